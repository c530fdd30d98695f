"""What a report's words of failure belong to: the state of the work, or the thing worked on ("hồ sơ quá hạn"). Pure."""

from __future__ import annotations

import re
from functools import lru_cache

_WORKED = (
    r"(?:khắc phục|xử lý|giải quyết|chấm dứt|xóa bỏ|xóa|thanh toán|tháo gỡ|chấn chỉnh|thu hồi|thu nộp|"
    r"chi trả|trả|dứt điểm|cắt giảm|kéo giảm|giảm|đôn đốc|rà soát|thống kê|tổng hợp|kiểm điểm|khơi thông|gỡ|"
    r"xin lỗi|kiểm tra|loại bỏ|thay thế|di dời|"
    r"(?:hoàn thiện|hoàn thành|hoàn tất)(?=\s(?:xong\s)?(?:các|những|số|\d+)\s))"
)
_FAULT = (
    r"(?:quá hạn|trễ hạn|trễ hẹn|chậm hạn|chậm trễ|chậm muộn|chậm tiến độ|chậm giải ngân|chậm nộp|chậm triển khai|"
    r"nợ đọng|tồn đọng|tồn tại|dở dang|kéo dài|ách tắc|vướng mắc|đình trệ|không đúng hạn|không đúng quy định)"
)
_STATE = r"(?:còn|vẫn|bị|đang|nhưng|song|mới|do|vì|nên|để|thì|là|đã|rất|khá|quá chậm)"
_NUMBERED = r"(?!\s(?:(?:mất|tới|hơn|gần|khoảng|đến|đúng|trên)\s){0,2}\d)"
_OBJECT = re.compile(
    rf"(?<!\w){_WORKED}\s(?:(?!{_STATE}\s)[\w/.\d]+\s){{1,12}}?(?P<fault>{_FAULT})(?!\w){_NUMBERED}"
    rf"|(?<!\w){_WORKED}\s(?:(?!{_STATE}\s)[\w/.\d]+\s){{0,4}}?"
    rf"(?:tình trạng|những|nạn|việc(?! làm))\s(?:(?!{_STATE}\s)[\w/.\d]+\s){{0,8}}?"
    rf"(?P<fault2>{_FAULT}|(?:chưa|không|chậm)(?:\s(?!xong)\w+){{1,3}})(?!\w){_NUMBERED}"
)
"""Work with the fault that it does away with as its object: "khắc phục xong tình trạng hồ sơ quá hạn"."""
_PASSIVE = re.compile(
    rf"(?<!\w)(?:tình trạng|hồ sơ|công trình|dự án|khoản|việc|vụ việc|vụ|hạng mục|đơn|đơn thư|kiến nghị|nhiệm vụ|số)\s"
    rf"(?:(?!{_STATE}\s)[\w/.\d]+\s){{0,8}}?(?P<fault>{_FAULT})(?!\w)"
    rf"(?=\s(?:[\w/.\d]+\s){{0,8}}?(?:đã|được)\s(?:\w+\s){{0,3}}?(?:{_WORKED}|hoàn thành|hoàn tất)(?!\w))"
)
"""The same said of the fault: "12 hồ sơ quá hạn đã được giải quyết"."""
_NONE_LEFT = re.compile(rf"(?<!\w)(?P<fault>không còn)\s(?:[\w/.\d]+\s){{0,8}}?(?P<fault2>{_FAULT})(?!\w)")


_QUOTED = re.compile(r"(?<=[\"“])[^\"“”]{1,40}(?=[\"”])")
"""A name in quotation marks, whose words say nothing of the state: tàu cá "3 không"."""


@lru_cache(maxsize=8192)
def outcome(folded: str) -> str:
    """Return a folded sentence, as long as before, without the faults that are its object and no state of the work.

    "Huyện X đã khắc phục xong tình trạng hồ sơ quá hạn" says that nothing is overdue any more.
    """
    folded = _QUOTED.sub(lambda name: "_" * len(name[0]), folded)
    for pattern in (_OBJECT, _PASSIVE, _NONE_LEFT):
        for found in pattern.finditer(folded):
            for name in ("fault", "fault2"):
                if name in pattern.groupindex and found[name]:
                    start, end = found.span(name)
                    folded = folded[:start] + "_" * (end - start) + folded[end:]
    return folded


def none_left(folded: str) -> bool:
    """Say whether a folded sentence says that nothing of the fault is left: "không còn hồ sơ quá hạn"."""
    return _NONE_LEFT.search(folded) is not None
