"""Places used as places: level word and name, gazetteer names, roads and waters (annotation guide §1 LOCATION, §3).

A bare name of a commune or district counts when the document has introduced it with its level word, when it stands in
a list after one ("các xã A, B"), or when the gazetteer knows no other thing of that name in the document's provinces.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...gazetteer import Gazetteer, Place
from ...model import Document, Mention
from ..tokens import ABBREVIATION, BREAK, CAPITAL, DIGITS, LOWER, MARK, SHOUTED, tokenise
from ..unit.heads import HEADS, LEVEL_WORDS
from ..unit.places import UPPER, Walker, find_spots
from ..unit.tail import TOPIC_PHRASES
from .words import ASKED, AT, DOUBTFUL, FEATURES, HINTS, LABELLED, NUMBERED, OPENERS, REGIONS, SMALL_PLACES

_TOP = ("tỉnh", "quốc gia", "vùng")
_NOT_BEFORE = {
    "cầu": ("điểm", "yêu", "toàn", "nhu"),
    "núi": ("miền",),
    "biển": ("vùng", "ven", "bờ", "mặt"),
    "mỏ": ("khai",),
    "đảo": ("đông",),
    "khu": ("quân", "phân", "chiến", "liên"),
}
_BEGINNINGS = LEVEL_WORDS.firsts | FEATURES.firsts | REGIONS.firsts | frozenset(SMALL_PLACES)
"""Words that begin a place although they are written small."""
_PLAIN = 3
"""A name of so many syllables means nothing but its place."""
_NO_PLACE_BEHIND = frozenset({"nam", "nữ", "real", "atletico", "fc", "ac", "inter", "dynamo", "bayern", "espanyol"})
"""The voice that reads a page out ("0:00 / 3:05 Nam | miền Bắc"), and football clubs ("Real | Madrid")."""
_LAW = frozenset({"luật", "chế", "lý", "lệnh", "nhân", "y", "danh", "thuật"})
"""Behind "Pháp" where it is no country: "các Ủy ban: Pháp | luật"."""
_SHORES = frozenset({"biển", "giới", "khơi", "phận", "liền"})
"""Before a bare name that can only be a place: "ven biển | Ninh Bình - Thanh Hóa"."""
_PLURAL = frozenset({"các", "những", "hai", "ba", "bốn", "nhiều", "mấy", "cả"})


def recognise(document: Document, gazetteer: Gazetteer, found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the LOCATION mentions of `document` that stand outside what `found` holds."""
    tokens = tokenise(document.text)
    spots = find_spots(document.text, gazetteer)
    scan = Places(document, Walker(tokens, spots, TOPIC_PHRASES), found, gazetteer)
    for first, last, confidence in scan.spans():
        start, end = tokens.starts[first], tokens.ends[last - 1]
        yield document.mention("LOCATION", start, end, confidence=confidence, reason=scan.reason(first, last))


