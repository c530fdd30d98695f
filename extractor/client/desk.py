"""The calls of /api/v1, one method each."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

from ..interchange import from_record
from ..model import Result
from .results import (
    Action,
    Candidate,
    Change,
    Data,
    Decided,
    Document,
    Event,
    Hit,
    Job,
    LedgerRow,
    QueueItem,
    Review,
    Said,
    Summary,
    Thing,
    Timeline,
    made,
)
from .wire import Ask, File, Wire, files_ask, json_ask

PAGE = 100
FILES_AT_ONCE = 500
BYTES_AT_ONCE = 100_000_000
"""What one upload holds at most; more files become more jobs. The server's own bounds are twice as wide."""
Subject = Literal["directive", "unit", "official", "indicator", "topic"]


class Client:
    """A server of the review desk. Calls raise `ClientError` or one of its kinds; a context manager, or not.

    `token`: as `extractor serve --add-token` prints it; none is needed on the machine itself.
    """

    def __init__(self, base: str = "http://127.0.0.1:8765", token: str | None = None, timeout: float = 60.0) -> None:
        self._wire = Wire(base, token, timeout)

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is held open between two calls."""

    def _get(self, path: str, **query: Any) -> Any:
        return self._wire.send(Ask("GET", path, query)).json

    def _post(self, path: str, data: Any = None, **more: Any) -> Any:
        return self._wire.send(json_ask("POST", path, data, **more)).json

    # -------------------------------------------------------------- documents

    def documents(self, *, changed: bool = False) -> Iterator[Summary]:
        """Yield the documents held, the newest first; pages are asked for as they are needed."""
        return self._by_cursor("/documents", Summary, changed=changed)

    def document(self, identifier: str, known: Document | None = None) -> Document:
        """Return a whole document. `known`, an earlier answer, comes back itself where nothing has changed since."""
        headers = {"if-none-match": f'"{known.version}"'} if known and known.id == identifier else {}
        answer = self._wire.send(Ask("GET", f"/documents/{_part(identifier)}", headers=headers))
        if answer.status == 304 and known:
            return known
        record = answer.json
        return Document(record, int(record.pop("version")))

    def things(self, identifier: str, kind: str = "mentions") -> tuple[tuple[Thing, ...], int]:
        """Return the mentions (or the records of a kind) of a document with their targets, and its version."""
        where = "mentions" if kind == "mentions" else "records"
        data = self._get(f"/documents/{_part(identifier)}/{where}")
        rows = data["items"] if kind == "mentions" else data[kind]
        return tuple(_thing(kind, row) for row in rows), int(data["version"])

    def search(self, words: str, *, limit: int = 20, since: str | None = None, until: str | None = None) -> list[Hit]:
        """Return the documents with these words, the best first."""
        return [made(Hit, x) for x in self._get("/search", q=words, limit=limit, since=since, until=until)["items"]]

    # -------------------------------------------------------------- decisions

    def decide(
        self, identifier: str, changes: Sequence[Change], version: int, *, note: str | None = None,
        token: str | None = None,
    ) -> Decided:  # fmt: skip
        """Save decisions on one document, all or none. `version`: as the things were read (it is sent as If-Match).

        Raises Conflict where somebody else decided on one of them since. It is safe to call again with the same
        `token`, which is made here where none is given: a retry is no second decision.
        """
        body = {"changes": [c.body for c in changes], "token": token or secrets.token_hex(12), "note": note}
        headers = {"if-match": f'"{version}"'}
        path = f"/documents/{_part(identifier)}/decisions"
        return _decided(self._post(path, body, headers=headers, safe=True))

    def undo(self) -> Decided:
        """Take back this person's last action, wherever it was."""
        return _decided(self._post("/undo"))

    def redo(self) -> Decided:
        """Do again what was taken back last."""
        return _decided(self._post("/redo"))

    def take_back(self, action: int) -> Decided:
        """Take back one action of anybody."""
        return _decided(self._post(f"/actions/{action}/undo"))

    def actions(self) -> Iterator[Action]:
        """Yield what everybody did, the newest first."""
        return self._by_cursor("/actions", Action)

    def history(self, target: str) -> tuple[Data, ...]:
        """Return every decision on one thing, in order."""
        return tuple(self._get("/history", target=target)["items"])

    def places(self, target: str) -> tuple[Data, ...]:
        """Return where the same words stand under the same label."""
        return tuple(self._get("/places", target=target)["items"])

    def spread(self, identifier: str, target: str, places: Iterable[tuple[str, str]]) -> Decided:
        """Decide at (document, target) of `places` as was decided on one thing."""
        body = {"document": identifier, "target": target, "places": [list(p) for p in places],
                "token": secrets.token_hex(12)}  # fmt: skip
        return _decided(self._post("/spread", body, safe=True))

    def queue(
        self, *, document: str = "", label: str = "", unit: str = "", only: str = "", decided: bool = False
    ) -> Iterator[QueueItem]:
        """Yield what to look at, the most consequential first. `only`: disputed, ocr, low or new."""
        query = {"document": document, "label": label, "unit": unit, "only": only, "decided": decided}
        return self._by_offset("/queue", lambda x: made(QueueItem, x), query)

    # -------------------------------------------------------------- files in

    def extract(self, text: str, name: str = "van-ban.txt") -> Result:
        """Return everything that a text says; nothing is stored."""
        return from_record(self._post("/extract", {"text": text, "name": name}, safe=True))

    def ingest(self, files: Iterable[str | os.PathLike[str] | File]) -> tuple[Job, ...]:
        """Have files taken in (paths, or names with bytes), and return the jobs: `progress` follows one."""
        jobs: list[Job] = []
        batch: list[File] = []
        size = 0
        for file in files:
            name, data = file if isinstance(file, tuple) else (Path(file).name, Path(file).read_bytes())
            if batch and (len(batch) >= FILES_AT_ONCE or size + len(data) > BYTES_AT_ONCE):
                jobs.append(self._upload(batch))
                batch, size = [], 0
            batch.append((name, data))
            size += len(data)
        return (*jobs, *([self._upload(batch)] if batch else ()))

    def _upload(self, batch: Sequence[File]) -> Job:
        return made(Job, self._wire.send(files_ask("/ingest", batch)).json)

    def job(self, identifier: str) -> Job:
        """Return how far a job is, with what became of each file."""
        return made(Job, self._get(f"/jobs/{_part(identifier)}"))

    def progress(self, job: Job | str) -> Iterator[Job]:
        """Yield a job each time it has got further, until it is finished (server-sent events)."""
        identifier = job if isinstance(job, str) else job.id
        for data in self._wire.events(Ask("GET", f"/jobs/{_part(identifier)}/events")):
            yield made(Job, data)

    def wait(self, job: Job | str) -> Job:
        """Return a job once it is finished."""
        for _ in self.progress(job):
            pass
        return self.job(job if isinstance(job, str) else job.id)

    def ledger(self, state: str = "") -> Iterator[LedgerRow]:
        """Yield what became of every input, the latest first."""
        return self._by_offset("/ledger", lambda x: made(LedgerRow, x), {"state": state})

    def retry(self) -> Job:
        """Have everything read again that failed and is still there."""
        return made(Job, self._post("/retry"))

    def watched(self) -> Data:
        """Return the state of the watched folder; its `folder` is None where none is watched."""
        return dict(self._get("/watched"))

    # -------------------------------------------------------------- timelines and files out

    def timeline(self, kind: Subject, name: str, *, as_of: str | None = None, pick: int | None = None) -> Timeline:
        """Return the timeline of a directive, unit, official, indicator or topic by its number or name."""
        data = self._get(f"/timelines/{kind}", name=name, as_of=as_of, pick=pick)
        events = tuple(made(Event, e) for e in data["events"])
        return Timeline(data["subject"], events, tuple(data.get("candidates", ())))

    def timeline_file(self, kind: Subject, name: str, form: str = "csv", **query: Any) -> bytes:
        """Return a timeline as a file: text, json, csv, xlsx, html, svg, ics, timelinejs or vis."""
        query |= {"name": name, "form": form}
        return self._wire.send(Ask("GET", f"/timelines/{kind}/export", query)).body

    def export(self, table: str = "records", form: str = "jsonl", **query: Any) -> bytes:
        """Return a table of all documents as a file: jsonl, csv, xlsx, parquet, jsonld …"""
        return self._wire.send(Ask("GET", f"/export/{_part(table)}", {"form": form, **query})).body

    # -------------------------------------------------------------- what is learned

    def candidates(self, state: str = "open", kind: str = "") -> Iterator[Candidate]:
        """Yield names worth teaching."""
        return self._by_offset("/candidates", _candidate, {"state": state, "kind": kind})

    def teach(self, candidate: str, verdict: Literal["accept", "reject", "undo"], name: str | None = None) -> Candidate:
        """Say what a candidate is worth; what is accepted counts from the next extraction on."""
        return _candidate(self._post(f"/candidates/{_part(candidate)}", {"verdict": verdict, "name": name}))

    def review(self, identifier: str) -> Review:
        """Return how far people are with a document."""
        return made(Review, self._get(f"/documents/{_part(identifier)}/review"))

    def finish(self, identifier: str, *, reopen: bool = False) -> Review:
        """Say that a document is finished (or open again)."""
        verdict = "reopen" if reopen else "finish"
        return made(Review, self._post(f"/documents/{_part(identifier)}/review", {"verdict": verdict}))

    def gold(self, identifier: str, *, partial: bool = False) -> str:
        """Return a finished document as a gold file; Conflict where it is not finished, unless `partial`."""
        return self._wire.send(Ask("GET", f"/documents/{_part(identifier)}/gold", {"partial": partial})).body.decode()

    # -------------------------------------------------------------- pages

    def _by_cursor(self, path: str, kind: type[Any], **query: Any) -> Iterator[Any]:
        cursor: int | None = None
        while True:
            data = self._get(path, limit=PAGE, cursor=cursor, **query)
            yield from (made(kind, x) for x in data["items"])
            cursor = data.get("next")
            if cursor is None:
                return

    def _by_offset(self, path: str, build: Callable[[Data], Any], query: Mapping[str, Any]) -> Iterator[Any]:
        offset = 0
        while True:
            items = self._get(path, limit=PAGE, offset=offset, **query)["items"]
            yield from map(build, items)
            offset += len(items)
            if len(items) < PAGE:
                return


def _part(text: str) -> str:
    return quote(text, safe="")


def _said(data: Any) -> Said | None:
    return made(Said, data) if data else None


def _thing(kind: str, row: Data) -> Thing:
    data = {k: v for k, v in row.items() if k not in ("target", "decision", "differs")}
    return Thing(kind, row["target"], data, _said(row["decision"]), row["differs"])


def _decided(data: Data) -> Decided:
    return Decided(made(Action, data["action"]), tuple(data["judgements"]), data.get("version"))


def _candidate(data: Data) -> Candidate:
    return made(Candidate, data, decision=_said(data.get("decision")))
