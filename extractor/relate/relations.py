"""Relations between documents: what this one rests on, carries out, changes or ends; what it says of two others."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model import Citation, Relation, Segment
from ..text import fold
from .citations import number_key
from .view import View

_SKIPPED = frozenset({"boilerplate", "letterhead", "number_line", "place_date", "recipients", "signature", "addressee"})
_TASK = re.compile(
    r"(?<!\w)(?:tham mưu|nghiên cứu|đề xuất|trình|dự thảo|kiến nghị|giao|đề nghị|xây dựng|rà soát|yêu cầu|kiểm tra)"
    r"(?!\w)"
)
"""Somebody is asked to do it: no relation of this document."""
_KEPT = r"(?:(?!\s(?:căn cứ|theo đề nghị|thực hiện)\s)[^;\n]){0,160}?"
_REPLACES = re.compile(rf"(?<!\w)(?<!được\s)(?<!bị\s)(?:thay\s+thế(?:\s+cho)?|thay\s+cho|thay)(?!\w){_KEPT}$")
_REPEALS = re.compile(rf"(?<!\w)(?<!được\s)(?<!bị\s)(?:bãi\s+bỏ|hủy\s+bỏ|thu\s+hồi)(?!\w){_KEPT}$")
_AMENDS = re.compile(
    r"(?:^|[.:]\s*|,\s*(?:và\s+)?|\svà\s+|này\s+)(?:điều\s+\d+\s*[.:]\s*)?(?:\d+[.)]\s*)?"
    rf"(?:sửa\s+đổi|bổ\s+sung|điều\s+chỉnh|đính\s+chính|gia\s+hạn|đưa\s+thêm)(?!\w){_KEPT}$"
)
_ENDED = re.compile(
    r"[^.;\n]{0,140}?(?:hết\s+hiệu\s+lực|thôi\s+hiệu\s+lực|không\s+còn\s+(?:hiệu\s+lực|áp\s+dụng)|nay\s+bãi\s+bỏ"
    r"|(?:bị|được)\s+(?:bãi|hủy)\s+bỏ|chấm\s+dứt\s+hiệu\s+lực)"
)
_CARRYING_OUT = re.compile(
    r"^[-–+*\s]*(?:(?:để|nhằm)\s+)?(?:tiếp\s+tục\s+)?(?:các\s+chủ\s+đầu\s+tư\s+)?"
    r"(?:(?:tổ\s+chức\s+)?(?:triển\s+khai\s+)?(?:thực\s+hiện|thi\s+hành)|triển\s+khai|quán\s+triệt|cụ\s+thể\s+hóa)(?!\w)"
)
_APPLIED = re.compile(r"^(?:để\s[^.;]{0,40})?thống nhất áp dụng\s|^để\s[^.;]{0,60}\sáp\s+dụng\s+$")
_GROUND = re.compile(r"(?<!\w)căn\s+cứ\s+(?:vào\s+)?[^;\n]{0,120}$")
_MAIN_VERB = re.compile(
    r",[^,;]{0,80}(?:yêu cầu|đề nghị|ban hành|hướng dẫn|báo cáo|thông báo|có ý kiến|kết luận|xây dựng|mở đợt|triệu tập"
    r"|tổ chức)(?!\w)"
)
_ASIDE = re.compile(r"(?<!\w)(?:tiếp theo|nối tiếp|căn cứ|theo đề nghị|ý kiến của)(?!\w)[^;]*$")
_ASIDE_OPINION = re.compile(r"(?<!\w)ý\s+kiến\s+của[^;]*$")
_WORKING = re.compile(r"^theo\s+$")
_TITLE = re.compile(
    r"(?<!\w)(?:về|quy định|hướng dẫn|sửa đổi|ban hành|thi hành|phê duyệt|bổ sung|thay thế|bãi bỏ|công bố|thông qua)"
    r"(?!\w)"
)
_NEW_BASE = re.compile(r"(?:[;]|(?<!\w)và)\s*(?:điều\s\d+\s*)?$")
_CHANGING = re.compile(r"(?<!\w)(?:sửa đổi|bổ sung|thay thế|bãi bỏ|thi hành)(?!\w)")
_REVIEWED = re.compile(r"(?<!\w)(?:xem xét|xét|qua nghiên cứu)\s+$")

_ACTIVE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("replaces", re.compile(r"(?<!được )(?<!bị )(?:thay thế(?: cho)?|thay cho)(?!\w)[^,;]{0,60}$")),
    ("repeals", re.compile(r"(?<!được )(?<!bị )(?:bãi bỏ|hủy bỏ)(?!\w)[^,;]{0,60}$")),
    ("amends", re.compile(r"(?<!được )(?<!bị )(?:sửa đổi|bổ sung|điều chỉnh)(?!\w)[^;]{0,80}$")),
    (
        "implements",
        re.compile(
            r"(?:(?:để|nhằm|về|về việc|đốc thúc|đôn đốc|hướng dẫn)\s+(?:tổ chức\s+)?(?:triển khai\s+)?"
            r"(?:thực hiện|triển khai|cụ thể hóa|thi hành|quán triệt)|^\s*(?:thực hiện|triển khai|cụ thể hóa))(?!\w)"
            r"[^,;]{0,40}$"
        ),
    ),
)
_PASSIVE = re.compile(
    r"(?:được|bị)\s+(?P<verb>thay thế|thay|sửa đổi|bổ sung|bãi bỏ|hủy bỏ)(?!\w)[^;]{0,50}?(?:bằng|bởi|theo|tại|của)\s+"
    r"[^,;]{0,20}$"
)
_VERB = {"thay": "replaces", "sửa": "amends", "bổ": "amends", "bãi": "repeals", "hủy": "repeals"}
_ANNEXED = re.compile(r"^[^;.]{0,60}ban hành kèm theo\s+$")
_MAKES = re.compile(
    r"(?<!\w)(?:ra|ban hành|ký|có|xây dựng|phê duyệt|phát hành)(?:\s+(?:ban hành|bộ|các|riêng|tiếp|đi))*\s*$"
)
_TAG = re.compile(r"\s*(?:\([^()\n]{1,30}\)\s*[-–]?|[\w.&]{2,20}\s[-–])\s+")
"""A newspaper's tag before the lead: "(TTXVN) - "."""
_ANAPHOR = re.compile(
    r"(?:thực hiện|triển khai|cụ thể hóa)\s+"
    r"(?P<type>nghị quyết|quyết định|chỉ thị|kế hoạch|kết luận|công điện|nghị định|thông báo)"
    r"\s+(?:này|đó|trên)(?!\w)[^.;]{0,120}$"
)


