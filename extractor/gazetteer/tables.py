"""CSV → rows: reading and checking. A broken row is a GazetteerError that names file, line and column."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from sys import intern

from ..errors import GazetteerError
from ..text import fold, nfc
from .entries import (
    CHANGES,
    PLACE_LEVELS,
    Body,
    DocType,
    Field,
    Head,
    IndexName,
    OrgCode,
    Place,
    PositionTitle,
    Tables,
)

_DAY = re.compile(r"(?:1[89]|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SPAN = ("valid_from", "valid_to")
_CHAIN = (*_SPAN, "kind", "successors")

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "places.csv": ("id", "name", "level", "parent", *_CHAIN, "aliases", "source"),
    "other_places.csv": ("id", "name", "level", "parent", *_CHAIN, "aliases", "source"),
    "units.csv": ("id", "name", "level", "parent", *_CHAIN, "aliases", "source"),
    "heads.csv": ("name", "aliases", "territorial", "level", *_SPAN, "source"),
    "fields.csv": ("name", "aliases", *_SPAN, "source"),
    "abbreviations.csv": ("abbreviation", "expansion", *_SPAN, "source"),
    "positions.csv": ("name", "aliases", "noun", "kind", *_SPAN, "source"),
    "doctypes.csv": ("name", "abbr", "family", *_SPAN, "source"),
    "org_codes.csv": ("code", "issuer", "family", *_SPAN, "source"),
    "indexes.csv": ("name", "aliases", "unit", *_SPAN, "source"),
    "names.csv": ("name", "kind", "source"),
    "sources.csv": ("id", "title", "licence"),
}
"""The files of gazetteers/ and their header lines."""

REQUIRED = {
    "id",
    "name",
    "source",
    "abbreviation",
    "expansion",
    "code",
    "issuer",
    "family",
    "title",
    "licence",
    "level",
}
OPTIONAL = {("heads.csv", "level"), ("units.csv", "level")}
POSITION_KINDS = ("office", "rank", "degree", "courtesy", "modifier")
FAMILIES = ("normative", "administrative", "party", "old", "copy", "state", "union", "court")
NAME_KINDS = ("surname", "middle", "given")
UNIT_LEVELS = ("trung ương", "tỉnh", "huyện", "xã", "")

_CHOICES: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("places.csv", "level"): PLACE_LEVELS,
    ("places.csv", "kind"): CHANGES,
    ("other_places.csv", "level"): PLACE_LEVELS,
    ("other_places.csv", "kind"): CHANGES,
    ("units.csv", "level"): UNIT_LEVELS,
    ("units.csv", "kind"): CHANGES,
    ("heads.csv", "level"): UNIT_LEVELS,
    ("heads.csv", "territorial"): ("yes", "no"),
    ("positions.csv", "kind"): POSITION_KINDS,
    ("doctypes.csv", "family"): FAMILIES,
    ("org_codes.csv", "family"): FAMILIES,
    ("names.csv", "kind"): NAME_KINDS,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a file with the line it ends on."""

    file: str
    number: int
    cells: Mapping[str, str]

    def fail(self, column: str, why: str) -> GazetteerError:
        return GazetteerError(f"{self.file}, line {self.number}, column {column}: {why}")

    def many(self, column: str) -> tuple[str, ...]:
        cell = self.cells[column]
        return tuple(cell.split("|")) if cell else ()

    def date(self, column: str) -> str | None:
        return self.cells[column] or None


def read_lines(folder: Path, file: str) -> list[Line]:
    """Return the checked rows of one file; raise GazetteerError where header or a cell breaks a rule."""
    try:
        text = (folder / file).read_text(encoding="utf-8")
    except OSError as error:
        raise GazetteerError(f"{file}, line 0: cannot be read ({error}); reinstall the package") from error
    reader = csv.reader(text.splitlines(keepends=True))
    header = tuple(next(reader, ()))
    if header != COLUMNS[file]:
        wrong = next((c for c in COLUMNS[file] if c not in header), "order")
        raise GazetteerError(f"{file}, line 1, column {wrong}: the header must read {','.join(COLUMNS[file])}")
    clean = text == nfc(text)
    lines = []
    for cells in reader:
        if len(cells) != len(header):
            raise GazetteerError(
                f"{file}, line {reader.line_num}, column {len(cells)}: {len(cells)} cells, {len(header)} expected"
            )
        line = Line(file, reader.line_num, dict(zip(header, cells)))
        _check(line, clean)
        lines.append(line)
    return lines


