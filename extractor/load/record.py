"""A record of named fields → the parts of an article that it holds. Names are guessed: case, dashes and underlines do
not count, and a part may lie one level down."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from ..model import Hints
from ..text import bare
from .clean import clean
from .when import moment

_NAMES = """
body: content body text articlebody articletext articlecontent contenttext fulltext maintext rawtext plaintext
body: cleanedtext bodytext textcontent noidung noidungchitiet toanvan chitiet detail details story document contenthtml
body: pagecontent bodyhtml html rawhtml pagehtml sourcehtml page contents markdown paragraphs
title: title headline tieude tenbaiviet articletitle name subject ten trichyeu
lead: description summary sapo lead excerpt abstract tomtat mota chapeau subtitle shortdescription standfirst
url: url link href sourceurl canonicalurl permalink uri weburl originalurl articleurl pageurl duongdan loc
url: linkgoc linkbai linkbaiviet urlgoc urlbai urlbaiviet duongdangoc nguonlink articlelink
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


def has_name(labels: Iterable[str], part: str) -> bool:
    """Say whether one of the labels is a name of this part of an article."""
    return any(SEPARATE.sub("", bare(label).lower()) in FIELDS[part] for label in labels)


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


def field(record: Mapping[str, Any], name: str) -> Any | None:
    """Return the first field that may hold what `name` says and is not empty."""
    plain: dict[str, Any] = {}
    for label, value in record.items():
        if value not in (None, "", [], {}):
            plain.setdefault(SEPARATE.sub("", bare(str(label)).lower()), value)
    return next((plain[label] for label in FIELDS[name] if label in plain), None)


def find(record: Mapping[str, Any], name: str, depth: int = 0) -> Any | None:
    found = field(record, name)
    if found is not None or depth >= MAX_DEPTH:
        return found
    inner = (find(value, name, depth + 1) for value in record.values() if isinstance(value, dict))
    return next((value for value in inner if value is not None), None)


def body_of(record: Mapping[str, Any]) -> str | None:
    """Return the text that a record holds, or one in it."""
    text = _joined(find(record, "body"), 0)
    return text if text and text.strip() else None


def own_body(record: Mapping[str, Any]) -> str | None:
    """Return the text that a record's own fields hold."""
    return _joined(field(record, "body"), 0)


def own_line(record: Mapping[str, Any], name: str) -> str | None:
    """Return what a record's own field of this part holds, as one line."""
    value = field(record, name)
    return " ".join(clean(value).split()) or None if isinstance(value, str) else None


def _joined(value: Any, depth: int) -> str | None:
    """Return a text that may lie in paragraphs: a list of strings, or of objects with a text each."""
    if isinstance(value, str):
        return value
    if depth > MAX_DEPTH:
        return None
    if isinstance(value, dict):
        return _joined(field(value, "body"), depth + 1)
    if isinstance(value, list):
        return "\n".join(filter(None, (_joined(item, depth + 1) for item in value)))
    return None


def line_in(record: Mapping[str, Any], name: str) -> str | None:
    value = find(record, name)
    return " ".join(clean(value).split()) or None if isinstance(value, str) else None


def url_of(value: Any) -> str | None:
    return value.strip() if isinstance(value, str) and re.match(r"\s*https?://\S+\s*$", value) else None


def hints_of(record: Mapping[str, Any]) -> Hints:
    publisher = find(record, "publisher")
    names = _names(find(record, "authors"))
    return Hints(
        title=line_in(record, "title"),
        published=moment(find(record, "published")),
        authors=tuple(name for name in names if not name.startswith("http")),
        publisher=next((name for name in _names(publisher) if not name.startswith("http")), None),
    )


def _names(value: Any) -> list[str]:
    """Return names from a string, an object with a name, or a list of those."""
    items = value if isinstance(value, list) else [value]
    names = [field(item, "title") if isinstance(item, dict) else item for item in items]
    lines = (" ".join(clean(name).split()) for name in names if isinstance(name, str))
    return [name for name in lines if 0 < len(name) <= 120]
