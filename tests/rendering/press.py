"""Newspapers: the content systems of big houses, phone pages, blogs, aggregators."""
# ruff: noqa: E501 - lines of markup

from __future__ import annotations

from html import escape

from .chrome import Chrome
from .head import head
from .parts import Style, asides, body, list_of, piece, style_for
from .roles import Page, Part


def _one(parts: list[Part], style: Style, wrap: str) -> str:
    return "".join(wrap.format(style.text(part.text)) for part in parts)


def _h1(page: Page, style: Style, wrap: str) -> str:
    """The headline; official documents stand below one that the editors made of their subject."""
    return _one(page.of("title"), style, wrap) or wrap.format(escape(page.title))


def _extras(page: Page, style: Style) -> str:
    return "".join(
        piece(Part("aside" if p.role == "aside" else "p", p.text), style) for p in page.of("aside", "kicker")
    )


def vccorp(page: Page, c: Chrome) -> str:
    """The system of VCCorp (data-role attributes, sapo in an h2, sortable media blocks)."""
    s = style_for(
        c,
        caption='<figure class="VCSortableInPreviewMode" type="Photo"><div><img src="a.jpg"></div><figcaption class="PhotoCMS_Caption"><p data-placeholder="Nhập chú thích ảnh">{}</p></figcaption></figure>'.format,
        lead='<h2 class="detail-sapo" data-role="sapo">{}</h2>'.format,
        byline='<p class="author" data-role="author">{}</p>'.format,
        aside='<div class="VCSortableInPreviewMode link-content-footer" type="RelatedOneNews"><a href="/tin-2.html">{}</a></div>'.format,
        heading="<h3>{}</h3>".format,
    )
    related = "".join(
        f'<div class="VCSortableInPreviewMode alignCenter" type="RelatedNewsBox"><a href="/tin-2.html"><img><span class="VCObjectBoxRelatedNewsItemTitle">{escape(x)}</span></a></div>'
        for x in c.headlines(1)
    )
    return f"""<!DOCTYPE html><html lang="vi">{head(page, c, ld=True, og=True, meta=True)}<body class="detail-page">
<div id="admzone13464"></div><div class="header"><div class="header__top"><a class="logo" href="/">{c.site}</a><span class="date">Thứ Ba, 12/08/2024</span><a href="/tin-1.html">Đăng nhập</a></div>
<div class="header__nav">{c.menu()}</div></div>
<div class="main"><div class="detail__breadcrumb"><a data-role="cate-name" href="/thoi-su.htm">Thời sự</a> <a href="/tin-1.html">Chính trị</a></div>{asides(page.above, "<div class='box-top'>{}</div>".format)}
<div class="detail-main">{_h1(page, s, '<h1 class="detail-title" data-role="title">{}</h1>')}
<div class="detail-info"><div class="detail-author">{_one(page.of("byline"), s, '<a class="name" href="/x.html" data-role="author">{}</a>')}</div>{_one(page.of("date"), s, '<div class="detail-time"><div data-role="publishdate">{}</div></div>')}
<div class="social"><a href="/tin-2.html" class="zalo">Zalo</a><a href="/tin-1.html">Facebook</a><span>Nghe đọc bài</span><span>0:00 / 4:12</span></div></div>{_extras(page, s)}
<div class="detail-content afcbc-body" data-role="content" itemprop="articleBody">{body(page, s)}{related}</div>
<div class="detail-tab"><a href="/tin-1.html">Tặng sao</a><span>Bình luận (3)</span></div>{asides(page.below, "<div class='tags-foot'>{}</div>".format)}
<div class="detail-tag-bt"><ul>{"".join(f"<li><a href='/tin-1.html'>{x}</a></li>" for x in c.tags())}</ul></div>
<div class="box-comment">{"".join(f"<div class='item-comment'><b>{n}</b><p>{t}</p><span>2 giờ trước</span></div>" for n, t in c.comments())}<textarea placeholder="Ý kiến"></textarea><button>Gửi bình luận</button></div>
<div class="box-category"><div class="box-category-top"><h2>Tin cùng chuyên mục</h2></div><div class="box-category-middle">{c.cards(4)}</div></div></div>
<div class="detail__aside"><div class="box-title">Đọc nhiều</div>{c.cards(3, "h4")}</div></div>
<div class="footer"><div class="footer-main">{list_of(c.imprint())}</div></div></body></html>"""


