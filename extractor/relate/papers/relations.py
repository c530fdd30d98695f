"""Relations between documents: what this one rests on, carries out, changes or ends; what it says of two others."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...model import FORMAL_PARTS, Anaphor, Citation, Relation, Segment, Span
from ...text import fold
from ..view import View
from .between import (
    CARRYING_OUT,
    DELAYED,
    IN_TITLE,
    OWN_CLAUSE,
    RESULT,
    SAME_LIST,
    TASK,
    VERBS,
    WITHDRAWS,
    Cited,
    pairs,
    verb_in,
)
from .citations import number_key
from .grounds import with_grounds
from .listed import in_lists
from .others import by_another, enacted, undone_by

_KEPT = r"(?:(?!\s(?:căn cứ|theo đề nghị|thực hiện)\s)[^;\n]){0,160}?"
_REPLACES = re.compile(rf"(?<!\w)(?<!được\s)(?<!bị\s)(?:thay\s+thế(?:\s+cho)?|thay\s+cho|thay)(?!\w){_KEPT}$")
_REPEALS = re.compile(
    rf"(?<!\w)(?<!được\s)(?<!bị\s)(?:bãi\s+bỏ|hủy\s+bỏ|{WITHDRAWS}|chấm\s+dứt\s+hiệu\s+lực)(?!\w){_KEPT}$"
)
_AMENDS = re.compile(
    r"(?:^|[.:]\s*|(?<!sửa đổi),\s*(?:và\s+)?|(?<!sửa đổi)\svà\s+|này\s+)(?:điều\s+\d+\s*[.:]\s*)?(?:\d+[.)]\s*)?"
    rf"(?:sửa\s+đổi|bổ\s+sung|điều\s+chỉnh|đính\s+chính|gia\s+hạn|kéo\s+dài(?:\s+thời\s+(?:gian|hạn)\s+(?:thực\s+hiện|áp\s+dụng))?|đưa\s+thêm)(?!\w){_KEPT}$"
)
_MIXED = re.compile(
    r"(?:sửa\s+đổi|bổ\s+sung)\s*(?:,|và)\s*(?:bổ\s+sung\s*(?:,|và)\s*)?(?:thay\s+thế\s*(?:,|và)\s*)?(?:bãi\s+bỏ|hủy\s+bỏ)(?!\w)[^.;\n]{0,160}$"
)
"""Parts of a paper are changed and others taken out: the paper itself lives on."""
_QUOTED = re.compile(r"“[^“”]{1,300}”|\"[^\"\n]{1,300}\"")
_NOT_BY_THIS = re.compile(
    r",[^,;]{3,60}\s(?:đã|vừa|sẽ)\s(?:ban\s+hành|ký|có|ra|xây\s+dựng|trình)(?!\w)[^,;]{0,30}$"
    r"|(?:sửa\s+đổi|bổ\s+sung|điều\s+chỉnh|thay\s+thế)\s+(?:một\s+số\s+điều\s+)?(?:theo|bởi)\s[^,;]{0,24}$"
)
"""Somebody is told to have issued it, or something else was changed by it."""
_GIVEN = re.compile(r"(?:đã|được)\s+giao(?!\w)")
_ENDED = re.compile(
    r"[^.;\n]{0,140}?(?:hết\s+hiệu\s+lực|thôi\s+hiệu\s+lực|không\s+còn\s+(?:hiệu\s+lực|áp\s+dụng)|nay\s+bãi\s+bỏ"
    r"|(?:bị|được)\s+(?:bãi|hủy)\s+bỏ|chấm\s+dứt\s+hiệu\s+lực)"
)
_APPLIED = re.compile(r"^(?:để\s[^.;]{0,40})?thống nhất áp dụng\s|^để\s[^.;]{0,60}\sáp\s+dụng\s+$")
_ITEM_MARK = re.compile(r"(?:^|\n|(?<=\s))(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-zđ])\s?[.)-]{1,2}\s")
_SO_FAR = re.compile(
    r"[^.;\n]{0,160}?,\s*(?:(?:tính\s+)?đến\s+(?:nay|hết|ngày)|(?:trong\s+)?(?:thời\s+gian|những\s+năm|năm)\s+qua|đã\s+có\s+\d)"
)
_GROUND = re.compile(r"(?<!\w)(?:căn\s+cứ|trên\s+cơ\s+sở)\s+(?:vào\s+)?[^;\n]{0,120}$")
_GROUND_WORD = re.compile(r"căn\s+cứ|trên\s+cơ\s+sở")
_MAIN_VERB = re.compile(
    r",[^,;]{0,80}(?:yêu cầu|đề nghị|ban hành(?! kèm)|hướng dẫn|báo cáo|thông báo|có ý kiến|kết luận|xây dựng|mở đợt"
    r"|triệu tập|tổ chức)(?!\w)"
)
_ASIDE = re.compile(r"(?<!\w)(?:tiếp theo|nối tiếp|căn cứ|trên cơ sở|theo đề nghị|ý kiến của)(?!\w)[^;]*$")
_ASIDE_OPINION = re.compile(r"(?<!\w)ý\s+kiến\s+của[^;]*$")
_COMPARED = re.compile(
    r"(?<!\w)(?:đối\s+chiếu|soi\s+chiếu|so\s+sánh|so\s+với|đối\s+sánh)(?!\w)(?:(?!\s(?:căn\s+cứ|thực\s+hiện|triển\s+khai)\s).)*$",
    re.DOTALL,
)
"""What something is only measured by: neither carried out nor rested on."""
_FOLLOWS = re.compile(r"(?<!\w)(?:tiếp\s+theo|nối\s+tiếp|tiếp\s+nối|ngoài\s+ra)(?!\w)")
"""An earlier paper that this one follows up."""
_WORKING = re.compile(r"^theo\s+$")
_TITLE = re.compile(
    r"(?<!\w)(?:về|quy định|hướng dẫn|sửa đổi|ban hành|thi hành|phê duyệt|bổ sung|thay thế|bãi bỏ|công bố|thông qua)"
    r"(?!\w)"
)
_CARRIED_OUT = re.compile(r"[^;]*(?<!\w)(?:của|do)\s[^;,]{2,80}\s(?:thực hiện|triển khai)\s+")
"""Between a base with its issuer and what it carries out, in its title ("Chương trình số 4 của UBND thực hiện | B")."""
_NEW_BASE = re.compile(r"(?:[;]|(?<!\w)và)\s*(?:điều\s\d+\s*)?$")
_CHANGING = re.compile(r"(?<!\w)(?:sửa đổi|bổ sung|thay thế|bãi bỏ|thi hành|cụ thể hóa|quy định chi tiết)(?!\w)")
_PROPOSAL = re.compile(r"(?:theo|xét|xem xét)\s+(?:đề nghị|đề xuất)")
_ANSWERED = re.compile(r"^[-–+*\s]*(?:phúc\s+đáp|trả\s+lời|đáp\s+ứng)(?!\w)[^;]*$")
_ATTACHED = re.compile(r"(?<!\w)(?:kèm\s+theo|thẩm\s+định|giải\s+trình|thẩm\s+tra)(?!\w)[^;]{0,60}$")
"""Before a letter that goes with a proposal."""
_BY_ORDER = re.compile(r"^[-–+*\s]*theo\s+(?:nội dung\s+|yêu cầu tại\s+|chỉ đạo tại\s+)?$")
_ORDERS = frozenset({"Công văn", "Văn bản", "Công điện", "Chỉ thị", "Kế hoạch"})
_REVIEWED = re.compile(r"(?<!\w)(?:xem xét|xét|qua nghiên cứu)\s+$")
_HEARD = re.compile(
    r"(?<!\w)(?:nghe|trình\s+bày|xem\s+xét|xét|thảo\s+luận|cho\s+ý\s+kiến|kết\s+luận|nhất\s+trí|đồng\s+ý)(?!\w)[^;]{0,200}$"
)
_PROGRESS = re.compile(r"(?<!\w)(?:kết\s+quả|tình\s+hình|tiến\s+độ|sơ\s+kết|tổng\s+kết)\s[^;]{0,60}$")
_DO = r"(?:(?:tiếp tục|triển khai|tổ chức)\s+){0,2}(?:(?:thực hiện|triển khai|thi hành)\s+)?"
_NEXT_LINE = re.compile(r"[.]\s|\n")
_NEXT_ITEM = re.compile(r"[.]\s|\n\s*(?:[-–+*•]|\d{1,2}(?:\.\d{1,2})?[.)]|[a-zđ]\)|căn\s+cứ|điều\s+\d)")
"""Between two papers of one list: where the next member begins; a line that was only cut ends none."""
_LONG_TITLE = 400
"""A title between two papers of one list has no more characters."""
_CHANGES = frozenset({"amends", "replaces", "repeals"})
_NAMED = re.compile(
    r"[(]\s*(?:(?:sau đây\s+)?gọi(?:\s+(?:tắt|chung))?\s+là:?\s+)?[\"“]?$"
    r"|(?<!\w)(?:ban chỉ đạo|tổ công tác|tổ giúp việc|ban điều hành|tổ triển khai)(?!\w)"
    rf"(?:(?!ban hành|yêu cầu|[.;\n]).){{0,120}}?(?<!\w){_DO}$"
    r"|(?<!\w)(?:về|v/v|tăng cường|đẩy mạnh|nâng cao|cải cách|chuyển đổi số|công tác)\s[^.;\n]{0,160}?"
    rf"(?:(?<!\w)(?:và|gắn với|cùng)|,)\s+{_DO}$"
)
_CALLED = re.compile(r"[(]\s*(?:sau đây\s+)?(?:gọi|viết)(?:\s+(?:tắt|chung))?\s+là:?\s*[\"“]?$")
"""Before any number: what a paper shall be called from here on."""
"""Before a bare number: brackets that repeat a name, a committee's name, the last of several topics."""


