"""Who held which office from when to when, as the documents show it.

An end that no document tells stays open; a day is kept as precise as it is told. Evidence is sightings: the days on
which a document shows somebody in the office, and the sentences that tell of a beginning or an end.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ...collection import Appearance, Held, Judgement, Office, Quote, Subject
from ...gazetteer import Gazetteer
from ...gazetteer import load as load_gazetteer
from ...identity import cluster
from ...identity.appearances import appearances
from ...identity.officials import by_time
from ...identity.scores import rank
from ...identity.unit_forms import unit_form
from ...model import Span
from ...text import fold
from ...values.keys import name_key
from ..sentences.kinds import is_replaced
from ..sentences.scenes import Page, Scene
from ..sentences.when import is_past
from ..sentences.when import since as since_day
from .careers import Spell, career_of
from .granted import told_beside
from .moves import changes, clauses, day_of, left_behind, without_head
from .teams import team_of
from .terms import turns

_Key = tuple[str, str, str]
"""What tells a person's offices apart: unit, position, tenure."""
_TAKEN = "appointed"
_FORMER = ("nguyên ", "cựu ")
_ACTING = ("quyền ", "q. ")
_CHARGE = ("phụ trách", "điều hành")
_ONCE_WAS = re.compile(
    r"(?:trước đó|trước đây|trước kia),?\s(?:[^,.;]{0,60}\s)?[^,.;]{3,90}?\slà\s(?:đồng chí|ông|bà)\s"
)
"""Who held an office before the one whom the story is about."""
_TELLS = re.compile(
    r"(?<!\w)(?:cho biết|cho hay|thông tin|khẳng định|nhấn mạnh|chia sẻ|báo cáo|giải thích|thừa nhận)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Sighted:
    """A day on which a document shows somebody in an office (or says it is a former one), with its words."""

    day: str | None
    tenure: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Holding:
    """One person's time in one office. `since`, `until`: told by a document; None is open, not "until today".

    `official` is the anchor that names the person's cluster. `former_by`: the first day a document calls it past.
    """

    official: str
    name: str
    position: str
    unit: str | None
    tenure: str
    since: str | None
    until: str | None
    seen: tuple[Sighted, ...]
    told: tuple[Quote, ...]
    former_by: str | None = None

    @property
    def days(self) -> tuple[str, ...]:
        """The days on which documents show the holder in office, each once."""
        end = self.until or "9999"  # what is said of the office after its end is said of the past
        return tuple(sorted({s.day for s in self.seen if s.day and s.tenure != "former" and s.day[: len(end)] <= end}))

    @property
    def past(self) -> bool:
        """Whether documents only call it a former office, or tell of its end."""
        return bool(self.until or self.former_by) or bool(self.seen) and all(s.tenure == "former" for s in self.seen)

    @property
    def first(self) -> str | None:
        return self.since or (self.days[0] if self.days else None)

    @property
    def last(self) -> str | None:
        return self.until or (self.days[-1] if self.days else None)

    def on(self, day: str) -> bool:
        """Say whether the documents show, or do not speak against, that the office was held on a day."""
        started = self.first is not None and self.first[: len(day)] <= day[: len(self.first)]
        ended = self.until or self.former_by
        return started and (ended is None or day < ended)


@dataclass(frozen=True, slots=True)
class _Fact:
    kind: str
    day: str | None
    quote: Quote
    before: bool = False
    """Told of the past without a day."""


def tenure_of(position: str | None, stated: str = "holding") -> str:
    """Return the tenure as the record states it, else as the words of the position do: nguyên, Quyền, phụ trách."""
    folded = fold(position or "")
    for words, tenure in ((_FORMER, "former"), (_ACTING, "acting"), (_CHARGE, "in_charge")):
        if stated == "holding" and folded.startswith(words):
            return tenure
    return stated


def holdings(documents: Iterable[Held], judgements: Iterable[Judgement] = ()) -> tuple[Holding, ...]:
    """Return every occupancy that the documents show, by unit, office, time and name."""
    held = {h.key: h for h in documents}
    pages = {key: Page(h) for key, h in held.items()}
    gazetteer = load_gazetteer()
    found: list[Holding] = []
    for members in cluster("official", appearances("official", held.values()), judgements, gazetteer).clusters:
        found += _of_person(members, pages, gazetteer)
    return tuple(sorted(found, key=lambda h: (h.unit or "~", h.position, h.first or "9999", h.name, h.official)))


def _of_person(members: Sequence[Appearance], pages: dict[int, Page], gazetteer: Gazetteer) -> Iterator[Holding]:
    seen: dict[_Key, list[Sighted]] = defaultdict(list)
    told: dict[_Key, list[_Fact]] = defaultdict(list)
    shown: dict[_Key, Office] = {}
    gone: list[_Fact] = []
    earlier: set[tuple[_Key, str]] = set()
    subject = Subject("official", members[0].anchor, members[0].name, ())
    for one in by_time(members):
        page = pages[one.key]
        scenes, mine = page.scenes_with(one.mentions), set(one.mentions)
        career = _career(page, mine)
        for key, office, fact in _changed(page, (scenes, mine), career, (subject, gazetteer)):
            if office is None:
                gone += [fact] if fact else []
                continue
            shown.setdefault(key, office)
            told[key] += [fact] if fact else []
            if fact and fact.kind == "left_office" and fact.before:
                earlier.add((key, fact.quote.document))
                seen[key].append(Sighted(_day(page, scenes[0]), "former", fact.quote))
        for key, office, sighted in _sighted(page, one, career, gazetteer):
            shown.setdefault(key, office)
            was = (key, sighted.quote.document) in earlier
            seen[key].append(replace(sighted, tenure="former") if was else sighted)
    _placed(seen, told)
    name = max((a.name for a in members), key=lambda n: (not n.isupper() and not n.isascii(), len(n), n))
    for key in {*seen, *told}:
        told[key] += [f for f in gone if _lately(seen[key], f.day)]
        if key[2] == "acting":  # who is made what was done for the time being does it for the time being no longer
            told[key] += [
                replace(f, kind="left_office") for f in told.get((*key[:2], "holding"), ()) if f.kind == _TAKEN
            ]
    for key in sorted({*seen, *told}):
        yield from _terms((members[0].anchor, name), shown[key], key[2], seen[key], told[key])


_Career = dict[tuple[Span, str], tuple[Scene, Spell]]
"""What a text tells of somebody's career, by its sentence and the rank of the office."""


def _career(page: Page, mine: set[int]) -> _Career:
    names = {page.people[n] for n in mine if n in page.people}
    found = career_of(page)
    return {(s.span, rank(x.position)): (s, x) for s, x in found if page.people.get(x.person) in names}


def _bounds(scene: Scene, spell: Spell) -> list[_Fact]:
    """Return what a career's stretch says began, and ended."""
    told = ((_TAKEN, spell.since), ("left_office", spell.until))
    return [_Fact(kind, day, scene.quote()) for kind, day in told if day]


def _is_past(career: _Career, scene: Scene, office: Office) -> bool:
    spell = career.get((scene.span, rank(office.position)))
    return spell is not None and spell[1].past


def _changed(
    page: Page, where: tuple[Sequence[Scene], set[int]], career: _Career, about: tuple[Subject, Gazetteer]
) -> Iterator[tuple[_Key, Office | None, _Fact | None]]:
    """Yield what a document tells began or ended: a person's career, then what its sentences tell of the day."""
    (scenes, mine), (subject, gazetteer) = where, about
    for scene, spell in career.values():
        office = Office(spell.position, spell.unit, tenure_of(spell.position))
        bounds: list[_Fact | None] = [*_bounds(scene, spell)]
        for fact in bounds or [None]:
            yield _key(office, office.tenure, gazetteer), office, fact
    for scene in scenes:
        for fact, stated in _facts(scene, mine, subject):
            if stated is None:
                yield ("", "", ""), None, fact
            elif (scene.span, rank(stated.position)) not in career:
                office = _in_team(stated, [scene])
                tenure = "holding" if office.tenure == "former" else office.tenure
                yield _key(office, tenure, gazetteer), office, fact


def _sighted(
    page: Page, one: Appearance, career: _Career, gazetteer: Gazetteer
) -> Iterator[tuple[_Key, Office, Sighted]]:
    """Yield the offices in which a document shows a person, each on its day; those of his career as past ones."""
    for scene, spell in career.values():
        if spell.past:
            office = Office(spell.position, spell.unit, tenure_of(spell.position))
            yield _key(office, office.tenure, gazetteer), office, Sighted(_day(page, scene), "former", scene.quote())
    scenes = page.scenes_with(one.mentions)
    for stated in one.offices if scenes else ():
        office = _in_team(stated, scenes)
        if office.position:
            where = _stating(page, one, stated) or scenes[0]
            past = _replaced(where, set(one.mentions), office) or _is_past(career, where, office)
            past = past or _ONCE_WAS.match(where.folded) is not None
            tenure = "former" if past else tenure_of(office.position, office.tenure)
            key = _key(office, "holding" if tenure == "former" else tenure, gazetteer)
            day = None if _long_ago(page, career, where, office) else _day(page, where)
            yield key, office, Sighted(day, tenure, where.quote())


def _long_ago(page: Page, career: _Career, scene: Scene, office: Office) -> bool:
    """Say whether a sentence only tells that an office was taken up in an earlier year, not that it is held now."""
    own = career.get((scene.span, rank(office.position)))
    told = [own] if own else [x for (span, _), x in career.items() if span == scene.span]
    since = min((x.since for _, x in told if x.since and not x.now and not x.past), default=None)
    return bool(since and page.published) and str(since)[:4] < str(page.published)[:4]


def _placed(seen: dict[_Key, list[Sighted]], told: dict[_Key, list[_Fact]]) -> None:
    """Put what is said of an office without its unit to the one so called: "Thủ tướng X", "Thủ tướng Chính phủ X"."""
    known = {*seen, *told}
    for key in sorted(k for k in known if not k[0]):
        same = [k for k in known if k[0] and k[1:] == key[1:]]
        if len(same) == 1:
            seen[same[0]] += seen.pop(key, [])
            told[same[0]] += told.pop(key, [])


def _facts(scene: Scene, mine: set[int], subject: Subject) -> Iterator[tuple[_Fact, Office | None]]:
    """Yield what a sentence tells of a person's offices, each once; no office where every one was given up."""
    known: list[tuple[str, str]] = []
    parts = clauses(scene)
    for turn in turns(scene):
        if turn.person not in mine:
            continue
        tenure = turn.tenure if turn.tenure != "holding" else tenure_of(turn.position)
        office = Office(turn.position, turn.unit, tenure) if turn.position else None
        known += [(turn.kind, rank(turn.position))] if office else []
        at = scene.page.result.mentions[turn.person].start
        clause = next((c for c in parts if c.span.start <= at < c.span.end), scene)
        fact = _fact(clause, scene, turn.kind, subject)
        if turn.kind == _TAKEN and told_beside(scene, at):
            fact = replace(fact, day=None)
        issued = (scene.page.published or "")[:10] or None
        if office is None and not since_day(clause) and fact.day and issued:  # the paper says so after it came about
            fact = replace(fact, day=min(fact.day, issued))
        yield fact, office
    names = {scene.page.people[n] for n in mine if n in scene.page.people}
    for clause in parts:
        for change in (*changes(clause, mine), *(c for c in left_behind(clause) if c.person in names)):
            new = (change.kind, rank(change.position)) not in known and (change.kind == _TAKEN or not known)
            if (new or change.kind != _TAKEN) and change.position and change.unit:
                known.append((change.kind, rank(change.position)))
                office = Office(change.position, change.unit, tenure_of(change.position))
                fact = _fact(clause, scene, change.kind, subject)
                yield replace(fact, day=change.since) if change.since else fact, office


def _fact(clause: Scene, scene: Scene, kind: str, subject: Subject) -> _Fact:
    day = day_of(clause, kind, scene, (), subject)
    told = (day.effective or day.date) if day else None
    return _Fact(kind, told, scene.quote(), before=not told and is_past(scene))


def _in_team(office: Office, scenes: Sequence[Scene]) -> Office:
    """Return an office without a unit as one of the team that its sentences name."""
    team = next((t for s in scenes if (t := team_of(s, office.position))), None) if not office.unit else None
    return replace(office, unit=team) if team else office


def _lately(seen: Sequence[Sighted], day: str | None) -> bool:
    """Say whether somebody who retires was in an office till then: a paper of the two years before shows it."""
    days = [s.day for s in seen if s.day and s.tenure != "former"]
    return bool(days and day) and int((day or "0")[:4]) - int(max(days)[:4]) <= 2


def _key(office: Office, tenure: str, gazetteer: Gazetteer) -> _Key:
    return unit_key(office.unit, gazetteer), rank(without_head(office.position or "")), tenure


def unit_key(unit: str | None, gazetteer: Gazetteer) -> str:
    """Return what two spellings of one unit share, its level too: phường X and tỉnh X are two."""
    form = unit_form(unit, gazetteer) if unit else None
    return f"{form.loose}|{form.level or ''}" if form else ""


def _stating(page: Page, one: Appearance, office: Office) -> Scene | None:
    """Return the sentence in which a document names the office beside the person, None where none does."""
    name = name_key(one.name)
    for record in page.result.officials:
        if name_key(record.name) == name and (record.position, record.unit) == (office.position, office.unit):
            beside = [s for s in page.scenes_with(record.mentions) if any(s.labelled("POSITION"))]
            both = [s for s in beside if set(s.mentions).intersection(one.mentions)]
            return next(iter(both or beside), None)
    return None


def _replaced(scene: Scene, mine: set[int], office: Office) -> bool:
    """Say whether a sentence names the person only as him whose place was taken: "thay ông A nghỉ hưu"; not in the
    office that it says he took up instead.
    """
    starts = [m.start - scene.span.start for n, m in scene.labelled("PERSON") if n in mine]
    if not starts or not all(is_replaced(scene.folded, at) for at in starts):
        return False
    new = (t for t in turns(scene) if t.kind == _TAKEN and t.person in mine)
    return all((rank(t.position), t.unit) != (rank(office.position), office.unit) for t in new)


def _day(page: Page, scene: Scene) -> str | None:
    """Return the day on which a sentence shows somebody: the occasion that an article tells of, else the paper's.

    A day behind "cho biết" is that of what he tells.
    """
    published = page.published[:10] if page.published else None
    said = _TELLS.search(scene.folded)
    days = [m.start - scene.span.start for _, m in scene.labelled("DATE")]
    own = None if said and days and min(days) > said.start() else scene.day
    told = own or page.occasion_day if page.is_press else None
    near = told and published and len(told) == 10 and told <= published and told[:4] >= str(int(published[:4]) - 1)
    return told if near else published


def _terms(
    who: tuple[str, str], office: Office, tenure: str, seen: Sequence[Sighted], told: Sequence[_Fact]
) -> Iterator[Holding]:
    """Yield a person's terms in one office: an end and a beginning after it make two."""
    bounds: list[list[str | None]] = [[None, None]]
    facts = sorted({(f.day, f.kind) for f in told if f.day}, key=lambda f: (f[0] or "", f[1] == "appointed"))
    for day, kind in facts:
        term = bounds[-1]
        if kind == "left_office":
            term[1] = term[1] or day
        elif term[0] is None and term[1] is None:
            term[0] = day
        elif term[1] is not None:
            bounds.append([day, None])
    former = min((s.day for s in seen if s.day and s.tenure == "former"), default=None)
    position = _plain(office.position or "", tenure)
    for n, (since, until) in enumerate(bounds):
        within = [s for s in seen if len(bounds) == 1 or _within(s.day, since, until, n == len(bounds) - 1)]
        if since:  # a story that tells from when he holds it calls him by it before
            papers = {f.quote.document for f in told if f.day == since}
            within = [s for s in within if not s.day or s.day >= since or s.quote.document not in papers]
        if since and not until:  # who is said to be a former one on the day he takes it up was only put badly
            within = [s for s in within if s.tenure != "former" or not s.day or s.day > since]
        past = former if former and (since is None or former > since) and until is None else None
        quotes = tuple(dict.fromkeys(f.quote for f in told))
        yield Holding(who[0], who[1], position, office.unit, tenure, since, until, tuple(within), quotes, past)


def _within(day: str | None, since: str | None, until: str | None, last: bool) -> bool:
    if day is None:
        return last
    return (since is None or day >= since) and (until is None or day <= until)


def _plain(position: str, tenure: str) -> str:
    """Return the position without nguyên; Quyền stays, for it is another office."""
    folded = fold(position)
    for word in _FORMER if tenure == "holding" else ():
        if folded.startswith(word):
            rest = position[len(word) :]
            return rest[:1].upper() + rest[1:]
    return position
