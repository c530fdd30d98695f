"""The tree of an official document: Chương > Mục > Điều > khoản > điểm, or I > 1 > a, with its parts as own trees.

Computed from the segments on demand, never stored: what prints an outline or writes Akoma Ntoso reads it from here.
Source of the order of levels: Nghị định 30/2020/NĐ-CP appendix I, part II, point 5; guide 36-HD/VPTW for the Party.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .model import Document, Segment, Span
from .text import fold

LEVELS = ("part", "book", "chapter", "section", "subsection", "article", "heading", "clause", "subclause", "point")
"""Kinds of nodes from the outermost inwards; `part` is a document within the document (`Document.parts`)."""
_WORD = re.compile(r"\W{0,3}(phần|chương|mục|tiểu mục)\s")
_WORDS = {"phần": "book", "chương": "chapter", "mục": "section", "tiểu mục": "subsection"}
_NUMBERED = re.compile(
    r"\W{0,3}(?:(?:phần|chương|mục|tiểu mục|điều)\s{1,3}(?:thứ\s)?\w{1,6}|[ivxl]{1,6}|\d{1,3}(?:\.\d{1,3}){0,4}|\w)"
    r"\s?[.:)\-–/]*\s*"
)
_BODY = frozenset(("chapter", "article", "heading", "clause", "point"))
_END = frozenset(("recipients", "signature", "boilerplate", "appendix"))
_HEADING_LENGTH = 250


@dataclass(frozen=True, slots=True)
class Node:
    """A numbered stretch with what it holds: `number` as its own line prints it ("3", "a"), `path` from the root, in a
    part from the part.

    `heading` is its title where it has one: all of a chapter's or article's first line but the number, nothing of a
    clause that goes straight into its sentence. `span` runs to where the next node of its level or above begins.
    """

    kind: str
    number: str | None
    path: str
    heading: str | None
    span: Span
    children: tuple[Node, ...] = ()


@dataclass(slots=True)
class _Open:
    kind: str
    level: int
    number: str | None
    path: str
    heading: str | None
    start: int
    children: list[Node] = field(default_factory=list)

    def closed(self, end: int) -> Node:
        return Node(self.kind, self.number, self.path, self.heading, Span(self.start, end), tuple(self.children))


def structure(document: Document) -> tuple[Node, ...]:
    """Return the top nodes in reading order: the document's own outline, then one `part` node for each part."""
    if document.kind != "official_document":
        return ()
    bounds = [p.span.start for p in document.parts]
    own = [s for s in document.segments if not bounds or s.span.start < bounds[0]]
    found = _tree(document, own)
    for part in document.parts:
        inner = [s for s in document.segments if part.span.covers(s.span)]
        children = _tree(document, inner)
        found.append(Node("part", part.number, part.number or "", part.title, part.span, tuple(children)))
    return tuple(found)


def walk(nodes: Sequence[Node], depth: int = 0) -> Iterator[tuple[int, Node]]:
    """Yield every node with its depth, a parent before what it holds."""
    for node in nodes:
        yield depth, node
        yield from walk(node.children, depth + 1)


def _tree(document: Document, segments: Sequence[Segment]) -> list[Node]:
    top: list[Node] = []
    stack: list[_Open] = []
    last = 0

    def close(level: int, end: int) -> None:
        while stack and stack[-1].level >= level:
            node = stack.pop().closed(end)
            (stack[-1].children if stack else top).append(node)

    for n, segment in enumerate(segments):
        if segment.kind in _END:
            close(0, last)
        elif segment.kind in _BODY and (opened := _open(document, segments, n)):
            close(opened.level, last)
            opened.path = _path(stack[-1].path if stack else "", opened)
            stack.append(opened)
        last = segment.span.end
    close(0, last)
    return top


def _path(above: str, node: _Open) -> str:
    return ".".join(x for x in (above, node.number) if x)


def _open(document: Document, segments: Sequence[Segment], n: int) -> _Open | None:
    """Return the node that a segment opens; a heading without a number opens none."""
    segment = segments[n]
    text = document.quote(segment.span)
    kind = _kind(segment, fold(text[:40]))
    if segment.number is None:
        return None
    number = segment.number.rsplit(".", 1)[-1] if kind in ("clause", "subclause", "point") else segment.number
    return _Open(kind, LEVELS.index(kind), number, "", _heading(document, segments, n), segment.span.start)


def _kind(segment: Segment, head: str) -> str:
    if segment.kind == "chapter":
        word = _WORD.match(head)
        return _WORDS[word[1]] if word else "chapter"
    if segment.kind == "clause":
        printed = re.match(r"\W{0,3}\d{1,2}\.\d", head)
        return "subclause" if printed else "clause"
    return segment.kind


def _heading(document: Document, segments: Sequence[Segment], n: int) -> str | None:
    """The rest of the line; of a chapter alone in its line, the line in capitals below it."""
    segment = segments[n]
    text = document.quote(segment.span)
    number = _NUMBERED.match(fold(text))
    rest = " ".join(text[number.end() if number else 0 :].split()).strip(" .:")
    if not rest and segment.kind in ("chapter", "article") and n + 1 < len(segments):
        below = segments[n + 1]
        line = " ".join(document.quote(below.span).split())
        return line if below.kind in ("heading", "paragraph") and len(line) < _HEADING_LENGTH else None
    if segment.kind in ("chapter", "heading"):
        return rest[:_HEADING_LENGTH] or None
    closed = text.rstrip()[-1:] in ".;," or len(rest) >= _HEADING_LENGTH
    return None if closed or text.count("\n") > 1 else rest or None
