"""Who was given or left which office, as a sentence tells it: the verb, the person nearest it, the office behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from ...collection import Event, Subject
from ...identity.scores import rank
from ...model import DateValue, Mention, Span
from ...text import fold
from ...values.keys import name_key
from ..events.told import event_at
from ..sentences.kinds import happened_at, is_replaced, office_verb, office_verbs, succeeds
from ..sentences.scenes import Page, Scene
from ..sentences.when import When, when
from .granted import Placed, apart, grants, leads_to, planned, told_beside
from .teams import LEADS_TEAM

_CUT = re.compile(
    r";|,\s((?:thay|thay thế|thay cho|kế nhiệm)\s(?:cho\s)?(?:đồng chí|ông|bà)\s"
    r"(?=[^;.]{0,90}?\stừ\s(?:ngày|tháng|\d)))"
)
_CHARGE = re.compile(r"(?<!\w)(phụ trách(?: điều hành)?|điều hành)(?!\w)")
_MOVES = re.compile(r"(?<!\w)(?:điều động|luân chuyển|thuyên chuyển)(?!\w)")
_PASSIVE = re.compile(r"(?<!\w)được\s(?:\w+\s){0,3}$")
_NEW = re.compile(r"(?<!\w)(?:giữ(?: chức(?: vụ)?)?|làm|(?:đến|về|sang|tới)(?: nhận)?|nhận)\s")
_SEAT = re.compile(r"(?<!\w)(?:tham gia|bổ sung vào|vào)\s")
LATER = re.compile(
    r"(?:[,\s]|và\s|rồi\s){1,3}(?:(?:hơn|gần|khoảng|chỉ|đúng)\s)?"
    r"(?:\d{1,2}|nửa|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s(?:năm|tháng)\ssau(?:\sđó|\snày)?,?\s"
)
"""Between two offices of one person, of which the second has no day of its own."""
_NEXT = re.compile(
    r"(?:,|(?<!\w)(?:để|và))\s(?:được\s)?"
    r"(?:chuyển|nhận|sang|giữ|làm|đảm nhiệm|điều động|luân chuyển|phân công|bổ nhiệm|về)(?!\w)"
)
"""Between an office that was left and the one that was taken up: "thôi giữ chức vụ, chuyển sang làm Phó Trưởng ban"."""
_ACTING = re.compile(r"^(?:quyền|phụ trách)\s", re.I)
_QUYEN = len("quyền ")
"""How far "được giao quyền" reaches into the office that it gives."""
_HEADS = ("ban", "sở", "cục", "vụ", "viện", "trung tâm", "chi cục", "công ty", "phòng", "văn phòng", "đơn vị")
_BARE = re.compile(
    r"(?:,?\s(?:điều hành|hoạt động|công việc|công tác|chung|của|các|toàn bộ|mọi))*"
    rf"\s({'|'.join(_HEADS)})(?=\s*(?:[,.;(]|$)"
    r"|\s(?:từ|kể từ|để|cho|thay|đến|được|vào|trong|khi|sau|này|nhiệm kỳ)(?!\w))"
)
MEMBER = re.compile(r"(?:(?:uỷ|ủy) viên|đại biểu|thành viên)(?!\w)")
"""A seat among others, which nobody gives up for being moved elsewhere."""
_UNTIL_FILLED = re.compile(r"(?<!\w)(?:đến khi|chờ|trong khi)\s[^,;.]{0,60}$")
"""Before an office that is to be filled: "điều hành … cho đến khi kiện toàn chức danh Bí thư"."""
_IN_EFFECT = re.compile(
    r"(?<!\w)(?:quyết định|nghị quyết)\s(?:này|trên|nêu trên|nói trên)\s(?:đều\s|sẽ\s|cùng\s)?có hiệu lực\s"
    r"(?:thi hành\s)?(?:kể\s)?từ\s(?:ngày\s)?"
)
_OLD = re.compile(r"\s(?:\(cũ\)|cũ(?!\w))")
_IS = re.compile(r"\s?[-–(,]\s?")
"""Between a name and what somebody is: "ông A - Giám đốc", "ông A (Giám đốc"."""
_LED = 16
"""Characters between "phụ trách", "điều hành" and what is led: "hoạt động của"."""
_APART = 4
"""Characters between a position and the unit it is held in."""


@dataclass(frozen=True)
class Change:
    """One person's change of office: `kind` is appointed or left_office."""

    kind: str
    person: str
    position: str | None
    unit: str | None
    since: str | None = None
    """From which day, where the sentence says so of this person alone."""


