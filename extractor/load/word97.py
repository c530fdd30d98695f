"""The parts of a Word 97–2003 file that the text hangs on: pieces, fonts, styles, the properties of runs.

By [MS-DOC], the published description of the format. Every number in the file may be wrong: what lies outside of a
stream reads as nothing.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from .legacy import western

PAGE = 512
MOST = 2_000_000
"""Entries of one table that are looked at; a book has a hundred thousand."""
VANISH, DELETED, CAPS, SPECIAL, STYLE = 0x083C, 0x0800, 0x083B, 0x0855, 0x4A30
FONT_ASCII, FONT_OTHER, SYMBOL, PLAIN = 0x4A4F, 0x4A51, 0x6A09, 0x2A33
IN_TABLE, ROW_END = 0x2416, 0x2417
FLAGS = (VANISH, DELETED, CAPS)
OPERANDS = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
"""Bytes of a property's operand by the three highest bits of its code; with 6 the length stands before it."""
LONG = (0xD608, 0xD606)
"""Table definitions, whose length has two bytes."""


def number(data: bytes, at: int, size: int = 4) -> int:
    """Return the little-endian number at `at`; 0 outside of the data."""
    return int.from_bytes(data[at : at + size], "little") if 0 <= at <= len(data) - size else 0


@dataclass(frozen=True, slots=True)
class Run:
    """How characters look. `font` is that of ASCII, `other` that of all other Latin letters, by number."""

    font: int = 0
    other: int = 0
    hidden: bool = False
    deleted: bool = False
    capitals: bool = False
    symbol: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: its first character in the document's count, its first byte, the size of a character."""

    start: int
    end: int
    at: int
    width: int


@dataclass(slots=True)
class Word97:
    """The streams of a file, taken apart. `main` is WordDocument, `table` 0Table or 1Table."""

    main: bytes
    table: bytes
    pieces: list[Piece] = field(default_factory=list)
    fonts: list[str] = field(default_factory=list)
    styles: dict[int, Run] = field(default_factory=dict)
    character: Pages | None = None
    paragraph: Pages | None = None

    def stories(self) -> Iterator[tuple[str, int, int]]:
        """Yield the kinds of text and where they stand: body, notes, page heads, (comments), end notes, boxes."""
        at = 0
        for kind, place in (
            ("body", 0x4C),
            ("note", 0x50),
            ("header", 0x54),
            ("", 0x58),
            ("", 0x5C),
            ("note", 0x60),
            ("box", 0x64),
        ):
            size = min(number(self.main, place), MOST * 50)
            if kind and size:
                yield kind, at, at + size
            at += size

    def stretches(self, start: int, end: int) -> Iterator[tuple[str, int, int]]:
        """Yield the text from character `start` to `end`: characters, the byte of the first, the bytes of each."""
        for piece in self.pieces:
            first, last = max(start, piece.start), min(end, piece.end)
            if first < last:
                at = piece.at + (first - piece.start) * piece.width
                data = self.main[at : at + (last - first) * piece.width]
                text = (
                    western(data)
                    if piece.width == 1
                    else data.decode("utf-16-le", "surrogatepass" if len(data) % 2 == 0 else "ignore")
                )
                yield text, at, piece.width

    def font(self, index: int) -> str:
        return self.fonts[index] if index < len(self.fonts) else ""


