"""Names of figures that do not stand before them: behind a rank, before a bracket, in the count that a share is of.

`indicators` reads the clause that leads to a figure; these are the other places where Vietnamese reports name it.
"""

from __future__ import annotations

import re

from ...text import fold
from ...values.figure import parse_number

_RANKED_IN = re.compile(
    r"(?:\s(?:cả\snước|toàn\squốc|toàn\s(?:tỉnh|thành\sphố|ngành|vùng)|thế\sgiới|khu\svực|trong\s[^,;.()\n]{2,50}?|(?:tỉnh|địa\sphương|nước)[^;.()\n]{0,30}?))?"
    r"\svề\s(?P<name>[^,;.()\n]{3,90})"
)
_NAME_END = re.compile(
    r"\s(?:với|trong\s(?:năm|tháng|quý|\d)|năm\s\d|tháng\s\d|quý\s[ivx\d]|của\s(?:cả\s)?(?:tỉnh|nước|vùng)|và\s(?:xếp|đứng|tăng|giảm)|tính\sđến)(?!\w)"
)
_STANDS = re.compile(
    r"(?:(?:[^;.\n]|\.(?=\d)){0,90}[,;(–-])?[^;.,\n]{0,60}\s(?:xếp|đứng|hạng|vị\strí|tăng|giảm|lên|tụt|xuống)(?:\s[^\W\d_]+){0,3}\s?$"
)
_JOINED = re.compile(
    r"(?:\s(?:trước|đến|vào|trong|năm|hết|tới)(?![^\W_])[^;.\n]{0,30}?)?(?:,|,?\s(?:và|rồi))\s(?:(?:lên|đạt|bằng|trên|ít\snhất|phải|khoảng|tối\sthiểu|là)\s){0,3}"
)
_DATE_BEHIND = re.compile(
    r"^\s(?:\((?:năm\s)?\d{4}\)|(?:(?:vào|trong|của|cuối|đầu|hết)\s)?(?:năm\s\d{4}|quý\s[ivx]{1,3}(?:[/\s]\d{4})?|tháng\s\d{1,2}(?:/\d{4})?))(?!\w)"
)
_GOVERNS = re.compile(
    r"(?<!\w)(?P<name>(?:thu\shồi|truy\sthu|xử\sphạt|giảm\strừ|sai\sphạm|vi\sphạm|thất\sthoát|thiệt\shại|nộp|tiết\skiệm|hỗ\strợ|chi\ssai|thu\ssai|tạm\sgiữ"
    r"|phạt|loại\skhỏi\squyết\stoán|xử\slý\stài\schính|quyên\sgóp|ủng\shộ|cho\svay|giải\sngân|bồi\sthường)(?:\s[^,;.:()\d\n]{1,50}?)??)"
    r"(?:,?\s(?:với\s)?(?:tổng\s)?(?:số\stiền|trị\sgiá|giá\strị))?(?:\s(?:về\skinh\stế|là|hơn|gần|trên|khoảng|số|lên\stới|tới|đến)){0,3}\s$"
)
_BOUNDED = re.compile(r"(?<!\w)(?:t[ỷỉ]\slệ|số|diện\stích|tổng\ssố)\s[^,;.:()\d]{3,60}\s(?<!từ\s)(?:trên|dưới|hơn)\s$")
_IS_SO_MUCH = re.compile(
    r"(?:\s(?!là|còn|đạt|chiếm|giảm|tăng|và|với)[^\W\d_]+){0,6}\s(?:là|còn|chiếm|xuống(?:\scòn)?)\s(?:(?:gần|hơn|khoảng|trên)\s)?"
)
_PART_OF = re.compile(r"[^.;\n]{0,100}\.\strong\s(?:đó|số\snày|số\sđó),?\s(?:(?:có|đã\scó|gần|hơn|trên|khoảng)\s){0,2}")
_AMOUNTS = frozenset(("diện tích", "tổng diện tích", "chiều dài", "tổng chiều dài", "quy mô", "tổng giá trị"))
_AMOUNT_OF = re.compile(r"[^;.:()\n\d]{0,60}?(?:,|\s(?:với|có))[^;.:()\n\d,]{0,30}")
_STEPS = re.compile(r"[^;.\n]{0,90}[,(–-]?\s?(?:và|nhưng|đồng\sthời)?\s?$")
_BRACKETED = re.compile(
    r"(?<!\w)(?P<name>(?:kế\shoạch|dự\stoán|tổng\s(?:mức|số|vốn|kinh\sphí|thu|chi|diện\stích)|chỉ\stiêu|mục\stiêu|bình\squân|mức)(?:\s[^,;.:()\d\n]{1,60})?)\s\($"
)
_SHARE = re.compile(
    r"(?P<name>(?:,\s(?!đạt|chiếm|tương|bằng|tăng|giảm)[^,;.()\n\d]{2,30})?[^,;.()\n]{0,110}?(?:\s\d[\d.,]*\s[^,;.()\n]{0,60}?)?)(?:\s\([^()\n]{1,60}\))?,?\s(?:(?:đã|mới|chỉ|cũng)\s)?(?:đạt|chiếm|tương\s(?:đương|ứng)"
    r"(?:\svới)?|bằng|ứng\svới)(?:\s(?:tỷ\slệ|tỉ\slệ|gần|hơn|trên|khoảng|xấp\sxỉ|khoảng|với)){0,2}\s?(?P<share>\d[\d.,]*\s?%|$)"
)
NEAR = 5.0
"""Points of a per cent by which a ratio and its share, told roughly or with a slip, may differ."""
_BARE_SHARE = re.compile(r"[^;.\n\d%]{0,90},\s(?:với\s|đạt\s|chiếm\s)?t[ỷỉ]\slệ(?:\slà)?:?\s")
_ONLY_JOINS = re.compile(
    r"\s?(?:\[\d\])?[\s(),;–-]*(?:(?:và|còn|trong\sđó|riêng|của|đạt|là|thì|tương\sứng|lần\slượt|nhưng|cao\shơn|thấp\shơn|tuy"
    r"|mức|trong|vào|cuối|đầu|hết|ước|tính|gần|hơn|trên|khoảng|cùng\skỳ|cùng\skì)[\s,]*){0,6}"
)
_ANOTHER_NAME = re.compile(r"(?<!\w)(?:t[ỷỉ]\s(?:lệ|trọng|suất)|chỉ\ssố|giá\strị|mức|điểm\ssố|bình\squân)(?!\w)")
"""In what is said of a count: the percentage behind is of this, and no share of the count."""
_OF_SO_MANY = re.compile(r"\s(?:của|trong|tại|ở)(?:\s(?:tất\s)?cả)?\s$")
_IS = re.compile(
    r"(?:\s[^,;.()\d\n]{1,30}?)?\s(?:là|đạt|còn|bằng|ở\smức|chiếm)\s(?:mức\s|gần\s|hơn\s|trên\s|khoảng\s)?"
)
_BEFORE_OWNER = re.compile(
    r"\)?(?:\s\([^()\n]{1,60}\))?(?:(?:\s[^\W\d_]{1,8}){0,5}\s?;|\s?,|\svà)\s(?:(?:và|còn|riêng|trong\sđó|(?:tiếp|kế)\s(?:đến|theo)(?:\slà)?|hay|trong\skhi|sau\sđó\slà)\s)?(?:của\s)?"
)
_BEHIND_OWNER = re.compile(
    r"\s(?:(?:xếp|đứng)\s(?:ở\s)?(?:vị\strí\s)?thứ\s\w{1,4}\s)?(?:(?:chỉ|mới|đạt|là|còn|có|được|với|thu\shút|khoảng|gần|hơn|trên|cũng)\s){0,3}|,?\s?\("
)
_SIZE = re.compile(
    r"(?<!\w)(?:có\s(?:chiều\s(?:dài|rộng|cao)|công\ssuất|trọng\stải|dung\stích)|(?:tàu|thuyền|xe)\s(?:[^\W\d_]+\s)?dài)"
    r"(?:\s(?:lớn\snhất|tối\sđa|thiết\skế|máy))?\s(?:từ|trên|dưới|hơn)\s$"
)
_AT_LEAST = re.compile(r"(?<!\w)(?:từ|dài)\s$")
_OR_MORE = re.compile(r"\strở\s(?:lên|xuống)(?!\w)")
_DIGIT = re.compile(r"\d")
_DEFINED = re.compile(
    r"\s(?:có\s(?:chiều\s\w+|công\ssuất|trọng\stải)(?:\slớn\snhất|\stối\sđa)?\s)?(?:từ|trên|dưới)\s[\d.,]+\s[^\W\d_]+(?:\strở\s(?:lên|xuống))?"
)
_NO_PREDICATE = re.compile(
    r"\s?(?:trên|trong)\stổng\ssố.*$|^\s(?:đã|được|bị|mới|cũng|vẫn|đều|còn(?!\slại))(?=\s|$)|\s\((?:[^()]*)$"
)
_ALL_OF_IT = re.compile(
    r"(?<!\w)(?:hoàn\sthành|bảo\sđảm|đảm\sbảo|thực\shiện|kiểm\s(?:soát|tra)|duy\strì|phủ|cấp|lắp|rà\ssoát|xử\slý|tiêm|số\shóa|kết\snối|công\skhai"
    r"|tiếp\snhận|giải\squyết|đưa|tuyên\struyền|ký\s(?:cam\skết|số)|cập\snhật|trang\sbị|bố\strí|cài\sđặt|triển\skhai|quản\slý|giám\ssát)[^.;:\n]{0,90}$"
)
_YEAR_END = re.compile(
    r"\s(?:(?:vào|đến|tới|trong|khi)\s)?(?:cuối|hết)\snăm(?:\snay)?(?![^\W_]|\s\d|\s(?:sau|tới|trước|ngoái|học))"
)
_OTHER_TIME = re.compile(
    r"\s(?:(?:vào|đến|tới|trong|khi)\s)?(?:(?:cuối|hết|đầu)\s(?:nhiệm\skỳ|giai\sđoạn|kỳ)|năm\s(?:sau|tới|ngoái)|(?:tháng|quý|tuần)\s(?:sau|tới))(?!\w)"
)


