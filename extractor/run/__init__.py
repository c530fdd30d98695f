"""The pipeline over many inputs: child processes with limits, one Outcome an input, in input order."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator, Sequence

from ..load import Limits
from .outcome import Outcome, State, failure, is_of
from .paths import Found, expand
from .pool import Pool

__all__ = ["Found", "Limits", "Outcome", "State", "cores", "expand", "failure", "is_of", "run"]


def cores() -> int:
    """Return how many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def run(found: Sequence[Found], jobs: int | None = None, limits: Limits | None = None) -> Iterator[Outcome]:
    """Yield what became of each input of `expand`, in its order. Memory stays flat; only a failed document is lost.

    A file that holds several documents (an archive, a crawl, a mailbox) yields an outcome for each, in their order.

    `jobs` is the number of child processes (default: one a processor); the outcomes do not depend on it. 0 works in
    this process, without any isolation: for debugging. Raises SetupError where the program itself cannot start.
    A script that calls this needs the usual `if __name__ == "__main__":`, since the children import it.
    """
    limits = limits or Limits()
    paths = [item.path for item in found if item.error is None]
    if jobs == 0:
        from .worker import Watcher, Work  # the stages load half the program: a parent of children does without

        yield from _merge(found, itertools.chain.from_iterable(Work(p, limits, Watcher()).outcomes() for p in paths))
        return
    with Pool(paths, jobs or cores(), limits) as pool:
        yield from _merge(found, pool.outcomes())


def _merge(found: Sequence[Found], outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
    """Put the paths that gave no input between the outcomes, which come in the order of the others."""
    following = next(outcomes, None)
    for item in found:
        if item.error:
            yield failure(item.path, "load", item.error.code, str(item.error))
            continue
        while following and is_of(following, item.path):
            yield following
            following = next(outcomes, None)
    assert following is None, f"{following.path} belongs to no input"
