"""Whom a decision is about: "phê chuẩn … Chủ tịch A đối với ông X kể từ ngày …; Chủ tịch B đối với bà Y".

Each of several has the office named before him; who signs it, proposes it or tells of it has none by it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ...model import DateValue, Mention
from ..sentences.kinds import is_replaced, office_verbs
from ..sentences.scenes import Scene

Placed = tuple[int, str, str | None]
"""Where an office stands in the text, its position, its unit."""
_TO = re.compile(r"(?<!\w)(?:đối với|cho)\s(?:các\s)?(?:(?:đồng chí|ông|bà|đ/c)\s)?(?:\w+\s)?$")
_ROW = re.compile(r"\s*(?:,|và|, và)\s*(?:(?:đồng chí|ông|bà|đ/c)\s*)?")
_CALLED = re.compile(r"(?<!\w)(?:đồng chí|ông|bà|đ/c)\s(?:\w+\s){0,2}$")
_PASSIVE = re.compile(r"(?<!\w)(?:được|bị|trúng cử|đắc cử)(?!\w)")
_FROM = re.compile(r"(?<!\w)từ\s(?:ngày\s)?$")
_HANDED_TO = re.compile(
    r"(?<!\w)(?:bàn giao|giao lại|trao lại|chuyển giao|nhường)\s(?:[^,;.]{0,40}\s)?cho\s(?:(?:đồng chí|ông|bà|đ/c)\s)?$"
)
"""Before him to whom the one who leaves hands over his work."""
_OBJECT = re.compile(r"(?:\w+\s){1,4}?(?:đồng chí|ông|bà|đ/c|(?:đại|thượng|trung|thiếu)\s(?:tướng|tá|úy))\s")
"""A verb with him whom it is about: "bầu bổ sung ông X", "miễn nhiệm bà Y"."""
_CONGRATULATES = re.compile(
    r"(?:(?!(?<!\w)(?:được|bầu|bổ nhiệm|điều động|chỉ định|giữ chức)(?!\w))[^.;]){0,160}?(?<!\w)"
    r"(?:(?:tặng|trao) hoa|chúc mừng)(?:,? (?:và )?chúc mừng)?\s(?:tân\s|đồng chí|ông|bà|các)"
)
"""Behind who only congratulates him who was given an office."""
_REASON = re.compile(r"(?<!\w)(?:do|vì|bởi)\s(?:(?:đồng chí|ông|bà|đ/c)\s)?$")
_BEFORE = re.compile(r"[^,;]{2,40}\s(?:được|đã|vừa|bị)\s[^;]{2,120}?,")
_LEADS_TO = re.compile(r"(?<!\w)trước khi\s[^,;.]{0,60}$")
"""Before what somebody took up after all this: "Trước khi giữ chức Chủ tịch, ông X là …" tells of no change."""
_BRACKETED = re.compile(r"\([^()]*\)")
_WILL = re.compile(
    r"(?<!\w)(?:sẽ|dự kiến)\s(?:(?:tiến hành|xem xét|biểu quyết|thông qua|việc)\s){0,3}"
    r"(?:miễn nhiệm|bãi nhiệm|bầu|bổ nhiệm|điều động|cho thôi)(?!\w)"
    r"(?:(?!(?<!\w)(?:đã|vừa|được)(?!\w))[^.;]){0,240}?(?:\svà|,|\sđồng thời)\s$"
)
_ALREADY = re.compile(r"[^,;]{2,40}?,?\s(?:trước (?:đó|đây)|đã|vừa)\s")
_PROPOSES = re.compile(
    r"(?<!\w)theo\s(?:(?:đề nghị|đề xuất|giới thiệu|tờ trình|thông tin|ý kiến)\s(?:của|từ)\s)?"
    r"(?:đồng chí|ông|bà|phó|quyền|bí thư|chủ tịch|giám đốc|chánh|trưởng|thủ tướng|bộ trưởng|thứ trưởng)(?!\w)"
    r"[^;.]{0,80}$"
)


@dataclass(frozen=True)
class Grant:
    """A person (mention index) to whom one of several decisions gives, or from whom it takes, an office, since when."""

    person: int
    position: str | None
    unit: str | None
    since: str | None


def grants(scene: Scene, named: Callable[[Scene], Iterable[Placed]]) -> list[Grant]:
    """Return those whom a sentence names behind "đối với", each with an office, where there are several.

    "đối với bà A và ông B" are two in one office from one day; who has none named before him has no known one.
    """
    given = _given(scene)
    if sum(not joined for _, _, joined in given) < 2:
        return []
    found: list[Grant] = []
    offices = list(named(scene))
    last = scene.span.start + office_verbs(scene.folded)[0].end()
    held: Placed | None = None
    for number, (n, mention, joined) in enumerate(given):
        if not joined:
            held = next((o for o in reversed(offices) if last <= o[0] < mention.start), None)
        rest = [m.start for _, m, also in given[number + 1 :] if not also]
        since = next(_days(scene, mention.end, rest[0] if rest else scene.span.end), None)
        found.append(Grant(n, held[1] if held else None, held[2] if held else None, since))
        last = mention.end
    return found


def apart(scene: Scene, person: int) -> bool:
    """Say whether a person only stands in a sentence that gives others an office: signs, proposes, tells of it."""
    mentions = scene.page.result.mentions
    at = mentions[person].start - scene.span.start
    before = (m.end - scene.span.start for _, m in scene.labelled("PERSON") if m.start < mentions[person].start)
    if _PROPOSES.search(scene.folded, max((0, at - 130, *before)), at):
        return True
    if _HANDED_TO.search(scene.folded, max(0, at - 60), at):
        return True
    if _CONGRATULATES.match(scene.folded, mentions[person].end - scene.span.start):
        return True
    if _before_anothers(scene, at):
        return True
    given = [n for n, _, _ in _given(scene)]
    if not given or person in given:
        return False
    first = office_verbs(scene.folded)[0].start()
    if at < first:
        return not _PASSIVE.search(scene.folded, at, first)
    return not _CALLED.search(scene.folded, max(0, at - 30), at)


def leads_to(scene: Scene, at: int) -> bool:
    """Say whether a verb only says what came after the rest: "Trước khi giữ chức …", which is told without a day."""
    if not _LEADS_TO.search(scene.folded, max(0, at - 80), at):
        return False
    comma = scene.folded.find(",", at)
    end = scene.span.start + comma if comma >= 0 else scene.span.end
    return not any(scene.span.start + at <= m.start < end for _, m in scene.labelled("DATE"))


def planned(scene: Scene, at: int) -> bool:
    """Say whether a verb goes on what a session is still to do: "sẽ miễn nhiệm … bà A và | miễn nhiệm … ông B"."""
    before = _BRACKETED.sub(lambda m: " " * len(m[0]), scene.folded[:at])
    return _WILL.search(before) is not None


def told_beside(scene: Scene, at: int) -> bool:
    """Say whether a sentence adds without a day what the person at `at` took up: as him whose place another takes
    and who left before, or as why something else came about ("Do ông A được điều động làm …, đến ngày 28/4, tỉnh …").
    """
    offset = at - scene.span.start
    reason = _REASON.search(scene.folded, max(0, offset - 20), offset) and _BEFORE.match(scene.folded, offset)
    end = scene.span.start + reason.end() if reason else scene.span.end
    dated = any(at <= m.start < end for _, m in scene.labelled("DATE"))
    replaced = is_replaced(scene.folded, offset) and _ALREADY.match(scene.folded, offset)
    return not dated and bool(reason or replaced)


def _before_anothers(scene: Scene, at: int) -> bool:
    """Say whether the first verb of a sentence stands behind who is named at `at` and names another as its object."""
    first = next(iter(office_verbs(scene.folded)), None)
    if first is None or first.start() < at or not _OBJECT.match(scene.folded, first.start()):
        return False
    return not _PASSIVE.search(scene.folded, at, first.end())


def _given(scene: Scene) -> list[tuple[int, Mention, bool]]:
    """Return the persons behind the first verb who stand behind "đối với", "cho", or in a row with one who does."""
    verbs = office_verbs(scene.folded)
    found: list[tuple[int, Mention, bool]] = []
    start = scene.span.start
    for n, mention in scene.labelled("PERSON") if verbs else ():
        at = mention.start - start
        row = bool(found) and _ROW.fullmatch(scene.folded, found[-1][1].end - start, at) is not None
        if at >= verbs[0].end() and (row or _TO.search(scene.folded, max(0, at - 40), at)):
            found.append((n, mention, row))
    return found


def _days(scene: Scene, start: int, end: int) -> Iterator[str]:
    """Yield the days "kể từ ngày …" between a person and the next one who has another office."""
    for _, mention in scene.labelled("DATE"):
        value = mention.value
        if not isinstance(value, DateValue) or not value.iso or not start <= mention.start < end:
            continue
        if _FROM.search(scene.page.folded, max(scene.span.start, mention.start - 16), mention.start):
            yield value.iso
