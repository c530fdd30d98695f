"""A page of a source as a picture, made again whenever somebody looks at it: nothing of it is stored."""

from __future__ import annotations

import io
import os

from PIL import Image
from pypdfium2 import PdfiumError

from ..errors import BrokenError, NotFoundError, UnreadableError, UnsupportedError
from . import explain, pdf, scan
from .limits import DEFAULT, Limits, check_file_size
from .media import sample
from .pdf.mixed import LARGEST, render

SCREEN = 110
"""Dots an inch at which a page of A4 is as wide as a window."""


def page_image(path: str | os.PathLike[str], number: int, dpi: float = SCREEN, limits: Limits = DEFAULT) -> bytes:
    """Return page `number` (from 1) of a PDF or of a picture file as PNG, as it lies in the file.

    A box of a Block, in points, times `dpi` / 72 is the same place on it. Raises an InputError where the file cannot be
    read or has no pages, NotFoundError where it has no such page. To be called through `run.page_image`, in a child
    process.
    """
    try:
        with open(path, "rb") as file:
            data = file.read(limits.file_bytes + 1)
    except OSError as error:
        raise UnreadableError(explain(error)) from error
    check_file_size(len(data), limits)
    seen = sample(data, os.fspath(path))
    if pdf.takes(seen):
        return _of_pdf(data, number, dpi)
    if scan.takes(seen):
        return _of_picture(data, number, dpi, limits)
    raise UnsupportedError("the file has no pages: only PDF, TIFF, JPEG and PNG have pictures of them")


def _of_pdf(data: bytes, number: int, dpi: float) -> bytes:
    with pdf.opened(data) as document:
        _check(number, len(document))
        try:
            return _png(render(document, number, dpi))
        except PdfiumError as error:
            raise BrokenError(f"page {number} cannot be shown: the file is broken there") from error


def _of_picture(data: bytes, number: int, dpi: float, limits: Limits) -> bytes:
    with scan.opened(data, limits) as picture:
        _check(number, getattr(picture, "n_frames", 1))
        page = scan.frame(picture, number, limits, dpi)
        page.thumbnail((int(LARGEST**0.5), int(LARGEST**0.5)))
        return _png(page)


def _check(number: int, count: int) -> None:
    if not 1 <= number <= count:
        raise NotFoundError(f"the file has {count} page{'s' if count > 1 else ''}: there is no page {number}")


def _png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=3)
    return out.getvalue()
