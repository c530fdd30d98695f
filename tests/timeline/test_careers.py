"""Careers told by years, what is no change of office, and whose office a sentence gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.collection import Event, Held
from extractor.load import read_bytes
from extractor.pipeline import process
from extractor.review.subjects import resolve, told
from extractor.store import Store
from extractor.timeline.offices.occupancies import Holding, holdings

OPENS = "Ngày 18/9, HĐND tỉnh Bình Phước họp kỳ thứ 5. Ông Lê Văn Thử quê ở xã Thanh An."


def page(words: str, title: str = "Chân dung cán bộ Bình Phước", day: str = "20/9/2024") -> Held:
    text = f"{title}\n\n{day} 08:10\n\n{words}\n\nHoàng Yến\n"
    return Held(1, process(read_bytes(text.encode(), "a.txt")))


def held(words: str, title: str = "Chân dung cán bộ Bình Phước") -> dict[tuple[str, str, str], Holding]:
    return {(h.name, h.position, h.unit or ""): h for h in holdings([page(words, title)])}


@pytest.mark.parametrize(
    ("words", "position", "since", "until"),
    [
        ("Từ tháng 5/2012 đến tháng 6/2017, ông là Chánh Văn phòng Huyện ủy Lộc Ninh.", "Chánh", "2012-05", "2017-06"),
        ("Từ 2013 - 2015, ông làm Bí thư Huyện ủy Lộc Ninh.", "Bí thư", "2013", "2015"),
        ("Giai đoạn 2009-2013, ông giữ chức Bí thư Huyện ủy Lộc Ninh.", "Bí thư", "2009", "2013"),
        ("Từ tháng 7/2018-11/2021, ông Thử là Bí thư Huyện ủy Lộc Ninh.", "Bí thư", "2018-07", "2021-11"),
        ("Từ tháng 7/2020 đến nay, ông giữ chức Bí thư Huyện ủy Lộc Ninh.", "Bí thư", "2020-07", None),
        ("Từ năm 2016 đến năm 2018, ông làm Bí thư Huyện ủy Lộc Ninh.", "Bí thư", "2016", "2018"),
        ("Tháng 11/2020, ông được bầu làm Bí thư Huyện ủy Lộc Ninh.", "Bí thư", "2020-11", None),
        ("Trước đó, ông là Bí thư Huyện ủy Lộc Ninh từ tháng 6/2021.", "Bí thư", "2021-06", None),
        ("Ông Thử là Bí thư Huyện ủy Lộc Ninh (từ năm 2016 đến năm 2018).", "Bí thư", "2016", "2018"),
    ],
)  # fmt: skip
def test_years_of_a_career_are_those_of_its_offices(words: str, position: str, since: str, until: str | None) -> None:
    found = [h for (_, told, _), h in held(f"{OPENS} {words}").items() if told == position]
    assert [(h.name, h.since, h.until) for h in found] == [("Lê Văn Thử", since, until)]


@pytest.mark.parametrize(
    "words",
    [
        "Ngày 1/8/2024, ông Thử thôi giữ chức Bí thư Huyện ủy Lộc Ninh.",
        "Từ tháng 8/2024, ông được cho thôi giữ chức Bí thư Huyện ủy Lộc Ninh.",
        "Ông Thử thôi giữ chức Bí thư Huyện ủy Lộc Ninh từ tháng 8/2024.",
        "Từ tháng 8/2024, ông sẽ giữ chức Bí thư Huyện ủy Lộc Ninh.",
    ],
)
def test_an_office_left_or_only_talked_of_begins_on_no_day(words: str) -> None:
    assert not any(h.since for h in held(f"{OPENS} {words}").values())


def test_a_career_goes_on_behind_a_semicolon() -> None:
    words = (
        f"{OPENS} Từ tháng 5/2012 đến tháng 5/2015, là Bí thư Tỉnh đoàn Bình Phước; từ tháng 5/2015 đến nay là Phó "
        "Giám đốc Sở Nội vụ tỉnh Bình Phước."
    )
    found = {(h.position, h.since, h.until) for h in held(words).values()}
    assert {("Bí thư", "2012-05", "2015-05"), ("Phó Giám đốc", "2015-05", None)} <= found


def test_offices_held_by_turns_are_past_and_have_no_years_of_their_own() -> None:
    words = (
        f"{OPENS} Từ năm 2015, ông Thử liên tiếp đảm nhiệm các vị trí như Bí thư Huyện ủy Lộc Ninh; Giám đốc Sở Nội "
        "vụ tỉnh Bình Phước."
    )
    found = list(held(words).values())
    assert found
    assert all((h.since, h.until, h.past) == (None, None, True) for h in found)


def test_what_somebody_took_up_after_all_this_is_not_past() -> None:
    words = f"{OPENS} Trước khi giữ chức Giám đốc Sở Nội vụ tỉnh Bình Phước, ông Thử là Bí thư Huyện ủy Lộc Ninh."
    found = {h.position: h.past for h in held(words).values()}
    assert found == {"Giám đốc": False, "Bí thư": True}


def test_nobody_took_office_on_the_day_he_was_born() -> None:
    words = (
        "Ông Lê Văn Thử sinh ngày 03/10/1977, quê ở xã Thanh An. Trước khi được bầu giữ chức Giám đốc Sở Nội vụ tỉnh "
        "Bình Phước, ông Thử là Bí thư Huyện ủy Lộc Ninh."
    )
    assert all((h.since or "2024") >= "2024" for h in held(words).values())


def test_who_hands_over_a_decision_is_given_no_office() -> None:
    words = (
        "Sáng 19/9, bà Vũ Thị Mẫu, Trưởng Ban Tổ chức Tỉnh ủy Bình Phước đã công bố Quyết định số 12-QĐ/TU về việc "
        "chỉ định cán bộ tham gia Ban Thường vụ và giữ chức Bí thư Huyện ủy Lộc Ninh."
    )
    assert not [h for h in held(words).values() if h.name == "Vũ Thị Mẫu" and h.since]


def test_a_seat_among_others_is_not_given_up_by_a_move() -> None:
    words = (
        "Ngày 19/9, Bộ Chính trị điều động bà Vũ Thị Mẫu, Ủy viên Ban Chấp hành Trung ương Đảng, Bí thư Tỉnh ủy Bình "
        "Phước, giữ chức Phó Trưởng Ban Dân vận Trung ương."
    )
    ends = {h.position: h.until for h in held(words).values() if h.name == "Vũ Thị Mẫu"}
    assert ends["Ủy viên"] is None
    assert ends["Bí thư"] == "2024-09-19"


def test_an_office_still_to_be_filled_is_nobodys() -> None:
    words = (
        "Ngày 19/9, Ban Thường vụ Tỉnh ủy phân công bà Vũ Thị Mẫu, Phó Bí thư Thường trực Tỉnh ủy Bình Phước, điều "
        "hành hoạt động của Đảng bộ tỉnh cho đến khi kiện toàn xong chức danh Bí thư Tỉnh ủy Bình Phước."
    )
    assert not [h for h in held(words).values() if h.position == "Bí thư" and h.since]


def timeline(tmp_path: Path, *documents: Held) -> tuple[Event, ...]:
    with Store.open(tmp_path / "a.db") as store:
        for document in documents:
            store.save(document.result)
        return told(store, resolve(store, "Lê Văn Thử")[0]).events


def test_an_officials_timeline_has_the_beginnings_of_his_career(tmp_path: Path) -> None:
    words = (
        f"{OPENS} Từ tháng 5/2012 đến tháng 6/2017, ông Thử là Bí thư Huyện ủy Lộc Ninh. Từ tháng 6/2017 đến tháng "
        "3/2021, ông giữ chức Giám đốc Sở Nội vụ tỉnh Bình Phước."
    )
    events = [(e.date, e.kind) for e in timeline(tmp_path, page(words)) if e.kind in ("appointed", "left_office")]
    assert events == [("2012-05", "appointed"), ("2017-06", "appointed"), ("2021-03", "left_office")]


def test_an_office_of_the_party_and_one_of_the_state_some_days_later_are_two(tmp_path: Path) -> None:
    words = (
        "Ngày 16/9, ông Lê Văn Thử được chỉ định giữ chức Phó Bí thư Tỉnh ủy Bình Phước. Ngày 18/9, ông Lê Văn Thử "
        "được HĐND tỉnh bầu giữ chức Chủ tịch UBND tỉnh Bình Phước."
    )
    events = [(e.date, e.units) for e in timeline(tmp_path, page(words)) if e.kind == "appointed"]
    assert events == [
        ("2024-09-16", ("Tỉnh ủy Bình Phước",)),
        ("2024-09-18", ("Ủy ban nhân dân tỉnh Bình Phước",)),
    ]


@pytest.mark.parametrize(
    ("words", "since"),
    [
        (
            "Tháng 8/2008, ông Thử làm Phó Giám đốc Sở Nội vụ tỉnh Bình Phước và hơn hai năm sau đó làm Giám đốc Sở.",
            "2008-08",
        ),
        ("Ông Thử làm Phó Giám đốc rồi Giám đốc Sở Nội vụ tỉnh Bình Phước.", None),
        ("Ông Thử từng làm Phó Giám đốc Sở Nội vụ tỉnh Bình Phước, sau đó làm Giám đốc Sở Nội vụ.", None),
    ],
    ids=["years later", "then", "once, then"],
)
def test_of_two_offices_held_one_after_the_other_the_first_is_past_and_the_second_has_no_day(
    words: str, since: str | None
) -> None:
    found = {h.position: h for h in held(f"{OPENS} {words}").values()}
    assert (found["Phó Giám đốc"].since, found["Phó Giám đốc"].past) == (since, True)
    assert found["Giám đốc"].since is None


def test_what_somebody_was_before_a_year_is_past() -> None:
    found = held(f"{OPENS} Trước tháng 1-2005, ông Thử là Phó Giám đốc Sở Nội vụ tỉnh Bình Phước.")
    assert [(h.since, h.past) for h in found.values() if h.position == "Phó Giám đốc"] == [(None, True)]


def test_the_lines_of_a_career_are_of_him_of_whom_the_lines_above_tell() -> None:
    rows = [f"Từ 1/{y} - 11/{y}: Phó Giám đốc Sở Nội vụ tỉnh Bình Phước." for y in range(2010, 2017)]
    words = "\n\n".join(
        [
            OPENS,
            *rows,
            "Ngày 28/3/2019, tại kỳ họp bất thường của HĐND tỉnh khóa X, nhiệm kỳ 2016 - 2021, ông được Thủ "
            "tướng Chính phủ quyết định giao quyền Chủ tịch UBND tỉnh Bình Phước.",
        ]
    )
    found = {h.position: h.since for h in held(words).values()}
    assert found["quyền Chủ tịch"] == "2019-03-28"
    assert "Thủ tướng" not in found
