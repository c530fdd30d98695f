"""The words around personal names, in folded spelling: what announces a person, what makes a name a place.

Surnames and given names come from the gazetteer; the rarer surnames of the smaller peoples are added here.
"""

from __future__ import annotations

import re

from ...gazetteer.compounds import is_compound


def _list(words: str) -> tuple[str, ...]:
    return tuple(words.split("; "))


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words, key=lambda w: (-len(w), w)))


COURTESY = _list(
    "ông; bà; anh; chị; em; cháu; cụ; cô; chú; bác; thầy; cậu; bạn; ngài; già; già làng; đồng chí; đ/c; đ.c; "
    "tướng; thầy giáo; cô giáo; mế; nàng; bé; mr; mrs; ms; dato; quý ông; quý bà; quần chúng; "
    "công dân; người tên; tên là"
)
RANKS = _list(
    "đại tướng; thượng tướng; trung tướng; thiếu tướng; chuẩn đô đốc; phó đô đốc; đô đốc; đại tá; thượng tá; "
    "trung tá; thiếu tá; đại úy; thượng úy; trung úy; thiếu úy; chuẩn úy; thượng sĩ; trung sĩ; hạ sĩ; binh nhất; "
    "binh nhì"
)
DEGREES = _list(
    "gs; pgs; ts; tskh; ths; cn; ks; kts; bs; bsck1; bsck2; bscki; bsckii; bsnt; ck1; ck2; cki; ckii; ds; ls; "
    "dscki; dsckii; dsck1; dsck2; dsđh; cnđd; bsđk; ncs; "
    "nsnd; nsưt; ngnd; ngưt; ttnd; ttưt; ht; tt; đđ; lm; giáo sư; phó giáo sư; tiến sĩ; tiến sỹ; thạc sĩ; thạc sỹ; "
    "cử nhân; kỹ sư; kĩ sư; kiến trúc sư; bác sĩ; bác sỹ; dược sĩ; dược sỹ; luật sư; viện sĩ; nhà giáo nhân dân; "
    "nhà giáo ưu tú"
)
CALLINGS = _list(
    "nghệ nhân; nghệ nhân ưu tú; nghệ nhân nhân dân; bị can; bị cáo; bị hại; đối tượng; nghi phạm; nghi can; "
    "tài xế; lái xe; nhà báo; phóng viên; nhà văn; nhà thơ; nhạc sĩ; họa sĩ; ca sĩ; diễn viên; đạo diễn; "
    "nhà sử học; nhà nghiên cứu; hòa thượng; thượng tọa; đại đức; ni sư; ni trưởng; sư thầy; linh mục; giám mục; "
    "hồng y; mục sư; nữ tu; chiến sĩ; liệt sĩ; liệt sỹ; nạn nhân; học sinh; sinh viên; vợ; chồng; con trai; "
    "con gái; chủ hộ; hộ; nông dân; ngư dân; thuyền viên; doanh nhân; tử tù; huấn luyện viên; hlv; cầu thủ; "
    "thủ khoa; cử tri; đại sứ; chuyên gia; công nhân; điều dưỡng; y sĩ; y tá; chủ tàu; chủ cơ sở; thuyền trưởng; "
    "nhân chứng; quân nhân; trung sỹ; thiếu sinh quân; đảng viên; cán bộ; công chức; viên chức; kế toán; thủ quỹ; "
    "thẩm phán; nguyên; người tiếp; chủ trì; chủ tọa; thư ký; thủ môn; thủ thành; tiền đạo; tiền vệ; hậu vệ; trung vệ; "
    "kình ngư; vận động viên; vđv; tay vợt; võ sĩ; đô vật; danh thủ; ca sỹ; nam ca sĩ; nữ ca sĩ; nghệ sĩ; nghệ sỹ; "
    "nsnd; nsưt; hoa hậu; á hậu; người mẫu; người đẹp; rapper"
)
_COURTEOUS = frozenset(COURTESY + RANKS)
_CALLED = frozenset(DEGREES + CALLINGS)
_ENDS = frozenset(phrase.split()[-1] for phrase in _COURTEOUS | _CALLED)
"""Their last words: most names have none of them before."""
_NOT_COURTEOUS_BEHIND = frozenset(("tiếng", "nước", "quốc"))
_BRACKET = re.compile(r"\s*\([^()\n]{1,20}\)$")
_OPENING_MARKS = "(“\"'‘,;:-–—/"


