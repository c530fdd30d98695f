"""Parts of a page → a Word file, made with python-docx the way office templates are built."""

from __future__ import annotations

import io
import re
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from .pages import Columns, Para, Part, Table, parts

ARTICLE = re.compile(r"Điều (\d{1,3})\. ")
DASH = re.compile(r"- ")
DRAWING = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


@dataclass(frozen=True)
class Layout:
    """How the file is built.

    `numbered`: articles and dashes are automatic. `tracked`: every line was edited with changes tracked. `boxes`: the
    letterhead stands in text boxes. `furniture`: a running head and a page number.
    """

    numbered: bool = False
    tracked: bool = False
    boxes: bool = False
    furniture: bool = True


def make_docx(text: str, layout: Layout = Layout()) -> bytes:
    """Return a Word file that prints `text`."""
    return save(build(parts(text), layout))


def save(document: Any) -> bytes:
    """Return the bytes of a python-docx document."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def build(page_parts: list[Part], layout: Layout = Layout()) -> Any:
    """Return a python-docx document that prints `page_parts`."""
    document = Document()
    writer = _Writer(document, layout)
    for part in page_parts:
        writer.add(part)
    if layout.furniture:
        section = document.sections[0]
        section.header.paragraphs[0].text = "Bản dự thảo nội bộ"
        _page_number(section.footer.paragraphs[0])
    return document


class _Writer:
    def __init__(self, document: Any, layout: Layout) -> None:
        self.document = document
        self.layout = layout
        self.next_article = 1
        self.articles = add_list(document, "Điều %1.") if layout.numbered else ""
        self.dashes = add_list(document, "-", "bullet") if layout.numbered else ""

    def add(self, part: Part) -> None:
        if isinstance(part, Para):
            self._line(self.document.add_paragraph(), part.text, centred=part.kind == "centre")
        elif isinstance(part, Table):
            self._table(part)
        elif self.layout.boxes and not part.foot:
            for lines in (part.left, part.right):
                add_box(self.document.add_paragraph(), lines)
        else:
            self._columns(part)

    def _line(self, paragraph: Any, text: str, centred: bool = False) -> None:
        paragraph.alignment = 1 if centred else 3
        article = ARTICLE.match(text)
        if self.layout.numbered and article and int(article[1]) == self.next_article:
            self.next_article += 1
            number(paragraph, self.articles)
            text = text[article.end() :]
        elif self.layout.numbered and DASH.match(text):
            number(paragraph, self.dashes)
            text = text[2:]
        if self.layout.tracked:
            tracked(paragraph, text)
        else:
            paragraph.add_run(text)

    def _columns(self, part: Columns) -> None:
        grid = self.document.add_table(rows=1, cols=2)
        for cell, lines in zip(grid.rows[0].cells, (part.left, part.right)):
            for i, line in enumerate(lines):
                paragraph = cell.paragraphs[0] if i == 0 else cell.add_paragraph()
                self._line(paragraph, line, centred=not part.foot)

    def _table(self, part: Table) -> None:
        width = max(len(row) for row in part.rows)
        grid = self.document.add_table(rows=0, cols=width, style="Table Grid")
        for row in part.rows:
            for cell, text in zip(grid.add_row().cells, row):
                cell.text = text


def add_list(document: Any, text: str, form: str = "decimal", start: int = 1) -> str:
    """Add a list with one level to the file's numbering and return its id."""
    numbering = document.part.numbering_part.element
    identity = str(500 + len(numbering))
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{identity}"><w:lvl w:ilvl="0"><w:start w:val="{start}"/>'
        f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
    )
    numbering.insert(0, abstract)
    numbering.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="{identity}"><w:abstractNumId w:val="{identity}"/></w:num>')
    )
    return identity


def number(paragraph: Any, identity: str, level: int = 0) -> None:
    """Number `paragraph` by a list."""
    properties = paragraph._p.get_or_add_pPr()
    properties.append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{identity}"/></w:numPr>')
    )


def tracked(paragraph: Any, text: str) -> None:
    """Write `text` as an edited line: its middle was inserted, other words deleted, one word moved."""
    third = len(text) // 3
    paragraph.add_run(text[:third])
    change(paragraph, "ins", text[third : 2 * third])
    change(paragraph, "del", "đoạn cũ đã bỏ")
    paragraph.add_run(text[2 * third :])


def change(paragraph: Any, kind: str, text: str) -> None:
    """Append a tracked change ("ins", "del", "moveTo", "moveFrom") to `paragraph`."""
    element = OxmlElement(f"w:{kind}")
    element.set(qn("w:id"), "1")
    element.set(qn("w:author"), "Văn thư")
    run = deepcopy(paragraph.add_run(text)._r)
    paragraph._p.remove(paragraph.runs[-1]._r)
    if kind in ("del", "moveFrom"):
        for t in run.findall(qn("w:t")):
            t.tag = qn("w:delText") if kind == "del" else t.tag
    element.append(run)
    paragraph._p.append(element)


def add_box(paragraph: Any, lines: list[str]) -> None:
    """Anchor a text box to `paragraph`, in the new form and in the old one, as Word writes it."""
    inner = "".join(f"<w:p><w:r><w:t xml:space='preserve'>{_escape(line)}</w:t></w:r></w:p>" for line in lines)
    paragraph.add_run()._r.append(
        parse_xml(
            f"<mc:AlternateContent {DRAWING} {nsdecls('w')}>"
            f'<mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx>'
            "</wps:wsp></w:drawing></mc:Choice>"
            f"<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape>"
            "</w:pict></mc:Fallback></mc:AlternateContent>"
        )
    )


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _page_number(paragraph: Any) -> None:
    for kind, text in (("begin", ""), ("", " PAGE "), ("separate", ""), ("t", "2"), ("end", "")):
        run = paragraph.add_run()
        if kind in ("begin", "separate", "end"):
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        else:
            element = OxmlElement("w:t" if kind else "w:instrText")
            element.text = text
        run._r.append(element)
