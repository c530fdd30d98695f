"""Names of organisations written out: abbreviations, ALL CAPS, bracketed short forms, the level word at the end.

Pure: the gazetteer comes in as the function that expands an abbreviation. What place a name lacks is for the linker.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from ..text import bare, fold

Expand = Callable[[str], str | None]

LEVELS = ("tỉnh", "thành phố", "quận", "huyện", "thị xã", "phường", "xã", "thị trấn", "đặc khu")
PROVINCE_NAMED = re.compile(r"(?:[Tt]ỉnh|[Tt]hành phố|Tỉnh ủy|Thành ủy)\s((?!ủy)[A-ZĐÀ-Ỹ].*)$")
"""The province at the end of a body's name, without its level: "Sở Y tế tỉnh | Hà Giang"."""
TU_SYLLABLE = re.compile(r"(?<!\w)(?:TƯ(?=\s(?:LỆNH|PHÁP|VẤN|NHÂN|THỤC|LIỆU))|(?<=ĐẦU )TƯ|(?<=VẬT )TƯ)(?!\w)")
"""The syllable, not the abbreviation of Trung ương."""
_BRACKET = re.compile(r"\s*\([^()]*\)")
_STANDING = re.compile(
    r"^(?:TTr?|Thường trực|T\.T)\s*[./]?\s*(?=(?:HĐND|UBND|Hội đồng|Ủy ban|Uỷ ban|Tỉnh|Thành|Huyện|Quận|Thị|Đảng)\b)",
    re.I,
)
_STANDING_PARTY = re.compile(r"^(?:TTTU|TT\s*[./]?\s*TU)\b")
_CITY = re.compile(r"(?<!\w)(?:TP\s*\.?\s*HCM|TPHCM|Tp\.?\s*HCM)(?!\w)")
_LEVEL_SHORT = (
    (re.compile(r"(?<!\w)T[Pp](?:\.\s*|\s+)(?=\w)|(?<!\w)T[Pp](?=[A-ZĐ][a-zà-ỹ]+\s?[A-ZĐ])"), "thành phố "),
    (re.compile(r"(?<!\w)T[Pp]\.?$"), "thành phố"),
    (re.compile(r"(?<!\w)T[Xx](?:\.\s*|\s+)(?=\w)"), "thị xã "),
    (re.compile(r"(?<!\w)H\.\s*(?=[A-ZĐÀ-Ỹ][a-zà-ỹ])"), "huyện "),
    (
        re.compile(
            r"(?:(?<=UBND )|(?<=HĐND )|(?<=nhân dân )|(?<=ảng ủy )|(?<=ảng uỷ )|(?<=ảng bộ )|(?<=ông an )|(?<=Y tế )"
            r"|(?<=MTTQ )|(?<=Nam )|(?<=CHQS )|(?<=uân sự )|(?<=tiểu học )|(?<=Tiểu học )|(?<=THCS )|(?<=ầm non ))"
            r"TT\.?\s+(?!(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng)\s)(?=[A-ZĐÀ-Ỹ][a-zà-ỹ])"
        ),
        "thị trấn ",
    ),
    (re.compile(r"(?<!\w)Q\.\s*(?=\w)"), "quận "),
    (re.compile(r"(?<!\w)P\.\s*(?=\w)"), "phường "),
)
_KEPT = frozenset(
    {"CP", "TNHH", "MTV", "TMCP", "THPT", "THCS", "TH", "PTDTBT", "CT", "TP", "TNCS", "XNK", "BOT", "ACB"}
    | {"VNPT", "VCCI", "EVN", "GTEL", "FLC", "ASEAN", "UNESCO", "UNICEF", "HOSE", "VOV", "VTV"}
)
"""Company and school forms, brands: as printed."""
_OWN = {
    "VN": "Việt Nam", "TT": "Thường trực", "BTV": "Ban Thường vụ", "BCH": "Ban Chấp hành", "VP": "Văn phòng",
    "CĐ": "Cao đẳng", "ĐH": "Đại học", "BV": "Bệnh viện", "BQL": "Ban Quản lý", "CA": "Công an", "HCM": "Hồ Chí Minh",
    "UNBD": "Ủy ban nhân dân", "UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "ND": "nhân dân",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc", "UBMTTQVN": "Ủy ban Mặt trận Tổ quốc Việt Nam", "TƯ": "Trung ương",
    "MTTQVN": "Mặt trận Tổ quốc Việt Nam", "UBKT": "Ủy ban Kiểm tra", "CHQS": "Chỉ huy Quân sự", "TW": "Trung ương",
    "QLDA": "Quản lý dự án", "CSĐT": "Cảnh sát điều tra", "TKCN": "Tìm kiếm cứu nạn", "LHTN": "Liên hiệp Thanh niên",
    "LHPN": "Liên hiệp Phụ nữ", "CCB": "Cựu chiến binh", "KSND": "Kiểm sát nhân dân", "TTĐT": "Thông tin điện tử",
    "GHPGVN": "Giáo hội Phật giáo Việt Nam", "HĐTS": "Hội đồng Trị sự", "BTS": "Ban Trị sự", "KHXH": "Khoa học xã hội",
    "KHTN": "Khoa học tự nhiên", "VPĐP": "Văn phòng Điều phối", "BR-VT": "Bà Rịa - Vũng Tàu", "TT-TH": "Truyền thanh - "
    "Truyền hình", "ĐHQGHN": "Đại học Quốc gia Hà Nội", "ĐHQG": "Đại học Quốc gia",
    "TG&VN": "Thế giới và Việt Nam", "UBCKNN": "Ủy ban Chứng khoán Nhà nước",
    "CHBP": "Chỉ huy Bộ đội Biên phòng", "CĐCS": "Công đoàn cơ sở",
    "CTĐ": "Chữ thập đỏ", "NCT": "Người cao tuổi", "HQCK": "Hải quan cửa khẩu", "BPCK": "Biên phòng cửa khẩu",
    "BQLRPH": "Ban Quản lý rừng phòng hộ", "QLTT": "Quản lý thị trường", "PTNT": "Phát triển nông thôn",
}  # fmt: skip
_PHRASES = (
    (
        re.compile(
            r"^TT\.?\s+(?=[A-ZĐ])(?!(?:HĐND|UB|Hội |Ủy|Uỷ|Tỉnh|Thành|Huyện|Quận|Thị|Đảng|ĐU|TU|HU|MT|Mặt trận|Ban "
            r"|B[CT]|CP|Chính phủ|Công đoàn|Liên đoàn|LĐ|TƯ|TW|T\.Ư|Trung ương|QH|Quốc hội"
            r"|[A-ZĐÀ-Ỹ]+(?:\s[A-ZĐÀ-Ỹ]+)*$))"
        ),
        "Trung tâm ",
    ),
    (re.compile(r"(?:(?<=[Ss]ở )|(?<=Bộ ))KHCN(?!\w)"), "Khoa học và Công nghệ"),
    (re.compile(r"(?:(?<=HTX )|(?<=xã )|(?<=DV )|(?<=vụ ))NN(?!\w)"), "Nông nghiệp"),
    (re.compile(r"(?<!\w)TG\s?-\s?DV(?!\w)"), "Tuyên giáo và Dân vận"),
    (re.compile(r"(?<=[Đđ]ồn )BP(?!\w)"), "Biên phòng"),
    (re.compile(r"(?<!\w)CN(?=\s(?:VP|Văn phòng|NH|Ngân hàng))"), "Chi nhánh"),
    (re.compile(r"(?<=[Hh]ội )KH\s?-?\s?KT(?!\w)"), "Khoa học và Kỹ thuật"),
    (re.compile(r"(?<=Hội )DN(?=\s(?:trẻ|nữ)(?!\w))"), "Doanh nhân"),
    (re.compile(r"(?<!\w)VKS(?=\s?(?:QS|[Qq]uân sự)(?!\w))"), "Viện kiểm sát "),
    (re.compile(r"(?<!\w)BCH\s+(?=PC|Phòng|phòng|PT|QS)"), "Ban Chỉ huy "),
    (re.compile(r"(?<!\w)TT\.?\s?[-–]?\s?Huế(?!\w)"), "Thừa Thiên Huế"),
    (re.compile(r"(?<!\w)VP\.(?=\s)"), "VP"),
    (re.compile(r"(?<!\w)CTCP(?!\w)"), "Công ty Cổ phần"),
    (
        re.compile(r"(?<!\w)CĐ(?=\s(?:VC|[Vv]iên chức|ngành|cơ sở|các|tỉnh|huyện|thành phố|xã|phường)(?!\w))"),
        "Công đoàn",
    ),
    (re.compile(r"(?<!\w)TCT(?=\sThuế)"), "Tổng cục"),
    (re.compile(r"(?<!\w)TCT(?=\s(?!(?:Hải quan|Thống kê)(?!\w))[A-ZĐ])"), "Tổng công ty"),
    (re.compile(r"(?<!\w)C(?:ty|TY)(?=\s)"), "Công ty"),
    (re.compile(r"(?<!\w)XN(?=\s)"), "Xí nghiệp"),
    (re.compile(r"(?<!\w)NH(?=\sTMCP)"), "Ngân hàng"),
    (re.compile(r"(?<!\w)T\.\s?[Cc]ục(?!\w)"), "Tổng cục"),
    (
        re.compile(
            r"(?<!\w)(?:T\.?\s?[Tt]r|Th[gư]?\.?\s?trực)[./]?\s?"
            r"(?=(?:HĐND|UBND|Hội đồng|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy))"
        ),
        "Thường trực ",
    ),
    (re.compile(r"(?<!\w)Hội NDVN(?!\w)"), "Hội Nông dân Việt Nam"),
    (re.compile(r"(?<!\w)Hội ND(?!\w)"), "Hội Nông dân"),
    (re.compile(r"(?<!\w)KHXH\s?[&-]?\s?NV(?!\w)"), "Khoa học xã hội và Nhân văn"),
    (re.compile(r"(?<!\w)Hội LHPNVN(?!\w)"), "Hội Liên hiệp Phụ nữ Việt Nam"),
    (re.compile(r"(?<!\w)Hội CCBVN(?!\w)"), "Hội Cựu chiến binh Việt Nam"),
    (re.compile(r"(?<!\w)TNCSHCM(?!\w)"), "TNCS Hồ Chí Minh"),
    (re.compile(r"(?<!\w)Sở\s+VH\s?[&-]?\s?TT(?!\w)"), "Sở Văn hóa và Thể thao"),
    (re.compile(r"(?<!\w)[Đđ]oàn\s+ĐBQH(?!\w)"), "Đoàn đại biểu Quốc hội"),
    (re.compile(rf"\scủa\s+(?=(?:{'|'.join(LEVELS)})$)"), " "),
)
_SHORTENED = re.compile(r"[A-ZĐ][A-ZĐpxty]|\.|T\s[Tt]r|Th[gư]?\s?trực|\scủa\s")
"""What a name has that _CITY, _LEVEL_SHORT or _PHRASES change: thirty patterns need not be tried at every letter."""
_STATE = re.compile(
    r"(?:Văn phòng|Thanh tra|Ủy ban|Ban|Bộ|Kiểm toán|Ngân hàng Nhà nước|Tòa án|Viện kiểm sát|Bảo hiểm|Chính phủ|"
    r"Quốc hội|Tổng cục|Cục|Mặt trận|Trung ương|Sở|Thường trực|Hội đồng|Tỉnh ủy|Công an|Phòng|Đoàn|"
    r"Đại học Quốc gia|Quân ủy)"
)
"""How the full name of a body of State or Party begins: only these stand for an abbreviation that stands alone."""
_CAPITALS = re.compile(r"[A-ZĐ]{2}|[A-ZĐ]\.[A-ZĐƯ]|[A-ZĐ]&[A-ZĐ]")
_CAPITAL = f"[A-ZÀ-ÖØ-ÞĂĐĨŨƠƯ{''.join(map(chr, range(0x1EA0, 0x1EFA, 2)))}]"
_ANY_SHORT = re.compile(rf"{_CAPITAL}\s?[.&/-]?\s?{_CAPITAL}")
"""Capitals side by side: without them a name has no abbreviation and is not in ALL CAPS."""
_TRAILING = re.compile(rf"(?<!\w)(?<!hợp tác )({'|'.join(LEVELS)})$", re.I)
_SPELLING = (
    (re.compile(r"(?<!\w)Uỷ ban"), "Ủy ban"), (re.compile(r"(?<!\w)uỷ ban"), "ủy ban"), (re.compile(r"uỷ(?!\w)"), "ủy"),
    (re.compile(r"\bUỶ\b"), "ỦY"), (re.compile(r"\s+–\s+|\s+-\s+"), " - "),
)  # fmt: skip
_ODDLY_SPELT = re.compile("[ỷỶ–-]")
"""What a name has that _SPELLING changes."""


