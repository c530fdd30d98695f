"""Laws by name: where the name of a Luật, Bộ luật, Pháp lệnh, Hiến pháp or Điều lệ ends.

A law's name is a noun phrase without closing mark ("Luật Đất đai năm 2013", "Luật Khám bệnh, chữa bệnh mới"), so known
names decide first, longest first; an unknown one ends before a word that no name holds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..text import fold_lines, matches_at

_LAWS = """
an ninh mạng|an ninh quốc gia|an toàn thông tin mạng|an toàn thực phẩm|an toàn, vệ sinh lao động
ban hành văn bản quy phạm pháp luật|ban hành văn bản quy phạm pháp luật của hội đồng nhân dân, ủy ban nhân dân
biên giới quốc gia|biên phòng việt nam|biển việt nam|báo chí|bình đẳng giới|bưu chính|bảo hiểm tiền gửi
bảo hiểm xã hội|bảo hiểm y tế|bảo vệ bí mật nhà nước|bảo vệ công trình quan trọng liên quan đến an ninh quốc gia
bảo vệ dữ liệu cá nhân|bảo vệ môi trường|bảo vệ quyền lợi người tiêu dùng|bảo vệ sức khỏe nhân dân
bảo vệ và kiểm dịch thực vật|bảo vệ và phát triển rừng|bảo vệ, chăm sóc và giáo dục trẻ em
bầu cử đại biểu hội đồng nhân dân|các tctd|bầu cử đại biểu quốc hội
bầu cử đại biểu quốc hội và đại biểu hội đồng nhân dân
bồi thường nhà nước|chi phí giám định, định giá|chuyển giao công nghệ|chuyển đổi số|chăn nuôi
chất lượng sản phẩm, hàng hóa|chứng khoán|các công cụ chuyển nhượng|các tổ chức tín dụng|cán bộ, công chức
công an nhân dân|công an xã|công chứng|công nghiệp công nghệ số|công nghiệp quốc phòng
công nghiệp quốc phòng, an ninh và động viên công nghiệp|công nghệ cao|công nghệ thông tin|công đoàn|căn cước
căn cước công dân|cơ yếu|cư trú|cạnh tranh|cảnh sát biển việt nam|cảnh sát cơ động|cảnh vệ|cựu chiến binh
di sản văn hóa|doanh nghiệp|doanh nghiệp nhà nước|du lịch|dân quân tự vệ|dân số|dân sự|dược|dạy nghề|dầu khí|dữ liệu
giao dịch điện tử|giao thông đường bộ|giao thông đường thủy nội địa|giá|giám định tư pháp|giáo dục
giáo dục nghề nghiệp|giáo dục quốc phòng và an ninh|giáo dục đại học|giống cây trồng|giống vật nuôi
hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác|hoạt động chữ thập đỏ|hoạt động giám sát của quốc hội
hoạt động giám sát của quốc hội và hội đồng nhân dân|hàng hải|hàng hải việt nam|hàng không dân dụng việt nam|hình sự
hòa giải ở cơ sở|hòa giải, đối thoại tại tòa án|hóa chất|hôn nhân và gia đình|hải quan
hỗ trợ doanh nghiệp nhỏ và vừa|hộ tịch|hợp tác xã|khiếu nại|khiếu nại, tố cáo|khoa học và công nghệ
khoa học, công nghệ và đổi mới sáng tạo|khoáng sản|khám bệnh, chữa bệnh|khí tượng thủy văn|kinh doanh bảo hiểm
kinh doanh bất động sản|kiến trúc|kiểm sát viên viện kiểm sát nhân dân|kiểm toán nhà nước|kiểm toán độc lập|kế toán
lao động|luật sư|lâm nghiệp|lý lịch tư pháp|lưu trữ|lưu trữ quốc gia|lực lượng dự bị động viên
lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở|mặt trận tổ quốc việt nam|nghĩa vụ quân sự
ngân hàng nhà nước việt nam|ngân sách nhà nước|người cao tuổi|người khuyết tật
người lao động việt nam đi làm việc ở nước ngoài|người lao động việt nam đi làm việc ở nước ngoài theo hợp đồng
nhà giáo|nhà ở|nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại việt nam|nuôi con nuôi
năng lượng nguyên tử|phá sản|phí và lệ phí|phòng bệnh|phòng cháy và chữa cháy|phòng cháy, chữa cháy
phòng cháy, chữa cháy và cứu nạn, cứu hộ|phòng không nhân dân|phòng thủ dân sự|phòng, chống bạo lực gia đình
phòng, chống bệnh truyền nhiễm|phòng, chống khủng bố|phòng, chống lụt, bão|phòng, chống ma túy
phòng, chống mua bán người|phòng, chống mại dâm|phòng, chống rửa tiền|phòng, chống tham nhũng|phòng, chống thiên tai
phòng, chống tác hại của rượu, bia|phòng, chống tác hại của thuốc lá|phổ biến, giáo dục pháp luật|quy hoạch
quy hoạch đô thị|quy hoạch đô thị và nông thôn|quản lý ngoại thương|quản lý nợ công|quản lý thuế
quản lý, sử dụng tài sản công|quản lý, sử dụng tài sản nhà nước
quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ
quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp|quảng cáo|quốc phòng
quốc tịch việt nam|sĩ quan quân đội nhân dân việt nam|sở hữu trí tuệ|sử dụng năng lượng tiết kiệm và hiệu quả
thanh niên|thanh tra|thi hành tạm giữ, tạm giam|thi hành án dân sự|thi hành án hình sự|thi đua, khen thưởng
thuế bảo vệ môi trường|thuế giá trị gia tăng|thuế sử dụng đất nông nghiệp|thuế sử dụng đất phi nông nghiệp
thuế thu nhập cá nhân|thuế thu nhập doanh nghiệp|thuế thu nhập đối với người có thu nhập cao|thuế tiêu thụ đặc biệt
thuế tài nguyên|thuế xuất khẩu, thuế nhập khẩu|thú y|thư viện|thương mại|thẩm phán và hội thẩm tòa án nhân dân
thể dục thể thao|thể dục, thể thao|thỏa thuận quốc tế|thống kê
thủ tục xem xét, quyết định áp dụng các biện pháp xử lý hành chính tại tòa án nhân dân|thủ đô
thủ đô hà nội|thủy lợi|thủy sản
thực hiện dân chủ ở cơ sở|thực hành tiết kiệm, chống lãng phí|tiêu chuẩn và quy chuẩn kỹ thuật|tiếp công dân
tiếp cận thông tin|trách nhiệm bồi thường của nhà nước|trưng cầu ý dân|trưng mua, trưng dụng tài sản
trật tự, an toàn giao thông đường bộ|trẻ em|trọng tài thương mại|trồng trọt|tài nguyên nước
tài nguyên, môi trường biển và hải đảo|tín ngưỡng, tôn giáo|tư pháp người chưa thành niên|tương trợ tư pháp
tần số vô tuyến điện|tố cáo|tố tụng dân sự|tố tụng hành chính|tố tụng hình sự|tổ chức chính phủ
tổ chức chính quyền địa phương|tổ chức cơ quan điều tra hình sự|tổ chức hđnd và ubnd|tổ chức hđnd và unbd
tổ chức hội đồng nhân dân và ủy ban nhân dân|tổ chức hội đồng nhân dân, ủy ban nhân dân
tổ chức quốc hội|tổ chức tòa án nhân dân|tổ chức viện kiểm sát nhân dân
tổ chức điều tra hình sự|viên chức|viễn thông|việc làm|vệ sinh an toàn thực phẩm|xuất bản
xuất cảnh, nhập cảnh của công dân việt nam|xây dựng|xử lý vi phạm hành chính|án phí, lệ phí tòa án|đa dạng sinh học
điện lực|điện ảnh|đo lường|đo đạc và bản đồ|đê điều|đường bộ|đường sắt|đất đai|đấu giá tài sản|đấu thầu|đầu tư
đầu tư công|đầu tư nước ngoài tại việt nam|đầu tư theo phương thức đối tác công tư|đặc khu kinh tế|đặc xá
địa chất và khoáng sản|động viên công nghiệp|ưu đãi người có công với cách mạng
bảo vệ công trình quốc phòng và khu quân sự|bảo vệ công trình thủy lợi|bảo vệ nguồn lợi thủy sản
chuyển giao người đang chấp hành án phạt tù|chuyển đổi giới tính|chống bán phá giá hàng hóa nhập khẩu vào việt nam
chống trợ cấp hàng hóa nhập khẩu vào việt nam|công nghiệp trọng điểm|cảnh sát môi trường|cấp, thoát nước
dân chủ ở xã, phường, thị trấn|dẫn độ|dự trữ quốc gia|hành nghề thú y|hành nghề y, dược tư nhân
khuyến khích đầu tư trong nước|kiểm dịch y tế biên giới|kiểm sát viên viện kiểm sát nhân dân tối cao
ký kết và thực hiện thỏa thuận quốc tế|ký kết, gia nhập và thực hiện điều ước quốc tế
lao động việt nam đi làm việc ở nước ngoài|ngoại hối|phòng, chống hiv/aids
phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người
phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người (hiv/aids)
phòng, chống tác hại rượu, bia|phục hồi, phá sản|quy hoạch không gian biển|quy hoạch đô thị và nông thôn
quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng|quản lý phát triển đô thị
quản lý sử dụng vốn nhà nước đầu tư vào sản xuất kinh doanh tại doanh nghiệp|quản lý thị trường
quản lý và sử dụng tài sản công|quản lý và sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ
quản lý và đầu tư vốn nhà nước tại doanh nghiệp|tham gia lực lượng gìn giữ hòa bình của liên hợp quốc
thi hành tạm giữ, tạm giam và cấm đi khỏi nơi cư trú|thi hành án phạt tù|thuế chuyển quyền sử dụng đất
thuế doanh thu|thuế lợi tức|thuế nhà đất|thuế nhà, đất|thuế xuất khẩu, nhập khẩu|thuế xuất nhập khẩu
thẩm phán và hội thẩm nhân dân|thủ tục bắt giữ tàu bay|thủ tục bắt giữ tàu biển
thủ tục giải quyết các vụ án dân sự|thủ tục giải quyết các vụ án hành chính|thực hiện dân chủ ở xã
thực hiện dân chủ ở xã, phường, thị trấn|trí tuệ nhân tạo|trưng dụng tài sản|trật tự, an toàn giao thông
trợ giúp pháp lý|tình trạng khẩn cấp|tương trợ tư pháp về dân sự|tương trợ tư pháp về hình sự
tổ chức tòa án quân sự|tổ chức viện kiểm sát quân sự|vệ sinh, an toàn thực phẩm|điều tra hình sự|điều ước quốc tế
đường thủy nội địa|ưu đãi người có công
"""
NAMES = tuple(sorted({n for line in _LAWS.split("\n") for n in line.split("|") if n}, key=len, reverse=True))
"""Names of laws, codes and ordinances in force or once in force (facts; the National Assembly's lists), folded."""
_KNOWN = "|".join(re.escape(n).replace(r"\ ", r"\s+").replace(",", r"(?:,|\s+và|\s+[-–])?") for n in NAMES)
_SHORT = {
    "hội đồng nhân dân": "hđnd",
    "ủy ban nhân dân": "ubnd",
    "mặt trận tổ quốc": "mttq",
    "văn bản quy phạm pháp luật": r"vbqppl|văn\s+bản\s+qppl",
    "trật tự, an toàn giao thông": r"ttatgt|trật\s+tự,?\s+atgt|ttan?gt",
    "đại biểu quốc hội": "đbqh",
    "giá trị gia tăng": "gtgt",
    "thu nhập doanh nghiệp": "tndn",
    "thu nhập cá nhân": "tncn",
    "tiêu thụ đặc biệt": "ttđb",
    "vi phạm hành chính": "vphc",
    "bất động sản": "bđs",
    "an toàn thực phẩm": "attp",
    "phòng, chống": "pc",
    "ngân sách nhà nước": "nsnn",
    "giao thông đường bộ": "gtđb",
    "thi đua, khen thưởng": r"tđ-?kt",
    "bảo vệ môi trường": "bvmt",
    "chính quyền địa phương": "cqđp",
    "vệ sinh lao động": "vslđ",
}
"""What papers and the press abbreviate inside a law's name ("Luật Thuế GTGT", "Luật Ban hành VBQPPL")."""


def _pattern(words: str) -> str:
    return re.escape(words).replace(r"\ ", r"\s+").replace(",", r"(?:,|\s+và|\s+[-–])?")


for _long, _brief in _SHORT.items():
    _KNOWN = _KNOWN.replace(_pattern(_long), f"(?:{_pattern(_long)}|{_brief})")
_KNOWN = _KNOWN.replace(r"\s+và\s+", r"\s+(?:và|&)\s+")
_AMENDED = r"(?:\s*\((?:sửa\s+đổi|bổ\s+sung|mới|năm|thay\s+thế)[^()\n]{0,30}\))?"
_AMENDED_RE = re.compile(_AMENDED)
_HEAD = r"(?:bộ\s+luật|luật|pháp\s+lệnh)"
_AMENDING = (
    r"sửa\s+đổi(?:\s*(?:,|và)\s*bổ\s+sung)?\s+(?:một\s+số\s+)?(?:điều\s+)?"
    r"(?:và\s+phụ\s+lục[^\n;.]{0,20}\s+)?(?:của\s+)?(?:các\s+)?"
)
KNOWN = re.compile(
    rf"\s+(?P<name>{_AMENDING}(?:{_HEAD}\s+)(?:{_KNOWN})(?:\s*(?:,|và|;)\s*{_HEAD}\s+(?:{_KNOWN}))*|(?:{_KNOWN}))"
    rf"(?!\w){_AMENDED}"
)
"""A known law behind its head in folded text; a law that amends others runs to the last of them."""
_FURTHER = re.compile(rf"(?:\s+(?:năm\s+)?(?:19|20)\d\d)?\s*(?:,|;|và)\s*(?P<name>{_KNOWN})(?!\w){_AMENDED}")
"""What a list of laws goes on with behind one of them."""
_HEADS = re.compile(r"các\s+(?P<head>bộ\s+luật|luật|pháp\s+lệnh)(?:\s+(?:sau|gồm|như))?\s?:\s+(?=[^\W\d_])")
_FIRST = re.compile(rf"(?P<name>{_KNOWN})(?!\w){_AMENDED}")
HEAD = re.compile(r"(?:bộ\s+luật|(?<!pháp\s)(?<!kỷ\s)luật|pháp\s+lệnh)(?!\w)")
CODE = re.compile(r"(?<!\w)BL(?:HS|TTHS|DS|TTDS|LĐ)(?!\w)")
"""The codes as lawyers and reporters abbreviate them ("Điều 123 BLHS")."""
CONSTITUTION = re.compile(
    r"(?<!\w)hiến\s+pháp(?!\w)(?:\s+nước\s+cộng\s+h[òo][aà]\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam|\s+nước\s+chxhcn\s+việt\s+nam)?"
)
_BODY_WORD = r"[^\W\d_]+"
CHARTER = re.compile(
    r"(?<!\w)điều\s+lệ\s+(?P<of>đảng(?:\s+cộng\s+sản\s+việt\s+nam)?|mặt\s+trận\s+tổ\s+quốc(?:\s+việt\s+nam)?|mttq(?:\s+việt\s+nam)?"
    r"|công\s+đoàn(?:\s+việt\s+nam)?|(?:đoàn|hội|hiệp\s+hội|liên\s+đoàn|liên\s+minh|liên\s+hiệp)(?:\s+[^\W\d_]+){0,9}"
    r"|(?:quỹ|sáng\s+kiến)(?:\s+[^\W\d_]+){0,6}|trường(?:\s+(?!và\s)[^\W\d_]+){0,12}(?:\s*\(\w{2,8}\))?"
    r"(?:(?:,|\s+và)\s+trường(?:\s+(?!và\s)[^\W\d_]+){1,12}(?:\s*\(\w{2,8}\))?){0,4})(?!\w)"
)
_STOP = """
năm ngày số được do theo có quy thì là mới này đã đang sẽ về tại trong để nhằm cho với khi từ đến hiện vừa chưa phải
cũng vẫn nêu khẳng coi buộc gồm như sau trước nhưng mà nên sang ra tạo giúp lần khóa ban cần yêu nếu bị bởi ở trên nói
hay hoặc rồi của
"""
STOP = frozenset(_STOP.split())
_COMPOUNDS = frozenset(
    {"thực hiện", "nhân tạo", "sáng tạo", "đào tạo", "tái tạo", "cải tạo", "phát hiện", "tạm giữ", "số hóa"}
)
"""Words whose second syllable is a stop word when it stands alone."""
_MANY = re.compile(rf"\s+{_AMENDING}(?:các|\d{{1,2}})\s+(?:luật|pháp\s+lệnh)(?!\w)")
_ALSO = re.compile(r"\s?(?:,|;|và)\s+(?:của\s+)?(?:các\s+)?|\s+(?:và|,)\s+")
_CHANGING = re.compile(rf"{_HEAD}\s+sửa\s+đổi.*\s(?:điều\s+)?(?:của\s+)?(?:các\s+)?{_HEAD}\s")
"""A law that amends others: named with the last of them."""
_LONGEST = 900
"""Characters of the longest name of a law that amends others, with room."""
_MATTER = re.compile(r"\s+(?:(?:có\s+)?liên\s+quan\s+(?:đến|tới)|về|trong\s+lĩnh\s+vực)\s+(?=[^\W\d_])")
_NO_LAW = re.compile(
    r"(?:đại học|trường|khoa|công ty|văn phòng|hãng|hội|viện|ngành|báo|đoàn|cử nhân|thạc sĩ|tiến sĩ|học)\s+$"
)
_GROUND = re.compile(r"(?:căn cứ|điều \d{1,3}[a-z]?|khoản \d{1,2})\s*,?\s+$")
_SCHOOL_ON = re.compile(r"và\s+trường(?!\w)|có\s+nhiều\s+cấp(?!\w)")
"""Words at which the name of a charter of schools goes on."""
_TREATY = re.compile(r"(?:công ước|hiệp định|hiệp ước)(?!\w)[^.;,]{0,60}\s$")
_NOT_NAME = frozenset({"sư", "gia", "này", "trên", "đó", "lệ", "pháp", "mới", "khác", "nước", "quốc", "định", "chơi"})


@dataclass(frozen=True, slots=True)
class LawName:
    """A law known by its name: its span, its type word and whether the name is on the list."""

    start: int
    end: int
    type: str
    known: bool
    head: str = ""
    """The type word that a list prints once, before its first: "các Luật Nhà ở, Đất đai"."""


def find_laws(text: str) -> list[LawName]:
    """Return the laws that `text` names, in order, without overlap.

    A head in small letters counts only before a known name in capitals ("luật Đất đai"): "luật" alone is a common noun.
    """
    folded = fold_lines(text)
    found: list[LawName] = []
    for head in matches_at(HEAD, folded, "bộ", "luật", "pháp"):
        if found and _ALSO.fullmatch(folded, found[-1].end, head.start()) and _changes(folded, found[-1]):
            law = _known(text, folded, head) or _other(text, folded, head)
            found[-1] = replace(found[-1], end=law.end) if law else found[-1]
        elif not found or head.start() >= found[-1].end:
            law = _known(text, folded, head) or _of_many(text, folded, head) or _other(text, folded, head)
            found += [law] if law else []
    if "các" in folded:
        found += [law for first in found for law in _listed(text, folded, first)]
        found += [law for heads in matches_at(_HEADS, folded, "các") for law in _listed_below(text, folded, heads)]
    found += [LawName(m.start(), m.end(), "Bộ luật", True) for m in matches_at(CODE, text, "BL")]
    if "hiến" in folded:
        found += _constitutions(text, folded)
    if "lệ" in folded:
        found += _charters(text, folded)
    return sorted(found, key=lambda f: f.start)


def _known(text: str, folded: str, head: re.Match[str]) -> LawName | None:
    match = (
        KNOWN.match(folded, head.end()) if not _NO_LAW.search(folded, max(0, head.start() - 14), head.start()) else None
    )
    if match is None:
        return None
    start = head.start()
    if text[start].isupper() or text[match.start("name")].isupper() or _told(folded, start, match.end()):
        return LawName(start, match.end(), _type(head[0]), True)
    return None


def _listed(text: str, folded: str, first: LawName) -> list[LawName]:
    """The further names of a list that prints the type word once ("các Luật Nhà ở năm 2023, Đất đai và Đấu thầu")."""
    return _more(text, folded, first) if first.known and folded.startswith("các ", first.start - 4) else []


def _more(text: str, folded: str, first: LawName) -> list[LawName]:
    more: list[LawName] = []
    match = _FURTHER.match(folded, first.end)
    while match and text[match.start("name")].isupper():
        more.append(LawName(match.start("name"), match.end(), first.type, True, first.type))
        match = _FURTHER.match(folded, match.end())
    return more


def _listed_below(text: str, folded: str, heads: re.Match[str]) -> list[LawName]:
    """The names of a list behind a colon ("các Luật: Đất đai, Nhà ở và Đấu thầu")."""
    first = _FIRST.match(folded, heads.end())
    if first is None or not text[first.start("name")].isupper():
        return []
    kind = _type(heads["head"])
    law = LawName(first.start("name"), first.end(), kind, True, kind)
    return [law, *_more(text, folded, law)]


def _changes(folded: str, law: LawName) -> bool:
    """Say whether the law is one that amends others: those named next with a comma are in its name."""
    return law.end - law.start < _LONGEST and _CHANGING.match(folded, law.start, law.end) is not None


def _of_many(text: str, folded: str, head: re.Match[str]) -> LawName | None:
    """A law that amends several ("Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch")."""
    match = _MANY.match(folded, head.end()) if text[head.start()].isupper() else None
    if match is None:
        return None
    matter = _MATTER.match(folded, match.end())
    end = _name_end(text, folded, matter.end()) if matter else None
    return LawName(head.start(), end or match.end(), _type(head[0]), False)


def _told(folded: str, start: int, end: int) -> bool:
    """All in small letters: a citation only behind "Căn cứ" or an article, or before its date or number."""
    before = _GROUND.search(folded, max(0, start - 14), start)
    return bool(before or re.match(r"\s*(?:số\s*\d|ngày\s*\d)", folded[end : end + 12]))


def _type(head: str) -> str:
    return {"bộ": "Bộ luật", "luật": "Luật", "pháp": "Pháp lệnh"}[head.split()[0]]


def _other(text: str, folded: str, head: re.Match[str]) -> LawName | None:
    """A law that the list lacks: a capitalised head before a capitalised name, up to the first word no name holds."""
    start = head.start()
    gap = re.compile(r"\s+").match(folded, head.end())
    if not gap or gap.end() == len(text) or not (text[start].isupper() and text[gap.end()].isupper()):
        return None
    if _TREATY.search(folded, max(0, start - 80), start):
        return None
    if text[start : gap.end()].isupper() or _NO_LAW.search(folded, max(0, start - 14), start):
        return None
    end = _name_end(text, folded, gap.end())
    if end is None:
        return None
    amended = _AMENDED_RE.match(folded, end)
    return LawName(start, amended.end() if amended else end, _type(head[0]), False)


def _name_end(text: str, folded: str, at: int) -> int | None:
    """Where an unlisted name ends: before a word no name holds, a capital that opens another name, a closing mark."""
    end = reached = None
    before = ""
    for count, word in enumerate(re.finditer(r"(\s?)([^\W\d_]+)(?!\w)", folded[at : at + 90])):
        comma = folded[at + (reached or 0) : at + word.start()] == "," and word[2] == "chống" and before == "phòng"
        if word.start() != (reached or 0) and not comma or count > 9:
            break
        if word[2] in STOP and f"{before} {word[2]}" not in _COMPOUNDS:
            break
        before = word[2]
        if count == 0 and word[2] in _NOT_NAME:
            return None
        if count and text[at + word.start(2)].isupper() and word[2] not in {"việt", "nam", "nhà", "quốc"}:
            break
        reached = word.end()
        end = at + reached if word[2] != "và" else end
    return end


def _constitutions(text: str, folded: str) -> list[LawName]:
    return [
        LawName(m.start(), m.end(), "Hiến pháp", True)
        for m in CONSTITUTION.finditer(folded)
        if text[m.start()].isupper()
        and not re.search(r"(?:ngày|dự thảo|ủy ban)\s+$", folded[max(0, m.start() - 9) : m.start()])
    ]


def _charters(text: str, folded: str) -> list[LawName]:
    found = []
    for match in CHARTER.finditer(folded):
        start, end = match.start(), match.end()
        school = match["of"].startswith("trường") and text[start].isupper()
        if not (text[match.start("of")].isupper() or school):
            continue
        for word in re.finditer(_BODY_WORD, folded[match.start("of") : end]):
            if school and _SCHOOL_ON.match(folded, match.start("of") + word.start()):
                continue
            if word[0] in STOP or word[0] in {
                "và",
                "ông",
                "bà",
                "sửa",
                "bổ",
                "bầu",
                "gửi",
                "hướng",
                "còn",
                "đề",
                "truyền",
                "triển",
                "áp",
            }:
                end = match.start("of") + word.start()
                break
        found.append(LawName(start, start + len(text[start:end].rstrip()), "Điều lệ", True))
    return found