def vnexpress(page: Page, c: Chrome) -> str:
    """A page whose article stands in a column called sidebar-1, its author in the last paragraph."""
    s = style_for(
        c,
        p='<p class="Normal">{}</p>'.format,
        caption='<figure data-size="true" class="tplCaption"><div class="fig-picture"><picture><img alt="Ảnh chỉ để máy đọc"></picture></div><figcaption><p class="Image">{}</p></figcaption></figure>'.format,
        lead='<p class="description">{}</p>'.format,
        byline='<p class="author_mail" style="text-align:right;"><strong>{}</strong></p>'.format,
        aside='<div class="width_common box-tinlienquanv2"><article class="item-news"><h4 class="title-news"><a href="/tin-2.html">{}</a></h4></article></div>'.format,
        heading='<p class="Normal"><strong>{}</strong></p>'.format,
    )
    return f"""<!DOCTYPE html><html>{head(page, c, ld=True, og=True)}<body>
<header class="section top-header"><div class="container"><a class="logo" href="/x.html"><img></a><span class="time-now">Thứ tư, 12/6/2024</span><a href="/tin-2.html">Mới nhất</a><a href="/tin-1.html">International</a></div></header>
<section class="section wrap-main-nav"><nav class="main-nav">{c.menu()}</nav></section>
<section class="section page-detail top-detail"><div class="container"><div class="sidebar-1">{asides(page.above, "<div class='tagline'>{}</div>".format)}<div class="header-content width_common"><ul class="breadcrumb"><li><a href="/tin-1.html">Thời sự</a></li></ul>{_one(page.of("date"), s, '<span class="date">{}</span>')}</div>
{_h1(page, s, '<h1 class="title-detail">{}</h1>')}{_extras(page, s)}
<article class="fck_detail">{body(page, s)}{_one(page.of("byline"), s, '<p style="text-align:right;"><strong>{}</strong></p>')}<span id="article-end"></span></article>
<ul class="list-news"><li><h4 class="title-news"><a href="/tin-2.html">{c.headline()}</a></h4></li></ul>{asides(page.below, "<div>{}</div>".format)}
<div class="footer-content width_common"><a href="/tin-1.html">Trở lại Thời sự</a> <a href="/tin-1.html">Lưu</a><a href="/tin-1.html">Chia sẻ</a></div></div>
<div class="sidebar-2"><div class="box-category"><h2 class="title-box-category">Xem nhiều</h2>{c.cards(4)}</div></div></div></section>
<section class="section"><div id="box_comment_vne"><h3>Ý kiến (3)</h3><form><input value="Chia sẻ ý kiến của bạn"></form>{"".join(f'<div class="content-comment"><p class="full_content"><span class="txt-name"><a href="/tin-1.html">{n}</a></span>{t}</p><span>Thích 12</span><span>Trả lời</span></div>' for n, t in c.comments())}</div></section>
<section class="section"><h2>Tin cùng chuyên mục</h2>{c.cards(3, "h3", "p")}</section>
<div class="cookie-consent">Chúng tôi dùng cookie để cải thiện trải nghiệm của bạn. <button>Đồng ý</button></div>
<footer>{c.menu()}{list_of(c.imprint())}</footer></body></html>"""


