"""Each person of a decision about several has his own office and day; who signs, proposes or tells has none by it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.collection import Held
from extractor.load import read_bytes
from extractor.pipeline import process
from extractor.timeline.offices.occupancies import holdings
from extractor.timeline.offices.terms import offices_changed
from extractor.timeline.sentences.scenes import Page


def page(words: str) -> Held:
    text = f"Chuyện nhân sự các tỉnh trong tuần\n\n03/7/2021 08:10\n\n{words}\n\nHoàng Yến\n"
    return Held(1, process(read_bytes(text.encode(), "a.txt")))


def changed(words: str) -> list[tuple[str, str, str | None, str | None, str | None]]:
    found = (c for scene in Page(page(words)).scenes for c in offices_changed(scene))
    return [(c.kind, c.person, c.position, c.unit, c.since) for c in found]


SEVERAL = (
    "Chủ tịch Quốc hội Trần Văn Mẫu vừa ký nghị quyết phê chuẩn kết quả bầu: Chủ tịch HĐND tỉnh Lai Châu đối với bà "
    "Giàng Thị Sua kể từ ngày 15/6/2021; Chủ tịch HĐND tỉnh Long An đối với ông Lê Văn Thử kể từ ngày 21/6/2021; "
    "Phó Chủ tịch HĐND tỉnh Phú Thọ đối với ông Bùi Văn Thêm và ông Hà Văn Nữa kể từ ngày 24/6/2021."
)


def test_each_of_several_has_the_office_and_the_day_named_with_him() -> None:
    assert changed(SEVERAL) == [
        ("appointed", "Giàng Thị Sua", "Chủ tịch", "Hội đồng nhân dân tỉnh Lai Châu", "2021-06-15"),
        ("appointed", "Lê Văn Thử", "Chủ tịch", "Hội đồng nhân dân tỉnh Long An", "2021-06-21"),
        ("appointed", "Bùi Văn Thêm", "Phó Chủ tịch", "Hội đồng nhân dân tỉnh Phú Thọ", "2021-06-24"),
        ("appointed", "Hà Văn Nữa", "Phó Chủ tịch", "Hội đồng nhân dân tỉnh Phú Thọ", "2021-06-24"),
    ]


def test_their_occupancies_begin_on_their_own_days() -> None:
    since = {(h.name, h.unit): h.since for h in holdings([page(SEVERAL)]) if h.since}
    assert since["Giàng Thị Sua", "Hội đồng nhân dân tỉnh Lai Châu"] == "2021-06-15"
    assert since["Lê Văn Thử", "Hội đồng nhân dân tỉnh Long An"] == "2021-06-21"
    assert "Trần Văn Mẫu" not in {name for name, _ in since}


GIVEN = [
    "Ngày 2/7, Phó Thủ tướng Trần Văn Mẫu ký Quyết định số 123/QĐ-TTg phê chuẩn kết quả bầu chức vụ Phó Chủ tịch UBND "
    "tỉnh Long An đối với ông Lê Văn Thử, Giám đốc Sở Tài chính.",
    "Sáng 2/7, theo đề nghị của Chủ tịch UBND tỉnh Trần Văn Mẫu, HĐND tỉnh Long An bầu bổ sung Phó Chủ tịch UBND tỉnh "
    "Long An đối với ông Lê Văn Thử.",
    "Sáng 2/7, Bí thư Tỉnh ủy Trần Văn Mẫu trao quyết định bổ nhiệm Phó Chủ tịch UBND tỉnh Long An cho ông Lê Văn Thử.",
    "Theo Bí thư Tỉnh ủy Trần Văn Mẫu, ông Lê Văn Thử được bầu giữ chức Phó Chủ tịch UBND tỉnh Long An.",
]


@pytest.mark.parametrize("words", GIVEN, ids=lambda w: w[:40])
def test_who_signs_proposes_hands_over_or_tells_is_not_appointed(words: str) -> None:
    found = changed(words)
    assert [(kind, name, position) for kind, name, position, _, _ in found if kind == "appointed"] == [
        ("appointed", "Lê Văn Thử", "Phó Chủ tịch")
    ]
    assert "Trần Văn Mẫu" not in {name for _, name, *_ in found}


def test_a_paper_handed_over_because_somebody_retires_appoints_nobody() -> None:
    words = (
        "Sáng 2/7, đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Long An đã trao quyết định về việc đồng chí Lê Văn Thử, Chủ "
        "tịch UBND tỉnh Long An nghỉ hưu theo chế độ từ ngày 1/7/2021."
    )
    assert {(kind, name) for kind, name, *_ in changed(words)} == {("left_office", "Lê Văn Thử")}
    (office,) = [h for h in holdings([page(words)]) if h.name == "Lê Văn Thử" and h.position == "Chủ tịch"]
    assert (office.since, office.until) == (None, "2021-07-01")


def test_who_awards_a_contract_appoints_nobody() -> None:
    words = "Ông Trần Văn Mẫu, Chủ tịch UBND xã Hải Khê, chỉ định thầu cho ông Lê Văn Thử thi công đường."
    assert changed(words) == []


OFFICES = [
    (
        "Thay mặt Bộ Chính trị, Thường trực Ban Bí thư Trần Văn Mẫu đã ký Quyết định số 1207 chỉ định ông Lê Văn Thử, "
        "Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Long An nhiệm kỳ 2015-2020 giữ chức Bí thư Tỉnh ủy nhiệm kỳ tới.",
        [("appointed", "Lê Văn Thử", "Bí thư")],
    ),
    (
        "Bộ trưởng Trần Văn Mẫu vừa ký Thông báo số 15/TB-BTC về việc cử bà Giàng Thị Sua giữ chức Chánh Văn phòng Bộ "
        "Tài chính.",
        [("appointed", "Giàng Thị Sua", "Chánh")],
    ),
    ("Ông Lê Văn Thử được giới thiệu đảm nhiệm chức danh Chủ tịch UBND tỉnh Long An nhiệm kỳ 2021-2026.", []),
    ("Bà Giàng Thị Sua được Ban Thường vụ giới thiệu ứng cử chức danh Bí thư Huyện ủy Tân Trụ.", []),
    ("Hiện ông Lê Văn Thử giữ chức Chủ tịch UBND tỉnh Long An.", []),
    (
        "HĐND tỉnh Long An giới thiệu và bầu ông Lê Văn Thử giữ chức Chủ tịch UBND tỉnh Long An.",
        [("appointed", "Lê Văn Thử", "Chủ tịch")],
    ),
    (
        "Ông Lê Văn Thử, Phó Chủ tịch UBND tỉnh Long An, được giao quyền Chủ tịch UBND tỉnh Long An cho đến khi kiện "
        "toàn chức vụ Chủ tịch.",
        [("appointed", "Lê Văn Thử", "quyền Chủ tịch")],
    ),
]


@pytest.mark.parametrize(("words", "expected"), OFFICES)
def test_only_whom_the_paper_names_takes_up_the_office_it_names(
    words: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [(kind, name, position) for kind, name, position, *_ in changed(words)] == expected


def test_an_office_given_to_one_is_not_left_by_the_next_one_named() -> None:
    words = (
        "Ông Lê Văn Thử, Bí thư Tỉnh ủy Long An được bầu giữ chức Chủ tịch HĐND tỉnh Long An và bầu ông Bùi Văn Thêm "
        "giữ chức Chủ tịch UBND tỉnh Long An."
    )
    assert {(h.name, h.unit) for h in holdings([page(words)]) if h.position == "Chủ tịch"} == {
        ("Lê Văn Thử", "Hội đồng nhân dân tỉnh Long An"),
        ("Bùi Văn Thêm", "Ủy ban nhân dân tỉnh Long An"),
    }


def test_who_works_at_a_meeting_takes_up_nothing() -> None:
    words = "Báo cáo tại buổi làm việc, Chủ tịch UBND tỉnh Long An Lê Văn Thử cho biết, tỉnh đã có văn bản chỉ đạo."
    assert [(h.since, h.until) for h in holdings([page(words)])] == [(None, None)]


def test_an_office_of_the_state_needs_no_unit_and_a_former_one_is_no_second() -> None:
    first = "Thủ tướng Chính phủ Trần Văn Mẫu ký Công điện số 12/CĐ-TTg ngày 2/7/2021."
    second = (
        "Thủ tướng Trần Văn Mẫu cũng điều động ông Lê Văn Thử - nguyên Phó Bí thư Tỉnh ủy Long An, đến nhận công tác "
        "tại Văn phòng Chính phủ."
    )
    found = [(h.name, h.position, h.unit) for h in holdings([page(first), replace(page(second), key=2)])]
    assert [f[2] for f in found if f[1] == "Thủ tướng"] == ["Chính phủ"]
    assert [f[1] for f in found if f[0] == "Lê Văn Thử" and "Bí thư" in f[1]] == ["Phó Bí thư"]
