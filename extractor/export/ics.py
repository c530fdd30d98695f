"""Deadlines as a calendar (iCalendar, RFC 5545): one whole-day entry a deadline, with who, what and the source's words.

A deadline known to the month, quarter or year is entered on its last day and says so. Entries have stable UIDs, so a
calendar that imports a newer file moves and does not double them.
"""

from __future__ import annotations

import calendar
import datetime
import hashlib
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from icalendar import Calendar
from icalendar import Event as Entry

from ..collection import Held, Timeline
from . import words
from .options import Options

PRODUCT = "-//extractor//Han hoan thanh//VI"


def last_day(iso: str) -> datetime.date | None:
    """Return the last day of an ISO prefix or interval ("2024-06" → 30 June), None where it names no year."""
    end = iso.split("/")[-1][:10]
    try:
        parts = [int(p) for p in end.split("-")]
        year, month = parts[0], parts[1] if len(parts) > 1 else 12
        day = parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1]
        return datetime.date(year, month, day)
    except (ValueError, IndexError, calendar.IllegalMonthError):
        return None


def write_documents(documents: Iterable[Held], stream: BinaryIO, _: Options) -> None:
    """Write the deadlines of all tasks of `documents`."""
    _write((entry for held in documents for entry in _tasks(held)), stream, "Hạn hoàn thành nhiệm vụ")


def write_timeline(timeline: Timeline, stream: BinaryIO, _: Options) -> None:
    """Write the deadlines among a timeline's events; targets count as such."""
    _write(_events(timeline), stream, timeline.subject.name)


def _write(entries: Iterable[Entry], stream: BinaryIO, name: str) -> None:
    book = Calendar()
    book.add("prodid", PRODUCT)
    book.add("version", "2.0")
    book.add("x-wr-calname", words.one_line(name))
    seen: dict[str, Entry] = {}
    for entry in entries:
        seen.setdefault(str(entry["uid"]), entry)
    for _, entry in sorted(seen.items(), key=lambda pair: (str(pair[1].get("dtstart").dt), pair[0])):
        book.add_component(entry)
    stream.write(book.to_ical())


def _tasks(held: Held) -> Iterator[Entry]:
    document = held.result.document
    for task in held.result.tasks:
        day = last_day(task.deadline) if task.deadline else None
        if day is None or task.deadline is None:
            continue
        told = words.one_line(document.quote(task.span))
        lines = [
            words.one_line(task.action),
            f"Hạn: {words.day(task.deadline)}",
            f"Giao: {task.by}" if task.by else "",
            f"Theo: {document.meta.number or document.meta.title or held.path or document.id}",
            f"“{told}”",
        ]
        summary = f"Hạn: {task.assignee}: {words.one_line(task.action)}"
        yield _entry(day, summary, lines, held.published, (document.id, str(task.span.start), task.assignee))


def _events(timeline: Timeline) -> Iterator[Entry]:
    for event in timeline.events:
        day = last_day(event.date) if event.date and event.kind in ("deadline", "targeted") else None
        if day is None:
            continue
        lines = [f"{label}: {value}" for label, value in words.details(event)]
        lines += [f"Ngày: {words.day(event.date)}"]
        lines += [f"Nguồn: {words.source(s)}: “{words.one_line(s.text)}”" for s in event.sources]
        first = event.sources[0]
        summary = f"{words.KINDS[event.kind]}: {words.one_line(event.summary)}"
        reported = event.reported[0] if event.reported else None
        yield _entry(
            day, summary, lines, reported, (first.document, str(first.span.start), event.kind, str(event.date))
        )


def _entry(
    day: datetime.date, summary: str, lines: Iterable[str], told: str | None, identity: tuple[str, ...]
) -> Entry:
    entry = Entry()
    entry.add("uid", hashlib.sha256("\0".join(identity).encode()).hexdigest()[:32] + "@extractor")
    entry.add("dtstamp", _stamp(told, day))
    entry.add("dtstart", day)
    entry.add("dtend", day + datetime.timedelta(days=1))
    entry.add("summary", summary[:200])
    entry.add("description", "\n".join(line for line in lines if line))
    entry.add("transp", "TRANSPARENT")
    return entry


def _stamp(told: str | None, day: datetime.date) -> datetime.datetime:
    """The standard asks when the entry was made; the day of the source is that, and the same in every export."""
    made = datetime.date.fromisoformat(told[:10]) if told and len(told) >= 10 else day
    return datetime.datetime(made.year, made.month, made.day, tzinfo=datetime.UTC)
