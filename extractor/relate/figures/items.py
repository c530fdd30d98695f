"""Names that a list's form gives: what stands before the colon with each label behind it, and whole items with commas.

"Tỷ lệ bỏ học: Khối 10: | 1,9%; Khối 11: | 0,9%" → "Tỷ lệ bỏ học Khối 11"; "; gia súc, gia cầm bị chết | 30 con".
"""

from __future__ import annotations

import re

from ...model import Mention
from ...text import fold
from .figure_kinds import is_counted, kind, noun_of
from .indicators import is_firm, subject

_DID = r"(?:ước\s)?(?:đạt|đón(?:\svà\sphục\svụ)?|ghi\snhận|thu\shút|giải\sngân|thực\shiện)"
"""What a member of a list did to reach its figure, said again with each ("A ước đón | 97.000; B ước đón | 89.000")."""
_LABELLED = re.compile(
    r"(?:^|[.;\n]|\d(?=\s))\s*(?:[-–+*•]|\(?\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\))?\s*(?P<head>[^.;:\n\d]{3,90}(?:\s\d{4})?(?:\([^()]{1,60}\))?)\s?:\s(?P<label>(?:[^.;:()\n%]|(?<=tp)\.){2,60}?)"
    rf"\s?(?::|\s(?:chiếm|là|còn|có|{_DID}))?\s(?:(?:gần|hơn|trên|khoảng|từ)\s)?$"
)
_LIKE_STRUCTURE = re.compile(r"cơ\scấu(?!\w)[^,;:\d]{0,60}")
_HEAD_END = re.compile(
    r"\s(?:như\ssau|cụ\sthể|gồm(?:\scó)?|trong\sđó|(?:đến|tính\sđến|trong|của)?\s?(?:cuối\s|hết\s)?năm\s\d{4}.*|\s?(?:ở|tại|trên)\s(?:nhiều|một\ssố|các|những)\s(?:địa\sphương|tỉnh|huyện|xã|nơi|đơn\svị)|(?:lần\slượt\s)?(?:là|ở|như|tại))$"
)
_NEXT_LABEL = re.compile(
    r"(?:\sso\s(?:với|cùng)\s[^;,.()\n]{2,40})?\s?[;,]\s(?:và\s|riêng\s|còn\s)?(?P<label>(?:[^.;:()\n%]|(?<=tp)\.){2,60}?)"
    rf"\s?(?P<mark>:|\s(?:chiếm|là|còn|có|{_DID}))?\s(?:(?:gần|hơn|trên|khoảng|từ)\s)?$"
)
_NO_LABEL = re.compile(
    r"(?<!\w)(?:đã|sẽ|được|phạt|tăng|giảm|thực\shiện|hoàn\sthành|phấn\sđấu|trong\sđó|đạt|cho|tổng|t[ỷỉ]\slệ|thu\snhập|số|bằng|vượt|so)(?!\w)"
)
_PHRASE = re.compile(
    r"(?P<mark>[;.\n])\s*(?:[-–+*•]|\(?\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][),])?\s*(?:(?:và|trong\sđó|riêng|còn|có|ngoài\sra),?\s)?(?P<name>[^;:.()\n\d·]{6,120}?)"
    r"\s?(?:,\s)?(?P<told>:\s|\s(?:(?:đối\svới|là|đạt|còn|chiếm|có|ước|hơn|gần|trên|khoảng|bằng|cả)\s)+|\s)$"
)
_NO_PHRASE = re.compile(
    r"(?:trong|tại|ở|đến|theo|như|nếu|khi|để|vì|do|với|ngày|năm|tháng|quý|nay|hiện|đây|đó|này|trước|sau|từ|cùng|qua|bên|đồng|toàn|cả|ngoài|về|đặc|nhất|cụ"
    r"|mới|làm|khiến|gây|buổi|sáng|chiều|tối|hôm|lúc|tuy|mặc|riêng|kết\squả|được|đã|tổng\scộng|bình\squân)(?!\w)"
)
_CLAUSE = re.compile(
    r"(?<!\w)(?:đã|sẽ|cho\sbiết|cho\shay|có|gồm|theo|nhưng|song|nên|vì|thì|mà|là|khi|này|đó|ông|bà|tôi|phải|trong\sđó|trong\skhi|đạt|làm|khiến)(?!\w)"
)
_SHARED = re.compile(r"\s\((?:chiếm\s|bằng\s|đạt\s|t[ỷỉ]\slệ\s)?\d[\d.,]*\s?%")
_NAMED = re.compile(
    r"(?:(?:^|[:;.\n])\s?(?:(?:và|còn|riêng)\s)?(?P<listed>[^:;.()\d\n%]{4,110}?)\s?:|(?:^|[:;,.)\n])\s?(?:(?:và|còn|riêng)\s)?(?P<name>[^,:;.()\d\n%]{4,60}?))\s$"
)
"""A member of a list that is told by a number with its share: "tham nhũng: | 5 (6,8%)", ", cảnh cáo | 21 (34%)"."""
_CASES = frozenset(("vụ", "trường hợp", "ca", "lượt"))
"""Nouns that say nothing of what is counted."""
_OF_KIND = re.compile(
    r"(?:^|[.;\n,]\s)(?P<told>[^,;.:()\d\n]{5,50})\sxảy\sra\s$"
    r"|(?:[,;:]\s(?:trong\sđó,?:?\s(?:có\s)?)?|trong\sđó:?\s)(?P<listed>[^\W\d_][^,;:.()\d\n]{4,60}?)\s(?:(?:với|là)\s)?$"
)
_DOES = re.compile(
    r"(?<!\w)(?:xử|phát\shiện|ghi|nhận|bắt|khởi|tiếp|giải\squyết|còn|thêm|tăng|giảm|xảy|điều|chuyển|trong|tại|trên|số|và|với|cả|toàn|các|những|đối|huyện|tỉnh|xã|phường|địa|công\san|tòa|viện|sở|phòng|ngày|tháng|năm|qua|đến)(?!\w)"
)
"""In words that tell who did what, and no kind of case."""
_BEFORE_COLON = re.compile(r"(?:^|[-–+*•.;\n)])\s*(?P<name>[^-–+*•;:.()\n\d]{4,60}?)\s?:\s$")
_SUFFERS = re.compile(r"(?<!\w)bị(?!\w)")
_SHARE_HEAD = re.compile(r"t[ỷỉ]\slệ\s(?:số\s)?")
_SAYS_DATA = re.compile(r"số\sliệu(?!\w)")
_WORDS = 9
"""Words of the longest member of an item's name."""


