"""Names that a figure shares with the one before it: a plan beside its result, a head said once, what a count is of."""

from __future__ import annotations

import re

from ...text import fold

_ITS_PLAN = re.compile(
    r"\s?(?:/|\(|[,;]\s?)\s?(?:kế\shoạch|kh|dự\stoán|dt|chỉ\stiêu|mục\stiêu|nq|nghị\squyết)(?:\s(?:năm|giao|là|đề\sra|đặt\sra|cả\snăm|tỉnh|huyện"
    r"|trên|từ|đạt|được|\d{4})){0,4}\s?:?\s$"
)
_TOTALS_UP = re.compile(
    r"\s?(?:[^\W\d_]+\s){0,4}?[,;(]?\s?(?:lũy\skế|luỹ\skế|cộng\sdồn|nâng\stổng(?!\ssố\s(?!lên))(?:\s[^,;.\d]{1,40})?)(?:\s(?:đến\snay|từ\sđầu\snăm|lên|là|đạt|được|ước|gần|hơn|trên)){0,4}\s$"
)
_HEADS = re.compile(
    r"(?:t[ỷỉ]\strọng|giá\strị\s(?:sản\sxuất|tăng\sthêm)|sản\slượng|diện\stích(?:\sgieo\strồng)?|năng\ssuất|kim\sngạch\s(?:xuất|nhập)\skhẩu|doanh\sthu|tổng\ssản\slượng)(?!\w)"
)
"""Heads said once for several things that follow each other ("Tỷ trọng A chiếm 56%, B | chiếm 31%")."""
_PART = re.compile(r"(?:ngành|khu\svực|lĩnh\svực|nhóm|vụ|cây|riêng)(?!\w)")
_HOW = re.compile(r"(?<!\w)(?:chiếm|đạt|là|còn|ước|tăng|giảm)\s(?:[^\W\d_]+\s){0,3}$")
_ITEM = re.compile(
    r"\s*(?:[-–+*•]|\(?\d{1,2}[.)]|[a-zđ]\))\s{0,3}(?P<name>[^\W\d_][^,;.:()\d\n]{1,60}?)\s?:?\s(?:(?:đạt|là|khoảng|trên)\s){0,2}"
)
_MEMBER = re.compile(r"[:;]\s(?P<name>[^\W\d_][^,;.:()\d\n]{1,30}?)\s$")
_NO_ITEM = re.compile(
    r"(?<!\w)(?:xây|trồng|thực|hoàn|có|tổ|đã|được|phấn|huy|thu\shút|giải\squyết|tạo|đào|cấp|bố|đầu\stư|hỗ|thành|duy|giữ|giảm|tăng|nâng|đưa|mở|lắp|sửa|tiếp|đạt|còn|vận|trong|tại|với|từ|đến)(?:\s|$)"
)
_MOVED_IN = re.compile(
    r"\s(?:về\s)?(?P<name>(?:(?<=về\s)tổng\s)?(?:số|(?<=về\s)vốn)\s(?!lượng|với|và)[^,;.:()\d\n]{2,40}?)(?=[,;.\n]|\s(?:và|so|nhưng|trong)\s)"
)
_MEMBERS = re.compile(r",\svà\s|,\s|\svà\s")
_WHOSE = re.compile(r"(?P<head>.*\s(?:của|tại|ở)\s)")
_IN_TURN = re.compile(
    r"(?<!\w)lần\slượt(?:\s(?:là|đạt|ở\smức|còn|tăng|giảm|chiếm|có|với|khoảng|gần|hơn|trên|được)){0,3}\s$"
)
_NEXT_IN_TURN = re.compile(r"(?:,|\svà|,\svà)\s(?:(?:tăng|giảm|đạt|là|khoảng|gần|hơn|trên)\s){0,2}")
_MONEY_OF = re.compile(
    r"\s(?P<name>(?:vốn|tiền(?!\smặt)|kinh\sphí|(?:dư\s)?nợ|thuế|doanh\sthu|cổ\sphần)\s[^,;.:()\d\n]{2,50}?)"
    r"(?=[,;.()\n]|\s(?:cho|để|vào|đổ|từ|của|được|trong|tại|ở|năm|nhằm|hỗ\strợ|và|với|so|đã|chưa|đến|theo|trên|do)\s|$)"
)
_ADDS = re.compile(r"(?<!\w)(?P<verb>đóng\sgóp|làm\s(?:tăng|giảm))\s(?:(?:khoảng|gần|hơn|trên)\s)?$")
_YIELD = re.compile(
    r"(?:tổng\s)?(?:sản\slượng|năng\ssuất|diện\stích)(?:\s(?:bình\squân|ước\stính|thu\shoạch|gieo\s(?:cấy|trồng)))?"
)
_GROWN = re.compile(
    r"(?:(?:(?:tổng|đã)\s)?(?:diện\stích|năng\ssuất|sản\slượng|thu\shoạch|gieo\s(?:cấy|trồng|sạ)|xuống\sgiống|trồng(?:\smới)?|nuôi(?:\strồng)?|khai\sthác|đánh\sbắt)\s){1,3}"
    r"(?P<crop>(?!bình\squân|toàn|của|ở|tại|các|vùng|cả|trên|trong|đất|cây$)[^\W\d_].*)"
)
"""The name of what was grown or caught, with the crop or catch at its end."""
_WORK = re.compile(r"(?:(?:^|\s)(?:thu\shoạch|gieo\s(?:trồng|cấy)))+$")
"""Behind the crop of a name, or all there is: what was done to it ("diện tích rau | thu hoạch")."""
_NEXT_YIELD = re.compile(
    r"(?:\s(?!.{0,40}(?:lúa|ngô|rau|tôm|cá)\s)[^;,.:\n]{2,60})?\s?[;,]\s(?:(?:và|với|còn)\s)?(?:tổng\s)?(?:sản\slượng|năng\ssuất|diện\stích)(?:\s[^\W\d_]+){0,6}\s"
)
_ADDER = re.compile(
    r"(?:^|[,;:.]\s|(?<!\w)(?:và|trong\sđó|còn|riêng)\s)(?P<who>(?!(?:và|trong\sđó|còn|riêng|cũng|đã|qua|từ)\s)[^,;:.()\d\n]{4,60}?(?:,\s(?:lâm|thủy|ngư)[^,;:.()\d\n]{4,30}?)?)\s(?:(?:đã|cũng)\s)?đóng\sgóp\s(?:(?:khoảng|gần|hơn|trên)\s)?$"
)
_TO_WHAT = re.compile(r"\s(?:vào|cho)\s[^,;.:()\d\n]{4,60}")


