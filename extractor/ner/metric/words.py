"""The words around a figure that say what it is: labels, durations, structure, ordinals. Lexicons with their reasons.

All words are `fold`ed. They are classes of the language, not of any document; annotation guide §1 and §3 name them.
"""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(" ".join(item.split()) for item in text.split("|"))


def _before(alternatives: str) -> re.Pattern[str]:
    """A pattern that one of `alternatives` stands right before the end of the searched stretch."""
    pattern = "|".join(
        sorted((re.escape(w).replace(r"\ ", r"\s") for w in _words(alternatives)), key=len, reverse=True)
    )
    return re.compile(rf"(?<!\w)(?:{pattern})\s*[-:]?\s*$")


LABEL_BEFORE = _before(
    # numbered parts of documents, forms and programmes
    "số|mức|mức độ|cấp độ|bậc|hạng|loại|dạng|kiểu|mẫu|phụ biểu|phụ lục|bảng|hình|sơ đồ|trang|quyển|khoản|tiết"
    "|liên|giai đoạn|vòng|đợt|lần|khóa|khoá|phiên|dự án thành phần|câu|hợp phần|phân kỳ|stt|tt|thứ"
    # numbered places and ways
    "|thôn|ấp|xóm|buôn|khu phố|khối phố|phường|quận|quốc lộ|ql|tỉnh lộ|đt|hương lộ|vành đai|km|ngõ|hẻm|ngách|kiệt"
    "|nhà số|tầng|lô|khoảnh|tiểu khu|phân khu|vị trí|trụ sở"
    # numbered troops, storms, alarms; days
    "|quân khu|quân đoàn|binh đoàn|sư đoàn|lữ đoàn|trung đoàn|tiểu đoàn|đại đội|hải đoàn|hải đội|báo động"
    "|covid|sars|apec|tổng đài|hotline|điện thoại|zalo|tổ máy|lò|kcn|ngày|tháng|năm|mùng|mồng|quý|sông|kênh|bộ đội"
)
"""A bare number after one of these names the thing; it counts nothing."""

SOFT_LABEL_BEFORE = _before(
    "cấp|nhóm|tổ|tổ công tác|đội|đoàn|đoàn công tác|phòng|bệnh viện|viện|xí nghiệp|công ty|nhà máy|trạm|tàu|xe"
    "|máy bay|gọi|lớp|luồng|điều|chương|mục|phần|bước|kỳ|kỳ họp|tập|biểu|chuyên đề|đề án|kế hoạch|chương trình"
    "|gói thầu|phương án|bài|ô|cột|hàng|khu|khu vực|khối|bản|phố|đường|tuyến|vùng|cụm|tháp|tòa|cổng|bến|thửa"
    "|tổ dân phố|liên khu|trường|cục|vụ|nhà|tốp|bão"
    # types of papers, which are acts too ("kết luận 103 cuộc")
    "|nghị quyết|quyết định|chỉ thị|kết luận|thông tư|nghị định"
)
"""As above, but these end verbs and compounds too ("điều 85 cán bộ"): a sure counting noun outweighs them."""

NO_LABEL_BEFORE = _before("tổng số|con số|trong số|đại biểu|chi viện|một số|tính số|quân số")
"""Compounds whose last syllable only looks like a label."""

