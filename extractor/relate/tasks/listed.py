"""Lists of instructions: "… kết luận:" and the items below it, in which a unit is asked whatever the verb."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...text import key
from . import asking
from .actors import ACTOR, Reading
from .verbs import ORDERS_YET

_OPENS = re.compile(rf"(?<!\w)(?:{asking.VERBS}|kết\sluận|trách\snhiệm|nhiệm\svụ)(?!\w)[^:]{{0,120}}:\s*$")
_HEADING = re.compile(
    r"(?:điều\s\d{1,3}|[ivx]{1,4}|\d{1,2})\s?[./)-]\s?[^.:;]{0,40}?(?<!\w)(?:nhiệm\svụ|phân\scông|trách\snhiệm"
    r"|tổ\schức\sthực\shiện)(?!\w)[^.:;]{0,50}[:.]?"
)
_TOLD = re.compile(r"(?<!\w)(?:kết\squả|tình\shình|tồn\stại|hạn\schế|nguyên\snhân|sai\sphạm)(?!\w)[^:]{0,40}:\s*$")
_MARK = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2}){0,2}\s?[.)/-]|[a-zđ]\s?[.)/]|[-+*•–])\s?")
_NAMES = re.compile(
    rf"(?:(?:đối\svới|riêng|giao|đề\snghị|yêu\scầu)\s)?(?:[{ACTOR}]|(?:các|ubnd|ủy\sban\snhân\sdân|chủ\stịch|giám\sđốc|thủ\strưởng|công\san)\s)[^.;:]{{0,200}}:(?:\s|$)"
)
"""An unmarked line that names for whom it is: "Công an tỉnh, Cục Thuế tỉnh: Tăng cường …", "UBND các huyện: …"."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split("|"))


_STATES = _words(
    "đã|vừa|đang|nói|là|có|được|bị|gồm|khẳng|vẫn|từng|chưa|cũng|mất|và|với|của|thuộc|tại|ở|về|do|trong|tuyên|sẽ|hiện"
    "|còn|đạt|chiếm|mới|luôn|đều|rất|thì|không|cho biết|cho hay|cho rằng|yêu|đề|kiến|giao"
    "|ghi nhận|biểu dương|hoan nghênh|cảm ơn|đồng ý|nhất trí|tán thành|khen ngợi|chia sẻ"
)
"""What an item states of its unit, so that nothing is asked."""
_HANDS_ON = frozenset({"giao"})


class InstructionList:
    """Whether an item of a list of instructions is being read, and who gave the list."""

    def __init__(self) -> None:
        self.open = False
        self._givers: frozenset[str] = frozenset()

    def note(self, reading: Reading, begins_line: bool) -> None:
        """Take in a sentence that has been read: it may open a list, be an item of one, or end it."""
        text = reading.text
        opens = _OPENS.search(text) if text.rstrip().endswith(":") else None
        if opens and not _TOLD.search(text, opens.start()):
            if not (self.open and begins_line and _MARK.match(text)):
                givers = frozenset(key(item.name) for item in reading.items.values() if item.sign == ACTOR)
                self._givers = givers or self._givers
            self.open = True
        elif begins_line:
            heading = _HEADING.fullmatch(text) is not None
            self._givers = frozenset() if heading else self._givers
            self.open = heading or (self.open and (_MARK.match(text) or _NAMES.match(text)) is not None)

    def asks(self, reading: Reading, item: re.Match[str]) -> bool:
        """Say whether an item asks something of the unit it begins with, whatever its verb."""
        if not self.open or not _MARK.match(reading.text):
            return False
        verb, first = item["verb"], item["verb"].partition(" ")[0]
        if first == "yêu" and ":" in reading.text[item.end("who") : item.start("verb")]:
            return True  # "Ban Quản lý A: yêu cầu nhà thầu tăng ca" says what A is to do
        if first in _HANDS_ON:
            return self.hands_on(reading, item)
        return verb in ORDERS_YET or not (first in _STATES or verb in _STATES)

    def given_to(self, name: str) -> bool:
        """Say whether the list is somebody else's than the unit whose comparison key is `name`."""
        return self.open and bool(self._givers) and not any(name in giver or giver in name for giver in self._givers)

    def hands_on(self, reading: Reading, item: re.Match[str]) -> bool:
        """Say whether the unit of an item is to pass its work on: it is told by somebody else ("Bộ A giao Cục B …")."""
        if not self.open or not self._givers or item["verb"].partition(" ")[0] not in _HANDS_ON:
            return False
        names = [key(reading.items[at].name) for at in range(*item.span("who")) if reading.text[at] == ACTOR]
        return not any(name in giver or giver in name for name in names for giver in self._givers)


def without_handed_on(hits: Mapping[int, int], item: re.Match[str]) -> dict[int, int]:
    """The orders of an item without those that its own unit gives ("Bộ A giao Cục B …": only A is asked here)."""
    at = item.start("verb")
    return {actor: verb for actor, verb in hits.items() if verb != at}
