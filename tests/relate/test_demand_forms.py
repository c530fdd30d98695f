"""Demands in further forms: the work before who does it, a day before the clause, a day of one's own, "sở này", Tết."""

from __future__ import annotations

import pytest
from test_demands import OFFICIAL, PRESS, read

from extractor.values.lunar import day_of_tet, lunar_year

SO = "Sở Nội vụ tỉnh Đắk Lắk"


def told(text: str) -> list[tuple[str, str | None]]:
    return [(task.assignee, task.deadline) for task in read(PRESS, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Đến ngày 30/6, {SO} phải hoàn thành hồ sơ.", [(SO, "2025-06-30")]),
        (f"Từ nay đến 30/6, {SO} cần hoàn thành sắp xếp bộ máy.", [(SO, "2025-06-30")]),
        (f"{SO} sẽ phải báo cáo trước ngày 30/6.", [(SO, "2025-06-30")]),
        (f"Trách nhiệm rà soát được giao cho {SO}, thời hạn đến hết ngày 30/6.", [(SO, "2025-06-30")]),
        (f"Nhiệm vụ này được giao cho {SO}, hạn chót 30/6.", [(SO, "2025-06-30")]),
        (f"Việc bàn giao hồ sơ do {SO} thực hiện, xong trước ngày 30/6.", [(SO, "2025-06-30")]),
        (f"Thời hạn để {SO} hoàn thành là ngày 30/6.", [(SO, "2025-06-30")]),
        (f"UBND tỉnh cho {SO} thời hạn đến ngày 30/6 để hoàn tất hồ sơ.", [(SO, "2025-06-30")]),
        (f"{SO} phải thanh toán xong trước Tết Nguyên đán Bính Ngọ.", [(SO, "2026-02-17")]),
        (f"{SO} phải gửi báo cáo về UBND tỉnh trước ngày 25 hằng tháng.", [(SO, None)]),
        (
            f"UBND tỉnh yêu cầu {SO} nộp trước ngày 30/4, Công an tỉnh Đắk Lắk trước ngày 15/5.",
            [(SO, "2025-04-30"), ("Công an tỉnh Đắk Lắk", "2025-05-15")],
        ),
        (
            "UBND tỉnh yêu cầu huyện Krông Bông nộp trước ngày 30/4, huyện Lắk trước ngày 15/5.",
            [("Ủy ban nhân dân huyện Krông Bông", "2025-04-30"), ("Ủy ban nhân dân huyện Lắk", "2025-05-15")],
        ),
        (f"Đồng chí đề nghị, các Đảng ủy, {SO} và các đơn vị tiếp tục rà soát biên chế.", [(SO, None)]),
        (
            f"UBND tỉnh giao Công an tỉnh Đắk Lắk tuần tra ban đêm, trong khi {SO} rà soát biên chế.",
            [("Công an tỉnh Đắk Lắk", None), (SO, None)],
        ),
        (
            f"Công an tỉnh Đắk Lắk được giao tuần tra ban đêm. Các chốt cũ sẽ được dỡ bỏ. {SO} rà soát biên chế.",
            [("Công an tỉnh Đắk Lắk", None), (SO, None)],
        ),
        (f"Chủ tịch UBND tỉnh phê bình {SO}, yêu cầu sở này báo cáo trước ngày 20/4.", [(SO, "2025-04-20")]),
        (f"{SO} còn chậm. Chủ tịch UBND tỉnh yêu cầu đơn vị này báo cáo trước ngày 20/4.", [(SO, "2025-04-20")]),
        (
            "Huyện Lắk còn chậm. Chủ tịch UBND tỉnh yêu cầu địa phương này báo cáo trước ngày 20/4.",
            [("Ủy ban nhân dân huyện Lắk", "2025-04-20")],
        ),
        (
            "Làm việc với Đảng ủy xã Mỹ Mẫu, tỉnh Đắk Lắk, Bí thư Tỉnh ủy yêu cầu địa phương này xong trước ngày 20/4.",
            [("Đảng ủy xã Mỹ Mẫu", "2025-04-20")],
        ),
        (
            "Tại xã Mỹ Mẫu, tỉnh Đắk Lắk, Bí thư Tỉnh ủy yêu cầu địa phương này làm xong trước ngày 20/4.",
            [("Ủy ban nhân dân xã Mỹ Mẫu", "2025-04-20")],
        ),
        (f"Chủ tịch UBND tỉnh giao {SO} bổ sung 40 xe đẩy trước ngày 20/4.", [(SO, "2025-04-20")]),
        (
            f"Chủ tịch UBND tỉnh đề nghị huyện Lắk cấp xong sổ cho 12 hộ trước ngày 10/4; {SO} cử cán bộ xuống giúp.",
            [("Ủy ban nhân dân huyện Lắk", "2025-04-10"), (SO, None)],
        ),
        (
            "Đoàn tới huyện Krông Bông. Ông Ma yêu cầu huyện quyết toán trước ngày 10/4; "
            f"{SO} hướng dẫn trước ngày 1/4.",
            [("Ủy ban nhân dân huyện Krông Bông", "2025-04-10"), (SO, "2025-04-01")],
        ),
        (
            "Đoàn tới xã Ea Tul. Ông Ma đề nghị xã hoàn tất hồ sơ trước ngày 30/4.",
            [("Ủy ban nhân dân xã Ea Tul", "2025-04-30")],
        ),
    ],
)
def test_a_demand_in_another_form_is_a_task(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"Ngày 5/3, {SO} phải hủy cuộc họp.",
        f"Việc bàn giao hồ sơ do {SO} thực hiện từ ngày 3/2.",
        "Chủ tịch UBND tỉnh yêu cầu sở này báo cáo.",
        f"Chủ tịch UBND tỉnh giao {SO} bổ sung 40 biên chế.",
        "Đoàn tới xã Ea Tul. Ông Ma đề nghị xã hội hóa việc này.",
        f"Ông Ma đề nghị huyện Lắk, huyện này đã xin lùi; {SO} cho biết đã nhận văn bản.",
        f"Theo đề nghị, {SO} đã rà soát biên chế của 12 xã.",
        f"Mưa lớn kéo dài. {SO} tổ chức trực ba ca, trong khi Công an tỉnh Đắk Lắk triển khai tuần tra.",
    ],
)
def test_what_is_told_or_has_no_antecedent_is_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"1. Về dự án cáp ngầm (dài 57 km): {SO} đẩy nhanh tiến độ trước ngày 30/6/2025.", [(SO, "2025-06-30")]),
        (f"5. Về tồn tại nêu tại Thông báo số 88/TB-VPCP của Văn phòng Chính phủ: {SO} hướng dẫn.", [(SO, None)]),
        (f"Trước ngày 30/6/2025, {SO} hoàn thành việc rà soát.", [(SO, "2025-06-30")]),
        (f"- Rà soát quy chế làm việc ({SO} chủ trì, hoàn thành trong tháng 6/2025).", [(SO, "2025-06")]),
        (f"- Xây dựng cơ sở dữ liệu do {SO} thực hiện, xong trước ngày 30/6/2025.", [(SO, "2025-06-30")]),
        (f"Thống nhất chủ trương đầu tư; {SO} hoàn thiện hồ sơ.", [(SO, None)]),
        (f"2. {SO} lãnh đạo:\n- Xây dựng đề án trước ngày 30/6/2025;", [(SO, "2025-06-30")]),
        (
            f"3. Công an tỉnh Đắk Lắk rà soát; {SO} xử lý dứt điểm trước ngày 30/6/2025.",
            [("Công an tỉnh Đắk Lắk", None), (SO, "2025-06-30")],
        ),
    ],
)
def test_an_item_of_a_paper_asks_behind_its_topic(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(task.assignee, task.deadline) for task in read(OFFICIAL, text)] == expected


