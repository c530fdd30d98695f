"""Chains of papers, from a directive to its results, keep what was reached on them; nothing in them is joined."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FLOORS = json.loads((Path(__file__).parent / "golden" / "chain_floors.json").read_text(encoding="utf-8"))
SECTIONS = "timelines,tasks,identity"


@pytest.mark.parametrize("name", FLOORS)
def test_a_chain_keeps_its_floors(tmp_path: Path, name: str) -> None:
    """Events, states of tasks on a day and persons reach their floor; wrong merges and strays stay at none."""
    out = tmp_path / "figures.json"
    folder = ROOT / "corpus" / "aside" / name
    command = [sys.executable, str(ROOT / "tools" / "collection_score.py"), "--collection", str(folder), "--errors"]
    command += ["--json", str(out), "--only", SECTIONS]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    print(done.stdout)  # shown with the miss
    figures = json.loads(out.read_text(encoding="utf-8"))
    low = {k: figures[k] for k, floor in FLOORS[name]["at least"].items() if figures[k] < floor}
    high = {k: figures[k] for k, most in FLOORS[name]["at most"].items() if figures[k] > most}
    assert (low, high) == ({}, {})
