"""The issuer of an official document by its letterhead, in the layouts that copies give it."""

from __future__ import annotations

import pytest

from extractor import gazetteer, load
from extractor.pipeline import process
from extractor.relate.letterhead import issuer_name

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
REST = """
Hà Nội, ngày 7 tháng 8 năm 2019

KẾ HOẠCH
về việc nâng cao chất lượng phục vụ nhân dân

Thực hiện chương trình công tác năm, đơn vị ban hành kế hoạch như sau:
1. Nâng cao chất lượng phục vụ nhân dân và doanh nghiệp trên địa bàn.

Nơi nhận:
- Như trên;
- Lưu: VT.
"""


def issuer(text: str) -> str | None:
    return process(load.read_bytes(text.encode(), "a.txt")).document.meta.issuer


@pytest.mark.parametrize("layout", ["above", "beside", "row"])
@pytest.mark.parametrize(
    ("left", "family", "number", "wanted"),
    [
        ("ỦY BAN NHÂN DÂN\nTỈNH HÀ GIANG", "S", "15/KH-UBND", "Ủy ban nhân dân tỉnh Hà Giang"),
        ("ỦY\nBAN NHÂN DÂN\nTHÀNH PHỐ CẦN THƠ", "S", "15/KH-UBND", "Ủy ban nhân dân thành phố Cần Thơ"),
        ("ĐẢNG BỘ TỈNH HÀ GIANG\nBAN THƯỜNG VỤ", "P", "29-CT/TU", "Ban Thường vụ Tỉnh ủy Hà Giang"),
        ("UỶ BAN NHÂN DÂN HUYỆN BẮC HÀ", "S", "15/KH-UBND", "Ủy ban nhân dân huyện Bắc Hà"),
        (
            "UBND TỈNH HƯNG YÊN\nSỞ NÔNG NGHIỆP VÀ PTNT",
            "S",
            "437/SNN-KHTC",
            "Sở Nông nghiệp và Phát triển nông thôn tỉnh Hưng Yên",
        ),
        ("UBND TP HÀ NỘI\nSỞ GD&ĐT", "S", "437/SGDĐT-VP", "Sở Giáo dục và Đào tạo thành phố Hà Nội"),
        (
            "UBND THÀNH PHỐ HỒ CHÍ MINH\nSỞ THÔNG TIN\nVÀ TRUYỀN THÔNG",
            "S",
            "437/STTTT-VP",
            "Sở Thông tin và Truyền thông thành phố Hồ Chí Minh",
        ),
        ("UBND HUYỆN PHÚ XUYÊN\nPHÒNG NỘI VỤ", "S", "12/NV-CCHC", "Phòng Nội vụ huyện Phú Xuyên"),
        ("UBND HUYỆN PHÚ XUYÊN\nPHÒNG GD&ĐT", "S", "12/PGDĐT", "Phòng Giáo dục và Đào tạo huyện Phú Xuyên"),
        ("BỘ TÀI CHÍNH\nTỔNG CỤC THUẾ", "S", "12/TCT-CS", "Tổng cục Thuế"),
        ("TỔNG CỤC THUẾ\nCỤC THUẾ TỈNH LÀO CAI", "S", "12/CT-TTHT", "Cục Thuế tỉnh Lào Cai"),
        ("TỔNG CỤC THUẾ\nCỤC THUẾ TP HÀ NỘI", "S", "12/CT-TTHT", "Cục Thuế thành phố Hà Nội"),
        ("BỘ CÔNG AN\nCÔNG AN TỈNH LÀO CAI", "S", "12/KH-CAT-PV01", "Công an tỉnh Lào Cai"),
        (
            "CÔNG AN TỈNH LÀO CAI\nPHÒNG CẢNH SÁT GIAO THÔNG",
            "S",
            "12/TB-PC08",
            "Phòng Cảnh sát giao thông Công an tỉnh Lào Cai",
        ),
        ("BỘ NỘI VỤ\nTHANH TRA BỘ", "S", "12/KL-TTBNV", "Thanh tra Bộ Nội vụ"),
        ("VĂN PHÒNG CHÍNH PHỦ", "S", "123/TB-VPCP", "Văn phòng Chính phủ"),
        ("CHÍNH PHỦ", "S", "30/2020/NĐ-CP", "Chính phủ"),
        ("THỦ TƯỚNG CHÍNH PHỦ", "S", "749/QĐ-TTg", "Thủ tướng Chính phủ"),
        ("THỦ TƯỚNG\nCHÍNH PHỦ", "S", "749/QĐ-TTg", "Thủ tướng Chính phủ"),
        ("CHỦ TỊCH NƯỚC", "S", "12/2019/L-CTN", "Chủ tịch nước"),
        ("QUỐC HỘI", "S", "64/2025/QH15", "Quốc hội"),
        ("QUỐC HỘI\nỦY BAN THƯỜNG VỤ QUỐC HỘI", "S", "1679/NQ-UBTVQH15", "Ủy ban Thường vụ Quốc hội"),
        ("ỦY BAN THƯỜNG VỤ\nQUỐC HỘI", "S", "1679/NQ-UBTVQH15", "Ủy ban Thường vụ Quốc hội"),
        ("HỘI ĐỒNG NHÂN DÂN\nTHÀNH PHỐ HÀ NỘI", "S", "12/NQ-HĐND", "Hội đồng nhân dân thành phố Hà Nội"),
        (
            "HỘI ĐỒNG NHÂN DÂN TỈNH LÀO CAI\nBAN PHÁP CHẾ",
            "S",
            "12/BC-BPC",
            "Ban Pháp chế Hội đồng nhân dân tỉnh Lào Cai",
        ),
        ("HĐND TỈNH LÀO CAI\nTHƯỜNG TRỰC HĐND", "S", "12/TTr-HĐND", "Thường trực Hội đồng nhân dân tỉnh Lào Cai"),
        ("UBND TỈNH LÀO CAI\nVĂN PHÒNG", "S", "12/TB-VP", "Văn phòng Ủy ban nhân dân tỉnh Lào Cai"),
        ("UBND TỈNH LÀO CAI\nTHANH TRA TỈNH", "S", "12/KL-TTr", "Thanh tra tỉnh Lào Cai"),
        ("UBND TỈNH LÀO CAI\nBAN QUẢN LÝ KHU KINH TẾ", "S", "12/QĐ-BQL", "Ban Quản lý Khu kinh tế tỉnh Lào Cai"),
        ("BỘ LAO ĐỘNG - THƯƠNG BINH\nVÀ XÃ HỘI", "S", "10/TT-BLĐTBXH", "Bộ Lao động - Thương binh và Xã hội"),
        (
            "BỘ NÔNG NGHIỆP\nVÀ PHÁT TRIỂN NÔNG THÔN",
            "S",
            "10/2019/TT-BNNPTNT",
            "Bộ Nông nghiệp và Phát triển nông thôn",
        ),
        ("BỘ Y TẾ - BỘ TÀI CHÍNH", "S", "10/2013/TTLT-BYT-BTC", "Bộ Y tế"),
        ("BỘ Y TẾ\nBỘ TÀI CHÍNH", "S", "10/2013/TTLT-BYT-BTC", "Bộ Y tế"),
        ("NGÂN HÀNG NHÀ NƯỚC\nVIỆT NAM", "S", "10/2019/TT-NHNN", "Ngân hàng Nhà nước Việt Nam"),
        ("THANH TRA CHÍNH PHỦ", "S", "10/KL-TTCP", "Thanh tra Chính phủ"),
        ("VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO", "S", "01/CT-VKSTC", "Viện kiểm sát nhân dân tối cao"),
        ("TÒA ÁN NHÂN DÂN TỐI CAO", "S", "01/TANDTC-PC", "Tòa án nhân dân tối cao"),
        ("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM", "S", "2106/QĐ-TLĐ", "Tổng Liên đoàn Lao động Việt Nam"),
        (
            "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nLIÊN ĐOÀN LAO ĐỘNG TỈNH LÀO CAI",
            "S",
            "21/KH-LĐLĐ",
            "Liên đoàn Lao động tỉnh Lào Cai",
        ),
        (
            "ỦY BAN TRUNG ƯƠNG MẶT TRẬN\nTỔ QUỐC VIỆT NAM\nBAN THƯỜNG TRỰC",
            "S",
            "48/HD-MTTW-BTT",
            "Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
        ),
        (
            "ỦY BAN MTTQ VIỆT NAM TỈNH LÀO CAI\nBAN THƯỜNG TRỰC",
            "S",
            "48/HD-MTTQ-BTT",
            "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lào Cai",
        ),
        ("TRUNG ƯƠNG HỘI LIÊN HIỆP\nPHỤ NỮ VIỆT NAM", "S", "48/HD-ĐCT", "Trung ương Hội Liên hiệp Phụ nữ Việt Nam"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG", "P", "18-NQ/TW", "Ban Chấp hành Trung ương Đảng"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG\n*", "P", "57-NQ/TW", "Ban Chấp hành Trung ương Đảng"),
        ("BỘ CHÍNH TRỊ\n*", "P", "57-NQ/TW", "Bộ Chính trị"),
        ("BAN BÍ THƯ\n*", "P", "19-CT/TW", "Ban Bí thư"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG\nVĂN PHÒNG\n*", "P", "11-HD/VPTW", "Văn phòng Trung ương Đảng"),
        ("VĂN PHÒNG TRUNG ƯƠNG ĐẢNG\n*", "P", "05-HD/VPTW", "Văn phòng Trung ương Đảng"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG\nBAN TỔ CHỨC\n*", "P", "05-HD/BTCTW", "Ban Tổ chức Trung ương"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG\nỦY BAN KIỂM TRA\n*", "P", "05-HD/UBKTTW", "Ủy ban Kiểm tra Trung ương"),
        ("BAN TUYÊN GIÁO TRUNG ƯƠNG\n*", "P", "05-HD/BTGTW", "Ban Tuyên giáo Trung ương"),
        ("TỈNH ỦY THÁI NGUYÊN\n*", "P", "742-QĐ/TU", "Tỉnh ủy Thái Nguyên"),
        ("TỈNH UỶ THÁI NGUYÊN\nBAN THƯỜNG VỤ\n*", "P", "742-QĐ/TU", "Ban Thường vụ Tỉnh ủy Thái Nguyên"),
        ("THÀNH ỦY HÀ NỘI\n*", "P", "24-CT/TU", "Thành ủy Hà Nội"),
        ("ĐẢNG BỘ TỈNH LÀO CAI\nTỈNH ỦY\n*", "P", "24-CT/TU", "Tỉnh ủy Lào Cai"),
        ("ĐẢNG BỘ THÀNH PHỐ HÀ NỘI\nHUYỆN ỦY PHÚ XUYÊN\n*", "P", "24-CT/HU", "Huyện ủy Phú Xuyên"),
        ("TỈNH ỦY LÀO CAI\nBAN TỔ CHỨC\n*", "P", "24-HD/BTCTU", "Ban Tổ chức Tỉnh ủy Lào Cai"),
        ("TỈNH ỦY LÀO CAI\nVĂN PHÒNG\n*", "P", "24-CV/VPTU", "Văn phòng Tỉnh ủy Lào Cai"),
        ("THÀNH ỦY HÀ NỘI\nỦY BAN KIỂM TRA\n*", "P", "24-TB/UBKTTU", "Ủy ban Kiểm tra Thành ủy Hà Nội"),
        ("ĐẢNG BỘ HUYỆN BẮC HÀ\nĐẢNG ỦY XÃ BẢO NHAI\n*", "P", "24-NQ/ĐU", "Đảng ủy xã Bảo Nhai"),
        ("HUYỆN ỦY BẮC HÀ\nĐẢNG ỦY XÃ BẢO NHAI\n*", "P", "24-NQ/ĐU", "Đảng ủy xã Bảo Nhai"),
        ("QUÂN ỦY TRUNG ƯƠNG\n*", "P", "24-NQ/QUTW", "Quân ủy Trung ương"),
        (
            "ĐOÀN TNCS HỒ CHÍ MINH\nBAN CHẤP HÀNH TRUNG ƯƠNG\n***",
            "P",
            "24-KL/TWĐTN",
            "Ban Chấp hành Trung ương Đoàn TNCS Hồ Chí Minh",
        ),
        (
            "BAN CHẤP HÀNH TRUNG ƯƠNG\nĐOÀN TNCS HỒ CHÍ MINH\n***",
            "P",
            "24-KL/TWĐTN",
            "Ban Chấp hành Trung ương Đoàn TNCS Hồ Chí Minh",
        ),
        ("TỈNH ĐOÀN LÀO CAI\n***", "P", "24-KH/TĐTN", "Tỉnh đoàn Lào Cai"),
        (
            "THƯỜNG TRỰC HĐND - UBND TỈNH HÒA BÌNH",
            "S",
            "06/QC-TT.HĐND-UBND",
            "Thường trực Hội đồng nhân dân tỉnh Hòa Bình",
        ),
        (
            "VĂN PHÒNG ĐOÀN ĐBQH\nVÀ HĐND TỈNH LÀO CAI",
            "S",
            "06/TB-VP",
            "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Lào Cai",
        ),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI", "S", "06/QĐ-UBND", "Ủy ban nhân dân tỉnh Lào Cai"),
        (
            "ỦY BAN NHÂN DÂN\nXÃ TÂY SƠN\nTRUNG TÂM PHỤC VỤ\nHÀNH CHÍNH CÔNG",
            "S",
            "06/TB-TTPVHCC",
            "Trung tâm Phục vụ hành chính công xã Tây Sơn",
        ),
        ("ỦY BAN NHÂN DÂN\nPHƯỜNG CỬA NAM", "S", "06/TB-UBND", "Ủy ban nhân dân phường Cửa Nam"),
        ("BẢO HIỂM XÃ HỘI VIỆT NAM\nBẢO HIỂM XÃ HỘI TỈNH LÀO CAI", "S", "06/TB-BHXH", "Bảo hiểm xã hội tỉnh Lào Cai"),
        ("QUÂN KHU 2\nBỘ CHỈ HUY QUÂN SỰ TỈNH LÀO CAI", "S", "06/KH-BCH", "Bộ Chỉ huy Quân sự tỉnh Lào Cai"),
    ],
)
def test_issuer_of_letterhead(left: str, family: str, number: str, wanted: str, layout: str) -> None:
    """Capitals, wraps, parents and abbreviations give the canonical name, whatever a copy made of the two columns."""
    motto, number = (STATE, f"Số: {number}") if family == "S" else (PARTY, f"Số {number}")
    if layout == "above":
        text = f"{left}\n{number}\n{motto}\n{REST}"
    elif layout == "beside":
        text = f"{left}\n\n{motto}\n\n{number}\n{REST}"
    else:
        text = f"{' '.join(left.split())} | {motto.splitlines()[0]} |\n{number} | {REST.lstrip()}"
    assert issuer(text) == wanted


def test_syllable_is_no_abbreviation() -> None:
    """ "TƯ" in "TƯ PHÁP" is a word; "Pháp" in "Tư pháp" is no country."""
    assert issuer_name("SỞ TƯ PHÁP TỈNH LÀO CAI", gazetteer.load(), None) == "Sở Tư pháp tỉnh Lào Cai"
