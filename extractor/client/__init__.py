"""A small client of /api/v1: typed results, pages as iterators, conflicts as errors. Needs nothing but Python.

    from extractor.client import Client, Conflict

    with Client("http://127.0.0.1:8765", token=None) as desk:
        for item in desk.queue(label="UNIT"):
            print(item.name, item.reasons)

errors.py what may go wrong · results.py what comes back · wire.py requests, retries, server-sent events · desk.py the
calls.
"""

from __future__ import annotations

from .desk import Client
from .errors import ClientError, Conflict, Forbidden, Invalid, NotFound, TooLarge, Unauthorized, Unreachable
from .results import (
    Action,
    Candidate,
    Change,
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
)

__all__ = [
    "Action",
    "Candidate",
    "Change",
    "Client",
    "ClientError",
    "Conflict",
    "Decided",
    "Document",
    "Event",
    "Forbidden",
    "Hit",
    "Invalid",
    "Job",
    "LedgerRow",
    "NotFound",
    "QueueItem",
    "Review",
    "Said",
    "Summary",
    "Thing",
    "Timeline",
    "TooLarge",
    "Unauthorized",
    "Unreachable",
]
