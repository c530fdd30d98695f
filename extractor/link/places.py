"""Which places a document is about: the province, district and commune that its short names leave out.

A name is asked for with its level at an offset: the nearest place of that level named before it, else the one the
document is from, else the one it names most (annotation guide §2 units: "the place filled in from the document").
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from functools import cached_property

from ..gazetteer import Gazetteer, Place
from ..model import Document, Mention
from ..text import fold, is_capitalised, key
from ..values.unit_name import placed, shouted, soften, write_out
from .abbreviations import local_expansions
from .acting import governs, place_words
from .agency_tags import province_of_pages
from .nearby import Named, Nearby, agreed, enumerated
from .portal import portal_of
from .spelling import closed, respelt, usual_capitals

COMMUNE = ("xã", "phường", "thị trấn", "đặc khu")
_TITLE, _LEAD, _ISSUER, _SITE, _CHROME = 4.0, 2.0, 12.0, 4.0, 0.4
_PARAGRAPH = 2000
"""How far back a paragraph is read."""
_NEAR = 200
"""How many places before and behind are asked."""
_RIVAL = 0.3
"""A province is the document's second subject from this share of the first one's weight."""
_ORIGIN = re.compile(r"(?<!\w)(?:quê|quê quán|trú|ngụ|sinh|người)(?:\s(?:ở|tại))?[\s:]*\Z")
"""Before a place that only says where somebody comes from."""
_PARTY_PLACE = re.compile(
    r"(?:^|\s)(?P<head>Tỉnh|Thành|Huyện|Quận|Thị) (?:ủy|đoàn) (?P<name>[A-ZĐÀ-Ỵ]\S*(?:\s[A-ZĐÀ-Ỵ-]\S*){0,3})$"
)
_PARTY_LEVELS = {"Tỉnh": "tỉnh", "Thành": "thành phố", "Huyện": "huyện", "Quận": "quận", "Thị": "thị xã"}
_CENTRAL = re.compile(
    r"(?:bộ|chính phủ|thủ tướng|quốc hội|ban|tổng cục|cục|văn phòng|thanh tra|kiểm toán|tòa án|viện)(?!\w)"
)
"""What a body of the centre issues is no province's: a Sở in it is any, though it is signed in Hà Nội."""
_SIGNED_AT = re.compile(r"(?:(?:thành phố|tp\.?) )?hà nội\s?,\s?ngày")
"""Where it is signed: that names no place that it is about."""
_ONCE = re.compile(r"\s*\(?(?:cũ|trước đây|trước sáp nhập|trước khi sáp nhập)(?!\w)")
_LED = re.compile(r"lãnh đạo\s(?:tỉnh\s)?\Z")
_MADE_OF = re.compile(
    r"(?<!\w)(?:sáp nhập|hợp nhất|trên cơ sở|điều chỉnh|nhập toàn bộ|tách ra từ|chia tách)(?!\w)[^.;\n]{0,200}\Z"
)
"""Before the places that a new one was made of: they are none any more."""