def in_turn(name: str) -> tuple[str, ...]:
    """Return the names that one name stands for where its figures follow "in turn": "… của A và B lần lượt là".

    Whose each is, or each thing by itself; the name alone where it has no members.
    """
    parts = _MEMBERS.split(name)
    if len(parts) == 1 or any(len(p.split()) == 1 and not p.strip()[:1].isupper() for p in parts):
        return (name,)
    head = _WHOSE.match(parts[0])
    first = head["head"] if head else ""
    return (parts[0], *(f"{first}{p}" for p in parts[1:]))


def money_of(behind: str) -> tuple[int, int] | None:
    """Return the stretch of the folded words behind a sum that says what money it is ("1,2 tỷ đồng | tiền phạt")."""
    match = _MONEY_OF.match(behind)
    return match.span("name") if match else None


def opens_turn(lead: str) -> bool:
    """Say whether the figure behind the folded `lead` is the first of several told in turn."""
    return _IN_TURN.search(lead) is not None


def next_in_turn(gap: str) -> bool:
    """Say whether a figure behind `gap` is the next in turn ("lần lượt là 45% | và | 62%")."""
    return _NEXT_IN_TURN.fullmatch(gap) is not None


def added_points(before: str, behind: str) -> str | None:
    """Return the name of the points that something adds to a whole ("đóng góp | 3,9 điểm % | vào mức tăng chung").

    `before`: the folded words before the figure; `behind`: the words behind it, as printed.
    """
    if not (match := _ADDS.search(before)) or not (to := _TO_WHAT.match(behind)):
        return None
    return f"{match['verb']}{to[0].rstrip()}"


def adder(lead: str) -> tuple[int, int] | None:
    """Return the stretch of the folded words from the figure before that says what adds so much, None where that
    figure's own subject does ("khu vực dịch vụ tăng 7%, đóng góp | 2,4 điểm").
    """
    match = _ADDER.search(lead)
    return match.span("who") if match else None


def with_adder(name: str, who: str) -> str:
    """Return the name of what is added with who adds it ("đóng góp | của khu vực dịch vụ | vào mức tăng chung")."""
    verb = _ADDS.search(f"{name.partition(' vào ')[0].partition(' cho ')[0]} ")
    at = len(verb["verb"]) if verb else 0
    return f"{name[:at]} của {who}{name[at:]}" if name.startswith("đóng góp") else name


def adds_points(before: str) -> bool:
    """Say whether the figure behind the folded words is what something adds, to what was named before."""
    return _ADDS.search(before) is not None


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


def is_bare_yield(name: str) -> bool:
    """Say whether a name tells how much was grown or caught and not of what ("năng suất", "sản lượng")."""
    return _YIELD.fullmatch(fold(name)) is not None


def yield_of(name: str, known: str, gap: str) -> str | None:
    """Return a bare yield's name with the crop of the name before it, over `gap`; None where that names no crop.

    "Năng suất lúa mùa ước đạt 49 tạ/ha, tăng 3 tạ/ha so với vụ trước; sản lượng đạt | 5,5 triệu tấn".
    """
    match = _GROWN.match(fold(known))
    if match is None or not _NEXT_YIELD.fullmatch(gap):
        return None
    crop = _WORK.sub("", known[match.start("crop") :])
    return f"{name} {crop}" if crop else None


def item_name(line: str) -> tuple[int, int] | None:
    """Return the stretch of a list item's folded beginning that names the figure right behind it.

    The members of a list inside a sentence do the same ("như: khoai tây 2.400 ha; ngô | 2.500 ha").
    """
    match = _ITEM.fullmatch(line) or _MEMBER.search(line)
    return match.span("name") if match and not _NO_ITEM.search(match["name"]) else None
