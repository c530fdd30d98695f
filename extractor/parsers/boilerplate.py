"""Boilerplate of web pages: how much speaks for a line being a menu, a button, a counter, a link or a notice.

Evidence is added up, not decided by one word: a phrase that opens such lines, separators between short items, gaps
between short items, the reader's own opinion; prose speaks against it. Source of the phrases: the page parts of
Vietnamese newspapers and portals; annotation guide §1 "segments" and §3.
"""

from __future__ import annotations

import re

from .lines import LONG, Line

CERTAIN = 2.0
LIKELY = 1.0

_OPENERS = re.compile(
    r"[\W_]{0,6}(?:"
    # sharing, saving, listening, printing
    r"chia sẻ|share|facebook|twitter|zalo|tweet|youtube|tiktok|telegram|(?:thích|like)(?=\s*(?:\d|\||$|·|\s{2}|google))|"
    r"lưu (?:bài|tin|vào)|lưu(?=\s*(?:\||$|\s{2}))|sao chép liên kết|copy link|click (?:để|vào)|nhấp vào|bấm (?:để|vào)|"
    r"(?:lắng )?nghe(?=\s*(?:\||$|\s{2}|:|bài|đọc|audio|tin|podcast))|đọc bài(?: viết)?(?=\s*(?:$|\||\s{2}|:))|"
    r"(?:in|gửi|lưu|sửa|tải)(?: ra)?(?=\s+(?:bài|trang|tin|email|mail|cho bạn|file|về|phụ lục|ảnh|pdf))|in ra|bản in|bản để in|"
    r"gửi(?=\s*(?:\||$|\s{2}))|print|send mail|(?:phóng|thu) (?:to|nhỏ)|(?:xem |kích )?(?:cỡ|thước) chữ|kích thước chữ|aa?[+-]?\s+aa?[+-]?|a[+-] |"
    r"\d?x?\s?\d:\d\d\s?/\s?\d+:\d\d|giọng (?:nam|nữ|miền)|your browser|mặc định|tương phản|đường dẫn bài viết|"
    # comments
    r"(?:\d+\s|thêm\s)?(?:bình luận|phản hồi|nhận xét)(?=\s*(?:\(|\d|\||$|·|\s{2}|:|của bạn|mới|facebook))|(?:xem )?(?:toàn bộ |tất cả )?bình luận(?=\s*$)|"
    r"(?:viết|gửi|đăng|để lại|thêm|tham gia|mời[\w\s]{0,20}tham gia)(?: một)? (?:bình luận|ý kiến|nhận xét|phản hồi|góp ý)|"
    r"\(\d+\) bình luận|ý kiến(?=\s*(?:\(|$|bạn đọc|độc giả|của bạn|bình luận|phản hồi))|không có (?:nhận xét|bình luận)|"
    r"hiện chưa có bình luận|thảo luận \(\d|họ (?:và )?tên|tối đa\s?:?\s?\d|mã (?:xác nhận|kiểm tra|bảo mật)|email|"
    r"để lại một bình luận|\d+ nhận xét|thông tin bạn đọc|gửi (?:góp ý|phản hồi)|báo lỗi|tặng sao|"
    # other articles
    r"(?:các )?(?:tin|bài)(?:,? (?:tin|bài|ảnh|viết|tức))?,? (?:khác|liên quan|cùng|mới|cũ|đã (?:đưa|đăng)|nổi bật|đọc nhiều|nóng|hot|trước|tiếp|sau|xem nhiều|trong ngày|bài khác|cùng chuyên mục)|"
    r"(?:những |các )?(?:bản )?tin(?: tức)? (?:mới|cũ|khác)|(?:các|những) tin|video (?:khác|liên quan|đang|nổi|mới|hot)|đọc (?:thêm|tiếp|nhiều|bài gốc)|xem (?:thêm|tiếp|nhiều|toàn bộ|tất cả)|"
    r"(?:có thể )?bạn (?:có thể )?quan tâm|nên xem|đừng bỏ lỡ|(?:được |vấn đề )quan tâm|tham khảo thêm|cùng (?:chuyên mục|chủ đề|tác giả|sự kiện)|"
    r"theo dòng sự kiện|(?:tin|bài viết|bài)?\s?(?:mới - nóng|nổi bật)|nổi bật|mới nhất|đọc nhiều|trở lại|(?:trở|quay) (?:về|lại|lên)|"
    r"(?:lên|về) đầu trang|lên top|đầu trang|trang (?:trước|sau|đầu|\d+(?!\w))|bài \d+\s?:|>>|»|"
    # tags
    r"từ khóa|tags?(?=\s*(?:$|:|\s))|hashtag|chủ đề(?=\s*:)|#|"
    # notices, contacts, counters
    r"theo dõi (?:(?:chúng tôi|báo|trên|\S{1,24}\s)|(?=\|))|theo dõi(?=\s*(?:\||$))|mời (?:quý |các )?(?:bạn|độc giả|vị|thính giả|quý|tải)|"
    r"(?:số )?lượt (?:xem|đọc|truy cập)|\d[\d.,]*\s+lượt (?:xem|đọc)|đã xem|(?:đang|số người) (?:truy cập|online|trực tuyến)|"
    r"thống kê truy cập|truy cập(?=\s*$)|hôm nay\s?:|online\s?:|©|\(?c\)\s?20|copyright|(?:giữ )?bản quyền|ghi rõ nguồn|không sao chép|link gốc|"
    r"nguồn(?: tin)?\s?:\s?[a-z0-9.\-]{3,40}$|trang chủ|trang nhất|(?:về )?đăng (?:nhập|ký|xuất)|skip to|sign in|welcome|open navigation|"
    r"truy cập nội dung|nhảy đến nội dung|chuyển đến nội dung|menu(?!\w)|banner|sơ đồ (?:trang|cổng)|liên kết website|liên hệ(?=\s*(?:$|\||quảng))|"
    r"quảng cáo|hotline|đường dây nóng|powered by|phiên bản (?:di động|mobile)|tải (?:ứng dụng|xuống)|rss(?!\w)|xin chờ|đang tải|vui lòng chờ|"
    r"xuất bản thông tin|leftcenterrightdel|image-[\w.\-]{6,}$|\S{3,60}\.(?:jpe?g|png|gif|webp)$|\{keywords\}|tổng số điểm|click|đánh giá|★|"
    r"độc giả gửi|đặt báo|giấy phép (?:số|xuất bản|hoạt động)|cơ quan chủ quản|tổng biên tập|phó tổng biên tập|ủng hộ nhân vật|chào mừng|"
    r"lịch thi đấu|dự đoán kết quả|giá vàng|thời tiết(?: hôm nay|\s?:)|tốc độ gió|-?\d{1,2}\s?°?c\s|return to top|top$|chuyên trang\s?:|"
    r"bạn (?:cần biết|chưa đăng nhập)|nếu bạn là thành viên|để sử dụng toàn bộ|tài liệu tương tự|chi tiết bài viết|hệ thống quản lý văn bản|"
    r"đồng hành cùng|đăng bởi|trả lời\s?:\s?\d|tắt \[x\]"
    r")"
)
_INSIDE = re.compile(
    r"lượt truy cập|^\S+(?:\s\S+){0,4} (?:trên|qua) (?:google news|zalo|youtube|tiktok|facebook)$|giữ bản quyền|bản quyền (?:thuộc|©|nội dung|\d)|copyright|"
    r"all rights reserved|(?:email|họ tên|nội dung)\s*[*:-].*(?:email|nội dung|mã)|sơ đồ cổng|in bài viết|gửi bài viết|"
    r"báo điện tử$|\|\s?(?:bản in|bản để in|in bài)$|chia sẻ bài viết|bình luận 0|thông tin điện tử|giao tiếp điện tử|\bx1\b.*\bx5\b|\.gov\.vn\s{2}|english|online\s{2,}|trang nhất$"
)
_SITE = re.compile(
    r"(?:cổng (?:thông tin|giao tiếp|ttđt)|trang (?:thông tin|tin) điện tử|báo điện tử|chuyên trang|tạp chí điện tử|bản tin)(?!\w)"
)
_SEPARATOR = re.compile(r"\s[|/•·–-]\s|\s?[|›»«>]{1,2}\s?|\s::\s|\s;\s")
_GAP = re.compile(r"\S[ \t\u00a0]{2,}(?=\S)")
_HEADER = re.compile(
    r"[\W_]{0,6}(?:(?:các |những )?(?:tin|bài)[\w\s,]{0,24}(?:khác|liên quan|mục|mới|nhất|cũ|đăng|đưa|nóng|nổi bật|đọc nhiều|chủ đề)|"
    r"(?:có thể )?bạn (?:có thể )?quan tâm|nên xem|đọc (?:thêm|nhiều|tiếp)|xem (?:thêm|nhiều)|đừng bỏ lỡ|(?:video|tin) liên quan|"
    r"theo dòng sự kiện|cùng chuyên mục|tin nổi bật|mới - nóng|được quan tâm|tham khảo thêm|tin mới)[\W_\d]{0,12}\Z"
)
_CREDIT = re.compile(r"(?:\(|[\s.–-])(?:ảnh|nguồn)\s?(?:[:/]|minh họa|do |tư liệu|tl |vgp)|^ảnh|\(ảnh|ảnh\s?:|\|\s?$")


