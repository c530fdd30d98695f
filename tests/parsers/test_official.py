"""Official documents: letterhead, body, foot, and the damage that copies do to them."""

from __future__ import annotations

import pytest
from pages import DECISION, PARTY_DIRECTIVE, document, of_kind, segments

from extractor.model import Meta, Signer


def test_a_whole_decision():
    """Every part has its role; what a portal adds before and after is boilerplate."""
    kinds = [kind for kind, _ in segments(document(DECISION))]
    assert kinds == [
        *["boilerplate"] * 2, *["letterhead"] * 6, "number_line", "place_date", "doc_type", "abstract", "letterhead",
        *["legal_basis"] * 2, "heading", "article", "clause", "point", "article", *["recipients"] * 4,
        *["signature"] * 5, "boilerplate",
    ]  # fmt: skip


def test_meta_of_a_decision():
    """All that the document says of itself."""
    assert document(DECISION).meta == Meta(
        title="VỀ VIỆC KIỆN TOÀN BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ",
        number="57/QĐ-UBND",
        type="Quyết định",
        issuer="ỦY BAN NHÂN DÂN TỈNH AN LẠC",
        place="An Lạc",
        date="2024-02-07",
        signers=(Signer("Đỗ Văn Nhậm", "Phó Chủ tịch"),),
        articles=2,
        recipients=3,
        effective="2024-02-07",
    )


def test_numbers_of_parts():
    """Articles, clauses and points carry the path to them."""
    doc = document(DECISION)
    numbers = [s.number for s in doc.segments if s.kind in ("article", "clause", "point")]
    assert numbers == ["1", "1.1", "1.1.a", "2"]


def test_meta_of_a_party_directive():
    """Party form: the parent is no issuer, the number has no colon, the signature no committee's name."""
    meta = document(PARTY_DIRECTIVE).meta
    assert (meta.number, meta.type, meta.issuer, meta.date) == (
        "24-CT/HU",
        "Chỉ thị",
        "HUYỆN ỦY SÔNG LÔ",
        "2023-05-10",
    )
    assert meta.title == "về tăng cường kỷ luật, kỷ cương trong giải quyết công việc"
    assert (meta.signers, meta.recipients) == ((Signer("Lò Thị Ngần", "Phó Bí thư"),), 2)


def test_sections_of_a_party_directive_are_numbered():
    """1- and 1.1- are clauses."""
    doc = document(PARTY_DIRECTIVE)
    assert [s.number for s in doc.segments if s.kind == "clause"] == ["1", "1.1", "2"]


BODY = "QUYẾT ĐỊNH\nVề việc mở chợ phiên\nCăn cứ Luật Đất đai;\nĐiều 1. Mở chợ.\nĐiều 2. Thi hành.\n"
FOOT = "Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nĐỗ Văn Nhậm\n"
HEADS = {
    "cells in rows": (
        "| ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| TỈNH AN LẠC | Độc lập – Tự do – Hạnh phúc |\n"
        "| Số: 12/QĐ-UBND | An Lạc, ngày 05 tháng 3 năm 2019 |\n"
    ),
    "borders alone, words broken over lines": (
        "ỦY\nBAN NHÂN DÂN\nTỈNH AN LẠC\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ\nNGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\n|\n"
        "Số:\n12/QĐ-UBND\n|\nAn\nLạc, ngày 05 tháng 3 năm 2019\n|\n"
    ),
    "two columns of blanks": (
        "     UỶ BAN NHÂN DÂN              CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "       TỈNH AN LẠC                   Độc lập - Tự do - Hạnh phúc\n"
        "    Số: 12/QĐ-UBND             An Lạc, ngày 05 tháng 3 năm 2019\n"
    ),
    "one column after the other": (
        "ỦY BAN NHÂN DÂN TỈNH AN LẠC\n******\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆTNAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Số : 12 / QĐ - UBND\nAn Lạc, ngày 05 tháng 3 năm 2019\n"
    ),
    "motto and slogan in one cell": (
        "| ỦY BAN NHÂN DÂN TỈNH AN LẠC ------- | "
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ---- |\n"
        "| --- | --- |\n| Số: 12/QĐ-UBND | An Lạc, ngày 05 tháng 3 năm 2019 |\n"
    ),
    "capitals lost by an old font": (
        "ủy ban nhân dân tỉnh an lạc\ncộng hoà xã hội chủ nghĩa việt nam\nĐộc lập - Tự do - Hạnh phúc\nsố: 12/QĐ-UBND\n"
        "An Lạc, ngày 05 tháng 3 năm 2019\n"
    ),
}


