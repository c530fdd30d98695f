"""Stage 4: Mentions → Links. What a unit is called in full, which row it is, whose short form "ông Hải" is."""

from __future__ import annotations

from collections.abc import Sequence

from ..gazetteer import Gazetteer
from ..model import Document, Link, Mention
from .persons import link_persons
from .place_links import link_places
from .places import Whereabouts
from .units import link_units


def link(document: Document, mentions: Sequence[Mention], gazetteer: Gazetteer) -> tuple[Link, ...]:
    """Return one Link for each UNIT, PERSON and LOCATION mention, in order of mention index."""
    where = Whereabouts(document, mentions, gazetteer)
    found = [*link_persons(document, mentions), *link_units(mentions, where), *link_places(mentions, where)]
    return tuple(sorted(found, key=lambda link: link.mention))
