"""What a text states between two documents that it cites: A amends B, A is replaced by B, carrying out B X issued A."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...text import fold
from ..view import View

TASK = re.compile(
    r"(?<!\w)(?:tham mưu|nghiên cứu|đề xuất|trình|dự thảo|kiến nghị|giao|đề nghị|xây dựng|rà soát|yêu cầu|kiểm tra)"
    r"(?!\w)"
)
"""Somebody is asked to do it: no relation of this document."""
WITHDRAWS = (
    r"thu\s+hồi(?!\s+(?:\d|đất|tiền|ha(?!\w)|diện\s+tích|giấy|nợ|tài\s+sản|kinh\s+phí|vốn|số|mặt\s+bằng|dự\s+án|sản\s+phẩm|thuốc|nộp"
    r"|về|xong|sổ|biên\s+chế|ngân|con\s+dấu|thẻ|phí|khoản|các\s+khoản|toàn\s+bộ\s+(?:số|diện|đất)))"
)
"""Takes a paper back; land, money and goods are taken back too."""
DELAYED = re.compile(
    r"(?<!\w)(?:lùi|gia\s+hạn|kéo\s+dài|giãn|điều\s+chỉnh)\s+(?:thời\s+(?:hạn|gian|điểm)|tiến\s+độ|mốc)(?!\w)[^;.\n]{0,120}"
    r"(?:nêu|quy\s+định|ghi|giao|xác\s+định|đề\s+ra)\s+(?:tại|trong)\s+$"
    r"|(?<!\w)thay\s+(?:(?:thế|cho|vì)\s+){0,2}(?:thời\s+(?:hạn|gian|điểm)|mốc|hạn)(?!\w)[^;.\n]{0,60}"
    r"(?:tại|trong|theo|của)\s+$"
)
"""Before a paper: a day that it sets is put off, or stands no more ("… thay cho thời hạn 30/6 tại | Chỉ thị …")."""
RESULT = re.compile(r"[^.;\n]{0,200}?,\s(?:[^,.;\n]{2,60}\s)?(?:đã|được)\s(?!ban\shành)[^.;\n]{0,160}?(?<!\w)\d")
"""Behind "Thực hiện A": what was reached ("…, huyện đã trồng 300 ha rừng")."""
CARRYING_OUT = re.compile(
    r"^[-–+*\s]*(?:(?:để|nhằm)\s+)?(?:tiếp\s+tục\s+)?(?:các\s+chủ\s+đầu\s+tư\s+)?"
    r"(?:(?:tổ\s+chức\s+)?(?:triển\s+khai\s+)?(?:thực\s+hiện|thi\s+hành)|triển\s+khai|quán\s+triệt|cụ\s+thể\s+hóa)(?!\w)"
)

OWN_CLAUSE = re.compile(
    r",\s(?:qua|sau\skhi|dù|mặc\sdù|tuy|trong\skhi|nhưng|song|do|vì|nhờ|kết\squả|đến\snay|hiện(?:\snay)?)(?!\w)[^;]*$"
)
"""Behind a comma, a clause of its own: what "Thực hiện" governs has ended ("Thực hiện A, qua rà soát …, theo B")."""
IN_TITLE = re.compile(
    r"(?<!\w)về(?:\s+việc)?\s(?:[^;\n]{0,200}?\s)?"
    r"(?:(?:sơ\s+kết|tổng\s+kết|thành\s+lập|kiện\s+toàn|kết\s+quả|tình\s+hình)(?!\w)[^;,\n]{0,120}(?<![,;])(?<!và)|(?<![,;]\s)theo"
    r"|(?<![,;]\s)(?<!và\s)(?:tổ\s+chức\s+|triển\s+khai\s+){0,2}thực\s+hiện)\s$"
    r"|(?<!\w)của\s[^,;\n]{2,80}\s(?:(?:về\s+việc|để|nhằm)\s+)?(?:(?:tổ\s+chức|triển\s+khai|tiếp\s+tục)\s+){0,2}thực\s+hiện\s$"
)
"""Behind a paper's number: the next one stands in its title ("Thực hiện A về việc thành lập ban … thực hiện | B")."""

