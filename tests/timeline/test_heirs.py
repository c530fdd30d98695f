"""A timeline of a unit goes on in what it has become, from the day on which it became so."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.load import read_bytes
from extractor.pipeline import process
from extractor.review.subjects import resolve, told
from extractor.store import Store

NEWS = """\
Kiểm tra chợ đầu mối

Thứ Năm, {day} - 15:20

Sáng nay, đoàn công tác của UBND {place} kiểm tra việc thực hiện Chỉ thị số 20/CT-TTg tại chợ đầu mối.
"""


@pytest.mark.parametrize(
    ("query", "days"),
    [
        ("UBND tỉnh Quảng Nam", {"2019-08-08", "2025-08-07"}),
        ("UBND thành phố Đà Nẵng", {"2020-08-06", "2025-08-07"}),
    ],
)
def test_what_the_heir_did_before_is_its_own(tmp_path: Path, query: str, days: set[str]) -> None:
    papers = (
        ("08/08/2019", "tỉnh Quảng Nam"),
        ("06/08/2020", "thành phố Đà Nẵng"),
        ("07/08/2025", "thành phố Đà Nẵng"),
    )
    with Store.open(tmp_path / "a.db") as store:
        for n, (day, place) in enumerate(papers):
            store.save(process(read_bytes(NEWS.format(day=day, place=place).encode(), f"{n}.txt")))
        (found,) = resolve(store, query)
        assert {e.date for e in told(store, found).events if e.kind == "inspected"} == days