COUNTED = _words(
    "người|hộ|nhà|ngôi|căn|cán bộ|đồng chí|đại biểu|đảng viên|hội viên|đoàn viên|học sinh|sinh viên|học viên"
    "|thí sinh|cử tri|em|cháu|trẻ|phụ nữ|thanh niên|công dân|công nhân|nhân viên|lao động|nhân khẩu|chiến sĩ"
    "|chiến sỹ|cbcs|cbcc|bác sĩ|thầy|giáo viên|công chức|viên chức|thành viên|ủy viên|bị can|bị cáo|đối tượng"
    "|nạn nhân|bệnh nhân|ca|chuyên gia|nghệ nhân|ngư dân|vị|cá nhân|tập thể|tổ chức|cơ quan|đơn vị|doanh nghiệp"
    "|dn|hợp tác xã|htx|cơ sở|địa phương|sở|ngành|xã|phường|huyện|tỉnh|quận|thị trấn|thôn|bản|làng|ấp|buôn|xóm"
    "|nước|quốc gia|trường|phòng|chi bộ|chi hội|chi đoàn|tổ|đoàn|đội|ban|hội|nhóm|hồ sơ|tthc|thủ tục|dịch vụ"
    "|văn bản|quyết định|nghị quyết|nghị định|thông tư|luật|kế hoạch|báo cáo|kiến nghị|ý kiến|nội dung|nhiệm vụ"
    "|giải pháp|chỉ tiêu|tiêu chí|mục tiêu|lĩnh vực|vấn đề|phiếu|đơn|biên bản|giấy|giấy phép|hợp đồng|hóa đơn"
    "|tài khoản|dự án|công trình|hạng mục|gói thầu|đề tài|sáng kiến|mô hình|sản phẩm|mặt hàng|chương trình|cuộc"
    "|buổi|hội nghị|lớp học|vụ|vụ việc|vụ án|trường hợp|lỗi|vi phạm|lượt|chuyến|đợt kiểm|điểm|khu|tuyến|cầu|đường"
    "|cây|con|tàu|xe|phương tiện|thửa|lồng|giường|quầy|máy|bộ|chiếc|cái|viên|gói|bao|thùng|suất|phần|giải|bằng"
    "|giấy khen|huân chương|chó|robot|container|mẫu|mã số|di sản|di tích|tác phẩm|khách|du khách|hành khách"
    "|ổ dịch|điểm trường|bậc|chốt|trạm|cột|phó|chủ tịch|hạng|cặp|việc|sự kiện"
)
"""Heads of counted nouns that no name of a place or unit can begin with after a number: they outweigh a soft label."""

ADDRESS_BEFORE = _before("số|nhà số|ngõ|ngách|hẻm|kiệt|tổ|đường|nhà|lô|thửa|mẫu|biểu|điện thoại|liên")
"""x/y after one of these is an address or a label, no ratio."""

NUMBER_WORD_BEFORE = re.compile(
    r"(?<!\w)(?:không|một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín|mười|mươi|mốt|lăm|trăm|nghìn|ngàn|số|của|về|tổng\scộng)\s?\($"
)
"""Before a figure that repeats a number in words ("hai (02) đồng chí"); elsewhere "(2)" numbers an item."""
TITLED_NOUN = re.compile(r"\s(?:huy|huân|cúp|bà|anh|mẹ|giải|bằng|cờ|đại|nhà|trường|công|khu|sở|bộ|ban|đảng|tổng)\s")
"""Nouns that are counted although they are printed in capitals, unlike the name of a street."""

DATE_BEFORE = _before("ngày|sáng|trưa|chiều|tối|đêm|hôm|lúc|rằm|mồng|mùng|tháng|quý|từ|dịp|lễ|tết|nghỉ")
"""x/y after one of these is a day of a calendar, no ratio."""

RATIO_BEFORE = _before(
    "tỷ lệ|tỉ lệ|tỷ lệ là|tỉ lệ là|đạt|được|là|có|còn|mới|chỉ|chỉ được|bằng|hơn|gần|khoảng|thuận|tán thành"
    "|nhất trí|hoàn thành|xong|trúng cử|trúng cử với|với|kết quả"
)
"""x/y alone after one of these reports a part of a whole."""

DURATION = _words(
    "tuổi|giờ|h|g|tiếng|phút|giây|ngày|đêm|tuần|tháng|năm|quý|thế kỷ|thập kỷ|thập niên|nhiệm kỳ|niên|ngày đêm"
    "|năm tuổi|canh|khắc|hôm|tiết"
)
"""Periods and ages set a frame; they report nothing unless something grew or shrank by them."""

DURATION_COUNTED = re.compile(r"ngày\scông(?!\w)|tuần\slễ\b|tháng\slương|giờ\s(?:bay|giảng)")
"""Units of work or pay that only look like durations."""

STRUCTURE = _words(
    "cấp|lớp|tầng|bậc|chương|điều|khoản|điểm cầu truyền|mục|trang|phụ lục|bước|bên|chiều|mặt|phía|mức độ|cột|mức"
    "|khâu|lần|sao|chỗ|vế|nửa|giai đoạn|vị trí|hạng|liên|thì"
)
"""Counts that only say how a thing is built (annotation guide §3: "3 cấp", "4 lớp")."""

