"""Head nouns of organisations and what each may be followed by (annotation guide §1 UNIT, §3).

A kind says how a name goes on after its head; the grammar itself is in `grammar`.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..phrase_lists import phrases
from ..tokens import Phrases


@dataclass(frozen=True, slots=True)
class Kind:
    """How a name goes on after its head.

    `alone`: complete with nothing after it; `level`: a level word completes it ("UBND tỉnh"); `place`: a bare place
    name does ("Tỉnh ủy Cao Bằng"); `body`: modifiers may follow, and complete it; `lower`: how far modifiers in lower
    case go (0 after a link only, 1 topics, 2 also predicates, "Ban Chỉ đạo thực hiện …"); `caps`: any capitalised
    word is a modifier; `parent`: the parent's name may follow directly ("Văn phòng UBND tỉnh").
    """

    name: str
    alone: bool = False
    level: bool = True
    place: bool = True
    body: bool = False
    lower: int = 0
    caps: bool = False
    parent: bool = False


SOLO = Kind("solo", alone=True, level=False)
COUNCIL = Kind("council")
PARTY = Kind("party", alone=True)
CELL = Kind("cell", parent=True)
PART = Kind("part", body=True, parent=True)
BOARD = Kind("board", alone=True, body=True, parent=True)
APEX = Kind("apex", level=False, place=False, parent=True)
BRAND = Kind("brand", alone=True, level=False)
AGENCY = Kind("agency", body=True, lower=1, caps=True, parent=True)
SCHOOL = Kind("school", body=True, lower=1, caps=True)
SECTOR = Kind("sector", level=False, place=False, body=True, parent=True)
DIVISION = Kind("division", level=False, place=False, body=True, lower=1, caps=True, parent=True)
FORCE = Kind("force", body=True, parent=True)
BUREAU = Kind("force", alone=True, body=True, parent=True)
TEAM = Kind("team", level=True, place=False, body=True, lower=2, parent=True)
NAMED = Kind("named", level=True, body=True, lower=1, caps=True, parent=False)

_TABLE: tuple[tuple[Kind, str], ...] = (
    (
        SOLO,
        """
