"""Names of organisations as letterheads print them: which lines belong to one name, which name is the issuer's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..text import fold, key
from .lines import UPPER, is_caps

_HEADS = (
    "ủy ban", "ubnd", "ub mttq", "ubmttq", "hội đồng", "hđnd", "bộ", "sở", "cục", "tổng cục", "chi cục", "vụ",
    "ban", "đảng bộ",
    "đảng ủy", "chi bộ", "chi ủy", "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "văn phòng",
    "thanh tra", "công an",
    "phòng", "trường", "trung tâm", "viện", "tòa án", "viện kiểm sát", "mặt trận", "liên đoàn", "tổng liên đoàn",
    "công đoàn",
    "hội", "đoàn", "tỉnh đoàn", "thành đoàn", "huyện đoàn", "quận đoàn", "thị đoàn", "tập đoàn", "tổng công ty",
    "công ty",
    "thủ tướng", "chính phủ", "quốc hội", "chủ tịch", "bảo hiểm", "kho bạc", "ngân hàng", "đại học", "học viện",
    "bệnh viện",
    "báo", "đài", "tổ", "thường trực", "bch", "bcđ", "btv", "liên minh", "liên hiệp", "hiệp hội", "kiểm toán",
    "quân khu",
    "bộ chỉ huy", "bộ tư lệnh", "tiểu ban", "ban chỉ đạo", "quân ủy", "đảng đoàn", "ban cán sự", "sư đoàn", "đảng",
    "cơ quan",
    "chi nhánh", "quỹ", "nhà xuất bản", "thuế", "hải quan", "chi đoàn", "khối", "cụm", "trạm", "xã đoàn", "đội",
    "hợp tác xã",
)  # fmt: skip
HEAD = re.compile(rf"(?:{'|'.join(sorted(_HEADS, key=len, reverse=True))})(?!\w)")
_LEVEL = r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|khu vực|thủ đô)"
_LEVEL_HEAD = re.compile(rf"{_LEVEL}(?!\w)")
_PLACE_TAIL = re.compile(rf"(?<!\w){_LEVEL}\s\S")
_TERRITORIAL = re.compile(rf"(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd)\s+(?P<place>{_LEVEL}\s.+)\Z")
_PART = re.compile(
    r"(?:văn phòng|ban thường trực|ban thường vụ|thường trực|thanh tra|phòng|ban chấp hành|cơ quan|ban tổ chức)\Z"
)
_OPEN_END = re.compile(r"(?:[-–,]|(?<!\w)(?:và|của|các))\Z")
_BROKEN = frozenset(
    {
        "ủy", "hội", "tổng", "liên", "thủ", "quốc", "chính", "tòa", "học", "đại", "bệnh", "công", "kho", "ngân",
        "viện",
        "mặt", "đảng", "tỉnh", "thành", "ban", "sở", "bộ",
    }
)  # fmt: skip
"""First words of names, alone in a line of their own after a hard wrap."""
_SESSION = re.compile(r"(?:\A|\s)(?i:khóa|khoá|kỳ họp|nhiệm kỳ)\s(?:[IVXL\d]|(?i:thứ|lần|chuyên)).*\Z")
"""The term or session that a council prints behind or below its name."""
COUNCILS = ("ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd")
_PARENT_WORDS = ("bộ", "sở", "cục", "viện", "trường")
_CHIEF = re.compile(
    r"(?:bộ trưởng|giám đốc|cục trưởng|tổng \w+ trưởng|tổng giám đốc|tổng thanh tra|thống đốc|chánh \w+|viện trưởng|"
    r"hiệu trưởng|trưởng \w+|chi cục trưởng|tổng kiểm toán|đại hội|kỳ họp|hội nghị)(?!\w)"
)
_WHOLE_ONLY = frozenset(
    {
        "thủ tướng", "chủ tịch", "ủy ban thường vụ", "hội đồng", "ủy ban", "thường trực", "viện kiểm sát nhân dân",
        "tòa án nhân dân",
    }
)  # fmt: skip
"""Beginnings of names that go on in the next line although that line could begin a name ("THỦ TƯỚNG", "CHÍNH PHỦ")."""


_COUNCIL = re.compile(
    r"(?P<head>(?i:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd))\s"
    r"(?i:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)"
    rf"(?:\s[{UPPER}]['’\w]{{0,7}}|\s\d{{1,2}}(?!\w)|\s-(?=\s[{UPPER}])){{1,5}}"
)


def is_organisation(folded: str) -> bool:
    """Say whether a folded cell begins as the name of an organisation does."""
    return HEAD.match(folded) is not None


def is_place(folded: str) -> bool:
    """Say whether a folded cell begins with the level word of a territory."""
    return _LEVEL_HEAD.match(folded) is not None


def join_organisations(cells: Sequence[str]) -> list[str]:
    """Join the printed lines of a letterhead's left column into names, the parent first."""
    names: list[str] = []
    for text in cells:
        text = _SESSION.sub("", " ".join(text.split())).strip(" .,:;*_-")
        if names and _continues(names[-1], text):
            names[-1] += " " + text
        elif text:
            names.append(text)
    return names


