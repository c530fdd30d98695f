"""How far a text can be trusted: a good text is well, one that lost its marks or was torn is not."""

from __future__ import annotations

import re

from extractor.load import read_bytes
from extractor.model import Health
from extractor.parsers import parse
from extractor.parsers.health import check_health
from extractor.pipeline import process
from extractor.text import bare

GOOD = (
    "Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành tích cực thực hiện kế hoạch phát triển kinh tế, bảo đảm trật tự, "
    "cấp giấy phép đúng thời hạn, tiếp tục cắt giảm thủ tục, khắc phục tồn tại và báo cáo kết quả trước ngày "
    "30/9/2024.\n"
) * 3


def health(text: str) -> Health:
    found = parse(read_bytes(text.encode())).health
    assert found is not None
    return found


def codes(text: str) -> set[str]:
    return {p.code for p in process(read_bytes(text.encode())).problems if p.code.startswith("health")}


def test_a_good_text_is_well() -> None:
    found = health(GOOD)
    assert (found.bare_words, found.split_words, found.unknown_characters) == (0.0, 0.0, 0.0)
    assert found.ocr_confidence is None
    assert codes(GOOD) == set()


def test_a_text_without_diacritics_is_shown_as_such() -> None:
    assert health(bare(GOOD)).bare_words == 1.0
    assert codes(bare(GOOD)) == {"health-bare"}


def test_torn_syllables_are_counted() -> None:
    torn = re.sub(r"(\w{2})(\w{1,3})\b", r"\1 \2", GOOD)
    assert (health(torn).split_words or 0) > 0.2
    assert "health-split" in codes(torn)


def test_characters_without_meaning_are_counted() -> None:
    assert "health-unknown" in codes(GOOD + " \ue001\ufffd\ufffd")


def test_an_unsure_scan_is_a_problem_and_a_sure_one_is_not() -> None:
    assert [p.code for p in check_health(Health(ocr_confidence=0.6))] == ["health-ocr"]
    assert list(check_health(Health(ocr_confidence=0.95))) == []
