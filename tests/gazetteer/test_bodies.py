"""Named organisations: short forms, validity in time, successors, search in text."""

from __future__ import annotations

import pytest

from extractor.gazetteer import Gazetteer, load
from extractor.text import fold


@pytest.fixture(scope="module")
def book() -> Gazetteer:
    return load()


@pytest.mark.parametrize(
    ("name", "on", "canonical"),
    [
        ("Bộ TT&TT", "2020", "Bộ Thông tin và Truyền thông"),
        ("Bộ Thông tin - Truyền thông", "2020", "Bộ Thông tin và Truyền thông"),
        ("BTTTT", "2020", "Bộ Thông tin và Truyền thông"),
        ("Sở KH-ĐT", "2020", "Sở Kế hoạch và Đầu tư"),
        ("Sở NN và PTNT", "2020", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("Sở LĐ-TB&XH", "2020", "Sở Lao động - Thương binh và Xã hội"),
        ("Sở Lao động, Thương binh & Xã hội", "2020", "Sở Lao động - Thương binh và Xã hội"),
        ("sở văn hoá, thể thao và du lịch", "2020", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Phòng TN&MT", "2020", "Phòng Tài nguyên và Môi trường"),
        ("UBTVQH", "2020", "Ủy ban Thường vụ Quốc hội"),
        ("Uỷ ban Thường vụ Quốc hội", "2020", "Ủy ban Thường vụ Quốc hội"),
        ("BCH Trung ương Đảng", "2020", "Ban Chấp hành Trung ương Đảng"),
        ("UBKT T.Ư", "2020", "Ủy ban Kiểm tra Trung ương"),
        ("TAND tối cao", "2020", "Tòa án nhân dân tối cao"),
        ("VOV", "2020", "Đài Tiếng nói Việt Nam"),
    ],
)
def test_a_body_is_found_under_its_short_forms(book: Gazetteer, name: str, on: str, canonical: str) -> None:
    assert canonical in [body.name for body in book.bodies_named(name, on)]


@pytest.mark.parametrize(
    ("name", "on", "after"),
    [
        ("Sở Thông tin và Truyền thông", "2024", ["Sở Khoa học và Công nghệ"]),
        ("Sở Bưu chính, Viễn thông", "2007", ["Sở Khoa học và Công nghệ"]),
        ("Bộ Giao thông vận tải", "2024", ["Bộ Xây dựng"]),
        ("Bộ Bưu chính, Viễn thông", "2006", ["Bộ Khoa học và Công nghệ"]),
        ("Ban Kinh tế Trung ương", "2024", ["Ban Chính sách, chiến lược Trung ương"]),
        ("Ban Dân vận Trung ương", "2024", ["Ban Tuyên giáo và Dân vận Trung ương"]),
        ("Tổng cục Thuế", "2024", ["Cục Thuế"]),
        ("Bộ Lao động - Thương binh và Xã hội", "2024", ["Bộ Nội vụ", "Bộ Giáo dục và Đào tạo", "Bộ Y tế"]),
        ("Bộ Y tế", "2024", ["Bộ Y tế"]),
        ("Phòng Y tế", "2024", []),
    ],
)
def test_a_body_leads_to_what_became_of_it(book: Gazetteer, name: str, on: str, after: list[str]) -> None:
    (body,) = book.bodies_named(name, on)
    assert [book.body(i).name for i in book.successors(body.id, "2025-12")] == after  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("on", "found"), [("2025-02-28", True), ("2025-03-01", False), ("2025", True), ("2007", True), ("2006", False)]
)
def test_validity_counts_the_last_day_as_excluded(book: Gazetteer, on: str, found: bool) -> None:
    """A month or a year holds what existed on some day of it."""
    assert bool(book.bodies_named("Bộ Thông tin và Truyền thông", on)) is found


def test_the_earlier_ministry_of_the_interior_became_the_police(book: Gazetteer) -> None:
    (body,) = book.bodies_named("Bộ Nội vụ", "1990")
    assert [book.body(i).name for i in book.successors(body.id, "2000")] == ["Bộ Công an"]  # type: ignore[union-attr]


def test_there_are_fourteen_ministries_after_the_first_of_march_2025(book: Gazetteer) -> None:
    ministries = [
        b.name for b in book.bodies if b.name.startswith("Bộ ") and b.level == "trung ương" and b.parent is None
    ]
    held = {name for name in ministries if book.bodies_named(name, "2025-03-01") and "Tư lệnh" not in name}
    assert len(held) == 14


def test_bodies_are_found_in_text_longest_first(book: Gazetteer) -> None:
    text = "Bộ KH&CN phối hợp Ban Tuyên giáo và Dân vận Trung ương, Đài Truyền hình Việt Nam (VTV) và vtv"
    found = [text[start:end] for start, end, _ in book.find_bodies(fold(text), text)]
    assert found == ["Bộ KH&CN", "Ban Tuyên giáo và Dân vận Trung ương", "Đài Truyền hình Việt Nam", "VTV"]


def test_text_is_searched_in_linear_time(book: Gazetteer) -> None:
    hits = book.find_bodies(fold("Bộ Y tế " * 20000))
    assert len(hits) == 20000
