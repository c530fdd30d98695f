"""One page of the press on its way to a document: its lines with what has been made out about each so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ...model import Hints
from ...text import key
from ..boilerplate import LIKELY
from ..dateline import Dateline
from ..lines import LONG, Line

HEAD_LINES = 40
"""A title and its dateline stand in the first so many lines, whatever menus are above."""
NEAR_TABLE = 4
"""Lines between a text and a table that belongs to it: its title, its unit."""
MARKUP = frozenset(("title", "chrome", "time", "byline"))
"""Kinds of blocks that only a web page's reader tells."""
LINK = (24, LONG)
"""A headline that links to another article has at least and at most so many characters."""


@dataclass(slots=True)
class Page:
    """The lines of one page with what has been made out about each so far.

    `stamp` is a date at the end of the title and where it begins, `before` one in front and where it ends.
    """

    lines: Sequence[Line]
    chrome: list[float]
    dates: dict[int, Dateline]
    kinds: list[str]
    hints: Hints
    authors: list[str] = field(default_factory=list)
    title: int | None = None
    stamp: tuple[str, int] | None = None
    before: tuple[str, int] | None = None
    body: int = 0
    tail: int = 0
    figures: frozenset[int] = frozenset()
    """The rows of tables of figures: no menus, though bars part them and no sentence stands in them."""

    @property
    def pasted(self) -> bool:
        """Whether nothing shows a web page: no markup, no menu and no date of the press above the prose. Somebody
        pasted or typed such a text, and every line of it is meant."""
        return not (
            self.dates
            or self.hints.title
            or any(x >= LIKELY for x in self.chrome[:HEAD_LINES])
            or any(line.block in MARKUP for line in self.lines)
        )

    @property
    def top(self) -> int:
        """The first line below the title; the first of all where there is none."""
        return 0 if self.title is None else self.title + 1

    def is_prose(self, i: int) -> bool:
        line = self.lines[i]
        return line.is_sentence and self.chrome[i] < LIKELY and i not in self.dates and any(map(str.isalnum, line.text))

    def below_tables(self, last: int) -> int:
        """The last line of the tables of figures that stand straight below the line `last`, itself where none does."""
        at = last + 1
        while at < len(self.lines) and at - last <= NEAR_TABLE and self.lines[at].block != "chrome":
            last = at if at in self.figures else last
            at += 1
        return last

    def sign(self, names: Sequence[str]) -> None:
        known = {key(x) for x in self.authors}
        self.authors += [x for x in names if key(x) not in known]
