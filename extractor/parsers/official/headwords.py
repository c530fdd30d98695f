"""The head words of an official document's top: motto, "Số", place and date, type line, "V/v", "Kính gửi".

Each function says whether a cell is one of them and what it says. Case does not matter where old fonts have lost it,
blanks do not where a copy has lost or doubled them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import OSA

from ...text import bare, fold
from ...values.docnumber import find_decrees, find_numbers, normalise_number
from ...values.doctype import NAMES, TYPES, WORD
from ..cells import Cell
from ..lines import LONG, is_caps
from .organisation import is_organisation

MOTTO = "conghoaxahoichunghiavietnam"
SLOGAN = "doclaptudohanhphuc"
PARTY = "dangcongsanvietnam"
_PARTS = {MOTTO: ("xahoi", "hoichu", "chunghia"), SLOGAN: ("laptudo", "tudohanh", "hanhphuc")}
WRONG = 5
"""So many letters of the motto at most may be wrong or lost, and a fifth of it."""
UNION = ("doantncshochiminh", "doanthanhniencongsanhochiminh")

_RARE = (
    "giấy ủy quyền", "giấy giới thiệu", "lịch công tác", "lịch tiếp công dân", "chương trình công tác", "phiếu báo",
    "thông tin báo chí", "giấy triệu tập", "bản thỏa thuận", "tuyên bố", "quy ước", "phụ lục",
    "thư khen", "thư chúc mừng", "thư ngỏ", "thư chia buồn", "thư kêu gọi", "thư chúc tết", "lời kêu gọi", "thông điệp",
    "điện chia buồn", "điện mừng",
)  # fmt: skip
_NO_HEADING = {"thư", "văn bản", "luật", "dự án", "bộ luật"}
_TYPES = sorted({fold(n) for n in NAMES} - _NO_HEADING | set(_RARE) - {"phụ lục"}, key=len, reverse=True)
TYPE = re.compile("(?:" + "|".join(t.replace(" ", r"\s{0,2}") for t in _TYPES) + r")(?![^\W_])")
_SQUEEZED = {bare(t).replace(" ", ""): t for t in _TYPES if " " in t}
_ABSTRACT = re.compile(
    r"(?:về|v/v|ban hành|phê duyệt|sửa đổi|bổ sung|bãi bỏ|công bố|kiện toàn|điều chỉnh|triển khai|"
    r"tăng cường)(?!\w)"
)
PLACE_WORDS = 4
"""A place whose name goes on in the next line ("Bà Rịa - Vũng") has at most so many words in the first."""
UNTYPED = 24
"""An abstract in capitals has at least so many characters."""
FORM = re.compile(
    r"(?:đơn|danh sách|danh mục|phiếu|tờ khai|bản cam kết|bản kê khai|bản khai|bản đăng ký|bản tự|sơ yếu lý lịch|"
    r"lý lịch|phụ lục|bảng|biểu|giấy|hợp đồng|đề cương|chứng chỉ|bằng|nội dung)(?!\w)"
)
"""What forms, lists and letters of citizens are headed: no types of documents, but what stands below their motto."""
NUMBER_HEAD = re.compile(
    r"(?:(?P<type>[^\W\d_]{2,8}(?:\s[^\W\d_]{2,8}){1,4})\s)?(?:số|sô|so)\s{0,3}[:.]?(?=\s*(?:[\d.…_:/(-]|\Z)|\s{3,})"
)
SUBJECT = re.compile(r"(?:v\s?/\s?v(?!\w)|về việc(?=\s?:))\s*:?\s*|về\s?:\s*")
_ABOUT = re.compile(r"về việc\s+(?=\w)")
ADDRESSEE = re.compile(r"\W{0,3}kính (?:gửi|trình|chuyển)(?!\w)")
STAMP = re.compile(
    r"\W{0,2}(?:hỏa tốc|thượng khẩn|khẩn|tối mật|tuyệt mật|mật|dự thảo|bản sao|xem xong trả lại|lưu hành nội bộ|"
    r"công báo)"
    r"\W*(?:lần \d+)?\W*\Z"
)
_OF_CHIEF = re.compile(r"của (?:bộ trưởng|chủ tịch|thủ tướng|giám đốc|chánh|thống đốc|tổng)(?!\w)[^.]{0,80}\Z")
WIRE = re.compile(r"\W{0,2}điện\s?:\Z")
"""The formula of a telegram, above those to whom it goes."""
_CUT_DATE = re.compile(r",\s{0,3}ngày(?:\s{1,3}[\d.…]{1,4})?(?:\s{1,3}tháng(?:\s{1,3}[\d.…]{1,4})?)?(?:\s{1,3}năm)?\Z")
_AWAITS = re.compile(r"(?<!\w)(?:giai đoạn|năm|nhiệm kỳ|khóa|quý|tháng|lần thứ)\Z")
_JOINT = re.compile(
    r"(?:[,;\-–]|(?<!\w)(?:và|của|về|cho|tại|với|các|giữa|do|từ|(?<!tiếp )(?<!kèm )theo|trong|ngày|dự án|"
    r"giai đoạn|nhiệm kỳ|(?:định|quyết|thị|tư|lệnh|hoạch|luận|báo|văn|án|trình|điện|dẫn|luật|thi hành) số))\s*\Z"
)
"""What a line of an abstract ends in that goes on in the next."""
_SYMBOL = re.compile(r"[/-]\s?[^\W\d_]|[^\W\d_]\s?/")
_PLACE_DATE = re.compile(
    r"(?:[*•+-]\s?)?(?P<place>(?:quận|phường|q\.|p\.|khu vực)\s?\d{1,2}|[^\W\d_][^\d,;:|]{0,60}?)?"
    r"\s?[,.]?\s{0,3}ngày\s{0,4}(?P<d>[\d\s.…_]{0,12}?|[\dilo|!§]{1,2})\s{0,4}"
    r"tháng\s{0,4}(?P<m>[\d\s.…_]{0,12}?|[\dilo|!§]{1,2})\s{0,4}năm\s{0,4}(?P<y>[\d\s.…_]{0,12}|[12][\dilo|!§]{3})\s*\Z"
)
_MISREAD = str.maketrans("il|!o", "11110")
"""Signs that a scan is read with in place of digits: "ngày II tháng 0! năm 2020". A "§" may be any of several."""
_SHORT_DATE = re.compile(
    r"(?P<place>(?:quận|phường)\s?\d{1,2}|[^\W\d_][^\d,;:|]{1,40}),\s{0,3}"
    r"(?:ngày\s)?(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})\s*\Z"
)

_BODY = (
    r"(?:ban|bộ|chủ tịch|thủ tướng|chính phủ|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|hội đồng|ủy ban|ubnd|hđnd|hội nghị)"
    r"(?!\w)"
)
_OF_BODY = re.compile(rf"của {_BODY}(?!.*(?:về|v/v))")
_SITTING = re.compile(
    r"(?:của )?(?:hội nghị|kỳ họp|phiên họp) (?:(?:l[ầâ]n )?thứ|(?:ban )?chấp hành|ban|bch|toàn thể)(?!\w)"
)
_HOLDER_END = re.compile(r"của (?:bộ trưởng|chủ nhiệm|tổng cục trưởng|thống đốc|viện trưởng|chánh án)\Z")
"""In a type line: who decides, whose organisation stands in the next ("QUYẾT ĐỊNH CỦA BỘ TRƯỞNG | BỘ Y TẾ")."""
_ABOUT_SMALL = re.compile(r"về\s+(?:việc\s+)?\w")
_OF_ISSUER = re.compile(
    r"(?:của (?:ban|bộ|chủ tịch|thủ tướng|chính phủ|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|hội đồng|ủy ban|ubnd|hđnd)\s"
    rf"|(?=hội nghị){_SITTING.pattern})[^.;:,]{{0,120}}?(?=(?:về|v/v)\s)"
)

OF_A_MATTER = ("Quy chế", "Quy định", "Điều lệ", "Nội quy")
"""Types that a matter follows in their own line: "QUY CHẾ TIẾP CÔNG DÂN" is type and title, however short."""
_TORN_NAME = re.compile(r" của (?:ủy|uỷ|hội|ủy ban|uỷ ban|hội đồng)(?: nhân)?\Z")
_TERM = re.compile(r"(?!.*kỳ họp)(?:khóa\s\S+,?\s(?:nhiệm kỳ|\()|nhiệm kỳ\s\d|lần thứ\s\S+\s)")
"""Of which term or congress a matter is; of which sitting is said of the council that decides."""
_OF_MATTER = re.compile(r"(?:trong|của|tại|trên|đối với)\s")


def goes_on(before: str, cell: Cell, kind: str | None) -> bool:
    """Say whether a line of the abstract, after `before`, is open to see: a torn name, a term, a matter's field."""
    ends = f" {fold(before)}"
    if ends.endswith(" của") or cell.is_caps and _TORN_NAME.search(ends):
        return True
    alike = is_caps(before) == cell.is_caps
    if alike:
        return _TERM.match(cell.fold) is not None
    return kind in OF_A_MATTER and not cell.is_caps and _OF_MATTER.match(cell.fold) is not None


