"""Pictures of pages: TIFF (of one page or more), JPEG, PNG. Their text is read by OCR."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, ImageOps, UnidentifiedImageError

from ..errors import BrokenError, TooLargeError
from .limits import Limits, check_text, mega
from .media import Sample
from .ocr import DPI, engine, needed
from .pdf.assemble import assemble
from .pdf.mixed import check_pages
from .pdf.scanned import as_they_lie, doubts_in, no_text_seen, pages_of, scans
from .reading import Reading

FORMATS = {
    b"\x89PNG\r\n\x1a\n": ("image/png", "PNG"),
    b"\xff\xd8\xff": ("image/jpeg", "JPEG"),
    b"II*\x00": ("image/tiff", "TIFF"),
    b"MM\x00*": ("image/tiff", "TIFF"),
    b"RIFF": ("image/webp", "WEBP"),
}
WEBP = b"WEBP"
"""What stands behind the size in the first bytes of such a picture; sound and video begin like it."""
A4 = 8.27
"""Inches of the short side of a page whose picture does not tell its size."""
LIKELY = (5.0, 17.0)
"""Inches between which the short side of a page lies, if the picture tells the truth."""
SMALLEST = 16


def takes(sample: Sample) -> str | None:
    """Say the media type where the first bytes are those of a picture."""
    return (_form(sample.head) or (None, ""))[0]


def _form(head: bytes) -> tuple[str, str] | None:
    """Return the media type and Pillow's name of the picture that begins with `head`."""
    found = next((form for magic, form in FORMATS.items() if head.startswith(magic)), None)
    return None if found and head.startswith(b"RIFF") and head[8:12] != WEBP else found


def read(data: bytes, limits: Limits) -> Reading:
    """Return the text of a picture. Raises NeedsOcrError, BrokenError, TooLargeError, EmptyError, ReaderFailedError."""
    found = engine()
    with opened(data, limits) as picture:
        if found is None or not found.ready:
            raise needed("the file is a picture of text")
        count = getattr(picture, "n_frames", 1)
        check_pages(count, limits)
        pages = list(scans(_frames(picture, count, limits), limits))
    if not any(page.words for page in pages):
        raise no_text_seen(pages)
    sheets = [page.sheet for page in pages]
    text, blocks = assemble(sheets, [page.grids for page in pages])
    check_text(text, limits)
    return Reading(
        text,
        as_they_lie(blocks, pages),
        warnings=tuple(f"page {page.sheet.number}: not read: {page.failure}" for page in pages if page.failure),
        pages=tuple(pages_of(blocks, sheets, pages)),
        doubts=tuple(doubts_in(text, blocks, pages)),
    )


@contextmanager
def opened(data: bytes, limits: Limits) -> Iterator[Image.Image]:
    """Hold a picture open whose size is checked, its pixels not yet read. Raises BrokenError, TooLargeError."""
    form = (_form(data[:16]) or ("", ""))[1]
    try:
        with _quietly(data, form) as picture:
            _check(picture, limits)
            yield picture
    except Image.DecompressionBombError as error:
        raise _too_large(limits) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError, KeyError, TypeError) as error:
        raise BrokenError("the picture is not whole or damaged; scan or fetch it again") from error


def _quietly(data: bytes, form: str) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of a large picture: `_check` decides by our own limit
        return Image.open(io.BytesIO(data), formats=[form])


def frame(picture: Image.Image, number: int, limits: Limits, dpi: float = DPI) -> Image.Image:
    """Return page `number` (from 1) of an open picture upright as its file says, in RGB or grey, at `dpi`."""
    picture.seek(number - 1)
    _check(picture, limits)
    own = picture.info.get("dpi")
    wanted = _inches(picture.size, own)
    scale = wanted * dpi / min(picture.size)
    if scale < 0.6 and picture.format == "JPEG":
        picture.draft(None, (int(picture.width * scale), int(picture.height * scale)))
    page: Image.Image = ImageOps.exif_transpose(picture)
    if page.mode in ("RGBA", "LA", "PA") or "transparency" in page.info:
        page = page.convert("RGBA")
        white = Image.new("RGBA", page.size, "white")
        page = Image.alpha_composite(white, page)
    page = page.convert("L" if page.mode in ("1", "L", "I", "I;16", "F") else "RGB")
    scale = wanted * dpi / min(page.size)
    if abs(scale - 1) < 0.02:
        return page
    size = (max(SMALLEST, round(page.width * scale)), max(SMALLEST, round(page.height * scale)))
    return page.resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0)


def _frames(picture: Image.Image, count: int, limits: Limits) -> Iterator[tuple[int, Image.Image]]:
    for number in range(1, count + 1):
        yield number, frame(picture, number, limits)


def _inches(size: tuple[int, int], dpi: tuple[float, float] | None) -> float:
    """Return how long the short side of a page is: as the file tells where that is likely, else as long as A4's."""
    told = min(size) / float(dpi[0]) if dpi and float(dpi[0]) > 1 else 0.0
    inches = told if LIKELY[0] <= told <= LIKELY[1] else A4
    return inches if max(size) <= 4 * min(size) else inches * 4 * min(size) / max(size)


def _check(picture: Image.Image, limits: Limits) -> None:
    width, height = picture.size
    if width * height > limits.image_pixels:
        raise _too_large(limits)
    if min(width, height) < SMALLEST:
        raise BrokenError(
            f"the picture has {width} × {height} pixels: no page of text; put the right file in its place"
        )


def _too_large(limits: Limits) -> TooLargeError:
    return TooLargeError(f"the picture has more than {mega(limits.image_pixels)} million pixels; scan it at 300 dpi")
