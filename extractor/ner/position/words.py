"""The words that offices are made of, in folded spelling: heads, modifiers, the nouns a head like Trưởng is built on.

The lists follow the regulations on posts of the Party and the State and the usage of the press; `pattern` joins them
with whatever titles the gazetteer adds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ..tokens import Tokens


def _list(words: str) -> tuple[str, ...]:
    return tuple(words.split("; "))


STRONG = _list(
    "tổng bí thư; bí thư thứ nhất; bí thư; chủ tịch nước; chủ tịch; thủ tướng; bộ trưởng; thứ trưởng; thống đốc; "
    "tổng giám đốc; giám đốc; tổng cục trưởng; cục trưởng; chi cục trưởng; vụ trưởng; viện trưởng; hiệu trưởng; "
    "tổng thư ký; chủ nhiệm; tư lệnh; tham mưu trưởng; tổng tham mưu trưởng; chỉ huy trưởng; chỉ huy phó; "
    "chính ủy; chính trị viên; chánh án; tổ trưởng; tổ phó; đội trưởng; đội phó; hạt trưởng; trạm trưởng; "
    "đồn trưởng; tỉnh trưởng; thị trưởng; hội trưởng; chi hội trưởng; phân hội trưởng; khối trưởng; khối phó; "
    "nhóm trưởng; đoàn trưởng; đoàn phó; lữ đoàn trưởng; sư đoàn trưởng; trung đoàn trưởng; tiểu đoàn trưởng; "
    "đại đội trưởng; hải đội trưởng; hải đoàn trưởng; thôn trưởng; xóm trưởng; tổng biên tập; tổng chủ biên; "
    "tổng lãnh sự; đại sứ đặc mệnh toàn quyền; đại sứ; kế toán trưởng; kiểm sát viên; quốc vụ khanh; thủ hiến; "
    "chánh xứ; hiệu phó; người đại diện theo pháp luật; giám thị; tổng tư lệnh; ủy viên quốc vụ; "
    "bộ trưởng, chủ nhiệm; bộ trưởng - chủ nhiệm; tổng thống; quốc vương; nữ hoàng; thái tử; toàn quyền; công sứ; "
    "thủ tưởng; thủ tuớng; "
    "cảng vụ trưởng; ấp trưởng; bản trưởng; buôn trưởng; quận trưởng; trại trưởng; ca trưởng; kíp trưởng; "
    "khẩu đội trưởng; xưởng trưởng; quản đốc; chính trị viên phó; tham mưu phó; đại đội phó; trung đội trưởng; "
    "tiểu đội trưởng; "
    "cụm trưởng; tổng phụ trách; tộc trưởng; cảnh sát trưởng; kiến trúc sư trưởng; kỹ sư trưởng; tổng công trình sư; "
    "thủ trưởng; chủ nhiệm chính trị; chủ nhiệm hậu cần; chủ nhiệm kỹ thuật; chủ nhiệm quân y; chủ nhiệm pháo binh; "
    "tổng thanh tra thường trực; "
    "tổng cục phó; chi cục phó; cục phó; vụ phó; viện phó; trạm phó; đồn phó; hạt phó; thôn phó; xóm phó; "
    "trung đội phó; tỉnh đội trưởng; huyện đội trưởng; thị đội trưởng; xã đội trưởng; xã đội phó; thôn đội trưởng; "
    "ấp đội trưởng; phường đội trưởng; giám đốc quốc gia; giám đốc vùng; giám đốc khu vực; nhà sáng lập; "
    "đồng sáng lập; người sáng lập"
)
"""Titles that name an office wherever they stand, except in a generic plural."""

WEAK = _list(
    "ủy viên thư ký; ủy viên; thành viên; tổ viên; đại biểu; thư ký; trợ lý; chuyên viên; thẩm phán; điều tra viên; "
    "thanh tra viên; thẩm tra viên; người phát ngôn; phát ngôn viên; nghị sĩ; trụ trì; chứng minh; giảng viên cao cấp; "
    "công chức địa chính; công chức tư pháp; công chức văn phòng; cán bộ địa chính; phụ trách kế toán; "
    "đặc phái viên; tham tán; tùy viên; pháp chủ; chủ tọa; kiểm soát viên; cố vấn; hội thẩm nhân dân; "
    "đảng ủy viên; chi ủy viên; thường trực ban bí thư; phụ trách; ngoại trưởng; "
    "công tố viên; chấp hành viên; kiểm lâm viên; giám sát viên; giám định viên; công chứng viên; kiểm toán viên; "
    "quản lý thị trường viên; thủ quỹ; kế toán; văn thư; quản xứ; viện chủ; hội thẩm"
) + tuple(
    f"{who} {what}"
    for who in ("công chức", "cán bộ")
    for what in _list(
        "kế toán; tài chính - kế toán; tài chính kế toán; thủ quỹ; văn thư; văn phòng - thống kê; tư pháp - hộ tịch; "
        "địa chính - xây dựng; văn hóa - xã hội; khuyến nông; thú y"
    )
)
"""Words that are an office only beside a name, a unit or a verb of appointment."""

MEMBERS = ("tỉnh ủy viên", "thành ủy viên", "huyện ủy viên", "quận ủy viên", "thị ủy viên", "trung ương ủy viên")
"""Memberships that carry their committee in their own name."""

ABBREVIATED = _list(
    "uvt.ư đảng; uvt.ư; uv t.ư đảng; uv t.ư; uvtv; uvtw đảng; uvtw; uvtư đảng; uvtư; uv bct; uv btv; uv bch; uvbtv; "
    "uvbct; uvbch; uv.btv; uv.bch; đbqh; uv; pct; ct; pbt; tbt; tuv; tvtu; huv; pgđ; gđ; pcvp; cvp; btcn; ttgcp; ttg; "
    "đb; bt; phó ct; phó bt; phó tgđ; phó gđ; ceo; tgđ"
)
"""Abbreviated titles: upper case in the text and beside a unit, a name or a comma."""

NOUNS = _list(
    "ban chỉ đạo; ban chỉ huy; ban tổ chức; tiểu ban; ban; phòng; đoàn đại biểu; đoàn; khoa; văn phòng; "
    "thanh tra; công an; bộ môn; ngành; cơ quan; bộ phận; nhóm; tổ; trạm; đài; khối; cụm; chi nhánh; "
    "văn phòng đại diện; đại diện; thôn; bản; ấp; xóm; khóm; buôn; làng; khu phố; tổ dân phố; khu dân cư; khu; "
    "phum; sóc; tộc; họ; phân hiệu; phân ban; phân viện; đơn vị; xưởng; bưu cục; trại; lớp; ca; tàu; giáo họ; "
    "toán; đồn"
)
"""What Trưởng, Phó and Chánh are built on. With a named unit behind it the noun is the unit's."""

