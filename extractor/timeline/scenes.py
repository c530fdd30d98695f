"""Sentences of a document with the mentions and records in them, and the day of which a sentence speaks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from ..collection import Held, Quote
from ..model import DateValue, Measurement, Mention, Occupancy, Segment, Span, UnitRecord
from ..text import fold

QUOTE_LENGTH = 500
SUMMARY_LENGTH = 240
_STOP = re.compile(r"[.!?…][\"”’)\]]*(?=\s+[\"“(\[]?[A-ZĐÀ-ỸƠƯĂÂÊÔ0-9-])|\n+")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"])(?:TP|Tp|tp|TX|Tx|T\.Ư|Th\.?S|PGS|GS|TS|BS|KS|CN|Ths|[A-ZĐ]|đ/c|Đ/c|số|tr)\.$"
)
_CITATION_DATE = re.compile(r"\s*(?:,|-|\()?\s*(?:(?:ban hành|ký|đề)\s+)?(?:ngày\s*|,\s*)?")
_HEAD = frozenset({"title", "lead", "heading", "abstract"})
_PROSE = frozenset({"lead", "paragraph"})


@dataclass(frozen=True)
class Scene:
    """One sentence of a document. `mentions` are indexes; `segment` the segment it stands in."""

    page: Page
    span: Span
    segment: Segment | None
    mentions: tuple[int, ...]

    @property
    def text(self) -> str:
        return self.page.held.result.document.quote(self.span)

    @cached_property
    def folded(self) -> str:
        return self.page.folded[self.span.start : self.span.end]

    def labelled(self, label: str) -> list[tuple[int, Mention]]:
        mentions = self.page.held.result.mentions
        return [(n, mentions[n]) for n in self.mentions if mentions[n].label == label]

    def summary(self) -> str:
        return clip(self.text)

    def quote(self, at: Span | None = None) -> Quote:
        """Return the sentence as a source, cut round `at` where it is very long."""
        return self.page.quote(self.span, at)

    @property
    def day(self) -> str | None:
        """The day that the sentence itself names, other than the date of a cited document."""
        for n, mention in self.labelled("DATE"):
            value = mention.value
            if (
                isinstance(value, DateValue)
                and value.iso
                and value.precision == "day"
                and not self._dates_a_citation(n)
            ):
                return value.iso
        return None

    def _dates_a_citation(self, date: int) -> bool:
        mentions = self.page.held.result.mentions
        before = [m for _, m in self.labelled("CITATION") if m.end <= mentions[date].start]
        if not before:
            return False
        gap = self.page.folded[before[-1].end : mentions[date].start]
        return len(gap) < 25 and _CITATION_DATE.fullmatch(gap) is not None


class Page:
    """A held document cut into sentences, with what stands in each."""

    def __init__(self, held: Held) -> None:
        self.held = held
        self.result = held.result
        self.folded = fold(held.result.document.text)

    @property
    def is_press(self) -> bool:
        return self.result.document.kind == "press_article"

    @property
    def published(self) -> str | None:
        return self.held.published

    @cached_property
    def scenes(self) -> tuple[Scene, ...]:
        """The sentences of everything but boilerplate, in order."""
        mentions = self.result.mentions
        order = sorted(range(len(mentions)), key=lambda n: mentions[n].start)
        starts = [mentions[n].start for n in order]
        found = []
        for span, segment in self._sentences():
            inside = order[bisect_right(starts, span.start - 1) : bisect_right(starts, span.end - 1)]
            found.append(Scene(self, span, segment, tuple(inside)))
        return tuple(found)

    def _sentences(self) -> Iterator[tuple[Span, Segment | None]]:
        document = self.result.document
        segments: Iterable[Segment | None] = document.segments or (None,)
        for segment in segments:
            if segment is None:
                yield from ((s, None) for s in sentences(document.text, Span(0, len(document.text))))
            elif segment.kind != "boilerplate":
                yield from ((s, segment) for s in sentences(document.text, segment.span))

    @cached_property
    def _starts(self) -> list[int]:
        return [s.span.start for s in self.scenes]

    def scene_at(self, offset: int) -> Scene | None:
        """Return the sentence that covers `offset`."""
        at = bisect_right(self._starts, offset) - 1
        return self.scenes[at] if at >= 0 and offset < self.scenes[at].span.end else None

    def scenes_with(self, mentions: Iterable[int]) -> list[Scene]:
        """Return the sentences that hold any of these mentions, in order."""
        spans = (self.result.mentions[n].span for n in mentions)
        found = {s.span: s for span in spans if (s := self.scene_at(span.start))}
        return [found[span] for span in sorted(found)]

    def is_about(self, mentions: Iterable[int]) -> bool:
        """Say whether the document is about what these mentions name: in its head or first paragraphs, or often."""
        wanted = tuple(mentions)
        scenes = self.scenes_with(wanted)
        if any(s.segment and s.segment.kind in _HEAD for s in scenes):
            return True
        body = dict.fromkeys(s.segment for s in self.scenes if s.segment and s.segment.kind in _PROSE)
        first = list(body)[:2]
        return len(wanted) > 2 or any(s.segment in first for s in scenes)

    def quote(self, span: Span, at: Span | None = None) -> Quote:
        document = self.result.document
        span = _shorten(document.text, span, at or span)
        return Quote(document.id, self.held.path, self.published, span, document.quote(span))

    # -------------------------------------------------------------- records in a sentence

    @cached_property
    def _proved(self) -> dict[str, dict[int, list[int]]]:
        """For each kind of record: mention → the records that it proves."""
        found: dict[str, dict[int, list[int]]] = {}
        for name in ("officials", "units", "metrics", "citations"):
            by_mention = found.setdefault(name, {})
            for n, record in enumerate(getattr(self.result, name)):
                for mention in record.mentions:
                    by_mention.setdefault(mention, []).append(n)
        return found

    def _records_in(self, name: str, mentions: Iterable[int]) -> list[int]:
        return list(dict.fromkeys(n for m in mentions for n in self._proved[name].get(m, ())))

    def officials_in(self, scene: Scene) -> list[Occupancy]:
        people = [n for n, _ in scene.labelled("PERSON")]
        return [self.result.officials[n] for n in self._records_in("officials", people)]

    def units_in(self, scene: Scene) -> list[UnitRecord]:
        return [self.result.units[n] for n in self._records_in("units", scene.mentions)]

    def metrics_in(self, scene: Scene) -> list[Measurement]:
        return [self.result.metrics[n] for n in self._records_in("metrics", scene.mentions)]

    def numbers_in(self, scene: Scene) -> list[str]:
        found = (self.result.citations[n].number for n in self._records_in("citations", scene.mentions))
        return [number for number in found if number]


def sentences(text: str, within: Span) -> Iterator[Span]:
    """Yield the sentences of a stretch of text, without the blanks round them. A line end always ends one."""
    start = within.start
    for stop in _STOP.finditer(text, within.start, within.end):
        if stop[0][0] != "\n" and _ABBREVIATION.search(text, max(start, stop.start() - 6), stop.start() + 1):
            continue
        yield from _trimmed(text, start, stop.end())
        start = stop.end()
    yield from _trimmed(text, start, within.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def _shorten(text: str, span: Span, at: Span) -> Span:
    """Return `span`, or where it is over QUOTE_LENGTH a stretch of that length round the start of `at`."""
    if span.end - span.start <= QUOTE_LENGTH:
        return span
    start = max(span.start, min(at.start - QUOTE_LENGTH // 3, span.end - QUOTE_LENGTH))
    end = min(span.end, start + QUOTE_LENGTH)
    while start > span.start and start < at.start and not text[start - 1].isspace():
        start += 1
    while end < span.end and end > at.start + 1 and not text[end].isspace():
        end -= 1
    return next(_trimmed(text, start, end), span)


def clip(text: str, length: int = SUMMARY_LENGTH) -> str:
    """Return `text` as one line of at most `length` characters, cut at a word with …"""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    return line[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:-") + "…"
