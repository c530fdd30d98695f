"""A timeline for a terminal, in Vietnamese."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import BinaryIO

from ..collection import Event, Quote, Timeline
from . import words
from .options import Options

WIDTH = 100
SOURCES = 2
"""Sources of an event that are quoted; of others only the place is named."""


def timeline_text(timeline: Timeline) -> str:
    """Return the timeline as lines: day and kind, what happened, who, and each source with its words."""
    return "\n".join(_lines(timeline)) + "\n"


def write_timeline(timeline: Timeline, stream: BinaryIO, _: Options) -> None:
    """Write the lines."""
    stream.write(timeline_text(timeline).encode("utf-8"))


def _lines(timeline: Timeline) -> Iterator[str]:
    subject = timeline.subject
    yield f"{words.SUBJECTS[subject.kind]}: {words.one_line(subject.name)}"
    for label, value in words.heading(subject):
        yield from _wrapped(f"{label}: {value}", "")
    documents = len({s.document for e in timeline.events for s in e.sources})
    yield f"{len(timeline.events)} sự kiện, từ {documents} tài liệu"
    if timeline.unread:
        yield f"Tình trạng nhiệm vụ: còn {timeline.unread} tài liệu có nhắc đơn vị được giao chưa được đọc (quá nhiều)."
    if not timeline.events:
        seen = len({s.document for s in subject.sightings})
        yield f"Được nhắc tới trong {seen} tài liệu, nhưng không kèm việc gì xảy ra hay số liệu nào."
    for event in timeline.events:
        yield ""
        yield from _event(event)


def _event(event: Event) -> Iterator[str]:
    yield f"{words.day(event.date)}  {words.KINDS[event.kind].upper()}"
    yield from _wrapped(words.one_line(event.summary), "  ")
    for label, value in words.details(event):
        yield from _wrapped(f"{label}: {value}", "  ")
    for source in event.sources[:SOURCES]:
        yield from _source(source, event.summary)
    rest = event.sources[SOURCES:]
    if rest:
        yield from _wrapped(f"và {len(rest)} nguồn khác: " + "; ".join(dict.fromkeys(map(words.source, rest))), "  ")


def _source(source: Quote, told: str) -> Iterator[str]:
    """Yield where a source stands, and its words unless the summary is nothing else."""
    yield f"  Nguồn: {words.source(source)}, ký tự {source.span.start}–{source.span.end}"
    quote = words.one_line(source.text)
    if not quote.endswith(words.one_line(told)):
        yield from _wrapped(f"“{quote}”", "    ")


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
