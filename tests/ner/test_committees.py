"""UNIT: committees and teams with what they are for, offices that serve two bodies, sectors printed half in short."""

from __future__ import annotations

import pytest

from extractor.gazetteer import load
from extractor.model import Document, Mention, Meta, Source
from extractor.ner.unit import recognise


def mentions(text: str) -> list[Mention]:
    document = Document("d", Source(None, "text/plain", "0", 0), "official_document", text, (), Meta())
    return list(recognise(document, load(), ()))


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        (
            "Kiện toàn Ban Chỉ huy phòng, chống mặn và trữ nước ngọt huyện Ba Tri. Họp.",
            ["Ban Chỉ huy phòng, chống mặn và trữ nước ngọt huyện Ba Tri"],
        ),
        (
            "Ban Chỉ huy phòng, chống hạn và cấp nước sinh hoạt huyện Đắk Song họp",
            ["Ban Chỉ huy phòng, chống hạn và cấp nước sinh hoạt huyện Đắk Song"],
        ),
        (
            "Ban Chỉ đạo chống rét và giữ ấm đàn trâu bò xã Bản Hồ",
            ["Ban Chỉ đạo chống rét và giữ ấm đàn trâu bò xã Bản Hồ"],
        ),
        ("yêu cầu Ban Chỉ đạo và giao UBND xã Bản Hồ", ["UBND xã Bản Hồ"]),
        ("Ban Thư ký Hội thi tay nghề trẻ tỉnh Bến Tre", ["Ban Thư ký Hội thi tay nghề trẻ tỉnh Bến Tre"]),
        ("Ban Thư ký Quốc hội", ["Ban Thư ký Quốc hội"]),
        ("VĂN PHÒNG HĐND VÀ UBND\nSố: 3", ["VĂN PHÒNG HĐND VÀ UBND"]),
        ("Văn phòng HĐND và UBND thông báo", ["Văn phòng HĐND và UBND"]),
        ("Văn phòng HĐND và Huyện ủy Quế Phong", ["Văn phòng HĐND và Huyện ủy Quế Phong"]),
        ("Phòng Lao động - TB và XH huyện Quế Phong", ["Phòng Lao động - TB và XH huyện Quế Phong"]),
        ("giao Sở Lao động, TB và XH phối hợp", ["Sở Lao động, TB và XH"]),
        ("Chi cục Thủy lợi nạo vét mương", ["Chi cục Thủy lợi"]),
        ("Sở Y tế xét nghiệm 300 mẫu", ["Sở Y tế"]),
        (
            "Chủ tịch Công đoàn cơ quan; Chủ tịch Công đoàn cơ quan Sở Nội vụ",
            ["Công đoàn cơ quan", "Công đoàn cơ quan Sở Nội vụ"],
        ),
        ("dãy Trường Sơn và quần đảo Trường Sa", []),
        ("Trường Lê Quý Đôn", ["Trường Lê Quý Đôn"]),
    ],
)
def test_the_name_ends_where_it_ends(text: str, spans: list[str]) -> None:
    assert [m.text for m in mentions(text)] == spans


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Danh sách Ban Chỉ đạo và Tổ giúp việc chuyển đổi số xã Bản Hồ",
            ["Ban Chỉ đạo chuyển đổi số xã Bản Hồ", None],
        ),
        (
            "Thành lập Ban Tổ chức, Ban Giám khảo và Ban Thư ký Hội thi tay nghề trẻ tỉnh Bến Tre",
            ["Ban Tổ chức Hội thi tay nghề trẻ tỉnh Bến Tre", "Ban Giám khảo Hội thi tay nghề trẻ tỉnh Bến Tre", None],
        ),
        ("Ban Chỉ đạo và Tổ giúp việc Ban Chỉ đạo họp", [None]),
        ("Ban Chỉ đạo và Tổ công tác họp", []),
    ],
)
def test_bare_teams_share_what_the_last_of_them_is_for(text: str, names: list[str | None]) -> None:
    assert [m.value for m in mentions(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "UBND, Tòa án nhân dân, Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Bắc Kạn",
            ["UBND tỉnh Bắc Kạn", "Tòa án nhân dân tỉnh Bắc Kạn", None],
        ),
        ("HĐND, UBND, Ủy ban MTTQ xã Tân Lập", ["HĐND xã Tân Lập", "UBND xã Tân Lập", None]),
        ("Thường trực HĐND, UBND huyện Bắc Mê", ["Thường trực HĐND huyện Bắc Mê", None]),
        (
            "Ban Chấp hành, Ban Thường vụ Đảng bộ UBND tỉnh Bắc Kạn",
            ["Ban Chấp hành Đảng bộ UBND tỉnh Bắc Kạn", None],
        ),
        ("UBND tỉnh Bắc Kạn, UBND xã Tân Lập", [None, None]),
    ],
)
def test_bodies_in_a_row_share_the_place_of_the_last(text: str, names: list[str | None]) -> None:
    assert [m.value for m in mentions(text)] == names


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        (
            "Đoàn kiểm tra liên ngành Tháng hành động vì an toàn thực phẩm kiểm tra 12 cơ sở",
            ["Đoàn kiểm tra liên ngành Tháng hành động vì an toàn thực phẩm"],
        ),
        (
            "Tổ công tác đặc biệt đẩy mạnh giải ngân vốn đầu tư công họp",
            ["Tổ công tác đặc biệt đẩy mạnh giải ngân vốn đầu tư công"],
        ),
        (
            "Tổ công tác liên ngành tháo gỡ khó khăn cho doanh nghiệp họp",
            ["Tổ công tác liên ngành tháo gỡ khó khăn cho doanh nghiệp"],
        ),
        ("đến vũ trường Đà Nẵng, một thao trường Hà Nội", []),
    ],
)
def test_teams_of_a_month_or_against_a_difficulty(text: str, spans: list[str]) -> None:
    assert [m.text for m in mentions(text)] == spans


