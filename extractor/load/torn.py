"""ZIP archives whose directory is missing: cut off while they were copied. What is whole of them is read.

Each member has a header of its own before its bytes (APPNOTE.TXT 4.3.7); they are read one after the other. Sizes given
there are not believed: a packed member ends where its stream does, a stored one where the next header or the file ends.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from ..errors import BrokenError, InputError, ProtectedError, TooLargeError, UnsupportedError
from .container import STEP, Content, Part, broken, check_growth
from .limits import Limits

HEADER = struct.Struct("<4sHHHHHIIIHH")
MAGIC = b"PK\x03\x04"
MAX_MEMBERS = 2_000
LONGEST_NAME = 1_000
STORED, DEFLATED = 0, 8
_ENCRYPTED, _LATER_SIZES, _UTF8 = 0x1, 0x8, 0x800


@dataclass(frozen=True, slots=True)
class Member:
    """A member by its own header: where its bytes begin, how they are packed, what size the header gives."""

    name: str
    start: int
    method: int
    flags: int
    packed: int


def members(file: BinaryIO, limits: Limits) -> Iterator[Member]:
    """Yield the members in their order, up to where the headers break off. Raises TooLargeError."""
    at = 0
    for _ in range(MAX_MEMBERS):
        file.seek(at)
        head = file.read(HEADER.size)
        if len(head) < HEADER.size or not head.startswith(MAGIC):
            return
        _, _, flags, method, _, _, _, packed, _, name_size, extra_size = HEADER.unpack(head)
        name = _decoded(file.read(name_size), flags)
        if not _is_name(name):
            return
        start = at + HEADER.size + name_size + extra_size
        member = Member(name, start, method, flags, packed)
        yield member
        end = start + packed if packed and not flags & _LATER_SIZES else _end(file, member, limits)
        if end is None:
            return
        at = _next_header(file, end)
        if at < 0:
            return
    raise TooLargeError(f"the archive has more than {MAX_MEMBERS} members; unpack it first")


def _is_name(name: str) -> bool:
    """Say whether a file can be called so: whatever begins by chance as a member's header has no such name."""
    return 0 < len(name) <= LONGEST_NAME and name.isprintable()


def salvaged(file: BinaryIO, limits: Limits) -> Iterator[Part]:
    """Yield what can be read of a torn archive, and a failure that says that the rest is missing.

    Raises BrokenError where not even one member begins.
    """
    found = list(members(file, limits))
    if not found:
        raise BrokenError("it is damaged: nothing in the archive, or Word or Excel file, can be read; fetch it again")
    for member in found:
        if not member.name.endswith("/"):
            yield Part(f"!/{member.name}", partial(fetch, file, member, limits))
    missing = "the end of the archive is missing: what stood there is lost; fetch the archive again"
    yield broken("!/…", BrokenError(missing))


def fetch(file: BinaryIO, member: Member, limits: Limits) -> Content:
    """Return a member's bytes. Raises BrokenError where they are not whole, ProtectedError, UnsupportedError."""
    if member.flags & _ENCRYPTED:
        raise ProtectedError("it is locked with a password; unpack the archive first")
    if member.method not in (STORED, DEFLATED):
        raise UnsupportedError("it is packed in a way that is not known here; unpack the archive first")
    file.seek(member.start)
    if member.method == STORED:
        data = file.read(min(member.packed, limits.file_bytes + 1))
        check_growth(len(data), member.packed, limits)
        if len(data) < member.packed or member.flags & _LATER_SIZES:
            raise _torn()
        return Content(data, member.name)
    return Content(b"".join(_inflated(file, limits)), member.name)


def _inflated(file: BinaryIO, limits: Limits) -> Iterator[bytes]:
    inflater, size, packed = zlib.decompressobj(-15), 0, 0
    rest = b""
    while not inflater.eof:
        rest = rest or file.read(STEP)
        if not rest:
            raise _torn()
        packed += len(rest)
        try:
            step = inflater.decompress(rest, STEP)
        except zlib.error as error:
            raise _torn() from error
        rest = inflater.unconsumed_tail
        packed -= len(rest)
        size += len(step)
        check_growth(size, packed, limits)
        yield step
    file.seek(-len(inflater.unused_data) - len(rest), 1)


def _torn() -> BrokenError:
    return BrokenError("it cannot be unpacked; fetch the archive again")


def _end(file: BinaryIO, member: Member, limits: Limits) -> int | None:
    """Return where a packed member ends whose header does not say, None where that cannot be found."""
    if member.method != DEFLATED:
        return None if member.flags & _LATER_SIZES else member.start
    file.seek(member.start)
    try:
        for _ in _inflated(file, limits):
            pass
    except InputError:
        return None
    return file.tell()


def _next_header(file: BinaryIO, at: int) -> int:
    """Return where the next header begins: at once, or behind a data descriptor of up to 24 bytes; -1 where none."""
    file.seek(at)
    found = file.read(24 + len(MAGIC)).find(MAGIC)
    return at + found if found >= 0 else -1


def _decoded(name: bytes, flags: int) -> str:
    try:
        return name.decode("utf-8")
    except UnicodeError:
        return name.decode("cp437") if not flags & _UTF8 else name.decode("utf-8", "replace")
