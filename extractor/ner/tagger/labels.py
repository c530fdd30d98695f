"""Spans ↔ the tagger's label of each token: B- and I- with the label, O outside.

IGNORE spans of the gold are a label of their own in training (IGN), so that what is neither right nor wrong there
teaches nothing about what is outside; predicted, it yields no mention.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

OUTSIDE = "O"
IGNORED = "IGN"


def encode(tokens: Sequence[tuple[int, int]], spans: Iterable[tuple[str, int, int]]) -> list[str]:
    """Return one label a token; `spans` are (label, start, end) in the offsets of `tokens`, without overlap."""
    labels = [OUTSIDE] * len(tokens)
    ordered = sorted(spans, key=lambda s: s[1])
    at = 0
    for i, (start, end) in enumerate(tokens):
        while at < len(ordered) and ordered[at][2] <= start:
            at += 1
        if at < len(ordered) and ordered[at][1] < end:
            label, begin, _ = ordered[at]
            name = IGNORED if label == "IGNORE" else label
            labels[i] = ("B-" if begin >= start or i == 0 or tokens[i - 1][1] <= begin else "I-") + name
    return labels


def decode(labels: Sequence[str]) -> list[tuple[str, int, int]]:
    """Return (label, first token, token after the last) of every span, IGN left out; a stray I- opens a span."""
    found: list[tuple[str, int, int]] = []
    name, begin = "", 0
    for i, label in enumerate(labels):
        if label == OUTSIDE:
            if name:
                found.append((name, begin, i))
                name = ""
        elif label[0] == "B" or label[2:] != name:
            if name:
                found.append((name, begin, i))
            name, begin = label[2:], i
    if name:
        found.append((name, begin, len(labels)))
    return [span for span in found if span[0] != IGNORED]
