"""Plain text → the parts of a page: paragraphs, two columns, tables.

Only what the text itself shows is used: "|" parts cells, the motto and the place and date stand right of the issuer,
the signature right of the recipients.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

RIGHT = re.compile(
    r"(?i)(?:cộng\s*h[òo][àa]|độc\s*lập\s?[-–]|đảng cộng sản việt nam|"
    r".{0,40},?\s*ngày\s+[\d.…\s]+tháng\s+[\d.…\s]+năm\s)"
)
MOTTO = re.compile(r"(?i)(?:.*\|\s*|.*\s{3,})?(?:cộng\s*h[òo][àa] xã hội|đảng cộng sản việt nam)")
LEFT = re.compile(r"(?i)(?:số\s*[:.]?\s*[\d…./]|v/v|\*+$)")
RULE = re.compile(r"[\W_]+\Z")
RECIPIENTS = re.compile(r"(?i)nơi nhận")
ROW = 3
"""A line with so many bars is a table's row, no foot of a document in two columns."""
SPLIT = re.compile(r"\s*\|\s*|\s{3,}")


@dataclass
class Para:
    text: str
    kind: str = "body"  # body, centre


@dataclass
class Columns:
    left: list[str] = field(default_factory=list)
    right: list[str] = field(default_factory=list)
    foot: bool = False


@dataclass
class Table:
    rows: list[list[str]]


Part = Para | Columns | Table


def parts(text: str) -> list[Part]:
    """Return the parts of a page that holds `text`."""
    lines = [line.strip() for line in text.split("\n") if line.strip(" \t|")]
    found: list[Part] = []
    at = 0
    head = next((i for i, line in enumerate(lines[:30]) if MOTTO.match(line)), None)
    if head is not None:
        start = head
        while start > 0 and len(lines[start - 1]) < 60 and (lines[start - 1].isupper() or RULE.match(lines[start - 1])):
            start -= 1
        found += [Para(line) for line in lines[:start]]
        columns, at = _head(lines, start)
        found.append(columns)
    while at < len(lines):
        part, at = _next(lines, at)
        found.append(part)
    return found


def _head(lines: list[str], start: int) -> tuple[Columns, int]:
    columns = Columns()
    at, seen, last = start, False, columns.left
    while at < len(lines):
        line = lines[at]
        cells = [c for c in SPLIT.split(line) if c]
        fits = [bool(RIGHT.match(c) or LEFT.match(c) or RULE.match(c)) for c in cells]
        if (seen and not any(fits) and columns.left[-1:] != ["V/v"]) or len(line) > 200:
            break
        for cell in cells:
            side = columns.right if RIGHT.match(cell) else last if RULE.match(cell) else columns.left
            if side and side[-1].lower() == "v/v":
                side[-1] += cell
            else:
                side.append(cell)
            seen = seen or side is columns.right
            last = side
        at += 1
    return columns, at


def _next(lines: list[str], at: int) -> tuple[Part, int]:
    line = lines[at]
    if RECIPIENTS.match(line):
        columns, end = _foot(lines, at)
        if columns.right:
            return columns, end
    if line.count("|") > 0 and at + 1 < len(lines) and _cells(lines[at + 1]) == _cells(line):
        end = at
        while end < len(lines) and _cells(lines[end]) == _cells(line):
            end += 1
        return Table([_row(line) for line in lines[at:end]]), end
    if _beside(line):
        end = at
        while end < len(lines) and _beside(lines[end]):
            end += 1
        pairs = [SPLIT.split(x) for x in lines[at:end]]
        return Columns([p[0] for p in pairs], [p[1] for p in pairs]), end
    centred = line.isupper() and len(line) < 160
    return Para(line, "centre" if centred else "body"), at + 1


def _beside(line: str) -> bool:
    return "|" not in line and len(SPLIT.split(line)) == 2


def _cells(line: str) -> int:
    return line.count("|")


def _row(line: str) -> list[str]:
    """Return the cells of a line, which bars may frame."""
    framed = line.startswith("|") and line.endswith("|")
    return [cell.strip() for cell in (line[1:-1] if framed else line).split("|")]


def _foot(lines: list[str], at: int) -> tuple[Columns, int]:
    columns = Columns(foot=True)
    end = at
    while end < len(lines) and len(lines[end]) < 110 and end < at + 40 and _cells(lines[end]) < ROW:
        cells = [c for c in SPLIT.split(lines[end]) if c]
        for i, cell in enumerate(cells):
            listed = cell[0] in "-–+•" or RECIPIENTS.match(cell) or cell[0].islower() or cell[-1] in ";."
            if listed and not i and not (cell[-1] == "." and cell.isupper()):
                if len(columns.right) > 5:
                    return columns, end
                columns.left.append(cell)
            elif cell.isupper() or re.match(r"(?:\(|[A-ZĐ])", cell):
                columns.right.append(cell)
        end += 1
    return columns, end
