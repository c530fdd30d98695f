"""Who shall do what until when: one task for each instruction and assignee, and what is no task."""

from __future__ import annotations

import re

import pytest

from extractor.model import DateValue, Document, Kind, Label, Link, Meta, Segment, Source, Span, Task
from extractor.relate.tasks.tasks import tasks

MARK = re.compile(r"\[(\w):([^\]=]+)(?:=([^\]]+))?\]")
LABELS: dict[str, Label] = {"U": "UNIT", "P": "PERSON", "O": "POSITION", "D": "DATE", "C": "CITATION", "L": "LOCATION"}


def read(marked: str, kind: Kind = "press_article", *segments: Segment, issuer: str | None = None) -> list[Task]:
    """Tasks of a text marked as [U:surface=canonical], [O:office], [P:person], [D:surface=ISO], [C:…], [L:…]."""
    text = MARK.sub(lambda m: m[2], marked)
    document = Document("d", Source(None, "text/plain", "0", 0), kind, text, segments, Meta(issuer=issuer))
    mentions, links, shift = [], [], 0
    for match in MARK.finditer(marked):
        start = match.start() - shift
        end = start + len(match[2])
        shift += len(match[0]) - len(match[2])
        value = DateValue(match[3], "day") if match[1] == "D" else None
        mentions.append(document.mention(LABELS[match[1]], start, end, value=value))
        if match[1] == "U":
            links.append(Link(len(mentions) - 1, match[3] or match[2]))
    return list(tasks(document, mentions, links))


def pairs(found: list[Task]) -> list[tuple[str, str | None]]:
    return [(task.assignee, task.deadline) for task in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông [P:Mẫu] yêu cầu [U:Sở A] rà soát trước ngày [D:31/5=2025-05-31]; giao [U:UBND xã B] báo cáo.",
            [("Sở A", "2025-05-31"), ("UBND xã B", None)],
        ),
        (
            "[U:UBND tỉnh] đề nghị [U:Sở A], [U:Sở B] và [U:Công ty C] xử lý xong trong [D:tháng 6=2025-06].",
            [("Sở A", "2025-06"), ("Sở B", "2025-06"), ("Công ty C", "2025-06")],
        ),
        ("[U:Sở A] được giao đôn đốc, chậm nhất ngày [D:15/8=2025-08-15] báo cáo.", [("Sở A", "2025-08-15")]),
        ("Riêng [U:Sở A], kế hoạch yêu cầu đưa kết quả vào bộ tiêu chí.", [("Sở A", None)]),
        ("[U:UBND phường A] cần bổ sung hồ sơ minh chứng.", [("UBND phường A", None)]),
        (
            "Đồng chí yêu cầu [U:Công ty A] tăng ca trước [D:10/12=2020-12-10]; [U:Sở B] cần tạm ứng vốn.",
            [("Công ty A", "2020-12-10"), ("Sở B", None)],
        ),
        (
            "Ông đề nghị [U:Đảng ủy A] chỉ rõ việc phải làm: [U:Sở A] rà soát; [U:Sở B] đôn đốc.",
            [("Đảng ủy A", None), ("Sở A", None), ("Sở B", None)],
        ),
        ("Dân xã [L:Hòa] kiến nghị [U:Sở A] sửa đường.", [("Sở A", None)]),
        ("Bà giao [O:Giám đốc] [U:Sở A] lập đoàn.", [("Giám đốc Sở A", None)]),
        ("Bà giao ông [P:Lê Mẫu], [O:Phó Chủ tịch] [U:UBND xã A], chỉ huy.", [("Phó Chủ tịch UBND xã A", None)]),
        ("Đoàn yêu cầu [U:Sở A] (Hà Nội) cùng các đơn vị liên quan rà soát.", [("Sở A", None)]),
    ],
)
def test_an_instruction_in_the_press_is_a_task(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert pairs(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Theo đề nghị của [U:Sở A], tỉnh đã chấp thuận.",
        "Hội nghị bàn giao [U:Công ty A] cho tỉnh.",
        "Trưởng Ban Chỉ đạo [U:UBND tỉnh] dự họp.",
        "[U:Sở A] đã tham mưu cho tỉnh nhiều kế hoạch.",
        "[U:UBND xã A] được giao quản lý 2.065 ha.",
        "Ông yêu cầu các địa phương rà soát.",
        "Nguồn kinh phí giao cho [U:UBND huyện A], cũng được đưa ra.",
    ],
)
def test_reports_generic_groups_and_lookalikes_are_no_tasks(text: str) -> None:
    assert read(text) == []


def test_what_an_assignee_shall_order_further_down_is_its_own_task() -> None:
    assert pairs(read("Tỉnh giao [U:UBND huyện A] chỉ đạo [U:UBND xã B] giữ vững tiêu chí.")) == [
        ("UBND huyện A", None)
    ]


