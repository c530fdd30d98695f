"""Names of figures by what was done: "trồng mới | 750 ha", "giải quyết việc làm cho | 2.730 lao động".

Reports of work open with the verb and leave out who did it; the verb and its object name the figure, with the counted
noun where there is one. The verbs are those that bring about, find or hand over what can be counted.
"""

from __future__ import annotations

import re

from ...gazetteer.compounds import is_compound
from ...model import Mention
from ...text import fold
from .figure_kinds import is_counted, kind, noun_of
from .lead_text import with_whole_trades

_VERB = (
    r"(?:gieo\s(?:trồng|cấy|sạ)|trồng|thu\s(?:hoạch|hút|hồi|gom|giữ|nộp|nợ)|khai\sthác|đánh\sbắt|nuôi|thả|chăm\ssóc|khoanh\snuôi|bảo\svệ|giải\s(?:quyết|phóng|ngân|thể|cứu)"
    r"|tạo\sviệc|đào\stạo|tập\shuấn|bồi\sdưỡng|tuyển\s(?:sinh|dụng|chọn|mới)|kết\snạp|phát\striển\smới|thành\slập|công\snhận|khen\sthưởng|biểu\sdương|tôn\svinh|xây\s(?:dựng|mới)|sửa\schữa"
    r"|nâng\scấp|cải\stạo|nạo\svét|kiên\scố|bê\stông|cứng\shóa|láng|khởi\scông|khánh\sthành|bàn\sgiao|lắp\s(?:đặt)?|cấp(?!\s(?:xã|huyện|tỉnh|ủy|độ|trên|dưới|cơ|trung|phòng|sở|thôn|tiểu|học|đồn|cả|đội|nước\sta))"
    r"|trao(?:\stặng)?|tặng|hỗ\strợ|ủng\shộ|quyên\sgóp|huy\sđộng|vận\sđộng|đóng\sgóp|hiến|cho\svay|khám|điều\strị|tiêm|xét\snghiệm|cách\sly|tư\svấn|tiêu\shủy|tiêu\shuỷ|kiểm\s(?:tra|soát|định|kê)"
    r"|thanh\stra|giám\ssát|rà\ssoát|thẩm\s(?:định|tra)|phát\s(?:hiện|hành|sóng|động|quà)|khởi\stố|truy\stố|xét\sxử|bắt(?!\s(?:đầu|buộc|nguồn))(?:\s(?:giữ|tạm))?|tạm\sgiữ|tước|xử\s(?:lý|phạt|lí)|lập\sbiên\sbản|đấu\stranh|triệt\sphá|tiếp\s(?:nhận|dân|xúc|đón)"
    r"|thụ\slý|phân\sloại|trả\slời|tuyên\struyền|phổ\sbiến|phát\sthanh|đăng\s(?:tải|ký)|số\shóa|cập\snhật|kích\shoạt|triển\skhai|tổ\schức|ban\shành|thông\squa|xuất\s(?:bán|khẩu|siêu)|nhập\s(?:khẩu|siêu)|bội\s(?:chi|thu)|sản\sxuất|chế\sbiến|tiêu\sthụ"
    r"|vận\schuyển|di\sdời|sơ\stán|xóa|xoá|thoát|giảm\snghèo|kỷ\sluật|khai\strừ|khiển\strách|cảnh\scáo|cách\schức|đình\schỉ|bổ\snhiệm|luân\schuyển|miễn\sgiảm|chi\strả|hoàn\sthuế|gọi\scông\sdân|giao\squân|hòa\sgiải|thi\shành|ký\skết|kết\snối|mua\ssắm|trang\sbị|trả|phân\sbổ|bố\strí|hư\shỏng|ảnh\shưởng|cô\slập|vùi\slấp|cuốn\strôi|(?:làm\s)?ngập|thiếu|xuống\sgiống|sạ|nhận\sủy\sthác|nhận\suỷ\sthác|tín\schấp|điều\stra|làm\srõ|xác\sminh|giải\stán|phạt|nộp|bóc\sgỡ|phá\s(?:án|rã)|ngăn\schặn)"
)
_DOING = re.compile(
    rf"(?P<what>{_VERB}(?!\w)[^,;.:()\n%]{{0,70}}?)\s?"
    r"(?:\s(?:đủ|xong|tổng\ssố|tổng\scộng|tổng|được|đạt|là|trên|hơn|gần|khoảng|chừng|ước(?:\stính)?|xấp\sxỉ|thêm|mới\stừ|từ|tới|lên|đến|(?:đối\s)?với|vượt|ít\snhất|tối\sthiểu|bình\squân|thực\shiện))*\s$"
)
_OPENS = re.compile(rf"(?:^|[,;.:\n(]\s?|(?<!\w)tiến\shành\s|(?P<before>[^\W\d_]+|·)\s)(?={_VERB}(?!\w))")
_NOMINAL = frozenset(
    ("hộ", "việc", "tác", "hoạch", "quả", "án", "lệnh", "phòng", "ban", "sở", "cục", "máy", "tra", "nhà", "phí",
     "tiền", "mức", "số", "lượng", "độ", "năng", "quyền", "đội", "đoàn", "kỳ", "cuộc", "công", "tổ", "vụ", "người",
     "vốn", "trình", "cơ", "chất", "giá", "trị", "các", "những", "không", "chưa", "cách", "nhu", "cầu", "lĩnh")
)  # fmt: skip
"""Before a verb that only tells what kind of work, money or body is meant ("công tác | kiểm tra")."""
_NO_OBJECT = re.compile(
    r"(?<!\w)(?:đạt|chiếm|vì|nên|nhưng|song|thì|nếu|này|đó|khi|sau|trước|do|bị|cùng|trong\sđó|theo|như|là|gồm|còn|có(?!\sthời)|về|đối\svới|công\stác|cơ\ssở|giai\sđoạn)(?!\w)"
)
_LINKED = re.compile(r"(?<!\w)(?:tại|ở|trong|của|theo|và|về|do|trên\sđịa\sbàn)\s(?:(?:hơn|gần|trên|khoảng)\s)?$")
"""Before a figure that only says where it was done ("hỗ trợ các hộ sống tại | 2 tòa nhà")."""
_PASSIVE = re.compile(
    r"(?:^|(?<=[,;:.(\n]))\s?(?P<what>(?!(?:hội\snghị|chương\strình|buổi|lễ|cuộc|phiên|hội\sthảo)(?!\w))[^\W\d_]+(?:\s[^\W\d_]+){1,6}?\s(?:được|bị)\s)$"
)
_WHEN = re.compile(r"\s(?:đến|tính|trong|vào|từ|tại|ở|năm|tháng|quý|hết|trên\sđịa)\s.*$")
_NO_THING = re.compile(
    r"(?:bao\sgồm|gồm|chiếm|đạt|loại|một|mỗi|sang|đầu|cuối|lượt|lần|công|tháng|năm|ngày|trở|nữa|này|đó|khác|trong|hai|rưỡi|vuông|khối)(?!\w)|.*\d"
)
_TOLD = re.compile(r"\s(?:là|đạt|vượt)\s")
_BARE = re.compile(_VERB)
_WHOLE_BY_ITSELF = re.compile(
    r"(?:gieo|xuống|sạ|trồng|thu\shoạch|khai\sthác|đánh\sbắt|khoanh\snuôi|xuất\s(?:khẩu|siêu)|nhập\s(?:khẩu|siêu)|bội\s(?:chi|thu)|sản\sxuất)(?!\w)"
)
"""Work on the land or with goods, whose measure says what it was done to ("thu hoạch | 500 ha")."""
_CROP = re.compile(
    r"(?:^|[,;:.(\n])\s?(?:[-–+*•]\s?)?(?:trong\sđó,?:?\s|riêng\s)?(?P<crop>(?:cây|lúa|ngô|bắp|khoai|sắn|mì|mỳ|rau|đậu|đỗ|lạc|mía|vừng|mè|dưa|hoa|chè|cà\sphê|cao\ssu|hồ\stiêu|củi|gỗ|tre|luồng|cá|tôm|thủy\ssản|hải\ssản|than|cát)"
    r"(?:\s[^\W\d_]+){0,4}?)\s(?:(?:ước|đã|mới|được)\s){0,2}$"
)
"""Before bare work on the land: what it was done to opens the clause ("lúa mùa | gieo trồng được 7.748 ha")."""
_HANDS_ON = re.compile(r"phân\sbổ|bố\strí|cấp|trao(?:\stặng)?|tặng|trả")
"""Handing money on, which says neither what it is nor what for."""
_SUM_OF = re.compile(
    r"(?<!\w)(?:với\s|tổng\s){1,2}(?:số(?:\stiền)?|tiền|trị\sgiá|kinh\sphí)(?:\s(?:phạt|là|trên|hơn|gần|khoảng|lên\stới)){0,3}\s$"
)
_TAKEN = re.compile(
    r",\s(?:thu(?:\snộp)?|phạt(?:\stiền)?|nộp(?:\sphạt)?)(?:\s(?:về|vào|ngân\ssách|kho\sbạc|nhà\snước|nsnn|được|hơn|gần|trên|số\stiền)){0,5}\s$"
)
"""Before the money that what was done to so many brought in ("xử phạt 1.403 trường hợp, thu | 682 triệu đồng")."""
_SUM_GAP = 160
_NEXT_COUNT = re.compile(r"\s?(?:,|và|với|/|,\svà)\s(?:hơn\s|gần\s|trên\s|khoảng\s)?")
_INVOLVING = ("vụ", "hộ")
"""What the count behind "với" is of too: "phát hiện 14 vụ với | 16 đối tượng"."""
_HUMAN = re.compile(
    r"(?<!\w)(?:lao\sđộng|học\ssinh|thanh\sniên|cán\sbộ|công\schức|đảng\sviên|hội\sviên|đoàn\sviên|bị\scan|đối\stượng)(?!\w)"
)
"""Those to whom something was done, who are counted by "người" ("xuất khẩu lao động | 33 người")."""
_DIGIT = re.compile(r"\d")


