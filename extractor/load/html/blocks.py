"""The walk over a page: events → pieces → text and blocks.

Blanks are collapsed as a browser does (NBSP stays), inline elements join without a blank, br and every block element
break the line. Nothing visible is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from ...model import Block, Span
from ..clean import clean
from . import chrome
from .content import mark
from .piece import Piece
from .source import Attributes, Event
from .tables import Table, flatten

_BREAKING = (
    "html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search "
    "section select summary table caption thead tbody tfoot tr td th ul button textarea frameset marquee "
)
BREAKING = frozenset(_BREAKING.split())
BLANKS = re.compile(r"[ \t\n\r\f]+")
LINE_BLANKS = re.compile(r" *\n[ \n]*")
DOUBLE = re.compile(r"  +")
UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069]")
"""Zero-width blanks and marks of direction, which editors strew into names and numbers. A soft hyphen stays: pages
converted from old encodings show it."""
KINDS = {
    "h1": "h1",
    "li": "list_item",
    "dd": "list_item",
    "dt": "list_item",
    "figcaption": "caption",
    "caption": "caption",
}
KINDS |= {f"h{n}": "heading" for n in range(2, 7)} | {"time": "time"}
NAMED_KINDS = tuple(
    (re.compile(rf"(?<![a-z])(?:{names})(?![a-z])", re.IGNORECASE), kind)
    for names, kind in (
        ("(?:photo|image|img|pic|picture|fig|figure|photocms|wp)?[-_]?(?:caption|chu-?thich)(?:-?text)?", "caption"),
        ("author|byline|tac-?gia|writer|but-?danh", "byline"),
        ("(?:date-?)?time|(?:post-?)?date|publish(?:ed)?-?(?:date|time|on)?|ngay-?dang", "time"),
    )
)


INLINE = frozenset(("a", "span", "time", "label", "em", "i", "b", "strong", "small"))
PARTED = frozenset(("a", "time", "label", "small"))
"""Inline elements that style sheets set apart; so may any that has a class."""
BOXES = frozenset(("div", "header", "section", "footer", "ul", "article", "main"))
"""Block elements that hold other things than running text: a date in them is a line of its own."""
SEAM = "\0"
"""Stands where two inline elements touch; no text holds it, for `clean` drops control characters."""
GLUED = re.compile(SEAM + "+")
CLOCK = re.compile(r"(?:19|20)\d\d\Z")


LEAD = re.compile(r"(?<![a-z])(?:sapo|description|summary|lead|intro|chapeau|tom-?tat|mo-?ta)(?![a-z])")
"""Many papers print the lead as an h2."""
LONGEST = {"byline": 120, "time": 120, "caption": 600, "heading": 400}
"""Characters from which a piece is no byline, whatever the element around it is called."""
NAMEABLE = frozenset(("p", "div", "span", "td", "em", "i", "b", "strong", "a"))


@dataclass(slots=True)
class Frame:
    """An open element: what its end must undo."""

    tag: str
    kind: str
    chrome: tuple[int, ...]
    element: int = 0
    table: Table | None = None
    outer: list[Piece] | None = None
    link: bool = False
    box: bool = False


@dataclass(slots=True)
class Walk:
    """The state of the walk. `sink` is where finished pieces go: the page, or the open table cell.

    `parents` numbers the block elements in order and names the one around each.
    """

    pieces: list[Piece] = field(default_factory=list)
    candidates: list[chrome.Candidate] = field(default_factory=list)
    sink: list[Piece] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=lambda: [Frame("", "text", ())])
    tables: list[Table] = field(default_factory=list)
    parents: list[int] = field(default_factory=lambda: [0])
    parts: list[str] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    linked: int = 0
    links: int = 0
    kept: int = 0
    seam: bool = False
    kinds: set[str] = field(default_factory=set)

    def start(self, tag: str, attributes: Attributes) -> None:
        top = self.frames[-1]
        if tag == "br":
            self._break()
        elif tag == "wbr":
            return
        called = chrome.names(attributes)
        own = _kind(tag, called)
        frame = Frame(tag, own or top.kind, top.chrome, top.element, box=top.box)
        if own == "time" and top.box:
            self.flush()
        if tag in BREAKING:
            self.flush()
            frame.box = tag in BOXES
            frame.element = len(self.parents)
            self.parents.append(top.element)
        elif self.seam and (tag in PARTED or "class" in attributes):
            self.parts.append(SEAM)
        self.seam = False
        if attributes or tag in BREAKING:
            self._weigh(frame, attributes, called)
        self.frames.append(frame)
        if tag == "a":
            frame.link = chrome.is_link(attributes)
            self.links += frame.link
            self._part_links()
        elif tag in ("pre", "textarea"):
            self.kept += 1
        elif tag in ("table", "tr", "td", "th"):
            self._open_table_part(frame)

    def _break(self) -> None:
        """Lines of links are pieces of their own, so that a list of them is seen for what it is."""
        if self.linked:
            self.flush()
        else:
            self.parts.append("\n")

    def _part_links(self) -> None:
        """Part the lines above a link's own line from it."""
        if self.linked or "\n" not in self.parts:
            return
        cut = len(self.parts) - self.parts[::-1].index("\n")
        below, self.parts = self.parts[cut:], self.parts[:cut]
        self.flush()
        self.kinds.add(self.frames[-2].kind)
        self.parts = below
        self.loose = list(below)

    def _weigh(self, frame: Frame, attributes: Attributes, called: str) -> None:
        if chrome.is_article(frame.tag, attributes, called):
            for number in frame.chrome:
                self.candidates[number].holds_article = True
        found = chrome.candidate(frame.tag, attributes, called)
        if found:
            frame.chrome = (*frame.chrome, len(self.candidates))
            self.candidates.append(found)

    def _open_table_part(self, frame: Frame) -> None:
        if frame.tag == "table":
            if self.tables:
                self.tables[-1].nested = True
            frame.table, frame.outer = Table(), self.sink
            self.tables.append(frame.table)
            self.sink = frame.table.loose
        elif self.tables and frame.tag == "tr":
            self.tables[-1].rows.append([])
        elif self.tables:
            self.tables[-1].headed |= frame.tag == "th"
            frame.outer = self.sink
            self.sink = self.tables[-1].cell()

    def end(self, tag: str) -> None:
        frame = self.frames[-1]
        if tag == "wbr" or frame.tag != tag:
            return
        if tag in BREAKING or (frame.kind == "time" and frame.box):
            self.flush()
        self.seam = tag in INLINE
        self.frames.pop()
        if tag == "a":
            self.links -= frame.link
        elif tag in ("pre", "textarea"):
            self.kept -= 1
        elif frame.outer is not None:
            self.sink = frame.outer
            if frame.table is not None:
                self.tables.pop()
                self.sink.extend(flatten(frame.table))

    def text(self, characters: str) -> None:
        if self.links:
            self.linked += len("".join(characters.split()))
        else:
            self.loose.append(characters)
        self.seam = False
        if not characters.isspace():
            self.kinds.add(self.frames[-1].kind)
        plain = self.kept or (characters.isprintable() and "  " not in characters)
        self.parts.append(characters if plain else BLANKS.sub(" ", characters))

    def flush(self) -> None:
        if not self.parts:
            return
        raw = "".join(self.parts)
        if raw.strip():
            self._finish(unglue(raw) if SEAM in raw else raw)
        self.parts.clear()
        self.loose.clear()
        self.kinds.clear()
        self.linked = 0

    def _finish(self, raw: str) -> None:
        joined = clean(raw)
        if not joined.isprintable():  # control characters, line ends, marks of direction, NBSP
            joined = UNSEEN.sub("", joined)
        if "  " in joined:
            joined = DOUBLE.sub(" ", joined)
        if "\n" in joined:
            joined = LINE_BLANKS.sub("\n", joined)
        size = len("".join(joined.split()))
        if size:
            top = self.frames[-1]
            kind = self._kind()
            kind = kind if size <= LONGEST.get(kind, size) else "text"
            linked = min(self.linked, size)
            pure = linked * 2 >= size and chrome.is_filler("".join(self.loose))
            self.sink.append(Piece(kind, joined.strip(" \n\t"), size, linked, top.chrome, top.element, pure))

    def _kind(self) -> str:
        """An inline element that holds the whole piece says what it is; else the block element does."""
        return next(iter(self.kinds)) if len(self.kinds) == 1 else self.frames[-1].kind


