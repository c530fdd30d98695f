"""Hard wraps: texts whose lines were cut at a fixed width, joined back into paragraphs before anything is judged.

Joining happens only where the whole text shows it was wrapped (many lines of one width that break off in a sentence),
so that headlines, menus and table rows of other texts stay lines of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..text import fold
from .lines import HEAD, TAIL, Line
from .official.footline import ends_in_office
from .official.signature import name_of

NARROW, WIDE = 50, 130
"""Printed widths between which a text may have been wrapped."""
BREAKS = 3
"""So many lines at least must break off before a small letter."""
FEW = 5
"""A text of fewer lines shows no width."""
SLACK = 0.93
"""Letters are not equally wide: a line may break at this share of the usual width."""
_CLOSED = re.compile(r"[.!?:;…/][\s\"'”’»)\]]{0,3}\Z")
_DANGLING = re.compile(
    r"(?:,|(?<!\w)(?:của|và|với|tại|từ|do|số|theo|ngày|tỉnh|huyện|quận|phường|thành phố|thị xã|đồng chí|ông|bà|Bộ|Sở|"
    r"Ban|giai đoạn|nhiệm kỳ|khóa|[-–]|"
    r"Luật|Bộ luật|Pháp lệnh|Cục|[ỦU]y ban|Uỷ ban|UBND|HĐND|Hội đồng|Văn phòng|Đảng ủy|Công an))\Z"
)
"""Words that announce the next one: no line of a document ends in them."""
_ANNOUNCING = re.compile(
    r"(?<!\w)(?:của|và|với|do|các|những|tại|ngày \d{1,2} tháng|tháng \d{1,2} năm)\Z", re.IGNORECASE
)
"""What no headline ends in, unlike "chuyển đổi số", "xã, phường"."""
_OPENING = re.compile(
    r"(?:[-–—•+*|]|\d{1,2}(?:\.\d{1,2})*\s?[.)\-/]\s|[a-zđ]\s?[)/.]\s|[ivx]{1,4}\s?[.\-/)]\s|(?:điều|chương|mục|phần)\s+(?:\d|[ivx]{1,5}(?!\w))|"
    r"căn cứ|xét |theo đề nghị|kính gửi|nơi nhận|số\s?:|v/v|ảnh\s?:|[“\"]|[-_=*]{3}|"
    r"(?:.{0,30}(?:[-–|,]|\s\s)\s*)?(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy)|chủ\snhật)(?:,?\s(?:ngày\s)?\d|\W{0,3}\Z)|"
    r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}(?:\W{1,4}\d{1,2}\s?[:hg]|\W{0,2}\Z)|\d{1,2}\s?[:hg]\s?\d\d\W{1,12}\d{1,2}\s?[/.-])"
)
"""What begins a line of its own: an item, a formula, a rule, the time of publication."""

_LAST_BASIS = re.compile(r"\W{0,4}(?:căn cứ|xét|theo đề nghị)(?!\w)")
_AFTER_BASES = re.compile(r"(?:qua|sau khi|trên cơ sở|hôm nay|thực hiện|để|nhằm)\s")
"""What the sentence below the last base begins with, which ends in a comma."""
_ITEM = re.compile(r"[a-zđ]\s?[)/.]\s|[ivx]{1,4}\s?[.\-/)]\s|v/v|ảnh\s?:")
"""What of these may begin with a small letter: in "một số | điều của Luật" a sentence goes on."""
_FIRST_HALF = re.compile(
    r"(?<!\w)(?:lao động|văn hóa|văn hoá|tài chính|kinh tế|dân số|khoa học|tư pháp|địa chính|tổ chức|hành chính|"
    r"kế hoạch|công nghiệp|chính trị|xã hội|quốc phòng|thể thao|thể dục|nội vụ|nông nghiệp|thương mại|"
    r"kỹ thuật|thông tin)\Z"
)
_SECOND_HALF = re.compile(
    r"[-–]\s?(?:thương binh|thể thao|thể dục|thông tin|kế hoạch|tài chính|hạ tầng|xã hội|ngân sách|môi trường|"
    r"công nghệ|hộ tịch|xây dựng|đô thị|nông nghiệp|tiểu thủ|tổng hợp|hành chính|cán bộ|du lịch|chính trị|"
    r"an ninh|dịch vụ|kỹ thuật|nghiệp vụ|truyền thông|gia đình|đào tạo|dạy nghề|quản trị|tài vụ|pháp chế|lao động|"
    r"đầu tư|kế toán|dân tộc)(?!\w)"
)
_ITEM_NUMBER = re.compile(r"\d{1,5}[a-zđ]?\s?[.:]\s")
_ITEMS_HEAD = re.compile(r"\A(?:điều|chương|mục|khoản)\Z")
"""A head alone in its line whose number stands on the next: an item below the heading "KẾ HOẠCH" is none of its."""
_TORN_HEADS = {("quyết", "định"), ("quyết", "nghị"), ("nơi", "nhận")}
"""Formulas that a copy's narrow column tears in two."""
_NUMBER = re.compile(r"\d{1,5}[a-zđ]?/\S")
_NUMBERS_TYPE = re.compile(
    r"(?:\A(?:điều|chương|mục|khoản)|(?<!\w)(?:nghị định|quyết định|thông tư|nghị quyết|công văn|tờ trình|kế hoạch|"
    r"chỉ thị|văn bản|thông báo|hướng dẫn|kết luận|báo cáo)(?: số)?)\Z"
)
"""A type whose number stands on the next line."""
_YEAR_CUT = re.compile(r"(?:\d{1,2}\snăm|(?:19|20)\d\d(?!\d))")
_YEAR = re.compile(r"(?:19|20)\d\d\s?\Z")
_TO_YEAR = re.compile(r"[-–]\s?(?:19|20)\d\d(?!\d)")
NUMBERED = re.compile(
    r"(?:điều|chương|mục|phần|phụ lục)\s|[ivx]{1,4}\s?[.\-/)]\s|\d{1,2}(?:\.\d{1,2}){0,3}\s?[.)]|[a-zđ]\s?[)]"
)
WRAPPED = 60
"""Where a text is wrapped, a line of so many characters that no sign closes breaks off."""


