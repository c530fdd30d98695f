"""Names that run on in small letters: "Câu lạc bộ Mía | cao sản", "Phòng Quản lý | hành nghề y dược ngoài công lập".

Such a name is a noun phrase. It goes on where it is not yet whole: behind a capital that is half a word ("Quỹ Bảo |
lãnh"), behind a verb or noun that wants an object ("Quản lý", "công tác"), behind the form of a firm or circle ("HTX",
"Công ty TNHH"). It ends before a predicate or a particle, at a mark, at the place or the proper name that closes it.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..phrase_lists import phrases, words
from ..tokens import ABBREVIATION, BREAK, CAPITAL, DIGITS, LOWER, MARK, SHOUTED, Phrases
from .heads import HEADS, Kind
from .places import Walker
from .predicates import OPEN_ENDS, PARTICLES, PREDICATES
from .words import EVENTS, VERBS

_KINDS = words("named agency division team school")
_PREDICATES = Phrases((p, p) for p in PREDICATES)
_VERBS = Phrases((p, p) for p in VERBS)
_LONGEST = 14
"""So many small-letter words at most follow one another in a name."""
_REGIONS = 3
"""Fewer digits than this number a region: "Trung tâm … | vùng 4"."""
_LINKS = words("và & - ,")
_KINDS_OF = words("giống lúa cá cây rau hoa cam bưởi bò dê lợn gà chè nấm sâm quế mía nuôi trồng hát múa đua")
"""Single words that begin a field of their own: "Công ty Giống | bò sữa", "HTX Bưởi | da xanh"."""
_MATTERS = frozenset(["công tác", "tình hình", "chuyên đề", "kết quả"])
_CARRYING = words("tổng sơ kết thực hiện triển khai việc về")
_PAPERS = (
    ("nghị", "quyết"),
    ("chỉ", "thị"),
    ("kết", "luận"),
    ("quyết", "định"),
    ("đề", "án"),
    ("kế", "hoạch"),
    ("nq",),
)
_TEAMS = 4
"""Digits of the number by which the Secretariat and the Prime Minister call their teams."""
_AMONG = words("việc thực hiện các thu chi cấp")
"""Particles that stand among the words of a matter."""
_MOST_MATTERS = 6
_SHORTEST = 4
"""So many words at least tell what a delegation looks into."""
_COMPASS = words("bắc nam trung đông tây")
_CLOSED = ("place", "name")
_FEW = 3
"""So many of them at most go on behind others in small letters."""
_PARTIES = words("các những một hai ba nhiều ông bà anh chị đồng toàn mọi từng gia chủ người đại lãnh cán nhân")
"""How others begin that stand beside the body, behind a link."""
_PARTY = Phrases(
    (p, p)
    for p in phrases("""
    người dân; bà con; nhân dân; chính quyền; cán bộ; lãnh đạo; đại diện; gia đình; hội viên; học sinh; giáo viên; phụ
    huynh; cơ quan; đơn vị; phóng viên; lực lượng; doanh nghiệp; nhà thầu; địa phương; ngành chức năng; thân nhân; cá
    nhân; đội ngũ; đoàn viên; bộ đội; dân quân; tổ chức; thành viên; tập thể; cử tri; đồng bào; hộ dân; chức năng;
    thầy cô; nhà trường; mạnh thường quân; nhà tài trợ; nhà hảo tâm; khách mời; chuyên gia; y bác sĩ; đồng nghiệp; xã
    viên; công nhân; nông dân; ngư dân; thanh niên; cựu chiến binh; quần chúng; phật tử; giáo dân; bạn đọc; thính giả;
    khán giả
    """)
)
_UNKNOWN = 5
"""So many of them may stand in no list where nothing but a mark or a predicate closes the name."""
_MANNERS = Phrases(
    (p, p)
    for p in phrases("""
    hữu cơ; công nghệ cao; cao sản; lưu động; cơ động; sạch; bền vững; giỏi; nghèo; nghèo vùng cao; khó khăn; chất
    lượng cao; ngoài công lập; công lập; dân lập; tư thục; tổng hợp; đa ngành; liên ngành; chuyên sâu; chuyên canh;
    thông minh; tiên tiến; kiểu mẫu; tiêu biểu; tự quản; tự nguyện; tình nguyện; xung kích; vùng cao; miền núi; ven
    biển; biên giới; cận nghèo; kiểu mới; sinh thái; nội địa; nội đồng; chất lượng; an toàn; cộng đồng; kỹ thuật cao;
    trực tuyến; hiện đại; nâng cao; toàn diện; lâu dài; truyền thống; quốc gia; khu vực
    """)
)
"""What qualifies the noun before it and follows a whole name only as part of it."""
_OBJECTLESS = frozenset(
    phrases("""
    quản lý; giám sát; kiểm tra; kiểm soát; kiểm định; nghiên cứu; hỗ trợ; bảo vệ; bảo tồn; bảo trợ; bảo lãnh; phòng
    chống; đào tạo; khai thác; chế biến; sản xuất; thẩm định; đăng ký; xúc tiến; ứng dụng; chăm sóc; tư vấn; nuôi
    dưỡng; điều trị; phát triển; xây dựng; cung ứng; chứng nhận; thiết kế; công tác; việc; dự án; chương trình; phong
    trào; lĩnh vực; ngành; đề án; phục vụ; tổ chức; dạy nghề; vận hành; kinh doanh; dịch vụ; xuất nhập khẩu; xuất
    khẩu; sản xuất kinh doanh
    """)
)
"""Verbs and nouns that want an object or a complement behind them."""
_TELLING = words("hướng tuyên tiếp thông tham kiến báo vận đánh giám phát")
"""First syllables of verbs that are no builder's matter: "Ban Quản lý dự án đầu tư xây dựng | tham mưu …"."""
_ACTING = words("thường hiệu tại ở theo có được từ trong còn chưa không ổn đúng đều tốt tích như dưới")
_HALVES = words("chống")
_FORMS = words("htx clb tnhh mtv dntn ctcp thtx")
_FORM_ENDS = frozenset(
    [("hợp", "tác"), ("tác", "xã"), ("lạc", "bộ"), ("cổ", "phần"), ("thành", "viên"), ("tư", "nhân"), ("dự", "án")]
    + [("nghề", "nghiệp"), ("quản", "lý"), ("ty", "cp"), ("phòng", "hộ"), ("đặc", "dụng")]
)
"""Ends of heads that a name in small letters may follow at once: "Tổ hợp tác | trồng rau an toàn xã X"."""
_WATERS = words("châu vùng miền đảo hồ sông núi đường đầm vịnh đèo hầm cầu cảng chợ biển quốc tuyến")
"""Kinds of places whose names stand inside names of bodies: "Chi cục Thú y | vùng VI", "Ban Quản lý | chợ Gò"."""


