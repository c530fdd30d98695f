"""What is to be done, in what order it is handed out, and in what order it leaves.

An input is one task, (input, 0). A container of many documents is listed by that task and done by further ones, a chunk
each: (input, 1), (input, 2), … Outcomes leave in the order of these keys, whoever was done first.
"""

from __future__ import annotations

import heapq
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ..load import Chunk
from .outcome import Outcome

WINDOW = 64
"""Inputs that may be in work or wait for their turn: memory stays flat however uneven they are."""
CHUNK_WEIGHT = 8
"""What a chunk counts there."""

Key = tuple[int, int]


@dataclass(slots=True, eq=False)
class Task:
    """`chunk` is None for a whole input. `part`: the document in work, None between two; `number`: which one it is.

    `skip` documents are done, and of the next one those named in `avoid`: where a worker has died, another goes on.
    """

    key: Key
    path: str
    chunk: Chunk | None = None
    part: str | None = None
    number: int = 0
    skip: int = 0
    avoid: list[str] = field(default_factory=list)
    deaths: int = 0
    ended: bool = False
    outcomes: deque[Outcome] = field(default_factory=deque)

    @property
    def weight(self) -> int:
        return CHUNK_WEIGHT if self.chunk else 1

    def begin(self, part: str, number: int) -> None:
        """A document's turn has come."""
        if number != self.number:
            self.skip, self.avoid = max(number - 1, 0), []
        self.part, self.number = part, number

    def finish(self, outcome: Outcome) -> None:
        """A document is done."""
        self.outcomes.append(outcome)
        self.avoid.append(self.part or "")
        self.part = None


class Tasks:
    """The tasks of a run, from first to last."""

    def __init__(self, paths: Sequence[str]) -> None:
        self._paths = paths
        self._fresh = 0
        self._heap: list[tuple[Key, Task]] = []
        self._open: dict[Key, Task] = {}
        self._weight = 0
        self._head: Key = (0, 0)
        self._chunks: Counter[int] = Counter()
        self._listed: set[int] = set()
        self._late: deque[Outcome] = deque()

    @property
    def waiting(self) -> int:
        """What is still to be handed out, in the weight of inputs."""
        return len(self._paths) - self._fresh + sum(task.weight for _, task in self._heap[:WINDOW])

    def next(self, chunks: bool) -> Task | None:
        """Hand out the next task; None where there is none, the window is full, or it is a chunk but `chunks` not."""
        returned = self._heap[0][0] if self._heap else None
        fresh = (self._fresh, 0) if self._fresh < len(self._paths) else None
        key = min((k for k in (returned, fresh) if k), default=None)
        if key is None:
            return None
        task = self._heap[0][1] if key == returned else Task(key, self._paths[self._fresh])
        if (task.chunk and not chunks) or not self._has_room(task):
            return None
        if key == returned:
            heapq.heappop(self._heap)
        else:
            self._fresh += 1
        if key not in self._open:
            self._open[key] = task
            self._weight += task.weight
        return task

    def _has_room(self, task: Task) -> bool:
        return task.key <= self._head or task.key in self._open or self._weight + task.weight <= WINDOW

    def give_back(self, task: Task) -> None:
        """Let another worker do `task`, or the rest of it."""
        heapq.heappush(self._heap, (task.key, task))

    def add_chunk(self, whole: Task, chunk: Chunk) -> None:
        """Add a stretch of the container that `whole` lists."""
        number = whole.key[0]
        self._chunks[number] += 1
        key = (number, self._chunks[number])
        heapq.heappush(self._heap, (key, Task(key, whole.path, chunk)))

    def end(self, task: Task) -> None:
        """All that `task` has to give is given."""
        task.ended = True
        if task.key[1] == 0:
            self._listed.add(task.key[0])
        if task.key < self._head:
            self._late.extend(task.outcomes)
            task.outcomes.clear()
            self._close(task)

    def ready(self) -> Iterator[Outcome]:
        """Yield the outcomes whose turn it is."""
        while True:
            while self._late:
                yield self._late.popleft()
            task = self._open.get(self._head)
            while task and task.outcomes:
                yield task.outcomes.popleft()
            if not self._advance(task):
                return

    @property
    def finished(self) -> bool:
        """All outcomes have left."""
        return self._head[0] >= len(self._paths) and not self._open and not self._late

    def _advance(self, task: Task | None) -> bool:
        """Move to the next key where the present one is done with, and say whether it was."""
        number, chunk = self._head
        if task is None:
            if chunk == 0 or chunk <= self._chunks[number] or number not in self._listed:
                return False
            self._listed.discard(number)
            del self._chunks[number]
            self._head = (number + 1, 0)
            return True
        listing = chunk == 0 and self._chunks[number] > 0
        if not task.ended and not listing:
            return False
        self._head = (number, chunk + 1)
        if task.ended:
            self._close(task)
        return True

    def _close(self, task: Task) -> None:
        if self._open.pop(task.key, None):
            self._weight -= task.weight
