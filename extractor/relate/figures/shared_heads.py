"""Names that a figure shares with the one before it: a plan beside its result, a head said once, what a count is of."""

from __future__ import annotations

import re

from ...text import CAPITAL, fold

_ITS_PLAN = re.compile(
    r"\s?(?:/|\(|[,;]\s?)\s?(?:kế\shoạch|kh|dự\stoán|dt|chỉ\stiêu|mục\stiêu|nq|nghị\squyết)(?:\s(?:năm|giao|là|đề\sra|đặt\sra|cả\snăm|tỉnh|huyện"
    r"|trên|từ|đạt|được|\d{4})){0,4}\s?:?\s$"
)
_TOTALS_UP = re.compile(
    r"\s?(?:[^\W\d_]+\s){0,4}?[,;(]?\s?(?:lũy\skế|luỹ\skế|cộng\sdồn|nâng\stổng(?:\s[^,;.\d]{1,40})?)(?:\s(?:đến\snay|từ\sđầu\snăm|lên|là|đạt|được|ước|gần|hơn|trên)){0,4}\s$"
)
_HEADS = re.compile(
    r"(?:t[ỷỉ]\strọng|giá\strị\s(?:sản\sxuất|tăng\sthêm)|sản\slượng|diện\stích(?:\sgieo\strồng)?|năng\ssuất|kim\sngạch\s(?:xuất|nhập)\skhẩu|doanh\sthu|tổng\ssản\slượng)(?!\w)"
)
"""Heads said once for several things that follow each other ("Tỷ trọng A chiếm 56%, B | chiếm 31%")."""
_PART = re.compile(r"(?:ngành|khu\svực|lĩnh\svực|nhóm|vụ|cây|riêng)(?!\w)")
_HOW = re.compile(r"(?<!\w)(?:chiếm|đạt|là|còn|ước|tăng|giảm)\s(?:[^\W\d_]+\s){0,3}$")
_CUT = (
    r"(?:trên|tại|trong|với|và|từ|theo|của|cho|nhưng|song|so|tăng|giảm|chiếm|bằng|vượt|gồm|để|ở|do|vì|nhằm|khi|mà(?!\s(?:chưa|không))|thì|tính|ước|cùng|năm|tháng|ngày|quý"
    r"|vào|hiện(?=\stại|\snay)|thuộc|gây|khiến|cụ\sthể|riêng|tương|trị\sgiá|đến(?=\s(?:hết|năm|tháng|ngày|nay|cuối)))"
)
"""Words that end what is said of a count."""
_SAID = re.compile(
    r"(?P<said>(?:\scủa\s[^,;.:()\d\n]{2,25}(?=\s(?:bị|được)\s)|(?:,\s[^\W\d_]+(?:\s[^\W\d_]+){0,3}?){1,3}(?=\s(?:khác\s)?bị\s))?"
    rf"\s(?!(?:{_CUT}|là|này|đó|nữa|mỗi|tới|đến|lên|xuống|còn(?!\slại)|như|hoặc|hay|ngay|trước|sau|vừa|qua|nay|lần|cuối|đầu|đối|cũng|phải|về(?!\sđích)|dưới|đều|tiếp|nói|ra|thứ|ấy|kia|đây|không\skể|nào|nên|nếu|bao|khoảng|hơn|gần"
    r"|lớn|nhỏ|toàn|tương|kể|rồi|thôi|mới|cả|trở(?!\slại)|nhất|khác|cần|có\s(?:tên|nội|trách|thể)|tổng|phụ\strách|đương|ứng|điển|tiêu\sbiểu)(?!\w))"
    rf"(?:(?!\s{_CUT}\s)[^,;.:()\d\n|])+(?:\d\ssao(?!\w)|\d{{1,2}}/\d{{1,2}}\stiêu\schí(?!\w))?)"
)
_NOT_SAID = re.compile(r"\s(?:đạt|được|có|bị)(?:\s[^\W\d_])?")
_ITEM = re.compile(
    r"\s*(?:[-–+*•]|\(?\d{1,2}[.)]|[a-zđ]\))\s{0,3}(?P<name>[^\W\d_][^,;.:()\d\n]{1,60}?)\s?:?\s(?:(?:đạt|là|khoảng|trên)\s){0,2}"
)
_MEMBER = re.compile(r"[:;]\s(?P<name>[^\W\d_][^,;.:()\d\n]{1,30}?)\s$")
_NO_ITEM = re.compile(
    r"(?<!\w)(?:xây|trồng|thực|hoàn|có|tổ|đã|được|phấn|huy|thu\shút|giải\squyết|tạo|đào|cấp|bố|đầu\stư|hỗ|thành|duy|giữ|giảm|tăng|nâng|đưa|mở|lắp|sửa|tiếp|đạt|còn|vận|trong|tại|với|từ|đến)(?:\s|$)"
)
_MOVED_IN = re.compile(
    r"\svề\s(?P<name>(?:tổng\s)?(?:số|vốn)\s(?!lượng|với|và)[^,;.:()\d\n]{2,40}?)(?=[,;.\n]|\s(?:và|so|nhưng|trong)\s)"
)
_ADDS = re.compile(r"(?<!\w)(?P<verb>đóng\sgóp|làm\s(?:tăng|giảm))\s(?:(?:khoảng|gần|hơn|trên)\s)?$")
_TO_WHAT = re.compile(r"\s(?:vào|cho)\s[^,;.:()\d\n]{4,60}")
_LONGEST = 90
_PASSIVE = re.compile(r"\s(?:đã\s|chưa\s)?(?:được|bị)\s")
_COUNTS_ON = re.compile(r"\s?(?:(?:hơn|gần|trên|khoảng|được|là|có|với|từ|cho|tới)\s){0,2}\d")
_NAME = re.compile(rf"\s{CAPITAL}[^\W\d_]*[^\W\dA-ZĐ_]\s{CAPITAL}")
_BEFORE = re.compile(
    r"(?<!\w)(?:làm\s)?(?P<said>chết|bị\sthương|mất\stích|tử\svong|thiệt\smạng|thoát\snghèo)\s(?:(?:hơn|gần|trên|ít\snhất)\s)?$"
)
_HUMAN = re.compile(r"(?:người|trẻ|học\ssinh|hộ|nạn\snhân|cháu|em)(?!\w)")


