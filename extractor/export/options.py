"""What a user may say of an export."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

People = Mapping[tuple[int, int], tuple[str, tuple[str, ...]]]
"""An official's mention (document key, index) → the anchor of the cluster that it belongs to, and all names of it."""


@dataclass(frozen=True, slots=True)
class Options:
    """Which table, how CSV is parted, whether it is for a program (`raw`), who is who as far as known (`people`)."""

    table: str | None = None
    delimiter: str = ","
    raw: bool = False
    people: People = field(default_factory=dict)
