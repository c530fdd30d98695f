"""The name of what a figure measures: phrases of the clause around it.

The name is an index of the gazetteer, else the subject that leads to the figure ("tỷ lệ hộ nghèo còn 8,9%"), else what
a percentage is of ("97,8% án đúng hạn"), else the name of the figure that this one goes on from ("…, tăng 5%").
"""

from __future__ import annotations

import re

from ...gazetteer.compounds import is_compound
from .baselines import TO

BLOT = "·"
"""Stands for each character of the name of a body or person: no indicator begins inside one."""
_HEAD = re.compile(
    r"(?<!\w)(?:t[ỷỉ]\s(?:lệ|trọng|suất)|tổng\s(?!cộng|hợp|kết|cục|công|thống|bí|giám|liên|kiểm|rà|điều|vệ|duyệt|động|tuyển|lãnh|đài|khởi|tấn|phản|quát|thể|biên|tham|đội)|thu\s(?:trên\sđịa|ngân|nsnn(?!\w)|ns(?!\w)|nhập|nội|hút|từ|thuế|phí|xuất|dầu|viện|hải|lệ|cân\sđối)|giá\strị|thuế\ssản\sphẩm|(?:khu\svực|ngành)\s(?=nông|công|dịch|lâm|thủy|xây|du|thương)"
    r"|chi\s(?:ngân|nsnn(?!\w)|nsđp(?!\w)|ns(?!\w)|đầu|thường|phí|trả|cho)|chỉ\ssố|giá(?!\w)(?!\s(?:khởi|đình))|sản\slượng|năng\ssuất|số\s(?!của|hóa|một|hai|này|đó|là|còn|đã|đạt|chiếm|\d)"
    r"|doanh\s(?:thu|số)|kim\sngạch|(?:nhu\scầu\s|nguồn\s)?vốn|(?:nguồn\s)?kinh\sphí|diện\stích|gr?dp|cpi|mức\s(?!độ\s\d|\d)|giải\sngân|tăng\strưởng"
    r"|(?<!lực\s)(?<!chất\s)lượng\s|công\ssuất|chiều\s(?:dài|rộng|cao)|dân\ssố|quy\smô|độ\s(?:che|phủ|ẩm|mặn|tuổi)|thiệt\shại(?!\s(?:nặng|nhiều|lớn|đáng))|lợi\snhuận|dư\snợ|nợ\s|huy\sđộng|lạm\sphát|lãi\ssuất|lãi(?!\w)"
    r"|hộ\s(?:nghèo|cận|dân|kinh|gia)|(?:du\s)?khách\s(?=quốc|nội\sđịa|trong\snước|nước\sngoài|du\slịch|lưu\strú|tham\squan)|kinh\stế\ssố|xuất\skhẩu|nhập\skhẩu|học\sphí|tiền\s|mật\sđộ|hệ\ssố|tốc\sđộ|thời\sgian|khối\slượng"
    r"|trữ\slượng|mực\snước|nhiệt\sđộ|bội\schi|thặng\sdư|(?:tổng\s)?đàn\s(?=trâu|bò|lợn|gia|dê|gà|vịt|ong|heo|ngựa)|lao\sđộng\s|gia\sđình\s|cán\sbộ\s|đảng\sviên\s|học\ssinh\s|người\s(?!nộp|dân\sđã)"
    r"|cơ\scấu|đóng\sgóp|cho\svay\s|nhóm\s(?:tham|đối|dân|lao|người)|(?<!thời\s)(?<!địa\s)điểm\s(?!cầu|đến|danh|nóng|nhấn|tựa|dừng|chốt|du|trường|bán|a|b|c)|mức\schi|(?<!mua\s)(?<!cổ\s)(?<!thành\s)phần\s|khoản\s)"
)
_TAIL = re.compile(
    r"(?:(?:(?<=\s)|^)(?:đã|(?<!thôn\s)(?<!thành\slập\s)(?<!đô\sthị\s)(?<!rừng\strồng\s)mới|chỉ|cũng|vẫn|còn|đang|hiện|đều|sẽ|phải|ước(?:\stính|\sđạt)?|tính|tạm\stính|đạt|được|là|bằng|chiếm|lên|xuống|tới|đến"
    r"|từ|trên|dưới|hơn|gần|khoảng|chừng|vượt|quá|mức|ở|nằm|dừng|xấp\sxỉ|không|có|thứ|xếp|đứng|vị\strí|hạng|ít\snhất|tối\s(?:thiểu|đa)|đó"
    r"|tăng|giảm|thêm|nhích|(?<!lượng\s)(?<!công\snghệ\s)cao|thấp|(?<!nhập\s)(?<!suất\s)bình\squân|dao\sđộng|duy\strì|(?<!bắt\s)giữ|lại|theo\skế\shoạch|thì|cả|đâu|nay|thu\svề|thực\shiện|cắt|khoảng|với|vào|ra"
    r"|nâng|rút|(?<!sau\s)điều\schỉnh|được\skéo|kéo|so|tương|đương|gấp|trung\sbình)\s*)+$"
)
_STOPS = re.compile(
    r"(?<!\w)(?:được|bị|(?<!diện\stích\s)đã|có|để|khi|mà|nên|vì|nhưng|song|làm|nộp|trao|nói|cho\s(?:biết|hay|thấy)|phục\svụ|ghi\snhận"
    r"|thống\snhất|yêu\scầu|phấn\sđấu|nhận\sđịnh|dự\s(?:báo|kiến)|thu\sgiữ|bắt|(?<!dịch\svụ\s)hỗ\strợ|tặng|đưa|chuyển|thì|nếu|do\s\w|gồm|vượt|tăng(?!\strưởng)|giảm(?!\snghèo)|còn)(?!\w)"
)
_FIRM = re.compile(r"(?:đàn|số|t[ỷỉ]\s(?:lệ|trọng)|tổng|diện\stích|giá\strị|kim\sngạch|sản\slượng|mức)(?!\w)")
"""Heads whose phrase may hold a verb ("số hồ sơ đã giải quyết đúng hạn")."""
_AMOUNT = re.compile(
    r"(?:chiều\s(?:dài|rộng|cao)|dân\ssố|lượng|năng\ssuất|công\ssuất|doanh\s(?:thu|số)|khối\slượng|mật\sđộ|quy\smô)(?!\w)"
)
_FIRM_STOPS = re.compile(r"(?<!\w)(?:nên|vì|nhưng|song|thì|nếu|yêu\scầu|phấn\sđấu|cho\s(?:biết|hay|thấy)|để|mà)(?!\w)")
_RATE = re.compile(r"(?:tốc\sđộ|mức|t[ỷỉ]\slệ|nhịp\sđộ)\s(?:tăng|giảm)(?!\w)")
"""A head whose own word looks like a verb ("tốc độ tăng | tổng giá trị sản phẩm")."""
_RATE_END = re.compile(r"(?<!\w)(?:tốc\sđộ|nhịp\sđộ|mức)\s(?:tăng|giảm)(?!\w)(?=[^,;]{0,40}$)")
_WITH = re.compile(rf"\s(?:với|là)\s(?={_HEAD.pattern})")
_OPENING = re.compile(
    r"^\s*(?:[-–+*•]|\(?\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\))?\s*(?:(?:về|trong\sđó|riêng|còn|đặc\sbiệt|ngoài\sra|nhất\slà|tiếp\stục|theo\sđó|cụ\sthể|đến\snay|hiện(?:\snay)?|nay|bảo\sđảm|đảm\sbảo"
    r"|phấn\sđấu|nâng|đưa|và|giữ|duy\strì|toàn\s(?:tỉnh|thành\sphố|huyện|xã|ngành|quốc)|cả\snước|có|cũng|với)(?:,|\s)\s*)*"
)
_TIME = re.compile(
    r"(?<!\d)(?<!cây\shàng)(?<!cây\slâu)\s(?:(?:(?:từ|đến|tính|trong|của|vào|cả|so|tại)\s(?:hết\s|đến\s|tới\s|cuối\s|đầu\s)?)?(?:ngày|tháng|quý|năm|thời\sđiểm|\d{1,2}\s(?:tháng|năm)|nay|(?:nhiệm\s)?kỳ)(?!\w)(?!\s(?:công|tuổi|học))"
    r"[^,;]{0,40}|tạm\stính|ước\stính|dự\skiến|trở\slên|bình\squân\smỗi\snăm|(?<!thôn\s)(?<!thành\slập\s)(?<!đô\sthị\s)(?<!rừng\strồng\s)mới|ước)$"
)
_PARTS = re.compile(r"[;:(|\n]|(?<!nghiệp)(?<!tôm)(?<!lúa)(?<!thương\smại)(?<!nông)(?<!lâm)(?<!kinh\stế)\s[-–]\s")
_GOES_ON = re.compile(
    r"(?:\s[^\W\d_]{1,8}){0,8}\s?[,(–-]\s?(?:(?:\d{1,2}\stháng\s(?:đầu\s|cuối\s)?)?(?:năm(?:\s\d{4}|\snay)?|cùng\skỳ(?:\snăm\s\d{4})?)\s)?(?:tức\s|hay\s|tương\s(?:đương|ứng)\s|đạt\s|bằng\s|chiếm\s|vượt\s|và\s|cũng\s|đã\s|xấp\sxỉ\s|khoảng\s|gần\s|hơn\s|trên\s|với\s|t[ỷỉ]\slệ\s|cao\shơn\s|thấp\shơn\s|tăng\s|giảm\s|từ\s(?:mức\s)?){0,3}$"
)
_RIGHT_ON = re.compile(r"\s(?:đạt|bằng|chiếm|tương\sđương|vượt)\s(?:(?:gần|hơn|trên|khoảng|tới)\s)?")
"""Between a sum and its share where the comma is left out ("1.496 tỷ đạt | 87% kế hoạch")."""
_BRACKET_ON = re.compile(r"(?:\s[^\W\d_]{1,8}){0,4}(?:,(?:\s[^\W\d_]{1,8}){1,5})\s\((?:(?:tăng|giảm|bằng|đạt)\s)?")
"""The same in brackets, behind a second member of what is counted ("đơn khiếu nại, tố cáo (| giảm 30%")."""
_ANOTHER = re.compile(
    r"\s?[;,](?:\s[^;\d%]{1,50}?)?(?:,\s[^;,\d%]{1,30})?\s?(?:\d{0,4}\s?,?)\s(?:(?:chỉ|mới|cũng|còn|đều|phải|sẽ|thì|đã)\s){0,2}"
    r"(?:đạt|là|còn|ở\smức|bằng|xếp|đứng|dừng\sở)(?:\s(?:mức|gần|hơn|trên|khoảng|được|từ|thứ)){0,2}\s$"
)
_UNDERGOES = re.compile(r"(?<!\w)(?:được|bị)\s[^\W\d_]")
"""Between two figures: what the second is of has a verb of its own, and is no other owner of the first."""
_ITS_TARGET = re.compile(
    r"[,;]?\s(?:trong\skhi|(?:vẫn\s|còn\s)?chưa\sđạt|không\sđạt|vượt|so\svới|thấp\shơn|cao\shơn|dưới)\s(?:mục\stiêu|chỉ\stiêu|kế\shoạch)"
    r"(?:\s(?:đề\sra|đặt\sra|được\sgiao|cả\snăm|là|phải\sđạt|tối\sthiểu)){0,3}\s$"
)
_OWNER = re.compile(
    r"\s(?:của|tại|ở)\s(?:(?:toàn\s)?(?:tỉnh|thành phố|huyện|xã|phường|quận|thị xã|địa phương)(?:\s|$)"
    r"|(?=[A-ZĐÂÔƯ])).*$"
)
_SAYS = r"\s(?:vẫn|chưa|đã|đạt|còn|cao|thấp|là|tăng|giảm|chỉ|luôn|cũng|sẽ|phải|được|của)\s"
"""Behind a name: what is said of it, or whose it is."""
_BACK = re.compile(
    r"(?P<head>t[ỷỉ]\slệ|chỉ\ssố|chỉ\stiêu|mức|con\ssố|giá\strị|sản\slượng|số)\s(?:này|đó|ấy|trên|nói\strên|nêu\strên)"
)
_SHARED_BY = re.compile(
    r"(?:\s[^\W\d_]{1,8}){0,3}?\s(?:tham\sgia|đạt|được|có|hoàn\sthành|nộp|sử\sdụng|đúng|trước|qua|tốt\snghiệp|xếp|xử\slý|giải\squyết|thực\shiện|cài|lắp)\s[^,;.()\n\d]{2,50}?(?=[,;.()\n]|$|\s(?:sau|trước|so)\s|\svà\s(?:không|ít|có|trên|hơn|\d))"
)
_NOT_OF = re.compile(
    r"(?:kế\shoạch|kịch\sbản|chứ|kh|dự\stoán|chỉ\stiêu|mục\stiêu|so|cùng|trở|và|của|tổng|x|grdp|gdp|ngân\ssách|năm|vào|theo|nghị\squyết|mỗi|là|khi|do|ở|lên)(?!\w)"
)
_SYLLABLE = re.compile(r"[^\W\d_]+")
_SYLLABLE_BEFORE = re.compile(r"(?<!\w)([^\W\d_]+)\s$")
_COMPARES_ON = re.compile(
    r"\sso\s(?:với|cùng)\s[^,;.()\n]{2,40}?\s(?:và|nhưng)\s(?:lại\s|cũng\s|chỉ\s|còn\s)?(?:(?:đạt|bằng|chiếm|vượt|(?:cao\s)?gấp|cao)\s(?:(?:gần|hơn|trên|khoảng)\s)?)?|(?:\s[^\W\d_]{1,8}){1,4}\svà\s(?:đạt|bằng|vượt)\s|(?:\s[^,;.()\d\n]{1,40})?\s?[;,]\sso\s(?:với|cùng)\s[^;\n]{2,40}?\s?"
)
_LEAVES_BRACKET = re.compile(
    r"\sso\s(?:với|cùng)\s[^,;.()\n]{2,40}\s\(|(?:\s[^\W\d_]{1,8}){0,5}\),?\s(?:(?:và|cũng)\s)?(?:bằng|đạt|chiếm|tăng|giảm)\s(?:gần\s|hơn\s|trên\s|khoảng\s)?|(?:\s[^\W\d_]{1,8}){0,5}\),\s"
)
_SECOND_CHANGE = re.compile(r"(?:\s[^\W\d_]{1,8}){0,5}\)?(?:,)?\s(?:và|đồng\sthời|nhưng)\s")
"""Between a share of a plan and a change of the same ("44,8% kế hoạch năm và | tăng 13%")."""
_BEHIND_BRACKET = re.compile(r"\)(?:(?:\s[^\W\d_]{1,8}){1,12},)?\s")
"""Between a figure in brackets and a change of what it is of ("2.045 xã (23%) được công nhận, | tăng 5,9%")."""
_AVERAGED = re.compile(
    r"(?:\sso\s(?:với|cùng)\s[^,;.()\n]{2,40})?\s?[;,]\s(?:tính\schung|bình\squân|trung\sbình)(?:\s\d{0,2}\s?(?:tháng|quý|năm)(?:\sđầu\snăm)?)?\s"
)
"""Before the mean of what was told of one month ("CPI tháng 6 tăng 0,55%; bình quân 6 tháng | tăng 3,68%")."""
_TIMES = re.compile(r"\s?,\s(?:tăng\s|cao\s)?gấp\s(?:hơn\s|gần\s|khoảng\s)?")
_GREW = re.compile(r"\s?,\stăng\strưởng(?:\s(?:gần|hơn|trên|khoảng|đạt|tới))?\s$")
_THAN = re.compile(
    r"(?:\sso\s(?:với|cùng)\s[^,;.()\n]{2,40})?,?\s(?:(?:và|tuy|nhưng|song|dù|mặc\sdù|vẫn|còn|chỉ)\s){0,3}(?:cao|thấp|lớn|nhỏ|nhiều|ít)\shơn\s(?:(?:nhiều|hẳn|so\svới)\s){0,2}(?:mức|con\ssố|tỷ\slệ|tốc\sđộ)\s"
    r"(?:(?:tăng|giảm|trưởng|bình\squân|trung\sbình|chung)\s){0,3}"
)
"""Before a value that the one told before is compared with ("tăng 6,9%, thấp hơn mức | tăng 7,4% của quý I")."""
_ASIDE = re.compile(r"\s\([^()\d]{1,80}\)(?=[,;])")
_AGAINST = re.compile(r"\sso\s(?:với|cùng)\s[^,;.()\n]{2,60}\s?;\s")
"""Between changes of one thing against one time and another ("tăng 122% so với năm 2019; | tăng 755% so với …")."""
_BEFORE_NUMBER = frozenset(
    ("có", "với", "là", "và", "về", "tăng", "giảm", "nâng", "đưa", "theo", "bằng", "đó", "riêng", "của", "cả", "do",
     "thì", "nhưng", "còn", "trên", "đạt", "nhờ", "khi", "sau", "nay", "năm", "tháng", "ra", "hiện", "đến", "toàn",
     "biết", "thấy", "lượng", "ghi", "nhận", "khiến", "làm", "vào", "từ", "tỉnh", "huyện", "xã", "nước", "qua", "hết",
     "số", "tại", "ước", "để", "vậy", "bởi", "ngày", "kỳ", "được")
)  # fmt: skip
"""Before "số" as a count; behind a noun it says that the noun is digital ("kinh tế | số")."""
_EMPTY = frozenset(
    {"tổng số", "tổng cộng", "tỷ lệ", "tỉ lệ", "chỉ số", "giá trị", "số tiền", "số lượng", "mức độ", "thu hút"}
)
"""Heads that name nothing by themselves."""
_LIST_OF_TRADES = re.compile(r"(?:lâm|thủy|xây|thương|dịch)\s[^\W\d_]+(?:\s(?:và|-)\s[^,;]{4,30})?\s?$")
"""A second member of one noun phrase ("nông, lâm nghiệp và thủy sản")."""
_LIST_OF_GOODS = re.compile(
    r"\s?(?:[^\W\d_]+\s){0,5}[^\W\d_]+,\s(?:(?:[^\W\d_]+\s){0,3}[^\W\d_]+,\s){1,5}(?:[^\W\d_]+\s){0,3}[^\W\d_]+(?:\svà\s(?:[^\W\d_]+\s?){1,4})?$"
)
"""A noun phrase of several members ("nhà ở, điện, nước, chất đốt, vật liệu xây dựng")."""
_GROUP = re.compile(r"\s?(?:gồm\s)?(?:nhóm|ngành|lĩnh\svực)\s[^\W\d_]+(?:\s[^\W\d_]+){0,3},\s(?!nhóm|ngành)")
"""A group of goods or trades that its members name ("nhóm văn hóa, giải trí và du lịch")."""
_LISTED_HEAD = re.compile(
    r"(?<!\w)(?:t[ỷỉ]\s(?:lệ|trọng)|tổng\ssố|chỉ\ssố|(?<!chỉ\s)số(?:\slượng)?|diện\stích)\s[^,;.:()\d]{2,40},\s[^,;.:()\d]{2,70}$"
    r"|(?<!\w)(?:doanh\sthu|giá\strị\ssản\sxuất)(?:\s(?!tăng|giảm|đạt|còn|là|ước)[^\W\d_]+){1,5},\s(?!trong|riêng)[^\W\d_]+(?:\s(?!tăng|giảm|đạt|còn|là|ước|có)[^\W\d_]+){1,12}$"
)
"""A name whose head stands before a comma ("tỷ lệ nhà tạm, nhà dột nát được xóa")."""
_STATED = re.compile(
    r"^(?P<name>[^,;.:()\d\n]{3,70}?)\s(?:(?:ước|hiện|đã|chỉ|mới|cũng|còn|vẫn|sẽ)\s){0,2}(?:tính\s)?(?:ước\s)?"
    r"(?:đạt|chiếm|là|ở\smức|xếp|đứng|(?:điều\schỉnh\s)?(?:tăng|giảm)(?=\s(?:từ|còn|xuống|lên)))(?:\s(?:từ|còn|xuống|lên|mức|hạng|thứ|ở|vị\strí|gần|hơn|trên|khoảng|xấp\sxỉ|tới|đến|được|thấp|cao)){0,3}\s$"
)
_HAVING = re.compile(r"^(?P<name>[^,;.:()\d\n]{3,70}?)\s(?:(?:đã|hiện|chỉ|mới)\s)?có\s(?:(?:gần|hơn|trên|khoảng)\s)?$")
_HOLDER = re.compile(
    r"(?:^|[.;\n])\s?(?:[-–+*•]\s?)?(?P<who>(?:chương\strình|dự\sán|đề\sán|lĩnh\svực|nhóm|mô\shình|cây|giống|sản\sphẩm|mặt\shàng|hoạt\sđộng|loại\shình)"
    r"\s[^,;.:()\d\n]{2,60}?)\s(?:(?:hiện|đã|cũng|chỉ|mới)\s){0,2}có\s$"
)
"""Before the amount that something other than a body has."""
_NO_NAME = re.compile(
    r"(?:(?:toàn|cả|trong|tại|ở|đến|theo|như|nếu|khi|để|vì|do|với|ngày|năm|tháng|quý|mục|nay|hiện|đây|đó|này|kết|trước|sau|tổng|từ|cùng)(?!\w)"
    r"|(?:huyện|tỉnh|xã|phường|thành\sphố|thị\s(?:xã|trấn)|địa\sphương|đơn\svị|ngành|cơ\squan|công\sty|sở|ban|trường|đội|nhóm|chị|anh|em|ông|bà|họ|mỗi"
    r"|mức|con\ssố|người|hộ|lượt)(?:\s(?:này|đó|ta|ấy|tôi|mới|đã|cũng|chỉ))?(?=\s|$))"
)
"""What opens no name of an indicator: times, owners, pronouns."""
_NO_SUBJECT = re.compile(
    r"[\d\n.)]|(?<!\w)(?:này|đó|khi|ta|tôi|ông|bà|ngày|tháng|năm|quý|kỳ|mức|cùng\s(?:kỳ|thời|ngày|năm)|lũy\skế|vào|của\scả)(?!\w)"
)
_EXTREME = re.compile(
    r"\s(?:tăng\s|giảm\s)?(?:(?:đạt|có|ở\smức)\s(?:t[ỷỉ]\slệ\s)?)?(?:rất\s|khá\s|tương\sđối\s)?(?:(?<!lượng\s)(?<!công\snghệ\s)cao|thấp|(?<!gia\ssúc\s)(?<!quy\smô\s)lớn|nhỏ|nhiều|ít|khá|chậm|tốt)(?:\s(?:nhất|hơn))?(?:\s(?:tỉnh|huyện|cả\snước|thành\sphố|vùng|khu\svực))?"
    r"(?:\s(?:như|gồm|là|lần\slượt(?:\slà)?|có|tại|ở))*,?\s?$|\s(?:tăng|giảm)\s(?:mạnh|nhanh|nhẹ|đều|dần)(?:\s(?:và|nhưng|song))?\s?$"
)
"""Behind an indicator's name: how its value compares, no part of the name."""
_LONGEST = 120


