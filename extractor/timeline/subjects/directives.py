"""Which events make the timeline of a directive, of a unit, of an official: one builder a kind of subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ...collection import Event, Sighting, Subject
from ...model import Citation, Span
from ...text import fold
from ...values.keys import number_key
from ..events.acts import ends, in_force, moved_deadlines
from ..events.figures import Goals, figures
from ..events.finished import steps_of
from ..events.told import asked, did_something, finished_on, happened, naming, telling, told
from ..sentences.kinds import carries_out, kind_of
from ..sentences.precision import precision_of
from ..sentences.prose import clip
from ..sentences.scenes import Page, Scene
from ..sentences.titles import untitled
from ..sentences.when import is_past
from .about import one_matter
from .acted import (
    CONCLUDING,
    OWN_END,
    RELATIONS,
    carries_out_another,
    concluded,
    header,
    related,
    reported,
    reports_on,
    tells_of_another,
    titled_another,
)
from .actors import issue, issued_in

_AIMS_AT = re.compile(
    r"(?<!\w)(?:nhằm|để|góp phần|hướng tới)\s(?:\w+\s){0,2}?(?:triển khai|thực hiện)\s(?:\w+\s){0,3}$"
)
"""Before a paper that something else serves: what an article tells is of that, not of the paper."""
_MOVES_DAY = re.compile(
    r"(?<!\w)(?:gia hạn|(?:lùi|kéo dài|điều chỉnh|dời)\s(?:\w+\s){0,3}?(?:thời hạn|thời gian|tiến độ|hạn))(?!\w)"
)
_ASKING = frozenset({"Tờ trình", "Báo cáo", "Công văn"})
"""Papers that ask for more time, or report."""
_FOR_IT = re.compile(r"(?<!\w)(?:để|nhằm)\s(?:triển khai|tổ chức|cụ thể hóa|thực hiện|\s|,|và){1,9}[.;]?\s*$")
"""Ends a sentence on what was made for what the sentence before it names."""
_AS_IT_ASKS = re.compile(r"(?<!\w)theo\s(?:(?:đúng|yêu cầu|tinh thần|chỉ đạo|mục tiêu|của|tại)\s){0,3}$")
"""Before a paper by which an article's opening tells how far something has come: "mới dỡ 71/112 nhà theo | …"."""
_SHORT_RUN, _HEADLINE_RUN = 3, 2


# ------------------------------------------------------------------ a directive


def directive(subject: Subject, page: Page, sighting: Sighting, goals: Goals) -> Iterator[Event]:
    """Yield what one document says of a directive; `own` is the directive's own text.

    Told are sentences that cite it, or say "Chỉ thị này" where no other can be meant. In an article about it all tasks
    and results count; elsewhere only what a citing sentence asks for, and figures of its own indicators (`goals`).
    """
    yield from _issued(subject, page, sighting)
    near = telling(page, page.scenes_with(sighting.mentions))
    acts = list(related(subject, page, sighting))
    gone = [] if sighting.own else list(ends(subject, page, near, sighting.mentions))
    if {e.kind for e in gone} - {"amended"}:  # a paper that ends it does not amend it too
        own = (page.result.document.meta.number,)
        acts = [(e, span) for e, span in acts if e.kind != "amended" or e.documents[:1] != own]
    kinds = {e.kind for e, _ in acts}
    if kinds & set(OWN_END):  # a paper that amends it and names it as its basis has amended it, no more
        changing = {e.documents[:1] for e, _ in acts if e.kind in OWN_END}
        acts = [(e, span) for e, span in acts if e.kind != "implemented" or e.documents[:1] not in changing]
    gone = [e for e in gone if e.kind not in kinds]
    yield from (event for event, _ in acts)
    number = (subject.number,) if subject.number else ()
    if sighting.own:
        yield from in_force(page, telling(page, page.scenes), subject, own=True)
        yield from figures(page, page.scenes, targets_only=True)
        yield from figures(page, telling(page, page.scenes), goals=goals)  # from where it sets out
        yield from asked(page, page.result.tasks, number)
        return
    done = frozenset(span for _, span in acts)
    yield from gone
    if "amended" in kinds and not page.is_press:
        yield from moved_deadlines(page, telling(page, page.scenes), number)
        yield from figures(page, page.scenes, targets_only=True)
        yield from figures(page, near, goals=goals)
        yield from asked(page, page.result.tasks, number)
        return
    yield from moved_deadlines(page, telling(page, page.scenes) if _moves_its_day(subject, page) else near, number)
    news = list(told(page, sighting.mentions, subject, done))
    for event in news:
        if page.is_press or event.kind != "implemented" or not acts:  # a paper carries it out once
            yield event
    if not kinds and not any(e.kind == "reviewed" for e in news):
        yield from concluded(subject, page, sighting)
    yield from _stepped(subject, near, frozenset(s.span for e in news for s in e.sources))
    yield from in_force(page, near, subject, own=False)
    if subject.number:  # of a law cited by its name the figures and tasks beside it are others'
        yield from _around(
            subject, page, sighting, goals, spoken=bool(kinds) or any(e.kind == "reported" for e in news)
        )


