"""Where the noun that a figure counts ends: before a verb, a function word or a name, never inside a word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...gazetteer.compounds import compounds_in, is_compound
from . import words

WORD = re.compile(r"[^\S\n]?[^\W\d_]+(?:-[^\W\d_]+)?")
_PHRASE = re.compile(r"[^\S\n]{0,2}([^\W\d_&]+(?:[-&][^\W\d_]+)*(?:[^\S\n][^\W\d_&]+(?:[-&][^\W\d_]+)*){0,8})")
_PRINTED = re.compile(r"\S+")
_COMRADES = re.compile(r"\s?đ/c(?!\w)")
_TERM = re.compile(r"(?:[Kk]h[oó][áa]|[Nn]hiệm kỳ|[Kk]ỳ họp)\s[IVX]{1,6}(?!\w)")
"""A term of an elected body, numbered: "Trung ương 8 | khóa XIII" counts no terms."""
_GLUED = re.compile(r"(?:con|người|hộ|cây|lượt)(?!\w)")
"""Nouns that are printed without a blank behind their number ("1.031.200con")."""
_FIGURE_BEHIND = re.compile(r"\s\d")
_LIST_ITEM = re.compile(r",\s(?=[^\W\d_])")


_LOST = re.compile(r"(?:chết|mất\stích|bị\sthương)\Z")
_AND_LOST = re.compile(r"(?:(?:,\s|\s(?:và|hoặc)\s)(?:bị\s)?(?:chết|mất\stích|thương(?:\svong)?)(?!\w)){1,2}(?!\s\d)")
"""One number counts both ("336 người chết, mất tích"), unless the second has a figure of its own behind it."""


_NAMED_LEVELS = frozenset(
    ("tỉnh", "thành phố", "tp", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu", "thôn", "ấp", "buôn")
)


def next_word(folded: str, end: int) -> str:
    match = WORD.match(folded, end)
    return match[0].strip() if match else ""


_GENERAL = re.compile(r"(?:(?:phó\s)?tổng\s(?:giám\sđốc|biên\stập|thư\ský|cục\strưởng)|phó\schánh)(?!\w)")
"""Titles that are counted whole, and no further: "2 Phó Tổng Biên tập", "2 Phó Chánh | Văn phòng"."""


def noun_end(text: str, folded: str, end: int) -> int:
    """Where the counted noun phrase after `end` stops; `end` itself where no noun follows."""
    if comrade := _COMRADES.match(folded, end):
        return comrade.end()
    match = _PHRASE.match(folded, end)
    if not match or (match.start(1) == end and folded[end - 1] != ")" and not _GLUED.match(folded, end)):
        return end
    rest = folded[match.start(1) : match.start(1) + 40]
    first, second = [*(word.rstrip(".,;:") for word in rest.split()[:2]), ""][:2]
    if first in words.NOT_A_NOUN and not words.NOUN_AFTER_ALL.match(rest) or _TERM.match(text, match.start(1)):
        return end
    if (first, second) == ("đối", "với"):
        return end  # "đạt 98% đối với phân khúc ba sao"
    if first in words.ENDS_NOUN and second and not is_compound(first, second):
        return end  # "80 tốc mái": the noun is left out, a verb follows
    title = _GENERAL.match(folded, match.start(1))
    stop = title.end() if title else _noun_stop(text, folded, match.start(1), match.end(1))
    for _ in range(3):
        comma = _LIST_ITEM.match(folded, stop)
        item = next((w for w in _heads(folded, comma.end()) if w in words.LISTED), None) if comma else None
        if comma is None or item is None or _opens_clause(text, match.start(1), comma.end(), len(item)):
            break
        if item in words.LEVELS and words.LEVELS.isdisjoint(_parts(folded[match.start(1) : stop])):
            break  # "25.473 người, | huyện có 1 khu cách ly"
        stop = comma.end() + len(item)
    casualties = _AND_LOST.match(folded, stop) if _LOST.search(folded, match.start(1), stop) else None
    return casualties.end() if casualties else stop


def _opens_clause(text: str, first: int, start: int, length: int) -> bool:
    """Say whether what follows a comma is no second member of the noun: a name, or what has a figure of its own."""
    named = text[start].isupper() and not text[first].isupper()
    return named or _FIGURE_BEHIND.match(text, start + length) is not None


def _parts(noun: str) -> set[str]:
    """The words of a noun, and each two of them that stand together."""
    pieces = noun.split()
    return {*pieces, *(" ".join(pair) for pair in zip(pieces, pieces[1:]))}


def _heads(folded: str, start: int) -> tuple[str, ...]:
    """The first three, two and one words at `start`, longest first."""
    pieces = folded[start : start + 30].replace(",", " ,").replace(".", " .").replace(";", " ;").split(" ")
    return tuple(" ".join(pieces[:n]) for n in (3, 2, 1))


def _noun_stop(text: str, folded: str, start: int, end: int) -> int:
    """Cut a run of words after its noun: at a function word, a verb, or where a name begins inside lower-case text."""
    first_capital = text[start].isupper()
    limit = (
        7 if not first_capital else 2 if text[start : start + 6].isupper() or words.MEMBERS.match(text, start) else 3
    )
    run = [(m.end(), m[0], folded[m.start() : m.end()]) for m in _PRINTED.finditer(text, start, end)]
    inside = _inside_words([lower for _, _, lower in run])
    count = 0
    for stop, word, lower in run[:limit]:
        at = stop - len(word)
        inner = count and lower not in words.NEVER_INNER and (count in inside or is_compound(run[count - 1][2], lower))
        inner = inner or bool(count) and lower in words.OF_SITES and run[count - 1][2] in words.SITES
        inner = inner or lower == "mới" and count > 1 and [w for _, _, w in run[count - 2 : count]] == ["nông", "thôn"]
        if count and lower in words.NOT_A_NOUN and not inner and not _is_inner(text, at):
            break
        if count and (
            word[0].isupper()
            and not first_capital
            and word not in words.KINDS
            or words.VERB_AFTER.match(folded, at, at + 20)
        ):
            count -= _level_before(run[:count]) if word[0].isupper() else 0
            break
        if count and lower in words.ENDS_NOUN and not inner:
            break
        count += 1
    while 1 < count < len(run) and count in inside:
        count -= 1
    count = _whole_words([lower for _, _, lower in run], count)
    if count > 1 and run[count - 1][2] == "thứ" and _FIGURE_BEHIND.match(text, run[count - 1][0]):
        count -= 1
    stop = run[count - 1][0]
    label = words.LABEL_OF_NOUN.match(text, stop) if words.LABELLED_NOUN.search(text, start, stop) else None
    label = label or words.SEASON_OF_NOUN.match(text, stop)
    return label.end() if label else stop


def _level_before(run: Sequence[tuple[int, str, str]]) -> int:
    """Return how many words at the noun's end are the level word of the name behind it ("17,9% dân số | tỉnh B")."""
    for size in (2, 1):
        level = " ".join(lower for _, _, lower in run[-size:])
        if len(run) > size and level in _NAMED_LEVELS:
            before = run[-size - 1][2]
            return 0 if before in ("cấp", "các", "của", "và") or is_compound(before, level.split()[0]) else size
    return 0


