"""One input → the documents in it. A plain file is one; a container yields its parts, each read on its own."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import PurePath
from types import ModuleType
from typing import BinaryIO

from ..errors import EmptyError, InputError, TooLargeError, UnsupportedError
from ..model import RawDocument
from . import archive, columns, feed, jsonl, mail, warc
from .container import WHOLE, Chunk, Content, Part, first_member, is_packed
from .limits import Limits, mega
from .media import HEAD, Sample, sample

CONTAINERS: tuple[ModuleType, ...] = (warc, archive, mail, feed, jsonl, columns)
"""The first that takes a file lists its parts; they are asked before the readers of single documents."""
DEEPEST = 4
"""Containers inside one another: archives of a mailbox whose mails have archives attached."""

Reader = Callable[[Content, str, Limits], RawDocument]


@dataclass(frozen=True, slots=True)
class Item:
    """A document, or a container in a container, that is read when `load` is called. `load` raises InputErrors."""

    path: str
    load: Callable[[], RawDocument | Iterator[Item]]


@dataclass(slots=True)
class Unpacked:
    """What the containers inside one part of the outermost have given: together they may give what one may alone."""

    documents: int = 0
    size: int = 0

    def excess(self, limits: Limits) -> InputError | None:
        """Return why no more is unpacked, where it has become too much."""
        if self.documents > archive.MAX_MEMBERS:
            cause = f"the archives in it have more than {archive.MAX_MEMBERS} members together; unpack it first"
            return TooLargeError(cause)
        if self.size > limits.container_bytes:
            most = mega(limits.container_bytes)
            cause = f"the archives in it unpack to more than {most} MB; unpack it first or raise max_container_mb"
            return TooLargeError(cause)
        return None

    def clear(self) -> None:
        """Begin anew, with the next part of the outermost container."""
        self.documents = self.size = 0


@dataclass(frozen=True, slots=True)
class Container:
    """An open file of several documents. `depth`: how many containers it lies in; `unpacked`: what they have given."""

    file: BinaryIO
    path: str
    module: ModuleType
    media_type: str
    limits: Limits
    read: Reader
    depth: int = 0
    unpacked: Unpacked = field(default_factory=Unpacked)

    def chunks(self) -> Iterator[Chunk]:
        """Yield the stretches that may be read at the same time. Raises InputErrors."""
        found: Iterator[Chunk] = self.module.chunks(self.file, self.limits)
        return found

    def items(self, chunk: Chunk = WHOLE) -> Iterator[Item]:
        """Yield the documents of `chunk`. Raises EmptyError where the whole has none, other InputErrors."""
        part: Part | None = None
        for part in self.module.parts(self.file, chunk, self.limits):
            self.unpacked.documents += 1
            if self.depth and (excess := self.unpacked.excess(self.limits)):
                yield Item(self.path, partial(_refuse, excess))
                return
            yield Item(self.path + part.name, partial(self._load, part, self.path + part.name))
        if part is None and chunk == WHOLE:
            raise EmptyError("no document is in it; check that this is the right file")

    def _load(self, part: Part, path: str) -> RawDocument | Iterator[Item]:
        content: Content = part.fetch()
        if self.depth == 0:
            self.unpacked.clear()
        self.unpacked.size += len(content.data)
        if content.reading is None:
            inner = opened(io.BytesIO(content.data), path, self.limits, self.read, content.file, self)
            if inner:
                return inner.items()
        return self.read(content, path, self.limits)


def _refuse(error: InputError) -> RawDocument:
    raise error


def opened(
    file: BinaryIO,
    path: str,
    limits: Limits,
    read: Reader,
    name: str | None = None,
    around: Container | None = None,
) -> Container | None:
    """Return the container that `file` is, None for a single document; `name` tells its kind where `path` does not.

    `read` makes a document of a part; `around` is the container it lies in. Raises UnsupportedError where containers
    are nested too deep.
    """
    seen = _sample(file, path if name is None else name)
    taken = next(((m, media) for m in CONTAINERS if (media := m.takes(seen))), None)
    file.seek(0)
    if taken is None:
        return None
    depth = around.depth + 1 if around else 0
    if depth >= DEEPEST:
        raise UnsupportedError(f"archives lie in archives, {depth + 1} deep; unpack the outer ones first")
    return Container(file, path, *taken, limits, read, depth, around.unpacked if around else Unpacked())


def _sample(file: BinaryIO, name: str) -> Sample:
    """Return what `file` opens with, unpacked where it is a gzip file."""
    if name.lower().endswith(".gz"):
        name = str(PurePath(name).with_suffix(""))
    if is_packed(file):
        head = first_member(file, HEAD)
    else:
        file.seek(0)
        head = file.read(HEAD)
    return sample(head, name or None)
