"""Several papers in one file: a bundle that was scanned in one go, a letter with the plan that it forwards.

A file is one document. What its second paper says would be told of the first one, and its number, date and issuer be
lost: the file is to be parted, and a person must know it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model import Document, Problem, Segment
from ...text import bare, fold
from ...values.docnumber import find_numbers
from .headwords import MOTTO, PARTY

_NEAR = 8
"""Segments on either side of a motto among which the number of its paper stands."""
_LABEL = re.compile(r"(?:^|[|\t\n]\s*|\s{3})số\s?:?\s?(?=\d)")
_NOT_LETTER = re.compile(r"[\W_]+")
_HEAD = 300


def bundled(document: Document) -> Iterator[Problem]:
    """Yield a Problem of stage "parse" for each further paper that an official document's text holds, at its head.

    A further paper has a motto behind a signature and a number of its own beside it. An appendix has none, nor a form,
    whose number is blank.
    """
    signed = False
    told = {document.meta.number}
    segments = document.segments
    for i, segment in enumerate(segments):
        signed = signed or segment.kind == "signature"
        if not signed or not _is_head(document, segment):
            continue
        for number in _numbers(document, segments[max(0, i - _NEAR) : i + _NEAR + 1]):
            if number not in told:
                told.add(number)
                message = f"Tệp còn có văn bản khác (số {number}): tách tệp để đọc đủ"
                yield Problem("parse", "several-papers", message, segment.span)


def _is_head(document: Document, segment: Segment) -> bool:
    letters = _NOT_LETTER.sub("", bare(_opening(document, segment)))
    return MOTTO in letters or letters.endswith(PARTY)


def _numbers(document: Document, around: Sequence[Segment]) -> Iterator[str]:
    """Yield the numbers that stand behind "Số:" at the beginning of a line or cell."""
    for segment in around:
        text = _opening(document, segment)
        for label in _LABEL.finditer(fold(text)):
            number = next(find_numbers(text[label.start() :]), None)
            if number:
                yield number.number


def _opening(document: Document, segment: Segment) -> str:
    return document.text[segment.span.start : min(segment.span.end, segment.span.start + _HEAD)]
