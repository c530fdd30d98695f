"""The words that join titles, units and names, in folded spelling: what may stand between an office and its holder."""

from __future__ import annotations

import re

from ...text import CAPITAL

COURTESY = (
    r"(?:(?:ông|bà|anh|chị|đồng chí|đ/c|ngài|cụ|chú|cô|thầy|gs|pgs|ts|tskh|ths|bs|[bd]sck[i12]{1,2}|bsnt|bsđk|dsđh|ds"
    r"|ck[i12]{1,2}|cnđd|cn|ncs|ks|kts|luật sư|bác sĩ|kỹ sư"
    r"|tướng|linh mục|nhà báo|họa sĩ|nghệ nhân|ht|tt|đđ|hòa thượng|thượng tọa|đại đức"
    r"|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy)"
    r"|doanh nhân|nhà (?:văn|thơ)|nhạc sĩ|nghệ sĩ|nhà giáo|lương y|dược sĩ|y sĩ|y tá|điều dưỡng|(?:phó )?giáo sư"
    r"|tiến sĩ|thạc sĩ|nsnd|nsưt|ttnd|ngnd|ngưt|dato|lão (?:ngư|nông)|già làng|ngư dân|(?:thầy|cô) giáo)"
    r"(?:[.,]|:(?=\s)|-(?=\w))?\s*)"
)
_NOW = (
    r"(?:(?:là|từ|nay|hiện(?: nay| tại)?|đang|cũng|cùng|đều|vừa|nguyên|đồng(?! chí)(?: thời)?|từng|người|cựu"
    r"|giữ chức(?: vụ)?|giữ cương vị|tân|kiêm|này|(?:trước|khi|lúc)(?: đây| đó| ấy| này| bấy giờ)?,?"
    r"|(?:vào )?thời điểm (?:đó|ấy|này),?)"
    r"\s+){0,4}"
)
_ASIDE = (
    r"(?:(?:(?:\d{2} tuổi|sn|sinh|dân tộc|người|quê|trú|ngụ|ở|là|đảng viên)(?!\w)[^,;.()\n]{0,30}"
    r"|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy)|(?:phó )?giáo sư|tiến sĩ|thạc sĩ|bác sĩ|kỹ sư|luật sư"
    r"|cử nhân)[,;]\s*)"
)
_HOME = (
    r"(?:(?:trú|ngụ|ở|quê|sinh|thường trú|cư trú|tạm trú)(?!\w)[^,;()\n]{0,40}"
    r"(?:,\s*(?:thôn|bản|ấp|xóm|khóm|khối|khu phố|tổ|phố|đường|xã|phường|thị trấn|huyện|quận"
    r"|thị xã|thành phố|tỉnh|tp|tx)(?!\w)[^,;()\n]{1,40}){0,4}(?:,|\s[–-])\s*)"
)
"""Where somebody lives, place by place, before his office: "trú xã A, huyện B, | Bí thư …"."""
_TERM = (
    r"(?:(?:trong\s+)?(?:giai đoạn|nhiệm kỳ|các\s+nhiệm\s+kỳ|(?:các\s+)?kh[óo][aá]|từ(?:\s+(?:năm|tháng))?)"
    r"\s+[\divxlc][^,;()\n]{0,40}?(?:,\s*(?:kh[óo][aá]\s+)?[\divxlc]+(?!\w)){0,9}\s*)"
)

FORWARD = re.compile(
    rf"\s*(?:(?:[,–—-]\s*)?{COURTESY}{{1,4}}|\([^()\n]{{2,60}}\)\s+{COURTESY}{{0,3}}|\s[–—-]\s+"
    rf"|\(?\s*(?:là|của|ký)?\s*{COURTESY}{{0,3}}"
    rf"|\s+(?:mới|hiện nay|hiện tại|đương nhiệm|tiền nhiệm|hiện|khi đó|lúc đó|trước đó|trước đây"
    rf"|(?:vừa )?được (?:chỉ định|bầu|bổ nhiệm|giao|phân công|điều chuyển|điều động|luân chuyển))"
    rf"\s+là\s+{COURTESY}{{1,3}}"
    rf"|\s+(?:khóa|nhiệm kỳ)\s+[\divxlc]+(?:\s?[-–]\s?\d{{4}})?\s+(?:[–—-]\s+)?{COURTESY}{{0,3}}"
    rf"|(?:(?:phía|bên)\s\w+(?:\s\w+)?\s+)?là\s+(?:các\s+)?{COURTESY}{{0,3}}:?\s*|:\s*{COURTESY}{{0,3}}"
    rf"|\s*{_TERM}?(?:khóa\s+\w+\s+)?(?:,\s*)?(?:bao\s+)?gồm(?:\s+có)?\s*:?\s*(?:các\s+)?{COURTESY}{{0,3}})\Z"
)
"""Between an office and the name behind it: "Chủ tịch UBND tỉnh | , đồng chí | …"."""

