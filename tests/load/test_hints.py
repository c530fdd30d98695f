"""What a page says of itself: JSON-LD before meta elements before time elements."""

from __future__ import annotations

import pytest

from extractor.load import read_bytes
from extractor.load.html.blocks import walk
from extractor.load.html.hints import hints, published
from extractor.load.html.source import Lexbor, Soup
from extractor.model import Hints

JSON_LD = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"},
{"@type": ["NewsArticle"], "headline": "Họp &amp; kết luận", "datePublished": "2024-07-10T06:17:00Z",
"author": [{"@type": "Person", "name": "Bùi Văn Mẫu"}, {"name": "Lò Thị Thử"}],
"publisher": {"name": "Báo Thử"}}]}</script>"""
META = """<meta property="og:title" content="Tên khác"><meta property="article:published_time" content="2024-07-11">
<meta name="author" content="Tổ phóng viên"><meta property="og:site_name" content="Cổng Thử">"""


def page(head: str, body: str = "<p>Nội dung</p>") -> str:
    return f"<html><head>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            page(META + JSON_LD),
            Hints("Họp & kết luận", "2024-07-10T13:17+07:00", ("Bùi Văn Mẫu", "Lò Thị Thử"), "Báo Thử"),
        ),
        (page(META), Hints("Tên khác", "2024-07-11", ("Tổ phóng viên",), "Cổng Thử")),
        (
            page("<title>Tên trang</title>", '<time datetime="2023-01-02T08:30:00+07:00">hôm qua</time>'),
            Hints("Tên trang", "2023-01-02T08:30+07:00"),
        ),
        (page('<script type="application/ld+json">{broken</script>'), Hints()),
        (page('<meta name="author" content="https://example.org/a">'), Hints()),
    ],
)
def test_hints_are_the_same_from_both_parsers(html: str, expected: Hints) -> None:
    assert hints(walk(Lexbor(html).markup()).said) == expected
    assert hints(walk(Soup(html).markup()).said) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024-07-10", "2024-07-10"),
        ("2024-07-10 13:17", "2024-07-10T13:17+07:00"),
        ("2024-07-10T13:17:05.123+0700", "2024-07-10T13:17+07:00"),
        ("2024-07-10T23:30:00-02:00", "2024-07-11T08:30+07:00"),
        ("2024-13-10", None),
        ("10/07/2024", None),
        ("0001-01-01T00:00:00+14:00", None),
        (None, None),
        (["2024"], None),
    ],
)
def test_times_of_publication_are_vietnamese_time(value: object, expected: str | None) -> None:
    assert published(value) == expected


def test_the_canonical_address_becomes_the_source_url() -> None:
    raw = read_bytes(page('<link rel="canonical" href="https://example.org/tin/1">').encode())
    assert raw.source.url == "https://example.org/tin/1"