def epi(page: Page, c: Chrome) -> str:
    """The system of ePi (TTXVN, Party papers): article__* classes, pictures in tables, list boxes called l-content."""
    s = style_for(
        c,
        caption='<div class="article__photo cms-photo"><table class="picture" align="center"><tbody><tr><td class="pic"><img src="a.jpg"></td></tr><tr><td class="caption"><p>{}</p></td></tr></tbody></table></div>'.format,
        lead='<div class="article__sapo cms-desc">{}</div>'.format,
        byline='<div class="article__author cms-author"><p>{}</p></div>'.format,
        aside='<div class="article-relate"><div class="story"><a href="/tin-2.html">{}</a></div></div>'.format,
    )
    return f"""<!DOCTYPE html><html lang="vi">{head(page, c, meta=True, og=True)}<body>
<header class="site-header"><div class="hdr-top"><div class="hdr-logo"><a href="/tin-1.html">{c.site}</a></div><div class="hdr-date">Thứ Sáu, 09/08/2024</div></div></header>
<div class="site-content"><nav>{c.menu()}</nav><div class="container"><div class="l-content"><div class="article"><div class="breadcrumbs"><a href="/tin-1.html">Chính trị</a> <a href="/tin-1.html">Xã hội</a></div>{asides(page.above, "<div class='note'>{}</div>".format)}
{_h1(page, s, '<h1 class="article__title cms-title">{}</h1>')}<div class="article__meta">{_one(page.of("byline"), s, '<span class="author">{}</span>')}{_one(page.of("date"), s, '<time class="time">{}</time>')}<div class="article__social"><a href="/tin-1.html">Chia sẻ</a><a href="/tin-1.html">In bài</a></div></div>{_extras(page, s)}
<div class="article__body zce-content-body cms-body" itemprop="articleBody">{body(page, s)}</div>
<div class="article__tag"><h3 class="box-heading"><span class="title">Từ khóa:</span></h3>{"".join(f"<a href='/tin-1.html'>#{x}</a> " for x in c.tags())}</div>
{asides(page.below, "<div class='after'>{}</div>".format)}<div class="article__comment"><div class="box-heading">Bình luận</div><div class="box-content"><textarea>Nội dung</textarea><input type="submit" value="Gửi"></div></div></div>
<div class="timeline content-list"><h3>Cùng chuyên mục</h3>{c.cards(3, "h2", "div")}</div></div>
<div class="sidebar"><div class="box"><h3>Tin mới</h3>{c.links(6)}</div></div></div></div>
<footer class="site-footer">{list_of(c.imprint(), "div")}</footer></body></html>"""


def amp(page: Page, c: Chrome) -> str:
    """A page for phones."""
    s = style_for(c, caption='<amp-img src="a.jpg"></amp-img><div class="caption"><em>{}</em></div>'.format, lead='<h2 class="sapo">{}</h2>'.format,
                  aside='<div class="relate-one"><a href="/tin-2.html">{}</a></div>'.format, letterhead="columns")  # fmt: skip
    return f"""<!doctype html><html amp lang="vi">{head(page, c, ld=True)}<body>
<amp-sidebar id="sidebar" layout="nodisplay"><ul>{c.menu()}</ul></amp-sidebar><header class="head"><button on="tap:sidebar.toggle">☰</button><a href="/">{c.site}</a></header>
<main>{asides(page.above, "<div class='cate'>{}</div>".format)}<article class="amp-wp-article"><header>{_h1(page, s, '<h1 class="amp-wp-title">{}</h1>')}<div class="amp-wp-meta">{_one(page.of("date"), s, "<time>{}</time>")}{_one(page.of("byline"), s, '<span class="amp-wp-author">{}</span>')}</div></header>{_extras(page, s)}
<div class="amp-wp-article-content">{body(page, s)}</div><amp-ad type="x"><div fallback>Quảng cáo</div></amp-ad><footer><a href="/tin-2.html">Xem bản đầy đủ</a></footer></article>
<section class="amp-related"><h3>Tin liên quan</h3>{c.links(5)}</section>{asides(page.below, "<p>{}</p>".format)}</main><noscript><img></noscript>
<footer class="ft">{list_of(c.imprint())}</footer></body></html>"""