def relations(view: View, records: Sequence[Citation], back: Sequence[Anaphor]) -> tuple[Relation, ...]:
    """Return what `view` states between documents, each once, in order of the target's first mention.

    `back`: the words that point back to a document; only those that are bound to one of `records` relate anything.
    """
    cited = cited_numbers(view, records)
    meant = _meant(cited, records, back)
    own = number_key(view.document.meta.number) if view.document.meta.number else None
    found: dict[tuple[str, str, str], Relation] = {}
    touched: set[int] = set()
    days = {i: r.date for r in records for i in r.mentions if r.date and len(r.date) == 10}

    def later(a: Cited, b: Cited) -> bool:
        """No paper carries out, rests on or changes one of a later day."""
        return a.index in days and b.index in days and days[b.index] > days[a.index]

    for segment, members in _lines(view, cited):
        for c, relation, verb in undone_by(view, members) if own else ():
            _add(found, Relation(c.number, relation, view.document.meta.number or "", (c.index,), Span(*verb)))
        others = [c for c in members if number_key(c.number) != own]
        if view.document.kind == "official_document":
            for c, relation in _of_this(view, segment, others):
                words = _words_of(view, segment, c, relation)
                _add(found, Relation("this", relation, c.number, (c.index,), words, _pinpoint(view, c)))
                touched.update({c.index} if segment.kind != "legal_basis" else ())
        for a, relation, b, stated in pairs(view, members, cited, meant):
            if a.index in touched and b.index in touched:
                continue
            source = "this" if number_key(a.number) == own else a.number
            of_others = number_key(b.number) != own or relation in _CHANGES
            if of_others and number_key(a.number) != number_key(b.number) and not later(a, b):
                words = Span(*stated) if stated else None
                _add(found, Relation(source, relation, b.number, (a.index, b.index), words, _pinpoint(view, b)))
    for one in in_lists(view, cited) if view.document.kind == "official_document" else ():
        source, target = (one.item.number, one.of) if one.of else ("this", one.item)
        if number_key(target.number) not in (own, number_key(source)):
            mentions = (one.item.index, target.index) if one.of else (one.item.index,)
            _add(found, Relation(source, one.relation, target.number, mentions, Span(*one.verb)))
    return tuple(found.values())


