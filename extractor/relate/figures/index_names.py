"""The indexes of the gazetteer that a document names, and which of them a figure may be of."""

from __future__ import annotations

import re
from functools import lru_cache

from ...gazetteer import Gazetteer
from ...text import fold

_SENTENCE = 400  # characters before a score in which its index may be named


class Indexes:
    """Where one document names the indexes of the gazetteer."""

    def __init__(self, folded: str, gazetteer: Gazetteer | None) -> None:
        self.folded = folded
        self.pattern = index_names(gazetteer)
        self.alone: tuple[int, int] | None = None
        self.asked = False

    def begins(self, start: int) -> bool:
        """Say whether an index's name begins at `start`."""
        return self.pattern is not None and self.pattern.match(self.folded, start) is not None

    def in_clause(self, floor: int, end: int) -> tuple[int, int] | None:
        """The last index named in the clause up to `end`; that of a figure before `floor` is not its own."""
        return self._last(max(floor, self.folded.rfind("; ", floor, end) + 1), end)

    def of_score(self, start: int, end: int) -> tuple[int, int] | None:
        """The index of a rank or points at `end`: the last named in its sentence, else the document's only one."""
        return self._last(max(start, end - _SENTENCE), end) or self._only()

    def _last(self, start: int, end: int) -> tuple[int, int] | None:
        found = list(self.pattern.finditer(self.folded, start, end)) if self.pattern else []
        return found[-1].span() if found else None

    def _only(self) -> tuple[int, int] | None:
        if not self.asked and self.pattern:
            told = {m[0].removeprefix("chỉ số "): m.span() for m in self.pattern.finditer(self.folded)}
            self.alone = next(iter(told.values())) if len(told) == 1 else None
        self.asked = True
        return self.alone


@lru_cache(maxsize=2)
def index_names(gazetteer: Gazetteer | None) -> re.Pattern[str] | None:
    """One pattern of all index names and their aliases, longest first."""
    rows = gazetteer.indexes if gazetteer is not None else ()
    names = sorted({fold(n) for row in rows for n in (row.name, *row.aliases)}, key=lambda n: (-len(n), n))
    if not names:
        return None
    pattern = "|".join(re.escape(n).replace(r"\ ", r"[\s-]") for n in names)
    return re.compile(rf"(?<!\w)(?:chỉ\ssố\s)?(?:{pattern})(?!\w)")