@dataclass(frozen=True, slots=True)
class _Cited:
    """A numbered citation: the mention's index, where it stands, its record's number and its type."""

    index: int
    start: int
    end: int
    number: str
    type: str


def relations(view: View, records: Sequence[Citation]) -> tuple[Relation, ...]:
    """Return what `view` states between documents, each once, in order of the target's first mention."""
    cited = _cited(view, records)
    own = number_key(view.document.meta.number) if view.document.meta.number else None
    found: dict[tuple[str, str, str], Relation] = {}
    touched: set[int] = set()
    for segment, members in _lines(view, cited):
        others = [c for c in members if number_key(c.number) != own]
        if view.document.kind == "official_document":
            for c, relation in _of_this(view, segment, others):
                _add(found, "this", relation, c.number, (c.index,))
                touched.update({c.index} if segment.kind != "legal_basis" else ())
        for a, relation, b in _pairs(view, members, cited):
            if a.index in touched and b.index in touched:
                continue
            source = "this" if number_key(a.number) == own else a.number
            if number_key(b.number) != own and number_key(a.number) != number_key(b.number):
                _add(found, source, relation, b.number, (a.index, b.index))
    return tuple(found.values())


def bases(view: View) -> tuple[str, ...]:
    """Return the numbers of the Căn cứ lines, not those inside a base's title, not of a Tờ trình (guide §3)."""
    records: list[str] = []
    for segment, members in _lines(view, _cited(view, ())):
        if segment.kind == "legal_basis":
            records += [c.number for c, relation in _of_basis(view, segment, members) if relation == "based_on"]
    return tuple(dict.fromkeys(records))


