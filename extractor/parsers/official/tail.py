"""What a page, a site or a mail prints below an official document: links, forms, adverts, the sender's signature."""

from __future__ import annotations

from collections.abc import Sequence

from ..boilerplate import CERTAIN, LIKELY, chrome_evidence
from ..lines import Line
from .attributes import LEAST, NOTHING, Said, attributes

OWN = frozenset({"recipients", "signature", "article", "clause", "point", "list_item", "table"})
FOOT = frozenset({"recipients", "signature"})
PARTS = frozenset({"article", "clause", "point"})
PROSE = 60
"""A sentence of so many characters is the document's own."""
SIGNATURE = 8
"""A mail's signature has at most so many lines below its two dashes, each shorter than NARROW."""
NARROW = 100


def mark_tail(lines: Sequence[Line], kinds: list[str], body: int) -> None:
    """Set the kind of what stands below the last line of the document's own to boilerplate."""
    _mark_signature(lines, kinds, body)
    own = _last_own(lines, kinds, body)
    first = next((i for i in range(own + 1, len(lines)) if chrome_evidence(lines[i]) >= LIKELY), len(lines))
    kinds[first:] = ["boilerplate"] * (len(lines) - first)
    foot = max((i for i, kind in enumerate(kinds) if kind in FOOT), default=len(lines))
    if "appendix" in kinds[foot:]:
        return
    site = next((i for i in range(foot + 1, len(lines)) if chrome_evidence(lines[i]) >= CERTAIN), len(lines))
    if not PARTS.intersection(kinds[site:]):
        kinds[site:] = ["boilerplate"] * (len(lines) - site)


def mark_attributes(lines: Sequence[Line], kinds: list[str]) -> Said:
    """Set the kind of the table of attributes that a site prints below the signature to boilerplate; return it."""
    foot = max((i for i, kind in enumerate(kinds) if kind in FOOT), default=len(lines))
    if "appendix" in kinds[foot:]:
        return NOTHING
    said = attributes(lines[foot + 1 :])
    if sum(map(bool, said.fields.values())) < LEAST:
        return NOTHING
    for i in said.rows:
        kinds[foot + 1 + i] = "boilerplate"
    return said


def _last_own(lines: Sequence[Line], kinds: Sequence[str], body: int) -> int:
    for i in range(len(lines) - 1, body - 1, -1):
        kind, chrome = kinds[i], chrome_evidence(lines[i])
        if kind == "boilerplate":
            continue
        least = LIKELY if kind == "table" and not any(map(str.isdigit, lines[i].text)) else CERTAIN
        if (kind in OWN and chrome < least) or (lines[i].is_sentence and chrome < LIKELY and lines[i].size > PROSE):
            return i
    return body


def _mark_signature(lines: Sequence[Line], kinds: list[str], body: int) -> None:
    """Below two dashes alone in their line a mail program puts the sender's name and address."""
    for i in range(max(body, len(lines) - SIGNATURE - 1), len(lines)):
        if lines[i].text == "--" and all(line.size < NARROW for line in lines[i:]):
            kinds[i:] = ["boilerplate"] * (len(lines) - i)
            return
