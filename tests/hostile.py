"""A reader that does what broken or hostile files make readers do, for the tests of the pool."""

from __future__ import annotations

import ctypes
import os
import sys
import time
from multiprocessing.connection import Connection
from types import SimpleNamespace

from extractor import load
from extractor.load import Limits
from extractor.load.media import Sample
from extractor.load.reading import Reading
from extractor.run import worker

MARK = "HOSTILE "


def takes(sample: Sample) -> str | None:
    return "text/hostile" if sample.text.startswith(MARK) else None


def read(data: bytes, limits: Limits) -> Reading:
    """Do the deed that the file names."""
    deed = data.decode().removeprefix(MARK).strip()
    if deed == "hang":
        time.sleep(600)
    elif deed == "nap":
        time.sleep(0.4)
    elif deed == "spin":
        while True:
            pass
    elif deed == "crash":
        ctypes.string_at(0)
    elif deed == "exit":
        os._exit(0)
    elif deed == "hog":
        return Reading("x" * (2 * limits.memory_bytes))
    elif deed == "raise":
        raise KeyError("no such part")
    elif deed == "chatter":
        os.write(1, b"noise of a native library\n" * 1000)
        print("noise", file=sys.stderr)
    return Reading("Sở Nội vụ đã đọc xong.")


def serve(pipe: Connection, limits: Limits) -> None:
    """Be a worker whose first reader is this module."""
    load.READERS = (SimpleNamespace(takes=takes, read=read), *load.READERS)  # type: ignore[assignment]
    worker.serve(pipe, limits)


def refuse(pipe: Connection, limits: Limits) -> None:
    """Be a worker that dies before it is ready."""
    os._exit(3)
