"""Files, folders and patterns → the list of inputs, the same on every machine."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..errors import EmptyError, InputError, UnreadableError
from ..load import explain
from ..load.companions import JUNK, companions

_BESIDE = r"(?:-wal|-shm|-journal|\..*\.backup|\.learned(?:[./].*)?)?"
"""What may follow a database's name in those of the files that belong to it."""


@dataclass(frozen=True, slots=True)
class Found:
    """One input, or one path that gives none: then `error` says why."""

    path: str
    error: InputError | None = None


def expand(names: Iterable[str | os.PathLike[str]]) -> list[Found]:
    """Return the inputs that `names` stand for: files as named, folders and patterns sorted, each path once.

    Hidden files of a folder are skipped, what Windows leaves there, and what a saved page has in a folder beside it
    ("tin_files"). Links are followed, a folder is never entered twice. A name that leads nowhere, an empty folder and
    one that cannot be listed stay in the list with their error, so that the sums add up.
    """
    seen: set[str] = set()
    found: list[Found] = []
    for name in names:
        for item in _one(os.fspath(name)):
            if item.path not in seen:
                seen.add(item.path)
                found.append(item)
    return found


def without_database(found: Iterable[Found], database: str | os.PathLike[str]) -> list[Found]:
    """Return the inputs without the database that they go into, what SQLite keeps beside it, its copies and lessons.

    A user who ingests "." has it in the same folder as often as not; it is no document that was refused.
    """
    own = re.compile(re.escape(os.path.realpath(os.fspath(database))) + _BESIDE)
    return [item for item in found if not own.fullmatch(os.path.realpath(item.path))]


def _one(name: str) -> Iterator[Found]:
    if os.path.isdir(name):
        inside = list(_folder(name))
        yield from inside or (Found(name, EmptyError("the folder holds no file; check the path")),)
    elif os.path.lexists(name):
        yield Found(name)
    elif glob.has_magic(name):
        yield from _pattern(name)
    else:
        yield Found(name, UnreadableError("there is no such file or folder; check the path"))


def _pattern(name: str) -> Iterator[Found]:
    matches = sorted(glob.glob(name, recursive=True))
    if not matches:
        yield Found(name, UnreadableError("no file matches this pattern; check it, and quote it only where meant"))
    for match in matches:
        yield from _folder(match) if os.path.isdir(match) else (Found(match),)


def _folder(root: str) -> Iterator[Found]:
    entered: set[tuple[int, int]] = set()
    stack = [root]
    while stack:
        path = stack.pop()
        try:
            if path != root and not os.path.isdir(path):
                yield Found(path)
                continue
            status = os.stat(path)
            if (status.st_dev, status.st_ino) in entered:
                continue
            entered.add((status.st_dev, status.st_ino))
            names = sorted((n for n in os.listdir(path) if not n.startswith(".") and not JUNK.match(n)), reverse=True)
            beside = companions(names)
            names = [n for n in names if n not in beside or not os.path.isdir(os.path.join(path, n))]
        except OSError as error:
            yield Found(path, UnreadableError(explain(error)))
            continue
        stack.extend(os.path.join(path, n) for n in names)
