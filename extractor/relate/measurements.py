"""METRIC mentions → Measurement records: what was measured, of what, when, and whether it is only aimed at."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from ..gazetteer import Gazetteer
from ..model import Document, Measurement, Mention, MetricValue, Segment
from ..text import fold
from ..values.date import fold_lines
from ..values.interval import last_day
from ..values.sentence import sentence_at
from .aims import REACHED, TARGET, aims_at, is_amended, is_floor, is_ordered
from .figure_days import TARGET_HEADING, FigureDays
from .figure_names import (
    bracketed,
    counted_share,
    is_all_asked,
    is_share,
    joins,
    lists_owner,
    ranked_in,
    stands_on,
    steps_on,
)
from .indicators import (
    another_owner,
    baseline,
    goes_on,
    listed_under,
    plain_subject,
    points_back,
    share_end,
    share_of,
    subject,
    without_owner,
)
from .table_context import in_aim_column, row_label

_HEADINGS = frozenset({"heading", "chapter", "article", "clause", "point"})
_BY_TABLE = "metric:by-table"
"""The reason of a figure that stands alone in a table's cell."""
_EVE = 3
"""Days: a report dated a little before the end of its period tells what was reached."""
_COUNTS = frozenset({"count", "ratio"})
_CLAUSE = 110
_AMENDMENT = 900
"""Characters before a figure in which an amendment's opening words stand."""
_LEAD = 170
"""Characters before a figure in which the name of its indicator may stand."""
_SHORTLY = 900
"""Characters before "tỷ lệ này" in which it is named."""


def measurements(
    document: Document, mentions: Sequence[Mention], gazetteer: Gazetteer | None = None
) -> tuple[Measurement, ...]:
    """Return one record for each distinct figure of `document` (annotation guide §2: no repeats).

    The same figure told twice is one record with both mentions as evidence; a date, an indicator or a target that
    only one of the places states is kept. Index names of `gazetteer` win as indicators over phrases of the text.
    """
    context = _Context(document, mentions, gazetteer)
    records: dict[tuple[object, ...], Measurement] = {}
    evidence: dict[tuple[object, ...], list[int]] = {}
    before: Mention | None = None
    for index, mention in enumerate(mentions):
        if mention.label != "METRIC" or not isinstance(mention.value, tuple):
            continue
        as_of = context.days.as_of(mention)
        target = context.is_target(mention, as_of)
        indicator = context.named(mention, before)
        compared = context.baseline(mention, before)
        before = before if context.is_aside(mention) else mention
        for value in mention.value:
            record = _record(value, indicator, target, as_of, index, compared)
            key = (record.kind, record.value, record.total, record.direction)
            records[key] = _joined(records[key], record) if key in records else record
            evidence.setdefault(key, []).append(index)
    return tuple(replace(record, mentions=tuple(evidence[key])) for key, record in records.items())


def _record(  # noqa: PLR0913 - the fields of a Measurement
    value: MetricValue, indicator: str | None, target: bool, as_of: str | None, index: int, compared: str | None
) -> Measurement:
    return Measurement(
        value.kind, value.value, value.total, value.unit, indicator, value.direction, target, as_of, (index,), compared
    )


def _joined(first: Measurement, again: Measurement) -> Measurement:
    """One record of two mentions of the same figure: what either states; only aimed at if neither has it reached."""
    return replace(
        first,
        unit=first.unit or again.unit,
        indicator=first.indicator or again.indicator,
        target=first.target and again.target,
        as_of=first.as_of or again.as_of,
        baseline=first.baseline or again.baseline,
    )


