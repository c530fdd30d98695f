"""What a reader hands back: the part of a RawDocument that depends on the format."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Block, DigitalSignature, Doubt, Hints, Page


@dataclass(frozen=True, slots=True)
class Reading:
    """`text` is clean (NFC, "\\n" line ends); `blocks` are in its order; `url` is the file's own address of itself.

    `warnings` say what could not be read, in plain words; a document that has any is damaged.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    hints: Hints = Hints()
    url: str | None = None
    warnings: tuple[str, ...] = ()
    pages: tuple[Page, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    signatures: tuple[DigitalSignature, ...] = ()
