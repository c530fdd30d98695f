"""Rows of cells → lines of text with their blocks, as every reader of tables writes them: "1 | Rà soát | Sở Nội vụ"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ..errors import TooLargeError
from ..model import Block, Span
from .clean import clean
from .limits import Limits

BAR = " | "
NEXT_STEP = "open it in Excel or LibreOffice and save it as XLSX"
"""What a user can do about a workbook that cannot be read."""
NUMBERED = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-zđ])[.)]?")


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


def bounded(lines: Iterable[tuple[str, str]], limits: Limits) -> Iterator[tuple[str, str]]:
    """Yield the lines given as (kind, text). Raises TooLargeError where they come to more than a text may hold."""
    size = 0
    for kind, line in lines:
        size += len(line)
        if size > limits.text_chars:
            raise TooLargeError("the text is over the limit max_text_mchars; split the file or raise the limit")
        yield kind, line


def filled(
    cells: list[str], number: int, merged: dict[tuple[int, int], int], carried: dict[int, tuple[int, str]]
) -> None:
    """Put what a merged cell holds into the rows below its first: the unit that stands beside several tasks.

    Only rows that have a number of their own are filled, so that heads stay as they are, and only with words: a figure
    would be counted once for every row.
    """
    numbered = bool(cells) and NUMBERED.fullmatch(cells[0]) is not None
    for column, text in enumerate(cells[1:], start=2):
        last, above = carried.get(column, (0, ""))
        if numbered and not text and number <= last:
            cells[column - 1] = above
        last = merged.get((number, column), 0)
        if last > number and text and not any(map(str.isdigit, text)):
            carried[column] = (last, text)
