"""A unit's name taken apart: what it is, of which place, and whether the name alone says which unit it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache

from ..gazetteer import Gazetteer, Place
from ..text import bare, fold, key
from ..values.unit_name import write_out

_LEVELS = r"tỉnh|thành phố|quận|huyện|thị xã|phường|(?<!thị )xã(?! hội)|thị trấn|đặc khu"
_LEVEL = re.compile(rf"(?:^|\s)({_LEVELS})\s+(?!ủy(?!\w))(\S+(?:\s\S+){{0,5}})$")
_BARE_LEVEL = re.compile(
    r"(?:^|\s)(tinh|thanh pho|tp|quan(?! (?:ly|su|he|tri|doan|khu|uy))|huyen|thi xa|phuong|(?<!thi )xa(?! hoi)|thi tran"
    r"|dac khu)\s+(?!uy(?!\w))(\S+(?:\s\S+){0,5})$"
)
_TRAILING = re.compile(r"\s(tỉnh|thành phố|quận|huyện|thị xã|phường|xã|thị trấn)$")
"""A level word with no place behind it: "Ủy ban nhân dân tỉnh"."""
_OUTER = re.compile(r"[\s,-]+(?:của\s)?(?:tỉnh|thành phố|tp|tinh|thanh pho)\s(\S+(?:\s\S+){0,4})$")
_SHORT = re.compile(r"[A-ZĐ]\.?[A-ZĐ&-]")
_ABBREVIATION = re.compile(r"^(?:[^AEIOUYÀ-ÝĂĨŨƠƯẠ-Ỹ]+|.*&.*|UB[A-ZĐ]*)$")
"""A word of an ALL CAPS name that is an abbreviation: without vowels, or with a sign."""
_TWICE = re.compile(r"((?:[Tt]ỉnh|[Tt]hành phố)\s)(?:tỉnh|thành phố)\s")
_PARTY = re.compile(r"(?:^|(?<=\s))(tỉnh|thành|huyện|quận|thị|tinh|thanh|huyen|thi) (ủy|đoàn|uy|doan)(?!\w)")
_PARTY_LEVEL = {"tỉnh": "tỉnh", "tinh": "tỉnh", "thành": "thành phố", "thanh": "thành phố", "huyện": "huyện",
                "huyen": "huyện", "quận": "quận", "thị": "thị xã", "thi": "thị xã"}  # fmt: skip
_ACCENTED = {"tinh": "tỉnh", "thanh pho": "thành phố", "tp": "thành phố", "quan": "quận", "huyen": "huyện",
             "thi xa": "thị xã",
             "phuong": "phường", "xa": "xã", "thi tran": "thị trấn", "dac khu": "đặc khu"}  # fmt: skip
_JOINTS = re.compile(r"\s*[-,&/()]\s*|(?<!\w)(?:và|va)(?!\w)|[.\"'“”]")
_CENTRAL = re.compile(
    r"^(?:(?:(?:thanh tra|văn phòng|công đoàn|đảng ủy|ban cán sự đảng) )?bộ(?! chỉ huy| phận| tư lệnh| đội)"
    r"|chính phủ|quốc hội|ủy ban thường vụ quốc hội|ban bí thư|bộ chính trị"
    r"|thủ tướng|nhà nước|chủ tịch nước)(?!\w)|(?:trung ương|việt nam|quốc gia|chính phủ|quốc hội|tối cao"
    r"|nhà nước)(?!\w)"
)
_ORGAN = re.compile(
    r"^(ban bí thư|bộ chính trị|(?:ủy ban kiểm tra|văn phòng|hội đồng lý luận|ban (?:tổ chức|tuyên giáo|"
    r"tuyên giáo dân vận|nội chính|kinh tế|dân vận|đối ngoại|chính sách chiến lược)) trung ương|"
    r"ban chấp hành trung ương đảng)"
    r"(?: ban chấp hành)?(?: trung ương)?(?: đảng)?(?: cộng sản(?: việt nam)?)?$"
)
"""Central bodies of the Party, which are one with or without "Trung ương Đảng" behind them."""
_GENERIC = re.compile(
    r"^(?:ủy ban|hội đồng|sở|phòng|ban|chi cục|cục|thanh tra|văn phòng|tỉnh|thành|huyện|quận|thị|đảng|công an|mặt trận"
    r"|tòa án|viện kiểm sát|thường trực|đoàn|tổ|hội|trung tâm|chi nhánh|kho bạc|bảo hiểm|thuế|liên đoàn|bộ chỉ huy"
    r"|bộ phận|bộ tư lệnh|trạm|đội|ban chỉ đạo|trường|bệnh viện đa khoa$|hạt|chi bộ|chi đoàn)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class UnitForm:
    """`core` is the folded name without its place; `provinces` the folded names of those that the place may lie in.

    `alone`: whether the name by itself says which unit it is: a central body, a province's, a name of its own.
    """

    core: str
    place: str
    level: str | None
    central: bool
    alone: bool
    provinces: frozenset[str]
    loose: str = field(init=False, compare=False)
    """What two spellings of one unit share: the key that blocks are made of."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "loose", f"{bare(self.core)}|{bare(self.place)}")

    @property
    def exact(self) -> tuple[str, str, str]:
        """What two equal names share: body, place and level in their accents."""
        return self.core, self.place, self.level or ""


