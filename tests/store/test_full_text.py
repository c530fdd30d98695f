"""Full text: what a person types finds what a person means."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from made import made

from extractor.collection import Filter
from extractor.store import Store, search

TEXTS = {
    "cds.txt": "Tỉnh đẩy mạnh chuyển đổi số và thực hiện Đề án 06 tại các xã.",
    "kh.txt": "Ủy ban ban hành Kế hoạch số 57/KH-UBND ngày 07/02/2024 về hoà giải ở cơ sở.",
    "dang.txt": "Đường liên xã do ông Đặng Văn Lúa phụ trách, đổi mới cách làm số liệu, chuyển giao sớm.",
    "nd.txt": "Nguyễn Thị Sen đang báo cáo Quyết định số 16/QĐ-BCĐ.",
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "x.db") as store:
        for n, (path, text) in enumerate(TEXTS.items()):
            store.save(made(text, path=path, date=f"2024-0{n + 1}-10", title=path))
        yield store


@pytest.mark.parametrize(
    ("query", "paths"),
    [
        ("chuyển đổi số", ["cds.txt", "dang.txt"]),
        ("chuyen doi so", ["cds.txt", "dang.txt"]),
        ("CHUYEN DOI SO", ["cds.txt", "dang.txt"]),
        ('"chuyen doi so"', ["cds.txt"]),
        ("de an 06", ["cds.txt"]),
        ("Đề án 06", ["cds.txt"]),
        ("57/KH-UBND", ["kh.txt"]),
        ("57/kh–ubnd", ["kh.txt"]),
        ("16/QD-BCD", ["nd.txt"]),
        ("hòa giải", ["kh.txt"]),
        ("duong", ["dang.txt"]),
        ("dang", ["nd.txt", "dang.txt"]),
        ("dang van lua", ["dang.txt"]),
        ("nguyen", ["nd.txt"]),
        ("Nguye\u0302\u0303n", ["nd.txt"]),
        ("lúa xã", ["dang.txt"]),
        ("không có từ này", []),
    ],
)
def test_words_are_found_with_and_without_diacritics(store: Store, query: str, paths: list[str]) -> None:
    """The whole query as a phrase comes first, then documents with all its words."""
    assert [hit.path for hit in store.search(query)] == paths


def test_an_accented_query_does_not_match_other_tones(store: Store) -> None:
    """The exact text is asked first, the bare text only where that finds nothing."""
    assert [(h.path, h.match) for h in store.search("đặng")] == [("dang.txt", "exact")]
    assert [(h.path, h.match) for h in store.search("sến")] == [("nd.txt", "folded")]


@pytest.mark.parametrize(
    "query",
    [
        "",
        " ",
        '"',
        '""',
        "'",
        "''",
        "(",
        "*",
        "NEAR(",
        "a AND",
        "exact:",
        "^x",
        "-",
        "57/",
        "\0",
        "{",
        'a"b"c',
        "%_",
        "đ" * 5000,
    ],
)
def test_nothing_typed_is_an_error(store: Store, query: str) -> None:
    """Operators, lone quotes and emptiness are words or nothing, never syntax."""
    assert isinstance(store.search(query), tuple)


def test_a_hit_shows_its_words_in_the_text(store: Store) -> None:
    """Snippet and marks are spans of the document's text."""
    (hit,) = store.search("de an 06")
    text = TEXTS["cds.txt"]
    assert hit.snippet == text[hit.span.start : hit.span.end]
    assert [text[m.start : m.end] for m in hit.marks] == ["Đề án 06"]
    assert (hit.date, hit.title, hit.path) == ("2024-01-10", "cds.txt", "cds.txt")


def test_dates_bound_the_hits(store: Store) -> None:
    """since and until are days, months or years, both included."""
    assert [h.path for h in store.search("xã", since="2024-02")] == ["dang.txt"]
    assert [h.path for h in store.search("xã", until="2024-01")] == ["cds.txt"]
    assert len(store.search("xã", since="2024", until="2024")) == 2
    assert len(store.search("xã", limit=1)) == 1


