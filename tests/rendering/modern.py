"""Newspapers and portals as they are built today: component classes, lazy pictures, boxes in the middle of the text, a
next article below the first, structured data in all its forms."""
# ruff: noqa: E501 - lines of markup

from __future__ import annotations

import json
from html import escape

from .chrome import Chrome
from .head import _stamp, head
from .parts import asides, body, list_of, style_for
from .press import _extras, _h1, _one
from .roles import Page


def middle(text: str, box: str) -> str:
    """Return `text` with `box` after its third element, where editors put links to other articles."""
    cut = 0
    for _ in range(3):
        cut = text.find("</p>\n", cut + 1)
        if cut < 0:
            return text
    return text[: cut + 5] + box + "\n" + text[cut + 5 :]


def tuoitre(page: Page, c: Chrome) -> str:
    """Authors with portraits above and in a box below the text, a related article with its summary inside it."""
    s = style_for(
        c,
        caption='<div class="VCSortableInPreviewMode" type="Photo"><div><a href="a.jpg" class="detail-img-lightbox"><img class="lazy" data-original="a.jpg" src="data:image/gif;base64,R0"></a></div><div class="PhotoCMS_Caption"><p>{}</p></div></div>'.format,
        byline='<p style="text-align:right" class="detail-author-end"><b>{}</b></p>'.format,
        heading="<h2>{}</h2>".format,
    )
    box = f'<div class="VCSortableInPreviewMode" type="RelatedOneNews"><div class="VCObjectBoxRelatedNewsItemWrapper"><a class="VCObjectBoxRelatedNewsItemAvatar" href="/tin-2.html"><img></a><a class="VCObjectBoxRelatedNewsItemTitle" href="/tin-2.html">{escape(c.headline())}</a><p class="VCObjectBoxRelatedNewsItemSapo">{escape(c.summary())}</p></div></div>'
    authors = "".join(
        f'<div class="author-info"><a class="name" href="/tac-gia.htm" title="{escape(a)}">{escape(a)}</a></div>'
        for a in page.authors
    )
    return f"""<!DOCTYPE html><html lang="vi">{head(page, c, ld=True, og=True)}<body><div class="header__main"><a href="/">{c.site}</a><div class="header__search"><input placeholder="Tìm kiếm"></div>{c.menu()}</div>
<div class="main"><div class="detail__main"><div class="detail-top"><div class="detail-cate"><a href="/thoi-su.htm">Thời sự</a></div>{_one(page.of("date"), s, '<div class="detail-time"><div data-role="publishdate">{}</div></div>')}</div>{asides(page.above, "<div class='box'>{}</div>".format)}
{_h1(page, s, '<h1 class="detail-title article-title" data-role="title">{}</h1>')}<div class="detail-author">{authors}</div><div class="detail-social"><span>Chia sẻ</span><span>Lưu bài</span></div>{_extras(page, s)}
<div class="detail-cmain"><div class="detail-content afcbc-body" data-role="content" itemprop="articleBody">{middle(body(page, s), box)}</div></div>
<div class="box-author-detail"><a href="/tac-gia.htm">Theo dõi tác giả</a></div><div class="detail-tab"><a href="/t">Trở lại Chủ đề</a><span>Tặng sao</span><span>Chuyển sao tặng cho thành viên x1 x5 x10</span></div>{asides(page.below, "<div>{}</div>".format)}
<div class="detail-tag-bt"><ul>{"".join(f"<li><a href='/t'>{x}</a></li>" for x in c.tags())}</ul></div><div class="comment-wrapper"><h3>Bình luận (3)</h3>{"".join(f"<div class='item-comment'><span class='name'>{n}</span><p class='contentcomment'>{t}</p><span>2 giờ trước</span><a href='/t'>Trả lời</a></div>" for n, t in c.comments())}</div>
<div class="main-content-footer"><h3>Tin cùng chuyên mục</h3>{c.cards(3)}</div></div><div class="detail__aside">{c.cards(4, "h4")}</div></div><footer class="footer">{list_of(c.imprint())}</footer></body></html>"""


