"""Timelines: dated events with their sources, in order, one happening once."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from made import made, plain

from extractor.collection import Event, Held, Subject, Timeline
from extractor.identity import directives, officials, unit, unit_groups
from extractor.model import Result, Signer, Span
from extractor.store import Store
from extractor.timeline import build
from extractor.timeline.events.told import precision_of, unit_of
from extractor.timeline.sentences.kinds import kind_of
from extractor.timeline.sentences.prose import sentences
from extractor.timeline.sentences.scenes import Page
from extractor.values.keys import number_key

ISSUER = "Ban Thường vụ Tỉnh ủy Đồng Mây"
DIRECTIVE = made(
    "⟦CITATION|Số 15-CT/TU⟧\nChỉ thị về siết chặt kỷ cương\nYêu cầu ⟦UNIT|Sở Nội vụ⟧ báo cáo trước ⟦DATE|30/9/2023⟧. "
    "Phấn đấu đạt ⟦METRIC|90% hồ sơ đúng hạn|90⟧.",
    path="chi-thi.txt",
    kind="official_document",
    kinds={0: "number_line", 1: "abstract", 2: "paragraph"},
    number="15-CT/TU",
    type="Chỉ thị",
    issuer=ISSUER,
    date="2023-08-07",
    title="siết chặt kỷ cương",
    signers=(Signer("Lê Văn Gạo", "Bí thư"),),
    metrics=[("percent", 90, None, "hồ sơ", None, None, True, "2024-12-31", "90% hồ sơ đúng hạn")],
    tasks=[("Sở Nội vụ tỉnh Đồng Mây", "Yêu cầu Sở Nội vụ báo cáo trước 30/9/2023", "2023-09-30", ISSUER)],
)
VISIT = made(
    "Kỷ cương ở cơ sở\nChiều ⟦DATE|19/7|2024-07-19⟧, ⟦POSITION|Phó Bí thư⟧ ⟦UNIT|Tỉnh ủy⟧ ⟦PERSON|Hà Thị Lúa⟧ chủ trì "
    "đoàn kiểm tra việc thực hiện ⟦CITATION|Chỉ thị số 15-CT/TU⟧ ngày ⟦DATE|07/8/2023|2023-08-07⟧ "
    "tại ⟦UNIT|Sở Nội vụ⟧, tỉnh Đồng Mây.\n"
    "Kết quả: ⟦METRIC|552 hồ sơ|552⟧ đúng hạn. Bà Lúa kết luận buổi kiểm tra ⟦CITATION|Chỉ thị 15-CT/TU⟧ nghiêm túc.",
    path="bao-1.txt",
    kinds={0: "title", 1: "lead"},
    published="2024-07-20T08:00+07:00",
    officials=[("Hà Thị Lúa", "Phó Bí thư", "Tỉnh ủy Đồng Mây", ("Hà Thị Lúa", "Phó Bí thư", "Tỉnh ủy"))],
    units=[("Tỉnh ủy Đồng Mây", "Tỉnh ủy"), ("Sở Nội vụ tỉnh Đồng Mây", "Sở Nội vụ")],
    citations=[
        ("Chỉ thị", "15-CT/TU", "2023-08-07", ISSUER, None, ("Chỉ thị số 15-CT/TU", "Chỉ thị 15-CT/TU")),
    ],
    metrics=[("count", 552, None, "hồ sơ", None, None, False, None, "552 hồ sơ")],
)
SAME_VISIT = made(
    "Ngày ⟦DATE|19/7|2024-07-19⟧, tại ⟦UNIT|Sở Nội vụ tỉnh Đồng Mây⟧, bà ⟦PERSON|Hà Thị Lúa⟧ đã kiểm tra kết quả "
    "thực hiện ⟦CITATION|Chỉ thị 15-CT/TU⟧ của Tỉnh ủy.",
    path="bao-2.txt",
    published="2024-07-19",
    officials=[("Hà Thị Lúa", None, None, "Hà Thị Lúa")],
    units=[("Sở Nội vụ tỉnh Đồng Mây", "Sở Nội vụ tỉnh Đồng Mây")],
    citations=[("Chỉ thị", "15-CT/TU", None, None, None, "Chỉ thị 15-CT/TU")],
)
PLAN = made(
    "⟦CITATION|Số 60/KH-UBND⟧\nCăn cứ ⟦CITATION|Chỉ thị số 15-CT/TU⟧ của Tỉnh ủy Đồng Mây.",
    path="ke-hoach.txt",
    kind="official_document",
    kinds={0: "number_line", 1: "legal_basis"},
    number="60/KH-UBND",
    type="Kế hoạch",
    issuer="Ủy ban nhân dân tỉnh Đồng Mây",
    date="2023-09-01",
    title="thực hiện kỷ cương",
    citations=[("Chỉ thị", "15-CT/TU", None, None, None, "Chỉ thị số 15-CT/TU")],
    relations=[("this", "implements", "15-CT/TU", "Chỉ thị số 15-CT/TU")],
)
OTHER_PROVINCE = made(
    "Tỉnh Lâm Kha triển khai ⟦CITATION|Chỉ thị số 15-CT/TU⟧ ngày ⟦DATE|02/3/2022|2022-03-02⟧.",
    path="lam-kha.txt",
    published="2022-04-01",
    citations=[("Chỉ thị", "15-CT/TU", "2022-03-02", "Ban Thường vụ Tỉnh ủy Lâm Kha", None, "Chỉ thị số 15-CT/TU")],
)
ALL = (DIRECTIVE, VISIT, SAME_VISIT, PLAN, OTHER_PROVINCE)


def held(*results: Result) -> tuple[Held, ...]:
    return tuple(Held(n, r, (r.document.source.path or "",)) for n, r in enumerate(results, 1))


def directive_timeline(*results: Result) -> Timeline:
    key = number_key("15-CT/TU")
    assert key
    documents = held(*results)
    subject = next(s for s in directives(key, documents) if s.issuer == ISSUER)
    return build(subject, documents)


def of_kind(timeline: Timeline, kind: str) -> list[Event]:
    return [e for e in timeline.events if e.kind == kind]


def test_a_directive_is_told_from_issue_to_inspection() -> None:
    """Issued, implemented, due, inspected, measured: each on its day, in order of the days."""
    timeline = directive_timeline(*ALL)
    assert [(e.date, e.kind) for e in timeline.events] == [
        ("2023-08-07", "issued"),
        ("2023-08-07", "assigned"),
        ("2023-09-01", "implemented"),
        ("2023-09-30", "deadline"),
        ("2024-07-19", "inspected"),
        ("2024-07-19", "measured"),
        ("2024-12-31", "targeted"),
    ]
    assert all(e.sources for e in timeline.events)


def test_the_issue_says_who_when_and_what() -> None:
    """The directive's own text tells its issue, and who reports it; who only cites it with its day tells of another."""
    news = made(
        "⟦UNIT|Tỉnh ủy Đồng Mây⟧ vừa ban hành ⟦CITATION|Chỉ thị 15-CT/TU⟧ ngày ⟦DATE|07/8/2023|2023-08-07⟧.",
        path="bao-3.txt",
        published="2023-08-09",
        citations=[("Chỉ thị", "15-CT/TU", "2023-08-07", ISSUER, None, "Chỉ thị 15-CT/TU")],
    )
    (issued,) = of_kind(directive_timeline(*ALL, news), "issued")
    assert issued.units == (ISSUER,)
    assert issued.officials == ("Lê Văn Gạo",)
    assert issued.summary == f"{ISSUER} ban hành Chỉ thị số 15-CT/TU - siết chặt kỷ cương"
    assert [s.path for s in issued.sources] == ["chi-thi.txt", "bao-3.txt"]