@dataclass(slots=True)
class Modifiers:
    """How far it has come: `proper` after a proper name, `lofty` after a capital, `settled` after field or number.

    `small`: its last word is written in small letters.
    """

    start: int
    kind: Kind
    proper: bool = False
    last: str = ""
    lofty: bool = False
    linked: bool = False
    settled: bool = False
    small: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Small-letter words up to `end`; how many stand in no list; what closes them ("place", "name", "mark", …).

    `series`: "và" joins the last two of them.
    """

    end: int
    unknown: int
    close: str
    series: bool = False


def onward(w: Walker, j: int, m: Modifiers) -> int:
    """Return where the small-letter words at token `j` end that the name goes on with, or `j`."""
    kind = m.kind
    if kind.name not in _KINDS or j == m.start:
        return j
    if w.word(j) in _LINKS:
        return _coordinated(w, j, m)
    if w.shape(j) != LOWER:
        return j
    if (area := _area(w, j)) > j:
        return area
    if _half(w, j, m):
        run = _run(w, j, kind, linked=False)
        return run.end if run.unknown <= _UNKNOWN else j
    if _wants(w, j) and (m.small or kind.name == "named" or _transitive(w, m.start)):
        run = _run(w, j, kind)
        if not (m.small or _transitive(w, m.start)):
            return run.end if run.close in _CLOSED and not run.unknown else j
        whole = run.close in _CLOSED or run.unknown <= (0 if run.close == "open" else _UNKNOWN)
        return run.end if whole else j
    if m.small:
        run = _run(w, j, kind, linked=False)
        if run.close in (*_CLOSED, "said") and run.unknown <= _FEW:
            return run.end
    return j if m.proper else _manner(w, j)


def small_series(w: Walker, k: int) -> int:
    """Return where the small-letter matters from token `k` end, closed by a level word, or 0.

    "Ban Chỉ đạo Chuyển đổi số, Đề án 06 và | phát triển khoa học, công nghệ | tỉnh": the last of a series in capitals.
    """
    end = k
    for _ in range(_MOST_MATTERS):
        if w.shape(end) != LOWER or w.level(end) or not (topic := w.topics.match(w.t, end)):
            return 0
        end = topic[0]
        if w.level(end):
            return end
        end += w.word(end) in (",", "và")
    return 0


def acts(w: Walker, j: int) -> bool:
    """Say whether a predicate begins: "… cộng đồng | hoạt động thường xuyên", "ĐẢNG ỦY CÔNG TY | TỔ CHỨC LỄ …"."""
    if w.shape(j) == SHOUTED:
        held = (w.word(j), w.word(j + 1)) == ("tổ", "chức") and w.word(j - 1) != "ban"
        return held and w.word(j + 2) in EVENTS
    return (w.word(j), w.word(j + 1)) == ("hoạt", "động") and not w.upper(j) and w.word(j + 2) in _ACTING


def _half(w: Walker, j: int, m: Modifiers) -> bool:
    """Say whether one capital that no list holds stands before `j`: "Quỹ Bảo | lãnh", no proper name."""
    alone = j - 1 == m.start or w.shape(j - 2) not in (CAPITAL, ABBREVIATION)
    whole = m.proper or w.word(j - 1) in _KINDS_OF
    return whole and alone and w.shape(j - 1) == CAPITAL and w.word(j - 2) != "-" and not w.spot(j - 1)


def _transitive(w: Walker, k: int) -> bool:
    """Say whether the name begins with a verb that wants an object: "Trung tâm | Nghiên cứu và Phát triển"."""
    return f"{w.word(k)} {w.word(k + 1)}" in _OBJECTLESS or (w.word(k), w.word(k + 1)) == ("phòng", ",")


def formed(w: Walker, j: int, kind: Kind) -> int:
    """Return the end of what follows the form of a firm or circle in small letters, if a place or name closes it."""
    if kind.name == "team":
        return max(_errand(w, j), _council(w, j, kind), _decreed(w, j))
    if kind.name not in _KINDS or w.shape(j) != LOWER:
        return j
    if (area := _area(w, j)) > j:
        return area
    if (w.word(j - 2), w.word(j - 1)) not in _FORM_ENDS and w.word(j - 1) not in _FORMS:
        return j
    run = _run(w, j, kind)
    return run.end if run.close in _CLOSED and run.end > j else j


def _decreed(w: Walker, j: int) -> int:
    """The end of the paper that a committee carries out: "Ban Chỉ đạo | tổng kết Nghị quyết số 18-NQ/TW", or `j`."""
    if w.shape(j) == DIGITS and len(w.word(j)) == _TEAMS and w.word(j)[:2] != "20" and w.word(j + 1) == "của":
        return j + 1  # "Đoàn kiểm tra 1919 của Ban Bí thư"
    k, size = j, 0
    while k - j < _MOST_MATTERS and not size:
        size = next((len(paper) for paper in _PAPERS if w.t.words[k : k + len(paper)] == paper), 0)
        if not size and w.word(k) not in _CARRYING:
            return j
        k += not size
    k += size + (w.word(k + size) == "số")
    if not size or w.shape(k) != DIGITS:
        return j
    end = k + 1
    while end < w.n and w.t.touching(end) and (w.word(end) in ("-", "/") or w.shape(end) in (ABBREVIATION, DIGITS)):
        end += 1
    return end


def _council(w: Walker, j: int, kind: Kind) -> int:
    """The end of what a council sees to, where a place closes it: "Hội đồng tư vấn | đặc xá | tỉnh X", or `j`."""
    if w.shape(j) != LOWER or ("hội", "đồng") not in ((w.word(j - 2), w.word(j - 1)), (w.word(j - 4), w.word(j - 3))):
        return j
    run = _run(w, j, kind)
    return run.end if run.close == "place" and w.level(run.end) and run.unknown <= _FEW else j


def _errand(w: Walker, j: int) -> int:
    """The end of what a delegation looks into, of any words: "Đoàn giám sát | việc thực hiện chính sách đất đai"."""
    if w.shape(j) != LOWER:
        return j
    matter = j + 1 if w.word(j) == "việc" else j + 2 if f"{w.word(j)} {w.word(j + 1)}" in _MATTERS else 0
    held = (w.word(matter), w.word(matter + 1)) == ("tổ", "chức")
    if not matter or held or matter > j + 1 and w.word(j - 1) == "đạo":
        return j
    k = verbal = matter
    while k - j < _LONGEST and (w.shape(k) == LOWER or w.word(k) == "," and w.shape(k + 1) == LOWER):
        predicate = _PREDICATES.match(w.t, k)
        if predicate and k != verbal and w.word(k - 1) not in _LINKS:
            break
        if w.word(k) in PARTICLES and w.word(k) not in _AMONG or w.level(k):
            break
        verbal = predicate[0] if predicate else verbal
        k = predicate[0] if predicate else k + 1
    while w.word(k - 1) in _LINKS:
        k -= 1
    settled = k - j >= _SHORTEST and w.word(k) not in OPEN_ENDS
    return k if settled and w.shape(k) != CAPITAL else j


def _coordinated(w: Walker, j: int, m: Modifiers) -> int:
    """The end of "và trang trại", ", vật nuôi", "- châu Phi" behind words in small letters, or `j`."""
    dash = w.word(j) == "-" and w.shape(j - 1) == LOWER and not m.proper
    if not (m.small or dash or _parallel(w, j)):
        return j
    if (area := _area(w, j + 1)) > j + 1:
        return area
    if w.shape(j + 1) != LOWER or w.word(j + 1) in _PARTIES or _PARTY.match(w.t, j + 1) or _head(w, j + 1):
        return j
    run = _run(w, j + 1, m.kind)
    if run.end == j + 1 or run.unknown > _FEW + run.series:
        return j
    if w.word(j) == ",":
        return run.end if run.close in _CLOSED or run.series and run.close != "open" else j
    return run.end if run.close in (*_CLOSED, "said", "mark") else j


def _parallel(w: Walker, j: int) -> bool:
    """Say whether a verb stands on both sides of the comma at `j`: "Giám sát, điều hành"."""
    return _VERBS.match(w.t, j - 2) is not None and _VERBS.match(w.t, j + 1) is not None


def _head(w: Walker, k: int) -> bool:
    """Say whether another body or an office begins at `k`, which no longer field covers."""
    head = HEADS.match(w.t, k)
    topic = w.topics.match(w.t, k)
    return head is not None and not (topic and topic[0] >= head[0])


def _wants(w: Walker, j: int) -> bool:
    """Say whether the word before `j` wants an object: "Quản lý |", "Phòng, chống |", "công tác |"."""
    if w.word(j - 1) in _HALVES:
        return True
    if (w.word(j - 2), w.word(j - 1)) == ("liên", "ngành"):
        return False
    return w.word(j - 1) in _OBJECTLESS or f"{w.word(j - 2)} {w.word(j - 1)}" in _OBJECTLESS


def _manner(w: Walker, j: int) -> int:
    """The end of an adjective behind a whole noun, where the name can only end or go on with a place: or `j`."""
    hit = _MANNERS.match(w.t, j)
    if not hit:
        return j
    k = hit[0]
    if w.shape(k) != LOWER or w.closes(k) or w.word(k) in ("và", "số"):
        return k
    return k if w.word(k) in PARTICLES or _PREDICATES.match(w.t, k) or _VERBS.match(w.t, k) else j


def _area(w: Walker, j: int) -> int:
    """The end of "vùng VI", "đảo Phú Quốc", "châu Á", "khu vực miền Trung" or of "khu vực" before a place, or `j`."""
    if w.word(j) == "khu" and w.word(j + 1) == "vực":
        place = w.place(j + 2) if w.level(j + 2) else None
        return j + 2 if place and place[1] else _area(w, j + 2) if w.word(j + 2) in _WATERS else j
    if w.word(j) not in _WATERS or w.shape(j) != LOWER:
        return j
    if w.word(j) == "miền":
        return j + 2 if w.word(j + 1) in _COMPASS else j
    if w.word(j) == "vùng" and w.shape(j + 1) == DIGITS and len(w.word(j + 1)) < _REGIONS:
        return j + 2
    if w.shape(j + 1) == ABBREVIATION and w.word(j + 2) == "." and w.t.touching(j + 3) and w.shape(j + 3) == DIGITS:
        return j + 4
    if w.shape(j + 1) in (CAPITAL, ABBREVIATION) and not HEADS.match(w.t, j + 1):
        spot = w.spot(j + 1)
        return spot[0] if spot else max(w.name_run(j + 1, 3), j + 2)
    return j


def _run(w: Walker, j: int, kind: Kind, *, linked: bool = True) -> Run:
    """Read the small-letter words from `j` on as far as they can be a name's."""
    k, unknown, comma = j, 0, 0
    series = False
    while k - j < _LONGEST:
        if (area := _area(w, k)) > k:
            return Run(area, unknown, "place", series)
        if w.shape(k) == LOWER and w.word(k) not in _LINKS:
            end = _word(w, k, linked)
            if end == k:
                break
            unknown += end < 0
            k, linked = abs(end), False
        elif k > j and _goes_on(w, k):
            comma = comma or (k if w.word(k) == "," else 0)
            series = series or w.word(k) in ("và", "&")
            k, linked = k + 1, True
        else:
            break
    close = _close(w, k, kind)
    if comma and close not in _CLOSED and not series:
        k, close = comma, "mark"
    while k > j and w.word(k - 1) in _LINKS:
        k -= 1
    return Run(k, unknown, close, series)


