"""Whether an article or a notice is about a directive that it cites in passing: its title speaks of the same matter."""

from __future__ import annotations

import re
from functools import lru_cache

from ...text import CAPITAL, bare, key

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
    r"đẩy nhanh|hoàn thành|mục tiêu|cơ bản|lộ trình)(?!\w)"
)
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
    ours, theirs = _syllables(title, plain), _syllables(other, plain)
    runs = {tuple(w for w, _ in theirs[n : n + run]) for n in range(len(theirs) - run + 1)}
    return any(
        tuple(w for w, _ in ours[n : n + run]) in runs and sum(telling for _, telling in ours[n : n + run]) >= _NAMING
        for n in range(len(ours) - run + 1)
    )


def says_only(title: str | None, topic: str) -> bool:
    """Say whether a title names a topic and nothing else: what it adds is frame, a place, a stretch of time.

    "Xóa nhà tạm, nhà dột nát trên địa bàn tỉnh X năm 2025" does; "… và sắp xếp dân cư" does not, nor does a headline.
    """
    if not title:
        return False
    words = title if title.isupper() else _NAME.sub(" ", title)
    ours = {bare(w) if title.isascii() else w for w in _WORD.findall(key(topic))}
    told = _syllables(_AROUND.sub(" ", words.lower()), title.isascii())
    return sum(telling and word not in ours for word, telling in told) <= _ADDED


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