def subject(lead: str) -> tuple[int, int] | None:
    """Return the stretch of `lead` (the folded clause before a figure) that names what it measures, else None."""
    cut = _TAIL.search(lead)
    rate = _RATE_END.search(lead, cut.start() - 8 if cut and cut.start() > 8 else 0)
    end = rate.end() if rate and cut else len(lead[: cut.start() if cut else len(lead)].rstrip())
    if lead[:end].endswith(":"):
        end -= 1
    begin = max((m.end() for m in _PARTS.finditer(lead, 0, end)), default=0)
    low = max(begin, lead.rfind(", ", begin, end) + 2) if ", " in lead[begin:end] else begin
    found = _from_head(lead, low, end)
    if found is None and low > begin and (listed := _LISTED_HEAD.search(lead, begin, end)):
        tail = _TAIL.search(lead, listed.start(), end)
        return listed.start(), len(lead[: tail.start() if tail else end].rstrip())
    if (
        found is None
        and low > begin
        and not _STOPS.search(lead, low, end)
        and end - low < 30
        and BLOT not in lead[low:end]
    ):
        earlier = lead.rfind(", ", begin, low - 2) + 2
        found = _from_head(lead, max(begin, earlier if earlier > 1 else begin), end)
    return found


def plain_subject(lead: str, printed: str) -> tuple[int, int] | None:
    """Return the bare noun phrase of which a change is told ("dịch vụ tăng 6,3%"), None where none stands there.

    `lead`: the folded words from the figure before, or from the sentence's beginning; `printed`: the figure.
    """
    if printed[:4].lower() not in ("tăng", "giảm"):
        return None
    end = len(lead.rstrip(" ,"))
    begin = max((m.end() for m in _PARTS.finditer(lead, 0, end)), default=0)
    comma = lead.rfind(", ", begin, end) + 2
    listed = comma > 1 and bool(_LIST_OF_GOODS.match(lead, begin, end) or _GROUP.match(lead, begin))
    if listed:
        comma = 0
    if comma > 1 and not (comma - begin > 3 and _LIST_OF_TRADES.match(lead, comma)):
        begin = comma
    opening = _OPENING.match(lead[begin:end])
    begin += opening.end() if opening else 0
    words = lead[begin:end]
    if (
        not 4 < len(words) <= (90 if listed else 60)
        or (begin < 2 and lead.startswith(" "))  # of the figure right before: "tăng 31 vụ tai nạn | giao thông, giảm"
        or "&" in words
        or _STOPS.search(words)
        or _NOT_OF.match(words)
        or _NO_SUBJECT.search(words)
        or _NO_NAME.fullmatch(words)
    ):
        return None
    return begin, end


