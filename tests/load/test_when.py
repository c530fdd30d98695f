"""Times of scrapers, mails and feeds."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.load.when import moment


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024-03-14", "2024-03-14"),
        ("2024-03-14T08:30:00+07:00", "2024-03-14T08:30+07:00"),
        ("2024-03-14T01:30:00Z", "2024-03-14T08:30+07:00"),
        ("2024-03-14 08:30:00", "2024-03-14T08:30+07:00"),
        ("2024/3/4", "2024-03-04"),
        ("14/03/2024 08:30", "2024-03-14T08:30+07:00"),
        ("Thứ Năm, 14/3/2024, 08:30 (GMT+7)", "2024-03-14T08:30+07:00"),
        ("08:30 | 14-03-2024", "2024-03-14T08:30+07:00"),
        ("8h30 ngày 14/3/2024", "2024-03-14T08:30+07:00"),
        ("14/03/2024 02:30 CH", "2024-03-14T14:30+07:00"),
        ("14/03/2024 12:05 AM", "2024-03-14T00:05+07:00"),
        ("14.3.2024", "2024-03-14"),
        ("Thu, 14 Mar 2024 01:30:00 GMT", "2024-03-14T08:30+07:00"),
        ("Thu, 14 Mar 2024 08:30:00 +0700", "2024-03-14T08:30+07:00"),
        (1710379800, "2024-03-14T08:30+07:00"),
        (1710379800000, "2024-03-14T08:30+07:00"),
        ("1710379800", "2024-03-14T08:30+07:00"),
        ("31/02/2024", None),
        ("2024-13-45", None),
        ("hôm qua", None),
        ("", None),
        (12, None),
        (float("nan"), None),
        (True, None),
        (None, None),
        ({"a": 1}, None),
    ],
)
def test_a_time_of_a_scraper_is_iso_in_vietnamese_time_or_nothing(value: Any, expected: str | None) -> None:
    assert moment(value) == expected
