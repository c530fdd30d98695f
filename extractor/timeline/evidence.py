"""Later sentences that report on a task: which ones speak of it, and whether they say it is done, late or not done."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import pairwise

from ..collection import Event
from ..model import DateValue, Span
from ..values.keys import unit_loose_key
from .acts import new_days
from .involved import speaks_of
from .kinds import kind_of
from .matter import none_left, outcome
from .places import seat
from .precision import last_day
from .scenes import Page, Scene
from .wording import counts, demand, telling_words

COVERED = 0.7
"""Share of an instruction's words that a later sentence must repeat to report on it."""
HEAD, HEAD_COVERED = 12, 0.8
"""Words with which an instruction opens, and the share of them that a sentence which names the unit must repeat."""
OPENING = 8
"""Words with which a sentence opens that has the thing asked for as its subject."""
TOLD_COVERED, TOLD_FEWEST = 0.6, 4
"""Share of an instruction's words, and their number, that a sentence repeats which sets the work against its day."""
FEWEST = 5
"""An instruction with fewer telling words is known again only by what agrees to the figure or to the day."""
MOVED_SHARED = 0.5
"""Share of an instruction's words that a sentence repeats which moves its deadline, where it does not name that day."""
AGREEING = 2
"""Words that a report repeats whose lateness fits the deadline to the day, or whose tally is the task's own count."""
_WITH = re.compile(
    r"(?<!\w)(?:(?:phối hợp|cùng)\s(?:với\s)?(?:\w+\s)?|(?:gửi|trình|báo cáo|tham mưu|nộp)\s(?:\w+\s){0,3}|về\s|cho\s)$"
)
"""Words before a body that shall help, or that is told: its name is no part of the work."""
_DONE = re.compile(
    r"(?<!\w)(?:đã|hoàn thành|hoàn tất|xong|kết thúc|(?:đúng|trước|kịp) (?:thời )?hạn|"
    r"(?:chậm|muộn|trễ|sớm)\s(?:hơn\s)?(?:gần\s|khoảng\s|hơn\s)?(?:\d+|một|hai|ba|nửa)\s(?:ngày|tuần|tháng))(?!\w)"
)
_NOT_DONE = re.compile(
    r"(?<!\w)(?:chưa|không(?! đúng hạn)|sẽ|(?<!theo )(?<!với )yêu cầu|(?<!theo )đề nghị|(?<!được )giao(?! thông)|"
    r"phải|cần|phấn đấu|tiếp tục|đang)(?!\w)"
)
_STILL_NOT = re.compile(
    r"(?<!\w)(?:(?:vẫn |còn |hiện )?chưa(?! (?:đầy|kể|từng|tính|đến|ngày))|không hoàn thành|"
    r"chậm (?:tiến độ|hoàn thành|triển khai)|quá hạn)(?!\w)"
)
_LAPSED = re.compile(
    r"(?<!\w)(?:không|ngừng|ngưng|tạm dừng|dừng|bỏ|gián đoạn|thiếu|quên)\s(?:việc\s|thực hiện\s|tổ chức\s)?(?:công bố|"
    r"báo cáo|gửi|nộp|họp|giao ban|kiểm tra|rà soát|cập nhật|đăng|công khai|tổng hợp|duy trì|thực hiện|theo dõi)(?!\w)"
)
"""What comes again each period and was left out: "không gửi báo cáo tháng 3"."""
_ASKS = re.compile(r"(?<!\w)(?:yêu cầu|đề nghị|(?<!được )giao(?! thông)|phải|cần)(?!\w)")
_LATE = re.compile(r"(?<!\w)(?<!không )(?:(?:chậm|muộn|trễ)(?! nhất)|quá hạn|sau thời hạn|không đúng hạn)(?!\w)")
_IN_TIME = re.compile(
    r"(?<!\w)(?:(?:đúng|trước|kịp|quá|vượt)\s(?:thời\s)?hạn|(?:chậm|muộn|trễ|sớm)\s(?:hơn\s)?(?:gần\s|khoảng\s|hơn\s)?"
    r"(?:\d+|một|hai|ba|nửa)\s(?:ngày|tuần|tháng)|xong|mới\s(?:hoàn thành|hoàn tất)|(?<!chưa )hoàn (?:thành|tất))(?!\w)"
)
"""A sentence that sets what was done against its day, or says that it is finished, is about some task."""
_BEHIND = re.compile(
    r"(?<!\w)(?<!không )(?:chậm|muộn|trễ|quá hạn|sau hạn)\s(?:mất\s|tới\s|hơn\s|gần\s|khoảng\s|đúng\s){0,2}"
    r"(?P<n>\d{1,3}|một|hai|ba|bốn|năm|nửa)\s(?P<unit>ngày|tuần|tháng)(?!\w)"
)
_NUMBERS = {"nửa": 0.5, "một": 1.0, "hai": 2.0, "ba": 3.0, "bốn": 4.0, "năm": 5.0}
_DAYS = {"ngày": (1, 1), "tuần": (7, 3), "tháng": (30, 12)}
"""Days that a unit of lateness is worth, and by how many "gần một tháng" may miss them."""
_MUCH_LATER = re.compile(r"(?<!\w)(?:phải\s)?đến\s(?:tận\s)?(?:ngày\s)?$")
_ONLY_THEN = re.compile(r"[^.;]{0,20}(?<!\w)mới(?!\w)")
_SAYING = frozenset(
    {
        "moi", "da", "chua", "van", "con", "thi", "cung", "deu", "tre", "hon", "tuan", "gan", "khoang", "qua",
        "han", "dung", "kip", "lam", "thuc", "hien", "rieng", "toi", "tan", "vao", "bi", "tien", "do", "lai",
        "dat", "bao", "cao", "mot", "hai", "ba", "bon", "nua",
    }
)  # fmt: skip
"""Words of a sentence that says who finished when, and nothing of what."""
_CUT = re.compile(r";\s|,\s(?=(?:nhưng|song|tuy nhiên|trong khi|còn)\s)")


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

    @cached_property
    def last(self) -> str | None:
        return last_day(self.due) if self.due else None


