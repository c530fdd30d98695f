"""Stages 4 and 5, link and relate: what mentions stand for, and what the text claims of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .document import Document
from .mention import Label, Mention
from .span import Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity that a mention may stand for, with the reason a person can check."""

    entity: str
    name: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Link:
    """What a mention stands for. `name` is canonical in the document's own time; `entity` a gazetteer id or None.

    Unresolved (entity None, no candidates) and ambiguous (entity None, candidates) are results.
    """

    mention: int
    name: str
    entity: str | None = None
    candidates: tuple[Candidate, ...] = ()
    reason: str = ""


# ------------------------------------------------------------------ stage 5: relate
# Every record carries `mentions`: indexes into Result.mentions. No record without evidence.


@dataclass(frozen=True, slots=True)
class Occupancy:
    """An official: who (fullest name in the document) holds what office where, as the text states it.

    `tenure`: former ("nguyên"), acting ("Quyền"), in_charge ("phụ trách"), else holding.
    """

    name: str
    position: str | None
    unit: str | None
    mentions: tuple[int, ...]
    tenure: Literal["holding", "former", "acting", "in_charge"] = "holding"


@dataclass(frozen=True, slots=True)
class UnitRecord:
    name: str
    id: str | None
    mentions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """A document that the text refers to. `pinpoints`: its points, clauses, articles as printed, each once."""

    type: str | None
    number: str | None
    date: str | None
    issuer: str | None
    title: str | None
    mentions: tuple[int, ...]
    pinpoints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Measurement:
    """A figure. `baseline`: what a change is compared with, as printed ("so với cùng kỳ năm 2023")."""

    kind: str
    value: float
    total: float | None
    unit: str | None
    indicator: str | None
    direction: str | None
    target: bool
    as_of: str | None
    mentions: tuple[int, ...]
    baseline: str | None = None


@dataclass(frozen=True, slots=True)
class Dated:
    value: str
    mentions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """`source` and `target` are document numbers; source may be "this". `relation` as in GUIDE.md §2.

    `trigger`: the words that say so ("sửa đổi, bổ sung"); `pinpoint`: the part of the target that is meant.
    """

    source: str
    relation: str
    target: str
    mentions: tuple[int, ...]
    trigger: Span | None = None
    pinpoint: str | None = None


AnaphorReason = Literal["itself", "number", "nearest", "several", "none"]


@dataclass(frozen=True, slots=True)
class Anaphor:
    """Words that point back to a document ("Kế hoạch này"). `citation`: the place in Result.citations of what is meant.

    `reason`: itself (the document that says it; no citation), number (its own number was named before), nearest (the
    nearest citation of its `type`); several and none are unresolved. `mentions`: the antecedent's.
    """

    text: str
    span: Span
    type: str
    citation: int | None
    reason: AnaphorReason
    mentions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """Who (canonical unit or position + unit) shall do what until when; `span` is the instruction's sentence or row.

    `cooperating`: who takes part; `schedule`: the deadline as printed; `clause`: the number of the clause that asks
    ("II.3.a"); `under`: the number of the document under which it is asked, None for the document itself.
    """

    assignee: str
    action: str
    deadline: str | None
    by: str | None
    span: Span
    mentions: tuple[int, ...] = ()
    cooperating: tuple[str, ...] = ()
    schedule: str | None = None
    timing: Literal["fixed", "periodic", "relative"] | None = None
    clause: str | None = None
    under: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or disagrees: data, not a dead run. `message` is for a person."""

    stage: str
    code: str
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What one document gave: stored, sent, exported, compared with gold.

    `learned` names the names and the model that a user's own people taught, where the extraction was given any.
    """

    document: Document
    mentions: tuple[Mention, ...] = ()
    links: tuple[Link, ...] = ()
    officials: tuple[Occupancy, ...] = ()
    units: tuple[UnitRecord, ...] = ()
    citations: tuple[Citation, ...] = ()
    metrics: tuple[Measurement, ...] = ()
    dates: tuple[Dated, ...] = ()
    relations: tuple[Relation, ...] = ()
    tasks: tuple[Task, ...] = ()
    problems: tuple[Problem, ...] = field(default=())
    learned: str | None = None
    anaphora: tuple[Anaphor, ...] = ()

    def texts(self, label: Label) -> tuple[str, ...]:
        """Return the words of the mentions of a label, in order."""
        return tuple(m.text for m in self.mentions if m.label == label)
