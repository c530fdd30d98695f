"""Overlap between mentions, settled once, by a rule that can be said aloud."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from ..model import Mention, Span

RANK = {"CITATION": 6, "DATE": 5, "METRIC": 4, "UNIT": 3, "PERSON": 2, "POSITION": 1, "LOCATION": 0}
"""Whose grammar is the stricter wins between labels: a document number is never also a figure."""


_NAMES = frozenset({"UNIT", "PERSON", "POSITION", "LOCATION"})
"""Labels whose words end before a bracket that is closed behind them."""


def merge(mentions: Iterable[Mention]) -> list[Mention]:
    """Keep of overlapping mentions the one of the strictest label, then the longest, then the earliest.

    In: mentions of one document in any order. Out: the survivors sorted by position; no two overlap. A unit named
    after a document, a number or a year ("Tổ công tác thực hiện Đề án 06") is one mention: what lies inside its name
    gives way.
    """
    result: list[Mention] = []
    cluster: list[Mention] = []
    reach = 0
    for m in in_order([_balanced(m) if "(" in m.text or m.text[-1:] == ")" else m for m in mentions]):
        span = m.span
        if span.start >= reach:
            result += cluster if len(cluster) < 2 else _resolve(cluster)
            cluster = [m]
            reach = span.end
            continue
        cluster.append(m)
        reach = max(reach, span.end)
    return result + (cluster if len(cluster) < 2 else _resolve(cluster))


def in_order(mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions sorted by position; those in one place keep their order. Spans themselves compare slowly."""
    return sorted(mentions, key=_place)


def _place(mention: Mention) -> tuple[int, int]:
    span = mention.span
    return span.start, span.end


def _balanced(mention: Mention) -> Mention:
    """Return the mention without a bracket that it does not hold whole: "Công ty Thái Dương | )", "Huế | (HCCI"."""
    text, opened = mention.text, mention.text.rfind("(")
    if opened < 0:
        text = text[:-1].rstrip()
    elif mention.label in _NAMES and ")" not in text[opened:]:
        text = text[:opened].rstrip()
    if not text or len(text) == len(mention.text):
        return mention
    return replace(mention, span=Span(mention.start, mention.start + len(text)), text=text)


def _resolve(cluster: list[Mention]) -> list[Mention]:
    """Return the survivors, by position, of mentions that hang together by overlaps."""
    kept: list[Mention] = []
    for m in sorted(
        _outside(_before_units(cluster)), key=lambda m: (-RANK[m.label], m.start - m.end, m.start, m.method)
    ):
        at = bisect_left(kept, m.start, key=lambda k: k.start)
        if (at == 0 or kept[at - 1].end <= m.start) and (at == len(kept) or m.end <= kept[at].start):
            kept.insert(at, m)
    return kept


def _before_units(mentions: list[Mention]) -> list[Mention]:
    """Return the mentions, each figure cut where a unit begins: "2 Ủy viên | UBND tỉnh", "Ban Chỉ đạo 35 | họp"."""
    units = [m for m in mentions if m.label == "UNIT"]
    return [x for m in mentions if (x := _cut(m, units) if m.label == "METRIC" else m)]


def _cut(metric: Mention, units: list[Mention]) -> Mention | None:
    """Return the figure without the unit it runs into, None where its number belongs to the unit's name."""
    if any(u.start < metric.start < u.end for u in units):
        return None
    begin = min((u.start for u in units if metric.start < u.start < metric.end), default=metric.end)
    text = metric.text[: begin - metric.start].rstrip(" \xa0,(")
    if begin == metric.end or not any(word.isalpha() for word in text.split()):
        return metric
    return replace(metric, span=Span(metric.start, metric.start + len(text)), text=text)


def _outside(mentions: list[Mention]) -> list[Mention]:
    """Return the mentions that are not the tail of a unit's name."""
    units = sorted(m.span for m in mentions if m.label == "UNIT")
    starts = [span.start for span in units]

    def inside(m: Mention) -> bool:
        i = bisect_left(starts, m.start) - 1
        return i >= 0 and m.end <= units[i].end

    return [m for m in mentions if m.label == "UNIT" or not inside(m)]
