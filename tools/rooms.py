"""Keep docs/rooms.md true: every room of `extractor/` with its modules, each in the first sentence of its docstring.

python tools/rooms.py            # rewrite docs/rooms.md
python tools/rooms.py --check    # change nothing; exit status 1 where something would change
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "rooms.md"
HEAD = """# The rooms

Every module by what it says of itself. `python tools/rooms.py` makes this page from the docstrings: change those.
The order in which rooms may use each other stands in [DEVELOPING.md](../DEVELOPING.md).
"""


def first_sentence(path: Path) -> str:
    """Return the first sentence of the module's docstring on one line; "" where it has none."""
    told = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    line = " ".join(told.split("\n\n")[0].split())
    return re.split(r"(?<=[.?])\s+(?=[A-ZĐ])", line, maxsplit=1)[0]


def page() -> str:
    """Return the whole page: a heading a room, in the order of their paths, and a line a module."""
    return HEAD + "".join(part for room in rooms() for part in section(room))


def rooms() -> list[Path]:
    """Return the packages of `extractor/`, the outermost first."""
    return sorted((p.parent for p in (ROOT / "extractor").rglob("__init__.py")), key=lambda p: p.parts)


def section(room: Path) -> Iterator[str]:
    """Yield the heading of a room, what it is for, and its modules as a list."""
    yield f"\n## {room.relative_to(ROOT).as_posix()}/\n\n{first_sentence(room / '__init__.py')}\n"
    modules = sorted(p for p in room.glob("*.py") if p.name != "__init__.py")
    if modules:
        yield "\n" + "".join(f"- `{p.name}` {first_sentence(p)}\n" for p in modules)


def main() -> int:
    """Write the page, or with --check say whether it is of today."""
    told = page()
    if "--check" in sys.argv[1:]:
        true = PAGE.is_file() and PAGE.read_text(encoding="utf-8") == told
        if not true:
            print("docs/rooms.md is not of today: python tools/rooms.py")
        return 0 if true else 1
    PAGE.write_text(told, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
