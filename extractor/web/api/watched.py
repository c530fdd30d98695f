"""The watched folder: its state, what failed in it, retry."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from ...errors import NotFoundError
from .. import watched as folders
from ..here import Here, HereDep
from .feed import job_data, start


def state_of(here: Here) -> folders.FolderState | None:
    """Return what the last look saw; None where no folder is watched."""
    folder: folders.Folder = here.request.app.state.folder
    return folder.state


def watched(here: HereDep) -> dict[str, Any]:
    """Tell when the watched folder was last looked at, what waits in it, what failed and why. `folder` null: none is
    watched."""
    state = state_of(here)
    if state is None:
        return {"folder": None}
    return {
        "folder": state.path, "looked_at": state.looked_at, "error": state.error,
        "waiting": list(state.waiting[:100]), "waiting_count": len(state.waiting), "growing": list(state.growing[:100]),
        "job": job_data(state.job) if state.job else None,
        "failed": folders.entries(here.store, state.path, failed=True),
        "last": folders.entries(here.store, state.path, failed=False),
    }  # fmt: skip


def retry(here: HereDep) -> dict[str, Any]:
    """Read again what of the watched folder failed and is still there."""
    return start(here, failed_files(here))


def failed_files(here: Here) -> list[Path]:
    """Return the folder's files that gave no document, each once; a document inside a file stands for the file."""
    state = state_of(here)
    if state is None:
        raise NotFoundError("no folder is watched; start the server with --watched FOLDER")
    rows = folders.entries(here.store, state.path, failed=True, limit=here.settings.upload_files)
    paths = (Path(re.sub(r"[#!][^/]*$", "", row["location"])) for row in rows)
    return [p for p in dict.fromkeys(paths) if p.is_file()]
