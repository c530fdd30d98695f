"""Names of figures by what was done: "trồng mới | 750 ha", "giải quyết việc làm cho | 2.730 lao động".

Reports of work open with the verb and leave out who did it; the verb and its object name the figure, with the counted
noun where there is one. The verbs are those that bring about, find or hand over what can be counted.
"""

from __future__ import annotations

import re

from ...model import Mention
from ...text import fold
from .figure_kinds import MEASURES, is_counted, kind, noun_of

_VERB = (
    r"(?:gieo\s(?:trồng|cấy|sạ)|trồng|thu\s(?:hoạch|hút|hồi|gom|giữ|nộp|nợ)|khai\sthác|đánh\sbắt|nuôi|thả|chăm\ssóc|khoanh\snuôi|bảo\svệ|giải\s(?:quyết|phóng|ngân|thể|cứu)"
    r"|tạo\sviệc|đào\stạo|tập\shuấn|bồi\sdưỡng|tuyển\s(?:sinh|dụng|chọn|mới)|kết\snạp|phát\striển\smới|thành\slập|công\snhận|khen\sthưởng|biểu\sdương|tôn\svinh|xây\s(?:dựng|mới)|sửa\schữa"
    r"|nâng\scấp|cải\stạo|nạo\svét|kiên\scố|bê\stông|cứng\shóa|láng|khởi\scông|khánh\sthành|bàn\sgiao|lắp\s(?:đặt)?|cấp(?!\s(?:xã|huyện|tỉnh|ủy|độ|trên|dưới|cơ|trung|phòng|sở|thôn|tiểu|học|đồn|cả|đội|nước\sta))"
    r"|trao(?:\stặng)?|tặng|hỗ\strợ|ủng\shộ|quyên\sgóp|huy\sđộng|vận\sđộng|đóng\sgóp|hiến|cho\svay|khám|điều\strị|tiêm|xét\snghiệm|cách\sly|tư\svấn|tiêu\shủy|tiêu\shuỷ|kiểm\s(?:tra|soát|định|kê)"
    r"|thanh\stra|giám\ssát|rà\ssoát|thẩm\s(?:định|tra)|phát\s(?:hiện|hành|sóng|động|quà)|khởi\stố|truy\stố|xét\sxử|bắt(?!\s(?:đầu|buộc|nguồn))(?:\s(?:giữ|tạm))?|tạm\sgiữ|tước|xử\s(?:lý|phạt|lí)|lập\sbiên\sbản|đấu\stranh|triệt\sphá|tiếp\s(?:nhận|dân|xúc|đón)"
    r"|thụ\slý|phân\sloại|trả\slời|tuyên\struyền|phổ\sbiến|phát\sthanh|đăng\s(?:tải|ký)|số\shóa|cập\snhật|kích\shoạt|triển\skhai|tổ\schức|ban\shành|thông\squa|xuất\s(?:bán|khẩu)|nhập\skhẩu|sản\sxuất|chế\sbiến|tiêu\sthụ"
    r"|vận\schuyển|di\sdời|sơ\stán|xóa|xoá|thoát|giảm\snghèo|kỷ\sluật|khai\strừ|bổ\snhiệm|luân\schuyển|miễn\sgiảm|chi\strả|hoàn\sthuế|gọi\scông\sdân|giao\squân|hòa\sgiải|thi\shành|ký\skết|kết\snối|mua\ssắm|trang\sbị|trả|phân\sbổ|bố\strí|hư\shỏng|ảnh\shưởng|cô\slập|vùi\slấp|cuốn\strôi|(?:làm\s)?ngập|thiếu)"
)
_DOING = re.compile(
    rf"(?P<what>{_VERB}(?!\w)[^,;.:()\n%]{{0,70}}?)\s?"
    r"(?:\s(?:tổng\ssố|tổng\scộng|tổng|được|đạt|là|trên|hơn|gần|khoảng|chừng|ước(?:\stính)?|xấp\sxỉ|thêm|mới\stừ|từ|tới|lên|đến|(?:đối\s)?với|vượt|ít\snhất|tối\sthiểu|bình\squân|thực\shiện|có))*\s$"
)
_OPENS = re.compile(
    r"(?:^|[,;.:\n(]\s?|(?:^|\s)(?:đã|mới|đang|được|và|để|sẽ|tiếp\stục|tập\strung|phối\shợp|chủ\sđộng|nghiệm\sthu|tỉnh|huyện|xã|phường|ngành|quan|vị|phương|năng|an|nay|·+)\s)"
    rf"(?={_VERB}(?!\w))"
)
_NO_OBJECT = re.compile(
    r"(?<!\w)(?:đạt|chiếm|vì|nên|nhưng|song|thì|nếu|này|đó|khi|sau|trước|do|bị|cùng|trong\sđó|theo|như|là|gồm|còn|có(?!\sthời)|về|đối\svới|công\stác|cơ\ssở|giai\sđoạn)(?!\w)"
)
_LINKED = re.compile(r"(?<!\w)(?:tại|ở|trong|của|theo|và|về|do|trên\sđịa\sbàn)\s$")
"""Before a figure that only says where it was done ("hỗ trợ các hộ sống tại | 2 tòa nhà")."""
_PASSIVE = re.compile(r"(?:^|(?<=[,;:.(\n]))\s?(?P<what>[^\W\d_]+(?:\s[^\W\d_]+){1,6}?\s(?:được|bị)\s)$")
_WHEN = re.compile(r"\s(?:đến|tính|trong|vào|từ|tại|ở|năm|tháng|quý|hết|trên\sđịa)\s.*$")
_NO_THING = re.compile(
    r"(?:loại|một|mỗi|sang|đầu|cuối|lượt|lần|công|tháng|năm|ngày|trở|nữa|này|đó|khác|trong|hai|rưỡi|vuông|khối)(?!\w)|.*\d"
)
_TOLD = re.compile(r"\s(?:là|đạt|vượt)\s")
_BARE = re.compile(_VERB)
_WHOLE_BY_ITSELF = re.compile(
    r"(?:gieo|trồng|thu\shoạch|khai\sthác|đánh\sbắt|khoanh\snuôi|xuất\skhẩu|nhập\skhẩu|sản\sxuất)(?!\w)"
)
"""Work on the land or with goods, whose measure says what it was done to ("thu hoạch | 500 ha")."""
_DIGIT = re.compile(r"\d")