def test_an_issue_that_nobody_tells_is_known_by_the_first_citation() -> None:
    """Where neither the directive nor a report of its issue is held, the first that dates it stands for it."""
    again = citing("15-CT/TU", "Chỉ thị", "2023-08-07", ISSUER, published="2025-01-01")
    (issued,) = of_kind(directive_timeline(VISIT, again), "issued")
    assert (issued.date, [s.path for s in issued.sources]) == ("2023-08-07", ["bao-1.txt"])


def test_one_visit_told_by_two_papers_is_one_event() -> None:
    """Same day, same unit: one inspection with its chair, both papers as sources, the earlier report first."""
    (visit,) = of_kind(directive_timeline(*ALL), "inspected")
    assert visit.officials == ("Hà Thị Lúa",)
    assert "Sở Nội vụ tỉnh Đồng Mây" in visit.units
    assert [s.path for s in visit.sources] == ["bao-2.txt", "bao-1.txt", "bao-1.txt"]
    assert visit.reported == ("2024-07-19", "2024-07-20")
    assert "bà Hà Thị Lúa đã kiểm tra" in visit.summary


def test_quotes_are_the_text_at_their_offsets() -> None:
    """Every event leads back to its characters."""
    texts = {r.document.id: r.document.text for r in ALL}
    for event in directive_timeline(*ALL).events:
        for source in event.sources:
            assert texts[source.document][source.span.start : source.span.end] == source.text != ""


