"""What one document says of a unit or of an official."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from ...collection import Event, Sighting, Subject
from ...identity import one_body
from ...identity.scores import rank as rank_of
from ...model import Citation, DateValue
from ...text import fold
from ...values.keys import name_key, number_key, unit_key
from ..events.acts import moved_deadlines
from ..events.askers import askers
from ..events.figures import Goals, figures
from ..events.measures import taken
from ..events.told import asked, event_at, finished, happened, instructions, telling, told, unit_of
from ..offices.careers import Spell, career_of
from ..offices.moves import Change, change_event, clauses, day_of
from ..offices.terms import offices_changed
from ..sentences.involved import units_of
from ..sentences.kinds import kind_of, succeeds
from ..sentences.places import seat
from ..sentences.precision import precision_of
from ..sentences.prose import clip
from ..sentences.scenes import Page, Scene
from ..sentences.titles import untitled
from ..sentences.when import When, is_past, since
from ..sentences.whose import owners
from .acted import called, header

_BY_IT = re.compile(r"(?<!\w)(?:tại|bằng|theo)\s(?:\w+\s){0,2}$")
_DECIDES = re.compile(
    r"[^;.()]{0,120}?(?<!\w)(?:đã\s|vừa\s)?(?:thông qua|quyết nghị|quyết định|phê duyệt|phê chuẩn|ban hành|thống nhất|"
    r"công nhận)(?!\w)"
)
_ITSELF = re.compile(
    r"(?:(?:[-*+]|[\da-zđ]{1,2}[.)])\s){0,2}(?P<head>sở|cục|chi cục|ban|công an|ủy ban)\s(?:đã|vừa)(?!\w)"
)
_OPENING = 8
"""Characters before a place with which a sentence opens, list marks among them."""
_SIGNED = re.compile(
    r"(?:\s*,[^;.]{0,80},)?\s+(?:(?:đã|vừa|vừa mới|mới)\s)?(?:ký|có|ra|ban hành|ký ban hành|phát đi|gửi)\s"
    r"(?:ban hành\s|các\s|\w+\s){0,2}"
)
_BY = re.compile(r"(?<!\w)(?:được|do|bởi)\s$")
Names = tuple[str, ...]
"""What a unit is called."""


def _among(names: Names, others: Iterable[str]) -> bool:
    """Say whether one of these is the unit of the names: the city's police is not the province's."""
    return any(one_body(name, other) for other in others for name in names)


def unit(subject: Subject, page: Page, sighting: Sighting, goals: Goals) -> Iterator[Event]:
    """Yield what one document says of a unit: visits, figures, tasks, the documents it issued."""
    names = _meant(subject, page)
    tasks = [t for t in page.result.tasks if _among(names, (unit_of(x) for x in (t.assignee, t.by or "")))]
    yield from _issued_by(page, names)
    mentions = {*sighting.mentions, *(n for name in names for n in page.seats_of(name))}
    near = telling(page, page.scenes_with(mentions))
    own = [s for s in telling(page, page.scenes) if s not in near and _says_itself(s, names)]
    near = sorted((*near, *own), key=lambda s: s.span)
    for event in told(page, mentions, subject):
        if event.kind in ("merged", "renamed") or _takes_part(page, event, names) and not _only_asked(page, event):
            yield event
    yield from _finished(page, near, subject, names)
    yield from _changed_hands(page, near, subject, names)
    yield from taken(page, subject, (o.name for o in page.result.officials if o.unit and _among(names, [o.unit])))
    taking_part = [s for s in telling(page, page.scenes) if _has_part(page, s, subject, names)]
    yield from figures(page, taking_part, near=taking_part)
    yield from moved_deadlines(page, taking_part, ())
    yield from asked(page, tasks, ())


def _finished(page: Page, near: list[Scene], subject: Subject, names: Names) -> Iterator[Event]:
    """Yield what the unit itself finished, put to use or handed over: it opens the sentence that tells so."""
    for scene in near:
        kind = kind_of(untitled(scene), "unit")
        first = next((n for n, _ in scene.labelled("UNIT")), None)
        own = _among(names, page.unit_names([first])) if first is not None else _opens_on_place(scene, names)
        if (
            (own or _says_itself(scene, names) or _done_by(scene, names))
            and not kind
            and not any(True for _ in figures(page, [scene], near=near))
        ):
            if (scene.day or since(scene)) and finished(scene):
                yield from happened(scene, "implemented", near, subject)
            elif scene.paper_day and finished(scene):  # "đã ban hành bộ tiêu chí tại Quyết định số … ngày …"
                yield event_at(scene, "implemented", scene.paper_day)


def _says_itself(scene: Scene, names: Names) -> bool:
    """Say whether a sentence of the unit's own paper opens with its bare head: "Sở đã rà soát 214 hộ"."""
    meta = scene.page.result.document.meta
    own = not scene.page.is_press and bool(meta.issuer) and _among(names, [str(meta.issuer)])
    head = _ITSELF.match(scene.folded) if own else None
    return head is not None and fold(str(meta.issuer)).startswith(f"{head['head']} ")


