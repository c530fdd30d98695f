"""Gold documents in encodings and containers of before: what the pipeline finds beside what it finds in plain text.

    python -m benchmarks.formats_legacy GOLD_DIR [--formats a,b] [--every N] [--misses FILE]

Figures are F1, or shares for metadata; the text column is the share of characters that came back, the tone column that
of letters with diacritics. The last column is the mean time to read one document, in milliseconds. A page of the WARC
is compared with the same page read as a file.
"""

from __future__ import annotations

import argparse
import difflib
import io
import json
import tempfile
import time
import unicodedata
import zipfile
from collections.abc import Callable, Iterable, Mapping
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from extractor import interchange, load
from extractor.evaluate import gold as golden
from extractor.evaluate.score import Score, score
from extractor.model import RawDocument
from extractor.pipeline import process
from tests.making.legacy import tcvn3, vni, windows_1258
from tests.making.rtf import make_rtf
from tests.rendering import SHAPES, render
from tests.rendering.roles import page_of

from .formats import COLUMNS

Golds = Mapping[str, golden.Gold]
SHAPE = next(iter(SHAPES))


def single(suffix: str, make: Callable[[str], bytes]) -> Callable[[Golds], dict[str, RawDocument]]:
    """Return a format of one document a file."""

    def read(gold: Golds) -> dict[str, RawDocument]:
        return {name: load.read_bytes(make(one.text), f"{name}.{suffix}") for name, one in gold.items()}

    return read


def page(one: golden.Gold) -> bytes:
    return render(page_of(one), SHAPE)


def pages(gold: Golds) -> dict[str, RawDocument]:
    return {name: load.read_bytes(page(one), f"{name}.html") for name, one in gold.items()}


def container(suffix: str, make: Callable[[Golds], bytes]) -> Callable[[Golds], dict[str, RawDocument]]:
    """Return a format of all documents in one file, in their order."""

    def read(gold: Golds) -> dict[str, RawDocument]:
        with tempfile.NamedTemporaryFile(suffix=suffix) as file:
            file.write(make(gold))
            file.flush()
            with load.opening(file.name) as opened:
                assert opened
                return dict(zip(gold, flat(opened.items())))

    return read


def flat(items: Iterable[load.Item]) -> Iterable[RawDocument]:
    for item in items:
        loaded = item.load()
        if isinstance(loaded, RawDocument):
            yield loaded
        else:
            yield from flat(loaded)


def jsonl(gold: Golds) -> bytes:
    lines = []
    for one in gold.values():
        meta = one.records.get("meta") or {}
        record = {
            "url": f"https://vidu.vn/{one.name}.html",
            "title": meta.get("title") if one.records.get("kind") == "press_article" else None,
            "publishedAt": meta.get("published"),
            "content": one.text,
        }
        lines.append(json.dumps(record, ensure_ascii=False, default=str))
    return "\n".join(lines).encode()


def warc(gold: Golds) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    for name, one in gold.items():
        head = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        record = writer.create_warc_record(
            f"https://vidu.vn/{name}.html", "response", payload=io.BytesIO(page(one)), http_headers=head
        )
        writer.write_record(record)
    return out.getvalue()


def archive(gold: Golds) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, one in gold.items():
            packed.writestr(f"{name}.txt", one.text)
    return out.getvalue()


def mailbox(gold: Golds) -> bytes:
    out = []
    for one in gold.values():
        mail = EmailMessage()
        mail["Subject"], mail["From"], mail["Message-ID"] = "Văn bản", "vanthu@vidu.vn", "<1@vidu.vn>"
        mail.set_content(one.text, cte="base64")
        out.append(b"From vanthu@vidu.vn Thu Mar 14 08:30:00 2024\n" + mail.as_bytes() + b"\n")
    return b"\n".join(out)


