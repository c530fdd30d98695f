"""The trích yếu of a cited document, as the text gives it behind the number (guide §2, §3: no "về", no quotes)."""

from __future__ import annotations

import re

from ...text import fold
from ..view import View
from .dating import date_end, issued_on

_SKIP = re.compile(
    r"[\s,]*(?:\([^()\n]{0,60}\)\s*)?"
    r"(?:(?:của|do|được|giữa(?=\s(?:x|liên|bộ))|(?:ban hành\s)?bởi|hội nghị(?=\s(?:lần|trung ương|x)))\s"
    r"(?:(?!\s(?:về|ban hành|phê duyệt|quy định|công nhận)\s|\svà\s(?:các|những)\s(?:văn bản|chỉ đạo|hướng dẫn)"
    r"|\s(?:(?:đã|vừa|sẽ)\s)?(?:giao|yêu cầu|cho phép|thì|để|tuyên)\s"
    r"|,\s(?:x(?!x*\s(?:về|v/v)\s)|(?:qua|dù|tuy|mặc dù|sau|khi|do|nếu|nhưng|đến|theo|trong"
    r"|các|những)(?!\w)))(?:[^.;:\n“\"(]|\([^()\n]{0,80}\))){1,140}?)?[\s,:]*(?:(?:năm\s)?(?:19|20)\d\d\s)?"
    r"(?P<link>v[ềè]\s+việc\s*:?\s*(?=[“\"])|v[ềè]\s+việc\s+|v/v\s*:?\s*"
    r"|về\s+|(?=[“\"])|(?=(?:ban hành|phê duyệt"
    r"|(?<!theo )(?<!có )quy định(?!\s?:|\s(?:tại|trong|của|này|nêu|ở|(?:của )?pháp luật))"
    r"|công nhận|thành lập|hướng dẫn"
    r"|phê chuẩn|phát động|chấp thuận|miễn nhiệm|thu hồi"
    r"|cho phép|điều chỉnh|(?<!được )(?<!\()sửa đổi(?!,? bổ sung (?:tại|bởi|theo))"
    r"|hợp nhất|bãi bỏ|công bố|bổ nhiệm|xử phạt|phân công|kiện toàn|giao|tăng cường|triển khai"
    r"|thi hành(?= (?:chương|điều|luật|bộ luật|pháp lệnh|một số|nghị|quyết định|kỷ luật))"
    r"|đẩy mạnh|tiếp tục|nâng cao|chấn chỉnh|tổng hợp|thông báo(?= kết luận| ý kiến)|tuyên truyền|kỷ niệm"
    r"|chỉ đạo(?! (?:của|nêu|trên|tại|nói|này))|cho(?= (?:học sinh|sinh viên|người|cán bộ|công chức|các)[\s,][^.;:]{5})"
    r"|đề nghị(?= (?:phê duyệt|ban hành|thẩm định|thông qua|điều chỉnh|bổ sung|công nhận|quyết định|chấp thuận))"
    r"|tổng kết|sơ kết|(?:tổ chức )?thực hiện"
    r"(?= (?:nghị quyết|chỉ thị|kết luận|quyết định|thông tri|kế hoạch|chương trình|đề án|công tác"
    r"|một số (?:điều|nội dung))\s| ?\n)"
    r"|một số (?:vấn đề|nội dung|nhiệm vụ|giải pháp|biện pháp|chính sách|cơ chế))"
    r"(?!\w)))"
)
_STOP = re.compile(
    r"[;.](?:\s|$|\")|(?<!ban hành)\n|,\s+(?=\d[\d.,]{0,9}\s?%)"
    r"|,\s+(?=(?:[A-ZĐ]|đợt|trong đó|theo đó|đồng thời|nhằm|để|yêu cầu|đề nghị|giao|ngày"
    r"|đến (?:nay|hết|ngày|tháng|cuối)|các (?:cơ quan|đơn vị|địa phương|sở)|cụ thể|số(?=\s*:?\s*\d)|tỉnh đã"
    r"|địa phương(?= (?:đã|sẽ|cần|phải|có|đang|tổ chức|triển khai|này))"
    r"|tổ chức (?:hội nghị|quán triệt|học tập|triển khai)|áp dụng (?:từ|kể)|(?:đảm bảo|bảo đảm) việc"
    r"|đã|sẽ|tuyến|trên cơ sở|qua đó|từ đó|góp phần|tạo (?:điều kiện|chuyển biến|sự))(?:\w|\s|,))"
    r"|\s(?:đã|sẽ|vừa|đang|có hiệu lực|có (?:những|nhiều)|như sau|chưa|gồm|nêu rõ"
    r"|xếp (?:thứ|vị trí|hạng (?:thứ |nhất|nhì|\d)))(?:[\s:]|$)"
    r"|\s\((?:có\s|được\s)?(?:(?:văn bản|bản chụp|bản sao|sao|tài liệu)\s)?"
    r"(?:gửi|kèm|đính kèm|sau đây|dưới đây|gọi tắt|viết tắt|xem|(?i:địa chỉ|trụ sở))(?!\w)"
    r"|\squy định\s[^.;\n]{3,200}\snhư sau\s?:"
    r"|\sđược\s(?:quán triệt|triển khai|lồng ghép|nhắc|ban hành|thông qua|áp dụng|coi|xem|đánh giá)(?!\w)"
    r"|\sdo\s[^,;.\n]{3,60}\s(?:ban hành|ký|phát hành)(?!\w)"
    r"|\svà\s(?i:công văn|văn bản|kế hoạch|chỉ thị|công điện|quyết định|thông báo)\s(?:nêu|nói)\strên"
    r"|(?<!kiến nghị)\s(?:yêu cầu|đề nghị)\s(?=[A-ZĐ])|\struyền đạt(?!\w)"
    r"|,?\sthay thế(?: cho)?\s(?=[NQCKTL])|\slà\s(?:án lệ|một trong|văn bản|lần)\s"
    r"|,\s(?:trên địa bàn|tại|ở|trong)\s[^,;.]{3,50}\s(?:có|đã|còn|vẫn|đang|xảy ra)\s|\svà thực hiện các\s"
    r"|\svà\sý kiến\s(?:của|chỉ đạo)\s"
    r"|\svà\s(?:các|những)\s(?:hướng dẫn|văn bản|kế hoạch|chỉ thị|kết luận|nghị quyết|quy định)\scủa\s"
    r"|,\s(?:cần|phải)\s|\slà\s(?=\d)"
    r"|,?\s(?:và|cùng)\s(?:các|những)\s(?:văn bản|hướng dẫn|chỉ đạo|nội dung|nhiệm vụ)(?:,|\s)[^.;\n]{0,80}"
    r"(?:nêu trên|nói trên|chỉ đạo|hướng dẫn|liên quan|của (?:Trung ương|cấp trên|tỉnh))"
)
_SENT = re.compile(r"[\s,]*gửi\s[^.\n]{3,320}?(?=\svề\sviệc\s)")
"""Behind a letter: to whom it goes, before what it is about."""
_QUOTED = re.compile(r"[“\"‘'](?:[Vv]ề\s+(?:việc\s+)?|[Vv]/v\s*:?\s*)?(?P<title>[^”\"’'\n]{5,400})[”\"’']")


