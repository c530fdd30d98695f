"""Places: counts, names in any spelling, validity in time, successors, search in text."""

from __future__ import annotations

import json
from collections import Counter
from importlib.util import find_spec
from pathlib import Path

import pytest

from extractor.gazetteer import Gazetteer, load
from extractor.text import fold, key

REFORM = "2025-07-01"


@pytest.fixture(scope="module")
def book() -> Gazetteer:
    return load()


def valid(book: Gazetteer, tier: str, on: str) -> int:
    return sum(place.tier == tier and place.holds(on) for place in book.places if place.id.startswith("vn-"))


@pytest.mark.parametrize(
    ("tier", "on", "count"),
    [("tỉnh", "2024-12-31", 63), ("tỉnh", "2025-06-30", 63), ("tỉnh", REFORM, 34), ("tỉnh", "2026-06-01", 34),
     ("huyện", "2025-06-30", 696), ("huyện", REFORM, 0), ("xã", "2025-06-30", 10035), ("xã", REFORM, 3321)],
)  # fmt: skip
def test_every_tier_has_the_official_count_on_a_day(book: Gazetteer, tier: str, on: str, count: int) -> None:
    assert valid(book, tier, on) == count


def test_new_communes_have_the_official_split_by_level(book: Gazetteer) -> None:
    levels = Counter(p.level for p in book.places if p.tier == "xã" and p.id.startswith("vn-") and p.holds(REFORM))
    assert levels == {"xã": 2621, "phường": 687, "đặc khu": 13}


@pytest.mark.parametrize(
    ("name", "on", "expected"),
    [
        ("Hà Giang", "2018", "Tuyên Quang"), ("Yên Bái", "2020", "Lào Cai"), ("Bình Dương", "2019", "Hồ Chí Minh"),
        ("Phú Yên", "2020", "Đắk Lắk"), ("Bắc Giang", "2023", "Bắc Ninh"), ("Sóc Trăng", "2023", "Cần Thơ"),
        ("Cao Bằng", "2023", "Cao Bằng"), ("Thừa Thiên - Huế", "2020", "Huế"), ("Hà Tây", "2007", "Hà Nội"),
    ],
)  # fmt: skip
def test_an_old_province_leads_to_its_successor(book: Gazetteer, name: str, on: str, expected: str) -> None:
    (province,) = book.places_named(name, on, level="tỉnh")
    (after,) = book.successors(province.id, "2025-12-01")
    assert book.place(after).name == expected  # type: ignore[union-attr]


def test_dong_nai_is_a_province_until_it_becomes_a_city(book: Gazetteer) -> None:
    levels = [book.places_named("Đồng Nai", on, level="tỉnh")[0].level for on in ("2024", "2026-04-29", "2026-04-30")]
    assert levels == ["tỉnh", "tỉnh", "thành phố"]


@pytest.mark.parametrize(
    ("spelling", "identifier"),
    [
        ("Hà Nội", "vn-01"), ("TP Hà Nội", "vn-01"), ("TP. Hà Nội", "vn-01"), ("thành phố  Hà Nội", "vn-01"),
        ("Thủ đô Hà Nội", "vn-01"), ("HÀ NỘI", "vn-01"), ("TP.HCM", "vn-79"), ("TPHCM", "vn-79"), ("BR-VT", "vn-77"),
        ("Bà Rịa-Vũng Tàu", "vn-77"), ("Đắc Lắc", "vn-66"), ("Đăk Lăk", "vn-66"), ("Kontum", "vn-62"),
        ("tỉnh Hoà Bình", "vn-17"), ("T.T.Huế", None), ("Quận 1", "vn-760"), ("Q.1", "vn-760"), ("Q1", "vn-760"),
        ("huyện M’Đrắk", "vn-652"), ("Qui Nhơn", "vn-540"), ("Mỹ", "iso-us"), ("nước Pháp", "iso-fr"),
        ("ĐBSCL", "vung-dong-bang-song-cuu-long"),
    ],
)  # fmt: skip
def test_a_place_is_found_in_every_spelling(book: Gazetteer, spelling: str, identifier: str | None) -> None:
    found = [place.id for place in book.places_named(spelling, "2024")]
    assert found[:1] == ([identifier] if identifier else [])


