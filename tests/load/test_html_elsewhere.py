"""Pages that show a paper which they do not hold: in a frame, as pictures; they say what is missing."""

from __future__ import annotations

import pytest

from extractor.load import read_bytes

HEAD = "<!doctype html><html lang=vi><meta charset=utf-8><body><h1>Kế hoạch số 57/KH-UBND của UBND tỉnh Nam Xuyên</h1>"
BODY = "<p>Ủy ban nhân dân tỉnh giao Sở Tài chính rà soát khó khăn của doanh nghiệp trên địa bàn tỉnh.</p>" * 4


def said(html: str) -> tuple[str, ...]:
    return read_bytes((HEAD + html).encode(), "a.html").warnings


@pytest.mark.parametrize(
    "frame",
    [
        '<iframe width=100% src="/uploads/57-KH-UBND.pdf#toolbar=0"></iframe>',
        "<embed type='application/pdf' src='../tep/57-KH-UBND.pdf'>",
        '<object data="/tep/57-KH-UBND.pdf" type="application/pdf"><p>Trình duyệt không mở được tệp.</p></object>',
        '<iframe src="https://docs.example/gview?url=https%3A%2F%2Fnx.gov.vn%2F57-KH-UBND.pdf&amp;embedded=true"></iframe>',
        '<iframe src="/pdfjs/web/viewer.html?file=/tep/57-KH-UBND.pdf"></iframe>',
    ],
)
@pytest.mark.parametrize("body", ["", BODY], ids=["alone", "below text"])
def test_a_file_in_a_frame_is_named(frame: str, body: str) -> None:
    assert said(body + frame) == ("the page shows 57-KH-UBND.pdf, which is a file of its own: add that file too",)


def test_many_files_are_counted() -> None:
    frames = "".join(f'<iframe src="/tep/phu-luc-{n}.pdf"></iframe>' for n in range(5))
    assert "phu-luc-2.pdf and 2 more," in said(frames)[0]


def test_a_page_of_pictures_says_that_they_may_be_pages() -> None:
    assert said("<p><img src=trang-1.jpg><p><img src=trang-2.jpg>") == (
        "the page has hardly any text: if its pictures are pages of a paper, add them as files too",
    )


@pytest.mark.parametrize(
    "html",
    [
        BODY + "<img src=anh.jpg>",
        "<p>Sở Tài chính đã rà soát xong 21/63 thủ tục.</p><img src=anh.jpg>",
        BODY + '<iframe src="https://video.example/embed/a1"></iframe>',
        BODY + '<a href="/tep/57-KH-UBND.pdf">Tải về</a>',
        "<p>Tin vắn.</p>",
    ],
    ids=["photograph", "brief with photograph", "film", "link", "brief"],
)
def test_nothing_is_said_of_pages_that_hold_their_text(html: str) -> None:
    assert said(html) == ()