def clauses(scene: Scene) -> list[Scene]:
    """Return the parts of a sentence between ";" where two of them tell of offices: each has its own words and day."""
    cuts = [0, *(m.end() - len(m[1] or "") for m in _CUT.finditer(scene.folded)), len(scene.folded)]
    if len(cuts) == 2:
        return [scene]
    parts = []
    for start, end in pairwise(cuts):
        span = Span(scene.span.start + start + (scene.folded[start:end][:1] == " "), scene.span.start + end)
        mentions = scene.page.result.mentions
        inside = tuple(n for n in scene.mentions if span.start <= mentions[n].start < span.end)
        parts.append(Scene(scene.page, span, scene.segment, inside))
    telling = [p for p in parts if any(True for _ in changes(p))]
    return telling if len(telling) > 1 else [scene]


def day_of(clause: Scene, kind: str, scene: Scene, scenes: Iterable[Scene], subject: Subject) -> When | None:
    """Return the day of a change of office: its clause's own, else the one that the whole sentence names."""
    found = when(clause, kind, scenes, subject)
    if found and clause is not scene and scene.day and (found.assumed or not clause.own_day and not found.effective):
        return When(scene.day)
    starts = _effect(scene.page) if found and found.assumed else None
    return When(starts, starts) if starts else found


def _effect(page: Page) -> str | None:
    """Return the day from which the decisions that a story tells of hold, where it says so once for all of them."""
    said = _IN_EFFECT.search(page.folded) if page.is_press else None
    days = (m for m in page.result.mentions if said and m.label == "DATE" and m.start == said.end())
    return next((m.value.iso for m in days if isinstance(m.value, DateValue) and m.value.precision == "day"), None)


def changes(scene: Scene, people: Iterable[int] | None = None) -> Iterator[Change]:
    """Yield what a sentence says of the offices of the persons in it (or of these mentions), in order."""
    wanted = None if people is None else set(people)
    done = set()
    if not office_verbs(scene.folded) and not succeeds(scene.folded):
        return
    granted = {g.person: g for g in grants(scene, offices_in)}
    for n, mention in scene.labelled("PERSON"):
        name = scene.page.people[n]
        if wanted is not None and n not in wanted or name in done or apart(scene, n):
            continue
        verb = office_verb(scene.folded, mention.start - scene.span.start)
        undated = verb and (leads_to(scene, verb[1]) or LATER.search(scene.folded, 0, verb[1]))
        if verb and not undated and not _still_to_come(scene, verb):
            done.add(name)
            own = granted.get(n)
            if own:
                yield Change(verb[0], name, own.position, own.unit, own.since)
                continue
            position, unit = _office(scene, scene.span.start + verb[1], mention, leaves=verb[0] == "left_office")
            if verb == ("left_office", mention.start - scene.span.start):  # he who is replaced did not act for another
                position = _ACTING.sub("", position) if position else None
                position = position[:1].upper() + position[1:] if position else None
            yield _as_recorded(scene.page, Change(verb[0], name, position, unit))


def _as_recorded(page: Page, change: Change) -> Change:
    """Return an office taken up as the records give it: of one unit only they tell "Phó Bí thư" from the "Bí thư" that
    another took up in the same sentence.
    """
    led = change.position and _CHARGE.match(fold(change.position))
    if change.kind != "appointed" or not change.position or not change.unit or led:
        return change
    name = name_key(change.person)
    mine = [r for r in page.result.officials if r.position and name_key(r.name) == name and r.unit == change.unit]
    own = {rank(str(r.position)) for r in mine}
    known = rank(change.position) in own or len(own) != 1
    return change if known else replace(change, position=mine[0].position)


