"""What the words round a number say it is: all day, a named day, a campaign's name, an address; a sure counted noun."""

from __future__ import annotations

from typing import Literal

from ...values.figure import Figure
from . import words


def is_sure(noun: str) -> bool:
    """Say whether `noun` begins with a head that is always counted."""
    first, _, rest = noun.partition(" ")
    second = rest.split(" ", 1)[0].strip(".,;:)")
    return first.strip(".,;:)") in words.COUNTED or f"{first} {second}" in words.COUNTED


def is_round_the_clock(figure: Figure, noun: str) -> bool:
    """Say whether 24/24 means all day: nothing counted stands behind it."""
    if not figure.values[0] == figure.total == 24:
        return False
    first = noun.split(" ")[:2]
    return not {first[0].strip(".,;:"), " ".join(first).strip(".,;:")} & words.COUNTED


def is_named_day(figure: Figure, before: str, noun: str) -> bool:
    """Say whether d/m is a day named by what it was for ("ngày thi đấu 13/12 khép lại")."""
    like_date = figure.total is not None and figure.values[0] <= 31 and figure.total <= 12
    return like_date and not is_sure(noun) and words.NAMED_DAY_BEFORE.search(before) is not None


def is_slogan(figure: Figure, before: str, after: str) -> bool:
    """Say whether the number is part of a campaign's name ("5 không, 3 sạch")."""
    small = figure.total is None and figure.digits.isdigit() and int(figure.digits) <= 12
    return small and bool(words.SLOGAN.match(after) and words.SLOGAN_BEFORE.search(before))


def is_address_number(before: str) -> bool:
    """Say whether what stands `before` a number makes it part of an address ("số 12/3", "ngõ 24")."""
    return bool(words.ADDRESS_BEFORE.search(before)) and not words.NO_LABEL_BEFORE.search(before)


def compared(before: str, after: str) -> Literal["up", "down"] | None:
    """Return which way a share moved that is compared without a verb of its own, None where it is no such share."""
    more = words.COMPARED_BEFORE.search(before)
    if more and words.COMPARED_AFTER.match(after):
        return "up" if more["way"] in ("cao", "lớn", "nhiều") else "down"
    shared = words.ANOTHER_ASPECT.search(before) if words.ASPECT_AFTER.match(after) else None
    return ("down" if shared["verb"] == "giảm" else "up") if shared else None
