"""Whether a sentence tells that something was finished, issued or put to use; not what shall be."""

from __future__ import annotations

import re

from .kinds import TOLD, happened_at, vouched

_FINISHED = re.compile(
    r"(?<!\w)(?:đưa\s(?:[\w,.]+\s){0,14}?vào\s(?:hoạt động|vận hành|sử dụng|khai thác)|khánh thành|thông xe|"
    r"(?:đã|vừa|mới)\s(?:chính thức\s)?(?:hoàn thành|hoàn tất|ban hành|bàn giao|khởi công|xây xong|lắp xong|"
    r"vận hành|cấp xong|nghiệm thu|phê duyệt|trình)|được\s(?:\w+\s){1,4}trình(?=\s[^.;]{0,60}\sngày\s\d))(?!\w)"
)
_SURELY = ("đã", "vừa", "mới")
_AIMED = re.compile(
    r"(?<!\w)(?:mục tiêu|(?<!bàn )giao(?! (?:thông|ban|dịch|lưu|đất))|"
    r"dự kiến|phấn đấu|bảo đảm|đảm bảo|yêu cầu|quyết tâm|cam kết|chậm nhất|"
    r"kế hoạch(?! số))(?!\w)[^;.]{0,200}$"
)
"""Before what shall be put to use: "đặt mục tiêu …, đưa vào khai thác từ năm 2027"."""


def accomplished(folded: str, *, press: bool) -> bool:
    """Say whether a sentence tells that something was finished, issued or put to use; not what shall be.

    A paper that asks for it says the same without "đã": it tells so in a report alone.
    """
    if not vouched(folded) or TOLD.search(folded):
        return False
    done = (m for m in _FINISHED.finditer(folded) if press or m[0].startswith(("đã", "vừa", "mới", "được")))
    return any(
        happened_at(folded, m.start()) and (m[0].startswith(_SURELY) or not _AIMED.search(folded, 0, m.start()))
        for m in done
    )
