"""The statistical tagger: a linear-chain CRF over syllables that sees the grammars' mentions as evidence.

Grammar is sure of what has a form (numbers, dates, signature blocks). Who is a person without an office, where an
open-ended name of an organisation stops, whether a name is a place: there the tagger decides, from the annotated
corpus. `tools/train_tagger.py` builds the model.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ...gazetteer import Gazetteer
from ...model import Document, Label, Mention, Span
from .columns import columns, evidence
from .decoder import Decoder
from .labels import OUTSIDE, decode
from .model import load
from .tokens import Sequence as Row
from .tokens import blocks

__all__ = ["tag"]

CELL = re.compile(r"\t|[^\S\n]{3,}")
"""What stands between two columns of a line."""
_PLAIN = ("", " ")
_INITIALS = re.compile(r"(?:[A-ZĐ]\.){1,6}[A-ZĐ]?(?!\w)")


def tag(
    document: Document, gazetteer: Gazetteer, found: Sequence[Mention], decoder: Decoder | None = None
) -> Iterator[Mention]:
    """Yield the tagger's mentions of `document` in order; `found` are the grammars', in order of position.

    `decoder` is the shipped model's unless another is given.
    `confidence` is the probability of the weakest token of the span; `value` is left to the grammars.
    """
    decoder = decoder or load()
    text, seen = document.text, evidence(document, found, gazetteer)
    for block in blocks(document):
        tagged = decoder.decode(columns(document, block, seen, gazetteer, decoder.vocabulary))
        for row, (labels, chances) in zip(block, tagged, strict=True):
            if labels.count(OUTSIDE) == len(labels):
                continue
            for label, first, after in _within_cells(text, row, decode(labels)):
                after = _all_initials(text, row, label, first, after)
                span = Span(row.starts[first], row.ends[after - 1])
                chance = min(chances[first:after])
                yield Mention(_label(label), span, text[span.start : span.end], None, chance, "model", "tagger")


def _within_cells(text: str, row: Row, spans: Iterable[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    """Yield the spans (label, first token, token after the last), cut where a column or a cell of a table ends."""
    for label, first, after in spans:
        whole = text[row.starts[first] : row.ends[after - 1]]
        if whole.isprintable() and "|" not in whole and "   " not in whole:  # no tab, no blank but plain ones
            yield label, first, after
            continue
        begin = first
        for i in range(first + 1, after):
            gap = text[row.ends[i - 1] : row.starts[i]]
            bar = text[row.starts[i]] == "|"
            if bar or gap not in _PLAIN and CELL.search(gap):
                if begin < i:
                    yield label, begin, i
                begin = i + bar
        if begin < after:
            yield label, begin, after


def _all_initials(text: str, row: Row, label: str, first: int, after: int) -> int:
    """Return where a person ends of whom only initials are told: "N. | H.A.D." is one name."""
    if label != "PERSON" or not _INITIALS.fullmatch(text, row.starts[first], row.ends[after - 1]):
        return after
    rest = _INITIALS.match(text, row.ends[after - 1])
    while rest and after < len(row) and row.ends[after] <= rest.end():
        after += 1
    return after


def _label(name: str) -> Label:
    return name  # type: ignore[return-value]  # the model's labels are those of model.LABELS
