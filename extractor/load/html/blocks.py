"""The walk over a page: tags → pieces → text and blocks.

Blanks are collapsed as a browser does (NBSP stays), inline elements join without a blank, br and every block element
break the line. Nothing visible is dropped.
"""

from __future__ import annotations

from collections.abc import Iterable

from ...model import Block, Span
from . import chrome
from .piece import Piece
from .tables import Table, flatten
from .tags import (
    BLOCK,
    CHANGING,
    COMMENT,
    EMPTY,
    END,
    INLINE,
    MEMO,
    NOTHING,
    ODD,
    RAW,
    SAYING,
    VOID,
    Said,
    Tag,
    after,
    remembered,
    unescaped,
)
from .words import BLANKS, COLUMN, NBSP, SEAM, half_a_day, trimmed, unglue, visible

MIXED = ""
"""The kind of a piece whose words stand in elements of several kinds: the block's around them counts."""
PASSED = Tag(NOTHING, "")
LONGEST = {"byline": 120, "time": 120, "caption": 600, "heading": 400}
"""Characters from which a piece is no byline, whatever the element around it is called."""


Frame = tuple[str, tuple[int, ...], int, bool, bool]
"""An open element, what the pieces in it take from it: their kind, the candidates for furniture they stand in, the
number of the block element; whether that is a box, whether it is a link. A page has hundreds; a tuple costs least."""


