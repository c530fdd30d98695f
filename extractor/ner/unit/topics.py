"""Compounds that names of organisations are made of, beyond the sectors of state: what an office is about.

Words of the language, not names: each may stand in many organisations' names, after the head or after a capital.
"""

from __future__ import annotations

from ..phrase_lists import phrases

TOPICS = phrases("""
an ninh; an ninh mạng; an ninh chính trị; an ninh chính trị nội bộ; an ninh nội địa; an ninh điều tra; an ninh kinh
tế; an ninh đối ngoại; an ninh đối nội; an ninh nội bộ; an ninh trật tự; an sinh xã hội; an toàn; an toàn giao thông;
an toàn thông tin; an toàn lao động; an toàn thực phẩm; an toàn vệ sinh thực phẩm; an toàn kỹ thuật; an toàn bức xạ và
hạt nhân; ẩm thực; âm nhạc; bạch đàn; báo chí; bảo hiểm; bảo hiểm xã hội; bảo hiểm y tế; bảo hộ lao động; bảo tàng;
bảo tồn; bảo tồn thiên nhiên; bảo trợ xã hội; bảo vệ; bảo vệ môi trường; bảo vệ thực vật; bảo vệ rừng; bảo vệ pháp
luật; bảo vệ chính trị nội bộ; bảo vệ chăm sóc sức khỏe cán bộ; bảo vệ trẻ em; bản quyền tác giả; bất động sản; bệnh
nhiệt đới; bệnh phổi; bệnh tật; biên giới; biên phòng; biên tập; biển; biển đảo; biển và hải đảo; bí thư; bình đẳng
giới; bóng đá; bưu chính; bưu điện; bổ trợ tư pháp; cà phê; cán bộ; cán bộ công đoàn; cao cấp; cán thép; cáp treo; cải
cách; cải cách hành chính; cải cách thủ tục hành chính; cải cách tư pháp; cải cách tiền lương; cao đẳng; cao su; cảng;
cảng biển; cảng cá; cảng hàng không; cảnh sát; cảnh sát biển; cảnh sát cơ động; cảnh sát điều tra; cảnh sát điều tra
tội phạm; cảnh sát giao thông; cảnh sát qlhc về ttxh; cảnh sát qlhc; qlhc về ttxh; cảnh sát pccc và cnch; cảnh sát
pccc&cnch; cảnh sát giao thông - trật tự; cảnh sát giao thông, trật tự; cảnh sát hình sự; cảnh sát kinh tế; cảnh sát
môi trường; cảnh sát quản lý hành chính; cảnh sát quản lý hành chính về trật tự xã hội; cảnh sát đường thủy; cảnh sát
phòng cháy; cảnh sát đặc nhiệm; cảnh sát thi hành án; cảnh vệ; cảnh quan; cảnh báo; cạnh tranh; cấp nước; cấp thoát
nước; cây trồng; cây xanh; cây ăn quả; chăn nuôi; chăm sóc khách hàng; chăm sóc sức khỏe; chăm sóc sức khỏe sinh sản;
chất độc da cam; chất độc da cam/dioxin; chất lượng; chất lượng giáo dục; chè; chế biến; chế biến thủy sản; chế biến
thực phẩm; chế biến nông sản; chế biến gỗ; chế tạo; chi trả; chiến lược; chiếu sáng; chiếu xạ; chỉ đạo; chỉ huy; chính
quyền; chính quyền điện tử; chính quyền địa phương; chính quyền số; chính phủ điện tử; chính sách; chính sách xã hội;
chính sách công; chính sách dân tộc; chính trị; chính trị tư tưởng; chính trị nội bộ; chính trị học; chính trị - hành
chính; chống bán phá giá; chống buôn lậu; chống ngập; chống tham nhũng; chống thiên tai; chống ma túy; chống tội phạm;
chống dịch; chủ nghĩa xã hội khoa học; chủ nhiệm; chứng khoán; chứng nhận; chương trình; chương trình mục tiêu quốc
gia; chương trình mtqg; chuyên gia; chuyên môn; chuyên nghiệp; chuyên trách; chuyên ngành; chuyên khoa; chuyển đổi số;
chuyển đổi số quốc gia; chuyển giao công nghệ; chuyển phát nhanh; chuyên đề; chữa bệnh; chữa cháy; chữa cháy và cứu
nạn, cứu hộ; chữ thập đỏ; chứng từ; cơ điện; cơ điện tử; cơ giới; cơ khí; cơ khí chế tạo; cơ học; cơ sở; cơ sở dữ
liệu; cơ sở hạ tầng; cơ yếu; con người; công bằng; công chính; công chức; công chức - viên chức; công chức, viên chức;
công dân; công đoàn; công đoàn viên chức; công giáo; công nghệ; công nghệ cao; công nghệ môi trường; công nghệ sinh
học; công nghệ thông tin; công nghệ số; công nghệ thực phẩm; công nghệ lên men; công nghiệp; công nghiệp hỗ trợ; công
nghiệp nặng; công nghiệp thực phẩm; công nghiệp công nghệ thông tin; công nhân; công sản; công tác; công tác chính
trị; công tác đảng; công tác đảng và công tác chính trị; công tác đại biểu; công tác sinh viên; công tác xã hội; công
tác phía nam; công tác tôn giáo; công thương nghiệp; công trình; công trình công cộng; công trình giao thông; công
trình xây dựng; công trình thủy lợi; công trình đô thị; công viên; công viên cây xanh; công viên phần mềm; công vụ; cổ
phần; cổ đông; cổ truyền; cổ vật; cung cấp; cung ứng; cung ứng dịch vụ; cung ứng dịch vụ công; cộng đồng; cộng tác
viên; cửa khẩu; cửa khẩu quốc tế; cửa khẩu cảng; cứu hộ; cứu nạn; cứu trợ; cựu chiến binh; cựu giáo chức; cựu thanh
niên xung phong; cựu tù chính trị; cựu quân nhân; da giày; da liễu; dạy nghề; dân cư; dân dụng; dân nguyện; dân phố;
dân phòng; dân quân; dân quân tự vệ; dân quân tự vệ và giáo dục quốc phòng; dân sinh; dân số; dân số - kế hoạch hóa
gia đình; dân số và kế hoạch hóa gia đình; dân sự; dân tộc; dân tộc học; dân tộc nội trú; dân tộc thiểu số; dân vận;
dầu khí; dầu thực vật; dâu tằm tơ; dệt may; dệt; di dân; tổ chức đảng, đảng viên; tổ chức đảng - đảng viên; lý luận
chính trị, lịch sử đảng; lý luận chính trị - lịch sử đảng; tuyên truyền, báo chí, xuất bản; tuyên truyền, báo chí -
xuất bản; tuyên truyền - báo chí - xuất bản; chính sách cán bộ, bảo vệ chính trị nội bộ; bảo vệ chính trị nội bộ; khoa
giáo, văn hóa, văn nghệ; khoa giáo, văn hóa - văn nghệ; văn hóa - văn nghệ; thực hành quyền công tố; thực hành quyền
công tố và kiểm sát điều tra; thực hành quyền công tố, kiểm sát điều tra; thực hành quyền công tố và kiểm sát xét xử;
thực hành quyền công tố, kiểm sát xét xử; thực hành quyền công tố và kiểm sát xét xử phúc thẩm; thực hành quyền công
tố và kiểm sát xét xử hình sự; thực hành quyền công tố và kiểm sát điều tra án an ninh; thực hành quyền công tố và
kiểm sát điều tra án trật tự xã hội; thực hành quyền công tố và kiểm sát điều tra án ma túy; thực hành quyền công tố
và kiểm sát điều tra án kinh tế; kiểm sát việc tạm giữ, tạm giam và thi hành án hình sự; kiểm sát thi hành án dân sự;
kiểm sát việc giải quyết các vụ án hành chính; hồi sức tích cực; hồi sức tích cực - chống độc; hồi sức tích cực và
chống độc; hồi sức - cấp cứu; hồi sức cấp cứu - chống độc; cấp cứu; gây mê hồi sức; gây mê - hồi sức; gây mê, hồi sức;
phẫu thuật - gây mê hồi sức; chẩn đoán hình ảnh; thăm dò chức năng; kiểm soát nhiễm khuẩn; y học cổ truyền; hóa sinh;
vi sinh; giải phẫu bệnh; chống độc; ung thư - y học hạt nhân; thanh tra - kiểm tra; thanh tra - kiểm tra thuế; kiểm
tra nội bộ; kiểm tra thuế; hợp danh; luật hợp danh; đấu giá hợp danh; dân quân cơ động; dân quân thường trực; dân quân
biển; dân quân tại chỗ; di dân tái định cư; di dân, tái định cư; di dân - tái định cư; lưu vực sông; đầu nguồn; di
sản; di sản văn hóa; di sản thế giới; di tích; di tích lịch sử; di tích lịch sử - văn hóa; di truyền; dịch bệnh; dịch
tễ; dịch vụ; dịch vụ công; dịch vụ công ích; dịch vụ công trực tuyến; dịch vụ việc làm; dịch vụ đô thị; dịch vụ nông
nghiệp; dịch vụ tổng hợp; dịch vụ hàng không; dịch vụ tài chính; diễn đàn; dinh dưỡng; doanh nghiệp; doanh nghiệp khoa
học công nghệ; doanh nghiệp nhỏ và vừa; doanh nghiệp trẻ; doanh nghiệp tư nhân; doanh nhân; doanh nhân trẻ; dự án; dự
án đầu tư; dự án trọng điểm; dự báo; dự báo khí tượng thủy văn; dự phòng; dự trữ; dự trữ nhà nước; dự thảo; dược; dược
liệu; dược phẩm; dưỡng lão; dữ liệu; du lịch; du lịch cộng đồng; dược lâm sàng; đa khoa; đa khoa khu vực; đa khoa
tỉnh; đa dạng sinh học; đá quý; đại biểu; đại biểu quốc hội; đại học; đại học quốc gia; đánh giá; đào tạo; đào tạo
nghề; đào tạo từ xa; đào tạo, bồi dưỡng; đào tạo quốc tế; đảng; đảng viên; đảm bảo chất lượng; đăng kiểm; đăng ký;
đăng ký đất đai; đăng ký kinh doanh; đăng ký giao dịch; đất; đất đai; đất hiếm; đầu tư; đầu tư công; đầu tư nước
ngoài; đầu tư phát triển; đầu tư tài chính; đầu tư xây dựng; đầu tư xây dựng công trình; đầu tư xây dựng công trình
giao thông; đầu tư và xây dựng; đấu giá; đấu giá tài sản; đấu thầu; đê điều; đê điều và phòng, chống lụt, bão; địa
chất; địa chất khoáng sản; địa chính; địa lý; địa lý nhân văn; địa ốc; địa phương; địa vật lý; điện; điện ảnh; điện
hạt nhân; điện khí; điện lực; điện máy; điện năng; điện tử; điện gió; điện mặt trời; điều dưỡng; điều hành; điều hành
thông minh; điều phối; điều phối nông thôn mới; điều tra; điều tra hình sự; điều tra quy hoạch rừng; điều tra chống
buôn lậu; điều trị; định canh định cư; định chế; định giá; định giá tài sản; định mức; đo lường; đô thị; đô thị thông
minh; đối ngoại; đối ngoại nhân dân; đối ngoại quốc phòng; đối sánh; đội ngũ; đồng bào; đổi mới; đổi mới sáng tạo; đổi
mới doanh nghiệp; đời sống; đường bộ; đường bộ cao tốc; đường sắt; đường sắt đô thị; đường thủy; đường thủy nội địa;
đường lâm nghiệp; động vật; động vật hoang dã; gạo; giá; giá cả; gia đình; gia cầm; gia súc; gia súc lớn; giám định;
giám định pháp y; giám định tư pháp; giám định y khoa; giám sát; giảm nghèo; giao dịch; giao dịch bảo đảm; giao dịch
chứng khoán; giao dịch hàng hóa; giao dịch đất đai; giao thông; giao thông công chánh; giao thông đường thủy; giao
thông công cộng; giao thông vận tải; giao thông thông minh; giao nhận; giải ngân; giải phẫu; giải phóng mặt bằng; giải
phóng; giải pháp; giải quyết; giải tỏa; giải trí; giáo dục; giáo dục chính trị; giáo dục chính trị tư tưởng; giáo dục
chuyên nghiệp; giáo dục cộng đồng; giáo dục đại học; giáo dục dân tộc; giáo dục mầm non; giáo dục nghề nghiệp; giáo
dục phổ thông; giáo dục quốc phòng; giáo dục quốc phòng và an ninh; giáo dục thể chất; giáo dục thường xuyên; giáo dục
tiểu học; giáo dục trung học; giáo dục trẻ em; giáo dục nghề nghiệp - giáo dục thường xuyên; giáo dục từ xa; giáo dục
sức khỏe; giáo sư; giáo sư ngành; giáo viên; giầy; giày; giày dép; giấy; giết mổ; giống; giống cây trồng; giống vật
nuôi; giống thủy sản; giống lâm nghiệp; gốm sứ; gỗ; gỗ và lâm sản; gang thép; giới; gôn; hà nội học; hạ tầng; hạ tầng
kỹ thuật; hạ tầng giao thông; hạt nhân; hải dương học; hải đảo; hải quan; hải quan cửa khẩu; hải sản; hàng hải; hàng
hóa; hàng không; hàng không dân dụng; hàn lâm; hàng tiêu dùng; hành chính; hành chính công; hành chính quốc gia; hành
chính - quản trị; hành chính - tổ chức; hành chính tổng hợp; hành chính - tổng hợp; hành khách; hành nghề; hậu cần;
hậu cần - kỹ thuật; hệ thống; hệ thống thông tin; hiến máu; hiến máu nhân đạo; hiến pháp; hiện đại; hình sự; hộ tịch;
hóa chất; hóa dầu; hóa dược; hóa học; hoa cây cảnh; hòa giải; hoạt động; hoạt động khoa học; hoằng pháp; học sinh; học
sinh sinh viên; học sinh, sinh viên; học tập; học tập cộng đồng; hỗn hợp; hội nhập; hội nhập quốc tế; hội nhập kinh tế
quốc tế; hội nghị; hội thảo; hồi giáo; hồi sức; hồi sức cấp cứu; hỗ trợ; hỗ trợ doanh nghiệp; hỗ trợ khởi nghiệp; hỗ
trợ khởi nghiệp sáng tạo; hỗ trợ nông dân; hỗ trợ phụ nữ; hỗ trợ phát triển; hợp tác; hợp tác quốc tế; hợp tác xã; hợp
tác kinh tế; huấn luyện; huấn luyện thể thao; huấn luyện và thi đấu; hưu trí; hữu nghị; hướng dẫn; hướng nghiệp; hướng
nghiệp - dạy nghề; huyết học; huyết học - truyền máu; hữu hạn; in; in ấn; ích nước; kè; kế hoạch; kế hoạch hóa gia
đình; kế hoạch tài chính; kế hoạch - tài chính; kế hoạch - tổng hợp; kế hoạch - kinh doanh; kế hoạch - vật tư; kế
hoạch tổng hợp; kế toán; kế toán tài chính; kế toán - tài chính; kế toán - tài vụ; kết cấu; kết cấu hạ tầng; kết nối;
khai khoáng; khai thác; khai thác công trình thủy lợi; khai thác thủy sản; khảo cổ; khảo cổ học; khảo sát; khảo sát
xây dựng; khảo sát thiết kế; khảo thí; khám bệnh; khám, chữa bệnh; khám chữa bệnh; khám và điều trị; kháng chiến; khí;
khí tượng; khí tượng thủy văn; khí hậu; khí đốt; khiếu nại; khiếu nại, tố cáo; khoa học; khoa học công nghệ; khoa học
cơ bản; khoa học giáo dục; khoa học hình sự; khoa học kỹ thuật; khoa học và kỹ thuật; khoa học môi trường; khoa học
nhân văn; khoa học nông nghiệp; khoa học quản lý; khoa học sự sống; khoa học sức khỏe; khoa học tổ chức nhà nước; khoa
học tự nhiên; khoa học ứng dụng; khoa học xã hội; khoa học xã hội và nhân văn; khoa học lâm nghiệp; khoa học thủy lợi;
khoa học lao động; khoa học, công nghệ; khoa giáo; khoáng chất; khoáng sản; khoáng sản và địa chất; khoáng; kho vận;
kho quỹ; không gian; không quân; không lưu; khởi nghiệp; khởi nghiệp sáng tạo; khí nhạc; khu bảo tồn; khu công nghiệp;
khu công nghiệp và chế xuất; khu chế xuất; khu chế xuất và công nghiệp; khu đô thị; khu đô thị mới; khu du lịch; khu
dự trữ sinh quyển; khu kinh tế; khu kinh tế cửa khẩu; khu kinh tế ven biển; khu công nghệ cao; khu di tích; khu phố;
khu rừng; khu rừng đặc dụng; khu vực biên giới; khuyến công; khuyến công và xúc tiến thương mại; khuyến công và tư vấn
phát triển công nghiệp; khuyến học; khuyến khích; khuyến lâm; khuyến ngư; khuyến nông; khuyến nông - khuyến ngư;
khuyết tật; kiểm dịch; kiểm dịch động vật; kiểm dịch thực vật; kiểm dịch y tế; kiểm dịch y tế quốc tế; kiểm định; kiểm
định xây dựng; kiểm định chất lượng; kiểm định chất lượng giáo dục; kiểm định chất lượng công trình; kiểm định chất
lượng công trình xây dựng; kiểm lâm; kiểm nghiệm; kiểm nghiệm thuốc; kiểm ngư; kiểm sát; kiểm soát; kiểm soát bệnh
tật; kiểm soát hải quan; kiểm soát nội bộ; kiểm soát ô nhiễm; kiểm soát ô nhiễm môi trường; kiểm soát phòng; kiểm soát
ma túy; kiểm soát thủ tục hành chính; kiểm soát tthc; kiểm soát quyền lực; kiểm toán; kiểm toán nội bộ; kiểm tra; kiểm
tra văn bản; kiểm tra sau thông quan; kiểm tra kỷ luật đảng; kiểm tra nội bộ; kiến thiết; kiến trúc; kiến trúc quy
hoạch; kiến trúc nghệ thuật; kim cương; kim hoàn; kim khí; kinh doanh; kinh doanh nhà; kinh doanh bất động sản; kinh
doanh tổng hợp; kinh doanh hạ tầng; kinh doanh dịch vụ; kinh doanh vận tải; kinh phí; kinh tế; kinh tế biển; kinh tế
chính trị; kinh tế công nghiệp; kinh tế - công nghệ; kinh tế đối ngoại; kinh tế học; kinh tế hợp tác; kinh tế hợp tác
và phát triển nông thôn; kinh tế kỹ thuật; kinh tế - kỹ thuật; kinh tế ngành; kinh tế nông nghiệp; kinh tế quốc dân;
kinh tế quốc phòng; kinh tế - quốc phòng; kinh tế số; kinh tế tập thể; kinh tế tổng hợp; kinh tế trang trại; kinh tế
trung ương; kinh tế tư nhân; kinh tế và ngân sách; kinh tế - ngân sách; kinh tế - xã hội; kinh tế xã hội; kinh thành;
ký túc xá; kỹ nghệ; kỹ nghệ súc sản; kỹ năng; kỹ thuật; kỹ thuật an toàn; kỹ thuật công nghiệp; kỹ thuật công nghệ; kỹ
thuật điện; kỹ thuật hình sự; kỹ thuật hạ tầng; kỹ thuật môi trường; kỹ thuật nghiệp vụ; kỹ thuật nông nghiệp; kỹ
thuật số; kỹ thuật tổng hợp; kỹ thuật xây dựng; kỹ thuật y tế; kỹ thuật y học; kỹ thuật mật mã; kiều bào; kịch; kịch
nói; kỷ luật; kỷ niệm; kỹ thuật tiêu chuẩn; kiến nghị; lái xe; lao; lao động; lao động việc làm; lao động - việc làm;
lao động xã hội; lao động ngoài nước; lao động nước ngoài; lao và bệnh phổi; lâm nghiệp; lâm nông nghiệp; lâm sàng;
lâm sản; lâm sinh; lâm trường; làng nghề; lắp máy; lắp đặt; lập pháp; lập dự án; lập quy hoạch; lễ hội; lễ tân; lễ tân
nhà nước; lịch sử; lịch sử đảng; lịch sử quân sự; liên cơ quan; liên doanh; liên hiệp; liên hợp; liên lạc; liên minh;
liên minh hợp tác xã; liên ngành; liên cấp; liên thông; liên tịch; linh trưởng; lĩnh vực; lọc dầu; lọc hóa dầu; lúa
gạo; luật; luật gia; luật học; luật quốc tế; luật sư; lực lượng; lực lượng vũ trang; lương thực; lương thực - thực
phẩm; lương thực thực phẩm; lưu trữ; lưu trữ lịch sử; lưu trữ quốc gia; lưu ký; lưu ký chứng khoán; lữ hành; lý luận;
lý luận chính trị; lý luận trung ương; lý luận phê bình văn học nghệ thuật; ma túy; mạng; mạng lưới; mạng máy tính;
máy tính; máy động lực; máy nông nghiệp; mật mã; mắt; mắt trung ương; mầm non; mẫu giáo; mặt bằng; mặt trời; may; may
mặc; mía đường; xử lý vi phạm; giám sát và xử lý vi phạm; an toàn đập; an toàn hồ đập; an toàn hồ chứa; an toàn đập,
hồ chứa nước; cộng đồng; kinh tế ban đêm; biển đảo; mua sắm tập trung; mua sắm tập trung thuốc; mua sắm công; minh
bạch; miền núi; miền trung; miền nam; miền bắc; mỏ; mỏ địa chất; môi giới; môi trường; môi trường biển; môi trường đô
thị; môi trường y tế; môi trường và phát triển; mỹ nghệ; mỹ phẩm; mỹ thuật; mỹ thuật công nghiệp; mục tiêu quốc gia;
múa; muối; miễn dịch; nạn nhân; nạn nhân chất độc da cam; nạn nhân chất độc da cam/dioxin; năng lượng; năng lượng
nguyên tử; năng lượng tái tạo; năng khiếu; năng khiếu thể dục thể thao; nấm; ngân hàng; ngân khố; ngân quỹ; ngân sách;
ngân sách nhà nước; ngành; ngành nghề; ngành nghề nông thôn; nghề; nghề cá; nghệ nhân; nghệ sĩ; nghệ thuật; nghệ thuật
biểu diễn; nghệ thuật truyền thống; nghệ thuật quân đội; nghiên cứu; nghiên cứu khoa học; nghiên cứu lịch sử; nghiên
cứu phát triển; nghiên cứu và phát triển; nghiên cứu và đào tạo; nghiệp vụ; nghiệp vụ du lịch; nghiệp vụ dược; nghĩa
vụ quân sự; nghĩa trang; ngoại cảm; ngoại giao; ngoại khoa; ngoại kiều; ngoại ngữ; ngoại ngữ - tin học; ngoại thương;
ngoại tệ; ngoại vụ; ngôn ngữ; ngôn ngữ học; người cao tuổi; người có công; người khuyết tật; người khuyết tật và trẻ
mồ côi; người lao động; người mù; người nghèo; người tàn tật; người tiêu dùng; người việt nam ở nước ngoài; nguồn lợi;
nguồn lợi thủy sản; nguồn nhân lực; nguồn nước; nguồn vốn; ngư nghiệp; ngư dân; nhà; nhà báo; nhà chung cư; nhà đất;
nhà đầu tư; nhà giáo; nhà nước; nhà nước về người việt nam ở nước ngoài; nhà ở; nhà ở và đô thị; nhà ở và thị trường
bất động sản; nhà tù; nhà trẻ; nhà thầu; nhà trường; nhà văn; nhạc; nhạc họa; nhạc sĩ; nhân dân; nhân dân cách mạng;
nhân chủng học; nhân đạo; nhân lực; nhân lực y tế; nhân quyền; nhân sự; nhân tài; nhân văn; nhập cảnh; nhập khẩu; nhi;
nhi đồng; nhi khoa; nhi trung ương; nhiên liệu; nhiệm vụ; nhiệt đới; nhiệt điện; nhiếp ảnh; nhôm; nhựa; nhựa đường; nổ
mìn; nội bộ; nội chính; nội chính trung ương; nội các; nội khoa; nội trú; nội tiết; nội dung; nông dân; nông dược;
nông hóa; nông học; nông lâm; nông - lâm nghiệp; nông lâm sản; nông lâm thủy sản; nông, lâm sản và thủy sản; nông lâm
sản và thủy sản; nông nghiệp; nông nghiệp công nghệ cao; nông nghiệp nhiệt đới; nông nghiệp và nông thôn; nông nghiệp
nông thôn; nông nghiệp - nông thôn; nông nghiệp và dịch vụ; nông nghiệp và điện năng; nông nghiệp hữu cơ; nông nghiệp
xanh; nông sản; nông thôn; nông thôn mới; nông trường; nông, lâm; nội thất; nợ công; nước; nước mắm; nước ngoài; nước
sạch; nước sạch nông thôn; nước sạch và vệ sinh môi trường; nước sạch và vệ sinh môi trường nông thôn; nước sinh hoạt;
nữ công; nữ doanh nhân; nữ trí thức; nuôi biển; nuôi trồng; nuôi trồng thủy sản; nghiên cứu và ứng dụng; nạo vét; oan
sai; ô nhiễm; ô tô; ổn định; ong mật; phần cứng; phần mềm; pháp chế; pháp lý; pháp luật; pháp luật quốc tế; pháp luật
dân sự - kinh tế; pháp luật hình sự - hành chính; pháp luật và tư pháp; pháp y; pháp y tâm thần; phát hành; phát hành
sách; phát minh; phát thanh; phát thanh, truyền hình; phát thanh - truyền hình; phát thanh và truyền hình; phát triển;
phát triển bền vững; phát triển công nghiệp; phát triển cụm công nghiệp; phát triển doanh nghiệp; phát triển dịch vụ;
phát triển du lịch; phát triển đất; phát triển đô thị; phát triển giáo dục; phát triển hạ tầng; phát triển hợp tác xã;
phát triển khoa học; phát triển khoa học và công nghệ; phát triển kinh tế; phát triển kinh tế - xã hội; phát triển khu
công nghiệp; phát triển nhà; phát triển nhà ở; phát triển nông nghiệp; phát triển nông nghiệp nông thôn; phát triển
nông thôn; phát triển nguồn nhân lực; phát triển quỹ đất; phát triển rừng; phát triển rừng bền vững; phát triển sản
xuất; phát triển thể chất; phát triển thị trường; phát triển việt nam; phát triển vùng; phát triển đảng; phát triển
thương mại; phát triển y tế; phân bón; phân giới cắm mốc; phân tích; phân tích chính sách; phân tích và dự báo; phân
phối; phật giáo; phẫu thuật; phế liệu; phẩm chất; phê bình; phổ biến giáo dục pháp luật; phổ biến, giáo dục pháp luật;
phổ thông; phổ cập giáo dục; phong tỏa; phong trào; phong trào thanh niên; phong trào toàn dân đoàn kết xây dựng đời
sống văn hóa; phòng bệnh; phòng cháy; phòng cháy chữa cháy; phòng cháy, chữa cháy; phòng cháy và chữa cháy; phòng
chống; phòng, chống; phòng chống aids; phòng, chống aids; phòng chống bệnh xã hội; phòng, chống bệnh xã hội; phòng
chống dịch; phòng, chống dịch; phòng, chống dịch covid-19; phòng chống dịch covid-19; phòng chống hiv; phòng, chống
hiv; phòng, chống khủng bố; phòng chống lụt bão; phòng, chống lụt, bão; phòng chống lụt bão và tìm kiếm cứu nạn; phòng
chống ma túy; phòng, chống ma túy; phòng chống mại dâm; phòng chống tệ nạn xã hội; phòng, chống tệ nạn xã hội; phòng
chống tác hại của thuốc lá; phòng chống tham nhũng; phòng, chống tham nhũng; phòng, chống tham nhũng, tiêu cực; phòng,
chống tham nhũng, lãng phí, tiêu cực; phòng chống thiên tai; phòng, chống thiên tai; phòng, chống tội phạm; phòng
chống tội phạm; phòng, chống mua bán người; phòng thủ; phòng thủ dân sự; phòng thủ khu vực; phòng không; phòng không -
không quân; phòng không không quân; phòng vệ thương mại; phụ nữ; phụ sản; phụ sản - nhi; phúc lợi; phục hồi; phục hồi
chức năng; phục vụ; phục vụ hành chính công; phục vụ đối ngoại; phục vụ khách hàng; phiên dịch; phim; phim tài liệu;
phim truyện; phóng sự; phóng viên; phổi; phối hợp; phối hợp tìm kiếm, cứu nạn; phụ tùng; phi chính phủ; phi chính phủ
nước ngoài; phật học; quan hệ; quan hệ lao động; quan hệ kinh tế; quan hệ quốc tế; quan hệ công chúng; quan hệ đối
ngoại; quan trắc; quan trắc môi trường; quan trắc tài nguyên và môi trường; quan trắc và phân tích môi trường; quân
dân y; quân giới; quân huấn; quân nhân; quân đội; quân đội nhân dân; quân khí; quân lực; quân nhu; quân pháp; quân sự;
quân sự địa phương; quân y; quản lý; quản lý cán bộ; quản lý cạnh tranh; quản lý chất lượng; quản lý chợ; quản lý dân
cư; quản lý dịch vụ; quản lý doanh nghiệp; quản lý dự án; quản lý dự án đầu tư; quản lý dự án đầu tư xây dựng; quản lý
dược; quản lý đào tạo; quản lý đất đai; quản lý đầu tư; quản lý đê điều; quản lý đô thị; quản lý đường bộ; quản lý
đường sắt; quản lý đường thủy; quản lý giá; quản lý giáo dục; quản lý giao thông; quản lý hạ tầng; quản lý hành chính;
quản lý hành chính về trật tự xã hội; quản lý hoạt động xây dựng; quản lý học sinh; quản lý kinh tế; quản lý khai
thác; quản lý khai thác công trình thủy lợi; quản lý khám, chữa bệnh; quản lý khoa học; quản lý khoáng sản; quản lý
lao động; quản lý lao động ngoài nước; quản lý lăng; quản lý môi trường; quản lý nghĩa trang; quản lý nhà; quản lý nhà
và thị trường bất động sản; quản lý nhà nước; quản lý nợ; quản lý ngân sách; quản lý nước; quản lý phát triển đô thị;
quản lý quỹ; quản lý rừng; quản lý rừng phòng hộ; quản lý rừng đặc dụng; quản lý bảo vệ rừng; quản lý số liệu; quản lý
tài nguyên; quản lý tài nguyên nước; quản lý tài chính; quản lý tài sản; quản lý tài sản công; quản lý tàu cá; quản lý
thị trường; quản lý thông tin; quản lý thuế; quản lý trật tự đô thị; quản lý trại giam; quản lý tiêu chuẩn; quản lý
vận hành; quản lý vận tải; quản lý văn bản; quản lý văn hóa; quản lý vốn; quản lý vốn nhà nước; quản lý vốn nhà nước
tại doanh nghiệp; quản lý xây dựng; quản lý xây dựng công trình; quản lý xuất nhập cảnh; quản lý y dược cổ truyền;
quản lý công nghiệp; quản trị; quản trị kinh doanh; quản trị - tài vụ; quảng cáo; quảng bá; quang điện; quặng; quần
chúng; quê hương; quốc gia; quốc phòng; quốc phòng - an ninh; quốc phòng và an ninh; quốc phòng, an ninh; quốc phòng
toàn dân; quốc tế; quốc tịch; quốc học; quốc dân; quy chế; quy hoạch; quy hoạch đô thị; quy hoạch xây dựng; quy hoạch
nông thôn; quy hoạch nông nghiệp; quy hoạch và kiến trúc; quy hoạch phát triển; quy trình; quyền con người; quỹ đất;
quỹ tín dụng nhân dân; quyết toán; răng hàm mặt; rau; rau quả; rau an toàn; rác thải; rủi ro; rừng; rừng phòng hộ;
rừng đặc dụng; rượu bia nước giải khát; sách; sáng chế; sáng kiến; sáng tạo; sáng tác; sản khoa; sản nhi; sản phụ
khoa; sản phẩm; sản xuất; sản xuất kinh doanh; sau đại học; sau thu hoạch; sắp xếp; sâm; sân bay; sân golf; sân khấu;
sầu riêng; sét rét; sinh học; sinh học nhiệt đới; sinh thái; sinh thái học; sinh vật; sinh vật cảnh; sinh viên; sĩ
quan; sĩ quan lục quân; sĩ quan chính trị; sĩ quan thông tin; siêu âm; siêu thị; soạn thảo; sốt rét; sốt rét - ký sinh
trùng; sở hữu; sở hữu trí tuệ; sơ cấp; sơn; súc sản; sức khỏe; sức khỏe cộng đồng; sức khỏe sinh sản; sức khỏe tâm
thần; sữa; sự kiện; sự nghiệp; sự nghiệp công; sự cố; sưu tầm; số hóa; số liệu; sư phạm; sư phạm kỹ thuật; sứ; tác
quyền; tái định cư; tái cơ cấu; tái chế; tai mũi họng; tai nạn; tàu biển; tàu cá; tàu thủy; tàu; tài chính; tài chính
công; tài chính - kế toán; tài chính kế toán; tài chính doanh nghiệp; tài chính ngân hàng; tài chính - ngân sách; tài
chính - kinh tế; tài liệu; tài năng; tài năng trẻ; tài nguyên; tài nguyên nước; tài nguyên rừng; tài nguyên biển; tài
nguyên sinh vật; tài nguyên, môi trường; tài nguyên khoáng sản; tài sản; tài sản công; tài trợ; tài vụ; tang lễ; tạo
hình; tăng cường; tâm lý; tâm lý học; tâm thần; tầm nhìn; tần số; tần số vô tuyến điện; tân tiến; tập đoàn; tập huấn;
tập thể; tệ nạn xã hội; tem; thẩm định; thẩm định giá; thẩm định
giá đất; thẩm định giá đất cụ thể; thẩm định bảng giá đất; xác định giá đất cụ thể; kiến trúc sư; thẩm mỹ; thanh
niên; thanh niên xung phong; thanh niên cộng
sản; thanh niên, sinh viên; thanh thiếu niên; thanh thiếu nhi; thanh toán; thanh toán quốc tế; thanh tra; thanh vận;
than; than - khoáng sản; than khoáng sản; tham mưu; tham mưu - tổng hợp; tham tán; tham vấn; thăm dò; thân
thiện; thận; thận nhân tạo; thế giới; thép; thể chất; thể dục; thể dục dụng cụ; thể thao; thể thao thành tích cao;
theo dõi; thi công; thi đấu; thi đua; thi đua - khen thưởng; thi đua khen thưởng; thi đua, khen thưởng; thi hành án;
thi hành án dân sự; thi hành án hình sự; thi hành án hình sự và hỗ trợ tư pháp; thi hành pháp luật; thí nghiệm; thí
nghiệm điện; thị trường; thị trường châu âu - châu mỹ; thị trường trong nước; thị trường bất động sản; thị trường
chứng khoán; thị trường vốn; thích ứng; thích ứng biến đổi khí hậu; thiên nhiên; thiên nhiên kỳ thú; thiên tai; thiên
văn; thiếu nhi; thiếu niên; thiếu niên nhi đồng; thiết bị; thiết bị điện; thiết bị giáo dục; thiết bị trường học;
thiết bị y tế; thiết bị và công trình y tế; thiết kế; thiết kế xây dựng; thiết kế công trình; thủ công; thủ công mỹ
nghệ; thủ tục; thủ tục hành chính; thủy điện; thủy hải sản; thủy lực; thủy lợi; thủy nội địa; thủy nông; thủy sản;
thủy sản và kiểm ngư; thủy văn; thủ đô; thống kê; thông báo; thông tấn; thông tin; thông tin cơ sở; thông tin đối
ngoại; thông tin điện tử; thông tin khoa học; thông tin khoa học xã hội; thông tin liên lạc; thông tin - truyền thông;
thông tin báo chí; thông tin di động; thông tin - thư viện; thông tin thư viện; thông tin truyền thông; thông tin thị
trường; thông tin tuyên truyền; thông tin tín dụng; thông tin tư liệu; thông tin vệ tinh; thông minh; thông tin văn
hóa; thông quan; thời đại; thời báo; thời sự; thời tiết; thu hút đầu tư; thu ngân sách; thu thập; thú cưng; thú y; thú
y thủy sản; thú y cộng đồng; thuế; thuế quan; thuế quốc tế; thuốc; thuốc lá; thuốc thú y; thuốc bảo vệ thực vật; thuốc
sát trùng; thuyền viên; thư ký; thư mục; thư pháp; thư viện; thư tín; thức ăn; thức ăn chăn nuôi; thực hành; thực
nghiệm; thực phẩm; thực phẩm chức năng; thực phẩm sạch; thực vật; thương binh; thương binh và người khuyết tật; thương
gia; thương mại; thương mại biên giới; thương mại dịch vụ; thương mại - dịch vụ; thương mại điện tử; thương mại đa
biên; thương mại và công nghiệp; thương mại và đầu tư; thương mại quốc tế; thương nghiệp; thương nhân; thương vụ;
thương hiệu; thường trực; thường vụ; thường xuyên; thường niên; tiêu chuẩn; tiêu chuẩn - đo lường - chất lượng; tiêu
chuẩn đo lường chất lượng; tiêu chuẩn, đo lường, chất lượng; tiêu dùng; tiêu hóa; tiêu thụ; tiền lương; tiền tệ; tiến
bộ; tiến bộ phụ nữ; tiếp cận; tiếp công dân; tiếp dân; tiếp nhận; tiếp nhận và trả kết quả; tiếp thị; tiết kiệm năng
lượng; tiểu học; tiểu học và trung học cơ sở; tiểu thủ công nghiệp; tiểu đường; tìm kiếm; tìm kiếm cứu nạn; tìm kiếm,
cứu nạn; tìm kiếm cứu nạn hàng hải; tìm kiếm cứu nạn đường không; tim; tim mạch; tin học; tin học hóa; tin học và
thống kê; tin tức; tin vắn; tín dụng; tín dụng nhân dân; tín dụng các ngành kinh tế; tín ngưỡng; tinh hoa; tình báo;
tình nguyện; tình nguyện viên; toà án; tòa án; tòa soạn; toán học; toán - cơ - tin học; toán tin; tổ chức; tổ chức bộ
máy; tổ chức - biên chế; tổ chức biên chế; tổ chức cán bộ; tổ chức - cán bộ; tổ chức hành chính; tổ chức - hành chính;
tổ chức phi chính phủ; tổ chức sự kiện; tổ chức biểu diễn; tổ chức nhân sự; tổ chức và biên chế; tố cáo; tôn giáo; tôn
giáo chính phủ; tội phạm; tội phạm hình sự; tội phạm kinh tế; tội phạm công nghệ cao; tội phạm ma túy; tội phạm môi
trường; tội phạm về hình sự; tội phạm về kinh tế; tội phạm về ma túy; tội phạm về môi trường; tội phạm về trật tự xã
hội; tội phạm về tham nhũng, kinh tế, buôn lậu; tội phạm về tham nhũng; tội phạm về trật tự quản lý kinh tế; tội phạm
về kinh tế và môi trường; tội phạm sử dụng công nghệ cao; tổng hợp; tổng hợp - kế hoạch; tổng hợp kinh tế; tổng quát;
tổng thầu; trà; trách nhiệm hữu hạn; trang bị; trang thiết bị; trang thiết bị y tế; trang sức; trang trại; trang trí;
trang trí nội thất; tranh tra; trẻ; trẻ em; trẻ mồ côi; trí thức; trí thức trẻ; trí tuệ; trí tuệ nhân tạo; trị sự;
triết học; triển khai; triển lãm; trong nước; trọng tài; trọng tài thương mại; trọng tài quốc tế; trọng điểm; trọng
yếu; trồng cây; trồng rừng; trồng trọt; trồng trọt và bảo vệ thực vật; trợ giúp; trợ giúp pháp lý; trợ giúp pháp lý
nhà nước; trợ giúp xã hội; trợ giúp doanh nghiệp; trung cao; trung cấp; trung cấp nghề; trung chuyển; trung du; trung
học; trung học cơ sở; trung học phổ thông; trung thế; trường học; trường học sinh; trực tuyến; truyền dẫn; truyền
hình; truyền hình cáp; truyền hình kỹ thuật số; truyền máu; truyền nhiễm; truyền tải; truyền tải điện; truyền thông;
truyền thông đa phương tiện; truyền thông đại chúng; truyền thông giáo dục sức khỏe; truyền thông và giáo dục sức
khỏe; truyền thông, thể thao; truyền thống; truyền thống cách mạng; trưng bày; trật tự; trật tự đô thị; trật tự xã
hội; tri thức; tuần tra; tuần hoàn; tuyên giáo; tuyên huấn; tuyên truyền; tuyển dụng; tuyển sinh; tuyến; tư liệu; tư
nhân; tư tưởng; tư vấn; tư vấn đầu tư; tư vấn đầu tư xây dựng; tư vấn đất đai; tư vấn dịch vụ; tư vấn khoa học; tư vấn
giám sát; tư vấn thiết kế; tư vấn xây dựng; tư vấn pháp luật; tư vấn tài chính; tư vấn điện; tư vấn giao thông; tư vấn
phát triển; tư lệnh; tự động; tự động hóa; tự nhiên; tự quản; tượng đài; từ điển; từ điển học; từ thiện; từ xa; tưới
tiêu; tương trợ; tương tế; tâm sinh lý; ung bướu; ung thư; ủy thác; ủy quyền; ứng cứu; ứng cứu khẩn cấp; ứng cứu sự
cố; ứng dụng; ứng dụng công nghệ; ứng dụng công nghệ cao; ứng dụng công nghệ sinh học; ứng dụng khoa học công nghệ;
ứng dụng tiến bộ khoa học và công nghệ; ứng phó; ứng phó biến đổi khí hậu; ứng phó sự cố; ưu tú; ươm tạo; ươm tạo
doanh nghiệp; vận động; vận động hiến máu; vận động viên; vận hành; vận hành hệ thống điện; vận tải; vận tải biển; vận
tải hàng khách; vận tải hành khách; vận tải hành khách công cộng; vận tải thủy; vận tải ô tô; vàng bạc đá quý; văn
bản; văn bằng; văn hiến; văn hóa; văn hóa các dân tộc; văn hóa dân gian; văn hóa dân tộc; văn hóa cơ sở; văn hóa học;
văn hóa nghệ thuật; văn hóa - nghệ thuật; văn hóa - thể thao; văn hóa phẩm; văn hóa - văn nghệ; văn hóa, nghệ thuật;
văn hóa và thông tin; văn hóa, thông tin; văn học; văn học nghệ thuật; văn học - nghệ thuật; văn học, nghệ thuật; văn
nghệ; văn nghệ dân gian; văn nghệ sĩ; văn phòng phẩm; văn thư; văn thư - lưu trữ; văn thư và lưu trữ; văn xã; vải; vải
thiều; vật giá; vật liệu; vật liệu nổ; vật liệu xây dựng; vật lý; vật lý trị liệu; vật tư; vật tư nông nghiệp; vật tư
tổng hợp; vắc xin; vắc xin và sinh phẩm y tế; vệ sinh; vệ sinh an toàn thực phẩm; vệ sinh dịch tễ; vệ sinh môi trường;
vệ sinh môi trường nông thôn; vệ sinh lao động; vệ sinh y tế công cộng; vệ tinh; viễn thám; viễn thông; viện phí; viên
chức; việc làm; võ thuật; vô tuyến điện; vốn; vốn nhà nước; vốn vay; vùng cao; vùng đồng bào; vùng trồng; vũ khí; vũ
trụ; vũ trang; vườn quốc gia; vườn thú; vườn ươm; xã hội; xã hội học; xạ trị; xăng dầu; xây dựng; xây dựng chính
quyền; xây dựng cơ bản; xây dựng công trình; xây dựng công trình giao thông; xây dựng công nghiệp; xây dựng cầu đường;
xây dựng dân dụng; xây dựng dân dụng và công nghiệp; xây dựng đảng; xây dựng đảng và hệ thống chính trị; xây dựng đời
sống văn hóa; xây dựng điện lực; xây dựng giao thông; xây dựng hạ tầng; xây dựng kinh doanh; xây dựng nếp sống văn
hóa; xây dựng nông thôn mới; xây dựng pháp luật; xây dựng thủy lợi; xây dựng tổng hợp; xây dựng xã hội học tập; xây
lắp; xây lắp điện; xây lắp dầu khí; xe buýt; xe khách; xe đạp; xe máy; xi măng; xét nghiệm; xét xử; xiếc; xổ số; xổ số
kiến thiết; xóa đói giảm nghèo; xóa nhà tạm; xóa nhà tạm, nhà dột nát; xóa mù chữ; xử lý; xử lý chất thải; xử lý nước
thải; xử lý vi phạm hành chính; xử lý sau thanh tra; xử lý dữ liệu; xuất bản; xuất bản, in và phát hành; xuất cảnh;
xuất khẩu; xuất khẩu lao động; xuất khẩu thủy sản; xuất nhập cảnh; xuất nhập khẩu; xuất nhập khẩu tổng hợp; xúc tiến;
xúc tiến du lịch; xúc tiến đầu tư; xúc tiến đầu tư và hỗ trợ doanh nghiệp; xúc tiến thương mại; xúc tiến thương mại,
đầu tư, du lịch; xúc tiến phát triển; xung phong; xương khớp; y học; y học bản địa; y học cổ truyền; y học dân tộc; y
học hạt nhân; y học lao động; y học dự phòng; y học gia đình; y học biển; y học thể thao; y học lâm sàng; y dược; y
dược cổ truyền; y dược học; y dược học cổ truyền; y khoa; y tế; y tế công cộng; y tế dự phòng; y tế khu vực; y tế cơ
sở; y tế quốc tế; y tế quốc gia; y tế lao động; y tế học đường; y vụ; yến sào; yêu nước; yếu thế; án hình sự; án dân
sự; quản lý người nước ngoài; đoàn kết tập hợp thanh niên; xây dựng phong trào bảo vệ an ninh tổ quốc; xây dựng phong
trào toàn dân bảo vệ an ninh tổ quốc; khu dân cư; khu đô thị; khu đô thị mới; liên xã; liên huyện; liên xã, phường;
liên xã phường; liên phường; liên phường, xã; cp; tnhh; mtv; tmcp; tm; dv; sx; tmdv; sxtm; đảng cộng
sản; đảng cộng sản việt nam; xnk; xd; đtxd; ptnt; cntt; cđs; cchc; tthc; atgt; pccc; cnch; pctt; tkcn; pclb; csgt;
cshs; csđt; attp; atvstp; ntm;
mtqg; hcc; pvhcc; qlda; qlnn; tdtt; gdtx; gdnn; csdl; khcn; khkt; xhcn; ktxh; gpmb; dvc; kkt; kcn; vsattp; kttv; dự án
điện; đoàn kết; đoàn kết sư sãi yêu nước; đoàn kết công giáo; đoàn thể; địa chất và khoáng sản; hợp tác đầu tư; mở
rộng; thi hành; tổ chức đảng; tổ chức - kiểm tra; kiểm tra công vụ; kiểm tra đảng; đặc nhiệm; trinh sát; đặc công;
phản ứng nhanh; hậu cứ; kiều hối; hướng đạo; bầu cử; bầu cử đại biểu quốc hội; bầu cử quốc gia; đặc biệt; quốc doanh;
thành viên; một thành viên; thương tín; bưu chính viễn thông; bồi dưỡng; bồi dưỡng chính trị; bồi dưỡng cán bộ; bồi
thường; bồi thường nhà nước; bồi thường, giải phóng mặt bằng; bán đấu giá; bán dẫn; bán lẻ; tăng trưởng xanh; biến đổi
khí hậu; bất đồng; bình ổn; biểu diễn; biểu diễn nghệ thuật; bổ túc văn hóa; bổ túc; cách mạng; chính ủy; công binh;
pháo binh; tăng thiết giáp; thủy đặc công; hải quân; lục quân; bộ binh; xe tăng; phòng dịch; tổng tham mưu; kinh tế và
tài chính; dân nguyện và giám sát; tự vệ; hải đoàn; cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ; cảnh sát phòng
cháy chữa cháy và cứu nạn cứu hộ; cảnh sát pccc và cnch; cảnh sát pccc&cnch; cảnh sát phòng cháy, chữa cháy và cứu nạn
cứu hộ; cảnh sát phòng cháy chữa cháy; phòng cháy, chữa cháy và cứu nạn, cứu hộ; phòng cháy chữa cháy và cứu nạn cứu
hộ; cứu nạn cứu hộ; cứu nạn, cứu hộ; về hình sự; về kinh tế; về môi trường; về ma túy; về tham nhũng, kinh tế, buôn
lậu; về tham nhũng; về trật tự xã hội; sử dụng công nghệ cao; kinh tế và ma túy; cảnh sát điều tra tội phạm về ma túy;
csđt tội phạm về ma túy; csđt tội phạm về kinh tế; csđt tội phạm về trật tự xã hội; cảnh sát điều tra tội phạm về trật
tự xã hội; cảnh sát điều tra tội phạm về kinh tế; cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu; cảnh
sát thi hành án hình sự và hỗ trợ tư pháp; phòng chống tội phạm về môi trường; phòng, chống tội phạm về môi trường;
phòng, chống tội phạm sử dụng công nghệ cao; an ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao; phòng chống
ma túy và tội phạm; phòng, chống ma túy và tội phạm; thpt; thcs; ptdtbt; ptdtnt; th; bán trú; dân tộc bán trú; phổ
thông dân tộc bán trú; phổ thông dân tộc nội trú; thpt chuyên; phổ thông cơ sở; phổ thông nội trú; chuyên; th&thcs;
th-thcs; thcs&thpt; thcs-thpt; tiểu học và thcs; thcs và thpt; nội trú liên cấp; chất lượng cao; mầm non tư thục;
trung cấp chuyên nghiệp; cao đẳng nghề; cao đẳng cộng đồng; cao đẳng sư phạm; cao đẳng y tế; chương trình mục tiêu
quốc gia xây dựng nông thôn mới; chương trình xây dựng nông thôn mới; chương trình nông thôn mới; các khu công nghiệp;
các kcn; các kkt; các công trình giao thông; các công trình dân dụng và công nghiệp; các công trình nông nghiệp và
phát triển nông thôn; các công trình xây dựng; các công trình nông nghiệp và ptnt; các công trình nông nghiệp & ptnt;
các công trình dd&cn; dvnn; giống và dvnn; chiến lược, chính sách; chiến lược, chính sách tài chính; xúc tiến đầu tư,
thương mại và du lịch; vh-tt-tt; các khu công nghiệp và chế xuất; các khu chế xuất và công nghiệp; các khu kinh tế;
các cảng cá; các dự án; các chương trình mtqg; các chương trình mục tiêu quốc gia; các dân tộc; các tổ chức; các tổ
chức hữu nghị; các hội; các hội khoa học và kỹ thuật; các hội văn học nghệ thuật; các hội văn học - nghệ thuật; các cơ
quan; các cơ quan và doanh nghiệp; khối các cơ quan; khối các cơ quan và doanh nghiệp; khối doanh nghiệp; công báo;
công báo - tin học; vật lý địa cầu; đầu tư kiến trúc; tư vấn và đầu tư kiến trúc; công nghiệp - viễn thông; giải pháp
doanh nghiệp; doanh nghiệp lớn; khu bảo tồn biển; khu bảo tồn thiên nhiên; dự án và phát triển quỹ đất; sông; cứu hộ,
cứu nạn; khoa học hành chính; vì sự tiến bộ phụ nữ; vì sự tiến bộ của phụ nữ; phòng chống tham nhũng, tiêu cực; bảo
dưỡng; khối; thông tin khxh; khxh; khtn; ban nhạc; hộ lý; dân sự khu vực; biên phòng cửa khẩu; biên phòng cửa khẩu
cảng; biên phòng cửa khẩu quốc tế; trí thức khoa học và công nghệ; quyền trẻ em; bảo vệ quyền trẻ em; bảo vệ quyền lợi
người tiêu dùng; làng nghề mộc; mộc; sơn mài; đờn ca tài tử; phòng cháy và chữa cháy rừng; pccc rừng; bách khoa; tuổi
trẻ; tiền phong; đo đạc, bản đồ và viễn thám; đo đạc; đo đạc và bản đồ; chương trình mục tiêu quốc gia xây dựng ntm;
chương trình mục tiêu quốc gia xây dựng nông thôn mới và tái cơ cấu ngành nông nghiệp; chương trình mục tiêu quốc gia
xây dựng ntm và tái cơ cấu ngành nông nghiệp; dừa; mía đường; hiv/aids; phòng, chống hiv/aids; phòng chống hiv/aids;
đề án; đợt cao điểm; hội thi; công kỹ nghệ; đền; lăng; nam tông; bắc tông; chính trị, tư tưởng; công tác chính trị, tư
tưởng; ngoại chấn thương; ngoại chấn thương - chỉnh hình; ngoại thần kinh; ngoại tiêu hóa; ngoại lồng ngực; ngoại tim
mạch; ngoại thận - tiết niệu; ngoại tiết niệu; ngoại tổng hợp; nội tim mạch; nội tiêu hóa; nội hô hấp; nội thần kinh;
nội tiết; nội thận; nội tổng hợp; nội cơ xương khớp; nhi sơ sinh; nhi tổng hợp; nhi hô hấp; sản bệnh; phụ sản; hồi sức
sơ sinh; sản bệnh lý; ngoại chấn thương chỉnh hình; đông y; bảo vệ, chăm sóc sức khỏe cán bộ; cảnh sát giao thông
đường bộ - đường sắt; cảnh sát giao thông đường bộ, đường sắt; hỗ trợ xuất khẩu
""")