def deciding_lines(cells: Sequence[Cell], at: int) -> int:
    """Return how many lines from `at` on name in capitals who has decided, between the type and what it is about.

    A sitting ("HỘI NGHỊ LẦN THỨ BẢY | BAN CHẤP HÀNH ĐẢNG BỘ TỈNH") does so only above a line that opens with "về".
    """
    if cells[at].is_caps and _OF_BODY.match(cells[at].fold):
        return 1
    holder = at and _HOLDER_END.search(cells[at - 1].fold) and cells[at].is_caps and is_organisation(cells[at].fold)
    if holder and at + 1 < len(cells) and _ABOUT_SMALL.match(cells[at + 1].fold):
        return 1
    if not _SITTING.match(cells[at].fold):
        return 0
    about = next((n for n, cell in enumerate(cells[at : at + 4]) if _ABOUT_SMALL.match(cell.fold)), 0)
    return about if all(c.is_caps or _SITTING.match(c.fold) for c in cells[at : at + about]) else 0


def subject_of(folded: str, above: str) -> re.Match[str] | None:
    """Return what opens a letter's subject in a cell: "V/v", or "Về việc" right below its number (cell `above`)."""
    return SUBJECT.match(folded) or (_ABOUT.match(folded) if NUMBER_HEAD.match(above) else None)


