"""The motto as OCR and narrow columns leave it, and names that only look like it."""

import pytest
from pages import document

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
