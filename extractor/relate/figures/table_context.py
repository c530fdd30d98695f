"""What the row and the column of a table say of a figure in one of its cells: name, aim, period, base."""

from __future__ import annotations

import re
from bisect import bisect_right

from ...values.grid import PERIOD, Cell, Grid, grids

_AIM = re.compile(r"(?<!\w)(?:kế\shoạch|chỉ\stiêu|mục\stiêu|phấn\sđấu|đăng\ský|dự\skiến|dự\stoán|giao|kh)(?!\w)")
_COMPARES = re.compile(
    r"(?<!\w)so\s(?:sánh|với|cùng)(?!\w)|%\s(?:kế\shoạch|kh|cùng|thực\shiện|hoàn)|/\s?(?:kh|kế\shoạch|cùng)"
)
"""In a column's head: its figures compare two others."""
_DONE = re.compile(r"(?<!\w)(?:thực\shiện|kết\squả|ước|đạt|tỷ\slệ|tỉ\slệ)(?!\w)")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_PLACE = re.compile(
    r"(?:xã|phường|thị\s(?:trấn|xã)|huyện|quận|tỉnh|thành\sphố|tp\.?|thôn|bản|ấp|xóm|khu|tổ|sở|phòng|ban|ubnd|trường|trạm"
    r"|tổng\scộng|tổng\ssố|cộng|toàn\s(?:tỉnh|huyện|xã|quốc))(?!\w)"
)
_SIGN = re.compile(r"\s?\([^()]{1,24}\)\s*$")
_LONGEST = 160


class Tables:
    """The tables of one document."""

    def __init__(self, folded: str) -> None:
        """`folded`: the folded text with its line ends."""
        self.folded = folded
        self.grids = tuple(grids(folded))
        self.starts = [grid.start for grid in self.grids]

    def _at(self, offset: int) -> tuple[Grid, tuple[Cell, ...], int] | None:
        n = bisect_right(self.starts, offset) - 1
        found = self.grids[n].cell_at(offset) if n >= 0 else None
        return (self.grids[n], *found) if found else None

    def name(self, offset: int) -> tuple[int, int] | None:
        """The stretch that names what the figure at `offset` measures: its row's first words, or its column's head.

        Where the row names a place and the column tells no plan or period, the column names the indicator.
        """
        found = self._at(offset)
        if found is None:
            return None
        grid, row, column = found
        head = grid.head(self.folded, column)
        label = next((c for c in row[:column] if self._is_label(c)), None)
        told_of = label is None or _PLACE.match(self.folded[slice(*label)].strip()) is not None
        if told_of and not PERIOD.match(head) and not _AIM.match(head) and grid.heads[column]:
            return self._trimmed(grid.heads[column][-1])
        return self._trimmed(label) if label else None

    def aims(self, offset: int) -> bool:
        """Say whether the column's head speaks of a plan or an aim, and compares nothing with it."""
        head = self._head(offset)
        return _AIM.search(head) is not None and not _COMPARES.search(head) and not _DONE.search(head)

    def base(self, offset: int) -> Cell | None:
        """The cell of a head by which the column's figures compare two others, None where they do not."""
        cells = self.heads(offset)
        return next((cell for cell in reversed(cells) if _COMPARES.search(self.folded[slice(*cell)])), None)

    def heads(self, offset: int) -> tuple[Cell, ...]:
        """The cells that head the column of `offset`; none outside a table."""
        found = self._at(offset)
        return found[0].heads[found[2]] if found else ()

    def start(self, offset: int) -> int | None:
        """Where the table of `offset` begins."""
        found = self._at(offset)
        return found[0].start if found else None

    def _head(self, offset: int) -> str:
        found = self._at(offset)
        return found[0].head(self.folded, found[2]) if found else ""

    def _is_label(self, cell: Cell) -> bool:
        words = self.folded[slice(*cell)]
        return len(_WORDS.findall(words)) > 1 and len(words) < _LONGEST

    def _trimmed(self, cell: Cell) -> tuple[int, int]:
        words = self.folded[slice(*cell)]
        inner = words.strip()
        start = cell[0] + words.index(inner)
        sign = _SIGN.search(inner)
        return start, start + (sign.start() if sign else len(inner))
