"""What one document says of an indicator or of a topic: no record names these, words do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from ...collection import Event, Sighting, Subject
from ...identity import names_it
from ...model import Citation, Measurement, Result, Span, Task
from ...text import bare, fold
from ...values.indicator import telling as telling_words
from ...values.keys import NumberKey, number_key
from ..events.acts import moved_deadlines
from ..events.figures import Goals, figures, of_one_count
from ..events.told import asked, finished, finished_on, happened, instructions, telling
from ..sentences.kinds import kind_of
from ..sentences.scenes import Page, Scene
from ..sentences.titles import untitled, without_offices
from ..sentences.when import ONCE, is_past
from ..sentences.whose import of_place, whose
from .about import others_beside, says_only
from .acted import CONCLUDING, header, session, tells_of_another
from .actors import cited, issue, issued_in
from .directives import directive
from .figures_about import figures_about
from .topic_words import Asked, named_short
from .works import OPENING, Work, work_of

TELLING = CONCLUDING | {"báo cáo"}
"""Types of papers that tell results; others ask for them."""
_BY_A_PAPER = frozenset({"issued", "implemented", "guided", "reported", "reviewed"})
"""What a paper does about a directive by being issued."""
_SEVERAL = 4
"""Syllables of a topic that is named again by its last two."""
_OFTEN = 4
"""Times that a paper names the matter that it is mostly on."""
_PARTS = re.compile(r";\s")


def indicator(subject: Subject, page: Page, sighting: Sighting, goals: Goals) -> Iterator[Event]:
    """Yield the series of an indicator: what was measured and what is aimed at, each owner's figures by themselves.

    Where the subject names a place, of that place alone.
    """
    for scene in telling(page, page.scenes):
        for event in figures(page, [scene], near=[scene]):
            kept = [m for m in event.metrics if _is_of(subject.name, m)]
            owned = [(whose(page, scene, m), m) for m in kept]
            for owner in dict.fromkeys(o for o, _ in owned):
                if subject.place and not of_place(owner, subject.place):
                    continue
                metrics = tuple(m for o, m in owned if o == owner)
                yield replace(event, metrics=metrics, places=(owner,) if owner else ())


def _is_of(name: str, metric: Measurement) -> bool:
    """Say whether a figure is of an indicator: by its own, or by what it counts ("17/34 | điểm ngập")."""
    counted = metric.unit if metric.kind in ("count", "ratio") else None
    return names_it(name, metric.indicator) or counted is not None and names_it(name, counted)


@dataclass(frozen=True)
class _Reading:
    """One document read for a topic: `near` are the sentences that speak of it, `short` those of them that do not name
    it whole. `titled`: its title names the topic; `whole`: and says nothing else.
    """

    page: Page
    subject: Subject
    asked: Asked
    work: Work | None
    near: tuple[Scene, ...]
    short: frozenset[Span]
    titled: bool
    whole: bool

    @cached_property
    def rest(self) -> list[Scene]:
        """The other sentences of a document about the topic, but those that tell of another paper."""
        known = {s.span for s in self.near}
        return [s for s in telling(self.page, self.page.scenes) if s.span not in known and not tells_of_another(s)]


def topic(subject: Subject, page: Page, sighting: Sighting, goals: Goals) -> Iterator[Event]:
    """Yield what a document tells of a topic: in the sentences with all its words, and, where its title names the topic
    or a paper on it (the mentions of `sighting`), in all of it; and what it tells of the directives on the topic.
    """
    events = list(_on_topic(subject, page, sighting))
    yield from events
    issues = [e for e in events if e.kind in ("issued", "reported")]
    own: set[object] = {e.documents[:1] for e in issues} | {e.sources[0].span for e in issues}
    known = {key for e in events for key in _told_by(e)}
    seen = ((paper, s) for paper in subject.papers for s in paper.sightings if s.document == page.held.key)
    for event in (e for paper, s in seen for e in directive(paper, page, s, goals)):
        new = _told_by(event) - known
        again = event.kind in _BY_A_PAPER and own & {event.documents[:1], event.sources[0].span}
        if new and not again:
            known |= new
            yield event


def _told_by(event: Event) -> frozenset[tuple[object, ...]]:
    """Return what makes two events of one page one: their figures, told as measured or as aimed at; else the kind, the
    words, who is asked by when.
    """
    if event.metrics:
        return frozenset((m.mentions,) for m in event.metrics)
    asked_for = event.kind in ("assigned", "deadline")
    return frozenset({(event.kind, event.sources[0].span, event.units[:1] if asked_for else (), event.due)})


def _on_topic(subject: Subject, page: Page, sighting: Sighting) -> Iterator[Event]:
    reading = _read(subject, page, sighting)
    measured = _measured(reading)
    yield from _happenings(reading, measured)
    yield from _issued(reading)
    yield from measured
    if reading.whole:
        yield from _told_beside(reading)
    elif reading.titled and page.is_press:
        yield from _visited(reading)
    yield from moved_deadlines(page, reading.near, ())
    yield from asked(page, [t for t in page.result.tasks if _asks_for(reading, t)], ())


def sighted(subject: Subject, pages: Mapping[int, Page]) -> tuple[Sighting, ...]:
    """Return the sightings of a topic, each with its citations of papers that are on the topic by their titles.

    The title may stand in another document: a report that names only the plan's number is on the plan's matter.
    """
    titled = papers_on(subject, (p.result for p in pages.values()))

    def on_it(page: Page | None) -> tuple[int, ...]:
        cited = (c for c in page.result.citations if number_key(c.number) in titled) if page else ()
        return tuple(n for c in cited for n in c.mentions)

    return tuple(replace(s, mentions=on_it(pages.get(s.document))) for s in subject.sightings)


def papers_on(subject: Subject, results: Iterable[Result]) -> frozenset[NumberKey]:
    """Return the numbers of the papers that are on a topic by their titles, among these and those that they cite."""
    numbers: list[str | None] = []
    for result in results:
        meta = result.document.meta
        numbers += [meta.number] if is_on(subject, meta.title, result.document.text) else []
        numbers += [c.number for c in result.citations if is_on(subject, c.title)]
    return frozenset(key for number in numbers if (key := number_key(number)) and key.symbol)


def asks_for(subject: Subject, result: Result) -> bool:
    """Say whether a document is a directive on a topic: a paper on it that does not only tell results."""
    meta = result.document.meta
    kind = fold(meta.type or "")
    return bool(kind) and kind not in TELLING and is_on(subject, meta.title, result.document.text)


def is_on(subject: Subject, title: str | None, text: str = "") -> bool:
    """Say whether a paper is by its title on a topic: on nothing else, or it speaks more often of it than of any other
    matter that its title names beside it.
    """
    called = (subject.name, *subject.aliases)
    if not title or not Asked(subject.name, subject.aliases).stands_in(title):
        return False
    if says_only(title, *called):
        return True
    read = bare if subject.name.isascii() else fold
    told = read(text).lower()
    often = max(told.count(read(name).lower()) for name in called)
    return often >= _OFTEN and all(told.count(read(other)) < often for other in others_beside(title, *called))


def _read(subject: Subject, page: Page, sighting: Sighting) -> _Reading:
    asked_for, work = Asked(subject.name, subject.aliases), work_of(subject.name)
    scenes = telling(page, page.scenes)
    naming = [s for s in scenes if asked_for.stands_in(s.text) and asked_for.stands_in(without_offices(s))]
    known = {s.span for s in naming}
    of_work = [s for s in work.among(page, scenes) if s.span not in known] if work else []
    near = sorted((*naming, *of_work), key=lambda s: s.span)
    short = [*(named_short(page, near, subject.name) if near else ()), *of_work]
    every = {s.span: s for s in (*near, *short)}
    title = page.result.document.meta.title or ""
    titled = asked_for.stands_in(title)
    return _Reading(
        page,
        subject,
        asked_for,
        work,
        tuple(every[span] for span in sorted(every)),
        frozenset(s.span for s in short if s.span in known or not work or not work.named_in(s.folded)),
        titled,
        not work
        and (
            titled
            and (
                says_only(title, subject.name, *subject.aliases) or is_on(subject, title, page.result.document.text)
                if not page.is_press
                else says_only(title, subject.name, *subject.aliases, paper=False)
            )
            or _on_its_paper(page, sighting)
        ),
    )


def _on_its_paper(page: Page, sighting: Sighting) -> bool:
    """Say whether a paper is by its title on a paper of the topic: reports on it, concludes on it, carries it out."""
    return not page.is_press and bool(sighting.mentions) and page.titled(sighting.mentions)


def _measured(reading: _Reading) -> list[Event]:
    """Return what was measured and is aimed at in the sentences that speak of the topic."""
    page, near = reading.page, reading.near
    parts = [part for s in near for part in _parts_about(s, reading.asked)] if reading.work else near
    issuing = {scene.span for record in page.result.citations for scene, _ in issued_in(page, record, list(near))}
    return [
        event
        for event in _about(page, figures(page, parts, near=parts), parts, reading.asked)
        if event.sources[0].span not in issuing or any(m.kind != "count" for m in event.metrics)
    ]


def _happenings(reading: _Reading, measured: Sequence[Event]) -> Iterator[Event]:
    """Yield what the sentences that speak of the topic tell happened, but what their figures tell."""
    page, near = reading.page, reading.near
    spans = {kind: {e.sources[0].span for e in measured if e.kind == kind} for kind in ("measured", "targeted")}
    told = spans["measured"] | {s.span for s in near if s.span in spans["targeted"] and not s.day}
    told |= {scene.span for record in page.result.citations for scene, _ in issued_in(page, record, list(near))}
    for scene in near:
        kind = kind_of(untitled(scene), "topic") or ("implemented" if finished(scene) else None)
        if not kind or kind == "reported" or kind == "implemented" and scene.span in told:
            continue
        if not page.is_press and _only_says(reading, scene, kind):
            continue
        yield from happened(scene, kind, near, reading.subject)


def _only_says(reading: _Reading, scene: Scene, kind: str) -> bool:
    """Say whether a sentence of a paper tells no happening: a title, the grounds of the paper's own issue, a demand."""
    if scene.segment is not None and scene.segment.kind in ("title", "abstract", "doc_type"):
        return True
    if kind == "implemented" and reading.titled and scene.folded.rstrip().endswith("như sau:"):
        return True
    return kind in ONCE and any(t.span.overlaps(scene.span) for t in instructions(reading.page))


