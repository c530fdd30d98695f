"""What stands around an article: menus, other headlines, comments, adverts, counters, imprint. All names are invented."""
# ruff: noqa: E501 - lines of markup

from __future__ import annotations

import random
import zlib
from collections.abc import Sequence
from html import escape

MENU = (
    "Thời sự", "Chính trị", "Kinh tế", "Xã hội", "Pháp luật", "Văn hóa", "Giáo dục", "Y tế", "Thể thao", "Quốc tế",
    "Đời sống", "Công nghệ", "Du lịch", "Môi trường", "Bạn đọc", "Nông nghiệp", "Podcast", "Infographic", "Ảnh", "Video",
)  # fmt: skip
PORTAL_MENU = (
    "Giới thiệu", "Tin tức - Sự kiện", "Văn bản pháp quy", "Thủ tục hành chính", "Công khai ngân sách", "Hỏi đáp",
    "Lịch công tác", "Quy hoạch - Kế hoạch", "Đấu thầu mua sắm công", "Thông tin tuyên truyền", "Tiếp công dân",
    "Cơ cấu tổ chức", "Lãnh đạo UBND", "Chiến lược phát triển", "Dịch vụ công trực tuyến", "Góp ý dự thảo văn bản",
)  # fmt: skip
WHO = (
    "Chủ tịch UBND tỉnh Lò Văn Mẫu", "Bí thư Tỉnh ủy Nông Thị Thử", "Phó Thủ tướng Phùng Văn Ví", "Bộ trưởng Tạ Dụ",
    "Giám đốc Công an tỉnh Khuất Tên", "Sở Nội vụ", "Đoàn công tác của Bộ Y tế", "HĐND thành phố", "Ban Dân tộc tỉnh",
    "Thượng tướng Mạc Đặt", "Phó Chủ tịch nước Hứa Thị Bịa", "Liên đoàn Lao động tỉnh",
)  # fmt: skip
WHAT = (
    "kiểm tra tiến độ 12 dự án trọng điểm", "làm việc với Tập đoàn Ví Dụ", "tiếp xúc cử tri huyện Mường Thử",
    "chủ trì họp báo về kết quả 6 tháng đầu năm 2024", "trao quyết định bổ nhiệm 3 phó giám đốc sở",
    "yêu cầu xử lý dứt điểm 45 vụ việc tồn đọng", "thăm, tặng quà gia đình chính sách",
    "đề nghị giải ngân 95% vốn đầu tư công", "thông qua 18 nghị quyết tại kỳ họp thứ 15",
    "phát động thi đua nước rút", "dự ngày hội đại đoàn kết tại xã Bản Mẫu", "cảnh báo thủ đoạn lừa đảo mới",
)  # fmt: skip
LOOSE = (
    "Giá xăng dầu chiều nay giảm gần 300 đồng/lít", "Vì sao cá chết trắng hồ?", "Điểm chuẩn lớp 10 tăng mạnh",
    "Thời tiết ngày 12/8: Bắc Bộ mưa rất to", "Lịch cắt điện tuần tới", "Hai xe tải va chạm, 4 người bị thương",
    "Bắt nhóm đối tượng cho vay lãi nặng 365%/năm", "Đội tuyển Việt Nam thắng 2-0", "Nắng nóng còn kéo dài đến bao giờ",
    "Quyết định 123/QĐ-UBND về công bố danh mục thủ tục hành chính", "Triển khai Nghị quyết 57 của Bộ Chính trị",
    "Kỷ niệm 80 năm Ngày thành lập", "[Infographic] 7 nhóm việc phải xong trước 30/6", "Sống khỏe: 5 loại quả nên ăn",
)  # fmt: skip
CARDS = (
    "Sáng 12/5, {who} đã {what}, yêu cầu các đơn vị báo cáo trước ngày 20/5.",
    "Theo thống kê, đến hết tháng 4 toàn tỉnh còn 1.245 hồ sơ quá hạn; {who} nhận trách nhiệm trước cử tri.",
    "{who} vừa {what}. Đây là hoạt động thường niên được duy trì từ năm 2015.",
)
COMMENTS = (
    "Tôi thấy cách làm này rất hay, mong các địa phương khác học tập. Quê tôi ở huyện Mường Thử vẫn phải chờ 15 ngày.",
    "Cần công khai danh sách để người dân giám sát, đừng chỉ nói trên giấy.",
    "Bài viết hữu ích, cảm ơn tòa soạn. Đề nghị UBND xã trả lời rõ kinh phí 2,5 tỷ đồng lấy từ đâu.",
    "Đường trước nhà tôi cũng hỏng ba năm nay rồi.",
)
NAMES = ("Bạn đọc Mường Thử", "Lê Văn Bịa", "hoangthithu88", "Trần Dụ", "Người Hà Nội", "Nguyễn Thị Ví")
TAGS = ("chuyển đổi số", "UBND tỉnh", "giải ngân vốn đầu tư công", "Lò Văn Mẫu", "cải cách hành chính", "Mường Thử")
LINKS = ("Cổng Dịch vụ công quốc gia", "Cổng TTĐT Chính phủ", "Tỉnh ủy", "Đoàn ĐBQH và HĐND tỉnh", "Công báo tỉnh")