def _office(scene: Scene, verb: int, person: Mention, *, leaves: bool = False) -> tuple[str | None, str | None]:
    """Return position and unit that a verb is about: the first office named behind it, else the last before it.

    `leaves`: the verb tells that an office was left; what is taken up behind it is another.
    """
    charge = _in_charge(scene, verb)
    if charge:
        return charge
    before, after = _around(scene, verb, person, leaves=leaves)
    if (listed := _beside(scene, person, after)) and listed is not after[0]:
        return listed[1], listed[2]
    if (shared := _given_to_all(scene, verb, after)) is not None:
        after = shared
    if verb == person.start and after:  # who is replaced had the successor's office, not what he is himself now
        others = [m.start for _, m in scene.labelled("PERSON") if m.start > person.end]
        after = [o for o in after if not before and any(p < o[0] for p in others)]
    own = bool(after) and _his_own(scene, (verb, after[0][0]), person)
    if own:  # "bổ nhiệm ông X, Giám đốc A, làm Giám đốc B": not A
        moved = _NEW.search(scene.folded, after[0][0] - scene.span.start)
        later = [o for o in after if moved and o[0] >= scene.span.start + moved.end() - 1]
        moves = _MOVES.search(scene.folded, max(0, verb - scene.span.start - 14), verb - scene.span.start)
        if later or moves:
            before = [] if moved else before
            after = later
            place = _new_place(scene, moved.end()) if moved and not later else None
            if place:
                return None, place
    if (not after or own) and not leaves and (seat := _seat(scene, max(verb, person.end))):
        return None, seat
    handed = verb < person.start and any(m.end <= verb for _, m in scene.labelled("PERSON"))
    if not leaves and not after and before and person.end <= before[-1][0] and _is_moved(scene, verb):
        handed = True  # "ông X, Giám đốc Sở A, được điều động về Ban B": that is what he leaves
    rivals = [m for _, m in scene.labelled("PERSON") if m.start != person.start]
    before = [o for o in before if not any(_beside(scene, m, [o]) for m in rivals)]
    chosen = after[:1] or ([] if handed else before[-1:])
    if not chosen:
        return _succeeded(scene, person) if verb == person.start else (None, None)
    _, position, unit = chosen[0]
    mine = [o[2] for o in before if o[2] and person.end <= o[0]] if after and not unit else []
    return position, unit or (mine[-1] if mine else None)  # "ông X, Phó Vụ trưởng Vụ Y, được bổ nhiệm làm Vụ trưởng"


def _in_charge(scene: Scene, verb: int) -> tuple[str, str] | None:
    """Return "phụ trách" and what is led, where a verb gives no title: "được giao phụ trách Sở Y"."""
    charge = _CHARGE.search(scene.folded, 0, verb - scene.span.start + 18)
    if not charge or charge.end() < verb - scene.span.start - 10:
        return None
    led = [n for n, u in scene.labelled("UNIT") if 0 <= u.start - scene.span.start - charge.end() <= _LED]
    names = scene.page.unit_names(led[:1]) if led else []
    unit = names[0] if names else bare_unit(scene, scene.span.start + charge.end())
    return (charge[1], unit) if unit else None


def _around(scene: Scene, verb: int, person: Mention, *, leaves: bool) -> tuple[list[Placed], list[Placed]]:
    """Return the offices before and behind a verb that it may be about, as it is told of a person."""
    offices = [
        o
        for o in offices_in(scene)
        if not _UNTIL_FILLED.search(scene.page.folded, max(scene.span.start, o[0] - 70), o[0])
    ]
    after = [o for o in offices if o[0] >= verb or o[0] < verb <= o[0] + _QUYEN and _ACTING.match(o[1])]
    clause = scene.folded.find(";", max(verb, person.end) - scene.span.start)
    after = [o for o in after if clause < 0 or o[0] < scene.span.start + clause]
    before = [o for o in offices if o[0] < verb and (leaves or not _was(scene, o))]
    if leaves and after and before and _NEXT.search(scene.page.folded, verb, after[0][0]):
        after = []
    part = scene.folded.rfind(";", verb - scene.span.start, max(0, person.start - scene.span.start))
    if part >= 0:  # another's verb: what he is given stands in his own part
        return [], [o for o in after if o[0] >= scene.span.start + part]
    return before, after


