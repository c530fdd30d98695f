"""Stage 1: bytes → RawDocument. One reader a format.

A reader is a module with `takes(sample) -> media type or None` (cheap: it looks at the first bytes and the name) and
`read(data, limits) -> Reading`. To add one: one file, one line in READERS, one test case. Files that hold several
documents have a module in members.CONTAINERS instead. Readers parse hostile input: a run calls them in a child process
with limits (`extractor.run`).
"""

from __future__ import annotations

import hashlib
import io
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import BinaryIO

from ..errors import EmptyError, TooLargeError, UnreadableError, UnsupportedError
from ..model import RawDocument, Source
from . import delimited, doc, docx, html, ods, odt, pdf, plain, rtf, scan, spreadsheetml, xls, xlsx
from .article import merged
from .container import GZIP, WHOLE, Chunk, Content, unpack
from .encoding import decode
from .limits import DEFAULT, Limits, check_file_size, check_text, mega
from .media import Sample, foreign_format, sample
from .members import Container, Item, opened
from .reading import Reading

READERS: tuple[ModuleType, ...] = (
    pdf,
    scan,
    odt,
    ods,
    docx,
    xls,
    doc,
    xlsx,
    rtf,
    spreadsheetml,
    html,
    delimited,
    plain,
)
"""The first that takes a file reads it; `plain` takes all and stands last."""

__all__ = [
    "READERS",
    "WHOLE",
    "Chunk",
    "Container",
    "Item",
    "Limits",
    "explain",
    "opening",
    "read",
    "read_bytes",
    "shown",
]


def read(path: str | os.PathLike[str], limits: Limits = DEFAULT) -> RawDocument:
    """Read the file at `path`. Raises an InputError that says why it cannot be read and what to do."""
    with _file(Path(path)) as file:
        size = _size(file)
        check_file_size(size, limits)
        return read_bytes(file.read(limits.file_bytes + 1), os.fspath(path), limits)


@contextmanager
def opening(path: str | os.PathLike[str], limits: Limits = DEFAULT) -> Iterator[Container | None]:
    """Hold the file at `path` open as a container of documents; None where it is a single document (then: `read`).

    Raises an InputError where the file cannot be opened, or is a container over the limit.
    """
    with _file(Path(path)) as file:
        container = opened(file, os.fspath(path), limits, _document) if _size(file) else None
        if container and _size(file) > limits.container_bytes:
            raise TooLargeError(
                f"the file holds {mega(_size(file))} MB, the limit is {mega(limits.container_bytes)}; "
                "split it or raise the limit max_container_mb"
            )
        yield container


def read_bytes(data: bytes, path: str | None = None, limits: Limits = DEFAULT) -> RawDocument:
    """Read the file whose content is `data`; `path` only names it. The id hashes the text, so it survives renaming."""
    check_file_size(len(data), limits)
    container = opened(io.BytesIO(data), path or "", limits, _document) if data else None
    if container:
        raise UnsupportedError(
            f"the file ({container.media_type}) holds several documents; give it to: extractor extract PATH"
        )
    return _document(Content(data, file=path or ""), path, limits)


def _document(content: Content, path: str | None, limits: Limits) -> RawDocument:
    """Make a document of a file or of a part of one."""
    check_file_size(len(content.data), limits)
    if not content.data:
        raise EmptyError("the file is empty (0 bytes); put the right file in its place")
    reading, media_type = content.reading, content.media_type
    if reading is None:
        reading, media_type = _reading(content, limits)
    check_text(reading.text, limits)
    if not reading.text.strip():
        raise EmptyError("the file holds no visible text; put the right file in its place")
    digest = hashlib.sha256(content.data).hexdigest()
    url = content.url or reading.url
    source = Source(None if path is None else shown(path), media_type, digest, len(content.data), url)
    hints = merged(content.hints, reading.hints)
    warnings = (*content.warnings, *reading.warnings)
    text, seen = reading.text, (reading.pages, reading.doubts, reading.signatures)
    return RawDocument(identify(text), source, text, reading.blocks, hints, warnings, *seen)


def _reading(content: Content, limits: Limits) -> tuple[Reading, str]:
    data, name = content.data, content.file
    warnings: tuple[str, ...] = ()
    if data.startswith(GZIP):
        data, warnings = unpack(io.BytesIO(data), limits)
        name = name.removesuffix(".gz")
    seen = sample(data, name or None)
    reader, media_type = _reader(seen)
    if content.charset and reader in (html, plain):
        decoded = decode(data, content.charset)
        data, warnings = ("\ufeff" + decoded.text).encode("utf-8", "replace"), (*warnings, *decoded.warnings)
    reading = reader.read(data, limits)
    if warnings:
        reading = replace(reading, warnings=(*warnings, *reading.warnings))
    return reading, media_type


def _reader(seen: Sample) -> tuple[ModuleType, str]:
    reader, media_type = next((r, m) for r in READERS if (m := r.takes(seen)))
    foreign = foreign_format(seen) if reader is plain else None
    if foreign:
        raise UnsupportedError(f"the file is {foreign[0]}, which no reader takes; {foreign[1]}")
    return reader, media_type


def shown(path: str) -> str:
    """Return `path` as text that every encoding can carry: bytes of a file name that are no UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def identify(text: str) -> str:
    """Return the id of a document with this text: 32 hexadecimal digits, the same wherever the file lies."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:32]


@contextmanager
def _file(path: Path) -> Iterator[BinaryIO]:
    try:
        with open(path, "rb", opener=_open) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise UnreadableError("this is no regular file; name a file or a folder of files")
            yield file
    except OSError as error:
        raise UnreadableError(explain(error)) from error


def _size(file: BinaryIO) -> int:
    return os.fstat(file.fileno()).st_size


def _open(path: str, flags: int) -> int:
    # A pipe without a writer would block for ever; a folder must reach the test above, not raise here.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def explain(error: OSError) -> str:
    """Return what `error` means to a person, with the next step."""
    match error:
        case FileNotFoundError():
            return "there is no such file or folder; check the path"
        case PermissionError():
            return "no permission to read it; give yourself read rights (chmod +r, and +x for folders)"
        case IsADirectoryError():
            return "this is a folder where a file was expected; name the files in it"
        case _:
            return f"it cannot be opened ({error.strerror or error}); check the disk and the path"