def dantri(page: Page, c: Chrome) -> str:
    """Everything inside one article element, the related list and the tags too."""
    s = style_for(
        c,
        caption='<figure class="image align-center" contenteditable="false"><img title="ảnh" alt="" data-src="a.jpg" data-srcset="a.jpg 1x, b.jpg 2x"><figcaption><p>{}</p></figcaption></figure>'.format,
        lead='<h2 class="singular-sapo">{}</h2>'.format,
        heading="<h3>{}</h3>".format,
        byline='<p style="text-align:right"><strong>{}</strong></p>'.format,
    )
    box = f'<article class="article-related" data-type="inline"><div class="article-thumb"><a href="/tin-2.html"><img></a></div><div class="article-content"><h3 class="article-title"><a href="/tin-2.html">{escape(c.headline())}</a></h3></div></article>'
    return f"""<!DOCTYPE html><html>{head(page, c, ld=True)}<body class="dt-news"><header class="header"><div class="header-inner"><a href="/" class="site-logo">{c.site}</a></div><nav class="menu">{c.menu()}</nav></header>
<main class="body container"><ul class="dt-breadcrumb"><li><a href="/xa-hoi.htm">Xã hội</a></li></ul>{asides(page.above, "<p>{}</p>".format)}<article class="singular-container">{_h1(page, s, '<h1 class="title-page detail">{}</h1>')}
<div class="author-wrap"><div class="author-meta">{_one(page.of("byline"), s, '<div class="author-name"><a href="/tac-gia/x.htm"><b>{}</b></a></div>')}{_one(page.of("date"), s, '<time class="author-time">{}</time>')}</div><div class="dt-social"><a href="/t">Facebook</a><a href="/t">Bình luận</a></div></div>{_extras(page, s)}
<div class="singular-content">{middle(body(page, s), box)}</div><ul class="tags-wrap mt-30"><li class="tag-title">Tags:</li>{"".join(f"<li><a href='/t'>{x}</a></li>" for x in c.tags())}</ul>
<div class="news-focus"><h2>Tin liên quan</h2>{c.cards(2, "h3", "div")}</div></article>{asides(page.below, "<div>{}</div>".format)}<div class="comment-box"><h3>Bình luận</h3>{"".join(f"<div><b>{n}</b><p>{t}</p></div>" for n, t in c.comments(2))}</div>
<section class="news-read-most"><h2>Đọc nhiều trong Xã hội</h2>{c.links(5)}</section></main><footer class="footer">{"<br>".join(map(escape, c.imprint()))}</footer></body></html>"""


def vietnamnet(page: Page, c: Chrome) -> str:
    """Pictures in tables of one column, a list of links in a framed box inside the text, the author beside a portrait."""
    s = style_for(
        c,
        caption='<figure class="image vnn-content-image"><div class="vnn-image-wrap"><picture><source data-srcset="a.webp"><img alt=""></picture></div><figcaption>{}</figcaption></figure>'.format,
        lead='<h2 class="content-detail-sapo sm-sapo-mb-0">{}</h2>'.format,
        byline='<p style="text-align:right;"><strong>{}</strong></p>'.format,
    )
    box = f'<div class="insert-wiki-content"><h3 class="wiki-title">Tin liên quan</h3><div class="wiki-content">{"".join(f"<p class=wiki-item><a href=/tin-2.html>{escape(x)}</a></p>" for x in c.headlines(3))}</div></div>'
    return f"""<!DOCTYPE html><html>{head(page, c, og=True, meta=True)}<body><header><div class="header-top"><a href="/">{c.site}</a></div>{c.menu()}</header><div class="container"><div class="bread-crumb-detail"><ul><li><a href="/">Trang chủ</a></li><li><a href="/chinh-tri">Chính trị</a></li></ul>{_one(page.of("date"), s, '<div class="bread-crumb-detail__time">{}</div>')}</div>{asides(page.above, "<p>{}</p>".format)}
<div class="content-detail content-mobile-change">{_h1(page, s, '<h1 class="content-detail-title">{}</h1>')}<div class="content-detail-tool"><button>Theo dõi</button><span>Gửi email</span></div>{_extras(page, s)}<div class="maincontent main-content">{middle(body(page, s), box)}</div>
{_one(page.of("byline"), s, '<div class="article-detail-author-wrapper"><div class="article-detail-author"><div class="article-detail-author__info"><p class="name">{}</p></div></div></div>')}</div>
<div class="tag-cotnent"><h3>Chủ đề:</h3><ul>{"".join(f"<li><h3><a href='/t'>{x}</a></h3></li>" for x in c.tags())}</ul></div>{asides(page.below, "<p>{}</p>".format)}<div class="related-news"><h2>Có thể bạn quan tâm</h2>{c.cards(4)}</div></div><footer>{list_of(c.imprint(), "span")}</footer></body></html>"""


