"""What is in force now: the files of taught names and model beside the database, as the people's log has it.

The folder FILE.learned holds them, each named by the hash of its bytes; nothing of the installed package is touched.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

from ..errors import StoreError
from ..gazetteer.taught import write_names
from ..ner.taught import file_name
from ..store import Store, actions, judge
from ..store.reviewed import ReviewedStore
from .names import accepted, data_of

MODEL_TARGET = json.dumps({"on": "model"})


def folder(store: Store) -> Path:
    """Return the folder of what this database's people taught."""
    return Path(f"{store.path}.learned")


def taught_files(store: Store, *, write: bool = True) -> tuple[str, ...]:
    """Return the files that the next extraction is to be given, names before model; none where nothing was taught.

    The names are written here where the log has changed since, unless only their file's name is wanted (`write`). A
    model that is gone is found out where it is read.
    """
    if store.path == ":memory:":
        return ()
    found = []
    names = accepted(store)
    if names:
        data = write_names(names)
        name = file_name("names", ".csv", data)
        found.append(str(put(store, name, data) if write else folder(store).absolute() / name))
    model = model_in_use(store)
    if model:
        found.append(str(folder(store).absolute() / str(model["file"])))
    return tuple(found)


def copy_taught(store: Store, copy: str | Path) -> None:
    """Put every taught file of `store` beside the copy of its database at `copy`. StoreError where that fails.

    All of them, not only those in force: an undo in the copy may call an earlier one back. What the copy had before
    stays, since a file's name is the hash of its bytes.
    """
    place = folder(store)
    if not place.is_dir():
        return
    try:
        shutil.copytree(place, f"{copy}.learned", dirs_exist_ok=True, ignore=shutil.ignore_patterns(".part*"))
    except OSError as error:
        raise StoreError(f"{copy}: what people taught could not be copied ({error}); check space and rights") from error


def put(store: Store, name: str, data: bytes) -> Path:
    """Write a file into the folder, whole or not at all, and return its absolute path."""
    place = folder(store).absolute()
    path = place / name
    if not path.exists():
        place.mkdir(parents=True, exist_ok=True)
        handle, part = tempfile.mkstemp(dir=place, prefix=".part")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(part, path)
    return path


def model_in_use(store: Store) -> dict[str, Any] | None:
    """Return what the log says of the model in force: its file, hash and figures; None for the shipped one."""
    rows = [r for r in judge.standing(judge.of_pairs(store.connection)) if data_of(r.target, "model")]
    last = rows[-1] if rows and rows[-1].verdict == "accept" else None
    if last is None or not last.after:
        return None
    data: dict[str, Any] = json.loads(last.after)
    return data | {"by": last.by, "at": last.at, "judgement": last.id}


def use_model(store: ReviewedStore, data: dict[str, Any], by: str) -> actions.Done:
    """Put a model into force: `data` names its file in the folder."""
    after = json.dumps(data, ensure_ascii=False, sort_keys=True)
    return store.act(actions.Deed("decide", by), [(MODEL_TARGET, "accept", None, after, by)])


def revert_model(store: ReviewedStore, by: str) -> dict[str, Any] | None:
    """Take the model in force out of it, so that the one before it counts again; None where there was none."""
    used = model_in_use(store)
    if used is None:
        return None
    action = store.action_of(int(used["judgement"]))
    if action is not None:
        store.take_back(action, by)
    return used
