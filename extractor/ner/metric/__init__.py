"""Figures that report a result, a state or a target → METRIC mentions.

The grammar in `values.figure` reads every figure; here the words around it decide whether it counts something. The
default is yes: a number with a counted noun, a percentage, a measure or a sum reports something unless its context
makes it a label, a date, a duration, an ordinal or a structural count (annotation guide §1 and §3).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Literal

from ...gazetteer import Gazetteer
from ...model import Document, Mention, MetricValue, Span
from ...text import fold, fold_lines
from ...values.figure import Figure, find_figures
from ..sport import is_sport
from . import words
from .context import (
    PLACE_AFTER,
    compared,
    is_address_number,
    is_bracketed_item,
    is_denominator,
    is_item_mark,
    is_named_day,
    is_no_part,
    is_round_the_clock,
    is_slogan,
    is_sure,
    moved_along,
)
from .lists import listed_figures
from .nouns import WORD, next_word, noun_end, same_noun
from .signed import signed_change
from .tables import in_table, table_figures

SILENT_SEGMENTS = frozenset(
    {"boilerplate", "byline", "dateline", "letterhead", "number_line", "place_date", "doc_type", "recipients",
     "signature"}
)  # fmt: skip
"""Parts of a document that name and date it; what they count is no news."""

Kind = Literal["count", "ratio", "percent", "rank", "change", "money"]
_KINDS: dict[str, Kind] = {"percent": "percent", "money": "money", "measure": "count"}
_WINDOW = 60
_TOP = ("top ", "tốp ")
"""Before a number: a rank of so much or better ("lọt top | 10")."""
_NAME_BEFORE = re.compile(r"(?<=[^\s.:;!?\-–|•*]\s)([^\W\d_]+)\s$")
_ARTICLE_BEFORE = re.compile(r"(?:Điều|ĐIỀU|Mục|MỤC|Chương|CHƯƠNG|Phần|PHẦN|Khoản|KHOẢN|Điểm)\s$")
_STREET_AFTER = re.compile(r"[^\S\n]([^\W\d_])[^\W\d_]+[^\S\n]([^\W\d_])([^\W\d_])")
_LISTED_NUMBERS = re.compile(r"(?:\d{1,3}\s?(?:,|và|-|đến|hoặc)\s){1,4}$")
_PLACE_BEFORE = re.compile(r"(?<!\w)(?:ở|tại|số|sở|chỉ|nhà|đường|phố|địa chỉ):?\s$", re.IGNORECASE)
_COMPARATORS = (
    (re.compile(r"(?:trên|hơn|vượt|quá|vượt\squá)\s$"), ">"),
    (re.compile(r"(?:ít\snhất|tối\sthiểu|không\sdưới|không\sthấp\shơn|không\sít\shơn)\s$"), ">="),
    (re.compile(r"(?:không\squá|tối\sđa|nhiều\snhất|không\svượt)\s$"), "<="),
    (re.compile(r"(?:dưới|chưa\sđến|chưa\stới|chưa\sđầy)\s$"), "<"),
    (re.compile(r"(?:gần|khoảng|chừng|xấp\sxỉ|ước|ước\stính)\s$"), "~"),
)


def recognise(document: Document, gazetteer: Gazetteer, found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the METRIC mentions of `document`, each with a MetricValue for every end of a range.

    Figures inside CITATION and DATE mentions of `found`, and in segments that only name and date the document, are
    passed over. `gazetteer` is not needed: figures have no names.
    """
    folded = fold_lines(document.text)
    closed = _closed(document, found)
    seen: set[int] = set()
    position = told = 0
    sport = is_sport(folded)
    cells = {cell.start: cell for cell in table_figures(document.text, folded)}
    for figure in find_figures(folded):
        if figure.start < told or figure.start in cells:
            continue
        if sport and words.OF_PLAY.match(folded, figure.start + len(figure.digits)):
            continue
        while position < len(closed) and closed[position].end <= figure.start:
            position += 1
        if position < len(closed) and closed[position].start < figure.end:
            continue
        limit = closed[position].start if position < len(closed) else len(folded)
        mention = _mention(document, folded, figure)
        if mention is not None:
            seen.add(mention.start)
            told = mention.end
            yield mention if mention.end <= limit else _cut(document, mention, limit)
    shut = [span.start for span in closed]
    for cell in cells.values():
        at = bisect_right(shut, cell.start) - 1
        if cell.start not in seen and not (at >= 0 and closed[at].end > cell.start):
            seen.add(cell.start)
            yield from in_table(document, cell)
    for item in listed_figures(document.text, folded):
        at = bisect_right(shut, item.start) - 1
        if item.start not in seen and not (at >= 0 and closed[at].end > item.start):
            value = MetricValue("count", item.value, None, item.unit, None, None)
            yield document.mention(
                "METRIC", item.start, item.end, value=(value,), confidence=0.85, reason="metric:by-list"
            )


