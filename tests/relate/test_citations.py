"""Citation records: one a document; its date, issuer and abstract as the text says them, else as the symbol does."""

from __future__ import annotations

import pytest
from citing import cited

from extractor.load import read_bytes
from extractor.pipeline import process

UBND = "⟦UNIT|UBND tỉnh|Ủy ban nhân dân tỉnh Kẻ Mít⟧"
HUYEN = "⟦UNIT|UBND huyện|Ủy ban nhân dân huyện Bến Sung⟧"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kế hoạch số 57/KH-UBND ngày 07/02/2024 của tỉnh", "2024-02-07"),
        ("Nghị quyết 57-NQ/TW, ngày 22-12-2024", "2024-12-22"),
        ("Quyết định 32/2006/QĐ-BCN (06/9/2006)", "2006-09-06"),
        ("Công văn 280/BXD-GĐ - 7/3/2005", "2005-03-07"),
        (f"Tờ trình số 96/TTr-HĐND của {UBND} ngày 07 tháng 7 năm 2021", "2021-07-07"),
        (f"Ngày 14/01/2019, {UBND} đặt bút ký Quyết định số 46/QĐ-UBND về nông thôn mới", "2019-01-14"),
        (f"{UBND} ngày 14/01/2019 vừa có Văn bản số 46/UBND-VX gửi các sở", "2019-01-14"),
        (f"{UBND} sáng 14/01/2019 đã ký ban hành Quyết định số 46/QĐ-UBND", "2019-01-14"),
        (f"{UBND} ngày 14/01/2019 họp với các sở, sau đó ban hành Công văn số 46/UBND-VX", None),
        (f"Chỉ thị 19/CT-UBND của {UBND} yêu cầu xong trước ngày 20/6/2023", None),
        ("Tính đến ngày 19/8/2020, thực hiện Công điện số 15/CĐ-UBND, đã sơ tán", None),
        (f"Sáng 3/6/2024, {UBND} cho biết đã gửi Văn bản số 1462/UBND-VX ngày 31/5/2024", "2024-05-31"),
    ],
)
def test_the_date_of_issue(text: str, day: str | None) -> None:
    assert cited(text)[0].date == day


def test_documents_in_a_list_share_the_date_and_issuer_behind_it() -> None:
    text = "Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW ngày 12/12/2013 của ⟦UNIT|Bộ Chính trị|Bộ Chính trị⟧"
    assert [(c.date, c.issuer) for c in cited(text)] == [("2013-12-12", "Bộ Chính trị")] * 2


TINH_UY = "⟦UNIT|Tỉnh ủy|Tỉnh ủy Kẻ Mít⟧"
BTV_NAME = "Ban Thường vụ Tỉnh ủy Kẻ Mít"
BTV = f"⟦UNIT|Ban Thường vụ Tỉnh ủy|{BTV_NAME}⟧"
BTC = "⟦UNIT|Ban Tổ chức Tỉnh ủy|Ban Tổ chức Tỉnh ủy Kẻ Mít⟧"
BAN_BI_THU = "⟦UNIT|Ban Bí thư|Ban Bí thư⟧"


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("kết quả thực hiện Đề án 06 của ⟦UNIT|Sở Nội vụ|Sở Nội vụ tỉnh Kẻ Mít⟧", None),
        ("triển khai Đề án 06 của ⟦UNIT|Chính phủ|Chính phủ⟧", "Chính phủ"),
        ("Nghị định số 30/2020/NĐ-CP", "Chính phủ"),
        ("Quyết định số 749/QĐ-TTg", "Thủ tướng Chính phủ"),
        ("Luật số 80/2015/QH13", "Quốc hội"),
        ("Nghị quyết số 57-NQ/TW", None),
        (f"Chỉ thị số 22/CT-UBND ngày 22/12/2022 của {UBND} về kỷ cương", "Ủy ban nhân dân tỉnh Kẻ Mít"),
        (f"Công điện số 15/CĐ-UBND của ⟦POSITION|Chủ tịch⟧ {HUYEN}", "Ủy ban nhân dân huyện Bến Sung"),
        ("Công điện số 1409 của ⟦POSITION|Thủ tướng⟧ ⟦UNIT|Chính phủ|Chính phủ⟧", "Thủ tướng Chính phủ"),
        (f"Ngày 30/5, {UBND} ban hành Quyết định số 27/QĐ-KTX lập đoàn", "Ủy ban nhân dân tỉnh Kẻ Mít"),
        (
            "Theo đề nghị của ⟦POSITION|Giám đốc⟧ ⟦UNIT|Sở Nội vụ|Sở Nội vụ tỉnh Kẻ Mít⟧ tại Tờ trình số 718/TTr-SNV",
            "Sở Nội vụ tỉnh Kẻ Mít",
        ),
        (
            f"⟦UNIT|Sở Y tế|Sở Y tế tỉnh Kẻ Mít⟧ họp cùng {UBND}. Theo Kết luận số 12/KL-SYT, còn thiếu thuốc",
            "Sở Y tế tỉnh Kẻ Mít",
        ),
        ("Quyết định của Ban Bí thư số 91-QĐ/TW", "Ban Bí thư"),
        (f"{TINH_UY} họp về việc thực hiện Chỉ thị số 31-CT/TU", "Ban Thường vụ Tỉnh ủy Kẻ Mít"),
        (f"{TINH_UY} họp về việc thực hiện Nghị quyết số 31-NQ/TU", "Tỉnh ủy Kẻ Mít"),
        (f"{BTV} ban hành Nghị quyết số 31-NQ/TU. Hội nghị do {TINH_UY} mở", "Ban Thường vụ Tỉnh ủy Kẻ Mít"),
        (f"{TINH_UY} mở hội nghị quán triệt Chỉ thị số 31-CT/TU. Chỉ thị số 31-CT/TU của {BTV}", BTV_NAME),
        (f"Quán triệt Nghị quyết số 31-NQ/TU. {TINH_UY} mở hội nghị. Nghị quyết số 31-NQ/TU của {BTV}", BTV_NAME),
        (f"Chỉ thị số 47-CT/TW ngày 25/6/2015 và Kết luận số 02-KL/TW ngày 18/5/2021 của {BAN_BI_THU}", "Ban Bí thư"),
        (f"{TINH_UY} họp. Lãnh đạo {BTC} công bố các quyết định của {BTV}. Quyết định số 21-QĐ/TU ra sao", BTV_NAME),
        (f"{TINH_UY} họp. Lãnh đạo {BTC} đã công bố Quyết định số 21-QĐ/TU", "Tỉnh ủy Kẻ Mít"),
        (f"{TINH_UY} họp. Đại diện {BTV} đã công bố Quyết định số 21-QĐ/TU", BTV_NAME),
        ("nguồn vốn đã được ⟦UNIT|Quốc hội|Quốc hội⟧ cho phép tại Nghị quyết 189", "Quốc hội"),
    ],
)
def test_the_issuer_is_whom_the_text_or_the_symbol_names(text: str, issuer: str | None) -> None:
    assert cited(text)[0].issuer == issuer


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Quyết định số 12/QĐ-UBND về việc điều chỉnh kế hoạch thanh tra. Sau đó", "điều chỉnh kế hoạch thanh tra"),
        ("Kết luận 62-KL/TW về “Đổi mới hoạt động của đoàn thể” đã có", "Đổi mới hoạt động của đoàn thể"),
        ("Quyết định số 12/QĐ-UBND công nhận xã đạt chuẩn; giao", "công nhận xã đạt chuẩn"),
        ("Quyết định số 12/QĐ-UBND.", None),
        (
            "Thực hiện Công văn số 5/BYT-DP về tiêm chủng mở rộng và các văn bản nêu trên của tỉnh.",
            "tiêm chủng mở rộng",
        ),
    ],
)
def test_the_title_is_what_stands_behind_the_number_without_ve_and_quotes(text: str, title: str | None) -> None:
    assert cited(text)[0].title == title


