"""The CRF's best labels and their probabilities, for many sequences at once.

Sequences are decoded side by side: one step of array arithmetic serves the k-th token of all of them. Probabilities
come first, since their steps are plain matrix products. Where they leave no doubt they give the best path as well; what
remains are islands of a few tokens between tokens that are surely outside, and only there the best path is searched.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from .columns import Columns
from .crfsuite import Weights
from .labels import OUTSIDE
from .scores import Scores

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
SURE = 1e-4
"""At most this probability for all labels but O together makes a token the shore of an island."""
RESCALE = 8
"""Steps after which chances are brought back to a sum of one, long before they could get too small for a float."""


class Decoder:
    """A model ready for use; immutable, one a process."""

    def __init__(self, weights: Weights) -> None:
        self.labels = weights.labels
        self._scores = Scores(weights)
        self.vocabulary = self._scores.vocabulary
        self._steps = steps = weights.transition
        chances, none = np.exp(steps - steps.max()), np.zeros_like(steps)
        self._both_ways = np.block([[chances, none], [none, chances.T]])
        ones = np.ones_like(steps)
        self._each_way = np.block([[ones, none], [none, ones]])
        self._outside = weights.labels.index(OUTSIDE)

    def decode(self, columns: Columns) -> list[tuple[list[str], list[float]]]:
        """Return, for each sequence, the best label of each token and that label's probability.

        The columns are those of this decoder's vocabulary.
        """
        scores = self._scores.of(columns)
        spans = columns.sequences()
        chances = self._chances(spans, scores)
        best = chances.argmax(axis=1)
        islands = self._islands(spans, chances, best)
        if islands:
            self._walk(islands, scores, best)
        labels = list(map(self.labels.__getitem__, best.tolist()))
        sure: list[float] = chances[np.arange(len(best)), best].tolist()
        return [(labels[a:b], sure[a:b]) for a, b in spans]

    def _chances(self, spans: list[tuple[int, int]], scores: Floats) -> Floats:
        """Return the probability of every label at every cell: forward and backward in one go.

        A row holds the chances of one sequence's k-th token from the left and, behind them, of its k-th from the right.
        """
        wide = scores.shape[1]
        forward, backward, active = _steps(spans)
        weight = np.exp(scores - scores.max(axis=1, keepdims=True))
        weights = weight.take(np.array((forward, backward)).T, axis=0).reshape(-1, 2 * wide)
        reached = np.ones_like(weights)
        both_ways, multiply = self._both_ways, np.multiply
        at = active[0]
        state, k = weights[:at], 0
        for n, steps in _alike(active[1:]):
            after, state = at + n * steps, state[:n]
            heres, theirs = reached[at:after].reshape(steps, n, -1), weights[at:after].reshape(steps, n, -1)
            for here, own in zip(heres, theirs, strict=True):
                state.dot(both_ways, here)
                state = multiply(own, here, own)
                k += 1
                if k % RESCALE == 0:
                    state /= state.dot(self._each_way)
            at = after
        chances = np.empty_like(scores)
        chances[forward] = reached[:, :wide]
        chances *= weight
        weight[backward] = reached[:, wide:]
        chances *= weight
        chances /= chances.sum(axis=1, keepdims=True)
        return chances

    def _islands(self, spans: list[tuple[int, int]], chances: Floats, best: Ints) -> list[tuple[int, int, bool, bool]]:
        """Return the stretches whose best path is in doubt: (first, after, has a left shore, has a right shore).

        The path of the likeliest labels is the best path wherever its own probability is above one half, and that is
        at least one minus the sum of what its labels lack.
        """
        cells = np.arange(len(best))
        lack = np.concatenate(([0.0], np.cumsum(1 - chances[cells, best])))
        shore = chances[:, self._outside] >= 1 - SURE
        found = []
        for first, after in spans:
            if lack[after] - lack[first] < 0.5:
                continue
            at = first
            for edge in [*(np.flatnonzero(shore[first:after]) + first).tolist(), after]:
                if edge > at and lack[edge] - lack[at] >= 0.5:
                    found.append((at, edge, at > first, edge < after))
                at = edge + 1
        return sorted(found, key=lambda island: island[0] - island[1])

    def _walk(self, islands: list[tuple[int, int, bool, bool]], scores: Floats, best: Ints) -> None:
        """Write the labels of the best path through each island into `best` (Viterbi); islands are longest first."""
        first, after, left, right = (np.array(column) for column in zip(*islands, strict=True))
        scores[first[left]] += self._steps[self._outside]
        scores[after[right] - 1] += self._steps[:, self._outside]
        value = scores[first]
        back = []
        active = _active(after - first)
        for k, n in enumerate(active[1:], 1):
            ways = value[:n, :, None] + self._steps
            back.append(ways.argmax(axis=1))
            value[:n] = ways.max(axis=1) + scores[first[:n] + k]
        label = value.argmax(axis=1)
        for k in range(len(active) - 1, -1, -1):
            n = active[k]
            best[first[:n] + k] = label[:n]
            if k:
                label[:n] = back[k - 1][np.arange(n), label[:n]]


def _steps(spans: list[tuple[int, int]]) -> tuple[Ints, Ints, list[int]]:
    """Return the cells in the order in which they are reached from the left, from the right, and how many a step."""
    first, last = np.array(spans).T
    size = last - first
    order = np.argsort(-size, kind="stable")
    first, last, size = first[order], last[order], size[order]
    total = int(size.sum())
    step = np.arange(total) - np.repeat(np.cumsum(size) - size, size)
    turn = np.argsort(step, kind="stable")
    step = step[turn]
    return np.repeat(first, size)[turn] + step, np.repeat(last - 1, size)[turn] - step, _active(size)


def _alike(active: list[int]) -> Iterator[tuple[int, int]]:
    """Yield how many stretches go side by side, and for how many steps."""
    return ((n, len(list(same))) for n, same in groupby(active))


def _active(size: Ints) -> list[int]:
    """Return how many stretches, sorted by falling size, have a k-th token, for each k."""
    counts: list[int] = (len(size) - np.cumsum(np.bincount(size)))[:-1].tolist()
    return counts