def stated_subject(lead: str, *, having: bool = False) -> tuple[int, int] | None:
    """Return the noun phrase of which a value is stated ("khách quốc tế | ước đạt", "dịch vụ | chiếm"), else None.

    `lead`: the folded words from the figure before, or from the sentence's beginning. `having`: "có" states it too.
    """
    begin = max((m.end() for m in _PARTS.finditer(lead)), default=0)
    comma = lead.rfind(", ", begin)
    begin = comma + 2 if comma >= 0 else begin
    opening = _OPENING.match(lead[begin:])
    begin += opening.end() if opening else 0
    match = (_HAVING if having else _STATED).match(lead[begin:])
    if match is None:
        return None
    name = match["name"]
    if comma >= 0 and (listed := _goods(lead, begin)):
        return listed, begin + match.end("name")
    if any(pattern.search(name) for pattern in (_STOPS, _NO_SUBJECT)) or _NO_NAME.match(name):
        return None
    return begin + match.start("name"), begin + match.end("name")


def _goods(lead: str, last: int) -> int | None:
    """Where a head begins whose phrase lists what it is of up to `last` ("giá trị công nghiệp, nông, lâm | nghiệp")."""
    head = _HEAD.search(lead)
    between = lead[head.end() : last] if head else ""
    verb = _STOPS.search(between) or re.search(r"[\d;:(]|(?<!\w)(?:đạt|là|trong\sđó|còn)(?!\w)", between)
    return (
        head.start() if head and between.count(",") > 1 and not verb and not _inside_word(lead, head.start()) else None
    )


