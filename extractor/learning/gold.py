"""A reviewed document → a gold file: records, a line `===`, the text with its mentions marked.

Every decision counts: what was accepted, corrected or added stands in the file, what was rejected does not. What nobody
decided on is neither right nor wrong there: its words are marked IGNORE, its records optional; so is what a person was
unsure of. The head of the file says who looked and what is open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ..errors import ExtractorError, GoldError
from ..evaluate.gold import ASIDE, Gold, parse
from ..interchange import to_record
from ..judgements import Reviewed
from ..model import Document
from ..store.reviewed import ReviewedStore, Sheet
from .review_state import GOLD_KINDS, ReviewState, Thing, review_state, reviewed_keys

Mark = tuple[str, int, int]
FIELDS: dict[str, tuple[str, ...]] = {
    "officials": ("name", "position", "unit"),
    "citations": ("type", "number", "date", "issuer", "title"),
    "metrics": ("kind", "value", "total", "unit", "direction", "target", "as_of"),
    "relations": ("source", "relation", "target"),
    "tasks": ("assignee", "deadline", "by"),
}
"""What a gold file holds of a record; of a unit its name alone."""
META = {
    "press_article": ("title", "published", "authors"),
    "official_document": ("number", "type", "issuer", "place", "date", "title", "signers", "bases", "articles",
                          "recipients"),
}  # fmt: skip
_UNSAFE = re.compile(r"[^\w.()-]+")


class NoGoldError(ExtractorError):
    """A document that no gold file can say: its text holds what the form needs for itself."""


@dataclass(frozen=True, slots=True)
class Exported:
    """One document's gold file. `left_out`: mentions inside others, which the flat form has no room for."""

    document: str
    name: str
    content: str
    state: ReviewState
    left_out: tuple[str, ...] = ()


def export(
    store: ReviewedStore, keys: Iterable[int] | None = None, *, partial: bool = False
) -> Iterator[Exported | tuple[str, str]]:
    """Yield the gold files of the documents `keys` (default: all that people decided on), in order of arrival.

    A document that is not finished, or that no gold file can say, comes as (id, why) instead. With `partial` the
    unfinished come too, what is undecided in them marked.
    """
    taken: set[str] = set()
    for key in reviewed_keys(store) if keys is None else keys:
        sheet = store.sheet(key)
        document = sheet.held.result.document.id
        state = review_state(store, sheet)
        if not state.finished and not partial:
            why = "found otherwise since it was finished" if state.stale else f"{len(state.undecided)} undecided"
            yield document, f"not finished: {why}"
            continue
        name = _name(sheet, taken)
        try:
            yield gold_file(sheet, state, name)
        except NoGoldError as error:
            yield document, str(error)


def gold_file(sheet: Sheet, state: ReviewState, name: str) -> Exported:
    """Return the gold file of a document. Raises NoGoldError where its text cannot be written in that form."""
    reviewed, document = sheet.reviewed, sheet.held.result.document
    open_things = set(state.unsure if state.finished else state.undecided)
    marks, left_out = _flat(reviewed, open_things)
    content = f"{_head(reviewed, state, open_things, left_out)}===\n{_markup(document, marks)}"
    try:
        read = parse(name, content)
    except GoldError as error:
        raise NoGoldError(f"its text cannot be marked up: {error}") from error
    if read.text != document.text:
        raise NoGoldError("its text cannot be marked up: it holds the signs of the markup")
    words = tuple(document.text[start:end] for _, start, end in left_out)
    return Exported(document.id, name, content, state, words)


def gold_of(exported: Exported) -> Gold:
    """Return what a gold file says, as the scorer and the training read it."""
    return parse(exported.name, exported.content)


def _name(sheet: Sheet, taken: set[str]) -> str:
    """Return the file's name: that of the document's own file, told apart by its id where two are called the same."""
    path = sheet.held.path or sheet.held.result.document.id
    whole = Path(path).name
    inner = re.search(r"[#!](.+)$", whole)
    stem = Path(whole[: inner.start()]).stem + "-" + inner[1] if inner else Path(whole).stem
    name = _UNSAFE.sub("-", stem).strip("-.")[:80] or sheet.held.result.document.id
    if name in taken:
        name = f"{name}-{sheet.held.result.document.id[:8]}"
    taken.add(name)
    return name


