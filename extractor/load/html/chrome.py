"""Page furniture: navigation, related links, forms, share buttons. Kept as text, marked as chrome."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from .piece import Piece
from .source import Attributes

ALWAYS = frozenset(("nav", "footer", "aside", "menu", "select", "button", "textarea"))
PERHAPS = frozenset(("header", "form"))
"""Furniture unless the article itself stands in it: some sites put the whole page into one form."""
_ROLES = "navigation banner contentinfo complementary search menu menubar toolbar alert dialog"
ROLES = frozenset(_ROLES.split())
WORDS = (
    "nav navbar navigation menu menubar submenu menutop topmenu mainmenu breadcrumb breadcrumbs topbar masthead footer "
    "sidebar related relate relatednews share sharing social comment comments binhluan ads adv advert advertisement "
    "quangcao banner popup modal cookie login dangnhap search timkiem pagination paging pager tags tag taglist "
    "subscribe newsletter hotnews mostread tinlienquan lienquan tinkhac tinmoi docthem xemthem chiase danhmuc lienket "
    "counter luotxem thongke toolbar othernews site-header page-header main-header top-header"
)
NAME = re.compile(rf"(?<![a-z0-9])(?:{'|'.join(WORDS.split())})(?![a-z0-9])")
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
BODY_NAME = re.compile(
    r"(?<![a-z])(?:article|articlebody|fck|entry|post|news|detail)-?(?:content|body|detail)(?![a-z])"
)
LINKED = 0.8
"""Share of linked characters from which a line is a link and little else."""
RUN = 3
"""So many lines of links in a row are a menu or a list of other articles."""


@dataclass(slots=True)
class Candidate:
    """An element that looks like furniture. `sure`: by its own kind; else it must not hold the article."""

    sure: bool
    size: int = 0
    holds_article: bool = False


@lru_cache(maxsize=4096)
def _named(called: str) -> bool:
    return NAME.search(called) is not None


def names(attributes: Attributes) -> str:
    """Return the classes and the id of an element as one text, camel case and underscores as hyphens."""
    if not attributes:
        return ""
    classes = attributes.get("class") or ""
    if isinstance(classes, list):
        classes = " ".join(classes)
    return _spelt(f"{classes} {attributes.get('id') or ''}")


@lru_cache(maxsize=4096)
def _spelt(called: str) -> str:
    return CAMEL.sub("-", called.strip()).lower().replace("_", "-")


def candidate(tag: str, attributes: Attributes, called: str) -> Candidate | None:
    """Return a Candidate where the element, whose `names` are `called`, looks like furniture."""
    if tag in ALWAYS or attributes.get("role") in ROLES:
        return Candidate(sure=True)
    if tag in ("html", "body", "main", "article", "h1"):
        return None
    if tag in PERHAPS or (called and _named(called)):
        return Candidate(sure=False)
    return None


def is_article(tag: str, attributes: Attributes, called: str) -> bool:
    """Say whether the element is, or holds nothing but, the article."""
    if tag in ("article", "main", "h1") or attributes.get("itemprop") == "articleBody":
        return True
    return bool(called) and BODY_NAME.search(called) is not None


def mark(pieces: Sequence[Piece], candidates: Sequence[Candidate]) -> None:
    """Set the kind of every piece of furniture to chrome."""
    total = sum(piece.size for piece in pieces)
    for piece in pieces:
        for number in piece.chrome:
            candidates[number].size += piece.size
    standing = [c.sure or not (c.holds_article or c.size > total / 2) for c in candidates]
    for piece in pieces:
        if any(standing[number] for number in piece.chrome):
            piece.kind = "chrome"
    _mark_runs(pieces)


def _mark_runs(pieces: Sequence[Piece]) -> None:
    run: list[Piece] = []
    for piece in [*pieces, None]:
        if piece is not None and piece.size and piece.linked >= LINKED * piece.size:
            run.append(piece)
            continue
        if len(run) >= RUN:
            for linked in run:
                linked.kind = "chrome"
        run = []