def done(lead: str) -> tuple[int, int] | None:
    """Return the stretch of the folded `lead` that tells what was done to what the figure behind it counts, else None.

    `lead`: the words from the figure before, or from the sentence's beginning, up to the figure.
    """
    if _LINKED.search(lead):
        return None
    clause = max(lead.rfind(mark) for mark in (",", ";", ":", "(", "\n")) + 1
    for opening in _OPENS.finditer(lead, max(0, clause - 1)):
        match = _DOING.match(lead, opening.end())
        if match is None or _inside(opening["before"], match["what"], lead[: opening.start()]):
            continue
        words = match["what"]
        start, end = match.span("what")
        if passive := _PASSIVE.search(lead, clause, start):
            start = passive.start("what")
        elif _WHOLE_BY_ITSELF.match(words) and _BARE.fullmatch(words) and (crop := _CROP.search(lead[:start])):
            start = crop.start("crop")
        if when := _WHEN.search(words):
            end = match.start("what") + when.start()
        words = lead[start:end]
        if _NO_OBJECT.search(words) or _DIGIT.search(words) or "·" in words:
            continue
        return start, end
    return None


def _inside(before: str | None, words: str, lead: str) -> bool:
    """Say whether the word before a verb makes it another word, or a kind of work ("chăn | nuôi", "công tác | cấp").

    `lead`: the words before that word, whose last may have it for its own end ("công an | lập biên bản").
    """
    if before is None or before not in _NOMINAL and not is_compound(before, words.split()[0]):
        return False
    return before in _NOMINAL or not is_compound((lead.split() or [""])[-1], before)


