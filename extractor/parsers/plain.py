"""The parser of last resort, and the frame for genres to come: the first line is the title, the rest are paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Document, Meta, RawDocument
from .genre import Evidence
from .lines import Line, Mark, read_lines, to_segments


def score(evidence: Evidence) -> float:
    return 0.1


def parse(raw: RawDocument, lines: Sequence[Line] | None = None) -> Document:
    """Return a press article whose segments are its lines that are not blank."""
    rows = read_lines(raw) if lines is None else lines
    marks = [Mark("paragraph" if i else "title", line.start, line.end) for i, line in enumerate(rows)]
    title = rows[0].text if rows else None
    return Document(
        raw.id, raw.source, "press_article", raw.text, to_segments(raw.text, marks), Meta(title=title), raw.warnings
    )
