"""A timeline and a series of figures as shapes for an SVG: coordinates only, no text of documents, no inline style."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..export import words

WIDTH, LANE, LEFT = 960, 26, 170
NEAR = 12
"""Dots that would cover each other are one, with their number."""


@dataclass(frozen=True, slots=True)
class Dot:
    """Events of one lane on one day: where, which (the first leads there), how many."""

    x: float
    y: float
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """Lanes of dots over years: `years` are (x, year), `lanes` (y, name)."""

    dots: tuple[Dot, ...]
    years: tuple[tuple[float, int], ...]
    lanes: tuple[tuple[float, str], ...]
    width: int
    height: int


def ordinal(iso: str) -> int | None:
    """Return the day number of the beginning of an ISO prefix or interval."""
    parts = [int(p) for p in iso.split("/")[0].split("-") if p.isdigit()]
    try:
        return date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1).toordinal()
    except (IndexError, ValueError):
        return None


def picture(events: Sequence[tuple[str, str, int]]) -> Picture | None:
    """Return (date, lane, number) events as dots; None where there are fewer than two days."""
    placed = [(day, lane, n) for iso, lane, n in events if (day := ordinal(iso)) is not None]
    if len({day for day, _, _ in placed}) < 2:
        return None
    first, last = min(d for d, _, _ in placed), max(d for d, _, _ in placed)
    names = list(dict.fromkeys(lane for _, lane, _ in sorted(placed)))
    row = {name: 14 + LANE * i for i, name in enumerate(names)}

    def x(day: int) -> float:
        return round(LEFT + (WIDTH - LEFT - 40) * (day - first) / (last - first), 1)

    years = range(date.fromordinal(first).year, date.fromordinal(last).year + 1)
    step = max(1, len(years) // 12)
    ticks = [(x(max(first, date(y, 1, 1).toordinal())), y) for y in years[::step]]
    dots: dict[tuple[float, float], list[int]] = {}
    for day, lane, n in placed:
        near = next((p for p in dots if p[1] == row[lane] and abs(p[0] - x(day)) < NEAR), (x(day), row[lane]))
        dots.setdefault(near, []).append(n)
    return Picture(
        tuple(Dot(*place, tuple(numbers)) for place, numbers in dots.items()), tuple(ticks),
        tuple((row[n], n) for n in names), WIDTH, 14 + LANE * len(names) + 24,
    )  # fmt: skip


def chart(points: Sequence[tuple[str, float, bool, str]]) -> dict[str, Any] | None:
    """Return (period, value, is a target, link) as points over time; None where there are fewer than two days.

    The scale begins at nought and ends above the greatest value, so that heights can be compared.
    """
    placed = sorted((day, value, target, link) for iso, value, target, link in points if (day := ordinal(iso)))
    if len({day for day, *_ in placed}) < 2:
        return None
    first, last = placed[0][0], placed[-1][0]
    top = max(max(p[1] for p in placed) * 1.15, 1e-9)
    least = min(0.0, *(p[1] for p in placed))

    def x(day: int) -> float:
        return round(60 + 830 * (day - first) / (last - first), 1)

    def y(value: float) -> float:
        return round(210 - 195 * (value - least) / (top - least), 1)

    shown = [{"x": x(d), "y": y(v), "value": v, "target": target, "link": link} for d, v, target, link in placed]
    _label(shown)
    years = range(date.fromordinal(first).year, date.fromordinal(last).year + 1)
    lines = {target: " ".join(f"{p['x']},{p['y']}" for p in shown if p["target"] is target) for target in (False, True)}
    return {
        "points": shown, "width": 960, "height": 240, "line": lines[False], "targets": lines[True],
        "grid": [(y(v), round(v, 1)) for v in (least, (least + top) / 2, top)],
        "years": [(x(max(first, date(n, 1, 1).toordinal())), n) for n in years],
    }  # fmt: skip


_PLACES = ((9, -8, "start"), (-9, -8, "end"), (9, 18, "start"), (-9, 18, "end"), (9, -22, "start"))
"""Where the number of a point may stand, from the point, the first that is free."""


def _label(points: list[dict[str, Any]]) -> None:
    """Give each point the place of its number: `lx`, `ly`, `anchor`. No number covers another where there is room."""
    taken: list[tuple[float, float, float]] = []
    for point in points:
        wide = 8.0 * len(words.number(point["value"]))
        for right, down, anchor in _PLACES:
            left = point["x"] + right - (wide if anchor == "end" else 0)
            place = (left, left + wide, point["y"] + down)
            if not any(place[0] < b and a < place[1] and abs(place[2] - y) < 13 for a, b, y in taken):
                break
        taken.append(place)
        point |= {"lx": point["x"] + right, "ly": point["y"] + down, "anchor": anchor}
