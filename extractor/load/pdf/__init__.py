"""PDF: text in reading order with the page and box of every line; pages that are pictures go through OCR.

flat.py notes and fields laid into the page · words.py glyphs to words · rules.py ruled tables · furniture.py heads,
page numbers · rows.py, layout.py columns and tables without lines · printed.py, margins.py rows as text · lines.py
paragraphs · links.py what a web page's print links · assemble.py text and blocks · mixed.py pages that are pictures,
layer.py, drawn.py hidden text behind them, scanned.py what OCR reads · signed.py digital signatures ·
attached.py files that the file carries.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from ...errors import BrokenError, ProtectedError, TooLargeError
from ..limits import Limits, check_text
from ..media import Sample
from ..ocr import needed
from ..reading import Reading
from .assemble import assemble
from .attached import unread_files
from .drawn import FEW_LETTERS, is_picture, may_hide_text, pictures
from .flat import laid_in, prepare
from .layer import is_garbled, is_vietnamese
from .links import links_of
from .mixed import fill, unread
from .named import headline
from .rows import whole_words
from .rules import Grid, find_grids
from .scanned import Scan, as_they_lie, doubts_in, no_text_seen, pages_of
from .signed import signatures_of
from .words import Sheet, letters, read_words, turned

MAX_PAGES = 500
UNMAPPED = 0.05
"""From this share of characters without a Unicode value on, the text is damaged."""
SIGNATURE = b"%PDF-"
MEDIA_TYPE = "application/pdf"


def takes(sample: Sample) -> str | None:
    """Say application/pdf where the signature opens the file; after junk only if the name says so too."""
    opens = sample.head.lstrip().startswith(SIGNATURE)
    return MEDIA_TYPE if opens or (sample.suffix == ".pdf" and SIGNATURE in sample.head[:1024]) else None


def read(data: bytes, limits: Limits) -> Reading:
    """Return the text and blocks of a PDF. Raises BrokenError, ProtectedError, NeedsOcrError, TooLargeError."""
    with opened(data) as document:
        count = len(document)
        if count > MAX_PAGES:
            raise TooLargeError(f"the file has {count} pages, the limit is {MAX_PAGES}; split it")
        sheets, grids, lost = _sheets(document, limits)
        scanned = fill(document, sheets, grids, limits)
        title = document.get_metadata_value("Title")
        carried = tuple(unread_files(document))
    if all(sheet.garbled for sheet in sheets) and sheets:
        raise needed("the file's fonts hide its text, so its pages must be read as pictures")
    if not any(sheet.words or held for sheet, held in zip(sheets, grids)):
        raise _no_text(sheets, lost, scanned)
    text, blocks = assemble(sheets, grids)
    check_text(text, limits)
    blocks, hints = headline(title, text, blocks)
    return Reading(
        text,
        as_they_lie(blocks, scanned),
        hints,
        warnings=(*_warnings(sheets, lost, scanned), *carried),
        pages=tuple(pages_of(blocks, sheets, scanned)),
        doubts=tuple(doubts_in(text, blocks, scanned)),
        signatures=signatures_of(data),
    )


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """Hold a PDF open as a pdfium document. Raises ProtectedError, BrokenError."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise ProtectedError("the file is locked with a password; save it without one") from error
        raise BrokenError("the file is no whole PDF; fetch it again or print it to a new PDF") from error
    try:
        prepare(document)
        yield document
    finally:
        document.close()


def _sheets(document: Any, limits: Limits) -> tuple[list[Sheet], list[list[Grid]], list[int]]:
    """Return the pages, the ruled tables of each, and the numbers of pages that could not be read."""
    sheets, grids, lost = [], [], []
    characters = 0
    for number in range(1, len(document) + 1):
        try:
            sheet, found = _sheet(document, number)
        except pypdfium2.PdfiumError:
            lost.append(number)
            continue
        characters += letters(sheet.words)
        if characters > limits.text_chars:
            raise TooLargeError(
                f"the text of the first {number} pages is over the limit max_text_mchars; split the file"
            )
        sheets.append(sheet)
        grids.append(found)
    return sheets, grids, lost


def _sheet(document: Any, number: int) -> tuple[Sheet, list[Grid]]:
    page = document[number - 1]
    try:
        left, bottom, right, top = page.get_bbox()
        rotation = page.get_rotation()
        wide, high = right - left, top - bottom
        place = turned(rotation, left, bottom, wide, high)
        if rotation % 180:
            wide, high = high, wide
        links = links_of(page.raw, place)
        page, laid = laid_in(document, page, number - 1)
        text_page = page.get_textpage()
        try:
            words, unmapped = read_words(text_page.raw, place, laid)
            garbled = is_garbled(text_page.raw, text_page.count_chars())
        finally:
            text_page.close()
        words = whole_words([w for w in words if w.x1 > -1 and w.x0 < wide + 1 and w.bottom > -1 and w.top < high + 1])
        grids, free = find_grids(page.raw, place, words) if words else ([], words)
        drawn = 0 if words else pictures(page.raw)
        hidden = bool(words) and is_picture(page.raw, wide * high) and not is_vietnamese(words)
        little = 0 < letters(words) < FEW_LETTERS
        stamped = little and not hidden and may_hide_text(page.raw, wide * high)
        return Sheet(number, wide, high, free, unmapped, drawn, hidden, stamped, garbled, links), grids
    finally:
        page.close()


def _no_text(sheets: list[Sheet], lost: list[int], scanned: list[Scan]) -> Exception:
    if lost and not sheets:
        return BrokenError("no page of the file can be read; fetch it again or print it to a new PDF")
    if scanned:
        return no_text_seen(scanned)
    if any(sheet.pictures for sheet in sheets):
        return needed("the pages are pictures of text")
    return BrokenError("the pages are blank: they hold neither text nor pictures; put the right file in its place")


def _warnings(sheets: list[Sheet], lost: list[int], scanned: list[Scan]) -> Iterator[str]:
    if lost:
        yield f"{_pages(lost)} could not be read: the file is broken there"
    for numbers, cause in unread(sheets, scanned):
        if numbers:
            yield f"{_pages(numbers)}: {cause}"
    total = sum(letters(s.words) for s in sheets)
    unmapped = sum(s.unmapped for s in sheets)
    if unmapped > UNMAPPED * total:
        yield f"{unmapped} characters have no Unicode value: the file's fonts hide its text"


def _pages(numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:8])) + (" …" if len(numbers) > 8 else "")
    return f"page{'s' if len(numbers) > 1 else ''} {shown}"
