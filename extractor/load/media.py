"""What kind of file this is, by content first and name second."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePath

HEAD = 4096
MAGIC = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP, DOCX, XLSX or ODT"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word, Excel or PowerPoint"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "GZIP"),
    (b"\x89PNG\r\n", "PNG image"),
    (b"\xff\xd8\xff", "JPEG image"),
    (b"GIF8", "GIF image"),
    (b"II*\x00", "TIFF image"),
    (b"MM\x00*", "TIFF image"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"Rar!\x1a", "RAR"),
    (b"SQLite format 3\x00", "SQLite database"),
    (b"\x7fELF", "program"),
    (b"MZ\x90\x00", "program"),
)
"""First bytes of formats that are no text. A reader that takes one of them stands before this table is asked."""


PROGRAMS = {
    ".css": "a style sheet",
    ".js": "a program",
    ".mjs": "a program",
    ".download": "a program",
    ".py": "a program",
    ".map": "a program's map",
}
"""Files that are text, but no documents: what lies beside saved pages. Browsers add ".download" to programs."""


@dataclass(frozen=True, slots=True)
class Sample:
    """What a reader sees before it says whether a file is its own: first bytes, the same as text, the name's end."""

    head: bytes
    text: str
    suffix: str


def sample(data: bytes, path: str | None) -> Sample:
    """Return the Sample of `data`, whose name is `path` (None where there is none)."""
    return _sample(data[:HEAD], path)


@lru_cache(maxsize=4)
def _sample(head: bytes, path: str | None) -> Sample:
    """The containers are asked for a file first, then the readers of single documents."""
    wide = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = head.decode("utf-16" if wide else "utf-8", errors="ignore").removeprefix("\ufeff")
    return Sample(head, text.replace("\x00", "").lstrip(), PurePath(path).suffix.lower() if path else "")


def foreign_format(seen: Sample) -> str | None:
    """Return the name of the format that the file opens with, or is called by, and that no reader takes, or None."""
    opened = next((name for magic, name in MAGIC if seen.head.startswith(magic)), None)
    return opened or PROGRAMS.get(seen.suffix)
