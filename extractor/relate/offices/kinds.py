"""Which office can be held in which kind of body: "Giám đốc" in a sở or a company, "Chánh án" in a court."""

from __future__ import annotations

import re

from ...text import CAPITAL

_PARTY = (
    r"(?:tỉnh|thành|huyện|quận|thị|đảng) ủy|chi bộ|đảng đoàn|ban cán sự|đảng bộ"
    r"|(?:tỉnh|thành|huyện|quận|xã|trung ương) đoàn|chi đoàn|đoàn (?:thanh niên|tncs|phường|xã|trường|khối|cơ quan)"
)
TEAMS = (
    r"ban chỉ đạo|ban chỉ huy(?! quân sự| bộ đội| công an)|ban tổ chức|ban điều hành|tổ|đoàn(?! đại biểu| thanh niên)"
    r"|hội đồng(?! nhân dân)|ban (?:giám khảo|thư ký|giám sát|vận động|kiểm phiếu|soạn thảo|biên tập)|tiểu ban|nhóm"
)
_KINDS: tuple[tuple[str, str], ...] = (
    (r"bí thư|ủy viên thường vụ", _PARTY),
    (
        r"tổng thư ký",
        r"hội(?! đồng nhân dân)|hiệp hội|liên (?:đoàn|hiệp|minh|hiệp hội)|phòng thương mại|ủy ban|câu lạc bộ|mạng lưới"
        r"|quỹ|quốc hội|đảng|công đoàn|trung ương",
    ),
    (r"trung đoàn trưởng", r"trung đoàn"),
    (r"(?:sư|lữ) đoàn trưởng", r"(?:sư|lữ) đoàn"),
    (r"(?:tiểu|hải) đoàn trưởng", r"(?:tiểu|hải) đoàn"),
    (r"(?:hải|đại) đội trưởng", r"(?:hải|đại) đội"),
    (r"thứ trưởng|bộ trưởng", r"bộ(?! chính trị| chỉ huy| tư lệnh| đội)"),
    (r"chi cục trưởng", r"chi cục"),
    (r"tổng cục trưởng", r"tổng cục"),
    (r"cục trưởng", r"cục"),
    (r"vụ trưởng", r"vụ"),
    (r"viện trưởng", r"viện"),
    (r"hiệu trưởng|hiệu phó", r"trường|đại học(?! quốc gia)|học viện"),
    (r"tổ trưởng|tổ phó|tổ viên", r"tổ"),
    (r"đội trưởng|đội phó", r"đội"),
    (r"đồn trưởng|đồn phó", r"đồn"),
    (r"chính trị viên", r"đồn|ban chỉ huy|(?:hải|tiểu|đại) (?:đội|đoàn)|đội|trạm|cụm|tàu"),
    (r"hạt trưởng", r"hạt"),
    (r"chi hội (?:trưởng|phó)", r"chi hội"),
    (r"trạm trưởng", r"trạm"),
    (r"chánh án", r"tòa án"),
    (r"chánh văn phòng", r"văn phòng"),
    (r"chánh thanh tra", r"thanh tra"),
    (r"tổng tham mưu trưởng", r"bộ tổng tham mưu|quân đội nhân dân"),
    (
        r"chỉ huy trưởng|chỉ huy phó|tham mưu trưởng",
        r"(?:bộ|ban|trung tâm|sở) chỉ huy|quân khu|bộ tư lệnh|bộ đội|vùng|quân chủng|(?:sư|lữ|trung) đoàn",
    ),
    (
        r"tư lệnh|chính ủy|chủ nhiệm (?:chính trị|hậu cần|kỹ thuật)",
        r"quân khu|bộ (?:tư lệnh|chỉ huy|đội)|ban chỉ huy|quân chủng|quân đoàn|binh (?:đoàn|chủng)|(?:sư|lữ|trung) đoàn"
        r"|vùng|(?:vùng )?cảnh sát biển",
    ),
    (r"trưởng phòng", r"phòng"),
    (r"trưởng khoa", r"khoa"),
    (r"đoàn chuyên trách", r"đoàn đại biểu quốc hội"),
    (r"(?:trưởng|phó) đoàn|đoàn (?:trưởng|phó)", r"(?:tổ|đoàn)(?! đại biểu)"),
    (r"trưởng ban chỉ đạo", r"ban chỉ đạo"),
    (r"(?:trưởng|phó) ban tổ chức", r"ban tổ chức(?! trung ương| (?:tỉnh|thành|huyện|quận|thị|đảng) ủy)"),
    (r"trưởng ban|phó ban", r"ban(?! chấp hành| thường vụ| bí thư| thường trực)|tiểu ban"),
    (r"trưởng tiểu ban", r"tiểu ban"),
    (r"trưởng công an", r"công an"),
    (r"kiểm sát viên", r"viện kiểm sát"),
    (r"thẩm phán|chủ tọa", r"tòa án"),
    (
        r"(?:ceo|tgđ)(?!\w)|tổng giám đốc|hđqt|hđtv|hội đồng (?:quản trị|thành viên)|kế toán trưởng|theo pháp luật",
        r"(?:tổng )?công ty|tập đoàn|ngân hàng(?! nhà nước| thế giới)",
    ),
    (
        r"giám đốc",
        r"sở|(?:tổng )?công ty|trung tâm|bệnh viện|công an|tập đoàn|ban quản lý|học viện|hợp tác xã|ngân hàng"
        r"|cảng|kho bạc|bảo hiểm xã hội|đài|bưu điện|điện lực|thư viện|bảo tàng|nhà (?:hát|máy|xuất bản)|vườn quốc gia"
        r"|quỹ|viện(?! kiểm sát)|xí nghiệp|chi nhánh|đại học|lâm trường|nông trường"
        r"|văn phòng đăng ký|khu (?:bảo tồn|di tích|quản lý|du lịch)"
        r"|khách sạn|doanh nghiệp|nhà (?:văn hóa|thiếu nhi)",
    ),
    (r"chủ tịch", r"ủy ban|hội|hội đồng|liên đoàn|liên hiệp|công đoàn|hiệp hội|quốc hội|liên minh|công ty|tập đoàn"),
    (r"chủ nhiệm", r"ủy ban(?! nhân dân| mặt trận)|hợp tác xã|câu lạc bộ"),
    (r"thư ký|thành viên|ủy viên", rf"{TEAMS}|ban (?:kinh tế|pháp chế|văn hóa|dân tộc|đô thị)"),
)
_COMPATIBLE = tuple((re.compile(rf"(?:{title})"), re.compile(rf"(?:{unit})(?!\w)")) for title, unit in _KINDS)
_MEMBER_CODE = re.compile(r"(?:[THQ]?UV|P?[CG]|TG) ?[A-ZĐƯ.]{1,7}\Z")
"""Offices in letters, which stay capitals: "UVBCH", "UVTVTU"."""
STANDING = re.compile(r"ban thường vụ\Z")
UNREAD = re.compile(
    r"\s+(?P<name>[^,;:.()\n–—\x22“”]{4,90}?)"
    r"(?=\s*(?:\s[-–—]\s|[,;:.()\n–—]|\Z"
    r"|\s(?:cho|nói|phát|khẳng|nhấn|yêu|đề nghị|chủ trì|dự|làm|trao|là|và|ký|kiêm|về|đã|kể|chia sẻ)\s))"
)
SOCIETY = re.compile(
    r"\s(?:người (?:việt|mù|cao tuổi|khuyết tật)|phụ nữ|sinh viên|tr[ií] thức|doanh nghiệp|doanh nhân|cựu|đồng hương"
    r"|hữu nghị|luật gia|nhà báo|khuyến học|bảo vệ|bảo trợ|nạn nhân|văn học)(?!\w)"
)
"""Behind "Hội": whose society it is, in small letters; it points back to no other one."""
VILLAGE = re.compile(r"\s+(?:thôn|bản|ấp|xóm|khóm|buôn|làng|khu phố|tổ dân phố)\s\w")
BARE_VILLAGE = re.compile(
    r"\s+(?P<body>(?i:chi (?:bộ|ủy|đoàn|hội)|ban (?:công tác mặt trận|nhân dân|tự quản)))\s"
    rf"(?P<level>thôn|bản|ấp|xóm|khóm|buôn|làng|khu phố|tổ dân phố)(?!\w)(?!\s+(?:{CAPITAL}|\d))"
)
"""A village's level word that points back, and ends the name before it: "Bí thư Chi bộ thôn | kể rằng"."""
COMMITTEE = re.compile(r"(?:đảng ủy|đảng bộ|đảng đoàn|ban cán sự đảng|chi bộ|chi ủy)\Z")
"""Bare heads of Party bodies behind an office, whose name the text leaves to the reader."""
_PEOPLES = re.compile(
    r"(?:(?:Ủy ban|Hội đồng) nhân dân|Ủy ban Mặt trận Tổ quốc(?: Việt Nam)?) "
    r"(?P<level>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (?P<place>.+)"
)
_COMMITTEES = {
    "tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", "huyện": "Huyện ủy", "quận": "Quận ủy", "thị xã": "Thị ủy",
}  # fmt: skip


