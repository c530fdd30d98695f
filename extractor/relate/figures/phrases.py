"""The phrases around a figure that say what it is: before it, behind it, in its list's item; no other figures."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ...gazetteer import Gazetteer
from ...gazetteer.compounds import is_compound
from ...model import Mention
from ...text import fold
from ...values.sentence import sentence_at
from .counted import names_itself, said_of, takes_in
from .doings import names_thing
from .figure_kinds import COUNTS, counts_change, counts_things, is_counted, is_rank, is_step, kind, noun_of, part
from .index_names import Indexes
from .indicators import (
    goes_elsewhere,
    holder,
    is_firm,
    listed_under,
    plain_subject,
    share_end,
    share_of,
    stated_subject,
    subject,
)
from .lead_text import governed, with_whole_trades, without_asides, without_names
from .names import counted_share
from .shared_heads import item_name, money_of
from .well_formed import VALUE_OF, cut_at_date, is_linked

_SCORES = re.compile(r"(?:bộ\s)?chỉ\ssố|(?:số\s)?điểm|giá\strị|kết\squả|(?:thứ\s)?hạng|mức")
"""Heads of a phrase that tell an index's own value."""
_HAS = ("có", "hiện có", "đã có")
"""Between what has and how many of another thing it has ("nhóm cho vay của thôn có | 27 thành viên")."""
_NEXT = re.compile(r"\s([^\W\d_]+)(?:\s([^\W\d_]+))?")
LEAD = 170
"""Characters before a figure in which the name of its indicator may stand."""


