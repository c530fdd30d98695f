"""Keep README.md true: run its console blocks and set what comes out, and its accuracy table from the pinned floors.

    python tools/readme.py            # rewrite README.md
    python tools/readme.py --check    # change nothing; exit status 1 where something would change

In a console block a line `$ command` is run; the lines below are its output. A line `[…]` stands for any lines.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
FLOORS = ROOT / "corpus" / "floors.json"
BLOCK = re.compile(r"(?<=```console\n)(.*?)(?=```\n)", re.DOTALL)
CUT = "[…]"
FIGURES = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- /figures -->)", re.DOTALL)
ROWS = (
    ("persons", "mention PERSON"), ("positions", "mention POSITION"), ("units", "mention UNIT"),
    ("places", "mention LOCATION"), ("document numbers", "mention CITATION"), ("dates", "mention DATE"),
    ("figures", "mention METRIC"), ("officials with position and unit", "officials (name+position+unit)"),
    ("units, full names", "units"), ("cited documents", "citations"), ("measurements", "metrics"),
    ("relations between documents", "relations"), ("tasks", "tasks"), ("body text against page furniture", "body text"),
)  # fmt: skip


def commands(block: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each command of a console block with the output lines shown below it."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, *output = part.splitlines()
        yield command, output


def prepare(folder: Path) -> None:
    """Make `folder` look like a checkout to the commands: the corpus is in it."""
    (folder / "corpus").symlink_to(ROOT / "corpus", target_is_directory=True)


def run(command: str, folder: Path) -> list[str]:
    """Return the lines that `command` prints, run in `folder` with this environment's programs."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    done = subprocess.run(
        command, shell=True, cwd=folder, env=os.environ | {"PATH": path}, capture_output=True, encoding="utf-8",
        check=False,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"README.md: {command!r} ends with {done.returncode}\n{done.stdout}{done.stderr}")
    return [line.rstrip() for line in done.stdout.removeprefix("\ufeff").splitlines()]


def fitted(shown: list[str], printed: list[str]) -> list[str]:
    """Return what to show of `printed`: all of it, or as many lines before and after the cut as `shown` has."""
    if CUT not in shown:
        return printed
    head, tail = shown.index(CUT), len(shown) - shown.index(CUT) - 1
    return [*printed[:head], CUT, *(printed[-tail:] if tail else [])]


def table() -> str:
    """Return the accuracy table of the suites pinned in floors.json."""
    suites = json.loads(FLOORS.read_text(encoding="utf-8"))["suites"] if FLOORS.exists() else {}
    if not suites:
        return "No figures are pinned yet.\n"
    heads = [f"{name} ({suite['documents']} documents)" for name, suite in suites.items()]
    lines = [f"| F1 | {' | '.join(heads)} |", "|---|" + "---:|" * len(heads)]
    for label, figure in ROWS:
        cells = [f"{suite['figures'][figure]:.3f}" for suite in suites.values()]
        lines.append(f"| {label} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def renewed(text: str, folder: Path) -> str:
    """Return README's text with the output and the figures of today."""

    def block(match: re.Match[str]) -> str:
        lines = (
            "\n".join([f"$ {command}", *fitted(shown, run(command, folder))]) for command, shown in commands(match[0])
        )
        return "\n".join(lines) + "\n"

    return FIGURES.sub(lambda _: table(), BLOCK.sub(block, text))


def main() -> int:
    """Rewrite README.md, or with --check only say whether it is true."""
    text = README.read_text(encoding="utf-8")
    with TemporaryDirectory() as folder:
        prepare(Path(folder))
        new = renewed(text, Path(folder))
    if "--check" not in sys.argv:
        README.write_text(new, encoding="utf-8")
    elif new != text:
        print("README.md: out of date; run: python tools/readme.py")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
