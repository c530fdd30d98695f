"""What people have decided about pairs: same, different, unsure. Rows of the judgement table → what may be joined.

A row's target is JSON {"on": "pair", "kind": …, "a": …, "b": …} with sorted anchors. Only rows that stand count
(an undone one never was); of two that speak against each other the younger is kept and the older is listed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..collection import Appearance, Judgement
from .partition import Partition

VERDICTS = ("same", "different", "unsure")


@dataclass(frozen=True, slots=True)
class Pair:
    """A standing decision about two anchors."""

    kind: str
    a: str
    b: str
    verdict: str
    judgement: Judgement


@dataclass(slots=True)
class Settled:
    """What standing decisions did: pairs of items that are decided, rows overruled, rows whose place is gone."""

    decided: dict[tuple[int, int], Pair] = field(default_factory=dict)
    overruled: list[Pair] = field(default_factory=list)
    orphaned: list[Pair] = field(default_factory=list)


def target_of(kind: str, a: str, b: str) -> str:
    """Return the target of a decision about two anchors: the same whichever of them is named first."""
    first, second = sorted((a, b))
    return json.dumps({"on": "pair", "kind": kind, "a": first, "b": second}, ensure_ascii=False, sort_keys=True)


def pairs(judgements: Iterable[Judgement], kind: str | None = None) -> list[Pair]:
    """Return the decisions about pairs (of `kind`) among standing judgements, the youngest first.

    Of several about one pair the youngest alone counts.
    """
    found: dict[tuple[str, str, str], Pair] = {}
    for row in sorted(judgements, key=lambda j: -j.id):
        target = _target(row.target)
        if row.verdict in VERDICTS and target and (kind is None or target["kind"] == kind):
            pair = Pair(target["kind"], target["a"], target["b"], row.verdict, row)
            found.setdefault((pair.kind, pair.a, pair.b), pair)
    return list(found.values())


def _target(text: str) -> Mapping[str, str] | None:
    try:
        target = json.loads(text)
    except ValueError:
        return None
    fits = isinstance(target, dict) and target.get("on") == "pair"
    return target if fits and all(isinstance(target.get(n), str) for n in ("kind", "a", "b")) else None


def settle(partition: Partition, items: Sequence[Appearance], decided: Sequence[Pair]) -> Settled:
    """Apply decisions (youngest first) to the partition: sames joined, the others forbidden.

    A decision names an appearance by any of its anchors, so it finds it again after re-extraction as long as a mention
    with the same words stands at the same place of the same document; else it is orphaned, and kept.
    """
    settled = Settled()
    if not decided:
        return settled
    wanted = {anchor for pair in decided for anchor in (pair.a, pair.b)}
    found = {anchor: n for n, item in enumerate(items) for anchor in (item.anchor, *item.anchors) if anchor in wanted}
    unsure = []
    for pair in decided:
        a, b = found.get(pair.a), found.get(pair.b)
        if a is None or b is None:
            settled.orphaned.append(pair)
            continue
        settled.decided[min(a, b), max(a, b)] = pair
        if pair.verdict == "unsure":
            unsure.append((a, b))
        elif not (partition.join if pair.verdict == "same" else partition.forbid)(a, b):
            settled.overruled.append(pair)
    for a, b in unsure:  # whoever is unsure wants the machine to leave it open, and yields to others who know
        partition.forbid(a, b)
    return settled
