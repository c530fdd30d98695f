"""Bodies that papers name by their level alone: "UBND xã", "Ủy ban nhân dân tỉnh", "Sở Nội vụ"."""

from __future__ import annotations

import pytest

from extractor.collection import Appearance
from extractor.identity import Clustering, cluster
from extractor.text import fold


def clustered(*papers: tuple[str, str]) -> Clustering:
    """Return the clusters of units, each (name, province that its paper names, "" for none)."""
    return cluster("unit", [_unit(n, name, province) for n, (name, province) in enumerate(papers)])


def _unit(n: int, name: str, province: str) -> Appearance:
    regions = frozenset({fold(province)} if province else ())
    return Appearance("unit", f"d{n}@0:{name}", name, f"d{n}", n, anchors=(f"d{n}@0:{name}",), regions=regions)


@pytest.mark.parametrize(
    ("bare", "placed"),
    [
        ("Ủy ban nhân dân xã", "Ủy ban nhân dân tỉnh Lai Châu"),
        ("Ủy ban nhân dân huyện", "Ủy ban nhân dân tỉnh Lai Châu"),
        ("Hội đồng nhân dân tỉnh", "Hội đồng nhân dân huyện Mường Tè"),
        ("Công an phường", "Công an tỉnh Lai Châu"),
    ],
)
def test_a_body_of_one_level_is_none_of_another_in_its_province(bare: str, placed: str) -> None:
    found = clustered((bare, "Lai Châu"), (placed, "Lai Châu"))
    assert len(found.clusters) == 2
    assert not found.suggestions


@pytest.mark.parametrize("name", ["Ủy ban nhân dân tỉnh", "Sở Nội vụ"])
def test_a_body_without_its_place_is_the_one_of_the_province_that_its_paper_names(name: str) -> None:
    placed = "Ủy ban nhân dân tỉnh Lai Châu" if name.startswith("Ủy ban") else f"{name} tỉnh Lai Châu"
    assert len(clustered((name, "Lai Châu"), (placed, "Lai Châu")).clusters) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ủy ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh"),
        ("Ủy ban nhân dân tỉnh", "Ủy ban nhân dân thành phố"),
        ("Sở Nội vụ", "Sở Nội vụ"),
    ],
)
def test_of_bodies_that_nothing_places_nobody_is_asked_whether_they_are_one(first: str, second: str) -> None:
    found = clustered((first, ""), (second, ""), (second, "Lai Châu"))
    assert len(found.clusters) == 3
    assert not found.suggestions


def test_of_a_commune_whose_province_no_paper_names_a_person_is_asked() -> None:
    """Two communes of one name may be one: whoever knows the papers can say."""
    found = clustered(("Ủy ban nhân dân xã Hồng An", ""), ("Ủy ban nhân dân xã Hồng An", ""))
    assert [len(c) for c in found.clusters] == [1, 1]
    assert len(found.suggestions) == 1
