"""The foot of an official document: the list of recipients and the signatures, in either order or side by side.

Source: Nghị định 30/2020/NĐ-CP appendix I, guide 36-HD/VPTW; annotation guide §3: recipients are the dash items under
Nơi nhận.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ...model import Signer
from ..cells import Cell, split_cells
from ..lines import Line, Mark, is_caps
from .footline import RECIPIENTS, halves
from .headwords import TYPE
from .signature import POWERS, SIGN_MARK, is_signing, name_of, office_of, pair_signers, unglue

LONGEST = 400
"""A line of the foot has fewer characters than this."""
SPECK = 4
"""A line of so few characters between the office and the name is a stroke of the pen that was read as letters."""
_ITEM = re.compile(r"\s*[-+•*·▪●]\s*\S")
_DASH = re.compile(r"(?:\A|[;,.)])\s*[-•·▪●]\s*\S|;\s?[“\"'~][^\W\d_]{2}(?![^;]{0,60}[”\"])")
"""OCR reads a dash before a capital as a quotation mark that nothing closes."""
_GLUED_DASH = re.compile(r"\W{1,3}(?<=\S)[^\W\d_]")
_FILED = re.compile(r"(?:lưu\s?:|(?:vt|vp)\s?[,;]\s?\Z)")
"""The last item, or its end, when OCR lost the dash or parted the line in two."""
_SAME = re.compile(r"\W{0,4}như (?:trên|kính gửi|điều \d{1,2}[^;.,]{0,20})\s?[;.,]")
_LAST = re.compile(r"\W{0,4}lưu\s?:")
WITHIN = 15
"""A list of recipients that lost its head begins with those named above and ends in the file, so many lines below."""
_HEADING = re.compile(r"(?:phụ lục|mẫu|biểu|danh mục|danh sách|bảng)(?!\w)")


_ISSUED_WITH = re.compile(r"\(\s?(?:ban hành )?(?:kèm )?theo(?!\w)")
TITLE = 40
"""The title of a regulation has at least so many characters; names and most offices have fewer."""


@dataclass(slots=True)
class Foot:
    """What the foot says: marks of its lines by index, signers, the number of recipients, its last line's index."""

    marks: dict[int, list[Mark]] = field(default_factory=dict)
    signers: list[Signer] = field(default_factory=list)
    recipients: int = 0
    last: int = -1


def read_foot(lines: Sequence[Line], start: int) -> Foot:
    """Return the recipients and signatures among `lines[start:]`, up to the first line that belongs to neither."""
    reader = _Reader()
    at = start
    while at < len(lines) and lines[at].size < LONGEST and not (reader.signature and _heads_annex(lines, at)):
        if reader.is_over(lines[at]):
            break
        marks = reader.read(lines[at], at)
        if marks is None:
            break
        reader.foot.marks[at] = marks
        at += 1
    reader.foot.last = at - 1
    reader.foot.signers = pair_signers(reader.signature)
    return reader.foot


def _heads_annex(lines: Sequence[Line], at: int) -> bool:
    """Say whether line `at`, in capitals, names what is issued: "(Ban hành kèm theo …" stands below it."""
    if at + 1 >= len(lines) or lines[at].size < TITLE or not is_caps(lines[at].text):
        return False
    return _ISSUED_WITH.match(lines[at + 1].fold) is not None


def opens_foot(lines: Sequence[Line], at: int) -> bool:
    """Say whether the list of recipients or a signature with a name begins at line `at`."""
    line = lines[at]
    if line.size >= LONGEST:
        return False
    if RECIPIENTS.match(line.fold.lstrip(" |")):
        return True
    cells = split_cells(line, at)
    if _SAME.match(line.fold):
        return any(map(is_signing, cells)) or any(_LAST.match(x.fold) for x in lines[at : at + WITHIN])
    if not any(is_signing(c) or len(unglue(c)) > 1 for c in cells):
        return False
    return bool(read_foot(lines[at : at + 16], 0).signers)


def count_items(folded: str) -> int:
    """Return how many dash items a piece of the list of recipients holds ("- Như trên; - Lưu: VT" → 2)."""
    return len(_DASH.findall(folded))


