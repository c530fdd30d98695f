"""What a sentence says happened: the verbs of official prose, matched on folded text."""

from __future__ import annotations

import re
from functools import lru_cache

from .verbs import PATTERNS

_KINDS = tuple((kind, re.compile(rf"(?<!\w){pattern}(?!\w)")) for kind, pattern in PATTERNS)
_ISSUING = re.compile(
    r"(?<!\w)(?:ban hành|ký|(?<!đặt )(?<!đề )(?<!chỉ )(?<!nêu )ra|có|gửi|công bố|phê duyệt|"
    r"thông qua)\s(?:\w+\s){0,2}$"
)
_DOING = re.compile(
    r"(?<!\w)(?:triển khai|thực hiện|quán triệt|thi hành|chấp hành|cụ thể hóa|thể chế hóa|theo tinh thần|phổ biến|"
    r"tuyên truyền|học tập|hưởng ứng|hiện thực hóa)"
    r"\s(?:\w+\s){0,3}$"
)
_ACCORDING = re.compile(
    r"(?<!\w)(?:đã|vừa)\s(?:\w+\s)?(?:hoàn thành|xây dựng|thành lập|đưa vào|triển khai|tổ chức|bố trí|"
    r"xong)\s[^.;]{0,120}?"
    r"(?<!\w)theo\s(?:(?:đúng|nội dung|tinh thần|yêu cầu|của|tại)\s){0,3}$"
)
_DONE = re.compile(
    r"[^.;]{0,90}?(?<!\w)(?:đã|được|đang)\s(?:\w+\s){0,3}?(?:triển khai|thực hiện|quán triệt|cụ thể hóa)(?!\w)"
)
_DEMAND = re.compile(
    r"(?<!\w)(?:yêu cầu|đề nghị|kiến nghị|giao|cần|phải|sẽ|tiếp tục)(?!\w)(?!\s(?:dịch|lưu|thông|đất|của|tại))"
)
_SPENT = re.compile(
    r"(?<!\w)(?:năm|tháng|kết quả|tình hình|việc|công tác|quá trình|sau|qua)\s(?:tổ chức\s|triển khai\s)?"
    r"(?:triển khai|thực hiện|quán triệt|thi hành)\s(?:\w+\s){0,3}$"
)
_JOINED = re.compile(
    r"(?<!\w)(?:(?:gộp|sáp nhập|hợp nhất|giải thể|tổ chức lại|chia tách|xóa tên|kết thúc hoạt động(?: của)?)\s"
    r"(?:\w+\s){0,4}"
    r"|(?<!sau )(?<!khi )(?<!trước )(?:nhập|gộp|sáp nhập|hợp nhất)\s(?:[^.;]{3,140}?\s)?(?:vào|về|với|và|thành|"
    r"làm một, lấy tên(?: là)?|làm một với)\s(?:\w+\s){0,2})$"
)
_PLANNED = re.compile(
    r"(?<!\w)(?:sẽ|sắp|dự kiến|đề xuất|đề nghị|kiến nghị|chủ trương|phương án|đề án|dự thảo|lộ trình|lấy ý kiến|"
    r"trình|chuẩn bị|chưa)(?!\w)"
    r"[^.;]{0,80}$"
)
_ENDED = re.compile(
    r"[^.;,]{0,100}?(?<!\w)(?:(?:kết thúc|chấm dứt|dừng|ngừng)\s(?:\w+\s)?hoạt động|khép lại|"
    r"(?<!sau khi )(?<!trước khi )giải thể|"
    r"(?:được\s)?(?:nhập|gộp|sáp nhập|hợp nhất)\s(?:lại\s)?(?:vào|về|với|thành|làm một)|"
    r"không còn(?=\s*(?:[,.;]|$)|\s(?:tồn tại|hoạt động|nữa))|"
    r"(?:được|vừa|mới|đã)\s(?:chính thức\s)?(?:thành lập|hình thành|tổ chức lại|ra đời|hợp nhất|sáp nhập)"
    r"[^.;]{0,100}?(?:trên cơ sở|từ việc|sau khi|từ)\s(?:\w+\s)?(?:hợp nhất|sáp nhập|nhập|tổ chức lại|chia tách)|"
    r"(?:đi vào|bắt đầu|mới|chính thức)\s(?:vận hành|hoạt động)[^.;]{0,60}?(?:trên cơ sở|sau khi|sau)\s(?:\w+\s)?"
    r"(?:hợp nhất|sáp nhập|nhập|tiếp nhận))(?!\w)"
)
_IN_ONE = re.compile(
    r"(?:(?!(?<!\w)(?:cho biết|thông tin|yêu cầu|giao|chỉ đạo|sau khi|sẽ)(?!\w))[^.;]){0,160}?"
    r"(?<!\w)(?:nhập|gộp|sáp nhập|hợp nhất)\s(?:lại\s)?(?:làm một|thành)(?!\w)"
)
_JOINS = re.compile(r"(?<!sau )(?<!khi )(?<!thu )(?<!gia )(?<!xuất )(?<!\w)nhập\s(?:\w+\s){0,2}$")
_WITH = re.compile(r"[^.;]{0,120}?(?<!\w)(?:với|vào|thành|làm một)(?!\w)")
_HANDED = re.compile(
    r"(?<!\w)(?:tiếp nhận|nhận)\s(?:\w+\s){0,2}(?:toàn bộ|nguyên trạng|nhiệm vụ|chức năng)\s(?:[\w,]+\s){0,6}?"
    r"(?:của|từ)\s$"
)
_NEW_NAME = re.compile(r"[^.;,]{0,110}?(?<!\w)(?:đổi tên|mang tên mới|có tên mới|lấy tên mới|đổi thành)(?!\w)")
_FOUNDED = re.compile(r"(?<!\w)thành lập\s(?:\w+\s){0,2}$")
_OUT_OF = re.compile(
    r"[^.;]{0,120}?(?<!\w)(?:trên cơ sở|sau|từ việc|từ)\s(?:khi\s)?(?:hợp nhất|sáp nhập|tổ chức lại|chia tách)"
)
_RENAMED = re.compile(
    r"(?<!\w)đổi tên\s(?:\w+\s){0,4}$|(?<!\w)đổi tên\s[^.;]{0,120}?(?<!\w)(?:thành|"
    r"là)\s(?:\w+\s)?$"
)
_HANDS_OVER = re.compile(r"[^;]{0,140}?(?<!\w)(?:trao|công bố)\s(?:và trao\s)?(?:các\s)?quyết định")
TOLD = re.compile(
    r"(?<!\w)(?:báo cáo (?:với|tại|trước(?!\s(?:ngày|tháng|hết|\d))|của|kết quả|tình hình|tiến độ)|theo báo cáo|"
    r"cho biết|cho hay|trình bày báo cáo)(?!\w)"
)
_AHEAD = re.compile(
    r"(?<!\w)(?:sẽ|sắp|dự kiến|chuẩn bị|tăng cường|đẩy mạnh|cần|phải|tiếp tục|thành lập|lập|kế hoạch|chương trình)"
    r"\s(?:[\w,]+\s){0,4}$"
)
_ASKED = re.compile(
    r"(?<!\w)(?:(?<!theo )yêu cầu|(?<!theo )đề nghị|kiến nghị|giao nhiệm vụ|(?<!bàn )giao(?!\s(?:thông|dịch|lưu|"
    r"đất|lộ|ban|cho)))\s[^.;]{0,160}$"
)
_GIVES = re.compile(
    r"[^;]{0,140}?(?<!\w)(?:đã\s|vừa\s|vừa ký\s|ký\s|trao\s)(?:trao\s|ký\s)?(?:ban hành\s)?(?:các\s)?"
    r"(?:quyết định|nghị quyết|thông báo)(?:\s(?:\w|[/-](?=\w))+){0,6}?\s(?:về\s(?:việc\s)?)?"
    r"(?:bổ nhiệm|điều động|phê chuẩn|miễn nhiệm|chỉ định|chuẩn y|phân công|luân chuyển|"
    r"bãi nhiệm|cho thôi|giao|cử|bầu)(?!\w)"
)
_PAPER = re.compile(r"(?:trao|nhận) quyết định")
_CALLED = r"(?:người tiền nhiệm(?: là)?\s)?(?:đồng chí|ông|bà|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy))"
_FOLLOWS = re.compile(
    rf"(?<!\w)(?:(?:thay|thay thế|kế nhiệm)\s(?:cho\s)?{_CALLED}\s[^.;,]{{2,60}}?\slà|"
    rf"người\s(?:kế nhiệm|thay thế|thay|tiếp quản)(?:\s[^.;,]{{1,50}}?)?\slà)\s{_CALLED}\s$"
)
_INSTEAD = re.compile(rf"(?<!\w)(?:thay|thay thế|thay cho|kế nhiệm)\s(?:cho\s)?{_CALLED}\s")
_OWN_VERB = re.compile(rf",\s(?:{_CALLED}\s)?$")
_INSTEAD_OF = re.compile(rf"(?<!\w)(?:thay|thay thế|thay cho|kế nhiệm)\s(?:cho\s)?{_CALLED}\s$")
_REPLACES = re.compile(
    rf"(?:{_CALLED}\s)?[^.;,]{{2,40}}?(?<!\w)(?:sẽ\s)?(?P<verb>(?:thay|thay thế|thay cho|kế nhiệm)\s(?:cho\s)?)"
    rf"{_CALLED}\s(?P<rest>[^.;,]{{2,140}}(?:,\s(?:là\s)?người\s[^.;,]{{2,140}})?)"
)
"""Who takes another's place: "bà A thay ông B nghỉ hưu", "…, người được bầu làm …"; what stands behind, up to a comma,
is told of B.
"""
_GONE = re.compile(
    r"[^.;,]{2,60}?\s(?:nghỉ (?:hưu|chế độ|hưởng)|về hưu|chuyển công tác|chuyển sang|nhận (?:nhiệm vụ|công tác)|"
    r"(?:được\s)?(?:điều động|luân chuyển)|từ trần|qua đời|hết nhiệm kỳ|từ chức|thôi )(?!\w)"
)
_HEARSAY = re.compile(
    r"(?<!\w)(?:có|rộ|lan|xuất hiện)\s(?:\w+\s){0,2}?(?:thông tin|tin|tin đồn|dư luận)\s(?:cho rằng|cho hay|"
    r"cho biết|là|rằng|về)"
    r"|(?<!\w)(?:tin đồn|đồn đoán|nghe nói|rộ tin|không có chuyện|bác bỏ (?:thông tin|tin)|thông tin (?:sai|"
    r"thất thiệt))(?!\w)"
)
_CALLED_OFF = re.compile(
    r"(?<!\w)(?:chưa|không)\s(?:được\s)?(?:diễn ra|tổ chức|tiến hành|hề|có (?:cuộc|đợt|đoàn|buổi))(?!\w)"
    r"|(?<!\w)(?:bị|tạm|phải|đã)\s(?:hoãn|hủy|dừng|lùi)(?!\w)|(?<!\w)(?:lùi|hoãn)\s(?:lịch|thời gian|sang|đến|"
    r"lại)(?!\w)"
)
_BEFOREHAND = re.compile(r"(?<!\w)(?:trước khi|trước thềm|chuẩn bị cho)\s(?:\w+\s){0,4}$")
"""Before a session that is still to come when something else is done: "trước khi họp sơ kết, ngày 16/10 bà đã …"."""
_NOT = re.compile(r"(?<!\w)(?:chưa|không|chậm)\s(?:\w+\s){0,4}$")
_PUT_FORWARD = re.compile(
    r"(?<!\w)(?:(?:giới thiệu|đề cử|ứng cử|tiến cử|ứng viên|quy hoạch)\s(?:(?!(?:và|đã)(?!\w))[\w-]+\s){0,14}"
    r"|hiện(?:\s(?:nay|tại))?,?\s(?:(?!(?:được|bị|và)(?!\w))\w+\s){0,7})$"
)
"""Before an office that somebody is only put forward for, or has already: "được giới thiệu đảm nhiệm chức danh …",
"hiện ông X giữ chức …"."""
_SERVING = re.compile(
    r"(?<!\w)(?:khi|để|nhằm|việc|nếu|trong|quá trình|kết quả|tình hình|công tác|tiến độ|cách thức|phương án|"
    r"chỉ đạo)\s$"
)
SUBJECT_KINDS: dict[str, frozenset[str]] = {
    "directive": frozenset({"reviewed", "inspected", "guided", "implemented"}),
    "unit": frozenset({"reviewed", "inspected", "reported"}),
    "official": frozenset({"reviewed", "inspected", "appointed", "left_office", "chaired"}),
    "topic": frozenset({"reviewed", "inspected", "guided", "appointed", "left_office", "implemented", "merged"}),
}
"""Which kinds a sentence may tell of a subject; relations, tasks and figures come from the records."""


