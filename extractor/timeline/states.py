"""What has become of a task or a target: said by later documents and by the newest day held, never by the clock."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ..collection import Event
from ..model import DateValue
from ..text import bare, fold, key
from ..values.indicator import one_indicator
from ..values.keys import number_key, unit_loose_key
from .involved import speaks_of
from .scenes import Page, Scene

COVERED = 0.7
"""Share of an instruction's words that a later sentence must repeat to report on it."""
HEAD, HEAD_COVERED = 12, 0.8
"""Words with which an instruction opens, and the share of them that a sentence which names the unit must repeat."""
FEWEST = 5
"""An instruction with fewer telling words cannot be known again."""
_WITH = re.compile(r"(?<!\w)(?:phối hợp|cùng)\s(?:với\s)?(?:\w+\s)?$")
_PLAN = re.compile(
    r"(?<!\w)(?:ban hành|xây dựng|lập)\s[^.;]{0,40}?(?:kế hoạch|chương trình|văn bản)\s[^.;]{0,40}?"
    r"(?:thực hiện|triển khai|thi hành)(?!\w)"
)
_PLANS = re.compile(r"(?<!\w)(?:kế hoạch|chương trình)(?!\w)")
_CARRIES = frozenset({"implements", "based_on"})
_DONE = re.compile(
    r"(?<!\w)(?:đã|hoàn thành|hoàn tất|xong|kết thúc|(?:đúng|trước|kịp) (?:thời )?hạn|"
    r"(?:chậm|muộn|trễ|sớm)\s(?:hơn\s)?(?:gần\s|khoảng\s|hơn\s)?(?:\d+|một|hai|ba|nửa)\s(?:ngày|tuần|tháng))(?!\w)"
)
_NOT_DONE = re.compile(
    r"(?<!\w)(?:chưa|không(?! đúng hạn)|sẽ|(?<!theo )(?<!với )yêu cầu|(?<!theo )đề nghị|(?<!được )giao(?! thông)|"
    r"phải|cần|"
    r"phấn đấu|tiếp tục|đang)(?!\w)"
)
_STILL_NOT = re.compile(
    r"(?<!\w)(?:(?:vẫn |còn )?chưa (?:được )?(?:hoàn thành|xong|thực hiện|triển khai|khắc phục|có|báo cáo|ban hành)|"
    r"không hoàn thành|chậm (?:tiến độ|hoàn thành|triển khai)|quá hạn)(?!\w)"
)
_ASKS = re.compile(r"(?<!\w)(?:yêu cầu|đề nghị|giao|phải|cần)(?!\w)")
_LATE = re.compile(r"(?<!\w)(?:chậm|muộn|trễ|quá hạn|sau thời hạn|không đúng hạn)(?!\w)")
_IN_TIME = re.compile(
    r"(?<!\w)(?:(?:đúng|trước|kịp|quá|vượt)\s(?:thời\s)?hạn|(?:chậm|muộn|trễ|sớm)\s(?:hơn\s)?(?:gần\s|khoảng\s|hơn\s)?"
    r"(?:\d+|một|hai|ba|nửa)\s(?:ngày|tuần|tháng)|xong|mới\s(?:hoàn thành|hoàn tất)|(?<!chưa )hoàn (?:thành|tất))(?!\w)"
)
"""A sentence that sets what was done against its day, or says that it is finished, is about some task."""
TOLD_COVERED, TOLD_FEWEST = 0.6, 4
"""Share of an instruction's words, and their number, that such a sentence repeats where it names the unit."""
_MUCH_LATER = re.compile(r"(?<!\w)(?:phải\s)?đến\s(?:tận\s)?(?:ngày\s)?$")
_ONLY_THEN = re.compile(r"[^.;]{0,20}(?<!\w)mới(?!\w)")
_DATED = re.compile(
    r"(?:trước|chậm nhất|muộn nhất|hết|trong)?\s*(?:là\s|vào\s)?(?:ngày\s)?"
    r"(?<!\d)(?:3[01]|[012]?\d)[/.-](?:1[0-2]|0?[1-9])(?!\d)"
    r"(?:[/.-]\d{4})?"
    r"|(?:tháng|quý|năm)\s(?:\d{1,2}[/-])?(?:\d{4}|[IVX]{1,3}(?:/\d{4})?)",
    re.I,
)
_IDLE = frozenset(
    {
        "truoc",
        "ngay",
        "thang",
        "nam",
        "trong",
        "xong",
        "hoan",
        "thanh",
        "quy",
        "cac",
        "va",
        "cua",
        "tai",
        "cho",
        "ve",
        "den",
        "het",
        "theo",
        "bao",
        "dam",
        "viec",
        "chu",
        "tri",
        "phoi",
        "hop",
        "som",
    }
)


