"""Abstracts of cited documents, whole and no longer than they are; whose symbol a cited number bears."""

from __future__ import annotations

import pytest
from citing import cited, related

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
        (
            f"Căn cứ Nghị quyết số 71/2026/NQ-CP ngày 02/3/2026 của {CP} cắt giảm, đơn giản hóa thủ tục về giống cây;",
            "cắt giảm, đơn giản hóa thủ tục về giống cây",
        ),
        (f"Căn cứ Nghị quyết số 71/2026/NQ-CP ngày 02/3/2026 của {CP} đã được sửa đổi trong năm vừa qua;", None),
        (f"Nghị quyết số 71/2026/NQ-CP ngày 02/3/2026 của {CP} mở ra nhiều cơ hội mới.", None),
        (
            "Chỉ thị số 35-CT/TW về đại hội đảng bộ các cấp, 100% chi bộ đã đại hội xong.",
            "đại hội đảng bộ các cấp",
        ),
        (
            f"Hướng dẫn số 26-HD/BTCTW về một số nội dung Nghị quyết số 18/NQ-CP ngày 25/10/2017 của {CP}.",
            "một số nội dung Nghị quyết số 18/NQ-CP ngày 25/10/2017 của Chính phủ",
        ),
        (
            f"Hướng dẫn số 19-HD/BTCTW thực hiện một số điều trong Nghị quyết số 18/NQ-CP ngày 25/10/2017 của {CP}.",
            "thực hiện một số điều trong Nghị quyết số 18/NQ-CP ngày 25/10/2017 của Chính phủ",
        ),
        (
            "Công văn số 51/STTTT-PTTH về việc thực hiện các nhiệm vụ tại Chỉ thị số 09/CT-TTg ngày 31/3/2021 về việc"
            " nâng cao hiệu quả tuyên truyền và Chỉ thị số 07/CT-TTg ngày 21/3/2023 về việc truyền thông chính sách.",
            "thực hiện các nhiệm vụ tại Chỉ thị số 09/CT-TTg ngày 31/3/2021 về việc nâng cao hiệu quả tuyên truyền và"
            " Chỉ thị số 07/CT-TTg ngày 21/3/2023 về việc truyền thông chính sách",
        ),
        (
            "Kế hoạch số 51/KH-STTTT thực hiện Chỉ thị số 09/CT-TTg về tuyên truyền và Công văn số 8/SNV-TC về chợ.",
            "thực hiện Chỉ thị số 09/CT-TTg về tuyên truyền",
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
        ("Quyết định số 8/QĐ-UBND về mua kit, Vacxin, thuốc tại tỉnh.", "mua kit, Vacxin, thuốc tại tỉnh"),
        ("Quyết định 25/QĐ-UBND 2015 công bố thủ tục của ngành y tế.", "công bố thủ tục của ngành y tế"),
        ("Bản án số 35/2025/HSST ngày 8/8/2025 theo quy định pháp luật, để tỉnh xem xét.", None),
        ("Bản án số 35/2025/HSST quy định của pháp luật hiện hành.", None),
        (
            "Kế hoạch số 24-KH/TU về đại hội đảng bộ các cấp, tổ chức hội nghị quán triệt, triển khai.",
            "đại hội đảng bộ các cấp",
        ),
        (
            "Thông tư số 13/2010/TT-BNV quy định một số điều về tuyển dụng, nâng ngạch của Nghị định số 24/2010/NĐ-CP.",
            "quy định một số điều về tuyển dụng, nâng ngạch của Nghị định số 24/2010/NĐ-CP",
        ),
        (
            "Điều 2. Quyết định này thay thế Quyết định số 14/2006/QĐ-UBND về quản lý cán bộ xã; cán bộ ở ấp, khu vực.",
            "quản lý cán bộ xã; cán bộ ở ấp, khu vực",
        ),
        (
            "Quyết định này thay thế Quyết định số 14/2006/QĐ-UBND về quản lý cán bộ xã; bãi bỏ các quy định khác.",
            "quản lý cán bộ xã",
        ),
        ("Theo Thông tư 41/2011/TT-BYT của Bộ Y tế thì điều kiện để thành lập Bệnh viện gồm ba mục.", None),
        ("Nghị định số 88/2018/NĐ-CP về tăng lương hưu, áp dụng từ ngày 1/7/2018.", "tăng lương hưu"),
        ("Văn bản số 62/BC-UBND về kết quả kiểm tra dự án và ý kiến của Sở Xây dựng.", "kết quả kiểm tra dự án"),
        (
            "Kết luận số 45-KL/TW về tiếp tục đẩy mạnh thực hiện có hiệu quả Chỉ thị số 18-CT/TW về giao thông.",
            "tiếp tục đẩy mạnh thực hiện có hiệu quả Chỉ thị số 18-CT/TW về giao thông",
        ),
        (
            "Thông báo 352/TB-TTCP về việc chấp hành luật trong công tác thanh tra; công tác quản lý đất đai.",
            "chấp hành luật trong công tác thanh tra; công tác quản lý đất đai",
        ),
        ("Thông báo 352/TB-TTCP về công tác thanh tra; chế độ báo cáo phải giữ đúng.", "công tác thanh tra"),
        ("Nghị quyết 6 về sắp xếp bộ máy có những dấu ấn nổi bật.", "sắp xếp bộ máy"),
        ("Quyết định số 9/2006/QĐ-TTg về chính sách dân số như sau: Một là.", "chính sách dân số"),
        (
            "Căn cứ Quyết định số 7/QĐ-TTg của ⟦POSITION|Thủ tướng⟧\n⟦UNIT|Chính phủ|Chính phủ⟧ phê duyệt Đề án X;",
            "phê duyệt Đề án X",
        ),
        ("Quyết định số 379/QĐ-VKSTC của Viện trưởng có quy định mỗi năm phải kiểm tra hai lần.", None),
        ("Điều 16 Thông tư 219/2013/TT-BTC của Bộ Tài chính quy định: Điều kiện khấu trừ thuế.", None),
        ("Tiếp tục thực hiện Nghị quyết 08-NQ/TW của Đảng, thực hiện Nghị quyết về kinh tế năm 2004.", None),
        (
            "Tờ trình số 401/TTr-UBND về dự thảo Nghị quyết bãi bỏ Nghị quyết số 124/2019/NQ-HĐND ngày 13/12/2019.",
            "dự thảo Nghị quyết bãi bỏ Nghị quyết số 124/2019/NQ-HĐND ngày 13/12/2019",
        ),
        (
            "Nghị quyết số 01/2007/NQ-HĐTP hướng dẫn về án treo quy định về thời gian thử thách như sau: Khi.",
            "hướng dẫn về án treo",
        ),
        (
            "Thực hiện Quyết định số 14/2006/QĐ-UBND về quản lý cán bộ xã; cán bộ ở ấp cần chú ý.",
            "quản lý cán bộ xã",
        ),
        (
            "Nghị quyết số 01/2007/NQ-HĐTP ⟦UNIT|TANDTC|Tòa án nhân dân tối cao⟧ ngày 02/10/2007 hướng dẫn án treo.",
            "hướng dẫn án treo",
        ),
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


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("Theo Bản án hình sự sơ thẩm số 57 ngày 26/8/2024, bị cáo được hưởng án treo.", "Bản án", "57"),
        ("Theo bản án dân sự phúc thẩm số 9/2020 ngày 26/8/2024, hai bên chia đôi thửa đất.", "Bản án", "9/2020"),
        ("Quyết định khởi tố vụ án hình sự số 15 ngày 3/4/2024 đã được phê chuẩn.", "Quyết định", "15"),
        ("Quyết định xử phạt vi phạm hành chính số 120 ngày 3/4/2024 đã có hiệu lực.", "Quyết định", "120"),
        ("Quyết định kháng nghị phúc thẩm số 02/QĐ-VKS ngày 5/5/2024.", "Quyết định", "02/QĐ-VKS"),
        ("Bộ ban hành THÔNG TƯ15/2017/TT-BCT ngày 31/8/2017.", "Thông tư", "15/2017/TT-BCT"),
        ("Án lệ là Quyết định giám đốc thẩm (GĐT) số 04 ngày 16-4-2014 của Tòa.", "Quyết định", "04"),
        ("Án lệ là Quyết định GĐT số 27 ngày 8-7-2010 của Tòa.", "Quyết định", "27"),
        ("Ban Chỉ đạo tổng kết việc thực hiện Nghị quyết 18 ngày 25/10/2017 đã họp.", "Nghị quyết", "18"),
        ("Theo Nghị quyết 30a/2008/NQ-CP thì Nghị quyết 30a có hiệu lực.", "Nghị quyết", "30a/2008/NQ-CP"),
        ("Theo đó, Hướng dẫn 21 này gọn hơn trước.", "Hướng dẫn", "21"),
        ("Theo đó, Quy chế 05 của Ban đã được thông qua.", "Quy chế", "05"),
    ],
)
def test_a_court_paper_with_a_bare_number_and_a_glued_type_are_papers(text: str, kind: str, number: str) -> None:
    assert [(c.type, c.number) for c in cited(text)] == [(kind, number)]


