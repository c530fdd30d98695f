"""The rules by which a sentence becomes an event, each on invented sentences."""

from __future__ import annotations

import pytest
from made import made

from extractor.collection import Event, Held, Quote
from extractor.identity import directives, indicators, officials, topic, unit, unit_groups
from extractor.model import Result, Span
from extractor.timeline import build
from extractor.timeline.merging.merge import same, settle
from extractor.timeline.sentences.kinds import kind_of
from extractor.timeline.sentences.prose import clip, untagged
from extractor.values.indicator import one_indicator, telling
from extractor.values.keys import number_key

NUMBER = "9-CT/TU"
CITED = ("Chỉ thị", NUMBER, "2023-05-04", "Tỉnh ủy Mây", None, f"Chỉ thị số {NUMBER}")
HOME = ("Tỉnh ủy Mây", "Tỉnh ủy Mây")


def events(*results: Result, newest: str | None = None) -> list[Event]:
    """The timeline of the directive that all these documents cite."""
    documents = tuple(Held(n, r, (r.document.source.path or "",)) for n, r in enumerate(results))
    key = number_key(NUMBER)
    assert key
    (subject,) = directives(key, documents)
    return [e for e in build(subject, documents, newest).events if e.kind != "issued"]


def article(text: str, published: str = "2024-03-21", path: str = "a.txt", **fields: object) -> Result:
    fields.setdefault("citations", [CITED])
    units = [HOME, *fields.pop("units", [])]  # type: ignore[misc]
    return made(text, path=path, published=published, units=units, **fields)


LEAD = (
    f"Sáng ⟦DATE|20/3|2024-03-20⟧, ⟦UNIT|Tỉnh ủy Mây⟧ kiểm tra việc thực hiện ⟦CITATION|Chỉ thị số {NUMBER}⟧ "
    "tại ⟦UNIT|Sở Y tế⟧."
)
HEALTH = ("Sở Y tế tỉnh Mây", "Sở Y tế")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("cần rõ trách nhiệm của người đứng đầu; gắn với thực hiện chỉ thị", None),
        ("một năm thực hiện chỉ thị", None),
        ("huyện chưa triển khai chỉ thị", None),
        ("sở tiếp tục thực hiện chỉ thị", None),
        ("chỉ thị đã được các cấp triển khai rộng khắp", "implemented"),
        ("mục tiêu đặt ra tại chỉ thị", None),
        ("tỉnh ủy vừa ra chỉ thị", "issued"),
        ("ban chỉ đạo có hai tổ kiểm tra số 1 và số 2 theo chỉ thị", None),
    ],
)
def test_a_demand_or_a_mention_is_no_deed(sentence: str, kind: str | None) -> None:
    """Only what was done to or under the directive is an event."""
    assert kind_of(sentence, "directive", sentence.index("chỉ thị")) == kind


def test_a_mere_mention_is_no_event() -> None:
    """An article that only names the number tells nothing of it."""
    assert events(article(f"Ông nhắc đến ⟦CITATION|Chỉ thị số {NUMBER}⟧ trong câu chuyện.")) == []


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("(TĐM) - Sáng 20/3, đoàn đến.", "Sáng 20/3, đoàn đến."),
        ("TĐM - Sáng 20/3, đoàn đến.", "Sáng 20/3, đoàn đến."),
        ("2- Giao Sở Y tế báo cáo.", "Giao Sở Y tế báo cáo."),
        ("2.1. Giao Sở Y tế báo cáo.", "Giao Sở Y tế báo cáo."),
        ("a) Giao Sở Y tế báo cáo.", "Giao Sở Y tế báo cáo."),
        ("- Giao Sở Y tế báo cáo.", "Giao Sở Y tế báo cáo."),
        ("Huyện - nơi đông dân - đạt 5%.", "Huyện - nơi đông dân - đạt 5%."),
        ("2024 là năm cuối.", "2024 là năm cuối."),
    ],
)
def test_a_summary_drops_tags_and_numbers(text: str, clean: str) -> None:
    """The agency's tag and the paragraph's number are not what happened."""
    assert untagged(text) == clean


def test_a_long_summary_ends_with_a_clause() -> None:
    """Never inside a word, and at a comma where one is near."""
    assert clip("một hai ba bốn, năm sáu bảy", 24) == "một hai ba bốn…"
    assert clip("một hai\nba", 24) == "một hai ba"


