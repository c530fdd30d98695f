"""Check the house's limits on size: files under 400 lines (tests 600), functions under 60."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
FILE, TEST_FILE, FUNCTION = 400, 600, 60


def violations(path: Path) -> Iterator[str]:
    """Yield a line for each limit that the file at `path` breaks."""
    source = path.read_text(encoding="utf-8")
    lines = source.count("\n")
    cap = TEST_FILE if path.is_relative_to(ROOT / "tests") else FILE
    if lines > cap:
        yield f"{path.relative_to(ROOT)}: {lines} lines, at most {cap}"
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None:
            size = node.end_lineno - node.lineno + 1
            if size > FUNCTION:
                yield f"{path.relative_to(ROOT)}:{node.lineno}: {node.name} has {size} lines, at most {FUNCTION}"


def main() -> int:
    """Print every violation; the exit status is 1 when there is one."""
    files = sorted(p for folder in ("extractor", "tests", "tools", "benchmarks") for p in (ROOT / folder).rglob("*.py"))
    found = [line for path in files for line in violations(path)]
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
