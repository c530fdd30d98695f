"""Official documents that lost their head: copied into a mail or a chat, cut at the type line, begun at the bases.

What opens them stands at the top of the text: a type line over its abstract, legal bases over a formula, "Điều 1." with
the next article below it, "V/v …" over "Kính gửi", or nothing but a foot. An article that quotes a decision has prose
above the quotation, so prose above an opening forbids it; what a mail or a chat prints above is no prose of an article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..boilerplate import LIKELY, chrome_evidence
from ..cells import cells_of, split_cells
from ..dateline import read_dateline
from ..lines import LONG, Line
from .headwords import ADDRESSEE, SUBJECT, TYPE, WIRE, is_type_line
from .oldhead import LAW, LINES, read_old_head
from .organisation import is_authority, is_organisation
from .signature import POWERS

TOP = 14
"""The opening stands in one of the first so many lines."""
SENTENCE = 40
BELOW = 60
"""What an opening announces (articles, sections, a formula) stands within so many lines."""
ABSTRACT = 3
"""An abstract has at most so many lines."""
MAIL = re.compile(
    r"(?:>\s?)*\*{0,2}(?P<field>from|từ|người gửi|to|tới|đến|cc|bcc|subject|chủ đề|tiêu đề|date|sent|ngày gửi|vào lúc|"
    r"đính kèm|attachments?)\*{0,2}\s?:\s?\S|-{2,}\s?(?:forwarded|original|thư chuyển tiếp|tin nhắn)"
)
"""A line of a mail's head as it is copied into its text."""
STAMP = re.compile(
    r"\[?\d{1,2}[:h]\d\d(?:[:,]?\s?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)?\]|\[\d{1,2}[:h]\d\d[^\]]{0,24}\]|"
    r"\[\d{1,2}[/.-]\d{1,2}[^\]]{0,24}\]|\d{1,2}:\d\d\s?[-–]\s?[^\W\d]"
)
"""The time that a messenger prints before a message."""
GREETING = re.compile(
    r"(?:kính (?:gửi|chào|thưa)|thân gửi|gửi|chào|dear|hi|hello|thưa)\s(?:các |toàn thể |quý |tất cả )*(?:anh|chị|em|"
    r"bác|bạn|ace|a/c|sếp|cả nhà|mọi người|đồng chí|thầy|cô|ông|bà|all)(?!\w)|(?:em|mình|tôi|anh|chị)\s(?:xin\s)?(?:"
    r"gửi|chuyển|forward|fwd|copy)|(?:nhờ\s)?(?:anh|chị|các bạn|a/c|mọi người)(?:\schị)?\s(?:xem|check|góp ý|đọc|"
    r"lưu ý)|(?:fwd?|fw|re|tr)\s?:"
)
_BASIS = re.compile(
    r"\W{0,4}căn cứ\s(?:vào\s)?(?:các\s)?(?:hiến pháp|bộ luật|luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư|"
    r"điều lệ|chỉ thị|kế hoạch|quy chế|biên bản|tờ trình|đề án|hướng dẫn|kết luận|công văn|chương trình)(?!\w)"
)
_PROPOSAL = re.compile(r"\W{0,4}(?:xét|theo)\s(?:đề nghị|tờ trình)(?!\w)")
_ARTICLE = re.compile(r"[\s>*•-]{0,4}điều\s{1,3}(?P<no>\d{1,3})\s?[.:]\s?\S")
_FORMULA = re.compile(r"\W{0,2}(?:quyết\s{0,3}định|quyết\s{0,3}nghị|chỉ\s{0,3}thị)\s?:?\s?\Z")
_SECTION = re.compile(r"(?:I|1)\s?[.)/-]\s?[^\W\d_]")
_ASKED = re.compile(r".{0,160}(?:yêu cầu|chỉ đạo|đề nghị|thông báo|ban hành kế hoạch|kết luận)[^.:]{0,80}:\s*\Z")
_RECIPIENTS = re.compile(r"\W{0,3}nơi nhận\s?[:.]?")
_ABOUT = re.compile(r"(?:về(?: việc)?|v/v|ban hành|phê duyệt|triển khai|thực hiện|kiện toàn|thành lập)(?!\w)")
_BASIS_TORN = re.compile(r"\W{0,4}căn cứ(?:\s(?:vào|các|vào các))?\Z")
"""The first words of a base, the act itself torn off to the next line."""
_ENACTS = re.compile(
    r"(?:bộ\s+trưởng|chính\s+phủ|thủ\s+tướng|thống\s+đốc|tổng\s+thanh\s+tra|tổng\s+kiểm\s+toán|ủy\s+ban|hội\s+đồng|liên\s+(?:tịch|bộ))"
    r"(?!\w)[^.;:]{0,160}?(?<!\w)(?:ban\s+hành|hướng\s+dẫn)\s+"
    r"(?:nghị\s+định|nghị\s+quyết|thông\s+tư|quyết\s+định|quy\s+chế|quy\s+định)(?!\w)"
)
"""Below the bases: who enacts what, in a sentence ("Bộ trưởng Bộ X ban hành Thông tư quy định …")."""
_TITLED_LETTER = re.compile(r"(?:công văn|giấy mời|tờ trình|công điện)(?:\ssố\s\S+)?\s(?:về|v/v)(?!\w)")
"""The title that a site gives a letter ("Công văn về việc …"), above its addressees."""
_CARRIES_OUT = re.compile(
    r"(?:thực hiện|triển khai|căn cứ) (?:nghị|quyết|chỉ|kế|luật|thông|công|chương|kết)[^.:]{20,900}? "
    r"(?:ban hành|xây dựng) (?:kế hoạch|chương trình|phương án|đề án)[^.:]{0,160} (?:như sau|sau|cụ thể):"
)
_NUMBERED = re.compile(r"\W{0,2}(?:[IVX]{1,4}|\d{1,2}(?:\.\d)?)\s?[.)/-]\s?[^\W\d_]")
OPENING = 8
"""The first sentence of a plan that lost its head, in so many lines of a hard-wrapped copy."""
_FIELD = re.compile(r"\W{0,3}(?:ngày (?:có|hết) hiệu lực|(?:còn|hết)? ?hiệu lực|tình trạng)(?: hiệu lực)?\s?:")
"""A line of a site's attributes above a text."""


