"""A page of a source as a picture, drawn in a child process with the limits of reading."""

from __future__ import annotations

import json
import multiprocessing
import os
from multiprocessing.connection import Connection

from .. import errors
from ..errors import ExtractorError, ReaderFailedError
from ..load import Limits
from ..load.page_image import SCREEN, page_image
from .bounds import bound_cpu, bound_memory, mute


def draw(path: str | os.PathLike[str], number: int, dpi: float = SCREEN, limits: Limits | None = None) -> bytes:
    """Return page `number` (from 1) of the file at `path` as PNG. Raises what `load.page_image` raises.

    A file that crashes, hangs or fills the memory of what draws it costs one ReaderFailedError.
    """
    limits = limits or Limits()
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_serve, args=(theirs, os.fspath(path), number, dpi, limits), daemon=True)
    process.start()
    theirs.close()
    try:
        if not ours.poll(limits.read_seconds):
            raise ReaderFailedError(f"the page took longer than {limits.read_seconds:.0f} s to draw and was stopped")
        kind, message = json.loads(ours.recv_bytes())
        if kind == "ok":
            return ours.recv_bytes()
    except (EOFError, OSError, ValueError) as error:
        raise ReaderFailedError("what draws the page died; the file may be broken") from error
    finally:
        process.kill()
        process.join()
        ours.close()
    found = getattr(errors, kind, ReaderFailedError)
    raise (found if isinstance(found, type) and issubclass(found, ExtractorError) else ReaderFailedError)(message)


def _serve(pipe: Connection, path: str, number: int, dpi: float, limits: Limits) -> None:
    mute()
    bound_memory(limits)
    bound_cpu(limits)
    try:
        data = page_image(path, number, dpi, limits)
    except (ExtractorError, MemoryError) as error:
        pipe.send_bytes(json.dumps([type(error).__name__, str(error)]).encode())
        return
    pipe.send_bytes(json.dumps(["ok", ""]).encode())
    pipe.send_bytes(data)
