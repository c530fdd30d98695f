"""Plain text: the reader of last resort. It sees no blocks; parsers read the lines."""

from __future__ import annotations

from . import legacy
from .clean import clean
from .encoding import decode
from .limits import Limits, check_lines
from .media import Sample
from .reading import Reading


def takes(_: Sample) -> str | None:
    """Say which media type the file has: whatever no other reader took is text until decoding says otherwise."""
    return "text/plain"


def read(data: bytes, limits: Limits) -> Reading:
    """Return the text of `data`, legacy Vietnamese in Unicode. Raises BinaryError, EncodingError, TooLargeError."""
    decoded = decode(data)
    text = clean(legacy.mend(decoded.text))
    check_lines(text, limits)
    return Reading(text, warnings=decoded.warnings)
