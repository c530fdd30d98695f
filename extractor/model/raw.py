"""Stage 1, load: bytes → RawDocument, and what a reader saw beside the text."""

from __future__ import annotations

from dataclasses import dataclass

from .span import Span


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
class Page:
    """A printed or scanned page: its stretch of the text, size in points, and how it was read.

    `confidence` is the mean of the OCR engine's word confidences in [0, 1], None where the text needed no OCR.
    """

    number: int
    span: Span
    width: float
    height: float
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A stretch that OCR read with little confidence (in [0, 1]); what lies on it is for a person to check."""

    span: Span
    confidence: float


@dataclass(frozen=True, slots=True)
class DigitalSignature:
    """A digital signature in a file: evidence, never a fact of the text. `at` is an ISO time with its offset.

    `intact`: whether the signed bytes are unchanged; `covers_all`: whether nothing was added after them.
    """

    signer: str | None
    organisation: str | None
    at: str | None
    intact: bool
    covers_all: bool


@dataclass(frozen=True, slots=True)
class Health:
    """How far the text of a document can be trusted: shares in [0, 1], None where the measure does not apply."""

    bare_words: float | None = None
    split_words: float | None = None
    unknown_characters: float | None = None
    boilerplate: float | None = None
    ocr_confidence: float | None = None


@dataclass(frozen=True, slots=True)
class RawDocument:
    """Stage 1's result: the decoded, NFC-normalised text and what the reader saw. `id` is a hash of the content."""

    id: str
    source: Source
    text: str
    blocks: tuple[Block, ...] = ()
    hints: Hints = Hints()
    warnings: tuple[str, ...] = ()
    pages: tuple[Page, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    signatures: tuple[DigitalSignature, ...] = ()
