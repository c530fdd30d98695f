"""DATE: the year that the text leaves out comes from the expression beside it or from the document."""

from __future__ import annotations

import pytest

from extractor.gazetteer import load
from extractor.model import DateValue, Document, Meta, Segment, Source, Span
from extractor.ner.date import recognise


def values(text: str, as_of: str | None = "2024-07-10") -> list[str | None]:
    document = Document("d", Source(None, "text/plain", "0", 0), "press_article", text, (), Meta(date=as_of))
    return [m.value.iso for m in recognise(document, load(), ()) if isinstance(m.value, DateValue)]


@pytest.mark.parametrize(
    ("text", "as_of", "iso"),
    [
        ("Sáng 10/7, đoàn", "2024-07-10", "2024-07-10"),
        ("Ngày 28/12, tỉnh họp", "2025-01-05", "2024-12-28"),
        ("hoàn thành trước ngày 31/3", "2025-12-20", "2026-03-31"),
        ("hoàn thành trước ngày 31/12", "2025-05-09", "2025-12-31"),
        ("7 tháng đầu năm", "2019-08-05", "2019-01/2019-07"),
        ("đến trung tuần tháng Mười Một", "2018-11-30", "2018-11"),
        ("Tháng Tư năm 2018, cả nước", "2020-11-30", "2018-04"),
        ("trong tháng 6", "2024-05", "2024-06"),
        ("quý II", None, None),
    ],
)
def test_the_missing_year(text: str, as_of: str | None, iso: str | None) -> None:
    assert values(text, as_of) == [iso]


def test_a_date_takes_the_year_of_the_one_it_is_joined_to() -> None:
    assert values("từ 14/6 đến 09/8/2017") == ["2017-06-14", "2017-08-09"]
    assert values("trong tháng 8 và tháng 9/2020") == ["2020-08", "2020-09"]


def test_the_span_leaves_out_the_word_for_day() -> None:
    document = Document("d", Source(None, "text/plain", "0", 0), "press_article", "Thứ ba, ngày 07/02/2024", (), Meta())
    (mention,) = recognise(document, load(), ())
    assert mention.text == "07/02/2024"


def test_both_days_of_a_holiday_this_year_are_days() -> None:
    assert values("kỳ nghỉ lễ 30/4 - 1/5 năm nay", "2024-05-03") == ["2024-04-30", "2024-05-01"]


def test_a_day_may_be_glued_to_its_word() -> None:
    assert values("Hướng dẫn số 9/HD-BCĐ ngày14/11/2013 của Ban") == ["2013-11-14"]


def test_without_a_day_of_publication_the_opening_event_gives_the_year() -> None:
    """ "Ngày 6/11/2007, Thủ tướng …" says when it happened; what follows without a year is told from that day."""
    text = "Ngày 6/11/2007, Thủ tướng phê duyệt quy hoạch vùng.\nSáng 10/11, ông Hải kiểm tra. Hạn là trước ngày 5/1.\n"
    body = (Segment("lead", Span(0, text.index("\n"))), Segment("paragraph", Span(text.index("\n") + 1, len(text))))
    document = Document("d", Source(None, "text/plain", "0", 0), "press_article", text, body, Meta())
    found = [m.value.iso for m in recognise(document, load(), ()) if isinstance(m.value, DateValue)]
    assert found == ["2007-11-06", "2007-11-10", "2008-01-05"]


def test_a_text_without_a_day_takes_the_year_of_the_paper_that_asks() -> None:
    """Where the day of a letter stands in the paragraph; not of a law, nor of a letter in another paragraph."""
    letter = "Công văn số 12/UBND-NN ngày 3/4/2024 giao Sở Nông nghiệp báo cáo trước ngày 20/4."
    assert values(letter, None) == ["2024-04-03", "2024-04-20"]
    assert values("Luật Đất đai ngày 26/11/2003 giao xã báo cáo trước ngày 20/4.", None) == ["2003-11-26", None]
    assert values(letter.replace(" giao", ".\nThủ trưởng giao"), None) == ["2024-04-03", None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ngày 22/4, huyện quán triệt Chỉ thị số 32-CT/TW ngày 10/4/2024 của Ban Bí thư.", "2024-04-22"),
        ("Sáng 5/1, sở triển khai Kế hoạch số 8/KH-UBND, ngày 12/12/2023 của UBND tỉnh.", "2024-01-05"),
        ("Ngày 22/4, huyện sơ kết 3 năm thực hiện Chỉ thị số 32-CT/TW ngày 10/4/2021 của Ban Bí thư.", None),
        ("Sáng 2/11, sở triển khai Kế hoạch số 8/KH-UBND ngày 12/12/2023 của UBND tỉnh.", None),
        ("Ngày 22/4, huyện tuyên truyền Luật Thủy sản ngày 21/11/2017 đến ngư dân.", None),
        ("Ngày 22/4, huyện họp.\nChỉ thị số 32-CT/TW ngày 10/4/2024 của Ban Bí thư nêu rõ.", None),
    ],
)
def test_a_day_takes_the_year_of_the_paper_that_it_soon_follows(text: str, found: str | None) -> None:
    """Of a text that has no day: not where years of the paper are looked back on, nor long after it."""
    assert values(text, None)[0] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ngày 19/3, bí thư kiểm tra huyện. Huyện phấn đấu hoàn thành trước 31/3/2025.", "2025-03-19"),
        ("Sáng 2/7, sở họp báo. Tính đến ngày 30/6/2024, tỉnh giải ngân đạt 41%.", "2024-07-02"),
        ("Ngày 19/3, bí thư kiểm tra huyện. Huyện phấn đấu hoàn thành trước 31/12/2025.", None),
        ("Ngày 19/3, bí thư kiểm tra huyện. Đến 31/3/2024 xong 40 nhà, trước 31/3/2025 xong cả.", None),
        ("Ngày 25/7, huyện kỷ niệm ngày 27/7/1947.", None),
    ],
)
def test_a_day_takes_the_year_of_a_day_due_shortly_before_or_after(text: str, found: str | None) -> None:
    assert values(text, None)[0] == found


def test_the_time_of_a_dateline_is_no_day_of_the_month_below_it() -> None:
    assert values("Thứ Năm, 20/07/2023, 08:30\n\nTháng 5/2023 thu ngân sách tăng") == ["2023-07-20", "2023-05"]
