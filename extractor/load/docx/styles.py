"""What a Word file's styles say: hidden text, capitals, numbering, borders. A style has what those under it have."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..package import attribute, local

DEEPEST = 12
OFF = frozenset(("0", "false", "off", "none"))


def child(element: Any | None, name: str) -> Any | None:
    """Return the first child of that name, None where there is none."""
    if element is None:
        return None
    return next((c for c in element if local(c) == name), None)


def value(element: Any | None) -> str | None:
    """Return the w:val of an element, None where there is no element or no such attribute."""
    return None if element is None else attribute(element, "val")


def switch(properties: Any | None, name: str) -> bool | None:
    """Return whether a property is switched on or off, None where it is not named."""
    found = child(properties, name)
    return None if found is None else value(found) not in OFF


def has_borders(borders: Any | None) -> bool | None:
    """Say whether a borders element draws any line, None where there is no such element."""
    if borders is None:
        return None
    return any(value(edge) not in (None, "nil", "none") for edge in borders)


@dataclass(frozen=True, slots=True)
class Style:
    based_on: str | None
    hidden: bool | None
    capitals: bool | None
    number: str | None
    level: str | None
    bordered: bool | None
    font: str | None


@dataclass(slots=True)
class Styles:
    """The styles of one file, by id."""

    by_id: dict[str, Style] = field(default_factory=dict)
    default: str | None = None

    def get(self, style: str | None, name: str) -> Any | None:
        """Return a property of a style, or of the nearest style under it that has it."""
        for _ in range(DEEPEST):
            found = self.by_id.get(style) if style else None
            if found is None:
                return None
            own = getattr(found, name)
            if own is not None:
                return own
            style = found.based_on
        return None


def read_styles(root: Any | None) -> Styles:
    """Return the styles of the part styles.xml."""
    styles = Styles()
    for element in [] if root is None else root:
        identity = attribute(element, "styleId")
        if local(element) != "style" or identity is None:
            continue
        run, paragraph, table = (child(element, name) for name in ("rPr", "pPr", "tblPr"))
        numbering = child(paragraph, "numPr")
        styles.by_id[identity] = Style(
            based_on=value(child(element, "basedOn")),
            hidden=switch(run, "vanish"),
            capitals=switch(run, "caps"),
            number=value(child(numbering, "numId")),
            level=value(child(numbering, "ilvl")),
            bordered=has_borders(child(table, "tblBorders")),
            font=font_of(run),
        )
        if attribute(element, "type") == "paragraph" and attribute(element, "default") not in (None, *OFF):
            styles.default = identity
    return styles


def font_of(properties: Any | None) -> str | None:
    """Return the name of the font for Latin letters, None where none is named."""
    fonts = child(properties, "rFonts")
    if fonts is None:
        return None
    return attribute(fonts, "hAnsi") or attribute(fonts, "ascii")
