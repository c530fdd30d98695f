"""The table of attributes that law sites print above a document: what its own text does not say is taken from there.

Forms: "Người ký | Cao Thị Hạ |", one attribute a line; "Người ký Cao Thị Hạ", the same without a sign between; label
and value a line each; "Nơi ban hành: Tỉnh X Người ký: Cao Thị Hạ", several in one, sometimes with no blank between
them. The table is the site's, not the document's: it stays boilerplate and never outweighs the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from ...model import Meta, Signer
from ...text import fold
from ...values.date import parse_day
from ...values.doctype import type_name
from ..lines import Line
from .headwords import TYPE, number_of
from .organisation import COUNCILS
from .signature import name_of

_LABELS = {
    "số hiệu": "number", "số ký hiệu": "number", "số/ký hiệu": "number", "ký hiệu": "number", "loại văn bản": "type",
    "hình thức văn bản": "type", "người ký": "signer", "ngày ban hành": "date", "ngày ký": "date",
    "ngày có hiệu lực": "effective", "ngày hiệu lực": "effective", "có hiệu lực từ": "effective",
    "hiệu lực từ": "effective", "ngày hết hiệu lực": "expires", "ngày hết hạn": "expires", "hết hiệu lực": "expires",
    "nơi ban hành": "home", "cơ quan ban hành": "issuer", "áp dụng": "", "tình trạng hiệu lực": "",
    "ngày đăng công báo": "", "lĩnh vực": "", "tình trạng": "", "trích yếu": "", "ngày công báo": "",
    "số công báo": "", "chức danh": "", "tệp đính kèm": "", "ngày đăng": "", "tên văn bản": "", "ngày cập nhật": "",
}  # fmt: skip
_NAMES = "|".join(sorted(_LABELS, key=len, reverse=True))
_LABEL = re.compile(rf"(?P<label>{_NAMES})(?:\s?(?P<sign>:)\s*|\s?\|\s*|\s{{2,}}|\t)")
_OPENS = re.compile(rf"\W{{0,3}}(?P<label>{_NAMES})(?:\s?:?\s*\Z|\s(?=\S))")
_TERRITORY = re.compile(r"(?:tỉnh|thành phố)\s\S")
_OFFICE = re.compile(r"(?:ủy ban|ubnd|hđnd|hội đồng|chính phủ|thủ tướng|quốc hội|bộ|sở|ban|tòa|viện|cục)(?!\w)")
_NAMED = re.compile(
    r"\s(?:(?:số:?\s)?(?P<number>\d{1,5}[a-zđ]?(?:\s?[/-]\s?[\w&]{1,14}){1,4})(?![\w/-])\s?)?"
    r"(?:(?:năm\s)?(?:19|20)\d\d\s(?=[^\W\d_]))?(?:,?\s?ngày\s[\d/.-]{6,10}\s?)?"
    r"(?:của\s[^,:;]{3,60}?(?=\s(?:về|v/v|quy định|ban hành|phê duyệt)))?[\s:]*"
    r"(?:(?:về|v/v)(?:\sviệc)?\s)?(?P<title>[^\W\d_].*)"
)
CAPTION = 400
"""Such a headline is no longer."""
LEAST = 3
"""So many attributes make a table; one or two are words of a text."""
LONGEST = 160
"""A label and its value without a sign between them have no more characters."""
NEAR, WORDS = 4, 6
"""The page's headline stands so near above the table; without a number it has more words than a button."""
ABOVE = 60
"""The table stands in so many first lines."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a table of attributes says, by the field of Meta that it belongs to, and the places of its lines."""

    fields: Mapping[str, str]
    rows: frozenset[int]

    def __bool__(self) -> bool:
        return bool(self.rows)


NOTHING = Said({}, frozenset())


def attributes(lines: Sequence[Line]) -> Said:
    """Return what the tables of attributes among `lines` say; NOTHING where there are too few."""
    found: dict[str, str] = {}
    rows: set[int] = set()
    count = 0
    for i, line in enumerate(lines):
        pairs = _pairs(line) or _alone(lines, i)
        for label, value, length in pairs:
            count += 1
            rows.update(range(i, i + length))
            if field := _LABELS[label]:
                found.setdefault(field, value)
    return Said(found, frozenset(rows)) if count >= LEAST else NOTHING