@pytest.mark.parametrize("name", HEADS)
def test_letterheads_as_copies_leave_them(name: str):
    """Whatever a copy did to the two columns, they say the same."""
    doc = document(HEADS[name] + BODY + FOOT)
    meta = doc.meta
    assert doc.kind == "official_document"
    assert (meta.number, meta.place, meta.date) == ("12/QĐ-UBND", "An Lạc", "2019-03-05")
    assert (meta.issuer or "").lower().replace("uỷ", "ủy") == "ủy ban nhân dân tỉnh an lạc"
    assert (meta.type, meta.title, meta.articles) == ("Quyết định", "Về việc mở chợ phiên", 2)


FEET = {
    "one under the other": FOOT,
    "side by side": (
        "Nơi nhận:                              TM. ỦY BAN NHÂN DÂN\n"
        "- Như Điều 2;                              CHỦ TỊCH\n"
        "                                           (Đã ký)\n- Lưu: VT.\n"
        "                                         Đỗ Văn Nhậm\n"
    ),
    "glued cells": "| Nơi nhận: - Như Điều 2; - Lưu: VT. | TM. ỦY BAN NHÂN DÂN CHỦ TỊCH (Đã ký) Đỗ Văn Nhậm |\n",
    "signature first": "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nĐỗ Văn Nhậm\n|\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\n",
    "name in capitals": "Nơi nhận:\n– Như Điều 2;\nLưu: VT.\nTM. UBND TỈNH\nCHỦ TỊCH\nĐã ký: ĐỖ VĂN NHẬM\n",
}


@pytest.mark.parametrize("name", FEET)
def test_feet_as_copies_leave_them(name: str):
    """Recipients and signers, whatever the order and the columns."""
    meta = document(HEADS["one column after the other"] + BODY + FEET[name]).meta
    assert meta.recipients == 2
    assert [(s.name.title(), s.position) for s in meta.signers] == [("Đỗ Văn Nhậm", "Chủ tịch")]


def test_two_signers_in_two_columns():
    """Each name goes with the office above it in its own column."""
    foot = (
        "KT. BỘ TRƯỞNG BỘ Y TẾ                      BỘ TRƯỞNG BỘ NỘI VỤ\nTHỨ TRƯỞNG\n"
        "Sùng Thị Mẩy                               Đỗ Văn Nhậm\n"
    )
    signers = document(HEADS["cells in rows"] + BODY + foot).meta.signers
    assert signers == (Signer("Sùng Thị Mẩy", "Thứ trưởng"), Signer("Đỗ Văn Nhậm", "Bộ trưởng"))


@pytest.mark.parametrize(
    ("lines", "issuer"),
    [
        ("UBND TỈNH AN LẠC\nSỞ Y TẾ", "SỞ Y TẾ TỈNH AN LẠC"),
        ("BỘ NỘI VỤ\nTHANH TRA BỘ", "THANH TRA BỘ NỘI VỤ"),
        ("BỘ TÀI CHÍNH\nTỔNG CỤC THUẾ", "TỔNG CỤC THUẾ"),
        ("BỘ CÔNG AN\nCÔNG AN TỈNH AN LẠC", "CÔNG AN TỈNH AN LẠC"),
        ("THỦ TƯỚNG\nCHÍNH PHỦ", "THỦ TƯỚNG CHÍNH PHỦ"),
        ("ỦY BAN THƯỜNG VỤ\nQUỐC HỘI", "ỦY BAN THƯỜNG VỤ QUỐC HỘI"),
        ("HỘI\nĐỒNG NHÂN DÂN\nHUYỆN SÔNG LÔ", "HỘI ĐỒNG NHÂN DÂN HUYỆN SÔNG LÔ"),
        ("CÔNG AN TỈNH AN LẠC - SỞ GIÁO DỤC AN LẠC", "CÔNG AN TỈNH AN LẠC"),
        ("BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI - BỘ Y TẾ", "BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"),
    ],
)
def test_issuers(lines: str, issuer: str):
    """The issuing organisation, not its parent; a bare name is completed from the parent."""
    text = f"{lines}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 1/QĐ-X\n{BODY}{FOOT}"
    assert document(text).meta.issuer == issuer


