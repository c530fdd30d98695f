"""Items in clusters, joined step by step; what a person keeps apart is never joined."""

from __future__ import annotations

from collections.abc import Iterable


class Partition:
    """Union-find over 0…n-1 with enemies: clusters that hold a forbidden pair cannot be joined."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))
        self._enemies: dict[int, set[int]] = {}
        self._members: dict[int, list[int]] = {}

    def root(self, item: int) -> int:
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def members(self, item: int) -> list[int]:
        """Return the items of a cluster, in no promised order."""
        root = self.root(item)
        return self._members.get(root, [root])

    def forbid(self, a: int, b: int) -> bool:
        """Keep the clusters of two items apart from now on; False where they are one already."""
        first, second = self.root(a), self.root(b)
        if first == second:
            return False
        self._enemies.setdefault(first, set()).add(second)
        self._enemies.setdefault(second, set()).add(first)
        return True

    def apart(self, a: int, b: int) -> bool:
        """Say whether the clusters of two items must stay apart."""
        return self.root(b) in self._enemies.get(self.root(a), ())

    def join(self, a: int, b: int) -> bool:
        """Make the clusters of two items one; False where they must stay apart."""
        first, second = self.root(a), self.root(b)
        if first == second:
            return True
        if second in self._enemies.get(first, ()):
            return False
        if len(self.members(first)) < len(self.members(second)):
            first, second = second, first
        self._members.setdefault(first, [first]).extend(self._members.pop(second, [second]))
        self._parent[second] = first
        for enemy in self._enemies.pop(second, ()):
            self._enemies[enemy].discard(second)
            self._enemies[enemy].add(first)
            self._enemies.setdefault(first, set()).add(enemy)
        return True

    def join_all(self, items: Iterable[int]) -> None:
        """Join each item with the first that it may be joined with, in the order given."""
        leaders: list[int] = []
        for item in items:
            if not any(self.join(leader, item) for leader in leaders):
                leaders.append(item)

    def clusters(self) -> list[list[int]]:
        """Return the clusters, each sorted, in order of their first item."""
        found: dict[int, list[int]] = {}
        for item in range(len(self._parent)):
            found.setdefault(self.root(item), []).append(item)
        return list(found.values())
