"""A document as the reading of names needs it: runs of capitalised syllables, and what stands around them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ...gazetteer import Gazetteer
from ...model import Document, Mention
from ...text import fold
from ...values.syllable import is_syllable
from . import words

_UPPER = "".join(
    c
    for c in map(chr, (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00)))
    if c.isalpha() and c.isupper()
)
_SYLLABLE = (
    rf"(?:[KH]['’ʼ‘`] (?=[{_UPPER}]))?[{_UPPER}](?!\.)[^\W\d_]*(?:['’ʼ‘`][^\W\d_]+)*"
    rf"(?:-[^\W\d_{_UPPER}][^\W\d_]*)*(?!\w)"
)
_INITIAL = rf"(?:[{_UPPER}]|Th|Ngh?|Ph|Tr|Kh|Nh|Gi|Qu|Ch)"
_INITIALS = rf"(?:(?:{_INITIAL}\.){{1,5}}(?:{_INITIAL}(?!\w)\.?)?)(?!\w)"
_TOKEN = re.compile(rf"{_INITIALS}|{_SYLLABLE}")
_RUN = re.compile(
    rf"(?<!\w)(?:{_INITIALS}|{_SYLLABLE}(?:[ \xa0]{{1,2}}(?:(?:van|de|von|bin|al|der|da)[ \xa0])?{_SYLLABLE}){{0,13}}"
    rf"(?:[ \xa0]{_INITIALS})?)"
)
_CAPITAL = re.compile(rf"[{_UPPER}](?<!\w.)")
"""Where a run may begin; to be tried at every letter, _RUN is too long."""
_NO_INITIALS = re.compile(_SYLLABLE)
_LINE = 300
"""How far a line is looked at to either side."""

_WEEKDAY = re.compile(r"(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ\s+nhật)(?!\w)")
_DEPUTY = re.compile(
    r"phó\s+(?:chủ|thủ|giám|bí|chánh|trưởng|tổng|cục|vụ|viện|hiệu|ban|phòng|đoàn|đội|tổ|chi|tư|chính)\s+"
    r"(?:tịch|trưởng|nhiệm|đốc|thư|tướng|cục|giám|lệnh|ủy|văn|thanh|án|biên|đoàn|phòng|ban)(?!\w)"
)
"""An office that no mention stands for ("các Phó Chủ tịch"): Phó is a surname too."""
_OFFICE_HEAD = re.compile(
    r"\s*(?:(?:sở|bộ|ban|cục|vụ|viện|phòng|huyện|tỉnh|thành phố|tp|xã|phường|quận|thị xã|thị trấn|công ty|tập đoàn"
    r"|tổng công ty|nước|trường|trung tâm|bệnh viện|hội|công đoàn|chi nhánh|chi bộ|đảng ủy|đoàn|tổ|hội đồng|ubnd|hđnd"
    r"|ubkt|hợp tác xã|nhà trường|doanh nghiệp|ngân hàng)\s*){1,2}\Z"
)
_TITLE_NEXT = re.compile(r"\s*[,(–:|-]\s*(?:(?:hiện|nay|đang|cũng|cùng|là)\s+){0,3}\Z")


_HEADS_PLACE = re.compile(
    r"(?<!\w)(?:chủ tịch|bí thư|trưởng|phó)\s+(?P<level>tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn"
    r"|thôn|bản|ấp|xóm|buôn|khóm|làng|sóc|khu phố)\s+\Z"
)


class Token(NamedTuple):
    """One syllable or initial of a run."""

    start: int
    end: int
    word: str  # folded
    caps: bool  # all capitals


@dataclass(frozen=True, slots=True)
class Name:
    """A name that was read: its span, how sure, and whether it is a full name that others may be measured by."""

    start: int
    end: int
    confidence: float
    full: bool
    reason: str = "surname"


@dataclass(slots=True)
class Page:
    """One document as the reading of names needs it."""

    document: Document
    gazetteer: Gazetteer
    folded: str
    masked: str
    starts: list[int]
    held: list[Mention]
    known: dict[str, float] = field(default_factory=dict)
    given: set[str] = field(default_factory=set)

    def line_left(self, at: int, reach: int = 40) -> str:
        """Return up to `reach` folded characters before `at`, from the same line."""
        begin = max(0, at - reach)
        begin = max(begin, self.masked.rfind("\n", begin, at) + 1)
        return self.folded[begin:at]

    def surname(self, word: str) -> bool:
        return word in self.gazetteer.surnames or word in words.RARE_SURNAMES


def read_page(document: Document, gazetteer: Gazetteer, found: Sequence[Mention]) -> Page:
    """Return the page of a document; other mentions, boilerplate and bylines are masked, so that no run enters them."""
    held = [m for m in found if m.label not in ("LOCATION", "PERSON")]
    return Page(document, gazetteer, fold(document.text), mask(document, held), [m.span.start for m in held], held)


def runs(page: Page) -> Iterator[list[Token]]:
    """Yield the runs of capitalised syllables and initials, in order."""
    end = 0
    for capital in _CAPITAL.finditer(page.masked):
        if capital.start() >= end and (match := _RUN.match(page.masked, capital.start())):
            end = match.end()
            if run := tokens_of(page, match):
                yield run


def mask(document: Document, held: Sequence[Mention]) -> str:
    """Return the text with other mentions, boilerplate and bylines blanked out; same length."""
    spans = [(m.span.start, m.span.end) for m in held]
    spans += [(s.span.start, s.span.end) for s in document.segments if s.kind in ("boilerplate", "byline")]
    pieces: list[str] = []
    at = 0
    for start, end in sorted(spans):
        if end > at:
            start = max(start, at)
            pieces += (document.text[at:start], "\x00" * (end - start))
            at = end
    return "".join((*pieces, document.text[at:]))


def tokens_of(page: Page, run: re.Match[str]) -> list[Token]:
    found: list[Token] = []
    begin = 0
    folded, whole, first = page.folded, run[0], run.start()
    for m in (_TOKEN if "." in whole else _NO_INITIALS).finditer(whole):
        written = m[0]
        start, end = first + m.start(), first + m.end()
        if folded[start] in "tc" and _WEEKDAY.match(folded, start):
            break
        if not found and written == "Phó" and (title := _DEPUTY.match(folded, start)):
            begin = title.end()
        if start >= begin:
            caps = len(written) > 1 and written.isupper() and "." not in written
            found.append(Token(start, end, folded[start:end], caps))
    return found


def reason_for(page: Page, at: int) -> str:
    """Return what announces a name at `at`: "courtesy", "calling", "office" or "" for nothing."""
    left = page.line_left(at)
    announced = words.announcement(left)
    if announced:
        return announced
    i = bisect_left(page.starts, at) - 1
    if i < 0 or "\n" in page.masked[page.held[i].end : at]:
        return ""
    gap = page.folded[page.held[i].end : at]
    if page.held[i].label == "POSITION":
        return "office" if not gap.strip() else "body" if _OFFICE_HEAD.match(gap) else ""
    if page.held[i].label != "UNIT" or gap.strip() or not gap:
        return ""
    while (
        i > 0
        and page.held[i].label == "UNIT"
        and len(page.folded[page.held[i - 1].end : page.held[i].start].strip(" ,-(")) == 0
    ):
        i -= 1
    return "office" if page.held[i].label == "POSITION" else ""


_WHOLE = 3
"""A run of so many words that begins with a surname is a name, though its first word with the level is a place too:
"trưởng bản | Lầu Bá Tông"."""


_ENVOY = re.compile(r"(?<!\w)(?:đại sứ|tổng lãnh sự)(?:\s\w+){1,5}\s(?:tại|ở)\s+$")


def behind_place(page: Page, tokens: Sequence[Token]) -> int:
    """Return where the name begins behind the place that an office heads: "Trưởng bản Nà Sáy | Quàng Văn Inh", else 0.

    The place must be one of the gazetteer's, or Văn, Thị or the number of syllables must show where the name is.
    """
    heads = _HEADS_PLACE.search(page.line_left(tokens[0].start)) if len(tokens) > 2 else None
    if not heads or tokens[0].caps:
        return 0
    shown = known = 0
    for i in range(1, len(tokens) - 1):
        if not 2 <= len(tokens) - i <= 4 or not page.surname(tokens[i].word):
            continue
        if len(tokens) == _WHOLE and page.surname(tokens[0].word):
            continue
        place = page.document.text[tokens[0].start : tokens[i - 1].end]
        parted = len(tokens) - i == _WHOLE and i > 1 and not page.surname(tokens[0].word)
        shown = shown or (i if parted or tokens[i + 1].word in ("văn", "thị") else 0)
        known = known or (i if page.gazetteer.places_named(f"{heads['level']} {place}") else 0)
    return known or shown


def behind_province(page: Page, tokens: Sequence[Token]) -> int:
    """Return how many tokens right behind an office are the province it is of: "Chủ tịch Hà Tĩnh | Võ Văn Mẫu", else 0.

    All of them, where nothing else stands there ("Chủ tịch Hà Tĩnh yêu cầu"): nobody is called like a province.
    """
    if tokens[0].caps:
        return 0
    for size in (3, 2):
        if len(tokens) < size or 0 < len(tokens) - size < 2:
            continue
        name = page.document.text[tokens[0].start : tokens[size - 1].end]
        named = len(tokens) == size or page.surname(tokens[size].word)
        if named and any(p.tier == "tỉnh" for p in page.gazetteer.places_named(name)):
            return size
    return 0


def behind_country(page: Page, tokens: Sequence[Token]) -> int:
    """Return how many tokens are the country of an envoy's seat: "Đại sứ Việt Nam tại Canada | Lê A", else 0."""
    if len(tokens) < 3 or not _ENVOY.search(page.line_left(tokens[0].start)):
        return 0
    for size in range(min(3, len(tokens) - 2), 0, -1):
        name = page.document.text[tokens[0].start : tokens[size - 1].end]
        state = any(p.tier == "quốc gia" for p in page.gazetteer.places_named(name))
        if page.surname(tokens[size].word) and (state or not any(is_syllable(t.word) for t in tokens[:size])):
            return size
    return 0


