"""How often recognition goes over a text, and how many patterns it runs: what speed rests on on any machine.

Seconds are for `python -m benchmarks.speed`; here a recogniser that folds, cuts or searches the text once more for
itself, or tries its patterns at every word, is told so.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from types import CodeType, FrameType
from typing import Any

import pytest

from extractor import gazetteer, text
from extractor.gazetteer.automaton import Automata
from extractor.load import read_bytes
from extractor.model import Document
from extractor.ner import recognise, tokens
from extractor.ner.tagger.decoder import Decoder
from extractor.ner.unit import places
from extractor.parsers import parse

PROSE = """Bàn giải pháp cấp nước cho các xã vùng cao

Sáng 12/3/2024, tại xã Mường Khoa, đồng chí Lò Văn Pính, Phó Chủ tịch UBND tỉnh Sơn La, chủ trì buổi làm việc \
với Sở Nông nghiệp và Phát triển nông thôn về Kế hoạch số 45/KH-UBND. Cùng dự có bà Cầm Thị Dớn, Giám đốc Sở Tài \
chính.

Báo cáo tại buổi làm việc, ông Quàng Văn Hặc, Chủ tịch UBND huyện Bắc Yên, cho biết toàn huyện còn 1.250 hộ \
thiếu nước sinh hoạt, chiếm 12,5% số hộ; trong năm 2023 huyện đã đầu tư 38 tỷ đồng xây 14 công trình. Nhiều công \
trình sau hai mùa mưa đã hư hỏng, đường ống bị cuốn trôi, người dân phải đi lấy nước ở khe suối cách nhà hơn 2 \
km.

Phó Chủ tịch Lò Văn Pính yêu cầu Sở Nông nghiệp và Phát triển nông thôn phối hợp với UBND huyện rà soát từng \
công trình, báo cáo UBND tỉnh trước ngày 30/4/2024; giao Sở Tài chính cân đối kinh phí theo Nghị quyết số \
17/2021/NQ-HĐND. Những nơi không còn nguồn nước thì khoan giếng, lắp bể chứa, giao thôn bản quản lý và thu tiền \
sử dụng để duy tu.
"""
LETTER = """UBND TỈNH SƠN LA
SỞ TÀI CHÍNH
Số: 218/STC-NS

Sơn La, ngày 5 tháng 3 năm 2024

Kính gửi: UBND các huyện, thành phố.

Thực hiện Công văn số 77/UBND-KT ngày 1/3/2024 của UBND tỉnh Sơn La về việc
rà soát các khoản chi cho sửa chữa công trình cấp nước, Sở Tài chính đề nghị
UBND các huyện, thành phố báo cáo trước ngày 20/3/2024. Tổng kinh phí đã cấp
là 38 tỷ đồng cho 14 công trình, đã giải ngân 61,4%. Đề nghị các đơn vị nêu rõ
số hộ được hưởng, nguồn vốn và những việc còn vướng mắc.

GIÁM ĐỐC
Cầm Thị Dớn
"""
PASSES: dict[str, CodeType] = {
    "fold": text.fold_lines.__wrapped__.__code__,
    "plain blanks": text.plain_blanks.__wrapped__.__code__,
    "cut at blanks": tokens.pieces.__wrapped__.__code__,
    "tokens": tokens.tokenise.__wrapped__.__code__,
    "digits": text.digit_runs.__wrapped__.__code__,
    "places and bodies": places.find_spots.__wrapped__.__code__,
    "decode": Decoder.decode.__code__,
}
SEARCHES = 2
"""For places, bodies and what the tagger wants to know of, all at once; and one of a short name."""
BOUNDS = {"prose": (PROSE, 840, 10_600), "letter": (LETTER, 1_100, 14_400)}
"""Texts with the runs of a pattern and the calls of functions per thousand characters that they may cost: a fifth more
than they do. The letter is short and dense."""


def run(document: Document) -> tuple[Counter[CodeType], int, int]:
    """Return how often each Python function ran, how often a pattern was run, and all calls, to recognise a text."""
    seen: Counter[CodeType] = Counter()
    patterns = calls = 0

    def note(frame: FrameType, event: str, arg: Any) -> None:
        nonlocal patterns, calls
        calls += event in ("call", "c_call")
        if event == "call":
            seen[frame.f_code] += 1
        elif event == "c_call":
            patterns += isinstance(getattr(arg, "__self__", None), re.Pattern)

    text.forget_texts()
    for cached in (tokens.pieces, tokens.tokenise, places.find_spots):
        cached.cache_clear()
    sys.setprofile(note)
    try:
        recognise(document, gazetteer.load())
    finally:
        sys.setprofile(None)
    return seen, patterns, calls


@pytest.fixture(scope="module", params=BOUNDS)
def case(request: pytest.FixtureRequest) -> tuple[Document, int, int]:
    """A text of each kind, read before with another beginning, so that tables are loaded and words are known."""
    written, patterns, calls = BOUNDS[request.param]
    recognise(parse(read_bytes(("Tin\n\n" + written).encode())), gazetteer.load())
    return parse(read_bytes(written.encode())), patterns, calls


def test_a_text_is_folded_cut_searched_and_decoded_once(case: tuple[Document, int, int]) -> None:
    """Twice where its lines were joined: grammars read them as one line, the tagger as they stand."""
    document = case[0]
    most = 2 if "\nrà soát" in document.text else 1
    seen, _, _ = run(document)
    assert {name: seen[code] for name, code in PASSES.items() if not 1 <= seen[code] <= most} == {}
    assert 1 <= seen[Automata._find.__code__] <= SEARCHES * most


def test_patterns_are_run_where_something_can_begin(case: tuple[Document, int, int]) -> None:
    """Not at every word: a pattern tried in vain costs as much as one that finds something."""
    document, patterns, _ = case
    assert run(document)[1] <= patterns * len(document.text) / 1000


def test_recognition_asks_few_functions(case: tuple[Document, int, int]) -> None:
    """What is not a pattern is a call: a loop over all words that asks each a question shows here."""
    document, _, calls = case
    assert run(document)[2] <= calls * len(document.text) / 1000
