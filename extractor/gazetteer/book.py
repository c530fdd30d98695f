"""The gazetteer itself: rows, and the questions that the stages ask of them."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from functools import cached_property
from typing import TypeVar

from ..text import fold, key
from .automaton import Automata, Hits
from .entries import Body, DocType, Field, Head, IndexName, OrgCode, Place, PositionTitle, Tables, holds
from .surfaces import body_key, body_spellings, place_key, place_surfaces, split_level

_TIER_ORDER = {"tỉnh": 0, "huyện": 1, "quốc gia": 2, "vùng": 3, "xã": 4}
Key = TypeVar("Key", bound=Hashable)
Entry = TypeVar("Entry")
PlaceHit = tuple[int, int, tuple[Place, ...]]
BodyHit = tuple[int, int, tuple[Body, ...]]


class Gazetteer:
    """Everything that the CSV files of gazetteers/ know; immutable after it is built.

    Dates (`on`) are ISO prefixes; None asks about all time. Searches take `text.fold(document.text)` and return spans
    of the document; they do not look at case, so a caller that needs capitals looks at the text itself.
    """

    def __init__(self, tables: Tables) -> None:
        self.places: tuple[Place, ...] = tables.places
        self.bodies: tuple[Body, ...] = tables.bodies
        self.heads: tuple[Head, ...] = tables.heads
        self.fields: tuple[Field, ...] = tables.fields
        self.positions: tuple[PositionTitle, ...] = tables.positions
        self.doctypes: tuple[DocType, ...] = tables.doctypes
        self.org_codes: tuple[OrgCode, ...] = tables.org_codes
        self.indexes: tuple[IndexName, ...] = tables.indexes
        self.surnames: frozenset[str] = tables.surnames
        self.given_names: frozenset[str] = tables.given_names
        self.middle_names: frozenset[str] = tables.middle_names
        self.abbreviations: tuple[tuple[str, ...], ...] = tables.abbreviations

    # ------------------------------------------------------------------ places

    @cached_property
    def _place(self) -> dict[str, Place]:
        return {place.id: place for place in self.places}

    @cached_property
    def _body(self) -> dict[str, Body]:
        return {body.id: body for body in self.bodies}

    @cached_property
    def _place_names(self) -> dict[str, tuple[Place, ...]]:
        return _group((place_key(n), place) for place in self.places for n in (place.name, *place.aliases))

    def place(self, identifier: str) -> Place | None:
        """Return the place with this id."""
        return self._place.get(identifier)

    def body(self, identifier: str) -> Body | None:
        """Return the body with this id."""
        return self._body.get(identifier)

    def places_named(self, name: str, on: str | None = None, level: str | None = None) -> tuple[Place, ...]:
        """Return the places called `name` in any spelling, with or without level word, provinces first.

        `on` keeps those that exist then; `level` those of that level ("xã") or tier ("tỉnh" takes central cities too).
        """
        found = self._places_called(key(name))
        if not found or on is None and level is None:
            return found
        return tuple(p for p in found if p.holds(on) and (level is None or level in (p.level, p.tier)))

    def _places_called(self, plain: str) -> tuple[Place, ...]:
        """Return the places of all time with this key, provinces first."""
        found = self._place_names.get(place_key(plain), ())
        if not found:
            written, bare = split_level(plain)
            found = self._place_names.get(place_key(bare), ()) if written else ()
            found = tuple(p for p in found if p.level == written)
        return tuple(sorted(found, key=lambda p: _TIER_ORDER[p.tier])) if len(found) > 1 else found

    def ancestors(self, place: Place) -> tuple[Place, ...]:
        """Return what the place lies in, nearest first."""
        found: list[Place] = []
        while place.parent is not None and place.parent in self._place:
            place = self._place[place.parent]
            found.append(place)
        return tuple(found)

    def province_of(self, place: Place, on: str | None = None) -> Place | None:
        """Return the province the place lies in, in the form that it has on `on`; None for countries and regions."""
        province = next((p for p in (place, *self.ancestors(place)) if p.tier == "tỉnh"), None)
        if province is None or on is None:
            return province
        following = [self._place[i] for i in self.successors(province.id, on) if i in self._place]
        return following[0] if len(following) == 1 else province

    @cached_property
    def _place_acronyms(self) -> frozenset[str]:
        return _acronyms(alias for place in self.places for alias in place.aliases)

    @cached_property
    def _body_acronyms(self) -> frozenset[str]:
        return _acronyms(alias for body in self.bodies for alias in body.aliases)

    @cached_property
    def _automata(self) -> Automata:
        """The names of places, of bodies, and terms: what `find_places`, `find_bodies` and `find_terms` seek."""
        return Automata(self._place_surfaces(), self._body_spellings, self._terms())

    def _place_surfaces(self) -> dict[str, tuple[Place, ...]]:
        alike = _group(((p.level, p.tier == "xã", n), p) for p in self.places for n in (p.name, *p.aliases))
        surfaces: dict[str, list[Place]] = {}
        for (level, commune, name), places in alike.items():
            for surface in place_surfaces(name, level, bare=not commune):
                held = surfaces.setdefault(surface, [])
                held += [place for place in places if all(place is not other for other in held)]
        return {surface: tuple(places) for surface, places in surfaces.items()}

    def find_places(self, folded: str, text: str | None = None) -> list[PlaceHit]:
        """Return (start, end, places) for every place name in folded text; communes only with their level word.

        With `text` (the unfolded text), abbreviations ("HCM") count only where they are in capitals.
        """
        hits = self._automata.find(folded)[0]
        return hits if text is None else [h for h in hits if not _lowered(h, folded, text, self._place_acronyms)]

    # ------------------------------------------------------------------ bodies

    @cached_property
    def _head_aliases(self) -> dict[str, tuple[str, ...]]:
        return {fold(head.name): head.aliases for head in self.heads if head.aliases}

    @cached_property
    def _field_aliases(self) -> dict[str, tuple[str, ...]]:
        return {fold(field.name): field.aliases for field in self.fields}

    @cached_property
    def _body_spellings(self) -> dict[str, tuple[Body, ...]]:
        heads, fields = self._head_aliases, self._field_aliases
        pairs = ((s, b) for b in self.bodies for s in sorted(body_spellings((b.name, *b.aliases), heads, fields)))
        return _group(pairs)

    @cached_property
    def _body_names(self) -> dict[str, tuple[Body, ...]]:
        return _group((body_key(s), body) for s, bodies in self._body_spellings.items() for body in bodies)

    def bodies_named(self, name: str, on: str | None = None) -> tuple[Body, ...]:
        """Return the bodies called `name`, written out or abbreviated, that exist on `on`."""
        return tuple(b for b in self._body_names.get(body_key(name), ()) if b.holds(on))

    def find_bodies(self, folded: str, text: str | None = None) -> list[BodyHit]:
        """Return (start, end, bodies) for every name of a body in folded text.

        With `text` (the unfolded text), abbreviations ("UN") count only where they are in capitals.
        """
        hits = self._automata.find(folded)[1]
        return hits if text is None else [h for h in hits if not _lowered(h, folded, text, self._body_acronyms)]

    def successors(self, identifier: str, on: str | None = None) -> tuple[str, ...]:
        """Return the ids that a place or body has become: the last ones, or with `on` those that hold then.

        What holds itself is its own successor; what was abolished without one has none.
        """
        rows = self._place if identifier in self._place else self._body
        found: list[str] = []
        todo = [identifier] if identifier in rows else []
        while todo:
            row = rows[todo.pop(0)]
            over = row.valid_to is not None and not holds(None, row.valid_to, on) if on else bool(row.successors)
            if not over and (on is not None or row.valid_to is None):
                found += [row.id] if row.id not in found else []
            else:
                todo += row.successors
        return tuple(found)

    # ------------------------------------------------------------------ words

    @cached_property
    def _expansions(self) -> dict[str, str]:
        pairs: dict[str, str] = {}
        for short, full in self.abbreviations:
            pairs.setdefault(key(short), full)
        full_names = [(e.name, e.aliases) for e in self.heads] + [(e.name, e.aliases) for e in self.fields]
        for name, aliases in full_names:
            for alias in aliases:
                pairs.setdefault(key(alias), name)
        return pairs

    def _terms(self) -> dict[str, tuple[str, ...]]:
        groups = (
            ("X", self.indexes),
            ("F", self.fields),
            ("P", self.positions),
            ("H", (head for head in self.heads if not head.territorial)),
            ("T", (head for head in self.heads if head.territorial)),
        )
        rows = ((tag, name) for tag, entries in groups for row in entries for name in (row.name, *row.aliases))
        return {plain: (tag,) for tag, name in rows if (plain := key(name))}

    def find_terms(self, folded: str) -> Hits[str]:
        """Return (start, end, tag) of unit heads (H, territorial T), sectors (F), offices (P) and indexes (X)."""
        terms: Hits[str] = self._automata.find(folded)[2]
        return terms

    def expand(self, abbreviation: str) -> str | None:
        """Return what an abbreviation stands for ("UBND" → "Ủy ban nhân dân"), or None."""
        return self._expansions.get(key(abbreviation))

    @cached_property
    def _doctypes(self) -> dict[str, tuple[DocType, ...]]:
        return _group((word, d) for d in self.doctypes for word in dict.fromkeys((key(d.name), d.abbr)) if word)

    def doctype(self, word: str) -> tuple[DocType, ...]:
        """Return the types of that name in any case ("Quyết định"), or with exactly that abbreviation ("QĐ", "CTr")."""
        return self._doctypes.get(word) or self._doctypes.get(key(word), ())

    @cached_property
    def _org_codes(self) -> dict[str, tuple[OrgCode, ...]]:
        return _group((code.code, code) for code in self.org_codes)

    def org_code(self, code: str) -> tuple[OrgCode, ...]:
        """Return the issuers behind a code of document symbols; a term number after it is ignored ("QH15")."""
        return self._org_codes.get(code) or self._org_codes.get(code.rstrip("0123456789"), ())


def _group(pairs: Iterable[tuple[Key, Entry]]) -> dict[Key, tuple[Entry, ...]]:
    grouped: dict[Key, list[Entry]] = {}
    for name, entry in pairs:
        entries = grouped.setdefault(name, [])
        if not any(e is entry for e in entries):
            entries.append(entry)
    return {name: tuple(entries) for name, entries in grouped.items()}


def _acronyms(aliases: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(alias) for alias in aliases if alias.isupper() and " " not in alias)


def _lowered(hit: tuple[int, int, object], folded: str, text: str, acronyms: frozenset[str]) -> bool:
    start, end, _ = hit
    return folded[start:end] in acronyms and not text[start:end].isupper()
