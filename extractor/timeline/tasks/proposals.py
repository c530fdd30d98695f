"""What a body was told to draw up and put forward: done when a later paper was issued on its proposal."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...collection import Event
from ...model import Relation
from ...text import fold
from ...values.keys import number_key, unit_loose_key
from ..sentences.scenes import Page, Scene
from ..sentences.wording import demand, telling_words

_PUTS_FORWARD = re.compile(r"(?<!\w)(?:tham mưu|trình|đề xuất|dự thảo|xây dựng|thành lập|kiện toàn|ban hành)(?!\w)")
_SHARED = 0.6
"""Share of the words of the paper's title that the task must use, and of the task's that the title must."""
_FEWEST = 3
_FRAME = frozenset({"trinh", "uy", "ban", "nhan", "dan", "tinh", "hoi", "dong", "tham", "muu", "phu", "so", "muc"})


def proposal(event: Event, pages: Iterable[Page]) -> tuple[Scene, str] | None:
    """Return the words "Theo đề nghị của Giám đốc Sở X tại Tờ trình số …" of a later paper on what Sở X was to put
    forward, with the day on which it did; None where no paper says so.
    """
    asked = min(event.reported, default="")
    if not asked or not event.units or not _PUTS_FORWARD.search(fold(event.summary)):
        return None
    unit, own = unit_loose_key(event.units[0]), {s.document for s in event.sources}
    for page in pages:
        meta = page.result.document.meta
        if page.is_press or page.result.document.id in own or (page.published or "") <= asked:
            continue
        if not meta.title or not _one_work(demand(event), meta.title):
            continue
        for relation in page.result.relations:
            found = _proposing(page, relation, unit) if relation.relation == "proposed_by" else None
            if found:
                return found
    return None


def _one_work(told: str, title: str) -> bool:
    first, second = telling_words(told) - _FRAME, telling_words(title) - _FRAME
    shared = len(first & second)
    return shared >= _FEWEST and shared >= _SHARED * min(len(first), len(second))


def _proposing(page: Page, relation: Relation, unit: str) -> tuple[Scene, str] | None:
    """Return the sentence that names the body whose proposal it was, and the proposal's day, else the paper's."""
    key = number_key(relation.target)
    cited = next((c for c in page.result.citations if key and number_key(c.number) == key), None)
    for scene in page.scenes_with(relation.mentions):
        named = {unit_loose_key(u.name) for u in page.units_in(scene)}
        if unit in named or cited and cited.issuer and unit_loose_key(cited.issuer) == unit:
            return scene, (cited.date if cited and cited.date else None) or page.published or ""
    return None
