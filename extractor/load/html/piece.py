"""A line-breaking stretch of a page on its way to becoming a block."""

from __future__ import annotations

from dataclasses import dataclass

HEADLINE = 5
"""Words from which a link is a headline, not a button, a menu item or a name."""
PROSE = 70
"""Visible characters from which a piece may be a paragraph."""


@dataclass(slots=True)
class Piece:
    """`size` counts visible characters, `linked` those in links; `chrome` numbers the candidates it stands in.

    `element` is the innermost block element around it, by its number in the walk. `pure`: nothing but links, with
    dates, numbers and marks between them.
    """

    kind: str
    text: str
    size: int
    linked: int
    chrome: tuple[int, ...]
    element: int = 0
    pure: bool = False

    @property
    def is_headline(self) -> bool:
        """A link long enough to be another article's headline."""
        return self.pure and len(self.text.split()) >= HEADLINE

    @property
    def is_prose(self) -> bool:
        """Running text of the page's own."""
        return self.size >= PROSE and self.linked * 3 <= self.size and self.kind != "chrome"
