"""The form of an indicator's name: no date, no aside, no dangling word; a name that is none is refused.

A stretch of text that a rule took for a name passes through here last. What no name of an indicator can look like is
said once, by form, instead of in every rule that finds one.
"""

from __future__ import annotations

import re

from ...gazetteer.compounds import is_compound
from ...text import fold

_ASIDE = re.compile(r"\s?\([^()]*\)")
_HOUR = re.compile(
    r"\s(?:(?:ước\s)?(?:tính|thực\shiện)\s)?(?:lúc|từ|đến|vào|tới|trước)\s\d{1,2}\s?(?:h|g|giờ)(?!\w).*$|\s?=.*$"
)
_BEFORE_DATE = re.compile(
    r"(?:\s(?:ước|tính|thực\shiện|kể|cho|cộng\sdồn|lũy\skế|từ|đến|tới|vào|trong|của|cả|hết|cuối|đầu|ngày|năm|tháng|quý|giai\sđoạn|vụ|kỳ|so\svới|tại))+$"
)
_DANGLING = frozenset(
    ("và", "với", "của", "tại", "ở", "cho", "từ", "đến", "tới", "là", "hằng", "hàng", "cùng", "ước", "tính", "theo",
     "trong", "về", "do", "khi", "mà", "các", "những", "có", "được", "bị", "đã", "đang", "sẽ", "so", "hơn", "chưa",
     "còn", "chiếm", "đạt", "trên", "dưới", "hoặc", "nhưng", "song", "như", "để", "vào", "ra", "lên", "xuống", "mỗi",
     "cả", "thì", "đều", "cũng", "không", "bằng", "gồm", "kỳ", "này", "năm", "đó", "nhất", "–", "-")
)  # fmt: skip
"""Words that lead to something: no name ends in them, unless they end a word ("thu nhập bình quân | đầu người")."""
_LINKS = re.compile(r"(?:^|\s)(?:tại|ở|cho|của|và|hoặc|trong|theo|như|để|cùng|thành|về|với)$")
"""Between a phrase and a figure that counts something else: the figure belongs to the phrase and is not named by it."""
_JOINS_ON = re.compile(r"\s(?:và|hoặc|nhưng|song)$")
"""At the end of a phrase that belongs to the figure before it."""
_COMPARED = re.compile(
    r"\s(?:cao|thấp|lớn|nhỏ|nhiều|ít|kém)\s(?:nhất|hơn)(?!\w).*$|(?:\s(?:tăng|giảm))?\sso\s(?:với|cùng)\s.*$|\scùng\skỳ(?!\w).*$"
    r"|\s(?:đang\s|bắt\sđầu\s)*(?:có\s(?:xu|chiều)\shướng|bắt\sđầu|dao\sđộng)(?!\w).*$"
    r"|(?<!mới\svà)\s(?:giảm|tăng)\s(?:theo|mạnh|nhanh|dần|từ|qua|hằng|hàng|thêm|đều|nhẹ|cao|rất|khá|nhiều|đáng|liên\stục)(?!\w).*$"
)
_RATES = re.compile(r"(?:đóng\sgóp|tốc\sđộ|mức|t[ỷỉ]\slệ|chỉ\stiêu|kịch\sbản|mục\stiêu|tăng\strưởng)(?!\w)")
_GROWS = re.compile(r"\stăng\strưởng(?!\w).*$")
_IS = re.compile(r"\slà\s(?!\d)")
_MAY_SAY = re.compile(r"(?:số|t[ỷỉ]\s(?:lệ|trọng)|tổng\ssố)\s")
_EMPTY = frozenset(
    ("tổng số", "tổng cộng", "tỷ lệ", "tỉ lệ", "chỉ số", "giá trị", "số tiền", "số lượng", "mức độ", "mức", "kết quả",
     "tổng", "số", "điểm", "lượng", "đóng góp", "tỷ trọng", "tỉ trọng", "giá", "kế hoạch",
     "chỉ tiêu", "cả nước", "toàn quốc", "toàn tỉnh", "toàn huyện", "toàn xã", "toàn thành phố", "toàn ngành",
     "diện tích", "tổng diện tích", "chiều dài", "chiều rộng", "chiều cao", "đặc biệt", "quy mô",
     "mỗi suất", "mới", "lần lượt", "cao", "thấp", "nhiều", "đã", "hiện", "trung bình")
)  # fmt: skip
_POINTS = re.compile(r"(?<!\w)(?:(?:chỉ|con)\ssố|bảng\sxếp\shạng|lĩnh\svực|tiêu\schí|nội\sdung)\s(?:này|nêu|nói)(?!\w)")
"""A name that only points to one told before."""
ON_AVERAGE = re.compile(r"bình\squân(?:\s(?:chung|cả\snước|toàn\s[^\W\d_]+(?:\s[^\W\d_]+)?|mỗi\s[^\W\d_]+))?")
"""What says only how many there are on average ("bình quân toàn huyện đạt | 12,6/19 tiêu chí")."""
_CAUSE = re.compile(r"(?:^|,\s)do\s(?:ảnh\shưởng|tác\sđộng|mưa|bão|lũ)(?!\w)")
"""What brought something about, in front of the clause that tells it: no name of its figures."""
VALUE_OF = re.compile(r",\s(?:giá\strị|kết\squả|con\ssố|mức)$")
"""At the end of a stretch: the value of what an earlier clause names."""
_TRAILS = re.compile(
    r"\s(?:(?:đều\s|đã\s)?(?:vượt|đạt|hoàn\sthành)\s(?:chỉ\stiêu|kế\shoạch|mục\stiêu|dự\stoán)|phấn\sđấu|dự\skiến|ước\stính|tiếp\stục|vẫn|đều|(?:với\s)?số\stiền"
    r"|năm\snay(?:\s(?:tăng|giảm))?)$",
    re.IGNORECASE,
)
"""At the end of a stretch: how its value is told, no part of the name."""
_TAG = re.compile(r"[A-ZĐ]{2,6}\s?[-–]\s(?=[A-ZĐÀ-Ỵ])")
"""An agency's mark before the first words of a report ("TPO - Thành lập")."""
_ESTIMATED = re.compile(r"\A(?:theo\s)?ước\stính\s(?=[^\W\d_])", re.IGNORECASE)
_LEAST = 3


