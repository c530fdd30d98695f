"""What a page's metadata say of the article: JSON-LD, meta elements, time elements. An opinion; parsers weigh it."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from ...model import Hints
from ...values.date import VIETNAM
from ..clean import clean
from .tags import Said

ARTICLE_TYPES = frozenset(
    ("Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "Report", "TechArticle", "WebPage")
)
ORGANISATIONS = ("Organization", "NewsMediaOrganization", "GovernmentOrganization", "WebSite")
TITLES = ("og:title", "twitter:title", "dc.title", "headline")
PUBLISHED = (
    "article:published_time", "datepublished", "pubdate", "publishdate", "og:published_time", "dc.date",
    "dc.date.issued", "dcterms.created", "date",
)  # fmt: skip
AUTHORS = ("author", "article:author", "dc.creator")
PUBLISHERS = ("og:site_name", "article:publisher", "dc.publisher")
ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$")
MAX_DEPTH = 6


def hints(said: Said) -> Hints:
    """Return the page's own title, time of publication, authors and publisher, None or () where it says nothing."""
    article = next(_articles(said), {})
    meta = _metas(said)
    titles = [_text(article.get("headline")), *(meta.get(name) for name in TITLES), _text(said.title)]
    dates = [article.get("datePublished"), *(meta.get(name) for name in PUBLISHED), *said.times]
    authors = _names(article.get("author"), persons=True) or tuple(filter(None, (meta.get(n) for n in AUTHORS)))[:1]
    publishers = [*_names(article.get("publisher")), *(meta.get(name) for name in PUBLISHERS)]
    return Hints(
        title=next(filter(None, titles), None),
        published=next(filter(None, map(published, dates)), None),
        authors=tuple(name for name in authors if not name.startswith("http") and name not in publishers),
        publisher=next((name for name in publishers if name and not name.startswith("http")), None),
    )


def published(value: Any) -> str | None:
    """Return an ISO date, or with its time in Vietnam to the minute, from what a page wrote; None for anything else.

    A time without an offset is Vietnamese time; one with another offset is the same instant there.
    """
    match = ISO.match(str(value or "").strip())
    if not match:
        return None
    year, month, day, hour, minute, offset = match.groups()
    try:
        moment = datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0), tzinfo=VIETNAM)
        if offset:
            zone = offset.replace("Z", "+0000").replace(":", "")
            moment = moment.replace(tzinfo=datetime.strptime(zone, "%z").tzinfo).astimezone(VIETNAM)
    except (ValueError, OverflowError):
        return None
    return moment.isoformat(timespec="minutes") if hour else moment.date().isoformat()


def _text(value: Any) -> str | None:
    """Return a metadata value as one clean line."""
    if not isinstance(value, str):
        return None
    return " ".join(clean(html.unescape(value)).split()) or None


def _metas(said: Said) -> dict[str, str]:
    """Return the first content of each meta name, property or itemprop, in lower case."""
    found: dict[str, str] = {}
    for element in said.metas:
        content = _text(element.get("content"))
        for attribute in ("property", "name", "itemprop"):
            name = element.get(attribute, "").strip().lower()
            if name and content:
                found.setdefault(name, content)
    return found


def _articles(said: Said) -> Iterator[dict[str, Any]]:
    """Yield the JSON-LD objects that describe the article; broken JSON is no object."""
    for script in said.scripts:
        try:
            data = json.loads(clean(script))
        except (ValueError, RecursionError):
            continue
        yield from _objects(data, 0)


def _objects(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > MAX_DEPTH:
        return
    if isinstance(data, list):
        for item in data:
            yield from _objects(item, depth + 1)
    elif isinstance(data, dict):
        types = data.get("@type")
        if ARTICLE_TYPES.intersection(types if isinstance(types, list) else [types]) and data.get("headline"):
            yield data
        yield from _objects(data.get("@graph"), depth + 1)


def _names(value: Any, *, persons: bool = False) -> tuple[str, ...]:
    """Return the names in a JSON-LD person or organisation, or a list of them; `persons` alone if asked."""
    items = value if isinstance(value, list) else [value]
    if persons:
        items = [item for item in items if not (isinstance(item, dict) and item.get("@type") in ORGANISATIONS)]
    names = (_text(item.get("name") if isinstance(item, dict) else item) for item in items)
    return tuple(name for name in names if name)