@pytest.mark.parametrize(
    "text",
    [
        "Bản án hình sự sơ thẩm số bị cáo kháng cáo tăng 12 vụ.",
        "Tòa tuyên bản án hình sự số tiền 15 triệu đồng ngày 3/4/2024.",
        "Quyết định xử phạt số 12 Đội Quản lý thị trường.",
        "THÔNG TƯ15 là tên một quán.",
        "Hướng dẫn 21 hộ dân trồng chè.",
        "Đoàn đã hướng dẫn 21, cán bộ đã về.",
    ],
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert not cited(text)


def test_a_bare_level_that_acts_behind_its_letter_is_its_issuer() -> None:
    text = (
        "⟦UNIT|UBND tỉnh Kẻ Mít|Ủy ban nhân dân tỉnh Kẻ Mít⟧ họp. Trước đó, tại Công văn số 3920/UBND-KTTH ngày"
        " 10/11/2023, tỉnh đã phê bình ⟦UNIT|UBND huyện Lục|Ủy ban nhân dân huyện Lục⟧."
    )
    assert cited(text)[0].issuer == "Ủy ban nhân dân tỉnh Kẻ Mít"


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        (
            "Thông tư 24/2014/TT-BTNMT ngày 19/5/2014 và sửa đổi theo Điều 7 Thông tư 33/2017/TT-BTNMT.",
            [("33/2017/TT-BTNMT", "amends", "24/2014/TT-BTNMT")],
        ),
        ("Điều 3 của Quy định 37-QĐ/TW bổ sung một nội dung mới so với Quy định 47-QĐ/TW.", []),
        (
            "Quy định 37-QĐ/TW bổ sung một nội dung của Quy định 47-QĐ/TW.",
            [("37-QĐ/TW", "amends", "47-QĐ/TW")],
        ),
    ],
)
def test_what_is_compared_is_not_changed_and_what_is_changed_by_another_is(
    text: str, stated: list[tuple[str, str, str]]
) -> None:
    assert related(text) == stated


