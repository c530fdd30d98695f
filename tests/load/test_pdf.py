"""Digital PDF → text in reading order with places, and the records that its plain text gives."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from making.pages import Columns, Para, Part, Table
from making.pdf import Layout, make_pdf, register, set_parts
from making.signing import ORGANISATION, SIGNER, signed

from extractor import interchange
from extractor.errors import BrokenError, InputError, ProtectedError, TooLargeError
from extractor.evaluate import gold
from extractor.layout import places
from extractor.load import Limits, read_bytes
from extractor.load.ocr import engine
from extractor.model import RawDocument, Span
from extractor.pipeline import process

TRAIN = Path(__file__).parents[2] / "corpus" / "gold" / "train"
LONG = (
    "Ủy ban nhân dân thành phố giao Sở Kế hoạch và Đầu tư chủ trì, phối hợp với các sở, ban, ngành rà soát, tổng hợp "
    "khó khăn của doanh nghiệp theo Kế hoạch số 57/KH-UBND ngày 07 tháng 02 năm 2024, báo cáo trước ngày 30/9/2024."
)
OFFICE = [
    Columns(
        ["ỦY BAN NHÂN DÂN", "TỈNH NAM XUYÊN", "Số: 57/KH-UBND"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Nam Xuyên, ngày 07 tháng 02 năm 2024"],
    ),
    Para("KẾ HOẠCH", "centre"),
    Para(LONG),
    Columns(
        [
            "Nơi nhận:",
            "- Như trên;",
            "- Các Sở: Nội vụ, Tài chính, Xây dựng, Tư pháp;",
            "- Báo Nam Xuyên;",
            "- Lưu: VT.",
        ],
        ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lương Văn Thạch"],
        foot=True,
    ),
]
TASKS = Table(
    [
        ["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"],
        ["1", "Rà soát thủ tục hành chính của các đơn vị trực thuộc", "Sở Nội vụ", "30/9/2024"],
        ["2", "Cập nhật cơ sở dữ liệu dân cư", "Công an tỉnh", "Quý IV/2024"],
        ["3", "Tổng hợp kinh phí thực hiện trình cấp có thẩm quyền", "Sở Tài chính", "15/10/2024"],
    ]
)


def read(data: bytes) -> RawDocument:
    return read_bytes(data, "a.pdf")


def lines(page_parts: list[Part], layout: Layout | None = None) -> list[str]:
    return read(set_parts(page_parts, layout or Layout())).text.split("\n")


# ------------------------------------------------------------------ reading order


def test_a_letterhead_is_read_left_column_then_right_and_so_is_the_foot() -> None:
    found = lines(OFFICE)
    assert found[:3] == OFFICE[0].left
    assert found[3:6] == OFFICE[0].right
    foot = found.index("Nơi nhận:")
    assert found[foot:] == OFFICE[3].left + OFFICE[3].right


@pytest.mark.parametrize("layout", [Layout(), Layout(justified=False), Layout(size=14), Layout(mixed_fonts=True)])
def test_wrapped_lines_become_one_paragraph_again(layout: Layout) -> None:
    assert LONG in lines([Para(LONG), Para(LONG)], layout)


def test_a_centred_heading_of_several_lines_is_one_line() -> None:
    title = "BAN HÀNH QUY ĐỊNH CHỨC NĂNG, NHIỆM VỤ, QUYỀN HẠN VÀ CƠ CẤU TỔ CHỨC CỦA SỞ XÂY DỰNG TỈNH NAM XUYÊN"
    assert lines([Para("QUYẾT ĐỊNH", "centre"), Para(title, "centre"), Para(LONG)]) == ["QUYẾT ĐỊNH", title, LONG]


def test_items_of_a_list_stay_apart() -> None:
    items = [f"- {LONG[:80]} thứ {n};" for n in range(1, 5)]
    assert lines([Para(LONG), *map(Para, items)]) == [LONG, *items]


def test_a_paragraph_goes_on_over_the_page_end_and_the_page_number_comes_after_it() -> None:
    raw = read(set_parts([Para(f"{n}. {LONG}") for n in range(1, 16)]))
    found = raw.text.split("\n")
    assert [x for x in found if x.endswith(LONG)] == [f"{n}. {LONG}" for n in range(1, 16)]
    assert [raw.text[b.span.start : b.span.end] for b in raw.blocks if b.kind == "furniture"] == ["2"]


def test_a_running_head_on_every_page_is_furniture() -> None:
    raw = read(set_parts([Para(LONG)] * 40, Layout(running_head="CÔNG BÁO/Số 12/Ngày 05-8-2024")))
    chrome = [raw.text[b.span.start : b.span.end] for b in raw.blocks if b.kind == "furniture"]
    assert chrome.count("CÔNG BÁO/Số 12/Ngày 05-8-2024") == max(b.page or 0 for b in raw.blocks)


def test_two_columns_of_prose_are_read_one_after_the_other() -> None:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

    register()
    out = io.BytesIO()
    document = BaseDocTemplate(out, pagesize=(595, 842))
    document.addPageTemplates(PageTemplate(frames=[Frame(60, 60, 230, 720), Frame(310, 60, 230, 720)]))
    style = ParagraphStyle("p", fontName="DejaVuSerif", fontSize=10, leading=13, alignment=4, firstLineIndent=12)
    texts = [LONG.replace("giao", f"giao lần {n}") for n in range(12)]
    document.build([Paragraph(text, style) for text in texts])
    found = read(out.getvalue()).text.split("\n")
    assert [x for x in found if x in texts] == texts


# ------------------------------------------------------------------ tables


@pytest.mark.parametrize("ruled", [True, False])
def test_a_task_table_becomes_rows_with_the_text_of_a_cell_joined(ruled: bool) -> None:
    found = lines([Para(LONG), TASKS, Para(LONG)], Layout(ruled=ruled))
    assert found == [LONG, *(" | ".join(row) for row in TASKS.rows), LONG]


def test_an_empty_cell_keeps_its_column() -> None:
    rows = [["STT", "Đơn vị", "Ghi chú"], ["1", "", "đã xong"], ["2", "Sở Y tế", ""]]
    found = lines([Para(LONG), Table(rows), Para(LONG)])
    assert "1 |  | đã xong" in found
    assert any(line.startswith("2 | Sở Y tế") for line in found)


# ------------------------------------------------------------------ words


def _draw(draw: Callable[[Any], None]) -> str:
    from reportlab.pdfgen.canvas import Canvas

    register()
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    canvas.setFont("DejaVuSerif", 14)
    draw(canvas)
    canvas.save()
    return read(out.getvalue()).text


def _pieces(canvas: Any, x: float, pieces: list[tuple[str, str]]) -> None:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    for font, text in pieces:
        canvas.setFont(font, 14)
        canvas.drawString(x, 700, text)
        x += stringWidth(text, font, 14)


def test_a_syllable_whose_letters_come_from_two_fonts_is_whole() -> None:
    pieces = [
        ("DejaVuSerif", "ĐI"),
        ("DejaVuSans", "Ề"),
        ("DejaVuSerif", "U KHO"),
        ("DejaVuSans", "Ả"),
        ("DejaVuSerif", "N"),
    ]
    assert _draw(lambda canvas: _pieces(canvas, 80, pieces)) == "ĐIỀU KHOẢN"


def test_letters_that_the_file_puts_into_holes_of_a_line_later_find_their_place() -> None:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    text = "Điều khoản thi hành của Quyết định"

    def draw(canvas: Any) -> None:
        for font, wanted in (("DejaVuSerif", False), ("DejaVuSans", True)):
            x = 80.0
            for c in text:
                own = "DejaVuSans" if ord(c) > 0x1E9F else "DejaVuSerif"
                if (ord(c) > 0x1E9F) == wanted:
                    canvas.setFont(font, 14)
                    canvas.drawString(x, 700, c)
                x += stringWidth(c, own, 14)

    assert _draw(draw) == text


def test_blanks_that_are_only_gaps_are_blanks() -> None:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    def draw(canvas: Any) -> None:
        x = 80.0
        for word in ["Sở", "Nội", "vụ", "tỉnh", "Nam", "Xuyên"]:
            canvas.drawString(x, 700, word)
            x += stringWidth(word, "DejaVuSerif", 14) + 4

    assert _draw(draw) == "Sở Nội vụ tỉnh Nam Xuyên"


def test_a_letter_spaced_heading_is_read_as_words() -> None:
    def draw(canvas: Any) -> None:
        text = canvas.beginText(80, 700)
        text.setFont("DejaVuSerif", 14)
        text.setCharSpace(6)
        text.textOut("QUYẾT ĐỊNH")
        canvas.drawText(text)

    assert _draw(draw) == "QUYẾT ĐỊNH"


def test_a_number_cut_behind_its_hyphen_is_whole_again() -> None:
    start = "Ủy ban nhân dân tỉnh ban hành Kế hoạch triển khai thực hiện theo chỉ đạo tại Quyết định số 1234/QĐ-"

    def draw(canvas: Any) -> None:
        canvas.setFont("DejaVuSerif", 9)
        canvas.drawString(60, 700, start)
        canvas.drawString(
            60, 688, "UBND ngày 05 tháng 8 năm 2024 của Ủy ban nhân dân tỉnh và các văn bản có liên quan."
        )

    assert "1234/QĐ-UBND ngày" in _draw(draw)


@pytest.mark.parametrize(("rotation", "dx", "dy"), [(90, 0, 842), (180, 595, 842), (270, 595, 0)])
def test_a_page_that_is_turned_is_read_as_it_is_shown(rotation: int, dx: int, dy: int) -> None:
    import pypdfium2
    from reportlab.pdfgen.canvas import Canvas

    register()
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    canvas.translate(dx, dy)
    canvas.rotate(-rotation if rotation != 180 else 180)
    canvas.setFont("DejaVuSerif", 12)
    for n, text in enumerate(["Sở Nội vụ tỉnh Nam Xuyên", "Sở Tài chính tỉnh Nam Xuyên"]):
        canvas.drawString(60, 400 - 15 * n, text)
    canvas.save()
    document = pypdfium2.PdfDocument(out.getvalue())
    document[0].set_rotation(360 - rotation if rotation != 180 else 180)
    turned = io.BytesIO()
    document.save(turned)
    raw = read(turned.getvalue())
    assert raw.text.split("\n") == ["Sở Nội vụ tỉnh Nam Xuyên", "Sở Tài chính tỉnh Nam Xuyên"]
    assert all(b.box and 59 < b.box[0] < 62 and b.box[3] - b.box[1] < 20 for b in raw.blocks)


# ------------------------------------------------------------------ places


def test_every_character_has_a_page_and_a_box() -> None:
    raw = read(set_parts([*OFFICE, TASKS, *[Para(LONG)] * 20]))
    covered = set[int]()
    for block in raw.blocks:
        assert block.page
        assert block.box
        assert block.box[0] < block.box[2] <= 595
        assert block.box[1] < block.box[3] <= 842
        covered.update(range(block.span.start, block.span.end))
    assert not [c for i, c in enumerate(raw.text) if i not in covered and c not in " |\n"]


def test_a_span_is_found_on_its_page_line_by_line() -> None:
    raw = read(set_parts([Para(LONG)]))
    wanted = "Kế hoạch số 57/KH-UBND ngày 07 tháng 02 năm 2024"
    start = raw.text.index(wanted)
    found = places(raw.blocks, Span(start, start + len(wanted)))
    assert {p.page for p in found} == {1}
    assert 1 <= len(found) <= 2
    assert places(raw.blocks, Span(start, start + 1))[0].box[0] == found[0].box[0]


# ------------------------------------------------------------------ what cannot be read


def test_a_locked_file_says_so() -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("secret", "owner"))
    canvas.drawString(80, 700, "x")
    canvas.save()
    with pytest.raises(ProtectedError, match="password"):
        read(out.getvalue())


def test_too_many_pages_or_too_much_text_are_refused() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out)
    for _ in range(501):
        canvas.drawString(80, 700, "x")
        canvas.showPage()
    canvas.save()
    with pytest.raises(TooLargeError, match="501 pages"):
        read(out.getvalue())
    with pytest.raises(TooLargeError, match="max_text_mchars"):
        read_bytes(set_parts([Para(LONG)] * 10), "a.pdf", Limits(text_chars=500))


def test_something_that_only_begins_like_a_pdf_is_broken() -> None:
    with pytest.raises(BrokenError):
        read(b"%PDF-1.7\n%\xe2\xe3\nnothing more")


def test_damaged_files_end_in_text_or_a_typed_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")  # pages whose fonts are damaged would go through OCR one by one
    engine.cache_clear()
    data = set_parts([*OFFICE, TASKS])
    random_ = random.Random(5)
    codes = set()
    for n in range(200):
        damaged = bytearray(data)
        if n % 3 == 0:
            del damaged[random_.randrange(1, len(damaged)) :]
        else:
            for _ in range(random_.choice([1, 5, 50])):
                damaged[random_.randrange(len(damaged))] = random_.randrange(256)
        try:
            read(bytes(damaged))
        except InputError as error:
            codes.add(error.code)
    engine.cache_clear()
    assert {"broken", "needs_ocr"} <= codes


# ------------------------------------------------------------------ the same records as the plain text


def _facts(raw: RawDocument) -> dict[str, Any]:
    record = interchange.to_record(process(raw))
    return {
        "meta": {
            k: record["meta"][k] for k in ("number", "type", "date", "place", "signers", "articles", "recipients")
        },
        "officials": sorted(str(o["name"]) + str(o["position"]) for o in record["officials"]),
        "citations": sorted(str(c["number"] or c["title"]) for c in record["citations"]),
        "tasks": sorted(f"{t['assignee']} {t['deadline']}" for t in record["tasks"]),
        "metrics": sorted(str(m["value"]) for m in record["metrics"]),
    }


@pytest.mark.parametrize("layout", [Layout(), Layout(columns=False, justified=False), Layout(ruled=False, size=11)])
@pytest.mark.parametrize(
    "name",
    [
        "t5-01-qd-quangnam-so-nnptnt",
        "t5-07-tb-bgddt-ket-luan-2017",
        "t5-11-kh-hagiang-dvhc",
        "t1-09-nam-dinh-tp-hoan-thanh-ntm",
    ],
)
def test_a_pdf_gives_the_records_of_its_plain_text(name: str, layout: Layout) -> None:
    text = gold.read(TRAIN / f"{name}.gold").text
    assert _facts(read(make_pdf(text, layout))) == _facts(read_bytes(text.encode()))


# ------------------------------------------------------------------ digital signatures


def test_a_digital_signature_names_signer_organisation_and_time_and_says_that_nothing_changed() -> None:
    (found,) = read_bytes(signed(set_parts(OFFICE)), "a.pdf").signatures
    assert (found.signer, found.organisation) == (SIGNER, ORGANISATION)
    assert found.at is not None
    assert len(found.at) == len("2024-02-07T08:00:00+07:00")
    assert (found.intact, found.covers_all) == (True, True)


def test_changed_bytes_break_the_signature_but_not_the_reading() -> None:
    data = signed(set_parts(OFFICE))
    title = data.index(b"/Title")
    raw = read_bytes(data[: title + 8] + b"X" + data[title + 9 :], "a.pdf")
    assert [s.intact for s in raw.signatures] == [False]
    assert "NAM XUYÊN" in raw.text


def test_what_is_added_after_a_signature_shows_as_not_covered_by_it() -> None:
    twice = signed(signed(set_parts(OFFICE)), "Signature2")
    found = read_bytes(twice, "a.pdf").signatures
    assert [(s.intact, s.covers_all) for s in found] == [(True, False), (True, True)]


def test_a_torn_signature_dictionary_costs_only_the_signature() -> None:
    data = signed(set_parts(OFFICE))
    at = data.index(b"/ByteRange")
    raw = read_bytes(data[:at] + b"/ByteRenge" + data[at + 10 :] + b"\n%/ByteRange", "a.pdf")
    assert all(not s.intact for s in raw.signatures)
    assert "NAM XUYÊN" in raw.text