def ranked_in(behind: str) -> tuple[int, int] | None:
    """Return the stretch of the folded words behind a rank that says in what ("… cả nước | về giải ngân vốn")."""
    match = _RANKED_IN.match(behind)
    if match is None:
        return None
    stop = _NAME_END.search(behind, *match.span("name"))
    return match.start("name"), stop.start() if stop else match.end("name")


def joins(gap: str) -> bool:
    """Say whether a percentage behind `gap` is a second value of the one before ("50% trước ngày 30/6 và | 95%")."""
    return len(gap) < 70 and _JOINED.fullmatch(gap) is not None


def undated(gap: str) -> str:
    """Return the words between two figures without the date right behind the first (" năm 2021 và " → " và ")."""
    return _DATE_BEHIND.sub("", gap)


def governing(lead: str) -> tuple[int, int] | None:
    """Return the stretch of `lead` that says what a sum right behind it is: found wrong, taken back, fined, saved."""
    match = _GOVERNS.search(lead)
    return match.span("name") if match else None


def is_bound(lead: str, gap: str) -> bool:
    """Say whether a figure between `lead` and `gap` only bounds what the next is told of ("bị hại trên | 70% | là")."""
    return _BOUNDED.search(lead) is not None and _IS_SO_MUCH.fullmatch(gap) is not None


