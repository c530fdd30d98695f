"""Where a stretch of text is printed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor import interchange
from extractor.cli.app import app
from extractor.layout import Layout, Place
from extractor.load import read_bytes
from extractor.model import Block, Span
from extractor.pipeline import process
from extractor.store import Store
from tests.making.pages import Para, Part
from tests.making.pdf import set_parts

LINES = (
    Block("text", Span(0, 10), 1, (50.0, 100.0, 150.0, 110.0)),
    Block("text", Span(11, 21), 2, (50.0, 40.0, 150.0, 50.0)),
)


def test_a_span_over_two_pages_has_a_place_on_each() -> None:
    layout = Layout(LINES)
    assert layout.places(Span(5, 16)) == (
        Place(1, (100.0, 100.0, 150.0, 110.0)), Place(2, (50.0, 40.0, 100.0, 50.0)),
    )  # fmt: skip
    assert layout.pages(Span(5, 16)) == (1, 2)


@pytest.mark.parametrize(
    ("start", "end", "pages"), [(0, 1, (1,)), (9, 10, (1,)), (10, 11, ()), (11, 12, (2,)), (21, 30, ())]
)
def test_ends_of_lines_belong_to_their_line_alone(start: int, end: int, pages: tuple[int, ...]) -> None:
    assert Layout(LINES).pages(Span(start, end)) == pages


def test_blocks_of_a_format_without_pages_say_nothing() -> None:
    layout = Layout([Block("text", Span(0, 10))])
    assert not layout
    assert layout.places(Span(0, 10)) == ()


SENTENCE = "Chủ tịch UBND tỉnh Lâm Đồng Trần Văn Mẫu giao Sở Nội vụ báo cáo trước ngày 30/9/2024."


def _pdf() -> bytes:
    filler: list[Part] = [Para("Đoạn mở đầu không nêu tên ai cả và chỉ để cho đầy trang giấy.") for _ in range(60)]
    return set_parts([*filler, Para(SENTENCE)])


def test_every_mention_of_a_pdf_tells_page_and_box_in_the_record() -> None:
    record = interchange.to_record(process(read_bytes(_pdf(), "a.pdf")))
    places = [place for mention in record["mentions"] for place in mention["places"]]
    assert len(places) >= len(record["mentions"]) > 2
    assert {place["page"] for place in places} == {len(record["pages"]) or max(b["page"] for b in record["blocks"])}
    assert all(x0 < x1 and top < bottom for x0, top, x1, bottom in (place["box"] for place in places))
    assert interchange.to_record(interchange.from_record(json.loads(json.dumps(record)))) == record


def test_show_prints_the_page_beside_a_quotation(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as store:
        store.save_many([(process(read_bytes(_pdf(), "a.pdf")), None)])
    shown = CliRunner().invoke(app, ["show", "a.pdf", "--db", str(tmp_path / "a.db")])
    quoted = [line for line in shown.output.splitlines() if "“" in line and "[" in line]
    assert quoted
    assert all("[trang 2, " in line or "[trang 3, " in line for line in quoted)
