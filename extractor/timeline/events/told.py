"""Events out of one document: what its sentences tell happened, and who was asked for what by when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import cast

from ...collection import Event, Held, Subject
from ...model import Span, Task
from ...text import fold
from ...values.keys import name_key, unit_loose_key
from ..sentences.days import days_between
from ..sentences.involved import places_of, units_of, units_once, visited
from ..sentences.kinds import happened_at, kind_of, vouched
from ..sentences.precision import last_day, precision_of
from ..sentences.prose import clip, untagged
from ..sentences.rhythm import schedule_of
from ..sentences.scenes import Page, Scene
from ..sentences.titles import untitled
from ..sentences.when import is_past, not_later, since, since_at, told_before, when
from .finished import accomplished

FORMAL = frozenset(
    {"legal_basis", "recipients", "signature", "letterhead", "number_line", "addressee", "caption", "byline"}
)
"""Segments that name things without telling anything of them."""
_OFFICE = re.compile(
    r"(?:phó |quyền )*(?:chủ tịch|chủ nhiệm|bí thư|chánh|(?:tổng )?giám đốc|(?:\w+ )?trưởng|tư lệnh)"
    r"(?: thường trực)? (?=\w)"
)

_MUST_CARRY_OUT = re.compile(
    r"^(?:\w+\s){0,3}chịu trách nhiệm (?:tổ chức )?(?:thi hành|thực hiện) (?:quyết định|nghị quyết|chỉ thị|thông tư)"
)
_MUST_DO = re.compile(r"(?<!\w)chịu trách nhiệm (?:tổ chức )?(?:thi hành|thực hiện)(?!\w)")
_LIST = 3
"""Bodies from which an instruction is given to a list of them."""
_OF_SESSIONS = frozenset({"thông báo", "kết luận", ""})
"""Types of papers that say what a session came to."""
_NARRATING = ("báo cáo", "biên bản")
"""Types of papers that tell what was done, as the press does."""
_STORY, _LATELY = 8, 7
"""Sentences back, and days before the report, within which an article's story opened."""
_GOES_ON = re.compile(
    r"(?:(?:ngay )?(?:tại|trong|trên|ở|sau)\s(?:\w+\s){1,6}?,?\s?)?"
    r"(?:ông|bà|đồng chí|phó|chủ tịch|bí thư|thứ trưởng|bộ trưởng)(?!\w)|ngay tại"
)
_POST = re.compile(
    r"(?:được\s(?:phân công|giao|cử|chỉ định)\s)?(?:tạm thời )?(?:làm (?:phó |quyền )*"
    r"(?:chủ tịch|bí thư|(?:phó )?giám đốc|\w+ trưởng|trưởng)|phụ trách|"
    r"điều hành|giữ (?:chức|quyền)|quyền|kiêm nhiệm|"
    r"(?:chủ trì|dự) (?:giao ban|(?:cuộc )?họp|buổi|hội nghị|phiên|lễ))(?!\w)"
)
_ACCOMPLISHED = re.compile(
    r"(?<!\w)(?:(?:chậm|muộn|trễ|sớm)\s(?:hơn\s)?(?:gần\s|khoảng\s|hơn\s)?"
    r"(?:\d+|một|hai|ba|nửa)\s(?:ngày|tuần|tháng)(?!\w)"
    r"|(?:,|vẫn|và)\s(?:đúng|trước|vượt|kịp|quá) (?:thời hạn|hạn|tiến độ)(?!\w)"
    r"|mới (?:xong|hoàn thành|hoàn tất)(?!\w)|đã (?:xong|hoàn thành|hoàn tất)(?!\w)"
    r"|(?:lắp|làm|di dời|xây|sửa|bàn giao) xong(?!\w))"
)
_DONE_ON = re.compile(
    r"(?<!\w)(?:hoàn thành|hoàn tất|xong|khánh thành|bàn giao|vận hành|thông xe|khai trương)(?!\w)[^.;]{0,90}?"
    r"(?<!\w)(?:vào|ngày|hôm|sáng|chiều|tối)\s(?:ngày\s)?\d"
)
"""What was finished on a day, not by it."""
_AHEAD = re.compile(
    r"[\W\divx]*(?:[a-hđ][.)]\s*)?(?:phương hướng|nhiệm vụ|(?:một số )?giải pháp|kiến nghị|đề xuất)(?!\w)"
)
"""Begins the heading under which a report says what is to be done."""
_DID = re.compile(
    r"(?<!\w)(?:(?<!được )(?<!bị )ban hành(?! kèm)|phân bổ(?! cho các)|(?<!đã )khởi công|(?:\w+\s){1,2}xong(?! trước))"
    r"(?!\w)"
)
_DEMANDS = re.compile(
    r"(?<!\w)(?:(?<!được )(?<!bàn )giao(?! thông)|(?<!theo )yêu cầu|đề nghị|kiến nghị|cần|phải|tiếp tục|sẽ)(?!\w)"
)


