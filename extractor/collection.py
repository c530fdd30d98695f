"""What is known across documents: held documents, subjects, events. Frozen dataclasses that do no work.

`store` reads them out, `identity` says which sightings are one subject, `timeline` makes events of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .model import Measurement, Result, Span

SaveState = Literal["ok", "duplicate", "changed"]
SubjectKind = Literal["directive", "unit", "official", "indicator", "topic"]
EVENT_KINDS = (
    "issued", "effective", "amended", "replaced", "repealed", "implemented", "guided", "inspected", "reviewed",
    "reported", "assigned", "deadline", "appointed", "left_office", "renamed", "merged", "measured", "targeted",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Held:
    """A document as the store holds it. `paths`: all it came from, URLs too; `previous`: id of the version before."""

    key: int
    result: Result
    paths: tuple[str, ...] = ()
    current: bool = True
    previous: str | None = None

    @property
    def path(self) -> str | None:
        return self.paths[0] if self.paths else None

    @property
    def published(self) -> str | None:
        """The day of the document itself or of its publication (ISO day or None)."""
        return self.result.document.meta.as_of


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """What became of one input, the last time it was tried: ok, duplicate, changed or failed."""

    path: str
    state: str
    stage: str | None
    code: str | None
    message: str | None
    at: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that a search found. `span` is the snippet's place in the text, `marks` the found words' spans."""

    document: str
    kind: str
    title: str
    date: str | None
    path: str | None
    snippet: str
    span: Span
    marks: tuple[Span, ...]
    match: Literal["exact", "folded"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's decision, never changed, only undone. `target` is anchored in content: it outlives re-extraction."""

    id: int
    target: str
    verdict: str
    before: str | None
    after: str | None
    by: str
    at: str
    undo_of: int | None


@dataclass(frozen=True, slots=True)
class Sighting:
    """A subject seen in a document: `mentions` index Result.mentions; `record` the record that names it, None if `own`.

    `own`: the document *is* the subject (its header), rather than one that speaks of it.
    """

    document: int
    mentions: tuple[int, ...]
    record: int | None = None
    own: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """A directive, unit, official, indicator or topic across the collection.

    `note` tells subjects of the same name apart, for a person.
    """

    kind: SubjectKind
    id: str
    name: str
    sightings: tuple[Sighting, ...]
    note: str = ""
    number: str | None = None
    issuer: str | None = None
    date: str | None = None
    title: str | None = None
    as_of: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """Where an event is told: the document, and the words with their offsets."""

    document: str
    path: str | None
    published: str | None
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Event:
    """A dated happening. `date` is an ISO prefix or interval, None where no source says; never without a source.

    `places`: the units and places where it happened, as far as a sentence says so; `regions`: the provinces that the
    telling documents name.
    """

    date: str | None
    precision: str
    kind: str
    summary: str
    sources: tuple[Quote, ...]
    documents: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    officials: tuple[str, ...] = ()
    metrics: tuple[Measurement, ...] = ()
    status: str | None = None
    places: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()

    @property
    def reported(self) -> tuple[str, ...]:
        """The days on which the sources were published, in order, each once."""
        return tuple(sorted({s.published for s in self.sources if s.published}))


@dataclass(frozen=True, slots=True)
class Timeline:
    subject: Subject
    events: tuple[Event, ...]
