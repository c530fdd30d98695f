"""Sheets kept between requests are those that would be made anew, whatever was decided meanwhile and by whom."""

from __future__ import annotations

import contextlib
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made import made

from extractor.errors import NotFoundError
from extractor.review import Change, Desk
from extractor.review.desk import thing
from extractor.review.sheets import sheet_of, version_of
from extractor.store.reviewed import ReviewedStore

TEXT = (
    "⟦PERSON|Lê Văn Gạo⟧, ⟦POSITION|Giám đốc⟧ ⟦UNIT|Sở Nội vụ⟧ nói ở ⟦LOCATION|Đồng Mây⟧ ngày "
    "⟦DATE|19/7|2024-07-19⟧ về ⟦CITATION|Kế hoạch 5/KH-UBND⟧.\nYêu cầu Sở Nội vụ báo cáo."
)
KINDS = ("mentions", "officials", "citations", "tasks")


def filled(path: Path) -> ReviewedStore:
    store = ReviewedStore.open(path)
    store.save(
        made(
            TEXT, path="0.txt", title="Bài",
            officials=[("Lê Văn Gạo", "Giám đốc", "Sở Nội vụ", ("Lê Văn Gạo", "Giám đốc", "Sở Nội vụ"))],
            units=[("Sở Nội vụ", "Sở Nội vụ")],
            citations=[("Kế hoạch", "5/KH-UBND", None, None, None, "Kế hoạch 5/KH-UBND")],
            tasks=[("Sở Nội vụ", "Yêu cầu Sở Nội vụ báo cáo.", "2024-09-30", None)],
        )
    )  # fmt: skip
    return store


@given(st.lists(st.tuples(st.sampled_from(("accept", "accept", "reject", "edit", "undo", "redo")), st.integers(0, 30)),
                max_size=9))  # fmt: skip
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_kept_sheet_is_the_one_that_is_made_anew(tmp_path_factory: object, steps: list[tuple[str, int]]) -> None:
    """After every decision, undo and redo: the same mentions, records, states and version as from the rows alone."""
    path = tmp_path_factory.mktemp("s") / "a.db"  # type: ignore[attr-defined]
    with filled(path) as store:
        desk = Desk(store, "mai")
        for verdict, n in steps:
            sheet = sheet_of(store, 1)
            places = [p for p in sheet.reviewed.states if p[0] in KINDS]
            if verdict in ("undo", "redo"):
                with contextlib.suppress(NotFoundError):
                    getattr(desk, verdict)()
            elif places:
                kind, number = places[n % len(places)]
                after = thing(sheet, kind, number)
                if verdict == "edit" and kind == "officials":
                    after["fields"]["position"] = f"Phó Giám đốc {n}"
                desk.decide(
                    1,
                    [Change(sheet.reviewed.states[kind, number].target, verdict, after if verdict == "edit" else None)],
                    sheet.version,
                )
            kept, anew = sheet_of(store, 1), store.sheet(1)
            assert kept.version == anew.version == version_of(store, 1)
            assert kept.reviewed == anew.reviewed
            assert kept.held.result == anew.held.result


def test_a_sheet_follows_what_another_process_decides_and_what_is_extracted_anew(tmp_path: Path) -> None:
    with filled(tmp_path / "a.db") as store, ReviewedStore.open(tmp_path / "a.db") as other:
        target = sheet_of(store, 1).reviewed.states["mentions", 0].target
        Desk(other, "lan").decide(1, [Change(target, "reject")], 0)
        assert len(sheet_of(store, 1).held.result.mentions) == 5
        other.save(made(TEXT.replace("⟦LOCATION|Đồng Mây⟧", "Đồng Mây"), path="0.txt", title="Bài"))
        assert len(sheet_of(store, 1).held.result.mentions) == 4