@lru_cache(maxsize=1 << 13)
def write_out(text: str, expand: Expand) -> str:
    """Return `text` with its abbreviations written out, brackets dropped, one spelling, sentence case for ALL CAPS.

    In: a unit as printed ("TT. HĐND TP.HCM", "SỞ TT&TT"), and the gazetteer's `expand`. Out: "Thường trực Hội đồng
    nhân dân thành phố Hồ Chí Minh", "Sở Thông tin và Truyền thông". Company and school forms stay as printed
    (annotation guide §2 units, §3).
    """
    name = " ".join(_BRACKET.sub("", text).split()).strip(" .,;:-–\"“”'")
    short = _ANY_SHORT.search(name) is not None
    name = _STANDING_PARTY.sub("Thường trực Tỉnh ủy", name)
    name = _STANDING.sub("Thường trực ", name)
    if _SHORTENED.search(name):
        name = _CITY.sub("thành phố Hồ Chí Minh", name)
        for pattern, full in (*_LEVEL_SHORT, *_PHRASES):
            name = pattern.sub(full, name)
    if short:
        name = _alone(name, expand) or " ".join(_expand_words(name, expand))
    if _ODDLY_SPELT.search(name):
        for pattern, full in _SPELLING:
            name = pattern.sub(full, name)
    if short and shouted(name):
        name = soften(name)
    return name[:1].upper() + name[1:]


