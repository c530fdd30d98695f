"""The collection and its expectations are sound: quotes stand in their documents, dates are real, no event twice."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from extractor import load
from extractor.collection import EVENT_KINDS, Event, Quote
from extractor.evaluate.timelines import compare, compatible, name_of, places_of, wanted_events
from extractor.model import Span

COLLECTION = Path(__file__).parents[1] / "corpus" / "collection"
EXPECTED = COLLECTION / "expected"
FILES = sorted(p for p in COLLECTION.iterdir() if p.is_file() and p.name != "README.md")
TIMELINES = sorted((EXPECTED / "timelines").glob("*.json"))
TABLES = sorted(EXPECTED.glob("*.json"))
STATES = {"open", "done", "late", "overdue", "unknown"}


@pytest.fixture(scope="module")
def texts() -> dict[str, list[str]]:
    return {path.name: list(_texts(path)) for path in FILES}


def _texts(path: Path) -> Iterator[str]:
    if path.suffix == ".jsonl":
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["content"]
    else:
        yield load.read(path).text


def told(tree: Any) -> Iterator[tuple[str, str]]:
    """Every file and quote anywhere in a tree of JSON."""
    if isinstance(tree, dict):
        if "path" in tree and "quote" in tree:
            yield tree["path"], tree["quote"]
        for branch in tree.values():
            yield from told(branch)
    elif isinstance(tree, list):
        for branch in tree:
            yield from told(branch)


def read(path: Path) -> dict[str, Any]:
    tree: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return tree


def is_date(value: str) -> bool:
    """An ISO prefix of a real day, or an interval of two that do not run backwards."""
    parts = value.split("/")
    try:
        days = [date.fromisoformat(p + "-01-01"[len(p) - 4 :] if len(p) < 10 else p) for p in parts]
    except ValueError:
        return False
    return len(days) <= 2 and days == sorted(days)


def test_the_collection_is_large_and_spans_the_reform() -> None:
    documents = sum(len(list(_texts(p))) for p in FILES if p.suffix == ".jsonl") + sum(
        p.suffix != ".jsonl" for p in FILES
    )
    days = [m[0] for p in FILES if (m := re.search(r"\d{4}-\d\d-\d\d", p.name))]
    assert documents >= 64
    assert min(days) < "2018"
    assert max(days) >= "2026"
    assert any("2025-03-01" <= day < "2025-07-01" for day in days)
    assert sum(day >= "2025-07-01" for day in days) >= 8


@pytest.mark.parametrize("path", [*TIMELINES, *TABLES], ids=lambda p: p.stem)
def test_every_quote_stands_in_its_document(texts: dict[str, list[str]], path: Path) -> None:
    rows = list(told(read(path)))
    assert [r for r in rows if not places_of(r[1], texts.get(r[0].split("#")[0], ()))] == []


@pytest.mark.parametrize("path", TIMELINES, ids=lambda p: p.stem)
def test_events_are_sound(path: Path) -> None:
    tree = read(path)
    names = {p.name for p in FILES}
    assert tree["events"]
    assert set(tree["absent"]) <= names
    for event in tree["events"]:
        assert all(is_date(day) for day in (event["date"], *event.get("or_dates", ()))), event
        assert {event["kind"], *event.get("or_kinds", ())} <= set(EVENT_KINDS), event
        assert event["sources"]
        assert event["says"]
        assert set(event.get("also", ())) <= names
        assert not {s["path"] for s in event["sources"]} & set(tree["absent"])


@pytest.mark.parametrize("path", TIMELINES, ids=lambda p: p.stem)
def test_no_event_is_expected_twice(path: Path) -> None:
    """The same kind on the same day with the same words of the same file is one event."""
    seen = Counter(
        (event["date"], event["kind"], source["path"], source["quote"])
        for event in read(path)["events"]
        for source in event["sources"]
    )
    assert [key for key, count in seen.items() if count > 1] == []


@pytest.mark.parametrize("path", TABLES, ids=lambda p: p.stem)
def test_tables_have_a_note_and_rows_without_doubles(path: Path) -> None:
    tree = read(path)
    assert tree["note"]
    assert tree["rows"]
    assert len({json.dumps(row, sort_keys=True) for row in tree["rows"]}) == len(tree["rows"])


def test_dates_of_tables_are_dates() -> None:
    fields = {"from", "to", "on", "date", "deadline", "period", "dead_since"}
    for path in TABLES:
        for row in read(path)["rows"]:
            for one in (row, *row.get("points", ())):
                bad = {
                    f: one[f] for f in fields & set(one) if one[f] and re.match(r"\d", one[f]) and not is_date(one[f])
                }
                assert bad == {}, path.name


def test_states_of_tasks_are_states_and_change_in_order() -> None:
    for row in read(EXPECTED / "tasks.json")["rows"]:
        assert list(row["states"]) == sorted(row["states"]), row
        for day, state in row["states"].items():
            assert set(state.split("|")) <= STATES
            if row["deadline"] and state == "open":
                assert day <= row["deadline"], row
            if row["deadline"] and state == "overdue":
                assert day > row["deadline"], row


def test_an_official_holds_an_office_before_leaving_it() -> None:
    for row in read(EXPECTED / "occupancies.json")["rows"]:
        if row["from"] and row["to"]:
            assert row["from"] <= row["to"], row
        for day in row["seen"]:
            assert not row["from"] or day[: len(row["from"])] >= row["from"], row
            assert not row["to"] or day[: len(row["to"])] <= row["to"], row


def test_only_the_clash_that_is_meant_is_in_the_occupancies() -> None:
    """Whoever holds a single office from one day to another shares no day with another holder."""
    spans: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for row in read(EXPECTED / "occupancies.json")["rows"]:
        if not row["position"].startswith("Phó") and row["from"] and row["to"]:
            spans.setdefault((row["position"], row["unit"]), []).append((row["from"], row["to"], row["official"]))
    for office, rows in spans.items():
        rows.sort()
        assert all(first[1] <= second[0] for first, second in zip(rows, rows[1:], strict=False)), office


def test_red_links_are_held_nowhere(texts: dict[str, list[str]]) -> None:
    """No document of the collection bears the number in its head; 15/2018/QĐ-UBND is held, but another province's."""
    heads = {number for several in texts.values() for text in several for number in _own_numbers(text)}
    cited = [row["number"] for row in read(EXPECTED / "red_links.json")["rows"]]
    assert [n for n in cited if n in heads] == ["15/2018/QĐ-UBND"]
    for row in read(EXPECTED / "red_links.json")["rows"]:
        assert all(row["number"] in " ".join(texts[name]) for name in row["cited_by"]), row


