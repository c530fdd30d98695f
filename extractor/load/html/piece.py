"""A line-breaking stretch of a page on its way to becoming a block."""

from __future__ import annotations

from dataclasses import dataclass, field

HEADLINE = 5
"""Words from which a link is a headline, not a button, a menu item or a name."""
TEASER = 15
SUMMARY = 8
"""A linked headline whose summary follows in the same line has so many characters; both, at most so many times them."""
PROSE = 70
"""Visible characters from which a piece may be a paragraph."""


@dataclass(slots=True, eq=False)
class Piece:
    """`size` counts visible characters, `linked` those in links; `chrome` numbers the candidates it stands in.

    `element` is the innermost block element around it, by its number in the walk. `pure`: nothing but links, with
    dates, numbers and marks between them. `opened`: a link opens it, a new sentence follows. Known once the whole page
    is read (`weigh`): `at`, the place among the pieces, `is_headline`, a link long enough to be another article's,
    `is_teaser`, such a headline, or one with its summary in the same line. Known once the article's element is:
    `inside`, in it, `near`, in it or the one around.
    """

    kind: str
    text: str
    size: int
    linked: int
    chrome: tuple[int, ...]
    element: int = 0
    pure: bool = False
    opened: bool = False
    at: int = field(init=False)
    is_headline: bool = field(init=False)
    is_teaser: bool = field(init=False)
    inside: bool = field(init=False)
    near: bool = field(init=False)

    def weigh(self, at: int) -> None:
        """Fill in what the piece is by itself; it is number `at` of the page."""
        self.at = at
        self.inside = self.near = False
        self.is_headline = headline = self.pure and (
            self.text.count(" ") >= HEADLINE or len(self.text.split()) >= HEADLINE
        )
        self.is_teaser = headline or (self.opened and self.linked >= TEASER and self.size <= SUMMARY * self.linked)

    @property
    def is_prose(self) -> bool:
        """Running text of the page's own."""
        return self.size >= PROSE and self.linked * 3 <= self.size and self.kind != "chrome"
