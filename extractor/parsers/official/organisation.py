"""Names of organisations as letterheads print them: which lines belong to one name, which name is the issuer's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ...text import fold, key
from ..lines import UPPER, is_caps
from .signature import SURNAMES

_HEADS = (
    "ủy ban", "y ban nhân dân",
    "ubnd", "ub mttq", "ubmttq", "hội đồng", "hđnd", "bộ", "sở", "cục", "tổng cục", "chi cục", "vụ",
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
    "hợp tác xã", "trung ương hội", "trung ương đoàn",
)  # fmt: skip
HEAD = re.compile(rf"(?!tổ quốc)(?:{'|'.join(sorted(_HEADS, key=len, reverse=True))})(?!\w)")
_LEVEL = r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|khu vực|thủ đô)"
_LEVEL_HEAD = re.compile(rf"{_LEVEL}(?!\w)")
PLACE_TAIL = re.compile(rf"(?<!\w){_LEVEL}\s\S")
_TERRITORIAL = re.compile(rf"(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd)\s+(?P<place>{_LEVEL}\s.+)\Z")
_PART = re.compile(
    r"(?:văn phòng|ban thường trực|ban thường vụ|thường trực|thanh tra|phòng|ban chấp hành|ban bí thư|đoàn chủ tịch|"
    r"cơ quan|ban tổ chức)\Z"
)
"""Parts that have no name without their parent."""
_STANDING = frozenset(("ban thường vụ", "ban thường trực"))
_MASS = re.compile(
    r"(?!.*(?<!\w)trung ương)(?:(?:tỉnh|thành|huyện|quận|thị|xã) đoàn|hội|liên đoàn|công đoàn|đoàn|"
    r"[uủ][ủỷy] ban (?:mặt trận|mttq)|ub\s?mttq)(?!\w)"
)
"""A branch of a mass organisation, with which its standing organ, printed bare below it, is one (guide §3, issuer)."""
_PARTY = re.compile(r"(?:(?:tỉnh|thành|huyện|quận|thị|đảng) [uủ][ủỷy])\s")
_PARTY_PART = re.compile(
    r"(?:[uủ][ủỷy] ban kiểm tra|ban (?:tổ chức|tuyên giáo|dân vận|nội chính|tuyên giáo và dân vận|kinh tế|đối ngoại|"
    r"xây dựng đảng|bảo vệ chính trị nội bộ|chỉ đạo \d+))\Z"
)
_COUNCIL_PART = re.compile(
    r"(?:(?:các )?ban (?:pháp chế|kinh tế|văn hóa|dân tộc|đô thị)|ban \S+(?: \S+){0,5} xã hội\Z)"
)
_POLICE_PART = re.compile(r"(?:phòng|cơ quan|đội|trại)\s")
_UNION = re.compile(r"(?:đoàn|hội|tỉnh đoàn|thành đoàn|liên đoàn)\s")
_CENTRAL = re.compile(r"(?:ban chấp hành|ban thường vụ|ban bí thư)(?: trung ương)?\Z")
_COMMITTEES = frozenset(("tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy"))
_LEVEL_END = re.compile(r"\s(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)\Z")
_MINISTRY = re.compile(r"(?:bộ(?! (?:chỉ|tư lệnh|tổng|luật))|sở)\s")
_HOLDER = re.compile(
    r"(?:chủ tịch|chánh|giám đốc|bộ trưởng|hiệu trưởng)\s(?=(?:ủy ban|uỷ ban|ubnd|hội đồng|hđnd|văn phòng|"
    r"thanh tra|sở|bộ|trường)\s)"
)
_INNER_HEAD = re.compile(
    r"(?<=\s)(?:sở|ban (?:thường|chấp|tổ|tuyên|dân|nội|pháp|kinh tế|quản|chỉ|văn)|văn phòng|thanh tra|"
    r"phòng(?=\s(?:nội|tư|tài|giáo|gd|văn|kinh|y tế|nông|lao|quản|cảnh|dân))|[uủ][ủỷy] ban (?:kiểm|nhân|mặt|mttq)|"
    r"trung tâm|chi cục|tổng cục|cục|công an|trường(?=\s(?:cao|đại|thpt|thcs|tiểu|mầm|chính|trung))|bệnh viện|"
    r"bộ(?=\s(?:chỉ|tư lệnh|[^-–]{2,40}\Z))|ban chỉ huy|liên đoàn|hội(?=\s(?:nông|liên|cựu|chữ))|bảo hiểm|kho bạc|"
    r"viện kiểm|tòa án|chi nhánh|(?:đảng|huyện|tỉnh|thành|quận|thị) [uủ][ủỷy]|thường trực|tổng công|công ty|chi bộ|"
    r"đảng bộ)(?!\w)"
)
"""Where the next organisation may begin in a line that prints parent and part one behind the other."""
_WHOLE = re.compile(
    r"(?:(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?:\s(?![uủ][ủỷy])\S+){1,4}|"
    r"(?:tỉnh|thành|huyện|quận|thị) [uủ][ủỷy](?:\s\S+){1,4}|việt nam|\A(?:bộ(?! trưởng)|tổng cục|cục)(?:\s\S+){1,7}|"
    r"\Aquân khu \S+|\Aban chấp hành trung ương|hồ chí minh)\s\Z"
)
"""What a complete name ends with: its place, its country, or a ministry's field."""
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
    rf"(?:\s[{UPPER}]['’\w]{{0,7}}|\s\d{{1,2}}(?!\w))(?:\s[{UPPER}]['’\w]{{0,7}}|\s\d{{1,2}}(?!\w)|\s-(?=\s[{UPPER}])){{0,4}}"
)
_OF_HOLDER = re.compile(r"chủ tịch\s\Z")
HOLDER_NAME = 3
"""Behind the office of a council's head, so many words that begin with a surname are whoever holds it, no place."""


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
    a bare part ("BAN THƯỜNG TRỰC") is followed by its parent's name; of joint issuers the first counts. Who holds the
    office ("CHỦ TỊCH UBND TỈNH X") gives way to the organisation (annotation guide §3, issuer).
    """
    parts = [part for name in names for part in split_names(name)]
    if not parts:
        return None
    last, parents = parts[-1], parts[:-1]
    if (holder := _HOLDER.match(fold(last))) and not parents:
        last = last[holder.end() :]
    if not parents:
        return _first_of_several(last)
    if _MINISTRY.match(fold(last)) and fold(parents[-1]).split()[0] == fold(last).split()[0]:
        return parents[0] if _MINISTRY.match(fold(parents[0])) else parents[-1]
    return _joined(last, parents) or _first_of_several(last)


def split_names(text: str) -> list[str]:
    """Return the names that one line prints one behind the other: "UBND TỈNH X SỞ Y TẾ" holds two."""
    folded = fold(text)
    for match in _INNER_HEAD.finditer(folded):
        before = folded[: match.start()]
        if (
            _WHOLE.search(before)
            and not before.rstrip().endswith(("-", "–"))
            and (not before.startswith("bộ ") or not re.match("bộ|sở", before[3:]))
        ):
            return [text[: match.start()].strip(), *split_names(text[match.start() :])]
    return [text]


def _joined(last: str, parents: Sequence[str]) -> str | None:
    """The last name with what its parents add to it, None where it stands for itself."""
    folded, parent = fold(last), fold(parents[-1])
    if parent in COUNCILS and (place := PLACE_TAIL.search(folded)):
        return f"{parents[-1]} {last[place.start() :]}"
    tail = folded.rsplit(" ", 1)[-1]
    if tail in _PARENT_WORDS and parent.startswith(tail + " "):
        return last[: len(last) - len(tail)] + parents[-1]
    if _CENTRAL.match(parent) and _UNION.match(folded):
        return f"{parents[-1]} {last}"
    if folded in _STANDING and _MASS.match(parent):
        return parents[-1]
    if _PART.match(folded) or (_CENTRAL.match(folded) and _UNION.match(parent)):
        return " ".join([last, *reversed(parents[-2:] if _PART.match(parent) else parents[-1:])])
    if _of_parent(folded, parent):
        return f"{last} {parents[-1]}"
    if folded.startswith("chi nhánh"):
        return f"{parents[-1]} {last}"
    tail_of_parent = PLACE_TAIL.search(parent)
    if folded in _COMMITTEES and tail_of_parent:
        committee = parents[-1][tail_of_parent.start() :]
        return f"{last} {re.sub(_LEVEL, '', committee, count=1, flags=re.I).strip()}"
    if tail_of_parent and not PLACE_TAIL.search(folded):
        home = parents[-1][tail_of_parent.start() :]
        ending = _LEVEL_END.search(folded)
        if ending and fold(home).startswith(ending[0].strip()):
            return f"{last[: ending.start()]} {home}"
        return f"{last} {home}" if _TERRITORIAL.match(parent) else None
    return None


def _of_parent(folded: str, parent: str) -> bool:
    """Say whether a part bears its parent's name: organs of a Party committee, of a council, of the police."""
    if _PARTY.match(parent):
        return _PARTY_PART.match(folded) is not None
    if parent.startswith(("hội đồng nhân dân", "hđnd")):
        return _COUNCIL_PART.match(folded) is not None
    return parent.startswith("công an ") and _POLICE_PART.match(folded) is not None


