"""Word files → every character that Word prints, and the records that the plain text gives."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from making.docx import Layout, add_box, add_list, build, change, make_docx, number, save
from making.pages import Columns, Para, Table

from extractor import interchange
from extractor.errors import BrokenError, InputError, TooLargeError
from extractor.evaluate import gold
from extractor.load import Limits, package, read_bytes
from extractor.load.docx.numbering import numeral
from extractor.model import RawDocument
from extractor.pipeline import process

TRAIN = Path(__file__).parents[2] / "corpus" / "gold" / "train"


def read(data: bytes) -> RawDocument:
    return read_bytes(data, "a.docx")


def text_of(fill: Callable[[Any], None]) -> str:
    """Return what is read from a file that `fill` writes into."""
    document = Document()
    fill(document)
    return read(save(document)).text


def repacked(data: bytes, name: str, edit: Callable[[bytes], bytes]) -> bytes:
    """Return the package with one part rewritten."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            part = old.read(info)
            new.writestr(info.filename, edit(part) if info.filename == name else part)
    return out.getvalue()


# ------------------------------------------------------------------ runs


def _run(paragraph: Any, text: str, *properties: str) -> None:
    run = paragraph.add_run(text)
    for name in properties:
        run._r.get_or_add_rPr().append(OxmlElement(f"w:{name}"))


@pytest.mark.parametrize(
    ("fill", "expected"),
    [
        (lambda p: (p.add_run("Sở "), p.add_run("Nội vụ")), "Sở Nội vụ"),
        (
            lambda p: (p.add_run("Căn cứ "), change(p, "ins", "Luật Đất đai"), change(p, "del", "Luật cũ")),
            "Căn cứ Luật Đất đai",
        ),
        (lambda p: (change(p, "moveTo", "Giao Sở Y tế"), change(p, "moveFrom", "Giao Sở Y tế")), "Giao Sở Y tế"),
        (lambda p: (p.add_run("Số: 12"), _run(p, " bí mật", "vanish"), p.add_run("/QĐ")), "Số: 12/QĐ"),
        (lambda p: _run(p, "Quyết định", "caps"), "QUYẾT ĐỊNH"),
        (lambda p: p.add_run("QUYẾT ĐỊNH\nVề việc"), "QUYẾT ĐỊNH\nVề việc"),
        (lambda p: p.add_run("Họ tên:\tLê Văn Tú"), "Họ tên:\tLê Văn Tú"),
        (lambda p: p.add_run("\u0110ie\u0302\u0300u"), "Điều"),
        (lambda p: p.add_run("57/QĐ")._r.append(OxmlElement("w:noBreakHyphen")), "57/QĐ-"),
    ],
)
def test_a_paragraph_is_read_as_word_prints_it(fill: Callable[[Any], None], expected: str) -> None:
    assert text_of(lambda document: fill(document.add_paragraph())) == expected


def test_symbols_of_picture_fonts_become_what_they_look_like() -> None:
    def fill(document: Any) -> None:
        run = document.add_paragraph().add_run()
        for font, code in (("Wingdings", "F0FC"), ("Symbol", "F0B7"), ("Wingdings", "F041")):
            run._r.append(parse_xml(f'<w:sym {nsdecls("w")} w:font="{font}" w:char="{code}"/>'))
        run._r.append(parse_xml(f"<w:t {nsdecls('w')}> xong</w:t>"))

    assert text_of(fill) == "✓•• xong"


def test_a_field_shows_its_result_and_not_its_code() -> None:
    def fill(document: Any) -> None:
        paragraph = document.add_paragraph("Trang ")
        for kind, text in (("begin", ""), ("", 'REF muc "x"'), ("separate", ""), ("t", "7"), ("end", "")):
            element = OxmlElement(
                "w:fldChar" if kind in ("begin", "separate", "end") else "w:t" if kind else "w:instrText"
            )
            if kind in ("begin", "separate", "end"):
                element.set(qn("w:fldCharType"), kind)
            element.text = text
            paragraph.add_run()._r.append(element)

    assert text_of(fill) == "Trang 7"