def test_title_and_body_tell_one_visit_on_its_own_day() -> None:
    """The title names no day; the lead does; the article's day is the day of neither."""
    found = events(
        article(
            f"Kiểm tra việc thực hiện ⟦CITATION|Chỉ thị số {NUMBER}⟧ tại ⟦UNIT|Sở Y tế⟧\n{LEAD}",
            kinds={0: "title", 1: "lead"},
            units=[HEALTH],
        )
    )
    assert [(e.date, e.kind, len(e.sources)) for e in found] == [("2024-03-20", "inspected", 2)]
    assert "Sở Y tế tỉnh Mây" in found[0].units


def test_two_places_on_one_day_are_two_visits() -> None:
    """One team, one day, one directive, two articles, two places."""
    there = article(
        LEAD.replace("Sở Y tế", "Sở Xây dựng"), path="b.txt", units=[("Sở Xây dựng tỉnh Mây", "Sở Xây dựng")]
    )
    assert [e.kind for e in events(article(LEAD, units=[HEALTH]), there)] == ["inspected", "inspected"]
    again = article(f"Tin thêm. {LEAD}", path="c.txt", published="2024-03-22", units=[HEALTH])
    assert [(e.kind, len(e.sources)) for e in events(article(LEAD, units=[HEALTH]), again)] == [("inspected", 2)]


def test_the_issuer_of_a_cited_paper_takes_no_part() -> None:
    """ "Chỉ thị … của Tỉnh ủy" says whose directive it is, not who came."""
    text = (
        f"⟦UNIT|Huyện ủy Gió⟧ quán triệt ⟦CITATION|Chỉ thị số {NUMBER}⟧ ngày ⟦DATE|04/5/2023|2023-05-04⟧ "
        "của ⟦UNIT|Tỉnh ủy Mây⟧."
    )
    (event,) = events(article(text, units=[("Huyện ủy Gió", "Huyện ủy Gió")]))
    assert (event.kind, event.units) == ("implemented", ("Huyện ủy Gió",))


def test_what_is_asked_at_a_visit_is_asked_on_its_day() -> None:
    """The instruction stands on the day of the visit, the deadline on the day it is due."""
    found = events(
        article(
            f"{LEAD}\nĐoàn yêu cầu Sở Y tế nộp báo cáo tự kiểm tra đầy đủ trước ngày 30/4/2024.",
            units=[HEALTH],
            tasks=[("Sở Y tế tỉnh Mây", "Đoàn yêu cầu Sở Y tế nộp báo cáo tự kiểm tra đầy đủ", "2024-04-30", None)],
        ),
        newest="2024-04-01",
    )
    asked = [(e.date, e.kind, e.status) for e in found if e.kind != "inspected"]
    assert asked == [("2024-03-20", "assigned", "open"), ("2024-04-30", "deadline", "open")]


@pytest.mark.parametrize(
    ("later", "newest", "state"),
    [
        (None, "2024-04-20", "open"),
        (None, "2024-05-02", "overdue"),
        ("Sở Y tế đã nộp báo cáo tự kiểm tra đầy đủ cho đoàn.", "2024-05-02", "done"),
        ("Sở Y tế đã nộp báo cáo tự kiểm tra đầy đủ nhưng chậm mười ngày.", "2024-05-12", "late"),
        ("Sở Y tế chưa nộp báo cáo tự kiểm tra đầy đủ cho đoàn.", "2024-05-02", "overdue"),
        ("Sở Y tế đã khám bệnh cho người dân.", "2024-05-02", "overdue"),
    ],
)
def test_a_task_is_what_later_papers_say_of_it(later: str | None, newest: str, state: str) -> None:
    """Done or late where a later document says so; else the newest day held decides, never the clock."""
    text = "Đoàn yêu cầu Sở Y tế nộp báo cáo tự kiểm tra đầy đủ"
    first = article(
        f"{LEAD}\n{text} trước ngày 30/4/2024.",
        units=[HEALTH],
        tasks=[("Sở Y tế tỉnh Mây", text, "2024-04-30", None)],
    )
    papers = [first]
    if later:
        told = later.replace("Sở Y tế", "⟦UNIT|Sở Y tế⟧", 1)
        papers.append(article(f"⟦CITATION|Chỉ thị số {NUMBER}⟧. {told}", "2024-05-02", "b.txt", units=[HEALTH]))
    (due,) = [e for e in events(*papers, newest=newest) if e.kind == "deadline"]
    assert due.status == state


