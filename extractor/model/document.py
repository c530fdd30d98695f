"""Stage 2, parse: RawDocument → Document: segments and what the document says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .mention import Label, Mention, Method, Value
from .raw import Block, DigitalSignature, Doubt, Health, Page, Source
from .span import Span

Kind = Literal["press_article", "official_document"]
SEGMENT_KINDS = (
    "title", "lead", "heading", "paragraph", "list_item", "caption", "byline", "dateline", "table", "letterhead",
    "number_line", "place_date", "doc_type", "abstract", "addressee", "legal_basis", "chapter", "article", "clause",
    "point", "recipients", "signature", "appendix", "boilerplate",
)  # fmt: skip


FORMAL_PARTS = frozenset(
    {"boilerplate", "letterhead", "number_line", "place_date", "recipients", "signature", "addressee"}
)
"""Kinds of segments that state nothing about other documents."""


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
    """What the document says of itself. Parsers draft it; `relate` completes the canonical names.

    `issuers` holds all of a joint document's (`issuer` is the first); `effective`, `expires` ISO days of its validity;
    `security` and `urgency` its printed marks ("MẬT", "HỎA TỐC").
    """

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
    issuers: tuple[str, ...] = ()
    effective: str | None = None
    expires: str | None = None
    security: str | None = None
    urgency: str | None = None

    @property
    def as_of(self) -> str | None:
        """The day the document speaks from: its date, else the day it was published (ISO day or None)."""
        return self.date or (self.published[:10] if self.published else None)


@dataclass(frozen=True, slots=True)
class Part:
    """A document within the document: an appendix, a form, a regulation issued with it ("ban hành kèm theo")."""

    kind: Literal["appendix", "form", "attached"]
    span: Span
    number: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """Stage 2's result. `text` is final: `quote` is the only way to read a stretch of it.

    `blocks` are the reader's lines that have a page and a box; `parts` the documents within it.
    """

    id: str
    source: Source
    kind: Kind
    text: str
    segments: tuple[Segment, ...]
    meta: Meta
    warnings: tuple[str, ...] = ()
    pages: tuple[Page, ...] = ()
    blocks: tuple[Block, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    signatures: tuple[DigitalSignature, ...] = ()
    parts: tuple[Part, ...] = ()
    health: Health | None = None

    def quote(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def mention(  # noqa: PLR0913 - the fields of a Mention
        self,
        label: Label,
        start: int,
        end: int,
        *,
        value: Value = None,
        confidence: float = 0.9,
        method: Method = "grammar",
        reason: str = "",
    ) -> Mention:
        """Build a Mention over text[start:end] whose text cannot disagree with the document."""
        return Mention(label, Span(start, end), self.text[start:end], value, confidence, method, reason)
