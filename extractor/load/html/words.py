"""The words of a piece: blanks collapsed as a browser does, seams between elements closed, NFC."""

from __future__ import annotations

import re

from ...text import nfc
from ..clean import clean

BLANKS = re.compile(r"[ \t\n\r\f]+")
COLUMN = re.compile(r"(?<=\S)[ \t\xa0]{3,}(?=\S)")
"""Where blanks count (pre), so many of them part two columns."""
LINE_BLANKS = re.compile(r" *\n[ \n]*")
DOUBLE = re.compile(r"  +")
UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069]")
"""Zero-width blanks and marks of direction, which editors strew into names and numbers. A soft hyphen stays: pages
converted from old encodings show it."""
NBSP = "\xa0"
SEAM = "\0"
"""Stands where two inline elements touch; no text holds it, for `clean` drops control characters."""
GLUED = re.compile(SEAM + "+")
_HALVES = 10
_NUMBERS = re.compile(r"[\d\s./-]{1,16}")
DAY = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d\Z")
YEAR = re.compile(r"(?:19|20)\d\d\Z")
CLOCK = re.compile(r"\d:\d\d\Z")


def visible(text: str) -> int:
    """Return how many characters of `text` are no blanks."""
    return len(text) - text.count(" ") if text.isprintable() else len("".join(text.split()))


def trimmed(raw: str, blanks: re.Pattern[str] | None = None) -> tuple[str, int]:
    """Return `raw` in NFC, tidied where it must be, and how many of its characters are no blanks."""
    if "  " not in raw:
        if raw.isprintable():
            text = nfc(raw).strip(" ")
            return text, len(text) - text.count(" ")
        flat = raw.replace(NBSP, " ")
        if flat.isprintable():
            text = nfc(raw)
            return text.strip(" "), len(flat) - flat.count(" ") if text is raw else visible(text)
    text = tidied(blanks.sub(" ", raw) if blanks else raw)
    return text, visible(text)


def tidied(raw: str) -> str:
    """Return `raw` without control characters, marks of direction, doubled blanks and blanks at line ends."""
    text = clean(raw)
    if not text.isprintable():
        text = UNSEEN.sub("", text)
    if "  " in text:
        text = DOUBLE.sub(" ", text)
    if "\n" in text:
        text = LINE_BLANKS.sub("\n", text)
    return text.strip(" \n\t")


def unglue(text: str) -> str:
    """Put a blank between inline elements that touch where no word goes on: "12/8/2024" and "Lê Thị Mẫu".

    Nothing but a style sheet parts the author from the date in many pages. Editors cut words into elements too,
    so the blank stands only between a small letter or figure and a capital, a word in capitals and one that only begins
    with one, a small letter and a figure, a year and a time, a time and a figure.
    """

    def blank(match: re.Match[str]) -> str:
        before, after = text[max(0, match.start() - 4) : match.start()], text[match.end() : match.end() + 3]
        if not before or not after or before[-1].isspace() or SEAM in before:
            return ""
        if before[-1].isdigit() and after[0].isdigit():
            if DAY.search(text, max(0, match.start() - 10), match.start()):
                return " "
            return " " if CLOCK.match(before) or (YEAR.search(before) and after[-1] in ":h") else ""
        if before[-1].isdigit() or before[-1] == ")":
            return " " if after[0].isupper() and after[1:2].islower() else ""
        if before[-2:].isupper() and len(before) > 1 and after[0].isupper() and after[1:2].islower():
            return " "
        return " " if before[-1].islower() and (after[0].isupper() or after[0].isdigit()) else ""

    return GLUED.sub(blank, text)


def half_a_day(parts: list[str]) -> bool:
    """Say whether what stands open is part of a date whose numbers are in elements of their own ("25 | -09 | -21")."""
    told = "".join(parts).replace(SEAM, "").rstrip() if len(parts) < _HALVES else ""
    return _NUMBERS.fullmatch(told) is not None and not DAY.search(told)
