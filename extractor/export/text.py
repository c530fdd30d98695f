"""A timeline for a terminal, in Vietnamese."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from ..collection import Event, Quote, Timeline
from . import words

WIDTH = 100


def timeline_text(timeline: Timeline) -> str:
    """Return the timeline as lines: day and kind, what happened, who, and each source with its words."""
    return "\n".join(_lines(timeline)) + "\n"


def _lines(timeline: Timeline) -> Iterator[str]:
    subject = timeline.subject
    yield f"{words.SUBJECTS[subject.kind]}: {words.one_line(subject.name)}"
    for label, value in (("Cơ quan ban hành", subject.issuer), ("Trích yếu", subject.title), ("Ghi chú", subject.note)):
        if value:
            yield f"{label}: {words.one_line(value)}"
    if subject.aliases:
        yield f"Tên khác, đơn vị kế tục: {'; '.join(map(words.one_line, subject.aliases))}"
    yield f"{len(timeline.events)} sự kiện"
    for event in timeline.events:
        yield ""
        yield from _event(event)


def _event(event: Event) -> Iterator[str]:
    yield f"{words.day(event.date)}  {words.KINDS[event.kind].upper()}"
    yield from _wrapped(words.one_line(event.summary), "  ")
    for label, value in words.details(event):
        yield from _wrapped(f"{label}: {value}", "  ")
    for source in event.sources:
        yield from _source(source)


def _source(source: Quote) -> Iterator[str]:
    published = f", {words.day(source.published)}" if source.published else ""
    place = words.one_line(source.path or source.document)
    yield f"  Nguồn: {place}{published}, ký tự {source.span.start}–{source.span.end}"
    yield from _wrapped(f"“{words.one_line(source.text)}”", "    ")


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
