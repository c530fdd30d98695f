"""Offices as news tells them: lists, moves without a new office, predecessors, congratulations, one day for all."""

from __future__ import annotations

import pytest

from extractor.collection import Held
from extractor.load import read_bytes
from extractor.pipeline import process
from extractor.timeline.offices.clashes import clashes
from extractor.timeline.offices.occupancies import Holding, holdings
from extractor.timeline.offices.terms import offices_changed
from extractor.timeline.sentences.scenes import Page


def held(words: str) -> Held:
    text = f"Chuyện nhân sự tỉnh Long An\n\n03/7/2021 08:10\n\n{words}\n\nHoàng Yến\n"
    return Held(1, process(read_bytes(text.encode(), "a.txt")))


def shown(words: str) -> dict[tuple[str, str], Holding]:
    return {(h.name, h.unit or ""): h for h in holdings([held(words)])}


def since(words: str) -> dict[str, str | None]:
    return {h.name: h.unit for h in shown(words).values() if h.since}


LISTED = (
    "Ngày 2/7, ba giám đốc sở được bổ nhiệm mới là: giám đốc Sở Y tế Lê Văn Thử; giám đốc Sở Tài chính Bùi Văn Thêm và "
    "giám đốc Sở Nội vụ Hà Thị Nữa."
)


def test_each_of_a_list_has_the_office_before_his_name() -> None:
    assert since(LISTED) == {
        "Lê Văn Thử": "Sở Y tế tỉnh Long An",
        "Bùi Văn Thêm": "Sở Tài chính tỉnh Long An",
        "Hà Thị Nữa": "Sở Nội vụ tỉnh Long An",
    }


@pytest.mark.parametrize(
    "words",
    [
        "Ông Lê Văn Thử, Giám đốc Sở Y tế được điều động về Ban Dân vận Tỉnh ủy để nhận nhiệm vụ mới.",
        "Ông Lê Văn Thử, Giám đốc Sở Y tế cũng được điều động về Tỉnh ủy, chờ nhận công tác mới.",
        "Ông Lê Văn Thử, Giám đốc Sở Y tế được luân chuyển đến nhận công tác tại HĐND tỉnh.",
    ],
)
def test_who_is_only_moved_away_leaves_his_office_and_takes_up_none(words: str) -> None:
    found = shown(words)["Lê Văn Thử", "Sở Y tế tỉnh Long An"]
    assert (found.since, found.until) == (None, "2021-07-03")


def test_who_is_moved_to_a_named_office_takes_it_up() -> None:
    found = since("Ông Lê Văn Thử, Giám đốc Sở Y tế được điều động làm Giám đốc Sở Nội vụ.")
    assert found == {"Lê Văn Thử": "Sở Nội vụ tỉnh Long An"}


@pytest.mark.parametrize(
    "words",
    [
        "Bà Trần Thị Mẫu, Bí thư Tỉnh ủy và ông Hà Văn Nữa, Phó Chủ tịch HĐND tỉnh Long An tặng hoa chúc mừng ông Lê "
        "Văn Thử được bầu giữ chức Chủ tịch UBND tỉnh Long An.",
        "Bí thư Tỉnh ủy Trần Thị Mẫu trao hoa, chúc mừng ông Lê Văn Thử được bầu giữ chức Chủ tịch UBND tỉnh Long An.",
    ],
)
def test_who_congratulates_is_given_nothing(words: str) -> None:
    assert since(words) == {"Lê Văn Thử": "Ủy ban nhân dân tỉnh Long An"}


def test_who_is_congratulated_leaves_no_office_of_the_one_who_does() -> None:
    words = (
        "Ông Hà Văn Nữa, Phó Chủ tịch HĐND tỉnh Long An tặng hoa chúc mừng ông Lê Văn Thử được bầu giữ chức Chủ tịch "
        "UBND tỉnh Long An."
    )
    assert ("Lê Văn Thử", "Hội đồng nhân dân tỉnh Long An") not in shown(words)


