"""Numbers that cost much to count and are no worse for being some seconds old: kept where counting was dear.

On a small database nothing is kept, so a number is always today's; on one of a hundred thousand documents a page waits
for no count that another page made a moment ago.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

SECONDS = 5.0
DEAR = 0.015
"""Seconds of processor time from which on a number is kept."""
MOST = 64
Value = TypeVar("Value")
_lock = threading.Lock()
_kept: dict[Hashable, tuple[float, Any]] = {}


def lately(name: Hashable, count: Callable[[], Value]) -> Value:
    """Return what `count` gives, or gave less than SECONDS ago if that was dear. `name` tells numbers apart."""
    with _lock:
        known = _kept.get(name)
    if known and time.monotonic() - known[0] < SECONDS:
        return known[1]  # type: ignore[no-any-return]
    began = time.thread_time()
    value = count()
    if time.thread_time() - began >= DEAR:
        with _lock:
            while len(_kept) >= MOST:
                _kept.pop(next(iter(_kept)))
            _kept[name] = (time.monotonic(), value)
    return value
