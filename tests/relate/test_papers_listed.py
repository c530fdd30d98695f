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


def test_codes_by_their_letters_are_the_codes() -> None:
    found = cited("Theo Bộ luật Hình sự năm 2015, khoản 2 Điều 38 BLHS; Điều 5 BLTTDS.")
    assert [c.title for c in found] == ["Bộ luật Hình sự", "Bộ luật Tố tụng dân sự"]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("⟦POSITION|Thủ tướng⟧ ⟦UNIT|Chính phủ|Chính phủ⟧ đã có công điện số 415 về lũ.", "Thủ tướng Chính phủ"),
        ("⟦UNIT|Chính phủ|Chính phủ⟧ đã ban hành Nghị quyết số 415 về lũ.", "Chính phủ"),
        ("Theo Nghị định 168/2024, mức phạt tăng.", "Chính phủ"),
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