def _closed(document: Document, found: Sequence[Mention]) -> list[Span]:
    """The stretches in which no figure may begin, sorted and merged."""
    spans = [m.span for m in found if m.label in ("CITATION", "DATE")]
    spans += [s.span for s in document.segments if s.kind in SILENT_SEGMENTS]
    merged: list[Span] = []
    for span in sorted(spans, key=attrgetter("start", "end")):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _cut(document: Document, mention: Mention, limit: int) -> Mention:
    """The mention without the words that belong to the date or citation behind it."""
    end = limit
    while document.text[end - 1].isspace():
        end -= 1
    return document.mention(
        "METRIC", mention.start, end, value=mention.value, confidence=mention.confidence, reason=mention.reason
    )


def _mention(document: Document, folded: str, figure: Figure) -> Mention | None:
    """Judge one figure; return its mention, or None where it reports nothing."""
    first = max(0, figure.start - _WINDOW)
    before = folded[max(folded.rfind("\n", first, figure.start) + 1, first) : figure.start]
    after = folded[figure.end : figure.end + 40]
    if (signed := signed_change(document, folded, figure, before)) is not None:
        return signed
    if _is_rank(figure, before, after):
        return _rank(document, figure, before)
    if change := words.CHANGE_BEFORE.search(before):
        mention = _change(document, folded, figure, change, figure.start - len(before))
        if mention is not None:
            return mention
    if figure.total is None and (way := compared(before, after) or moved_along(figure, before, after)):
        end = figure.end if figure.kind != "plain" else noun_end(document.text, folded, figure.end)
        moved = figure.unit or document.text[figure.end : end].strip()
        if moved:
            values = tuple(MetricValue("change", v, None, moved, way) for v in figure.values)
            return document.mention("METRIC", figure.start, end, value=values, confidence=0.9, reason="metric:change")
    if figure.kind == "plain":
        return _plain(document, folded, figure, before, after)
    if figure.kind == "money" and max(figure.values) < words.PETTY and words.PETTY_BEFORE.search(before):
        return None
    if figure.kind == "measure" and (
        words.WEATHER_UNITS.fullmatch(figure.unit or "")
        or words.MOBILE.fullmatch(document.text, figure.start, figure.end)
        or words.WAVES_BEFORE.search(before)
        or _is_condition(figure, before)
    ):
        return None
    kind = _KINDS[figure.kind] if figure.total is None else "ratio"
    end = figure.end
    unit = figure.unit
    if figure.kind != "money":
        end = noun_end(document.text, folded, figure.end)
        if figure.kind == "percent" and end > figure.end:
            unit = document.text[figure.end : end].strip()
    return _build(document, figure, kind, end, unit, before)


def _is_condition(figure: Figure, before: str) -> bool:
    """Say whether a measure is a tariff's limit or a speed: neither reports a result."""
    if words.TARIFF_BEFORE.search(before) or is_denominator(figure, before):
        return True
    speed = (figure.unit or "").startswith("km/") and words.SPEED_BEFORE.search(before)
    return bool(speed or (figure.unit or "").startswith("km") and words.WIND_BEFORE.search(before))


def _is_rank(figure: Figure, before: str, after: str) -> bool:
    if figure.kind != "plain" or figure.scaled:
        return False
    if figure.total is not None and words.PLACED_BEFORE.search(before):
        return figure.values[0] <= figure.total
    if not words.RANK_BEFORE.search(before):
        return False
    if words.ORDINAL_BEFORE.search(before) or figure.total is None and _is_ranking_of(before, after):
        return False
    if figure.total is not None or before.endswith(_TOP):
        return True
    return bool(words.RANK_VERB.search(before) or (words.RANK_AFTER.match(after) and before.endswith("thứ ")))


def _is_ranking_of(before: str, after: str) -> bool:
    """Say whether "xếp hạng" is the verb and the number counts what is ranked ("xếp hạng | 5 đơn vị")."""
    noun = after.lstrip()
    known = is_sure(noun) or words.PARTS_OF_INDEX.match(noun) is not None
    return before.endswith("xếp hạng ") and known and not words.RANKED_AMONG.match(noun)


def _rank(document: Document, figure: Figure, before: str) -> Mention | None:
    word = words.RANK_BEFORE.search(before)
    start = figure.start - (len(before) - word.start()) if word else figure.start
    value = MetricValue("rank", figure.values[0], figure.total)
    return document.mention("METRIC", start, figure.end, value=(value,), confidence=0.9, reason="metric:rank")


