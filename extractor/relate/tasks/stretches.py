"""The parts of a document in which something may be asked: its sentences and the rows of its task tables, in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...model import Document
from ...values.sentence import sentence_starts
from .rows import Row, find_rows

SILENT_SEGMENTS = frozenset(
    {"boilerplate", "title", "caption", "byline", "dateline", "letterhead", "number_line", "place_date", "doc_type",
     "abstract", "addressee", "legal_basis", "recipients", "signature"}
)  # fmt: skip
"""Parts of a document that ask nothing of anybody; a title repeats what the text says."""

_LONGEST = 6000
"""Characters: what runs longer without an end is no sentence."""
_EXECUTES = re.compile(r"chịu\s+trách\s+nhiệm\s+(?:tổ\s+chức\s+)?thi\s+hành|căn\s+cứ\s+[^.]{0,30}thi\s+hành")
_ARTICLE = re.compile(r"(?:Điều|ĐIỀU)\s+\d{1,2}\s?[.:]")
_EXECUTORS, _EXECUTORS_LINES = 700, 14
"""Characters of a line, and lines at most, in which an article names who carries it out."""


def _silent(document: Document) -> list[tuple[int, int]]:
    return sorted((s.span.start, s.span.end) for s in document.segments if s.kind in SILENT_SEGMENTS)


def stretches(document: Document) -> Iterator[tuple[Row | None, list[tuple[int, int]]]]:
    """Yield the sentences outside table rows (None, their spans) and the rows (row, []), in order.

    Letterheads, titles, recipients and other parts that ask nothing of anybody are left out.
    """
    rows = find_rows(document.text, _silent(document))
    at, past = 0, 0
    sentences: list[tuple[int, int]] = []
    for start, end in _with_executors(document.text, _sentences(document)):
        while at < len(rows) and rows[at].start <= start:
            yield None, sentences
            yield rows[at], []
            past, sentences = rows[at].end, []
            at += 1
        if start >= past and not (at < len(rows) and rows[at].start < end):
            sentences.append((start, end))
    yield None, sentences
    yield from ((row, []) for row in rows[at:])


def _sentences(document: Document) -> Iterator[tuple[int, int]]:
    """The sentences outside silent segments, without outer blanks; one that begins in a title is read behind it."""
    text = document.text
    silent = _silent(document)
    starts = sentence_starts(text)
    at = 0
    for start, end in zip(starts, (*starts[1:], len(text))):
        while end > start and text[end - 1].isspace():
            end -= 1
        start = _behind_blanks(text, start, end)
        while at < len(silent) and silent[at][0] <= start < end:
            start = _behind_blanks(text, max(start, min(silent[at][1], end)), end)
            at += silent[at][1] <= end
        if 0 < end - start <= _LONGEST:
            yield start, end


def _with_executors(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join what an article says of who carries it out, where its members stand on lines that end in a semicolon."""
    held: list[tuple[int, int]] = []
    for start, end in spans:
        if held and (_ARTICLE.match(text, start) or len(held) > _EXECUTORS_LINES):
            yield from held
            held = []
        if held and _EXECUTES.search(text, start, min(end, start + _EXECUTORS)) and end - held[0][0] <= _LONGEST:
            yield held[0][0], end
            held = []
            continue
        if text[end - 1] in (";,:" if not held else ";,") and (held or _ARTICLE.match(text, start)):
            held.append((start, end))
            continue
        yield from held
        held = []
        yield start, end
    yield from held


def _behind_blanks(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start