def _continues(name: str, text: str) -> bool:
    """Say whether `text` goes on with `name` rather than naming the next organisation."""
    before, after = fold(name), fold(text)
    if _OPEN_END.search(before) or before in _BROKEN or (before in _WHOLE_ONLY and after not in _WHOLE_ONLY):
        return True
    return HEAD.match(after) is None


def issuer_of(names: Sequence[str]) -> str | None:
    """Return the issuing organisation of a letterhead's names: the last, completed by its parent where it is bare.

    "UBND TỈNH X" over "SỞ Y TẾ" gives "SỞ Y TẾ TỈNH X"; "BỘ NỘI VỤ" over "THANH TRA BỘ" gives "THANH TRA BỘ NỘI VỤ";
    a bare part ("BAN THƯỜNG TRỰC") is followed by its parent's name.
    """
    if not names:
        return None
    last, parents = names[-1], names[:-1]
    if not parents:
        return _first_of_several(last)
    folded, parent = fold(last), fold(parents[-1])
    if parent in COUNCILS and (place := _PLACE_TAIL.search(folded)):
        return f"{parents[-1]} {last[place.start() :]}"
    tail = folded.rsplit(" ", 1)[-1]
    if tail in _PARENT_WORDS and parent.startswith(tail + " "):
        return last[: len(last) - len(tail)] + parents[-1]
    if _PART.match(folded):
        return " ".join([last, *reversed(parents)])
    territory = _TERRITORIAL.match(parent)
    if territory and not _PLACE_TAIL.search(folded):
        return f"{last} {parents[-1][territory.start('place') :]}"
    return _first_of_several(last)


def _first_of_several(name: str) -> str:
    """Return the first of joint issuers ("BỘ A - BỘ B"), the whole where the first part has no name of its own."""
    for match in re.finditer(r"\s[-–]\s", name):
        first, second = fold(name[: match.start()]), fold(name[match.end() :])
        if HEAD.match(second) and (_PLACE_TAIL.search(first) or first.startswith("bộ ")):
            return name[: match.start()].strip()
    return name


def is_authority(folded: str) -> bool:
    """Say whether a line in capitals above the legal bases names who decides ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH X")."""
    return HEAD.match(folded) is not None or _CHIEF.match(folded) is not None


def find_council(text: str, head: str | None = None) -> str | None:
    """Return the first people's committee or council with its place that `text` names; with `head`, only that one.

    The place ends with its capitalised words; in a text all in capitals it is not known where, so there is none.
    """
    if is_caps(text):
        return None
    for match in _COUNCIL.finditer(text):
        if head is None or key(match["head"]) == head:
            return " ".join(match[0].split())
    return None


def level_of(place: str, texts: Iterable[str]) -> str | None:
    """Return the level word that stands before `place` in one of `texts` ("tỉnh" for "Hà Giang"), None if nowhere."""
    pattern = re.compile(rf"(?<!\w)({_LEVEL})\s{re.escape(fold(place))}(?!\w)")
    return next((m[1] for text in texts if (m := pattern.search(fold(text)))), None)
