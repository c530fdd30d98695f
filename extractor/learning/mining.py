"""Names worth knowing: what people corrected, and what the documents repeat and the program cannot place.

Of a decision: a name for a unit that the program would not have given it (alias), a unit that no gazetteer has (unit),
a person whom the program did not see by itself (official). Of repetition: units and persons that the tagger alone saw,
or the grammar with doubt, in several documents, and abbreviations that some documents explain and others do not.
What means another thing in another document ("UBND tỉnh", "Sở") is no name to be taught.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from .. import gazetteer as gazetteers
from ..gazetteer.taught import Kind
from ..model import Mention, Span
from ..store import read
from ..store.reviewed import ReviewedStore, Sheet
from ..text import fold
from ..values.sentence import sentence_at
from .names import name_id
from .review_state import reviewed_keys

LEAST = 3
"""Documents in which the program must have met a name before it asks about it by itself."""
DOUBTFUL = 0.9
SOURCES = 3
_LONGEST = 200
_STATING = ("accept", "edit", "add", "relabel", "move", "link")
_WORD = re.compile(r"[^\W\d_]+")
_ACRONYM = re.compile(r"[A-ZĐ][A-ZĐ&\d.-]{1,11}")


@dataclass(frozen=True, slots=True)
class Source:
    """A place where a name stands: the document's id, the span, and its sentence."""

    document: str
    title: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that may be taught. `name` is empty where nothing says what an abbreviation stands for.

    `documents`: how many hold it; `decided`: how many decisions of people say so; `note`: the office of an official,
    or what else the same letters were said to mean.
    """

    id: str
    kind: Kind
    surface: str
    name: str
    documents: int
    decided: int
    note: str
    sources: tuple[Source, ...]


@dataclass(slots=True)
class _Found:
    """What is known of one (kind, surface, name) so far."""

    surfaces: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    places: dict[str, tuple[int, int]] = field(default_factory=dict)
    offices: Counter[str] = field(default_factory=Counter)
    decided: int = 0

    def add(self, surface: str, name: str, document: str, span: Span, decided: bool = False) -> None:
        self.surfaces[surface] += 1
        self.names[name] += 1
        self.places.setdefault(document, (span.start, span.end))
        self.decided += decided


def mine(store: ReviewedStore) -> tuple[Candidate, ...]:
    """Return all candidates: those that people's decisions speak for first, then the most repeated."""
    miner = _Miner(store)
    for key in reviewed_keys(store):
        miner.decisions(store.sheet(key))
    miner.repeated()
    return miner.candidates()