# ------------------------------------------------------------------ sentences, names, filters


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Store]:
    """An order and two articles, with mentions and units."""
    with Store.open(tmp_path / "desk.db") as store:
        store.save(
            made(
                "⟦UNIT|Sở Nội vụ tỉnh Đồng Mây⟧ báo cáo chuyển đổi số. Ông ⟦PERSON|Đặng Văn Lúa⟧ nói về đổi mới.\n"
                "Việc chuyển giao số liệu còn chậm.",
                path="tin.txt",
                date="2024-03-01",
                units=[("Sở Nội vụ tỉnh Đồng Mây", "Sở Nội vụ tỉnh Đồng Mây")],
                officials=[("Đặng Văn Lúa", "Giám đốc", None, "Đặng Văn Lúa")],
            )
        )
        store.save(
            made(
                "Theo ⟦CITATION|Kế hoạch 57/KH-UBND⟧, ⟦UNIT|Sở Y tế⟧ chuyển đổi số. Đặng là họ của nhiều người.",
                path="lenh.txt",
                kind="official_document",
                date="2025-01-01",
                number="9/CT-UBND",
                units=[("Sở Y tế", "Sở Y tế")],
                citations=[("Kế hoạch", "57/KH-UBND", None, None, None, "Kế hoạch 57/KH-UBND")],
            )
        )
        yield store


def test_a_sentence_holds_all_the_words_and_is_quoted_whole(desk: Store) -> None:
    """Words of one document that stand in different sentences are no find."""
    found = {(h.path, h.snippet) for h in desk.sentences("chuyển đổi số")}
    assert found == {
        ("tin.txt", "Sở Nội vụ tỉnh Đồng Mây báo cáo chuyển đổi số."),
        ("lenh.txt", "Theo Kế hoạch 57/KH-UBND, Sở Y tế chuyển đổi số."),
    }
    assert [h.snippet for h in desk.sentences("so lieu chuyen")] == ["Việc chuyển giao số liệu còn chậm."]
    assert desk.sentences("Lúa chậm") == ()
    for hit in desk.sentences("đổi"):
        (held,) = desk.find(hit.document)
        text = held.result.document.text
        assert hit.snippet == text[hit.span.start : hit.span.end]
        assert {text[m.start : m.end] for m in hit.marks} == {"đổi"}


@pytest.mark.parametrize(
    ("wanted", "paths"),
    [
        (Filter(), {"tin.txt", "lenh.txt"}),
        (Filter(kind="official_document"), {"lenh.txt"}),
        (Filter(kind="press_article"), {"tin.txt"}),
        (Filter(unit="so noi vu"), {"tin.txt"}),
        (Filter(unit="Sở Y tế"), {"lenh.txt"}),
        (Filter(unit="Sở Xây dựng"), set()),
        (Filter(since="2025"), {"lenh.txt"}),
        (Filter(until="2024-12", kind="official_document"), set()),
    ],
)
def test_filters_bound_documents_and_sentences(desk: Store, wanted: Filter, paths: set[str]) -> None:
    assert {h.path for h in desk.search("chuyển đổi số", wanted=wanted)} == paths
    assert {h.path for h in desk.sentences("chuyển đổi số", wanted=wanted)} == paths


def test_a_label_asks_for_the_words_inside_such_a_mention(desk: Store) -> None:
    """ "Đặng" the person, not the word; a sentence about a unit names it itself."""
    assert {h.path for h in desk.search("Đặng")} == {"tin.txt", "lenh.txt"}
    assert [h.path for h in desk.search("Đặng", wanted=Filter(label="PERSON"))] == ["tin.txt"]
    assert [h.path for h in desk.sentences("57/KH-UBND", wanted=Filter(label="CITATION"))] == ["lenh.txt"]
    assert desk.sentences("57/KH-UBND", wanted=Filter(label="UNIT")) == ()
    assert desk.sentences("chuyển giao", wanted=Filter(unit="Sở Nội vụ")) == ()


