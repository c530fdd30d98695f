"""Decisions: checked, saved as one action, and refused where somebody else decided on the same thing meanwhile."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from ..collection import Judgement
from ..errors import ExtractorError, NotFoundError
from ..judgements import KINDS, mention_data, parse_target, record_data
from ..judgements.items import Data, dump, mention_of, record_of
from ..model import Span
from ..store import actions, judge
from ..store.reviewed import ReviewedStore, Sheet
from .sheets import accepted, sheet_of

VERDICTS = ("accept", "reject", "edit", "add", "relabel", "move", "link", "unsure")
_NEEDS_DATA = ("edit", "add", "relabel", "move", "link")


class InvalidChangeError(ExtractorError):
    """A decision that cannot be saved: an unknown target, words that do not stand there, a field of the wrong kind.

    `said` names the words of the catalogue that tell a person so.
    """

    def __init__(self, message: str, said: str = "change") -> None:
        super().__init__(message)
        self.said = said


@dataclass(frozen=True, slots=True)
class Change:
    """A decision to be saved: `after` is how the thing is then (None: as it is now, or rejected)."""

    target: str
    verdict: str
    after: Data | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """What was saved: the action, its judgements, and the document's version after it."""

    action: actions.Action
    judgements: tuple[Judgement, ...]
    version: int


class ConflictError(ExtractorError):
    """Somebody decided on the same thing since the page was made: nothing is saved, three views are given."""

    def __init__(self, base: Data | None, theirs: Judgement, yours: Change, version: int) -> None:
        super().__init__("somebody else decided on this meanwhile; look at both and decide again")
        self.base = base
        self.theirs = theirs
        self.yours = yours
        self.version = version


class Desk:
    """Decisions on one store, by one person."""

    def __init__(self, store: ReviewedStore, by: str) -> None:
        self.store = store
        self.by = by

    def decide(self, key: int, changes: Sequence[Change], base: int, deed: actions.Deed | None = None) -> Decided:
        """Save decisions on one document as one action. `base`: the version of the document that the person saw.

        Raises ConflictError where another decision on one of the things is younger than `base`, InvalidChangeError.
        """
        store, deed = self.store, deed or actions.Deed("bulk" if len(changes) > 1 else "decide", self.by)
        sheet_of(store, key)  # what takes long is done before the lock is held
        with store.writing() as connection:
            sheet = sheet_of(store, key)
            again = self._saved(deed, sheet)
            if again:
                return again
            self._check(sheet, changes, base)
            rows = [self._row(sheet, change) for change in changes]
            action, saved = actions.act(connection, deed, rows, store.moment())
            for change in changes:
                decided = change.verdict != "unsure"
                connection.execute(
                    "UPDATE queue SET decided = ? WHERE document = ? AND target = ?",
                    (int(decided), key, change.target),
                )
        accepted(store, sheet, saved)
        return Decided(action, saved, max((j.id for j in saved), default=sheet.version))

    def _saved(self, deed: actions.Deed, sheet: Sheet) -> Decided | None:
        """Return what a retried attempt saved the first time."""
        if deed.token is None:
            return None
        row = self.store.connection.execute("SELECT id FROM action WHERE token = ?", (deed.token,)).fetchone()
        if row is None:
            return None
        action = actions.one(self.store.connection, row[0])
        return Decided(action, actions.rows_of(self.store.connection, action.id), sheet.version)

    def _check(self, sheet: Sheet, changes: Sequence[Change], base: int) -> None:
        for change in changes if sheet.version > base else ():
            rows = history(self.store, change.target)
            if rows and rows[-1].id > base:
                was = _base_of(rows, base)
                yours = (
                    Change(change.target, "accept", was) if change.verdict == "accept" and not change.after else change
                )
                raise ConflictError(was, rows[-1], yours, sheet.version)

    def _row(self, sheet: Sheet, change: Change) -> judge.Decision:
        if change.verdict not in VERDICTS:
            raise InvalidChangeError(f"verdict {change.verdict!r} is none of {', '.join(VERDICTS)}")
        anchor = parse_target(change.target)
        if anchor is None or anchor.kind not in KINDS:
            raise InvalidChangeError("the target names no mention and no record")
        before = current(sheet, change.target)
        if before is None and change.verdict not in ("add", "accept", "edit"):
            raise InvalidChangeError("there is no such mention or record in the document any more", "gone")
        after = change.after
        if after is None and change.verdict == "accept":
            after = before
        if change.verdict in (*_NEEDS_DATA, "accept"):
            self._sound(sheet, anchor.kind, after)
        kept = after if change.verdict not in ("reject", "unsure") else None
        return (change.target, change.verdict, dump(before) if before else None, dump(kept) if kept else None, self.by)

    def _sound(self, sheet: Sheet, kind: str, after: Data | None) -> None:
        document = sheet.held.result.document
        if after is None:
            raise InvalidChangeError("the decision says not how the thing is; give `after`")
        if kind == "mentions":
            if mention_of(after, document) is None:
                raise InvalidChangeError("no such words stand there, or the value does not fit the label", "words")
        elif record_of(kind, after, (), Span(0, 1)) is None:
            raise InvalidChangeError("a field of the record is missing or of the wrong kind", "field")

    # -------------------------------------------------------------- undo, redo

    def undo(self) -> tuple[actions.Done, tuple[int, ...]]:
        """Take back this person's last action, in whatever documents; NotFoundError where there is none."""
        return self._back(actions.next_undo(self.store.connection, self.by), "undo")

    def redo(self) -> tuple[actions.Done, tuple[int, ...]]:
        """Give again what this person took back last, unless he did something else since."""
        return self._back(actions.next_redo(self.store.connection, self.by), "redo")

    def take_back(self, action: int) -> tuple[actions.Done, tuple[int, ...]]:
        """Take back one action of anybody."""
        return self._back(action, "undo")

    def _back(self, action: int | None, what: str) -> tuple[actions.Done, tuple[int, ...]]:
        if action is None:
            raise NotFoundError(f"there is nothing to {what}")
        done = self.store.take_back(action, self.by)
        return done, touched(self.store, done[1])


