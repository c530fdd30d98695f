"""OpenDocument texts (ODT, of LibreOffice and others): what is printed, numbers of lists among it.

The body goes to a Flow, as that of DOC and RTF does, so that tables, letterheads and legacy fonts are read alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from ..errors import BrokenError, ProtectedError, TooLargeError
from .docx.numbering import LEVELS, Level, Numbering
from .flow import Flow, Run, assemble
from .limits import Limits, check_text
from .media import Sample
from .package import BROKEN, Package, attribute, local, open_package
from .pictures import centimetres
from .pictures import unread as unread_pictures
from .reading import Reading

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
SUFFIXES = frozenset((".odt", ".ott"))
ZIP = b"PK\x03\x04"
LETTERHEAD = 3
"""A header of so many lines is a letterhead, not a running head."""
MOST_BLANKS = 200
FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
UNREAD = frozenset(
    ("tracked-changes", "annotation", "forms", "sequence-decls", "variable-decls", "user-field-decls", "desc", "title")
)
"""Deleted text, remarks and declarations: nothing of them is printed."""
BLANKS = re.compile(r"[ \t\r\n]+")


def takes(sample: Sample) -> str | None:
    """Say ODT where a ZIP archive says that it is one, or is named so and says nothing else."""
    return told_by(sample, MEDIA_TYPE, SUFFIXES)


def told_by(sample: Sample, media_type: str, suffixes: frozenset[str]) -> str | None:
    """Return `media_type` where an OpenDocument archive says it, or has one of the suffixes and says no other."""
    if not sample.head.startswith(ZIP):
        return None
    if b"mimetype" + media_type.encode() in sample.head:
        return media_type
    return media_type if sample.suffix in suffixes and b"opendocument" not in sample.head else None


def read(data: bytes, limits: Limits) -> Reading:
    """Return the text and blocks of the file. Raises BrokenError, ProtectedError, TooLargeError."""
    package = open_package(data)
    root = content(package)
    body = next((e for e in root.iter() if local(e) == "text" and local(e.getparent()) == "body"), None)
    if body is None:
        raise BrokenError(f"the file holds no OpenDocument text; {BROKEN}")
    sheets = [root, package.xml("styles.xml")]
    styles = Styles()
    for sheet in sheets:
        styles.learn(sheet)
    story = Story(styles, limits)
    try:
        story.blocks(body)
        around = list(_furniture(sheets[1], styles, limits))
    except RecursionError as error:
        raise BrokenError(f"the file's elements are nested too deep; {BROKEN}") from error
    top = [flow for flow in around if flow.kind == "text"]
    text, blocks = assemble([*top, story.flow, *story.notes, *(flow for flow in around if flow.kind != "text")])
    check_text(text, limits)
    return Reading(text, blocks, warnings=(*package.warnings, *unread_pictures(_areas(body), text)))


def _areas(body: Any) -> Iterator[float]:
    """Yield the size of each picture, in square centimetres."""
    for frame in body.iter():
        if local(frame) == "frame" and any(local(e) == "image" for e in frame):
            yield centimetres(attribute(frame, "width")) * centimetres(attribute(frame, "height"))


def content(package: Package) -> Any:
    """Return the root of an OpenDocument file's content. Raises BrokenError, ProtectedError."""
    manifest = package.xml("META-INF/manifest.xml")
    if manifest is not None and any(local(e) == "encryption-data" for e in manifest.iter()):
        raise ProtectedError("the file is locked with a password; save it without one")
    root = package.xml("content.xml")
    if root is None:
        raise BrokenError(f"the file holds no OpenDocument content; {BROKEN}")
    return root


# ------------------------------------------------------------------ styles


@dataclass(frozen=True, slots=True)
class Style:
    above: str | None
    font: str | None
    hidden: bool
    numbered: str | None


