"""Abstracts of cited documents, whole and no longer than they are; whose symbol a cited number bears."""

from __future__ import annotations

import pytest
from citing import cited

from extractor.load import read_bytes
from extractor.pipeline import process

CP = "⟦UNIT|Chính phủ|Chính phủ⟧"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            f"Nghị quyết số 117/NQ-CP ngày 30/7/2023 của {CP} về tiếp tục thực hiện sắp xếp đơn vị hành chính cấp xã.",
            "tiếp tục thực hiện sắp xếp đơn vị hành chính cấp xã",
        ),
        (
            "Quyết định số 12/QĐ-UBND phê duyệt Phương án xếp lương cán bộ cơ sở.",
            "phê duyệt Phương án xếp lương cán bộ cơ sở",
        ),
        ("Công văn số 5/SNV-TC về xếp hạng đơn vị sự nghiệp.", "xếp hạng đơn vị sự nghiệp"),
        ("Quyết định số 77/QĐ-UBND về công bố chỉ số của các sở xếp thứ 3 toàn tỉnh.", "công bố chỉ số của các sở"),
        ("Quyết định số 99/QĐ-UBND về\nviệc thành lập Tổ công tác số 5.", "thành lập Tổ công tác số 5"),
        (
            f"Nghị định số 29/2008/NĐ-CP của {CP} quy định về Khu công nghiệp, Khu chế xuất và Khu kinh tế.",
            "quy định về Khu công nghiệp, Khu chế xuất và Khu kinh tế",
        ),
        (
            "Công điện số 220/CĐ-TTg về việc tháo gỡ vướng mắc phòng cháy, trên địa bàn tỉnh có nhiều cơ sở mở lại.",
            "tháo gỡ vướng mắc phòng cháy",
        ),
        (
            f"Kế hoạch số 86-KH/TU về thực hiện Nghị quyết số 18/NQ-CP ngày 25/10/2017 của {CP}.",
            "thực hiện Nghị quyết số 18/NQ-CP ngày 25/10/2017 của Chính phủ",
        ),
        (
            "Nghị định số 64/2013/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 29/2008/NĐ-CP về khu kinh tế mở.",
            "sửa đổi, bổ sung một số điều của Nghị định số 29/2008/NĐ-CP về khu kinh tế mở",
        ),
        ("Nghị định số 64/2013/NĐ-CP sửa đổi, bổ sung một số điều.", None),
        ("Quyết định số 8/QĐ-UBND về phòng dịch, Tỉnh lo tiền mua thuốc.", "phòng dịch"),
    ],
)
def test_an_abstract_is_whole_and_ends_where_the_sentence_goes_on(text: str, title: str | None) -> None:
    assert cited(text)[0].title == title


XA = "⟦UNIT|UBND xã Tân|Ủy ban nhân dân xã Tân⟧"
TINH = "⟦UNIT|UBND tỉnh Kẻ|Ủy ban nhân dân tỉnh Kẻ⟧"


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (f"{TINH} họp. {XA} thực hiện Công điện số 9/CĐ-UBND ngày 12/3 của tỉnh.", "Ủy ban nhân dân tỉnh Kẻ"),
        (f"{XA} thực hiện Văn bản số 77/UBND-NLN của huyện.", "Ủy ban nhân dân xã Tân"),
        (
            f"{TINH} họp. Theo Kế hoạch số 5/KH-UBND của ⟦LOCATION|huyện Lục|huyện Lục⟧, {XA} lập tổ.",
            "Ủy ban nhân dân huyện Lục",
        ),
        (f"{TINH} phê bình {XA} chậm thực hiện Chỉ thị số 15/CT-UBND.", "Ủy ban nhân dân tỉnh Kẻ"),
        (f"{TINH} đã nhắc. Yêu cầu {XA} báo cáo theo Kế hoạch số 5/KH-UBND.", "Ủy ban nhân dân tỉnh Kẻ"),
        (f"{TINH} họp. {XA} ban hành Kế hoạch số 5/KH-UBND.", "Ủy ban nhân dân xã Tân"),
    ],
)
def test_a_level_behind_of_names_the_issuer_and_who_carries_out_is_none(text: str, issuer: str | None) -> None:
    assert cited(text)[-1].issuer == issuer


LETTER = """{own}
Số: {number}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bạc Liêu, ngày 02 tháng 11 năm 2023

Kính gửi: Ủy ban nhân dân huyện Đông Hải.

1. Phê bình Ủy ban nhân dân huyện Đông Hải chậm lắp đặt thiết bị theo Chỉ thị số 15/CT-UBND.
2. Đề nghị Ủy ban nhân dân huyện Đông Hải báo cáo trước ngày 30/11/2023.

CHỦ TỊCH

Trần Văn Thử
"""


@pytest.mark.parametrize(
    ("own", "number"),
    [("ỦY BAN NHÂN DÂN\nTỈNH BẠC LIÊU", "5120/UBND-KT"), ("SỞ XÂY DỰNG TỈNH BẠC LIÊU", "88/SXD-QLN")],
)
def test_a_letter_cites_its_own_level_not_its_addressee(own: str, number: str) -> None:
    result = process(read_bytes(LETTER.format(own=own, number=number).encode()))
    told = {c.number: c.issuer for c in result.citations}
    assert told["15/CT-UBND"] == "Ủy ban nhân dân tỉnh Bạc Liêu"