def _goes_on(w: Walker, k: int) -> bool:
    """Say whether the link at `k` goes on with the same name, and not to somebody else."""
    if w.word(k) not in _LINKS or w.shape(k + 1) != LOWER or w.word(k + 1) in _PARTIES or _head(w, k + 1):
        return False
    return not _PARTY.match(w.t, k + 1) and _word(w, k + 1, True) != k + 1


def _word(w: Walker, k: int, linked: bool) -> int:
    """The end of the word at `k`, negative where no list holds it; `k` itself where the name ends before it."""
    if w.level(k) or _names(w, k):
        return k
    predicate = _PREDICATES.match(w.t, k)
    topic = w.topics.match(w.t, k) or _MANNERS.match(w.t, k)
    if predicate and not (topic and topic[0] > predicate[0]):
        return k
    if topic:
        verb = _VERBS.match(w.t, k)
        told = w.word(k - 1) == "dựng" and w.word(k) in _TELLING
        after_verb = not told and (linked or _wants(w, k))
        return k if verb and verb[0] == topic[0] and not after_verb else topic[0]
    return k if w.word(k) in PARTICLES else -(k + 1)


def _names(w: Walker, k: int) -> bool:
    """Say whether a head in small letters begins another body's name at `k`: "phòng đào tạo | trường Đại học X"."""
    head = HEADS.match(w.t, k)
    return head is not None and (w.upper(head[0]) or w.upper(k + 1)) and not w.topics.match(w.t, k)


def _close(w: Walker, k: int, kind: Kind) -> str:
    """What stands behind the run at `k`: a place, a proper name, mark, predicate or particle."""
    shape = w.shape(k)
    if w.level(k) or w.spot(k):
        return "place"
    if kind.name in ("named", "school", "agency") and _named(w, k):
        return "name"
    if shape in (BREAK, MARK, CAPITAL, ABBREVIATION, DIGITS):
        return "mark"
    return "open" if w.word(k) in OPEN_ENDS else "said"


def _named(w: Walker, k: int) -> bool:
    """Say whether a proper name of the body stands at `k`: two capitals, no head of another and nobody's name."""
    if w.quotation(k) > k:
        return True
    if w.shape(k) != CAPITAL or HEADS.match(w.t, k) or w.person(k, 3):
        return False
    return w.shape(k + 1) in (CAPITAL, ABBREVIATION, DIGITS)
