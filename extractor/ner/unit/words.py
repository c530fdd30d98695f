"""What the names of Vietnamese organisations are made of: sectors, and the words that end or forbid a name.

Facts of state and Party organisation (Nghị định 45/2025/NĐ-CP on sở, Nghị định 150/2025/NĐ-CP on communes and the
older decrees on the same matter), written as words; names of single organisations are gazetteer rows.
"""

from __future__ import annotations

from ..phrase_lists import groups, phrases, words

SECTORS = phrases("""
nội vụ; tư pháp; tài chính; công thương; y tế; xây dựng; ngoại vụ; ngoại giao; quốc phòng; công an; du lịch; dân tộc;
dân tộc và tôn giáo; nông nghiệp và môi trường; nn&mt; nnmt; nông nghiệp và phát triển nông thôn; nông nghiệp & ptnt;
nn&ptnt; nnptnt; nông nghiệp; nn; khoa học và công nghệ; khoa học, công nghệ và môi trường; kh&cn; khcn; giáo dục và
đào tạo; giáo dục; gd&đt; gdđt; văn hóa, thể thao và du lịch; văn hóa thể thao và du lịch; văn hóa, thể thao, du lịch;
vhttdl; vhtt&dl; vh,tt&dl; vh, ttdl; vh&tt; văn hóa và thể thao; văn hóa - thể thao; văn hóa, thể thao; văn hóa -
thông tin; vhtt; văn hóa thông tin; văn hóa - xã hội; văn hóa xã hội; vh-xh; vhxh; kinh tế; kinh tế - hạ tầng; kinh
tế, hạ tầng và đô thị; kinh tế hạ tầng; kt-ht; quản lý đô thị; qlđt; tài nguyên và môi trường; tn&mt; tnmt; tn và mt;
thông tin và truyền thông; tt&tt; tttt; tt và tt; bưu chính viễn thông; bưu chính, viễn thông; kế hoạch và đầu tư;
kh&đt; khđt; kế hoạch đầu tư; tài chính - kế hoạch; tài chính kế hoạch; tc-kh; tckh; tài chính - vật giá; giao thông
vận tải; gtvt; giao thông; giao thông - vận tải; gtvt - xây dựng; giao thông vận tải - xây dựng; giao thông công
chính; lao động - thương binh và xã hội; lao động, thương binh và xã hội; lao động thương binh và xã hội; lao động
thương binh xã hội; lao động - thương binh - xã hội; lđ-tb&xh; lđtb&xh; lđtbxh; lđ, tb&xh; lđ-tbxh; lao động; lđ-tb và
xh; lao động - tb&xh; lao động - tbxh; lao động-tb và xh; lao động - tb và xh; lao động, tb và xh; lao động tb và xh;
lđ - tb và xh; lđ - tb&xh; lđ tb và xh; lđ, tb và xh; lao động - tb & xh; lao động, tb&xh; lao động - thương binh và
xh; lao động - thương binh & xh; công nghiệp; công nghiệp nặng; công nghiệp nhẹ; thương mại; thương mại và du lịch;
thủy sản; thủy lợi; lâm nghiệp; quy hoạch - kiến trúc; quy hoạch và kiến trúc; qhkt; an toàn thực phẩm; kiến trúc -
quy hoạch; địa chính; tài nguyên, môi trường và nhà đất; thể dục thể thao; tdtt; thể dục - thể thao; kh và đt; kh và
cn; gd và đt; văn hóa, thông tin, thể thao và du lịch; văn hóa, thông tin, thể thao, du lịch; giáo dục, khoa học và
công nghệ; giáo dục - khoa học và công nghệ; văn hóa, thông tin; văn hóa và thông tin; văn hóa, khoa học và thông tin;
tài chính và kế hoạch; tài chính, kế hoạch; kinh tế và hạ tầng; kinh tế, hạ tầng; văn hóa và xã hội; dân tộc, tôn
giáo; nông nghiệp - ptnt; nông nghiệp ptnt; nông lâm nghiệp; nông - lâm nghiệp; tư pháp - hộ tịch; tổ chức cán bộ;
công nghiệp và thương mại; vh-tt&dl; vh-tt-dl; vh&tt-dl; vh-tt và dl; vh, tt và dl; vh, tt&dl; văn hóa - thể thao và
du lịch; văn hóa - thể thao - du lịch; văn hóa, thể thao & du lịch; gtvt-xd; gtcc; qh-kt; attp; dt&tg; dttg; dt-tg;
dân tộc - tôn giáo; vh,kh&tt; vh-kh&tt; kt,ht&đt; kt-ht&đt; kthtđt; kinh tế - hạ tầng và đô thị; lđ-tb-xh; lđtb-xh;
tài chính vật giá; văn hóa - thông tin - thể thao; văn hóa, thông tin - thể thao; du lịch - thương mại; công nghiệp -
tiểu thủ công nghiệp; cn-ttcn; nông lâm thủy lợi; nông lâm - thủy lợi; đại học và trung học chuyên nghiệp; khoa học,
công nghệ & môi trường
""")
"""What a Bộ, Sở or Phòng is for, in full and short: a list may share the head ("các sở: Nội vụ, Tài chính")."""

