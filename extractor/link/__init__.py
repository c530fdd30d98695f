"""Stage 4: Mentions → Links. What a unit is called in full, which gazetteer row it is, whose short form "ông Hải" is."""

from __future__ import annotations

from collections.abc import Sequence

from ..gazetteer import Gazetteer
from ..model import Document, Link, Mention
from .persons import link_persons


def link(document: Document, mentions: Sequence[Mention], gazetteer: Gazetteer) -> tuple[Link, ...]:
    """Return one Link for each UNIT, PERSON and LOCATION mention, in order of mention index."""
    return tuple(sorted(link_persons(document, mentions), key=lambda link: link.mention))
