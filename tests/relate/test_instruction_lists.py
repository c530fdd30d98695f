"""Items of a list of instructions, whatever their verb; tables of people and things handed over, which ask nothing."""

from __future__ import annotations

import pytest
from test_tasks import pairs, read

from extractor.load import read_bytes
from extractor.pipeline import process

LIST = "[O:Chủ tịch] [U:UBND huyện A=UBND huyện A] kết luận:\n"


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("1. [U:Công an huyện A] dẹp nạn đua xe.", [("Công an huyện A", None)]),
        ("2. [U:Đài Truyền thanh] phát tin ngày ba buổi.", [("Đài Truyền thanh", None)]),
        ("a) [U:Phòng Tư pháp] ghi biên bản, nhắc việc các xã.", [("Phòng Tư pháp", None)]),
        ("- [U:Hạt Kiểm lâm] dự báo sát, báo trước một ngày.", [("Hạt Kiểm lâm", None)]),
        (
            "3. [U:Phòng Y tế] không cho mở lại bếp ăn, báo cáo trước ngày [D:30/5=2017-05-30].",
            [("Phòng Y tế", "2017-05-30")],
        ),
        ("4. [U:Phòng Y tế] có văn bản xin lỗi công dân.", [("Phòng Y tế", None)]),
        (
            "5. [U:Chi cục B] giao [U:Trạm C] dò lại tuyến kênh, xong trước ngày [D:30/5=2017-05-30].",
            [("Chi cục B", "2017-05-30")],
        ),
    ],
)
def test_an_item_under_a_conclusion_asks_its_unit_whatever_the_verb(item: str, expected: list[object]) -> None:
    assert pairs(read(LIST + item, "official_document")) == expected


@pytest.mark.parametrize(
    "item",
    [
        "1. [U:Phòng Y tế] đã mua máy, đạt yêu cầu.",
        "2. [U:Công an huyện A] hiện có 45 người.",
        "3. [U:Phòng Nội vụ] không đạt chỉ tiêu.",
        "4. [U:Phòng Nội vụ] là cơ quan chuyên môn.",
        "5. [U:Trường B] thuộc diện sáp nhập.",
    ],
)
def test_an_item_that_states_a_fact_asks_nothing(item: str) -> None:
    assert read(LIST + item, "official_document") == []


def test_the_list_ends_with_the_first_line_that_is_no_item() -> None:
    text = LIST + "1. [U:Sở A] dẹp nạn đua xe.\nHội nghị bế mạc.\n1. [U:Sở B] mừng thọ hội viên."
    assert pairs(read(text, "official_document")) == [("Sở A", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nhà văn hóa cũ được giao cho [U:Trường A] quản lý.", []),
        ("3,1 ha rừng được [U:UBND xã B] giao cho [U:Công ty A] trái quy định.", []),
        ("Khu đất 2 ha được giao cho [U:Công ty A] sử dụng.", []),
        ("Trụ sở cũ được bàn giao cho [U:Trạm A] làm kho.", []),
        ("Tiền đền bù đã được [U:UBND xã B] giao cho [U:Hợp tác xã A] từ lâu.", []),
        ("Việc thu hồi đất được giao cho [U:Sở A].", [("Sở A", None)]),
        ("[U:UBND huyện B] giao cho [U:Sở A] rà soát quỹ đất.", [("Sở A", None)]),
        ("[U:Sở A] được giao chủ trì việc bán nhà cũ.", [("Sở A", None)]),
    ],
)
def test_a_thing_handed_over_is_no_task(text: str, expected: list[object]) -> None:
    assert pairs(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[U:Trạm A] là bộ phận thường trực, lập kế hoạch, trình Trưởng ban trước ngày [D:10/6=2017-06-10].",
            [("Trạm A", "2017-06-10")],
        ),
        (
            "2. [U:Phòng A] là đầu mối, lập biểu theo dõi, gửi các xã trước ngày [D:20/6=2017-06-20].",
            [("Phòng A", "2017-06-20")],
        ),
        ("[U:Trạm A] là bộ phận thường trực của Hội đồng.", []),
    ],
)
def test_the_standing_office_of_a_committee_is_asked_where_a_day_is_set(text: str, expected: list[object]) -> None:
    assert pairs(read(text, "official_document")) == expected


def test_a_table_of_members_holds_no_tasks() -> None:
    text = """ỦY BAN NHÂN DÂN HUYỆN PHÙ YÊN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 32/QĐ-UBND | Độc lập - Tự do - Hạnh phúc
 | Phù Yên, ngày 12 tháng 5 năm 2017

QUYẾT ĐỊNH
Về việc thành lập Hội đồng tuyển dụng

Điều 1. Thành lập Hội đồng gồm:
| TT | Họ và tên | Chức vụ, đơn vị công tác | Nhiệm vụ trong Hội đồng |
|---|---|---|---|
| 1 | Bà Lò Thị Mẫu | Phó Chủ tịch UBND huyện | Chủ tịch |
| 2 | Ông Cầm Văn Thử | Trưởng phòng Phòng Nội vụ | Thành viên |

Điều 2. Giao Phòng Y tế chuẩn bị phòng thi trước ngày 20/6/2017.
"""
    found = process(read_bytes(text.encode())).tasks
    assert [task.deadline for task in found] == ["2017-06-20"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2. [U:Sở A], trong [D:tháng 6=2017-06], hoàn thành việc rà soát hồ đập.",
            [("Sở A", "2017-06")],
        ),
        (
            "3. [U:Sở A], trước ngày [D:30/6=2017-06-30], lập danh sách.",
            [("Sở A", "2017-06-30")],
        ),
        (
            "Giao [U:Sở A] rà soát; [U:Sở B], chậm nhất [D:30/6=2017-06-30], báo cáo kết quả.",
            [("Sở A", None), ("Sở B", "2017-06-30")],
        ),
    ],
)
def test_a_day_may_stand_between_who_is_asked_and_what(text: str, expected: list[object]) -> None:
    assert pairs(read(text, "official_document")) == expected


def test_who_is_marked_as_helping_does_not_lead() -> None:
    (task,) = read("3. [U:Sở A] (chủ trì), [U:Sở B] (phối hợp) kiểm định hồ chứa.", "official_document")
    assert (task.assignee, task.cooperating) == ("Sở A", ("Sở B",))


def test_a_bare_head_names_nobody() -> None:
    assert read("Điều 2. [U:Ban Chỉ huy] có nhiệm vụ điều hành chung.", "official_document") == []


def test_an_item_asks_whom_the_line_above_named_beside_those_it_orders_on() -> None:
    text = (
        "1. [O:Chủ tịch] [U:UBND tỉnh A] tập trung chỉ đạo:\n"
        "a) Sơ tán dân, xong trước ngày [D:25/9=2024-09-25]; chỉ đạo [U:UBND huyện B] cấm đò."
    )
    assert ("Chủ tịch UBND tỉnh A", "2024-09-25") in pairs(read(text, "official_document"))


def test_an_office_is_asked_in_a_paper_of_its_own_that_tells_of_anothers_orders() -> None:
    text = LIST + "1. [U:Văn phòng B] ghi biên bản."
    assert pairs(read(text, "official_document", issuer="Văn phòng B")) == [("Văn phòng B", None)]
    assert read("1. [U:Văn phòng B] lập biên bản.", "official_document", issuer="Văn phòng B") == []
