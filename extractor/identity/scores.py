"""How far two appearances are one, as named features with the words that made them: pure and symmetric.

A score is looked up, not trained: each pair of (likeness of names, likeness of what tells namesakes apart) has a place
in a table, so the order of scores is the order of the evidence. SAME and up is joined by the machine, UNSURE and up is
left open and asked about, the rest is different.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from ..collection import Appearance, Feature, Office, Score
from ..gazetteer import Gazetteer
from ..gazetteer.surfaces import place_key
from ..text import bare, key
from ..values.keys import unit_loose_key
from .changes import becomes, renamed
from .spelling import Likeness, person_form, persons, plain, rare, words
from .unit_forms import UnitForm, known_place, unit_form

SAME, UNSURE = 0.75, 0.4
_FIRST = "nguyên ", "cựu ", "quyền ", "q. ", "tân "


def verdict(value: float, features: list[Feature]) -> Score:
    """Return the score with what it means."""
    meaning = "same" if value >= SAME else "unsure" if value >= UNSURE else "different"
    return Score(round(value, 3), meaning, tuple(features))  # type: ignore[arg-type]


# ------------------------------------------------------------------ units

_UNITS = {"same": 0.97, "spelling": 0.95, "bare": 0.92, "near": 0.85, "typing": 0.8, "renamed": 0.78, "vague": 0.6,
          "mistyped": 0.5, "successor": 0.3, "other": 0.05}  # fmt: skip


def units(a: Appearance, b: Appearance, gazetteer: Gazetteer) -> Score:
    """Score two units: the body, its place, and where the name leaves the place out, the provinces of the papers."""
    alike, features = units_alike((a.name, a.regions), (b.name, b.regions), gazetteer)
    return verdict(_UNITS[alike], list(features))


Named = tuple[str, frozenset[str]]
"""A unit's name, and the provinces that the paper it stands in names."""


@lru_cache(maxsize=1 << 17)
def units_alike(a: Named, b: Named, gazetteer: Gazetteer) -> tuple[str, tuple[Feature, ...]]:
    """Return how two units' names agree (a key of the table above) and why."""
    first, second = unit_form(a[0], gazetteer), unit_form(b[0], gazetteer)
    body = words(first.core.split(), second.core.split()) if _same_length(first, second) else "different"
    if body == "different":
        if _run_together(first.core, second.core):
            body = "spelling"
        elif renamed(a[0], b[0], gazetteer):
            return "renamed", (Feature("renamed by the gazetteer", a[0], b[0]),)
        else:
            return _followed(a[0], b[0], gazetteer, Feature("another body", first.core, second.core))
    place, feature = _places(first, second, gazetteer)
    if place == "different":
        return _followed(a[0], b[0], gazetteer, feature)
    features = [Feature(f"body {body}", first.core, second.core), feature]
    if place == "unknown" or not (first.alone and second.alone):
        near, told = _near(a, b, (first, second))
        features.append(told)
        if near == "apart":
            return "other", tuple(features)
        if near == "unknown":
            return ("mistyped" if "typing" in (body, place) else "vague"), tuple(features)
        if place == "unknown":
            return ("near" if body != "typing" else "mistyped"), tuple(features)
    worst = max((body, place), key=("equal", "spelling", "bare", "typing").index)
    if body == place == "typing":
        worst = "mistyped"
    return {"equal": "same"}.get(worst, worst), tuple(features)


def _same_length(a: UnitForm, b: UnitForm) -> bool:
    return len(a.core.split()) == len(b.core.split())


def _run_together(a: str, b: str) -> bool:
    return a.replace(" ", "") == b.replace(" ", "")


def _followed(a: str, b: str, gazetteer: Gazetteer, feature: Feature) -> tuple[str, tuple[Feature, ...]]:
    if becomes(a, b, gazetteer) or becomes(b, a, gazetteer):
        return "successor", (feature, Feature("one became the other: successor, not the same", a, b))
    return "other", (feature,)


def _places(a: UnitForm, b: UnitForm, gazetteer: Gazetteer) -> tuple[Likeness | str, Feature]:
    """Compare the places of two names: a likeness, or unknown where one has none."""
    shown = tuple(" ".join(x for x in (f.level, f.place) if x) for f in (a, b))
    if a.level and b.level and bare(a.level) != bare(b.level):  # a province's body is none of its districts'
        return "different", Feature("another level", *(s or "–" for s in shown))
    if not a.place and not b.place:
        central = a.central and b.central or a.alone and b.alone
        return ("equal" if central else "unknown"), Feature("no place in either name", a.core, b.core)
    if not a.place or not b.place:
        return "unknown", Feature("place left out", *(s or "–" for s in shown))
    same = len(a.place.split()) == len(b.place.split())
    alike = words(a.place.split(), b.place.split()) if same else "different"
    if a.place != b.place and (place_key(a.place) == place_key(b.place) or _one_province(a, b)):
        alike = "spelling"
    if alike == "typing":
        known = [known_place(f.place, f.level, gazetteer) for f in (a, b)]
        alike = "different" if all(known) or not any(known) else "typing"
    if alike != "different" and a.provinces and b.provinces and not a.provinces & b.provinces:
        return "different", Feature("in another province", *shown)
    return alike, Feature(f"place {alike}", *shown)