@dataclass(slots=True)
class Pages:
    """Properties by byte: 512-byte pages of the main stream, each for a stretch of it."""

    main: bytes
    starts: list[int]
    numbers: list[int]
    entry: int
    """Bytes of an entry of a page: 1 for characters, 13 for paragraphs."""
    known: dict[int, tuple[list[int], list[bytes]]] = field(default_factory=dict)

    def at(self, byte: int) -> tuple[bytes, int]:
        """Return the properties that hold at `byte`, and the byte where others begin."""
        page = bisect_right(self.starts, byte) - 1
        if not 0 <= page < len(self.numbers):
            return b"", self.starts[0] if self.starts and byte < self.starts[0] else 1 << 62
        bounds, properties = self._page(self.numbers[page])
        place = bisect_right(bounds, byte) - 1
        if not 0 <= place < len(properties):
            following = self.starts[page + 1] if page + 1 < len(self.starts) else 1 << 62
            return b"", min((b for b in (*bounds[:1], following) if b > byte), default=1 << 62)
        return properties[place], max(bounds[place + 1], byte + 1)

    def _page(self, page: int) -> tuple[list[int], list[bytes]]:
        if page not in self.known:
            self.known[page] = self._parsed(self.main[page * PAGE : (page + 1) * PAGE])
        return self.known[page]

    def _parsed(self, data: bytes) -> tuple[list[int], list[bytes]]:
        if len(data) < PAGE:
            return [], []
        count = min(data[-1], (PAGE - 5) // (4 + self.entry))
        bounds = list(struct.unpack_from(f"<{count + 1}I", data))
        if bounds != sorted(bounds):
            return [], []
        entries = 4 * (count + 1)
        return bounds, [self._properties(data, 2 * data[entries + self.entry * n]) for n in range(count)]

    def _properties(self, data: bytes, at: int) -> bytes:
        if at == 0:
            return b""
        if self.entry == 1:
            return data[at + 1 : at + 1 + data[at]]
        size = 2 * data[at] - 1 if data[at] else 2 * number(data, at + 1, 1)
        start = at + 1 if data[at] else at + 2
        return data[start : start + size]


def take_apart(main: bytes, tables: dict[str, bytes]) -> Word97:
    """Return the parts of a file from its streams."""
    table = tables.get("1Table" if number(main, 0x0A, 2) & 0x0200 else "0Table", b"")
    word = Word97(main, table)
    word.pieces = list(_pieces(_block(word, 0x1A2)))
    word.fonts = list(_fonts(_block(word, 0x112)))
    word.character = _pages(main, _block(word, 0xFA), 1)
    word.paragraph = _pages(main, _block(word, 0x102), 13)
    word.styles = _styles(_block(word, 0xA2))
    return word


def _block(word: Word97, place: int) -> bytes:
    start, size = number(word.main, place), number(word.main, place + 4)
    return word.table[start : start + size]


def _pieces(data: bytes) -> Iterator[Piece]:
    at = 0
    while at < len(data) and data[at] == 1:
        at += 3 + number(data, at + 1, 2)
    if at >= len(data) or data[at] != 2:
        return
    data = data[at + 5 : at + 5 + number(data, at + 1)]
    count = min((len(data) - 4) // 12, MOST)
    for n in range(count):
        start, end = number(data, 4 * n), number(data, 4 * n + 4)
        place = number(data, 4 * (count + 1) + 8 * n + 2)
        packed = bool(place & 0x40000000)
        at = (place & 0x3FFFFFFF) // 2 if packed else place
        if start < end:
            yield Piece(start, end, at, 1 if packed else 2)


def _fonts(data: bytes) -> Iterator[str]:
    at = 4
    for _ in range(min(number(data, 0, 2), 4096)):
        size = number(data, at, 1)
        name = data[at + 40 : at + 1 + size].decode("utf-16-le", "replace").partition("\0")[0]
        yield name
        at += 1 + size


def _pages(main: bytes, data: bytes, entry: int) -> Pages:
    count = max(0, min((len(data) - 4) // 8, MOST))
    starts = [number(data, 4 * n) for n in range(count)]
    numbers = [number(data, 4 * (count + 1) + 4 * n) & 0x3FFFFF for n in range(count)]
    return Pages(main, starts if starts == sorted(starts) else [], numbers, entry)


def _styles(data: bytes) -> dict[int, Run]:
    """Return how the characters of each paragraph style look; a style says only what it changes of another."""
    head = number(data, 0, 2)
    base_size = number(data, 4, 2)
    default = Run(number(data, 14, 2), number(data, 18, 2))
    raw: dict[int, tuple[int, bytes]] = {}
    at = 2 + head
    for n in range(min(number(data, 2, 2), 4096)):
        size = number(data, at, 2)
        style = data[at + 2 : at + 2 + size]
        if size:
            raw[n] = (number(style, 2, 2) >> 4, _character_part(style, base_size))
        at += 2 + size
    return {n: _style(n, raw, default, 0) for n in raw}


def _character_part(style: bytes, base_size: int) -> bytes:
    """Return the character properties of a paragraph style: the second of its two lists."""
    kind = number(style, 2, 2) & 0xF
    at = base_size + 2 + 2 * number(style, base_size, 2) + 2
    parts = []
    for _ in range(number(style, 4, 2) & 0xF):
        at += at % 2
        size = number(style, at, 2)
        parts.append(style[at + 2 : at + 2 + size])
        at += 2 + size
    wanted = 1 if kind == 1 else 0
    return parts[wanted] if len(parts) > wanted else b""


def _style(n: int, raw: dict[int, tuple[int, bytes]], default: Run, depth: int) -> Run:
    base, properties = raw.get(n, (0xFFF, b""))
    known = default if base not in raw or depth > 12 else _style(base, raw, default, depth + 1)
    return changed(known, properties, known, {})


def changed(run: Run, properties: bytes, plain: Run, styles: dict[int, Run]) -> Run:
    """Return `run` with `properties` applied; `plain` is what it is without any of its own."""
    for code, operand in each_property(properties):
        value = int.from_bytes(operand[:2], "little")
        if code in FLAGS:
            own = bool(value & 0xFF) if value & 0xFE == 0 else value & 0xFF == 0x81
            run = _flagged(run, code, own)
        elif code == FONT_ASCII:
            run = replace(run, font=value)
        elif code == FONT_OTHER:
            run = replace(run, other=value)
        elif code == STYLE and value in styles:
            run = styles[value]
        elif code == PLAIN:
            run = plain
        elif code == SYMBOL:
            run = replace(run, font=value, other=value, symbol=operand[2:4].decode("utf-16-le", "replace"))
    return run


def _flagged(run: Run, code: int, on: bool) -> Run:
    if code == VANISH:
        return replace(run, hidden=on)
    return replace(run, deleted=on) if code == DELETED else replace(run, capitals=on)


def each_property(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the codes of a list of properties with their operands."""
    at = 0
    while at + 2 < len(data):
        code = number(data, at, 2)
        at += 2
        size = OPERANDS.get(code >> 13)
        if size is None:
            long = code in LONG
            size = number(data, at, 2) - 1 if long else data[at]
            at += 2 if long else 1
        yield code, data[at : at + size]
        at += max(size, 0)