def vov(page: Page, c: Chrome) -> str:
    """Blocks of Drupal in the naming of its components; the date after the tags of the section."""
    s = style_for(
        c,
        caption='<div class="align-center embedded-entity media media--image"><div class="field field--image"><picture><img></picture></div><figcaption class="media-caption">{}</figcaption></div>'.format,
        lead='<div class="row article-summary"><div class="col-12">{}</div></div>'.format,
        byline='<p class="text-align-right"><strong>{}</strong></p>'.format,
    )
    box = f'<div class="views-element-container"><div class="inline-related"><div class="views-row"><div class="card-body"><h5><a href="/tin-2.html">{escape(c.headline())}</a></h5></div></div></div></div>'
    return f"""<!DOCTYPE html><html lang="vi">{head(page, c, og=True)}<body class="page-node-type-article"><div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas><header class="site-header"><a href="/">{c.site}</a><span>Thứ Hai, 12/08/2024</span></header><nav role="navigation">{c.menu()}</nav>
<div class="container article"><div class="row mb-2"><div class="col article-date-wrapper"><a href="/xa-hoi">Xã hội</a> {_one(page.of("date"), s, '<div class="article-date">{}</div>')}</div></div>{asides(page.above, "<p>{}</p>".format)}{_h1(page, s, '<h1 class="article-title"><span>{}</span></h1>')}{_extras(page, s)}
<div class="row article-content"><div class="col-md-9"><div class="text-long">{middle(body(page, s), box)}</div>{_one(page.of("byline"), s, '<div class="article-author"><a href="/t">{}</a></div>')}<div class="article-tags">Tag: {"".join(f"<a href='/t'>{x}</a>" for x in c.tags())}</div>
<div class="share-ft"><a href="/t">Viết bình luận</a></div></div></div>{asides(page.below, "<p>{}</p>".format)}<div class="block-views"><h2>TIN LIÊN QUAN</h2><div class="row">{c.cards(4, "h5")}</div></div></div><footer>{list_of(c.imprint())}</footer></div></body></html>"""


