"""What the calls return: frozen dataclasses, made of the JSON as /api/v1 describes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, TypeVar

from ..interchange import from_record
from ..model import Result

Data = dict[str, Any]
T = TypeVar("T")


def made(kind: type[T], data: Mapping[str, Any], **more: Any) -> T:
    """Return a dataclass of `kind` from the fields of `data` that it knows: a newer server may say more."""
    known = {f.name for f in fields(kind)}  # type: ignore[arg-type]
    values = {k: tuple(v) if isinstance(v, list) else v for k, v in data.items() if k in known}
    return kind(**(values | more))


@dataclass(frozen=True, slots=True)
class Summary:
    """A document in a list. `waiting`: things in it to look at; `previous`: the id of the version that it replaced."""

    id: str
    title: str
    number: str | None
    date: str | None
    kind: str
    previous: str | None
    waiting: int


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document as people say it is. `record` is the interchange record, `version` that of the decisions."""

    record: Data
    version: int

    @property
    def id(self) -> str:
        return str(self.record["id"])

    @property
    def text(self) -> str:
        return str(self.record["text"])

    @property
    def result(self) -> Result:
        """The record as the library's own types: mentions, officials, tasks …"""
        return from_record(self.record)


@dataclass(frozen=True, slots=True)
class Said:
    """A person's word on a thing."""

    verdict: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Thing:
    """A mention or record one can decide on: `data` is how it is now; hand it back changed as `Change.after`."""

    kind: str
    target: str
    data: Data
    decision: Said | None
    differs: bool


@dataclass(frozen=True, slots=True)
class Change:
    """A decision to be sent. `after`: whole data of the thing; `typed`: what a person typed, read by the grammars.

    Verdicts: accept, reject, edit, add, relabel, move, link, unsure. `target` may be left out of an add.
    """

    verdict: str
    target: str = ""
    after: Data | None = None
    typed: Data | None = None

    @property
    def body(self) -> Data:
        return {k: v for k in ("verdict", "target", "after", "typed") if (v := getattr(self, k)) not in (None, "")}


@dataclass(frozen=True, slots=True)
class Action:
    """What somebody did in one go. `undone`: taken back since."""

    id: int
    kind: str
    note: str | None
    by: str
    at: str
    undo_of: int | None
    undone: bool


@dataclass(frozen=True, slots=True)
class Decided:
    """What was saved. `version`: the document's after it, None where several documents were touched."""

    action: Action
    judgements: tuple[Data, ...]
    version: int | None = None


@dataclass(frozen=True, slots=True)
class QueueItem:
    """A thing worth a look: `score` is its doubt times how much hangs on it, `reasons` why, as codes."""

    document: str
    target: str
    kind: str
    label: str
    name: str
    start: int
    end: int
    score: float
    doubt: float
    reasons: tuple[str, ...]
    decided: bool
    title: str = ""
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that a search found; `marks` are the found words' offsets in its text."""

    document: str
    kind: str
    title: str
    date: str | None
    path: str | None
    snippet: str
    start: int
    end: int
    marks: tuple[Any, ...]
    match: str


@dataclass(frozen=True, slots=True)
class Job:
    """Files on their way in. `states`: how many ended in each; `lines`: each file (of a stream: the last twenty)."""

    id: str
    total: int
    done: int
    states: dict[str, int]
    finished: bool
    error: str | None
    by: str
    lines: tuple[Data, ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """What became of one input."""

    path: str
    state: str
    stage: str | None
    code: str | None
    message: str | None
    at: str
    document: str | None


@dataclass(frozen=True, slots=True)
class Event:
    """A dated happening; `sources` say in which document and with which words."""

    date: str | None
    precision: str
    kind: str
    summary: str
    documents: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    officials: tuple[str, ...] = ()
    reported: tuple[str, ...] = ()
    metrics: tuple[Data, ...] = ()
    status: str | None = None
    sources: tuple[Data, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """The events of a subject. `candidates`: what else the name may mean; choose with `pick`."""

    subject: Data
    events: tuple[Event, ...]
    candidates: tuple[Data, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name worth teaching; `full` is what it stands for, `decision` what somebody said of it."""

    id: str
    kind: str
    surface: str
    name: str
    full: str
    state: str
    documents: int
    decided: int
    note: str
    sources: tuple[Data, ...] = ()
    decision: Said | None = field(default=None)


@dataclass(frozen=True, slots=True)
class Review:
    """How far people are with a document."""

    finished: bool
    stale: bool
    decided: int
    undecided: int
    unsure: int
