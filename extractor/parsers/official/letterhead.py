"""The top of an official document: organisations, motto, number, place and date, type, abstract.

Order and line breaks are those of Nghị định 30/2020/NĐ-CP (State) and of guide 36-HD/VPTW (Party), or whatever a copy
has made of them: one column after the other, "|" between cells, words of one name on several lines, all in one line.
Rule: glue until a known head word starts (motto, "Số", place and date, type, "V/v", "Căn cứ", "Kính gửi").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ...text import fold
from ...values.doctype import type_name
from ..cells import Cell, before_table, cells_of, squeeze, with_next
from ..lines import LONG, Line, Mark, is_caps
from .beginning import begins
from .headwords import (
    ADDRESSEE,
    FORM,
    NUMBER_HEAD,
    OF_A_MATTER,
    SLOGAN,
    STAMP,
    SUBJECT,
    TYPE,
    WIRE,
    as_title,
    awaits_figure,
    deciding_lines,
    goes_on,
    is_abstract_of,
    is_open,
    is_party_heading,
    is_type_line,
    is_untyped,
    misread_type,
    motto_cells,
    motto_length,
    names_another,
    number_of,
    read_cut_place_date,
    read_place_date,
    subject_of,
    type_in_number,
)
from .joint import is_joint, joint_issuers
from .oldhead import LAW, OldHead, read_old_head
from .organisation import is_authority, is_organisation, is_place, issuer_of, join_organisations

SEARCH = 150
"""A letterhead stands in the first so many lines, whatever a page prints above it."""

_BASIS = re.compile(
    r"\W{0,4}(?:căn cứ|xét|theo đề nghị|theo quyết định|thực hiện|để|nhằm|hôm nay|vào hồi|sau khi|trong)(?!\w)"
)
_SURE_BASIS = re.compile(r"\W{0,4}(?:căn cứ|xét)(?!\w)")
_LOST = re.compile(r"\AY BAN(?= NHÂN DÂN)")
"""Copies lose a first letter that stood in a font of its own."""
_SESSION = re.compile(r"(?:khóa|kỳ họp|nhiệm kỳ|\(|lần thứ)")
_OUTLINE = re.compile(r"(?:Điều\s+\d|Chương\s+[IVX\d]|[IVX]{1,4}\s?[.\-/]\s?\S|\d{1,2}\s?[.)]\s?\D|-\s)")
_ABOUT = re.compile(
    r"(?:về|v/v|của|số|ban hành|phê duyệt|quy định|thực hiện|triển khai|sửa đổi|bổ sung|công bố|cho)(?!\w)"
)
_INNER_SUBJECT = re.compile(r"(?:v\s?/\s?v(?!\w)|về việc)\s*:?\s*")


@dataclass(slots=True)
class Letterhead:
    """What the head of a document says; `body` is the index of the first line after it, `first` of its own first."""

    first: int = 0
    body: int = 0
    marks: list[Mark] = field(default_factory=list)
    number: str | None = None
    type: str | None = None
    issuer: str | None = None
    issuers: tuple[str, ...] = ()
    place: str | None = None
    date: str | None = None
    title: str | None = None
    subject: bool = False
    party: bool = False
    found: int = 0


# ------------------------------------------------------------------ reading it


def read_letterhead(lines: Sequence[Line]) -> Letterhead:
    """Return what the head of a document says, with marks from its first line to the line where the body begins."""
    cells = cells_of(lines[:SEARCH])
    reader = _Reader(cells[: before_table(cells, start := begins(cells, lines))])
    reader.run(start)
    return reader.result(len(lines))


class _Reader:
    """Walks the cells of a letterhead and notes what each is. Lives for one document."""

    def __init__(self, cells: Sequence[Cell]) -> None:
        self.cells = cells
        self.head = Letterhead()
        self.names: list[str] = []
        self.title: list[str] = []
        self.subject = False
        self.closed = False
        self.awaited = False
        self.old = self.broken = False
        self.stop = 0

    def run(self, start: int) -> None:
        self.head.first = self.cells[start].row if start < len(self.cells) else 0
        at = start
        while at < len(self.cells):
            step = self._before_type(at) if self.head.type is None else self._after_type(at)
            if step == 0 or self.names and WIRE.match(self.cells[at].fold) and self.cells[at].is_caps:
                break
            at += step
        self.stop = at

    def result(self, count: int) -> Letterhead:
        head = self.head
        if self.stop < len(self.cells):
            row = self.cells[self.stop].row
            inside = [c for c in self.cells[self.stop :] if c.row == row]
            head.body = row
            if self.stop and self.cells[self.stop - 1].row == row:
                head.marks += [Mark("paragraph", c.start, c.end) for c in inside]
                head.body = row + 1
        else:
            head.body = (self.cells[-1].row + 1) if self.cells and head.marks else 0
        names = join_organisations([_LOST.sub("ỦY BAN", name) for name in self.names])
        head.issuer = issuer_of(names)
        head.type, head.title = head.type or None, as_title(self.title)
        head.issuers = joint_issuers(names, joint=is_joint(head.type, head.number, head.title))
        return head

    def _mark(self, kind: str, at: int, count: int = 1) -> int:
        for cell in self.cells[at : at + count]:
            self.head.marks.append(Mark(kind, cell.start, cell.end))
        return count

    # -------------------------------------------------- above the type line

    def _before_type(self, at: int) -> int:
        cell = self.cells[at]
        if cell.is_rule:
            self.subject = False
            return self._mark("letterhead", at)
        fixed = self._motto(at) or self._number(at) or self._date(at) or self._type(at) or self._form(at)
        return fixed or self._untyped(at) or self._subject(at) or self._organisation(at)

    def _motto(self, at: int) -> int:
        cell = self.cells[at]
        size = 0
        if is_party_heading(cell):
            self.head.party = True
            size = 1
        else:
            size = motto_cells(self.cells, at) or motto_length(self.cells, at, SLOGAN)
        if size:
            self.head.found += 1
            self._interrupt()
            self._mark("letterhead", at, size)
        return size

    def _number(self, at: int) -> int:
        cell = self.cells[at]
        head = NUMBER_HEAD.match(cell.fold)
        if head is None and self.awaited:
            return self._awaited_number(at)
        if (
            head is None
            or (head["type"] and type_name(head["type"]) is None)
            or self.head.number
            or len(cell.text) > 300
            or (at and names_another(self.cells[at - 1]))
            or (head["type"] and read_old_head(self.cells, at + 1, cell.text[head.end("type") :].strip()))
        ):
            return 0
        count, value = 1, cell.text[head.end() :]
        self.awaited = not value.strip(" :.") and at + 1 < len(self.cells) and motto_cells(self.cells, at + 1) > 0
        if self.awaited:
            return self._mark("number_line", at)
        if not value.strip(" :.") and at + 1 < len(self.cells) and not self.cells[at + 1].is_rule:
            count, value = 2, self.cells[at + 1].text
        inner = _INNER_SUBJECT.search(fold(value))
        if inner:
            value, subject = value[: inner.start()], value[inner.end() :]
            self.title.append(subject)
            self.subject = self.head.subject = True
            cut = cell.end - len(subject) - (inner.end() - inner.start())
            self.head.marks += [Mark("number_line", cell.start, cut), Mark("abstract", cut, cell.end)]
        else:
            self._mark("number_line", at, count)
            self.subject = False
        self.head.number = number_of(value)
        self.head.found += 1
        return count

    def _interrupt(self) -> None:
        """What stands in the right column may part the lines of the subject in the left one."""
        self.broken = self.broken or self.subject
        self.subject = False

    def _awaited_number(self, at: int) -> int:
        """The number that a copy puts behind the motto, away from its "Số:"."""
        text = self.cells[at].text
        number = number_of(text) if len(text) < LONG and re.match(r"\d{1,5}\s?[/-]\s?[^\W\d_]", text) else None
        if number is None:
            return 0
        self.awaited = False
        self.head.number = number
        self.head.found += 1
        return self._mark("number_line", at)

    def _date(self, at: int) -> int:
        cell = self.cells[at]
        found, count = read_place_date(cell.text, cell.fold), 1
        if found is None and (not self.subject or cell.text[0].isupper() and len(cell.text) < 16):
            found, count = read_cut_place_date(self.cells, at)
        if found is None or len(cell.text) > LONG:
            return 0
        self.head.place, self.head.date = found
        self.head.found += 1
        self._interrupt()
        return self._mark("place_date", at, count)

    def _type(self, at: int) -> int:
        cell = self.cells[at]
        match = TYPE.match(misread_type(cell) or cell.fold)
        match = match or (LAW.match(cell.fold) if read_old_head(self.cells, at + 1) else None)
        count = 1
        if (match is None or not (is_type_line(cell) or LAW.match(cell.fold))) and at + 1 < len(self.cells):
            both = f"{cell.fold} {self.cells[at + 1].fold}"
            match = TYPE.fullmatch(both.strip(" :")) if len(both) < 40 and cell.is_caps else None
            count = 2
        if match is None:
            return 0
        word = " ".join(match[0].split())
        if is_abstract_of(self.head.number, word, cell.fold):
            return self._untyped(at, sure=True)
        self.head.type = type_name(word) or word.capitalize()
        self.head.found += 1
        self.subject = False
        rest = cell.text[match.end() :].strip(" :.-_*") if count == 1 and match.string == cell.fold else ""
        short = len(rest.split()) <= 4 and self.head.type not in OF_A_MATTER
        if rest and short and not _ABOUT.match(fold(rest)) and self._abstract_at(at + 1):
            self.head.type += f" {fold(rest)}"
        elif rest and (old := read_old_head(self.cells, at + 1, rest)):
            self._mark("doc_type", at, count)
            return count + self._take_old(old, at + 1, rest)
        elif rest and not fold(rest).startswith("của"):
            self.title.append(rest)
        return self._mark("doc_type", at, count)

    def _take_old(self, old: OldHead, at: int, rest: str = "") -> int:
        """Take in a head that names issuer, number and day below the type; return how many cells it takes."""
        self.head.number, self.head.date = self.head.number or old.number, self.head.date or old.date
        self.names = self.names or [old.issuer]
        self.head.found += 2
        self.old = True
        last = self.cells[at + old.cells - 1] if old.cells else None
        title = (last.text if last else rest)[old.cut :]
        if old.cells > 1:
            self._mark("number_line", at, old.cells - 1)
        if last is not None:
            self.head.marks.append(Mark("number_line", last.start, last.start + old.cut))
            self.head.marks.append(Mark("abstract", last.start + old.cut, last.end))
        if title.strip():
            self.title.append(title)
        return old.cells

    def _untyped(self, at: int, *, sure: bool = False) -> int:
        """The subject in capitals of a copy that lost the type line: the number says the type, or nothing does."""
        cell = self.cells[at]
        named = type_in_number(self.head.number)
        if not (sure or is_untyped(cell)) or (named is None and (self.head.found or self.names)):
            return 0
        self.head.type = named or ""
        self.title.append(cell.text)
        return self._mark("abstract", at)

    def _form(self, at: int) -> int:
        """The heading of a form or list below the motto: it stands where the type line does."""
        cell = self.cells[at]
        match = FORM.match(cell.fold)
        if match is None or not self.head.found or not cell.is_caps or len(cell.text) > 300:
            return 0
        self.head.type = match[0].capitalize()
        self.head.found += 1
        self.subject = False
        rest = cell.text[match.end() :].strip(" :.-_*")
        if rest:
            self.title.append(rest)
        return self._mark("doc_type", at)

    def _abstract_at(self, at: int) -> bool:
        """Say whether an abstract stands at `at`: a line that is neither base, authority nor prose."""
        cell = self.cells[at] if at < len(self.cells) else None
        if cell is None or cell.is_rule or _SURE_BASIS.match(cell.fold) or ADDRESSEE.match(cell.fold):
            return False
        shown = len(cell.text) < 300 and cell.text[-1] not in ":." and cell.text[0] != "("
        return shown and not (cell.is_caps and is_authority(cell.fold))

    def _subject(self, at: int) -> int:
        """The V/v line of a công văn and the lines on which it goes on."""
        cell = self.cells[at]
        match = subject_of(cell.fold, self.cells[at - 1].fold if at else "")
        if match and not self.title:
            self.subject = self.head.subject = True
            self.title.append(cell.text[match.end() :])
            return self._mark("abstract", at)
        if self.broken and cell.text[0].islower():
            self.subject, self.broken = True, False
        if not self.subject or ADDRESSEE.match(cell.fold) or cell.is_caps:
            self.subject = False
            return 0
        before = self.title[-1].strip(" :")
        goes_on = cell.text[0].islower() or cell.text[0] in ":0123456789" or is_open(before)
        if before and (_SURE_BASIS.match(cell.fold) or not goes_on):
            self.subject = False
            return 0
        self.title.append(cell.text.lstrip(" :"))
        return self._mark("abstract", at)

    def _organisation(self, at: int) -> int:
        cell = self.cells[at]
        if ADDRESSEE.match(cell.fold) or len(cell.text) > 200:
            return 0
        if STAMP.match(cell.fold):
            return self._mark("letterhead", at)
        if cell.is_caps:
            self.names.append(cell.text)
            return self._mark("letterhead", at)
        if self.head.number is None and self.head.date is None and not _BASIS.match(cell.fold) and len(cell.text) < 90:
            if is_organisation(cell.fold):
                self.names.append(cell.text)
            return self._mark("letterhead", at)
        return 0

    # -------------------------------------------------- the abstract under it

    def _after_type(self, at: int) -> int:
        cell = self.cells[at]
        if cell.is_rule:
            self.closed = self.closed or bool(self.title)
            return self._mark("letterhead", at)
        if (
            ADDRESSEE.match(cell.fold)
            or (_OUTLINE.match(cell.text) and not SUBJECT.match(cell.fold))
            or re.match(r"\W{0,4}(?:căn cứ|xét)(?!\w)", cell.fold)
        ):
            return 0
        fixed = self._motto(at) or self._number(at) or (0 if self.head.date else self._date(at))
        if fixed:
            return fixed
        if not self.title and cell.text[0] != "(" and (old := read_old_head(self.cells, at)):
            return self._take_old(old, at)
        if not self.title and (count := deciding_lines(self.cells, at)):
            self.names = self.names or [c.text for c in self.cells[at : at + count] if is_authority(c.fold)]
            return self._mark("doc_type", at, count)
        if not self.title:
            if len(cell.text) > 500 or cell.text.endswith(":") or cell.text.startswith("("):
                return 0
            self.title.append(cell.text)
            return self._mark("abstract", at)
        if not self.closed and self._continues(cell):
            self.title.append(cell.text)
            return self._mark("abstract", at)
        self.closed = True
        shouted = cell.is_caps or cell.text.islower()
        if len(cell.text) < LONG and (shouted and is_authority(cell.fold) or _SESSION.match(cell.fold)):
            if not self.names and self.head.type in ("", "Nghị quyết", "Quyết định") and is_authority(cell.fold):
                self.names.append(cell.text)
            return self._mark("letterhead", at)
        return 0

    def _continues(self, cell: Cell) -> bool:
        """Say whether `cell` goes on with the abstract."""
        before = self.title[-1]
        named = any(cell.squeezed.endswith(squeeze(name)) for name in self.names)  # the issuer again, above the bases
        old = self.old and cell.is_caps and is_caps(before) and not named
        if old or goes_on(before, cell, self.head.type):
            return True
        if cell.is_caps and cell.squeezed and with_next(self.cells, cell) in "".join(squeeze(x) for x in self.names):
            return is_caps(before) and is_place(cell.fold)  # "… CỦA BAN DÂN TỘC" / "TỈNH X", no second letterhead
        if cell.is_caps and not is_caps(before) and is_authority(cell.fold):
            return False
        if is_open(before) or (cell.text[0].isdigit() and awaits_figure(before)):
            return True
        basis = _SURE_BASIS if cell.is_caps and is_caps(before) else _BASIS
        if basis.match(cell.fold) or _SESSION.match(cell.fold) or len(cell.text) > 300:
            return False
        if cell.is_caps or (cell.text.islower() and before.islower()):
            return is_caps(before) == cell.is_caps and not is_authority(cell.fold)
        return cell.text[0].islower()
