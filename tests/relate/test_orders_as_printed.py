"""Orders as portals and papers print them: lists under names, timetables, names cut apart, work before its labels."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.load import read_bytes
from extractor.model import Task

PRESS = "Nghệ An tăng cường phòng, chống dịch bệnh\n\n12/08/2024 09:15\n\n{}\n"
PAPER = """ỦY BAN NHÂN DÂN
TỈNH NGHỆ AN
Số: 12/CT-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Nghệ An, ngày 05 tháng 3 năm 2023
CHỈ THỊ
Về việc tăng cường quản lý
{}
"""


def read(text: str, frame: str = PRESS) -> tuple[Task, ...]:
    return pipeline.process(read_bytes(frame.format(text).encode(), "bai.txt")).tasks


def told(text: str, frame: str = PRESS) -> list[tuple[str, str | None]]:
    return [(task.assignee, task.deadline) for task in read(text, frame)]


LISTED = """UBND tỉnh Nghệ An vừa ban hành Công văn số 4820/UBND-NN về phòng, chống dịch.
Theo đó, UBND tỉnh yêu cầu:
Sở Y tế:
- Chủ trì, phối hợp với các địa phương theo dõi diễn biến dịch bệnh.
- Báo cáo UBND tỉnh kết quả trước ngày 20/8/2024.
Sở Tài chính: Tham mưu bố trí kinh phí, hoàn thành trong tháng 8/2024.
UBND các huyện, thành phố: Chỉ đạo các xã tiêm phòng.
Công an tỉnh, Sở Công Thương: Tăng cường kiểm tra, xử lý vi phạm.
"""


def test_a_list_under_names_in_the_press_asks_whom_it_names() -> None:
    """Lines that name a unit lead the items below them; a group without a name does not end the list."""
    assert told(LISTED) == [
        ("Sở Y tế tỉnh Nghệ An", None),
        ("Sở Y tế tỉnh Nghệ An", "2024-08-20"),
        ("Sở Tài chính tỉnh Nghệ An", "2024-08"),
        ("Công an tỉnh Nghệ An", None),
        ("Sở Công Thương tỉnh Nghệ An", None),
    ]
    assert {task.by for task in read(LISTED)} == {"Ủy ban nhân dân tỉnh Nghệ An"}


def test_whoever_issued_the_paper_asks_what_is_told_of_it() -> None:
    text = (
        "Ngày 9/8, UBND huyện Tân Kỳ có Công văn số 442/UBND-KT gửi các đơn vị về phòng dịch.\n"
        "Theo đó, yêu cầu:\n1. Giao Trung tâm Y tế huyện Tân Kỳ kiểm tra; kịp thời đề xuất UBND huyện xem xét xử lý."
    )
    (task,) = read(text)
    assert (task.assignee, task.by) == ("Trung tâm Y tế huyện Tân Kỳ", "Ủy ban nhân dân huyện Tân Kỳ")
    assert task.action.endswith("đề xuất UBND huyện xem xét xử lý")


def test_a_sentence_behind_a_title_that_seems_to_go_on_is_read() -> None:
    text = "Chính sách với đồng bào dân tộc thiểu số\nTheo đó, UBND tỉnh Nghệ An yêu cầu: Sở Y tế chủ trì lập đề án.\n"
    assert [task.assignee for task in read(text, "{}")] == ["Sở Y tế tỉnh Nghệ An"]


@pytest.mark.parametrize(
    "text",
    [
        "Đại biểu Nguyễn Văn Mẫu đề nghị Sở Y tế Nghệ An cho biết khi nào bệnh viện hoàn thành.",
        "3. Chủ tịch UBND huyện Tân Kỳ chủ trì phiên họp; Phó Chủ tịch điều hành khi được ủy quyền.",
        "1. Chủ tịch UBND tỉnh Nghệ An chủ trì tiếp công dân vào ngày 15 hàng tháng.",
        "Văn phòng UBND tỉnh Nghệ An thông báo lịch của Chủ tịch UBND tỉnh hoặc ủy quyền cho"
        " Phó Chủ tịch UBND tỉnh tiếp công dân như sau:",
        "UBND tỉnh Nghệ An họp. Giao Uỷ ban nhân dân các xã, thị trấn có trách nhiệm thông báo đến nhân dân.",
        "Ban Chỉ đạo phòng, chống dịch tỉnh Nghệ An họp, yêu cầu Ban Chỉ đạo các huyện trực 24/24 giờ.",
        "UBND huyện Tân Kỳ yêu cầu UBND các xã liên quan đến lòng hồ Vực Mấu thu hoạch xong trước ngày 30/8.",
        "Có thể phân công Phó Thủ tướng Chính phủ Lê Văn Mẫu làm tổ trưởng.",
        "UBND tỉnh Nghệ An chỉ đạo các ngành vào cuộc. Cùng ngày, Sở Y tế phối hợp với Hội Chữ thập đỏ khám bệnh.",
    ],
)
def test_timetables_groups_and_news_ask_nobody(text: str) -> None:
    assert told(text) == []


def test_a_demand_that_calls_on_committees_as_a_group_is_not_its_own_committees() -> None:
    assert told("Đề nghị Ủy ban nhân dân các quận, huyện thực hiện nghiêm.", PAPER) == []


def test_work_with_its_labels_in_brackets_is_a_task_of_its_own() -> None:
    text = (
        "1. Cấp thẻ cho người dân (Công an tỉnh chủ trì; hoàn thành trong tháng 12/2023).\n"
        "2. Kết nối hệ thống (Cơ quan chủ trì: Sở Nội vụ; cơ quan phối hợp: Công an tỉnh;"
        " thời gian thực hiện: tháng 5 năm 2023)."
    )
    first, second = read(text, PAPER)
    assert (first.assignee, first.deadline) == ("Công an tỉnh Nghệ An", "2023-12")
    assert (second.assignee, second.deadline) == ("Sở Nội vụ tỉnh Nghệ An", "2023-05")
    assert second.cooperating == ("Công an tỉnh Nghệ An",)
    assert (second.action, second.schedule) == ("Kết nối hệ thống", "tháng 5 năm 2023")


@pytest.mark.parametrize(
    ("text", "who", "due"),
    [
        (
            "3. Sở Tài chính chủ trì, phối hợp với Cục Thuế tỉnh:\n- Xác định khoản phải nộp, xong trước 31/5/2023;",
            "Sở Tài chính tỉnh Nghệ An",
            "2023-05-31",
        ),
        (
            "- Đối với UBND huyện Tân Kỳ: yêu cầu kiểm điểm trách nhiệm, báo cáo trước ngày 30/4/2023.",
            "Ủy ban nhân dân huyện Tân Kỳ",
            "2023-04-30",
        ),
    ],
)
def test_heads_with_partners_and_topics_lead(text: str, who: str, due: str) -> None:
    assert told(text, PAPER) == [(who, due)]


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("Sở Y tế đã được UBND tỉnh Nghệ An yêu cầu báo cáo số liệu.", ["báo cáo số liệu"]),
        (
            "UBND tỉnh Nghệ An yêu cầu Công an tỉnh bảo đảm an ninh; nếu có vướng mắc, Sở Y tế báo cáo ngay.",
            ["bảo đảm an ninh", "báo cáo ngay"],
        ),
        (
            "UBND tỉnh Nghệ An giao Công an tỉnh phối hợp kiểm tra khi có yêu cầu.",
            ["phối hợp kiểm tra khi có yêu cầu"],
        ),
        (
            "Hiệp hội Vận tải kiến nghị Bộ Tài chính hạ lãi suất cho vay xuống 6%/năm và Bộ Công Thương sớm đàm phán.",
            ["hạ lãi suất cho vay xuống 6%/năm", "sớm đàm phán"],
        ),
    ],
)
def test_an_action_is_what_is_asked_and_no_more(text: str, actions: list[str]) -> None:
    assert [task.action for task in read(text)] == actions


def test_a_further_sentence_asks_whom_the_sentence_before_named() -> None:
    text = "UBND tỉnh Nghệ An giao Sở Y tế góp ý dự thảo. Yêu cầu hoàn thiện, gửi ý kiến trước ngày 28/9/2024."
    assert told(text) == [("Sở Y tế tỉnh Nghệ An", None), ("Sở Y tế tỉnh Nghệ An", "2024-09-28")]
    assert read(text)[1].action.startswith("hoàn thiện, gửi ý kiến")


def test_a_request_upward_is_not_asked_of_whoever_makes_it() -> None:
    text = "UBND tỉnh Nghệ An chỉ đạo các ngành. Sở Xây dựng đề xuất UBND tỉnh giao cấp xã quản lý trật tự xây dựng."
    assert [task.assignee for task in read(text)] == ["Ủy ban nhân dân tỉnh Nghệ An"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "UBND tỉnh Nghệ An yêu cầu Sở Y tế niêm yết danh sách trước ngày 20/8/2024 và thu hồi xong toàn bộ số thuốc"
            " trước ngày 31/10/2024.",
            [("Sở Y tế tỉnh Nghệ An", "2024-08-20"), ("Sở Y tế tỉnh Nghệ An", "2024-10-31")],
        ),
        (
            "UBND tỉnh Nghệ An giao Sở Y tế tổng hợp, báo cáo không quá ngày 30/8/2024.",
            [("Sở Y tế tỉnh Nghệ An", "2024-08-30")],
        ),
        (
            "UBND tỉnh Nghệ An giao Sở Y tế tổng hợp trong nửa đầu tháng 9/2024.",
            [("Sở Y tế tỉnh Nghệ An", "2024-09-15")],
        ),
        (
            "Ông Lê Văn Mẫu, Chủ tịch UBND tỉnh Nghệ An yêu cầu Sở Y tế lập đề án; phía Công an tỉnh cần bố trí xe.",
            [("Sở Y tế tỉnh Nghệ An", None), ("Công an tỉnh Nghệ An", None)],
        ),
        (
            "Chủ tịch UBND huyện Tân Kỳ cho hay UBND xã Nghĩa Hợp phải báo cáo xong số liệu trước 31-8-2024.",
            [("Ủy ban nhân dân xã Nghĩa Hợp", "2024-08-31")],
        ),
    ],
)
def test_each_clause_its_day_and_each_helper_his_place(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text) == expected


def test_a_list_of_partners_ends_with_a_partner() -> None:
    text = (
        "Thủ tướng Chính phủ yêu cầu Bộ Y tế phối hợp với Bộ Công an, các cơ quan liên quan và UBND tỉnh Nghệ An"
        " khẩn trương điều tra, báo cáo trước ngày 30/11/2024."
    )
    assert told(text) == [("Bộ Y tế", "2024-11-30")]


def test_a_duty_that_nobody_asks_for_is_no_task() -> None:
    """What rules say of a body, told by the press; the same with somebody who asks, or with a day, is one."""
    assert told("Sở Y tế Nghệ An cũng có trách nhiệm đối sánh kết quả thi.") == []
    assert told("Quy chế mới có hiệu lực. Sở Y tế Nghệ An có trách nhiệm tổng hợp trước ngày 30/9/2024.") != []
    assert told("UBND tỉnh Nghệ An yêu cầu rà soát. Sở Y tế có trách nhiệm tổng hợp kết quả.") != []


def test_committees_of_named_places_lead_the_items_below_them() -> None:
    text = (
        "Chủ tịch UBND tỉnh yêu cầu:\n1. Chủ tịch UBND các huyện, thị xã: Tân Kỳ, Con Cuông, Thái Hòa:\n"
        "a) Kêu gọi tàu thuyền vào bờ, hoàn thành trước ngày 6/9/2023.\n"
        "2. Giao đồng chí Lê Văn Mẫu trực tiếp chỉ đạo; Văn phòng UBND tỉnh theo dõi, đôn đốc."
    )
    asked = told(text, PAPER)
    assert ("Chủ tịch Ủy ban nhân dân huyện Tân Kỳ", "2023-09-06") in asked
    assert ("Chủ tịch Ủy ban nhân dân huyện Con Cuông", "2023-09-06") in asked
    assert asked[-1] == ("Văn phòng Ủy ban nhân dân tỉnh Nghệ An", None)


def test_a_request_upward_carries_no_news_on() -> None:
    text = "UBND huyện Tân Kỳ kiến nghị UBND tỉnh Nghệ An hỗ trợ làm đường. Hội Nông dân tỉnh phát động trồng cây."
    assert [task.assignee for task in read(text)] == ["Ủy ban nhân dân tỉnh Nghệ An"]


def test_a_topics_action_begins_behind_who_asks() -> None:
    (task,) = read("Riêng Sở Y tế Nghệ An, đồng chí Bí thư Tỉnh ủy Nghệ An đề nghị sớm ban hành kế hoạch.")
    assert task.action == "sớm ban hành kế hoạch"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "UBND tỉnh Nghệ An yêu cầu Sở Y tế, Công an tỉnh, Chủ tịch UBND các huyện, thị xã triển khai tiêm phòng.",
            [("Sở Y tế tỉnh Nghệ An", "triển khai tiêm phòng"), ("Công an tỉnh Nghệ An", "triển khai tiêm phòng")],
        ),
        (
            "UBND tỉnh Nghệ An yêu cầu UBND huyện Đô Lương, Tân Kỳ và Yên Thành rà soát số hộ nghèo.",
            [
                (f"Ủy ban nhân dân huyện {place}", "rà soát số hộ nghèo")
                for place in ("Đô Lương", "Tân Kỳ", "Yên Thành")
            ],
        ),
        (
            "UBND tỉnh Nghệ An yêu cầu Sở Nội vụ - Cơ quan Thường trực Ban Chỉ đạo tỉnh kiểm tra các phòng.",
            [("Sở Nội vụ tỉnh Nghệ An", "kiểm tra các phòng")],
        ),
        (
            "Sở Y tế, Sở Tài chính Nghệ An cùng nhiều đơn vị khác cũng được giao nhiệm vụ tuyên truyền về giao thông.",
            [
                ("Sở Y tế tỉnh Nghệ An", "tuyên truyền về giao thông"),
                ("Sở Tài chính tỉnh Nghệ An", "tuyên truyền về giao thông"),
            ],
        ),
        ("UBND các tỉnh chỉ đạo Ban An toàn giao thông của địa phương xây dựng kế hoạch.", []),
        (
            "Thủ tướng phân công Phó Thủ tướng Nguyễn Văn Bảy trực tiếp chỉ đạo tiến độ.",
            [("Phó Thủ tướng Chính phủ", "trực tiếp chỉ đạo tiến độ")],
        ),
    ],
)
def test_who_is_asked_beside_groups_and_places(text: str, wanted: list[tuple[str, str]]) -> None:
    """A group without a name is passed over, places behind a committee stand for theirs, who assigns is not asked."""
    assert [(task.assignee, task.action) for task in read(text)] == wanted


def test_a_line_of_the_press_that_only_asks_somebody_leads_the_items_below() -> None:
    text = (
        "UBND tỉnh Nghệ An giao Ban Quản lý dự án đầu tư xây dựng tỉnh:\n1. Hoàn thành hồ sơ điều chỉnh trước ngày"
        " 15/9/2024.\n2. Phối hợp với Sở Xây dựng bàn giao mặt bằng./."
    )
    assert told(text) == [
        ("Ban Quản lý dự án đầu tư xây dựng tỉnh Nghệ An", "2024-09-15"),
        ("Ban Quản lý dự án đầu tư xây dựng tỉnh Nghệ An", None),
    ]


def test_a_year_in_the_title_of_a_cited_paper_is_no_deadline() -> None:
    text = (
        "UBND tỉnh Nghệ An yêu cầu Sở Nội vụ triển khai Quyết định số 362/QĐ-TTg ngày 3/4/2019 về phê duyệt Quy hoạch"
        " báo chí toàn quốc đến năm 2025."
    )
    assert told(text) == [("Sở Nội vụ tỉnh Nghệ An", None)]


def test_those_to_whom_something_is_reported_by_a_day_are_not_asked() -> None:
    text = "UBND tỉnh Nghệ An giao Sở Nội vụ tổng hợp, báo cáo Bộ Nội vụ, UBND tỉnh trước ngày 8/9/2024."
    assert told(text) == [("Sở Nội vụ tỉnh Nghệ An", "2024-09-08")]


def test_a_list_of_departments_under_one_head_takes_part() -> None:
    text = "UBND tỉnh Nghệ An giao Sở Y tế chủ trì, phối hợp với các sở Nội vụ, Tài chính kiểm tra trước ngày 8/9/2024."
    assert [task.cooperating for task in read(text)] == [("Sở Nội vụ tỉnh Nghệ An", "Sở Tài chính tỉnh Nghệ An")]


def test_who_also_asks_has_asked_what_stands_before() -> None:
    text = (
        "Giao Sở Y tế khẩn trương báo cáo tiến độ trước ngày 8/9/2024.\nUBND tỉnh Nghệ An cũng giao Sở Nội vụ rà soát"
        " biên chế."
    )
    assert [task.by for task in read(text)] == ["Ủy ban nhân dân tỉnh Nghệ An"] * 2


def test_a_duty_that_somebody_is_asked_to_take_on_is_a_task() -> None:
    """ "có trách nhiệm" tells of a standing duty only where nobody asks."""
    assert told("Lãnh đạo tỉnh yêu cầu Sở Y tế có trách nhiệm hoàn thiện hồ sơ theo đúng tiến độ được giao.") != []
    assert told("Sở Y tế có trách nhiệm quản lý hồ sơ theo luật.") == []


def test_those_to_whom_a_letter_goes_are_asked_what_it_asks() -> None:
    text = "Chủ tịch UBND tỉnh Nghệ An đã có công văn gửi Sở Y tế và UBND huyện Đô Lương yêu cầu xác minh thông tin."
    assert [(task.assignee, task.action) for task in read(text)] == [
        ("Sở Y tế tỉnh Nghệ An", "xác minh thông tin"),
        ("Ủy ban nhân dân huyện Đô Lương", "xác minh thông tin"),
    ]
    assert told("Sở Y tế gửi Sở Tài chính đề nghị của các bệnh viện.") == []


def test_unmarked_lines_below_a_request_are_its_items_though_they_begin_with_grounds() -> None:
    text = (
        "UBND tỉnh Nghệ An đã ban hành Công văn số 114/UBND-ĐC về đất đai. UBND tỉnh yêu cầu như sau:\n\n"
        "Sở Y tế căn cứ Nghị quyết số 162/NQ-HĐND của Hội đồng nhân dân tỉnh, tham mưu trình UBND tỉnh quyết định triển"
        " khai thực hiện các nhiệm vụ theo quy định;\n\nSở Nội vụ hướng dẫn các huyện hoàn thiện kế hoạch./."
    )
    assert [name for name, _ in told(text)] == ["Sở Y tế tỉnh Nghệ An", "Sở Nội vụ tỉnh Nghệ An"]


def test_before_whom_a_draft_is_laid_does_not_ask() -> None:
    text = (
        "UBND tỉnh Nghệ An yêu cầu Sở Y tế rà soát. Trên cơ sở đó, Sở tham mưu UBND tỉnh trình HĐND tỉnh thông qua Nghị"
        " quyết về y tế.\nSở Tài chính chủ trì, phối hợp với Sở Nội vụ bố trí kinh phí theo đúng quy định."
    )
    assert {task.by for task in read(text)} == {"Ủy ban nhân dân tỉnh Nghệ An"}


def test_what_is_asked_in_a_quotation_ends_before_its_closing_mark() -> None:
    said = read('Ông Lê Văn Mẫu nói: "Đề nghị UBND huyện Kẻ Sậy kiểm tra, báo cáo trước ngày 12/3/2026."')
    assert [task.action for task in said] == ["kiểm tra, báo cáo trước ngày 12/3/2026"]


def test_a_row_that_only_says_who_a_paper_is_from_asks_nothing() -> None:
    said = read("Cơ quan trình: | Công ty cổ phần Kẻ Sậy\nVăn bản kèm theo: | Văn bản số 09/KS ngày 29/01/2023", PAPER)
    assert said == ()