_CENTRE = ["trung", "tâm"]


def _alone(name: str, expand: Expand) -> str | None:
    """What an abbreviation that is the whole name stands for, where that is a body of State or Party."""
    if " " in name or not _CAPITALS.search(name):
        return None
    full = _OWN.get(name) or expand(name)
    return full if full and _STATE.match(full) else name


def _expand_words(name: str, expand: Expand) -> list[str]:
    """The words of `name`, each abbreviation and each joined group of them replaced by what it stands for."""
    words = name.split()
    loud = shouted(name)
    out: list[str] = []
    i = 0
    while i < len(words):
        for size in (5, 4, 3, 2):
            group = words[i : i + size]
            if len(group) == size and not loud and _joint(group):
                full = expand(" ".join(group))
                if full:
                    out.append(full)
                    i += size
                    break
        else:
            whole = _expand_word(words[i], loud, expand).split()
            out += whole[_said_before(out, whole) :]
            i += 1
    return out


def _said_before(out: list[str], whole: list[str]) -> int:
    """How many words of a head stand before the abbreviation that holds it, too: "Trung tâm | IOC", "Phòng | PC03"."""
    if len(whole) > len(_CENTRE) and [fold(x) for x in out[-2:]] == [fold(x) for x in whole[:2]] == _CENTRE:
        return 2
    return int(len(whole) > 1 and bool(out) and fold(out[-1]) == fold(whole[0]) in ("phòng", "trường"))