ADDRESSED = re.compile(rf"\s+{COURTESY}{{1,3}}\Z")
"""Between an office and its holder, with his rank alone: "…, Trưởng Công an huyện | Thượng tá | …"."""

FORM_FIELD = re.compile(
    r"\s*(?:\([^()\n]{0,60}\)\s*)?[;.,]?\n?[ \xa0\t|]*(?:[-–+*•]|\d\s?[.)])?[ \xa0\t]*"
    r"(?:chức vụ|chức danh|đơn vị|vị trí|nghề nghiệp)"
    r"(?:[ \xa0]*[,/-]?[ \xa0](?:chức vụ|chức danh|đơn vị)?[^\n:]{0,30})?[ \xa0]*:[ \xa0\t|]*",
    re.IGNORECASE,
)
"""Between a name and an office in the fields of a form, on one line or the next: "Họ và tên: A⏎Chức vụ: | Phó …"."""

AFTER = re.compile(
    rf"(?:{FORM_FIELD.pattern}"
    rf"|[ \xa0]|[ \xa0\t]{{3,}}|\s*(?:\([^()\n]{{0,140}}\)\s*)?[,(–—:|-]\s*{_ASIDE}{{0,3}}{_HOME}?{_NOW}"
    rf"|\s*(?:\([^()\n]{{0,40}}\)\s*)?,\s*(?:hiện\s+)?(?:(?:cư|thường)\s+)?(?:trú|ngụ|ở|quê|sinh)(?!\w)"
    rf"[^;()\n]{{0,120}}\(\s*{_NOW})\Z"
)
"""Between a name and the office behind it: "… | , người Tày, | Phó Giám đốc"."""

CHAIN = re.compile(
    rf"\s*{_TERM}?(?:,\s*{_TERM})?(?:\([^()\n]{{0,80}}\)\s*)?"
    rf"(?:[,–—:&(|/-]\s*(?:và\s+|(?:rồi|sau đó|kế đó|tiếp đó|sau là)\s+(?:đến\s+)?(?:làm\s+)?)?{_NOW}"
    r"|trước khi\s+(?:được\s+)?(?:bầu\s+|bổ nhiệm\s+|điều động\s+|phân công\s+)?(?:làm|giữ chức(?: vụ)?|giữ|sang|là)\s+"
    r"|kiêm(?:\s+nhiệm)?\s+|và(?:\s+là)?\s+"
    rf"|(?:rồi|sau đó|kế đó)\s+(?:là\s+|làm\s+|giữ chức\s+)?"
    r"|(?:,\s*|,?\s*(?:và|đồng thời)\s+)cho\s+thôi\s+(?:làm(?:\s+nhiệm\s+vụ)?|giữ\s+chức(?:\s+vụ)?)\s+"
    rf"|,?\s*đồng thời\s+(?:cho\s+)?(?:thôi\s+)?(?:là\s+|làm\s+)?)\Z"
)
"""Between two offices of one person."""

SECRETARY = re.compile(r"(?:phó )?bí thư(?: thường trực)?")
"""An office that another follows with no comma: "Phó Bí thư | Chủ tịch UBND huyện X"."""
MEMBER_ONLY = re.compile(r"[uủ]y viên(?: dự khuyết)?")
"""A seat that says nothing of what its holder does, which the next office tells though a semicolon parts them."""

BESIDES = re.compile(r"\s*,?\s*kiêm(?:\s+nhiệm)?\s+")
"""Between an office and one that was held with it: "nguyên Chủ tịch HĐQT | kiêm | Tổng Giám đốc"."""

