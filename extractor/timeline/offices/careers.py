"""A person's career as a text tells it: "Từ tháng 5/2012 đến tháng 5/2015, ông là Bí thư …", "(2015 - 2018)".

Portraits name the person once and go on with "ông", or with nothing; what stood in these years is no office of today.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import cast

from ..sentences.scenes import Page, Scene
from .moves import LATER, offices_in

_DAY = r"(?:(?:ngày|tháng|năm)\s)?((?:\d{1,2}[/.-]){0,2}(?:19|20)\d{2})"
_TILL = r"\s*(?:đến|tới|-|–|—)\s*(?:hết\s)?"
_STRETCH = re.compile(
    rf"(?:[\s•*+“(-]|và\s){{0,4}}(?:(?:trong\s)?(?:giai đoạn|thời gian|các năm)\s|từ\s)?(?:(?:từ|đến)\s)?{_DAY}"
    rf"(?:{_TILL}(?:{_DAY}|(nay|hiện nay|bây giờ)))?\s*[,:;.]?\s*"
)
"""At a clause's beginning the years of what it tells: from, until, "nay"."""
_BEHIND = re.compile(
    r"(?:\s\((?:cũ|mới)\))?[^,;.()]{0,30}?[,\s]*\(?(?:(?:giai đoạn|trong|từ)\s){1,2}"
    rf"{_DAY}(?:{_TILL}(?:{_DAY}|(nay|hiện nay|bây giờ)))?"
)
"""Behind an office the time since when, or in which, it was held."""
_THEN = re.compile(rf"[^,;.()]{{0,30}}?\s(?:vào|hồi)\s{_DAY}()()")
"""Behind an office the day on which it was given."""
_HOLDS = re.compile(
    r"(?:[^.;:]{0,120}?(?<!\w)(?:là|làm|giữ|đảm nhiệm|đảm nhận|nhận|được|bầu|kiêm|công tác)(?!\w)[^.;:]{0,120}?)?\s*"
)
"""Between the years and an office: who, and that he holds it."""
_NOT_HELD = re.compile(
    r"(?<!\w)(?:thôi|miễn nhiệm|bãi nhiệm|rời|nghỉ|cách chức|kỷ luật|bị|đề nghị|giới thiệu|dự kiến|sẽ|trình|không|"
    r"xem xét|tuyên bố|thay mặt)(?!\w)"
)
"""Where an office is left, or only talked of, the years before it are not those in which it was held."""
_GIVEN = re.compile(r"(?<!\w)(?:được|bầu|bổ nhiệm|trúng cử|điều động|chỉ định|giữ chức|nhận)(?!\w)")
_DECIDES = re.compile(
    r"(?:\s(?:đã|ra|ký|có)){0,3}\s(?:quyết định|giao|bổ nhiệm|điều động|phê chuẩn|chỉ định|phân công|tín nhiệm|"
    r"bầu|cử|trao)(?!\w)"
)
_ONCE = re.compile(r"(?<!\w)từng(?!\w)")
_HE = re.compile(r"(?<!\w)(?:ông|bà|anh|chị|đồng chí|đ/c)(?!\w)")
_THROUGH = re.compile(
    r"(?<!\w)(?:kinh qua|trải qua|giữ|đảm nhiệm|đảm nhận|đảm trách|kinh qua các|với)\s(?:qua\s)?(?:nhiều|các|một số)\s"
    r"(?:chức vụ|vị trí|cương vị|chức danh|trọng trách)(?!\w)(?!\s(?:mới|này|trên|được giao))"
)
"""Before offices held one after the other, whose years are not told."""
_WAS = re.compile(r"(?<!\w)là\s$")
_OTHERS = re.compile(r"(?<!\w)(?:thay|đối với|cho|cùng|kế nhiệm|do|với)\s(?:\w+\s){0,3}$")
_CLAUSE = re.compile(r"[;\n]|\.\s|,\s(?=(?:rồi\s|sau đó\s)?(?:từ|đến)\s(?:(?:ngày|tháng|năm)\s)?\d)")
_UP_TO = re.compile(r",\s(?:rồi\s)?đến\s(?:(?:ngày|tháng|năm)\s)?\d")
"""Between two offices of which the second took the place of the first."""
_THEN_ON = re.compile(
    r"[^.;]{0,30}?(?:,\s)?(?<!\w)(rồi|sau đó|tiếp đó)\s(?:(?:được\s)?(?:là|làm|giữ(?:\schức(?:\svụ)?)?|lên)\s)?"
    r"(?:tới\s|đến\s)?"
)
"""Between two offices that one person held one after the other, the second without a day: "và hơn một năm sau làm",
"rồi làm".
"""
_UNTIL_THEN = re.compile(r"(?:[\s•*+“(-]{0,4})trước\s(?:(?:ngày|tháng|năm)\s)?(?:\d{1,2}[/.-]){0,2}(?:19|20)\d{2}\s?,")
_APART = 4
"""Characters between a position and its unit."""
_NEAR = 4
"""Sentences back in which the person of a portrait is named."""
_ROWS = 16
"""The same with the lines of a career between them."""
_OPENS = 12
"""Characters before a person with whom a sentence opens: "Ông X"."""


