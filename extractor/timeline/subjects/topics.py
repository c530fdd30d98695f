"""What one document says of an indicator or of a topic: no record names these, words do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from ...collection import Event, Sighting, Subject
from ...identity import names_it
from ...model import Citation, Measurement, Span, Task
from ...text import bare, fold, key
from ...values.indicator import telling as telling_words
from ..events.acts import moved_deadlines
from ..events.figures import Goals, figures, of_one_count
from ..events.told import asked, finished, happened, instructions, telling
from ..sentences.kinds import kind_of
from ..sentences.scenes import Page, Scene
from ..sentences.titles import untitled, without_offices
from ..sentences.when import ONCE
from ..sentences.whose import of_place, whose
from ..sentences.wording import counts
from .acted import header
from .actors import issue, issued_in, stating
from .figures_about import figures_about
from .works import OPENING, work_of

_OFTEN = 2
"""Sentences that name a topic whole, from which a document without it in the title or lead is about it."""
_LONGEST = 4
_FEW = 3
"""Words up to which a topic's must stand one after the other: apart they mean other things."""
_GENERAL = frozenset(
    {"cong", "he", "so", "ho", "van", "du", "ke", "chuong", "de", "viec", "cong tac", "nhiem", "ty", "tro", "chi"}
)
"""First syllables that are no word by themselves, or words that mean anything."""
_SHORT = re.compile(r"[^\W\d_]{3,6}")
"""Initials by which a topic is called: "căn cước công dân" is CCCD, "giải phóng mặt bằng" GPMB."""
_PARTS = re.compile(r";\s")
_COUNTED = re.compile(r"(?<![\w,.])(?:\d[\d.,]*/)?(\d[\d.,]*)\s$")


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


def topic(subject: Subject, page: Page, sighting: Sighting, goals: Goals) -> Iterator[Event]:
    """Yield what sentences with all the words asked for tell: happenings, figures, tasks, documents issued."""
    asked_for = Asked(subject.name)
    near = [
        s for s in telling(page, page.scenes) if asked_for.stands_in(s.text) and asked_for.stands_in(without_offices(s))
    ]
    work = work_of(subject.name)
    known = {s.span for s in near}
    near += [s for s in work.among(page, telling(page, page.scenes)) if s.span not in known] if work else ()
    near.sort(key=lambda s: s.span)
    short = named_short(page, near, subject.name) if near else []
    short += [s for s in near if s.span not in known]
    near = sorted({s.span: s for s in (*near, *short)}.values(), key=lambda s: s.span)
    issues = list(_issued(page, asked_for, near))
    told = {scene.span for record in page.result.citations for scene, _ in issued_in(page, record, near)}
    parts = [part for scene in near for part in _parts_about(scene, asked_for)] if work else near
    measured = [
        event
        for event in _about(page, figures(page, parts, near=parts), parts, asked_for)
        if event.sources[0].span not in told or any(m.kind != "count" for m in event.metrics)
    ]
    aims = {event.sources[0].span for event in measured if event.kind == "targeted"}
    told |= {event.sources[0].span for event in measured if event.kind == "measured"}
    told |= {scene.span for scene in near if scene.span in aims and not scene.day}
    own = not page.is_press and asked_for.stands_in(page.result.document.meta.title or "")
    for scene in near:
        kind = kind_of(untitled(scene), "topic")
        if not kind and finished(scene):
            kind = "implemented"
        named = (
            not page.is_press and scene.segment is not None and scene.segment.kind in ("title", "abstract", "doc_type")
        )
        if kind == "implemented" and own and scene.folded.rstrip().endswith("như sau:"):
            continue  # the grounds of a paper whose issue is told by itself
        if kind in ONCE and not page.is_press and any(t.span.overlaps(scene.span) for t in instructions(page)):
            continue  # what a paper asks for was not done by its asking
        if kind and kind != "reported" and not named and not (kind == "implemented" and scene.span in told):
            yield from happened(scene, kind, near, subject)
    story = _is_story(page, asked_for)
    if story:
        yield from _visited(page, near, subject)
    yield from issues
    yield from measured
    spans = [s.span for s in short if s.span in known or not work or not work.named_in(s.folded)]
    yield from moved_deadlines(page, near, ())
    tasks = [
        t
        for t in page.result.tasks
        if story
        and telling_words(subject.name) & telling_words(page.result.document.quote(t.span))
        or _asks_for(page, t, asked_for)
        or any(t.span.overlaps(s) for s in spans)
        or work is not None
        and work.named_in(fold(t.action))
    ]
    yield from asked(page, tasks, ())


def _is_story(page: Page, topic: Asked) -> bool:
    """Say whether an article is about the topic as a whole: its headline names it."""
    title = page.result.document.meta.title
    return page.is_press and title is not None and topic.stands_in(title)


def _visited(page: Page, near: Sequence[Scene], subject: Subject) -> Iterator[Event]:
    """Yield the inspections and reviews that a story tells in sentences that do not name its topic again."""
    known = {s.span for s in near}
    rest = [s for s in telling(page, page.scenes) if s.span not in known]
    for scene in rest:
        kind = kind_of(untitled(scene), "topic")
        if kind in ("inspected", "reviewed") and scene.own_day:
            yield from happened(scene, kind, [*near, *rest], subject)


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


