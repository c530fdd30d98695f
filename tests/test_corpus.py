"""The samples and their gold: readable, annotated soundly, one story that does not contradict itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extractor import load
from extractor.evaluate.gold import Gold, read
from extractor.model import LABELS

CORPUS = Path(__file__).parents[1] / "corpus"
OWN = {path.stem: path for path in sorted((CORPUS / "gold" / "own").glob("*.gold"))}
PAGES = {path.stem: path for path in sorted((CORPUS / "gold" / "pages").glob("*.gold"))}
GOLD = OWN | PAGES
RAW = {path.stem: path for path in sorted((CORPUS / "raw").iterdir()) if path.suffix in (".txt", ".html")}
NAMES = sorted(GOLD)


@pytest.fixture(scope="module")
def story() -> dict[str, Gold]:
    return {name: read(path) for name, path in OWN.items()}


@pytest.fixture(scope="module")
def gold() -> dict[str, Gold]:
    return {name: read(path) for name, path in GOLD.items()}


def test_every_text_and_page_has_gold() -> None:
    assert sorted(RAW) == sorted(OWN)


def test_no_sample_is_trained_on() -> None:
    assert not set(NAMES) & {path.stem for path in (CORPUS / "gold" / "train").glob("*.gold")}


@pytest.mark.parametrize("name", sorted(OWN))
def test_the_gold_is_the_text_that_the_reader_makes_of_the_sample(gold: dict[str, Gold], name: str) -> None:
    """Every visible word in the same order, of pages too; blanks aside."""
    assert load.read(RAW[name]).text.split() == gold[name].text.split()


@pytest.mark.parametrize("name", NAMES)
def test_spans_are_sound(gold: dict[str, Gold], name: str) -> None:
    """Ordered, without overlap or outer blanks, within one line, none in page furniture; every label is known."""
    one = gold[name]
    end = 0
    for label, start, stop in one.spans:
        words = one.text[start:stop]
        assert label in (*LABELS, "IGNORE")
        assert words == words.strip() != ""
        assert "\n" not in words
        assert start >= end
        assert not any(start < last and first < stop for first, last in one.aside)
        end = stop


@pytest.mark.parametrize("name", NAMES)
def test_records_are_backed_by_the_text(gold: dict[str, Gold], name: str) -> None:
    one = gold[name]
    people = {one.text[start:stop] for label, start, stop in one.spans if label == "PERSON"}
    assert {official["name"] for official in one.records["officials"]} <= people
    flat = re.sub(r"\s", "", one.text)
    for cited in one.records["citations"]:
        assert cited["number"] is None or cited["number"] in flat
    for signer in one.records["meta"].get("signers", ()):
        assert signer["name"] in people
    figures = [one.text[start:stop] for label, start, stop in one.spans if label == "METRIC"]
    ranges = [figure for figure in figures if re.search(r"\d\s*[-–]\s*\d", figure)]  # one span, two records
    assert len(one.records["metrics"]) <= len(figures) + len(ranges)


@pytest.mark.parametrize("kind", ["citations", "officials", "units", "metrics", "relations", "tasks"])
def test_records_hold_no_doubles_and_no_stray_fields(gold: dict[str, Gold], kind: str) -> None:
    """A comma without quotation marks in YAML makes a field of a name's second half."""
    for name, one in gold.items():
        rows = one.records[kind]
        assert len({str(row) for row in rows}) == len(rows), name
        if kind != "units":
            assert len({frozenset(row) for row in rows}) <= 1, name


def test_the_same_document_has_the_same_date_and_issuer_everywhere(gold: dict[str, Gold]) -> None:
    """Of two that are known; null says only that a text does not tell."""
    seen: dict[tuple[str, str], dict[str, str]] = {}
    for name, one in gold.items():
        own = one.records["meta"]
        cited = [*one.records["citations"], own] if own.get("number") else one.records["citations"]
        for record in cited:
            for field in ("date", "issuer"):
                if record["number"] and record.get(field):
                    seen.setdefault((record["number"], field), {})[str(record[field])] = name
    # Tỉnh ủy, by order of its Thường trực or Ban Thường vụ: others name the latter, the letterhead the committee
    aliases = {("1105-TB/TU", "issuer"), ("31-CT/TU", "issuer")}
    two_papers = {"11-QĐ/TU", "31/NQ-HĐND"}  # of two provinces, of a province and a ward
    odd = {key: values for key, values in seen.items() if len(values) > 1 and key not in aliases}
    assert {key: values for key, values in odd.items() if key[0] not in two_papers} == {}


def test_pages_are_of_both_kinds_and_of_many_years(gold: dict[str, Gold]) -> None:
    kinds = [gold[name].records["kind"] for name in PAGES]
    assert (kinds.count("press_article"), kinds.count("official_document")) == (148, 109)
    assert len({name[:4] for name in PAGES}) >= 6
    assert all(name.startswith(_day(gold[name])) for name in PAGES), "a file is named after its day"


def _day(one: Gold) -> str:
    return str(one.records["meta"].get("published") or one.records["meta"]["date"])[:10]


def test_the_story_spans_the_reform(story: dict[str, Gold]) -> None:
    """The directive is cited before the departments merged, after that, and after the provinces merged."""
    days = [_day(one) for one in story.values()]
    told = [
        day
        for day, one in zip(days, story.values(), strict=True)
        if any(cited["number"] == "31-CT/TU" for cited in one.records["citations"])
    ]
    assert sum(day < "2025-03-01" for day in told) >= 5
    assert any("2025-03-01" <= day < "2025-07-01" for day in told)
    assert sum(day >= "2025-07-01" for day in told) >= 2
    assert all(name.startswith(day) for name, day in zip(story, days, strict=True)), "a file is named after its day"