@dataclass(slots=True)
class Styles:
    """The styles of one file, by name; its fonts; its lists, in the numbering of word processors."""

    named: dict[tuple[str, str], Style] = field(default_factory=dict)
    fonts: dict[str, str] = field(default_factory=dict)
    numbering: Numbering = field(default_factory=Numbering)
    outline: bool = False

    def learn(self, root: Any | None) -> None:
        """Take in the styles of a part, content.xml before styles.xml: the first of a name counts."""
        for element in () if root is None else root.iter():
            match local(element):
                case "font-face":
                    family = attribute(element, "font-family") or ""
                    self.fonts.setdefault(attribute(element, "name") or "", family.strip("'\""))
                case "style":
                    self._style(element)
                case "list-style":
                    self._list(attribute(element, "name") or "", element)
                case "outline-style":
                    self.outline = True
                    self._list(OUTLINE, element)

    def _style(self, element: Any) -> None:
        properties = next((e for e in element if local(e) == "text-properties"), None)
        font = (
            None if properties is None else attribute(properties, "font-name") or attribute(properties, "font-family")
        )
        hidden = properties is not None and attribute(properties, "display") == "none"
        hidden = hidden or any(attribute(e, "display") == "none" for e in element if local(e) == "section-properties")
        key = attribute(element, "family") or "", attribute(element, "name") or ""
        listed = attribute(element, "list-style-name")
        self.named.setdefault(key, Style(attribute(element, "parent-style-name"), font, hidden, listed))

    def _list(self, name: str, element: Any) -> None:
        if name in self.numbering.lists:
            return
        levels = {}
        for one in element:
            said = attribute(one, "level") or ""
            if not said.isdecimal() or not 1 <= int(said) <= LEVELS:
                continue
            if sign := attribute(one, "bullet-char"):
                levels[int(said) - 1] = Level(format="bullet", text=sign)
            else:
                levels[int(said) - 1] = _level(one, int(said))
        self.numbering.lists[name] = levels
        self.numbering.families[name] = name

    def get(self, family: str, name: str | None, what: str) -> Any:
        """Return a property of a style, or of the nearest style above it that has it."""
        for _ in range(LEVELS):
            style = self.named.get((family, name or ""))
            if style is None:
                return None
            if found := getattr(style, what):
                return found
            name = style.above
        return None

    def font(self, family: str, name: str | None) -> str | None:
        """Return the name of the font of a style, None where it has none of its own."""
        found = self.get(family, name, "font")
        return self.fonts.get(found, found) if found else None


OUTLINE = "\0outline"
"""The list of the headings, whose name no file gives."""


def _level(element: Any, level: int) -> Level:
    said = attribute(element, "display-levels") or "1"
    shown = min(int(said), level) if said.isdecimal() else 1
    places = ".".join(f"%{n}" for n in range(level - shown + 1, level + 1))
    form, start = attribute(element, "num-format") or "", attribute(element, "start-value") or ""
    before, behind = attribute(element, "num-prefix") or "", attribute(element, "num-suffix") or ""
    return Level(
        start=int(start) if start.isdecimal() and len(start) < 7 else 1,
        format=FORMATS.get(form, "none"),
        text=f"{before}{places if form in FORMATS else ''}{behind}",
    )


# ------------------------------------------------------------------ the walk


