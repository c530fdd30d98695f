"""Firms by their brand alone, right behind an office of a firm: "Tổng giám đốc | TPBank"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...gazetteer import Gazetteer
from ...model import Document, Mention
from ...text import CAPITAL
from ...values.syllable import is_syllable
from ..body import in_body
from .beside import among

OF_FIRM = re.compile(
    r"(?:(?:nguyên|cựu|quyền)\s)?(?:(?:phó|p\.)\s)?(?:(?:tổng\s)?giám đốc(?:\s\w+\s\w+)?"
    r"|chủ tịch(?:\s(?:hđqt|hđtv|hội đồng quản trị|hội đồng thành viên))?|(?:thành viên\s)?(?:hđqt|hđtv)|ceo|tgđ"
    r"|kế toán trưởng|trưởng đại diện|nhà sáng lập)\Z"
)


_KIND = r"(?:\s(?:Việt Nam|Vietnam|Group|Holdings|Corporation|Bank|Land)(?!\w))"


_BRAND = re.compile(
    rf"[ \xa0](?P<brand>(?![IVXLC]+(?!\w)|TPHCM)(?=[^\W\d_]*[A-ZĐ][^\W\d_]*[A-ZĐ]|\w+{_KIND})"
    rf"[A-ZĐ][A-Za-zĐđ0-9&]{{2,20}}{_KIND}{{0,2}})(?!{_KIND})"
    rf"(?:(?<=Vietnam)|(?<=Việt Nam)|(?<=Group)|(?<=Holdings)|(?<=Bank)"
    rf"|(?=\s*(?:[),.;:…–—-]|\Z|\n|\s(?:và|là|bị|cho|đã|nói|phát|tại|kiêm|cùng|từ|sau|trong|thay|nhiệm|để|với|ở|do|khi"
    rf"|trước|trả|chia|khẳng|nhấn|đánh|có|sẽ|cũng|vừa|đang)\s)|\s(?:ông|bà|{CAPITAL})))"
)
_BANK = re.compile(
    r"(?<![\w@./-])(?!World|Data|Power|Think|Food|Blood)[A-ZĐ][A-Za-zĐđ]{1,14}(?:Bank|bank|[ \xa0]Bank)(?!\w|[@./-]\w)"
)
"""A bank by its brand wherever it stands: "ABBank", "KienlongBank", "DongA Bank"."""


def banks(document: Document, found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the banks that the text calls by brand alone, though a grammar read a person of them ("DongA Bank")."""
    inside = in_body(document)
    for m in _BANK.finditer(document.text):
        held = among(found, *m.span())
        if not any(x.label in ("UNIT", "POSITION") for x in held) and inside(m.start()):
            yield document.mention("UNIT", *m.span(), confidence=0.85, reason="unit:brand")


_COINED = re.compile(rf"[ \xa0](?P<brand>[A-ZĐ][a-z]{{4,14}})(?!\w|[ \xa0]{CAPITAL})")
_ON_BOARD = re.compile(r"(?:hđqt|hđtv|hội đồng (?:quản trị|thành viên))\Z", re.IGNORECASE)
"""A coined word behind an office of a firm, read as a brand where the text treats it as a house ("tại Sudico")."""


def _coined(document: Document, office: Mention) -> re.Match[str] | None:
    word = _COINED.match(document.text, office.end)
    if word is None or is_syllable(word["brand"]) or _ON_BOARD.search(office.text):
        return word if word and not is_syllable(word["brand"]) else None
    house = re.compile(rf"(?<!\w)(?:tại|ở|của|công ty|tập đoàn|ctcp|cổ phiếu)\s{word['brand']}(?!\w)", re.IGNORECASE)
    return word if house.search(document.text) else None


def firm(document: Document, gazetteer: Gazetteer, office: Mention, found: Sequence[Mention]) -> Mention | None:
    """Return the firm whose brand stands right behind an office: "Tổng giám đốc | TPBank"."""
    brand = _BRAND.match(document.text, office.end) or _coined(document, office)
    if brand is None or all(map(is_syllable, brand["brand"].split())) and not brand["brand"].isupper():
        return None
    if gazetteer.expand(brand["brand"]) or brand["brand"].startswith("UB"):
        return None
    start, end = brand.span("brand")
    taken = ("UNIT", "POSITION") if brand.re is _COINED else ("UNIT", "PERSON", "POSITION")
    if any(m.label in taken for m in among(found, start, end)):
        return None
    return document.mention("UNIT", start, end, confidence=0.85, reason="unit:brand")


_NAME = re.compile(rf"[ \xa0](?P<name>(?P<surname>{CAPITAL}\w*)(?:[ \xa0]{CAPITAL}\w*){{1,3}})(?![ \xa0]{CAPITAL})")


def behind(document: Document, gazetteer: Gazetteer, brand: Mention, found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield who is named right behind the brand, where one run of capitals hid him: "Chủ tịch | Petro X | Lê A"."""
    name = _NAME.match(document.text, brand.end)
    if name and name["surname"].lower() in gazetteer.surnames and not among(found, *name.span("name")):
        yield document.mention("PERSON", *name.span("name"), confidence=0.85, reason="person:office")
