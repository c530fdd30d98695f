"""Roman numbers on a scan by their strokes, ones parted by a blank, figures read as letters. No engine is asked."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from extractor.load.ocr import Token
from extractor.load.ocr.spelling import meant, spelt
from extractor.load.ocr.strokes import closed_up, counted

HIGH, STEP, THICK = 24, 9, 3


def drawn(strokes: int, *, bar: bool = False, before: int = 0) -> Image.Image:
    """A page with upright strokes from x 60 on, with serifs, `bar` between the first two; `before` are further left."""
    picture = Image.new("L", (300, 100), 255)
    draw = ImageDraw.Draw(picture)
    for n in range(-before, strokes):
        x = 60 + n * STEP
        draw.rectangle((x, 40, x + THICK - 1, 40 + HIGH - 1), fill=0)
        for y in (40, 40 + HIGH - 2):
            draw.rectangle((x - 2, y, x + THICK + 1, y + 1), fill=0)
    if bar:
        draw.rectangle((60, 51, 60 + STEP, 53), fill=0)
    return picture


def token(text: str, x0: float = 58, x1: float = 90, line: int = 1) -> Token:
    return Token(text, x0, 40, x1, 40 + HIGH, 40 + HIGH, 33, 0.9, line)


@pytest.mark.parametrize(
    ("read", "strokes", "told"),
    [
        ("II.", 3, "III."), ("H.", 2, "II."), ("lH;", 3, "III;"), ("I.", 2, "II."), ("II", 2, "II"),
        ("IH1/2020", 3, "III/2020"), ("I//2013.", 2, "II/2013."), ("I//2013.", 1, "I/2013."),
    ],
)  # fmt: skip
def test_a_roman_number_has_as_many_strokes_as_the_picture_shows(read: str, strokes: int, told: str) -> None:
    assert [t.text for t in counted(drawn(strokes), [token(read)])] == [told]


def test_a_stroke_that_the_engine_left_out_is_counted() -> None:
    assert counted(drawn(1, before=1), [token("I.")])[0].text == "II."


@pytest.mark.parametrize(
    ("read", "picture"),
    [("H.", drawn(2, bar=True)), ("11", drawn(2)), ("I.", drawn(1)), ("IV.", drawn(3)), ("II.", drawn(5)),
     ("l", drawn(2))],
)  # fmt: skip
def test_what_is_no_row_of_strokes_stays_as_read(read: str, picture: Image.Image) -> None:
    """The eighth letter has a bar, eleven is no Roman number, five strokes are none."""
    assert [t.text for t in counted(picture, [token(read)])] == [read]


def test_the_slash_before_a_year_is_no_stroke() -> None:
    picture = drawn(2)
    ImageDraw.Draw(picture).line((60 + 2 * STEP, 66, 60 + 2 * STEP + 9, 38), fill=0, width=2)
    assert counted(picture, [token("I1/2026.", 58, 140)])[0].text == "II/2026."


def test_a_word_before_is_none_of_the_number() -> None:
    words = [token("mụcl", 20, 56), token("II;", 58, 80)]
    assert [t.text for t in counted(drawn(2, before=1), words)] == ["mụcl", "II;"]


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        (("26/1", "1/2003;"), ["26/11/2003;"]), (("201", "1"), ["2011"]), (("năm", "201", "1."), ["năm", "2011."]),
        (("1", "1"), ["1", "1"]), (("khoản", "1", "15/2011"), ["khoản", "1", "15/2011"]),
        (("201", "12"), ["201", "12"]),
    ],
)  # fmt: skip
def test_ones_that_a_blank_parts_are_put_together_where_a_date_or_year_comes_of_it(
    words: tuple[str, ...], whole: list[str]
) -> None:
    row = [token(word, 60 + 50 * n, 100 + 50 * n) for n, word in enumerate(words)]
    assert [t.text for t in closed_up(row)] == whole
    apart = [token(word, 60 + 90 * n, 100 + 90 * n) for n, word in enumerate(words)]
    assert [t.text for t in closed_up(apart)] == list(words)


@pytest.mark.parametrize(
    ("line", "i", "told"),
    [
        ("ngày 05 tháng II năm 2012", 3, "11"), ("ngày I9 tháng 6 năm", 1, "19"), ("Điều I. Phê duyệt", 1, "1."),
        ("Điều l2. Hiệu lực", 1, "12."), ("tháng § năm 2011", 1, "8"),
        ("ngày 24 tháng 5Š năm 2021", 3, "5"), ("ngày 24S tháng 5", 1, "24"),
        ("phòng hộ la Grai, huyện", 2, "Ia"), ("tiếng la hét", 1, None), ("lớp 5A năm 2021", 1, None),
        ("quý II năm 2012", 1, None), ("Mục II. Tổ chức", 1, None), ("Điều 12. Hiệu lực", 1, None),
        ("ngày 20 tháng 0! năm 2026", 3, "01"), ("tháng I là mùa", 1, None),
    ],
)  # fmt: skip
def test_days_months_and_articles_have_figures(line: str, i: int, told: str | None) -> None:
    """Quarters, parts and chapters have Roman numbers."""
    assert meant(line.split(), i) == told


@pytest.mark.parametrize(
    ("read", "told"),
    [
        ("15/§/2007", "15/8/2007"),
        ("§5%", "85%"),
        ("26§9/QĐ", "2689/QĐ"),
        ("§", "§"),
        ("I288/QĐ-XPVPHC", "1288/QĐ-XPVPHC"),
        ("4i/KH-UBND", "41/KH-UBND"),
        ("1IÊU", "TIÊU"),
        ("XXTV,", "XXIV,"),
        ("TXTV", "TXTV"),
        ("2I5", "215"),
        ("I/2024", "I/2024"),
        ("QLlA", "QLlA"),
        ("H5NI", "H5NI"),
    ],
)
def test_a_sign_or_letter_among_figures_is_one(read: str, told: str) -> None:
    assert spelt(read) == told
