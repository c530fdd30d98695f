"""How far two written names agree, syllable by syllable: equal, another spelling, without accents, mistyped, other."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import OSA

from ..text import bare, fold, key

Likeness = Literal["equal", "spelling", "bare", "typing", "part", "different"]
ORDER: tuple[Likeness, ...] = ("equal", "spelling", "bare", "typing", "part", "different")
"""From the most to the least alike."""

_RANKS = (
    r"thiếu úy|trung úy|thượng úy|đại úy|thiếu tá|trung tá|thượng tá|đại tá|thiếu tướng|trung tướng|thượng tướng"
    r"|đại tướng|chuẩn đô đốc|phó đô đốc|đô đốc"
)
_TITLES = re.compile(
    rf"^(?:(?:đồng chí|đ/c|ông|bà|anh|chị|cô|thầy|{_RANKS}|giáo sư|phó giáo sư|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|bác sĩ"
    r"|luật sư|kỹ sư|kiến trúc sư|nhà giáo(?: nhân dân| ưu tú)?|thầy thuốc(?: nhân dân| ưu tú)?"
    r"|(?:gs|pgs|ts|ths|bs|ks|kts|ls|bscki{1,2}|ckii?|ngnd|ngưt|ttnd|ttưt|gsts|pgsts)\.?)(?:[\s,/-]+|(?<=\.)))+"
)
_I = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")
_LAST_Y = re.compile(r"(?:(?<=[bcdđghklmnpqrstvx])|(?<=^qu))[yýỳỷỹỵ]$")


@lru_cache(maxsize=1 << 17)
def person_form(name: str) -> str:
    """Return a person's name for comparing: folded, without courtesies, ranks and degrees."""
    plain = key(name)
    stripped = _TITLES.sub("", plain).strip()
    return " ".join(re.sub(r"[.,]", " ", stripped or plain).split())


def without_y(syllable: str) -> str:
    """Return a folded syllable with i for a y that sounds so: quý, quí; lý, lí; but not thúy."""
    return _LAST_Y.sub(lambda m: m[0].translate(_I), syllable)


def syllables(a: str, b: str) -> Likeness:
    """Compare two folded syllables. Digits must be equal: "tổ 1" is not "tổ 2"."""
    if a == b:
        return "equal"
    if without_y(a) == without_y(b):
        return "spelling"
    first, second = bare(a), bare(b)
    if first == second:
        return "bare" if a.isascii() or b.isascii() else "typing"
    if without_y(first) == without_y(second) and (a.isascii() or b.isascii()):
        return "bare"
    if any(c.isdigit() for c in a + b) or min(len(a), len(b)) < 2:
        return "different"
    near = OSA.distance(first, second) == 1 and max(len(a), len(b)) > 2
    return "typing" if near else "different"


def words(a: list[str], b: list[str]) -> Likeness:
    """Compare two names of equally many syllables; more than one typing error makes them different."""
    found = [syllables(x, y) for x, y in zip(a, b)]
    if "different" in found or found.count("typing") > 1:
        return "different"
    return max(found, key=ORDER.index, default="equal")


@lru_cache(maxsize=1 << 16)
def persons(a: str, b: str) -> Likeness:
    """Compare two names of persons (`person_form`): "part" where one leaves out what the other has."""
    if a == b:
        return "equal"
    first, second = a.split(), b.split()
    if len(first) == len(second):
        alike = words(first, second)
        return alike if alike != "different" or not _initials(first, second) else "part"
    if a.replace(" ", "") == b.replace(" ", ""):
        return "spelling"
    if bare(a).replace(" ", "") == bare(b).replace(" ", ""):
        return "bare" if a.isascii() or b.isascii() else "typing"
    short, long = sorted((first, second), key=len)
    if not short:
        return "different"
    tail = words(short, long[-len(short) :])
    ends = len(short) > 1 and words([short[0], short[-1]], [long[0], long[-1]]) in ("equal", "spelling", "bare")
    if tail in ("equal", "spelling", "bare") or ends and _subsequence(short, long) or _initials(short, long):
        return "part"
    return "different"


def _subsequence(short: list[str], long: list[str]) -> bool:
    rest = iter(long)
    return all(any(syllables(x, y) in ("equal", "spelling", "bare") for y in rest) for x in short)


def _initials(a: list[str], b: list[str]) -> bool:
    """Say whether initials stand for the same syllables: "n v hải", "ng hải" and "nguyễn văn hải"."""
    if a[-1] != b[-1] or len(a[-1]) < 2:
        return False
    pairs = list(zip(a[:-1], b[:-1]))
    short = [x for x, y in pairs if len(x) <= 2 and x != y or len(y) <= 2 and x != y]
    fit = all(bare(y).startswith(bare(x)) or bare(x).startswith(bare(y)) for x, y in pairs)
    return bool(short) and fit and len(a) == len(b)


def folded(name: str) -> str:
    """Return `name` folded with single blanks: what scores quote."""
    return " ".join(fold(name).split())


_COMMON = frozenset(
    {
        "nguyen",
        "tran",
        "le",
        "pham",
        "hoang",
        "huynh",
        "phan",
        "vu",
        "vo",
        "dang",
        "bui",
        "do",
        "ho",
        "ngo",
        "duong",
        "ly",
    }
)
"""Family names that some nine of ten Vietnamese bear."""


_PLAIN = frozenset({"van", "thi", "a"})
"""Words in the middle of a name that tell nobody apart."""


@lru_cache(maxsize=1 << 14)
def rare(name: str) -> bool:
    """Say whether hardly two officials bear a full name: of a family that few belong to, four words or no plain middle.

    Five words are rare in any family. Only such a name may join what no office does; that of a common family never.
    """
    words = [bare(w) for w in person_form(name).split()]
    return len(words) >= 5 or words[:1] != [] and words[0] not in _COMMON and not plain(name)


def plain(name: str) -> bool:
    """Say whether a full name has two words, or three with a middle that very many bear: "Nguyễn Văn Hải"."""
    words = [bare(w) for w in person_form(name).split()]
    return len(words) < 3 or len(words) == 3 and words[1] in _PLAIN
