"""Orders in long papers and letters: who asks behind what was told, lists of helpers, places that only have numbers."""

from __future__ import annotations

import pytest
from test_orders_as_printed import PAPER, read, told

REPORTED = (
    "Thời gian qua, Ban cán sự đảng UBND tỉnh đã chỉ đạo Sở Y tế hoàn thành quy hoạch; Công an tỉnh phối hợp với các"
    " ngành xử lý 214 vụ. UBND huyện Đô Lương đề nghị Sở Tài chính bố trí vốn trước ngày 20/02/2023.\n"
    "UBND tỉnh yêu cầu:\n1. Sở Y tế rà soát hồ sơ; Sở Nội vụ kiểm tra công vụ.\n2. Giao Sở Tư pháp thẩm định."
)


def test_a_paper_asks_itself_what_stands_in_a_line_of_its_own_behind_a_report() -> None:
    """What "đã chỉ đạo" tells is no order, and whoever asked in the report does not ask below it."""
    assert [(t.assignee.removesuffix(" tỉnh Nghệ An"), t.by) for t in read(REPORTED, PAPER)] == [
        ("Sở Tài chính", "Ủy ban nhân dân huyện Đô Lương"),
        ("Sở Y tế", "12/CT-UBND"),
        ("Sở Nội vụ", "12/CT-UBND"),
        ("Sở Tư pháp", "12/CT-UBND"),
    ]


def test_what_has_been_asked_for_by_a_day_still_is() -> None:
    text = "1. UBND tỉnh đã giao Sở Nội vụ xây dựng đề án, trình trước ngày 30/4/2023."
    assert told(text, PAPER) == [("Sở Nội vụ tỉnh Nghệ An", "2023-04-30")]


HELPED = [
    (
        "- Rà soát quy chế (Sở Nội vụ chủ trì; Sở Tư pháp, Sở Tài chính phối hợp; xong trong tháng 9/2023).",
        ["Sở Tư pháp", "Sở Tài chính"],
        "2023-09",
    ),
    (
        "- Rà soát quy chế (Sở Nội vụ chủ trì, Sở Tư pháp phối hợp), xong trước ngày 15/4/2023.",
        ["Sở Tư pháp"],
        "2023-04-15",
    ),
    (
        "- Sở Nội vụ chủ trì, phối hợp Sở Tư pháp; Sở Tài chính, Sở Y tế kiểm tra các trường hợp vi phạm.",
        ["Sở Tư pháp", "Sở Tài chính", "Sở Y tế"],
        None,
    ),
    (
        "- Giao Sở Nội vụ phối hợp với Sở Tư pháp; Sở Y tế; UBND cấp xã kết nối dữ liệu trước ngày 15/4/2023.",
        ["Sở Tư pháp", "Sở Y tế"],
        "2023-04-15",
    ),
]


@pytest.mark.parametrize(("line", "beside", "due"), HELPED)
def test_a_list_of_helpers_goes_on_over_semicolons_until_somebody_is_asked(
    line: str, beside: list[str], due: str | None
) -> None:
    (task,) = read(f"UBND tỉnh yêu cầu:\n{line}", PAPER)
    assert (task.assignee, task.deadline) == ("Sở Nội vụ tỉnh Nghệ An", due)
    assert task.cooperating == tuple(f"{name} tỉnh Nghệ An" for name in beside)


def test_behind_helpers_with_work_of_their_own_the_next_clause_asks_the_next() -> None:
    text = "UBND tỉnh yêu cầu:\n- Sở Nội vụ phối hợp với Sở Tư pháp rà soát; Sở Y tế kiểm tra trước ngày 15/4/2023."
    assert told(text, PAPER) == [("Sở Nội vụ tỉnh Nghệ An", None), ("Sở Y tế tỉnh Nghệ An", "2023-04-15")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ông giao Chủ tịch UBND các quận 1, 3, 10, Tân Bình dẹp chợ cóc.", ["1", "3", "10", "Tân Bình"]),
        ("UBND TP.HCM yêu cầu các quận 4, 7 và 8 rà soát nhà ven kênh.", ["4", "7", "8"]),
        ("UBND TP.HCM giao UBND quận 2, 9 bàn giao mặt bằng.", ["2", "9"]),
        ("UBND TP.HCM giao UBND quận 1 lắp 3, 4 trạm bơm.", ["1"]),
        ("Dự án qua các quận 1, 3, 10. UBND TP.HCM giao UBND quận 5 rà soát.", ["5"]),
    ],
)  # fmt: skip
def test_places_that_have_only_numbers_are_asked_in_lists(text: str, names: list[str]) -> None:
    found = [name.removeprefix("Chủ tịch ") for name, _ in told(text)]
    assert found == [f"Ủy ban nhân dân quận {name}" for name in names]
    assert len({task.action for task in read(text)}) == 1


