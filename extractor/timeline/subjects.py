"""Which events make the timeline of a directive, of a unit, of an official: one builder a kind of subject."""

from __future__ import annotations

from collections.abc import Iterator

from ..collection import Event, Sighting, Subject
from ..model import Citation, Relation, Span
from ..values.keys import name_key, number_key, unit_loose_key
from .events import asked, figures, mentioned, naming, precision_of, told, unit_of
from .scenes import Page, Scene, clip

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
_OWN_END = ("amended", "replaced", "repealed")


# ------------------------------------------------------------------ a directive


def directive(subject: Subject, page: Page, sighting: Sighting) -> Iterator[Event]:
    """Yield what one document says of a directive; `own` is the directive's own text."""
    yield from _issued(subject, page, sighting)
    related = list(_related(subject, page, sighting))
    yield from related
    number = (subject.number,) if subject.number else ()
    if sighting.own:
        yield from figures(page, page.scenes, targets_only=True)
        yield from asked(page, page.result.tasks, number)
        return
    found = list(told(page, sighting.mentions, subject))
    yield from found or (() if related else mentioned(page, sighting.mentions, subject))
    about = page.is_press and page.is_about(sighting.mentions)
    near = page.scenes_with(sighting.mentions)
    yield from figures(page, page.scenes if about else near)
    spans = [s.span for s in near]
    tasks = [t for t in page.result.tasks if about or any(t.span.overlaps(s) for s in spans)]
    yield from asked(page, tasks, number)


def _issued(subject: Subject, page: Page, sighting: Sighting) -> Iterator[Event]:
    record = None if sighting.record is None else page.result.citations[sighting.record]
    if record and record.date != subject.date:  # says nothing of the day, or another day than the document itself
        return
    scene = _header(page) if sighting.own else _dated_scene(page, sighting, record)
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


def _header(page: Page) -> Scene | None:
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


def _related(subject: Subject, page: Page, sighting: Sighting) -> Iterator[Event]:
    key = number_key(subject.number)
    for relation in page.result.relations:
        kind, verb = _RELATIONS.get(relation.relation, ("reported", "nhắc đến"))
        acts = relation.source == "this" and sighting.own or number_key(relation.source) == key
        if number_key(relation.target) == key and not acts:
            yield from _acted(subject, page, relation, (kind, verb))
        elif acts and kind in _OWN_END:
            summary = f"{subject.name} {verb} {_called(page, relation.target)}"
            yield from _relation_event(page, relation, (kind, subject.date, summary), subject)


def _acted(subject: Subject, page: Page, relation: Relation, how: tuple[str, str]) -> Iterator[Event]:
    """Yield the event of another document acting on the subject, on the day of that document."""
    kind, verb = how
    meta = page.result.document.meta
    if relation.source == "this":
        name, date, title = _name(meta.type, meta.number), meta.as_of, meta.title
    else:
        record = _citation(page, relation.source)
        name, title = _called(page, relation.source), None
        date = record.date if record else None
    if kind == "issued":
        date = date or subject.date
    summary = f"{name} {verb} {subject.name}" + (f" - {title}" if title else "")
    yield from _relation_event(page, relation, (kind, date, summary), subject)


def _relation_event(
    page: Page, relation: Relation, told_as: tuple[str, str | None, str], subject: Subject
) -> Iterator[Event]:
    kind, date, summary = told_as
    spans = sorted(page.result.mentions[n].span for n in relation.mentions)
    scene = page.scene_at(spans[0].start) if spans else _header(page)
    meta = page.result.document.meta
    numbers = [meta.number if n == "this" else n for n in (relation.source, relation.target)]
    acting = _citation(page, relation.source)
    issuer = meta.issuer if relation.source == "this" else acting.issuer if acting else None
    whole = scene.span if scene else Span(0, min(200, len(page.folded)))
    yield Event(
        date=date,
        precision=precision_of(date),
        kind=kind,
        summary=clip(summary),
        sources=(page.quote(whole, spans[0] if spans else None),),
        documents=tuple(dict.fromkeys(n for n in numbers if n)),
        units=(issuer,) if issuer else (),
    )


def _citation(page: Page, number: str) -> Citation | None:
    key = number_key(number)
    return next((c for c in page.result.citations if key and number_key(c.number) == key), None)


def _called(page: Page, number: str) -> str:
    record = _citation(page, number)
    return _name(record.type if record else None, number)


def _name(kind: str | None, number: str | None) -> str:
    """Return "Kế hoạch số 57/KH-UBND", but "Đề án 06"."""
    key = number_key(number)
    return " ".join(x for x in (kind or "Văn bản", "số" if key and key.symbol else None, number) if x)


# ------------------------------------------------------------------ a unit


def unit(subject: Subject, page: Page, sighting: Sighting) -> Iterator[Event]:
    """Yield what one document says of a unit: visits, figures, tasks, the documents it issued."""
    names = {unit_loose_key(n) for n in (subject.name, *subject.aliases)}
    tasks = [t for t in page.result.tasks if {unit_loose_key(unit_of(x)) for x in (t.assignee, t.by or "")} & names]
    found = [
        *_issued_by(page, names),
        *told(page, sighting.mentions, subject),
        *figures(page, page.scenes_with(sighting.mentions)),
        *asked(page, tasks, ()),
    ]
    yield from found or mentioned(page, sighting.mentions, subject)


def _issued_by(page: Page, names: set[str]) -> Iterator[Event]:
    meta = page.result.document.meta
    header = _header(page)
    if meta.issuer and (meta.number or meta.date) and unit_loose_key(meta.issuer) in names and header:
        yield _issue(page, header, Citation(meta.type, meta.number, meta.date, meta.issuer, meta.title, ()))
    for record in page.result.citations:
        if record.number and record.issuer and unit_loose_key(record.issuer) in names:
            for scene in page.scenes_with(record.mentions)[:1]:
                yield _issue(page, scene, record)


def _issue(page: Page, scene: Scene, record: Citation) -> Event:
    title = f" - {record.title}" if record.title else ""
    return Event(
        date=record.date,
        precision=precision_of(record.date),
        kind="issued",
        summary=clip(f"{record.issuer} ban hành {_name(record.type, record.number)}{title}"),
        sources=(scene.quote(),),
        documents=(record.number,) if record.number else (),
        units=(record.issuer,) if record.issuer else (),
    )


# ------------------------------------------------------------------ an official


def official(subject: Subject, page: Page, sighting: Sighting) -> Iterator[Event]:
    """Yield what one document says of an official: appointments, visits, what he or she asked for."""
    name = name_key(subject.name)
    tasks = [t for t in page.result.tasks if t.by and name_key(t.by) == name]
    found = [*told(page, sighting.mentions, subject), *asked(page, tasks, ())]
    yield from found or mentioned(page, sighting.mentions, subject)
