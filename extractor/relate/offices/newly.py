"""Whom a sentence goes on about that names nobody: "Ông từng …", "Tân Bí thư Tỉnh ủy sinh năm 1972, từng là …"."""

from __future__ import annotations

import re

from ...text import fold
from . import joints
from .items import Item

_NEWLY = re.compile(r"(?:\A|[,;“\x22]|\s[–-])\s*(?:tân|nữ)\s\Z")
"""From the beginning of the sentence to the office."""
_LIFE = re.compile(
    r"(?:\s[^.,;:\n]{1,40})?,?\s(?:năm\snay|sinh|quê|từng|vốn|trải\squa|kinh\squa|tốt\snghiệp|có\s(?:trình\sđộ|bằng|\d)"
    r"|\d{2}\stuổi|là\s(?:tiến|thạc|cử|kỹ|người|con))(?!\w)"
)
"""Behind the office: what only a life is told with, not a speech or a meeting."""

_BOX = re.compile(rf"\s*(?:[-–+*•]\s*)?(?:cố\s+)?{joints.COURTESY}{{0,3}}\Z")
_BOX_END = re.compile(r"[ \xa0]*(?:\([^()\n]{1,60}\))?[ \xa0]*[,.:;]?[ \xa0]*(?:\n|\Z)")
"""Around a name that has its line for itself."""
_BORN = re.compile(
    r"\s*(?:[-–+*•]\s*)?(?:\(?sinh (?:năm|ngày)|năm sinh|ngày(?:, tháng, năm)? sinh|(?:nguyên|sinh|chánh)? ?quán"
    r"|quê(?: quán)?|dân tộc|(?:trú|cư trú|thường trú|chỗ ở)|(?:ngày )?vào đảng|hưởng (?:thọ|dương)|đã từ trần|từ trần"
    r"|huân chương|huy hiệu|sn)(?!\w)"
)
"""A line of a life told below its name: when and where born, what honours."""
_WAS_BORN = re.compile(r"[^\n]{0,90}?(?<!\w)(?:sinh (?:ngày|năm)|sn)(?!\w)")
"""Behind a name: somebody's life begins."""
_LIFE_GOES_ON = re.compile(
    r"\s*(?:(?:thường |cư |tạm )?trú|chỗ ở|nơi ở|(?:quê|nguyên|sinh) ?quán|quê|tham gia|vào đảng|nhập ngũ|trình độ"
    r"|dân tộc|huy hiệu)(?!\w)[^\n]*[;,.]\s*\Z|\s*\Z"
)
"""From a sentence's beginning to the first office of a life: "Thường trú tại …; | nguyên Bí thư …"."""
_OPENS_LINE = re.compile(r"\s*(?:[-–+*•]\s*)?(?:là|nguyên là|nguyên|chức vụ|nghề nghiệp|đã từng là)?\s?:?\s*\Z")
_BOX_LINES = 14
"""So many lines below a name its life goes on at most."""
_TWO = 2
_GIVES_OFFICE = re.compile(
    r"(?<!được )(?<!\w)(?:bổ nhiệm|điều động|chỉ định|phê chuẩn|trao quyết định|giao)(?!\w)[^.;:\n]{0,60}\s"
    r"(?:ông|bà|đồng chí|anh|chị)\s(?:[^\s,.;]{1,12}\s){0,3}\Z"
)
"""Between who appoints and whom: "Thủ tướng A ký quyết định bổ nhiệm ông | B"."""
_SUCCEEDING = 250
"""So many characters behind an office the text may tell who held it before."""


_IT = (
    r"(?:chức vụ|chức danh|chức|cương vị|vị trí|vai trò|ghế|trọng trách|trách nhiệm)"
    r"\s(?:này|đó|ấy|trên|nói trên)(?!\w)"
)
_HAS_IT = re.compile(
    rf"(?:\s(?!không|chưa|ứng|được giới|có thể|sẽ|dự)[^\s.;:\n,]{{1,12}}){{0,4}}?"
    rf"\s(?:giữ|đảm nhiệm|đảm nhận|đảm đương|nắm giữ|nắm|ngồi|làm|vào|kế nhiệm|thay thế|ở)\s{_IT}"
)
"""Behind a name: that its bearer has, or had, the office told of last."""
_HAVE_IT = re.compile(
    rf"(?<!\w)(?:(?:từng\s|đang\s)?giữ|đảm nhiệm|đảm nhận|nắm giữ|ngồi|vào|làm)\s{_IT}[^.;:\n]{{0,40}}?\slà\s"
    rf"{joints.COURTESY}{{0,3}}\Z"
)
"""Before a name: "Người thứ hai giữ chức vụ này là ông |"."""
_NEXT_ONE = re.compile(rf"(?<!\w)người thứ (?:\w+|\d)(?:\s(?:và cuối cùng|nữa))? là\s{joints.COURTESY}{{0,3}}\Z")


