"""What tells a reprint from another report on the same event: the words of an article's body, as a MinHash sketch.

The body is the document without its page's furniture, title, byline and captions, for a reprint changes those. Its
stretches of five words are the set that is compared; its figures are compared apart, because the bulletins of two days
share every word but the figures. A sketch is a pure function of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from zlib import crc32

from ..model import Document
from ..text import fold

if TYPE_CHECKING:
    import numpy as np

WIDTH = 5
"""Words a stretch: two articles share few such stretches by chance."""
FEWEST = 30
"""Words of a body under which nothing is said: a notice of two lines is like every other."""
ROWS, BANDS = 3, 42
"""A pair is compared where a band of minima agrees: of pairs that share half of their stretches 99.6 %."""
JACCARD, CONTAINED, FIGURES = 0.35, 0.6, 0.7
"""A reprint: so much of both, so much of the shorter, so many of the figures of the one that has fewer."""
_FEW_FIGURES = 3
_SEED = 1
_WORD = re.compile(r"\w+(?:[./,:-]\w+)*")
_ASIDE = frozenset({"boilerplate", "title", "byline", "dateline", "caption", "recipients", "letterhead", "signature"})


@dataclass(frozen=True)
class Sketch:
    """`size`: stretches in the body; `minima`: their MinHash; `figures`: hashes of the words with digits, sorted."""

    size: int
    minima: np.ndarray[tuple[int], np.dtype[np.uint32]]
    figures: np.ndarray[tuple[int], np.dtype[np.uint32]]

    @classmethod
    def stored(cls, size: int, minima: bytes, figures: bytes) -> Sketch:
        import numpy as np  # the command line starts without it

        return cls(size, np.frombuffer(minima, "<u4"), np.frombuffer(figures, "<u4"))

    @property
    def row(self) -> tuple[int, bytes, bytes]:
        return self.size, self.minima.astype("<u4").tobytes(), self.figures.astype("<u4").tobytes()

    @cached_property
    def bands(self) -> tuple[int, ...]:
        """Hashes such that a pair worth comparing has at least one in common."""
        if not self.size:
            return ()
        rows = self.minima[: ROWS * BANDS].astype("<u4").reshape(BANDS, ROWS)
        return tuple(n << 32 | crc32(row.tobytes()) for n, row in enumerate(rows))


def sketch(document: Document) -> Sketch:
    """Return the sketch of a document's body; one of size 0 where the body is too short to compare."""
    import numpy as np  # the command line starts without it

    words = list(_words(document))
    if len(words) < FEWEST:
        return Sketch(0, np.empty(0, np.uint32), np.empty(0, np.uint32))
    stretches = {crc32(" ".join(words[n : n + WIDTH]).encode()) for n in range(len(words) - WIDTH + 1)}
    figures = {crc32(word.encode()) for word in words if any(letter.isdigit() for letter in word)}
    return Sketch(len(stretches), _minima(stretches), np.array(sorted(figures), np.uint32))


def _words(document: Document) -> Iterator[str]:
    folded = fold(document.text)
    for segment in document.segments:
        if segment.kind not in _ASIDE:
            yield from (m[0] for m in _WORD.finditer(folded, segment.span.start, segment.span.end))


def _minima(stretches: set[int]) -> np.ndarray[tuple[int], np.dtype[np.uint32]]:
    import numpy as np  # the command line starts without it
    from datasketch import MinHash  # takes a second to load, and only those who write need it

    sketched = MinHash(num_perm=128, seed=_SEED, hashfunc=int)
    sketched.update_batch(sorted(stretches))
    minima: np.ndarray[tuple[int], np.dtype[np.uint32]] = sketched.hashvalues.astype(np.uint32)
    return minima


def shared(one: Sketch, other: Sketch) -> float:
    """Return how much of the shorter body stands in the other (0 to 1); 0 where they are no reprints."""
    import numpy as np  # the command line starts without it

    if not one.size or not other.size:
        return 0.0
    jaccard = float(np.mean(one.minima == other.minima))
    both = jaccard * (one.size + other.size) / (1 + jaccard)
    contained = min(1.0, both / min(one.size, other.size))
    if jaccard < JACCARD or contained < CONTAINED:
        return 0.0
    return round(contained, 3) if _same_figures(one, other) else 0.0


def _same_figures(one: Sketch, other: Sketch) -> bool:
    import numpy as np  # the command line starts without it

    fewest = min(len(one.figures), len(other.figures))
    common = len(np.intersect1d(one.figures, other.figures, assume_unique=True))
    return fewest < _FEW_FIGURES or common >= FIGURES * fewest
