"""CITATION: references to official documents, from the pinpoint or type word to the end of the number (guide §1, §3).

Numbers are found first (their "/" gives them away), the type word and the pinpoint are read leftwards from each. Then
come numbers without symbol behind a type word ("Đề án 06") and laws by name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..gazetteer import Gazetteer
from ..model import CitationValue, Document, Mention
from ..text import digit_runs, fold_lines, matches_at
from ..values.docnumber import DocumentNumber, find_decrees, find_numbers
from ..values.doctype import BARE_WORD, LAST_SYLLABLES, SHORT_WORD, WORD, type_name
from ..values.law import LawName, find_laws
from .body import in_body
from .pinpoint import with_pinpoint

_BEFORE_NUMBER = re.compile(r"\s*(?:(?<!\w)(?:số|so|sô|sổ|sồ)(?:\s+hiệu)?\s*)?[:.]?\s*$")
_TO_NUMBER = re.compile(r"\s*(?::\s+)?(?:(?:(?:này\s+)?mang\s+)?(?:số|so|sô|sổ|sồ)(?:\s+hiệu)?\s*)?[:.]?\s*")
_MIDDLE = re.compile(
    r"(?:\s+(?!(?:về|tại|theo|đã|được|có|cho|để|nêu|này|và|số|ngày|năm|(?<!giải\s)trình|quyết|thực)(?!\w))[^\W\d_]+){1,9}\s+số\s*:?\s*"
)
_LETTERS = re.compile(r"(?:\s+[^\W\d_]+){0,9}\s*")
_LIST_LINK = re.compile(
    r"(?:\s*\([^()\n]{0,40}\))?(?:\s*,?\s*ngày\s[\d/.-]+|\s*,?\s*ngày\s\d+\stháng\s\d+\snăm\s\d{4})?"
    r"\s*(?:,|;|và|đến|hoặc)\s*(?:và\s*)?(?:số\s*:?\s*)?"
)
_BARE = re.compile(
    r"\s+(?P<so>(?:(?:này\s+)?mang\s+)?số\s*:?\s*)?(?P<no>\d{1,4}[a-zđ]?(?:/(?:19|20)\d\d)?)(?![\w%]|[.,/-]\d|\s?[-/]\s?[a-zđ]|\s*tháng)"
)
_BARE_MORE = re.compile(r"\s*(?:,|và)\s*(?:số\s*)?(?P<no>\d{1,4}[a-zđ]?)(?![\w%]|[.,/-]\d|\s?[-/]\s?[a-zđ])")
_DIGIT = re.compile(r"(?<![\w.,/-])\d")
_GLUED = re.compile(r"(?<![\w/.-])(?P<kind>NQ|ĐA|NĐ)(?P<no>\d{2,3})(?![\w/]|[.,-]\w)")
_GLUED_TYPES = {"NQ": "Nghị quyết", "ĐA": "Đề án", "NĐ": "Nghị định"}
"""Abbreviated types that reporters write in one word with the number ("NQ45", "ĐA06")."""
_PLENUM = re.compile(
    r"nghị\s+quyết\s+(?:hội\s+nghị\s+)?(?:lần\s+thứ\s+)?(?:t\.?\s?ư\.?|tw|trung\s+ương)\s+(?P<no>\d{1,2})(?![\w/.,-])"
    r"(?:\s*\(?\s*khóa\s+(?:[ivx]+|\d+)\)?)?"
)
_COUNTED = (
    "tháng|tuần|quý|giờ|nội dung|điểm|nhiệm vụ|giải pháp|xã|phường|huyện|tỉnh|người|hộ|bước|giai đoạn|mục tiêu|"
    "chỉ tiêu|chỉ số|tiêu chí|lần|bên|cấp|triệu|tỷ|tỉ|nghìn|ha|km|m2|đồng|trường hợp|cơ quan|cơ sở|đơn vị|điều|"
    "nhóm|chương|khâu|trụ cột|phương án|trang|đoạn|đợt|vòng|khu|phần|đồng chí|cá nhân|cán bộ|vụ|cuộc|đối tượng|"
    "dự án|gói|công trình|thủ tục|sản phẩm|hồ sơ|lĩnh vực|ngành|địa phương|chính sách|bị can|học sinh|trường|"
    "ngôi|tổ chức|đại biểu|phút|bài|câu|món|suất|ý kiến|môn|buổi|kỳ|số"
)
_NO_COUNT = re.compile(
    r"\s+(?:năm(?!\s+\d{4}(?!\s?-\s?\d)|\s*\w+\s+(?:của|về))|ngày(?!\s*\d)"
    rf"|{_COUNTED.replace(' ', chr(92) + 's+')})(?!\w)"
)
_LEVEL_AFTER = re.compile(r"\s+(?:của\s+)?(?:tỉnh|thành\s+phố|huyện|quận|thị\s+xã|xã|phường|các\s+cấp)(?!\w)")
"""Behind a nickname ("Đề án 06 tỉnh"): whose committee or plan it is, not what is counted."""
_SETTLED = re.compile(r"\s*(?:$|[.,;:)\n]|(?:của|về|khóa|ngày|năm|và)(?!\w))")
_IN_UNIT = re.compile(
    r"(?<!\w)(?:ban\s+chỉ\s+(?:đạo|huy)|bcđ|tổ\s+(?:công\s+tác|giúp\s+việc|triển\s+khai|thư\s+ký)|văn\s+phòng|ban\s+(?:điều\s+hành|quản\s+lý)"
    r"|tiểu\s+ban|hội\s+đồng)(?:,?\s+(?!(?:ban|ký|theo|yêu|đã|có|giao|báo|ra|nêu|chỉ|họp)(?!\w))[^\W\d_]+){0,9},?\s+$"
)
"""The start of a unit's name that runs on into a document's nickname: "Ban Chỉ đạo CCHC, Chuyển đổi số, Đề án 06"."""
_COMMITTEE = re.compile(
    r"(?<!\w)(?:ban\s+chỉ\s+(?:đạo|huy)|bcđ|tổ\s+(?:công\s+tác|giúp\s+việc|triển\s+khai)|tiểu\s+ban)(?!\w)"
)
_STRONG_TYPES = frozenset(
    (
        "Nghị quyết", "Nghị định", "Chỉ thị", "Đề án", "Quyết định", "Thông tư", "Kết luận", "Quy định", "Công điện",
        "Chương trình", "Công văn", "Kế hoạch", "Thông báo", "Tờ trình", "Pháp lệnh",
    )
)  # fmt: skip
"""Types that a bare number may follow without "số"."""
_ISSUED = re.compile(
    r"\s+của\s+(?:ubnd|hđnd|chính\s+phủ|quốc\s+hội|thủ\s+tướng|bộ|tỉnh\s+ủy|thành\s+ủy|huyện\s+ủy|trung\s+ương|ban|sở|chủ\s+tịch"
    r"|ủy\s+ban|hội\s+đồng|ngân\s+hàng|cục|tổng\s+cục|bch)(?!\w)|\s+ngày\s+\d{1,2}\s?(?:[/.-]|tháng)\s?\d{1,2}"
)
"""Behind a bare number: whose it is or its day; a paper's, in small letters too ("kế hoạch 57 của UBND tỉnh")."""
_DAY = re.compile(r"\s+ngày\s+\d")
_PROGRAMME = re.compile(r"\d{3,4}|\d{2}a")
"""Numbers by which the great programmes are called ("chương trình 135", "chương trình 30a")."""
_SETTLED_ONLY = frozenset(("Hướng dẫn", "Quy chế", "Thông tri"))
"""Types whose words are common ones: a bare number follows them where its sentence goes on as behind a paper."""
_NAMED_ON = re.compile(r"\s(?:(?:này|đó|nêu|thay\sthế)(?!\w)|\()")
_BY_NUMBER = frozenset(("Luật", "Bộ luật", "Lệnh"))
"""Types that a bare number follows only with "số" between ("Luật số 69")."""
_NICKNAMED = frozenset(("Nghị quyết", "Nghị định", "Chỉ thị", "Đề án", "Thông tư"))
"""Of these, types that do so in small letters too ("nghị quyết 57")."""
_NEVER_BARE = frozenset(
    (
        "Điều lệ",
        "Hợp đồng",
        "Dự án",
        "Phương án",
        "Giấy phép",
        "Quy hoạch",
        "Công bố",
        "Quy trình",
    )
)
_NO_PAPER = re.compile(
    r"(?<!\w)(?:gói\s+thầu|hóa\s+đơn|trạm|nhà|lô|tổ|đội|tàu|xe|thửa|căn\s+hộ|(?<!văn\s)phòng|kho|cột|mốc|tuyến|lớp|tài\s+khoản|biển|chuyến|cổng|bến|cầu"
    r"|giếng|máy|mã|vé)[^\S\n]+(?:số[^\S\n]*)?:?[^\S\n]*$"
)
"""Before a number that counts or names a thing, no paper ("gói thầu số 5/XL")."""
_OF_ISSUER = re.compile(
    r"(?:\s+của\s+(?!số)[^.,;:()\n\d]{3,45}?|(?P<court>(?:\s+(?:hình|dân|sự|hành|chính|lao|động|kinh|doanh|thương|mại|hôn|nhân|và|gia|đình"
    r"|sơ|phúc|giám|đốc|tái|thẩm|kháng|nghị|khởi|truy|tố|vụ|án|bị|can|xử|phạt|vi|phạm|hỏa|tốc|khẩn|gđt)(?!\w)){1,9}(?:\s+\(\w{2,6}\))?))"
    r"\s+số\s*:?\s*(?P<no>\d{1,4}[a-zđ]?(?:/(?:19|20)\d\d)?)(?![\w%]|[.,/-]\d|\s?[-/]\s?[a-zđ])"
)
"""Between a type and its number: "Chỉ thị của Ban Bí thư số 40", "Bản án hình sự sơ thẩm số 57"."""
_SO = re.compile(r"(?<=\s)số\s*:?\s*\d")
_CODE_SOLE = re.compile(r"(?<!\w)lệnh\s+(?:số\s*)?\d")
_OLD_SYMBOL = re.compile(r"-\s?(?:cp|hđbt|ttg|ct|nqtw|kltw|cttw)(?![\w/-])")
"""Where a number without slash may stand: behind "(Sắc) lệnh", before an old central symbol ("61-CP")."""


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    value: CitationValue


