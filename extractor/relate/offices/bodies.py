"""The units of one document as offices need them: in order, by full name, and which one a bare head or title means."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from ...gazetteer import Gazetteer, Place
from ...model import Document, Link, Mention, Span
from ...text import fold
from ...values.sentence import sentence_at
from .givers import gives

REACH = 300
"""How many units before and behind a title are asked whether it belongs to them."""
TOLD = 3
"""A body that a text names so often is one that it is about."""
_DELEGATION = re.compile(r"\s*\((?P<told>(?:thuộc )?đoàn(?: đbqh| đại biểu(?: quốc hội)?)?\s)?(?=\w)")
_OF_DEPUTIES = re.compile(r"đoàn đại biểu quốc hội (?!khóa)\w")
_JOINS_BODY = re.compile(r"\s*(?:[,–—-]|\()\s*(?:thuộc\s)?\Z")
_WENT_INTO = re.compile(
    r"(?<!\w)(?:trên cơ sở|từ việc|từ|sau khi|do)\s(?:việc\s)?(?:hợp nhất|sáp nhập|sát nhập|nhập|tổ chức lại|kế thừa)"
    r"(?!\w)[^.;:\n]{0,140}$"
)
_NOW_IS = re.compile(r"\((?:nay|hiện nay|bây giờ) (?:là|thuộc)\s\Z")
_SEAT = re.compile(r"(?:ủy ban nhân dân|hội đồng nhân dân|đảng ủy) (?P<place>(?:xã|phường|thị trấn|đặc khu) .+)")
_FORMERLY = re.compile(r"(?<!\w)(?:nguyên|cựu)\s(?:\w+\s){1,5}\Z")


class Bodies:
    """The units of one document, in order of the text; those of its furniture are left out.

    In: the document, its mentions in order and their links (canonical names). `keys` are folded canonical names.
    """

    def __init__(
        self, document: Document, mentions: Sequence[Mention], links: Sequence[Link], gazetteer: Gazetteer
    ) -> None:
        self.document = document
        self.gazetteer = gazetteer
        self.mentions = mentions
        self.folded = fold(document.text)
        self.names = {link.mention: link.name for link in links}
        asides = [s.span for s in document.segments if s.kind == "boilerplate"]
        ends = [span.end for span in asides]
        self.units = [(i, m) for i, m in enumerate(mentions) if m.label == "UNIT" and not _within(m, asides, ends)]
        self.places = [(i, m) for i, m in enumerate(mentions) if m.label == "LOCATION"]
        self.persons = [m.start for m in mentions if m.label == "PERSON"]
        self.starts = [m.start for _, m in self.units]
        self.keys = [fold(self.unit_name(i)) for i, _ in self.units]

    def between(self, begin: int, end: int) -> list[tuple[int, Mention]]:
        """Return the unit mentions, with their indexes, that begin in [begin, end)."""
        return self.units[bisect_left(self.starts, begin) : bisect_left(self.starts, end)]

    def person_within(self, begin: int, end: int) -> bool:
        """Say whether a person's name begins in [begin, end)."""
        i = bisect_left(self.persons, begin)
        return i < len(self.persons) and self.persons[i] < end

    def office_within(self, begin: int, end: int) -> bool:
        """Say whether another office begins in [begin, end)."""
        i = bisect_left(self.mentions, begin, key=lambda m: m.start)
        j = bisect_left(self.mentions, end, key=lambda m: m.start)
        return any(m.label == "POSITION" for m in self.mentions[i:j])

    def delegation(self, at: int, *, bare: bool = True) -> str | None:
        """Return the deputies' delegation told at `at`: ", Đoàn ĐBQH tỉnh X", or by its place: "(đoàn Lạng Sơn)".

        `bare`: the province alone tells it too, "Đại biểu A (Lạng Sơn)".
        """
        near = next(iter(self.between(at, at + 12)), None)
        if near and _JOINS_BODY.match(self.folded[at : near[1].start]):
            name = self.unit_name(near[0])
            return name if _OF_DEPUTIES.match(fold(name)) else None
        found = _DELEGATION.match(self.folded, at)
        if not found or not (found["told"] or bare) or not any(word in self.folded for word in ("quốc hội", "qh")):
            return None
        i = bisect_left(self.mentions, found.end(), key=lambda m: m.start)
        m = self.mentions[i] if i < len(self.mentions) else None
        if m is None or m.label != "LOCATION" or m.start > found.end() or not self.folded.startswith(")", m.end):
            return None
        place = self.province(i)
        return f"Đoàn đại biểu Quốc hội {place.full_name}" if place else None

    def province(self, index: int) -> Place | None:
        """Return the province of the document's time that a LOCATION names, with or without its level."""
        find = self.gazetteer.places_named
        printed = " ".join(self.mentions[index].text.split())
        found = find(printed, self.document.meta.as_of, "tỉnh") or find(printed, None, "tỉnh")
        return found[0] if found else None

    def in_brackets(self, at: int) -> str | None:
        """Return the unit that a bracket at `at` opens with and holds alone."""
        first = next(iter(self.between(at, at + 4)), None)
        opened = first and self.folded[at : first[1].start].strip() == "("
        return self.unit_name(first[0]) if first and opened and self.folded.startswith(")", first[1].end) else None

    def unit_name(self, index: int) -> str:
        """Return the canonical name of a unit mention."""
        return self.names.get(index) or " ".join(self.mentions[index].text.split())

    def nearest(self, at: int, pattern: re.Pattern[str]) -> str | None:
        """Return the name of the last unit before `at` whose canonical name begins so, else the first behind it."""
        i = bisect_left(self.starts, at)
        near = (*range(i - 1, max(-1, i - REACH), -1), *range(i, min(len(self.units), i + REACH)))
        fitting = [k for k in near if pattern.match(self.keys[k]) and not gives(self.folded, self.units[k][1])]
        fitting = [k for k in fitting if not self._went_into(k) and not self._is_now(k)] or fitting
        found = next((k for k in fitting if not self._was_held(k)), fitting[0] if fitting else None)
        if found is None:
            return None
        near_by = self.starts[found] >= sentence_at(self.document.text, at)[0] and self.starts[found] < at
        own = None if near_by else self._own(fitting, found)
        return self.unit_name(self.units[found if own is None else own][0])

    def _went_into(self, k: int) -> bool:
        """Say whether a unit is named as one that went into another: "Sở C, trên cơ sở hợp nhất Sở A với | Sở B"."""
        start = self.units[k][1].start
        return _WENT_INTO.search(self.folded, max(0, start - 160), start) is not None

    def _is_now(self, k: int) -> bool:
        """Say whether a bracket names the unit as what another one is today: "UBND xã A (nay là | UBND xã B)"."""
        start = self.units[k][1].start
        return _NOW_IS.search(self.folded, max(0, start - 20), start) is not None

    def commune(self, at: int) -> str | None:
        """Return the commune, with its level, of the issuer, or of the body near `at` that names one."""
        names = (self.document.meta.issuer or "", self.nearest(at, _SEAT) or "")
        return next((name[m.start("place") :] for name in names if (m := _SEAT.match(fold(name)))), None)

    def _own(self, fitting: Sequence[int], found: int) -> int | None:
        """Return the one of the fitting units that the title names, or that the text names again and again while it
        names `found` once; None where the title names several of them, or no unit stands out.

        An office off its body means the body that the text is about, not one that it only touches; the fullest form.
        """
        head = next((s.span.end for s in self.document.segments if s.kind == "title"), 0)
        named = {self.keys[k]: k for k in fitting if self.starts[k] < head}
        if not named:
            counts = Counter(self.keys[k] for k in fitting)
            key, often = counts.most_common(1)[0]
            told = often >= TOLD and counts[self.keys[found]] == 1 and list(counts.values()).count(often) == 1
            return next(k for k in fitting if self.keys[k] == key) if told else None
        if len(named) != 1:
            return None
        words = set(next(iter(named)).split())
        fullest = [k for k in fitting if words <= set(self.keys[k].split())]
        return max(fullest, key=lambda k: (len(self.keys[k]), -fitting.index(k)))

    def council(self, at: int, word: int, level: str) -> str | None:
        """Return the People's Committee of a bare "xã", printed at `word` behind an office: the last named before `at`.

        A commune that the sentence names alone comes before a committee named only later.
        """
        named = self.nearest(at, re.compile(rf"ủy ban nhân dân {level}"))
        if named and any(self.unit_name(i) == named for i, _ in self.between(0, at)):
            return named
        if any(m.start == word for _, m in self.places):
            return named
        begin = sentence_at(self.document.text, at)[0]
        here = named is None or any(begin <= m.start < at for _, m in self.places)
        return (self._council_at(at, level) if here else None) or named

    def _council_at(self, at: int, level: str) -> str | None:
        """Return the People's Committee of the last place of that level before `at`, else of the first behind it."""
        near = self.place_at(at, level)
        return f"Ủy ban nhân dân {near}" if near else None

    def place_at(self, at: int, level: str) -> str | None:
        """Return the last place of that level before `at`, else the first behind it, its level in small letters."""
        names = ((m, " ".join((self.names.get(i) or m.text).split())) for i, m in self.places)
        fitting = [(m.start, name) for m, name in names if fold(name).startswith(f"{level} ")]
        near = next((name for start, name in reversed(fitting) if start < at), fitting[0][1] if fitting else None)
        return f"{level}{near[len(level) :]}" if near else None

    def _inside(self, at: int, head: str) -> str | None:
        """Return the body of that head inside the last name before `at`: "Đảng ủy | Sở X", "Thanh tra | Sở X"."""
        within = re.compile(
            r"(?:.*\s)?(?:đảng ủy|đảng bộ|chi bộ|ban cán sự đảng|thanh tra|văn phòng|ban giám đốc|ban lãnh đạo"
            r"|bộ tư lệnh)\s"
            rf"(?P<own>{head}\s.+)"
        )
        for k in range(bisect_left(self.starts, at) - 1, max(-1, bisect_left(self.starts, at) - REACH), -1):
            if found := within.fullmatch(self.keys[k]):
                return self.unit_name(self.units[k][0])[found.start("own") :]
        return None

    def _was_held(self, k: int) -> bool:
        """Say whether the text names this unit only as somebody's former house ("nguyên Bí thư Đảng ủy xã X")."""
        start = self.units[k][1].start
        return _FORMERLY.search(self.folded, max(0, start - 40), start) is not None


def _within(mention: Mention, spans: Sequence[Span], ends: Sequence[int]) -> bool:
    """Say whether the mention stands inside one of the spans, which are in order; `ends` are where they end."""
    i = bisect_right(ends, mention.start)
    return i < len(spans) and spans[i].start <= mention.start