def stated(events: Sequence[Event], pages: Iterable[Page], newest: str | None) -> tuple[Event, ...]:
    """Return the events with the state of tasks and targets: open, done, late, overdue or unknown.

    In: the events, the documents, the day of the newest document of the collection (ISO).
    """
    held = sorted(pages, key=lambda p: (p.published or "", p.result.document.id))
    measured = [e for e in events if e.kind == "measured"]
    found = []
    for event in events:
        if event.kind in ("assigned", "deadline"):
            event = _task(event, held, newest, _due(event, events))
        elif event.kind == "targeted":
            event = replace(event, status=_target(event, measured, newest))
        found.append(event)
    return tuple(found)


def _due(event: Event, events: Iterable[Event]) -> str | None:
    """Return the deadline that belongs to a task: its own date, or that of the event from the same words."""
    if event.kind == "deadline":
        return event.date
    same = (e for e in events if e.kind == "deadline" and e.units[:1] == event.units[:1])
    return next((e.date for e in same if set(e.sources) & set(event.sources) and e.summary == event.summary), None)


def _end(date: str) -> str:
    """Return the last day of a date of any precision, good enough to compare: "2024-12" is over on 2024-12-31."""
    last = date.split("/")[-1]
    return {4: f"{last}-12-31", 7: f"{last}-31"}.get(len(last), last)


@dataclass(frozen=True)
class Verdict:
    """The state of a task, why, and the later sentence that decided it (None where only the day did, or nothing)."""

    state: str
    reason: str
    evidence: Scene | None = None


def verdict(event: Event, pages: Iterable[Page], newest: str | None, due: str | None) -> Verdict:
    """Return what has become of a task: later documents decide, in order of publication; else the day `newest`.

    The last report counts: "chưa hoàn thành" in June, "đã hoàn thành" in July is done.
    """
    pages = list(pages)
    plan = _plan(event, pages)
    if plan is not None:
        overrun = bool(due) and (plan.page.published or "") > _end(str(due))
        return Verdict("late", "reported-late", plan) if overrun else Verdict("done", "reported", plan)
    decided: Verdict | None = None
    for scene in _reports(event, pages):
        if _says_done(scene):
            done_on = _only_on(scene) or scene.day
            late = bool(_LATE.search(scene.folded)) or bool(due and done_on and done_on > _end(due))
            return Verdict("late", "reported-late", scene) if late else Verdict("done", "reported", scene)
        passed = due and scene.page.published and scene.page.published[:10] > _end(due)
        decided = Verdict("overdue" if passed else "open", "reported-not-done", scene)
    if decided and not (decided.state == "open" and due and newest and _end(due) < newest[:10]):
        return decided
    if not due or not newest:
        return Verdict("unknown", "no-news")
    evidence = decided.evidence if decided else None
    if _end(due) < newest[:10]:
        return Verdict("overdue", "past-deadline", evidence)
    return Verdict("open", "before-deadline", evidence)


def _task(event: Event, pages: Iterable[Page], newest: str | None, due: str | None) -> Event:
    found = verdict(event, pages, newest, due)
    told = found.evidence is not None and found.state in ("done", "late") and event.kind == "deadline"
    extra = (found.evidence.quote(),) if told and found.evidence else ()
    return replace(event, status=found.state, sources=tuple(dict.fromkeys((*event.sources, *extra))))


def _says_done(scene: Scene) -> bool:
    return bool(_DONE.search(scene.folded)) and not _NOT_DONE.search(scene.folded)


def _only_on(scene: Scene) -> str | None:
    """Return the day in "đến ngày 4/9 mới xong": the day on which something was done at last."""
    for _, mention in scene.labelled("DATE"):
        lead = scene.page.folded[max(scene.span.start, mention.start - 20) : mention.start]
        is_day = isinstance(mention.value, DateValue) and mention.value.precision == "day"
        if is_day and _MUCH_LATER.search(lead) and _ONLY_THEN.match(scene.page.folded, mention.end, scene.span.end):
            return mention.value.iso if isinstance(mention.value, DateValue) else None
    return None


