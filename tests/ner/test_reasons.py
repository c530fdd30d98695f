"""Every mention says who found it: the rule of a grammar, the tagger, or both."""

from __future__ import annotations

from extractor.load import read_bytes
from extractor.pipeline import process

TEXT = """Hà Nội rà soát thủ tục

Ngày 10/7/2024, ông Lê Văn Mẫu, Chủ tịch UBND TP Hà Nội, ký Quyết định số 15/QĐ-UBND theo Luật Đất đai. \
Tỷ lệ hồ sơ đúng hạn đạt 95%, tăng 3% so với năm 2023, xếp thứ 5/63.
"""


def test_a_mention_keeps_the_rule_that_found_it() -> None:
    found = {m.text: m.reason for m in process(read_bytes(TEXT.encode())).mentions}
    assert all(found.values())
    wanted = {
        "10/7/2024": "date:day",
        "Quyết định số 15/QĐ-UBND": "citation:state",
        "Luật Đất đai": "citation:law-by-name",
        "95%": "metric:percent",
        "tăng 3%": "metric:change",
        "thứ 5/63": "metric:rank",
    }
    assert {text: found.get(text) for text in wanted} == wanted


def test_the_tagger_is_named_where_it_agrees() -> None:
    (person,) = (m for m in process(read_bytes(TEXT.encode())).mentions if m.label == "PERSON")
    assert person.reason.endswith("+tagger")