def _cited(view: View, records: Sequence[Citation]) -> list[_Cited]:
    full = {i: r for r in records for i in r.mentions}
    out = []
    for i in view.indexes("CITATION"):
        value = view.citation(i)
        number = full[i].number if i in full else value.number
        if number:
            mention = view.mentions[i]
            out.append(
                _Cited(i, mention.start, mention.end, number, value.type or (full[i].type if i in full else "") or "")
            )
    return out


def _lines(view: View, cited: Sequence[_Cited]) -> Iterator[tuple[Segment, list[_Cited]]]:
    """Each segment that may state something, with the citations in it."""
    starts = [c.start for c in cited]
    for segment in view.document.segments:
        low, high = bisect_left(starts, segment.span.start), bisect_left(starts, segment.span.end)
        if low < high and segment.kind not in _SKIPPED:
            yield segment, list(cited[low:high])


def _add(
    found: dict[tuple[str, str, str], Relation], source: str, relation: str, target: str, mentions: tuple[int, ...]
) -> None:
    key = (number_key(source) if source != "this" else source, relation, number_key(target))
    old = found.get(key)
    merged = tuple(dict.fromkeys([*(old.mentions if old else ()), *mentions]))
    found[key] = Relation(source, relation, old.target if old else target, merged)


# ------------------------------------------------------------------ what this document does to others


def _of_this(view: View, segment: Segment, members: Sequence[_Cited]) -> Iterator[tuple[_Cited, str]]:
    if segment.kind == "legal_basis":
        yield from _of_basis(view, segment, members)
        return
    previous: tuple[_Cited, str] | None = None
    for c in members:
        relation = _stated(view, segment, c, previous[0].end if previous else 0)
        if relation is None and previous and _joined(view, previous[0], c):
            relation = previous[1]
        if relation:
            yield c, relation
        previous = (c, relation) if relation else None


def _of_basis(view: View, segment: Segment, members: Sequence[_Cited]) -> Iterator[tuple[_Cited, str]]:
    """A Căn cứ line gives bases, a Xét / Theo đề nghị line the proposal; numbers inside a base's title give nothing."""
    head = view.folded[segment.span.start : segment.span.start + 60].lstrip(" -–+*\t")
    inside = False
    last = segment.span.start
    for c in members:
        gap = view.folded[last : c.start]
        if last > segment.span.start:
            titled = bool(_TITLE.search(gap.rpartition(";")[2]))
            if c.type != "Tờ trình" and _ASIDE_OPINION.search(gap):
                continue
            inside = titled and not (_NEW_BASE.search(gap) and not _CHANGING.search(gap))
        last = c.end
        if inside:
            continue
        if c.type == "Tờ trình" or fold(c.type).startswith("tờ trình"):
            yield c, "proposed_by"
        elif _CARRYING_OUT.match(head):
            yield c, "implements"
        elif "căn cứ" in head or head.startswith(("theo", "trên cơ sở")) and c.type != "Báo cáo":
            yield c, "based_on"


def _joined(view: View, before: _Cited, after: _Cited) -> bool:
    """Whether two citations stand in one list: only dates, issuers, titles and a comma or "và" between them."""
    gap = view.folded[before.end : after.start]
    return len(gap) < 260 and not re.search(r"[.]\s|\n", gap) and not _MAIN_VERB.search(gap) and not _TASK.search(gap)


def _stated(view: View, segment: Segment, c: _Cited, floor: int) -> str | None:
    """The relation that the words round a citation state of this document; `floor`: the end of the one before."""
    low = max(segment.span.start, view.sentence_start(c.start))
    clause = view.folded[low : c.start]
    tail = view.folded[c.end : min(segment.span.end, view.sentence_end(c.end))]
    leading = _CARRYING_OUT.match(clause) and not _MAIN_VERB.search(clause) and not _ASIDE.search(clause)
    if leading or _APPLIED.match(clause):
        return "implements"
    if segment.kind in ("abstract", "doc_type", "title"):
        return _by_title(clause)
    if c.type == "Tờ trình" and re.search(r"(?<!\w)(?:xét|theo đề nghị|đề nghị của)(?!\w)", clause):
        return "proposed_by"
    if _REVIEWED.search(clause) and fold(view.document.meta.type or "").startswith("kết luận"):
        return "concludes"
    if _GROUND.search(clause) and not _TITLE.search(clause.rpartition("căn cứ")[2]):
        return "based_on"
    return None if _TASK.search(clause) else _changing(view, view.folded[max(low, floor) : c.start], tail)


