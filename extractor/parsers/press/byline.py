"""Bylines of the press: who wrote an article, at its top or on its last line.

Forms: a name, a pen name, initials ("H.Giang", "D.L", "P.V"), two names with a dash, "Tin, ảnh: X", "Theo X",
"X (tổng hợp)", "X/VOV", a name and its capital letters. Organisations and photo credits are no authors.
"""

from __future__ import annotations

import re
from itertools import takewhile

from ...text import fold, key
from ..lines import UPPER, is_caps

OFFICE_WORDS = 6
"""The office or paper beside a name has no more words than this; more make a headline."""

_LEAD = re.compile(
    r"(?:(?:(?:tin|bài|ảnh|clip|video|thơ|bài viết|đồ họa)(?:\s?(?:,|-|và|&|/)\s?|\s)?){1,4}|"
    r"tác giả(?: bài viết)?|bt|"
    r"btv|t/h|th(?=\s?:)|biên tập|biên soạn|nội dung|lời|tổng hợp|người viết|phóng viên|pv|thực hiện|theo|by)\s?:\s?|"
    r"theo\s(?!đó|ông|bà|báo\s|thông)|"
    r"bài và ảnh\s?:?\s|(?:pv|phóng viên|ctv)\s(?=\S+\s\S)"
)
_TAIL = re.compile(
    r"\s(?:tổng hợp|lược ghi|lược thuật|lược dịch|thực hiện|ghi chép|ghi|t/h|s\.?t|sưu tầm|dịch|biên soạn|biên dịch|"
    r"đưa tin|cung cấp)(?:\s.*)?\Z"
)
_PICTURE = re.compile(r"(?:ảnh|clip|video|đồ họa)\s?:")
_WRITTEN = re.compile(r"[-–—|;,/.]\s?(?=(?:bài|tin|bài viết|nội dung|thực hiện|tác giả|biên tập|lời)\s?:)")
"""Behind the photographer who wrote the words: "Ảnh: A - Thực hiện: B"."""
_PHOTO = re.compile(r"ảnh\s?:|nguồn|đồ họa")
_BRACKET = re.compile(r"\s?[(\[][^()\[\]]{0,60}(?:[)\]]|\Z)")
_SPLIT = re.compile(r"\s*[–—|;,&]\s*|\s+-\s*|\s*-\s+|\s+và\s+|(?<=\w)-(?=[^\W\d_]{2,}\s)")
_DEGREE = re.compile(
    r"\A(?:(?i:pgs|gs|tskh|ts|ths|bs|ls|ncs|cn|ks|luật sư|nhà báo|nghệ sĩ|đại tá|thượng tá|"
    r"trung tá)\.?,?\s?){1,3}(?=[^\W\d_]+\s\S)"
)
_INITIAL = re.compile(r"(?:[^\W\d_]{1,2}\.\s?){1,3}[^\W\d_]{0,7}\.?\Z")
_WORD = re.compile(r"[^\W\d_]{1,8}(?:['’ʼ.][^\W\d_]{0,7}){0,3}\Z")
_BODY_WORDS = re.compile(
    r"(?:ubnd|hđnd|ban|báo|đài|trung tâm|phòng|bộ phận|cổng|tòa soạn|tạp chí|sở|văn phòng|công an|thông tin|ttxvn|"
    r"tổng hợp|ảnh|nguồn|cttđt|vietnam|cộng tác viên|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)(?!\w)"
)
_POST = re.compile(
    r"(?:(?:nguyên|quyền) )?(?:phó(?! (?:ban|tổng|trưởng ban) biên tập)|giám đốc|chánh|bí thư|"
    r"chủ tịch|ủy viên|uỷ viên|thứ trưởng|bộ trưởng|viện trưởng|hiệu trưởng|chủ nhiệm|đại biểu|tỉnh ủy viên|"
    r"thành ủy viên|huyện ủy viên|thường trực|thường vụ|kế toán trưởng|tổ trưởng|đội trưởng|cục trưởng|vụ trưởng|"
    r"chi cục trưởng|trưởng(?! (?:ban biên tập|văn phòng đại diện)))(?!\w)"
)
"""Who is reported on has such an office; an author's is another, most often."""
_WIDGETS = re.compile(
    r"(?:bản đồ|sơ đồ|thống kê|liên kết|danh mục|chuyên mục|thư viện|hình ảnh|lịch (?:công tác|làm việc|tiếp)|"
    r"dịch vụ|thủ tục|góp ý|hỏi đáp|đường dây|lượt (?:xem|truy cập)|truy cập|tin (?:mới|liên quan|khác|bài|cùng)|"
    r"bài (?:viết|mới|khác)|xem (?:thêm|nhiều|tiếp)|đọc (?:nhiều|thêm|tiếp)|quay lại|in (?:trang|bài)|"
    r"gửi (?:bình|phản)|ý kiến|thông báo|tra cứu|phản ánh|công khai|lên đầu|các tin|cùng chuyên|về đầu|cơ cấu|bộ máy|"
    r"tìm kiếm|từ khóa|xếp hạng|đánh giá|mạng xã hội|nội dung|mặc định|cỡ chữ)(?!\w)"
)
"""What the widgets of a portal are headed."""
_LETTERS = re.compile(rf"[{UPPER}]{{2,3}}\Z")
_SECTIONS = frozenset(
    {
        "thời sự", "chính trị", "xã hội", "kinh tế", "kinh doanh", "văn hóa", "pháp luật", "thể thao", "giáo dục",
        "thế giới", "quốc tế", "đời sống", "công nghệ", "sức khỏe", "y tế", "giải trí", "du lịch", "môi trường",
        "khoa học", "trang nhất", "trang chủ", "tin tức", "sự kiện", "bạn đọc", "phóng sự", "quốc phòng", "an ninh",
        "nông nghiệp", "tài chính", "chứng khoán", "bất động sản", "lao động", "doanh nghiệp", "đầu tư", "tin nóng",
        "video", "media", "multimedia", "infographic", "mới nhất", "bình luận", "chia sẻ", "liên hệ", "giới thiệu",
        "văn bản", "tiếng việt", "english", "đăng nhập", "quảng cáo", "chủ đề", "góc nhìn", "ảnh minh họa", "tin ảnh",
        "trực tiếp", "tường thuật", "emagazine", "e-magazine", "longform", "mega story",
        "google news", "google tin tức", "facebook zalo", "zalo facebook", "theo dõi",
    }
)  # fmt: skip
_TOWNS = frozenset(("hà nội", "hồ chí minh", "tp hồ chí minh", "sài gòn", "đà nẵng", "hải phòng", "cần thơ", "huế"))
_PAPERS = frozenset(
    {
        "dân trí", "nhân dân", "tuổi trẻ", "thanh niên", "lao động", "tiền phong", "người lao động", "dân việt",
        "pháp luật", "vnexpress", "vietnamnet", "zing", "vov", "vtv", "ttxvn", "hà nội mới", "hànộimới",
        "công thương",
        "công lý", "đại đoàn kết", "vietnam+", "cafef", "soha", "baomoi", "chinhphu", "tin tức", "vietnam",
    }
)  # fmt: skip


