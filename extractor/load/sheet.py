"""Rows of cells → lines of text with their blocks, as every reader of tables writes them: "1 | Rà soát | Sở Nội vụ"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..model import Block, Span
from .clean import clean

BAR = " | "


def line_of(cells: Sequence[str]) -> tuple[str, str]:
    """Return the kind and the text of the line that a row makes: "table" where it has several cells; no empty ends."""
    last = max((n for n, cell in enumerate(cells, 1) if cell), default=0)
    return ("table" if last > 1 else "text"), BAR.join(cells[:last]).strip()


def compose(lines: Iterable[tuple[str, str]]) -> tuple[str, tuple[Block, ...]]:
    """Return the text of lines given as (kind, text), one below the other, and their blocks, empty ones left out."""
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for kind, line in lines:
        text = clean(line)
        if text:
            at += bool(parts)
            blocks.append(Block(kind, Span(at, at + len(text))))
            parts.append(text)
            at += len(text)
    return "\n".join(parts), tuple(blocks)
