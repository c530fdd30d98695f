"""An official document as Akoma Ntoso 3.0 (OASIS LegalDocML), valid against its XML schema.

http://docs.oasis-open.org/legaldocml/akn-core/v1.0/. What stands before the first numbered part is the preamble, what
signs and who receives are the conclusions, parts are attachments; mentions become inline elements. No character of the
document's own text is lost: boilerplate alone stays out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO, TypeAlias

from lxml import etree

from ..collection import Held
from ..errors import NotFoundError
from ..model import CitationValue, DateValue, Document, Mention, Segment, Span
from ..structure import Node, structure
from ..text import bare
from .options import Options

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_ELEMENTS = {
    "book": "book", "chapter": "chapter", "section": "section", "subsection": "subsection", "article": "article",
    "heading": "level", "clause": "paragraph", "subclause": "subparagraph", "point": "point",
}  # fmt: skip
_INLINE = {
    "PERSON": "person", "POSITION": "role", "UNIT": "organization", "LOCATION": "location", "CITATION": "ref",
    "DATE": "date", "METRIC": "quantity",
}  # fmt: skip
_HEAD = frozenset(("letterhead", "number_line", "place_date", "doc_type", "abstract", "addressee"))
_FOOT = frozenset(("signature", "recipients"))
_NO_DATE = "0001-01-01"
"""The schema asks for a date everywhere; a document without one gets a day that cannot be taken for its own."""
_ILLEGAL = {c: None for c in (*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0xFFFE, 0xFFFF)}
"""Characters that XML cannot hold."""
Element: TypeAlias = Any


@dataclass(frozen=True, slots=True)
class _Page:
    """A document with the mentions that may be marked in it."""

    document: Document
    mentions: Sequence[Mention]


def write_documents(documents: Iterable[Held], stream: BinaryIO, _: Options) -> None:
    """Write the one official document among `documents`. Raises NotFoundError where there is none, or several."""
    found = [h for h in documents if h.result.document.kind == "official_document"]
    if len(found) != 1:
        raise NotFoundError(f"Akoma Ntoso holds one official document, here are {len(found)}; name one with --document")
    tree = akoma_ntoso(found[0])
    stream.write(etree.tostring(tree, xml_declaration=True, encoding="utf-8", pretty_print=True))


def akoma_ntoso(held: Held) -> Element:
    """Return the document's <akomaNtoso> element."""
    document = held.result.document
    page = _Page(document, held.result.mentions)
    root = etree.Element(f"{{{NAMESPACE}}}akomaNtoso", nsmap={None: NAMESPACE})
    nodes = structure(document)
    own = [n for n in nodes if n.kind != "part"]
    act = _add(root, "act" if own else "doc", name=_slug(document.meta.type or "van ban"))
    _meta(act, document, "")
    limit = document.parts[0].span.start if document.parts else len(document.text)
    segments = [s for s in document.segments if s.kind != "boilerplate" and s.span.start < limit]
    body = Span(own[0].span.start, own[-1].span.end) if own else None
    _preface(act, page, [s for s in segments if s.kind in _HEAD])
    rest = [s for s in segments if s.kind not in _HEAD | _FOOT]
    if body:
        _block(act, "preamble", page, [s for s in rest if s.span.start < body.start])
        holder = _add(act, "body")
        for node in own:
            _hierarchy(holder, page, node)
        after = [s for s in rest if s.span.start >= body.end]
    else:
        _block(act, "mainBody", page, rest, needed=True)
        after = []
    _conclusions(act, page, [*after, *(s for s in segments if s.kind in _FOOT)])
    _attachments(act, page, [n for n in nodes if n.kind == "part"])
    return root


def _add(parent: Element, tag: str, text: str | None = None, /, **attributes: str) -> Element:
    child = etree.SubElement(parent, f"{{{NAMESPACE}}}{tag}", attributes)
    child.text = _clean(text) if text else None
    return child


def _clean(text: str) -> str:
    return " ".join(text.translate(_ILLEGAL).split(" "))


def _slug(text: str) -> str:
    return "-".join("".join(c if c.isalnum() and c.isascii() else " " for c in bare(text)).split()) or "none"


# ------------------------------------------------------------------ what the schema asks for


def _meta(parent: Element, document: Document, component: str) -> None:
    meta = document.meta
    date = meta.date if meta.date and len(meta.date) == 10 else _NO_DATE
    work = f"/akn/vn/act/{_slug(meta.issuer or 'none')}/{date}/{_slug(meta.number or 'none')}"
    identification = _add(_add(parent, "meta"), "identification", source="#extractor")
    levels = (("FRBRWork", work), ("FRBRExpression", f"{work}/vie"), ("FRBRManifestation", f"{work}/vie.xml"))
    for level, uri in levels:
        element = _add(identification, level)
        _add(element, "FRBRthis", value=f"{uri}/!{component}" if component else uri)
        _add(element, "FRBRuri", value=uri)
        _add(element, "FRBRdate", date=date, name="promulgation")
        _add(element, "FRBRauthor", href=f"#{_slug(meta.issuer or 'none')}")
        if level == "FRBRWork":
            _add(element, "FRBRcountry", value="vn")
        if level == "FRBRExpression":
            _add(element, "FRBRlanguage", language="vie")