def test_the_order_of_the_documents_changes_nothing() -> None:
    """However the collection grew, the same events come out in the same order."""
    wanted = directive_timeline(*ALL)
    for order in itertools.islice(itertools.permutations(ALL), 0, None, 7):
        told = directive_timeline(*order)
        assert [(e.date, e.kind, e.summary, set(e.sources)) for e in told.events] == [
            (e.date, e.kind, e.summary, set(e.sources)) for e in wanted.events
        ]


def test_a_namesake_of_another_province_stays_apart() -> None:
    """15-CT/TU of two provinces are two directives; what names no issuer goes where its document knows the place."""
    key = number_key("15-CT/TU")
    assert key
    subjects = directives(key, held(*ALL))
    assert [(s.issuer, len(s.sightings)) for s in subjects] == [
        (ISSUER, 4),
        ("Ban Thường vụ Tỉnh ủy Lâm Kha", 1),
    ]


def test_a_citation_that_fits_several_directives_is_left_open() -> None:
    """Nothing is guessed: with two candidates and no hint the sighting stays by itself."""
    lost = made(
        "Đồng Mây và Lâm Kha đều có ⟦CITATION|Chỉ thị 15-CT/TU⟧.",
        citations=[("Chỉ thị", "15-CT/TU", None, None, None, "Chỉ thị 15-CT/TU")],
        published="2025-01-01",
    )
    key = number_key("15-CT/TU")
    assert key
    subjects = directives(key, held(DIRECTIVE, OTHER_PROVINCE, lost))
    assert {(s.issuer, s.note) for s in subjects} == {
        (None, "không rõ cơ quan ban hành"),
        (ISSUER, ""),
        ("Ban Thường vụ Tỉnh ủy Lâm Kha", ""),
    }


def citing(number: str, kind: str, date: str | None, issuer: str | None, published: str = "2025-01-01") -> Result:
    text = f"Tỉnh Đồng Mây: ⟦CITATION|{kind} {number}⟧ {date} {issuer}"
    record = (kind, number, date, issuer, None, f"{kind} {number}")
    return made(text, citations=[record], published=published)


KH, NQ, QD = ("7/KH-UBND", "Kế hoạch"), ("7-NQ/TU", "Nghị quyết"), ("7/2024/QĐ-UBND", "Quyết định")
Stated = tuple[str, str, str | None, str | None]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ((*KH, "2023-01-05", "UBND tỉnh A"), ("07/KH-UBND", "Kế hoạch", "2023-01-05", None), True),
        ((*KH, "2023-01-05", "UBND tỉnh A"), (*KH, "2024-01-05", "UBND tỉnh A"), False),
        ((*KH, "2023-01-05", None), (*KH, "2023-02-05", None), False),
        ((*KH, "2023-01-05", "UBND tỉnh A"), ("7/KH-UBND", "Chương trình", None, "UBND tỉnh A"), True),
        (("06", "Đề án", None, None), ("06", "Nghị quyết", None, None), False),
        (("06", "Đề án", None, None), ("6", "Đề án", None, None), True),
        (("8-QĐ/TU", "Quy định", None, None), ("8-QĐ/TU", "Quyết định", None, None), False),
        ((*NQ, "2021-01-05", "Tỉnh ủy A"), (*NQ, "2024-01-05", "Tỉnh ủy A"), True),
        ((*NQ, "2019-01-05", "Tỉnh ủy A"), (*NQ, "2021-01-05", "Tỉnh ủy A"), False),
        ((*NQ, None, "Tỉnh ủy A"), (*NQ, None, "Ban Thường vụ Tỉnh ủy A"), True),
        ((*QD, None, "UBND tỉnh A"), (*QD, None, "UBND tỉnh B"), False),
    ],
)
def test_identity_is_issuer_type_number_and_year_or_term(first: Stated, second: Stated, same: bool) -> None:
    """State numbers restart each year, the Party's each term; what is left out contradicts nothing."""
    key = number_key(first[0])
    assert key
    subjects = directives(key, held(citing(*first), citing(*second, published="2025-02-01")))
    assert len(subjects) == (1 if same else 2)