def opening(lines: Sequence[Line]) -> int | None:
    """Return the index of the line with which a document without a letterhead opens, None where none does."""
    for i, line in enumerate(lines[:TOP]):
        if _opens(lines, i):
            return i
        if not _may_stand_above(line):
            return None
    return None


def is_correspondence(line: Line) -> bool:
    """Say whether `line` is what a mail or a chat prints above a text: a field of its head, a greeting, a time."""
    return bool(MAIL.match(line.fold) or STAMP.match(line.fold) or GREETING.match(line.fold))


def _may_stand_above(line: Line) -> bool:
    """A mail's words may, and whatever is no prose; a date of the press may not."""
    if is_correspondence(line):
        return line.size < 3 * LONG
    return not (line.is_sentence and line.size >= SENTENCE) and read_dateline(line) is None


def _opens(lines: Sequence[Line], i: int) -> bool:
    line = lines[i]
    if i == 0 and _CARRIES_OUT.match(" ".join(x.fold for x in lines[:OPENING])):
        return any(_NUMBERED.match(x.text) for x in lines[1:BELOW])
    if line.block == "chrome" or chrome_evidence(line) >= LIKELY and not _BASIS.match(line.fold):
        return False
    if article := _ARTICLE.match(line.fold):
        return _is_article_list(lines, i, int(article["no"]))
    if _is_basis(lines, i) or _PROPOSAL.match(line.fold):
        return _announces(lines, i + 1, formula=True) or _enacts(lines, i)
    if WIRE.match(line.fold) and line.is_caps and i:
        return lines[i - 1].is_caps and is_authority(lines[i - 1].fold)
    if i < ABSTRACT and _TITLED_LETTER.match(line.fold) and line.size < 2 * LONG:
        return any(ADDRESSEE.match(x.fold) for x in lines[i + 1 : i + 1 + ABSTRACT])
    if ADDRESSEE.match(line.fold):
        return _is_letter(lines, i)
    if SUBJECT.match(line.fold) and line.size < 2 * LONG:
        return any(ADDRESSEE.match(x.fold) for x in lines[i + 1 : i + 1 + ABSTRACT])
    if i == 0 and (_RECIPIENTS.match(line.fold) or POWERS.match(line.fold)):
        return _is_foot(lines)
    return _is_typed(lines, i)


def _is_basis(lines: Sequence[Line], i: int) -> bool:
    """Say whether a legal base begins in line `i`, also where a copy tore its first words off."""
    fold = lines[i].fold
    if _BASIS_TORN.match(fold) and i + 1 < len(lines):
        fold = f"{fold} {lines[i + 1].fold}"
    return _BASIS.match(fold) is not None


def _enacts(lines: Sequence[Line], i: int) -> bool:
    """Two bases at least, and below them a sentence that enacts: a copy that lost its formula and article heads."""
    window = lines[i : i + BELOW]
    bases = sum(_is_basis(window, k) for k in range(len(window)))
    return bases > 1 and _ENACTS.search("\n".join(x.fold[-600:] for x in window)) is not None


def _is_article_list(lines: Sequence[Line], i: int, number: int) -> bool:
    """Articles that follow each other, or the last one over the recipients; "Điều" in a sentence is none."""
    if not lines[i].text.lstrip("> *•-").startswith(("Đ", "ĐIỀU")):
        return False
    for line in lines[i + 1 : i + 1 + BELOW]:
        match = _ARTICLE.match(line.fold)
        if (match and int(match["no"]) == number + 1) or _RECIPIENTS.match(line.fold):
            return True
    return number == 1 and i == 0 and len(lines) > 1 and not any(x.size >= LONG for x in lines[1:])


