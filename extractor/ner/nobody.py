"""What looks like a person and is nobody: streets, spirits, peoples, states, a rank or an office cut short."""

from __future__ import annotations

import re

from ..model import Document, Mention
from ..text import fold
from ..values.lunar import lunar_year
from ..values.syllable import is_syllable
from .person.words import PLACE_WITH_COURTESY
from .phrase_lists import words

_HOUSE = re.compile(
    r"(?:(?<!\w)(?:số(?: nhà)?|tại|ở|địa chỉ|trụ sở)\s+\d|[-–:,;(]\s*\d\d|(?<!\w)và\s+\d\d)\d{0,3}[a-z]?"
    r"(?:[/-]\d{1,4}[a-z]?){0,3}\s+(?:ông\s+|bà\s+)?\Z"
)
"""Before the name of a street: a house number inside a line ("tại 38 Trần Phú")."""
_STATE_NAME = re.compile(
    r"(?:việt nam|đại hàn|trung hoa|cộng hòa)(?!\w)|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy|sĩ)(?!\w)"
)
"""What begins like a name and is a country, or a rank cut short."""
_PEOPLES = words("thái mường tày nùng mông h'mông dao khmer chăm hoa kinh ê đê jrai gia bana thổ")
_STREET = re.compile(r"Đường\s(?:Nguyễn|Trần|Lê|Phạm|Võ|Hồ|Hoàng|Phan|Lý|Đinh|Ngô|Bùi|Trường|Hùng|Quang|Điện)(?!\w)")
_SENTENCE_GOES_ON = re.compile(r"\w[,;]?\s\Z")
"""A street at the beginning of a sentence: "Đường | Lê Lợi bị ngập"."""


_OF_OFFICE = "person:office"
"""The number is the body's, not a house's: "Đội trưởng Đội Quản lý thị trường số 3 | Lê Văn Mẫu"."""

_OF_VIETNAM = (" việt nam", " vietnam")
_ANY_YEAR = 2000
"""Sixty names of lunar years come back every sixty years."""
_CROSSING = re.compile(r"(?<!\w)(?:nút giao(?: thông)?|ngã (?:ba|tư|năm|sáu)|giao lộ)\s[^,.;:()\n]{2,30}\s?-\s?\Z")
"""Before the second street of a crossing: "ngã tư Xuân Thủy - | Trần Quý Mẫu"."""
_PRIZE = re.compile(
    r"(?<!\w)giải(?: thưởng)?(?: (?:báo chí|văn học(?: nghệ thuật)?|khoa học|âm nhạc|sáng tạo|công nghệ|bóng \w+))?\s\Z"
)
"""Before somebody long dead whose name a prize bears."""
_COMPANY = re.compile(r"(?:tổng )?(?:công ty|cty)(?!\w)")
"""The head of a firm's name printed with capitals, cut before its last syllable: "Chủ tịch HĐTV | Tổng Công | ty"."""
_SCHOOL = re.compile(r"(?<!\w)(?:MN|TH|THCS|THPT|TH-THCS|PTDTNT|GDTX|TTGDTX)\s(?:chuyên\s)?\Z")
"""Before the name that a school bears: "khảo sát THCS | Lê Lợi, THPT Võ Thị Sáu"."""
_BRAND = re.compile(
    r"(?<=\s)(?:World|Group|Land|Legend|Resort|Hotel|Holdings?|Bank|City|Plaza|Tower|Center|Corporation|Corp|Media|Tech"
    r"|Mobile|Electronics|Consumer|Asia|Airlines|Pro|Fold|Plus)(?!\w)"
)
"""A word that only firms, sites and goods have in their names ("Sun World Fansipan Legend")."""
_TERM = re.compile(r"(?:\S+\s+){0,4}khóa(?:\s+(?:[ivxl]+|\d+))?")
"""A council's term, with the council's place ("Hà Tĩnh Khóa XI")."""

_FIELD = re.compile(r"(?:chức (?:vụ|danh)|năm sinh|điện thoại|địa chỉ|nghề nghiệp|quê quán|đơn vị)\s?:")
"""A field of a form beside the name in another: "Ông: Lê Văn Mẫu       | Chức vụ: Phó Giám đốc"."""


def is_nobody(document: Document, mention: Mention) -> bool:
    """Say whether the words of a PERSON mention name no person, by what stands beside them."""
    text, folded = document.text, fold(document.text)
    start = mention.start
    line = max(text.rfind("\n", max(0, start - 30), start) + 1, start - 30)
    numbered = _HOUSE.search(folded[line:start])
    if numbered and not mention.reason.startswith(_OF_OFFICE):
        return True
    if _SCHOOL.search(text, max(0, start - 20), start) or _COMPANY.match(folded, start):
        return True
    if _PRIZE.search(folded, max(0, start - 40), start) or _CROSSING.search(folded, max(0, start - 60), start):
        return True
    if folded.endswith("người ", max(0, start - 6), start) and fold(mention.text.split()[0]) in _PEOPLES:
        return True
    if PLACE_WITH_COURTESY.match(folded[max(0, start - 3) : mention.end]):
        return True
    if _STREET.match(mention.text) and not _SENTENCE_GOES_ON.search(text, max(0, start - 3), start):
        return True
    if mention.text == "Chính" and folded.endswith("thủ tướng ", 0, start):
        return True
    name = fold(mention.text)
    if (
        _TERM.fullmatch(name)
        or _BRAND.search(mention.text)
        or (name.endswith(_OF_VIETNAM) and not is_syllable(name.split()[0]))
    ):
        return True  # a firm's branch ("Deloitte Việt Nam"); Việt Nam is somebody's name too ("Trần Việt Nam")
    if lunar_year(name, _ANY_YEAR) and "courtesy" not in mention.reason:
        return True  # "năm mới Quý Tỵ"; a man may be called so too: "ông Đinh Mão"
    if _FIELD.match(folded, start):
        return True
    if name == "hải" and folded.startswith(" quân", mention.end):
        return True  # the arm behind a rank: "Chuẩn Đô đốc | Hải quân Lê Văn Mẫu"
    return _STATE_NAME.match(folded[start : mention.end + 8]) is not None
