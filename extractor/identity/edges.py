"""Edges between directives that one document states: its relations, made finer by their trigger words, and lists of
repealed papers that stand under "Bãi bỏ các văn bản sau:"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from ..collection import Held
from ..model import FORMAL_PARTS, Citation, Mention, Result, Segment, Span
from ..text import fold
from ..values.keys import number_key

KINDS = (
    "based_on", "implements", "amends", "replaces", "repeals", "issues", "guides", "concludes", "corrects", "withdraws",
    "proposed_by",
)  # fmt: skip
"""What a document does to another."""
ACTING = frozenset({"amends", "replaces", "repeals", "corrects", "withdraws"})
"""Kinds that change what another says, from a day on."""
_FINER = (
    ("amends", "corrects", re.compile(r"(?<!\w)đính chính(?!\w)")),
    ("repeals", "withdraws", re.compile(r"(?<!\w)thu hồi(?!\w)")),
    ("implements", "guides", re.compile(r"(?<!\w)(?:hướng dẫn|quy định chi tiết)(?!\w)")),
)
_VERBS = (
    ("replaces", re.compile(r"(?<!\w)(?<!được )(?<!bị )thay thế(?!\w)")),
    ("withdraws", re.compile(r"(?<!\w)(?<!được )(?<!bị )thu hồi(?!\w)")),
    ("repeals", re.compile(r"(?<!\w)(?<!được )(?<!bị )(?:bãi bỏ|hủy bỏ)(?!\w)|(?<!\w)hết hiệu lực(?!\w)")),
    ("corrects", re.compile(r"(?<!\w)đính chính(?!\w)")),
    ("amends", re.compile(r"(?<!\w)(?<!được )(?<!bị )(?:sửa đổi|bổ sung|điều chỉnh)(?!\w)")),
)
_ITEM = re.compile(r"\s*(?:[-–+*•]|\d{1,3}[.)]|[a-zđ]\))\s*")
_NOT_DONE = re.compile(
    r"(?<!\w)(?:đề nghị|kiến nghị|đề xuất|sẽ|chưa|không|cần|yêu cầu|xem xét|dự thảo|rà soát|căn cứ|theo)(?!\w)"
)
_PART = re.compile(
    r"(?<!\w)(?:(?:điểm\s+[a-zđ]|khoản\s+\d+|điều\s+\d+|chương\s+[ivxlc]+|mục\s+[\divxlc]+|phụ lục(?:\s+[\divxlc]+)?)"
    r"(?:\s*,\s*|\s+và\s+|\s+)?){1,4}"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """One relation as a document states it; `source` is a number or "this", `span` its sentence or line."""

    source: str
    kind: str
    target: str
    span: Span
    trigger: str
    pinpoint: str | None = None


def stated(held: Held) -> Iterator[Stated]:
    """Yield what a document states between directives: what was read as relations, then what only lists say."""
    result = held.result
    seen = set()
    for relation in result.relations:
        mention = _first(result, relation.mentions, relation.target)
        span = _line(result, mention.start) if mention else Span(0, 0)
        trigger = result.document.quote(relation.trigger) if relation.trigger else _trigger(result, span, mention)
        part = relation.pinpoint or _pinpoint(result, relation.target, mention, relation.relation)
        kind = _finer(result, relation.relation, trigger, relation.source)
        seen.add((str(number_key(relation.source) or "this"), str(number_key(relation.target))))
        yield Stated(relation.source, kind, relation.target, span, trigger, part)
    if result.document.kind == "official_document":
        for found in _listed(result):
            if ("this", str(number_key(found.target))) not in seen:
                seen.add(("this", str(number_key(found.target))))
                yield found


def _finer(result: Result, kind: str, trigger: str, source: str) -> str:
    folded = fold(trigger)
    for coarse, fine, pattern in _FINER:
        if kind == coarse and pattern.search(folded):
            return fine
    if kind == "implements" and source == "this" and fold(result.document.meta.type or "") == "hướng dẫn":
        return "guides"
    return kind


def _first(result: Result, mentions: tuple[int, ...], number: str) -> Mention | None:
    """Return the mention that names the target, else the first one of the evidence."""
    wanted = number_key(number)
    of = [n for c in result.citations if wanted and number_key(c.number) == wanted for n in c.mentions]
    both = [n for n in mentions if n in of] or list(mentions)
    return result.mentions[both[0]] if both else None


def _line(result: Result, at: int) -> Span:
    text = result.document.text
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return Span(start, end if end >= 0 else len(text))


def _trigger(result: Result, span: Span, mention: Mention | None) -> str:
    """Return the last verb before the target in its line; empty where none stands there."""
    text = result.document.text
    before = fold(text[span.start : mention.start if mention else span.end])
    found = [m for _, p in _VERBS for m in p.finditer(before)]
    last = max(found, key=lambda m: m.start(), default=None)
    return text[span.start + last.start() : span.start + last.end()] if last else ""


def _pinpoint(result: Result, number: str, mention: Mention | None, kind: str) -> str | None:
    """Return the part of the target that is meant: said in its citation or right before it.

    What a paper changes in another is said somewhere in it; the same paper as its basis, or what it carries out, is
    meant in part only where its own line says so.
    """
    wanted = number_key(number)
    for record in result.citations if kind in ACTING else ():
        if wanted and number_key(record.number) == wanted and record.pinpoints:
            return ", ".join(record.pinpoints)
    if mention is None:
        return None
    before = fold(result.document.text[max(0, mention.start - 60) : mention.start])
    match = next(reversed(list(_PART.finditer(before))), None)
    near = match and re.fullmatch(r"\s*(?:của|tại|trong)?\s*", before[match.end() :])
    start = max(0, mention.start - 60)
    return result.document.text[start + match.start() : start + match.end()].strip(" ,") if match and near else None


# ------------------------------------------------------------------ lists


def _listed(result: Result) -> Iterator[Stated]:
    """Yield what the items of a list share: the verb of the line above it, which ends in a colon."""
    leader: tuple[str, str] | None = None
    numbered = _numbered(result)
    for segment, line in _lines(result):
        folded = fold(line)
        cited = _cited(numbered, segment)
        item = _ITEM.match(folded)
        own = _verb(folded)
        if cited and leader and item and not _ends(folded[item.end() : cited[0][0].start - segment.span.start]):
            mention, record = cited[0]
            if record.number:
                yield Stated("this", leader[0], record.number, segment.span, leader[1])
            continue
        if folded.rstrip().endswith(":"):
            leader = own if own and not _NOT_DONE.search(folded) else None
        elif not item:
            leader = None


def _ends(before: str) -> bool:
    """Say whether words stand between an item's mark and its number that make it no plain list of papers."""
    return len(before) > 60 or bool(_NOT_DONE.search(before))


def _verb(folded: str) -> tuple[str, str] | None:
    for kind, pattern in _VERBS:
        match = pattern.search(folded)
        if match:
            return kind, match[0]
    return None


def _lines(result: Result) -> Iterator[tuple[Segment, str]]:
    for segment in result.document.segments:
        if segment.kind not in FORMAL_PARTS:
            yield segment, result.document.quote(segment.span)


Cited = list[tuple[Mention, Citation]]


def _numbered(result: Result) -> Cited:
    """Return the numbered citations of a document, in the order of their mentions."""
    found = [(result.mentions[n], c) for c in result.citations if c.number for n in c.mentions]
    return sorted(found, key=lambda x: x[0].start)


def _cited(numbered: Cited, segment: Segment) -> Cited:
    """Return those of them that stand in a segment."""
    first = bisect_left(numbered, segment.span.start, key=lambda x: x[0].start)
    last = bisect_left(numbered, segment.span.end, key=lambda x: x[0].start)
    return [(m, c) for m, c in numbered[first:last] if m.end <= segment.span.end]
