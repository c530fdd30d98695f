"""The documents within a document, and the marks at its head."""

from __future__ import annotations

import pytest
from pages import document

HEAD = """{above}ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
-------
{mark}
Số: 57/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Lào Cai, ngày 05 tháng 6 năm 2024

QUYẾT ĐỊNH
Ban hành Quy chế quản lý nhà văn hóa thôn

ỦY BAN NHÂN DÂN TỈNH LÀO CAI

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;
Theo đề nghị của Giám đốc Sở Văn hóa và Thể thao,

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý nhà văn hóa thôn.
Điều 2. Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.
Điều 3. Chánh Văn phòng UBND tỉnh chịu trách nhiệm thi hành./.

Nơi nhận:
- Như Điều 3;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Hoàng Văn Thử
"""
ANNEXES = """
QUY CHẾ
QUẢN LÝ NHÀ VĂN HÓA THÔN
(Ban hành kèm theo Quyết định số 57/QĐ-UBND ngày 05/6/2024 của UBND tỉnh Lào Cai)

Điều 1. Phạm vi
Quy chế này áp dụng cho các thôn trên địa bàn tỉnh.
Điều 2. Mở cửa
Nhà văn hóa mở cửa mỗi tuần năm ngày.

PHỤ LỤC II
DANH SÁCH THÔN THÍ ĐIỂM
(Kèm theo Quyết định số 57/QĐ-UBND ngày 05/6/2024)
1. Thôn Nậm Tốc.
2. Thôn Bản Phố.

Mẫu số 01: Đơn đăng ký
Họ và tên người đăng ký ghi bằng chữ in hoa, kèm số điện thoại để liên hệ.
"""


def test_a_regulation_an_appendix_and_a_form_are_parts_with_number_and_title() -> None:
    parsed = document(HEAD.format(above="", mark="") + ANNEXES)
    parts = [(p.kind, p.number, p.title) for p in parsed.parts]
    assert parts == [
        ("attached", None, "QUY CHẾ QUẢN LÝ NHÀ VĂN HÓA THÔN"),
        ("appendix", "II", "DANH SÁCH THÔN THÍ ĐIỂM"),
        ("form", "01", "Đơn đăng ký"),
    ]
    assert "Nậm Tốc" in parsed.quote(parsed.parts[1].span)
    assert all(a.span.end <= b.span.start for a, b in zip(parsed.parts, parsed.parts[1:], strict=False))


def test_a_document_without_annexes_has_no_parts() -> None:
    assert document(HEAD.format(above="", mark="")).parts == ()


def test_the_effect_clause_is_counted_from_the_day_of_signing() -> None:
    meta = document(HEAD.format(above="", mark="") + ANNEXES).meta
    assert (meta.date, meta.effective, meta.expires) == ("2024-06-05", "2024-06-15", None)


@pytest.mark.parametrize(
    ("above", "mark", "expected"),
    [
        ("", "MẬT", ("MẬT", None)),
        ("TỐI MẬT\n", "", ("TỐI MẬT", None)),
        ("", "[MẬT]", ("MẬT", None)),
        ("Độ mật: Mật\n", "HỎA TỐC", ("MẬT", "HỎA TỐC")),
        ("", "HOẢ TỐC", (None, "HỎA TỐC")),
        ("", "HỎA TỐC HẸN GIỜ", (None, "HỎA TỐC HẸN GIỜ")),
        ("", "THƯỢNG KHẨN", (None, "THƯỢNG KHẨN")),
        ("", "KHẨN", (None, "KHẨN")),
        ("", "Bảo mật thông tin", (None, None)),
        ("", "", (None, None)),
    ],
)
def test_marks_of_secrecy_and_urgency_are_read_from_the_head(
    above: str, mark: str, expected: tuple[str | None, str | None]
) -> None:
    meta = document(HEAD.format(above=above, mark=mark)).meta
    assert (meta.security, meta.urgency) == expected


def test_secrets_in_the_text_are_no_mark() -> None:
    text = HEAD.format(above="", mark="").replace("Điều 2.", "Điều 2. Bảo vệ bí mật nhà nước.\nMẬT\nĐiều 2a.")
    assert document(text).meta.security is None


@pytest.mark.parametrize(
    ("left", "number", "kind", "expected"),
    [
        ("BỘ Y TẾ - BỘ TÀI CHÍNH", "12/2014/TTLT-BYT-BTC", "THÔNG TƯ LIÊN TỊCH", ("BỘ Y TẾ", "BỘ TÀI CHÍNH")),
        ("BỘ TÀI CHÍNH\nBỘ NỘI VỤ", "12/2014/TTLT-BTC-BNV", "THÔNG TƯ LIÊN TỊCH", ("BỘ TÀI CHÍNH", "BỘ NỘI VỤ")),
        (
            "SỞ TÀI CHÍNH - SỞ Y TẾ\nTỈNH LÀO CAI",
            "5/HDLN-STC-SYT",
            "HƯỚNG DẪN",
            ("SỞ TÀI CHÍNH TỈNH LÀO CAI", "SỞ Y TẾ TỈNH LÀO CAI"),
        ),
        ("UBND TỈNH LÀO CAI\nSỞ Y TẾ", "5/HD-SYT", "HƯỚNG DẪN", ()),
        ("BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "5/2014/TT-BLĐTBXH", "THÔNG TƯ", ()),
    ],
)
def test_joint_issuers_are_all_named(left: str, number: str, kind: str, expected: tuple[str, ...]) -> None:
    """A dash inside a ministry's name, or a parent above its department, makes no second issuer."""
    text = (
        f"{left}\n-------\nSố: {number}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        f"Lào Cai, ngày 05 tháng 6 năm 2014\n{kind}\nVề quản lý tài chính\nCăn cứ Luật Ngân sách ngày 16/12/2002;\n"
        "Điều 1. Phạm vi áp dụng.\n"
    )
    assert document(text).meta.issuers == expected