_ACTS = re.compile(
    r"\s(?:(?:đã|vừa|sẽ|đang|mới)\s)?(?:ban hành|có|yêu cầu|đề nghị|tổ chức|xây dựng|triển khai|thông báo|báo cáo"
    r"|chỉ đạo|hướng dẫn|giao|họp|làm việc|trình|quyết định|ra)(?!\w)"
)
"""Behind a unit or office: it is the subject of the sentence, no part of a title."""
_BARE = re.compile(
    r"(?:(?:tổ\schức\s|tiếp\stục\s)?(?:triển\skhai(?:\sthực\shiện)?|thực\shiện|thi\shành|quán\striệt)|hướng\sdẫn(?:\sthi\shành|\sthực\shiện)?"
    r"|sửa\sđổi(?:,?\s?(?:và\s)?bổ\ssung)?|bổ\ssung|thay\sthế|bãi\sbỏ|hủy\sbỏ|đính\schính|điều\schỉnh|quy\sđịnh\schi\stiết|(?:quy\sđịnh\s)?cụ\sthể\shóa|quy\sđịnh\scụ\sthể|quy\sđịnh|phê\sduyệt|ban\shành"
    r"|một\ssố\s(?:điều|nội\sdung)(?:\scơ\sbản|\schủ\syếu)?|công\sbố|(?:sơ|tổng)\skết(?:\s\d{1,2}\snăm)?(?:\s(?:thực\shiện|thi\shành|triển\skhai))?)(?:\s(?:thi\shành\s)?(?:một\ssố|các)\s(?:điều|nội\sdung|khoản|quy\sđịnh))?(?:\s(?:của|tại|theo|trong|kèm\stheo))?\s*"
)
"""What is done with a document, which says nothing without its number."""
_UNDONE = re.compile(
    r"(?<!\w)(?:hướng\sdẫn(?:\sthi\shành|\sthực\shiện)?|(?:kế\shoạch|chương\strình|phương\sán|đề\sán)\s(?:hành\sđộng\s|chi\stiết\s|tổng\sthể\s)?(?:tổ\schức\s|tiếp\stục\s)?(?:triển\skhai|thực\shiện)"
    r"(?:\sthực\shiện)?|một\ssố\s(?:điều|nội\sdung)\s(?:về\s[^;.()]{3,90}\s)?của"
    r"|(?:nghị\squyết|quyết\sđịnh|nghị\sđịnh|thông\stư)\s(?:sửa\sđổi(?:,?\sbổ\ssung)?|bổ\ssung|bãi\sbỏ|thay\sthế)"
    r"|(?:đẩy\smạnh|tăng\scường|tiếp\stục)\s(?:[^,;.]{1,30}\s)?(?:thực\shiện|triển\skhai)"
    r"(?:\s(?:có\shiệu\squả|tốt|nghiêm(?:\stúc)?))?"
    r"|báo\scáo\skết\squả(?:\s(?:triển\skhai|thực\shiện))?"
    r"|(?:kết\sluận|chỉ\sđạo|yêu\scầu|ý\skiến|nhiệm\svụ|nội\sdung)(?:\scủa\s[^,;.]{2,60})?\stại)\s+$"
)
"""At the end of what a title says before it names another paper, which belongs to it."""
_GROUND = re.compile(r"\W{0,4}(?i:căn cứ|thực hiện ý kiến|xét|theo đề nghị)(?!\w)")
"""A line of grounds: what stands there behind a semicolon is asked of nobody."""
_NO_MEMBER = (
    r"(?!(?:giao|đề nghị|yêu cầu|báo cáo|đồng thời|kịp thời|tiếp tục|tổ chức|chỉ đạo|thực hiện|triển khai|ý kiến|và|các"
    r"|theo|căn cứ|xét|số|nghị|quyết|thông|chỉ thị|kế hoạch|kết luận|công|tờ trình|văn bản|khoản|điểm|điều|bãi|thay"
    r"|những|mọi|hủy|hết|có|không)(?!\w))"
)
_NOUNS = re.compile(r"(?:công tác|chế độ|chính sách|mức thu|chương trình)\s")
"""Heads of parallel members of one title ("trong công tác thanh tra; công tác quản lý đất đai")."""
_ANY_TITLE = re.compile(
    r"\s(?=(?!(?:và|về|của|có|được|đã|vừa|sẽ|tại|theo|trong|ở|do|để|nhằm|thì|là|cùng|với|ngày|tháng|năm|số|khóa"
    r"|sau|trước|từ|đến|như|nêu|ký|thuộc|yêu cầu|đề nghị|thống nhất|kỳ|lần|trên|gửi|trình|nhiệm kỳ)(?!\w))"
    r"[a-zà-ỹđ]+,?(?:\s[^\s;.]{1,40}){2,80}[;.](?:\s|\Z))"
)
"""Behind the issuer in a line of grounds: what it has decided, up to the end of the member."""
_ENDING = re.compile(r"(?<!\w)(?:thay thế|bãi bỏ|hủy bỏ)\s(?:(?:cho\s|các\s|toàn bộ\s){0,2})[NQCKTL][^.;\n]{0,120}\Z")
"""Before the title of a paper that ends: what stands there behind a semicolon is asked of nobody either."""
_LAST_MEMBERS = re.compile(
    rf"{_NO_MEMBER}[a-zà-ỹđ][^;.\n]{{5,160}}(?:;\s{_NO_MEMBER}[a-zà-ỹđ][^;.\n]{{5,160}}){{0,6}}\.(?=\s|\Z)"
)
"""Behind a semicolon: the further members of the title of a paper that ends, up to the end of the sentence."""
_MEMBER = re.compile(
    rf"{_NO_MEMBER}"
    r"(?:[a-zà-ỹđ]|[UỦ][ỷỶyY]\sban|Hội đồng)[^;\n]{8,160};"
    r"(?:\s(?:[a-zà-ỹđ]|[UỦ][ỷỶyY]\sban|Hội đồng)[^;\n]{8,160};){0,6}"
    r"(?:\s(?=(?:Nghị|Thông|Quyết|Luật|Pháp|Chỉ|Kế|Báo|Tờ|Công|Văn|Hướng)\s)|\n|\Z)"
)
"""Behind a semicolon: a further member of a title, up to the next paper or the end of the line."""
_JOINED = re.compile(
    r"(?=[A-ZĐÀ-Ỹ])(?:(?!(?i:đã|sẽ|đang|vừa|được|bị|cần|phải|là|có|cho|nêu|ký|yêu|đề|giao|chỉ|ban hành|nhấn|khẳng"
    r"|thống|tổ chức|tiến hành|chủ trì|xây dựng|triển khai|thực hiện|hướng dẫn|báo cáo|trình|thông báo|tham mưu"
    r"|quyết định|căn cứ"
    r"|theo|thì|tại|trong|ngày|sau|trước|số|kính)(?!\w))[^\W\d_]+[\s/&–-]{1,3}){0,24}?[^\W\d_]+[;.](?=\s*(?:\n|\Z))"
)
"""Behind a comma in a line of grounds: a capital opens no sentence where nobody does anything up to the line's end."""
_SITTING = re.compile(
    r"(?i)(?:kỳ họp|phiên họp|hội nghị|đại hội)(?: đại biểu)?(?: toàn quốc)?(?: lần)?(?: thứ)? (?:bất thường|\w+)$"
)
"""Before a comma: whose sitting it is follows ("kỳ họp thứ 7, Quốc hội khóa XV", "Hội nghị lần thứ tư, Ban …")."""
_LAST_NAMES = re.compile(
    r"(?=[A-ZĐÀ-Ỹ])[^\W\d_]+(?:\s[^\W\d_]+)?(?:(?:,|\svà)\s[^\W\d_]+(?:\s[^\W\d_]+)?){0,2}[;.](?=\s*(?:\n|\Z))"
)
"""Behind a comma: the last members of a list that close the line ("cán bộ, Nhân dân.")."""
_ONE_NAME = re.compile(r"(?!Sở|Bộ|Ban|Tỉnh|Huyện|Đoàn|Hội|Ngành)[A-ZĐ][^\W\d_A-ZĐ]+,\s(?=[a-zà-ỹđ])")
"""Behind a comma: a name that is one member of a list among others ("kit, Vacxin, thuốc")."""
_DOES = re.compile(r"(?:thực hiện|triển khai|quán triệt)(?!\w)")
_LED = re.compile(rf"{_DOES.pattern}\s(?:các\s|nghiêm\s|tốt\s)?$")
"""Before a paper: it is carried out."""
_AND = re.compile(r"\s*(?:,|và)\s+")
_JOINT_END = re.compile(r"\svà\s$")
_OF = re.compile(r"\s*,?\s*của\s+")
_TERM = re.compile(r",?\s*(?:\(khóa [ivxl\d]{1,6}\)|khóa [ivxl\d]{1,6}(?!\w))")
"""Behind whoever issued a paper: of which congress they are."""
_NAMED_FOR_TOPIC = re.compile(
    r"(?:ban chỉ đạo|tiểu ban|tổ công tác|hội đồng|ủy ban) (?:trung ương|quốc gia|nhà nước|thành phố|tỉnh)(?!\w)"
)
"""Bodies whose own name says what they are for: "Ban Chỉ đạo Trung ương về phòng, chống thiên tai"."""
_HEAD = re.compile(r"[A-ZĐÂĂÊÔƠƯ][^\W\d_]*(?=\s)")
_DEEPEST, _LONGEST_OFFICE = 2, 5
_REACH = 240