chính phủ; quốc hội; bộ chính trị; ban bí thư; ban bí thư trung ương đảng; ban bí thư trung ương; bch trung ương; bch
trung ương đảng; bch t.ư đảng; bch tw đảng; bchtw; bchtw đảng; ban chấp hành trung ương đảng; ban chấp hành trung
ương; ban chấp hành t.ư đảng; ban chấp hành tw đảng; trung ương đảng; t.ư đảng; tw đảng; trung ương đảng nhân dân cách
mạng lào; đảng nhân dân cách mạng lào; trung ương đoàn; t.ư đoàn; tw đoàn; ban chấp hành trung ương đoàn; ban bí thư
trung ương đoàn; văn phòng trung ương đoàn; trung ương đoàn tncs hồ chí minh; t.ư đoàn tncs hồ chí minh; ban chấp hành
trung ương đoàn tncs hồ chí minh; ban bí thư trung ương đoàn tncs hồ chí minh; ban thường vụ trung ương đoàn; trung
ương đoàn thanh niên cộng sản hồ chí minh; ủy ban thường vụ quốc hội; ubtvqh; ubtv quốc hội; văn phòng chính phủ;
vpcp; văn phòng quốc hội; vpqh; văn phòng trung ương đảng; văn phòng trung ương; vptw; vptw đảng; văn phòng chủ tịch
nước; vpctn; quân ủy trung ương; hội đồng bảo an; thanh tra chính phủ; ttcp; kiểm toán nhà nước; ktnn; thông tấn xã
việt nam; đài tiếng nói việt nam; đài truyền hình việt nam; bảo hiểm xã hội việt nam; bhxh việt nam; mặt trận tổ quốc
việt nam; mttq việt nam; mttqvn; tổng liên đoàn lao động việt nam; tổng liên đoàn lao động; tlđlđ việt nam; liên hợp
quốc; unesco; unicef; who; undp; fao; imf; wb; adb; ngân hàng thế giới; wto; jica; usaid; koica; unfpa; ilo; interpol;
unhcr; iom; giz; asean; viện kiểm sát nhân dân tối cao; vksnd tối cao; vksndtc; tòa án nhân dân tối cao; tand tối cao;
tandtc; ubcknn; ủy ban chứng khoán nhà nước; hội đồng dân tộc; hội đồng bầu cử quốc gia; ban công tác đại biểu; ban
dân nguyện; tttu; tt/tu; tt.tu; tt tu; vp tu; bộ tổng tham mưu; tổng cục chính trị; ủy ban trung ương mttqvn; ủy ban
tw mttqvn; ubtw mttqvn; ubtw mttq việt nam; ủy ban tw mttq việt nam; ủy ban t.ư mttq việt nam; ủy ban trung ương mttq
việt nam; ủy ban trung ương mặt trận tổ quốc việt nam; ban thường trực ủy ban trung ương mttq việt nam; ban thường
trực ủy ban trung ương mặt trận tổ quốc việt nam; bộ tư lệnh thủ đô hà nội; bộ tư lệnh thủ đô; ban tôn giáo chính phủ;
ban thi đua - khen thưởng trung ương; ban thi đua-khen thưởng tw; liên minh châu âu; ủy ban châu âu; vietnam mrcc; hội
đồng nhà nước; hội đồng bộ trưởng; quốc hội nước cộng hòa xã hội chủ nghĩa việt nam; chính phủ nước cộng hòa xã hội
chủ nghĩa việt nam; ban dân nguyện và giám sát
        """,
    ),
    (
        BRAND,
        """
vcci; evn; vnpt; viettel; pvn; petrovietnam; vinachem; vinacomin; vinatex; tkv; acv; vietcombank; vietinbank; bidv;
agribank; hdbank; vpbank; techcombank; sacombank; mb bank; mbbank; tpbank; acb; vib; msb; shb; seabank; lpbank;
eximbank; lienvietpostbank; fpt; vingroup; vinfast; sun group; sungroup; flc; flc group; vietnam airlines; vietjet;
vietjet air; bamboo airways; petrolimex; vinamilk; thaco; masan; mobifone; vinaphone; vnpost; vietnam post; vinaconex;
lilama; coteccons; novaland; vsip; becamex; becamex idc; pv gas; pv power; pvep; pv oil; evnnpt; evngenco; vinalines;
vimc; samsung; formosa; goertek; gtel; agribank chi nhánh; vnvc; saigon co.op; viglacera; sabeco; habeco; vissan;
dabaco; th true milk; fmo; mobi; viettel post; vtc; vtv; vov; ttxvn; bts ghpgvn; hđts ghpgvn; hđts; ghpgvn; ban trị sự
ghpgvn; giáo hội phật giáo việt nam; ban trị sự giáo hội phật giáo việt nam; hội đồng trị sự giáo hội phật giáo việt
nam; hội đồng chứng minh; hose; hnx; vec
        """,
    ),
    (
        COUNCIL,
        """