def test_a_symbol_of_the_partys_centre_does_not_tell_its_issuer() -> None:
    seen = cited(
        "Quy định số 142-QĐ/TW thay Quy định số 101-QĐ/TW.",
        kind="official_document",
        number="142-QĐ/TW",
        issuer="Ban Bí thư Trung ương Đảng",
    )
    assert [c.issuer for c in seen] == ["Ban Bí thư Trung ương Đảng", None]


SITTING = "TỈNH ỦY HÀ GIANG\n*\nSố 45-KL/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Giang, ngày 13 tháng 5 năm 2022\n\nKẾT LUẬN\n"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            "HỘI NGHỊ LẦN THỨ BẢY\nBAN CHẤP HÀNH ĐẢNG BỘ TỈNH (KHÓA XVI)\nvề xây dựng kết cấu hạ tầng\n",
            "về xây dựng kết cấu hạ tầng",
        ),
        ("của Hội nghị Ban Chấp hành Đảng bộ tỉnh\nvề phát triển rừng\n", "về phát triển rừng"),
        ("Hội nghị lần thứ hai Ban Chấp hành Đảng bộ tỉnh khóa XVII\nvề chuyển đổi số\n", "về chuyển đổi số"),
        ("của Ban Thường vụ Tỉnh ủy\nvề công tác cán bộ\n", "về công tác cán bộ"),
        ("Hội nghị lần thứ hai Ban Chấp hành Đảng bộ tỉnh\n", "Hội nghị lần thứ hai Ban Chấp hành Đảng bộ tỉnh"),
    ],
)
def test_who_has_decided_stands_between_the_type_and_the_title(lines: str, title: str) -> None:
    body = f"{SITTING}{lines}\nI. TÌNH HÌNH\nThời gian qua, kết cấu hạ tầng của tỉnh có bước phát triển nhanh.\n"
    meta = process(read_bytes(body.encode(), "a.txt")).document.meta
    assert (meta.title, meta.issuer) == (title, "Tỉnh ủy Hà Giang")


def test_a_type_line_that_a_scan_tore_and_who_decides_without_a_letterhead_are_read() -> None:
    torn = SITTING.replace("KẾT LUẬN", "K ÉT LUẬN") + "HỘI NGHỊ LÂN THỨ BẢY\nvề phát triển rừng\nTình hình chung.\n"
    meta = process(read_bytes(torn.encode(), "a.txt")).document.meta
    assert (meta.type, meta.title, meta.issuer) == ("Kết luận", "về phát triển rừng", "Tỉnh ủy Hà Giang")
    bare = (
        "NGHỊ QUYẾT\nQUY ĐỊNH MỨC THU LỆ PHÍ CƯ TRÚ\nHỘI ĐỒNG NHÂN DÂN TỈNH HÀ GIANG KHÓA VI, KỲ HỌP THỨ NĂM\n"
        "Căn cứ Luật Cư trú ngày 11 tháng 7 năm 2013;\nQUYẾT NGHỊ:\nĐiều 1. Mức thu.\nĐiều 2. Thi hành.\n"
    )
    assert process(read_bytes(bare.encode(), "a.txt")).document.meta.issuer == "Hội đồng nhân dân tỉnh Hà Giang"


