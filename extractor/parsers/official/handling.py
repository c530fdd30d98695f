"""The marks at the head of an official document: how secret it is, how urgent.

Source: Nghị định 30/2020/NĐ-CP appendix I (mức độ khẩn), Luật Bảo vệ bí mật nhà nước 2018 art. 8 (độ mật). A mark
stands alone in its line or cell; the words inside a sentence ("bảo vệ bí mật", "công điện khẩn") are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ...text import fold
from ..cells import split_cells
from ..lines import Line

SECURITY = ("TUYỆT MẬT", "TỐI MẬT", "MẬT")
URGENCY = ("HỎA TỐC HẸN GIỜ", "HỎA TỐC", "THƯỢNG KHẨN", "KHẨN")
_MARK = re.compile(
    r"\W{0,3}(?:(?P<label>(?:độ|mức độ) (?:mật|khẩn))\s?:\s?)?(?P<mark>tuyệt mật|tối mật|mật|hỏa tốc|hoả tốc|"
    r"thượng khẩn|khẩn)(?P<rest>\s(?:hẹn giờ|lần \d)|[\s:,-]{1,3}(?:đến|trước)?\s?\d[\dhg:/.\s]{0,20})?\W{0,3}"
)
_PRINTED = {fold(mark): mark for mark in (*SECURITY, *URGENCY)} | {fold("HOẢ TỐC"): "HỎA TỐC"}


def marks_of(lines: Sequence[Line]) -> tuple[str | None, str | None]:
    """Return (security, urgency) as the decree writes them ("MẬT", "HỎA TỐC"); None where no mark is printed.

    `lines` are those of the letterhead and of what stands above it; of several marks the strictest counts.
    """
    found = set(_marks(lines))
    security = next((mark for mark in SECURITY if mark in found), None)
    return security, next((mark for mark in URGENCY if mark in found), None)


def _marks(lines: Sequence[Line]) -> Iterable[str]:
    for row, line in enumerate(lines):
        if not ("mật" in line.fold or "tốc" in line.fold or "khẩn" in line.fold):
            continue
        for cell in split_cells(line, row):
            match = _MARK.fullmatch(cell.fold)
            if match and (match["label"] or cell.is_caps):
                timed = (match["rest"] or "").strip().startswith("hẹn giờ")
                mark = _PRINTED[match["mark"]]
                yield f"{mark} HẸN GIỜ" if timed and mark == "HỎA TỐC" else mark