_PART_IN = re.compile(
    r"(?:Phòng|Khoa|Ban|Trung tâm|Đội|Bộ môn|Viện|Văn phòng|Tổ|Phân xưởng|Chi nhánh)\s.{2,70}?\s"
    r"(?P<house>(?:Sở|Bệnh viện|Trường|Đại học|Học viện|(?:Tổng )?[Cc]ông ty|Tập đoàn|Công an|Cục|Chi cục|Viện"
    r"|Trung tâm|Ngân hàng|Nhà máy)\s.+)"
)


def house_of(unit: str) -> str | None:
    """Return the body whose part a unit is by its name: "Khoa Ngoại | Bệnh viện X"."""
    found = _PART_IN.fullmatch(unit)
    return found["house"] if found else None


def fits(title: str, unit: str) -> bool:
    """Say whether a folded title can be held in a unit of this (folded) name; unknown titles fit anywhere."""
    pattern = kind_of_unit(title)
    return pattern is None or bool(pattern.match(unit))


def kind_of_unit(title: str) -> re.Pattern[str] | None:
    """Return what the canonical name of a unit begins with that has such a title."""
    return next((unit for pattern, unit in _COMPATIBLE if pattern.search(title)), None)


_MISPRINT = re.compile(r"(?<!\w)([Tt]hủ)\s(?:tưởng|tuớng)(?!\w)")


def position_text(printed: str) -> str:
    """Return a position on one line, and capitals in normal case: "PHÓ CHỦ TỊCH" → "Phó Chủ tịch"."""
    words = _MISPRINT.sub(r"\1 tướng", printed).split()
    if printed.isupper() and len(printed) > 4 and not _MEMBER_CODE.match(printed):
        words = [w.lower() for w in words]
        for i in range(len(words)):
            if i == 0 or (i == 1 and words[0] in ("phó", "quyền", "nguyên", "Phó")):
                words[i] = words[i].capitalize()
    return " ".join(words)


def party_of(council: str) -> str | None:
    """Return the Party committee of the territory whose people's body is named: "Bí thư, Chủ tịch HĐND huyện X"."""
    found = _PEOPLES.match(council)
    if not found:
        return None
    level, place = found["level"], found["place"]
    return f"{_COMMITTEES[level]} {place}" if level in _COMMITTEES else f"Đảng ủy {level} {place}"