def _plan(event: Event, pages: Iterable[Page]) -> Scene | None:
    """Return the head of the plan that a task asks for: a later paper of the unit, or of the body that its party group
    leads, which carries out the directive under which it was asked.
    """
    numbers = {k for n in event.documents if (k := number_key(n))}
    asked = max(event.reported, default="")
    if not numbers or not event.units or not asked or not _PLAN.search(fold(event.summary)):
        return None
    unit = unit_loose_key(event.units[0])
    for page in pages:
        meta = page.result.document.meta
        if page.is_press or not meta.number or not meta.issuer or (page.published or "") < asked:
            continue
        if not _PLANS.search(fold(f"{meta.type or ''} {meta.title or ''}")):
            continue
        issuer = unit_loose_key(meta.issuer)
        carried = {number_key(r.target) for r in page.result.relations if r.source == "this" and r.relation in _CARRIES}
        if (
            (unit == issuer or unit.endswith(f" {issuer}"))
            and carried & numbers
            and number_key(meta.number) not in numbers
        ):
            return next((s for s in page.scenes if s.segment and s.segment.kind == "number_line"), page.scenes[0])
    return None


def _without_partners(event: Event, pages: Iterable[Page]) -> str:
    """Return what a task asks for without the names of the bodies that its sentence names."""
    told = event.summary.split(": ", 1)[-1]
    source = event.sources[0]
    page = next((p for p in pages if p.result.document.id == source.document), None)
    scene = page.scene_at(source.span.start) if page else None
    if page and scene:
        for mention in page.result.mentions:
            partner = _WITH.search(page.folded, max(0, mention.start - 24), mention.start)
            if mention.label == "UNIT" and partner and source.span.start <= mention.start < source.span.end:
                told = told.replace(mention.text, " ")
    return told


def _reports(event: Event, pages: Sequence[Page]) -> Iterator[Scene]:
    """Yield the later sentences that say whether the task was done, with most of its words and the unit's name."""
    told = _without_partners(event, pages)
    words, head = _words(told), _words(" ".join(told.split()[:HEAD]))
    asked = max(event.reported, default="")
    if len(words) < FEWEST or not asked:
        return
    names = frozenset(unit_loose_key(u) for u in event.units[:1])
    own = {s.document for s in event.sources}
    for page in pages:
        if not page.published or page.published[:10] <= asked[:10] or page.result.document.id in own:
            continue
        if not any(unit_loose_key(u.name) in names for u in page.result.units):
            continue
        for scene in page.scenes:
            telling = _says_done(scene) or bool(_STILL_NOT.search(scene.folded)) and not _ASKS.search(scene.folded)
            if telling and _covers(scene, words, head, names):
                yield scene


def _covers(scene: Scene, words: frozenset[str], head: frozenset[str], names: frozenset[str]) -> bool:
    """Say whether a sentence is about an instruction: most of its words, or of its first where it names the unit.

    A sentence of a report by the unit itself needs not name it.
    """
    said = _words(scene.text)
    others = [u for u in scene.page.units_in(scene) if unit_loose_key(u.name) not in names]
    issuer = scene.page.result.document.meta.issuer
    named = speaks_of(scene.page, scene, names) or bool(issuer) and unit_loose_key(str(issuer)) in names
    if len(words & said) >= COVERED * len(words):
        return named or not others
    shared = max(len(words & said) / len(words), len(head & said) / len(head) if head else 0.0)
    if named and shared >= TOLD_COVERED and len(words & said) >= TOLD_FEWEST and _IN_TIME.search(scene.folded):
        return True
    return named and len(head) >= FEWEST and len(head & said) >= HEAD_COVERED * len(head)


@lru_cache(maxsize=65536)
def _words(text: str) -> frozenset[str]:
    """Return the telling words of an instruction or a report: its deadline and who leads it are no part of the work."""
    return frozenset(re.findall(r"\w+", bare(key(_DATED.sub(" ", text))))) - _IDLE


def _target(event: Event, measured: Iterable[Event], newest: str | None) -> str:
    """Compare a target with what was measured for its period; a figure published later corrects an earlier one."""
    due = _end(event.date) if event.date else None
    last = None
    for other in sorted(measured, key=lambda e: max(e.reported, default="")):
        if due and other.date and _end(other.date) == due:
            last = _reached(event, other) if _reached(event, other) is not None else last
    if last is not None:
        return "done" if last else "overdue"
    return "unknown" if not due or not newest or due < newest[:10] else "open"


def _reached(target: Event, actual: Event) -> bool | None:
    """Say whether a figure meets a target of the same indicator and kind; None where they cannot be compared."""
    for goal in target.metrics:
        for figure in actual.metrics:
            if goal.kind != figure.kind or goal.kind not in ("percent", "rank"):
                continue
            if one_indicator(goal.indicator, figure.indicator) and not _elsewhere(target, actual):
                better = figure.value <= goal.value if goal.kind == "rank" else figure.value >= goal.value
                return better if goal.direction != "down" else figure.value <= goal.value
    return None


def _elsewhere(target: Event, actual: Event) -> bool:
    """Say whether the two speak of different provinces."""
    return bool(target.regions and actual.regions and not set(target.regions) & set(actual.regions))