def kind_of(folded: str, subject: str, at: int | None = None) -> str | None:
    """Return the kind of happening that a folded sentence tells about a subject of that kind, None if none.

    `at`: where the subject stands in it. What stands right before a directive says whether it was issued or carried
    out, before a unit whether it was merged; of an official's verbs the nearest counts. What is announced or asked for
    has not happened; a report that mentions a visit is a report.
    """
    if not vouched(folded):
        return None
    kind = _told(folded, SUBJECT_KINDS[subject], strict=subject == "topic")
    if TOLD.search(folded) and kind in ("inspected", "implemented"):
        return "reported"
    if at is not None and subject in _NEAR:
        return _NEAR[subject](folded, at, kind)
    return kind


def vouched(folded: str, *, moving: bool = False) -> bool:
    """Say whether a sentence vouches for what it tells: hearsay and what was called off did not happen.

    `moving`: it tells that a deadline was moved, not that something was put off.
    """
    return not _HEARSAY.search(folded) and (moving or not _CALLED_OFF.search(folded))


def carries_out(folded: str, at: int) -> bool:
    """Say whether the words before a citation speak of its being carried out: what follows is then its result."""
    before = folded[max(0, at - 60) : at]
    return bool(_DOING.search(before) or _SPENT.search(before))


def _near_directive(folded: str, at: int, kind: str | None) -> str | None:
    if kind not in (None, "implemented"):
        return kind
    before = folded[max(0, at - 60) : at]
    if _NOT.search(before):
        return None
    if _ISSUING.search(before):
        return "issued"
    if _DEMAND.search(folded, 0, at) or _SPENT.search(before):
        return None
    done = _DOING.search(before) or _DONE.match(folded, at) or _ACCORDING.search(folded, max(0, at - 180), at)
    return "implemented" if done else None