FRONTED = re.compile(
    r"(?<!\w)(?:ngoài|cùng với|bên cạnh|đối với|thay|thay cho|sau khi gặp|khi gặp|gặp|làm việc với|trao đổi với"
    r"|tiếp|trước|nhờ|khác với|cùng|với"
    r"|(?:theo|trên cơ sở) (?:lời|(?:đề nghị|đề xuất|ý kiến|báo cáo|tố cáo|đơn) của))"
    rf"\s+{COURTESY}{{0,3}}\Z"
)
"""Before a name that a preposition puts in front of the subject of a sentence: "Ngoài ông A, Thủ tướng cũng …"."""
FRONTS = re.compile(
    r"\s*(?:[-–+*•]\s*)?(?:trả lời|làm việc với|tiếp|thăm|đến thăm|nói về|cảm ơn|đồng tình với|sau|trước"
    r"|chúc mừng|chia buồn"
    r"|chất vấn|đáp lời|phản hồi|phản bác|nghe|hưởng ứng|ủng hộ|gặp|tiễn|đón|chia sẻ với|đề cập)(?!\w)"
    r"[^,.;:\n]{0,110}(?<!\scó\s)\Z"
)
"""From a sentence's beginning to a name: what the subject behind the comma does, or after what he does it."""
OPENS_BEFORE = re.compile(
    r"(?:\A|[,;:“\x22]\s*|\s[–-]\s)\s*(?:theo|thừa|được|sau khi|trước khi|trước|cùng với|cùng|bên cạnh|ngoài|khác với"
    r"|tháp tùng|tiếp xúc với|tiếp|trả lời|thay mặt|đối với|vắng|nhờ|với|gặp|làm việc với|báo cáo|đáp lời|hưởng ứng"
    r"|liên quan(?: đến| tới)?|xung quanh|về(?: việc)?"
    r"|thực hiện|chấp hành|căn cứ|trên cơ sở|đi cùng|dưới sự|thừa lệnh|nhận)(?:\s[^,.;:\n]{1,70})?\s\Z"
)
"""From the sentence's beginning to an office: a phrase that the next comma closes ("Theo đề nghị của | Giám đốc …")."""
PREDICATE = re.compile(rf"\s+(?!và\s|cùng\s|với\s|là\s|hoặc\s)(?!{CAPITAL})(?=[^\W\d_])")
"""Behind a name: what he does, with no comma that would close a row of offices."""
ACTS = re.compile(
    r"\s+(?:cũng|còn|đã|vừa|sẽ|mới|lại|yêu cầu|đề nghị|chỉ đạo|giao|quyết định|bổ nhiệm|miễn nhiệm|kỷ luật|thi hành"
    r"|khen|trao|tặng|ký|phê chuẩn|cho biết|nêu|nói|khẳng định|nhấn mạnh|thống nhất|đồng ý|kết luận|tiếp|thăm|gửi"
    r"|bày tỏ|cho rằng|cho hay|chia sẻ|lưu ý|đánh giá|giải trình|hứa|đáp|biểu dương"
    r"|chúc mừng|ghi nhận|thông báo|cảm ơn|mong)(?!\w)"
)
"""Behind an office: what its holder does, with no comma that would end an apposition."""

ASKED = re.compile(r"\s*\([^()\n]{2,60}\)\s*:\s*")
"""Between who asks and the office that is asked: "Đại biểu A (đoàn X): | Bộ trưởng cho biết …"."""

MISPRINTED = re.compile(
    r"(?<!\w)(?:ghi|in|viết|đăng|nêu|đưa)\s(?:\w+\s){0,3}?(?:nhầm|sai|chưa đúng|chưa chính xác)[^“”\x22\n]{0,40}[“\x22]"
    r"(?P<words>[^“”\x22\n]{3,200})[”\x22]"
)
"""Words that a paper takes back: "trong bài có ghi nhầm “ông A, Giám đốc …”"."""
PARTED = re.compile(
    rf"\s*,?\s*(?:nước\s[^,;()\n]{{2,60}})?{_TERM}?(?:\([^()\n]{{0,80}}\)\s*)?"
    r";\s*(?:-\s*)?(?:và\s+|đồng thời\s+)?(?:(?:nguyên\s+)?là\s+)?\Z"
)
"""Between two offices of one person in a list that a colon opened."""

VERB = re.compile(
    r"(?<!\w)(?:làm|là|giữ|kiêm nhiệm|đảm nhiệm|đảm nhận|bầu|bầu vào|chức|chức vụ|chức danh|vai|(?<!trong )vai trò"
    r"|cương vị|vị trí"
    r"|chức trách|trúng cử|đắc cử|kiêm|thôi|sang|tái cử|trở thành|ghế|chân|nhiệm vụ:?|chức vụ:"
    r"|(?:nguyên|từng|hiện)(?: là)?:)\s+\Z"
)
"""What gives the subject of the sentence the office behind it."""

APPOINTED = re.compile(
    r"(?<!\w)(?:được|vừa|mới|đã)\s(?:[^.,;:\n]{0,40}?\s)?"
    r"(?:bổ nhiệm|chỉ định|luân chuyển|điều động|phân công|tín nhiệm|đề bạt|thăng chức|thăng|cất nhắc)"
    r"(?:\s+(?:lại|làm|lên))?\s+\Z"
    r"|(?<!\w)được\s(?:tạm\s)?giao(?:\s(?:làm|giữ))?\s+\Z"
)
"""Passive: before an office that the subject is given with no word between: "được bổ nhiệm | Giám đốc …"."""

