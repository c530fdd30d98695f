"""The one rewriting of a text, before offsets exist: line ends, control characters, NFC."""

from __future__ import annotations

import re

from ..text import nfc

LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff]")
SURROGATE = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """Return `text` in NFC with "\\n" as its only line end and without control characters other than tab.

    Every visible character stays. Lone surrogates, which no encoding can carry, become U+FFFD.
    """
    if text.isprintable():
        return nfc(text)
    text = LINE_END.sub("\n", text)
    text = UNPRINTABLE.sub("", text)
    return nfc(SURROGATE.sub("\ufffd", text))
