"""What the groupings of all kinds share: the state of one run, joins by evidence, joins that must be unique."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..collection import Appearance, Score
from ..gazetteer import Gazetteer
from .partition import Partition
from .scores import SAME, UNSURE

Edge = tuple[int, int, Score]


@dataclass(slots=True)
class Work:
    """One run over appearances: the partition, and the scores of pairs that were not joined at once."""

    items: Sequence[Appearance]
    partition: Partition
    gazetteer: Gazetteer
    open: list[Edge] = field(default_factory=list)

    def order(self, numbers: Iterable[int]) -> list[int]:
        """Return the items in an order that the order of arrival has no part in."""
        return sorted(numbers, key=lambda n: self.items[n].anchor)

    def join_best_first(self, edges: Iterable[Edge]) -> None:
        """Join pairs that score SAME, the best first; keep the rest that are not plainly different for suggestions."""
        for a, b, score in sorted(edges, key=lambda e: (-e[2].value, *self._names(e))):
            if score.value >= SAME:
                self.partition.join(a, b)
            if score.value >= UNSURE:
                self.open.append((a, b, score))

    def join_if_one(self, item: int, edges: Iterable[Edge]) -> bool:
        """Join an item with the one cluster that fits it; with several it stays alone, and all are open."""
        fitting = [e for e in edges if e[2].value >= SAME and not self.partition.apart(item, e[1])]
        roots = {self.partition.root(e[1]) for e in fitting} - {self.partition.root(item)}
        if len(roots) == 1:
            return self.partition.join(item, next(iter(roots)))
        self.open += fitting
        return False

    def _names(self, edge: Edge) -> tuple[str, str]:
        a, b = sorted((self.items[edge[0]].anchor, self.items[edge[1]].anchor))
        return a, b

    def suggestions(self) -> list[Edge]:
        """Return the best pair of each two clusters that are still open and that nobody has decided."""
        best: dict[tuple[int, int], Edge] = {}
        for a, b, score in sorted(self.open, key=lambda e: (-e[2].value, *self._names(e))):
            first, second = sorted((self.partition.root(a), self.partition.root(b)))
            if first != second and not self.partition.apart(a, b):
                best.setdefault((first, second), (a, b, score))
        return list(best.values())


def pairs_of(numbers: Sequence[int]) -> Iterable[tuple[int, int]]:
    """Yield every pair of a few items."""
    for n, a in enumerate(numbers):
        for b in numbers[n + 1 :]:
            yield a, b