def _change(document: Document, folded: str, figure: Figure, match: re.Match[str], offset: int) -> Mention | None:
    """A change where a verb of movement leads; None where the verb only compares or cuts a sum."""
    verb = match["verb"].split()[0]
    noun = next_word(folded, figure.end)
    steps = noun in ("bậc", "hạng")
    if (
        match["level"]
        or figure.total is not None
        or (verb in ("vượt", "vươn", "thăng", "hạ", "tụt", "sụt") and not steps)
    ):
        return None
    filler = match["filler"].split()
    if "từ" in filler and len(figure.values) == 1:
        return None
    direction: Literal["up", "down"] = "down" if verb in ("giảm", "rút", "hạ", "sụt", "tụt") else "up"
    end, unit = figure.end, figure.unit
    if figure.kind == "plain":
        end = noun_end(document.text, folded, figure.end)
        unit = document.text[figure.end : end].strip() or ("đồng" if figure.scaled else None)
    if not unit or unit.startswith("con số"):
        return None
    values = tuple(MetricValue("change", v, None, unit, direction) for v in figure.values)
    start = offset + match.start("verb")
    return document.mention("METRIC", start, end, value=values, confidence=0.93, reason="metric:change")


def _plain(document: Document, folded: str, figure: Figure, before: str, after: str) -> Mention | None:
    """Judge a number that carries no sign of its own: a count, a part of a whole, a bare sum, or nothing."""
    if is_item_mark(document.text, folded, figure) or is_bracketed_item(document.text, folded, figure):
        return None
    if figure.total is not None and words.ROUND_BEFORE.search(before):
        return None
    end = noun_end(document.text, folded, figure.end)
    if end == figure.end:
        return _bare(document, figure, before, after)
    noun = after.lstrip()
    if figure.total is None and _is_label(document, figure, before, noun) or _is_address(document.text, figure):
        return None
    if (
        _is_no_part(document.text, figure)
        or figure.total is not None
        and (is_address_number(before) or is_round_the_clock(figure, noun))
    ):
        return None
    if is_named_day(document.text, figure, before, noun):
        return None
    if is_slogan(figure, before, after) or is_denominator(figure, before):
        return None
    if not _is_counted(figure, noun, before):
        return None
    if figure.scaled and figure.total is None and words.FUNDS.match(after):
        return _build(document, figure, "money", figure.end, "đồng", before)
    unit = document.text[figure.end : end].strip()
    if figure.total is None and (whole := same_noun(document.text, folded, end, unit)):
        return _build(document, replace(figure, total=whole[0]), "ratio", whole[1], unit, before)
    if figure.total is None and (per := words.PER_SO_MANY.match(folded, end)):
        total = float(per["total"].replace(".", ""))
        return _build(document, replace(figure, total=total), "ratio", per.end(), unit, before)
    return _build(document, figure, "count" if figure.total is None else "ratio", end, unit, before)


def _is_counted(figure: Figure, noun: str, before: str) -> bool:
    """Say whether the words after a number are a counted noun, and not a period or a part of a structure."""
    first = WORD.match(noun)
    word = first[0].strip() if first else ""
    if word in words.DURATION:
        return bool(
            words.DURATION_COUNTED.match(noun) or words.TO_LEVEL.search(before) or words.FROM_LEVEL.search(before)
        )
    if words.COUNTER.match(noun) or words.COPIES.match(noun) or words.FORMER.match(noun):
        return False
    if noun.startswith("con số") or words.WALKED.match(noun):
        return False
    if word == "cửa" and figure.values[0] == 1:  # the one-stop desk, written with a digit
        return False
    if word == "độ":
        return not (words.WARMTH_BEFORE.search(before) or words.COORDINATE.match(noun))
    if word == "lần":
        return bool(words.MULTIPLE_BEFORE.search(before))
    if word in words.STRUCTURE and figure.total is None:
        return bool(words.STRUCTURE_EXCEPTIONS.match(noun))
    return not (words.PARTS_OF_INDEX.match(noun) and words.MADE_OF.search(before))


def _bare(document: Document, figure: Figure, before: str, after: str) -> Mention | None:
    """A number without a noun: a ratio where the context reports one, a sum where a scale word stands ("230 triệu")."""
    if figure.total is not None:
        return _bare_ratio(document, figure, figure.total, before)
    if words.PRISON_AFTER.match(after):
        return None
    if words.SHARE_AFTER.match(after) and figure.digits.isdigit():
        return _build(document, figure, "count", figure.end, None, before)
    counted = words.NUMBER_IS.search(before)
    if counted and figure.digits.isdigit() and len(figure.digits) < 7 and not words.NO_NUMBER.match(counted["what"]):
        return _build(document, figure, "count", figure.end, None, before)
    period = words.PERIOD_AFTER.match(after)
    if led := _led_to(document, figure, before, after):
        return led
    begins = words.FROM_LEVEL.search(before) and words.LEVEL_AFTER.match(after)
    if begins or period and words.TO_LEVEL.search(before):
        end = figure.end + (period.end() if period else 0)
        return _build(document, figure, "count", end, document.text[figure.end : end].strip() or None, before)
    if not figure.scaled and words.DECIMAL.fullmatch(figure.digits) and words.SCORE_BEFORE.search(before):
        return _build(document, figure, "count", figure.end, None, before)
    if figure.scaled and not words.LABEL_BEFORE.search(before):
        return _build(document, figure, "money", figure.end, "đồng", before)
    return None


