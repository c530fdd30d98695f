"""Stage 1: bytes → RawDocument. One reader a format.

A reader is a module with `takes(sample) -> media type or None` (cheap: it looks at the first bytes and the name) and
`read(data, limits) -> Reading`. To add one: one file, one line in READERS, one test case. Readers parse hostile
input: a run calls them in a child process with limits (`extractor.run`).
"""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path

from ..errors import EmptyError, UnreadableError, UnsupportedError
from ..model import RawDocument, Source
from . import html, pdf, plain
from .limits import DEFAULT, Limits, check_file_size, check_text
from .media import foreign_format, sample

READERS = (pdf, html, plain)
"""The first that takes a file reads it; `plain` takes all and stands last."""

__all__ = ["READERS", "Limits", "explain", "read", "read_bytes", "shown"]


def read(path: str | os.PathLike[str], limits: Limits = DEFAULT) -> RawDocument:
    """Read the file at `path`. Raises an InputError that says why it cannot be read and what to do."""
    return read_bytes(_bytes(Path(path), limits), os.fspath(path), limits)


def read_bytes(data: bytes, path: str | None = None, limits: Limits = DEFAULT) -> RawDocument:
    """Read the file whose content is `data`; `path` only names it. The id hashes the text, so it survives renaming."""
    check_file_size(len(data), limits)
    if not data:
        raise EmptyError("the file is empty (0 bytes); put the right file in its place")
    seen = sample(data, path)
    reader, media_type = next((r, m) for r in READERS if (m := r.takes(seen)))
    name = foreign_format(seen.head) if reader is plain else None
    if name:
        raise UnsupportedError(f"the file is {name}, which no reader takes; convert it to text or HTML")
    reading = reader.read(data, limits)
    check_text(reading.text, limits)
    if not reading.text.strip():
        raise EmptyError("the file holds no visible text; put the right file in its place")
    source = Source(
        None if path is None else shown(path), media_type, hashlib.sha256(data).hexdigest(), len(data), reading.url
    )
    return RawDocument(identify(reading.text), source, reading.text, reading.blocks, reading.hints, reading.warnings)


def shown(path: str) -> str:
    """Return `path` as text that every encoding can carry: bytes of a file name that are no UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def identify(text: str) -> str:
    """Return the id of a document with this text: 32 hexadecimal digits, the same wherever the file lies."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:32]


def _bytes(path: Path, limits: Limits) -> bytes:
    try:
        with open(path, "rb", opener=_open) as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise UnreadableError("this is no regular file; name a file or a folder of files")
            check_file_size(status.st_size, limits)
            return file.read(limits.file_bytes + 1)
    except OSError as error:
        raise UnreadableError(explain(error)) from error


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
