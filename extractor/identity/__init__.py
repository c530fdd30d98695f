"""Across documents: which mentions are one directive, one unit, one official.

What a text leaves out is filled only where exactly one candidate remains; else the sightings stay apart and a person
is asked. directives.py · units.py · officials.py · topics.py, one file a kind of subject.
"""

from __future__ import annotations

from .directives import directives
from .officials import officials
from .scoring import score
from .topics import indicators, laws, topic
from .units import expand, successors, unit, unit_groups

__all__ = [
    "directives",
    "expand",
    "indicators",
    "laws",
    "officials",
    "score",
    "successors",
    "topic",
    "unit",
    "unit_groups",
]
