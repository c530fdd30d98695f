"""Words of two lines that the engine laid over one another are kept once."""

from __future__ import annotations

import pytest

from extractor.load.ocr import Token
from extractor.load.ocr.spelling import meant, spelt
from extractor.load.ocr.twice import once


def token(text: str, line: int, x0: float, x1: float, top: float = 100, confidence: float = 0.9) -> Token:
    return Token(text, x0, top, x1, top + 30, top + 25, 28, confidence, line)


def test_a_line_read_with_its_neighbour_too_is_kept_once() -> None:
    left = [token("Chủ", 1, 10, 50), token("tịch,", 1, 60, 120), token("các", 1, 130, 170), token("UBND", 1, 180, 250)]
    both = [
        token("tịch,", 2, 65, 110, 105),
        token("các", 2, 120, 168, 105),
        token("UBN", 2, 178, 240, 105),
        token("Phạm", 2, 600, 680, 110),
        token("Khải", 2, 690, 760, 110),
    ]
    assert [t.text for t in once([*left, *both])] == ["Chủ", "tịch,", "các", "UBND", "Phạm", "Khải"]


def test_of_two_words_in_one_place_the_surer_stays() -> None:
    name, stroke = token("Khải", 1, 100, 180), token("34", 2, 150, 175, 112, 0.55)
    assert once([name, stroke]) == [name]


def test_words_beside_and_below_one_another_stay() -> None:
    words = [token("Số", 1, 10, 50), token("12", 1, 60, 90), token("ngày", 2, 10, 60, 128), token("-", 3, 61, 70, 110)]
    assert once(words) == words


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("hữữu", "hữu"),
        ("qguý", "quý"),
        ("guý", "quý"),
        ("CHọQS", "CHQS"),
        ("CHQ®S", "CHQS"),
        ("NVOS", "NVQS"),
        ("MTTO", "MTTQ"),
        ("coong", "coong"),
        ("HỌP", "HỌP"),
        ("CHỌN", "CHỌN"),
        ("xoong", "xoong"),
        ("(b/©)", "(b/c)"),
        ("IH.", "III."),
        ("©", "©"),
        ("nguýt", "nguýt"),
    ],
)
def test_letters_that_the_engine_doubles_or_mistakes_in_known_abbreviations(read: str, printed: str) -> None:
    """The mean letter of an abbreviation of the armed forces, of a front; a marked letter never stands twice."""
    assert spelt(read) == printed


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("chất lượng đẳng viên", "chất lượng đảng viên"),
        ("tổ chức đẳng, đoàn thể", "tổ chức đảng, đoàn thể"),
        ("Điều lệ Đẳng", "Điều lệ Đảng"),
        ("bình đẳng giới", "bình đẳng giới"),
        ("trường cao đẳng.", "trường cao đẳng."),
        ("phân chia đẳng cấp", "phân chia đẳng cấp"),
    ],
)
def test_the_party_is_read_where_no_rank_is_meant(read: str, printed: str) -> None:
    """The engine reads a hook over the mark of "đảng"; beside "bình", "cao" or "cấp" it stands there."""
    words = read.split()
    assert " ".join(meant(words, i) or word for i, word in enumerate(words)) == printed