STRUCTURE_EXCEPTIONS = re.compile(
    r"chương\s(?:trình)|trang\s(?:trại|thiết|bị|phục)|hạng\s(?:mục)|cột\s(?:điện|mốc|thu|phát)|cấp\s(?:ủy|học|trưởng|phó)|lớp\s(?:học|tập|bồi|đào|dạy|nghề|với|cho|mẫu|mầm)|mức\s(?:phạt|án)|bước\sđột"
    r"|điều\s(?:ước|tra|kiện)|tầng\slớp|mặt\s(?:hàng|bằng|trận)|bên\s(?:liên)|khâu\sđột|vị\strí\s(?:việc|làm)|lần\s(?:kiểm|tập)"
    r"|mục\s(?:tiêu|đích)|bậc\s(?:thầy|đào|học)|liên\s(?:đoàn|danh|đội|hiệp|minh|kết)|lớp\s*[.,;)]"
)
"""Compounds whose first syllable only looks like a structural noun."""

NOT_A_NOUN = _words(
    "đã|đang|sẽ|được|bị|của|và|là|có|không|trong|tại|từ|đến|tới|theo|với|cho|về|do|nếu|thì|mà|hoặc|hay|ở|để|hạ"
    "|đưa|xem xét|bằng|vào|ra|lên|xuống|qua|sau|trước|trên|dưới|giữa|gồm|thuộc|so|còn|chưa|cũng|vẫn|lại|này|đó"
    "|kia|nói|ông|bà|anh|chị|đồng thời|khi|vì|nhưng|như|tức|bởi|hiện|phải|cần|nên|rất|đều|chỉ|mới|xử|thực|tiếp"
    "|ban hành|quy|yêu|đề nghị|giao|chịu|diễn|đi|thông qua|nêu|kèm|căn|cùng|chủ|phối|đạt|tăng|giảm|vượt|gió|giật"
    "|các|những|mọi|từng|cuối|chiếm"
    "|trở|riêng|mỗi|gắn|hằng|hàng năm|hàng tháng|tính|thành|xảy|bắt|kể|nhằm|ngày|tháng|phát|hoàn|triển|kết|ký"
    "|quyết|làm|đón|trao|gặp|kiểm|ghi|tuyển|ngoài|trung|hoạt|khởi|nhận|cách|khu|rời|sống|nằm|xong|năm|quý|hồi|dịp|tính"
)
"""First words after a bare number that begin no counted noun: verbs, prepositions, conjunctions."""

VERB_AFTER = re.compile(
    r"(?:(?:cao|thấp|lớn|nhỏ|nhiều|ít|chậm|nhanh|tốt|kém)\s(?:nhất|hơn)|t[ỷỉ]\s(?:lệ|trọng|suất)|trực\sthuộc|thông\squa|chọn(?!\slọc)|di\schuyển|giải\s(?:ngân|quyết)|hoạt\sđộng|toàn\s(?:tỉnh|huyện|xã|quốc|thành|vùng)|mất\s(?!tích)\w+|tử\svong|phát\shiện|trình\s(?:ubnd|hđnd|ủy\sban|hội\sđồng|chính\sphủ|quốc\shội|cấp|duyệt)|đồng\sthuận|áp\sdụng|e\sngại|chết\s(?:rét|đuối|cháy)|nguy\skịch|khai\sthác|còn\slại|đầu\stiên|hợp\snhất|sáp\snhập|ghi\snhận|phối\shợp|tham\s(?:gia|dự)|tán\sthành|nhất\strí|liên\squan|dự\skiến|bày\stỏ|đại\sdiện|sinh\shoạt|tổ\schức\s(?:lễ|hội|đại))(?!\w)"
)
"""Words of two syllables behind a counted noun that its phrase does not hold."""

ENDS_NOUN = _words(
    "tháo|lắp|xuất|nộp|sập|đổ|ngập|tốc|cháy|chậm|trễ|đúng|đủ|dự|dùng|mang|thay|hiến|bán|mua|giữ|buộc|hỗ|xây|đào"
    "|chạy|trả|lấy|nối|tái|ngay|khác|cuối|vì|đăng|tham|quá|vừa|đã|bỏ|trốn|thoát|đóng|mở|nuôi|trồng|gửi|đến|vắng"
    "|hư|hỏng|đứng|xếp|nghỉ|chờ|nợ|vay|rút|ủng|tặng|đề|kiến|tố|khiếu"
)
"""Words behind a counted noun that its phrase does not hold, unless they end a compound ("sản | xuất")."""

SITES, OF_SITES = _words("điểm|vùng"), _words("ngập|úng|cháy|bán|nuôi|trồng")
"""Places that are called by what happens there, and those words: "34 | điểm ngập", "12 | vùng trồng"."""