def test_a_short_form_in_the_same_document_is_a_sighting() -> None:
    """ "Chỉ thị 15" beside "Chỉ thị số 15-CT/TU" is the same directive, if only one can be meant."""
    article = made(
        "⟦CITATION|Chỉ thị số 15-CT/TU⟧ ra đời. Huyện sơ kết ⟦CITATION|Chỉ thị 15⟧.",
        published="2024-08-01",
        citations=[
            ("Chỉ thị", "15-CT/TU", None, None, None, "Chỉ thị số 15-CT/TU"),
            ("Chỉ thị", "15", None, None, None, "Chỉ thị 15"),
        ],
    )
    key = number_key("15-CT/TU")
    assert key
    (subject,) = directives(key, held(article))
    assert subject.sightings[0].mentions == (0, 1)
    assert [e.kind for e in build(subject, held(article)).events if e.kind != "issued"] == ["reviewed"]


# ------------------------------------------------------------------ units and officials


def test_a_units_timeline_joins_the_documents_that_name_it() -> None:
    """Visits, figures, tasks and the documents it issued; that a document only names it is no event."""
    mention = made(
        "Ông trao đổi với ⟦UNIT|Sở Nội vụ Đồng Mây⟧.",
        path="bao-3.txt",
        published="2025-02-01",
        units=[("Sở Nội vụ Đồng Mây", "Sở Nội vụ Đồng Mây")],
    )
    documents = held(DIRECTIVE, VISIT, SAME_VISIT, mention)
    (group,) = unit_groups(
        [(u.name, None) for h in documents for u in h.result.units if "Sở" in u.name], "so noi vu dong may"
    )
    timeline = build(unit(group, documents), documents)
    assert [(e.date, e.kind, len(e.sources)) for e in timeline.events] == [
        ("2024-07-19", "inspected", 2),
    ]


@pytest.mark.parametrize(
    ("names", "query", "groups"),
    [
        (["Sở Y tế Hà Mây", "Sở Y tế thành phố Hà Mây"], "so y te ha may", 1),
        (["Ủy ban nhân dân tỉnh Mây", "Ủy ban nhân dân thành phố Mây"], "ủy ban nhân dân mây", 2),
        (["Ủy ban nhân dân tỉnh Mây", "Ủy ban nhân dân thành phố Mây"], "ủy ban nhân dân tỉnh Mây", 1),
        (["Sở Y tế tỉnh Mây", "Sở Y tế tỉnh Gió"], "Sở Y tế", 2),
        ([], "Sở Y tế", 0),
    ],
)
def test_units_are_told_apart_by_place_and_level(names: list[str], query: str, groups: int) -> None:
    """The word tỉnh or thành phố may be left out where nothing else bears the name."""
    assert len(unit_groups([(n, None) for n in names], query)) == groups


def official(name: str, position: str | None, unit_name: str | None, text: str = "") -> Result:
    return made(
        f"⟦PERSON|{name}⟧ {position} {unit_name}. {text}",
        published="2024-01-01",
        officials=[(name, position, unit_name, name)],
    )


def test_of_two_spellings_the_one_with_marks_is_shown() -> None:
    """A bulletin without marks, the oldest of a pile, is not what a unit is called after."""
    names = [("Ủy ban nhân dân tinh Thai Binh", None), ("Ủy ban nhân dân tỉnh Thái Bình", None)]
    (group,) = unit_groups(names, "UBND tỉnh Thái Bình")
    assert group[0] == names[1]


