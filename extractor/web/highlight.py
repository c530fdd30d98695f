"""A document's text with its mentions as HTML, whose text content is the document's text to the letter.

Offsets are counted here, in code points, and never by a browser. A mention inside another stands inside its element;
two that cross are cut where they cross. Letters and underlines come from the style sheet: the text gains none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from markupsafe import Markup, escape

from ..model import Document, Mention, Segment, Span

LETTERS = {"PERSON": "C", "POSITION": "V", "UNIT": "Đ", "LOCATION": "N", "CITATION": "S", "DATE": "T", "METRIC": "L"}
DIM = frozenset({"caption", "boilerplate", "byline", "recipients"})
OUTLINE = frozenset({"title", "doc_type", "abstract", "chapter", "article", "heading", "appendix"})


@dataclass(frozen=True, slots=True)
class Mark:
    """A mention as it is drawn: `n` its name on the page, `state` empty, or what people said of it."""

    n: str
    span: Span
    label: str
    state: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A segment with the blanks behind it, as HTML."""

    kind: str
    start: int
    html: Markup
    dim: bool
    number: str | None
    end: int


def name_of(mention: Mention) -> str:
    """Return the name of a mention on its page, which a decision on another one does not change."""
    return f"{mention.start}-{mention.end}-{mention.label[:2]}"


def mark_of(mention: Mention, state: str) -> Mark:
    return Mark(name_of(mention), mention.span, mention.label, state)


Stretch = tuple[Segment | None, Span, int]
"""A segment, None for text that is in none; its words; where the next one starts."""


def stretches(document: Document, within: Span | None = None) -> list[Stretch]:
    """Return the document's segments in order, so that no character is left out or comes twice.

    `within`: only those that begin in this stretch of the text, or that it begins in.
    """
    found = takewhile(lambda x: within is None or x[1].start < within.end, _stretches(document))
    return [x for x in found if within is None or within.start < x[2]]


def blocks(document: Document, marks: Sequence[Mark], found: Sequence[Stretch]) -> Iterator[Block]:
    """Yield stretches of the text as HTML; their text content is the document's text, the marks are drawn in it."""
    ordered = sorted(marks, key=lambda m: (m.span.start, -m.span.end, m.n))
    at = 0
    for segment, span, end in found:
        here = []
        while at < len(ordered) and ordered[at].span.start < end:
            here.append(ordered[at])
            at += 1
        crossing = [m for m in here if m.span.end > end]
        drawn = _draw(document.text, span, here)
        gap = (
            Markup('<span class="gap">{}</span>').format(document.text[span.end : end]) if end > span.end else Markup()
        )
        kind = segment.kind if segment else "paragraph"
        yield Block(kind, span.start, drawn + gap, kind in DIM, segment.number if segment else None, end)
        # a mention that runs on into the next segment is drawn there too
        ordered[at:at] = [Mark(m.n, Span(end, m.span.end), m.label, m.state) for m in crossing]


def _stretches(document: Document) -> Iterator[Stretch]:
    length = len(document.text)
    found = sorted(document.segments, key=lambda s: (s.span.start, s.span.end))
    starts: list[tuple[int, Segment | None]] = []
    done = 0
    for segment in found:
        if segment.span.start >= done and segment.span.end > segment.span.start:
            if document.text[done : segment.span.start].strip() or not starts and segment.span.start > 0:
                starts.append((done, None))
            starts.append((segment.span.start, segment))
            done = segment.span.end
    if not starts or document.text[done:].strip():
        starts.append((done, None))
    for n, (start, one) in enumerate(starts):
        end = starts[n + 1][0] if n + 1 < len(starts) else length
        stop = one.span.end if one else start + len(document.text[start:end].rstrip())
        if end > start:
            yield one, Span(start, min(max(stop, start), end)), end


def _draw(text: str, span: Span, marks: Sequence[Mark]) -> Markup:
    out: list[str] = []
    stack: list[Mark] = []
    position = span.start

    def put(until: int) -> None:
        nonlocal position
        if until > position:
            out.append(str(escape(text[position:until])))
            position = until

    def close(until: int) -> None:
        while stack and min(m.span.end for m in stack) <= until:
            first = min(m.span.end for m in stack)
            put(min(first, span.end))
            reopened = []
            while any(m.span.end <= first for m in stack):
                top = stack.pop()
                out.append("</mark>")
                if top.span.end > first:
                    reopened.append(top)
            for mark in reversed(reopened):
                out.append(_open(mark))
                stack.append(mark)

    for mark in sorted(marks, key=lambda m: (m.span.start, -m.span.end, m.n)):
        start = max(mark.span.start, span.start)
        if start >= span.end:
            continue
        close(start)
        put(start)
        out.append(_open(mark))
        stack.append(mark)
    close(span.end)
    put(span.end)
    out.append("</mark>" * len(stack))
    return Markup("".join(out))  # every piece of text in it is escaped above


def _open(mark: Mark) -> str:
    label = mark.label if mark.label in LETTERS else "UNIT"  # nothing else is written into the page unescaped
    state = f" {escape(mark.state)}" if mark.state else ""
    name = escape(mark.n)
    return f'<mark class="m m-{label.lower()}{state}" data-n="{name}" data-l="{LETTERS[label]}" tabindex="-1">'


def excerpt(text: str, span: Span, label: str, offset: int = 0, around: int = 180) -> Markup:
    """Return the words round a thing with the thing marked. `text` may be a stretch that begins at `offset`."""
    start, end = span.start - offset, span.end - offset
    first, last = max(0, start - around), min(len(text), end + around)
    line = text.rfind("\n", first, start)  # the line itself is what a person needs; the menu above it is not
    first = line + 1 if line >= 0 else first
    while 0 < first < start and text[first - 1].isalnum():
        first += 1
    while end < last < len(text) and text[last].isalnum():
        last -= 1
    line = text.find("\n", end, last)
    last = line if line >= 0 else last
    lead = "…" if _cut_before(text, first, offset) else ""
    tail = "…" if last < len(text) and text[last] != "\n" else ""
    return Markup('{}{}<mark class="m m-{}" data-l="{}">{}</mark>{}{}').format(
        lead, text[first:start], label.lower(), LETTERS.get(label, ""), text[start:end], text[end:last], tail
    )


def _cut_before(text: str, first: int, offset: int) -> bool:
    """Say whether the words before `first` are left out of a line that goes on."""
    return text[first - 1] != "\n" if first else offset > 0


def outline(document: Document) -> list[tuple[int, str, str]]:
    """Return (start, kind, words) of what heads the parts of a document."""
    found = [s for s in document.segments if s.kind in OUTLINE]
    return [(s.span.start, s.kind, " ".join(document.quote(s.span).split())[:90]) for s in found]
