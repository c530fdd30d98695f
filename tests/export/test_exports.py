"""Exports: safe in a spreadsheet, whole in a browser, complete as data."""

from __future__ import annotations

import csv as stdlib_csv
import datetime
import io
import json
import re
from html.parser import HTMLParser
from typing import get_args, get_type_hints

import pytest
from made import made
from openpyxl import load_workbook

from extractor.collection import EVENT_KINDS, Event, Held, Quote, Subject, Timeline
from extractor.export import spoken, words
from extractor.export.csv import BOM, cell, table
from extractor.export.html import timeline_html
from extractor.export.jsonl import document_record, timeline_record
from extractor.export.options import Options
from extractor.export.rows import TABLES, TIMELINE_COLUMNS, timeline_rows
from extractor.export.text import timeline_text
from extractor.export.xlsx import write_timeline
from extractor.model import Measurement, MetricValue, Occupancy, Span, Task

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=y>{{ 7*7 }}\x1b[31m\u202e"


def event(kind: str = "inspected", summary: str = "Kiểm tra tại Sở Nội vụ", **fields: object) -> Event:
    source = Quote("d1", "a.txt", "2024-07-19", Span(3, 9), "Kiểm tra tại Sở")
    metric = Measurement("ratio", 552.0, 1883.0, "thủ tục", None, None, False, None, (1,))
    given: dict[str, object] = {
        "date": "2024-07-19",
        "precision": "day",
        "documents": ("15-CT/TU",),
        "units": ("Sở Nội vụ",),
        "officials": ("Hà Thị Lúa",),
        "metrics": (metric,),
        "sources": (source,),
    }
    return Event(kind=kind, summary=summary, **(given | fields))  # type: ignore[arg-type]


def timeline(*events: Event, name: str = "Chỉ thị số 15-CT/TU") -> Timeline:
    return Timeline(Subject("directive", "x", name, (), issuer="Tỉnh ủy Đồng Mây", date="2023-08-07"), events)


# ------------------------------------------------------------------ data


def test_the_timeline_record_has_the_contracts_fields() -> None:
    """Field for field as the interchange contract lists them, and JSON-able."""
    record = json.loads(json.dumps(timeline_record(timeline(event()))))
    assert {"kind", "id", "name", "as_of"} <= set(record["subject"])
    assert record["events"] == [
        {
            "date": "2024-07-19",
            "precision": "day",
            "effective": None,
            "reported": ["2024-07-19"],
            "kind": "inspected",
            "summary": "Kiểm tra tại Sở Nội vụ",
            "documents": ["15-CT/TU"],
            "units": ["Sở Nội vụ"],
            "officials": ["Hà Thị Lúa"],
            "metrics": [
                {
                    "kind": "ratio", "value": 552, "total": 1883, "unit": "thủ tục", "indicator": None,
                    "direction": None, "target": False, "as_of": None, "mentions": [1],
                }
            ],
            "status": None,
            "sources": [
                {
                    "document": "d1", "path": "a.txt", "published": "2024-07-19", "start": 3, "end": 9,
                    "quote": "Kiểm tra tại Sở",
                }
            ],
        }
    ]  # fmt: skip


def full() -> Held:
    result = made(
        "⟦PERSON|Lê Văn Gạo⟧, ⟦UNIT|Sở Nội vụ⟧: ⟦CITATION|Kế hoạch 7/KH-UBND⟧ đạt ⟦METRIC|9 hồ sơ|9⟧. Yêu cầu báo cáo.",
        officials=[("Lê Văn Gạo", "Giám đốc", "Sở Nội vụ tỉnh Mây", ("Lê Văn Gạo", "Sở Nội vụ"))],
        units=[("Sở Nội vụ tỉnh Mây", "Sở Nội vụ")],
        citations=[("Kế hoạch", "7/KH-UBND", None, None, None, "Kế hoạch 7/KH-UBND")],
        metrics=[("count", 9, None, "hồ sơ", None, None, False, None, "9 hồ sơ")],
        relations=[("this", "implements", "7/KH-UBND", "Kế hoạch 7/KH-UBND")],
        tasks=[("Sở Nội vụ tỉnh Mây", "Yêu cầu báo cáo.", None, None)],
    )
    return Held(1, result, ("a.txt", "b.txt"), previous="abc")


@pytest.mark.parametrize("name", list(TABLES))
def test_every_row_has_the_tables_columns_and_proves_itself(name: str) -> None:
    """Rows carry document, path and, but for the documents themselves, the words with their offsets."""
    held = full()
    (row,) = TABLES[name].rows(held)
    assert tuple(row) == TABLES[name].columns
    assert row["document"] == held.result.document.id
    if name != "documents":
        assert row["quote"] == held.result.document.text[row["start"] : row["end"]] != ""


def test_a_document_record_adds_where_it_came_from() -> None:
    """Beside the interchange record: all paths and the version before."""
    record = document_record(full())
    assert (record["paths"], record["previous"], record["current"]) == (["a.txt", "b.txt"], "abc", True)
    assert record["officials"][0]["name"] == "Lê Văn Gạo"


# ------------------------------------------------------------------ CSV


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (True, "1"),
        (552.0, "552"),
        (7.5, "7.5"),
        (-3, "-3"),
        ("-3", "-3"),
        ("-3,5", "-3,5"),
        ("06", "06"),
        ("15/2024/QĐ-UBND", "15/2024/QĐ-UBND"),
        ("=1+1", "'=1+1"),
        ("+84 912", "'+84 912"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("＝1", "'＝1"),
        (" =1", "' =1"),
        ("\ufeff=1", "'\ufeff=1"),
        ("bình thường = 1", "bình thường = 1"),
    ],
)
def test_no_cell_is_a_formula(value: object, shown: str) -> None:
    """Formula starts are disarmed; numbers, document numbers and leading zeros stay."""
    assert cell(value) == shown
    assert cell(value, raw=True) == shown.removeprefix("'")


