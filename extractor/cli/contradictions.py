"""`extractor contradictions`: figures that cannot both be right, with the words of both sides."""

from __future__ import annotations

import json
import sys

from ..store.reviewed import ReviewedStore
from .console import complain, printable_json, say
from .options import DB, Json


def contradictions(db: DB, as_json: Json = False) -> None:
    """Print figures that cannot both be right: of two sources, a ratio and its per cent, a rank and its change."""
    from ..export.followup import contradiction_record, contradictions_text
    from ..timeline.contradicted import contradictions as listed

    with ReviewedStore.open(db, readonly=True) as store, store.skimmed() as documents:
        found = listed(documents)
    if as_json:
        say(printable_json(json.dumps([contradiction_record(c) for c in found], ensure_ascii=False, indent=1)))
    elif found:
        sys.stdout.writelines(f"{line}\n" for line in contradictions_text(found))
    else:
        complain("no figures contradict each other")