ubnd; ub nd; unbd; u.b.n.d; ủy ban nhân dân; hđnd; hdnd; hội đồng nhân dân; thi hành án dân sự; bhxh cơ sở; bảo hiểm
xã hội cơ sở; tand; tòa án nhân dân; tòa án; tòa án quân sự; viện kiểm sát quân sự; vksnd; vks; viện ks; viện ksnd;
viện kiểm sát nhân dân; viện kiểm sát; bhxh; bảo hiểm xã hội; lđlđ; liên đoàn lao động; ubmttq; ub mttq; ubmttqvn; ub
mttqvn; ubmttq việt nam; ub mttq việt nam; ub.mttq; ub.mttqvn; ub.mttq việt nam; ub.mttq vn; ubmttq vn; ubmt tq; ubmt
tq vn; ubmt tq việt nam; ủy ban mttq; ủy ban mttqvn; ủy ban mttq việt nam; ubmt; ubmt tổ quốc; mttq; mặt trận tổ quốc;
ủy ban mặt trận tổ quốc; ủy ban mặt trận tổ quốc việt nam; ủy ban mặt trận; mặt trận; ub mặt trận tổ quốc; ub mặt trận
tổ quốc việt nam; mttqvn; mttq việt nam; mặt trận tổ quốc việt nam; ủy ban bầu cử; ubbc;
ủy ban bầu cử đại biểu hội đồng nhân dân; ủy ban bầu cử đại biểu hđnd; ủy ban bầu cử đại biểu quốc hội và đại biểu
hội đồng nhân dân; ủy ban bầu cử đại biểu quốc hội và
đại biểu hđnd; hội lhpn; hội liên hiệp phụ nữ; hội
phụ nữ; hội nông dân; hội ccb; hội cựu chiến binh; hội nd; hội lhtn; hội liên hiệp thanh niên; hội chữ thập đỏ; hội
ctđ; hội khuyến học; hội khuyến học và bảo trợ học đường; hội người cao tuổi; hội nct; hội nhà báo; hội luật gia; đoàn
luật sư; hội người mù; đoàn thanh niên; đoàn tncs hồ chí minh; đoàn tncs hcm; đoàn tncshcm; đoàn tncs; đoàn thanh niên
cộng sản hồ chí minh; đoàn thanh niên cộng sản; hội liên hiệp phụ nữ việt nam; hội nông dân việt nam; hội cựu chiến
binh việt nam; hội liên hiệp thanh niên việt nam; hội lhpn việt nam; hội lhtn việt nam; ủy ban hội lhtn việt nam; hội
ccb việt nam; hội khuyến học việt nam; hội chữ thập đỏ việt nam; hội sinh viên việt nam; hội nhà báo việt nam; đoàn
đại biểu quốc hội; đoàn đại biểu quốc hội đơn vị; đoàn đbqh; đđbqh; bchqs; ban chqs; ban chỉ huy quân sự; ban ch quân
sự; bộ chqs; bộ chỉ huy quân sự; bộ chỉ huy bộ đội biên phòng; bộ chỉ huy bđbp; bch bđbp; bộ chỉ huy biên phòng; ban
chỉ huy bđbp; bộ đội biên phòng; bđbp; kho bạc; hội kh; hội doanh nghiệp; hội đồng hương; liên minh hợp tác xã; liên
minh htx; hội đồng nghĩa vụ quân sự; thành đội; huyện đội; tỉnh hội; hội đồng thẩm định nông thôn mới; ban nhân dân;
hnd; taqs; vksqs; vks quân sự
        """,
    ),
    (
        PARTY,
        """
tỉnh ủy; thành ủy; huyện ủy; quận ủy; thị ủy; tỉnh đoàn; thành đoàn; huyện đoàn; quận đoàn; thị đoàn; đoàn xã; đoàn
phường; đoàn thị trấn
        """,
    ),
    (
        CELL,
        """
đảng ủy; đảng bộ; chi bộ; chi ủy; đảng đoàn; bcsđ; chi đoàn; đoàn cơ sở; đoàn thanh niên; ban chấp hành đảng bộ; bch
đảng bộ; ban chấp hành; bch; ban thường vụ; btv; ban thường trực; thường trực; tt; tt.; tt/; ttr; ttr.; t.tr; thg
trực; tt hđnd; thường vụ; hội đồng trường; hội đồng quản trị; ban thanh niên; ban đại diện; hội đồng thành viên; ủy
ban kiểm
tra; ubkt; ub kiểm tra; hội phụ nữ; đoàn trường; ban giám hiệu; thường trực ban; đảng ủy quân sự; liên chi hội
        """,
    ),
    (
        APEX,
        """
