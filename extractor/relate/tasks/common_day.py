"""One day for many tasks: what a sentence sets for all that was asked before it ("Kết quả gửi trước ngày 30/6")."""

from __future__ import annotations

from dataclasses import replace

from ...model import Task
from .actors import Reading
from .labelled import Due
from .orders import actors_in

_REACH = 1200
"""Characters of the press that such a sentence looks back over: articles go on to other things, letters do not."""


def due_by(task: Task, due: Due) -> Task:
    """Return `task` with the deadline `due`, its printed words and its kind."""
    return replace(task, deadline=due.iso, schedule=due.printed, timing=due.timing)


def share_day(found: list[Task], begin: int, reading: Reading, due: Due, official: bool) -> None:
    """Set `due` for the tasks found[begin:] that have no day of their own.

    Whoever the sentence names gets the results by that day and is not bound by it, unless in brackets ("UBND tỉnh (qua
    Sở A)"); `official`: the text is a letter, all of which is meant.
    """
    takers = {item.name for _, item in actors_in(reading, 0, len(reading.text))}
    first = 0 if official else reading.start - _REACH
    for at in range(begin, len(found)):
        task = found[at]
        if task.timing is None and task.assignee not in takers and task.span.start >= first:
            found[at] = due_by(task, due)