def test_the_date_of_a_document_number_is_no_deadline() -> None:
    text = "Văn bản yêu cầu [U:Sở A] làm theo [C:Công văn 4/UBND] ngày [D:01/3/2018=2018-03-01] của tỉnh."
    assert pairs(read(text)) == [("Sở A", None)]


def test_a_deadline_may_point_back() -> None:
    text = "Ông yêu cầu [U:Sở A] xong trước [D:30/9=2022-09-30]; giao [U:Sở B] cùng thời hạn đó rà soát."
    assert pairs(read(text)) == [("Sở A", "2022-09-30"), ("Sở B", "2022-09-30")]


def test_a_bare_head_stands_for_the_unit_named_before() -> None:
    text = "[U:Sở A=Sở A tỉnh B] họp.\nÔng đề nghị Sở tiếp tục rà soát."
    assert pairs(read(text)) == [("Sở A tỉnh B", None)]


def test_a_sentence_after_an_order_carries_it_on() -> None:
    text = "Công điện giao [U:Bộ A] xuất gạo. [U:Bộ B] tổ chức phun khử khuẩn."
    assert pairs(read(text)) == [("Bộ A", None), ("Bộ B", None)]


def test_an_enumerated_group_gives_one_task_for_each_place() -> None:
    text = "Tỉnh giao UBND các huyện: [L:Hòa], [L:Bình] tổ chức lễ."
    assert pairs(read(text)) == [("Ủy ban nhân dân huyện Hòa", None), ("Ủy ban nhân dân huyện Bình", None)]


def test_items_executors_and_heads_of_an_official_document() -> None:
    text = (
        "2. [U:Sở A] bố trí kinh phí.\n"
        "3. [U:Sở B]:\n- Rà soát quy trình trước ngày [D:01/6/2025=2025-06-01];\n- Báo cáo kết quả.\n"
        "4. Hiệu lực\n"
        "[O:Chánh] [U:Văn phòng C], [O:Giám đốc] [U:Sở A] chịu trách nhiệm thi hành Quyết định này."
    )
    assert pairs(read(text, "official_document")) == [
        ("Sở A", None),
        ("Sở B", "2025-06-01"),
        ("Sở B", None),
        ("Chánh Văn phòng C", None),
        ("Giám đốc Sở A", None),
    ]


def test_a_table_row_gives_its_lead_unit_and_its_date() -> None:
    text = "1 | Số hóa sổ hộ tịch | [U:Sở A] | [D:31/12/2017=2017-12-31]\n2 | Cấp giấy | [U:Sở B] | Thường xuyên"
    assert pairs(read(text, "official_document")) == [("Sở A", "2017-12-31"), ("Sở B", None)]


def test_what_the_issuer_does_itself_is_no_task() -> None:
    assert read("1. [U:Sở A] tổng hợp kết quả.", "official_document", issuer="Sở A") == []


def test_a_title_asks_nothing() -> None:
    title = "[U:Bộ A] đề nghị [U:Sở B] xác minh"
    assert read(title, "press_article", Segment("title", Span(0, 30))) == []


def test_a_task_says_what_who_asked_and_where() -> None:
    text = "Họp.\nÔng [P:Lê Mẫu] giao [U:Sở A] rà soát hồ sơ."
    (task,) = read(text)
    assert (task.action, task.by) == ("rà soát hồ sơ", "Lê Mẫu")
    assert (task.span.start, task.mentions) == (5, (1,))


def test_a_table_row_without_blanks_at_its_borders_is_a_row() -> None:
    text = "1|Niêm yết lại thủ tục|[U:Sở A]|Các phòng|[D:31/01/2026=2026-01-31]"
    assert pairs(read(text, "official_document")) == [("Sở A", "2026-01-31")]


def test_in_a_document_any_verb_with_a_day_is_an_order() -> None:
    text = "Điều 3. [U:Ban A] công bố biểu mẫu mới trước ngày [D:25/12/2020=2020-12-25]."
    assert pairs(read(text, "official_document")) == [("Ban A", "2020-12-25")]


@pytest.mark.parametrize(
    "text",
    [
        "Ông [P:Mẫu] giao [U:Sở A] rà soát; đề nghị [U:Sở B] báo cáo; yêu cầu [U:Sở C] đôn đốc.",
        "Ông [P:Mẫu] yêu cầu [U:Sở A] và [U:Sở B] rà soát; [U:Sở C] báo cáo.",
        "Ông [P:Mẫu] giao [U:Sở A] rà soát.\nĐề nghị [U:Sở B] báo cáo; giao [U:Sở C] đôn đốc.",
    ],
)
def test_a_chain_of_orders_keeps_its_asker(text: str) -> None:
    assert {task.by for task in read(text)} == {"Mẫu"}


