"""How the cost of every stage grows with the length of hostile texts: nothing may grow faster than the text.

    python -m benchmarks.linearity                      # all texts, all stages, 2,000 to 64,000 characters
    python -m benchmarks.linearity --only commas --stage unit

Each text is a pattern repeated; each size doubles the one before. `growth` is the mean factor per doubling over the
last three doublings (2.0 is linear); a row is marked when it exceeds 2.5 and takes long enough to be measured.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeVar

from extractor import gazetteer
from extractor.gazetteer import Gazetteer
from extractor.link import link
from extractor.load import read_bytes
from extractor.model import Document, Mention
from extractor.ner import RECOGNISERS, Recogniser, recognise
from extractor.ner.arbitrate import arbitrate
from extractor.ner.merge import merge
from extractor.ner.tagger import tag
from extractor.parsers import parse
from extractor.relate import relate

SIZES = (2_000, 4_000, 8_000, 16_000, 32_000, 64_000)
LIMIT = 2.5
NOISE = 0.05
"""Seconds below which a figure says nothing."""
OUT_OF_TIME = 30.0
HEAD = "Tin trong ngày\n\n"

PATTERNS: dict[str, str] = {
    "digits": "1234567890",
    "digits and slashes": "12/3/45/678/9/",
    "numbers and blanks": "12 345 6 7890 ",
    "document numbers": "số 12/QĐ-UBND, ",
    "glued symbols": "12/QĐ-UBND-HĐND/KH-",
    "dates": "ngày 5/3/2024 đến 6/4/2024, ",
    "date words": "ngày tháng năm quý ",
    "capitals": "Nguyễn Văn An Trần Thị Bình Lê Minh Đức Phạm Hòa Sơn ",
    "shouted": "ỦY BAN NHÂN DÂN TỈNH SƠN LA SỞ NỘI VỤ ",
    "committees": "Ban Chỉ đạo, ",
    "units without end": "Ban Quản lý Dự án Đầu tư Xây dựng và Phát triển ",
    "unit chain": "Phòng Nội vụ thuộc Sở Nội vụ của UBND tỉnh Sơn La, ",
    "abbreviations": "UBND, HĐND, UBMTTQ; BCĐ (BCĐ) ",
    "introduced": "Ban Quản lý dự án (BQLDA) và BQLDA ",
    "positions": "Phó Chủ tịch, Trưởng ban, Phó Trưởng ban Thường trực ",
    "persons": "ông Nguyễn Văn An, bà Trần Thị Bình, Phó Chủ tịch Lê Minh Đức; ",
    "places": "xã Mường Phăng, huyện Điện Biên, tỉnh Điện Biên; ",
    "level words": "tỉnh huyện xã phường ",
    "percentages": "tăng 12,5% so với 10,3% và đạt 1.250/1.300 hộ; ",
    "laws": "Luật Đất đai và Nghị định của Chính phủ về ",
    "commas": ",",
    "brackets": "(",
    "quotes": "“",
    "bars": "| ",
    "blanks": "     ",
    "dots": "...... ",
    "one word": "a",
    "capital letters": "A",
    "semicolons": "; - ",
    "tasks": "Giao Sở Nội vụ chủ trì, phối hợp Sở Y tế báo cáo trước ngày 5/3/2024; ",
    "everything": (
        "Ông Nguyễn Văn An, Giám đốc Sở Nội vụ tỉnh Sơn La, theo Quyết định số 12/QĐ-SNV ngày 5/3/2024 của Bộ Nội vụ, "
        "giao UBND xã Mường Phăng đạt 12,5% trước ngày 6/4/2024, thay thế Kế hoạch số 9/KH-UBND; "
    ),
    "same day": "cùng ngày, tính đến 30/6/2024 đạt 5%, ",
    "officials without unit": "Giám đốc Nguyễn Văn An, Phó Giám đốc, Chủ tịch, ",
    "names unlike": "Ông Nguyễn Văn A1 và bà Lê Thị B2 Ban C3 Sở D4 ",
    "based on": "Căn cứ Luật số 12/2024/QH15; Căn cứ Nghị định 5/2024/NĐ-CP; ",
    "short lines": "a\n",
    "blank lines": "\n",
    "names on lines": "Nguyễn Văn An\n",
    "headings": "Điều 1. Sửa đổi\n1. Khoản\na) Điểm\n",
    "letterheads": "ỦY BAN NHÂN DÂN\nSố: 12/QĐ-UBND\nSơn La, ngày 5 tháng 3 năm 2024\nQUYẾT ĐỊNH\n",
    "signatures": "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn An\n",
    "recipients": "Nơi nhận:\n- Như Điều 3;\n- Sở Nội vụ;\n- Lưu: VT.\n",
    "tables": "Sở Nội vụ | Báo cáo kết quả | 5/3/2024\n",
}
T = TypeVar("T")


def text_of(pattern: str, size: int) -> str:
    """Return a heading and `pattern` repeated to `size` characters."""
    return HEAD + (pattern * (size // len(pattern) + 1))[:size]


def timed(run: Callable[[], T]) -> tuple[T, float]:
    """Return what `run` returns and the CPU seconds that it took."""
    begin = time.process_time()
    return run(), time.process_time() - begin


def stages(text: str) -> Iterator[tuple[str, float]]:
    """Yield (stage, CPU seconds) of one run through the pipeline."""
    book = gazetteer.load()
    raw = read_bytes(text.encode())
    document, took = timed(lambda: parse(raw))
    yield "parse", took
    found: list[Mention] = []
    for recogniser in RECOGNISERS:
        more, took = timed(partial(_listed, recogniser, document, book, tuple(found)))
        yield recogniser.__module__.rpartition(".")[2], took
        found, took = timed(partial(merge, [*found, *more]))
        yield "merge", took
    tagged, took = timed(lambda: list(tag(document, book, found)))
    yield "tagger", took
    mentions = tuple(merge(arbitrate(found, tagged, book)))
    links, took = timed(lambda: link(document, mentions, book))
    yield "link", took
    yield "relate", timed(lambda: relate(document, mentions, links, book))[1]


def _listed(recogniser: Recogniser, document: Document, book: Gazetteer, found: tuple[Mention, ...]) -> list[Mention]:
    return list(recogniser(document, book, found))


def measure(pattern: str) -> dict[str, list[float]]:
    """Return the seconds of each stage at each size; stops early where one size takes very long."""
    seconds: dict[str, list[float]] = {}
    for size in SIZES:
        sums: dict[str, float] = {}
        for stage, took in stages(text_of(pattern, size)):
            sums[stage] = sums.get(stage, 0.0) + took
        for stage, took in sums.items():
            seconds.setdefault(stage, []).append(took)
        if sum(sums.values()) > OUT_OF_TIME:
            break
    return seconds


def growth(seconds: list[float]) -> float:
    """Return the mean factor per doubling over the last three doublings."""
    late = seconds[-4:]
    return float((late[-1] / max(late[0], 1e-6)) ** (1 / max(1, len(late) - 1)))


def main() -> None:
    """Print one row for each text and stage that takes time, the ones that grow too fast marked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="texts whose name contains this")
    parser.add_argument("--stage", default="", help="stages whose name contains this")
    parser.add_argument("--all", action="store_true", help="print rows that are too quick to judge, too")
    options = parser.parse_args()
    recognise(parse(read_bytes(HEAD.encode())), gazetteer.load())  # tables and models are loaded before
    gc.collect()
    gc.freeze()  # what is loaded is not looked through again and again: the collector's cost is not the stage's
    print("| text | stage | characters | ms | growth | |\n|---|---|---:|---:|---:|---|")
    for name, pattern in PATTERNS.items():
        if options.only not in name:
            continue
        for stage, seconds in measure(pattern).items():
            slow = seconds[-1] > NOISE
            if options.stage in stage and (slow or options.all):
                factor = growth(seconds)
                mark = "superlinear" if factor > LIMIT and slow else ""
                size = SIZES[len(seconds) - 1]
                print(f"| {name} | {stage} | {size:,} | {seconds[-1] * 1000:.0f} | {factor:.2f} | {mark} |", flush=True)


if __name__ == "__main__":
    main()