def in_order(documents: Iterable[Held]) -> list[Page]:
    """Return documents as pages, in order of their day."""
    return sorted((Page(d) for d in documents), key=lambda p: (p.published or "", p.result.document.id))


def event_at(scene: Scene, kind: str, date: str | None, documents: tuple[str, ...] = ()) -> Event:
    """Return the event that one sentence tells: who took part, where, and the numbers in it."""
    page = scene.page
    there = page.officials_in(scene)
    if kind in ("inspected", "reviewed") and _heads_minutes(scene):
        there = list(page.result.officials)
    units = (*units_of(scene), *(o.unit for o in there if o.unit)) if _heads_minutes(scene) else units_of(scene)
    return Event(
        date=date,
        precision=precision_of(date),
        kind=kind,
        summary=scene.summary(),
        sources=(scene.quote(),),
        documents=tuple(dict.fromkeys((*documents, *page.numbers_in(scene)))),
        units=units_once(units),
        officials=tuple(dict.fromkeys(o.name for o in there)),
        places=visited(scene) if kind == "inspected" else places_of(scene),
    )


def _heads_minutes(scene: Scene) -> bool:
    """Say whether a sentence is the title of minutes: whoever they name took part."""
    title = scene.segment is not None and scene.segment.kind in ("title", "abstract", "doc_type")
    return title and fold(scene.page.result.document.meta.type or "").startswith("biên bản")


def telling(page: Page, scenes: Iterable[Scene]) -> list[Scene]:
    """Return the sentences of prose and titles among these: a recipient or a caption tells nothing."""
    return [s for s in scenes if not (s.segment and s.segment.kind in FORMAL)]


def told(page: Page, mentions: Iterable[int], subject: Subject, done: frozenset[Span] = frozenset()) -> Iterator[Event]:
    """Yield what the sentences with these mentions say happened to the subject; `done`: sentences already spent."""
    wanted = set(mentions)
    scenes = telling(page, page.scenes_with(wanted))
    number = (subject.number,) if subject.number else ()
    for scene in scenes:
        kind = _kind(scene, wanted, subject)
        if kind == "issued":
            event = event_at(scene, kind, subject.date)
            by = (subject.issuer,) if subject.issuer else event.units
            yield replace(event, documents=number, units=by, officials=(), places=(), summary=clip(naming(subject)))
        elif kind and not _spent(scene, kind, done) and not _heads_a_paper(scene, kind):
            yield from happened(scene, kind, scenes, subject, number)


def happened(
    scene: Scene, kind: str, scenes: Iterable[Scene], subject: Subject, documents: tuple[str, ...] = ()
) -> Iterator[Event]:
    """Yield the event that a sentence tells of the subject, on its day; none for a plan. Of two papers that it says
    were issued each is one.
    """
    papers = scene.issued if kind == "implemented" and not scene.own_day else []
    if len(papers) > 1:
        for paper in papers:
            told_of = event_at(scene, kind, paper.date, tuple(n for n in (paper.number, *documents) if n))
            yield replace(told_of, units=(paper.issuer,) if paper.issuer else told_of.units)
        return
    day = when(scene, kind, scenes, subject)
    if day:
        event = event_at(scene, kind, day.date, documents)
        assumed = day.assumed and not _heads_minutes(scene)
        yield replace(event, effective=day.effective, assumed=assumed, background=day.background)


def _kind(scene: Scene, wanted: set[int], subject: Subject) -> str | None:
    """Return what the sentence tells of the subject at the first of its mentions that it tells something of."""
    mentions = scene.page.result.mentions
    starts = sorted(mentions[n].start - scene.span.start for n in wanted.intersection(scene.mentions))
    if subject.kind != "unit":
        starts = starts[:1]
    words = untitled(scene)
    found = next((kind for at in starts if (kind := kind_of(words, subject.kind, at))), None)
    if found is None and subject.kind == "unit" and scene.paper_day:
        # a decision's title is what it did: "Theo Nghị quyết số …, thành lập Sở A trên cơ sở hợp nhất Sở A và Sở B"
        named = (kind_of(scene.folded, subject.kind, at) for at in starts)
        return next((kind for kind in named if kind in ("merged", "renamed")), None)
    return found


def _spent(scene: Scene, kind: str, done: frozenset[Span]) -> bool:
    """Say whether the sentence's news is an event already: of a relation, of its figures, or a heading's topic."""
    if kind == "reported" and scene.page.metrics_in(scene):
        return True
    heading = scene.segment is not None and scene.segment.kind == "heading"
    return kind in ("implemented", "reported", "guided") and (heading or scene.span in done)