def _opens_on_place(scene: Scene, names: Names) -> bool:
    """Say whether a sentence that names no body opens with the place that the unit governs: "Huyện A hoàn thành …"."""
    places = {n for name in names for n in scene.page.seats_of(name)}
    return any(n in places and m.start - scene.span.start <= _OPENING for n, m in scene.labelled("LOCATION"))


def _done_by(scene: Scene, names: Names) -> bool:
    """Say whether the unit stands as the one by whom it was done: "đã được Công ty X lắp đặt"."""
    units = (m for n, m in scene.labelled("UNIT") if _among(names, scene.page.unit_names([n])))
    return any(_BY.search(scene.page.folded, max(scene.span.start, m.start - 12), m.start) for m in units)


def _meant(subject: Subject, page: Page) -> Names:
    """Return what a unit is called in a document of that day: what it has become was another body before that."""
    day = (page.published or "9999")[:10]
    begun = dict(subject.heirs)
    return (subject.name, *(n for n in subject.aliases if begun.get(n, "") <= day))


def _has_part(page: Page, scene: Scene, subject: Subject, names: Names) -> bool:
    """Say whether a sentence's figures may be the unit's: it takes part, or they are said of its place."""
    if _among(names, units_of(scene)):
        return True
    said_of = owners(page, scene, page.metrics_in(scene))
    seats = {s for n in names if (s := seat(n))}
    own = page.result.document.meta.issuer
    if said_of and _says_itself(scene, names):
        return True
    if any(_rows_of(page, scene, owner, seats) for owner in said_of):
        return True
    return any(seat(owner) in seats or owner != own and _among(names, [owner]) for owner in said_of)


def _rows_of(page: Page, scene: Scene, owner: str, seats: set[tuple[str, str]]) -> bool:
    """Say whether a table's row bears the bare name of the unit's place, where the document knows no other so named."""
    if " | " not in scene.text or seat(owner):
        return False
    known = [s for s in page.seats if s[1] == unit_key(owner)]
    return len(known) == 1 and known[0] in seats


def _takes_part(page: Page, event: Event, names: Names) -> bool:
    """Say whether the unit takes part in what is told, or it was a visit to the place that it governs."""
    places = [part for place in event.places for part in place.split(", ")]
    if _among(names, (*event.units, *places)):
        return True
    seats = [s for name in names if (s := seat(name)) and s[0] != "tinh"] if event.kind == "inspected" else []
    bare = {unit_key(place) for place in places}
    own = page.seats & set(seats)
    return any(seat(place) in seats for place in places) or any(name in bare for _, name in own)


def _only_asked(page: Page, event: Event) -> bool:
    """Say whether a paper only asks for the visit or meeting that a sentence of it names."""
    scene = page.scene_at(event.sources[0].span.start)
    if page.is_press or event.kind not in ("inspected", "reviewed") or not scene or scene.own_day:
        return False
    return any(t.span.overlaps(scene.span) for t in instructions(page))