def _check(line: Line, clean: bool) -> None:
    """Check what a cell alone can tell: required, NFC, blanks, dates, choices, lists without gap or double."""
    for column, cell in line.cells.items():
        if not cell:
            if column in REQUIRED and (line.file, column) not in OPTIONAL:
                raise line.fail(column, "must not be empty")
            continue
        if not clean and cell != nfc(cell):
            raise line.fail(column, f"{cell!r} is not in Unicode NFC")
        if cell[0] == " " or cell[-1] == " " or "  " in cell:
            raise line.fail(column, f"{cell!r} has outer or double blanks")
        choices = _CHOICES.get((line.file, column))
        if choices is not None and cell not in choices:
            raise line.fail(column, f"{cell!r} is none of {', '.join(choices)}")
        if "|" in cell:
            parts = cell.split("|")
            if "" in parts or len(set(parts)) < len(parts):
                raise line.fail(column, f"{cell!r} has an empty or a double part")
    _check_dates(line)


def _check_dates(line: Line) -> None:
    start, end = line.cells.get("valid_from", ""), line.cells.get("valid_to", "")
    for column, cell in (("valid_from", start), ("valid_to", end)):
        if cell and not _DAY.fullmatch(cell):
            raise line.fail(column, f"{cell!r} is not a day (YYYY-MM-DD)")
    if start and end and start >= end:
        raise line.fail("valid_to", f"{end} is not after valid_from {start}")


def check_sources(lines: Iterable[Line], known: frozenset[str]) -> None:
    """Check that every source named by a row stands in sources.csv."""
    seen: set[str] = set()
    for line in lines:
        cell = line.cells["source"]
        if cell in seen:
            continue
        for part in cell.split("|"):
            if part not in known:
                raise line.fail("source", f"{part!r} is not an id of sources.csv")
        seen.add(cell)


def check_unique(lines: Iterable[Line], *columns: str) -> None:
    """Check that no two rows agree in all `columns`."""
    seen: dict[tuple[str, ...], Line] = {}
    for line in lines:
        value = tuple(line.cells[c] for c in columns)
        if value in seen:
            first = seen[value]
            raise line.fail(columns[0], f"{value[0]!r} stands already in {first.file}, line {first.number}")
        seen[value] = line


def check_chain(lines: Iterable[Line]) -> None:
    """Check parents and successors: known ids, begun when the row ends, no cycle, an end wherever something followed."""
    rows = {line.cells["id"]: line for line in lines}
    for identifier, line in rows.items():
        if not _ID.fullmatch(identifier):
            raise line.fail("id", f"{identifier!r} is not made of a-z, 0-9 and single hyphens")
        parent = line.cells["parent"]
        if parent and parent not in rows:
            raise line.fail("parent", f"{parent!r} is not an id")
        _check_change(line, rows)
    for column in ("parent", "successors"):
        _check_cycles(rows, column)


def _check_change(line: Line, rows: Mapping[str, Line]) -> None:
    end, kind, successors = line.cells["valid_to"], line.cells["kind"], line.many("successors")
    if successors and not end:
        raise line.fail("valid_to", "a row with successors must have an end")
    if kind == "abolished" and not end:
        raise line.fail("valid_to", "what is abolished must have an end")
    if kind in ("renamed", "merged", "divided") and not successors:
        raise line.fail("successors", f"what is {kind} must have a successor")
    if end and kind == "unchanged" and not successors:
        raise line.fail("kind", "a row with an end and no successor is abolished, not unchanged")
    for successor in successors:
        if successor not in rows:
            raise line.fail("successors", f"{successor!r} is not an id")
        if (rows[successor].cells["valid_to"] or "9999") <= end:
            raise line.fail("successors", f"{successor!r} ends before it could follow on {end}")


