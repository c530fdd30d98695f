"""The province behind the tag with which a provincial paper or portal opens its texts: "(QBĐT) -", "BHG -", "(YBO)".

Written down from how these papers are known to sign their reports, not checked against each of them; a tag that two
papers share is left out, and what a text itself says of its province goes before its tag.
"""

from __future__ import annotations

import re

_TAGS = {
    "An Giang": "AGO", "Bắc Giang": "BGĐT", "Bến Tre": "ĐKO", "Bình Dương": "BDO", "Bình Định": "BBĐ",
    "Bình Phước": "BPO CTTĐTBP", "Bình Thuận": "BTO", "Cà Mau": "CMO", "Cần Thơ": "CTO", "Đà Nẵng": "ĐNO",
    "Gia Lai": "GLO", "Hà Giang": "BHG", "Hà Nội": "HNMO HNP HNM", "Hải Dương": "HDO", "Hậu Giang": "HGO",
    "Hòa Bình": "HBĐT", "Kon Tum": "KTO", "Lai Châu": "BLC", "Lạng Sơn": "LSO", "Lào Cai": "LCĐT", "Long An": "BLA",
    "Ninh Thuận": "NTO", "Phú Yên": "PYO", "Quảng Bình": "QBĐT", "Quảng Nam": "QNO", "Quảng Ninh": "QMG",
    "Quảng Trị": "QTO", "Tây Ninh": "BTNO", "Thanh Hóa": "THO", "Thừa Thiên Huế": "TTH", "Tiền Giang": "ABO",
    "Tuyên Quang": "TQĐT", "Vĩnh Long": "VLO", "Yên Bái": "YBO YBĐT",
}  # fmt: skip
_PROVINCES = {tag: province for province, tags in _TAGS.items() for tag in tags.split()}
_OPENING = re.compile(r"(?:\A|\n)[ \xa0]*\(?(?P<tag>[A-ZĐ&]{3,8})\)?[ \xa0]*[-–][ \xa0]?(?=\S)")
_HEAD = 1500
"""So many characters from the beginning a text opens with its tag, below its title and lead."""


def province_of_tag(text: str) -> str | None:
    """Return the name of the province whose paper's tag opens `text`, None where there is none."""
    found = (_PROVINCES.get(m["tag"]) for m in _OPENING.finditer(text, 0, _HEAD))
    return next((province for province in found if province), None)