CODES = phrases("xd; nv; tc; yt; ngv; dl; dt; ct")
"""Sectors in two letters, which count right behind Sở alone: elsewhere they are offices and other words ("CT UBND")."""

GLUE = frozenset({"và", "&", "-", ",", "/"})
"""What joins the modifiers of a name."""

VERBS = phrases("""
kiểm tra; kiểm soát; kiểm định; xây dựng; tổ chức; chỉ đạo; quản lý; giám sát; phối hợp; hỗ trợ; thanh tra; điều tra;
phòng chống; phòng, chống; triển khai; tuyên truyền; tư vấn; đầu tư; phát triển; xử lý; hướng dẫn; đánh giá; giải
quyết; đăng ký; thẩm định; nghiên cứu; tiếp nhận; theo dõi; vận động; phát hành; thông báo; thống kê; bảo vệ; bảo tồn;
báo cáo; phục vụ; kiến nghị; hợp tác; chế biến; khai thác; khảo sát; sản xuất; xúc tiến; ứng dụng; ứng phó; đào tạo;
kết nối; thi công; thiết kế; phân tích; giải phóng; giải ngân; quyết toán; tăng cường; tuyển dụng; tuyển sinh; in; vận
hành; thực hành; thi hành; tìm kiếm; trợ giúp; tiếp cận; tuần tra; tập huấn; thanh toán; thu thập; giao dịch; kinh
doanh; đổi mới; cải cách; dự báo; tổng hợp; phòng, chống dịch; phòng, chống tội phạm; phòng chống tội phạm; sắp xếp;
giải tỏa; cảnh báo; tham mưu; triển lãm; sáng tác; soạn thảo; ủy quyền; sưu tầm; trưng bày; tiêu thụ; tái định cư; tài
trợ; điều hành; điều phối; điều trị; đại diện; chứng nhận; lắp đặt; thăm dò; huấn luyện; bồi dưỡng; mở rộng; cung cấp;
phục hồi; chữa cháy; bổ túc; cứu hộ; chuyển giao công nghệ; cung ứng; phân phối; vận tải; xuất khẩu; nhập khẩu; phê
bình; nạo vét; quảng bá; trang bị; trang trí; phong tỏa; biểu diễn; trồng rừng; trồng cây; chi trả; xét nghiệm; phẫu
thuật; lập dự án; tổ chức sự kiện; thu hút đầu tư; đấu giá; khám bệnh; khám chữa bệnh; thông tin; giám định; xét xử;
lễ hội; đề án; tiền phong; hội thi
""")
"""Of the topics those that are a predicate as often as a name: in lower case they need a link before them."""

COMMON = phrases("""
chính quyền; chương trình; cán bộ; công nhân; công trình; công tác; cơ sở; doanh nghiệp; dự án; giáo viên; hoạt động;
học sinh; hội nghị; hội thảo; kinh phí; kế hoạch; lực lượng; máy; ngành; ngân sách; người lao động; người nghèo; nhiệm
vụ; nhà; nhân dân; nông dân; nước; nội dung; phòng chống dịch; phóng viên; phụ nữ; quần chúng; quốc tế; rừng; sinh
viên; sản phẩm; thanh niên; thiết bị; thuốc; thường xuyên; thủ tục hành chính; trong nước; trực tuyến; tài liệu; tài
sản; tàu; tàu cá; văn bản; xe buýt; điện; đảng viên; đất; đặc biệt; địa phương; đồng bào; đội ngũ
""")
"""Of the topics those that are an object as often as a name: in lower case they go on a topic, never a proper name."""

STOPS = words("""
ba ban bay biết bàn bên bảo bắt bị bồi bổ bởi cam chiều cho chuyển chưa chỉ chủ cuối càng các còn có cùng cũng cả cảnh
cấp cất cần của cử do dài dưới dự giao giúp giữ góp gọi gồm gửi hai hay hiện hoặc hôm hạ họp hỏi hỗ hứa khi khoá khóa
không khẳng khởi kiến kêu ký luôn là làm lên lại lấy lần lập miễn mà mọi mỗi một mới mời mở nay ngoài ngày nhiều nhiệm
nhưng nhấn nhận nhằm nhờ những này nên nêu nói năm nếu phát phải phối qua quyết ra rất rộng sau sáng sẽ tham thay theo
thuộc tháng thì thông thăm thấy thứ thực tiếp trao triển trong trên trình trước trả tuy tuyên tìm tại tặng tối tổ tới
từ từng và vào vì về với vừa xin xuống xác yêu đang điều đánh đáp đã đêm đó đón đưa được đầu đến đề đều để ở
""")
"""Syllables that follow a name and never continue one."""

