"""Who holds what office in sentences of every build: shared, vacant, former, later, by role, in a career, by heading.

Each block of the offices_*.txt files here is a small text with the officials that it tells ("= name | position
| unit", and how it is held where a fourth column says so).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.evaluate import keys
from extractor.interchange import to_record
from extractor.load import read_bytes
from extractor.pipeline import process

Row = tuple[str, str, str]
BLOCKS = [
    block
    for kind in ("told", "left", "listed", "abroad", "firms")
    for block in Path(__file__).with_name(f"offices_{kind}.txt").read_text("utf-8").split("\n---\n")
]


def key(name: str, position: str | None, unit: str | None) -> Row:
    return keys.words(name), keys.position(position), keys.unit(unit)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda b: b.split("\n")[0])
def test_each_office_goes_to_its_holder_and_to_nobody_else(block: str) -> None:
    lines = block.strip().split("\n")
    text = "\n".join(line for line in lines if not line.startswith("= "))
    told = [[x.strip() or None for x in line[2:].split("|")] for line in lines if line.startswith("= ")]
    found = to_record(process(read_bytes(text.encode(), "bai.txt")))["officials"]
    expected = {key(name or "", position, unit): tenure for name, position, unit, *tenure in told}
    held = {key(o["name"], o["position"], o["unit"]): [o["tenure"]] for o in found}
    assert set(held) == set(expected)
    assert {row: held[row] for row, tenure in expected.items() if tenure} == {k: v for k, v in expected.items() if v}