def test_a_council_without_its_place_is_completed_from_the_text():
    """A row that lost the province's line."""
    head = (
        "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 2/KH-UBND | An Lạc, ngày 05 tháng 9 năm 2023 |\n"
    )
    body = "KẾ HOẠCH\nMở chợ phiên\nNăm 2023, tỉnh An Lạc có 11 huyện.\nI. MỤC TIÊU\n1. Mở chợ.\n"
    assert document(head + body).meta.issuer == "ỦY BAN NHÂN DÂN tỉnh An Lạc"


def test_a_letter_has_its_subject_for_a_title():
    """Công văn: no type line, the words after V/v over several lines, addressees."""
    doc = document(
        "UBND TỈNH AN LẠC\nSỞ Y TẾ\nSố: 741 / SYT - NV\nV/v tăng cường phòng, chống\ndịch bệnh mùa mưa bão\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nAn Lạc, ngày 7 tháng 3 năm 2020\nKính gửi:\n"
        "- Trung tâm Y tế các huyện;\n- Bệnh viện Đa khoa tỉnh.\nCăn cứ Công điện số 5/CĐ-TTg, Sở Y tế yêu cầu:\n"
        "1. Trực 24/24 giờ.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC PHỤ TRÁCH\n"
        "Bs. CKII. Lò Thị Ngần\n"
    )
    assert (doc.meta.type, doc.meta.number) == ("Công văn", "741/SYT-NV")
    assert doc.meta.title == "tăng cường phòng, chống dịch bệnh mùa mưa bão"
    assert len(of_kind(doc, "addressee")) == 3
    assert doc.meta.signers == (Signer("Lò Thị Ngần", "Phó Giám đốc phụ trách"),)


@pytest.mark.parametrize(
    ("line", "number", "date"),
    [
        ("Số: ……/TB-UBND\nAn Lạc, ngày …… tháng 7 năm 2025", None, "2025-07"),
        ("Số:     -NQ/ĐU\nAn Lạc, ngày    tháng     năm 2025", None, "2025"),
        ("Nghị quyết số: 653/2019/UBTVQH14\nHà Nội, ngày 12 tháng 3 năm 2019", "653/2019/UBTVQH14", "2019-03-12"),
        ("Số:    198  /BC-UBND\nAn Lạc, ngày  29  tháng 6 năm 2012", "198/BC-UBND", "2012-06-29"),
    ],
)
def test_blanks_of_forms(line: str, number: str | None, date: str):
    """A number never filled in is None, a date as precise as it is printed."""
    text = f"UBND XÃ TÂN LẬP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n{line}\n{BODY}{FOOT}"
    meta = document(text).meta
    assert (meta.number, meta.date) == (number, date)


def test_an_annexed_regulation():
    """Its head is an appendix, its Điều count, its path starts anew, quoted articles are no articles."""
    annex = (
        "QUY CHẾ\nQUẢN LÝ CHỢ PHIÊN\n(Ban hành kèm theo Quyết định số 12/QĐ-UBND)\nChương I\nQUY ĐỊNH CHUNG\n"
        "Điều 1. Phạm vi\n1. Các chợ.\nĐiều 2. Sửa đổi Điều 5\n“Điều 5. Chợ đêm”\n"
    )
    doc = document(HEADS["cells in rows"] + BODY + FOOT + annex)
    assert of_kind(doc, "appendix") == ["QUY CHẾ", "(Ban hành kèm theo Quyết định số 12/QĐ-UBND)"]
    assert (doc.meta.articles, of_kind(doc, "chapter")) == (4, ["Chương I"])
    assert [s.number for s in doc.segments if s.kind == "clause"] == ["1.1"]


