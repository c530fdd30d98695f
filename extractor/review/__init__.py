"""The review desk without its pages: what to look at first, decisions, conflicts, propagation, undo, history.

priority.py how much a thing is worth a look · queue.py the things to look at, kept in the database · desk.py decisions
and what stands against them · spread.py one decision at the same words elsewhere · values.py what a person types, as a
value · subjects.py a directive, unit, official or indicator by its name · overview.py what came in and what is due ·
lately.py numbers that are dear to count.
"""

from __future__ import annotations

from .desk import Change, ConflictError, Decided, Desk
from .queue import Filters, Item, refresh
from .spread import Place, places

__all__ = ["Change", "ConflictError", "Decided", "Desk", "Filters", "Item", "Place", "places", "refresh"]
