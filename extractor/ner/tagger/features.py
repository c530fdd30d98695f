"""Columns → feature strings, the attributes of the CRF. Training and tagging share them: change them, train again."""

from __future__ import annotations

from .columns import Columns


def _column(name: str, column: list[str], offsets: range) -> list[list[str]]:
    """Return for each token the column's values around it, padded with ^ and $."""
    low, high = offsets.start, offsets.stop - 1
    padded = ["^"] * -low + column + ["$"] * high
    size = len(column)
    return [[f"{name}{o}={v}" for v in padded[o - low : o - low + size]] for o in offsets]


def _cross(name: str, *parts: list[str]) -> list[str]:
    return [f"{name}={'|'.join(values)}" for values in zip(*parts, strict=True)]


def _shift(column: list[str], by: int) -> list[str]:
    if by < 0:
        return ["^"] * min(-by, len(column)) + column[:by]
    return column[by:] + ["$"] * min(by, len(column)) if by else column


def features(c: Columns) -> list[list[str]]:
    """Return one list of attributes for each token of a sequence."""
    w = {o: _shift(c.word, o) for o in range(-2, 3)}
    s = {o: _shift(c.shape, o) for o in range(-2, 3)}
    made = [
        *_column("w", c.word, range(-3, 4)),
        *_column("s", c.shape, range(-2, 3)),
        *(_cross(f"w{o}|{o + 1}", w[o], w[o + 1]) for o in (-2, -1, 0, 1)),
        _cross("w-1|0|1", w[-1], w[0], w[1]),
        _cross("w-2|-1|0", w[-2], w[-1], w[0]),
        _cross("w0|1|2", w[0], w[1], w[2]),
        _cross("s-1|0|1", s[-1], s[0], s[1]),
        _cross("ss", *(s[o] for o in range(-2, 3))),
        _cross("p", c.run),
        _cross("p|w-", c.run, c.before),
        _cross("p|w+", c.run, c.after),
        _cross("p|w", c.run, c.word),
        _cross("bf", c.before),
        _cross("af", c.after),
        _cross("n|s|p", c.name, c.shape, c.run),
        _cross("n-1|n", _shift(c.name, -1), c.name, c.shape),
        _cross("n+1|w", _shift(c.name, 1), s[1], c.word),
        [f"A={c.capitals}|{x}" for x in c.shape],
        [f"k={c.kind}|{x}" for x in c.shape],
    ]
    made += _column("j", c.join, range(2))
    made.append(_cross("j|s", c.join, _shift(c.join, 1), s[-1], s[0]))
    made.append(_cross("j|p", c.join, c.run, s[1]))
    for name, column in (("l", c.place), ("h", c.phrase), ("o", c.body), ("r", c.rule)):
        made += _column(name, column, range(-1, 2))
        made.append(_cross(f"{name}3", _shift(column, -1), column, _shift(column, 1)))
        made.append(_cross(f"{name}|w", column, c.word))
        made.append(_cross(f"{name}|p", column, c.shape, c.run))
    made.append(_cross("l|h", c.place, c.phrase))
    made.append(_cross("r|l", c.rule, c.place))
    return [list(row) for row in zip(*made, strict=True)]