def test_namesakes_in_different_units_are_two_officials() -> None:
    """Name and office make an official; a bare name joins only beside a unit of one of them."""
    first = official("Lê Văn Gạo", "Giám đốc", "Sở Y tế tỉnh Mây")
    later = official("Lê Văn Gạo", "Phó Giám đốc", "Sở Y tế tỉnh Mây")
    other = official("Lê Văn Gạo", "Hiệu trưởng", "Trường Tiểu học Gió")
    bare = official("Lê Văn Gạo", None, None)
    beside = made(
        "Ông ⟦PERSON|Lê Văn Gạo⟧ nói tại ⟦UNIT|Sở Y tế⟧.",
        officials=[("Lê Văn Gạo", None, None, "Lê Văn Gạo")],
        units=[("Sở Y tế tỉnh Mây", "Sở Y tế")],
    )
    assert [len(s.sightings) for s in officials("le van gao", held(first, later, beside))] == [3]
    assert [len(s.sightings) for s in officials("le van gao", held(first, later, bare))] == [2, 1]
    assert [len(s.sightings) for s in officials("Lê Văn Gạo", held(first, later, other, bare))] == [2, 1, 1]


def test_an_officials_timeline_holds_appointments() -> None:
    """Appointed on the day that the sentence names."""
    article = made(
        "Ngày ⟦DATE|3/2/2024|2024-02-03⟧, ông ⟦PERSON|Lê Văn Gạo⟧ được bổ nhiệm giữ chức ⟦POSITION|Giám đốc⟧ "
        "⟦UNIT|Sở Y tế⟧.",
        published="2024-02-04",
        officials=[("Lê Văn Gạo", "Giám đốc", "Sở Y tế tỉnh Mây", ("Lê Văn Gạo", "Giám đốc", "Sở Y tế"))],
    )
    (subject,) = officials("Lê Văn Gạo", held(article))
    assert [(e.date, e.kind) for e in build(subject, held(article)).events] == [("2024-02-03", "appointed")]


# ------------------------------------------------------------------ parts


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("chủ trì đoàn kiểm tra việc thực hiện chỉ thị", "inspected"),
        ("tổ kiểm tra số 2 đã tiến hành kiểm tra công tác cải cách", "inspected"),
        ("phát biểu kết luận buổi giám sát, bà ghi nhận", "inspected"),
        ("báo cáo với đoàn kiểm tra, ông cho biết", "reported"),
        ("sẽ tiến hành kiểm tra vào tháng sau", None),
        ("tăng cường kiểm tra, giám sát", None),
        ("hội nghị sơ kết một năm thực hiện chỉ thị", "reviewed"),
        ("đã triển khai chỉ thị nghiêm túc", "implemented"),
        ("ông phát biểu", None),
        ("bí thư kiểm tra việc thực hiện chỉ thị", "inspected"),
        ("yêu cầu các xã kiểm tra việc thực hiện chỉ thị", None),
        ("ủy ban lập hai đoàn kiểm tra công vụ", None),
        ("báo cáo kết quả triển khai chỉ thị", "reported"),
        ("thủ tướng vừa ký chỉ thị, chỉ đạo triển khai ngay", "issued"),
        ("ủy ban ban hành kế hoạch thực hiện chỉ thị", "implemented"),
        ("giao các sở thực hiện chỉ thị", None),
    ],
)
def test_the_verb_says_what_happened(sentence: str, kind: str | None) -> None:
    """What is announced or asked for has not happened."""
    assert kind_of(sentence, "directive", sentence.find("chỉ thị") if "chỉ thị" in sentence else None) == kind


@pytest.mark.parametrize(
    ("actor", "unit_name"),
    [
        ("Chủ tịch Ủy ban nhân dân tỉnh Mây", "Ủy ban nhân dân tỉnh Mây"),
        ("Phó Chủ tịch Thường trực Ủy ban nhân dân tỉnh Mây", "Ủy ban nhân dân tỉnh Mây"),
        ("Vụ trưởng Vụ Giám sát", "Vụ Giám sát"),
        ("Chánh Thanh tra tỉnh Mây", "Thanh tra tỉnh Mây"),
        ("Giám đốc Sở Y tế tỉnh Mây", "Sở Y tế tỉnh Mây"),
        ("Văn phòng Ủy ban nhân dân tỉnh Mây", "Văn phòng Ủy ban nhân dân tỉnh Mây"),
        ("Thủ tướng Chính phủ", "Thủ tướng Chính phủ"),
        ("Trường Tiểu học Mây", "Trường Tiểu học Mây"),
        ("Trưởng đoàn", "Trưởng đoàn"),
    ],
)
def test_an_offices_task_is_its_units(actor: str, unit_name: str) -> None:
    """Who acts for a unit stands for it; a part of a unit does not."""
    assert unit_of(actor) == unit_name