def test_a_name_at_the_very_end_of_a_text_before_a_full_stop_is_read() -> None:
    assert [m.text for m in mentions("Giám đốc Công ty Hoàng Mai.")] == ["Công ty Hoàng Mai"]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        (
            "Về việc thành lập Tổ công tác tiếp nhận công nhân từ vùng lũ trở về\nĐiều 1. Thành lập Tổ công tác "
            "tiếp nhận công nhân từ vùng lũ trở về gồm các ông, bà:",
            ["Tổ công tác tiếp nhận công nhân từ vùng lũ trở về"] * 2,
        ),
        ("Hôm qua ông thành lập Ban Chỉ đạo mới\nrồi đi.", []),
    ],
)
def test_what_an_abstract_sets_up_ends_with_its_line(text: str, spans: list[str]) -> None:
    assert [m.text for m in mentions(text)] == spans


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        (
            "Vụ Thực hành quyền công tố và kiểm sát điều tra án an ninh họp",
            ["Vụ Thực hành quyền công tố và kiểm sát điều tra án an ninh"],
        ),
        ("Phòng Tổ chức đảng, đảng viên rà soát", ["Phòng Tổ chức đảng, đảng viên"]),
        ("VP. Đoàn ĐBQH và HĐND tỉnh Yên Bái", ["VP. Đoàn ĐBQH và HĐND tỉnh Yên Bái"]),
        ("| 3 | Trường Xuân | 12 |", []),
        ("Trường Chu Văn An", ["Trường Chu Văn An"]),
        (
            "Ban Chỉ huy phòng chống thiên tai và tìm kiếm cứu nạn huyện Mù Cang Chải",
            ["Ban Chỉ huy phòng chống thiên tai và tìm kiếm cứu nạn huyện Mù Cang Chải"],
        ),
    ],
)
def test_sectors_with_commas_and_names_that_look_like_schools(text: str, spans: list[str]) -> None:
    assert [m.text for m in mentions(text)] == spans