_DO = r"(?:triển khai thực hiện|tổ chức thực hiện|thực hiện|triển khai|cụ thể hóa|thể chế hóa|thi hành|quán triệt)"
_ISSUED_BY = r"(?:[\s,]*\(?(?:ký\s+)?ngày\s[^,;]{1,30})?(?:\s*(?:của|do)\s[^,;]{1,90}?)?"
_ACTIVE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("replaces", re.compile(r"(?<!được )(?<!bị )(?:thay thế(?: cho)?|thay cho)(?!\w)[^,;]{0,60}$")),
    ("repeals", re.compile(r"(?<!được )(?<!bị )(?:bãi bỏ|hủy bỏ)(?!\w)[^,;]{0,60}$")),
    (
        "amends",
        re.compile(
            r"(?<!được )(?<!bị )(?:sửa đổi|bổ sung|điều chỉnh)(?!\w)(?!\s(?:cho|thêm))"
            r"(?:(?!\smà\s|\sso\svới\s)[^;]){0,80}$"
        ),
    ),
    (
        "implements",
        re.compile(
            rf"(?:(?<!\w)(?:để|nhằm|về|về việc|đốc thúc|đôn đốc|hướng dẫn)\s+(?:tiếp tục\s+|quy định\s+)?{_DO}(?!\w)"
            r"[^,;]{0,40}$"
            rf"|^{_ISSUED_BY}\s*(?:tiếp tục\s+)?{_DO}(?!\w)[^,;]{{0,40}}$"
            r"|(?<!\w)hướng dẫn\s+$|quy định chi tiết[^,;]{0,40}$)"
        ),
    ),
    ("based_on", re.compile(r"(?<!\w)(?:căn cứ|trên cơ sở|dựa trên)\s+(?:vào\s+)?[^,;]{0,20}$")),
    ("proposed_by", re.compile(r"(?<!\w)theo đề nghị[^;]{0,80}$")),
)
"""What A does to B, by the words between them; the first that fits."""
_TRIGGER = re.compile(
    r"(?<!\w)(?:thay\s+thế(?:\s+cho)?|thay\s+cho|thay|bãi\s+bỏ|hủy\s+bỏ|thu\s+hồi|lùi|sửa\s+đổi(?:\s*,?\s*(?:và\s+)?bổ\s+sung)?|bổ\s+sung"
    r"|điều\s+chỉnh|đính\s+chính|gia\s+hạn|kéo\s+dài|đưa\s+thêm|(?:tổ\s+chức\s+)?(?:triển\s+khai\s+)?thực\s+hiện|(?:tổ\s+chức\s+)?triển\s+khai"
    r"|thi\s+hành|quán\s+triệt|cụ\s+thể\s+hóa|thể\s+chế\s+hóa|hướng\s+dẫn|quy\s+định\s+chi\s+tiết|căn\s+cứ|trên\s+cơ\s+sở|dựa\s+trên|theo\s+đề\s+nghị"
    r"|xét(?:\s+đề\s+nghị)?|phúc\s+đáp|trả\s+lời|đáp\s+ứng|theo|xem\s+xét|nghe|thảo\s+luận|kết\s+luận|áp\s+dụng|đề\s+nghị\s+của"
    r"|hết\s+hiệu\s+lực|thôi\s+hiệu\s+lực|không\s+còn\s+(?:hiệu\s+lực|áp\s+dụng)|chấm\s+dứt\s+hiệu\s+lực)(?!\w)"
)
"""Verbs that state a relation between documents."""
_SIDE_BY_SIDE = re.compile(
    r"(?:[\s,]*\(?(?:ký\s+)?ngày\s[^,;]{1,30}\)?)?(?:\s*(?:của|do)\s[^,;]{1,90}?)?\s*(?:,\s*|;\s*)?(?:và|đồng\s+thời|cùng\s+với\s+đó)\s+"
    r"(?:thay\s+thế|bãi\s+bỏ|hủy\s+bỏ|sửa\s+đổi|bổ\s+sung|đính\s+chính|điều\s+chỉnh)(?!\w|\s(?:theo|bởi|tại|bằng)\s)"
)
"""Both are objects of one subject: "sửa đổi A và bãi bỏ B"."""
_NAMED_FOR = re.compile(
    r"(?:sơ kết|tổng kết|ban chỉ đạo|tổ công tác|tiểu ban|đoàn (?:kiểm tra|giám sát))[^,;]{0,40}\s(?:triển khai )?"
    r"(?:thực hiện|triển khai|thi hành)[^,;]{0,20}$"
)
"""Whoever issued A is named for B ("của Ban Chỉ đạo sơ kết 5 năm thực hiện | Nghị quyết …")."""
_PASSIVE = re.compile(
    r"(?:(?:được|bị)\s+(?P<verb>thay thế|thay|sửa đổi|bổ sung|bãi bỏ|hủy bỏ)(?!\w)[^;]{0,50}?(?:bằng|bởi|theo|tại|của)"
    r"|(?<!\w)(?P<bare>sửa đổi|thay thế|bổ sung|bãi bỏ)(?:(?:,|\svà)?\s(?:bổ sung|thay thế))?\s(?:một số điều\s)?"
    r"(?:bằng|bởi|theo|tại))"
    r"\s+[^,;]{0,20}$"
)
"""With "được", or with nothing between the verb and who does it: "Nghị định A (sửa đổi, bổ sung tại | Nghị định B)"."""
_VERB = {"thay": "replaces", "sửa": "amends", "bổ": "amends", "bãi": "repeals", "hủy": "repeals"}
_SENT = re.compile(r"[^.]{0,60}?\sgửi\s[^.]{3,320}?(?=\svề\s(?:việc\s)?)")
"""Behind a letter, to whom it goes, up to what it is about."""
_ANNEXED = re.compile(r"^[^;.]{0,60}ban hành kèm theo\s+$")
_MAKES = re.compile(
    r"(?<!\w)(?:ra|ban hành|ký|có|xây dựng|phê duyệt|phát hành|thông qua)"
    r"(?:\s+(?:ban hành|bộ|các|riêng|tiếp|đi|thêm))*\s*$"
)
_TAG = re.compile(r"\s*(?:\([^()\n]{1,30}\)\s*[-–]?|[\w.&]{2,20}\s[-–])\s+")
"""A newspaper's tag before the lead: "(TTXVN) - "."""
_TYPE = (
    r"(?P<type>nghị quyết|quyết định|chỉ thị|kế hoạch|kết luận|công điện|nghị định|thông báo|thông tư|quy định|văn bản"
    r"|công văn)"
)
_ANAPHOR = re.compile(rf"{_DO}\s+{_TYPE}\s+(?:này|đó|trên|nói trên)(?!\w)[^.;]{{0,120}}$")
"""Before A: "để thực hiện nghị quyết này, Huyện ủy ra A"."""
_BACK = re.compile(
    rf"^{_TYPE}(?:\s+(?:này|mới|trên|nói trên))?\s+(?:(?:được|có|sẽ)\s[^.;]{{0,80}}?)?(?P<rest>[^.;]{{0,80}})$"
)
"""Before B, at the head of a sentence: "Kế hoạch nhằm cụ thể hóa B", "Quyết định này thay thế B"."""
_LONG_GAP = 600
"""Further apart two citations of a line say nothing of each other; over half of it what is issued "thực hiện A"."""
SAME_LIST = re.compile(r"(?:[\s,]*\(?ngày\s[^,;]{1,30})?(?:\s*của\s[^,;]{1,60})?\s*(?:,|và)\s*$")
"""Between two papers of one title: "thi hành Nghị định số 85 ngày … và Nghị định số 106"."""
_LIST = re.compile(r"(?:[\s,]*\(?ngày\s[^,;]{1,30})?(?:\s*của\s[^,;]{1,60}?)?\s*(?:,|và)\s*(?:số\s*)?")

