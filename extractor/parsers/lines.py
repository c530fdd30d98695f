"""The lines of a document as the parsers see them, and the segments made of them.

A parser judges lines by their first characters, their last ones and their length, never by the whole of a line: a line
of twenty megabytes costs no more than a line of six hundred characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ..model import Block, RawDocument, Segment, Span
from ..text import fold

HEAD = 600
"""So many characters of a line are looked at; titles, abstracts and organisation names are shorter."""
TAIL = 48
LONG = 120
"""From this length on a line is prose, whatever it ends with."""
PARAGRAPH = 80
"""From this length on a line closed by a full stop is a paragraph; headlines of portals that end in one are shorter."""

_LETTERS = [chr(c) for c in (*range(0x41, 0x250), *range(0x1EA0, 0x1EFA))]
UPPER = "".join(c for c in _LETTERS if c.isupper())
LOWER = "".join(c for c in _LETTERS if c.islower())
"""The letters of Vietnamese and of its neighbours, for character classes: no range of code points separates them."""

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_SENTENCE_END = re.compile(
    r"(?:[.!?…]|\./\.|\.\.)[\s\"'”’»)\]]{0,3}"
    r"(?:\((?!(?i:ảnh|hình|nguồn|clip|video|đồ họa|minh|theo))[^()]{2,40}\)\s?)?$"
)
"""Behind the full stop an item of a digest names its author in brackets; a picture's credit closes no sentence."""
_SENTENCE_INSIDE = re.compile(rf"[{LOWER}\d]{{2}}[.!?…]\s+[{UPPER}“\"][\w\s]")
"""A sentence that ends within a line and another that begins: no abbreviation, which has capitals or one letter
before its full stop."""
_NOT_LETTER = re.compile(r"[\W\d_]+")
_SYLLABLE = re.compile(r"[^\W_]{2}")
_STROKES = frozenset("-=~_*–—+")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line without outer blanks: where it stands, how it begins and ends, what block the reader saw."""

    start: int
    end: int
    text: str
    fold: str
    tail: str
    block: str
    indent: int = 0

    @property
    def size(self) -> int:
        return self.end - self.start

    @property
    def is_rule(self) -> bool:
        """A drawn line or a cell border ("-------", "|", "***")."""
        return self.size <= HEAD and is_rule(self.text)

    @property
    def is_sentence(self) -> bool:
        """Prose: long, or closed as sentences are."""
        return self.size >= LONG or _SENTENCE_END.search(self.tail) is not None

    @property
    def is_caps(self) -> bool:
        return is_caps(self.text)


def is_paragraph(line: Line) -> bool:
    """Say whether `line` can be no headline: it holds several sentences, or is a long one closed by a full stop."""
    if line.size < PARAGRAPH:
        return False
    if line.size > 2 * LONG or line.tail.rstrip("\"'”’») ")[-1:] in (".", ";"):
        return True
    return line.size > LONG and _SENTENCE_INSIDE.search(line.text) is not None


def is_rule(text: str) -> bool:
    """Say whether a line holds nothing but a drawn line or a border: no letter and no digit.

    OCR reads letters into a dashed line ("~e==~e="): at most half as many as strokes, and no two together.
    """
    if _SYLLABLE.search(text):
        return False
    letters = sum(map(str.isalnum, text))
    return not letters or "|" not in text and max(4, 2 * letters) <= sum(c in _STROKES for c in text)


def is_caps(text: str) -> bool:
    """Say whether `text` is written in capitals (one or two small letters, as in QĐ-TTg, do not count)."""
    letters = _NOT_LETTER.sub("", text[:HEAD])
    if letters.isupper():
        return True
    small = sum(map(str.islower, letters[:24]))
    return len(letters) >= 8 and small <= 2 and sum(map(str.islower, letters)) <= 1 + len(letters) // 12


def read_lines(raw: RawDocument) -> list[Line]:
    """Return the lines of `raw` that are not blank, in order; every visible character stands in exactly one."""
    text, folded = raw.text, fold(raw.text)
    kind_at = _block_finder(raw.blocks)
    found = []
    for match in _LINE.finditer(text):
        start, end = strip_span(text, match.start(), match.end())
        if start < end:
            stop = min(end, start + HEAD)
            tail = text[max(start, end - TAIL) : end]
            found.append(
                Line(start, end, text[start:stop], folded[start:stop], tail, kind_at(start), start - match.start())
            )
    return found


def strip_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Move both ends of a span inwards over blanks; an empty span comes back as (end, end)."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _block_finder(blocks: Sequence[Block]) -> Callable[[int], str]:
    """Return a function from rising offsets to the kind of the innermost block there; chrome around it wins."""
    ordered = sorted(blocks, key=lambda b: (b.span.start, -b.span.end))
    open_blocks: list[Block] = []
    following = 0

    def kind_at(offset: int) -> str:
        nonlocal following
        while following < len(ordered) and ordered[following].span.start <= offset:
            open_blocks.append(ordered[following])
            following += 1
        while open_blocks and open_blocks[-1].span.end <= offset:
            open_blocks.pop()
        if not open_blocks:
            return ""
        around = open_blocks[-4:]
        return "chrome" if any(b.kind == "chrome" and b.span.end > offset for b in around) else around[-1].kind

    return kind_at


@dataclass(frozen=True, slots=True)
class Mark:
    """A role given to the lines or parts of lines between two offsets."""

    kind: str
    start: int
    end: int
    number: str | None = None


def to_segments(text: str, marks: Iterable[Mark]) -> tuple[Segment, ...]:
    """Return one segment a mark, in reading order; blanks at the ends of a mark belong to none."""
    found = []
    for mark in marks:
        start, end = strip_span(text, mark.start, mark.end)
        if start < end:
            found.append(Segment(mark.kind, Span(start, end), mark.number))
    return tuple(found)


def joined(texts: Iterable[str]) -> str:
    """Return `texts` as one, with single blanks."""
    return " ".join(" ".join(texts).split())
