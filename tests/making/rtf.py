"""Parts of a page → an RTF file as Word wrote it around the year 2000."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from .legacy import TCVN3, tcvn3, vni
from .pages import Columns, Para, Part, Table, parts

Runs = Callable[[str], Iterator[tuple[int, str]]]
FONTS = {
    "tcvn3": r"{\f0\froman\fcharset0 .VnTime;}{\f1\froman\fcharset0 .VnTimeH;}",
    "vni": r"{\f0\froman\fcharset0 VNI-Times;}{\f1\froman\fcharset0 VNI-Helve;}",
    "unicode": r"{\f0\froman\fcharset163{\*\fname Times;}Times New Roman;}{\f1\fswiss Arial;}",
}
WORD = re.compile(r"[^\W\d_]+|[\W\d_]+")


def make_rtf(text: str, encoding: str = "tcvn3") -> bytes:
    """Return an RTF file that prints `text`, in the fonts of "tcvn3", "vni" or "unicode"."""
    runs: Runs = {"tcvn3": _tcvn3_runs, "vni": lambda t: iter([(0, vni(t))]), "unicode": lambda t: iter([(0, t)])}[
        encoding
    ]
    head = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl" + FONTS[encoding] + r"{\f2\fnil\fcharset2 Symbol;}}"
    head += r"{\colortbl;\red0\green0\blue0;}{\stylesheet{\f0\fs28 Normal;}}{\info{\title Van ban}{\author A}}"
    furniture = r"{\footer\pard\qc{\field{\*\fldinst PAGE}{\fldrslt 1}}\par}"
    body = "\n".join(_part(part, runs) for part in parts(text))
    return (head + furniture + body + "}").encode("ascii")


def _tcvn3_runs(text: str) -> Iterator[tuple[int, str]]:
    """Words in capitals stand in the capital font; so does a single capital that the plain font has no code for."""
    for word in WORD.findall(text.replace("Ð", "Đ")):
        if word.isupper() and len(word) > 1 and not word.isascii():
            yield 1, tcvn3(word.lower())
        elif word[0].isupper() and word[0] not in TCVN3 and not word[0].isascii():
            yield 1, tcvn3(word[0].lower())
            yield 0, tcvn3(word[1:])
        else:
            yield 0, tcvn3(word)


def _part(part: Part, runs: Runs) -> str:
    if isinstance(part, Para):
        return r"\pard\plain \qj\fi720 " + _line(part.text, runs) + r"\par"
    if isinstance(part, Columns):
        cells = [r"\par ".join(_line(line, runs) for line in lines) for lines in (part.left, part.right)]
        return _row(cells)
    assert isinstance(part, Table)
    return "\n".join(_row([_line(cell, runs) for cell in row]) for row in part.rows)


def _row(cells: list[str]) -> str:
    edges = "".join(rf"\cellx{3000 * (n + 1)}" for n in range(len(cells)))
    inner = "".join(rf"\pard\intbl {cell}\cell " for cell in cells)
    return rf"\trowd\trgaph108{edges} {inner}\row"


def _line(text: str, runs: Runs) -> str:
    return "".join(rf"{{\f{font}\fs28 {_escaped(run)}}}" for font, run in runs(text))


def _escaped(text: str) -> str:
    return "".join(map(_character, text))


def _character(letter: str) -> str:
    if letter in "\\{}":
        return "\\" + letter
    if letter == "\t":
        return r"\tab "
    code = ord(letter)
    if code < 128:
        return letter
    try:
        code = letter.encode("cp1252")[0]
        if bytes([code]).decode("cp1258") != letter:  # the Unicode font is one of Windows-1258
            raise UnicodeEncodeError("cp1258", letter, 0, 1, "")
        return rf"\'{code:02x}"
    except UnicodeError:
        units = letter.encode("utf-16-le")
        codes = [int.from_bytes(units[n : n + 2], "little", signed=True) for n in range(0, len(units), 2)]
        return "".join(rf"\u{unit}?" for unit in codes)
