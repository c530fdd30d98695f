"""Tables of tasks: their rows and cells, whether a row is one line with bars or each cell a line of its own.

The head of the table says what its columns hold (`roles`). Cells that a page or an old file set one below the other
are dealt to the columns by their order; where a row has more or fewer lines than the head, by what they hold.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...text import fold
from .roles import CONTINUED, Role, role_of

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_NUMBER = re.compile(r"\s*\(?(?:\d{1,3}(?:\.\d{1,2}){0,2})[.)]?\s*")
_LONGEST_ROW = 14
"""Lines of the longest stacked row: a bound for the last one, which nothing closes."""
_LONGEST_TABLE = 200
_MONEY_TABLE = re.compile(r"(?<!\w)(?:chủ\sđầu\stư|thụ\shưởng|vốn|kinh\sphí|số\stiền|mức\shỗ\strợ|dự\stoán)(?!\w)")
_PEOPLE_TABLE = re.compile(r"(?<!\w)(?:họ(?:\s?,?\svà)?\stên|chức\s(?:vụ|danh)|ngày\ssinh|năm\ssinh|quê\squán)(?!\w)")
_BAR = re.compile(r"\s\|\s|^\s*\||\|\s*$")
_BARS = re.compile(r"\|")
_TAB, _WIDE = re.compile(r"\t"), re.compile(r"[ \xa0]{3,}")
_PARTED = frozenset(("lead", "cooperating", "due"))
"""What the parts of a head's wide cell are: who does it, who helps, until when."""
_PAGE = re.compile(r"(?:[-–]\s?|trang\s)?\d{1,3}(?:\s?[-–]|\s?/\s?\d{1,3})?")
"""The number of a page, alone in its line."""
_FIGURE = re.compile(r"\d")
_LONGEST_CELL = 4
"""Lines over which a cell may be broken."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's stretch of the text, and its column's role where it is certain."""

    start: int
    end: int
    role: Role | None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a task table; `columns` are the roles in the table's head."""

    cells: tuple[Cell, ...]
    columns: tuple[Role | None, ...]

    @property
    def start(self) -> int:
        return self.cells[0].start

    @property
    def end(self) -> int:
        return self.cells[-1].end


@dataclass(frozen=True, slots=True)
class _Lines:
    raw: str
    folded: str
    spans: Sequence[tuple[int, int]]
    silent: Sequence[bool]

    def text(self, at: int) -> str:
        return self.folded[slice(*self.spans[at])].strip()

    def joint(self, at: int) -> re.Pattern[str] | None:
        """What parts the cells of a line: bars, tabs, wide blanks; None where it has none."""
        line = self.raw[slice(*self.spans[at])].strip()
        if _BAR.search(line):
            return _BARS
        return next((joint for joint in (_TAB, _WIDE) if joint.search(line)), None)


def find_rows(text: str, silent: Sequence[tuple[int, int]]) -> list[Row]:
    """Return the rows of every task table in `text`, in order.

    `silent`: sorted stretches that belong to no table (letterhead, recipients, signature …).
    """
    folded = fold(text)
    if not any(word in folded for word in ("chủ trì", "thực hiện", "phân công", "phụ trách")):
        return []
    lines = _lines(text, folded, silent)
    rows: list[Row] = []
    at = 0
    while at < len(lines.spans):
        columns, following = _head(lines, at)
        if not columns:
            at += 1
            continue
        found, at = _barred(lines, columns, following) if lines.joint(at) else _stacked(lines, columns, following)
        rows.extend(found)
    return rows


def _lines(text: str, folded: str, silent: Sequence[tuple[int, int]]) -> _Lines:
    spans = [m.span() for m in _LINE.finditer(text)]
    marks, at = [], 0
    for start, _ in spans:
        while at < len(silent) and silent[at][1] <= start:
            at += 1
        marks.append(at < len(silent) and silent[at][0] <= start)
    return _Lines(text, folded, spans, marks)


def lists_no_tasks(text: str, offset: int) -> bool:
    """Say whether the barred line at `offset` stands in a table of sums ("Chủ đầu tư | Vốn") or of people."""
    line = text.rfind("\n", 0, offset) + 1
    first = line
    for _ in range(_LONGEST_TABLE):
        above = text.rfind("\n", 0, max(0, first - 1)) + 1
        between = text[above : first - 1]
        if first == 0 or ("|" not in between and not _PAGE.fullmatch(between.strip())):
            break
        first = above
    if first == line:
        return False
    head = fold(text[first : text.find("\n", first)])
    roles = {role_of(cell) for cell in head.split("|")}
    return "lead" not in roles and bool(_MONEY_TABLE.search(head) or _PEOPLE_TABLE.search(head))


