"""Which events make the timeline of a directive, of a unit, of an official: one builder a kind of subject."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...collection import Event, Sighting, Subject
from ...model import Citation, Relation, Span
from ...text import fold
from ...values.keys import find_number, number_key
from ..events.acts import ends, in_force, moved_deadlines
from ..events.figures import Goals, figures
from ..events.finished import steps_of
from ..events.told import asked, finished_on, happened, naming, telling, told
from ..sentences.kinds import carries_out, kind_of
from ..sentences.precision import precision_of
from ..sentences.prose import clip
from ..sentences.scenes import Page, Scene
from ..sentences.titles import untitled
from ..sentences.when import is_past
from .about import one_matter

_RELATIONS = {
    "implements": ("implemented", "triển khai thực hiện"),
    "based_on": ("implemented", "căn cứ"),
    "amends": ("amended", "sửa đổi, bổ sung"),
    "replaces": ("replaced", "thay thế"),
    "repeals": ("repealed", "bãi bỏ"),
    "issues": ("issued", "ban hành kèm theo"),
    "proposed_by": ("implemented", "theo đề nghị tại"),
    "concludes": ("reviewed", "kết luận về"),
}
"""Relation → kind of the event for the document acted upon, and the verb between the two."""
_BY_TYPE = {"hướng dẫn": "guided", "báo cáo": "reported"}
"""What a document does about another one by its own type."""
_CONCLUDING = frozenset({"thông báo", "kết luận"})
_CONCLUSION = re.compile(
    r"(?:thông báo\s)?(?:về\s)?(?:việc\s)?(?:ý kiến\s)?(?:chỉ đạo\s)?"
    r"(?:kết luận|kết quả (?:kiểm tra|giám sát|thanh tra|rà soát))"
    r"(?!\w)(?!\sthực hiện)"
)
_OPENS = 12
"""Characters before a document with which a sentence opens."""
_AIMS_AT = re.compile(
    r"(?<!\w)(?:nhằm|để|góp phần|hướng tới)\s(?:\w+\s){0,2}?(?:triển khai|thực hiện)\s(?:\w+\s){0,3}$"
)
"""Before a paper that something else serves: what an article tells is of that, not of the paper."""
_OWN_END = ("amended", "replaced", "repealed")


# ------------------------------------------------------------------ a directive


def directive(subject: Subject, page: Page, sighting: Sighting, goals: Goals) -> Iterator[Event]:
    """Yield what one document says of a directive; `own` is the directive's own text.

    Told are sentences that cite it, or say "Chỉ thị này" where no other can be meant. In an article about it all tasks
    and results count; elsewhere only what a citing sentence asks for, and figures of its own indicators (`goals`).
    """
    yield from _issued(subject, page, sighting)
    near = telling(page, page.scenes_with(sighting.mentions))
    related = list(_related(subject, page, sighting))
    gone = [] if sighting.own else list(ends(subject, page, near, sighting.mentions))
    if {e.kind for e in gone} - {"amended"}:  # a paper that ends it does not amend it too
        own = (page.result.document.meta.number,)
        related = [(e, span) for e, span in related if e.kind != "amended" or e.documents[:1] != own]
    kinds = {e.kind for e, _ in related}
    if kinds & set(_OWN_END):  # a paper that amends it and names it as its basis has amended it, no more
        changing = {e.documents[:1] for e, _ in related if e.kind in _OWN_END}
        related = [(e, span) for e, span in related if e.kind != "implemented" or e.documents[:1] not in changing]
    gone = [e for e in gone if e.kind not in kinds]
    yield from (event for event, _ in related)
    number = (subject.number,) if subject.number else ()
    if sighting.own:
        yield from in_force(page, telling(page, page.scenes), subject, own=True)
        yield from figures(page, page.scenes, targets_only=True)
        yield from figures(page, telling(page, page.scenes), goals=goals)  # from where it sets out
        yield from asked(page, page.result.tasks, number)
        return
    done = frozenset(span for _, span in related)
    yield from gone
    if "amended" in kinds and not page.is_press:
        yield from moved_deadlines(page, telling(page, page.scenes), number)
        yield from figures(page, page.scenes, targets_only=True)
        yield from asked(page, page.result.tasks, number)
        return
    yield from moved_deadlines(page, near, number)
    news = list(told(page, sighting.mentions, subject, done))
    for event in news:
        if page.is_press or event.kind != "implemented" or not related:  # a paper carries it out once
            yield event
    yield from _stepped(subject, near, frozenset(s.span for e in news for s in e.sources))
    yield from in_force(page, near, subject, own=False)
    if not subject.number:  # of a law cited by its name the figures and tasks beside it are others'
        return
    about = _is_about(subject, page, sighting)
    bound = [*near, *_anaphors(subject, page, near)]
    reports = (page.result.document.meta.type or "").casefold() == "báo cáo" and page.titled(sighting.mentions)
    other = not about and not reports and not page.is_press and _titled_another(page)
    yield from _results(page, bound, about=about or reports, goals=frozenset() if other else goals)
    spans = [s.span for s in near]
    others = [s.span for s in page.scenes if s.span not in spans and _carries_out_another(s)]
    tasks = [
        t
        for t in page.result.tasks
        if any(t.span.overlaps(s) for s in spans) or (about or reports) and not any(t.span.overlaps(s) for s in others)
    ]
    yield from asked(page, tasks, number)
    if about or reports:
        yield from _told_beside(subject, page, bound)


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
        if scene.span in spent or _tells_of_another(scene):
            continue
        kind = kind_of(untitled(scene), "directive") if scene is page.occasion else None
        if kind in ("inspected", "reviewed"):
            yield from happened(scene, kind, scenes, subject, (subject.number,) if subject.number else ())
        elif kind is None and not page.metrics_in(scene) and not is_past(scene) and finished_on(scene):
            yield from happened(scene, "implemented", scenes, subject)


def _results(page: Page, near: list[Scene], *, about: bool, goals: Goals) -> Iterator[Event]:
    rest = [s for s in telling(page, page.scenes) if s not in near and not _tells_of_another(s)]
    yield from figures(page, near, near=near)
    yield from figures(page, rest, near=rest if about else (), goals=None if about else goals)


def _tells_of_another(scene: Scene) -> bool:
    """Say whether a sentence is about another document: it opens with one, or tells what came of one."""
    first = next((m.start - scene.span.start for _, m in scene.labelled("CITATION")), None)
    return first is not None and first < _OPENS or _carries_out_another(scene)


def _carries_out_another(scene: Scene) -> bool:
    """Say whether a sentence tells what came of the document it cites, which is not the one asked about."""
    return any(carries_out(scene.folded, m.start - scene.span.start) for _, m in scene.labelled("CITATION"))


def _is_about(subject: Subject, page: Page, sighting: Sighting) -> bool:
    """Say whether a document is about the directive: its title or opening tells of it, and no other takes its place.

    Of official documents only those that conclude on it are: what a plan asks for is the plan's.
    """
    key = number_key(subject.number)
    ends = {name for name, (kind, _) in _RELATIONS.items() if kind in _OWN_END}
    if key and any(r.relation in ends and number_key(r.target) == key for r in page.result.relations):
        return False
    alike = one_matter(subject.title, page.result.document.meta.title)
    if not page.is_press:
        concluding = (page.result.document.meta.type or "").casefold() in _CONCLUDING
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


def _only_one(page: Page, number: object) -> bool:
    """Say whether a document cites no other paper by a whole number than its own and this one."""
    cited = {k for c in page.result.citations if (k := number_key(c.number)) and k.symbol}
    return cited <= {number, number_key(page.result.document.meta.number)}


def _titled_another(page: Page) -> bool:
    """Say whether the title names a document: what is reported there is of that one."""
    return any(s.segment and s.segment.kind in ("title", "abstract") and s.labelled("CITATION") for s in page.scenes)


def _anaphors(subject: Subject, page: Page, near: list[Scene]) -> list[Scene]:
    """Return the sentences that say "Chỉ thị" alone, or "Chỉ thị này", behind a citation, if one only is cited."""
    kind = subject.name.split(" số ")[0]
    cited = {number_key(c.number) for c in page.result.citations if c.type == kind and c.number}
    if len(cited) != 1 or not near:
        return []
    word = re.compile(rf"(?<!\w){re.escape(kind)}(?!\s+(?:số|\d))(?:\s+(?:này|nêu trên|nói trên|trên))?(?!\w)")
    start = near[0].span.start
    return [s for s in telling(page, page.scenes) if s.span.start > start and s not in near and word.search(s.text)]


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
    )


def header(page: Page) -> Scene | None:
    """Return the sentence of the head that says most of what the document is."""
    for kind in ("abstract", "title", "doc_type", "number_line"):
        for scene in page.scenes:
            if scene.segment and scene.segment.kind == kind:
                return scene
    return next(iter(page.scenes), None)


def _dated_scene(page: Page, sighting: Sighting, record: Citation | None) -> Scene | None:
    """Return the sentence that dates the citation, else the first that names it."""
    scenes = page.scenes_with(sighting.mentions)
    dates = [d.mentions for d in page.result.dates if record and d.value == record.date]
    wanted = {n for mentions in dates for n in mentions}
    return next((s for s in scenes if wanted.intersection(s.mentions)), next(iter(scenes), None))


def _related(subject: Subject, page: Page, sighting: Sighting) -> Iterator[tuple[Event, Span]]:
    """Yield the events of relations to the directive, each with the sentence that states it."""
    key = number_key(subject.number)
    if key is None:
        return
    for relation in page.result.relations:
        if relation.relation not in _RELATIONS:
            continue
        kind, verb = _RELATIONS[relation.relation]
        acts = relation.source == "this" and sighting.own or number_key(relation.source) == key
        if number_key(relation.target) == key and not acts:
            yield from _acted(subject, page, relation, (kind, verb))
        elif acts and kind in _OWN_END:
            summary = f"{subject.name} {verb} {_all_called(page, relation.target)}"
            yield from _relation_event(page, relation, (kind, subject.date, summary), subject)


def _acted(subject: Subject, page: Page, relation: Relation, how: tuple[str, str]) -> Iterator[tuple[Event, Span]]:
    """Yield the event of another document acting on the subject, on the day of that document."""
    kind, verb = how
    meta = page.result.document.meta
    if relation.source == "this":
        name, date, title, word = called(meta.type, meta.number), meta.as_of, meta.title, meta.type
    else:
        record = _citation(page, relation.source)
        name, title, word = _called(page, relation.source), None, record.type if record else None
        date = record.date if record else None
    if kind == "implemented":
        kind = _BY_TYPE.get((word or "").casefold(), kind)
        kind = "reviewed" if _concludes(word, title) else kind
    if kind == "issued":
        date = date or subject.date
    repeats = title and number_key(subject.number) in (number_key(n) for n in _numbers_in(title))
    summary = f"{name} {title}" if repeats else f"{name} {verb} {subject.name}" + (f" - {title}" if title else "")
    yield from _relation_event(page, relation, (kind, date, summary), subject)


def _concludes(kind: str | None, title: str | None) -> bool:
    """Say whether a notice tells what was concluded on a directive: "Thông báo kết luận kiểm tra việc thực hiện …"."""
    return (kind or "").casefold() in _CONCLUDING and bool(title) and bool(_CONCLUSION.match(fold(title or "")))


def _relation_event(
    page: Page, relation: Relation, told_as: tuple[str, str | None, str], subject: Subject
) -> Iterator[tuple[Event, Span]]:
    kind, date, summary = told_as
    scene = _stating(page, relation)
    meta = page.result.document.meta
    numbers = [meta.number if n == "this" else n for n in (relation.source, relation.target)]
    acting = _citation(page, relation.source)
    issuer = meta.issuer if relation.source == "this" else acting.issuer if acting else None
    whole = scene.span if scene else Span(0, min(200, len(page.folded)))
    event = Event(
        date=date,
        precision=precision_of(date),
        kind=kind,
        summary=clip(summary),
        sources=(page.quote(whole),),
        documents=tuple(dict.fromkeys(n for n in numbers if n)),
        units=(issuer,) if issuer else (),
    )
    yield event, whole


def _stating(page: Page, relation: Relation) -> Scene | None:
    """Return the sentence that states a relation: with most of its evidence, of these the one with its target."""
    scenes = page.scenes_with(relation.mentions)
    target = _citation(page, relation.target)
    about = set(target.mentions) if target else set()
    proof = set(relation.mentions)
    found = max(scenes, key=lambda s: (len(proof & set(s.mentions)), len(about & set(s.mentions))), default=None)
    return found or header(page)


def _numbers_in(text: str) -> list[str]:
    found = find_number(text)
    return [found[1]] if found else []


def _citation(page: Page, number: str) -> Citation | None:
    key = number_key(number)
    return next((c for c in page.result.citations if key and number_key(c.number) == key), None)


def _called(page: Page, number: str) -> str:
    record = _citation(page, number)
    return called(record.type if record else None, number)


def _all_called(page: Page, number: str) -> str:
    """Return what a document calls those of a number that it acts upon: of several each with its day."""
    key = number_key(number)
    days = [c.date for c in page.result.citations if key and number_key(c.number) == key and c.date]
    if len(days) < 2:
        return _called(page, number)
    shown = [f"ngày {'/'.join(reversed(day.split('-')))}" for day in days]
    return f"{_called(page, number)} {', '.join(shown[:-1])} và {shown[-1]}"


def called(kind: str | None, number: str | None) -> str:
    """Return "Kế hoạch số 57/KH-UBND", but "Đề án 06"."""
    key = number_key(number)
    return " ".join(x for x in (kind or "Văn bản", "số" if key and key.symbol else None, number) if x)
