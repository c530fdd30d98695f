"""Types of documents: the words that name them in text, the abbreviations that stand for them in a number.

Types of decree 30/2020/NĐ-CP art. 7 and appendix III, of the law on the promulgation of legal documents, and of the
Party (guide 36-HD/VPTW); compounds as they are printed.
"""

from __future__ import annotations

import re

from ..text import bare, fold

TYPES = {
    "NQ": "Nghị quyết", "QĐ": "Quyết định", "CT": "Chỉ thị", "QC": "Quy chế", "QYĐ": "Quy định", "QĐI": "Quy định",
    "TC": "Thông cáo", "TB": "Thông báo", "HD": "Hướng dẫn", "CTR": "Chương trình", "KH": "Kế hoạch",
    "PA": "Phương án", "ĐA": "Đề án", "DA": "Dự án", "BC": "Báo cáo", "BB": "Biên bản", "TTR": "Tờ trình",
    "HĐ": "Hợp đồng", "CĐ": "Công điện", "BGN": "Bản ghi nhớ", "BTT": "Bản thỏa thuận", "GUQ": "Giấy ủy quyền",
    "GM": "Giấy mời", "GGT": "Giấy giới thiệu", "PG": "Phiếu gửi", "PC": "Phiếu chuyển", "PB": "Phiếu báo",
    "CV": "Công văn", "NĐ": "Nghị định", "TT": "Thông tư", "TTLT": "Thông tư liên tịch", "TTLB": "Thông tư liên bộ",
    "TTLN": "Thông tư liên ngành", "NQLT": "Nghị quyết liên tịch", "PL": "Pháp lệnh", "L": "Lệnh", "SL": "Sắc lệnh",
    "KL": "Kết luận", "QĐNS": "Quyết định", "QCPH": "Quy chế", "VBHN": "Văn bản hợp nhất",
    "CTPH": "Chương trình phối hợp", "CTRPH": "Chương trình phối hợp", "GP": "Giấy phép", "BCTĐ": "Báo cáo",
    "TBKL": "Thông báo", "KLTT": "Kết luận thanh tra", "KN": "Kiến nghị", "KHLT": "Kế hoạch liên tịch",
    "HDLT": "Hướng dẫn liên tịch", "HDLN": "Hướng dẫn liên ngành", "KHPH": "Kế hoạch phối hợp",
    "CTHĐ": "Chương trình hành động", "QT": "Quy trình", "TTH": "Thông tri", "BS": "Bản sao", "CD": "Công điện",
    "AL": "Án lệ", "QD": "Quyết định", "ND": "Nghị định",
}  # fmt: skip
"""Type by its abbreviation in the symbol, keys in upper case; the last three without their diacritics."""
PARTY_TYPES = frozenset(
    {
        "NQ", "CTR", "CT", "KL", "QĐNS", "QĐI", "QĐ", "QYĐ", "QC", "TTR", "TTH", "TT", "HD", "TB", "TC", "BC", "KH",
        "ĐA", "PA", "DA", "CV", "BB", "GM", "GGT", "QH", "BS", "TL", "TBKL", "CTHĐ",
    }
)  # fmt: skip

NAMES = (
    "Nghị quyết liên tịch", "Nghị quyết", "Nghị định", "Thông tư liên tịch", "Thông tư liên bộ",
    "Thông tư liên ngành", "Thông tư", "Quyết định", "Chỉ thị", "Công điện", "Công văn", "Văn bản hợp nhất",
    "Văn bản", "Kế hoạch liên tịch", "Kế hoạch phối hợp", "Kế hoạch", "Thông báo kết luận thanh tra",
    "Thông báo kết luận", "Thông báo", "Kết luận thanh tra", "Kết luận", "Tờ trình", "Báo cáo", "Hướng dẫn liên tịch",
    "Hướng dẫn liên ngành", "Hướng dẫn", "Chương trình hành động", "Chương trình phối hợp", "Chương trình", "Đề án",
    "Dự án", "Phương án", "Quy chế", "Quy định", "Quy hoạch", "Thông cáo", "Thông tri", "Biên bản", "Giấy mời",
    "Giấy phép", "Giấy chứng nhận", "Hợp đồng", "Lệnh", "Sắc lệnh", "Luật", "Bộ luật", "Pháp lệnh", "Cáo trạng",
    "Bản án", "Án lệ", "Kiến nghị", "Kháng nghị", "Công hàm", "Điều lệ", "Nội quy", "Quy trình", "Phiếu chuyển",
    "Phiếu gửi", "Thư công", "Bản ghi nhớ", "Lời kêu gọi", "Công bố", "Chỉ lệnh",
)  # fmt: skip
"""Type words in their dictionary form, compounds included."""
SHORT = {
    "nq": "Nghị quyết", "nđ": "Nghị định", "tt": "Thông tư", "ttlt": "Thông tư liên tịch", "qđ": "Quyết định",
    "ct": "Chỉ thị", "cv": "Công văn", "kh": "Kế hoạch", "kl": "Kết luận", "ttr": "Tờ trình", "tb": "Thông báo",
    "bc": "Báo cáo", "hd": "Hướng dẫn", "cđ": "Công điện", "vb": "Văn bản",
}  # fmt: skip
"""Abbreviations that stand in running text where the type word should ("QĐ số 67/1999/QĐ-TTg", "NQ 18")."""

_BY_KEY = {fold(name): name for name in NAMES}
_WORDS = sorted((fold(name).replace(" ", r"\s+") for name in NAMES), key=len, reverse=True)
WORD = re.compile(rf"(?<!\w)(?<!tư\s)(?<!mệnh\s)(?:{'|'.join(_WORDS)})(?!\w)")
"""A type word in folded text, the longest at each place."""
LAST_SYLLABLES = tuple(sorted({fold(name).split()[-1] for name in NAMES} | set(SHORT)))
"""What a type word ends in: the cheap test before a search for one."""
SHORT_WORD = re.compile(rf"(?<![\w/-])(?:{'|'.join(sorted(SHORT, key=len, reverse=True))})(?![\w/-])")
_BY_BARE = {bare(key): name for key, name in _BY_KEY.items() if " " in key}
BARE_WORD = re.compile(
    rf"(?<!\w)(?:{'|'.join(sorted((w.replace(' ', chr(92) + 's+') for w in _BY_BARE), key=len, reverse=True))})(?!\w)"
)
"""A type word of two syllables or more without its diacritics ("Quyet dinh so 15/QD-UBND")."""


def type_name(word: str) -> str | None:
    """Return the dictionary form of a type word or of its abbreviation ("QUYẾT  ĐỊNH", "QĐ" → "Quyết định")."""
    key = " ".join(fold(word).split())
    return _BY_KEY.get(key) or SHORT.get(key) or _BY_BARE.get(key)
