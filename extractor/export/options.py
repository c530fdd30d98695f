"""What a user may say of an export."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Successors = Mapping[str, Sequence[str]]
"""A unit's name → the names of what it has become."""


@dataclass(frozen=True, slots=True)
class Options:
    """Which table, how CSV is parted, whether it is for a program (`raw`), and what the units named have become."""

    table: str | None = None
    delimiter: str = ","
    raw: bool = False
    successors: Successors | None = None