def test_a_clause_with_its_own_subject_has_its_own_asker() -> None:
    found = read("Ông [P:Mẫu] giao [U:Sở A] rà soát; bà [P:Thử] đề nghị [U:Sở B] báo cáo.")
    assert [task.by for task in found] == ["Mẫu", "Thử"]


@pytest.mark.parametrize(
    "row",
    [
        "| 1 | Rà soát thủ tục | [U:Sở A] | [D:31/5/2025=2025-05-31] |",
        "2 | [U:Sở A] | Rà soát thủ tục | Báo cáo | [D:31/5/2025=2025-05-31]",
    ],
)
def test_the_action_of_a_row_is_its_task_cell(row: str) -> None:
    assert [(task.assignee, task.action) for task in read(row)] == [("Sở A", "Rà soát thủ tục")]


@pytest.mark.parametrize(
    "text",
    [
        "Điều 3. [O:Chánh] [U:Văn phòng C], [O:Giám đốc] [U:Sở A];\n[O:Trưởng] [U:Phòng B] chịu trách nhiệm thi hành.",
        "Điều 2. Các ông, bà:\n- [O:Chánh] [U:Văn phòng C];\n- [O:Giám đốc] [U:Sở A];\n- [O:Trưởng] [U:Phòng B]\n"
        "căn cứ Quyết định thi hành.",
        "Điều 2. [O:Chánh] [U:Văn phòng C];\n\n[O:Giám đốc] [U:Sở A], [O:Trưởng] [U:Phòng B] chịu trách nhiệm tổ chức"
        " thi hành Quyết định này.",
    ],
)
def test_executors_stand_on_several_lines_of_their_article(text: str) -> None:
    names = [("Chánh Văn phòng C", None), ("Giám đốc Sở A", None), ("Trưởng Phòng B", None)]
    assert pairs(read(text, "official_document")) == names


def test_an_article_that_ends_in_a_semicolon_is_not_executed() -> None:
    text = "Điều 2. [U:Sở A] rà soát quy chế;\nĐiều 3. [O:Chánh] [U:Văn phòng C] chịu trách nhiệm thi hành."
    found = read(text, "official_document")
    assert [(t.assignee, t.action) for t in found] == [
        ("Sở A", "rà soát quy chế"),
        ("Chánh Văn phòng C", "chịu trách nhiệm thi hành"),
    ]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Giao [U:Sở A] (cơ quan thường trực) chủ trì rà soát.", "chủ trì rà soát"),
        ("Giao [U:Sở A] rà soát sổ sách; Giao đội quản lý kiểm tra việc chi.", "rà soát sổ sách"),
        ("Giao [U:Sở A] rà soát sổ sách; yêu cầu bổ sung chứng từ.", "rà soát sổ sách; yêu cầu bổ sung chứng từ"),
    ],
)
def test_what_is_asked_begins_behind_a_note_and_ends_before_the_next_order(text: str, action: str) -> None:
    assert [task.action for task in read(text)] == [action]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[U:UBND tỉnh=UBND tỉnh B] yêu cầu các sở, ngành liên quan, [U:Công an tỉnh=Công an tỉnh B] và [U:Sở A] rà"
            " soát đèo dốc.",
            ["Công an tỉnh B", "Sở A"],
        ),
        ("[U:UBND tỉnh=UBND tỉnh B] giao các phòng, ban huyện và [U:Sở A] trả lời cử tri.", ["Sở A"]),
        ("[U:UBND tỉnh=UBND tỉnh B] đề nghị các địa phương báo cáo [U:Sở A] trước mùa mưa.", []),
        ("[U:UBND tỉnh=UBND tỉnh B] giao các đơn vị phối hợp với ngành y tế và [U:Sở A] kiểm tra.", []),
        ("[U:UBND tỉnh=UBND tỉnh B] giao [U:Sở A] cho học sinh nghỉ học.", ["Sở A"]),
        ("[U:UBND tỉnh=UBND tỉnh B] giao [U:Sở A] cho các đơn vị 50 ha đất.", []),
        ("Lãnh đạo tỉnh chỉ đạo: Sau khi đồ án được duyệt, [U:Sở A] kết hợp chủ đầu tư làm tiếp.", ["Sở A"]),
        (
            "[U:UBND tỉnh=UBND tỉnh B] giao [U:Sở A] xác nhận vị trí; [U:Sở C] phát mẫu nhà cho dân.",
            ["Sở A", "Sở C"],
        ),
        ("[U:UBND tỉnh=UBND tỉnh B] giao [U:Sở A] xác nhận vị trí; [U:Sở C] đã phát mẫu nhà.", ["Sở A"]),
    ],
)
def test_groups_without_a_name_stand_among_those_who_are_asked(text: str, expected: list[str]) -> None:
    assert [task.assignee for task in read(text)] == expected