VERBS = {
    "amends": re.compile(
        r"(?<!\w)(?:sửa\s+đổi(?:\s*,?\s*(?:và\s+)?bổ\s+sung)?|bổ\s+sung|điều\s+chỉnh|đính\s+chính|gia\s+hạn|kéo\s+dài|đưa\s+thêm)(?!\w)"
    ),
    "replaces": re.compile(r"(?<!\w)thay(?:\s+thế)?(?:\s+cho)?(?!\w)"),
    "repeals": re.compile(rf"(?<!\w)(?:bãi\s+bỏ|hủy\s+bỏ|{WITHDRAWS})(?!\w)"),
    "based_on": re.compile(r"(?<!\w)(?:căn\s+cứ|trên\s+cơ\s+sở|theo)(?!\w)"),
    "proposed_by": re.compile(r"(?<!\w)(?:(?:theo|xét|xem\s+xét)(?:\s+(?:đề\s+nghị|đề\s+xuất))?|đề\s+nghị)(?!\w)"),
    "concludes": re.compile(
        r"(?<!\w)(?:kết\s+luận|xem\s+xét|xét|nghe|thảo\s+luận|cho\s+ý\s+kiến|nhất\s+trí|đồng\s+ý|về|đối\s+với)(?!\w)"
    ),
    "implements": re.compile(
        r"(?<!\w)(?:(?:tổ\s+chức\s+)?(?:triển\s+khai\s+)?(?:thực\s+hiện|thi\s+hành)|(?:tổ\s+chức\s+)?triển\s+khai|quán\s+triệt"
        r"|cụ\s+thể\s+hóa|hướng\s+dẫn|phúc\s+đáp|trả\s+lời|đáp\s+ứng|áp\s+dụng|theo)(?!\w)"
    ),
}
"""By relation, the verbs with which a document states it of itself."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A numbered citation: the mention's index, where it stands, its record's number and its type."""

    index: int
    start: int
    end: int
    number: str
    type: str