def read_authors(text: str, *, letters: bool = False) -> tuple[str, ...]:
    """Return the names in a byline, as printed, without photo credits, agencies and offices; () where it is none.

    With `letters`, for the last line of an article, two or three capitals ("VVH") count as a name, which elsewhere are
    a newspaper's tag, and a photo credit may follow the name.
    """
    folded = fold(text)
    lead = _LEAD.match(folded)
    if lead and _PICTURE.match(lead[0]):
        writer = _WRITTEN.search(folded, lead.end())
        return read_authors(text[writer.end() :], letters=letters) if writer else ()
    photo = _PHOTO.search(folded) if lead is None else None
    if len(text) > 90 or (photo and not (letters and photo.start() > 3)):
        return ()
    rest = text[lead.end() if lead else 0 : photo.start() if photo else None]
    rest = _BRACKET.sub("", rest)
    if closing := _TAIL.search(fold(rest)):
        rest = rest[: closing.start()]
    rest = rest.split("/")[0].strip(" .,:;*-–")
    parts = [_DEGREE.sub("", " ".join(part.split())) for part in _SPLIT.split(rest)]
    last, letters = letters, letters and _LETTERS.match(parts[0]) is not None  # behind a name they are an office
    names = list(takewhile(lambda name: is_pen_name(name) or (letters and _LETTERS.match(name) is not None), parts))
    beside = " ".join(parts[len(names) :])
    if len(beside.split()) > OFFICE_WORDS and not (last and len(names) == 1 and _BODY_WORDS.match(fold(beside))):
        return ()
    if lead and lead[0].startswith("theo") and names and fold(names[0]) in _PAPERS:
        return ()
    return tuple(names)


