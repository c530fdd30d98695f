"""PERSON mentions: the name alone, without honorific, rank, degree or office (annotation guide, section 1).

Runs of capitalised syllables are read from left to right. A name counts when something announces it (a courtesy word, a
rank, an office, the unit of an office), or when it begins with a surname and nothing makes it a place. What was found
with good reason once is found again elsewhere in the document, in full or as the given name alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ..gazetteer import Gazetteer
from ..model import Document, Mention
from ..text import fold
from . import name_words as words

_UPPER = "".join(
    c
    for c in map(chr, (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00)))
    if c.isalpha() and c.isupper()
)
_SYLLABLE = rf"[{_UPPER}](?!\.)[^\W\d_]*(?:['’ʼ‘`][^\W\d_]+)*(?:-[^\W\d_{_UPPER}][^\W\d_]*)*(?!\w)"
_INITIAL = rf"(?:[{_UPPER}]|Th|Ngh?|Ph|Tr|Kh|Nh|Gi|Qu|Ch)"
_INITIALS = rf"(?:(?:{_INITIAL}\.){{1,5}}(?:{_INITIAL}(?!\w)\.?)?)(?!\w)"
_TOKEN = re.compile(rf"{_INITIALS}|{_SYLLABLE}")
_RUN = re.compile(
    rf"(?<!\w)(?:{_INITIALS}|{_SYLLABLE}(?:[ \xa0]{{1,2}}(?:(?:van|de|von|bin|al|der|da)[ \xa0])?{_SYLLABLE}){{0,13}}"
    rf"(?:[ \xa0]{_INITIALS})?)"
)
_IN_LIST = re.compile(r"\s*[,;]\s+|\s+và\s+|,\s+và\s+")
_WEEKDAY = re.compile(r"(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ\s+nhật)(?!\w)")
_NUMERAL = re.compile(r"[ivx]+\Z")
_CREDIT_LEFT = re.compile(
    r"(?<!\w)(?:ảnh|nguồn|tin|bài|video|clip|đồ họa|theo|tác giả|thực hiện)(?:\s*[,&-]\s*\w+)?\s*:\s*$"
)
_CREDIT_RIGHT = re.compile(r"\s*(?:/\s*\w|\((?:thực hiện|tổng hợp|ttxvn|ghi|lược))")
_OFFICE_HEAD = re.compile(
    r"\s*(?:(?:sở|bộ|ban|cục|vụ|viện|phòng|huyện|tỉnh|thành phố|tp|xã|phường|quận|thị xã|thị trấn|công ty|nước|trường"
    r"|trung tâm|bệnh viện|hội|công đoàn|chi nhánh|chi bộ|đảng ủy|đoàn|tổ|hội đồng|ubnd|hđnd|hợp tác xã|nhà trường"
    r"|doanh nghiệp|ngân hàng)\s*){1,2}\Z"
)
_TITLE_NEXT = re.compile(r"\s*[,(–:|-]\s*(?:(?:hiện|nay|đang|cũng|cùng|là)\s+){0,3}\Z")


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    word: str  # folded
    caps: bool  # all capitals


@dataclass(frozen=True, slots=True)
class _Name:
    """A name that was read: its span, how sure, and whether it is a full name that others may be measured by."""

    start: int
    end: int
    confidence: float
    full: bool


@dataclass(slots=True)
class _Page:
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


def recognise(document: Document, gazetteer: Gazetteer, found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the PERSON mentions of `document`.

    In: `found` holds positions and units, which end runs and announce names. Out: full names and short forms;
    boilerplate and bylines are left out, photo credits too.
    """
    held = [m for m in found if m.label not in ("LOCATION", "PERSON")]
    page = _Page(document, gazetteer, fold(document.text), _mask(document, held), [m.start for m in held], held)
    names: list[_Name] = []
    rest: list[list[_Token]] = []
    for match in _RUN.finditer(page.masked):
        run = _tokens(page, match)
        if not run:
            continue
        listed = bool(names) and _IN_LIST.fullmatch(page.masked, names[-1].end, match.start()) is not None
        read = list(_read(page, run, listed))
        names += read
        if not read:
            rest.append(run)
    for name in names:
        if name.full:
            _learn(page, name)
    for run in rest:
        names += _recall(page, run)
    for name in sorted(names, key=lambda n: n.start):
        yield document.mention("PERSON", name.start, name.end, confidence=name.confidence)


