"""The day of a figure, where its sentence names one: by which it shall be reached, on which it was so."""

from __future__ import annotations

from collections.abc import Iterable

from ...model import DateValue, Measurement
from ...values.period import UP_TO
from ..sentences.precision import last_day
from ..sentences.scenes import Scene


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
    later part behind ";".
    """
    days = [m for _, m in scene.labelled("DATE") if isinstance(m.value, DateValue) and m.value.precision == "day"]
    day = scene.own_day if len(days) == 1 else None
    last = max((scene.page.result.mentions[n].end for m in metrics for n in m.mentions), default=0)
    if days and ";" in scene.page.folded[last : days[0].start]:
        return None
    return day if day and scene.page.published and day <= scene.page.published[:10] else None


def names_day(scene: Scene, iso: str) -> bool:
    """Say whether a sentence itself names this day or period."""
    days = (m.value.iso for _, m in scene.labelled("DATE") if isinstance(m.value, DateValue) and m.value.iso)
    return any(day == iso or last_day(day) == last_day(iso) for day in days)
