"""Timelines of the sample documents, from the files to the events, held to lists that a person has read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor import pipeline
from extractor.cli.subject import resolve, topic
from extractor.collection import Timeline
from extractor.load import read_bytes
from extractor.store import Store
from extractor.timeline import build

SAMPLES = Path(__file__).parents[1] / "corpus" / "raw"
GOLDEN = Path(__file__).parent / "golden"
OTHER = (
    ("Yên Bái", "Sơn La"), ("YÊN BÁI", "SƠN LA"), ("Lào Cai", "Điện Biên"), ("LÀO CAI", "ĐIỆN BIÊN"),
    ("Mù Cang Chải", "Thuận Châu"), ("Văn Chấn", "Mai Sơn"),
)  # fmt: skip
"""The same story told of another province: numbers, days, persons and figures are equal, and nothing is the same."""
CASES = sorted(GOLDEN.glob("timeline-*.json"))


def told(store: Store, query: str) -> Timeline:
    found = resolve(store, query)
    assert len(found) == 1, [f[0].id for f in found]
    return build(*found[0], store.newest())


def rows(timeline: Timeline) -> list[list[str | None]]:
    """Date, kind, state, first words, and the files that tell it."""
    return [
        [
            e.date,
            e.kind,
            e.status,
            " ".join(e.summary.split()[:9]),
            " ".join(sorted({(s.path or "").rsplit("/", 1)[-1][:10] for s in e.sources})),
        ]
        for e in timeline.events
    ]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("golden") / "samples.db") as opened:
        for path in sorted(SAMPLES.iterdir()):
            opened.save(pipeline.process(read_bytes(path.read_bytes(), str(path))))
        yield opened


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The samples, and the same story of another province beside them."""
    with Store.open(tmp_path_factory.mktemp("golden") / "twice.db") as opened:
        for path in sorted(SAMPLES.iterdir()):
            text = path.read_text(encoding="utf-8")
            opened.save(pipeline.process(read_bytes(text.encode(), f"here/{path.name}")))
            for ours, theirs in OTHER:
                text = text.replace(ours, theirs)
            opened.save(pipeline.process(read_bytes(text.encode(), f"there/{path.name}")))
        yield opened


FLOOR = 0.95
"""F1 of events by day, kind, state, first words and telling documents. Below it a person reads the timeline again."""


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_a_timeline_of_the_samples_is_as_it_was_read(store: Store, path: Path) -> None:
    """Every event with its day, kind, state and telling documents, in the order that was read."""
    golden = json.loads(path.read_text(encoding="utf-8"))
    wanted = [tuple(row) for row in golden["events"]]
    found = [tuple(row) for row in rows(told(store, golden["subject"]))]
    missed, extra = [r for r in wanted if r not in found], [r for r in found if r not in wanted]
    score = 2 * (len(found) - len(extra)) / (len(found) + len(wanted))
    assert score >= FLOOR, (missed, extra)
    assert [r for r in found if r in wanted] == [r for r in wanted if r in found]


@pytest.mark.parametrize("number", ["31-CT/TU", "38/KH-UBND", "3088/UBND-NC", "1105-TB/TU", "02-CT/TU", "142-KH/HU"])
def test_one_number_of_two_provinces_stays_two_documents(twice: Store, number: str) -> None:
    """Equal numbers, days, titles and persons: no event has a source of the other province."""
    found = resolve(twice, number)
    assert len(found) == 2
    for subject, documents in found:
        sources = {s.path.split("/")[0] for e in build(subject, documents).events for s in e.sources if s.path}
        assert len(sources) == 1, (subject.issuer, sources)


@pytest.mark.parametrize("name", ["Nông Quốc Ấn", "Vương Đình Thoan", "Đinh Công Thược", "Lê Minh Sương"])
def test_a_namesake_in_another_province_is_another_official(twice: Store, name: str) -> None:
    """The same name in the same office of two provinces is two persons."""
    for subject, documents in resolve(twice, name):
        assert len({d.path.split("/")[0] for d in documents if d.path}) == 1, subject.note


@pytest.mark.parametrize("words", ["kiểm tra", "chuyển đổi số", "hồ sơ trực tuyến"])
def test_a_topic_keeps_the_happenings_of_two_provinces_apart(twice: Store, words: str) -> None:
    """Same day, same words, same persons' names: two visits, two figures; only an act of the State itself is one."""
    for event in build(*topic(twice, words)).events:
        provinces = {s.path.split("/")[0] for s in event.sources if s.path}
        assert len(provinces) == 1 or event.kind == "issued" and "Thủ tướng" in event.summary, event.summary


@pytest.mark.parametrize("name", ["PAR INDEX", "tỷ lệ hồ sơ nộp trực tuyến"])
def test_an_indicator_is_told_as_a_series(store: Store, name: str) -> None:
    """Only figures, only of that indicator, targets with what became of them."""
    timeline = told(store, name)
    assert timeline.subject.kind == "indicator"
    assert {e.kind for e in timeline.events} == {"measured", "targeted"}
    assert {e.status for e in timeline.events if e.kind == "targeted"} <= {"done", "overdue", "open", "unknown"}
    assert all(e.metrics for e in timeline.events)


def test_a_law_is_found_by_its_name(store: Store) -> None:
    """A law has no number; its name leads to the citations that date it."""
    timeline = told(store, "luat to chuc chinh quyen dia phuong")
    assert [(e.date, e.kind) for e in timeline.events] == [("2015-06-19", "issued")]


def test_an_official_goes_on_in_the_office_that_came_after(store: Store) -> None:
    """Head of one department, of its successor, of that department in the merged province: one person."""
    (subject, _) = resolve(store, "Vương Đình Thoan")[0]
    assert len(resolve(store, "Vương Đình Thoan")) == 1
    assert "Sở Thông tin và Truyền thông tỉnh Yên Bái" in subject.note
    assert "Sở Khoa học và Công nghệ tỉnh Lào Cai" in subject.note
