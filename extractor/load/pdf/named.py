"""The headline of a page that a browser printed: the file's own title is the page's, the site's name behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...model import Block, Hints
from ...text import key
from ..html.title import SITE_MARKS, WORDS

FIRST, LINES = 80, 4
"""The headline is among so many first lines, below the menus, and takes so many at most."""


def headline(title: str, text: str, blocks: Sequence[Block]) -> tuple[tuple[Block, ...], Hints]:
    """Return `blocks` with the lines that print the file's own `title` as title, and the hint of it.

    A title without a site's name behind it, as word processors write, says nothing: often it is another document's.
    """
    whole = key(title)
    for i, block in enumerate(blocks[:FIRST] if len(whole.split()) > WORDS else ()):
        if block.kind != "text" or not whole.startswith(key(text[block.span.start : block.span.end])):
            continue
        for stop in range(i + LINES, i, -1):
            run = blocks[i:stop]
            printed = " ".join(text[run[0].span.start : run[-1].span.end].split())
            if {b.kind for b in run} == {"text"} and _is_named(key(printed), whole):
                named = (replace(b, kind="title") for b in run)
                return (*blocks[:i], *named, *blocks[stop:]), Hints(title=printed)
    return tuple(blocks), Hints()


def _is_named(printed: str, whole: str) -> bool:
    if len(printed.split()) < WORDS or not whole.startswith(printed):
        return False
    return whole[len(printed) :].strip()[:1] in tuple(SITE_MARKS)
