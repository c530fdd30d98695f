"""Words that say what a body does, and so end its name where that runs on in small letters; in folded spelling."""

from __future__ import annotations

from ..phrase_lists import phrases, words

PREDICATES = phrases("""
thực hiện; tóm lược; tự giải; tự nguyện; an ủi; áp dụng; ân cần; ấn định; ăn chia; ăn mừng; bám sát; bàn giao; bàn
bạc; ban hành; ban bố; bãi bỏ; bảo đảm; bao gồm; bao tiêu; bao vây; báo cáo; báo động; báo tin; bắt đầu; bắt giữ; bắt
gặp; bắt quả; bắt tay; bác bỏ; bán chạy; bày tỏ; băn khoăn; bắt buộc; bầu bổ; bầu giữ; bất ngờ; bế mạc; bị bắt; biên
soạn; biết ơn; biểu dương; biểu quyết; bình chọn; bình xét; bóc gỡ; bỏ phiếu; bỏ vốn; bổ nhiệm; bổ sung; bố trí; bộc
bạch; bước vào; ca ngợi; cảm ơn; cảm thấy; cam đoan; cam kết; can thiệp; cảnh cáo; cảnh tỉnh; cáo buộc; căn cứ; cắm
biển; cắt cử; cắt băng; cắt giảm; cân đối; cân nhắc; cập nhật; cấp phát; cấp phép; cấp bù; câu kết; chấm dứt; chậm
nhất; chậm trễ; chấn chỉnh; chấp hành; chấp nhận; chấp thuận; chào bán; chào đón; chào mừng; chạy thử; chăm lo; chặn
dòng; chặn bắt; chém gió; chê trách; chi viện; chia sẻ; chia tay; chỉ định; chỉ đạo; chỉ rõ; chỉ ra; chỉ thị; chịu
trách; chính thức; cho biết; cho hay; cho phép; cho rằng; cho thấy; cho thuê; cho vay; cho ý; chọn lựa; chốt chặn;
chơi bời; chú trọng; chủ trì; chủ trương; chủ động; chúc mừng; chúc tết; chuẩn bị; chuẩn y; chung tay; chung sức;
chung kết; chứng kiến; chứng minh; chuyển đến; chuyển sang; chuyển trả; có mặt; có lúc; có thể; có văn; coi trọng;
công bố; công khai; công nhận; cổ vũ; củng cố; cung cấp; cùng nhau; cùng với; cụ thể; cử hành; cử chuyên; cử cán; cử
lực; cử người; cưỡng chế; cứu giúp; dành tặng; dẫn đầu; dẫn đoàn; dẫn giải; dâng hương; dâng hoa; dập tắt; diễn ra; di
dời; di chuyển; do ông; do bà; duy trì; dự kiến; dự họp; dự lễ; dừng chân; dừng lại; đã có; đảm bảo; đảm đương; đảm
nhận; đảm nhiệm; đánh giá; đánh bắt; đào bới; đáp ứng; đạt chuẩn; đạt được; đăng ký; đăng tải; đăng cai; đặt ra; đặt
hàng; đặt tại; đặt mục; đấu nối; đấu tranh; đề cao; đề cập; đề cử; đề ra; đề nghị; đề xuất; đẩy lùi; đẩy mạnh; đẩy
nhanh; để lại; đệ trình; đến nay; đến thăm; đi đầu; đi vào; đi sâu; đinh ninh; định kỳ; đình chỉ; điều động; điều
chỉnh; điều tiết; đối chiếu; đối mặt; đối với; đối thoại; đón nhận; đón tiếp; đóng cửa; đóng góp; đóng quân; đóng vai;
đóng tại; đòi hỏi; đôn đốc; đồng chủ; đồng hành; đồng thời; đồng tình; đồng ý; động viên; đưa ra; đưa tin; đưa vào;
đứng ra; đứng đầu; đương đầu; gắn biển; gắn bó; gắn kết; gắn với; gặp gỡ; gặp khó; gặp mặt; gặt hái; gây khó; gây ra;
ghi hình; ghi nhận; giải đáp; giải thể; giải trình; giãn tiền; giành được; giao ban; giao lưu; giao nhiệm; giao phó;
giáo dưỡng; giảm nhẹ; giới thiệu; giúp dân; giúp đỡ; giúp nhau dựng; giữ chức; giữ gìn; giữ nguyên; giữ vai; giữ vững;
góp phần; góp ý; gỡ vướng; gửi thư; gửi tặng; gửi văn; hạ lãi; hạ mức; hạn chế; hào hứng; hăng hái; hân hoan; hé lộ;
hiện có; hiện đang; hình thành; hoàn chỉnh; hoàn tất; hoàn thành; hoàn thiện; hoan nghênh; hoạt động hiệu quả; hoạt
động theo; hỏi thăm; họp bàn; họp báo; họp phiên; hội chẩn; hội đàm; huy động; hủy bỏ; hứa hẹn; hưởng lợi; hưởng ứng;
hy vọng; kể chuyện; kể lại; kể từ; kêu gọi; kéo dài; kéo về; kết luận; kết nạp; kết thúc; khai giảng; khai hội; khai
mạc; khai trương; khắc phục; khẳng định; khẩn trương; khánh thành; khép lại; khen thưởng; khen tặng; khiến cho; khiển
trách; kháng nghị; khoanh vùng; không chỉ; không để; không cho; không còn; không được; khôi phục; khởi công; khởi đầu;
khởi động; khởi tố; khuyên; khuyến cáo; khuyến nghị; kỳ vọng; kiêm nhiệm; kiên quyết; kiên trì; kiện toàn; kiểm điểm;
kiểm đếm; kiểm phiếu; kính đề; kính trình; kính báo; ký ban; ký kết; ký tắt; ký quyết; ký hợp; lãnh đạo; làm chủ; làm
lễ; làm rõ; làm việc; làm sạch; làm tốt; lặp lại; lấy mẫu; lấy ý; lập biên; lập danh; lập dự; lập hồ; lập lại; lên án;
lên đường; lên kế; lên phương; lên tiếng; liên hệ; liên tiếp; liên tục; linh hoạt; loại bỏ; long trọng; lo lắng; lôi
cuốn; lồng ghép; lúng túng; luân chuyển; lưu giữ; lưu ý; mạnh dạn; mang lại; mang theo; mất đi; miễn giảm; miễn nhiệm;
mong muốn; mổ xẻ; mở chuyên; mở cửa; mở đầu; mở đợt; mở lại; mở lớp; mở phiên; mong đợi; mời gọi; mua lại; mừng thọ;
nắm bắt; nắm chắc; năng nổ; nâng cao; nâng cấp; nâng tổng; nêu cao; nêu gương; nêu rõ; ngăn chặn; ngắm nhìn; nghe báo;
nghỉ hưu; nghiêm cấm; nghiêm túc; nghiệm thu; ngừng bơm; nhanh chóng; nhân rộng; nhân dịp; nhấn mạnh; nhập dự; nhận
bàn; nhận được; nhận định; nhận giải; nhận nhiệm; nhận thấy; nhận tin; nhận xét; nhất trí; nhiệt tình; nhiệt liệt;
nhìn nhận; nhờ có; niêm phong; niêm yết; nói lên; nộp hồ; nộp lại; nợ lương; ổn thỏa; phá án; phản ánh; phản bác;
phải; phạm nhân; phạt tiền; phát biểu; phát động; phát hiện; phát huy; phát thưởng; phát sóng; phân bổ; phân công;
phân luồng; phấn đấu; phê bình; phê chuẩn; phê duyệt; phong sắc; phong tặng; phỏng vấn; phổ biến đến; phối hợp; phối
hợp với; phối hợp cùng; phúc đáp; phúc tra; phục dựng; phụ trách; qua đời; quán triệt; quan tâm; quán xuyến; quy định;
quy tụ; quyên góp; quyết định; quyết liệt; quyết tâm; ra đời; ra đi; ra mắt; ra quân; ra quyết; ra sức; ra thông; rà
lại; rà soát; rà xong; rút ngắn; rút kinh; rơi vào; san sẻ; san lấp; sáp nhập; sát cánh; say mê; siết chặt; soạn thảo;
soạn tài; so sánh; sơ kết; sơ tán; sôi nổi; sớm có; sửa đổi; sửa chữa; sưu tập; tái bản; tái cử; tái đắc; tại chỗ đã;
tạm dừng; tạm giữ; tạm ngừng; tạm ứng; tạo điều; tạo ra; tặng bằng; tặng hoa; tặng quà; tăng ca; tăng thời; tăng tốc;
tập hợp; tập kết; tập trung; tất bật; tham dự; tham gia; tham quan; tham vấn cho; thành lập; thảo luận; tháo dỡ; tháo
gỡ; thay đổi; thay mặt; thay thế; thăm hỏi; thăm khám; thăm tặng; thắng thầu; thẩm tra; thẳng thắn; thất bại; thế
chấp; thể hiện; thi đấu với; thiếu hụt; thí điểm; thích thú; thi nhau; thỏa thuận; thông báo; thông qua; thống nhất;
thông xe; thu dứt; thu gom; thu giữ; thu hoạch được; thu hồi; thu hút; thu mua; thu được; thụ hưởng; thụ lý; thuyết
minh; thuyết phục; thuyết trình; thử thách; thừa nhận; thừa ủy; thực thi; thường trú; thường xuyên; tiêm phòng; tiến
hành; tiếp đón; tiếp quản; tiếp sức; tiếp thu; tiếp tục; tiếp xúc; tiêu hủy; tìm hiểu; tin tưởng; tiên phong; tiết lộ;
tích cực; tịch thu; tố giác; toạ lạc; tọa lạc; tổng duyệt; tống đạt; trả kết; trả lại; trả lời; trải qua; tranh thủ;
tranh tài; trao bằng; trao đổi; trao giải; trao nhà; trao quà; trao quyết; trao tặng; trao tiền; trao học; trăn trở;
triển khai; triệu hồi; triệt phá; triệt xóa; triệu tập; trích xuất; trình bày; trình diễn; trình phương; trở lại; trở
thành; trợ lực; trung thành; trúng cử; trúng thầu; trực thuộc; trực tiếp; trực chỉ; trưng cầu; truy bắt; truy quét;
truy thu; truy tố; truyền đạt; tu sửa; tuần hành; túc trực; tuyên án; tuyên bố; tuyên dương; tuyên phạt; tuyển chọn;
từ chối; tự chế; tự nguyện; tự tin; tưng bừng; ủng hộ; ủy thác; ứng cử; ứng thêm; ưu tiên; vay lại; vào cuộc; văng
vẳng; vắng mặt; vất vả; vẫn còn; vẽ ra; vi phạm; viếng; viết thư; vinh danh; vinh dự; vui mừng; vui vẻ; vươn lên; vượt
qua; vượt khó; xác định; xác lập; xác minh; xác nhận; xảy ra; xét duyệt; xét tặng; xem lại; xem xét; xin ý; xin lỗi;
xin phép; xuất hiện; xuất phát; xuất chuồng; xuống đường; xuống hiện; xúc động; xử phạt; xứng đáng; ý kiến; yêu cầu;
thành công; rất; khá; tròn; tổng kết; sơ kết; kỷ niệm; hân hạnh; trân trọng; nhất là; gắn liền; đi kèm; liên doanh;
liên danh; liên kết; hợp nhất; ký cam; chào thầu; kiện ra; khởi kiện; kháng cáo; phát mãi; thế chỗ; thanh lý; kiểm kê;
khai báo; kê khai; đo vẽ; cấp cứu cho; tiếp tế; trợ cấp; đền ơn; tri ân; ghi danh; lựa chọn; thuê tư; mua sắm; chi
trả; chi ngân; giải ngân; quyết toán; hạch toán; xuất bán; nhập khẩu; xuất khẩu; vận chuyển; lắp xong; cắt điện; cấp
điện; hạ tải; xả lũ; mổ bắt; cứu sống; cứu chữa; phẫu thuật thành; mời chuyên; chuyển hồ; chuyển tiền; góp vốn; rót
vốn; huấn thị; đọc diễn; nhắn tin; gọi điện; thâu tóm; lùi lại; chuyển mình; đổi tên; ra biển; nghiêng mình
""")
"""What is said of a body, by its first two syllables: no name goes on with it in small letters."""

