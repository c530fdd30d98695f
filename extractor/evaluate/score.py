"""Records against gold: one Score for a set of documents.

`records` are interchange records by the name of their gold file (the stem of `source.path`). The figures are those of
the reference scorer of the annotation guide; a test compares the two where that scorer is at hand.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..model import LABELS
from . import keys
from .align import Alignment, drawn, squeeze
from .gold import Gold
from .meta import same_meta

Record = Mapping[str, Any]
Span = tuple[int, int]
Miss = tuple[str, str, str, str]
"""(document, what, missed | extra | wrong, text)."""


@dataclass(slots=True)
class Tally:
    """Right, extra and missed items of one kind."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    def add(self, right: int, extra: int, missed: int) -> None:
        self.right += right
        self.extra += extra
        self.missed += missed

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.extra) if self.right + self.extra else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Score:
    """What a set of records reaches. `shares` are (right, of) of single-valued fields."""

    documents: int = 0
    whole: int = 0
    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    shares: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    misses: list[Miss] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """Return every figure by name: F1 of tallies, then shares in order of name."""
        values = {name: tally.f1 for name, tally in self.tallies.items()}
        return values | {name: right / of if of else 1.0 for name, (right, of) in sorted(self.shares.items())}

    def share(self, name: str, ok: bool) -> None:
        self.shares[name][0] += ok
        self.shares[name][1] += 1


def score(gold: Mapping[str, Gold], records: Mapping[str, Record]) -> Score:
    """Compare `records` with `gold`; a gold file without a record counts as a full miss."""
    result = Score(documents=len(gold))
    for label in LABELS:
        result.tallies[f"mention {label}"] = Tally()
    body = Tally()
    for name, one in gold.items():
        record = records.get(name)
        if record is None:
            result.misses.append((name, "NO RECORD", "", ""))
            record = {"text": "", "mentions": []}
        _Document(name, one, record, result).compare(body)
    result.tallies["body text"] = body
    return result