def _around(subject: Subject, page: Page, sighting: Sighting, goals: Goals, *, spoken: bool) -> Iterator[Event]:
    """Yield the results, demands and visits that a document tells beside the sentences that cite the directive.

    `spoken`: these tell already what the document does about it.
    """
    near = telling(page, page.scenes_with(sighting.mentions))
    number = (subject.number,) if subject.number else ()
    about = _is_about(subject, page, sighting)
    touches = about or _opens_on(subject, page, sighting)
    bound = [*near, *_anaphors(subject, page, near)]
    reports = reports_on(subject, page, sighting)
    if reports and not spoken:
        yield from reported(subject, page, near)
    other = not about and not reports and not page.is_press and titled_another(page)
    yield from _results(page, bound, about=about or reports, goals=frozenset() if other else goals)
    spans = [s.span for s in near]
    others = [s.span for s in page.scenes if s.span not in spans and carries_out_another(s)]
    tasks = [
        t
        for t in page.result.tasks
        if any(t.span.overlaps(s) for s in spans)
        or (touches or reports)
        and not any(t.span.overlaps(s) for s in others)
    ]
    yield from asked(page, tasks, number)
    if touches or reports:
        yield from _told_beside(subject, page, bound)
    yield from _made_for_it(subject, page, near, reports=reports)
    if about:
        yield from _carried_out(subject, page, _anaphors(subject, page, near, small=True))


def _made_for_it(subject: Subject, page: Page, near: list[Scene], *, reports: bool) -> Iterator[Event]:
    """Yield the plans that a report on the directive says were issued, and those that another text does, right behind a
    sentence that cites the directive, "để thực hiện": they carry it out.
    """
    scenes, spans = telling(page, page.scenes), {s.span for s in near}
    behind = [b for a, b in pairwise(scenes) if a.span in spans and _FOR_IT.search(b.folded)]
    told = [s for s in (scenes if reports else behind) if s.span not in spans and not tells_of_another(s)]
    own = (None, number_key(page.result.document.meta.number))
    plans = (c for c in page.result.citations if c.type == "Kế hoạch" and number_key(c.number) not in own)
    for record in plans:
        for scene, dated in issued_in(page, record, told):
            made = issue(page, scene, dated)
            yield replace(made, kind="implemented", documents=(*made.documents, *filter(None, [subject.number])))


def _carried_out(subject: Subject, page: Page, pointing: list[Scene]) -> Iterator[Event]:
    """Yield what sentences that only say "chỉ thị" tell was issued or done to carry it out, on a day of their own:
    "Huyện ủy ban hành kế hoạch thực hiện chỉ thị ngày 20/11/2023".
    """
    word = _alone(subject, small=True)
    for scene in pointing:
        at = word.search(scene.text)
        dated = at and scene.own_day and carries_out(scene.folded, at.start()) and not is_past(scene)
        if dated and did_something(scene):
            yield from happened(scene, "implemented", pointing, subject)


def _stepped(subject: Subject, near: list[Scene], spent: frozenset[Span]) -> Iterator[Event]:
    """Yield the steps of works that the press tells with their day where it cites the directive."""
    for scene in near:
        new = scene.page.is_press and scene.span not in spent and scene.own_day and not is_past(scene)
        if new and steps_of(scene.folded) and finished_on(scene):
            yield from happened(scene, "implemented", near, subject)


def _told_beside(subject: Subject, page: Page, near: list[Scene]) -> Iterator[Event]:
    """Yield what a document about the directive tells without citing it: the visit or meeting it reports, and what was
    finished on a day that the sentence gives.
    """
    spent = {s.span for s in near}
    scenes = telling(page, page.scenes)
    for scene in scenes:
        if scene.span in spent or tells_of_another(scene):
            continue
        dated = scene is page.occasion or page.is_press and scene.own_day
        kind = kind_of(untitled(scene), "directive") if dated else None
        if kind == "inspected" or kind == "reviewed" and scene is page.occasion:
            yield from happened(scene, kind, scenes, subject, (subject.number,) if subject.number else ())
        elif (
            (kind is None or scene is not page.occasion)
            and not any(True for _ in figures(page, [scene], near=[scene]))
            and not is_past(scene)
            and finished_on(scene)
        ):
            yield from happened(scene, "implemented", scenes, subject)


def _results(page: Page, near: list[Scene], *, about: bool, goals: Goals) -> Iterator[Event]:
    rest = [s for s in telling(page, page.scenes) if s not in near and not tells_of_another(s)]
    yield from figures(page, near, near=near)
    yield from figures(page, rest, near=rest if about else (), goals=None if about else goals)


