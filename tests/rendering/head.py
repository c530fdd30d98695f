"""The head element: title, meta, JSON-LD, as far as a kind of site has them."""
# ruff: noqa: E501 - lines of markup

from __future__ import annotations

import json
from html import escape

from .chrome import Chrome
from .roles import Page


def head(
    page: Page, c: Chrome, *, ld: bool = False, meta: bool = False, og: bool = False, charset: str = "utf-8"
) -> str:
    """Return a head element. Metadata say what such sites say: the section in the title, a CMS account as the author."""
    title = escape(page.title)
    out = [
        f'<head><meta http-equiv="Content-Type" content="text/html; charset={charset}"><title>{title} | {c.site}</title>'
    ]
    if og:
        out.append(f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="{c.site}">')
        out.append(f'<meta property="og:description" content="{escape(c.summary())}">')
    if meta and page.published:
        out.append(f'<meta property="article:published_time" content="{_stamp(page.published)}">')
        out.append(f'<meta name="author" content="{c.site}">')
    if ld:
        out.append(
            f'<script type="application/ld+json">{json.dumps(_ld(page, c), ensure_ascii=c.rng.random() < 0.3)}</script>'
        )
        crumbs = {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "name": "Trang chủ"}]}
        out.append(f'<script type="application/ld+json">{json.dumps(crumbs)}</script>')
    out.append(
        "<style>.menu{color:red} .x::before{content:'Xem thêm'}</style><script>var a = '<p>Bài khác</p>';</script></head>"
    )
    return "\n".join(out)


def _stamp(published: str) -> str:
    text = str(published)
    return text + ":00+07:00" if "T" in text and "+" not in text else text


def _ld(page: Page, c: Chrome) -> dict[str, object]:
    found: dict[str, object] = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": page.title,
        "publisher": {"@type": "Organization", "name": c.site, "logo": {"@type": "ImageObject", "url": "https://x.vn/l.png"}},
        "author": {"@type": "Person", "name": page.authors[0]} if page.authors else {"@type": "Organization", "name": c.site},
    }  # fmt: skip
    if page.published:
        found |= {"datePublished": _stamp(page.published), "dateModified": "2025-12-01T08:00:00+07:00"}
    return found
