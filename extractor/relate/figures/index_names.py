"""The names of the indexes of the gazetteer, as one pattern."""

from __future__ import annotations

import re
from functools import lru_cache

from ...gazetteer import Gazetteer
from ...text import fold


@lru_cache(maxsize=2)
def index_names(gazetteer: Gazetteer | None) -> re.Pattern[str] | None:
    """One pattern of all index names and their aliases, longest first."""
    rows = gazetteer.indexes if gazetteer is not None else ()
    names = sorted({fold(n) for row in rows for n in (row.name, *row.aliases)}, key=lambda n: (-len(n), n))
    if not names:
        return None
    pattern = "|".join(re.escape(n).replace(r"\ ", r"[\s-]") for n in names)
    return re.compile(rf"(?<!\w)(?:chỉ\ssố\s)?(?:{pattern})(?!\w)")
