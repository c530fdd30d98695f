"""`extractor eval`: the pipeline against gold files, and the accuracy gate."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from .console import complain, say, watched


def eval(
    gold_dir: Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="A folder of .gold files.")],
    records: Annotated[
        Path | None, typer.Option(help="Score these records (JSON lines) instead of running the pipeline.")
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="Print every miss as well.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as one JSON object.")] = False,
    floors: Annotated[
        Path | None, typer.Option(help="The file of pinned floors: fall under one and the exit status is 1.")
    ] = None,
    suite: Annotated[str | None, typer.Option(help="The suite's name in that file (default: the folder's).")] = None,
    update: Annotated[bool, typer.Option("--update", help="Pin what was reached, where nothing fell.")] = False,
    allow_regression: Annotated[
        bool, typer.Option("--allow-regression", help="With --update: pin lower figures too.")
    ] = False,
) -> None:
    """Score extraction against GOLD_DIR: precision, recall and F1 by label and record.

    With --floors it is the accuracy gate: it prints what was gained and lost since the floors were pinned.
    """
    from ..evaluate import gold as golds
    from ..evaluate import report
    from ..evaluate.score import score

    gold = golds.read_folder(gold_dir)
    result = score(gold, _read(records) if records else _extract(gold))
    if as_json:
        say(json.dumps(result.figures(), ensure_ascii=False))
    else:
        for line in report.table(result):
            say(line)
    if errors and not as_json:
        for line in report.errors(result):
            say(line)
    if floors is not None and not _gate(floors, suite or gold_dir.name, (gold, result), update, allow_regression):
        raise typer.Exit(1)


def _read(path: Path) -> dict[str, Any]:
    lines = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return {Path(record["source"]["path"]).stem: record for record in lines}


def _extract(gold: Mapping[str, Any]) -> dict[str, Any]:
    from ..interchange import to_record
    from ..load import read_bytes
    from ..pipeline import process

    return {
        name: to_record(process(read_bytes(one.text.encode(), f"{name}.txt")))
        for name, one in watched(gold.items(), len(gold), "evaluating")
    }


def _gate(path: Path, suite: str, measured: tuple[Any, Any], update: bool, lower: bool) -> bool:
    """Print the verdict, pin where asked, and say whether the gate lets this through."""
    from ..evaluate import floors, report

    gold, result = measured
    suites = floors.read(path)
    if suite in suites:
        verdict = floors.compare(suites[suite], gold, result)
        for line in report.verdict(suite, verdict):
            say(line)
        passed = not verdict.drops and not verdict.stale
        if not update:
            return passed
        if verdict.drops and not lower:
            complain(f"{suite}: not pinned, figures fell; --allow-regression pins them all the same")
            return False
    elif not update:
        complain(f"{suite}: no floors pinned in {path}; pin them with --update")
        return False
    suites[suite] = floors.entry(gold, result)
    floors.write(path, suites)
    say(f"{suite}: pinned {len(suites[suite]['figures'])} floors in {path}")
    return True
