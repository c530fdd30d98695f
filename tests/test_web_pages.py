"""Gold documents rendered as pages of many shapes of sites: the article is found in each, and nothing of it is lost.

The floors are those of body text by characters (annotation guide §2); `benchmarks/html_body.py` measures all the rest.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from rendering import OFFICIAL_ONLY, PRESS_ONLY, SHAPES, render
from rendering.roles import page_of

from extractor import interchange
from extractor.evaluate import gold as golden
from extractor.evaluate.score import score
from extractor.load import read_bytes
from extractor.model import Result
from extractor.parsers import parse

GOLD = Path(__file__).parent.parent / "corpus" / "gold" / "train"
PRESS = ("t1-01-lang-son-ket-luan-ttcp", "t2-03-kien-giang-tich-thu-tau", "t9-04-duyxuyen-mttq-giam-sat")
OFFICIAL = ("t5-02-qd-lamdong-dvsn-y-te", "t10-01-tay-son-lich-tiep-dan-2025", "t5-08-cv-vpcp-ben-tre-covid")


@cache
def gold(name: str) -> golden.Gold:
    return golden.read(GOLD / f"{name}.gold")


@cache
def record(name: str, shape: str) -> dict[str, Any]:
    """The document as parsed: no mentions, no links."""
    return interchange.to_record(Result(parse(read_bytes(render(page_of(gold(name)), shape), "a.html"))))


def documents(shape: str) -> tuple[str, ...]:
    if shape in PRESS_ONLY:
        return PRESS
    return OFFICIAL if shape in OFFICIAL_ONLY else PRESS + OFFICIAL


@pytest.mark.parametrize("shape", SHAPES)
def test_the_body_of_a_document_is_found_in_a_page_of_any_shape(shape: str) -> None:
    names = documents(shape)
    result = score({n: gold(n) for n in names}, {n: record(n, shape) for n in names})
    assert result.figures()["body text"] >= 0.98, result.misses


@pytest.mark.parametrize("shape", SHAPES)
def test_the_head_of_a_document_is_read_from_a_page_of_any_shape(shape: str) -> None:
    for name in documents(shape):
        found, wanted = record(name, shape), gold(name).records
        assert found["kind"] == wanted["kind"]
        for field in {"title", "number", "date", "place", "type"} & set(wanted["meta"]):
            assert str(found["meta"][field]).lower() == str(wanted["meta"][field]).lower(), (name, field)
        if wanted["meta"].get("published"):
            assert found["meta"]["published"][:10] == str(wanted["meta"]["published"])[:10], name


@pytest.mark.parametrize("shape", SHAPES)
def test_every_visible_character_stands_in_one_segment(shape: str) -> None:
    for name in documents(shape):
        found = record(name, shape)
        seen = [0] * len(found["text"])
        for segment in found["segments"]:
            for i in range(segment["start"], segment["end"]):
                seen[i] += 1
        assert all(n == 1 for n, c in zip(seen, found["text"], strict=True) if not c.isspace())


def test_a_page_in_windows_1258_gives_the_same_words_as_one_in_utf_8() -> None:
    page = page_of(gold(PRESS[0]))
    data = render(page, "tables")
    assert not data.isascii()
    with pytest.raises(UnicodeDecodeError):
        data.decode()
    assert page.body[-1].text in read_bytes(data).text.replace("\xa0", " ")
