"""Mentions of the tagger that hold more than one thing, cut into what each part is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..model import Mention, Span
from ..text import fold

_AND_ALSO = re.compile(r"\s+kiêm\s+(?=\w)")
_MEMBER = "ủy viên"


def ending(mention: Mention, size: int) -> Mention:
    """Return the first `size` characters of a mention."""
    return replace(mention, span=Span(mention.start, mention.start + size), text=mention.text[:size])


def offices(mention: Mention) -> Iterator[Mention]:
    """Yield the offices that "kiêm" joins in one mention ("Phó Chủ tịch | kiêm | Tổng Thư ký"), and of a member of a
    Party organ the office without the organ ("Ủy viên | ban thường vụ"), which is a unit."""
    if fold(mention.text).startswith((f"{_MEMBER} ban thường vụ", f"{_MEMBER} ban chấp hành")):
        yield ending(mention, len(_MEMBER))
        return
    joint = _AND_ALSO.search(mention.text)
    if joint is None:
        yield mention
        return
    start = mention.start + joint.end()
    yield ending(mention, joint.start())
    yield replace(mention, span=Span(start, mention.end), text=mention.text[joint.end() :])


def of_a_plural(mention: Mention, before: str, grammar: Iterable[Mention]) -> Mention:
    """Return the name alone of the first place behind a plural, as the grammar reads it: "các huyện | Hóc Môn, Củ Chi".

    `before`: the folded text before it.
    """
    if not before.endswith(("các ", "hai ", "ba ", "bốn ", "những ")) or not mention.text[:1].islower():
        return mention
    name = next((m for m in grammar if m.label == "LOCATION" and m.end == mention.end), mention)
    return replace(mention, span=name.span, text=name.text)
