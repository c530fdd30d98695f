"""RSS 2.0, RSS 1.0 and Atom files: every item that carries a full text is a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Any, BinaryIO

from lxml import etree

from ..errors import BrokenError, EmptyError, TooLargeError
from ..model import Hints
from .article import Article, compose
from .clean import clean
from .container import STREAM_FAULTS, WHOLE, Chunk, Content, Part, inflated
from .limits import Limits, mega
from .media import Sample
from .package import local
from .when import moment

OPENS = re.compile(
    r"(?:<\?xml[^>]{0,200}>\s*)?(?:(?:<[!?][^>]{0,500}>|\]>)\s*){0,9}<(?:rss|feed|rdf:RDF|atom:feed)[\s>]",
    re.IGNORECASE,
)
FULL = 600
"""Characters from which a text is the article, not its first lines."""
BODIES = ("encoded", "content", "description", "summary")
DATES = ("pubDate", "published", "date", "updated", "issued")
INLINE = re.compile(r"<[^<>]{0,2000}>")


def takes(sample: Sample) -> str | None:
    """Say application/rss+xml where a feed's root opens the file."""
    return "application/rss+xml" if OPENS.match(sample.text) else None


def chunks(file: BinaryIO, limits: Limits) -> Iterator[Chunk]:
    """Yield the file as one stretch: feeds are short."""
    return iter((WHOLE,))


def parts(file: BinaryIO, chunk: Chunk, limits: Limits) -> Iterator[Part]:
    """Yield the items with a full text. Raises BrokenError, TooLargeError, EmptyError where none has any."""
    root = _root(inflated(file), limits)
    site = _text(next((e for e in root.iter() if local(e) == "title"), None))
    items = [element for element in root.iter() if local(element) in ("item", "entry")]
    full = [(number, item, body) for number, item in enumerate(items, start=1) if (body := _body(item))]
    if items and not full:
        raise EmptyError("the items of this feed hold only first lines; fetch the pages that they link to")
    for number, item, body in full:
        yield Part(f"#{number}", partial(_fetch, item, body, site, limits))


def _root(stream: BinaryIO, limits: Limits) -> Any:
    try:
        data = stream.read(limits.file_bytes + 1)
    except STREAM_FAULTS as error:
        raise BrokenError(f"the file cannot be unpacked ({error}); fetch it again") from error
    if len(data) > limits.file_bytes:
        raise TooLargeError(f"the feed holds more than {mega(limits.file_bytes)} MB; raise the limit max_file_mb")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BrokenError(f"the feed is no valid XML ({error}); fetch it again") from error
    if root is None:
        raise BrokenError("the feed is no valid XML; fetch it again")
    return root


def _child(item: Any, *names: str) -> Any | None:
    found: dict[str, Any] = {}
    for element in item:
        found.setdefault(local(element), element)
    return next((found[name] for name in names if name in found), None)


def _raw(element: Any | None) -> str:
    """Return an element's text; XHTML inside it as markup."""
    if element is None:
        return ""
    if len(element):
        return "".join([element.text or "", *(etree.tostring(child, encoding="unicode") for child in element)])
    return element.text or ""


def _text(element: Any | None) -> str | None:
    return " ".join(clean(INLINE.sub(" ", _raw(element))).split()) or None


def _body(item: Any) -> str | None:
    bodies = [_raw(_child(item, name)) for name in BODIES]
    best = max(bodies, key=lambda body: len(INLINE.sub("", body)))
    return best if len(INLINE.sub("", best)) >= FULL else None


def _fetch(item: Any, body: str, site: str | None, limits: Limits) -> Content:
    link = _child(item, "link")
    url = None if link is None else (link.get("href") or link.text or "").strip() or None
    author = _child(item, "creator", "author")
    name = _text(author if author is None or not len(author) else _child(author, "name"))
    dates = (moment(_text(_child(item, label))) for label in DATES)
    hints = Hints(
        title=_text(_child(item, "title")),
        published=next(filter(None, dates), None),
        authors=(name,) if name and "@" not in name else (),
        publisher=site,
    )
    article = Article(body, hints.title, None, hints, url)
    data = etree.tostring(item, encoding="utf-8")
    return Content(data, reading=compose(article, limits), media_type="application/rss+xml")
