"""Units that an office takes from another one of the same person: "Chủ tịch HĐQT kiêm Giám đốc Công ty X"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...text import fold
from . import joints
from .items import Item
from .kinds import fits, house_of, party_of
from .offices import FORMER, Offices

_SECRETARIES = frozenset({"bí thư", "phó bí thư", "phó bí thư thường trực"})
_ON_BOARD = re.compile(r"(?<!\w)(?:hđqt|hđtv|hội đồng quản trị|hội đồng thành viên)(?!\w)")
_OFFICE_HEAD = re.compile(r"chánh văn phòng\Z")
_HAS_OFFICE = re.compile(
    r"(?:tỉnh|thành|huyện|quận|thị|đảng) ủy|(?:ủy ban|hội đồng) nhân dân|bộ |sở |quốc hội|trung ương"
)
"""Bodies whose office has a head who speaks for them: "Chánh Văn phòng kiêm người phát ngôn của | Tỉnh ủy X"."""
_PARTY_OF = re.compile(
    r"^(?:Đảng ủy|Đảng bộ|Chi bộ|Chi ủy|Công đoàn) (?=Công|Tổng|Trường|Sở|Bệnh|Tập|Học|Đại|Ngân|Trung tâm|Viện)"
)
"""In front of the body whose Party committee somebody heads besides: "Giám đốc, Bí thư | Đảng ủy Công ty X"."""
_PARTY_IN = re.compile(r"(?:(?:Tỉnh|Thành|Huyện|Quận|Thị) ủy|Đảng ủy) \S.*\Z")
"""The committee that ends the name of its organ: "Ủy viên Thường vụ, Trưởng | Ban Tổ chức Tỉnh ủy X"."""
_JOINED = re.compile(r"\s(?:của|thuộc)\s")
_WITH_DEPUTIES = re.compile(r",?\s(?:cùng|và)\s(?:với\s)?(?:các|\d{1,2}|hai|ba|bốn|năm)\s")
_CLERKS = ("kế toán", "thủ quỹ", "văn thư")
"""Clerks that every kind of body has, beside those whose part they work in."""


def complete(offices: Offices, items: Sequence[Item], k: int) -> None:
    """Take the unit from the next title of the same person ("Chủ tịch HĐQT kiêm Giám đốc Công ty X")."""
    office = items[k].office
    if office is None or office.unit or office.head or office.free:
        return
    unit = companion(offices.folded, items, k)
    following = items[k + 1].office if k + 1 < len(items) else None
    if following and following.key == "phụ trách":
        return
    was = following and office.key.startswith(FORMER) and not following.key.startswith(FORMER)
    board = _ON_BOARD.search(office.key) is not None
    if was and not board and "rồi " not in offices.folded[items[k].end : items[k + 1].start]:
        return
    if not unit:
        return
    if _OFFICE_HEAD.search(office.key) and _HAS_OFFICE.match(fold(unit)):
        office.position, office.unit = office.position[: -len(" văn phòng")], f"Văn phòng {unit}"
    elif office.key.startswith(_CLERKS):
        office.unit = _owner(offices, items[k + 1]) or house_of(unit)
    elif board or fits(office.key, fold(unit)):
        office.unit = unit
    elif fits(office.key, fold(house := _PARTY_OF.sub("", unit))) and house != unit:
        office.unit = house
    elif office.key.endswith("ủy viên thường vụ") and (organ := _PARTY_IN.search(unit)):
        office.unit = organ[0]
    elif office.key.removeprefix("nguyên ").removeprefix("cựu ") in _SECRETARIES:
        office.unit = party_of(unit)
    else:
        house = _owner(offices, items[k + 1]) or house_of(unit) or ""
        office.unit = house if house and fits(office.key, fold(house)) else None


def _owner(offices: Offices, item: Item) -> str | None:
    """Return the body printed behind the part that an office is in: "Trưởng khoa X, | Bệnh viện Y"."""
    if not item.office or len(item.office.evidence) < 2:
        return None
    part = offices.mentions[item.office.evidence[1]]
    owners = offices.between(part.end, item.office.end)
    return offices.unit_name(owners[-1][0]) if owners else None


def companion(folded: str, items: Sequence[Item], k: int) -> str | None:
    """Return the unit of the title that follows, where the same person holds it."""
    following = items[k + 1] if k + 1 < len(items) else None
    same = following and following.office and items[k].holders and set(items[k].holders) <= set(following.holders)
    if same and following and joints.LATER_TOO.match(folded[items[k].end : following.start]):
        return None
    return following.office.unit if same and following and following.office else None


def bracketed(offices: Offices, items: Sequence[Item], k: int) -> str | None:
    """Return the unit in brackets behind the name that follows: "đại biểu Lê A (Tổ đại biểu huyện B)"."""
    name = items[k + 1] if items[k].forward and k + 1 < len(items) else None
    if not name or name.person is None:
        return None
    office = items[k].office
    his_own = offices.office_within(name.end, name.end + 3)
    told = None if his_own else offices.in_brackets(name.end)
    told = told or offices.delegation(name.end, bare=office is not None and office.key == "đại biểu")
    return told or _of_house(offices, items[k], name.end)


def of_head(offices: Offices, items: Sequence[Item], k: int) -> str | None:
    """Return the body of the head told with his deputies: "A giữ chức Giám đốc X cùng 7 | Phó Giám đốc | gồm …"."""
    head, office = items[k - 1].office if k else None, items[k].office
    if not head or not office or office.key != f"phó {head.key}":
        return None
    return head.unit if _WITH_DEPUTIES.fullmatch(offices.folded, items[k - 1].end, items[k].start) else None


def _of_house(offices: Offices, item: Item, at: int) -> str | None:
    """Return the body that "của" joins to the name: "Giám đốc | Lê A | của Công ty B"."""
    near = next(iter(offices.between(at, at + 10)), None)
    if not item.office or not near or not _JOINED.fullmatch(offices.folded[at : near[1].start]):
        return None
    name = offices.unit_name(near[0])
    return name if fits(item.office.key, fold(name)) else None


def before(items: Sequence[Item], k: int) -> str | None:
    """Return the unit of the title before it, where the same person holds that too."""
    last = items[k - 1].office if k else None
    shared = last and last.unit and set(items[k - 1].holders) & set(items[k].holders)
    return last.unit if last and shared and not last.key.startswith(FORMER) else None