TO_COME = re.compile(
    r"(?:kiện toàn|bố trí|khuyết|nhận bàn giao|chờ|đến khi có|(?:việc|để|sẽ|có|tiến hành) bầu(?: mới| bổ sung)?)"
    r"(?:\s+(?:các\s+)?(?:chức danh|chức vụ|vị trí|nhiệm vụ|ghế))?\s+\Z"
)
"""Before an office that somebody else has given up or that nobody holds yet: "cho đến khi kiện toàn chức danh | …"."""

VACANT = re.compile(
    r"(?<!\w)(?:khuyết|kiện toàn(?: xong)?|trong số (?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy)"
    r"|bỏ trống|để trống|bầu bổ sung|quy trình (?:bầu|bổ nhiệm)(?: bổ sung)?"
    r"|(?:đến|trước|cho tới) khi (?:có|bầu|kiện toàn|bổ nhiệm)|chờ (?:có|bầu|bổ nhiệm|phê chuẩn)|chưa có)"
    r"(?:\s+(?:nhân sự|người)(?:\s+mới)?(?:\s+(?:giữ|làm|đảm nhiệm|đảm nhận|thay))?)?"
    r"(?:\s+(?:các\s+)?(?:chức danh|chức vụ|chức|vị trí|nhiệm vụ|ghế))?\s+\Z"
)
"""Before an office that nobody holds: "trong thời gian khuyết | Bí thư Huyện ủy"."""
FILLED = re.compile(rf"\s*(?:,?\s*{_TERM}){{0,2}}(?:\([^()\n]{{0,40}}\)\s*)?,?\s*(?:là|gồm|:|đối với|cho)(?!\w)")
"""Behind an office that stands vacant no longer: "kiện toàn chức danh Trưởng ban | đối với ông …"."""
AS_ROLE = re.compile(
    r"(?<!\w)(?:với|trên|ở|trong) (?:trách nhiệm|cương vị|vai trò|tư cách|vị trí)"
    r"(?: (?:là|của|người đứng đầu là))?\s+\Z"
)
"""Before the offices that the subject behind them answers for: "với trách nhiệm là | Bí thư Huyện ủy X, ông A …"."""
BEHIND_ROLE = re.compile(rf"\s*(?:\([^()\n]{{0,80}}\)\s*)?,\s*{COURTESY}{{1,3}}\Z")
LATER_TOO = re.compile(
    r"[^\n]{0,160};\s*(?:đồng thời\s+)?(?:kiêm(?:\s+nhiệm)?|đồng thời\s+(?:là|giữ\s+chức(?:\s+vụ)?|làm)|là)\s+"
    r"(?:chức danh\s+)?\Z"
)
"""Between an office with what its holder does and another of his: "…: chỉ đạo …; kiêm | Chính trị viên"."""
_DAY = r"(?:(?:năm|tháng)\s+)?(?:\d{1,2}[/.-])?(?:19|20)\d{2}"
_UNTIL = rf"(?:\s*(?:[-–]+|đến)\s*(?P<until>{_DAY}|nay))"
ONCE = re.compile(r"(?<!\w)(?:từng|trải qua|kinh qua|trước (?:đó|đây|kia))(?:,|\s)[^.\n]*\Z")
"""Before the list of what somebody has been."""
DATED_ITEM = re.compile(
    rf"(?:\A|[;.:\n(–+•*-])\s*(?:từ\s+)?{_DAY}{_UNTIL}?\s*:\s*"
    r"(?:(?:cán bộ|chuyên viên|nhân viên|giáo viên|giảng viên|công tác|học|(?:phó|trưởng) phòng)"
    r"\s[^;:.\n]{1,80}[,;]\s*)?"
    r"(?:(?:sau đó|rồi|kế đó)\s+)?(?:là\s+|làm\s+|giữ chức\s+|được\s\w+(?:\s\w+)?\s(?:làm|giữ chức)\s+)?\Z"
)
"""Before an office in a career told by years: "2005 - 2010: | Phó Bí thư …"."""
UNSAID = re.compile(
    r"\s*(?:[-–+•*]\s*)?(?:(?:từ|đến|tới|sau|trước|vào|cuối|đầu|giữa)\s+)?(?:ngày|tháng|năm|nhiệm kỳ|giai đoạn|sau đó"
    r"|tiếp đó|trước đó|quý)(?:[\s\d/.,–-]|(?:đến|tới|ngày|tháng|năm|nay|hết|đầu|cuối)(?!\w)){0,30}\s*"
    r"(?:được|giữ|làm|về|chuyển|là|tiếp tục|trúng|đảm|kiêm|lần lượt)\s"
)
"""From a sentence's beginning to the verb, with a day and no subject: it goes on about the person told of last."""
BY_WHOM = re.compile(r"(?<!\w)(?:được|do|bởi)\s+(?:đồng chí\s+)?\Z")
"""Before the office of whom an appointment comes from: "bà A vừa được | Chủ tịch UBND huyện | bổ nhiệm giữ chức …"."""

