"""The cells of a line: what a table's borders, wide gaps or a lost line break put side by side in one printed line.

Letterheads and signature blocks are two columns in the original; copies flatten them with "|", with runs of blanks, one
under the other, or glue them into one line. A cell knows its column, so that a name finds the position above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..text import bare, fold
from .lines import Line, is_caps

_BORDER = re.compile(r"\s*\|[\s|]*|[ \t\u00a0\u2000-\u200a]{3,}|\t")
_GLUED = re.compile(
    r"(?<!^)(?:(?<=[^\W\d_])\*{3,}|-{5,}|_{3,}|số\s?:\s?(?=\d)|cộng h[òo]à? xã hội chủ|đảng cộng sản việt nam|đoàn tncs hồ chí minh|"
    r"độc lập\s?-|(?<=nam)\s+độc lập|v/v|về việc|căn cứ (?=luật|nghị|quyết)|[^\W\d_]{1,7}(?:\s[^\W\d_]{1,7}){0,3},\s?ngày \d)"
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its span in the document, its text, the row (line) and the column it stands in."""

    start: int
    end: int
    text: str
    fold: str
    row: int
    column: int
    bordered: bool

    @property
    def squeezed(self) -> str:
        """Bare letters only: blanks lost or doubled by a copy make no difference."""
        return re.sub(r"[\W_]+", "", bare(self.text))

    @property
    def is_rule(self) -> bool:
        return not any(c.isalnum() for c in self.text)

    @property
    def is_caps(self) -> bool:
        return is_caps(self.text)


def split_cells(line: Line, row: int, *, glued: bool = False) -> Iterator[Cell]:
    """Yield the cells of `line`; with `glued`, cut also before the head words of a letterhead in running text."""
    bordered = "|" in line.text
    cuts, at = [], 0
    for match in _BORDER.finditer(line.text):
        cuts.append((at, match.start()))
        at = match.end()
    cuts.append((at, len(line.text)))
    column = 0
    for start, end in cuts:
        for a, b in _cut_glued(line.fold, start, end) if glued else [(start, end)]:
            if a < b:
                text = line.text[a:b]
                offset = column if bordered else a
                yield Cell(line.start + a, line.start + b, text, fold(text), row, offset, bordered)
        column += 1


def _cut_glued(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    points = [start, *(m.start() for m in _GLUED.finditer(folded, start, end) if m.start() > start), end]
    return list(zip(points, points[1:], strict=False))
