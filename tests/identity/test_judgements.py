"""People's judgements and the clusters they make: kept in real SQLite, replayed, undone, never asked again."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.collection import Appearance, Judgement, Office
from extractor.errors import NotFoundError
from extractor.identity import cluster, pair_target
from extractor.store import Store

OFFICES = (
    (Office("Giám đốc", "Sở Nội vụ tỉnh Sơn La"),),
    (Office("Giám đốc", "Sở Nội vụ tỉnh Sơn La"),),
    (Office("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La"),),
    (),
    (Office("Bí thư", "Tỉnh ủy Cà Mau"),),
    (Office("Bí thư", "Tỉnh uỷ Cà Mau"),),
)
NAMES = ("Lò Văn Sáng", "LÒ VĂN SÁNG", "Lò Văn Sáng", "Lò Văn Sáng", "Lò Văn Sáng", "Lò Văn Sáng")


def _seen(n: int) -> Appearance:
    anchor = f"{n:032x}@{n}:{NAMES[n]}"
    return Appearance("official", anchor, NAMES[n], f"{n:032x}", n, "2024-01-01", (anchor,), offices=OFFICES[n])


ITEMS = tuple(_seen(n) for n in range(len(NAMES)))
PAIRS = list(itertools.combinations(range(len(ITEMS)), 2))
STEP = st.one_of(
    st.tuples(st.sampled_from(["same", "different", "unsure"]), st.sampled_from(PAIRS)),
    st.tuples(st.just("undo"), st.integers(1, 12)),
)


def _state(judgements: Iterable[Judgement], items: Iterable[Appearance] = ITEMS) -> object:
    """Return everything that the clusters show, free of the order of arrival."""
    found = cluster("official", items, judgements)
    suggested = {(frozenset((s.a.anchor, s.b.anchor)), s.score.value) for s in found.suggestions}
    overruled = {p.judgement.id for p in found.settled.overruled}
    return {frozenset(a.anchor for a in c) for c in found.clusters}, suggested, overruled


def _target(a: int, b: int) -> str:
    return pair_target("official", ITEMS[a].anchor, ITEMS[b].anchor)


def _apply(store: Store, steps: Iterable[tuple[str, object]]) -> None:
    for verdict, what in steps:
        if verdict == "undo":
            try:
                store.undo(int(str(what)), "chị Mơ")
            except NotFoundError:
                continue  # there is no such row, or it is undone already
        else:
            a, b = what  # type: ignore[misc]
            store.decide(_target(a, b), verdict, "anh Lâm")


def _kept_apart(groups: set[frozenset[str]], a: int, b: int) -> bool:
    return not any({ITEMS[a].anchor, ITEMS[b].anchor} <= g for g in groups)


@settings(max_examples=60, deadline=None)
@given(st.lists(STEP, max_size=10))
def test_any_sequence_equals_its_log_replayed(steps: list[tuple[str, object]]) -> None:
    """Merge, split, unsure and undo in any order: the clusters are those of the rows that stand, read again."""
    with tempfile.TemporaryDirectory() as folder:
        first, second = Path(folder, "a.db"), Path(folder, "b.db")
        with Store.open(first) as store:
            _apply(store, steps)
            reached, rows = _state(store.judgements()), store.judgements(all_rows=True)
        with Store.open(second) as store:
            for row in rows:
                if row.undo_of is not None:
                    store.undo(row.undo_of, row.by)
                else:
                    store.decide(row.target, row.verdict, row.by)
            assert _state(store.judgements()) == reached
            assert _state(reversed(store.judgements()), reversed(ITEMS)) == reached


@settings(max_examples=40, deadline=None)
@given(st.lists(STEP, max_size=6), st.sampled_from(["same", "different", "unsure"]), st.sampled_from(PAIRS))
def test_undo_restores_the_exact_state_before(
    steps: list[tuple[str, object]], verdict: str, pair: tuple[int, int]
) -> None:
    """Whatever was decided before: a judgement and its undo leave no trace in clusters, suggestions and conflicts."""
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder, "a.db")) as store:
        _apply(store, steps)
        before = _state(store.judgements())
        row = store.decide(_target(*pair), verdict, "anh Lâm")
        after = _state(store.judgements())
        undo = store.undo(row.id, "chị Mơ")
        assert _state(store.judgements()) == before
        store.undo(undo.id, "chị Mơ")
        assert _state(store.judgements()) == after


def _log(*decided: tuple[str, int, int]) -> list[Judgement]:
    return [
        Judgement(n, _target(a, b), v, None, None, "anh Lâm", "2024", None) for n, (v, a, b) in enumerate(decided, 1)
    ]


def test_the_machine_joins_one_office_and_leaves_open_what_it_cannot_tell() -> None:
    """Two of Sơn La's sở, two of Cà Mau's committee; the deputy chairman of Sơn La is asked about, Cà Mau's are not."""
    found = cluster("official", ITEMS)
    assert {len(c) for c in found.clusters} == {1, 2}
    asked = {frozenset((ITEMS.index(s.a), ITEMS.index(s.b))) for s in found.suggestions}
    assert any(2 in pair and pair & {0, 1} for pair in asked)
    assert not any(pair <= {0, 1, 2, 4, 5} and pair & {4, 5} and pair & {0, 1, 2} for pair in asked)