def gutenberg(page: Page, c: Chrome) -> str:
    """Blocks of WordPress with an @graph of structured data, share buttons above and below, an author's box."""
    s = style_for(
        c,
        p='<p class="wp-block-paragraph">{}</p>'.format,
        caption='<figure class="wp-block-image size-large"><img loading="lazy" src="a.jpg"/><figcaption class="wp-element-caption">{}</figcaption></figure>'.format,
        heading='<h3 class="wp-block-heading">{}</h3>'.format,
        byline='<p class="has-text-align-right"><strong>{}</strong></p>'.format,
    )
    graph: list[dict[str, object]] = [
        {"@type": "WebPage", "@id": "https://x.vn/#webpage", "name": f"{page.title} - {c.site}", "url": "https://x.vn/"},
        {"@type": ["Article", "NewsArticle"], "headline": page.title, "mainEntityOfPage": {"@id": "https://x.vn/#webpage"}, "author": [{"@type": "Person", "name": a} for a in page.authors]}
        | ({"datePublished": _stamp(page.published)} if page.published else {}),
        {"@type": "WebSite", "name": c.site},
        {"@type": "Organization", "name": c.site},
    ]  # fmt: skip
    box = f'<div class="wp-block-latest-posts__list"><p><em>Xem thêm: <a href="/tin-2.html">{escape(c.headline())}</a></em></p></div>'
    return f"""<!DOCTYPE html><html lang="vi">{head(page, c, og=True).replace("</head>", f'<script type="application/ld+json" class="yoast-schema-graph">{json.dumps({"@context": "https://schema.org", "@graph": graph})}</script></head>')}<body class="single single-post"><a class="skip-link screen-reader-text" href="#main">Chuyển đến phần nội dung</a>
<header class="wp-block-template-part"><p class="site-title"><a href="/">{c.site}</a></p><nav class="wp-block-navigation">{c.menu()}</nav></header><main id="main">{asides(page.above, "<p>{}</p>".format)}<article class="post type-post hentry"><header class="entry-header">{_h1(page, s, '<h1 class="wp-block-post-title">{}</h1>')}<div class="entry-meta">{_one(page.of("date"), s, '<span class="posted-on">{}</span>')}{_one(page.of("byline"), s, '<span class="byline">{}</span>')}</div></header>
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Chia sẻ:</h3><ul><li><a href="/t">Facebook</a></li><li><a href="/t">X</a></li></ul></div>{_extras(page, s)}<div class="entry-content wp-block-post-content">{middle(body(page, s), box)}
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Có liên quan</h3>{c.cards(2, "h4")}</div></div></article>{asides(page.below, "<p>{}</p>".format)}<div class="nav-links"><a href="/t" rel="prev">Bài trước: {escape(c.headline())}</a> <a href="/t" rel="next">Bài sau: {escape(c.headline())}</a></div>
<div id="respond" class="comment-respond"><h3>Trả lời</h3><form><p class="comment-notes">Email của bạn sẽ không được hiển thị công khai. Các trường bắt buộc được đánh dấu *</p><label>Bình luận *</label><textarea></textarea></form></div></main><aside class="widget-area">{c.links(5)}</aside><footer>{list_of(c.imprint())}</footer></body></html>"""


def endless(page: Page, c: Chrome) -> str:
    """A phone's page that goes on with the next article below the first, in an element of the same class."""
    s = style_for(c, caption='<div class="photo"><img data-src="a.jpg"><span class="caption">{}</span></div>'.format, lead='<p class="sapo">{}</p>'.format, byline='<p class="author">{}</p>'.format)  # fmt: skip
    other = "".join(f"<p>{escape(x)}</p>" for x in (c.summary(), c.summary(), c.summary()))
    return f"""<!DOCTYPE html><html>{head(page, c, ld=True, og=True)}<body class="mobile"><header><a href="/">{c.site}</a><button>Menu</button></header>{asides(page.above, "<p>{}</p>".format)}<article class="detail">{_h1(page, s, '<h1 class="title">{}</h1>')}{_one(page.of("date"), s, '<p class="time">{}</p>')}{_one(page.of("byline"), s, '<p class="author">{}</p>')}{_extras(page, s)}<div class="content">{body(page, s)}</div><a class="full" href="/t">Xem bản đầy đủ</a></article>{asides(page.below, "<p>{}</p>".format)}
<div class="next-article-label">Đọc tiếp</div><article class="detail next"><h2 class="title"><a href="/tin-2.html">{escape(c.headline())}</a></h2><p class="time">11/08/2024 07:12</p><div class="content">{other}</div></article><footer>{list_of(c.imprint())}</footer></body></html>"""


SHAPES = (
    ("tuoitre", tuoitre, "utf-8"),
    ("dantri", dantri, "utf-8"),
    ("vietnamnet", vietnamnet, "utf-8"),
    ("vov", vov, "utf-8"),
    ("gutenberg", gutenberg, "utf-8"),
    ("endless", endless, "utf-8"),
)
