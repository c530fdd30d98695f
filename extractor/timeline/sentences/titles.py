"""What a sentence tells by itself, without the titles of the papers that it cites and the offices of who is named."""

from __future__ import annotations

from typing import cast

from ...text import fold
from .scenes import Scene


def untitled(scene: Scene) -> str:
    """Return a sentence's folded words with those of cited papers' titles blanked, of the same length.

    What a title names was not done by citing it: "Thực hiện Công văn số 12 về việc kiểm tra …" tells of no inspection.
    """
    known = cast("dict[int, str]", scene.page.memo.setdefault("untitled", {}))
    at = scene.span.start
    if at not in known or len(known[at]) != len(scene.folded):
        known[at] = _blanked(scene)
    return known[at]


def _blanked(scene: Scene) -> str:
    words = scene.folded
    for n, mention in scene.labelled("CITATION"):
        title = next((c.title for c in scene.page.result.citations if n in c.mentions), None)
        at = words.find(fold(title), mention.end - scene.span.start) if title else -1
        if title and at >= 0:
            words = words[:at] + " " * len(title) + words[at + len(title) :]
    return words


def without_offices(scene: Scene) -> str:
    """Return a sentence's words with the bodies blanked in which somebody named there holds an office.

    "Ông A, Phó Trưởng Ban Chỉ đạo Chuyển đổi số, yêu cầu Sở B …" says whose word it is, not that it is about that
    matter; a session of that board is.
    """
    result, words, start = scene.page.result, scene.text, scene.span.start
    inside = set(scene.mentions)
    held = {n for o in result.officials if o.name and inside.issuperset(o.mentions) for n in o.mentions}
    for n in held:
        mention = result.mentions[n]
        if mention.label == "UNIT":
            words = words[: mention.start - start] + " " * len(mention.text) + words[mention.end - start :]
    return words
