"""Everything that is held once more, with the rules of today: from its file where that is still there, else its text.

Only the machine's rows are replaced. What people have decided, which version counts, and the ledger stay.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from ..collection import Held
from ..errors import SetupError
from ..model import Result
from ..ner.taught import load_taught
from ..pipeline import extract
from ..store import Store
from .differences import Difference, compare
from .keeping import Work
from .outcome import Outcome, is_of
from .paths import Found

State = Literal["same", "renewed", "changed", "failed"]


@dataclass(frozen=True, slots=True)
class Again:
    """What became of one document. `changed`: its file now gives another text, which is a new version.

    `origin`: whether it was read from its file or from the text that is held; `message`: why it failed; then its rows
    stay as they were.
    """

    document: str
    path: str | None
    state: State
    origin: Literal["file", "text"]
    differences: tuple[Difference, ...] = ()
    message: str | None = None


@dataclass(slots=True)
class _Plan:
    """`files` in order; `wanted`: the keys of documents by the path that gave them; `gone`: those without a file."""

    files: dict[str, None] = field(default_factory=dict)
    wanted: dict[str, int] = field(default_factory=dict)
    gone: list[int] = field(default_factory=list)


def again(store: Store, work: Work, *, dry: bool = False, taught: tuple[str, ...] = ()) -> Iterator[Again]:
    """Extract all documents anew, all versions too, and yield each with what is different. `dry` writes nothing.

    `taught`: the files of what people taught the program, for texts that are extracted here; `work` has its own.
    """
    plan = _plan(store)
    done: set[int] = set()
    for outcome in work([Found(path) for path in plan.files]) if plan.files else ():
        for key in _meant(store, plan, outcome):
            if key not in done:
                done.add(key)
                yield _from_file(store, key, outcome, dry)
    late = sorted({key for key in plan.wanted.values() if key not in done})
    for key in (*plan.gone, *late):
        yield _from_text(store, key, dry, taught)


def _plan(store: Store) -> _Plan:
    plan = _Plan()
    for key in store.keys(all_versions=True):
        for path, sha256 in store.places(key):
            file = _file(path)
            if file and (file != path or _hash(file) == sha256):
                plan.files[file] = None
                plan.wanted[path] = key
                break
        else:
            plan.gone.append(key)
    return plan


def _file(path: str) -> str | None:
    """Return the file that holds the document of this path ("scrape.jsonl#12" lies in scrape.jsonl)."""
    ends = [n for n, letter in enumerate(path) if letter in "#!" and n]
    return next((p for p in (path, *(path[:n] for n in reversed(ends))) if os.path.isfile(p)), None)


def _hash(path: str) -> str | None:
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _meant(store: Store, plan: _Plan, outcome: Outcome) -> tuple[int, ...]:
    """Return the documents that this outcome is about; a container that cannot be read is about all in it.

    A record of a file may have moved, so its text counts before its place.
    """
    if outcome.state == "ok":
        known = store.key_of(outcome.record["id"])
        if known is not None:
            return (known,)
    key = plan.wanted.get(outcome.path)
    if key is not None:
        return (key,)
    if outcome.state == "failed":
        return tuple(key for path, key in plan.wanted.items() if is_of(Outcome(path, "ok"), outcome.path))
    return ()


def _from_file(store: Store, key: int, outcome: Outcome, dry: bool) -> Again:
    (held,) = store.held([key])
    if outcome.state == "failed":
        return Again(held.result.document.id, held.path, "failed", "file", message=outcome.message)
    result = outcome.result
    if result.document.id != held.result.document.id:
        if not dry:
            store.save(result)
        return Again(held.result.document.id, held.path, "changed", "file", compare(held.result, result))
    return _renewed(store, held, result, "file", dry)


def _from_text(store: Store, key: int, dry: bool, taught: tuple[str, ...]) -> Again:
    (held,) = store.held([key])
    try:
        result = extract(held.result.document, taught=load_taught(taught))
    except SetupError:
        raise
    except Exception as error:  # a fault of the program costs this document only
        cause = f"{type(error).__name__}: {error}"[:300] + "; a fault of the program: please report it"
        return Again(held.result.document.id, held.path, "failed", "text", message=cause)
    return _renewed(store, held, result, "text", dry)


def _renewed(store: Store, held: Held, result: Result, origin: Literal["file", "text"], dry: bool) -> Again:
    differences = compare(held.result, result)
    renewed = store.differs(result) if dry else store.renew(result)
    return Again(held.result.document.id, held.path, "renewed" if renewed else "same", origin, differences)
