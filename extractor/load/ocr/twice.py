"""Words that the engine read twice, in two lines that it laid over one another.

Where two columns stand a little staggered, the engine's layout takes the left line once alone and once more with the
right one. Two words of different lines that share most of their place are one word: what stands in the line that has
fewer letters there, or was read less surely, goes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from . import Token

SHARED = 0.5
"""Two words that share so much of the narrower and of the lower one's size stand in one place."""
LINES = 2
"""So many words of one line in the place of another's are that line, read twice."""


def once(found: Sequence[Token]) -> list[Token]:
    """Return the tokens without those that were read a second time."""
    pairs = list(_pairs(found))
    alike = [(a, b) for a, b in pairs if _are_alike(a, b)]
    together = Counter(_lines(a, b) for a, b in alike)
    letters: Counter[tuple[int, tuple[int, int]]] = Counter()
    for a, b in alike:
        for token in (a, b):
            letters[token.line, _lines(a, b)] += len(token.text)
    gone: set[int] = set()
    for a, b in pairs:
        lines = _lines(a, b)
        if together[lines] >= LINES and _are_alike(a, b):
            gone.add(id(min(b, a, key=lambda t: letters[t.line, lines])))
        else:
            gone.add(id(min(a, b, key=lambda t: (t.confidence, len(t.text)))))
    return [t for t in found if id(t) not in gone]


def _pairs(found: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """Yield the pairs of words of different lines that stand in one place."""
    ordered = sorted((t for t in found if any(map(str.isalnum, t.text))), key=lambda t: t.top)
    for i, a in enumerate(ordered):
        for b in ordered[i + 1 :]:
            if b.top >= a.bottom:
                break
            if a.line != b.line and _share(a, b):
                yield a, b


def _share(a: Token, b: Token) -> bool:
    wide = min(a.x1, b.x1) - max(a.x0, b.x0)
    high = min(a.bottom, b.bottom) - max(a.top, b.top)
    return wide > SHARED * min(a.x1 - a.x0, b.x1 - b.x0) and high > SHARED * min(a.bottom - a.top, b.bottom - b.top)


def _lines(a: Token, b: Token) -> tuple[int, int]:
    return min(a.line, b.line), max(a.line, b.line)


def _are_alike(a: Token, b: Token) -> bool:
    one, other = a.text.strip(".,;:-"), b.text.strip(".,;:-")
    return one.startswith(other) or other.startswith(one)
