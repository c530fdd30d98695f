"""Gold documents as scans: what the pipeline finds in each beside what it finds in their plain text.

    python -m benchmarks.scans GOLD_DIR [--scans a,b] [--every N] [--misses FILE]

The pages are rendered, given skew, noise, tinted paper, JPEG traces, a red stamp and a blue signature, and read by OCR.
Figures are F1, or shares for metadata; "words" is the share of the text's words that came back. The last column is the
mean time to read one document, in seconds.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PIL import Image

from extractor.evaluate import gold as golden
from extractor.evaluate.score import Score
from extractor.model import RawDocument
from tests.making.pdf import Layout, make_pdf
from tests.making.scan import CLEAN, OFFICE, POOR, Scanner, as_pdf, as_tiff, faxed, photographed, pictures, scan_pdf

from . import formats
from .formats import COLUMNS

STAMP = (0.68, 0.3)
TIMES = Layout(size=13, font="FreeSerif")


def pdf(scanner: Scanner, layout: Layout) -> Callable[[str], bytes]:
    return lambda text: scan_pdf(make_pdf(text, layout), scanner)


PLAIN = Scanner(dpi=200)


def seen(alter: Callable[[Image.Image], Image.Image]) -> Callable[[str], bytes]:
    """Return a maker of PDFs whose pages are pictures that `alter` has changed."""
    return lambda text: as_pdf([alter(page) for page in pictures(make_pdf(text, TIMES), PLAIN)], PLAIN.dpi)


SCANS: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "text": ("txt", lambda text: text.encode()),
    "clean": ("pdf", pdf(CLEAN, Layout())),
    "office": ("pdf", pdf(replace(OFFICE, stamp=STAMP), TIMES)),
    "fax": ("pdf", seen(faxed)),
    "photo": ("pdf", seen(photographed)),
    "poor": ("tif", lambda text: as_tiff(list(pictures(make_pdf(text, TIMES), POOR)), POOR.dpi)),
}


def words(text: str) -> Counter[str]:
    return Counter(text.replace("|", " ").split())


def measure(gold: Mapping[str, golden.Gold], suffix: str, make: Callable[[str], bytes]) -> tuple[Score, float, float]:
    """Return the score of the gold documents as such scans, the share of words, the mean seconds of reading one."""
    same, total = [0], [0]

    def look(one: golden.Gold, raw: RawDocument) -> None:
        same.append((words(one.text) & words(raw.text)).total())
        total.append(words(one.text).total())

    found, seconds = formats.measure(gold, suffix, make, look)
    return found, sum(same) / max(1, sum(total)), seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--scans", default="")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--misses", type=Path)
    options = parser.parse_args()
    gold = dict(list(golden.read_folder(options.gold).items())[:: options.every])
    wanted = options.scans.split(",") if options.scans else list(SCANS)
    print(f"{len(gold)} documents".ljust(14) + " words" + "".join(f"{head:>6}" for head, _ in COLUMNS) + f"{'s':>7}")
    base: Mapping[str, float] | None = None
    known: set[tuple[str, ...]] = set()
    lines: list[str] = []
    for name in ["text", *(n for n in wanted if n != "text")]:
        result, share, seconds = measure(gold, *SCANS[name])
        figures = result.figures()
        row = "".join(f"{100 * figures.get(key, 0.0):6.1f}" for _, key in COLUMNS)
        print(f"{name:14}{100 * share:6.1f}{row}{seconds:7.2f}", flush=True)
        if base is None:
            base, known = figures, {tuple(m) for m in result.misses}
        else:
            gaps = [100 * (figures.get(key, 0.0) - base.get(key, 0.0)) for _, key in COLUMNS]
            print(" " * 20 + "".join(f"{gap:+6.1f}" if abs(gap) >= 0.5 else "     ." for gap in gaps), flush=True)
        lines += ["\t".join((name, *m)).replace("\n", " ") for m in result.misses if tuple(m) not in known]
    if options.misses:
        options.misses.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
