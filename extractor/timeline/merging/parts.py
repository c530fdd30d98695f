"""What an event holds, as sets that two events are compared by: documents, words, numbers, people, figures."""

from __future__ import annotations

import re
from functools import lru_cache

from ...collection import Event
from ...model import Measurement, Span
from ...values.keys import name_key, number_key
from ..sentences.places import keys_of

SAME_WORDS = 75
"""Score from which two wordings of one instruction or claim count as the same."""
RETOLD_DAYS = 14
"""Days after which another paper may still tell what was asked for, or measured."""
_FIGURE = re.compile(r"\d[\d.,/]*")


def documents_of(event: Event) -> set[str]:
    return {s.document for s in event.sources}


def spans_of(event: Event) -> set[tuple[str, Span]]:
    return {(s.document, s.span) for s in event.sources}


def digits(text: str) -> set[str]:
    return set(_FIGURE.findall(text))


def numbers_of(event: Event) -> set[str]:
    return {_number(n) for n in event.documents}


@lru_cache(maxsize=65_536)  # every event is compared with many
def _number(number: str) -> str:
    return str(number_key(number))


def units_of(event: Event) -> set[str]:
    return keys_of(event.units)


def people_of(event: Event) -> set[str]:
    return {name_key(p) for p in event.officials}


def figure_of(metric: Measurement) -> tuple[str, float, float | None]:
    """Return what makes two figures equal: kind, value and total."""
    return metric.kind, metric.value, metric.total


def figures_of(event: Event) -> set[tuple[str, float, float | None]]:
    return {figure_of(m) for m in event.metrics}