def _announces(lines: Sequence[Line], start: int, *, formula: bool = False) -> bool:
    """Say whether a formula, articles or sections stand below: what makes a text a document."""
    for line in lines[start : start + BELOW]:
        article = _ARTICLE.match(line.fold)
        if article or _FORMULA.match(line.fold) and (line.is_caps or line.size < 16):
            return True
        if not formula and (_SECTION.match(line.text) or _ASKED.match(line.fold[-240:]) or _BASIS.match(line.fold)):
            return True
        if formula and line.size < LONG and _ASKED.match(line.fold):
            return True
    return False


def _is_typed(lines: Sequence[Line], i: int) -> bool:
    """A type line over its abstract and what it announces; over nothing of these only where the text begins."""
    cells = split_cells(lines[i], 0)
    if not (cells and (is_type_line(cells[0]) or LAW.match(cells[0].fold))) or i + 1 >= len(lines):
        return False
    if has_old_head(lines[i : i + LINES]):
        return True
    if not cells[0].is_caps:
        return False
    below = lines[i + 1]
    if _is_basis(lines, i + 1) or _ARTICLE.match(below.fold) or ADDRESSEE.match(below.fold):
        return True
    if below.size > (
        4 if _ABOUT.match(below.fold) or below.fold.startswith("hướng dẫn") else 2
    ) * LONG or read_dateline(below):
        return False
    first = all(x.is_caps or x.is_rule or _FIELD.match(x.fold) for x in lines[:i])
    return _announces(lines, i + 1) or (first and (_ABOUT.match(below.fold) is not None or not below.is_sentence))


def has_old_head(lines: Sequence[Line]) -> bool:
    """Say whether below a type line, or in it, stand issuer, number and day."""
    cells = cells_of(lines)
    type_ = TYPE.match(cells[0].fold)
    rest = cells[0].text[type_.end() :].strip(" :.-_*") if type_ else ""
    return read_old_head(cells, 1, rest) is not None


def _is_letter(lines: Sequence[Line], i: int) -> bool:
    """An organisation or its head is addressed, and the text closes as a công văn does, or its articles follow."""
    addressee = lines[i].fold.partition(":")[2].strip() or (lines[i + 1].fold if i + 1 < len(lines) else "")
    if not is_organisation(addressee.lstrip(" -+•")) and "đồng chí" not in addressee[:20]:
        return False
    return any(x.tail.rstrip().endswith("./.") or _RECIPIENTS.match(x.fold) for x in lines[i + 1 :])


def _is_foot(lines: Sequence[Line]) -> bool:
    """Nothing but recipients and a signature: short lines, the powers in capitals among them."""
    return all(x.size < LONG for x in lines) and any(POWERS.match(x.fold) and x.is_caps for x in lines)


_FORCE = re.compile(
    r"\W{0,4}(?:(?:văn bản|luật|bộ luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư(?: liên tịch)?|chỉ thị|"
    r"quy định|kế hoạch|hướng dẫn)(?: số)? (?:này|\d[\w./-]{3,25}) )(?:(?:(?:đã|bị|được|đang|hết hiệu lực và) ){0,3}"
    r"(?:thay thế|bãi bỏ|hủy bỏ|hết hiệu lực|sửa đổi|đính chính)(?: một phần| toàn bộ)?,? [^\n]{0,120}?|"
    r"[^\n]{1,200}?(?<!\w)(?:được|bị) (?:thay thế|bãi bỏ|hủy bỏ|sửa đổi)(?: một phần)? (?:bởi|bằng|theo) [^\n]{1,40}?)"
    r"\d{1,5}(?:/\d{4})?/[\w-]{3,}"
)
"""A note above a paper: "Văn bản này đã được thay thế bởi Quyết định 2519/QĐ-UBND …"."""


_PRESENTS = re.compile(
    r"(?<!\w)(?:giới thiệu (?:(?:đến|tới|cùng|với)\s[^.:]{3,40}\s)?(?:toàn văn|nội dung|nguyên văn)"
    r"|(?:đăng(?: tải)?|trích đăng|đăng lại) (?:toàn văn|nguyên văn)|(?:toàn văn|nguyên văn)[^.]{3,120}:\W*\Z"
    r"|nội dung[^.]{3,120}(?:như sau|sau đây)\s?[.:]\W*\Z)"
)
"""In a sentence of a newspaper: the full text of a paper follows."""


def kinds_above(lines: Sequence[Line]) -> list[str]:
    """Return the kinds of the lines above a letterhead: a mail's words are text, what a site notes of the paper's
    force, and the sentences with which a newspaper presents it; all else is the page's."""
    written = [line.block == "" and is_correspondence(line) for line in lines]
    if any(written):
        return [_kind_above(line) for line in lines]
    presented = any(_PRESENTS.search(line.fold) for line in lines)
    return [
        "paragraph" if _FORCE.match(line.fold) or presented and _is_prose(line) else "boilerplate" for line in lines
    ]


def _is_prose(line: Line) -> bool:
    return line.block != "chrome" and line.is_sentence and line.size >= SENTENCE and chrome_evidence(line) < LIKELY


def _kind_above(line: Line) -> str:
    if line.block == "chrome" or line.is_rule:
        return "boilerplate"
    field = MAIL.match(line.fold)
    return "boilerplate" if field else "paragraph"
