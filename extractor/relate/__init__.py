"""Stage 5: Links → Records. Who holds what office, what cites what, what was measured, who must do what by when."""

from __future__ import annotations

from collections.abc import Sequence

from ..gazetteer import Gazetteer
from ..model import Document, Link, Mention, Result
from .measurements import measurements
from .officials import officials
from .tasks import tasks


def relate(document: Document, mentions: Sequence[Mention], links: Sequence[Link], gazetteer: Gazetteer) -> Result:
    """Gather the records of one document. The Result's document has its meta completed with canonical names."""
    return Result(
        document,
        tuple(mentions),
        tuple(links),
        officials=officials(document, mentions, links),
        metrics=measurements(document, mentions, gazetteer),
        tasks=tasks(document, mentions, links),
    )