_Placed = tuple[int, str, str | None]


@dataclass(frozen=True, slots=True)
class Spell:
    """A person (mention index) in an office for some years: ISO prefixes; `until` None where it goes on or is not told.

    `position` stands at `start` in the document's text; `past`: it is told of years that are over; `now`: it goes on.
    """

    person: int
    position: str
    unit: str | None
    since: str | None
    until: str | None
    start: int
    past: bool
    now: bool = False


def career_of(page: Page) -> list[tuple[Scene, Spell]]:
    """Return the stretches of careers that a document tells, each with its sentence."""
    if "careers" not in page.memo:
        page.memo["careers"] = [(scene, spell) for scene in page.scenes for spell in spells(scene)]
    return cast(list[tuple[Scene, Spell]], page.memo["careers"])


def spells(scene: Scene) -> Iterator[Spell]:
    """Yield the stretches of a career that a sentence tells, in order; none where nobody can be meant."""
    found = list(_spells(scene))
    offices = list(offices_in(scene)) if found or LATER.search(scene.folded) or _THEN_ON.search(scene.folded) else []
    found += [s for s in _by_turns(scene, offices) if all(s.start != x.start for x in found)]
    for n, spell in enumerate(found := sorted(found, key=lambda x: x.start)):
        after = next(
            (x for x in found[n + 1 :] if x.since and _UP_TO.search(scene.page.folded, spell.start, x.start)), None
        )
        if (
            after and spell.since and not spell.until and not spell.now
        ):  # "năm 2016 là X, đến tháng 1/2020 được … làm Y"
            spell = replace(spell, until=after.since, past=True)
        yield spell


def _by_turns(scene: Scene, offices: list[_Placed]) -> Iterator[Spell]:
    """Yield two offices that one person held one after the other: the first is over, the second has no day."""
    for (at, position, unit), (then, second, place) in pairwise(offices):
        end = _end_of(scene, at)
        later = LATER.search(scene.page.folded, end, then)
        then_on = _THEN_ON.fullmatch(scene.page.folded, end, then)
        once = then_on and (then_on[1] == "rồi" or _ONCE.search(scene.page.folded, scene.span.start, at))
        if not later and not once:
            continue
        person = _person(scene, at)
        if person is None or person != _person(scene, then) or _NOT_HELD.search(scene.folded, 0, at - scene.span.start):
            continue
        unit, place = unit or place, place or unit
        since = next((d for d in (scene.opening_day, scene.period) if d and later), None)
        yield Spell(person, position, unit or _recorded(scene.page, at, person), since, None, at, True)
        yield Spell(person, second, place or _recorded(scene.page, then, person), None, None, then, False)


