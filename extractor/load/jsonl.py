"""JSON lines of a scraper, or a JSON array of records: every record with a text is a document.

What its fields hold is told by their names (record.py).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import partial
from typing import Any, BinaryIO

from ..errors import BrokenError, EmptyError, TooLargeError
from .article import Article, compose
from .container import STEP, STREAM_FAULTS, Chunk, Content, Part, broken, gathered, inflated
from .encoding import decode
from .limits import Limits, mega
from .media import Sample
from .nearly_named import completed
from .record import body_of, field, hints_of, line_in, mapped, url_of

SUFFIXES = frozenset((".jsonl", ".ndjson", ".jl", ".jsonlines"))
MAX_WRAPS = 4
"""An array of records lies in so many objects at most."""


def takes(sample: Sample) -> str | None:
    """Say application/jsonl or application/json where records open the file and its name or second line agrees."""
    if sample.text.startswith("{"):
        if sample.suffix in SUFFIXES or _second_is_record(sample.text):
            return "application/jsonl"
        return "application/json" if sample.suffix == ".json" else None
    array = sample.suffix == ".json" or sample.suffix in SUFFIXES
    return "application/json" if array and re.match(r"\[\s*(?:\{|$)", sample.text) else None


def _second_is_record(text: str) -> bool:
    first, _, rest = text.partition("\n")
    return first.rstrip().endswith("}") and rest.startswith('{"') and _loads(first) is not None


def _loads(text: str) -> Any | None:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def chunks(file: BinaryIO, limits: Limits) -> Iterator[Chunk]:
    """Yield stretches of whole lines; a JSON array is one."""
    if _is_lines(inflated(file)):
        return gathered((at, len(line)) for at, line in _lines(inflated(file), limits, 0))
    return iter((Chunk(),))


def parts(file: BinaryIO, chunk: Chunk, limits: Limits) -> Iterator[Part]:
    """Yield the records of `chunk`, named by their line (of an array: by their place in it)."""
    stream = inflated(file)
    if not _is_lines(stream):
        yield from _array(inflated(file), limits)
        return
    stream = inflated(file)
    stream.seek(chunk.start)
    number = chunk.first - 1
    try:
        for at, line in _lines(stream, limits, chunk.start):
            if chunk.stop is not None and at >= chunk.stop:
                return
            number += 1
            if line.strip(b" \t\r\n\xef\xbb\xbf"):
                yield Part(f"#{number}", partial(_fetch, line, limits))
    except STREAM_FAULTS as error:
        yield broken(
            f"#{number + 1}", BrokenError(f"the rest of the file cannot be unpacked ({error}); fetch it again")
        )


def _is_lines(stream: BinaryIO) -> bool:
    """Say whether a record ends with its line, and the next follows. A pretty-printed file goes on in the next; a
    single line may be an array with objects around it."""
    try:
        head = stream.read(1).lstrip(b"\xef\xbb\xbf")
        while head.isspace() or not head:
            step = stream.read(1)
            if not step:
                return True
            head = step.lstrip(b"\xef\xbb\xbf")
        if head != b"{":
            return False
        last = stream.readline(STEP)
        ends = last.rstrip()[-2:]
        while last and not last.endswith(b"\n"):
            last = stream.readline(STEP)
            ends = (ends + last.rstrip())[-2:]
        following = stream.read(STEP).strip()
    except STREAM_FAULTS:
        return True
    return ends.endswith((b"}", b"},")) and ends != b"{}" and following != b""


def _lines(stream: BinaryIO, limits: Limits, start: int) -> Iterator[tuple[int, bytes]]:
    """Yield each line with the byte where it begins; of a line over the limit only what tells that it is."""
    at = start
    while line := stream.readline(limits.file_bytes + 1):
        yield at, line
        at += len(line)
        while len(line) > limits.file_bytes and not line.endswith(b"\n"):
            line = stream.readline(limits.file_bytes + 1)
            at += len(line)


def _array(stream: BinaryIO, limits: Limits) -> Iterator[Part]:
    try:
        data = stream.read(limits.file_bytes + 1)
    except STREAM_FAULTS as error:
        raise BrokenError(f"the file cannot be unpacked ({error}); fetch it again") from error
    _check_size(data, limits)
    try:
        found = json.loads(decode(data).text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise BrokenError(f"the file is no valid JSON ({error}); write it anew, best one record a line") from error
    records = _records(found)
    for number, record in enumerate(records, start=1):
        yield Part(f"#{number}", partial(content, record, limits))


def _records(found: Any) -> list[Any]:
    """Return the records of a JSON file: an array, the one array an object holds, or the object itself.

    What an interface of a site answers wraps its array in objects ({"data": {"items": [...]}}).
    """
    if not isinstance(found, dict):
        return found if isinstance(found, list) else [found]
    if body_of(found) is not None:
        return [found]
    inner: Any = found
    for _ in range(MAX_WRAPS):
        arrays = [value for value in inner.values() if isinstance(value, list) and value and isinstance(value[0], dict)]
        if len(arrays) == 1:
            return arrays[0]
        objects = [value for value in inner.values() if isinstance(value, dict)]
        if arrays or len(objects) != 1:
            break
        inner = objects[0]
    return [found]


def _check_size(data: bytes, limits: Limits) -> None:
    if len(data) > limits.file_bytes:
        raise TooLargeError(
            f"it holds more than {mega(limits.file_bytes)} MB; write one record a line, or raise the limit max_file_mb"
        )


def _fetch(line: bytes, limits: Limits) -> Content:
    _check_size(line, limits)
    try:
        record = json.loads(decode(line.strip(b"\xef\xbb\xbf")).text.rstrip(" \t\r\n,"))
    except (ValueError, RecursionError) as error:
        raise BrokenError(f"the line is no valid JSON ({error}); write the file anew") from error
    return _content(record, line, limits)


def content(record: Any, limits: Limits) -> Content:
    """Return the article that a record holds. Raises BrokenError, EmptyError."""
    return _content(record, json.dumps(record, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace"), limits)


def _content(record: Any, data: bytes, limits: Limits) -> Content:
    if not isinstance(record, dict):
        raise BrokenError("it is no record (a JSON object with named fields); write the file anew")
    names = ", ".join(sorted(map(str, record))[:8])
    record = completed(mapped(record, limits.fields))
    body = body_of(record)
    if body is None:
        raise EmptyError(f"no field holds a text (it has: {names or 'none'}); say which: --map body=NAME")
    url = url_of(field(record, "url"))
    article = Article(body, line_in(record, "title"), line_in(record, "lead"), hints_of(record), url)
    return Content(data, reading=compose(article, limits), media_type="application/json")
