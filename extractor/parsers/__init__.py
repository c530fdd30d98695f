"""Stage 2: RawDocument → Document. One parser a genre; `parse` recognises the genre and never asks for it.

To add a genre: one file with `score(evidence) -> float` (how sure it is that the text is of its genre, 0 to 1) and
`parse(raw, lines) -> Document`, and one line in PARSERS.
"""

from __future__ import annotations

from ..model import Document, RawDocument
from . import decision, news, party, plain
from .genre import weigh
from .lines import read_lines
from .wrap import unwrap

PARSERS = (decision, party, news, plain)


def parse(raw: RawDocument) -> Document:
    """Segment `raw` with the parser that is surest of its genre; the first in PARSERS wins a tie."""
    lines = unwrap(read_lines(raw), raw.text)
    evidence = weigh(lines)
    document: Document = max(PARSERS, key=lambda parser: parser.score(evidence)).parse(raw, lines)
    return document