def _is_about(subject: Subject, page: Page, sighting: Sighting) -> bool:
    """Say whether a document is about the directive: its title or opening tells of it, and no other takes its place.

    Of official documents only those that conclude on it are: what a plan asks for is the plan's.
    """
    key = number_key(subject.number)
    ends = {name for name, (kind, _) in RELATIONS.items() if kind in OWN_END}
    if key and any(r.relation in ends and number_key(r.target) == key for r in page.result.relations):
        return False
    alike = one_matter(subject.title, page.result.document.meta.title)
    if not page.is_press:
        concluding = fold(page.result.document.meta.type or "") in CONCLUDING
        return concluding and (page.titled(sighting.mentions) or alike and _only_one(page, key))
    if page.titled(sighting.mentions) or alike and _only_one(page, key):
        return True
    if any(s.segment and s.segment.kind == "title" and s.labelled("CITATION") for s in page.scenes):
        return False
    opening = {s.span for s in page.opening}
    first = [s for s in page.scenes_with(sighting.mentions) if s.span in opening]
    starts = ((s, max(0, page.mention_start(s, sighting.mentions) - s.span.start)) for s in first)
    starts = ((s, at) for s, at in starts if not _AIMS_AT.search(s.folded, 0, at))
    return any(kind_of(s.folded, "directive", at) or carries_out(s.folded, at) for s, at in starts)


def _opens_on(subject: Subject, page: Page, sighting: Sighting) -> bool:
    """Say whether an article's title or first sentences speak of the matter of the directive, which it cites by number,
    in three of its syllables, two of a headline: its demands and visits are then the directive's, not all its counts.
    Or that the opening tells how far something has come as the directive asks.
    """
    if not page.is_press or not _only_one(page, number_key(subject.number)):
        return False
    named = [page.result.mentions[n].text for n in sighting.mentions]
    number = number_key(subject.number)
    if not number or not any(re.search(rf"(?<!\d)0*{number.serial}(?!\d)", text) for text in named):
        return False
    title = page.result.document.meta.title
    if one_matter(subject.title, title, _HEADLINE_RUN):
        return True
    for scene in page.scenes_with(sighting.mentions):
        at = page.mention_start(scene, sighting.mentions) - scene.span.start
        if scene in page.opening and page.metrics_in(scene) and _AS_IT_ASKS.search(scene.folded, 0, at):
            return True
    return any(one_matter(subject.title, s.text, _SHORT_RUN) for s in page.opening)


def _only_one(page: Page, number: object) -> bool:
    """Say whether a document cites no other paper by a whole number than its own and this one."""
    cited = {k for c in page.result.citations if (k := number_key(c.number)) and k.symbol}
    return cited <= {number, number_key(page.result.document.meta.number)}


def _moves_its_day(subject: Subject, page: Page) -> bool:
    """Say whether a paper's title tells that it moves a day, and it cites no other paper that sets one than this."""
    if page.is_press or not _MOVES_DAY.search(fold(page.result.document.meta.title or "")):
        return False
    others = {k for c in page.result.citations if c.type not in _ASKING and (k := number_key(c.number)) and k.symbol}
    return others <= {number_key(subject.number), number_key(page.result.document.meta.number)}


def _anaphors(subject: Subject, page: Page, near: list[Scene], *, small: bool = False) -> list[Scene]:
    """Return the sentences that say "Chỉ thị" alone, or "Chỉ thị này", behind a citation, if one only is cited."""
    kind = subject.name.split(" số ")[0]
    cited = {number_key(c.number) for c in page.result.citations if c.type == kind and c.number}
    if len(cited) != 1 or not near:
        return []
    word = _alone(subject, small=small)
    start = near[0].span.start
    return [s for s in telling(page, page.scenes) if s.span.start > start and s not in near and word.search(s.text)]


def _alone(subject: Subject, *, small: bool) -> re.Pattern[str]:
    """Return what finds the type of a directive without a number: "Chỉ thị", "Chỉ thị nêu trên"; or with a `small`
    letter.
    """
    kind = re.escape(subject.name.split(" số ")[0])
    words = rf"(?:{kind}|{kind.lower()})" if small else kind
    return re.compile(rf"(?<!\w){words}(?!\s+(?:số|\d))(?:\s+(?:này|nêu trên|nói trên|trên))?(?!\w)")


def _issued(subject: Subject, page: Page, sighting: Sighting) -> Iterator[Event]:
    record = None if sighting.record is None else page.result.citations[sighting.record]
    if (
        not subject.date or record and record.date != subject.date
    ):  # says nothing of the day, or another day than the document itself
        return
    scene = header(page) if sighting.own else _dated_scene(page, sighting, record)
    if scene is None:
        return
    yield Event(
        date=subject.date,
        precision=precision_of(subject.date),
        kind="issued",
        summary=clip(naming(subject)),
        sources=(scene.quote(),),
        documents=(subject.number,) if subject.number else (),
        units=(subject.issuer,) if subject.issuer else (),
        officials=tuple(s.name for s in page.result.document.meta.signers) if sighting.own else (),
        background=not sighting.own,  # `told` yields the sentences that tell of it
    )


def _dated_scene(page: Page, sighting: Sighting, record: Citation | None) -> Scene | None:
    """Return the sentence that dates the citation, else the first that names it."""
    scenes = page.scenes_with(sighting.mentions)
    dates = [d.mentions for d in page.result.dates if record and d.value == record.date]
    wanted = {n for mentions in dates for n in mentions}
    return next((s for s in scenes if wanted.intersection(s.mentions)), next(iter(scenes), None))
