"""How Vietnamese asks somebody to do something: patterns over a Reading's text, where an actor is one sign."""

from __future__ import annotations

import re

from .actors import ACTOR, DATE, PERSON, PLACE

_NOTE = r"(?:\s?\([^()]{1,80}\))?(?:\s?[–-]\s[^–\-;.]{1,60}\s[–-](?=\s))?"
_ONE = rf"(?:{PERSON}\s?,\s)?{ACTOR}{_NOTE}(?:\s(?:của|thuộc|trực thuộc)\s{ACTOR})?"
_GROUP = (
    r"(?:(?:chủ\stịch|giám\sđốc|thủ\strưởng|bí\sthư|trưởng|hiệu\strưởng|người\sđứng\sđầu|lãnh\sđạo|ban\schỉ\shuy)\s)?"
    r"(?:(?:ubnd|ủy\sban\snhân\sdân|hội\sđồng\snhân\sdân|hđnd|công\san|đảng\sủy|chính\squyền)\s)?(?:các|những)\s"
)
"""What a group without a name of its own begins with ("Chủ tịch UBND các …", "Giám đốc các …")."""
_BEGINS = (
    r"(?:chủ\sđộng|chủ\strì|phối\shợp|tổ\schức|tập\strung|tiếp\stục|tăng\scường|triển\skhai|thực\shiện|rà\ssoát|kiểm\stra|khẩn\strương"
    r"|chỉ\sđạo|báo\scáo|xây\sdựng|theo\sdõi|đẩy\s(?:mạnh|nhanh)|nghiêm\stúc|thường\sxuyên|tuyên\struyền|thông\sbáo|căn\scứ|tham\smưu|bố\strí"
    r"|hướng\sdẫn|đôn\sđốc|quán\striệt|huy\sđộng|tìm\smọi|phân\scông|kịp\sthời|chuẩn\sbị|sẵn\ssàng|chấp\shành|giám\ssát|phổ\sbiến"
    r"|nâng\scao|thành\slập|cung\scấp|nghiên\scứu|hoàn\sthành|khắc\sphục|xử\slý|giải\squyết|vận\sđộng|bảo\sđảm|đảm\sbảo|tạo|sớm|phải|cần|có\strách\snhiệm|lập|trả\slời|phát\shuy|sắp\sxếp|cân\sđối|thẩm\sđịnh|ban\shành|tích\scực|quan\stâm|lồng\sghép|đề\sxuất|xem\sxét|đánh\sgiá|cập\snhật|kê\skhai|đăng\ský|phát\sđộng|duy\strì|rút\skinh\snghiệm)"
)
GROUP_NEXT = re.compile(rf"(?:và\s|cùng\s)?(?:bộ\strưởng,\s)?{_GROUP}[^;.]{{2,110}}?\s(?={_BEGINS}(?!\w))")
"""At the head of what is asked: the last of those who are asked, a group without a name."""
ROLE_NEXT = re.compile(
    rf"[–-]\s(?:cơ\squan|đơn\svị)\s(?:thường\strực|đầu\smối|chủ\strì)\s[^,;.–-]{{3,90}}?\s(?<!ban\s)(?={_BEGINS}(?!\w))"
)
"""The same, what the one who is asked is besides ("Sở A - Cơ quan Thường trực Ban B | kiểm tra …")."""


def _coordinated(mark: str) -> str:
    """The pattern of one or more coordinated actors, each with a bracketed or dashed note; `mark` parts them."""
    return (
        rf"{_ONE}(?:\s?(?:{mark}\s?và|,\scùng(?:\svới)?|{mark}|và|cùng(?:\svới)?|,?\sriêng)\s?(?:đồng chí\s|ông\s|bà\s"
        rf"|các\s[^,;.{ACTOR}]{{1,30}}(?:,|\svà)\s)?{_ONE}){{0,14}}(?:(?:[,;]|\svà|\scùng(?:\svới)?)\s{_GROUP}[^;.{ACTOR}{PERSON}{DATE}]{{2,60}}?(?=\s{_BEGINS}(?!\w)))?(?:(?:,\s?|\s(?:và|cùng(?:\svới)?)\s)(?:(?:các|những|một\ssố"
        rf"|chính\squyền|đại\sbiểu)\s|(?<=cùng\s))[^,;.{ACTOR}{PERSON}]{{2,30}}(?:(?:của|thuộc|giúp\sviệc)\s{ACTOR})?(?=\s))?"
    )


TARGETS = _coordinated(",")
ADDRESSED = _coordinated("[,;]")
"""The same where nobody stands before the first of them, so that a semicolon parts names, not clauses ("yêu cầu các sở:
A, B; Cục Thuế tỉnh; UBND huyện C rà soát")."""

