"""The spellings under which a name may stand in text: level words, joining signs, abbreviated sectors.

Everything here is folded (`text.fold`), so case, tone placement and kinds of dash are already out of the way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from ..text import fold, key

LEVEL_PREFIXES: Mapping[str, tuple[str, ...]] = {
    "tỉnh": ("tỉnh ", "t.", "t. "),
    "thành phố": ("thành phố ", "tp ", "tp.", "tp. ", "t.p ", "t.p. "),
    "quận": ("quận ", "q.", "q. "),
    "huyện": ("huyện ", "h.", "h. "),
    "thị xã": ("thị xã ", "tx ", "tx.", "tx. ", "t.x "),
    "xã": ("xã ", "x.", "x. "),
    "phường": ("phường ", "p.", "p. "),
    "thị trấn": ("thị trấn ", "tt ", "tt.", "tt. "),
    "đặc khu": ("đặc khu ",),
    "vùng": ("vùng ",),
    "quốc gia": ("nước ", "cộng hòa "),
}
"""What stands before a name of each level, folded, with the blank that follows it."""

_LEVELS = {
    "tp": "thành phố",
    "t.p": "thành phố",
    "thủ đô": "thành phố",
    "tx": "thị xã",
    "t.x": "thị xã",
    "tt": "thị trấn",
}
_LEVELS |= {"t": "tỉnh", "q": "quận", "h": "huyện", "x": "xã", "p": "phường", "nước": "quốc gia"}
_LEVEL = re.compile(
    r"(thành\s+phố|thị\s+xã|thị\s+trấn|đặc\s+khu|thủ\s+đô|tỉnh|quận|huyện|phường|xã|vùng|nước|t\.p|tp|t\.x|tx|tt|[tqhxp]\.|[qp](?=\d))"
    r"(?:\s*\.\s*|\s+|(?<=\.)|(?=\d))(?=\S)"
)
_JOINT = re.compile(r"\s*(?:,|/|&|-|(?<!\w)và(?!\w))\s*")
_SWAP = re.compile(r"(?<!\w)(q?)([hklmstv]|qu)([iyíýìỳỉỷĩỹịỵ])(?!\w)")
_I_Y = dict(zip("iíìỉĩị", "yýỳỷỹỵ")) | dict(zip("yýỳỷỹỵ", "iíìỉĩị"))


def split_level(name: str) -> tuple[str | None, str]:
    """Split a folded name: "tp. hà nội" → ("thành phố", "hà nội"); the level is None where no level word leads it."""
    match = _LEVEL.match(name)
    if not match:
        return None, name
    word = " ".join(match[1].split()).rstrip(".")
    return _LEVELS.get(word, word), name[match.end() :]


@lru_cache(maxsize=1 << 14)
def place_key(name: str) -> str:
    """Return the comparison key of a place name: `text.key` with one spelling of i/y, đắk and dashes."""
    plain = _SWAP.sub(lambda m: m[1] + m[2] + (m[3] if m[3] in "iíìỉĩị" else _I_Y[m[3]]), key(name))
    plain = plain.replace("đăk", "đắk").replace("đắc ", "đắk ")
    return re.sub(r"\s*-\s*", "-", plain)


def place_surfaces(name: str, level: str, bare: bool) -> list[str]:
    """Return the folded spellings under which a place is sought: with its level word, and alone if `bare`."""
    surfaces = []
    for spelling in place_spellings(name):
        number = spelling[0].isdigit()
        if bare and not number:
            surfaces.append(spelling)
        surfaces += [prefix + spelling for prefix in LEVEL_PREFIXES[level]]
        if number and level in ("quận", "phường"):
            surfaces.append(LEVEL_PREFIXES[level][1][0] + spelling)
    return surfaces


def place_spellings(name: str) -> Iterator[str]:
    """Yield the folded spellings of a bare place name, the printed one first."""
    plain = fold(name)
    yield plain
    if " - " in plain:
        yield plain.replace(" - ", "-")
        yield plain.replace(" - ", "- ")
    swapped = _SWAP.sub(lambda m: m[1] + m[2] + _I_Y[m[3]], plain)
    if swapped != plain:
        yield swapped
    for old, new in (("đắk", "đăk"), ("đăk", "đắk"), ("đắk ", "đắc ")):
        if old in plain:
            yield plain.replace(old, new)


def joined(name: str) -> Iterator[str]:
    """Yield a folded name with its joining signs exchanged: "x, y và z", "x - y - z", "x, y & z" are one name."""
    plain = fold(name)
    yield plain
    parts = _JOINT.split(plain)
    if len(parts) > 1:
        for inner in (", ", " - ", "-"):
            for last in (" và ", ", ", " - ", "-", " & "):
                yield inner.join(parts[:-1]) + last + parts[-1]


def body_key(name: str) -> str:
    """Return the comparison key of a body's name: joining signs are all one, abbreviations stay."""
    return _JOINT.sub("-", key(name))


def body_spellings(
    names: Iterable[str], heads: Mapping[str, tuple[str, ...]], fields: Mapping[str, tuple[str, ...]]
) -> set[str]:
    """Return the folded spellings of a body: each name, with its head and its sector abbreviated where they have one.

    `heads` and `fields` map folded full names to their aliases ("thông tin và truyền thông" → ("TT&TT", "TTTT")).
    """
    found: set[str] = set()
    for name in names:
        plain = fold(name)
        stems = [plain]
        words = plain.split()
        for cut in range(min(len(words) - 1, 4), 0, -1):
            head = " ".join(words[:cut])
            if head in heads:
                stems += [f"{fold(alias)} {' '.join(words[cut:])}" for alias in heads[head]]
                break
        for stem in stems:
            found.update(joined(stem))
            for cut in range(1, min(len(words), 4)):
                tail = " ".join(stem.split()[cut:])
                if tail in fields:
                    lead = " ".join(stem.split()[:cut])
                    found.update(f"{lead} {fold(alias)}" for alias in fields[tail])
    return found