def test_task_tables_and_sections():
    """Rows with borders are tables; I, 1, 1.1, a) carry their path."""
    doc = document(
        HEADS["cells in rows"]
        + "KẾ HOẠCH\nMở chợ phiên\nThực hiện Nghị quyết số 1-NQ/TU, UBND tỉnh ban hành Kế hoạch như sau:\n"
        + "I. MỤC TIÊU\n1. Chung\na) Mở chợ;\nII. NHIỆM VỤ\n1.1. Sở Công Thương chủ trì.\n"
        + "STT | Nhiệm vụ | Thời hạn\n1 | Khảo sát | Quý I/2020\n"
        + FOOT
    )
    assert of_kind(doc, "table") == ["STT | Nhiệm vụ | Thời hạn", "1 | Khảo sát | Quý I/2020"]
    numbers = [s.number for s in doc.segments if s.number]
    assert numbers == ["I", "I.1", "I.1.a", "II", "II.1.1"]


def test_minutes_take_place_and_date_from_their_first_sentence():
    """Biên bản without a date line."""
    doc = document(
        "UBND XÃ TÂN LẬP\nSố: 3/BB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBIÊN BẢN\n"
        "Họp xét gia đình văn hóa\nHôm nay, hồi 8 giờ 00, ngày 27/7/2023, tại Tân Lập, UBND xã họp.\nI. THÀNH PHẦN\n"
        "1. Ông Đỗ Văn Nhậm.\nTHƯ KÝ | CHỦ TRÌ\nLò Thị Ngần | Đỗ Văn Nhậm\n"
    )
    assert (doc.meta.place, doc.meta.date) == ("Tân Lập", "2023-07-27")
    assert doc.meta.signers == (Signer("Lò Thị Ngần", "Thư ký"), Signer("Đỗ Văn Nhậm", "Chủ trì"))


def test_footnotes_after_the_signature_are_body():
    """Annotation guide §3: web metadata before the letterhead is boilerplate, footnotes after the signature are not."""
    note = "1 Số liệu tính đến ngày 31/12/2018 theo báo cáo của Sở Công Thương và các huyện, thành phố trong tỉnh."
    doc = document(HEADS["cells in rows"] + BODY + FOOT + note + "\nCác tin khác\nThêm một chợ phiên\n")
    assert of_kind(doc, "boilerplate") == ["Các tin khác", "Thêm một chợ phiên"]


def test_lines_that_a_copy_cut_anywhere_are_one_segment() -> None:
    """A legal page cuts lines at no common width; what breaks off in a sentence goes on, a closed line does not."""
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH KHÁNH HÒA\n-------\n|\nSố: 14/KH-UBND\n|\nKhánh Hòa, ngày\n09 tháng 12 năm 2024\n|\n"
        "KẾ HOẠCH\nTRIỂN KHAI DỊCH VỤ CÔNG TRỰC TUYẾN\nI. CƠ SỞ\n"
        "Nghị định số 42/2022/NĐ-CP ngày 24/6/2022 của Chính\nphủ về dịch vụ công;\n"
        "Thông tư số 21/2023/TT-BTTTT của Bộ\nThông tin và Truyền thông về hệ thống cấp tỉnh.\n"
        "Giao Sở Nội vụ\nKiểm tra hằng quý.\n"
    )
    found = document(text)
    bodies = [found.quote(s.span) for s in found.segments if s.kind in ("paragraph", "legal_basis")]
    assert "Nghị định số 42/2022/NĐ-CP ngày 24/6/2022 của Chính\nphủ về dịch vụ công;" in bodies
    assert "Thông tư số 21/2023/TT-BTTTT của Bộ\nThông tin và Truyền thông về hệ thống cấp tỉnh." in bodies
    assert "Kiểm tra hằng quý." in bodies


def test_strokes_of_the_pen_that_ocr_read_as_letters_end_no_signature():
    """What stands in a line of one letter between the powers, the office and the name is skipped."""
    assert "(Đã ký)" in DECISION
    text = DECISION.replace("KT. CHỦ TỊCH", "Ử\nKT. CHỦ TỊCH").replace("(Đã ký)", "z")
    assert document(text).meta.signers == document(DECISION).meta.signers