def _one_province(a: UnitForm, b: UnitForm) -> bool:
    """Say whether two places are one province, the only one so called, in two spellings (Đăk Lăk, TP.HCM)."""
    provincial = {a.level, b.level} <= {"tỉnh", "thành phố", None}
    return provincial and len(a.provinces) == 1 and a.provinces == b.provinces and _as_province(a) and _as_province(b)


def _as_province(form: UnitForm) -> bool:
    return bare(place_key(form.place)) in {bare(place_key(p)) for p in form.provinces}


def _near(a: Named, b: Named, forms: tuple[UnitForm, UnitForm]) -> tuple[str, Feature]:
    """Say whether the papers that two names stand in are of one province: shared, apart, or unknown."""
    here, there = set(a[1]), set(b[1])
    for form, regions in zip(forms, (here, there)):
        if form.place and form.level in ("tỉnh", "thành phố", None) and form.alone:
            regions.add(form.place)
    shown = Feature("provinces of the papers", ", ".join(sorted(here)) or "–", ", ".join(sorted(there)) or "–")
    if not here or not there:
        return "unknown", shown
    return ("shared" if here & there else "apart"), shown


# ------------------------------------------------------------------ officials

_OFFICIALS: dict[str, dict[str, float]] = {
    #            equal          spelling        bare          typing        part
    "office": {"equal": 0.98, "spelling": 0.97, "bare": 0.95, "typing": 0.78, "part": 0.77},
    "unit": {"equal": 0.94, "spelling": 0.92, "bare": 0.86, "typing": 0.5, "part": 0.55},
    "goes on": {"equal": 0.9, "spelling": 0.88, "bare": 0.82, "typing": 0.45, "part": 0.45},
    "rises, rare": {"equal": 0.77, "spelling": 0.76, "bare": 0.6, "typing": 0.2, "part": 0.2},
    "rises, told": {"equal": 0.76, "spelling": 0.74, "bare": 0.55, "typing": 0.2, "part": 0.2},
    "context": {"equal": 0.8, "spelling": 0.78, "bare": 0.76, "typing": 0.3, "part": 0.5},
    "rises": {"equal": 0.66, "spelling": 0.64, "bare": 0.52, "typing": 0.2, "part": 0.2},
    "province": {"equal": 0.6, "spelling": 0.58, "bare": 0.5, "typing": 0.2, "part": 0.25},
    "unknown": {"equal": 0.5, "spelling": 0.48, "bare": 0.42, "typing": 0.15, "part": 0.2},
    "elsewhere": {"equal": 0.3, "spelling": 0.28, "bare": 0.2, "typing": 0.08, "part": 0.08},
    "apart": {"equal": 0.12, "spelling": 0.11, "bare": 0.1, "typing": 0.04, "part": 0.04},
}
"""Rows from the strongest evidence to the strongest against: one office; one unit; an office that goes on in the unit's
successor; another office in the unit's successor, of which a rare name is joined, or one that is not plain where the
later paper names the old province too; the unit of one's office in the other's paper, which names none; one province;
nothing known; different units; different provinces."""


def officials(a: Appearance, b: Appearance, gazetteer: Gazetteer) -> Score:
    """Score two officials: name and office, never the name alone."""
    first, second = person_form(a.name), person_form(b.name)
    alike = persons(first, second)
    features = [Feature(f"name {alike}", a.name, b.name)]
    if alike == "different":
        return verdict(0.02, features)
    shared, more = _offices(a, b, gazetteer)
    return verdict(_OFFICIALS[shared][alike], features + more)


def _offices(a: Appearance, b: Appearance, gazetteer: Gazetteer) -> tuple[str, list[Feature]]:
    """Return the best of what two appearances' offices say, a row of the table above, and why."""
    held, known = _with_unit(a), _with_unit(b)
    if not held or not known:
        return _by_context(a, b, gazetteer)
    order = list(_OFFICIALS)
    found = (_office((x, a), (y, b), gazetteer) for x in held for y in known)
    return min(found, key=lambda f: order.index(f[0]))


