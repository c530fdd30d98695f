"""Parts of a page → a PDF, drawn with reportlab in the layouts that offices use."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import pytest

from .pages import Columns, Para, Part, Table, parts

FONTS = Path("/usr/share/fonts/truetype/dejavu")
TIMES = Path("/usr/share/fonts/truetype/freefont")
"""FreeSerif has the shapes of the Times New Roman that offices use, with all Vietnamese letters."""


@dataclass(frozen=True)
class Layout:
    """How the parts are set. `columns`: letterhead and foot side by side; else one below the other."""

    columns: bool = True
    ruled: bool = True
    justified: bool = True
    numbers: bool = True
    running_head: str = ""
    mixed_fonts: bool = False
    size: float = 12
    page_height: float = 842
    font: str = "DejaVuSerif"


@cache
def register() -> None:
    """Make the DejaVu fonts known to reportlab; without them the test is skipped and says what is missing."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for name in ("DejaVuSerif", "DejaVuSerif-Bold", "DejaVuSans", "DejaVuSans-Bold"):
        file = FONTS / f"{name}.ttf"
        if not file.exists():
            pytest.skip(f"{file} is missing: sudo apt-get install fonts-dejavu-core")
        pdfmetrics.registerFont(TTFont(name, str(file)))
    for name in ("FreeSerif", "FreeSerif-Bold", "FreeMono", "FreeMono-Bold"):
        file = TIMES / f"{name.replace('-', '')}.ttf"
        if file.exists():
            pdfmetrics.registerFont(TTFont(name, str(file)))
    pdfmetrics.registerFontFamily("DejaVuSerif", "DejaVuSerif", "DejaVuSerif-Bold", "DejaVuSerif", "DejaVuSerif-Bold")


def make_pdf(text: str, layout: Layout = Layout()) -> bytes:
    """Return a PDF whose pages print `text`."""
    return set_parts(parts(text), layout)


def set_parts(page_parts: list[Part], layout: Layout = Layout(), **options: Any) -> bytes:
    """Return a PDF that prints `page_parts`; `options` go to reportlab's document template."""
    from reportlab.platypus import SimpleDocTemplate

    register()
    if layout.font.startswith("Free") and not (TIMES / f"{layout.font}.ttf").exists():
        pytest.skip(f"{layout.font} is missing: sudo apt-get install fonts-freefont-ttf")
    out = io.BytesIO()
    document = SimpleDocTemplate(
        out, pagesize=(595, layout.page_height), leftMargin=85, rightMargin=57, topMargin=57, bottomMargin=57, **options
    )

    def furniture(canvas: Any, doc: Any) -> None:
        canvas.setFont("DejaVuSerif", 9)
        if layout.running_head:
            canvas.drawString(85, layout.page_height - 34, layout.running_head)
        if layout.numbers and doc.page > 1:
            canvas.drawCentredString(297, layout.page_height - 34, str(doc.page))

    story = [flowable for part in page_parts for flowable in _flowables(part, layout)]
    document.build(story, onFirstPage=furniture, onLaterPages=furniture)
    return out.getvalue()


def _markup(text: str, layout: Layout) -> str:
    shown = escape(text, quote=False)
    if not layout.mixed_fonts:
        return shown
    return "".join(f'<font name="DejaVuSans">{c}</font>' if ord(c) > 0x1E9F else c for c in shown)


def _paragraph(text: str, layout: Layout, **style: Any) -> Any:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph

    base = {"fontName": layout.font, "fontSize": layout.size, "leading": 1.3 * layout.size}
    return Paragraph(_markup(text, layout), ParagraphStyle("p", **{**base, **style}))


def _flowables(part: Part, layout: Layout) -> list[Any]:
    from reportlab.platypus import Spacer

    if isinstance(part, Para):
        if part.kind == "centre":
            return [
                _paragraph(part.text, layout, alignment=1, fontName=f"{layout.font}-Bold", spaceBefore=6, spaceAfter=6)
            ]
        alignment = 4 if layout.justified else 0
        return [_paragraph(part.text, layout, alignment=alignment, firstLineIndent=28, spaceAfter=4)]
    if isinstance(part, Table):
        return [_table(part, layout), Spacer(1, 8)]
    if not layout.columns:
        return [_paragraph(line, layout, alignment=0) for line in part.left + part.right]
    return [_columns(part, layout), Spacer(1, 12)]


def _columns(part: Columns, layout: Layout) -> Any:
    from reportlab.platypus import Spacer
    from reportlab.platypus import Table as Grid

    size = layout.size
    if part.foot:
        left = [_paragraph(x, layout, fontSize=size - 2, leading=1.2 * (size - 2)) for x in part.left]
        sizes = [_fitting(x, 210, layout) for x in part.right]
        right = [
            _paragraph(x, layout, alignment=1, fontName=f"{layout.font}-Bold", fontSize=s)
            for x, s in zip(part.right, sizes)
        ]
        if len(right) > 1:
            right.insert(-1, Spacer(1, 50))
    else:
        left = [_paragraph(x, layout, alignment=1, fontSize=_fitting(x, 188, layout, size - 1)) for x in part.left]
        right = [_paragraph(x, layout, alignment=1, fontSize=_fitting(x, 241, layout, size - 1)) for x in part.right]
    grid = Grid([[left, right]], colWidths=[200, 253])
    grid.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP")])
    return grid


def _fitting(text: str, width: float, layout: Layout, size: float = 0) -> float:
    """Return the type size at which a short line of a letterhead stays one line, as typists choose it."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    size = size or layout.size
    while size > 7 and width < stringWidth(text, layout.font, size) < 1.7 * width:
        size -= 0.5
    return size


def _table(part: Table, layout: Layout) -> Any:
    from reportlab.platypus import Table as Grid

    width = max(len(r) for r in part.rows)
    rows = [r + [""] * (width - len(r)) for r in part.rows]
    weights = [min(30, max(6, max(len(r[i]) for r in rows))) for i in range(width)]
    widths = [453 * w / sum(weights) for w in weights]
    cells = [
        [_paragraph(c, layout, fontSize=layout.size - 2, leading=1.2 * (layout.size - 2)) for c in r] for r in rows
    ]
    grid = Grid(cells, colWidths=widths)
    style: list[Any] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
    if layout.ruled:
        style.append(("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0)))
    grid.setStyle(style)
    return grid