def test_a_letterhead_whose_two_columns_share_a_line() -> None:
    """One blank between the columns is enough: each half says its own."""
    doc = document(
        "UBND TỈNH AN LẠC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc\n"
        "Số: 12/SNV-TCCB An Lạc, ngày 12 tháng 3 năm 2020\nV/v báo cáo biên chế\nKính gửi: Các sở, ban, ngành\n"
        "Sở Nội vụ đề nghị các cơ quan báo cáo biên chế trước ngày 30/3/2020.\n"
    )
    meta = doc.meta
    assert (meta.number, meta.issuer, meta.place, meta.date) == (
        "12/SNV-TCCB", "SỞ NỘI VỤ TỈNH AN LẠC", "An Lạc", "2020-03-12",
    )  # fmt: skip
    assert of_kind(doc, "boilerplate") == []


@pytest.mark.parametrize(
    ("heading", "kind", "title"),
    [
        ("ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP HOẠT ĐỘNG", "Đơn", "ĐỀ NGHỊ CẤP GIẤY PHÉP HOẠT ĐỘNG"),
        ("DANH SÁCH CÁC CƠ SỞ TIÊM CHỦNG", "Danh sách", "CÁC CƠ SỞ TIÊM CHỦNG"),
    ],
)
def test_a_form_is_no_letter(heading: str, kind: str, title: str) -> None:
    """What a citizen fills in under the motto, or a list, has neither an issuer nor the type Công văn."""
    doc = document(
        f"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n{heading}\n"
        "Kính gửi: Sở Y tế tỉnh An Lạc\n1. Tên cơ quan đề nghị: Báo Ví Dụ\n"
    )
    assert (doc.meta.type, doc.meta.title, doc.meta.issuer) == (kind, title, None)


def test_the_place_below_a_title_in_capitals_belongs_to_it() -> None:
    """It repeats the letterhead's place, but alone it names no organisation."""
    doc = document(
        "ỦY BAN NHÂN DÂN\nTỈNH AN LẠC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Số: 42/2013/QĐ-UBND\nAn Lạc, ngày 09 tháng 10 năm 2013\nQUYẾT ĐỊNH\nBAN HÀNH QUY ĐỊNH CỦA BAN DÂN TỘC\n"
        "TỈNH AN LẠC\nỦY BAN NHÂN DÂN TỈNH AN LẠC\nCăn cứ Luật Tổ chức chính quyền địa phương;\n"
    )
    assert doc.meta.title == "BAN HÀNH QUY ĐỊNH CỦA BAN DÂN TỘC TỈNH AN LẠC"
    assert doc.meta.issuer == "ỦY BAN NHÂN DÂN TỈNH AN LẠC"


def test_the_authority_goes_on_with_no_title() -> None:
    """A title that ends in "chuyển đổi số" does not break off there."""
    doc = document(
        "ỦY BAN NHÂN DÂN TỈNH AN LẠC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Số: 42/QĐ-UBND\nAn Lạc, ngày 09 tháng 10 năm 2023\nQUYẾT ĐỊNH\nVề việc thành lập Tổ công tác chuyển đổi số\n"
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN LẠC\nCăn cứ Luật Tổ chức chính quyền địa phương;\n"
    )
    assert doc.meta.title == "Về việc thành lập Tổ công tác chuyển đổi số"


HEAD = (
    "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 63/2006/QĐ-UBND | An Lạc, ngày 26 tháng 7 năm 2006 |\n"
)
ACTS = (
    "Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 26/11/2003;\nTheo đề nghị của Chánh Văn phòng,\n"
    "QUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Quy định về Công báo.\n"
)


def test_the_number_says_the_type_that_a_copy_lost() -> None:
    """The abstract in capitals is the title; the paper is no letter."""
    doc = document(f"{HEAD}BAN HÀNH QUY ĐỊNH VỀ CÔNG BÁO TỈNH AN LẠC\nỦY BAN NHÂN DÂN TỈNH AN LẠC\n{ACTS}")
    assert (doc.meta.type, doc.meta.title) == ("Quyết định", "BAN HÀNH QUY ĐỊNH VỀ CÔNG BÁO TỈNH AN LẠC")


