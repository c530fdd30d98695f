"""Text cut into sentences, and sentences cut to what a line or a quotation holds. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import Span

QUOTE_LENGTH = 500
SUMMARY_LENGTH = 260
_STOP = re.compile(r"[.!?…][\"”’)\]]*(?=\s+[\"“(\[]?[A-ZĐÀ-ỸƠƯĂÂÊÔ0-9-])|\n+")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"])(?:TP|Tp|tp|TX|Tx|T\.Ư|Th\.?S|PGS|GS|TS|BS|KS|CN|Ths|[A-ZĐ]|đ/c|Đ/c|số|tr)\.$"
)
_TAG = re.compile(
    r"\s*(?:\(?(?:[A-ZĐÀ-Ỹ][\w.]{1,12}|[A-ZĐ][\w. ]{1,18}(?=\)))\)?\s*[-–—]\s+|[-–+•*]\s+"
    r"|(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])(?:[.)]\s*[-–]?|[-–])\s+)(?=[\w“\"])"
)
_TAG_CAPITALS = re.compile(r"[A-ZĐ]{2}")


def sentences(text: str, within: Span) -> Iterator[Span]:
    """Yield the sentences of a stretch of text, without the blanks round them. A line end always ends one."""
    start = within.start
    for stop in _STOP.finditer(text, within.start, within.end):
        if stop[0][0] != "\n" and _ABBREVIATION.search(text, max(start, stop.start() - 6), stop.start() + 1):
            continue
        yield from _trimmed(text, start, stop.end())
        start = stop.end()
    yield from _trimmed(text, start, within.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def shorten(text: str, span: Span, at: Span) -> Span:
    """Return `span`, or where it is over QUOTE_LENGTH a stretch of that length round the start of `at`."""
    if span.end - span.start <= QUOTE_LENGTH:
        return span
    start = max(span.start, min(at.start - QUOTE_LENGTH // 3, span.end - QUOTE_LENGTH))
    end = min(span.end, start + QUOTE_LENGTH)
    while start > span.start and start < at.start and not text[start - 1].isspace():
        start += 1
    while end < span.end and end > at.start + 1 and not text[end].isspace():
        end -= 1
    return next(_trimmed(text, start, end), span)


def untagged(text: str) -> str:
    """Return a sentence without the agency's tag or the number of the paragraph before it: "(TĐ) - ", "2- ", "4. "."""
    for _ in range(2):
        match = _TAG.match(text)
        if not match or match[0][-2] in "-–—" and match[0][0].isalpha() and not _TAG_CAPITALS.search(match[0]):
            break
        text = text[match.end() :]
    return text


def clip(text: str, length: int = SUMMARY_LENGTH) -> str:
    """Return `text` as one line of at most `length` characters, cut where a clause ends, else at a word, with …"""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    head = line[: length - 1].rsplit(" ", 1)[0]
    clause = max(head.rfind(mark) for mark in (", ", "; ", ": ", " - "))
    return (head[:clause] if clause > length // 2 else head).rstrip(" ,;:-") + "…"
