"""The pairings of persons and offices that were found in a document, told as its records."""

from __future__ import annotations

from ...model import Occupancy
from ...text import fold
from .offices import Office, Offices
from .tenure import tenure_of


class Gathered:
    """The pairings found so far, by person."""

    def __init__(self, offices: Offices) -> None:
        self.offices = offices
        self.names: dict[str, str] = {}
        self.first: dict[str, int] = {}
        self.rows: dict[str, list[tuple[str, str | None, bool, tuple[int, ...]]]] = {}
        self.left: set[tuple[str, str, str]] = set()

    def see(self, person: int) -> str:
        name = self.offices.names.get(person) or " ".join(self.offices.mentions[person].text.split())
        key = fold(name)
        self.names.setdefault(key, name)
        self.first.setdefault(key, person)
        return key

    def add(self, person: int, office: Office, unit: str | None, *, left: bool) -> None:
        """Note that the person holds the office in `unit`, or held it."""
        key = self.see(person)
        if left:
            self.left.add((key, office.key, fold(unit or "")))
        self.rows.setdefault(key, []).append((office.position, unit, office.inferred, (person, *office.evidence)))

    def records(self) -> tuple[Occupancy, ...]:
        """Return one record for each pairing; a title with no unit of its own gives way to the same title with one."""
        found: list[Occupancy] = []
        for key, name in self.names.items():
            rows = self.rows.get(key, [])
            told = {(fold(position), fold(unit)) for position, unit, _, _ in rows if unit}
            placed = {fold(position) for position, unit, inferred, _ in rows if unit and not inferred}
            somewhere = {fold(position) for position, unit, _, _ in rows if unit}
            kept: dict[tuple[str, str], Occupancy] = {}
            for position, unit, inferred, evidence in rows:
                if (unit is None or inferred) and fold(position) in placed:
                    continue
                if (
                    unit is None
                    and fold(position) in somewhere
                    or _told_with_noun(fold(position), fold(unit or ""), told)
                ):
                    continue
                pair = (fold(position), fold(unit or ""))
                tenure = "former" if (key, *pair) in self.left else tenure_of(position)
                kept.setdefault(pair, Occupancy(name, position, unit, evidence, tenure))
            found += kept.values() or [Occupancy(name, None, None, (self.first[key],))]
        return tuple(found)


def _told_with_noun(position: str, unit: str, told: set[tuple[str, str]]) -> bool:
    """Say whether the office is told with its noun in the unit: "Phó Chánh thanh tra" as "Phó Chánh | Thanh tra X"."""
    return any(
        given == unit and position.startswith(f"{short} ") and unit.startswith(f"{position[len(short) + 1 :]} ")
        for short, given in told
    )
