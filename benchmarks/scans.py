"""Gold documents as scans: what the pipeline finds in each beside what it finds in their plain text.

    python -m benchmarks.scans GOLD_DIR [--scans a,b] [--every N] [--keep FOLDER] [--misses FILE]

The pages are rendered, given skew, noise, tinted paper, JPEG traces, a red stamp and a blue signature, and read by OCR.
Figures are F1, or shares for metadata; "words" is the share of the text's words that came back. The last column is the
mean time to read one document, in seconds.

OCR takes seconds a page. With --keep, what was read of each document is written there as soon as it is read, and taken
from there the next time: a run that was broken off goes on where it stopped, one with a smaller N adds to the first,
and a change of what comes after reading is measured at once. Empty the folder when reading itself has changed.
"""

from __future__ import annotations

import argparse
import pickle
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PIL import Image

from extractor import interchange, load
from extractor.errors import ExtractorError
from extractor.evaluate import gold as golden
from extractor.evaluate.score import Score, score
from extractor.load import Limits
from extractor.model import RawDocument
from extractor.pipeline import process
from tests.making.pdf import Layout, make_pdf
from tests.making.scan import CLEAN, OFFICE, POOR, Scanner, as_pdf, as_tiff, faxed, photographed, pictures, scan_pdf

from .formats import COLUMNS

PATIENT = Limits(ocr_page_seconds=3_600.0)
"""A busy machine must not decide what is read."""
STAMP = (0.68, 0.3)
TIMES = Layout(size=13, font="FreeSerif")
TYPED = Layout(size=11, font="FreeMono", justified=False)


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
    "low": ("pdf", pdf(replace(OFFICE, dpi=150), TIMES)),
    "typed": ("pdf", pdf(replace(OFFICE, dpi=200), TYPED)),
    "poor": ("tif", lambda text: as_tiff(list(pictures(make_pdf(text, TIMES), POOR)), POOR.dpi)),
}


def words(text: str) -> Counter[str]:
    return Counter(text.replace("|", " ").split())


def read(one: golden.Gold, name: str, keep: Path | None) -> tuple[RawDocument, float]:
    """Return what is read of the document as such a scan, and the seconds it took when it was read."""
    suffix, make = SCANS[name]
    kept = keep / name / f"{one.name}.pickle" if keep and name != "text" else None
    if kept and kept.exists():
        found: tuple[RawDocument, float] = pickle.loads(kept.read_bytes())
        return found
    data = make(one.text)
    started = time.perf_counter()
    raw = load.read_bytes(data, f"{one.name}.{suffix}", PATIENT)
    found = raw, time.perf_counter() - started
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.with_suffix(".part").write_bytes(pickle.dumps(found))
        kept.with_suffix(".part").rename(kept)
    return found


def measure(gold: Mapping[str, golden.Gold], scan: str, keep: Path | None) -> tuple[Score, float, float]:
    """Return the score of the gold documents as such scans, the share of words, the mean seconds of reading one."""
    records: dict[str, dict[str, Any]] = {}
    same = total = 0
    seconds = 0.0
    for name, one in gold.items():
        try:
            raw, took = read(one, scan, keep)
        except ExtractorError as error:
            print(f"{scan}, {name}: {error}", flush=True)
            continue
        seconds += took
        same += (words(one.text) & words(raw.text)).total()
        total += words(one.text).total()
        records[name] = interchange.to_record(process(raw))
    return score(gold, records), same / max(1, total), seconds / max(1, len(gold))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--scans", default="")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="keep what is read of each document in this folder")
    parser.add_argument("--misses", type=Path)
    options = parser.parse_args()
    gold = dict(list(golden.read_folder(options.gold).items())[:: options.every])
    wanted = options.scans.split(",") if options.scans else list(SCANS)
    print(f"{len(gold)} documents".ljust(14) + " words" + "".join(f"{head:>6}" for head, _ in COLUMNS) + f"{'s':>7}")
    base: Mapping[str, float] | None = None
    known: set[tuple[str, ...]] = set()
    lines: list[str] = []
    for name in ["text", *(n for n in wanted if n != "text")]:
        result, share, seconds = measure(gold, name, options.keep)
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
