"""Gold documents as web pages: the same text in the markup of a dozen kinds of Vietnamese sites.

roles.py says what each line is · parts.py turns lines into elements · chrome.py is what stands around an article ·
press.py, modern.py, portals.py, offices.py, law.py, old.py, others.py, sites.py, fresh.py, second.py and third.py hold
shapes. A shape is a function from a `Page` and a `Chrome` to HTML.
"""

from __future__ import annotations

import importlib
import unicodedata
from collections.abc import Callable

from . import fresh, law, modern, offices, old, others, portals, press, second, sites, third
from .chrome import Chrome
from .roles import Page

Shape = Callable[[Page, Chrome], str]
SHAPES: dict[str, tuple[Shape, str]] = {
    name: (shape, encoding)
    for module in (press, modern, portals, offices, law, old, others, sites, fresh, second, third)
    for name, shape, encoding in module.SHAPES
}
"""Each shape by its name, with the encoding in which its pages are sent."""
OFFICIAL_ONLY = frozenset(("tvpl", "vbpl"))
"""Shapes of sites that hold no press articles."""
PRESS_ONLY = frozenset(("liveblog",))
"""Shapes in which no official document is printed."""
ASIDE = ("nukeviet", "dotnetnuke", "gazette")
"""Shapes that only measure: nothing in the reader was written while looking at what they get wrong."""


def render(page: Page, shape: str) -> bytes:
    """Return `page` as a file of a site of this shape; the same page gives the same bytes."""
    build, encoding = SHAPES[shape]
    html = build(page, Chrome(f"{shape} {page.name}"))
    return encode(html, encoding)


def encode(html: str, encoding: str) -> bytes:
    """Return `html` in `encoding`.

    Windows-1258 has tone marks of its own, the fonts of VNI are Latin letters; what they lack becomes an entity.
    """
    if encoding == "vni":
        making = importlib.import_module(f"{__package__.removesuffix('rendering')}making.legacy")
        return bytes(making.vni(html).encode("cp1252", "xmlcharrefreplace"))
    if encoding != "cp1258":
        return html.encode(encoding)
    return b"".join(_in_1258(c) for c in html)


def _in_1258(character: str) -> bytes:
    for text in (character, *_tone_apart(character)):
        try:
            return text.encode("cp1258")
        except UnicodeEncodeError:
            continue
    return unicodedata.normalize("NFC", character).encode("ascii", "xmlcharrefreplace")


def _tone_apart(character: str) -> list[str]:
    """Return the letter with its tone mark as a character of its own: "ế" → "ê" + acute."""
    parts = unicodedata.normalize("NFD", character)
    tones = [c for c in parts if c in "\u0300\u0301\u0303\u0309\u0323"]
    base = unicodedata.normalize("NFC", "".join(c for c in parts if c not in tones))
    return [base + "".join(tones)] if tones else []
