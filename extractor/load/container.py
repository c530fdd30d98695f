"""Files that hold several documents. What a container module offers, and what it hands on.

A container module has `takes(sample) -> media type or None`, `chunks(file, limits) -> Iterator[Chunk]` (stretches that
several processes may read at the same time) and `parts(file, chunk, limits) -> Iterator[Part]`. A part is fetched when
its turn comes, so that a broken one costs only itself.
"""

from __future__ import annotations

import contextlib
import gzip
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from ..errors import BrokenError, InputError, TooLargeError
from ..model import Hints
from .limits import MEGA, Limits, mega
from .reading import Reading

CHUNK_PARTS = 64
CHUNK_BYTES = 4 * MEGA
STEP = 1 << 16
GZIP = b"\x1f\x8b"
STREAM_FAULTS = (EOFError, OSError, zlib.error)
"""What a gzip stream raises that is broken or cut off."""
RATIO = 200
"""So many times its packed size a file may grow, once it is over a megabyte: text packs about twenty times."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of a container: from `start` to before `stop` (None: the end) in the container's own measure.

    `first` is the number of its first part, where parts are numbered.
    """

    start: int = 0
    stop: int | None = None
    first: int = 1


WHOLE = Chunk()


@dataclass(frozen=True, slots=True)
class Content:
    """A part's bytes, and the name by which their format is told; or what a reader has made of them already.

    `hints`, `url` and `charset` are what the container says of the part; the part's own word fills the gaps.
    """

    data: bytes
    file: str = ""
    reading: Reading | None = None
    media_type: str = ""
    hints: Hints = Hints()
    url: str | None = None
    charset: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One document of a container. `name` follows the container's path: "!/a.txt" (a member), "#12" (a record)."""

    name: str
    fetch: Callable[[], Content]


def ready(name: str, content: Content) -> Part:
    """Return a part that needs no fetching."""
    return Part(name, lambda: content)


def broken(name: str, error: InputError) -> Part:
    """Return a part that cannot be read, for the reason `error`."""

    def fetch() -> Content:
        raise error

    return Part(name, fetch)


def gathered(sizes: Iterator[tuple[int, int]], first: int = 1) -> Iterator[Chunk]:
    """Gather parts, given as (start, size), into chunks. Yields one chunk, the whole, where there are few."""
    start, number, begun, size = 0, first, first, 0
    for at, length in _whole(sizes):
        if number - begun >= CHUNK_PARTS or size >= CHUNK_BYTES:
            yield Chunk(start, at, begun)
            start, begun, size = at, number, 0
        number += 1
        size += length
    yield Chunk(start, None, begun)


def _whole(sizes: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield what there is before the stream breaks off; who reads the last chunk will say that it does."""
    with contextlib.suppress(*STREAM_FAULTS):
        yield from sizes


def is_packed(file: BinaryIO) -> bool:
    """Say whether `file` is a gzip file."""
    file.seek(0)
    return file.read(len(GZIP)) == GZIP


def inflated(file: BinaryIO) -> BinaryIO:
    """Return `file` from its beginning, or a stream of what it holds where it is a gzip file."""
    packed = is_packed(file)
    file.seek(0)
    return gzip.GzipFile(fileobj=file) if packed else file  # type: ignore[return-value]


def first_member(file: BinaryIO, most: int) -> bytes:
    """Return up to `most` bytes of what the first member of a gzip file holds, be it cut off or broken behind."""
    file.seek(0)
    try:
        return zlib.decompressobj(31).decompress(file.read(most), most)
    except zlib.error:
        return b""


def unpack(file: BinaryIO, limits: Limits) -> tuple[bytes, tuple[str, ...]]:
    """Return the whole of a gzip file, and a warning where its end is missing. Raises BrokenError, TooLargeError."""
    packed = file.seek(0, 2)
    parts: list[bytes] = []
    size = 0
    try:
        for step in _steps(file):
            parts.append(step)
            size += len(step)
            check_growth(size, packed, limits)
    except STREAM_FAULTS as error:
        if not any(parts):
            raise BrokenError("the gzip file cannot be unpacked; fetch it again") from error
        return b"".join(parts), ("the gzip file is cut off or broken: its end is missing; fetch it again",)
    return b"".join(parts), ()


def _steps(file: BinaryIO) -> Iterator[bytes]:
    """Yield what the members of a gzip file hold, up to the byte where it breaks off: gzip.GzipFile keeps that back."""
    file.seek(0)
    rest = file.read(STEP)
    while rest:
        inflater = zlib.decompressobj(31)
        while not inflater.eof:
            if not rest:
                raise EOFError("the file ends before its last member does")
            yield inflater.decompress(rest, STEP)
            rest = inflater.unconsumed_tail or (b"" if inflater.eof else file.read(STEP))
        rest = (inflater.unused_data or file.read(STEP)).lstrip(b"\0")


def check_growth(size: int, packed: int, limits: Limits) -> None:
    """Raise TooLargeError where `packed` bytes have become so many that it can only be a bomb, or too many to read."""
    if size > limits.file_bytes or (size > MEGA and size > RATIO * max(packed, 1)):
        raise TooLargeError(
            f"it unpacks to more than {mega(min(size, limits.file_bytes))} MB from {mega(packed)} MB; "
            "it may be a bomb: look at it with care, or raise the limit max_file_mb"
        )
