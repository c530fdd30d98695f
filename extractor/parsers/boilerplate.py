"""Boilerplate of web pages: how much speaks for a line being a menu, a button, a counter, a link or a notice.

Evidence is added up, not decided by one word: a phrase that opens such lines, separators between short items, gaps
between short items, the reader's own opinion; prose speaks against it.
Annotation guide §1 "segments" and §3; the phrases stand in `phrases`.
"""

from __future__ import annotations

import re

from .lines import LONG, Line
from .phrases import ADVICE, GATE, HEADER, INSIDE, LICENCE, OPENING, SITE

CERTAIN = 2.0
LIKELY = 1.0
TOLD = 60
"""A sentence of so many characters with a comma and a full stop tells something, whatever words it opens with."""

_SEPARATOR = re.compile(r"\s[|/•·–-]\s|\s?[|›»«>]{1,2}\s?|\s::\s|\s;\s")
_CREDIT = re.compile(
    r"(?:\(|[\s.–-])(?:ảnh|nguồn)\s?(?:[:/]|minh họa|do (?!đó)|tư liệu|tl |vgp)|"
    r"^(?:ảnh|hình)\s?(?:\d|[:.]|minh họa|tư liệu|chụp|:)|\(ảnh|ảnh\s?:|\|\s?$"
)

_SEEN = re.compile(
    r"^(?:quang cảnh|toàn cảnh|hình ảnh|ảnh|một góc|một số|hiện trường|các đại biểu|đại biểu|lãnh đạo|đồng chí|đ/c|ông|"
    r"bà|anh|chị|em|người dân|nhân dân|bà con|lực lượng|cán bộ|chiến sĩ|bộ đội|công an|đoàn|học sinh|sinh viên|"
    r"công nhân|nông dân|khu vực|khu|trụ sở|cầu|đường|tuyến|mô hình|vườn|cánh đồng|bên trong|chủ tịch|phó|bí thư|"
    r"bộ trưởng|thủ tướng|giám đốc|đại diện|các đồng chí|ban giám khảo|đội|thi công|từ trái|hội nghị|buổi)(?!\w)|"
    r"(?<!\w)(?:phát biểu|chủ trì|trao|tặng|thăm|chụp|ký kết|trả lời|tham quan|kiểm tra|dâng hương|trong ảnh|tại buổi|"
    r"tại hội nghị|tại phiên|đang)(?!\w)"
)


_CODE = re.compile(r"(?=[A-Za-z+/]{0,40}\d)(?=[\da-z+/]{0,40}[A-Z])[A-Za-z\d+/]{60}[A-Za-z\d+/=]*(?:\Z|(?<=.{200}))")
"""A picture or a font that a copy brought along as letters (base64): no blank, capitals and figures among them."""
_LEFT = re.compile(
    r"(?:(?:nguồn|link|theo|source|xem)(?!\w)[^\n:]{0,40}:?\s?)?(?:https?://|www\.)\S+\Z|</?(?:image|img)[\s>]|!\[|data:image"
)
"""An address with or without what it is called, alone in its line; what a picture leaves in a copy."""
_COUNTER = re.compile(r"(\d{1,2})\s?/\s?(\d{1,3})")
"""Which picture of a gallery this is, alone in its line."""
_ROW = re.compile(r"\|\s*(?:\d{1,3}\s*\.?|stt|tt|số tt)\s*\|.*\|\s*\Z")


def chrome_evidence(line: Line) -> float:
    """Return how much speaks for `line` being boilerplate: CERTAIN from 2, LIKELY from 1, prose below 0."""
    if line.block == "chrome":
        return CERTAIN + 1
    score = 2.0 * (_COUNTER.fullmatch(line.text) is not None)
    score += 5.0 * (_CODE.match(line.text) is not None or _LEFT.match(line.fold) is not None)
    if OPENING.match(line.fold):
        score += 2.0
    elif line.size <= LONG and INSIDE.search(line.fold):
        score += 1.5
    if LICENCE.search(line.fold) or ADVICE.search(line.fold) or GATE.match(line.fold):
        score += 4.0
    score += _menu_evidence(line)
    if line.size >= LONG:
        score -= 1.5
    if line.is_sentence:
        score -= 1.0
        if line.size >= TOLD and line.tail[-1] == "." and "," in line.text:
            score -= 0.5
    return score


def is_row(line: Line) -> bool:
    """Say whether bars divide the line into the cells of a numbered table: "| 1 | Lê A | Giám đốc |"."""
    return _ROW.match(line.fold) is not None


def _menu_evidence(line: Line) -> float:
    """Short items between separators or gaps: breadcrumbs, menus, rows of tags."""
    if line.size > 200 or is_row(line):
        return 0.0
    parts = [p for p in _SEPARATOR.split(line.text) if p.strip()]
    strong = sum(line.text.count(c) for c in "|›»>")
    score = 0.0
    if len(parts) >= 2 and all(len(p.split()) <= 7 for p in parts):
        score += 0.5 * min(len(parts) - 1, 3) if strong or len(parts) > 2 else 0.25
        score += 0.5 if any(c in line.text for c in "›»>") else 0.0
    gaps = [p for p in re.split(r"[ \t\u00a0]{2,}", line.text) if p]
    if len(gaps) >= 3 and all(len(p.split()) <= 6 for p in gaps):
        score += 1.0
    elif len(gaps) == 2 and line.size <= 60:
        score += 0.5
    return score


def is_site_name(line: Line) -> bool:
    """Say whether `line` names a portal, an electronic newspaper or a bulletin."""
    return line.size <= LONG and SITE.search(line.fold) is not None


def is_related_header(line: Line) -> bool:
    """Say whether `line` heads a list of other articles ("Tin liên quan")."""
    return line.size <= 60 and HEADER.match(line.fold) is not None


def shows_picture(line: Line) -> bool:
    """Say whether a short line tells what a picture shows: who is seen in it, or what they do."""
    return line.block == "caption" or _SEEN.search(line.fold) is not None


def is_caption(line: Line) -> bool:
    """Say whether `line` closes or opens as a picture's caption does, with a credit or a cell border."""
    return line.block == "caption" or (line.size <= 300 and _CREDIT.search(line.fold[:300]) is not None)
