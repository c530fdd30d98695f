"""Later sentences that report on a task: which ones speak of it, and whether they say it is done, late or not done."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from ...collection import Event
from ...model import DateValue
from ...values.keys import unit_loose_key
from ..events.finished import steps_of
from ..sentences.places import seat
from ..sentences.precision import last_day
from ..sentences.scenes import Page, Scene
from ..sentences.wording import counts, demand, telling_words
from ..subjects.works import named_work
from .said import Said, moving_in, said_in, said_with

COVERED = 0.7
"""Share of an instruction's words that a later sentence must repeat to report on it."""
HEAD, HEAD_COVERED = 12, 0.8
"""Words with which an instruction opens, and the share of them that a sentence which names the unit must repeat."""
TOLD_COVERED, TOLD_FEWEST = 0.6, 4
"""Share of an instruction's words, and their number, that a sentence repeats which sets the work against its day."""
FEWEST = 5
"""An instruction with fewer telling words is known again only by what agrees to the figure or to the day."""
MOVED_SHARED, MOVED_DATED = 0.5, 0.3
"""Share of an instruction's words that a sentence repeats which moves its deadline: where it does not name that day,
and where it does.
"""
AGREEING = 2
"""Words that a report repeats whose lateness fits the deadline to the day, or whose tally is the task's own count."""
COUNTED_PART, PECULIAR_PART = 1 / 2, 1 / 3
"""Share of an instruction's words that a sentence repeats which names its count, and its count if it is not round."""
_WITH = re.compile(
    r"(?<!\w)(?:(?:phối hợp|cùng)\s(?:với\s)?(?:\w+\s)?|(?:gửi|trình|báo cáo|tham mưu|nộp)\s(?:\w+\s){0,3}|về\s|cho\s)$"
)
"""Words before a body that shall help, or that is told: its name is no part of the work."""
_MORE = re.compile(
    r"\s(?:(?:xong|hoàn thành)\s)?(?:trước|chậm nhất|muộn nhất|trong)\s(?:ngày\s)?(?:\d|tháng|quý|năm)[^;.]{0,20}?"
    r"(?:;|,|\svà)\s|;\s",
    re.I,
)
"""Where an instruction goes on behind a day with another thing: "công bố bản đồ trước ngày 15/4 và kiểm điểm …"."""
_SHARE = re.compile(r"(?<!\w)(?:đạt|tối thiểu|ít nhất|trên)\s(\d{1,3}(?:,\d{1,2})?)\s?%")
_FINISHING = frozenset({"khánh thành", "thông xe", "hoàn thành", "nghiệm thu", "bàn giao"})
_NUMBERS = {"nửa": 0.5, "một": 1.0, "hai": 2.0, "ba": 3.0, "bốn": 4.0, "năm": 5.0}
_DAYS = {"ngày": (1, 1), "tuần": (7, 3), "tháng": (30, 12)}
"""Days that a unit of lateness is worth, and by how many "gần một tháng" may miss them."""


@dataclass(frozen=True)
class Report:
    """A later sentence about a task: done (late or not), or said to be not done."""

    scene: Scene
    done: bool
    late: bool = False


@dataclass(frozen=True)
class Wanted:
    """What a task is known by: its telling words, the first of them, its counts, the body asked, the day due."""

    words: frozenset[str]
    head: frozenset[str]
    counts: frozenset[str]
    names: frozenset[str]
    seats: frozenset[tuple[str, str]]
    due: str | None
    work: str | None = None
    """The folded name of the work that it is about ("suối săn máu"), by which its opening is known whoever tells it."""
    share: float | None = None
    """The least share that it asks for: "đạt tối thiểu 75% tổng đàn"."""
    partners: frozenset[str] = frozenset()
    """The bodies that the task only names: to whom it is to be put, who is to help."""

    @cached_property
    def last(self) -> str | None:
        return last_day(self.due) if self.due else None