class Lists:
    """The names that the lists of one document give to the figures in them, asked for in the order of the text."""

    def __init__(self, text: str, folded: str, plain: str) -> None:
        self.text, self.folded, self.plain = text, folded, plain
        self.heads: dict[int, str] = {}

    def name(self, mention: Mention, told: tuple[Mention, str | None] | None, start: int) -> str | None:
        """The head before a list's colon with the label of a figure's member, or what the share before it is of.

        `told`: the figure before and its name; `start`: where the sentence begins.
        """
        if told is not None:
            if again := self._in_brackets(*told, mention):
                return again
            head, end = self.heads.get(told[0].start), told[0].end
            if head and (label := next_label(self.folded[end : mention.start])):
                return self._labelled(mention, head, end + label[0], end + label[1])
            if start < end:
                return None
        if (found := labelled(self.plain[start : mention.start])) is None:
            return None
        (low, high), (first, last) = found
        return self._labelled(mention, self._words(start + low, start + high), start + first, start + last)

    def goes_on(self, mention: Mention, before: Mention) -> None:
        """Note that a figure tells more of the member before it: the next member has the same head."""
        if before.start in self.heads:
            self.heads[mention.start] = self.heads[before.start]

    def whole(self, mention: Mention, floor: int) -> str | None:
        """The item of a list that is all name up to its figure, begun behind the figure that ends at `floor`."""
        opens = not floor or self.text[floor - 1] == "\n"
        lead = ("\n" if opens else "") + self.plain[floor : mention.start]
        found = whole_item(lead) or _said_again(lead, noun_of(mention))
        return self._words(floor + found[0] - opens, floor + found[1] - opens) if found else None

    def shared(self, mention: Mention, floor: int) -> str | None:
        """The member of a list whose bare number is told with its share in brackets ("; lãng phí: | 5 (6,8%)")."""
        bare = isinstance(mention.value, tuple) and mention.value[0].unit is None and kind(mention) == "count"
        if not bare or not _SHARED.match(self.folded, mention.end):
            return None
        match = _NAMED.search(self.folded[floor : mention.start])
        group = "listed" if match and match["listed"] else "name"
        if match is None or _NO_PHRASE.match(match[group]) or _CLAUSE.search(match[group]):
            return None
        return self._words(floor + match.start(group), floor + match.end(group))

    def _labelled(self, mention: Mention, head: str, start: int, end: int) -> str:
        self.heads[mention.start] = head
        return f"{head} {self._words(start, end)}"

    def _in_brackets(self, share: Mention, name: str | None, mention: Mention) -> str | None:
        """The name of a count in brackets right behind its share ("tỷ lệ xã đạt chuẩn là 50% (| 8 xã)")."""
        opens = self.folded[share.end : mention.start].strip() == "("
        if not (name and opens and self.folded[mention.end : mention.end + 1] in "),;"):
            return None
        if not is_counted(mention) or "%" not in share.text:
            return None
        head = _SHARE_HEAD.match(fold(name))
        return name[head.end() :] if head else name

    def _words(self, start: int, end: int) -> str:
        return " ".join(self.text[start:end].split())


