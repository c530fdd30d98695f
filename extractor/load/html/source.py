"""One face over the two HTML parsers: the events of the visible page, and the elements that hold metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Protocol

Attributes = dict[str, Any]
Event = tuple[str, str, Attributes]
"""("start", tag, attributes), ("end", tag, {}) or ("text", characters, {})."""

_UNSEEN = (
    "head script style noscript template iframe object embed video audio canvas datalist noframes noembed rp param "
    "title desc metadata map area"
)
UNSEEN = frozenset(_UNSEEN.split())
"""Elements of which a reader of the page sees nothing, or a picture."""
HIDDEN_STYLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
NOTHING: Attributes = {}


def hidden(tag: str, attributes: Attributes) -> bool:
    """Say whether the element, with all that is in it, is not shown."""
    if tag in UNSEEN or "hidden" in attributes:
        return True
    style = attributes.get("style")
    return (style is not None and HIDDEN_STYLE.search(str(style)) is not None) or (
        tag == "dialog" and "open" not in attributes
    )


class Page(Protocol):
    """A parsed page."""

    def __init__(self, html: str) -> None: ...

    def events(self) -> Iterator[Event]:
        """Yield what is visible, in reading order."""

    def elements(self, tag: str) -> Iterator[Attributes]:
        """Yield the attributes of every element of `tag`, hidden ones too."""

    def scripts(self, media_type: str) -> Iterator[str]:
        """Yield the content of the script elements of this type."""

    def title(self) -> str | None:
        """Return the content of the title element."""

    def canonical(self) -> str | None:
        """Return the address that the page says is its own."""


def _address(links: Iterator[Attributes]) -> str | None:
    for link in links:
        href = str(link.get("href") or "")
        rel = link.get("rel") or ""
        if "canonical" in (rel if isinstance(rel, list) else str(rel).lower().split()) and href.startswith("http"):
            return href
    return None


class Lexbor:
    """The page as lexbor sees it: the HTML standard's own algorithm, native speed."""

    def __init__(self, html: str) -> None:
        from selectolax.lexbor import LexborHTMLParser

        self._tree: Any = LexborHTMLParser(html)

    def events(self) -> Iterator[Event]:
        node, depth = self._tree.root, 0
        while node is not None:
            tag = node.tag
            inner = None
            if tag == "-text":
                yield "text", node.text_content or "", NOTHING
            elif tag[0] not in "-_!":
                attributes = node.attributes
                if not hidden(tag, attributes):
                    yield "start", tag, attributes
                    inner = node.child
                    if inner is None:
                        yield "end", tag, NOTHING
            if inner is not None:
                node, depth = inner, depth + 1
                continue
            while depth and node.next is None:
                node, depth = node.parent, depth - 1
                yield "end", node.tag, NOTHING
            node = node.next if depth else None

    def elements(self, tag: str) -> Iterator[Attributes]:
        return (node.attributes for node in self._tree.css(tag))

    def scripts(self, media_type: str) -> Iterator[str]:
        return (node.text(deep=True) or "" for node in self._tree.css(f'script[type="{media_type}"]'))

    def title(self) -> str | None:
        node = self._tree.css_first("head title")
        return node.text() if node else None

    def canonical(self) -> str | None:
        return _address(self.elements("link"))


class Soup:
    """The page as BeautifulSoup sees it over Python's own parser: it reads anything, some forty times slower."""

    def __init__(self, html: str) -> None:
        from bs4 import BeautifulSoup

        self._soup = BeautifulSoup(html, "html.parser")

    def events(self) -> Iterator[Event]:
        from bs4.element import NavigableString, PreformattedString, Tag

        todo: list[Any] = [self._soup]
        while todo:
            node = todo.pop()
            if isinstance(node, str) and not isinstance(node, NavigableString):
                yield "end", node, NOTHING
            elif isinstance(node, Tag):
                if hidden(node.name, node.attrs):
                    continue
                yield "start", node.name, node.attrs
                todo.append(str(node.name))
                todo.extend(reversed(node.contents))
            elif not isinstance(node, PreformattedString):  # comments, declarations
                yield "text", str(node), NOTHING

    def elements(self, tag: str) -> Iterator[Attributes]:
        return (node.attrs for node in self._soup.find_all(tag))

    def scripts(self, media_type: str) -> Iterator[str]:
        return (node.get_text() for node in self._soup.find_all("script", type=media_type))

    def title(self) -> str | None:
        node = self._soup.title
        return node.get_text() if node else None

    def canonical(self) -> str | None:
        return _address(self.elements("link"))
