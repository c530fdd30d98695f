"""Documents of several issuers: liên tịch, phối hợp, liên ngành; the letterhead names all, the first counts as issuer.

Source: annotation guide §3 (issuer); Nghị định 30/2020/NĐ-CP art. 7 (quy chế phối hợp), the law on the promulgation of
legal documents 2015 art. 4 (thông tư liên tịch, nghị quyết liên tịch).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...text import fold
from .organisation import PLACE_TAIL, is_organisation, split_names

_DASH = re.compile(r"\s?[-–]\s?(?=[^\W\d_])|\s{0,2};\s|,\s")
_JOINT_NUMBER = re.compile(
    r"(?:[/-]\s?|\A)(?:TTLT|NQLT|KHLT|CTLT|HDLT|QCLT|CTPH|CTrPH|QCPH|KHPH|HDLN|KHLN|TTLB|TTLN)(?!\w)"
)
_LOCAL = re.compile(
    r"(?:ủy ban nhân dân|ubnd|(?:thường trực )?(?:hội đồng nhân dân|hđnd)|sở|công an|ban thường trực)(?!\w)"
)
_JOINT_WORD = re.compile(r"(?<!\w)(?:liên (?:tịch|bộ|ngành|sở)|phối hợp)(?!\w)")


def is_joint(doc_type: str | None, number: str | None, title: str | None) -> bool:
    """Say whether a document's type, symbol or the first words of its title call it one of several issuers."""
    if _JOINT_NUMBER.search(number or ""):
        return True
    return any(_JOINT_WORD.search(fold(x or "")) for x in (doc_type, " ".join((title or "").split()[:3])))


def joint_issuers(names: Sequence[str], *, joint: bool) -> tuple[str, ...]:
    """Return the issuers as printed, in order, where a letterhead names several; empty where it names one.

    `names` are the letterhead's, joined over lines. A dash between two names that are both organisations parts them
    ("BỘ Y TẾ - BỘ TÀI CHÍNH"); names on lines of their own are a parent and its part unless the document is `joint`.
    """
    dashed = [part for name in names for part in _parted(name)]
    several = dashed if len(dashed) > len(names) else [part for name in names for part in split_names(name)]
    if len(several) < 2 or not (joint or len(dashed) > len(names)):
        return ()
    return tuple(dict.fromkeys(_placed(several)))


def _placed(names: Sequence[str]) -> list[str]:
    """Give a council or department that stands without its place that of the issuer beside it."""
    places = [name[match.start() :] for name in names if (match := PLACE_TAIL.search(fold(name)))]
    return [
        f"{name} {places[0]}" if places and _LOCAL.match(fold(name)) and not PLACE_TAIL.search(fold(name)) else name
        for name in names
    ]


def _parted(name: str) -> list[str]:
    """Part a name at the dashes between organisations: the dash of "LAO ĐỘNG - THƯƠNG BINH" parts nothing."""
    found, start = [], 0
    for match in _DASH.finditer(name):
        before, after = name[start : match.start()].strip(), name[match.end() :].strip()
        if is_organisation(fold(before)) and is_organisation(fold(after)) and len(before.split()) > 1:
            found.append(before)
            start = match.end()
    return [*found, name[start:].strip()]