def _head(lines: _Lines, at: int) -> tuple[tuple[Role | None, ...], int]:
    """Return the roles of the columns of a table whose head begins at line `at`, and the line below the head."""
    if lines.silent[at]:
        return (), at
    if (joint := lines.joint(at)) is not None:
        roles = tuple(role_of(lines.folded[a:b]) for a, b in _cells(lines, lines.spans[at], joint))
        named = [role for role in roles if role]
        least = 1 if joint is _BARS else 2
        if "number" in named or "task" in named:
            under = _lower_head(lines, at + 1, roles)
            roles = under or roles
            named = [role for role in roles if role]
            at += bool(under)
        return (roles if "lead" in named and len(named) > least else ()), at + 1
    roles_found: list[Role | None] = []
    end = at
    while end < len(lines.spans) and len(roles_found) < 9:
        line = lines.text(end)
        role = role_of(line)
        if role is None and not (roles_found and CONTINUED.fullmatch(line)):
            break
        if role is not None and (roles_found[-1:] != [role] or role != "lead"):
            roles_found.append(role)
        end += 1
    table = "lead" in roles_found and len(set(roles_found)) > 2 and "task" in roles_found
    return (tuple(roles_found) if table else ()), end


def _lower_head(lines: _Lines, at: int, above: tuple[Role | None, ...]) -> tuple[Role | None, ...]:
    """The roles of the columns where line `at` is the second row of a head: it names the parts of the wide cells of the
    row above it ("Đơn vị thực hiện" over "Chủ trì" and "Phối hợp"); () where it is none."""
    joint = lines.joint(at) if at < len(lines.spans) and not lines.silent[at] else None
    if joint is not _BARS:
        return ()
    every = [lines.folded[a:b].strip() for a, b in _cells(lines, lines.spans[at], joint, None)]
    told = [cell for cell in every if cell]
    roles = [role_of(cell) for cell in told]
    if len(told) < 2 or not any(role in _PARTED for role in roles) or any(_FIGURE.search(cell) for cell in told):
        return ()
    wide = next(n for n, cell in enumerate(every) if cell)
    if len(every) == len(above) + len(told) - 1 and all(every[wide : wide + len(told)]):
        return (*above[:wide], *roles, *above[wide + 1 :])  # the empty cells say under which one these stand
    upper = [lines.folded[a:b].strip() for a, b in _cells(lines, lines.spans[at - 1], joint)]
    widths = _widths(upper, above, len(told))
    found: list[Role | None] = []
    left = roles
    for role, width in zip(above, widths, strict=True):
        found += left[:width] if width > 1 else [role] * width
        left = left[width:] if width > 1 else left
    return tuple(found) if widths and not left else ()