def title_of(view: View, index: int) -> str | None:
    """Return the abstract of the document that mention `index` cites, None where the text gives none.

    One that only says what is done with another document ("thực hiện Nghị quyết số 18-NQ/TW …") holds that one too.
    """
    found = _span(view, index)
    if found is None:
        return None
    start, limit, quoted = found
    if quoted:
        return view.text[start:limit].strip()
    title = re.sub(
        r"(?:,\s+số)?[\s,;:(]*(?:(?:và|cùng(?:\s+với)?|theo|của|tại|thay\s+thế(?:\s+cho)?|bãi\s+bỏ"
        r"|(?:được\s+)?ban hành kèm(?:\s+theo)?)\s*)?$",
        "",
        view.text[start:limit],
    )
    title = _unquoted(title)
    return " ".join(title.split()) if len(title) > 8 and not _BARE.fullmatch(fold(title)) else None


def _unquoted(title: str) -> str:
    """An abstract without outer blanks, dashes and quotation marks; those of a name inside it stay."""
    title = title.strip(" \t\n-–")
    if title.endswith(")") and title.count(")") > title.count("("):
        title = title[:-1].rstrip()
    whole = title[:1] not in '“"' and title.count("“") == title.count("”") and title.count('"') % 2 == 0
    return title if whole else title.strip('“”"')


