"""What a user may say of an export."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """Which table, how CSV is parted, and whether it is for a program (`raw`)."""

    table: str | None = None
    delimiter: str = ","
    raw: bool = False