def _joint(group: list[str]) -> bool:
    """Say whether the words hang together as one abbreviation: "KH & ĐT", "Nông nghiệp và PTNT"."""
    return (
        any(w in ("&", "và", "-") for w in group)
        and any(_CAPITALS.search(w) for w in group if w not in _KEPT)
        and group[0] not in ("và", "&", "-")
    )


def _expand_word(word: str, loud: bool, expand: Expand) -> str:
    core = word.strip(",;:.")
    if core in _OWN:
        return word.replace(core, _OWN[core])
    if core in _KEPT or not _CAPITALS.search(core) or (loud and not _consonants(core)):
        return word
    full = expand(core) if not _KEPT.issuperset(core.split("&")) else None
    if full:
        return word.replace(core, full)
    for mark in ("-", "&", "/", "."):
        parts = core.split(mark)
        if len(parts) > 1 and all(parts) and not _KEPT.issuperset(parts):
            done = [_OWN.get(p) or expand(p) if _CAPITALS.search(p) else p for p in parts]
            if all(done) and done != parts:
                joint = {"-": " - ", "&": " và ", "/": " - ", ".": " "}[mark]
                return word.replace(core, joint.join(str(p) for p in done))
    return word


def _consonants(word: str) -> bool:
    """Say whether an upper-case word can only be an abbreviation: no vowel, or a sign inside."""
    return not re.search(r"[AEIOUY]", bare(word).upper()) or "&" in word or word in ("UBND", "UBKT", "UBMTTQ")


def shouted(name: str) -> bool:
    """Say whether `name` is in ALL CAPS, abbreviations aside."""
    words = [w for w in name.split() if any(c.isalpha() for c in w)]
    loud = [w for w in words if w.isupper() and not _consonants(w)]
    return len(loud) >= 2 and all(w.isupper() or w in ("và", "thành", "phố") or w in _OWN_WORDS for w in words)


_OWN_WORDS = frozenset(word for full in (*_OWN.values(), "thành phố thị xã") for word in full.split())


