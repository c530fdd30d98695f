"""The body of a Word file → lines: what Word prints, in reading order.

Insertions, moved-in text, content controls, links and text boxes are read; deletions, hidden text and field codes are
not. Anything unknown is looked into, so that no w:t is lost; what was seen is counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from ...errors import TooLargeError
from ..limits import Limits
from ..package import attribute, local
from .numbering import Numbering
from .styles import Styles, child, font_of, switch, value
from .symbols import symbol
from .tables import Cell, Line, flatten, is_ruled

MOST_COLUMNS = 60
"""A cell that says it stands over more columns is damaged."""
SKIPPED = frozenset(
    (
        "del",
        "moveFrom",
        "instrText",
        "delText",
        "delInstrText",
        "rPr",
        "pPr",
        "sectPr",
        "tblPr",
        "tblGrid",
        "trPr",
        "tcPr",
    )
    + ("sdtPr", "sdtEndPr", "proofErr", "bookmarkStart", "bookmarkEnd", "commentReference", "annotationRef")
)


@dataclass(slots=True)
class Seen:
    """Characters of w:t elements: printed, and left out because they are hidden or part of a field's code."""

    printed: int = 0
    hidden: int = 0


@dataclass(slots=True)
class Walk:
    """The walk over one story (body, header, note). `lines` is where finished lines go: the story or an open cell."""

    styles: Styles
    numbering: Numbering
    limits: Limits
    seen: Seen = field(default_factory=Seen)
    lines: list[Line] = field(default_factory=list)
    runs: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[Line] = field(default_factory=list)
    fields: list[bool] = field(default_factory=list)
    style: str | None = None
    font: str = ""
    hidden: bool = False
    capitals: bool = False
    notes: list[tuple[str, str]] = field(default_factory=list)
    mark: str = ""
    joins: bool = False

    def story(self, root: Any) -> list[Line]:
        """Return the lines of a story."""
        self._into(root)
        self._flush("text")
        return self.lines

    # -------------------------------------------------- blocks

    def _visit(self, element: Any) -> None:
        name = local(element)
        if name in SKIPPED or not name:
            return
        handler = _HANDLERS.get(name)
        if handler:
            handler(self, element)
        else:
            self._into(element)

    def _into(self, element: Any) -> None:
        for one in element:
            self._visit(one)

    def _paragraph(self, element: Any) -> None:
        """A paragraph; one inside a run (a text box) is put aside until the paragraph around it is done."""
        properties = child(element, "pPr")
        joins, self.joins = self.joins, False
        if not joins:
            self._flush("text")
        style = value(child(properties, "pStyle")) or self.styles.default
        self.style = style
        deleted = child(child(properties, "rPr"), "del") is not None
        label = "" if deleted or joins else self._label(properties, style)
        self._into(element)
        if label and self.runs and any(text.strip() for text, _ in self.runs):
            self.runs.insert(0, (label, ""))
        self.style = None
        self.joins = deleted and bool(self.runs)  # a deleted paragraph mark joins the text to what follows
        if not self.joins:
            self._flush("text")
        self.lines += self.boxes
        self.boxes = []

    def _label(self, properties: Any | None, style: str | None) -> str:
        own = child(properties, "numPr")
        number = value(child(own, "numId")) or self.styles.get(style, "number")
        if number is None or number == "0" or self.hidden:
            return ""
        named = value(child(own, "ilvl")) or (self.styles.get(style, "level") if own is None else None)
        tied = self.numbering.level_of(number, style)
        level = int(named) if named and named.isdecimal() and len(named) < 3 else tied
        return self.numbering.label(number, level)

    def _flush(self, kind: str) -> None:
        if any(text.strip() for text, _ in self.runs):
            self.lines.append(Line(kind, tuple(self.runs)))
            if self.seen.printed > self.limits.text_chars:
                raise TooLargeError("the text is over the limit max_text_mchars; split the file or raise the limit")
        self.runs = []

    def _table(self, element: Any) -> None:
        self._flush("text")
        outer = self.lines
        rows: list[list[Cell]] = []
        for row in _rows(element):
            cells: list[Cell] = []
            wide: list[int] = []
            for cell in _members(row, "tc"):
                self.lines = []
                covered = child(child(cell, "tcPr"), "vMerge")
                self._into(cell)
                self._flush("text")
                covers = covered is None or value(covered) == "restart"
                cells.append(self.lines if covers else [])
                wide.append(_columns(cell))
            rows.append(_spread(cells, wide) if sum(map(bool, cells)) > 1 else cells)
        self.lines = outer
        self.lines += flatten(rows, ruled=is_ruled(element, self.styles))

    def _box(self, element: Any) -> None:
        """A text box: its paragraphs follow the paragraph that it is anchored to."""
        inner = Walk(self.styles, self.numbering, self.limits, self.seen, hidden=self.hidden)
        self.boxes += inner.story(element)
        self.notes += inner.notes

    def _alternate(self, element: Any) -> None:
        """The same drawing twice, for new and old programs: the first that holds anything is read."""
        choices = [c for c in element if local(c) in ("Choice", "Fallback")]
        best = next((c for c in choices if any(local(x) == "t" for x in c.iter())), None)
        if best is not None:
            self._into(best)

    # -------------------------------------------------- runs

    def _run(self, element: Any) -> None:
        before = (self.hidden, self.capitals, self.font)
        properties = child(element, "rPr")
        if properties is not None or self.style:
            style = value(child(properties, "rStyle"))
            self.hidden = self.hidden or self._has(properties, style, "vanish", "hidden")
            self.capitals = self._has(properties, style, "caps", "capitals")
            named = font_of(properties) or self.styles.get(style, "font") or self.styles.get(self.style, "font")
            self.font = named or self.font
        self._into(element)
        self.hidden, self.capitals, self.font = before

    def _has(self, properties: Any | None, style: str | None, name: str, of_style: str) -> bool:
        own = switch(properties, name)
        if own is None:
            own = self.styles.get(style, of_style)
        return bool(self.styles.get(self.style, of_style) if own is None else own)

    def _text(self, element: Any) -> None:
        text = element.text or ""
        if self.hidden or not all(self.fields):
            self.seen.hidden += len(text)
            return
        self.seen.printed += len(text)
        self._put(text.replace("\n", " ").replace("\r", " "))

    def _put(self, text: str) -> None:
        if text and not self.hidden and all(self.fields):
            self.runs.append((text.upper() if self.capitals else text, self.font))

    def _break(self, _: Any) -> None:
        self._put("\n")

    def _tab(self, _: Any) -> None:
        self._put("\t")

    def _hyphen(self, _: Any) -> None:
        self._put("-")

    def _symbol(self, element: Any) -> None:
        try:
            code = int(attribute(element, "char") or "", 16)
        except ValueError:
            return
        if 0x20 <= code < 0xD800 or 0xE000 <= code < 0x110000:
            self._put(symbol(chr(code), attribute(element, "font")))

    def _field(self, element: Any) -> None:
        """Between begin and separate stands a field's code, after it what is printed."""
        match attribute(element, "fldCharType"):
            case "begin":
                self.fields.append(False)
            case "separate" if self.fields:
                self.fields[-1] = True
            case "end" if self.fields:
                self.fields.pop()

    def _note(self, element: Any) -> None:
        if self.hidden or not all(self.fields):
            return
        self.notes.append((local(element).removesuffix("Reference"), attribute(element, "id") or ""))

    def _note_mark(self, _: Any) -> None:
        self._put(self.mark + " ")


