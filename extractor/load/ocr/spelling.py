"""What the engine reads for a letter or a word that only looks like it: the letters and signs of Vietnamese print."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

_MARKED = "ăâêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
_LOOKALIKES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile("ĐÐ|ÐĐ|Ð"), "Đ"),  # one letter that the engine reads twice, the second as the Icelandic one
    (re.compile("⁄"), "/"),
    (re.compile("(?<=/)©"), "c"),  # b/c, để báo cáo
    (re.compile(r"\A(?:I?IH|I?HI)(?=[.)]\Z)"), "III"),  # the third section
    (re.compile(r"(?<![^\W\d_])([A-ZĐ])[”“°\"*‘´`](?=[A-ZĐ][^\W\d_])"), r"\1’"),  # K’Thị, N’TING
    (re.compile(f"(?P<twice>[{_MARKED}])(?P=twice)", re.IGNORECASE), r"\g<twice>"),  # "hữữu": no word has one twice
    (re.compile(r"(?<![^\W\d_])([Qq])[gq](?=u)|(?<![^\W\d_])g(?=uý(?![^\W\d_]))"), lambda m: m[1] or "q"),  # quý
    (re.compile(r"(?<![^\W\d_])(CH|NV)(?:[ọợộơo®O0][Q®]?|Q[ọợộ®]|q)(?=S(?![^\W\d_]))"), r"\1Q"),  # CHQS, NVQS
    (re.compile(r"(?<=[\d/])§|§(?=[\d/%])"), "8"),
    (re.compile(r"\A(X{1,3})T(?=V[.,;:)]?\Z)"), r"\1I"),  # the 24th congress, XXIV
    (re.compile("\\A1(?=I[ÊEẾỀỂỄỆ])"), "T"),  # 1IÊU
    (re.compile(r"\A[Il](?=\d{1,4}/[\dA-ZĐ])|(?<=\d)[Il](?=\d)|(?<=\d)[Ili](?=/[\dA-ZĐ])"), "1"),  # I288/QĐ, 4i/KH
    (re.compile(r"(?<=MTT)[ọợộơo®O0](?![^\W\d_])"), "Q"),
)
_FIGURES = re.compile(r"(?=[\dIl]*[Il§!])([\dIl§!]{1,2})([.,:;)/]?)\Z")
"""Up to two figures, of which one at least was read as a letter."""
_NAME = re.compile(r"[A-ZĐ][^\W\dA-Z_]{1,6}[.,;:)]{0,2}\Z")
_TAILED = re.compile(r"(3[01]|[12]\d|0?[1-9])[^\W\d_]\Z")
"""A day or month whose last figure was read once more, as a letter: "5Š"."""
_AS_FIGURES = str.maketrans("Il§!", "1181")
_EQUAL = frozenset(
    ("bình", "cao", "đồng", "sơ", "trung", "hạ", "thượng", "nhất", "nhị", "tam", "đệ", "siêu", "ưu", "bất")
)
_GRADED = frozenset(("cấp", "thức", "hướng", "nhiệt", "trương", "sâm", "áp", "điện", "thế"))
"""Words beside which "đẳng" is meant ("bình đẳng", "đẳng cấp")."""


def spelt(word: str) -> str:
    """Return a word with the letters and signs of Vietnamese print in place of those that only look like them."""
    for pattern, instead in _LOOKALIKES:
        word = pattern.sub(instead, word)
    return word


def meant(words: Sequence[str], i: int) -> str | None:
    """Return what the word `words[i]` is by the words beside it, None where it is what was read.

    Of the two marks on a letter the hook is read where none stands: "đẳng viên" is a member of the Party. Articles,
    days and months have no Roman numbers: "Điều I." is the first, "ngày 05 tháng II năm" in November.
    """
    word = words[i]
    if i and (figures := _FIGURES.match(word)) and _is_counted(words, i):
        return figures[1].translate(_AS_FIGURES) + figures[2]
    if i and (tailed := _TAILED.match(word)) and words[i - 1].lower() in ("ngày", "tháng") and _is_counted(words, i):
        return tailed[1]
    if word == "la" and _NAME.match(words[i + 1] if i + 1 < len(words) else ""):
        return "Ia"  # a river, in names of the Highlands
    bare = word.strip(".,;:()\"“”'")
    if bare not in ("đẳng", "Đẳng", "ĐẲNG"):
        return None
    before = words[i - 1].lower() if i else ""
    after = words[i + 1].strip(".,;:()").lower() if i + 1 < len(words) else ""
    if before in _EQUAL or (after in _GRADED and bare == word):
        return None
    return word.replace("ẳ", "ả").replace("Ẳ", "Ả")


def _is_counted(words: Sequence[str], i: int) -> bool:
    """Say whether `words[i]` is the number of an article, or of a day or month in a date written in words."""
    before = words[i - 1]
    if before in ("Điều", "điều"):
        return True
    after = words[i + 1].lower() if i + 1 < len(words) else ""
    if before.lower() == "ngày":
        return after == "tháng"
    return before.lower() == "tháng" and (after == "năm" or (i > 2 and words[i - 3].lower() == "ngày"))
