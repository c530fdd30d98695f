"""HTML: every visible character in reading order, the blocks it stands in, and what the page says of itself.

source.py one markup from two parsers · tags.py what a tag means · chrome.py what looks like page furniture ·
root.py where the article stands · content.py what the rest is · tables.py rows to lines · blocks.py the walk ·
hints.py metadata · payload.py the data of pages that a program draws · elsewhere.py what the page does not hold. Lexbor
reads; where it cannot, BeautifulSoup does, slowly.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..encoding import decode
from ..limits import Limits, check_text
from ..media import Sample
from ..reading import Reading
from .blocks import assemble, walk
from .content import mark, title_of
from .elsewhere import missing
from .hints import hints
from .payload import article_in
from .source import Lexbor, Page, Soup

SUFFIXES = frozenset((".html", ".htm", ".xhtml", ".shtml", ".mht"))
OPENS = re.compile(
    r"(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|(?:html|head|body|meta|title|article|section|main"
    r"|header|div|span|p|br|h[1-6]|ul|ol|table|center|font|b|i|strong|em|a|img)\b)",
    re.IGNORECASE | re.DOTALL,
)
TAG = re.compile(r"<[a-z!/][^<>]{0,500}>", re.IGNORECASE)
CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""")
SHOWN = 400
"""A page that shows fewer characters of prose may hold its article in its data."""
VISIBLE = re.compile(r">[^<>]*\w[^<>]*<")


def takes(sample: Sample) -> str | None:
    """Say text/html where the file opens like a page, or is named like one and holds a tag."""
    named = sample.suffix in SUFFIXES and TAG.search(sample.text)
    return "text/html" if named or OPENS.match(sample.text) else None


def read(data: bytes, limits: Limits) -> Reading:
    """Return the text, blocks and hints of the page `data`. Raises BinaryError, EncodingError, TooLargeError."""
    declared = CHARSET.search(data[:4096])
    decoded = decode(data, declared[1].decode("ascii").lower() if declared else None)
    check_text(decoded.text, limits)
    reading = _reading(Lexbor, decoded.text)
    if reading is None or (not reading.text and VISIBLE.search(decoded.text)):
        reading = _reading(Soup, decoded.text) or Reading("")
    return replace(reading, warnings=(*decoded.warnings, *reading.warnings))


def _reading(parser: type[Page], html: str, *, drawn: bool = True) -> Reading | None:
    try:
        markup = parser(html).markup()
    except Exception:  # a native parser refuses in ways of its own; the other one is asked then
        return None
    seen = walk(markup)
    said = hints(seen.said)
    mark(seen.pieces, seen.parents, seen.candidates, said.title)
    shown = sum(piece.size for piece in seen.pieces if piece.is_prose) if drawn else SHOWN
    if shown < SHOWN and (article := article_in(html, shown)):
        return _reading(parser, html + article, drawn=False)
    text, blocks = assemble(seen.pieces)
    said = replace(said, title=title_of(seen.pieces, said.title))
    return Reading(text, blocks, said, seen.said.address(), tuple(missing(html, seen.pieces)))
