"""Units over time: renamed, merged, divided, abolished, on which day and by which act; what a unit was on a day.

Two sources: the gazetteer's rows (validity, successors, the act in `source`) and sentences of the documents held.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ..collection import Held
from ..gazetteer import Body, Gazetteer, Place
from ..model import Citation, DateValue, Result, Span
from ..text import CAPITAL, fold
from ..values.keys import number_key
from .unit_forms import unit_form
from .units import place_after

Kind = Literal["renamed", "merged", "divided", "abolished"]
_BACK = 8
"""So many units are looked back from: before the reforms of a lifetime names say little."""
_NUMBERED = re.compile(r"\d+(?:/\d{4})?/[A-ZĐ]")


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a unit. `new` is empty where it was abolished; `act` the number of the deciding document.

    `source`: "gazetteer", or the path (else the id) of the document whose words `quote` are.
    """

    kind: Kind
    old: str
    new: tuple[str, ...]
    on: str | None
    act: str | None
    source: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class AsOf:
    """What a name stands for on a day: the units, the changes between, and the way told in words."""

    name: str
    on: str
    units: tuple[str, ...]
    changes: tuple[Change, ...]
    way: str


# ------------------------------------------------------------------ the gazetteer


def recorded(name: str, gazetteer: Gazetteer) -> tuple[Change, ...]:
    """Return what the gazetteer knows to have become of the unit itself and of its predecessors and successors.

    What a predecessor was called may be another body's name today (the Bộ Nội vụ that became Bộ Công an in 1998): what
    befell that name afterwards belongs to the other, and what befell a successor's before to whoever bore it then.
    """
    found: dict[tuple[str, str | None, tuple[str, ...]], Change] = {}
    for step, onward in ((_ends, True), (_origins, False)):
        todo: list[tuple[str, str | None]] = [(name, None)]
        done = set[str]()
        while todo:
            one, day = todo.pop()
            if unit_form(one, gazetteer).loose in done:
                continue
            done.add(unit_form(one, gazetteer).loose)
            for change in step(one, gazetteer):
                out_of_time = day and change.on and (change.on < day if onward else change.on > day)
                if out_of_time or _unborn(change, gazetteer):
                    continue
                found[change.old, change.on, change.new] = change
                on = change.on or day
                todo += [(new, on) for new in change.new] if onward else [(change.old, on)] if len(done) < _BACK else []
    return tuple(sorted(found.values(), key=lambda c: (c.on or "", c.old, c.new)))


def _unborn(change: Change, gazetteer: Gazetteer) -> bool:
    """Say whether no body of the changed name existed on the day: a province divided in 1991 had no Sở of 2008."""
    bodies, on = _parts(change.old, gazetteer)[0], change.on
    if not bodies or not on:
        return False
    return all((b.valid_from or "") > on or on > (b.valid_to or "9999") for b in bodies)


def succeeded(names: Iterable[str], gazetteer: Gazetteer) -> dict[str, str]:
    """Return the bodies that took the place of those of these names, each with the first day on which one did."""
    found: dict[str, str] = {}
    todo, done = list(names), set[str]()
    while todo:
        one = todo.pop()
        if unit_form(one, gazetteer).loose in done:
            continue
        done.add(unit_form(one, gazetteer).loose)
        for change in _ends(one, gazetteer):
            for name in change.new if change.on else ():
                found[name] = min(found.get(name, "9999"), change.on or "9999")
                todo.append(name)
    return found


def _parts(name: str, gazetteer: Gazetteer) -> tuple[tuple[Body, ...], str, tuple[Place, ...], str]:
    """Return (bodies, words behind the body, places at the end, words before the place)."""
    folded = fold(name)
    body = next(((e, b) for s, e, b in gazetteer.find_bodies(folded) if s == 0), (0, ()))
    place = next(((s, p) for s, e, p in gazetteer.find_places(folded) if e == len(folded)), (len(name), ()))
    return body[1], name[body[0] :], place[1], name[: place[0]]


def is_known(name: str, gazetteer: Gazetteer) -> bool:
    """Say whether the gazetteer knows the body or the place that a name is made of: "Sở ABC" is neither."""
    bodies, _, places, _ = _parts(name, gazetteer)
    return bool(bodies or places)


def _ends(name: str, gazetteer: Gazetteer) -> Iterator[Change]:
    bodies, tail, places, stem = _parts(name, gazetteer)
    if bodies and all(b.valid_to for b in bodies):
        last = max(bodies, key=lambda b: b.valid_to or "")
        heirs = [b.name for i in last.successors if (b := gazetteer.body(i))]
        yield _of_row(last, name, tuple(f"{h}{tail}" for h in heirs))
    for place in _ended(places):
        heirs = [place_after(stem, p) for i in place.successors if (p := gazetteer.place(i)) and p.tier == place.tier]
        new = tuple(heirs)
        if new != (name,):
            yield _of_row(place, name, new)


def _ended(places: Sequence[Place]) -> list[Place]:
    """Return the ended province of a name that no province bears now; else the ended place that alone bore it."""
    provinces = [p for p in places if p.tier == "tỉnh"]
    named = provinces or list(places)
    return named if len(named) == 1 and named[0].valid_to else []


