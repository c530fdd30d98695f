"""Plain texts: what has neither a letterhead nor the prose and dateline of an article (lists, notes, single lines).

The first line that is not boilerplate is the title where it is no item and no row; the rest are paragraphs, items and
rows as their signs tell.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Document, Meta, RawDocument
from .boilerplate import CERTAIN, chrome_evidence
from .genre import Evidence
from .lines import Line, Mark, to_segments
from .outline import is_list_item
from .press.headline import is_telling
from .wrap import is_row, rejoin


def score(evidence: Evidence) -> float:
    """Return how sure the text is that it is no article: a text without prose and without dateline is none."""
    return 0.1 if evidence.article else 0.495


def parse(raw: RawDocument, lines: Sequence[Line]) -> Document:
    """Return `raw` as a press article whose body is all that is not certainly boilerplate."""
    rows = rejoin(lines, raw.text)
    kinds = [_kind(line) for line in rows]
    first = next((i for i, kind in enumerate(kinds) if kind != "boilerplate"), None)
    title = None
    if first is not None and not is_telling(rows[first]):
        kinds[first], title = "title", rows[first].text
    marks = [Mark(kind, line.start, line.end) for kind, line in zip(kinds, rows, strict=True)]
    segments = to_segments(raw.text, marks)
    return Document(raw.id, raw.source, "press_article", raw.text, segments, Meta(title=title), raw.warnings)


def _kind(line: Line) -> str:
    if chrome_evidence(line) >= CERTAIN:
        return "boilerplate"
    if is_row(line):
        return "table"
    return "list_item" if is_list_item(line) else "paragraph"
