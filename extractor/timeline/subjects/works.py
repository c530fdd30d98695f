"""A work with a name of its own ("khu tái định cư Bãi Sậy"): the sentences that mean it and say part of its name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...text import CAPITAL, fold
from ..sentences.scenes import Page, Scene

_HEAD = re.compile(
    r"(?:dự án\s)?(?:khu|cụm|cầu|đường|tuyến|nhà (?:máy|ga|văn hóa|thi đấu|ở)|bệnh viện|hồ|cảng|bến|sân bay|chợ|kè|đê|"
    r"đập|cống|suối|rạch|kênh|mương|"
    r"trạm|công trình|công viên|quốc lộ|cao tốc|thủy điện|hầm|nút giao|trung tâm|trường|bãi|tòa nhà|chung cư|"
    r"dự án)(?!\w)"
)
_NAME = re.compile(rf"(?<!\w)({CAPITAL}\w*(?:\s{CAPITAL}\w*|\s\d+)+)$")
_LEVEL = re.compile(
    r"(?<!\w)(?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn|thôn|bản|ấp|làng|ông|bà|đồng chí|chị|anh)\s$"
)
"""Before a name that is a place's, or a person's."""
_MEANT = (
    r"(?<!\w)(?:toàn (?:bộ )?(?:khu|tuyến|dự án|công trình)|"
    r"khối lượng (?:thi công|xây lắp)|tiến độ thi công|(?:{heads})(?:\s(?:này|nêu trên|nói trên|trên)(?!\w)"
    r"|(?=\s*(?:[,;.)]|$)|\s(?:được|đã|có|gồm|sẽ|hiện|mới|vẫn|còn|chậm|do|đang|bị|chưa)(?!\w))))"
)
OPENING = frozenset({"title", "abstract", "lead"})
"""Kinds of segments that say what a document is about."""


_IN_DEMAND = re.compile(rf"(?<!\w)(?i:{_HEAD.pattern})\s[^,;.(\n]{{0,60}}?({CAPITAL}\w*(?:\s{CAPITAL}\w*){{1,5}})")


_RUN = re.compile(rf"(?<!\w){CAPITAL}\w*(?:\s{CAPITAL}\w*){{1,5}}")
_OPENED = ("khánh thành", "thông xe", "nghiệm thu", "bàn giao", "hoàn thành")


def named_work(demand: str) -> str | None:
    """Return the folded name of the work that an instruction asks for, None where it names none but a place or body."""
    found = _IN_DEMAND.search(demand)
    if not found or _LEVEL.search(fold(demand), 0, found.start(1)):
        return None
    return fold(" ".join(found[1].split()))


def opened_works(page: Page) -> frozenset[str]:
    """Return the folded names in an article that tells of something opened or finished: works may be among them."""
    if not page.is_press or not any(word in page.folded for word in _OPENED):
        return frozenset()
    return frozenset(fold(" ".join(m[0].split())) for m in _RUN.finditer(page.result.document.text))


class Work:
    """A work asked for by its kind and its name."""

    def __init__(self, heads: Iterable[str], name: str) -> None:
        words = r"\s+".join(map(re.escape, fold(name).split()))
        self._name = re.compile(rf"(?<!\w){words}(?!\w)")
        self._meant = re.compile(
            _MEANT.format(
                heads="|".join(
                    sorted(map(re.escape, {*filter(None, heads), "dự án", "công trình"}), key=len, reverse=True)
                )
            )
        )

    def among(self, page: Page, scenes: Iterable[Scene]) -> list[Scene]:
        """Return which of these sentences mean the work: by its name alone, or, in a text that its title says is about
        it, as "dự án", "toàn khu".
        """
        several = list(scenes)
        head = {s.span for s in page.opening} | {s.span for s in several if s.segment and s.segment.kind in OPENING}
        about = any(s.span in head and self.named_in(s.folded) for s in several)
        return [s for s in several if self.named_in(s.folded) or about and self._meant.search(s.folded)]

    def named_in(self, folded: str) -> bool:
        """Say whether folded words name the work, not a place or a person of that name."""
        return any(not _LEVEL.search(folded, 0, m.start()) for m in self._name.finditer(folded))


def work_of(topic: str) -> Work | None:
    """Return the work that the words of a topic name, None where they name something else or a mere place."""
    head, name = _HEAD.match(fold(topic)), _NAME.search(topic)
    if not head or not name or _LEVEL.search(fold(topic), 0, name.start(1)):
        return None
    kind = fold(topic)[: name.start(1)].strip().removeprefix("dự án ")
    return Work((kind, head[0].removeprefix("dự án ")), name[1])
