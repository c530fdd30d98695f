"""Which element of a page holds the article: the one whose paragraphs weigh most, each counting for those around it."""

from __future__ import annotations

from collections.abc import Sequence

from .chrome import Candidate
from .piece import HEADLINE, PROSE, Piece

NEAR = (0.5, 1.0, 0.6, 0.4, 0.3, 0.2)
"""How much a paragraph counts for its own element, its parent, and so on outwards. Paragraphs parted by br stand in
the element that holds them all, so they begin at the second."""
NAMED = 0.3
"""How much a paragraph counts that stands in an element named like furniture."""
TEASED = 0.2
"""How much a paragraph counts right below a headline that leads elsewhere."""
SHORT = 0.15
"""The article below the page's only h1 weighs at least this share of what stands above it."""


def root_of(
    pieces: Sequence[Piece], parents: Sequence[int], candidates: Sequence[Candidate], headline: Piece | None
) -> int | None:
    """Return the element that holds the article, None where the page has no prose. It stands below the headline."""
    weights = _weights(pieces, parents, candidates, headline)
    root = max(weights, key=lambda e: (weights[e], -e), default=None)
    if headline is None and root is not None:
        return _below_h1(pieces, parents, candidates, root)
    return root


def _below_h1(pieces: Sequence[Piece], parents: Sequence[int], candidates: Sequence[Candidate], root: int) -> int:
    """Return the element of the article below the page's only h1 where what weighs most ends above that: a column of
    notices may hold more prose than a short article. One h1 inside what weighs most parts an article."""
    heads = [piece for piece in pieces if piece.kind == "h1" and not piece.pure]
    if len(heads) != 1 or len(heads[0].text.split()) < HEADLINE:
        return root
    inside = [piece.at for piece in pieces if _is_in(piece.element, root, parents)]
    if not inside or inside[-1] > heads[0].at:
        return root
    whole = _weights(pieces, parents, candidates, None)
    below = _weights(pieces[heads[0].at :], parents, candidates, None)
    found = max(below, key=lambda e: (below[e], -e), default=root)
    return found if below.get(found, 0.0) >= SHORT * whole[root] else root


def _is_in(element: int, root: int, parents: Sequence[int]) -> bool:
    while element and element != root:
        element = parents[element]
    return element == root


def _weights(
    pieces: Sequence[Piece], parents: Sequence[int], candidates: Sequence[Candidate], headline: Piece | None
) -> dict[int, float]:
    """Return how much prose speaks for each element, that above the headline and that of further articles left out."""
    weights: dict[int, float] = {}
    before = None
    told: set[int] = set()
    for piece in pieces:
        if headline is not None and piece.at > headline.at and told and _opens_another(piece, headline, told, parents):
            break
        if piece is headline and any(p.is_prose for p in pieces[piece.at :]):
            weights.clear()
        weight = _weight(piece, before, candidates) if piece.size >= PROSE else 0.0
        before = piece
        if not weight:
            continue
        element = piece.element
        if headline is not None and piece.at > headline.at:
            told.add(parents[element])
        for near in NEAR[1:] if "\n" in piece.text else NEAR:
            weights[element] = weights.get(element, 0.0) + weight * near
            if element == 0:
                break
            element = parents[element]
    return weights


def _opens_another(piece: Piece, headline: Piece, told: set[int], parents: Sequence[int]) -> bool:
    """Say whether a piece heads the next of several articles of one page, which its h1s head. An h1 in the element
    that holds paragraphs told above, `told`, heads a part of theirs."""
    if piece.kind != "h1" or headline.kind != "h1" or piece.pure:
        return False
    return piece.text != headline.text and parents[piece.element] not in told


def _weight(piece: Piece, before: Piece | None, candidates: Sequence[Candidate]) -> float:
    """Return how much a piece speaks for the elements around it: prose by its size, least below another's headline."""
    if not piece.is_prose or any(candidates[n].sure for n in piece.chrome):
        return 0.0
    if before is not None and before.is_headline:
        return piece.size * TEASED
    return piece.size * (NAMED if piece.chrome and not _in_article(piece, candidates) else 1.0)


def _in_article(piece: Piece, candidates: Sequence[Candidate]) -> bool:
    return all(candidates[n].holds_article for n in piece.chrome)