def test_a_person_goes_before_the_machine() -> None:
    """Different parts what the machine would join, same joins what it would not."""
    groups, _, _ = _state(_log(("different", 0, 1), ("same", 2, 4)))  # type: ignore[misc]
    assert _kept_apart(groups, 0, 1)
    assert not _kept_apart(groups, 2, 4)


@pytest.mark.parametrize("verdict", ["different", "unsure"])
def test_what_is_decided_is_never_asked_again(verdict: str) -> None:
    """Neither the pair nor the clusters that it is of."""
    open_before = cluster("official", ITEMS).suggestions
    assert open_before
    pair = open_before[0]
    log = _log((verdict, ITEMS.index(pair.a), ITEMS.index(pair.b)))
    after = cluster("official", ITEMS, log)
    of = {a.anchor: frozenset(x.anchor for x in c) for c in after.clusters for a in c}
    asked = {frozenset((of[s.a.anchor], of[s.b.anchor])) for s in after.suggestions}
    assert frozenset((of[pair.a.anchor], of[pair.b.anchor])) not in asked


def test_the_younger_of_two_that_speak_against_each_other_is_kept() -> None:
    """0 = 1 and 1 = 2 and 0 ≠ 2 cannot all hold: the oldest that does not fit is listed as overruled."""
    found = cluster("official", ITEMS, _log(("same", 0, 1), ("same", 1, 2), ("different", 0, 2)))
    assert [p.judgement.id for p in found.settled.overruled] == [1]


def test_a_judgement_finds_its_place_by_content_never_a_look_alike() -> None:
    """After re-extraction the name may be longer or its record another; the same words at the same offset are enough.

    Where they are gone the judgement is orphaned, though the same name stands elsewhere.
    """
    log = _log(("same", 2, 4))
    other = Appearance(
        "official", "f@9:x", "Lò Văn Sáng", f"{4:032x}", 4, "2024-01-01", ("f@9:x", ITEMS[4].anchor), offices=OFFICES[4]
    )
    moved = cluster("official", [*ITEMS[:4], other, ITEMS[5]], log)
    assert any({other, ITEMS[2]} <= set(c) for c in moved.clusters)
    assert not moved.settled.orphaned
    gone = cluster("official", [*ITEMS[:4], ITEMS[5]], log)
    assert [p.judgement.id for p in gone.settled.orphaned] == [1]
    assert not any({ITEMS[5], ITEMS[2]} <= set(c) for c in gone.clusters)
