"""Links of taught names: what a person said a unit is called stands, whatever the document would make of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..gazetteer import Gazetteer
from ..gazetteer.taught import TaughtName
from ..model import Link, Mention
from ..text import key


def as_taught(
    links: Sequence[Link], mentions: Sequence[Mention], units: Mapping[str, TaughtName], gazetteer: Gazetteer
) -> tuple[Link, ...]:
    """Return the links with taught names and ids; `units` are new units by the key of their name."""
    return tuple(_taught(link, mentions[link.mention], units, gazetteer) for link in links)


def _taught(link: Link, mention: Mention, units: Mapping[str, TaughtName], gazetteer: Gazetteer) -> Link:
    if mention.label != "UNIT":
        return link
    if mention.method == "reviewer" and isinstance(mention.value, str):
        name = mention.value
        bodies = gazetteer.bodies_named(name)
        row = units.get(key(name))
        entity = bodies[0].id if len(bodies) == 1 else row.entity if row else None
        return Link(link.mention, name, entity, (), "reviewer")
    row = units.get(key(link.name))
    if row and link.entity is None:
        return Link(link.mention, row.name, row.entity, (), "reviewer")
    return link
