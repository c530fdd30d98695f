"""Words that a copy ran together ("UBNDtỉnh", "ôngTrần", "Kếhoạch"), read as the words that they are.

A Vietnamese word is a syllable, so what is no syllable and falls into syllables lost its blanks: in copies out of PDF
and old editors. The document is read with those blanks; what is found is told by the places of its own text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import lru_cache
from typing import Any

from ..model import Document, Result, Span
from ..text import CAPITAL, fold
from ..values.syllable import is_syllable

_WORD = re.compile(r"(?<!\w)[^\W\d_]{1,7}(?!\w)")
_VOWELS = frozenset("aăâeêioôơuưyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ")
_LONG = re.compile(r"[^\W\d_]{4,40}")
_CASE = re.compile(
    rf"(?<=(?!{CAPITAL})[^\W\d_])(?={CAPITAL})|(?<={CAPITAL}{CAPITAL}{CAPITAL})(?=(?!{CAPITAL})[^\W\d_]{{2}})"
)
"""Where a capital follows a small letter, or small letters an abbreviation."""
_DAY = re.compile(r"(?<=[/.-]\d\d\d\d)(?=(?:của|về|do|và|ban|quy|phê)(?!\w)\s?[^\W\d_])|(?<=TTg)(?=ngày(?!\w)|ngày\d)")
"""Where a word follows a day's year ("03/12/2021của"), or "ngày" the Prime Minister's symbol."""
_SHORT = 4
"""Two words in no more letters are told by a capital alone: "làBộ trưởng"."""
_MOST = 4
"""So many words at most are run together; what needs more is no Vietnamese."""
_LEAST = 2
"""Letters that each of them has: "Êđê" is one name."""


@dataclass(frozen=True, slots=True)
class Parted:
    """A document as it is read, with the blanks that its copy lost, and where those stand in its own text."""

    original: Document
    document: Document
    cuts: tuple[int, ...]

    def home(self, result: Result) -> Result:
        """Return `result`, made from the document as it is read, with the text and the places of the original."""
        blanks = [cut + i for i, cut in enumerate(self.cuts)]

        def back(span: Span) -> Span:
            return Span(span.start - bisect_left(blanks, span.start), span.end - bisect_left(blanks, span.end))

        whole = replace(self.original, meta=_moved(result.document.meta, back))  # relating completes what a head says
        found: Result = _moved(replace(result, document=whole), back)
        quote = whole.quote
        mentions = tuple(replace(m, text=quote(m.span)) for m in found.mentions)
        anaphora = tuple(replace(a, text=quote(a.span)) for a in found.anaphora)
        return replace(found, document=whole, mentions=mentions, anaphora=anaphora)


def parted(document: Document) -> Parted | None:
    """Return `document` with a blank between words that were run together, None where there are none."""
    text = document.text
    glued = [m for m in _LONG.finditer(text) if _ways(m[0]) and (len(m[0]) > _SHORT or _CASE.search(m[0]))]
    days = {m.start() for m in _DAY.finditer(text)}
    if not glued and not days:
        return None
    known = frozenset(fold(word) for word in _WORD.findall(text))
    cuts = tuple(sorted(days.union(m.start() + at for m in glued for at in _joints(m[0], known))))
    if not cuts:
        return None
    ends = (*cuts, len(text))
    spaced = text[: cuts[0]] + "".join(f" {text[a:b]}" for a, b in zip(cuts, ends[1:]))

    def on(span: Span) -> Span:
        return Span(span.start + bisect_right(cuts, span.start), span.end + bisect_left(cuts, span.end))

    return Parted(document, replace(_moved(document, on), text=spaced), cuts)


def _joints(word: str, known: frozenset[str]) -> tuple[int, ...]:
    """Where the words in `word` meet: of several ways the one whose words stand alone elsewhere in the text.

    A name in one piece is none of those words ("Néang"), nor what only falls apart before a vowel ("milimét").
    """
    best: tuple[tuple[int, int, int], tuple[int, ...]] | None = None
    for way in _ways(word):
        parts = [fold(word[a:b]) for a, b in zip((0, *way), (*way, len(word)))]
        strange = [p for p in parts if p not in known]
        cased = len(way) == len(_CASE.findall(word)) and all(word[at].isupper() or word[:at].isupper() for at in way)
        if (
            strange
            and not cased
            and (word[0].isupper() or any(p[0] in _VOWELS for p in strange[parts[0] in strange :]))
        ):
            continue
        rank = (-len(strange), -len(way), way[0])
        best = max(best, (rank, way)) if best else (rank, way)
    return best[1] if best else ()


@lru_cache(maxsize=1 << 14)
def _ways(word: str) -> tuple[tuple[int, ...], ...]:
    """The ways in which `word` falls into syllables, case telling where it can; none for a syllable and for others."""
    if word.isascii() or is_syllable(word):
        return ()
    cuts = [m.start() for m in _CASE.finditer(word)]
    found = [*_cut(word, cuts)]
    if cuts and word[: cuts[0]].isupper() and cuts[0] > _LEAST + 1:
        found += _cut(word, [cuts[0] - 1, *cuts[1:]])  # "CTVNgày": the last capital begins the next word
    return tuple(way for way in found if 0 < len(way) < _MOST)[:_MOST]


def _cut(word: str, cuts: Sequence[int]) -> list[tuple[int, ...]]:
    """The ways in which the pieces of `word` between `cuts` are syllables, or an abbreviation at its beginning."""
    bounds = (0, *cuts, len(word))
    ways: list[tuple[int, ...]] = [()]
    for start, end in zip(bounds, bounds[1:]):
        piece = word[start:end]
        short = not start and end < len(word) and len(piece) > _LEAST and piece.isupper()
        inner = ((),) if short else _syllables(piece, _MOST)
        ways = [(*way, *((start,) if start else ()), *(start + at for at in more)) for way in ways for more in inner]
    return ways


def _syllables(word: str, most: int) -> tuple[tuple[int, ...], ...]:
    """The ways in which `word` is one syllable or falls into at most `most`: where they meet."""
    if is_syllable(word):
        return ((),)
    if most < _LEAST:
        return ()
    sizes = range(min(len(word) - _LEAST, 7), _LEAST - 1, -1)
    return tuple(
        (size, *(size + at for at in rest))
        for size in sizes
        if is_syllable(word[:size])
        for rest in _syllables(word[size:], most - 1)
    )


def _moved(item: Any, at: Callable[[Span], Span]) -> Any:
    """`item` with every Span in it moved by `at`."""
    if isinstance(item, Span):
        return at(item)
    if isinstance(item, tuple):
        return tuple(_moved(part, at) for part in item) if _holds_spans(item) else item
    if not is_dataclass(item) or isinstance(item, type):
        return item
    changed = {f.name: new for f in fields(item) if (new := _moved(old := getattr(item, f.name), at)) is not old}
    return replace(item, **changed) if changed else item


def _holds_spans(items: Sequence[object]) -> bool:
    return any(isinstance(part, Span | tuple) or is_dataclass(part) for part in items)
