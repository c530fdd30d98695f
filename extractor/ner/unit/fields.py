"""Fields in names of bodies that run on in small letters: those of ministries, police, health, associations, firms.

Facts of how bodies are named (the lists of special associations, of departments in ministries, of police and hospital
divisions); phrases of the language in folded spelling, not names of single bodies.
"""

from __future__ import annotations

from ..phrase_lists import phrases

FIELDS = phrases("""
csgt-tt; csgt - tt; csgt, tt; csgt-trật tự; csgt - trật tự; truyền thanh; nuôi dạy; nuôi dạy trẻ; nuôi dạy trẻ khuyết
tật; giám sát quản lý về hải quan; vũ khí, vật liệu nổ và công cụ hỗ trợ; vật liệu nổ; công cụ hỗ trợ; phòng, chống
tác hại của thuốc lá; cụm công nghiệp; phát triển quỹ đất và cụm công nghiệp; hỗ trợ doanh nghiệp nhỏ và vừa; kỹ năng
sống; tiếng anh; khuyến học và bảo trợ học đường; bảo trợ học đường; cột sống; phốt phát; hỗ trợ gia đình; tuyển sinh;
chiến sĩ cách mạng bị địch bắt tù đày; tù chính trị yêu nước; người tù kháng chiến; bảo trợ người khuyết tật và trẻ mồ
côi; bảo trợ người khuyết tật, trẻ mồ côi và bệnh nhân nghèo; bảo trợ người tàn tật và trẻ mồ côi; bảo trợ bệnh nhân
nghèo; bảo trợ người nghèo; cứu trợ trẻ em tàn tật; cứu trợ trẻ em khuyết tật; hỗ trợ gia đình liệt sĩ; hỗ trợ gia
đình liệt sỹ; gia đình liệt sĩ; bảo vệ quyền trẻ em; bảo vệ người tiêu dùng; bảo vệ quyền lợi người tiêu dùng; tiêu
chuẩn và bảo vệ người tiêu dùng; làm vườn; làm vườn và trang trại; vườn - ao - chuồng; nông dân giỏi; nông dân sản
xuất giỏi; nông dân sản xuất, kinh doanh giỏi; nông dân sản xuất kinh doanh giỏi; liên thế hệ; liên thế hệ tự giúp
nhau; phụ nữ khởi nghiệp; phụ nữ tự lực; phụ nữ với pháp luật; phụ nữ nghèo; phụ nữ cao tuổi; người cao tuổi; thơ ca;
thơ ca người cao tuổi; thơ đường; dưỡng sinh; gia đình hạnh phúc; gia đình phát triển bền vững; tiền hôn nhân; không
sinh con thứ ba; xóa đói giảm nghèo; phòng, chống tội phạm; phòng chống bạo lực gia đình; truyền thống; truyền thống
trường sơn; cựu giáo chức; hậu duệ; đồng hương; thân nhân liệt sĩ; khoa học lịch sử; khoa học kỹ thuật; khoa học kỹ
thuật xây dựng; khoa học kỹ thuật và công nghệ; khoa học, kỹ thuật; khoa học - kỹ thuật; khoa học, công nghệ các ngành
kinh tế - kỹ thuật; khoa học, công nghệ các ngành kinh tế, kỹ thuật; khoa học và công nghệ các ngành kinh tế - kỹ
thuật; khoa học và công nghệ các ngành kinh tế, kỹ thuật; các ngành kinh tế - kỹ thuật; các ngành kinh tế, kỹ thuật;
các ngành kinh tế; tài chính các ngân hàng và tổ chức tài chính; các ngân hàng và tổ chức tài chính; các vấn đề chung
về xây dựng pháp luật; các vấn đề xã hội; về các vấn đề xã hội; các vấn đề chung; pháp luật hành chính - nhà nước;
khoa học xã hội, nhân văn và tự nhiên; khoa học xã hội và tự nhiên; kinh tế số và xã hội số; kinh tế số; xã hội số; xã
hội; bảo vệ an ninh, quốc phòng; quốc phòng, an ninh, đặc biệt; quốc phòng, an ninh; an ninh, quốc phòng; thị trường
châu á - châu phi; thị trường châu âu - châu mỹ; thị trường châu á - thái bình dương; châu á - châu phi; châu âu -
châu mỹ; đông bắc á; tây á - châu phi; kinh tế quốc dân; kinh tế địa phương và lãnh thổ; lao động, văn hóa, xã hội;
giám sát và thẩm định đầu tư; tài chính, ngân sách; tài chính - hành chính sự nghiệp; tài chính hành chính sự nghiệp;
tài sản công; hành chính sự nghiệp; kinh tế công nghiệp; khoa học, giáo dục, tài nguyên và môi trường; khoa học, giáo
dục, môi trường; khoa giáo - văn xã; khoa giáo, văn xã; sức khỏe bà mẹ - trẻ em; bà mẹ - trẻ em; bà mẹ và trẻ em;
truyền thông và thi đua, khen thưởng; trang thiết bị và công trình y tế; quản lý khám chữa bệnh; quản lý thuốc; quản
lý mỹ phẩm; quản lý, giám sát bảo hiểm; quản lý giám sát chính sách thuế, phí và lệ phí; chính sách thuế, phí và lệ
phí; chế độ kế toán, kiểm toán; quản lý giám sát kế toán, kiểm toán; kỹ thuật an toàn và môi trường công nghiệp; tiết
kiệm năng lượng và phát triển bền vững; quản lý đường thủy nội địa; đường thủy nội địa; đường bộ việt nam; quản lý vận
tải, phương tiện và người lái; vận tải, phương tiện và người lái; phương tiện và người lái; vận tải và an toàn giao
thông; sát hạch lái xe; đào tạo và sát hạch lái xe; sát hạch lái xe cơ giới đường bộ; lái xe; lái xe cơ giới; lái xe
cơ giới đường bộ; đăng kiểm xe cơ giới; xe cơ giới; trật tự xây dựng; trật tự xây dựng đô thị; quản lý trật tự xây
dựng; quản lý trật tự xây dựng đô thị; kiểm tra trật tự đô thị; kiểm tra quy tắc đô thị; quy tắc đô thị; kiểm tra quy
tắc; quản lý kiến trúc; nâng cấp đô thị; mở rộng nâng cấp đô thị; phát triển các đô thị; phát triển đô thị và khu công
nghiệp; xây dựng cơ bản; đầu tư xây dựng cơ bản; quản lý đầu tư và xây dựng cơ bản; hạ tầng đô thị; đầu tư xây dựng hạ
tầng đô thị; hạ tầng giao thông; hạ tầng khu công nghiệp; hạ tầng khu kinh tế; hạ tầng kỹ thuật đô thị; công trình hạ
tầng; công trình công cộng; bến xe; bến xe khách; bến tàu; bến cảng; chợ đầu mối; chợ trung tâm; dịch vụ công cộng;
danh thắng; danh lam thắng cảnh; di tích và danh thắng; di tích - danh thắng; di tích, danh thắng; bảo tồn di tích;
bảo tồn di sản; bảo tồn di sản văn hóa; quản lý bảo tồn; quản lý bảo tồn di sản văn hóa; quản lý bảo tồn di tích; bảo
tồn động vật hoang dã; cứu hộ động vật; động vật hoang dã; tội phạm về kinh tế và chức vụ; về kinh tế và chức vụ; kinh
tế và chức vụ; tội phạm về trật tự quản lý kinh tế và chức vụ; về trật tự quản lý kinh tế và chức vụ; cảnh sát điều
tra tội phạm về kinh tế và chức vụ; csđt tội phạm về kinh tế và chức vụ; csđt tội phạm về trật tự quản lý kinh tế và
chức vụ; cảnh sát điều tra tội phạm về trật tự quản lý kinh tế và chức vụ; csđt tội phạm về tham nhũng, kinh tế, buôn
lậu; về tham nhũng, kinh tế, buôn lậu, môi trường; tội phạm về tham nhũng, kinh tế, buôn lậu, môi trường; csđt tội
phạm về kinh tế, ma túy; tội phạm về kinh tế - ma túy; tội phạm về hình sự, kinh tế, ma túy; hình sự - kinh tế - ma
túy; cảnh sát kinh tế và ma túy; trật tự, quản lý kinh tế; phòng, chống tội phạm về ma túy; phòng chống tội phạm về ma
túy; chống buôn lậu; an ninh kinh tế; an ninh xã hội; an ninh trật tự; an ninh, trật tự; tham mưu tổng hợp; tổng hợp;
xây dựng phong trào; xây dựng lực lượng; quản lý hành chính về ttxh; trại tạm giam; giáo dưỡng; cơ sở giáo dục bắt
buộc; hồ sơ nghiệp vụ; tổ chức phong trào; công tác hội viên; công tác hội viên và tổ chức phong trào; thu bảo hiểm xã
hội; thu - sổ, thẻ; quản lý thu; quản lý thu - sổ, thẻ; kiểm tra thu bảo hiểm xã hội; chế độ bảo hiểm xã hội; giám
định bảo hiểm y tế; thanh tra - kiểm tra; thanh tra, kiểm tra; thanh tra, pháp chế; thanh tra - pháp chế; quản lý nợ
và cưỡng chế nợ thuế; cưỡng chế nợ thuế; kê khai - kế toán thuế; kê khai và kế toán thuế; tuyên truyền - hỗ trợ người
nộp thuế; tuyên truyền và hỗ trợ người nộp thuế; hỗ trợ người nộp thuế; nghiệp vụ - dự toán - pháp chế; thuế thu nhập
cá nhân; trước bạ và thu khác; thu lệ phí trước bạ; kiểm soát chi; kế toán nhà nước; hành nghề y dược; hành nghề y
dược ngoài công lập; hành nghề y, dược tư nhân; quản lý hành nghề y dược; nghiệp vụ y; nghiệp vụ y - dược; nghiệp vụ
dược; kế hoạch tổng hợp và chỉ đạo tuyến; chỉ đạo tuyến; điều dưỡng trưởng; công tác xã hội; vật tư - thiết bị y tế;
vật tư, thiết bị y tế; dinh dưỡng lâm sàng; dinh dưỡng tiết chế; tiết chế; bệnh truyền nhiễm; phòng chống bệnh truyền
nhiễm; phòng, chống bệnh truyền nhiễm; bệnh không lây nhiễm; phòng chống bệnh không lây nhiễm; phòng, chống bệnh không
lây nhiễm; truyền nhiễm; bệnh nghề nghiệp; y tế trường học; sức khỏe môi trường; sức khỏe nghề nghiệp; chăm sóc giảm
nhẹ; khám bệnh theo yêu cầu; điều trị theo yêu cầu; nội tổng hợp; cấp cứu 115; vận chuyển cấp cứu; thận nhân tạo; lọc
máu; phẫu thuật tim mạch; can thiệp tim mạch; tim mạch can thiệp; chỉnh hình và phục hồi chức năng; y học cổ truyền và
phục hồi chức năng; điều dưỡng người có công; điều dưỡng thương binh; chăm sóc và nuôi dưỡng người có công; nuôi dưỡng
người có công; nuôi dưỡng và điều dưỡng người có công; bảo trợ xã hội tổng hợp; công tác xã hội tổng hợp; cai nghiện;
cai nghiện ma túy; điều trị nghiện; giới thiệu việc làm; việc làm; dịch vụ việc làm thanh niên; hướng nghiệp và giới
thiệu việc làm; dạy nghề và hỗ trợ nông dân; dạy nghề và hỗ trợ phụ nữ; chứng thực; chứng thực điện tử; chứng thực
điện tử quốc gia; chứng thực chữ ký số; chứng tích chiến tranh; truyền thanh - truyền hình; văn hóa, thể thao và
truyền thanh; văn hóa, thể thao và truyền thông; văn hóa, thể thao & truyền thông; văn hóa, thể thao, truyền thông;
văn hóa, thông tin và thể thao; văn hóa, thông tin và truyền thanh; văn hóa - thông tin và thể thao; vh, tt-tt;
vh,tt&tt; vh, tt và tt; văn hóa thông tin và truyền thanh; tuyên truyền lưu động; thông tin lưu động; chiếu bóng lưu
động; giống cây trồng, vật nuôi; giống cây trồng - vật nuôi; cây trồng, vật nuôi; vật nuôi; giống nông nghiệp; giống
thủy sản; khuyến nông và dịch vụ nông nghiệp; kỹ thuật nông nghiệp; dịch vụ kỹ thuật nông nghiệp; dịch vụ nông lâm
nghiệp; dịch vụ nông nghiệp tổng hợp; nông nghiệp và dịch vụ tổng hợp; nông nghiệp tổng hợp; thương mại tổng hợp;
thương mại dịch vụ vận tải; dịch vụ vận tải; dịch vụ du lịch; vận tải hành khách; vận tải hàng hóa; xuất nhập khẩu;
xuất nhập khẩu trái cây; xuất nhập khẩu nông sản; trái cây; chăn nuôi tổng hợp; nuôi ong; nuôi tôm; nuôi cá; nuôi cá
lồng; nuôi bò; chăn nuôi bò; chăn nuôi dê; chăn nuôi gà; trồng chè; trồng rau; trồng cây ăn quả; trồng nấm; trồng hoa;
trồng dược liệu; trồng cà phê; chè an toàn; sản xuất chè; chế biến chè; chế biến dược liệu; du lịch sinh thái; du lịch
cộng đồng; dệt thổ cẩm; thổ cẩm; thêu dệt; mây tre đan; gốm; đan lát; may gia công; cơ khí xây dựng; sản xuất thương
mại dịch vụ; sản xuất thương mại; sản xuất - thương mại - dịch vụ; thương mại sản xuất; thương mại và xây dựng; xây
dựng thương mại; xây dựng thương mại và dịch vụ; tư vấn xây dựng; tư vấn thiết kế xây dựng; khai thác và chế biến;
khai thác công trình thủy lợi; quản lý khai thác hạ tầng; xổ số kiến thiết; đường cao tốc; phát triển đường cao tốc;
thú y vùng; bảo vệ thực vật vùng; tiến bộ khoa học và công nghệ; ứng dụng tiến bộ khoa học và công nghệ; tiến bộ khoa
học kỹ thuật; đánh giá khoa học và định giá công nghệ; khởi nghiệp doanh nghiệp khoa học và công nghệ; đăng ký kinh
doanh; hộ tịch, quốc tịch, chứng thực; bổ trợ tư pháp; giám sát đầu tư của cộng đồng; giám sát đầu tư cộng đồng; tuyển
sinh; tuyển sinh và thu chi; thu chi; thu, chi; tuyển sinh và công tác học sinh, sinh viên; quản lý khoa học và hợp
tác quốc tế; quản lý khoa học - hợp tác quốc tế; đào tạo và công tác học sinh, sinh viên; công tác học sinh sinh viên;
công tác học sinh, sinh viên; công tác sinh viên; công tác chính trị - học sinh sinh viên; khảo thí và đảm bảo chất
lượng; khảo thí và kiểm định chất lượng; khảo thí và quản lý chất lượng giáo dục; đảm bảo chất lượng giáo dục; hồi sức
sau mổ; bảo lãnh tín dụng; bảo lãnh tín dụng cho doanh nghiệp nhỏ và vừa; hỗ trợ phụ nữ nghèo; hỗ trợ phụ nữ phát
triển; hỗ trợ phụ nữ phát triển kinh tế; hỗ trợ nông dân; hỗ trợ hộ nghèo; hỗ trợ người nghèo; trợ vốn; trợ vốn cho
người nghèo; trợ vốn cho người lao động nghèo tự tạo việc làm; bảo trợ trẻ em; vì người nghèo; đền ơn đáp nghĩa; cứu
trợ; bảo trì đường bộ; bảo tồn loài và sinh cảnh; tháo gỡ khó khăn cho doanh nghiệp; tháo gỡ khó khăn; tháo gỡ vướng
mắc; tuyên giáo; lý luận chính trị - lịch sử đảng; đoàn thể và các hội; đoàn thể và các hội quần chúng; theo dõi công
tác nội chính; địa phương và cơ sở; chính sách - pháp luật; tư pháp - hộ tịch; hoạt động thanh niên; hoạt động thanh
thiếu nhi; hỗ trợ và phát triển thiếu nhi; chữa cháy và cứu nạn, cứu hộ khu vực; huấn luyện cơ động; bảo hiểm tiền
gửi; giao dịch bảo đảm và bồi thường nhà nước; đấu giá tài sản; công chứng; trợ giúp pháp lý; trợ giúp pháp lý nhà
nước; trọng tài; hòa giải thương mại; thừa phát lại; khai thác hạ tầng; sản nghiệp; hỗ trợ pháp lý; nhà trẻ, mẫu giáo;
sự nghiệp công ích; dịch vụ công ích; kế hoạch, tài chính; tổ chức, hành chính; hành chính, tổ chức; hành chính, quản
trị; hành chính, tổng hợp; kế hoạch, tổng hợp; tổ chức, cán bộ; tổ chức, tổng hợp; tài chính, kế toán; kế toán, tài
chính; hành chính, tài vụ; kế hoạch, nghiệp vụ; kinh tế, hạ tầng; nuôi dưỡng, điều dưỡng người có công; điều dưỡng,
nuôi dưỡng người có công; y tế quân dân y; y tế quân - dân y; quân dân y; quân - dân y; bia - rượu - nước giải khát;
bia, rượu, nước giải khát; rượu - bia - nước giải khát; nước giải khát; nông, lâm, thủy sản; nông - lâm - thủy sản;
nông, lâm, ngư nghiệp; nông - lâm - ngư nghiệp; nông, lâm sản; kiểm nghiệm thuốc, mỹ phẩm, thực phẩm; kiểm nghiệm dược
phẩm, mỹ phẩm, thực phẩm; văn hóa, thể thao; văn hóa, thông tin; bảo vệ bà mẹ trẻ em; bảo vệ bà mẹ, trẻ em; bảo vệ và
chăm sóc trẻ em; bảo vệ, chăm sóc trẻ em; lịch sử đảng bộ; biên soạn lịch sử đảng bộ
""")
"""What a body is about; the longest at a word wins."""
