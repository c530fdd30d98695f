"""Units whose names are alike: the province's and the city's, and those that a paper names without their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import gazetteer, pipeline
from extractor.identity import levels_borne, one_body
from extractor.identity.claims import same_issuer
from extractor.identity.units import placeless
from extractor.load import read_bytes
from extractor.review.subjects import subjects, told
from extractor.store import Store


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("Ủy ban nhân dân thị xã Quế Võ", ("Ủy ban nhân dân huyện Quế Võ",)),
        ("Công an huyện Quế Võ", ("Công an thị xã Quế Võ",)),
        ("Ủy ban nhân dân huyện Vân Đồn", ()),  # its place is a commune of that name today
        ("Ủy ban nhân dân huyện Châu Thành", ()),  # there are several
        ("Ủy ban nhân dân tỉnh Bắc Ninh", ()),
        ("Sở Y tế tỉnh Bắc Ninh", ()),
    ],
)
def test_a_body_keeps_its_history_when_its_place_is_raised(name: str, others: tuple[str, ...]) -> None:
    assert levels_borne(name, gazetteer.load()) == others


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("Công an tỉnh Thanh Hóa", "Công an thành phố Thanh Hóa", False),
        ("Ủy ban nhân dân tỉnh", "Ủy ban nhân dân thành phố", False),
        ("Công an tỉnh Thanh Hóa", "Công an Thanh Hóa", True),
        ("Sở Lao động - Thương binh và Xã hội tỉnh Sơn La", "Sở Lao động - Thương binh và Xã hội Sơn La", True),
        ("Ban Quản lý rừng tỉnh Sơn La", "Ban Quản lý rừng huyện Sơn La", False),
    ],
)
def test_a_level_that_speaks_against_it_makes_two_units(first: str, second: str, one: bool) -> None:
    assert one_body(first, second) == one


@pytest.mark.parametrize(
    ("name", "needs"),
    [
        ("Cục Quản lý Khám, chữa bệnh", False),
        ("Cục An toàn thực phẩm", False),
        ("Cục Thống kê", True),
        ("Cục Thuế", True),
        ("Chi cục Kiểm lâm", True),
        ("Sở Y tế", True),
    ],
)
def test_a_department_of_a_ministry_needs_no_place(name: str, needs: bool) -> None:
    """But one whose name departments in the provinces bear, or bore, does."""
    assert placeless(name, gazetteer.load()) == needs


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("Ban Chấp hành Đảng bộ tỉnh Lai Châu", "Tỉnh ủy Lai Châu", True),
        ("Ban Chấp hành Đảng bộ thành phố Huế", "Ban Thường vụ Thành ủy Huế", True),
        ("Đảng bộ huyện Mường Tè", "Huyện ủy Mường Tè", True),
        ("Ban Chấp hành Đảng bộ xã Bum Nưa", "Đảng ủy xã Bum Nưa", True),
        ("Ban Chấp hành Đảng bộ tỉnh Lai Châu", "Tỉnh ủy Sơn La", False),
        ("Ban Chấp hành Đảng bộ huyện Mường Tè", "Ủy ban nhân dân huyện Mường Tè", False),
    ],
)
def test_a_party_committee_issues_under_two_names(first: str, second: str, one: bool) -> None:
    assert same_issuer(first, second) == one


def test_a_unit_without_its_place_is_as_many_as_there_are_papers(tmp_path: Path) -> None:
    """Two papers that only say "Sở Y tế" make two subjects; asked so, the one of a province is offered beside them."""
    texts = {
        "here": "Tin một\n\n02/05/2024\n\nSở Y tế yêu cầu các trạm trực đủ người trước ngày 10/5/2024.",
        "there": "Tin hai\n\n03/05/2024\n\nSở Y tế đã thanh tra 12 nhà thuốc, phạt 3 nơi.",
        "placed": "Tin ba\n\n04/05/2024\n\nSở Y tế tỉnh Hà Giang tập huấn cho 40 cán bộ xã.",
    }
    with Store.open(tmp_path / "one.db") as store:
        for name, text in texts.items():
            store.save(pipeline.process(read_bytes(text.encode(), name)))
        found = subjects(store, "unit", "Sở Y tế")
        paths = sorted(tuple(d.path for d in documents) for _, documents in found)
        assert paths == [("here",), ("placed",), ("there",)]
        assert len({subject.id for subject, _ in found}) == 3
        sources = {s.path for f in found for e in told(store, f).events for s in e.sources}
        assert sources <= set(texts)
