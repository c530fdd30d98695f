"""The list of tasks says what later documents report, and says that it does not know yet until it has looked."""

from __future__ import annotations

from pathlib import Path

from made import made

from extractor.model import Result
from extractor.review import Change, Desk, lists, task_states
from extractor.review import queue as queues
from extractor.review.sheets import sheet_of
from extractor.store.reviewed import ReviewedStore

UNIT = "Sở Y tế tỉnh Đồng Mây"
ASKED = "Yêu cầu Sở Y tế tỉnh Đồng Mây lắp đặt xong 40 máy lọc nước cho các trạm y tế xã trước ngày 30/6/2024."
DONE = "Sở Y tế tỉnh Đồng Mây đã hoàn thành lắp đặt 40 máy lọc nước cho các trạm y tế xã ngày {}."


def order(n: int = 1, unit: str = UNIT) -> Result:
    words = ASKED.replace(UNIT, unit).replace("40", str(40 + n))
    return made(
        words.replace(unit, f"⟦UNIT|{unit}⟧"), path=f"{n}.txt", kind="official_document", type="Công văn",
        number=f"{n}/UBND-VX", title=f"Việc {n}", date="2024-03-01", units=[(unit, unit)],
        tasks=[(unit, words, "2024-06-30", None)],
    )  # fmt: skip


def report(day: str, published: str, n: int = 1) -> Result:
    words = DONE.format(day).replace("40", str(40 + n))
    return made(words.replace(UNIT, f"⟦UNIT|{UNIT}⟧"), path=f"r{published}.txt", published=published, title="Tin",
                units=[(UNIT, UNIT)])  # fmt: skip


def other(place: str = " tỉnh Đồng Mây") -> Result:
    return made(f"Hội xuân{place} mở cửa.", path="x.txt", published="2024-12-31", title="Hội xuân")


def settle(store: ReviewedStore) -> None:
    while queues.refresh(store) or task_states.refresh(store):
        pass


def states(store: ReviewedStore, due: str = "") -> list[str]:
    return [t.told.state for t in lists.tasks(store, due=due)]


def test_a_task_is_pending_until_it_was_compared_and_then_what_a_later_paper_says(tmp_path: Path) -> None:
    with ReviewedStore.open(tmp_path / "a.db") as store:
        store.save_many([(r, None) for r in (order(), report("20/6/2024", "2024-06-21"), other())])
        assert task_states.waiting(store)
        assert states(store) == ["pending"]
        settle(store)
        assert not task_states.waiting(store)
        (task,) = lists.tasks(store)
        assert (task.told.state, states(store, "overdue"), states(store, "done")) == ("done", [], ["done"])
        assert "đã hoàn thành lắp đặt" in (task.told.quote or "")
        (source,) = store.find(task.told.source or "")
        text = source.result.document.text
        assert text[task.told.start :].startswith("Sở Y tế")


def test_a_report_that_comes_in_later_changes_the_state(tmp_path: Path) -> None:
    """Overdue while nobody reports; done late with the report that says so; of another body nothing changes."""
    with ReviewedStore.open(tmp_path / "a.db") as store:
        store.save_many([(r, None) for r in (order(), order(2, "Sở Nội vụ tỉnh Đồng Mây"), other())])
        settle(store)
        assert states(store, "overdue") == ["overdue", "overdue"]
        store.save(report("15/8/2024, chậm 46 ngày so với thời hạn", "2024-08-16"))
        assert task_states.waiting(store)
        settle(store)
        assert {t.assignee: t.told.state for t in lists.tasks(store)} == {
            UNIT: "late", "Sở Nội vụ tỉnh Đồng Mây": "overdue",
        }  # fmt: skip
        assert (len(states(store, "overdue")), states(store, "late")) == (1, ["late"])


def test_where_nothing_newer_of_the_province_is_held_nobody_knows(tmp_path: Path) -> None:
    """The newest document of all is of another province: a day that passed is no missed deadline here."""
    with ReviewedStore.open(tmp_path / "a.db") as store:
        store.save_many([(r, None) for r in (order(), other(" tỉnh Suối Bạc"))])
        settle(store)
        assert (states(store), states(store, "overdue")) == (["unheard"], [])


def test_a_task_that_people_reject_has_no_state_left(tmp_path: Path) -> None:
    with ReviewedStore.open(tmp_path / "a.db") as store:
        store.save_many([(r, None) for r in (order(), other())])
        settle(store)
        key = store.find("1/UBND-VX")[0].key
        sheet = sheet_of(store, key)
        Desk(store, "mai").decide(key, [Change(sheet.reviewed.states["tasks", 0].target, "reject")], 10**6)
        queues.update(store, [key])
        task_states.again(store, [key])
        settle(store)
        assert (states(store), task_states.waiting(store)) == ([], False)
        assert store.connection.execute("SELECT count(*) FROM task_state").fetchone()[0] == 0