def test_a_content_control_is_read() -> None:
    def fill(document: Any) -> None:
        document.element.body.insert(
            0,
            parse_xml(
                f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent><w:p><w:r>'
                "<w:t>Số: 5/KH-UBND</w:t></w:r></w:p></w:sdtContent></w:sdt>"
            ),
        )

    assert text_of(fill) == "Số: 5/KH-UBND"


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    def fill(document: Any) -> None:
        add_box(document.add_paragraph("Đoạn một."), ["ỦY BAN NHÂN DÂN", "TỈNH NAM XUYÊN"])
        document.add_paragraph("Đoạn hai.")

    assert text_of(fill).split("\n") == ["Đoạn một.", "ỦY BAN NHÂN DÂN", "TỈNH NAM XUYÊN", "Đoạn hai."]


def test_hidden_text_of_a_style_is_not_read() -> None:
    def fill(document: Any) -> None:
        style = document.styles.add_style("Ẩn", 1)
        style.font.hidden = True
        document.add_paragraph("không in", style="Ẩn")
        document.add_paragraph("in")

    assert text_of(fill) == "in"


# ------------------------------------------------------------------ numbering


@pytest.mark.parametrize(
    ("value", "form", "expected"),
    [
        (4, "decimal", "4"),
        (4, "upperRoman", "IV"),
        (1994, "lowerRoman", "mcmxciv"),
        (3, "lowerLetter", "c"),
        (28, "upperLetter", "BB"),
        (7, "decimalZero", "07"),
        (0, "upperLetter", "0"),
    ],
)
def test_a_list_number_is_printed_in_the_form_of_its_list(value: int, form: str, expected: str) -> None:
    assert numeral(value, form) == expected


def test_automatic_numbers_are_printed() -> None:
    def fill(document: Any) -> None:
        articles, points = add_list(document, "Điều %1."), add_list(document, "%1)", "lowerLetter")
        for identity, text in ((articles, "Phạm vi"), (points, "một"), (points, "hai"), (articles, "Hiệu lực")):
            number(paragraph := document.add_paragraph(text), identity)
        assert paragraph.text == "Hiệu lực"

    assert text_of(fill).split("\n") == ["Điều 1. Phạm vi", "a) một", "b) hai", "Điều 2. Hiệu lực"]


def test_levels_count_on_and_start_again() -> None:
    def fill(document: Any) -> None:
        numbering = document.part.numbering_part.element
        levels = "".join(
            f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
            for i, (form, text) in enumerate((("upperRoman", "%1."), ("decimal", "%1.%2."), ("bullet", "-")))
        )
        numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="900">{levels}</w:abstractNum>'))
        numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="900"><w:abstractNumId w:val="900"/></w:num>'))
        for level, text in ((0, "A"), (1, "B"), (1, "C"), (2, "D"), (0, "E"), (1, "F")):
            number(document.add_paragraph(text), "900", level)

    assert text_of(fill).split("\n") == ["I. A", "I.1. B", "I.2. C", "- D", "II. E", "II.1. F"]


def test_a_style_may_carry_the_number() -> None:
    def fill(document: Any) -> None:
        identity = add_list(document, "Chương %1", "upperRoman")
        style = document.styles.add_style("Chương", 1)
        properties = style.element.get_or_add_pPr()
        properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="{identity}"/></w:numPr>'))
        document.add_paragraph("QUY ĐỊNH CHUNG", style="Chương")
        document.add_paragraph("THI HÀNH", style="Chương")

    assert text_of(fill).split("\n") == ["Chương I QUY ĐỊNH CHUNG", "Chương II THI HÀNH"]


# ------------------------------------------------------------------ tables


def test_a_letterhead_is_read_cell_by_cell_and_a_task_table_row_by_row() -> None:
    parts = [
        Columns(
            ["ỦY BAN NHÂN DÂN", "TỈNH NAM XUYÊN"], ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
        ),
        Table([["STT", "Nhiệm vụ", "Chủ trì"], ["1", "Rà soát", "Sở Nội vụ"], ["2", "", "Sở Tài chính"]]),
    ]
    assert read(save(build(parts))).text.split("\n")[:7] == [
        *parts[0].left,
        *parts[0].right,
        "STT | Nhiệm vụ | Chủ trì",
        "1 | Rà soát | Sở Nội vụ",
        "2 |  | Sở Tài chính",
    ]