Words = tuple[int, int] | None
"""Where the words stand that state a relation, as offsets of the document; None where only the form states it."""
Pair = tuple[Cited, str, Cited, Words]


def pairs(view: View, members: Sequence[Cited], cited: Sequence[Cited], meant: Mapping[int, Cited]) -> Iterator[Pair]:
    """Yield (source, relation, target) for what one line says of the documents cited in it.

    `members`: the line's citations in order; `cited`: all of the document's, for a sentence that goes on about one;
    `meant`: the antecedents of words that point back, by their first offset.
    """
    last: Pair | None = None
    for a, b in zip(members, members[1:], strict=False):
        gap = view.folded[a.end : b.start]
        if (
            len(gap) > _LONG_GAP
            or len(gap) > 300
            and not _MAKES.search(gap)
            or re.search(r"[.!?]\s(?!\d)|\n", view.text[a.end : b.start])
        ):
            last = None
            continue
        found = [*_between(gap, a, b, a.end), *_fronted(view, gap, a, b, members)]
        if not found and last and _LIST.fullmatch(gap):
            found = [(last[0], last[1], b, last[3]) if last[2] is a else (b, last[1], last[2], last[3])]
        yield from found
        last = found[-1] if found and b in (found[-1][0], found[-1][2]) else None
    for c in members:
        yield from _pointing_back(view, c, cited, meant)


