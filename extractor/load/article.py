"""An article whose parts come apart (a scraper's record, a feed's item) → one reading: title, lead, body."""

from __future__ import annotations

import html as markup
import re
from dataclasses import dataclass, replace

from ..model import Block, Hints, Span
from ..text import key
from . import html, legacy
from .clean import clean
from .limits import Limits, check_lines, check_text
from .reading import Reading

TAG = re.compile(
    r"</?(?:p|div|br|span|a|b|i|em|strong|h[1-6]|ul|ol|li|table|img|figure|article|section|html|body)\b[^<>]*>", re.I
)
TAGS = re.compile(r"<[^<>]{0,2000}>")
FIRST = 8
SHORT = 40
"""A head stands in the body where one of so many first lines is it, or begins with it if it is not that short."""
PAGE = re.compile(r"<(?:html|body|!doctype)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Article:
    """What is known of an article. `body` may be plain text, HTML, or a whole page."""

    body: str
    title: str | None = None
    lead: str | None = None
    hints: Hints = Hints()
    url: str | None = None


def compose(article: Article, limits: Limits) -> Reading:
    """Return the article as a reader would: its title and lead stand first, unless the body begins with them."""
    hints = replace(article.hints, title=article.title or article.hints.title)
    if TAG.search(article.body):
        read = html.read(_page(article).encode("utf-8", "replace"), limits)
        return replace(read, hints=merged(hints, read.hints), url=article.url or read.url)
    body = clean(legacy.mend(markup.unescape(article.body) if "&" in article.body else article.body)).strip("\n")
    check_lines(body, limits)
    heads = _heads(article, body)
    text = "\n".join([*(head for _, head in heads), body])
    check_text(text, limits)
    blocks, at = [], 0
    for kind, head in heads:
        blocks.append(Block(kind, Span(at, at + len(head))))
        at += len(head) + 1
    return Reading(text, tuple(blocks), hints, article.url)


def _heads(article: Article, body: str) -> list[tuple[str, str]]:
    first = [key(line) for line in body[:4000].split("\n") if line.strip()][:FIRST]
    found = []
    for kind, value in (("title", article.title), ("text", article.lead)):
        line = " ".join(clean(legacy.mend(_plain(value or ""))).split())
        if line and not any(_is_it(have, key(line)) for have in first):
            found.append((kind, line))
    return found


def _is_it(have: str, line: str) -> bool:
    return have == line or (len(line) > SHORT and have.startswith(line))


def _plain(value: str) -> str:
    return markup.unescape(TAGS.sub(" ", value))


def _page(article: Article) -> str:
    """Return a page of its own round the body, so that the HTML reader reads it as it reads any other."""
    if PAGE.search(article.body[:4000]):
        return "\ufeff" + article.body
    heads = _heads(article, markup.unescape(TAGS.sub("\n", article.body[:20_000])))
    tags = {"title": "h1", "text": "p"}
    head = "".join(f"<{tags[kind]}>{markup.escape(line)}</{tags[kind]}>" for kind, line in heads)
    title = f"<title>{markup.escape(_plain(article.title))}</title>" if article.title else ""
    body = f"<body><article>{head}{article.body}</article></body>"
    return f'\ufeff<html><head><meta charset="utf-8">{title}</head>{body}</html>'


def merged(first: Hints, second: Hints) -> Hints:
    return Hints(
        first.title or second.title,
        first.published or second.published,
        first.authors or second.authors,
        first.publisher or second.publisher,
    )