UPON = re.compile(
    rf"[^.;\n]{{0,60}}?(?:đối với|(?<!thay )(?<!thay thế )cho"
    r"|(?<!đối )(?<!vị trí )(?<!đổi )(?<!hợp )(?<!việc )(?<!xúc )(?<!cùng )với)\s*:?\s+"
    rf"(?:[^.;\n]{{0,30}}(?:gồm|là|:)\s+)?(?:các\s+)?{COURTESY}{{0,3}}\Z"
)
"""Between an office that is given or taken and whom it concerns: "miễn nhiệm chức danh Chủ tịch | đối với ông | …"."""

AT_ONCE = re.compile(rf"\s*(?:,?\s*{_TERM}){{0,2}}(?:\([^()\n]{{0,60}}\)\s*)?,?\s*(?:đối với|cho|với)\s*:?\s")
"""An office whose holder follows with nothing between: "Chủ tịch UBND tỉnh | đối với ông …"."""
ITS_AUTHOR = re.compile(
    r"(?<!\w)(?:của|do|bởi|theo|từ|thay mặt|ủy quyền)\s+(?:(?:các\s+)?đồng chí\s+)?(?:nguyên\s+)?\Z"
)
"""Before an office that gives or signs something: "Bằng khen của | Thủ tướng | cho ông …"."""
KIN = re.compile(
    r"(?<!\w)(?:con(?: trai| gái| rể| dâu)?|vợ|chồng|em(?: trai| gái)?|anh trai|chị gái|cháu|bố|cha|mẹ"
    r"|tài xế|lái xe|người nhà|(?:thư ký|trợ lý|bạn|người quen|hàng xóm) của)\s(?:của\s)?(?:nguyên\s|cựu\s)?\Z"
)
"""Before an office that a relative or a driver does not hold: "con trai | Bí thư Tỉnh ủy | là anh …"."""
PROPOSED = re.compile(
    r"(?<!\w)(?:giới thiệu|đề cử|tiến cử|tự ứng cử|ứng cử|ứng viên|dự kiến|được đề xuất|được đề nghị"
    r"|(?:được|đưa vào|trong|thuộc|diện) quy hoạch"
    r"|sẽ được(?! (?:cho )?(?:thôi|miễn|bãi|nghỉ))|nhân sự (?=cho|được|ở|vào)|trình(?=[^,.;:\n]*\sbổ nhiệm\s))"
    r"(?![^,.;:\n]*\svà\s(?:được\s)?(?:bầu|trúng|bổ))"
    r"(?:\s[^,.;:\n]{1,80})?\s"
    r"(?:bầu(?: làm| giữ)?(?: chức(?: vụ| danh)?)?|(?:làm|giữ|vào|cho)(?: chức(?: vụ| danh)?| vị trí)?"
    r"|chức(?: vụ| danh)?|vị trí|bổ nhiệm(?: làm)?)\s\Z"
)
"""Before an office that somebody is only put forward for: "được giới thiệu để HĐND bầu giữ chức | …"."""
PRETENDED = re.compile(
    r"(?<!\w)(?:(?:tự xưng|tự nhận|giả danh|mạo danh|giả làm|đóng giả|mạo nhận)(?: mình)?(?: là| làm)?"
    r"|(?:từ chối|khước từ|không (?:nhận|chọn))(?: làm| giữ)?(?: chức| chức vụ| vị trí)?"
    r"|giả mạo|(?:chưa|không) đủ (?:tiêu chuẩn|điều kiện)(?: để)?(?: được)? (?:làm|giữ|bổ nhiệm|bầu|công nhận)"
    r"(?: làm| giữ)?(?: chức| chức vụ| chức danh)?|không phải(?: là)?"
    r"|(?:chưa|không) (?:được )(?:làm|bổ nhiệm|bầu|giữ|công nhận)(?: làm| chức| chức vụ)?)\s+\Z"
)
"""Before an office that the person does not hold at all."""
WOULD_BE = re.compile(r"(?<!\w)nếu\s[^.;\n]{1,80}\ssẽ\s(?:chính thức\s)?(?:là|làm|giữ chức|trở thành)\s+\Z")
_RELATIVE = r"(?:(?:chồng|vợ|cha|bố|mẹ|anh|chị|em)(?:\s+(?:trai|gái))?(?:,|\s+(?:là|[-–]))\s+)?"
REPLACES = re.compile(rf"\sthay(?:\s+thế)?(?:\s+cho)?\s+{_RELATIVE}{COURTESY}{{1,3}}\Z")
"""Between who takes an office and who had it: "ông A | thay ông | B | làm Giám đốc …"."""
AGENT = re.compile(r"(?<!\w)(?:thi hành|kỷ luật|khởi tố|cảnh cáo|khiển trách|chúc mừng|cảm ơn)(?!\w)")
"""What shows that an office does something to the name behind "đối với", "cho", and is not held by it."""