def _meant(cited: Sequence[Cited], records: Sequence[Citation], back: Sequence[Anaphor]) -> dict[int, Cited]:
    """Return by its first offset what each bound anaphor means: the last citation of its record before it."""
    found: dict[int, Cited] = {}
    for anaphor in back:
        if anaphor.citation is not None:
            homes, start = records[anaphor.citation].mentions, anaphor.span.start
            before = [c for c in cited if c.index in homes and c.end <= start]
            if before:
                found[start] = before[-1]
    return found


def bases(view: View) -> tuple[str, ...]:
    """Return the numbers of the Căn cứ lines, not those inside a base's title, not of a Tờ trình (guide §3)."""
    records: list[str] = []
    for segment, members in _lines(view, cited_numbers(view, ())):
        if segment.kind == "legal_basis" and "căn cứ" in _head(view, segment):
            records += [c.number for c, relation in _of_basis(view, segment, members) if relation == "based_on"]
    return tuple(dict.fromkeys(records))


def cited_numbers(view: View, records: Sequence[Citation]) -> list[Cited]:
    """The numbered citations of `view` in order, each with the number and type of its record; a bare name is none."""
    full = {i: r for r in records for i in r.mentions}
    out = []
    for i in view.indexes("CITATION"):
        value, mention, record = view.citation(i), view.mentions[i], full.get(i)
        if value.number:
            number = record.number if record and record.number else value.number
            kind = value.type or (record.type if record else None) or ""
            out.append(Cited(i, mention.start, mention.end, number, kind))
    return out


