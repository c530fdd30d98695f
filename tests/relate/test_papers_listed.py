"""Papers in lists and brackets: what one shares with the next, what changes what, grounds below a heading."""

from __future__ import annotations

from typing import Any

import pytest
from citing import cited, related

from extractor.load import read_bytes
from extractor.pipeline import Result, process

OWN: dict[str, Any] = {"kind": "official_document", "number": "12/KH-UBND", "type": "Kế hoạch"}
HEAD = """ỦY BAN NHÂN DÂN
XÃ KẺ MÍT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/KH-UBND

Kẻ Mít, ngày 07 tháng 12 năm 2025

KẾ HOẠCH
"""


def read(text: str) -> Result:
    return process(read_bytes(text.encode(), "a.txt"))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Quyết định số 25/2010/QĐ-UBND về quy định chức danh, số lượng cán bộ, công chức xã.",
            "quy định chức danh, số lượng cán bộ, công chức xã",
        ),
        ("Quyết định số 25/2010/QĐ-UBND về quy định chức danh, số 30/QĐ-UBND về biên chế.", "quy định chức danh"),
        (
            "Nghị quyết số 10/NQ-HĐND về phân chia nguồn thu giữa các cấp, địa phương trên địa bàn tỉnh.",
            "phân chia nguồn thu giữa các cấp, địa phương trên địa bàn tỉnh",
        ),
        ("Nghị quyết số 10/NQ-HĐND về phân chia nguồn thu, địa phương đã thu đủ.", "phân chia nguồn thu"),
        (
            "Kế hoạch số 29-KH/TU về học tập Nghị quyết Hội nghị lần thứ tư, Ban Chấp hành Trung ương khóa XI.",
            "học tập Nghị quyết Hội nghị lần thứ tư, Ban Chấp hành Trung ương khóa XI",
        ),
        (
            "Kết luận số 9/KL-TTr về thanh tra quy hoạch tại ⟦UNIT|Sở Xây dựng⟧, ⟦UNIT|UBND huyện Gò Mít⟧ và"
            " ⟦UNIT|UBND xã Kẻ⟧.",
            "thanh tra quy hoạch tại Sở Xây dựng, UBND huyện Gò Mít và UBND xã Kẻ",
        ),
        (
            "Kết luận số 9/KL-TTr về thanh tra quy hoạch tại ⟦UNIT|Sở Xây dựng⟧, ⟦UNIT|UBND huyện Gò Mít⟧ đã họp.",
            "thanh tra quy hoạch tại Sở Xây dựng",
        ),
        (
            "Quy định số 30-QĐ/TW của ⟦UNIT|Ban Bí thư⟧ thi hành Chương VII Điều lệ Đảng về kiểm tra.",
            "thi hành Chương VII Điều lệ Đảng về kiểm tra",
        ),
        (
            "Nghị định số 34/2016/NĐ-CP của ⟦UNIT|Chính phủ⟧ (được sửa đổi, bổ sung tại Nghị định số 154/2020/NĐ-CP);",
            None,
        ),
        (
            "Công điện số 34/CĐ-TTg của ⟦UNIT|Thủ tướng⟧ yêu cầu các bộ giữ an toàn cho người dân vùng lũ.",
            None,
        ),
        (
            "Văn bản hợp nhất số 4/VBHN-BTC năm 2021 hợp nhất Thông tư về phí thẩm định do Bộ Tài chính ban hành",
            "hợp nhất Thông tư về phí thẩm định",
        ),
        (
            "Công văn số 18/BNV-TCBC ngày 26/4/2025 gửi các Bộ; ⟦UNIT|Tỉnh ủy⟧, thành ủy; UBND các tỉnh về việc hướng"
            " dẫn thực hiện Nghị định số 178/2024/NĐ-CP.",
            "hướng dẫn thực hiện Nghị định số 178/2024/NĐ-CP",
        ),
        (
            "Văn bản số 28/UBND-TH về việc triển khai kết luận của ⟦UNIT|Thường trực Tỉnh ủy⟧ tại Thông báo số"
            " 279-TB/TU ngày 13/8/2021.",
            "triển khai kết luận của Thường trực Tỉnh ủy tại Thông báo số 279-TB/TU ngày 13/8/2021",
        ),
        (
            "Quyết định số 70/QĐ-XPVPHC xử phạt Công ty A (Địa chỉ trụ sở chính: số 37, phường 12) do vi phạm.",
            "xử phạt Công ty A",
        ),
        ("Nghị quyết số 36 về kinh tế biển được quán triệt sâu rộng.", "kinh tế biển"),
        (
            "Nghị định số 68/2024/NĐ-CP quy định xử phạt giao thông, thay thế cho Nghị định số 10/2019/NĐ-CP.",
            "quy định xử phạt giao thông",
        ),
    ],
)
def test_titles_that_hold_commas_and_lists(text: str, title: str | None) -> None:
    assert cited(text)[0].title == title