def added_points(before: str, behind: str) -> str | None:
    """Return the name of the points that something adds to a whole ("đóng góp | 3,9 điểm % | vào mức tăng chung").

    `before`: the folded words before the figure; `behind`: the words behind it, as printed.
    """
    if not (match := _ADDS.search(before)) or not (to := _TO_WHAT.match(behind)):
        return None
    return f"{match['verb']}{to[0].rstrip()}"


def moved_in(behind: str) -> tuple[int, int] | None:
    """Return the stretch of the folded words behind a change that names what changed ("tăng 2,2 lần | về số dự án")."""
    match = _MOVED_IN.match(behind)
    return match.span("name") if match else None


def is_its_plan(gap: str) -> bool:
    """Say whether a figure behind `gap` is the plan of the one before ("55,3 triệu đồng/KH | 55 triệu đồng")."""
    return len(gap) < 60 and _ITS_PLAN.fullmatch(gap) is not None


def totals_up(gap: str) -> bool:
    """Say whether a figure behind `gap` is the sum so far of what the one before added ("…, lũy kế đạt | 750 ha")."""
    return len(gap) < 90 and _TOTALS_UP.fullmatch(gap) is not None


def shared_head(known: str, name: str, gap: str) -> str | None:
    """Return `name` with the head of the name before it, where it names only another part of the whole.

    `gap`: the folded words between the two figures.
    """
    head = _HEADS.match(fold(known))
    if head is None or _HEADS.search(gap) or not _HOW.search(gap):
        return None
    share = head[0].endswith("trọng") and not fold(name).startswith(("số ", "tổng ", "giá trị "))
    if not share and not _PART.match(fold(name)):
        return None
    return f"{known[: head.end()]} {name}"


def item_name(line: str) -> tuple[int, int] | None:
    """Return the stretch of a list item's folded beginning that names the figure right behind it.

    The members of a list inside a sentence do the same ("như: khoai tây 2.400 ha; ngô | 2.500 ha").
    """
    match = _ITEM.fullmatch(line) or _MEMBER.search(line)
    return match.span("name") if match and not _NO_ITEM.search(match["name"]) else None


_SHARE = re.compile(r"\A\s?\((?:\w+\s){0,2}\d[\d.,]{0,8}\s?%[^()\n]{0,40}\)")
"""Right behind a count: what share it is of all ("2.045 xã | (23%) | đạt chuẩn")."""


def said_of(noun: str, before: str, behind: str) -> str | None:
    """Return what is counted with what is said of it: "32/32 xã | đạt chuẩn nông thôn mới", "làm chết | 5 người".

    `noun`, `behind`: the counted noun and the words behind it, as printed; `before`: the folded words before it.
    """
    if _HUMAN.fullmatch(fold(noun)) and (led := _BEFORE.search(before)):
        return f"{noun} {led['said']}"
    behind = _SHARE.sub("", behind, count=1)
    match = _SAID.match(fold(behind))
    if match is None or behind[match.start("said") : match.start("said") + 2].strip().isupper():
        return None  # a name follows
    said = behind[: match.end("said")].rstrip()
    said = said if _PASSIVE.match(fold(said)) else _without_name(said)
    if _COUNTS_ON.match(fold(behind), match.end("said")):
        return None  # its object is counted by the next figure
    if len(said) > _LONGEST or _NOT_SAID.fullmatch(fold(said)) or not said:
        return None
    return f"{noun}{said}" if len(said.split()) > 1 or fold(said.strip()) in ("chết", "tử vong") else None


def _without_name(said: str) -> str:
    """What is said of a count up to the name of a place or body in it ("hợp nhất | Long Hưng")."""
    name = _NAME.search(said)
    return said[: name.start()] if name else said