def test_a_decimal_has_the_comma_of_its_spreadsheet() -> None:
    """ "24.1" is a day or a text to Excel in Vietnamese, which parts cells with a semicolon."""
    assert list(table([{"a": 24.1}], ("a",), delimiter=";"))[1] == "24,1\r\n"
    assert list(table([{"a": 24.1}], ("a",), delimiter=","))[1] == "24.1\r\n"
    assert list(table([{"a": 24.1}], ("a",), delimiter=";", raw=True))[1] == "24.1\r\n"


@pytest.mark.parametrize("name", list(TABLES))
def test_people_read_all_columns_in_words_and_the_technical_ones_last(name: str) -> None:
    columns = spoken.COLUMNS[name]
    assert set(columns) - {"of"} == set(TABLES[name].columns)
    assert len(spoken.heads(name)) == len(set(columns)) == len(columns)
    assert columns[-1] == "document"
    (row,) = spoken.cells(name, full())
    told = " ".join(str(row[c]) for c in columns if c not in spoken.TECHNICAL | {"id"})
    for code in ("press_article", "official_document", "holding", "implements", "this ", "count", "False", "True"):
        assert code not in told


def test_every_code_of_the_model_has_words() -> None:
    """A kind, tenure, direction or timing that is new in the model must not reach people as a code."""
    hints = get_type_hints(MetricValue) | get_type_hints(Occupancy) | get_type_hints(Task)
    for name in ("direction", "tenure", "timing"):
        codes = {c for part in (get_args(hints[name]) or ()) for c in (get_args(part) or (part,))}
        told = {c for c in codes if isinstance(c, str)}
        assert told
        assert told <= set(spoken._VALUES[name])
    assert set(get_args(get_type_hints(MetricValue)["kind"])) <= set(spoken._FIGURES)


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_csv_opens_in_a_spreadsheet(delimiter: str) -> None:
    """UTF-8 with a byte order mark, quoted where needed; reading it back gives the cells."""
    told = timeline(event(summary='Nói "có"; rồi, \nxuống dòng'))
    text = "".join(table(timeline_rows(told), TIMELINE_COLUMNS, delimiter=delimiter))
    assert text.startswith(BOM)
    head, row = list(stdlib_csv.reader(io.StringIO(text.removeprefix(BOM), newline=""), delimiter=delimiter))
    assert tuple(head) == TIMELINE_COLUMNS
    cells = dict(zip(head, row, strict=True))
    assert (cells["Ngày"], cells["Loại"], cells["Nội dung"]) == (
        "19/07/2024", "Kiểm tra, giám sát", 'Nói "có"; rồi, \nxuống dòng',
    )  # fmt: skip
    assert cells["Số liệu"] == "552/1.883 thủ tục"


def test_an_empty_table_still_has_its_head() -> None:
    """Columns do not depend on there being a row."""
    assert list(table([], ("a", "b"), raw=True)) == ["a,b\r\n"]


# ------------------------------------------------------------------ for people


