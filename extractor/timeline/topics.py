"""What one document says of an indicator or of a topic: no record names these, words do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..collection import Event, Sighting, Subject
from ..identity import names_it
from ..model import Citation
from ..text import bare, key
from .actors import issue
from .events import asked, happened, telling
from .figures import Goals, figures
from .kinds import kind_of
from .scenes import Page, Scene
from .subjects import header
from .whose import of_place, whose


def indicator(subject: Subject, page: Page, sighting: Sighting, goals: Goals) -> Iterator[Event]:
    """Yield the series of an indicator: what was measured and what is aimed at, each owner's figures by themselves.

    Where the subject names a place, of that place alone.
    """
    for scene in telling(page, page.scenes):
        for event in figures(page, [scene], near=[scene]):
            kept = [m for m in event.metrics if names_it(subject.name, m.indicator)]
            owned = [(whose(page, scene, m), m) for m in kept]
            for owner in dict.fromkeys(o for o, _ in owned):
                if subject.place and not of_place(owner, subject.place):
                    continue
                metrics = tuple(m for o, m in owned if o == owner)
                yield replace(event, metrics=metrics, places=(owner,) if owner else ())


def topic(subject: Subject, page: Page, sighting: Sighting, goals: Goals) -> Iterator[Event]:
    """Yield what sentences with all the words asked for tell: happenings, figures, tasks, documents issued."""
    words = frozenset(re.findall(r"\w+", bare(key(subject.name))))
    near = [s for s in telling(page, page.scenes) if words <= _words(s)]
    for scene in near:
        kind = kind_of(scene.folded, "topic")
        named = (
            not page.is_press and scene.segment is not None and scene.segment.kind in ("title", "abstract", "doc_type")
        )
        if kind and kind != "reported" and not named:
            yield from happened(scene, kind, near, subject)
    yield from _issued(page, words)
    yield from figures(page, near, near=near)
    tasks = [t for t in page.result.tasks if words <= _said(page.result.document.quote(t.span))]
    yield from asked(page, tasks, ())


def _issued(page: Page, words: frozenset[str]) -> Iterator[Event]:
    """Yield the issue of documents whose title holds the words: this one, or one it cites with its day."""
    meta = page.result.document.meta
    head = header(page)
    if head and meta.number and words <= _said(f"{meta.type or ''} {meta.title or ''}"):
        yield issue(page, head, Citation(meta.type, meta.number, meta.date, meta.issuer, meta.title, ()))
    for record in page.result.citations:
        if record.number and record.date and words <= _said(f"{record.type or ''} {record.title or ''}"):
            for scene in page.scenes_with(record.mentions)[:1]:
                yield issue(page, scene, record)


def _words(scene: Scene) -> frozenset[str]:
    return _said(scene.text)


def _said(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", bare(key(text))))