FORMATS: dict[str, Callable[[Golds], dict[str, RawDocument]]] = {
    "text": single("txt", lambda text: text.encode()),
    "txt-tcvn3": single("txt", lambda text: tcvn3(text).encode("cp1252", "replace")),
    "txt-vni": single("txt", lambda text: vni(text).encode("cp1252", "replace")),
    "txt-1258": single("txt", windows_1258),
    "utf8-tcvn3": single("txt", lambda text: tcvn3(text).encode()),
    "rtf-tcvn3": single("rtf", lambda text: make_rtf(text, "tcvn3")),
    "rtf-vni": single("rtf", lambda text: make_rtf(text, "vni")),
    "rtf-unicode": single("rtf", lambda text: make_rtf(text, "unicode")),
    "zip": container(".zip", archive),
    "mbox": container(".mbox", mailbox),
    "jsonl": container(".jsonl", jsonl),
    "html": pages,
    "warc": container(".warc.gz", warc),
}
BASE = {"warc": "html"}


def kept(gold: Golds, read: Mapping[str, RawDocument]) -> tuple[float, float]:
    """Return the shares of characters, and of letters with diacritics, that came back in their places."""
    total = marked = same = same_marked = 0
    for name, one in gold.items():
        wanted = "".join(one.text.split())
        got = "".join(read[name].text.split()) if name in read else ""
        total += len(wanted)
        marked += sum(map(is_marked, wanted))
        for block in difflib.SequenceMatcher(None, wanted, got, autojunk=False).get_matching_blocks():
            same += block.size
            same_marked += sum(map(is_marked, wanted[block.a : block.a + block.size]))
    return same / max(1, total), same_marked / max(1, marked)


def is_marked(letter: str) -> bool:
    return letter in "đĐ" or (letter.isalpha() and unicodedata.normalize("NFD", letter) != letter)


def measure(
    gold: Golds, form: Callable[[Golds], dict[str, RawDocument]]
) -> tuple[dict[str, RawDocument], Score, float]:
    """Return the documents, their score and the mean seconds of reading one (making it included)."""
    started = time.perf_counter()
    read = form(gold)
    seconds = time.perf_counter() - started
    records: dict[str, dict[str, Any]] = {name: interchange.to_record(process(raw)) for name, raw in read.items()}
    return read, score(gold, records), seconds / max(1, len(gold))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--formats", default="")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--misses", type=Path)
    options = parser.parse_args()
    gold = dict(list(golden.read_folder(options.gold).items())[:: options.every])
    wanted = options.formats.split(",") if options.formats else list(FORMATS)
    print(
        f"{len(gold)} documents".ljust(12)
        + "".join(f"{h:>6}" for h in ("text", "tone", *(h for h, _ in COLUMNS), "ms"))
    )
    figures: dict[str, Mapping[str, float]] = {}
    known: set[tuple[str, ...]] = set()
    lines: list[str] = []
    for name in dict.fromkeys(["text", *wanted]):
        read, result, seconds = measure(gold, FORMATS[name])
        figures[name] = result.figures()
        shares = () if name in ("html", "warc") else kept(gold, read)
        show(name, shares, figures[name], figures.get(BASE.get(name, "text"), {}), seconds)
        if name == "text":
            known = {tuple(m) for m in result.misses}
        lines += ["\t".join((name, *m)).replace("\n", " ") for m in result.misses if tuple(m) not in known]
    if options.misses:
        options.misses.write_text("\n".join(lines) + "\n", encoding="utf-8")


def show(
    name: str, shares: Iterable[float], found: Mapping[str, float], base: Mapping[str, float], seconds: float
) -> None:
    """Print one line of figures, and one of the differences from `base` of half a point or more."""
    share = "".join(f"{100 * x:6.2f}" for x in shares) or " " * 12
    row = "".join(f"{100 * found.get(key, 0.0):6.1f}" for _, key in COLUMNS)
    print(f"{name:12}{share}{row}{1000 * seconds:6.1f}", flush=True)
    gaps = [100 * (found.get(key, 0.0) - base.get(key, 0.0)) for _, key in COLUMNS]
    if name != "text":
        print(" " * 24 + "".join(f"{gap:+6.1f}" if abs(gap) >= 0.5 else "     ." for gap in gaps), flush=True)


if __name__ == "__main__":
    main()
