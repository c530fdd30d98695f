"""Names of counts: the noun that is counted, what is said of it, the group of which it is told.

"71 | xã đạt chuẩn nông thôn mới", "12 | địa phương có tỷ lệ giải ngân dưới 20%", "Bậc tiểu học có 194 trường".
"""

from __future__ import annotations

import re

from ...text import CAPITAL, fold

_GENERIC = frozenset(
    ("lượt người", "cơ sở", "đơn vị", "địa phương", "trường hợp", "cán bộ", "công trình", "bộ, ngành",
     "quận huyện", "quận, huyện", "tỉnh, thành phố", "tỉnh thành", "tỉnh, thành", "tỉnh thành phố", "xã, phường",
     "phường, xã", "xã, thị trấn", "huyện, thị xã", "sở, ngành", "tiêu chí", "nội dung", "nhiệm vụ", "giải pháp",
     "vấn đề", "yếu tố", "đồng chí", "thành viên", "thành phố", "thị xã", "ca bệnh", "lĩnh vực", "đối tượng", "phiếu",
     "cá nhân", "tập thể", "nạn nhân", "thị trấn", "tổ chức", "khía cạnh", "hạng mục", "công việc",
     "chỉ tiêu", "điểm cầu")
)  # fmt: skip
"""Counted nouns that name no indicator by themselves; nor does one of a single syllable."""
_CUT = (
    r"(?:trên|tại|trong|với|và|từ|theo|của|cho|nhưng|song|so|tăng|giảm|chiếm|bằng|vượt|gồm|để|ở|do|vì|nhằm|khi|mà(?!\s(?:chưa|không))|thì|tính|ước|cùng|năm|tháng|ngày|quý"
    r"|vào|hiện(?=\stại|\snay)|thuộc|gây|khiến|cụ\sthể|riêng|tương|trị\sgiá|đến(?=\s(?:hết|năm|tháng|ngày|nay|cuối)))"
)
"""Words that end what is said of a count."""
_SAID = re.compile(
    r"(?P<said>(?:\scủa\s[^,;.:()\d\n]{2,25}(?=\s(?:bị|được)\s)|(?:,\s[^\W\d_]+(?:\s[^\W\d_]+){0,3}?){1,3}(?=\s(?:khác\s)?bị\s))?"
    rf"\s(?!(?:{_CUT}|là|này|đó|nữa|mỗi|tới|đến|lên|xuống|còn(?!\slại)|như|hoặc|hay|ngay|trước|sau|vừa|qua|nay|lần|cuối|đầu|đối|cũng|phải|về(?!\sđích)|dưới|đều|tiếp|nói|ra|thứ|ấy|kia|đây|không\skể|nào|nên|nếu|bao|khoảng|hơn|gần"
    r"|lớn|nhỏ|toàn|tương|kể|rồi|thôi|mới|cả|trở(?!\slại)|nhất|khác|cần|có\s(?:tên|nội|trách|thể)|tổng|phụ\strách|đương|ứng|điển|tiêu\sbiểu)(?!\w))"
    rf"(?:(?!\s{_CUT}\s)[^,;.:()\d\n|])+(?:\d\ssao(?!\w)|\d{{1,2}}/\d{{1,2}}\stiêu\schí(?!\w)|(?:(?<=\smức\s)|(?<=\sđộ\s)|(?<=\scấp\s)|(?<=\sloại\s)|(?<=\shạng\s))\d(?!\w))?)"
)
_BOUND = re.compile(
    r"\s(?:có\s)?(?:t[ỷỉ]\slệ|số(?!\w)|mức|diện\stích|sản\slượng|giá\strị|chỉ\ssố|tổng|thu\snhập|doanh\sthu|kim\sngạch|điểm|vốn)\s[^,;.:()\d\n]{2,80}?"
    r"\s(?:(?:đạt|trên|dưới|từ|là|hơn|gần|bằng|còn|ở|mức|thấp|cao|chỉ|mới)\s){1,4}\d[\d.,]*\d?(?:\s?%|\s(?:tỷ|triệu)\sđồng|\sđiểm)?(?:\strở\s(?:lên|xuống))?"
    r"|\s(?:có\s)?(?:t[ỷỉ]\slệ|số(?!\w)|mức|diện\stích|sản\slượng|giá\strị|chỉ\ssố)\s[^,;.:()\d\n]{2,80}?\s(?:tăng|giảm)(?!\w)"
)
"""Behind a count of bodies: what they have of something, by which they are told from the others."""
_BODIES = re.compile(
    r"(?:địa\sphương|tỉnh|huyện|xã|đơn\svị|bộ|sở|thành\sphố)\s(?:thu|chi|giải\sngân|có\st[ỷỉ]\slệ)(?!\w)"
)
_HAS_SO_MUCH = re.compile(
    r"(?:\s(?:đạt|trên|dưới|từ|bằng|còn|chỉ|mới)){1,3}\s\d[\d.,]*\s?%(?:\s(?:dự\stoán|kế\shoạch))?(?:\strở\slên)?"
)
"""Behind bodies counted by what they take in or spend: how much of it ("địa phương thu | đạt trên 34% dự toán")."""
_COMPLEMENT = re.compile(
    r"(?P<noun>dương\stính\svới|liên\squan\s(?:đến|tới)|(?:quy\sđịnh|vi\sphạm|tội|tội\sphạm|án|tin\sbáo|đơn\sthư|khiếu\snại|tố\scáo|ý\skiến|kiến\snghị|phản\sánh|chính\ssách|văn\sbản|thông\stin|tin|bài|đề\stài|mô\shình)\svề)"
    rf"\s(?!việc\s)(?:(?!\s{_CUT}\s)[^,;.:()\d\n|]){{2,50}}"
)
"""A noun that ends in what leads to more: with it the noun says what is counted ("quy định | về nồng độ cồn")."""
_OF_GROUP = re.compile(
    r"(?:^|[.;:\n]|,\s(?=(?:bình\squân\s)?mỗi\s|khối\s\d)|từ\schỗ\s)\s?(?:[-–+*•]\s?)?(?:(?:ở|tại|đối\svới|riêng|trong\sđó,?)\s){0,2}(?P<group>(?:bình\squân\s)?mỗi\s[^\W\d_]+(?:\s(?!chỉ|đã|mới|đạt|có)[^\W\d_]+)?(?=\s(?:(?:chỉ|đã|mới)\s)?đạt\s)|khối\s(?:lớp\s)?\d{1,2}|(?:bậc|cấp|khối|ngành|lĩnh\svực|nhóm|hệ)\s[^,;.:()\d\n]{2,40}?)"
    r"(?:\s?:|\s(?:(?:hiện|đã|cũng|chỉ|mới)\s){0,2}(?:có|là|còn|(?:được\s)?đạt(?:\sbình\squân)?))\s(?:(?:tổng\ssố|khoảng|gần|hơn|trên)\s)?$"
)
"""Before a count: the group of which it is told, and no more."""
_NO_GROUP = re.compile(r"(?<!\w)(?:được|đã|phải|sẽ|cho|của|thuộc|trong|và|này|đó|đạt)(?!\w)")
_SUBSET = re.compile(r"\s?[;,(]\s?trong\sđó,?\s(?:có\s)?(?:(?:khoảng|gần|hơn|trên)\s)?$")
_NOT_SAID = re.compile(r"\s(?:đạt|được|có|bị)(?:\s[^\W\d_])?")
_ONE_WORD = ("chết", "tử vong", "vay", "nghèo", "nghiện")
_LONGEST = 90
_PASSIVE = re.compile(r"\s(?:đã\s|chưa\s)?(?:được|bị)\s")
_COUNTS_ON = re.compile(r"\s?(?:(?:hơn|gần|trên|khoảng|được|là|có|với|từ|cho|tới)\s){0,2}\d")
_NAME = re.compile(rf"\s{CAPITAL}[^\W\d_]*[^\W\dA-ZĐ_]\s{CAPITAL}")
_BEFORE = re.compile(
    r"(?<!\w)(?:làm\s)?(?P<said>chết|bị\sthương|mất\stích|tử\svong|thiệt\smạng|thoát\snghèo)\s(?:(?:hơn|gần|trên|ít\snhất)\s)?$"
)
_BEFELL = re.compile(r"\s(?P<said>chết|bị\sthương|mất\stích|tử\svong|thiệt\smạng)(?!\w)")
_HUMAN = re.compile(r"(?:người|trẻ|học\ssinh|hộ|nạn\snhân|cháu|em)(?!\w)")
_BOTH = re.compile(r"\A\strong\svà\sngoài\s(?:tỉnh|nước|huyện|địa\sbàn|ngành|thành\sphố)(?=\s)")
_SHARE = re.compile(r"\A\s?\((?:\w+\s){0,2}\d[\d.,]{0,8}\s?%[^()\n]{0,40}\)")
"""Right behind a count: what share it is of all ("2.045 xã | (23%) | đạt chuẩn")."""


