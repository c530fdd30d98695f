"""Headlines in a row that lead to other articles, straight below the title, below the lead and between paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ...text import key
from ..boilerplate import is_caption, is_related_header
from ..lines import is_caps
from .page import Page

CAPTION = 40
"""A heading with fewer characters is one of the text, not another article's."""
DASHED = 8
DASHED_SIZE = 32
"""Headlines behind dashes, links to other articles, stand straight below the lead in at most so many lines, and each
has more than so many characters."""


def drop_link_rows(page: Page, start: int, stop: int, *, least: int = 2) -> None:
    """`least` or more uncredited headlines in a row, or any below a header of links, are links to other articles."""
    run: list[int] = []
    linked = False
    for i in [*range(start, stop), -1]:
        if i >= 0 and _may_be_link(page, i, linked):
            run.append(i)
            continue
        if linked or (len(run) >= least and _are_links(page, run)):
            for j in run:
                page.kinds[j] = "boilerplate"
        run, linked = [], i >= 0 and page.lines[i].block != "chrome" and is_related_header(page.lines[i])


def _are_links(page: Page, run: Sequence[int]) -> bool:
    """Headlines in a row are links unless they repeat each other (a caption and its image's text) or a line that ends
    in a colon announces them."""
    if page.kinds[run[0]] == "list_item" and run[0] != page.body + 1:
        return False
    keys = [key(page.lines[i].text) for i in run]
    repeated = any(a in b or b in a for a, b in pairwise(keys))
    return not repeated and page.lines[run[0] - 1].tail[-1] != ":"


def _may_be_link(page: Page, i: int, linked: bool) -> bool:
    line = page.lines[i]
    if i in page.figures or line.is_sentence or is_caption(line) or line.tail[-1] == ":":
        return False
    if page.kinds[i] == "list_item" and page.body < i < page.body + DASHED:
        return linked or (line.text[0] in "-–" and line.size > DASHED_SIZE and line.tail[-1] not in ";,")
    if page.kinds[i] == "heading" and i > page.body and line.size >= CAPTION and not is_caps(line.text):
        return True
    return page.kinds[i] in ("caption", "paragraph") or (linked and page.kinds[i] in ("heading", "list_item"))
