"""Whether an article or a notice is about a directive that it cites in passing: its title speaks of the same matter."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ...text import CAPITAL, bare, fold, key

_RUN = 4
"""Syllables in a row that two titles share when they speak of one matter: "bệnh án điện tử"."""
_WORD = re.compile(r"\w+")
_FRAME = re.compile(
    r"(?<!\w)(?:ban hành|kế hoạch|chương trình|triển khai|thực hiện|giai đoạn|phê duyệt|quyết định|chỉ thị|ủy ban|"
    r"nghị (?:quyết|định)|hội (?:đồng|nghị)|nhân dân|tỉnh|thành phố|huyện|xã(?! hội)|phường|trên địa bàn|địa bàn|"
    r"tăng cường|đẩy mạnh|nâng cao|công tác|sửa đổi|bổ sung|lãnh đạo|chỉ đạo|sự|đảng|nhiệm vụ|pháp luật|kết luận|"
    r"kiểm tra|giám sát|tổ chức|tiếp tục|thường trực|đại hội|các|của|và|tại|trong|năm|đến|đối với|với|theo|về|việc|"
    r"một số|điều|đề án|dự án|thông báo|báo cáo|kết quả|tiến độ|tình hình|cuộc họp|chủ tịch|đầu tư|xây dựng)(?!\w)"
)
"""Words that make up the frame of a title, not its matter."""
_NAME = re.compile(rf"(?<=[\w,] ){CAPITAL}\w*(?:\s{CAPITAL}\w*)+|^(?:{CAPITAL}\w*\s?){{2,4}}:")
"""A place or a person within a title, or with a colon before it."""
_AROUND = re.compile(
    r"(?<!\w)(?:trên phạm vi|phạm vi|toàn quốc|cả nước|toàn tỉnh|(?:đầu|cuối) năm|(?:\d+\s)?(?:tháng|quý)(?:\s\d+)?|"
    r"đẩy nhanh|hoàn thành|mục tiêu|cơ bản|lộ trình|phòng(?:,? chống)?|chống|ứng phó|khắc phục|xử lý|giải quyết|"
    r"thu gom|quản lý|kiểm soát|ngăn chặn|ngăn ngừa|"
    r"(?:sơ|tổng) kết|hội nghị|họp|khẩn cấp|cấp bách|tình trạng|tai nạn|(?:các )?(?:giải|biện) pháp|chủ động|"
    r"quyết liệt|kịp thời|người dân|nhân dân|trọng điểm)(?!\w)"
)
_CITED = re.compile(
    r"(?:^|\s)(?i:chỉ thị|kế hoạch|nghị quyết|quyết định|kết luận|công văn|công điện|chương trình|đề án)\s(?:số\s)?"
    r"\d[\w/-]*(?:\sngày\s\d[\d/-]*)?(?:\scủa\s[^,;.]{2,60}?)?(?=\s(?:về|V/v|năm)\s|$)"
)
"""A paper by its number within a title: "Thực hiện | Chỉ thị số 9-CT/TU ngày 14/3/2019 của Ban Thường vụ | về …"."""
_SPEAKER = re.compile(r"(?i:kết luận|ý kiến|phát biểu|chỉ đạo)\scủa\s[^,;]{3,100}?(?=\s(?:tại|về)\s)")
"""Whose conclusion a notice's title announces."""
_PURPOSE = re.compile(r",?\s(?i:bảo đảm|đảm bảo|phục vụ|nhằm|góp phần|gắn với|hướng tới)\s.*$")
"""What a title says the matter serves: "ứng phó hạn mặn | , bảo đảm nước sinh hoạt cho người dân"."""
_COORDINATED = re.compile(r"[,;]\s|\s(?:và|gắn với)\s")
_NARROWING = re.compile(r"\||(?<!\w)(?:cho|ở|của|từ|trên|tại|trong)(?!\w)")
_ADDED = 1
"""Syllables that a title may add to the words of its topic: "cấp | nước sạch nông thôn"."""
_NAMING = 3
"""Syllables of the matter itself that a shared run holds at least."""