def _told_beside(reading: _Reading) -> Iterator[Event]:
    """Yield what a document about the topic tells in sentences that do not name it again: aims of a plan, results of a
    report or a story, visits, and what was finished on a day.
    """
    page, rest = reading.page, reading.rest
    kind = fold(page.result.document.meta.type or "")
    if page.is_press or kind in TELLING:
        yield from figures(page, rest, near=rest)
    else:
        yield from (e for e in figures(page, rest, near=rest) if e.kind == "targeted" or _is_known(page, e))
    yield from _visited(reading)
    for scene in rest:
        quiet = not page.metrics_in(scene) and not kind_of(untitled(scene), "topic")
        if quiet and not is_past(scene) and finished_on(scene):
            yield from happened(scene, "implemented", rest, reading.subject)


def _is_known(page: Page, event: Event) -> bool:
    """Say whether what a paper asks for begins with what was measured by a day: "Đến hết tháng 2, mới bàn giao …"."""
    return not event.assumed and not any(t.span.overlaps(event.sources[0].span) for t in instructions(page))


def _visited(reading: _Reading) -> Iterator[Event]:
    """Yield the inspections and reviews that a story tells in sentences that do not name its topic again."""
    known = {s.span for s in reading.near}
    rest = [s for s in telling(reading.page, reading.page.scenes) if s.span not in known]
    for scene in rest if reading.page.is_press else ():
        kind = kind_of(untitled(scene), "topic")
        if kind in ("inspected", "reviewed") and scene.own_day:
            yield from happened(scene, kind, [*reading.near, *rest], reading.subject)


