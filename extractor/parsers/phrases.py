"""The phrases with which boilerplate of Vietnamese web pages opens: buttons, comment forms, links, tags, notices.

Each entry is a pattern over folded text, tried at the start of a line after any bullets. `_END` stands for what may
follow a word that is boilerplate only when it stands alone: a border, a gap, the end. Source: the page parts of
Vietnamese newspapers and of *.gov.vn portals.
"""

from __future__ import annotations

import re

_END = r"(?=\s*(?:$|\||·|»|\s{2}))"
SHARING = (
    r"chia sẻ" + _END,
    r"chia sẻ(?=\s*(?::|\(|\d|facebook|zalo|twitter|bài viết|bài|lên|qua|link|copy|tin này|in (?:bài|trang)|gửi|lưu))",
    r"chia sẻ thông tin" + _END,
    r"share(?!\w)", r"facebook", r"twitter", r"zalo", r"tweet(?!\w)", r"youtube", r"tiktok", r"telegram",
    r"pinterest",
    r"(?:thích|like)(?=\s*(?:\d|\||$|·|\s{2}|google))", r"lưu (?:bài|tin|vào)", r"lưu" + _END, r"sao chép liên kết",
    r"copy link", r"click(?!\w)", r"nhấp vào", r"bấm (?:để|vào)", r"google\+", r"gửi" + _END, r"gửi cho bạn",
    r"in ra(?!\w)",
    r"(?:in|gửi|lưu|tải|sửa)(?: ra)?(?=\s+(?:bài|trang|tin |email|mail|file|phụ lục|ảnh|pdf))", r"bản (?:để )?in(?!\w)",
    r"in" + _END, r"in (?:lúc|ngày|văn bản)(?!\w)", r"(?:xem |tải )?(?:tệp|file|tập tin)(?: văn bản)? đính kèm",
    r"tải (?:về|xuống|file|tệp|tập tin|văn bản|toàn văn)(?=\s*(?:$|\||·|»|\s{2}|:|về|tại))", r"print(?!\w)",
    r"send mail", r"(?:phóng|thu) (?:to|nhỏ)", r"(?:xem (?:với )?|kích )?(?:cỡ|thước) chữ", r"kích thước chữ",
    r"aa?[+-]?\s+aa?[+-]?", r"a[+-] ", r"mặc định" + _END, r"tương phản", r"đường dẫn bài viết", r"về facebook",
    r"(?:đường dẫn|link)\s?:\s?https?", r"xem bản đầy đủ", r"\d[\d.]* lượt thích",
    r"\d[\d.,]*k? người (?:khác )?(?:đã )?thích (?:nội dung|trang|bài viết|điều|bài) này", r"plugin bình luận",
)  # fmt: skip
LISTENING = (
    r"(?:lắng )?nghe(?=\s*(?:$|\||\s{2}|:|bài|đọc|audio|tin|podcast))", r"đọc bài(?: viết)?(?=\s*(?:$|\||\s{2}|:))",
    r"\d?x?\s?\d:\d\d\s?/\s?\d+:\d\d", r"giọng (?:nam|nữ|miền)", r"your browser", r"audio" + _END, r"nữ miền",
    r"nam miền",
    r"trình duyệt (?:của bạn )?không hỗ trợ",
)  # fmt: skip
COMMENTS = (
    r"(?:\d+\s|thêm\s)?(?:bình luận|phản hồi|nhận xét)(?=\s*(?:\(|\d|\||$|·|\s{2}|:|của bạn|mới|facebook))",
    r"\d+ bình luận(?!\s\w+\s\w+\s\w)",
    r"bình quân \(\d", r"(?:xem )?(?:toàn bộ|tất cả)(?: \w+){0,2} bình luận", r"\(\d+\) bình luận", r"\d+ nhận xét",
    r"thông tin bạn đọc",
    r"(?:viết|gửi|đăng|để lại|thêm|tham gia|mời[\w\s]{0,20}tham gia)(?: một)? (?:bình luận|ý kiến|nhận xét|"
    r"phản hồi|góp ý)",
    r"ý kiến(?=\s*(?:\(|$|bạn đọc|độc giả|của bạn|bình luận|phản hồi))", r"không có (?:nhận xét|bình luận)", r"báo lỗi",
    r"(?:hiện )?chưa có bình luận", r"thảo luận \(\d", r"họ (?:và )?tên(?=\s*(?:$|\||:|\*|-|\s{2}))",
    r"tối đa\s?:?\s?\d+ ký tự",
    r"mã (?:xác nhận|kiểm tra|bảo mật)", r"email(?=\s*(?:$|\||:|\*|-|\s{2}))", r"tặng sao", r"ý kiến của (?:bạn|quý)",
    r"vui lòng (?:nhập|đăng nhập|chờ)", r"xem các bình luận", r"trả lời\s?:\s?\d", r"tổng số điểm",
    r"đánh giá(?: bài viết)?" + _END, r"đánh giá bài viết\s?:",
    r"★", r"click để đánh giá", r"hãy là người (?:đầu tiên|bình luận)", r"đánh giá\s?:\s?[★☆\d]", r"bình chọn\s?:",
     r"bạn chưa đăng nhập",
    r"(?:quý (?:khách|vị|độc giả)|bạn) (?:vui lòng|cần|hãy) (?:đăng (?:nhập|ký)|nhập|tải)",
)  # fmt: skip
LINKS = (
    r"(?:các |những )?(?:bản )?(?:tin|bài)(?:,? (?:tin|bài|ảnh|viết|tức))?,? (?:khác|liên quan|cùng|mới|cũ|"
    r"đã (?:đưa|đăng)|nổi bật|đọc nhiều|"
    r"nóng|hot|trước|tiếp|sau|xem nhiều|trong ngày|bài khác)(?!\w)",
    r"các (?:tin|bài)(?!\w)", r"những tin(?!\w)", r"video (?:khác|liên quan|đang|nổi|mới|hot)",
    r"đọc (?:thêm|tiếp|nhiều|bài gốc)",
    r"xem (?:thêm|tiếp|nhiều|toàn bộ|tất cả)", r"xem chi tiết(?= (?:tại|ở) đây|\s*\Z|\s?[>»])",
    r"(?:có thể )?bạn (?:có thể )?quan tâm", r"nên xem", r"đừng bỏ lỡ",
    r"tham khảo thêm",
    r"(?:được |vấn đề )quan tâm" + _END, r"cùng (?:chuyên mục|chủ đề|tác giả|sự kiện)", r"theo dòng sự kiện",
    r"(?:tin |bài viết )?(?:mới - nóng|nổi bật)" + _END, r"mới nhất" + _END, r"đọc nhiều",
    r"trở (?:lại|về|lên)(?= (?:thời sự|trang|trên|đầu))",
    r"\[?(?:trở|quay) (?:về|lại)\]?" + _END, r"\[(?:trở|quay) (?:về|lại)", r"\[?(?:lên|về) đầu trang", r"lên top",
    r"đầu trang", r"return to top",
    r"trang (?:trước|sau|đầu|\d+(?!\w))", r"bài \d+\s?:", r">>", r"»", r"chuyên trang\s?:", r"tin bài khác",
    r"top" + _END,
    r"theo dõi(?= (?:chúng tôi|báo|trên|\S{1,24}\s(?:trên|qua)|\|))", r"theo dõi" + _END, r"xem trên ",
    r"theo dõi(?= .{1,60}?\s(?:trên|qua|tại) (?:kênh |trang |fanpage )?(?:google|facebook|zalo|youtube|tiktok|telegram|"
    r"fanpage|mạng xã hội))",
    r"văn bản (?:liên quan|cùng (?:lĩnh vực|chủ đề|loại)|mới(?: ban hành)?|khác|được (?:dẫn chiếu|căn cứ))"
    r"(?=\s*(?:$|\||·|»|\s{2}|\(\d|:))",
    r"(?:đọc|xem|nghe|cập nhật|tải|cài đặt)(?= .{0,60}?(?:trên|qua|tại|bằng|về) (?:ứng dụng|app)(?:\W|$).{0,40}$)",
    r"(?:tải|cài(?: đặt)?) (?:ngay )?(?:ứng dụng|app)(?= .{0,60}$|$)",
    r"mời (?:quý |các )?(?:bạn|độc giả|vị|thính)", r"theo dõi tác giả", r"trang\s?:?\s?(?:\d{1,3}\s+){2}",
    r"(?:\d{1,3}\s+){2,}(?:tiếp|trang sau|sau|»|›)",
)  # fmt: skip
TAGS = (r"từ khóa", r"tags?(?=\s*(?:$|:|\s))", r"hashtag", r"chủ đề(?=\s*:)", r"#")
COUNTERS = (
    r"\d[\d.,]*\s?(?:k|m|nghìn|triệu)?\s(?:người theo dõi|người đăng ký|lượt thích|followers?)" + _END,
    r"(?:số |tổng )?lượt (?:xem|đọc|truy cập|người)", r"\d[\d.,]*\s+lượt (?:xem|đọc)", r"đã xem", r"thống kê truy cập",
    r"(?:đang|số người)(?: đang)? (?:truy cập|online|trực tuyến)", r"truy cập" + _END, r"hôm (?:nay|qua)\s?:",
    r"online\s?:",
    r"tổng (?:lượt )?truy cập",
)  # fmt: skip
NOTICES = (
    r"©", r"\(?c\)\s?20", r"copyright", r"(?:giữ )?bản quyền", r"ghi rõ nguồn", r"\(?\*?\)?\s?không sao chép",
    r"link gốc",
    r"nguồn(?: tin)?\s?:\s?(?:[a-z0-9.\-/]{3,40}|https?://\S{3,300})$",
    r"cơ quan chủ quản\s?:", r"(?:phó )?tổng biên tập\s?:", r"hotline",
    r"đường dây nóng",
    r"để (?:xem|tải|sử dụng|đọc) .{0,60}(?:vui lòng|đăng nhập|đăng ký)",
    r"lược đồ(?: văn bản)?" + _END, r"chịu trách nhiệm (?:nội dung|xuất bản|quản lý nội dung)(?=\s?:)",
    r"chịu trách nhiệm chính\s?:.{0,120}(?:biên tập|website|cổng thông tin)",
    r"giấy phép (?:số|xuất bản|hoạt động|thiết lập)", r"powered by", r"phiên bản (?:di động|mobile)",
    r"tải (?:ứng dụng|xuống)",
    r"đặt báo", r"quảng cáo", r"độc giả gửi", r"ủng hộ nhân vật", r"liên hệ(?=\s*(?:$|\||quảng|\s{2}))",
    r"đồng hành cùng doanh nghiệp",
    r"(?:mời|vui lòng) (?:quý |các )?\w* ?tải ứng dụng", r"nếu bạn là thành viên", r"để sử dụng toàn bộ",
    r"(?:về )?đăng (?:nhập|ký|xuất)(?!\s(?:xe|kinh|hộ|kết|tham|dự|đất|bảo))",
    r"toàn bộ bản quyền", r"designed by", r"thiết kế (?:bởi|website)", r"dự đoán kết quả",
)  # fmt: skip
FURNITURE = (
    r"trang chủ", r"trang nhất", r"skip to", r"sign in", r"welcome", r"open navigation", r"truy cập nội dung",
    r"nhảy đến nội dung", r"cập nhật lần cuối\s?\(", r"your ip(?!\w)", r"ip của bạn", r"trả lời\s*$",
    r"email của bạn sẽ không",
    r"chuyển đến (?:nội dung|phần)", r"menu(?!\w)", r"banner(?!\w)", r"sơ đồ (?:trang|cổng|site)",
    r"liên kết (?:website|web)", r"rss(?!\w)",
    r"tìm kiếm(?: nâng cao)?" + _END,
    r"(?:người (?:đăng|gửi|viết|nhập)|ngày (?:đăng|gửi|tạo|cập nhật)|tác giả|nguồn(?: tin)?|chuyên mục|lượt xem|"
    r"đăng lúc)\s?:\s*$",
    r"xin chờ", r"đang tải", r"xuất bản thông tin", r"leftcenterrightdel", r"image-[\w.\-]{6,}$",
    r"\S{3,60}\.(?:jpe?g|png|gif|webp)$",
    r"(?:vlcsnap|img|dscn?|photo|screenshot|received|fb_img|z\d{8,})[-_]?[\w.\-]{3,80}$",
    r"[a-z][a-z0-9]{0,12}(?:-[a-z0-9]{1,12}){2,12}$",
    r"!\[[^\]]{0,80}\]\([^)]{0,200}\)[\s|]*$", r"\{keywords\}", r"chào mừng (?:bạn|quý)", r"lịch thi đấu",
    r"bảng xếp hạng(?=\s*(?:$|\||·|»|\s{2}|bóng đá|v-?league|ngoại hạng))", r"giá vàng(?: hôm nay)?" + _END,
    r"tốc độ gió",
    r"thời tiết(?: hôm nay|\s?:)", r"-?\d{1,2}\s?°?c\s", r"bạn cần biết", r"tài liệu tương tự", r"chi tiết bài viết",
    r"hệ thống quản lý văn bản", r"đăng bởi", r"tắt \[x\]", r"tiếng việt(?=\s*\|)", r"null ", r"số hiệu\s?:",
    r"nơi ban hành\s?:",
    r"ngày (?:ban hành|có hiệu lực|hết hiệu lực)\s?:", r"loại văn bản\s?:", r"tình trạng(?: hiệu lực)?\s?:",
    r"người ký\s?:", r"lĩnh vực\s?:",
)  # fmt: skip