def _check_cycles(rows: Mapping[str, Line], column: str) -> None:
    done: set[str] = set()
    for start in rows:
        path: list[str] = []
        todo = [(start, 0)]
        while todo:
            identifier, depth = todo.pop()
            del path[depth:]
            if identifier in path:
                raise rows[identifier].fail(column, f"{identifier!r} leads back to itself")
            if identifier in done:
                continue
            path.append(identifier)
            following = rows[identifier].many(column)
            if not following:
                done.add(identifier)
            todo += [(next_, depth + 1) for next_ in following]
        done.add(start)


def _places(lines: Iterable[Line]) -> Iterator[Place]:
    for line in lines:
        c = line.cells
        yield Place(
            c["id"], c["name"], intern(c["level"]), c["parent"] or None, line.date("valid_from"), line.date("valid_to"),
            intern(c["kind"]), line.many("successors"), intern(c["source"]), line.many("aliases"),
        )  # fmt: skip


def _bodies(lines: Iterable[Line]) -> Iterator[Body]:
    for line in lines:
        c = line.cells
        yield Body(
            c["id"], c["name"], line.many("aliases"), c["level"], c["parent"] or None, line.date("valid_from"),
            line.date("valid_to"), c["kind"], line.many("successors"), c["source"],
        )  # fmt: skip


def read_all(folder: Path) -> dict[str, list[Line]]:
    """Return the checked rows of every file of `folder`; raise GazetteerError at the first that breaks a rule."""
    files = {file: read_lines(folder, file) for file in COLUMNS}
    check_unique(files["sources.csv"], "id")
    known = frozenset(line.cells["id"] for line in files["sources.csv"])
    for file, lines in files.items():
        if file != "sources.csv":
            check_sources(lines, known)
    places = files["places.csv"] + files["other_places.csv"]
    check_unique(places, "id")
    check_chain(places)
    check_unique(files["units.csv"], "id")
    check_chain(files["units.csv"])
    for file in ("heads.csv", "fields.csv", "indexes.csv"):
        check_unique(files[file], "name")
    check_unique(files["positions.csv"], "name", "kind")
    check_unique(files["abbreviations.csv"], "abbreviation")
    check_unique(files["names.csv"], "name", "kind")
    check_unique(files["doctypes.csv"], "name", "abbr", "family", "valid_from")
    check_unique(files["org_codes.csv"], "code", "issuer", "family", "valid_from")
    return files


def read_tables(folder: Path) -> Tables:
    """Return everything that the CSV files of `folder` say; raise GazetteerError where a row breaks a rule."""
    files = read_all(folder)

    def cells(file: str) -> Iterator[tuple[Line, Mapping[str, str]]]:
        return ((line, line.cells) for line in files[file])

    names = {
        kind: frozenset(fold(c["name"]) for _, c in cells("names.csv") if c["kind"] == kind) for kind in NAME_KINDS
    }
    return Tables(
        places=tuple(_places(files["places.csv"] + files["other_places.csv"])),
        bodies=tuple(_bodies(files["units.csv"])),
        heads=tuple(
            Head(c["name"], r.many("aliases"), c["territorial"] == "yes", c["level"]) for r, c in cells("heads.csv")
        ),
        fields=tuple(Field(c["name"], r.many("aliases")) for r, c in cells("fields.csv")),
        positions=tuple(
            PositionTitle(c["name"], r.many("aliases"), c["noun"], c["kind"]) for r, c in cells("positions.csv")
        ),
        doctypes=tuple(
            DocType(c["name"], c["abbr"], c["family"], r.date("valid_from"), r.date("valid_to"))
            for r, c in cells("doctypes.csv")
        ),
        org_codes=tuple(
            OrgCode(c["code"], c["issuer"], c["family"], r.date("valid_from"), r.date("valid_to"))
            for r, c in cells("org_codes.csv")
        ),
        indexes=tuple(IndexName(c["name"], r.many("aliases"), c["unit"]) for r, c in cells("indexes.csv")),
        abbreviations=tuple((c["abbreviation"], c["expansion"]) for _, c in cells("abbreviations.csv")),
        surnames=names["surname"],
        given_names=names["given"],
        middle_names=names["middle"],
    )
