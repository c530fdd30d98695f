"""Who asked for what a document wants done, as far as it is one official."""

from __future__ import annotations

import re

from ...model import Task
from ...text import fold
from ...values.keys import name_key, number_key, unit_loose_key
from ..sentences.scenes import Page

_OPENS_LIST = re.compile(
    r"(?<!\w)(?:yêu cầu|đề nghị|giao|chỉ đạo|kết luận|phân công|ý kiến|lưu ý)(?:\s[\w,]+){0,12}?\s?:\s*$"
)
_WORDS_OF = re.compile(
    r"(?<!\w)(?:kết luận|ý kiến)(?:\s(?:kết luận|chỉ đạo|phát biểu|,|và)){0,4}\s(?:của|do)\s(?:đồng chí\s|ông\s|bà\s)?"
)
_LISTENED_TO = re.compile(r"(?<!\w)nghe\s[^,;]{0,140}$")
"""Before who only reported: "Sau khi nghe Giám đốc Sở Y Lê Văn B báo cáo, Phó Chủ tịch UBND tỉnh kết luận: …"."""
_HONORIFIC = frozenset({"ông", "bà", "đồng chí", "ông ấy", "bà ấy"})


def askers(page: Page, task: Task) -> frozenset[str]:
    """Return the name keys of who may have asked: by name, by an office that one person holds in the document.

    "Ông", "bà" is the person named last before; without any word the one who leads the article's occasion.
    """
    people = page.result.officials
    by = fold(task.by or "")
    named = {name_key(o.name) for o in people if by and f" {name_key(o.name)}".endswith(f" {name_key(by)}")}
    if named:
        return frozenset(named)
    if by in _HONORIFIC:
        before = [n for n, m in enumerate(page.result.mentions) if m.label == "PERSON" and m.start < task.span.start]
        return frozenset(
            {name_key(page.people[max(before, key=lambda n: page.result.mentions[n].start)])} if before else ()
        )
    speaker = _saying(page, task)
    if speaker:
        return frozenset({speaker})
    if by and number_key(by) and number_key(by) == number_key(page.result.document.meta.number):
        return _concluding(page)
    if by:
        held = [o for o in people if o.position and by.startswith(fold(o.position))]
        whole = [o for o in held if o.unit and unit_loose_key(f"{o.position} {o.unit}").startswith(unit_loose_key(by))]
        holders = {name_key(o.name) for o in whole or held}
        return frozenset(holders if len(holders) == 1 else ())
    leading = {name_key(o.name) for o in page.officials_in(page.occasion)} if page.occasion else set()
    return frozenset(leading if len(leading) == 1 else ())


def _saying(page: Page, task: Task) -> str | None:
    """Return the name key of the official with whose words a paper's list of demands opens: "Phó Chủ tịch UBND tỉnh X
    yêu cầu: 1. Sở Y …".
    """
    before = [] if page.is_press else [s for s in page.scenes if s.span.start < task.span.start]
    opening = next((s for s in reversed(before) if s.text.rstrip().endswith(":")), None)
    if opening is None or not _OPENS_LIST.search(opening.folded):
        return None
    start = opening.span.start
    named = [
        name_key(page.people[n])
        for n, m in opening.labelled("PERSON")
        if not _LISTENED_TO.search(opening.folded, 0, m.start - start)
    ]
    return named[0] if len(named) == 1 else None


def _concluding(page: Page) -> frozenset[str]:
    """Return the name key of the official whose words a notice tells: "Kết luận của Chủ tịch UBND tỉnh X tại …"."""
    for scene in page.scenes:
        head = scene.segment is not None and scene.segment.kind in ("title", "abstract", "doc_type")
        words = _WORDS_OF.search(scene.folded) if head else None
        if not words:
            continue
        named = {name_key(page.people[n]) for n, m in scene.labelled("PERSON") if m.start >= scene.span.start}
        office = scene.folded[words.end() :]
        held = {name_key(o.name) for o in page.result.officials if o.position and office.startswith(fold(o.position))}
        found = named or held
        return frozenset(found if len(found) == 1 else ())
    return frozenset()
