"""Tasks, series, contradictions and what is new, over small collections; and cutting a timeline."""

from __future__ import annotations

import stories

from extractor import pipeline
from extractor.collection import Event, Held, Quote, Subject, Timeline
from extractor.export.followup import digest_text, series_text, tasks_text
from extractor.load import read_bytes
from extractor.model import Span
from extractor.timeline.contradicted import contradictions
from extractor.timeline.digest import digest
from extractor.timeline.filters import kept
from extractor.timeline.series import gaps, series
from extractor.timeline.tasks.asked import tracked


def held(documents: dict[str, str]) -> list[Held]:
    results = (pipeline.process(read_bytes(text.encode(), name)) for name, text in documents.items())
    names = list(documents)
    return [Held(n, result, (names[n],)) for n, result in enumerate(results)]


def test_a_task_is_what_a_later_document_says_of_it() -> None:
    """Of two provinces with one task one has done it in time, the other is reported late; the words are quoted."""
    found = {t.task.assignee: t for t in tracked(held(stories.TWINS), "2023-12-31") if t.deadline == "2023-09-30"}
    here, there = (found[f"Sở Thông tin và Truyền thông tỉnh {p}"] for p in ("Quảng Trị", "Quảng Bình"))
    assert (here.state, here.reason, here.evidence and here.evidence.path) == ("done", "reported", "done-here")
    assert (there.state, there.reason, there.evidence and there.evidence.path) == (
        "overdue",
        "reported-not-done",
        "late-there",
    )
    assert "“Quảng Trị nâng cấp xong" in "\n".join(tasks_text(found.values()))


def test_later_documents_are_not_known_earlier() -> None:
    """On a day before the deadline the task is open, whatever later documents say."""
    states = {t.state for t in tracked(held(stories.TWINS), "2023-06-30") if t.deadline == "2023-09-30"}
    assert states == {"open"}


def test_tasks_are_those_of_a_unit_or_under_a_directive() -> None:
    """A filter by unit or by number keeps nothing else."""
    documents = held(stories.FIRE)
    police = tracked(documents, "2024-12-31", units=["Đảng ủy Công an tỉnh Nghệ An"])
    assert [(t.deadline, t.state, len(t.sources)) for t in police] == [("2024-06-30", "overdue", 2)]
    assert all(t.under == "18-CT/TU" for t in tracked(documents, "2024-12-31", directive="18-CT/TU"))
    assert tracked(documents, "2024-12-31", directive="9-CT/TU") == ()


def test_a_series_sets_targets_beside_results() -> None:
    """95 % by the end of 2024 against 93.6 %: not reached, and final."""
    documents = held(stories.FIGURES)
    subject = Subject("indicator", "x", "tỷ lệ giải ngân vốn đầu tư công", (), place="tỉnh Hà Giang")
    subject = Subject(**{f: getattr(subject, f) for f in subject.__slots__} | {"sightings": _all(documents)})
    (line,) = [s for s in series(subject, documents, "2025-02-10") if s.kind == "percent"]
    (gap,) = gaps(line)
    assert (gap.target.metric.value, gap.actual.metric.value, gap.final, gap.met) == (95.0, 93.6, True, False)
    assert "không đạt" in "\n".join(series_text([line]))


def _all(documents: list[Held]):  # type: ignore[no-untyped-def] # noqa: ANN202
    from extractor.collection import Sighting

    return tuple(Sighting(d.key, ()) for d in documents)


def test_a_corrected_figure_is_listed_with_both_quotations() -> None:
    """21.4 % and, after a check, 19.8 % of the same day; the other province's 21.4 % contradicts nothing."""
    (found,) = contradictions(held(stories.FIGURES))
    assert (found.kind, found.period, found.first, found.second) == ("revised", "2024-04-30", "21,4%", "19,8%")
    assert [s.path for s in found.sources] == ["first", "revised"]


def test_a_digest_holds_what_is_new_since_a_day() -> None:
    """New documents, what they replaced, what fell due, who left office: and nothing from before."""
    news = digest(held(stories.FIRE), "2024-07-01", None)
    assert [a.date for a in news.arrivals] == ["2024-12-20", "2026-01-16"]
    assert [(e.kind, e.number, e.by, e.date) for e in news.endings] == [
        ("replaced", "18-CT/TU", "05-CT/TU", "2026-01-14")
    ]
    left = digest(held(stories.OFFICIALS), "2025-01-01", None)
    assert [(e.date, e.kind, e.officials) for e in left.offices if e.kind == "left_office"] == [
        ("2025-03-01", "left_office", ("Trần Quốc Lẫm",))
    ]
    assert "Văn bản bị thay đổi (1)" in list(digest_text(news))


def event(date: str | None, kind: str, *units: str) -> Event:
    return Event(date, "", kind, "", (Quote("d", None, None, Span(0, 1), "x"),), units=units)


def test_a_timeline_is_cut_by_time_kind_and_unit() -> None:
    """A year overlaps its months; what has no date is kept only where no time is asked for."""
    whole = Timeline(
        Subject("topic", "x", "x", ()),
        (event("2024", "measured", "Sở Y tế tỉnh Mây"), event("2024-07-10", "inspected"), event(None, "issued")),
    )
    assert [e.date for e in kept(whole, since="2024-07-01", until="2024-07-31").events] == ["2024", "2024-07-10"]
    assert [e.date for e in kept(whole, since="2025").events] == []
    assert [e.date for e in kept(whole, kinds=["issued", "inspected"]).events] == ["2024-07-10", None]
    assert [e.date for e in kept(whole, unit="so y te").events] == ["2024"]


INCOME = "Năm 2023, thu nhập bình quân đầu người của {} đạt {} triệu đồng/năm."


def _told(of: str, value: int) -> str:
    return f"Tin kinh tế cuối năm\n\n30/12/2023 08:00\n\n{INCOME.format(of, value)}\n"


def test_figures_of_nobody_in_particular_contradict_nothing() -> None:
    """ "của huyện" in two papers may be two districts, a named one is one; sums are printed as people print them."""
    assert not list(contradictions(held({"a.txt": _told("huyện", 45), "b.txt": _told("huyện", 60)})))
    named = "huyện Tương Dương"
    (found,) = contradictions(held({"a.txt": _told(named, 45), "b.txt": _told(named, 60)}))
    assert (found.first, found.second) == ("45.000.000 đồng/năm", "60.000.000 đồng/năm")


def test_figures_of_the_whole_country_contradict_each_other() -> None:
    (found,) = contradictions(held({"a.txt": _told("cả nước", 45), "b.txt": _told("cả nước", 60)}))
    assert (found.owner, found.first) == (None, "45.000.000 đồng/năm")
