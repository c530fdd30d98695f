"""Whether two tellings are one happening. In doubt they are two: a wrong merge is worse than a repetition."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import floor

from rapidfuzz import fuzz

from ...collection import Event
from ...model import Measurement
from ...text import bare, fold, key
from ...values.indicator import one_indicator, only_says_more, telling
from ...values.keys import unit_loose_key
from ..sentences.days import days_between
from ..sentences.places import RANKS, differ, keys_of, one_place, rank, seat
from ..sentences.precision import last_day
from ..sentences.wording import demand_score
from .demands import retold, same_task
from .parts import (
    RETOLD_DAYS,
    SAME_WORDS,
    documents_of,
    figure_of,
    figures_of,
    numbers_of,
    people_of,
    spans_of,
    units_of,
)
from .telltale import issue_told, nearly, one_step, peculiar

SAME_TOPIC = 0.3
"""Share of the shorter telling's words about the matter itself that the other must use too."""
OFFICE_DAYS = 45
"""Days within which a decision, its ceremony and the first day in office lie."""
LATE_DAYS = 7
"""Days after which a report that names no day may still tell of a happening."""
WHOLE = 60
"""Characters of a sentence that two documents do not hold by chance."""
TOLD_DAYS = 2
"""Days between a figure's day and its report that may both be the day of the telling."""
_SAYS = ("cho biết", "cho hay", "thông tin", "thông báo", "khẳng định", "nhận định", "đánh giá")
YEARS_DAYS = 60
"""Days after a year or month within which its figure may be told without it."""
_DAY = len("2024-06-18")
_ROUNDING = 0.06
_NAMING = 3
_COUNTED = 2
"""Telling words by which a counted noun names a thing."""
"""Telling words from which an indicator's name says by itself what is measured."""
_PROVINCE = RANKS["tinh"]
_BY_NUMBER = frozenset({"issued", "effective", "amended", "replaced", "repealed"})
_DAY_MONTH = re.compile(r"(?<![\d/.,-])(\d{1,2})\s?[/-]\s?(\d{1,2})(?![\d/.,-]*\d)")
"""A day without its year: "19-11", "7/9"."""
_HELD_ONCE = frozenset({"inspected", "reviewed", "merged", "renamed", "chaired"})
_WORD = re.compile(r"[^\W\d_]+")
_IDLE = frozenset(
    {
        "ba", "ban", "buoi", "cac", "chi", "chieu", "chu", "chuc", "cong", "cua", "cung", "cuoc", "da", "dan",
        "den", "do", "doan", "doc", "dong", "duoc", "giam", "hien", "hinh", "hoi", "hom", "huyen", "ket", "khai",
        "khao", "kiem", "lam", "nay", "ngay", "nghi", "nhan", "ong", "pho", "phuong", "qua", "quan", "sang", "sat",
        "so", "tac", "tai", "thanh", "thi", "thuc", "tich", "tien", "tiep", "tinh", "to", "toi", "tong", "tra",
        "trien", "trong", "truc", "truong", "uy", "va", "ve", "viec", "voi", "vua", "xa",
    }
)  # fmt: skip


def same(a: Event, b: Event) -> bool:
    """Say whether two events of one kind and date are one happening.

    What documents of two provinces tell is never one, but for acts known by number and issuer.
    """
    if a.kind not in _BY_NUMBER and a.regions and b.regions and not set(a.regions) & set(b.regions):
        return False
    match a.kind:
        case "issued":
            return bool(numbers_of(a) & numbers_of(b)) and _issuers_agree(a, b)
        case "effective":
            return bool(numbers_of(a) & numbers_of(b)) and _issuers_agree(a, b)
        case "assigned" | "deadline":
            return same_task(a, b)
        case "measured" | "targeted":
            return _same_figures(a, b)
        case "implemented" | "reported" | "guided":
            return _same_act(a, b)
        case "amended" | "replaced" | "repealed":
            return numbers_of(a) == numbers_of(b) and _issuers_agree(a, b)
        case "appointed" | "left_office":
            return _same_change(a, b)
        case "disciplined" | "prosecuted":
            return bool(people_of(a) & people_of(b))
        case "merged" | "renamed":
            return _same_reform(a, b)
        case _:
            return _same_visit(a, b)