class Newly:
    """Who was told to hold which office last, and who stood in the last sentence with names.

    `subject` is the first person of that sentence.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._holders: dict[str, list[int]] = {}
        self._only: int | None = None
        self._alive: Item | None = None
        self._boxed: Item | None = None
        self.subject: int | None = None

    def note(self, items: list[Item]) -> None:
        """Remember the persons and the holders of a sentence that was read."""
        if any(x.person is not None for x in items):
            self._boxed = items[0] if len(items) == 1 and self._alone(items[0]) else None
        for item in items:
            if item.office and item.holders and not item.office.left:
                self._holders[item.office.key] = item.holders
        persons = [x.person for x in items if x.person is not None]
        if persons:
            self.subject = persons[_appoints(items, persons, self._text)]
            self._only = persons[0] if len(persons) == 1 else None
            self._alive = items[0] if len(items) == 1 else None

    def _alone(self, item: Item) -> bool:
        """Say whether the name has its line for itself, and the lines below tell a life."""
        line = self._text.rfind("\n", 0, item.start) + 1
        if not _BOX.match(fold(self._text[line : item.start])) or not _BOX_END.match(self._text, item.end):
            return False
        below = self._text[item.end : self._box_end(item)].split("\n")
        return any(_BORN.match(fold(x)) for x in below[1:])

    def _box_end(self, item: Item) -> int:
        at = item.end
        for _ in range(_BOX_LINES):
            at = self._text.find("\n", at + 1)
            if at < 0:
                return len(self._text)
        return at

    def below(self, item: Item) -> list[int]:
        """Return whose life it is below whose name the office opens a line: "Đồng chí A⏎Sinh năm …⏎Nguyên | …"."""
        line = self._text.rfind("\n", 0, item.start) + 1
        box = self._boxed
        if not box or item.start > self._box_end(box) or not _OPENS_LINE.match(fold(self._text[line : item.start])):
            return []
        item.listed = True
        return [box.person or 0]

    def of_life(self, item: Item, folded: str, begin: int) -> list[int]:
        """Return whose life a sentence from `begin` on goes on with an office that he had: in the same paragraph.

        "Đồng chí A, sinh năm 1940, … . Thường trú tại …; | nguyên Bí thư …; nguyên …".
        """
        who = self._alive
        if item.office is None or who is None or not item.office.key.startswith(("nguyên ", "cựu ")):
            return []
        if "\n" in self._text[who.end : item.start].strip() or not _WAS_BORN.match(folded, who.end):
            return []
        if not _LIFE_GOES_ON.fullmatch(folded, begin, item.start):
            return []
        item.listed = True
        return [who.person or 0]

    def holders(self, item: Item, folded: str, begin: int) -> list[int]:
        """Return whom the office means that a sentence from `begin` on opens with as somebody's new one, else nobody.

        That is who was told to hold such an office last; where nobody was, the only person of the last sentence, if
        it is a life that goes on.
        """
        if item.office is None or not _NEWLY.search(folded[begin : item.start]):
            return []
        known = self._holders.get(item.office.key, [])
        if len(known) == 1:
            return known
        alone = self._only is not None and not known and _LIFE.match(folded, item.end)
        return [self._only] if alone and self._only is not None else []


def _appoints(items: list[Item], persons: list[int], text: str) -> int:
    """Return 1 where the first of two persons only appoints the other, of whom the text goes on to tell, else 0."""
    first, *others = (x for x in items if x.person is not None)
    between = fold(text[first.end : others[0].start]) if len(persons) == _TWO else ""
    return int(_GIVES_OFFICE.search(between) is not None)


def _has_it(items: list[Item], k: int, folded: str) -> bool:
    """Say whether the sentence points back to the office told of last as that of the person items[k]."""
    item = items[k]
    if _HAVE_IT.search(folded, max(0, item.start - 90), item.start):
        return True
    if _NEXT_ONE.search(folded, max(0, item.start - 50), item.start):
        return re.search(_IT, folded[max(0, item.start - _SUCCEEDING) : item.start]) is not None
    following = items[k + 1] if k + 1 < len(items) else None
    found = _HAS_IT.match(folded, item.end, item.end + 90)
    return found is not None and (following is None or following.start >= found.end())


def succeed(items: list[Item], last_held: Item | None, folded: str) -> None:
    """Give who held an office before, or holds it next, the office told of last: "Người tiền nhiệm là ông A".

    So too whom the text says to have it by pointing back: "ông B cũng giữ chức vụ này".
    """
    near = last_held
    for k, item in enumerate(items):
        if item.office:
            near = item if item.holders else near
        elif item.person is None or not near or near.end < item.start - _SUCCEEDING or item.person in near.holders:
            continue
        elif _has_it(items, k, folded):
            near.holders = [*near.holders, item.person]
        elif joints.SUCCESSION.search(folded, max(0, item.start - 70), item.start):
            near.holders = [*near.holders, item.person]
            if "tiền nhiệm" in folded[max(0, item.start - 70) : item.start]:
                near.gone.append(item.person)