class _Shelf:
    """Citations in order of position, without overlap; looking and adding stay cheap in a text of any length."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self.items: list[_Found] = []

    def add(self, found: _Found) -> None:
        at = bisect_right(self._starts, found.start)
        self._starts.insert(at, found.start)
        self.items.insert(at, found)

    def overlaps(self, start: int, end: int) -> bool:
        at = bisect_right(self._starts, start)
        before = at > 0 and self.items[at - 1].end > start
        return before or at < len(self._starts) and self._starts[at] < end

    def replace(self, found: _Found, value: CitationValue) -> None:
        at = bisect_right(self._starts, found.start) - 1
        self.items[at] = _Found(found.start, found.end, value)

    def after(self, offset: int) -> _Found | None:
        at = bisect_right(self._starts, offset)
        return self.items[at] if at < len(self.items) else None


def recognise(document: Document, gazetteer: Gazetteer, found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the CITATION mentions of `document`, each with its type, number or name, pinpoint and family."""
    folded = fold_lines(document.text)
    laws = find_laws(document.text)
    shelf = _Shelf()
    _add_numbered(document.text, folded, laws, shelf)
    _add_bare(document.text, folded, shelf)
    for law in laws:
        if not shelf.overlaps(law.start, law.end):
            shelf.add(_law(document.text, folded, law))
    inside = in_body(document)
    for c in shelf.items:
        if inside(c.start):
            confidence = 0.98 if c.value.number else 0.95
            yield document.mention(
                "CITATION", c.start, c.end, value=c.value, confidence=confidence, reason=_rule(c.value)
            )


