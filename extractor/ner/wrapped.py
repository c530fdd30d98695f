"""Lines that a page broke and the parser joined again, read as the one line that they are.

Where a line ends, grammars stop: a figure's unit, a unit's name, a place stand in one line. But in a segment of prose
that runs over several lines the breaks are the page's, not the author's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..model import Document, Mention, Result
from ..text import CAPITAL

PROSE = frozenset(
    (
        "title",
        "lead",
        "heading",
        "paragraph",
        "list_item",
        "caption",
        "abstract",
        "legal_basis",
        "article",
        "clause",
        "point",
    )
)
"""Segments in which a line end is only a blank; in letterheads, signatures and tables it separates."""


_LEVEL_END = re.compile(r"(?<!\w)(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)[ \xa0]*\Z")
_SENTENCE = re.compile(rf"\s*(?={CAPITAL})[^\W\d_]+ (?!{CAPITAL})[^\W\d_]")
"""A line that ends in a level word, and one that begins with a single capital: no name goes from one to the other."""


def unwrapped(document: Document) -> Document:
    """Return `document` with blanks for the line ends inside its prose segments, and with bars for the tabs between
    the cells of its table rows: same length, so spans carry over.

    Its mentions quote the blanks; `quoted` and `restored` give the quotation from the document itself.
    """
    text = document.text
    breaks: list[int] = []
    for segment in document.segments:
        if segment.kind in PROSE:
            at = text.find("\n", segment.span.start, segment.span.end)
            while at >= 0:
                if not _closed_by_level(text, at):
                    breaks.append(at)
                at = text.find("\n", at + 1, segment.span.end)
    breaks += _between_abstracts(document)
    tabs = _tabs(document)
    if not breaks and not tabs:
        return document
    letters = list(text)
    for at in breaks:
        letters[at] = " "
    for at in tabs:
        letters[at] = "|"
    return replace(document, text="".join(letters))


def _between_abstracts(document: Document) -> Iterator[int]:
    """The line ends between the lines of one abstract, of which each is a segment of its own."""
    for one, other in zip(document.segments, document.segments[1:], strict=False):
        gap = document.text[one.span.end : other.span.start]
        if one.kind == other.kind == "abstract" and not gap.strip() and gap.count("\n") == 1:
            yield one.span.end + gap.index("\n")


def _closed_by_level(text: str, at: int) -> bool:
    """Say whether a line ends with a bare level word and a sentence begins below it ("… Hội LHPN quận / Chủ trì …")."""
    return _LEVEL_END.search(text, max(0, at - 12), at) is not None and _SENTENCE.match(text, at + 1) is not None


def _tabs(document: Document) -> list[int]:
    """The tabs between the cells of a row that was pasted from a sheet, outside the bars of a table that has any."""
    text, found = document.text, []
    if "\t" not in text:
        return []
    for segment in document.segments:
        start, end = segment.span.start, segment.span.end
        if segment.kind == "table" and text.find("|", start, end) < 0:
            found += [i for i in range(start, end) if text[i] == "\t"]
    return found


def quoted(mentions: Iterable[Mention], document: Document) -> list[Mention]:
    """Return `mentions`, found in a reading of `document` of the same length, with their text as `document` has it."""
    return [m if m.text == (text := document.quote(m.span)) else replace(m, text=text) for m in mentions]


def restored(result: Result, document: Document) -> Result:
    """Return `result`, made from such a reading of `document`, with the text and the quotations of `document`."""
    if result.document.text == document.text:
        return result
    whole = replace(result.document, text=document.text)
    back = tuple(replace(a, text=document.quote(a.span)) for a in result.anaphora)
    return replace(result, document=whole, mentions=tuple(quoted(result.mentions, document)), anaphora=back)