def _spells(scene: Scene) -> Iterator[Spell]:
    told: dict[int, list[_Placed]] = {}
    for office in (o for o in offices_in(scene) if not _decides(scene, o[0])):
        told.setdefault(_clause_start(scene, office[0]), []).append(office)
    through = _THROUGH.search(scene.folded)
    for begin, several in told.items():
        stretch = _STRETCH.match(scene.page.folded, begin, scene.span.end)
        leads = stretch and _leads(scene, stretch, several[0][0])
        for n, (at, position, unit) in enumerate(several):
            person = _person(scene, at)
            behind = _behind(scene, at)
            by_turns = through is not None and through.end() <= at - scene.span.start
            till = _UNTIL_THEN.match(scene.page.folded, begin) if n == 0 else None
            before = till and _HOLDS.fullmatch(scene.page.folded, till.end(), at)
            own = behind or (stretch if leads and (n == 0 or stretch[2]) else None)  # type: ignore[index]
            unit = unit or (_recorded(scene.page, at, person) if person is not None else None)
            if person is None or not unit or not (own or by_turns or before):
                continue
            since, until, now = own.groups() if own else (None, None, None)
            begun = _iso(since) if since and not by_turns else None
            past = bool(by_turns and not now or until or before and not own)
            yield Spell(person, position, unit, begun, _iso(until) if until else None, at, past, bool(now))


def _decides(scene: Scene, at: int) -> bool:
    """Say whether an office is that of who gives another one: "ông được Thủ tướng Chính phủ giao quyền …"."""
    given = scene.page.folded[max(0, at - 5) : at] == "được "
    return given and _DECIDES.match(scene.page.folded, _end_of(scene, at)) is not None


def _leads(scene: Scene, stretch: re.Match[str], at: int) -> bool:
    """Say whether the years at a clause's beginning are those of the office at `at`: one date alone, of its giving."""
    between = scene.page.folded[stretch.end() : at]
    if not _HOLDS.fullmatch(between) or _NOT_HELD.search(between):
        return False
    since = stretch[0].lstrip(" •*+“(-").startswith(("từ ", "đến "))
    return bool(stretch[2] or stretch[3] or since or _GIVEN.search(between) and _HE.search(between))


def _behind(scene: Scene, at: int) -> re.Match[str] | None:
    """Return the years behind an office; a day alone only where the text says what somebody was, not what he became."""
    if _NOT_HELD.search(scene.page.folded, max(scene.span.start, at - 40), at):
        return None
    found = _BEHIND.match(scene.page.folded, _end_of(scene, at), scene.span.end)
    if found and not found[2] and not found[3] and scene.labelled("PERSON"):
        found = found if _WAS.search(scene.page.folded, max(scene.span.start, at - 12), at) else None
    return found or _THEN.match(scene.page.folded, _end_of(scene, at), scene.span.end)


def _clause_start(scene: Scene, at: int) -> int:
    cuts = [m.end() for m in _CLAUSE.finditer(scene.page.folded, scene.span.start, at)]
    return cuts[-1] if cuts else scene.span.start


def _end_of(scene: Scene, at: int) -> int:
    """Return where an office at `at` ends: behind its unit, else behind its position."""
    position = next(m for _, m in scene.labelled("POSITION") if m.start == at)
    unit = next((u for _, u in scene.labelled("UNIT") if 0 <= u.start - position.end <= _APART), position)
    return unit.end


def _person(scene: Scene, at: int) -> int | None:
    """Return who holds the office at `at`: the last named before it, else the one of whom the sentences before tell."""
    page = scene.page
    here = [(n, m) for n, m in scene.labelled("PERSON") if m.start < at]
    own = [n for n, m in here if not _OTHERS.search(page.folded, max(scene.span.start, m.start - 30), m.start)]
    if own:
        return own[-1]
    if here:
        return None
    for near in _told_before(scene):
        named = near.labelled("PERSON")
        people = {page.people[n] for n, _ in named if n in page.people}
        if people:
            first = named[0][0]
            opens = len(people) == 1 or named[0][1].start - near.span.start < _OPENS
            return first if opens and first in page.people else None
    return None


def _told_before(scene: Scene) -> Iterator[Scene]:
    """Yield the sentences just before, the nearest first; a career's other lines, one a stretch of years, keep nobody
    away.
    """
    left = _NEAR
    for near in reversed(scene.page.scenes_before(scene, _ROWS)):
        yield near
        left -= _STRETCH.match(near.folded) is None
        if not left:
            return


def _recorded(page: Page, at: int, person: int) -> str | None:
    """Return the unit that a record of the person gives the office at `at`."""
    starts = page.result.mentions
    for record in page.result.officials:
        if any(starts[n].start == at for n in record.mentions) and record.name == page.people.get(person):
            return record.unit
    return None


def _iso(shown: str) -> str:
    return "-".join(part.zfill(2) for part in reversed(re.split(r"[/.-]", shown)))
