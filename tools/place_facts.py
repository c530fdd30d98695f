"""Hand-kept facts about the places of gazetteers/places.csv: other spellings, first days, what changed beside the reform.

Ids are vn- and the code of the General Statistics Office (2 digits a province, 3 a district, 5 a commune), with the year
behind it for what was formed in 2025 or later under a code that was in use before.
"""

from __future__ import annotations

HUE_CITY = "2025-01-01"
"""Thừa Thiên Huế became the city of Huế (Nghị quyết 175/2024/QH15)."""

DONG_NAI_CITY = "2026-04-30"
"""Đồng Nai became a city under central rule (Nghị quyết 30/2026/QH16)."""

_HCM = ("TP.HCM", "TP. HCM", "TPHCM", "TP HCM", "HCM", "Sài Gòn", "TP.Hồ Chí Minh", "TPHồ Chí Minh")
_DAK_LAK = ("Đắc Lắc", "Đắklắk", "Đăk Lắk", "Đắk Lăk", "Dak Lak", "Daklak", "Đak Lak", "Đắc Lăk")

ALIASES: dict[str, tuple[str, ...]] = {
    "vn-01": ("Thủ đô Hà Nội", "Hanoi", "HN"),
    "vn-06": ("Bắc Cạn",),
    "vn-17": ("Hoà Bình",),
    "vn-38": ("Thanh Hoá",),
    "vn-46": ("Thừa Thiên - Huế", "TT-Huế", "TT Huế", "TT.Huế", "TTH"),
    "vn-56": ("Khánh Hoà",),
    "vn-56-2025": ("Khánh Hoà",),
    "vn-62": ("Kontum", "KonTum", "Công Tum"),
    "vn-66": _DAK_LAK,
    "vn-66-2025": _DAK_LAK,
    "vn-67": ("Đắc Nông", "Dak Nong", "Đak Nông"),
    "vn-77": ("BR-VT", "BRVT", "BR VT", "Bà Rịa Vũng Tàu", "BR - VT"),
    "vn-79": _HCM,
    "vn-79-2025": _HCM,
    "vn-540": ("Qui Nhơn",),
    "vn-643": ("Buôn Mê Thuột", "Ban Mê Thuột", "BMT"),
    "vn-672": ("Đà Lạt",),
}
"""Spellings beyond those that the loader makes by rule (tone place, i/y, đăk/đắk, dashes, level words)."""

VALID_FROM: dict[str, str] = {
    "vn-11": "2004-01-01",
    "vn-67": "2004-01-01",
    "vn-93": "2004-01-01",
    "vn-92": "2004-01-01",
}