def _lines(view: View, cited: Sequence[Cited]) -> Iterator[tuple[Segment, list[Cited]]]:
    """Each segment that may state something, with the citations in it."""
    starts = [c.start for c in cited]
    for part, segment in with_grounds(view):
        low, high = bisect_left(starts, part.span.start), bisect_left(starts, part.span.end)
        if low < high and segment.kind not in FORMAL_PARTS:
            members = [c for at, c in enumerate(cited[low:high], low) if not _is_name(view, c, cited[at - 1 : at])]
            if members:
                yield segment, members


def _is_name(view: View, c: Cited, before: Sequence[Cited]) -> bool:
    """Say whether a bare number ("Đề án 06") only names a thing: in brackets, a committee's name, a list of topics."""
    if _CALLED.search(view.folded, max(0, c.start - 40), c.start):
        return True
    if not c.number.isdigit():
        return False
    low = max(view.sentence_start(c.start), before[0].end if before else 0, c.start - 300)
    return _NAMED.search(view.folded[low : c.start]) is not None


def _add(found: dict[tuple[str, str, str], Relation], new: Relation) -> None:
    source = number_key(new.source) if new.source != "this" else new.source
    key = (source, new.relation, number_key(new.target))
    old = found.get(key)
    if old is not None:
        mentions = tuple(dict.fromkeys([*old.mentions, *new.mentions]))
        trigger, pinpoint = old.trigger or new.trigger, old.pinpoint or new.pinpoint
        new = replace(old, mentions=mentions, trigger=trigger, pinpoint=pinpoint)
    found[key] = new


def _pinpoint(view: View, c: Cited) -> str | None:
    """The part of the document that is meant: as the mention has it, or in front of its title."""
    pinpoint = view.citation(c.index).pinpoint
    return " ".join(pinpoint.split()) if pinpoint else None


def _words_of(view: View, segment: Segment, c: Cited, relation: str) -> Span | None:
    """The verb by which this document does something to `c`: the nearest one before it, for an end one behind it."""
    low = max(segment.span.start, view.sentence_start(c.start))
    if relation == "repeals" and (ended := _ENDED.match(view.folded, c.end)):
        verb = verb_in(ended[0], c.end)
        return Span(*verb) if verb else None
    verbs = VERBS[relation]
    found = [m.span() for m in verbs.finditer(view.folded, low, c.start)]
    return Span(*found[-1 if relation in _CHANGES else 0]) if found else None