def _first_of_several(name: str) -> str:
    """Return the first of joint issuers ("BỘ A - BỘ B"), the whole where the first part has no name of its own."""
    for match in re.finditer(r"\s[-–]\s", name):
        first, second = fold(name[: match.start()]), fold(name[match.end() :])
        if HEAD.match(second) and (PLACE_TAIL.search(first) or first.startswith("bộ ")):
            return name[: match.start()].strip()
    return name


def is_authority(folded: str) -> bool:
    """Say whether a line in capitals above the legal bases names who decides ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH X")."""
    return ";" not in folded and (HEAD.match(folded) is not None or _CHIEF.match(folded) is not None)


def find_council(text: str, head: str | None = None) -> str | None:
    """Return the first people's committee or council with its place that `text` names; with `head`, only that one.

    The place ends with its capitalised words; in a text all in capitals it is not known where, so there is none.
    """
    if is_caps(text):
        return None
    for match in _COUNCIL.finditer(text):
        if _OF_HOLDER.search(fold(text[max(0, match.start() - 10) : match.start()])) and _is_name(match):
            continue
        if head is None or key(match["head"]) == head:
            return " ".join(match[0].split())
    return None


def _is_name(match: re.Match[str]) -> bool:
    """Say whether the place of a council is a person's name ("Chủ tịch UBND tỉnh Lê Văn Tám")."""
    words = match[0][match.end("head") - match.start() :].split()
    place = [word for word in words if word[0].isupper() and fold(word) not in ("tp", "tp.")]
    return len(place) >= HOLDER_NAME and fold(place[0]) in SURNAMES


def level_of(place: str, texts: Iterable[str]) -> str | None:
    """Return the level word that stands before `place` in one of `texts` ("tỉnh" for "Hà Giang"), None if nowhere."""
    pattern = re.compile(rf"(?<!\w)({_LEVEL})\s{re.escape(fold(place))}(?!\w)")
    return next((m[1] for text in texts if (m := pattern.search(fold(text)))), None)
