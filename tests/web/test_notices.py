"""The page of a document says what of it could not be read, what it lacks and what contradicts itself."""

from __future__ import annotations

from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from serving import Served

from extractor.load import read_bytes
from extractor.load.encoding import decode
from extractor.load.html.elsewhere import missing
from extractor.load.pdf.mixed import unread
from extractor.load.pdf.words import Sheet
from extractor.load.pictures import unread as unread_pictures
from extractor.load.warc import CUT
from extractor.model import Problem, RawDocument, Source, Span
from extractor.pipeline import process
from extractor.store.reviewed import ReviewedStore
from extractor.web.notices import notices
from extractor.web.render import Say, catalogue

SHEETS = [
    Sheet(1, 10, 10, [], pictures=1),
    Sheet(2, 10, 10, [], garbled=True),
    Sheet(3, 10, 10, [], hidden=True),
    Sheet(4, 10, 10, [], stamped=True),
]


def raw(*warnings: str) -> RawDocument:
    source = Source("a.txt", "text/plain", "", 0, None)
    return RawDocument("x", source, "Sở Nội vụ họp ngày 3/4/2024.", warnings=warnings)


def of_readers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Warnings as the readers write them."""
    monkeypatch.setattr("extractor.load.pdf.mixed.engine", lambda: None)
    return [
        *(f"page {numbers[0]}: {cause}" for numbers, cause in unread(SHEETS, [])),
        *missing('<iframe src="a.pdf"></iframe>', []),
        *missing("<img src=a.png>", []),
        *unread_pictures([400.0], "x"),
        *decode("Sở Nội vụ họp bàn việc này rồi. ".encode() * 99 + b"\xff", None).warnings,
        *read_bytes(rb"{\rtf1\ansi So Noi vu hop", "a.rtf").warnings,
        CUT,
        "page 7: not read: OCR took longer than 180 s",
        "pages 2, 3, 5 … could not be read: the file is broken there",
        "15 characters have no Unicode value: the file's fonts hide its text",
        "the file carries a.xlsx, b.pdf and 2 more: save what is attached to it and add that too",
        "12 of 400 characters of the file stand where no rule reads them",
        "the file's part word/footnotes.xml is damaged: text may be missing",
        "a part in another format is embedded and was not read",
        "the letters were encoded twice and are read as they were meant; compare",
        "the gzip file is cut off or broken: its end is missing; fetch it again",
    ]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_warning_of_the_readers_has_words_of_the_interface(
    monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    warnings = of_readers(monkeypatch)
    assert len(warnings) == 19
    told = notices(process(raw(*warnings)), Say(language))
    other = catalogue(language)["notice.other"]
    assert [n.detail for n in told if n.text == other] == []
    assert any("a.xlsx, b.pdf" in n.text for n in told)
    assert not any("{" in n.text for n in told)


def test_what_no_row_knows_is_said_in_general_words_with_the_readers_own() -> None:
    (told,) = (n for n in notices(process(raw("something new")), Say("vi")) if n.detail)
    assert told.text == catalogue("vi")["notice.other"]
    assert told.detail == "something new"


def test_the_page_of_a_document_shows_them_and_leads_to_their_place(served: Served, db: Path) -> None:
    found = process(raw("page 2: only a picture, not read: needs OCR"))
    more = [Problem("relate", "ratio-percent", f"Số {n} và tỷ lệ không khớp", Span(4, 10)) for n in range(6)]
    with ReviewedStore.open(db) as store:
        store.save(replace(found, problems=tuple(more)))
    status, _, body = served.request("GET", f"/documents/{found.document.id}")
    page = unescape(body.decode())
    assert status == 200
    assert "Lưu ý khi đọc văn bản này" in page
    assert "Trang 2 chỉ là ảnh, chưa đọc" in page
    assert '<a href="#at-4">Số 0 và tỷ lệ không khớp</a>' in page
    assert "Còn 2 lưu ý nữa" in page
    assert all("đọc chưa hết" in unescape(served.request("GET", path)[2].decode()) for path in ("/", "/documents"))


def test_a_document_without_any_shows_no_box(served: Served, db: Path) -> None:
    with ReviewedStore.open(db) as store:
        found = process(raw())
        store.save(found)
    body = served.request("GET", f"/documents/{found.document.id}")[2].decode()
    assert "Lưu ý khi đọc" not in unescape(body)
    assert "đọc chưa hết" not in unescape(served.request("GET", "/documents")[2].decode())