trung ương; t.ư; tw; tư; ban cán sự đảng trung ương
        """,
    ),
    (
        PART,
        """
cơ quan; công đoàn; công đoàn cơ sở; công đoàn ngành; văn phòng; vp; vpub; văn phòng thường trực; văn phòng đại diện;
thanh tra; ban tổ chức; văn phòng đoàn đbqh; văn phòng đoàn đại biểu quốc hội; vp đoàn đbqh; vp đđbqh; vp. đđbqh; vp
hđnd; tổ đảng; ban an toàn giao thông; ban atgt; ban công tác mặt trận; ban hội thẩm; ban nữ công; ban kiểm sát; bộ
phận thường trực; thường trực ban chỉ đạo; cơ quan thường trực ban chỉ đạo; trung tâm điều hành; bệnh xá; vp.; vp.
đoàn đbqh; vp. hđnd; tòa hình sự; tòa dân sự; tòa hành chính; tòa kinh tế; tòa lao động; tòa gia đình và người chưa
thành niên; công đoàn các khu công nghiệp; công đoàn viên chức; cđcs
        """,
    ),
    (
        BOARD,
        """
ban cán sự đảng; ban cán sự; ban tuyên giáo; ban tuyên giáo và dân vận; ban dân vận; ban nội chính; ban pháp chế; ban
kinh tế - ngân sách; ban kinh tế và ngân sách; ban kinh tế - xã hội; ban kinh tế xã hội; ban kt-ns; ban kt-xh; ban văn
hóa - xã hội; ban văn hóa xã hội; ban văn hóa và xã hội; ban vh-xh; ban dân tộc; ban đô thị; ban tôn giáo; ban tôn
giáo và dân tộc; ban xây dựng đảng; ban tiếp công dân; ban tiếp dân; tổ đại biểu hđnd; tổ đại biểu hội đồng nhân dân;
ban khoa giáo; ban công tác phía nam; ban tuyên huấn; ban bảo vệ chăm sóc sức khỏe cán bộ; ban bảo vệ, chăm sóc sức
khỏe cán bộ; ban thi đua - khen thưởng; ban thi đua khen thưởng; ban tđkt; ban tđ-kt; ban đối ngoại; ban chính sách,
chiến lược; ban kinh tế trung ương; ban giải phóng mặt bằng; ban gpmb; hội đồng thi đua - khen thưởng; hội đồng thi
đua khen thưởng; hội đồng tđkt; ban vì sự tiến bộ phụ nữ; ban vì sự tiến bộ của phụ nữ; ban khuyến học; ban thanh tra
nhân dân; ban thanh vận; ban đại diện cha mẹ học sinh; ban lâm nghiệp; ban tuyên giáo trung ương; ban thi đua; tổ phản
ứng nhanh; ban pháp luật; ban văn hóa - thông tin; văn phòng sở; văn phòng bộ; thanh tra sở; thanh tra bộ; công đoàn
cơ quan; cơ quan ủy ban kiểm tra - thanh tra; ban kinh tế ngân sách; btg&dv; btgdv
        """,
    ),
    (
        FORCE,
        """
công an; ca; cscđ; cảnh sát cơ động; cảnh sát pccc; quân khu; quân đoàn; quân chủng; binh chủng; sư đoàn; lữ đoàn;
trung đoàn; tiểu đoàn; đại đội; binh đoàn; bộ tư lệnh; hải đội; hải đội dân quân; hải đội dân quân thường trực; hải
đoàn; vùng cảnh sát biển; cảnh sát biển; cục quân y; vùng; ban chỉ huy phòng thủ khu vực; ban chỉ huy pthủ khu vực
        """,
    ),
    (
        BUREAU,
        """
