"""Parts of a page → an OpenDocument text, and rows → a spreadsheet, as LibreOffice writes them."""
# ruff: noqa: E501 - lines of markup

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from html import escape

from .pages import Columns, Para, parts

_NAMES = {
    "office": "office", "text": "text", "table": "table", "draw": "drawing", "style": "style", "fo": "xsl-fo-compatible",
    "svg": "svg-compatible", "meta": "meta",
}  # fmt: skip
SPACES = " ".join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for p, n in _NAMES.items())
TEXT = "application/vnd.oasis.opendocument.text"
SHEET = "application/vnd.oasis.opendocument.spreadsheet"


def packed(kind: str, body: str, styles: str = "", page: str = "", manifest: str = "") -> bytes:
    """Return an OpenDocument file with this body, automatic styles, master page and further words in its manifest."""
    content = f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {SPACES}>{styles}<office:body>{body}</office:body></office:document-content>'
    named = f'<?xml version="1.0" encoding="UTF-8"?><office:document-styles {SPACES}><office:master-styles>{page}</office:master-styles></office:document-styles>'
    space = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), kind)
        archive.writestr("content.xml", content)
        archive.writestr("styles.xml", named)
        archive.writestr("META-INF/manifest.xml", f"<manifest:manifest {space}>{manifest}</manifest:manifest>")
    return out.getvalue()


def text_file(inner: str, styles: str = "", page: str = "", manifest: str = "") -> bytes:
    """Return an ODT whose text element holds `inner`."""
    return packed(TEXT, f"<office:text>{inner}</office:text>", styles, page, manifest)


def make_odt(text: str) -> bytes:
    """Return an ODT that prints `text`: letterhead and foot in tables of two cells."""
    out = []
    for part in parts(text):
        if isinstance(part, Para):
            out.append(paragraph(part.text))
        elif isinstance(part, Columns):
            out.append(table([["".join(map(paragraph, part.left)), "".join(map(paragraph, part.right))]]))
        else:
            out.append(table([[paragraph(cell) for cell in row] for row in part.rows]))
    return text_file("".join(out))


def paragraph(text: str) -> str:
    """Return a paragraph; more than one blank needs an element of its own."""
    shown = re.sub(" {2,}", lambda m: f' <text:s text:c="{len(m[0]) - 1}"/>', escape(text, quote=False))
    return f'<text:p text:style-name="P1">{shown}</text:p>'


def table(rows: Sequence[Sequence[str]]) -> str:
    cells = "".join(
        f"<table:table-row>{''.join(f'<table:table-cell>{cell}</table:table-cell>' for cell in row)}</table:table-row>"
        for row in rows
    )
    return f"<table:table>{cells}</table:table>"