OPENING = re.compile(
    r"[\W_]{0,6}(?:" + "|".join((*SHARING, *LISTENING, *COMMENTS, *LINKS, *TAGS, *COUNTERS, *NOTICES, *FURNITURE)) + ")"
)
INSIDE = re.compile(
    "|".join(
        (
            r"lượt truy cập", r"^(?:địa chỉ|trụ sở)\s?:.*(?<!\w)(?:email|điện thoại|đt|fax|hotline)(?!\w)",
            r"^\S+(?:\s\S+){0,4} (?:trên|qua) (?:google news|zalo|youtube|tiktok|facebook)$",
            r"giữ bản quyền",
            r"bản quyền (?:thuộc|©|nội dung|\d)", r"copyright", r"all rights reserved", r"sơ đồ cổng", r"in bài viết",
            r"gửi bài viết",
            r"(?:email|họ tên|nội dung)\s*[*:-].*(?:email|nội dung|mã)", r"báo điện tử$",
            r"\|\s?(?:bản in|bản để in|in bài)$",
            r"chia sẻ bài viết", r"bình luận 0", r"thông tin điện tử", r"giao tiếp điện tử", r"\bx1\b.*\bx5\b",
            r"\.gov\.vn\s{2}",
            r"(?<!\w)english(?!\w)", r"online\s{2,}", r"trang nhất$",
        )
    )
)  # fmt: skip
"""Found anywhere in a short line."""
HEADER = re.compile(
    r"[\W_]{0,6}(?:(?:các |những )?(?:tin|bài|ảnh|chùm ảnh|video|câu hỏi|văn bản)[\w\s,]{0,24}"
    r"(?:khác|liên quan|mục|mới|nhất|cũ|đăng|đưa|nóng|"
    r"nổi bật|đọc nhiều|chủ đề)|"
    r"(?:có thể )?bạn (?:có thể )?quan tâm|nên xem|đọc (?:thêm|nhiều|tiếp)|xem (?:thêm|nhiều)|đừng bỏ lỡ|"
    r"(?:video|tin) liên quan|"
    r"theo dòng sự kiện|cùng chuyên mục|tin nổi bật|mới - nóng|được quan tâm|tham khảo thêm|tin mới)[\W_\d]{0,12}\Z"
)
"""A header of a list of other articles, whole."""
LICENCE = re.compile(
    r"giấy phép.{0,60}?\d{1,5}\s?/\s?(?:\d{4}/)?(?:gp-?(?:ttđt|btttt|bvhttdl|stttt|bc|cbc|qlptth)|gpxb|xbbt)(?!\w)"
)
"""What a site or newspaper is licensed by, at its foot."""
GATE = re.compile(
    r"[\W_]{0,6}(?:(?:quý (?:khách|vị|độc giả)|bạn|vui lòng|hãy)(?: \w+){0,3} (?:đăng (?:nhập|ký)|bật javascript)(?!\w)"
    r".{0,60}? để (?:tiếp tục|(?:đọc|xem)(?: \w+){0,2} (?:tiếp|trang|bài|toàn bộ|nội dung)|bình luận)|"
    r"trình duyệt .{0,40}(?:tắt|không hỗ trợ|chưa bật) javascript)"
)
"""What a site asks of its readers before it shows more: to log in, to pay, to turn programs on."""
ADVICE = re.compile(
    r"(?:vướng mắc|thắc mắc|tư vấn|trợ giúp|hỗ trợ).{0,80}(?:liên hệ|gọi|kết nối|nhấc máy)(?:"
    r"(?<=vui lòng liên hệ)|(?<=vui lòng gọi)|(?=.{0,80}(?:luật sư|công ty luật|hãng luật|văn phòng luật))).{0,80}"
    r"(?:luật sư|tổng đài|công ty luật|hãng luật|văn phòng luật|hotline|1900)"
)
"""What a law firm says below a text that it prints: call us."""
SITE = re.compile(
    r"(?:cổng (?:thông tin|giao tiếp|ttđt)|trang (?:thông tin|tin) điện tử|báo điện tử|chuyên trang|"
    r"tạp chí điện tử|bản tin)(?!\w)|^\W{0,3}báo (?:và )?(?:đài )?phát thanh,? (?:và )?truyền hình(?!\w)"
    r"|^\W{0,3}(?:[^\W\d_]+ ){1,4}online(?:\W{0,3}$|\s[-–|])"
)
