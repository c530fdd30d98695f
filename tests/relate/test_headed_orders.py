"""Orders to whom a line or a sentence above named, who asks for them, by when, and their words."""

from __future__ import annotations

import pytest
from test_tasks import pairs, read

from extractor.load import read_bytes
from extractor.model import Meta, Task
from extractor.pipeline import process

HEAD = "1. [U:Công an tỉnh A]\n"


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("Điều tra, xử lý nghiêm các đối tượng gây cháy rừng.", [("Công an tỉnh A", None)]),
        ("Cân đối, bố trí kinh phí theo phân cấp ngân sách.", [("Công an tỉnh A", None)]),
        ("Theo chức năng, nhiệm vụ tham mưu phương án tuần tra.", [("Công an tỉnh A", None)]),
        ("- Là cơ quan thường trực, giúp UBND tỉnh theo dõi.", [("Công an tỉnh A", None)]),
        ("- Đầu mối tham mưu triển khai kế hoạch.", [("Công an tỉnh A", None)]),
        ("- Có văn bản trả lời cử tri trước ngày [D:30/5=2021-05-30].", [("Công an tỉnh A", "2021-05-30")]),
        ("- Hằng quý, tổng hợp số liệu gửi về tỉnh.", [("Công an tỉnh A", None)]),
        ("- Trên cơ sở hướng dẫn của cấp trên, xây dựng kịch bản.", [("Công an tỉnh A", None)]),
        (
            "Điều tra các vụ việc còn tồn. Phối hợp với lực lượng kiểm lâm nắm chắc tình hình.",
            [("Công an tỉnh A", None), ("Công an tỉnh A", None)],
        ),
        ("- Chỉ đạo [U:Công an xã B] tuần tra ban đêm.", [("Công an tỉnh A", None)]),
    ],
)
def test_a_line_below_a_name_is_that_units_order(below: str, expected: list[object]) -> None:
    assert pairs(read(HEAD + below, "official_document")) == expected


@pytest.mark.parametrize(
    "below",
    [
        "Tổ chức thực hiện",
        "Tình hình cháy rừng năm qua diễn biến phức tạp trên nhiều địa bàn.",
        "2. Rà soát, bổ sung phương án chung của toàn tỉnh.",
        "Lãnh đạo thành phố nghe báo cáo tiến độ từng tuần.",
        "Tổ công tác sử dụng con dấu riêng của mình.",
        "Quyết định này có hiệu lực thi hành kể từ ngày ký.",
        "Theo ông, công trình là lời cam kết với nhân dân.",
        "Thực hiện kế hoạch chung, [U:UBND huyện C] ban hành công văn.",
    ],
)
def test_headings_siblings_and_what_is_told_are_not_its_orders(below: str) -> None:
    assert "Công an tỉnh A" not in [name for name, _ in pairs(read(HEAD + below, "official_document"))]


def test_the_items_below_a_lead_that_hands_out_a_list_are_orders_too() -> None:
    text = (
        "Điều 2. Giao [U:UBND tỉnh A] tổ chức thực hiện Nghị quyết này; tập trung các giải pháp sau:\n"
        "1. Đẩy nhanh giải ngân, đến ngày [D:30/9=2021-09-30] đạt ít nhất 60%.\n"
        "2. Chỉ đạo [U:Sở Y tế B] xây dựng phương án thu dung.\n"
        "Điều 3. Kinh phí lấy từ ngân sách tỉnh."
    )
    expected = [("UBND tỉnh A", None), ("UBND tỉnh A", "2021-09-30"), ("UBND tỉnh A", None)]
    assert pairs(read(text, "official_document")) == expected


def test_a_lead_of_set_words_only_opens_the_list() -> None:
    text = "Đề nghị [U:Sở A] tập trung thực hiện một số nội dung sau:\n1. Rà soát hồ sơ.\n2. Báo cáo kết quả."
    assert pairs(read(text, "official_document")) == [("Sở A", None), ("Sở A", None)]


@pytest.mark.parametrize(
    "second",
    [
        "Trong mùa khô, cần tăng cường tuần tra ban đêm.",
        "Hằng tuần, lãnh đạo thành phố sẽ nghe báo cáo tiến độ.",
        "Kết quả đã được công bố trên cổng thông tin.",
        "Báo cáo này được gửi tới các đại biểu dự họp.",
    ],
)
def test_a_further_sentence_that_orders_nothing_adds_no_task(second: str) -> None:
    assert pairs(read(f"Ông [P:Mẫu] yêu cầu [U:Sở A] tuyên truyền rộng rãi. {second}")) == [("Sở A", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông [P:Mẫu] yêu cầu Chủ tịch UBND các tỉnh [L:Bến A], [L:Tiền B] công bố tình huống khẩn cấp.",
            ["Chủ tịch Ủy ban nhân dân tỉnh Bến A", "Chủ tịch Ủy ban nhân dân tỉnh Tiền B"],
        ),
        (
            "Ông [P:Mẫu] chủ trì họp. Đối với [L:huyện Mai A], ông yêu cầu khẩn trương sửa 12 phòng học.",
            ["Ủy ban nhân dân huyện Mai A"],
        ),
        ("Đối với [L:huyện Mai A], ông yêu cầu các đơn vị sửa 12 phòng học.", []),
        ("Các huyện ven biển [L:Giao A], [L:Hải B] có 120 km đê.", []),
    ],
)
def test_places_are_asked_through_their_committees(text: str, expected: list[str]) -> None:
    assert [task.assignee for task in read(text)] == expected