def _span(view: View, index: int, depth: int = 0) -> tuple[int, int, bool] | None:
    """Where the abstract behind mention `index` begins and ends, and whether it stands in quotation marks."""
    end = date_end(view, index)
    if (sent := _SENT.match(view.folded, end)) and not _cites(view, end, sent.end()):
        end = sent.end()
    skip = _SKIP.match(_without_units(view, end))
    if skip and skip.end() > 220:
        return None
    told = _told_in_ground(view, index, end)
    start = min((at for at in (end + skip.end() if skip else None, told) if at is not None), default=None)
    if start is None:
        return None
    if _is_next_clause(view, index, start):
        return None
    quoted = _QUOTED.match(view.text, start) or (skip and _QUOTED.match(view.text, end + skip.start("link")))
    if quoted:
        return (*quoted.span("title"), True)
    nested = _next_citation(view, end)
    limit = min(view.mentions[nested].start if nested is not None else len(view.text), start + 400)
    stop = _stop(view, start, limit)
    limit = _next_subject(view, start, stop.start() if stop else limit)
    if nested is not None and depth < _DEEPEST and _leads_to(view.folded[start : view.mentions[nested].start]):
        limit = _end_of_named(view, nested, depth, issued_on(view, index))
    return start, limit, False


def _told_in_ground(view: View, index: int, end: int) -> int | None:
    """Where the title begins that a line of grounds tells behind the issuer, whatever verb opens it."""
    line = view.text.rfind("\n", 0, end) + 1
    issued = _issued_by(view, end)
    told = _ANY_TITLE.match(view.text, issued) if issued > end and _GROUND.match(view.text, line) else None
    return told.end() if told else None