@dataclass(frozen=True)
class Sought:
    """A task as it is looked for: each wording of it, and the documents that may report on it, in their order."""

    several: tuple[Wanted, ...]
    pages: tuple[Page, ...]

    def due(self, day: str) -> Sought:
        """Return the same with another day due."""
        return Sought(tuple(replace(w, due=day) for w in self.several), self.pages)


def sought(event: Event, pages: Sequence[Page], due: str | None) -> Sought:
    """Return how a task is looked for: in the documents that came after it was asked for and name who was asked."""
    several = tellings(event, pages, due)
    return Sought(several, tuple(_later(event, pages, several)))


def reports(task: Sought, *, again: bool = False) -> Iterator[Report]:
    """Yield what later documents report on a task, in their order; documents that only tell the task say nothing.

    Of a task told by several papers each wording is one by which it is known again. `again`: it comes again each
    period, so that what is "not done" any more is reported too.
    """
    for page in task.pages:
        parts = said_in(page)
        near: dict[int, list[Wanted]] = {}
        for wanted in task.several:
            for n in said_with(page, wanted.words, AGREEING):
                near.setdefault(n, []).append(wanted)
        for n in sorted(near):
            report = next((r for w in near[n] if (r := _report(_About(parts[n], w, again)))), None)
            if report:
                yield report


def _later(event: Event, pages: Iterable[Page], several: tuple[Wanted, ...]) -> Iterator[Page]:
    """Yield the documents that came after a task was asked for, that do not tell it and name who was asked."""
    asked = min(event.reported, default="")
    own = {s.document for s in event.sources}
    if not asked or not several[0].words:
        return
    for page in pages:
        if not page.published or page.published[:10] <= asked[:10] or page.result.document.id in own:
            continue
        if names_unit(page, several[0]):
            yield page


def tellings(event: Event, pages: Iterable[Page], due: str | None) -> tuple[Wanted, ...]:
    """Return what a task is known by, for each wording in which its sources ask for it."""
    told = {source.document for source in event.sources}
    by_id = {p.result.document.id: p for p in pages if p.result.document.id in told}
    first = _wanted(event, by_id.get(event.sources[0].document), due)
    found = [first]
    for source in event.sources[1:]:
        page = by_id.get(source.document)
        for task in page.result.tasks if page else ():
            words = telling_words(task.action)
            if task.span == source.span and len(words) >= FEWEST and unit_loose_key(task.assignee) in first.names:
                head = telling_words(" ".join(task.action.split()[:HEAD]))
                found.append(replace(first, words=words, head=head, counts=counts(task.action)))
    return tuple(found)


def moved(task: Sought, due: str) -> tuple[str, Scene] | None:
    """Return the last day to which later papers moved the day due of a task, and the sentence that says so."""
    found = None
    for page in task.pages:
        for said in moving_in(page):
            if said.moves and said.moves > last_day(due)[:10] and any(_may_mean(said, w) for w in task.several):
                found = (said.moves, said.scene)
    return found


def _may_mean(said: Said, wanted: Wanted) -> bool:
    """Say whether a sentence about a deadline may be about this task's: some of its words, and no other body."""
    days = [m.value.iso for _, m in said.scene.labelled("DATE") if isinstance(m.value, DateValue)]
    shared = len(wanted.words & said.own_words)
    enough = shared >= (MOVED_DATED if wanted.due in days else MOVED_SHARED) * len(wanted.words)
    return shared >= AGREEING and enough and (_named(said, wanted) or not said.units)


def _wanted(event: Event, page: Page | None, due: str | None) -> Wanted:
    told = _without_partners(event, page)
    unit = event.units[:1]
    return Wanted(
        telling_words(told),
        _first_clause(told),
        counts(told),
        frozenset(unit_loose_key(u) for u in unit),
        frozenset(s for u in unit if (s := seat(u)) and s[0] != "tinh"),
        due,
        named_work(told),
        _share_asked(told),
        _partners(event, page) - {unit_loose_key(u) for u in unit},
    )