class Phrases:
    """The text of one document as the rules for names read it, with the places, bodies and dates in it."""

    def __init__(self, text: str, folded: str, mentions: Sequence[Mention], gazetteer: Gazetteer | None) -> None:
        self.text = text
        self.folded = folded
        self.owners = [(m.start, m.end) for m in mentions if m.label in ("UNIT", "LOCATION")]
        self.dates = [(m.start, m.end) for m in mentions if m.label == "DATE"]
        self.plain = without_names(folded, mentions)
        self.indexes = Indexes(folded, gazetteer)

    def words(self, start: int, end: int) -> str:
        """The stretch up to a date in it, without a last syllable whose word goes on behind it ("đối | với")."""
        at = bisect_left(self.dates, (start + 1, 0))
        if at < len(self.dates) and self.dates[at][0] < end:
            end = cut_at_date(self.folded, start, self.dates[at][0])
        behind = _NEXT.match(self.folded, end)
        last = self.folded[start:end].rsplit(None, 2)[-2:]
        cut = behind is not None and len(last) == 2 and is_compound(last[1], behind[1]) and not is_compound(*last)
        cut = cut and behind is not None and not is_compound(behind[1], behind[2] or "")
        return " ".join(self.text[start : end - len(last[-1]) if cut else end].split())

    def stated(self, floor: int, found: tuple[int, int] | None) -> str | None:
        """The words of a stretch behind `floor` that was found to be told of, None where a body or place opens it."""
        if found is None:
            return None
        start, end = floor + found[0], floor + found[1]
        at = bisect_left(self.owners, (start, 0))
        return None if self.owners[at : at + 1] and self.owners[at][0] < start + 2 else self.words(start, end)

    def own_noun(self, mention: Mention) -> bool:
        """Say whether a figure names what it counts, so that it does not go on from the figure before it."""
        value = mention.value[0] if isinstance(mention.value, tuple) else None
        counted = value is not None and value.kind in COUNTS and value.unit not in (None, "lần")
        return (
            (counted and not is_step(mention))
            or "%" in mention.text
            and share_of(fold(mention.text.rpartition("%")[2])) > 0
        )

    def leading(self, floor: int, mention: Mention) -> tuple[int, int] | None:
        """The phrase before a figure that names it, unless the figure counts something else that the phrase holds."""
        span = subject(with_whole_trades(without_asides(self.plain[floor : mention.start])))
        if span is None:
            return None
        start, end = floor + span[0], floor + span[1]
        amount = kind(mention) == "money" or is_counted(mention) and not counts_things(mention)
        linked = is_linked(self.folded[start:end], self.folded[end : mention.start], money=amount)
        if linked and (self.own_noun(mention) or kind(mention) == "money"):
            return None
        if self.own_noun(mention) and not self.folded[end : mention.start].strip() and not is_firm(self.folded[start:]):
            return None
        gap = self.folded[end : mention.start].strip()
        if gap.startswith(":") and self._tells_more(mention, start):
            return None
        if gap == "," and counts_change(mention):
            return None  # the phrase belongs to the figure before it
        if gap in _HAS and counts_things(mention) and self.own_noun(mention) and not is_firm(self.folded[start:]):
            return None
        at = bisect_left(self.dates, (start + 1, 0))
        if self.indexes.begins(start) and ", " in self.folded[start:end]:
            return None  # "về sử dụng GDP, tiêu dùng cuối cùng tăng": two things
        dated = at < len(self.dates) and self.dates[at][1] < end
        return None if dated and goes_elsewhere(self.folded[self.dates[at][1] : mention.start]) else (start, end)

    def _tells_more(self, mention: Mention, start: int) -> bool:
        """Say whether a figure behind a colon says itself what it is of, and its head no amount ("…: | 717 ha lúa")."""
        noun = noun_of(mention) if is_counted(mention) else ""
        return names_thing(noun) and not is_firm(self.folded[start:])

    def held(self, name: str, floor: int, start: int) -> str:
        """The name of an amount with what has so much of it, that being no body ("chương trình … có | dư nợ")."""
        whose = holder(self.folded[floor:start])
        return f"{name} {self.words(floor + whose[0], floor + whose[1])}" if whose else name

    def led_to(self, mention: Mention, floor: int) -> str | None:
        """The plain noun phrase before the figure that it is told of, where that is no body and no place."""
        lead = with_whole_trades(self.folded[floor : mention.start])
        if lead.endswith("(") and (listed := self._owners_list(floor, mention.start - 1)):
            return listed
        return self.stated(floor, plain_subject(lead, mention.text) or stated_subject(lead) or governed(lead, mention))

    def _owners_list(self, floor: int, bracket: int) -> str | None:
        """What is told of the owners in a list whose first figure stands in brackets ("… lần lượt là A (|9%)")."""
        at = bisect_left(self.owners, (bracket, 0)) - 1
        if at < 0 or self.owners[at][0] < floor or bracket - self.owners[at][1] > 1:
            return None
        found = subject(self.folded[floor : self.owners[at][0]])
        return self.words(floor + found[0], floor + found[1]) if found else None

    def told_behind(self, mention: Mention, start: int, floor: int) -> str | None:
        """What the words behind the figure, or before its list's brackets, say it is of."""
        lead = self.folded[start : mention.start]
        if "%" in mention.text and (found := listed_under(lead)):
            low = start + max(lead.rfind(mark) for mark in (", ", ": ", "; ")) + 2
            own = subject(self.folded[low : mention.start - 1])
            return self.words(low + own[0], low + own[1]) if own else self.words(start + found[0], start + found[1])
        if is_counted(mention) or counts_change(mention):
            noun = noun_of(mention)
            said = (
                None
                if takes_in(noun)
                else counted_share(noun, self.text[mention.end : mention.end + LEAD], part(mention))
            )
            if said is not None and (said == noun and not names_itself(noun)):
                return self.stated(floor, stated_subject(self.folded[floor : mention.start], having=True))
            behind = self.text[mention.end : mention.end + LEAD].partition("\n")[0]
            return said or (said_of(noun, self.folded[start : mention.start], behind) if noun else None)
        if kind(mention) == "money":
            found = money_of(self.folded[mention.end : mention.end + LEAD])
            return self.words(mention.end + found[0], mention.end + found[1]) if found else None
        _, percent, behind = mention.text.rpartition("%")
        if percent and (length := share_of(fold(behind))):
            _, stop = sentence_at(self.text, mention.start)
            return self.words(mention.end - length, share_end(self.folded, mention.end, stop))
        return None

    def scored(self, mention: Mention) -> str | None:
        """The last index named in the sentence, for a rank or points that nothing nearer names."""
        if not (is_rank(mention) or "điểm" in mention.text):
            return None
        found = self.indexes.of_score(sentence_at(self.text, mention.start)[0], mention.start)
        return self.words(*found) if found else None

    def item(self, mention: Mention) -> str | None:
        """The words of a list's item that hold nothing but a name and its figure ("+ Lúa | 507 ha")."""
        line = self.text.rfind("\n", max(0, mention.start - LEAD), mention.start) + 1
        if counts_things(mention) or is_counted(mention) and names_thing(noun_of(mention)):
            return None
        return self.stated(line, item_name(self.folded[line : mention.start]))

    def index(self, floor: int, end: int) -> str | None:
        """The last index named in the clause that leads to a figure; an earlier figure's index is not this one's."""
        found = self.indexes.in_clause(floor, end)
        return self.words(*found) if found and not self._other_subject(found[1], end) else None

    def around_index(self, floor: int, mention: Mention) -> str | None:
        """The phrase that only holds an index's name ("xuất khẩu của doanh nghiệp | FDI"), told of a share or sum."""
        if kind(mention) not in ("money", "percent", "change") or (span := self.leading(floor, mention)) is None:
            return None
        own = (
            self.indexes.begins(span[0])
            or _SCORES.match(self.folded, span[0])
            or VALUE_OF.search(self.folded[slice(*span)])
        )
        return None if own else self.words(*span)

    def _other_subject(self, index: int, end: int) -> bool:
        """Say whether another thing is named behind an index, of which the figure at `end` is told."""
        comma = max(self.folded.rfind(", ", index, end), self.folded.rfind(": ", index, end))
        if comma < 0:
            return False
        lead = self.plain[comma + 2 : end]
        if _SCORES.match(lead):  # "…, giá trị trung bình đạt": the index's own
            return False
        found = subject(lead) or plain_subject(lead, self.text[end : end + 5]) or stated_subject(lead)
        return self.stated(comma + 2, found) is not None