class _Context:
    """The sentence, the dates and the headings around the figures of one document."""

    def __init__(self, document: Document, mentions: Sequence[Mention], gazetteer: Gazetteer | None) -> None:
        self.document = document
        self.folded = fold(document.text)
        self.lines = fold_lines(document.text)
        self.days = FigureDays(document, mentions, self.folded)
        self.owners = [(m.start, m.end) for m in mentions if m.label in ("UNIT", "LOCATION")]
        self.target_spans = tuple(_target_sections(document.segments, self.folded))
        self.names = _index_names(gazetteer)
        self.known: dict[int, str | None] = {}

    def is_target(self, mention: Mention, as_of: str | None) -> bool:
        """Say whether the figure shall be reached: its sentence aims, its heading does, or its date is yet to come."""
        today = self.document.meta.as_of
        if as_of and today and as_of > today and (len(as_of) != 10 or _days(as_of) - _days(today) > _EVE):
            return True
        if mention.reason == _BY_TABLE and in_aim_column(self.lines, mention.start):
            return True
        start, _ = sentence_at(self.document.text, mention.start)
        lead = self.folded[max(start, mention.start - _CLAUSE) : mention.start]
        if not REACHED.search(lead) and self._stands_under_aims(mention, lead):
            return True
        if mention.text.startswith("100%") and self._orders() and not REACHED.search(lead) and is_all_asked(lead):
            return True
        return aims_at(lead) or _is_count(mention) and is_ordered(lead)

    def _orders(self) -> bool:
        """Say whether the document asks for things, and does not report them."""
        kind = fold(self.document.meta.type or "")
        return self.document.kind == "official_document" and not kind.startswith(("báo cáo", "tờ trình"))

    def _stands_under_aims(self, mention: Mention, lead: str) -> bool:
        """Say whether a heading, the line that leads a list, or an amendment makes the figure one that is aimed at."""
        if any(a <= mention.start < b for a, b in self.target_spans):
            return True
        led = self.days.lead(mention.start)
        if led and TARGET.search(self.folded[led[0] : led[1]]):
            return True
        if self.document.kind != "official_document":
            return is_amended(lead)
        before = self.folded[max(0, mention.start - _AMENDMENT) : mention.start]
        return is_floor(lead, self.folded[mention.end : mention.end + 30]) or is_amended(before)

    def named(self, mention: Mention, before: Mention | None) -> str | None:
        """The indicator, noted for the figure that may go on from this one."""
        name = self.indicator(mention, before)
        unit = mention.value[0].unit if isinstance(mention.value, tuple) and mention.value[0].kind in _COUNTS else None
        self.known[mention.start] = name or unit
        return name

    def indicator(self, mention: Mention, before: Mention | None) -> str | None:
        """The name of what is measured: an index, the subject that leads to the figure, or what a share is of."""
        if mention.reason == _BY_TABLE:
            label = row_label(self.document.text, mention.start)
            return self._words(*label) if label else None
        start, _ = sentence_at(self.document.text, mention.start)
        start = max(start, mention.start - _LEAD)
        lead = self.folded[start : mention.start]
        floor = max(start, before.end) if before is not None else start
        if named := self._index(floor, mention.start):
            return named
        if _is_rank(mention) and (found := ranked_in(self.folded[mention.end : mention.end + 150])):
            return self._words(mention.end + found[0], mention.end + found[1])
        if found := bracketed(lead):
            return self._words(start + found[0], start + found[1])
        if found := subject(self.folded[floor : mention.start]):
            return self._said_again(self._words(floor + found[0], floor + found[1]), mention)
        if before is not None and start <= before.start and (inherited := self._inherited(mention, before)) is not None:
            return inherited or None
        if found := plain_subject(self.folded[floor : mention.start], mention.text):
            return self._words(floor + found[0], floor + found[1])
        if "%" in mention.text and (found := listed_under(lead)):
            return self._words(start + found[0], start + found[1])
        if _is_counted(mention) and isinstance(mention.value, tuple):
            behind = self.document.text[mention.end : mention.end + _LEAD]
            if said := counted_share(mention.value[0].unit or "", behind):
                return said
        _, percent, behind = mention.text.partition("%")
        if percent and (length := share_of(fold(behind))):
            return self._words(mention.end - length, share_end(self.folded, mention.end))
        return None

    def _inherited(self, mention: Mention, before: Mention) -> str | None:
        """The name that a figure without a noun takes over from the one before it; "" where that has none."""
        gap = self.folded[before.end : mention.start]
        if self._own_noun(mention):
            return None
        if goes_on(gap) or self._of_the_same(before, mention, gap):
            return self.known.get(before.start) or ""
        if _of_one_kind(before, mention) and another_owner(gap):
            return without_owner(self.known.get(before.start) or "")
        return None

    def _of_the_same(self, before: Mention, mention: Mention, gap: str) -> bool:
        """Say whether a figure is of the same indicator as the one before it, without being its second telling."""
        if "%" in mention.text and _is_counted(before):
            return is_share(gap)
        if _is_rank(mention):
            return stands_on(gap)
        if _is_rank(before) and _is_step(mention):
            return steps_on(gap)
        return _of_one_kind(before, mention) and joins(gap) or self._lists_owners(before, mention)

    def is_aside(self, mention: Mention) -> bool:
        """Say whether a figure in brackets only tells how much the words before it are; the next goes on before it."""
        text = self.document.text
        low = max(0, mention.start - _CLAUSE)
        return text[mention.end : mention.end + 1] == ")" and bracketed(self.folded[low : mention.start]) is not None

    def _lists_owners(self, before: Mention, mention: Mention) -> bool:
        """Say whether only another owner stands between two percentages ("A mới đạt 8,7%, UBND huyện B | 6,2%")."""
        if not _of_one_kind(before, mention):
            return False
        at = bisect_left(self.owners, (before.end, 0))
        if at == len(self.owners) or self.owners[at][1] > mention.start:
            return False
        start, end = self.owners[at]
        return lists_owner(self.folded[before.end : start], self.folded[end : mention.start])

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
        counted = value is not None and value.kind in _COUNTS and value.unit is not None
        return (counted and not _is_step(mention)) or share_of(fold(mention.text.partition("%")[2])) > 0

    def _index(self, floor: int, end: int) -> str | None:
        """The last index named in the clause that leads to a figure; an earlier figure's index is not this one's."""
        clause = max(floor, self.folded.rfind("; ", floor, end) + 1)
        found = list(self.names.finditer(self.folded, clause, end)) if self.names else []
        return self._words(*found[-1].span()) if found else None

    def baseline(self, mention: Mention, before: Mention | None) -> str | None:
        """What the figure is compared with, as printed."""
        low, _ = sentence_at(self.document.text, mention.start)
        ends = (before.start, before.end) if before is not None else None
        percent = mention.text.find("%") + 1
        end = mention.start + percent if percent else mention.end
        found = baseline(self.folded, mention.start, end, low, ends)
        return self._words(*found) if found else None

    def _words(self, start: int, end: int) -> str:
        return " ".join(self.document.text[start:end].split())