cqđt; cqcsđt; cq csđt; cqanđt; cơ quan csđt; cơ quan cảnh sát điều tra; cơ quan điều tra; cơ quan anđt; cơ quan an
ninh điều tra; cơ quan thi hành án hình sự; cơ quan điều tra hình sự
        """,
    ),
    (
        SECTOR,
        """
sở; bộ
        """,
    ),
    (
        AGENCY,
        """
tổ đbqh đơn vị; tổ đại biểu quốc hội đơn vị; đảng ủy khối; đảng bộ khối; đoàn khối; đảng ủy các cơ quan đảng; đảng ủy
các cơ quan; đảng bộ các cơ quan đảng; đảng ủy mttq, các đoàn thể; đảng ủy mttq và các đoàn thể; đảng ủy mặt trận tổ
quốc, các đoàn thể; đảng ủy mặt trận tổ quốc và các đoàn thể; báo và đài phát thanh và truyền hình; văn phòng điều
phối; vpđp; ngân hàng nhà nước; ngân hàng nhà nước việt nam; nhnn; nhnn việt nam; kho bạc nhà nước; kbnn; ngân hàng
chính sách xã hội; nhcsxh; ngân hàng nhà nước chi nhánh; nhnn chi nhánh; ttyt; phòng giao dịch; tòa phúc thẩm;
cnvpđkđđ; ttptqđ; tthcc; ban quản lý; bql; ban qlda; bqlda; ban quản lý dự án; bqlrph; ban qlrph; ban qlrpd; ban quản
lý rừng; hạt kiểm lâm; hạt quản lý đê; đồn biên phòng; đồn bp; đồn công an; cảng vụ; trại giam; trại tạm giam; nhà
tạm giữ; điện lực;
bưu điện; bưu cục; kiểm toán nhà nước khu vực; kiểm toán nhà nước chuyên ngành; ktnn khu vực; dự trữ nhà nước khu vực;
cục dự trữ nhà nước khu vực; viễn thông; thuế cơ sở; thống kê cơ sở; ban đại diện cộng đồng hồi giáo; thuế; hải quan;
cục thuế; chi cục thuế; cục hải quan; chi cục hải quan; cục thống kê; chi cục thống kê; cục thi hành án dân sự; chi
cục thi hành án dân sự; cục thads; chi cục thads; thads; cục qltt; cục quản lý thị trường; đội qltt; đội quản lý thị
trường; cổng ttđt; đài pt-th; đài ptth; đài tt-th; đài phát thanh; đài phát thanh - truyền hình; đài phát thanh và
truyền hình; đài truyền hình; đài khí tượng thủy văn; đài kttv; bảo tàng; thư viện; nhà hát; thành đội; huyện đội; hội
quán; khu điều dưỡng; chi nhánh văn phòng đăng ký đất đai; chi nhánh vpđkđđ; văn phòng đăng ký đất đai; vpđkđđ; trung
tâm y tế; trạm y tế; trung tâm chính trị; trung tâm bồi dưỡng chính trị; trung tâm phát triển quỹ đất; trung tâm gdtx;
trung tâm gdnn-gdtx; trung tâm kiểm soát bệnh tật; cdc; trung tâm truyền thông; trung tâm văn hóa; trung tâm vh-tt;
trung tâm tt-vh; trung tâm phục vụ hành chính công; trung tâm hành chính công; trung tâm phục vụ hcc; ttpvhcc; tt
pvhcc; trung tâm khuyến nông; trung tâm dịch vụ nông nghiệp; trung tâm dvnn; trung tâm công tác xã hội; trung tâm dịch
vụ việc làm; hội đồng y khoa; sở giao dịch; ban quản lý rừng phòng hộ; ban quản lý rừng đặc dụng; quỹ tín dụng nhân
dân; đại sứ quán; tổng lãnh sự quán; lãnh sự quán; vườn quốc gia; vqg; khu bảo tồn thiên nhiên; nhà máy thủy điện;
trung tâm dự báo khí tượng thủy văn; quỹ bảo vệ và phát triển rừng; quỹ phòng, chống thiên tai; quỹ phòng chống thiên
tai; quỹ đầu tư phát triển; liên hiệp các tổ chức hữu nghị; liên hiệp các hội khoa học và kỹ thuật; liên hiệp hội; hội
văn học nghệ thuật; hội vhnt; hiệp hội doanh nghiệp; hội doanh nghiệp; hội sinh vật cảnh; tỉnh hội phụ nữ; báo và phát
thanh, truyền hình; báo và đài phát thanh, truyền hình; báo và đài pt-th; báo và đài ptth; báo và đài pt&th; báo và
ptth; đoàn kinh tế - quốc phòng; đoàn ktqp; hiệp hội doanh nghiệp nhỏ và vừa; hội doanh nghiệp nhỏ và vừa; văn phòng
đăng ký quyền sử dụng đất; ban quản trị chung cư; ban quản trị nhà chung cư; phân xưởng; bộ môn; tổ tiết kiệm và vay
vốn; tổ tk&vv; tổ vay vốn; tổ bảo vệ an ninh, trật tự; tổ bảo vệ an ninh trật tự; tổ an ninh, trật tự; tổ an ninh trật
tự; tổ bảo vệ antt; ban giám sát đầu tư của cộng đồng; ban giám sát đầu tư cộng đồng; trung tâm điều hành thông minh;
trung tâm giám sát, điều hành thông minh; trung tâm giám sát điều hành thông minh; trung tâm giám sát và điều hành
thông minh; nhà thiếu nhi; cung thiếu nhi; tổ bảo vệ an ninh, trật tự ở cơ sở; tổ bảo vệ an ninh trật tự ở cơ sở;
trung tâm công tác xã hội và quỹ bảo trợ trẻ em; đồn bpck; đồn bp cửa khẩu; đồn biên phòng cửa khẩu; cn vpđkđđ; đảng
bộ mttq, các đoàn thể; đảng bộ mttq và các đoàn thể; đảng bộ mặt trận tổ quốc, các đoàn thể; đảng bộ mặt trận tổ quốc
và các đoàn thể; hội doanh nhân trẻ; hội dn trẻ; hội doanh nhân nữ; hội khoa học và kỹ thuật; hội khoa học kỹ thuật;
hội kh-kt; hội kh&kt; hội khkt
        """,
    ),
    (
        DIVISION,
        """