def names_itself(noun: str) -> bool:
    """Say whether a counted noun can name an indicator by itself ("trường hợp mắc sởi", not "trường hợp")."""
    return " " in noun and fold(noun) not in _GENERIC


def whole_noun(noun: str, behind: str) -> str:
    """Return a counted noun with what it leads to: "trường hợp vi phạm quy định | về nồng độ cồn"."""
    words = f"{noun}{behind}"
    for match in _COMPLEMENT.finditer(fold(words), max(0, len(noun) - 12)):
        if match.end("noun") > len(noun) >= match.start():
            return words[: match.end()].rstrip()
    return noun


def group_before(lead: str) -> tuple[int, int] | None:
    """Return the stretch of `lead` (folded, from the sentence's beginning) that says of which group a count is told.

    "Bậc tiểu học có | 194 trường": under the noun alone each grade's schools would be the same.
    """
    match = _OF_GROUP.search(lead)
    return match.span("group") if match and not _NO_GROUP.search(match["group"]) else None


def opens_subset(gap: str) -> bool:
    """Say whether a count behind `gap` is of a part of what was counted before ("…; trong đó có | 8 trường")."""
    return _SUBSET.fullmatch(gap) is not None


def said_of(noun: str, before: str, behind: str) -> str | None:
    """Return what is counted with what is said of it: "32/32 xã | đạt chuẩn nông thôn mới", "làm chết | 5 người".

    `noun`, `behind`: the counted noun and the words behind it, as printed; `before`: the folded words before it.
    """
    if _HUMAN.fullmatch(fold(noun)) and (led := _BEFORE.search(before)):
        return f"{noun} {led['said']}"
    behind = _BOTH.sub("", _SHARE.sub("", behind, count=1))
    if bound := (_BOUND.match(fold(behind)) or _BODIES.match(fold(noun)) and _HAS_SO_MUCH.match(fold(behind))):
        return f"{noun}{behind[: bound.end()].rstrip(' .,')}"
    if (whole := whole_noun(noun, behind)) != noun:
        return whole
    match = _SAID.match(fold(behind))
    if match is None or behind[match.start("said") : match.start("said") + 2].strip().isupper():
        return None  # a name follows
    said = behind[: match.end("said")].rstrip()
    said = said if _PASSIVE.match(fold(said)) else _without_name(said)
    if _COUNTS_ON.match(fold(behind), match.end("said")):
        return None  # its object is counted by the next figure
    if len(said) > _LONGEST or _NOT_SAID.fullmatch(fold(said)) or not said:
        return None
    return f"{noun}{said}" if len(said.split()) > 1 or fold(said.strip()) in _ONE_WORD else None


def takes_in(noun: str) -> bool:
    """Say whether bodies are counted by what they take in or spend, of which the share behind them is no share."""
    return _BODIES.match(fold(noun)) is not None


def hurt(noun: str, behind: str) -> str | None:
    """Return whom a change counts where the word behind it says ("giảm 25 người | bị thương"), else None."""
    match = _BEFELL.match(fold(behind)) if _HUMAN.fullmatch(fold(noun)) else None
    return f"{noun} {match['said']}" if match else None


def _without_name(said: str) -> str:
    """What is said of a count up to the name of a place or body in it ("hợp nhất | Long Hưng")."""
    name = _NAME.search(said)
    return said[: name.start()] if name else said
