"""What reads like a demand and is none, and who asks where somebody else stands nearer."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.load import read_bytes
from extractor.model import Task

PRESS = "Nghệ An tăng cường quản lý\n\n12/03/2024 08:30\n\nUBND tỉnh Nghệ An họp ngày 11/3.\n\n{}\n"


def read(text: str) -> tuple[Task, ...]:
    return pipeline.process(read_bytes(PRESS.format(text).encode(), "bai.txt")).tasks


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh ủy điều động, phân công đồng chí Lê Văn Mẫu, Ủy viên Ban Thường vụ Huyện ủy Tân Kỳ, giữ chức vụ Bí thư.",
        "Bộ Công an trao quyết định giao quyền Giám đốc Công an tỉnh Sơn La cho Thượng tá Vũ Văn Mẫu.",
        "Sở Tài chính có nhiệm vụ tham mưu UBND tỉnh về ngân sách.",
        "Theo Thông tư số 22/2021/TT-BGDĐT, hiệu trưởng Trường THPT Lê Lợi phải trả lời phụ huynh trong 3 ngày.",
        "Luật Đất đai giao Chính phủ quy định chi tiết.",
        "Ngày 5/3, Công an huyện Tân Kỳ chủ trì, phối hợp Đội Quản lý thị trường số 3 bắt quả tang một xe tải.",
        "Bị can lập hồ sơ giả để đề nghị Kho bạc Tân Kỳ trả tiền rồi chiếm đoạt.",
        "Ngày 5/3, Chủ tịch HĐND tỉnh Nghệ An chủ trì phiên họp của Thường trực HĐND tỉnh.",
        "Bệnh viện Đa khoa Cửa Đông tiếp nhận máy thở do Quỹ Hy Vọng trao tặng.",
        "Đã triển khai nhiều việc: lập quy chế, phân công nhiệm vụ Ban Chỉ đạo Chuyển đổi số tỉnh Nghệ An.",
    ],
)
def test_posts_rules_and_news_ask_nobody(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "who", "by"),
    [
        (
            "Ủy ban Kiểm tra Trung ương quyết định cảnh cáo ông Nguyễn Văn Mẫu; và đề nghị Bộ Chính trị xét kỷ luật.",
            "Bộ Chính trị",
            "Ủy ban Kiểm tra Trung ương",
        ),
        (
            "Ủy ban Kiểm tra Tỉnh ủy Nghệ An quyết định:\n- Khai trừ ra khỏi Đảng đồng chí Ngô Văn Mẫu, đảng viên"
            " Chi bộ Phòng Vận tải; đề nghị Ban Thường vụ Tỉnh ủy xét kỷ luật.",
            "Ban Thường vụ Tỉnh ủy Nghệ An",
            "Ủy ban Kiểm tra Tỉnh ủy Nghệ An",
        ),
        (
            "Công văn số 559/VP-XD truyền đạt chỉ đạo của UBND tỉnh Nghệ An như sau:\n"
            "1. Yêu cầu Chủ tịch UBND huyện Tân Kỳ báo cáo trước ngày 15/4.",
            "Chủ tịch Ủy ban nhân dân huyện Tân Kỳ",
            "Ủy ban nhân dân tỉnh Nghệ An",
        ),
        (
            "Thứ trưởng Lê Văn Mẫu lưu ý phải theo Luật Đầu tư; yêu cầu Sở Tài chính hoàn thành trước ngày 30/4.",
            "Sở Tài chính tỉnh Nghệ An",
            "Lê Văn Mẫu",
        ),
    ],
)
def test_whoever_decides_asks_not_whom_it_is_about(text: str, who: str, by: str) -> None:
    assert [(t.assignee, t.by) for t in read(text)] == [(who, by)]


def test_who_has_an_opinion_on_a_proposal_asks_not_the_proposer() -> None:
    tasks = read(
        "Về đề nghị của Bộ Tài chính tại Công văn số 123/BTC-NS, Phó Thủ tướng Lê Văn Mẫu có ý kiến như sau:\n"
        "1. Bộ Tài chính hoàn thiện đề án.\n2. Giao Bộ trưởng Bộ Nội vụ thẩm định."
    )
    assert [(t.assignee, t.by) for t in tasks] == [
        ("Bộ Tài chính", "Lê Văn Mẫu"),
        ("Bộ trưởng Bộ Nội vụ", "Lê Văn Mẫu"),
    ]


def test_a_proposal_that_somebody_is_told_to_make_is_no_demand_of_its_own() -> None:
    (task,) = read("UBND tỉnh giao Thanh tra tỉnh kiểm tra đơn, đề xuất Chủ tịch UBND tỉnh giải quyết, trả lời báo.")
    assert task.assignee == "Thanh tra tỉnh Nghệ An"
    assert task.action.endswith("trả lời báo")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hiệp hội Lương thực kiến nghị Ngân hàng Nhà nước hạ lãi suất và Bộ Công Thương sớm đàm phán trong quý II.",
            [("Ngân hàng Nhà nước", None), ("Bộ Công Thương", "2024-04/2024-06")],
        ),
        (
            "Sở Y tế được giao kiểm tra 12 cơ sở, xong trước 15/7/2024; UBND các huyện Đô Lương, Tân Kỳ báo cáo trước"
            " 20/7/2024.",
            [
                ("Sở Y tế tỉnh Nghệ An", "2024-07-15"),
                ("Ủy ban nhân dân huyện Đô Lương", "2024-07-20"),
                ("Ủy ban nhân dân huyện Tân Kỳ", "2024-07-20"),
            ],
        ),
        (
            "UBND tỉnh yêu cầu Sở Y tế phối hợp với các ngành và UBND huyện Tân Kỳ khẩn trương dập dịch trước 20/4.",
            [("Sở Y tế tỉnh Nghệ An", "2024-04-20")],
        ),
        (
            "UBND tỉnh giao Sở Y tế hoàn thiện đề án, trình Thủ tướng Chính phủ quý II năm 2024.",
            [("Sở Y tế tỉnh Nghệ An", "2024-04/2024-06")],
        ),
        (
            "Tỉnh yêu cầu nhà thầu là Công ty Phú Thành thông xe trước 30/9. Sở Giao thông vận tải phân luồng;"
            " còn huyện Đô Lương phải bàn giao mặt bằng trong tháng 8.",
            [
                ("Công ty Phú Thành", "2024-09-30"),
                ("Sở Giao thông vận tải tỉnh Nghệ An", None),
                ("Ủy ban nhân dân huyện Đô Lương", "2024-08"),
            ],
        ),
        ("Chủ tịch UBND tỉnh yêu cầu Sở Y tế báo cáo tại kỳ họp giữa năm 2024.", [("Sở Y tế tỉnh Nghệ An", None)]),
    ],
)
def test_each_of_several_has_its_own_part_and_day(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(t.assignee, t.deadline) for t in read(text)] == expected


def test_a_group_beside_who_is_asked_is_no_part_of_what_is_asked() -> None:
    (task,) = read("Chủ tịch UBND tỉnh đề nghị UBND huyện Tân Kỳ, các ngành liên quan chuẩn bị tài liệu trước 20/4.")
    assert task.action == "chuẩn bị tài liệu trước 20/4"


def test_what_has_been_done_so_far_is_no_order_behind_one() -> None:
    tasks = read(
        "Huyện ủy Tân Kỳ giao Đảng bộ xã Nghĩa Bình tổ chức đại hội điểm. Đến thời điểm này, Đảng bộ xã Nghĩa Bình"
        " chuẩn bị kỹ lưỡng về nội dung."
    )
    assert [t.action for t in tasks] == ["tổ chức đại hội điểm"]