def _rule(value: CitationValue) -> str:
    """The rule that found it: a law by its name, else the family of the number's form."""
    return f"citation:{value.family}" if value.number else "citation:law-by-name"


def _add_numbered(text: str, folded: str, laws: list[LawName], shelf: _Shelf) -> None:
    numbers = list(find_numbers(text))
    if "lệnh" in folded and _CODE_SOLE.search(folded) or _OLD_SYMBOL.search(folded):
        numbers = sorted([*numbers, *find_decrees(text)], key=lambda n: (n.start, -n.end))
    names = {law.end: law for law in laws}
    previous: tuple[DocumentNumber, CitationValue] | None = None
    for number in numbers:
        if previous and number.start < previous[0].end:
            continue
        citation = _cite(text, folded, number, names, previous)
        if citation.start == number.start and _NO_PAPER.search(folded, max(0, number.start - 24), number.start):
            continue
        shelf.add(citation)
        previous = (number, citation.value)


def _cite(
    text: str,
    folded: str,
    number: DocumentNumber,
    names: dict[int, LawName],
    previous: tuple[DocumentNumber, CitationValue] | None,
) -> _Found:
    """Read the type word, the law's name or the list that a number belongs to, and the pinpoint before it."""
    floor = previous[0].end if previous else 0
    start, kind, name = _lead(text, folded, number, names, floor)
    if kind is None and previous and _LIST_LINK.fullmatch(folded, previous[0].end, number.start):
        kind = previous[1].type if previous[0].kind == number.kind else None
    kind = _settle(kind, number)
    start, pinpoint = with_pinpoint(text, folded, start, floor)
    return _Found(start, number.end, CitationValue(kind, number.number, name, pinpoint, number.family))