def _without_accents(text: str) -> str:
    return bare(key(text))


_BETWEEN = r"[\W_]+(?:(?:\d[\d.,]*|hơn|hon|gần|gan|được|duoc|số|so|căn|can|ngôi|ngoi|các|cac)[\W_]+){0,4}"
"""Between the words of a topic: how many of it are told of ("xóa 1.514 căn nhà tạm")."""


def initials(name: str) -> str | None:
    """Return the initials by which papers call a thing of several syllables: "căn cước công dân" → CCCD."""
    short = "".join(w[0] for w in re.findall(r"\w+", name)).upper()
    return short if _SHORT.fullmatch(short) else None


class Asked:
    """The words of a topic: all of them must stand in a sentence; few, or with a number, one after the other.

    With accents where they were typed with accents: "nước sạch" is not in "ngân sách nhà nước".
    """

    def __init__(self, name: str) -> None:
        accented = bare(key(name)) != key(name)
        self._read = key if accented else _without_accents
        self._plain = Asked(bare(name)) if accented else None
        order = re.findall(r"\w+", self._read(name))
        self._words = frozenset(order)
        close = len(order) <= _FEW or any(word.isdigit() for word in order)
        phrase = _BETWEEN.join(map(re.escape, order))
        self._phrase = re.compile(rf"(?<!\w){phrase}(?!\w)") if close else None
        short = initials(name)
        self._short = re.compile(rf"(?<!\w){short}(?!\w)") if short else None

    def stands_in(self, text: str) -> bool:
        """Say whether a text is about the topic."""
        if self._plain and text.isascii():  # a text typed without accents
            return self._plain.stands_in(text)
        if self._short and self._short.search(text):
            return True
        told = self._read(text)
        return self._phrase.search(told) is not None if self._phrase else self._words <= set(re.findall(r"\w+", told))


def _asks_for(page: Page, task: Task, topic: Asked) -> bool:
    """Say whether a task is about the topic: its sentence is; of several of one sentence those whose action is."""
    if not topic.stands_in(page.result.document.quote(task.span)):
        return False
    told = [s for s in page.scenes if s.span.overlaps(task.span)]
    if told and not any(topic.stands_in(without_offices(s)) for s in told):
        return False
    beside = [t for t in page.result.tasks if t.span == task.span]
    naming = [t for t in beside if topic.stands_in(t.action)]
    return task in naming or not naming


def named_short(page: Page, near: list[Scene], name: str) -> list[Scene]:
    """Return the sentences that name the topic short, behind one that names it whole, in a document that is about it.

    Of "máy lọc nước": "120/120 máy", "số máy còn lại", "máy này"; not "máy bơm".
    """
    if not near or len(near) < _OFTEN and not any(s.segment and s.segment.kind in OPENING for s in near):
        return []
    words = bare(key(name)).split()
    heads = [" ".join(words[:n]) for n in range(1, min(len(words), _LONGEST + 1))]
    heads = [h for h in heads if h not in _GENERAL]
    if not heads:
        return []
    pattern = _short_of("|".join(re.escape(h) for h in reversed(heads)))
    spans = {s.span for s in near}
    known = frozenset().union(*(counts(s.text) for s in near))
    found = []
    for scene in telling(page, page.scenes):
        told = bare(scene.folded)
        if scene.span in spans or scene.span.start < near[0].span.start or len(told) != len(scene.folded):
            continue
        if any(m["points"] or _counted(told, m.start(), known) for m in pattern.finditer(told)):
            found.append(scene)
    return found


def _counted(told: str, at: int, known: frozenset[str]) -> bool:
    """Say whether so many are told of as a sentence with the whole name tells of."""
    count = _COUNTED.search(told, max(0, at - 16), at)
    return count is not None and count[1] in known


@lru_cache(maxsize=256)
def _short_of(heads: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{heads})(?:(?P<points>\s(?:nay|noi tren|neu tren|con lai))(?!\w)"
        r"|(?=\s*(?:[,;.)]|$)|\s(?:da|duoc|dang|chua|van|deu|tai|o|vao|cho|ngay|dung|cham|truoc|con|bi)(?!\w)))"
    )


def _issued(page: Page, topic: Asked, near: list[Scene]) -> Iterator[Event]:
    """Yield the issue of documents whose title holds the words, this one or one it cites with its day; and of those
    that a sentence about the topic says were issued.
    """
    meta = page.result.document.meta
    head = header(page)
    if head and meta.number and topic.stands_in(f"{meta.type or ''} {meta.title or ''}"):
        yield issue(page, head, Citation(meta.type, meta.number, meta.date, meta.issuer, meta.title, ()))
    for record in page.result.citations:
        if not record.number:
            continue
        if record.date and topic.stands_in(f"{record.type or ''} {record.title or ''}"):
            for scene in stating(page, record):
                yield issue(page, scene, record)
        else:
            yield from (issue(page, scene, dated) for scene, dated in issued_in(page, record, near))