GIVEN = re.compile(
    r"(?<!\w)(?:chức danh|chức vụ|chức|danh|nhiệm vụ|trọng trách|nhiệm|bầu|bổ sung|phê chuẩn"
    r"|giữ|làm|cương vị|vị trí|vai trò|thôi|tư cách|thôi (?:làm |giữ )?nhiệm vụ)\s+\Z"
)
"""Before an office that somebody is given or loses."""

TEAM_ROLE = re.compile(r"(?:phó )?trưởng (?:ban|tiểu ban|đoàn)|tổ (?:trưởng|phó)|(?:đoàn|nhóm) trưởng|phó ban|thư ký")
"""Offices of those who lead a team, told with who they are besides: "Tổ trưởng | là Giám đốc Sở X"."""
ROLE_OF = re.compile(r"\s(?:là|làm|giữ(?: chức| vai trò)?)\s")
"""Between the office of somebody unnamed and what he is besides: "Phó Giám đốc Sở X | là | Phó Trưởng đoàn, bà A …"."""
BORNE_BY = re.compile(rf"[^.;:\n,]{{0,40}}(?<!\w)do\s{COURTESY}{{1,3}}\Z")
BEARS = re.compile(
    r"\s(?:\([^()\n]{1,40}\)\s)?(?:từng |đang |hiện )?(?:đảm nhận|đảm nhiệm|nắm giữ|kiêm nhiệm|kiêm|giữ|làm)(?!\w)"
)
"""Around the name behind an office that he has: "chức Chủ tịch HĐND thành phố | trước đó do ông | A | đảm nhận"."""
IN_PLACE_OF = re.compile(r"(?<!\w)(?:thừa lệnh|thay mặt|ủy quyền(?: của)?|thừa ủy quyền)\s+\Z")
"""Before an office that somebody else holds, for whom the next one acts."""

MEMBERSHIP = re.compile(
    r"(?:(?:phó )?trưởng (?:ban|đoàn|tiểu ban|nhóm)|tổ (?:trưởng|phó|viên)|thành viên|ủy viên|thư ký)(?!\w)"
)
ITEM_OPENS = re.compile(
    rf"\s*(?:\(?\d{{1,2}}(?:\.\d{{1,2}})?\s?[./)-]{{1,2}}\s*|[-–+•*]\s*|[a-zđ]\)\s*)?(?:các\s)?{COURTESY}{{0,4}}"
)
ITEM_JOINT = re.compile(r"(?:\s[–-]|[,:|–])\s*\Z")
UNREAD_BODY = re.compile(r"\s[^\n;:.()]{1,70}(?:[,:]|\s[–-])\s+")
"""Between an office and the membership that ends its holder's item: words of a body that was not read."""
ITEM_ENDS = re.compile(r"[ \xa0]*(?:[;.,|]|\n|\Z)")
"""A list's item: what stands before the name that opens it, before the membership that closes it, and behind that."""

AND = re.compile(rf"\s*(?:\((?:sn|sinh)?[^(),\n]{{0,12}}\d[^(),\n]{{0,12}}\)\s*)?(?:,|và|,\s*và)\s*{COURTESY}{{0,3}}\Z")
"""Between two names that share what stands before or after; an age may stand in brackets."""

NEXT_OF_THEM = re.compile(rf"(?:(?<!\w)và\s+{COURTESY}{{0,4}}|[;,]\s*(?:và\s+)?{COURTESY}{{1,4}})\Z")
"""Before the next of those who are appointed together: "bổ nhiệm ông A, Trưởng phòng X; | bà B, …"."""

LISTED = re.compile(
    rf"\s*(?:\([^()\n]{{0,60}}\)\s*)?(?:,?\s(?:để|do|vì|nghỉ|nhận|sinh|sn)\s[^;.\n]{{1,80}}(?=;))?"
    rf"(?:[,;]|[,;]?\s*và)\s*{COURTESY}{{0,3}}\Z"
)
"""Between two names of a list, with what brackets say of the first: "ông A (54 tuổi) | , | B"."""