@lru_cache(maxsize=1 << 17)
def unit_form(name: str, gazetteer: Gazetteer) -> UnitForm:
    """Return the form of a unit's name in any spelling: abbreviations written out, joining words dropped."""
    head, level, place = _parted(_written(name, gazetteer), gazetteer)
    place, outer = _nearest(place)
    core = " ".join(_JOINTS.sub(" ", head).split())
    core = _ORGAN.sub(r"\1", _PARTY.sub(r"\1 \2", core))
    central = not place and (_CENTRAL.search(core) is not None or core in _of_the_state(gazetteer))
    known = _places(place, level, gazetteer) if place else ()
    within = _places(outer, None, gazetteer) if outer else ()
    provinces = frozenset(fold(p.name) for q in within or known if (p := gazetteer.province_of(q)))
    if place and level is None:
        level = _level(known)
    alone = central or (len(provinces) < 2 if place else not _GENERIC.match(core))
    return UnitForm(core, " ".join(_JOINTS.sub(" ", place).split()), level, central, alone, provinces)


@cache
def _of_the_state(gazetteer: Gazetteer) -> frozenset[str]:
    """Return the cores of central bodies that no province has of the same name: "cục quản lý khám chữa bệnh".

    Where a general department (Tổng cục X) stood above departments in the provinces (Cục X), "Cục X" is either.
    """
    names = {key(b.name) for b in gazetteer.bodies if b.level == "trung ương"}
    return frozenset(" ".join(_JOINTS.sub(" ", n).split()) for n in names if f"tổng {n}" not in names)


def expand(query: str, gazetteer: Gazetteer) -> str:
    """Return a unit's name with abbreviations written out: "Sở TT&TT TP Hà Nội" → "Sở Thông tin và Truyền thông …"."""
    words = query.split()
    done: list[str] = []
    while words:
        for length in range(min(3, len(words)), 0, -1):
            short = " ".join(words[:length]).strip("(),.")
            full = gazetteer.expand(short) or _province(short, gazetteer)
            if full:
                break
        done.append(full or words[0])
        words = words[length if full else 1 :]
    return " ".join(done)


def levelled(name: str, gazetteer: Gazetteer) -> str:
    """Return a unit's name with the level word that it leaves out: "Sở Y tế Yên Bái" → "Sở Y tế tỉnh Yên Bái"."""
    form = unit_form(name, gazetteer)
    words = name.split()
    head = words[: len(words) - len(form.place.split())]
    if not form.place or not form.level or not head or len(words) == len(head):
        return name
    if _PARTY.search(key(" ".join(head))) or bare(" ".join(head)).endswith(bare(form.level)):
        return name
    return " ".join([*head, form.level, *words[len(head) :]])


