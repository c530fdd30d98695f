"""When two values count as the same: the forms under which gold and records are compared (annotation guide §2)."""

from __future__ import annotations

import calendar
import re
from typing import Any

from ..text import nfc

Key = Any

_ABBREVIATIONS = tuple(
    (re.compile(pattern), full)
    for pattern, full in (
        (r"\bubnd\b", "ủy ban nhân dân"),
        (r"\bhđnd\b", "hội đồng nhân dân"),
        (r"\bubmttq\b", "ủy ban mặt trận tổ quốc"),
        (r"\bmttq\b", "mặt trận tổ quốc"),
        (r"\btt&tt\b|\btt và tt\b|\btttt\b", "thông tin và truyền thông"),
        (r"\bkh&đt\b", "kế hoạch và đầu tư"),
        (r"\bkh&cn\b|\bkhcn\b", "khoa học và công nghệ"),
        (r"\bgtvt\b", "giao thông vận tải"),
        (r"\bnn&ptnt\b", "nông nghiệp và phát triển nông thôn"),
        (r"\btn&mt\b|\btnmt\b", "tài nguyên và môi trường"),
        (r"\bgd&đt\b|\bgdđt\b", "giáo dục và đào tạo"),
        (r"\blđ-?tb&xh\b", "lao động - thương binh và xã hội"),
        (r"\bvh&tt\b", "văn hóa và thể thao"),
        (r"\bvhttdl\b|\bvh,?\s?tt&dl\b", "văn hóa, thể thao và du lịch"),
        (r"\btp\.?\s*(?=\w)", "thành phố "),
        (r"\bcchc\b", "cải cách hành chính"),
        (r"\bcntt\b", "công nghệ thông tin"),
        (r"\bcđs\b", "chuyển đổi số"),
        (r"\btw\b|\btrung ương\b", "trung ương"),
        (r"\bbcđ\b", "ban chỉ đạo"),
        (r"\bbql\b", "ban quản lý"),
        (r"\bhcm\b", "hồ chí minh"),
        (r"\bvp\b", "văn phòng"),
        (r"\bttcp\b", "thanh tra chính phủ"),
        (r"\bmtqg\b", "mục tiêu quốc gia"),
        (r"\bbtv\b", "ban thường vụ"),
        (r"\bbch\b", "ban chấp hành"),
        (r"\bnn&mt\b|\bnnmt\b", "nông nghiệp và môi trường"),
        (r"&", " và "),
    )
)
_TONES = tuple(
    (re.compile(rf"(?<!q){old}(?![a-zà-ỹ])"), new)
    for old, new in zip(
        ("oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"),
        ("òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"),
        strict=True,
    )
)


def words(value: object) -> str:
    """Return a name for comparison: lower case, one tone placement, single blanks, no outer punctuation."""
    text = nfc(str(value or "")).lower().replace("ð", "đ")
    for old, new in _TONES:
        text = old.sub(new, text)
    return re.sub(r"\s+", " ", text).strip(" .,;:-–\"“”'")


def unit(value: object) -> str:
    """Return a unit's name for comparison: abbreviations written out, brackets and level words dropped."""
    text = re.sub(r"\([^)]*\)", " ", words(value))
    for pattern, full in _ABBREVIATIONS:
        text = pattern.sub(full, text)
    text = re.sub(r"\b(thành phố|tỉnh|tp\.?)\s+(?=\w)", "", text)
    text = re.sub(r"\bthủ đô\s+(?=hà nội)", "", text)
    return re.sub(r"[\s,\-–]+", " ", text).strip()


def position(value: object) -> str:
    """Return an office for comparison: "Trưởng ban" and "Trưởng" are the same office of a ban."""
    text = re.sub(r"^(q\.|quyền) ", "quyền ", words(value))
    text = re.sub(r"\b(kt|tm|tl|tuq|q)\.\s*", "", text)
    return re.sub(r"(?<=trưởng) (ban|phòng|đoàn|tổ|ngành|khoa)$|(?<=chánh) (văn phòng|thanh tra)$", "", text)


def number(value: object) -> str:
    """Return a document number for comparison: upper case, no blanks, plain hyphens, no leading zero."""
    text = nfc(str(value or "")).upper().replace("Ð", "Đ")
    text = re.sub(r"[–—−]", "-", re.sub(r"\s+", "", text))
    return re.sub(r"^0+(?=\d)", "", text)


def day(value: object) -> str:
    """Return an ISO date without its time."""
    return re.sub(r"T.*", "", str(value or ""))


def deadline(value: object) -> str:
    """Return the last day of a date, month, year or interval: 2026-04/2026-06, 2026-06 and 2026-06-30 are the same."""
    last = day(value).split("/")[-1]
    parts = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", last)
    if not parts:
        return last
    year, month = int(parts[1]), int(parts[2] or 12)
    return f"{year:04d}-{month:02d}-{int(parts[3] or calendar.monthrange(year, month)[1]):02d}"


def figure(value: object) -> float | None:
    """Return a number rounded to four places, or None."""
    try:
        return round(float(str(value)), 4)
    except ValueError:
        return None


def metric(record: dict[str, Any]) -> Key:
    """Return (kind, value, total of a ratio or rank, direction of a change), None without a value."""
    value = figure(record.get("value"))
    if value is None:
        return None
    kind = record.get("kind")
    total = figure(record.get("total")) if kind in ("ratio", "rank") else None
    return kind, value, total, (record.get("direction") or "").lower() if kind == "change" else ""


def official(record: dict[str, Any]) -> Key:
    """Return (name, position, unit) for comparison."""
    return words(record.get("name")), position(record.get("position")), unit(record.get("unit"))


def citation(record: dict[str, Any]) -> Key:
    """Return the number, with the type where the number has no symbol; a law by name is its title."""
    raw = record.get("number")
    if not raw:
        return "title", words(record.get("title") or record.get("type"))
    return number(raw) if re.search(r"\D", str(raw)) else (words(record.get("type")), number(raw))


def relation(record: dict[str, Any]) -> Key:
    return number(record.get("source")), record.get("relation"), number(record.get("target"))


def task(record: dict[str, Any]) -> Key:
    return unit(record.get("assignee")), deadline(record.get("deadline"))


def official_name(record: dict[str, Any]) -> Key:
    return words(record.get("name")) or None


def official_office(record: dict[str, Any]) -> Key:
    return official(record) if record.get("name") else None


def unit_record(record: dict[str, Any] | str) -> Key:
    return unit(record if isinstance(record, str) else record.get("name")) or None
