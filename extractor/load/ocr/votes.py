"""Doubtful words of the lines that matter most are read again by themselves; what two readings agree on stands.

The engine reads a line with the help of its neighbours and at one size. Bold capitals lose their marks so (PHO CHU),
names under a stamp and signs of a document number (66/TITr-CP) are misread though nothing is wrong with the print. Read
alone at other sizes such a word comes out right more often than not, and an error seldom comes out twice the same.
Words of running text have their sentence to help them: they are left as they are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from PIL import Image

from . import Token
from .cut import Line, alone

SCALES = (1.3, 0.75, 1.6)
AT_MOST = 12
"""Lines of one page that are read again."""
SHORT = 7
"""Lines of fewer words are headings, the letterhead, the foot: no sentence helps to read them."""
SURE, SURE_NAME, SURE_CAPITALS, SURE_NUMBER = 0.90, 0.95, 0.97, 0.80
"""Words read more surely are not doubted: in short lines; in names alone; in capitals without a tone; with a slash."""
FEW = 3
"""A line has as many letters and digits at least."""
MOST_CHANGED = 3
LEAST = 0.40
"""A second reading counts from this confidence on."""
_SYMBOL = re.compile(r"\d*/[\w&-]*[^\W\d_]{2}|\d{1,2}/\d{1,2}/\d")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_TRACES = frozenset("_.,:;`ˆ*|—'\"“")
"""What the pen leaves at a word, when no other reading has it; a hyphen is of the list or the number."""
_STOPS = frozenset(".,:;\"'")
_EDGE = "_.,:;`ˆ*|-–—'\"“ "


def voted(picture: Image.Image, lines: Sequence[Line], usual: float, until: float) -> None:
    """Put better readings of single words into `lines`.

    In: the cleaned page, its lines, its usual line height, the time when reading ends. Raises EngineError.
    """
    wanted = [(rank, i) for i, line in enumerate(lines) if (rank := _rank(line)) is not None]
    for _, i in sorted(wanted)[:AT_MOST]:
        line = lines[i]
        doubtful = [t for t in line.tokens if _is_doubtful(t, line)]
        votes: dict[int, list[list[Token]]] = {id(t): [] for t in doubtful}
        for read in alone(picture, line, lines, usual, until, SCALES):
            for token in doubtful:
                votes[id(token)].append(_at(token, read))
            if all(_winner(t, votes[id(t)]) for t in doubtful):
                break
        line.tokens = [new for t in line.tokens for new in (_winner(t, votes[id(t)]) or [t] if id(t) in votes else [t])]


def _rank(line: Line) -> int | None:
    """Return how much depends on another reading, the lowest first; None where nothing is in doubt."""
    doubtful = [t for t in line.tokens if _is_doubtful(t, line)]
    if not doubtful or line.size < FEW:
        return None
    if any(_SYMBOL.search(t.text) for t in doubtful):
        return 0
    return 1 if line.is_capitals else 2


def _is_doubtful(token: Token, line: Line) -> bool:
    if not any(map(str.isalnum, token.text)):
        return False
    word = token.text.strip(_EDGE)
    if line.is_capitals and word.isalpha() and len(word) > 1 and not _has_tone(word):
        return token.confidence < SURE_CAPITALS
    if len(line.tokens) <= SHORT:
        return token.confidence < (SURE_NAME if _is_name(line) else SURE)
    return token.confidence < SURE_NUMBER and _SYMBOL.search(token.text) is not None


def _is_name(line: Line) -> bool:
    """Say whether a line may be a person's name: two words or more with a capital each, nothing else."""
    words = [t.text.strip(_EDGE) for t in line.tokens]
    words = [word for word in words if word]
    return len(words) > 1 and all(word.isalpha() and word.istitle() for word in words)


def _has_tone(word: str) -> bool:
    return any(c in _TONES for c in unicodedata.normalize("NFD", word))


def _at(token: Token, read: Sequence[Token]) -> list[Token]:
    """Return the words of another reading that stand where `token` does."""
    return [t for t in read if token.x0 < (t.x0 + t.x1) / 2 < token.x1]


def _spelt(found: Sequence[Token]) -> str:
    return " ".join(t.text for t in found).strip(_EDGE)


def _same(token: Token, found: Sequence[Token]) -> bool:
    return _spelt(found) == token.text.strip(_EDGE)


def _winner(token: Token, readings: Sequence[Sequence[Token]]) -> list[Token]:
    """Return what two readings have in the place of `token`, its own being one of them; nothing while none has."""
    if any(_same(token, found) for found in readings):
        return [_shorn(token, readings)]
    for i, found in enumerate(readings):
        if found and any(_spelt(found) == _spelt(other) for other in readings[:i]) and _spelt(found):
            return _instead(token, found, readings)
    return []


def _shorn(token: Token, readings: Sequence[Sequence[Token]]) -> Token:
    """Return `token` without signs at its edges that no other reading has: what the pen left there."""
    start, end = _edges(token.text)
    seen = [_edges(" ".join(t.text for t in found)) for found in readings if _spelt(found)]
    start = "" if set(start) <= _TRACES and not any(start == a for a, _ in seen) else start
    end = "" if set(end) <= _TRACES - _STOPS and not any(end == b for _, b in seen) else end
    return replace(token, text=start + token.text.strip(_EDGE) + end)


def _instead(token: Token, found: Sequence[Token], readings: Sequence[Sequence[Token]]) -> list[Token]:
    """Return the words read in the place of `token`, with the signs it has at its edges."""
    words = _spelt(found).split(" ")
    start, end = _edges(_shorn(token, readings).text)
    longer = abs(len(_spelt(found)) - len(token.text.strip(_EDGE)))
    if len(words) != len(found) or longer > MOST_CHANGED or min(t.confidence for t in found) < LEAST:
        return [token]
    words[0], words[-1] = start + words[0], words[-1] + end
    return [replace(t, text=word, line=token.line, size=token.size) for word, t in zip(words, found)]


def _edges(word: str) -> tuple[str, str]:
    """Return the signs before and behind a word."""
    inner = word.strip(_EDGE)
    start = word.index(inner)
    return word[:start], word[start + len(inner) :]