# ------------------------------------------------------------------ what this document does to others


def _of_this(view: View, segment: Segment, members: Sequence[Cited]) -> Iterator[tuple[Cited, str]]:
    if segment.kind == "legal_basis":
        yield from _of_basis(view, segment, members)
        return
    previous: tuple[Cited, str] | None = None
    behind = 0
    for c in members:
        relation = _stated(view, segment, c, previous[0].end if previous else 0, behind)
        behind = c.end
        if c.type == "Báo cáo" and relation in (None, "implements") and _concluded(view, segment, c, relation):
            relation = "concludes"
        if relation is None and previous and _joined(view, previous[0], c):
            relation = previous[1]
        if relation:
            yield c, relation
        previous = (c, relation) if relation else None


def _concludes(view: View) -> bool:
    """Say whether the document is a conclusion, be it made known as a Thông báo."""
    meta = view.document.meta
    kind, title = fold(meta.type or ""), fold(meta.title or "")
    return kind.startswith(("kết luận", "thông báo kết luận")) or (
        kind.startswith("thông báo") and bool(re.match(r"(?:về\s+)?(?:ý\s+kiến\s+)?kết\s+luận(?!\w)", title))
    )


def _concluded(view: View, segment: Segment, c: Cited, relation: str | None) -> bool:
    """Say whether a conclusion speaks on the report `c`: heard, discussed, or wrongly taken for carried out."""
    if not _concludes(view):
        return False
    low = max(segment.span.start, view.sentence_start(c.start))
    clause = view.folded[low : c.start]
    titled = segment.kind in ("abstract", "doc_type", "title") and re.search(r"(?<!\w)(?:về|đối với)\s+$", clause)
    return relation == "implements" or bool(titled or _HEARD.search(clause))


def _head(view: View, segment: Segment) -> str:
    return view.folded[segment.span.start : segment.span.start + 60].lstrip(" -–+*\t")


def _of_basis(view: View, segment: Segment, members: Sequence[Cited]) -> Iterator[tuple[Cited, str]]:
    """A Căn cứ line gives bases, a Xét / Theo đề nghị line the proposal; numbers inside a base's title give nothing."""
    head = _head(view, segment)
    inside = submitted = False
    last = segment.span.start
    before = ""
    for c in members:
        gap = view.folded[last : c.start]
        of_one_list, before = before == c.type and SAME_LIST.fullmatch(gap) is not None, c.type
        if last > segment.span.start and not (inside and of_one_list):
            titled = bool(_TITLE.search(gap.rpartition(";")[2]) or _CARRIED_OUT.fullmatch(gap))
            if c.type != "Tờ trình" and _ASIDE_OPINION.search(gap):
                continue
            inside = titled and not (_NEW_BASE.search(gap) and not _CHANGING.search(gap))
        last = c.end
        if inside:
            continue
        if c.type == "Tờ trình" or _PROPOSAL.match(head) and c.type in ("Công văn", "Văn bản"):
            if c.type == "Tờ trình" or not (submitted or _ATTACHED.search(gap)):
                yield c, "proposed_by"
            submitted = submitted or c.type == "Tờ trình"
        elif c.type == "Báo cáo" and fold(view.document.meta.type or "").startswith("kết luận"):
            yield c, "concludes"
        elif CARRYING_OUT.match(head):
            yield c, "implements"
        elif "căn cứ" in head or head.startswith(("theo", "trên cơ sở")) and c.type != "Báo cáo":
            yield c, "based_on"