def _mask(document: Document, held: Sequence[Mention]) -> str:
    """Return the text with other mentions, boilerplate and bylines blanked out as line breaks; same length."""
    spans = [(m.start, m.end) for m in held]
    spans += [(s.span.start, s.span.end) for s in document.segments if s.kind in ("boilerplate", "byline")]
    pieces: list[str] = []
    at = 0
    for start, end in sorted(spans):
        if end > at:
            start = max(start, at)
            pieces += (document.text[at:start], "\x00" * (end - start))
            at = end
    return "".join((*pieces, document.text[at:]))


def _tokens(page: _Page, run: re.Match[str]) -> list[_Token]:
    found: list[_Token] = []
    for m in _TOKEN.finditer(run[0]):
        start, end = run.start() + m.start(), run.start() + m.end()
        if _WEEKDAY.match(page.folded, start):
            break
        found.append(_Token(start, end, page.folded[start:end], len(m[0]) > 1 and m[0].isupper() and "." not in m[0]))
    return found


# ------------------------------------------------------------------ first reading: names with a reason of their own


def _read(page: _Page, run: list[_Token], listed: bool) -> Iterator[_Name]:
    """Yield the name in one run of capitalised syllables, if something speaks for it."""
    skipped = _leading(page, run)
    if skipped == len(run) - 1 and _names_a_place(page, run):
        return
    tokens = run[skipped:]
    reason = "courtesy" if skipped else _reason(page, tokens[0].start)
    if len(tokens) > 2 and tokens[0].word in words.BODY_HEADS and _reason(page, tokens[1].start):
        tokens, reason = tokens[1:], "body"
    if not reason:
        yield from _unannounced(page, tokens[_opening(page, tokens) :], listed)
        return
    size = _length(page, tokens, reason)
    if size:
        full = size > 1
        yield _Name(tokens[0].start, tokens[size - 1].end, 0.97 if page.surname(tokens[0].word) and full else 0.9, full)


def _opening(page: _Page, tokens: list[_Token]) -> int:
    """Return how many tokens before the name owe their capital to the sentence, or stand before "ÔNG" in capitals."""
    if tokens[0].caps:
        courtesies = (
            i for i, t in enumerate(tokens[:-2]) if t.word in ("ông", "bà") and page.surname(tokens[i + 1].word)
        )
        return next(courtesies, -1) + 1
    opened = next((i for i, t in enumerate(tokens) if t.word not in words.OPENING), 0)
    if opened and len(tokens) - opened > 1:
        return opened
    if len(tokens) < 4 or page.surname(tokens[0].word) or words.PLACE_LEFT.search(f"{tokens[0].word} "):
        return 0
    verb = page.surname(tokens[1].word) and tokens[2].word in page.gazetteer.middle_names
    return int(verb and words.SENTENCE_START.search(page.masked, 0, tokens[0].start) is not None)


def _names_a_place(page: _Page, run: list[_Token]) -> bool:
    """Say whether a run like "Anh Sơn" or "Bác Ái" is a place and no courtesy with a short form."""
    return bool(words.PLACE_LEFT.search(page.line_left(run[0].start))) or _is_place(page, run[0].start, run[-1].end)


def _leading(page: _Page, run: list[_Token]) -> int:
    """Return how many tokens at the head of the run are courtesy words, ranks and degrees ("Ông", "GS TS")."""
    i = 0
    if words.NO_COURTESY.search(page.line_left(run[0].start)):
        return 0
    while i < len(run) - 1:
        m = words.LEADING.match(page.folded, run[i].start)
        following = next((j for j in range(i + 1, len(run)) if m and run[j].start == m.end()), 0)
        if not following:
            break
        i = following
    return i


def _reason(page: _Page, at: int) -> str:
    """Return what announces a name at `at`: "courtesy", "calling", "office" or "" for nothing."""
    left = page.line_left(at)
    if words.PERSONAL.search(left):
        return "courtesy"
    if words.ANNOUNCED.search(left):
        return "calling"
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


