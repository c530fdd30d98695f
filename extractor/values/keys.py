"""Comparison keys of document numbers, units and persons: what makes two spellings one name.

Keys are for equality only. They are not spans (length changes) and not for show.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..text import bare, key

_PARTY_ORGANS = frozenset(
    {"tw", "tu", "thu", "hu", "qu", "du", "duk", "vptw", "vptu", "btctw", "btgtw", "bdvtw", "ubkttw", "bnctw", "qutw"}
)
_STATE_ORGANS = frozenset({"ubnd", "hdnd", "ttg", "cp"})
"""A hyphen before their type is a slip for the slash ("57-KH-UBND")."""
_NUMBER = re.compile(r"(\d{1,8}(?:\.\d{1,2})?)([a-z](?![a-z]))?(?:/((?:19|20)\d{2})(?!\d))?(?:\s*[-/.]?\s*(.*))?", re.S)
_PARTS = re.compile(r"[^\W_]+(?:&[^\W_]+)*")
_TYPE_GLUED = re.compile(r"^(qd|nq|ct|tt|nd|kh|tb|ttr)(?=(?:ubnd|ub|hdnd|cp|ttg|tw|tu|vpcp|vp|b[a-z]{2,8})$)")
"""A type that has lost the hyphen behind it ("CTUB", "NĐCP"): one paper with "CT-UB"."""
_ASSEMBLY = re.compile(r"^((?:ubtv)?qh)[- ](?=\d)")
_LEVELS = re.compile(r"\b(?:tinh|thanh pho|tp)\b\.?\s*(?!uy\b)")
_BLANKS = re.compile(r"\s+")
_NUMBERED = re.compile(r"(?<![\w/.-])\d[\d.]*[a-zđ]?(?=[^,;]{0,12}[^\W\d])(?:\s?[-–/]\s?[\w&.]+){1,5}", re.I)
_BARE_NUMBER = re.compile(r"(?<=\w )\d{1,4}[a-z]?$", re.I)
_LAST_Y = re.compile(r"(?:(?<=[bcdghklmnprstvx])|(?<=\bqu))y\b")
_SO = re.compile(r"\bs[ốo]\s*:?\s*$", re.I)


_PARTY_BODY = re.compile(
    r"^(?:ban chap hanh )?(?P<organ>ban thuong vu |thuong truc )?dang bo "
    r"(?P<level>tinh|thanh pho|tp|huyen|quan|thi xa|thi|xa|phuong|dac khu) "
)
_CENTRAL = re.compile(
    r"^(ban bi thu|bo chinh tri)(?: ban chap hanh)?(?: trung uong)?(?: dang)?(?: cong san(?: viet nam)?)?$"
)
"""Central bodies of the Party, with or without "Trung ương Đảng" behind them."""
_PARTY_HEADS = {"tinh": "tinh uy", "thanh pho": "thanh uy", "tp": "thanh uy", "huyen": "huyen uy", "quan": "quan uy",
                "thi xa": "thi uy", "thi": "thi uy"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class NumberKey:
    """A document number taken apart: serial without leading zeros, year if printed, symbol parts without separators."""

    serial: str
    year: str | None
    symbol: tuple[str, ...]
    family: str

    def __str__(self) -> str:
        return "/".join(x for x in (self.serial, self.year, "-".join(self.symbol), "party" * self.is_party) if x)

    @property
    def is_party(self) -> bool:
        return self.family == "party"


@lru_cache(maxsize=65_536)
def number_key(number: str | None) -> NumberKey | None:
    """Return the key of a document number, None where it has no serial number.

    "57/KH-UBND", "57 / kh–ubnd" and "057/KH-UBND" have one key; so have "24-CT/TU" and the press's "24/CT-TU", since
    organs of the Party number in one family only (03/CV-BCĐ of the State and 03-CV/BCĐ of the Party stay two).
    """
    match = _NUMBER.fullmatch(_BLANKS.sub("", bare(number))) if number else None
    if not match:
        return None
    serial, suffix, year, symbol = match.groups()
    parts = tuple(_PARTS.findall(_TYPE_GLUED.sub(r"\1-", _ASSEMBLY.sub(r"\1", symbol or ""))))
    after = match.string[match.end(2) : match.end(2) + 1]
    hyphen = after == "-" and not _STATE_ORGANS.intersection(parts[1:])
    party = bool(parts) and not year and (hyphen or bool(_PARTY_ORGANS.intersection(parts[1:])))
    return NumberKey(
        (serial.lstrip("0") or "0") + (suffix or ""), year, parts, "party" if party else "state" if parts else "bare"
    )


def find_number(query: str) -> tuple[str, str] | None:
    """Return (words before, number) of a query such as "Chỉ thị số 24-CT/TU" or "Đề án 06"; None without a number.

    A number without symbol must end the query and be led by words.
    """
    query = " ".join(query.split())
    match = _NUMBERED.search(query) or _BARE_NUMBER.search(query)
    if not match:
        return None
    words = _SO.sub("", query[: match.start()]).strip(" :")
    return words, match[0].strip()


@lru_cache(maxsize=65_536)  # the same names come again and again, in every walk over a collection
def name_key(name: str) -> str:
    """Return the key of a person's name: folded, no diacritics, i for a y that sounds so (Mỹ = Mĩ, Quý = Quí).

    Equality of keys is a candidate, not a proof.
    """
    return _LAST_Y.sub("i", bare(key(name)))


@lru_cache(maxsize=65_536)
def unit_key(name: str) -> str:
    """Return the strict key of a unit's canonical name, with its level words."""
    return _BLANKS.sub(" ", bare(key(name)).replace("–", "-")).strip()


@lru_cache(maxsize=65_536)
def unit_loose_key(name: str) -> str:
    """Return the key without the words tỉnh, thành phố, TP: "Sở X thành phố Hà Nội" = "Sở X Hà Nội"."""
    return _BLANKS.sub(" ", _LEVELS.sub("", unit_key(name))).strip()


@lru_cache(maxsize=65_536)
def committee_key(name: str) -> str:
    """Return the loose key, of a Party branch's committee as of the committee: "Ban Chấp hành Đảng bộ tỉnh X" is
    "Tỉnh ủy X" (the committee that the branch's congress elects issues under either name).
    """
    match = _PARTY_BODY.match(unit_key(name))
    if not match:
        return _CENTRAL.sub(r"\1", unit_loose_key(name))
    head = _PARTY_HEADS.get(match["level"], f"dang uy {match['level']}")
    return unit_loose_key(f"{match['organ'] or ''}{head} {unit_key(name)[match.end() :]}")
