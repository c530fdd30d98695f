"""Who may be asking before a verb of asking: not who is asked himself, not a source, nobody in brackets."""

from __future__ import annotations

import re

from .actors import ACTOR, PERSON, PLACE, Reading

_PEOPLE = re.compile(
    r"(?:^|[;,.:]\s)(?:[^;,.:]{0,40}\s)?(?:người\sdân|cử\stri|nhân\sdân|bà\scon|hộ\sdân|các\shộ|nhiều\shộ|hộ\skinh\sdoanh|phụ\shuynh|học\ssinh|sinh\sviên"
    r"|công\snhân|người\slao\sđộng|nông\sdân|ngư\sdân|tiểu\sthương|chủ\stàu|doanh\snghiệp|nhà\sđầu\stư|đại\sbiểu|chuyên\sgia|luật\ssư|bạn\sđọc|cư\sdân"
    rf"|hội\sviên|dân|độc\sgiả|người\sbệnh|bệnh\snhân|hành\skhách)(?:\s[^;,.:{ACTOR}{PERSON}]{{0,60}}|\s[^;,.:]{{0,30}}[{ACTOR}{PLACE}][^;,.:{ACTOR}{PERSON}]{{0,30}})?\s$"
)
"""Ordinary people as the subject of the clause that ends where somebody is asked."""
_SOURCE = re.compile(
    r"(?<!\w)(?:đề\snghị|kiến\snghị|đề\sxuất|tham\smưu|phản\sánh|báo\scáo|tờ\strình|nguyện\svọng|cam\skết)\s(?:[^;,.]{0,30}\s)?của\s$"
)
_ASKED = re.compile(
    r"\s(?:(?:cũng|còn|đã|vừa|tiếp\stục|sẽ)\s){0,2}được\s(?:giao|phân\scông|yêu\scầu|đề\snghị|cử)(?!\w)"
)


def asked_by_people(text: str, verb: int) -> bool:
    """Say whether those who ask at text[verb:] are ordinary people ("Cử tri phường A kiến nghị …")."""
    return _PEOPLE.search(text, max(0, verb - 140), verb) is not None


def askers(reading: Reading, verb: int, signs: frozenset[str], official: bool) -> list[int]:
    """Return the positions of all who may be asking at reading.text[verb:], the nearest first.

    Whose proposal is taken up ("theo đề nghị của Sở A, …") comes last in the press, and never in an official document.
    """
    text = reading.text
    before = [at for at in sorted(reading.items, reverse=True) if at < verb and reading.items[at].sign in signs]
    before = [at for at in before if not _ASKED.match(text, at + 1) and not _in_brackets(text, at, verb)]
    sources = [at for at in before if _SOURCE.search(text, max(0, at - 60), at)]
    rest = [at for at in before if at not in sources]
    return rest if official else rest + sources


def _in_brackets(text: str, at: int, verb: int) -> bool:
    """Say whether text[at] stands in brackets that are closed before the verb and follow somebody ("Cục A (Bộ B)")."""
    opened, closed = text.rfind("(", 0, at), text.find(")", at, verb)
    return opened > text.rfind(")", 0, at) and closed >= 0 and text[:opened].rstrip()[-1:] in (ACTOR, PERSON)