def _changed_hands(page: Page, near: list[Scene], subject: Subject, names: Names) -> Iterator[Event]:
    """Yield the appointments to, and departures from, offices of the unit."""
    for scene, clause in ((s, c) for s in _with_successions(page, near) for c in clauses(s)):
        for change in offices_changed(clause):
            day = day_of(clause, change.kind, scene, near, subject)
            if day and change.unit and _among(names, [change.unit]):
                yield change_event(clause, change, day)


def _with_successions(page: Page, near: list[Scene]) -> list[Scene]:
    """Return these sentences, each with the one behind it that tells whose place was taken: "Bà A thay ông B …"."""
    spans = {s.span for s in near}
    behind = [b for a, b in pairwise(page.scenes) if a.span in spans and b.span not in spans and succeeds(b.folded)]
    return sorted((*near, *behind), key=lambda s: s.span)


def _issued_by(page: Page, names: Names) -> Iterator[Event]:
    meta = page.result.document.meta
    head = header(page)
    if meta.issuer and (meta.number or meta.date) and _among(names, [meta.issuer]) and head:
        yield issue(page, head, Citation(meta.type, meta.number, meta.date, meta.issuer, meta.title, ()))
    for record in page.result.citations:
        if record.number and record.date and record.issuer and _among(names, [record.issuer]):
            yield from cited(page, record)


def cited(page: Page, record: Citation) -> Iterator[Event]:
    """Yield the issue of a document that another cites with its day: in passing, where nothing says it was issued."""
    for scene in stating(page, record):
        told_of = next(issued_in(page, record, [scene]), None)
        yield replace(issue(page, scene, record), background=told_of is None)


def stating(page: Page, record: Citation) -> list[Scene]:
    """Return the sentence that cites a document with its day, else the first that cites it."""
    scenes = page.scenes_with(record.mentions)
    return ([s for s in scenes if record.date in _days(s)] or scenes)[:1]


def _days(scene: Scene) -> list[str | None]:
    return [m.value.iso for _, m in scene.labelled("DATE") if isinstance(m.value, DateValue)]


def issued_in(page: Page, record: Citation, near: Iterable[Scene]) -> Iterator[tuple[Scene, Citation]]:
    """Yield the first of these sentences that tells of a document's issue, and the document with its day.

    "Thủ tướng … ký Công điện số 88 …", "Tại Nghị quyết số 125 …, Chính phủ đã thông qua …".
    """
    for scene in near:
        cited = next((m for n, m in scene.labelled("CITATION") if n in record.mentions), None)
        if cited is None:
            continue
        at, end = cited.start - scene.span.start, cited.end - scene.span.start
        by_itself = _BY_IT.search(scene.folded, max(0, at - 40), at) and _DECIDES.match(scene.folded, end)
        if by_itself or kind_of(untitled(scene), "directive", at) == "issued":
            day = record.date or scene.day
            if day:
                yield scene, replace(record, date=day)
                return


def signed_by(page: Page, mentions: Iterable[int], name: str) -> Iterator[Event]:
    """Yield the issue of the documents that the press says an official signed: "Phó Thủ tướng X đã ký Quyết định …"."""
    mine = set(mentions)
    for record in page.result.citations if page.is_press else ():
        scenes = [s for s in page.scenes_with(record.mentions) if mine.intersection(s.mentions)]
        for scene, dated in issued_in(page, record, [s for s in scenes if _signs(s, mine, record)]):
            if record.number:
                yield replace(issue(page, scene, dated), officials=(name,))


def _signs(scene: Scene, mine: set[int], record: Citation) -> bool:
    """Say whether between one of these persons and a document stands nothing but that he signed it."""
    people = [m.end for n, m in scene.labelled("PERSON") if n in mine]
    cited = [m.start for n, m in scene.labelled("CITATION") if n in record.mentions]
    page = scene.page
    return any(_SIGNED.fullmatch(page.folded, end, start) for end in people for start in cited if start > end)


