"""Committees and teams named by what they are for, heads that share an owner, offices that a dash parts from a name."""

from __future__ import annotations

import pytest

from extractor.gazetteer import load
from extractor.model import Document, Mention, Meta, Source
from extractor.ner.unit import recognise


def mentions(text: str) -> list[Mention]:
    document = Document("d", Source(None, "text/plain", "0", 0), "press_article", text, (), Meta())
    return list(recognise(document, load(), ()))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("kiện toàn Ban Chỉ đạo phòng, chống dịch Covid-19 của tỉnh", "Ban Chỉ đạo phòng, chống dịch Covid-19"),
        (
            "Ban Chỉ đạo chống buôn lậu, gian lận thương mại và hàng giả tỉnh Lai Châu họp",
            "Ban Chỉ đạo chống buôn lậu, gian lận thương mại và hàng giả tỉnh Lai Châu",
        ),
        (
            "Tổ công tác gỡ vướng cho các hồ sơ đất đai tồn lâu năm tỉnh Lai Châu họp",
            "",
        ),
        (
            "Tổ công tác rà soát, tháo gỡ hồ sơ tồn lâu tỉnh Lai Châu họp",
            "Tổ công tác rà soát, tháo gỡ hồ sơ tồn lâu tỉnh Lai Châu",
        ),
        (
            "Thành lập Tổ công tác liên ngành đo độ mặn (sau đây gọi tắt là Tổ công tác)",
            "Tổ công tác liên ngành đo độ mặn",
        ),
        ("Chi cục trưởng Chi cục Thủy lợi - Phó Trưởng đoàn", "Chi cục Thủy lợi"),
        ("Chánh Văn phòng Văn phòng Điều phối nông thôn mới tỉnh", "Văn phòng Điều phối nông thôn mới tỉnh"),
        ("Trưởng ban Ban Chỉ huy quân sự xã Bản Hồ", "Ban Chỉ huy quân sự xã Bản Hồ"),
        (
            "Ban Quản lý Khu kinh tế Vũng Áng và các Khu công nghiệp tỉnh Hà Tĩnh",
            "Ban Quản lý Khu kinh tế Vũng Áng và các Khu công nghiệp tỉnh Hà Tĩnh",
        ),
    ],
)
def test_the_name_goes_as_far_as_what_it_is_for(text: str, name: str) -> None:
    assert [m.text for m in mentions(text)][:1] == ([name] if name else [])


def test_what_a_committee_does_is_no_part_of_its_name() -> None:
    text = "Ban Chỉ đạo yêu cầu các xã của tỉnh Lai Châu báo cáo; Ban Chỉ đạo đã họp tại tỉnh Lai Châu"
    assert [m.text for m in mentions(text)] == []


def test_boards_side_by_side_belong_to_one_committee() -> None:
    found = mentions("gửi Ban Tổ chức, Ban Tuyên giáo Tỉnh ủy Lai Châu")
    assert [(m.text, m.value) for m in found] == [
        ("Ban Tổ chức", "Ban Tổ chức Tỉnh ủy Lai Châu"),
        ("Ban Tuyên giáo Tỉnh ủy Lai Châu", None),
    ]


def test_bodies_of_every_place_are_no_units() -> None:
    assert [m.text for m in mentions("các sở, ngành; các Ban HĐND và UBND các huyện")] == []