def _with_unit(a: Appearance) -> tuple[Office, ...]:
    return tuple(o for o in a.offices if o.unit)


def _office(
    x: tuple[Office, Appearance], y: tuple[Office, Appearance], gazetteer: Gazetteer
) -> tuple[str, list[Feature]]:
    (one, a), (other, b) = x, y
    unit, features = units_alike((one.unit or "", a.regions), (other.unit or "", b.regions), gazetteer)
    posts = rank(one.position), rank(other.position)
    post = Feature("position", one.position or "–", other.position or "–")
    if unit in ("same", "spelling", "bare", "near", "typing", "renamed"):
        return ("office" if posts[0] and posts[0] == posts[1] else "unit"), [*features, post]
    if unit == "vague":
        return ("unit" if posts[0] and posts[0] == posts[1] else "unknown"), [*features, post]
    if unit == "successor" and posts[0] == posts[1] and _in_time((one, a), (other, b), gazetteer):
        return "goes on", [*features, post]
    if unit == "successor" and all(posts) and _in_time((one, a), (other, b), gazetteer):
        scarce = rare(a.name) and rare(b.name)
        name = Feature("rare name" if scarce else "name that many bear", a.name, b.name)
        told = not scarce and not plain(a.name) and not plain(b.name) and _names_old((one, a), (other, b), gazetteer)
        return ("rises, rare" if scarce else "rises, told" if told else "rises"), [*features, post, name]
    first, second = unit_form(one.unit or "", gazetteer), unit_form(other.unit or "", gazetteer)
    here, there = set(a.regions) | _own_province(first), set(b.regions) | _own_province(second)
    row = "elsewhere" if not here or not there else "province" if here & there else "apart"
    shown = Feature("provinces", ", ".join(sorted(here)) or "–", ", ".join(sorted(there)) or "–")
    return row, [*features, post, shown]


def _own_province(form: UnitForm) -> set[str]:
    return {form.place} if form.place and form.level in ("tỉnh", "thành phố", None) else set()


@lru_cache(maxsize=1 << 14)
def rank(position: str | None) -> str:
    """Return a position for comparing: folded, without nguyên and Quyền."""
    found = bare(key(position or ""))
    for word in map(bare, _FIRST):
        found = found.removeprefix(word)
    return found


def _in_time(x: tuple[Office, Appearance], y: tuple[Office, Appearance], gazetteer: Gazetteer) -> bool:
    """Say whether the paper on the old unit is not younger than the one on the new."""
    (one, a), (other, b) = x, y
    old, new = (a, b) if becomes(one.unit or "", other.unit or "", gazetteer) else (b, a)
    return not old.seen or not new.seen or old.seen[:10] <= new.seen[:10]


def _names_old(x: tuple[Office, Appearance], y: tuple[Office, Appearance], gazetteer: Gazetteer) -> bool:
    """Say whether the paper on the new unit names the province of the old one, which is another."""
    (one, a), (other, b) = x, y
    forward = becomes(one.unit or "", other.unit or "", gazetteer)
    old, new, paper = (one, other, b) if forward else (other, one, a)
    before, after = (_own_province(unit_form(o.unit or "", gazetteer)) for o in (old, new))
    return bool(before) and before != after and before <= set(paper.regions)


def _by_context(a: Appearance, b: Appearance, gazetteer: Gazetteer) -> tuple[str, list[Feature]]:
    """One paper gives no office: does it name the unit of the other's, or at least share a province?"""
    if a.regions and b.regions and not a.regions & b.regions:
        return "apart", [Feature("provinces of the papers", *(", ".join(sorted(x.regions)) for x in (a, b)))]
    for one, other in ((a, b), (b, a)):
        for office in _with_unit(one):
            same = next((u for u in sorted(other.units) if u == _loose(office.unit or "")), None)
            if same and len(_with_unit(other)) == 0:
                return "context", [Feature("unit of the office in the other paper", office.unit or "", same)]
    shared = [u for u in sorted(a.units & b.units) if not unit_form(u, gazetteer).central]
    if shared and not _with_unit(a) and not _with_unit(b):
        return "context", [Feature("unit named in both papers", shared[0], shared[0])]
    return "unknown", [Feature("no office in one of them", *(_told(x) for x in (a, b)))]


def _told(a: Appearance) -> str:
    return "; ".join(" ".join(x for x in (o.position, o.unit) if x) for o in a.offices) or "–"


def _loose(unit: str) -> str:
    return unit_loose_key(unit)


Scorer = Callable[[Appearance, Appearance, Gazetteer], Score]