def _heads_a_paper(scene: Scene, kind: str) -> bool:
    """Say whether a paper's title only names the inspection that it plans or concludes on, the review that it plans or
    is itself ("Báo cáo sơ kết …"), or what it announces: its text tells of it. A notice of what was concluded tells of
    the session.
    """
    title = scene.segment is not None and scene.segment.kind in ("title", "abstract", "doc_type")
    if not title or scene.page.is_press or scene.day:
        return False
    own = fold(scene.page.result.document.meta.type or "")
    if own.startswith("biên bản"):  # minutes are of the visit itself
        return kind == "reported"
    return kind in ("inspected", "reported") or kind == "reviewed" and own not in _OF_SESSIONS


def naming(subject: Subject) -> str:
    """Return the words for a directive's issue: who issued what about what."""
    title = subject.title or ""
    words = f"{subject.issuer} ban hành {subject.name}" if subject.issuer else f"Ban hành {subject.name}"
    return f"{words} {title if title.startswith('về') else '- ' + title}" if title else words


def asked(page: Page, tasks: Iterable[Task], documents: tuple[str, ...]) -> Iterator[Event]:
    """Yield for each task the day on which it was asked and, where one is set, the day by which it is due."""
    if "real" not in page.memo:
        page.memo["real"] = {id(t) for t in instructions(page)}
    real = cast(set[int], page.memo["real"])
    for task, *others in _of_one_instruction(t for t in tasks if id(t) in real):
        scene = page.scene_at(task.span.start)
        event = _asked(page, task, documents)
        if others:
            names = units_once((*event.units[:1], *(unit_of(t.assignee) for t in others), *event.units[1:]))
            event = replace(event, units=names, summary=clip(untagged(page.result.document.quote(task.span))))
        said = _said_on(page, scene) if page.is_press else None
        date = not_later(said, page.published)
        due = last_day(task.deadline) if task.deadline else None
        event = replace(event, due=due, schedule=schedule_of(task))
        yield replace(event, date=date, precision=precision_of(date), assumed=page.is_press and not said)
        if due and not (date and due < date[:10] and page.is_press):  # nothing is asked for by a day that has passed
            yield replace(event, kind="deadline", date=due, precision=precision_of(due))


def _of_one_instruction(tasks: Iterable[Task]) -> Iterator[list[Task]]:
    """Yield tasks in order, those together that one instruction gives to a list of like bodies: "UBND các huyện A, B,
    C …". Two bodies asked for one thing are told apart.
    """
    groups: dict[tuple[Span, str, str | None], list[Task]] = {}
    for task in tasks:
        groups.setdefault((task.span, task.action, task.deadline), []).append(task)
    for group in groups.values():
        alike = len(group) >= _LIST and len({t.assignee.split()[0] for t in group}) == 1
        yield from [group] if alike else ([t] for t in group)


def _said_on(page: Page, scene: Scene | None) -> str | None:
    """Return the day on which an article says that something was asked for."""
    own = (scene.day or told_before(scene)) if scene else None
    return own or page.occasion_day or page.issue_day or (_story_day(page, scene) if scene else None)


def _story_day(page: Page, scene: Scene) -> str | None:
    """Return the day with which the story opened that a sentence goes on with some paragraphs later, if it was of late:
    "Hôm thứ Năm (13/4), ông X vào bản … Ngay tại lán, ông X giao Sở Y …".
    """
    before = (s for s in reversed(page.scenes_before(scene, _STORY)) if not is_past(s))
    day = next((s.opening_day for s in before if s.opening_day), None)
    gap = days_between(day, page.published[:10]) if day and page.published else None
    return day if gap is not None and gap <= _LATELY and _GOES_ON.match(scene.folded) else None


def finished(scene: Scene) -> bool:
    """Say whether a sentence tells that something was finished, put to use or begun; in the press with its day."""
    page = scene.page
    narrates = page.is_press or fold(page.result.document.meta.type or "").startswith(_NARRATING)
    day = (scene.own_day or since(scene)) if narrates else None
    past = bool(day) and (not page.published or str(day) <= page.published[:10])
    at = scene.day_at or since_at(scene) or 0
    return accomplished(scene.folded, press=narrates, dated=at if past else None)


def did_something(scene: Scene) -> bool:
    """Say whether a sentence with its own day tells what was finished or issued on it, however much that was.

    So does "Ngày 3/2, Sở Y ban hành 4 mẫu hồ sơ".
    """
    return finished(scene) or any(
        happened_at(scene.folded, m.start()) and vouched(scene.folded) for m in _DID.finditer(scene.folded)
    )


def finished_on(scene: Scene) -> str | None:
    """Return the day on which a sentence says that something was finished: its own, that of the paper by which it was,
    or the one since when it is so.
    """
    return (scene.own_day or scene.paper_day or scene.issued_day or since(scene)) if finished(scene) else None