@pytest.mark.parametrize(
    ("text", "who", "due"),
    [
        ("Đồng thời, tỉnh tăng cường kiểm tra, báo cáo trước ngày 1/9.", "tỉnh Nghệ An", "2024-09-01"),
        ("Tỉnh phải công khai kết quả xử lý.", "tỉnh Nghệ An", None),
        ("Địa phương cần hoàn thành trước ngày 1/9.", "tỉnh Nghệ An", "2024-09-01"),
        ("Tỉnh đã chi 12 tỷ đồng sửa trường trước ngày 1/9.", None, None),
        ("Huyện phải công khai kết quả xử lý.", None, None),
        ("Tỉnh tổ chức nhiều lớp tập huấn.", None, None),
    ],
)
def test_a_bare_level_behind_an_order_is_the_committee_that_was_asked(
    text: str, who: str | None, due: str | None
) -> None:
    asked = "Phó Thủ tướng Trương Văn Bình yêu cầu Chủ tịch UBND tỉnh Nghệ An xử lý dứt điểm vi phạm."
    expected = [("Chủ tịch Ủy ban nhân dân tỉnh Nghệ An", None)]
    assert told(f"{asked} {text}") == expected + ([(f"Ủy ban nhân dân {who}", due)] if who else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "UBND tỉnh Nghệ An có văn bản gửi đến Sở Y tế đề nghị kiểm tra, báo cáo trước ngày 24/8.",
            [("Sở Y tế tỉnh Nghệ An", "2024-08-24")],
        ),
        (
            "UBND tỉnh yêu cầu Sở Nội vụ báo cáo. Riêng huyện Đô Lương và huyện Tân Kỳ phải xong trước ngày 24/8.",
            [
                ("Sở Nội vụ tỉnh Nghệ An", None),
                ("Ủy ban nhân dân huyện Đô Lương", "2024-08-24"),
                ("Ủy ban nhân dân huyện Tân Kỳ", "2024-08-24"),
            ],
        ),
        (
            "UBND tỉnh yêu cầu Sở Nội vụ báo cáo. Sở Y tế cùng UBND các huyện, thị xã sắp xếp trạm y tế; Sở Tài chính"
            " bố trí vốn.",
            [(f"Sở {name} tỉnh Nghệ An", None) for name in ("Nội vụ", "Y tế", "Tài chính")],
        ),
        (
            "Công an tỉnh Nghệ An mở đợt cao điểm. UBND tỉnh giao Công an chủ trì, xong trước ngày 24/8.",
            [("Công an tỉnh Nghệ An", "2024-08-24")],
        ),
    ],
)
def test_further_ways_of_the_press_to_say_who_is_asked(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text) == expected


def test_heads_of_departments_and_places_in_one_list_share_the_order() -> None:
    text = "5. Giám đốc các Sở: Nội vụ, Tài chính; Chủ tịch UBND các huyện Đô Lương, Tân Kỳ rà soát trước 20/4/2023."
    found = read(text, PAPER)
    assert [t.assignee for t in found] == [
        "Sở Nội vụ tỉnh Nghệ An",
        "Sở Tài chính tỉnh Nghệ An",
        "Chủ tịch Ủy ban nhân dân huyện Đô Lương",
        "Chủ tịch Ủy ban nhân dân huyện Tân Kỳ",
    ]
    assert {(t.action, t.deadline) for t in found} == {("rà soát trước 20/4/2023", "2023-04-20")}


def test_a_group_beside_who_is_asked_takes_no_word_of_the_work() -> None:
    (task,) = read("7. Công an tỉnh và các tổ chức chính trị - xã hội tỉnh phát huy vai trò giám sát.", PAPER)
    assert task.action == "phát huy vai trò giám sát"


