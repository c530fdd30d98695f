"""Which columns are looked at around a token. Training and tagging share this table: change it, train again.

A template is a name and the cells it joins: (column, how many tokens further on). Its attribute at a token reads
"name=value|value", as CRFsuite stores it. `attributes` spells them out for training; `Scores` never does.
"""

from __future__ import annotations

from .columns import Columns

Cell = tuple[str, int]
Cells = tuple[Cell, ...]


def _window(name: str, column: str, offsets: range) -> dict[str, Cells]:
    return {f"{name}{o}": ((column, o),) for o in offsets}


def _cells(*spec: str | tuple[str, int]) -> Cells:
    return tuple((s, 0) if isinstance(s, str) else s for s in spec)


def _words(*offsets: int) -> Cells:
    return tuple(("word", o) for o in offsets)


def _evidence(name: str, column: str) -> dict[str, Cells]:
    return {
        **_window(name, column, range(-1, 2)),
        f"{name}3": tuple((column, o) for o in range(-1, 2)),
        f"{name}|w": _cells(column, "word"),
        f"{name}|p": _cells(column, "shape", "run"),
    }


TEMPLATES: dict[str, Cells] = {
    **_window("w", "word", range(-3, 4)),
    **_window("s", "shape", range(-2, 3)),
    **{f"w{o}|{o + 1}": _words(o, o + 1) for o in (-2, -1, 0, 1)},
    "w-1|0|1": _words(-1, 0, 1),
    "w-2|-1|0": _words(-2, -1, 0),
    "w0|1|2": _words(0, 1, 2),
    "s-1|0|1": tuple(("shape", o) for o in range(-1, 2)),
    "ss": tuple(("shape", o) for o in range(-2, 3)),
    "p": _cells("run"),
    "p|w-": _cells("run", "before"),
    "p|w+": _cells("run", "after"),
    "p|w": _cells("run", "word"),
    "bf": _cells("before"),
    "af": _cells("after"),
    "n|s|p": _cells("name", "shape", "run"),
    "n-1|n": _cells(("name", -1), "name", "shape"),
    "n+1|w": _cells(("name", 1), ("shape", 1), "word"),
    "A": _cells("capitals", "shape"),
    "k": _cells("kind", "shape"),
    **_window("j", "join", range(2)),
    "j|s": _cells("join", ("join", 1), ("shape", -1), "shape"),
    "j|p": _cells("join", "run", ("shape", 1)),
    **_evidence("l", "place"),
    **_evidence("h", "phrase"),
    **_evidence("o", "body"),
    **_evidence("r", "rule"),
    "l|h": _cells("place", "phrase"),
    "r|l": _cells("rule", "place"),
}


def attributes(columns: Columns) -> list[list[list[str]]]:
    """Return, for each sequence of `columns`, one list of attributes for each token."""
    value, values = columns.vocabulary.value, columns.values
    spelt = {name: [value(name, code) for code in column.tolist()] for name, column in values.items()}
    cells = columns.cells.tolist()
    return [
        [
            [f"{name}={'|'.join(spelt[c][i + o] for c, o in at)}" for name, at in TEMPLATES.items()]
            for i in cells[first:after]
        ]
        for first, after in columns.sequences()
    ]
