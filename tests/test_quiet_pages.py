"""Pages that speak of no officials' work: sport, weather, human interest. What is found on them must be allowed.

The texts are our own and their persons invented; `allowed` holds the mentions that a careful reader would mark.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from extractor.load import read_bytes
from extractor.model import Result
from extractor.pipeline import process


@dataclass(frozen=True)
class Page:
    """A text with the mentions of persons, offices, units, places and documents that may be found in it."""

    name: str
    text: str
    allowed: dict[str, frozenset[str]] = field(default_factory=dict)


def _page(name: str, text: str, **allowed: str) -> Page:
    return Page(name, text, {label: frozenset(words.split("; ")) for label, words in allowed.items()})


PAGES = (
    _page(
        "football",
        """Đội chủ nhà ngược dòng phút bù giờ
Thứ bảy, 12/10/2024
Trận cầu tối qua có đủ những gì khán giả chờ đợi. Hiệp một trôi qua chậm rãi, hai bên chỉ có ba cú sút trúng đích.
Cầu thủ Lò Thị Nhung sút phạt dội xà, thủ môn đội khách bay người cứu thua. Huấn luyện viên ôm đầu.
Sang hiệp hai, thế trận đảo chiều. Tiền đạo số 9 đánh đầu tung lưới ở phút 67, rồi chính anh kiến tạo cho đồng đội ghi
bàn thứ hai khi đồng hồ đã sang phút 90+3. Hàng thủ đội khách mải dâng cao nên không kịp lui về.
Với ba điểm này, đội chủ nhà leo lên nhóm giữa bảng. Vòng tới họ làm khách và sẽ vắng trung vệ vì thẻ phạt.
Khán đài vỡ òa, tiếng trống vang mãi đến khi đèn sân tắt. "Cả đội đã chạy hết mình",
cầu thủ Nhung nói.""",
        PERSON="Lò Thị Nhung; Nhung",
    ),
    _page(
        "marathon",
        """Người mẹ hai con chạy 42 km trong mưa
Năm giờ sáng, trời còn tối mịt, hàng nghìn người đã đứng kín vạch xuất phát. Mưa không ngớt, đường trơn và lạnh.
Chị Trịnh Thị Mơ, 38 tuổi, buộc lại dây giày lần thứ ba. Chị tập chạy từ ngày con út vào lớp một, ban đầu chỉ vòng
quanh hồ gần nhà.
Đến cây số thứ 30, chân chị tê cứng. Một bạn trẻ chạy cạnh đưa cho thanh chuối, nói cố thêm chút nữa. Hai người cùng
về đích, ôm nhau cười.
"Tôi không nhanh, nhưng tôi không bỏ cuộc", chị Mơ nói.""",
        PERSON="Trịnh Thị Mơ; Mơ",
    ),
    _page(
        "weather",
        """Miền Bắc hửng nắng trước đợt lạnh mới
Ngày mai trời nhiều mây, sáng sớm có sương mù nhẹ, trưa chiều giảm mây trời nắng. Nhiệt độ cao nhất 22-24 độ C.
Từ đêm thứ năm, gió đông bắc mạnh dần lên cấp 4, cấp 5, vùng núi cao có nơi dưới 8 độ C, đề phòng sương muối.
Ngoài khơi sóng cao 2-4 m, biển động. Tàu thuyền nhỏ không nên ra xa bờ.
Phía Nam tiếp tục nắng ráo, chiều tối vài nơi có mưa rào. Người già và trẻ nhỏ cần giữ ấm khi ra ngoài buổi sớm.""",
        LOCATION="Miền Bắc; miền Bắc; Phía Nam; phía Nam",
    ),
    _page(
        "storm-tips",
        """Mười việc nên làm trước khi bão vào
Chằng lại mái tôn, chặt bớt cành cây sát nhà, đưa chậu cảnh trên ban công xuống đất. Nạp đầy pin điện thoại và đèn.
Trữ nước uống cho ba ngày, lương khô, thuốc men, sữa cho trẻ. Giấy tờ quan trọng cho vào túi ni lông buộc kín.
Không ra cửa sổ khi gió giật. Khi mắt bão đi qua, trời lặng chừng nửa giờ rồi gió đổi hướng, đừng vội ra đường.
Sau bão, tránh xa dây điện đứt và vũng nước sâu. Nấu chín thức ăn, đun sôi nước uống.""",
    ),
    _page(
        "old-couple",
        """Sáu mươi năm một gánh hàng