PARTICLES = words("""
ai anh ấy ba bà bán bao bàn bay bắt bầu bèn bên bị biết bớt bởi cần chẳng chị chia chiếm chiều cho chở chơi chống chọn
chớ chớm chưa chứ có còn cô cõng cũng cùng của cứ dành dạy dẫn dần dùng dựng dứt do đang đánh đào đạt đã đặt đẩy đăng
đếm đến đề để đều đi đó đọc đón đòi đổi đôi đông đưa đứng được gần gặp ghé ghi giành giao giới giúp giữ giữa gây gọi
góp gồm gỡ gửi hai hay hằng hãy hiện hoãn hoặc hôm hơn họp họ hỏi hứa kể kêu khen khi khiến khoe khuyên khóc không kia
kiêm kiện kèm ký là lại làm lấy lên lo lỗ lập luôn mà mạnh mang mất mắc mỏng mong mỗi mọi một mới mời mở mua muốn mừng
này nay nâng năm nằm nên nêu nếu ngay ngày ngại ngồi ngừng nghe nghĩ nhận nhắc nhằm nhấn nhập nhiều nhìn nhờ nhưng như
nói nơi nợ nộp ở ông phải phạt phát phủ qua ra rà rằng rất rõ rồi rơi rút sau sáng sẽ sắp siết sớm sửa suýt tại tăng
tặng tay tập thả thay thành thăm thắng thấy thế theo thì thiếu thôi thu thua thuê thuộc thường tìm tới trả trao trăn
trên trong các những cấp chốt khóa khoá nhiệm thêm thực treo trình tròn trúng truy trước từ từng tuy vay vào vẫn vắng
vất vậy về vì viết việc vốn với vừa vượt xả xem xin xong xuống xử yêu
""")
"""Single words that end a run of small letters: verbs, auxiliaries, prepositions, pronouns."""

OPEN_ENDS = words("""
sau trước lại xong ngay xuống lên thêm của cho với tại ở trong trên từ theo về để nhằm do bởi vì khi như đến tới ra vào
qua cùng
""")
"""Of the particles those that may stand behind a verb's object as well as behind a name."""
