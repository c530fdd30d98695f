"""The tables as people read them: what matters first, headings and kinds in words, days as dd/mm/yyyy.

Programs take the rows of `rows.py` as they are (`--raw`, JSON lines, Parquet); the workbook and plain CSV take these.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..collection import Held
from . import words
from .rows import TABLES, Row

_TAIL = ("published", "of", "quote", "path", "start", "end", "document")
COLUMNS: dict[str, tuple[str, ...]] = {
    "documents": (
        "kind", "number", "type", "title", "issuer", "date", "published", "signers", "authors", "place", "bases",
        "effective", "expires", "urgency", "path", "characters", "previous", "document",
    ),
    "officials": ("name", "position", "unit", "tenure", *_TAIL),
    "units": ("name", "id", *_TAIL),
    "citations": ("number", "type", "title", "date", "issuer", "pinpoints", *_TAIL),
    "metrics": (
        "indicator", "kind", "value", "total", "unit", "direction", "target", "as_of", "baseline", *_TAIL,
    ),
    "relations": ("source", "relation", "target", "trigger", "pinpoint", *_TAIL),
    "tasks": (
        "assignee", "action", "deadline", "by", "cooperating", "schedule", "timing", "clause", "under", *_TAIL,
    ),
}  # fmt: skip
DAYS = frozenset(("published", "date", "deadline", "as_of", "effective", "expires"))
TECHNICAL = frozenset(("start", "end", "document", "previous", "characters"))
"""Columns that lead back to the place in the text; they are not printed."""
_KINDS = {"press_article": "Báo chí", "official_document": "Văn bản hành chính"}
_FIGURES = {
    "count": "số đếm", "ratio": "x trên y", "percent": "phần trăm", "rank": "thứ hạng", "change": "mức thay đổi",
    "money": "số tiền",
}  # fmt: skip
_VALUES: dict[str, dict[str, str]] = {
    "tenure": words.TENURES,
    "direction": {"up": "tăng", "down": "giảm"},
    "timing": {"fixed": "ngày định trước", "periodic": "định kỳ", "relative": "tính từ một mốc"},
    "relation": words.RELATIONS,
}  # fmt: skip


def heads(table: str) -> list[str]:
    """Return the headings of a table's columns."""
    return [words.column(table, name) for name in COLUMNS[table]]


def rows(table: str, held: Held) -> Iterator[Row]:
    """Yield a document's rows of a table, in words but for days: those are ISO still, for cells that know dates."""
    own = named(held)
    for row in TABLES[table].rows(held):
        told = {name: _VALUES[name].get(value, value) if name in _VALUES else value for name, value in row.items()}
        if table == "documents":
            told["kind"] = _KINDS.get(row["kind"], row["kind"])
        elif table == "metrics":
            told["kind"] = _FIGURES.get(row["kind"], row["kind"])
        elif table == "relations" and row["source"] == "this":
            told["source"] = own
        yield {**told, "of": own}


def cells(table: str, held: Held) -> Iterator[Row]:
    """Yield a document's rows as plain cells: days as people write them, yes and no as words."""
    for row in rows(table, held):
        for name in DAYS & row.keys():
            if row[name]:
                row[name] = words.day(row[name])
        for name, value in row.items():
            if isinstance(value, bool):
                row[name] = "có" if value else "không"
        yield row


def named(held: Held) -> str:
    """Return what people call a document: its type and number, else its title, else its file."""
    meta = held.result.document.meta
    if meta.number:
        return f"{meta.type} số {meta.number}" if meta.type else meta.number
    return meta.title or (held.path or held.result.document.id).rsplit("/", 1)[-1]