def test_a_filter_is_asked_before_hits_are_counted_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many documents hold a word, the one of the wanted day is found."""
    monkeypatch.setattr(search, "RANKED", 5)
    with Store.open(tmp_path / "x.db") as store:
        store.save_many([(made(f"Lúa chín {n}", path=f"{n}.txt", date=f"{2000 + n}-01-01"), None) for n in range(20)])
        assert [h.path for h in store.search("lúa", since="2019")] == ["19.txt"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("dang van lua", [("official", "Đặng Văn Lúa", 1)]),
        ("lúa", [("official", "Đặng Văn Lúa", 1)]),
        ("so", [("unit", "Sở Nội vụ tỉnh Đồng Mây", 1), ("unit", "Sở Y tế", 1)]),
        ("57/kh", [("number", "57/KH-UBND", 1)]),
        ("9/CT-UBND", [("number", "9/CT-UBND", 1)]),
        ("không có", []),
        ('"', []),
    ],
)
def test_officials_units_and_numbers_are_found_by_their_words(
    desk: Store, query: str, found: list[tuple[str, str, int]]
) -> None:
    assert [(x.kind, x.name, x.documents) for x in desk.named(query)] == found


def test_a_name_that_no_document_holds_any_more_is_not_found(desk: Store) -> None:
    desk.save(made("Tin khác", path="tin.txt"))
    assert desk.named("Đặng Văn Lúa") == ()


def test_a_filter_that_leaves_none_finds_no_look_alikes(store: Store) -> None:
    """ "khởi tố" of a year without it is nothing, not "khối tổ": folding is for words held nowhere as written."""
    assert [h.path for h in store.search("đặng", wanted=Filter(since="2024-04"))] == []
    assert [h.path for h in store.sentences("đặng", wanted=Filter(since="2024-04"))] == []
    assert [h.path for h in store.search("sến", wanted=Filter(since="2024-04"))] == ["nd.txt"]


def test_page_furniture_is_no_sentence_and_no_title(tmp_path: Path) -> None:
    """A menu's words find the document, but its body is quoted and names it; a menu is no sentence."""
    text = "Tìm kiếm nâng cao\nSáng nay tỉnh họp về giá lúa, các sở báo cáo.\nTin khác: giá lúa tăng"
    with Store.open(tmp_path / "x.db") as store:
        store.save(made(text, path="a.txt", date="2024-01-10", kinds={0: "boilerplate", 2: "boilerplate"}))
        (hit,) = store.search("giá lúa")
        assert hit.title == "Sáng nay tỉnh họp về giá lúa, các sở báo cáo."
        assert hit.snippet.startswith("Sáng nay")
        assert [h.snippet for h in store.sentences("giá lúa")] == ["Sáng nay tỉnh họp về giá lúa, các sở báo cáo."]
        assert [h.path for h in store.search("nâng cao")] == ["a.txt"]
        assert store.sentences("nâng cao") == ()


def test_words_in_very_many_documents_bring_the_newest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Weighing them would read every document that holds them; the newest stand first, and none is left out unseen."""
    monkeypatch.setattr(search, "RANKED", 3)
    with Store.open(tmp_path / "a.db") as store:
        for n in range(5):
            store.save(
                made(f"Rà soát hồ sơ lần {n}.", path=f"{n}.txt", title=f"Bài {n}", published=f"2024-0{5 - n}-01")
            )
        days = [hit.date for hit in store.search("hồ sơ")]
        assert days == ["2024-03-01", "2024-02-01", "2024-01-01"]
        assert [hit.title for hit in store.search("lần 4")] == ["Bài 4"], "rare words are ranked as ever"
