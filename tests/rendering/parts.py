"""Lines → elements: inline markup, entities, letterheads, tables, feet, as editors of web sites leave them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from .chrome import Chrome
from .roles import Page, Part

Wrap = Callable[[str], str]


@dataclass(slots=True)
class Style:
    """How a site writes the text of its articles."""

    rng: random.Random
    p: Wrap = "<p>{}</p>".format
    table: str = "<table>"
    heading: Wrap = "<h2>{}</h2>".format
    caption: Wrap = "<figure><img src='a.jpg'><figcaption>{}</figcaption></figure>".format
    byline: Wrap = "<p style='text-align:right'><strong>{}</strong></p>".format
    aside: Wrap = "<div class='tools'>{}</div>".format
    lead: Wrap | None = None
    item: Wrap | None = None
    letterhead: str = "table"
    inline: bool = True
    named: bool = False
    nbsp: float = 0.02

    def text(self, text: str) -> str:
        """Return `text` escaped, with links, bold words, NBSP and entities strewn in."""
        text = re.sub(r"\s{2,}", " ", text)
        out = escape(text, quote=False)
        if self.inline:
            out = self._marked(out)
        if self.nbsp:
            out = re.sub(r"(?<=>)[^<]*|^[^<]*", self._blanks, out)
        return entities(out) if self.named else out

    def _marked(self, text: str) -> str:
        """Put a link, bold or italics around some words, now and then around half a word."""
        if self.rng.random() < 0.5 or len(text) < 60:
            return text
        words = [m for m in re.finditer(r"[^\W\d_]{3,}(?: [^\W\d_]{2,}){1,3}", text)]
        if not words:
            return text
        word = self.rng.choice(words)
        start, end = word.span()
        if self.rng.random() < 0.2:
            start += 2
        opening, closing = self.rng.choice(
            (("<b>", "</b>"), ("<strong>", "</strong>"), ("<i>", "</i>"), ('<a href="/tag">', "</a>"),
             ('<span style="color:#000">', "</span>"), ('<a class="seo-link" href="/tin-2.html">', "</a>"))
        )  # fmt: skip
        return text[:start] + opening + text[start:end] + closing + text[end:]

    def _blanks(self, match: re.Match[str]) -> str:
        return re.sub(" ", lambda _: "&nbsp;" if self.rng.random() < self.nbsp else " ", match[0])


def entities(html: str) -> str:
    """Write letters of Latin-1 as named entities and others as numbers, as rich-text editors once did."""
    names = {"à": "agrave", "á": "aacute", "â": "acirc", "ã": "atilde", "è": "egrave", "é": "eacute", "ê": "ecirc",
             "ì": "igrave", "í": "iacute", "ò": "ograve", "ó": "oacute", "ô": "ocirc", "õ": "otilde", "ù": "ugrave",
             "ú": "uacute", "ý": "yacute", "Đ": "#272", "“": "ldquo", "”": "rdquo", "–": "ndash"}  # fmt: skip
    return re.sub("[" + "".join(names) + "]", lambda m: f"&{names[m[0]]};", html)


def body(page: Page, style: Style) -> str:
    """Return the body of `page` in `style`."""
    return document(page.body, style) if page.official else "\n".join(_pieces(page.body, style))


def _pieces(parts: Sequence[Part], style: Style) -> list[str]:
    out: list[str] = []
    i = 0
    while i < len(parts):
        part = parts[i]
        if part.role == "row":
            end = i
            while end < len(parts) and parts[end].role == "row":
                end += 1
            out.append(rows([p.cells for p in parts[i:end]], style))
            i = end
            continue
        out.append(piece(part, style))
        i += 1
    return out


def piece(part: Part, style: Style) -> str:
    """Return one line as an element."""
    text = style.text(part.text)
    wraps = {"heading": style.heading, "caption": style.caption, "byline": style.byline, "aside": style.aside,
             "lead": style.lead or style.p, "item": style.item or style.p}  # fmt: skip
    if part.role == "aside":
        return style.aside(escape(part.text))
    return wraps.get(part.role, style.p)(text)


def rows(lines: Sequence[Sequence[str]], style: Style) -> str:
    """Return table rows; the first is a head where it has as many cells as the others."""
    head = style.rng.random() < 0.4
    out = [style.table]
    for n, cells in enumerate(lines):
        tag = "th" if head and n == 0 else "td"
        inner = "".join(
            f"<{tag}>{style.p(style.text(cell)) if style.rng.random() < 0.5 else style.text(cell)}</{tag}>"
            for cell in cells
        )
        out.append(f"<tr>{inner}</tr>")
    return "\n".join([*out, "</table>"])


# ------------------------------------------------------------------ official documents


def document(parts: Sequence[Part], style: Style) -> str:
    """Return an official document: letterhead and foot in two columns."""
    cut = 0
    while cut < len(parts) and parts[cut].role in ("org", "motto", "number", "date", "about"):
        cut += 1
    foot = next((i for i, p in enumerate(parts) if p.role in ("recipients", "signature")), len(parts))
    end = foot
    while end < len(parts) and parts[end].role in ("recipients", "signature"):
        end += 1
    return "\n".join(
        [
            _letterhead(parts[:cut], style),
            *_pieces(parts[cut:foot], style),
            _foot(parts[foot:end], style),
            *_pieces(parts[end:], style),
        ]
    )


def _letterhead(parts: Sequence[Part], style: Style) -> str:
    if not parts:
        return ""

    def column(*roles: str) -> list[str]:
        return [style.text(p.text) for p in parts if p.role in roles]

    cells = [column("org"), column("motto"), column("number", "about"), column("date")]
    if style.letterhead == "flat" or not (cells[0] and cells[1]):
        return "\n".join(style.p(style.text(p.text)) for p in parts)
    if style.letterhead == "columns":
        cells = [cells[0] + cells[2], cells[1] + cells[3], [], []]
    return two_columns(cells, style)


def two_columns(cells: Sequence[Sequence[str]], style: Style) -> str:
    """Return four lists of lines as a table of two rows and two columns, or as floating divs."""
    if style.letterhead == "divs":
        left, right = [*cells[0], *cells[2]], [*cells[1], *cells[3]]
        return (
            "".join(
                f"<div style='width:{w}%;float:{side}'>{''.join(f'<div>{x}</div>' for x in lines)}</div>"
                for lines, w, side in ((left, 40, "left"), (right, 58, "right"))
            )
            + "<div style='clear:both'></div>"
        )
    join: Callable[[Sequence[str]], str] = (
        (lambda lines: "<br>".join(lines)) if style.rng.random() < 0.5 else (lambda lines: "".join(map(style.p, lines)))
    )
    trs = [pair for pair in (cells[:2], cells[2:]) if any(pair)]
    return (
        style.table
        + "".join("<tr>" + "".join(f"<td width='50%'>{join(c)}</td>" for c in tr) + "</tr>" for tr in trs)
        + "</table>"
    )


def _foot(parts: Sequence[Part], style: Style) -> str:
    left = [style.text(p.text) for p in parts if p.role == "recipients"]
    right = [style.text(p.text) for p in parts if p.role == "signature"]
    if not parts:
        return ""
    if style.letterhead == "flat" or not left or not right:
        return "\n".join(style.p(style.text(p.text)) for p in parts)
    return two_columns([left, right, [], []], style)


def asides(lines: Sequence[str], wrap: Wrap) -> str:
    """Return the gold's own boilerplate lines in markup that a site uses for such lines."""
    return "".join(wrap(escape(line)) for line in lines)


def list_of(lines: Sequence[str], tag: str = "p") -> str:
    return "".join(f"<{tag}>{escape(line)}</{tag}>" for line in lines)


def style_for(chrome: Chrome, **options: object) -> Style:
    return Style(chrome.rng, **options)  # type: ignore[arg-type]