def _province(short: str, gazetteer: Gazetteer) -> str | None:
    """Return the full name of a province that `short` is an abbreviation of ("TP.HCM", "BR-VT")."""
    places = {p.full_name for p in gazetteer.places_named(short) if p.tier == "tỉnh" and key(p.name) not in key(short)}
    return next(iter(places)) if len(places) == 1 else None


def _written(name: str, gazetteer: Gazetteer) -> str:
    if name.isupper():
        name = " ".join(w if _ABBREVIATION.search(w) else w.lower() for w in name.split())
    if _SHORT.search(name):
        name = _TWICE.sub(r"\1", expand(name, gazetteer))
    return key(write_out(name, gazetteer.expand))


def _parted(plain: str, gazetteer: Gazetteer) -> tuple[str, str | None, str]:
    """Return (name without place, level, place)."""
    party = _PARTY.search(plain)
    match = _LEVEL.search(plain) or (_BARE_LEVEL.search(plain) if plain.isascii() else None)
    if match:
        level = _ACCENTED.get(match[1], match[1])
        return plain[: match.start()].strip(), level, match[2]
    if party and plain[party.end() :].strip():
        return plain[: party.end()], _PARTY_LEVEL[party[1]], plain[party.end() :].strip()
    tail = plain.split()
    for size in range(min(5, len(tail) - 1), 0, -1):
        words = " ".join(tail[-size:])
        if bare(words).replace(" - ", " ") in _provinces(gazetteer):
            return " ".join(tail[:-size]), None, words
    trailing = _TRAILING.search(plain)
    if trailing and trailing.start():
        return plain[: trailing.start()], trailing[1], ""
    return plain, None, ""


def _nearest(place: str) -> tuple[str, str]:
    """Return (place, province it lies in) of what stands behind a level word: "X, tỉnh Y" → ("X", "Y")."""
    match = _OUTER.search(place)
    return (place[: match.start()].strip(" ,-"), match[1]) if match else (place.strip(" ,-"), "")


def _level(known: tuple[Place, ...]) -> str | None:
    """Return the level of the province that a name without level word ends with, None where it had several."""
    levels = {p.level for p in known if p.tier == "tỉnh"}
    return levels.pop() if len(levels) == 1 else None


@cache
def _provinces(gazetteer: Gazetteer) -> frozenset[str]:
    named = [p for p in gazetteer.places if p.tier == "tỉnh"]
    return frozenset(bare(key(n)).replace(" - ", " ") for p in named for n in (p.name, *p.aliases) if len(n) > 3)


@cache
def _bare_places(gazetteer: Gazetteer) -> dict[str, tuple[Place, ...]]:
    found: dict[str, list[Place]] = {}
    for place in gazetteer.places:
        for name in dict.fromkeys((place.name, *place.aliases)):
            found.setdefault(bare(key(name)).replace(" - ", " "), []).append(place)
    return {name: tuple(places) for name, places in found.items()}


def _places(place: str, level: str | None, gazetteer: Gazetteer) -> tuple[Place, ...]:
    found = _bare_places(gazetteer).get(bare(place).replace(" - ", " "), ())
    if level is None:
        return tuple(p for p in found if p.tier == "tỉnh")
    exact = tuple(p for p in found if p.level == level)
    return exact or tuple(p for p in found if p.tier == "tỉnh" and level in ("tỉnh", "thành phố"))


def known_place(place: str, level: str | None, gazetteer: Gazetteer) -> bool:
    """Say whether the gazetteer knows a place of this name and level, in the same accents."""
    return any(fold(p.name) == place for p in _places(place, level, gazetteer))
