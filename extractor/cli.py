"""The command line."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from .interchange import to_record
from .load import read_bytes
from .pipeline import process


def main() -> None:
    for name in sys.argv[2:]:
        for path in sorted(Path(name).glob("*.txt")) if Path(name).is_dir() else [Path(name)]:
            print(json.dumps(to_record(process(read_bytes(path.read_bytes(), str(path)))), ensure_ascii=False))