def _preface(parent: Element, page: _Page, segments: Sequence[Segment]) -> None:
    if not segments:
        return
    preface = _add(parent, "preface")
    wrap = {"doc_type": "docType", "number_line": "docNumber", "abstract": "docTitle"}
    for segment in segments:
        line = _add(preface, "p")
        name = wrap.get(segment.kind)
        _inline(_add(line, name) if name else line, page, segment.span)


def _block(parent: Element, name: str, page: _Page, segments: Sequence[Segment], *, needed: bool = False) -> None:
    if not segments and not needed:
        return
    block = _add(parent, name)
    for segment in segments:
        _inline(_add(block, "p"), page, segment.span)
    if not segments:
        _add(block, "p")


def _conclusions(parent: Element, page: _Page, segments: Sequence[Segment]) -> None:
    _block(parent, "conclusions", page, sorted(segments, key=lambda s: s.span))


def _attachments(parent: Element, page: _Page, nodes: Sequence[Node]) -> None:
    if not nodes:
        return
    holder = _add(parent, "attachments")
    for n, node in enumerate(nodes, 1):
        inner = _add(_add(holder, "attachment"), "doc", name="part")
        _meta(inner, page.document, f"part_{n}")
        body = _add(inner, "mainBody")
        lead = node.span if not node.children else Span(node.span.start, node.children[0].span.start)
        for span in _lines(page.document, lead):
            _inline(_add(body, "p"), page, span)
        for child in node.children:
            _hierarchy(body, page, child)


# ------------------------------------------------------------------ the numbered parts


def _hierarchy(parent: Element, page: _Page, node: Node) -> None:
    """Add a node: its number, its own text up to its first child, its children.

    Its first line stands as printed, number and all, with no `num` element beside it: the text of the element is then
    the document's own words, each once.
    """
    element = _add(parent, _ELEMENTS[node.kind], eId=_id(parent, node))
    end = node.children[0].span.start if node.children else node.span.end
    lines = list(_lines(page.document, Span(node.span.start, end)))
    holder = _add(element, "intro" if node.children else "content")
    for span in lines:
        _inline(_add(holder, "p"), page, span)
    for child in node.children:
        _hierarchy(element, page, child)


def _id(parent: Element, node: Node) -> str:
    above = parent.get("eId")
    own = f"{_ELEMENTS[node.kind]}_{_slug(node.number or 'none')}"
    name = f"{above}__{own}" if above else own
    twins = sum(1 for child in parent if (child.get("eId") or "").split("-dup")[0] == name)
    return f"{name}-dup{twins + 1}" if twins else name


def _lines(document: Document, span: Span) -> Iterator[Span]:
    """Yield the lines of a stretch that hold more than blanks, without those of boilerplate."""
    chrome = [s.span for s in document.segments if s.kind == "boilerplate" and span.overlaps(s.span)]
    at = span.start
    for line in document.text[span.start : span.end].split("\n"):
        own = Span(at, at + len(line))
        if line.strip() and not any(c.covers(own) for c in chrome):
            yield own
        at += len(line) + 1


def _inline(element: Element, page: _Page, span: Span) -> None:
    """Write the text of `span` into `element` with its mentions as elements."""
    text = page.document.text
    at, last = span.start, None
    for mention in page.mentions:
        if mention.start < at or mention.end > span.end:
            continue
        _append(element, last, text[at : mention.start])
        last = _marked(element, mention)
        at = mention.end
    _append(element, last, text[at : span.end])


def _append(element: Element, last: Element | None, text: str) -> None:
    text = text.translate(_ILLEGAL)
    if last is None:
        element.text = (element.text or "") + text
    else:
        last.tail = (last.tail or "") + text


def _marked(element: Element, mention: Mention) -> Element:
    name, value = _INLINE[mention.label], mention.value
    if name == "date":
        day = value.iso if isinstance(value, DateValue) and value.iso and len(value.iso) == 10 else None
        return (
            _add(element, "date", mention.text, date=day) if day else _add(element, "inline", mention.text, name="date")
        )
    if name == "ref":
        number = value.number if isinstance(value, CitationValue) else None
        return _add(element, "ref", mention.text, href=f"/akn/vn/act/{_slug(number or mention.text)}")
    if name == "quantity":
        return _add(element, "quantity", mention.text, refersTo="#quantity")
    return _add(element, name, mention.text, refersTo=f"#{_slug(mention.text)}")