def reports(event: Event, pages: Iterable[Page], due: str | None, *, again: bool = False) -> Iterator[Report]:
    """Yield what later documents report on a task, in their order; documents that only tell the task say nothing.

    Of a task told by several papers each wording is one by which it is known again. `again`: it comes again each
    period, so that what is "not done" any more is reported too.
    """
    held = list(pages)
    several = tellings(event, held, due)
    for page in _later(event, held, several):
        for scene in page.scenes:
            before, carried = "", False
            for part in _parts(scene):
                told = before if _left_out(part) else ""
                carried = _named(part, several[0]) or carried and not page.units_in(part)
                about = (_About(part, w, told, carried, again) for w in several)
                report = next((r for a in about if (r := _report(a))), None)
                if report:
                    yield report
                before = told or part.text


def _later(event: Event, held: Iterable[Page], several: tuple[Wanted, ...]) -> Iterator[Page]:
    """Yield the documents that came after a task was asked for, that do not tell it and name who was asked."""
    asked = min(event.reported, default="")
    own = {s.document for s in event.sources}
    if not asked or not several[0].words:
        return
    for page in held:
        if not page.published or page.published[:10] <= asked[:10] or page.result.document.id in own:
            continue
        if names_unit(page, several[0]):
            yield page


def tellings(event: Event, pages: Iterable[Page], due: str | None) -> tuple[Wanted, ...]:
    """Return what a task is known by, for each wording in which its sources ask for it."""
    held = list(pages)
    by_id = {p.result.document.id: p for p in held}
    first = _wanted(event, held, due)
    found = [first]
    for source in event.sources[1:]:
        page = by_id.get(source.document)
        for task in page.result.tasks if page else ():
            words = telling_words(task.action)
            if task.span == source.span and len(words) >= FEWEST and unit_loose_key(task.assignee) in first.names:
                head = telling_words(" ".join(task.action.split()[:HEAD]))
                found.append(replace(first, words=words, head=head, counts=counts(task.action)))
    return tuple(found)


def moved(event: Event, pages: Iterable[Page], due: str) -> tuple[str, Scene] | None:
    """Return the last day to which later papers moved the day due of a task, and the sentence that says so."""
    held = list(pages)
    several = tellings(event, held, due)
    found = None
    for page in _later(event, held, several):
        for scene in page.scenes:
            new = next(iter(new_days(scene)), None)
            if new and new > last_day(due)[:10] and any(_may_mean(scene, w) for w in several):
                found = (new, scene)
    return found


def _may_mean(scene: Scene, wanted: Wanted) -> bool:
    """Say whether a sentence about a deadline may be about this task's: some of its words, and no other body."""
    said = telling_words(scene.text)
    same_day = any(isinstance(m.value, DateValue) and m.value.iso == wanted.due for _, m in scene.labelled("DATE"))
    shared = len(wanted.words & said)
    enough = shared >= (AGREEING if same_day else MOVED_SHARED * len(wanted.words))
    return shared >= AGREEING and enough and (_named(scene, wanted) or not scene.page.units_in(scene))


