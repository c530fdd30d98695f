"""ZIP archives of documents. Nothing is written to disk, no size is believed: bytes are counted as they are inflated.

A member that is broken, locked, a link or a bomb costs only itself; an archive whose members share bytes is refused.
"""

from __future__ import annotations

import re
import stat
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath
from typing import BinaryIO

from ..errors import BrokenError, ProtectedError, TooLargeError, UnsupportedError
from .companions import companions
from .container import CHUNK_PARTS, STEP, Chunk, Content, Part, broken, check_growth
from .encoding import file_name
from .limits import Limits
from .media import Sample
from .torn import salvaged

MAX_MEMBERS = 2_000
MAGIC = b"PK\x03\x04"
EMPTY = b"PK\x05\x06"
OFFICE = re.compile(
    rb"\[Content_Types\]\.xml|_rels/|docProps/|word/|xl/|ppt/|mimetype|META-INF/|customXml/|Configurations2/"
)
"""What the first member of a Word, Excel, OpenDocument, EPUB or Java file is called: those are one document each."""
HIDDEN = re.compile(r"(?:^|/)(?:\.(?!\.?/)[^/]*|__MACOSX|~\$[^/]*|Thumbs\.db|desktop\.ini)(?:/|$)", re.IGNORECASE)
OUTSIDE = re.compile(r"^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)|\x00")
FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


def takes(sample: Sample) -> str | None:
    """Say application/zip where the file is an archive whose first member is not that of an Office file."""
    if sample.head.startswith(MAGIC) and not OFFICE.match(sample.head, 30):
        return "application/zip"
    return "application/zip" if sample.head.startswith(EMPTY) else None


def chunks(file: BinaryIO, limits: Limits) -> Iterator[Chunk]:
    """Yield stretches of the list of members. Raises BrokenError, TooLargeError."""
    if _is_torn(file):
        yield Chunk()
        return
    members = _members(_open(file))
    starts = range(0, max(len(members), 1), CHUNK_PARTS)
    for start in starts:
        stop = start + CHUNK_PARTS
        yield Chunk(start, stop if stop < len(members) else None)


def parts(file: BinaryIO, chunk: Chunk, limits: Limits) -> Iterator[Part]:
    """Yield the members of `chunk`, folders and system files left out."""
    if _is_torn(file):
        yield from salvaged(file, limits)
        return
    archive = _open(file)
    for name, info in _members(archive)[chunk.start : chunk.stop]:
        label = f"!/{name}"
        if OUTSIDE.search(name):
            yield broken(
                label, UnsupportedError("its name leads out of the archive: it was made to harm; leave it out")
            )
        elif stat.S_ISLNK(info.external_attr >> 16):
            yield broken(label, UnsupportedError("it is a link, which leads nowhere here; add the file itself"))
        else:
            yield Part(label, partial(_fetch, archive, info, name, limits))


def _is_torn(file: BinaryIO) -> bool:
    """Say whether the archive begins as one but has no directory: it was cut off."""
    file.seek(0)
    begins = file.read(4) == MAGIC
    whole = not begins or zipfile.is_zipfile(file)
    file.seek(0)
    return not whole


def _open(file: BinaryIO) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(file)
        infos = archive.infolist()
    except FAULTS as error:
        raise BrokenError("the archive cannot be read; fetch it again, or unpack it and name the folder") from error
    if len(infos) > MAX_MEMBERS:
        raise TooLargeError(f"the archive has {len(infos)} members, the limit is {MAX_MEMBERS}; unpack it first")
    end = 0
    for info in sorted(infos, key=lambda i: i.header_offset):
        if info.header_offset < end:
            raise BrokenError("members of the archive overlap: it was made to harm; leave it out")
        end = info.header_offset + 30 + info.compress_size
    return archive


def _members(archive: zipfile.ZipFile) -> list[tuple[str, zipfile.ZipInfo]]:
    """Return the files in the archive under names that differ."""
    seen: Counter[str] = Counter()
    found = []
    infos = [(_name(info), info) for info in archive.infolist() if not info.is_dir()]
    beside = companions(name for name, _ in infos)
    for name, info in infos:
        if HIDDEN.search(name) or any(str(folder) in beside for folder in PurePosixPath(name).parents):
            continue
        seen[name] += 1
        found.append((name if seen[name] == 1 else f"{name} ({seen[name]})", info))
    return found


def _name(info: zipfile.ZipInfo) -> str:
    """Return a member's name; programs that write UTF-8 or an old encoding of Vietnam without saying so are believed
    where that gives a name."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return file_name(info.filename.encode("cp437")) or info.filename
    except UnicodeError:
        return info.filename


def _fetch(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, limits: Limits) -> Content:
    if info.flag_bits & 1:
        raise ProtectedError("it is locked with a password; unpack the archive first")
    steps: list[bytes] = []
    size = 0
    try:
        with archive.open(info) as member:
            while step := member.read(STEP):
                steps.append(step)
                size += len(step)
                check_growth(size, info.compress_size, limits)
    except FAULTS as error:
        raise BrokenError("it cannot be unpacked; fetch the archive again") from error
    return Content(b"".join(steps), name)