NEVER_INNER = _words("của|và|là|có|được|bị|đã|đang|sẽ|không|trong|tại|từ|đến|với|cho|theo|ở|để|còn|do|so|nếu|thì|mà")
"""Function words: whatever a word list says, no noun goes on with them."""

NOUN_AFTER_ALL = re.compile(
    r"thành\s(?:viên|phố|phần|tích|tựu|đoàn)|chủ\s(?:tịch|đề|trương|nhiệm|rừng|đầu|thể|hộ|tàu|trang)|khu\s\w|bằng\s(?:khen|sáng|cấp)"
    r"|hiện\s(?:vật|trường)|quyết\s(?:định|sách)|kết\s(?:luận|quả)|kiểm\s(?:sát|lâm|toán)|phát\s(?:minh|hiện)|phối\shợp|trung\s(?:tâm|đội"
    r"|đoàn|tướng)|không\sgian|bị\s(?:can|cáo|hại)|cách\s(?:làm|thức)|gặp\sgỡ|đoàn\s\w|quy\s(?:định|trình|chế|hoạch)|yêu\scầu|căn(?!\s(?:dặn|bản))(?!\w)"
    r"|ban\shành\svăn|ông,\sbà|bà\scon|anh\shùng|chị\sem|anh,|chị,|hoạt\sđộng|ghi\snhận|thực\sphẩm|chỉ\s(?:tiêu|thị|đạo|số)|ngày\scông"
    r"|tiếp\sviên|cháu|trước\stác|thông\s(?:tư|báo|tin|điệp)|tính\snăng|tăng\s(?:ni|sinh)|giao\s(?:dịch|lộ)|chủ\snhân|bắt\sgiữ|diễn\s(?:viên|đàn|giả)"
    r"|thuộc\s(?:cấp|hạ)|gió\slốc|cần\ssa|bị\sđơn|lại\sđây"
)
"""Compounds that begin with such a word and are nouns."""

LISTED = _words(
    "xã|phường|thị trấn|thị xã|thành phố|tp|quận|huyện|đặc khu|tỉnh|thành|sở|ban|ngành|đoàn thể|bộ|cơ quan|đơn vị"
    "|địa phương|chiến sĩ|chiến sỹ|sinh viên|học viên|cá nhân|tập thể|tổ chức|doanh nghiệp|hợp tác xã|giáo viên"
    "|công chức|viên chức|người lao động|nhân viên|đảng viên|hội viên|đoàn viên|bản|làng|thôn|buôn|xóm|tổ dân phố"
    "|khu phố|kiến nghị|dự án|gói thầu|chị|bà|đối tượng|ngân hàng|hộ|phật tử|cụm công trình|cứu hộ|mái vẩy|TTYT"
    "|lâm nghiệp|lâm|thủy sản|thuỷ sản|ngư nghiệp|diêm nghiệp"
    "|phụ huynh|đại biểu|nhiệm vụ|giải pháp|đảng bộ|chi bộ|chi hội"
)
"""Second members of a coordinated counting noun ("126 xã, phường, thị trấn")."""

LEVELS = _words(
    "xã|phường|thị trấn|thị xã|thành phố|tp|quận|huyện|đặc khu|tỉnh|thành|sở|ban|ngành|bộ|cơ quan|đơn vị|địa phương|bản"
    "|làng|thôn|buôn|xóm|tổ dân phố|khu phố|ấp|đồn|khu|cụm|khu vực|vùng|cấp|chi|đảng bộ"
)
"""Those of them that only follow one another: behind any other noun and a comma they begin a clause."""

CHANGE_BEFORE = re.compile(
    r"(?<!\w)(?<!mới\svà\s)(?:(?P<level>cắt|miễn|tinh|khấu|chiết)\s)?(?P<verb>tăng|giảm|rút\sngắn|hạ|sụt|tụt|vươn\slên|thăng|vượt)"
    r"(?P<filler>(?:\s(?:thêm|bình\squân|trung\sbình|trên|hơn|gần|khoảng|chừng|ít\snhất|tối\sthiểu|tối\sđa|không\squá|được|tới"
    r"|xấp\sxỉ|dưới|ước|khoảng\stừ|từ|đến|cao|mạnh|thấp|nhẹ|đều|hằng\snăm|hàng\snăm|mỗi\snăm|liền|đi|lần\slượt(?:\slà)?|(?<=tăng\s)gấp)){0,4}|\s(?:bình\squân|trung\sbình)(?:\s(?:trong|cả|của))?\s\d{1,2}\snăm|(?:\s[^\W\d_]{1,8}){1,4}\sthêm(?:\s(?:khoảng|gần|hơn|trên))?)\s$"
)
"""A figure by which something moved. "vượt" counts only for ranks; "tăng lên", "giảm còn" name a level: no match."""

