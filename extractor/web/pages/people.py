"""Officials, units, directives, indicators, topics: lists of them, one of them with its timeline; tasks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, Any, Literal, TypeGuard

from fastapi import Form, Query
from fastapi.responses import HTMLResponse, RedirectResponse
from markupsafe import Markup
from pydantic import BaseModel, Field

from ...collection import Appearance, Event, Held, Quote, Sighting, Subject, Timeline
from ...export import words
from ...export.reasons import reason
from ...review import lists, same, task_states
from ...review.around import around
from ...review.cards import cards
from ...review.glance import glance
from ...review.subjects import subjects, told
from ...timeline.series import Series
from ...timeline.tasks.asked import STATES, Tracked
from ..here import HereDep
from ..highlight import excerpt
from ..picture import Picture, chart, picture
from ..render import Say, link, page
from .cards import card_of_record

PAGE, NAMING = 50, 40
AT_ONCE, OF_UNIT = 500, 150
"""Documents that a subject's page tells of, and a unit's, which is in tens of thousands; exports tell of all."""
Kind = Literal["officials", "units", "citations", "metrics", "relations", "tasks"]
SUBJECT_OF = {"officials": "official", "units": "unit", "citations": "directive", "metrics": "indicator"}
Cursor = Annotated[str, Query(pattern=r"^(\d{1,15}-\d{1,9})?$")]
SubjectKind = Literal["directive", "official", "unit", "indicator", "topic"]
Text = Annotated[str, Query(max_length=500)]
Offset = Annotated[int, Query(ge=0, le=10**6)]


def records(
    here: HereDep, kind: Kind, q: Text = "", offset: Offset = 0, view: Literal["", "cards"] = "", cursor: Cursor = ""
) -> HTMLResponse:
    """Records of a kind: their subjects as a table, or each record as a card with its evidence, to be decided on."""
    if view or kind == "tasks":
        key, _, number = cursor.partition("-")
        found, after = cards(here.store, kind, q, (int(key), int(number)) if cursor else None)
        return page(
            here, "cards.html", kind=kind, q=q, cards=[card_of_record(c) for c in found], view="cards",
            next=f"{after[0]}-{after[1]}" if after else None,
        )  # fmt: skip
    rows = lists.records(here.store, kind, q, PAGE + 1, offset)
    return page(
        here, "records.html", kind=kind, subject=SUBJECT_OF.get(kind), rows=rows[:PAGE], q=q, view="",
        next=offset + PAGE if len(rows) > PAGE else None, offset=offset,
    )  # fmt: skip


class SubjectQuery(BaseModel):
    """Which subject of a name is wanted, and what of it; `whole`: at once, however many documents name it."""

    name: Annotated[str, Field(max_length=500)]
    pick: Annotated[int, Field(ge=1, le=10**4)] = 1
    as_of: Annotated[str, Field(max_length=10)] = ""
    event: Annotated[str, Field(max_length=20)] = ""
    whole: bool = False


def subject(here: HereDep, kind: SubjectKind, query: Annotated[SubjectQuery, Query()]) -> HTMLResponse:
    """One subject with its timeline; of one that many documents name a glance first, which then asks for the whole."""
    from ..typed import data_date

    name, pick, as_of, event = query.name, query.pick, query.as_of, query.event
    if not query.whole and (first := glance(here.store, kind, name)):
        rest = link(f"/subjects/{kind}", **query.model_dump() | {"whole": "true"})
        return page(here, "subject_many.html", kind=kind, name=name, whole=rest, count=first.count,
                    counted=first.counted, naming=_naming(first.subject, first.documents))  # fmt: skip
    with here.store.at_most(OF_UNIT if kind == "unit" else AT_ONCE) as bound:
        found = subjects(here.store, kind, name)
    if not found or pick > len(found):
        return page(here, "error.html", 404, code=404, message=Say(here.language)("subject.unknown", name=name), q=name,
                    own=True)  # fmt: skip
    day = data_date(as_of) if as_of else None
    line = told(here.store, found[pick - 1], day)
    beside = around(here.store, *found[pick - 1])
    shown = [e for e in line.events if not event or e.kind == event]
    documents = found[pick - 1][1]
    return page(
        here, "subject.html", kind=kind, name=name, pick=pick, candidates=[s for s, _ in found], line=line,
        events=shown, event=event, kinds=_kinds(line), as_of=as_of, heading=words.heading(line.subject),
        details=words.details, called=_called(documents), picture=_picture(shown, Say(here.language)),
        charts=_charts(beside.series), documents=documents, naming=_naming(*found[pick - 1])[:NAMING],
        around=beside, left_out=bound.left_out, states=_states(beside.tasks), years=_years(shown),
    )  # fmt: skip


def _naming(subject: Subject, documents: Sequence[Held]) -> list[tuple[Held, int, Markup | None]]:
    """Return the documents that name a subject, the newest first, each with the place where it does and its words."""
    seen = {s.document: s for s in subject.sightings}
    found: list[tuple[Held, int, Markup | None]] = []
    for held in sorted(documents, key=lambda d: d.published or "", reverse=True):
        sighting, mentions = seen.get(held.key), held.result.mentions
        first = min((mentions[n] for n in sighting.mentions), key=lambda m: m.start) if _spoken(sighting) else None
        words_of = excerpt(held.result.document.text, first.span, first.label, around=140) if first else None
        found.append((held, first.start if first else 0, words_of))
    return found


def _called(documents: Sequence[Held]) -> Callable[[Quote], str]:
    """Return what names the document of a quote as people do: by number or title, and its day."""
    known = {held.result.document.id: held for held in documents}

    def call(quote: Quote) -> str:
        held = known.get(quote.document)
        meta = held.result.document.meta if held else None
        name = meta and (" ".join(x for x in (meta.type, meta.number) if x and meta.number) or meta.title)
        if held is None or not name:
            return words.source(quote)
        name = words.one_line(name)
        return (name if len(name) < 90 else name[:88] + "…") + (
            f" ({words.day(held.published)})" if held.published else ""
        )

    return call


def _spoken(sighting: Sighting | None) -> TypeGuard[Sighting]:
    return sighting is not None and bool(sighting.mentions) and not sighting.own


def _kinds(line: Timeline) -> list[tuple[str, int]]:
    count: dict[str, int] = {}
    for event in line.events:
        count[event.kind] = count.get(event.kind, 0) + 1
    return sorted(count.items(), key=lambda x: -x[1])


def _years(events: Sequence[Event]) -> list[tuple[str, int]]:
    """Return each year with the number of its first event, to jump to."""
    first: dict[str, int] = {}
    for n, event in enumerate(events):
        if event.date:
            first.setdefault(event.date[:4], n)
    return list(first.items()) if len(first) > 1 else []


def _picture(events: Sequence[Event], say: Say) -> Picture | None:
    return picture([(e.date, say(f"event.{e.kind}"), n) for n, e in enumerate(events) if e.date])


def _charts(found: tuple[Series, ...]) -> list[tuple[str, dict[str, Any]]]:
    """Return the figures of each owner over time, targets beside results, where there are two days or more."""
    drawn = []
    for one in found[:8]:
        shape = chart([(p.period, p.metric.value, p.target, _place(p.sources)) for p in one.points if p.period])
        if shape:
            drawn.append((one.owner or "", shape))
    return drawn


def _place(sources: tuple[Quote, ...]) -> str:
    """Return the link to the first of the sentences that say so."""
    return f"/documents/{sources[0].document}#at-{sources[0].span.start}" if sources else ""


def _states(found: Sequence[Tracked]) -> list[tuple[str, int]]:
    """Return how many tasks are in each state, in the order of the states."""
    return [(state, n) for state in STATES if (n := sum(t.state == state for t in found))]


SameKind = Literal["official", "unit", "directive"]


def who(here: HereDep, kind: SameKind, name: Text, also: Text = "", whole: bool = False) -> HTMLResponse:
    """Who bears a name, or another one beside it: what is held for one, what may be one, merging and splitting."""
    if not whole and (first := glance(here.store, kind, name, shown=0)):
        rest = link(f"/same/{kind}", name=name, also=also, whole="true")
        say = Say(here.language)
        note = say("same.many", n=words.number(first.count))
        return page(here, "later.html", title=f"{say('same.title')}: {name}", note=note, whole=rest)
    answer = same.named(here.store, kind, name, also)
    titles = {h.key: h.result.document.meta for h in here.store.held({a.key for c in answer.clusters for a in c})}
    why = reason if here.language == "vi" else str
    more = {"titles": titles, "words": _words_of, "why": why}
    return page(here, "same.html", 200, kind=kind, name=name, also=also, answer=answer, **more)


class PairsIn(BaseModel):
    """A verdict on `a` and each of `b`, anchors of appearances; of no `b`: on all that are held to be one with it."""

    name: Annotated[str, Field(max_length=500)]
    also: Annotated[str, Field(max_length=500)] = ""
    verdict: Literal["same", "different", "unsure"]
    a: Annotated[str, Field(max_length=2000)]
    b: Annotated[list[str], Field(max_length=400)] = []
    note: Annotated[str, Field(max_length=2000)] = ""


def judge_pairs(here: HereDep, kind: SameKind, form: Annotated[PairsIn, Form()]) -> RedirectResponse:
    """Record that `a` is, or is not, the same as each of `b`."""
    others = form.b or same.beside(here.store, kind, (form.name, form.also), form.a)
    pairs = [(form.a, other) for other in others]
    same.say(here.store, here.person.name, kind, pairs, form.verdict, form.note.strip() or None)
    return RedirectResponse(link(f"/same/{kind}", name=form.name, also=form.also), 303)


def _words_of(one: Appearance) -> str:
    """Return one line that says what an appearance states."""
    offices = "; ".join(" ".join(x for x in (o.position, o.unit) if x) for o in one.offices)
    return words.one_line(" · ".join(x for x in (one.name, offices, one.issuer, words.day(one.date) if one.date else "",
                                                 one.title) if x))  # fmt: skip


def tasks(
    here: HereDep,
    unit: Text = "",
    due: Literal["", "overdue", "open", "done", "late", "undated"] = "",
    offset: Offset = 0,
) -> HTMLResponse:
    """Tasks with a deadline, the latest first, and what later documents say became of each; or those of no day."""
    rows = lists.tasks(here.store, due=due, unit=unit, limit=PAGE + 1, offset=offset)
    return page(
        here, "tasks.html", rows=rows[:PAGE], unit=unit, due=due, newest=here.store.newest(), offset=offset,
        next=offset + PAGE if len(rows) > PAGE else None, waiting=task_states.waiting(here.store), DUE=lists.DUE,
    )  # fmt: skip
