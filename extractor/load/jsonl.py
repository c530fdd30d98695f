"""JSON lines of a scraper, or a JSON array of records: every record with a text is a document.

Names of fields are guessed: case, dashes and underlines do not count, a record may lie one level down.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any, BinaryIO

from ..errors import BrokenError, EmptyError, TooLargeError
from ..model import Hints
from ..text import bare
from .article import Article, compose
from .clean import clean
from .container import STEP, STREAM_FAULTS, Chunk, Content, Part, broken, gathered, inflated
from .encoding import decode
from .limits import Limits, mega
from .media import Sample
from .when import moment

SUFFIXES = frozenset((".jsonl", ".ndjson", ".jl", ".jsonlines"))
_NAMES = """
body: content body text articlebody articletext articlecontent contenttext fulltext maintext rawtext plaintext
body: cleanedtext bodytext textcontent noidung noidungchitiet toanvan chitiet detail details story document contenthtml
body: pagecontent bodyhtml html rawhtml pagehtml sourcehtml page contents markdown paragraphs
title: title headline tieude tenbaiviet articletitle name subject ten trichyeu
lead: description summary sapo lead excerpt abstract tomtat mota chapeau subtitle shortdescription standfirst
url: url link href sourceurl canonicalurl permalink uri weburl originalurl articleurl pageurl duongdan loc
published: publishedat published datepublished publishdate publisheddate publicationdate publishtime publishedtime
published: pubdate date datetime time ngaydang ngayxuatban thoigian postedat posteddate postdate createdat created
published: timestamp
authors: authors author byline creator tacgia writer nguoiviet butdanh
publisher: publisher site sitename sourcename newspaper toasoan nguon source domain website provider
"""


def _fields() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in _NAMES.strip().splitlines():
        name, _, labels = line.partition(":")
        found[name] = (*found.get(name, ()), *labels.split())
    return found


FIELDS = _fields()
"""What each part of an article may be called, in order of belief; letters only."""
SEPARATE = re.compile(r"[^0-9a-z]+")
MAX_DEPTH = 2
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
    if _body(found) is not None:
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


def has_name(labels: Iterable[str], part: str) -> bool:
    """Say whether one of the labels is a name of this part of an article."""
    return any(SEPARATE.sub("", bare(label).lower()) in FIELDS[part] for label in labels)


def content(record: Any, limits: Limits) -> Content:
    """Return the article that a record holds. Raises BrokenError, EmptyError."""
    return _content(record, json.dumps(record, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace"), limits)


def _content(record: Any, data: bytes, limits: Limits) -> Content:
    if not isinstance(record, dict):
        raise BrokenError("it is no record (a JSON object with named fields); write the file anew")
    record = mapped(record, limits.fields)
    body = _body(record)
    if body is None:
        names = ", ".join(sorted(map(str, record))[:8])
        raise EmptyError(f"no field holds a text (it has: {names or 'none'}); name the text's field content")
    article = Article(body, _line(record, "title"), _line(record, "lead"), _hints(record), _url(_field(record, "url")))
    return Content(data, reading=compose(article, limits), media_type="application/json")


def mapped(record: Mapping[str, Any], fields: Iterable[tuple[str, str]]) -> Mapping[str, Any]:
    """Return a record whose parts stand under the names that the guess believes most, as `fields` says.

    `fields` are (part, path) pairs; a path leads through objects by dots ("data.noi_dung"). A path that leads nowhere
    leaves the part to the guess.
    """
    found: dict[str, Any] = {}
    for part, path in fields:
        value: Any = record
        for step in path.split("."):
            value = value.get(step) if isinstance(value, dict) else None
        if value not in (None, "", [], {}):
            found[FIELDS[part][0]] = value
    return {**found, **{k: v for k, v in record.items() if k not in found}} if found else record


def _field(record: Mapping[str, Any], name: str) -> Any | None:
    """Return the first field that may hold what `name` says and is not empty."""
    plain: dict[str, Any] = {}
    for label, value in record.items():
        if value not in (None, "", [], {}):
            plain.setdefault(SEPARATE.sub("", bare(str(label)).lower()), value)
    return next((plain[label] for label in FIELDS[name] if label in plain), None)


def _find(record: Mapping[str, Any], name: str, depth: int = 0) -> Any | None:
    found = _field(record, name)
    if found is not None or depth >= MAX_DEPTH:
        return found
    inner = (_find(value, name, depth + 1) for value in record.values() if isinstance(value, dict))
    return next((value for value in inner if value is not None), None)


def _body(record: Mapping[str, Any]) -> str | None:
    text = _joined(_find(record, "body"), 0)
    return text if text and text.strip() else None


def _joined(value: Any, depth: int) -> str | None:
    """Return a text that may lie in paragraphs: a list of strings, or of objects with a text each."""
    if isinstance(value, str):
        return value
    if depth > MAX_DEPTH:
        return None
    if isinstance(value, dict):
        return _joined(_field(value, "body"), depth + 1)
    if isinstance(value, list):
        return "\n".join(filter(None, (_joined(item, depth + 1) for item in value)))
    return None


def _line(record: Mapping[str, Any], name: str) -> str | None:
    value = _find(record, name)
    return " ".join(clean(value).split()) or None if isinstance(value, str) else None


def _url(value: Any) -> str | None:
    return value.strip() if isinstance(value, str) and re.match(r"\s*https?://\S+\s*$", value) else None


def _hints(record: Mapping[str, Any]) -> Hints:
    publisher = _find(record, "publisher")
    names = _names(_find(record, "authors"))
    return Hints(
        title=_line(record, "title"),
        published=moment(_find(record, "published")),
        authors=tuple(name for name in names if not name.startswith("http")),
        publisher=next((name for name in _names(publisher) if not name.startswith("http")), None),
    )


def _names(value: Any) -> list[str]:
    """Return names from a string, an object with a name, or a list of those."""
    items = value if isinstance(value, list) else [value]
    names = [_field(item, "title") if isinstance(item, dict) else item for item in items]
    lines = (" ".join(clean(name).split()) for name in names if isinstance(name, str))
    return [name for name in lines if 0 < len(name) <= 120]
