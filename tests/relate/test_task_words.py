"""What is asked in words, when it is due by the present, and what only looks like something asked."""

from __future__ import annotations

import pytest
from test_tasks import pairs, read

from extractor.load import read_bytes
from extractor.model import Task
from extractor.pipeline import process
from extractor.relate.tasks.this_period import in_this_period


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("báo cáo trong năm nay", "2022"),
        ("xong ngay trong tháng này", "2022-02"),
        ("hoàn thành kiểm tra trong quý này", "2022-01/2022-03"),
        ("trả lời trong tuần này", "2022-02-13"),
        ("gửi trong hôm nay", "2022-02-09"),
        ("giá cả năm nay ổn định", None),
        ("báo cáo trong tuần tới", None),
        ("trong năm ngoái đã xong", None),
    ],
)
def test_the_present_period_is_counted_from_the_papers_day(words: str, expected: str | None) -> None:
    assert in_this_period(words, "2022-02-09") == expected
    assert in_this_period(words, None) is None


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("[U:Sở A] là cơ quan thường trực của Tổ, có trách nhiệm xây dựng kế hoạch.", "xây dựng kế hoạch"),
        ("1. [U:Sở A] - cơ quan thường trực Ban Chỉ đạo - giúp tỉnh tham mưu.", "giúp tỉnh tham mưu"),
        ("[U:Sở A] phải rà soát hồ sơ trước ngày [D:1/5=2024-05-01]./.", "rà soát hồ sơ trước ngày 1/5"),
        ("[U:Sở A] được giao soạn thảo quy chế.", "soạn thảo quy chế"),
        (
            "Điều 3. [O:Giám đốc] [U:Sở A], thủ trưởng các đơn vị chịu trách nhiệm thi hành Quyết định này./.",
            "chịu trách nhiệm thi hành Quyết định này",
        ),
        (
            "Điều 3. [O:Hiệu trưởng] [U:Trường A] và bà [P:Lê Thử] căn cứ Quyết định thi hành.",
            "căn cứ Quyết định thi hành",
        ),
        (
            "Yêu cầu [U:Sở A] rà soát bến bãi; UBND các xã, phường tuyên truyền, xong trước [D:1/5=2024-05-01].",
            "rà soát bến bãi",
        ),
    ],
)
def test_an_action_is_what_is_to_be_done_alone(text: str, action: str) -> None:
    assert [task.action for task in read(text, "official_document")] == [action]


@pytest.mark.parametrize(
    "text",
    [
        "[U:Trường A] được chọn làm điểm.",
        "[U:Bệnh viện A] được giao tự chủ từ [D:năm 2022=2022].",
        "[U:Trường A] được đề nghị tặng cờ thi đua.",
        "- [U:Bộ Chính trị] hướng dẫn phương án nhân sự địa phương\n- [U:Sở A] chấn chỉnh việc dạy thêm",
        "Bà [P:Mẫu] đề nghị [U:Ban Giám đốc] tạo điều kiện.",
    ],
)
def test_praise_status_and_rows_of_headlines_are_no_tasks(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kiến nghị [U:UBND tỉnh] cho gia hạn dự án đến ngày [D:31/12=2023-12-31].", [("UBND tỉnh", None)]),
        ("Yêu cầu [U:Sở A] trực suốt trong [D:tháng 2=2005-02].", [("Sở A", None)]),
        ("Yêu cầu [U:Sở A] hoàn thành trong [D:tháng 2=2005-02].", [("Sở A", "2005-02")]),
    ],
)
def test_how_long_something_lasts_is_no_deadline(text: str, expected: list[object]) -> None:
    assert pairs(read(text)) == expected


def test_the_named_units_behind_a_group_are_told_too() -> None:
    text = "[U:UBND huyện A] có văn bản chỉ đạo các cơ quan chức năng; [U:Công ty B], [U:Ban C] tăng cường tuần tra."
    assert [(t.assignee, t.by) for t in read(text)] == [("Công ty B", "UBND huyện A"), ("Ban C", "UBND huyện A")]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Bà [P:Mẫu] mong [U:Sở A] đoàn kết và đề nghị [U:Sở B] tạo điều kiện.", "Mẫu"),
        ("Làm việc với [U:UBND huyện A], bà [P:Mẫu] họp dân. Sau khi gặp [U:Sở C], đề nghị [U:Sở B] sửa cầu.", None),
        (
            "[U:Tòa án huyện A] xử kín. Ngoài ra, Tòa cũng kiến nghị [U:Công an huyện A] điều tra tiếp.",
            "Tòa án huyện A",
        ),
    ],
)
def test_whoever_is_wished_or_met_does_not_ask_and_a_bare_head_does(text: str, by: str | None) -> None:
    assert [task.by for task in read(text)][-1:] == [by]