def unglue(text: str) -> str:
    """Put a blank between inline elements that touch where no word goes on: "12/8/2024" and "Lê Thị Mẫu".

    Nothing but a style sheet parts the author from the date in many pages. Editors cut words into elements too,
    so the blank stands only between a small letter or figure and a capital, a small letter and a figure, a year and a
    time.
    """

    def blank(match: re.Match[str]) -> str:
        before, after = text[max(0, match.start() - 4) : match.start()], text[match.end() : match.end() + 3]
        if not before or not after or before[-1].isspace() or SEAM in before:
            return ""
        if before[-1].isdigit() and after[0].isdigit():
            return " " if CLOCK.search(before) and after[-1] in ":h" else ""
        if before[-1].isdigit() or before[-1] == ")":
            return " " if after[0].isupper() and after[1:2].islower() else ""
        return " " if before[-1].islower() and (after[0].isupper() or after[0].isdigit()) else ""

    return GLUED.sub(blank, text)


def _kind(tag: str, called: str) -> str | None:
    kind = KINDS.get(tag)
    if kind == "heading" and called and LEAD.search(called):
        return "text"
    if kind == "heading" and called and _named_kind(called) == "time":
        return "time"
    return _named_kind(called) if kind is None and called and tag in NAMEABLE else kind


@lru_cache(maxsize=4096)
def _named_kind(called: str) -> str | None:
    return next((kind for pattern, kind in NAMED_KINDS if pattern.search(called)), None)


def walk(events: Iterable[Event], title: str | None = None) -> list[Piece]:
    """Return the pieces of a page in reading order, furniture marked as chrome, the title as title.

    `title` is what the metadata call the article, with or without the site's name behind it.
    """
    state = Walk()
    state.sink = state.pieces
    for what, name, attributes in events:
        if what == "text":
            state.text(name)
        elif what == "start":
            state.start(name, attributes)
        else:
            state.end(name)
    state.flush()
    mark(state.pieces, state.parents, state.candidates, title)
    return state.pieces


def assemble(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    """Return the text, one piece below the other, and its blocks."""
    pieces = list(pieces)
    return "\n".join(piece.text for piece in pieces), tuple(_blocks(pieces))


def _blocks(pieces: Iterable[Piece]) -> Iterator[Block]:
    start = 0
    for piece in pieces:
        yield Block(piece.kind, Span(start, start + len(piece.text)))
        start += len(piece.text) + 1
