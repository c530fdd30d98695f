"""Red lines as thin as a hair, which JPEG turns grey, are taken off; the print under them stays."""

from __future__ import annotations

import io

import numpy as np
import pytest
from making.pdf import FONTS
from PIL import Image, ImageDraw, ImageFont

from extractor.load.ocr.image import cleaned

RED = (214, 48, 60)


def page(*, stamp: bool) -> Image.Image:
    """A page with one line of print, and a stamp of a thick ring with thin boxes inside, copied twice."""
    file = FONTS / "DejaVuSerif.ttf"
    if not file.exists():
        pytest.skip(f"{file} is missing: sudo apt-get install fonts-dejavu-core")
    picture = Image.new("RGB", (900, 600), "white")
    draw = ImageDraw.Draw(picture)
    draw.text((280, 280), "PHÓ CHỦ TỊCH UBND", font=ImageFont.truetype(str(file), 34), fill="black")
    if stamp:
        draw.ellipse((300, 140, 620, 460), outline=RED, width=9)
        for x in range(340, 580, 30):
            for y in (200, 230, 360, 390):
                draw.rectangle((x, y, x + 9, y + 18), outline=RED)
    for quality in (75, 70):
        out = io.BytesIO()
        picture.resize((882, 588), Image.Resampling.BILINEAR).save(out, "JPEG", quality=quality)
        picture = Image.open(io.BytesIO(out.getvalue())).convert("RGB").resize((900, 600), Image.Resampling.BILINEAR)
    return picture


def ink(picture: Image.Image) -> np.ndarray:
    return np.asarray(cleaned(picture).black) < 128


def test_thin_lines_of_a_stamp_leave_no_trace() -> None:
    seen = ink(page(stamp=True))
    assert seen[180:262].sum() + seen[345:420].sum() <= 20


def test_the_print_under_a_stamp_stays() -> None:
    plain, under = ink(page(stamp=False)), ink(page(stamp=True))
    assert (plain & under).sum() > 0.9 * plain.sum()