class _Document:
    """One record beside its gold, writing what it finds into the Score."""

    def __init__(self, name: str, gold: Gold, record: Record, result: Score) -> None:
        self.name, self.gold, self.record, self.result = name, gold, record, result
        self.text: str = record.get("text") or ""
        segments = record.get("segments") or []
        self.chrome = [(s["start"], s["end"]) for s in segments if s.get("kind") == "boilerplate"]
        self.alignment = Alignment(self.text, gold.text, self.chrome, gold.aside)

    def compare(self, body: Tally) -> None:
        self.result.whole += self.alignment.same
        self.mentions()
        self.records()
        self.meta()
        if kind := self.gold.records.get("kind"):
            self.result.share("kind", kind == self.record.get("kind"))
        self.body(body)

    def miss(self, what: str, how: str, text: object) -> None:
        self.result.misses.append((self.name, what, how, str(text)))

    # -------------------------------------------------------------- mentions

    def mentions(self) -> None:
        ignored = [(s, e) for label, s, e in self.gold.spans if label == "IGNORE"] + list(self.gold.aside)
        seen: dict[str, set[Span]] = defaultdict(set)
        for mention in self.record.get("mentions") or []:
            if mention.get("label") in LABELS and (span := self.alignment.span(mention["start"], mention["end"])):
                seen[mention["label"]].add(span)
        for label in LABELS:
            right = {(s, e) for what, s, e in self.gold.spans if what == label}
            hits, missed, extra = _overlapping(right, seen[label]) if label == "METRIC" else _equal(right, seen[label])
            extra = {x for x in extra if not _touches(x, ignored)}
            what = f"mention {label}"
            self.result.tallies[what].add(hits, len(extra), len(missed))
            for how, spans in (("missed", missed), ("extra", extra)):
                for start, end in sorted(spans):
                    self.miss(what, how, self.gold.text[start:end].replace("\n", " "))

    # -------------------------------------------------------------- records

    def records(self) -> None:
        self.sets("officials (name)", "officials", keys.official_name)
        self.sets("officials (name+position+unit)", "officials", keys.official_office)
        self.sets("units", "units", keys.unit_record)
        self.citation_fields(self.sets("citations", "citations", keys.citation))
        self.sets("metrics", "metrics", keys.metric)
        self.sets("relations", "relations", keys.relation)
        self.bags("tasks", "tasks", keys.task)

    def sets(self, what: str, field_name: str, key: Callable[[Any], keys.Key]) -> list[keys.Key]:
        """Compare keys as sets; what the gold calls optional costs nothing. Returns the keys that are right."""
        right = _keyed(self.gold.records.get(field_name), key)
        got = _keyed(self.record.get(field_name), key)
        optional = _keyed(self.gold.records.get(f"{field_name}_optional"), key)
        hits = [k for k in got if k in right]
        extra = [k for k in got if k not in right and k not in optional]
        missed = [k for k in right if k not in got]
        self.result.tallies[what].add(len(hits), len(extra), len(missed))
        for how, some in (("missed", missed), ("extra", extra)):
            for k in some:
                self.miss(what, how, k)
        return hits

    def bags(self, what: str, field_name: str, key: Callable[[Any], keys.Key]) -> None:
        """As sets, but a key may stand several times (two instructions to one unit)."""
        right = Counter(map(key, self.gold.records.get(field_name) or []))
        got = Counter(map(key, self.record.get(field_name) or []))
        optional = Counter(map(key, self.gold.records.get(f"{field_name}_optional") or []))
        hits, missed, extra = right & got, right - got, got - right - optional
        self.result.tallies[what].add(hits.total(), extra.total(), missed.total())
        for how, some in (("missed", missed), ("extra", extra)):
            for k in some.elements():
                self.miss(what, how, k)

    def citation_fields(self, hits: Iterable[keys.Key]) -> None:
        """Compare type, date and issuer of the citations that were found, where the gold states them."""
        right = {keys.citation(c): c for c in self.gold.records.get("citations") or []}
        got = {keys.citation(c): c for c in self.record.get("citations") or []}
        for k in hits:
            for name, key in (("type", keys.words), ("date", keys.day), ("issuer", keys.unit)):
                if right[k].get(name):
                    ok = key(right[k][name]) == key(got[k].get(name))
                    self.result.share(f"citation {name}", ok)
                    if not ok:
                        self.result.misses.append(
                            (self.name, f"citation {name}", str(k), f"{right[k][name]} / {got[k].get(name)}")
                        )

    # -------------------------------------------------------------- meta and body

    def meta(self) -> None:
        got = self.record.get("meta") or {}
        for name, want in (self.gold.records.get("meta") or {}).items():
            ok = same_meta(name, want, got.get(name))
            self.result.share(f"meta {name}", ok)
            if not ok:
                self.miss(f"meta {name}", "wrong", f"{want!r} / {got.get(name)!r}")

    def body(self, tally: Tally) -> None:
        """Compare what is body and what is boilerplate, by visible characters of the gold.

        What stands beside the gold's text (a page's own chrome) is wrong where it is not marked as boilerplate.
        """
        pairs = self.alignment.pairs
        aside = {i for s, e in self.gold.aside for i in range(s, e)}
        right = {i for i in squeeze(self.gold.text) if i not in aside}
        chrome = {i for s, e in self.chrome for i in range(s, e)}
        segmented = bool(self.record.get("segments"))
        got = {gold for other, gold in pairs.items() if other not in chrome} if segmented else set()
        lost, beside = right - got, 0
        if not self.alignment.same and self.text:
            lost -= drawn(self.gold.text) - set(pairs.values())
            chrome |= drawn(self.text)
            if segmented:
                beside = sum(i not in pairs and i not in chrome for i in squeeze(self.text))
        tally.add(len(right & got), len(got - right) + beside, len(lost))


def _keyed(items: Iterable[Any] | None, key: Callable[[Any], keys.Key]) -> dict[keys.Key, Any]:
    return {k: item for item in items or [] if (k := key(item)) is not None}


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _equal(right: set[Span], got: set[Span]) -> tuple[int, set[Span], set[Span]]:
    return len(right & got), right - got, got - right


def _overlapping(right: set[Span], got: set[Span]) -> tuple[int, set[Span], set[Span]]:
    """Any overlap is right for a figure's span: its numbers are compared as records."""
    hit = {x for x in right if _touches(x, got)}
    return len(hit), right - hit, {x for x in got if not _touches(x, right)}
