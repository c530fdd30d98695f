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
        ("Văn bản số 15/SYT-NV về tổ chức phòng dịch năm 2023 (gửi kèm bản chụp).", "tổ chức phòng dịch năm 2023"),
        ("Quy định số 4/2020/QĐ-UBND về quản lý dạy thêm (sau đây gọi là Quy định 4).", "quản lý dạy thêm"),
        ("Công văn số 46/UBND-VX về phòng, chống dịch yêu cầu Sở Y tế trực 24/24 giờ.", "phòng, chống dịch"),
        ("Công văn số 47/UBND-VX về việc yêu cầu Sở Y tế trực 24/24 giờ.", "yêu cầu Sở Y tế trực 24/24 giờ"),
        (
            "- 9Thông tư số 26/2016/TT-BXD quy định về chất lượng công trình do Bộ trưởng Bộ Xây dựng ban hành\n"
            "- 10Thông tư số 18/2016/TT-BXD.",
            "quy định về chất lượng công trình",
        ),
        (
            f"Công văn số 88/UBND-VX của {CP}, qua rà soát chỉ 70% đúng mẫu quy định tại Thông tư số 2/2015/TT-BTC.",
            None,
        ),
        (
            "Quyết định số 93/QĐ-UBND về việc quy định cụ thể hóa Điều 18 của Thông tư số 1/2016/TT-BTC.",
            "quy định cụ thể hóa Điều 18 của Thông tư số 1/2016/TT-BTC",
        ),
        (
            'Chỉ thị số 1/CT-UBND về thực hiện "Năm kỷ cương 2013", trên cơ sở xây dựng kế hoạch của từng sở.',
            'thực hiện "Năm kỷ cương 2013"',
        ),
        ("Quyết định số 8/QĐ-UBND về phòng dịch, Tỉnh lo tiền mua thuốc.", "phòng dịch"),
    ],
)
def test_an_abstract_is_whole_and_ends_where_the_sentence_goes_on(text: str, title: str | None) -> None:
    assert cited(text)[0].title == title


XA = "⟦UNIT|UBND xã Tân|Ủy ban nhân dân xã Tân⟧"
HUYEN = "⟦UNIT|UBND huyện Lục|Ủy ban nhân dân huyện Lục⟧"
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
        (f"{XA} họp. Đoàn kiểm tra việc thực hiện Kế hoạch số 5/KH-UBND tại {XA}.", None),
        (f"{XA} họp. {TINH} họp. Đoàn kiểm tra Kế hoạch số 5/KH-UBND tại {XA}.", "Ủy ban nhân dân tỉnh Kẻ"),
        (f"{XA} họp. Đoàn kiểm tra việc thực hiện Kế hoạch số 5/KH-UBND tại {HUYEN}.", None),
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


def test_the_first_papers_of_a_list_are_the_same_issuers() -> None:
    """One symbol, one day, one issuer named behind the last of them."""
    papers = cited("Quyết định số 5, 6 và 7/QĐ-UBND ngày 5/6/2020 của ⟦UNIT|UBND tỉnh|Ủy ban nhân dân tỉnh Kẻ Mít⟧.")
    assert [(p.number, p.issuer) for p in papers if p.number] == [
        (f"{n}/QĐ-UBND", "Ủy ban nhân dân tỉnh Kẻ Mít") for n in (5, 6, 7)
    ]


@pytest.mark.parametrize(
    ("text", "number", "issuer"),
    [
        ("Thông tư số 21/2019/TT-BGD ĐT ngày 29/11/2019", "21/2019/TT-BGDĐT", "Bộ Giáo dục và Đào tạo"),
        ("Thông tư số 21/2019/TT-B GDĐT", "21/2019/TT-BGDĐT", "Bộ Giáo dục và Đào tạo"),
        ("Quyết định số 985/QĐTTg", "985/QĐTTg", "Thủ tướng Chính phủ"),
        ("Thông tư số 01/2018/TTVPCP", "01/2018/TTVPCP", "Văn phòng Chính phủ"),
    ],
)
def test_a_broken_symbol_still_names_its_issuer(text: str, number: str, issuer: str) -> None:
    (paper,) = cited(text)
    assert (paper.number, paper.issuer) == (number, issuer)


def test_an_offices_own_number_under_its_name_is_a_paper() -> None:
    """ "Văn phòng" above "Số: 87" is no room 87; a room's number is no paper."""
    assert [p.number for p in cited("VĂN PHÒNG\n\nSố: 87/TB-VP\n")] == ["87/TB-VP"]
    assert cited("Họp tại phòng số 12/A-KTX.") == ()
