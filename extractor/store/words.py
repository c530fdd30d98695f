"""What a person types → words that full text can be asked for: never query syntax."""

from __future__ import annotations

import re

_PIECE = re.compile(r'"([^"]*)"|(\S+)')
_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """Return the words of `text` as the index divides them: "57/KH-UBND" is three."""
    return _WORD.findall(text)


def pieces(query: str) -> tuple[str, ...]:
    """Return the pieces that must all occur: quoted stretches whole, else words; "57/KH-UBND" is one piece."""
    found = (quoted or word for quoted, word in _PIECE.findall(query))
    return tuple(p for p in (x.replace('"', " ").strip() for x in found) if _WORD.search(p))


def quote(words: str) -> str:
    """Return `words` as a phrase of FTS5."""
    return '"' + words.replace('"', " ").replace("\0", " ") + '"'


def pattern(words: str) -> re.Pattern[str]:
    """Return the pattern of a phrase in folded text: what the index takes for these words, one after the other."""
    return re.compile(r"(?<![^\W_])" + r"[\W_]{1,20}?".join(map(re.escape, words_of(words))) + r"(?![^\W_])")
