"""A line-breaking stretch of a page on its way to becoming a block."""

from __future__ import annotations

from dataclasses import dataclass

HEADLINE = 5
"""Words from which a link is a headline, not a button, a menu item or a name."""
TEASER = 20
SUMMARY = 8
"""A linked headline whose summary follows in the same line has so many characters; both, at most so many times them."""
PROSE = 70
"""Visible characters from which a piece may be a paragraph."""


@dataclass(slots=True, eq=False)
class Piece:
    """`size` counts visible characters, `linked` those in links; `chrome` numbers the candidates it stands in.

    `element` is the innermost block element around it, by its number in the walk. `pure`: nothing but links, with
    dates, numbers and marks between them. `opened`: a link opens it, a new sentence follows. Known once the article's
    element is: `at`, the place among the pieces, `inside`, in the article's element, `near`, in that or the one around.
    """

    kind: str
    text: str
    size: int
    linked: int
    chrome: tuple[int, ...]
    element: int = 0
    pure: bool = False
    opened: bool = False
    at: int = 0
    inside: bool = False
    near: bool = False

    @property
    def is_headline(self) -> bool:
        """A link long enough to be another article's headline."""
        return self.pure and (self.text.count(" ") >= HEADLINE or len(self.text.split()) >= HEADLINE)

    @property
    def is_teaser(self) -> bool:
        """Another article's headline, or one with its summary in the same line."""
        return self.is_headline or (self.opened and self.linked >= TEASER and self.size <= SUMMARY * self.linked)

    @property
    def is_prose(self) -> bool:
        """Running text of the page's own."""
        return self.size >= PROSE and self.linked * 3 <= self.size and self.kind != "chrome"
