"""Gold files: a YAML mapping of records, a line `===`, then the text with its mentions in inline markup.

    ⟦PERSON|Lê Thị Hoa⟧, ⟦POSITION|Phó Giám đốc⟧ ⟦UNIT|Sở Nội vụ⟧

Spans are flat and stay within a line. Lines that begin with `~~ ` are boilerplate; the prefix is no part of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ..errors import GoldError
from ..model import LABELS
from ..text import nfc

MARK = re.compile(r"⟦([A-Z]+)\|(.*?)⟧", re.S)
ASIDE = "~~ "


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated document: `spans` are (label, start, end) of `text`, IGNORE included; `aside` is boilerplate."""

    name: str
    records: dict[str, Any]
    text: str
    spans: tuple[tuple[str, int, int], ...]
    aside: tuple[tuple[int, int], ...]


def parse_markup(markup: str) -> tuple[str, list[tuple[str, int, int]], list[tuple[int, int]]]:
    """Return (plain text, spans, boilerplate stretches) of inline markup; raises GoldError on a broken mark."""
    out: list[str] = []
    spans: list[tuple[str, int, int]] = []
    aside: list[tuple[int, int]] = []
    at = 0
    for raw in markup.splitlines(keepends=True):
        line = raw.removeprefix(ASIDE)
        begin, last = at, 0
        for mark in MARK.finditer(line):
            label, surface = mark[1], mark[2]
            if label not in LABELS and label != "IGNORE":
                raise GoldError(f"unknown label {label}")
            out += line[last : mark.start()], surface
            at += mark.start() - last
            spans.append((label, at, at + len(surface)))
            at += len(surface)
            last = mark.end()
        out.append(line[last:])
        at += len(line) - last
        if raw.startswith(ASIDE):
            aside.append((begin, at))
    text = "".join(out)
    if "⟦" in text or "⟧" in text:
        raise GoldError("a mark is left over (nested, or spanning lines)")
    return text, spans, aside


def parse(name: str, content: str) -> Gold:
    """Return the gold file of this name and content; raises GoldError naming it and what is wrong with it."""
    head, separator, markup = nfc(content).partition("\n===\n")
    if not separator:
        raise GoldError(f"{name}: no line === between records and text")
    try:
        text, spans, aside = parse_markup(markup)
        records = yaml.safe_load(head) or {}
    except (GoldError, yaml.YAMLError) as error:
        raise GoldError(f"{name}: {error}") from error
    return Gold(Path(name).stem if name.endswith(".gold") else name, records, text, tuple(spans), tuple(aside))


def read(path: Path) -> Gold:
    """Return the gold file at `path`; raises GoldError naming the file and what is wrong with it."""
    return parse(str(path), path.read_text(encoding="utf-8"))


def read_folder(folder: Path) -> dict[str, Gold]:
    """Return the gold files of `folder` by name, sorted; raises GoldError when there is none."""
    gold = {path.stem: read(path) for path in sorted(folder.glob("*.gold"))}
    if not gold:
        raise GoldError(f"{folder}: holds no .gold file")
    return gold