def _given_to_all(scene: Scene, verb: int, offices: list[Placed]) -> list[Placed] | None:
    """Return the office that several are given whom a list tells with what each is now, None where it is no such list.

    "bầu ông A - Giám đốc Sở X, ông B - Chánh Thanh tra giữ chức C", "bầu Ủy viên C đối với các ông: A (Giám đốc Sở X)".
    """
    people = [m for _, m in scene.labelled("PERSON") if m.start >= verb]
    own = [o for o in offices if any(_IS.fullmatch(scene.page.folded, m.end, o[0]) for m in people if m.end < o[0])]
    free = [o for o in offices if o not in own]
    if len(own) < 2:
        return None
    led = free and (free[0][0] < people[0].start or _NEW.search(scene.page.folded, own[-1][0], free[0][0]))
    of_them = "đối với" in scene.page.folded[verb : people[0].start]  # the office before them, if no known one
    return free[:1] if led else [] if of_them else None


def _still_to_come(scene: Scene, verb: tuple[str, int]) -> bool:
    starts = (m.start() for m in office_verbs(scene.folded) if m.end() == verb[1])
    return any(planned(scene, at) for at in starts)


def _his_own(scene: Scene, ends: tuple[int, int], person: Mention) -> bool:
    """Say whether the first office behind a verb is what somebody named between them is, not what he is given."""
    verb, office = ends
    return verb <= person.start < office and not _NEW.search(scene.page.folded, person.end, office)


def _is_moved(scene: Scene, verb: int) -> bool:
    """Say whether the verb that ends at `verb` only tells that somebody is moved."""
    return any(m.end() == verb - scene.span.start for m in _MOVES.finditer(scene.folded))


def _beside(scene: Scene, person: Mention, offices: list[Placed]) -> Placed | None:
    """Return the office right before a name, in a list that gives each his own: "giám đốc Sở A X; giám đốc Sở B Y"."""
    return next((o for o in reversed(offices) if 0 <= person.start - _office_end(scene, o) <= 1), None)


def _office_end(scene: Scene, office: Placed) -> int:
    """Return where an office ends: behind its unit, else behind its position."""
    end = office[0] + len(office[1])
    return next((u.end for _, u in scene.labelled("UNIT") if 0 <= u.start - end <= _APART), end)


def _was(scene: Scene, office: tuple[int, str, str | None]) -> bool:
    """Say whether an office is called that of a body which is no more: "Bí thư Tỉnh ủy X cũ"."""
    end = office[0] + len(office[1])
    near = [u.end for _, u in scene.labelled("UNIT") if 0 <= u.start - end <= _APART]
    return any(_OLD.match(scene.page.folded, at) for at in (near or [end]))


def _succeeded(scene: Scene, person: Mention) -> tuple[str | None, str | None]:
    """Return the office of who is replaced: the one that the sentences before give to the person taking his place."""
    heirs = [scene.page.people[n] for n, m in scene.labelled("PERSON") if m.end <= person.start]
    for near in reversed(scene.page.scenes_before(scene, 3)) if heirs else ():
        for change in changes(near):
            if change.kind == "appointed" and change.person == heirs[-1] and change.position:
                return change.position, change.unit
    return None, None


def _seat(scene: Scene, at: int) -> str | None:
    """Return the body in which somebody is only given a seat: "chỉ định ông X, Chánh Văn phòng, tham gia Ban Y"."""
    taken = _SEAT.search(scene.folded, at - scene.span.start)
    return _new_place(scene, taken.end()) if taken and not _NEW.search(scene.folded, taken.end()) else None


def _new_place(scene: Scene, at: int) -> str | None:
    """Return the unit to which somebody is moved where no office there is named: "đến nhận công tác tại Ban Y"."""
    near = [n for n, u in scene.labelled("UNIT") if 0 <= u.start - scene.span.start - at <= 24]
    return next(iter(scene.page.unit_names(near[:1])), None)