class Tags(HTMLParser):
    """Collects tags, attributes and text as a browser would see them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [f"{name}={value}" for name, value in attrs if name in ("src", "href") or name.startswith("on")]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_is_self_contained_and_escapes_everything() -> None:
    """No script, link or request whatever the documents hold; the policy in the head forbids them too."""
    source = Quote(HOSTILE, HOSTILE, "2024", Span(0, 1), HOSTILE)
    page = timeline_html(timeline(event(summary=HOSTILE, units=(HOSTILE,), sources=(source,)), name=HOSTILE))
    seen = Tags()
    seen.feed(page)
    assert seen.links == []
    assert not {"script", "img", "link", "iframe"} & set(seen.tags)
    assert "default-src 'none'" in page
    assert '<html lang="vi">' in page
    assert "<script>alert(1)</script>" in seen.text
    assert "{{ 7*7 }}" in seen.text
    assert not re.search("[\x1b\u202e]|https?://|@import|url\\(", page)


def test_the_page_prints_on_a4_in_black_and_white() -> None:
    """A4 portrait, room for stacked marks, no colour but black and white."""
    page = timeline_html(timeline(event()))
    assert "A4 portrait" in page
    assert "/1.5 " in page
    assert set(re.findall(r"#[0-9a-f]{3,6}\b", page)) == {"#000", "#fff"}
    assert '<time datetime="2024-07-19">19/07/2024</time>' in page


def test_a_timeline_reads_as_text() -> None:
    """Day as dd/mm/yyyy, the clerk's word for the kind, source with path, day and offsets, and its words."""
    text = timeline_text(timeline(event(), event(date=None, precision="unknown")))
    assert "19/07/2024  KIỂM TRA, GIÁM SÁT\n  Kiểm tra tại Sở Nội vụ\n" in text
    assert "  Nguồn: a.txt (19/07/2024), ký tự 3–9\n    “Kiểm tra tại Sở”\n" in text
    assert "Chưa rõ ngày" in text
    assert "\x1b" not in timeline_text(timeline(event(summary=HOSTILE), name=HOSTILE))


@pytest.mark.parametrize(
    ("iso", "shown"),
    [
        ("2024-07-19", "19/07/2024"),
        ("2024-07-19T16:19+07:00", "19/07/2024"),
        ("2024-07", "07/2024"),
        ("2024", "năm 2024"),
        ("2024-01/2024-06", "01/2024 – 06/2024"),
        ("2025/2030", "2025 – 2030"),
        (None, "Chưa rõ ngày"),
    ],
)
def test_dates_are_shown_as_people_write_them(iso: str | None, shown: str) -> None:
    """Never more precise than the source."""
    assert words.day(iso) == shown


@pytest.mark.parametrize(
    ("metric", "shown"),
    [
        (Measurement("ratio", 552, 1883, "dịch vụ", None, None, False, None, ()), "552/1.883 dịch vụ"),
        (Measurement("percent", 7.5, None, None, None, None, False, None, ()), "7,5%"),
        (Measurement("percent", 98.2, None, "%", None, None, False, None, ()), "98,2%"),
        (Measurement("change", 2.5, None, "%", None, "down", False, None, ()), "giảm 2,5%"),
        (Measurement("rank", 11, 22, None, None, None, False, None, ()), "thứ 11/22"),
        (Measurement("change", 11, None, "bậc", None, "up", False, None, ()), "tăng 11 bậc"),
        (Measurement("money", 7.5e9, None, None, None, None, False, None, ()), "7.500.000.000 đồng"),
    ],
)
def test_figures_are_shown_in_vietnamese_form(metric: Measurement, shown: str) -> None:
    """Full stop for thousands, comma for decimals."""
    assert words.metric(metric) == shown


def test_every_kind_has_its_word() -> None:
    """A new kind of event needs a word for people."""
    assert set(words.KINDS) == set(EVENT_KINDS)


def test_a_timelines_workbook_has_real_days_and_says_what_became_of_a_task() -> None:
    """A day is a date, a year is text; who reads the sheet sees that a task is overdue."""
    quote = Quote("d", "a.txt", "2024-05-02T07:00", Span(0, 3), "Nộp")
    due = Event("2024-06-30", "day", "deadline", "Sở Y tế: nộp", (quote,), status="overdue")
    aim = Event("2025", "year", "targeted", "đạt 80%", (quote,), status="done")
    stream = io.BytesIO()
    write_timeline(timeline(due, aim), stream, Options())
    head, first, second = load_workbook(stream).worksheets[0].iter_rows(values_only=True)
    rows = [dict(zip(head, cells, strict=True)) for cells in (first, second)]
    assert [r["Ngày"] for r in rows] == [datetime.datetime(2024, 6, 30), "năm 2025"]
    assert rows[0]["Ngày đăng"] == datetime.datetime(2024, 5, 2)
    assert [r["Tình trạng"] for r in rows] == ["quá hạn, chưa thấy báo cáo hoàn thành", "đạt"]