DIRECTIVE = """ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG
Số: 04/2005/CT-UB
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đà Lạt, ngày 02 tháng 02 năm 2005

CHỈ THỊ
Về phòng, chống dịch cúm gia cầm

Dịch cúm gia cầm đang diễn biến phức tạp. UBND tỉnh chỉ thị:
1- Riêng UBND huyện Lâm Hà, UBND huyện Đức Trọng phải lập chốt kiểm dịch.
2- Báo Lâm Đồng dành chuyên mục tuyên truyền.
3- Sở Y tế: dự trữ thuốc.

CHỦ TỊCH

Nguyễn Văn Thử
"""
RULES = """ỦY BAN NHÂN DÂN
TỈNH GIA LAI
Số: 514/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Gia Lai, ngày 06 tháng 8 năm 2020

QUYẾT ĐỊNH
Ban hành Quy chế phối hợp

QUYẾT ĐỊNH:
Điều 1. Ban hành Quy chế phối hợp.
Điều 2. Nguyên tắc phối hợp
1. Thường trực HĐND tỉnh phối hợp công tác theo quy định của pháp luật.
Điều 3. Trách nhiệm thực hiện
1. Sở Tài chính bố trí kinh phí.
"""


def found_in(text: str) -> list[Task]:
    return list(process(read_bytes(text.encode())).tasks)


def test_items_numbered_with_a_dash_are_asked_by_the_paper_itself() -> None:
    assert [(t.assignee, t.by) for t in found_in(DIRECTIVE)] == [
        ("Ủy ban nhân dân huyện Lâm Hà", "04/2005/CT-UB"),
        ("Ủy ban nhân dân huyện Đức Trọng", "04/2005/CT-UB"),
        ("Báo Lâm Đồng", "04/2005/CT-UB"),
        ("Sở Y tế tỉnh Lâm Đồng", "04/2005/CT-UB"),
    ]


def test_an_article_on_principles_asks_nothing() -> None:
    assert [t.assignee for t in found_in(RULES)] == ["Sở Tài chính tỉnh Gia Lai"]


def test_a_submission_asks_those_above_and_whom_it_empowers() -> None:
    text = "[U:UBND tỉnh A] kính trình [U:HĐND tỉnh A] xem xét, ban hành; ủy quyền [O:Giám đốc] [U:Sở B] trình bày."
    assert [(t.assignee, t.by) for t in read(text)] == [
        ("HĐND tỉnh A", "UBND tỉnh A"),
        ("Giám đốc Sở B", "UBND tỉnh A"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[U:UBND tỉnh A] giao các Sở: [U:Tài chính=Sở Tài chính], [U:Xây dựng=Sở Xây dựng], [U:UBND huyện B] tiếp "
            "tục, khẩn trương rà soát nhà ở.",
            [(s, "tiếp tục, khẩn trương rà soát nhà ở") for s in ("Sở Tài chính", "Sở Xây dựng", "UBND huyện B")],
        ),
        (
            "Ông [P:Mẫu] kiến nghị, [U:Hội đồng A] tập trung thẩm định; [U:Sở B] sớm trình dự án.",
            [("Hội đồng A", "tập trung thẩm định"), ("Sở B", "sớm trình dự án")],
        ),
        (
            "[U:UBND tỉnh A] đề nghị [U:Hội B], Thủ trưởng các sở, ban, ngành, đoàn thể tỉnh, Chủ tịch UBND các huyện, "
            "thị xã, thành phố triển khai kế hoạch.",
            [("Hội B", "triển khai kế hoạch")],
        ),
        (
            "[U:UBND tỉnh A] yêu cầu [U:Ban B] cần đẩy nhanh tiến độ. Chủ tịch UBND các quận 1, 3, 10 có trách nhiệm "
            "rà soát hồ sơ.",
            [("Ban B", "đẩy nhanh tiến độ")],
        ),
        (
            "[U:UBND tỉnh A] yêu cầu [U:Sở B] kiểm tra. Cùng với đó, tập trung xây dựng kế hoạch xử lý tồn đọng. "
            "[U:Sở C] theo chức năng, nhiệm vụ được giao, phối hợp xử lý nợ.",
            [
                ("Sở B", "kiểm tra"),
                ("Sở B", "tập trung xây dựng kế hoạch xử lý tồn đọng"),
                ("Sở C", "theo chức năng, nhiệm vụ được giao, phối hợp xử lý nợ"),
            ],
        ),
    ],
)
def test_an_order_reaches_all_who_are_named_and_nobody_else(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(task.assignee, task.action) for task in read(text)] == expected


