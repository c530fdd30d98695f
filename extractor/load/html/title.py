"""What a page's metadata call the article beside what the page prints: they add the site's name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ...text import bare, key
from .piece import Piece

WORDS = 3
"""The metadata's title with fewer words is the site's name."""
SITE_MARKS = "|-–—:»«·•"
"""What parts the title from the site's name in the metadata."""
SITE_WORDS = 6
"""A site's name before the title has at most so many words."""
MOST = 3
"""What prints a title is at most so many times as long: blanks count for nothing."""
FIRST_LINES = 12
_BEFORE = re.compile(r"[\s:]*(?:[^\s|»–—]+\s){0,5}?[^\s|»–—]*\s?(?:\s[-|»–—]|::?)\s")


def says(pieces: Iterable[Piece], title: str | None) -> list[Piece]:
    """Return the pieces that print what the metadata call the article, which may add the site's name."""
    if not title:
        return []
    readings = _readings(title)
    longest = len(title)
    alike: dict[str, bool] = {}
    found = []
    for piece in pieces:
        if piece.size > longest:
            continue
        first = piece.text[0]
        may = alike.get(first)
        if may is None:
            may = alike[first] = any(_begin_alike(first, whole) for whole in readings)
        if may and any(_prints(piece.text, whole) for whole in readings):
            found.append(piece)
    return found


def said_line(pieces: Iterable[Piece], title: str | None) -> str | None:
    """Return the line that prints what the metadata call the article, where several lines are one piece (br)."""
    readings = _readings(title) if title else ()
    for piece in pieces:
        if readings and "\n" in piece.text and piece.kind != "chrome":
            for line in piece.text.split("\n")[:FIRST_LINES]:
                if (text := line.strip()) and any(_prints(text, whole) for whole in readings):
                    return text
    return None


@lru_cache(maxsize=16)
def _readings(title: str) -> tuple[str, ...]:
    """Return what the metadata say, and the same without what may be the site's name before it."""
    match = _BEFORE.match(title)
    rest = title[match.end() :].strip(" :") if match else ""
    return (title, rest) if len(rest.split()) > SITE_WORDS else (title,)


@lru_cache(maxsize=32)
def _key(title: str) -> str:
    return key(title)


_base = lru_cache(maxsize=512)(bare)


def _begin_alike(text: str, title: str) -> bool:
    """Say whether two texts may begin alike: by their first letters, where neither has a mark before it."""
    first, other = text[0], title[0]
    return first == other or not (first.isalnum() and other.isalnum()) or _base(first) == _base(other)


def _prints(text: str, title: str) -> bool:
    if len(text) > MOST * len(title) or not _begin_alike(text, title):
        return False
    whole, printed = _key(title), key(text)
    if not whole.startswith(printed) or len(printed.split()) < WORDS:
        return False
    rest = whole[len(printed) :].strip()
    return not rest or (rest[0] in SITE_MARKS and len(printed) >= 2 * len(rest) // 3)