def done(lead: str) -> tuple[int, int] | None:
    """Return the stretch of the folded `lead` that tells what was done to what the figure behind it counts, else None.

    `lead`: the words from the figure before, or from the sentence's beginning, up to the figure.
    """
    if _LINKED.search(lead):
        return None
    clause = max(lead.rfind(mark) for mark in (",", ";", ":", "(", "\n")) + 1
    for opening in _OPENS.finditer(lead, max(0, clause - 1)):
        if (match := _DOING.match(lead, opening.end())) is None:
            continue
        words = match["what"]
        start, end = match.span("what")
        if passive := _PASSIVE.search(lead, clause, start):
            start = passive.start("what")
        if when := _WHEN.search(words):
            end = match.start("what") + when.start()
        words = lead[start:end]
        if _NO_OBJECT.search(words) or _DIGIT.search(words) or "·" in words:
            continue
        return start, end
    return None


def done_with(text: str, plain: str, floor: int, mention: Mention) -> str | None:
    """The name of a figure by what was done to so many, else the thing that a measure is of ("5,6 ha | rừng").

    `plain`: the folded text without names; `floor`: where the figure before ends, or the sentence begins.
    """
    counted = is_counted(mention)
    if not counted and kind(mention) not in ("money", "percent"):
        return None
    noun = noun_of(mention) if counted else ""
    measured = counted and isinstance(mention.value, tuple) and mention.value[0].unit in MEASURES
    noun = "" if measured and not names_thing(noun) else noun
    found = done(plain[floor : mention.start])
    if found is None:
        return noun or None if measured else None
    deed = " ".join(text[floor + found[0] : floor + found[1]].split())
    if not noun and counted and _BARE.fullmatch(fold(deed)) and not _WHOLE_BY_ITSELF.match(fold(deed)):
        return None
    return f"{deed} {noun}".strip() if not _TOLD.search(plain, floor + found[1], mention.start) else deed


def names_thing(noun: str) -> bool:
    """Say whether the words behind a measure name what is measured ("5,6 ha | rừng"), not how ("một năm", "loại 5")."""
    return len(noun) > 1 and _NO_THING.match(fold(noun)) is None
