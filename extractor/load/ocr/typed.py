"""A page written on a typewriter, or in a type of one width: blanks as wide as letters are blanks, not columns.

Every letter of such a page takes one step, a blank too, which is more than half a type size: as wide as the gaps that
part the columns of printed pages. A page is known by its steps being all alike; its words are then made as broad as
their steps and a little more, so that one blank between them is as narrow as in print. Several blanks stay a gap.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from ..pdf.words import Word

LETTERS = 3
"""Words from which a step is measured have so many letters: the edges of "i" and "m" lie differently in one step."""
PAIRS, FEW = 10, 3
"""So many pairs of words tell of a page, or of a line that has a type of its own."""
NEAR = 0.06
"""A step is that of its line where it differs by no more than this share."""
MOST = 0.65
"""So many of a page's steps must be alike; of a printed page half are."""
PITCHES = (0.58, 0.85)
"""Steps in type sizes between which those of a type of one width lie; the mean letter in print takes less."""
OWN = 0.25
"""So much may a line's step differ from the page's: the foot is set smaller."""
BLANK, TWO = 0.2, 0.45
"""What one blank and two become, in type sizes."""
Pair = tuple[Word, Word]


def narrow_blanks(lines: Iterable[Sequence[Word]]) -> None:
    """Make the blanks between the words of `lines`, each from left to right, as narrow as in print where the page has
    one step for all letters; other pages stay as they are."""
    held = [line for line in lines if len(line) > 1]
    pitch = pitch_of(held)
    if not pitch:
        return
    for line in held:
        step = _own(_pairs(line), pitch)
        ends = [_ends(word, step) for word in line]
        for (left, right), (word, after) in zip(pairwise(ends), pairwise(line), strict=True):
            blanks = max(1, round((right[0] - left[1]) / step))
            wanted = {1: BLANK, 2: TWO}.get(blanks, blanks - 1) * (word.size if blanks < 3 else step)
            spare = (after.x0 - word.x1 - wanted) / 2
            if spare > 0:
                word.x1 += spare
                after.x0 -= spare


def pitch_of(lines: Sequence[Sequence[Word]]) -> float:
    """Return the step of a page all of whose letters have one, 0 for others."""
    held = [_pairs(line) for line in lines]
    steps = [_step(pair) for pairs in held for pair in pairs]
    if len(steps) < PAIRS:
        return 0.0
    pitch = median(steps)
    size = median(a.size for pairs in held for a, _ in pairs)
    if not PITCHES[0] * size <= pitch <= PITCHES[1] * size:
        return 0.0
    alike = sum(abs(_step(pair) / _own(pairs, pitch) - 1) <= NEAR for pairs in held for pair in pairs)
    return pitch if alike >= MOST * len(steps) else 0.0


def _pairs(line: Sequence[Word]) -> list[Pair]:
    return [(a, b) for a, b in pairwise(line) if len(a.text) >= LETTERS]


def _step(pair: Pair) -> float:
    """Return how far one letter takes the pen from the beginning of a word to that of the next, with one blank."""
    return (pair[1].x0 - pair[0].x0) / (len(pair[0].text) + 1)


def _own(pairs: Sequence[Pair], pitch: float) -> float:
    """Return the step of a line, that of the page where it has too few words to tell or lies far off."""
    own = median(map(_step, pairs)) if len(pairs) >= FEW else pitch
    return own if abs(own - pitch) <= OWN * pitch else pitch


def _ends(word: Word, pitch: float) -> tuple[float, float]:
    """Return where the steps of a word begin and end."""
    middle, half = (word.x0 + word.x1) / 2, len(word.text) * pitch / 2
    return middle - half, middle + half
