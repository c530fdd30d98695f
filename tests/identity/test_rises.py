"""Another office in what a unit has become: joined for a rare name by a stated score, asked about for others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.collection import Appearance, Office
from extractor.gazetteer import load
from extractor.identity import cluster, score
from extractor.identity.spelling import rare
from extractor.text import fold
from extractor.values.keys import unit_loose_key

OLD = "Sở Thông tin và Truyền thông tỉnh Kon Tum"
NEW = "Sở Khoa học và Công nghệ tỉnh Quảng Ngãi"
FEW, MANY = "Y Thoa Mlô", "Nguyễn Văn Bưởi"


def seen(n: int, name: str, position: str, unit: str, day: str, region: str) -> Appearance:
    return Appearance(
        "official", f"{n}@0:{name}", name, str(n), n, day, offices=(Office(position, unit),),
        regions=frozenset({fold(region)}), units=frozenset({unit_loose_key(unit)}),
    )  # fmt: skip


def pair(name: str, first: str = "2024-08-01", then: str = "2025-07-01") -> tuple[Appearance, Appearance]:
    return (
        seen(1, name, "Giám đốc", OLD, first, "Kon Tum"),
        seen(2, name, "Phó Giám đốc", NEW, then, "Quảng Ngãi"),
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [(FEW, True), (MANY, False), ("Lò Văn Sáng", False), ("Trần Lê Hoàng Ngân Anh", True), ("Mẫu", False)],
)
def test_names_of_small_families_are_rare(name: str, expected: bool) -> None:
    assert rare(name) is expected


def test_a_rare_name_goes_on_in_the_successor() -> None:
    assert score(*pair(FEW), load()).verdict == "same"
    assert len(cluster("official", pair(FEW)).clusters) == 1


def test_a_common_name_is_only_asked_about() -> None:
    found = cluster("official", pair(MANY))
    assert len(found.clusters) == 2
    assert [s.score.verdict for s in found.suggestions] == ["unsure"]


@pytest.mark.parametrize(
    ("name", "regions", "joined"),
    [
        ("Phan Đình Mẫu", ("Quảng Ngãi", "Kon Tum"), True),
        ("Phan Đình Mẫu", ("Quảng Ngãi",), False),
        (MANY, ("Quảng Ngãi", "Kon Tum"), False),
    ],
    ids=["the old province is named", "it is not", "a name with a plain middle"],
)
def test_of_a_common_family_one_goes_on_where_the_later_paper_names_the_old_province(
    name: str, regions: tuple[str, ...], joined: bool
) -> None:
    first, then = pair(name)
    then = replace(then, regions=frozenset(map(fold, regions)))
    assert (len(cluster("official", (first, then)).clusters) == 1) is joined


def test_three_in_a_row_are_one() -> None:
    between = seen(3, FEW, "Giám đốc", "Sở Khoa học và Công nghệ tỉnh Kon Tum", "2025-03-02", "Kon Tum")
    first, then = pair(FEW)
    assert len(cluster("official", (first, between, then)).clusters) == 1


def test_nobody_serves_in_the_successor_first() -> None:
    """The new office is seen before the old one: two persons, or a mistake; the machine does not join them."""
    assert score(*pair(FEW, "2025-09-01", "2025-07-01"), load()).verdict == "different"
    assert len(cluster("official", pair(FEW, "2025-09-01", "2025-07-01")).clusters) == 2


def test_of_two_who_may_be_meant_none_is_joined() -> None:
    third = seen(3, FEW, "Phó Giám đốc", "Sở Khoa học và Công nghệ tỉnh Kon Tum", "2024-05-01", "Kon Tum")
    joined = cluster("official", (*pair(FEW), third)).clusters
    assert len(joined) == 3
