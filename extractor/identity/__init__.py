"""Across documents: which mentions are one directive, one unit, one official, and what follows from that.

What a text leaves out is filled only where exactly one candidate remains; else the sightings stay apart and a person
is asked. appearances.py what a document says of each · spelling.py, unit_forms.py, scores.py, claims.py how far two are
one and why · people.py judgements · partition.py, grouping.py, group_*.py, clusters.py the clusters · directives.py,
officials.py, units.py, topics.py one subject that is asked for · occupancies.py offices over time · history.py units
over time · graph.py, standing.py what documents do to each other · references.py press to paper ·
pointing.py articles that cite what references.py matched.
"""

from __future__ import annotations

from .clusters import Clustering, Suggestion, cluster
from .directives import directives
from .history import succeeded
from .judged_units import judged_unit
from .officials import judged_documents, officials
from .people import target_of as pair_target
from .pointing import pointed
from .scoring import score
from .topics import coordinated, indicators, introduced, laws, names_it, topic, written_out
from .units import by_home, expand, levels_borne, one_body, placeless, successors, unit, unit_groups
from .whole import clustered, find, people

__all__ = [
    "by_home",
    "Clustering",
    "Suggestion",
    "cluster",
    "clustered",
    "coordinated",
    "directives",
    "expand",
    "find",
    "indicators",
    "introduced",
    "judged_documents",
    "judged_unit",
    "laws",
    "levels_borne",
    "names_it",
    "officials",
    "one_body",
    "pair_target",
    "people",
    "placeless",
    "pointed",
    "score",
    "succeeded",
    "successors",
    "topic",
    "unit",
    "unit_groups",
    "written_out",
]
