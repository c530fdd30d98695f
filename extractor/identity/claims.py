"""Whether two claims of a directive's identity can be one: number, type, issuer, year or Party term, place."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from ..collection import Appearance, Feature, Score
from ..gazetteer import Gazetteer
from ..text import bare, fold, key
from ..values.doctype import TYPES
from ..values.keys import NumberKey, committee_key, number_key
from .scores import units_alike, verdict

_GENERIC = frozenset({"van ban", "cong van", ""})
_TYPES = frozenset(bare(abbreviation) for abbreviation in TYPES)
_LOCAL = re.compile(
    r"(?:tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|tỉnh|thành phố|huyện|quận|thị xã|phường|xã|thị trấn|đặc khu)"
    r"\s+(?!ủy\b)(.+)$"
)
_HEADS = re.compile(
    r"^(?:(?:pho )?(?:chu tich|bi thu|giam doc|chanh van phong)|ban thuong vu|ban chap hanh|thuong truc) "
)


def directives(a: Appearance, b: Appearance, gazetteer: Gazetteer) -> Score:
    """Score two claims: the number alone is no identity; what is left out is filled only by time and place."""
    first, second = number_key(a.number), number_key(b.number)
    numbers = Feature("number", a.number or "–", b.number or "–")
    if first is None or second is None or first != second:
        return _misprinted(a, b, numbers)
    if not names_type(first) and not same_type(a.type, b.type):
        return verdict(0.05, [numbers, Feature("another type", a.type or "–", b.type or "–")])
    issuer = issuers(a, b, gazetteer)
    issued = Feature(f"issuer {issuer}", a.issuer or "–", b.issuer or "–")
    if issuer == "different":
        return verdict(0.08, [numbers, issued])
    time = _time(a, b, first)
    dated = Feature(f"time {time}", a.date or f"≤ {a.seen or '–'}", b.date or f"≤ {b.seen or '–'}")
    value = _VALUES[issuer][time]
    features = [numbers, issued, dated]
    if issuer == "unknown" and time != "same day":
        value, told = _by_place(a, b, value)
        features.append(told)
    return verdict(value, features)


_VALUES = {
    "same": {"same day": 0.98, "same period": 0.95, "unknown": 0.82, "different": 0.1},
    "unknown": {"same day": 0.9, "same period": 0.78, "unknown": 0.76, "different": 0.06},
}


def _misprinted(a: Appearance, b: Appearance, numbers: Feature) -> Score:
    """Two numbers a letter apart, of one day and issuer and type: perhaps misprinted, for a person to say."""
    first, second = (bare(x.number or "").replace(" ", "") for x in (a, b))
    same_day = bool(a.date and a.date == b.date and len(a.date) == 10)
    swapped = sorted(re.findall(r"\d", first)) == sorted(re.findall(r"\d", second))  # 57 and 58 are two of one day
    if same_day and a.issuer and same_issuer(a.issuer, b.issuer) and swapped and OSA.distance(first, second) == 1:
        return verdict(0.45, [numbers, Feature("same day and issuer", f"{a.date} {a.issuer}", f"{b.date} {b.issuer}")])
    return verdict(0.02, [numbers])


@lru_cache(maxsize=1 << 14)
def names_type(number: NumberKey) -> bool:
    """Say whether the symbol names the type, so that the word before it says nothing more; QĐ has two meanings."""
    return bool(number.symbol) and number.symbol[0] in _TYPES and number.symbol[0] != "qd"


@lru_cache(maxsize=1 << 12)
def same_type(a: str | None, b: str | None) -> bool:
    """Say whether two types can be one; Văn bản and Công văn stand for any."""
    first, second = bare(key(a or "")), bare(key(b or ""))
    return first == second or first in _GENERIC or second in _GENERIC


@lru_cache(maxsize=1 << 17)
def same_issuer(a: str | None, b: str | None) -> bool:
    """Say whether two issuers can be one: "Thành ủy X" and "Ban Thường vụ Thành ủy X", or one left out."""
    if not a or not b:
        return True
    return _akin(committee_key(a), committee_key(b))


def issuers(a: Appearance, b: Appearance, gazetteer: Gazetteer) -> str:
    """Return same, different or unknown; an office or standing body issues for its whole ("Chủ tịch UBND tỉnh X")."""
    if not a.issuer or not b.issuer:
        return "unknown"
    if same_issuer(a.issuer, b.issuer):
        return "same"
    plain = tuple(_HEADS.sub("", bare(key(x.issuer or ""))) for x in (a, b))
    if plain[0] == plain[1]:
        return "same"
    alike, _ = units_alike((a.issuer, a.regions), (b.issuer, b.regions), gazetteer)
    return "same" if alike in ("same", "spelling", "bare", "near", "typing") else "different"


def _time(a: Appearance, b: Appearance, number: NumberKey) -> str:
    if a.date and b.date:
        if a.date[:10] == b.date[:10] and len(a.date) >= 10:
            return "same day"
        return "same period" if same_time(a.date, b.date, number, True) else "different"
    for dated, other in ((a, b), (b, a)):
        if dated.date and other.seen and not other.date and dated.date[:10] > other.seen[:10]:
            return "different"  # cited before it was issued
    return "unknown"


def same_time(a: str, b: str, number: NumberKey, same_issuer: bool) -> bool:
    """Numbers restart each year, the Party's each term. With another issuer possible, only the same day is the same."""
    if len(a) >= 10 and len(b) >= 10 and not same_issuer:
        return a[:10] == b[:10]
    short = min(len(a), len(b), 10)
    return a[:short] == b[:short] or period(a, number) == period(b, number)


