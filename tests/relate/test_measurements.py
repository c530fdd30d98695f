"""Records of what was measured: date, target, indicator, repeats."""

from __future__ import annotations

from extractor.load import read_bytes
from extractor.model import DateValue, Document, Measurement, Meta, Source
from extractor.ner import metric
from extractor.pipeline import process
from extractor.relate.figures.measurements import measurements

TODAY = "2018-08-06"


def measure(text: str, **dates: str) -> tuple[Measurement, ...]:
    document = Document("d", Source(None, "text/plain", "0", 0), "press_article", text, (), Meta(date=TODAY))
    found = [
        document.mention("DATE", (at := text.index(printed)), at + len(printed), value=DateValue(iso, "day"))
        for printed, iso in ((k.replace("_", "/"), v) for k, v in dates.items())
    ]
    mentions = sorted([*found, *metric.recognise(document, None, found)], key=lambda m: m.span)  # type: ignore[arg-type]
    return measurements(document, mentions)


def test_the_date_of_the_sentence_is_the_date_of_the_figure() -> None:
    (record,) = measure("Tính đến 31/7/2018, tỉnh có 552 hồ sơ.", **{"31/7/2018": "2018-07-31"})
    assert (record.kind, record.value, record.as_of, record.target) == ("count", 552, "2018-07-31", False)


def test_the_end_of_a_year_is_its_last_day() -> None:
    (record,) = measure("Đến hết năm 2017 có 20 xã đạt chuẩn.", **{"năm 2017": "2017"})
    assert record.as_of == "2017-12-31"


def test_the_date_of_a_document_number_is_no_date_of_the_figure() -> None:
    text = "Theo Quyết định số 12/QĐ-UBND ngày 01/02/2018 có 20 xã."
    document = Document("d", Source(None, "text/plain", "0", 0), "press_article", text, (), Meta(date=TODAY))
    cited = document.mention("CITATION", 5, text.index(" ngày"))
    at = text.index("01/02")
    day = document.mention("DATE", at, at + 10, value=DateValue("2018-02-01", "day"))
    (figure,) = metric.recognise(document, None, (cited, day))  # type: ignore[arg-type]
    (record,) = measurements(document, (cited, day, figure))
    assert record.as_of is None


def test_what_shall_be_reached_is_a_target() -> None:
    (aim,) = measure("Phấn đấu 80% hồ sơ nộp qua mạng.")
    (result,) = measure("Đến nay đã có 80% hồ sơ nộp qua mạng.")
    assert (aim.target, result.target) == (True, False)


def test_how_something_was_settled_is_no_aim() -> None:
    (record,) = measure("Tỷ lệ đơn giải quyết đạt 91,5%.")
    assert record.target is False


def test_an_estimate_of_the_end_of_this_month_is_no_aim() -> None:
    (record,) = measure("Ước đến 31/8/2018, dư nợ đạt 68 tỷ đồng.", **{"31/8/2018": "2018-08-31"})
    (later,) = measure("Ước đến 31/12/2018, dư nợ đạt 68 tỷ đồng.", **{"31/12/2018": "2018-12-31"})
    assert (record.target, later.target) == (False, True)


def test_the_day_up_to_which_the_year_is_told_dates_what_is_told_to_date() -> None:
    (record,) = measure("Tính đến ngày 31/7/2018, từ đầu năm đến nay có 552 ca.", **{"31/7/2018": "2018-07-31"})
    assert record.as_of == "2018-07-31"


def test_a_year_compared_with_dates_nothing() -> None:
    (record,) = measure("Có 36 xã đạt chuẩn so cuối năm 2017.", **{"năm 2017": "2017"})
    (again,) = measure("Số xã tăng 36 xã so cuối năm 2017.", **{"năm 2017": "2017"})
    assert (record.as_of, again.as_of, again.baseline) == (None, None, "so cuối năm 2017")


def test_a_future_date_makes_a_target() -> None:
    (record,) = measure("Năm 2030 có 45 xã đạt chuẩn.", **{"Năm 2030": "2030"})
    assert (record.target, record.as_of) == (True, "2030")


def test_items_of_a_list_share_date_and_aim_of_its_lead() -> None:
    text = "Mục tiêu đến hết năm 2020:\n- 20% hồ sơ qua mạng;\n- 50 cơ quan công khai."
    first, second = measure(text, **{"năm 2020": "2020"})
    assert (first.as_of, first.target) == (second.as_of, second.target) == ("2020-12-31", True)


def test_the_subject_phrase_is_the_indicator() -> None:
    (record,) = measure("Tỷ lệ hộ nghèo còn 8,94%.")
    assert record.indicator == "Tỷ lệ hộ nghèo"


def test_a_figure_told_twice_is_one_record_with_both_mentions() -> None:
    (record,) = measure("Tỉnh có 19 xã nghèo.\nCả 19 xã đều vui.")
    assert (record.value, len(record.mentions)) == (19, 2)


def test_a_date_holds_for_the_next_sentences_of_its_paragraph() -> None:
    text = "Tính đến 31/7/2018, tỉnh có 552 hồ sơ. Trong đó, 120 hồ sơ quá hạn.\nHuyện có 30 xã."
    records = measure(text, **{"31/7/2018": "2018-07-31"})
    assert [r.as_of for r in records] == ["2018-07-31", "2018-07-31", None]


def test_a_deadline_behind_a_figure_neither_dates_it_nor_makes_it_an_aim() -> None:
    (record,) = measure("Ông yêu cầu xã vận động 43 hộ trước ngày 31/12/2018.", **{"31/12/2018": "2018-12-31"})
    assert (record.as_of, record.target) == (None, False)


def test_a_report_of_the_eve_of_a_period_tells_what_was_reached() -> None:
    (record,) = measure("Đến 07/8/2018 tỷ lệ hộ nghèo còn 38,7%.", **{"07/8/2018": "2018-08-07"})
    assert not record.target


def test_what_shall_be_reached_is_an_aim() -> None:
    assert measure("Phấn đấu đến năm 2020 có 20 xã đạt chuẩn.", **{"năm 2020": "2020"})[0].target


def test_equal_shares_of_two_things_are_two_figures() -> None:
    text = (
        "Niêm yết giá tại 100% cơ sở bán trú. Tỷ lệ bếp ăn đạt chuẩn đạt 90%, năm 2025 đạt 100%. Có 12 trường mầm non"
        " và 12 trường tiểu học; cả 12 trường mầm non đã xong.\n"
    )
    found = process(read_bytes(text.encode(), "bai.txt")).metrics
    assert [(m.value, m.unit) for m in found] == [
        (100.0, "cơ sở"),
        (90.0, "%"),
        (100.0, "%"),
        (12.0, "trường mầm non"),
        (12.0, "trường tiểu học"),
    ]
