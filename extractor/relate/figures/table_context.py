"""What the row and the column of a table say of a figure in one of its cells: name, aim, period, base."""

from __future__ import annotations

import re
from bisect import bisect_right

from ...values.grid import OWNER_HEAD, PERIOD, UNIT_HEAD, Cell, Grid, grids
from ...values.standing import standing_grids

_AIM = re.compile(r"(?<!\w)(?:kế\shoạch|chỉ\stiêu|mục\stiêu|phấn\sđấu|đăng\ský|dự\skiến|dự\stoán|giao|kh)(?!\w)")
_COMPARES = re.compile(
    r"(?<!\w)so\s(?:sánh|với|cùng)(?!\w)|%\s(?:kế\shoạch|kh|cùng|thực\shiện|hoàn)|/\s?(?:kh|kế\shoạch|cùng)"
)
"""In a column's head: its figures compare two others."""
_MOVES = re.compile(r"(?:t[ỷỉ]\slệ\s)?(?:tăng|giảm)(?!\strưởng|\snghèo)(?!\w)")
_DONE = re.compile(r"(?<!\w)(?:thực\shiện|th|kết\squả|ước|đạt|tỷ\slệ|tỉ\slệ)(?!\w)")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_PLACE = re.compile(
    r"(?:xã|phường|thị\s(?:trấn|xã)|huyện|quận|tỉnh|thành\sphố|tp\.?|thôn|bản|ấp|xóm|khu|tổ|sở|phòng|ban|ubnd|trường|trạm"
    r"|tổng\scộng|tổng\ssố|cộng|toàn\s(?:tỉnh|huyện|xã|quốc))(?!\w)"
)
_SIGN = re.compile(r"\s?\([^()]{1,24}\)\s*$")
_LONGEST = 160
_LONGEST_UNIT = 12
_OPENING = re.compile(r"\s*(?:[-+*•–]\s?|(?:\d{1,2}|[a-zđ]|[ivx]{1,4})[.)]\s)?(?:trong\sđó\s?:?\s?)?[-+*•–]?\s?")
"""Before a row's name: its mark in the list, and that it is a part of the row above."""
_ALL = re.compile(
    r"(?:tổng(?:\scộng|\ssố)?|cộng|toàn\s(?:tỉnh|huyện|xã|quốc|thành\sphố)|cả\snước|bình\squân\schung)(?:\s|:|$)"
)
_HOW = re.compile(
    r"(?:số\s(?:lượng|hộ|người|xã|thôn|vụ|hồ\ssơ|tuyệt\sđối|tiền)|t[ỷỉ]\s(?:lệ|trọng)|tổng(?:\ssố)?|hộ|người|%|giá\strị|điểm|kết\squả)(?:\s?\(?%\)?)?"
)
"""A column's lower head that says how its upper one is told, and not of what."""
_NO_LABEL_HEAD = re.compile(r"(?:stt|tt|số\stt|ghi\schú|đvt|đơn\svị\stính)")


class Tables:
    """The tables of one document."""

    def __init__(self, folded: str) -> None:
        """`folded`: the folded text with its line ends."""
        self.folded = folded
        self.grids = tuple(sorted((*grids(folded), *standing_grids(folded)), key=lambda grid: grid.start))
        self.starts = [grid.start for grid in self.grids]

    def _at(self, offset: int) -> tuple[Grid, tuple[Cell, ...], int] | None:
        n = bisect_right(self.starts, offset) - 1
        found = self.grids[n].cell_at(offset) if n >= 0 else None
        return (self.grids[n], *found) if found else None

    def name(self, offset: int) -> tuple[tuple[int, int], tuple[int, int] | None] | None:
        """The stretch that names what the figure at `offset` measures: its row's first words, or its column's head;
        and the stretch that names whose it is.

        Where the row names a place or body and the column tells no plan or period, the column names the indicator.
        """
        found = self._at(offset)
        if found is None:
            return None
        grid, row, column = found
        head = grid.head(self.folded, column)
        at = next((n for n in range(column) if self._is_label(grid, row, n)), None)
        label = self._trimmed(row[at]) if at is not None else None
        owned = at is not None and OWNER_HEAD.match(grid.head(self.folded, at)) is not None
        words = self.folded[slice(*label)] if label else ""
        told_of = label is None or owned or _PLACE.match(words) is not None
        if told_of and (owned or not PERIOD.match(head) and not _AIM.match(head)) and grid.heads[column]:
            return self._column_name(grid, column), label if label and not _ALL.match(words) else None
        return (label, None) if label else None

    def _column_name(self, grid: Grid, column: int) -> tuple[int, int]:
        """The cell of a head that names its column: the upper one where the lower only says how it is told."""
        cells = [self._trimmed(cell) for cell in grid.heads[column]]
        lower = self.folded[slice(*cells[-1])].strip()
        plain = len(cells) > 1 and (_HOW.fullmatch(lower) or PERIOD.match(lower))
        return cells[-2] if plain else cells[-1]

    def aims(self, offset: int) -> bool | None:
        """Say whether the column's head speaks of a plan or an aim, and compares nothing with it; None of neither."""
        head = self._head(offset)
        if _COMPARES.search(head) or _DONE.search(head):
            return False
        return True if _AIM.search(head) else None

    def base(self, offset: int) -> Cell | None:
        """The cell of a head by which the column's figures compare two others, None where they do not."""
        cells = self.heads(offset)
        return next((cell for cell in reversed(cells) if _COMPARES.search(self.folded[slice(*cell)])), None)

    def heads(self, offset: int) -> tuple[Cell, ...]:
        """The cells that head the column of `offset`; none outside a table."""
        found = self._at(offset)
        return found[0].heads[found[2]] if found else ()

    def compared(self, offset: int) -> tuple[Cell, ...]:
        """The cells that head the column which the comparing one of `offset` sets against another: the nearest on the
        left that tells a value; none where that is a plan, and outside a comparing column."""
        found = self._at(offset)
        if found is None or not _sets_against(self._head(offset)):
            return ()
        grid, _, column = found
        left = next((n for n in range(column - 1, 0, -1) if not _sets_against(grid.head(self.folded, n))), 0)
        head = grid.head(self.folded, left)
        return grid.heads[left] if left and (_DONE.search(head) or not _AIM.search(head)) else ()

    def start(self, offset: int) -> int | None:
        """Where the table of `offset` begins."""
        found = self._at(offset)
        return found[0].start if found else None

    def _head(self, offset: int) -> str:
        found = self._at(offset)
        return found[0].head(self.folded, found[2]) if found else ""

    def _is_label(self, grid: Grid, row: tuple[Cell, ...], column: int) -> bool:
        """Say whether a cell names its row: words that are no unit of measure and no number of a part."""
        words = self.folded[slice(*row[column])].strip()
        found = len(_WORDS.findall(words))
        head = grid.head(self.folded, column)
        named = found > 1 or found == 1 and len(words) > 2 and not _NO_LABEL_HEAD.fullmatch(head)
        return named and len(words) < _LONGEST and not (UNIT_HEAD.fullmatch(head) and len(words) < _LONGEST_UNIT)

    def _trimmed(self, cell: Cell) -> tuple[int, int]:
        words = self.folded[slice(*cell)]
        opening = _OPENING.match(words)
        inner = words[opening.end() if opening else 0 :].strip()
        start = cell[0] + words.index(inner)
        sign = _SIGN.search(inner)
        return start, start + (sign.start() if sign else len(inner))


def _sets_against(head: str) -> bool:
    """Say whether a column's head sets its figures against others: it compares, or tells a rise."""
    return (_COMPARES.search(head) or _MOVES.match(head)) is not None