def _origins(name: str, gazetteer: Gazetteer) -> Iterator[Change]:
    bodies, tail, places, stem = _parts(name, gazetteer)
    ids = {b.id for b in bodies}
    for body in gazetteer.bodies:
        if ids.intersection(body.successors) and body.id not in ids:
            heirs = [b.name for i in body.successors if (b := gazetteer.body(i))]
            yield _of_row(body, f"{body.name}{tail}", tuple(f"{h}{tail}" for h in heirs))
    here = {p.id for p in places if p.tier == "tỉnh"}
    for place in gazetteer.places if here else ():
        if here.intersection(place.successors) and place.tier == "tỉnh" and place.name not in {p.name for p in places}:
            yield _of_row(place, place_after(stem, place), (name,))


def _of_row(row: Body | Place, old: str, new: tuple[str, ...]) -> Change:
    kind = row.kind if new else "abolished"
    act = next((s for s in row.source.split("|") if _NUMBERED.search(s)), None)
    return Change(kind, old, new, row.valid_to, act, "gazetteer")  # type: ignore[arg-type]


# ------------------------------------------------------------------ documents

_U = r"⟨(\d+)⟩"
_AND = r"\s*(?:,|và|với|cùng(?:\svới)?)\s*"
_LIST = rf"⟨\d+⟩(?:{_AND}⟨\d+⟩)*"
_ONE = r"⟨\d+⟩"
_JOIN = r"(?:hợp\snhất|sáp\snhập|(?<!thu )(?<!xuất )(?<!xâm )nhập(?=\svào)|tổ\schức\slại)"
_DONE = r"\s(?:\w+\s){0,4}"
_PATTERNS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("renamed", re.compile(rf"đổi\stên\s(?P<old>{_LIST})[^⟨.;]{{0,30}}thành\s(?P<new>{_ONE})")),
    ("renamed", re.compile(rf"(?P<old>{_ONE}){_DONE}đổi\stên\sthành\s(?P<new>{_ONE})")),
    ("merged", re.compile(rf"thành\slập\s(?P<new>{_ONE})[^⟨.;]{{0,50}}{_JOIN}[^⟨.;]{{0,20}}(?P<old>{_LIST})")),
    ("merged", re.compile(rf"(?P<new>{_ONE})[^⟨.;]{{0,60}}(?:trên\scơ\ssở|từ)\s(?:việc\s)?{_JOIN}\s(?P<old>{_LIST})")),
    ("merged", re.compile(rf"{_JOIN}\s(?P<old>{_LIST})[^⟨.;]{{0,30}}(?:thành|vào)\s(?P<new>{_ONE})")),
    ("merged", re.compile(rf"(?P<old>{_ONE}){_DONE}{_JOIN}[^⟨.;]{{0,20}}(?:với|vào|cùng)\s(?P<new>{_ONE})")),
    ("divided", re.compile(rf"(?:chia|tách|chia\stách)\s(?P<old>{_ONE})[^⟨.;]{{0,30}}thành\s(?P<new>{_LIST})")),
    ("abolished", re.compile(rf"(?:giải\sthể|chấm\sdứt\shoạt\sđộng\scủa)\s(?P<old>{_ONE})(?P<new>)")),
    (
        "abolished",
        re.compile(rf"(?P<old>{_ONE}){_DONE}(?:giải\sthể|(?:kết\sthúc|chấm\sdứt|ngừng)\shoạt\sđộng)(?P<new>)"),
    ),
)
_PLAN = re.compile(
    r"(?<!\w)(?:sẽ|dự kiến|đề xuất|đề nghị|phương án|chuẩn bị|kiến nghị|lấy ý kiến|chủ trương|dự thảo|trước khi)(?!\w)"
)
_FROM = re.compile(r"(?:từ|kể từ|hiệu lực từ|bắt đầu từ)\s(?:ngày\s)?$")
_NEAR = 500
"""Characters before a sentence in which a report names the act that it goes on to tell."""
_DECIDING = frozenset({"nghị quyết", "quyết định", "nghị định", "luật"})
_SENTENCE = re.compile(rf"(?<=[.;!?])\s+(?={CAPITAL})|\n+")


def told(documents: Iterable[Held], gazetteer: Gazetteer) -> tuple[Change, ...]:
    """Return what the documents say became of units and places; what is only planned does not count."""
    found = [c for held in documents for c in _told_by(held, gazetteer)]
    return tuple(sorted(found, key=lambda c: (c.on or "", c.old, c.new, c.source)))


def _told_by(held: Held, gazetteer: Gazetteer) -> Iterator[Change]:
    result = held.result
    text = result.document.text
    names = {n: u.name for u in result.units for n in u.mentions}
    start = 0
    found: dict[tuple[str, str, tuple[str, ...]], Change] = {}
    for cut in (*_SENTENCE.finditer(text), None):
        end = cut.start() if cut else len(text)
        span = Span(start, end)
        if any(word in fold(text[start:end]) for word in _WORDS):
            for change in _in_sentence(held, span, names, gazetteer):
                before = found.get((change.kind, change.old, change.new))
                if before is None or before.on == result.document.meta.date:  # a day that is said goes before
                    found[change.kind, change.old, change.new] = change
        start = cut.end() if cut else end
    yield from found.values()