def test_paragraphs_of_a_cell_are_joined_and_merged_cells_are_read_once() -> None:
    def fill(document: Any) -> None:
        grid = document.add_table(rows=3, cols=3, style="Table Grid")
        for row, texts in zip(grid.rows, (("STT", "Việc", "Hạn"), ("1", "Rà soát", "2024"), ("", "Báo cáo", "2025"))):
            for cell, text in zip(row.cells, texts):
                cell.text = text
        grid.cell(1, 1).add_paragraph("thủ tục")
        grid.cell(1, 0).merge(grid.cell(2, 0))

    assert text_of(fill).split("\n") == ["STT | Việc | Hạn", "1 | Rà soát thủ tục | 2024", " | Báo cáo | 2025".strip()]


# ------------------------------------------------------------------ other stories


def test_running_head_and_footer_stand_at_the_end_as_furniture() -> None:
    raw = read(make_docx("Sở Nội vụ tỉnh Nam Xuyên báo cáo."))
    assert raw.text.split("\n") == ["Sở Nội vụ tỉnh Nam Xuyên báo cáo.", "Bản dự thảo nội bộ", "2"]
    assert [b.kind for b in raw.blocks] == ["text", "furniture", "furniture"]


def test_footnotes_stand_below_with_their_numbers() -> None:
    data = make_docx("Giá trị theo báo cáo.", Layout(furniture=False))
    note = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:id="7"><w:p><w:r><w:footnoteRef/></w:r><w:r>'
        "<w:t>Nguồn: Cục Thống kê.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    relation = b'<Relationship Id="rId90" Type="http://x/footnotes" Target="footnotes.xml"/></Relationships>'
    data = repacked(
        data, "word/document.xml", lambda x: x.replace(b"</w:r>", b'<w:footnoteReference w:id="7"/></w:r>', 1)
    )
    data = repacked(data, "word/_rels/document.xml.rels", lambda x: x.replace(b"</Relationships>", relation))
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/footnotes.xml", note)
    assert read(out.getvalue()).text.split("\n") == ["Giá trị theo báo cáo.", "1 Nguồn: Cục Thống kê."]


def test_characters_that_no_rule_reads_are_counted() -> None:
    data = make_docx("Sở Nội vụ", Layout(furniture=False))
    lost = b"<w:pPr><w:r><w:t>1234567</w:t></w:r></w:pPr>"
    raw = read(repacked(data, "word/document.xml", lambda x: re.sub(rb"<w:pPr>.*?</w:pPr>", lost, x, count=1)))
    assert raw.text == "Sở Nội vụ"
    assert raw.warnings == ("7 of 16 characters of the file stand where no rule reads them",)


def test_text_in_an_old_font_becomes_unicode() -> None:
    def fill(document: Any) -> None:
        run = document.add_paragraph().add_run("Uû ban nh©n d©n tØnh Nam Xuyªn quyÕt ®Þnh ban hµnh quy ®Þnh nµy")
        run.font.name = ".VnTime"

    assert text_of(fill).startswith("Uỷ ban nhân dân tỉnh Nam Xuyên quyết định")


# ------------------------------------------------------------------ hostile files


