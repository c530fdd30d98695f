"""A Result and the judgements that stand → the Result as people say it is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from ..collection import Judgement
from ..model import Link, Mention, Result, Span, UnitRecord
from .anchor import Anchor, locate, parse_target
from .follow import Swaps, followed, implied, remeasured, swaps
from .items import RECORD_KINDS, mention_of, mention_target, proof_of, record_of, record_target

STATING = ("accept", "edit", "add", "relabel", "move", "link")
"""Verdicts that say how a thing is; `reject` says that there is none, `unsure` says nothing."""


@dataclass(frozen=True, slots=True)
class State:
    """What people said of one mention or record of the reviewed Result. `judgement` None: nobody looked yet.

    `differs`: the program now says something else at these words than when the person decided.
    """

    target: str
    judgement: Judgement | None = None
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Removed:
    """A thing that a person rejected, and where its words stand."""

    kind: str
    judgement: Judgement
    span: Span


@dataclass(frozen=True, slots=True)
class Orphan:
    """A decision whose words are gone or no longer tell which place is meant: kept, shown, without effect."""

    judgement: Judgement
    cause: Literal["gone", "malformed", "unproven"]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The Result with people's decisions in it, and what they are. `states`: by (kind, index in the Result)."""

    result: Result
    states: dict[tuple[str, int], State] = field(default_factory=dict)
    removed: tuple[Removed, ...] = ()
    orphans: tuple[Orphan, ...] = ()


def apply(result: Result, judgements: Iterable[Judgement]) -> Result:
    """Return the reviewed Result: what people stated has the method "reviewer", what they rejected is gone.

    In: the judgements that stand, in order; the last of a target counts. Those on pairs of subjects are passed over.
    """
    return review(result, judgements).result


def review(result: Result, judgements: Iterable[Judgement]) -> Reviewed:
    """Return the reviewed Result and of each thing what people said. Never an error, whatever a row holds."""
    return _Draft(result).reviewed(judgements)


@dataclass(slots=True, eq=False)
class _Slot:
    """A mention on its way into the reviewed Result. `old`: the machine's, None where it found none."""

    mention: Mention
    state: State
    old: Mention | None = None
    name: str | None = None
    entity: str | None = None
    link: Link | None = None
    gone: bool = False

    @property
    def is_new(self) -> bool:
        """Whether it needs a record of its own: a person put it there, or under another label."""
        return self.state.judgement is not None and (self.old is None or self.old.label != self.mention.label)