phòng; vụ; cục; tổng cục; chi cục; ban; viện; khoa; trung tâm; ủy ban; đội; trạm; tổ; chi nhánh; ban tư vấn; ban điều
hành; học viện; phân viện; phân hiệu; thông tấn xã; quỹ; khối; trung đội; tiểu đội; khẩu đội; nhóm chuyên môn; tt; ban
chỉ huy; t.cục; t. cục
        """,
    ),
    (
        TEAM,
        """
ban chỉ đạo; bcđ; tổ công tác; tổ ctct; tổ công tác chuyên trách; đoàn công tác; đoàn kiểm tra; đoàn giám sát; đoàn
thanh tra; đoàn khảo sát; tổ kiểm tra; tổ giám sát; tổ giúp việc; tổ thư ký; tổ biên tập; tổ tư vấn; tổ thẩm định; tổ
công nghệ số cộng đồng; hội đồng; hội đồng thẩm định; hội đồng tư vấn; ban soạn thảo; ban chỉ huy; bch pctt; bch pclb;
bch phòng; bch pctt&tkcn; tiểu ban; ban vận động; ban giám sát; cụm thi đua; khối thi đua; tổ xung kích; ban giám
khảo; ủy ban quốc gia; tổ liên ngành; tổ tuyên truyền; tổ xây dựng; hội đồng nghiệm thu; hội đồng giám sát; ban tổ
chức lễ hội; ban tổ chức hội chợ; ban tổ chức hội chợ - triển lãm; ban tổ chức triển lãm; ban tổ chức ngày hội; ban tổ
chức chương trình; ban tổ chức liên hoan; ban tổ chức tuần lễ; ban tổ chức diễn đàn; ban tổ chức hội thi; ban tổ chức
cuộc thi; ban tổ chức giải; ban tổ chức đại hội; đoàn đặc nhiệm; đội đặc nhiệm; đội kiểm soát; hội đồng giáo sư; ban
kiểm tra; ban chuyên án; đoàn kiểm tra công vụ; tổ kiểm tra công vụ; ủy ban toàn quốc; ban thư ký; đoàn thẩm định; tổ
điều tra; ban tổ chức giải thưởng
        """,
    ),
    (
        SCHOOL,
        """