def test_a_sites_headline_with_a_bare_year_keeps_its_number_whole() -> None:
    text = (
        "Quyết định 1528/QĐ-UBND 2019 công bố thủ tục của Ban Quản lý khu kinh tế\n"
        "Điều 1. Công bố 50 thủ tục hành chính.\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.\n"
    )
    meta = process(read_bytes(text.encode(), "a.txt")).document.meta
    assert (meta.number, meta.title) == ("1528/QĐ-UBND", "công bố thủ tục của Ban Quản lý khu kinh tế")


def test_recipients_whose_head_a_narrow_column_tore_are_counted() -> None:
    text = (
        SITTING
        + "về phát triển rừng\n\nI. TÌNH HÌNH\nRừng của tỉnh phát triển.\n\n"
        + "Nơi\nnhận:\n- Ban Bí thư;\n- Các huyện ủy;\n- Lưu VT.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nLù Văn Phấng\n"
    )
    assert process(read_bytes(text.encode(), "a.txt")).document.meta.recipients == 3


def test_a_plenum_behind_a_paper_has_decided_it_without_of() -> None:
    text = "Nghị quyết số 18-NQ/TW, ngày 25-10-2017, Hội nghị lần thứ 6 Ban Chấp hành Trung ương khóa XII “Về bộ máy”."
    assert [(c.issuer, c.title) for c in cited(text)] == [("Ban Chấp hành Trung ương Đảng", "bộ máy")]
    other = "Nghị quyết số 18-NQ/TW, ngày 25-10-2017, Hội nghị của tỉnh đã thống nhất."
    assert [c.issuer for c in cited(other)] == [None]


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        (
            "QUYẾT ĐỊNH CỦA BỘ TRƯỞNG\nBỘ Y TẾ\nVề việc ban hành Quy chế tổ chức\nBỘ TRƯỞNG BỘ Y TẾ\n",
            ("Quyết định", "Về việc ban hành Quy chế tổ chức", "Bộ Y tế"),
        ),
        (
            "ĐIỀU LỆ TRƯỜNG ĐẠI HỌC\n(Ban hành kèm theo Quyết định số 58/2010/QĐ-TTg ngày 22/9/2010)\n",
            ("Điều lệ", "TRƯỜNG ĐẠI HỌC", None),
        ),
    ],
)
def test_who_decides_and_what_issues_it_are_no_title(head: str, wanted: tuple[str, str, str | None]) -> None:
    body = "Căn cứ Luật Dược ngày 6 tháng 4 năm 2016;\nQUYẾT ĐỊNH:\nĐiều 1. Phạm vi.\nĐiều 2. Thi hành.\n"
    meta = process(read_bytes(f"{head}{body}".encode(), "a.txt")).document.meta
    assert (meta.type, meta.title, meta.issuer) == wanted


def test_a_ministrys_letters_that_begin_as_a_type_are_its_own() -> None:
    assert [(c.type, c.issuer) for c in cited("Văn bản số 56/TTCP-C.I ngày 12/4/2018.")] == [
        ("Văn bản", "Thanh tra Chính phủ")
    ]


def test_an_abstract_in_capitals_without_a_type_line_may_open_with_about_alone() -> None:
    text = (
        "HỘI ĐỒNG NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n"
        "Số: 26/2008/NQ-HĐND | Hà Giang, ngày 09 tháng 12 năm 2008 |\n"
        "VỀ KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2008 CỦA TỈNH\nHỘI ĐỒNG NHÂN DÂN TỈNH HÀ GIANG\nKHÓA XI, KỲ HỌP THỨ 11\n"
        "Căn cứ Luật Cư trú ngày 11 tháng 7 năm 2013;\nQUYẾT NGHỊ:\nĐiều 1. Thông qua kết quả.\n"
    )
    meta = process(read_bytes(text.encode(), "a.txt")).document.meta
    assert (meta.title, meta.type) == ("VỀ KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2008 CỦA TỈNH", "Nghị quyết")


def test_whose_appraisal_stands_in_a_paper_has_issued_it() -> None:
    of = "của ⟦UNIT|Phòng Tư pháp|Phòng Tư pháp huyện An Lạc⟧ tại văn bản số 235/BC-TP ngày 20/02/2017."
    assert cited(f"Xét báo cáo thẩm định {of}")[0].issuer == "Phòng Tư pháp huyện An Lạc"
    assert cited(f"Xét hồ sơ {of}")[0].issuer is None