def test_a_copy_that_lost_its_letterhead_begins_with_its_subject() -> None:
    """The formula above the articles says the type, the authority the issuer; a number in the bases is another's."""
    doc = document(
        "VỀ VIỆC QUY ĐỊNH CHỨC NĂNG, NHIỆM VỤ, QUYỀN HẠN\nCỦA SỞ NỘI VỤ TỈNH AN LẠC\nUỶ BAN NHÂN DÂN TỈNH AN LẠC\n"
        "Căn cứ Luật Tổ chức Hội đồng nhân dân và Uỷ\nban nhân dân ngày 26 tháng 11 năm 2003;\n"
        "Xét đề nghị của Giám đốc Sở Nội vụ tại văn bản\nsố 2608/SNV-TCBC ngày 15/12/2008,\nQUYẾT\nĐỊNH:\n"
        "Điều 1. Vị trí và chức\nnăng: Sở Nội vụ là cơ quan chuyên môn.\nĐiều 2. Nhiệm vụ: trình UBND tỉnh.\n"
    )
    meta = doc.meta
    assert doc.kind == "official_document"
    assert meta.title == "VỀ VIỆC QUY ĐỊNH CHỨC NĂNG, NHIỆM VỤ, QUYỀN HẠN CỦA SỞ NỘI VỤ TỈNH AN LẠC"
    assert (meta.type, meta.number, meta.issuer, meta.articles) == (
        "Quyết định", None, "UỶ BAN NHÂN DÂN TỈNH AN LẠC", 2,
    )  # fmt: skip


def test_a_subject_with_v_slash_v_is_no_roman_section() -> None:
    """V/V below the type line is the abstract, and the bases below it stay bases."""
    doc = document(
        "ỦY BAN NHÂN DÂN\nTỈNH AN LẠC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Số: 59/1999/QĐ-UB\nAn Lạc, ngày 05 tháng 04 năm 1999\nQUYẾT ĐỊNH\nV/V BAN HÀNH QUY ĐỊNH VỀ RỪNG\n"
        "ỦY BAN NHÂN DÂN TỈNH AN LẠC\n- Căn cứ Luật Tổ chức HĐND và UBND ngày 21/6/1994;\nQUYẾT ĐỊNH\n"
        "Điều 1: Giao đất.\n"
    )
    assert doc.meta.title == "V/V BAN HÀNH QUY ĐỊNH VỀ RỪNG"
    assert of_kind(doc, "legal_basis") == ["- Căn cứ Luật Tổ chức HĐND và UBND ngày 21/6/1994;"]


def test_an_attached_regulation_needs_no_foot_above_it() -> None:
    """The line in brackets says what it belongs to; its heading in capitals above that line opens it."""
    doc = document(
        f"{HEAD}QUYẾT ĐỊNH\nBAN HÀNH QUY ĐỊNH VỀ CÔNG BÁO\n{ACTS}| TM. ỦY BAN NHÂN DÂN |\nVỀ HOẠT ĐỘNG CỦA CÔNG BÁO\n"
        "(Ban hành theo Quyết định số 63/2006/QĐ-UBND, ngày 26 tháng 7 năm 2006)\nĐiều 1. Phạm vi\nĐiều 2. Vị trí\n"
    )
    assert [(part.kind, part.title) for part in doc.parts] == [("attached", "VỀ HOẠT ĐỘNG CỦA CÔNG BÁO")]


def test_a_subject_that_the_right_column_parts_goes_on_below_it():
    """Its first line stands beside the motto, its others below the place and day."""
    doc = document(
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO\nSố: 896/SGDĐT-CTTT\nV/v tăng cường công tác phòng, chống\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nAn Lạc, ngày 11 tháng 5 năm 2022\n"
        "đuối nước cho học sinh\ntrong dịp hè\nKính gửi: Các trường\nSở yêu cầu các trường thực hiện nghiêm./.\n"
    )
    assert doc.meta.title == "tăng cường công tác phòng, chống đuối nước cho học sinh trong dịp hè"
    assert (doc.meta.place, doc.meta.date) == ("An Lạc", "2022-05-11")


def test_the_star_of_the_party_beside_place_and_day():
    """A copy puts the star under the committee's name into the line of the day."""
    doc = document(
        "ĐẢNG BỘ TỈNH AN LẠC ĐẢNG CỘNG SẢN VIỆT NAM\nHUYỆN ỦY SÔNG LÔ\n* Sông Lô, ngày 3 tháng 2 năm 2020\n"
        "Số 15-CV/HU\nKính gửi: Đảng ủy các xã\nBan Thường vụ yêu cầu báo cáo.\nT/M BAN THƯỜNG VỤ\n"
        "PHÓ BÍ THƯ\nLò Thị Ngần\n"
    )
    assert (doc.meta.place, doc.meta.date, doc.meta.number) == ("Sông Lô", "2020-02-03", "15-CV/HU")


