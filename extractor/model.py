"""The data that flows between the stages: frozen, slotted, picklable dataclasses that do no work.

All offsets are half-open, in code points of `Document.text`. Dates are ISO prefixes ("2024", "2024-07", "2024-07-10"),
intervals two of them joined by "/" ("2024-01/2024-06").
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["press_article", "official_document"]
Label = Literal["PERSON", "POSITION", "UNIT", "LOCATION", "CITATION", "DATE", "METRIC"]
Method = Literal["grammar", "gazetteer", "model", "reviewer"]
LABELS: tuple[Label, ...] = ("PERSON", "POSITION", "UNIT", "LOCATION", "CITATION", "DATE", "METRIC")
SEGMENT_KINDS = (
    "title", "lead", "heading", "paragraph", "list_item", "caption", "byline", "dateline", "table", "letterhead",
    "number_line", "place_date", "doc_type", "abstract", "addressee", "legal_basis", "chapter", "article", "clause",
    "point", "recipients", "signature", "appendix", "boilerplate",
)  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of `Document.text`, in code points."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


# ------------------------------------------------------------------ stage 1: load


@dataclass(frozen=True, slots=True)
class Source:
    """Where the bytes came from. `size` is the count of raw bytes, `sha256` their hash."""

    path: str | None
    media_type: str
    sha256: str
    size: int
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A piece that the reader of a format saw. `box` is (x0, top, x1, bottom) in points of `page` (from 1).

    Kinds: text, title, heading, list_item, table, caption, byline, time, chrome (navigation, related links, forms),
    furniture (running heads and page numbers).
    """

    kind: str
    span: Span
    page: int | None = None
    box: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Hints:
    """What the file's own metadata says of itself (JSON-LD, meta elements): an opinion that parsers weigh."""

    title: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class RawDocument:
    """Stage 1's result: the decoded, NFC-normalised text and what the reader saw. `id` is a hash of the content."""

    id: str
    source: Source
    text: str
    blocks: tuple[Block, ...] = ()
    hints: Hints = Hints()
    warnings: tuple[str, ...] = ()


# ------------------------------------------------------------------ stage 2: parse


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the document with a role (`SEGMENT_KINDS`); `number` as printed: "5" for Điều 5, "2.1.a"."""

    kind: str
    span: Span
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Signer:
    name: str
    position: str | None


@dataclass(frozen=True, slots=True)
class Meta:
    """What the document says of itself. Parsers draft it; `relate` completes the canonical names."""

    title: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    number: str | None = None
    type: str | None = None
    issuer: str | None = None
    place: str | None = None
    date: str | None = None
    signers: tuple[Signer, ...] = ()
    bases: tuple[str, ...] = ()
    articles: int = 0
    recipients: int = 0

    @property
    def as_of(self) -> str | None:
        """The day the document speaks from: its date, else the day it was published (ISO day or None)."""
        return self.date or (self.published[:10] if self.published else None)


@dataclass(frozen=True, slots=True)
class Document:
    """Stage 2's result. `text` is final: `quote` is the only way to read a stretch of it."""

    id: str
    source: Source
    kind: Kind
    text: str
    segments: tuple[Segment, ...]
    meta: Meta
    warnings: tuple[str, ...] = ()

    def quote(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def mention(
        self,
        label: Label,
        start: int,
        end: int,
        *,
        value: Value = None,
        confidence: float = 0.9,
        method: Method = "grammar",
    ) -> Mention:
        """Build a Mention over text[start:end] whose text cannot disagree with the document."""
        return Mention(label, Span(start, end), self.text[start:end], value, confidence, method)


# ------------------------------------------------------------------ stage 3: recognise


@dataclass(frozen=True, slots=True)
class DateValue:
    """A calendar expression's normal form; None where a part is missing that the document does not supply.

    `iso`: ISO prefix or interval. `precision`: day, month, quarter, half, year, range, term.
    """

    iso: str | None
    precision: str


@dataclass(frozen=True, slots=True)
class CitationValue:
    """A document reference's normal form. `number` as printed and cleaned ("57/KH-UBND", "06"), None for laws by name.

    `type` is the type word in its dictionary form ("Kế hoạch"); `name` the law's name where it has no number;
    `pinpoint` the point/clause/article as printed; `family` state, party, old or bare.
    """

    type: str | None
    number: str | None
    name: str | None = None
    pinpoint: str | None = None
    family: str | None = None


@dataclass(frozen=True, slots=True)
class MetricValue:
    """A figure's normal form, one for each end of a range. Money in đồng; `kind` as in CONTRACT.md."""

    kind: Literal["count", "ratio", "percent", "rank", "change", "money"]
    value: float
    total: float | None = None
    unit: str | None = None
    direction: Literal["up", "down"] | None = None
    comparator: str | None = None


Value = str | DateValue | CitationValue | tuple[MetricValue, ...] | None


@dataclass(frozen=True, slots=True)
class Mention:
    """A labelled stretch of text; `text == document.quote(span)` always. `confidence` in [0, 1], calibrated."""

    label: Label
    span: Span
    text: str
    value: Value = None
    confidence: float = 0.9
    method: Method = "grammar"

    @property
    def start(self) -> int:
        return self.span.start

    @property
    def end(self) -> int:
        return self.span.end


# ------------------------------------------------------------------ stage 4: link


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
    """An official: who (fullest name in the document) holds what office where, as the text states it."""

    name: str
    position: str | None
    unit: str | None
    mentions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class UnitRecord:
    name: str
    id: str | None
    mentions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    type: str | None
    number: str | None
    date: str | None
    issuer: str | None
    title: str | None
    mentions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Measurement:
    kind: str
    value: float
    total: float | None
    unit: str | None
    indicator: str | None
    direction: str | None
    target: bool
    as_of: str | None
    mentions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    value: str
    mentions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """`source` and `target` are document numbers; source may be "this". `relation` as in GUIDE.md §2."""

    source: str
    relation: str
    target: str
    mentions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """Who (canonical unit or position + unit) shall do what until when; `span` is the instruction's sentence or row."""

    assignee: str
    action: str
    deadline: str | None
    by: str | None
    span: Span
    mentions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or disagrees: data, not a dead run. `message` is for a person."""

    stage: str
    code: str
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What one document gave: stored, sent, exported, compared with gold."""

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
