"""The table of attributes that law sites print above a document: what its own text does not say is taken from there.

Forms: "Người ký | Cao Thị Hạ |", one attribute a line; "Nơi ban hành: Tỉnh X Người ký: Cao Thị Hạ", several in one. The
table is the site's, not the document's: it stays boilerplate and never outweighs the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from ..model import Meta, Signer
from ..values.date import parse_day
from ..values.doctype import type_name
from .headwords import number_of
from .lines import Line
from .signature import name_of

_LABELS = {
    "số hiệu": "number", "số ký hiệu": "number", "số/ký hiệu": "number", "ký hiệu": "number", "loại văn bản": "type",
    "hình thức văn bản": "type", "người ký": "signer", "ngày ban hành": "date", "ngày ký": "date",
    "ngày có hiệu lực": "effective", "ngày hiệu lực": "effective", "có hiệu lực từ": "effective",
    "hiệu lực từ": "effective", "ngày hết hiệu lực": "expires", "ngày hết hạn": "expires", "hết hiệu lực": "expires",
    "nơi ban hành": "", "cơ quan ban hành": "", "lĩnh vực": "", "tình trạng": "", "trích yếu": "", "ngày công báo": "",
    "số công báo": "", "chức danh": "", "tệp đính kèm": "", "ngày đăng": "", "tên văn bản": "", "ngày cập nhật": "",
}  # fmt: skip
_LABEL = re.compile(
    r"(?<!\w)(?P<label>" + "|".join(sorted(_LABELS, key=len, reverse=True)) + r")(?:\s?:\s*|\s?\|\s*|\s{2,}|\t)"
)
LEAST = 3
"""So many attributes make a table; one or two are words of a text."""


def attributes(lines: Sequence[Line]) -> dict[str, str]:
    """Return what the tables of attributes among `lines` say, by the field of Meta that it belongs to."""
    found: dict[str, str] = {}
    count = 0
    for line in lines:
        labels = list(_LABEL.finditer(line.fold))
        count += len(labels)
        for match, following in zip_longest(labels, labels[1:]):
            value = line.text[match.end() : following.start() if following else None].strip(" |:;,.-\t")
            if field := _LABELS[match["label"]]:
                found.setdefault(field, value)
    return found if count >= LEAST else {}


def completed(meta: Meta, said: dict[str, str]) -> Meta:
    """Return `meta` with what only the table of attributes says."""
    signer = name_of(said.get("signer", ""))
    return replace(
        meta,
        number=meta.number or number_of(said.get("number", "")),
        date=meta.date or parse_day(said.get("date", "")),
        effective=meta.effective or parse_day(said.get("effective", "")),
        expires=meta.expires or parse_day(said.get("expires", "")),
        signers=meta.signers or ((Signer(signer, None),) if signer else ()),
        type=meta.type or type_name(said.get("type", "")),
    )
