"""What a printed web page links: its menus, lists of other articles and their teasers, which are not the text.

A print keeps the links of the page as rectangles over their words. A line that is a link from end to end is a way to
another page, not a sentence of this one; paragraphs that stand one by one between such lines introduce those pages.
Links inside a line, as laws have, say nothing; nor do links within the file, as a table of contents has.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2.raw as pdfium

from .printed import Paragraph, Piece
from .words import Box, Sheet, Transform

MOST = 2_000
"""Links of one page that are looked at."""
WHOLE = 0.85
"""Share of a line's width under links from which the line is one."""
FEW = 5
"""A document with fewer such lines is no printed web page."""
ROWS = 4
"""An entry of a list has at most so many printed lines, its teaser twice as many."""
TEASERS = 2
"""So many entries with a teaser, one after the other, are a list."""


def links_of(page: Any, place: Transform) -> tuple[Box, ...]:
    """Return where the links of an open pdfium page that lead out of the file stand."""
    return tuple(_links(page, place))


def _links(page: Any, place: Transform) -> Iterator[Box]:
    at, link, rect = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    for _ in range(MOST):
        if not pdfium.FPDFLink_Enumerate(page, ctypes.byref(at), ctypes.byref(link)):
            return
        action = pdfium.FPDFLink_GetAction(link)
        if pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
            continue
        if pdfium.FPDFLink_GetAnnotRect(link, ctypes.byref(rect)):
            (xa, ya), (xb, yb) = place(rect.left, rect.bottom), place(rect.right, rect.top)
            yield min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb)


def part_links(paragraphs: Sequence[Paragraph], sheets: Sequence[Sheet]) -> None:
    """Mark as chrome what only leads to other pages, where the document is the print of a web page."""
    links = {sheet.number: sheet.links for sheet in sheets if sheet.links}
    if sum(map(len, links.values())) < FEW:
        return
    own = [p for p in paragraphs if p.kind == "text"]
    linked = [_is_link(p, links) for p in own]
    if sum(linked) < FEW:
        return
    for paragraph, is_link in zip(own, linked):
        if is_link:
            paragraph.kind = "chrome"
    teasers = list(_teasers(own, linked))
    for at in (*teasers, *range(_end(own, teasers), len(own))):
        own[at].kind = "chrome"


def _end(own: Sequence[Paragraph], teasers: Sequence[int]) -> int:
    """Return where the article ends: lists with teasers part a page, its longest part is the article.

    Below it no more of it comes: readers' comments, other lists, the imprint.
    """
    starts = [0, *(at + 1 for at in teasers)]
    ends = [*(at - 1 for at in teasers), len(own)]
    sizes = [sum(len(p.text) for para in own[a:b] for p in para.pieces) for a, b in zip(starts, ends)]
    return ends[sizes.index(max(sizes))] if teasers else len(own)


def _is_link(paragraph: Paragraph, links: dict[int, tuple[Box, ...]]) -> bool:
    return len(paragraph.pieces) <= ROWS and all(
        piece.page in links and _covered(piece, links[piece.page]) >= WHOLE for piece in paragraph.pieces
    )


def _covered(piece: Piece, links: Sequence[Box]) -> float:
    """Return the share of a printed line's width that stands under links."""
    x0, top, x1, bottom = piece.box
    level = (top + bottom) / 2
    under = sorted((max(x0, a), min(x1, c)) for a, b, c, d in links if b <= level <= d and a < x1 and x0 < c)
    width, reached = 0.0, x0
    for start, stop in under:
        width += max(0.0, stop - max(start, reached))
        reached = max(reached, stop)
    return width / max(1.0, x1 - x0)


def _teasers(own: Sequence[Paragraph], linked: Sequence[bool]) -> Iterator[int]:
    """Yield the places of paragraphs that stand one by one under entries of a list."""
    run: list[int] = []
    at = 0
    while at < len(own):
        if linked[at] and at + 1 < len(own) and not linked[at + 1] and len(own[at + 1].pieces) <= 2 * ROWS:
            run.append(at + 1)
            at += 2
            continue
        if len(run) >= TEASERS and linked[at]:
            yield from run
        elif len(run) > TEASERS:
            yield from run[:-1]
        run = []
        at += 1
    if len(run) >= TEASERS:
        yield from run
