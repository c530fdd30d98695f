"""What a browser or Word puts beside a page that it saves: a folder of its pictures, styles, programs and adverts."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

PAGES = frozenset((".htm", ".html", ".xhtml", ".mht", ".doc"))
ENDS = ("_files", ".files", "-files", "_tệp", ".fld", "_archivos", "_fichiers", "_dateien")
"""How the folder's name goes on behind the page's: it follows the language of the program."""


def companions(names: Iterable[str]) -> frozenset[str]:
    """Return the folders that pages called `names` may have beside them; a folder of that name holds no documents."""
    pages = (PurePosixPath(name) for name in names)
    return frozenset(str(page.with_suffix("")) + end for page in pages if page.suffix.lower() in PAGES for end in ENDS)
