"""What steering committees, boards and teams are set up for: the causes in their names, in folded spelling.

Facts of the committees that decrees and decisions of the Government and the Party set up at every level; phrases of
the language, not names of single bodies.
"""

from __future__ import annotations

from ..phrase_lists import phrases

_DISEASES = phrases("""
viêm đường hô hấp cấp; viêm đường hô hấp cấp do chủng mới của {virus} corona; viêm đường hô hấp cấp do chủng mới của
{virus} corona gây ra; viêm đường hô hấp cấp do {virus} corona; viêm đường hô hấp cấp do {virus} corona gây ra; viêm
đường hô hấp cấp do ncov; viêm đường hô hấp cấp do chủng mới của {virus} corona (ncov); viêm phổi do {virus} corona;
covid-19; covid - 19; covid 19; covid; sars; cúm a; cúm a/h5n1; cúm a(h5n1); cúm gia cầm; sốt xuất huyết; sốt xuất
huyết dengue; sốt rét; tay chân miệng; tay - chân - miệng; sởi; bạch hầu; dại; lao; lợn tai xanh; tai xanh; lở mồm long
móng; tả lợn châu phi; viêm da nổi cục; viêm da nổi cục trên trâu, bò; đậu mùa khỉ; truyền nhiễm nguy hiểm; truyền nhiễm
nguy hiểm ở người; nguy hiểm và mới nổi ở người; nguy hiểm ở người; do chủng mới của {virus} corona; do chủng mới của
{virus} corona gây ra; do {virus} corona; do {virus} corona gây ra
""")
_VIRUSES = ("vi rút", "virus", "virút", "vi-rút", "vi rus")
_AGAINST = tuple(
    f"{verb} {what}" for verb in ("phòng, chống", "phòng chống") for what in ("dịch", "dịch bệnh", "bệnh dịch", "bệnh")
)
_EPIDEMICS = tuple(
    dict.fromkeys(
        f"{against} {disease.format(virus=virus)}"
        for against in _AGAINST
        for disease in _DISEASES
        for virus in (_VIRUSES if "{virus}" in disease else _VIRUSES[:1])
    )
)
"""Committees against one disease carry its name, however long."""
CAUSES = (
    *_EPIDEMICS,
    *phrases("""
phòng, chống dịch bệnh; phòng chống dịch bệnh; phòng, chống dịch bệnh ở người; phòng chống dịch bệnh ở người; phòng,
chống dịch bệnh nguy hiểm; phòng, chống dịch bệnh nguy hiểm ở người; phòng, chống dịch bệnh nguy hiểm trên người;
phòng, chống dịch bệnh truyền nhiễm; phòng, chống bệnh truyền nhiễm; phòng, chống dịch tả lợn châu phi; phòng chống
dịch tả lợn châu phi; phòng, chống dịch bệnh gia súc, gia cầm; phòng, chống dịch bệnh động vật; phòng, chống dịch bệnh
gia súc, gia cầm và thủy sản; phòng, chống cúm gia cầm; phòng chống cúm gia cầm; phòng, chống đại dịch; phòng chống
lao; phòng, chống sốt rét; phòng, chống bạo lực gia đình; phòng, chống đuối nước; phòng, chống lãng phí, tiêu cực;
phòng, chống tham nhũng, lãng phí, tiêu cực; phòng chống tham nhũng, tiêu cực; phòng, chống tội phạm, tệ nạn xã hội;
phòng, chống tội phạm, ma túy; phòng, chống tội phạm và tệ nạn xã hội; phòng, chống tội phạm, tệ nạn xã hội và xây
dựng phong trào toàn dân bảo vệ an ninh tổ quốc; phòng, chống aids và phòng, chống tệ nạn ma túy, mại dâm; phòng,
chống aids, ma túy, mại dâm; phòng, chống hiv/aids và phòng, chống tệ nạn ma túy, mại dâm; chống buôn lậu, gian lận
thương mại và hàng giả; chống buôn lậu, hàng giả và gian lận thương mại; chống thất thu ngân sách; chống khai thác hải
sản bất hợp pháp; chống khai thác iuu; phòng, chống khai thác iuu; chống khai thác hải sản bất hợp pháp, không báo cáo
và không theo quy định; chống khủng bố; phòng thủ dân sự - phòng, chống thiên tai và tìm kiếm cứu nạn; phòng thủ dân
sự và phòng, chống thiên tai; phòng, chống thiên tai và tìm kiếm cứu nạn; phòng, chống thiên tai, tìm kiếm cứu nạn;
phòng, chống thiên tai - tìm kiếm cứu nạn và phòng thủ dân sự; phòng, chống thiên tai, tìm kiếm cứu nạn và phòng thủ
dân sự; phòng chống thiên tai, tìm kiếm cứu nạn; phòng, chống lụt, bão và tìm kiếm cứu nạn; phòng chống lụt, bão; ứng
phó sự cố, thiên tai và tìm kiếm cứu nạn; ứng phó sự cố thiên tai và tìm kiếm cứu nạn; ứng phó với biến đổi khí hậu;
ứng phó biến đổi khí hậu; phòng cháy và chữa cháy, cứu nạn, cứu hộ; phòng cháy, chữa cháy; bảo vệ rừng và phòng cháy,
chữa cháy rừng; bảo vệ và phát triển rừng; quản lý, bảo vệ rừng; quản lý bảo vệ rừng; phong trào toàn dân bảo vệ an
ninh tổ quốc; toàn dân bảo vệ an ninh tổ quốc; bảo vệ an ninh tổ quốc; xây dựng phong trào toàn dân bảo vệ an ninh tổ
quốc; phong trào toàn dân đoàn kết xây dựng đời sống văn hóa; toàn dân đoàn kết xây dựng đời sống văn hóa; phong trào;
xây dựng và thực hiện quy chế dân chủ; xây dựng và thực hiện quy chế dân chủ ở cơ sở; thực hiện quy chế dân chủ ở cơ
sở; thực hiện dân chủ ở cơ sở; quy chế dân chủ; quy chế dân chủ ở cơ sở; quy chế dân chủ cơ sở; dân chủ ở cơ sở; dân
số - khhgđ; dân số - kế hoạch hóa gia đình; dân số và phát triển; kế hoạch hóa gia đình; khhgđ; chăm sóc sức khỏe nhân
dân; chăm sóc sức khỏe ban đầu; phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số; phát triển khoa học
và công nghệ, đổi mới sáng tạo và chuyển đổi số; khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số; phát triển
khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số; phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số
và đề án 06; khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số và đề án 06; phát triển khoa học, công nghệ, đổi mới
sáng tạo, chuyển đổi số và cải cách hành chính; khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số và cải cách hành
chính; cải cách hành chính, chuyển đổi số và đề án 06; chuyển đổi số và đề án 06; cải cách hành chính và chuyển đổi
số; cải cách hành chính, chuyển đổi số; ứng dụng công nghệ thông tin; xây dựng chính quyền điện tử; xây dựng chính
quyền số; chính quyền điện tử; chính phủ điện tử; xây dựng nông thôn mới và đô thị văn minh; xây dựng nông thôn mới và
giảm nghèo bền vững; giảm nghèo; giảm nghèo bền vững; giảm nghèo và an sinh xã hội; xóa đói, giảm nghèo; phát triển
kinh tế tập thể; phát triển kinh tế tập thể, hợp tác xã; đổi mới, phát triển kinh tế tập thể, hợp tác xã; đổi mới và
phát triển kinh tế tập thể; phát triển kinh tế tư nhân; phát triển dịch vụ logistics; hội nhập quốc tế; hội nhập kinh
tế quốc tế; hội nhập quốc tế về kinh tế; sắp xếp, đổi mới và phát triển doanh nghiệp; đổi mới và phát triển doanh
nghiệp; đổi mới doanh nghiệp; cổ phần hóa; tái cơ cấu; tái cơ cấu ngành nông nghiệp; cơ cấu lại ngành nông nghiệp; tái
cơ cấu kinh tế; cải thiện môi trường đầu tư, kinh doanh; cải thiện môi trường kinh doanh; nâng cao năng lực cạnh
tranh; an toàn, an ninh mạng; an ninh, an toàn mạng; an toàn giao thông quốc gia; an toàn, vệ sinh lao động; vệ sinh
an toàn thực phẩm; liên ngành về an toàn thực phẩm; liên ngành vệ sinh an toàn thực phẩm; thông tin đối ngoại; nhân
quyền; bảo đảm quyền con người; phổ cập giáo dục; phổ cập giáo dục, xóa mù chữ; phổ cập giáo dục - xóa mù chữ; xây
dựng xã hội học tập; đổi mới giáo dục; kỳ thi; kỳ thi tốt nghiệp thpt; kỳ thi thpt quốc gia; thi tốt nghiệp thpt; tổng
điều tra dân số và nhà ở; tổng điều tra kinh tế; tổng điều tra nông thôn, nông nghiệp; tổng điều tra nông thôn, nông
nghiệp và thủy sản; tổng điều tra; kiểm kê đất đai; phát triển nhà ở; phát triển nhà ở và thị trường bất động sản; nhà
ở và thị trường bất động sản; chỉnh trang đô thị; phát triển đô thị; phát triển công nghiệp hỗ trợ; phát triển thị
trường lao động; xây dựng gia đình; công tác gia đình; công tác người cao tuổi; công tác trẻ em; thực hiện chính sách
bảo hiểm xã hội, bảo hiểm y tế; bảo hiểm xã hội, bảo hiểm y tế; bảo hiểm y tế toàn dân; khắc phục hậu quả bom mìn;
khắc phục hậu quả bom mìn sau chiến tranh; khắc phục hậu quả chất độc hóa học; khắc phục hậu quả thiên tai; tìm kiếm,
quy tập hài cốt liệt sĩ; xác định hài cốt liệt sĩ còn thiếu thông tin; phân giới cắm mốc; sắp xếp đơn vị hành chính;
sắp xếp các đơn vị hành chính; sắp xếp tổ chức bộ máy; sắp xếp đơn vị hành chính và xây dựng mô hình tổ chức chính
quyền địa phương 2 cấp; xây dựng mô hình tổ chức chính quyền địa phương 2 cấp; chính quyền địa phương 2 cấp; mô hình
chính quyền địa phương 2 cấp; tổng kết; tổng kết nghị quyết; phát triển năng lượng; phát triển điện lực; các công
trình trọng điểm; các công trình, dự án trọng điểm; các dự án trọng điểm; công trình trọng điểm; thu hút đầu tư; đền
bù, giải phóng mặt bằng; công tác bồi thường, giải phóng mặt bằng; thu ngân sách; điều hành giá; bình ổn giá; tiết
kiệm điện; học tập và làm theo tư tưởng, đạo đức, phong cách hồ chí minh; vận động hiến máu tình nguyện; hiến máu tình
nguyện; hiến máu nhân đạo; cuộc vận động; phát triển du lịch; phát triển bền vững; tăng trưởng xanh; cải cách tư pháp;
cải cách chính sách tiền lương; phòng, chống rửa tiền; hỗ trợ doanh nghiệp; phục hồi và phát triển kinh tế; công tác
biên giới; biên giới; quân dân y; kết hợp quân dân y; diễn tập; diễn tập khu vực phòng thủ; điều trị; cách ly; truy
vết; xét nghiệm; lấy mẫu; tiêm chủng; tiêm vắc xin; truyền thông; hậu cần; lưu thông hàng hóa; an ninh trật tự xã hội;
an ninh, trật tự; an sinh xã hội; khánh tiết; tuyên truyền; nội dung; văn kiện; nhân sự; phục vụ đại hội; tổ chức phục
vụ; tổ chức phục vụ đại hội; tổ chức - phục vụ; kinh tế - xã hội; tháng hành động; tháng hành động vì an
toàn thực phẩm; tháng hành động vì trẻ em; tháng hành động vì bình đẳng giới; tháng hành động quốc gia; tháng hành động
phòng, chống ma túy; tháng cao điểm; tháng thanh niên; tuần lễ; năm du lịch; năm du lịch quốc gia; đẩy mạnh giải ngân;
đẩy mạnh giải ngân vốn đầu tư công; thúc đẩy giải ngân; thúc đẩy giải ngân vốn đầu tư công; thúc đẩy đầu tư; tháo gỡ
khó khăn; tháo gỡ khó khăn, vướng mắc; tháo gỡ vướng mắc; tháo gỡ khó khăn cho doanh nghiệp; tháo gỡ khó khăn, vướng
mắc cho doanh nghiệp; tháo gỡ khó khăn, vướng mắc cho các dự án; tháo gỡ khó khăn, vướng mắc các dự án; tháo gỡ khó
khăn cho các dự án; tháo gỡ khó khăn cho sản xuất kinh doanh; tháo gỡ khó khăn, vướng mắc cho sản xuất, kinh doanh; tháo
gỡ khó khăn, vướng mắc trong sản xuất, kinh doanh; xử lý các dự án tồn đọng; xử lý nợ đọng; rà soát văn bản; rà soát
thủ tục hành chính; phòng chống thiên tai và tìm kiếm cứu nạn;
báo cáo đánh giá tác động môi trường; đánh giá tác động môi trường; báo cáo kinh tế - kỹ thuật; báo cáo nghiên cứu khả
thi; xây dựng nông thôn mới, đô thị văn minh; nông thôn mới, đô thị văn minh; chương trình xây dựng nông thôn mới, đô
thị văn minh; chương trình xây dựng nông thôn mới, đô thị văn minh, giảm nghèo bền vững; chương trình xây dựng nông thôn
mới, đô thị văn minh, giảm nghèo bền vững, ocop; nông thôn mới, giảm nghèo bền vững;
phòng chống thiên tai và tkcn; phòng, chống thiên tai và tkcn; pctt và tkcn; phòng, chống lụt, bão và tkcn; tội phạm
buôn bán phụ nữ, trẻ em; phòng, chống tội phạm buôn bán phụ nữ, trẻ em; phòng chống tội phạm buôn bán phụ nữ, trẻ em;
buôn bán phụ nữ, trẻ em; phòng, chống buôn bán phụ nữ, trẻ em; phát triển thanh toán không dùng tiền mặt; thanh toán
không dùng tiền mặt; hiv/aids, ma túy, mại dâm; phòng chống hiv/aids, ma túy, mại dâm; phòng, chống hiv/aids, ma túy,
mại dâm; phòng chống aids, ma túy, mại dâm; phòng, chống aids, ma túy, mại dâm; hiv/aids và phòng, chống tệ nạn ma
túy, mại dâm; phòng, chống hiv/aids và phòng, chống tệ nạn ma túy, mại dâm; chống hạn; phòng, chống hạn; phòng chống
hạn; chống hạn và xâm nhập mặn; phòng, chống hạn hán, xâm nhập mặn; kiểm kê đất đai; kê khai, kiểm kê đất đai; đại hội
đảng; đại hội đảng các cấp; đại hội đảng bộ các cấp; các ngày lễ lớn; kỷ niệm các ngày lễ lớn; tổ chức các ngày lễ
lớn; chính sách tài chính, tiền tệ; tài chính, tiền tệ; xét tuyển; xét tuyển viên chức; tuyển dụng viên chức; tuyển
dụng công chức; thi tuyển công chức; thi nâng ngạch; đặt tên, đổi tên đường; đặt tên, đổi tên đường, phố và công trình
công cộng; đặt tên đường, phố và công trình công cộng; định giá tài sản trong tố tụng hình sự; định giá tài sản;
nghiệm thu đề tài; nghiệm thu đề tài, dự án; thẩm định hồ sơ mời thầu; chấm thầu; soạn thảo đề án; xây dựng đề án
"""),
)
