"""Stage 3: Document → Mentions. One recogniser a file; order and overlap are settled once, in `merge`.

A recogniser is a pure function `recognise(document, gazetteer, found) -> Iterable[Mention]`; `found` holds what the
recognisers before it in RECOGNISERS saw, so that a position can stand before a unit and a person before a position.
To add one: one file, one line in RECOGNISERS, one gold case.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ..gazetteer import Gazetteer
from ..model import Document, Mention
from . import citation, date, location, metric, person, position, unit
from .arbitrate import arbitrate
from .calibration import calibrate
from .foreign import foreign
from .given import given_names
from .merge import merge
from .reread import reread
from .tagger import tag
from .taught import Taught, recognise_taught
from .wrapped import quoted, unwrapped

Recogniser = Callable[[Document, Gazetteer, Sequence[Mention]], Iterable[Mention]]
RECOGNISERS: tuple[Recogniser, ...] = (
    citation.recognise,
    date.recognise,
    metric.recognise,  # after citations and dates
    unit.recognise,  # after citations
    position.recognise,  # after units
    person.recognise,  # after positions
    location.recognise,  # last: a place inside another mention is none
)


def grammar(document: Document, gazetteer: Gazetteer) -> list[Mention]:
    """Return what the grammars see, in order of position, without overlap: the tagger's evidence and its rival."""
    found: list[Mention] = []
    page = unwrapped(document)
    for recogniser in RECOGNISERS:
        found = merge([*found, *recogniser(page, gazetteer, tuple(found))])
    return found if page is document else quoted(found, document)


def recognise(document: Document, gazetteer: Gazetteer, taught: Taught | None = None) -> tuple[Mention, ...]:
    """Return all mentions of `document` in order of position, without overlap, with calibrated confidence.

    `taught` are a user's own names and tagger, where people have taught the program any.
    """
    found = grammar(document, gazetteer)
    tagged = tag(document, gazetteer, found, taught.decoder if taught else None)
    mentions = tuple(map(calibrate, settled(document, gazetteer, found, tagged)))
    return recognise_taught(document, mentions, taught) if taught else mentions


def settled(
    document: Document, gazetteer: Gazetteer, found: Sequence[Mention], tagged: Iterable[Mention]
) -> list[Mention]:
    """Return what stands of the grammars' mentions and the tagger's, in order, without overlap, as scored."""
    weighed = arbitrate(found, tagged, gazetteer)
    merged = merge(foreign(document, reread(document, weighed, gazetteer, found), gazetteer))
    return list(given_names(document, merged, gazetteer))
