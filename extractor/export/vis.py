"""A timeline as vis-timeline data: {"groups": […], "items": […]} as its DataSets take them.

https://visjs.github.io/vis-timeline/docs/timeline/#Data_Format. Contents are HTML there, so they are escaped; an event
without a date has no place on an axis and stands in "undated".
"""

from __future__ import annotations

import json
from html import escape
from typing import Any, BinaryIO

from ..collection import Event, Timeline
from . import words
from .ics import last_day
from .options import Options

Data = dict[str, Any]


def write_timeline(timeline: Timeline, stream: BinaryIO, _: Options) -> None:
    """Write groups (one a kind of event), items (whole months and years are ranges) and the events without a date."""
    kinds = [k for k in words.KINDS if any(e.kind == k and e.date for e in timeline.events)]
    data = {
        "subject": {"id": timeline.subject.id, "name": words.one_line(timeline.subject.name)},
        "groups": [{"id": kind, "content": escape(words.KINDS[kind]), "order": n} for n, kind in enumerate(kinds)],
        "items": [_item(e, n) for n, e in enumerate(timeline.events, 1) if e.date],
        "undated": [escape(_told(e)) for e in timeline.events if not e.date],
    }
    stream.write((json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8"))


def _told(event: Event) -> str:
    return f"{words.KINDS[event.kind]}: {words.one_line(event.summary)}"


def _item(event: Event, number: int) -> Data:
    start = (event.date or "").split("/")[0]
    first = "-".join([*start[:10].split("-"), "01", "01"][:3])
    last = last_day(event.date or "")
    title = [words.day(event.date), *(f"Nguồn: {words.source(s)}: “{words.one_line(s.text)}”" for s in event.sources)]
    found: Data = {
        "id": number,
        "group": event.kind,
        "className": event.kind,
        "content": escape(words.one_line(event.summary)),
        "title": escape("\n".join(title)),
        "start": first,
    }
    if last is not None and last.isoformat() != first:
        return found | {"end": last.isoformat(), "type": "range"}
    return found | {"type": "box"}
