"""`python -m extractor.gazetteer [FOLDER]`: check every row of the gazetteer and say what it holds."""

from __future__ import annotations

import sys
from pathlib import Path

from ..errors import GazetteerError
from . import folder
from .columns import COLUMNS
from .tables import read_files


def check(path: Path | None = None) -> list[str]:
    """Return one line a file of the gazetteer in `path` (default: the shipped one); GazetteerError for a broken row."""
    place = path or folder()
    files = read_files(place)
    sizes = {file: (place / file).stat().st_size for file in COLUMNS}
    lines = [f"{file:20} {len(table.rows):6} rows {sizes[file]:9,} bytes" for file, table in files.items()]
    total = sum(len(table.rows) for table in files.values())
    return [*lines, f"{'all':20} {total:6} rows {sum(sizes.values()):9,} bytes"]


def main(arguments: list[str]) -> int:
    """Print the summary and return 0; print the first violation on standard error and return 1."""
    try:
        print("\n".join(check(Path(arguments[0]) if arguments else None)))
    except GazetteerError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
