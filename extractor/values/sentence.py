"""Sentences: where one ends and the next begins. Lines first, then marks of end that no abbreviation explains."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

_END = re.compile(r"\n+|[.!?…]{1,3}[\"”’')\]]{0,2}(?=[^\S\n]{1,4}[\"“‘'(\[*+–-]{0,2}\s?(\w))")
_LAST_WORD = re.compile(r"(?:^|[\s(/,.])([^\W\d_]{1,4}(?:\.[^\W\d_]{1,3}){0,3})$")
_ABBREVIATIONS = frozenset({
    "tp", "tx", "tt", "q", "p", "h", "x", "kp", "ts", "ths", "pgs", "gs", "gsts", "bs", "ks", "cn", "ls", "nsnd",
    "nsưt", "ncs", "mr", "mrs", "ms", "st", "dr", "đ/c", "đc", "ub", "no", "nxb", "vd", "tr", "tel", "đt", "fax", "t.ư",
    "t.w", "gs.ts", "pgs.ts", "ts.bs", "bs.ts",
})  # fmt: skip
_QUARTERS = ("quý I", "Quý I")
"""A numeral that is no initial of a name."""
_POINT = re.compile(r"[a-zđ]\s?[).]")
_NUMBERING = re.compile(
    r"(?:^|\n)[\s|*•+–-]{0,8}(?:(?:Điều|ĐIỀU|Mục|MỤC|Chương|CHƯƠNG|Phần|PHẦN)\s)?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVXLC]{1,6}|[a-zđ])$"
)
_OPEN_WORDS = frozenset({
    "ngày", "tháng", "trước", "của", "và", "với", "cho", "từ", "đến", "tại", "số", "là", "các", "trong", "theo", "về",
    "do", "để", "quý", "khoảng", "trên", "dưới", "hơn", "gần", "đạt", "hoặc", "những", "bằng", "ông", "bà",
})  # fmt: skip
"""In small letters at the end of a line these need another word: the line is cut."""


@lru_cache(maxsize=8)
def sentence_starts(text: str) -> tuple[int, ...]:
    """Return where the sentences of `text` begin, in order; the first is 0.

    A line end ends a sentence, unless the line breaks off and the next goes on in small letters: a hard wrap.
    """
    starts = [0]
    for match in _END.finditer(text):
        if match[1] is not None and not _ends(text, match) or match[0] == "\n" and _is_wrap(text, match.start()):
            continue
        starts.append(match.end())
    return tuple(starts)


def _is_wrap(text: str, at: int) -> bool:
    """Say whether the line end at `at` cuts a sentence: small letters go on, or its last word needs another."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if after.isalnum() and text[max(0, at - 10) : at].rpartition(" ")[2] in _OPEN_WORDS:
        return True
    return after.islower() and not before.isspace() and before not in ".!?…;:|" and not _POINT.match(text, at + 1)


def sentence_at(text: str, offset: int) -> tuple[int, int]:
    """Return (start, end) of the sentence of `text` that holds `offset`, without outer blanks."""
    starts = sentence_starts(text)
    index = bisect_right(starts, offset) - 1
    start = starts[index]
    end = starts[index + 1] if index + 1 < len(starts) else len(text)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _ends(text: str, match: re.Match[str]) -> bool:
    """Say whether the mark in `match` ends a sentence: a capital or a digit follows, no abbreviation precedes."""
    following = match[1]
    if not (following.isupper() or following.isdigit()):
        return False
    if match[0] == "." and _NUMBERING.search(text, max(0, match.start() - 24), match.start()):
        return False
    word = _LAST_WORD.search(text, max(0, match.start() - 12), match.start())
    if word is None or match[0][0] != ".":
        return True
    initial = len(word[1]) == 1 and word[1].isupper() and not text.endswith(_QUARTERS, 0, match.start())
    return word[1].lower() not in _ABBREVIATIONS and not initial
