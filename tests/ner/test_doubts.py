"""Mentions on words that OCR read with little confidence are worth less, and a person is told of numbers among them."""

from __future__ import annotations

from dataclasses import replace

from extractor.load import read_bytes
from extractor.model import Doubt, Result, Span
from extractor.pipeline import process

TEXT = "Thực hiện Kế hoạch số 57/KH-UBND ngày 07/02/2024 của UBND tỉnh Yên Bái, đạt 92,3% hồ sơ.\n"


def with_doubt(word: str | None) -> Result:
    raw = read_bytes(TEXT.encode())
    if word is None:
        return process(raw)
    start = TEXT.index(word)
    return process(replace(raw, doubts=(Doubt(Span(start, start + len(word)), 0.31),)))


def test_a_mention_is_no_surer_than_its_least_sure_word() -> None:
    sure, unsure = with_doubt(None), with_doubt("57/KH-UBND")
    assert [m.span for m in sure.mentions] == [m.span for m in unsure.mentions]
    lower = [m for m, before in zip(unsure.mentions, sure.mentions) if m.confidence < before.confidence]
    assert [(m.label, m.confidence) for m in lower] == [("CITATION", 0.31)]


def test_a_doubtful_number_or_figure_is_told_and_a_doubtful_word_is_not() -> None:
    told = {w: [p.message for p in with_doubt(w).problems if p.code == "ocr-doubt"] for w in ("57/KH-UBND", "92,3%")}
    assert told["57/KH-UBND"][0].startswith("Số/ký hiệu đọc từ bản quét, cần xem lại")
    assert told["92,3%"][0].startswith("Số liệu đọc từ bản quét, cần xem lại")
    assert not [p for p in with_doubt("Thực").problems if p.code == "ocr-doubt"]