def _said_again(lead: str, noun: str) -> tuple[int, int] | None:
    """Return the label of an item whose figure counts the thing that the label begins with ("Nhà sập: | 227 nhà")."""
    match = _BEFORE_COLON.search(lead)
    again = match is not None and noun and match["name"].startswith(f"{fold(noun).split()[0]} ")
    return match.span("name") if match and again else None


def labelled(lead: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Return the head and the label that name a figure behind "head: label: |", both as stretches of `lead`."""
    match = _LABELLED.search(lead)
    if match is None or _NO_LABEL.search(match["label"]) or match["label"].count(",") > 3 or subject(match["label"]):
        return None
    low, high = match.span("head")
    if cut := _HEAD_END.search(lead, low, high):
        high = cut.start()
    if (structure := _LIKE_STRUCTURE.match(lead, low)) is not None:
        head = low, min(high, structure.end())
    elif (found := subject(lead[low:high])) is not None and _is_amount(lead[low + found[0] : high]):
        head = low + found[0], low + found[1]
    else:
        return None
    return head, match.span("label")


def next_label(gap: str) -> tuple[int, int] | None:
    """Return the label of the next member of such a list, as a stretch of the words between two figures."""
    match = _NEXT_LABEL.fullmatch(gap)
    return match.span("label") if match and not _NO_LABEL.search(match["label"]) else None


def of_a_kind(lead: str, noun: str) -> tuple[int, int] | None:
    """Return the stretch of the folded words from the figure before that says which cases a count without a name is of.

    "… 41.566 trường hợp, trong đó vi phạm nồng độ cồn | 9.211 trường hợp"; "Va chạm giao thông xảy ra | 2 vụ".
    """
    match = _OF_KIND.search(lead) if noun in _CASES else None
    if match is None:
        return None
    name = match["told"] or match["listed"]
    if " " not in name.removesuffix(" ra") or _NO_PHRASE.match(name) or _CLAUSE.search(name) or _DOES.search(name):
        return None
    return match.span("told") if match["told"] else match.span("listed")


def _is_amount(name: str) -> bool:
    return is_firm(name) and not _SAYS_DATA.match(name)


def whole_item(lead: str) -> tuple[int, int] | None:
    """Return the item of a list that is all name up to its figure ("gia súc, gia cầm bị chết, cuốn trôi | 30 con")."""
    match = _PHRASE.search(lead)
    if match is None:
        return None
    name = match["name"]
    if not ("," in name and match["mark"] != "." or _SUFFERS.search(name)):
        return None
    if _NO_PHRASE.match(name) or _CLAUSE.search(name) or any(len(p.split()) > _WORDS for p in name.split(",")):
        return None
    return match.span("name")