def _settle(word: str | None, number: DocumentNumber) -> str | None:
    """The type: the word before the number, else the symbol, else a letter (công văn).

    The word wins over the symbol: "Quy định số 37-QĐ/TW" is a Quy định though QĐ abbreviates Quyết định.
    """
    if word:
        return word
    if number.type:
        return number.type
    return "Công văn" if number.year is None else None


def _is_matter(kind: str | None, symbol: str | None) -> bool:
    """Say whether the type word is rather what the document is about ("Quyết định phê duyệt dự án số 12/QĐ-UBND")."""
    return symbol == "Quyết định" and kind in (
        "Dự án",
        "Đề án",
        "Phương án",
        "Quy hoạch",
        "Kế hoạch",
        "Hợp đồng",
        "Án lệ",
        "Kháng nghị",
    )


def _lead(
    text: str, folded: str, number: DocumentNumber, names: dict[int, LawName], floor: int
) -> tuple[int, str | None, str | None]:
    """Return (start, type, law's name) of what leads `number`."""
    at, symbol = number.start, number.type
    low = max(floor, at - 110)
    law = names.get(low + len(_BEFORE_NUMBER.sub("", folded[low:at]))) if names else None
    if law and low <= law.start:
        return law.start, law.type, text[law.start : law.end]
    words = list(WORD.finditer(folded, low, at))
    led = []
    for word in reversed(words[-3:]):
        gap = folded[word.end() : at]
        if _crosses_line(gap):
            break
        if symbol and "," in gap and type_name(word[0]) == symbol:
            gap = gap.replace(",", "", 1)  # "Báo cáo giải trình, tiếp thu ý kiến thẩm định số 64/BC-BXD"
        if _TO_NUMBER.fullmatch(gap) or _MIDDLE.fullmatch(gap):
            led.append((word.start(), type_name(word[0]), None))
    if led and _is_matter(led[0][1], symbol):
        whole = (w for w in words if type_name(w[0]) == symbol and _LETTERS.fullmatch(folded, w.end(), led[0][0]))
        return next(((w.start(), symbol, None) for w in whole), (at, None, None))
    if led:
        return led[0]
    short = [
        m for m in SHORT_WORD.finditer(folded, max(floor, at - 12), at) if _TO_NUMBER.fullmatch(folded, m.end(), at)
    ]
    short = short or [m for m in BARE_WORD.finditer(folded, low, at) if _TO_NUMBER.fullmatch(folded, m.end(), at)]
    return (short[-1].start(), type_name(short[-1][0]), None) if short else (at, None, None)


