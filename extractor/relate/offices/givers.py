"""Bodies that give an office or act against its holder: named beside somebody whose house they are not."""

from __future__ import annotations

import re

from ...model import Mention

_GRANTS = re.compile(
    r"(?:ủy quyền|quyết định|nghị quyết|đề nghị|đồng ý|phân công|ý kiến|tờ trình)(?:\s(?!về|cho|đối)\w+){0,3}\scủa\s+\Z"
)
"""Before a body that gives the office: it is not the one in which it is held."""
_GIVES = re.compile(
    r"\s*(?:đã|vừa|cũng|sẽ|có quyết định|ký)?\s*(?:công bố việc )?"
    r"(?:bổ nhiệm|điều động|chuẩn y|phê chuẩn|chỉ định|luân chuyển)"
)
_ARRESTS = re.compile(
    r"[^.;:\n]{0,80}?(?<!\w)(?:khởi tố|bắt (?:tạm giam|giữ|khẩn cấp)|khám xét|tống đạt|truy tố|xét xử"
    r"|điều tra(?: ban đầu| làm rõ)?|xác minh|vào cuộc)(?!\w)"
)
"""Behind a body that arrests or tries somebody: it is not his."""
_FOR = re.compile(r"(?<!\w)(?:thay mặt|được sự ủy quyền của|thừa ủy quyền(?: của)?)\s\Z")
_HANDS = re.compile(r"\s(?:đã\s)?(?:công bố|trao|ký)(?!\w)[^.;:\n]{0,30}(?<!\w)quyết định(?!\w)")
"""Around the body in whose name somebody hands over an appointment: "thay mặt | Bộ X | trao quyết định bổ nhiệm …"."""


def gives(folded: str, unit: Mention) -> bool:
    """Say whether the folded text has this unit appoint or arrest: "quyết định của | Bộ X", "| Công an Y khởi tố"."""
    if _GRANTS.search(folded, max(0, unit.start - 50), unit.start) or _GIVES.match(folded, unit.end):
        return True
    if _FOR.search(folded, max(0, unit.start - 30), unit.start) and _HANDS.match(folded, unit.end):
        return True
    return _ARRESTS.match(folded, unit.end) is not None