def _share_asked(told: str) -> float | None:
    """Return the one share that an instruction wants reached."""
    shares = _SHARE.findall(told)
    return float(shares[0].replace(",", ".")) if len(shares) == 1 else None


def _first_clause(told: str) -> frozenset[str]:
    """Return the telling words with which an instruction opens: up to its first deadline where more is asked behind."""
    opens = telling_words(" ".join(told.split()[:HEAD]))
    cut = _MORE.search(told)
    first = telling_words(told[: cut.start()]) if cut else frozenset()
    return first if FEWEST <= len(first) < len(opens) else opens


def _partners(event: Event, page: Page | None) -> frozenset[str]:
    """Return the keys of the bodies named where a task is asked."""
    scene = page.scene_at(event.sources[0].span.start) if page else None
    return frozenset(unit_loose_key(u.name) for u in page.units_in(scene)) if page and scene else frozenset()


def names_unit(page: Page, wanted: Wanted) -> bool:
    """Say whether a document names the body that was asked, by its name or by the place that it governs, or the work
    that it was asked for.
    """
    if wanted.names & page.unit_keys:
        return True
    if wanted.work and page.is_press and wanted.work in page.folded:
        return True
    return bool(wanted.seats) and bool(wanted.seats & page.seats)


def _without_partners(event: Event, page: Page | None) -> str:
    """Return what a task asks for without the names of the bodies that shall help or be told."""
    told = demand(event)
    source = event.sources[0]
    if page and page.scene_at(source.span.start):
        for mention in page.result.mentions:
            if mention.label != "UNIT" or not source.span.start <= mention.start < source.span.end:
                continue
            if _WITH.search(page.folded, max(0, mention.start - 24), mention.start):
                told = told.replace(mention.text, " ")
    return told


def _report(about: _About) -> Report | None:
    """Return what a part of a sentence reports on a task, None where it speaks of something else or of nothing done."""
    said, wanted = about.said, about.wanted
    if said.moves:
        return None  # a deadline that is moved is nothing done
    tally = _tally(said, wanted)
    behind = _days_behind(said, wanted)
    lapse = about.again and said.lapsed
    if lapse or tally is not None and not tally or said.still_not and not behind:
        told = tally is not None or not said.asks
        return Report(said.scene, False) if told and _covers(about, tally is not None) else None
    fits = behind or _days_ahead(said, wanted)
    partly = bool(said.tallies) and not any(full for _, full in said.tallies)  # "2.190/2.345 nhà" finishes nothing
    done = tally or fits or said.says_done and not partly
    if not done or not _covers(about, bool(tally or fits or _counts_agree(said, wanted))):
        return None
    lapsed = bool(wanted.last and said.done_on and said.done_on > wanted.last)
    unsure = said.done_on is None or wanted.last is None
    return Report(said.scene, True, lapsed or said.is_behind or unsure and said.late)


def _tally(said: Said, wanted: Wanted) -> bool | None:
    """Say whether a tally over the task's own count is full ("50/50 máy"), or the share that it asks for reached; None
    where the sentence has neither.
    """
    if wanted.share is not None and said.shares and not said.asks:
        return max(said.shares) >= wanted.share
    return next((full for total, full in said.tallies if total in wanted.counts), None)


def _counts_agree(said: Said, wanted: Wanted) -> bool:
    """Say whether a sentence names every count of the task, one of two figures at least, and half of its words; of one
    that is not round, done on a day that is told, a third.
    """
    known = any(len(n) > 1 for n in wanted.counts) and wanted.counts <= said.counts
    told = said.done_on is not None and said.done_on <= (said.scene.page.published or "")
    telling = told and any(len(n.rstrip("0.")) > 1 for n in wanted.counts)  # "5,4 tỷ", not "200"
    part = PECULIAR_PART if telling else COUNTED_PART
    return known and len(wanted.words & said.own_words) >= max(AGREEING, len(wanted.words) * part)


