"""Whether a figure is aimed at: words of aiming, a target only compared with, a quoted amendment, an ordered count."""

from __future__ import annotations

import re

TARGET = re.compile(
    r"(?<!\w)(?:phấn\sđấu|(?<!trình\s)mục\stiêu|đặt\s(?:chỉ\stiêu|mốc|đích|ra|kế\shoạch)|chỉ\stiêu\s(?:đến|là|năm|cụ\sthể|của\snhiệm|sau)|đặt\smục"
    r"|phải\s(?:đạt|có|hoàn\sthành|bảo\sđảm|đảm\sbảo)|cần\sđạt|bảo\sđảm\s(?:ít|tối|trên|đạt|100)|đảm\sbảo\s(?:ít|tối|trên|đạt|100)"
    r"|dự\skiến|sẽ|ít\snhất|(?<!lương\s)tối\sthiểu|không\s(?:dưới|quá)|(?<!giải\s)(?<!phán\s)quyết\s(?:tâm|đạt)|bảo\sđảm(?=\s$)|đảm\sbảo(?=\s$)|có\sđủ|(?<!%\s)kế\shoạch\s(?:là|năm)|nhiệm\svụ\sđến|yêu\scầu\sđạt|nhắm|hướng\stới"
    r"|(?<!ký\s)(?<!bản\s)cam\skết|đặt\sđích|dự\sbáo)(?!\w)"
)
_NOW = r"(?<!thực\s)(?<!phát\s)(?<!biểu\s)(?<!thể\s)(?<!hiển\s)hiện(?!\s(?:đại|vật|trường|thực|hành|hữu))"
_OPENS_ROW = re.compile(
    r"(?<!\w)(?:phấn\sđấu(?!\w)|(?:đặt|đề|xác\sđịnh)(?:\sra)?\s(?:các\s|những\s|\d{1,2}\s)?(?:mục\stiêu|chỉ\stiêu)(?!\w)|(?:chỉ|mục)\stiêu[^.:;\d]{0,40}:|(?<!số\s)(?:chỉ|mục)\stiêu[^.:;\d]{0,60}(?:đặt\sra|đề\sra|là)(?:\slà|\scho)?(?=\s)|(?:chỉ|mục)\stiêu(?:\s(?:chủ\syếu|chính|cơ\sbản|cụ\sthể|quan\strọng|trọng\stâm))*\snhư(?=\s)|theo\skế\shoạch(?:\sđề\sra|\snăm\s\d{4})?,|để\s(?:thực\shiện\s)?(?:đạt|hoàn\sthành)\s(?:chỉ|mục)\stiêu)"
)
"""What all members of the row behind it are aims of ("với các chỉ tiêu: …; …; …")."""
_TOLD_SINCE = re.compile(
    rf"(?<!\w)(?:đã|{_NOW}|đến\snay|kết\squả|ghi\snhận|so\svới\smục\stiêu|vừa\squa|thực\stế|(?:hoàn\sthành|vượt|đạt)\s(?:được\s)?(?:mục|chỉ)\stiêu)(?!\w)"
)
_SO_FAR = re.compile(r"\((?:(?:trong\s)?\d{1,2}\stháng|quý\s|đến|hiện|đã|năm\s)[^()\n]{0,40}$")
"""In brackets in a row of aims: what has been reached of this one ("đàn trâu 3 nghìn con (6 tháng đạt | 92%")."""
_TOLD_BEFORE = re.compile(
    r"(?<!\w)(?:(?<!tập\strung\s)(?<!tiếp\stục\s)(?<!quyết\stâm\s)(?<!để\s)(?<!nhằm\s)thực\shiện|kết\squả|hoàn\sthành|vượt|đạt|đánh\sgiá|so\svới|tình\shình|các\snhóm)(?!\w)"
)
REACHED = re.compile(rf"(?<!\w)(?:đã|được\stiêm|{_NOW}|đến\snay|kết\squả|ghi\snhận|vượt|so\svới\smục\stiêu)(?!\w)")
_COMPARED = re.compile(
    r"(?<!\w)(?:(?:chưa|không|đã|mới)\s(?:đạt|hoàn\sthành|bằng)|(?<!phấn\sđấu\s)(?<!hiện\s)đạt|vượt|so\svới|thấp\shơn|cao\shơn|dưới|bằng|theo|cách)"
    r"(?:\s(?:được|cả|xa))?\s(?:mục\stiêu|chỉ\stiêu|kế\shoạch)(?!\w)"
)
"""A target that something is compared with: it names the figure right behind it, not what is told next."""
_NEXT_CLAUSE = re.compile(r"[;,]|(?<!\w)(?:và|nhưng|song|còn|xếp|đạt)\s")
_FLOORS = ("ít nhất", "tối thiểu", "không dưới")
_DONE = re.compile(r"(?<!\w)(?:đã|khiến|làm|gây|ghi\snhận|có)\s(?:[^\W\d_]+\s){0,3}$")
_AMENDED = re.compile(
    r"(?<!\w)(?:sửa\sđổi|bổ\ssung|điều\schỉnh|thay\sthế|thay|sửa)(?!\w)[^“”\"]{0,240}?(?:như\ssau|thành|bằng)[^“”\"]{0,30}[“\"][^“”\"]{0,600}$"
)
"""Before a figure in the quoted words that an amending paper puts in place of others."""
_OR_MORE = re.compile(r"\s?(?:[^\W\d_]+\s){0,4}trở\slên(?!\w)")
_PLAN_COMPARED = re.compile(
    r"(?<!\w)so\s(?:với\s)?(?:nghị\squyết|kế\shoạch|dự\stoán|chỉ\stiêu|mục\stiêu)[^();.]{0,40}\((?:là\s|khoảng\s)?$"
    r"|[\w%)]\s?[/(]\s?(?:kế\shoạch|kh|dự\stoán|chỉ\stiêu|mục\stiêu|nq|nghị\squyết)(?:\s\(?[^\W\d_]{1,6}\)?){0,3}:?\s$"
)
_ASSIGNED = re.compile(
    r"(?<!\w)(?:thủ\stướng(?:\schính\sphủ)?|quốc\shội|chính\sphủ|trung\sương|tỉnh|huyện|thành\sphố|hđnd|ubnd|bộ|cấp\strên)\sgiao"
    r"(?:\s(?:là|trên|phải\sđạt|tối\sthiểu|chỉ\stiêu|kế\shoạch)){0,3}\s$"
)
"""Right before what somebody above asks for ("Thủ tướng giao | 82,2%")."""
_AIM_IS = re.compile(
    r"(?<!các\s)(?<!số\s)(?<!\d\s)(?<!\w)(?:chỉ|mục)\stiêu\s(?!(?:này|đó|đạt|được|khó|vượt|hoàn|thực)(?!\w))(?:[^;:\n]{1,90}?\s)?(?:là|phải\sđạt)"
    r"(?:\s(?:đạt|trên|từ|ít\snhất|khoảng|gần|hơn)){0,2}\s$"
)
"""Right before what an aim is said to be ("Chỉ tiêu tại Kế hoạch số 57/KH-UBND là | 60%")."""
_CLOSED_ASIDE = re.compile(r"\([^()]{1,80}\)")
_FROM = re.compile(r"(?<!\w)từ\s$")
_ASKED = re.compile(
    r"(?<!\w)(?:yêu\scầu|đề\snghị|(?<!bàn\s)giao(?!\s(?:thông|dịch|lưu|nhận|tiếp|ban|thừa|đất|hữu|rừng|ước|thương|diện))|chỉ\sđạo|phải|cần|có\strách\snhiệm|chịu\strách\snhiệm|nhiệm\svụ)(?!\w)[^.;:]{0,110}$"
)
_PRODUCING = re.compile(
    r"(?<!\w)(?:sửa(?:\schữa)?|xây(?:\sdựng)?|lắp(?:\sđặt)?|trồng|tuyển(?:\sdụng)?|cấp|cung\s(?:ứng|cấp)|bố\strí|giải\sngân|xóa|hoàn\sthành|nộp|tiêm"
    r"|trao|thu|mở|thành\slập|bàn\sgiao|di\sdời|nạo\svét|làm|đầu\stư|mua(?:\ssắm)?|trang\sbị|huy\sđộng|đào\stạo|tập\shuấn|thiết\skế|ban\shành|khởi\scông"
    r"|cứng\shóa|thay|tổ\schức|khoan|đào|chuyển|công\snhận)\s(?:(?:mới|thêm|ít\snhất|đủ|khoảng|toàn\sbộ|cả|hết|xong)\s){0,2}$"
)
"""Verbs that bring about what is counted; what is only looked at or talked to ("vận động | 43 hộ") is no aim."""
_MET = re.compile(
    r",?\s(?:(?:đã|cơ\sbản|vừa)\s)?(?:đạt|vượt|hoàn\sthành|bằng|chưa\sđạt|không\sđạt|thấp\shơn|cao\shơn)\s(?:[\d,.]+%?\s)?(?:so\svới\s)?"
    r"(?:mục\stiêu|chỉ\stiêu|kế\shoạch)(?!\w)"
)
"""Behind a figure that is set against an aim: "còn 28,1% | , đạt mục tiêu đề ra"."""
AHEAD = re.compile(
    r"[\W\divx]{0,8}(?:phương\shướng|nhiệm\svụ|kế\shoạch)[^.:;\n]{0,60}?(?:năm\s\d{4}|quý\s\S{1,3}|tới|tiếp\stheo|cuối\snăm)(?!\w)"
    r"[^.:;\n]{0,12}$"
)
"""A report's heading of what is to come: "3. Nhiệm vụ năm 2024"."""
_SETS = re.compile(
    r"\s*(?:[-+*•–]|\(?\d{1,2}[.)]|[a-zđ]\))?\s*(?:(?:tiếp\stục|phấn\sđấu)\s)?(?:nâng|tăng|giảm|kéo\sgiảm|hạ|đưa|xóa|đạt|duy\strì|hoàn\sthành"
    r"|lắp|trồng|xây|thành\slập|bố\strí|cấp|bàn\sgiao|mở)(?!\w)[^.;]{0,110}$"
)