def unwrap(lines: list[Line], text: str) -> list[Line]:
    """Return `lines` with those that go on with the line before joined to it; as they are where nothing was wrapped."""
    width = _width(lines)
    if width == 0:
        return lines
    found: list[Line] = []
    before: Line | None = None
    for line in lines:
        if before is not None and _goes_on(before, line, width, text):
            found[-1] = _join(found[-1], line, text)
        else:
            found.append(line)
        before = line
    return found


def rejoin(lines: Sequence[Line], text: str) -> list[Line]:
    """Return the lines of an official document's body with those joined that break off in a sentence.

    Copies from the web cut such documents wherever their HTML source did, at no common width; but the body's lines end
    in a sign, so a line that ends in none and goes on in small letters, or that ends in a word that cannot end a line
    ("của Bộ | Thông tin và Truyền thông"), was cut.
    """
    found: list[Line] = []
    before: Line | None = None
    cuts = sum(_is_cut(a, b) and a.size >= NARROW for a, b in pairwise(lines))
    wrapped = cuts >= BREAKS and cuts * 8 >= len(lines)
    for line in lines:
        if before is not None and (
            _breaks_off(before, line, text) or (wrapped and _is_unclosed(found[-1], before, line, text))
        ):
            found[-1] = _join(found[-1], line, text)
        else:
            found.append(line)
        before = line
    return found


def is_row(line: Line) -> bool:
    """Say whether `line` holds cells: parted by bars, or by tabs as a sheet's rows are when they are pasted."""
    return "|" in line.text or "\t" in line.text


def breaks_off(line: Line) -> bool:
    """Say whether `line` ends in a sign or word that announces more: no headline does."""
    tail = line.tail.rstrip()
    return tail[-1:] in (",", ";", ":") or _ANNOUNCING.search(tail) is not None


