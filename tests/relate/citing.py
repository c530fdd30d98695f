"""Documents for the tests of citations: units and offices marked by hand with their full names, the rest found."""

from __future__ import annotations

from typing import Any

from made import plain

from extractor.gazetteer import load
from extractor.model import Citation, Document, Link, Meta, Relation, Segment, Source, Span
from extractor.ner import citation, date
from extractor.ner.merge import merge
from extractor.relate.papers.anaphora import anaphora
from extractor.relate.papers.citations import citations
from extractor.relate.papers.relations import relations
from extractor.relate.view import View, look


def view(marked: str, kind: Any = "press_article", kinds: dict[int, str] | None = None, **meta: Any) -> View:
    """A view of `marked` text: ⟦UNIT|UBND tỉnh|Ủy ban nhân dân tỉnh Kẻ Mít⟧; `kinds`: segment kind by line number."""
    text, marks = plain(marked)
    spans, at = [], 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            spans.append(Segment((kinds or {}).get(number, "paragraph"), Span(at, at + len(line))))
        at += len(line) + 1
    document = Document("d", Source(None, "text/plain", "0", 0), kind, text, tuple(spans), Meta(**meta))
    book = load()
    mentions = merge([*marks, *citation.recognise(document, book, ()), *date.recognise(document, book, ())])
    names = [Link(i, str(m.value)) for i, m in enumerate(mentions) if m.label == "UNIT" and m.value]
    return look(document, mentions, names, book)


def cited(marked: str, **options: Any) -> tuple[Citation, ...]:
    return citations(view(marked, **options))


def related(marked: str, **options: Any) -> list[tuple[str, str, str]]:
    seen = view(marked, **options)
    found: tuple[Relation, ...] = relations(seen, cited := citations(seen), anaphora(seen, cited))
    return [(r.source, r.relation, r.target) for r in found]
