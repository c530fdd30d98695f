"""One line of the foot that holds both its columns with a single blank between: "Nơi nhận: KT. GIÁM ĐỐC".

Copies from PDF and scans flatten the recipients and the signature so. The right column is known by its form: an office
or powers in capitals, "(Đã ký)", a name behind an item that has ended. Units in capitals ("- Lưu: VT, UBND") are none.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...text import fold
from ..cells import Cell, split_cells
from ..lines import UPPER, Line, is_caps
from .signature import POWERS, SIGN_MARK, SURNAMES, is_office, name_of

RECIPIENTS = re.compile(r"\W{0,3}nơi nhận\s*[:.,;]?")
"""OCR reads the colon as a comma."""
MOST = 6
FEWEST = 3
"""A name has so many words where nothing but the end of an item parts it from the list."""
_ITEM = re.compile(r"\s*[-+•*·▪●–]\s*\S")
_CAPS_RUN = re.compile(rf"(?<=[\s:;.,)])[{UPPER}\s./,;:*()–-]+\Z")
_WORD = re.compile(r"(?<![\w./])\w")
_MARK = re.compile(r"\s\(\s?(?:đã ký|ký tên|đã kí|ký|signed)\s?\)\s*\Z")
_CLOSED = re.compile(r"[.;,]\s+(?=[^\W\d_])")
"""Where an item ends; a comma ends those of Party papers and parts the units of one."""
_NAMED_POWERS = re.compile(r"\W{0,3}[tkluqm./\s]{2,8}\s?[^\W\d_]{2,}(?:\s[^\W\d_]{2,}|\Z)")


def halves(cell: Cell, *, awaiting: bool) -> list[Cell]:
    """Return a cell of the list of recipients and, apart, what of the signature stands behind it in the line.

    `awaiting`: an office was read above, no name below it yet.
    """
    opening = RECIPIENTS.match(cell.fold)
    if cell.bordered or not (opening or _ITEM.match(cell.fold)):
        return [cell]
    least = opening.end() if opening else 2
    at = _office_at(cell, least) or _mark_at(cell, least) or (_name_at(cell, least) if awaiting else None)
    if at is None:
        return [cell]
    left = cell.text[:at].rstrip()
    return [
        replace(cell, end=cell.start + len(left), text=left, fold=cell.fold[: len(left)]),
        replace(cell, start=cell.start + at, text=cell.text[at:], fold=cell.fold[at:], column=cell.column + at),
    ]


def ends_in_office(line: Line) -> bool:
    """Say whether behind an item of the list, in its line, an office or powers of the other column stand."""
    if not (_ITEM.match(line.fold) or RECIPIENTS.match(line.fold)):
        return False
    return any(len(halves(cell, awaiting=False)) > 1 for cell in split_cells(line, 0))


def _office_at(cell: Cell, least: int) -> int | None:
    """Return where powers or an office in capitals begin that reach to the end of the line."""
    run = _CAPS_RUN.search(cell.text, least - 1)
    if run is None:
        return None
    for word in _WORD.finditer(cell.text, max(run.start(), least)):
        at = word.start()
        folded = cell.fold[at:]
        if not cell.text[least:at].strip(" -:") and not RECIPIENTS.match(cell.fold):
            continue
        if POWERS.match(folded) and _NAMED_POWERS.match(folded):
            return at
        if is_office(folded) and is_caps(cell.text[at:]):
            return at
    return None


def _mark_at(cell: Cell, least: int) -> int | None:
    match = _MARK.search(cell.fold, least)
    return match.start() + 1 if match and SIGN_MARK.match(match[0].strip()) else None


def _name_at(cell: Cell, least: int) -> int | None:
    for match in _CLOSED.finditer(cell.text, least):
        rest = cell.text[match.end() :]
        name = name_of(rest)
        if name and rest[-1].isalpha() and (_is_sure(name) or (match[0][0] != "," and len(name.split()) >= FEWEST)):
            return match.end()
    return None


def _is_sure(name: str) -> bool:
    """Say whether words are a name wherever they stand: by a surname, or as those of the Highlands are written."""
    words = name.split()
    if len(words) == 1:
        return "’" in name or "'" in name
    return fold(words[0]) in SURNAMES and len(words) < MOST and not fold(name).startswith("văn phòng")