def measured(*results: Result) -> list[tuple[str | None, str, str | None]]:
    return [(e.date, e.kind, e.status) for e in events(*results) if e.kind in ("measured", "targeted")]


def test_figures_of_the_subject_count_and_others_do_not() -> None:
    """Results of what the article is about, not bunches of flowers; a target is met or missed by a later figure."""
    goal = article(
        f"Theo ⟦CITATION|Chỉ thị số {NUMBER}⟧, phấn đấu năm 2024 tỷ lệ hồ sơ số đạt ⟦METRIC|65%⟧.",
        "2024-01-02",
        metrics=[("percent", 65, None, "%", "tỷ lệ hồ sơ số", None, True, "2024", "65%")],
    )
    result = article(
        f"Thực hiện ⟦CITATION|Chỉ thị số {NUMBER}⟧, tỷ lệ hồ sơ số đạt ⟦METRIC|61%⟧, chưa đạt mục tiêu ⟦METRIC|65%⟧.\n"
        "Dịp này, tỉnh tặng bằng khen cho ⟦METRIC|12 tập thể⟧.",
        "2025-01-20",
        "b.txt",
        metrics=[
            ("percent", 61, None, "%", "tỷ lệ hồ sơ số", None, False, "2024", "61%"),
            ("percent", 65, None, "%", "tỷ lệ hồ sơ số", None, True, "2024", "65%"),
            ("count", 12, None, "tập thể", None, None, False, None, "12 tập thể"),
        ],
    )
    assert measured(goal, result) == [("2024", "targeted", "overdue"), ("2024", "measured", None)]


def test_nothing_is_measured_after_its_report() -> None:
    """A day after the publication is a plan's; the figure stands on the day of the report."""
    text = f"Thực hiện ⟦CITATION|Chỉ thị số {NUMBER}⟧, tỉnh đã đạt ⟦METRIC|61%⟧."
    metric = ("percent", 61, None, "%", "tỷ lệ hồ sơ số", None, False, "2024-12-31", "61%")
    assert measured(article(text, metrics=[metric])) == [("2024-03-21", "measured", None)]


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("tỷ lệ hồ sơ số", "Tỷ lệ hồ sơ số toàn tỉnh", True),
        ("tỷ lệ hồ sơ số của huyện", "tỷ lệ hồ sơ số toàn tỉnh", False),
        ("tỷ lệ hồ sơ số", "tỷ lệ hài lòng", False),
        ("tỷ lệ này", "tỷ lệ hồ sơ số", False),
        (None, None, False),
    ],
)
def test_an_indicator_is_known_by_its_telling_words(first: str | None, second: str | None, one: bool) -> None:
    """A district's share is not its province's."""
    assert one_indicator(first, second) is one
    assert telling("tỷ lệ này") == frozenset()


def happening(kind: str = "inspected", date: str | None = "2024-03-20", **fields: object) -> Event:
    n = fields.pop("n", 1)
    quote = Quote(f"d{n}", f"{n}.txt", "2024-03-21", Span(0, 5), "Đoàn…")
    return Event(date, "day", kind, f"Sự kiện {n}", (quote,), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ({"units": ("Sở A",)}, {"units": ("Sở A",)}, True),
        ({"units": ("Sở A",), "places": ("Xã B",)}, {"units": ("Sở A",), "places": ("Xã C",)}, False),
        ({"officials": ("Lê Gạo",), "regions": ("Mây",)}, {"officials": ("Lê Gạo",), "regions": ("Gió",)}, False),
        ({"documents": (NUMBER,)}, {"documents": (NUMBER,)}, False),
        ({"kind": "issued", "documents": (NUMBER,)}, {"kind": "issued", "documents": (NUMBER,)}, True),
        (
            {"kind": "issued", "documents": (NUMBER,), "units": ("Tỉnh ủy Mây",)},
            {"kind": "issued", "documents": (NUMBER,), "units": ("Tỉnh ủy Gió",)},
            False,
        ),
        (
            {"kind": "issued", "documents": (NUMBER,), "units": ("Tỉnh ủy Mây",)},
            {"kind": "issued", "documents": (NUMBER,), "units": ("Ban Thường vụ Tỉnh ủy Mây",)},
            True,
        ),
        (
            {"kind": "appointed", "officials": ("Lê Gạo", "A")},
            {"kind": "appointed", "officials": ("Lê Gạo", "B")},
            False,
        ),
        ({"kind": "implemented", "units": ("Xã B",)}, {"kind": "implemented", "units": ("Xã B",)}, False),
    ],
)
def test_in_doubt_two_reports_are_two_happenings(
    first: dict[str, object], second: dict[str, object], one: bool
) -> None:
    """Two documents tell one happening only where place, person or actor agree and nothing differs."""
    assert same(happening(n=1, **first), happening(n=2, **second)) is one