def _breaks_off(line: Line, following: Line, text: str) -> bool:
    if line.is_rule or following.is_rule or is_row(line) or is_row(following) or line.block != following.block:
        return False
    if (line.fold, following.fold.rstrip(" :")) in _TORN_HEADS:
        return True
    if _YEAR_CUT.match(following.fold) and fold(line.tail.rstrip()).endswith((" năm", " tháng")):
        return True
    ends = fold(line.tail.rstrip())
    if (_NUMBER.match(following.fold) and _NUMBERS_TYPE.search(ends)) or (
        _ITEM_NUMBER.match(following.fold) and _ITEMS_HEAD.search(ends)
    ):
        return True
    if line.fold in ("căn cứ", "xét", "căn cứ vào", "theo đề nghị của"):
        return not _OPENING.match(following.fold)
    if text.count("\n", line.end, following.start) > 1 or line.is_caps or following.is_caps:
        return False
    if following.text[0].islower():
        return _is_cut(line, following) and not ends_in_office(line)
    if _halves_meet(line, following):
        return True
    if line.text[0] in "-–•+" and following.text.count(" ") > 1 and name_of(following.text):
        return False  # a signer's, beside the list of recipients
    if _LAST_BASIS.match(line.fold) and line.tail.rstrip().endswith(",") and _AFTER_BASES.match(following.fold):
        return False
    return _DANGLING.search(line.tail.rstrip()) is not None and not _OPENING.match(following.fold)


def _is_unclosed(whole: Line, line: Line, following: Line, text: str) -> bool:
    """Say whether, in a text known to be wrapped, `line` ends within a sentence: long, no heading, not closed."""
    if is_row(line) or is_row(following) or line.is_rule or following.is_rule or line.block != following.block:
        return False
    if line.size < WRAPPED or line.is_caps or following.is_caps or text.count("\n", line.end, following.start) > 1:
        return False
    if _CLOSED.search(line.tail) or _OPENING.match(following.fold):
        return False
    return whole.size > line.size or not NUMBERED.match(line.fold)


def _halves_meet(line: Line, following: Line) -> bool:
    """Say whether a hyphen between two halves of a name, or two years, was taken for the dash of a list."""
    tail = line.tail.rstrip()
    if _TO_YEAR.match(following.fold):
        return _YEAR.search(tail) is not None
    return _SECOND_HALF.match(following.fold) is not None and _FIRST_HALF.search(fold(tail)) is not None


def _width(lines: Sequence[Line]) -> int:
    """The width at which the text was wrapped, 0 if it was not."""
    sizes = sorted(line.size for line in lines if line.size > 30)
    if len(sizes) < 3 * BREAKS:
        return _short_width(lines, sizes)
    width = sizes[len(sizes) * 9 // 10]
    full = sum(size >= width * 3 // 4 for size in sizes)
    if not NARROW <= width <= WIDE or sizes[-1] > width * 3 // 2 or full * 2 < len(sizes):
        return 0
    breaks = sum(a.size * 4 >= width * 3 and _is_cut(a, b) for a, b in pairwise(lines))
    return width if breaks >= BREAKS and breaks * 4 >= full else 0


def _short_width(lines: Sequence[Line], sizes: Sequence[int]) -> int:
    """The width of a text of few lines, nearly all of which break off or close: a notice somebody copied."""
    if len(sizes) < FEW or len(sizes) * 3 < len(lines) * 2 or not NARROW <= sizes[-1] <= WIDE:
        return 0
    cuts = sum(_is_cut(a, b) and a.size >= NARROW for a, b in pairwise(lines))
    closed = sum(_CLOSED.search(line.tail) is not None for line in lines)
    return sizes[-1] * 3 // 4 if cuts > 1 and cuts * 3 >= len(lines) - closed else 0


def _is_cut(line: Line, following: Line) -> bool:
    """Say whether `line` breaks off in a sentence that `following` goes on with."""
    return following.text[0].islower() and not _CLOSED.search(line.tail) and not _ITEM.match(following.fold)


def _goes_on(line: Line, following: Line, width: int, text: str) -> bool:
    between = text[line.end : following.start]
    if between.count("\n") > 1 or is_row(line) or is_row(following) or following.block != line.block:
        return False
    if _is_cut(line, following) or _halves_meet(line, following):
        return True
    word = following.text.split(maxsplit=1)[0]
    full = line.size + 1 + len(word) > width * SLACK  # else the word would have stood in the line
    return full and not line.is_caps and not _CLOSED.search(line.tail) and not _OPENING.match(following.fold)


def _join(line: Line, following: Line, text: str) -> Line:
    room = max(0, HEAD - (line.end - line.start) - (following.start - line.end))
    head, folded = line.text, line.fold
    if room:
        head += " " * (following.start - line.end) + following.text[:room]
        folded += " " * (following.start - line.end) + following.fold[:room]
    tail = text[max(line.start, following.end - TAIL) : following.end]
    return Line(line.start, following.end, head, folded, tail, line.block, line.indent)
