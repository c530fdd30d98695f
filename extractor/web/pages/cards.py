"""Cards: a thing to decide on with the words round it, of the queue or of a list of records."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...collection import Judgement
from ...model import Mention, Span
from ...review import Item
from ...review.cards import Card as Found
from ..here import Here
from ..highlight import excerpt

AROUND = 220
LONGEST = 600


@dataclass(frozen=True, slots=True)
class Card:
    """A thing with the words round it; of a record, the mentions that prove it and what was said of it last.

    `alike`: so many other things of the queue claim the same.
    """

    item: Item
    excerpt: Markup
    version: int
    evidence: tuple[Mention, ...] = ()
    judgement: Judgement | None = None
    differs: bool = False
    alike: int = 0


def card_of(here: Here, item: Item, alike: int = 0) -> Card:
    """Return the card of a thing of the queue, reading only the stretch of text that it shows."""
    first = max(0, item.start - AROUND)
    row = here.store.connection.execute(
        "SELECT substr(text, ?, ?) FROM document WHERE key = ?",
        (first + 1, min(item.end, item.start + LONGEST) - first + AROUND, item.key),
    ).fetchone()
    label = item.label if item.kind == "mentions" else "record"
    span = Span(item.start, min(item.end, item.start + LONGEST))
    rows = here.store.rows_about(item.key)
    said = [j for j in rows if j.target == item.target] if item.decided else []
    return Card(item, excerpt(row[0], span, label, first, AROUND - 20), max((j.id for j in rows), default=0),
                judgement=said[-1] if said else None, alike=alike)  # fmt: skip


def card_of_record(found: Found) -> Card:
    """Return the card of a record."""
    start, end = found.span.start, min(found.span.end, found.span.start + LONGEST)
    first = max(0, start - AROUND)
    words = excerpt(found.text[first : end + AROUND], Span(start, end), "record", first, AROUND - 20)
    decided = found.judgement is not None and found.judgement.verdict != "unsure"
    item = Item(
        found.key, found.document, found.title, found.n, found.target, found.kind, found.kind, found.name, None,
        start, end, 0.0, 0.0, 0.0, (), decided,
    )  # fmt: skip
    return Card(item, words, found.version, found.evidence, found.judgement, found.differs)
