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


@pytest.mark.parametrize(
    ("head", "items"),
    [
        ("a) [U:Bộ A] chủ trì, phối hợp với [U:Bộ B] và các cơ quan liên quan:", ("(i) ", "(ii) ")),
        ("2. [U:Bộ A]:", ("(i) ", "(iv) ")),
        ("(i) [U:Bộ A]:", ("- ", "- ")),
    ],
)
def test_roman_numbers_in_brackets_stand_below_letters(head: str, items: tuple[str, str]) -> None:
    lines = "\n".join(f"{mark}Rà soát quy định, trình trước ngày [D:1/8=2024-08-01]." for mark in items)
    assert pairs(read(f"{head}\n{lines}", OFFICIAL)) == [("Bộ A", "2024-08-01")] * 2


def test_whose_power_somebody_acts_under_is_not_asked() -> None:
    text = "4. Giao [O:Bộ trưởng] [U:Bộ A], thừa ủy quyền [O:Thủ tướng], báo cáo [U:Ủy ban B]."
    assert [t.assignee for t in read(text, OFFICIAL)] == ["Bộ trưởng Bộ A"]


def test_a_named_deputy_prime_minister_is_asked() -> None:
    text = "7. Giao [O:Phó Thủ tướng] [P:Mẫu] trực tiếp chỉ đạo các bộ, ngành."
    assert [t.action for t in read(text, OFFICIAL)] == ["trực tiếp chỉ đạo các bộ, ngành"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("gửi danh sách trước ngày 15 và 30 hằng tháng", "trước ngày 15 và 30 hằng tháng"),
        ("trực tiếp phụ trách, 2 tuần báo cáo một lần", "2 tuần báo cáo một lần"),
    ],
)
def test_more_forms_of_what_recurs(words: str, expected: str) -> None:
    assert [t.schedule for t in read(f"Giao [U:Sở A] {words}.", OFFICIAL)] == [expected]


def test_what_was_counted_in_news_was_done() -> None:
    text = "[U:UBND tỉnh] yêu cầu các địa phương ứng phó. [U:Công an tỉnh] tổ chức 3 tổ công tác hỗ trợ dân."
    assert read(text) == []


RESOLUTION = HEAD.format(symbol="NQ", kind="NGHỊ QUYẾT", title="Về nhiệm vụ năm 2026") + (
    "I. {heading}\n1. Về kinh tế\nPhòng Kinh tế phối hợp tổ chức thu mua lúa.\n"
    "II. NHIỆM VỤ, GIẢI PHÁP\n1. Về kinh tế\nPhòng Kinh tế rà soát quy hoạch chợ trong quý III/2026.\n"
)


@pytest.mark.parametrize(
    ("heading", "expected"), [("ĐÁNH GIÁ TÌNH HÌNH NĂM 2025", 1), ("KẾT QUẢ ĐẠT ĐƯỢC", 1), ("NHIỆM VỤ TRƯỚC MẮT", 2)]
)
def test_what_stands_below_an_assessment_was_done_headings_within_it_included(heading: str, expected: int) -> None:
    assert len(found_in(RESOLUTION.format(heading=heading))) == expected


def test_a_clause_number_below_a_heading_is_no_day() -> None:
    head = HEAD.format(symbol="TB", kind="THÔNG BÁO", title="Kết luận của Chủ tịch UBND xã tại cuộc họp")
    text = head + (
        "2. Nhiệm vụ thời gian tới\n2.1. Phòng Kinh tế rà soát lộ trình, hoàn thành trước 15/11/2025, bảo đảm đến hết "
        "năm 2028 có 02 thôn đạt chuẩn.\n"
    )
    assert pairs(found_in(text)) == [("Phòng Kinh tế xã Tân Mẫu", "2025-11-15")]


def test_who_shares_out_by_a_day_is_asked_and_the_papers_own_day_is_told() -> None:
    head = HEAD.format(symbol="CĐ", kind="CÔNG ĐIỆN", title="Về việc ứng phó bão")
    text = head + (
        "1. Phòng Kinh tế giao vốn chi tiết xong trước ngày 15/9/2025.\n"
        "2. Công an xã sơ tán dân xong trước 15 giờ cùng ngày.\n"
    )
    assert [t.deadline for t in found_in(text)] == ["2025-09-15", "2025-08-12"]


NEWS = """Chậm tiến độ, nhiều sai phạm ở đường Mẫu
15/10/2025 09:30

Dự án được duyệt ngày 29/4/2024. Thanh tra tỉnh Lâm Đồng {words}
"""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("yêu cầu Sở Xây dựng thu hồi 6 tỉ đồng, nộp ngân sách trước ngày 30.11.", "2025-11-30"),
        ("yêu cầu Sở Xây dựng thu hồi 6 tỉ đồng trước ngày 30.11.2025.", "2025-11-30"),
        ("yêu cầu Sở Xây dựng thu hồi 6 tỉ đồng.", None),
    ],
)
def test_a_day_without_year_lies_ahead_of_the_news_that_asks(words: str, expected: str | None) -> None:
    assert [t.deadline for t in found_in(NEWS.format(words=words))] == [expected]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("tại Công văn số 39/UBND-KT ngày 10/10/2025 đã nhắc nhở. Nay tỉnh yêu cầu", None),
        ("họp ngày 10/10/2025. Tại đây, tỉnh yêu cầu", "2025-10-15"),
    ],
)
def test_a_length_of_time_is_not_counted_from_the_day_of_a_cited_paper(before: str, expected: str | None) -> None:
    found = found_in(NEWS.format(words=f"{before} Sở Xây dựng thẩm định hồ sơ trong vòng 5 ngày."))
    assert pairs(found) == [("Sở Xây dựng tỉnh Lâm Đồng", expected)]


