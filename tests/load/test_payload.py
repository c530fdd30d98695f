"""Pages that a program draws in the browser: the article is read from the data that they carry."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from extractor.load import read_bytes
from extractor.pipeline import process

TITLE = "Vĩnh Long: Sáu tháng giải ngân 52% kế hoạch vốn"
PARTS = (
    "Sáng 4/7, Phó Chủ tịch UBND tỉnh Vĩnh Long Lâm Thị Hoa Mận chủ trì cuộc họp về giải ngân vốn đầu tư công.",
    "Sáu tháng đầu năm 2024, toàn tỉnh giải ngân 1.204 tỷ đồng, đạt 52% kế hoạch vốn được giao từ đầu năm.",
    "Phó Chủ tịch UBND tỉnh yêu cầu Sở Tài chính báo cáo danh mục các dự án chậm tiến độ trước ngày 15/7/2024.",
)
BODY = "".join(f"<p>{part}</p>" for part in PARTS)
RECORD = {"title": TITLE, "content": BODY, "publishedAt": "2024-07-04T17:20:00+07:00", "author": {"name": "Minh Tú"}}
OTHERS = [{"title": "Tin khác trong tỉnh", "sapo": "Tóm tắt một tin khác trong tỉnh, không phải bài này."}]


def dumped(value: Any, *, ascii_only: bool = False) -> str:
    return json.dumps(value, ensure_ascii=ascii_only).replace("</", "<\\/")


def data_of_next() -> str:
    props = {"props": {"pageProps": {"detail": RECORD, "related": OTHERS}}, "page": "/[slug]"}
    return f'<script id="__NEXT_DATA__" type="application/json">{dumped(props, ascii_only=True)}</script>'


def flat_list() -> str:
    flat = [{"data": 1}, {"title": 2, "content": 3}, TITLE, BODY, "Tin khác trong tỉnh"]
    return f'<script type="application/json" id="__NUXT_DATA__">{dumped(flat)}</script>'


def call() -> str:
    body = dumped(BODY).replace("<", "\\u003C")
    return f"<script>window.__NUXT__=(function(a,b){{return {{data:[{{content:{body},views:a}}]}}}}(12,true));</script>"


def assignment() -> str:
    state = dumped({"article": {"now": RECORD}, "lists": OTHERS})
    return f"<script>window.__STATE__ = {state};(function(){{}}());</script>"


def stream() -> str:
    inner = '5:["$","div",null,{"dangerouslySetInnerHTML":{"__html":' + dumped(BODY) + "}}]"
    return f"<script>self.__next_f.push([1,{dumped(inner)}])</script>"


def transferred() -> str:
    text = dumped({"G.json.https://vidu.vn/api/1": {"body": RECORD}})
    for meant, said in (("&", "&a;"), ('"', "&q;"), ("<", "&l;"), (">", "&g;")):
        text = text.replace(meant, said)
    return f'<script id="serverApp-state" type="application/json">{text}</script>'


def structured() -> str:
    data = {"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n".join(PARTS)}
    return f'<script type="application/ld+json">{dumped(data)}</script>'


def page(script: str, shown: str = "") -> bytes:
    menu = '<div id="menu"><a href="/">Trang chủ</a><a href="/a">Chính trị</a><a href="/b">Kinh tế</a></div>'
    head = f'<head><meta charset="utf-8"><title>{TITLE} - Báo Vĩnh Long</title></head>'
    return f"<!DOCTYPE html><html>{head}<body>{menu}<div id=app>{shown}</div>{script}</body></html>".encode()


@pytest.mark.parametrize("made", [data_of_next, flat_list, call, assignment, stream, transferred, structured])
def test_the_article_in_the_data_is_the_text(made: Callable[[], str]) -> None:
    result = process(read_bytes(page(made()), "a.html"))
    document = result.document
    body = [document.text[s.span.start : s.span.end] for s in document.segments if s.kind in ("lead", "paragraph")]
    assert body == list(PARTS)
    assert [(t.assignee, t.deadline) for t in result.tasks] == [("Sở Tài chính tỉnh Vĩnh Long", "2024-07-15")]
    assert (document.meta.title or "").startswith(TITLE)
    assert [document.text[s.span.start : s.span.end] for s in document.segments if s.kind == "boilerplate"]


def test_what_the_record_says_of_the_article_is_heard() -> None:
    meta = process(read_bytes(page(data_of_next()), "a.html")).document.meta
    assert (meta.title, meta.published, meta.authors) == (TITLE, "2024-07-04T17:20+07:00", ("Minh Tú",))


def test_an_article_that_the_page_shows_is_not_read_twice() -> None:
    text = read_bytes(page(data_of_next(), f"<h1>{TITLE}</h1>{BODY}"), "a.html").text
    assert text.count(PARTS[1]) == 1


def test_data_without_an_article_add_nothing() -> None:
    """Settings, lists of headlines and foreign words are no article."""
    menu = {"settings": {"text": "lorem ipsum dolor sit amet " * 30}, "items": OTHERS * 20}
    text = read_bytes(page(f'<script type="application/json">{dumped(menu)}</script>'), "a.html").text
    assert "lorem" not in text
    assert "Tóm tắt" not in text
