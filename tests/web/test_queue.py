"""The queue: doubt times what hangs on it, the worst first; decided things leave it, new rules renew it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from made import made

from extractor.model import Candidate, Doubt, Link, Mention, Result, Span
from extractor.review import Change, Desk, Filters, refresh
from extractor.review import queue as queues
from extractor.review.desk import thing
from extractor.store.reviewed import ReviewedStore
from extractor.values.keys import name_key, unit_loose_key


def doubtful(result: Result, words: str, confidence: float) -> Result:
    mentions = tuple(replace(m, confidence=confidence) if m.text == words else m for m in result.mentions)
    return replace(result, mentions=mentions)


def paper(n: int = 0, **changes: object) -> Result:
    text = (
        f"Số {n}. ⟦PERSON|Lê Văn Gạo⟧ ⟦POSITION|Giám đốc⟧ ⟦UNIT|Sở Nội vụ⟧ nói ở ⟦LOCATION|Đồng Mây⟧.\n"
        "Yêu cầu Sở Nội vụ báo cáo.\nYêu cầu Sở Nội vụ rà soát."
    )
    return made(
        text, path=f"{n}.txt", title=f"Bài {n}",
        officials=[("Lê Văn Gạo", "Giám đốc", "Sở Nội vụ", ("Lê Văn Gạo", "Giám đốc", "Sở Nội vụ"))],
        tasks=[("Sở Nội vụ", "Yêu cầu Sở Nội vụ báo cáo.", "2024-09-30", None),
               ("Sở Nội vụ", "Yêu cầu Sở Nội vụ rà soát.", None, None)], **changes,
    )  # fmt: skip


def filled(path: Path, *results: Result) -> ReviewedStore:
    store = ReviewedStore.open(path)
    store.save_many([(r, None) for r in results])
    while refresh(store):
        pass
    return store


def test_what_carries_a_deadline_and_records_goes_before_what_carries_nothing(tmp_path: Path) -> None:
    """The same doubt twice: an official whom three documents name goes before a place that nothing rests on."""
    one = doubtful(doubtful(paper(0), "Đồng Mây", 0.6), "Lê Văn Gạo", 0.6)
    with filled(tmp_path / "a.db", one, paper(1), paper(2)) as store:
        items = queues.page(store, Filters())
        order = [x.label for x in items]
        assert order.index("officials") < order.index("tasks") < order.index("LOCATION")
        assert [x.score for x in items] == sorted((x.score for x in items), reverse=True)
        tasks = [x for x in items if x.label == "tasks"]
        assert tasks[0].reasons == ("deadline",)
        assert tasks[0].score > tasks[-1].score


def test_the_queue_can_be_narrowed_to_one_reason(tmp_path: Path) -> None:
    base = doubtful(paper(0), "Đồng Mây", 0.6)
    n = next(i for i, m in enumerate(base.mentions) if m.text == "Sở Nội vụ")
    link = Link(n, "Sở Nội vụ", None, (Candidate("a", "A", 0.5, ""), Candidate("b", "B", 0.5, "")))
    place: Mention = next(m for m in base.mentions if m.text == "Đồng Mây")
    scanned = replace(base.document, doubts=(Doubt(Span(place.start, place.end), 0.3),))
    with filled(tmp_path / "a.db", replace(base, document=scanned, links=(link,))) as store:
        assert {x.name for x in queues.page(store, Filters(only="ocr"))} == {"Đồng Mây"}
        assert all("ambiguous" in x.reasons for x in queues.page(store, Filters(only="disputed")))
        assert queues.page(store, Filters(only="disputed"))
        assert {x.label for x in queues.page(store, Filters(label="tasks"))} == {"tasks"}
        assert queues.count(store, Filters(unit="không có")) == 0


def test_a_decided_thing_leaves_the_queue_and_an_undone_one_comes_back(tmp_path: Path) -> None:
    with filled(tmp_path / "a.db", doubtful(paper(0), "Đồng Mây", 0.6)) as store:
        (item,) = queues.page(store, Filters(label="LOCATION"))
        Desk(store, "mai").decide(item.key, [Change(item.target, "reject")], 0)
        assert queues.page(store, Filters(label="LOCATION")) == []
        queues.update(store, [item.key])
        assert [x.target for x in queues.page(store, Filters(decided=True))] == [item.target]
        Desk(store, "mai").undo()
        queues.update(store, [item.key])
        assert [x.target for x in queues.page(store, Filters(label="LOCATION"))] == [item.target]


def test_the_queue_follows_new_extraction_and_new_versions(tmp_path: Path) -> None:
    """Surer rules empty it; another text at the same place takes the old one's things out."""
    with filled(tmp_path / "a.db", doubtful(paper(0), "Đồng Mây", 0.6)) as store:
        store.save(paper(0))
        assert queues.waiting(store) == 1
        refresh(store)
        assert queues.page(store, Filters(label="LOCATION")) == []
        changed = replace(paper(7).document.source, path="0.txt")
        store.save(replace(paper(7), document=replace(paper(7).document, source=changed)))
        refresh(store)
        assert {x.title for x in queues.page(store, Filters())} == {"Bài 7"}