def test_no_title_names_a_later_paper() -> None:
    """The next paper of the sentence's own list is dated after the plan, which cannot be about it."""
    text = (
        "Kế hoạch số 25-KH/TU ngày 30/11/2016 thực hiện Kết luận số 100-KL/TW và Kết luận số 111-KL/TU ngày"
        " 14/8/2017 về tuyên truyền."
    )
    assert cited(text)[0].title == "thực hiện Kết luận số 100-KL/TW"


def test_a_list_under_one_symbol_is_of_one_type() -> None:
    found = cited("Công bố các Kết luận thanh tra số: 09, 10, 12/KL-TTr ngày 20/6/2024.")
    assert [(c.number, c.type) for c in found] == [
        ("09/KL-TTr", "Kết luận thanh tra"),
        ("10/KL-TTr", "Kết luận thanh tra"),
        ("12/KL-TTr", "Kết luận thanh tra"),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "span"),
    [
        (
            "Báo cáo giải trình, tiếp thu ý kiến thẩm định số 64/BC-BXD gửi kèm.",
            "Báo cáo",
            "Báo cáo giải trình, tiếp thu ý kiến thẩm định số 64/BC-BXD",
        ),
        ("Quyết định công bố án lệ 39/2023/QĐ-CA nêu rõ.", "Quyết định", "Quyết định công bố án lệ 39/2023/QĐ-CA"),
        ("Án lệ số 58/2023/AL được công bố.", "Án lệ", "Án lệ số 58/2023/AL"),
        ("Hướng dẫn các xã, phường số 64/BC-BXD.", "Báo cáo", "64/BC-BXD"),
    ],
)
def test_type_words_far_before_the_number(text: str, kind: str, span: str) -> None:
    result = read(text)
    assert [(c.type, result.document.quote(result.mentions[c.mentions[0]].span)) for c in result.citations] == [
        (kind, span)
    ]


def test_small_letters_win_over_a_title_in_capitals() -> None:
    """A heading in capitals loses what tells Quy định from Quyết định (QĐi)."""
    found = cited("QUY ĐỊNH SỐ 07-QĐI/TW VỀ KỶ LUẬT\nTheo Quy định số 07-QĐi/TW về xử lý kỷ luật.")
    assert [(c.number, c.title) for c in found] == [("07-QĐi/TW", "xử lý kỷ luật")]


@pytest.mark.parametrize(
    ("text", "number", "date"),
    [
        ("Làm theo Quyết định 749\n\nNgày 12/3/2025, tỉnh họp bàn.", "749", None),
        ("Nghị quyết số 15 (ngày 3/7/2023) của HĐND tỉnh.", "15", "2023-07-03"),
        ("Chỉ thị mang số 24 do Bí thư ký ngày 5/3/2025.", "24", "2025-03-05"),
        ("Quyết định này mang số 512/QĐ-UBND ngày 5/3/2025.", "512/QĐ-UBND", "2025-03-05"),
    ],
)
def test_days_and_numbers_told_loosely(text: str, number: str, date: str | None) -> None:
    """The day that opens the paragraph below a title is the report's, not that of the paper the title ends with."""
    assert [(c.number, c.date) for c in cited(text, kinds={0: "title"})] == [(number, date)]