def same_on_another_day(a: Event, b: Event) -> bool:
    """Say whether two events of one kind on two days are one, told with less care by one of them.

    A change of office has the days of its paper, its ceremony and its beginning; a report without a day may tell of a
    visit some days before; one that looks back may give the month alone.
    """
    if a.kind != b.kind or a.regions and b.regions and not set(a.regions) & set(b.regions):
        return False
    if _copied(a, b):
        return True
    if not a.date or not b.date:
        return bool(a.date or b.date) and _without_year(*((b, a) if a.date else (a, b)))
    if a.kind in ("appointed", "left_office"):
        return _same_change(a, b) and _one_office(a, b) and any(_near(x, y) for x in _known(a) for y in _known(b))
    if a.kind in ("disciplined", "prosecuted"):
        gap = days_between(a.date, b.date)
        return a.assumed != b.assumed and gap is not None and gap <= LATE_DAYS and bool(people_of(a) & people_of(b))
    if a.kind in ("merged", "renamed"):
        return _same_reform(a, b) and any(_near(x, y) for x in _known(a) for y in _known(b))
    if a.kind == "assigned":
        return retold(a, b)
    if a.kind == "measured":
        return _told_later(a, b)
    if a.kind not in ("inspected", "reviewed") or a.assumed == b.assumed:
        return False
    said, assumed = (b, a) if a.assumed else (a, b)
    gap = days_between(str(said.date), str(assumed.date))
    late = gap is not None and gap <= LATE_DAYS and str(said.date) <= str(assumed.date)
    return late and bool(people_of(a) & people_of(b) or said.places and assumed.places) and _same_visit(a, b)


def _without_year(told: Event, known: Event) -> bool:
    """Say whether a page without a day of its own tells what another dates: one change of office, or one happening of
    the day and month that it names ("Chiều 19/11, …").
    """
    months = {(int(m[2]), int(m[1])) for s in told.sources for m in _DAY_MONTH.finditer(s.text)}
    date = str(known.date)
    if months and (len(date) < 10 or (int(date[5:7]), int(date[8:10])) not in months):
        return False
    if told.kind in ("appointed", "left_office"):
        return _same_change(told, known) and bool(keys_of(told.units) & keys_of(known.units))
    return bool(months) and told.kind in _HELD_ONCE and same(told, known)


def _copied(a: Event, b: Event) -> bool:
    """Say whether two documents tell one thing word for word, one of them without knowing the day."""
    unsure = not a.date or not b.date or a.assumed or b.assumed
    return unsure and len(a.summary) >= WHOLE and a.summary == b.summary and not documents_of(a) & documents_of(b)


def _known(event: Event) -> list[str]:
    return [d for d in (event.date, event.effective) if d]


def _near(first: str, second: str) -> bool:
    gap = days_between(first, second)
    return gap <= OFFICE_DAYS if gap is not None else first.startswith(second) or second.startswith(first)


def _issuers_agree(a: Event, b: Event) -> bool:
    """Numbers are given again by every province: two issuers that are no parts of one name are two documents."""
    return not a.units or not b.units or any(x.endswith(y) or y.endswith(x) for x in units_of(a) for y in units_of(b))


def _told_later(a: Event, b: Event) -> bool:
    """Say whether a report gives for the day of its telling the exact figures that another dates some days before, or
    that it dates itself.
    """
    first, second = sorted((a, b), key=lambda e: last_day(e.date or "") or "")
    told = min(second.reported, default="")
    since = days_between(str(second.date), told) if told else None
    if since is None or since > TOLD_DAYS:
        return False
    if documents_of(a) & documents_of(b):  # a title repeats a figure of the text and leaves out its day
        return _same_figures(a, b)
    gap = days_between(last_day(str(first.date)) or "", str(second.date))
    if gap is None or gap > (RETOLD_DAYS if len(first.date or "") == _DAY else YEARS_DAYS):
        return False
    exact = {f for x, y in ((a, b), (b, a)) for f in figures_of(x) if _among(f, figures_of(y)) and (f[2] or f[1] % 1)}
    return bool(exact) and _same_figures(a, b)


def likest(event: Event, others: list[Event]) -> list[Event]:
    """Return which of these the event is one with: of two demands of one document only the likelier."""
    if event.kind not in ("assigned", "deadline") or len(others) < 2:
        return others
    best: list[Event] = []
    for other in sorted(others, key=lambda e: -demand_score(e, event)):
        if not any(documents_of(other) & documents_of(one) for one in best):
            best.append(other)
    return best


