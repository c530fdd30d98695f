"""Which places a document is about: the province, district and commune that its short names leave out.

A name is asked for with its level at an offset: the nearest place of that level named before it, else the one the
document is from, else the one it names most (annotation guide §2 units: "the place filled in from the document").
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..gazetteer import Gazetteer, Place
from ..model import Candidate, Document, Link, Mention
from ..text import fold, key
from ..values.unit_name import placed, write_out
from .abbreviations import local_expansions

DISTRICT = ("quận", "huyện", "thị xã", "thành phố")
COMMUNE = ("xã", "phường", "thị trấn", "đặc khu")
_TITLE, _LEAD, _ISSUER = 4.0, 2.0, 12.0


@dataclass(frozen=True, slots=True)
class Named:
    """A place that the document names: level word as printed (folded), bare name, offset, what the gazetteer knows."""

    level: str
    name: str
    at: int
    tier: str
    place: Place | None


class Whereabouts:
    """The places of one document, asked as of its own day."""

    def __init__(self, document: Document, mentions: Sequence[Mention], gazetteer: Gazetteer) -> None:
        self.document = document
        self.gazetteer = gazetteer
        self.on = document.meta.as_of
        self.expand = local_expansions(document.text, gazetteer.expand)
        self._written: dict[str, str] = {}
        self.boiler = sorted((s.span.start, s.span.end) for s in document.segments if s.kind == "boilerplate")
        self.named = sorted(self._collect(mentions), key=lambda n: n.at)
        self.by_level = self._by_level()
        self.issuer = self._of_text(document.meta.issuer or "", 0)
        self.province = self._province()

    # ---------------------------------------------------------------- what is named

    def _collect(self, mentions: Sequence[Mention]) -> Iterable[Named]:
        for m in mentions:
            if m.label in ("UNIT", "LOCATION"):
                yield from self._of_text(m.text, m.start)

    def _by_level(self) -> dict[tuple[str, str], list[Named]]:
        """The named places by (tier, level word), in order; one named without level counts for its gazetteer level."""
        found: dict[tuple[str, str], list[Named]] = {}
        for n in self.named:
            level = n.level or (n.place.level if n.place else "")
            if not self._aside(n.at):
                found.setdefault((n.tier, level), []).append(n)
        return found

    def _of_text(self, text: str, at: int) -> list[Named]:
        """The place that `text` ends with, where it names one."""
        if not text:
            return []
        found = placed(self.written(text))
        if found:
            return [self._resolve(*found, at)]
        size = len(text.rstrip())
        hit = next((h for h in self.gazetteer.find_places(fold(text)) if h[1] == size), None)
        return list(self._bare(hit[2], at)) if hit and text.split()[-1][0].isupper() else []

    def written(self, text: str) -> str:
        """`text` written out with the document's own abbreviations; kept, since names come back."""
        name = self._written.get(text)
        if name is None:
            name = self._written[text] = write_out(text, self.expand)
        return name

    def _resolve(self, level: str, bare: str, at: int) -> Named:
        places = self.gazetteer.places_named(bare, self.on, level) or self.gazetteer.places_named(bare, None, level)
        top = next((p for p in places if p.tier == "tỉnh"), None) if level in ("tỉnh", "thành phố") else None
        place = top or (places[0] if len(places) == 1 else None)
        tier = "tỉnh" if level == "tỉnh" or top else "xã" if level in COMMUNE else "huyện"
        return Named(level, (place.name if place and key(place.name) == key(bare) else bare), at, tier, place)

    def _bare(self, places: Sequence[Place], at: int) -> Iterable[Named]:
        live = [p for p in places if p.holds(self.on)] or list(places)
        top = next((p for p in live if p.tier == "tỉnh"), None)
        if top:
            yield Named("", top.name, at, "tỉnh", top)
        elif len(live) == 1:
            yield Named("", live[0].name, at, live[0].tier, live[0])

    # ---------------------------------------------------------------- the province

    def _province(self) -> Place | None:
        """The province or central city that the document is about, None for one about the whole country."""
        scores: dict[str, float] = {}
        rows: dict[str, Place] = {}
        meta = self.document.meta
        place = self._of_text(meta.place or "", 0)
        capital = bool(place) and place[0].name == "Hà Nội" and not self.issuer  # where the bodies of the centre sign
        hints = [(place, 0.1 if capital else _TITLE), (self.issuer, _ISSUER)]
        hints.append((self._of_text(meta.publisher or "", 0), _LEAD))
        for named, weight in [*hints, *(([n], self._weight(n)) for n in self.named)]:
            for n in named:
                province = self._province_of(n)
                if province:
                    share = weight if n.tier == "tỉnh" else weight / 2
                    worth = share if n.level else share * 0.75
                    scores[province.name] = scores.get(province.name, 0.0) + worth
                    rows.setdefault(province.name, province)
        if not scores:
            return None
        name = max(scores, key=lambda n: (scores[n], n))
        return rows[name]

    def _province_of(self, named: Named) -> Place | None:
        if named.tier == "tỉnh":
            return named.place
        return self.gazetteer.province_of(named.place) if named.place else None

    def _weight(self, named: Named) -> float:
        if self._aside(named.at):
            return 0.5
        title = next((s.span for s in self.document.segments if s.kind in ("title", "abstract")), None)
        if title and title.start <= named.at < title.end:
            return _TITLE
        return _LEAD if named.at < 800 else 1.0

    def _aside(self, at: int) -> bool:
        i = bisect_right(self.boiler, (at, len(self.document.text))) - 1
        return i >= 0 and self.boiler[i][0] <= at < self.boiler[i][1]

    # ---------------------------------------------------------------- asked for

    def full_province(self, level: str | None = None) -> str | None:
        """ "tỉnh X" or "thành phố X" of the document's province, in the form of its day."""
        if self.province is None:
            return None
        return f"{level or self.province.level} {self.province.name}"

    def at_level(self, level: str, offset: int) -> str | None:
        """The bare name of the place meant by the level word `level` at `offset`, None where nothing says it."""
        if level == "tỉnh":
            return self.province.name if self.province else None
        if level == "thành phố" and self.province and self.province.level == "thành phố":
            nearest = self._nearest((level,), offset, ("huyện",))
            return nearest if nearest and self.issuer and self.issuer[0].tier == "huyện" else self.province.name
        if level == "thành phố":
            return self._nearest((level,), offset, ("huyện", "tỉnh"))
        return self._nearest((level,), offset, ("xã",) if level in COMMUNE else ("huyện",))

    def _nearest(self, levels: Sequence[str], offset: int, tiers: Sequence[str]) -> str | None:
        """The place of that level named last before `offset`, the issuer's, or the first one after it."""
        for n in self.issuer:
            if n.tier in tiers and n.level in levels:
                return n.name
        before: list[Named] = []
        after: list[Named] = []
        for tier in tiers:
            for level in levels:
                rows = self.by_level.get((tier, level), [])
                i = bisect_left(rows, offset, key=lambda n: n.at)
                before += rows[i - 1 : i] if i else []
                after += rows[i : i + 1]
        if before:
            return max(before, key=lambda n: n.at).name
        return min(after, key=lambda n: n.at).name if after else None

    def rows(self, text: str) -> tuple[Place, ...]:
        """The gazetteer rows that a place mention may stand for, narrowed to the document's day and province."""
        rows = self.gazetteer.places_named(text, self.on) or self.gazetteer.places_named(text)
        if len(rows) < 2:
            return rows
        tops = tuple(p for p in rows if p.tier in ("tỉnh", "quốc gia", "vùng"))
        inside = tuple(p for p in rows if self._inside(p))
        return tops if len(tops) == 1 else inside if len(inside) == 1 else rows

    def _inside(self, place: Place) -> bool:
        province = self.gazetteer.province_of(place)
        return province is not None and self.province is not None and province.name == self.province.name

    def lowest(self, tiers: Sequence[str] = ("xã", "huyện")) -> str | None:
        """The commune or district, with its level, that a bare "Đảng ủy" or "Phòng …" belongs to."""
        for n in self.issuer:
            if n.tier in tiers and n.level:
                return f"{n.level} {n.name}"
        for tier in tiers:
            counts = self.counts.get(tier)
            if counts:
                return max(counts, key=lambda name: (counts[name], name))
        return None

    @cached_property
    def counts(self) -> dict[str, Counter[str]]:
        """How often the document names each place with its level, by tier."""
        found: dict[str, Counter[str]] = {}
        for n in self.named:
            if n.level and not self._aside(n.at):
                found.setdefault(n.tier, Counter())[f"{n.level} {n.name}"] += 1
        return found


def link_places(document: Document, mentions: Sequence[Mention], where: Whereabouts) -> Iterator[Link]:
    """Yield one Link for each LOCATION mention, in order of mention index.

    A place is linked where one gazetteer row of that name holds on the document's day, or only one lies in the province
    that the document is about; else the rows are candidates and the entity is None.
    """
    for index, mention in enumerate(mentions):
        if mention.label != "LOCATION":
            continue
        rows = where.rows(mention.text)
        if len(rows) == 1:
            yield Link(index, rows[0].full_name, rows[0].id, reason="gazetteer")
            continue
        candidates = tuple(Candidate(p.id, p.full_name, round(1 / len(rows), 3), "same name") for p in rows[:8])
        yield Link(
            index, " ".join(mention.text.split()), None, candidates, "ambiguous" if rows else "not in the gazetteer"
        )
