"""Typewritten pages: blanks as wide as letters are blanks; printed pages and real columns stay as they are."""

from __future__ import annotations

import pytest

from extractor.load.ocr.typed import narrow_blanks, pitch_of
from extractor.load.pdf.words import Word

SENTENCES = (
    "Thực hiện Kế hoạch số 45 của Ủy ban nhân dân tỉnh, Sở Nội vụ đề nghị các huyện",
    "thành phố rà soát, tổng hợp khó khăn của doanh nghiệp và báo cáo kết quả trước",
    "ngày ba mươi tháng chín; những nơi chưa có báo cáo thì gửi bổ sung về Sở",
)
WIDE, SLIM = "mwMWĐƯƠ", "iltfrj.,;:()1I"


def ink(letter: str) -> float:
    """How broad a letter is drawn, in type sizes."""
    return 0.55 if letter in WIDE else 0.2 if letter in SLIM else 0.42


def typed(text: str, step: float = 6.6, size: float = 10.0) -> list[Word]:
    """The words of a line typed from the left edge: every letter and blank takes one step."""
    found, at = [], 0
    for part in text.split(" "):
        if part:
            left = at * step + (step - ink(part[0]) * size) / 2
            right = (at + len(part)) * step - (step - ink(part[-1]) * size) / 2
            found.append(Word(part, left, 0, right, size, size, size, right - left, blank=False))
        at += len(part) + 1
    return found


def printed(text: str, size: float = 12.0) -> list[Word]:
    """The words of a line in a type of many widths."""
    found, x = [], 0.0
    for part in text.split():
        right = x + sum((0.75 if c in WIDE else 0.28 if c in SLIM else 0.5) * size for c in part)
        found.append(Word(part, x, 0, right, size, size, size, right - x, blank=False))
        x = right + 0.25 * size
    return found


def gaps(line: list[Word]) -> list[float]:
    return [round((b.x0 - a.x1) / a.size, 2) for a, b in zip(line, line[1:])]


def test_a_typed_page_is_known_and_its_blanks_become_those_of_print() -> None:
    page = [typed(text) for text in SENTENCES]
    assert pitch_of(page) == pytest.approx(6.6, rel=0.02)
    assert max(gaps(page[0])) > 0.6, "as wide as a gap between columns"
    narrow_blanks(page)
    assert all(gap == pytest.approx(0.2, abs=0.02) for line in page for gap in gaps(line))
    assert [w.text for w in page[0]] == SENTENCES[0].split()


def test_a_printed_page_stays_as_it_is() -> None:
    page = [printed(text) for text in SENTENCES]
    before = [gaps(line) for line in page]
    narrow_blanks(page)
    assert pitch_of(page) == 0.0
    assert [gaps(line) for line in page] == before


def test_columns_of_a_typed_page_stay_apart() -> None:
    """The two sides of a letterhead, and two blanks behind a full stop."""
    page = [typed(text) for text in (*SENTENCES, "UBND TỈNH MẪU           CỘNG HÒA XÃ HỘI", "Như trên.  Lưu văn thư")]
    narrow_blanks(page)
    assert gaps(page[3])[2] > 4
    assert 0.4 < gaps(page[4])[1] < 0.6, "narrower than what parts columns"


def test_too_few_words_tell_nothing() -> None:
    page = [typed("UBND TỈNH MẪU"), typed("Số 12")]
    before = [gaps(line) for line in page]
    narrow_blanks(page)
    assert [gaps(line) for line in page] == before
