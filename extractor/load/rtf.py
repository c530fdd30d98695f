"""RTF: a tokenizer of our own, since what a byte means depends on the font it stands in (TCVN3, VNI).

Read by the RTF 1.9.1 specification. Deleted and hidden text, pictures and objects are left out; page headers and
footers are chrome; footnotes follow the body.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from ..errors import BrokenError
from . import legacy
from .flow import Flow, Run, assemble
from .limits import Limits, check_text
from .media import Sample
from .pictures import unread as unread_pictures
from .reading import Reading
from .rtf_words import BOXES, BREAKS, CHARACTERS, CHARSETS, FLOWS, PARAGRAPH_ENDS, SKIPPED, STARRED, SYMBOLS

DEEPEST = 2000
"""Groups inside one another; no program writes a hundred."""
TOKEN = re.compile(
    rb"\\([A-Za-z]{1,32})(-?\d{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\([^A-Za-z'])|([{}])|([^\\{}\r\n\x00]+)|[\r\n\x00]+|\\"
)
MARK = b"{\\rtf"
TWIPS = 567
"""Twentieths of a point in a centimetre."""
_PICTURE = re.compile(
    rb"({\\nonshppict\s?)?{\\pict(?![a-z])(?:(?!{\\pict).){0,4000}?\\picwgoal(\d{1,6})\\pichgoal(\d{1,6})", re.DOTALL
)


@dataclass(slots=True)
class State:
    """What a group inherits and its end undoes.

    `anchored`: a text box that hangs on a paragraph in a table. `fresh`: nothing of the group has been seen yet, so a
    destination may be named; `entered`: one was, which has paragraphs of its own.
    """

    font: int | None = None
    unicode_skip: int = 1
    skipped: bool = False
    hidden: bool = False
    deleted: bool = False
    capitals: bool = False
    in_table: bool = False
    anchored: bool = False
    place: str = "body"
    fresh: bool = True
    entered: bool = False

    def copy(self) -> State:
        """Return the state in which a group inside this one begins."""
        return State(
            self.font,
            self.unicode_skip,
            self.skipped,
            self.hidden,
            self.deleted,
            self.capitals,
            self.in_table,
            self.anchored,
            self.place,
        )


@dataclass(slots=True)
class Font:
    """A font of the table: its name grows as the table is read."""

    name: str = ""
    codepage: str | None = None


@dataclass(slots=True)
class Document:
    """The walk over the tokens. `kept` holds paragraphs that a box or a note has interrupted."""

    limits: Limits
    state: State = field(default_factory=State)
    stack: list[State] = field(default_factory=list)
    kept: list[list[Run]] = field(default_factory=list)
    fonts: dict[int, Font] = field(default_factory=dict)
    default_font: int = 0
    codepage: str = "cp1252"
    flows: dict[str, Flow] = field(default_factory=lambda: {"body": Flow()})
    runs: list[Run] = field(default_factory=list)
    raw: bytearray = field(default_factory=bytearray)
    to_skip: int = 0
    starred: bool = False
    size: int = 0

    # -------------------------------------------------------------- groups

    def open(self) -> None:
        self.flush()
        if len(self.stack) >= DEEPEST:
            raise BrokenError(f"groups lie more than {DEEPEST} deep; the file is broken, save it anew")
        self.stack.append(self.state)
        self.state = self.state.copy()
        self.starred = False

    def close(self) -> None:
        self.flush()
        if not self.stack:
            return
        inner, self.state = self.state, self.stack.pop()
        self.starred = False
        self.to_skip = 0
        if inner.place == "fonts" != self.state.place:
            for font in self.fonts.values():
                font.name = font.name.strip(" ;")
        elif inner.entered:
            self.end_paragraph(inner)
            self.runs = self.kept.pop()

    def enter(self, place: str) -> None:
        """Begin a destination with paragraphs of its own."""
        self.flush()
        self.kept.append(self.runs)
        self.runs = []
        self.state.place = place
        self.state.entered = True
        self.state.anchored = place == "box" and self.state.in_table
        self.state.in_table = False

    # -------------------------------------------------------------- text

    def octets(self, data: bytes) -> None:
        if self.to_skip:
            cut = min(self.to_skip, len(data))
            self.to_skip -= cut
            data = data[cut:]
        if data and not self.state.skipped:
            self.state.fresh = False
            self.raw += data

    def characters(self, text: str) -> None:
        self.flush()
        if self.state.skipped:
            return
        if self.state.place == "fonts":
            self.font().name += text
        elif not (self.state.hidden or self.state.deleted):
            self.runs.append((text.upper() if self.state.capitals else text, self.font().name))
            self.size += len(text)

    def sign(self, text: str) -> None:
        """Take a character that has a control word; it may be what stands in for a Unicode character before it."""
        if self.to_skip:
            self.to_skip -= 1
        else:
            self.characters(text)

    def flush(self) -> None:
        """Decode the bytes that have come together since the font last changed."""
        if self.raw:
            data = bytes(self.raw)
            self.raw.clear()
            self.characters(self.decoded(data))

    def decoded(self, data: bytes) -> str:
        font = self.font()
        codepage = font.codepage or self.codepage
        if codepage == "cp1252" or self.state.place == "fonts" or legacy.font_of(font.name).table:
            return legacy.western(data)
        return data.decode(codepage, "replace")

    def font(self) -> Font:
        number = self.default_font if self.state.font is None else self.state.font
        if self.state.place == "fonts":
            return self.fonts.setdefault(number, Font())
        return self.fonts.get(number) or Font()

    # -------------------------------------------------------------- paragraphs

    def flow(self, place: str) -> Flow:
        kind = "chrome" if place in ("header", "footer") else "text"
        name = "body" if place == "box" else place
        return self.flows.setdefault(name, Flow(kind))

    def end_paragraph(self, state: State) -> None:
        self.flush()
        if self.size > self.limits.text_chars:
            check_text("x" * self.size, self.limits)
        if self.runs:
            in_table = state.anchored if state.place == "box" else state.in_table
            self.flow(state.place).paragraph(self.runs, in_table)
        self.runs = []

    def end_cell(self) -> None:
        self.flush()
        flow = self.flow(self.state.place)
        flow.paragraph(self.runs, in_table=True)
        flow.end_cell()
        self.runs = []

    # -------------------------------------------------------------- control words

    def word(self, word: bytes, number: int | None) -> None:
        starred, self.starred = self.starred, False
        fresh, self.state.fresh = self.state.fresh, False
        if word in CHARACTERS:
            self.sign(CHARACTERS[word])
        elif fresh and (word in SKIPPED or (starred and word not in STARRED)):
            self.flush()
            self.state.skipped = True
        elif self.state.skipped:
            return
        elif fresh and (word in FLOWS or word in BOXES):
            self.enter(FLOWS.get(word, "box"))
        elif word in PARAGRAPH_ENDS:
            self.end_paragraph(self.state)
        elif word in ACTIONS:
            self.flush()
            ACTIONS[word](self, number)

    def unicode(self, number: int | None) -> None:
        code = (number or 0) % 0x10000
        self.characters(chr(code))
        self.to_skip = self.state.unicode_skip

    def plain(self) -> None:
        state = self.state
        state.font = None
        state.hidden = state.deleted = state.capitals = False

    def set_font(self, number: int | None) -> None:
        self.state.font = number or 0

    def begin_fonts(self) -> None:
        self.state.place = "fonts"

    def set_codepage(self, name: str | None) -> None:
        if name and _known(name):
            if self.state.place == "fonts":
                self.font().codepage = name
            else:
                self.codepage = name


def _known(codepage: str) -> bool:
    try:
        codecs.lookup(codepage)
    except LookupError:
        return False
    return True


def _page(number: int | None) -> str:
    return "utf-8" if number == 65001 else f"cp{number}"


def _flag(name: str) -> Callable[[Document, int | None], None]:
    return lambda document, number: setattr(document.state, name, number != 0)


ACTIONS: dict[bytes, Callable[[Document, int | None], None]] = {
    b"u": lambda d, n: d.unicode(n),
    b"uc": lambda d, n: setattr(d.state, "unicode_skip", max(0, min(n or 0, 16))),
    b"f": lambda d, n: d.set_font(n),
    b"deff": lambda d, n: setattr(d, "default_font", n or 0),
    b"fonttbl": lambda d, _: d.begin_fonts(),
    b"fcharset": lambda d, n: d.set_codepage(CHARSETS.get(n or 0)),
    b"cpg": lambda d, n: d.set_codepage(_page(n)),
    b"ansicpg": lambda d, n: d.set_codepage(_page(n)),
    b"mac": lambda d, _: d.set_codepage("mac_roman"),
    b"pc": lambda d, _: d.set_codepage("cp437"),
    b"v": _flag("hidden"),
    b"deleted": _flag("deleted"),
    b"caps": _flag("capitals"),
    b"plain": lambda d, _: d.plain(),
    b"pard": lambda d, _: setattr(d.state, "in_table", False),
    b"intbl": lambda d, _: setattr(d.state, "in_table", True),
    b"cell": lambda d, _: d.end_cell(),
    b"nestcell": lambda d, _: d.end_paragraph(d.state),
    b"row": lambda d, _: d.flow(d.state.place).end_row(),
}


def takes(sample: Sample) -> str | None:
    """Say application/rtf where the file opens as RTF does; blanks and a byte order mark may stand before."""
    return "application/rtf" if sample.head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(MARK) else None


def read(data: bytes, limits: Limits) -> Reading:
    """Return the text and blocks of the file `data`. Raises TooLargeError, and BrokenError for hopeless nesting."""
    document = Document(limits)
    _walk(document, data)
    complete = not document.stack
    while document.stack:
        document.close()
    document.end_paragraph(document.state)
    flows = [document.flows[name] for name in ("header", "body", "note", "footer") if name in document.flows]
    text, blocks = assemble(flows)
    warnings = () if complete else ("the file ends before its last group does; compare with the original",)
    return Reading(text, blocks, warnings=(*warnings, *unread_pictures(_areas(data), text)))


def _areas(data: bytes) -> Iterator[float]:
    """Yield the size of each picture, in square centimetres; the second form of one, for old programs, is none."""
    for old, wide, high in _PICTURE.findall(data):
        if not old:
            yield int(wide) * int(high) / TWIPS**2


def _walk(document: Document, data: bytes) -> None:
    """Hand the tokens to the document, up to the end of the outermost group."""
    at, end = 0, len(data)
    while at < end:
        match = TOKEN.match(data, at)
        assert match is not None, "every byte begins a token"
        at = match.end()
        word, number, code, symbol, brace, text = match.groups()
        if text:
            document.octets(text)
        elif word:
            value = int(number) if number else None
            document.word(word, value)
            if word == b"bin" and value and value > 0:
                at += value
        elif code:
            document.octets(bytes.fromhex(code.decode("ascii")))
        elif brace == b"{":
            document.open()
        elif brace:
            document.close()
            if not document.stack:
                return
        elif symbol:
            _symbol(document, symbol)


def _symbol(document: Document, symbol: bytes) -> None:
    if symbol == b"*":
        document.starred = True
    elif symbol in BREAKS:
        document.end_paragraph(document.state)
    elif symbol in SYMBOLS:
        document.sign(SYMBOLS[symbol])