def holder(lead: str) -> tuple[int, int] | None:
    """Return what has the amount that is named behind `lead`: a programme, a trade, a crop ("chương trình … có |")."""
    match = _HOLDER.search(lead)
    return match.span("who") if match else None


def listed_under(lead: str) -> tuple[int, int] | None:
    """Return what shares in brackets are of: the subject before the colon ("tỷ lệ trễ hạn cao ở: A (15%); B (22%)")."""
    colon = lead.rfind(":")
    return subject(lead[:colon]) if colon > 0 and lead.endswith("(") else None


def _from_head(lead: str, low: int, end: int) -> tuple[int, int] | None:
    opening = _OPENING.match(lead[low:end])
    start = low + (opening.end() if opening else 0)
    head = next((m for m in _HEAD.finditer(lead, start, end) if not _inside_word(lead, m.start())), None)
    if head is None:
        return None
    for inner in _WITH.finditer(lead, head.end(), end):
        head = _HEAD.search(lead, inner.end(), end) or head
    verbs = _FIRM_STOPS if _FIRM.match(lead, head.start()) else _STOPS
    rates = _RATE.match(lead, head.start())
    stops = [m for m in verbs.finditer(lead, rates.end() if rates else head.end(), end) if m.end() < end]
    if stops and (again := _HEAD.search(lead, stops[-1].end(), end)):
        head, stops = again, []
    while timed := _TIME.search(lead[head.start() : end].rstrip()):
        end = head.start() + timed.start()
    whole = rates.end() if rates else head.end()
    tail = _TAIL.search(lead, whole, max(whole, end))
    end = tail.start() if tail else end
    extreme = _EXTREME.search(lead[: max(head.end(), end)], head.end())
    end = extreme.start() if extreme else end
    words = lead[head.start() : end].strip()
    if stops or not 3 < len(words) <= _LONGEST or words in _EMPTY:
        return None
    return head.start(), head.start() + len(lead[head.start() : end].rstrip(" ,"))


