"""The verbs by which official prose and the press tell of each kind of happening, matched on folded text."""

from __future__ import annotations

_CHECK = (
    r"(?<!phần mềm )(?<!thời điểm )(?<!hệ thống )(?<!thiết bị )(?<!ứng dụng )(?<!camera )(?<!trạm )"
    r"(?:kiểm tra|giám sát|thanh tra|phúc tra|khảo sát)"
)
_MOVED_GOODS = (
    r"(?:(?:các|những|thêm|tối đa|khoảng|hơn|gần|\d[\d.]*|hàng)\s){0,2}(?:hồ sơ|văn bản|giấy tờ|tài liệu"
    r"|hàng|vốn|tiền|vật tư|xe|phương tiện|lực lượng|máy|thiết bị|tàu|thuốc|chiến sĩ|quân|trăm|nghìn|chục)(?!\w)"
)
"""What is moved and is no official: papers between offices, forces and machines to a flood."""
_OF_NO_OFFICE = (
    r"nghỉ|thôi|miễn|khen|tặng|phong|giao đất|đầu tư|phê duyệt"
    r"|công nhận\s(?!(?:ông|bà|đồng chí|anh|chị|kết quả|chức)\s)"
)
"""What a decision that is handed over is about, where it gives nobody an office."""
_POST = (
    r"(?:phó\s|quyền\s)*(?:chủ tịch|chủ nhiệm|bí thư|(?:tổng )?giám đốc|(?:cục|bộ|thứ|vụ|sở|trưởng) ?trưởng|"
    r"trưởng (?:ban|phòng)|chánh (?:văn phòng|thanh tra|án)|viện trưởng|tư lệnh|chỉ huy trưởng)"
)
_WENT = (
    r"(?:sáng|trưa|chiều|tối|đêm|ngày|hôm)\s"
    r"(?:(?!(?<!\w)(?:yêu cầu|đề nghị|kiến nghị|giao|sẽ|phải|cần|cho biết|theo|kết quả|sau|qua|để|nhằm|tăng cường|"
    r"ban hành|kế hoạch|quyết định|kết luận|khi|được|bị|vụ|không|chưa|hướng dẫn|tập huấn|phát hiện|dự kiến|"
    r"chuẩn bị|tiếp tục|công bố)(?!\w))[^.;:]){6,170}?"
    r"(?<!đoàn )(?<!tổ )(?<!ủy ban )(?<!công tác )(?<!việc )(?<!chánh )(?<!đợt )(?<!cuộc )(?<!buổi )(?<!tự )(?<!nhiệm )"
)
"""From the day with which a story opens over who went: "Sáng 8/1, Chủ tịch UBND tỉnh A | kiểm tra các điểm trường"."""
_LOOKED = (
    r"(?:kiểm tra|khảo sát|giám sát|phúc tra|thanh tra)"
    r"(?!\s(?:của|viên|số|tỉnh|huyện|sở|bộ|thành|trung ương|chính phủ|nhà nước|đảng|các cấp)(?!\w))"
    r"|(?:xuống|lên|đến|tới|về|vào)\s(?:[\w,]+\s){1,8}?xem(?: xét)?"
)
PATTERNS: tuple[tuple[str, str], ...] = (
    (
        "reviewed",
        r"(?:(?:sơ kết|tổng kết)(?!\s+(?:kinh nghiệm|thi đua))"
        r"|(?:họp|hội nghị|giao ban|phiên|buổi)\s(?:\w+\s){0,3}?(?:kiểm điểm|rà soát|đánh giá|giao ban|nghe|nhìn lại)"
        r"(?:\s[\w/&]+){0,8}?\s(?:tiến độ|kết quả|việc|tình hình|thực hiện|triển khai|báo cáo)"
        r"|(?<!khi )(?<!sau )(?<!và )nghe\s(?:[\w&/]+\s){0,10}?báo cáo\s(?:về\s)?"
        r"(?:kết quả|tiến độ|tình hình|việc|công tác)"
        r"|họp\s(?:[\w,]+\s){0,3}?bàn"
        r"|họp\s(?:[\w,]+\s){0,8}?(?:về|đánh giá|kiểm điểm)\s(?:tiến độ|kết quả|tình hình)"
        r"|nhìn lại[^.;]{0,90}?\stại\s(?:hội nghị|cuộc họp|buổi|phiên|tọa đàm)"
        r"|kiểm điểm\s(?:tiến độ|kết quả|việc|tình hình|(?:sau\s)?(?:\d+|một|hai|ba|nửa|gần|hơn)\s"
        r"[\w\s]{0,12}?(?:tháng|năm|quý))(?:\s\w+){0,3}?\s(?:thực hiện|triển khai|thi hành))",
    ),
    (
        "inspected",
        rf"(?:(?:tiến hành|chủ trì|dẫn đầu|tổ chức|trực tiếp|đến|tới|về|xuống|lên|đi|làm trưởng)"
        rf"\s(?:[\w,]+\s){{0,4}}?{_CHECK}"
        rf"|(?:đã|vừa)\s{_CHECK}"
        rf"|(?:buổi|cuộc|đoàn|tổ|đợt|chuyến)\s(?:công tác\s)?{_CHECK}(?! số\b)"
        rf"|{_CHECK}(?:\s[\w,]+){{0,8}}?\stại|{_CHECK}\s(?:việc|công tác|tình hình|kết quả|tiến độ|hoạt động|"
        rf"phương án|mô hình|thực tế|thực địa|hiện trường|dự án|công trình)"
        rf"|{_CHECK}\s(?:đột xuất|bất ngờ)"
        r"|thị sát|đi thực (?:tế|địa)|(?:kiểm tra|khảo sát|thăm) thực (?:tế|địa)"
        r"|thăm\s(?:mô hình|cơ sở|trung tâm|doanh nghiệp|hợp tác xã|trường|bệnh viện|nơi|hộ)|(?:buổi|có buổi|đã|"
        r"thăm(?:\s(?:và|,))?)\slàm việc(?:\s(?:với|tại))?|làm việc (?:với|tại))",
    ),
    ("inspected", rf"{_WENT}(?:{_LOOKED})"),
    ("reported", r"công bố\s(?:\w+\s){0,2}?(?:kết quả|(?:bộ )?chỉ số|bảng xếp hạng|thứ hạng)"),
    ("guided", r"(?<!theo )(?:hướng dẫn(?:\s[\w,]+){0,5}?\s(?:thực hiện|thi hành|triển khai)|tập huấn)"),
    (
        "left_office",
        r"(?:miễn nhiệm|bãi nhiệm|(?<!tư )cách chức|cho thôi|"
        r"thôi\s(?:không\s)?(?:giữ|làm|tham gia|đảm nhiệm|chức|kiêm|phụ trách|điều hành)|"
        r"chuyển (?:công tác|sang công tác|về công tác)\s(?:sang|về|đến|tới|tại|lên|ở)|"
        r"nhận (?:nhiệm vụ|công tác) (?:mới|khác)|"
        r"không còn\s(?:giữ|làm|là|đảm nhiệm|đảm đương)|rời\s(?:cương vị|ghế|chức|vị trí|nhiệm sở)|"
        r"nghỉ hưu|về hưu|nghỉ (?:hưởng )?chế độ|từ chức|"
        r"nghỉ (?:công tác|việc)(?=\s(?:theo|từ|trước|hưởng|để|kể)(?!\w))|từ trần|qua đời)",
    ),
    (
        "appointed",
        r"(?:bổ nhiệm|(?:được\s)?bầu\s(?:cử\s)?(?:giữ|làm|vào|bổ sung|đồng chí|ông|bà)|trúng cử|đắc cử|"
        rf"(?:điều động|luân chuyển)(?!\s{_MOVED_GOODS})|"
        rf"chỉ định(?! thầu)|chuẩn y|nhậm chức|nhận quyết định(?!\s(?:cho|{_OF_NO_OFFICE}))|"
        r"(?<!đang )(?<!còn )(?<!thôi )(?<!từng )giữ chức|đến nhận chức|"
        rf"(?<!đang )(?<!thôi )(?<!không )kiêm nhiệm(?=\s(?:chức\s(?:vụ\s|danh\s)?)?{_POST})|"
        rf"trở thành(?:\stân|\snữ)*(?=\s{_POST})|tân(?=\s{_POST})|ngồi\s(?:vào\s)?ghế(?=\s{_POST})|"
        r"(?:được|đã)\s(?:\w+\s){0,4}?cử (?:làm|giữ|phụ trách)|"
        r"cử\s(?:đồng chí|ông|bà)\s[^.;,]{0,60}?(?:làm|giữ|phụ trách)|"
        r"được giao (?:làm|giữ|đảm nhiệm|đảm nhận|điều hành)|"
        r"(?<!đang )(?:đảm nhiệm|đảm nhận|tiếp nhận) (?:chức|cương vị)|"
        r"phân công\s(?:đồng chí|ông|bà)\s[^.;]{0,80}?(?:làm|giữ|phụ trách|điều hành)|"
        r"(?:tạm thời|tạm)\s(?:\w+\s){0,2}?(?:phụ trách|điều hành|nắm quyền)|"
        r"đang (?:tạm )?(?:phụ trách|điều hành|giữ chức)(?=[^.;]{0,80}?\s(?:từ|kể từ)\s(?:ngày|tháng|đầu|cuối|\d))|"
        r"phê chuẩn(?!\s(?:các\s)?(?:lệnh|quyết định|đề nghị|quy hoạch|dự toán|chủ trương))|"
        rf"được (?:\w+\s){{0,4}}?phân công (?:làm|giữ|phụ trách)|trao quyết định(?!\s(?:{_OF_NO_OFFICE}))|"
        r"nhận nhiệm vụ(?! (?:mới|khác))|tái cử|"
        r"được giao (?:phụ trách|quyền)|"
        r"giao\s(?:đồng chí|ông|bà)\s[^.;]{0,80}?(?:phụ trách|giữ quyền|quyền|điều hành))",
    ),
    (
        "merged",
        r"(?<!sau )(?<!sau khi )(?<!trước )(?<!trước khi )(?<!việc )(?<!chủ trương )(?<!phương án )(?<!đề án )"
        r"(?<!chưa )(?<!không )(?<!bàn )(?:hợp nhất|sáp nhập|giải thể|chia tách)",
    ),
    (
        "chaired",
        r"(?:chủ trì|trình bày báo cáo|phát biểu (?:kết luận|chỉ đạo|khai mạc)|"
        r"kết luận(?!,? (?:các )?(?:ông|bà|đồng chí)(?!\w))|làm trưởng đoàn|"
        r"dự và chỉ đạo|tham dự|cùng dự|đến dự|"
        r"dự(?!\s(?:án|kiến|báo|toán|thảo|phòng|trữ|thi|tính|định|lệnh|bị|luật|khuyết|nguồn))|"
        r"cùng đi|đi cùng|tháp tùng|cùng tham gia|"
        r"tham gia (?:đoàn|buổi|cuộc))",
    ),
    (
        "implemented",
        r"(?:triển khai(?! chậm)|thực hiện(?! chậm)|quán triệt|thi hành|cụ thể hóa|thể chế hóa|phổ biến|"
        r"ra quân|phát động)",
    ),
)