def _is_next_clause(view: View, index: int, start: int) -> bool:
    """Say whether what is carried out behind the comma is another thing ("thực hiện Nghị quyết 8, thực hiện …")."""
    first = view.mentions[index].start
    led = _LED.search(view.folded, max(0, first - 30), first)
    return led is not None and view.text.endswith(", ", 0, start) and _DOES.match(view.folded, start) is not None


def _cites(view: View, start: int, end: int) -> bool:
    return any(_is_numbered(view, j) for j in view.following(start, end - start))


def _end_of_named(view: View, nested: int, depth: int, day: str | None) -> int:
    """Where the papers end that a title names: the first with its own title, and those joined to it by "và".

    A paper of `day` names none that was issued after it: that one is the next of the sentence's own list.
    """
    inner = _span(view, nested, depth + 1)
    told = inner is not None and not _BARE.fullmatch(view.folded[inner[0] : inner[1]])
    limit = _issued_by(view, date_end(view, nested))
    if inner and told:
        limit = inner[1] + 1 if inner[2] else inner[1]  # with the mark that closes a quotation
    further = _next_citation(view, limit)
    if further is not None and view.citation(further).type == view.citation(nested).type:
        limit -= len(joint[0]) if (joint := _JOINT_END.search(view.folded, max(0, limit - 5), limit)) else 0
    joined = further is not None and _AND.fullmatch(view.folded, limit, view.mentions[further].start)
    if not joined or further is None or (day and (issued_on(view, further) or "") > day):
        return limit
    return _end_of_named(view, further, depth, day)


def _leads_to(words: str) -> bool:
    """Say whether the words before another paper say nothing, or end in what is done with it."""
    done = _UNDONE.search(words)
    return _BARE.fullmatch(words) is not None or (
        done is not None and not re.search(r"[;.]\s|,\s[^,]*$", words[: done.start()])
    )