VERBS = (
    r"yêu\scầu|(?<!thư\s)đề\snghị|(?<!bàn\s)(?<!chuyển\s)(?<!ngoại\s)(?<!xã\s)(?<!trao\s)(?<!hoàn\s)giao"
    r"|(?<!ban\s)(?<!cơ\squan\s)chỉ\sđạo"
    r"|kiến\snghị|phân\scông|chỉ\sthị|ra\slệnh|(?<!thừa\s)lệnh|nhắc\snhở|nhắc|đôn\sđốc|lưu\sý|(?<!thừa\s)(?<!được\s)ủy\squyền|thúc|đề\sxuất"
)
_VERB_WORDS = (
    "yêu cầu", "đề nghị", "giao", "chỉ đạo", "kiến nghị", "phân công", "chỉ thị", "lệnh", "nhắc", "đôn đốc", "lưu ý",
    "ủy quyền", "thúc", "đề xuất",
)  # fmt: skip
"""What one of VERBS needs to stand in a text: looked for first, since most sentences hold none."""


def may_ask(text: str) -> bool:
    """Say whether a verb of asking may stand in `text`."""
    return any(word in text for word in _VERB_WORDS)


_GROUP_HEAD = (
    r"(?:sở|ban|bộ|ngành|phòng|cơ\squan|đơn\svị|địa\sphương|huyện|quận|thị\sxã|thành\sphố|xã|phường|thị\strấn|tổ\schức|đoàn\sthể"
    r"|doanh\snghiệp|chủ\sđầu\stư|nhà\sthầu|trường|hội|cấp\sủy|cấp|chính\squyền|lực\slượng)"
)
_WHICH = (
    r"(?:\s(?:(?:có\s)?liên\squan|chức\snăng|hữu\squan|trực\sthuộc|cấp\s(?:tỉnh|huyện|xã|thành\sphố)|tỉnh|huyện|thành\sphố|tp"
    r"|của\s(?:tỉnh|huyện|thành\sphố)|trên\sđịa\sbàn(?:\s(?:tỉnh|huyện|thành\sphố))?|trung\sương|địa\sphương|đảng))"
)
_BEHIND_GROUPS = (
    r"(?:\s?(?:cho\s|với\s)?(?:(?:thủ\strưởng|giám\sđốc|người\sđứng\sđầu|lãnh\sđạo|chủ\stịch(?:\subnd)?|ubnd)\s)?các\s"
    rf"{_GROUP_HEAD}{_WHICH}{{0,3}}(?:\s?(?:,|;|-|–|\svà)\s?(?:các\s|ubnd\s(?:các\s)?)?{_GROUP_HEAD}{_WHICH}{{0,3}}){{0,7}}"
    r"\s?(?:,\svà|,\scùng|,|;|:|và|cùng))?"
)
"""Groups without a name before the first who has one: "yêu cầu | các sở, ngành liên quan, | Công an tỉnh rà soát"."""
_NOT_BEFORE = "".join(rf"(?<!{word}\s)" for word in ("theo", "xét", "sự", "được"))
FILL = (
    r"(?:\s?(?:,\s(?:yêu\scầu|đề\snghị|giao|chỉ\sđạo|kiến\snghị|đề\sxuất|đôn\sđốc)|và\s(?:đề\snghị|yêu\scầu|giao"
    r"|chỉ\sđạo)|cho|với|tới"
    r"|đối\svới|(?:các\s)?đồng\schí|ông|bà|anh|chị|(?:tập\sthể\s)?lãnh\sđạo|tập\sthể|tân|ngay|trực\stiếp"
    r"|nhiệm\svụ|trách\snhiệm|(?:cơ\squan\s)?thường\strực"
    r"|(?:nhà\sthầu|đơn\svị\s(?:thi\scông|tư\svấn)|chủ\sđầu\stư)(?:\slà)?|phía|cả|riêng|thêm|các\sđơn\svị|các\scơ\squan|hai\sđơn\svị|hai\scơ\squan|:|\"|cụ\sthể|gồm"
    r"|người\sđứng\sđầu)){0,5}"
)
ASK = re.compile(rf"(?<!\w){_NOT_BEFORE}(?P<verb>{VERBS}){FILL}{_BEHIND_GROUPS}\s?(?P<who>{ADDRESSED})(?P<rest>.?)")
"""verb + actors: "yêu cầu UBND huyện A và UBND xã B …"."""