def of_highlands(page: Page, token: Token) -> bool:
    """Say whether one syllable behind K' is a man's name of the southern Highlands, which has no surname: "K'Brông"."""
    written = page.document.text[token.start : token.end]
    if not words.HIGHLANDS.match(written) or not written[len("K'") :].strip().istitle():
        return False
    return not words.is_place_word(page.line_left(token.start)) and not is_place(page, token.start, token.end)


def title_follows(page: Page, end: int) -> bool:
    i = bisect_left(page.starts, end)
    return (
        i < len(page.held)
        and page.held[i].label == "POSITION"
        and bool(_TITLE_NEXT.match(page.folded[end : page.held[i].start]))
    )


def alone_on_line(page: Page, start: int, end: int) -> bool:
    """Say whether a stretch is all there is on its line, or in its cell or column of a line."""
    text = page.masked
    before = text.rfind("\n", max(0, start - _LINE), start) + 1 or max(0, start - _LINE)
    after = text.find("\n", end, end + _LINE)
    left, right = text[before:start], text[end : after if after >= 0 else end + _LINE]
    left_free = not re.search(r"[\w\x00]", left) or re.search(r"(?:[ \xa0]{3}|[|\t])[ \xa0]*$", left[-12:])
    right_free = not re.search(r"[\w\x00]", right) or re.match(r"[ \xa0]*(?:[ \xa0]{3}|[|\t])", right)
    return bool(left_free and right_free)


def is_place(page: Page, start: int, end: int, communes: bool = True) -> bool:
    """Say whether the gazetteer knows the words as a place: a commune's bare name counts only when it is short."""
    name = page.document.text[start:end]
    places = page.gazetteer.places_named(name)
    return any(p.tier != "xã" for p in places) or bool(communes and places and name.count(" ") < 2)