def test_laws_listed_behind_one_type_word() -> None:
    found = cited("Căn cứ các Luật Đất đai năm 2024, Nhà ở và Đấu thầu; đất đai và nhà ở là của dân.")
    assert [c.title for c in found] == ["Luật Đất đai", "Luật Nhà ở", "Luật Đấu thầu"]


def test_codes_by_their_letters_are_the_codes() -> None:
    found = cited("Theo Bộ luật Hình sự năm 2015, khoản 2 Điều 38 BLHS; Điều 5 BLTTDS.")
    assert [c.title for c in found] == ["Bộ luật Hình sự", "Bộ luật Tố tụng dân sự"]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("⟦POSITION|Thủ tướng⟧ ⟦UNIT|Chính phủ|Chính phủ⟧ đã có công điện số 415 về lũ.", "Thủ tướng Chính phủ"),
        ("⟦UNIT|Chính phủ|Chính phủ⟧ đã ban hành Nghị quyết số 415 về lũ.", "Chính phủ"),
        ("Theo Nghị định 168/2024, mức phạt tăng.", "Chính phủ"),
        ("Quán triệt Nghị quyết Trung ương 8 khóa XII.", "Ban Chấp hành Trung ương Đảng"),
        (
            "Nghị quyết số 18-NQ/TW của ⟦UNIT|Hội nghị Trung ương 6|Hội nghị Trung ương 6⟧ khóa XII.",
            "Ban Chấp hành Trung ương Đảng",
        ),
        (
            "Theo đề nghị Giám đốc ⟦UNIT|Sở Nội vụ|Sở Nội vụ tỉnh Kẻ Mít⟧ tại Tờ trình số 33/TTr-SNV.",
            "Sở Nội vụ tỉnh Kẻ Mít",
        ),
    ],
)
def test_who_stands_behind_a_bare_number(text: str, issuer: str) -> None:
    assert cited(text)[0].issuer == issuer


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "Nghị định 168/2024 thay thế cho Nghị định 100/2019 (sửa đổi, bổ sung tại Nghị định 123/2021).",
            [("168/2024", "replaces", "100/2019"), ("123/2021", "amends", "100/2019")],
        ),
        (
            "Nghị định số 3/2016/NĐ-CP (được sửa đổi tại Nghị định số 4/2020/NĐ-CP và Nghị định số 5/2024/NĐ-CP).",
            [("4/2020/NĐ-CP", "amends", "3/2016/NĐ-CP"), ("5/2024/NĐ-CP", "amends", "3/2016/NĐ-CP")],
        ),
        (
            "Nghị định số 4/2020/NĐ-CP sửa đổi một số điều của Nghị định số 3/2016/NĐ-CP.",
            [("4/2020/NĐ-CP", "amends", "3/2016/NĐ-CP")],
        ),
    ],
)
def test_who_changes_whom_without_a_passive_word(line: str, found: list[tuple[str, str, str]]) -> None:
    assert related(line) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "Thực hiện Nghị định số 27/2022/NĐ-CP về cơ chế quản lý, tổ chức thực hiện các chương trình; Quyết định số"
            " 90/QĐ-TTg về giảm nghèo, xã làm như sau:",
            [("implements", "27/2022/NĐ-CP"), ("implements", "90/QĐ-TTg")],
        ),
        (
            "Thực hiện Quy chế quản lý, điều hành (ban hành kèm theo Quyết định số 41/2016/QĐ-TTg); trên cơ sở Công"
            " văn số 36/BKH-TH về sơ kết, xã làm như sau:",
            [("implements", "41/2016/QĐ-TTg"), ("based_on", "36/BKH-TH")],
        ),
        (
            "Xã sửa đổi một số điều của Quyết định số 3/QĐ-UBND về quyền hạn và cơ cấu tổ chức của xã, của ban và"
            " Quyết định số 5/QĐ-UBND về tổ chức bộ máy.",
            [],
        ),
        (
            "Quốc hội đã thông qua Luật số 12/2017/QH14 sửa đổi, bổ sung một số điều của Bộ luật Hình sự số"
            " 100/2015/QH13 (sau đây viết tắt là Luật số 12/2017/QH14) và Nghị quyết số 41/2017/QH14 về thi hành.",
            [],
        ),
    ],
)
def test_what_this_paper_does_to_the_members_of_a_list(line: str, found: list[tuple[str, str]]) -> None:
    assert [r[1:] for r in related(line, **OWN) if r[0] == "this"] == found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            "Điều 1. Bãi bỏ toàn bộ các văn bản sau:\n1. Quyết định số 12/2015/QĐ-UBND về chợ.\n2. Chỉ thị số"
            " 7/2010/CT-UBND về đất.\nĐiều 2. Giao sở thực hiện Quyết định số 9/QĐ-UBND.",
            [("this", "repeals", "12/2015/QĐ-UBND"), ("this", "repeals", "7/2010/CT-UBND")],
        ),
        (
            "Điều 2. Các văn bản sau đây hết hiệu lực:\na) Quyết định số 30/2017/QĐ-UBND;\nb) Quyết định số"
            " 31/2018/QĐ-UBND.",
            [("this", "repeals", "30/2017/QĐ-UBND"), ("this", "repeals", "31/2018/QĐ-UBND")],
        ),
        (
            "Thông tư số 52/2017/TT-BYT về đơn thuốc, được sửa đổi, bổ sung bởi:\n1. Thông tư số 18/2018/TT-BYT, có"
            " hiệu lực từ 2018;\n2. Thông tư số 4/2022/TT-BYT.",
            [("18/2018/TT-BYT", "amends", "52/2017/TT-BYT"), ("4/2022/TT-BYT", "amends", "52/2017/TT-BYT")],
        ),
        ("Đề nghị bãi bỏ các văn bản sau:\n1. Quyết định số 12/2015/QĐ-UBND.", []),
        (
            "Sửa đổi Quyết định số 5/QĐ-UBND như sau:\n1. Quyết định số 6/QĐ-UBND được dẫn tại Điều 2 thay bằng luật.",
            [("this", "amends", "5/QĐ-UBND")],
        ),
    ],
)
def test_what_the_line_above_a_list_does_to_its_items(lines: str, found: list[tuple[str, str, str]]) -> None:
    assert related(lines, **OWN) == found