def test_a_level_word_excludes_places_of_other_levels(book: Gazetteer) -> None:
    """Cao Lãnh is a huyện and a thành phố of one province."""
    both = {place.full_name for place in book.places_named("Cao Lãnh", "2024")}
    assert {"huyện Cao Lãnh", "thành phố Cao Lãnh"} <= both
    assert [place.full_name for place in book.places_named("huyện Cao Lãnh", "2024")] == ["huyện Cao Lãnh"]


def test_accents_keep_communes_of_one_province_apart(book: Gazetteer) -> None:
    sources = {
        name: {p.id for p in book.places if p.successors and book.place(p.successors[0]).full_name == name}  # type: ignore[union-attr]
        for name in ("xã Cẩm Giang", "xã Cẩm Giàng")
    }
    assert sources["xã Cẩm Giang"]
    assert sources["xã Cẩm Giàng"]
    assert not sources["xã Cẩm Giang"] & sources["xã Cẩm Giàng"]


def test_a_divided_commune_keeps_all_successors(book: Gazetteer) -> None:
    divided = [place for place in book.places if place.kind == "divided" and place.tier == "xã"]
    assert len(divided) > 400
    assert all(len(place.successors) > 1 for place in divided)


def test_the_province_of_a_place_follows_the_date(book: Gazetteer) -> None:
    (district,) = book.places_named("huyện Đồng Văn", "2020")
    assert [book.province_of(district, on).name for on in ("2020", "2025-08")] == ["Hà Giang", "Tuyên Quang"]  # type: ignore[union-attr]
    (commune,) = [p for p in book.places_named("xã Lũng Cú", "2025-08")]
    assert [place.name for place in book.ancestors(commune)] == ["Tuyên Quang"]


def test_districts_that_ended_before_the_reform_are_known(book: Gazetteer) -> None:
    assert [p.full_name for p in book.places_named("quận Thủ Đức", "2019")] == ["quận Thủ Đức"]
    assert book.places_named("quận Thủ Đức", "2022") == ()
    assert [p.full_name for p in book.places_named("Thủ Đức", "2022", level="huyện")] == ["thành phố Thủ Đức"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tại TP.HCM và BR-VT", ["TP.HCM", "HCM", "BR-VT"]),
        ("xã Sơn Hà, huyện Sơn Hà", ["xã Sơn Hà", "Sơn Hà", "huyện Sơn Hà", "Sơn Hà"]),
        ("phường 1, quận 3", ["phường 1", "quận 3"]),
        ("Thừa Thiên-Huế", ["Thừa Thiên-Huế", "Huế"]),
        ("thành phố\xa0Hà\nNội", ["thành phố\xa0Hà\nNội", "Hà\nNội"]),
        ("Bến Nghé không có chữ phường thì thôi", []),
        ("Hà Nộix, xHà Nội", []),
        ("", []),
    ],
)
def test_places_are_found_in_text_by_whole_words(book: Gazetteer, text: str, expected: list[str]) -> None:
    folded = fold(text)
    assert [text[start:end] for start, end, _ in book.find_places(folded)] == expected


def test_an_abbreviation_in_small_letters_is_no_place_when_the_text_is_given(book: Gazetteer) -> None:
    text = "hn HN"
    assert [start for start, *_ in book.find_places(fold(text), text)] == [3]


def test_the_mapping_agrees_with_a_second_source(book: Gazetteer) -> None:
    """underthesea maps communes too; its unaccented keys lose a few dozen, every other row must agree."""
    spec = find_spec("underthesea")
    assert spec is not None
    assert spec.origin is not None
    path = Path(spec.origin).parent / "address" / "data" / "mapping.json"
    records = json.loads(path.read_text(encoding="utf-8"))["ward_mapping"]
    ours: dict[tuple[str, str, str], set[str]] = {}
    for place in book.places:
        if place.tier == "xã" and place.valid_to == REFORM and place.id.startswith("vn-"):
            district, province = book.ancestors(place)
            names = {key(book.place(i).full_name) for i in place.successors}  # type: ignore[union-attr]
            ours[key(place.full_name), key(district.full_name), key(province.name)] = names
    agree = Counter[bool]()
    for record in records:
        province = (
            record["old_province"].split(" ", 1)[1]
            if record["old_province"].startswith("Tỉnh")
            else record["old_province"][10:]
        )
        if record["old_ward"] and record["new_ward"]:
            place = key(record["old_ward"]), key(record["old_district"]), key(province.replace("Huế", "Thừa Thiên Huế"))
            agree[key(record["new_ward"]) in ours.get(place, ())] += 1
    assert agree[True] > 10500
    assert agree[False] == 0
