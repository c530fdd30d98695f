"""The province behind the tag with which a provincial paper or portal opens its texts: "(QBĐT) -", "BHG -", "(YBO)".

BHG, BPO, BTNO, ĐTO, GLO, HNM, HNP, LSO, QBĐT, QNO and QTO were looked up, the others are as read on pages. What a text
itself says of its province goes before its tag.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..gazetteer import Gazetteer, Place
from ..model import Document
from ..text import bare

_TAGS = {
    "An Giang": "AGO", "Bắc Giang": "BGĐT", "Bắc Kạn": "BBK", "Bình Dương": "BDO", "Bình Phước": "BPO CTTĐTBP",
    "Bình Thuận": "BTO", "Cà Mau": "CMO", "Đà Nẵng": "ĐNO", "Đồng Tháp": "ĐTO", "Gia Lai": "GLO", "Hà Giang": "BHG",
    "Hà Nội": "HNP HNM", "Hòa Bình": "HBĐT", "Kiên Giang": "KGO", "Lạng Sơn": "LSO", "Lào Cai": "LCĐT",
    "Ninh Thuận": "NTO", "Phú Yên": "PYO", "Quảng Bình": "QBĐT", "Quảng Nam": "QNO", "Quảng Trị": "QTO",
    "Tây Ninh": "BTNO", "Thừa Thiên Huế": "TTH", "Tiền Giang": "ABO", "Tuyên Quang": "TQĐT", "Vĩnh Long": "VLO",
    "Yên Bái": "YBO",
}  # fmt: skip
_PROVINCES = {tag: province for province, tags in _TAGS.items() for tag in tags.split()}
_OPENING = re.compile(r"(?:\A|\n)[ \xa0]*\(?(?P<tag>[A-ZĐ&]{3,8})\)?[ \xa0]*[-–][ \xa0]?(?=\S)")
_SITE_NAME = re.compile(
    r"(?<![\w.@-])(?:https?://)?(?:www\.)?((?:[a-z-]+\.)?[a-z-]{4,30})\.(?:gov|org|com|net|vn)(?![\w-])"
)
_HEAD = 1500
"""So many characters from the beginning a text opens with its tag, below its title and lead."""


def province_of_tag(text: str) -> str | None:
    """Return the name of the province whose paper's tag opens `text`, None where there is none."""
    found = (_PROVINCES.get(m["tag"]) for m in _OPENING.finditer(text, 0, _HEAD))
    return next((province for province in found if province), None)


@lru_cache(maxsize=4)
def provinces_in_addresses(gazetteer: Gazetteer) -> dict[str, Place]:
    """Return the provinces by their names in plain letters without blanks, as web addresses have them."""
    return {bare(p.name).replace(" ", "").replace("-", ""): p for p in gazetteer.places if p.tier == "tỉnh"}


def province_of_pages(document: Document, folded: str, gazetteer: Gazetteer) -> Place | None:
    """Return the province whose paper or portal the text is from: by its tag ("(YBO) -") or a web address in it."""
    tagged = province_of_tag(document.text)
    if tagged and (rows := gazetteer.places_named(tagged, None, "tỉnh")):
        return rows[0]
    known = provinces_in_addresses(gazetteer)
    text = f"{document.source.url or ''} {folded}" if "." in folded else ""
    parts = (part for found in _SITE_NAME.finditer(text) for part in found[1].split("."))
    told = (known.get(part.removeprefix("bao").replace("-", "")) for part in parts)
    return next((place for place in told if place), None)
