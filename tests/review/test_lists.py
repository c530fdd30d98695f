"""Lists over all documents say what people say; a page of cards has every record of a kind once."""

from __future__ import annotations

from pathlib import Path

from made import made

from extractor.model import Result
from extractor.review import Change, Desk, lists
from extractor.review import queue as queues
from extractor.review.cards import cards
from extractor.review.desk import thing
from extractor.review.drafts import ADDED, added, begun, blank
from extractor.review.sheets import full, sheet_of, short_of
from extractor.store.reviewed import ReviewedStore


def paper(n: int) -> Result:
    return made(
        f"⟦PERSON|Lê Văn Gạo⟧, ⟦POSITION|Giám đốc⟧ ⟦UNIT|Sở Nội vụ⟧ về ⟦CITATION|Kế hoạch {n}/KH-UBND⟧.\n"
        f"Yêu cầu Sở Nội vụ báo cáo lần {n}.",
        path=f"{n}.txt", title=f"Bài {n}", number=f"{n}/BC-SNV",
        officials=[("Lê Văn Gạo", "Giám đốc", "Sở Nội vụ", ("Lê Văn Gạo", "Giám đốc", "Sở Nội vụ"))],
        units=[("Sở Nội vụ", "Sở Nội vụ")],
        citations=[("Kế hoạch", f"{n}/KH-UBND", None, None, None, f"Kế hoạch {n}/KH-UBND")],
        relations=[("this", "implements", f"{n}/KH-UBND", f"Kế hoạch {n}/KH-UBND")],
        tasks=[("Sở Nội vụ", f"Yêu cầu Sở Nội vụ báo cáo lần {n}.", f"2024-0{n}-30", None)],
    )  # fmt: skip


def filled(path: Path) -> ReviewedStore:
    store = ReviewedStore.open(path)
    store.save_many([(paper(n), None) for n in (1, 2, 3)])
    while queues.refresh(store):
        pass
    return store


def decided(store: ReviewedStore, kind: str, verdict: str, **fields: str) -> None:
    sheet = sheet_of(store, 1)
    after = thing(sheet, kind, 0)
    after["fields"] |= fields
    Desk(store, "mai").decide(
        1, [Change(sheet.reviewed.states[kind, 0].target, verdict, after if fields else None)], 10**6
    )
    queues.update(store, [1])


def test_a_task_that_people_reject_or_change_is_so_in_the_list(tmp_path: Path) -> None:
    """A rejected task is gone, an edited one has its new day, and undo gives both back."""
    with filled(tmp_path / "a.db") as store:
        assert [t.deadline for t in lists.tasks(store)] == ["2024-03-30", "2024-02-30", "2024-01-30"]
        decided(store, "tasks", "edit", deadline="2025-12-31")
        assert [t.deadline for t in lists.tasks(store)] == ["2025-12-31", "2024-03-30", "2024-02-30"]
        assert len(lists.tasks(store, due="overdue", on="2024-12-31")) == 2
        Desk(store, "mai").undo()
        queues.update(store, [1])
        assert [t.deadline for t in lists.tasks(store)] == ["2024-03-30", "2024-02-30", "2024-01-30"]
        decided(store, "tasks", "reject")
        assert len(lists.tasks(store)) == 2


def test_an_official_is_listed_under_the_name_that_people_gave_him(tmp_path: Path) -> None:
    with filled(tmp_path / "a.db") as store:
        assert lists.records(store, "officials", "") == [("Lê Văn Gạo", "Giám đốc Sở Nội vụ", 3)]
        decided(store, "officials", "edit", name="Hà Thị Lúa")
        assert {(name, n) for name, _, n in lists.records(store, "officials", "")} == {
            ("Lê Văn Gạo", 2),
            ("Hà Thị Lúa", 1),
        }
        assert [name for name, _, _ in lists.records(store, "officials", "ha thi lua")] == ["Hà Thị Lúa"]


