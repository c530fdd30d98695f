"""What the text beside a mention of the tagger forbids: groups that are no organisation, words of the phrase before.

The tagger weighs words one by one; these rules read them together, as the grammars do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..model import Document, Mention, Span
from ..text import fold

_BARE_LEVEL = re.compile(r"(?:^|\s)(?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn)\Z")
_MORE_LEVELS = re.compile(
    r"\s*(?:,|và|/|-)\s*(?:tỉnh|thành\s+phố|tp\.?|huyện|quận|thị\s+xã|xã|phường|thị\s+trấn|cấp\s\w+)(?!\w)\s*(?P<next>\S?)"
)
_GROUP = re.compile(r"(?<!\w)(?:các|những|mọi|từng|một số|nhiều)\s\Z")
_COUNCIL = re.compile(r"(?:ubnd|hđnd|ủy ban|hội đồng|ub)(?!\w)")
_POST = re.compile(r"(?<!\w)chức\s\Z")
_REACH = 40


def reread(document: Document, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions; of the tagger's own, groups are left out ("UBND | huyện, thị xã", "các | Ban HĐND")."""
    for mention in mentions:
        if mention.method != "model":
            yield mention
        elif mention.label == "UNIT":
            if not _generic(document, mention):
                yield mention
        elif mention.label == "POSITION" and fold(mention.text).startswith("vụ trưởng"):
            yield _without_post(document, mention)
        else:
            yield mention


def _generic(document: Document, mention: Mention) -> bool:
    """Say whether the name means a group (annotation guide §1: "các sở, ngành", "UBND các quận, huyện")."""
    name = fold(mention.text)
    before = fold(document.text[max(0, mention.start - 10) : mention.start])
    if _GROUP.search(before) and not _COUNCIL.match(name):
        return True
    after = document.text[mention.end : mention.end + _REACH]
    more = _MORE_LEVELS.match(fold(after)) if _BARE_LEVEL.search(name) else None
    return more is not None and not after[more.start("next") : more.end("next")].isupper()


def _without_post(document: Document, mention: Mention) -> Mention:
    """Part "chức vụ | Trưởng ban": the first syllable belongs to the word before."""
    if not _POST.search(fold(document.text[max(0, mention.start - 8) : mention.start])):
        return mention
    start = mention.start + 2
    start += len(document.text[start : mention.end]) - len(document.text[start : mention.end].lstrip())
    return replace(mention, span=Span(start, mention.end), text=document.text[start : mention.end])
