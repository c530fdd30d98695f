"""What papers do to one another: an event of the directive for each relation, and for the titles that tell of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...collection import Event, Sighting, Subject
from ...model import Citation, Relation, Span
from ...text import fold
from ...values.keys import find_number, number_key
from ..events.told import event_at
from ..sentences.kinds import carries_out
from ..sentences.precision import precision_of
from ..sentences.prose import clip
from ..sentences.scenes import Page, Scene
from .about import one_matter

RELATIONS = {
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
CONCLUDING = frozenset({"thông báo", "kết luận"})
_CONCLUSION = re.compile(
    r"(?:thông báo\s)?(?:về\s)?(?:việc\s)?(?:ý kiến\s)?(?:chỉ đạo\s)?"
    r"(?:kết luận|kết quả (?:kiểm tra|giám sát|thanh tra|rà soát))"
    r"(?!\w)(?!\sthực hiện)"
)
_OPENS = 12
"""Characters before a document with which a sentence opens."""
OWN_END = ("amended", "replaced", "repealed")
_SESSION = re.compile(r"(?<!\w)(?:họp|hội nghị|phiên làm việc|buổi làm việc)(?!\w)[^:]{0,300}?(?<!\w)kết luận(?!\w)")
TITLES = frozenset({"title", "abstract", "doc_type"})


def related(subject: Subject, page: Page, sighting: Sighting) -> Iterator[tuple[Event, Span]]:
    """Yield the events of relations to the directive, each with the sentence that states it."""
    key = number_key(subject.number)
    if key is None:
        return
    for relation in page.result.relations:
        if relation.relation not in RELATIONS:
            continue
        kind, verb = RELATIONS[relation.relation]
        acts = relation.source == "this" and sighting.own or number_key(relation.source) == key
        if number_key(relation.target) == key and not acts:
            yield from _acted(subject, page, relation, (kind, verb))
        elif acts and kind in OWN_END:
            summary = f"{subject.name} {verb} {_all_called(page, relation.target)}"
            yield from _relation_event(page, relation, (kind, subject.date, summary), subject)


def _acted(subject: Subject, page: Page, relation: Relation, how: tuple[str, str]) -> Iterator[tuple[Event, Span]]:
    """Yield the event of another document acting on the subject, on the day of that document."""
    kind, verb = how
    meta = page.result.document.meta
    if relation.source == "this":
        name, date, title, word = called(meta.type, meta.number), meta.as_of, meta.title, meta.type
    else:
        record = citation(page, relation.source)
        name, title, word = _called(page, relation.source), None, record.type if record else None
        date = record.date if record else None
    if kind == "implemented":
        kind = _BY_TYPE.get(fold(word or ""), kind)
        kind = "reviewed" if _concludes(word, title) else kind
    if kind == "issued":
        date = date or subject.date
    repeats = title and number_key(subject.number) in (number_key(n) for n in _numbers_in(title))
    summary = f"{name} {title}" if repeats else f"{name} {verb} {subject.name}" + (f" - {title}" if title else "")
    yield from _relation_event(page, relation, (kind, date, summary), subject)


def _concludes(kind: str | None, title: str | None) -> bool:
    """Say whether a notice tells what was concluded on a directive: "Thông báo kết luận kiểm tra việc thực hiện …"."""
    return fold(kind or "") in CONCLUDING and bool(title) and bool(_CONCLUSION.match(fold(title or "")))


def _relation_event(
    page: Page, relation: Relation, told_as: tuple[str, str | None, str], subject: Subject
) -> Iterator[tuple[Event, Span]]:
    kind, date, summary = told_as
    scene = _stating(page, relation)
    meta = page.result.document.meta
    numbers = [meta.number if n == "this" else n for n in (relation.source, relation.target)]
    acting = citation(page, relation.source)
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
    target = citation(page, relation.target)
    about = set(target.mentions) if target else set()
    proof = set(relation.mentions)
    found = max(scenes, key=lambda s: (len(proof & set(s.mentions)), len(about & set(s.mentions))), default=None)
    return found or header(page)


def _numbers_in(text: str) -> list[str]:
    found = find_number(text)
    return [found[1]] if found else []


def citation(page: Page, number: str) -> Citation | None:
    key = number_key(number)
    return next((c for c in page.result.citations if key and number_key(c.number) == key), None)


def _called(page: Page, number: str) -> str:
    record = citation(page, number)
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


def concluded(subject: Subject, page: Page, sighting: Sighting) -> Iterator[Event]:
    """Yield that a conclusion was drawn on the directive where no relation says so, but the title of the paper does:
    "Kết luận … về kết quả 2 năm thực hiện Chỉ thị số …".
    """
    meta = page.result.document.meta
    if page.is_press or fold(meta.type or "") not in CONCLUDING or not meta.as_of:
        return
    titles = (s for s in page.scenes_with(sighting.mentions) if s.segment and s.segment.kind in TITLES)
    for scene in titles:
        at = page.mention_start(scene, sighting.mentions) - scene.span.start
        if carries_out(scene.folded, at):
            numbers = tuple(n for n in (meta.number, subject.number) if n)
            event = event_at(scene, "reviewed", meta.as_of, numbers)
            yield replace(event, units=(meta.issuer,) if meta.issuer else (), officials=(), places=())
            yield from session(page, numbers)
            return


def session(page: Page, numbers: tuple[str, ...]) -> Iterator[Event]:
    """Yield the session on another day at which a conclusion was drawn: "Tại phiên họp ngày 20/12, … kết luận:"."""
    for scene in page.scenes:
        prose = not (scene.segment and scene.segment.kind in TITLES)
        if prose and scene.own_day and scene.own_day != page.published and _SESSION.search(scene.folded):
            yield event_at(scene, "reviewed", scene.own_day, numbers)
            return


def reports_on(subject: Subject, page: Page, sighting: Sighting) -> bool:
    """Say whether a document is a report on the directive: its title names it, or names its matter and the text
    cites no other paper of its type.
    """
    meta = page.result.document.meta
    if fold(meta.type or "") != "báo cáo":
        return False
    if page.titled(sighting.mentions):
        return True
    kind, key = subject.name.split(" số ")[0], number_key(subject.number)
    alone = all(number_key(c.number) == key for c in page.result.citations if c.type == kind and c.number)
    return alone and not titled_another(page) and one_matter(subject.title, meta.title)


def reported(subject: Subject, page: Page, near: list[Scene]) -> Iterator[Event]:
    """Yield that a report was made on the directive, which it cites as what was issued, told by its title."""
    meta = page.result.document.meta
    head = next(
        (s for s in page.scenes if s.segment and s.segment.kind in TITLES and (meta.title or "") in s.text), None
    ) or header(page)
    if not meta.as_of or not head:
        return
    event = event_at(head, "reported", meta.as_of, tuple(n for n in (meta.number, subject.number) if n))
    summary = f"{called(meta.type, meta.number)} {meta.title or ''}".strip()
    issuer = (meta.issuer,) if meta.issuer else ()
    yield replace(
        event,
        units=issuer,
        officials=(),
        places=(),
        summary=clip(summary),
        sources=tuple(dict.fromkeys((*event.sources, *(s.quote() for s in near[:1])))),
    )


def titled_another(page: Page) -> bool:
    """Say whether the title names a document: what is reported there is of that one."""
    return any(s.segment and s.segment.kind in ("title", "abstract") and s.labelled("CITATION") for s in page.scenes)


def header(page: Page) -> Scene | None:
    """Return the sentence of the head that says most of what the document is."""
    for kind in ("abstract", "title", "doc_type", "number_line"):
        for scene in page.scenes:
            if scene.segment and scene.segment.kind == kind:
                return scene
    return next(iter(page.scenes), None)


def tells_of_another(scene: Scene) -> bool:
    """Say whether a sentence is about another document: it opens with one, or tells what came of one."""
    first = next((m.start - scene.span.start for _, m in scene.labelled("CITATION")), None)
    return first is not None and first < _OPENS or carries_out_another(scene)


def carries_out_another(scene: Scene) -> bool:
    """Say whether a sentence tells what came of the document it cites, which is not the one asked about."""
    return any(carries_out(scene.folded, m.start - scene.span.start) for _, m in scene.labelled("CITATION"))