def test_whom_something_was_given_to_does_not_ask() -> None:
    text = "Đối với khu đất [U:UBND tỉnh A] đã cho [U:Liên minh B] thuê, giao [U:Sở C] kiểm tra."
    assert [(task.assignee, task.by) for task in read(text)] == [("Sở C", "UBND tỉnh A")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[U:UBND tỉnh A] giao [U:Sở B] kiểm tra; đề nghị [U:Sở C] tham gia.\nCác nội dung thực hiện báo cáo "
            "[U:UBND tỉnh A] trước [D:20/2/2019=2019-02-20].",
            ["2019-02-20", "2019-02-20"],
        ),
        (
            "[U:UBND tỉnh A] giao [U:Sở B] tổng hợp.\nDanh sách gửi về [U:Sở B] trước ngày [D:28/7=2016-07-28].",
            [None],
        ),
        (
            "[U:UBND tỉnh A] giao [U:Sở B] tổng hợp. " + "Dân vẫn chờ. " * 100 + "\nDanh sách gửi về [U:Sở C] trước "
            "ngày [D:28/7=2016-07-28].",
            [None],
        ),
    ],
)
def test_the_press_too_sets_one_day_for_what_was_asked_right_before(text: str, expected: list[str | None]) -> None:
    assert [task.deadline for task in read(text)] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("định kỳ báo cáo tiến độ về Thường trực trước ngày 23 hàng tháng", "trước ngày 23 hàng tháng"),
        ("định kỳ báo cáo trước ngày 20 của tháng cuối quý", "trước ngày 20 của tháng cuối quý"),
        ("báo cáo trước ngày 25 tháng cuối quý", "trước ngày 25 tháng cuối quý"),
        ("báo cáo định kỳ theo quy định", "định kỳ"),
    ],
)
def test_what_recurs_is_told_by_its_fullest_words(words: str, expected: str) -> None:
    assert [(t.schedule, t.timing) for t in read(f"Giao [U:Sở A] {words}.")] == [(expected, "periodic")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[U:UBND tỉnh A] yêu cầu các sở: [U:Tài chính=Sở Tài chính], [U:Xây dựng=Sở Xây dựng]; [U:Cục B]; [U:Ban C]"
            ", UBND các huyện, thị xã phối hợp xử lý sai phạm.\nThời gian hoàn thành và báo cáo kết quả thực hiện về "
            "[U:UBND tỉnh A] (qua [U:Cục B]) trước ngày [D:15/2/2020=2020-02-15].",
            ["Sở Tài chính", "Sở Xây dựng", "Cục B", "Ban C"],
        ),
        (
            "[U:UBND tỉnh A] yêu cầu [U:Sở B]; [U:Sở C]; [U:Hội D] rà soát trước [D:15/2/2020=2020-02-15].",
            ["Sở B", "Sở C", "Hội D"],
        ),
    ],
)
def test_semicolons_part_the_names_of_those_who_are_asked(text: str, expected: list[str]) -> None:
    found = read(text)
    assert [(t.assignee, t.by, t.deadline) for t in found] == [(e, "UBND tỉnh A", "2020-02-15") for e in expected]
    assert len({t.action for t in found}) == 1


def test_clauses_after_a_semicolon_keep_their_own_work() -> None:
    text = "[U:UBND tỉnh A] giao [U:Sở B] phối hợp với [U:Sở C] lập danh sách; [U:Sở D] kiểm tra."
    found = [(t.assignee, t.action) for t in read(text)]
    assert found == [("Sở B", "phối hợp với Sở C lập danh sách"), ("Sở D", "kiểm tra")]


def test_news_of_who_directs_others_asks_nothing_of_him_and_he_asks_what_follows() -> None:
    text = (
        "Nhiều nội dung yêu cầu được rà soát.\n[U:UBND tỉnh A] tiếp tục chỉ đạo các sở, ngành chấm dứt sai phạm.\n"
        "Tăng cường bảo vệ rừng, nhất là [U:Vườn B]; đôn đốc, yêu cầu chủ đầu tư trồng rừng thay thế.\n"
        "[U:Cục C] chủ trì thu hồi nợ."
    )
    assert [(t.assignee, t.by) for t in read(text)] == [("Cục C", "UBND tỉnh A")]


def test_the_next_place_in_a_list_of_chairs_is_its_chair() -> None:
    text = "Ông [P:Mẫu] yêu cầu [O:Chủ tịch] [U:UBND huyện A=Ủy ban nhân dân huyện A] và [L:huyện B] tập trung rà soát."
    assert [t.assignee for t in read(text)] == ["Chủ tịch Ủy ban nhân dân huyện A", "Chủ tịch Ủy ban nhân dân huyện B"]