def announcement(left: str) -> str:
    """Return how the folded words left of a name announce it: "courtesy", "calling" or "" for not at all.

    Behind a courtesy word or a rank even one syllable is a name ("ông Hải"); a calling or a degree wants a full one.
    """
    body = left.rstrip(' .:"\t')
    if not body or len(body) == len(left):
        return ""
    parts = (_BRACKET.sub("", body) if body[-1] == ")" else body).split()[-4:]
    last = parts[-1] if parts else ""
    if last not in _ENDS and last.lstrip(_OPENING_MARKS) not in _ENDS:
        parted = "." in last or "/" in last or "-" in last
        return "calling" if parted and re.split(r"[./-]", last)[-1] in _CALLED else ""
    for n in range(len(parts), 0, -1):
        phrase = " ".join(parts[-n:]).lstrip(_OPENING_MARKS)
        if phrase in _COURTEOUS and not (n < len(parts) and parts[-n - 1] in _NOT_COURTEOUS_BEHIND):
            return "courtesy" if left[len(body) :].isspace() else "calling"
        if phrase in _CALLED:
            return "calling"
    return "calling" if re.split(r"[./-]", last)[-1] in _CALLED else ""


_LEADING = (*COURTESY, *RANKS, *DEGREES, "nghệ nhân", "liệt sĩ", "bị cáo", "bị can", "luật sư", "ceo", "mc", "hlv")
LEADING = re.compile(rf"(?:{_any(_LEADING)})(?!\w)[.\s]*")
RANK = re.compile(rf"(?:{_any((*RANKS, 'đại biểu', 'thầy thuốc'))})(?!\w)")
GRADED = re.compile(r"(?<!\w)(?:chuyên khoa|ck)(?:\s+cấp)?\s+$")
"""A rank that a courtesy word stands before; what a degree's grade stands behind."""
LEADING_FIRST = frozenset(w.split()[0] for w in _LEADING)
"""The same at the head of a run of capitals, and with what syllables it may begin."""

PLACE_WITH_COURTESY = re.compile(
    r"(?:\w{0,2}\s)?(?:bà rịa|cô tô|bác ái|bà triệu|bà nà|bà đen|bác hồ|ông công|ông táo|ông ích|bà chằn|bà chúa"
    r"|bà thiên|ông hoàng|ông địa|ông bổn|bà cô|cô chín|cô bơ|ông đốc|ông lãnh|bà mụ|bà om)(?!\w)"
)
"""Places and spirits whose name begins like a courtesy."""

NUMBERED = re.compile(r"(?<![\w.])\d+\w?(?:[/-]\d+)?\s+$")
"""A house number: what follows is a street."""

LEVEL_LEFT = re.compile(r"(?<!\w)(?:xã|phường|quận|huyện|thị trấn|thị xã|thành phố|tp|tỉnh)\.?\s+$")
"""A level word: what follows is its place."""

NO_COURTESY = re.compile(r"(?<!\w)(?:tiếng|nước|vương quốc|người|đảo|sông|huyện|giáo viên)\s+$")
"""Behind these words Anh, Cô and the like are no courtesy."""

HEADINGS = frozenset(
    _list(
        "nghị quyết; nghị định; quyết định; thông báo; báo cáo; tờ trình; biên bản; hướng dẫn; kế hoạch; lưu vt; "
        "lưu vp; công điện; công văn"
    )
)
"""Headings on a line of their own that begin with a surname or may."""

PLAIN_COURTESY = re.compile(r"(?<!\w)(?:ông|bà|anh|chị)\s+$")
"""Behind these words any syllable may be somebody's given name; behind the others only one that is known as such."""

COMPOUND = re.compile(
    r"(?:(?:tỉnh|thành|huyện|quận|đảng|chi|thị) (?:ủy|đoàn|bộ)|thành (?:phố|viên)|trường (?:đại|cao|trung|tiểu|th|mầm)"
    r"|đại (?:biểu|diện|hội|học|đội|sứ)|trung (?:tâm|ương|đoàn)|hội (?:đồng|nghị|nông|liên|cựu)|công (?:an|ty|đoàn)"
    r"|công (?:chức|dân)|văn phòng|thanh (?:tra|niên)|thường (?:trực|vụ)|tổng (?:bí|giám|cục|thư|biên)|lãnh đạo"
    r"|phụ (?:huynh|nữ|trách)|cán bộ|bí thư|chủ (?:tịch|nhiệm)|đảng viên|quân (?:khu|đội|ủy)|bộ (?:trưởng|đội|chỉ|tư)"
    r"|tư lệnh|chính (?:ủy|phủ|trị)|giám đốc|hiệu (?:trưởng|phó)|viện|cục|vụ|sinh viên|học sinh|nông dân"
    r"|nhân (?:dân|viên)|ủy (?:ban|viên)|phó|trưởng|khu (?:phố|vực|dân)|đơn vị|cơ quan|ban|tổ|phòng|sở"
    r"|đoàn (?:kiểm|công|thanh|đại|viên)|quốc (?:hội|gia))(?!\w)"
)
"""Common words whose first syllable gets its capital from officialdom and is no given name."""