def _own_numbers(text: str) -> list[str]:
    return re.findall(r"^Số:? (\S+)$", text, re.MULTILINE)[:1]


def test_statuses_agree_with_the_edges() -> None:
    """Who amended, repealed or replaced a document is an edge that names it."""
    verbs = {"amended": "amends", "repealed": "repeals", "replaced": "replaces"}
    edges = {
        (e["source"], e["relation"], e["target"], e["target_issuer"]) for e in read(EXPECTED / "edges.json")["rows"]
    }
    for row in read(EXPECTED / "statuses.json")["rows"]:
        if row["by"]:
            assert (row["by"], verbs[row["status"]], row["document"], row["issuer"]) in edges, row


# ------------------------------------------------------------------ the comparison itself


TEXT = "Ngày 15/11, kiểm tra tại Can Lộc.\nNgày 15/11, kiểm tra tại Thạch Hà."
ROWS: list[dict[str, Any]] = [
    {"date": "2022-11-15", "kind": "inspected", "says": "A", "sources": [{"path": "a.txt", "quote": "tại Can Lộc"}]},
    {"date": "2022-11-15", "kind": "inspected", "says": "B", "sources": [{"path": "b.txt", "quote": "tại Thạch Hà"}]},
]


def event(*sources: tuple[str, int, int], day: str | None = "2022-11-15", kind: str = "inspected") -> Event:
    quotes = tuple(Quote(path, f"x/{path}", None, Span(start, end), TEXT[start:end]) for path, start, end in sources)
    return Event(day, "day", kind, "…", quotes)


def wanted() -> Any:
    return wanted_events(ROWS, {"a.txt": [TEXT], "b.txt": [TEXT]})


def test_two_events_that_are_told_as_one_are_a_wrong_merge() -> None:
    tally = compare(wanted(), [event(("a.txt", 0, 33), ("b.txt", 34, 68))])
    assert len(tally.merges) == 1
    assert tally.counts == (1, 1, 2)


def test_one_event_of_two_sources_is_no_merge_and_a_second_telling_is_a_duplicate() -> None:
    row = {**ROWS[0], "sources": [*ROWS[0]["sources"], *ROWS[1]["sources"]]}
    only = wanted_events([row], {"a.txt": [TEXT], "b.txt": [TEXT]})
    tally = compare(only, [event(("a.txt", 0, 33), ("b.txt", 34, 68)), event(("b.txt", 34, 68))])
    assert not tally.merges
    assert (len(tally.duplicates), tally.counts) == (1, (1, 2, 1))


def test_words_decide_between_events_of_one_file_and_no_match_is_lost_to_greed() -> None:
    rows = [{**row, "sources": [{**row["sources"][0], "path": "a.txt"}]} for row in ROWS]
    both = wanted_events(rows, {"a.txt": [TEXT]})
    first, second = event(("a.txt", 34, 68)), event(("a.txt", 0, 33))
    tally = compare(both, [first, second])
    assert [(w.says, e) for w, e in tally.matched] == [("A", second), ("B", first)]


def test_another_kind_day_or_file_does_not_match() -> None:
    for other in (
        event(("a.txt", 0, 33), kind="reviewed"),
        event(("a.txt", 0, 33), day="2022-11-16"),
        event(("c.txt", 0, 33)),
    ):
        tally = compare(wanted(), [other])
        assert tally.counts == (0, 1, 2)


def test_optional_events_are_neither_right_nor_wrong() -> None:
    rows = [{**ROWS[0], "optional": True}, ROWS[1]]
    optional = wanted_events(rows, {"a.txt": [TEXT], "b.txt": [TEXT]})
    assert compare(optional, []).counts == (0, 0, 1)
    assert compare(optional, [event(("a.txt", 0, 33)), event(("b.txt", 34, 68))]).counts == (1, 1, 1)


def test_a_file_that_must_not_tell_is_a_stray() -> None:
    assert compare(wanted(), [event(("a.txt", 0, 33))], absent=["a.txt"]).strays


@pytest.mark.parametrize(
    ("expected", "found", "fits"),
    [
        ("2022", "2022-12-31", True),
        ("2022-09-30", "2022-07/2022-09", True),
        ("2023-10/2023-12", "2023-12-31", True),
        ("2024-06", "2024-06-30", True),
        ("2022", "2022-01/2022-11", True),
        ("2022-11-15", "2022", True),
        ("2022-11-15", "2022-11-16", False),
        ("2023-01/2023-06", "2023", False),
        ("2022-11-15", None, False),
    ],
)
def test_days_are_compatible(expected: str, found: str | None, fits: bool) -> None:
    assert compatible(expected, found) is fits


def test_the_record_of_a_container_is_told_by_its_file() -> None:
    assert name_of("./x/tin-2024.jsonl#2") == "tin-2024.jsonl"
