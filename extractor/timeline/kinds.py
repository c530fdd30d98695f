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
        rf"|{_CHECK}(?:\s[\w,]+){{0,8}}?\stại|{_CHECK}\s(?:việc|công tác|tình hình|kết quả|tiến độ)"
        r"|(?:buổi|có buổi|đã|thăm(?:\s(?:và|,))?)\slàm việc(?:\s(?:với|tại))?|làm việc (?:với|tại))",
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
)
_KINDS = tuple((kind, re.compile(rf"(?<!\w){pattern}(?!\w)")) for kind, pattern in _PATTERNS)
_ISSUING = re.compile(r"(?<!\w)(?:ban hành|ký|ra|có|gửi|công bố|phê duyệt|thông qua)\s(?:\w+\s){0,2}$")
_DOING = re.compile(
    r"(?<!\w)(?:triển khai|thực hiện|quán triệt|thi hành|chấp hành|cụ thể hóa|thể chế hóa|theo tinh thần)"
    r"\s(?:\w+\s){0,3}$"
)
_TOLD = re.compile(
    r"(?<!\w)(?:báo cáo (?:với|tại|trước|của|kết quả|tình hình|tiến độ)|theo báo cáo|cho biết|cho hay|"
    r"trình bày báo cáo)(?!\w)"
)
_AHEAD = re.compile(
    r"(?<!\w)(?:sẽ|sắp|dự kiến|chuẩn bị|tăng cường|đẩy mạnh|cần|phải|tiếp tục|thành lập|lập|kế hoạch|chương trình)"
    r"\s(?:[\w,]+\s){0,4}$"
)
_ASKED = re.compile(r"(?<!\w)(?:yêu cầu|đề nghị|kiến nghị|giao nhiệm vụ|giao)\s[^.;]{0,160}$")
SUBJECT_KINDS: dict[str, frozenset[str]] = {
    "directive": frozenset({"reviewed", "inspected", "guided", "implemented"}),
    "unit": frozenset({"reviewed", "inspected", "merged", "renamed"}),
    "official": frozenset({"reviewed", "inspected", "appointed", "left_office"}),
}
"""Which kinds a sentence may tell of a subject; relations, tasks and figures come from the records."""


def kind_of(folded: str, subject: str, at: int | None = None) -> str | None:
    """Return the kind of happening that a folded sentence tells about a subject of that kind, None if none.

    `at`: where the subject stands in it; what stands before a directive says whether it was issued or carried out.
    What is announced or asked for has not happened; a report that mentions a visit is a report.
    """
    kind = _told(folded, SUBJECT_KINDS[subject])
    if subject == "directive" and at is not None and kind in (None, "implemented"):
        before = folded[max(0, at - 60) : at]
        if _ISSUING.search(before):
            return "issued"
        if kind is None and _DOING.search(before) and not _ASKED.search(folded, 0, at):
            kind = "implemented"
    return "reported" if kind in ("inspected", "implemented") and _TOLD.search(folded) else kind


def _told(folded: str, allowed: frozenset[str]) -> str | None:
    for kind, pattern in _KINDS:
        if kind in allowed and any(_happened(folded, match.start()) for match in pattern.finditer(folded)):
            return kind
    return None


def _happened(folded: str, at: int) -> bool:
    """Say whether the verb at `at` tells what was done, not what shall be done or was asked for."""
    return not _AHEAD.search(folded, max(0, at - 40), at) and not _ASKED.search(folded, max(0, at - 170), at)
