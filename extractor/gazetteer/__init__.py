"""CSV → entities and aliases valid on a date. `load()` is the way in; gazetteers/README.md defines the columns."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ..errors import GazetteerError
from .book import BodyHit, Gazetteer, PlaceHit
from .entries import Body, DocType, Field, Head, IndexName, OrgCode, Place, PositionTitle
from .tables import read_tables

__all__ = [
    "Body",
    "BodyHit",
    "DocType",
    "Field",
    "Gazetteer",
    "Head",
    "IndexName",
    "OrgCode",
    "Place",
    "PlaceHit",
    "PositionTitle",
    "folder",
    "load",
    "read",
]


def folder() -> Path:
    """Return the folder of the CSV files: inside the installed package, or at the root of a checkout."""
    package = Path(__file__).resolve().parents[1]
    for candidate in (package / "gazetteers", package.parent / "gazetteers"):
        if (candidate / "places.csv").is_file():
            return candidate
    raise GazetteerError(f"places.csv, line 0: no gazetteers folder beside {package}; reinstall the package")


def read(path: Path) -> Gazetteer:
    """Return the gazetteer of the CSV files in `path`; raise GazetteerError (file, line, column) for a broken row."""
    return Gazetteer(read_tables(path))


@cache
def load() -> Gazetteer:
    """Return the shipped gazetteer, read once a process."""
    return read(folder())