_OTHER_ASPECT = re.compile(
    r"\svề\s(?:tổng\s)?(?:giá\strị|kim\sngạch|(?:khối\s|sản\s|số\s)?lượng|trị\sgiá|diện\stích|năng\ssuất|doanh\s(?:thu|số)|quy\smô|giá)"
    r"(?:\s(?:và|nhưng|song)|,)\s(?:nhưng\s|lại\s|cũng\s|gần\s|hơn\s|khoảng\s){0,3}"
)


def goes_elsewhere(rest: str) -> bool:
    """Say whether the words between a name's date and the figure lead to another clause ("… 9/9 cho thấy đã có")."""
    tail = _TAIL.search(rest)
    return _STOPS.search(rest, 0, tail.start() if tail else len(rest)) is not None


def is_firm(name: str) -> bool:
    """Say whether a name's head tells an amount ("số …", "diện tích …"), so that its figure may follow at once."""
    return (_FIRM.match(name) or _AMOUNT.match(name)) is not None


def resumes(gap: str, *, rises: bool = False) -> bool:
    """Say whether a figure goes on from the one before over words in brackets ("…  (kể cả thu từ đất), đạt | 56%").

    `rises`: whether it is a change by per cent, which tells nothing of its own.
    """
    if rises and _BEHIND_BRACKET.fullmatch(gap):
        return True
    if rises and len(gap) < 60 and _SECOND_CHANGE.fullmatch(gap) and not _HEAD.search(gap):
        return True
    if rises and (len(gap) < 90 and _AVERAGED.fullmatch(gap) or _AGAINST.fullmatch(_ASIDE.sub("", gap))):
        return True
    if any(between.fullmatch(gap) for between in (_THAN, _TIMES, _GREW, _COMPARES_ON, _LEAVES_BRACKET)):
        return True
    return _ASIDE.search(gap) is not None and goes_on(gap)


