"""Full text: what a person types finds what a person means."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from made import made

from extractor.store import Store

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
