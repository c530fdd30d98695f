"""Gold documents as PDF, Word and OpenDocument files: what is found in each beside what is found in their plain text.

    python -m benchmarks.formats GOLD_DIR [--formats a,b] [--every N] [--misses FILE]

Figures are F1, or shares for metadata. The last column is the mean time to read one file, in milliseconds.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from extractor import interchange, load
from extractor.errors import ExtractorError
from extractor.evaluate import gold as golden
from extractor.evaluate.score import Score, score
from extractor.model import RawDocument
from extractor.pipeline import process
from tests.making.docx import Layout as WordLayout
from tests.making.docx import make_docx
from tests.making.odf import make_odt
from tests.making.pdf import Layout, make_pdf

COLUMNS = (
    ("body", "body text"), ("title", "meta title"), ("numb", "meta number"), ("issu", "meta issuer"),
    ("date", "meta date"), ("plac", "meta place"), ("sign", "meta signers"), ("base", "meta bases"),
    ("arti", "meta articles"), ("reci", "meta recipients"), ("publ", "meta published"), ("auth", "meta authors"),
    ("PERS", "mention PERSON"), ("POS", "mention POSITION"), ("UNIT", "mention UNIT"), ("LOC", "mention LOCATION"),
    ("CIT", "mention CITATION"), ("DATE", "mention DATE"), ("METR", "mention METRIC"),
    ("offi", "officials (name+position+unit)"), ("unit", "units"), ("cita", "citations"), ("metr", "metrics"),
    ("rela", "relations"), ("task", "tasks"),
)  # fmt: skip
FORMATS: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "text": ("txt", lambda text: text.encode()),
    "pdf-office": ("pdf", lambda text: make_pdf(text, Layout())),
    "pdf-plain": ("pdf", lambda text: make_pdf(text, Layout(columns=False, justified=False, numbers=False))),
    "pdf-unruled": (
        "pdf",
        lambda text: make_pdf(text, Layout(ruled=False, running_head="CÔNG BÁO/Số 12/Ngày 05-8-2024")),
    ),
    "pdf-fonts": ("pdf", lambda text: make_pdf(text, Layout(mixed_fonts=True, size=14))),
    "docx-office": ("docx", lambda text: make_docx(text)),
    "docx-number": ("docx", lambda text: make_docx(text, WordLayout(numbered=True))),
    "docx-track": ("docx", lambda text: make_docx(text, WordLayout(tracked=True, furniture=False))),
    "odt": ("odt", make_odt),
    "docx-boxes": ("docx", lambda text: make_docx(text, WordLayout(boxes=True))),
}


def measure(
    gold: Mapping[str, golden.Gold],
    suffix: str,
    make: Callable[[str], bytes],
    look: Callable[[golden.Gold, RawDocument], None] = lambda *_: None,
) -> tuple[Score, float]:
    """Return the score of the gold documents in one format, and the mean seconds of reading one.

    `look` is shown each document beside what was read of it.
    """
    records: dict[str, dict[str, Any]] = {}
    seconds = 0.0
    for name, one in gold.items():
        data = make(one.text)
        started = time.perf_counter()
        try:
            raw = load.read_bytes(data, f"{name}.{suffix}")
        except ExtractorError as error:
            print(f"{name}: {error}")
            continue
        seconds += time.perf_counter() - started
        look(one, raw)
        records[name] = interchange.to_record(process(raw))
    return score(gold, records), seconds / max(1, len(gold))


def show(label: str, figures: Mapping[str, float], base: Mapping[str, float] | None, seconds: float) -> None:
    """Print one line of figures; below it, where a `base` is given, the differences of a point or more."""
    print(
        f"{label:12}" + "".join(f"{100 * figures.get(key, 0.0):6.1f}" for _, key in COLUMNS) + f"{1000 * seconds:7.1f}"
    )
    if base is not None:
        gaps = [100 * (figures.get(key, 0.0) - base.get(key, 0.0)) for _, key in COLUMNS]
        print(" " * 12 + "".join(f"{gap:+6.1f}" if abs(gap) >= 0.5 else "     ." for gap in gaps))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--formats", default="")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--misses", type=Path)
    options = parser.parse_args()
    gold = dict(list(golden.read_folder(options.gold).items())[:: options.every])
    wanted = options.formats.split(",") if options.formats else list(FORMATS)
    print(f"{len(gold)} documents".ljust(12) + "".join(f"{head:>6}" for head, _ in COLUMNS) + f"{'ms':>7}")
    base: Mapping[str, float] | None = None
    known: set[tuple[str, ...]] = set()
    lines: list[str] = []
    for name in ["text", *(n for n in wanted if n != "text")]:
        result, seconds = measure(gold, *FORMATS[name])
        show(name, result.figures(), base, seconds)
        if base is None:
            base, known = result.figures(), {tuple(m) for m in result.misses}
        lines += ["\t".join((name, *m)).replace("\n", " ") for m in result.misses if tuple(m) not in known]
    if options.misses:
        options.misses.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
