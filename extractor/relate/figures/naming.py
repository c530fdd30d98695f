"""The indicator of each figure of a document: which of the words around it name what it measures."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ...gazetteer import Gazetteer
from ...model import Document, Mention
from ...text import fold
from ...values.sentence import sentence_at
from .baselines import baseline
from .between import Between, counts_another, one_blank
from .breakdown import Parts
from .counted import group_before, hurt, names_itself, opens_subset, whole_noun
from .doings import Deeds
from .figure_kinds import (
    can_be_share,
    counts_change,
    counts_things,
    is_counted,
    is_rank,
    is_rise,
    kind,
    noun_of,
    of_one_unit,
)
from .groups import of_all, of_group
from .indicators import (
    other_aspect,
    pointed_at,
    points_back,
    resumes,
    stated_subject,
    subject,
    without_owner,
)
from .items import Lists, of_a_kind
from .lead_text import without_asides
from .names import (
    bracketed,
    is_amount_of,
    is_bare_share,
    is_bound,
    is_part_of,
    is_size,
    ranked_in,
    told_of,
)
from .phrases import LEAD, Phrases
from .shared_heads import (
    added_points,
    adder,
    adds_points,
    in_turn,
    is_bare_yield,
    is_its_plan,
    moved_in,
    next_in_turn,
    opens_turn,
    shared_head,
    totals_up,
    with_adder,
    yield_of,
)
from .table_context import Tables
from .well_formed import ON_AVERAGE, well_formed

_BY_TABLE = "metric:by-table"  # alone in a table's cell
_RUNS_ON = (" ", " năm ", " cả năm ")
"""Between a share of a plan and the change behind it that no comma divides ("85% kế hoạch | tăng 12%")."""
_CLAUSE = 110
_OWNED = 40  # characters between an owner's name and its figure
_SHORTLY = 900  # characters before "tỷ lệ này" in which it is named


class Naming:
    """The names of the figures of one document, asked for in the order of the text."""

    def __init__(
        self, document: Document, mentions: Sequence[Mention], folded: str, tables: Tables, gazetteer: Gazetteer | None
    ) -> None:
        self.text = document.text
        self.folded = folded
        self.phrases = Phrases(document.text, folded, mentions, gazetteer)
        self.owners, self.dates, self.plain = self.phrases.owners, self.phrases.dates, self.phrases.plain
        self.known: dict[int, str | None] = {}
        self.tables = tables
        self.groups: dict[int, str] = {}
        self.turns: dict[int, tuple[str, ...]] = {}
        self.added: tuple[int, str | None] = (-1, None)
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
        found = self.indicator(mention, before) or ""
        name = self._of_the_counted(found, mention, before) or well_formed(found)
        name = self._of_the_grown(name, mention, before) if name else None
        name = self._of_its_group(mention, before, name)
        name = self._in_turn(mention, before, name)
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

    def _of_the_grown(self, name: str, mention: Mention, before: Mention | None) -> str:
        """The name of a bare yield or harvest with the crop told before ("năng suất lúa mùa …; sản lượng đạt |")."""
        if before is None or not is_bare_yield(name):
            return name
        gap = self.folded[before.end : mention.start]
        return yield_of(name, self.known.get(before.start) or "", gap) or name

    def _of_the_counted(self, amount: str, mention: Mention, before: Mention | None) -> str | None:
        """The name of a bare amount with the things counted right before ("4 lô đất với tổng diện tích | 2.870 m2")."""
        if ON_AVERAGE.fullmatch(fold(amount)) and counts_things(mention):
            return f"{noun_of(mention)} {fold(amount)}"
        if before is None or not counts_things(before) or not names_itself(noun := noun_of(before)):
            return None
        if is_rank(mention):
            return None
        told = self.folded[before.end : mention.start]
        return f"{amount} {noun}" if is_amount_of(fold(amount), told) else None

    def _in_turn(self, mention: Mention, before: Mention | None, name: str | None) -> str | None:
        """The member of a name whose turn it is ("tỷ lệ … của A và B lần lượt là 45% và | 62%")."""
        told = self.turns.get(before.start) if before is not None else None
        if before is not None and told and next_in_turn(self.folded[before.end : mention.start]):
            self.turns[mention.start] = told[1:]
            return told[0]
        if name is None or not opens_turn(self.folded[max(0, mention.start - _CLAUSE) : mention.start]):
            return name
        first, *rest = in_turn(name)
        self.turns[mention.start] = tuple(rest)
        return first

    def _of_its_group(self, mention: Mention, before: Mention | None, name: str | None) -> str | None:
        """The name of a count with the group that opens its clause, a part's with that of the whole before it."""
        noun = noun_of(mention) if counts_things(mention) else ""
        if not noun or noun == "người":
            return name
        start, _ = sentence_at(self.text, mention.start)
        start = max(start, mention.start - LEAD)
        found = group_before(self.folded[start : mention.start])
        group = self.phrases.words(start + found[0], start + found[1]) if found else None
        if group is None and before is not None and start <= before.start:
            group = self.groups.get(start) if opens_subset(self.folded[before.end : mention.start]) else None
        if group is None or fold(group) in fold(name or ""):
            return name
        self.groups[start] = group
        return f"{name or whole_noun(noun, self.text[mention.end : mention.end + LEAD])} {group}"

    def indicator(self, mention: Mention, before: Mention | None) -> str | None:
        """The name of what is measured: an index, the subject that leads to the figure, or what a share is of."""
        if mention.reason == _BY_TABLE:
            return self._in_table(mention)
        start, _ = sentence_at(self.text, mention.start)
        start = max(start, mention.start - LEAD)
        floor = max(start, before.end) if before is not None else start
        if found := self._named_plainly(mention, start, floor):
            return found
        if added_points(self.folded[start : mention.start], self.text[mention.end : mention.end + LEAD]):
            return None
        behind = self.folded[mention.end : mention.end + LEAD]
        if kind(mention) == "change" and (changed := self._changed(mention, behind)):
            return changed
        gap = one_blank(self.folded[before.end : mention.start]) if before is not None else ""
        if before is not None:
            known = self.known.get(before.start)
            if self._carries(before, mention, gap) and (known or not totals_up(gap)):
                return known
            if name := self._told_of_all(mention, before, start) or self._bounded(mention, before, start):
                return name
        if listed := self._listed(mention, before, start, floor):
            return listed
        if span := self.phrases.leading(floor, mention):
            name = self.phrases.held(self._said_again(self.phrases.words(*span), mention), floor, span[0])
            return self._with_head(name, start, before, gap)
        if before is not None and start <= before.start and (inherited := self._inherited(mention, before)) is not None:
            return inherited or None
        if led := self.phrases.led_to(mention, floor):
            return self._with_head(led, start, before, gap)
        return self._otherwise(mention, before, start, floor)

    def _changed(self, mention: Mention, behind: str) -> str | None:
        """What the words behind a change say has changed: whom something befell, or of what there are more or fewer."""
        if counts_change(mention) and (befell := hurt(noun_of(mention), behind)):
            return befell
        moved = moved_in(behind)
        return self.phrases.words(mention.end + moved[0], mention.end + moved[1]) if moved else None

    def _added(self, mention: Mention, start: int, floor: int) -> str | None:
        """The name of what something adds, which the next of the sentence take over ("…, đóng góp | 2 điểm")."""
        sentence, _ = sentence_at(self.text, mention.start)
        if added := added_points(self.folded[start : mention.start], self.text[mention.end : mention.end + LEAD]):
            self.added = (sentence, added)
        name = self.added[1] if self.added[0] == sentence else None
        if name is None:
            return None
        who = adder(self.folded[floor : mention.start])
        last = next(reversed(self.known), None)
        known = self.known[last] if last is not None and start <= last else None
        whose = self.phrases.words(floor + who[0], floor + who[1]) if who else known
        return with_adder(name, whose) if whose else name

    def _otherwise(self, mention: Mention, before: Mention | None, start: int, floor: int) -> str | None:
        """The name of a figure to which no subject leads: what stands behind it, its list's item, what was done."""
        told_by = (
            self.phrases.told_behind(mention, start, floor)
            or self.phrases.scored(mention)
            or self.phrases.item(mention)
        )
        told_by = told_by or self.parts.moved(mention) or self.lists.whole(mention, floor)
        if told_by and is_counted(mention) and told_by == noun_of(mention):
            return self.deeds.name(mention, before, floor) or told_by
        if named := told_by or self.deeds.name(mention, before, floor):
            return named
        if before and of_one_unit(before, mention) and is_part_of(self.folded[before.end : mention.start]):
            return self.known.get(before.start)
        if found := of_a_kind(self.folded[floor : mention.start], noun_of(mention) if is_counted(mention) else ""):
            return self.phrases.stated(floor, found)
        held = stated_subject(self.folded[floor : mention.start], having=True) if kind(mention) == "money" else None
        return self.phrases.stated(floor, held)

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
        named, owner = self.phrases.words(*label[0]), label[1]
        return f"{named} của {self.phrases.words(*owner)}" if owner else named

    def _carries(self, before: Mention, mention: Mention, gap: str) -> bool:
        """Say whether a figure goes on from the one before it, whatever else its own clause names."""
        carries = (
            resumes(gap, rises=is_rise(mention))
            and not self.phrases.own_noun(mention)
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

    def _told_of_all(self, mention: Mention, before: Mention, start: int) -> str | None:
        """The name of a figure told of a count right before it: what is told of so many, or a share of the count."""
        gap = self.folded[before.end : mention.start]
        if "%" in mention.text and is_counted(before) and is_bare_share(gap) and can_be_share(before, mention):
            return self.known.get(before.start)
        if is_counted(before) and told_of(self.folded[start : before.start], gap):
            span = subject(without_asides(self.plain[start : before.start]))
            return (
                self.phrases.words(start + span[0], start + span[1])
                if span
                else self.phrases.index(start, before.start)
            )
        return None

    def _bounded(self, mention: Mention, before: Mention, start: int) -> str | None:
        """The name that holds the figure before as its bound ("tỷ lệ xã đạt dưới 10 tiêu chí còn | 25%")."""
        if before.start < start or not is_bound(
            self.folded[start : before.start], self.folded[before.end : mention.start]
        ):
            return None
        span = subject(without_asides(self.plain[start : before.start]))
        return self.phrases.words(start + span[0], before.end) if span else None

    def _named_plainly(self, mention: Mention, start: int, floor: int) -> str | None:
        """An index's name, what a rank is in, what a sum in brackets is of, or whose a rate told before is."""
        if adds_points(self.folded[start : mention.start]):
            if added := self._added(mention, start, floor):
                return added
            if "điểm" in mention.text:
                return None
        if (not self.phrases.own_noun(mention) or "điểm" in mention.text) and (
            named := self.phrases.index(floor, mention.start)
        ):
            return self.phrases.around_index(floor, mention) or named
        line = self.text.find("\n", mention.end, mention.end + 150)
        behind = self.folded[mention.end : line if line >= 0 else mention.end + 150]
        if is_rank(mention) and (found := ranked_in(behind)):
            return self.phrases.words(mention.end + found[0], mention.end + found[1])
        if kind(mention) != "change" and (found := bracketed(self.folded[start : mention.start])):
            return self.phrases.words(start + found[0], start + found[1])
        return of_group(self.parts.told, self.text, self.folded, start, mention)

    def _inherited(self, mention: Mention, before: Mention) -> str | None:
        """The name that a figure without a noun takes over from the one before it; "" where that has none."""
        how = self.between.takes_over(before, mention, own_noun=self.phrases.own_noun(mention))
        known = self.known.get(before.start) or ""
        if how is None and known and self.parts.shares_of(mention, known) and self.between.lists_on(before, mention):
            how = "without-owner"
        return None if how is None else known if how == "whole" else of_all(without_owner(known))

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
        found = pointed_at(again, self.folded[max(0, mention.start - _SHORTLY) : mention.start])
        low = max(0, mention.start - _SHORTLY)
        return self.phrases.words(low + found[0], low + found[1]) if found else name

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
