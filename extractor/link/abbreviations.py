"""Abbreviations that a document introduces itself: "Hội Khuyến học (KH)", "Bảo tồn Di tích Cố đô Huế (BTDTCĐ)"."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..text import bare

_INTRODUCED = re.compile(r"\(\s*([A-ZĐ][A-ZĐ&-]{1,11})\s*\)")
_WORD = re.compile(r"[^\W_]+")
_SKIPPED = frozenset({"và", "các", "của", "về"})
_REACH = 120


def local_expansions(text: str, expand: Callable[[str], str | None]) -> Callable[[str], str | None]:
    """Return `expand` extended by the abbreviations that `text` introduces in brackets; those come first.

    An abbreviation is tied to the words before its bracket whose initials it spells.
    """
    own: dict[str, str] = {}
    for match in _INTRODUCED.finditer(text):
        if match[1] not in own:
            full = _spelt(text[max(0, match.start() - _REACH) : match.start()], match[1])
            if full:
                own[match[1]] = full
    return lambda short: own.get(short) or expand(short)


def _spelt(before: str, short: str) -> str | None:
    """The last run of words in `before` whose initials are the letters of `short`."""
    letters = [c for c in bare(short) if c.isalpha()]
    counted = [(m, bare(m[0])[0]) for m in _WORD.finditer(before) if m[0].lower() not in _SKIPPED]
    for start in range(len(counted) - len(letters), -1, -1):
        run = counted[start : start + len(letters)]
        if [initial for _, initial in run] == letters:
            return " ".join(before[run[0][0].start() : run[-1][0].end()].split())
    return None
