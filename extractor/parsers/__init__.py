"""Stage 2: RawDocument → Document. One parser a genre; `parse` recognises the genre and never asks for it.

To add a genre: one file with `score(evidence) -> float` (how sure it is that the text is of its genre, 0 to 1) and
`parse(raw, lines) -> Document`, and one line in PARSERS.

lines.py, wrap.py, cells.py, outline.py what lines of any text are · genre.py what speaks for which genre · decision.py,
party.py, news.py, plain.py the genres · official/ the parts of an official document · press/ the parts of a page of the
press · boilerplate.py, phrases.py what is no content · seals.py what digital signatures print · mending.py what OCR
misread · health.py how far a text is read.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from .. import gazetteer
from ..model import Document, RawDocument
from . import decision, news, party, plain
from .genre import weigh
from .health import measure
from .lines import Line, Mark, read_lines, to_segments
from .mending import mended
from .seals import seals
from .wrap import unwrap

PARSERS = (decision, party, news, plain)


def parse(raw: RawDocument) -> Document:
    """Segment `raw` with the parser that is surest of its genre; the first in PARSERS wins a tie.

    Parsers look for a head in the first so many lines, so of each run of chrome they see but one line. Of what a page
    prints at its edges they see nothing: it stands between lines that go together. Where OCR read the pages, they see
    what is most likely printed (mending.py); the document keeps the text as it was read.
    """
    if any(page.confidence is not None for page in raw.pages):
        meant = mended(raw.text, raw.pages, raw.doubts, gazetteer.load())
        document = replace(_parsed(replace(raw, text=meant)), text=raw.text)
    else:
        document = _parsed(raw)
    return replace(document, health=measure(document))


def _parsed(raw: RawDocument) -> Document:
    lines = read_lines(raw)
    stamped = seals(lines)
    printed = [line for line in lines if line.block != "furniture" and line.start not in stamped]
    hidden = stamped | {b.start for a, b in pairwise(printed) if a.block == b.block == "chrome"}
    aside = [line for line in lines if line.block == "furniture" or line.start in hidden]
    seen = unwrap([line for line in printed if line.start not in hidden], raw.text)
    evidence = weigh(seen)
    document: Document = max(PARSERS, key=lambda parser: parser.score(evidence)).parse(raw, seen)
    document = replace(
        document,
        pages=raw.pages,
        blocks=tuple(b for b in raw.blocks if b.page is not None and b.box is not None),
        doubts=raw.doubts,
        signatures=raw.signatures,
    )
    return _with(document, aside) if aside else document


def _with(document: Document, aside: list[Line]) -> Document:
    """Return `document` with the lines that its parser did not see as boilerplate."""
    furniture = to_segments(document.text, (Mark("boilerplate", line.start, line.end) for line in aside))
    segments = sorted((*document.segments, *furniture), key=lambda segment: segment.span)
    return replace(document, segments=tuple(segments))