def test_minutes_only_tell_what_others_shall_carry_out() -> None:
    own = {"kind": "official_document", "type": "Biên bản"}
    assert related("1. Quán triệt Hướng dẫn số 12-HD/BTCTW về sinh hoạt chi bộ.", **own) == []
    assert related("Thực hiện Quyết định số 12/QĐ-SYT, đoàn kiểm tra gồm:", **own) == [
        ("this", "implements", "12/QĐ-SYT")
    ]


def test_what_a_base_carries_out_is_no_base() -> None:
    line = (
        "Căn cứ Chương trình hành động số 04/CTr-UBND của ⟦UNIT|UBND tỉnh⟧ thực hiện Kế hoạch số 60-KH/TU của"
        " ⟦UNIT|Tỉnh ủy⟧;"
    )
    found = related(line, kinds={0: "legal_basis"}, **OWN)
    assert ("this", "based_on", "60-KH/TU") not in found
    assert ("04/CTr-UBND", "implements", "60-KH/TU") in found


def test_bases_end_before_the_sentence_below_them() -> None:
    text = (
        f"{HEAD}Trồng cây năm 2026\nCăn cứ Nghị quyết số 5/NQ-HĐND ngày 1/2/2025,\nQua xem xét Báo cáo số 7/BC-KT, xã"
        " thấy cần trồng cây.\n"
    )
    assert read(text).document.meta.bases == ("5/NQ-HĐND",)


def test_a_consolidated_text_has_its_bases_below_what_changed_it() -> None:
    text = (
        f"{HEAD}Trồng cây năm 2026\nThông tư số 52/2017/TT-BYT ngày 29 tháng 12 năm 2017 về đơn thuốc được sửa đổi, bổ"
        " sung bởi:\n1. Thông tư số 18/2018/TT-BYT ngày 22 tháng 8 năm 2018, có hiệu lực từ 2018.\nCăn cứ Nghị định số"
        " 75/2017/NĐ-CP ngày 20 tháng 6 năm 2017;\nĐiều 1. Phạm vi\nĐiều 2. Đối tượng\n"
    )
    assert read(text).document.meta.bases == ("75/2017/NĐ-CP",)