@pytest.mark.parametrize("call", ["thiếu tướng", "đại tá", "người tiền nhiệm là đại tá", "ông"])
def test_a_predecessor_by_any_title_leaves(call: str) -> None:
    words = f"Ngày 2/7, đại tá Lê Văn Thử giữ chức Giám đốc Công an tỉnh Long An, thay cho {call} Hà Văn Nữa."
    found = shown(words)["Hà Văn Nữa", "Công an tỉnh Long An"]
    assert (found.since, found.until) == (None, "2021-07-02")


def test_each_clause_gives_its_own_office() -> None:
    words = (
        "Ngày 2/7, Bộ Công an điều động đại tá Lê Văn Thử giữ chức Giám đốc Công an tỉnh Long An; đại tá Hà Văn Nữa, "
        "nguyên Phó Giám đốc Công an tỉnh Phú Thọ đến nhận chức vụ Giám đốc Công an tỉnh Lai Châu."
    )
    assert since(words) == {"Lê Văn Thử": "Công an tỉnh Long An", "Hà Văn Nữa": "Công an tỉnh Lai Châu"}
    told = [(c.kind, c.person, c.unit) for s in Page(held(words)).scenes for c in offices_changed(s)]
    assert ("appointed", "Hà Văn Nữa", "Công an tỉnh Long An") not in told
    former = shown(words)["Hà Văn Nữa", "Công an tỉnh Phú Thọ"]
    assert (former.until, former.former_by) == (None, "2021-07-02")  # it ended some time before


def test_who_held_the_office_before_is_no_rival() -> None:
    words = (
        "Ngày 2/7, ông Lê Văn Thử được bầu làm Chủ tịch UBND tỉnh Long An. Chủ tịch UBND tỉnh Lê Văn Thử hứa làm tốt."
        "\n\nTrước đó, Chủ tịch UBND tỉnh Long An là ông Hà Văn Nữa."
    )
    assert shown(words)["Hà Văn Nữa", "Ủy ban nhân dân tỉnh Long An"].past
    assert not clashes(holdings([held(words)]))


def test_offices_given_up_in_a_row_are_those_of_one_person() -> None:
    words = (
        "Ngày 2/7, kỳ họp miễn nhiệm chức danh Chủ tịch UBND huyện Bến Lức, đồng thời cho thôi làm nhiệm vụ đại biểu "
        "HĐND huyện đối với ông Lê Văn Thử."
    )
    assert shown(words)["Lê Văn Thử", "Ủy ban nhân dân huyện Bến Lức"].until == "2021-07-02"


def test_one_day_is_told_for_all_decisions_of_a_story() -> None:
    words = (
        "Ban Bí thư đã có các quyết định về nhân sự. Các quyết định này có hiệu lực từ ngày 1/7/2021.\n\n"
        "Ban Bí thư chỉ định ông Lê Văn Thử giữ chức Phó Bí thư Tỉnh ủy Long An."
    )
    assert shown(words)["Lê Văn Thử", "Tỉnh ủy Long An"].since == "2021-07-01"


def test_being_put_forward_beside_an_office_that_is_given_gives_none() -> None:
    words = (
        "Ngày 2/7, Bộ Chính trị có Quyết định điều động, chỉ định đồng chí Lê Văn Thử tham gia Ban Chấp hành và giữ "
        "chức Phó Bí thư Tỉnh ủy Long An, đồng thời giới thiệu để bầu giữ chức Chủ tịch UBND tỉnh Long An."
    )
    assert since(words) == {"Lê Văn Thử": "Tỉnh ủy Long An"}


def test_an_office_of_earlier_years_ends_with_the_next_and_is_not_held_today() -> None:
    words = (
        "Ông Lê Văn Thử quê ở Bến Lức. Năm 2016, ông được bổ nhiệm làm Phó Giám đốc Công an tỉnh Phú Thọ, đến tháng "
        "1/2020 được điều động làm Giám đốc Công an tỉnh Lai Châu cho đến nay. Tháng 3/2012, ông được bầu giữ chức Bí "
        "thư Huyện ủy Cần Đước."
    )
    found = {h.unit: (h.since, h.until, h.days) for h in shown(words).values()}
    assert found["Công an tỉnh Phú Thọ"] == ("2016", "2020-01", ())
    assert found["Công an tỉnh Lai Châu"][:2] == ("2020-01", None)
    assert found["Huyện ủy Cần Đước"] == ("2012-03", None, ())