VILLAGES = frozenset(_list("thôn; bản; ấp; xóm; khóm; buôn; làng; khu phố; tổ dân phố; khu dân cư; phum; sóc"))
"""Nouns that stay with Trưởng: what follows is a place."""

_FORMER = r"(?:(?:nguyên|cựu|quyền|q\.)\s+)?"
_TEAM_WORK = (
    r"(?:\s+(?:kiểm\s+tra|thanh\s+tra|giám\s+sát|công\s+tác(?!\s+mặt\s+trận)|khảo\s+sát|liên\s+ngành"
    r"|kiểm\s+toán|nghiên\s+cứu)(?!\w))?"
)
_AFTER = (
    r"(?:\s+(?:thường\s+trực|thường\s+vụ|phụ\s+trách\s+(?:chuyên\s+môn|điều\s+hành)|phụ\s+trách|chuyên\s+trách"
    r"|dự\s+khuyết|độc\s+lập|điều\s+hành|cao\s+cấp|trung\s+cấp|sơ\s+cấp|danh\s+dự|thứ\s+nhất|thứ\s+hai|hđqt|hđtv"
    r"|hội\s+đồng\s+quản\s+trị|hội\s+đồng\s+thành\s+viên|kiêm\s+nhiệm|lâm\s+thời|đương\s+nhiệm|đối\s+ngoại|marketing"
    r"|tt(?=\s+(?:ubnd|hđnd|ubmttq|ủy\s+ban|hội\s+đồng|(?:tỉnh|thành|huyện|quận|thị|đảng)\s+ủy)(?!\w))"
    r"|(?<=giám đốc\s)(?:truyền\s+thông|kinh\s+doanh|nhân\s+sự|sản\s+xuất|kỹ\s+thuật|tài\s+chính|dự\s+án"
    r"|chuyên\s+môn|công\s+nghệ|bán\s+hàng|vận\s+hành|pháp\s+chế|đào\s+tạo|thương\s+mại|nội\s+dung|chiến\s+lược)"
    r"|công\s+đoàn|chính(?!\s+\w)|chính\s+trị(?=\s*[,;.\n]))(?!\w))*"
)
_NOT_A_TITLE = _list(
    "tăng trưởng; sinh trưởng; đoàn chủ tịch; gia trưởng; phó mặc; hội trưởng lão; tổng đài; đại sứ quán; "
    "tổng lãnh sự quán; lãnh sự quán"
)