class Walk:
    """The state of the walk. `sink` is where finished pieces go: the page, or the open table cell.

    `parents` numbers the block elements in order and names the one around each.
    """

    def __init__(self) -> None:
        self.said = Said()
        self.pieces: list[Piece] = []
        self.candidates: list[chrome.Candidate] = []
        self.parents = [0]
        self.top: Frame = ("text", (), 0, False, False)
        self.frames: list[Frame] = [self.top]
        self.sink = self.pieces
        self.sinks: list[list[Piece] | None] = []
        self.tables: list[Table] = []
        self.parts: list[str] = []
        self.loose: list[str] = []
        self.kind: str | None = None
        self.linked = self.links = self.kept = 0
        self.seam = self.opened = False

    def run(self, markup: str) -> None:
        """Walk over the whole page."""
        chunks = markup.split("<")
        count = len(chunks)
        chunks += [""] * 3
        known, text = MEMO.get, chunks[0]
        i = 1
        while True:
            if text:
                if self.parts or self.kept or not text.isspace():
                    self.text(text)
                else:
                    self.seam = False
            if i >= count:
                break
            head, _, text = chunks[i].partition(">")
            i += 1
            tag = known(head) or remembered(head)
            step = tag.step
            if step == ODD:
                tag, text, i = self._odd(tag, chunks, i)
                step = tag.step
            if step == END:
                self.end(tag)
            elif chunks[i].startswith(tag.close):
                self.leaf(tag, text)
                text = chunks[i][len(tag.close) :]
                i += 1
            elif step == BLOCK:
                if chunks[i + 1] == "/a>" and self._item(tag, text, chunks, i):
                    text = chunks[i + 2][len(tag.close) :]
                    i += 3
                else:
                    self.block(tag)
            elif step != NOTHING:
                self.start(tag)
        self.flush()
        if "<title" not in markup.partition("<body")[0]:
            self.said.title = None  # that of a drawing

    # -------------------------------------------------- what is not seen

    def _odd(self, tag: Tag, chunks: list[str], i: int) -> tuple[Tag, str, int]:
        """Hear what an element says, and pass over it with all that is in it if it is not seen.

        `i` is the place behind its tag; return what remains to be done, the text behind, and the new place.
        """
        i = self._hear(tag, chunks, i)
        if tag.inner is not None:
            return tag.inner, chunks[i - 1].partition(">")[2], i
        depth = int(tag is not COMMENT and tag.name not in VOID and tag.name not in RAW)
        while depth and i < len(chunks) - 3:
            inner = MEMO.get(chunks[i].partition(">")[0]) or remembered(chunks[i].partition(">")[0])
            i += 1
            if inner.step == ODD:
                i = self._hear(inner, chunks, i)
            if inner.name == tag.name:
                depth += -1 if inner.step == END else 1
        return PASSED, chunks[i - 1].partition("-->" if tag is COMMENT else ">")[2], i

    def _hear(self, tag: Tag, chunks: list[str], i: int) -> int:
        """Let an element that is not only seen say what it says; return the place behind it or, if it holds elements,
        behind its tag."""
        chunk = chunks[i - 1]
        if tag is COMMENT:
            while "-->" not in chunks[i - 1] and chunk.startswith("!--") and i < len(chunks) - 3:
                i += 1
            return i
        head, _, content = chunk.partition(">")
        if tag.name in RAW:
            more, i = after(f"/{tag.name}>", chunks, i)
            content += "<" * bool(more) + more
            i = min(i + 1, len(chunks) - 3)
        if tag.name in SAYING:
            self.said.hear(tag.name, head, content)
        return i

    # -------------------------------------------------- tags

    def leaf(self, tag: Tag, text: str) -> None:
        """Take in an element that holds nothing but `text`."""
        if tag.breaking:
            self._line(tag, text)
            return
        if self.seam and tag.parted:
            self.parts.append(SEAM)
        top = self.top
        if tag.link:
            self._part_links(top[0])
            self.links += 1
            self.text(text)
            self.links -= 1
        elif text:
            self.text(text)
        if self.parts and top[0] == "time" and top[3] and not half_a_day(self.parts):
            self.flush()
        self.seam = tag.name in INLINE

    def _line(self, tag: Tag, text: str) -> None:
        """Take in a block element that holds nothing but `text`."""
        if self.parts:
            self.flush()
        kind, inside, around, _, _ = self.top
        element = len(self.parents)
        self.parents.append(around)
        self.seam = False
        if tag.weighs:
            inside = self._weigh(tag, inside)
        if not text or text.isspace():
            return
        text, size = trimmed(unescaped(text) if "&" in text else text, BLANKS)
        if not size:
            return
        kind = tag.kind or kind
        if kind in LONGEST and size > LONGEST[kind]:
            kind = "text"
        linked = size if self.links else 0
        self.sink.append(Piece(kind, text, size, linked, inside, element, linked > 0))

    def _item(self, tag: Tag, text: str, chunks: list[str], i: int) -> bool:
        """Take in a block element that holds nothing but a link, as the items of menus do; say whether it was one."""
        head, _, words = chunks[i].partition(">")
        if not chunks[i + 2].startswith(tag.close) or (text and not text.isspace()):
            return False
        link = MEMO.get(head) or remembered(head)
        if not link.link or link.close != "/a>":
            return False
        self.links += 1
        self._line(tag, words)
        self.links -= 1
        return True

    def start(self, tag: Tag) -> None:
        """Open an element that does not break the line, or is empty."""
        if tag.step == CHANGING:
            self.inline(tag)
        elif tag.step == EMPTY:
            self.empty(tag)
        else:
            if self.seam and tag.parted:
                self.parts.append(SEAM)
            self.seam = False
            self.frames.append(self.top)

    def block(self, tag: Tag) -> None:
        """Open an element that breaks the line."""
        if self.parts:
            self.flush()
        kind, inside, around, _, _ = self.top
        parents = self.parents
        self.seam = False
        if tag.weighs:
            inside = self._weigh(tag, inside)
        self.top = frame = (tag.kind or kind, inside, len(parents), tag.box, False)
        parents.append(around)
        self.frames.append(frame)
        if tag.special:
            self._open(tag, frame)

    def inline(self, tag: Tag) -> None:
        """Open an element that stands in a line but changes what it means."""
        kind, inside, element, box, _ = self.top
        if tag.kind == "time" and box and self.parts and not half_a_day(self.parts):
            self.flush()
        elif self.seam and tag.parted:
            self.parts.append(SEAM)
        self.seam = False
        if tag.weighs:
            inside = self._weigh(tag, inside)
        self.top = frame = (tag.kind or kind, inside, element, box, tag.link)
        self.frames.append(frame)
        if tag.special:
            self._open(tag, frame)

    def _weigh(self, tag: Tag, around: tuple[int, ...]) -> tuple[int, ...]:
        """Return the candidates that what is in the element stands in."""
        if tag.article:
            for number in around:
                self.candidates[number].holds_article = True
        if tag.furniture is None:
            return around
        self.candidates.append(chrome.Candidate(sure=tag.furniture))
        return (*around, len(self.candidates) - 1)

    def empty(self, tag: Tag) -> None:
        """Take in an element without content; lines of links that br parts are pieces of their own, so that a list of
        them is seen for what it is."""
        if tag.name == "wbr":
            return
        if tag.breaking or (tag.name == "br" and self.linked):
            self.flush()
        elif tag.name == "br":
            self.parts.append("\n")
        elif self.seam and tag.parted:
            self.parts.append(SEAM)
        self.seam = False

    def _open(self, tag: Tag, frame: Frame) -> None:
        if tag.name == "a":
            self.links += frame[4]
            self._part_links(self.frames[-2][0])
        elif tag.name in ("pre", "textarea"):
            self.kept += 1
        elif tag.name == "table":
            if self.tables:
                self.tables[-1].nested = True
            self.sinks.append(self.sink)
            self.tables.append(Table())
            self.sink = self.tables[-1].loose
        elif tag.name == "tr":
            if self.tables:
                self.tables[-1].rows.append([])
        elif self.tables:
            self.tables[-1].headed |= tag.name == "th"
            self.sinks.append(self.sink)
            self.sink = self.tables[-1].cell(tag.columns, tag.rows)
        else:
            self.sinks.append(None)

    def _part_links(self, kind: str) -> None:
        """Part the lines above a link's own line from it."""
        if self.linked or "\n" not in self.parts:
            return
        cut = len(self.parts) - self.parts[::-1].index("\n")
        below, self.parts = self.parts[cut:], self.parts[:cut]
        self.flush()
        self.kind = kind
        self.parts = below
        self.loose = list(below)

    def end(self, tag: Tag) -> None:
        """Close the innermost element."""
        frame = self.top
        if self.parts and (tag.breaking or (frame[0] == "time" and frame[3])):
            self.flush()
        self.seam = tag.inline
        frames = self.frames
        if len(frames) > 1:
            frames.pop()
            self.top = frames[-1]
        if tag.special:
            self._close(tag, frame)

    def _close(self, tag: Tag, frame: Frame) -> None:
        if tag.name == "a":
            self.links -= frame[4]
        elif tag.name in ("pre", "textarea"):
            self.kept -= 1
        elif tag.name != "tr" and self.sinks:
            outer = self.sinks.pop()
            if outer is not None:
                self.sink = outer
            if tag.name == "table" and self.tables:
                self.sink.extend(flatten(self.tables.pop()))

    # -------------------------------------------------- text

    def text(self, characters: str) -> None:
        """Take in text as serialised markup has it."""
        self.seam = False
        if characters.isspace() and not self.kept:
            if self.parts:
                self.parts.append(" ")
            return
        if "&" in characters:
            characters = unescaped(characters)
        kind = self.top[0]
        if self.kind is None:
            self.kind = kind
        elif self.kind != kind:
            self.kind = MIXED
        flat = characters.replace(NBSP, " ")
        if not ((flat.isprintable() and "  " not in characters) or self.kept):
            characters = flat = BLANKS.sub(" ", characters)
        elif self.kept:
            characters = COLUMN.sub("\t", characters)
        if self.links:
            self.linked += visible(flat)
            self.opened |= not self.parts
        else:
            if self.opened and not self.loose:
                self.opened = characters.lstrip()[:1].isupper()
            self.loose.append(characters)
        self.parts.append(characters)

    def flush(self) -> None:
        """Finish the piece that is open."""
        if not self.parts:
            return
        raw = "".join(self.parts)
        if not raw.isspace():
            self._finish(unglue(raw) if SEAM in raw else raw)
        self.parts.clear()
        self.loose.clear()
        self.kind = None
        self.linked = 0
        self.opened = False

    def _finish(self, raw: str) -> None:
        text, size = trimmed(raw)
        if not size:
            return
        kind, inside, element, _, _ = self.top
        kind = self.kind or kind
        if kind in LONGEST and size > LONGEST[kind]:
            kind = "text"
        linked = min(self.linked, size)
        pure = linked * 2 >= size and (not self.loose or chrome.is_filler("".join(self.loose)))
        self.sink.append(Piece(kind, text, size, linked, inside, element, pure, self.opened and not pure))


def walk(markup: str) -> Walk:
    """Return the walk over a page: its pieces in reading order, the elements around them, what it says of itself."""
    state = Walk()
    state.run(markup)
    return state


def assemble(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    """Return the text, one piece below the other, and its blocks."""
    blocks, texts, start = [], [], 0
    for piece in pieces:
        text = piece.text
        end = start + len(text)
        blocks.append(Block(piece.kind, Span(start, end)))
        texts.append(text)
        start = end + 1
    return "\n".join(texts), tuple(blocks)
