"""Two Results of one document: what the newer rules gained, lost, and found in another place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, Literal

from ..interchange import value_data
from ..model import Result, Span

Change = Literal["gained", "lost", "moved"]
CHANGES: tuple[Change, ...] = ("gained", "lost", "moved")
RECORDS = ("officials", "units", "citations", "metrics", "dates", "relations", "tasks")
_PLACES = frozenset({"mentions", "span", "trigger"})
Place = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """`kind`: a label or the name of a table of records; `words`: what was found; `span`: its first place."""

    change: Change
    kind: str
    words: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class _Item:
    kind: str
    identity: str
    words: str
    place: Place


def compare(old: Result, new: Result) -> tuple[Difference, ...]:
    """Return what is different, in order of kind and place.

    A mention is the same if label, words and value are; a record if all its fields are. Then another place makes it
    moved. Anything else that was found before is lost, anything else that is found now is gained.
    """
    before, after = _by_identity(old), _by_identity(new)
    found: list[Difference] = []
    for identity in sorted({*before, *after}):
        olds, news = before[identity], after[identity]
        kept = {item.place for item in olds} & {item.place for item in news}
        olds = [item for item in olds if item.place not in kept]
        news = [item for item in news if item.place not in kept]
        both = min(len(olds), len(news))
        found += [_difference("moved", item) for item in news[:both]]
        found += [_difference("lost", item) for item in olds[both:]]
        found += [_difference("gained", item) for item in news[both:]]
    return tuple(sorted(found, key=lambda d: (d.kind, d.span.start if d.span else -1, d.words, d.change)))


def _difference(change: Change, item: _Item) -> Difference:
    return Difference(change, item.kind, item.words, Span(*item.place[0]) if item.place else None)


def _by_identity(result: Result) -> defaultdict[str, list[_Item]]:
    found: defaultdict[str, list[_Item]] = defaultdict(list)
    for item in _items(result):
        found[f"{item.kind} {item.identity}"].append(item)
    return found


def _items(result: Result) -> Iterator[_Item]:
    for m in result.mentions:
        yield _Item(m.label, repr((m.text, value_data(m.value))), m.text, ((m.start, m.end),))
    for kind in RECORDS:
        for record in getattr(result, kind):
            fields = {name: _number(value) for name, value in asdict(record).items() if name not in _PLACES}
            yield _Item(kind, repr(fields), _words(fields), _place(result, record))


def _number(value: Any) -> Any:
    """A whole number is an int in the interchange record and a float in the database."""
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _words(fields: dict[str, Any]) -> str:
    return " · ".join(str(x) for x in fields.values() if x not in (None, "", (), False))


def _place(result: Result, record: Any) -> Place:
    spans = [result.mentions[n].span for n in record.mentions]
    spans += [getattr(record, "span", None) or spans[0]] if spans or hasattr(record, "span") else []
    return tuple(sorted({(span.start, span.end) for span in spans}))
