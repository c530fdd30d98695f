"""Stage 3, recognise: a labelled stretch of text and its normal form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .span import Span

Label = Literal["PERSON", "POSITION", "UNIT", "LOCATION", "CITATION", "DATE", "METRIC"]
Method = Literal["grammar", "gazetteer", "model", "reviewer"]
LABELS: tuple[Label, ...] = ("PERSON", "POSITION", "UNIT", "LOCATION", "CITATION", "DATE", "METRIC")


@dataclass(frozen=True, slots=True)
class DateValue:
    """A calendar expression's normal form; None where a part is missing that the document does not supply.

    `iso`: ISO prefix or interval. `precision`: day, month, quarter, half, year, range, term.
    """

    iso: str | None
    precision: str


@dataclass(frozen=True, slots=True)
class CitationValue:
    """A document reference's normal form. `number` as printed and cleaned ("57/KH-UBND", "06"), None for laws by name.

    `type` is the type word in its dictionary form ("Kế hoạch"); `name` the law's name where it has no number;
    `pinpoint` the point/clause/article as printed; `family` state, party, old or bare.
    """

    type: str | None
    number: str | None
    name: str | None = None
    pinpoint: str | None = None
    family: str | None = None


@dataclass(frozen=True, slots=True)
class MetricValue:
    """A figure's normal form, one for each end of a range. Money in đồng; `kind` as in CONTRACT.md."""

    kind: Literal["count", "ratio", "percent", "rank", "change", "money"]
    value: float
    total: float | None = None
    unit: str | None = None
    direction: Literal["up", "down"] | None = None
    comparator: str | None = None


Value = str | DateValue | CitationValue | tuple[MetricValue, ...] | None


@dataclass(frozen=True, slots=True, init=False)
class Mention:
    """A labelled stretch of text; `text == document.quote(span)` always. `confidence` in [0, 1], calibrated.

    `reason` says who decided: a rule's id, a gazetteer row or the model ("unit:head+place", "places.csv:15").
    """

    label: Label
    span: Span
    text: str
    value: Value = None
    confidence: float = 0.9
    method: Method = "grammar"
    reason: str = ""

    def __init__(  # noqa: PLR0913 - its fields
        self,
        label: Label,
        span: Span,
        text: str,
        value: Value = None,
        confidence: float = 0.9,
        method: Method = "grammar",
        reason: str = "",
    ) -> None:
        _LABEL(self, label)
        _SPAN(self, span)
        _TEXT(self, text)
        _VALUE(self, value)
        _CONFIDENCE(self, confidence)
        _METHOD(self, method)
        _REASON(self, reason)

    @property
    def start(self) -> int:
        return self.span.start

    @property
    def end(self) -> int:
        return self.span.end


_LABEL, _SPAN, _TEXT, _VALUE, _CONFIDENCE, _METHOD, _REASON = (
    getattr(Mention, name).__set__ for name in ("label", "span", "text", "value", "confidence", "method", "reason")
)
"""Writing the slots by themselves takes half as long as the way of a frozen dataclass (`span.py`)."""
