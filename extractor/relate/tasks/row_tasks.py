"""One row of a task table → the tasks of its lead units."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...model import Document, Span, Task
from . import asking
from .actors import ACTOR, DATE, PERSON, PLACE, Item, Reading, readings
from .deadline import find_deadline
from .orders import actors_in
from .roles import GROUP, Role
from .rows import Row
from .schedule import timing_of
from .to_places import committees

_ONLY_ACTORS = re.compile(
    rf"(?:[{ACTOR}{PERSON}{PLACE}\s,;.:()&/+-]|(?<!\w)(?:và|cùng|với|các|các sở|chủ trì|phối hợp)(?!\w))*"
)
_GROUP_CELL = re.compile(rf"(?:{GROUP.pattern})[\s.,;{ACTOR}{PERSON}]*")
_JOINED = re.compile(rf"[\s,;.|]*{ACTOR}(?:[\s,;.|]|và(?!\w)|{ACTOR})*")
_TIMED = re.compile(rf"[^{DATE}]{{0,40}}{DATE}[^{DATE}\n]{{0,25}}(?:{DATE})?[^{DATE}]{{0,12}}")


def row_tasks(document: Document, items: Sequence[Item], row: Row, by: str | None) -> list[Task]:
    """Return one Task for each lead unit that the row names; none where its lead is a group."""
    spans = [(cell.start, cell.end) for cell in row.cells]
    parts = list(readings(document, items, spans))
    cells = _dealt(row, parts)
    lead = cells.get("lead")
    if lead is None:
        return []
    text = document.text
    deadline, schedule, timing = None, None, None
    due = cells.get("due") or _dated(row, parts)
    if due:
        deadline = find_deadline(due.text, due.items, 0, len(due.text)) or _last_day(due)
        schedule = " ".join(text[_after_joined(due) : due.end].split()).strip(" ;,.:|") or None
        timing = timing_of(due.text.strip(), deadline is not None)
    action = _words(text, cells["task"]) if "task" in cells else _words(text, max(cells.values(), key=_length))
    leads = _named(lead)
    helpers = cells.get("cooperating")
    leads, behind = _side_by_side(lead, leads) if "cooperating" in row.columns and helpers is None else (leads, [])
    names = {item.name for item in leads}
    beside = [item.name for item in _named(helpers)] if helpers else behind
    if due and helpers is None:
        beside = beside + [i.name for _, i in actors_in(due, 0, len(due.text))]
    first = Task("", action, deadline, by, Span(row.start, row.end))
    first = replace(first, cooperating=tuple(dict.fromkeys(n for n in beside if n not in names)))
    first = replace(first, schedule=schedule if timing else None, timing=timing)
    return [replace(first, assignee=item.name, mentions=item.mentions) for item in _distinct(leads)]


def _named(cell: Reading) -> list[Item]:
    """The units of a cell, and the committees of the places that it counts up ("UBND các huyện: A, B")."""
    places = asking.HEAD_PLACES.match(cell.text) if PLACE in cell.text else None
    if places is None:
        return [item for _, item in actors_in(cell, 0, len(cell.text))]
    level = "" if places["more"] else places["level"] or ""
    beside = [item for group in ("before", "also") for _, item in actors_in(cell, *places.span(group))]
    return beside + [item for _, item, _ in committees(cell, places, level)]


def _dated(row: Row, parts: Sequence[Reading]) -> Reading | None:
    """The last cell of a column without a known head that holds a day and little else."""
    fits = (r for cell, r in zip(row.cells, parts) if cell.role is None and DATE in r.text and _TIMED.fullmatch(r.text))
    return max(fits, key=lambda reading: reading.start, default=None)


def _after_joined(cell: Reading) -> int:
    """Where the words behind the units begin that the page joined to the cell; units within its words are their own
    ("Ngay sau khi Bộ A có hướng dẫn")."""
    joined = _JOINED.match(cell.text)
    return cell.offset(joined.end()) if joined else cell.start


def _side_by_side(cell: Reading, leads: list[Item]) -> tuple[list[Item], list[str]]:
    """Part a cell that the page joined from two: units with nothing between them are a lead and its helpers."""
    signs = cell.text.strip()
    if len(leads) > 1 and re.fullmatch(rf"{ACTOR}\s+{ACTOR}(?:\s?[,;]\s?{ACTOR})*", signs):
        return leads[:1], [item.name for item in leads[1:]]
    return leads, []


def _distinct(items: Sequence[Item]) -> list[Item]:
    return list({item.name: item for item in reversed(items)}.values())[::-1]


def _words(text: str, reading: Reading) -> str:
    return " ".join(text[reading.start : reading.end].split()).strip(" ;,.:|")


def _length(reading: Reading) -> int:
    return reading.end - reading.start


def _last_day(reading: Reading) -> str | None:
    dates = [item.iso for _, item in sorted(reading.items.items()) if item.sign == DATE and item.iso]
    return dates[-1] if dates else None


def _dealt(row: Row, cells: Sequence[Reading]) -> dict[Role, Reading]:
    """The cells by role: as the columns say, else by what they hold."""
    if any(cell.role for cell in row.cells):
        return {cell.role: reading for cell, reading in zip(row.cells, cells) if cell.role}
    found: dict[Role, Reading] = {}
    for reading in cells:
        role = _guess(reading, row, found)
        if role and role not in found:
            found[role] = reading
        elif role is None and "task" in found and "lead" not in found:
            found["task"] = _joined(found["task"], reading)
    return found


def _guess(reading: Reading, row: Row, found: dict[Role, Reading]) -> Role | None:
    text = reading.text.strip()
    if re.fullmatch(r"\(?[\divx.]{1,6}[.)]?", text):
        return "number"
    if _ONLY_ACTORS.fullmatch(text) and (ACTOR in text or PERSON in text) or _GROUP_CELL.fullmatch(text):
        later = "cooperating" in row.columns and "lead" in found
        return "cooperating" if later else "lead" if "task" in found or row.columns[:2] != ("number", "task") else None
    if timing_of(text, False) and len(text) < 60 or DATE in text and _TIMED.fullmatch(text) and "lead" in found:
        return "due"
    return "task" if "task" not in found else None


def _joined(first: Reading, second: Reading) -> Reading:
    return Reading(first.start, second.end, f"{first.text} {second.text}", first.items, first.breaks)