def test_all_decrees_of_one_list_are_amended() -> None:
    """Titles with "tổ chức" and "trình" in them do not part the members."""
    text = (
        "Ban hành Nghị định sửa đổi một số điều của Nghị định số 36/2012/NĐ-CP quy định quyền hạn và cơ cấu tổ chức"
        " của Bộ, cơ quan ngang Bộ và Nghị định số 55/2011/NĐ-CP quy định tổ chức pháp chế."
    )
    own = {"kind": "official_document", "number": "48/2013/NĐ-CP", "type": "Nghị định"}
    changed = [r[2] for r in related(f"Điều 1. {text.partition('Nghị định ')[2]}", **own) if r[1] == "amends"]
    assert changed == ["36/2012/NĐ-CP", "55/2011/NĐ-CP"]


@pytest.mark.parametrize("heading", ["I. CĂN CỨ XÂY DỰNG\nKẾ HOẠCH", "1. Các căn cứ pháp lý:", "Căn cứ ban hành"])
def test_papers_listed_below_a_heading_of_grounds_are_grounds(heading: str) -> None:
    text = (
        f"{HEAD}Trồng cây năm 2026\n{heading}\n1. Quyết định số 924/QĐ-TTg ngày 22 tháng 8 năm 2022 của Thủ tướng"
        " Chính phủ về trồng cây;\n2. Thông tư số 05/2022/TT-BNNPTNT ngày 25 tháng 7 năm 2022;\n"
        "II. MỤC TIÊU\n1. Trồng 300 ha theo Kế hoạch số 5/KH-UBND của tỉnh.\n"
    )
    result = read(text)
    assert result.document.meta.bases == ("924/QĐ-TTg", "05/2022/TT-BNNPTNT")
    assert ("based_on", "5/KH-UBND") not in [(r.relation, r.target) for r in result.relations]
    assert "1" not in [c.number for c in result.citations]


def test_an_article_heading_that_only_mentions_grounds_lists_none() -> None:
    text = f"{HEAD}Trồng cây năm 2026\nI. CĂN CỨ VÀO TÌNH HÌNH\n1. Quyết định số 924/QĐ-TTg còn chậm.\nII. MỤC TIÊU\n"
    assert read(text).document.meta.bases == ()


@pytest.mark.parametrize(
    ("left", "decides", "issuer"),
    [
        ("TỈNH ỦY YÊN BÁI", "CỦA BAN THƯỜNG VỤ TỈNH ỦY", "Tỉnh ủy Yên Bái"),
        ("TỈNH ỦY YÊN BÁI", "BAN THƯỜNG VỤ TỈNH ỦY QUYẾT ĐỊNH", "Tỉnh ủy Yên Bái"),
        ("TỈNH ĐOÀN YÊN BÁI\nBAN THƯỜNG VỤ", "", "Tỉnh đoàn Yên Bái"),
        ("HỘI LHPN TỈNH YÊN BÁI\nBAN THƯỜNG VỤ", "", "Hội Liên hiệp Phụ nữ tỉnh Yên Bái"),
    ],
)
def test_the_letterheads_organisation_issues_whoever_of_it_decides(left: str, decides: str, issuer: str) -> None:
    """Annotation guide §3: the issuer is the letterhead's organisation; its standing organ is not told apart."""
    text = (
        f"{left}\n*\nSố 31-CT/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nYên Bái, ngày 15 tháng 8 năm 2023\nCHỈ THỊ\n{decides}\n"
        "về tăng cường quản lý đất công\n-----\nTrong thời gian qua, việc quản lý đất còn lỏng lẻo.\n"
    )
    assert read(text).document.meta.issuer == issuer