DOCUMENT = re.compile(
    r"(?:quyết (?:định|nghị|toán|tâm|liệt)|nghị (?:định|quyết|viện)|hiến pháp|luật|chương trình|dự (?:án|thảo|toán)"
    r"|thông (?:tư|báo|tin|cáo|qua)|hướng dẫn|kế (?:hoạch|toán)|chỉ (?:thị|đạo|số|tiêu)|công (?:văn|điện|báo|trình)"
    r"|kết luận|quy (?:chế|định|hoạch|chuẩn)|báo cáo|tờ trình|đề (?:án|nghị|tài)|phương (?:án|tiện|pháp)|điều lệ"
    r"|thành (?:lập|công|tựu|tích|viên|phần)|minh bạch|hiệp định|hiệp hội|tài (?:chính|sản|liệu)|bình đẳng|an toàn"
    r"|hòa bình|hợp (?:đồng|tác)|toàn (?:tỉnh|quốc|huyện|xã|thành))(?!\w)"
)
"""Words of documents and offices whose first syllable is somebody's given name as well."""

SENTENCE_START = re.compile(r"(?:^|[\n.!?:;“\"]\s*|[-–]\s)$")

BODY_HEADS = frozenset(
    _list(
        "sở; bộ; ban; cục; vụ; viện; phòng; tỉnh; huyện; quận; xã; phường; đoàn; hội; ubnd; hđnd; ubkt; hđqt; hđtv; "
        "bv; ttyt"
    )
)
"""Bare heads between an office and a name ("Giám đốc Sở …")."""

OPENING = frozenset(
    _list(
        "theo; do; khi; và; còn; với; cùng; nhờ; sau; để; riêng; gồm; có; là; bởi; thưa; từ; nếu; chính; nay; rồi; "
        "sáng; chiều; tối; trước; ngoài; nhưng; sinh"
    )
)
"""Words that open a sentence and get their capital from it."""

_PLACES = _list(
    "đường; phố; phường; xã; quận; huyện; thị trấn; thị xã; tỉnh; thành phố; tp; trường; thpt; thcs; tiểu học; "
    "mầm non; đại học; cao đẳng; chuyên; giải; giải thưởng; cầu; khu; học viện; quỹ; huân chương; huy chương; "
    "bệnh viện; chợ; sông; hồ; núi; đèo; bản; làng; thôn; ấp; xóm; buôn; tổ; đình; đền; chùa; lăng; công ty; tnhh; "
    "cổ phần; tập đoàn; công viên; quảng trường; nhà hát; bảo tàng; ngã tư; ngã ba; ngã sáu; ngã năm; nút giao; "
    "kênh; rạch; đảo; bến; cảng; ga; hầm; dốc; hẻm; ngõ; kiệt; báo; tạp chí; nhà xuất bản; câu lạc bộ; danh hiệu; "
    "tư tưởng; dòng họ; dân tộc; triều; vua; chúa; đại lộ; cụm; dự án; tuyến; trục; vịnh; cửa; biển; đập; hãng; "
    "thương hiệu; giống; phong trào; chiến dịch; lễ hội; hội; đoàn; tượng; tượng đài; khu phố; khách sạn; "
    "nhà hàng; trạm; đồn; mỏ; phủ; thành; đất; miền; vùng; xứ; rừng; vườn; suối; thác; hang; động; đồi; kè; bãi; "
    "mũi; hòn; cù lao; nhà thờ; giáo xứ; thiền viện; kcn; kđt; nhà máy; xí nghiệp; hợp tác xã; htx; tác phẩm; "
    "tiểu thuyết; bài thơ; ca khúc; lữ đoàn; sư đoàn; trung đoàn; tiểu đoàn; chi bộ; bộ"
)
_PLACE_WORDS = frozenset(_PLACES)
_PLACE_ENDS = frozenset(phrase.split()[-1] for phrase in _PLACES)
_PLACE_INITIALS = frozenset(("tp", "tx", "tt", "h", "q", "p", "x"))


