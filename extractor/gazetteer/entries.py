"""The rows of the gazetteer: frozen, slotted dataclasses, one for each kind of CSV row.

Dates are ISO days; `valid_from` is the first day a row holds, `valid_to` the first day it no longer does, None is open.
`kind` says what happened at `valid_to`: unchanged, renamed, merged, divided, abolished.
"""

from __future__ import annotations

from dataclasses import dataclass

CHANGES = ("unchanged", "renamed", "merged", "divided", "abolished")
COMMUNE_LEVELS = ("xã", "phường", "thị trấn", "đặc khu")
DISTRICT_LEVELS = ("huyện", "quận", "thị xã")
PLACE_LEVELS = ("tỉnh", "thành phố", *DISTRICT_LEVELS, *COMMUNE_LEVELS, "quốc gia", "vùng")


def first_day(on: str) -> str:
    """Return the first day that an ISO prefix or interval ("2025", "2025-07", "2024/2026") speaks of."""
    start = on.split("/")[0][:10]
    return start + "-01-01"[len(start) - 4 :]


def holds(valid_from: str | None, valid_to: str | None, on: str | None) -> bool:
    """Say whether [valid_from, valid_to) holds on the day `on`, or on some day of the month or year `on`."""
    if on is None:
        return True
    if valid_to is not None and first_day(on) >= valid_to:
        return False
    return valid_from is None or valid_from[: len(on)] <= on.split("/")[-1]


@dataclass(frozen=True, slots=True)
class Place:
    """A place: `name` is bare ("Hà Nội", "Hoàn Kiếm", "1" for quận 1), `parent` the id of the place it lies in."""

    id: str
    name: str
    level: str
    parent: str | None
    valid_from: str | None
    valid_to: str | None
    kind: str
    successors: tuple[str, ...]
    source: str
    aliases: tuple[str, ...] = ()

    @property
    def full_name(self) -> str:
        """The name with its level word: "thành phố Hà Nội"; countries and regions have none."""
        return self.name if self.level in ("quốc gia", "vùng") else f"{self.level} {self.name}"

    @property
    def tier(self) -> str:
        """The tier: quốc gia, vùng, tỉnh, huyện or xã ("thành phố" is a tỉnh or a huyện by its parent)."""
        if self.level == "thành phố":
            return "tỉnh" if self.parent is None else "huyện"
        if self.level in DISTRICT_LEVELS:
            return "huyện"
        return "xã" if self.level in COMMUNE_LEVELS else self.level

    def holds(self, on: str | None) -> bool:
        """Say whether the place exists on `on` (ISO prefix; None = at any time)."""
        return holds(self.valid_from, self.valid_to, on)


@dataclass(frozen=True, slots=True)
class Body:
    """A named organisation. A row of level tỉnh, huyện or xã ("Sở Nội vụ") is a pattern: linking fills in the place."""

    id: str
    name: str
    aliases: tuple[str, ...]
    level: str
    parent: str | None
    valid_from: str | None
    valid_to: str | None
    kind: str
    successors: tuple[str, ...]
    source: str

    def holds(self, on: str | None) -> bool:
        """Say whether the body exists on `on` (ISO prefix; None = at any time)."""
        return holds(self.valid_from, self.valid_to, on)


@dataclass(frozen=True, slots=True)
class Head:
    """A head noun of units. `territorial`: its canonical name takes the place of the document (annotation guide §3).

    `level` is the tier the head belongs to where it tells ("Huyện ủy": huyện), else empty.
    """

    name: str
    aliases: tuple[str, ...]
    territorial: bool
    level: str


@dataclass(frozen=True, slots=True)
class Field:
    """A sector of government ("Thông tin và Truyền thông") with its abbreviations."""

    name: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PositionTitle:
    """An office. `noun` is the unit's head noun that the title ends in and that goes with a unit after it ("phòng" of
    "Trưởng phòng", "Văn phòng" of "Chánh Văn phòng"), else empty."""

    name: str
    aliases: tuple[str, ...]
    noun: str
    kind: str = "office"


@dataclass(frozen=True, slots=True)
class DocType:
    """A type of document, its abbreviation in symbols and its family (normative, administrative, party, old, copy)."""

    name: str
    abbr: str
    family: str
    valid_from: str | None
    valid_to: str | None


@dataclass(frozen=True, slots=True)
class OrgCode:
    """The code of an issuer in document symbols; several rows may share a code, told apart by family and date."""

    code: str
    issuer: str
    family: str
    valid_from: str | None
    valid_to: str | None


@dataclass(frozen=True, slots=True)
class IndexName:
    """A published index ("PAR INDEX") with the unit its values are printed in (%, điểm, hạng)."""

    name: str
    aliases: tuple[str, ...]
    unit: str


@dataclass(frozen=True, slots=True)
class Tables:
    """Everything read from the CSV files, in file order."""

    places: tuple[Place, ...]
    bodies: tuple[Body, ...]
    heads: tuple[Head, ...]
    fields: tuple[Field, ...]
    positions: tuple[PositionTitle, ...]
    doctypes: tuple[DocType, ...]
    org_codes: tuple[OrgCode, ...]
    indexes: tuple[IndexName, ...]
    abbreviations: tuple[tuple[str, ...], ...]
    surnames: frozenset[str]
    given_names: frozenset[str]
    middle_names: frozenset[str]
