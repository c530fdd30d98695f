"""Names that share the head of a list: "các bệnh viện Bạch Mai, Việt Đức", "các công ty Tâm Việt và An Sơn"."""

from __future__ import annotations

from ..phrase_lists import words
from ..tokens import ABBREVIATION, CAPITAL
from .grammar import Grammar
from .heads import Kind
from .places import UPPER

_KINDS = words("school named agency division")
_TOPICAL = "division"
_LEARNED = words("đại đh viện đẳng cđ")
"""Offices and universities are named by a field, others by a proper name: "các trường Tiểu học, THCS" names none."""
_LINKS = words(", và ;")
_FORMS = words("tnhh mtv cp tmcp thpt thcs th ptdtbt ptdtnt")
_MOST = 16


def listed(g: Grammar, i: int, last: int) -> list[tuple[int, int, str]]:
    """Return (first token, last token, whole name) of the bodies whose common head stands at token `i`: two or more.

    `last` is where the first of them ends, 0 where nothing but a colon follows the head; the first span has the head,
    without a colon. A place may be such a name ("các trường THPT Ba Đình, Trần Phú"); what has a head, a level word or
    a brand of its own ends the list. A Party committee behind it is that of all: "các Ban: Tổ chức, Nội chính Tỉnh ủy".
    """
    head = g.head(i)
    if not head or head[1].name not in _KINDS:
        return []
    names = _members(g, i, last, head)
    if len(names) < 2:
        return []
    owner = g.unit(names[-1][1]) if g.head(names[-1][1]) else None
    whose = f" {_text(g, owner.first, owner.last)}" if owner and owner.kind.name == "party" else ""
    noun = _text(g, i, head[0])
    whole = [f"{noun[:1].upper()}{noun[1:]} {_text(g, *ends)}{whose}" for ends in names]
    first = i if names[0][0] == head[0] else names[0][0]
    return [(first, names[0][1], whole[0]), *((*ends, name) for ends, name in zip(names[1:], whole[1:]))]


def _text(g: Grammar, first: int, last: int) -> str:
    return g.t.text[g.t.starts[first] : g.t.ends[last - 1]]


def _members(g: Grammar, i: int, last: int, head: tuple[int, Kind]) -> list[tuple[int, int]]:
    """The names of the list behind the head at token `i`, in tokens."""
    kind = head[1]
    topical = kind.name == _TOPICAL or not _LEARNED.isdisjoint(g.t.words[i : head[0]])
    begin = head[0] + (g.word(head[0]) == ":")
    end = last if begin == head[0] else _name(g, begin, kind)
    found: list[tuple[int, int]] = []
    while end > begin and len(found) < _MOST and _names(g, begin, end, topical):
        found.append((begin, end))
        if g.word(end) not in _LINKS:
            break
        begin = end + 1 + (g.word(end + 1) == "và")
        end = _name(g, begin, kind)
    return found


def _name(g: Grammar, j: int, kind: Kind) -> int:
    """The end of the name at token `j`, or `j`."""
    if not g.upper(j) or g.level(j) or g.head(j) or g.t.starts[min(j, g.n - 1)] in g.spots.bodies:
        return j
    spot = g.spot(j)
    return max(g.body(j, kind)[0], spot[0] if spot else j, g.name_run(j))


def _names(g: Grammar, begin: int, end: int, topical: bool) -> bool:
    """Say whether the words are a name of that kind of body: with a word that is no field's and no form's."""
    if any(g.level(k) for k in range(begin, end)):
        return False
    if topical:
        return g.upper(begin)
    k = begin
    while k < end:
        topic = g.topics.match(g.t, k)
        if not topic and g.shape(k) in (CAPITAL, ABBREVIATION) and g.shape(k) in UPPER and g.word(k) not in _FORMS:
            return True
        k = max(topic[0] if topic else k + 1, k + 1)
    return False