class Chrome:
    """The furniture of one page, drawn from the lists above in an order that only the page's name decides."""

    def __init__(self, seed: str) -> None:
        self.rng = random.Random(zlib.crc32(seed.encode()))
        self.site = self.rng.choice(("Báo Mường Thử", "Báo Thời Mẫu", "Thử Nghiệm Mới", "Ví Dụ Online"))
        self.province = self.rng.choice(("Mường Thử", "Bản Mẫu", "Ví Dụ"))

    def headline(self) -> str:
        r = self.rng
        return f"{r.choice(WHO)} {r.choice(WHAT)}" if r.random() < 0.6 else r.choice(LOOSE)

    def headlines(self, count: int) -> list[str]:
        return list(dict.fromkeys(self.headline() for _ in range(count)))

    def summary(self) -> str:
        return self.rng.choice(CARDS).format(who=self.rng.choice(WHO), what=self.rng.choice(WHAT))

    def menu(self, portal: bool = False, count: int = 10) -> str:
        """A ul of links, some with sub-menus."""
        names = self.rng.sample(PORTAL_MENU if portal else MENU, count)
        items = []
        for i, name in enumerate(names):
            inner = (
                "".join(f'<li><a href="/tin-2.html">{x}</a></li>' for x in self.rng.sample(MENU, 3))
                if i % 4 == 2
                else ""
            )
            items.append(f'<li><a href="/{i}" title="{name}">{name}</a>{f"<ul>{inner}</ul>" if inner else ""}</li>')
        return f"<ul>{''.join(items)}</ul>"

    def links(self, count: int = 5, dated: bool = False) -> str:
        """A ul of linked headlines."""
        stamp = " <span>({}/0{}/2024)</span>" if dated else ""
        return (
            "<ul>"
            + "".join(
                f'<li><a href="/tin-2.html">{escape(x)}</a>{stamp.format(self.rng.randint(10, 28), self.rng.randint(1, 9))}</li>'
                for x in self.headlines(count)
            )
            + "</ul>"
        )

    def cards(self, count: int = 3, head: str = "h3", text: str = "p") -> str:
        """Headlines with a sentence below each, as teasers of other articles have."""
        return "".join(
            f'<div class="item"><a href="/tin-2.html"><img src="t.jpg" alt=""></a><{head}><a href="/tin-2.html">{escape(x)}</a></{head}>'
            f"<{text}>{escape(self.summary())}</{text}></div>"
            for x in self.headlines(count)
        )

    def comments(self, count: int = 3) -> list[tuple[str, str]]:
        """(name, comment) of readers: prose, but not the article's."""
        return [(self.rng.choice(NAMES), x) for x in self.rng.sample(COMMENTS, count)]

    def tags(self) -> Sequence[str]:
        return self.rng.sample(TAGS, 4)

    def imprint(self) -> list[str]:
        """The lines of a footer."""
        return [
            f"Cơ quan chủ quản: Tỉnh ủy {self.province}",
            f"Giấy phép hoạt động báo điện tử số {self.rng.randint(20, 500)}/GP-BTTTT do Bộ Thông tin và Truyền thông cấp ngày 12/3/2020",
            "Tổng Biên tập: Mạc Thị Đặt - Phó Tổng Biên tập: Lường Văn Tên",
            f"Tòa soạn: số {self.rng.randint(1, 300)} đường Trần Thử, phường Một, {self.province}. Điện thoại: (024) 3826.{self.rng.randint(1000, 9999)}",
            f"© 2024 {self.site}. Ghi rõ nguồn khi phát hành lại thông tin từ website này.",
        ]

    def portal_imprint(self) -> list[str]:
        return [
            f"Cổng thông tin điện tử tỉnh {self.province}",
            f"Chịu trách nhiệm chính: Lường Văn Tên - Chánh Văn phòng UBND tỉnh {self.province}, Trưởng Ban biên tập",
            f"Địa chỉ: số {self.rng.randint(1, 90)} đường Hùng Ví, thành phố {self.province} | Email: bbt@vidu.gov.vn",
            "Giấy phép số 12/GP-TTĐT do Cục Phát thanh, truyền hình và thông tin điện tử cấp ngày 05/9/2019",
        ]

    def counters(self) -> list[str]:
        r = self.rng
        return ["Thống kê truy cập", f"Đang truy cập: {r.randint(3, 90)}", f"Hôm nay: {r.randint(100, 9000)}",
                f"Tháng hiện tại: {r.randint(9, 99)}.{r.randint(100, 999)}", f"Tổng lượt truy cập: {r.randint(1, 9)}.{r.randint(100, 999)}.{r.randint(100, 999)}"]  # fmt: skip