Cụ Bùi Thị Nhẫn năm nay tám mươi hai tuổi, lưng đã còng nhưng tay gói bánh vẫn thoăn thoắt. Gánh bánh giò của cụ nằm
nép bên gốc bàng đầu ngõ, từ thời vé tàu điện còn năm xu.
Ông nhà mất cách đây sáu năm. Trước đó, chiều nào ông cũng ra dọn hàng giúp, vừa lau mẹt vừa kể chuyện đời lính.
"Ông ấy bảo bán đến khi nào không cười được nữa thì thôi", cụ Nhẫn kể rồi cười.
Khách quen có người nay đã lên chức bà, vẫn dắt cháu ra ăn.""",
        PERSON="Bùi Thị Nhẫn; Nhẫn",
    ),
    _page(
        "recipe",
        """Canh chua cá lóc cho ngày nắng
Cá lóc làm sạch, cắt khúc dày hai phân, ướp chút nước mắm và tiêu. Cà chua bổ múi cau, dứa thái lát, đậu bắp cắt xéo.
Phi thơm tỏi, xào sơ cà chua rồi chế một lít nước. Nước sôi thả cá, hớt bọt, nêm me, đường, muối cho vừa chua ngọt.
Cho đậu bắp, giá, bạc hà vào sau cùng, tắt bếp, rắc ngò gai và rau om. Ăn nóng với cơm trắng, thêm chén mắm ớt.""",
    ),
    _page(
        "lost-dog",
        """Chú chó đi lạc 12 ngày tự tìm về nhà
Con Vện bốn tuổi, lông vàng, mất tích hôm gia chủ chuyển nhà. Cả nhà đi tìm khắp nơi, dán ảnh ở chợ, ở bến xe, hỏi
từng quán nước mà không ai thấy.
Sáng thứ mười ba, anh Lường Văn Thuận mở cổng thì thấy nó nằm trước thềm, gầy trơ xương, bốn chân rớm máu. Nó ngẩng
đầu, vẫy đuôi yếu ớt.
"Tôi bế nó vào mà tay run", anh Thuận kể. Bác sĩ thú y bảo nó đã đi ít nhất bảy mươi cây số.""",
        PERSON="Lường Văn Thuận; Thuận",
    ),
    _page(
        "swimming",
        """Kình ngư 17 tuổi phá kỷ lục nội dung 200 m ếch
Cô gái quê lúa bơi hết cự ly trong 2 phút 29 giây 41, nhanh hơn kỷ lục cũ gần một giây. Huấn luyện viên của em nói bí
quyết nằm ở những buổi tập lúc 5 giờ sáng.
Em bắt đầu bơi vì bị hen, bác sĩ khuyên xuống nước cho khỏe phổi. Mười năm sau, em đứng trên bục cao nhất.
Mục tiêu tiếp theo là tấm vé dự giải châu lục mùa hè năm tới. Trước mắt em phải thi học kỳ,
môn toán vẫn làm em sợ nhất.""",
    ),
    _page(
        "village-craft",
        """Làng đan lưới bên đầm nước lợ
Tiếng thoi đưa rào rào từ sáng đến khuya. Ở làng này, con gái lên mười đã biết đan, con trai biết vá.
Bà Phan Thị Lụa có bốn đời làm nghề. Bà đo mắt lưới bằng đốt ngón tay, không cần thước. Mỗi tấm lưới dài trăm sải mất
nửa tháng, bán được vài triệu.
Thanh niên đi làm xa gần hết. Chiều chiều chỉ còn mấy người già ngồi hiên, tay đan, mắt nhìn ra đầm.""",
        PERSON="Phan Thị Lụa; Lụa",
    ),
    _page(
        "film",
        """Bộ phim nhỏ về tình bạn khiến rạp im phăng phắc
