"""`extractor learn`: the tagger trained again with what people reviewed, kept only where it is better."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .console import complain, printable, say
from .options import DB, Json

if TYPE_CHECKING:
    from ..learning.trial import Trial


def learn(
    db: DB,
    gold: Annotated[
        Path | None, typer.Option("--gold", help="A folder with train/ and own/ (default: the texts of this version).")
    ] = None,
    by: Annotated[str, typer.Option("--by", help="Who is written beside the model in the log.")] = "extractor learn",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Train and measure, and keep nothing.")] = False,
    revert: Annotated[
        bool, typer.Option("--revert", help="Take the model in force out of it; the one before counts.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Train the tagger on the shipped annotated texts and your finished documents, and keep it if it is better.

    It is measured against the model in force on documents that neither has seen: the samples, and every fifth of your
    own. Kept where it is better than chance would make it, and no label falls; then it lies beside the database
    (FILE.learned) with its report, and the next extraction uses it and says so. It takes a few minutes, and needs
    python-crfsuite (the extra "train"). Documents are finished with: extractor gold finish DOCUMENT --by WHO
    """
    from ..learning.taught import revert_model
    from ..learning.training import gold_folder
    from ..learning.trial import learn as train
    from ..store.reviewed import ReviewedStore

    with ReviewedStore.open(db) as store:
        if revert:
            used = revert_model(store, by)
            say(
                f"out of force: {used['file']}" if used else "the shipped model is in force; there is nothing to revert"
            )
            return
        trial = train(store, gold or gold_folder(), by, dry=dry_run, tell=complain)
    if as_json:
        say(json.dumps(asdict(trial), ensure_ascii=False))
        return
    _print(trial, dry_run)


def _print(trial: Trial, dry_run: bool) -> None:
    say(f"{trial.lessons} documents learned from, {trial.reviewed} of them reviewed here")
    say(f"measured on {len(trial.held_back)} documents, {len(trial.own)} of them reviewed here")
    say(f"{'':10}{'before':>8}{'after':>8}{'better':>8}{'worse':>8}")
    for c in trial.changes:
        say(f"{c.label:10}{c.before:8.3f}{c.after:8.3f}{c.fixed:8d}{c.broken:8d}{'  falls' * c.falls}")
    if trial.kept:
        say(printable(f"kept: {trial.file} ({trial.why})"))
    else:
        say(f"not kept: {'only measured; ' * dry_run}{trial.why}")
