"""Articles in a table (CSV, TSV): the first row names the parts ("title", "ngày đăng", "nội dung"), each other row is
one document. Which column holds what is told as for the records of a scraper (record.py)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from ..errors import BrokenError, TooLargeError
from . import jsonl
from .container import STREAM_FAULTS, Chunk, Part, inflated
from .delimited import SUFFIXES, cells_of, delimiter_of
from .encoding import decode
from .limits import Limits, mega
from .media import Sample
from .record import has_name

TELLING = ("title", "url", "published")
"""Beside the text itself, one of these parts is named in a table of articles: a list of tasks has none."""


def takes(sample: Sample) -> str | None:
    """Say text/csv where the head of a table names an article's text and one more of its parts."""
    if sample.suffix not in SUFFIXES or not delimiter_of(sample.text):
        return None
    head = next(cells_of(sample.text), [])
    return "text/csv" if has_name(head, "body") and any(has_name(head, part) for part in TELLING) else None


def chunks(file: BinaryIO, limits: Limits) -> Iterator[Chunk]:
    """Yield the whole: where a row begins only who has read those before it knows."""
    yield Chunk()


def parts(file: BinaryIO, chunk: Chunk, limits: Limits) -> Iterator[Part]:
    """Yield the rows, numbered without the head. Raises BrokenError, EncodingError, TooLargeError."""
    try:
        data = inflated(file).read(limits.file_bytes + 1)
    except STREAM_FAULTS as error:
        raise BrokenError(f"the file cannot be unpacked ({error}); fetch it again") from error
    if len(data) > limits.file_bytes:
        raise TooLargeError(f"the table holds more than {mega(limits.file_bytes)} MB; raise the limit max_file_mb")
    rows = cells_of(decode(data).text)
    head = next(rows, [])
    for number, row in enumerate(rows, start=1):
        yield Part(f"#{number}", partial(jsonl.content, dict(zip(head, row, strict=False)), limits))