def met(behind: str, lead: str) -> bool:
    """Say whether the folded words `behind` a figure set it against an aim: it is what was reached."""
    return _MET.match(behind) is not None and not aims_at(lead)


def sets(item: str) -> bool:
    """Say whether an item of what is to come, up to its figure, opens with a verb of bringing it about."""
    return _SETS.match(item) is not None and not REACHED.search(item)


def aims_at(lead: str) -> bool:
    """Say whether the folded words `lead` before a figure aim at it, and nothing behind the aim says it was reached."""
    lead = _CLOSED_ASIDE.sub(lambda aside: " " * len(aside[0]), lead)  # "đạt 63% (mục tiêu 70%), còn …": no aim of this
    aims = [m.end() for m in TARGET.finditer(lead) if not _only_compared(lead, m) and not _happened(lead, m)]
    return bool(aims) and not REACHED.search(lead, aims[-1])


def leads_aims(lead: str) -> bool:
    """Say whether the folded words of the sentence before a figure open a row of aims that goes on up to it."""
    if _SO_FAR.search(lead):
        return False
    opened = next(reversed(list(_OPENS_ROW.finditer(lead))), None)
    return (
        opened is not None
        and not _TOLD_SINCE.search(lead, opened.end())
        and not _TOLD_BEFORE.search(lead, max(0, opened.start() - 40), opened.start())
    )


