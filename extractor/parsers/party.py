"""Official documents of the Party form: the Party's heading, no motto, "Số 24-CT/TU" without colon, T/M, I-, 1-.

The Youth Union writes in the same form under its own heading. Source: guide 36-HD/VPTW.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Document, RawDocument
from .decision import THRESHOLD
from .genre import Evidence
from .lines import Line
from .official import body


def score(evidence: Evidence) -> float:
    """Return how sure the text is of the Party form, 0 to 1."""
    return min(1.0, max(0.0, evidence.official / (2 * THRESHOLD))) if evidence.party else 0.0


def parse(raw: RawDocument, lines: Sequence[Line]) -> Document:
    """Return `raw` as an official document."""
    return body.read(raw, lines)