def test_a_short_form_joins_the_document_it_stands_for() -> None:
    (record,) = cited(
        "Chỉ thị số 20/CT-TTg ngày 12/7/2025 nêu rõ. Theo ông, Chỉ thị 20 còn mới. Chỉ thị 20/CT-TTg đã có."
    )
    assert (record.number, record.type, len(record.mentions)) == ("20/CT-TTg", "Chỉ thị", 3)


def test_a_law_by_name_joins_the_law_with_its_number() -> None:
    (record,) = cited("Luật Tiếp công dân số 42/2013/QH13. Theo Điều 5 Luật Tiếp công dân, người dân")
    assert (record.number, record.title) == ("42/2013/QH13", "Luật Tiếp công dân")


def test_the_word_before_the_number_names_the_type() -> None:
    types = [c.type for c in cited("Quy định số 37-QĐ/TW; 12/KH-UBND; 281/UBND-TH; văn bản số 5/SNV-TH")]
    assert types == ["Quy định", "Kế hoạch", "Công văn", "Văn bản"]


def test_the_own_number_takes_what_the_header_says() -> None:
    header = {"number": "12/QĐ-UBND", "type": "Quyết định", "date": "2024-03-01", "issuer": "Ủy ban nhân dân xã Kẻ Mít"}
    (record,) = cited("Số: 12/QĐ-UBND", kind="official_document", title="Về việc khen thưởng", **header)
    assert (record.date, record.issuer, record.title) == (
        "2024-03-01",
        "Ủy ban nhân dân xã Kẻ Mít",
        "Về việc khen thưởng",
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Theo Thông tư số 2/2019/TT-BNV ngày 2/3/2019 của Bộ Ngoại giao - Bộ Nội vụ hướng dẫn xét thi đua.",
         "hướng dẫn xét thi đua"),
        ("Thực hiện Nghị định số 9/2018/NĐ-CP của Chính phủ về cơ chế một cửa, Sở Nội vụ đã ban hành kế hoạch.",
         "cơ chế một cửa"),
        ("KẾ HOẠCH THỰC HIỆN CHỈ THỊ SỐ 32/CT-TTG CỦA THỦ TƯỚNG CHÍNH PHỦ VỀ PHÒNG CHÁY, CHỮA CHÁY TẠI KHU DÂN CƯ",
         "PHÒNG CHÁY, CHỮA CHÁY TẠI KHU DÂN CƯ"),
    ],
)  # fmt: skip
def test_units_that_issue_or_act_are_no_words_of_a_title(text: str, title: str) -> None:
    result = process(read_bytes(f"Tin cải cách\n\n{text}\n".encode()))
    assert result.citations[0].title == title


def test_a_resolution_of_a_plenum_is_not_the_paper_of_that_number() -> None:
    found = cited("Nghị quyết Trung ương 6 khóa XII và Nghị quyết số 06/2022/QH15.")
    assert [c.number for c in found] == ["6", "06/2022/QH15"]