def soften(name: str) -> str:
    """Return an ALL CAPS name in the usual case: its head and sectors by the conventions, its place in capitals."""
    words = fold(name).split()
    place = _place_start(words)
    head = " ".join(words[:place])
    pattern, usual = _usual()
    head = pattern.sub(lambda m: usual[m[0]], head)
    named = place + level_words(words[place:])
    tail = [w if k < named else "-".join(p.capitalize() for p in w.split("-")) for k, w in enumerate(words)][place:]
    return " ".join([head[:1].upper() + head[1:], *tail]).strip()


def level_words(words: list[str]) -> int:
    """Return how many folded words at the beginning are the place's level: 1 of "huyện trấn yên", 0 of "trấn yên"."""
    return next((n for n in (2, 1) if len(words) >= n and " ".join(words[:n]) in LEVELS), 0)


def _place_start(words: list[str]) -> int:
    """Where the place begins: at the last level word that something follows, else at the end."""
    for i in range(len(words) - 1, 0, -1):
        if words[i - 1] in ("thành", "thị") and words[i] in ("phố", "xã", "trấn"):
            return i - 1
        if words[i] in ("tỉnh", "huyện", "quận", "phường") or (
            words[i] == "xã" and words[i - 1] not in ("hợp", "thị", "tác")
        ):
            if i + 1 < len(words) and words[i + 1] in ("hội", "ủy", "đoàn"):
                continue
            return i
    return len(words)


_USUAL = """
Ủy ban; Hội đồng; Bộ; Sở; Ban; Phòng; Chi cục; Cục; Tổng cục; Vụ; Tỉnh ủy; Thành ủy; Huyện ủy; Quận ủy; Thị ủy; Đảng
ủy; Đảng bộ; Chi bộ; Ban Thường vụ; Ban Chấp hành; Thường trực; Ủy ban Mặt trận Tổ quốc Việt Nam; Mặt trận Tổ quốc;
Công an; Quốc hội; Chính phủ; Văn phòng; Thanh tra; Ủy ban Kiểm tra; Trung ương; Nội vụ; Tư pháp; Tài chính; Công
Thương; Y tế; Xây dựng; Ngoại vụ; Ngoại giao; Quốc phòng; Du lịch; Dân tộc; Tôn giáo; Nông nghiệp; Môi trường; Phát
triển nông thôn; Khoa học; Công nghệ; Giáo dục; Đào tạo; Văn hóa; Thể thao; Tài nguyên; Thông tin; Truyền thông; Kế
hoạch; Đầu tư; Giao thông vận tải; Lao động; Thương binh; Xã hội; Tuyên giáo; Dân vận; Nội chính; Tổ chức; Đoàn; Thành
đoàn; Tỉnh đoàn; Trường; Hội; Liên hiệp; Phụ nữ; Nông dân; Cựu chiến binh; Việt Nam; Bộ Tư lệnh; Bộ Chỉ huy; Ban Chỉ
huy; Quân khu; Quân đoàn; Bộ đội; Biên phòng; Cảnh sát; Quân sự; Chỉ huy; Chỉ đạo; Quản lý; Trung tâm; Thống kê; Thuế;
Hải quan; Kinh tế; Ngân sách; Pháp chế; Hồ Chí Minh; TNCS; THPT; THCS
"""
"""Words of organisations' names in their usual capitals."""


@lru_cache(maxsize=1)
def _usual() -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern that finds those words in folded text, longest first, and what each is written like."""
    usual = {fold(p): p for p in (" ".join(phrase.split()) for phrase in _USUAL.split(";"))}
    longest = sorted(usual, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)"), usual


def trailing_level(name: str) -> str | None:
    """Return the level word that ends a written-out name with no place ("UBND tỉnh" → "tỉnh"; not "xã Phước Tỉnh")."""
    found = _TRAILING.search(name)
    return found[1].lower() if found and not placed(name) else None


def placed(name: str) -> tuple[str, str] | None:
    """Return (level, place) at the end of a written-out name: "… huyện Phú Xuyên" → ("huyện", "Phú Xuyên"), or None."""
    found = None
    for match in _LEVEL.finditer(name):
        tail = name[match.end() :].split()
        if tail and all(w[0].isupper() or w[0].isdigit() or w == "-" for w in tail):
            found = (match[0].strip().lower(), " ".join(tail))
            break
    return found


_LEVEL = re.compile(rf"(?<!\w)(?i:{'|'.join(LEVELS)})\s+")
