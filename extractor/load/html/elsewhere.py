"""Text that a page shows and does not hold: a file in a frame, pictures of a paper. It says so, nothing is fetched.

Portals show a decision as a PDF in a frame under its title. Such a page reads without a fault and holds no decision.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from .piece import Piece

_FRAME = re.compile(r"<(?:iframe|embed|object)\b([^<>]{1,2000})>", re.IGNORECASE)
_SOURCE = re.compile(r"""(?:src|data|data-src)\s*=\s*["']?([^"'<>\s]+)""", re.IGNORECASE)
_FILE = re.compile(r"([^/=?&#\\]{1,160}\.(?:pdf|docx?|xlsx?|rtf))(?![a-z0-9])", re.IGNORECASE)
_PICTURE = re.compile(r"<img\b", re.IGNORECASE)
LITTLE = 30
"""A page with fewer visible characters beside its headings, times and captions has its text elsewhere, or none."""
_BESIDE = frozenset(("chrome", "title", "heading", "time", "byline", "caption"))
_NAMED = 3
"""Files that are named; the others are only counted."""


def missing(markup: str, pieces: Iterable[Piece]) -> Iterator[str]:
    """Yield what to say of text that a page shows and does not hold; `pieces` are what it holds, chrome marked."""
    files = list(dict.fromkeys(_files(markup)))
    if files:
        others = f" and {len(files) - _NAMED} more" if len(files) > _NAMED else ""
        yield f"the page shows {', '.join(files[:_NAMED])}{others}, which is a file of its own: add that file too"
    elif _PICTURE.search(markup) and sum(p.size for p in pieces if p.kind not in _BESIDE) < LITTLE:
        yield "the page has hardly any text: if its pictures are pages of a paper, add them as files too"


def _files(markup: str) -> Iterator[str]:
    """Yield the names of the files that the page shows in frames, in order."""
    for frame in _FRAME.finditer(markup):
        for source in _SOURCE.finditer(frame[1]):
            if found := _FILE.search(unquote(source[1])):
                yield found[1]