SHOUTED_STOPS = words("""
ban biểu báo chí chủ chức các công căn cộng của cứ do duyệt giai giám hiện hoà hoạch hành hòa họp hội khai khoá khóa
kế kết kỳ luận lần lập nghị nhiệm nhận năm nơi phê phó quyết quyền số thông thứ thực triển trong trưởng tác tại tịch
tổ tự việc và về đoạn đại đảng định đốc đồng độc
""")
"""Words that end a place name inside an ALL CAPS line."""

EVENTS = words("hội đại lễ buổi tọa toạ kỳ phiên cuộc giải tập diễn chương sinh ngày họp gặp tổng sơ đối lớp thành kỷ")
"""How begins what a body holds, behind "TỔ CHỨC"."""

BEFORE = groups("""
trường: vũ thương nghị thao chiến công hiện hội lâm lập môi ngư nhà nông quảng thị điểm
sở: công cơ trụ
bộ: bắc cán cục nam nội tiến toàn trung tây đi đường đảng đồng
vụ: chuyên chức các công dịch giáo hè học mùa nghiệp nghĩa nhiệm phục sự tài y đặc
hội: an chi cơ dạ giáo hiệp khai kỳ lễ mở ngày quốc trẩy tân vũ xã đại
báo: công cảnh dự họp phản quảng thông thời tin tình điện
viện: bệnh chi học nhập nằm phật ra thư tu xuất
ban: công thành trống trực tập
ban thường trực: trưởng
tổ: bão giỗ phật tổ đất
quỹ: công thủ
phòng: biên dự hải quốc tiêu tường văn đề
nhóm: các nhóm trưởng
đội: bộ hồ quân đồng
khoa: chuyên nha y đa
khối: liên
đoàn: binh công lữ quân sư tiểu trung tập đại đồng
thường trực: viên ban lệnh nhiệm phòng quan thư tra trưởng tướng tịch đoàn đốc
thường trực ban: ban
thường trực ban chỉ đạo: ban
trạm: bưu
quốc hội: nhà
flc: mã phiếu
acb: mã phiếu
hạt: hạt
thi hành án dân sự: tác luật cục hành
hội đồng thành viên: tịch viên
hội đồng quản trị: tịch viên
đài: hương lâu võ xuân
thuế: nộp thu tiền
cục: toàn bưu
công an: lực ngành
tt: sở thư tịch đốc trưởng
chùa: mái
trung tâm: khu
bảo tàng: nhà
""")
"""Words that make another word of the head after them: "trụ sở", "nhiệm vụ", "Phó Bí thư Thường trực"."""

AFTER = groups("""
báo: cáo chí động
đại học: chuyên loại hệ ngành năm
hội: nghị thảo trường viên ý chợ họp chứng
hội đồng: xét
trường: hợp kỳ sơn sa
viện: trợ phí
tổ: quốc chức
đoàn: kết viên
khoa: học
bộ: trưởng phận luật máy đội môn thủ tiêu
sở: hữu trường
phòng: chống họp khách bệnh ngự covid
vụ: án việc trưởng mùa đông xuân hè
cục: bộ trưởng diện
ban: hành ngày đêm đầu
đội: ngũ trưởng hình tuyển
thuế: suất giá gtgt tndn
quỹ: đất lương
mái ấm: nghĩa công đồng đại biên vùng tình yêu hạnh gia cho
trung tâm: hội huyện tỉnh xã
trạm: trưởng
văn phòng thường trực: văn
thanh tra: thường
""")
"""Words that make another word of the head before them: "báo cáo", "trường hợp", "Bộ trưởng", "Vụ trưởng"."""

UNNAMED = words("khóa khoá nhiệm lần")
"""Words that stand after a level word and are no name: "HĐND tỉnh Khóa XII"."""

OFFICES = frozenset(
    [("thành", "viên"), ("ủy", "viên"), ("thư", "ký"), ("tổ", "trưởng"), ("đội", "trưởng"), ("chủ", "tịch")]
    + [("giám", "đốc"), ("bí", "thư"), ("chủ", "nhiệm"), ("tổng", "giám"), ("chuyên", "viên"), ("đại", "biểu")]
)
"""How offices begin that a dash ties to a person of another body."""
