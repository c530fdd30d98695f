"""Stage 1: bytes → RawDocument. One reader a media type."""

from __future__ import annotations

import hashlib

from ..model import RawDocument, Source
from ..text import nfc


def read_bytes(data: bytes, path: str | None = None) -> RawDocument:
    """Decode `data` as UTF-8 text."""
    text = nfc(data.decode("utf-8"))
    digest = hashlib.sha256(data).hexdigest()
    return RawDocument(digest[:32], Source(path, "text/plain", digest, len(data)), text)