def _changing(view: View, clause: str, tail: str) -> str | None:
    if _REPLACES.search(clause):
        return "replaces"
    if _REPEALS.search(clause) or _ENDED.match(tail):
        return "repeals"
    if _AMENDS.search(clause):
        return "amends"
    implementing = fold(view.document.meta.type or "").startswith(("kết luận", "báo cáo kết quả"))
    return "implements" if implementing and _WORKING.match(clause) else None


def _by_title(clause: str) -> str | None:
    if re.search(r"sửa\s+đổi|bổ\s+sung|điều\s+chỉnh", clause):
        return "amends"
    if re.search(r"bãi\s+bỏ|hủy\s+bỏ", clause):
        return "repeals"
    if re.search(r"thay\s+thế", clause):
        return "replaces"
    if re.search(r"(?:thực\s+hiện|triển\s+khai|thi\s+hành|theo|hướng\s+dẫn)\s[^;]{0,40}$", clause):
        return "implements"
    return None


# ------------------------------------------------------------------ what it says of two others


def _pairs(view: View, members: Sequence[_Cited], cited: Sequence[_Cited]) -> Iterator[tuple[_Cited, str, _Cited]]:
    for a, b in zip(members, members[1:], strict=False):
        gap = view.folded[a.end : b.start]
        if len(gap) < 300 and not re.search(r"[.!?]\s(?!\d)|\n", view.text[a.end : b.start]):
            yield from _between(gap, a, b)
            yield from _fronted(view, gap, a, b, members)
    for c in members:
        low = view.sentence_start(c.start)
        anaphor = _ANAPHOR.search(view.folded, max(low, c.start - 220), c.start)
        if anaphor and _MAKES.search(view.folded, max(low, c.start - 30), c.start):
            at = bisect_left(cited, anaphor.start(), key=lambda b: b.start)
            before = [b for b in cited[max(0, at - 8) : at] if fold(b.type).startswith(anaphor["type"])]
            if before and anaphor.start() - before[-1].end < 600:
                yield c, "implements", before[-1]


def _between(gap: str, a: _Cited, b: _Cited) -> Iterator[tuple[_Cited, str, _Cited]]:
    passive = _PASSIVE.search(gap)
    if passive:
        yield b, _VERB[passive["verb"].split()[0]], a
        return
    if _ANNEXED.search(gap):
        yield b, "issues", a
        return
    for relation, pattern in _ACTIVE:
        if pattern.search(gap) and ";" not in gap and not _TASK.search(gap.rpartition(",")[2]):
            yield a, relation, b
            return


def _fronted(
    view: View, gap: str, a: _Cited, b: _Cited, members: Sequence[_Cited]
) -> Iterator[tuple[_Cited, str, _Cited]]:
    """ "Thực hiện A …, UBND ban hành B", "Căn cứ A …, UBND đã ra B": B carries out, or rests on, A and its list."""
    if not _MAKES.search(gap) or "," not in gap:
        return
    low = view.sentence_start(a.start)
    tag = _TAG.match(view.folded, low)
    low = tag.end() if tag else low
    leading = [m for m in members if low <= m.start < b.start]
    head = view.folded[low : leading[0].start]
    if _CARRYING_OUT.match(head) or re.search(r"(?:^|;\s*|,\s*)(?:để|nhằm)\s+(?:thực hiện|triển khai)\s+$", head):
        yield from ((b, "implements", m) for m in leading)
    elif re.match(r"căn\s+cứ\s", head):
        yield from ((b, "based_on", m) for m in leading)