@pytest.mark.parametrize(
    ("sentence", "subject", "kind"),
    [
        ("hđnd miễn nhiệm chủ tịch đối với ông gạo; bầu ông lúa giữ chức chủ tịch", "gạo", "left_office"),
        ("hđnd miễn nhiệm chủ tịch đối với ông gạo; bầu ông lúa giữ chức chủ tịch", "lúa", "appointed"),
        ("ông gạo thay mặt ban bí thư trao quyết định bổ nhiệm cho ông lúa", "gạo", None),
        ("ông gạo thay mặt ban bí thư trao quyết định bổ nhiệm cho ông lúa", "lúa", "appointed"),
        ("ông gạo thôi giữ chức chỉ huy trưởng", "gạo", "left_office"),
        ("viện kiểm sát phê chuẩn các lệnh bắt ông gạo", "gạo", None),
    ],
)
def test_an_official_is_appointed_by_the_verb_nearest_the_name(sentence: str, subject: str, kind: str | None) -> None:
    """One sentence may dismiss one and appoint another; who hands over is neither."""
    assert kind_of(sentence, "official", sentence.index(subject)) == kind


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("sáp nhập sở mây vào sở gió", "merged"),
        ("đổi tên trung tâm sở mây", "renamed"),
        ("sau sáp nhập tỉnh, cán bộ của sở mây đã ổn định", None),
    ],
)
def test_a_unit_is_merged_where_the_verb_governs_it(sentence: str, kind: str | None) -> None:
    """A merger mentioned elsewhere in the sentence is not the unit's."""
    assert kind_of(sentence, "unit", sentence.index("sở mây")) == kind


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Một. Hai! Ba", ["Một.", "Hai!", "Ba"]),
        ("Tại TP. Mây, ông A. Gạo nói. Xong.", ["Tại TP. Mây, ông A. Gạo nói.", "Xong."]),
        ("  Dòng một\nDòng hai ", ["Dòng một", "Dòng hai"]),
        ("Đạt 1.883 hồ sơ, 7,5 điểm.", ["Đạt 1.883 hồ sơ, 7,5 điểm."]),
        ("", []),
    ],
)
def test_sentences_end_at_stops_and_lines(text: str, parts: list[str]) -> None:
    """Abbreviations and figures end nothing."""
    assert [text[s.start : s.end] for s in sentences(text, Span(0, len(text)))] == parts


@pytest.mark.parametrize(
    ("date", "precision"),
    [
        ("2024-07-19", "day"),
        ("2024-07", "month"),
        ("2024", "year"),
        ("2024-04/2024-06", "quarter"),
        ("2024-01/2024-06", "half"),
        ("2025/2030", "range"),
        (None, "unknown"),
    ],
)
def test_precision_is_the_dates_own(date: str | None, precision: str) -> None:
    """A month stays a month."""
    assert precision_of(date) == precision


def test_a_very_long_sentence_is_quoted_round_its_mention() -> None:
    """Quotes stay readable and keep their offsets."""
    text, _ = plain("từ " * 400 + "đích " + "sau " * 400)
    page = Page(held(made(text))[0])
    at = text.index("đích")
    quote = page.quote(Span(0, len(text)), Span(at, at + 4))
    assert len(quote.text) <= 500
    assert "đích" in quote.text == text[quote.span.start : quote.span.end]


def test_it_works_the_same_out_of_the_store(tmp_path: Path) -> None:
    """Only documents that are or cite the number are read; old versions count no more."""
    key = number_key("15-CT/TU")
    assert key
    record = ("Chỉ thị", "15-CT/TU", None, None, None, "Chỉ thị 15-CT/TU")
    stale = made("⟦CITATION|Chỉ thị 15-CT/TU⟧ sai", path="bao-1.txt", citations=[record])
    with Store.open(tmp_path / "x.db") as store:
        store.save_many([(r, None) for r in (stale, *ALL, made("không liên quan", path="khac.txt"))])
        documents = store.held(store.keys_citing(str(key)))
    assert sorted(h.path or "" for h in documents) == sorted(r.document.source.path or "" for r in ALL)
    subject: Subject = next(s for s in directives(key, documents) if s.issuer == ISSUER)
    assert [(e.date, e.kind) for e in build(subject, documents).events] == [
        (e.date, e.kind) for e in directive_timeline(*ALL).events
    ]
