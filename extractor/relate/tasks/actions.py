"""What is asked, in the document's own words: the stretch of a sentence or row that belongs to one order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...text import fold
from . import asking
from .actors import ACTOR, DATE, PLACE, Reading
from .cooperation import helpers
from .item_lines import is_work, mark_of
from .reach import Order
from .verbs import is_directive

LONGEST = 400
"""Characters of an action at most."""
_NEXT_ACTOR = re.compile(rf"\s?(?:[,;]\svà|[,;]|và)\s?(?:\w{{2,5}}\s)?[{ACTOR}{PLACE}]")
_ONLY_LEADS = re.compile(
    r"\s(?:là\s(?:cơ\squan|đơn\svị)\s)?(?:chủ\strì|thực\shiện|đảm\snhiệm|đảm\strách|phụ\strách)(?=[\s.,;:)]|$)(?!,?\sphối)"
    rf"|[;,:]\s[^();]{{0,30}}{DATE}[^();]{{0,10}}\)\s?[.;]?$"
)
_BEFORE_LEAD = re.compile(r"[\s.;:,(]*(?:giao|do)?[\s(]*$", re.IGNORECASE)
_PARENT = re.compile(rf"\s(?:của|thuộc|trực\sthuộc)\s{ACTOR}(?=\s)")
_QUOTED = re.compile(r"[.,;!?]?[\"”],?(?:\s+[^\"“”]{2,80})?$")
_CARRIES_ON = re.compile(
    r"(?:[\s,;]+(?:còn|và|riêng|trong khi(?: đó)?|đồng thời|cùng lúc|(?<!được )giao|cả|phía"
    r"|(?<!có )(?<!theo )(?<!đúng )(?<!các )(?<!đáp ứng )(?:đề nghị|yêu cầu)))+$",
    re.IGNORECASE,
)
_IF_ANY = re.compile(
    r"[;,]\s(?:trong quá trình thực hiện,? )?(?:nếu|trường hợp|(?:trong )?khi)\s[^;.]{3,90}$", re.IGNORECASE
)
"""The condition under which the next one is to act, at the end of what this one is told."""


_NEXT_ORDER = re.compile(r"[;.]\s(?:Đồng thời,? )?(?:Giao|Yêu cầu|Đề nghị|Chỉ đạo)\s(?=\w)")
"""A further order of whoever asks, with a capital of its own, to somebody who is not recognised."""
_ASKS_OTHERS = re.compile(r"(?:yêu cầu|đề nghị) (?:các|những|chủ|nhà|đơn vị|toàn|người|mọi)(?!\w)")
"""What somebody is told to ask of others ("giao Sở A | yêu cầu các đơn vị khắc phục ô nhiễm")."""
_HOWEVER = re.compile(r"[,;] (?:tuy nhiên|nhưng(?= (?:đến nay|công ty|đơn vị|cho đến))|song(?= đến nay)),? .*$")
"""What came of it, told behind what was asked ("…, tuy nhiên công ty vẫn gây ô nhiễm")."""
_ASKED_NEXT = re.compile(r"(?:yêu\scầu|đề\snghị|kiến\snghị)\s")
"""Behind whoever is the topic: "Riêng Sở A, đồng chí đề nghị | sớm ban hành kế hoạch"."""
_GROUP = re.compile(
    r"(?:và |cùng )?(?:các|những) (?:sở|ban|bộ|ngành|đơn vị|cơ quan|địa phương|phòng|huyện|xã|tổ chức)[^.;:]{0,60}?"
    r"(?:(?:có )?liên quan|chức năng|trực thuộc|địa phương|hữu quan|đoàn thể|chính trị - xã hội|thành viên)"
    r" (?=\w)(?!và |có trách nhiệm liên)",
    re.IGNORECASE,
)
"""A group without a name at the end of those who are asked ("UBND thị xã, | các ngành liên quan | chuẩn bị")."""
_LEAD_IN = re.compile(
    r"^(?:cùng (?:nhiều|các) [^,;.]{3,40}? (?=(?:cũng |đã |vừa )*được ))?"
    r"(?:\(chủ trì\)[^.;]{0,3}\s|\((?!phối hợp)[^()]{3,120}\)\s)?(?:[–-]\s[^–-]{3,90}\s[–-]\s)?"
    r"(?:là (?:cơ quan|đơn vị|bộ phận|đầu mối)[^,;.]{0,80},\s(?=có trách nhiệm|có nhiệm vụ|chịu trách nhiệm))?"
    r"(?:(?:[Đđ]ồng thời|[Nn]goài ra|[Đđ]ặc biệt|[Bb]ên cạnh đó|[Cc]ùng với đó),? )?"
    r"(?:(?:thì|phải|cần|[Yy]êu cầu|[Đđ]ề nghị|có trách nhiệm|có nhiệm vụ"
    r"|(?:(?:đã|vừa|cũng|sẽ|tiếp tục) ){0,2}được (?:[^,;.]{2,70}? )??(?:giao|yêu cầu|đề nghị|phân công|chỉ đạo)"
    r"(?: nhiệm vụ| trách nhiệm)?)(?:\s|:\s?))?(?=\w{2})"
)
"""A note on whoever is asked, and the modal words before what is asked."""


def action_of(reading: Reading, source: str, order: Order, orders: Sequence[Order]) -> str:
    """Return what `order` asks, blanks made single, at most LONGEST characters; `source`: the document's text.

    In a table the cell that says what to do; where the work stands before who leads it, that work; else the words
    behind whoever is asked, without those that lead on to the next order or close a quotation.
    """
    executors = asking.EXECUTORS.search(reading.text, order.start)
    passes_on = ":" in reading.text[order.start : order.verb]  # "Ban Quản lý A: yêu cầu nhà thầu tăng ca"
    if order.row:
        words = _task_cell(source[reading.start : reading.end], source[order.item.start : order.item.end])
    elif executors and order.verb < order.start <= executors.start():
        words = source[reading.offset(executors.start()) : reading.end]
    elif order.verb >= order.start and _ONLY_LEADS.match(reading.text, order.start) and is_work(reading.text):
        words = _BEFORE_LEAD.sub("", source[reading.offset(mark_of(reading.text)) : order.item.start])
    else:
        begin = reading.offset(behind_list(reading.text, order, orders))
        if order.item.start < begin < order.item.end:  # a bare head is a word of the text, not one sign
            begin = order.item.end
        behind, beside = helpers(reading, order.start, order.limit)
        begin = max(begin, reading.offset(behind)) if beside else begin
        if (
            order.verb > order.start + 1
            and not passes_on
            and (asked := _ASKED_NEXT.match(reading.text, order.verb, order.limit))
        ):
            begin = max(begin, reading.offset(asked.end()))
        words = source[begin : reading.offset(order.limit)]
    words = " ".join(words.split()).strip(" ;,.:|/").lstrip("… ")
    group = _GROUP.match(words)
    if group and is_directive(" ".join(fold(words[group.end() :]).split()[:2])):
        words = words[group.end() :]
    elif nameless := asking.GROUP_NEXT.match(fold(words)) or asking.ROLE_NEXT.match(fold(words)):
        words = words[nameless.end() :]
    if not passes_on and (order.verb >= order.start or not _ASKS_OTHERS.match(words)):
        words = _LEAD_IN.sub("", words)
    words = _HOWEVER.sub("", _NEXT_ORDER.split(words, maxsplit=1)[0])
    if words.count('"') % 2 or words.count("”") > words.count("“"):
        words = _QUOTED.sub("", words)
    if order.limit < len(reading.text):
        words = _IF_ANY.sub("", words)
    return _CARRIES_ON.sub("", words)[:LONGEST]


def behind_list(text: str, order: Order, orders: Sequence[Order]) -> int:
    """Return where the words begin that actors in a list share: behind the last of them."""
    others = {o.start for o in orders if o.verb == order.verb}
    start = order.start
    while True:
        if parent := _PARENT.match(text, start, order.limit):
            start = parent.end()
        match = _NEXT_ACTOR.match(text, start, order.limit)
        if match is None or match.end() not in others:
            return start
        start = match.end()


def _task_cell(row: str, unit: str) -> str:
    """Return the cell of a row that says what to do, not the unit's nor a label: one that begins with an instruction,
    else the longest; the unit where there is none."""
    cells = [cell.strip() for cell in row.split("|")]
    cells = [cell for cell in cells if cell != unit and not cell.endswith(":")] or [unit]
    ordering = [cell for cell in cells if is_directive(" ".join(fold(cell).split()[:1]))]
    return max(ordering or cells, key=len)