class Deeds:
    """The names of one document's figures by what was done, asked for in the order of the text."""

    def __init__(self, text: str, folded: str, plain: str) -> None:
        self.text, self.folded, self.plain = text, folded, plain
        self.deeds: dict[int, str] = {}

    def name(self, mention: Mention, before: Mention | None, floor: int) -> str | None:
        """What was done to so many, with what they are; else the thing that a measure is of ("5,6 ha | rừng").

        A second count takes the verb over ("khởi tố 75 vụ, | 83 bị can").
        `floor`: where the figure before ends, or the sentence begins.
        """
        counted = is_counted(mention)
        if not counted and kind(mention) not in ("money", "percent"):
            return None
        noun = noun_of(mention) if counted else ""
        measured = counted and isinstance(mention.value, tuple) and noun != (mention.value[0].unit or "")
        noun = "" if measured and not names_thing(noun) else noun
        found = done(with_whole_trades(self.plain[floor : mention.start]))
        if found is None:
            taken = self._taken_over(mention, before, noun)
            return taken or (noun or None if measured else None)
        end = floor + found[1]
        deed = " ".join(self.text[floor + found[0] : end].split())
        bare = not noun and _BARE.fullmatch(fold(deed)) is not None and not _WHOLE_BY_ITSELF.match(fold(deed))
        if bare and (counted or _HANDS_ON.fullmatch(fold(deed))):
            return None
        self.deeds[mention.start] = deed
        noun = "" if noun == "người" and _HUMAN.search(fold(deed)) else noun
        told = _TOLD.search(self.folded, end, mention.start) or _is_subject(fold(noun), fold(deed))
        return deed if told else f"{deed} {noun}".strip()

    def sum_of(self, mention: Mention, told: tuple[Mention, str | None] | None) -> str | None:
        """The name of the money of what was done to the count right before: "phạt 30 người với số tiền |", "30 hộ/|".

        `told`: the figure before and its name.
        """
        if told is None or kind(mention) != "money" or not is_counted(told[0]):
            return None
        before, deed = told[0], self.deeds.get(told[0].start) or told[1]
        if deed is None:
            return None
        gap = self.folded[before.end : mention.start]
        paired = gap.endswith("/") and "," not in gap and not _DIGIT.search(gap)
        taken = before.start in self.deeds and _TAKEN.search(gap)
        return f"số tiền {deed}" if len(gap) < _SUM_GAP and (paired or taken or _SUM_OF.search(gap)) else None

    def _taken_over(self, mention: Mention, before: Mention | None, noun: str) -> str | None:
        """The name with the verb of the figure right before, None where that has none or more stands between."""
        deed = self.deeds.get(before.start) if before is not None else None
        if before is None or deed is None or deed.endswith((" cho", " của")):
            return None
        gap = self.folded[before.end : mention.start]
        involved = " với " not in gap or noun_of(before).startswith(_INVOLVING)
        if not noun or not _NEXT_COUNT.fullmatch(gap) or not involved:
            return None
        self.deeds[mention.start] = deed
        return f"{deed} {noun}"


def _is_subject(noun: str, deed: str) -> bool:
    """Say whether what was done already names what is counted ("các bài viết được đăng tải với | 165 bài viết")."""
    return noun != "" and " được " in deed and deed.removeprefix("các ").removeprefix("những ").startswith(noun + " ")


def names_thing(noun: str) -> bool:
    """Say whether the words behind a measure name what is measured ("5,6 ha | rừng"), not how ("một năm", "loại 5")."""
    return len(noun) > 1 and noun[0].islower() and _NO_THING.match(fold(noun)) is None