def _crosses_line(gap: str) -> bool:
    """A type word as a heading of its own does not belong to the number line below it."""
    return bool(re.search(r"\n\s*\S*\s*\n|\n\s*số\s*:", gap)) or gap.count("\n") > 1


def _law(text: str, folded: str, law: LawName) -> _Found:
    start, pinpoint = with_pinpoint(text, folded, law.start, 0)
    name = f"{law.head} {text[law.start : law.end]}".lstrip()
    return _Found(start, law.end, CitationValue(law.type, None, name, pinpoint))


def _add_bare(text: str, folded: str, shelf: _Shelf) -> None:
    """Add numbers without symbol that a type word leads: "Đề án 06", "Công văn số 47", "Nghị quyết T.Ư 6"."""
    for word in _words_before_digits(folded):
        name = type_name(word[0])
        if name is None or name in _NEVER_BARE:
            continue
        match = _BARE.match(folded, word.end())
        if match and _is_bare(text, folded, word, match, name) and not shelf.overlaps(word.start(), match.end()):
            for found in list(_bare(text, folded, word.start(), match, name, shelf)):
                shelf.add(found)
    _add_behind_issuer(text, folded, shelf)
    for match in matches_at(_GLUED, text, *_GLUED_TYPES):
        if not shelf.overlaps(match.start(), match.end()):
            kind = _GLUED_TYPES[match["kind"]]
            shelf.add(_Found(match.start(), match.end(), CitationValue(kind, match["no"], family="bare")))
    for match in _PLENUM.finditer(folded) if "nghị" in folded else ():
        if not shelf.overlaps(match.start(), match.end()):
            shelf.add(_Found(match.start(), match.end(), CitationValue("Nghị quyết", match["no"], family="bare")))


def _add_behind_issuer(text: str, folded: str, shelf: _Shelf) -> None:
    """Add bare numbers that stand behind the issuer ("Chỉ thị của Ban Bí thư số 40")."""
    for number in matches_at(_SO, folded, "số"):
        low = max(0, number.start() - 76)
        for word in WORD.finditer(folded, low, number.start()):
            name = type_name(word[0])
            sure = name == "Bản án" or name in _STRONG_TYPES and text[word.start()].isupper()
            match = _OF_ISSUER.match(folded, word.end()) if sure else None
            if (
                match
                and name
                and (not match["court"] or _ISSUED.match(folded, match.end()))
                and match.start("no") == number.end() - 1
                and not shelf.overlaps(word.start(), match.end())
            ):
                shelf.add(_Found(word.start(), match.end(), CitationValue(name, match["no"], family="bare")))
                break


def _words_before_digits(folded: str) -> Iterator[re.Match[str]]:
    """The type words that a number follows, "số" between them or not."""
    for digit in digit_runs(folded):
        if not _DIGIT.match(folded, digit):
            continue
        head = folded[max(0, digit - 45) : digit].rstrip(" \t\n:")
        head = head[:-2].rstrip() if head.endswith("số") else head
        if head.endswith(" mang"):
            head = head[:-5].rstrip().removesuffix(" này")
        if head.endswith(LAST_SYLLABLES):
            end = max(0, digit - 45) + len(head)
            for pattern in (WORD, SHORT_WORD):
                yield from (m for m in pattern.finditer(folded, max(0, end - 30), end) if m.end() == end)


