"""Which claims are one directive: issuer, type, number, year or Party term; never the bare number.

Claims are placed the most telling first; one that leaves something out goes where exactly one cluster fits it.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from ..collection import Appearance
from ..values.keys import NumberKey, number_key
from .claims import directives, local_place, names_issuer, names_place, names_type, same_issuer, same_time, same_type
from .grouping import Work

_LOCAL = frozenset({"ubnd", "hdnd", "ctubnd", "tu", "hu"})
"""In the numbers of bodies that every province, or every district, has."""
_FIELDS = ("issuer", "date", "type", "number", "title")


class Claims:
    """The claims of one directive, and what they state together."""

    def __init__(self) -> None:
        self.numbers: list[int] = []
        self.regions: set[str] = set()
        """The provinces that the papers with these claims name."""
        self._told: dict[str, str | None] = {}
        self._own: dict[str, Counter[str]] = {f: Counter() for f in _FIELDS}
        self._all: dict[str, Counter[str]] = {f: Counter() for f in _FIELDS}

    def add(self, number: int, claim: Appearance) -> None:
        self.numbers.append(number)
        self.regions |= claim.regions
        self._told.clear()
        for field in _FIELDS:
            value = getattr(claim, field)
            if value:
                self._all[field][value] += 1
                self._own[field][value] += claim.own

    def stated(self, field: str) -> str | None:
        """Return what the claims state: the document itself first, else the most, else the earliest placed."""
        if field not in self._told:
            counted = +self._own[field] or self._all[field]  # of equals max takes the first: counters keep order
            self._told[field] = max(counted, key=lambda v: counted[v]) if counted else None
        return self._told[field]


def group(work: Work) -> None:
    """Join the claims of each number."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for n, item in enumerate(work.items):
        number = number_key(item.number)
        if number:
            blocks[str(number)].append(n)
    for name in sorted(blocks):
        number = number_key(work.items[blocks[name][0]].number)
        if number:
            _place(work, number, sorted(blocks[name], key=lambda n: weight(work.items[n])))


def weight(claim: Appearance) -> tuple[int, str, str]:
    """The more a claim states, the earlier it is placed; equal ones by content, not by order of arrival."""
    return -(4 * claim.own + 2 * bool(claim.issuer) + bool(claim.date)), claim.document, claim.anchor


def _place(work: Work, number: NumberKey, claims: list[int]) -> None:
    clusters: list[Claims] = []
    where: dict[int, Claims] = {}
    for n in claims:
        claim = work.items[n]
        decided = where.get(work.partition.root(n))
        if decided is None:
            fitting = [c for c in clusters if fits(claim, c, number) and not work.partition.apart(n, c.numbers[0])]
            if len(fitting) > 1:
                fitting = [c for c in fitting if names_issuer(claim, c.stated("issuer"))] or fitting
                fitting = [c for c in fitting if c.stated("issuer") or c.stated("date")] or fitting
            if len(fitting) == 1 and work.partition.join(n, fitting[0].numbers[0]):
                decided = fitting[0]
            else:
                for c in fitting:
                    first = c.numbers[0]
                    work.open.append((n, first, directives(claim, work.items[first], work.gazetteer)))
        if decided is None:
            decided = Claims()
            if _states(claim) or not clusters or not _ambiguous(claim, clusters, number):
                clusters.append(decided)
        decided.add(n, claim)
        where[work.partition.root(n)] = decided


def _states(claim: Appearance) -> bool:
    return bool(claim.issuer or claim.date or claim.own)


def _ambiguous(claim: Appearance, clusters: list[Claims], number: NumberKey) -> bool:
    return sum(fits(claim, c, number) for c in clusters) > 1


def fits(claim: Appearance, cluster: Claims, number: NumberKey) -> bool:
    """Say whether nothing that the claim states speaks against the cluster."""
    issuer, date = cluster.stated("issuer"), cluster.stated("date")
    if not names_type(number) and not same_type(claim.type, cluster.stated("type")):
        return False
    if not same_issuer(claim.issuer, issuer):
        return False
    both = bool(claim.issuer and issuer)
    if not claim.issuer and not issuer and _LOCAL.intersection(number.symbol) and claim.regions and cluster.regions:
        return bool(claim.regions & cluster.regions)  # each province gives these numbers
    if claim.date and date and not same_time(claim.date, date, number, same_issuer=both):
        return False
    if claim.date and claim.date == date and len(date) == 10:
        return True
    if date and claim.seen and date[:10] > claim.seen[:10] and not claim.date:
        return False
    return both or not issuer or local_place(issuer) is None or names_place(claim, issuer)
