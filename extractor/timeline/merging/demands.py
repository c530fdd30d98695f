"""Whether two demands are one: an instruction told again in other words, some days later, of one body or of a list."""

from __future__ import annotations

from rapidfuzz import fuzz

from ...collection import Event
from ...text import fold
from ..sentences.days import days_between
from ..sentences.places import keys_of, one_place
from ..sentences.wording import (
    SAME_DEMAND,
    SURELY_SAME,
    contained,
    demand,
    demand_score,
    some_words,
    surely_one,
    wordless,
)
from .parts import RETOLD_DAYS, SAME_WORDS, digits, documents_of, people_of, spans_of

REPEATED = 95
"""The same within one document, where a list's items often differ in a word only."""
_LISTED = 3
"""Bodies of a demand made of a list of them."""


def same_task(a: Event, b: Event) -> bool:
    """One instruction in other words, to the same unit; two sentences of one document are two."""
    if not a.units or not b.units:  # a day was moved, whoever must keep it
        return not documents_of(a) & documents_of(b) and bool(a.due) and a.due == b.due and surely_one(a, b)
    if keys_of(a.units[:1]) != keys_of(b.units[:1]) and not _one_seat(a, b) and not _of_list(a, b):
        return False
    what, other = fold(demand(a)), fold(demand(b))
    if documents_of(a) & documents_of(b):
        return bool(spans_of(a) & spans_of(b)) and what == other or fuzz.ratio(what, other) >= REPEATED
    if a.due and b.due and a.due != b.due:
        return False
    if demand_score(a, b) >= SAME_DEMAND:
        return True
    more = digits(what) >= digits(other) or digits(other) >= digits(what)
    return more and fuzz.token_set_ratio(what, other) >= SAME_WORDS


def _of_list(a: Event, b: Event) -> bool:
    """Say whether one of two papers asks a list of bodies, and the other one of these."""
    if documents_of(a) & documents_of(b):
        return False
    return any(len(x.units) >= _LISTED and keys_of(y.units[:1]) <= keys_of(x.units) for x, y in ((a, b), (b, a)))


def _one_seat(a: Event, b: Event) -> bool:
    """Say whether two papers tell that one person asked one place for something by one day: "huyện" is its Party
    committee to one, its people's committee to the other.
    """
    if documents_of(a) & documents_of(b) or not a.due or a.due != b.due or not people_of(a) & people_of(b):
        return False
    return any(one_place(x, y) for x in a.units[:1] for y in b.units[:1])


def retold(a: Event, b: Event) -> bool:
    """Say whether two papers tell one demand some days apart: a notice what was asked for at a visit, a report that
    names no day what another says.
    """
    if documents_of(a) & documents_of(b) or keys_of(a.units[:1]) != keys_of(b.units[:1]):
        return False
    gap = days_between(str(a.date), str(b.date))
    if gap is None or gap > RETOLD_DAYS:
        return False
    if a.assumed or b.assumed:
        first, second = sorted((a, b), key=lambda e: (e.assumed, e.date or ""))
        if str(first.date) > str(second.date):
            return False
    if a.due and a.due == b.due:
        return demand_score(a, b) >= SURELY_SAME
    return not (a.due and b.due) and contained(a, b)


def lone(a: Event, b: Event) -> bool:
    """Say whether two events are one demand, of a body that two papers ask for one thing only by one day: then some of
    the words do, or none where one of the two tells only that the same person set that day.
    """
    if documents_of(a) & documents_of(b) or not a.due or a.due != b.due or len(a.due) != 10:
        return False
    if a.regions and b.regions and not set(a.regions) & set(b.regions):
        return False
    gap = days_between(str(a.date), str(b.date))
    if gap is None or gap > RETOLD_DAYS:
        return False
    return some_words(a, b) or bool(people_of(a) & people_of(b)) and (wordless(a) or wordless(b))
