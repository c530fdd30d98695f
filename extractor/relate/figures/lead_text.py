"""The text before a figure as the rules for names read it: without persons, bodies, brackets, commas inside a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Mention
from .indicators import BLOT
from .names import governing

_ASIDE = re.compile(r"\((?:(?:theo|giá|tính|trừ|không|gồm|bao\sgồm|kể\scả|từ|năm)\s[^()]{1,80}|[^()\d]{1,80})\)")
_TRADES = re.compile(
    r"(?<!\w)(?:nông|lâm|ngư|công|thủy|thuỷ|diêm|tiểu\sthủ|thương|xây|dịch|du)(?:\s(?:nghiệp|sản|lâm|dựng|mại|công|vụ|lịch)){0,2}(?P<joint>,\s|\s[-–]\s)"
    r"(?=(?:lâm|thủy|thuỷ|ngư|diêm|tiểu|thủ|xây|thương|dịch|du\slịch)[\s,])"
    r"|(?<!\w)(?:khám|phòng|xuất|chế\sbiến)(?P<pair>,\s)(?=(?:chữa|chống|nhập|chế)\s)|(?<=cấp\smới)(?P<more>\svà\stăng\sthêm)"
)
"""Between the members of one trade's or work's name ("nông, lâm nghiệp và thủy sản", "công nghiệp - xây dựng")."""


def without_names(folded: str, mentions: Sequence[Mention]) -> str:
    """The folded text with the names of bodies and persons blotted out: no indicator begins inside a name."""
    pieces, at = [], 0
    for mention in mentions:
        if mention.label in ("UNIT", "PERSON") and mention.start >= at:
            pieces += [folded[at : mention.start], BLOT * (mention.end - mention.start)]
            at = mention.end
    return "".join((*pieces, folded[at:]))


def without_asides(lead: str) -> str:
    """Return `lead` with closed brackets blotted out: what stands before them goes on behind ("chỉ số … (trừ …)")."""
    return _ASIDE.sub(lambda found: " " * len(found[0]), lead)


def with_whole_trades(lead: str) -> str:
    """Return `lead` with the commas and dashes inside the name of a trade blotted out: they end no phrase."""
    return _TRADES.sub(_blotted, lead)


def _blotted(found: re.Match[str]) -> str:
    joint = found["joint"] or found["pair"] or found["more"]
    return found[0].replace(joint, "_" * len(joint))


def governed(lead: str, mention: Mention) -> tuple[int, int] | None:
    """Return the words that govern a sum of money in the folded `lead` ("kiến nghị thu hồi | hơn 2,9 tỷ đồng")."""
    money = isinstance(mention.value, tuple) and mention.value[0].kind == "money"
    return governing(lead) if money else None
