"""A record as one line for people: Vietnamese words, days as dd/mm/yyyy, figures with what they measure."""

from __future__ import annotations

import pytest

from extractor.export.lines import line_of
from extractor.export.rows import METRIC, Row

FIGURE: Row = dict.fromkeys(METRIC)


@pytest.mark.parametrize(
    ("table", "row", "expected"),
    [
        (
            "metrics",
            FIGURE | {"kind": "rank", "value": 11.0, "total": 22.0, "indicator": "chỉ số CCHC", "as_of": "2023"},
            "thứ 11/22 · chỉ số CCHC · năm 2023",
        ),
        (
            "metrics",
            FIGURE | {"kind": "change", "value": 11.0, "unit": "bậc", "direction": "up", "baseline": "so với năm 2022"},
            "tăng 11 bậc · so với năm 2022",
        ),
        (
            "metrics",
            FIGURE | {"kind": "percent", "value": 55.0, "unit": "hồ sơ", "indicator": "Hồ sơ", "target": True},
            "55% hồ sơ · chỉ tiêu",
        ),
        (
            "tasks",
            {"assignee": "Sở Y tế tỉnh A", "deadline": "2024-04-30", "by": "Lê Thị B", "action": "báo cáo"},
            "Sở Y tế tỉnh A · hạn 30/04/2024 · người giao: Lê Thị B · báo cáo",
        ),
        (
            "relations",
            {"source": "this", "relation": "replaces", "target": "31-CT/TU", "pinpoint": None},
            "văn bản này thay thế 31-CT/TU",
        ),
        (
            "officials",
            {"name": "Lê Thị B", "position": "Chủ tịch", "unit": "UBND tỉnh A", "tenure": "former"},
            "Lê Thị B · nguyên Chủ tịch · UBND tỉnh A",
        ),
        (
            "officials",
            {"name": "Lê Thị B", "position": "Quyền Chủ tịch", "unit": None, "tenure": "acting"},
            "Lê Thị B · Quyền Chủ tịch",
        ),
        (
            "officials",
            {"name": "Lê Thị B", "position": "cựu Chủ tịch", "unit": "UBND tỉnh A", "tenure": "former"},
            "Lê Thị B · cựu Chủ tịch · UBND tỉnh A",
        ),
        (
            "officials",
            {"name": "Lê Thị B", "position": None, "unit": "UBND tỉnh A", "tenure": "former"},
            "Lê Thị B · UBND tỉnh A",
        ),
        (
            "citations",
            {"type": "Kế hoạch", "number": "5/KH-UBND", "date": "2024-02-07", "issuer": None, "title": None},
            "Kế hoạch · 5/KH-UBND · 07/02/2024",
        ),
    ],
)
def test_a_record_is_told_in_words(table: str, row: Row, expected: str) -> None:
    assert line_of(table, row) == expected
