"""First syllables of the verbs after an actor: those that order, those that order only first in an item, the rest."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split("|"))


DIRECTIVE = _words(
    "chủ|phối|rà|tham|xây|tổng|hướng|kiểm|theo|đôn|chuẩn|bố|tổ|triển|thực|báo|lập|hoàn|giải|tăng|tiếp tục"
    "|tiếp nhận|tiếp tế|chịu|cần|phải|khẩn|sớm|trình|thẩm|nghiên|đề xuất|cung|cử|thông báo cho|niêm"
    "|công khai|giám|thanh|điều|xác minh|làm|lo|mở|cắm|chốt|chi|vận|tuyên truyền|phổ|quán|ban hành|duy"
    "|giữ|bảo|huy|đẩy|nâng|khắc|thu|dự thảo|dự trù|in|thống|sắp|đào|phân|tạo|trực|hỗ|tìm|rút|mời|đưa|gửi"
    "|nộp|cập|nhắc|lấy|khảo|cấp|dời|di|dọn|thay|chấn|quản|phát huy|bám|gắn|dùng|sử dụng|tập|đánh giá|sơ"
    "|tổng kết|xem xét|ưu|cân|đầu tư|khoanh|tiêm|khôi|thường|xét|thảm|chuyển|rải|nắm|tích|cụ|bàn|đăng"
    "|phun|lãnh|chỉ|vào|truy|dứt|hạ|lồng|giúp|đồng hành|hạn|khai|siết|xuất|đo|soát|sửa|bổ|chọn|tính|hót"
    "|quyết liệt|chấp|tiếp thu|giảm|thí|chăm|phòng|lắp|trồng|kết nối|cải|đổi|ứng|bồi|tháo|giải trình|tuần"
    "|điểm|ngăn|cấm|gia|giãn|thắt|tổ chức|hòa|rải thảm|trang|lựa|vệ|xóa|bảo vệ|bảo đảm|đảm|thiết lập"
    "|tổng hợp|góp|cho ý|cung cấp|làm việc|kịp|soạn|xác định|tích cực|chủ động|nghiêm|gìn|thanh tra|kéo|hiệp|cứu"
    "|định hướng|đóng|mua|chặn|dừng|ngừng|gỡ|giải tỏa|thỏa thuận"
    "|tạm dừng|tạm ứng|chấm dứt|thành lập|số hóa|tích hợp|liên thông|kiện toàn|kiên quyết|nhanh chóng|gấp rút|tranh thủ"
    "|căn cứ"
    "|cố gắng|nỗ lực|nhân rộng|cắt giảm|đối chiếu|đối thoại|quyết toán|nghiệm thu|kê khai|vận hành|hậu kiểm|định kỳ"
    "|thi công|khởi công|khống chế|tiết kiệm|hủy bỏ|bãi bỏ|đơn giản|hiện đại hóa|phát động|phát triển"
    "|tinh giản|luân chuyển|khuyến khích|thúc đẩy|phục hồi|ổn định|minh bạch|thể chế|quảng bá|chia sẻ|kêu gọi|hợp nhất"
    "|bảo tồn|bảo trì|khơi thông|dự trữ|dành|kết hợp|xong"
)
"""Verbs with which instructions go on ("Sở Nội vụ tham mưu …"); two syllables where one would be ambiguous."""


ORDERS_YET = _words(
    "không cho|không để|không được|không cấp|có văn|có báo|có kế|có phương|có biện|có giải|có trách|có nhiệm"
)
"""Two syllables that order although the first one states ("có văn bản trả lời")."""
STATEMENT = _words(
    "đã|vừa|đang|cho biết|cho hay|cho rằng|nói|là|có|nhận|được|bị|gồm|cam|nêu|ghi|khẳng|kể|mong|hứa|vẫn|từng|báo tin"
    "|trả|giải thích|khen|khởi|bắt|không|chưa|cũng|đón|mất|và|với|của|thuộc|tại|ở|về|do|trong|họp|tuyên|sẽ|yêu|đề|giao"
    "|này|đó|các|nhiệm kỳ|khóa"
)
"""After these not even a day to be done by makes an order of what follows."""
ITEM_VERBS = frozenset({"công bố", "thông báo", "xử lý", "trả lời", "đánh giá", "phê duyệt", "thông tin", "quyết định"})
"""Verbs that report after an actor, and order as the first words of an item under its name."""

WORK_VERBS = _words(
    "củng cố|quan tâm|chú trọng|coi trọng|đề cao|tiến hành|tuyển dụng|trấn áp|đấu tranh|tấn công|tiêu hủy"
    "|tiêu độc|khử trùng|cách ly|phong tỏa|trưng dụng|nạo vét|tu sửa|cưỡng chế|miễn giảm|tiếp xúc|biên soạn"
    "|phát sóng|loại bỏ|tạm đình|sáp nhập|cam kết|ký kết|phát hiện|răn đe|thăm hỏi|động viên|khen thưởng"
    "|tôn vinh|đình chỉ|xử phạt|cảnh báo|lưu ý|túc trực|bình ổn|trao đổi|liên hệ|triệu tập|diễn tập|huấn luyện"
    "|kiềm chế|gương mẫu|nêu gương|đề phòng|phê bình|hạch toán|kích cầu|liên kết|neo đậu"
)
"""Verbs of work that order only as the first words of an item: behind an actor they tell."""


def is_statement(verb: str) -> bool:
    """Say whether the syllables after an actor can never begin an order."""
    return verb.partition(" ")[0] in STATEMENT or verb in STATEMENT


_NOUNS = _words(
    "chủ tịch|chủ nhiệm|chủ đầu|chủ hộ|chủ tàu|chủ rừng|chủ sở|chủ doanh|chủ cơ|chủ các|chủ phương|chủ nhà"
    "|chủ thể|giám đốc|giám thị|chi cục|chi bộ|chi nhánh|chi hội|chi đoàn|chi phí|chi ủy|tổng công|tổng giám"
    "|tổng cục|tổng số|tổng vốn|tổng mức|tổng kinh|tổng diện|tổng cộng|thanh niên|thanh thiếu|cử tri|cử nhân"
    "|điều dưỡng|điều kiện|chỉ huy|chỉ số|chỉ tiêu|chỉ có|chỉ còn|thường trực|thường vụ|trực thuộc|phòng ban"
    "|thu nhập|tập đoàn|tập thể|gia đình|phân hiệu|phân viện|khai mạc|in ấn|thay mặt|thay vì|chỉ định"
)
"""Two syllables that name somebody or something, though the first alone would order."""


def is_directive(verb: str) -> bool:
    """Say whether the one or two syllables after an actor begin an instruction, not a report."""
    return verb not in _NOUNS and (verb.partition(" ")[0] in DIRECTIVE or verb in DIRECTIVE)
