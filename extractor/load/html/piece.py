"""A line-breaking stretch of a page on its way to becoming a block."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Piece:
    """`size` counts visible characters, `linked` those in links; `chrome` numbers the candidates it stands in."""

    kind: str
    text: str
    size: int
    linked: int
    chrome: tuple[int, ...]