Phim kể chuyện hai cậu bé nhặt ve chai, một hôm tìm thấy chiếc đàn hỏng và quyết sửa cho bằng được. Không có cảnh rượt
đuổi, không có tiếng cười ép, chỉ có bụi đường và nắng xiên qua kẽ lá.
Diễn viên nhí lần đầu đóng phim mà đôi mắt biết nói. Nhạc phim dùng đúng một cây sáo.
Hết phim, khán giả ngồi yên hồi lâu. Có người lau nước mắt rồi mới đứng dậy.""",
    ),
    _page(
        "cup-tie",
        """Thủ môn hai lần đẩy phạt đền, đội bóng phố núi vào vòng 1/8
Thứ hai, 21/10/2024
Hòa nhau 1-1 sau 90 phút, hai đội phải đá luân lưu 11m. Thủ thành Giàng Văn Lếnh đẩy được 2 quả, đưa đội nhà đi tiếp.
Đội hình: Quốc Mạnh, Thế Chước, Duy Khản, Hữu Lập, Văn Tiệp, Bá Lộc, Đình Hởi, Công Nhất, Khắc Thuần, Sỹ Vượng, Tấn Đát
Tiền đạo Minh Xưởng đã ghi 9 bàn sau 14 trận, trận này anh chơi lùi hơn. Phút thứ 81, Hữu Lập nhận thẻ vàng thứ 2.
Cú sút từ 30m của Duy Khản trúng xà. Ở vòng 1/8, họ gặp đội thắng ở Cup Mùa Xuân.""",
        PERSON="Giàng Văn Lếnh; Minh Xưởng; Quốc Mạnh; Thế Chước; Duy Khản; Hữu Lập; Văn Tiệp; Bá Lộc; Đình Hởi; "
        "Công Nhất; Khắc Thuần; Sỹ Vượng; Tấn Đát",
    ),
    _page(
        "storm-forecast",
        """Bão đổi hướng, biển động rất mạnh
Thứ sáu, 25/10/2024
Lúc 4 giờ, tâm bão ở khoảng 17,0 độ vĩ Bắc; 119,0 độ kinh Đông. Gió mạnh nhất vùng gần tâm bão cấp 9-10 (75-102km/h),
giật cấp 12. Mỗi giờ bão đi được 5-10km, sau còn có thể chậm lại.
Sóng biển cao 5-7m, vùng gần tâm bão 7-9m. Từ đêm 26, gió cấp 6-7, giật cấp 9; ven bờ sóng cao từ 3-5m.
Tàu thuyền đang ở vùng này cần thoát ra trước buổi chiều.""",
    ),
)
QUIET_OF_FIGURES = ("cup-tie", "storm-forecast", "football", "weather")
"""Scores, rounds, distances, winds and waves report no result (annotation guide, section 3)."""
LABELS = ("PERSON", "POSITION", "UNIT", "LOCATION", "CITATION")


def _read(page: Page) -> Result:
    return process(read_bytes(page.text.encode(), f"{page.name}.txt"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_without_officials_gives_no_false_alarm(page: Page) -> None:
    result = _read(page)
    found = {(m.label, m.text) for m in result.mentions if m.label in LABELS}
    allowed = {(label, text) for label, texts in page.allowed.items() for text in texts}
    assert found <= allowed
    assert [x for x in result.officials if x.position or x.unit] == []
    assert (result.units, result.citations, result.relations, result.tasks) == ((), (), (), ())


@pytest.mark.parametrize("page", [p for p in PAGES if p.name in QUIET_OF_FIGURES], ids=lambda page: page.name)
def test_matches_and_weather_report_no_figures(page: Page) -> None:
    assert _read(page).metrics == ()


@pytest.mark.parametrize("page", [p for p in PAGES if "PERSON" in p.allowed], ids=lambda page: page.name)
def test_the_person_of_a_human_interest_page_is_found_once_under_the_full_name(page: Page) -> None:
    full = {name for name in page.allowed["PERSON"] if " " in name}
    found = [x.name for x in _read(page).officials]
    assert found
    assert len(found) == len(set(found))
    assert set(found) <= full