def _words(titles: Iterable[str]) -> str:
    longest_first = sorted(set(titles), key=lambda t: (-len(t), t))
    return "|".join(re.escape(t).replace(r"\ ", r"\s+") for t in longest_first)


@lru_cache(maxsize=4)
def pattern(more: tuple[str, ...] = ()) -> re.Pattern[str]:
    """Return the pattern of every title in folded text; `more` are folded titles that the gazetteer knows besides.

    Groups: `not` (a word that only looks like a title), `built` with `noun` and `work` (Trưởng, Phó, Chánh and what
    they are built on), `inspector` (Tổng before Thanh tra), `strong`, `weak`, `member`, `short` (abbreviations); `tail`
    holds the modifiers behind the title.
    """
    return re.compile(
        rf"(?<!\w)(?:(?P<not>{_words(_NOT_A_TITLE)})"
        rf"|{_FORMER}(?:(?P<strong>(?:phó\s+|p\.\s?)?(?:{_words((*STRONG, *more))}))"
        rf"|(?P<inspector>(?:phó\s+)?tổng)(?=\s+(?:thanh\s+tra|kiểm\s+toán|ttcp|ktnn)(?!\w))"
        rf"|(?P<built>(?:phó\s+)?trưởng|(?:phó\s+)?chánh|phó(?!\s+(?:bt|ct|tgđ|gđ)(?!\w)))(?:\s+(?P<noun>{_words(NOUNS)})(?P<work>{_TEAM_WORK}))?"
        rf"|(?P<member>{_words(MEMBERS)})|(?P<weak>(?:phó\s+)?(?:{_words(WEAK)}))|(?P<short>{_words(ABBREVIATED)}))"
        rf"(?!\w)(?P<tail>{_AFTER}))(?!\w)"
    )


_POST = re.compile(
    rf"(?<!\w)chức\s+vụ\s+(?:trưởng\s+(?:{_words(NOUNS)})|phó\s+(?:{_words((*STRONG, *NOUNS))}|trưởng|chánh))(?!\w)"
)


def in_post(folded: str, at: int) -> bool:
    """Say whether "vụ trưởng" at `at` is read "chức vụ | Trưởng ban", "nhiệm vụ | Trưởng", not "chức | Vụ trưởng".

    So "vụ phó": "chức vụ | Phó Chủ tịch", "T/M Ban Thường vụ | Phó Bí thư".
    """
    if folded.endswith(("nhiệm ", "thường ", "nghiệp ", "dịch "), 0, at):
        return True
    begin = folded.rfind("chức", max(0, at - 8), at)
    return begin >= 0 and _POST.match(folded, begin) is not None


_SECOND: dict[str, set[str] | None] = {}
for _title in (*STRONG, *WEAK, *MEMBERS, *_NOT_A_TITLE):
    _head, *_rest = re.split(r"[ ,.]+", _title)
    _known = _SECOND.setdefault(_head, set())
    if _known is not None and _rest:
        _known.add(_rest[0])
    else:
        _SECOND[_head] = None
_SECOND |= dict.fromkeys(re.split(r"[ .]", title)[0] for title in ABBREVIATED)
_SECOND |= dict.fromkeys(["nguyên", "cựu", "quyền", "q", "p", "phó", "trưởng", "chánh"])
_SECOND["tổng"] = (_SECOND.get("tổng") or set()) | {"thanh", "kiểm", "ttcp", "ktnn"}
"""What words a title may begin with → the words that may follow, None for any."""


def _next(words: tuple[str, ...], i: int) -> str:
    """Return the word behind the one at `i`, line ends passed over."""
    i += 1
    while i < len(words) and words[i] == " ":
        i += 1
    return words[i] if i < len(words) else ""


def find(folded: str, tokens: Tokens) -> Iterator[re.Match[str]]:
    """Yield the titles in folded text, from left to right without overlap; words that only look like one are skipped.

    `tokens` are those of the same text. The pattern is tried only where two words stand that can begin a title:
    scanning with it would be many times slower.
    """
    titles = pattern()
    done = 0
    words = tokens.words
    for i in [i for i, word in enumerate(words) if word in _SECOND]:
        following = _SECOND[words[i]]
        if tokens.starts[i] < done or following is not None and _next(words, i) not in following:
            continue
        match = titles.match(folded, tokens.starts[i])
        if match and match[0].startswith(("vụ trưởng", "vụ phó")) and in_post(folded, match.start()):
            match = None
        if match:
            done = match.end()
            if not match["not"]:
                yield match
