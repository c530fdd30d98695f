"""Offices in tables: the body stands in a cell of its own, "| Lê A | Bí thư | Huyện đoàn X |"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ...model import Mention
from ...text import fold
from . import joints
from .items import Item
from .offices import Office, Offices

_CELLS = 3
"""So many bars at least stand in a row."""
_ROOM = "chánh văn phòng"


def of_row(offices: Offices, office: Office) -> None:
    """Give an office that fills its cell the body in another cell of the row, where the row is one person's.

    A head in the office's cell ("Giám đốc Sở") must be that of the body. A role in the team that the table is of, told
    in a later cell ("Ghi chú: Trưởng đoàn"), has no body there.
    """
    text, row = offices.document.text, _row(offices, office)
    if len(office.evidence) > 1 or row is None:
        return
    begin, _, end = row
    bodies = [(i, m) for i, m in offices.between(begin, end) if _opens_cell(text, m, office)]
    if len(bodies) != 1:
        return
    name = offices.unit_name(bodies[0][0])
    if office.head and not fold(name).startswith(office.head):
        return
    office.unit, office.head, office.evidence = name, "", (*office.evidence, bodies[0][0])
    if office.key.endswith(_ROOM):
        office.position, office.unit = office.position[: -len(" văn phòng")], f"Văn phòng {name}"


def bearer(offices: Offices, items: Sequence[Item], k: int) -> list[int]:
    """Return the one person of the row whose later cell items[k] opens: "| Lê A | Sở X | Phó Giám đốc |"."""
    office = items[k].office
    row = _row(offices, office) if office else None
    opens = row and office and offices.document.text[row[1] : office.start].rstrip(" \xa0\t").endswith("|")
    return [x.person for x in items[:k] if opens and x.person is not None]


def _row(offices: Offices, office: Office) -> tuple[int, int, int] | None:
    """Return where the row of a table begins, its only person stands in a cell before the office, and it ends."""
    text = offices.document.text
    begin, end = text.rfind("\n", 0, office.start) + 1, text.find("\n", office.end)
    end = len(text) if end < 0 else end
    first = bisect_left(offices.persons, begin)
    named = [at for at in offices.persons[first : first + 2] if at < end]
    if text.count("|", begin, end) < _CELLS or len(named) != 1 or "|" not in text[named[0] : office.start]:
        return None
    if joints.TEAM_ROLE.fullmatch(office.key) and offices.office_within(named[0], office.start):
        return None
    return begin, named[0], end


def _opens_cell(text: str, unit: Mention, office: Office) -> bool:
    """Say whether the unit opens a cell that is not the office's."""
    line = text.rfind("\n", 0, unit.start) + 1
    opens = text[line : unit.start].rstrip(" \xa0\t").endswith("|")
    return opens and "|" in text[min(unit.end, office.end) : max(unit.start, office.start)]