def _length(page: _Page, tokens: list[_Token], reason: str) -> int:
    """Return how many tokens an announced name has, 0 when it is none."""
    first = tokens[0]
    if len(tokens) == 1:
        return int(_may_be_short(page, first, reason))
    if first.caps:
        return _length_in_capitals(page, tokens)
    size = next((i for i, t in enumerate(tokens) if t.caps), len(tokens))
    if size == 1:
        return int(_may_be_short(page, first, reason))
    if page.surname(first.word) or "." in first.word:
        return min(size, 6) if reason == "courtesy" or not _holds_a_place(page, tokens[:size], reason) else 0
    if reason == "body":
        return 0
    if reason == "courtesy" and words.PLACE_WITH_COURTESY.match(page.folded, max(0, first.start - 4)):
        return 0
    if size > 4 or first.word in words.NOT_SHORT or words.COMPOUND.match(page.folded, first.start):
        return 0
    return 0 if _is_place(page, first.start, tokens[size - 1].end, communes=reason != "courtesy") else size


def _holds_a_place(page: _Page, tokens: list[_Token], reason: str) -> bool:
    """Say whether what follows an office is an organisation or a place after all ("Tổng Giám đốc Tân Cảng Sài Gòn")."""
    start, end = tokens[0].start, tokens[-1].end
    if reason == "body" and words.LEVEL_LEFT.search(page.line_left(start)):
        return len(tokens) == 2 or bool(page.gazetteer.places_named(page.document.text[start:end]))
    places = page.gazetteer.places_named(page.document.text[tokens[2].start : end]) if len(tokens) > 3 else ()
    return any(p.tier != "xã" for p in places)


def _length_in_capitals(page: _Page, tokens: list[_Token]) -> int:
    """Return how many tokens a name in capitals has: what follows it may be capitals too."""
    if not page.surname(tokens[0].word):
        return 0
    if len(tokens) <= 3:
        return len(tokens)
    given = page.gazetteer.given_names
    return 4 if tokens[3].word in given and (len(tokens) == 4 or tokens[2].word not in given) else 3


def _may_be_short(page: _Page, token: _Token, reason: str) -> bool:
    """Say whether one syllable behind a courtesy word or a rank is somebody's given name."""
    if "." in token.word:
        return reason in ("courtesy", "calling")
    if token.word in words.NOT_SHORT or token.caps:
        return False
    if reason != "courtesy" or words.COMPOUND.match(page.folded, token.start):
        return False
    if words.PLACE_WITH_COURTESY.match(page.folded, max(0, token.start - 4)):
        return False
    plain = words.PLAIN_COURTESY.search(page.line_left(token.start))
    return bool(plain) or token.word in page.gazetteer.given_names


def _unannounced(page: _Page, tokens: list[_Token], listed: bool) -> Iterator[_Name]:
    """Yield a name that nothing announces: it begins with a surname, is no place, and is long enough or introduced."""
    first = tokens[0]
    if not first.caps:
        tokens = tokens[: next((i for i, t in enumerate(tokens) if t.caps or _NUMERAL.match(t.word)), None)]
    if len(tokens) == 1 and tokens[0].word.count(".") > 1 and words.RIGHT.match(page.folded, tokens[0].end):
        yield _Name(tokens[0].start, tokens[0].end, 0.8, True)
    if not 2 <= len(tokens) <= 5 or not (page.surname(first.word) or "'" in first.word or len(first.word) == 1):
        return
    last = tokens[-1]
    left = page.line_left(first.start)
    if words.PLACE_LEFT.search(left) or _CREDIT_LEFT.search(left) or _CREDIT_RIGHT.match(page.folded, last.end):
        return
    if _is_place(page, first.start, last.end):
        return
    if _alone_on_line(page, first.start, last.end):
        if _may_sign(page, first, last):
            yield _Name(first.start, last.end, 0.9, True)
        return
    if words.NUMBERED.search(left):
        return
    introduced = listed or bool(words.RIGHT.match(page.folded, last.end)) or _title_follows(page, last.end)
    if first.caps:
        yield from _in_capitals(page, tokens)
        return
    if not introduced and not _sounds_personal(page, tokens):
        return
    yield _Name(first.start, last.end, 0.95 if introduced else 0.8, True)