def _zip(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_a_bomb_is_stopped_while_it_inflates() -> None:
    bomb = b"<w:document>" + b"\x20" * 30_000_000
    with pytest.raises(TooLargeError, match="bomb"):
        read(_zip({"word/document.xml": bomb}))


def test_too_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_MEMBERS", 5)
    with pytest.raises(TooLargeError, match="parts"):
        read(_zip({"word/document.xml": b"<a/>"} | {f"word/{n}.xml": b"" for n in range(5)}))


def test_parts_that_overlap_are_refused() -> None:
    data = bytearray(_zip({"word/document.xml": b"<a/>" * 50, "word/b.xml": b"<b/>" * 50}))
    second = data.rindex(b"PK\x01\x02")
    data[second + 42 : second + 46] = (10).to_bytes(4, "little")
    with pytest.raises(BrokenError):
        read(bytes(data))


@pytest.mark.parametrize(
    "xml",
    [
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:t>&x;</w:t></w:document>',
        b'<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;">]><w:document xmlns:w="w"><w:t>&y;</w:t></w:document>',
        b'<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><w:document xmlns:w="w"/>',
    ],
)
def test_entities_are_refused(xml: bytes) -> None:
    with pytest.raises(BrokenError, match="entities"):
        read(_zip({"word/document.xml": xml}))


@pytest.mark.parametrize("xml", [b"", b"no xml", b"<a/>", b"<w:document xmlns:w='w'>" + b"<w:x>" * 600])
def test_a_file_without_a_document_is_broken_or_empty(xml: bytes) -> None:
    with pytest.raises(InputError) as caught:
        read(_zip({"word/document.xml": xml}))
    assert caught.value.code in ("broken", "empty")


def test_the_text_limit_holds() -> None:
    with pytest.raises(TooLargeError):
        read_bytes(make_docx("Sở Nội vụ\n" * 100), "a.docx", Limits(text_chars=300))


@pytest.mark.parametrize("part", [None, "word/document.xml", "word/numbering.xml", "word/styles.xml"])
def test_damaged_files_end_in_text_or_a_typed_failure(part: str | None) -> None:
    source = make_docx("Điều 1. Phạm vi\n- Sở Nội vụ;\nĐiều 2. Hiệu lực", Layout(numbered=True, tracked=True))
    random_ = random.Random(part)

    def damage(data: bytes) -> bytes:
        found = bytearray(data)
        if random_.random() < 0.2:
            del found[random_.randrange(1, len(found)) :]
        for _ in range(random_.choice([1, 4, 30])):
            found[random_.randrange(len(found))] = random_.randrange(256)
        return bytes(found)

    ends = set()
    for _ in range(50):
        try:
            ends.add("ok" if read(repacked(source, part, damage) if part else damage(source)) else "")
        except InputError as error:
            ends.add(error.code)
    assert ends <= {"ok", "broken", "binary", "protected", "too_large", "unsupported", "empty"}
    assert "ok" in ends


# ------------------------------------------------------------------ the same records as the plain text


@pytest.mark.parametrize(
    "layout", [Layout(), Layout(numbered=True), Layout(tracked=True, furniture=False), Layout(boxes=True)]
)
@pytest.mark.parametrize(
    "name", ["t5-01-qd-quangnam-so-nnptnt", "t5-11-kh-hagiang-dvhc", "t1-09-nam-dinh-tp-hoan-thanh-ntm"]
)
def test_a_word_file_gives_the_records_of_its_plain_text(name: str, layout: Layout) -> None:
    text = gold.read(TRAIN / f"{name}.gold").text
    records = [
        interchange.to_record(process(raw)) for raw in (read_bytes(text.encode()), read(make_docx(text, layout)))
    ]
    plain, word = (
        {
            "meta": {
                k: r["meta"][k] for k in ("title", "number", "type", "issuer", "date", "place", "signers", "recipients")
            },
            "officials": [(o["name"], o["position"], o["unit"]) for o in r["officials"]],
            "citations": sorted(str(c["number"] or c["title"]) for c in r["citations"]),
            "tasks": [(t["assignee"], t["deadline"]) for t in r["tasks"]],
            "metrics": [m["value"] for m in r["metrics"]],
        }
        for r in records
    )
    assert word == plain


def test_a_paragraph_of_centred_text_and_a_body_are_kept_in_order() -> None:
    assert read(save(build([Para("KẾ HOẠCH", "centre"), Para("Nội dung.")]))).text.startswith("KẾ HOẠCH\nNội dung.")


def _add(document: Any, xml: str) -> None:
    document.element.body.insert(0, parse_xml(f"<w:body {nsdecls('w')}>{xml}</w:body>")[0])


def test_a_deleted_row_is_not_read_and_no_gap() -> None:
    """What tracked changes took out of a table is not printed, and nobody is told that it is missing."""
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    rows = f"<w:tr>{cell.format('Sở Y tế')}</w:tr><w:tr><w:trPr><w:del w:id='9'/></w:trPr>{cell.format('đã bỏ')}</w:tr>"
    document = Document()
    _add(document, f"<w:tbl>{rows}</w:tbl>")
    raw = read(save(document))
    assert (raw.text, raw.warnings) == ("Sở Y tế", ())


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    text = "<w:p>{}<w:r><w:t xml:space='preserve'>{}</w:t></w:r></w:p>"
    mark = "<w:pPr><w:rPr><w:del w:id='5'/></w:rPr></w:pPr>"
    document = Document()
    _add(document, text.format("", "Nội vụ"))
    _add(document, text.format(mark, "Giám đốc Sở "))
    assert read(save(document)).text == "Giám đốc Sở Nội vụ"
