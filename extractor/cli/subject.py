"""What a person calls a subject, on the command line: which of several candidates is meant."""

from __future__ import annotations

import typer

from ..collection import Subject
from ..export import words
from ..review.subjects import Found, following, heard, indicator_named, resolve, topic
from .console import complain, printable

__all__ = ["Found", "choose", "describe", "following", "heard", "indicator_named", "resolve", "topic"]


def choose(found: tuple[Found, ...], query: str, pick: int | None) -> Found:
    """Return the one subject meant. None or several without `pick`: say so on standard error and exit with 2."""
    if pick is not None and 1 <= pick <= len(found):
        return found[pick - 1]
    if len(found) == 1 and pick is None:
        return found[0]
    if not found:
        complain(f"nothing is held about {query!r}; look for its words with: extractor search {query!r}")
    elif pick is not None:
        complain(f"--pick {pick}: there are {len(found)} candidates, from 1")
    else:
        complain(f"{query!r} may mean {len(found)} different subjects; choose one with --pick N:")
        for n, (subject, documents) in enumerate(found, 1):
            complain(f"  {n}. {describe(subject)} ({len(documents)} document{'s' * (len(documents) != 1)})")
    raise typer.Exit(2)


def describe(subject: Subject) -> str:
    """Return one line that tells a subject from its namesakes."""
    parts = (subject.name, subject.issuer, words.day(subject.date) if subject.date else "", subject.title, subject.note)
    return printable(" · ".join(words.one_line(p) for p in parts if p))