def left_behind(scene: Scene) -> Iterator[Change]:
    """Yield the offices that those who are moved elsewhere give up: "điều động ông X, Giám đốc Sở A, đến B"."""
    verbs = list(_MOVES.finditer(scene.folded))
    if not verbs:
        return
    people, offices = scene.labelled("PERSON"), list(offices_in(scene))
    for verb in verbs:
        at = scene.span.start + verb.start()
        passive = _PASSIVE.search(scene.folded, max(0, verb.start() - 16), verb.start())
        person = [p for p in people if p[1].end <= at][-1:] if passive else [p for p in people if p[1].start > at][:1]
        if not person or not happened_at(scene.folded, verb.start()):
            continue
        number, mention = person[0]
        new = _NEW.search(scene.folded, max(mention.end, at) - scene.span.start)
        end = at if passive else scene.span.start + new.start() if new else -1
        for place, position, unit in offices if new else ():
            if mention.end <= place < end and unit and not MEMBER.match(fold(position)):
                yield Change("left_office", scene.page.people[number], position, unit)


def offices_in(scene: Scene) -> Iterator[tuple[int, str, str | None]]:
    """Yield the offices named in a sentence: where each stands, its position and unit."""
    page = scene.page
    units = scene.labelled("UNIT")
    for at, position in scene.labelled("POSITION"):
        behind = [(n, u) for n, u in units if 0 <= u.start - position.end <= _APART]
        names = page.unit_names((behind[0][0],)) if behind else []
        unit = names[0] if names else _named_before(scene, position) or _recorded(page, at)
        yield position.start, position.text, unit


def _recorded(page: Page, position: int) -> str | None:
    """Return the unit that the records give an office, where it has one only; a team's leader takes up none."""
    if LEADS_TEAM.match(fold(page.result.mentions[position].text)):
        return None
    units = {r.unit for r in page.result.officials if position in r.mentions}
    return units.pop() if len(units) == 1 else None


def _named_before(scene: Scene, position: Mention) -> str | None:
    """Return the unit that "Giám đốc Ban", "Phó Trưởng Ban" means: the last one named before that is called so."""
    page = scene.page
    goes_on = page.result.document.text[position.end : position.end + 2].strip()[:1].isupper()
    ends = next((h for h in _HEADS if fold(position.text).endswith(f" {h}")), None)
    return bare_unit(scene, position.end) or (_called(scene, ends, position.start) if ends and not goes_on else None)


def bare_unit(scene: Scene, at: int) -> str | None:
    """Return the unit that a bare "sở", "Ban" at `at` means."""
    bare = _BARE.match(scene.page.folded, at)
    return _called(scene, bare[1], at) if bare else None


def without_head(position: str) -> str:
    """Return "giám đốc sở", "Trưởng ban" without the bare word for the unit, which says no more than the unit does."""
    folded = fold(position)
    tail = next((h for h in _HEADS if folded.endswith(f" {h}")), None)
    return position[: -len(tail) - 1] if tail and folded.startswith(("giám đốc", "phó giám đốc")) else position


def _called(scene: Scene, head: str, at: int) -> str | None:
    whole = scene.page.scene_at(scene.span.start) or scene  # a clause goes on what its sentence names before it
    for near in (scene, whole, *reversed(scene.page.scenes_before(scene, 6))):
        for n, unit in reversed(near.labelled("UNIT")):
            name = next(iter(scene.page.unit_names((n,))), "")
            if unit.start < at and fold(name).startswith(f"{head} "):
                return name
    return None


def _by_the_way(scene: Scene, change: Change) -> bool:
    """Say whether a sentence only adds what somebody took up, or left, on some day: "thay ông B được điều động …"."""
    starts = _named(scene, change)
    return bool(starts) and all(is_replaced(scene.folded, at - scene.span.start) for at in starts)


def _named(scene: Scene, change: Change) -> list[int]:
    return [m.start for n, m in scene.labelled("PERSON") if scene.page.people[n] == change.person]


def change_event(scene: Scene, change: Change, day: When, documents: tuple[str, ...] = ()) -> Event:
    """Return the event of one change: the person and the office's unit alone, not who handed the paper over."""
    event = event_at(scene, change.kind, change.since or day.date, documents)
    undated = change.kind == "appointed" and any(told_beside(scene, at) for at in _named(scene, change))
    return replace(
        event,
        officials=(change.person,),
        units=(change.unit,) if change.unit else (),
        places=(),
        effective=change.since or day.effective,
        assumed=(day.assumed or _by_the_way(scene, change)) and not change.since,
        background=day.background or undated and day.assumed,
    )