def _rows(table: Any) -> Iterable[Any]:
    """Yield the rows of a table that are not deleted, those in content controls too."""
    for row in _members(table, "tr"):
        if child(child(row, "trPr"), "del") is None:
            yield row


def _spread(cells: Sequence[Cell], wide: Sequence[int]) -> list[Cell]:
    """Return a row with an empty cell for each further column that a cell stands over."""
    return [one for cell, columns in zip(cells, wide, strict=True) for one in (cell, *([] for _ in range(columns - 1)))]


def _columns(cell: Any) -> int:
    """Over how many columns a cell of a table stands."""
    said = value(child(child(cell, "tcPr"), "gridSpan")) or "1"
    return min(int(said), MOST_COLUMNS) if said.isdecimal() else 1


def _members(element: Any, name: str) -> Iterable[Any]:
    for one in element:
        kind = local(one)
        if kind == name:
            yield one
        elif kind in ("sdt", "sdtContent", "customXml", "ins", "smartTag", "moveTo"):
            yield from _members(one, name)


_HANDLERS: dict[str, Callable[[Walk, Any], None]] = {
    "p": Walk._paragraph,
    "tbl": Walk._table,
    "txbxContent": Walk._box,
    "AlternateContent": Walk._alternate,
    "r": Walk._run,
    "t": Walk._text,
    "br": Walk._break,
    "cr": Walk._break,
    "tab": Walk._tab,
    "ptab": Walk._tab,
    "noBreakHyphen": Walk._hyphen,
    "sym": Walk._symbol,
    "fldChar": Walk._field,
    "footnoteReference": Walk._note,
    "endnoteReference": Walk._note,
    "footnoteRef": Walk._note_mark,
    "endnoteRef": Walk._note_mark,
}