class Places:
    """One pass over a document's tokens outside other mentions."""

    def __init__(self, document: Document, walker: Walker, found: Sequence[Mention], gazetteer: Gazetteer) -> None:
        self.document = document
        self.w = walker
        walker.wary = False
        self.gazetteer = gazetteer
        self.taken = bytearray(len(document.text) + 1)
        for m in found:
            if m.label != "LOCATION":
                start, end = m.span.start, m.span.end
                self.taken[start:end] = b"\1" * (end - start)
        self.known = self._introduced()
        self.known_firsts = {name.partition(" ")[0] for name in self.known}
        self.provinces = self._provinces()

    def _introduced(self) -> set[str]:
        """Names that stand after a level word anywhere in the document, inside other mentions too."""
        w = self.w
        names: set[str] = set()
        for i in [i for i, word in enumerate(w.t.words) if word in LEVEL_WORDS.firsts]:
            if w.shape(i) != MARK:
                level = w.level(i)
                place = w.place(i) if level else None
                if level and place and place[1] and place[0] > level[0]:
                    names.add(" ".join(w.t.words[level[0] : place[0]]))
        return {name for name in names if not name[0].isdigit()}

    def _provinces(self) -> set[str]:
        """Ids of the provinces that the document names in any way."""
        ids: set[str] = set()
        for _, places in self.w.spots.places.values():
            tops = [p for p in places if p.tier == "tỉnh"]
            ids.update(p.id for p in tops)
        return ids

    def reason(self, first: int, last: int) -> str:
        """Return what made a place of the tokens: the gazetteer's row, a level word, a road or water, or a list."""
        w = self.w
        if (w.word(last), w.word(last + 1)) == (",", "ngày") and w.shape(last + 2) == DIGITS:
            return "location:dated"
        if first and w.word(first - 1) in _SHORES and w.shape(first - 1) == LOWER:
            return "location:shore"
        spot = w.spots.places.get(w.t.starts[first])
        if spot and spot[0] == w.t.ends[last - 1]:
            return f"places.csv:{spot[1][0].id}" if len(spot[1]) == 1 else "places.csv"
        if w.level(first):
            return "location:level+name"
        return "location:feature+name" if w.word(first) in FEATURES.firsts else "location:list"

    # ---------------------------------------------------------------- the pass

    def spans(self) -> Iterator[tuple[int, int, float]]:
        w, last = self.w, 0
        beside = enumerate(zip(w.t.words, w.t.shapes))
        for i in [i for i, (word, shape) in beside if shape in UPPER or word in _BEGINNINGS]:
            if i < last or self.taken[w.t.starts[i]]:
                continue
            opening = self._opening(i) if w.t.words[i] in LEVEL_WORDS.firsts else None
            if opening:
                for item in self._list(opening):
                    yield item
                    last = item[1]
                continue
            hit = self.at(i)
            if hit and hit[1] > hit[0] and not any(self.taken[w.t.starts[k]] for k in range(hit[0], hit[1])):
                yield hit
                last = hit[1]

    def at(self, i: int) -> tuple[int, int, float] | None:
        """A place that begins at token `i`: (first, last, confidence)."""
        w, word = self.w, self.w.word(i)
        if word in LEVEL_WORDS.firsts and (hit := self._levelled(i)):
            return hit
        if word in FEATURES.firsts and (hit := self._feature(i)):
            return hit
        region = word in REGIONS.firsts
        if (region or w.shape(i) in UPPER) and not (word in ("tây", "đông") and self._compass(i)):
            return region and self._region(i) or self._bare(i)
        if word in SMALL_PLACES and w.shape(i + 1) == DIGITS and w.word(i + 2) in (",", ")", "-"):
            return (i, i + 2, 0.7) if w.level(i + 3) else None
        return None

    def _levelled(self, i: int) -> tuple[int, int, float] | None:
        """ "huyện Ba Vì", "TP.HCM", "thôn 3"; after a plural the name alone: "các xã | Loan Mỹ"."""
        w = self.w
        level = w.level(i)
        if not level:
            return None
        place = w.place(i)
        if not place or not place[1]:
            return None
        j, end = level[0], place[0]
        if w.word(i) == "bản" and end == j + 1 and w.shape(end) == LOWER:
            return None
        if (w.shape(j) == LOWER and not w.spot(i, j)) or (w.word(i) == "thôn" and w.word(i - 1) in ("nông", "trưởng")):
            return None
        end = self._joined(end)
        if self._plural(i):
            return j, end, 0.85
        return i, end, 0.9

    def _counts(self, i: int) -> bool:
        """Say whether the token is a number of places: "3 | xã", no year, day or name ("Công viên 23/9 | quận 1")."""
        w = self.w
        if w.shape(i) != DIGITS or len(w.word(i)) >= len("2024") or w.word(i - 1) == "/":
            return False
        return w.word(i - 1) not in SMALL_PLACES and w.word(i - 1) not in LABELLED

    def _plural(self, i: int) -> bool:
        before = self.w.word(i - 1)
        if before in _PLURAL or self._counts(i - 1):
            return True
        return before in (",", "và") and self.w.level(i - 2) is not None and self.w.word(i - 3) in _PLURAL

    def _feature(self, i: int) -> tuple[int, int, float] | None:
        """ "sông Lô", "quốc lộ 32", "KCN Đồng An I", "đường Phạm Văn Đồng"."""
        w = self.w
        hit = FEATURES.match(w.t, i)
        if not hit or w.word(i - 1) in _NOT_BEFORE.get(w.word(i), ()):
            return None
        surname = w.shape(i) == CAPITAL and w.shape(i + 1) == CAPITAL and w.word(i) in w.spots.surnames
        if surname or (w.shape(i) == SHOUTED and not w.spot(hit[0])):
            return None
        j = hit[0]
        if w.word(j) == "liệt" and w.shape(j + 1) == LOWER or w.word(i) == "biển" and w.word(j) == "số":
            return None  # "Nghĩa trang Liệt sĩ", "xe biển số 61H-9780"
        if w.word(j) == "(" and w.word(j + 2) == ")" and w.shape(j + 1) == ABBREVIATION:
            j += 3
        if w.word(j) == "số" and w.shape(j + 1) in (DIGITS, ABBREVIATION):
            return i, j + 2, 0.7
        spot = w.spot(j)
        end = max(spot[0] if spot else j, self._run(j))
        if end == j and w.shape(j) in (DIGITS, ABBREVIATION) and str(hit[1]) in NUMBERED:
            end = j + 1
        if end == j or (w.shape(j) not in UPPER and w.shape(j) != DIGITS) or w.level(j):
            return None
        return i, self._joined(end), 0.7

    def _run(self, j: int, most: int = 4) -> int:
        """The end of a capitalised run, a person's name too ("cầu Nguyễn Văn Trỗi"), with a closing number."""
        w, k = self.w, j
        while (
            k - j < most
            and w.shape(k) in (CAPITAL, SHOUTED)
            and not (k > j and HEADS.match(w.t, k) and w.shape(k + 1) == LOWER)
        ):
            k += 1
        number = w.shape(k) == DIGITS and w.shape(k + 1) in ".\n"
        if k > j and (number or (w.shape(k) == ABBREVIATION and len(w.word(k)) <= 3)):
            k += 1
        return k

    def _region(self, i: int) -> tuple[int, int, float] | None:
        w = self.w
        hit = REGIONS.match(w.t, i)
        if not hit or not any(w.upper(k) for k in range(i, hit[0])):
            return None
        if w.shape(hit[0] - 1) == LOWER and w.word(hit[0] - 1) not in ("bộ", "âu", "đô"):
            return None
        if w.word(i - 1) in _NO_PLACE_BEHIND and w.shape(i - 1) in UPPER:
            return None
        if w.word(i) == "thủ" and w.level(i) and (place := w.place(i)) and place[1]:
            return i, place[0], 0.9
        end = hit[0]
        return i, self._joined(end), 0.85

    def _compass(self, i: int) -> bool:
        """Say whether "Tây" or "Đông" at `i` only tells a direction: "ở phía Tây Bắc"."""
        return self.w.word(i - 1) in ("phía", "hướng")

    def _bare(self, i: int) -> tuple[int, int, float] | None:
        """A name without level word: the gazetteer's, or one that the document has introduced."""
        w = self.w
        spot = w.spot(i)
        end = spot[0] if spot else self._known(i)
        if end == i:
            return self._commune(i)
        name = " ".join(w.t.words[i:end])
        top = spot is not None and any(p.tier in _TOP for p in spot[1])
        if not self._free(i, end, top) or not self._meant(i, name):
            return None
        if spot and not self._trusted(spot[1], name):
            return None
        return i, self._joined(end), 0.9 if spot else 0.75

    def _meant(self, i: int, name: str) -> bool:
        """Say whether a name that is also a person's or a common word means the place here."""
        before = self.w.word(i - 1)
        if name in ("hồ chí minh", "hcm") or name.startswith("cộng hòa"):
            return False
        if name == "pháp" and self.w.word(i + 1) in _LAW:
            return False
        return name not in DOUBTFUL or (self.w.shape(i) == CAPITAL and (before in HINTS or before in ASKED))

    def _commune(self, i: int) -> tuple[int, int, float] | None:
        """A bare commune after a word that asks for a place ("ra Cái Mép"), in a province that the document names."""
        w = self.w
        if w.shape(i) != CAPITAL or w.word(i - 1) not in HINTS or w.person(i, 3) or HEADS.match(w.t, i):
            return None
        end = w.name_run(i)
        if end != i + 2:
            return None
        places = self.gazetteer.places_named(w.t.text[w.t.starts[i] : w.t.ends[end - 1]])
        inside = any(a.id in self.provinces for p in places for a in self.gazetteer.ancestors(p))
        return (i, end, 0.7) if inside else None

    def _known(self, i: int) -> int:
        """The end of an introduced name at `i`, or `i`."""
        w = self.w
        if w.word(i) not in self.known_firsts:
            return i
        for size in (4, 3, 2):
            if i + size <= w.n and " ".join(w.t.words[i : i + size]) in self.known and w.shape(i + size - 1) in UPPER:
                return i + size
        return i

    def _trusted(self, places: Sequence[Place], name: str) -> bool:
        """Say whether a gazetteer name may stand bare: the top tiers always, a district where its province is named."""
        if any(p.tier in _TOP or p.level in ("thành phố", "thị xã") for p in places) or name in self.known:
            return True
        if len(name.split()) >= _PLAIN or "'" in name or "’" in name:
            return True
        return any(a.id in self.provinces for p in places for a in self.gazetteer.ancestors(p))

    def _free(self, i: int, end: int, top: bool) -> bool:
        """Say whether the name stands alone: no syllable of a longer name before or behind it."""
        w = self.w
        after = w.shape(end)
        glued = w.t.touching(i) and w.shape(i - 1) != BREAK and w.word(i - 1) not in OPENERS
        if glued or w.word(i - 1) == "nghĩa":
            return False
        if w.shape(i - 1) == CAPITAL and w.word(i - 1) not in AT and not self.taken[w.t.starts[i - 1]]:
            alone = top and end > i + 1 and w.word(i - 1) not in w.spots.surnames and w.shape(i - 2) != CAPITAL
            if not alone:
                return False
        if after == CAPITAL and not self.taken[w.t.starts[end]] and w.t.starts[end] == w.t.ends[end - 1] + 1:
            return w.person(end) or bool(HEADS.match(w.t, end)) or bool(w.level(end))
        return True

    def _joined(self, end: int) -> int:
        """A region joined by a dash is one place: "Gia Lai - Đắk Lắk", "Phan Rang-Tháp Chàm"."""
        w = self.w
        if w.word(end) != "-":
            return end
        other = w.spot(end + 1)
        if not other:
            return end
        tight = w.t.touching(end) and w.t.touching(end + 1)
        spots = (w.spot(k) for k in range(end - 1, max(end - 5, -1), -1))
        own = next((spot for spot in spots if spot and spot[0] == end), None)
        both = own is not None and all(any(p.tier == "tỉnh" for p in spot[1]) for spot in (own, other))
        return other[0] if tight or both else end

    # ---------------------------------------------------------------- lists

    def _opening(self, i: int) -> int | None:
        """The first name of a list after a plural, level word at `i`: "các xã | Loan Mỹ, Trà Côn", "3 xã: Hà Tam"."""
        w = self.w
        if w.upper(i) or not (w.word(i - 1) in _PLURAL or self._counts(i - 1)):
            return None
        level = w.level(i)
        if not level:
            return None
        j = level[0]
        while w.word(j) in (",", "và") and (more := w.level(j + 1)) and not w.upper(j + 1):
            j = more[0]
        if w.upper(j) and w.shape(j) != ABBREVIATION:
            return j
        for k in range(j, j + 8):
            if w.word(k) in (":", "gồm"):
                k += w.word(k + 1) == ":"
                return k + 1 if w.upper(k + 1) else None
            if w.word(k) == "(":
                return k + 1 if self._bracket_of_names(k + 1) else None
            if w.shape(k) != LOWER:
                return None
        return None

    def _bracket_of_names(self, j: int) -> bool:
        """Say whether a bracket that opens before token `j` holds names alone, two or more: "3 xã (Trà Côn, …)"."""
        w, members = self.w, 0
        while w.upper(j) and not w.level(j) and not HEADS.match(w.t, j) and (end := w.name_run(j)) > j:
            members += 1
            if w.word(end) == ")":
                return members > 1
            if w.word(end) not in (",", "và", ";"):
                return False
            j = end + 1 + (w.word(end + 1) == "và")
        return False

    def _list(self, j: int) -> Iterator[tuple[int, int, float]]:
        """The members of a list of bare names, the first at token `j`."""
        w, k = self.w, j
        while k < w.n and not self.taken[w.t.starts[k]]:
            spot = w.spot(k)
            if (own := self._levelled(k)) and w.upper(k) and w.word(own[1]) in (",", "và", ";"):
                yield own
                k = own[1] + 1 + (w.word(own[1] + 1) == "và")
                continue
            if w.level(k) or w.shape(k) not in UPPER or (HEADS.match(w.t, k) and not spot):
                return
            end = self._joined(max(spot[0] if spot else k, w.name_run(k)))
            if end <= k or self.taken[w.t.starts[end - 1]]:
                return
            yield k, end, 0.8
            if w.word(end) not in (",", "và", ";"):
                return
            k = end + 1 + (w.word(end + 1) == "và")