def test_a_paragraph_that_says_it_goes_on_asks_whom_the_one_above_asked() -> None:
    asked = "UBND tỉnh Nghệ An giao Sở Y tế chủ trì khoanh vùng ổ dịch."
    found = read(f"{asked}\nNgoài ra, kiểm tra, xử lý kịp thời các ca bệnh phát sinh trên địa bàn.")
    assert [t.action for t in found][1:] == ["kiểm tra, xử lý kịp thời các ca bệnh phát sinh trên địa bàn"]
    for news in (
        "Làm việc tại hiện trường, các bên tính trước chỗ ở cho công nhân.",
        "Ngoài ra, người dân còn trồng thêm rau màu trên bãi bồi.",
        "Phát triển du lịch ở Cửa Lò, theo ông, không thể chạy theo số đông.",
    ):
        assert len(read(f"{asked}\n{news}")) == 1


def test_those_whom_a_penalty_is_proposed_for_are_asked_nothing() -> None:
    text = (
        "Ủy ban Kiểm tra Trung ương đề nghị Ban Bí thư thi hành kỷ luật đối với Ban Thường vụ Tỉnh ủy Nghệ An các nhiệm"
        " kỳ 2010-2015, 2015-2020, Ban cán sự đảng UBND tỉnh này các nhiệm kỳ 2011-2016 và ông Nguyễn Văn Mẫu."
    )
    assert [name for name, _ in told(text)] == ["Ban Bí thư"]
    text = (
        "Đối với Phó Bí thư Huyện ủy Đô Lương, Chủ tịch UBND huyện Lê Văn Mẫu: kỷ luật cách chức Huyện ủy viên, đề nghị"
        " cách chức Chủ tịch huyện."
    )
    assert told(text) == []


def test_the_part_of_a_ministry_asks_not_the_ministry_behind_its_dash() -> None:
    text = "Cơ quan An ninh điều tra – Bộ Công an có văn bản gửi UBND tỉnh Nghệ An yêu cầu cung cấp tài liệu."
    assert [(t.assignee, t.by) for t in read(text)] == [("Ủy ban nhân dân tỉnh Nghệ An", "Cơ quan An ninh điều tra")]


def test_whom_somebody_has_directed_is_told_as_a_result_below_a_heading_of_results() -> None:
    text = (
        "I. KẾT QUẢ THỰC HIỆN\n1. UBND huyện Đô Lương chỉ đạo Phòng Tư pháp thẩm định 27 hồ sơ.\nII. NHIỆM VỤ\n"
        "1. UBND huyện Đô Lương chỉ đạo Phòng Tư pháp thẩm định lại 9 hồ sơ trước ngày 20/4/2023."
    )
    assert {due for _, due in told(text, PAPER)} == {"2023-04-20"}


@pytest.mark.parametrize(
    ("head", "names"),
    [
        (
            "2. Giao UBND thành phố Vinh, UBND các huyện Đô Lương, Tân Kỳ:",
            ["thành phố Vinh", "huyện Đô Lương", "huyện Tân Kỳ"],
        ),
        ("2. Giao Ủy ban nhân dân các huyện Đô Lương, Tân Kỳ:", ["huyện Đô Lương", "huyện Tân Kỳ"]),
    ],
)
def test_units_and_committees_of_places_lead_the_items_below_them(head: str, names: list[str]) -> None:
    text = f"{head}\na) Bàn giao mặt bằng trước ngày 31/7/2023.\nb) Đình chỉ ngay các bến bãi không phép."
    committees = [f"Ủy ban nhân dân {name}" for name in names]
    found = told(text, PAPER)
    assert sorted(found[: len(names)]) == sorted((name, "2023-07-31") for name in committees)
    assert sorted(found[len(names) :]) == sorted((name, None) for name in committees)


def test_who_does_the_work_by_when_may_stand_in_brackets_behind_it() -> None:
    text = "- Tập trung hoàn thành đường ven biển (Sở Giao thông vận tải; năm 2025)."
    (task,) = read(text, PAPER)
    assert (task.assignee, task.deadline) == ("Sở Giao thông vận tải tỉnh Nghệ An", "2025")
    assert task.action == "Tập trung hoàn thành đường ven biển"
    assert told("- Tập trung hoàn thành đường ven biển (Sở Giao thông vận tải).", PAPER) == []


