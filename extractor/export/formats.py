"""All formats that documents and timelines can be written in.

To add one: a file with `write_documents(documents, stream, options)` or `write_timeline(timeline, stream, options)`,
and a line here.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, BinaryIO

from ..collection import Held, Timeline
from .options import Options

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Documents = Iterable[Held]


@dataclass(frozen=True, slots=True)
class DocumentFormat:
    """A way to write documents. `tables`: "one" where a table must be named, "may" where it can be, "all" where not."""

    name: str
    suffix: str
    media_type: str
    tables: str
    write: Callable[[Documents, BinaryIO, Options], None]


@dataclass(frozen=True, slots=True)
class TimelineFormat:
    """A way to write a timeline."""

    name: str
    suffix: str
    media_type: str
    write: Callable[[Timeline, BinaryIO, Options], None]


def _call(module: str, function: str) -> Callable[[Any, BinaryIO, Options], None]:
    """Return a writer that loads its module when it is used: a program that lists the formats loads none of them."""

    def write(data: Any, stream: BinaryIO, options: Options) -> None:
        getattr(import_module(f".{module}", __package__), function)(data, stream, options)

    return write


DOCUMENTS: tuple[DocumentFormat, ...] = (
    DocumentFormat("jsonl", ".jsonl", "application/x-ndjson", "may", _call("jsonl", "write_documents")),
    DocumentFormat("csv", ".csv", "text/csv", "one", _call("csv", "write_documents")),
    DocumentFormat("xlsx", ".xlsx", XLSX, "all", _call("xlsx", "write_documents")),
    DocumentFormat("ics", ".ics", "text/calendar", "all", _call("ics", "write_documents")),
    DocumentFormat("parquet", ".parquet", "application/vnd.apache.parquet", "one", _call("parquet", "write_documents")),
    DocumentFormat("jsonld", ".jsonld", "application/ld+json", "all", _call("jsonld", "write_documents")),
    DocumentFormat("ftm", ".ftm.json", "application/json+ftm", "all", _call("ftm", "write_documents")),
    DocumentFormat("akn", ".xml", "application/akn+xml", "all", _call("akn", "write_documents")),
    DocumentFormat("annotations", ".jsonl", "application/x-ndjson", "all", _call("annotations", "write_documents")),
    DocumentFormat("conll", ".conll", "text/plain", "all", _call("conll", "write_documents")),
    DocumentFormat("docbin", ".spacy", "application/octet-stream", "all", _call("docbin", "write_documents")),
)
TIMELINES: tuple[TimelineFormat, ...] = (
    TimelineFormat("text", ".txt", "text/plain", _call("text", "write_timeline")),
    TimelineFormat("json", ".json", "application/json", _call("jsonl", "write_timeline")),
    TimelineFormat("csv", ".csv", "text/csv", _call("csv", "write_timeline")),
    TimelineFormat("xlsx", ".xlsx", XLSX, _call("xlsx", "write_timeline")),
    TimelineFormat("html", ".html", "text/html", _call("html", "write_timeline")),
    TimelineFormat("svg", ".svg", "image/svg+xml", _call("svg", "write_timeline")),
    TimelineFormat("ics", ".ics", "text/calendar", _call("ics", "write_timeline")),
    TimelineFormat("timelinejs", ".timelinejs.json", "application/json", _call("timelinejs", "write_timeline")),
    TimelineFormat("vis", ".vis.json", "application/json", _call("vis", "write_timeline")),
)


def written(write: Callable[[BinaryIO], None]) -> bytes:
    """Return what a writer writes, for callers that want bytes."""
    stream = io.BytesIO()
    write(stream)
    return stream.getvalue()
