"""Tasks of a plan: tables with a head, cells one below the other, labelled lines, and what a task record holds."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.load import read_bytes
from extractor.model import Task
from extractor.pipeline import process
from extractor.relate.tasks.rows import find_rows

HEAD = """UBND TỈNH THANH HÓA                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập – Tự do – Hạnh phúc
Số: 112/KH-UBND                    Thanh Hóa, ngày 08 tháng 5 năm 2024

KẾ HOẠCH
Triển khai công tác kiểm tra năm 2024

"""
FOOT = """
Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn Mẫu
"""
INTERIOR, FINANCE, HEALTH = (f"Sở {name} tỉnh Thanh Hóa" for name in ("Nội vụ", "Tài chính", "Y tế"))


def tasks(text: str) -> tuple[Task, ...]:
    return process(read_bytes(text.encode())).tasks


def plan(body: str) -> tuple[Task, ...]:
    return tasks(HEAD + body + FOOT)


BARRED = """I. NHIỆM VỤ
STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành
1 | Ban hành kế hoạch kiểm tra công vụ | Sở Nội vụ | Sở Tài chính | Trước ngày 30/6/2024
2 | Nâng cấp trạm y tế | Sở Y tế | Các sở, ban, ngành | Thường xuyên
3 | Tuyên truyền | Các huyện | Sở Y tế | Quý IV/2024
"""
STACKED = BARRED.replace(" | ", "\n")


@pytest.mark.parametrize("body", [BARRED, STACKED], ids=["bars", "cells one below the other"])
def test_a_table_of_tasks_is_read_by_its_head(body: str) -> None:
    """The lead has the task, the next column cooperates; a group as lead has none."""
    first, second = plan(body)
    assert (first.assignee, first.deadline, first.by) == (INTERIOR, "2024-06-30", "112/KH-UBND")
    assert first.action == "Ban hành kế hoạch kiểm tra công vụ"
    assert (first.cooperating, first.schedule, first.timing) == ((FINANCE,), "Trước ngày 30/6/2024", "fixed")
    assert (second.assignee, second.deadline, second.cooperating) == (HEALTH, None, ())
    assert (second.schedule, second.timing) == ("Thường xuyên", "periodic")


def test_labelled_lines_tell_of_the_task_above_them() -> None:
    (task,) = plan(
        "II. NHIỆM VỤ\n1. Cải cách\na) Rà soát, đơn giản hóa thủ tục.\n- Cơ quan chủ trì: Sở Nội vụ.\n"
        "- Cơ quan phối hợp: Sở Tài chính, Sở Y tế.\n- Thời gian hoàn thành: Trước ngày 30/6/2024.\n"
    )
    assert (task.assignee, task.cooperating, task.deadline) == (INTERIOR, (FINANCE, HEALTH), "2024-06-30")
    assert (task.action, task.clause) == ("a) Rà soát, đơn giản hóa thủ tục", "II.1.a")


def test_labels_within_one_line() -> None:
    (task,) = plan("1. Xây dựng cơ sở dữ liệu. Đơn vị chủ trì: Sở Y tế; thời gian hoàn thành: Quý III/2024.\n")
    assert (task.assignee, task.deadline, task.schedule) == (HEALTH, "2024-07/2024-09", "Quý III/2024")


@pytest.mark.parametrize(
    ("words", "schedule", "timing"),
    [
        ("rà soát, định kỳ hằng quý báo cáo", "định kỳ hằng quý", "periodic"),
        ("tổng hợp, báo cáo trước ngày 20 hằng tháng", "trước ngày 20 hằng tháng", "periodic"),
        ("tham mưu trong vòng 15 ngày kể từ ngày ký", "trong vòng 15 ngày kể từ ngày ký", "relative"),
        ("báo cáo chậm nhất ngày 15/6/2024", "chậm nhất ngày 15/6/2024", "fixed"),
        ("xây dựng kế hoạch hằng năm", None, None),
    ],
)
def test_the_deadline_as_printed_and_its_kind(words: str, schedule: str | None, timing: str | None) -> None:
    (task,) = plan(f"1. Giao Sở Nội vụ {words}.\n")
    assert (task.schedule, task.timing) == (schedule, timing)


def test_a_heading_sets_the_day_of_the_items_below_it() -> None:
    first, second = plan(
        "I. Nhiệm vụ hoàn thành trước ngày 30/6/2024\n1. Giao Sở Nội vụ rà soát hồ sơ.\n"
        "II. Nhiệm vụ khác\n1. Giao Sở Y tế kiểm tra.\n"
    )
    assert (first.deadline, first.clause) == ("2024-06-30", "I.1")
    assert (second.deadline, second.clause) == (None, "II.1")


def test_places_that_are_asked_to_act_stand_for_their_committees() -> None:
    found = plan("1. Yêu cầu các huyện: Thọ Xuân, Hoằng Hóa hoàn thành trước ngày 30/6/2024.\n")
    assert [t.assignee for t in found] == ["Ủy ban nhân dân huyện Thọ Xuân", "Ủy ban nhân dân huyện Hoằng Hóa"]
    assert {t.deadline for t in found} == {"2024-06-30"}
    assert plan("1. Kết quả kiến nghị của Hoằng Hóa được ghi nhận.\n") == ()


ARTICLE = """Hà Nội chấn chỉnh kỷ luật

