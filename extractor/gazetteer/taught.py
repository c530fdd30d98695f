"""Names that a user's people taught the program: a file of rows beside their database, never the package's own.

Columns: id, kind (alias, unit, official), surface (as it stands in texts), name (what it is called in full). The file
is written by `extractor.learning.taught` and named by the hash of what it holds.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from ..errors import GazetteerError

Kind = Literal["alias", "unit", "official"]
KINDS: tuple[Kind, ...] = ("alias", "unit", "official")
COLUMNS = ("id", "kind", "surface", "name")


@dataclass(frozen=True, slots=True, order=True)
class TaughtName:
    """`surface` stands for `name`; of a unit or an official that is new, both are the same."""

    id: str
    kind: Kind
    surface: str
    name: str

    @property
    def entity(self) -> str:
        """The id of a unit that no shipped row has."""
        return f"user-{self.id}"


def write_names(names: Iterable[TaughtName]) -> bytes:
    """Return the file of these names: the same bytes for the same names, in whatever order they come."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows((n.id, n.kind, n.surface, n.name) for n in sorted(names))
    return stream.getvalue().encode("utf-8")


def read_names(data: bytes, file: str) -> tuple[TaughtName, ...]:
    """Return the names of a file; raises GazetteerError (file, line) where it is none."""
    rows = list(csv.reader(io.StringIO(data.decode("utf-8", "replace")), strict=True))
    if not rows or tuple(rows[0]) != COLUMNS:
        raise GazetteerError(f"{file}, line 1, column -: the header must read {','.join(COLUMNS)}")
    found = []
    for line, row in enumerate(rows[1:], start=2):
        if len(row) != len(COLUMNS) or row[1] not in KINDS or not all(row):
            raise GazetteerError(f"{file}, line {line}, column -: want {','.join(COLUMNS)}, none of them empty")
        found.append(TaughtName(*row))  # type: ignore[arg-type]
    return tuple(found)
