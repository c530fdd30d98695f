"""A record as one line that people read: Vietnamese words, days as dd/mm/yyyy, a figure with what it measures."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..text import fold
from . import words
from .rows import Row

_TOLD = ("nguyên ", "cựu ", "quyền ", "phụ trách ")
"""What an office is printed with where it is not simply held: nothing is put before it."""


def line_of(table: str, row: Row) -> str:
    """Return what a row of `table` (a name of `rows.TABLES`, documents excepted) says, its parts joined by dots.

    "thứ 11/22 · chỉ số cải cách hành chính · năm 2023"; "Sở Nội vụ tỉnh A · hạn 30/04/2024 · người giao: Lê Thị B · …".
    """
    return words.one_line(" · ".join(part for part in _PARTS[table](row) if part))


def _official(row: Row) -> Iterator[str | None]:
    office = row["position"] or ""
    how = words.TENURES.get(row["tenure"], "") if office and row["tenure"] != "holding" else ""
    yield row["name"]
    yield office if office.lower().startswith(_TOLD) else f"{how} {office}".strip()
    yield row["unit"]


def _citation(row: Row) -> Iterator[str | None]:
    yield from (row["type"], row["number"], words.day(row["date"]) if row["date"] else None, row["issuer"])
    yield row["title"]


def _metric(row: Row) -> Iterator[str | None]:
    yield words.figure(row["kind"], row["value"], row["total"], row["unit"], row["direction"])
    yield row["indicator"] if fold(row["indicator"] or "") != fold(row["unit"] or "") else None
    yield words.day(row["as_of"]) if row["as_of"] else None
    yield row["baseline"]
    yield "chỉ tiêu" if row["target"] else None


def _relation(row: Row) -> Iterator[str | None]:
    source = "văn bản này" if row["source"] == "this" else row["source"]
    relation: str = row["relation"]
    yield " ".join((source, words.RELATIONS.get(relation, relation), row["target"]))
    yield row["pinpoint"]


def _task(row: Row) -> Iterator[str | None]:
    yield row["assignee"]
    yield f"hạn {words.day(row['deadline'])}" if row["deadline"] else None
    yield f"người giao: {row['by']}" if row["by"] else None
    yield row["action"]


_PARTS: dict[str, Callable[[Row], Iterator[str | None]]] = {
    "officials": _official,
    "units": lambda row: iter((row["name"],)),
    "citations": _citation,
    "metrics": _metric,
    "relations": _relation,
    "tasks": _task,
}
