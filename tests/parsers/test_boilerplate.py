"""Boilerplate evidence: what adds up to a menu, a button, a link, and what prose takes away again."""

from __future__ import annotations

import pytest
from pages import line

from extractor.parsers.boilerplate import CERTAIN, LIKELY, chrome_evidence, is_caption, is_related_header

CHROME = """Trang chủ › Chính trị › Thời sự
Chia sẻ: Facebook Zalo Lưu bài viết
Ý kiến bạn đọc (0)
Bình luận 0
Từ khóa: sạt lở, Tân Lập
#robot #tiếp công dân
Tin cùng chuyên mục
Có thể bạn quan tâm
Đừng bỏ lỡ
0:00 / 2:47   Giọng nữ miền Bắc
Your browser does not support the audio element.
© Báo An Lạc. Giữ bản quyền nội dung
1204 lượt xem
Skip to main content
leftcenterrightdel
Nghệ An 24h :: Thời sự :: Kinh tế :: Bạn đọc
Số lượt truy cập: 2.145.877
Hiện chưa có bình luận nào, hãy là người đầu tiên bình luận
Họ tên *   Email *   Mã kiểm tra
Bạn cần đăng nhập để tiếp tục. Mỗi tháng bạn được đọc miễn phí 5 bài; đăng ký thành viên để đọc mọi bài và bình luận.
Quý độc giả vui lòng đăng ký tài khoản để đọc toàn bộ bài viết, nhận bản tin mỗi sáng và lưu bài.
Trình duyệt của bạn đã tắt JavaScript. Hãy bật JavaScript để xem trang này đầy đủ.
37 người thích nội dung này. Hãy là người đầu tiên trong số bạn bè của bạn.
[Trở về]   Bản in   Gửi cho bạn bè""".splitlines()

PROSE = """\
Chia sẻ với phóng viên, ông Nhậm cho rằng các xã cần thêm người trực quầy trong tháng đầu, nhất là ở vùng cao.
Ý kiến của cử tri tập trung vào đất đai, môi trường và chế độ chính sách cho người có công trên địa bàn huyện.
Đọc xong thông báo, bà con giơ tay biểu quyết.
Người dân làm thủ tục tại quầy số 2. Ảnh: H.P
Không để dân đi lại nhiều lần
Theo dõi của Ban Chỉ huy, đến chiều 5/7 nước đã rút ở cả ba thôn và không còn hộ nào phải sơ tán khỏi nơi ở.
1. Xã Tân Lập, huyện Sông Lô;
Bạn đọc Lê Thị Mẫu cho biết người dân phải đăng nhập nhiều lần để nộp hồ sơ, có khi mất cả buổi sáng mới xong.
Người dân đăng ký tài khoản định danh để tiếp tục nhận hỗ trợ, theo thông báo của Công an xã gửi các thôn.
Bình luận viên nói trận đấu hay.""".splitlines()


@pytest.mark.parametrize("text", CHROME)
def test_page_parts_are_likely_boilerplate(text: str):
    """Buttons, counters, forms, links, tags, notices, menus."""
    assert chrome_evidence(line(text)) >= LIKELY


@pytest.mark.parametrize("text", PROSE)
def test_prose_that_begins_with_such_words_is_not(text: str):
    """The same words opening a sentence, captions, headings, lists."""
    assert chrome_evidence(line(text)) < LIKELY


def test_headers_of_links_and_captions_are_told_apart():
    """A header stands alone; a caption carries a credit or a border."""
    assert is_related_header(line("TIN LIÊN QUAN"))
    assert not is_related_header(line("Tin liên quan: Hội nghị giao ban quý I"))
    assert is_caption(line("Cầu qua sông Lô. (Ảnh: H.P)"))
    assert is_caption(line("Quang cảnh Đại hội. |"))
    assert not is_caption(line("Ông Nhậm cho biết ảnh hưởng của bão còn kéo dài."))


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("iVBORw0KGgoAAAANSUhEUgAAAoAAAAHgCAYAAAA10dzkAAAABHNCSVQICAgIfAhkiAAAAAlwSFlz" * 3, True),
        ("NghịquyếtcủaHộiđồngnhândântỉnhvềpháttriểnkinhtếxãhộinăm2024vàphươnghướngnhiệmvụnăm2025", False),
        ("a" * 100, False),
        ("Nguồn Báo Mẫu: https://baomau.example/huyen-my-tra-ban-giao-nha-dai-doan-ket-279025.html", True),
        ("https://baomau.example/huyen-my-tra-ban-giao-nha-dai-doan-ket-279025.html", True),
        ('<image>data:image/s3,"s3://anh/07a47" alt="Bản tin tối"</image>', True),
        ("117k người theo dõi", True),
        ("Xem hướng dẫn tại địa chỉ https://dichvucong.mau.example, người dân nộp hồ sơ trước ngày 30/9.", False),
    ],
)
def test_what_a_copy_of_a_page_brings_along_is_no_text(text: str, certain: bool):
    """base64, addresses and the marks of pictures, which copies of pages bring along; glued words are text."""
    assert (chrome_evidence(line(text)) >= CERTAIN) is certain