def _near_unit(folded: str, at: int, kind: str | None) -> str | None:
    before = folded[max(0, at - 60) : at]
    if _PLANNED.search(folded, 0, at):
        return None
    if _ENDED.match(folded, at) or _IN_ONE.match(folded, at):
        return "merged"
    if _JOINS.search(before) and _WITH.match(folded, at) or _HANDED.search(folded, max(0, at - 90), at):
        return "merged"
    if _JOINED.search(folded, max(0, at - 200), at) or _FOUNDED.search(before) and _OUT_OF.match(folded, at):
        return "merged"
    if _RENAMED.search(before) or _NEW_NAME.match(folded, at):
        return "renamed"
    return None if _ASKED.search(folded, max(0, at - 170), at) else kind


def _near_official(folded: str, at: int, kind: str | None) -> str | None:
    if kind not in ("appointed", "left_office"):
        return kind
    verb = office_verb(folded, at)
    return verb[0] if verb else None


def office_verb(folded: str, at: int) -> tuple[str, int] | None:
    """Return which change of office is told of the person at `at`, and where its verb ends; None for none.

    Of several the one nearest before the name is meant, else the next after it. Who hands the decision over is not
    appointed by it.
    """
    verbs = _office_verbs(folded)
    if not vouched(folded):
        return None
    if not verbs:
        gone = _INSTEAD_OF.search(folded, 0, at) and _GONE.match(folded, at) and not _AHEAD.search(folded[:at])
        return ("left_office", at) if gone else None
    if _FOLLOWS.search(folded, max(0, at - 140), at):
        return "appointed", at
    if _INSTEAD_OF.search(folded, 0, at):
        return "left_office", at
    replaces = _REPLACES.match(folded, at)
    if replaces:
        verbs = [v for v in verbs if not replaces.start("rest") <= v[0].start() < replaces.end()]
        if not verbs:
            return None
    clause = folded.rfind(";", 0, at)
    clause = max(clause, _another_ends(folded, at, [m for m, _ in verbs]))
    nearest, kind = min(verbs, key=lambda verb: (not clause < verb[0].start() < at, abs(verb[0].start() - at)))
    hands = _HANDS_OVER.match(folded, at)
    if nearest.start() > at and (hands and hands.end() <= nearest.end() or _GIVES.match(folded, at)):
        return None
    return kind, nearest.end()