def test_a_table_of_sums_gives_no_tasks() -> None:
    table = f"STT | Công trình | Chủ đầu tư | Vốn\n1 | Sửa chữa trường | {SO} | 4.850\n2 | Trạm y tế | {SO} | 1.200"
    assert read(OFFICIAL, table) == ()


def test_who_is_asked_by_pointing_back_is_not_who_asks() -> None:
    (task,) = read(PRESS, f"Chủ tịch UBND tỉnh phê bình {SO}, yêu cầu sở này báo cáo trước ngày 20/4.")
    assert task.by is not None
    assert task.by.startswith("Chủ tịch")
    assert task.action == "báo cáo trước ngày 20/4"


def test_who_speaks_for_another_asks_what_he_goes_on_to_ask() -> None:
    (task,) = read(PRESS, f"Thủ tướng thay mặt Chính phủ gửi lời chia buồn và yêu cầu {SO} thăm hỏi gia đình nạn nhân.")
    assert task.by == "Thủ tướng Chính phủ"
    (task,) = read(PRESS, f"Ông thay mặt Hội Mỹ thuật Việt Nam đề nghị {SO} kéo dài thời gian trưng bày.")
    assert task.by == "Hội Mỹ thuật Việt Nam"


def test_who_only_helps_is_asked_nothing_where_groups_end_the_list() -> None:
    (task,) = read(
        PRESS,
        f"UBND tỉnh giao {SO} chủ trì, phối hợp với các Sở: Tài chính, Xây dựng; Công an tỉnh Đắk Lắk; UBND các xã, "
        "phường và các đơn vị liên quan tổ chức kiểm tra bãi xe.",
    )
    assert (task.assignee, len(task.cooperating), task.action[-15:]) == (SO, 3, "kiểm tra bãi xe")