def _days_behind(said: Said, wanted: Wanted) -> bool:
    """Say whether the lateness that a sentence tells leads from the day due to the day it names: 30/5, 7 ngày, 6/6."""
    gap = _gap(said, wanted)
    return gap is not None and gap > 0 and _leads(said.behind, gap)


def _days_ahead(said: Said, wanted: Wanted) -> bool:
    """Say whether the days by which it was early lead from the day it names to the day due: 11/7, 4 ngày, 15/7."""
    gap = _gap(said, wanted)
    return gap is not None and gap < 0 and _leads(said.ahead, -gap)


def _gap(said: Said, wanted: Wanted) -> int | None:
    """Return the days from the day due to the one on which it was done."""
    day, last = said.done_on, wanted.last
    if not day or not last or len(day) != 10 or len(last) != 10:
        return None
    return (date.fromisoformat(day) - date.fromisoformat(last)).days


def _leads(told: re.Match[str] | None, days: int) -> bool:
    if not told:
        return False
    worth, slack = _DAYS[told["unit"]]
    number = _NUMBERS.get(told["n"]) or float(told["n"])
    return abs(days - number * worth) <= slack


@dataclass(frozen=True)
class _About:
    """A part of a sentence that may be about a task; `again`: the task comes again each period."""

    said: Said
    wanted: Wanted
    again: bool

    @cached_property
    def named(self) -> bool:
        """Whether it speaks of the body asked: itself, or with the part before it."""
        said: Said | None = self.said
        while said is not None:
            if _named(said, self.wanted):
                return True
            said = said.before if not said.units else None
        return False

    @cached_property
    def opened(self) -> bool:
        """Whether it tells that the work asked for was finished or opened: then who did it needs not be named."""
        folded = self.said.scene.folded
        return bool(self.wanted.work and self.wanted.work in folded and _FINISHING & steps_of(folded))


def _covers(about: _About, agreeing: bool) -> bool:
    """Say whether a sentence is about an instruction: most of its words, or of its first where it names the unit.

    `agreeing`: its tally or its day fits, then few words do. A sentence of a report by the unit itself needs not name
    it.
    """
    said, words, head = about.said, about.wanted.words, about.wanted.head
    if said.bare_seats is not None and said.bare_seats != about.wanted.seats:
        return False  # "Huyện đã lập xong …" tells nothing of a town
    same = len(words & said.words)
    if agreeing:
        return same >= AGREEING and about.named
    if len(words) < FEWEST:
        return False
    if same >= COVERED * len(words):
        return about.named or said.units <= about.wanted.names or about.opened
    if said.units <= about.wanted.partners and _opens_with(said, words) and not about.named:
        return True
    first = len(head & said.words)
    shared = max(same / len(words), first / len(head) if head else 0.0)
    if shared >= TOLD_COVERED and same >= TOLD_FEWEST and said.in_time and about.named:
        return True
    return len(head) >= FEWEST and first >= HEAD_COVERED * len(head) and about.named


def _opens_with(said: Said, words: frozenset[str]) -> bool:
    """Say whether a sentence is about the thing asked for: it opens with its words, as a passive does."""
    shared = said.opening & words
    return len(shared) >= TOLD_FEWEST and len(shared) >= HEAD_COVERED * len(said.opening)


def _named(said: Said, wanted: Wanted) -> bool:
    """Say whether a sentence speaks of the body asked: by name, by its place, as the report's own issuer."""
    issuer = said.scene.page.result.document.meta.issuer
    if wanted.names & said.units or issuer and unit_loose_key(issuer) in wanted.names:
        return True
    return bool(wanted.seats & said.seats) or bool(said.told_of) and said.told_of == wanted.names