@pytest.mark.parametrize(
    "words",
    [
        "Ngày 2/7, HĐND tỉnh bầu ông Lê Văn Thử - Chánh Thanh tra tỉnh, ông Bùi Văn Thêm - Giám đốc Sở Tài chính và bà "
        "Hà Thị Nữa - Giám đốc Sở Nội vụ giữ chức Phó Chủ tịch UBND tỉnh Long An.",
        "Ngày 2/7, HĐND tỉnh bầu bổ sung Phó Chủ tịch UBND tỉnh Long An đối với các ông, bà: Lê Văn Thử (Chánh Thanh "
        "tra tỉnh), ông Bùi Văn Thêm (Giám đốc Sở Tài chính) và bà Hà Thị Nữa (Giám đốc Sở Nội vụ).",
    ],
    ids=["behind", "before"],
)
def test_several_are_given_one_office_and_keep_what_they_are(words: str) -> None:
    assert since(words) == dict.fromkeys(("Lê Văn Thử", "Bùi Văn Thêm", "Hà Thị Nữa"), "Ủy ban nhân dân tỉnh Long An")


def test_what_a_session_is_still_to_do_is_not_done() -> None:
    words = (
        "Kỳ họp ngày 8/7 sẽ miễn nhiệm chức danh Chủ tịch HĐND tỉnh đối với bà Trần Thị Mẫu và miễn nhiệm chức danh "
        "Phó Chủ tịch HĐND tỉnh đối với ông Hà Văn Nữa (đã nhận quyết định nghỉ hưu), miễn nhiệm chức danh Phó Chủ "
        "tịch UBND tỉnh Long An đối với ông Lê Văn Thử."
    )
    assert not [h for h in shown(words).values() if h.until or h.since]


def test_who_takes_an_office_up_later_does_not_hold_it_before() -> None:
    words = (
        "Sáng 2/7, tỉnh Long An họp. Bà Trần Thị Mẫu, Giám đốc Sở Y tế, dự. Ông Lê Văn Thử được bổ nhiệm giữ chức Giám "
        "đốc Sở Y tế kể từ ngày 1/8/2021; Giám đốc Sở Y tế Lê Văn Thử hứa làm tốt."
    )
    found = shown(words)["Lê Văn Thử", "Sở Y tế tỉnh Long An"]
    assert (found.since, found.days) == ("2021-08-01", ())
    assert not clashes(holdings([held(words)]))


@pytest.mark.parametrize(
    "words",
    [
        "Trước sự chứng kiến của ông Hà Văn Nữa, HĐND tỉnh đã bầu bà Lê Thị Thử làm Chủ tịch UBND tỉnh Long An.",
        "Ông Hà Văn Nữa đọc tờ trình, các đại biểu bầu bổ sung bà Lê Thị Thử giữ chức vụ Chủ tịch UBND tỉnh Long An.",
        "Tại buổi lễ, ông Hà Văn Nữa, Phó trưởng ban Tổ chức T.Ư, đã công bố các quyết định về việc bà Lê Thị Thử giữ "
        "chức Chủ tịch UBND tỉnh Long An.",
    ],
    ids=["witness", "reader", "announces for T.Ư"],
)
def test_who_stands_before_the_giving_of_anothers_office_is_given_none(words: str) -> None:
    assert since(words) == {"Lê Thị Thử": "Ủy ban nhân dân tỉnh Long An"}


