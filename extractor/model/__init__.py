"""The data that flows between the stages: frozen, slotted, picklable dataclasses that do no work.

span.py · raw.py (load) · document.py (parse) · mention.py (recognise) · records.py (link, relate). All offsets are
half-open, in code points of `Document.text`. Dates are ISO prefixes ("2024", "2024-07", "2024-07-10"), intervals two
of them joined by "/" ("2024-01/2024-06").
"""

from __future__ import annotations

from .document import FORMAL_PARTS, SEGMENT_KINDS, Document, Kind, Meta, Part, Segment, Signer
from .mention import LABELS, CitationValue, DateValue, Label, Mention, Method, MetricValue, Value
from .raw import Block, DigitalSignature, Doubt, Health, Hints, Page, RawDocument, Source
from .records import (
    Anaphor,
    AnaphorReason,
    Candidate,
    Citation,
    Dated,
    Link,
    Measurement,
    Occupancy,
    Problem,
    Relation,
    Result,
    Task,
    UnitRecord,
)
from .span import Span

__all__ = [
    "Anaphor",
    "AnaphorReason",
    "Block",
    "Candidate",
    "Citation",
    "CitationValue",
    "DateValue",
    "Dated",
    "DigitalSignature",
    "Document",
    "FORMAL_PARTS",
    "Doubt",
    "Health",
    "Hints",
    "Kind",
    "LABELS",
    "Label",
    "Link",
    "Measurement",
    "Mention",
    "Meta",
    "Method",
    "MetricValue",
    "Occupancy",
    "Page",
    "Part",
    "Problem",
    "RawDocument",
    "Relation",
    "Result",
    "SEGMENT_KINDS",
    "Segment",
    "Signer",
    "Source",
    "Span",
    "Task",
    "UnitRecord",
    "Value",
]
