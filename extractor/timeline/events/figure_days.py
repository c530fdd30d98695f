"""The day of a figure, where its sentence names one: by which it shall be reached, on which it was so."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import DateValue, Measurement, Mention
from ...values.period import UP_TO
from ..sentences.precision import last_day
from ..sentences.scenes import Scene
from ..sentences.when import since

_WHOLLY = re.compile(r"(?<!\w)đã\s(?:[\w/]+\s){0,9}?(?:xong|dứt điểm|đủ|hoàn thành|hoàn tất|toàn bộ|tất cả|hết)(?!\w)")
"""Before what was done at once or to the end: what goes on is counted on the day of its report."""
_FROM_DAY = re.compile(r"[^;.]{0,80}?\s(?:kể )?từ\s(?:ngày\s)?(?=\d|tháng\s\d)")
_MADE_BY = re.compile(r"[^;.:]{0,60}?(?:\((?:tại |theo )?|(?<!\w)(?:theo|tại|bằng)\s)")
_MADE = re.compile(
    r"(?<!\w)(?:đã|được|vừa)\s(?:[\w/]+\s){0,6}?(?:thành lập|kiện toàn|ban hành|phê duyệt|công nhận|cấp|giao|"
    r"bổ sung|phân bổ)(?!\w)"
)
_UNTIL = re.compile(r"[^;.]{0,30}?\s(?:đến|tới)\s(?:ngày\s|tháng\s|nay)")


def due_named(scene: Scene, year: str | None) -> str | None:
    """Return the one day by which a sentence says that an aim shall be reached: "xóa 71 nhà tạm trước 31/3/2025"."""
    named = [
        m.value.iso
        for _, m in scene.labelled("DATE")
        if isinstance(m.value, DateValue)
        and m.value.precision == "day"
        and UP_TO.search(scene.folded, 0, m.start - scene.span.start)
    ]
    return named[0] if len(named) == 1 and named[0] and (not year or named[0].startswith(year)) else year


def only_day(scene: Scene, metrics: Iterable[Measurement]) -> str | None:
    """Return the one day that a sentence names: "đã lắp xong 50/50 máy ngày 4/5" was so on that day; not that of a
    later part behind ";". Of several days the one that the figure's own part names.
    """
    days = [m for _, m in scene.labelled("DATE") if isinstance(m.value, DateValue) and m.value.precision == "day"]
    found = [scene.page.result.mentions[n] for m in metrics for n in m.mentions]
    last = max((m.end for m in found), default=0)
    if len(days) < 2 and (begun := done_since(scene, last)):
        return begun
    if len(days) == 1:
        day = scene.own_day if ";" not in scene.page.folded[last : days[0].start] else None
    else:
        day = _of_part(scene, min((m.start for m in found), default=0), last, days)
    return day if day and scene.page.published and day <= scene.page.published[:10] else None


def done_since(scene: Scene, last: int) -> str | None:
    """Return the past day or month since which all of a thing was done: "đã tháo dỡ xong 31 công trình từ ngày 18/3".

    `last`: behind which the day stands, in characters of the document.
    """
    behind = _FROM_DAY.search(scene.page.folded, last, scene.span.end)
    wholly = behind and _WHOLLY.search(scene.page.folded, scene.span.start, behind.end())
    day = since(scene) if wholly else None
    past = day and scene.page.published and day <= scene.page.published[: len(day)]
    return day if past and behind and not _UNTIL.search(scene.page.folded, behind.end(), scene.span.end) else None


def made_by(scene: Scene, metrics: Iterable[Measurement]) -> str | None:
    """Return the day of the decision right behind a figure by which so many were set up, approved or given out:
    "đã thành lập 4 đội (Quyết định số 12/QĐ-UBND ngày 25/9/2023)".
    """
    found = [scene.page.result.mentions[n] for m in metrics for n in m.mentions]
    last, first = max((m.end for m in found), default=0), min((m.start for m in found), default=0)
    cited = next((m.start for _, m in scene.labelled("CITATION") if m.start >= last), None)
    folded = scene.page.folded
    if cited is None or not _MADE_BY.fullmatch(folded, last, cited):
        return None
    made = _MADE.search(folded, scene.span.start, first) or _MADE.search(folded, last, cited)
    return scene.acting_day if made else None


def _of_part(scene: Scene, first: int, last: int, days: list[Mention]) -> str | None:
    """Return the one day named between the ";" round a figure: "gửi đủ 83 thư ngày 28/3; báo cáo ngày 12/7"."""
    folded = scene.page.folded
    start = folded.rfind(";", scene.span.start, first) + 1 or scene.span.start
    end = folded.find(";", last, scene.span.end)
    if (start, end) == (scene.span.start, -1):
        return None
    here = [m.start for m in days if start <= m.start and (end < 0 or m.start < end)]
    dated = [iso for iso, at in scene.dated() if scene.span.start + at in here]
    return dated[0] if len(here) == len(dated) == 1 else None


def names_day(scene: Scene, iso: str) -> bool:
    """Say whether a sentence itself names this day or period."""
    days = (m.value.iso for _, m in scene.labelled("DATE") if isinstance(m.value, DateValue) and m.value.iso)
    return any(day == iso or last_day(day) == last_day(iso) for day in days)
