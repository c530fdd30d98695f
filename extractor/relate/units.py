"""The organisations of a document: one record for each canonical name, in order of first mention."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from ..model import Document, Link, Mention, Occupancy, UnitRecord
from ..text import fold, key

_BARE = frozenset(
    {"sở", "bộ", "ban", "đoàn", "tổ", "thành phố", "tỉnh", "trung ương", "ban chỉ đạo", "đoàn kiểm tra", "ban giám đốc"}
    | {
        "ủy ban",
        "cơ quan thường trực",
        "bộ phận thường trực",
        "hội đồng",
        "văn phòng",
        "clb",
        "câu lạc bộ",
        "trung tâm",
        "công ty",
        "nhà trường",
        "phòng",
        "cục",
        "chi cục",
        "hội",
    }
    | {
        "ban biên tập",
        "tòa soạn",
        "đảng bộ",
        "chi bộ",
        "ủy ban trung ương",
        "ban chủ nhiệm",
        "ban tổ chức",
        "liên đoàn",
        "ban quản lý",
        "chi ủy chi bộ",
    }
)
"""Heads that name nothing by themselves (annotation guide §3)."""
_ORGANS = frozenset(
    {
        "ban thường vụ",
        "ủy ban kiểm tra",
        "ban chấp hành",
        "thường trực",
        "ban chấp hành đảng bộ",
        "ban thường vụ đảng bộ",
    }
)
"""Organs that are nothing where neither the text nor the document says whose."""
_PAPER = re.compile(
    r"(?:TTXVN|Vietnam\+|VOV|VTV|Báo|Thông tấn xã|PV|Cổng|Trung tâm (?:TT|Truyền thông|Văn hóa|VH))", re.I
)
_CREDIT = re.compile(
    r"(?i:ảnh|nguồn|theo|tin)[^.;]{0,40}:?[^.;]{0,40}$|^[^.,;:]{0,50}[(/–-]\s*(?:[^()]{0,30}[/–-]\s*)?$"
)
"""Before the paper's name in a line that only says who wrote or photographed it."""
_ENDS = re.compile(r"[\s/+)]*(?:Vietnam\+\))?[\s).|]*(?:phát)?[\s).|]*(?:\d[\d/ :]*)?$")


def units(
    document: Document, mentions: Sequence[Mention], links: Sequence[Link], held: Sequence[Occupancy] = ()
) -> tuple[UnitRecord, ...]:
    """Return the units that the document's own text names; mentions inside boilerplate give no record.

    `held` are its officials: an organ that the text leaves bare ("Ban Thường vụ") has the name its office was given.
    Names that differ only in spelling (case, dashes, tone placement) are one record under the first of them.
    """
    asides = sorted((s.span.start, s.span.end) for s in document.segments if s.kind == "boilerplate")
    whole = _completed(mentions, links, held)
    names: dict[str, str] = {}
    ids: dict[str, str | None] = {}
    evidence: dict[str, list[int]] = {}
    for link in links:
        mention = mentions[link.mention]
        if mention.label != "UNIT" or _aside(asides, mention.start) or _no_body(document, mention):
            continue
        name = whole.get(link.mention, link.name)
        if fold(name) in _ORGANS:
            continue
        same = key(name).replace(" - ", " ").replace(",", "")
        names.setdefault(same, name)
        ids[same] = ids.get(same) or link.entity
        evidence.setdefault(same, []).append(link.mention)
    return tuple(UnitRecord(name, ids[same], tuple(evidence[same])) for same, name in names.items())


def _completed(mentions: Sequence[Mention], links: Sequence[Link], held: Sequence[Occupancy]) -> dict[int, str]:
    """Return the full names of bare organs by the index of their mention."""
    bare = {x.mention: fold(x.name) for x in links if mentions[x.mention].label == "UNIT" and fold(x.name) in _ORGANS}
    told = ((i, x.unit) for x in held if x.unit for i in x.mentions if i in bare)
    return {i: unit for i, unit in told if fold(unit).startswith(f"{bare[i]} ")}


def _no_body(document: Document, mention: Mention) -> bool:
    """Say whether the mention gives no record: a bare head that points back, or the paper in a credit line."""
    if fold(mention.text) in _BARE and mention.value is None:
        return True
    line = document.text.rfind("\n", 0, mention.start) + 1
    before = document.text[max(line, mention.start - 60) : mention.start]
    behind = document.text[mention.end : mention.end + 20].split("\n")[0]
    return bool(_PAPER.match(mention.text) and _CREDIT.search(before) and _ENDS.match(behind))


def _aside(asides: Sequence[tuple[int, int]], at: int) -> bool:
    i = bisect_right(asides, (at, 1 << 60)) - 1
    return i >= 0 and at < asides[i][1]
