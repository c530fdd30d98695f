"""What a sentence says happened: the verbs of official prose, matched on folded text."""

from __future__ import annotations

import re

_CHECK = r"(?:kiểm tra|giám sát|thanh tra|phúc tra|khảo sát)"
_PATTERNS: tuple[tuple[str, str], ...] = (
    ("reviewed", r"(?:sơ kết|tổng kết)(?!\s+(?:kinh nghiệm|thi đua))"),
    (
        "inspected",
        rf"(?:(?:tiến hành|chủ trì|dẫn đầu|tổ chức|trực tiếp|đến|tới|làm trưởng)\s(?:[\w,]+\s){{0,4}}?{_CHECK}"
        rf"|(?:đã|vừa)\s{_CHECK}"
        rf"|(?:buổi|cuộc|đoàn|tổ|đợt|chuyến)\s(?:công tác\s)?{_CHECK}"
        rf"|{_CHECK}(?:\s[\w,]+){{0,8}}?\stại"
        r"|(?:buổi|có buổi|đã|thăm(?:\s(?:và|,))?)\slàm việc(?:\s(?:với|tại))?|làm việc (?:với|tại)"
        r"|kết luận thanh tra)",
    ),
    ("guided", r"hướng dẫn\s(?:thực hiện|thi hành|triển khai)"),
    ("merged", r"(?:sáp nhập|hợp nhất|giải thể|tổ chức lại|chia tách|thành lập)"),
    ("renamed", r"đổi tên"),
    (
        "left_office",
        r"(?:miễn nhiệm|bãi nhiệm|cách chức|thôi\s(?:giữ|làm|tham gia|đảm nhiệm)|cho thôi|"
        r"nghỉ hưu|nghỉ chế độ|từ chức)",
    ),
    (
        "appointed",
        r"(?:bổ nhiệm|(?:được\s)?bầu\s(?:giữ|làm|vào|bổ sung)|điều động|luân chuyển|phê chuẩn|chỉ định|giữ chức|"
        r"trao quyết định|nhận nhiệm vụ|tái cử|được giao phụ trách)",
    ),
    ("implemented", r"(?:triển khai|thực hiện|quán triệt|thi hành|cụ thể hóa|thể chế hóa)"),
    ("issued", r"(?:ban hành|ký|công bố|phê duyệt)"),
)
_KINDS = tuple((kind, re.compile(rf"(?<!\w){pattern}(?!\w)")) for kind, pattern in _PATTERNS)
_TOLD = re.compile(r"(?<!\w)(?:báo cáo (?:với|tại|trước|của)|theo báo cáo|cho biết|cho hay|trình bày báo cáo)(?!\w)")
_AHEAD = re.compile(r"(?<!\w)(?:sẽ|sắp|dự kiến|chuẩn bị|tăng cường|đẩy mạnh|cần|phải|tiếp tục)\s(?:[\w,]+\s){0,4}$")
SUBJECT_KINDS: dict[str, frozenset[str]] = {
    "directive": frozenset({"reviewed", "inspected", "guided", "implemented", "issued"}),
    "unit": frozenset({"reviewed", "inspected", "merged", "renamed"}),
    "official": frozenset({"reviewed", "inspected", "appointed", "left_office"}),
}
"""Which kinds a sentence may tell of a subject; relations, tasks and figures come from the records."""


def kind_of(folded: str, subject: str) -> str | None:
    """Return the kind of happening that a folded sentence tells about a subject of that kind, None if none.

    What is announced or asked for has not happened; a report that mentions a visit is a report.
    """
    allowed = SUBJECT_KINDS[subject]
    for kind, pattern in _KINDS:
        if kind not in allowed:
            continue
        for match in pattern.finditer(folded):
            if not _AHEAD.search(folded, max(0, match.start() - 40), match.start()):
                return "reported" if kind == "inspected" and _TOLD.search(folded) else kind
    return None
