"""Both columns of the foot in one line, one blank between; marks that OCR takes from the list of recipients."""

import pytest

from extractor import load
from extractor.model import Document, Signer
from extractor.parsers import parse

HEAD = """UBND TỈNH HẢI AN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc
Số: 12/SNV-TCCC Hải An, ngày 3 tháng 2 năm 2020
V/v báo cáo

Kính gửi: Các phòng

Sở Nội vụ yêu cầu báo cáo trước ngày 10/3/2020.

"""


def read(foot: str) -> Document:
    return parse(load.read_bytes((HEAD + foot).encode(), "a.txt"))


@pytest.mark.parametrize(
    ("foot", "signer", "recipients"),
    [
        (
            "Nơi nhận: KT. GIÁM ĐỐC\n- Như trên; PHÓ GIÁM ĐỐC\n- Lưu: VT, NVY.\nTrịnh Văn Tâm",
            Signer("Trịnh Văn Tâm", "Phó Giám đốc"),
            2,
        ),
        (
            "Nơi nhận: T/M BAN THƯỜNG VỤ\n- Như trên, PHÓ BÍ THƯ THƯỜNG TRỰC\n- Lưu VPHU.\nLê Thị Hảo",
            Signer("Lê Thị Hảo", "Phó Bí thư thường trực"),
            2,
        ),
        (
            "Nơi nhận: TRƯỞNG PHÒNG\n- Như trên;\n- BGH (để b/c); (Đã ký)\n- Lưu: VT.\nPGS.TS. Đinh Thanh Đức",
            Signer("Đinh Thanh Đức", "Trưởng phòng"),
            3,
        ),
        (
            "Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Như Điều 3; KT. CHỦ TỊCH\n- TT HĐND tỉnh; PHÓ CHỦ TỊCH\n"
            "- Lưu: VT, KT.H(5). Nguyễn Thị Lan",
            Signer("Nguyễn Thị Lan", "Phó Chủ tịch"),
            3,
        ),
        (
            "Nơi nhận: K/T TRƯỞNG BAN\n- Như trên, PHÓ TRƯỞNG BAN\n- Các huyện ủy, thị ủy, Bùi Xuân Tám\n- Lưu VPTU.",
            Signer("Bùi Xuân Tám", "Phó Trưởng ban"),
            3,
        ),
        (
            "Nơi nhận: T/L BAN THƯỜNG VỤ\n- Như trên, CHÁNH VĂN PHÒNG\n- Các đảng ủy trực thuộc, K'Brếp\n- Lưu VP.",
            Signer("K'Brếp", "Chánh văn phòng"),
            3,
        ),
        ("Nơi nhận: CHỦ TỊCH\n- Như trên; Ksor Tám\n- Lưu: VT.", Signer("Ksor Tám", "Chủ tịch"), 2),
        ("Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\nLê Văn Tám", Signer("Lê Văn Tám", "Giám đốc"), 2),
    ],
)
def test_the_office_beside_the_recipients_signs(foot: str, signer: Signer, recipients: int) -> None:
    document = read(foot)
    assert (document.meta.signers, document.meta.recipients) == ((signer,), recipients)
    listed = " ".join(document.quote(s.span) for s in document.segments if s.kind == "recipients")
    assert (signer.position or "").upper() not in listed


def test_recipients_in_capitals_and_filing_codes_are_no_signature() -> None:
    document = read(
        "Nơi nhận:\n- Như trên;\n- CHỦ TỊCH UBND TỈNH (b/c);\n- Lưu: VT, UBND, KT.H(5).\n"
        "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nLê Văn Tám"
    )
    assert (document.meta.signers, document.meta.recipients) == ((Signer("Lê Văn Tám", "Phó Giám đốc"),), 3)


def test_a_persons_name_among_the_recipients_waits_for_no_office() -> None:
    document = read("Nơi nhận:\n- Như trên;\n- Ban Giám đốc. Đồng chí Lê Văn Bảy;\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn Tám")
    assert document.meta.signers == (Signer("Lê Văn Tám", "Giám đốc"),)


@pytest.mark.parametrize(
    ("foot", "recipients"),
    [
        ("Nơi nhận,\nNhư Điều 3;\n- Bộ Y tế;\n- Lưu: VT, KGVX.\nCHỦ TỊCH\nKhiếu Minh Quyền", 3),
        ("Nơi nhận:\n- Bộ Công an;\n- Công an các\nhuyện, thành phố;\nVT,\nLưu: PC67.\nGIÁM ĐỐC\nNgô Hoàng Khải", 3),
    ],
)
def test_items_whose_dash_ocr_lost_are_counted(foot: str, recipients: int) -> None:
    document = read(foot)
    assert document.meta.recipients == recipients
    assert len(document.meta.signers) == 1


def test_an_office_that_a_copy_put_below_the_name_is_the_signers() -> None:
    document = read("Nơi nhận:\n- Như trên;\nKT. GIÁM ĐỐC\nTrần Văn Hợi\n- Lưu: VT.\nPHÓ GIÁM ĐỐC\n")
    assert document.meta.signers == (Signer("Trần Văn Hợi", "Phó Giám đốc"),)


def test_the_title_of_what_is_issued_with_a_document_is_no_office() -> None:
    """A copy that lost the signer's name goes on with the regulation."""
    title = "CHẾ ĐỘ BÁO CÁO ĐỊNH KỲ PHỤC VỤ QUẢN LÝ TRÊN ĐỊA BÀN TỈNH HẢI AN"
    foot = "Điều 2. Quyết định này có hiệu lực từ ngày ký.\nNơi nhận:\n- Như Điều 3;\nTM. ỦY BAN NHÂN DÂN\n"
    annex = f"{title}\n(Ban hành kèm theo Quyết định số 12/2020/QĐ-UBND)\nĐiều 1. Phạm vi\n"
    text = f"{HEAD}Căn cứ Luật Thống kê;\n{foot}{annex}"
    found = parse(load.read_bytes(text.encode()))
    kinds = {found.text[s.span.start : s.span.end]: s.kind for s in found.segments}
    assert kinds["TM. ỦY BAN NHÂN DÂN"] == "signature"
    assert kinds[title] != "signature"


@pytest.mark.parametrize(
    "item", ["- Huyện ủy, Văn Phòng Huyện Ủy", "- Sở Nội vụ, Hội Nông Dân", "- Các phòng: Đào Tạo, Hành Chính"]
)
def test_a_unit_behind_a_comma_is_no_name(item: str) -> None:
    document = read(f"Nơi nhận: GIÁM ĐỐC\n- Như trên;\n{item}\n- Lưu: VT.\nLê Văn Tám")
    assert document.meta.signers == (Signer("Lê Văn Tám", "Giám đốc"),)
