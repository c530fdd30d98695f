"""UNIT: names that run on in small letters go as far as the noun phrase does, and no further."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.gazetteer import load
from extractor.model import Document, Meta, Source
from extractor.ner.unit import recognise

_LINES = (Path(__file__).parent / "unit_names.txt").read_text("utf-8").splitlines()
NAMES = [line for line in _LINES if line and not line.startswith("#")]


def seen(text: str) -> list[str]:
    document = Document("d", Source(None, "text/plain", "0", 0), "press_article", text, (), Meta())
    return [m.text for m in recognise(document, load(), ())]


@pytest.mark.parametrize("name", NAMES)
def test_the_name_is_whole_before_a_verb(name: str) -> None:
    assert seen(f"Hôm qua, {name} đã tổ chức hội nghị.") == [name]


@pytest.mark.parametrize("name", NAMES)
def test_the_name_is_whole_in_a_list(name: str) -> None:
    assert seen(f"Dự họp có {name} và Hội Nông dân xã Bản Hồ.") == [name, "Hội Nông dân xã Bản Hồ"]


@pytest.mark.parametrize("name", NAMES)
def test_the_name_is_whole_at_the_end_of_a_line(name: str) -> None:
    assert seen(f"- {name}\nKính mời các đại biểu.") == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hội đồng thẩm định họp tại tỉnh Hưng Yên", ["Hội đồng thẩm định"]),
        ("Hội đồng tư vấn đề nghị tỉnh Hưng Yên bổ sung vốn", ["Hội đồng tư vấn"]),
        ("Hội đồng tuyển sinh làm việc với xã An Vũ", ["Hội đồng tuyển sinh"]),
        ("Chi cục Thú y rắc vôi khử trùng các chuồng trại", ["Chi cục Thú y"]),
        ("Chi cục Thủy lợi khơi thông kênh Bản Chiềng", ["Chi cục Thủy lợi"]),
        ("Phòng Giáo dục và Đào tạo kiểm tra cơ sở vật chất trước năm học", ["Phòng Giáo dục và Đào tạo"]),
        ("Trạm Bảo vệ rừng số 5 canh giữ ngày đêm", ["Trạm Bảo vệ rừng số 5"]),
        ("Đội Trật tự đô thị kẻ lại vạch đậu xe", ["Đội Trật tự đô thị"]),
        ("Viện Nghiên cứu Rau quả chuyển giao cách bảo quản", ["Viện Nghiên cứu Rau quả"]),
        ("Trung tâm Y tế các huyện báo cáo", []),
        ("Phòng Tài chính - Kế hoạch cấp huyện thẩm định", []),
        ("Trung tâm Đào tạo nghề khai giảng lớp mới", ["Trung tâm Đào tạo nghề"]),
        ("Trường THPT Mường Khương - mức phạt 15 triệu đồng", ["Trường THPT Mường Khương"]),
        ("Tổ công tác số 3 - thông tin: đã có 12 xã", ["Tổ công tác số 3"]),
        ("Trung tâm Khuyến nông và người dân xã Bản Hồ", ["Trung tâm Khuyến nông"]),
        ("Ban kiểm tra tự giải thể khi xong việc", []),
        ("Công đoàn ngành Y tế và Hội Nông dân huyện Bát Xát", ["Công đoàn ngành Y tế", "Hội Nông dân huyện Bát Xát"]),
        ("Trưởng phòng đào tạo Trường Cao đẳng Lào Cai", ["phòng đào tạo Trường Cao đẳng Lào Cai"]),
        ("Trưởng khoa dược Bệnh viện Đa khoa Bát Xát", ["khoa dược Bệnh viện Đa khoa Bát Xát"]),
        ("Trưởng khoa Nông Lâm Trần Văn Mận nói", ["khoa Nông Lâm"]),
        ("cán bộ đồn biên phòng Tri Lễ bám bản", ["đồn biên phòng Tri Lễ"]),
        ("Tòa án Quân sự khu vực 1 Quân khu 5 xét xử", ["Tòa án Quân sự khu vực 1 Quân khu 5"]),
        ("Phòng Kế hoạch và đại diện Sở Y tế dự", ["Phòng Kế hoạch", "Sở Y tế"]),
        ("Tòa phúc thẩm TAND tối cao tại Đà Nẵng nêu", ["Tòa phúc thẩm TAND tối cao tại Đà Nẵng"]),
        ("Đội CSGT-TT Công an huyện Bát Xát", ["Đội CSGT-TT Công an huyện Bát Xát"]),
        ("phòng Quản lý đào tạo trường Đại học Y khoa Tả Van", ["phòng Quản lý đào tạo trường Đại học Y khoa Tả Van"]),
        ("đồn biên phòng Tri Lễ (BĐBP tỉnh) kể", ["đồn biên phòng Tri Lễ", "BĐBP tỉnh"]),
        ("JICA Việt Nam tài trợ", ["JICA Việt Nam"]),
        ("Hiệp hội Doanh nghiệp Đức tại Việt Nam nêu", ["Hiệp hội Doanh nghiệp Đức tại Việt Nam"]),
        ("Tổ ĐBQH đơn vị số 1 tiếp xúc", ["Tổ ĐBQH đơn vị số 1"]),
        ("Tổ trưởng Tổ bảo vệ an ninh, trật tự thôn Vân", ["Tổ bảo vệ an ninh, trật tự thôn Vân"]),
        ("Ban Chỉ đạo công tác tôn giáo giải đáp thắc mắc", ["Ban Chỉ đạo công tác tôn giáo"]),
        ("Ban Chỉ đạo công tác tôn giáo sáp nhập hai tổ", ["Ban Chỉ đạo công tác tôn giáo"]),
        ("Ban Chỉ đạo phòng, chống dịch giám sát việc cách ly", ["Ban Chỉ đạo phòng, chống dịch"]),
        ("Ban Chỉ đạo phòng, chống dịch tham mưu văn bản", ["Ban Chỉ đạo phòng, chống dịch"]),
        (
            "Ban Quản lý dự án đầu tư xây dựng tham mưu UBND huyện Ba Tri",
            ["Ban Quản lý dự án đầu tư xây dựng", "UBND huyện Ba Tri"],
        ),
        ("Ban Quản lý dự án đầu tư xây dựng tiếp nhận hồ sơ", ["Ban Quản lý dự án đầu tư xây dựng"]),
        ("Đoàn kiểm tra liên ngành hướng dẫn người dân kê khai", ["Đoàn kiểm tra liên ngành"]),
        ("Đoàn giám sát chuyên đề tổ chức hội nghị tổng kết", ["Đoàn giám sát chuyên đề"]),
        ("Đoàn kiểm tra 1919 của Ban Bí thư làm việc", ["Đoàn kiểm tra 1919", "Ban Bí thư"]),
        ("Đoàn kiểm tra 1200 hộ dân trong xã", []),
        (
            "Đoàn giám sát việc thực hiện chính sách đất đai đánh giá cao",
            ["Đoàn giám sát việc thực hiện chính sách đất đai"],
        ),
    ],
)
def test_what_is_said_of_a_body_is_no_part_of_its_name(text: str, names: list[str]) -> None:
    assert seen(text) == names


def test_a_rare_surname_may_end_a_place_before_a_common_one() -> None:
    text = (
        "Đồn trưởng Đồn Biên phòng cửa khẩu Cha Lo Lê Thị Mận nói; Trưởng Ban Công tác Mặt trận thôn Nà Lại Trần Văn Mơ"
    )
    assert seen(text) == ["Đồn Biên phòng cửa khẩu Cha Lo", "Ban Công tác Mặt trận thôn Nà Lại"]


def test_a_city_that_bears_a_persons_name_belongs_to_its_body() -> None:
    text = "Phó Giám đốc Sở Nội vụ thành phố Hồ Chí Minh Lê Văn Mận nói; Bí thư Thành ủy Thành phố Hồ Chí Minh dự"
    assert seen(text) == ["Sở Nội vụ thành phố Hồ Chí Minh", "Thành ủy Thành phố Hồ Chí Minh"]
