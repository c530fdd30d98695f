"""Two HTML parsers, one markup: what either made of the page, written out again with every element closed."""

from __future__ import annotations

from typing import Protocol


class Page(Protocol):
    """A parsed page."""

    def __init__(self, html: str) -> None: ...

    def markup(self) -> str:
        """Return the page as its parser understood it: elements nested, values in double quotes, < and > escaped."""


class Lexbor:
    """The page as lexbor sees it: the HTML standard's own algorithm, native speed."""

    def __init__(self, html: str) -> None:
        from selectolax.lexbor import LexborHTMLParser

        self._tree = LexborHTMLParser(html)

    def markup(self) -> str:
        return self._tree.html or ""


class Soup:
    """The page as BeautifulSoup sees it over Python's own parser: it reads anything, some forty times slower."""

    def __init__(self, html: str) -> None:
        from bs4 import BeautifulSoup

        self._soup = BeautifulSoup(html, "html.parser")

    def markup(self) -> str:
        return self._soup.decode()
