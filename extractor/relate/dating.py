"""When a cited document was issued: the date that the text puts before or behind its number (annotation guide §2, citations)."""

from __future__ import annotations

import re

from .view import View

_ISSUING = r"(?:ký|ban hành|phát hành|phát đi|thông qua|công bố|có|ra|gửi|phát|trình|phê duyệt|ban bố)"
_BEHIND = re.compile(
    rf"[\s,]*[(\-]?\s*(?:gọi tắt[^)]*\))?(?:(?:đã\s+|được\s+|vừa\s+)?{_ISSUING}(?:\s+ban hành)?\s+)?(?:vào\s+)?(?:ng[àa]\s?y\s*)?"
)
"""Straight behind: " ngày", ", ngày", " (", " - ", " ký ngày", " phát đi ngày"."""
_AGENT = re.compile(
    rf"[\s,(]*(?:của|do|được|vừa được|bởi)\s+(?P<who>[^.;:\n]{{2,160}}?)[\s,]*(?:{_ISSUING}\s+)?(?:vào\s+)?ngày\s*"
)
"""Behind the issuer: " của Thường trực HĐND huyện ngày", " do Bộ trưởng … ký ngày"."""
_NOT_AGENT = re.compile(
    r"(?<!\w)(?:về|trước|từ|đến|tới|yêu cầu|phải|hoàn thành|tính|để|nhằm|thực hiện|theo|xong|cho|chậm|giao|đề nghị|ghi nhận)(?!\w)"
)
_BEFORE = re.compile(
    rf"[^;\n]{{0,240}}?(?<!\w){_ISSUING}(?:\s+(?:ban hành|phát hành|ra|bộ|đi|các|chi tiết|tiếp|bản|thêm|lại))*\s*$"
)
"""Between a date at the head of the sentence and the number: somebody who issues ("Ngày 30/5, UBND … ban hành")."""
_OPENING = re.compile(r"(?:^|[,;:(–-]\s*|trong\s+|hôm\s+|vào\s+)(?:cũng\s+)?(?:trong\s+)?(?:ngày|hôm|sáng|chiều|tối|trưa)?\s*$")
_SAME_DAY = re.compile(r"(?<!\w)(?:cùng ngày)(?!\w)")
_TODAY = re.compile(r"(?<!\w)(?:hôm nay|sáng nay|chiều nay|tối nay|trong ngày,)(?!\w)?")


def issued_on(view: View, index: int) -> str | None:
    """Return the ISO day on which the document cited by mention `index` was issued, None where the text gives none."""
    return _behind(view, index) or _same_as_previous(view, index) or _before(view, index)


def date_end(view: View, index: int) -> int:
    """Where the citation ends together with the date that stands straight behind it."""
    end = view.mentions[index].end
    for j in view.following(end, 40):
        mention = view.mentions[j]
        if mention.label == "DATE" and _BEHIND.fullmatch(view.folded, end, mention.start):
            return mention.end
        break
    return end


def _behind(view: View, index: int) -> str | None:
    end = view.mentions[index].end
    for j in view.following(end, 200):
        mention = view.mentions[j]
        if mention.label == "CITATION":
            return None
        if mention.label != "DATE":
            continue
        gap = view.folded[end : mention.start]
        agent = _AGENT.fullmatch(gap)
        if _BEHIND.fullmatch(gap) or (agent and not _NOT_AGENT.search(agent["who"])):
            return view.day(j)
        return None
    return None


def _same_as_previous(view: View, index: int) -> str | None:
    """ "Tờ trình số 02 ngày 28/6/2019 …, Báo cáo số 09 cùng ngày": the date of the citation before it."""
    end = view.mentions[index].end
    if not re.match(r"[\s,]*(?:ký\s+)?cùng ngày(?!\w)", view.folded[end : end + 20]):
        return None
    before = next((j for j in view.preceding(view.mentions[index].start, 400) if view.mentions[j].label == "CITATION"), None)
    return _behind(view, before) if before is not None else None


def _before(view: View, index: int) -> str | None:
    start = view.mentions[index].start
    low = view.sentence_start(start)
    clause = view.folded[low:start]
    if not _BEFORE.search(clause):
        return None
    for j in view.preceding(start, start - low + 1):
        mention = view.mentions[j]
        if mention.start < low or mention.label == "CITATION":
            break
        if mention.label == "DATE" and view.day(j) and _OPENING.search(view.folded[low : mention.start]):
            return view.day(j)
    return _relative(view, low, start, clause)


def _relative(view: View, low: int, start: int, clause: str) -> str | None:
    """ "cùng ngày": the last day named before; "hôm nay", "trong ngày": the document's own."""
    if _SAME_DAY.search(clause):
        return next((d for j in view.preceding(start, 1500) if (d := _named_day(view, j))), None)
    return view.document.meta.as_of if _TODAY.search(clause) else None


def _named_day(view: View, index: int) -> str | None:
    return view.day(index) if view.mentions[index].label == "DATE" else None
