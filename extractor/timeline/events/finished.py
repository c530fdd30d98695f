"""The steps of a work that a sentence tells: begun, finished, put to use, handed over; matched on folded text. Pure."""

from __future__ import annotations

import re

from ..sentences.kinds import TOLD, happened_at, vouched

_FINISHED = re.compile(
    r"(?<!\w)(?:đưa\s(?:[\w,.]+\s){0,14}?vào\s(?:hoạt động|vận hành|sử dụng|khai thác)|khánh thành|thông xe|"
    r"(?:đã|vừa|mới)\s(?:chính thức\s)?(?:hoàn thành|hoàn tất|ban hành|bàn giao|khởi công|xây xong|lắp xong|"
    r"vận hành|cấp xong|nghiệm thu|phê duyệt|trình)|"
    r"(?:(?:đi vào|được|đã)\s)?(?:vận hành|hoạt động|khai thác|sử dụng)\s(?:chính thức|ổn định)(?=\s(?:kể )?từ\s)|"
    r"(?:đã|bắt đầu)\s(?:được\s)?(?:chạy|vận hành|áp dụng|thử nghiệm|dùng|sử dụng)(?: thử)?"
    r"(?=\s[^.;]{0,60}?từ\s(?:ngày|tháng|\d))|"
    r"đi vào\s(?:hoạt động|vận hành|sử dụng|khai thác)(?=\s(?:\w+\s){0,2}?(?:kể )?từ\s)|"
    r"được\s(?:\w+\s){1,4}trình(?=\s[^.;]{0,60}\sngày\s\d)|"
    r"đã được\s(?:[\w.]+\s){0,14}?(?:lắp đặt|lắp|xây dựng|xây|sửa chữa|nâng cấp|vận hành|đưa vào|thay thế|"
    r"di dời|đóng cửa)|được\s(?:thành lập|kiện toàn)(?=\s(?:tại|bằng|theo)\s)|"
    r"(?:đón\s)?(?:nhận|trao)\s(?:quyết định|bằng)\scông nhận(?!\s(?:ông|bà|đồng chí|kết quả))|"
    r"được\s(?:[\w/]+\s){1,6}?(?:phê duyệt|thông qua|ban hành|chấp thuận|công nhận|nghiệm thu)"
    r"(?=\s(?:ngày|hôm|tại|bằng|theo)\s))"
    r"(?!\w)"
)
_MILESTONE = re.compile(
    r"(?<!\w)(?:khởi công|động thổ|phát động|ra quân|khánh thành|hợp long|thông xe|thông tuyến|cất nóc|"
    r"khai trương|đóng điện|về đích|(?:nghiệm thu|bàn giao|trao)"
    r"(?!\s(?:cho\s)?(?:nhiệm vụ|công việc|chức|quyết định|đổi))|hoàn (?:thành|tất))(?!\w)"
)
"""Steps of a work that are told with their day and without "đã": "Ngày 25/4, Công ty X bàn giao 412 căn hộ"."""
_STEP_WORDS = {"động thổ": "khởi công", "hoàn tất": "hoàn thành", "thông tuyến": "thông xe", "trao": "bàn giao"}
"""Two words for one step."""
_SURELY = ("đã", "vừa", "mới")
_AIMED = re.compile(
    r"(?<!\w)(?:mục tiêu|(?<!bàn )giao(?! (?:thông|ban|dịch|lưu|đất))|"
    r"dự kiến|phấn đấu|bảo đảm|đảm bảo|yêu cầu|quyết tâm|cam kết|chậm nhất|"
    r"kế hoạch(?! số))(?!\w)[^;.]{0,200}$"
)
"""Before what shall be put to use: "đặt mục tiêu …, đưa vào khai thác từ năm 2027"."""


def accomplished(folded: str, *, press: bool, dated: int | None = None) -> bool:
    """Say whether a sentence tells that something was finished, issued or put to use; not what shall be.

    A paper that asks for it says the same without "đã": it tells so in a report alone. `dated`: where the press names
    the day, which is past; then the step of a work needs no "đã", and what somebody says was done on a day was done.
    """
    said = TOLD.search(folded)
    if not vouched(folded) or said and (dated is None or dated < said.end()):
        return False
    done = [m for m in _FINISHED.finditer(folded) if press or m[0].startswith(("đã", "vừa", "mới", "được"))]
    done += _MILESTONE.finditer(folded) if press and dated is not None else ()
    return any(
        happened_at(folded, m.start()) and (m[0].startswith(_SURELY) or not _AIMED.search(folded, 0, m.start()))
        for m in done
    )


def steps_of(folded: str) -> frozenset[str]:
    """Return the steps of a work that a folded sentence tells: begun, opened to traffic, handed over."""
    return frozenset(_STEP_WORDS.get(m[0], m[0]) for m in _MILESTONE.finditer(folded))