@pytest.mark.parametrize(
    "words",
    [
        "Ngày 2/7, Ban Bí thư chỉ định ông Lê Văn Thử - Chánh Văn phòng Tỉnh ủy Long An tham gia Ban Chấp hành Đảng bộ "
        "tỉnh Long An.",
        "Ngày 2/7, ông Lê Văn Thử, Giám đốc Sở Tài chính tỉnh Long An được bầu bổ sung vào Ban Thường vụ Tỉnh ủy.",
        "Ngày 2/7, Ban Bí thư chuẩn y các thành viên tham gia Ban Thường vụ Tỉnh ủy gồm: Ông Lê Văn Thử, Phó Chủ nhiệm "
        "Thường trực, phụ trách Ủy ban Kiểm tra Tỉnh ủy và bà Hà Thị Nữa, Trưởng Ban Nội chính Tỉnh ủy.",
    ],
    ids=["named", "elected into", "in charge already"],
)
def test_who_is_given_a_seat_begins_no_office_that_he_has(words: str) -> None:
    assert since(words) == {}


def test_deputies_elected_beside_the_secretary_are_deputies() -> None:
    words = (
        "Ngày 2/7, đồng chí Lê Văn Thử, Bí thư Tỉnh ủy Long An khóa IX tái đắc cử chức danh Bí thư Tỉnh ủy Long "
        "An khóa "
        "X, cùng 2 Phó Bí thư là Trần Thị Mẫu và Hà Văn Nữa."
    )
    assert {(h.name, h.position) for h in shown(words).values() if h.since} == {
        ("Lê Văn Thử", "Bí thư"),
        ("Trần Thị Mẫu", "Phó Bí thư"),
        ("Hà Văn Nữa", "Phó Bí thư"),
    }


@pytest.mark.parametrize(
    "words",
    [
        "Ngày 2/7, bà Lê Thị Thử trở thành Bí thư Tỉnh ủy Long An thay ông Hà Văn Nữa trước đó đã được điều về làm Phó "
        "Trưởng Ban Kinh tế Trung ương.",
        "Do ông Hà Văn Nữa được điều động làm Phó Trưởng Ban Kinh tế Trung ương, đến ngày 28/6, Long An mới có Bí thư.",
    ],
    ids=["replaced", "reason"],
)
def test_what_was_taken_up_some_time_before_has_no_day(words: str) -> None:
    assert shown(words)["Hà Văn Nữa", "Ban Kinh tế Trung ương"].since is None


def test_what_was_left_before_without_a_day_is_past() -> None:
    words = (
        "Trước đó, UBND tỉnh Long An đã công bố quyết định điều động ông Lê Văn Thử - Tỉnh ủy viên, Chánh Thanh "
        "tra tỉnh "
        "đến công tác tại Ban Tổ chức Tỉnh ủy."
    )
    found = shown(words)["Lê Văn Thử", "Thanh tra tỉnh Long An"]
    assert (found.until, found.former_by, found.days) == (None, "2021-07-03", ())


def test_the_day_of_a_conclusion_is_not_that_of_the_decision_on_it() -> None:
    words = (
        "Thực hiện ý kiến kết luận của Ban Thường vụ Tỉnh ủy ngày 1/6/2021 về công tác cán bộ, ngày 7/6/2021, Chủ tịch "
        "UBND tỉnh Long An đã ban hành quyết định bổ nhiệm ông Lê Văn Thử giữ chức Giám đốc Sở Y tế tỉnh Long An."
    )
    assert shown(words)["Lê Văn Thử", "Sở Y tế tỉnh Long An"].since == "2021-06-07"


def test_who_is_put_forward_to_an_assembly_is_not_elected_yet() -> None:
    words = (
        "Hội nghị cũng đã giới thiệu với Hội đồng nhân dân tỉnh xem xét bầu ông Lê Văn Thử giữ chức Chủ tịch UBND tỉnh "
        "Long An tại kỳ họp dự kiến diễn ra từ ngày 2 đến ngày 4/7."
    )
    assert since(words) == {}


def test_an_office_beside_the_one_with_the_name_of_its_unit_is_left_too() -> None:
    words = (
        "Ngày 2/7, UBND tỉnh điều động ông Lê Văn Thử - Bí thư Đảng ủy, Chủ tịch HĐND phường Tân An giữ chức Chánh "
        "Thanh tra tỉnh Long An."
    )
    assert shown(words)["Lê Văn Thử", "Đảng ủy phường Tân An"].until == "2021-07-02"