_WORDS = ("đổi tên", "hợp nhất", "sáp nhập", "nhập vào", "giải thể", "kết thúc", "chấm dứt", "chia", "tách")


def _in_sentence(held: Held, span: Span, names: dict[int, str], gazetteer: Gazetteer) -> Iterator[Change]:
    result = held.result
    skeleton, known = _skeleton(result, span, names)
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(skeleton):
            if _PLAN.search(skeleton, max(0, match.start() - 80), match.end()):
                continue
            old = [known[int(n)] for n in re.findall(_U, match["old"])]
            new = tuple(known[int(n)] for n in re.findall(_U, match["new"]))
            gone = [o for o in old if all(unit_form(o, gazetteer).loose != unit_form(n, gazetteer).loose for n in new)]
            for one in gone:
                where = held.path or result.document.id
                quote = " ".join(result.document.quote(span).split())
                yield Change(kind, one, new, _day(held, span), _act(result, span), where, quote)
            if gone:
                return


def _skeleton(result: Result, span: Span, names: dict[int, str]) -> tuple[str, list[str]]:
    """Return the folded sentence with "⟨n⟩" for each unit and place, and what each stands for."""
    parts, known, done = [], list[str](), span.start
    for n, m in enumerate(result.mentions):
        if m.label in ("UNIT", "LOCATION") and span.covers(m.span) and m.start >= done:
            parts += [fold(result.document.text[done : m.start]), f"⟨{len(known)}⟩"]
            known.append(names.get(n) or m.text)
            done = m.end
    parts.append(fold(result.document.text[done : span.end]))
    return " ".join("".join(parts).split()), known


def _day(held: Held, span: Span) -> str | None:
    """Return the day from which it holds: said in the sentence, else the act's effect or date, else the report's."""
    result, meta = held.result, held.result.document.meta
    dates = [m for m in result.mentions if m.label == "DATE" and span.covers(m.span)]
    for m in dates:
        before = fold(result.document.text[max(span.start, m.start - 24) : m.start])
        if isinstance(m.value, DateValue) and m.value.iso and _FROM.search(before):
            return m.value.iso
    if result.document.kind == "official_document":
        return meta.effective or meta.date
    days = [m.value.iso for m in dates if isinstance(m.value, DateValue) and m.value.precision == "day"]
    cited = {c.date for c in result.citations}
    return next((d for d in days if d and d not in cited), held.published[:10] if held.published else None)


def _act(result: Result, span: Span) -> str | None:
    for record in result.citations:
        if record.number and _deciding(record) and any(span.covers(result.mentions[n].span) for n in record.mentions):
            return record.number
    meta = result.document.meta
    near = [
        (m.start, c.number)
        for c in result.citations
        if c.number and _deciding(c)
        for m in (result.mentions[n] for n in c.mentions)
        if 0 <= span.start - m.start <= _NEAR
    ]
    if near and result.document.kind == "press_article":
        return max(near)[1]
    return meta.number if result.document.kind == "official_document" and number_key(meta.number) else None


def _deciding(record: Citation) -> bool:
    return fold(record.type or "") in _DECIDING


# ------------------------------------------------------------------ as of a day


def as_of(name: str, on: str, changes: Sequence[Change], gazetteer: Gazetteer) -> AsOf:
    """Return what `name` stands for on a day: itself, what it had become, or what it was made of."""
    later = _follow(name, on, changes, gazetteer)
    if later.changes:
        return later
    begun = [
        c for c in changes if c.on and c.on > on and _is(name, c.new, gazetteer) and not _is(name, (c.old,), gazetteer)
    ]
    alive = [b for b in _parts(name, gazetteer)[0] if b.holds(on)]
    if begun and not alive:
        units = tuple(dict.fromkeys(c.old for c in begun))
        return AsOf(name, on, units, tuple(begun), "predecessors: the unit was formed later")
    return later


def _follow(name: str, on: str, changes: Sequence[Change], gazetteer: Gazetteer) -> AsOf:
    units, way = [name], list[Change]()
    for _ in range(20):
        step = next(
            (c for u in units for c in changes if c.on and c.on <= on and _is(u, (c.old,), gazetteer) and c not in way),
            None,
        )
        if step is None:
            break
        way.append(step)
        kept = [u for u in units if not _is(u, (step.old,), gazetteer)]
        units = list(dict.fromkeys([*kept, *step.new]))
    words = "successors: " + "; ".join(f"{c.kind} on {c.on}" for c in way) if way else "itself"
    return AsOf(name, on, tuple(units), tuple(way), words)


def _is(name: str, names: Iterable[str], gazetteer: Gazetteer) -> bool:
    wanted = unit_form(name, gazetteer)
    return any((f := unit_form(n, gazetteer)).loose == wanted.loose and f.level == wanted.level for n in names)
