"""Timelines of small collections, from texts to events: what is one happening, what is none, and on which day."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
import stories

from extractor import pipeline
from extractor.cli.subject import resolve, topic
from extractor.collection import Event, Timeline
from extractor.load import read_bytes
from extractor.store import Store
from extractor.timeline import build

Told = list[tuple[str | None, str, str]]


@pytest.fixture
def held(tmp_path: Path):  # type: ignore[no-untyped-def] # noqa: ANN201
    """Return a maker of stores that hold the documents of one story, in the order given."""
    opened: list[Store] = []

    def make(documents: dict[str, str], order: tuple[str, ...] | None = None) -> Store:
        store = Store.open(tmp_path / f"{len(opened)}.db")
        opened.append(store)
        for name in order or tuple(documents):
            store.save(pipeline.process(read_bytes(documents[name].encode(), name)))
        return store

    yield make
    for store in opened:
        store.close()


def timeline(store: Store, query: str, hint: str = "") -> Timeline:
    found = [f for f in resolve(store, query) if hint in f"{f[0].issuer} {f[0].note}"]
    assert len(found) == 1, [(f[0].name, f[0].note) for f in found]
    return build(*found[0], store.newest())


def told(events: tuple[Event, ...], *kinds: str) -> Told:
    """Day, kind and telling documents of the events of these kinds."""
    return [(e.date, e.kind, " ".join(sorted({s.path or "" for s in e.sources}))) for e in events if e.kind in kinds]


def test_a_directive_is_told_from_issue_to_replacement(held) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
    """Two papers tell one visit; another district on the same day, an announcement and a look back are told apart."""
    events = timeline(held(stories.FIRE), "18-CT/TU").events
    assert told(events, "inspected", "reviewed", "replaced") == [
        ("2024-06-11", "inspected", "visit visit-again"),
        ("2024-06-11", "inspected", "other-visit"),
        ("2024-12-19", "reviewed", "review"),
        ("2026-01-14", "replaced", "replaced"),
    ]


def test_a_demand_of_a_directive_is_of_its_day_though_told_later(held) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
    """The press tells on 14 March what the directive of 12 March demands: one task, one deadline, two sources."""
    events = timeline(held(stories.FIRE), "18-CT/TU").events
    assert ("2024-03-12", "assigned", "directive issued") in told(events, "assigned")
    assert ("2024-06-30", "deadline", "directive issued") in told(events, "deadline")


def test_one_number_of_two_provinces_is_two_plans(held) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
    """Same number, same day, same tasks: no source of the one in the other."""
    store = held(stories.TWINS)
    here = timeline(store, "57/KH-UBND", "Quảng Trị").events
    there = timeline(store, "57/KH-UBND", "Quảng Bình").events
    assert {s.path for e in here for s in e.sources} == {"plan-here", "done-here"}
    assert {s.path for e in there for s in e.sources} == {"plan-there", "late-there"}


def test_a_change_of_office_is_one_event_of_its_first_day(held) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
    """Decision, ceremony, first day and a later look back are one appointment; a rumour is none; a namesake another."""
    events = timeline(held(stories.OFFICIALS), "Trần Quốc Lẫm", "Hòa Bình").events
    assert told(events, "appointed", "left_office") == [
        ("2023-08-01", "appointed", "appointed appointed-again retired"),
        ("2025-03-01", "left_office", "retired"),
    ]
    assert "namesake" not in {s.path for e in events for s in e.sources}


def test_an_office_that_changed_hands_is_an_event_of_its_unit(held) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
    """The department's timeline holds who came and who left."""
    events = timeline(held(stories.OFFICIALS), "Sở Xây dựng tỉnh Hòa Bình").events
    found = [(e.kind, e.officials) for e in events if e.kind in ("appointed", "left_office")]
    assert found == [
        ("appointed", ("Trần Quốc Lẫm",)),
        ("appointed", ("Hà Thị Nhâm",)),  # who is in charge from the day on which he left
        ("left_office", ("Trần Quốc Lẫm",)),
    ]


def test_an_indicator_of_a_place_keeps_to_the_place(held) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
    """Two papers tell one figure; the corrected one stands beside it; the same figure of another province does not."""
    events = timeline(held(stories.FIGURES), "tỷ lệ giải ngân vốn đầu tư công tỉnh Hà Giang").events
    assert told(events, "measured") == [
        ("2024", "measured", "whole-year"),
        ("2024-04-30", "measured", "again first"),
        ("2024-04-30", "measured", "revised"),
    ]
    assert [m.value for e in events if e.date == "2024-04-30" for m in e.metrics if m.kind == "percent"] == [21.4, 19.8]


def test_a_resolution_lives_until_a_list_repeals_it(held) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
    """In force ten days after its adoption, guided, amended, repealed by an item of a list."""
    events = timeline(held(stories.LAW), "112/2022/NQ-HĐND").events
    assert told(events, "effective", "guided", "amended", "repealed", "implemented") == [
        ("2022-07-18", "effective", "resolution"),
        ("2022-08-25", "guided", "guidance"),
        ("2023-12-06", "amended", "amendment repeal"),
        ("2025-12-10", "repealed", "repeal"),
    ]


def test_the_day_before_is_counted_from_the_report(held) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
    """ "Chiều nay" on the 8th and "chiều hôm qua" on the 9th are one day; what is announced or called off is none."""
    store = held(stories.WOODS)
    events = build(*topic(store, "phòng, chống cháy rừng"), store.newest()).events
    assert told(events, "inspected", "reviewed") == [
        ("2024-03-08", "inspected", "next-day visit"),
        ("2024-03-08", "reviewed", "conference"),
    ]


@pytest.mark.parametrize("order", list(permutations(("visit", "next-day", "conference", "plan")))[::7])
def test_the_order_of_arrival_changes_nothing(held, order: tuple[str, ...]) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
    """The same documents in any order make the same events."""
    one, other = held(stories.WOODS, tuple(sorted(order))), held(stories.WOODS, order)
    query = "phòng, chống cháy rừng"
    assert build(*topic(one, query)).events == build(*topic(other, query)).events