def _about(page: Page, events: Iterable[Event], scenes: Iterable[Scene], topic: Asked) -> Iterator[Event]:
    """Yield the events with those of their figures that are about the topic; none where no figure is."""
    mentions, near = page.result.mentions, list(scenes)
    for event in events:
        scene = next((s for s in near if s.span.overlaps(event.sources[0].span)), None)
        if scene is None:
            yield event
            continue
        start = scene.span.start
        found = ((m, mentions[m.mentions[0]].span) for m in page.metrics_in(scene))
        placed = sorted(((m, Span(s.start - start, s.end - start)) for m, s in found), key=lambda f: f[1])
        kept = figures_about(scene.text, placed, topic.stands_in)
        told = {m.mentions for m in kept}  # an event's figures have the names that the page gives them
        told |= {m.mentions for m in event.metrics if any(of_one_count(m, other) for other in kept)}
        if metrics := tuple(m for m in event.metrics if m.mentions in told):
            yield replace(event, metrics=metrics)


def _parts_about(scene: Scene, topic: Asked) -> list[Scene]:
    """Return the parts of a sentence between ";" that name the topic, the sentence itself where none or all do."""
    cuts = [0, *(m.end() for m in _PARTS.finditer(scene.folded)), len(scene.folded)]
    spans = [Span(scene.span.start + a, scene.span.start + b) for a, b in pairwise(cuts)]
    naming = [s for s in spans if topic.stands_in(scene.page.result.document.quote(s))]
    if len(naming) in (0, len(spans)):
        return [scene]
    mentions = scene.page.result.mentions
    inside = (tuple(n for n in scene.mentions if s.start <= mentions[n].start < s.end) for s in naming)
    return [Scene(scene.page, s, scene.segment, found) for s, found in zip(naming, inside, strict=True)]