def test_a_title_in_capitals_ends_before_the_prose() -> None:
    """ "TIẾP THEO" and "THIỂU SỐ" end a title, unlike "THEO" and "NGHỊ QUYẾT SỐ"."""
    for last in ("VÀ NHỮNG NĂM TIẾP THEO", "VÙNG ĐỒNG BÀO DÂN TỘC THIỂU SỐ"):
        title = read(f"{HEAD}TRỒNG CÂY NĂM 2026\n{last}\nQua hơn một năm làm, xã có kết quả tốt.\n").document.meta.title
        assert title == f"TRỒNG CÂY NĂM 2026 {last}"
    text = f"{HEAD}TRIỂN KHAI NGHỊ QUYẾT SỐ\n57-NQ/TW\nQua hơn một năm làm, xã có kết quả tốt.\n"
    assert read(text).document.meta.title == "TRIỂN KHAI NGHỊ QUYẾT SỐ 57-NQ/TW"


def test_an_old_head_may_name_number_and_day_before_the_issuer() -> None:
    text = (
        "NGHỊ QUYẾT SỐ 214 NQ/UBTVQH9 NGÀY 26-8-1994\nCỦA ỦY BAN THƯỜNG VỤ QUỐC HỘI QUY ĐỊNH SỐ PHÓ CHỦ TỊCH\n"
        "HỘI ĐỒNG NHÂN DÂN TỈNH\nỦY BAN THƯỜNG VỤ QUỐC HỘI\nNƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Căn cứ vào Điều 91 của Hiến pháp;\nQUYẾT NGHỊ:\nHội đồng nhân dân tỉnh bầu một Phó Chủ tịch.\n"
    )
    meta = read(text).document.meta
    assert (meta.number, meta.date, meta.issuer) == ("214NQ/UBTVQH9", "1994-08-26", "Ủy ban Thường vụ Quốc hội")
    assert meta.title == "QUY ĐỊNH SỐ PHÓ CHỦ TỊCH HỘI ĐỒNG NHÂN DÂN TỈNH"


def test_an_abstract_without_its_type_line_is_of_the_numbers_type() -> None:
    head = "BỘ CÔNG THƯƠNG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: {} | Hà Nội, ngày 17 tháng 01 năm 2018 |\n"
    body = "Căn cứ Nghị định số 98/2017/NĐ-CP ngày 18 tháng 8 năm 2017;\nĐiều 1. Phạm vi\nĐiều 2. Đối tượng\n"
    lost = read(f"{head.format('02/2018/TT-BCT')}QUY ĐỊNH CHI TIẾT MỘT SỐ ĐIỀU CỦA LUẬT ĐIỆN LỰC\n{body}").document.meta
    assert (lost.type, lost.title) == ("Thông tư", "QUY ĐỊNH CHI TIẾT MỘT SỐ ĐIỀU CỦA LUẬT ĐIỆN LỰC")
    own = read(f"{head.format('02/QyĐ-BCT')}QUY ĐỊNH VỀ QUẢN LÝ ĐIỆN LỰC\n{body}").document.meta
    assert own.type == "Quy định"


def test_the_issuer_in_the_type_line_is_no_title() -> None:
    head = HEAD.replace("KẾ HOẠCH", "CHỈ THỊ")
    text = f"{head}của Chủ tịch Ủy ban nhân dân xã về tăng cường quản lý rừng\nThời gian qua, rừng bị phá nhiều.\n"
    assert read(text).document.meta.title == "về tăng cường quản lý rừng"


def test_a_number_in_an_abstract_is_another_papers() -> None:
    """The line above it breaks off behind "CỦA NGHỊ ĐỊNH"; a letterhead's number line stands alone."""
    text = (
        "QUY ĐỊNH, HƯỚNG DẪN THỰC HIỆN MỘT SỐ NỘI DUNG CỦA NGHỊ ĐỊNH\nSỐ 68/2017/NĐ-CP NGÀY 25 THÁNG 5 NĂM 2017 CỦA"
        " CHÍNH PHỦ VỀ CỤM CÔNG NGHIỆP\nCăn cứ Nghị định số 98/2017/NĐ-CP ngày 18 tháng 8 năm 2017;\n"
        "Điều 1. Phạm vi\nĐiều 2. Đối tượng\n"
    )
    assert read(text).document.meta.number is None
