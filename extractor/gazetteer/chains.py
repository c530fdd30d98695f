"""Checks that reach across rows: parents, successors, and what a change demands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .table import Table, check_unique, many

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def check_chains(tables: Sequence[Table]) -> None:
    """Check the rows of one id space: known ids, no cycle, ends explained, successors outliving what they follow.

    As a successor must end later than the row it follows, successors cannot run in a circle.
    """
    check_unique(tables, "id")
    ends = {i: end for table in tables for i, end in table.columns("id", "valid_to")}
    parents = {i: parent for table in tables for i, parent in table.columns("id", "parent") if parent}
    for table in tables:
        for row, identifier in enumerate(table.column("id")):
            if not _ID.fullmatch(identifier):
                raise table.fail(row, "id", f"{identifier!r} is not made of a-z, 0-9 and single hyphens")
        _check_parents(table, ends, parents)
        _check_changes(table, ends)


def _check_parents(table: Table, ends: dict[str, str], parents: dict[str, str]) -> None:
    for row, (identifier, parent) in enumerate(table.columns("id", "parent")):
        if parent and parent not in ends:
            raise table.fail(row, "parent", f"{parent!r} is not an id")
        above = {identifier}
        while parent:
            if parent in above:
                raise table.fail(row, "parent", f"{parent!r} leads back to itself")
            above.add(parent)
            parent = parents.get(parent, "")


def _check_changes(table: Table, ends: dict[str, str]) -> None:
    for row, (end, kind, successors) in enumerate(table.columns("valid_to", "kind", "successors")):
        fault = _change_fault(end, kind, successors)
        if fault:
            raise table.fail(row, *fault)
        for successor in many(successors):
            if successor not in ends:
                raise table.fail(row, "successors", f"{successor!r} is not an id")
            if (ends[successor] or "9999") <= end:
                raise table.fail(row, "successors", f"{successor!r} ends before it could follow on {end}")


def _change_fault(end: str, kind: str, successors: str) -> tuple[str, str] | None:
    """Return (column, why) where end, kind and successors do not fit together."""
    if end and not successors and kind != "abolished":
        return "successors", f"what is {kind} and ends must have a successor; without one it is abolished"
    if kind == "abolished" and successors:
        return "kind", "what is abolished has no successor; say renamed, merged or divided"
    if kind != "unchanged" and not end:
        return "valid_to", f"what is {kind} must have an end"
    if successors and not end:
        return "valid_to", "a row with successors must have an end"
    if kind == "divided" and "|" not in successors:
        return "successors", "what is divided has several successors"
    return None