def test_a_year_stands_before_its_months_and_days() -> None:
    """By start of the date; on one start the wider first; what has no date last."""
    dates = ["2024-01-01", None, "2024", "2024-01", "2024-01/2024-03", "2023-12-31"]
    found = settle(happening(date=d, n=n) for n, d in enumerate(dates))
    assert [e.date for e in found] == ["2023-12-31", "2024", "2024-01/2024-03", "2024-01", "2024-01-01", None]


def test_a_directive_comes_into_force_on_the_day_it_says() -> None:
    """ "có hiệu lực từ ngày": the day behind it, which may be to come."""
    text = f"⟦CITATION|Chỉ thị số {NUMBER}⟧ có hiệu lực từ ngày ⟦DATE|01/6/2024|2024-06-01⟧."
    assert [(e.date, e.kind) for e in events(article(text))] == [("2024-06-01", "effective")]


def test_a_merger_is_an_event_of_both_departments() -> None:
    """Founded out of two others: named anywhere in the sentence."""
    text = "Ngày ⟦DATE|01/3|2024-03-01⟧, thành lập ⟦UNIT|Sở Gió⟧ trên cơ sở hợp nhất ⟦UNIT|Sở Mưa⟧ với ⟦UNIT|Sở Nắng⟧."
    names = [("Sở Gió tỉnh Mây", "Sở Gió"), ("Sở Mưa tỉnh Mây", "Sở Mưa"), ("Sở Nắng tỉnh Mây", "Sở Nắng")]
    paper = Held(1, made(text, published="2024-03-03", units=names), ("a.txt",))
    for name, _ in names[:2]:
        (group,) = unit_groups([(name, None)], name)
        assert [(e.date, e.kind) for e in build(unit(group, [paper]), [paper]).events] == [("2024-03-01", "merged")]


def test_a_chair_named_in_the_next_sentence_held_the_meeting() -> None:
    """ "Đồng chí X chủ trì." tells of the meeting before it."""
    text = (
        "Chiều ⟦DATE|26/12|2024-12-26⟧, ⟦UNIT|Tỉnh ủy Mây⟧ tổ chức hội nghị sơ kết. Đồng chí ⟦PERSON|Lê Văn Gạo⟧, "
        "⟦POSITION|Bí thư⟧ chủ trì."
    )
    office = ("Lê Văn Gạo", "Bí thư", "Tỉnh ủy Mây", ("Lê Văn Gạo", "Bí thư"))
    paper = Held(1, made(text, published="2024-12-27", officials=[office], units=[HOME]), ("a.txt",))
    (subject,) = officials("Lê Văn Gạo", [paper])
    (event,) = build(subject, [paper]).events
    assert (event.date, event.kind, event.officials) == ("2024-12-26", "reviewed", ("Lê Văn Gạo",))


def test_a_topic_is_told_by_the_sentences_with_its_words() -> None:
    """All the words, in any spelling; a sentence without them tells nothing of it."""
    text = "Ngày ⟦DATE|05/3|2024-03-05⟧, xã tổ chức tổng kết phong trào sạch đường. Huyện tổng kết việc khác."
    paper = Held(1, made(text, published="2024-03-06"), ("a.txt",))
    found = build(topic("sach duong", [paper]), [paper]).events
    assert [(e.date, e.kind) for e in found] == [("2024-03-05", "reviewed")]


def test_an_indicator_is_found_by_part_of_its_name() -> None:
    """All telling words of the question stand in the name; a word too many finds nothing."""
    names = [("tỷ lệ hồ sơ số toàn tỉnh", 1), ("tỷ lệ hài lòng", 2)]
    (found,) = indicators("tỷ lệ hồ sơ số", names)
    assert [s.document for s in found.sightings] == [1]
    assert indicators("tỷ lệ hồ sơ giấy", names) == ()
    assert indicators("tỷ lệ", names) == ()
