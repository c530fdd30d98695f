"""Heads, sectors, abbreviations, types, codes, positions, names."""

from __future__ import annotations

import pytest

from extractor.gazetteer import Gazetteer, load


@pytest.fixture(scope="module")
def book() -> Gazetteer:
    return load()


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("UBND", "Ủy ban nhân dân"), ("HĐND", "Hội đồng nhân dân"), ("TT&TT", "Thông tin và Truyền thông"),
        ("KH-ĐT", "Kế hoạch và Đầu tư"), ("LĐ-TB&XH", "Lao động - Thương binh và Xã hội"), ("TP.", "thành phố"),
        ("T.Ư", "Trung ương"), ("CCHC", "cải cách hành chính"), ("BCĐ", "Ban Chỉ đạo"), ("MTTQ", "Mặt trận Tổ quốc"),
        ("Uỷ ban nhân dân", "Ủy ban nhân dân"), ("XYZ", None), ("", None),
    ],
)  # fmt: skip
def test_an_abbreviation_is_written_out(book: Gazetteer, short: str, full: str | None) -> None:
    assert book.expand(short) == full


@pytest.mark.parametrize(
    ("word", "types"),
    [
        ("KH", {("Kế hoạch", "administrative"), ("Kế hoạch", "party")}),
        ("QĐ", {("Quyết định", "administrative"), ("Quyết định", "normative"), ("Quyết định", "party"),
                ("Quy định", "party")}),
        ("QyĐ", {("Quy định", "administrative")}),
        ("CTr", {("Chương trình", "administrative"), ("Chương trình", "party"), ("Cáo trạng", "court")}),
        ("nghị định", {("Nghị định", "normative")}),
        ("ctr", set()),
    ],
)  # fmt: skip
def test_a_type_is_known_by_name_and_by_exact_abbreviation(
    book: Gazetteer, word: str, types: set[tuple[str, str]]
) -> None:
    assert {(t.name, t.family) for t in book.doctype(word)} == types


@pytest.mark.parametrize(
    ("code", "issuers"),
    [
        ("CP", {"Chính phủ"}), ("QH15", {"Quốc hội"}), ("UBTVQH14", {"Ủy ban Thường vụ Quốc hội"}),
        ("TTg", {"Thủ tướng Chính phủ"}),
        ("TU", {"Tỉnh ủy", "Thành ủy"}), ("BNN&PTNT", {"Bộ Nông nghiệp và Phát triển nông thôn"}),
        ("QU", {"Quận ủy", "Quân ủy Trung ương"}),
        ("ZZ", set()),
    ],
)  # fmt: skip
def test_a_code_names_its_issuers(book: Gazetteer, code: str, issuers: set[str]) -> None:
    assert {entry.issuer for entry in book.org_code(code)} == issuers


def test_territorial_heads_follow_the_annotation_guide(book: Gazetteer) -> None:
    territorial = {head.name: head.territorial for head in book.heads}
    assert all(
        territorial[n] for n in ("Ủy ban nhân dân", "Hội đồng nhân dân", "Tỉnh ủy", "Sở", "Công an", "Ban Chỉ đạo")
    )
    assert not any(territorial[n] for n in ("Trung tâm", "Công ty", "Trường", "Bệnh viện", "Tổ công tác"))


def test_positions_carry_the_noun_that_goes_with_the_unit(book: Gazetteer) -> None:
    nouns = {title.name: title.noun for title in book.positions}
    assert (nouns["Chánh Văn phòng"], nouns["Trưởng phòng"], nouns["Giám đốc"]) == ("Văn phòng", "Phòng", "")


def test_names_are_folded_and_hold_the_common_ones(book: Gazetteer) -> None:
    assert {"nguyễn", "trần", "huỳnh", "niê", "thào", "giàng"} <= book.surnames
    assert {"hùng", "hoa", "hòa", "thúy"} <= book.given_names
    assert {"văn", "thị"} <= book.middle_names
