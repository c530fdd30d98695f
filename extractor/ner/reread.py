"""What the text beside a mention of the tagger forbids: groups that are no organisation, words of the phrase before.

The tagger weighs words one by one; these rules read them together, as the grammars do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..model import Document, Mention, Span
from ..text import fold
from .titles import in_post

_BARE_LEVEL = re.compile(r"(?:^|\s)(?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn)\Z")
_MORE_LEVELS = re.compile(
    r"\s*(?:,|và|/|-)\s*(?:tỉnh|thành\s+phố|tp\.?|huyện|quận|thị\s+xã|xã|phường|thị\s+trấn|cấp\s\w+)(?!\w)\s*(?P<next>\S?)"
)
_GROUP = re.compile(r"(?<!\w)(?:các|những|mọi|từng|một số|nhiều)\s\Z")
_COUNCIL = re.compile(r"(?:ubnd|hđnd|ủy ban|hội đồng|ub)(?!\w)")
_PLURAL = re.compile(
    r"(?<!\w)(?:các|hai|ba|bốn|năm|những)\s(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)"
    r"(?:\s[^.;:\n()]{0,40}?(?:,|\svà))?\s\Z"
)
_REACH = 40


def reread(document: Document, mentions: Iterable[Mention], grammar: Iterable[Mention] = ()) -> Iterator[Mention]:
    """Yield the mentions; of the tagger's own, groups are left out ("UBND | huyện, thị xã", "các | Ban HĐND").

    `grammar` holds what the grammars saw: a unit that they read on from the same word is taken whole.
    """
    grammar, mentions = list(grammar), list(mentions)
    whole = {m.start: m for m in grammar if m.label == "UNIT"}
    yield from _listed(document, mentions, grammar)
    starts = {m.start for m in mentions}
    for mention in mentions:
        longer = whole.get(mention.start) if mention.label == "UNIT" and mention.method == "model" else None
        if longer and _goes_on(document, mention.end, longer.end) and starts.isdisjoint(range(mention.end, longer.end)):
            yield replace(longer, confidence=mention.confidence)
            continue
        if mention.method != "model":
            yield mention
        elif mention.label == "UNIT":
            if not _generic(document, mention):
                yield mention
        elif mention.label == "POSITION" and fold(mention.text).startswith("vụ trưởng"):
            yield _without_post(document, mention)
        else:
            yield mention


def _listed(document: Document, mentions: Iterable[Mention], grammar: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the places of a list that a plural opens ("UBND các huyện Krông Bông và Lắk") where nothing else stands."""
    taken = {i for m in mentions for i in range(m.start, m.end)}
    for m in grammar:
        if m.label == "LOCATION" and taken.isdisjoint(range(m.start, m.end)):
            before = fold(document.text[max(0, m.start - 60) : m.start])
            if _PLURAL.search(before):
                yield m


def _goes_on(document: Document, end: int, further: int) -> bool:
    """Say whether the words from `end` to `further` go on with a name: no bracket, dash or comma parts them."""
    return document.text[end:further].lstrip()[:1].isalpha()


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
    around = max(0, mention.start - 8)
    if not in_post(fold(document.text[around : mention.end + _REACH]), mention.start - around):
        return mention
    start = mention.start + 2
    start += len(document.text[start : mention.end]) - len(document.text[start : mention.end].lstrip())
    return replace(mention, span=Span(start, mention.end), text=document.text[start : mention.end])
