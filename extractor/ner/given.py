"""Given names right behind an office, of persons whom the document names in full: "Thứ trưởng | Kiệm".

The grammar of persons sees them where it saw the full name; this sees those whose full name only the tagger saw.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from ..model import Document, Mention
from ..text import CAPITAL

_GIVEN = re.compile(rf"\s(?P<name>{CAPITAL}[^\W\d_]*)(?![^\W_]|\s{CAPITAL}|[-’'])")


def given_names(document: Document, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions, in order, with the given names that stand alone behind an office.

    In: mentions in order, without overlap. Out: the same and those that are new, in order, without overlap.
    """
    found = list(mentions)
    known = {m.text.split()[-1] for m in found if m.label == "PERSON" and " " in m.text}
    ends = [*(b.span.start for _, b in pairwise(found)), len(document.text)]
    for m, free in zip(found, ends, strict=False):
        yield m
        name = _GIVEN.match(document.text, m.end) if m.label == "POSITION" and known else None
        if name and name["name"] in known and name.end() <= free:
            yield document.mention("PERSON", *name.span("name"), confidence=0.85, reason="person:known")
