"""A timeline as one picture (SVG): a line of years with what happened, readable in black and white, no script, no font
file, no request. Text is laid out here, since a picture does not break lines by itself.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import BinaryIO
from xml.sax.saxutils import escape

from ..collection import Event, Timeline
from . import words
from .options import Options

WIDTH, AXIS, LEFT, LINE = 900, 170, 196, 19
"""Points: the picture's width, the line of time, where the text begins, the height of a line of text."""
CHARACTERS = 92
"""Of the summary in a line: Vietnamese letters of 14 points are 7.5 wide on average, capitals more."""
_SHAPES = {
    "deadline": '<path d="M{x} {t} l7 7 l-7 7 l-7 -7 z" fill="#fff" stroke="#000" stroke-width="2"/>',
    "targeted": '<path d="M{x} {t} l7 7 l-7 7 l-7 -7 z" fill="#fff" stroke="#000" stroke-width="2"/>',
    "measured": '<rect x="{l}" y="{t2}" width="11" height="11" fill="#fff" stroke="#000" stroke-width="2"/>',
}
_ACT = ("issued", "effective", "amended", "replaced", "repealed")
_DOT = '<circle cx="{x}" cy="{m}" r="6" fill="{fill}" stroke="#000" stroke-width="2"/>'
_LEGEND = "● văn bản   ○ việc đã làm   ◇ hạn, chỉ tiêu   □ số liệu"


def write_timeline(timeline: Timeline, stream: BinaryIO, _: Options) -> None:
    """Write the picture; a person who cannot see it gets its title and all of its text in order of reading."""
    parts: list[str] = []
    height = _draw(timeline, parts)
    name = escape(words.one_line(timeline.subject.name))
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        'role="img" aria-labelledby="title" lang="vi" font-family="\'Times New Roman\', \'Liberation Serif\', serif" '
        f'font-size="15" fill="#000">\n<title id="title">Dòng thời gian: {name}</title>\n'
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>\n'
    )
    stream.write((head + "\n".join(parts) + "\n</svg>\n").encode("utf-8"))


def _draw(timeline: Timeline, parts: list[str]) -> int:
    top = 34
    for n, line in enumerate(textwrap.wrap(words.one_line(timeline.subject.name), 78) or [""]):
        parts.append(_text(20, top + 26 * n, line, size=21, bold=True))
    top += 26 * max(1, len(textwrap.wrap(words.one_line(timeline.subject.name), 78)))
    for label, value in words.heading(timeline.subject):
        for line in textwrap.wrap(f"{label}: {value}", 118):
            parts.append(_text(20, top, line))
            top += LINE
    parts.append(_text(20, top, _LEGEND, size=13))
    start = top + 12
    top = start + 24
    axis = len(parts)
    year = None
    for event in timeline.events:
        own = event.date[:4] if event.date else words.UNDATED
        if own != year:
            year = own
            parts.append(_text(20, top + 4, year, size=19, bold=True))
            top += 26
        top = _event(event, parts, top) + 12
    if timeline.events:
        parts.insert(axis, f'<line x1="{AXIS}" y1="{start}" x2="{AXIS}" y2="{top}" stroke="#000" stroke-width="2"/>')
    return top + 16


def _event(event: Event, parts: list[str], top: int) -> int:
    """Draw one event with its first line at `top`; return where the next may begin."""
    shape = _SHAPES.get(event.kind, _DOT)
    fill = "#000" if event.kind in _ACT else "#fff"
    parts.append(shape.format(x=AXIS, t=top - 12, t2=top - 11, l=AXIS - 5.5, m=top - 5, fill=fill))
    for n, line in enumerate(_date(event)):
        parts.append(_text(AXIS - 16, top + n * LINE, line, anchor="end", size=14))
    parts.append(_text(LEFT, top, words.KINDS[event.kind], bold=True))
    bottom = top + LINE
    for line in _lines(event):
        parts.append(_text(LEFT, bottom, line))
        bottom += LINE
    for line in textwrap.wrap("Nguồn: " + "; ".join(dict.fromkeys(map(words.source, event.sources))), CHARACTERS + 14):
        parts.append(_text(LEFT, bottom, line, size=12))
        bottom += LINE - 3
    return bottom


def _date(event: Event) -> list[str]:
    return words.day(event.date).split(" – ") if event.date else [words.UNDATED]


def _lines(event: Event) -> Iterator[str]:
    yield from textwrap.wrap(words.one_line(event.summary), CHARACTERS)
    for label, value in words.details(event):
        yield from textwrap.wrap(f"{label}: {value}", CHARACTERS)


def _text(x: float, y: float, text: str, *, size: int = 15, bold: bool = False, anchor: str = "start") -> str:
    weight = ' font-weight="bold"' if bold else ""
    end = ' text-anchor="end"' if anchor == "end" else ""
    return f'<text x="{x}" y="{y}" font-size="{size}"{weight}{end}>{escape(text)}</text>'
