"""Builders for the parser tests: a text becomes a RawDocument or a parsed Document. All names in them are invented."""

from __future__ import annotations

from extractor.model import Block, Document, Hints, RawDocument, Source, Span
from extractor.parsers import parse
from extractor.parsers.lines import Line, read_lines


def raw(text: str, blocks: tuple[Block, ...] = (), hints: Hints | None = None) -> RawDocument:
    return RawDocument("d", Source(None, "text/plain", "0", len(text)), text, blocks, hints or Hints())


def document(text: str, **kinds: str) -> Document:
    """Parse `text`; `kinds` gives lines the block kind that a reader saw: chrome="Trang chủ"."""
    blocks = tuple(
        Block(kind, Span(text.index(piece), text.index(piece) + len(piece))) for kind, piece in kinds.items()
    )
    return parse(raw(text, blocks))


def line(text: str) -> Line:
    return read_lines(raw(text))[0]


def segments(doc: Document) -> list[tuple[str, str]]:
    return [(s.kind, doc.quote(s.span)) for s in doc.segments]


def of_kind(doc: Document, kind: str) -> list[str]:
    return [doc.quote(s.span) for s in doc.segments if s.kind == kind]


ARTICLE = """CỔNG THÔNG TIN ĐIỆN TỬ TỈNH AN LẠC
Trang chủ › Chính trị › Thời sự
Sông Lô đưa ba trung tâm hành chính công vào hoạt động
Thứ Ba, 01/07/2025 09:15 (GMT+7)
Chia sẻ | In trang | Cỡ chữ A- A A+
(ALO) - Sáng 1/7, ba xã của vùng Sông Lô cùng mở cửa trung tâm phục vụ hành chính công.
Ông Đỗ Văn Nhậm, Chủ tịch UBND xã Tân Lập, cho biết trong buổi sáng đầu tiên đã tiếp nhận 125 hồ sơ, trong đó \
80% nộp trực tuyến.
Người dân làm thủ tục tại quầy số 2. Ảnh: H.P
Không để dân đi lại nhiều lần
UBND tỉnh yêu cầu các xã báo cáo kết quả trước ngày 15/7/2025, nêu rõ số hồ sơ trễ hạn và nguyên nhân của \
từng trường hợp cụ thể.
Hà Phương - Minh Tú
Từ khóa: Sông Lô, hành chính công
Tin liên quan
Khai trương kiosk tra cứu ở chợ Vàng
"""

DECISION = """Quyết định 57/QĐ-UBND năm 2024 kiện toàn Ban Chỉ đạo chuyển đổi số tỉnh An Lạc
Số hiệu: 57/QĐ-UBND Loại văn bản: Quyết định
ỦY BAN NHÂN DÂN
TỈNH AN LẠC
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 57/QĐ-UBND
An Lạc, ngày 07 tháng 02 năm 2024
QUYẾT ĐỊNH
VỀ VIỆC KIỆN TOÀN BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ
ỦY BAN NHÂN DÂN TỈNH AN LẠC
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Xét đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 15/TTr-SNV ngày 02 tháng 02 năm 2024,
QUYẾT ĐỊNH:
Điều 1. Kiện toàn Ban Chỉ đạo gồm 9 thành viên.
1. Trưởng ban: Chủ tịch UBND tỉnh.
a) Chỉ đạo chung;
Điều 2. Quyết định này có hiệu lực từ ngày ký./.
Nơi nhận:
- Như Điều 2;
- Bộ Nội vụ (để b/c);
- Lưu: VT, NC.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
(Đã ký)
Đỗ Văn Nhậm
Các tin khác
"""

PARTY_DIRECTIVE = """ĐẢNG BỘ TỈNH AN LẠC
HUYỆN ỦY SÔNG LÔ
*
Số 24-CT/HU
ĐẢNG CỘNG SẢN VIỆT NAM
Sông Lô, ngày 10 tháng 5 năm 2023
CHỈ THỊ
về tăng cường kỷ luật, kỷ cương trong giải quyết công việc
-----
Thời gian qua, một số cơ quan còn chậm trả lời công dân. Ban Thường vụ Huyện ủy yêu cầu:
1- Các cấp ủy quán triệt Chỉ thị này.
1.1- Ban Tổ chức Huyện ủy hướng dẫn.
2- Giao Văn phòng Huyện ủy đôn đốc, báo cáo trước ngày 30/6/2023.
Nơi nhận:
- Thường trực Tỉnh ủy (báo cáo),
- Lưu Văn phòng Huyện ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Lò Thị Ngần
"""
