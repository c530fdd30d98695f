"""Documents as CoNLL: one word a line with its offsets and label, for training and exchange with other programs.

    # id = 0f3a…
    Sở Nội vụ   120 129 B-UNIT

Columns are parted by tabs: word, start, end, label (B-, I-, O). A blank line ends a sentence. A word that a mention's
edge cuts is cut there, so that labels lose nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import BinaryIO

from ..collection import Held
from ..model import Mention
from ..values.segmentation import Offsets, sentences, words
from .options import Options


def write_documents(documents: Iterable[Held], stream: BinaryIO, _: Options) -> None:
    """Write the words of `documents`."""
    for line in conll_lines(documents):
        stream.write(line.encode("utf-8"))


def conll_lines(documents: Iterable[Held]) -> Iterator[str]:
    """Yield the lines of `documents`, line ends included."""
    for held in documents:
        result = held.result
        yield f"# id = {result.document.id}\n"
        text, mentions = result.document.text, result.mentions
        for start, end in sentences(text):
            for first, after, label in _labelled(words(text, start, end), mentions):
                yield f"{' '.join(text[first:after].split())}\t{first}\t{after}\t{label}\n"
            yield "\n"


def _labelled(spans: Iterable[Offsets], mentions: Sequence[Mention]) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, label) of the words, cut at the edges of mentions (in order, without overlap)."""
    starts = [m.start for m in mentions]
    edges = [e for m in mentions for e in (m.start, m.end)]
    for start, end in spans:
        inner = edges[bisect_right(edges, start) : bisect_left(edges, end)]
        for first, after in pairwise((start, *inner, end)):
            at = bisect_right(starts, first) - 1
            if first == after or at < 0 or mentions[at].end <= first:
                label = "O"
            else:
                label = ("B-" if mentions[at].start == first else "I-") + mentions[at].label
            if first < after:
                yield first, after, label