def test_decisions_on_an_older_version_hold_in_the_newer(tmp_path: Path) -> None:
    """A clerk accepted an official with another office; the page came back with one line more: his word stands."""
    with filled(tmp_path / "a.db", paper(0)) as store:
        sheet = store.sheet(1)
        target = sheet.reviewed.states["officials", 0].target
        after = {**thing(sheet, "officials", 0)}
        after["fields"] = {**after["fields"], "position": "Quyền Giám đốc"}
        Desk(store, "mai").decide(1, [Change(target, "edit", after)], 0)
        newer = paper(0)
        text = newer.document.text
        again = made("Cập nhật.\n" + text.replace("Lê Văn Gạo", "⟦PERSON|Lê Văn Gạo⟧"), path="0.txt", title="Bài 0")
        assert store.save(again) == "changed"
        (held,) = [h for h in store.documents() if h.previous]
        assert [o.position for o in held.result.officials] == ["Quyền Giám đốc"]
        assert held.result.officials[0].mentions


def test_what_people_stated_is_found_by_its_name(tmp_path: Path) -> None:
    """The program misread a name; a person set it right: the timeline of the right name has the document."""
    with filled(tmp_path / "a.db", paper(0)) as store:
        sheet = store.sheet(1)
        target = sheet.reviewed.states["officials", 0].target
        after = thing(sheet, "officials", 0)
        after["fields"] |= {"name": "Hà Thị Lúa", "unit": "Sở Nội vụ tỉnh Đồng Mây"}
        assert store.keys_naming_official(name_key("Hà Thị Lúa")) == ()
        Desk(store, "mai").decide(1, [Change(target, "edit", after)], 0)
        queues.update(store, [1])
        assert store.keys_naming_official(name_key("Hà Thị Lúa")) == (1,)
        assert store.keys_naming_unit([unit_loose_key("Sở Nội vụ tỉnh Đồng Mây")]) == (1,)
        Desk(store, "mai").undo()
        queues.update(store, [1])
        assert store.keys_naming_official(name_key("Hà Thị Lúa")) == ()


def test_bare_names_stand_last_among_the_units_to_choose_from(tmp_path: Path) -> None:
    """ "Ủy ban nhân dân tỉnh" is any province's, however much there is to look at; the named ones come first."""
    papers = [paper(n, issuer="Ủy ban nhân dân tỉnh" + " Gia Lai" * (n == 3)) for n in range(4)]
    with filled(tmp_path / "a.db", *(doubtful(p, "Đồng Mây", 0.6) for p in papers)) as store:
        names = [name for name, _ in queues.units(store)]
    assert names.index("Ủy ban nhân dân tỉnh Gia Lai") < names.index("Ủy ban nhân dân tỉnh")