NOT_HIS = re.compile(r"(?<!\w)(?:của|thay mặt|ủy quyền|thừa lệnh|trước|cho|với|tới|giao|gửi|theo)\s+\Z")
"""Before an office that is somebody else's, though a name follows behind a comma."""

SKIPPED = re.compile(
    rf"\s*{_TERM}?(?:\([^()\n]{{0,40}}\)\s*)?[,–—-]\s*{_NOW}(?:(?:nguyên|phó|cựu)\s)?"
    r"(?:uv[\w.]{2,8}|[thq]uv|ủy viên|thành viên|đại biểu|(?!các |những )\w+ ủy viên|trưởng|phó|bí thư|giám đốc"
    r"|cán bộ|công chức|chuyên viên|trợ lý|giảng viên)(?!\w)[^,;:.()\n]{0,70},\s*\Z"
    r"|\s*[,–—-]\s*(?:ban\s)?(?:thường vụ|thường trực)\s[^,;:.()\n–—-]{4,40}?\s*[,–—-]\s*(?:kiêm\s)?\Z"
)
"""Between two offices of one person, or his name and an office: another one between commas that was not read."""
CAREER = re.compile(
    r"(?<!\w)(?:trải qua|kinh qua|đảm nhiệm|đảm nhận|đảm đương|nắm giữ|giữ)\s(?:[^.;:\n]{0,40}?\s)?"
    r"(?:chức vụ|vị trí|cương vị|chức danh|trọng trách|công việc)(?!\w)[^.;:\n]{0,40}?"
    r"(?::|(?<!\w)(?:như|gồm|là)\s?:?)\s*\Z|(?<!\w)các\s(?:chức vụ|chức danh|cương vị)\s+\Z"
    r"|(?<!\w)từng\s(?:(?:giữ|làm|đảm nhiệm|đảm nhận|kinh qua|trải qua)(?:\s(?:qua|các|nhiều|chức vụ|chức danh|chức"
    r"|cương vị|vị trí))*|là)\s+\Z"
)
"""Before the list of the offices that the subject of the sentence has had: "từng trải qua nhiều vị trí như: | …"."""

