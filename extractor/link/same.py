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


def unified(names: Sequence[str], printed: Sequence[str]) -> list[str]:
    """Return `names`, each under the spelling of the first that its document prints without an abbreviation.

    `printed` are their words in the text. Two names are one body where they differ only in joints ("và", a dash, a
    comma) and in codes of schools and fields.
    """
    full: dict[str, str] = {}
    for name, text in zip(names, printed):
        if not _SHORT.search(text):
            full.setdefault(_plain(name), name)
    return [
        full.get(_plain(name), name) if _SHORT.search(text) or _JOINTS.search(name) else name
        for name, text in zip(names, printed)
    ]


def _plain(name: str) -> str:
    return " ".join(_JOINTS.sub(" ", _CODE.sub(lambda m: _CODES[m[0]], fold(name))).split())