trường; trường đại học; đại học; đh; đhqg; đại học quốc gia; trường đh; trường cđ; trường cao đẳng; cao đẳng; trường
thpt; trường thcs; trường tiểu học; trường th; trường mầm non; trường mn; nhà trẻ; trường trung cấp; trường phổ thông;
trường ptdtnt; trường ptdtbt; nhóm trẻ; bệnh viện; bv; bvđk; trường th-thcs; trường th&thcs; trường thcs&thpt; trường
thcs-thpt; trường thcs và thpt; trường tiểu học và thcs; trường chuyên; giáo xứ; giáo họ; trường chính trị; trường
tiểu học và trung học cơ sở; trường tiểu học - trung học cơ sở; trường trung học cơ sở và trung học phổ thông; trường
tiểu học, trung học cơ sở và trung học phổ thông; trường tiểu học, thcs và thpt
        """,
    ),
    (
        NAMED,
        """
công ty; cty; ctcp; cty cp; cty tnhh; tổng công ty; tct; xn; tập đoàn; công ty cổ phần; công ty cp; công ty tnhh; công
ty tnhh mtv; doanh nghiệp tư nhân; dntn; hợp tác xã; htx; liên hiệp hợp tác xã; liên hiệp htx; xí nghiệp; nhà máy;
nông trường; lâm trường; nông lâm trường; ngân hàng; ngân hàng tmcp; nh tmcp; trung tâm; phòng khám; báo; tạp chí;
tuần báo; nhà xuất bản; nxb; hội; hiệp hội; liên hiệp; liên hiệp các hội; liên đoàn; nghiệp đoàn; câu lạc bộ; clb;
chùa; tòa giám mục; giáo phận; tổng giáo phận; tòa tổng giám mục; thiền viện; tịnh xá; chi hội; văn phòng luật sư; văn
phòng công chứng; liên đoàn địa chất; đoàn địa chất; hãng; hãng hàng không; hãng phim; tổ hợp tác; mái ấm; làng trẻ
em; tổ hội; tổ hội nghề nghiệp; nhóm thiện nguyện; câu lạc bộ thiện nguyện; chi hội nghề nghiệp; tư hội; giáo hội; hội
thánh; ban trị sự; học viện; viện; quỹ; công ty điện lực; tổng công ty điện lực
        """,
    ),
)  # fmt: skip

HEADS = Phrases((phrase, kind) for kind, block in _TABLE for phrase in phrases(block))
"""Head phrase → Kind; the longest phrase at a token wins."""

SMALL = frozenset(
    phrases("""
phòng; ban; sở; khoa; báo; trường; chùa; công ty; cục; chi cục; tổng cục; viện; bệnh viện; ngân hàng; tập đoàn; tổng
công ty; văn phòng; quỹ; hợp tác xã; htx; giáo xứ; công ty tnhh; công ty cổ phần; công ty cp; học viện; trường đại
học; đại học; trường thpt; trường thcs; trường tiểu học; tạp chí; trường mầm non; doanh nghiệp tư nhân; đồn biên
phòng; hạt kiểm lâm; trại giam; nhà hát; bảo tàng; vườn quốc gia; đài truyền hình; ngân hàng tmcp; ngân hàng thương mại
cổ phần; văn phòng điều phối; đại sứ quán; tổng lãnh sự quán; trường cao đẳng; trường trung cấp; trường cđ; trường đh;
nhà thiếu nhi; cung thiếu nhi
""")
)
"""Heads that may be written in lower case before a capital: "phòng TN&MT", "báo Tuổi trẻ", "chùa Nam Sơn"."""

UNFINISHED = frozenset(
    phrases("""
