"""Who held which office from when to when; two heads on one day. Persons and places are invented."""

from __future__ import annotations

import pytest
from made import made
from papers import held

from extractor.model import Result
from extractor.timeline.offices.clashes import clashes
from extractor.timeline.offices.occupancies import Holding, holdings, tenure_of

UNIT = "Sở Y tế tỉnh Mây"


def press(text: str, published: str, *officials: tuple[str, str, str | None]) -> Result:
    """An article; UNIT is the canonical name of its units, officials are (name, position, unit)."""
    rows = [(name, position, unit, (name, position)) for name, position, unit in officials]
    return made(text, published=published, path=f"{published}.txt", officials=rows, units=[(UNIT, "Sở Y tế")])


APPOINTED = press(
    "Ngày ⟦DATE|2/3/2021|2021-03-02⟧, ông ⟦PERSON|Lê Văn Gạo⟧ được bổ nhiệm giữ chức "
    "⟦POSITION|Giám đốc⟧ ⟦UNIT|Sở Y tế⟧.",
    "2021-03-03", ("Lê Văn Gạo", "Giám đốc", UNIT),
)  # fmt: skip
SEEN = press(
    "Ông ⟦PERSON|Lê Văn Gạo⟧, ⟦POSITION|Giám đốc⟧ ⟦UNIT|Sở Y tế⟧ nói.", "2022-05-05", ("Lê Văn Gạo", "Giám đốc", UNIT)
)
LEFT = press(
    "Ngày ⟦DATE|1/8/2023|2023-08-01⟧, ông ⟦PERSON|Lê Văn Gạo⟧ thôi giữ chức ⟦POSITION|Giám đốc⟧ ⟦UNIT|Sở Y tế⟧.",
    "2023-08-02", ("Lê Văn Gạo", "Giám đốc", UNIT),
)  # fmt: skip
NEXT = press(
    "Bà ⟦PERSON|Trần Thị Nếp⟧, ⟦POSITION|Giám đốc⟧ ⟦UNIT|Sở Y tế⟧ nói.",
    "2023-09-01",
    ("Trần Thị Nếp", "Giám đốc", UNIT),
)
RIVAL = press(
    "Bà ⟦PERSON|Trần Thị Nếp⟧, ⟦POSITION|Giám đốc⟧ ⟦UNIT|Sở Y tế⟧ nói.",
    "2022-05-05",
    ("Trần Thị Nếp", "Giám đốc", UNIT),
)
DEPUTY = press(
    "Bà ⟦PERSON|Vũ Thị Khoai⟧, ⟦POSITION|Phó Giám đốc⟧ ⟦UNIT|Sở Y tế⟧ nói.", "2022-05-05",
    ("Vũ Thị Khoai", "Phó Giám đốc", UNIT),
)  # fmt: skip
OTHER_DEPUTY = press(
    "Ông ⟦PERSON|Đỗ Văn Sắn⟧, ⟦POSITION|Phó Giám đốc⟧ ⟦UNIT|Sở Y tế⟧ nói.", "2022-05-05",
    ("Đỗ Văn Sắn", "Phó Giám đốc", UNIT),
)  # fmt: skip
FORMER = press(
    "Ông ⟦PERSON|Lê Văn Gạo⟧, ⟦POSITION|nguyên Giám đốc⟧ ⟦UNIT|Sở Y tế⟧ nói.", "2024-01-01",
    ("Lê Văn Gạo", "nguyên Giám đốc", UNIT),
)  # fmt: skip


def _one(found: tuple[Holding, ...], name: str) -> Holding:
    (holding,) = (h for h in found if h.name == name)
    return holding


def test_beginning_end_and_days_seen() -> None:
    """Told by sentences; the days between are those on which papers show the holder in office."""
    one = _one(holdings(held(APPOINTED, SEEN, LEFT)), "Lê Văn Gạo")
    assert (one.position, one.unit, one.since, one.until) == ("Giám đốc", UNIT, "2021-03-02", "2023-08-01")
    assert "2022-05-05" in one.days
    assert (one.on("2022-01-01"), one.on("2020-01-01"), one.on("2023-08-01")) == (True, False, False)


def test_an_end_that_no_paper_tells_stays_open() -> None:
    """Nothing is made up: seen once, neither beginning nor end is known."""
    one = _one(holdings(held(SEEN)), "Lê Văn Gạo")
    assert (one.since, one.until, one.days) == (None, None, ("2022-05-05",))


def test_former_is_the_same_office_in_the_past() -> None:
    """ "nguyên Giám đốc" is no office of its own, and says by when it was over."""
    one = _one(holdings(held(SEEN, FORMER)), "Lê Văn Gạo")
    assert (one.position, one.former_by, one.until) == ("Giám đốc", "2024-01-01", None)
    assert not one.on("2024-06-01")


@pytest.mark.parametrize(
    ("position", "stated", "tenure"),
    [
        ("Quyền Giám đốc", "holding", "acting"),
        ("Q. Chủ tịch", "holding", "acting"),
        ("nguyên Chủ tịch", "holding", "former"),
        ("Phụ trách", "holding", "in_charge"),
        ("Giám đốc", "acting", "acting"),
        ("Giám đốc", "holding", "holding"),
    ],
)
def test_tenure_is_the_records_or_the_words(position: str, stated: str, tenure: str) -> None:
    """Where the record leaves it at holding the words of the position decide."""
    assert tenure_of(position, stated) == tenure


def test_two_heads_on_one_day_clash_and_deputies_do_not() -> None:
    """The clash names the day; a successor on a later day is none."""
    found = clashes(holdings(held(APPOINTED, SEEN, RIVAL, DEPUTY, OTHER_DEPUTY)))
    assert [(c.day, {c.a.name, c.b.name}) for c in found] == [("2022-05-05", {"Lê Văn Gạo", "Trần Thị Nếp"})]
    assert not clashes(holdings(held(APPOINTED, SEEN, LEFT, NEXT, DEPUTY, OTHER_DEPUTY)))