ASK_BARE = re.compile(
    rf"(?<!\w){_NOT_BEFORE}(?P<verb>yêu\scầu|đề\snghị|giao|kiến\snghị|chỉ\sđạo){FILL}\s(?P<head>tổng\scục"
    rf"|chi\scục|cục|sở|bộ|ban\squản\slý|ban"
    r"|trung\stâm|trường|công\sty|công\san|thanh\stra|tập\sđoàn|tổng\scông\sty|hiệp\shội|hội|phòng|đảng\sủy|huyện\sủy|chi\sbộ"
    r"|bệnh\sviện|viện|ngân\shàng"
    r"|ubnd|ủy\sban)(?=\s[^\W\d_])(?!\s(?:là|đã|đang|cũng|liên\squan|chức\snăng|địa\sphương|các|thuộc|(?:trong|ngoài)\s))"
)
"""verb + the bare head of a unit named before ("đề nghị Sở tiếp tục …"); the head must be capitalised in the text."""

_ALSO = rf"(?:(?:[,;]\svà|[,;]|\svà|,?\scùng(?:\svới)?)\s?(?P<also>{ADDRESSED}))?"
"""Behind the places of committees: who is asked with them ("UBND các huyện A, B; Sở C rà soát")."""
ASK_PLACES = re.compile(
    rf"(?<!\w){_NOT_BEFORE}(?:{VERBS}){FILL}\s(?:các\s[^;.:]{{2,40}}?(?:,|và|,\svà)\s)?(?P<chair>chủ\stịch\s)?(?:ubnd|ủy\sban\snhân\sdân)\scác\s(?P<level>tỉnh|quận|huyện|xã"
    rf"|phường|thị\sxã|thành\sphố)"
    rf"[^{PLACE}{ACTOR};.]{{0,30}}:?\s(?P<places>{PLACE}(?:\s?(?:,|và|,\svà)\s?(?:\w{{2,5}}\s)?{PLACE}){{0,20}}){_ALSO}"
)
"""verb + an enumerated group: "giao UBND các huyện: A, B"."""

_KIND = r"(?:tỉnh|quận|huyện|xã|phường|thị\strấn|thị\sxã|thành\sphố|đặc\skhu)"
LEVEL = re.compile(rf"(?:(?<=các\s)|(?<=hai\s)|(?<=ba\s)|(?<=bốn\s)){_KIND}(?!\w)")
ASK_PLACE = re.compile(
    rf"(?<!\w){_NOT_BEFORE}(?:{VERBS}){FILL}\s?(?:các\s(?:{_KIND}(?:(?:,\s|\svà\s)(?:các\s)?{_KIND}){{0,3}}\s?:?\s?)?)?"
    rf"(?P<places>{PLACE}(?:\s?(?:,\svà|,|và)\s?(?:\w{{2,5}}\s)?{PLACE}){{0,20}})\s(?P<does>\w+(?:\s\w+)?)"
)
"""verb + places that act: "đề nghị Hà Nội xác minh", "yêu cầu các tỉnh A, B rà soát"."""

