"""Which unit of the text a document's symbol abbreviates: "CT-UBND" is some committee's; whose, the text has to say."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter

from ...gazetteer import Gazetteer
from ...text import CAPITAL, fold
from ..view import View
from .committees import committee_in

_VISIT = re.compile(r"(?<!\w)(?:tại|với|đến|ở|về)\s(?:\w+\s)?$")
_SENT_TO = re.compile(
    r"(?<!\w)(?:đến|gửi|tới)\s(?:các\s)?"
    r"(?:(?:ông|bà|đồng chí|trưởng|giám đốc|chủ tịch|thủ trưởng|hiệu trưởng|chánh)\s){0,2}$"
)
"""Before whoever gets a paper, that is of somebody else."""
_SMALL = re.compile(rf"(?!{CAPITAL})[^\W\d_]|[.&\s]|\d+$")
_SKIPPED = frozenset({"và", "của", "các"})
_NEVER_INSIDE = frozenset({"UBND", "UB", "HĐND", "MTTQ"})
_ASKED = re.compile(
    r"(?<!\w)(?:yêu cầu|đề nghị|giao|phê bình|nhắc nhở|đôn đốc|chỉ đạo|kiến nghị|gửi|phân công|lưu ý"
    r"|đồng ý cho|cho phép|chấp thuận cho)\s(?!của\s)"
    r"[^;.\n]{0,120}$"
)
_INSPECTED = re.compile(
    r"(?<!\w)(?:làm việc|kiểm tra|giám sát|thanh tra|khảo sát|phúc tra|tìm hiểu|buổi họp|cuộc họp)\s"
    r"(?:[^;.,\n]{0,60}\s)?(?:với|tại|đối với|ở)\s(?:[^;.\n]{0,60},?\svà\s)?$"
)
"""Before a unit that somebody visits: what it is asked about is another's paper."""
_CARRIES_OUT = re.compile(
    r"(?<!\w)(?:thực hiện|triển khai|chấp hành|quán triệt|hoàn thành|theo|tại|căn cứ|rà soát|tham mưu|báo cáo"
    r"|khắc phục|đúng|như|nêu|xong|trước)(?!\w)"
)
_SET_AGAINST = re.compile(r"(?<!\w)so với\s(?:\w+\s){0,4}$")
"""Before the paper against which is set what somebody has done: "huyện X làm xong, muộn so với | Quyết định 5"."""
_ISSUES = re.compile(r"(?<!\w)(?:ký|ban hành|ra|có|gửi|phát hành|công bố)\s")
_LEVEL = re.compile(r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)(?!\w)")
_RANKS = {"tỉnh": 1, "thành phố": 2, "huyện": 3, "quận": 3, "thị xã": 3, "xã": 4, "phường": 4, "thị trấn": 4}
"""Level → how far below the State; a city may be a province's or a province itself."""
_HEADS_OF = {"UBND": "Ủy ban nhân dân", "UB": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân"}
_PARTY_OF = {"TU": ("tỉnh", "Tỉnh ủy"), "HU": ("huyện", "Huyện ủy"), "QU": ("quận", "Quận ủy")}
_DEPARTMENT = re.compile(r"Sở .*?((?:tỉnh|thành phố) " + CAPITAL + ".+)")
_REACH = 400
_SILENT = frozenset({"addressee", "recipients"})


def of_level(view: View, offset: int, code: str) -> str | None:
    """Return whose document it is where "của" is followed by a place or a bare level ("của tỉnh", "của huyện A")."""
    own = code.split("-")[0]
    level = _LEVEL.match(view.folded, offset)
    if level is None or (own not in _HEADS_OF and own not in _PARTY_OF):
        return None
    place = next((j for j in view.following(offset, 1) if view.mentions[j].label == "LOCATION"), None)
    name = view.name(place) if place is not None else _named_of(view, level[0])
    if name is None or not name.startswith(level[0]):
        return None
    if own in _HEADS_OF:
        return f"{_HEADS_OF[own]} {name}"
    wanted, head = _PARTY_OF[own]
    head = "Thành ủy" if own == "TU" and level[0] == "thành phố" else head
    return f"{head} {name.removeprefix(level[0]).strip()}" if level[0] in (wanted, "thành phố") else None


def _named_of(view: View, level: str) -> str | None:
    """The place of that level that the names of the text's units end with most often."""
    pattern = re.compile(rf"(?<!\w){level} {CAPITAL}[^,;()]*$")
    found = Counter(m[0] for j in view.indexes("UNIT") if (m := pattern.search(view.name(j))))
    return found.most_common(1)[0][0] if found else None


def is_meant(view: View, code: str, name: str) -> bool:
    """Say whether `name` is one of the units of the text that `code` abbreviates."""
    return bool(code) and any(name == other for _, other in _named(view, code))


def _named(view: View, code: str) -> list[tuple[int, str]]:
    if code not in view.units_by_code:
        view.units_by_code[code] = _units_of(view, code)
    return view.units_by_code[code]


def codes_of(org: str) -> tuple[str, ...]:
    """Return the codes under which an issuer's symbol is known: whole, and its first part ("UBND-NN", "UBND")."""
    return tuple(dict.fromkeys((org, re.split(r"[-/]", org)[0])))


def by_code(view: View, index: int, code: str, anywhere: bool = True) -> str | None:
    """A unit of the text that the code abbreviates: the nearest of the sentence, else the one named most often.

    Who is visited or asked about the paper in its own sentence is not guessed at from other sentences either.
    """
    named = [(at, name) for at, name in _named(view, code) if not _visited(view, index, at)]
    start = view.mentions[index].start
    low, high = view.sentence_start(start), view.sentence_end(view.mentions[index].end)
    shut = {name for at, name in _named(view, code) if low <= at <= high and _visited(view, index, at)}
    seen = _visits(view, index, high)
    shut |= {name for _, name in _named(view, code) if name.endswith(seen)}
    near = [(abs(at - start), name) for at, name in named[bisect_left(named, (low, "")) :][:20] if at <= high]
    if near:
        return min(near)[1]
    if not anywhere:
        return None
    if over := _over_department(view, code):
        return over
    if shut:
        named = [(at, name) for at, name in named if all(_over(name, other) for other in shut)]
    if named:
        often = Counter(name for _, name in named[:200])
        return min(often, key=lambda name: (-often[name], _rank(name)))  # of two named as often, the higher one
    return None if shut else _local(view, code)


def _visits(view: View, index: int, high: int) -> tuple[str, ...]:
    """Return the places where the document is carried out, as a sentence says: "thực hiện Quyết định 5 tại huyện X"."""
    end = view.mentions[index].end
    behind = [j for j in view.following(end, max(0, high - end)) if view.mentions[j].label == "LOCATION"]
    starts = ((j, view.mentions[j].start) for j in behind)
    return tuple(view.name(j) for j, at in starts if _VISIT.search(view.folded, max(end, at - 24), at))


def _over(name: str, visited: str) -> bool:
    """Say whether a body may have issued what another is visited about: it is of a higher level, or of none."""
    ours, theirs = _rank(name), _rank(visited)
    return name != visited and (not theirs or ours < theirs)


def _rank(name: str) -> int:
    """Return how far below the State the body stands, as its name says; 0 where it says nothing."""
    level = _LEVEL.search(name)
    return _RANKS[level[0]] if level else 0


def _visited(view: View, index: int, at: int) -> bool:
    """Say whether the unit at `at` is where the document is carried out: "thực hiện Kế hoạch 57 tại UBND huyện X"."""
    end = view.mentions[index].end
    if end <= at:
        return _VISIT.search(view.folded, max(end, at - 24), at) is not None
    start = view.mentions[index].start
    sent = _SENT_TO.search(view.folded, max(0, at - 40), at) is not None
    return sent and at >= view.sentence_start(start) or _asked(view, at, start)


def _asked(view: View, at: int, start: int) -> bool:
    """Say whether the unit at `at` is told to carry the document out: "phê bình UBND huyện X … theo Chỉ thị 15"."""
    low = max(view.sentence_start(at), at - 130)
    between = view.folded[at:start]
    if _SET_AGAINST.search(between) and "\n" not in between and not _ISSUES.search(between):
        return True
    told = _ASKED.search(view.folded, low, at) or _INSPECTED.search(view.folded, low, at)
    if len(between) > _REACH or "\n" in between or not told:
        return False
    return _CARRIES_OUT.search(between) is not None and _ISSUES.search(between) is None


def _units_of(view: View, code: str) -> list[tuple[int, str]]:
    """The units that the code may mean, by the gazetteer's table of codes, else by their initials."""
    heads = {_plain(head) for head in _heads(view.gazetteer, code)}
    silent = [s.span for s in view.document.segments if s.kind in _SILENT]
    units = [
        (view.mentions[j].start, view.name(j))
        for j in view.indexes("UNIT")
        if not any(span.start <= view.mentions[j].start < span.end for span in silent)
    ]
    named = [(at, name) for at, name in units if any(_plain(name).startswith(head) for head in heads)]
    named = named or [(at, own) for at, name in units if (own := committee_in(name, code))]
    return named or [(at, name) for at, name in units if not (heads and len(code) < 3) and fits(code, name)]


def _heads(book: Gazetteer, code: str) -> list[str]:
    parts = dict.fromkeys((code, re.split(r"[-/]", code)[0]))
    return [r.issuer.removesuffix(" Trung ương") for part in parts for r in book.org_code(part)]


def _plain(name: str) -> str:
    return " ".join(re.findall(r"\w+", fold(name)))


def _over_department(view: View, code: str) -> str | None:
    """The committee or council over the provincial department whose paper cites it without a word on its issuer."""
    own = code.split("-")[0]
    department = _DEPARTMENT.fullmatch(view.document.meta.issuer or "") if own in _HEADS_OF else None
    return f"{_HEADS_OF[own]} {department[1]}" if department else None


def _local(view: View, code: str) -> str | None:
    """A sở or ban that the text never names, in a paper of a province's committee or council: that province's."""
    home = re.fullmatch(r"(?:Ủy ban|Hội đồng) nhân dân ((?:tỉnh|thành phố) .+)", view.document.meta.issuer or "")
    heads = [h for h in _heads(view.gazetteer, code) if h.startswith(("Sở ", "Ban Thi đua"))] if home else []
    return f"{heads[0]} {home[1]}" if home and heads else None


def fits(code: str, name: str) -> bool:
    """Say whether `code` abbreviates `name` ("STNMT": Sở Tài nguyên và Môi trường; "ATTP": Cục An toàn thực phẩm)."""
    wanted = _SMALL.sub("", re.split(r"[-/]", code)[0])
    if len(wanted) < 2:
        return False
    words = [w for w in re.findall(r"[^\W\d_]+", name) if w not in _SKIPPED]
    initials = "".join(_initial(w) for w in words)
    if initials.startswith(wanted):
        return True
    if wanted in ("TU", "HU", "QU", "ĐU"):
        return wanted in initials[:7]
    return (
        len(wanted) >= 3
        and wanted not in _NEVER_INSIDE
        and initials.startswith(wanted, 1)
        or initials.startswith(wanted, 2)
    )


def _initial(word: str) -> str:
    first = word[0].upper()
    return first if first == "Đ" else unicodedata.normalize("NFD", first)[0]
