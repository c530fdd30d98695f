"""What kind of file this is, by content first and name second."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePath

HEAD = 4096
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SHIFT, _DIRECTORY, _LARGEST_SHIFT = 0x1E, 0x30, 12
"""Where an OLE file's header says how large its sectors are and which one begins its list of streams."""
PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
OFFICE = "save it as DOCX, XLSX or PDF"
MAGIC = (
    (b"%PDF-", "PDF", OFFICE),
    (b"PK\x03\x04", "a ZIP archive of an unknown kind", OFFICE),
    (OLE, "an old Office file (PowerPoint, Works)", OFFICE),
    (b"{\\rtf", "RTF", OFFICE),
    (b"\x1f\x8b", "GZIP", "unpack it"),
    (b"\x89PNG\r\n", "a PNG image", "save it anew"),
    (b"\xff\xd8\xff", "a JPEG image", "save it anew"),
    (b"GIF8", "a GIF image", "save it as PNG or JPG"),
    (b"II*\x00", "a TIFF image", "save it anew"),
    (b"MM\x00*", "a TIFF image", "save it anew"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "unpack it and give the folder, or pack it as ZIP"),
    (b"Rar!\x1a", "a RAR archive", "unpack it and give the folder, or pack it as ZIP"),
    (b"x\x9f>\x22", "Outlook's winmail.dat", "open the mail in Outlook and save what is attached to it"),
    (b"AT&TFORM", "a DjVu document", "save it as PDF"),
    (b"ID3", "a recording", "leave it out"),
    (b"[InternetShortcut]", "a link to a page", "save the page itself"),
    (b"L\x00\x00\x00\x01\x14\x02\x00", "a link to another file", "give the file itself"),
    (b"SQLite format 3\x00", "an SQLite database", "leave it out"),
    (b"\x7fELF", "a program", "leave it out"),
    (b"MZ\x90\x00", "a program", "leave it out"),
)
"""First bytes of formats that are no text, what they are, and what to do. A reader that takes one of them stands before
this table is asked."""
HEIC = re.compile(rb"\A.{4}ftyp(?:heic|heix|hevc|mif1|msf1|heim|heis)", re.DOTALL)
INSIDE = (
    (
        b"application/vnd.oasis.opendocument",
        "an OpenDocument presentation, drawing or the like (ODP, ODG)",
        "save it as PDF",
    ),
    (b"application/epub+zip", "an e-book (EPUB)", "save it as HTML or PDF"),
    (b"ppt/", "a PowerPoint file (PPTX)", "save it as PDF"),
    ("__substg1.0_".encode("utf-16-le"), "an Outlook message (MSG)", "save it as EML"),
    ("PowerPoint".encode("utf-16-le"), "an old PowerPoint file (PPT)", "save it as PDF"),
)
"""What tells the kind of an archive or of an old Office file, if its first bytes show it."""
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
    """What a reader sees before it says whether a file is its own: first bytes, the same as text, the name's end.

    The first bytes of an OLE file (DOC, XLS, PPT) are followed by the beginning of its list of streams.
    """

    head: bytes
    text: str
    suffix: str


def sample(data: bytes, path: str | None) -> Sample:
    """Return the Sample of `data`, whose name is `path` (None where there is none)."""
    return _sample(data[:HEAD] + _list_of_streams(data), path)


def _list_of_streams(data: bytes) -> bytes:
    """Return how an OLE file's list of streams begins: it stands anywhere, often last ([MS-CFB] 2.2); else nothing."""
    if not data.startswith(OLE) or len(data) < _DIRECTORY + 4:
        return b""
    shift = min(int.from_bytes(data[_SHIFT : _SHIFT + 2], "little"), _LARGEST_SHIFT)
    at = (int.from_bytes(data[_DIRECTORY : _DIRECTORY + 4], "little") + 1) << shift
    return data[at : at + (1 << shift)]


@lru_cache(maxsize=4)
def _sample(head: bytes, path: str | None) -> Sample:
    """The containers are asked for a file first, then the readers of single documents."""
    wide = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = head.decode("utf-16" if wide else "utf-8", errors="ignore").removeprefix("\ufeff")
    return Sample(head, text.replace("\x00", "").lstrip(), PurePath(path).suffix.lower() if path else "")


def foreign_format(seen: Sample) -> tuple[str, str] | None:
    """Return what kind of file this is that no reader takes, and what to do with it; None for what may be text.

    It is known by how it opens, or by its name.
    """
    if HEIC.match(seen.head):
        return "a HEIC photo", "save it as JPG"
    found = next(((name, step) for magic, name, step in MAGIC if seen.head.startswith(magic)), None)
    if found and seen.head.startswith(PACKED):
        found = next(((name, step) for mark, name, step in INSIDE if mark in seen.head), found)
    program = PROGRAMS.get(seen.suffix)
    return found or ((program, "leave it out") if program else None)