def period(date: str, number: NumberKey) -> str:
    """Return the year, or for the Party the term: from October of 2015, 2020, 2025 (the centre: the January after)."""
    if not number.is_party:
        return number.year or date[:4]
    year, month = int(date[:4]), int(date[5:7] or 1)
    if "tw" in number.symbol:
        return f"term {(year - 1) // 5}"
    return f"term {(year - (month < 10)) // 5}"


def _by_place(a: Appearance, b: Appearance, value: float) -> tuple[float, Feature]:
    """One claim names no issuer: does its paper name the place of the other's?"""
    for stated, other in ((a, b), (b, a)):
        place = local_place(stated.issuer) if stated.issuer and not other.issuer else None
        if place is not None:
            known = names_place(other, stated.issuer or "")
            return (value if known else 0.15), Feature("issuer's place in the other paper", place, place * known or "–")
    if a.issuer or b.issuer:
        return value, Feature("issued by a central body", a.issuer or "–", b.issuer or "–")
    if a.regions & b.regions:
        shared = sorted(a.regions & b.regions)
        return min(value, 0.6), Feature("no issuer, one province", shared[0], shared[0])
    apart = bool(a.regions and b.regions)
    shown = (", ".join(sorted(x.regions)) or "–" for x in (a, b))
    return (0.2 if apart else 0.45), Feature("no issuer in either", *shown)


@lru_cache(maxsize=1 << 15)
def local_place(issuer: str | None) -> str | None:
    """Return the folded place that an issuer is of, None for a central one."""
    match = _LOCAL.search(fold(issuer or ""))
    return match[1].strip() if match else None


def names_place(claim: Appearance, issuer: str) -> bool:
    """A document that never names the issuer's place does not cite that place's directive."""
    place = local_place(issuer)
    if place is None or place not in claim.context:
        return place is None
    return bool(re.search(rf"(?<!\w){re.escape(place)}(?!\w)", claim.context))


def names_issuer(claim: Appearance, issuer: str | None) -> bool:
    return bool(issuer) and any(_akin(unit, committee_key(issuer or "")) for unit in claim.units)


def _akin(first: str, second: str) -> bool:
    longer, shorter = (first, second) if len(first) >= len(second) else (second, first)
    return longer == shorter or longer.endswith(f" {shorter}") or longer.startswith(f"{shorter} ")
