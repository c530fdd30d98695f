"""Names that a hyphen or a science's "học" goes on: "Khăm | -bay Xỉ-lư-văng", "Khoa Việt Nam | học"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...model import Document, Mention, Span
from ...text import CAPITAL, fold
from ..merge import in_order
from .beside import kept

_REST = re.compile(r"(?:-[^\W\d_]{1,7})+(?![\w-])")


_GIVEN = re.compile(r"-[a-z]{2,7}(?!\w)")
"""The rest of a Korean given name: "Kim Min | -jae"."""


_SECOND = re.compile(rf"(?:\s{CAPITAL}[^\W\d_]{{0,7}}(?:-[^\W\d_]{{1,7}})+(?![\w-])){{1,3}}")


_STUDIES = re.compile(r"(?:phòng|khoa|viện|bộ môn|trung tâm|hội|tạp chí|liên hiệp)\s", re.IGNORECASE)


_SCIENCE = re.compile(r"\shọc(?!\w)(?!\s(?:sinh|viên|kỳ|phí|tập|bổng|bạ|hành|hỏi|đường|vị|nghề|bơi|online))")
"""The end of a science's name in small letters: "Khoa Việt Nam | học", "Viện Hán Nôm | học"."""


_TO_HYPHEN = 10
"""The first hyphen of a name that goes on stands so near."""


_TERRITORY = re.compile(r"(?:tỉnh ủy|thành ủy|ubnd|hđnd|ủy ban nhân dân|chính quyền|tỉnh|công an|hội đồng nhân dân)\Z")
"""A body that the hyphened name of its place follows: "Tỉnh ủy | Sa-la-van"."""


def to_hyphen(document: Document, found: Sequence[Mention]) -> list[Mention]:
    """Return the mentions, those that end inside a hyphened name read to its end: "Khăm | -bay Xỉ-lư-văng"."""
    longer: list[Mention] = []
    titled = {m.start for m in found if m.label == "POSITION"}
    for m in found:
        end = _name_end(document.text, m) if m.label in ("PERSON", "LOCATION", "UNIT") else 0
        if end > m.end and m.end + 1 not in titled:
            longer.append(replace(m, span=Span(m.start, end), text=document.text[m.start : end], value=None))
            head = _SECOND.match(document.text, end) if m.label == "UNIT" else None
            if head and " " in head[0].strip():
                reason = "person:of-state"
                longer.append(document.mention("PERSON", end + 1, head.end(), confidence=0.85, reason=reason))
    return in_order((*longer, *kept(found, longer))) if longer else list(found)


def _name_end(text: str, m: Mention) -> int:
    """Return where the hyphened name ends that the mention breaks off in, or that completes it."""
    end = m.span.end
    studies = m.label == "UNIT" and text.startswith("học", end + 1) and _STUDIES.match(m.text)
    science = _SCIENCE.match(text, end) if studies else None
    if science:
        return science.end()
    if text.find("-", end, end + _TO_HYPHEN) < 0:
        return end
    rest = _REST.match(text, m.end)
    second = _SECOND.match(text, rest.end() if rest else m.end)
    if rest and rest[0].islower() and (second or rest[0].count("-") > 1):
        return second.end() if second and m.label == "PERSON" else rest.end()
    given = _GIVEN.match(text, m.end) if m.label == "PERSON" and " " in m.text else None
    if given and given[0].islower():
        return given.end()
    whole = "-" in m.text and m.label == "PERSON" or m.label == "UNIT" and _TERRITORY.search(fold(m.text))
    if second and not rest and whole and second[0].count("-") > second[0].count(" ") - 1:
        return second.end() if m.label == "PERSON" else second.start() + 1 + len(second[0].split()[0])
    return m.end