def test_numbered_bases_are_bases():
    """A number before "Căn cứ" makes no clause of it; below the formula numbers are clauses again."""
    doc = document(
        "Số: 12/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc giao đất\n1. Căn cứ Luật Đất đai năm 2013;\n"
        "2. Căn cứ Nghị định số 43/2014/NĐ-CP;\n3. Xét Tờ trình số 15/TTr-STNMT,\nQUYẾT ĐỊNH:\n"
        "Điều 1. Giao đất cho xã.\n1. Xét cấp đất cho hộ nghèo trước.\n"
    )
    assert [text[:2] for text in of_kind(doc, "legal_basis")] == ["1.", "2.", "3."]
    assert of_kind(doc, "clause") == ["1. Xét cấp đất cho hộ nghèo trước."]


def test_a_letters_subject_without_its_abbreviation_stands_below_the_number():
    """The left column first, "Về việc" for "V/v", the motto below it."""
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH AN LẠC\nSố: 1551 /UBND-VX\nVề việc thực hiện Đề án dân số\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nAn Lạc, ngày 07 tháng 4 năm 2016\n"
        "Kính gửi:\n- Sở Y tế;\n- Sở Tài chính.\nGiao Sở Y tế tham mưu kế hoạch.\nNơi nhận:\n- Như trên;\n"
        "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nĐỗ Văn Nhậm\n"
    )
    meta = document(text).meta
    assert (meta.number, meta.type, meta.issuer) == ("1551/UBND-VX", "Công văn", "ỦY BAN NHÂN DÂN TỈNH AN LẠC")
    assert meta.title == "thực hiện Đề án dân số"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            "CỦA ỦY BAN NHÂN DÂN TỈNH V/V PHÊ DUYỆT ĐỀ CƯƠNG QUY HOẠCH\nPHÁT TRIỂN CHỢ ĐẾN NĂM 2010",
            "V/V PHÊ DUYỆT ĐỀ CƯƠNG QUY HOẠCH PHÁT TRIỂN CHỢ ĐẾN NĂM 2010",
        ),
        (
            "CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH VỀ VIỆC MỞ CHỢ PHIÊN",
            "VỀ VIỆC MỞ CHỢ PHIÊN",
        ),
        (
            "THỰC HIỆN CÔNG TÁC PHÁP LUẬT; HÒA GIẢI Ở CƠ\nSỞ; CHUẨN TIẾP CẬN PHÁP LUẬT NĂM 2024",
            "THỰC HIỆN CÔNG TÁC PHÁP LUẬT; HÒA GIẢI Ở CƠ SỞ; CHUẨN TIẾP CẬN PHÁP LUẬT NĂM 2024",
        ),
    ],
)
def test_a_title_begins_behind_the_issuer_and_goes_on_over_the_line(lines: str, title: str) -> None:
    doc = document(f"{HEAD}QUYẾT ĐỊNH\n{lines}\nỦY BAN NHÂN DÂN TỈNH AN LẠC\n{ACTS}")
    assert doc.meta.title == title


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("QUY CHẾ LÀM VIỆC\nCỦA ỦY BAN NHÂN DÂN XÃ AN LẠC", "LÀM VIỆC CỦA ỦY BAN NHÂN DÂN XÃ AN LẠC"),
        ("QUY CHẾ LÀM\nVIỆC\nCỦA ỦY\nBAN NHÂN DÂN XÃ AN LẠC", "LÀM VIỆC CỦA ỦY BAN NHÂN DÂN XÃ AN LẠC"),
        ("QUY CHẾ TIẾP CÔNG DÂN\nCỦA ỦY BAN NHÂN DÂN XÃ AN LẠC", "TIẾP CÔNG DÂN CỦA ỦY BAN NHÂN DÂN XÃ AN LẠC"),
        (
            "QUY CHẾ\nLÀM VIỆC CỦA ỦY BAN NHÂN DÂN XÃ AN LẠC\nKHÓA XX, NHIỆM KỲ 2021 - 2026",
            "LÀM VIỆC CỦA ỦY BAN NHÂN DÂN XÃ AN LẠC KHÓA XX, NHIỆM KỲ 2021 - 2026",
        ),
        ("QUY CHẾ DÂN CHỦ\nTrong hoạt động của cơ quan xã", "DÂN CHỦ Trong hoạt động của cơ quan xã"),
    ],
)
def test_an_attached_papers_heading_is_joined_before_type_and_title_are_parted(heading: str, title: str) -> None:
    doc = document(
        "ỦY BAN NHÂN DÂN\nXÃ AN LẠC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        f"{heading}\n(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 7 năm 2021 của Ủy ban nhân dân xã)\n"
        "Chương I\nNHỮNG QUY ĐỊNH CHUNG\nĐiều 1. Phạm vi điều chỉnh\nQuy chế này quy định nguyên tắc làm việc.\n"
    )
    assert (doc.meta.type, doc.meta.title, doc.meta.number) == ("Quy chế", title, None)


