"""Vietnamese characters: normalisation, folding that keeps length, syllables.

The one rule that everything else leans on: `len(fold(t)) == len(t)` and `len(bare(t)) == len(t)`, so a span found in
folded text *is* a span of the document. `casefold` and NFKC change length and are used nowhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

SYLLABLE = re.compile(r"[^\W\d_]+(?:[’'ʼ][^\W\d_]+)*")
"""One written syllable: letters, with an inner apostrophe (M'Drắk, H'Hen)."""

_OLD_TONE = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_OLD_TONE_RE = re.compile("(?:o(?<!qo)[àáảãạèéẻẽẹ]|u(?<!qu)[ỳýỷỹỵ])(?!\\w)")
"""The keys of _OLD_TONE, not behind q; the first letter comes first, so that the search can leap to it."""


def _char_table() -> dict[str, str]:
    table = {ord(c): " " for c in "\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"}
    table |= {c: " " for c in range(0x2000, 0x200B)}
    table |= {0xD0: "đ", 0xF0: "đ", 0x189: "đ", 0x256: "đ", 0x110: "đ"}
    table |= {0x1A2: "ư", 0x1A3: "ư"}  # a letter of another language that old Vietnamese fonts show as Ư
    table |= {c: "-" for c in (0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xAD)}
    table |= {c: "/" for c in (0x2044, 0x2215, 0xFF0F)}
    table |= {c: "'" for c in (0x2018, 0x2019, 0x2BC, 0x60, 0xB4)}
    table |= {c: '"' for c in (0x201C, 0x201D, 0x201E, 0xAB, 0xBB)}
    table[0x130] = "i"  # the only code point whose lower case is longer than itself
    return {chr(point): plain for point, plain in table.items()}


_TABLE = _char_table()
_SPECIAL = re.compile(f"[{re.escape(''.join(set(_TABLE) - set(chr(10))))}]")
"""What folding replaces, but the newline: few characters of a text, so that looking for them beats `translate`."""


def nfc(text: str) -> str:
    """Return `text` in Unicode NFC: done once, on reading; no stage changes the text after that."""
    return unicodedata.normalize("NFC", text)


_BLANKS = re.compile(f"[{re.escape(''.join(c for c, plain in _TABLE.items() if plain == ' ' and c != chr(10)))}]")


@lru_cache(maxsize=4)
def plain_blanks(text: str) -> str:
    """Return `text` with a plain blank for each blank but the newline; same length."""
    return _BLANKS.sub(" ", text)


def fold(text: str) -> str:
    """Return `text` for matching: lower case, one tone placement (hoà = hòa), plain blanks, dashes, quotes and đ.

    In and out have the same length, code point for code point, and `fold(fold(t)) == fold(t)`. A document's text is
    folded once: it has a cache of its own, which the many short names that are compared cannot flush.
    """
    return _fold_name(text) if len(text) <= _SHORT else _fold_text(text)


@lru_cache(maxsize=16)
def fold_lines(text: str) -> str:
    """Return `fold(text)` with its line breaks kept, for grammars that do not read over the end of a line."""
    return _fold_lines(text)


def _fold_lines(text: str) -> str:
    folded = _SPECIAL.sub(lambda m: _TABLE[m[0]], text).lower()
    return _OLD_TONE_RE.sub(lambda m: _OLD_TONE[m[0]], folded)


def forget_texts() -> None:
    """Empty the caches of folded texts: after a very long one, which would stay in memory."""
    _fold_text.cache_clear()
    fold_lines.cache_clear()
    plain_blanks.cache_clear()
    digit_runs.cache_clear()


_SHORT = 100


@lru_cache(maxsize=1 << 14)
def _fold_name(text: str) -> str:
    return _fold_lines(text).replace("\n", " ")


@lru_cache(maxsize=16)
def _fold_text(text: str) -> str:
    return fold_lines(text).replace("\n", " ")


def matches_at(pattern: re.Pattern[str], text: str, *hooks: str) -> Iterator[re.Match[str]]:
    """Yield what `pattern.finditer(text)` yields, if all its matches begin with one of `hooks`.

    A pattern of many words, or one that looks behind first, is tried at every character; this leaps from hook to hook.
    """
    places: list[int] = []
    for hook in hooks:
        at = text.find(hook)
        while at >= 0:
            places.append(at)
            at = text.find(hook, at + 1)
    if len(hooks) > 1:
        places.sort()
    end = 0
    for at in places:
        if at >= end and (match := pattern.match(text, at)):
            yield match
            end = match.end()


_DIGITS = re.compile(r"\d+")


@lru_cache(maxsize=4)
def digit_runs(text: str) -> list[int]:
    """Return where the runs of digits of `text` begin; not to be changed."""
    return [m.start() for m in _DIGITS.finditer(text)]


def _bare_table() -> dict[int, str]:
    table = {}
    for point in (*range(0xC0, 0x250), *range(0x1EA0, 0x1EFA)):
        base = unicodedata.normalize("NFD", chr(point))[0]
        if base != chr(point):
            table[point] = base
    return table | {ord("đ"): "d", ord("Đ"): "D"}


_BARE = _bare_table()


def bare(text: str) -> str:
    """Return `fold(text)` without any diacritics (đ becomes d): what a person types who has no Vietnamese keyboard.

    Same length as `text`.
    """
    return fold(text).translate(_BARE)


def bare_key(text: str) -> str:
    """Return `bare(key(text))`, folded once."""
    return key(text).translate(_BARE)


def key(text: str) -> str:
    """Return the comparison key of a name: folded, single blanks, no outer punctuation. Not a span: length changes."""
    return " ".join(fold(text).split()).strip(" .,;:-\"'")


CAPITAL = f"[A-ZÀ-ÖØ-ÞĂĐĨŨƠƯ{''.join(map(chr, range(0x1EA0, 0x1EFA, 2)))}]"
"""A character class of a capital letter for patterns. No range tells Vietnamese capitals from small ones: from à to ỹ
the two take turns, so that `[^a-zà-ỹ]` would shut out Đ, Ư and Ủ."""


def is_capitalised(word: str) -> bool:
    """Say whether the first letter of `word` is upper case."""
    return word[:1].isupper()


def trimmed(text: str, end: int) -> int:
    """Return the end of text[:end] without its trailing blanks."""
    while end and text[end - 1].isspace():
        end -= 1
    return end
