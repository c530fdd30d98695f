"""Pictures as large as text in files of word processors: somebody pasted a scan in, and no reader reads it.

The text beside them is kept, and the file says what is missing, so that nobody takes it for the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..errors import EmptyError

LARGE = 300.0
"""Square centimetres: half of an A4 page. Photographs and emblems are smaller, pages of a paper are not."""
_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(cm|mm|in|pt|px)?\s*")
_CM = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72, "px": 2.54 / 96, None: 2.54 / 96}


def centimetres(length: str | None) -> float:
    """Return a length as CSS and OpenDocument write it ("16.5cm", "470pt") in centimetres; 0 where it is none."""
    found = _LENGTH.fullmatch(length or "")
    return float(found[1]) * _CM[found[2]] if found else 0.0


def unread(areas: Iterable[float], text: str) -> tuple[str, ...]:
    """Return what to say of pictures of these areas (cm²) in a file with this text.

    Raises EmptyError where the file holds nothing else.
    """
    large = sum(area >= LARGE for area in areas)
    if not large:
        return ()
    if not text.strip():
        raise EmptyError("the file holds only pictures, which may be scans; save it as PDF: its pages are read by OCR")
    return (f"{large} large picture{'s' if large > 1 else ''} not read: if they are scans, save the file as PDF",)
