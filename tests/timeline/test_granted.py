"""Each person of a decision about several has his own office and day; who signs, proposes or tells has none by it."""

from __future__ import annotations

import pytest

from extractor.collection import Held
from extractor.load import read_bytes
from extractor.pipeline import process
from extractor.timeline.occupancies import holdings
from extractor.timeline.scenes import Page
from extractor.timeline.terms import offices_changed


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
