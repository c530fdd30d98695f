"""How parts are numbered: Chương, Mục, Điều, I., 1., a), dashes, for official documents and for lists in the press."""

from __future__ import annotations

import re

from .lines import Line

_ITEM = re.compile(r"(?:[-–—•+*·►▪●○✓]\s?|\d{1,3}[.)]\s?(?!\d)|[a-zđ]\)\s?)\S")


def is_list_item(line: Line) -> bool:
    """Say whether `line` opens with a dash, a bullet, a number or a letter, as the items of a list do."""
    return line.block == "list_item" or _ITEM.match(line.fold) is not None