def instructions(page: Page) -> list[Task]:
    """Return the tasks of a document that ask somebody for something."""
    if page.instructions is None:
        page.instructions = [t for t in page.result.tasks if not _formal(page, t)]
    return page.instructions


def _formal(page: Page, task: Task) -> bool:
    """Say whether a task is no instruction: "chịu trách nhiệm thi hành", or what a report tells was done."""
    if _MUST_CARRY_OUT.search(fold(task.action)) or _POST.match(fold(task.action)):
        return True
    if not task.action.strip() and _MUST_DO.search(page.folded, task.span.start, task.span.end):
        return True
    ahead = task.deadline and page.published and last_day(task.deadline) > page.published[:10]
    if (
        not ahead
        and _ACCOMPLISHED.search(page.folded, task.span.start, task.span.end)
        and not _DEMANDS.search(page.folded, task.span.start, task.span.end)
    ):
        return True
    passed = task.deadline and page.published and last_day(task.deadline) < page.published[:10]
    if passed and _DONE_ON.search(page.folded, task.span.start, task.span.end):
        return not _DEMANDS.search(page.folded, task.span.start, task.span.end)
    if not task.deadline and _done_on_a_day(page, task):
        return True
    report = fold(page.result.document.meta.type or "") == "báo cáo"
    return report and not _DEMANDS.search(page.folded, task.span.start, task.span.end) and not _to_come(page, task)


def _to_come(page: Page, task: Task) -> bool:
    """Say whether a report gives a task under a heading of what is to be done: "III. NHIỆM VỤ NĂM 2024"."""
    before = (s for s in page.result.document.segments if s.kind == "heading" and s.span.end <= task.span.start)
    last = max(before, key=lambda s: s.span.start, default=None)
    return last is not None and bool(_AHEAD.match(page.folded, last.span.start, last.span.end))


def _done_on_a_day(page: Page, task: Task) -> bool:
    """Say whether what a task names was finished on a past day: "Huyện X giải tỏa xong 182 ha ngày 28/10/2024"."""
    scene = page.scene_at(task.span.end - 1)  # a list mark may stand apart
    day = scene.own_day if scene and _DONE_ON.search(page.folded, task.span.start, task.span.end) else None
    past = bool(day and page.published and day <= page.published[:10])
    return past and not _DEMANDS.search(page.folded, task.span.start, task.span.end)


def unit_of(actor: str) -> str:
    """Return the unit of an office that acts: "Chủ tịch Ủy ban nhân dân tỉnh X" is the committee's; else `actor`."""
    office = _OFFICE.match(fold(actor))
    unit = actor[office.end() :] if office else actor
    return unit if unit[:1].isupper() else actor


def _asked(page: Page, task: Task, documents: tuple[str, ...]) -> Event:
    person = _person(page, task.by)
    assignee = unit_of(task.assignee)
    if "units by key" not in page.memo:
        page.memo["units by key"] = {unit_loose_key(u.name): u.name for u in page.result.units}
    known = cast(dict[str, str], page.memo["units by key"])
    others = {t.assignee for t in page.result.tasks if t.span == task.span}
    by = None if person or not task.by or task.by in others else known.get(unit_loose_key(unit_of(task.by)))
    return Event(
        date=None,
        precision="unknown",
        kind="assigned",
        summary=_instruction(page, task),
        sources=(page.quote(task.span),),
        documents=documents,
        units=units_once([assignee, by] if by else [assignee]),
        officials=(person,) if person else (),
        status="unknown",
    )


def _person(page: Page, by: str | None) -> str | None:
    """Return the full name of the official who asked: "bà Sương" is the only one whose name ends so."""
    wanted = name_key(by or "")
    names = {o.name for o in page.result.officials if wanted and f" {name_key(o.name)}".endswith(f" {wanted}")}
    return names.pop() if len(names) == 1 else None


def _instruction(page: Page, task: Task) -> str:
    """Return "who: what" as one line; of a table's row the cell that says what."""
    words = page.result.document.quote(task.span)
    if " | " in words or "\t" in words:
        cells = [c for c in re.split(r"\s*\|\s*|\t", words) if c.strip()]
        assignee = unit_loose_key(task.assignee)
        action = max((c for c in cells if unit_loose_key(c) not in assignee), key=len, default=task.action)
        return clip(f"{task.assignee}: {action.strip()}")
    action = task.action.strip(" .;:/") if task.action else ""
    for other in (t for t in page.result.tasks if t.span == task.span and t.action):
        action = action.removeprefix(other.assignee).lstrip(" ,:")
        shorter = other.action.strip(" .;:/")
        action = shorter if action.endswith(f" {shorter}") else action
    if action and unit_loose_key(task.assignee) not in unit_loose_key(action):
        return clip(f"{task.assignee}: {action}")
    return clip(untagged(words))