def test_the_sitting_below_a_title_is_none_of_it_and_the_term_is() -> None:
    title = "Ban hành Quy chế hoạt động\nKhóa XX, nhiệm kỳ 2021 - 2026"
    assert document(f"{HEAD}NGHỊ QUYẾT\n{title}\n{ACTS}").meta.title == title.replace("\n", " ")
    sitting = "KHÓA XX, KỲ HỌP THỨ HAI"
    assert document(f"{HEAD}NGHỊ QUYẾT\nBAN HÀNH QUY CHẾ HOẠT ĐỘNG\n{sitting}\n{ACTS}").meta.title == (
        "BAN HÀNH QUY CHẾ HOẠT ĐỘNG"
    )


def test_a_minister_above_the_bases_gives_way_to_the_ministry() -> None:
    doc = document(
        "Số: 28/QĐ-BTC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Hà Nội, ngày 30 tháng 9 năm 2020\nQUYẾT ĐỊNH\nVề việc công bố thủ tục hành chính\n"
        "BỘ TRƯỞNG BỘ TÀI CHÍNH\nCăn cứ Luật Quản lý thuế ngày 13 tháng 6 năm 2019;\nQUYẾT ĐỊNH:\n"
        "Điều 1. Công bố thủ tục.\n"
    )
    assert doc.meta.issuer == "BỘ TÀI CHÍNH"


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Bộ trưởng Bộ Tài chính ban hành Thông tư quy định về hóa đơn điện tử.", "quy định về hóa đơn điện tử"),
        (
            "Chính phủ ban hành Nghị định sửa đổi một số điều của Nghị định về chợ.",
            "sửa đổi một số điều của Nghị định về chợ",
        ),
        ("Bộ trưởng Bộ Tài chính ban hành Thông tư này như sau.", None),
        ("Sở Tài chính ban hành Thông tư quy định về hóa đơn điện tử.", None),
    ],
)
def test_what_is_enacted_below_the_bases_titles_a_copy_that_lost_its_title(sentence: str, title: str | None) -> None:
    doc = document(
        "BỘ TÀI CHÍNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 26/2019/TT-BTC | Hà Nội, ngày 30 tháng 12 năm 2019"
        " |\nCăn cứ Luật Quản lý thuế ngày 13 tháng 6 năm 2019;\nTheo đề nghị của Cục trưởng Cục Thuế,\n"
        f"{sentence}\nĐiều 1. Phạm vi điều chỉnh\n1. Thông tư này quy định về hóa đơn.\n"
    )
    assert doc.meta.title == title


def test_the_place_and_date_stand_below_the_subject_on_cut_lines() -> None:
    doc = document(
        "BỘ\nTÀI CHÍNH\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-------\n|\n"
        "Số: 3847/BTC-CST\nV/v tổ chức thi thăng hạng giảng\nviên chính (hạng II) năm 2017\n|\nHà\nNội, ngày 22"
        " tháng 08\nnăm 2017\n|\nKính\ngửi:\n|\n- Ủy ban nhân dân các tỉnh;\n|\n"
        "Thực hiện Nghị định số 29/2012/NĐ-CP, Bộ đề nghị./.\n"
    )
    assert (doc.meta.place, doc.meta.date) == ("Hà Nội", "2017-08-22")
    assert doc.meta.title == "tổ chức thi thăng hạng giảng viên chính (hạng II) năm 2017"