def _of_one_kind(first: Mention, second: Mention) -> bool:
    """Say whether two figures can be of one indicator: both are percentages, or both ranks."""
    kinds = [m.value[0].kind for m in (first, second) if isinstance(m.value, tuple)]
    return kinds in (["percent", "percent"], ["rank", "rank"])


def _is_rank(mention: Mention) -> bool:
    return isinstance(mention.value, tuple) and mention.value[0].kind == "rank"


def _is_step(mention: Mention) -> bool:
    """Say whether a change is of places in a ranking."""
    return isinstance(mention.value, tuple) and (mention.value[0].unit or "").startswith(("bậc", "hạng"))


def _is_counted(mention: Mention) -> bool:
    return isinstance(mention.value, tuple) and mention.value[0].kind in _COUNTS


def _is_count(mention: Mention) -> bool:
    return isinstance(mention.value, tuple) and mention.value[0].kind == "count"


def _days(iso: str) -> int:
    """A count that grows by one a day within a month: enough to tell days from weeks."""
    year, month, day = last_day(iso).split("-")
    return int(year) * 372 + int(month) * 31 + int(day)


def _target_sections(segments: Sequence[Segment], folded: str) -> Iterable[tuple[int, int]]:
    """The stretches under headings that speak of aims, up to the next heading."""
    heads = [s for s in segments if s.kind in _HEADINGS]
    for segment, following in zip(heads, [*heads[1:], None]):
        first_line = folded[segment.span.start : segment.span.end].strip()[:80]
        if segment.kind in ("heading", "chapter") and TARGET_HEADING.search(first_line):
            ends = (
                h.span.start for h in heads if h.span.start > segment.span.start and h.kind in ("heading", "chapter")
            )
            yield segment.span.start, next(ends, following.span.start if following else len(folded))


@lru_cache(maxsize=2)
def _index_names(gazetteer: Gazetteer | None) -> re.Pattern[str] | None:
    """One pattern of all index names and their aliases, longest first."""
    rows = gazetteer.indexes if gazetteer is not None else ()
    names = sorted({fold(n) for row in rows for n in (row.name, *row.aliases)}, key=lambda n: (-len(n), n))
    if not names:
        return None
    pattern = "|".join(re.escape(n).replace(r"\ ", r"[\s-]") for n in names)
    return re.compile(rf"(?<!\w)(?:chỉ\ssố\s)?(?:{pattern})(?!\w)")