def test_what_a_committee_notes_and_members_without_a_body_are_no_tasks() -> None:
    text = (
        "Thường trực Huyện ủy Đô Lương kết luận như sau:\n1. Thường trực Huyện ủy ghi nhận kết quả 9 tháng đầu năm."
        "\n2. Đảng ủy xã Đà Sơn:\n- Củng cố chi bộ thôn, báo cáo trước ngày 05/10/2023.\n"
        "3. Phân công các đồng chí Ủy viên Ban Thường vụ phụ trách địa bàn."
    )
    assert told(text, PAPER) == [("Đảng ủy xã Đà Sơn", "2023-10-05")]


def test_a_day_of_every_month_is_told_with_its_number() -> None:
    (task,) = read("1. Giao Sở Y tế tổ chức thực hiện; định kỳ ngày 25 hàng tháng báo cáo UBND tỉnh.", PAPER)
    assert (task.schedule, task.timing) == ("ngày 25 hàng tháng", "periodic")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "6. Bà Lê Thị Mẫu, Phó Chánh Văn phòng UBND tỉnh tổng hợp, gửi biên bản trước ngày 20/3/2023.",
            [("Phó Chánh Văn phòng Ủy ban nhân dân tỉnh Nghệ An", "2023-03-20")],
        ),
        ("6. Bà Lê Thị Mẫu, Phó Chánh Văn phòng UBND tỉnh phụ trách văn hóa, giáo dục, y tế.", []),
        (
            "19. Nhiệm vụ của Sở Xây dựng: rà soát quy hoạch. Nhiệm vụ của Sở Y tế: tập huấn trước ngày 30/6/2023.",
            [("Sở Xây dựng tỉnh Nghệ An", None), ("Sở Y tế tỉnh Nghệ An", "2023-06-30")],
        ),
        (
            "3. Yêu cầu Sở Y tế, các địa phương và UBND huyện Đô Lương khoanh vùng ổ dịch.",
            [("Sở Y tế tỉnh Nghệ An", None), ("Ủy ban nhân dân huyện Đô Lương", None)],
        ),
    ],
)
def test_items_of_named_holders_of_duties_and_of_those_behind_a_group(
    line: str, expected: list[tuple[str, str | None]]
) -> None:
    assert told(line, PAPER) == expected


def test_a_part_of_a_body_is_asked_and_asks_without_its_parent() -> None:
    text = "Đối với dự án luật, Ủy ban Kinh tế của Quốc hội chủ trì thẩm tra, hoàn thành trước ngày 20/3/2023."
    (task,) = read(f"1. {text}", PAPER)
    assert (task.assignee, task.by) == ("Ủy ban Kinh tế", "12/CT-UBND")
    assert task.action.startswith("chủ trì thẩm tra")


def test_places_that_must_are_asked_in_quotations_and_beside_orders() -> None:
    text = (
        'Thủ tướng giao Bộ Tài chính bố trí vốn. "Nghệ An và Hà Tĩnh phải bàn giao mặt bằng trước ngày 30/9", Thủ tướng'
        " nhấn mạnh. Riêng huyện Đô Lương và TP Vinh cần ưu tiên bố trí đất tái định cư."
    )
    assert told(text) == [
        ("Bộ Tài chính", None),
        ("Ủy ban nhân dân tỉnh Nghệ An", "2024-09-30"),
        ("Ủy ban nhân dân tỉnh Hà Tĩnh", "2024-09-30"),
        ("Ủy ban nhân dân huyện Đô Lương", None),
        ("Ủy ban nhân dân thành phố Vinh", None),
    ]
    assert told("Thủ tướng giao Bộ Tài chính bố trí vốn. Hà Tĩnh phải sơ tán 200 hộ.") == [("Bộ Tài chính", None)]


def test_whom_results_say_something_was_given_to_is_asked_nothing() -> None:
    text = (
        "I. KẾT QUẢ THỰC HIỆN\n1. UBND huyện Đô Lương giao Phòng Tư pháp, UBND các xã Đà Sơn, Lưu Sơn quản lý 11 điểm"
        " trường.\nII. NHIỆM VỤ\n1. UBND các xã Đà Sơn, Lưu Sơn lập danh sách."
    )
    assert [name for name, _ in told(text, PAPER)] == [
        "Ủy ban nhân dân xã Đà Sơn",
        "Ủy ban nhân dân xã Lưu Sơn",
    ]