# ------------------------------------------------------------------ the head


def _head(reviewed: Reviewed, state: ReviewState, open_things: set[Thing], left_out: Sequence[Mark]) -> str:
    record = to_record(reviewed.result)
    data: dict[str, Any] = {"kind": record["kind"]}
    if state.finished:
        data["meta"] = {name: record["meta"][name] for name in META[record["kind"]]}
    for kind in GOLD_KINDS:
        sure = [_fields(kind, r) for n, r in enumerate(record[kind]) if (kind, n) not in open_things]
        open_ones = [_fields(kind, r) for n, r in enumerate(record[kind]) if (kind, n) in open_things]
        data[kind] = sure
        if open_ones:
            data[f"{kind}_optional"] = open_ones
    data["review"] = _review(reviewed, state, open_things) | (
        {"left_out": [reviewed.result.document.text[s:e] for _, s, e in left_out]} if left_out else {}
    )
    return str(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000, default_flow_style=None))


def _fields(kind: str, record: dict[str, Any]) -> Any:
    return record["name"] if kind == "units" else {name: record[name] for name in FIELDS[kind]}


def _review(reviewed: Reviewed, state: ReviewState, open_things: set[Thing]) -> dict[str, Any]:
    said = [s.judgement for s in reviewed.states.values() if s.judgement] + [g.judgement for g in reviewed.removed]
    said += [state.mark] if state.mark else []
    counts = {kind: sum(k == kind for k, _ in open_things) for kind in ("mentions", *GOLD_KINDS)}
    return {
        "finished": state.finished,
        "document": reviewed.result.document.id,
        "by": sorted({j.by for j in said}),
        "last": max((j.at for j in said), default=None),
        "undecided": {kind: count for kind, count in counts.items() if count},
    }


# ------------------------------------------------------------------ the text


def _flat(reviewed: Reviewed, open_things: set[Thing]) -> tuple[list[Mark], list[Mark]]:
    """Return the marks without overlap, and what had to be left out: a person's word goes first, of two the later."""
    rows = []
    for n, m in enumerate(reviewed.result.mentions):
        judgement = reviewed.states["mentions", n].judgement
        label = "IGNORE" if ("mentions", n) in open_things else m.label
        rows.append((-(judgement.id if judgement else 0), m.start - m.end, (label, m.start, m.end)))
    kept: list[Mark] = []
    left_out: list[Mark] = []
    for _, _, mark in sorted(rows):
        clash = any(start < mark[2] and mark[1] < end for _, start, end in kept)
        (left_out if clash else kept).append(mark)
    return sorted(kept, key=lambda m: m[1]), sorted(left_out, key=lambda m: m[1])


def _markup(document: Document, marks: Sequence[Mark]) -> str:
    """Return the text with its marks, line by line; a mention that runs over a line end is IGNORE on either side."""
    aside = _aside(document)
    out: list[str] = []
    at = n = 0
    for line in document.text.splitlines(keepends=True):
        end = at + len(line)
        shown = [i for i in range(at, end) if not document.text[i].isspace()]
        if shown and all(aside[i] for i in shown):
            out.append(ASIDE)
        while n < len(marks) and marks[n][2] <= at:
            n += 1
        done, k = at, n
        while k < len(marks) and marks[k][1] < end:
            label, first, after = _within(document.text, marks[k], at, end)
            if first < after:
                out += document.text[done:first], f"⟦{label}|", document.text[first:after], "⟧"
                done = after
            k += 1
        out.append(document.text[done:end])
        at = end
    return "".join(out)


def _within(text: str, mark: Mark, begin: int, end: int) -> Mark:
    """Return the part of a mark that stands in the line [begin, end), without blanks at its ends."""
    label, first, after = mark
    whole = begin <= first and after <= end
    first, after = max(first, begin), min(after, end)
    while first < after and text[first].isspace():
        first += 1
    while after > first and text[after - 1].isspace():
        after -= 1
    return (label if whole else "IGNORE"), first, after


def _aside(document: Document) -> bytearray:
    flags = bytearray(len(document.text))
    for segment in document.segments:
        if segment.kind == "boilerplate":
            start, end = segment.span.start, segment.span.end
            flags[start:end] = b"\1" * (end - start)
    return flags