def is_part_of(gap: str) -> bool:
    """Say whether a figure behind `gap` opens the sentence that tells a part of the one before ("Trong đó, | 5 ha")."""
    return len(gap) < 120 and _PART_OF.fullmatch(gap) is not None


def is_amount_of(amount: str, gap: str) -> bool:
    """Say whether a bare amount ("tổng diện tích") behind `gap` is of the things that were counted right before it."""
    return len(gap) < 90 and amount in _AMOUNTS and _AMOUNT_OF.fullmatch(gap) is not None


def stands_on(gap: str) -> bool:
    """Say whether a rank behind `gap` is of the figure before it ("đạt 24,1% kế hoạch …, xếp thứ | 41/63")."""
    return len(gap) < 110 and _STANDS.fullmatch(gap) is not None


def steps_on(gap: str) -> bool:
    """Say whether places won or lost behind `gap` are of the rank before it ("thứ 41/63 tỉnh, | giảm 6 bậc")."""
    return len(gap) < 90 and _STEPS.fullmatch(gap) is not None


def bracketed(lead: str) -> tuple[int, int] | None:
    """Return the stretch of `lead` whose figure follows in brackets ("kế hoạch vốn được giao (| 5.443 tỷ đồng")."""
    match = _BRACKETED.search(lead)
    return match.span("name") if match else None


