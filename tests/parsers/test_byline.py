"""Bylines: names, pen names, initials; photo credits, papers and offices are none."""

from __future__ import annotations

import pytest

from extractor.parsers.press.byline import read_authors


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("Hà Phương", ("Hà Phương",)),
        ("ĐÌNH HUỆ", ("ĐÌNH HUỆ",)),
        ("D.L", ("D.L",)),
        ("H. Đ", ("H. Đ",)),
        ("C.Nguyên", ("C.Nguyên",)),
        ("H'Nga", ("H'Nga",)),
        ("Hương Thu - Hồng Ninh (TTXVN)", ("Hương Thu", "Hồng Ninh")),
        ("Minh Anh và Thu Hà", ("Minh Anh", "Thu Hà")),
        ("Bài, ảnh: ĐÌNH HUỆ", ("ĐÌNH HUỆ",)),
        ("Tin-ảnh: Nguyễn Hưởng", ("Nguyễn Hưởng",)),
        ("Bài và ảnh: Vũ Phụng", ("Vũ Phụng",)),
        ("Tác giả bài viết: Đặng Thanh Bằng", ("Đặng Thanh Bằng",)),
        ("Theo Bích Lan", ("Bích Lan",)),
        ("P.V (tổng hợp)", ("P.V",)),
        ("Thanh Mai lược ghi", ("Thanh Mai",)),
        ("Phi Long/VOV", ("Phi Long",)),
        ("Quốc Sự - Uỷ viên UBKT Huyện uỷ", ("Quốc Sự",)),
        ("TS. Bùi Ngọc Thành", ("Bùi Ngọc Thành",)),
        ("Bài: Hà An - Ảnh: Minh Tú", ("Hà An",)),
        ("T/h: Vân Ánh", ("Vân Ánh",)),
        ("Ảnh: Hà An - Thực hiện: Minh Tú", ("Minh Tú",)),
        ("Ảnh: Văn Nỷ; bài: Đỗ Quý", ("Đỗ Quý",)),
        ("Nội dung: Lê Thị Mận", ("Lê Thị Mận",)),
        ("Tổng hợp: LÊ MẬN", ("LÊ MẬN",)),
        ("Nhóm PV", ("Nhóm PV",)),
    ],
)
def test_authors(text: str, authors: tuple[str, ...]):
    """Names as printed, without labels, brackets, agencies, degrees and offices."""
    assert read_authors(text) == authors


@pytest.mark.parametrize(
    "text",
    [
        "Ảnh: Văn Nỷ",
        "Theo Dân Trí",
        "SGGPO",
        "Thời sự",
        "CHÍNH TRỊ",
        "Ban Biên tập",
        "UBND P6",
        "Thượng nguồn",
        "MỘT NGÀY, HAI DI SẢN ĐÓN BẰNG CÔNG NHẬN",
        "Thực hiện: Bộ phận VHTT phường",
        "BẢN ĐỒ HÀNH CHÍNH",
        "Thống Kê Truy Cập",
        "",
    ],
)
def test_no_authors(text: str):
    """Photo credits, papers, sections, offices, headlines in capitals, what a portal's widgets are headed."""
    assert read_authors(text) == ()


def test_three_capitals_sign_only_at_the_end():
    """VVH is a newspaper's tag under a title and an author on the last line."""
    assert read_authors("VVH") == ()
    assert read_authors("VVH", letters=True) == ("VVH",)
