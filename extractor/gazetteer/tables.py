"""CSV files → rows as the gazetteer holds them, every one checked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..text import fold
from .chains import check_chains
from .columns import COLUMNS, NAME_KINDS, UNIQUE
from .entries import Body, DocType, Field, Head, IndexName, OrgCode, Place, PositionTitle, Tables
from .table import Table, check_sources, check_unique, many, read_table


def read_files(folder: Path) -> dict[str, Table]:
    """Return every file of `folder`; raise GazetteerError at the first cell that breaks a rule."""
    files = {file: read_table(folder, file) for file in COLUMNS}
    for file, columns in UNIQUE.items():
        check_unique([files[file]], *columns)
    known = set(files["sources.csv"].column("id"))
    for file, table in files.items():
        if file != "sources.csv":
            check_sources(table, known)
    check_chains([files["places.csv"], files["other_places.csv"]])
    check_chains([files["units.csv"]])
    return files


def read_tables(folder: Path) -> Tables:
    """Return everything that the CSV files of `folder` say; raise GazetteerError where a row breaks a rule."""
    files = read_files(folder)
    names = {
        kind: frozenset(fold(name) for name, of in files["names.csv"].columns("name", "kind") if of == kind)
        for kind in NAME_KINDS
    }
    return Tables(
        places=tuple(_places(files["places.csv"])) + tuple(_places(files["other_places.csv"])),
        bodies=tuple(_bodies(files["units.csv"])),
        heads=tuple(Head(n, many(a), t == "yes", level) for n, a, t, level, *_ in files["heads.csv"]),
        fields=tuple(Field(name, many(aliases)) for name, aliases, *_ in files["fields.csv"]),
        positions=tuple(PositionTitle(n, many(a), noun, kind) for n, a, noun, kind, *_ in files["positions.csv"]),
        doctypes=tuple(DocType(n, a, fam, f or None, t or None) for n, a, fam, f, t, _ in files["doctypes.csv"]),
        org_codes=tuple(OrgCode(c, i, fam, f or None, t or None) for c, i, fam, f, t, _ in files["org_codes.csv"]),
        indexes=tuple(IndexName(name, many(aliases), unit) for name, aliases, unit, *_ in files["indexes.csv"]),
        abbreviations=tuple(files["abbreviations.csv"].columns("abbreviation", "expansion")),
        surnames=names["surname"],
        given_names=names["given"],
        middle_names=names["middle"],
    )


def _places(table: Table) -> Iterator[Place]:
    shared: dict[str, str] = {}  # one string for each level, date, parent and source: most rows share them
    share = shared.setdefault
    for identifier, name, level, parent, start, end, kind, successors, aliases, source in table:
        yield Place(
            identifier, name, share(level, level), share(parent, parent) or None, share(start, start) or None,
            share(end, end) or None, share(kind, kind), many(successors), share(source, source), many(aliases),
        )  # fmt: skip


def _bodies(table: Table) -> Iterator[Body]:
    for identifier, name, level, parent, start, end, kind, successors, aliases, source in table:
        yield Body(
            identifier, name, many(aliases), level, parent or None, start or None, end or None, kind,
            many(successors), source,
        )  # fmt: skip
