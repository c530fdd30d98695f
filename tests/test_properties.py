"""What holds for any document, shown on texts of the annotated corpus and on texts made up from their words."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.evaluate.gold import parse_markup
from extractor.interchange import to_record
from extractor.load import read_bytes
from extractor.model import Result
from extractor.pipeline import process
from extractor.text import fold

GOLD = Path(__file__).parent.parent / "corpus" / "gold" / "train"
NEW_TONE = {"oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "uỷ": "ủy", "uý": "úy", "uỵ": "ụy"}
NEW_TONE |= {old.upper(): new.upper() for old, new in NEW_TONE.items()}
OLD_TONE = {new: old for old, new in NEW_TONE.items()}
SEEDS = sorted(GOLD.glob("*.gold"))[7::16]
RECORDS = ("officials", "units", "citations", "metrics", "dates", "relations", "tasks")


@cache
def text_of(path: Path) -> str:
    return parse_markup(path.read_text(encoding="utf-8").partition("\n===\n")[2])[0]


def result_of(text: str) -> Result:
    return process(read_bytes(text.encode()))


@cache
def seed_result(path: Path) -> Result:
    return result_of(text_of(path))


def record_of(text: str) -> dict[str, Any]:
    record = to_record(result_of(text))
    record.pop("source")
    return record


def check(result: Result) -> None:
    """Assert what every Result promises."""
    text = result.document.text
    mentions = result.mentions
    for m in mentions:
        assert text[m.start : m.end] == m.text
        assert m.text == m.text.strip()
        assert 0 <= m.confidence <= 1
    assert all(a.end <= b.start for a, b in zip(mentions, mentions[1:], strict=False))
    covered = [0] * len(text)
    for segment in result.document.segments:
        for i in range(segment.span.start, segment.span.end):
            covered[i] += 1
    assert all(times == 1 for times, char in zip(covered, text, strict=True) if not char.isspace())
    assert max(covered, default=0) <= 1
    for kind in RECORDS:
        for item in getattr(result, kind):
            assert item.mentions
            assert all(0 <= n < len(mentions) for n in item.mentions)
    assert all(0 <= task.span.start < task.span.end <= len(text) for task in result.tasks)
    assert len(result.links) <= len(mentions)


@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.stem)
def test_an_annotated_text_keeps_every_promise(path: Path) -> None:
    check(seed_result(path))


LINES = [line for path in SEEDS for line in text_of(path).splitlines() if line.strip()]
JUNK = [
    "12/3/45/678",
    "Ban Chỉ đạo, ",
    "((((",
    "| | |",
    "\u00a0\u00a0",
    "A" * 40,
    "…",
    "ngày 31/2/2024",
    "%,5",
    "số /QĐ-",
    "\t",
]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.sampled_from(LINES + JUNK), st.sampled_from(["\n", "\n\n", " ", "", ", "])), max_size=12))
def test_lines_of_many_documents_in_any_order_keep_every_promise(pieces: list[tuple[str, str]]) -> None:
    """Broken, mixed and senseless documents are processed like any other."""
    text = "".join(line + gap for line, gap in pieces)
    if text.strip():
        check(result_of(text))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=300).filter(str.strip))
def test_any_characters_keep_every_promise(text: str) -> None:
    check(result_of("Tin\n\n" + text))


@pytest.mark.parametrize("path", SEEDS[::3], ids=lambda p: p.stem)
def test_decomposed_letters_give_the_same_record(path: Path) -> None:
    """A copy in NFD (from a Mac, from a PDF) is the same document."""
    text = text_of(path)
    assert record_of(unicodedata.normalize("NFD", text)) == record_of(text)


def respell(text: str, table: dict[str, str]) -> str:
    """Return `text` with the other placement of tone marks, in small letters or capitals at the end of a syllable."""
    return re.sub(rf"(?<![qQ])(?:{'|'.join(table)})(?!\w)", lambda m: table[m[0]], text)


@pytest.mark.parametrize("path", SEEDS[::3], ids=lambda p: p.stem)
def test_the_placement_of_tone_marks_changes_no_mention(path: Path) -> None:
    """hoà and hòa, uỷ and ủy are the same word: same spans, labels and records, but for the spelling itself."""
    old, new = result_of(respell(text_of(path), OLD_TONE)), result_of(respell(text_of(path), NEW_TONE))
    assert [(m.label, m.span) for m in old.mentions] == [(m.label, m.span) for m in new.mentions]
    for kind in RECORDS:
        assert folded(getattr(old, kind)) == folded(getattr(new, kind)), kind


def folded(items: object) -> str:
    return fold(repr(items))


def hard_wrapped(text: str, width: int = 80) -> str:
    """Return `text` with line ends for blanks, as pages of a fixed width and copies from PDF have them."""
    letters = list(text)
    start, blank = 0, -1
    for i, letter in enumerate(text):
        if letter == "\n":
            start, blank = i + 1, -1
        elif letter == " ":
            blank = i
        if i - start >= width and blank > start:
            letters[blank] = "\n"
            start, blank = blank + 1, -1
    return "".join(letters)


def test_line_ends_of_a_page_change_next_to_no_mention() -> None:
    """Wrapped at 80 columns, documents keep 98 of 100 mentions to the letter, and 98 of 100 records."""
    lost = total = records_lost = records = 0
    for path in SEEDS:
        text = seed_result(path).document.text
        plain = {(m.label, m.span) for m in seed_result(path).mentions}
        other = result_of(hard_wrapped(text))
        wrapped = {(m.label, m.span) for m in other.mentions}
        lost += len(plain ^ wrapped)
        total += len(plain)
        before, after = said(seed_result(path)), said(other)
        records_lost += ((before - after) + (after - before)).total()
        records += before.total()
    assert lost < 0.02 * total
    assert records_lost < 0.02 * records


def said(result: Result) -> Counter[str]:
    """What the records of `result` say, without where they say it."""
    return Counter(
        fold(repr([getattr(item, name) for name in item.__slots__ if name not in ("mentions", "span", "trigger")]))
        for kind in RECORDS
        for item in getattr(result, kind)
    )


def test_a_wrapped_paragraph_gives_the_same_records() -> None:
    """Figures, units and places that the page's edge cuts are read whole, and quoted as they stand."""
    lines = (
        "Sơn La rà soát hồ sơ", "",
        "Chiều 5/3/2024, ông Lò Văn Mới, Phó Giám đốc Sở Tài nguyên và Môi trường tỉnh Sơn La, cho biết đã cấp 1.250 "
        "giấy chứng nhận cho các hộ dân tại xã Chiềng Hặc, đạt 95,5% kế hoạch của Ủy ban nhân dân tỉnh Sơn La.", "",
        "Theo Quyết định số 12/QĐ-UBND ngày 5/2/2024 của Ủy ban nhân dân tỉnh, sở còn phải cấp 300 giấy chứng nhận "
        "trước ngày 30/6/2024, trong đó có 120 giấy của các hộ nghèo tại huyện Yên Châu và huyện Mai Sơn.", "",
    )  # fmt: skip
    text = "\n".join(lines * 2)
    plain, wrapped = result_of(text), result_of(hard_wrapped(text, 72))
    assert "\n" in "".join(m.text for m in wrapped.mentions)
    assert [(m.label, m.span) for m in plain.mentions] == [(m.label, m.span) for m in wrapped.mentions]
    for kind in RECORDS:
        assert getattr(plain, kind) == getattr(wrapped, kind), kind


PROGRAM = """
import json, sys
from extractor.interchange import to_record
from extractor.load import read_bytes
from extractor.pipeline import process
print(json.dumps([to_record(process(read_bytes(text.encode()))) for text in json.load(sys.stdin)]))
"""


def test_the_record_is_the_same_under_any_hash_seed_and_time_zone() -> None:
    """No order of a set and no clock gets into the output."""
    texts = json.dumps([text_of(path) for path in SEEDS[::5]])
    outputs = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            input=texts,
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
        ).stdout
        for seed, zone in (("0", "UTC"), ("4711", "Asia/Ho_Chi_Minh"))
    }
    assert len(outputs) == 1