_COUNT = r"(?:(?:hai|ba|bốn|năm|sáu|bảy|tám|các|cả\s(?:hai|ba|bốn)|\d{1,2})\s)?"
COUNTED = re.compile(rf"(?<!\w){_COUNT[:-1]}$")
KIND_OF = re.compile(_KIND)
"""The level with which the name of a place begins."""
_COMMITTEES = (
    rf"(?P<chair>chủ\stịch\s(?=ubnd|ủy))?(?:(?:ubnd|ủy\sban\snhân\sdân|chính\squyền)\s)?{_COUNT}(?:{_KIND}\s?:?\s)?"
)
_PLACES = rf"(?P<places>{PLACE}(?:\s?(?:,\svà|,|và)\s?(?:\w{{2,5}}\s)?{PLACE}){{0,9}})"
MUST_PLACE = re.compile(
    rf"(?:(?:^|[;.]\s)[\"“]?(?:(?:còn|riêng|đối\svới)\s)?|,\scòn\s|(?:theo|trong|do)\sđó,?\s|như\svậy,?\s){_COMMITTEES}{_PLACES}\s(?P<must>phải|cần|có\strách\snhiệm|được\s(?:yêu\scầu"
    rf"|đề\snghị|giao))\s(?P<does>\w+(?:\s\w+)?)(?P<due>(?=[^;.]{{0,120}}{DATE}))?"
)
"""places that must act: "Hà Nội phải hoàn thành tái định cư trước ngày 30/9"; group `due` where there is a day."""
_OPEN_ITEM = r"^[\s\d./|*+•–()\"“-]{0,10}(?:[a-zđ]\s?[.)/]\s?)?"
HEAD_PLACES = re.compile(
    rf"{_OPEN_ITEM}(?:(?:giao|đề\snghị|yêu\scầu|đối\svới)\s)?(?:(?P<before>{ADDRESSED})(?:,|;|\svà)\s)?(?P<chair>chủ\stịch\s)?(?:ubnd|ủy\sban\snhân\sdân|chính\squyền)\s"
    rf"{_COUNT}(?:(?P<level>{_KIND})(?P<more>(?:,\s{_KIND}){{1,3}})?\s?:?\s)?{_PLACES}{_ALSO}\s?[:.]?\s*$"
)
"""A line that only names the committees that the items below it are for: "1. UBND các huyện A, B:"."""
ITEM_PLACES = re.compile(
    rf"(?:(?:{_OPEN_ITEM}|;\s)(?:(?P<chair>chủ\stịch\s)?(?:ubnd|ủy\sban\snhân\sdân|chính\squyền)\s{_COUNT}(?:{_KIND}\s?:?\s)?"
    rf"|(?:các|hai|ba|bốn|năm|\d{{1,2}})\s(?:{_KIND}(?:\s(?:ven|miền|vùng|biên|trọng|có|giáp)\s[^\W\d_]+)?\s?:?\s)?)"
    rf"|^\s*(?:\d{{1,2}}[./)]|[-+*•–]|[a-zđ][./)])\s){_PLACES}{_ALSO}\s(?P<does>\w+(?:\s\w+)?)"
)
"""The committees of places, at the head of an order or behind ";": "2. UBND các huyện A và B lập …", "1. Các huyện ven
biển A, B cấm biển", "3. Huyện C di dời …"."""
TOPIC_PLACE = re.compile(
    rf"(?:^|[;.]\s)(?:riêng|với|đối\svới|về\sphía|còn|riêng\svới|riêng\sđối\svới)\s{_COUNT}(?:{_KIND}\s?:?\s)?{_PLACES},\s[^;.]{{0,50}}?"
    rf"(?:yêu\scầu|đề\snghị|giao|lưu\sý|nhắc|chỉ\sđạo)\s(?![^;.]{{0,15}}[{ACTOR}{PLACE}]|các|những|một)"
)
"""A place first, then who asks: "Đối với huyện A, đồng chí yêu cầu sửa xong 12 phòng học"."""
LISTED_PLACES = re.compile(
    rf"{ACTOR}(?:,\s?|\svà\s)(?P<places>{PLACE}(?:\s?(?:,\svà|,|và)\s?{PLACE}){{0,12}})\s(?P<does>\w+(?:\s\w+)?)"
)
"""A committee, then further places whose committees it stands for: "UBND huyện A, B và C triển khai …"."""
COMMITTEE_OF = re.compile(rf"(?:Chủ tịch )?Ủy ban nhân dân (?P<level>{_KIND}) ")
FOR = re.compile(
    rf"(?:^[\s\d.)/|*+•–-]{{0,8}}|[;.]\s)(?:đối\svới|về\sphía|riêng(?:\sđối\svới)?|(?:nhiệm\svụ|trách\snhiệm|phần\sviệc)\scủa)\s(?P<who>{ADDRESSED})\s?[:,]\s?(?P<verb>\w+(?:\s\w+)?)"
)
"""The actor as a topic, then the order: "Đối với Bộ Công Thương: rà soát nguồn điện"."""

ASK_OPEN = re.compile(
    rf"(?<!\w)(?:{VERBS}|nhiệm\svụ|như\ssau|việc\sphải\slàm|quyết\s(?:định|nghị)|kết\sluận"
    rf"|trách\snhiệm)[^:]{{0,80}}:\s*$"
)
"""The lead of a list of instructions."""


def opens(text: str) -> bool:
    """Say whether `text` is the lead of a list of instructions."""
    return text.rstrip().endswith(":") and ASK_OPEN.search(text) is not None


ASK_ANY = re.compile(
    rf"(?<!\w){_NOT_BEFORE}(?:{VERBS}|phải\slàm|hạn\s(?:chót|cuối|chung)"
    rf"|(?:chỉ\sthị|công\sđiện|công\svăn|thông\stri|văn\sbản|kế\shoạch|kết\sluận)\s(?:cũng\s)?nêu\srõ)(?!\w)(?!\s(?:thông|dịch|lưu|của|này|trên))"
)