def test_a_day_set_for_a_unit_as_topic_is_its_own() -> None:
    text = (
        "Ông [P:Mẫu] đề nghị [U:Bệnh viện A] dồn bác sĩ; với [U:Sở B], ông ra hạn thông xe trước [D:25/11=2025-11-25]."
    )
    assert pairs(read(text)) == [("Bệnh viện A", None), ("Sở B", "2025-11-25")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thừa lệnh [O:Chủ tịch] [U:UBND tỉnh], [U:Văn phòng A] thông báo để các đơn vị biết, thực hiện.", []),
        ("[U:UBND tỉnh] cũng xin [U:Bộ A] hỗ trợ 41 tỷ đồng làm kè.", [("Bộ A", "hỗ trợ 41 tỷ đồng làm kè")]),
        ("[U:UBND tỉnh] xin ý kiến [U:Bộ A] về quy hoạch.", []),
        ("Kết luận: [U:Công an xã] làm rõ, báo cáo lại.", [("Công an xã", "làm rõ, báo cáo lại")]),
    ],
)
def test_further_forms_of_asking_and_what_only_looks_like_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(t.assignee, t.action) for t in read(text)] == expected


@pytest.mark.parametrize(("label", "count"), [("Đã làm", 0), ("Kết quả đã thực hiện", 0), ("Việc trước mắt", 1)])
def test_an_items_label_says_whether_it_was_done(label: str, count: int) -> None:
    assert len(read(f"2. {label}: [U:Ban A] huy động lực lượng dọn đường.", OFFICIAL)) == count


def test_not_later_than_is_a_limit() -> None:
    text = NEWS.format(words="yêu cầu Sở Xây dựng hoàn trả 212 triệu đồng không muộn hơn 31/12.")
    assert [t.deadline for t in found_in(text)] == ["2025-12-31"]


@pytest.mark.parametrize(
    ("words", "schedule", "deadline"),
    [
        ("trong thời hạn mười lăm ngày kể từ ngày ký", "trong thời hạn mười lăm ngày kể từ ngày ký", "2025-08-27"),
        (
            "chậm nhất 30 ngày kể từ ngày ban hành Kế hoạch này",
            "chậm nhất 30 ngày kể từ ngày ban hành Kế hoạch này",
            "2025-09-11",
        ),
        ("chậm nhất năm ngày sau khi nhận đủ hồ sơ", "chậm nhất năm ngày sau khi nhận đủ hồ sơ", None),
        ("trong năm 2025", "trong năm 2025", "2025"),
    ],
)
def test_a_length_of_time_may_stand_in_words(words: str, schedule: str, deadline: str | None) -> None:
    text = (
        HEAD.format(symbol="KH", kind="KẾ HOẠCH", title="Rà soát chợ") + f"1. Phòng Kinh tế rà soát, báo cáo {words}.\n"
    )
    assert [(t.schedule, t.deadline) for t in found_in(text)] == [(schedule, deadline)]


def test_a_rebuke_asks_nothing_and_who_is_rebuked_does_not_ask() -> None:
    text = (
        "[U:UBND tỉnh] cũng nhắc nhở [U:Sở A] chưa thường xuyên kiểm tra; giao [O:Giám đốc] [U:Sở A] yêu cầu các đơn "
        "vị khắc phục ô nhiễm. [U:UBND tỉnh] nhắc nhở [U:Sở B] không để việc tái diễn."
    )
    assert [(t.assignee, t.by, t.action) for t in read(text)] == [
        ("Giám đốc Sở A", "UBND tỉnh", "yêu cầu các đơn vị khắc phục ô nhiễm"),
        ("Sở B", "UBND tỉnh", "không để việc tái diễn"),
    ]


def test_what_came_of_a_demand_is_no_part_of_it() -> None:
    text = "[U:UBND tỉnh] yêu cầu [U:Công ty A] lập đề án; khắc phục hậu quả, tuy nhiên công ty vẫn gây ô nhiễm."
    assert [t.action for t in read(text)] == ["lập đề án; khắc phục hậu quả"]


def test_places_of_a_group_whose_level_each_one_names_are_asked() -> None:
    text = "[U:UBND tỉnh] yêu cầu các [L:huyện A], [L:huyện B] chỉ đạo kiểm tra."
    assert [t.assignee for t in read(text)] == ["Ủy ban nhân dân huyện A", "Ủy ban nhân dân huyện B"]