def holds_office(text: str) -> bool:
    """Say whether a line gives a name and beside it an office that is reported on, as lists of persons do."""
    parts = [part.strip() for part in _SPLIT.split(text.strip(" .;,*-–•+")) if part.strip()]
    return len(parts) > 1 and is_pen_name(parts[0]) and _POST.match(fold(parts[1])) is not None


def has_degree(text: str) -> bool:
    """Say whether `text` opens with an academic degree or a rank before a name ("TS. Trần Thị Mẫu")."""
    return _DEGREE.match(text) is not None


def is_label(text: str) -> bool:
    """Say whether `text` opens with a byline's label and a colon ("Thực hiện: …"), whoever it names."""
    match = _LEAD.match(fold(text))
    return match is not None and ":" in match[0]


def is_office(text: str) -> bool:
    """Say whether `text` begins as the name of an editorial office or an agency does ("Ban Biên tập", "CTTĐT")."""
    return _BODY_WORDS.match(fold(text)) is not None


def is_agency(text: str) -> bool:
    """Say whether a line under the title is a bare agency tag or a one-word mark ("SGGPO", "NDO -")."""
    return len(text.split()) <= 2 and is_caps(text)


def authors_beside(rest: str) -> tuple[str, ...]:
    """The names beside a date; borders part them from sections and counters, and the town of issue is no name."""
    for part in re.split(r"[|›»•]|\s{3,}", rest):
        names = read_authors(part.strip(" -–,"))
        if names and key(names[0]) not in _TOWNS:
            return names
    return ()


_TOPICS = re.compile(
    r"(?:(?:chương|mục|phần|điều|phụ lục|bài|kỳ|số|khoản)\s(?:\d|[ivxlc]{1,5}(?!\w))|"
    r"(?:công tác|các|những|một số|kết quả|tình hình|nhiệm vụ|giải pháp|hội nghị|hội thảo|quy định|quy chế|cuộc họp|"
    r"tóm tắt|thuộc tính|"
    r"mục tiêu|phương hướng|thực trạng|khái quát|đặc điểm|tổ chức thực hiện|tiếp khách|chức năng)(?!\w)|"
    r"(?:ông|bà|đồng chí|đ/c)\s\S+\s\S)"
)
"""What sections of a text are headed, and whom it speaks of."""
_GLUED_SOURCE = re.compile(rf"(?:Theo|Nguồn)(?=[{UPPER}])")


def is_pen_name(text: str) -> bool:
    """Say whether `text` can be the name of an author: initials, or two to five words that all begin with a capital."""
    folded = fold(text)
    words = text.split()
    if not words or len(words) > 5 or folded in _SECTIONS or _BODY_WORDS.match(folded) or _WIDGETS.match(folded):
        return False
    if _TOPICS.match(folded) or _GLUED_SOURCE.match(text):
        return False
    if _INITIAL.match(text) and text[0].isupper():
        return True
    if not all(_WORD.match(w) and w[0].isupper() for w in words):
        return False
    return len(words) > 1 or any(c in "'’ʼ." for c in text[1:])