def _in_capitals(page: _Page, tokens: list[_Token]) -> Iterator[_Name]:
    """Yield the name behind "ÔNG" or "BÀ" inside a heading in capitals."""
    if re.search(r"(?<!\w)(?:ông|bà)\s+$", page.line_left(tokens[0].start)):
        size = _length_in_capitals(page, tokens)
        if size > 1:
            yield _Name(tokens[0].start, tokens[size - 1].end, 0.85, True)


def _may_sign(page: _Page, first: _Token, last: _Token) -> bool:
    """Say whether a name alone on its line is a signature or a list item, and no byline, heading or letterhead."""
    if page.document.kind != "official_document" or page.folded[first.start : last.end] in words.HEADINGS:
        return False
    return not first.caps or any(
        s.kind == "signature" and s.span.start <= first.start < s.span.end for s in page.document.segments
    )


def _sounds_personal(page: _Page, tokens: list[_Token]) -> bool:
    """Say whether the syllables themselves make a person of a run that begins with a surname."""
    if len(tokens) < 3 or tokens[0].word not in page.gazetteer.surnames or tokens[0].word in words.RARE_SURNAMES:
        return False
    return tokens[1].word in ("văn", "thị") or tokens[-1].word in page.gazetteer.given_names


def _title_follows(page: _Page, end: int) -> bool:
    i = bisect_left(page.starts, end)
    return (
        i < len(page.held)
        and page.held[i].label == "POSITION"
        and bool(_TITLE_NEXT.match(page.folded[end : page.held[i].start]))
    )


def _alone_on_line(page: _Page, start: int, end: int) -> bool:
    text = page.masked
    before = text.rfind("\n", 0, start) + 1
    after = text.find("\n", end)
    left, right = text[before:start], text[end : after if after >= 0 else len(text)]
    return all(
        not re.search(r"[\w\x00]", side) or column
        for side, column in (
            (left, re.search(r"(?:[ \xa0]{3}|[|\t])[ \xa0]*$", left)),
            (right, re.match(r"[ \xa0]*(?:[ \xa0]{3}|[|\t])", right)),
        )
    )


def _is_place(page: _Page, start: int, end: int, communes: bool = True) -> bool:
    """Say whether the gazetteer knows the words as a place: a commune's bare name counts only when it is short."""
    name = page.document.text[start:end]
    places = page.gazetteer.places_named(name)
    return any(p.tier != "xã" for p in places) or bool(communes and places and name.count(" ") < 2)


# ------------------------------------------------------------------ second reading: names known by now


def _learn(page: _Page, name: _Name) -> None:
    words_of = page.folded[name.start : name.end].replace("\xa0", " ").split()
    page.known[" ".join(words_of)] = name.confidence
    if not words_of[-1].endswith("."):
        page.given.add(words_of[-1])


def _recall(page: _Page, run: list[_Token]) -> Iterator[_Name]:
    """Yield the names in a run that the document introduced elsewhere."""
    i = 0
    while i < len(run):
        for size in range(min(6, len(run) - i), 1, -1):
            name = " ".join(t.word for t in run[i : i + size])
            if name in page.known and not words.PLACE_LEFT.search(page.line_left(run[i].start)):
                yield _Name(run[i].start, run[i + size - 1].end, 0.9, True)
                i += size
                break
        else:
            i += 1
    if len(run) == 1 and run[0].word in page.given and _bare_given(page, run[0]):
        yield _Name(run[0].start, run[0].end, 0.7, False)


def _bare_given(page: _Page, token: _Token) -> bool:
    """Say whether a lone given name inside a sentence stands for the person known by it ("còn Linh không nhớ")."""
    left = page.line_left(token.start)
    if token.caps or words.PLACE_LEFT.search(left):
        return False
    if re.search(r"\w[,;]?\s+$", left):
        return True
    return bool(words.RIGHT.match(page.folded, token.end))