MOVED_ALONG = re.compile(
    r"(?<!\w)(?P<verb>tăng|giảm)\s[\d.]{1,7}\s(?P<noun>vụ|người|[^\W\d_]{1,7}\s[^\W\d_]{1,7})(?:\s[^\W\d_]+){0,6}"
    r"(?:,|\svà)\s$"
)
"""Before a second thing that rose or fell with the first: cases and people, or two kinds of one noun."""
CHANGED_TOO = re.compile(
    r"(?<!\w)(?P<verb>tăng|giảm)\s(?:lần\slượt\s(?:là\s)?)?(?:\d[\d.,]*\s?%(?:\ssố\s[^\W\d_]+(?:\s[^\W\d_]+){0,2})?,\s){0,3}"
    r"\d[\d.,]*\s?%(?:\s(?:về\s)?số\s[^\W\d_]+(?:\s[^\W\d_]+){0,2})?(?:,|\svà)\s$"
)
"""Before a second per cent by which the same thing moved ("tăng 0,5% và | 4,8%")."""
CHANGED_TOO_AFTER = re.compile(
    r"\s?(?:[;.,)]|$|số\s[^\W\d_]+(?:\s[^\W\d_]+){0,2}?(?:\s?[,;.]|\svà\s\d)|so\s(?:với|cùng)|và\s\d)"
)
FUNDS = re.compile(r"\s?(?:đầu\stư|vốn|ngân\ssách|tiền|trái\sphiếu|thuế|nợ|tín\sdụng)(?!\w)")
"""What sums are of: behind "50.000 tỷ" the currency is left out."""
FORMER = re.compile(
    r"(?:cựu|nguyên|tân|quyền)\s(?:tổng\s)?(?:phó|chủ\stịch|giám\sđốc|bí\sthư|bộ\strưởng|thứ\strưởng|[^\W\d_]+\strưởng|trưởng|chánh|ủy\sviên"
    r"|lãnh\sđạo|đại\sbiểu|chỉ\shuy)(?!\w)"
)
"""What no counted noun begins with: how an office is held, before the office ("2 | cựu Phó Chủ tịch")."""
FROM_LEVEL = re.compile(r"(?<!\w)(?:tăng|giảm|rút\sngắn|kéo\sdài|nâng)(?:\s[^\W\d_]{1,10}){0,6}\stừ\s$")
TO_LEVEL = re.compile(
    r"(?<!\w)(?:tăng|giảm|rút\sngắn|kéo\sdài|nâng|xuống)(?:\s[\w,.]{1,10}){0,8}\s(?:còn|xuống|lên|thành)\s$|rút\sngắn\scòn\s$"
)
PERIOD_AFTER = re.compile(r"\s(?:ngày|giờ|phút|tháng|năm)(?:\slàm\sviệc)?(?!\w)(?!\s\d)")
LEVEL_AFTER = re.compile(r"\s(?:ngày|giờ|phút|tháng|năm)?(?:\slàm\sviệc)?\s?(?:xuống|còn|lên)(?!\w)")
"""Both ends of "giảm từ 20 còn 12 ngày" are levels, and worth reporting even of a period."""

SIGNED = re.compile(r"\((?P<sign>[+–-])\s?$")
"""Before a percentage in brackets: by how much what stands before it rose or fell ("tăng 1.475 tỷ đồng (+6,2%)")."""
RANK_BEFORE = re.compile(r"(?<!\w)(?P<word>thứ|hạng|vị\strí(?:\sthứ)?|top|tốp)\s$")
RANK_VERB = re.compile(
    r"(?<!\w)(?:xếp|đứng|giữ|vươn|lên|tụt|xuống|vọt|nhảy|từ|ở|vị\strí|hạng|về|chiếm|rơi|tăng|thăng|cán|bứt|cải\sthiện|đạt)"
    r"(?:\s\w{1,10}){0,3}\s(?:thứ|hạng|vị\strí)\s$|vị\strí\sthứ\s$"
)
RANK_AFTER = re.compile(
    r"\s?(?:cả\snước|toàn\squốc|toàn\stỉnh|trong\s(?:số|tổng|\d|cả|toàn|khu|vùng)|trên\stổng|/|khu\svực|thế\sgiới|vùng|toàn\sthành)"
)
ORDINAL_BEFORE = re.compile(
    r"(?<!\w)(?:lần|kỳ\shọp|họp|phiên|phiên\shọp|khóa|khoá|kỳ|ngày|tháng|năm|mũi|liều|con|người|ca|vợ|tập|đợt|vòng|hội\snghị|thế\skỷ"
    r"|tuần|buổi|trận|bàn|phút|giây|đào\stạo)\s(?:lần\s)?thứ\s$"
)
"""Ordinals of meetings, terms and events: no ranks."""