def _inside_word(lead: str, start: int) -> bool:
    """Say whether a head is only the end of a word ("kiểm | điểm trách nhiệm", "xổ | số")."""
    before = _SYLLABLE_BEFORE.search(lead, max(0, start - 9), start)
    head = _SYLLABLE.match(lead, start)
    if before is None or head is None or before[1] == "có":
        return False
    return is_compound(before[1], head[0]) or head[0] == "số" and before[1] not in _BEFORE_NUMBER


def other_aspect(gap: str) -> bool:
    """Say whether a figure behind `gap` tells another side of the same thing ("tăng 17% | về giá trị và | tăng 4%")."""
    return _OTHER_ASPECT.fullmatch(gap) is not None


def goes_on(gap: str) -> bool:
    """Say whether a figure behind `gap` tells more of the figure before it ("…, tăng 5%", "…, bằng 98%")."""
    gap = _ASIDE.sub("", gap)
    if _RIGHT_ON.fullmatch(gap) or _BRACKET_ON.fullmatch(gap):
        return True
    return len(gap) < 40 and (_GOES_ON.fullmatch(gap) is not None or TO.fullmatch(gap) is not None)


def another_owner(gap: str) -> bool:
    """Say whether the words between two figures only change whose the second is, when, or its aim ("; B đạt")."""
    if len(gap) >= 90:
        return False
    if _ITS_TARGET.fullmatch(gap):
        return True
    return _ANOTHER.fullmatch(gap) is not None and not _HEAD.search(gap) and not _UNDERGOES.search(gap)


