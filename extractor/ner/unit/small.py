"""Heads of organisations that are written in small letters behind the office which they go with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..phrase_lists import words
from .heads import SMALL
from .places import UPPER

if TYPE_CHECKING:
    from .tail import Body

_OWNING = words("school council named agency force sector")
"""Kinds of bodies that have rooms named in small letters: "Trưởng | phòng đào tạo Trường …"."""


def room(body: Body, j: int) -> bool:
    """Say whether a field in small letters and the body it belongs to stand at `j`: "phòng | đào tạo Trường X"."""
    field = body.topics.match(body.t, j)
    owner = body.head(field[0]) if field else None
    return field is not None and owner is not None and body.upper(field[0]) and owner[1].name in _OWNING


def capital_inside(body: Body, i: int, j: int) -> bool:
    """Say whether the head [i, j) has its capital further on: "văn phòng | Điều phối nông thôn mới tỉnh"."""
    capital = next((k for k in range(i + 1, j) if body.shape(k) in UPPER), 0)
    return bool(capital) and " ".join(body.t.words[i:capital]) in SMALL


def led_board(body: Body, i: int, j: int) -> bool:
    """Say whether the board [i, j) is led, and its council follows: "trưởng | ban pháp chế | HĐND huyện"."""
    owner = body.head(j) if body.upper(j) and body.word(i - 1) in ("trưởng", "phó") else None
    return owner is not None and owner[1].name == "council"