def _is_bare(text: str, folded: str, word: re.Match[str], match: re.Match[str], name: str) -> bool:
    if _NO_COUNT.match(folded, match.end()) and not _is_levelled(text, folded, word, match, name):
        return False
    if "\n" in match[0]:
        return False
    if match["so"]:
        return True
    if name in _BY_NUMBER:
        return False
    if _IN_UNIT.search(folded, max(0, word.start() - 80), word.start()) and not _DAY.match(folded, match.end()):
        return False
    dated = "/" in match["no"]
    if word.re is SHORT_WORD:
        return dated and word[0] in ("nđ", "tt", "nq", "qđ", "ct")
    long = dated or len(match["no"]) > 1
    if not long and not _SETTLED.match(folded, match.end()):
        return False
    if name in ("Kế hoạch", "Chương trình", "Thông báo") and re.fullmatch(r"(?:19|20)\d\d", match["no"]):
        return False
    if name == "Chương trình" and _PROGRAMME.fullmatch(match["no"]) or long and _ISSUED.match(folded, match.end()):
        return True
    if name in _SETTLED_ONLY and long and text[word.start()].isupper():
        return bool(_SETTLED.match(folded, match.end()) or _NAMED_ON.match(folded, match.end()))
    return name in _STRONG_TYPES and text[word.start()].isupper() or name in _NICKNAMED and long


def _is_levelled(text: str, folded: str, word: re.Match[str], match: re.Match[str], name: str) -> bool:
    """Say whether a level word behind the number says whose it is ("Đề án 06 tỉnh"), no committee's name before it."""
    named = name in _NICKNAMED and text[word.start()].isupper() and len(match["no"]) > 1
    low = max(0, word.start() - 200, folded.rfind("\n", 0, word.start()) + 1, folded.rfind(". ", 0, word.start()) + 1)
    owned = named and _LEVEL_AFTER.match(folded, match.end())
    return bool(owned) and not _COMMITTEE.search(folded, low, word.start())


def _bare(text: str, folded: str, start: int, match: re.Match[str], name: str, shelf: _Shelf) -> Iterator[_Found]:
    """One citation for the first number and one, bare, for each later number of a list ("số 197, 200, 154")."""
    begin, pinpoint = with_pinpoint(text, folded, start, 0)
    spans = [(begin, match)]
    listed = bool(match["so"]) or name in _NICKNAMED and len(match["no"]) > 1
    more = _BARE_MORE.match(folded, match.end()) if listed else None
    while (
        more
        and (match["so"] or len(more["no"]) > 1 and _SETTLED.match(folded, more.end()))
        and not _NO_COUNT.match(folded, more.end())
        and not shelf.overlaps(more.start("no"), more.end())
    ):
        spans.append((more.start("no"), more))
        more = _BARE_MORE.match(folded, more.end())
    shared = _shared_symbol(spans[-1][1].end(), folded, shelf, name)
    for at, found in spans:
        yield _Found(at, found.end(), CitationValue(name, found["no"] + shared, None, pinpoint, "bare"))
        pinpoint = None


def _shared_symbol(end: int, folded: str, shelf: _Shelf, name: str) -> str:
    """The symbol that bare numbers borrow from the next of their list: "1905 và 1906/NQ-UBTVQH15".

    That one in turn is of the type that leads the list ("Kết luận thanh tra số 09, 10/KL-TTr").
    """
    c = shelf.after(end)
    if c and c.value.number and re.fullmatch(r"\s*(?:,|;|và|đến|-)\s*(?:số\s*)?", folded[end : c.start]):
        shelf.replace(c, replace(c.value, type=name))
        return re.sub(r"^\d+[A-Za-zĐđ]?", "", c.value.number)
    return ""