def test_an_office_is_listed_once_however_it_is_written(tmp_path: Path) -> None:
    """Not again in small letters, as "cựu" for "nguyên", or without the place that stands with it elsewhere."""
    said = ("Nguyên Chủ tịch Hội Nông dân", "cựu chủ tịch Hội nông dân", "Trưởng phòng", "Trưởng phòng Nội vụ xã Mây")
    with ReviewedStore.open(tmp_path / "a.db") as store:
        for n, office in enumerate(said):
            store.save(made(f"⟦POSITION|{office}⟧ ⟦PERSON|Lê Văn Quýt⟧ họp.", path=f"{n}.txt",
                            officials=[("Lê Văn Quýt", office, None, "Lê Văn Quýt")]))  # fmt: skip
        ((_, offices, count),) = lists.records(store, "officials", "")
        assert (count, set(offices.split("; "))) == (4, {said[0], said[3]})


def test_relations_and_numbers_are_listed_and_found(tmp_path: Path) -> None:
    with filled(tmp_path / "a.db") as store:
        assert ("2/BC-SNV · implements · 2/KH-UBND", "implements", 1) in lists.records(store, "relations", "")
        assert [name for name, _, _ in lists.records(store, "citations", "2/kh-ubnd")] == ["2/KH-UBND"]
        decided(store, "relations", "reject")
        assert len(lists.records(store, "relations", "")) == 2


def test_cards_come_in_pages_each_record_once(tmp_path: Path) -> None:
    with ReviewedStore.open(tmp_path / "a.db") as store:
        store.save_many([(paper(n), None) for n in range(1, 10)])
        seen, cursor = [], None
        for _ in range(9):
            found, cursor = cards(store, "tasks", "", cursor, limit=2)
            seen += [c.target for c in found]
            if cursor is None:
                break
        assert len(seen) == len(set(seen)) == 9
        whole = [c.target for c in cards(store, "citations", "")[0]]
        seen, cursor = [], None
        while True:  # a page ends within a document, too
            found, cursor = cards(store, "citations", "", cursor, limit=2)
            assert len(found) <= 2
            seen += [c.target for c in found]
            if cursor is None:
                break
        assert seen == whole
        (one,), _ = cards(store, "citations", "4/KH-UBND")
        assert (one.record.number, [m.text for m in one.evidence]) == ("4/KH-UBND", ["Kế hoạch 4/KH-UBND"])


def test_a_short_name_gives_its_target_back(tmp_path: Path) -> None:
    with filled(tmp_path / "a.db") as store:
        sheet = sheet_of(store, 1)
        for state in sheet.reviewed.states.values():
            assert full(sheet, short_of(state.target)) == state.target
        assert full(sheet, "~00") == "~00"


def test_a_new_record_is_begun_from_the_words_and_stands_after_it_is_added(tmp_path: Path) -> None:
    """Of every kind that can be added: what its words say is filled in, and the record is in the reviewed Result."""
    with filled(tmp_path / "a.db") as store:
        for kind in ADDED:
            sheet = sheet_of(store, 2)
            document = sheet.held.result.document
            span = document.segments[1 if kind == "tasks" else 0].span
            known = begun(sheet, kind, span)
            values = blank(kind) | {n: v or None for n, v in known.items()}
            values |= {"tasks": {"assignee": "Sở Y tế"}, "metrics": {"value": 5.0}, "relations": {"relation": "amends"},
                       "officials": {"position": "Bí thư"}, "citations": {"number": "77/KH-UBND"}}[kind]  # fmt: skip
            target, data = added(sheet, kind, span, values)
            before = len(getattr(sheet.reviewed.result, kind))
            Desk(store, "mai").decide(2, [Change(target, "add", data)], sheet.version)
            after = getattr(sheet_of(store, 2).reviewed.result, kind)
            assert len(after) == before + 1, kind
            assert kind == "tasks" or after[-1].mentions, kind
