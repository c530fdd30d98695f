"""A line-breaking stretch of a page on its way to becoming a block."""

from __future__ import annotations

from dataclasses import dataclass

HEADLINE = 5
"""Words from which a link is a headline, not a button, a menu item or a name."""
PROSE = 70
"""Visible characters from which a piece may be a paragraph."""


@dataclass(slots=True, eq=False)
class Piece:
    """`size` counts visible characters, `linked` those in links; `chrome` numbers the candidates it stands in.

    `element` is the innermost block element around it, by its number in the walk. `pure`: nothing but links, with
    dates, numbers and marks between them. Seen from the article, set once it is known where that stands: `at` is the
    place among the pieces, `inside` says that it stands in the article's element, `near` in that or the one around it.
    """

    kind: str
    text: str
    size: int
    linked: int
    chrome: tuple[int, ...]
    element: int = 0
    pure: bool = False
    at: int = 0
    inside: bool = False
    near: bool = False

    @property
    def is_headline(self) -> bool:
        """A link long enough to be another article's headline."""
        return self.pure and (self.text.count(" ") >= HEADLINE or len(self.text.split()) >= HEADLINE)

    @property
    def is_prose(self) -> bool:
        """Running text of the page's own."""
        return self.size >= PROSE and self.linked * 3 <= self.size and self.kind != "chrome"