APOSTROPHE = re.compile(r"\w['’ʼ‘`] ?\w")
"""Inside a name of the Highlands, which may be of one syllable: "K'Brông", "K’ Điệp"."""
HIGHLANDS = re.compile(r"[Kk]['’ʼ‘`] ?[^\W\d_]{3}")


def is_place_word(left: str) -> bool:
    """Say whether the folded words left of a name make it a place, a work or an organisation."""
    body = left.rstrip(' "')
    if body.endswith("."):
        return (body[:-1].split() or [""])[-1].lstrip(_OPENING_MARKS) in _PLACE_INITIALS
    if len(body) == len(left):
        return False
    parts = body.split()[-3:]
    if not parts or parts[-1] not in _PLACE_ENDS and parts[-1].lstrip(_OPENING_MARKS) not in _PLACE_ENDS:
        return False
    if parts[-1] == "tượng" and len(parts) > 1 and is_compound(parts[-2], "tượng"):
        return False  # "đối tượng Hoàng": no statue
    return any(" ".join(parts[-n:]).lstrip(_OPENING_MARKS) in _PLACE_WORDS for n in range(1, len(parts) + 1))


NOT_SHORT = frozenset(
    _list(
        "ông; bà; trời; công; táo; nội; ngoại; rịa; tô; chúa; đen; nà; đảng; nhà; quốc; sở; ubnd; hđnd; bộ; ban; hội; "
        "đoàn; trung; mông; dao; tày; nùng; kinh; chăm; khmer; việt; phó; trưởng; bí; chủ; giám"
    )
)
"""Syllables that are no short form of a name though a courtesy word precedes."""

RIGHT = re.compile(
    r"\s*(?:,\s*(?:\d{2}\s+tuổi|sn\s|sinh\s+năm|sinh\s+ngày|trú|ngụ|quê|người\s|nguyên\s|một\s+trong|chủ\s|cán\s+bộ|vợ\s"
    r"|chồng\s|con\s|mẹ\s|cha\s|bố\s|công\s+chức)"
    r"|\(\s*(?:\d{2}\s+tuổi|\d{2}\s*,|sn\s|sn:|sinh\s+(?:năm|ngày)|trú|ngụ|quê|bìa|thứ|áo|bên|ngoài\s+cùng|trái|phải|đứng"
    r"|nguyên)"
    r"|\s(?:cho\s+biết|cho\s+hay|nói\s|khai\s|kể\s|phát\s+biểu|khẳng\s+định|nhấn\s+mạnh|chia\s+sẻ|thừa\s+nhận|nhận\s+định"
    r"|cho\s+rằng|yêu\s+cầu|đề\s+nghị|ký\s|chủ\s+trì|bị\s+bắt|bị\s+khởi\s+tố|bị\s+(?:cơ\s+quan|công\s+an|truy|tạm|đưa|phát\s+hiện)"
    r"|đã\s+ký|trình\s+bày|(?:đã\s+)?(?:bỏ\s+trốn|thừa\s+nhận|khai\s+nhận)))"
)
"""What follows the name of somebody introduced without a title."""

BORN = re.compile(
    r"\s*\(\s*(?:\d{2}\s+tuổi|sn\s|sn:|sinh\s+(?:năm|ngày)|trú\s+(?:tại|ở)|ngụ\s+(?:tại|ở)|quê\s+(?:quán|ở))"
)
"""In brackets behind a name: an age, a birth, a home. Only persons have them, whether their surname is known or not."""

RARE_SURNAMES = frozenset(
    _list(
        "ksor; siu; nay; kpă; rmah; rơ; rah; rcom; rcăm; hlăm; điểu; thị; giàng; sùng; thào; vàng; lầu; vừ; lỳ; hờ; "
        "mùa; xồng; moong; cụt; lò; lường; quàng; tòng; cầm; đèo; lô; sầm; zơrâm; bh'riu; bhling; alăng; arất; ating; "
        "pơloong; coor; briu; hôih; hốih; tơngôl; clâu; bríu; blúp; thạch; sơn; danh; kim; kiên; đàng; lộ; lữ; chế; "
        "khuất; vi; chảo; tẩn; phàn; lù; thền; hầu; cháng; vầy; pờ; chu; khoàng; hù; cà; lèng; lùng; hoàng; xa; đồng; "
        "mè"
    )
)
"""Surnames of the smaller peoples that the gazetteer may lack."""
