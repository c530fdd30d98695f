"""People's decisions and what they make of a Result. Pure: `apply(result, judgements) -> Result`.

anchor.py where a decision holds, by content · items.py mentions and records as plain data, and back · apply.py the
reviewed Result · follow.py records follow the mentions that people changed.

A decision states how a thing *is*: an accepted, edited or added thing stands in the reviewed Result whatever later
rules find, a rejected one does not. It holds at its words, never at words that only look alike; where they are gone
the decision is an orphan, kept and shown.
"""

from __future__ import annotations

from .anchor import Anchor, anchor_at, locate, parse_target
from .apply import Orphan, Removed, Reviewed, State, apply, review
from .items import KINDS, RECORD_KINDS, mention_data, mention_target, record_data, record_target

__all__ = [
    "Anchor",
    "KINDS",
    "Orphan",
    "RECORD_KINDS",
    "Removed",
    "Reviewed",
    "State",
    "anchor_at",
    "apply",
    "locate",
    "mention_data",
    "mention_target",
    "parse_target",
    "record_data",
    "record_target",
    "review",
]
