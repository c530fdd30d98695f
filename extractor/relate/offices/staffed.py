"""Bodies that a heading staffs: "II. TỔ GIÚP VIỆC" above a list of persons who are its leader and members."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from ...model import Mention
from ...text import fold
from .kinds import kind_of_unit

_HEADS = (
    r"(?:ban chỉ đạo|ban tổ chức|ban chỉ huy|ban giám khảo|ban thư ký|ban giám sát|ban kiểm phiếu"
    r"|ban điều hành|ban vận động|ban soạn thảo|tiểu ban|tổ(?! chức| quốc| hợp| dân phố)"
    r"|hội đồng(?! nhân dân)|đoàn(?! kết| thể| viên)|nhóm(?! nhiệm vụ| giải pháp| vấn đề))"
)
_HEADING = re.compile(
    rf"(?:^|\n)[ \xa0\t|*]*(?:(?:[ivx]{{1,4}}|[a-eđ]|\d{{1,2}}(?:\.\d)?)\s?[./)-]{{1,2}}\s?)?"
    rf"(?:(?:danh sách|thành phần|thành viên|nhân sự)\s(?:các\s)?(?:thành viên\s)?)?"
    rf"(?P<name>{_HEADS}(?!\w)[^\n.;:|]{{0,110}}?)"
    r"(?:\s?\([^()\n]{1,60}\))?[ \xa0\t|*]*(?::|,?\s?(?:bao\s)?gồm(?:\s[^\n:]{0,40})?:)?[ \xa0\t|*]*(?=\n)",
    re.I,
)
_END = re.compile(r"\n[ \xa0\t]*(?:điều\s\d{1,3}[.:]|nơi nhận)", re.I)
"""What ends the list under a heading, besides the next one."""
_PERSON_NEAR = 160
"""So many characters below a heading the first member is named."""
_MEMBERSHIP = re.compile(
    r"(?:phó )?(?:trưởng|chủ tịch|tổ trưởng|nhóm trưởng|chủ nhiệm)|tổ phó|nhóm phó|phó (?:ban|đoàn|tổ|nhóm)"
    r"|thành viên|ủy viên|thư ký|tổ viên"
)


class Staffed:
    """The headings of one document under which persons are listed as members of a body."""

    def __init__(self, text: str, folded: str, persons: Sequence[int]) -> None:
        found: list[tuple[int, int, str]] = []
        for m in _HEADING.finditer(text) if persons else ():
            i = bisect_right(persons, m.end())
            if i < len(persons) and persons[i] < m.end() + _PERSON_NEAR and not _told(folded[slice(*m.span("name"))]):
                found.append((m.start("name"), m.end("name"), " ".join(m["name"].split())))
        self.found = found
        self.starts = [start for start, _, _ in found]
        self.ends = [m.start() for m in _END.finditer(text)] if found else []

    def heading(self, at: int) -> tuple[int, int, str] | None:
        """Return (start, end, words) of the heading whose list holds `at`, None where there is none."""
        i = bisect_right(self.starts, at) - 1
        if i < 0:
            return None
        ended = bisect_right(self.ends, self.found[i][1])
        over = ended < len(self.ends) and self.ends[ended] < at
        return None if over else self.found[i]


def _told(name: str) -> bool:
    """Say whether the line is a sentence after all: "Tổ trưởng …", "Đoàn đã làm việc với ông …"."""
    return re.search(r"(?<!\w)(?:trưởng|phó|đã|do|là|được|và có|cùng|ông|bà|tại|với|về việc)(?!\w)", name) is not None


def named(heading: tuple[int, int, str], units: Sequence[tuple[int, Mention]], name: Callable[[int], str]) -> str:
    """Return what the body of a heading is called: the unit in it, a unit of the paper that begins so, or its words.

    In: the heading, the units of the document with their indexes, what each is called in full.
    """
    start, end, words = heading
    own = next((i for i, m in units if start <= m.start < end), None)
    whole = name(own) if own is not None else ""
    if whole.count(" ") > words.count(" ") or (whole and fold(whole) == fold(words) and not words.isupper()):
        return whole
    plain = fold(words)
    fuller = [n for i, _ in units if (n := name(i)) and fold(n).startswith(f"{plain} ")]
    if fuller:
        return max(fuller, key=lambda n: (fuller.count(n), -fuller.index(n)))
    return whole or plain[:1].upper() + plain[1:] if words.isupper() else whole or words


def staffs(position: str, body: str) -> bool:
    """Say whether a folded title can be one that a list of members gives in a body of this name."""
    kind = kind_of_unit(position)
    return _MEMBERSHIP.match(position) is not None and (kind is None or kind.match(fold(body)) is not None)
