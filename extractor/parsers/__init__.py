"""Stage 2: RawDocument → Document. One parser a genre; `parse` recognises the genre and never asks for it."""

from __future__ import annotations

from ..model import Document, RawDocument
from . import news


def parse(raw: RawDocument) -> Document:
    """Segment `raw` with the parser that is surest of its genre."""
    return news.parse(raw)
