"""Names of bodies as officialdom misprints them: parted abbreviations, BCH of the army, capitals in the middle."""

from __future__ import annotations

import re

from ..text import fold

_OFFICIALDOM = re.compile(
    r"(?<=\w )(?:Tỉnh|Thành [Pp]hố|Quận|Huyện|Thị [Xx]ã|Phường|Xã|Thị [Tt]rấn|Đặc [Kk]hu)"
    r"(?=$|\s(?!Ủy|Đoàn|Đội|Hội)\w)|(?<=\w )(?:Ủy|Đoàn)(?!\w)"
)
"""Capitals that officialdom or ALL CAPS left: "HĐND Huyện", "UBND Thành phố", "Huyện Đoàn"."""
_SPLIT = re.compile(r"(?<!\w)(?:UBMT\s+TQ|HDND|UB(?=\s+(?:Kiểm tra|Dân tộc|Thường vụ|Quốc gia)))(?!\w)")
"""Abbreviations as they are misprinted and parted."""
_COMMAND = re.compile(r"(?<!\w)BCH\s(?=(?:BĐBP|[Bb]ộ đội|[Bb]iên phòng|[Qq]uân sự|QS)(?P<whose>.*))")
"""BCH before the army: Ban or Bộ Chỉ huy, no Ban Chấp hành."""
_NATION = re.compile(
    r"^(?P<body>quốc hội|chính phủ)\s(?:nước\s)?(?:cộng h(?:òa|oà)\sxã hội chủ nghĩa|chxhcn)\s(?:việt nam|vn)$"
)
"""The two bodies that official papers print with the State's whole name."""
_CRIME = re.compile(r"(?<=PCMT)\s?&\s?TP(?!\w)")
_STANDING_NA = re.compile(r"(?<!\w)UBTV(?=\s+Quốc hội)")
_TWICE = re.compile(r"(?<!\w)(?:[ỦU][yỷ] ban|Uỷ ban)\s+(?=UBND|UBMTTQ|[ỦU][yỷ] ban)")
"""A head printed twice: "Ủy viên Ủy ban UBND tỉnh"."""
_TRADES = re.compile(r"(?<!\w)(?P<letters>(?:TM|DV|SX|XD|ĐT|KD|DL|VT){1,3})(?!\w)(?P<joint>(?:\s?[-&,]\s?(?=\w))?)")
_AGAIN = re.compile(r"(?<!\w)(tỉnh|huyện|quận|xã|phường)\s\1(?=\s[^\W\d_])")
"""A level word slipped in twice."""
_FIRM = re.compile(r"(?:[Tt]ổng )?[Cc]ông ty|C\.?[Tt]y|CTCP|HTX|Hợp tác xã|DNTN|Doanh nghiệp|Chi nhánh", re.IGNORECASE)
_TRADE = {
    "TM": "Thương mại", "DV": "Dịch vụ", "SX": "Sản xuất", "XD": "Xây dựng", "ĐT": "Đầu tư", "KD": "Kinh doanh",
    "DL": "Du lịch", "VT": "Vận tải",
}  # fmt: skip
"""What companies are for, in two letters that mean other things elsewhere."""
_PROPAGANDA = re.compile(
    r"(?<!\w)(?:Ban TG|BTG)(?=\s?(?:TU|TW|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) [ủu][yỷ])(?!\w))", re.I
)
"""In the Party TG is tuyên giáo, not tôn giáo."""
_HIGH = re.compile(r"(?<=[Tt]rường )PTTH(?!\w)")
_DISTRICT = re.compile(r"(?<!\w)BCHQS(?=\s(?:huyện|quận|thị xã|thành phố|xã|phường|TX|H\.))")
_TRAFFIC = re.compile(r"(?<!\w)CSGT\s?[-,]\s?TT(?!\w)")
_TIGHT = re.compile(r"(?<=[a-zà-ỹđ]{2})-(?=[A-ZĐÀ-Ỵ][a-zà-ỹđ])")
"""A dash between two words without blanks: "Bà Rịa-Vũng Tàu" is "Bà Rịa - Vũng Tàu"."""
_STANDING = re.compile(r"^Thường vụ (?=(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng|Quân) ủy(?!\w))")
_PEOPLES = re.compile(r"(?<!\w)(?:Ủy [Bb]an|Hội [Đđ]ồng) [Nn]hân [Dd]ân(?!\w)")