SLOGAN_BEFORE = re.compile(
    r"(?<!\w)(?:cuộc\svận\sđộng|phong\strào|mô\shình|chương\strình|phương\schâm|khẩu\shiệu|chiến\sdịch|danh\shiệu|tiêu\schí)\s[^.;:]{0,40}$"
    r"|[“\"‘]$|[“\"‘][^”\"’.;:]{0,40}\s$|(?<!\w)\d{1,2}\s(?:không|có|tự|sạch|biết)(?:\s[^\W\d_]+)?(?:,|\svà)\s$"
)
"""Where a campaign's name may stand, which is made of numbers: "cuộc vận động 5 không, 3 sạch", "tàu “3 không”"."""
SLOGAN = re.compile(
    r"\s(?:không|có|sạch|tự|cùng|sẵn\ssàng|tốt|giữ|biết|rõ|phải|thật|dám|đúng|hơn|bám|nắm|đẹp|chung|nhất|trước|tại\schỗ)(?!\w)"
)
"""What is no counted noun, and ends a number in such a name."""
WAVES_BEFORE = re.compile(
    r"(?<!\w)(?:tâm\sbão\s$|sóng(?:\s[^\W\d_]+){0,3}\scao(?:\s(?:từ|khoảng|tới|đến|nhất|trên|hơn|gần|chừng|phổ\sbiến)){0,3}\s$)"
)
"""Before the height of waves: the weather's, and no result."""
WIND_BEFORE = re.compile(r"(?<!\w)(?:cấp\s\d{1,2}(?:\s?-\s?\d{1,2})?\s?\(|mỗi\sgiờ(?:\s[^\W\d_]+){0,4}\s)$")
"""Before how fast the wind blows or a storm moves."""
COORDINATE = re.compile(r"độ\s(?:vĩ|kinh)(?!\w)")
ROUND_BEFORE = re.compile(r"(?<!\w)(?:vòng|lượt|trận|suất)\s(?:đấu\s|loại\s|knock-?out\s)?$")
"""Before 1/8: a round of a cup."""
OF_PLAY = re.compile(r"\s?(?:m|km|mét)(?!\w)|\s(?:trận|bàn|quả|lần|thẻ|cú|pha|hiệp|set|điểm|phút|vòng)(?!\w)")
"""Behind a number in a report of a match or a race: scores, rounds and distances."""
NAMED_DAY_BEFORE = re.compile(r"(?<!\w)(?:ngày|sáng|chiều|tối|đêm|hôm|buổi)(?:\s[^\W\d_]+){1,3}\s$")
"""Before d/m, with what the day was for: "ngày thi đấu 13/12"."""

NAMED_BY_DAY_BEFORE = re.compile(
    r"(?<!\w)(?:quảng\strường|công\sviên|bệnh\s(?:viện|xá)|(?:nông|lâm)\strường|thcs|thpt|tiểu\shọc|mầm\snon|mẫu\sgiáo"
    r"|(?:khu|đường|góc)\sphố|nhà\s(?:văn\shóa|máy|trẻ)|khu(?:\stập\sthể|\sdân\scư|\sđô\sthị)?|cầu|chợ|xí\snghiệp"
    r"|công\sty(?:\s(?:cổ\sphần|tnhh|xây\sdựng))?|rạp|sân(?:\svận\sđộng)?|ngã\s(?:ba|tư|năm|sáu)|bến|đường|tượng\sđài"
    r"|hợp\stác\sxã|htx|cung\sthể\sthao|nhà\sthi\sđấu|chung\scư|cư\sxá|hồ|kênh|đập|câu\slạc\sbộ)\s$"
)
"""Before a day that is a site's or a body's name: "Quảng trường 2/4", "Bệnh viện 30/4"."""

COUNTER = re.compile(
    r"lượt\s(?:xem|thích|đọc|truy|nghe|tải)|bình\sluận|phản\shồi\b|người\s(?:đang\s)?(?:xem|thích)|views?(?!\w)|like"
)
"""Counters of a web page."""