def put_forward(folded: str, at: int) -> bool:
    """Say whether the verb at `at` gives no office: somebody is put forward for it, or has it already."""
    return _PUT_FORWARD.search(folded, max(0, at - 90), at) is not None


@lru_cache(maxsize=512)  # asked for each person of a sentence
def _office_verbs(folded: str) -> list[tuple[re.Match[str], str]]:
    """Return the verbs of a change of office and what they tell; a paper handed over where nothing else is told."""
    verbs = [
        (m, kind)
        for kind, pattern in _KINDS
        if kind in ("appointed", "left_office")
        for m in pattern.finditer(folded)
        if happened_at(folded, m.start()) and not put_forward(folded, m.start())
    ]
    telling = [v for v in verbs if not _PAPER.fullmatch(v[0][0])]
    return telling or verbs


def office_verbs(folded: str) -> list[re.Match[str]]:
    """Return the verbs of a folded sentence that tell of a change of office, in order."""
    return sorted((m for m, _ in _office_verbs(folded)), key=lambda m: m.start())


def is_replaced(folded: str, at: int) -> bool:
    """Say whether the person at `at` is named as him whose place another takes."""
    return _INSTEAD_OF.search(folded, max(0, at - 40), at) is not None


def succeeds(folded: str) -> bool:
    """Say whether a folded sentence tells who takes another's place."""
    return _INSTEAD.search(folded) is not None