def awaits_figure(text: str) -> bool:
    """Say whether a line of an abstract breaks off before a figure ("GIAI ĐOẠN", "2017-2021")."""
    return _AWAITS.search(fold(text)) is not None


def motto_length(cells: Sequence[Cell], at: int, phrase: str) -> int:
    """Return how many cells from `at` on together spell `phrase`, nearly at least; 0 if they do not."""
    return _spelt(cells, at, phrase) or (_nearly_spelt(cells, at, phrase) if phrase in _PARTS else 0)


def _nearly_spelt(cells: Sequence[Cell], at: int, phrase: str) -> int:
    """The same where OCR misread some letters, or lost a word ("GỘNG HÒA XÃ HỘI CHỦ | NGHĨA NAM")."""
    first = cells[at].squeezed
    if phrase == MOTTO and first and at + 1 < len(cells) and cells[at + 1].squeezed + first == MOTTO:
        return 2  # its last word was set below the other column, which is read first
    if len(first) > len(phrase) + WRONG or not any(part in first for part in _PARTS[phrase]):
        return 0
    if phrase == MOTTO and not cells[at].is_caps:
        return 0
    text, best = "", (WRONG + 1, 0)
    for n, cell in enumerate(cells[at : at + 5], 1):
        text += cell.squeezed
        if cell.is_rule or len(text) > len(phrase) + WRONG:
            break
        if OSA.distance(text, phrase[: len(text)], score_cutoff=WRONG) > WRONG:
            break
        best = min(best, (OSA.distance(text, phrase, score_cutoff=WRONG), n))
    return best[1] if best[0] <= min(WRONG, len(phrase) // 5) else 0


def _spelt(cells: Sequence[Cell], at: int, phrase: str) -> int:
    if cells[at].fold[:1] not in ("c", "đ") or bare(cells[at].fold[:1]) != phrase[0]:
        return 0
    text = ""
    for n, cell in enumerate(cells[at : at + 5], 1):
        if cell.is_rule or len(cell.text) > 130:
            return 0
        text += cell.squeezed
        if text == phrase:
            return n
        if not text or not phrase.startswith(text):
            return 0
    return 0


def motto_cells(cells: Sequence[Cell], at: int) -> int:
    """Return how many cells from `at` on are the national motto, with its second line or without; 0 if none."""
    return motto_length(cells, at, MOTTO + SLOGAN) or motto_length(cells, at, MOTTO)


def is_party_heading(cell: Cell) -> bool:
    """Say whether a cell is the heading of the Party or of the Youth Union, which write without the motto."""
    return cell.fold[:1] == "đ" and len(cell.text) < 60 and cell.squeezed in (PARTY, *UNION)


def number_of(value: str) -> str | None:
    """Return the normal form of the number printed after "Số", None where the blank was never filled in."""
    value = re.sub(r"\s+", " ", value).strip(" .:…_|*")[:80]
    if not value[:1].isdigit():
        return None
    found = next(find_numbers("số " + value), None) or next(find_decrees("số " + value), None)
    if found:
        return found.number
    match = re.match(r"\d{1,5}[a-zđA-ZĐ]?(?:\s?[/-]\s?[^\W\d_]{1,12}){1,4}|\d{1,5}[a-zđ]?(?=\W|\Z)", value)
    return normalise_number(match[0]) if match else None


def is_type_line(cell: Cell) -> bool:
    """Say whether a cell is the type line: the type alone, or with more in capitals after it."""
    match = TYPE.match(cell.fold)
    if match is None or len(cell.text) > 300:
        return misread_type(cell) is not None
    rest = cell.fold[match.end() :].strip(" :.-_*")
    return not rest or cell.is_caps or _OF_CHIEF.match(rest) is not None


def misread_type(cell: Cell) -> str | None:
    """Return the type that a line in capitals gives with blanks or marks that a scan misread ("K ÉT LUẬN")."""
    return _SQUEEZED.get(cell.squeezed) if cell.is_caps and not TYPE.match(cell.fold) else None


def is_untyped(cell: Cell) -> bool:
    """Say whether a cell is an abstract in capitals: "VỀ VIỆC …", "BAN HÀNH QUY ĐỊNH …"."""
    return len(cell.text) >= UNTYPED and cell.is_caps and _ABSTRACT.match(cell.fold) is not None


def type_in_number(number: str | None) -> str | None:
    """Return the type that the symbol of a document's number names: "63/2006/QĐ-UBND" → "Quyết định"."""
    for part in re.split(r"[/-]", number or "")[1:]:
        if part.upper() in TYPES:
            return TYPES[part.upper()]
    return None


def is_abstract_of(number: str | None, word: str, folded: str) -> bool:
    """Say whether "QUY ĐỊNH CHI TIẾT …" is the abstract of a copy that lost its type line: the number is another's."""
    another = type_in_number(number) in ("Thông tư", "Nghị định", "Văn bản hợp nhất", "Thông tư liên tịch")
    return another and word in ("quy định", "hướng dẫn") and folded[len(word) :].strip(" :.-_*").count(" ") > 1


def names_another(cell: Cell) -> bool:
    """Say whether a line of an abstract in capitals breaks off before another paper's number ("… CỦA NGHỊ ĐỊNH")."""
    return cell.is_caps and any(m.end() == len(cell.fold) and m.start() > 0 for m in WORD.finditer(cell.fold))


def is_open(text: str) -> bool:
    """Say whether a line breaks off: it ends in a joint or leaves a quotation open."""
    return _JOINT.search(fold(text)) is not None or text.count("“") > text.count("”")


def is_numbered(cell: Cell) -> bool:
    """Say whether a cell is a number line that holds a symbol."""
    head = NUMBER_HEAD.match(cell.fold)
    return head is not None and len(cell.text) < 160 and _SYMBOL.search(cell.fold[head.end() :]) is not None


def may_begin_place(cell: Cell) -> bool:
    """Say whether a cell may be the first part of a place, or of it and its date, that goes on in the next line."""
    if _CUT_DATE.search(cell.fold):
        return True
    if "hạnh phúc" in cell.fold:
        return False
    return len(cell.text.split()) <= PLACE_WORDS and not (cell.is_caps and is_organisation(cell.fold))


def read_cut_place_date(cells: Sequence[Cell], at: int) -> tuple[tuple[str | None, str | None] | None, int]:
    """Return what the place and date say that begin in cell `at` and go on in the next one or two, and how many."""
    if at + 1 >= len(cells) or not may_begin_place(cells[at]):
        return None, 0
    glued = cells[at].text
    for count, cell in enumerate(cells[at + 1 : at + 3], 2):
        glued = f"{glued} {cell.text}"
        found = read_place_date(glued)
        if found and found[0]:
            return found, count
        if cell.is_caps or len(glued) > LONG:
            break
    return None, 0


def read_place_date(text: str, folded: str | None = None) -> tuple[str | None, str | None] | None:
    """Return (place, ISO date or its known prefix) of a line "X, ngày … tháng … năm …", None if it is none.

    Days, months and years left blank in a form are left out: "Tân An, ngày … tháng 7 năm 2025" → ("Tân An", "2025-07").
    """
    folded = fold(text) if folded is None else folded
    if len(folded) > 160 or not ("năm" in folded or folded[-4:].isdigit()):
        return None
    match = _PLACE_DATE.match(folded) or _SHORT_DATE.match(folded)
    if match is None:
        return None
    place = None
    if match["place"]:
        place = " ".join(text[match.start("place") : match.end("place")].split()).strip(" ,.-–|")
    day, month, year = (re.sub(r"\D", "", match[g].translate(_MISREAD)) if "§" not in match[g] else "" for g in "dmy")
    if not re.fullmatch(r"(?:19|20)\d\d", year):
        return place, None
    parts = [year] + ([f"{int(month):02d}"] if month and 1 <= int(month) <= 12 else [])
    if len(parts) == 2 and day and 1 <= int(day) <= 31:
        parts.append(f"{int(day):02d}")
    return place, "-".join(parts)


def as_title(lines: Sequence[str]) -> str | None:
    """Return the abstract that `lines` hold, without the issuer before it ("CỦA UBND TỈNH V/V …")."""
    whole = " ".join(" ".join(lines).split())
    issuer = _OF_ISSUER.match(fold(whole))
    return whole[issuer.end() :] if issuer else whole or None
