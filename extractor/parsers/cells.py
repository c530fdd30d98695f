"""The cells of a line: what a table's borders, wide gaps or a lost line break put side by side in one printed line.

Letterheads and signature blocks are two columns in the original; copies flatten them with "|", with runs of blanks, one
under the other, or glue them into one line. A cell knows its column, so that a name finds the position above it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..text import bare
from .lines import LONG, LOWER, UPPER, Line, is_caps, is_rule

_BORDER = re.compile(
    r"\s*\|[\s|]*|\t|"
    r"(?<!ngày)(?<!tháng)(?<!năm)(?<![Ss]ố)(?<![Ss]ố:)(?<!\s)[ \t\u00a0\u2000-\u200a]{3,}(?!tháng|năm|[/-])"
)
"""Blanks left in a form ("ngày     tháng     năm 2025", "Số:      /QĐ-UBND") part nothing."""
_NUMBER = re.compile(r"số\s?:\s?\d")
_RUNNING = re.compile(r"\W{0,4}(?:căn cứ|xét|theo|thực hiện|ngày|sáng|chiều)(?!\w)")
_PROPER = rf"[{UPPER}][{LOWER}]{{1,6}}"
_NUMBER_DATED = re.compile(r"số\s?:?\s{0,2}[\d.…]{1,12}\s?[/-]\S{1,30}\s[^\d,;:]{2,30},\s?ngày\s[\d\s.…]{0,8}tháng")
_SIDE = re.compile(
    r"(?i:c[ộô]ng h[òo][aà] xã h[ộô]i ch[ủu]|đảng cộng sản việt nam|đ[ộô]c l[ậâ]p\s?[-–]\s?t[ựư] do)|"
    rf"(?<![^\W\d_])(?:(?:TP|Tp)\.?\s?)?{_PROPER}(?:[\s-]{_PROPER}){{0,3}},\s?ngày\s"
)
"""Where the right cell of a short line begins."""
_RIGHT_HALF = re.compile(
    r"(?<=\S\s)(?:c[ộô]ng h[òo][aà] xã h[ộô]i ch[ủu] nghĩa vi[ệê]t nam|đ[ộô]c l[ậâ]p\s?[-–]\s?t[ựư] do|"
    r"đảng cộng sản việt nam\Z)"
)
_SENTENCE = re.compile(r"(?:nước|của|đảng viên|tịch|quốc hội) (?:cộng hòa|đảng cộng)")
_NUMBERS_BELOW = re.compile(r"(?:số\s)?(?:s?tt|thứ tự)\.?")
_NOT_LETTER = re.compile(r"[\W_]+")
_GLUED = re.compile(
    rf"(?<=\w)(?:\*{{3,}}|-{{5,}}|_{{3,}})|(?i:số\s?:\s?(?=\d)|cộng h[òo][aà] xã hội chủ|đảng cộng sản việt nam|"
    rf"độc lập\s?[-–]|v/v|về việc|căn cứ (?=luật|nghị|quyết|hiến)|kính gửi\s?:)|"
    rf"(?<![^\W\d_]){_PROPER}(?:[\s-]{_PROPER}){{0,3}},\s?ngày\s\d|"
    r"(?:ĐOÀN TNCS HỒ CHÍ MINH|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|KẾ HOẠCH|THÔNG BÁO|CÔNG ĐIỆN|BÁO CÁO|TỜ TRÌNH|"
    r"HƯỚNG DẪN|KẾT LUẬN|QUY CHẾ|QUY ĐỊNH)|"
    rf"(?<=năm \d\d\d\d)\s+(?=[{UPPER}]{{2}})|(?<=[-*_]{{3}})\s?(?=[{UPPER}])"
)


@lru_cache(maxsize=1024)
def squeeze(text: str) -> str:
    """Return the bare letters and digits of `text`: "CỘNG HÒA XÃ" → "conghoaxa"."""
    return _NOT_LETTER.sub("", bare(text))


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
        return squeeze(self.text)

    @property
    def is_rule(self) -> bool:
        return is_rule(self.text)

    @property
    def is_caps(self) -> bool:
        return is_caps(self.text)


def split_cells(line: Line, row: int, *, glued: bool = False) -> list[Cell]:
    """Return the cells of `line`; with `glued`, cut also before the head words of a letterhead in running text."""
    text, folded = line.text, line.fold
    bordered = "|" in text
    if not (glued or bordered or "   " in folded or "\t" in text):
        return [Cell(line.start, line.start + len(text), text, folded, row, line.indent, False)]
    found, at = [], 0
    edges = [(m.start(), m.end()) for m in _BORDER.finditer(text)] + [(len(text), len(text))]
    for column, (stop, following) in enumerate(edges):
        for a, b in _cut_glued(text, at, stop, long=line.size > LONG) if glued else [(at, stop)]:
            if a < b:
                a, b = _strip(text, a, b)
                offset = column if bordered else line.indent + a
                found.append(Cell(line.start + a, line.start + b, text[a:b], folded[a:b], row, offset, bordered))
        at = following
    return found


def cells_of(lines: Sequence[Line], first: int = 0) -> list[Cell]:
    """Return the cells of `lines` in order; `first` is the row of the first line."""
    return [cell for row, line in enumerate(lines, first) for cell in split_cells(line, row, glued=is_glued(line))]


def before_table(cells: Sequence[Cell], start: int) -> int:
    """Return the index of the first cell, from `start` on, of the head of a table that lists things: "TT | Nhiệm vụ |
    Chủ trì | …". What stands below is no letterhead, whatever its cells hold."""
    row: list[Cell] = []
    for at in range(start, len(cells)):
        row = [*row, cells[at]] if row and row[0].row == cells[at].row else [cells[at]]
        whole = at + 1 == len(cells) or cells[at + 1].row != cells[at].row
        if whole and len(row) > 2 and row[0].bordered and _lists(row):
            return at + 1 - len(row)
    return len(cells)


