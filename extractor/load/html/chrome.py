"""Page furniture: navigation, related links, forms, share buttons. Kept as text, marked as chrome."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...text import fold

Attributes = dict[str, str]
ALWAYS = frozenset(("nav", "footer", "aside", "menu", "select", "button", "textarea"))
PERHAPS = frozenset(("header", "form"))
"""Furniture unless the article itself stands in it: some sites put the whole page into one form."""
_ROLES = "navigation banner contentinfo complementary search menu menubar toolbar alert dialog"
ROLES = frozenset(_ROLES.split())
WORDS = (
    "nav navbar navigation menu menubar submenu menutop topmenu mainmenu breadcrumb breadcrumbs topbar masthead footer "
    "sidebar related relate relatednews relatedposts share sharing social comment comments binhluan ads adv advert "
    "advertisement chantrang element-invisible visually-hidden sr-only screen-reader-text d-none "
    "quangcao banner popup modal cookie login dangnhap search timkiem pagination paging pager tags tag taglist "
    "subscribe newsletter hotnews mostread tinlienquan lienquan tinkhac tinmoi docthem xemthem chiase danhmuc lienket "
    "counter luotxem thongke toolbar othernews site-header page-header main-header top-header page-links pagelinks "
    "phantrang paginator disclaimer next-article next-prev prev-next nav-links post-nav "
    "fb-like fb-page fb-comments fb-share-button fb-root zalo-share-button addthis "
    "rating vote binhchon danhgia relatedposts latest-posts author-bio"
)
NAME = re.compile(rf"(?<![a-z0-9])(?:{'|'.join(WORDS.split())})(?![a-z0-9])")
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
BODY_NAME = re.compile(
    r"(?<![a-z])(?:article|articlebody|fck|entry|post|news|detail)-?(?:content|body|detail)(?![a-z])"
)
DATED = re.compile(r"(?<!\w)(?:ngày|tháng|năm|lúc|cập nhật|đăng|giờ|phút|trước)(?!\w)")
"""Words of a date or time beside a link."""
REPLY = re.compile(
    r"(?:(?:thích|like|\d+)(?:\s*\(?\d{1,5}\)?)?\s*[|·•-]?\s*)?(?:trả lời|phản hồi|reply)(?:\s*[|·•(]?.{0,20})?\Z"
)
"""A button below a reader's comment."""
READERS = re.compile(
    r"(?:\d+\s)?(?:ý kiến|bình luận|phản hồi|nhận xét|thảo luận|comments?)(?:\s(?:bạn đọc|độc giả|"
    r"của bạn đọc|của độc giả|facebook))?\s*(?:\(\d+\)|:?\s*\d*)\s*:?\Z"
)
"""The header of readers' comments."""
LOOSE = 80
"""Characters between links that are looked at."""


@dataclass(slots=True)
class Candidate:
    """An element that looks like furniture. `sure`: by its own kind; else it must not hold the article."""

    sure: bool
    size: int = 0
    holds_article: bool = False


def names(attributes: Attributes) -> str:
    """Return the classes and the id of an element as one text, camel case and underscores as hyphens."""
    if not attributes:
        return ""
    called = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    return CAMEL.sub("-", called.strip()).lower().replace("_", "-")


def furniture(tag: str, attributes: Attributes, called: str) -> bool | None:
    """Say whether the element, whose `names` are `called`, looks like furniture: True for sure, False unless it holds
    the article, None not at all."""
    if tag in ALWAYS or attributes.get("role") in ROLES:
        return True
    if tag in ("html", "body", "main", "h1"):
        return None
    return False if tag in PERHAPS or (called and NAME.search(called)) else None


def is_article(tag: str, attributes: Attributes, called: str) -> bool:
    """Say whether the element is, or holds nothing but, the article."""
    if tag in ("article", "main", "h1") or attributes.get("itemprop") == "articleBody":
        return True
    return bool(called) and BODY_NAME.search(called) is not None


def is_link(attributes: Attributes) -> bool:
    """Say whether an a element leads elsewhere: one that names a place in the page, or points to it, does not."""
    href = attributes.get("href")
    if href is None:
        return "name" not in attributes and "id" not in attributes
    return len(href) < 2 or not href.startswith("#")


def is_filler(text: str) -> bool:
    """Say whether what stands between links is no text of its own: dates, numbers, marks."""
    rest = DATED.sub("", fold(text)) if len(text) <= LOOSE else text
    return sum(map(str.isalpha, rest[:LOOSE])) <= 2
