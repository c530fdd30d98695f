"""Files that a PDF carries with it: appendices that somebody attached. They are named, not read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

_PAPERS = frozenset((".pdf", ".doc", ".docx", ".xls", ".xlsx", ".rtf", ".odt", ".ods", ".zip", ".rar", ".7z"))
"""What may hold a paper; the data of an invoice (XML) is no file that a person looks for."""
_NAMED = 3


def unread_files(document: Any) -> Iterator[str]:
    """Yield what to say of the papers that an open pdfium document carries."""
    count = document.count_attachments()
    names = [document.get_attachment(i).get_name() for i in range(min(count, 100))]
    papers = [PurePath(name).name for name in names if PurePath(name).suffix.lower() in _PAPERS]
    if papers:
        others = f" and {len(papers) - _NAMED} more" if len(papers) > _NAMED else ""
        yield f"the file carries {', '.join(papers[:_NAMED])}{others}: save what is attached to it and add that too"
