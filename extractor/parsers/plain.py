"""The parser of last resort: the first line is the title, every other line a paragraph."""

from __future__ import annotations

import re

from ..model import Document, Meta, RawDocument, Segment, Span

LINE = re.compile(r"\S[^\n]*")


def score(raw: RawDocument) -> float:
    return 0.1


def parse(raw: RawDocument) -> Document:
    """Return a press article whose segments are its non-blank lines."""
    lines = [Span(m.start(), m.end()) for m in LINE.finditer(raw.text)]
    segments = tuple(Segment("paragraph" if i else "title", line) for i, line in enumerate(lines))
    title = raw.text[lines[0].start : lines[0].end].strip() if lines else None
    return Document(raw.id, raw.source, "press_article", raw.text, segments, Meta(title=title), raw.warnings)
