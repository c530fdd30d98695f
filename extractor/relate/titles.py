"""The trích yếu of a cited document, as the text gives it behind the number (guide §2, §3: no "về", no quotes)."""

from __future__ import annotations

import re

from .dating import date_end
from .view import View

_SKIP = re.compile(
    r"[\s,]*(?:\([^()\n]{0,60}\)\s*)?"
    r"(?:(?:của|do|được)\s(?:(?!\s(?:về|ban hành|phê duyệt|quy định|công nhận)\s)[^.;\n“\"]){1,140}?)?[\s,:]*"
    r"(?P<link>về việc\s+|v/v\s*:?\s*|về\s+|(?=[“\"])|(?=(?:ban hành|phê duyệt|quy định|công nhận|thành lập|hướng dẫn"
    r"|cho phép|điều chỉnh|sửa đổi|bãi bỏ|công bố|bổ nhiệm|xử phạt|phân công|kiện toàn|giao|tăng cường|triển khai"
    r"|đẩy mạnh|tiếp tục|nâng cao|chấn chỉnh)(?!\w)))"
)
_STOP = re.compile(
    r"[;.](?:\s|$|\")|\n|,\s+(?=(?:[A-ZĐ]|đợt|trong đó|theo đó|đồng thời|nhằm|để|yêu cầu|đề nghị|giao|ngày|số|tỉnh đã"
    r"|địa phương|đã|sẽ|tuyến)(?:\w|\s))"
    r"|\s(?:đã|sẽ|vừa|đang|có hiệu lực|chưa|gồm|nêu rõ|xếp)\s"
)
_QUOTED = re.compile(r"[“\"](?P<title>[^”\"\n]{5,400})[”\"]")


def title_of(view: View, index: int) -> str | None:
    """Return the abstract of the document that mention `index` cites, None where the text gives none."""
    end = date_end(view, index)
    skip = _SKIP.match(view.folded, end)
    if not skip or skip.end() - end > 220:
        return None
    quoted = _QUOTED.match(view.text, skip.end()) or _QUOTED.match(view.text, skip.start("link"))
    if quoted:
        return quoted["title"].strip()
    limit = min(_next_citation(view, end), skip.end() + 400)
    stop = _STOP.search(view.text, skip.end(), limit)
    title = view.text[skip.end() : stop.start() if stop else limit]
    title = re.sub(r"[\s,;:(]*(?:(?:và|theo|của|tại)\s*)?$", "", title).strip(' \t\n-–“”"')
    return " ".join(title.split()) if len(title) > 8 else None


def _next_citation(view: View, end: int) -> int:
    return next((view.mentions[j].start for j in view.following(end, 500) if _is_numbered(view, j)), len(view.text))


def _is_numbered(view: View, index: int) -> bool:
    return view.mentions[index].label == "CITATION" and view.citation(index).number is not None
