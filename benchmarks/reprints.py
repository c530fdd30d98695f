"""How well reprints are found: python -m benchmarks.reprints [FOLDER of .gold or text files …]

Each document is changed as a newsroom changes what it takes over (title, byline, tail, a paragraph of its own), and
every change should be found; no two of the documents as they are should, unless they truly are one: they are listed.
"""

from __future__ import annotations

import hashlib
import sys
from collections import Counter
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

from extractor.evaluate.gold import parse_markup
from extractor.model import Document, RawDocument, Source
from extractor.parsers import parse
from extractor.store.sketch import Sketch, shared, sketch

OWN = "Tòa soạn xin giới thiệu cùng bạn đọc: đây là nội dung được nhiều người dân trong tỉnh quan tâm thời gian qua."


def document(text: str) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return parse(RawDocument(digest[:32], Source(None, "text/plain", digest, len(text)), text))


def texts(folder: Path) -> dict[str, str]:
    found = {}
    for path in sorted(folder.glob("*")):
        if path.suffix in (".gold", ".txt"):
            body = path.read_text(encoding="utf-8").partition("\n===\n")[2] or path.read_text(encoding="utf-8")
            found[path.stem] = parse_markup(body)[0]
    return found


def _cut(share: float) -> Callable[[list[str]], list[str]]:
    return lambda lines: lines[: max(2, round(len(lines) * share))]


CHANGES: dict[str, Callable[[list[str]], list[str]]] = {
    "other title": lambda lines: ["Tin mới trong ngày từ các địa phương", *lines[1:]],
    "no byline": lambda lines: lines[:-1],
    "a paragraph of its own": lambda lines: [*lines[:2], OWN, *lines[2:], "Theo Báo Mây", "Hà An"],
    "tail cut at 70 %": _cut(0.7),
    "tail cut at 50 %": _cut(0.5),
    "first paragraph cut": lambda lines: [lines[0], *lines[2:]],
    "title, byline and tail": lambda lines: ["Đọc nhanh", *_cut(0.75)(lines)[1:], "Hà An (tổng hợp)"],
}


def main() -> None:
    folders = [Path(name) for name in sys.argv[1:]] or [Path("corpus/gold/own"), Path("corpus/gold/train")]
    held = {name: text for folder in folders for name, text in texts(folder).items()}
    sketches = {name: sketch(document(text)) for name, text in held.items()}
    long = {name for name, s in sketches.items() if s.size}
    found: Counter[str] = Counter()
    for name in sorted(long):
        for change, of in CHANGES.items():
            changed = sketch(document("\n".join(of(held[name].split("\n")))))
            found[change] += _candidates(sketches[name], changed) and shared(sketches[name], changed) > 0
    print(f"{len(held)} documents, {len(long)} long enough to compare")
    for change in CHANGES:
        print(f"  {change:<24} found {found[change]}/{len(long)}")
    pairs = [(a, b) for a, b in combinations(sorted(long), 2) if shared(sketches[a], sketches[b])]
    print(f"pairs among the documents as they are: {len(pairs)} of {len(long) * (len(long) - 1) // 2}")
    for a, b in pairs:
        print(f"  {a}  {b}  {shared(sketches[a], sketches[b])}")


def _candidates(one: Sketch, other: Sketch) -> bool:
    return not set(one.bands).isdisjoint(other.bands)


if __name__ == "__main__":
    main()