def without_owner(name: str) -> str:
    """Return an indicator's name without whose it is ("… của tỉnh X"), for a figure of somebody else."""
    return _OWNER.sub("", name)


def points_back(name: str) -> str | None:
    """Return the folded head of an indicator named by pointing back ("tỷ lệ này" → "tỷ lệ"), None of any other."""
    match = _BACK.fullmatch(" ".join(name.lower().split()))
    return match["head"] if match else None


def pointed_at(head: str, before: str) -> tuple[int, int] | None:
    """Return the last phrase with that head in the folded text before "tỷ lệ này", for one told without a figure."""
    told = re.compile(rf"(?<!\w){head}\s(?!này|đó|ấy|trên|dưới|cao|thấp|\d)[^,;.:()\d\n]{{6,90}}?(?={_SAYS}|[,;.:\n])")
    found = next(reversed(list(told.finditer(before))), None)
    return found.span() if found else None


def share_end(folded: str, end: int, stop: int) -> int:
    """Return where the phrase that a share is of ends, its noun's verb included: "94% dân số tham gia bảo hiểm"."""
    match = _SHARED_BY.match(folded, end, stop)
    return match.end() if match else end


def share_of(behind: str) -> int:
    """Return the length of the noun phrase after "%" that names what the share is of, 0 where none follows."""
    words = behind.strip()
    return len(words) if len(words) > 1 and words[0].isalpha() and not _NOT_OF.match(words) else 0