COPIES = re.compile(r"bản(?=\s*[,.;:)(]|\s*$|\s(?:chính|gốc|sao|có|như|đều|được|mỗi|giống|bằng|lưu)(?!\w))")
"""Copies of the document itself ("lập thành 02 bản"); "11 bản" as villages goes on with a name."""

MULTIPLE_BEFORE = re.compile(r"(?<!\w)(?:gấp|vượt|cao|lớn|nhiều|hơn|tăng|giảm|thấp|kém|quá)(?:\s\w{1,8}){0,3}\s$")
"""Before "lần": how many times as much; elsewhere "3 lần" counts occasions."""

PLACED_BEFORE = re.compile(r"(?<!\w)(?:xếp|đứng)(?:\sở)?(?:\svị\strí)?\s$")
"""Right before x/y: its place among y ("xếp 71/193 quốc gia")."""
RANKED_AMONG = re.compile(r"(?:tỉnh|thành\sphố|địa\sphương|quốc\sgia|nước|vùng|khu\svực)(?!\w)")
DECIMAL = re.compile(r"\d{1,3}[.,]\d{1,4}")
SCORE_BEFORE = re.compile(
    r"(?<!\w)(?:chỉ\ssố|giá\strị|hệ\ssố|dti|pci|par[\s-]index|sipas|papi|pii|hdi|ict\sindex)(?:\s[^,;.()]{0,60}?)?"
    r"\s(?:đạt|là|ở\smức|bằng|được|với|còn|lên|xuống)(?:\s(?:mức|điểm|gần|hơn|khoảng|từ|trên|lần\slượt(?:\slà)?)){0,3}\s$"
    r"|(?<!\w)(?:mức|tổng|số)\sđiểm(?:\s[^\W\d_]+){0,3}?\s(?:(?:là|đạt|trong\skhoảng)\s)?$"
)
"""Before the value of an index that is printed without a unit ("chỉ số DTI năm 2024 đạt | 0,7955")."""
MADE_OF = re.compile(
    r"(?<!\w)(?:gồm|cấu\strúc|chia\sthành|tổng\shợp\stừ|dựa\strên|cấu\sthành|được\sxây\sdựng)(?:\s[^.;:]{0,60})?$"
)
PARTS_OF_INDEX = re.compile(
    r"(?:(?:nhóm\s)?chỉ\ssố|trụ\scột|tiêu\schí|nội\sdung\sthành\sphần|lĩnh\svực\sđánh\sgiá)(?!\w)"
)
"""What an index is made of: its structure, and no result."""
MEMBERS = re.compile(r"(?:Ủy|Uỷ|Thành)\sviên(?!\w)|Đại\sbiểu(?!\w)")
"""Whose body follows ("33 Ủy viên | Ban Chấp hành")."""
KINDS = frozenset({"THPT", "THCS", "TTHC", "BHYT", "BHXH", "OCOP", "NTM", "CBCCVC", "TNGT", "TNLĐ", "VPPL", "LPG"})
"""Abbreviations that go on with a counted noun ("4/6 trường THPT")."""
LABELLED_NOUN = re.compile(r"(?<!\w)(?:khu\svực|loại|nhóm|hạng|cấp|mức\sđộ)$")
LABEL_OF_NOUN = re.compile(r"\s(?:[IVX]{1,4}|[A-E]|\d)(?!\w)")
"""A noun's label and its number: "59 xã khu vực | III"."""
SEASON_OF_NOUN = re.compile(
    r"(?<=\svụ)\s(?:Đông|Xuân|Hè|Thu|Mùa|Chiêm)(?:[\s–-]{1,3}(?:Xuân|Thu|Đông|xuân|thu|đông))?(?!\w)"
)

FROM_BEFORE = re.compile(r"(?<!\w)từ\s$")
RISES_TO = re.compile(r"\s(?:lên|xuống|còn|tới)(?:\s(?:còn|mức|gần|hơn))?\s\d")
"""Between the two ends of a move whose second has the unit."""
TARIFF_BEFORE = re.compile(
    r"(?<!\w)(?:xe(?:\stải)?|ô\stô|phòng|căn\shộ|thửa|lô)(?:\s[^\W\d_]+){0,3}\s(?:từ|trên|dưới)\s$"
)
"""A limit that sorts what pays a rate ("xe tải dưới | 2 tấn"): it reports nothing."""