Hà Nội - Ngày 10/7/2024, thực hiện Chỉ thị số 24-CT/TU, ông Lê Văn Mẫu, Chủ tịch UBND TP Hà Nội yêu cầu Sở Nội vụ \
chủ trì, phối hợp với Sở Tài chính rà soát hồ sơ. Ông giao Công an TP Hà Nội kiểm tra. {rest}
"""


def test_the_directive_and_the_cooperating_units_of_a_sentence() -> None:
    first, second = tasks(ARTICLE.format(rest="Hội nghị kết thúc."))
    assert (first.by, first.under) == ("Lê Văn Mẫu", "24-CT/TU")
    assert first.cooperating == ("Sở Tài chính thành phố Hà Nội",)
    assert (second.deadline, second.under, second.cooperating) == (None, None, ())


def test_one_day_for_all_that_was_asked() -> None:
    found = tasks(ARTICLE.format(rest="Các việc trên phải xong trước ngày 30/9/2024."))
    assert [(t.deadline, t.timing) for t in found] == [("2024-09-30", "fixed")] * 2


def test_who_must_act_by_a_day_after_an_order_was_announced() -> None:
    """The asker of the announcement asks the sentences after it; places and topics act as units do."""
    found = tasks(
        "Đôn đốc giải phóng mặt bằng\n\nThủ tướng Chính phủ yêu cầu các bộ, cơ quan và UBND các tỉnh: Hưng Yên, "
        "Bắc Ninh tập trung giải phóng mặt bằng. Hà Nội phải hoàn thành tái định cư trước ngày 30/9/2024. "
        "Đối với Bộ Công Thương: rà soát nguồn điện trước ngày 15/8/2024.\n"
    )
    assert [(t.assignee, t.deadline) for t in found] == [
        ("Ủy ban nhân dân tỉnh Hưng Yên", None),
        ("Ủy ban nhân dân tỉnh Bắc Ninh", None),
        ("Ủy ban nhân dân thành phố Hà Nội", "2024-09-30"),
        ("Bộ Công Thương", "2024-08-15"),
    ]
    assert {t.by for t in found} == {"Thủ tướng Chính phủ"}
    assert {t.action for t in found[:2]} == {"tập trung giải phóng mặt bằng"}


def test_rows_are_parted_by_tabs() -> None:
    body = (
        "STT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời gian hoàn thành\n"
        "1\tRà soát thủ tục\tSở Nội vụ\t\tTháng 6/2024\n"
        "2\tDự toán kinh phí\tSở Tài chính\t\t30/9/2024\n"
    )
    assert [(t.assignee, t.deadline, t.cooperating) for t in plan(body)] == [
        (INTERIOR, "2024-06", ()),
        (FINANCE, "2024-09-30", ()),
    ]


@pytest.mark.parametrize("joint", ["\t", " | "])
def test_a_cell_may_be_broken_over_lines(joint: str) -> None:
    head = joint.join(["STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian hoàn thành"])
    broken = joint.join(["1", "Dự toán\nkinh phí", "Sở Tài\nchính", "Sở Y tế", "30/9"])
    whole = joint.join(["2", "Rà soát", "Sở Nội vụ", "Sở Y tế", "30/6"])
    text = "\n".join([head, broken, whole, ""])
    rows = [[text[cell.start : cell.end].strip() for cell in row.cells] for row in find_rows(text, [])]
    assert rows == [
        ["1", "Dự toán\nkinh phí", "Sở Tài\nchính", "Sở Y tế", "30/9"],
        ["2", "Rà soát", "Sở Nội vụ", "Sở Y tế", "30/6"],
    ]


def test_rows_are_parted_by_wide_blanks() -> None:
    body = (
        "STT   Nhiệm vụ                  Đơn vị chủ trì       Thời gian hoàn thành\n"
        "1     Rà soát thủ tục           Sở Nội vụ            Tháng 8/2024\n"
        "2     Dự toán kinh phí          Sở Tài chính         15/9/2024\n"
    )
    assert [(t.assignee, t.deadline) for t in plan(body)] == [(INTERIOR, "2024-08"), (FINANCE, "2024-09-15")]


ROWS = """1 | Xây dựng quy chế kiểm tra | Sở Nội vụ | Sở Tài chính | 01/3/2024 | 30/6/2024 | Quyết định
2 | Nâng cấp trạm y tế | Sở Y tế | Các sở, ban, ngành |  | 15/9/2024 | Báo cáo
"""
TWO_ROWS = (
    "TT | Nhiệm vụ | Đơn vị thực hiện |  | Thời gian |  | Sản phẩm\n|  | Chủ trì | Phối hợp | Bắt đầu | Hoàn thành\n",
    "TT | Nhiệm vụ | Đơn vị thực hiện | Thời gian | Sản phẩm\nChủ trì | Phối hợp | Bắt đầu | Hoàn thành |\n",
)


@pytest.mark.parametrize("head", TWO_ROWS, ids=["empty cells kept", "empty cells lost"])
def test_a_head_of_two_rows_names_each_column_by_its_lower_row(head: str) -> None:
    """The day on which a task ends is its deadline, not the one on which it begins."""
    found = [(t.assignee, t.deadline) for t in plan("I. NHIỆM VỤ\n" + head + ROWS)]
    assert found == [(INTERIOR, "2024-06-30"), (HEALTH, "2024-09-15")]


def test_a_head_of_two_rows_whose_wide_cell_is_one() -> None:
    """The empty cells of the lower row say under which cell of the upper one its words stand."""
    head = "TT | Nhiệm vụ | Đơn vị thực hiện | Thời hạn | Kết quả\n |  | Chủ trì | Phối hợp |  |\n"
    (task,) = plan(f"I. NHIỆM VỤ\n{head}1 | Kiểm tra trạm y tế | Sở Y tế | Sở Nội vụ | 30/9/2024 | Báo cáo\n")
    assert (task.assignee, task.cooperating, task.deadline) == (HEALTH, (INTERIOR,), "2024-09-30")


def test_empty_cells_at_the_ends_of_a_row_keep_the_others_in_their_columns() -> None:
    """A number and a lead that stand for two rows: the helper is not taken for the lead."""
    first, second = plan(
        "TT | Công việc | Người/đơn vị phụ trách | Phối hợp | Hạn | Ghi chú\n"
        "1 | Xây dựng quy chế | Sở Nội vụ | Sở Y tế | 30/6/2024 | Họp 3 lần một tháng\n"
        "|  Rà soát quy trình |  | Sở Tài chính | 31/7/2024 |\n"
    )
    assert (first.assignee, first.action) == (INTERIOR, "Xây dựng quy chế")
    assert (second.assignee, second.cooperating, second.deadline) == (INTERIOR, (FINANCE,), "2024-07-31")


def test_what_a_cell_says_of_places_and_of_what_must_come_first() -> None:
    head = "TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian\n"
    rows = (
        "1 | Số hóa sổ hộ tịch | Sở Nội vụ | Sở Y tế; UBND các huyện: Hà Trung, Nga Sơn"
        " | Ngay sau khi Bộ Tư pháp có hướng dẫn\n"
        "2 | Dạy nghề | UBND các huyện Hà Trung, Nga Sơn | Sở Y tế | Quý II/2024\n"
    )
    first, *others = plan(head + rows)
    assert first.cooperating == (HEALTH, "Ủy ban nhân dân huyện Hà Trung", "Ủy ban nhân dân huyện Nga Sơn")
    assert (first.schedule, first.timing) == ("Ngay sau khi Bộ Tư pháp có hướng dẫn", "relative")
    assert [task.assignee for task in others] == ["Ủy ban nhân dân huyện Hà Trung", "Ủy ban nhân dân huyện Nga Sơn"]


def test_who_is_to_ask_it_of_others_in_a_list_of_instructions() -> None:
    (task,) = plan(
        "Chủ tịch UBND tỉnh kết luận như sau:\n1. Sở Y tế: yêu cầu nhà thầu tăng ca, xong trước ngày 30/9/2024.\n"
    )
    assert (task.assignee, task.deadline) == (HEALTH, "2024-09-30")
    assert task.action == "yêu cầu nhà thầu tăng ca, xong trước ngày 30/9/2024"


def test_an_annex_under_a_letterhead_is_a_table_from_its_head_on() -> None:
    """A cell of the table that says "Báo cáo" is no type of the document."""
    text = "UBND TỈNH THANH HÓA | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHỤ LỤC PHÂN CÔNG CÔNG VIỆC NĂM 2024\n"
    document = process(read_bytes((text + TWO_ROWS[0] + ROWS).encode())).document
    assert (document.meta.issuer, document.meta.title) == (
        "Ủy ban nhân dân tỉnh Thanh Hóa",
        "PHÂN CÔNG CÔNG VIỆC NĂM 2024",
    )
    assert [s.kind for s in document.segments[-4:]] == ["table"] * 4


def test_a_table_goes_on_behind_the_number_of_a_page() -> None:
    """Rows of tasks keep their head, and rows of people stay people."""
    first, second = BARRED.split("2 | ")
    assert [t.assignee for t in plan(f"{first}3\n2 | {second}")] == [INTERIOR, HEALTH]
    people = "STT | Họ và tên | Chức vụ | Chức danh\n1 | Lê Trí Hảo | Chủ tịch UBND huyện Hà Trung | Trưởng ban\n"
    more = "2 | Bùi Thị Lệ | Phó Giám đốc Sở Y tế | Phó Trưởng ban\n3 | Mai Khôi | Phó Giám đốc Sở Nội vụ | Ủy viên"
    assert plan(f"DANH SÁCH\n{people}- 2 -\n{more}\n") == ()


def test_the_cell_of_a_unit_whose_name_begins_like_a_verb_is_not_what_it_is_to_do() -> None:
    """ "Phòng" begins "phòng chống" too: the work stands in the cell behind."""
    text = (
        "ỦY BAN NHÂN DÂN\nHUYỆN KRÔNG BÔNG\nSố: 12/KH-UBND\nKrông Bông, ngày 5 tháng 3 năm 2024\n\nKẾ HOẠCH\n"
        "Ra quân\n\nII. PHÂN CÔNG\n\nĐơn vị | Việc được giao | Thời hạn\n"
        "Phòng Cảnh sát hình sự | Lập danh sách người nghiện | 31/12/2024\n"
    )
    found = pipeline.process(read_bytes(text.encode(), "kh.txt")).tasks
    assert [(task.assignee, task.action) for task in found] == [
        ("Phòng Cảnh sát hình sự", "Lập danh sách người nghiện")
    ]