ban quản lý dự án; ban quản lý rừng; ban quản lý rừng phòng hộ; ban quản lý rừng đặc dụng; hạt kiểm lâm; đồn biên
phòng; nhà máy thủy điện; vườn quốc gia; khu bảo tồn thiên nhiên; trung tâm y tế; trạm y tế; trung tâm truyền thông;
trung tâm văn hóa; quỹ tín dụng nhân dân; tổng lãnh sự quán; lãnh sự quán; đại sứ quán; đài truyền hình; bưu cục; kiểm
toán nhà nước khu vực; kiểm toán nhà nước chuyên ngành; dự trữ nhà nước khu vực; cục dự trữ nhà nước khu vực; trại tạm
giam; nhà tạm giữ; khu điều dưỡng; hội doanh nghiệp; hội sinh vật cảnh; văn phòng điều phối; tổ tiết kiệm và vay vốn;
tổ tk&vv; tổ vay vốn; tổ bảo vệ an ninh, trật tự; tổ bảo vệ an ninh trật tự; tổ an ninh, trật tự; tổ an ninh trật tự;
tổ bảo vệ antt; ban giám sát đầu tư của cộng đồng; ban giám sát đầu tư cộng đồng; trung tâm điều hành thông minh;
trung tâm giám sát, điều hành thông minh; trung tâm giám sát điều hành thông minh; trung tâm giám sát và điều hành
thông minh; nhà thiếu nhi; cung thiếu nhi; tổ bảo vệ an ninh, trật tự ở cơ sở; tổ bảo vệ an ninh trật tự ở cơ sở; đồn
bpck; đồn bp cửa khẩu; đồn biên phòng cửa khẩu
""")
)
"""Agencies of three syllables and more that still need a name or a place after them."""

PLURAL = frozenset({"các", "những", "mọi", "mỗi", "một", "hai", "nhiều", "từng", "số", "toàn", "liên"})
"""Before a head these make a group, not a name."""

LEVELS = {
    "tỉnh": "tỉnh", "bang": "tỉnh",
    "thành phố": "thành phố", "tp": "thành phố", "t.p": "thành phố", "tphcm": "thành phố", "thủ đô": "thành phố",
    "cố đô": "thành phố", "quận": "quận", "q": "quận", "huyện": "huyện", "h": "huyện",
    "thị xã": "thị xã", "tx": "thị xã",
    "xã đảo": "xã", "huyện đảo": "huyện",
    "phường": "phường", "p": "phường", "xã": "xã", "x": "xã", "thị trấn": "thị trấn", "đặc khu": "đặc khu",
    "thôn": "thôn", "xóm": "thôn", "ấp": "thôn", "buôn": "thôn", "khóm": "thôn", "khu phố": "thôn",
    "tổ dân phố": "thôn", "bản": "thôn", "làng": "thôn", "bon": "thôn", "phum": "thôn",
}  # fmt: skip
"""Level word → level; "thôn" stands for everything below the commune."""
LEVEL_WORDS = Phrases((word, level) for word, level in LEVELS.items())


_ORGANS = (("ban", "thường", "vụ"), ("ban", "chấp", "hành"))


def of_member(words: tuple[str, ...], i: int) -> bool:
    """Say whether a Party organ stands at `i` behind its member, in any letters: "Ủy viên | ban thường vụ"."""
    return words[i : i + 3] in _ORGANS and words[max(0, i - 2) : i] == ("ủy", "viên")