def _issued_by(view: View, end: int) -> int:
    """Where a citation with its date ends together with its issuer ("của Chính phủ")."""
    of = _OF.match(view.folded, end)
    unit = (
        next((m for m in map(view.mentions.__getitem__, view.following(of.end(), 40)) if m.label == "UNIT"), None)
        if of
        else None
    )
    if not (of and unit and len(view.text[of.end() : unit.start].split()) < _LONGEST_OFFICE):
        return end
    term = _TERM.match(view.folded, unit.end)
    return term.end() if term else unit.end


def _stop(view: View, start: int, limit: int) -> re.Match[str] | None:
    """Where a title ends; a comma before a capital ends none that is printed in capitals throughout."""
    stop = _STOP.search(view.text, start, limit)
    while stop and (_goes_on(view.text, start, stop) or _lists(view, stop)):
        stop = _STOP.search(view.text, stop.end(), limit)
    return stop


def _lists(view: View, stop: re.Match[str]) -> bool:
    """Say whether a comma parts two names of one list ("tại Sở A, UBND huyện B và …"), the second no subject."""
    if not stop[0].startswith(","):
        return False
    before = {view.mentions[j].label for j in view.preceding(stop.start(), 80) if view.mentions[j].end == stop.start()}
    after = next((m for j in view.following(stop.end(), 1) if (m := view.mentions[j]).start == stop.end()), None)
    same = after is not None and after.label in before and after.label in ("UNIT", "LOCATION")
    return same and after is not None and not _ACTS.match(view.folded, after.end) and "\n" not in stop[0]


def _goes_on(text: str, start: int, stop: re.Match[str]) -> bool:
    """Say whether a title goes on behind a comma: printed in capitals, or a list of one head ("Khu A, Khu B").

    So it does behind a semicolon that parts the members of a list ("về ký kết …; xử lý một số vấn đề …;").
    """
    if stop[0].startswith(";"):
        line = text.rfind("\n", 0, start) + 1
        again = _NOUNS.match(text, stop.end())
        if again and again[0] in text[start : stop.start()]:
            return True
        if _ENDING.search(text, line, start):
            return _LAST_MEMBERS.match(text, stop.end()) is not None
        return _GROUND.match(text, line) is not None and _MEMBER.match(text, stop.end()) is not None
    if not stop[0].startswith(","):
        return False
    before = text[start : stop.start()]
    at = stop.end()
    if before.count("(") > before.count(")") or _SITTING.search(before) or _ONE_NAME.match(text, at):
        return True
    if _LAST_NAMES.match(text, at):
        return True
    if _JOINED.match(text, stop.end()) and _GROUND.match(text, text.rfind("\n", 0, start) + 1):
        return True
    head = _HEAD.match(text, stop.end())
    return before.isupper() or (head is not None and re.search(rf"(?<!\w){head[0]}\s", before) is not None)


def _without_units(view: View, start: int) -> str:
    """The folded text behind `start`, its units and offices blotted out: their names hold no verb of a title.

    What stands behind the next numbered citation is that one's.
    """
    stretch = view.folded[start : start + _REACH]
    for j in view.following(start, _REACH):
        mention = view.mentions[j]
        begin = mention.start - start
        if begin > 0 and _is_numbered(view, j):
            return stretch[:begin] + "\n"
        if mention.label in ("UNIT", "POSITION"):
            name = mention.text if _NAMED_FOR_TOPIC.match(fold(mention.text)) else mention.text.partition(" về ")[0]
            end = min(mention.start + len(name) - start, len(stretch))
            begin -= stretch[max(0, begin - 2) : begin] == "x\n"  # an office and its unit on two lines
            stretch = stretch[:begin] + "x" * (end - begin) + stretch[end:]
    return stretch


def _next_subject(view: View, start: int, limit: int) -> int:
    """Where, behind a comma, somebody begins to act: "Thực hiện Kế hoạch … về X, Sở Y đã ban hành …"."""
    for j in view.following(start, limit - start):
        mention = view.mentions[j]
        if mention.label in ("UNIT", "POSITION") and _ACTS.match(view.folded, mention.end):
            before = view.folded[start : mention.start].rstrip()
            if before.endswith(","):
                return start + len(before) - 1
            if before.endswith(" và"):
                return start + len(before) - 3
    return limit


def _next_citation(view: View, end: int) -> int | None:
    return next((j for j in view.following(end, 500) if _is_numbered(view, j)), None)


def _is_numbered(view: View, index: int) -> bool:
    return view.mentions[index].label == "CITATION" and view.citation(index).number is not None
