"""Which genre a text is of: what speaks for an official document, added up over its lines.

An article that quotes a decision has its dateline and prose above the quotation and no letterhead; a decision copied to
a portal has a letterhead under the portal's menus. So the signs of the head count only where they stand as a head's
lines do, alone in their line or cell, and above the prose.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from .cells import Cell, cells_of, is_glued
from .dateline import read_dateline
from .lines import LONG, Line, is_paragraph
from .official.beginning import ANY_BASIS
from .official.footline import RECIPIENTS
from .official.headless import opening
from .official.headwords import (
    SLOGAN,
    is_numbered,
    is_party_heading,
    is_type_line,
    motto_cells,
    motto_length,
    read_place_date,
)
from .official.signature import POWERS

HEAD_LINES = 60
OPENED = 3.0
"""A text that opens as a document without a letterhead does is one."""
SENTENCE = 40
"""An article has at least one sentence of so many characters."""
FOOT_LINES = 4000
"""Signs of the foot are looked for in so many last lines; annexes may be longer than the document itself."""
_ACT = re.compile(
    r"\W{0,4}căn cứ\s(?:hiến pháp|bộ luật|luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư|điều lệ)(?!\w)"
)
"""A base that names an act, also where a copy cut its line."""
_ARTICLE = re.compile(r"điều\s{0,3}(?:\d{1,3}|[ivxl]{1,5})\s?[.:]")
_ORGANISATION = re.compile(
    r"(?:ủy ban|hội đồng|quốc hội|chính phủ|thủ tướng|bộ|sở|ban|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|"
    r"đảng bộ|cục|tổng cục|chi cục|phòng|tòa án|viện kiểm sát|công an|thanh tra|kho bạc)(?!\w)"
)
_ADDRESSEE = re.compile(r"kính (?:gửi|trình)\s*:")


@dataclass(frozen=True, slots=True)
class Evidence:
    """How much speaks for an official document, whether of the Party's form, and whether there is prose or a dateline
    that an article could be made of."""

    official: float
    party: bool
    article: bool = True


def weigh(lines: Sequence[Line]) -> Evidence:
    """Return what speaks for `lines` being an official document; from 3 on it is one."""
    seen = _head_signs(lines)
    article = "dateline" in seen or any(line.is_sentence and line.size >= SENTENCE for line in lines)
    official = sum(seen.values()) + _body_evidence(lines)
    if official < OPENED and opening(lines) is not None:
        official = OPENED
    return Evidence(official, "party" in seen, article)


def _head_signs(lines: Sequence[Line]) -> dict[str, float]:
    """Return the signs of a letterhead in the first lines, each with its greatest weight."""
    seen: dict[str, float] = {}
    head = lines[: _head_length(lines)]
    cells = cells_of(head)
    prose = [is_paragraph(line) and not is_glued(line) and not ANY_BASIS.match(line.fold) for line in head]
    above = list(accumulate(prose, initial=0))
    for i, cell in enumerate(cells):
        sign, weight = _head_sign(cells, i)
        if sign:
            seen[sign] = max(seen.get(sign, 0.0), weight if above[cell.row] < 3 else weight / 3)
    if any(read_dateline(line) for line in head[:12]):
        seen["dateline"] = -1.0
    return seen


def _head_length(lines: Sequence[Line]) -> int:
    """The head ends with the eighth line of prose, at the latest after HEAD_LINES."""
    prose = 0
    for row, line in enumerate(lines[:HEAD_LINES]):
        prose += line.size >= LONG
        if prose > 8:
            return row
    return min(len(lines), HEAD_LINES)


def _head_sign(cells: Sequence[Cell], i: int) -> tuple[str, float]:
    """Return the name of the sign that a cell is, and its weight; ("", 0) if it is none."""
    cell = cells[i]
    if len(cell.text) > LONG:
        return "", 0.0
    if motto_cells(cells, i):
        return "motto", 3.0
    if motto_length(cells, i, SLOGAN):
        return "slogan", 1.0
    if is_party_heading(cell):
        return "party", 2.5
    if is_numbered(cell):
        return "number", 1.5
    if is_type_line(cell):
        return "type", 1.5 if cell.is_caps else 0.75
    if ", ngày" in cell.fold and read_place_date(cell.text, cell.fold):
        return "place", 1.5
    if cell.is_caps and _ORGANISATION.match(cell.fold):
        return "organisation", 1.0
    return ("addressee", 1.0) if _ADDRESSEE.match(cell.fold) else ("", 0.0)


def _body_evidence(lines: Sequence[Line]) -> float:
    bases = articles = 0
    foot = 0.0
    for line in lines[-FOOT_LINES:]:
        first = line.fold[:1]
        if first not in "căđxtnkq-|–+•( " or line.size > 2000 and first != "c":
            continue
        bases += ANY_BASIS.match(line.fold) is not None and (
            line.tail[-1] in ";,.:" or _ACT.match(line.fold) is not None
        )
        articles += _ARTICLE.match(line.fold) is not None and line.text[0].isupper()
        if RECIPIENTS.match(line.fold.lstrip(" |")) and line.size < LONG:
            foot = max(foot, 2.0)
        elif POWERS.match(line.fold) and line.size < LONG and line.is_caps:
            foot = max(foot, 1.0)
    return min(bases, 3) * 0.6 + min(articles, 3) * 0.4 + foot
