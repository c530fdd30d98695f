"""A timeline as TimelineJS 3 data: https://timeline.knightlab.com/docs/json-format.html.

Texts are HTML there, so they are escaped. The format has no place for an event without a date: such are told in the
title's text, not dropped.
"""

from __future__ import annotations

import json
from html import escape
from typing import Any, BinaryIO

from ..collection import Event, Timeline
from . import words
from .options import Options

Data = dict[str, Any]


def write_timeline(timeline: Timeline, stream: BinaryIO, _: Options) -> None:
    """Write {"title": …, "events": […]} in the order of the timeline."""
    dated = [e for e in timeline.events if e.date]
    data = {"title": _title(timeline), "events": [_event(e, n) for n, e in enumerate(dated, 1)]}
    stream.write((json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8"))


def _title(timeline: Timeline) -> Data:
    subject = timeline.subject
    lines = [f"{label}: {value}" for label, value in words.heading(subject)]
    undated = [e for e in timeline.events if not e.date]
    lines += [f"{words.UNDATED}: {words.KINDS[e.kind]}: {words.one_line(e.summary)}" for e in undated]
    return {"text": {"headline": escape(words.one_line(subject.name)), "text": _paragraphs(lines)}}


def _event(event: Event, number: int) -> Data:
    start, _, end = (event.date or "").partition("/")
    lines = [words.one_line(event.summary)]
    lines += [f"{label}: {value}" for label, value in words.details(event)]
    lines += [f"Nguồn: {words.source(s)}: “{words.one_line(s.text)}”" for s in event.sources]
    found: Data = {
        "unique_id": f"e{number}",
        "start_date": _date(start) | {"display_date": words.day(event.date)},
        "group": words.KINDS[event.kind],
        "text": {
            "headline": escape(f"{words.KINDS[event.kind]} ({words.day(event.date)})"),
            "text": _paragraphs(lines),
        },
    }
    return found | ({"end_date": _date(end)} if end else {})


def _date(iso: str) -> Data:
    names = ("year", "month", "day")
    return {name: int(part) for name, part in zip(names, iso[:10].split("-"), strict=False)}


def _paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in lines if line)
