"""Who is asked in lists as papers print them: marks with a slash, places beside units, a lead among several."""

from __future__ import annotations

import pytest
from test_tasks import pairs, read

from extractor.load import read_bytes
from extractor.model import Task
from extractor.pipeline import process

OFFICIAL = "official_document"


@pytest.mark.parametrize("mark", ["2/ ", "2. ", "2) ", "2- ", "- ", "b/ ", "b) "])
@pytest.mark.parametrize("rest", [": chỉ đạo kiểm tra hồ đập", " cân đối, bố trí kinh phí", " có phương án cứu hộ"])
def test_an_items_mark_may_end_in_a_slash(mark: str, rest: str) -> None:
    text = f"[U:UBND tỉnh] chỉ thị như sau:\n{mark}[U:Sở A]{rest}."
    assert [(t.assignee, t.action) for t in read(text, OFFICIAL)] == [("Sở A", rest.strip(": "))]


def test_a_head_with_a_slash_leads_the_items_below_it() -> None:
    text = "2/ [U:Sở A]:\n- Rà soát quy hoạch bến bãi.\n- Lập phương án di dời."
    assert [t.assignee for t in read(text, OFFICIAL)] == ["Sở A", "Sở A"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "- [U:Công an tỉnh], [U:Sở A] theo chức năng, nhiệm vụ được giao phối hợp xử lý đơn thư.",
            ["Công an tỉnh", "Sở A"],
        ),
        (
            "3. UBND các huyện [L:huyện A], [L:B], [L:C] có giải pháp giải ngân trước ngày [D:31/1=2024-01-31].",
            ["Ủy ban nhân dân huyện A", "Ủy ban nhân dân huyện B", "Ủy ban nhân dân huyện C"],
        ),
        (
            "Yêu cầu Chủ tịch UBND các huyện [L:A], [L:B]; [O:Giám đốc] [U:Sở C] tổ chức di dời dân.",
            ["Chủ tịch Ủy ban nhân dân huyện A", "Chủ tịch Ủy ban nhân dân huyện B", "Giám đốc Sở C"],
        ),
        (
            "4. UBND các huyện [L:huyện A], [L:huyện B] và [U:Sở C] tổ chức di dời dân.",
            ["Ủy ban nhân dân huyện A", "Ủy ban nhân dân huyện B", "Sở C"],
        ),
        (
            "4. Giao UBND các huyện: [L:A], [L:B] di dời dân; [U:Sở C] cấp gạo.",
            ["Ủy ban nhân dân huyện A", "Ủy ban nhân dân huyện B", "Sở C"],
        ),
    ],
)
def test_committees_of_places_and_units_beside_them_are_asked(text: str, expected: list[str]) -> None:
    assert [t.assignee for t in read(text, OFFICIAL)] == expected


def test_units_beside_committees_share_their_work_and_a_next_clause_has_its_own() -> None:
    joint = "Yêu cầu UBND các huyện [L:A], [L:B]; [U:Sở C] tổ chức di dời dân."
    parted = "Giao UBND các huyện: [L:A], [L:B] di dời dân; [U:Sở C] cấp gạo."
    assert {t.action for t in read(joint, OFFICIAL)} == {"tổ chức di dời dân"}
    assert [t.action for t in read(parted, OFFICIAL)] == ["di dời dân", "di dời dân", "cấp gạo"]


@pytest.mark.parametrize(
    ("text", "lead", "beside"),
    [
        ("Giao [U:Sở A] (chủ trì), [U:Sở B], [U:Sở C] (phối hợp) xác định giá đất.", "Sở A", ("Sở B", "Sở C")),
        ("Giao [U:Sở A] (cơ quan chủ trì), [U:Sở B] xác định giá đất.", "Sở A", ("Sở B",)),
        ("Giao [U:Sở A] xác định giá đất.", "Sở A", ()),
    ],
)
def test_who_leads_several_is_asked_and_the_others_help(text: str, lead: str, beside: tuple[str, ...]) -> None:
    found = read(text, OFFICIAL)
    assert [(t.assignee, t.action, t.cooperating) for t in found] == [(lead, "xác định giá đất", beside)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("tổ chức đợt cao điểm từ ngày [D:1/6=2024-06-01] đến ngày [D:30/6=2024-06-30]", "2024-06-30"),
        ("tổng hợp số liệu từ [D:năm 2020=2020] đến [D:năm 2023=2023]", None),
        (
            "kiểm tra từ ngày [D:1/6=2024-06-01] đến [D:5/6=2024-06-05], báo cáo trước ngày [D:9/6=2024-06-09]",
            "2024-06-09",
        ),
        ("cho học sinh nghỉ học từ ngày [D:1/6=2024-06-01] đến [D:5/6=2024-06-05]", None),
    ],
)
def test_work_in_a_stretch_of_days_is_due_on_its_last(words: str, expected: str | None) -> None:
    assert pairs(read(f"Giao [U:Sở A] {words}.", OFFICIAL)) == [("Sở A", expected)]


@pytest.mark.parametrize(
    "words", ["chậm nhất 05 ngày trước kỳ họp HĐND tỉnh", "trước 3 ngày làm việc", "trong 10 ngày kể từ ngày ký"]
)
def test_a_relative_limit_is_told_to_its_end(words: str) -> None:
    assert [t.schedule for t in read(f"Giao [U:Sở A] gửi tài liệu {words}; tham dự đầy đủ.", OFFICIAL)] == [words]


HEAD = """ỦY BAN NHÂN DÂN
XÃ TÂN MẪU
Số: 27/{symbol}-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Tân Mẫu, ngày 12 tháng 8 năm 2025

{kind}
{title}

"""
MINUTES = HEAD.format(symbol="BB", kind="BIÊN BẢN", title="Họp giao ban tuần 33") + (
    "II. Nội dung\n1. Phòng Kinh tế báo cáo kết quả giải ngân đạt 45%.\n2. Công an xã báo cáo tình hình ổn định.\n"
    "III. Kết luận của Chủ tịch UBND xã\n1. Phòng Kinh tế trình kế hoạch vốn trước ngày 18/8/2025.\n"
)
TABLE = HEAD.format(symbol="KH", kind="KẾ HOẠCH", title="Cải cách hành chính năm 2026") + (
    "STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành | Sản phẩm\n"
    "I | Thể chế | | | |\n1 | Rà soát văn bản | Phòng Kinh tế | Các phòng | Quý I/2026 | Báo cáo\n"
    "2 | Lập danh mục | | Các phòng | Thường xuyên | Danh mục\nII | Thủ tục | | | |\n"
    "3 | Niêm yết | | Các phòng | Quý II/2026 | Biển\n"
)


def found_in(text: str) -> list[Task]:
    return list(process(read_bytes(text.encode())).tasks)


def test_what_minutes_tell_of_a_meetings_course_asks_nothing() -> None:
    assert pairs(found_in(MINUTES)) == [("Phòng Kinh tế xã Tân Mẫu", "2025-08-18")]


def test_an_empty_lead_cell_is_the_one_above_it_but_not_over_a_heading() -> None:
    assert [(t.assignee, t.action) for t in found_in(TABLE)] == [
        ("Phòng Kinh tế xã Tân Mẫu", "Rà soát văn bản"),
        ("Phòng Kinh tế xã Tân Mẫu", "Lập danh mục"),
    ]
