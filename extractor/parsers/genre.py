"""Which genre a text is of: what speaks for an official document, added up over its lines.

An article that quotes a decision has its dateline and prose above the quotation and no letterhead; a decision copied to
a portal has a letterhead under the portal's menus. So the signs of the head count only where they stand as a head's
lines do, alone in their line or cell, and above the prose.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .cells import Cell, split_cells
from .dateline import read_dateline
from .letterhead import MOTTO, PARTY, SLOGAN, UNION, is_numbered, is_type_line, motto_length, read_place_date
from .lines import LONG, Line
from .signature import POWERS, RECIPIENTS

HEAD_LINES = 60
FOOT_LINES = 4000
"""Signs of the foot are looked for in so many last lines; annexes may be longer than the document itself."""
_BASIS = re.compile(r"\W{0,4}(?:căn cứ|xét|theo đề nghị)(?!\w)")
_ARTICLE = re.compile(r"điều\s{0,3}(?:\d{1,3}|[ivxl]{1,5})\s?[.:]")
_ADDRESSEE = re.compile(r"kính (?:gửi|trình)\s*:")


@dataclass(frozen=True, slots=True)
class Evidence:
    """How much speaks for an official document, in all and of the Party's form."""

    official: float
    party: bool


def weigh(lines: Sequence[Line]) -> Evidence:
    """Return what speaks for `lines` being an official document; from 3 on it is one."""
    score, party = _head_evidence(lines)
    return Evidence(score + _body_evidence(lines), party)


def _head_evidence(lines: Sequence[Line]) -> tuple[float, bool]:
    seen: dict[str, float] = {}
    party, prose = False, 0
    for row, line in enumerate(lines[:HEAD_LINES]):
        cells = list(split_cells(line, row, glued=line.size > LONG and prose == 0))
        for i, cell in enumerate(cells):
            sign, weight = _head_sign(cell, cells[i:] + _next_cells(lines, row))
            if sign:
                seen[sign] = max(seen.get(sign, 0.0), weight if prose < 3 else weight / 3)
                party = party or sign == "party"
        prose += line.size >= LONG and not _BASIS.match(line.fold)
        if row < 12 and "official" not in seen and read_dateline(line):
            seen.setdefault("dateline", -1.0)
    return sum(seen.values()), party


def _next_cells(lines: Sequence[Line], row: int) -> list[Cell]:
    return [
        c for n, line in enumerate(lines[row + 1 : row + 5], row + 1) if line.size < 100 for c in split_cells(line, n)
    ]


def _head_sign(cell: Cell, following: Sequence[Cell]) -> tuple[str, float]:
    """Return the name of the sign that a cell is, and its weight; ("", 0) if it is none."""
    if len(cell.text) > LONG:
        return "", 0.0
    squeezed = cell.squeezed
    if squeezed[:4] == "cong" and motto_length(following, 0, MOTTO):
        return "motto", 3.0
    if squeezed == SLOGAN:
        return "slogan", 1.0
    if squeezed == PARTY or squeezed in UNION:
        return "party", 2.5
    if is_numbered(cell):
        return "number", 1.5
    if is_type_line(cell) and cell.is_caps:
        return "type", 1.5
    if read_place_date(cell.text) and ", ngày" in cell.fold:
        return "place", 1.5
    return ("addressee", 1.0) if _ADDRESSEE.match(cell.fold) else ("", 0.0)


def _body_evidence(lines: Sequence[Line]) -> float:
    bases = articles = 0
    foot = 0.0
    for line in lines[-FOOT_LINES:]:
        first = line.fold[:1]
        if first not in "căđxtnkq-|–+•( " or line.size > 2000 and not first == "c":
            continue
        bases += _BASIS.match(line.fold) is not None and line.tail[-1] in ";,.:"
        articles += _ARTICLE.match(line.fold) is not None and line.text[0].isupper()
        if RECIPIENTS.match(line.fold.lstrip(" |")) and line.size < LONG:
            foot = max(foot, 2.0)
        elif POWERS.match(line.fold) and line.size < LONG and line.is_caps:
            foot = max(foot, 1.0)
    return min(bases, 3) * 0.6 + min(articles, 3) * 0.4 + foot
