"""Which names of an indicator are one: compared by the words that tell it from others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..model import Measurement
from ..text import bare, key

_LEVEL = re.compile(r"(?<!\w)(?:tinh|huyen|quan|thi xa|xa|phuong|nganh|ca nuoc)(?!\w)(?! hoa)")
_THIS = re.compile(r"(?<!\w)(?:nay|tren)$")
_ONLINE = re.compile(r"(?<!\w)(?:qua mang(?: internet)?|qua internet|online)(?!\w)")
"""Other words for "trực tuyến"."""
_PAST = re.compile(
    r"^(?:so (?:với )?)?(?:cùng (?:kỳ|thời điểm)|(?:năm|tháng|quý|tuần|vụ|kỳ|đợt) (?:trước|ngoái|\d)"
    r"|(?:tháng|quý) cùng kỳ|mùa trước)"
)
_MEASURES = frozenset({"ha", "tấn", "km", "m", "m2", "m3", "kg", "tạ", "lít"})
_AMOUNT = re.compile(
    r"(?:dien tich|san luong|nang suat|khoi luong|tong|so|chieu|(?:tru )?luong|cong suat|quy mo|muc|ty le|du|von)(?!\w)"
)
"""Heads of an amount; a measure's name without one only says what it is of or what was done ("trồng mới")."""
_IDLE = frozenset(
    {
        "ty",
        "le",
        "chi",
        "so",
        "cua",
        "cuoi",
        "tinh",
        "toan",
        "thanh",
        "pho",
        "huyen",
        "quan",
        "nam",
        "tren",
        "dia",
        "ban",
        "cac",
        "va",
        "thu",
        "tuc",
        "hanh",
        "chinh",
    }
)


def compares_with_past(baseline: str | None) -> bool:
    """Say whether a share is told of an earlier time ("bằng 99,3% | cùng kỳ"): it is no level of its indicator."""
    return _PAST.search(key(baseline or "")) is not None


def told_apart(metrics: Sequence[Measurement]) -> tuple[Measurement, ...]:
    """Return figures without the names that are only the noun counted ("trường hợp mắc sởi" of so many).

    They tell a reader what is counted; of two counts of one noun they do not say whether they are one figure.
    """
    return tuple(
        replace(m, indicator=None)
        if m.kind in ("count", "ratio", "change") and m.indicator and key(m.indicator) == key(m.unit or "")
        else m
        for m in metrics
    )


def only_says_more(indicator: str | None, unit: str | None) -> bool:
    """Say whether a name is only the counted noun with what is said of it ("xã" → "xã đạt chuẩn nông thôn mới"), or
    with what was done to it ("hồ sơ" → "tiếp nhận hồ sơ"); of a measure, what it is of ("ha" → "trồng mới rừng").

    Papers say it in many words: such names tell no two counts apart that agree in all else.
    """
    noun, name = key(unit or ""), key(indicator or "")
    if noun in _MEASURES:
        return bool(name) and _AMOUNT.match(bare(name)) is None
    return bool(noun) and name != noun and (name.startswith(f"{noun} ") or name.endswith(f" {noun}"))


def telling(indicator: str | None) -> frozenset[str]:
    """Return the words of an indicator's name that tell it from others, without diacritics; none for "tỷ lệ này"."""
    words = bare(key(indicator or "")).replace("thanh toan", "thanhtoan")  # no "thành phố", no "toàn tỉnh"
    words = _ONLINE.sub("truc tuyen", words)
    return frozenset() if _THIS.search(words) else frozenset(re.findall(r"\w+", words)) - _IDLE


def accents_agree(first: str, second: str) -> bool:
    """Say whether no word of two names is the same without its accents and another with them ("sạch", "sách").

    A name typed without any accent agrees with all.
    """
    one, other = _spellings(first), _spellings(second)
    return not one or not other or all(one[w] & other[w] for w in one.keys() & other.keys())


def _spellings(name: str) -> dict[str, set[str]]:
    """Return each word of a name without accents → how it is spelt; none where the name has no accent at all."""
    found: dict[str, set[str]] = {}
    words = re.findall(r"\w+", key(name))
    for word in words if any(bare(w) != w for w in words) else ():
        found.setdefault(bare(word), set()).add(word)
    return found


def alike(first: frozenset[str], second: frozenset[str]) -> bool:
    """Say whether two indicators can be one: the words of the shorter name all stand in the longer one."""
    return bool(first and second) and (first <= second or second <= first)


def one_indicator(first: str | None, second: str | None) -> bool:
    """Say whether two names can mean one indicator of one body: "… toàn tỉnh" and "… của huyện" cannot."""
    levels = [set(_LEVEL.findall(bare(key(name or "")))) for name in (first, second)]
    if levels[0] and levels[1] and not levels[0] & levels[1]:
        return False
    return alike(telling(first), telling(second))