def chrome_evidence(line: Line) -> float:
    """Return how much speaks for `line` being boilerplate: CERTAIN from 2, LIKELY from 1, prose below 0."""
    if line.block == "chrome":
        return CERTAIN + 1
    score = 0.0
    if _OPENERS.match(line.fold):
        score += 2.0
    elif line.size <= LONG and _INSIDE.search(line.fold):
        score += 1.5
    score += _menu_evidence(line)
    if line.size >= LONG:
        score -= 1.5
    if line.is_sentence:
        score -= 1.0
    return score


def _menu_evidence(line: Line) -> float:
    """Short items between separators or gaps: breadcrumbs, menus, rows of tags."""
    if line.size > 200:
        return 0.0
    parts = [p for p in _SEPARATOR.split(line.text) if p.strip()]
    strong = sum(line.text.count(c) for c in "|›»>")
    score = 0.0
    if len(parts) >= 2 and all(len(p.split()) <= 7 for p in parts):
        score += 0.5 * min(len(parts) - 1, 3) if strong or len(parts) > 2 else 0.25
        score += 0.5 if any(c in line.text for c in "›»>") else 0.0
    gaps = [p for p in re.split(r"[ \t\u00a0]{2,}", line.text) if p]
    if len(gaps) >= 3 and all(len(p.split()) <= 6 for p in gaps):
        score += 1.0
    elif len(gaps) == 2 and line.size <= 60:
        score += 0.5
    return score


def is_site_name(line: Line) -> bool:
    """Say whether `line` names a portal, an electronic newspaper or a bulletin."""
    return line.size <= LONG and _SITE.search(line.fold) is not None


def is_related_header(line: Line) -> bool:
    """Say whether `line` heads a list of other articles ("Tin liên quan")."""
    return line.size <= 60 and _HEADER.match(line.fold) is not None


def is_caption(line: Line) -> bool:
    """Say whether `line` closes or opens as a picture's caption does, with a credit or a cell border."""
    return line.block == "caption" or (line.size <= 300 and _CREDIT.search(line.fold[:300]) is not None)
