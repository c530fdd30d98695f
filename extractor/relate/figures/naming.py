"""The indicator of each figure of a document: which of the words around it name what it measures."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ...gazetteer import Gazetteer
from ...gazetteer.compounds import is_compound
from ...model import Document, Mention
from ...text import fold
from ...values.sentence import sentence_at
from .between import Between, counts_another, one_blank
from .breakdown import Parts
from .counted import group_before, names_itself, opens_subset, said_of, whole_noun
from .doings import Deeds, names_thing
from .figure_kinds import (
    COUNTS,
    can_be_share,
    counts_change,
    counts_things,
    is_counted,
    is_rank,
    is_rise,
    is_step,
    kind,
    noun_of,
    part,
)
from .groups import of_group
from .index_names import Indexes
from .indicators import (
    baseline,
    goes_elsewhere,
    holder,
    is_firm,
    listed_under,
    other_aspect,
    plain_subject,
    points_back,
    resumes,
    share_end,
    share_of,
    stated_subject,
    subject,
    without_owner,
)
from .items import Lists
from .lead_text import governed, with_whole_trades, without_asides, without_names
from .names import (
    bracketed,
    counted_share,
    is_bare_share,
    is_size,
    ranked_in,
    told_of,
)
from .shared_heads import added_points, is_its_plan, item_name, moved_in, shared_head, totals_up
from .table_context import Tables
from .well_formed import VALUE_OF, cut_at_date, is_linked, well_formed

_BY_TABLE = "metric:by-table"  # alone in a table's cell
_SCORES = re.compile(r"(?:bộ\s)?chỉ\ssố|(?:số\s)?điểm|giá\strị|kết\squả|(?:thứ\s)?hạng|mức")
"""Heads of a phrase that tell an index's own value."""
_RUNS_ON = (" ", " năm ", " cả năm ")
"""Between a share of a plan and the change behind it that no comma divides ("85% kế hoạch | tăng 12%")."""
_CLAUSE = 110
_NEXT = re.compile(r"\s([^\W\d_]+)")
_OWNED = 40  # characters between an owner's name and its figure
_LEAD = 170  # characters before a figure in which the name of its indicator may stand
_SHORTLY = 900  # characters before "tỷ lệ này" in which it is named


