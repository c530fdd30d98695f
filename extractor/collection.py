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
    "disciplined", "prosecuted",
)  # fmt: skip
BESIDE_THE_RECORD = frozenset({"disciplined", "prosecuted"})
"""Kinds that pages and tables tell, and the timeline record of the interchange contract does not know."""


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
    """What became of one input, the last time it was tried: ok, duplicate, changed, needs_ocr, refused or failed.

    `location`: its absolute path, None for a stream; `document`: the id of what it gave,
    `doubts`: why that can be trusted little (a page that was read badly).
    """

    path: str
    state: str
    stage: str | None
    code: str | None
    message: str | None
    at: str
    location: str | None = None
    document: str | None = None
    doubts: tuple[str, ...] = ()

    @property
    def cause(self) -> str | None:
        """What went wrong: the message up to its next step."""
        return self.message.rpartition("; ")[0] or self.message if self.message else None

    @property
    def step(self) -> str | None:
        """What a person can do about it, None where nothing went wrong."""
        return self.message.rpartition("; ")[2] if self.message and "; " in self.message else None


@dataclass(frozen=True, slots=True)
class Filter:
    """Which documents a search is about: None is no condition. Days are ISO prefixes, both included.

    `kind`: press_article or official_document; `unit`: named in it, in any spelling; `label`: the words found stand in
    a mention of this label.
    """

    since: str | None = None
    until: str | None = None
    kind: str | None = None
    unit: str | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """An official, a unit or a document number as it is written, and how many current documents write it so."""

    kind: str
    name: str
    key: str
    documents: int


@dataclass(frozen=True, slots=True)
class Relative:
    """A document that tells the same story as another (`share`: how much of the shorter stands in the other, None where
    only a third joins them), or another version of its place."""

    key: int
    document: str
    title: str | None
    date: str | None
    publisher: str | None
    path: str | None
    current: bool = True
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that a search found. `span` is the snippet's place in the text, `marks` the found words' spans.

    `others`: how many other documents tell the same story.
    """

    document: str
    kind: str
    title: str
    date: str | None
    path: str | None
    snippet: str
    span: Span
    marks: tuple[Span, ...]
    match: Literal["exact", "folded"]
    others: int = 0


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

    `note` tells subjects of the same name apart, for a person; `place` is the place whose figures an indicator keeps;
    `heirs` are those of a unit's aliases that are what it has become, each with the first day on which it is meant;
    `papers` are the directives on a topic, each with its own sightings.
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
    place: str | None = None
    heirs: tuple[tuple[str, str], ...] = ()
    papers: tuple[Subject, ...] = ()


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
    telling documents name. `effective`: the day from which it holds, where that is said beside the day itself ("bổ
    nhiệm … từ ngày 01/8"). `due`: the day by which what was asked for shall be done; `schedule`: how often, as printed,
    where it comes again. `assumed`: no source says the day, `date` is the report's; `background`: told in passing, of
    the past.
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
    effective: str | None = None
    due: str | None = None
    assumed: bool = False
    background: bool = False
    schedule: str | None = None

    @property
    def reported(self) -> tuple[str, ...]:
        """The days on which the sources were published, in order, each once."""
        return tuple(sorted({s.published for s in self.sources if s.published}))


@dataclass(frozen=True, slots=True)
class Timeline:
    """The events of a subject. `unread`: so many documents name those who were asked for something and were not read
    for what became of it, because they were too many.
    """

    subject: Subject
    events: tuple[Event, ...]
    unread: int = 0


@dataclass(frozen=True, slots=True)
class Office:
    """An office as one record states it; `tenure` as in `model.Occupancy`."""

    position: str | None
    unit: str | None
    tenure: str = "holding"


@dataclass(frozen=True, slots=True)
class Appearance:
    """An official, unit or directive in one document: what judgements are about. Its anchors are places in the text.

    `anchor` (document id, offset, words) outlives re-extraction: it finds the appearance that owns that mention, and
    no other; `anchors` are those of all its mentions. `regions` are the provinces that the document names, `units` the
    loose keys of its units, `context` the folded words of its units and places.
    """

    kind: Literal["official", "unit", "directive"]
    anchor: str
    name: str
    document: str
    key: int
    seen: str | None = None
    anchors: tuple[str, ...] = ()
    mentions: tuple[int, ...] = ()
    record: int | None = None
    own: bool = False
    entity: str | None = None
    offices: tuple[Office, ...] = ()
    regions: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    context: str = ""
    number: str | None = None
    type: str | None = None
    issuer: str | None = None
    date: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Feature:
    """One reason for or against two appearances being one, with the words of each that made it."""

    name: str
    a: str
    b: str


@dataclass(frozen=True, slots=True)
class Score:
    """How far two appearances are one (in [0, 1]), what that means, and why."""

    value: float
    verdict: Literal["same", "unsure", "different"]
    features: tuple[Feature, ...]
