"""What a person typed into a form → the data of a decision."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from ..judgements import RECORD_KINDS, parse_target
from ..judgements.items import Data, mention_of, mention_target
from ..model import LABELS, Label, Span
from ..review.desk import InvalidChangeError, current
from ..review.drafts import CHOICES, added, blank
from ..review.values import data_of, entity_named, moved, syllables
from ..store.reviewed import ReviewedStore, Sheet

Place = Annotated[int | None, Field(ge=0, le=2**53)]


class TypedData(BaseModel):
    """Of a mention: label, value, start and end (grown to whole syllables), or `edge`, the one to move by a word.

    Of a record: `fields` as typed; of a new one also its `kind`, and start and end of the words that say so.
    """

    label: Annotated[str | None, Field(max_length=20)] = None
    value: Annotated[str | None, Field(max_length=2000)] = None
    start: Place = None
    end: Place = None
    edge: Literal["start-", "start+", "end-", "end+"] | None = None
    kind: Literal["officials", "citations", "metrics", "relations", "tasks"] | None = None
    fields: Annotated[dict[str, str], Field(max_length=30)] = {}


def filled(
    store: ReviewedStore, sheet: Sheet, target: str, verdict: str, after: Data | None, typed: TypedData | None
) -> tuple[str, Data | None]:
    """Return the target and the data of a decision. Raises InvalidChangeError where they cannot be made out."""
    document = sheet.held.result.document
    if typed is not None and verdict == "add" and typed.kind:
        return _new_record(sheet, typed.kind, typed)
    if typed is not None and verdict not in ("accept", "reject", "unsure"):
        anchor = parse_target(target)
        if anchor and anchor.kind in RECORD_KINDS:
            after = _record(sheet, anchor.kind, target, typed)
        else:
            after = _mention(store, sheet, target, typed)
    if not target and verdict == "add" and after:
        mention = mention_of(after, document)
        if mention is None:
            raise InvalidChangeError("no such words stand there, or the value does not fit the label", "words")
        target = mention_target(document, mention)
    return target, after


def _new_record(sheet: Sheet, kind: str, typed: TypedData) -> tuple[str, Data]:
    if typed.start is None or typed.end is None:
        raise InvalidChangeError("say which words (start, end) the record stands on", "words")
    span = syllables(sheet.held.result.document.text, typed.start, typed.end)
    values = blank(kind)
    for name, text in typed.fields.items():
        if name not in values:
            raise InvalidChangeError(f"a record of {kind} has no field {name[:40]!r}")
        values[name] = _field(kind, name, text.strip(), values[name])
    return added(sheet, kind, span, values)


def _mention(store: ReviewedStore, sheet: Sheet, target: str, typed: TypedData) -> Data:
    document, before = sheet.held.result.document, (current(sheet, target) if target else None) or {}
    start = typed.start if typed.start is not None else before.get("start")
    end = typed.end if typed.end is not None else before.get("end")
    label = typed.label or before.get("label")
    if start is None or end is None or label not in LABELS:
        raise InvalidChangeError("say which words (start, end) and which label", "words")
    span = Span(start, end) if (start, end) == (before.get("start"), before.get("end")) else syllables(
        document.text, start, end
    )  # fmt: skip
    if typed.edge:
        span = moved(document.text, span, typed.edge)
    if span.start >= span.end:
        raise InvalidChangeError("the selection holds no words", "words")
    known: Label = label
    same = (span.start, span.end, label) == (before.get("start"), before.get("end"), before.get("label"))
    if same and typed.value is None:
        return dict(before)
    data = dict(data_of(known, document, span, typed.value or None))
    if same and data["value"] is None and data["name"] is None and not typed.value:
        data["value"] = before.get("value")
    if isinstance(data["name"], str):
        data["entity"] = entity_named(store, known, data["name"])
    return data


def _record(sheet: Sheet, kind: str, target: str, typed: TypedData) -> Data:
    before = current(sheet, target)
    if before is None:
        raise InvalidChangeError("there is no such record in the document any more", "gone")
    fields = dict(before["fields"])
    for name, text in typed.fields.items():
        if name not in RECORD_KINDS[kind].names:
            raise InvalidChangeError(f"a record of {kind} has no field {name[:40]!r}")
        fields[name] = _field(kind, name, text.strip(), fields[name])
    return {**before, "fields": fields}


def _field(kind: str, name: str, text: str, old: Any) -> Any:
    """Return a field's value from its text; lists are divided by ";", numbers are as people write them."""
    if isinstance(old, list):
        return [x.strip() for x in text.split(";") if x.strip()]
    if isinstance(old, bool):
        return text in ("1", "true", "on")
    if not text:
        return None
    if kind == "metrics" and name in ("value", "total"):
        from ..values.figure import parse_number

        number = parse_number(text)
        if number is None:
            raise InvalidChangeError(f"{text[:40]!r} is no number; write 1.234,5", "number")
        return number
    if name in ("date", "deadline", "as_of") or kind == "dates" and name == "value":
        value = data_date(text)
        if value is None:
            raise InvalidChangeError(f"{text[:40]!r} is no date; write 05/08/2023, 08/2023 or 2023", "date")
        return value
    if name in CHOICES and (name != "kind" or kind == "metrics") and text not in CHOICES[name]:
        raise InvalidChangeError(f"{text[:40]!r} is none of {', '.join(CHOICES[name])}", "choice")
    if kind == "relations" and name == "source" and text.lower() in THIS:
        return "this"
    return " ".join(text.split())


THIS = ("văn bản này", "this document")
"""How a form writes the source of a relation that the document itself has."""


def data_date(text: str) -> str | None:
    """Return the ISO form of a date as people type it: 5/8/2023, 05-08-2023, 5.8.2023, 08/2023, 2023, quý III/2025."""
    from ..model import DateValue
    from ..review.values import value_of_words

    value = value_of_words("DATE", text)
    return value.iso if isinstance(value, DateValue) and value.iso and value.iso[:1].isdigit() else None


__all__ = ["TypedData", "data_date", "filled"]