def titled(lines: Sequence[Line], table: Said) -> str | None:
    """Return the line right above the table that names the document by its type, as the page's headline does."""
    first = min(table.rows, default=0)
    above = (line.text for line in lines[max(0, first - NEAR) : first][::-1] if TYPE.match(line.fold))
    return next((text for text in above if any(map(str.isdigit, text)) or text.count(" ") >= WORDS), None)


def _pairs(line: Line) -> list[tuple[str, str, int]]:
    """Return the labels and values in a line with signs between them."""
    labels = [m for m in _LABEL.finditer(line.fold) if _begins(line.text, m)]
    if labels and labels[0].start() > LONGEST:
        return []
    return [
        (match["label"], line.text[match.end() : following.start() if following else None].strip(" |:;,.-\t"), 1)
        for match, following in zip_longest(labels, labels[1:])
    ]


def _begins(text: str, label: re.Match[str]) -> bool:
    """Say whether a label begins there: behind no letter, or glued to a value as a word that has a capital."""
    at = label.start()
    glued = at > 0 and text[at - 1].isalnum()
    return not glued or (label["sign"] is not None and text[at].isupper() and text[at + 1 : at + 2].islower())


def _alone(lines: Sequence[Line], i: int) -> list[tuple[str, str, int]]:
    """Return a label that opens its line and the value behind it, or in the next line, without a sign between them."""
    line = lines[i]
    match = _OPENS.match(line.fold) if line.size <= LONGEST else None
    if match is None or not line.text[match.start("label")].isupper():
        return []
    value = line.text[match.end() :].strip(" |:;,.-\t")
    if value:
        return [(match["label"], value, 1)] if value[0].isupper() or value[0].isdigit() else []
    following = lines[i + 1] if i + 1 < len(lines) else None
    if following is None or following.size > LONGEST or _OPENS.match(following.fold):
        return []
    return [(match["label"], following.text.strip(" |:;,.-\t"), 2)]


def captioned(meta: Meta, lines: Sequence[Line]) -> Meta:
    """Return `meta` with what a site's headline above a copy without its own head says: type, number and title."""
    if meta.title is not None:
        return meta
    for line in lines[:NEAR]:
        match = TYPE.match(line.fold) if line.size <= CAPTION else None
        named = _NAMED.match(line.fold, match.end()) if match else None
        if match is None or named is None or not line.text[:1].isupper():
            continue
        planned = line.fold.startswith("lịch ")  # its kind is half of its name: "Lịch tiếp công dân của …"
        title = line.text[0 if planned else named.start("title") :].strip(" :.-")
        number = number_of(named["number"]) if named["number"] else None
        if meta.number is not None and number != meta.number:
            continue
        kind = type_name(match[0].strip(" :"))
        if title.count(" ") >= WORDS // 2 and (number or meta.type in (None, "Công văn", kind)):
            return replace(meta, type=kind or meta.type, number=number, title=title)
    return meta


def completed(meta: Meta, table: Said) -> Meta:
    """Return `meta` with what only the table of attributes says."""
    said = table.fields
    if not said:
        return meta
    signer = name_of(said.get("signer", ""))
    issuer = said.get("issuer", "")
    place = (said.get("home", "") or issuer).strip()
    home = meta.issuer if meta.issuer and fold(meta.issuer) in COUNCILS and _TERRITORY.match(fold(place)) else None
    return replace(
        meta,
        issuer=f"{home} {place[:1].lower()}{place[1:]}"
        if home
        else meta.issuer or (issuer if _OFFICE.match(fold(issuer)) else None),
        number=meta.number or number_of(said.get("number", "")),
        date=meta.date or parse_day(said.get("date", "")),
        effective=meta.effective or parse_day(said.get("effective", "")),
        expires=meta.expires or parse_day(said.get("expires", "")),
        signers=meta.signers or ((Signer(signer, None),) if signer else ()),
        type=meta.type or type_name(said.get("type", "")),
    )