class _Reader:
    """Walks the lines of one foot."""

    def __init__(self) -> None:
        self.foot = Foot()
        self.signature: list[Cell] = []
        self.listing = False
        self.before = ""
        self.ended = False
        self.opened = False

    def is_over(self, line: Line) -> bool:
        """Say whether `line` is furniture of a page, which nobody signs: tags below the signature name people, too."""
        return line.block == "chrome" and any(name_of(cell.text) for cell in self.signature)

    def read(self, line: Line, row: int) -> list[Mark] | None:
        """Return the marks of one line, None where the foot has ended."""
        cells = [half for cell in split_cells(line, row) for half in self._halves(cell)]
        kinds = [self._kind(cell) for cell in cells]
        self.ended = line.tail[-1] in ";."
        self.opened = RECIPIENTS.fullmatch(line.fold) is not None
        if cells and (kinds[0] is None or self._is_heading(cells[0])):
            return None
        self.before = next((k for k in reversed(kinds) if k), self.before or "signature")
        if len({k for k in kinds if k}) < 2:
            return [Mark(self.before, line.start, line.end)]
        marks: list[Mark] = []
        for kind, cell in zip(kinds, cells, strict=True):
            if kind and (not marks or marks[-1].kind != kind):
                start = cell.start if marks else line.start
                marks = [*marks[:-1], *(Mark(m.kind, m.start, start) for m in marks[-1:])]
                marks.append(Mark(kind, start, line.end))
        return marks

    def _halves(self, cell: Cell) -> list[Cell]:
        if not (self.listing or RECIPIENTS.match(cell.fold)):
            return [cell]
        return halves(cell, awaiting=bool(self.signature) and not self._named())

    def _is_heading(self, cell: Cell) -> bool:
        """After a signature, the heading of an annex ends the foot."""
        return bool(self.signature) and (_HEADING.match(cell.fold) or TYPE.match(cell.fold)) is not None

    def _kind(self, cell: Cell) -> str | None:
        opening = RECIPIENTS.match(cell.fold)
        if opening:
            self.listing = True
            rest = cell.fold[opening.end() :]
            self.foot.recipients += count_items(rest) or (opening[0].endswith(",") and bool(rest.strip()))
            return "recipients"
        if not self.foot.recipients and _SAME.match(cell.fold):
            self.listing = True
        if cell.is_rule:
            return "recipients" if self.before == "recipients" else "signature"
        if self.listing and _ITEM.match(cell.fold) and not self._is_awaited(cell):
            self.foot.recipients += count_items(cell.fold)
            return "recipients"
        if self._signs(cell):
            return "signature"
        if self.listing and _FILED.match(cell.fold) and not self._named():
            self.foot.recipients += cell.fold.startswith("l")
            return "recipients"
        if self._goes_on(cell):
            self.foot.recipients += (self.ended or self.opened) and cell.text[0].isupper()
            return "recipients"
        if self.listing and cell.text[-1] == ";" and self._named():
            return "recipients"
        if len(cell.text) <= SPECK and self.signature and not self._named():
            return "signature"
        if cell.is_caps and len(cell.text) < 90 and self.signature and not self._named():
            self.signature.append(cell)
            return "signature"
        return None

    def _goes_on(self, cell: Cell) -> bool:
        """Say whether a cell goes on with an item of the list, in which the other column may have cut in."""
        if cell.is_caps or not self.listing:
            return False
        return cell.text[0].islower() or (self.before == "recipients" and cell.text[-1] in ";,.")

    def _signs(self, cell: Cell) -> bool:
        """Note a cell of a signature: powers, an office in capitals or after powers, a sign, a name."""
        parts = unglue(cell)
        office = office_of(cell.text) is not None and len(cell.text) < 90
        under_powers = any(POWERS.match(c.fold) for c in self.signature[-2:])
        if (
            len(parts) > 1
            or is_signing(cell)
            or (office and (cell.is_caps or under_powers))
            or SIGN_MARK.match(cell.fold)
            or (name_of(cell.text) and not (cell.text[-1] in ";," and self.listing and self._named()))
        ):
            self.signature += parts
            return True
        return False

    def _is_awaited(self, cell: Cell) -> bool:
        """Say whether a cell is the name that an office waits for, a stroke of the pen before it read as a dash."""
        awaited = bool(self.signature) and self.before == "signature" and not self._named()
        return awaited and _GLUED_DASH.match(cell.text) is not None and name_of(cell.text) is not None

    def _named(self) -> bool:
        return any(name_of(c.text) for c in self.signature[-2:])