def aggregator(page: Page, c: Chrome) -> str:
    """A site that collects other papers' articles."""
    s = style_for(c, p='<p class="body-text">{}</p>'.format, caption='<p class="body-image"><img></p><p class="body-text media-caption"><em>{}</em></p>'.format,
                  lead='<h3 class="sapo">{}</h3>'.format, byline='<p class="body-author"><strong>{}</strong></p>'.format, aside='<p class="body-text"><a href="/tin-2.html">{}</a></p>'.format)  # fmt: skip
    return f"""<!DOCTYPE html><html>{head(page, c, og=True, ld=True)}<body><div class="bm_header"><a href="/tin-1.html">Tin nóng</a><a href="/tin-1.html">Chủ đề</a><a href="/tin-1.html">Địa phương</a></div>
<div class="bm_section">{asides(page.above, "<div>{}</div>".format)}<div class="article">{_h1(page, s, '<h1 class="article-header">{}</h1>')}<div class="article-meta">{_one(page.of("date"), s, '<time class="time">{}</time>')}<a class="source" href="/x.html">{c.site}</a> <span>12 liên quan</span> <span>Gốc</span></div>
{_one(page.of("byline"), s, '<div class="author">{}</div>')}{_extras(page, s)}<div class="article-body">{body(page, s)}</div>
<p class="bm_source"><a href="/tin-2.html"><span>Nguồn {c.site}: https://vidu.vn/bai-viet-123.html</span></a></p></div>
<div class="bm_keywords">{"".join(f"<a href='/tin-1.html'>{x}</a> " for x in c.tags())}</div>{asides(page.below, "<div>{}</div>".format)}
<div class="bm_R"><h2>Nổi bật</h2>{"".join(f'<div class="bm_card"><h3><a href="/tin-2.html">{escape(x)}</a></h3><div><a href="/tin-1.html">Báo Thử</a> <time>3 giờ</time> <a href="/tin-1.html">25 liên quan</a></div></div>' for x in c.headlines(6))}</div></div>
<div class="bm_footer">{list_of(c.imprint()[:3], "div")}</div></body></html>"""


def next_js(page: Page, c: Chrome) -> str:
    """A page rendered on the server by a script framework: hashed class names, the article a second time as JSON."""
    s = style_for(c, p=f'<div class="css-1x{c.rng.randint(100, 999)}">{{}}</div>'.format, caption='<div class="sc-bdVaJa"><img><span class="sc-bwzfXH">{}</span></div>'.format,
                  lead='<div class="styles_desc__9Kq2">{}</div>'.format, byline='<div class="styles_writer__a81k">{}</div>'.format, heading='<div class="css-77"><strong>{}</strong></div>'.format,
                  aside='<div class="styles_more__1kd"><a href="/tin-2.html">{}</a></div>'.format, letterhead="divs")  # fmt: skip
    return f"""<!DOCTYPE html><html lang="vi">{head(page, c, ld=True, og=True, meta=True)}<body><div id="__next"><div class="Header_wrap__3Zk"><div class="Header_row__9s">{c.menu()}</div></div>
<div class="Layout_main__2Hd"><div class="Crumb_list__8d"><a href="/tin-1.html">Trang chủ</a><span>/</span><a href="/tin-1.html">Thời sự</a></div>{asides(page.above, "<div class='Top_note__1'>{}</div>".format)}
<div class="Detail_box__71k">{_h1(page, s, '<h1 class="Detail_h__0s">{}</h1>')}<div class="Detail_meta__x1">{_one(page.of("byline"), s, "<span>{}</span>")}{_one(page.of("date"), s, "<span>{}</span>")}<div class="Share_list__7"><button>Facebook</button><button>Sao chép liên kết</button></div></div>{_extras(page, s)}
<div class="Detail_content__k2">{body(page, s)}</div></div>{asides(page.below, "<div>{}</div>".format)}
<div class="Grid_col__8a"><div class="Box_head__1">Có thể bạn quan tâm</div>{c.cards(4, "div", "div")}</div></div>
<div class="Foot_wrap__9">{list_of(c.imprint(), "div")}</div></div><script id="__NEXT_DATA__" type="application/json">{{"props":{{"html":"<p>bài</p>"}}}}</script></body></html>"""


