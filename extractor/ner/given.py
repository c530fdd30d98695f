"""Names that only what stands before them tells: a given name right behind an office, the next one of a row.

"Thứ trưởng | Kiệm": the grammar of persons sees it where it saw the full name, this where only the tagger did. "ông Lê
Văn A, | Trần Khánh": the tagger alone takes two syllables for a place that no gazetteer knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from ..gazetteer import Gazetteer
from ..model import Document, Mention
from ..text import CAPITAL, fold

_GIVEN = re.compile(rf"\s(?P<name>{CAPITAL}[^\W\d_]*)(?![^\W_]|\s{CAPITAL}|[-’'])")


_ROW = re.compile(r",\s|\svà\s|,\svà\s")
_TWO = 2


def given_names(document: Document, mentions: Iterable[Mention], gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield the mentions, in order, with the given names that stand alone behind an office.

    In: mentions in order, without overlap. Out: the same and those that are new, in order, without overlap.
    """
    found = list(_rows(document, mentions, gazetteer))
    known = {m.text.split()[-1] for m in found if m.label == "PERSON" and " " in m.text}
    ends = [*(b.span.start for _, b in pairwise(found)), len(document.text)]
    for m, free in zip(found, ends, strict=False):
        yield m
        name = _GIVEN.match(document.text, m.end) if m.label == "POSITION" and known else None
        if name and name["name"] in known and name.end() <= free:
            yield document.mention("PERSON", *name.span("name"), confidence=0.85, reason="person:known")


def _rows(document: Document, mentions: Iterable[Mention], gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield the mentions, a place of the tagger's own as a person where it is the next name of a row of persons."""
    last: Mention | None = None
    for m in mentions:
        words = m.text.split()
        alone = m.label == "LOCATION" and m.reason == "tagger" and len(words) == _TWO
        if alone and last and last.label == "PERSON" and _ROW.fullmatch(document.text, last.end, m.start):
            named = fold(words[0]) in gazetteer.surnames and m.text.istitle()
            if named and not gazetteer.places_named(m.text):
                m = replace(m, label="PERSON", value=None, reason="person:listed")
        last = m
        yield m