class _Miner:
    def __init__(self, store: ReviewedStore) -> None:
        self.store = store
        self.gazetteer = gazetteers.load()
        self.found: dict[tuple[Kind, str, str], _Found] = {}
        names = (n for h in self.gazetteer.heads if h.territorial for n in (h.name, *h.aliases))
        self.territorial = tuple(sorted({fold(n) + " " for n in names}))
        self.against: set[tuple[str, str]] = set()
        """(label, folded words) that people rejected or relabelled."""

    def note(self, kind: Kind, surface: str, name: str, document: str, span: Span, decided: bool = False) -> _Found:
        surface, name = " ".join(surface.split()), " ".join(name.split())
        row = self.found.setdefault((kind, fold(surface), fold(name)), _Found())
        row.add(surface, name, document, span, decided)
        return row

    # -------------------------------------------------------------- what people decided

    def decisions(self, sheet: Sheet) -> None:
        """Note what the decisions on one document teach."""
        machine = read.held(self.store.connection, sheet.held.key).result
        names = {x.mention: x.name for x in machine.links}
        before = {(m.span, m.label): (m, names.get(n)) for n, m in enumerate(machine.mentions)}
        links = {x.mention: x.name for x in sheet.reviewed.result.links}
        for gone in sheet.reviewed.removed:
            if gone.kind == "mentions":
                words = sheet.held.result.document.quote(gone.span)
                self.against |= {(m.label, fold(words)) for m in machine.mentions if m.span == gone.span}
        for n, mention in enumerate(sheet.reviewed.result.mentions):
            judgement = sheet.reviewed.states["mentions", n].judgement
            if judgement is None or judgement.verdict not in _STATING:
                continue
            was, called = before.get((mention.span, mention.label), (None, None))
            if mention.label == "UNIT":
                self._unit(sheet, mention, links.get(n) or mention.text, called)
            elif mention.label == "PERSON" and (was is None or _doubtful(was)):
                self._official(sheet, n, mention)

    def _unit(self, sheet: Sheet, mention: Mention, name: str, called: str | None) -> None:
        document = sheet.held.result.document.id
        if called is not None and fold(called) == fold(name) or not self.is_own_name(mention.text):
            return
        if fold(" ".join(mention.text.split())) != fold(name):
            if self.is_own_name(name):
                self.note("alias", mention.text, name, document, mention.span, decided=True)
        elif not self.gazetteer.bodies_named(name):
            self.note("unit", mention.text, name, document, mention.span, decided=True)

    def _official(self, sheet: Sheet, n: int, mention: Mention) -> None:
        if not self.is_person(mention.text):
            return
        row = self.note("official", mention.text, mention.text, sheet.held.result.document.id, mention.span, True)
        for official in sheet.reviewed.result.officials:
            if n in official.mentions and (official.position or official.unit):
                row.offices[" · ".join(x for x in (official.position, official.unit) if x)] += 1

    # -------------------------------------------------------------- what documents repeat

    def repeated(self) -> None:
        """Note what the program met again and again without being sure of it."""
        for label, text, name, document, span in self._doubtful_rows():
            if (label, fold(text)) in self.against:
                continue
            if label == "UNIT" and fold(name or text) == fold(text) and self.is_own_name(text):
                if not _ACRONYM.fullmatch(text) and not self.gazetteer.bodies_named(text):
                    self.note("unit", text, text, document, span)
            elif label == "PERSON" and self.is_person(text):
                self.note("official", text, text, document, span)
        for text, by_name in self._acronyms().items():
            self._acronym(text, by_name)

    def _doubtful_rows(self) -> Iterator[tuple[str, str, str | None, str, Span]]:
        query = (
            'SELECT m.label, m.text, l.name, d.id, m.start, m."end" FROM document d '
            "JOIN mention m ON m.document = d.key LEFT JOIN link l ON l.document = d.key AND l.mention = m.n "
            "WHERE d.current AND m.label IN ('UNIT', 'PERSON') AND (m.method = 'model' OR m.confidence < ?) "
            "AND l.entity IS NULL ORDER BY d.id, m.n"
        )
        for label, text, name, document, start, end in self.store.connection.execute(query, (DOUBTFUL,)):
            yield label, " ".join(text.split()), name, document, Span(start, end)

    def _acronyms(self) -> dict[str, dict[str, list[tuple[str, Span]]]]:
        """Return the abbreviations of units: text → what documents make of it → where."""
        query = (
            'SELECT m.text, l.name, d.id, m.start, m."end" FROM document d JOIN mention m ON m.document = d.key '
            "JOIN link l ON l.document = d.key AND l.mention = m.n WHERE d.current AND m.label = 'UNIT' "
            "AND instr(m.text, ' ') = 0 AND length(m.text) BETWEEN 2 AND 12 ORDER BY d.id, m.n"
        )
        found: dict[str, dict[str, list[tuple[str, Span]]]] = {}
        for text, name, document, start, end in self.store.connection.execute(query):
            if _ACRONYM.fullmatch(text):
                found.setdefault(text, {}).setdefault(name, []).append((document, Span(start, end)))
        return found

    def _acronym(self, text: str, by_name: dict[str, list[tuple[str, Span]]]) -> None:
        """Note an abbreviation that some documents leave open: with the one name that others give it, or none."""
        left = by_name.get(text, [])
        explained = [name for name in by_name if name != text and self.is_own_name(name)]
        if not left or len(explained) > 1 or self.gazetteer.expand(text) or ("UNIT", fold(text)) in self.against:
            return
        name = explained[0] if explained else ""
        for document, span in (*left, *by_name.get(name, ())):
            self.note("alias", text, name, document, span)

    # -------------------------------------------------------------- what may be taught

    def is_own_name(self, text: str) -> bool:
        """Say whether words name one organisation wherever they stand: no bare head, none that lacks its place."""
        text = " ".join(text.split())
        words = _WORD.findall(text)
        if not words or len(text) > _LONGEST or not any(w[0].isupper() for w in words):
            return False
        if len(words) == 1 and not (len(text) >= 3 and text.isupper()):
            return False
        return not (fold(text) + " ").startswith(self.territorial) or self._ends_in_place(text)

    def _ends_in_place(self, text: str) -> bool:
        plain = fold(text)
        return any(end == len(plain) for _, end, _ in self.gazetteer.find_places(plain))

    def is_person(self, text: str) -> bool:
        """Say whether words are a full name that is no place's."""
        words = text.split()
        full = 2 <= len(words) <= 6 and all(w[0].isupper() and not w.isupper() for w in words)
        return full and not any(c.isdigit() for c in text) and not self.gazetteer.places_named(text)

    # -------------------------------------------------------------- the list

    def candidates(self) -> tuple[Candidate, ...]:
        others: dict[tuple[Kind, str], list[str]] = {}
        for (kind, surface, _), row in self.found.items():
            others.setdefault((kind, surface), []).append(_first(row.names))
        kept = (
            self._candidate(kind, row, others[kind, surface])
            for (kind, surface, _), row in self.found.items()
            if row.decided or len(row.places) >= LEAST
        )
        return tuple(sorted(kept, key=lambda c: (-c.decided, -c.documents, c.kind, c.name, c.surface)))

    def _candidate(self, kind: Kind, row: _Found, names: Iterable[str]) -> Candidate:
        surface, name = _first(row.surfaces), _first(row.names)
        also = sorted({n for n in names if n and n != name})
        note = _first(row.offices) if row.offices else "; ".join(also)
        sources = tuple(self._source(d, Span(*row.places[d])) for d in sorted(row.places)[:SOURCES])
        identifier = name_id(kind, surface, name)
        return Candidate(identifier, kind, surface, name, len(row.places), row.decided, note, sources)

    def _source(self, document: str, span: Span) -> Source:
        text, title = self.store.connection.execute(
            "SELECT text, coalesce(title, number, '') FROM document WHERE id = ?", (document,)
        ).fetchone()
        start, end = sentence_at(text, span.start)
        quote = " ".join(text[max(start, span.start - 200) : min(end, span.end + 200)].split())
        return Source(document, title, span.start, span.end, quote)


def _doubtful(mention: Mention) -> bool:
    return mention.method == "model" or mention.confidence < DOUBTFUL


def _first(counter: Counter[str]) -> str:
    """Return the commonest, of several alike the first in order of letters."""
    return min(counter, key=lambda text: (-counter[text], text))
