"""People's word on units counts in a unit's timeline: what they joined is told with it, what they parted is not."""

from __future__ import annotations

from pathlib import Path

from extractor import pipeline
from extractor.identity import pair_target
from extractor.identity.appearances import appearances
from extractor.load import read_bytes
from extractor.review.subjects import resolve
from extractor.store import Store
from extractor.timeline import build

FIRST = "Ngày 18/6, Trung tâm Khuyến nông tỉnh Lạng Sơn được yêu cầu trồng 20 ha rau trước ngày 30/6/2024."
SECOND = "Sáng 19/6, bà Lan giao Trung tâm Dịch vụ nông nghiệp tỉnh Lạng Sơn cấp 300 kg giống trước ngày 5/7/2024."


def page(words: str, day: str) -> bytes:
    return f"BÁO XỨ LẠNG\nThời sự\nChuyện đồng ruộng ngày {day}\n{day} 08:10\n(BXL) - {words}\nHoàng Yến\n".encode()


def told(store: Store, name: str) -> set[str | None]:
    found = [f for f in resolve(store, name) if f[0].kind == "unit"]
    return {e.date for f in found for e in build(*f, store.newest()).events if e.kind == "deadline"}


def handle(store: Store, name: str) -> str:
    return next(a.anchor for a in appearances("unit", store.documents()) if a.name == name)


def test_a_unit_that_people_join_with_another_is_told_with_it_until_they_take_it_back(tmp_path: Path) -> None:
    first, second = "Trung tâm Khuyến nông tỉnh Lạng Sơn", "Trung tâm Dịch vụ nông nghiệp tỉnh Lạng Sơn"
    with Store.open(tmp_path / "a.db") as store:
        for words, day in ((FIRST, "19/6/2024"), (SECOND, "20/6/2024")):
            store.save(pipeline.process(read_bytes(page(words, day), day)))
        assert told(store, first) == {"2024-06-30"}
        row = store.decide(pair_target("unit", handle(store, first), handle(store, second)), "same", "Lê Thị Kiểm")
        assert told(store, first) == {"2024-06-30", "2024-07-05"}
        store.undo(row.id, "Lê Thị Kiểm")
        assert told(store, first) == {"2024-06-30"}