PASSED_ON = re.compile(
    rf"(?<!\w)(?:chỉ\sđạo|ý\skiến|kết\sluận|yêu\scầu|đề\snghị|kiến\snghị)(?:\schỉ\sđạo)?\scủa\s(?P<who>{ACTOR})[^.;]*:\s*$"
)
"""The lead of a list of what somebody else has asked ("Công văn số 5 truyền đạt chỉ đạo của UBND tỉnh:")."""
DECIDES = re.compile(
    rf"(?P<who>[{ACTOR}{PERSON}])\s(?:(?:đã|cũng|tiếp\stục)\s)?(?:xem\sxét,?\s)?"
    rf"(?:quyết\sđịnh|kết\sluận|thống\snhất|nhận\sthấy|có\sý\skiến)(?!\w)[^.;{ACTOR}{PERSON}]*:\s*$"
)
"""The lead of a list of what somebody says or decides ("Phó Thủ tướng A có ý kiến như sau:")."""

TOPIC = re.compile(
    rf"(?:^|[;.]\s)(?:riêng|với|đối\svới|về\sphía|còn|riêng\svới"
    rf"|riêng\sđối\svới)\s(?P<who>{TARGETS}),\s[^;.:]{{0,50}}?(?P<verb>yêu\scầu|đề\snghị|giao|lưu\sý|ra\shạn|đặt\shạn"
    rf"|kiến\snghị|nhắc|chỉ\sđạo)\s(?![^;.]{{0,15}}[{ACTOR}])"
)
"""The actor first, then who asks: "Riêng Sở Nội vụ, kế hoạch yêu cầu đưa …"."""

