"""Timelines against what a person expects of them: which events are told, merged wrongly, told twice, made up.

The form of the expectations is described in corpus/collection/expected/README.md. Pure: files come in as values.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..collection import Event, Quote

Texts = Mapping[str, Sequence[str]]
"""File name → the texts of the documents in it."""
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?:/\d{4}(?:-\d\d(?:-\d\d)?)?)?")


@dataclass(frozen=True, slots=True)
class Told:
    """Where an event is told: a file, the words, and their places in the texts of that file."""

    path: str
    quote: str
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """An event that a timeline must tell; `optional` ones are neither right nor wrong."""

    dates: tuple[str, ...]
    kinds: frozenset[str]
    says: str
    sources: tuple[Told, ...]
    also: frozenset[str] = frozenset()
    optional: bool = False

    @property
    def paths(self) -> frozenset[str]:
        return self.also | {told.path for told in self.sources}


@dataclass(slots=True)
class Tally:
    """What became of a timeline. `duplicates` and `extra` were found in vain; `merges` tell several events as one."""

    matched: list[tuple[Wanted, Event]] = field(default_factory=list)
    missed: list[Wanted] = field(default_factory=list)
    extra: list[Event] = field(default_factory=list)
    duplicates: list[tuple[Wanted, Event]] = field(default_factory=list)
    merges: list[tuple[Event, tuple[Wanted, ...]]] = field(default_factory=list)
    strays: list[Event] = field(default_factory=list)

    @property
    def counts(self) -> tuple[int, int, int]:
        """Right, found and wanted, without what is optional."""
        right = sum(not wanted.optional for wanted, _ in self.matched)
        idle = sum(not wanted.optional for wanted, _ in self.duplicates)
        return right, right + len(self.extra) + idle, right + len(self.missed)


def f1(right: int, found: int, wanted: int) -> float:
    """Return the harmonic mean of precision and recall; 1.0 where nothing was wanted and nothing found."""
    return 2 * right / (found + wanted) if found + wanted else 1.0


def wanted_events(rows: Iterable[Mapping[str, Any]], texts: Texts) -> list[Wanted]:
    """Return the expected events with the places of their words; a quote that stands nowhere has no place."""
    return [
        Wanted(
            dates=(row["date"], *row.get("or_dates", ())),
            kinds=frozenset((row["kind"], *row.get("or_kinds", ()))),
            says=row["says"],
            sources=tuple(
                Told(s["path"], s["quote"], places_of(s["quote"], texts.get(s["path"], ()))) for s in row["sources"]
            ),
            also=frozenset(row.get("also", ())),
            optional=bool(row.get("optional")),
        )
        for row in rows
    ]


def places_of(quote: str, texts: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Return where the words stand; any run of blanks and line ends counts as one blank."""
    pattern = re.compile(r"\s+".join(re.escape(word) for word in quote.split()))
    return tuple(match.span() for text in texts for match in pattern.finditer(text))


def name_of(path: str | None) -> str:
    """Return the file of the collection that a source's path names, without folders and the record in it."""
    return re.split(r"[#!]", (path or "").replace("\\", "/"))[0].rsplit("/", 1)[-1]


# ------------------------------------------------------------------ matching


def compare(wanted: Sequence[Wanted], events: Sequence[Event], absent: Iterable[str] = ()) -> Tally:
    """Match found events with expected ones, each once; where several fit, the one whose words overlap more wins."""
    pairs = sorted((-_closeness(w, e), n, m) for n, w in enumerate(wanted) for m, e in enumerate(events) if fits(w, e))
    taken: dict[int, int] = {}
    used: dict[int, int] = {}
    for _, n, m in pairs:
        if n not in taken and m not in used:
            taken[n], used[m] = m, n
    _free(pairs, taken, used)
    tally = Tally(
        matched=[(wanted[n], events[m]) for n, m in sorted(taken.items())],
        missed=[w for n, w in enumerate(wanted) if n not in taken and not w.optional],
    )
    for m, event in enumerate(events):
        if m not in used:
            _left_over(event, [wanted[n] for _, n, other in pairs if other == m], tally)
    for event in events:
        merged = merge_of(event, wanted)
        if merged:
            tally.merges.append((event, merged))
        if {name_of(s.path) for s in event.sources} & set(absent):
            tally.strays.append(event)
    return tally