def is_size(lead: str, behind: str) -> bool:
    """Say whether a measure only says how big a thing must be to be counted ("tàu dài từ | 15 mét | trở lên")."""
    return _SIZE.search(lead) is not None or _AT_LEAST.search(lead) is not None and _OR_MORE.match(behind) is not None


def is_share(gap: str) -> bool:
    """Say whether a percentage behind `gap` is what the count before it makes ("98/101 xã …, đạt | 97%")."""
    match = _SHARE.fullmatch(gap)
    return match is not None and not match["share"]


def is_bare_share(gap: str) -> bool:
    """Say whether a percentage behind `gap` is only called the share of the count before it ("…, tỷ lệ | 31,6%")."""
    return len(gap) < 110 and _BARE_SHARE.fullmatch(gap) is not None


def only_joins(gap: str) -> bool:
    """Say whether the words between two figures, dates left out, only join them."""
    return _ONLY_JOINS.fullmatch(gap) is not None


def told_of(lead: str, gap: str) -> bool:
    """Say whether a figure behind `gap` is told of so many things before it ("chỉ số của | 17 bộ | là 84,4%")."""
    return _OF_SO_MANY.search(lead) is not None and _IS.fullmatch(gap) is not None


def counted_share(noun: str, behind: str, part: float | None = None) -> str | None:
    """Return what a count is of that a percentage goes on from: its noun and what is said of it, else None.

    "1.121/1.130 tàu cá | lắp đặt thiết bị giám sát hành trình, đạt 99,2%" → "tàu cá lắp đặt thiết bị giám sát hành
    trình". `noun`, `behind`: the count's noun and the words behind it, as printed; `part`: the per cent that a ratio
    makes, which its share cannot contradict.
    """
    match = _SHARE.match(behind)
    if match is None or not noun or not match["share"]:
        return None
    told = parse_number(match["share"].rstrip("% "))
    if part is not None and told is not None and abs(part - told) > NEAR:
        return None
    if _ANOTHER_NAME.search(fold(match["name"])):
        return None
    said = _NO_PREDICATE.sub("", _DEFINED.sub("", match["name"]))
    return None if _DIGIT.search(said) else " ".join(f"{noun} {said}".replace(" ,", ",").split())


def lists_owner(before: str, behind: str) -> bool:
    """Say whether the words around an owner's name between two figures only list it ("…, | UBND huyện B | mới đạt")."""
    return _BEFORE_OWNER.fullmatch(before) is not None and _BEHIND_OWNER.fullmatch(behind) is not None


def is_all_asked(lead: str) -> bool:
    """Say whether the folded words before "100%" tell what is to be done to all of something."""
    return _ALL_OF_IT.search(lead) is not None


def told_time(behind: str) -> str | None:
    """Say what time without a year stands right behind a figure: "year-end", "other", or None."""
    if _YEAR_END.match(behind):
        return "year-end"
    return "other" if _OTHER_TIME.match(behind) else None