_MISPRINTED = re.compile(r"[A-ZĐ]{2}|[Tt][Gg]|ban\s+[ỦU]")
"""What a text has that `respelt` changes, but for a level word slipped in twice."""


def respelt(text: str) -> str:
    """Return `text` with abbreviations joined and told apart, before they are written out."""
    if not _MISPRINTED.search(text):
        return _AGAIN.sub(r"\1", text).replace("giáo  ", "giáo ")
    text = _COMMAND.sub(_command, _SPLIT.sub(_joined, _TWICE.sub("", _STANDING_NA.sub("Ủy ban Thường vụ", text))))
    text = _TRAFFIC.sub("Cảnh sát giao thông - trật tự", _AGAIN.sub(r"\1", text))
    if _FIRM.match(text) and not text.isupper():
        text = _TRADES.sub(_trade, text)
    text = _HIGH.sub("phổ thông trung học", _DISTRICT.sub("Ban Chỉ huy Quân sự", text))
    return _CRIME.sub(" và tội phạm", _PROPAGANDA.sub("Ban Tuyên giáo ", text).replace("giáo  ", "giáo "))


def _trade(match: re.Match[str]) -> str:
    letters = match["letters"]
    words = [_TRADE[letters[i : i + 2]] for i in range(0, len(letters), 2)]
    return " ".join(words) + {"-": " - ", "&": " và ", ",": ", "}.get(match["joint"].strip(), match["joint"])


def closed(name: str) -> str:
    """Return a name with the closing quotation mark that trimming took from its end."""
    if name.count('"') == 1:
        return name + '"'
    return name + "”" if "“" in name and "”" not in name else name


def usual_capitals(name: str) -> str:
    """Return a written-out name without the capitals that only officialdom gives ("HĐND Huyện" → "… huyện")."""
    if nation := _NATION.match(fold(name)):
        return nation["body"].capitalize()
    name = _STANDING.sub("Ban Thường vụ ", name).replace("nhân dân Ủy ban nhân dân", "nhân dân - Ủy ban nhân dân")
    return _OFFICIALDOM.sub(_lowered, _PEOPLES.sub(_usual, _TIGHT.sub(" - ", name)))


def _joined(match: re.Match[str]) -> str:
    return {"HDND": "HĐND", "UB": "Ủy ban"}.get(match[0], "UBMTTQ")


def _command(match: re.Match[str]) -> str:
    low = re.search(r"(?<!\w)(?:huyện|quận|thị xã|xã|phường|thị trấn)(?!\w)", fold(match["whose"]))
    return "Ban Chỉ huy " if low else "Bộ Chỉ huy "


def _usual(match: re.Match[str]) -> str:
    """ "Ủy Ban Nhân Dân" in the usual capitals: the first only."""
    return match[0].capitalize()


def _lowered(match: re.Match[str]) -> str:
    """A level word before a place or nothing, the second half of "Tỉnh Ủy" in small letters: not "Phước Tỉnh"."""
    name, end = match.string, match.end()
    before = name[: match.start()].split()[-1]
    if match[0] in ("Ủy", "Đoàn"):
        return match[0].lower() if before in ("Tỉnh", "Thành", "Huyện", "Quận", "Thị") else match[0]
    named = before[0].isupper() and before != "Nam"
    ends = end == len(name) or name[end + 1].isupper() or name[end + 1].isdigit()
    return match[0].lower() if ends and not named else match[0]