WARMTH_BEFORE = re.compile(r"(?<!\w)(?:nhiệt\sđộ|rét|nóng|lạnh)(?!\w)[^.\n]{0,60}$")
MOBILE = re.compile(r"[2-6]G")
"""A generation of mobile networks, no grams."""
WALKED = re.compile(r"cây\ssố(?!\s(?:đường|đê|kênh|mương|kè|bờ|ống|hàng rào)(?!\w))")
"""A way to go, in words: no result; a road made is one ("12 cây số đường")."""
SPEED_BEFORE = re.compile(r"(?<!\w)(?:chạy|tốc\sđộ|vận\stốc)(?:\s[^\W\d_]+){0,4}\s$")
SHARE_AFTER = re.compile(r"\s\((?:chiếm\s|tỷ\slệ\s|đạt\s)?\d{1,3}(?:,\d{1,3})?\s?%\)")
"""Behind a bare number that is a part of a whole: "cảnh cáo | 21 | (34%)"."""
PRISON_AFTER = re.compile(r"[^.;,\n]{0,25}\s(?:năm|tháng)\stù(?!\w)")
NUMBER_IS = re.compile(
    r"(?<!\w)số\s(?P<what>[^,;.:()\d\n]{3,40}(?:,\s[^,;.:()\d\n]{2,20})?)\s(?:là|còn|lên|chỉ\scòn|chỉ\slà)\s$"
)
"""Before a bare number that tells how many: "số ca mắc mới là | 12"."""
NO_NUMBER = re.compile(
    r"(?<!\w)(?:điện\sthoại|tài\skhoản|hiệu|báo\sdanh|nhà|xe|thứ\stự|máy|định\sdanh|hóa\sđơn|văn\sbản)(?!\w)"
)
WEATHER_UNITS = re.compile(r"°c|độ\sc|hải\slý|lý")
"""Temperatures and distances at sea: they report no result."""
SAME_NOUN = re.compile(r"\s?/\s?(?P<total>\d{1,3}(?:\.\d{3})*)\s")
"""Behind a counted noun: the whole, whose noun is told again ("20 chỉ tiêu/21 chỉ tiêu")."""
CROPS_BEFORE = re.compile(r"(?<!\w)(?:đất|chân\sruộng|vùng)\s$")
DENOMINATOR_BEFORE = re.compile(
    r"(?<!\w)(?:giá\strị|sản\sphẩm|số|tỷ\slệ|tỉ\slệ|thu\snhập|năng\ssuất|doanh\sthu|bác\ssĩ|bác\ssỹ|giường(?:\sbệnh)?|lợi\snhuận|chi\sphí|thu|đạt)(?:\s[^\W\d_]+){0,6}\s(?:trên|mỗi|cho)\s$"
)
"""Before "1 ha", "1 vạn dân": of how many the figure behind is told."""
EACH_BEFORE = re.compile(
    r"(?<!\w)cứ\s(?:trong\s|trên\s|khoảng\s)?$|(?<!\d\s)(?<!\w)(?:ca|số)\s[^\W\d_]+(?:\s[^\W\d_]+)?\s?/\s?$"
)
"""The same before any number: "cứ | 1.000 dân", "số ca/ | 1 triệu dân"."""
MAP_SCALES = frozenset({200, 500, 1000, 2000, 5000, 10_000, 25_000, 50_000, 100_000})
"""y of "tỷ lệ 1/500", the scale of a plan."""
PER_SO_MANY = re.compile(
    r"\s?(?:/|trên)\s?(?P<total>1(?:00|\.?000|0\.?000|00\.?000))\s(?:người\s)?(?:dân|trẻ|người|hộ|ca|lao\sđộng|bà\smẹ)(?!\w)"
)
"""Behind a count: of how many ("8,3 bác sĩ/10.000 dân")."""
PETTY_BEFORE = re.compile(
    r"(?<!\w)(?:tiền\scông|tiền\sthưởng|thưởng|hứa\strả|được\strả|trả\scông|khoản\sthưởng|vé|lệ\sphí|mức\sphí|giá\své)"
    r"(?:\s(?:là|mỗi\s\w{2,6}|cho|khoảng|gần|hơn|nóng)){0,3}\s$"
)
"""Wages promised, tips, fares: petty sums, which the annotation guide leaves out."""
PETTY = 100_000_000
"""Đồng: from here on a fee is somebody's income ("nộp lệ phí hơn 534 triệu đồng"), no fare."""