def _asks_for(reading: _Reading, task: Task) -> bool:
    """Say whether a task is about the topic: its sentence is, or its whole document; of several of one sentence those
    whose action names it.
    """
    page, names = reading.page, reading.asked.stands_in
    if any(task.span.overlaps(s) for s in reading.short):
        return True
    if reading.work is not None and reading.work.named_in(fold(task.action)):
        return True
    told = [s for s in page.scenes if s.span.overlaps(task.span)]
    if not names(page.result.document.quote(task.span)) or told and not any(names(without_offices(s)) for s in told):
        return _shared_in_story(reading, task) or reading.whole and not any(tells_of_another(s) for s in told)
    beside = [t for t in page.result.tasks if t.span == task.span]
    naming = [t for t in beside if names(t.action)]
    return task in naming or not naming


def _shared_in_story(reading: _Reading, task: Task) -> bool:
    """Say whether a task told in a story shares words with the topic: any of them, where the headline names it; where
    the lead does, the last two of several that its action says again ("giải phóng | mặt bằng").
    """
    page, called = reading.page, (reading.subject.name, *reading.subject.aliases)
    if not page.is_press:
        return False
    if reading.titled:
        return bool(telling_words(" ".join(called)) & telling_words(page.result.document.quote(task.span)))
    ends = {" ".join(words[-2:]) for name in called if len(words := fold(name).split()) >= _SEVERAL}
    led = any(s.segment and s.segment.kind in OPENING for s in reading.near)
    return led and any(f" {end} " in f" {fold(task.action)} " for end in ends)


def _issued(reading: _Reading) -> Iterator[Event]:
    """Yield the issue of documents whose title holds the words, this one or one it cites with its day; and of those
    that a sentence about the topic says were issued.
    """
    page, names = reading.page, reading.asked.stands_in
    meta = page.result.document.meta
    head = header(page)
    if head and meta.number and (names(f"{meta.type or ''} {meta.title or ''}") or reading.whole):
        own = issue(page, head, Citation(meta.type, meta.number, meta.date, meta.issuer, meta.title, ()))
        reports = fold(meta.type or "") == "báo cáo"
        yield replace(own, kind="reported") if reports else own
        if fold(meta.type or "") in CONCLUDING:
            yield from session(page, (meta.number,))
    for record in page.result.citations:
        if not record.number or number_key(record.number) == number_key(meta.number):
            continue
        if record.date and names(f"{record.type or ''} {record.title or ''}"):
            yield from cited(page, record)
        else:
            yield from (issue(page, scene, dated) for scene, dated in issued_in(page, record, list(reading.near)))
