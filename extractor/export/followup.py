"""What became of things: tasks with their state, series, contradictions, a digest; as records and as lines to read."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

from ..collection import Event, Quote
from ..timeline.contradicted import Contradiction
from ..timeline.digest import Digest
from ..timeline.series import Gap, Point, Series, gaps
from ..timeline.tasks.asked import Tracked
from . import words
from .jsonl import event_record, metric_record, source_record

Record = dict[str, Any]
WIDTH = 100
STATES = {"done": "đã xong", "late": "xong muộn", "overdue": "quá hạn", "open": "chưa đến hạn", "unknown": "chưa rõ"}
REASONS = {
    "reported": "tài liệu sau báo đã làm",
    "reported-late": "tài liệu sau báo làm xong sau hạn",
    "reported-not-done": "tài liệu sau nói chưa xong",
    "past-deadline": "đã qua hạn, chưa tài liệu nào báo xong",
    "before-deadline": "chưa đến hạn",
    "periodic": "việc định kỳ",
    "no-later": "đã qua hạn, nhưng không có tài liệu nào sau hạn của địa phương này",
    "no-news": "không có hạn, không có tin",
}
CONTRADICTIONS = {
    "sources": "Hai nguồn khác nhau",
    "revised": "Số liệu được điều chỉnh",
    "ratio": "Tỷ lệ không khớp số đếm",
    "change": "Mức tăng, giảm không khớp",
}


# ------------------------------------------------------------------ records


def task_record(item: Tracked) -> Record:
    """Return one task as JSON data."""
    task = item.task
    return {
        "assignee": task.assignee,
        "action": task.action,
        "cooperating": list(task.cooperating),
        "by": task.by,
        "under": item.under,
        "clause": task.clause,
        "asked_on": item.asked_on,
        "deadline": item.deadline,
        "moved_to": item.moved_to,
        "moved_by": source_record(item.moved_by) if item.moved_by else None,
        "schedule": task.schedule,
        "timing": task.timing,
        "state": item.state,
        "reason": item.reason,
        "evidence": source_record(item.evidence) if item.evidence else None,
        "sources": [source_record(s) for s in item.sources],
    }


def series_record(line: Series) -> Record:
    """Return one series with its targets compared as JSON data."""
    return {
        "indicator": line.indicator,
        "owner": line.owner,
        "kind": line.kind,
        "points": [_point(p) for p in line.points],
        "gaps": [_gap(g) for g in gaps(line)],
    }


def _point(point: Point) -> Record:
    return {
        "period": point.period,
        "target": point.target,
        "status": point.status,
        "metric": metric_record(point.metric),
        "sources": [source_record(s) for s in point.sources],
    }


def _gap(gap: Gap) -> Record:
    return {
        "target": _point(gap.target),
        "actual": _point(gap.actual),
        "missing": gap.missing,
        "final": gap.final,
        "met": gap.met,
    }


def contradiction_record(found: Contradiction) -> Record:
    """Return one contradiction with the words of both sides as JSON data."""
    names = ("kind", "indicator", "owner", "period", "first", "second")
    return {n: getattr(found, n) for n in names} | {"sources": [source_record(s) for s in found.sources]}


def digest_record(found: Digest) -> Record:
    """Return a digest as JSON data."""
    return {
        "since": found.since,
        "until": found.until,
        "new": [
            {"date": a.date, "name": a.name, "title": a.title, "source": source_record(a.source)}
            for a in found.arrivals
        ],
        "superseded": [
            {"date": e.date, "kind": e.kind, "number": e.number, "by": e.by, "source": source_record(e.source)}
            for e in found.endings
        ],
        "overdue": [task_record(t) for t in found.overdue],
        "finished": [task_record(t) for t in found.finished],
        "revised": [contradiction_record(c) for c in found.revised],
        "offices": [event_record(e) for e in found.offices],
    }


# ------------------------------------------------------------------ lines


def tasks_text(items: Iterable[Tracked]) -> Iterator[str]:
    """Yield tasks as lines: state and day due, who shall do what, and the words that decided the state."""
    for item in items:
        task = item.task
        due = words.day(item.deadline) if item.deadline else task.schedule or "không có hạn"
        yield f"{STATES[item.state].upper()}  {due}  {words.one_line(task.assignee)}"
        yield from _wrapped(words.one_line(task.action), "  ")
        said = (item.under, task.by, words.day(item.asked_on) if item.asked_on else "")
        asked = [x for x in dict.fromkeys(said) if x]
        if asked:
            yield from _wrapped("Giao: " + ", ".join(words.one_line(x) for x in asked), "  ")
        if task.cooperating:
            yield from _wrapped("Phối hợp: " + "; ".join(task.cooperating), "  ")
        yield from _quoted(item.sources[0])
        if item.moved_to and item.moved_by:
            yield f"  Hạn được dời sang {words.day(item.moved_to)}"
            yield from _quoted(item.moved_by)
        yield f"  Vì sao: {REASONS[item.reason]}"
        if item.evidence:
            yield from _quoted(item.evidence)
        yield ""


def series_text(lines: Iterable[Series]) -> Iterator[str]:
    """Yield series as lines: each figure with its period, then each target beside what was reached."""
    for line in lines:
        yield f"{words.one_line(line.indicator)} · {words.one_line(line.owner or 'không rõ của ai')}"
        for point in line.points:
            what = "chỉ tiêu" if point.target else "kết quả"
            yield f"  {words.day(point.period)}  {what}  {words.metric(point.metric)}"
            yield from _quoted(point.sources[0], "    ")
        for gap in gaps(line):
            state = "đạt" if gap.met else "không đạt" if gap.final else "chưa đạt"
            yield from _wrapped(
                f"Chỉ tiêu {words.metric(gap.target.metric)} ({words.day(gap.target.period)}), "
                f"thực hiện {words.metric(gap.actual.metric)} ({words.day(gap.actual.period)}): {state}",
                "  → ",
            )
        yield ""


def contradictions_text(found: Iterable[Contradiction]) -> Iterator[str]:
    """Yield contradictions as lines, each with the words of both sides."""
    for item in found:
        about = " · ".join(x for x in (item.indicator, item.owner, words.day(item.period) if item.period else "") if x)
        yield f"{CONTRADICTIONS[item.kind]}: {words.one_line(about)}" if about else CONTRADICTIONS[item.kind]
        yield f"  {words.one_line(item.first)}  ≠  {words.one_line(item.second)}"
        for source in item.sources:
            yield from _quoted(source)
        yield ""


def digest_text(found: Digest) -> Iterator[str]:
    """Yield a digest as lines under one heading a kind of change; a kind without any says so."""
    until = f" đến {words.day(found.until)}" if found.until else ""
    yield f"Thay đổi từ {words.day(found.since)}{until}"
    yield from _part("Tài liệu mới", [f"{words.day(a.date)}  {words.one_line(a.name)}" for a in found.arrivals])
    yield from _part(
        "Văn bản bị thay đổi",
        [
            f"{words.day(e.date)}  {e.number}: {words.KINDS[e.kind].lower()}" + (f" bởi {e.by}" if e.by else "")
            for e in found.endings
        ],
    )
    yield from _part("Việc mới quá hạn", [_task_line(t) for t in found.overdue])
    yield from _part("Việc đã báo xong", [_task_line(t) for t in found.finished])
    yield from _part(
        "Số liệu không khớp hoặc được điều chỉnh", list(contradictions_text(found.revised)), len(found.revised)
    )
    yield from _part("Thay đổi nhân sự", [_office_line(e) for e in found.offices])


def _task_line(item: Tracked) -> str:
    due = words.day(item.deadline) if item.deadline else ""
    return f"{due}  {words.one_line(item.task.assignee)}: {words.one_line(item.task.action)}"


def _office_line(event: Event) -> str:
    who = ", ".join(event.officials)
    return f"{words.day(event.date)}  {words.KINDS[event.kind]}: {who} – {words.one_line(event.summary)}"


def _part(head: str, lines: list[str], count: int | None = None) -> Iterator[str]:
    yield ""
    yield f"{head} ({len(lines) if count is None else count})"
    for line in lines:
        yield from _wrapped(line, "  ") or [""]


def _quoted(source: Quote, indent: str = "  ") -> Iterator[str]:
    yield from _wrapped(f"“{words.one_line(source.text)}” – {words.source(source)}", indent)


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=" " * len(indent),
        break_long_words=False,
        break_on_hyphens=False,
    )