def _wanted(event: Event, pages: Iterable[Page], due: str | None) -> Wanted:
    told = _without_partners(event, pages)
    unit = event.units[:1]
    return Wanted(
        telling_words(told),
        telling_words(" ".join(told.split()[:HEAD])),
        counts(told),
        frozenset(unit_loose_key(u) for u in unit),
        frozenset(s for u in unit if (s := seat(u)) and s[0] != "tinh"),
        due,
    )


def names_unit(page: Page, wanted: Wanted) -> bool:
    """Say whether a document names the body that was asked, by its name or by the place that it governs."""
    if wanted.names & page.unit_keys:
        return True
    return bool(wanted.seats) and bool(wanted.seats & page.seats)


def _without_partners(event: Event, pages: Iterable[Page]) -> str:
    """Return what a task asks for without the names of the bodies that shall help or be told."""
    told = demand(event)
    source = event.sources[0]
    page = next((p for p in pages if p.result.document.id == source.document), None)
    scene = page.scene_at(source.span.start) if page else None
    if page and scene:
        for mention in page.result.mentions:
            partner = _WITH.search(page.folded, max(0, mention.start - 24), mention.start)
            if mention.label == "UNIT" and partner and source.span.start <= mention.start < source.span.end:
                told = told.replace(mention.text, " ")
    return told


def _parts(scene: Scene) -> list[Scene]:
    """Return a sentence's parts between ";" and before "nhưng", "còn": each reports on its own."""
    cuts = [0, *(m.end() for m in _CUT.finditer(scene.folded)), len(scene.folded)]
    if len(cuts) == 2:
        return [scene]
    mentions = scene.page.result.mentions
    found = []
    for start, end in pairwise(cuts):
        span = Span(scene.span.start + start, scene.span.start + end)
        inside = tuple(n for n in scene.mentions if span.start <= mentions[n].start < span.end)
        found.append(Scene(scene.page, span, scene.segment, inside))
    return found


def _left_out(part: Scene) -> bool:
    """Say whether a part names who did it, or did not, and leaves out what: "…; huyện Y đến ngày 15/8 mới xong"."""
    named = [m for _, m in (*part.labelled("UNIT"), *part.labelled("LOCATION"))]
    if not named:
        return False
    start, words = part.span.start, part.folded
    for mention in named:
        words = words[: mention.start - start] + " " * len(mention.text) + words[mention.end - start :]
    return telling_words(words) <= _SAYING


def _report(about: _About) -> Report | None:
    """Return what a sentence reports on a task, None where it speaks of something else or of nothing done."""
    scene, wanted = about.scene, about.wanted
    if next(iter(new_days(scene)), None):
        return None  # a deadline that is moved is nothing done
    tally = _tally(scene, wanted)
    behind = _days_behind(scene, wanted)
    done_on = _only_on(scene) or scene.day
    folded = outcome(scene.folded)
    lapse = about.again and _LAPSED.search(folded) is not None
    if lapse or tally is not None and not tally or _STILL_NOT.search(folded) and not behind:
        said = tally is not None or not _ASKS.search(folded)
        return Report(scene, False) if said and _covers(about, tally is not None) else None
    done = tally or behind or _says_done(scene)
    if not done or not _covers(about, bool(tally or behind or _counts_agree(scene, wanted))):
        return None
    lapsed = bool(wanted.last and done_on and done_on > wanted.last)
    unsure = done_on is None or wanted.last is None
    late = lapsed or bool(_BEHIND.search(folded)) or unsure and bool(_LATE.search(folded))
    return Report(scene, True, late)


def _says_done(scene: Scene) -> bool:
    folded = outcome(scene.folded)
    if _NOT_DONE.search(folded):
        return False
    if kind_of(scene.folded, "directive") == "inspected" and not _IN_TIME.search(scene.folded):
        return False  # who goes and looks has not finished looking
    reported = (scene.page.result.document.meta.type or "").casefold() == "báo cáo" and _dated(scene)
    return reported or bool(_DONE.search(folded)) or none_left(scene.folded)


def _dated(scene: Scene) -> bool:
    """Say whether a sentence names the day or the paper by which something was done."""
    return bool(scene.day or scene.paper_day)


