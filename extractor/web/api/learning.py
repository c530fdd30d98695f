"""What is learned from people: candidates for the gazetteer, finished documents, their gold, what is in force."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any, Literal

from fastapi import HTTPException, Path, Query, Response
from pydantic import BaseModel, Field

from ...errors import NotFoundError
from ...learning import candidates, names
from ...learning import review_state as states
from ...learning.candidates import Listed
from ...learning.gold import NoGoldError, gold_file
from ...learning.taught import model_in_use, taught_files
from ...review.desk import InvalidChangeError
from ..here import Here, HereDep

Kind = Literal["", "alias", "unit", "official"]
State = Literal["open", "accepted", "rejected"]
Offset = Annotated[int, Query(ge=0, le=100_000)]
Identifier = Annotated[str, Path(max_length=40)]


def listed(here: Here, state: State, kind: str) -> tuple[list[Listed], bool]:
    """Return the candidates, and whether the list is being made anew: it waits a moment for a small database's."""
    if candidates.is_stale(here.store):
        here.request.app.state.miner.ask(patience=1.0)
    return candidates.listed(here.store, state, kind or None), candidates.is_stale(here.store)


def candidate_list(
    here: HereDep, state: State = "open", kind: Kind = "", limit: Annotated[int, Query(ge=1, le=200)] = 50,
    offset: Offset = 0,
) -> dict[str, Any]:  # fmt: skip
    """List names worth knowing, those that people's corrections speak for first. `stale`: the list is being renewed."""
    rows, stale = listed(here, state, kind)
    return {"items": [_row(r) for r in rows[offset : offset + limit]], "count": len(rows), "stale": stale}


def _row(row: Listed) -> dict[str, Any]:
    said = {"verdict": row.said.verdict, "by": row.said.by, "at": row.said.at} if row.said else None
    return asdict(row.candidate) | {"state": row.state, "full": row.full, "decision": said}


def told(target: str) -> str | None:
    """Return what a decision of the log is about where it is a name, a model, or a document as a whole."""
    name, model = names.data_of(target, "candidate"), names.data_of(target, "model")
    if name:
        return " → ".join(dict.fromkeys(str(x) for x in (name.get("surface"), name.get("name")) if x))[:160]
    if model:
        return "tagger"
    document = names.data_of(target, "document")
    return f"{str(document.get('document'))[:8]} ✓" if document else None


class WordIn(BaseModel):
    """A person's word on a candidate. `name`: what the letters stand for, where that is open or wrong."""

    verdict: Literal["accept", "reject", "undo"]
    name: Annotated[str | None, Field(max_length=200)] = None


def candidate_word(here: HereDep, candidate: Identifier, body: WordIn) -> dict[str, Any]:
    """Accept or reject a candidate, or undo that. What is accepted counts from the next extraction on."""
    return _row(say(here, candidate, body.verdict, body.name))


def say(here: Here, candidate: str, verdict: str, name: str | None) -> Listed:
    try:
        if verdict == "accept":
            candidates.accept(here.store, candidate, here.person.name, name)
        elif verdict == "reject":
            candidates.reject(here.store, candidate, here.person.name)
        else:
            candidates.take_back(here.store, candidate, here.person.name)
    except names.InvalidNameError as error:
        raise InvalidChangeError(str(error)) from error
    return candidates.find(here.store, candidate)


def in_force(here: HereDep) -> dict[str, Any]:
    """Tell what people have taught: how many names, which model with its figures; `version` stands in records too."""
    return force(here)


def force(here: Here) -> dict[str, Any]:
    files = taught_files(here.store, write=False)
    version = "+".join(f.rsplit("/", 1)[-1].rpartition(".")[0] for f in files) or None
    return {"version": version, "names": len(names.accepted(here.store)), "model": model_in_use(here.store)}


# ------------------------------------------------------------------ finished documents


def review(here: HereDep, document: str) -> dict[str, Any]:
    """Tell how far people are with a document: finished or not, how much is decided, how much is open."""
    sheet = here.sheet(document)
    return review_data(states.review_state(here.store, sheet))


def review_data(state: states.ReviewState) -> dict[str, Any]:
    mark = state.mark
    return {
        "finished": state.finished, "stale": state.stale, "decided": state.decided, "undecided": len(state.undecided),
        "unsure": len(state.unsure), "mark": {"by": mark.by, "at": mark.at} if mark else None,
    }  # fmt: skip


class ReviewIn(BaseModel):
    """`finish`: what stands in the document is right and nothing is missing; `reopen` takes that back."""

    verdict: Literal["finish", "reopen"]


def set_review(here: HereDep, document: str, body: ReviewIn) -> dict[str, Any]:
    """Say that a document is finished, or open again."""
    key = here.key(document)
    (states.mark if body.verdict == "finish" else states.unmark)(here.store, key, here.person.name)
    return review_data(states.review_state(here.store, here.store.sheet(key)))


def gold(here: HereDep, document: str, partial: bool = False) -> Response:
    """Return a document as a gold file. 409 where it is not finished, unless `partial`: then what is open is marked."""
    sheet = here.sheet(document)
    state = states.review_state(here.store, sheet)
    if not state.finished and not partial:
        raise HTTPException(409, f"the document is not finished: {len(state.undecided)} things are undecided")
    try:
        made = gold_file(sheet, state, document)
    except NoGoldError as error:
        raise NotFoundError(str(error)) from error
    head = {"content-disposition": f'attachment; filename="{document}.gold"'}
    return Response(made.content, media_type="text/plain; charset=utf-8", headers=head)
