"""CSV → entities and aliases valid on a date."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True)
class Gazetteer:
    """Everything that the CSV files of gazetteers/ know."""


@cache
def load() -> Gazetteer:
    """Return the shipped gazetteer, read once a process."""
    return Gazetteer()
