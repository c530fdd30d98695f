"""Who asked, where the text says an office, "ông", "bà" or "người đứng đầu" in place of the name given before."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.load import read_bytes
from extractor.model import Task

HEAD = "Huyện Krông Bông đẩy nhanh tiến độ dự án\n\nThứ Năm, 06/03/2025, 08:30\n\n"


def read(text: str) -> tuple[Task, ...]:
    return pipeline.process(read_bytes((HEAD + text + "\n").encode(), "bai.txt")).tasks


def askers(text: str) -> list[str | None]:
    return [task.by for task in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Mẫu, Chủ tịch UBND huyện Krông Bông, kiểm tra công trường. Kết luận buổi làm việc, Chủ tịch UBND "
        "huyện giao Phòng Nông nghiệp và Môi trường huyện hoàn tất hồ sơ trước ngày 20/3.",
        "Chủ tịch UBND huyện Krông Bông Trần Văn Mẫu kiểm tra công trường. Ông yêu cầu Công an huyện Krông Bông bảo vệ "
        "thi công.",
        "Chủ tịch UBND huyện Krông Bông Trần Văn Mẫu kiểm tra công trường. Người đứng đầu chính quyền huyện yêu cầu "
        "Công an huyện Krông Bông bảo vệ thi công.",
        "Đồng chí Trần Văn Mẫu, Bí thư Huyện ủy Krông Bông, dự họp. Người đứng đầu cấp ủy đề nghị UBND huyện Krông "
        "Bông rà soát hộ nghèo.",
        "Bí thư Huyện ủy Krông Bông Trần Văn Mẫu dự họp. Gặp Công an huyện, Bí thư Huyện ủy đề nghị UBND huyện "
        "Krông Bông rà soát hộ nghèo.",
        "Ông Trần Văn Mẫu, Chủ tịch UBND huyện Krông Bông, và bà Lê Thị Thử, Phó Chủ tịch, cùng dự. Ông cũng đề nghị "
        "Công an huyện Krông Bông bảo vệ thi công.",
        "Chủ tịch UBND huyện Krông Bông Trần Văn Mẫu kiểm tra công trường. Ông Lê Thử, chủ nhà, đã dời đi. “Chậm quá”, "
        "Chủ tịch Mẫu nói. Ông yêu cầu Công an huyện Krông Bông bảo vệ thi công.",
    ],
)
def test_an_office_named_with_its_holder_asks_later_in_that_name(text: str) -> None:
    assert askers(text) == ["Trần Văn Mẫu"]


def test_an_office_that_two_people_hold_is_told_as_an_office() -> None:
    """Two deputies are named: which of them asks is not said."""
    text = (
        "Phó Chủ tịch UBND huyện Krông Bông Trần Văn Mẫu và Phó Chủ tịch UBND huyện Krông Bông Lê Thị Thử dự họp. "
        "Phó Chủ tịch UBND huyện Krông Bông đề nghị Công an huyện Krông Bông bảo vệ thi công."
    )
    assert askers(text) == ["Phó Chủ tịch Ủy ban nhân dân huyện Krông Bông"]


def test_who_is_only_spoken_of_does_not_ask() -> None:
    """ "Theo ông" is no demand of his: the committee asks."""
    text = (
        "Ông Trần Văn Mẫu, Chánh Văn phòng, dự họp. Sau khi làm việc với ông, UBND huyện Krông Bông yêu cầu Công an "
        "huyện Krông Bông bảo vệ thi công."
    )
    assert askers(text) == ["Ủy ban nhân dân huyện Krông Bông"]


@pytest.mark.parametrize(
    "told",
    [
        "“Đề nghị UBND huyện Krông Bông bàn giao mặt bằng”, ông Lê Văn Thử nhấn mạnh.",
        "“Tỉnh đã bố trí đủ vốn. Đề nghị UBND huyện Krông Bông bàn giao mặt bằng. Không thể chậm” - Phó Chủ tịch UBND "
        "tỉnh Lê Văn Thử lưu ý.",
        '"Yêu cầu Công an huyện Krông Bông bảo vệ thi công", theo ông Lê Văn Thử.',
        "“Sở Xây dựng phải thẩm định xong trước ngày 30/4. Nhà thầu làm ba ca.” – ông Lê Văn Thử chỉ đạo.",
    ],
)
def test_who_speaks_a_quotation_asks_although_named_behind_it(told: str) -> None:
    before = "Phó Chủ tịch UBND tỉnh Lê Văn Thử kiểm tra công trường. Bộ Xây dựng đề nghị Sở Y tế báo cáo. "
    assert askers(before + told)[1:] == ["Lê Văn Thử"]


@pytest.mark.parametrize(
    ("told", "asker"),
    [
        (
            "“Bộ Xây dựng yêu cầu UBND huyện Krông Bông bàn giao mặt bằng”, ông Lê Văn Thử cho biết.",
            "Bộ Xây dựng",
        ),
        (
            "UBND tỉnh Đắk Lắk chỉ đạo xóa các “điểm đen về tai nạn giao thông”, yêu cầu Sở Y tế báo cáo.",
            "Ủy ban nhân dân tỉnh Đắk Lắk",
        ),
    ],
)
def test_who_speaks_does_not_ask_what_he_tells_of_others_or_what_stands_outside(told: str, asker: str) -> None:
    assert askers(told) == [asker]


def test_who_has_agreed_and_orders_goes_on_asking() -> None:
    told = (
        "Thống nhất phương án, Phó Chủ tịch UBND tỉnh Lê Văn Thử chỉ đạo hoàn thành thủ tục trong năm. Giao Sở Xây "
        "dựng thẩm định hồ sơ."
    )
    assert askers(told) == ["Lê Văn Thử"]


def test_the_head_of_the_government_is_the_prime_minister() -> None:
    told = "Người đứng đầu Chính phủ giao Bộ Nội vụ kiểm tra việc tuyển dụng giáo viên."
    assert askers(told) == ["Thủ tướng Chính phủ"]
