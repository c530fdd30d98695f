"""The province behind the tag with which a provincial paper or portal opens its texts: "(QBĐT) -", "BHG -", "(YBO)".

YBO, BTO, BGĐT and CTTĐTBP were read on pages once and not looked up again; the others were. What a text itself says of
its province goes before its tag.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..gazetteer import Gazetteer, Place
from ..text import bare

_TAGS = {
    "Bắc Giang": "BGĐT", "Bình Phước": "BPO CTTĐTBP", "Bình Thuận": "BTO", "Đồng Tháp": "ĐTO", "Gia Lai": "GLO",
    "Hà Giang": "BHG", "Hà Nội": "HNP HNM", "Lạng Sơn": "LSO", "Quảng Bình": "QBĐT", "Quảng Nam": "QNO",
    "Quảng Trị": "QTO", "Tây Ninh": "BTNO", "Yên Bái": "YBO",
}  # fmt: skip
_PROVINCES = {tag: province for province, tags in _TAGS.items() for tag in tags.split()}
_OPENING = re.compile(r"(?:\A|\n)[ \xa0]*\(?(?P<tag>[A-ZĐ&]{3,8})\)?[ \xa0]*[-–][ \xa0]?(?=\S)")
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
