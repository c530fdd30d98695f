"""Changes with a sign, in brackets behind what changed: "giảm 1,1% (-717 ha)", "tăng 1.475 tỷ đồng (+6,2%)"."""

from __future__ import annotations

from ...model import Document, Mention, MetricValue
from ...values.figure import Figure
from . import words
from .nouns import noun_end


def signed_change(document: Document, folded: str, figure: Figure, before: str) -> Mention | None:
    """Return the change that `figure` tells behind a bracket and a sign; None where there is none, or it holds more.

    `before`: the folded words before the figure.
    """
    sign = words.SIGNED.search(before) if "(" in before[-3:] else None
    if sign is None or figure.total is not None:
        return None
    end = noun_end(document.text, folded, figure.end) if figure.kind == "plain" else figure.end
    unit = figure.unit or document.text[figure.end : end].strip()
    if not unit or figure.kind != "percent" and not folded.startswith(")", end):
        return None
    value = MetricValue("change", figure.values[0], None, unit, "up" if sign["sign"] == "+" else "down")
    start = figure.start - len(before) + sign.start("sign")
    return document.mention("METRIC", start, end, value=(value,), confidence=0.9, reason="metric:change")