def _inside_words(run: list[str]) -> frozenset[int]:
    """Return which syllables stand inside a word of several ("sốt | xuất | huyết")."""
    return frozenset(n for at, size in compounds_in(run) for n in range(at + 1, at + size))


def _whole_words(run: Sequence[str], count: int) -> int:
    """Return how many of the first `count` syllables make whole words: no phrase ends inside "thiết | bị"."""
    if count == 1 < len(run) and run[1] != "ở" and is_compound(run[0], run[1]):
        return 2
    if not 1 < count < len(run) or not is_compound(run[count - 1], run[count]):
        return count
    return count if is_compound(run[count - 2], run[count - 1]) else count - 1


def _is_inner(text: str, start: int) -> bool:
    """Say whether a function-like syllable stands inside a compound noun ("đơn vị hành chính", "hộ cận nghèo")."""
    return bool(words.NOUN_AFTER_ALL.match(text[start : start + 30].lower()))


def same_noun(text: str, folded: str, end: int, unit: str) -> tuple[float, int] | None:
    """The whole of a part whose noun is told twice ("20 chỉ tiêu/21 chỉ tiêu"), and where it ends."""
    match = words.SAME_NOUN.match(folded, end)
    if match is None or not folded.startswith(unit.lower(), match.end()):
        return None
    return float(match["total"].replace(".", "")), max(
        match.end() + len(unit), noun_end(text, folded, match.end("total"))
    )