def _lists(row: Sequence[Cell]) -> bool:
    """Say whether a row heads a list: its first cell is the place of the numbers, or all are words in small letters."""
    plain = all(cell.text[0].isupper() and cell.fold.replace(" ", "").isalpha() and not cell.is_caps for cell in row)
    return _NUMBERS_BELOW.fullmatch(row[0].fold) is not None or plain


def is_glued(line: Line) -> bool:
    """Say whether `line` holds a whole letterhead in running text (a number, and a place with its date), or two cells
    of one with a single blank between ("UBND TỈNH X CỘNG HÒA XÃ HỘI …", "Số: 12/SNV X, ngày …")."""
    if line.size <= LONG:
        return _is_pair(line)
    return (
        line.size > LONG
        and ", ngày" in line.fold
        and not _RUNNING.match(line.fold)
        and _NUMBER.search(line.fold) is not None
    )


def _is_pair(line: Line) -> bool:
    if line.fold.startswith("số") and ", ngày" in line.fold:
        return _NUMBER_DATED.match(line.fold) is not None
    found = _RIGHT_HALF.search(line.fold) if "việt nam" in line.fold or "tự do" in line.fold else None
    return found is not None and not _SENTENCE.search(line.fold) and is_caps(line.text[: found.start()])


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end - 1 and text[start].isspace():
        start += 1
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return start, end


def _cut_glued(text: str, start: int, end: int, *, long: bool) -> list[tuple[int, int]]:
    plain = text.replace("\xa0", " ")
    pattern = _GLUED if long else _SIDE
    points = [start, *(m.start() for m in pattern.finditer(plain, start, end) if m.start() > start), end]
    return list(zip(points, points[1:], strict=False))


def with_next(cells: Sequence[Cell], cell: Cell) -> str:
    """Return the squeezed words of `cell`, with those of the next where it holds a single word of something longer."""
    at = cells.index(cell) + 1
    return cell.squeezed + ("" if " " in cell.text or at >= len(cells) else cells[at].squeezed)