def wordpress(page: Page, c: Chrome) -> str:
    """A blog system, as many districts, associations and schools use it."""
    s = style_for(c, caption='<figure class="wp-caption aligncenter"><img><figcaption class="wp-caption-text">{}</figcaption></figure>'.format, byline='<p style="text-align: right"><em>{}</em></p>'.format,
                  aside='<div class="yarpp-related-inline"><a href="/tin-2.html">{}</a></div>'.format, table='<table class="wp-block-table">')  # fmt: skip
    return f"""<!DOCTYPE html><html>{head(page, c, og=True, meta=True)}<body class="post-template-default single single-post sidebar-right">
<a class="skip-link screen-reader-text" href="#content">Chuyển tới nội dung</a><div id="page"><header id="masthead"><p class="site-title">{c.site}</p><p class="site-description">Trang tin của huyện Ví Dụ</p><div class="menu-main-container">{c.menu(True)}</div></header>
<div id="content"><div id="primary"><main><article class="post-123 post type-post category-tin-tuc"><header class="entry-header"><div class="entry-category"><a href="/tin-1.html">Tin tức</a></div>{asides(page.above, "<div>{}</div>".format)}
{_h1(page, s, '<h1 class="entry-title">{}</h1>')}<div class="entry-meta">{_one(page.of("date"), s, '<span class="posted-on"><time class="entry-date published">{}</time></span>')}{_one(page.of("byline"), s, '<span class="byline">{}</span>')}</div></header>{_extras(page, s)}
<div class="entry-content">{body(page, s)}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Chia sẻ:</h3><ul><li><a href="/tin-1.html">Twitter</a></li><li><a href="/tin-1.html">Facebook</a></li></ul></div><div id="jp-relatedposts" class="jp-relatedposts"><h3><em>Có liên quan</em></h3>{c.cards(2, "h4")}</div></div>
<footer class="entry-footer">Thẻ: {", ".join(f"<a href='/tin-1.html'>{x}</a>" for x in c.tags())}</footer></article>{asides(page.below, "<div>{}</div>".format)}
<nav class="post-navigation"><div class="nav-previous"><a href="/tin-1.html">{c.headline()}</a></div><div class="nav-next"><a href="/tin-1.html">{c.headline()}</a></div></nav>
<div id="comments" class="comments-area"><h2 class="comments-title">3 bình luận về bài viết</h2><ol class="comment-list">{"".join(f'<li class="comment"><article class="comment-body"><footer class="comment-meta"><b class="fn">{n}</b> <time>12/08/2024 lúc 08:15</time></footer><div class="comment-content"><p>{t}</p></div></article></li>' for n, t in c.comments())}</ol>
<div id="respond" class="comment-respond"><h3>Để lại một bình luận</h3><p class="comment-notes">Email của bạn sẽ không được hiển thị công khai. Các trường bắt buộc được đánh dấu *</p><form><label>Bình luận *</label><textarea></textarea></form></div></div></main></div>
<aside id="secondary" class="widget-area"><section class="widget"><h2>Bài viết mới</h2>{c.links(5, True)}</section><section class="widget"><h2>Phản hồi gần đây</h2><ul><li>Lê Văn Bịa trong <a href="/tin-1.html">{c.headline()}</a></li></ul></section></aside></div>
<footer id="colophon">{list_of(c.portal_imprint())}<p>Proudly powered by WordPress</p></footer></div></body></html>"""


SHAPES = (
    ("vccorp", vccorp, "utf-8"),
    ("vnexpress", vnexpress, "utf-8"),
    ("epi", epi, "utf-8"),
    ("amp", amp, "utf-8"),
    ("aggregator", aggregator, "utf-8"),
    ("next", next_js, "utf-8"),
    ("wordpress", wordpress, "utf-8"),
)