def _same_figures(a: Event, b: Event) -> bool:
    """The same values of one indicator: in one document the title's are the lead's too, in two all must agree."""
    first, second = figures_of(a), figures_of(b)
    within = bool(documents_of(a) & documents_of(b))
    if within and (_shares_of(first, second) or _shares_of(second, first)):
        return True
    if within and a.kind == "measured" and (nearly(a, b) or nearly(b, a)):
        return True
    exact = not within and _one_share(a, b)
    shared = exact or {f for f in _named(a) if _among(f, _named(b))}
    if not first or not (first == second or (within or shared) and (_all(first, second) or _all(second, first))):
        return False
    if not within and a.places and b.places and differ(a.places, b.places):
        return False
    if not within and a.date is None and (first != second or not any(t or v % 1 for _, v, t in first)):
        return False  # two pages that name no day: only exact figures are the same ones
    names = [[m.indicator for m in e.metrics if _is_named(m, e)] for e in (a, b)]
    if names[0] and names[1]:
        short = all(len(telling(n)) < _NAMING for several in names for n in several)
        if (
            a.kind == "targeted" and within and short and not spans_of(a) & spans_of(b)
        ):  # "100% tàu cá": what shall be done with them differs
            return _alike_told(a, b)
        return any(one_indicator(x, y) for x in names[0] for y in names[1]) or not within and _one_aim(a, b)
    return exact or bool(spans_of(a) & spans_of(b)) or _alike_told(a, b) or peculiar(a, b)


def _one_share(a: Event, b: Event) -> bool:
    """Say whether both tell one share that is not round, of one thing named in three words and more: "51,9% nhà trọ có
    lối thoát nạn" beside "1.021/1.967 nhà trọ có lối thoát nạn, đạt 51,91%".
    """
    pairs = ((x, y) for x in a.metrics for y in b.metrics if x.kind == y.kind == "percent" and x.value % 1 > 0)
    return any(
        _among(figure_of(x), {figure_of(y)})
        and min(len(telling(x.indicator)), len(telling(y.indicator))) >= _NAMING
        and one_indicator(x.indicator, y.indicator)
        for x, y in pairs
    )


def _one_aim(a: Event, b: Event) -> bool:
    """Say whether two documents aim at one share for one day, its thing the name in one and the noun counted in the
    other: "tiêm phòng cho 75% tổng đàn chó" beside "75% đàn chó".
    """
    pairs = [(x, y) for x in a.metrics for y in b.metrics if x.kind == y.kind == "percent" and x.value == y.value]
    named = [(telling(m.indicator), telling(n.unit)) for x, y in pairs for m, n in ((x, y), (y, x))]
    fewer = (sorted(words, key=len) for words in named)
    return a.kind == "targeted" and any(len(few) >= _COUNTED and few <= more for few, more in fewer)


def _alike_told(a: Event, b: Event) -> bool:
    return fuzz.token_set_ratio(fold(a.summary), fold(b.summary)) >= SAME_WORDS


Figure = tuple[str, float, float | None]


def _shares_of(some: set[Figure], others: set[Figure]) -> bool:
    """Say whether some are exact percentages that counts among the others make: 45.4% beside 187 of 412."""
    return bool(some) and all(
        kind == "percent" and value % 1 > 0 and any(t and abs(n / t * 100 - value) < _ROUNDING for _, n, t in others)
        for kind, value, _ in some
    )


def _all(some: set[Figure], others: set[Figure]) -> bool:
    return all(_among(figure, others) for figure in some)


def _among(figure: Figure, others: set[Figure]) -> bool:
    """Say whether a figure is one of the others, or is it in another precision: "hơn 92%", "92,4%"."""
    return figure in others or any(_rounded(figure, other) for other in others)


def _rounded(a: Figure, b: Figure) -> bool:
    """Say whether one share is the other with fewer digits: 92 beside 92.4, 97.5 beside 97.46."""
    if a[0] != "percent" or b[0] != "percent":
        return False
    short, exact = sorted((a[1], b[1]), key=_decimals)
    places = _decimals(short)
    if places == _decimals(exact):
        return False
    shift = 10**places
    return round(short * shift) in (floor(exact * shift), floor(exact * shift + 0.5))


def _decimals(value: float) -> int:
    """Return how many digits a figure has behind its comma."""
    return len(f"{value:.6f}".rstrip("0").partition(".")[2])


