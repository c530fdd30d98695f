"""What lies beside documents and is none: the folder of a saved page's pictures and adverts, what Windows leaves."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

PAGES = frozenset((".htm", ".html", ".xhtml", ".mht", ".doc"))
ENDS = ("_files", ".files", "-files", "_tệp", ".fld", "_archivos", "_fichiers", "_dateien")
"""How the folder's name goes on behind the page's: it follows the language of the program."""


JUNK = re.compile(r"(?:~\$.*|Thumbs\.db|ehthumbs\.db|desktop\.ini)\Z", re.IGNORECASE)
"""What Windows and Word leave in folders: "~$" opens the name of a lock that stands while a document is open."""


def companions(names: Iterable[str]) -> frozenset[str]:
    """Return the folders that pages called `names` may have beside them; a folder of that name holds no documents."""
    pages = (PurePosixPath(name) for name in names)
    return frozenset(str(page.with_suffix("")) + end for page in pages if page.suffix.lower() in PAGES for end in ENDS)