class _Draft:
    """The work of `review`: mentions first, then the records that rest on them."""

    def __init__(self, result: Result) -> None:
        self.result = result
        self.document = result.document
        links = {x.mention: x for x in result.links}
        self.slots = [
            _Slot(m, State(mention_target(result.document, m)), old=m, link=links.get(n))
            for n, m in enumerate(result.mentions)
        ]
        self.machine = list(self.slots)
        self.at: dict[tuple[Span, str], _Slot] = {(s.mention.span, s.mention.label): s for s in self.slots}
        self.removed: list[Removed] = []
        self.orphans: list[Orphan] = []
        self.rows: dict[str, list[tuple[Any, list[_Slot], State]]] = {}

    def reviewed(self, judgements: Iterable[Judgement]) -> Reviewed:
        of: dict[bool, list[tuple[Judgement, Anchor]]] = {True: [], False: []}
        for judgement, anchor in _last(judgements):
            of[anchor.kind == "mentions"].append((judgement, anchor))
        if not of[True] and not of[False]:
            return self._untouched()
        for judgement, anchor in of[True]:
            self._mention(judgement, anchor)
        self._supersede()
        decided = self._matched(of[False])
        for kind in RECORD_KINDS:
            self.rows[kind] = list(self._records(kind, decided.get(kind, {})))
        self._stated_anew(decided)
        return self._built()

    def _untouched(self) -> Reviewed:
        states = {("mentions", n): s.state for n, s in enumerate(self.slots)}
        for kind in RECORD_KINDS:
            for n, record in enumerate(getattr(self.result, kind)):
                states[kind, n] = State(record_target(self.result, kind, record) or "")
        return Reviewed(self.result, states)

    # -------------------------------------------------------------- mentions

    def _mention(self, judgement: Judgement, anchor: Anchor) -> None:
        span = locate(anchor, self.document)
        if span is None:
            self.orphans.append(Orphan(judgement, "gone"))
            return
        slot = self.at.get((span, anchor.label))
        if judgement.verdict == "reject":
            self.removed.append(Removed("mentions", judgement, span))
            if slot:
                slot.gone = True
                slot.state = State(slot.state.target, judgement)
        elif judgement.verdict == "unsure":
            if slot:
                slot.state = State(slot.state.target, judgement)
        else:
            self._state_mention(judgement, anchor, span, slot)

    def _state_mention(self, judgement: Judgement, anchor: Anchor, span: Span, slot: _Slot | None) -> None:
        data = _data(judgement.after)
        mention = mention_of(data, self.document, span.start - anchor.start) if data else None
        if mention is None:
            self.orphans.append(Orphan(judgement, "malformed"))
            return
        other = None
        if slot is None:  # the program calls these words something else now
            other = next((s for s in self.machine if s.mention.span == span and s.state.judgement is None), None)
        state = State(judgement.target, judgement, differs=other is not None)
        slot = slot or other
        if slot is None:
            slot = _Slot(mention, state)
            self.slots.append(slot)
        slot.mention, slot.state, slot.gone = mention, state, False
        slot.name, slot.entity = _text(data.get("name")), _text(data.get("entity"))

    def _supersede(self) -> None:
        """A machine's mention gives way to a person's of the same label that overlaps it."""
        stated = [s for s in self.slots if s.state.judgement and s.state.judgement.verdict in STATING and not s.gone]
        # where the program put it, it overlaps no other of the program's
        stated = [s for s in stated if s.old is None or (s.old.span, s.old.label) != (s.mention.span, s.mention.label)]
        for mine in stated:
            for slot in self.machine:
                if slot.state.judgement is None and slot.mention.label == mine.mention.label:
                    slot.gone |= slot is not mine and slot.mention.span.overlaps(mine.mention.span)

    # -------------------------------------------------------------- records

    def _matched(self, decisions: list[tuple[Judgement, Anchor]]) -> dict[str, dict[int, list[tuple[Judgement, bool]]]]:
        """Return the decisions by kind and machine record (-1: none): the same, else the only one at the words."""
        found: dict[str, dict[int, list[tuple[Judgement, bool]]]] = {}
        exact: dict[str, tuple[str, int]] = {}
        places: dict[tuple[str, int, str], list[int]] = {}
        if decisions:
            for kind in RECORD_KINDS:
                for n, record in enumerate(getattr(self.result, kind)):
                    target = record_target(self.result, kind, record)
                    anchor = parse_target(target) if target else None
                    if target and anchor:
                        exact[target] = (kind, n)
                        places.setdefault((kind, anchor.start, anchor.quote), []).append(n)
        claimed = {exact[j.target] for j, _ in decisions if j.target in exact}
        for judgement, anchor in decisions:
            if anchor.kind not in RECORD_KINDS:
                self.orphans.append(Orphan(judgement, "malformed"))
                continue
            span = locate(anchor, self.document)
            if span is None:
                self.orphans.append(Orphan(judgement, "gone"))
                continue
            here = exact.get(judgement.target)
            near = [n for n in places.get((anchor.kind, span.start, self.document.quote(span)), ())
                    if (anchor.kind, n) not in claimed]  # fmt: skip
            alike = [n for n in near if self._labelled(anchor.kind, n) == anchor.label]
            alike = alike or ([] if judgement.verdict == "add" else near)  # what was added stands beside what was there
            number = here[1] if here else alike[0] if len(alike) == 1 else -1
            differs = here is None and number >= 0 and self._labelled(anchor.kind, number) != anchor.label
            if judgement.verdict == "reject":
                self.removed.append(Removed(anchor.kind, judgement, span))
                number = -1 if differs else number
            rows = found.setdefault(anchor.kind, {}).setdefault(number, [])
            if number < 0:  # of the same thing in two versions of a document, the later decision counts
                rows[:] = [r for r in rows if not _same_thing(r[0], anchor)]
            rows.append((judgement, differs))
        return found

    def _labelled(self, kind: str, n: int) -> str:
        anchor = parse_target(record_target(self.result, kind, getattr(self.result, kind)[n]) or "")
        return anchor.label if anchor else ""

    def _records(
        self, kind: str, decided: dict[int, list[tuple[Judgement, bool]]]
    ) -> Iterator[tuple[Any, list[_Slot], State]]:
        """Yield the machine's records of one kind, as far as people left them."""
        for n, record in enumerate(getattr(self.result, kind)):
            target = record_target(self.result, kind, record) or ""
            slots = [self.machine[i] for i in record.mentions if i < len(self.machine)]
            if n in decided:
                judgement, differs = decided[n][-1]
                if judgement.verdict == "unsure":
                    yield record, slots, State(target, judgement)
                elif judgement.verdict != "reject":
                    yield from self._stated(kind, judgement, differs)
                continue
            kept = [s for s in slots if not s.gone]
            if _stands(kind, slots, kept):
                yield _following(record, kept), kept, State(target)

    def _stated_anew(self, decided: dict[str, dict[int, list[tuple[Judgement, bool]]]]) -> None:
        for kind, found in decided.items():
            for judgement, differs in found.get(-1, ()):
                if judgement.verdict in STATING:
                    self.rows[kind] += self._stated(kind, judgement, differs)

    def _stated(self, kind: str, judgement: Judgement, differs: bool) -> Iterator[tuple[Any, list[_Slot], State]]:
        data, anchor = _data(judgement.after), parse_target(judgement.target)
        if not data or anchor is None:
            self.orphans.append(Orphan(judgement, "malformed"))
            return
        proof = proof_of(data, anchor, self.document)
        slots = [s for label, span in proof.evidence if (s := self._evidence(label, span, judgement))]
        record = record_of(kind, data, (), proof.span)
        if record is None or not slots and kind != "tasks":
            self.orphans.append(Orphan(judgement, "malformed" if record is None else "unproven"))
            return
        yield record, slots, State(judgement.target, judgement, differs)

    def _evidence(self, label: str, span: Span, judgement: Judgement) -> _Slot | None:
        """Return the mention that a person named as evidence; one that the program no longer finds comes back."""
        known = self.at.get((span, label))
        if known is None:
            known = next((s for s in self.slots if s.mention.span == span and s.mention.label == label), None)
        if known is not None:
            return None if known.gone and known.state.judgement else known
        if label not in ("PERSON", "POSITION", "UNIT", "LOCATION", "CITATION", "DATE", "METRIC"):
            return None
        mention = self.document.mention(
            label, span.start, span.end, confidence=1.0, method="reviewer", reason="reviewer"  # type: ignore[arg-type]
        )  # fmt: skip
        slot = _Slot(mention, State(mention_target(self.document, mention), replace(judgement)))
        self.slots.append(slot)
        self.at[span, label] = slot
        return slot

    # -------------------------------------------------------------- the new Result

    def _built(self) -> Reviewed:
        for row in (r for rows in self.rows.values() for r in rows):
            for slot in row[1]:
                slot.gone = False if slot.state.judgement is None else slot.gone
        slots = sorted((s for s in self.slots if not s.gone), key=lambda s: (s.mention.start, -s.mention.end))
        number = {id(s): n for n, s in enumerate(slots)}
        self._imply(slots)
        states = {("mentions", n): s.state for n, s in enumerate(slots)}
        records: dict[str, Any] = {}
        for kind, rows in self.rows.items():
            made: list[Any] = []
            for record, evidence, state in rows:
                states[kind, len(made)] = state
                places = tuple(dict.fromkeys(number[id(s)] for s in evidence if id(s) in number))
                made.append(replace(record, mentions=places))
            records[kind] = tuple(made)
        links = tuple(link for n, s in enumerate(slots) if (link := _link(n, s)))
        result = replace(self.result, mentions=tuple(s.mention for s in slots), links=links, **records)
        return Reviewed(result, states, tuple(self.removed), tuple(self.orphans))

    def _imply(self, slots: list[_Slot]) -> None:
        """Give a mention that people added its record; move one that people linked to the unit they named."""
        for slot in slots:
            relinked = slot.name is not None and slot.mention.label == "UNIT" and slot.name != _known_name(slot)
            if not slot.is_new and not relinked:
                continue
            for kind, found in implied(slot.mention, 0, slot.name, slot.entity).items():
                rows = self.rows[kind]
                if relinked:
                    rows[:] = [r for r in rows if not _left(r, slot)]
                elif any(slot in evidence for _, evidence, _ in rows):
                    continue
                for record in found:
                    same = next((r for r in rows if kind == "units" and r[0].name == record.name), None)
                    if same and slot not in same[1]:
                        same[1].append(slot)
                    elif not same:
                        rows.append((record, [slot], State("", slot.state.judgement)))