def _same_act(a: Event, b: Event) -> bool:
    """One sentence, or one article's title and body, whose actors do not differ."""
    if not documents_of(a) & documents_of(b):
        if a.assumed or b.assumed:
            return False
        one_issue = issue_told(a, b) or issue_told(b, a)
        return len(numbers_of(a)) > 1 and numbers_of(a) == numbers_of(b) or one_step(a, b) or one_issue
    return spans_of(a) == spans_of(b) or not differ(a.units, b.units)


def _same_visit(a: Event, b: Event) -> bool:
    """One day and no two places; told by two documents it needs a place, a person or the actors in common too."""
    if a.places and b.places and differ(a.places, b.places):
        return False
    if documents_of(a) & documents_of(b):
        return True
    if a.kind == "reviewed" and numbers_of(a) & numbers_of(b) and not differ(_hosts(a), _hosts(b)):
        return True
    if not people_of(a) & people_of(b):
        if people_of(a) and people_of(b) and differ(a.units, b.units):
            return False
        if not (a.places and b.places) and not keys_of((*a.units, *a.places)) & keys_of((*b.units, *b.places)):
            return False
    return bool(numbers_of(a) & numbers_of(b)) or _one_topic(a, b) or _at_one_place(a, b)


def _at_one_place(a: Event, b: Event) -> bool:
    """Say whether one person or body was on one day, which both tell, at one place narrower than a province."""
    sure = a.kind == b.kind == "inspected" and not a.assumed and not b.assumed and len(a.date or "") == 10
    places = [p for p in a.places if rank(p) != _PROVINCE and any(one_place(p, q) for q in b.places)]
    if not sure or not places or people_of(a) & people_of(b):
        return sure and bool(places)
    # a committee or the Party sends several delegations a day, and two people named are two visits
    guests = [{unit_loose_key(u) for u in e.units if not seat(u)} for e in (a, b)]
    return not (people_of(a) and people_of(b)) and bool(guests[0] & guests[1])


def _hosts(event: Event) -> list[str]:
    """Return the units that hold a conference: not the town where it is held, nor who says something there."""
    words = fold(event.summary)
    hosts = [u for u in event.units if not any(one_place(u, p) for p in event.places)]
    return [u for u in hosts if not any(f"{fold(u)} {verb}" in words for verb in _SAYS)]


def _one_topic(a: Event, b: Event) -> bool:
    """Say whether two tellings are about one matter, by their words that are no names, offices or usual verbs."""
    first, second = _topic(a), _topic(b)
    fewer = min(len(first), len(second))
    return not fewer or len(first & second) >= SAME_TOPIC * fewer


def _topic(event: Event) -> set[str]:
    names = {w for n in (*event.officials, *event.units, *event.places) for w in _WORD.findall(bare(key(n)))}
    return set(_WORD.findall(bare(key(event.summary)))) - names - _IDLE


def _same_change(a: Event, b: Event) -> bool:
    """One person's change of office: of two offices at a time each is one."""
    first, second = people_of(a), people_of(b)
    if not first or not second or not (first <= second or second <= first):
        return False
    return not differ(a.units, b.units)


def _one_office(a: Event, b: Event) -> bool:
    """Say whether two changes of office on two days are of one body; the Party gives its own days before the State."""
    ours, theirs = ({unit_loose_key(u) for u in e.units} for e in (a, b))
    return not ours or not theirs or bool(ours & theirs)


def _same_reform(a: Event, b: Event) -> bool:
    """One merger or new name of bodies: both tell of one of them, and of no other place."""
    shared = keys_of((*a.units, *a.places)) & keys_of((*b.units, *b.places))
    return bool(shared) or bool(documents_of(a) & documents_of(b)) or not a.units or not b.units


def _named(event: Event) -> set[tuple[str, float, float | None]]:
    """Return the figures whose indicator is named."""
    return {figure_of(m) for m in event.metrics if _is_named(m, event)}


def covers(wide: Event, others: Iterable[Event]) -> bool:
    """Say whether a happening told in passing, by its month or year alone, is only others of its kind told again."""
    period = wide.date or ""
    return (
        wide.background
        and len(period) < 10
        and any(o is not wide and (o.date or "").startswith(period) for o in others)
    )


def _is_named(metric: Measurement, event: Event) -> bool:
    """Say whether a figure has a name of its own; a share has none where that of its count only says more."""
    beside = (m.unit for m in event.metrics if m.indicator == metric.indicator)
    return bool(telling(metric.indicator)) and not any(only_says_more(metric.indicator, unit) for unit in beside)
