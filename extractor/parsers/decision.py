"""Official documents of the State form: letterhead with the national motto, "Số: …", powers written TM., KT., TL."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Document, RawDocument
from .genre import Evidence
from .lines import Line
from .official import body

THRESHOLD = 3.0
"""So much evidence makes an official document: a motto alone, or a number with bases or with recipients."""


def score(evidence: Evidence) -> float:
    """Return how sure the text is of the State form, 0 to 1; 0.5 where it is as much press as document."""
    return 0.0 if evidence.party else min(1.0, max(0.0, evidence.official / (2 * THRESHOLD)))


def parse(raw: RawDocument, lines: Sequence[Line]) -> Document:
    """Return `raw` as an official document."""
    return body.read(raw, lines)
