"""Text out of digital PDF: pages a second beside pdfplumber, on the same files in the same run.

    python -m benchmarks.pdf [--rounds N]

The files are made here: prose in one column, an official document, a task table with drawn lines. Our reading (text,
paragraphs, columns, rows of tables, boxes) is compared with pdfplumber's `extract_text`, which gives none of these, and
with that and its `extract_tables`. The three take turns, and the best round of each counts.
"""

from __future__ import annotations

import argparse
import io
import time
from collections.abc import Callable, Sequence

import pdfplumber

from extractor.load import read_bytes
from tests.making.pages import Columns, Para, Part, Table
from tests.making.pdf import Layout, set_parts

SENTENCE = (
    "Ủy ban nhân dân tỉnh giao Sở Kế hoạch và Đầu tư chủ trì, phối hợp với các sở, ban, ngành và Ủy ban nhân dân các "
    "huyện, thành phố rà soát, tổng hợp khó khăn, vướng mắc của doanh nghiệp theo Kế hoạch số 57/KH-UBND ngày 07 tháng "
    "02 năm 2024, báo cáo Chủ tịch Ủy ban nhân dân tỉnh trước ngày 30 tháng 9 năm 2024."
)
HEAD = Columns(
    ["ỦY BAN NHÂN DÂN", "TỈNH NAM XUYÊN", "Số: 57/KH-UBND"],
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Nam Xuyên, ngày 07 tháng 02 năm 2024"],
)
TASKS = Table(
    [["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"]]
    + [[str(n), f"Rà soát, cập nhật nội dung thứ {n} của kế hoạch", "Sở Nội vụ", "30/9/2024"] for n in range(1, 60)]
)


def files() -> dict[str, bytes]:
    """Return the PDF files by name."""
    prose: list[Part] = [Para(f"{SENTENCE} {SENTENCE}") for _ in range(60)]
    dense = Layout(size=10)
    return {
        "prose": set_parts(prose, dense),
        "document": set_parts([HEAD, *prose[:20]], Layout(size=12)),
        "table": set_parts([Para(SENTENCE), TASKS], dense),
    }


def plumb(data: bytes) -> int:
    """Return how many pages pdfplumber read the text of."""
    with pdfplumber.open(io.BytesIO(data)) as document:
        return sum(1 for page in document.pages if page.extract_text() is not None)


def plumb_tables(data: bytes) -> int:
    """Return how many pages pdfplumber read the text and the tables of."""
    with pdfplumber.open(io.BytesIO(data)) as document:
        return sum(1 for page in document.pages if (page.extract_text(), page.extract_tables()))


def in_turns(readers: Sequence[Callable[[bytes], object]], data: bytes, rounds: int) -> list[float]:
    """Return the best of `rounds` of each reader, in seconds of processor time, which other programs disturb least."""
    best = [float("inf")] * len(readers)
    for _ in range(rounds):
        for n, read in enumerate(readers):
            started = time.process_time()
            read(data)
            best[n] = min(best[n], time.process_time() - started)
    return best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    print(f"{'':12}{'pages':>7}{'chars':>8}{'pages/s':>10}{'x text':>9}{'x text, tables':>16}")
    for name, data in files().items():
        count, size = plumb(data), len(read_bytes(data, "a.pdf").text)
        own, text, tables = in_turns((lambda d: read_bytes(d, "a.pdf"), plumb, plumb_tables), data, rounds)
        print(f"{name:12}{count:7d}{size:8d}{count / own:10.0f}{text / own:9.1f}{tables / own:16.1f}")


if __name__ == "__main__":
    main()