class Whereabouts:
    """The places of one document, asked as of its own day."""

    def __init__(self, document: Document, mentions: Sequence[Mention], gazetteer: Gazetteer) -> None:
        self.document = document
        self.folded = fold(document.text)
        self.gazetteer = gazetteer
        self.on = document.meta.as_of
        self.expand = local_expansions(document.text, gazetteer.expand)
        self._written: dict[str, str] = {}
        self._subjects: dict[tuple[tuple[str, ...], tuple[str, ...]], frozenset[str]] = {}
        self.boiler = sorted((s.span.start, s.span.end) for s in document.segments if s.kind == "boilerplate")
        self.titles = [s.span for s in document.segments if s.kind in ("title", "abstract")][:1]
        self.named = agreed(sorted(self._collect(mentions), key=lambda n: n.at), self._resolve)
        self.examples = enumerated(document.text, self.named)
        self.nearby = Nearby(document.text, self.folded, mentions, self.named)
        self.by_level = self._by_level()
        self.issuer = self._of_text(document.meta.issuer or "", 0, 2)
        own = portal_of(document, self.folded, self.boiler)
        self.portal = [self._resolve(*own, 0, 2)] if own else []
        self.provinces = self._provinces()
        self.province = self.provinces[0][1] if self.provinces else None

    # ---------------------------------------------------------------- what is named

    def _collect(self, mentions: Sequence[Mention]) -> Iterable[Named]:
        for m in mentions:
            if m.label == "UNIT":
                yield from self._of_text(m.text, m.start, 2 if governs(m.text) else 0)
            elif words := place_words(m, self.document.text):
                yield from self._of_text(words, m.start, 1)

    def _by_level(self) -> dict[tuple[str, str], list[Named]]:
        """The named places by (tier, level word), in order; one named without level counts for its gazetteer level."""
        found: dict[tuple[str, str], list[Named]] = {}
        for n in self.named:
            level = n.level or (n.place.level if n.place else "")
            if not self._aside(n.at):
                found.setdefault((n.tier, level), []).append(n)
        return found

    def _of_text(self, text: str, at: int, acting: int) -> list[Named]:
        """The place that `text` ends with, where it names one."""
        if not text:
            return []
        name = self.written(text)
        found = placed(name)
        if found:
            return [self._resolve(*found, at, acting)]
        party = _PARTY_PLACE.search(name)
        if party:
            return [self._resolve(_PARTY_LEVELS[party["head"]], party["name"], at, acting)]
        size = len(text.rstrip())
        hit = next((h for h in self.gazetteer.find_places(fold(text)) if h[1] == size), None)
        return list(self._bare(hit[2], at, acting)) if hit and is_capitalised(text.split()[-1]) else []

    def written(self, text: str) -> str:
        """`text` written out with the document's own abbreviations; kept, since names come back."""
        name = self._written.get(text)
        if name is None:
            name = closed(self._in_capitals(text, write_out(respelt(text), self.expand)))
            self._written[text] = name = usual_capitals(name)
        return name

    def softened(self, text: str) -> str:
        """ALL CAPS in the usual case, with capitals for a place at the end that no level word announces."""
        return self._with_capitals(soften(text))

    def _in_capitals(self, text: str, name: str) -> str:
        """A name that was printed in ALL CAPS, with capitals for the place at its end."""
        return self._with_capitals(name) if text[-1:].isupper() and shouted(text) else name

    def _with_capitals(self, name: str) -> str:
        hit = next((h for h in self.gazetteer.find_places(fold(name)) if h[1] == len(name) and h[0]), None)
        if hit is None or is_capitalised(name[hit[0] :]):
            return name
        return name[: hit[0]] + " ".join(word[:1].upper() + word[1:] for word in name[hit[0] :].split(" "))

    def _resolve(self, level: str, bare: str, at: int, acting: int) -> Named:
        places = self.gazetteer.places_named(bare, self.on, level) or self.gazetteer.places_named(bare, None, level)
        top = next((p for p in places if p.tier == "tỉnh"), None) if level in ("tỉnh", "thành phố") else None
        place = top or (places[0] if len(places) == 1 else None)
        tier = "tỉnh" if level == "tỉnh" or top else "xã" if level in COMMUNE else "huyện"
        return Named(level, (place.name if place and key(place.name) == key(bare) else bare), at, tier, place, acting)

    def _bare(self, places: Sequence[Place], at: int, acting: int) -> Iterable[Named]:
        live = [p for p in places if p.holds(self.on)] or list(places)
        top = next((p for p in live if p.tier == "tỉnh"), None)
        if top:
            yield Named("", top.name, at, "tỉnh", top, acting)
        elif len(live) == 1:
            yield Named("", live[0].name, at, live[0].tier, live[0], acting)

    # ---------------------------------------------------------------- the province

    def _provinces(self) -> list[tuple[float, Place]]:
        """The provinces and central cities that the document is about, by weight."""
        scores: dict[str, float] = {}
        rows: dict[str, Place] = {}
        meta = self.document.meta
        place = self._of_text(meta.place or "", 0, 1)
        capital = bool(place) and place[0].name == "Hà Nội" and not self.issuer  # where the bodies of the centre sign
        central = capital and _CENTRAL.match(fold(meta.issuer or "")) is not None
        site = province_of_pages(self.document, self.folded, self.gazetteer)
        hints = [
            (() if central else place, 0.1 if capital else _TITLE),
            (self.issuer, _ISSUER),
            ([Named("", site.name, 0, "tỉnh", site)] if site else [], _SITE),
            (self.portal, _CHROME),
        ]
        hints.append((self._of_text(meta.publisher or "", 0, 1), _LEAD))
        told = [n for n in self.named if not (central and _SIGNED_AT.match(self.folded, n.at))]
        for named, weight in [*hints, *(([n], self._weight(n)) for n in told)]:
            for n in named:
                province = self._province_of(n)
                if province:
                    share = weight if n.tier == "tỉnh" else weight / 2
                    worth = share if n.level else share * 0.75
                    scores[province.name] = scores.get(province.name, 0.0) + worth
                    rows.setdefault(province.name, province)
        least = _LEAD if central else 0.0
        known = ((scores[n], rows[n]) for n in scores if scores[n] >= least)
        return sorted(known, key=lambda x: (x[0], x[1].name), reverse=True)

    def _province_of(self, named: Named) -> Place | None:
        if named.tier == "tỉnh":
            return named.place
        return self.gazetteer.province_of(named.place, self.on) if named.place else None

    def _weight(self, named: Named) -> float:
        if self._aside(named.at):
            return 0.5
        if _ORIGIN.search(self.folded, max(0, named.at - 20), named.at) or self._gone(named):
            return 0.2
        less = 0.25 if named.at in self.examples else 1.0 if named.acting else 0.4
        if any(t.start <= named.at < t.end for t in self.titles):
            return _TITLE * less
        return (_LEAD if named.at < 800 else 1.0) * less

    def _gone(self, named: Named) -> bool:
        """Say whether the place is told of as one that was ("tỉnh Hà Giang cũ"), or is none any more on that day."""
        if _ONCE.match(self.folded, self.nearby.end(named)):
            return not (named.acting == 2 and named.place and named.place.valid_to is None)  # its name goes on
        if named.tier == "xã" and _MADE_OF.search(self.folded, max(0, named.at - 240), named.at):
            return True
        return named.tier == "tỉnh" and named.place is not None and not named.place.holds(self.on)

    def _aside(self, at: int) -> bool:
        i = bisect_right(self.boiler, (at, len(self.document.text))) - 1
        return i >= 0 and self.boiler[i][0] <= at < self.boiler[i][1]

    # ---------------------------------------------------------------- asked for

    def full_province(self, offset: int) -> str | None:
        """ "tỉnh X" or "thành phố X" that a province's body named at `offset` belongs to, in the form of its day."""
        found = self._province_at(offset, ("tỉnh", "thành phố"))
        if isinstance(found, Named):
            return f"{found.level or (found.place.level if found.place else 'tỉnh')} {found.name}"
        return found.full_name if found else None

    def _province_at(self, offset: int, levels: Sequence[str]) -> Place | Named | None:
        """The province meant at `offset`: of the list, of the sentence where several rival, else of the document."""
        listed = self.nearby.in_list(offset, ("tỉnh",), levels)
        if listed:
            return listed
        if scene := self._scene(offset, levels) or self.nearby.visiting(offset, self.named):
            return scene
        rivals = [p for score, p in self.provinces if score >= _RIVAL * self.provinces[0][0]]
        local = self._local(offset, {p.name for p in rivals if p.level in levels}) if len(rivals) > 1 else None
        return local or next((p for p in rivals if p.level in levels), self.province)

    def _local(self, offset: int, names: set[str]) -> Named | None:
        """The province that the sentence or the paragraph speaks of before `offset`."""
        line = self.document.text.rfind("\n", max(0, offset - _PARAGRAPH), offset) + 1
        line = line or max(0, offset - _PARAGRAPH)
        begin = self.nearby.sentence_start(offset)
        low = bisect_left(self.named, line, key=lambda n: n.at)
        high = bisect_left(self.named, offset, key=lambda n: n.at)
        near = [n for n in self.named[low:high] if n.tier == "tỉnh" and n.acting and not self._gone(n)]
        sentence = [n for n in near if n.at >= begin and (n.acting == 2 or n.name in names)]
        if sentence:
            return sentence[-1]
        near = [n for n in near if n.name in names]
        end = self.nearby.sentence_end(offset)
        behind = self.named[high : bisect_left(self.named, end, key=lambda n: n.at)]
        led = (n for n in behind if n.acting == 2 or _LED.search(self.folded, max(0, n.at - 12), n.at))
        behind = [n for n in led if n.tier == "tỉnh" and not self._gone(n)]
        if len({n.name for n in behind}) == 1:
            return behind[0]
        return next((n for n in reversed(near) if self.nearby.sets_scene(n)), None)

    def _scene(self, offset: int, levels: Sequence[str]) -> Named | None:
        """The province that the paragraph of `offset` is set in: "Đắk Lắk: Ông A …", "Tại Đồng Tháp, UBND tỉnh …"."""
        line = self.document.text.rfind("\n", max(0, offset - _PARAGRAPH), offset) + 1
        low = bisect_left(self.named, line, key=lambda n: n.at)
        high = bisect_left(self.named, offset, key=lambda n: n.at)
        near = [n for n in self.named[low:high] if n.tier == "tỉnh"]
        if near and self.nearby.brings(near[-1], offset):
            return near[-1]
        near = [n for n in near if n.acting]
        if not near or self._gone(near[-1]):
            return None
        opened = line and near[0].at < line + 6 and self.nearby.opens(near[0])
        if opened and len({n.name for n in near}) == 1:
            return near[0]
        return near[-1] if near[-1].place and near[-1].place.level in levels and self.nearby.acts(near[-1]) else None

    def province_ending(self, name: str) -> Place | None:
        """The province whose bare name `name` ends with, as of the document's day."""
        hit = next((h for h in self.gazetteer.find_places(fold(name)) if h[1] == len(name) and h[0]), None)
        rows = [p for p in hit[2] if p.tier == "tỉnh" and fold(p.name) == fold(name[hit[0] :])] if hit else []
        live = [p for p in rows if p.holds(self.on)] or rows
        return live[0] if live else None

    def at_level(self, level: str, offset: int) -> str | None:
        """The bare name of the place meant by the level word `level` at `offset`, None where nothing says it."""
        if level == "tỉnh":
            found = self._province_at(offset, (level,))
            central = isinstance(found, Place) and found.level == "thành phố"
            return found.name if found and not central else None
        if level == "thành phố" and self.province and self.province.level == "thành phố":
            nearest = self._nearest((level,), offset, ("huyện",))
            if nearest and self.issuer and self.issuer[0].tier == "huyện":
                return nearest
            found = self._province_at(offset, (level,))
            return found.name if found else None
        if level == "thành phố":
            acts = any(n.acting == 2 for n in self.by_level.get(("huyện", level), ()))
            return self._nearest((level,), offset, ("huyện",) if acts else ("huyện", "tỉnh"))
        return self._nearest((level,), offset, ("xã",) if level in COMMUNE else ("huyện",))

    def _nearest(self, levels: Sequence[str], offset: int, tiers: Sequence[str]) -> str | None:
        """The place of that level in the same list, the issuer's, the last before `offset`, or the first after it."""
        listed = self.nearby.in_list(offset, tiers, levels)
        if listed and (listed.level or (listed.place and listed.place.level in levels)):
            return listed.name
        for n in self.issuer:
            if n.tier in tiers and n.level in levels:
                return n.name
        rows = sorted((n for t in tiers for w in levels for n in self.by_level.get((t, w), ())), key=lambda n: n.at)
        i = bisect_left(rows, offset, key=lambda n: n.at)
        if not rows:
            return next((n.name for n in self.portal if n.level in levels), None) or self._parent(levels)
        begin = self.nearby.sentence_start(offset)
        begin = max(begin, self.document.text.rfind(";", begin, offset) + 1)
        if i and rows[i - 1].at >= begin:
            return rows[i - 1].name
        main = self._main(tuple(tiers), tuple(levels))
        near = (*reversed(rows[max(0, i - _NEAR) : i]), *rows[i : i + _NEAR])
        return next((n.name for n in near if n.name in main), rows[i - 1].name if i else rows[0].name)

    def rivals(self, level: str, offset: int) -> tuple[str, ...]:
        """The places that the level word at `offset` may mean as well, where only the document's subject decided.

        Nothing rivals a place of the same list or sentence, or that of the issuer. The most spoken of comes first.
        """
        if level == "tỉnh" or level == "thành phố" or self.issuer:
            return ()
        tiers = ("xã",) if level in COMMUNE else ("huyện",)
        chosen = self._nearest((level,), offset, tiers)
        if chosen is None or self.nearby.in_list(offset, tiers, (level,)):
            return ()
        begin = self.nearby.sentence_start(offset)
        low = bisect_left(self.named, begin, key=lambda n: n.at)
        here = self.named[low : bisect_left(self.named, offset, key=lambda n: n.at)]
        if any(n.tier in tiers for n in here):
            return ()
        return tuple(sorted(self._main(tiers, (level,)) - {chosen}))

    def _main(self, tiers: tuple[str, ...], levels: tuple[str, ...]) -> frozenset[str]:
        """The places of that level that the document is about: not those it only touches."""
        asked = (tiers, levels)
        if asked not in self._subjects:
            weights: dict[str, float] = {}
            for n in (n for t in tiers for w in levels for n in self.by_level.get((t, w), ())):
                weights[n.name] = weights.get(n.name, 0.0) + self._weight(n)
            most = max(weights.values(), default=0)
            self._subjects[asked] = frozenset(name for name, w in weights.items() if w >= _RIVAL * most)
        return self._subjects[asked]

    def _parent(self, levels: Sequence[str]) -> str | None:
        """The district of the first commune that the gazetteer knows, where the document names no district itself."""
        for n in self.named:
            for place in self.gazetteer.ancestors(n.place) if n.place and n.tier == "xã" else ():
                if place.level in levels:
                    return place.name
        return None

    def rows(self, text: str, levels: Sequence[str] = ()) -> tuple[Place, ...]:
        """The gazetteer rows that a place mention may stand for, narrowed to the document's day and province.

        `levels`: those that the list it stands in is of ("các huyện Đông Hải, Hòa Bình"): no other is meant.
        """
        known = self.gazetteer.places_named
        rows = known(text, self.on) or known(text)
        if levels:
            rows = tuple(p for p in rows if p.level in levels) or tuple(p for p in known(text) if p.level in levels)
        if len(rows) < 2:
            return rows
        tops = tuple(p for p in rows if p.tier in ("tỉnh", "quốc gia", "vùng"))
        inside = tuple(p for p in rows if self._inside(p))
        return tops if len(tops) == 1 else inside if len(inside) == 1 else rows

    def _inside(self, place: Place) -> bool:
        province = self.gazetteer.province_of(place)
        return province is not None and self.province is not None and province.name == self.province.name

    def own(self) -> str | None:
        """The place, with its level, of the organisation that issued the document."""
        return next((f"{n.level} {n.name}" for n in self.issuer if n.level), None)

    def lowest(self, tiers: Sequence[str] = ("xã", "huyện"), offset: int | None = None) -> str | None:
        """The commune or district, with its level, that a bare "Đảng bộ" or "Phòng …" (at `offset`) belongs to.

        Of several that the document is about it is the one named last in the paragraph, else the one named most.
        """
        for n in self.issuer:
            if n.tier in tiers and n.level:
                return f"{n.level} {n.name}"
        for tier in tiers:
            counts = self.counts.get(tier)
            if counts:
                told = {name for name, n in counts.items() if n >= _RIVAL * max(counts.values())}
                here = self._told_last(told, offset) if offset and len(told) > 1 else None
                return here or max(counts, key=lambda name: (counts[name], name))
        return next((f"{n.level} {n.name}" for n in self.portal if n.tier in tiers), None)

    def _told_last(self, names: Set[str], offset: int) -> str | None:
        """The last of the places, with their level, that the paragraph names before `offset`."""
        line = self.document.text.rfind("\n", max(0, offset - _PARAGRAPH), offset) + 1
        low, high = (bisect_left(self.named, at, key=lambda n: n.at) for at in (line, offset))
        told = (f"{n.level} {n.name}" for n in reversed(self.named[low:high]))
        return next((name for name in told if name in names), None)

    @cached_property
    def counts(self) -> dict[str, Counter[str]]:
        """How often the document names each place with its level, by tier."""
        found: dict[str, Counter[str]] = {}
        for n in self.named:
            level = n.level or (n.place.level if n.place and n.acting == 2 else "")
            if level and not self._aside(n.at):
                found.setdefault(n.tier, Counter())[f"{level} {n.name}"] += 1
        return found