PASSIVE = re.compile(
    rf"(?P<who>{TARGETS})\s(?:(?:cũng|còn|đã|vừa|tiếp\stục|sẽ|thì"
    rf"|lần\slượt)\s){{0,2}}được\s(?:(?:ông\s|bà\s|đồng\schí\s)?[{ACTOR}{PERSON}]\s)?(?P<verb>giao|yêu\scầu|đề\snghị|phân\scông|chỉ\sđạo"
    r"|lưu\sý|nhắc|chọn|cử)(?!\s(?:làm\sđiểm|thí\sđiểm|tự\schủ|quyền|tặng|khen|thưởng|công\snhận|truy\stặng|xét|phong\stặng|nhiều|quản\slý|khoảng|chỉ\stiêu|biên\schế|đất|vốn|hơn|gần|\d))"
)
SENT = re.compile(
    rf"(?<!\w)gửi(?:\s(?:đến|tới|cho))?\s(?P<who>{TARGETS}),?\s(?P<verb>yêu\scầu|đề\snghị|kiến\snghị)\s(?=[^\W\d_])(?!của|các|những|một)(?![^;.]{{0,15}}[{ACTOR}])"
)
"""To whom a letter goes, then what it asks: "có công văn gửi Sở A và UBND thị xã B yêu cầu xác minh"."""
SUBMITTED = re.compile(
    rf"(?<!\w)(?:(?:kính|xin)\s)?(?P<verb>(?<=kính\s)(?:trình|đề\snghị|báo\scáo)|(?<=xin\s)(?:trình|đề\snghị|báo\scáo)|xin)\s(?P<who>{TARGETS})"
    r"\s(?:hỗ\strợ|cấp|ghi\svốn|bố\strí|tháo\sgỡ|xem\sxét|quyết\sđịnh|quyết\snghị|phê\sduyệt|thông\squa|ban\shành"
    r"|cho\sý\skiến|chấp\sthuận|cho\sphép|chỉ\sđạo|thẩm\sđịnh)(?!\w)"
)
"""A request upward: "kính trình HĐND tỉnh xem xét, quyết định", "xin Bộ A hỗ trợ 41 tỷ đồng"."""
GIVEN_TO = re.compile(rf"(?<!\w)(?P<verb>được\s(?:giao|phân\scông|chuyển\sgiao))\scho\s(?P<who>{TARGETS})")
"""The work first, then who gets it: "việc rà soát được giao cho Sở Nội vụ"."""
DONE_BY = re.compile(
    rf"(?:^|[;.]\s)[\s\-–+*•]{{0,4}}(?:việc|nhiệm\svụ|nội\sdung|phần\sviệc|công\sviệc|khâu|phần)\s[^;.{ACTOR}]{{2,120}}\sdo\s(?P<who>{TARGETS})\s"
    rf"(?P<verb>thực\shiện|chủ\strì|đảm\snhiệm|đảm\strách|phụ\strách|triển\skhai|chịu\strách\snhiệm|hoàn\sthành)"
    rf"(?=[^;.]{{0,60}}(?:xong|trước|hạn|chậm\snhất|hoàn\sthành)[^;.]{{0,25}}{DATE})"
)
"""The work, by whom and by when: "việc bàn giao do UBND huyện thực hiện, xong trước ngày 30/4"."""
ALLOTTED = re.compile(
    rf"(?<!\w)(?:thời\shạn|hạn(?:\schót|\scuối)?|mốc(?:\sthời\sgian)?)\s(?P<verb>để|cho|của)\s(?P<who>{TARGETS})(?=[^;.]{{0,100}}{DATE})"
)
"""Whose day it is: "thời hạn để Sở Xây dựng hoàn thành là ngày 15/5"."""
GRANTED = re.compile(
    rf"(?<!\w)(?P<verb>cho|gia\shạn\scho)\s(?P<who>{TARGETS})\s(?:thêm\s)?(?:thời\s)?hạn(?=[^;.]{{0,60}}{DATE})"
)
"""The same with who sets it: "UBND tỉnh cho Sở Xây dựng thời hạn đến ngày 15/5"."""
ELLIPTIC = re.compile(
    rf"[,;]\s(?:còn\s|riêng\s|và\s)?(?P<who>{TARGETS})\s(?:thì\s|là\s)?(?P<verb>trước|chậm\snhất|hạn|xong\strước)(?=[^,;.]{{0,20}}{DATE})"
)
"""A further actor with a day of its own and no verb: "Sở A nộp trước 30/4, Sở B trước 15/5"."""
ELLIPTIC_PLACE = re.compile(
    rf"[,;]\s(?:còn\s|riêng\s|và\s)?(?:ubnd\s)?(?P<places>{PLACE}(?:\s?(?:,\svà|,|và)\s?{PLACE}){{0,9}})\s(?:thì\s|là\s)?"
    rf"(?:trước|chậm\snhất|hạn|xong\strước)(?=[^,;.]{{0,20}}{DATE})"
)
MODAL = re.compile(
    rf"(?:^[\"“]?|[;:.]\s?[\"“]?|[,]\s|(?:mong|muốn|rằng|cho\s(?:hay|biết)|nhấn\smạnh)\s)(?:(?:còn|riêng|song|nhưng|và|vì\svậy|do\svậy|do\sđó|theo\sđó|như\svậy|tuy\snhiên|cụ\sthể"
    rf"|[^{ACTOR}{PERSON}.;:]{{0,30}}{DATE})[,\s]\s?){{0,2}}(?P<who>{TARGETS})(?:,\s(?![{ACTOR}{PERSON}{PLACE}])[^,;.]{{3,80}},)?(?:\s(?:trong|chậm\snhất|trước|từ\snay|đến|ngay)\s[^,;.{ACTOR}{PERSON}]{{2,70}}?)?\s(?:"
    rf"(?:cũng|thì|còn|vì\svậy|sẽ|cũng\ssẽ)\s)?(?P<verb>cần(?!\scù|\s\d)"
    r"|phải|có\s(?:thời\s)?hạn\s(?:chót\s)?(?:là\s)?(?:đến|tới|trước)|có\strách\snhiệm|có\snhiệm\svụ|chịu\strách\snhiệm|khẩn\strương|chủ\strì|là\s(?:đơn\svị|cơ\squan)\s(?:chủ\strì|đầu\smối|thường\strực|được\sgiao)"
    rf"|là\s(?:bộ\sphận\s|tổ\schức\s)?(?:đầu\smối|thường\strực|giúp\sviệc)(?=[^.;]{{0,100}},\s[^.;]{{3,200}}{DATE}))"
    r"(?!\w)(?!\s(?:thi\shành|trước|họp|hội|buổi|cuộc))"
)
COLON = re.compile(
    rf"(?:(?:{VERBS}|phải\slàm|cần\slàm|nhiệm\svụ|trọng\stâm|như\ssau"
    rf"|cụ\sthể|kết\sluận)[^:;.{ACTOR}]{{0,60}}:|(?:[{ACTOR}{PERSON}]|đồng\schí|(?<!\w)(?:ông|bà))\s(?:cũng\s|tiếp\stục\s)?(?:kiến\snghị|đề\snghị|yêu\scầu|lưu\sý),)\s"
    rf"(?:{_GROUP}[^,;.:{ACTOR}]{{2,60}},\s)?(?:(?:sau\skhi|khi|trên\scơ\ssở|căn\scứ)\s[^,;:.{ACTOR}]{{3,120}},\s)?(?P<who>{TARGETS})\s(?P<verb>\w+(?:\s\w+)?)"
)
"""The first instruction of a list within a sentence ("chỉ rõ việc phải làm ngay: UBND xã …; Công an xã …"), or behind a
verb of asking with a comma ("ông A kiến nghị, Hội đồng B tập trung …; Sở C sớm …")."""
_IN_TIME = (
    rf"(?:,\s(?:trong|trước|đến|từ\snay|chậm\snhất|ngay|hết)[^,;.:{ACTOR}{PERSON}]{{0,40}}{DATE}"
    rf"[^,;.:{ACTOR}{DATE}]{{0,12}},)?"
)
"""By when, between who is asked and what: "Sở A, trong tháng 4, hoàn thành …"."""
_BY_OFFICE = (
    r"(?:,?\s(?:theo|căn\scứ)\schức\snăng(?:,?\s(?:và\s)?nhiệm\svụ)?(?:,?\s(?:và\s)?quyền\shạn)?(?:\sđược\sgiao)?,?)?"
)
"""What a sở is for, between its name and what it is asked."""
NEXT_CLAUSE = re.compile(
    rf"(?:;\s?|:\s|,\s(?=riêng)|{DATE}\s?,\s)(?:(?:và|còn|riêng|đồng\sthời|cùng\slúc"
    rf"|cả|(?:về\s)?phía)\s){{0,2}}(?P<who>{TARGETS}){_IN_TIME}\s(?P<verb>\w+(?:\s\w+)?)"
)
COMMA_CLAUSE = re.compile(
    rf"(?<![{ACTOR}\)]),\s(?:(?:và|còn|riêng|trong\skhi(?:\sđó,?)?)\s)?(?P<who>{TARGETS})\s(?P<verb>\w+(?:\s\w+)?)"
)
AND_CLAUSE = re.compile(
    rf"(?<![{ACTOR}{PERSON})])\svà\s(?P<who>{TARGETS})\s"
    r"(?P<verb>sớm|khẩn\strương|nhanh\schóng|cần|phải|chủ\strì|hoàn\sthành|báo\scáo)(?=\s[^\W\d_])"
)
"""A second actor with a verb of its own: "kiến nghị Ngân hàng A hạ lãi suất và Bộ B sớm đàm phán"."""
FIRST_ORDERS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (ASK, _VERB_WORDS),
    (TOPIC, (*_VERB_WORDS, "ra hạn", "đặt hạn")),
    (PASSIVE, ("được ",)),
    (MODAL, ("cần", "phải", "hạn", "trách nhiệm", "nhiệm vụ", "khẩn trương", "chủ trì", " là ")),
    (SUBMITTED, ("kính", "xin")),
    (SENT, ("gửi",)),
    (GIVEN_TO, ("được ",)),
    (DONE_BY, (" do ",)),
    (ALLOTTED, ("hạn", "mốc")),
    (GRANTED, ("hạn",)),
)
"""The forms in which an order begins, each with the words of which it needs one."""
ITEM = re.compile(
    rf"^[\s\d./|*+•–()\"“-]{{0,10}}(?:(?:[ivxlc]{{1,5}}|[a-zđ]|\d{{1,2}})\s?[./)-]{{1,2}}\s?)?(?:(?:điều|khoản"
    rf"|mục)\s\w{{1,4}}\s?[.:-]{{0,2}}\s?-?\s?)?"
    rf"(?:[^{ACTOR}{PERSON}:.;]{{1,60}}:\s[\"“]?|riêng\s|còn\s|[^{ACTOR}{PERSON}{DATE}:.;,]{{2,40}},\s)?(?:các\s|(?P<named>đồng\schí|đ/c|ông|bà)\s)?(?P<who>{ADDRESSED})(?:\s?:)?{_IN_TIME}{_BY_OFFICE}\s(?P<verb>\w+(?:\s\w+)?)"
)
LED_BY = re.compile(
    rf"(?:\(|:\s|[;.]\s|,\s|(?<!\w)do\s)(?:giao\s)?(?P<who>{TARGETS})\s(?P<verb>chủ\strì)(?!\w)"
    rf"(?=(?:[,;]\s{TARGETS}\sphối\shợp)?[^{ACTOR}]{{0,80}}(?:{DATE}|[);]|$))"
)
"""The work, then who leads it: "Rà soát quy chế (Sở Nội vụ chủ trì, xong trong quý II/2025)"."""
LED_IN_BRACKETS = re.compile(
    rf"\((?P<who>{TARGETS})(?P<verb>[;,:])\s[^();:{ACTOR}]{{0,30}}{DATE}[^();]{{0,10}}\)\s?[.;]?$"
)
"""The work, then who does it by when, in brackets: "Hoàn thành đường ven biển (Sở Giao thông vận tải; năm 2025)"."""
DONE_BY_ITEM = re.compile(
    rf"(?<!\w)do\s(?P<who>{TARGETS})\s(?P<verb>thực\shiện|chủ\strì|đảm\snhiệm|đảm\strách|phụ\strách)(?!\w)(?=\s?(?:[,;.(]|$))"
)
"""In an item that names work: "- Xây dựng cơ sở dữ liệu do Sở X thực hiện, xong trong quý III/2025"."""
DUE_FIRST = re.compile(
    rf"^[\s\d.)/|*+•–-]{{0,10}}(?:trước|đến|chậm\snhất|trong|hết|từ\snay\sđến)[^{ACTOR}{PERSON}{DATE}.;:]{{0,30}}{DATE},\s(?P<who>{TARGETS})\s(?P<verb>\w+(?:\s\w+)?)"
)
"""The day, then who does what: "Trước ngày 30/4, Sở Nội vụ hoàn thành việc rà soát"."""
AGREED = re.compile(
    rf"^[\s\d.)/|*+•–-]{{0,10}}(?:cơ\sbản\s)?(?:thống\snhất|đồng\sý|nhất\strí|chấp\sthuận|ghi\snhận|tiếp\sthu)[^{ACTOR}:]{{2,250}};\s(?P<who>{TARGETS})\s(?P<verb>\w+(?:\s\w+)?)"
)
"""What is agreed, then who goes on: "Thống nhất chủ trương; Sở Xây dựng hoàn thiện hồ sơ"."""
TOPIC_COLON = re.compile(
    rf"^[\s\d.)/|*+•–-]{{0,10}}(?:[a-zđ]\s?[.)]\s?)?(?:về|đối\svới|liên\squan|riêng)\s[^:;]{{2,320}}:\s(?P<who>{TARGETS})\s(?P<verb>\w+(?:\s\w+)?)"
)
"""An item's topic, then who does what: "1. Về dự án cáp ngầm: Tập đoàn X đẩy nhanh tiến độ"."""
HEAD = re.compile(
    rf"^[\s\d./|*+•()“-]{{0,8}}(?:(?:[ivxlc]{{1,5}}|[a-zđ]|\d{{1,2}})\s?[./)-]{{1,2}}\s?)?(?:(?:điều"
    rf"|mục)\s\w{{1,4}}\s?[.:-]{{0,2}}\s?)?"
    rf"(?:(?:giao|đề\snghị|yêu\scầu|trách\snhiệm\scủa|đối\svới)\s)?(?P<who>{ADDRESSED})\s?(?:có\strách\snhiệm\s?"
    r"|(?:có\strách\snhiệm\s)?chủ\strì,?\s(?:và\s)?phối\shợp\s[^;.:]{2,150}(?=:)|chủ\strì\s?|(?:lãnh\sđạo|chỉ\sđạo|tập\strung|thực\shiện|triển\skhai|phối\shợp|tham\smưu|khẩn\strương|cần|phải)"
    r"(?:\s[^.;:]{0,60})?(?=:))?[:.]?\s*$"
)
"""A line that only names who the items below it are for ("2. Sở Tài chính:")."""