def _happened(lead: str, aim: re.Match[str]) -> bool:
    """ "đã làm ít nhất 5 người chết": a floor of what is known of a misfortune."""
    return aim[0] in _FLOORS and _DONE.search(lead, max(0, aim.start() - 30), aim.start()) is not None


def _only_compared(lead: str, aim: re.Match[str]) -> bool:
    """ "chưa đạt mục tiêu 30%; xếp thứ …": the aim belongs to the figure before."""
    compared = any(m.end() == aim.end() for m in _COMPARED.finditer(lead, max(0, aim.start() - 24), aim.end()))
    return compared and _NEXT_CLAUSE.search(lead, aim.end()) is not None


def is_amended(before: str) -> bool:
    """Say whether `before` (folded) ends inside the quotation of an amendment ("sửa đổi … như sau: “tỷ lệ … đạt")."""
    return ("“" in before or '"' in before) and _AMENDED.search(before) is not None


def is_plan_compared(lead: str) -> bool:
    """Say whether a figure in brackets is the plan compared with ("so với nghị quyết đề ra (| 23.600 tỷ đồng")."""
    if _PLAN_COMPARED.search(lead) or _ASSIGNED.search(lead):
        return True
    said = _AIM_IS.search(lead)
    if said is None or REACHED.search(said[0]):
        return False
    return not _TOLD_BEFORE.search(lead, max(0, said.start() - 40, lead.rfind(";", 0, said.start())), said.start())


def is_floor(lead: str, behind: str) -> bool:
    """Say whether a figure is a floor ("từ 85% trở lên")."""
    return _FROM.search(lead) is not None and _OR_MORE.match(behind) is not None


def is_ordered(lead: str) -> bool:
    """Say whether a count is what somebody is asked to bring about ("yêu cầu Sở … sửa | 12 trạm bơm")."""
    if not _ASKED.search(lead) or REACHED.search(lead):
        return False
    return _PRODUCING.search(lead) is not None