BOTH = re.compile(r"(?<!\w)(?:cùng|đều|đồng(?! chí| thời))\s")
"""Between a row of names and what all of them are: "A và B (đều là | …"."""
BOTH_JOINED = re.compile(rf"\s*(?:\([^()\n]{{0,60}}\)\s*)?(?:,|và|,\s*và|[–-])\s*{COURTESY}{{0,3}}\Z")
PLURAL = re.compile(r"(?<!\w)(?:các|hai|ba|bốn|[2-9])\s+\Z")
ALL_OF_THEM = re.compile(
    r"(?<!\w)(?:các|hai|ba|bốn|năm|những|\d{1,2})\s+"
    r"(?:đồng chí|đ/c|vị|ông|bà|ông,? bà|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy)|bác sĩ|luật sư|kỹ sư):?\s+\Z"
)
"""Before a title in whose list each name may have further titles behind it: "các đồng chí | Phó Chủ tịch | : …"."""
TOGETHER = re.compile(r":|(?<!\w)(?:các|gồm|là|đối với)\s")
"""Between a title and the first of several names that share it."""
SHARED = re.compile(r"(?<!\w)(?:các|gồm|đối với)\s|gồm:")
"""Between a title and the first of a list in which each has further titles of his own."""
COUNTED = re.compile(r"(?<!\w)(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?:chức danh\s+)?\Z")
ENTRY = re.compile(rf"\s*(?:\([^()\n]{{0,60}}\)\s*)?[^;.\n]{{0,60}}?(?:;|,|;?\s*và)\s*(?:và\s+)?{COURTESY}{{0,3}}\Z")
"""Between the last title of one person of a list and the next person."""
HANDED_OVER = re.compile(
    r"(?<!\w)bàn giao\s+(?:chức vụ|chức danh|chức trách|nhiệm vụ|cương vị|công việc)(?:\s+của)?\s+\Z"
)
"""Before the office that the subject of the sentence gives up."""
OTHERS = re.compile(
    r"(?<!\w)(?:và|cùng|chúc mừng|chỉ định|bổ nhiệm|điều động|giới thiệu)\s+(?:các|những)\s"
    r"|(?<!được )(?<!lễ )(?<!\w)(?:công bố|trao|ký|ban hành)\s(?:ban hành\s)?(?:các\s|\d{1,2}\s)?quyết định"
    r"(?!(?:\s[^\s;]{1,20}){0,40}?\s(?:được|(?:ông|bà|mình|đồng chí)\s(?:làm|giữ))\s)"
)
"""What brings others than the person before into a sentence: "A ký quyết định bổ nhiệm | Thứ trưởng …"."""
PRONOUN_LATE = re.compile(
    r",\s(?:(?:trong|qua|ở|tại)\s[^,.;:\n]{1,40}?\s)?(?:ông|bà|anh|chị|đồng chí)(?:\s(?:này|ấy))?"
    r"\s(?:đã|được|từng|công tác|lần lượt|làm|giữ|là|trải|đảm|kinh|tiếp tục|về|chuyển)(?!\w)"
)
RESUMED = re.compile(
    r";\s*(?:đồng thời,?\s)?(?:(?:từ\s|đến\s|tới\s)?(?:tháng|năm|ngày)\s[\d/.-]{1,10},?\s)?"
    r"(?:chỉ định|điều động|bổ nhiệm|phân công|giới thiệu|chuẩn y|thôi|để|được)\s[^;]*\Z"
    r"|;(?:[^,;]{0,40},)?\s*(?:(?:sau|tiếp|kế) đó\s)?(?:ông|bà|anh|chị|đồng chí)(?:\s(?:này|ấy))?"
    r"\s(?:là|từng|giữ|làm|được|đã)\s[^;]*\Z"
    r"|;\s*(?:từ\s(?:tháng|năm)\s[\d/.-]{1,10}\s(?:đến|-|–)\s(?:(?:tháng|năm)\s)?(?:[\d/.-]{1,10}|nay),?\s)?"
    r"(?:giữ|làm|là|lần lượt|từng)\s[^;]*\Z"
    r"|;[^,;]{0,40}\s(?:chỉ định|bổ nhiệm|bầu|phê chuẩn|điều động|giới thiệu)\s(?:ông|bà|anh|chị|đồng chí)"
    r"\s(?:làm|giữ)\s[^;]*\Z"
)
"""Behind a semicolon the sentence goes on about the same person: "A được giao …; trước đó, ông là | …"."""
PRONOUN = re.compile(
    r"\s*[“\"]?(?:(?:(?:đầu|cuối|từ|đến) )?(?:năm|tháng|ngày) [\d./-]{1,10} )?"
    r"(?:ông|bà|anh|chị|đồng chí(?: này)?|cụ|người này)\s"
)
SENTENCE_END = re.compile(rf"[.!?…”\"](?=\s+{CAPITAL}|\s*$)")
ABBREVIATED = re.compile(r"(?<!\w)(?:tp|gs|pgs|ts|ths|bs|ht|tt|đ/c|tx|[a-zđ])\.\Z", re.I)
SIGNED = re.compile(rf"[\s|]*(?:[(\[]\s*(?:đã\s+)?k[ýí][^()\[\]]{{0,20}}[)\]][\s|]*)?{COURTESY}{{0,3}}\s*\Z")
"""Between the title line of a signature and the name below it."""
FORMER_LATE = re.compile(
    r"\s(?!(?:và|cùng|với|của|cho)\s)[^.;:\n()“”]{3,80},\s*(?:từng\s+là\s+)?\Z"
    r"|\s*(?:\([^()\n]{1,60}\))?,?\s(?:(?:cư|thường|tạm) )?(?:trú|ngụ|ở|quê|sinh)\s[^;:\n()“”]{3,100}\s\Z"
)
"""Between the subject of a sentence and what he was: "Ông A | đi lên từ cán bộ xã, | nguyên Phó Giám đốc Sở X"."""
_PREDECESSOR = (
    r"người\s+(?:tiền|kế)\s+nhiệm(?:\s+(?:của\s+)?(?:ông|bà|mình|đồng chí)(?:\s+này)?(?!\w))?"
    r"(?:\s(?:ở|tại)\s(?:đây|\w+\s\w+\snày))?"
)
REPLACING = re.compile(
    rf"(?:\s(?:kể\s)?từ\s[^.;:\n,]{{1,30}})?,?\s\(?(?:[^.;:\n,]{{1,30}}\s)?thay(?:\s+thế)?(?:\s+cho)?\s+(?:{_PREDECESSOR}\s*(?:là\s+|,\s*)?)?{_RELATIVE}"
    rf"{COURTESY}{{1,3}}\Z"
)
"""Between an office that somebody is given and who held it until then: "Chủ tịch Hội | thay đồng chí | …"."""
SUCCESSION = re.compile(rf"(?<!\w){_PREDECESSOR}(?:\s*,|\s+(?:cũ\s+)?là)?\s+{COURTESY}{{0,3}}\Z")
"""Before the name of who held the office told of last, or holds it next: "người tiền nhiệm là | …"."""