def test_places_at_the_head_of_an_item_are_asked() -> None:
    text = "1. Các huyện ven biển [L:Giao A], [L:Hải B] cấm biển trước ngày [D:6/9=2024-09-06].\n"
    text += "2. [L:huyện C] di dời dân."
    assert pairs(read(text, "official_document")) == [
        ("Ủy ban nhân dân huyện Giao A", "2024-09-06"),
        ("Ủy ban nhân dân huyện Hải B", "2024-09-06"),
        ("Ủy ban nhân dân huyện C", None),
    ]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("[U:UBND tỉnh A] họp. Cử tri phường B đề nghị [U:Sở C] sửa cầu.", None),
        ("[U:UBND tỉnh A] họp. Người dân [L:phường B] cũng kiến nghị [U:Sở C] sửa cầu.", None),
        ("[U:Cục A] ([U:Bộ B]) đề nghị [U:Sở C] sửa cầu.", "Cục A"),
        ("[U:UBND tỉnh A] theo đề nghị của [U:Công ty B] giao [U:Sở C] sửa cầu.", "UBND tỉnh A"),
        ("Theo yêu cầu của [U:Bộ B], [U:Sở C] phải sửa cầu trước ngày [D:1/5=2024-05-01].", "Bộ B"),
        ("[U:UBND tỉnh A] họp. Ông [P:Mẫu] được giao chỉ đạo chung, đề nghị [U:Sở C] sửa cầu.", None),
    ],
)
def test_who_asks_is_no_crowd_no_source_and_nobody_in_brackets(text: str, by: str | None) -> None:
    assert [task.by for task in read(text)] == [by]


def test_comrade_at_the_beginning_of_a_sentence_is_who_was_named_before() -> None:
    text = (
        "Kiểm tra khai giảng\n\n02/09/2021\n\nBí thư Tỉnh ủy Hòa Bình Ngô Văn Thử nhấn mạnh "
        "ngành giáo dục phải chuẩn bị chu đáo. "
        "Đồng chí đề nghị Sở Y tế sẵn sàng phương án tiêm vắc xin.\n"
    )
    assert [task.by for task in process(read_bytes(text.encode())).tasks] == ["Ngô Văn Thử"]


PLAN = """ỦY BAN NHÂN DÂN
HUYỆN YÊN SƠN
Số: 245/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Yên Sơn, ngày 02 tháng 02 năm 2023

KẾ HOẠCH
Cải cách hành chính năm 2023

1. Cải cách thể chế
Phòng Tư pháp rà soát văn bản, hoàn thành trước 30/6/2023.
- Đơn giản hóa thủ tục hành chính (Phòng Nội vụ chủ trì; thời gian: quý III/2023).
2. Phòng Y tế trong vòng 15 ngày kể từ ngày ký Kế hoạch này phải có văn bản hướng dẫn các xã.
3. Giao Phòng Văn hóa và Thông tin chủ trì, cùng Phòng Tư pháp kiểm tra bộ phận một cửa.
"""


def plan() -> list[Task]:
    result = process(read_bytes(PLAN.encode()))
    assert result.document.meta != Meta()
    return list(result.tasks)


def test_a_day_in_brackets_belongs_to_its_own_work() -> None:
    first, second, *_ = plan()
    assert (first.assignee, first.deadline) == ("Phòng Tư pháp huyện Yên Sơn", "2023-06-30")
    assert (second.assignee, second.deadline) == ("Phòng Nội vụ huyện Yên Sơn", "2023-07/2023-09")
    assert second.action == "Đơn giản hóa thủ tục hành chính"


def test_days_counted_from_the_signing_stand_between_the_unit_and_its_verb() -> None:
    third = plan()[2]
    assert (third.assignee, third.deadline) == ("Phòng Y tế huyện Yên Sơn", "2023-02-17")
    assert third.schedule == "trong vòng 15 ngày kể từ ngày ký Kế hoạch này"


def test_who_leads_together_with_others_has_helpers() -> None:
    assert plan()[3].cooperating == ("Phòng Tư pháp huyện Yên Sơn",)


def test_the_words_of_a_quotation_and_of_the_next_order_are_no_part_of_what_is_asked() -> None:
    first, second = read(
        'Ông [P:Mẫu] nói: "[U:Sở A] cần trả lời dân trong tuần này", ông nhấn mạnh. '
        "Ông yêu cầu [U:Sở B] lập hồ sơ trước ngày [D:1/5=2024-05-01], còn [U:Sở C] rà soát."
    )[:2]
    assert first.action == "trả lời dân trong tuần này"
    assert second.action.endswith("1/5")