def _last(judgements: Iterable[Judgement]) -> list[tuple[Judgement, Anchor]]:
    """Return the last decision of each target with its anchor, in order."""
    last = {j.target: j for j in judgements if j.verdict in STATING or j.verdict in ("reject", "unsure")}
    found = ((j, parse_target(target)) for target, j in last.items())
    return sorted(((j, a) for j, a in found if a), key=lambda pair: pair[0].id)


def _same_thing(judgement: Judgement, anchor: Anchor) -> bool:
    other = parse_target(judgement.target)
    return other is not None and (other.quote, other.label) == (anchor.quote, anchor.label)


def _data(text: str | None) -> dict[str, Any]:
    try:
        data = json.loads(text or "")
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None


def _stands(kind: str, slots: list[_Slot], kept: list[_Slot]) -> bool:
    """Say whether a record still rests on something: on a mention of its kind's label where it had one."""
    if not slots or len(kept) == len(slots):
        return True
    label = RECORD_KINDS[kind].label
    had = any(s.mention.label == label or (s.old and s.old.label == label) for s in slots)
    return any(s.mention.label == label for s in kept) if had else bool(kept) or kind == "tasks"


def _following(record: Any, kept: list[_Slot]) -> Any:
    changes: Swaps = {}
    for slot in kept:
        if slot.state.judgement and slot.old:
            changes |= swaps(slot.old, slot.mention, slot.link.name if slot.link else None, slot.name)
            if slot.mention.label == "METRIC" and hasattr(record, "indicator"):
                record = remeasured(record, slot.old, slot.mention)
    record = followed(record, changes)
    linked = [s for s in kept if s.entity and s.name == getattr(record, "name", None)]
    return replace(record, id=linked[0].entity) if linked and isinstance(record, UnitRecord) else record


def _known_name(slot: _Slot) -> str | None:
    return slot.link.name if slot.link else None


def _left(row: tuple[Any, list[_Slot], State], slot: _Slot) -> bool:
    """Take a mention out of a record's evidence and say whether nothing is left of it."""
    if slot in row[1] and row[0].name != slot.name:
        row[1].remove(slot)
        return not row[1]
    return False


def _link(n: int, slot: _Slot) -> Link | None:
    if slot.name or slot.entity:
        return Link(n, slot.name or slot.mention.text, slot.entity, (), "reviewer")
    return replace(slot.link, mention=n) if slot.link else None
