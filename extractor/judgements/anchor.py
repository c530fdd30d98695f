"""Where a decision holds: the words and what stands round them, never a row number.

In the document it was made on, a decision holds at its offset. In a later version of that document (the same place
with another text) the words are looked for: they must stand between the same words, and only once. Two places that fit
equally well are look-alikes, and neither is taken.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from ..model import Document, Span
from ..text import fold

CONTEXT = 40
"""Characters kept on either side of the words."""
_ENOUGH = 16
"""Characters that must agree on each side, fewer only at an end of the document."""
_BLANK = re.compile(r"\s+")
_quoted = json.JSONEncoder(ensure_ascii=False).encode


@dataclass(frozen=True, slots=True)
class Anchor:
    """A stretch of a document named by its content. `kind` is "mentions" or the name of a record's table.

    `label` tells apart what shares its words: the label of a mention, the identifying fields of a record.
    """

    document: str
    kind: str
    label: str
    start: int
    quote: str
    before: str = ""
    after: str = ""

    @property
    def target(self) -> str:
        """The text that stands in the judgement's row: the same for the same thing, whenever it is made.

        A JSON object with its names in order; written out here because a document has hundreds of them.
        """
        sides = f'"after": {_quoted(self.after)}, "before": {_quoted(self.before)}'
        thing = f'"kind": {_quoted(self.kind)}, "label": {_quoted(self.label)}, "quote": {_quoted(self.quote)}'
        return f'{{{sides}, "document": {_quoted(self.document)}, {thing}, "start": {self.start}}}'


def anchor_at(document: Document, kind: str, label: str, span: Span) -> Anchor:
    """Return the anchor of a stretch of `document`."""
    before = document.text[max(0, span.start - CONTEXT) : span.start]
    after = document.text[span.end : span.end + CONTEXT]
    return Anchor(document.id, kind, label, span.start, document.quote(span), before, after)


def parse_target(target: str) -> Anchor | None:
    """Return the anchor that a target names; None where it is of another kind (a pair of subjects) or malformed."""
    try:
        data = json.loads(target)
    except ValueError:
        return None
    return anchor_of(data) if isinstance(data, dict) else None


def anchor_of(data: dict[str, Any]) -> Anchor | None:
    """Return the anchor of plain data; a row without `kind` is of a mention. None where a field is missing or odd."""
    texts = [data.get("document"), data.get("kind", "mentions"), data.get("label"), data.get("quote")]
    start = data.get("start")
    if not all(isinstance(x, str) for x in texts) or not isinstance(start, int) or isinstance(start, bool) or start < 0:
        return None
    document, kind, label, quote = (str(x) for x in texts)
    return Anchor(document, kind, label, start, quote, str(data.get("before", "")), str(data.get("after", "")))


def locate(anchor: Anchor, document: Document) -> Span | None:
    """Return where the anchor's words stand in `document`, None where they do not, or in several places alike."""
    if anchor.document == document.id:
        span = Span(anchor.start, anchor.start + len(anchor.quote))
        return span if anchor.quote and document.quote(span) == anchor.quote else None
    if not anchor.quote.strip():
        return None
    words = (re.escape(w) for w in fold(anchor.quote).split())
    found = [Span(m.start(), m.end()) for m in re.finditer(r"\s+".join(words), fold(document.text))]
    fitting = [span for span in found if _fits(anchor, document, span)]
    return fitting[0] if len(fitting) == 1 else None


def _fits(anchor: Anchor, document: Document, span: Span) -> bool:
    text = document.text
    before = _plain(text[max(0, span.start - 2 * CONTEXT) : span.start])
    after = _plain(text[span.end : span.end + 2 * CONTEXT])
    return _agree(_plain(anchor.before)[::-1], before[::-1]) and _agree(_plain(anchor.after), after)


def _plain(text: str) -> str:
    return _BLANK.sub(" ", fold(text)).strip()


def _agree(wanted: str, there: str) -> bool:
    needed = min(_ENOUGH, len(wanted))
    return wanted[:needed] == there[:needed]
