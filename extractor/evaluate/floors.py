"""Pinned accuracy: what a set of gold documents reached, with hashes of what was measured.

A figure below its floor fails the gate; one above it is to be pinned in the same commit. The misses of each suite are
kept as digests (the gold of some suites may not be in the repository), so that a run can say what it gained and lost.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import GoldError
from .gold import Gold
from .score import Miss, Score

DIGITS = 4
"""Floors are kept to four digits, rounded down: the same records always pass."""


@dataclass(frozen=True, slots=True)
class Drop:
    """A figure under its floor."""

    figure: str
    floor: float
    reached: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """A suite's score beside its floors: `gained` counts the misses that are gone, `lost` are those that are new.

    `rises` names the figures above their floor; `stale` says that the floors were pinned on another gold.
    """

    drops: tuple[Drop, ...]
    rises: tuple[str, ...]
    gained: int
    lost: tuple[Miss, ...]
    stale: bool


def fingerprint(gold: Iterable[Gold]) -> str:
    """Return the hash of a suite's texts, spans and records: another gold needs its own floors."""
    digest = hashlib.sha256()
    for one in gold:
        plain = json.dumps([one.name, one.text, one.spans, one.aside, one.records], ensure_ascii=False, default=str)
        digest.update(plain.encode())
    return digest.hexdigest()


def _digest(miss: Miss) -> str:
    return hashlib.sha256("\t".join(miss).encode()).hexdigest()[:10]


def _down(value: float) -> float:
    return float(int(value * 10**DIGITS + 1e-9)) / float(10**DIGITS)


def entry(gold: Mapping[str, Gold], score: Score) -> dict[str, Any]:
    """Return what is pinned of a suite: hash of its gold, floors, digests of its misses (a digest may stand twice)."""
    return {
        "gold": fingerprint(gold.values()),
        "documents": score.documents,
        "whole": score.whole,
        "figures": {name: _down(value) for name, value in sorted(score.figures().items())},
        "misses": sorted(_digest(miss) for miss in score.misses),
    }


def compare(pinned: Mapping[str, Any], gold: Mapping[str, Gold], score: Score) -> Verdict:
    """Return how `score` stands to the pinned entry of the same suite."""
    figures = score.figures()
    floors: Mapping[str, float] = pinned["figures"]
    drops = [Drop(f, floor, figures.get(f, 0.0)) for f, floor in floors.items() if _down(figures.get(f, 0.0)) < floor]
    if score.whole < pinned["whole"]:
        drops.append(Drop("text kept whole", pinned["whole"], score.whole))
    rises = tuple(f for f, value in figures.items() if _down(value) > floors.get(f, -1.0))
    before: list[str] = list(pinned["misses"])
    lost: list[Miss] = []
    for miss in score.misses:
        try:
            before.remove(_digest(miss))
        except ValueError:
            lost.append(miss)
    return Verdict(tuple(drops), rises, len(before), tuple(lost), pinned["gold"] != fingerprint(gold.values()))


def read(path: Path) -> dict[str, Any]:
    """Return the pinned suites by name; an absent file pins nothing; raises GoldError on a broken one."""
    if not path.exists():
        return {}
    try:
        suites = json.loads(path.read_text(encoding="utf-8"))["suites"]
    except (ValueError, KeyError) as error:
        raise GoldError(f"{path}: not a floors file ({error}); restore it from the repository") from error
    return dict(suites)


def write(path: Path, suites: Mapping[str, Any]) -> None:
    """Pin `suites`."""
    ordered = {name: suites[name] for name in sorted(suites)}
    path.write_text(json.dumps({"suites": ordered}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