def test_heads_of_all_ministries_asked_with_one_are_no_words_of_the_action() -> None:
    (task,) = read(
        PRESS,
        "Thủ tướng yêu cầu Bộ trưởng Bộ Công an, Bộ trưởng, Thủ trưởng các Bộ, cơ quan liên quan và Chủ tịch UBND các "
        "tỉnh tiếp tục rà soát nhà trọ.",
    )
    assert (task.assignee, task.action) == ("Bộ trưởng Bộ Công an", "tiếp tục rà soát nhà trọ")


def test_days_are_not_counted_from_what_came_earlier() -> None:
    """Behind "Trước đó, ngày …" the next sentence's demand may be of that day or of the story's own."""
    text = "Trước đó, ngày 3/3, UBND tỉnh có công văn gửi Bộ Công an{} yêu cầu " + SO + " báo cáo trong vòng 5 ngày."
    assert told(text.format(". Lần này, Chủ tịch UBND tỉnh")) == [(SO, None)]
    assert told(text.format(", đồng thời")) == [(SO, "2025-03-08")]


def test_a_parent_behind_the_last_of_several_is_no_word_of_the_action() -> None:
    tasks = read(PRESS, "Chủ tịch nước đề nghị Ủy ban Kinh tế, Ủy ban Pháp luật của Quốc hội hoàn thiện dự thảo.")
    assert [task.action for task in tasks] == ["hoàn thiện dự thảo"] * 2


def test_a_day_that_has_passed_is_not_carried_on() -> None:
    text = (
        f"UBND tỉnh yêu cầu {SO} thu hồi xong trước ngày 15/4; quá thời hạn trên, Công an tỉnh Đắk Lắk lập phương án."
    )
    assert ("Công an tỉnh Đắk Lắk", "2025-04-15") not in told(text)


@pytest.mark.parametrize(
    ("named", "today", "full", "day"),
    [
        ("ất tỵ", "2024-11-05", True, "2025-01-29"),
        ("quý mão", "2022-12-01", False, "2023-01-22"),
        ("2026", None, False, "2026-02-17"),
        (None, "2024-12-20", True, "2025-01-29"),
        (None, "2024-06-20", True, None),
        (None, "2024-12-20", False, None),
        ("1950", None, True, None),
    ],
)
def test_the_day_of_tet(named: str | None, today: str | None, full: bool, day: str | None) -> None:
    assert day_of_tet(named, today, full=full) == day


def test_the_names_of_lunar_years() -> None:
    assert [lunar_year(n, 2024) for n in ("giáp thìn", "kỉ hợi", "bính tị", "giáp tỵ")] == [2024, 2019, None, None]