def issue(page: Page, scene: Scene, record: Citation) -> Event:
    """Return the issue of a document: its own, or one that a sentence cites."""
    title = f" - {record.title}" if record.title else ""
    who = f"{record.issuer} ban hành" if record.issuer else "Ban hành"
    own = number_key(record.number) == number_key(page.result.document.meta.number)
    return Event(
        date=record.date,
        precision=precision_of(record.date),
        kind="issued",
        summary=clip(f"{who} {called(record.type, record.number)}{title}"),
        sources=(scene.quote(),),
        documents=(record.number,) if record.number else (),
        units=(record.issuer,) if record.issuer else (),
        officials=tuple(s.name for s in page.result.document.meta.signers) if own else (),
    )


def official(subject: Subject, page: Page, sighting: Sighting, goals: Goals) -> Iterator[Event]:
    """Yield what one document says of an official: appointments, visits and meetings, what was signed and asked for."""
    name = name_key(subject.name)
    meta = page.result.document.meta
    head = header(page)
    if head and meta.number and any(name_key(s.name) == name for s in meta.signers):
        yield issue(page, head, Citation(meta.type, meta.number, meta.date, meta.issuer, meta.title, ()))
    mentions = tuple(sorted({*sighting.mentions, *page.mentions_of(subject.name)}))
    yield from signed_by(page, mentions, subject.name)
    for event in told(page, mentions, subject):
        if event.kind == "chaired":
            yield from _presided(page, event, subject)
        elif event.kind not in ("appointed", "left_office"):
            yield event
    yield from _minuted(page, mentions)
    near = telling(page, page.scenes_with(mentions))
    career = [(s, x) for s, x in career_of(page) if x.person in mentions or page.people.get(x.person) == subject.name]
    past = {(s.span, rank_of(x.position)) for s, x in career}
    yield from _career(career)
    for scene, clause in ((s, c) for s in near for c in clauses(s)):
        for change in offices_changed(clause, mentions):
            day = day_of(clause, change.kind, scene, (), subject)
            if day and (scene.span, rank_of(change.position)) not in past:
                yield change_event(clause, change, day)
    yield from taken(page, subject, [subject.name])
    yield from asked(page, [t for t in page.result.tasks if name in askers(page, t)], ())


def _minuted(page: Page, mentions: Iterable[int]) -> Iterator[Event]:
    """Yield the visit or session of which minutes tell, that an official took part in who is named in them."""
    head = header(page)
    minutes = fold(page.result.document.meta.type or "").startswith("biên bản")
    kind = kind_of(head.folded, "directive") if head and minutes and page.published and any(mentions) else None
    if head and kind in ("inspected", "reviewed"):
        yield event_at(head, kind, page.published)


def _career(told: list[tuple[Scene, Spell]]) -> Iterator[Event]:
    """Yield the beginnings of a career's offices, and their ends where no other begins with them."""
    begun = {spell.since for _, spell in told}
    for scene, spell in told:
        ends = spell.until if spell.until not in begun else None
        for kind, day in (("appointed", spell.since), ("left_office", ends)):
            if day and spell.unit:
                change = Change(kind, scene.page.people[spell.person], spell.position, spell.unit, day)
                yield change_event(scene, change, When(day))


def _presided(page: Page, event: Event, subject: Subject) -> Iterator[Event]:
    """Yield the meeting that the official chaired or attended, told by the sentence before: "… Đồng chí X chủ trì."."""
    before = [s for s in page.scenes if s.span.start <= event.sources[0].span.start]
    for scene in reversed(before[-4:]):
        kind = None if is_past(scene) else kind_of(untitled(scene), "directive")
        if kind in ("inspected", "reviewed", "implemented"):
            day = event.date if event.date != page.published else scene.day or event.date
            base = event_at(scene, kind, day)
            people = tuple(dict.fromkeys((subject.name, *event.officials)))
            sources = tuple(dict.fromkeys((*base.sources, *event.sources)))
            yield replace(base, officials=people, sources=sources)
            return