ASK_HEAD = re.compile(
    rf"(?<!\w){_NOT_BEFORE}(?:{VERBS}){FILL}\s?(?P<who>{ADDRESSED})(?:,?\s(?:tập\strung|khẩn\strương|tiếp\stục|nghiêm\stúc|tổ\schức"
    rf"|triển\skhai|thực\shiện|chỉ\sđạo|lãnh\sđạo|tốt|một\ssố|các|những|nội\sdung|nhiệm\svụ|giải\spháp|biện\spháp|công\sviệc|việc|yêu\scầu"
    rf"|chủ\syếu|trọng\stâm|cụ\sthể|như\ssau|sau(?:\sđây)?|và)){{0,12}}\s?:$"
)
"""The same at the end of a sentence ("Đoàn giám sát đề nghị UBND tỉnh:")."""
RELAYED = re.compile(
    rf"(?:(?:theo\sdõi|hướng\sdẫn|kiểm\stra|giám\ssát|thường\sxuyên|kịp\sthời)(?:,\s|\svà\s|\s)){{0,4}}"
    rf"(?:chỉ\sđạo|đôn\sđốc|phân\scông|nhắc\snhở){FILL}\s?{ACTOR}"
)
"""An item that tells the one named above to direct somebody."""

EXECUTORS = re.compile(
    r"(?:chịu\strách\snhiệm\s(?:tổ\schức\s)?(?:thi\shành|thực\shiện)|căn\scứ\s[^.]{0,30}thi\shành"
    r"|thi\shành\s(?:quyết|nghị|chỉ))"
)
