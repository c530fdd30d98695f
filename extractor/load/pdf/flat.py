"""What lies on a page and is not of it: values of form fields, typed notes, stamps, the appearance of a signature.

Offices number and date a paper that way once it is signed: "Số:      /KH-UBND" gets its 57 as a field or a note.
pdfium's text of a page knows nothing of them, so they are laid into the page first, as a printer would.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pypdfium2.raw as pdfium
from pypdfium2 import PdfiumError

MOST = 500
"""Notes of one page that are looked at; a map or a review of a manuscript may have thousands."""
_LAID = frozenset((pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP))


def prepare(document: Any) -> None:
    """Let pdfium draw the fields of an open document whose file says only their values. Call it before any page.

    A form that pdfium cannot make ready costs its values, not the text of the pages.
    """
    if document.get_formtype() == pdfium.FORMTYPE_ACRO_FORM:
        with suppress(PdfiumError):
            document.init_forms()


def laid_in(document: Any, page: Any, index: int) -> tuple[Any, bool]:
    """Return the open `page` at `index` with what lies on it laid into it, and whether anything did.

    If so it is another page object, `page` being closed, and its links are gone. What a screen hides stays out.
    """
    if not _has_any(page.raw) or pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY) != pdfium.FLATTEN_SUCCESS:
        return page, False
    page.close()
    return document[index], True


def _has_any(page: Any) -> bool:
    for i in range(min(pdfium.FPDFPage_GetAnnotCount(page), MOST)):
        annotation = pdfium.FPDFPage_GetAnnot(page, i)
        try:
            if pdfium.FPDFAnnot_GetSubtype(annotation) in _LAID:
                return True
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)
    return False
