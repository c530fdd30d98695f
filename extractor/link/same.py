"""One body under two spellings in a document: the one that is printed in full is the name of both."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..text import fold

_CODES = {
    "th": "tiểu học", "thcs": "trung học cơ sở", "thpt": "trung học phổ thông", "mn": "mầm non", "ptdtnt": "phổ thông "
    "dân tộc nội trú", "ptdtbt": "phổ thông dân tộc bán trú", "khhgđ": "kế hoạch hóa gia đình", "ds": "dân số",
}  # fmt: skip
_CODE = re.compile(rf"(?<!\w)(?:{'|'.join(_CODES)})(?!\w)")
_JOINTS = re.compile(r"\s*(?:,|-|&|(?<!\w)và(?!\w))\s*")
_SHORT = re.compile(r"[A-ZĐ]{2}|&")
_HOUSE = re.compile(r"(?:tập đoàn|tổng công ty|công ty|ngân hàng|trường|bệnh viện|học viện|viện)(?!\w)", re.IGNORECASE)
_CODE_BEHIND = re.compile(r"\(([A-ZĐ][A-ZĐ&]{1,9})\)\Z")
"""A body's kind, and the code that a bracket behind its name introduces."""


def unified(names: Sequence[str], printed: Sequence[str]) -> list[str]:
    """Return `names`, each under the spelling of the first that its document prints without an abbreviation.

    A code that a bracket introduces stands for the name: "Tập đoàn X Việt Nam (TKV)", "Tập đoàn TKV".
    `printed` are their words in the text. Two names are one body where they differ only in joints ("và", a dash, a
    comma) and in codes of schools and fields.
    """
    full: dict[str, str] = {}
    for name, text in zip(names, printed):
        if not _SHORT.search(text):
            full.setdefault(_plain(name), name)
    coded = _introduced(names, printed)
    names = [coded.get(fold(name), name) for name in names]
    return [
        full.get(_plain(name), name) if _SHORT.search(text) or _JOINTS.search(name) else name
        for name, text in zip(names, printed)
    ]


def _introduced(names: Sequence[str], printed: Sequence[str]) -> dict[str, str]:
    """Return full names by head and code: "Tập đoàn TKV" for "Tập đoàn Công nghiệp Than … Việt Nam (TKV)"."""
    found: dict[str, str] = {}
    for name, text in zip(names, printed):
        head, code = _HOUSE.match(name), _CODE_BEHIND.search(text)
        if head and code:
            found.setdefault(f"{fold(head[0])} {code[1].lower()}", name)
    return found


def _plain(name: str) -> str:
    return " ".join(_JOINTS.sub(" ", _CODE.sub(lambda m: _CODES[m[0]], fold(name))).split())
