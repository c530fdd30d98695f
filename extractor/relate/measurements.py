"""METRIC mentions → Measurement records: what was measured, of what, when, and whether it is only aimed at."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from ..gazetteer import Gazetteer
from ..model import DateValue, Document, Measurement, Mention, MetricValue, Segment
from ..text import fold
from ..values.date import fold_lines
from ..values.interval import last_day
from ..values.sentence import sentence_at
from .aims import REACHED, TARGET, aims_at, is_amended, is_floor, is_ordered
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

_TARGET_HEADING = re.compile(r"(?<!\w)(?:mục\s(?:tiêu|đích)|chỉ\stiêu|phấn\sđấu)(?!\w)")
_TERM = re.compile(r"(?:nhiệm\skỳ|khóa|năm\shọc)(?!\w)")
"""Opens a DATE that names a term: what is counted in it is not true of its years."""
_DUE = re.compile(
    r"(?:trước|chậm\snhất|muộn\snhất|hạn|xong)(?:\s(?:là|vào|hết|cuối))?(?:\s\d{1,2}\s?(?:giờ|h))?\s(?:ngày\s)?$"
)
_STATED = re.compile(
    r"(?<!\w)(?:tính\s(?:đến|tới)|đến\s(?:hết\s)?(?:ngày|tháng|cuối|thời\sđiểm)|lũy\skế|thống\skê|trong\s(?:tháng|quý|năm)"
    r"|hết)(?:\s[^.;,]{0,20})?\s?$|^\s?$"
)
"""Before a DATE that the figures of the whole paragraph are true of: a cue, or the paragraph's beginning."""
_SAME_DAY = re.compile(r"(?<!\w)cùng\sngày(?!\w)")
_HEADINGS = frozenset({"heading", "chapter", "article", "clause", "point"})
_NOT_AS_OF = re.compile(
    r"(?:so\s(?:với|cùng)[^,;.]{0,30}|hơn[^,;.]{0,12}cùng\skỳ[^,;.]{0,12}|(?:kể\s)?từ(?:\s\w+){0,2}|ký|ban\shành|sinh|thành\slập"
    r"|giai\sđoạn|nhiệm\skỳ|khóa|theo[^,;.]{0,40})\s(?:ngày\s|năm\s)?$"
)
_AS_OF = re.compile(
    r"(?:tính\s)?(?:đến|tới|trong|vào|hết|cuối|đầu|trước|của|tại\sthời\sđiểm)(?:\s(?:hết|cuối|nay|thời\sđiểm|giờ|ngày))?"
    r"(?:\s\d{1,2}\s?(?:giờ|h)(?:\s\d{2})?)?\s(?:ngày\s)?$"
)
_NOW = re.compile(
    r"(?<!\w)(?:hiện(?:\snay|\stại)?|đến\snay|đến\sthời\sđiểm\snày)(?!\w)(?!\s(?:đại|trường|vật|tượng|thực|trạng))"
)
"""Between a date and a figure: the figure is of today."""
_LAST = re.compile(r"(?:hết|cuối)\s(?:ngày\s)?$")
_ITEM = re.compile(r"\s*(?:[-+*•–]|\(?\d{1,2}[.)]|[a-zđ]\))\s?\S")
_BY_TABLE = "metric:by-table"
"""The reason of a figure that stands alone in a table's cell."""
_COUNTS = frozenset({"count", "ratio"})
_CLAUSE = 110
_AMENDMENT = 900
"""Characters before a figure in which an amendment's opening words stand."""
_LEAD = 170
"""Characters before a figure in which the name of its indicator may stand."""
_SHORTLY = 900
"""Characters before "tỷ lệ này" in which it is named."""
_NEAREST = 8
"""Dates looked at before and behind a figure: bounds the work in a text without sentence ends."""
_EVE = 3
"""Days: a report dated a little before the end of its period tells what was reached."""
_LONG_LINE = 2000


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
        as_of = context.as_of(mention)
        target = context.is_target(mention, as_of)
        indicator = context.named(mention, before)
        compared = context.baseline(mention, before)
        before = mention
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
        self.dates = [m for m in mentions if m.label == "DATE" and isinstance(m.value, DateValue) and m.value.iso]
        self.starts = [d.start for d in self.dates]
        self.metrics = [m.start for m in mentions if m.label == "METRIC"]
        self.citations = [m.end for m in mentions if m.label == "CITATION"]
        self.target_spans = tuple(_target_sections(document.segments, self.folded))
        self.names = _index_names(gazetteer)
        self.known: dict[int, str | None] = {}

    def as_of(self, mention: Mention) -> str | None:
        """The day or period the figure is true of: a DATE of its sentence, else of the line that leads its list."""
        start, end = sentence_at(self.document.text, mention.start)
        if (found := self._date_near(mention, start, end)) is not None:
            return found
        lead = self._lead(mention.start)
        if lead and (found := self._date_near(mention, *lead)):
            return found
        return self._carried(mention, start)

    def _carried(self, mention: Mention, start: int) -> str | None:
        """The date that an earlier sentence of the paragraph gives its figures ("Tính đến 30/6, …")."""
        line = self.document.text.rfind("\n", max(0, start - _LONG_LINE), start) + 1
        last = bisect_left(self.starts, start)
        same_day = bool(_SAME_DAY.search(self.folded, max(start, mention.start - _LONG_LINE), mention.start))
        for date in reversed(self.dates[max(0, last - 3) : last]):
            iso = _date(date, False)
            if same_day and iso and len(iso) == 10:
                return iso
            if date.start < line or self._dates_a_document(date) or _TERM.match(fold(date.text)):
                continue
            lead = self.folded[max(line, date.start - 45) : date.start]
            if _STATED.search(lead) and not _NOT_AS_OF.search(lead) and not _DUE.search(lead):
                return _date(date, bool(_LAST.search(lead)))
        return None

    def _date_near(self, mention: Mention, start: int, end: int) -> str | None:
        """The nearest DATE in [start, end) before the figure that fits; one behind it only with a word of time."""
        here = bisect_left(self.starts, mention.start)
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        near = self.dates[max(first, here - _NEAREST) : min(last, here + _NEAREST)]
        for date in sorted(near, key=lambda d: (d.start > mention.start, abs(d.start - mention.start))):
            lead = self.folded[max(start, date.start - 45) : date.start]
            cued = bool(_AS_OF.search(lead))
            if self._dates_a_document(date) or _TERM.match(fold(date.text)) or (_NOT_AS_OF.search(lead) and not cued):
                continue
            if date.start > mention.start and (_DUE.search(lead) or not (cued and self._closes(mention, date))):
                continue
            if date.start < mention.start and _NOW.search(self.folded, date.end, mention.start):
                return None
            return _date(date, bool(_LAST.search(lead)))
        return None

    def _closes(self, mention: Mention, date: Mention) -> bool:
        """Say whether a date close behind a figure is that figure's: no other figure stands between."""
        if date.start - mention.end >= 60:
            return False
        following = bisect_left(self.metrics, mention.end)
        return following == len(self.metrics) or self.metrics[following] > date.start

    def _lead(self, offset: int) -> tuple[int, int] | None:
        """The line that leads the list in which `offset` stands: it ends with ":" or is a heading of aims."""
        text = self.document.text
        line = text.rfind("\n", max(0, offset - _LONG_LINE), offset) + 1
        if line == 0 and offset > _LONG_LINE:
            return None
        for _ in range(12):
            if not _ITEM.match(text, line):
                return None
            end = _trimmed(text, line)
            line = text.rfind("\n", max(0, end - _LONG_LINE), end) + 1
            if text[line:end].endswith(":") or (end - line < 160 and _TARGET_HEADING.search(self.folded[line:end])):
                return line, end
        return None

    def _dates_a_document(self, date: Mention) -> bool:
        """Say whether the date belongs to the document number before it ("… số 57/KH-UBND ngày 07/02/2024")."""
        at = bisect_left(self.citations, date.start + 1) - 1
        if at < 0:
            return False
        gap = self.folded[self.citations[at] : date.start]
        return len(gap) < 14 and bool(re.fullmatch(r"[\s,(]*(?:ngày|năm|ban\shành)?\s*", gap))

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
        return aims_at(lead) or _is_count(mention) and is_ordered(lead)

    def _stands_under_aims(self, mention: Mention, lead: str) -> bool:
        """Say whether a heading, the line that leads a list, or an amendment makes the figure one that is aimed at."""
        if any(a <= mention.start < b for a, b in self.target_spans):
            return True
        led = self._lead(mention.start)
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
        if found := subject(self.folded[floor : mention.start]):
            return self._said_again(self._words(floor + found[0], floor + found[1]), mention)
        if before is not None and start <= before.start and (inherited := self._inherited(mention, before)) is not None:
            return inherited or None
        if found := plain_subject(self.folded[floor : mention.start], mention.text):
            return self._words(floor + found[0], floor + found[1])
        if "%" in mention.text and (found := listed_under(lead)):
            return self._words(start + found[0], start + found[1])
        _, percent, behind = mention.text.partition("%")
        if percent and (length := share_of(fold(behind))):
            return self._words(mention.end - length, share_end(self.folded, mention.end))
        return None

    def _inherited(self, mention: Mention, before: Mention) -> str | None:
        """The name that a figure without a noun takes over from the one before it; "" where that has none."""
        gap = self.folded[before.end : mention.start]
        if self._own_noun(mention):
            return None
        if goes_on(gap):
            return self.known.get(before.start) or ""
        if _of_one_kind(before, mention) and another_owner(gap):
            return without_owner(self.known.get(before.start) or "")
        return None

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
        return counted or share_of(fold(mention.text.partition("%")[2])) > 0

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


def _is_count(mention: Mention) -> bool:
    return isinstance(mention.value, tuple) and mention.value[0].kind == "count"


def _days(iso: str) -> int:
    """A count that grows by one a day within a month: enough to tell days from weeks."""
    year, month, day = last_day(iso).split("-")
    return int(year) * 372 + int(month) * 31 + int(day)


def _trimmed(text: str, end: int) -> int:
    """The end of the text before `end` without its trailing blanks."""
    while end and text[end - 1].isspace():
        end -= 1
    return end


def _date(mention: Mention, last: bool) -> str | None:
    iso = mention.value.iso if isinstance(mention.value, DateValue) else None
    return last_day(iso) if iso and last else iso


def _target_sections(segments: Sequence[Segment], folded: str) -> Iterable[tuple[int, int]]:
    """The stretches under headings that speak of aims, up to the next heading."""
    heads = [s for s in segments if s.kind in _HEADINGS]
    for segment, following in zip(heads, [*heads[1:], None]):
        first_line = folded[segment.span.start : segment.span.end].strip()[:80]
        if segment.kind in ("heading", "chapter") and _TARGET_HEADING.search(first_line):
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
