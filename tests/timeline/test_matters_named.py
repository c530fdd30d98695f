"""What a topic, a unit and a plan are called: initials, names that end like another's, words that only promise."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import pipeline
from extractor.cli.subject import resolve, topic
from extractor.collection import Held
from extractor.load import read_bytes
from extractor.store import Store
from extractor.timeline import build
from extractor.timeline.tasks.asked import tracked

HEAD = "BÁO LAI CHÂU MỚI\nThời sự\n{}\n20/6/2024 08:10\n(BLC) - {}\nHoàng Yến\n"


def press(words: str, title: str = "Chuyện trong ngày ở tỉnh biên giới phía Bắc") -> str:
    return HEAD.format(title, words)


def told(tmp_path: Path, query: str, *pages: str) -> list[tuple[str | None, str]]:
    with Store.open(tmp_path / "one.db") as store:
        for n, page in enumerate(pages):
            store.save(pipeline.process(read_bytes(page.encode(), f"{n}.txt")))
        subject = topic(store, query[2:]) if query.startswith("? ") else resolve(store, query)[0]
        return [(e.date, e.kind) for e in build(*subject, store.newest()).events]


DECLARED = press("Đến ngày 12/6, huyện đã thu nhận 4.120/4.300 hồ sơ căn cước công dân (CCCD), đạt 95,8%.")
SHORT = press("Tính đến ngày 14/6, huyện Tam Đường đã cấp CCCD cho 88,4% công dân.", "Tam Đường về đích trước hạn")


def test_a_topic_is_known_by_the_initials_that_a_paper_gives_it(tmp_path: Path) -> None:
    assert told(tmp_path, "? căn cước công dân", DECLARED, SHORT) == [
        ("2024-06-12", "measured"),
        ("2024-06-14", "measured"),
    ]


def test_initials_that_no_paper_explains_are_nothing(tmp_path: Path) -> None:
    alone = press("Đến ngày 12/6, huyện đã thu nhận 4.120/4.300 hồ sơ căn cước công dân, đạt 95,8%.")
    assert told(tmp_path, "? căn cước công dân", alone, SHORT) == [("2024-06-12", "measured")]


def test_a_unit_is_no_person_called_like_its_end(tmp_path: Path) -> None:
    words = "Đến ngày 12/6, Công an tỉnh Lai Châu đã thu nhận 4.120/4.300 hồ sơ, đạt 95,8%. Ông Lai Châu là lái xe."
    with Store.open(tmp_path / "one.db") as store:
        store.save(pipeline.process(read_bytes(press(words).encode(), "0.txt")))
        assert [f[0].kind for f in resolve(store, "Công an tỉnh Lai Châu")] == ["unit"]


@pytest.mark.parametrize(
    "words",
    [
        "Ông Lò Văn Thử đặt mục tiêu khởi công cầu Nậm Na trong tháng 6, đưa cầu vào khai thác từ năm 2027.",
        "Chính phủ giao các tỉnh bảo đảm khởi công cầu Nậm Na và đưa cầu vào khai thác.",
        "Đúng như ông Lò Văn Thử nói trong một cuộc họp chỉ đạo triển khai dự án cầu Nậm Na.",
    ],
)
def test_what_is_promised_of_a_matter_was_not_done(tmp_path: Path, words: str) -> None:
    assert [kind for _, kind in told(tmp_path, "? cầu Nậm Na", press(words)) if kind == "implemented"] == []


def test_what_is_open_to_traffic_is(tmp_path: Path) -> None:
    words = "Sáng 18/6, tỉnh giao ban rồi đã đưa cầu Nậm Na vào khai thác."
    assert ("2024-06-18", "implemented") in told(tmp_path, "? cầu Nậm Na", press(words))


def test_a_project_is_no_meeting_that_somebody_attends(tmp_path: Path) -> None:
    words = "Sáng 18/6, sở triển khai dự án cầu Nậm Na. Đó là dự án mà ông Lò Văn Thử, Giám đốc Sở Xây dựng, nhắc tới."
    assert told(tmp_path, "Lò Văn Thử", press(words)) == []


@pytest.mark.parametrize(
    "words",
    [
        "Bộ Công an gửi công an 19 tỉnh thư khen về căn cước công dân.",
        "Bộ Công an yêu cầu công an các tỉnh hoàn thành 3 nhiệm vụ về căn cước công dân trong thời gian tới.",
        "Theo Bộ Công an, 5 thành phố sẽ phải hoàn thành cấp căn cước công dân trước ngày 31/8/2024.",
    ],
)
def test_whom_a_demand_is_made_of_and_its_points_are_no_results(tmp_path: Path, words: str) -> None:
    assert [kind for _, kind in told(tmp_path, "? căn cước công dân", press(words)) if kind == "measured"] == []
    assert "targeted" not in {kind for _, kind in told(tmp_path, "? căn cước công dân", press(words))}


def test_figures_told_to_a_delegation_of_deputies_are_results(tmp_path: Path) -> None:
    words = (
        "Chiều 18/6, tại buổi làm việc với Đoàn đại biểu Quốc hội tỉnh, UBND huyện cho biết dự án cầu Nậm Na đã thu "
        "hồi được 137,5/139,8 ha, đạt 98,4%."
    )
    assert ("2024-06-18", "measured") in told(tmp_path, "? cầu Nậm Na", press(words))


def test_what_is_only_expected_closes_no_task() -> None:
    first = press(
        "UBND tỉnh Lai Châu giao Sở Xây dựng tỉnh hoàn thành di dời lưới điện qua cầu Nậm Na trước ngày 30/7."
    )
    later = first.replace("20/6/2024", "25/6/2024")
    later = later[: later.index("(BLC)")] + (
        "(BLC) - Sở Xây dựng tỉnh Lai Châu cho biết dự kiến di dời xong lưới điện qua cầu Nậm Na trong tháng 7.\n"
    )
    results = [pipeline.process(read_bytes(t.encode(), str(n))) for n, t in enumerate((first, later))]
    found = tracked([Held(n, result, (str(n),)) for n, result in enumerate(results)], "2024-07-01")
    assert [one.state for one in found] == ["open"]


AIMED = "Huyện Tam Đường {} 71 căn nhà tạm trước 31/8/2024."


def test_how_many_may_stand_in_the_midst_of_a_topic(tmp_path: Path) -> None:
    words = AIMED.format("phấn đấu hoàn thành xóa")
    assert told(tmp_path, "? xóa nhà tạm", press(words)) == [("2024-08-31", "targeted")]


def test_other_words_may_not(tmp_path: Path) -> None:
    words = "Huyện Tam Đường xóa đói giảm nghèo, dựng 71 nhà tạm, đạt 80,5% kế hoạch."
    assert told(tmp_path, "? xóa nhà tạm", press(words)) == []


def test_a_result_is_not_told_a_second_time_as_work_done(tmp_path: Path) -> None:
    words = "Ngày 19/6, theo Sở Xây dựng, đã có 18/34 xã thực hiện xong việc xóa nhà tạm, đạt 52,9%."
    assert told(tmp_path, "? xóa nhà tạm", press(words)) == [("2024-06-19", "measured")]


GUILTY = (
    "Ủy ban Kiểm tra Trung ương kết luận, các ông Lò Văn Thử, nguyên Ủy viên Trung ương Đảng, Chủ tịch UBND tỉnh Lai "
    "Châu; Hà Văn Nữa, Giám đốc Sở Y tế tỉnh Lai Châu, đã vi phạm quy định của Đảng, gây hậu quả rất nghiêm trọng, đến "
    "mức phải xem xét, xử lý kỷ luật."
)


@pytest.mark.parametrize("name", ["Lò Văn Thử", "Hà Văn Nữa"])
def test_whom_an_inspection_finds_guilty_is_disciplined_and_chairs_nothing(tmp_path: Path, name: str) -> None:
    pages = press(f"Ngày 18/6, Ủy ban Kiểm tra Trung ương triển khai kỳ họp thứ 39. {GUILTY}")
    assert [kind for _, kind in told(tmp_path, name, pages)] == ["disciplined"]


def figures(tmp_path: Path, query: str, *pages: str) -> list[list[float]]:
    with Store.open(tmp_path / "one.db") as store:
        for n, page in enumerate(pages):
            store.save(pipeline.process(read_bytes(page.encode(), f"{n}.txt")))
        events = build(*topic(store, query), store.newest()).events
        return sorted([m.value for m in e.metrics] for e in events if e.kind == "measured")


@pytest.mark.parametrize("joint", [", mới đạt", ", tương đương", " (bằng", " vốn, ước đạt khoảng"])
def test_an_amount_and_its_share_are_one_result(tmp_path: Path, joint: str) -> None:
    page = press(f"Đến ngày 15/6, toàn tỉnh giải ngân vốn đầu tư công 535 tỷ đồng{joint} 24,5% kế hoạch.")
    assert figures(tmp_path, "giải ngân vốn đầu tư công", page) == [[535e9, 24.5]]


def test_round_figures_of_two_pages_without_a_day_are_two(tmp_path: Path) -> None:
    first = "Giải ngân vốn đầu tư công 10 tháng chậm\n\nGiải ngân vốn đầu tư công 10 tháng đạt trên 52% kế hoạch.\n"
    second = (
        "Vốn công tháng mười\n\nTính đến 23/10, giải ngân vốn đầu tư công đạt 464.828 tỷ đồng, bằng 51,7% kế hoạch.\n"
    )
    found = figures(tmp_path, "giải ngân vốn đầu tư công", first, second)
    assert [52.0] in found
    assert [464_828e9, 51.7] in found
