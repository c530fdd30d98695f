"""Sentences and words with their offsets, by underthesea, whose tokens are rewritten text: aligned back and proved.

For consumers that need words (training files, other programs); no stage of the pipeline does. Lines are split first,
since underthesea's sentences run across headings and captions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Offsets = tuple[int, int]
_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_PIECE = re.compile(r"[^\W_]+|[^\w\s]|_")


def sentences(text: str) -> Iterator[Offsets]:
    """Yield (start, end) of the sentences of `text` in order, without outer blanks; no sentence crosses a line end."""
    from underthesea.pipeline.sent_tokenize import sent_tokenize  # noqa: PLC0415  a second that only an export pays

    for line in _LINE.finditer(text):
        found = _align(text, line.start(), line.end(), sent_tokenize(line[0]))
        yield from found or [_trimmed(text, line.start(), line.end())]


def words(text: str, start: int = 0, end: int | None = None) -> list[Offsets]:
    """Return (start, end) of the words in text[start:end]; syllables where the tokenizer's words do not fit it."""
    from underthesea.pipeline.word_tokenize import word_tokenize  # noqa: PLC0415

    end = len(text) if end is None else end
    tokens = word_tokenize(text[start:end], use_token_normalize=False)
    found = _align(text, start, end, tokens)
    return found or [m.span() for m in _PIECE.finditer(text, start, end)]


def _align(text: str, start: int, end: int, tokens: list[str]) -> list[Offsets]:
    """Return where `tokens` stand, [] unless their visible characters are exactly those of text[start:end]."""
    found: list[Offsets] = []
    at = start
    for token in tokens:
        first = None
        for character in token:
            if character.isspace():
                continue
            while at < end and text[at].isspace():
                at += 1
            if at >= end or text[at] != character:
                return []
            first = at if first is None else first
            at += 1
        if first is not None:
            found.append((first, at))
    return [] if text[at:end].strip() else found


def _trimmed(text: str, start: int, end: int) -> Offsets:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return start, end