class Naming:
    """The names of the figures of one document, asked for in the order of the text."""

    def __init__(
        self, document: Document, mentions: Sequence[Mention], folded: str, tables: Tables, gazetteer: Gazetteer | None
    ) -> None:
        self.text = document.text
        self.folded = folded
        self.owners = [(m.start, m.end) for m in mentions if m.label in ("UNIT", "LOCATION")]
        self.dates = [(m.start, m.end) for m in mentions if m.label == "DATE"]
        self.plain = without_names(folded, mentions)
        self.indexes = Indexes(folded, gazetteer)
        self.known: dict[int, str | None] = {}
        self.tables = tables
        self.groups: dict[int, str] = {}
        self.between = Between(folded, self.owners, self.dates)
        self.deeds = Deeds(document.text, folded, self.plain)
        self.lists = Lists(document.text, folded, self.plain)
        self.parts = Parts(document.text, folded, mentions)

    def owner(self, mention: Mention, before: Mention | None) -> str | None:
        """The folded name of the body or place right before a figure, none where another figure stands between."""
        at = bisect_left(self.owners, (mention.start, 0)) - 1
        if at < 0 or mention.start - self.owners[at][1] > _OWNED or (before and self.owners[at][0] < before.end):
            return None
        start, end = self.owners[at]
        return None if "\n" in self.text[end : mention.start] else self.folded[start:end]

    def named(self, mention: Mention, before: Mention | None) -> str | None:
        """The indicator, noted for the figure that may go on from this one."""
        name = self._of_its_group(mention, before, well_formed(self.indicator(mention, before) or ""))
        unit = (
            mention.value[0].unit
            if isinstance(mention.value, tuple) and (is_counted(mention) or counts_change(mention))
            else None
        )
        self.known[mention.start] = name or (unit if unit and names_itself(unit) else None)
        self.parts.note(mention, self.known[mention.start])
        if before is not None and name and name == self.known.get(before.start):
            self.lists.goes_on(mention, before)
        return name

    def _of_its_group(self, mention: Mention, before: Mention | None, name: str | None) -> str | None:
        """The name of a count with the group that opens its clause, a part's with that of the whole before it."""
        noun = noun_of(mention) if counts_things(mention) else ""
        if not noun or noun == "người":
            return name
        start, _ = sentence_at(self.text, mention.start)
        start = max(start, mention.start - _LEAD)
        found = group_before(self.folded[start : mention.start])
        group = self._words(start + found[0], start + found[1]) if found else None
        if group is None and before is not None and start <= before.start:
            group = self.groups.get(start) if opens_subset(self.folded[before.end : mention.start]) else None
        if group is None or fold(group) in fold(name or ""):
            return name
        self.groups[start] = group
        return f"{name or whole_noun(noun, self.text[mention.end : mention.end + _LEAD])} {group}"

    def indicator(self, mention: Mention, before: Mention | None) -> str | None:
        """The name of what is measured: an index, the subject that leads to the figure, or what a share is of."""
        if mention.reason == _BY_TABLE:
            return self._in_table(mention)
        start, _ = sentence_at(self.text, mention.start)
        start = max(start, mention.start - _LEAD)
        floor = max(start, before.end) if before is not None else start
        if found := self._named_plainly(mention, start, floor):
            return found
        if added := added_points(self.folded[start : mention.start], self.text[mention.end : mention.end + _LEAD]):
            return added if "điểm" in mention.text else None
        behind = self.folded[mention.end : mention.end + _LEAD]
        if kind(mention) == "change" and (moved := moved_in(behind)):
            return self._words(mention.end + moved[0], mention.end + moved[1])
        gap = one_blank(self.folded[before.end : mention.start]) if before is not None else ""
        if before is not None:
            known = self.known.get(before.start)
            if self._carries(before, mention, gap) and (known or not totals_up(gap)):
                return known
            if name := self._told_of_all(mention, before, start):
                return name
        if listed := self._listed(mention, before, start, floor):
            return listed
        if span := self._subject(floor, mention):
            name = self._held(self._said_again(self._words(*span), mention), floor, span[0])
            return self._with_head(name, start, before, gap)
        if before is not None and start <= before.start and (inherited := self._inherited(mention, before)) is not None:
            return inherited or None
        if led := self._led_to(mention, floor):
            return self._with_head(led, start, before, gap)
        return self._otherwise(mention, before, start, floor)

    def _otherwise(self, mention: Mention, before: Mention | None, start: int, floor: int) -> str | None:
        """The name of a figure to which no subject leads: what stands behind it, its list's item, what was done."""
        told_by = self._told_behind(mention, start, floor) or self._scored(mention) or self._item(mention)
        told_by = told_by or self.parts.moved(mention) or self.lists.whole(mention, floor)
        if told_by and is_counted(mention) and told_by == noun_of(mention):
            return self.deeds.name(mention, before, floor) or told_by
        return told_by or self.deeds.name(mention, before, floor)

    def _listed(self, mention: Mention, before: Mention | None, start: int, floor: int) -> str | None:
        """The name that the form of a list, or the count right before, gives a figure."""
        told = (before, self.known.get(before.start)) if before is not None else None
        listed = self.lists.shared(mention, floor) or self.parts.name(mention) or self.lists.name(mention, told, start)
        return listed or self.deeds.sum_of(mention, told)

    def _in_table(self, mention: Mention) -> str | None:
        """The name that the row and the column of a figure's cell give it."""
        label = self.tables.name(mention.start)
        if label is None:
            return None
        named, owner = self._words(*label[0]), label[1]
        return f"{named} của {self._words(*owner)}" if owner else named

    def _carries(self, before: Mention, mention: Mention, gap: str) -> bool:
        """Say whether a figure goes on from the one before it, whatever else its own clause names."""
        carries = (
            resumes(gap, rises=is_rise(mention))
            and not self._own_noun(mention)
            or other_aspect(gap)
            or is_its_plan(gap)
            or gap in _RUNS_ON
            and kind(mention) == "change"
            or totals_up(gap)
        )
        return carries and not counts_another(before, mention)

    def _with_head(self, name: str, start: int, before: Mention | None, gap: str) -> str:
        """The name with the head that the figure before it in the sentence has and this one shares."""
        known = self.known.get(before.start) if before is not None and start <= before.start else None
        return (shared_head(known, name, gap) if known else None) or name

    def _held(self, name: str, floor: int, start: int) -> str:
        """The name of an amount with what has so much of it, that being no body ("chương trình … có | dư nợ")."""
        whose = holder(self.folded[floor:start])
        return f"{name} {self._words(floor + whose[0], floor + whose[1])}" if whose else name

    def _subject(self, floor: int, mention: Mention) -> tuple[int, int] | None:
        """The phrase before a figure that names it, unless the figure counts something else that the phrase holds."""
        span = subject(with_whole_trades(without_asides(self.plain[floor : mention.start])))
        if span is None:
            return None
        start, end = floor + span[0], floor + span[1]
        linked = is_linked(self.folded[start:end], self.folded[end : mention.start], money=kind(mention) == "money")
        if linked and (self._own_noun(mention) or kind(mention) == "money"):
            return None
        if (
            self._own_noun(mention)
            and not self.folded[end : mention.start].strip()
            and not is_firm(self.folded[start:])
        ):
            return None
        if self.folded[end : mention.start].lstrip().startswith(":") and self._tells_more(mention, start):
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

    def _told_of_all(self, mention: Mention, before: Mention, start: int) -> str | None:
        """The name of a figure told of a count right before it: what is told of so many, or a share of the count."""
        gap = self.folded[before.end : mention.start]
        if "%" in mention.text and is_counted(before) and is_bare_share(gap) and can_be_share(before, mention):
            return self.known.get(before.start)
        if is_counted(before) and told_of(self.folded[start : before.start], gap):
            span = subject(without_asides(self.plain[start : before.start]))
            return self._words(start + span[0], start + span[1]) if span else self._index(start, before.start)
        return None

    def _scored(self, mention: Mention) -> str | None:
        """The last index named in the sentence, for a rank or points that nothing nearer names."""
        if not (is_rank(mention) or "điểm" in mention.text):
            return None
        found = self.indexes.of_score(sentence_at(self.text, mention.start)[0], mention.start)
        return self._words(*found) if found else None

    def _item(self, mention: Mention) -> str | None:
        """The words of a list's item that hold nothing but a name and its figure ("+ Lúa | 507 ha")."""
        line = self.text.rfind("\n", max(0, mention.start - _LEAD), mention.start) + 1
        if counts_things(mention) or is_counted(mention) and names_thing(noun_of(mention)):
            return None
        return self._stated(line, item_name(self.folded[line : mention.start]))

    def _named_plainly(self, mention: Mention, start: int, floor: int) -> str | None:
        """An index's name, what a rank is in, what a sum in brackets is of, or whose a rate told before is."""
        if (not self._own_noun(mention) or "điểm" in mention.text) and (named := self._index(floor, mention.start)):
            return self._around_index(floor, mention) or named
        line = self.text.find("\n", mention.end, mention.end + 150)
        behind = self.folded[mention.end : line if line >= 0 else mention.end + 150]
        if is_rank(mention) and (found := ranked_in(behind)):
            return self._words(mention.end + found[0], mention.end + found[1])
        if found := bracketed(self.folded[start : mention.start]):
            return self._words(start + found[0], start + found[1])
        return of_group(self.parts.told, self.text, self.folded, start, mention)

    def _led_to(self, mention: Mention, floor: int) -> str | None:
        """The plain noun phrase before the figure that it is told of, where that is no body and no place."""
        lead = with_whole_trades(self.folded[floor : mention.start])
        if lead.endswith("(") and (listed := self._owners_list(floor, mention.start - 1)):
            return listed
        return self._stated(floor, plain_subject(lead, mention.text) or stated_subject(lead) or governed(lead, mention))

    def _owners_list(self, floor: int, bracket: int) -> str | None:
        """What is told of the owners in a list whose first figure stands in brackets ("… lần lượt là A (|9%)")."""
        at = bisect_left(self.owners, (bracket, 0)) - 1
        if at < 0 or self.owners[at][0] < floor or bracket - self.owners[at][1] > 1:
            return None
        found = subject(self.folded[floor : self.owners[at][0]])
        return self._words(floor + found[0], floor + found[1]) if found else None

    def _told_behind(self, mention: Mention, start: int, floor: int) -> str | None:
        """What the words behind the figure, or before its list's brackets, say it is of."""
        if "%" in mention.text and (found := listed_under(self.folded[start : mention.start])):
            return self._words(start + found[0], start + found[1])
        if is_counted(mention) or counts_change(mention):
            noun = noun_of(mention)
            said = counted_share(noun, self.text[mention.end : mention.end + _LEAD], part(mention))
            if said is not None and (said == noun and not names_itself(noun)):
                return self._stated(floor, stated_subject(self.folded[floor : mention.start], having=True))
            behind = self.text[mention.end : mention.end + _LEAD].partition("\n")[0]
            return said or (said_of(noun, self.folded[start : mention.start], behind) if noun else None)
        _, percent, behind = mention.text.rpartition("%")
        if percent and (length := share_of(fold(behind))):
            return self._words(mention.end - length, share_end(self.folded, mention.end))
        return None

    def _stated(self, floor: int, found: tuple[int, int] | None) -> str | None:
        if found is None:
            return None
        start, end = floor + found[0], floor + found[1]
        at = bisect_left(self.owners, (start, 0))
        return None if self.owners[at : at + 1] and self.owners[at][0] < start + 2 else self._words(start, end)

    def _inherited(self, mention: Mention, before: Mention) -> str | None:
        """The name that a figure without a noun takes over from the one before it; "" where that has none."""
        how = self.between.takes_over(before, mention, own_noun=self._own_noun(mention))
        known = self.known.get(before.start) or ""
        return None if how is None else known if how == "whole" else without_owner(known)

    def is_aside(self, mention: Mention) -> bool:
        """Say whether the next figure goes on before this one: a sum in brackets, a size that only defines a thing."""
        low = max(0, mention.start - _CLAUSE)
        lead, behind = self.folded[low : mention.start], self.folded[mention.end : mention.end + 12]
        if "%" not in mention.text and is_size(lead, behind):
            return True
        return behind.startswith(")") and bracketed(lead) is not None

    def _said_again(self, name: str, mention: Mention) -> str:
        """The indicator that "tỷ lệ này" stands for: the last one named with that head, shortly before."""
        again = points_back(name)
        if again is None:
            return name
        for start, known in reversed(self.known.items()):
            if mention.start - start > _SHORTLY:
                break
            if known and fold(known).startswith(again) and points_back(known) is None:
                return known
        return name

    def _own_noun(self, mention: Mention) -> bool:
        """Say whether a figure names what it counts, so that it does not go on from the figure before it."""
        value = mention.value[0] if isinstance(mention.value, tuple) else None
        counted = value is not None and value.kind in COUNTS and value.unit not in (None, "lần")
        return (
            (counted and not is_step(mention))
            or "%" in mention.text
            and share_of(fold(mention.text.rpartition("%")[2])) > 0
        )

    def _index(self, floor: int, end: int) -> str | None:
        """The last index named in the clause that leads to a figure; an earlier figure's index is not this one's."""
        found = self.indexes.in_clause(floor, end)
        return self._words(*found) if found and not self._other_subject(found[1], end) else None

    def _around_index(self, floor: int, mention: Mention) -> str | None:
        """The phrase that only holds an index's name ("xuất khẩu của doanh nghiệp | FDI"), told of a share or sum."""
        if kind(mention) not in ("money", "percent", "change") or (span := self._subject(floor, mention)) is None:
            return None
        own = (
            self.indexes.begins(span[0])
            or _SCORES.match(self.folded, span[0])
            or VALUE_OF.search(self.folded[slice(*span)])
        )
        return None if own else self._words(*span)

    def _other_subject(self, index: int, end: int) -> bool:
        """Say whether another thing is named behind an index, of which the figure at `end` is told."""
        comma = max(self.folded.rfind(", ", index, end), self.folded.rfind(": ", index, end))
        if comma < 0:
            return False
        lead = self.plain[comma + 2 : end]
        if _SCORES.match(lead):  # "…, giá trị trung bình đạt": the index's own
            return False
        found = subject(lead) or plain_subject(lead, self.text[end : end + 5]) or stated_subject(lead)
        return self._stated(comma + 2, found) is not None

    def baseline(self, mention: Mention, before: Mention | None) -> str | None:
        """What the figure is compared with, as printed."""
        if mention.reason == _BY_TABLE:
            base = self.tables.base(mention.start)
            return " ".join(self.text[slice(*base)].split()) if base else None
        low, _ = sentence_at(self.text, mention.start)
        ends = (before.start, before.end) if before is not None else None
        percent = mention.text.find("%") + 1
        end = mention.start + percent if percent else mention.end
        found = baseline(self.folded, mention.start, end, low, ends, told_first=kind(mention) == "change")
        return " ".join(self.text[slice(*found)].partition("\n")[0].split()) if found else None

    def _words(self, start: int, end: int) -> str:
        """The stretch up to a date in it, without a last syllable whose word goes on behind it ("đối | với")."""
        at = bisect_left(self.dates, (start + 1, 0))
        if at < len(self.dates) and self.dates[at][0] < end:
            end = cut_at_date(self.folded, start, self.dates[at][0])
        behind = _NEXT.match(self.folded, end)
        last = self.folded[start:end].rsplit(None, 2)[-2:]
        cut = behind is not None and len(last) == 2 and is_compound(last[1], behind[1]) and not is_compound(*last)
        return " ".join(self.text[start : end - len(last[-1]) if cut else end].split())