@dataclass(slots=True)
class Story:
    """The walk over a body, a header, a note; what is printed goes to `flow`, notes to flows of their own."""

    styles: Styles
    limits: Limits
    flow: Flow = field(default_factory=Flow)
    notes: list[Flow] = field(default_factory=list)
    size: int = 0
    label: str = ""
    in_table: bool = False
    boxes: list[Any] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)

    def blocks(self, element: Any) -> None:
        """Read what stands in `element` one below the other."""
        for one in element:
            match local(one):
                case "p" | "h":
                    self._paragraph(one)
                case "list":
                    self._list(one, attribute(one, "style-name"), 0)
                case "table":
                    self._table(one)
                case "frame" | "text-box":
                    self.blocks(one)
                case "section" if self.styles.get("section", attribute(one, "style-name"), "hidden"):
                    pass
                case "section" if attribute(one, "display") == "none":
                    pass
                case name if name and name not in UNREAD:
                    self.blocks(one)

    def _paragraph(self, element: Any) -> None:
        style = attribute(element, "style-name")
        label, self.label = self.label or self._numbered(element), ""
        self.runs = []
        self._inline(element, self.styles.font("paragraph", style) or "")
        if label and any(text.strip() for text, _ in self.runs):
            self.runs.insert(0, (label, ""))
        boxes, self.boxes = self.boxes, []
        self.flow.paragraph(self.runs, self.in_table)
        for box in boxes:
            self.blocks(box)

    def _numbered(self, heading: Any) -> str:
        """Return the number of a heading, which has none of a list's item."""
        level = attribute(heading, "outline-level") or ""
        if local(heading) != "h" or not self.styles.outline or not level.isdecimal() or not int(level):
            return ""
        return self.styles.numbering.label(OUTLINE, int(level) - 1)

    def _list(self, element: Any, style: str | None, level: int) -> None:
        numbering = self.styles.numbering
        if not level and attribute(element, "continue-numbering") != "true" and not attribute(element, "continue-list"):
            numbering.counts.pop(style or "", None)
        for item in element:
            name = local(item)
            for n, one in enumerate(item if name in ("list-item", "list-header") else ()):
                if local(one) == "list":
                    self._list(one, attribute(one, "style-name") or style, level + 1)
                    continue
                if not n and name == "list-item" and style:
                    self.label = numbering.label(style, min(level, LEVELS - 1))
                if local(one) in ("p", "h"):
                    self._paragraph(one)
                self.label = ""

    def _table(self, element: Any) -> None:
        """A table in a cell gives its paragraphs to that cell."""
        if self.in_table:
            self._cells(element)
            return
        self.flow.end_table()
        self.in_table = True
        for row in rows(element):
            for cell in row:
                if local(cell) in ("table-cell", "covered-table-cell"):
                    self.blocks(cell)
                    self.flow.end_cell()
            self.flow.end_row()
        self.in_table = False
        self.flow.end_table()

    def _cells(self, element: Any) -> None:
        for row in rows(element):
            for cell in row:
                self.blocks(cell)

    def _inline(self, element: Any, font: str) -> None:
        self._put(element.text, font)
        for one in element:
            self._one(one, font)
            self._put(one.tail, font)

    def _one(self, element: Any, font: str) -> None:
        match local(element):
            case "span":
                style = attribute(element, "style-name")
                if not self.styles.get("text", style, "hidden"):
                    self._inline(element, self.styles.font("text", style) or font)
            case "s":
                count = attribute(element, "c") or "1"
                self.runs.append((" " * (min(int(count), MOST_BLANKS) if count.isdecimal() else 1), font))
            case "tab":
                self.runs.append(("\t", font))
            case "line-break":
                self.runs.append(("\n", font))
            case "frame":
                self.boxes.append(element)
            case "note":
                self._note(element)
            case "hidden-text" | "":
                pass
            case name if name not in UNREAD:
                self._inline(element, font)

    def _put(self, text: str | None, font: str) -> None:
        if text:
            self.size += len(text)
            if self.size > self.limits.text_chars:
                raise TooLargeError("the text is over the limit max_text_mchars; split the file or raise the limit")
            self.runs.append((BLANKS.sub(" ", text), font))

    def _note(self, element: Any) -> None:
        mark = next(("".join(e.itertext()) for e in element if local(e) == "note-citation"), "")
        inner = Story(self.styles, replace(self.limits, text_chars=self.limits.text_chars - self.size))
        inner.label = f"{mark} " if mark else ""
        for body in element:
            if local(body) == "note-body":
                inner.blocks(body)
        self.size += inner.size
        self.notes += [inner.flow, *inner.notes]


def rows(table: Any) -> Iterator[Any]:
    """Yield the rows of an OpenDocument table in order, those inside its header and its groups too."""
    for one in table:
        name = local(one)
        if name == "table-row":
            yield one
        elif name in ("table-header-rows", "table-rows", "table-row-group"):
            yield from rows(one)


def _furniture(root: Any | None, styles: Styles, limits: Limits) -> Iterator[Flow]:
    """Yield the headers and footers of the first kind of page, those that are letterheads as text."""
    page = None if root is None else next((e for e in root.iter() if local(e) == "master-page"), None)
    for part in () if page is None else page:
        if local(part) not in ("header", "header-first", "footer", "footer-first"):
            continue
        story = Story(styles, limits)
        story.blocks(part)
        lines = sum(any(text.strip() for text, _ in p.runs) for p in story.flow.paragraphs())
        if lines >= LETTERHEAD and local(part).startswith("header"):
            yield story.flow
            continue
        running = Story(styles, limits, Flow("furniture"))
        running.blocks(part)
        yield running.flow
