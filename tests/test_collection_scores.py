"""What the program tells of the collection is right: figures of the scorer, none below its floor, nothing joined."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FLOORS = json.loads((Path(__file__).parent / "golden" / "collection_floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    """Ingest the collection once and ask everything."""
    out = tmp_path_factory.mktemp("scores") / "figures.json"
    command = [sys.executable, str(ROOT / "tools" / "collection_score.py"), "--errors", "--json", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    print(done.stdout)  # shown with the miss
    found: dict[str, float] = json.loads(out.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("name", FLOORS["at least"])
def test_a_figure_keeps_its_floor(figures: dict[str, float], name: str) -> None:
    assert figures[name] >= FLOORS["at least"][name]


@pytest.mark.parametrize("name", FLOORS["at most"])
def test_what_is_wrong_stays_rare(figures: dict[str, float], name: str) -> None:
    """Wrong merges, strays, look-alikes and twins joined, references to a wrong paper."""
    assert figures[name] <= FLOORS["at most"][name]


def test_every_section_has_a_floor(figures: dict[str, float]) -> None:
    """A section that is added to the scorer is pinned here too; single timelines are counted together."""
    single = {path.stem for path in (ROOT / "corpus" / "collection" / "expected" / "timelines").glob("*.json")}
    assert set(figures) - single == set(FLOORS["at least"]) | set(FLOORS["at most"])
