"""The top of an official document: organisations, motto, number, place and date, type, abstract.

Order and line breaks are those of Nghị định 30/2020/NĐ-CP (State) and of guide 36-HD/VPTW (Party), or whatever a copy
has made of them: one column after the other, "|" between cells, words of one name on several lines, all in one line.
Rule: glue until a known head word starts (motto, "Số", place and date, type, "V/v", "Căn cứ", "Kính gửi").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..values.docnumber import normalise_number
from ..values.doctype import NAMES, type_name
from ..text import fold
from .boilerplate import LIKELY, chrome_evidence
from .cells import Cell, split_cells
from .lines import LONG, Line, Mark, is_caps
from .organisation import is_authority, is_organisation, issuer_of, join_organisations

MOTTO = "conghoaxahoichunghiavietnam"
SLOGAN = "doclaptudohanhphuc"
PARTY = "dangcongsanvietnam"
UNION = ("doantncshochiminh", "doanthanhniencongsanhochiminh")
SEARCH = 150
"""A letterhead stands in the first so many lines, whatever a page prints above it."""

_TYPES = sorted({fold(n) for n in NAMES} - {"thư", "văn bản", "luật", "dự án", "bộ luật"}, key=len, reverse=True)
_EXTRA = (
    "giấy ủy quyền",
    "giấy giới thiệu",
    "lịch công tác",
    "lịch tiếp công dân",
    "chương trình công tác",
    "thông tin báo chí",
)
_TYPE = re.compile("(?:" + "|".join(t.replace(" ", r"\s{0,2}") for t in (*_EXTRA, *_TYPES)) + r")(?!\w)")
_NUMBER_HEAD = re.compile(r"(?:(?P<type>[^\W\d_]{2,8}(?:\s[^\W\d_]{2,8}){1,4})\s)?số\s{0,3}[:.]?(?=\s|\d|[.…_:]|\Z)")
_SYMBOL = re.compile(r"[/-]\s?[^\W\d_]|[^\W\d_]\s?/")
_SUBJECT = re.compile(r"(?:v\s?/\s?v|về việc(?=\s?:))\s*:?\s*|về\s?:\s*")
_PLACE_DATE = re.compile(
    r"(?P<place>[^\W\d_][^\d,;:|]{0,60}?)?\s?[,.]?\s{0,3}ngày\s{0,4}(?P<d>[\d\s.…_]{0,12}?)\s{0,4}tháng\s{0,4}(?P<m>[\d\s.…_]{0,12}?)"
    r"\s{0,4}năm\s{0,4}(?P<y>[\d\s.…_]{0,12})\s*\Z"
)
_SHORT_DATE = re.compile(
    r"(?P<place>[^\W\d_][^\d,;:|]{1,40}),\s{0,3}(?:ngày\s)?(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})\s*\Z"
)
_STAMP = re.compile(
    r"(?:hỏa tốc|thượng khẩn|khẩn|tối mật|tuyệt mật|mật|dự thảo|bản sao|xem xong trả lại|lưu hành nội bộ)\W*(?:lần \d+)?\W*\Z"
)
_BASIS = re.compile(
    r"\W{0,4}(?:căn cứ|xét|theo đề nghị|theo quyết định|thực hiện|để|nhằm|hôm nay|vào hồi|sau khi|trong)(?!\w)"
)
_SESSION = re.compile(r"(?:khóa|kỳ họp|nhiệm kỳ|\(|lần thứ)")
_OUTLINE = re.compile(r"(?:Điều\s+\d|Chương\s+[IVX\d]|[IVX]{1,4}\s?[.\-/]\s?\S|\d{1,2}\s?[.)]\s?\D|-\s)")
_JOINT = re.compile(
    r"(?:[,;\-–]|(?<!\w)(?:và|của|về|cho|tại|trên|trong|theo|với|các|giữa|do|số|tỉnh|huyện|xã|thành|ban|ủy|nhân|phát|năm|giai))\s*\Z"
)
_ADDRESSEE = re.compile(r"kính (?:gửi|trình|chuyển)(?!\w)")


@dataclass(slots=True)
class Letterhead:
    """What the head of a document says; `body` is the index of the first line after it, `first` of its own first."""

    first: int = 0
    body: int = 0
    marks: list[Mark] = field(default_factory=list)
    number: str | None = None
    type: str | None = None
    issuer: str | None = None
    place: str | None = None
    date: str | None = None
    title: str | None = None
    party: bool = False
    found: int = 0


def motto_length(cells: Sequence[Cell], at: int, phrase: str) -> int:
    """Return how many cells from `at` on together spell `phrase`, 0 if they do not."""
    text = ""
    for n, cell in enumerate(cells[at : at + 5], 1):
        if cell.is_rule or len(cell.text) > 80:
            return 0
        text += cell.squeezed
        if text == phrase:
            return n
        if not text or not phrase.startswith(text):
            return 0
    return 0


def number_of(value: str) -> str | None:
    """Return the normal form of the number printed after "Số", None where the blank was never filled in."""
    value = re.sub(r"\s+", " ", value).strip(" .:…_|")
    if not value[:1].isdigit() or not _SYMBOL.search(value):
        return value if re.fullmatch(r"\d{1,5}[a-zđ]?", value) else None
    match = re.match(
        r"\d{1,5}[a-zđA-Z]?(?:\.\d)?(?:\s?/\s?\d{4})?\s{0,2}[\s/.-]?\s?[^\s\d|]\S*(?:\s?[-/&]\s?\S+){0,5}", value
    )
    return normalise_number(match[0]) if match else None


def is_type_line(cell: Cell) -> bool:
    """Say whether a cell is the type line: the type alone, or with more in capitals after it."""
    match = _TYPE.match(cell.fold)
    if match is None or len(cell.text) > 300:
        return False
    rest = cell.fold[match.end() :].strip(" :.-_*")
    return not rest or cell.is_caps


def read_place_date(text: str) -> tuple[str | None, str | None] | None:
    """Return (place, ISO date or its known prefix) of a line "X, ngày … tháng … năm …", None if it is none."""
    folded = fold(text)
    match = _PLACE_DATE.match(folded) or _SHORT_DATE.match(folded)
    if match is None:
        return None
    place = text[match.start("place") : match.end("place")].strip(" ,.-–|") if match["place"] else None
    day, month, year = (re.sub(r"\D", "", match[g]) for g in "dmy")
    if not re.fullmatch(r"(?:19|20)\d\d", year):
        return place, None
    parts = [year] + ([f"{int(month):02d}"] if month and 1 <= int(month) <= 12 else [])
    if len(parts) == 2 and day and 1 <= int(day) <= 31:
        parts.append(f"{int(day):02d}")
    return place, "-".join(parts)


# ------------------------------------------------------------------ reading it


def read_letterhead(lines: Sequence[Line]) -> Letterhead:
    """Return what the head of a document says, with marks from its first line to the line where the body begins."""
    cells = [c for row, line in enumerate(lines[:SEARCH]) for c in split_cells(line, row, glued=_is_glued(line))]
    reader = _Reader(cells)
    reader.run(_start(cells, lines))
    return reader.result(len(lines))


def _is_glued(line: Line) -> bool:
    """A whole letterhead in one line: motto or number, and a place with its date, in running text."""
    return (
        line.size > 100
        and ", ngày" in line.fold
        and re.search(r"số\s?:\s?\d", line.fold) is not None
        and line.fold[:3] != "căn"
    )


def _start(cells: Sequence[Cell], lines: Sequence[Line]) -> int:
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
    for i, cell in enumerate(cells):
        if cell.squeezed in (PARTY, *UNION) or (cell.squeezed[:4] == "cong" and motto_length(cells, i, MOTTO)):
            return i
    for i, cell in enumerate(cells):
        if is_numbered(cell) and cell.fold.startswith("số"):
            return i
    return next((i for i, cell in enumerate(cells) if is_type_line(cell) and cell.is_caps), None)


def is_numbered(cell: Cell) -> bool:
    head = _NUMBER_HEAD.match(cell.fold)
    return head is not None and len(cell.text) < 160 and _SYMBOL.search(cell.fold[head.end() :]) is not None


def _belongs(cells: Sequence[Cell], i: int, lines: Sequence[Line]) -> bool:
    """Say whether the cell before the letterhead's head words is part of it."""
    cell = cells[i]
    if cell.is_rule or _STAMP.match(cell.fold) or (cell.fold.startswith("số") and len(cell.text) < 80):
        return True
    if _SUBJECT.match(cell.fold) or read_place_date(cell.text):
        return True
    if any(_SUBJECT.match(c.fold) for c in cells[max(0, i - 3) : i]) and len(cell.text) < LONG:
        return True
    if not cell.is_caps or len(cell.text) > LONG:
        return False
    if is_organisation(cell.fold):
        return not re.match(r"(?:cổng|trang|báo điện)", cell.fold)
    neighbour = cells[i + 1] if i + 1 < len(cells) else cell
    return (
        chrome_evidence(lines[cell.row]) < LIKELY
        and (len(cell.text.split()) <= 2 or _is_place(cell.fold))
        and neighbour.row - cell.row <= 2
    )


