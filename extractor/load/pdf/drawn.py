"""What a page draws beside its words: lines, pictures, letters as outlines. Forms, which hold pages whole, are entered.

A scanned page may bear printed words: a page number, the line that a document system or a signature puts on it. Such
words are not the page's text; the picture under them, often in strips or inside a form, may hold it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

MAX_OBJECTS = 20_000
DEPTH = 3
"""Forms within forms that are entered."""
COVERS = 0.75
"""Pictures over so much of a page are the page."""
HOLDS = 0.35
"""Pictures over so much of a page with little text may hold the rest of it: a heading was typed above a pasted scan."""
LOOKED_AT = 40
"""Drawn objects from either end of a page with much text among which its pictures are sought."""
OUTLINED = 1_000
"""Segments of drawn lines and curves from which a page may hold letters as outlines: fifty letters have as many."""
FEW_LETTERS = 500
"""Signatures of two persons with their offices, put on a scan as text, have fewer."""
Matrix = tuple[float, float, float, float, float, float]
UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def paths(page: Any) -> Iterator[tuple[Any, Matrix]]:
    """Yield the drawn lines and areas of an open pdfium page, each with what takes its points to the page."""
    return ((found, matrix) for kind, found, matrix in _objects(page) if kind == pdfium.FPDF_PAGEOBJ_PATH)


def pictures(page: Any) -> int:
    """Return how many pictures an open pdfium page without words shows; letters drawn as outlines are one."""
    found = sum(1 for kind, _, _ in _objects(page) if kind == pdfium.FPDF_PAGEOBJ_IMAGE)
    return found + int(_is_outlined(page))


def is_picture(page: Any, area: float) -> bool:
    """Say whether pictures cover an open pdfium page of much text; `area` is the page's, in square points."""
    return _cover(page, COVERS * area, LOOKED_AT)


def may_hide_text(page: Any, area: float) -> bool:
    """Say whether what an open pdfium page of little text draws may hold its text: a scan, or letters as outlines."""
    return _cover(page, HOLDS * area) or _is_outlined(page)


def _cover(page: Any, area: float, ends: int | None = None) -> bool:
    """Say whether pictures cover so many square points."""
    covered = 0.0
    for kind, _, (a, b, c, d, _e, _f) in _objects(page, ends=ends):
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:  # drawn on the unit square
            covered += abs(a * d - b * c)
            if covered >= area:
                return True
    return False


def _is_outlined(page: Any) -> bool:
    segments = 0
    for path, _ in paths(page):
        segments += pdfium.FPDFPath_CountSegments(path)
        if segments >= OUTLINED:
            return True
    return False


def _objects(
    holder: Any, matrix: Matrix = UNIT, depth: int = DEPTH, inner: bool = False, ends: int | None = None
) -> Iterator[tuple[int, Any, Matrix]]:
    """Yield (kind, object, matrix to the page) of what a page or form draws; of each only the two `ends` if given."""
    count = pdfium.FPDFFormObj_CountObjects(holder) if inner else pdfium.FPDFPage_CountObjects(holder)
    get = pdfium.FPDFFormObj_GetObject if inner else pdfium.FPDFPage_GetObject
    count = min(count, MAX_OBJECTS)
    whole = ends is None or count <= 2 * ends
    for i in range(count) if whole else (*range(ends or 0), *range(count - (ends or 0), count)):
        found = get(holder, i)
        kind = pdfium.FPDFPageObj_GetType(found)
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            if depth:
                yield from _objects(found, _times(_matrix(found), matrix), depth - 1, True, ends)
        elif kind != pdfium.FPDF_PAGEOBJ_TEXT:
            yield kind, found, _times(_matrix(found), matrix)


def _matrix(page_object: Any) -> Matrix:
    m = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(page_object, m):
        return UNIT
    return m.a, m.b, m.c, m.d, m.e, m.f


def _times(m: Matrix, n: Matrix) -> Matrix:
    """Return the matrix that does `m` first, then `n`."""
    if n == UNIT:
        return m
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )
