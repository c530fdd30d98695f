"""Pages → what a scanner makes of them: pictures with skew, noise, tinted paper, JPEG blocks, stamp and signature."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageDraw

from extractor.load.ocr import engine

NEEDS_OCR = pytest.mark.skipif(
    not (engine() and engine().ready),  # type: ignore[union-attr]
    reason="Tesseract is missing: sudo apt-get install tesseract-ocr tesseract-ocr-vie",
)

RED, BLUE = (205, 40, 50), (40, 60, 170)


@dataclass(frozen=True)
class Scanner:
    """How a page is scanned. `stamp`: red stamp and blue signature at the place named in shares of the page."""

    dpi: int = 200
    skew: float = 0.0
    noise: float = 0.0
    paper: int = 255
    quality: int = 0
    stamp: tuple[float, float] | None = None
    grey: bool = False


FAX = 128
"""What is lighter becomes paper on a fax."""
CLEAN = Scanner(dpi=300, grey=True)
OFFICE = Scanner(dpi=300, skew=0.7, noise=6, paper=250, quality=80)
POOR = Scanner(dpi=200, skew=-1.6, noise=12, paper=222, quality=60)


def pictures(pdf: bytes, scanner: Scanner) -> Iterator[Image.Image]:
    """Yield the pages of `pdf` as the scanner sees them; the stamp lies on the last page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for number, page in enumerate(document):
            picture = page.render(scale=scanner.dpi / 72).to_pil().convert("RGB")
            if scanner.stamp and number == len(document) - 1:
                picture = stamped(picture, scanner)
            yield scanned(picture, scanner, number)
    finally:
        document.close()


def stamped(picture: Image.Image, scanner: Scanner) -> Image.Image:
    """Return `picture` with a round red stamp, and a signature beside it, as ink that darkens what lies under it."""
    assert scanner.stamp
    ink = Image.new("RGB", picture.size, "white")
    draw = ImageDraw.Draw(ink)
    unit = scanner.dpi / 25.4
    x, y = scanner.stamp[0] * picture.width, scanner.stamp[1] * picture.height
    for radius, width in ((18, 1.2), (15.5, 0.5), (9, 0.5)):
        draw.ellipse(_round(x, y, radius * unit), outline=RED, width=max(1, int(width * unit)))
    star = [
        (x + r * unit * math.sin(i * math.pi / 5), y - r * unit * math.cos(i * math.pi / 5))
        for i in range(10)
        for r in [(6.5, 2.6)[i % 2]]
    ]
    draw.polygon(star, fill=RED)
    signature = [
        (x + unit * (14 + 3 * t + 5 * math.sin(2.3 * t)), y + unit * (2 + 7 * math.sin(1.7 * t + 1)))
        for t in np.linspace(0, 12, 120)
    ]
    draw.line(signature, fill=BLUE, width=max(2, int(0.6 * unit)))
    return ImageChops.multiply(picture, ink)


def _round(x: float, y: float, radius: float) -> tuple[float, float, float, float]:
    return x - radius, y - radius, x + radius, y + radius


def scanned(picture: Image.Image, scanner: Scanner, seed: int = 0) -> Image.Image:
    """Return `picture` turned, tinted, with noise and the traces of JPEG."""
    if scanner.skew:
        picture = picture.rotate(-scanner.skew, Image.Resampling.BICUBIC, fillcolor="white")
    if scanner.paper < 255 or scanner.noise:
        values = np.asarray(picture).astype(np.float32) * (scanner.paper / 255)
        values += np.random.default_rng(seed).normal(0, scanner.noise, values.shape[:2])[..., None]
        picture = Image.fromarray(np.clip(values, 0, 255).astype(np.uint8))
    if scanner.quality:
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=scanner.quality)
        picture = Image.open(io.BytesIO(out.getvalue())).convert("RGB")
    return picture.convert("L") if scanner.grey else picture


def faxed(picture: Image.Image, noise: float = 25, seed: int = 0) -> Image.Image:
    """Return `picture` in black and white, as a fax hands it on."""
    values = np.asarray(picture.convert("L")).astype(np.float32)
    values += np.random.default_rng(seed).normal(0, noise, values.shape)
    return Image.fromarray(np.where(values < FAX, 0, 255).astype(np.uint8))


def photographed(picture: Image.Image) -> Image.Image:
    """Return `picture` as a telephone sees it on a table: askew in space, in a shadow from one side."""
    wide, high = int(picture.width * 1.15), int(picture.height * 1.12)
    corners = [(0.07, 0.05), (0.95, 0.035), (0.985, 0.965), (0.03, 0.95)]
    lies = [(0, 0), (picture.width, 0), (picture.width, picture.height), (0, picture.height)]
    rows, sought = [], []
    for (x, y), (u, v) in zip(((a * wide, b * high) for a, b in corners), lies, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        sought += [u, v]
    data = np.linalg.solve(np.array(rows), np.array(sought)).tolist()
    turn, smooth = Image.Transform.PERSPECTIVE, Image.Resampling.BICUBIC
    table = Image.new("RGB", (wide, high), (96, 82, 70))
    paper = Image.new("L", picture.size, 255).transform((wide, high), turn, data, smooth)
    table.paste(picture.convert("RGB").transform((wide, high), turn, data, smooth), (0, 0), paper)
    y, x = np.mgrid[0:high, 0:wide]
    shade = 0.62 + 0.38 * np.clip(0.9 * x / wide + 0.5 * y / high, 0, 1)
    return Image.fromarray((np.asarray(table) * shade[..., None]).astype(np.uint8))


def scan_pdf(pdf: bytes, scanner: Scanner) -> bytes:
    """Return a PDF whose pages are the scanned pictures of the pages of `pdf`."""
    return as_pdf(list(pictures(pdf, scanner)), scanner.dpi)


def as_pdf(pages: list[Image.Image], dpi: int) -> bytes:
    """Return a PDF with a picture a page."""
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=dpi)
    return out.getvalue()


def as_tiff(pages: list[Image.Image], dpi: int) -> bytes:
    """Return a TIFF of several pages."""
    out = io.BytesIO()
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:], compression="tiff_lzw", dpi=(dpi, dpi))
    return out.getvalue()


def as_image(page: Image.Image, form: str, dpi: int) -> bytes:
    """Return one page as a PNG or JPEG file."""
    out = io.BytesIO()
    page.save(out, form, dpi=(dpi, dpi))
    return out.getvalue()