def one_matter(title: str | None, other: str | None, run: int = _RUN) -> bool:
    """Say whether two titles share a run of syllables that names their matter, not only the frame of official titles.

    "Phê duyệt Chương trình triển khai bệnh án điện tử" and "Kiểm tra bệnh án điện tử ở T" do, so do two on "nhà ở xã
    hội"; what is shared must hold three syllables at least that are no part of the frame. With their accents, unless a
    title is typed without any. `run`: how many syllables in a row, fewer where nothing else can be meant.
    """
    if not title or not other:
        return False
    plain = title.isascii() or other.isascii()
    if run < _NAMING:  # so few may be what is done about any matter: "phòng, chống"
        title, other = (_AROUND.sub(" 0 ", fold(words)) for words in (title, other))
    ours, theirs = _syllables(title, plain), _syllables(other, plain)
    least = min(_NAMING, run)
    runs = {tuple(w for w, _ in theirs[n : n + run]) for n in range(len(theirs) - run + 1)}
    return any(
        tuple(w for w, _ in ours[n : n + run]) in runs and sum(telling for _, telling in ours[n : n + run]) >= least
        for n in range(len(ours) - run + 1)
    )


def says_only(title: str | None, *topic: str, paper: bool = True) -> bool:
    """Say whether a title names a topic and nothing else: what it adds is frame, a place, a stretch of time.

    "Xóa nhà tạm, nhà dột nát trên địa bàn tỉnh X năm 2025" does; "… và sắp xếp dân cư" does not, nor does a headline.
    `topic`: its words, and what else it is called; typed without accents they are those with any. `paper`: what an
    official title adds behind the topic up to "," or "và" only narrows it ("chuyển đổi số | trong ngành y tế").
    """
    if not title:
        return False
    plain = title.isascii() or topic[0].isascii()
    words = _PURPOSE.sub(" ", _SPEAKER.sub(" ", _CITED.sub(" ", title)))
    words = _narrowed(words, topic, plain) if paper else words
    words = words if words.isupper() else _NAME.sub(" ", words)
    ours = {bare(w) if plain else w for name in topic for w in _WORD.findall(key(name))}
    told = _syllables(_AROUND.sub(" ", words.lower()), plain)
    return sum(telling and word not in ours for word, telling in told) <= _ADDED


def others_beside(title: str, *topic: str) -> tuple[str, ...]:
    """Return the matters that a paper's title names beside a topic, folded, each without what narrows it.

    Of "phòng, chống tảo hôn | và hôn nhân cận huyết thống trong vùng …": what stands behind "và" up to "trong".
    """
    words = _PURPOSE.sub(" ", _SPEAKER.sub(" ", _CITED.sub(" ", title)))
    words = _AROUND.sub(" ", _NAME.sub(" ", words) if not words.isupper() else words)
    names = [fold(name) for name in topic]
    framed = (_FRAME.sub("|", fold(part)).strip(" |") for part in _COORDINATED.split(words))
    parts = (_NARROWING.split(part, maxsplit=1)[0] for part in framed)
    plain = (" ".join(_WORD.findall(part)) for part in parts if not any(name in part for name in names))
    return tuple(dict.fromkeys(part for part in plain if len(part.split()) > _ADDED))


def _narrowed(title: str, topic: Iterable[str], plain: bool) -> str:  # noqa: FBT001
    """Return a title without what stands behind the topic's words in their order, up to a comma or "và"."""
    told = bare(title) if plain else fold(title)
    for name in sorted(topic, key=len, reverse=True):
        words = r"[\W_]+".join(map(re.escape, _WORD.findall(bare(name) if plain else fold(name))))
        if found := re.search(rf"(?<!\w){words}(?!\w)[^,;]*?(?=,|;| và | va |$)", told):
            return title[: found.start()] + name + title[found.end() :]
    return title


@lru_cache(maxsize=8192)
def _syllables(text: str, plain: bool) -> tuple[tuple[str, bool], ...]:
    """Return the syllables of a title, each with whether it names something."""
    words = key(text)
    framed = [m.span() for m in _FRAME.finditer(words)]
    found = []
    for match in _WORD.finditer(words):
        idle = any(start <= match.start() < end for start, end in framed)
        found.append((bare(match[0]) if plain else match[0], not idle and match[0].isalpha()))
    return tuple(found)
