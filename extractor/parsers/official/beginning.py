"""Where a letterhead begins: back from its first head word over names, numbers and rules."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...text import fold
from ..boilerplate import LIKELY, chrome_evidence
from ..cells import Cell
from ..lines import LONG, Line
from .headwords import (
    ADDRESSEE,
    NUMBER_HEAD,
    SLOGAN,
    STAMP,
    SUBJECT,
    TYPE,
    WIRE,
    is_numbered,
    is_party_heading,
    is_type_line,
    is_untyped,
    motto_cells,
    names_another,
    read_place_date,
    subject_of,
)
from .oldhead import LAW, read_old_head
from .organisation import is_authority, is_organisation, is_place

TOP = 40
"""An old head's type line, which may be in small letters, stands in the first so many cells."""
BARE = 6
"""A copy that lost the whole letterhead begins with its subject, in one of the first so many lines, above the bases."""
_BASIS = re.compile(r"\W{0,4}căn cứ(?!\w)")
ANY_BASIS = re.compile(r"\W{0,4}(?:căn cứ|xét|theo đề nghị)(?!\w)")


def begins(cells: Sequence[Cell], lines: Sequence[Line]) -> int:
    """Return the index of the letterhead's first cell: back from its first head word over names and numbers."""
    anchor = _anchor(cells)
    if anchor is None:
        return len(cells)
    first = anchor
    while first > 0 and _belongs(cells, first - 1, lines):
        first -= 1
    while first < anchor and cells[first].is_rule:
        first += 1
    return first


def _anchor(cells: Sequence[Cell]) -> int | None:
    headed = next((i for i, cell in enumerate(cells) if is_party_heading(cell) or motto_cells(cells, i)), None)
    old = next((i for i in range(min(TOP, len(cells))) if _opens_old_head(cells, i)), None)
    if headed is not None or old is not None:
        return min(i for i in (headed, old) if i is not None)
    for i, cell in enumerate(cells):
        another = i > 0 and names_another(cells[i - 1])
        if (
            not another
            and is_numbered(cell)
            and cell.fold.startswith("số")
            and (cell.text[0] == "S" or ":" in cell.text[:6])
        ):
            return i
    untyped = next((i for i, cell in enumerate(cells[:BARE]) if is_untyped(cell)), None)
    if untyped is not None and any(_BASIS.match(cell.fold) for cell in cells[untyped + 1 : untyped + 2 * BARE]):
        return untyped
    typed = next((i for i, cell in enumerate(cells) if is_type_line(cell) and cell.is_caps), None)
    below = next((i for i, c in enumerate(cells) if ANY_BASIS.match(c.fold) or WIRE.match(c.fold) and c.is_caps), None)
    if typed is None and SUBJECT.match(cells[0].fold) and any(ADDRESSEE.match(c.fold) for c in cells[1 : 1 + BARE]):
        return 0
    if below is None or (typed is not None and typed < below):
        return typed
    return _authority(cells, below)


def _opens_old_head(cells: Sequence[Cell], i: int) -> bool:
    """Say whether the head of an old text begins here: its type, with issuer, number and day behind or below it."""
    cell = cells[i]
    type_ = TYPE.match(cell.fold)
    if not (is_type_line(cell) or LAW.match(cell.fold)):
        return False
    rest = cell.text[type_.end() :].strip(" :.-_*") if type_ else ""
    return read_old_head(cells, i + 1, rest if fold(rest).startswith("số") else "") is not None


def _authority(cells: Sequence[Cell], below: int) -> int | None:
    """Who decides, in capitals, is all that some copies keep above the bases; the formula below them is no type."""
    first = below
    while first > 0 and cells[first - 1].is_caps and len(cells[first - 1].text) < LONG:
        first -= 1
    return next((i for i in range(first, below) if is_authority(cells[i].fold)), None)


def _belongs(cells: Sequence[Cell], i: int, lines: Sequence[Line]) -> bool:
    """Say whether the cell before the letterhead's head words is part of it."""
    cell = cells[i]
    if lines[cell.row].block == "chrome":
        return False
    if (
        cell.is_rule
        or cell.squeezed == SLOGAN
        or STAMP.match(cell.fold)
        or (cell.fold.startswith("số") and NUMBER_HEAD.match(cell.fold) and len(cell.text) < 2 * LONG)
    ):
        return True
    if subject_of(cell.fold, cells[i - 1].fold if i else "") or read_place_date(cell.text, cell.fold):
        return lines[cell.row].block != "title"  # a portal's own headline above the document
    if any(SUBJECT.match(c.fold) for c in cells[max(0, i - 7) : i]) and len(cell.text) < LONG:
        return True
    if not (cell.is_caps or cell.text.islower() and is_organisation(cell.fold)) or len(cell.text) > LONG:
        return False
    if is_organisation(cell.fold):
        return not re.match(r"(?:cổng|trang|báo điện)", cell.fold)
    beside = [c for c in cells[max(0, i - 3) : i + 4] if c.row == cell.row and not c.is_rule]
    if cell.bordered and not all(c.is_caps for c in beside):
        return False  # the value of an attribute in a table above the document
    above = [c for c in cells[max(0, i - 2) : i] if c.is_caps and is_organisation(c.fold)]
    if above and len(cell.text.split()) <= 8 and chrome_evidence(lines[cell.row]) < LIKELY:
        return True
    before = cells[i - 1].fold if i and len(cells[i - 1].text.split()) <= 3 else ""
    if (
        is_place(cell.fold)
        or is_organisation(f"{cell.fold} {cells[i + 1].fold}")
        or is_organisation(f"{before} {cell.fold}")
    ):
        return True
    return chrome_evidence(lines[cell.row]) < LIKELY and len(cell.text.split()) <= 2
