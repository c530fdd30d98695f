"""Reasons are told in Vietnamese, whatever two things are weighed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extractor.export.reasons import reason

IDENTITY = Path(__file__).parents[2] / "extractor" / "identity"
PLAIN = sorted({n for p in IDENTITY.glob("*.py") for n in re.findall(r'Feature\("([^"]+)"', p.read_text("utf-8"))})


@pytest.mark.parametrize("name", PLAIN)
def test_every_feature_of_a_score_has_its_vietnamese(name: str) -> None:
    assert reason(name) != name


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("name spelling", "tên khác cách viết"), ("issuer another", "cơ quan ban hành khác nhau"),
        ("time same day", "thời gian cùng ngày"), ("place equal", "địa danh giống nhau"), ("no such", "no such"),
    ],
)  # fmt: skip
def test_a_degree_of_likeness_is_told_beside_what_is_alike(name: str, told: str) -> None:
    assert reason(name) == told
