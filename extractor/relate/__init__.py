"""Stage 5: Links → Records. Who holds what office, what cites what, what was measured, who must do what by when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..gazetteer import Gazetteer
from ..model import Document, Link, Mention, Result
from .dates import dates
from .figures.consistency import contradictions
from .figures.measurements import measurements
from .meta import complete
from .offices.officials import officials
from .papers.anaphora import anaphora
from .papers.citations import citations
from .papers.relations import relations
from .tasks.actors import Directives
from .tasks.tasks import tasks
from .units import units
from .view import look


def relate(document: Document, mentions: Sequence[Mention], links: Sequence[Link], gazetteer: Gazetteer) -> Result:
    """Gather the records of one document. The Result's document has its meta completed with canonical names."""
    view = look(document, mentions, links, gazetteer)
    document = replace(document, meta=complete(view))
    view = look(document, mentions, links, gazetteer)
    cited = citations(view)
    back = anaphora(view, cited)
    held = officials(document, mentions, links, gazetteer)
    return Result(
        document,
        tuple(mentions),
        tuple(links),
        officials=held,
        units=units(document, mentions, links, held),
        citations=cited,
        metrics=measurements(document, mentions, gazetteer),
        dates=dates(view),
        relations=relations(view, cited, back),
        tasks=tasks(document, mentions, links, held, Directives(cited, back)),
        problems=tuple(contradictions(document, mentions)),
        anaphora=back,
    )
