"""What became of one input."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Literal

from ..interchange import from_record
from ..model import Result

State = Literal["ok", "failed"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One input's end: a record, or why there is none.

    `line` is the interchange record as one line of JSON, None where the input failed; then `stage`, `code` and
    `message` say why, and `detail` holds the traceback of a fault of the program. `warnings` name what of the file
    could not be read although the rest gave a record: such an input is damaged. `seconds` is the worker's wall time.
    """

    path: str
    state: State
    line: str | None = None
    stage: str | None = None
    code: str | None = None
    message: str | None = None
    detail: str | None = None
    warnings: tuple[str, ...] = ()
    seconds: float = 0.0

    @property
    def record(self) -> dict[str, Any]:
        """The interchange record. Only where `state` is ok."""
        assert self.line is not None, f"{self.path} gave no record"
        record: dict[str, Any] = json.loads(self.line)
        return record

    @property
    def result(self) -> Result:
        """The Result, as the worker's record carries it. Only where `state` is ok."""
        return from_record(self.record)


def failure(path: str, stage: str, code: str, message: str, detail: str | None = None) -> Outcome:
    """Return the Outcome of an input that gave no record."""
    return Outcome(path, "failed", stage=stage, code=code, message=message, detail=detail)


def is_of(outcome: Outcome, path: str) -> bool:
    """Say whether an outcome is of this input, or of a document in it."""
    return outcome.path.startswith(path) and outcome.path[len(path) :][:1] in ("", "#", "!")