def _tally(scene: Scene, wanted: Wanted) -> bool | None:
    """Say whether a tally over the task's own count is full ("50/50 máy"), None where the sentence has none."""
    for metric in scene.page.metrics_in(scene):
        if metric.kind == "ratio" and metric.total is not None and f"{metric.total:g}" in wanted.counts:
            return metric.value >= metric.total
    return None


def _counts_agree(scene: Scene, wanted: Wanted) -> bool:
    """Say whether a sentence names every count of the task, one of two figures at least, and half of its words."""
    said = telling_words(scene.text)
    known = any(len(n) > 1 for n in wanted.counts) and wanted.counts <= counts(scene.text)
    return known and len(wanted.words & said) >= max(AGREEING, len(wanted.words) / 2)


def _days_behind(scene: Scene, wanted: Wanted) -> bool:
    """Say whether the lateness that a sentence tells leads from the day due to the day it names: 30/5, 7 ngày, 6/6."""
    match = _BEHIND.search(scene.folded)
    day = _only_on(scene) or scene.day
    if not match or not day or not wanted.last or len(day) != 10 or len(wanted.last) != 10:
        return False
    worth, slack = _DAYS[match["unit"]]
    number = _NUMBERS.get(match["n"]) or float(match["n"])
    gap = (date.fromisoformat(day) - date.fromisoformat(wanted.last)).days
    return gap > 0 and abs(gap - number * worth) <= slack


def _only_on(scene: Scene) -> str | None:
    """Return the day in "đến ngày 4/9 mới xong": the day on which something was done at last."""
    for _, mention in scene.labelled("DATE"):
        lead = scene.page.folded[max(scene.span.start, mention.start - 20) : mention.start]
        is_day = isinstance(mention.value, DateValue) and mention.value.precision == "day"
        if is_day and _MUCH_LATER.search(lead) and _ONLY_THEN.match(scene.page.folded, mention.end, scene.span.end):
            return mention.value.iso if isinstance(mention.value, DateValue) else None
    return None


@dataclass(frozen=True)
class _About:
    """A sentence that may be about a task; `told`: words before it that it leaves out; `named`: it names the body."""

    scene: Scene
    wanted: Wanted
    told: str
    named: bool
    again: bool


def _covers(about: _About, agreeing: bool) -> bool:
    """Say whether a sentence is about an instruction: most of its words, or of its first where it names the unit.

    `agreeing`: its tally or its day fits, then few words do. A sentence of a report by the unit itself needs not name
    it.
    """
    scene, named = about.scene, about.named
    said = telling_words(scene.text) | telling_words(about.told)
    words, head = about.wanted.words, about.wanted.head
    if agreeing:
        return named and len(words & said) >= AGREEING
    if len(words) < FEWEST:
        return False
    if len(words & said) >= COVERED * len(words):
        names = about.wanted.names
        return named or not [u for u in scene.page.units_in(scene) if unit_loose_key(u.name) not in names]
    if not named and not scene.page.units_in(scene) and _opens_with(scene, words):
        return True
    shared = max(len(words & said) / len(words), len(head & said) / len(head) if head else 0.0)
    if named and shared >= TOLD_COVERED and len(words & said) >= TOLD_FEWEST and _in_time(scene):
        return True
    return named and len(head) >= FEWEST and len(head & said) >= HEAD_COVERED * len(head)


def _opens_with(scene: Scene, words: frozenset[str]) -> bool:
    """Say whether a sentence is about the thing asked for: it opens with its words, as a passive does."""
    opening = telling_words(" ".join(scene.text.split()[:OPENING]))
    shared = opening & words
    return len(shared) >= TOLD_FEWEST and len(shared) >= HEAD_COVERED * len(opening)


def _in_time(scene: Scene) -> bool:
    return bool(_IN_TIME.search(scene.folded) or _STILL_NOT.search(outcome(scene.folded)))


def _named(scene: Scene, wanted: Wanted) -> bool:
    """Say whether a sentence speaks of the body asked: by name, by its place, as the report's own issuer."""
    page = scene.page
    issuer = page.result.document.meta.issuer
    if speaks_of(page, scene, wanted.names) or issuer and unit_loose_key(issuer) in wanted.names:
        return True
    if any(seat(m.text) in wanted.seats for _, m in scene.labelled("LOCATION")):
        return True
    before = page.scenes_before(scene, 1)
    told_of = page.units_in(before[0]) if before and before[0].segment == scene.segment else []
    return not page.units_in(scene) and {unit_loose_key(u.name) for u in told_of} == wanted.names
