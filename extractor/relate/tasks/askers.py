"""Who may be asking before a verb of asking: not who is asked himself, not a source, nobody in brackets."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...model import Task
from ...text import fold
from .actors import ACTOR, PERSON, PLACE, Item, Reading
from .item_lines import is_plain_order

_LOOK_BACK = 200
"""Items before a bare head among which its unit is looked for."""

_CROWD = re.compile(r"dân|cử|hộ|phụ|sinh|nhân|lao|tiểu|chủ|doanh|đầu|đại|chuyên|luật|bạn|hội|độc|bệnh|khách|bà")
"""A syllable of each of them: what is looked for first."""
_PEOPLE = re.compile(
    r"(?:^|[;,.:]\s)(?:[^;,.:]{0,40}\s)?(?:người\sdân|cử\stri|nhân\sdân|bà\scon|hộ\sdân|các\shộ|nhiều\shộ|hộ\skinh\sdoanh|phụ\shuynh|học\ssinh|sinh\sviên"
    r"|công\snhân|người\slao\sđộng|nông\sdân|ngư\sdân|tiểu\sthương|chủ\stàu|doanh\snghiệp|nhà\sđầu\stư|đại\sbiểu|chuyên\sgia|luật\ssư|bạn\sđọc|cư\sdân"
    rf"|hội\sviên|dân|độc\sgiả|người\sbệnh|bệnh\snhân|hành\skhách)(?:\s[^;,.:{ACTOR}{PERSON}]{{0,60}}|\s[^;,.:]{{0,30}}[{ACTOR}{PLACE}][^;,.:{ACTOR}{PERSON}]{{0,30}})?\s$"
)
"""Ordinary people as the subject of the clause that ends where somebody is asked."""
_MEMBERS = re.compile(r"(?<!\w)thành\sviên\s[^;,.:]{0,40}$")
"""Members of a team or a council, as that subject: many, and none of them is named."""
_SOURCE = re.compile(
    r"(?<!\w)(?:đề\snghị|kiến\snghị|đề\sxuất|tham\smưu|phản\sánh|báo\scáo|tờ\strình|nguyện\svọng|cam\skết)\s(?:[^;,.]{0,30}\s)?của\s$"
)
_ASKED = re.compile(
    r"\s(?:(?:cũng|còn|đã|vừa|tiếp\stục|sẽ)\s){0,2}được\s(?:giao|phân\scông|yêu\scầu|đề\snghị|cử)(?!\w)"
)


_OBJECT = re.compile(
    r"(?<!\w)(?:mong(?:\smuốn|\srằng)?|chúc(?:\smừng)?|biểu\sdương|khen(?:\sngợi)?|ghi\snhận|đánh\sgiá\scao|cảm\sơn|tặng|động\sviên"
    r"|phê\sbình|nhắc\snhở|cảnh\scáo|khiển\strách|khai\strừ|cách\schức|kỷ\sluật|miễn\snhiệm|bãi\snhiệm|bổ\snhiệm|điều\sđộng|đình\schỉ|kiện\stoàn(?:\schức\s(?:danh|vụ))?|chỉ\sđịnh"
    r"|khởi\stố|bắt|đối\svới|vi\sphạm\scủa|đảng\sviên|hội\sviên|đoàn\sviên|công\schức|cán\sbộ|nhân\sviên|cho|(?:làm\sviệc|trao\sđổi|họp|chia\ssẻ)\svới|gặp(?:\sgỡ)?(?:\svới)?|thăm|tại)\s"
    r"(?:ra\skhỏi\sđảng\s)?(?:các\s)?(?:(?:đồng\schí|ông|bà|tập\sthể|lãnh\sđạo)\s)?$"
)
"""Before whoever is wished, praised, met or visited: who does so asks."""
_PARENTS = tuple(f"{ACTOR} {link} " for link in ("-", "–", "của", "thuộc", "trực thuộc"))
"""Between a part and its parent: the part asks ("Cơ quan An ninh điều tra - Bộ Công an yêu cầu …")."""
_BARE = re.compile(
    r"(?:^|[;,.:]\s)(?:(?:ngoài\sra|đồng\sthời|bên\scạnh\sđó|do\sđó|vì\svậy|theo\sđó|qua\sđó|từ\sđó),?\s)?"
    r"(?:(?:các\s|một\ssố\s)?thành\sviên\s(?:(?:trong|của|thuộc)\s)?)?"
    r"(?P<head>tòa|hội\sđồng\sxét\sxử|hđxx|viện\skiểm\ssát|viện|sở|bộ|cục|chi\scục|thanh\stra|kiểm\stoán|đoàn(?:\s(?:giám\ssát|thanh\stra|kiểm\stra|công\stác|khảo\ssát))?|tổ\s(?:công\stác|kiểm\stra|giám\ssát)"
    r"|ban|phòng|hiệp\shội|hội|công\sty|trường|bệnh\sviện)\s(?:(?:cũng|còn|đã|vừa|tiếp\stục|sẽ)\s){0,2}$"
)
_TEAMS = (
    "đoàn giám sát",
    "đoàn thanh tra",
    "đoàn kiểm tra",
    "đoàn công tác",
    "đoàn khảo sát",
    "tổ công tác",
    "tổ kiểm tra",
    "tổ giám sát",
)
"""Bodies sent out for one matter: "đoàn công tác" may mean what the text has called "Tổ kiểm tra số 2"."""
_LAW = re.compile(
    r"(?:[Đđ]iều|[Kk]hoản|[Đđ]iểm|Luật|Bộ luật|Nghị định|Thông tư|Pháp lệnh|Hiến pháp|Điều lệ|Quy chế)\s"
    r"|\w[^/]*\d/\d{4}/(?:NĐ|TT|TTLT|QĐ-B|QĐ-TTg)"
)
_ALSO = re.compile(rf"[{ACTOR}{PERSON}]\s(?:đồng\sthời\s)?cũng\s(?:đã\s)?(?:giao|yêu\scầu|đề\snghị|chỉ\sđạo)(?!\w)")
"""Who asks this has asked what stands before, too."""
_SUBJECT = re.compile(rf",\s[{ACTOR}{PERSON}]\s(?:(?:cũng|còn|đã|vừa|tiếp\stục)\s){{0,2}}$")
"""Behind what somebody has agreed to: who asks ("Thống nhất phương án, Phó Chủ tịch UBND tỉnh A | chỉ đạo …")."""
_HEADED = ("người đứng đầu ", "vị đứng đầu ")
_COURT = frozenset({"tòa", "hội đồng xét xử", "hđxx"})


def bare_asker(reading: Reading, verb: int, items: Sequence[Item]) -> str | None:
    """Return the unit last named that a bare head before reading.text[verb:] stands for ("Tòa cũng kiến nghị …")."""
    match = _BARE.search(reading.text, max(0, verb - 60), verb)
    if match is None:
        return None
    head = "tòa án" if match["head"] in _COURT else match["head"]
    offset = reading.offset(match.start("head"))
    last = bisect_left(items, offset, key=lambda item: item.start)
    units = (i for i in reversed(items[max(0, last - _LOOK_BACK) : last]) if i.sign == ACTOR and i.person is None)
    named = [i.name for i in units if fold(i.name).startswith((head, *_TEAMS) if head.startswith(_TEAMS) else head)]
    return next((name for name in named if fold(name).startswith(head)), next(iter(named), None))


def also_asked(before: Sequence[Task], text: str, found: Sequence[Task]) -> list[Task]:
    """Return `before` with the asker of `found` where nobody was named ("UBND tỉnh cũng giao Sở B …": A's too)."""
    by = next((task.by for task in found if task.by), None)
    if by is None or not _ALSO.search(text):
        return list(before)
    return [task if task.by or task.assignee == by else replace(task, by=by) for task in before]


def is_law(name: str) -> bool:
    """Say whether `name` is that of a law or a rule under it, which the press explains and which asks nobody."""
    return _LAW.match(name) is not None


def asks_itself(text: str, verb: int) -> bool:
    """Say whether a sentence of the press tells who asks at text[verb:], and is not itself what somebody asked."""
    return not is_plain_order(text) or _SUBJECT.search(text, max(0, verb - 20), verb) is not None


def headed(text: str, at: int, item: Item) -> tuple[int, str | None]:
    """Return from where the words about the asker at text[at] are read, and his name where that is his office.

    "Người đứng đầu UBND huyện A" is read from its first word, since it means a person; "Người đứng đầu Chính phủ" can
    be but one office.
    """
    words = next((words for words in _HEADED if text.endswith(words, 0, at)), None)
    if words is None:
        return at + 1, None
    return at - len(words), "Thủ tướng Chính phủ" if item.name == "Chính phủ" else None


def asked_by_people(text: str, verb: int) -> bool:
    """Say whether many ask at text[verb:], none named: people ("Cử tri phường A kiến nghị …"), members of a team."""
    if _MEMBERS.search(text, max(0, verb - 70), verb):
        return True
    return _CROWD.search(text, max(0, verb - 100), verb) is not None and (
        _PEOPLE.search(text, max(0, verb - 140), verb) is not None
    )


def askers(reading: Reading, verb: int, signs: frozenset[str], official: bool) -> Iterator[int]:
    """Yield the positions of all who may be asking at reading.text[verb:], the nearest first.

    Whose proposal is taken up ("theo đề nghị của Sở A, …") comes last in the press, and never in an official document;
    a law that the press names beside whoever asks comes last too.
    """
    text = reading.text
    sources: list[int] = []
    for at in sorted((at for at in reading.items if at < verb), reverse=True):
        if reading.items[at].sign not in signs or _ASKED.match(text, at + 1) or _in_brackets(text, at, verb):
            continue
        if _OBJECT.search(text, max(0, at - 60), at) or text.endswith(_PARENTS, 0, at):
            continue
        if text.endswith("thay mặt ", 0, at) and text[at + 1 : verb].strip():
            continue  # "A thay mặt Chính phủ gửi lời chia buồn và yêu cầu …" tells what A asks
        source = text.endswith("của ", 0, at) and _SOURCE.search(text, max(0, at - 60), at)
        if source or not official and is_law(reading.items[at].name):
            sources.append(at)
        else:
            yield at
    if not official:
        yield from sources


def _in_brackets(text: str, at: int, verb: int) -> bool:
    """Say whether text[at] stands in brackets that are closed before the verb and follow somebody ("Cục A (Bộ B)")."""
    opened, closed = text.rfind("(", 0, at), text.find(")", at, verb)
    return opened > text.rfind(")", 0, at) and closed >= 0 and text[:opened].rstrip()[-1:] in (ACTOR, PERSON)