def _between(gap: str, a: Cited, b: Cited, origin: int) -> Iterator[Pair]:
    """What the words `gap` between two citations say; `origin`: the gap's offset in the document."""
    if _SIDE_BY_SIDE.match(gap) or _NAMED_FOR.search(gap):
        return
    if sent := _SENT.match(gap):
        gap, origin = gap[sent.end() :], origin + sent.end()
    passive = _PASSIVE.search(gap)
    if passive:
        group = "verb" if passive["verb"] else "bare"
        start, end = passive.span(group)
        yield b, _VERB[passive[group].split()[0]], a, (origin + start, origin + end)
        return
    if _ANNEXED.search(gap):
        at = origin + gap.index("ban hành kèm theo")
        yield b, "issues", a, (at, at + len("ban hành kèm theo"))
        return
    for relation, pattern in _ACTIVE:
        stated = pattern.search(gap)
        if (
            stated
            and ";" not in gap
            and not TASK.search(gap.rpartition(",")[2].replace("theo đề nghị", "").replace("đề nghị của", ""))
        ):
            if relation != "proposed_by" or b.type == "Tờ trình":
                yield a, relation, b, verb_in(stated[0], origin + stated.start())
            return


def verb_in(words: str, origin: int) -> Words:
    """Return where the verb that states a relation stands in folded `words`, which begin at `origin`."""
    verb = _TRIGGER.search(words)
    return (origin + verb.start(), origin + verb.end()) if verb else None


def _fronted(view: View, gap: str, a: Cited, b: Cited, members: Sequence[Cited]) -> Iterator[Pair]:
    """ "Thực hiện A …, UBND ban hành B", "Căn cứ A …, UBND đã ra B": B carries out, or rests on, A and its list."""
    if not _MAKES.search(gap) or "," not in gap:
        return
    low = view.sentence_start(a.start)
    tag = _TAG.match(view.folded, low)
    low = tag.end() if tag else low
    first, last = (bisect_left(members, at, key=lambda m: m.start) for at in (low, b.start))
    leading = members[first:last]
    head = view.folded[low : leading[0].start]
    if CARRYING_OUT.match(head) or re.search(rf"(?:^|;\s*|,\s*)(?:(?:để|nhằm)\s+)?{_DO}\s+$", head):
        yield from ((b, "implements", m, verb_in(head, low)) for m in leading)
    elif re.match(r"(?:căn\s+cứ|trên\s+cơ\s+sở)\s", head):
        yield from ((b, "based_on", m, verb_in(head, low)) for m in leading if m.type != "Tờ trình")
    elif re.match(r"(?:xét|theo đề nghị)\s", head):
        yield from ((b, "proposed_by", m, verb_in(head, low)) for m in leading if m.type == "Tờ trình")


def _pointing_back(view: View, c: Cited, cited: Sequence[Cited], meant: Mapping[int, Cited]) -> Iterator[Pair]:
    """Relations to a document named before: "để thực hiện nghị quyết này, … ra A", "Quyết định này thay thế B"."""
    low = view.sentence_start(c.start)
    clause = view.folded[max(low, c.start - 220) : c.start]
    anaphor = _ANAPHOR.search(clause)
    if anaphor and _MAKES.search(clause):
        origin = c.start - len(clause)
        before = meant.get(origin + anaphor.start("type"))
        if before:
            yield c, "implements", before, verb_in(anaphor[0], origin + anaphor.start())
        return
    back = _BACK.match(view.folded[low : c.start]) if view.document.kind == "press_article" else None
    before = _latest(cited, low, back["type"]) if back else None
    if back and before:
        yield from _between(f" {back['rest']}", before, c, low + back.start("rest") - 1)


def _latest(cited: Sequence[Cited], offset: int, kind: str) -> Cited | None:
    """The last citation of type `kind` in the 600 characters before `offset`; "văn bản" stands for any."""
    at = bisect_left(cited, offset, key=lambda b: b.start)
    for b in reversed(cited[max(0, at - 8) : at]):
        if b.end > offset - 600 and (kind == "văn bản" or fold(b.type).startswith(kind)):
            return b
    return None
