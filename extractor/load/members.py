"""One input → the documents in it. A plain file is one; a container yields its parts, each read on its own."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath
from types import ModuleType
from typing import BinaryIO

from ..errors import EmptyError, UnsupportedError
from ..model import RawDocument
from . import archive, feed, jsonl, mail, warc
from .container import WHOLE, Chunk, Content, Part, first_member, is_packed
from .limits import Limits
from .media import HEAD, Sample, sample

CONTAINERS: tuple[ModuleType, ...] = (warc, archive, mail, feed, jsonl)
"""The first that takes a file lists its parts; they are asked before the readers of single documents."""
DEEPEST = 2
"""Containers inside one another: a mail in an archive, an archive in a mail."""

Reader = Callable[[Content, str, Limits], RawDocument]


@dataclass(frozen=True, slots=True)
class Item:
    """A document, or a container in a container, that is read when `load` is called. `load` raises InputErrors."""

    path: str
    load: Callable[[], RawDocument | Iterator[Item]]


@dataclass(frozen=True, slots=True)
class Container:
    """An open file of several documents. `ahead` are the kinds of containers it lies in, itself the last."""

    file: BinaryIO
    path: str
    module: ModuleType
    media_type: str
    limits: Limits
    read: Reader
    ahead: tuple[ModuleType, ...]

    def chunks(self) -> Iterator[Chunk]:
        """Yield the stretches that may be read at the same time. Raises InputErrors."""
        found: Iterator[Chunk] = self.module.chunks(self.file, self.limits)
        return found

    def items(self, chunk: Chunk = WHOLE) -> Iterator[Item]:
        """Yield the documents of `chunk`. Raises EmptyError where the whole has none, other InputErrors."""
        part: Part | None = None
        for part in self.module.parts(self.file, chunk, self.limits):
            yield Item(self.path + part.name, partial(self._load, part, self.path + part.name))
        if part is None and chunk == WHOLE:
            raise EmptyError("no document is in it; check that this is the right file")

    def _load(self, part: Part, path: str) -> RawDocument | Iterator[Item]:
        content: Content = part.fetch()
        if content.reading is None:
            inner = opened(io.BytesIO(content.data), path, self.limits, self.read, self.ahead, content.file)
            if inner:
                return inner.items()
        return self.read(content, path, self.limits)


def opened(
    file: BinaryIO, path: str, limits: Limits, read: Reader, ahead: tuple[ModuleType, ...] = (), name: str | None = None
) -> Container | None:
    """Return the container that `file` is, None for a single document; `name` tells its kind where `path` does not.

    `read` makes a document of a part. Raises UnsupportedError where containers are nested too deep.
    """
    seen = _sample(file, path if name is None else name)
    taken = next(((m, media) for m in CONTAINERS if (media := m.takes(seen))), None)
    file.seek(0)
    if taken is None:
        return None
    module, media_type = taken
    if len(ahead) >= DEEPEST or (module is archive and archive in ahead):
        raise UnsupportedError("archives lie in archives; unpack the outer one first")
    return Container(file, path, module, media_type, limits, read, (*ahead, module))


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
