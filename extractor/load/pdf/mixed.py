"""Pages of a PDF that are pictures: read by OCR, beside pages that are printed.

A page goes through OCR where it has no text but a picture, where its fonts hide its text, or where a picture covers it
and the hidden text layer is no Vietnamese (layer.py) or has few words (drawn.py). The layer stays where OCR finds no
Vietnamese either, the few words where it finds hardly more.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from PIL import Image

from ...errors import TooLargeError
from ..limits import Limits
from ..ocr import DPI, engine
from .layer import is_vietnamese
from .rules import Grid
from .scanned import Scan, scans
from .words import Sheet, letters

LEGIBLE = 0.60
"""What OCR reads at least so surely stands instead of text that its fonts hide, or of few printed words."""
MORE = 1.5
"""So many letters for each that is printed on a page must OCR find for the page to be a picture with a stamp."""
TRIED = 6
"""Of more pages with few words on a picture so many are tried first: slides on a background hide nothing under it."""
LARGEST = 24_000_000
"""Pixels of a page's picture: an A3 page at 300 dpi has 17 million."""


def fill(document: Any, sheets: list[Sheet], grids: list[list[Grid]], limits: Limits) -> list[Scan]:
    """Put what OCR reads on the pages that need it into `sheets` and `grids`; return those pages as they were read.

    Does nothing where no engine is ready. Raises TooLargeError.
    """
    found = engine()
    if found is None or not found.ready:
        return []
    places = {sheet.number: i for i, sheet in enumerate(sheets)}
    wanted = {s.number for s in sheets if s.pictures or s.hidden or s.garbled} | _hiding(document, sheets, limits)
    check_pages(len(wanted), limits)
    read = []
    for scan in scans(((n, render(document, n)) for n in sorted(wanted)), limits):
        at = places[scan.sheet.number]
        if sheets[at].hidden and (scan.failure or not is_vietnamese(scan.words)):
            continue
        if sheets[at].stamped and not scan.failure and not _shows_more(scan, sheets[at]):
            continue
        if sheets[at].garbled and (scan.confidence or 0.0) < LEGIBLE:
            continue
        read.append(scan)
        if not scan.failure:
            sheets[at], grids[at] = replace(scan.sheet, pictures=sheets[at].pictures), scan.grids
    return read


def _hiding(document: Any, sheets: list[Sheet], limits: Limits) -> set[int]:
    """Return the pages of few words on a picture that OCR is to read: none where no page of a sample shows more."""
    stamped = [s for s in sheets if s.stamped]
    if len(stamped) > TRIED:
        sample = {s.number: s for s in stamped[:: -(-len(stamped) // TRIED)]}
        tried = scans(((n, render(document, n)) for n in sample), limits)
        if not any(scan.failure or _shows_more(scan, sample[scan.sheet.number]) for scan in tried):
            return set()
    return {s.number for s in stamped}


def _shows_more(scan: Scan, sheet: Sheet) -> bool:
    """Say whether OCR reads much more than is printed, and reads it surely: a photograph gives noise."""
    return letters(scan.words) >= MORE * letters(sheet.words) and (scan.confidence or 0.0) >= LEGIBLE


def check_pages(count: int, limits: Limits) -> None:
    """Raise TooLargeError where more pages than the limit need OCR."""
    if count > limits.ocr_pages:
        raise TooLargeError(
            f"{count} pages of the file need OCR, the limit is {limits.ocr_pages}; "
            "split it or raise the limit max_ocr_pages"
        )


def render(document: Any, number: int, dpi: float = DPI) -> Image.Image:
    """Return page `number` (from 1) of an open pdfium document as a picture; a huge sheet at fewer dots an inch."""
    page = document[number - 1]
    try:
        width, height = page.get_size()
        scale = min(dpi / 72, math.sqrt(LARGEST / max(1.0, width * height)))
        picture: Image.Image = page.render(scale=scale).to_pil()
        return picture.convert("RGB") if picture.mode not in ("L", "RGB") else picture
    finally:
        page.close()


def unread(sheets: list[Sheet], read: list[Scan]) -> Iterator[tuple[list[int], str]]:
    """Yield which pages were not read, or not well, and why."""
    found = engine()
    if found is None or not found.ready:
        yield [s.number for s in sheets if s.pictures], "only a picture, not read: needs OCR"
        yield [s.number for s in sheets if s.garbled], "its fonts hide its text: needs OCR"
        yield [s.number for s in sheets if s.stamped], "few words on a picture, which is not read: needs OCR"
        yield [s.number for s in sheets if s.hidden], "the text hidden behind the picture is poor: needs OCR"
    for failure in sorted({scan.failure for scan in read if scan.failure}):
        yield [scan.sheet.number for scan in read if scan.failure == failure], f"not read: {failure}"
