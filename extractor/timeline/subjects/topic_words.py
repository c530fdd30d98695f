"""The words of a topic: in which sentences they stand, whole, by their initials, or named short behind the whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from ...text import bare, key
from ..events.told import telling
from ..sentences.scenes import Page, Scene
from ..sentences.wording import counts
from .works import OPENING

_OFTEN = 2
"""Sentences that name a topic whole, from which a document without it in the title or lead is about it."""
_LONGEST = 4
_FEW = 3
"""Words up to which a topic's must stand one after the other: apart they mean other things."""
_GENERAL = frozenset(
    {"cong", "he", "so", "ho", "van", "du", "ke", "chuong", "de", "viec", "cong tac", "nhiem", "ty", "tro", "chi"}
)
"""First syllables that are no word by themselves, or words that mean anything."""
_SHORT = re.compile(r"[^\W\d_]{3,6}")
"""Initials by which a topic is called: "căn cước công dân" is CCCD, "giải phóng mặt bằng" GPMB."""
_COUNTED = re.compile(r"(?<![\w,.])(?:\d[\d.,]*/)?(\d[\d.,]*)\s$")


def _without_accents(text: str) -> str:
    return bare(key(text))


_BETWEEN = r"[\W_]+(?:(?:\d[\d.,]*|hơn|hon|gần|gan|được|duoc|số|so|căn|can|ngôi|ngoi|các|cac)[\W_]+){0,4}"
"""Between the words of a topic: how many of it are told of ("xóa 1.514 căn nhà tạm")."""


def initials(name: str) -> str | None:
    """Return the initials by which papers call a thing of several syllables: "căn cước công dân" → CCCD."""
    short = "".join(w[0] for w in re.findall(r"\w+", name)).upper()
    return short if _SHORT.fullmatch(short) else None


class Asked:
    """The words of a topic: all of them must stand in a sentence; few, or with a number, one after the other.

    With accents where they were typed with accents: "nước sạch" is not in "ngân sách nhà nước". `called` is what else
    papers call it, of which any one must stand there, close as the words themselves.
    """

    def __init__(self, name: str, called: Iterable[str] = ()) -> None:
        accented = bare(key(name)) != key(name)
        self._read = key if accented else _without_accents
        self._plain = Asked(bare(name)) if accented else None
        order = re.findall(r"\w+", self._read(name))
        self._words = frozenset(order)
        self.close = len(order) <= _FEW or any(word.isdigit() for word in order)
        self._phrase = _phrase_of(order)
        short = initials(name)
        self._short = re.compile(rf"(?<!\w){short}(?!\w)") if short else None
        self._others = tuple(Asked(other) for other in called)
        for other in self._others:
            other.close = self.close

    def stands_in(self, text: str) -> bool:
        """Say whether a text is about the topic."""
        if self._plain and text.isascii():  # a text typed without accents
            self._plain.close = self.close
            return self._plain.stands_in(text)
        if self._short and self._short.search(text):
            return True
        told = self._read(text)
        found = self._phrase.search(told) if self.close else self._words <= set(re.findall(r"\w+", told))
        return bool(found) or any(other.stands_in(text) for other in self._others)


def _phrase_of(order: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_BETWEEN.join(map(re.escape, order))}(?!\w)")


def named_short(page: Page, near: list[Scene], name: str) -> list[Scene]:
    """Return the sentences that name the topic short, behind one that names it whole, in a document that is about it.

    Of "máy lọc nước": "120/120 máy", "số máy còn lại", "máy này"; not "máy bơm".
    """
    if not near or len(near) < _OFTEN and not any(s.segment and s.segment.kind in OPENING for s in near):
        return []
    words = bare(key(name)).split()
    heads = [" ".join(words[:n]) for n in range(1, min(len(words), _LONGEST + 1))]
    heads = [h for h in heads if h not in _GENERAL]
    if not heads:
        return []
    pattern = _short_of("|".join(re.escape(h) for h in reversed(heads)))
    spans = {s.span for s in near}
    known = frozenset().union(*(counts(s.text) for s in near))
    found = []
    for scene in telling(page, page.scenes):
        told = bare(scene.folded)
        if scene.span in spans or scene.span.start < near[0].span.start or len(told) != len(scene.folded):
            continue
        if any(m["points"] or _counted(told, m.start(), known) for m in pattern.finditer(told)):
            found.append(scene)
    return found


def _counted(told: str, at: int, known: frozenset[str]) -> bool:
    """Say whether so many are told of as a sentence with the whole name tells of."""
    count = _COUNTED.search(told, max(0, at - 16), at)
    return count is not None and count[1] in known


@lru_cache(maxsize=256)
def _short_of(heads: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{heads})(?:(?P<points>\s(?:nay|noi tren|neu tren|con lai))(?!\w)"
        r"|(?=\s*(?:[,;.)]|$)|\s(?:da|duoc|dang|chua|van|deu|tai|o|vao|cho|ngay|dung|cham|truoc|con|bi)(?!\w)))"
    )
