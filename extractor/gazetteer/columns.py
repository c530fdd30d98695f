"""The files of gazetteers/, their columns and what a cell may say. gazetteers/README.md explains them."""

from __future__ import annotations

from collections.abc import Mapping

from .entries import CHANGES, PLACE_LEVELS

_SPAN = ("valid_from", "valid_to")
_CHAIN = ("id", "name", "level", "parent", *_SPAN, "kind", "successors", "aliases", "source")

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "places.csv": _CHAIN,
    "other_places.csv": _CHAIN,
    "units.csv": _CHAIN,
    "heads.csv": ("name", "aliases", "territorial", "level", *_SPAN, "source"),
    "fields.csv": ("name", "aliases", *_SPAN, "source"),
    "abbreviations.csv": ("abbreviation", "expansion", *_SPAN, "source"),
    "positions.csv": ("name", "aliases", "noun", "kind", *_SPAN, "source"),
    "doctypes.csv": ("name", "abbr", "family", *_SPAN, "source"),
    "org_codes.csv": ("code", "issuer", "family", *_SPAN, "source"),
    "indexes.csv": ("name", "aliases", "unit", *_SPAN, "source"),
    "names.csv": ("name", "kind", "source"),
    "sources.csv": ("id", "title", "licence"),
}
"""The header line of each file."""

REQUIRED: Mapping[str, frozenset[str]] = {
    "places.csv": frozenset({"id", "name", "level", "kind", "source"}),
    "other_places.csv": frozenset({"id", "name", "level", "kind", "source"}),
    "units.csv": frozenset({"id", "name", "kind", "source"}),
    "heads.csv": frozenset({"name", "territorial", "source"}),
    "fields.csv": frozenset({"name", "source"}),
    "abbreviations.csv": frozenset({"abbreviation", "expansion", "source"}),
    "positions.csv": frozenset({"name", "kind", "source"}),
    "doctypes.csv": frozenset({"name", "family", "source"}),
    "org_codes.csv": frozenset({"code", "issuer", "family", "source"}),
    "indexes.csv": frozenset({"name", "source"}),
    "names.csv": frozenset({"name", "kind", "source"}),
    "sources.csv": frozenset({"id", "title", "licence"}),
}
"""The columns that may not be empty."""

UNIQUE: Mapping[str, tuple[str, ...]] = {
    "heads.csv": ("name",),
    "fields.csv": ("name",),
    "abbreviations.csv": ("abbreviation",),
    "positions.csv": ("name", "kind"),
    "doctypes.csv": ("name", "abbr", "family", "valid_from"),
    "org_codes.csv": ("code", "issuer", "family", "valid_from"),
    "indexes.csv": ("name",),
    "names.csv": ("name", "kind"),
    "sources.csv": ("id",),
}
"""The columns that name a row in the files without ids."""

DOCTYPE_FAMILIES = ("normative", "administrative", "party", "court", "copy", "old")
CODE_FAMILIES = ("state", "party", "union", "court", "old")
POSITION_KINDS = ("office", "rank", "degree", "courtesy", "modifier")
NAME_KINDS = ("surname", "middle", "given")
UNIT_LEVELS = ("trung ương", "tỉnh", "huyện", "xã")

CHOICES: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("places.csv", "level"): PLACE_LEVELS,
    ("places.csv", "kind"): CHANGES,
    ("other_places.csv", "level"): PLACE_LEVELS,
    ("other_places.csv", "kind"): CHANGES,
    ("units.csv", "level"): UNIT_LEVELS,
    ("units.csv", "kind"): CHANGES,
    ("heads.csv", "level"): UNIT_LEVELS,
    ("heads.csv", "territorial"): ("yes", "no"),
    ("positions.csv", "kind"): POSITION_KINDS,
    ("doctypes.csv", "family"): DOCTYPE_FAMILIES,
    ("org_codes.csv", "family"): CODE_FAMILIES,
    ("names.csv", "kind"): NAME_KINDS,
}
"""What a cell may say where the words are fixed."""