def _bare_ratio(document: Document, figure: Figure, y: float, before: str) -> Mention | None:
    """A part of a whole without a noun: no date, address, season or scale of a map."""
    x = figure.values[0]
    if _is_no_part(document.text, figure):
        return None
    like_date = x <= 31 and y <= 12
    if is_address_number(before) or words.DATE_BEFORE.search(before) or x == y == 24:
        return None
    if x == 1 and y in words.MAP_SCALES:
        return None
    if like_date and not words.RATIO_BEFORE.search(before):
        return None
    return _build(document, figure, "ratio", figure.end, None, before)


def _is_no_part(text: str, figure: Figure) -> bool:
    return figure.total is not None and is_no_part(
        figure.values[0], figure.total, text[figure.start : figure.end].rstrip(")")
    )


def _led_to(document: Document, figure: Figure, before: str, after: str) -> Mention | None:
    """The first end of "từ | 33 | lên 58,2 triệu đồng/người": it has the scale and the unit of the second."""
    behind = words.RISES_TO.match(after + " ") if words.FROM_BEFORE.search(before) else None
    if behind is None or figure.scaled:
        return None
    second = next(find_figures(fold(document.text[figure.end : figure.end + 80])), None)
    if second is None or second.total is not None or second.kind not in ("money", "measure"):
        return None
    plain = next(find_figures(second.digits), None)  # read as the figure was: "58.2" may be a decimal
    scale = second.values[0] / plain.values[0] if plain and plain.values[0] else 1.0
    values = tuple(float(f"{value * scale:.15g}") for value in figure.values)
    return _build(document, replace(figure, values=values), _KINDS[second.kind], figure.end, second.unit, before)


def _is_label(document: Document, figure: Figure, before: str, noun: str) -> bool:
    """Say whether the number names what stands before it ("Quận 1") instead of counting what follows."""
    if figure.scaled or not figure.digits.isdigit():
        return False
    if len(figure.digits) > 4 or (figure.digits[:2] in ("19", "20") and len(figure.digits) == 4):
        return not is_sure(noun)
    if words.NO_LABEL_BEFORE.search(before) or len(figure.digits) > 3:
        return False
    if not is_sure(noun):
        before = _LISTED_NUMBERS.sub("", before)
    if words.LABEL_BEFORE.search(before) or _ARTICLE_BEFORE.search(
        document.text, max(0, figure.start - 9), figure.start
    ):
        return True
    named = _NAME_BEFORE.search(document.text, max(0, figure.start - 20), figure.start)
    place = PLACE_AFTER.match(document.text, figure.end)
    soft = bool(named and named[1][0].isupper()) or bool(words.SOFT_LABEL_BEFORE.search(before))
    return soft and (not is_sure(noun) or bool(place and place["name"].isupper()))


def _is_address(text: str, figure: Figure) -> bool:
    """Say whether a street name follows: two capitalised words ("127 Hai Bà Trưng") that no counted noun begins."""
    digits = figure.start + len(figure.digits)
    street = _STREET_AFTER.match(text, digits)
    if not street or not (street[1].isupper() and street[2].isupper() and street[3].islower()):
        return False
    if _PLACE_BEFORE.search(text, max(0, figure.start - 20), figure.start):
        return True
    noun = fold(text[digits : digits + 40])
    known = is_sure(noun.lstrip()) or words.TITLED_NOUN.match(noun)
    return figure.total is None and figure.digits.isdigit() and not known


def _build(document: Document, figure: Figure, kind: Kind, end: int, unit: str | None, before: str) -> Mention:
    comparator = next((sign for pattern, sign in _COMPARATORS if pattern.search(before)), None)
    values = tuple(MetricValue(kind, v, figure.total, unit, None, comparator) for v in figure.values)
    sure = figure.kind != "plain" or figure.total is not None or is_sure(_rest(document.text, figure.end))
    score, rule = (0.95, kind) if sure else (0.85, f"{kind}-by-noun")
    return document.mention("METRIC", figure.start, end, value=values, confidence=score, reason=f"metric:{rule}")


def _rest(text: str, end: int) -> str:
    return fold(text[end : end + 40]).strip()
