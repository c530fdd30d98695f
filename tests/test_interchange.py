"""Result ↔ record: nothing is lost, and every field of the contract is there."""

from __future__ import annotations

import json

import pytest

from extractor.interchange import from_record, to_record, value_data, value_of
from extractor.model import (
    Block,
    Candidate,
    Citation,
    CitationValue,
    Dated,
    DateValue,
    DigitalSignature,
    Document,
    Doubt,
    Health,
    Link,
    Measurement,
    Mention,
    Meta,
    MetricValue,
    Occupancy,
    Page,
    Part,
    Problem,
    Relation,
    Result,
    Segment,
    Signer,
    Source,
    Span,
    Task,
    UnitRecord,
    Value,
)

TEXT = "Ông Lò Văn Thử, Giám đốc Sở Nội vụ, theo Kế hoạch 57/KH-UBND ngày 07/02/2024 đạt 95%."
META = Meta(
    "Tiêu đề", "2024-07-10T13:17+07:00", ("A", "B"), signers=(Signer("Lò Văn Thử", None),), bases=("1/QĐ",), articles=3
)


def mention(label: str, text: str, value: Value = None) -> Mention:
    start = TEXT.index(text)
    return Mention(label, Span(start, start + len(text)), text, value, 0.875, "model", "tagger")  # type: ignore[arg-type]


FULL = Result(
    Document(
        "ab" * 16,
        Source("a/b.txt", "text/plain", "cd" * 32, 99, "https://example.org/1"),
        "official_document",
        TEXT,
        (Segment("article", Span(0, 20), "5"), Segment("paragraph", Span(20, len(TEXT)))),
        META,
        ("3 place(s) are damaged",),
        (Page(1, Span(0, len(TEXT)), 595.0, 842.0, 0.91),),
        (Block("text", Span(0, 20), 1, (72.0, 90.5, 300.0, 104.0)),),
        (Doubt(Span(3, 9), 0.41),),
        (DigitalSignature("Lò Văn Thử", "Sở Nội vụ", "2024-02-07T08:00:00+07:00", True, False),),
        (Part("appendix", Span(20, 40), "I", "Phân công nhiệm vụ"),),
        Health(0.01, 0.0, 0.0, 0.2, 0.91),
    ),
    (
        mention("PERSON", "Lò Văn Thử"),
        mention("UNIT", "Sở Nội vụ", "Sở Nội vụ tỉnh X"),
        mention("CITATION", "Kế hoạch 57/KH-UBND", CitationValue("Kế hoạch", "57/KH-UBND", family="state")),
        mention("DATE", "07/02/2024", DateValue("2024-02-07", "day")),
        mention("METRIC", "95%", (MetricValue("percent", 95.0), MetricValue("ratio", 0.5, 2.0, "xã", "up", "ge"))),
    ),
    (Link(1, "Sở Nội vụ tỉnh X", None, (Candidate("so-nv", "Sở Nội vụ", 0.5, "same name"),), "two of the name"),),
    (Occupancy("Lò Văn Thử", "Giám đốc", "Sở Nội vụ tỉnh X", (0, 1), "acting"),),
    (UnitRecord("Sở Nội vụ tỉnh X", "so-nv", (1,)),),
    (Citation("Kế hoạch", "57/KH-UBND", "2024-02-07", None, "trích yếu", (2,), ("khoản 1 Điều 2",)),),
    (Measurement("percent", 95.5, None, "%", None, "up", True, "2024", (4,), "cùng kỳ"),),
    (Dated("2024-02-07", (3,)),),
    (Relation("this", "implements", "57/KH-UBND", (2,), Span(36, 40), "khoản 1"),),
    (
        Task(
            "Sở Nội vụ", "báo cáo", None, "UBND", Span(0, 9), (1,), ("Sở Y tế",), "hằng quý", "periodic", "II.1", "5/X"
        ),
        Task("A", "b", "2024", None, Span(3, 4)),
    ),
    (Problem("relate", "conflict", "two dates", Span(1, 2)), Problem("parse", "x", "no title")),
    "names-0123456789ab",
)
EMPTY = Result(Document("e" * 32, Source(None, "text/plain", "f" * 64, 1), "press_article", "a", (), Meta()))


@pytest.mark.parametrize("result", [FULL, EMPTY])
def test_a_result_survives_the_record_and_json(result: Result) -> None:
    record = to_record(result)
    assert json.loads(json.dumps(record)) == record, "plain data only: no tuples, no spans"
    assert from_record(json.loads(json.dumps(record))) == result


def test_the_record_has_the_fields_of_the_contract_first_and_in_order() -> None:
    contract = (
        "schema id source kind text segments meta mentions officials units citations metrics dates relations tasks"
    )
    record = to_record(EMPTY)
    assert list(record)[:16] == [*contract.split(), "warnings"]
    assert record["source"] == {"path": None, "url": None, "media_type": "text/plain", "sha256": "f" * 64, "bytes": 1}
    assert record["meta"]["signers"] == []
    assert record["mentions"] == []


def test_warnings_tell_of_the_document_and_its_problems() -> None:
    assert to_record(FULL)["warnings"] == ["3 place(s) are damaged", "two dates", "no title"]


def test_whole_numbers_are_printed_without_a_point() -> None:
    metrics = to_record(
        Result(EMPTY.document, metrics=(Measurement("ratio", 552.0, 1883.0, "", None, None, False, None, ()),))
    )
    assert json.dumps(metrics["metrics"][0]["value"]) == "552"
    assert json.dumps(metrics["metrics"][0]["total"]) == "1883"


def test_confidence_is_rounded_to_three_digits() -> None:
    odd = Mention("UNIT", Span(0, 1), "a", confidence=2 / 3)
    assert to_record(Result(EMPTY.document, (odd,)))["mentions"][0]["confidence"] == 0.667


def test_a_record_of_the_contract_alone_gives_a_result() -> None:
    record = to_record(FULL)
    for added in ("links", "problems"):
        del record[added]
    for item in record["mentions"]:
        del item["value"]
    result = from_record(record)
    assert result.officials == FULL.officials
    assert result.links == ()


@pytest.mark.parametrize("value", [m.value for m in FULL.mentions])
def test_values_survive(value: Value) -> None:
    assert value_of(json.loads(json.dumps(value_data(value)))) == value