_LED_TO_DATE = re.compile(
    r"\s(?:(?<!năm )(?<!giai đoạn )(?<!ngày )(?<!tuần )(?<!tháng )cuối"
    r"|(?<!đứng )(?<!dẫn )(?<!ban )(?<!bước )(?<!hàng )(?<!lần )(?<!chủ )(?<!những năm )đầu|tính đến|hết)\Z"
)
"""What is left of a name of the words that lead to the date behind it ("… huyện biên giới | cuối | năm 2023")."""


def cut_at_date(folded: str, start: int, date: int) -> int:
    """Return where the name begun at `start` ends before the date at `date`, without the words that lead to it."""
    end = len(folded[start:date].rstrip()) + start
    led = _BEFORE_DATE.search(folded, start, end)
    return led.start() if led else end


def well_formed(name: str) -> str | None:
    """Return `name` as one line in the form of a name, None where no name is left."""
    words = " ".join(_ASIDE.sub("", name).split()).strip(" ,;:–-•*+“”\"'")
    words = _TAG.sub("", words, count=1) if _TAG.match(words) else words
    words = _ESTIMATED.sub("", words, count=1)
    if "(" in words or ")" in words or words.count('"') % 2 or words.count("“") != words.count("”"):
        return None
    folded = fold(words)
    if folded.endswith(" lần lượt"):
        words, folded = words[:-9], folded[:-9]
    if _POINTS.search(folded) or VALUE_OF.search(folded) or _CAUSE.search(folded):
        return None
    for pattern in (_HOUR, _COMPARED, _LED_TO_DATE):
        if cut := pattern.search(folded):
            words, folded = words[: cut.start()], folded[: cut.start()]
    if _JOINS_ON.search(folded):
        return None
    if not _RATES.match(folded) and (grows := _GROWS.search(folded)):
        words, folded = words[: grows.start()], folded[: grows.start()]
    copula = _IS.search(folded)
    if copula and not _MAY_SAY.match(folded):
        return None
    words = _without_dangling(_TRAILS.sub("", words) if _TRAILS.search(folded[: len(words)]) else words)
    empty = fold(words) in _EMPTY or ON_AVERAGE.fullmatch(fold(words))
    return words if len(words) >= _LEAST and not empty else None


def _without_dangling(words: str) -> str:
    run = words.split()
    while run and _dangles(run):
        run.pop()
    return " ".join(run).rstrip(" ,;:")


def _dangles(run: list[str]) -> bool:
    last = fold(run[-1].strip(",;:"))
    if last == "năm" and len(run) > 1 and fold(run[-2]) in ("đầu", "cuối", "hết", "lâu"):
        return False  # "hộ nghèo cuối năm"
    return last in _DANGLING and not (len(run) > 1 and is_compound(fold(run[-2]), last))


def is_linked(name: str, gap: str, *, money: bool) -> bool:
    """Say whether a thing counted behind `name` and `gap` only belongs to that phrase ("sinh sống | tại | 2 tòa nhà").

    Of sums "với" tells the amount ("kim ngạch xuất khẩu với | 31 tỷ USD").
    """
    for words in (name, f"{name} {gap.strip()}"):
        link = _LINKS.search(words.rstrip())
        if link and not (money and link[0].strip() == "với"):
            return True
    return False
