"""Fields of a record under names of a scraper's own: "noi_dung_chinh", "postTitle", a long text in a field "x".

A part that no known name tells is the field whose first or last words are a known name, where its value can be what the
name says; a body also the longest running text of the record. What a crawler notes of itself is no part.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..text import bare
from .record import FIELDS, MAX_DEPTH, SEPARATE, body_of, find
from .when import moment

_WORDS = re.compile(r"[A-Z]?[^\WA-Z_]+|[A-Z]+|\d+")
_LEAST_NAME = 5
"""Letters of a known name that may stand beside other words: "ten" and "date" begin too much."""
_OF_ITSELF = frozenset(
    (
        "anh",
        "author",
        "caption",
        "cap",
        "category",
        "count",
        "crawl",
        "crawled",
        "fetched",
        "hash",
        "id",
        "image",
        "img",
    )
    + ("lang", "language", "length", "modified", "nhat", "photo", "scraped", "site", "status", "type", "update")
    + ("updated", "url")
)
"""A word of fields about the record, its pictures or the crawler's run."""
_LEAST_BODY, _LEAST_TEXT = 100, 300
"""Characters of a body that a name speaks for, and of one that only its shape speaks for."""
_LETTERS_A_BLANK = 12
"""Running text has a blank at least every so many characters."""
_NO_PROSE = re.compile(r"\s*(?:[\[{]|https?://\S+\s*$|<script|data:)")
_MOST_TITLE = 60


def completed(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the record with body, title and time under names that are known, where no field has such a name."""
    found: dict[str, Any] = {}
    if body_of(record) is None:
        body = _nearly(record, "body", _is_body) or _longest(record)
        found |= {FIELDS["body"][0]: body} if body else {}
    for part, fits in (("title", _is_title), ("published", _is_moment)):
        if find(record, part) is None and (value := _nearly(record, part, fits)) is not None:
            found[FIELDS[part][0]] = value
    return {**record, **found} if found else record


def _nearly(record: Mapping[str, Any], part: str, fits: Callable[[Any], bool]) -> Any | None:
    """Return the value of the field whose name holds a name of `part`, the most believed first."""
    named = [(rank, value) for label, value in _fields(record) if fits(value) and (rank := _rank(label, part)) >= 0]
    return min(named, key=lambda pair: pair[0])[1] if named else None


def _rank(label: str, part: str) -> int:
    words = _words(label)
    if _OF_ITSELF.intersection(words):
        return -1
    ends = {"".join(words[:n]) for n in range(1, len(words) + 1)} | {"".join(words[n:]) for n in range(len(words))}
    ranks = (n for n, name in enumerate(FIELDS[part]) if len(name) >= _LEAST_NAME and SEPARATE.sub("", name) in ends)
    return next(ranks, -1)


def _words(label: str) -> list[str]:
    return [bare(word).lower() for word in _WORDS.findall(label)]


def _longest(record: Mapping[str, Any]) -> str | None:
    fields = ((label, value) for label, value in _fields(record) if not _OF_ITSELF.intersection(_words(label)))
    texts = [value for _, value in fields if _is_prose(value, _LEAST_TEXT)]
    return max(texts, key=len, default=None)


def _fields(record: Mapping[str, Any], depth: int = 0) -> Iterator[tuple[str, Any]]:
    for label, value in record.items():
        if isinstance(value, dict) and depth < MAX_DEPTH:
            yield from _fields(value, depth + 1)
        elif isinstance(value, str | int | float):
            yield str(label), value


def _is_prose(value: Any, least: int) -> bool:
    if not isinstance(value, str) or len(value) < least or _NO_PROSE.match(value):
        return False
    return value.count(" ") + value.count("\n") >= len(value) / _LETTERS_A_BLANK


def _is_body(value: Any) -> bool:
    return _is_prose(value, _LEAST_BODY)


def _is_title(value: Any) -> bool:
    return isinstance(value, str) and 2 < len(value.split()) <= _MOST_TITLE


def _is_moment(value: Any) -> bool:
    return moment(value) is not None
