"""The motto as OCR and narrow columns leave it, and names that only look like it."""

import pytest
from pages import document

from extractor.parsers.official.headwords import read_place_date

BELOW = "Số: 12/KH-UBND\nHải An, ngày 3 tháng 2 năm 2020\nKẾ HOẠCH\nVề phòng cháy\nCăn cứ Luật Phòng cháy;\n"


@pytest.mark.parametrize(
    "motto",
    [
        "GỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
        "CỘNG HÒA XÃ HỘI CHỦ\nNGHĨA   NAM\nĐộc lập — Tự đo - Hạnh phúc",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\nNAM\nĐộc lập - Tự do - Hạnh phúc",
        "VIỆT NAM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA\nĐộc lập - Tự do - Hạnh phúc",
        "CÔNG HOÀ XÃ HỘI CHU NGHIA VIỆI NAM\nDộc lập - Tự do Hanh phúc",
    ],
)
@pytest.mark.parametrize("issuer", ["UBND TỈNH HẢI AN", "NGÂN HÀNG CHÍNH SÁCH XÃ HỘI HẢI AN"])
def test_a_motto_with_wrong_letters_is_no_issuer(issuer: str, motto: str) -> None:
    meta = document(f"{issuer}\n{motto}\n{BELOW}").meta
    assert (meta.issuer, meta.number, meta.date) == (issuer, "12/KH-UBND", "2020-02-03")


@pytest.mark.parametrize(
    "issuer", ["SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "HỘI CHỦ TRANG TRẠI", "BẢO HIỂM XÃ HỘI TỈNH"]
)
def test_organisations_that_share_its_words_stay(issuer: str) -> None:
    text = f"{issuer}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n{BELOW}"
    assert (document(text).meta.issuer or "").startswith(issuer)


@pytest.mark.parametrize(
    "date",
    ["Hải An, ngày 26 tháng 9\nnăm 2022", "Hải An, ngày\n26 tháng 9 năm 2022", "Hải\nAn, ngày 26 tháng 9\nnăm 2022"],
)
def test_a_place_and_date_that_a_narrow_column_cut(date: str) -> None:
    head = "UBND TỈNH HẢI AN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/UBND\n"
    meta = document(f"{head}{date}\nKính gửi: Các sở\nĐề nghị các sở báo cáo trước ngày 30/9/2022.\n").meta
    assert (meta.place, meta.date) == ("Hải An", "2022-09-26")


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("Hải An, ngày II tháng 8 năm 2016", "2016-08-11"),
        ("Hải An, ngày L7 tháng lI năm 2020", "2020-11-17"),
        ("Hải An, ngày 20 tháng 0! năm 2026", "2026-01-20"),
        ("Hải An, ngày 3O tháng 6 năm 20L5", "2015-06-30"),
        ("Hải An, ngày 25 tháng § năm 2023", "2023"),
    ],
)
def test_a_day_read_with_letters_for_digits_is_the_day_and_the_head_goes_on_below_it(printed: str, day: str) -> None:
    """What may be any of several digits is left open."""
    head = "UBND TỈNH HẢI AN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/QĐ-UBND\n"
    meta = document(f"{head}{printed}\nQUYẾT ĐỊNH\nVề việc phòng cháy\nCăn cứ Luật Phòng cháy;\n").meta
    assert (meta.date, meta.place, meta.type) == (day, "Hải An", "Quyết định")
    assert meta.title == "Về việc phòng cháy"


def test_words_between_day_and_month_are_no_date() -> None:
    assert read_place_date("Hải An, ngày hội tháng Ba năm 2020") is None
    assert read_place_date("Quận 1, ngày 25 tháng 05 năm 2024") == ("Quận 1", "2024-05-25")
