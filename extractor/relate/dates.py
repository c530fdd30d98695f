"""Date records: every calendar expression that resolves, once (annotation guide §2)."""

from __future__ import annotations

from ..model import Dated, DateValue
from .view import View


def dates(view: View) -> tuple[Dated, ...]:
    """Return the dates of `view` as ISO prefixes or intervals, each with its mentions, in order of the first."""
    found: dict[str, list[int]] = {}
    for index in view.indexes("DATE"):
        value = view.mentions[index].value
        if isinstance(value, DateValue) and value.iso:
            found.setdefault(value.iso, []).append(index)
    return tuple(Dated(iso, tuple(mentions)) for iso, mentions in found.items())
