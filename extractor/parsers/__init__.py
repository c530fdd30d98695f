"""Stage 2: RawDocument → Document. One parser a genre; `parse` recognises the genre and never asks for it.

To add a genre: one file with `score(raw) -> float` (how sure it is that the text is of its genre, 0 to 1) and
`parse(raw) -> Document`, and one line in PARSERS.
"""

from __future__ import annotations

from ..model import Document, RawDocument
from . import plain

PARSERS = (plain,)


def parse(raw: RawDocument) -> Document:
    """Segment `raw` with the parser that is surest of its genre; the first wins a tie."""
    return max(PARSERS, key=lambda parser: parser.score(raw)).parse(raw)
