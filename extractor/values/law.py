"""Laws by name: where the name of a Luật, Bộ luật, Pháp lệnh, Hiến pháp or Điều lệ ends.

A law's name is a noun phrase without closing mark ("Luật Đất đai năm 2013", "Luật Khám bệnh, chữa bệnh mới"), so known
names decide first, longest first; an unknown one ends before a word that no name holds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .date import fold_lines

_LAWS = """
an ninh mạng|an ninh quốc gia|an toàn thông tin mạng|an toàn thực phẩm|an toàn, vệ sinh lao động|ban hành văn bản quy phạm pháp luật
ban hành văn bản quy phạm pháp luật của hội đồng nhân dân, ủy ban nhân dân|báo chí|báo hiểm y tế|bảo hiểm tiền gửi|bảo hiểm xã hội
bảo hiểm y tế|bảo vệ bí mật nhà nước|bảo vệ dữ liệu cá nhân|bảo vệ môi trường|bảo vệ quyền lợi người tiêu dùng|bảo vệ sức khỏe nhân dân
bảo vệ và kiểm dịch thực vật|bảo vệ và phát triển rừng|bảo vệ, chăm sóc và giáo dục trẻ em|biên giới quốc gia|biên phòng việt nam
biển việt nam|bình đẳng giới|bầu cử đại biểu quốc hội|bầu cử đại biểu quốc hội và đại biểu hội đồng nhân dân|bầu cử đại biểu hội đồng nhân dân
bưu chính|bồi thường nhà nước|các công cụ chuyển nhượng|các tổ chức tín dụng|căn cước|căn cước công dân|cạnh tranh|cán bộ, công chức
cảnh sát biển việt nam|cảnh sát cơ động|cảnh vệ|chăn nuôi|chất lượng sản phẩm, hàng hóa|chuyển đổi số|chuyển giao công nghệ
chứng khoán|công an nhân dân|công an xã|công chứng|công đoàn|công nghệ cao|công nghệ thông tin|công nghiệp công nghệ số|công nghiệp quốc phòng, an ninh và động viên công nghiệp
cơ yếu|cư trú|dân quân tự vệ|dân số|di sản văn hóa|doanh nghiệp|doanh nghiệp nhà nước|du lịch|dược|dữ liệu|dầu khí|dạy nghề
đa dạng sinh học|đầu tư|đầu tư công|đầu tư nước ngoài tại việt nam|đầu tư theo phương thức đối tác công tư|đất đai|đấu giá tài sản|đấu thầu|đê điều
điện ảnh|điện lực|đo đạc và bản đồ|đo lường|đường bộ|đường sắt|đặc xá|đặc khu kinh tế|động viên công nghiệp
giá|giao dịch điện tử|giao thông đường bộ|giao thông đường thủy nội địa|giám định tư pháp|giáo dục|giáo dục đại học|giáo dục nghề nghiệp
giáo dục quốc phòng và an ninh|hàng hải|hàng không dân dụng việt nam|hải quan|hòa giải ở cơ sở|hòa giải, đối thoại tại tòa án|hoạt động chữ thập đỏ
hoạt động giám sát của quốc hội|hoạt động giám sát của quốc hội và hội đồng nhân dân|hôn nhân và gia đình|hóa chất|hộ tịch|hợp tác xã|hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác
kế toán|khám bệnh, chữa bệnh|khí tượng thủy văn|khiếu nại|khiếu nại, tố cáo|khoa học và công nghệ|khoa học, công nghệ và đổi mới sáng tạo|khoáng sản|kiểm toán độc lập|kiểm toán nhà nước|kiến trúc
kinh doanh bảo hiểm|kinh doanh bất động sản|lâm nghiệp|lao động|lực lượng dự bị động viên|lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở|luật sư|lưu trữ|lý lịch tư pháp
mặt trận tổ quốc việt nam|ngân hàng|ngân hàng nhà nước việt nam|ngân sách nhà nước|nghĩa vụ quân sự|người cao tuổi|người khuyết tật|người lao động việt nam đi làm việc ở nước ngoài theo hợp đồng
người lao động việt nam đi làm việc ở nước ngoài|nhà giáo|nhà ở|năng lượng nguyên tử|nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại việt nam|nuôi con nuôi
phá sản|phí và lệ phí|phòng bệnh|phòng cháy và chữa cháy|phòng cháy, chữa cháy|phòng cháy, chữa cháy và cứu nạn, cứu hộ|phòng, chống bạo lực gia đình|phòng, chống bệnh truyền nhiễm
phòng, chống khủng bố|phòng, chống ma túy|phòng, chống mua bán người|phòng, chống rửa tiền|phòng, chống tác hại của rượu, bia|phòng, chống tác hại của thuốc lá|phòng, chống tham nhũng
phòng, chống thiên tai|phòng không nhân dân|phòng thủ dân sự|phổ biến, giáo dục pháp luật|quản lý ngoại thương|quản lý nợ công|quản lý thuế|quản lý, sử dụng tài sản công
quản lý, sử dụng tài sản nhà nước|quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ|quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp|quảng cáo|quốc phòng|quốc tịch việt nam|quy hoạch
quy hoạch đô thị|quy hoạch đô thị và nông thôn|sĩ quan quân đội nhân dân việt nam|sở hữu trí tuệ|sử dụng năng lượng tiết kiệm và hiệu quả
tài nguyên nước|tài nguyên, môi trường biển và hải đảo|tần số vô tuyến điện|thanh niên|thanh tra|thi đua, khen thưởng|thi hành án dân sự|thi hành án hình sự|thi hành tạm giữ, tạm giam|thể dục, thể thao|thể dục thể thao
thỏa thuận quốc tế|thống kê|thú y|thuế bảo vệ môi trường|thuế giá trị gia tăng|thuế sử dụng đất nông nghiệp|thuế sử dụng đất phi nông nghiệp|thuế tài nguyên|thuế thu nhập cá nhân|thuế thu nhập doanh nghiệp|thuế tiêu thụ đặc biệt|thuế xuất khẩu, thuế nhập khẩu
thủ đô|thủy lợi|thủy sản|thương mại|thực hành tiết kiệm, chống lãng phí|thực hiện dân chủ ở cơ sở|tiếp cận thông tin|tiếp công dân|tiêu chuẩn và quy chuẩn kỹ thuật
tín ngưỡng, tôn giáo|tố cáo|tố tụng hành chính|tổ chức chính phủ|tổ chức chính quyền địa phương|tổ chức cơ quan điều tra hình sự|tổ chức hội đồng nhân dân và ủy ban nhân dân|tổ chức quốc hội|tổ chức tòa án nhân dân|tổ chức viện kiểm sát nhân dân
tổ chức hđnd và ubnd|tổ chức hđnd và unbd|tương trợ tư pháp|trách nhiệm bồi thường của nhà nước|trật tự, an toàn giao thông đường bộ|trẻ em|trọng tài thương mại|trưng cầu ý dân|trưng mua, trưng dụng tài sản|tư pháp người chưa thành niên
viên chức|viễn thông|việc làm|vệ sinh an toàn thực phẩm|xây dựng|xuất bản|xuất cảnh, nhập cảnh của công dân việt nam|xử lý vi phạm hành chính|hỗ trợ doanh nghiệp nhỏ và vừa|hội
hình sự|dân sự|tố tụng hình sự|tố tụng dân sự|hàng hải việt nam
cựu chiến binh|dân số|dân quân tự vệ|ưu đãi người có công với cách mạng|thư viện|quảng cáo|giống vật nuôi|giống cây trồng|thú y|án phí, lệ phí tòa án|cán bộ, công chức|chi phí giám định, định giá|công nghiệp quốc phòng
thủ tục xem xét, quyết định áp dụng các biện pháp xử lý hành chính tại tòa án nhân dân|xử lý vi phạm hành chính|phòng, chống mại dâm|phòng, chống lụt, bão|bảo vệ công trình quan trọng liên quan đến an ninh quốc gia|thuế thu nhập đối với người có thu nhập cao
trồng trọt|nhà ở xã hội|kiến trúc|giá|lao động|thư viện|công chứng|dữ liệu|địa chất và khoáng sản|việc làm|hóa chất
quản lý thị trường|tín ngưỡng, tôn giáo|bảo vệ và phát triển rừng|cảnh sát môi trường|thẩm phán và hội thẩm tòa án nhân dân|kiểm sát viên viện kiểm sát nhân dân|tổ chức điều tra hình sự|lưu trữ quốc gia
"""
NAMES = tuple(sorted({n for line in _LAWS.split("\n") for n in line.split("|") if n}, key=len, reverse=True))
"""Names of laws, codes and ordinances in force or once in force (facts; the National Assembly's lists), folded."""
_KNOWN = "|".join(re.escape(n).replace(r"\ ", r"\s+").replace(",", r"(?:,|\s+và)?") for n in NAMES)
_SHORT = {"hội đồng nhân dân": "hđnd", "ủy ban nhân dân": "ubnd", "mặt trận tổ quốc": "mttq"}
for _long, _brief in _SHORT.items():
    _KNOWN = _KNOWN.replace(_long.replace(" ", r"\s+"), f"(?:{_long.replace(' ', chr(92) + 's+')}|{_brief})")
_AMENDED = r"(?:\s*\((?:sửa\s+đổi|bổ\s+sung|mới|năm)[^()\n]{0,30}\))?"
_HEAD = r"(?:bộ\s+luật|luật|pháp\s+lệnh)"
_AMENDING = r"sửa\s+đổi(?:\s*(?:,|và)\s*bổ\s+sung)?\s+(?:một\s+số\s+)?(?:điều\s+)?(?:và\s+phụ\s+lục[^\n;.]{0,20}\s+)?(?:của\s+)?(?:các\s+)?"
KNOWN = re.compile(
    rf"(?<!\w)(?P<head>{_HEAD})\s+(?:(?P<amend>{_AMENDING})(?:{_HEAD}\s+)(?:{_KNOWN})(?:\s*(?:,|và|;)\s*{_HEAD}\s+(?:{_KNOWN}))*"
    rf"|(?:{_KNOWN}))(?!\w){_AMENDED}"
)
"""A known law in folded text; a law that amends others runs to the last of them."""
OTHER = re.compile(r"(?<!\w)(?P<head>bộ\s+luật|luật|pháp\s+lệnh)\s+(?=\w)")
CONSTITUTION = re.compile(
    r"(?<!\w)hiến\s+pháp(?!\w)(?:\s+nước\s+cộng\s+h[òo][aà]\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam|\s+nước\s+chxhcn\s+việt\s+nam)?"
)
_BODY_WORD = r"[^\W\d_]+"
CHARTER = re.compile(
    r"(?<!\w)điều\s+lệ\s+(?P<of>đảng(?:\s+cộng\s+sản\s+việt\s+nam)?|mặt\s+trận\s+tổ\s+quốc(?:\s+việt\s+nam)?|mttq(?:\s+việt\s+nam)?"
    r"|công\s+đoàn(?:\s+việt\s+nam)?|(?:đoàn|hội|hiệp\s+hội|liên\s+đoàn|liên\s+minh|liên\s+hiệp|trường)(?:\s+[^\W\d_]+){0,9})(?!\w)"
)
_STOP = (
    "năm ngày số được do theo có quy thì là mới này đã đang sẽ về tại trong để nhằm cho với khi từ đến hiện vừa chưa phải "
    "cũng vẫn nêu khẳng coi buộc gồm như sau trước nhưng mà nên sang ra tạo giúp lần khóa ban cần yêu nếu bị bởi ở trên nói "
    "hay hoặc rồi của"
)
STOP = frozenset(_STOP.split())
_NO_LAW = re.compile(
    r"(?:đại học|trường|khoa|công ty|văn phòng|hãng|hội|viện|ngành|báo|đoàn|cử nhân|thạc sĩ|tiến sĩ|học)\s+$"
)
_GROUND = re.compile(r"(?:căn cứ|điều \d{1,3}[a-z]?|khoản \d{1,2})\s*,?\s+$")
_NOT_NAME = frozenset("sư gia này trên đó lệ pháp mới khác nước quốc định chơi".split())


@dataclass(frozen=True, slots=True)
class LawName:
    """A law known by its name: its span, its type word and whether the name is on the list."""

    start: int
    end: int
    type: str
    known: bool


def find_laws(text: str) -> list[LawName]:
    """Return the laws that `text` names, in order, without overlap.

    A head in small letters counts only before a known name in capitals ("luật Đất đai"): "luật" alone is a common noun.
    """
    folded = fold_lines(text)
    found: list[LawName] = []
    if "luật" in folded or "pháp lệnh" in folded:
        found += _known(text, folded)
        found += _others(text, folded, found)
    found += _constitutions(text, folded) + _charters(text, folded)
    return sorted(found, key=lambda f: f.start)


def _known(text: str, folded: str) -> list[LawName]:
    found = []
    for match in KNOWN.finditer(folded):
        start = match.start()
        name_at = match.end("head") + len(re.match(r"\s*", folded[match.end("head") :])[0])  # type: ignore[index]
        capital = text[start].isupper() or text[name_at].isupper() or _told(folded, match)
        if capital and not _NO_LAW.search(folded, max(0, start - 14), start):
            found.append(LawName(start, match.end(), _type(match["head"]), True))
    return found


def _told(folded: str, match: re.Match[str]) -> bool:
    """All in small letters: a citation only behind "Căn cứ" or an article, or before its date or number."""
    before = _GROUND.search(folded, max(0, match.start() - 14), match.start())
    return bool(before or re.match(r"\s*(?:số\s*\d|ngày\s*\d)", folded[match.end() : match.end() + 12]))


def _type(head: str) -> str:
    return {"bộ": "Bộ luật", "luật": "Luật", "pháp": "Pháp lệnh"}[head.split()[0]]


def _others(text: str, folded: str, known: list[LawName]) -> list[LawName]:
    """Laws that the list lacks: a capitalised head before a capitalised name, up to the first word no name holds."""
    found = []
    for match in OTHER.finditer(folded):
        start = match.start()
        if any(k.start <= start < k.end for k in known) or not text[start].isupper() or not text[match.end()].isupper():
            continue
        if _NO_LAW.search(folded, max(0, start - 14), start) or text[start + 1 : match.end()].isupper():
            continue
        end = _name_end(text, folded, match.end())
        if end:
            found.append(LawName(start, end, _type(match["head"]), False))
    return found


def _name_end(text: str, folded: str, at: int) -> int | None:
    end = None
    for count, word in enumerate(re.finditer(r"(\s?)([^\W\d_]+)(?!\w)", folded[at : at + 90])):
        if word.start() != (end - at if end else 0) or word[2] in STOP or count > 9:
            break
        if count == 0 and word[2] in _NOT_NAME:
            return None
        if count and text[at + word.start(2)].isupper() and word[2] not in {"việt", "nam", "nhà", "quốc"}:
            break
        end = at + word.end()
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
        if not text[match.start("of")].isupper():
            continue
        for word in re.finditer(_BODY_WORD, folded[match.start("of") : end]):
            if word[0] in STOP or word[0] in {"và", "ông", "bà", "sửa", "bổ", "bầu", "gửi", "hướng", "còn", "đề"}:
                end = match.start("of") + word.start()
                break
        found.append(LawName(start, start + len(text[start:end].rstrip()), "Điều lệ", True))
    return found
