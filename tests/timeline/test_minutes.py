"""Papers of other habits: minutes of a visit, a letter that opens with who speaks, a row of a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import pipeline
from extractor.collection import Event
from extractor.load import read_bytes
from extractor.review.subjects import resolve
from extractor.review.subjects import told as timeline_of
from extractor.store import Store
from extractor.timeline.tasks.asked import tracked

HEAD = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"
MINUTES = (
    f"CHI CỤC KIỂM LÂM\nĐOÀN CÔNG TÁC\n-------\n\n{HEAD}\nBIÊN BẢN LÀM VIỆC\nVề việc kiểm tra công tác phòng cháy rừng "
    "tại huyện Sông Hinh, tỉnh Phú Yên\n\nHôm nay, vào hồi 8 giờ 30 phút, ngày 05 tháng 3 năm 2024, tại trụ sở UBND "
    "huyện Sông Hinh.\n\nI. Thành phần\n"
    "1. Đoàn công tác của Chi cục Kiểm lâm: ông Đào Văn Mít, Chi cục trưởng, Trưởng đoàn.\n"
    "2. Sở Nông nghiệp và Phát triển nông thôn Phú Yên: ông Lê Sỹ Ổi, Giám đốc Sở.\n"
    "3. UBND huyện Sông Hinh: ông Ksor Y Na, Chủ tịch UBND huyện.\n\nII. Nội dung\n"
    "Ông Lê Sỹ Ổi cho biết Sở đã cấp đủ 120 bình chữa cháy, hoàn thành ngày 18/02/2024, chậm 3 ngày so với kế hoạch.\n"
    "\nIII. Kết luận\nÔng Đào Văn Mít đề nghị:\n"
    "- UBND huyện Sông Hinh phát dọn 40 km đường băng trước ngày 20/4/2024.\n\n"
    "TRƯỞNG ĐOÀN\nĐào Văn Mít\n"
)
NEWS = (
    "BÁO PHÚ YÊN MỚI\nThời sự\nSông Hinh lo cháy rừng mùa khô năm nay\n06/3/2024 07:10\n"
    "Đó là điều được nêu ra tại buổi kiểm tra của Chi cục Kiểm lâm ở huyện Sông Hinh hôm 5/3.\n"
    "Chủ tịch UBND huyện Sông Hinh Ksor Y Na nói huyện thiếu người trực.\nHoàng Yến\n"
)
REPORT = (
    f"UBND TỈNH PHÚ YÊN\nSỞ NÔNG NGHIỆP VÀ PTNT\n-------\nSố: 88/BC-SNN&PTNT\n\n{HEAD}"
    "Phú Yên, ngày 12 tháng 12 năm 2024\n\n"
    "BÁO CÁO\nKết quả thực hiện Kế hoạch số 21/KH-UBND ngày 10/01/2024\n\nKính gửi: Ủy ban nhân dân tỉnh Phú Yên\n\n"
    "1. Tính đến ngày 10/12/2024, kết quả theo địa bàn:\n\n"
    "Địa phương | Tổng đàn (con) | Đã tiêm (con) | Tỷ lệ tiêm phòng (%)\nHuyện Sông Hinh | 14.270 | 11.830 | 82,9\n\n"
    "2. UBND thị xã Sông Cầu đã thành lập 4 đội bắt chó thả rông (Quyết định số 512/QĐ-UBND ngày 25/9/2024).\n"
    "3. Việc tiêm phòng bổ sung tại 7 xã của huyện Sông Hinh hoàn thành ngày 27/10/2024.\n"
    "4. UBND huyện Sông Hinh còn thiếu cán bộ thú y.\n\n"
    "GIÁM ĐỐC\n\nLê Sỹ Ổi\n"
)
LETTER = (
    f"ỦY BAN NHÂN DÂN\nTỈNH PHÚ YÊN\n-------\nSố: 312/UBND-NN\nV/v tiêm phòng cho đàn bò tại huyện Sông Hinh\n\n{HEAD}"
    "Phú Yên, ngày 12 tháng 4 năm 2024\n\nKính gửi:\n- UBND huyện Sông Hinh.\n\n"
    "Qua kiểm tra thực tế, Phó Chủ tịch UBND tỉnh Trần Thị Na yêu cầu:\n\n"
    "1. UBND huyện Sông Hinh tiêm phòng đạt tối thiểu 75% tổng đàn bò trước ngày 20/5/2024.\n\n"
    "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nNgô Văn Dâu\n"
)
VISIT = ("2024-03-05", "inspected")


def events(tmp_path: Path, query: str, *papers: str) -> tuple[Event, ...]:
    with Store.open(tmp_path / "one.db") as store:
        for n, paper in enumerate(papers):
            store.save(pipeline.process(read_bytes(paper.encode(), f"{n}.txt")))
        return timeline_of(store, resolve(store, query)[0]).events


def days(found: tuple[Event, ...]) -> list[tuple[str | None, str]]:
    return [(e.date, e.kind) for e in found]


def test_minutes_are_of_the_day_in_their_first_sentence_and_of_whom_they_name(tmp_path: Path) -> None:
    """The visit is one of the official who led it; what he asks for in a list behind his words he asked for."""
    found = days(events(tmp_path, "Đào Văn Mít", MINUTES))
    assert found == [VISIT, ("2024-03-05", "assigned"), ("2024-04-20", "deadline")]


def test_minutes_and_the_press_tell_one_visit_of_one_body_at_one_place(tmp_path: Path) -> None:
    (visit,) = [e for e in events(tmp_path, "UBND huyện Sông Hinh", MINUTES, NEWS) if e.kind == "inspected"]
    assert len(visit.sources) == 2


def test_a_bare_head_that_an_official_says_means_his_own_body(tmp_path: Path) -> None:
    found = events(tmp_path, "Sở Nông nghiệp và Phát triển nông thôn tỉnh Phú Yên", MINUTES)
    assert ("2024-02-18", "implemented") in days(found)


def test_counts_of_a_row_and_the_share_of_them_are_one_event(tmp_path: Path) -> None:
    found = events(tmp_path, "UBND huyện Sông Hinh", REPORT)
    (row,) = [e for e in found if e.date == "2024-12-10"]
    assert sorted(m.value for m in row.metrics) == [82.9, 11830, 14270]
    assert ("2024-10-27", "implemented") in days(found)


def test_what_was_set_up_by_a_paper_in_brackets_was_so_on_its_day(tmp_path: Path) -> None:
    found = events(tmp_path, "UBND thị xã Sông Cầu", REPORT)
    assert [e.date for e in found if any(m.value == 4 for m in e.metrics)] == ["2024-09-25"]


def test_a_letter_asks_with_the_words_of_whom_its_list_names(tmp_path: Path) -> None:
    assert ("2024-04-12", "assigned") in days(events(tmp_path, "Trần Thị Na", LETTER))


def test_who_was_only_listened_to_asks_for_nothing(tmp_path: Path) -> None:
    heard = LETTER.replace("Qua kiểm tra thực tế", "Sau khi nghe Giám đốc Sở Tài chính Trần Thị Na báo cáo")
    heard = heard.replace("UBND tỉnh Trần Thị Na yêu cầu", "UBND tỉnh yêu cầu")
    assert ("2024-04-12", "assigned") not in days(events(tmp_path, "Trần Thị Na", heard))


@pytest.mark.parametrize(("share", "state"), [("77,1", "done"), ("61,4", "overdue")])
def test_a_share_asked_for_is_reached_or_not(tmp_path: Path, share: str, state: str) -> None:
    """The count behind the share says nothing of its own: "24.410/31.660 con, đạt 77,1%"."""
    news = (
        "BÁO PHÚ YÊN MỚI\nThời sự\nChuyện chăn nuôi trong tuần ở tỉnh\n22/5/2024 07:10\n"
        "Đến hết ngày 19/5, huyện Sông Hinh "
        f"đã tiêm phòng cho đàn bò đạt {share}% tổng đàn, theo yêu cầu của tỉnh.\nHoàng Yến\n"
    )
    with Store.open(tmp_path / "one.db") as store:
        for n, paper in enumerate((LETTER, news)):
            store.save(pipeline.process(read_bytes(paper.encode(), f"{n}.txt")))
        (task,) = tracked(tuple(store.documents()), "2024-06-30")
    assert task.state == state
