"""The number formats of the cells of an XLS workbook, which calamine does not tell: [MS-XLS] 2.4, BIFF8 only.

A cell names a row of the workbook's formats (XF), that row a format by number, and what is not built in is spelt out.
Older workbooks (Excel 5 and 95) spell them otherwise and give none: their numbers stay as they are.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from .number_format import BUILT_IN

Formats = list[dict[tuple[int, int], str]]
"""For each sheet in the order of the file: (row, column) from 0 on → the format code of a number there."""
_RECORD = struct.Struct("<HH")
_CELL = struct.Struct("<HHH")
_BOF, _EOF, _SHEET, _FORMAT, _XF = 0x0809, 0x000A, 0x0085, 0x041E, 0x00E0
_NUMBER, _RK, _FORMULA, _SEVERAL = 0x0203, 0x027E, 0x0006, 0x00BD
_BIFF8 = 0x0600
_RK_SIZE = 6
"""Bytes of one number among several: its format and the number."""
_XF_SIZE = 20
_WIDE = 1


def formats_of(stream: bytes) -> Formats:
    """Return the format codes of the numbers in each sheet of a workbook's stream, whose records are whole."""
    spelt: dict[int, str] = {}
    rows: list[str | None] = []
    places: list[int] = []
    cells: dict[int, dict[tuple[int, int], str]] = {}
    within: list[dict[tuple[int, int], str]] = []
    for at, kind, body in _records(stream):
        if kind == _BOF:
            if len(body) < _RECORD.size or int.from_bytes(body[:2], "little") != _BIFF8:
                return []
            within.append(cells.setdefault(at, {}))  # a chart stands inside its sheet
        elif kind == _EOF:
            del within[-1:]
        elif kind == _SHEET and len(body) > _RECORD.size:
            places.append(int.from_bytes(body[:4], "little"))
        elif kind == _FORMAT and (found := _spelt(body)):
            spelt[found[0]] = found[1]
        elif kind == _XF and len(body) == _XF_SIZE:
            number = int.from_bytes(body[2:4], "little")
            rows.append(spelt.get(number) or BUILT_IN.get(number))
        elif within:
            within[-1].update(_shown(kind, body, rows))
    return [cells.get(place, {}) for place in places]


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield where each record begins, its kind and its body."""
    at = 0
    while at + _RECORD.size <= len(stream):
        kind, size = _RECORD.unpack_from(stream, at)
        yield at, kind, stream[at + _RECORD.size : at + _RECORD.size + size]
        at += _RECORD.size + size


def _spelt(body: bytes) -> tuple[int, str] | None:
    """Read a format that the workbook spells out: its number and its code."""
    if len(body) <= _RECORD.size:
        return None
    number, length = _RECORD.unpack_from(body)
    wide = body[4] & _WIDE
    code = body[5 : 5 + length * (1 + wide)].decode("utf-16-le" if wide else "latin-1", "replace")
    return number, code


def _shown(kind: int, body: bytes, rows: list[str | None]) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the place and the code of the numbers of one record of cells."""
    if kind in (_NUMBER, _RK, _FORMULA) and len(body) >= _CELL.size:
        row, column, form = _CELL.unpack_from(body)
        told = [(column, form)]
    elif kind == _SEVERAL and len(body) >= _CELL.size:
        row, first, _ = _CELL.unpack_from(body)
        forms = range(4, len(body) - 2, _RK_SIZE)
        told = [(first + n, int.from_bytes(body[k : k + 2], "little")) for n, k in enumerate(forms)]
    else:
        return
    for column, form in told:
        code = rows[form] if form < len(rows) else None
        if code:
            yield (row, column), code