def _joined(view: View, before: Cited, after: Cited) -> bool:
    """Whether two citations stand in one list: only dates, issuers, titles and a comma or "và" between them."""
    gap = view.folded[before.end : after.start]
    same = before.type == after.type or not {before.type, after.type} & {"Tờ trình", "Báo cáo"} and gap.endswith("; ")
    of_list = same and gap.endswith(("; ", " và "))  # its titles may hold any verb
    return (
        len(gap) < (_LONG_TITLE if of_list else 260)
        and not (_NEXT_ITEM if of_list else _NEXT_LINE).search(gap)
        and not any(not of_list and p.search(gap) for p in (_MAIN_VERB, TASK, _COMPARED, _FOLLOWS, IN_TITLE))
    )


def _stated(view: View, segment: Segment, c: Cited, floor: int, behind: int) -> str | None:
    """The relation that the words round a citation state of this document.

    `floor`: the end of the one before that this document relates to; `behind`: of the one before, whatever it is.
    """
    low = max(segment.span.start, view.sentence_start(c.start))
    clause = view.folded[low : c.start]
    tail = view.folded[c.end : min(segment.span.end, view.sentence_end(c.end))]
    reported = c.type in ("Báo cáo", "Tờ trình") and clause.rstrip().endswith(" tại")
    if _COMPARED.search(clause):
        return _changing(view, view.folded[max(low, floor) : c.start], tail)
    leading = CARRYING_OUT.match(clause) and not (_MAIN_VERB.search(clause) or _ASIDE.search(clause) or reported)
    leading = leading and not _reported(view, tail) and not _is_item(view, segment, low)
    leading = leading and not OWN_CLAUSE.search(clause)
    leading = leading and not (low < behind and IN_TITLE.search(view.folded, behind, c.start))
    ordered = c.type in _ORDERS and _BY_ORDER.match(clause)
    if leading or ordered or _APPLIED.match(clause) or _ANSWERED.match(clause):
        return "implements"
    if segment.kind in ("abstract", "doc_type", "title"):
        return None if _concludes(view) and _PROGRESS.search(clause) else _by_title(clause)
    if c.type == "Tờ trình" and re.search(r"(?<!\w)(?:xét|theo đề nghị|đề nghị của)(?!\w)", clause):
        return "proposed_by"
    if _REVIEWED.search(clause) and fold(view.document.meta.type or "").startswith("kết luận"):
        return "concludes"
    if _GROUND.search(clause) and not _TITLE.search(_GROUND_WORD.split(clause)[-1]):
        return "based_on"
    if DELAYED.search(clause) and c.type in _ORDERS:
        return "amends"
    if TASK.search(_GIVEN.sub("", clause)) or by_another(
        view, clause, view.folded[behind : c.start] if floor <= low < behind else ""
    ):
        return None
    return _changing(view, view.folded[max(low, floor) : c.start], tail)


def _is_item(view: View, segment: Segment, offset: int) -> bool:
    """Say whether the sentence at `offset` opens an item of a conclusion or of minutes: others carry it out."""
    mark = _ITEM_MARK.search(view.folded, max(0, offset - 8), offset) or _ITEM_MARK.match(view.folded, offset)
    minutes = fold(view.document.meta.type or "").startswith("biên bản")
    return (minutes or _concludes(view)) and (mark is not None or segment.kind in ("clause", "point"))


def _reported(view: View, tail: str) -> bool:
    """Say whether a sentence that opens with carrying out goes on to what was reached; a report's may say so far."""
    kind = fold(view.document.meta.type or "")
    if kind.startswith(("báo cáo", "tờ trình")) and RESULT.match(tail):
        return True
    return not kind.startswith(("báo cáo", "công văn", "văn bản")) and _SO_FAR.match(tail) is not None


def _changing(view: View, clause: str, tail: str) -> str | None:
    if _MIXED.search(clause) or DELAYED.search(clause):
        return "amends"
    clause = _QUOTED.sub("", clause)
    if _NOT_BY_THIS.search(clause):
        return None
    if _REPLACES.search(clause):
        return "replaces"
    if _REPEALS.search(clause) or _ENDED.match(tail):
        return "repeals"
    if _AMENDS.search(clause) or enacted(view, clause):
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