def _widths(upper: Sequence[str], roles: Sequence[Role | None], below: int) -> list[int]:
    """Over how many columns each cell of the upper row stands, `below` cells standing under the wide ones: what is
    empty belongs to the cell before it; where nothing is, the cells of who and when share what stands below."""
    widths = [1 if cell else 0 for cell in upper]
    for n, cell in enumerate(upper):
        if not cell and n:
            widths[max(m for m in range(n) if upper[m] or m == 0)] += 1
    if all(upper):
        wide = [n for n, role in enumerate(roles) if role in ("lead", "due")]
        if not wide or below % len(wide) or below == len(wide):
            return [1] * len(upper)
        widths = [below // len(wide) if n in wide else 1 for n in range(len(upper))]
    return widths


def _cells(
    lines: _Lines, span: tuple[int, int], joint: re.Pattern[str], width: int | None = 0
) -> list[tuple[int, int]]:
    """The stretches between the bars, tabs or wide blanks of a row. Outer bars are dropped, unless the row has `width`
    cells with the empty ones beside them (None: any number)."""
    start, end = span
    if joint is _BARS and width != 0:
        ends = [*(bar.start() for bar in joint.finditer(lines.raw, start, end)), end]
        every = list(zip([start, *(at + 1 for at in ends)], ends, strict=False))
        if width is None or len(every) == width:
            return every
    inner = lines.raw[start:end]
    outer = " \t\xa0|" if joint is _BARS else " \xa0"
    left = start + len(inner) - len(inner.lstrip(outer)) if inner.lstrip().startswith("|") or joint is _WIDE else start
    right = start + len(inner.rstrip(outer)) if inner.rstrip().endswith("|") else end
    found, begin = [], left
    for part in joint.finditer(lines.raw, left, right):
        found.append((begin, part.start()))
        begin = part.end()
    return [*found, (begin, max(begin, right))]


def _barred(lines: _Lines, columns: tuple[Role | None, ...], at: int) -> tuple[list[Row], int]:
    rows: list[Row] = []
    above: Row | None = None
    while at < len(lines.spans):
        at = _over_page(lines, at, len(columns))
        if at == len(lines.spans) or lines.silent[at] or (joint := lines.joint(at)) is None:
            break
        end, cells = _whole_row(lines, columns, at, joint)
        sure = len(cells) == len(columns)
        if sure or len(cells) > 2:
            dealt = tuple(Cell(a, b, columns[n] if sure else None) for n, (a, b) in enumerate(cells))
            rows.append(Row(_merged(lines, dealt, above), columns))
        above = rows[-1] if sure else None
        at = end
    return rows, at


def _merged(lines: _Lines, cells: tuple[Cell, ...], above: Row | None) -> tuple[Cell, ...]:
    """The cells of a row, with the lead of the row above where this one's is empty: one cell over both rows, as the
    page had it. A row that says nothing of who helps or until when is a heading and shares nothing."""
    told = {cell.role for cell in cells if lines.raw[cell.start : cell.end].strip()}
    lead = next((n for n, cell in enumerate(cells) if cell.role == "lead"), 0)
    if above is None or not 0 < lead < len(cells) - 1 or "lead" in told or not told & {"cooperating", "due"}:
        return cells
    shared = next((cell for cell in above.cells if cell.role == "lead"), None)
    return (*cells[:lead], shared, *cells[lead + 1 :]) if shared else cells


def _over_page(lines: _Lines, at: int, width: int) -> int:
    """Return the line where a table goes on: behind the number of a page that parts its rows, else `at`."""
    if not _PAGE.fullmatch(lines.text(at)) or at + 1 >= len(lines.spans):
        return at
    joint = lines.joint(at + 1)
    return at + 1 if joint and len(_cells(lines, lines.spans[at + 1], joint)) == width else at


def _whole_row(
    lines: _Lines, columns: tuple[Role | None, ...], at: int, joint: re.Pattern[str]
) -> tuple[int, list[tuple[int, int]]]:
    """The line behind the row that begins at line `at`, and its cells, one of which may be broken over lines.

    Only a numbered row goes on below: its first line has too few cells, and the lines that complete it no number.
    """
    start, stop = lines.spans[at]
    cells = _cells(lines, (start, stop), joint, len(columns))
    if columns[0] != "number" or joint is _WIDE or not _NUMBER.fullmatch(lines.folded[slice(*cells[0])]):
        return at + 1, cells
    for end in range(at + 1, min(at + _LONGEST_CELL, len(lines.spans))):
        if len(cells) >= len(columns) or lines.silent[end]:
            break
        longer = _cells(lines, (start, lines.spans[end][1]), joint)
        if len(longer) > len(columns) or _NUMBER.match(lines.text(end)):
            break
        if len(longer) == len(columns):
            return end + 1, longer
    return at + 1, cells


def _stacked(lines: _Lines, columns: tuple[Role | None, ...], at: int) -> tuple[list[Row], int]:
    """The rows of a table whose cells stand one below the other."""
    rows: list[Row] = []
    while at < len(lines.spans) and not lines.silent[at]:
        end = _row_end(lines, columns, at)
        if end is None:
            break
        spans = lines.spans[at:end]
        sure = len(spans) == len(columns)
        rows.append(Row(tuple(Cell(a, b, columns[n] if sure else None) for n, (a, b) in enumerate(spans)), columns))
        at = end
    return rows, at


def _row_end(lines: _Lines, columns: tuple[Role | None, ...], at: int) -> int | None:
    """The line after the row that begins at `at`; None where no row begins there."""
    whole = min(at + len(columns), len(lines.spans))
    if "number" not in columns:
        return whole if whole - at == len(columns) and not any(lines.silent[at:whole]) else None
    if not _NUMBER.fullmatch(lines.text(at)):
        return None
    limit = min(at + _LONGEST_ROW, len(lines.spans))
    for end in range(at + 2, limit):
        if _NUMBER.fullmatch(lines.text(end)):
            return end
        if lines.silent[end]:
            return min(end, max(whole, at + 3))
    return whole if whole - at > 2 else None