def _free(pairs: Sequence[tuple[float, int, int]], taken: dict[int, int], used: dict[int, int]) -> None:
    """Lengthen the matching along alternating paths, so that greed costs no match."""
    by_wanted: dict[int, list[int]] = {}
    for _, n, m in pairs:
        by_wanted.setdefault(n, []).append(m)

    def augment(n: int, seen: set[int]) -> bool:
        for m in by_wanted.get(n, ()):
            if m not in seen:
                seen.add(m)
                if m not in used or augment(used[m], seen):
                    taken[n], used[m] = m, n
                    return True
        return False

    for n in by_wanted:
        if n not in taken:
            augment(n, set())


def _left_over(event: Event, fitting: Sequence[Wanted], tally: Tally) -> None:
    if fitting:
        tally.duplicates.append((fitting[0], event))
    else:
        tally.extra.append(event)


def fits(wanted: Wanted, event: Event) -> bool:
    """Say whether the event may be the expected one: kind, day, a source in common."""
    if event.kind not in wanted.kinds or not any(compatible(day, event.date) for day in wanted.dates):
        return False
    return bool(wanted.paths & {name_of(s.path) for s in event.sources})


def _closeness(wanted: Wanted, event: Event) -> float:
    """Return how well the words agree; a required event goes before an optional one."""
    overlaps = [_overlap(told, source) for told in wanted.sources for source in event.sources]
    day = any(day == event.date for day in wanted.dates)
    return max(overlaps, default=0.0) * 4 + sum(map(bool, overlaps)) / 10 + day / 2 + (not wanted.optional) / 100


def _overlap(told: Told, source: Quote) -> float:
    """Return which part of the expected words the source's span holds, a little less the longer the span is."""
    if told.path != name_of(source.path):
        return 0.0
    best = 0.0
    for start, end in told.places:
        shared = min(end, source.span.end) - max(start, source.span.start)
        if shared > 0 and " ".join(told.quote.split()[:3]) in " ".join(source.text.split()):
            best = max(best, shared / (end - start))
        elif shared > 0:
            best = max(best, 0.9 * shared / (end - start))
    return best


def merge_of(event: Event, wanted: Iterable[Wanted]) -> tuple[Wanted, ...]:
    """Return the expected events that one found event tells as one: two sources, and none that tells what both tell."""
    same = [w for w in wanted if event.kind in w.kinds]
    told = [{n for n, w in enumerate(same) if any(_overlap(t, s) for t in w.sources)} for s in event.sources]
    told = [found for found in told if found]
    for n, first in enumerate(told):
        for second in told[n + 1 :]:
            if not first & second:
                return tuple(same[i] for i in sorted(first | second))
    return ()


def compatible(wanted: str, found: str | None) -> bool:
    """Say whether two days are one: a prefix of the other, the same last day, or the found one within the wanted."""
    if not found or not _DATE.fullmatch(found):
        return False
    if found == wanted or "/" not in wanted and wanted.startswith(f"{found}-"):
        return True
    (first, last), (start, end) = bounds(wanted), bounds(found)
    return last == end or (first <= start and end <= last)


def bounds(date: str) -> tuple[str, str]:
    """Return the first and last day of an ISO prefix or interval; the last day of any month counts as its 31st."""
    first, _, last = date.partition("/")
    return _day(first, "01-01", "01"), _last(_day(last or first, "12-31", "31"))


def _day(prefix: str, of_year: str, of_month: str) -> str:
    return {4: f"{prefix}-{of_year}", 7: f"{prefix}-{of_month}"}.get(len(prefix), prefix)


def _last(day: str) -> str:
    month, last = day[5:7], day[8:10]
    short = {"02": ("28", "29"), "04": ("30",), "06": ("30",), "09": ("30",), "11": ("30",)}
    return f"{day[:8]}31" if last in short.get(month, ()) else day