def touched(store: ReviewedStore, rows: Sequence[Judgement]) -> tuple[int, ...]:
    """Return the keys of the documents that judgements are about, each once."""
    ids = dict.fromkeys(a.document for j in rows if (a := parse_target(j.target)))
    found = (store.connection.execute("SELECT key FROM document WHERE id = ?", (x,)).fetchone() for x in ids)
    return tuple(row[0] for row in found if row)


def current(sheet: Sheet, target: str) -> Data | None:
    """Return how a thing is now, as data; of a rejected one, how it was."""
    for (kind, n), state in sheet.reviewed.states.items():
        if state.target == target:
            return thing(sheet, kind, n)
    for gone in sheet.reviewed.removed:
        if gone.judgement.target == target and gone.judgement.before:
            data: Data = json.loads(gone.judgement.before)
            return data
    return None


def thing(sheet: Sheet, kind: str, n: int) -> Data:
    """Return the `n`th mention or record of a kind of the reviewed document as data."""
    result = sheet.reviewed.result
    if kind == "mentions":
        link = next((x for x in result.links if x.mention == n), None)
        return mention_data(result.mentions[n], link.name if link else None, link.entity if link else None)
    return record_data(result, kind, getattr(result, kind)[n])


def history(store: ReviewedStore, target: str) -> tuple[Judgement, ...]:
    """Return every judgement on a thing, in order."""
    return judge.judgements(store.connection, target, all_rows=True)


def _base_of(rows: Sequence[Judgement], base: int) -> Data | None:
    """Return how a thing was at version `base`: after its last decision till then, else before the first since."""
    old = judge.standing(j for j in rows if j.id <= base)
    text = old[-1].after if old else next((j.before for j in rows if j.id > base), None)
    data: Data | None = json.loads(text) if text else None
    return data