def _another_ends(folded: str, at: int, verbs: list[re.Match[str]]) -> int:
    """Return where the clause about another ends: "Thay ông A nghỉ hưu từ ngày 1/6, bà B được bổ nhiệm …"; else -1."""
    comma = _OWN_VERB.search(folded, max(0, at - 12), at)
    instead = _INSTEAD.search(folded, 0, at)
    own = any(m.start() > at for m in verbs)
    return comma.start() if comma and instead and own else -1


_NEAR = {"directive": _near_directive, "unit": _near_unit, "official": _near_official}


def _told(folded: str, allowed: frozenset[str], *, strict: bool) -> str | None:
    for kind, pattern in _KINDS:
        found = (m.start() for m in pattern.finditer(folded) if kind in allowed)
        if any(
            happened_at(folded, at)
            and not (strict and kind == "implemented" and _passing(folded, at))
            and not (kind == "reviewed" and _BEFOREHAND.search(folded, max(0, at - 50), at))
            for at in found
        ):
            return kind
    return None


def _passing(folded: str, at: int) -> bool:
    """Say whether "thực hiện" only serves another word: "sau khi thực hiện sắp xếp", "kết quả thực hiện"."""
    return _SERVING.search(folded, max(0, at - 16), at) is not None


def happened_at(folded: str, at: int) -> bool:
    """Say whether the verb at `at` tells what was done, not what shall be done or was asked for."""
    if _NOT.search(folded, max(0, at - 30), at):
        return False
    return not _AHEAD.search(folded, max(0, at - 40), at) and not _ASKED.search(folded, max(0, at - 170), at)
