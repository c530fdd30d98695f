"""Units in a person's spelling, and what units have become; asked of the shipped gazetteer."""

from __future__ import annotations

import pytest
from made import made

from extractor.collection import Held
from extractor.gazetteer import load
from extractor.identity import expand, successors, unit


@pytest.mark.parametrize(
    ("query", "full"),
    [
        ("Sở TT&TT Hà Nội", "Sở Thông tin và Truyền thông Hà Nội"),
        ("UBND TP. Hà Nội", "Ủy ban nhân dân thành phố Hà Nội"),
        ("Sở KH&CN TP.HCM", "Sở Khoa học và Công nghệ thành phố Hồ Chí Minh"),
        ("UBND tỉnh BR-VT", "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu"),
        ("Sở Y tế Hà Nội", "Sở Y tế Hà Nội"),
        ("", ""),
    ],
)
def test_abbreviations_are_written_out(query: str, full: str) -> None:
    """Heads, fields and provinces; what is no abbreviation stays."""
    assert expand(query, load()) == full


@pytest.mark.parametrize(
    ("name", "after"),
    [
        ("Sở Thông tin và Truyền thông thành phố Hà Nội", ["Sở Khoa học và Công nghệ thành phố Hà Nội"]),
        ("Công an tỉnh Nam Định", ["Công an tỉnh Ninh Bình"]),
        ("Bộ Chỉ huy Quân sự tỉnh Hải Dương", ["Bộ Chỉ huy Quân sự thành phố Hải Phòng"]),
        ("Cục Thuế tỉnh Lâm Đồng", ["Thuế tỉnh Lâm Đồng"]),
        ("Công an tỉnh Lâm Đồng", []),
        ("Công an tỉnh", []),
        ("Bộ Kế hoạch và Đầu tư", ["Bộ Tài chính"]),
        ("Bộ Nội vụ", []),
        ("Sở Y tế tỉnh Hà Giang", ["Sở Y tế tỉnh Tuyên Quang"]),
        ("Ủy ban nhân dân tỉnh Hà Giang", ["Ủy ban nhân dân tỉnh Tuyên Quang"]),
        ("Tỉnh ủy Bình Dương", ["Thành ủy Hồ Chí Minh"]),
        ("Ban Thường vụ Tỉnh ủy Hà Giang", ["Ban Thường vụ Tỉnh ủy Tuyên Quang"]),
        ("Sở Y tế thành phố Hà Nội", []),
        ("Công ty Mây Xanh", []),
    ],
)
def test_a_unit_goes_on_in_its_successor(name: str, after: list[str]) -> None:
    """The mergers of ministries, departments and provinces in 2025; a name that still lives has no successor."""
    assert list(successors([name], load())) == after


def test_the_successors_documents_belong_to_the_timeline() -> None:
    """A unit's sightings run on under the new name, which is told as an alias."""
    old, new = "Sở Thông tin và Truyền thông tỉnh Mây", "Sở Khoa học và Công nghệ tỉnh Mây"
    documents = [
        Held(n, made(f"⟦UNIT|{name}⟧ họp", units=[(name, name)])) for n, name in enumerate((old, new, "Sở Y tế"), 1)
    ]
    subject = unit([(old, None)], documents, [new])
    assert [s.document for s in subject.sightings] == [1, 2]
    assert subject.aliases == (new,)