def _is_place(folded: str) -> bool:
    return (
        re.match(r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|trung ương)(?!\w)", folded)
        is not None
    )


class _Reader:
    """Walks the cells of a letterhead and notes what each is. Lives for one document."""

    def __init__(self, cells: Sequence[Cell]) -> None:
        self.cells = cells
        self.head = Letterhead()
        self.names: list[str] = []
        self.title: list[str] = []
        self.subject = False
        self.closed = False
        self.stop = 0

    def run(self, start: int) -> None:
        self.head.first = self.cells[start].row if start < len(self.cells) else 0
        at = start
        while at < len(self.cells):
            step = self._after_type(at) if self.head.type else self._before_type(at)
            if step == 0:
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
        head.issuer = issuer_of(join_organisations(self.names))
        head.title = " ".join(" ".join(self.title).split()) or None
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
        fixed = self._motto(at) or self._number(at) or self._date(at) or self._type(at)
        if fixed:
            return fixed
        return self._subject(at) or self._organisation(at)

    def _motto(self, at: int) -> int:
        cell = self.cells[at]
        size = 0
        if cell.squeezed in (PARTY, *UNION):
            self.head.party = True
            size = 1
        elif cell.squeezed.startswith(("cong", "doclap")):
            size = motto_length(self.cells, at, MOTTO) or motto_length(self.cells, at, SLOGAN)
            size = size or (1 if cell.squeezed == MOTTO + SLOGAN else 0)
        if size:
            self.head.found += 1
            self.subject = False
            self._mark("letterhead", at, size)
        return size

    def _number(self, at: int) -> int:
        cell = self.cells[at]
        head = _NUMBER_HEAD.match(cell.fold)
        if (
            head is None
            or (head["type"] and type_name(head["type"]) is None)
            or self.head.number
            or len(cell.text) > 300
        ):
            return 0
        count, value = 1, cell.text[head.end() :]
        if not value.strip(" :.") and at + 1 < len(self.cells) and not self.cells[at + 1].is_rule:
            count, value = 2, self.cells[at + 1].text
        inner = re.search(r"(?:v\s?/\s?v|về việc)\s*:?\s*", fold(value))
        if inner:
            value, subject = value[: inner.start()], value[inner.end() :]
            self.title.append(subject)
            self.subject = True
            cut = cell.end - len(subject) - (inner.end() - inner.start())
            self.head.marks += [Mark("number_line", cell.start, cut), Mark("abstract", cut, cell.end)]
        else:
            self._mark("number_line", at, count)
            self.subject = False
        self.head.number = number_of(value)
        self.head.found += 1
        return count

    def _date(self, at: int) -> int:
        cell = self.cells[at]
        found = read_place_date(cell.text)
        count = 1
        if found is None and at + 1 < len(self.cells) and len(cell.text.split()) <= 3 and not self.subject:
            glued = read_place_date(f"{cell.text} {self.cells[at + 1].text}")
            if glued and glued[0]:
                found, count = glued, 2
        if found is None or len(cell.text) > LONG:
            return 0
        self.head.place, self.head.date = found
        self.head.found += 1
        self.subject = False
        return self._mark("place_date", at, count)

    def _type(self, at: int) -> int:
        cell = self.cells[at]
        match = _TYPE.match(cell.fold)
        count = 1
        if (match is None or not is_type_line(cell)) and at + 1 < len(self.cells):
            both = f"{cell.fold} {self.cells[at + 1].fold}"
            match = _TYPE.fullmatch(both.strip(" :")) if len(both) < 40 and cell.is_caps else None
            count = 2
        if match is None:
            return 0
        word = " ".join(match[0].split())
        self.head.type = type_name(word) or word.capitalize()
        self.head.found += 1
        self.subject = False
        rest = cell.text[match.end() :].strip(" :.-_*") if count == 1 else ""
        if rest and not fold(rest).startswith("của"):
            self.title.append(rest)
        return self._mark("doc_type", at, count)

    def _subject(self, at: int) -> int:
        """The V/v line of a công văn and the lines on which it goes on."""
        cell = self.cells[at]
        match = _SUBJECT.match(cell.fold)
        if match and not self.title:
            self.subject = True
            self.title.append(cell.text[match.end() :])
            return self._mark("abstract", at)
        if not self.subject or _ADDRESSEE.match(cell.fold) or _BASIS.match(cell.fold) or cell.is_caps:
            self.subject = False
            return 0
        before = self.title[-1].strip(" :")
        if before and not cell.text[0].islower() and not _is_open(before) and not cell.text.startswith(":"):
            self.subject = False
            return 0
        self.title.append(cell.text.lstrip(" :"))
        return self._mark("abstract", at)

    def _organisation(self, at: int) -> int:
        cell = self.cells[at]
        if _ADDRESSEE.match(cell.fold) or len(cell.text) > 200:
            return 0
        if _STAMP.match(cell.fold):
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
            _ADDRESSEE.match(cell.fold)
            or _OUTLINE.match(cell.text)
            or re.match(r"\W{0,4}(?:căn cứ|xét)(?!\w)", cell.fold)
        ):
            return 0
        fixed = self._motto(at) or self._number(at) or (0 if self.head.date else self._date(at))
        if fixed:
            return fixed
        if not self.title:
            if len(cell.text) > 500 or cell.text.endswith(":"):
                return 0
            self.title.append(cell.text)
            return self._mark("abstract", at)
        if not self.closed and self._continues(cell):
            self.title.append(cell.text)
            return self._mark("abstract", at)
        self.closed = True
        if len(cell.text) < LONG and (cell.is_caps and is_authority(cell.fold) or _SESSION.match(cell.fold)):
            return self._mark("letterhead", at)
        return 0

    def _continues(self, cell: Cell) -> bool:
        """Say whether `cell` goes on with the abstract."""
        before = self.title[-1]
        if _is_open(before):
            return True
        if _BASIS.match(cell.fold) or _SESSION.match(cell.fold) or len(cell.text) > 300:
            return False
        if cell.is_caps:
            return is_caps(before) and not is_authority(cell.fold)
        return cell.text[0].islower()


def _is_open(text: str) -> bool:
    """Say whether a line breaks off: it ends in a joint or leaves a quotation open."""
    return _JOINT.search(fold(text)) is not None or text.count("“") > text.count("”")
