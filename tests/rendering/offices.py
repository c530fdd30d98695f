"""Portals of provinces, districts and offices, and pages of before: microdata alone, pages cut in several, questions and
answers on law, frames, the fonts of VNI."""
# ruff: noqa: E501 - lines of markup

from __future__ import annotations

from html import escape

from .chrome import LINKS, Chrome
from .head import _stamp, head
from .modern import middle
from .parts import asides, body, list_of, style_for
from .press import _extras, _h1, _one
from .roles import Page


def microdata(page: Page, c: Chrome) -> str:
    """Structured data in attributes of the visible elements, no JSON-LD; every part in a web component."""
    s = style_for(c, caption='<figure itemprop="image" itemscope itemtype="https://schema.org/ImageObject"><img itemprop="url" src="a.jpg"><figcaption itemprop="caption">{}</figcaption></figure>'.format, lead='<div itemprop="description"><p>{}</p></div>'.format,
                  byline='<p class="text-end"><strong itemprop="author">{}</strong></p>'.format)  # fmt: skip
    when = f'<meta itemprop="datePublished" content="{_stamp(page.published)}">' if page.published else ""
    return f"""<!DOCTYPE html><html lang="vi">{head(page, c)}<body><app-root ng-version="17.0.0"><app-header><div class="top"><a routerlink="/" href="/">{c.site}</a></div><ul class="nav-list">{c.menu(True)}</ul></app-header>
<router-outlet></router-outlet><app-detail><div class="row"><div class="col-9"><section itemscope itemtype="https://schema.org/NewsArticle">{when}{asides(page.above, "<p>{}</p>".format)}{_h1(page, s, '<h1 itemprop="headline">{}</h1>')}<div class="info">{_one(page.of("date"), s, "<span>{}</span>")}<span> Lượt xem: 231</span></div>{_one(page.of("byline"), s, '<p itemprop="author">{}</p>')}{_extras(page, s)}<div itemprop="articleBody" [innerhtml]>{body(page, s)}</div></section>
<app-rating><div>Đánh giá: <span>★★★★☆</span> (4 lượt)</div></app-rating>{asides(page.below, "<p>{}</p>".format)}<app-related><h4>Tin cùng loại</h4>{c.links(5, True)}</app-related></div><div class="col-3"><app-widget><h4>Văn bản mới ban hành</h4>{c.links(4)}</app-widget><app-widget><h4>Liên kết</h4>{"".join(f"<div><a href='/l'>{x}</a></div>" for x in LINKS)}</app-widget></div></div></app-detail>
<app-footer><div>{list_of(c.portal_imprint(), "div")}{list_of(c.counters(), "div")}</div></app-footer></app-root></body></html>"""


def province(page: Page, c: Chrome) -> str:
    """A portal of Liferay 7: a fragment layout, the date as "14:30 | 12/03/2024", tools, a voting form, an accordion."""
    s = style_for(c, p='<p style="text-align:justify;"><span style="font-size:14pt;"><span style="font-family:Times New Roman;">{}</span></span></p>'.format, caption='<p style="text-align:center;"><img alt="" src="/documents/1/a.jpg" /><br /><em>{}</em></p>'.format,
                  lead='<p class="mota"><strong>{}</strong></p>'.format, byline='<p style="text-align:right;"><strong>{}</strong></p>'.format, letterhead="columns")  # fmt: skip
    return f"""<!DOCTYPE html><html class="ltr" dir="ltr" lang="vi-VN">{head(page, c)}<body class="controls-visible yui3-skin-sam guest-site"><nav aria-label="Liên kết nhanh" class="bg-dark cadmin quick-access-nav"><a href="#main-content">Nhảy đến nội dung</a></nav><div class="container-fluid position-relative" id="wrapper"><header id="banner"><div class="navbar"><a class="logo" href="/"><img></a><div>Thứ Ba, ngày 13/08/2024 | Chào mừng bạn đến với Cổng thông tin điện tử tỉnh {c.province}</div></div><div class="navbar-collapse">{c.menu(True, 8)}</div></header>
<section class="portlet-column" id="content"><div class="layout-content"><div class="row"><div class="col-md-8"><div class="portlet-boundary"><div class="portlet-body"><div class="breadcrumb-arrows"><a href="/">Trang chủ</a><a href="/tin">Tin tức - Sự kiện</a></div>{asides(page.above, "<div>{}</div>".format)}<div class="chitiet"><div class="tieude-tin">{_h1(page, s, "<h2>{}</h2>")}</div><div class="thoigian-tin">{_one(page.of("date"), s, "{}")}</div><div class="congcu"><button>Cỡ chữ +</button><button>Cỡ chữ -</button><button>Tương phản</button><span>Đọc bài viết</span></div>{_extras(page, s)}<div class="noidung-tin"><div class="journal-content-article" data-analytics-asset-type="web-content">{body(page, s)}</div></div>{_one(page.of("byline"), s, '<div class="tacgia-tin">{}</div>')}</div>
<div class="binhchon"><span>Bình chọn:</span><span>Xấu</span><span>Bình thường</span><span>Tốt</span></div></div></div>{asides(page.below, "<div>{}</div>".format)}<div class="portlet-boundary"><div class="portlet-body"><div class="title-khac">Các bài đã đăng</div>{"".join(f'<div class="item-khac"><a href="/b">{escape(x)}</a><span class="ngay-khac">(1{i}:30 | 1{i}/07/2024)</span></div>' for i, x in enumerate(c.headlines(5)))}</div></div></div>
<div class="col-md-4"><div class="panel-group"><div class="panel"><button class="panel-header">THÔNG BÁO</button><div class="panel-body">{c.cards(2, "div", "div")}</div></div><div class="panel"><button class="panel-header">THỐNG KÊ TRUY CẬP</button><div class="panel-body">{list_of(c.counters()[1:], "p")}</div></div></div></div></div></div></section><footer id="footer">{list_of(c.portal_imprint())}</footer></div></body></html>"""


def paged(page: Page, c: Chrome) -> str:
    """A long article cut in pages, with the list of them above and below the text; divs for paragraphs."""
    s = style_for(c, p="<div>{}</div>".format, caption='<div align="center"><img src="a.jpg"><div class="Image">{}</div></div>'.format, byline='<div align="right"><strong>{}</strong></div>'.format, letterhead="divs")  # fmt: skip
    pages = '<div class="page-links">Trang: <a href="/p1">1</a> <b>2</b> <a href="/p3">3</a> <a href="/p3">Tiếp theo »</a></div>'
    return f"""<html>{head(page, c)}<body><div id="wrapper"><div id="head"><a href="/"><img alt="logo"></a>{c.menu()}</div><div id="left"><div class="path"><a href="/">Trang chủ</a> » <a href="/ct">Chính trị</a></div>{asides(page.above, "<div>{}</div>".format)}<div class="post">{_h1(page, s, '<div class="post-title"><h1>{}</h1></div>')}{_one(page.of("date"), s, '<div class="post-time">{}</div>')}{_one(page.of("byline"), s, '<div class="post-by">{}</div>')}{_extras(page, s)}{pages}<div class="post-text">{body(page, s)}</div>{pages}</div>{asides(page.below, "<div>{}</div>".format)}
<div class="box"><div class="box-t">Các tin khác</div>{c.links(4, True)}</div></div><div id="right"><div class="box"><div class="box-t">Xem nhiều nhất</div>{c.cards(3, "b", "span")}</div></div><div id="foot">{list_of(c.imprint(), "div")}</div></div></body></html>"""


def lawyer(page: Page, c: Chrome) -> str:
    """A law site's article: bars with a hot line and packages between the paragraphs, a box to register, a disclaimer."""
    s = style_for(c, p='<p style="text-align: justify;">{}</p>'.format, heading='<h2 style="font-size:18px"><strong>{}</strong></h2>'.format, caption='<p style="text-align:center"><img src="a.jpg"></p><p style="text-align:center"><em>{}</em></p>'.format,
                  lead='<strong class="d-block sapo">{}</strong>'.format, byline='<p class="tac-gia"><strong>{}</strong></p>'.format)  # fmt: skip
    box = '<div class="banner-ads"><a href="/dang-ky">Đăng ký tài khoản để tải văn bản</a></div>'
    return f"""<!DOCTYPE html><html>{head(page, c, ld=True, og=True)}<body><div id="HeaderTop"><a href="/">{c.site}</a><a href="/dang-nhap">Đăng nhập</a> | <a href="/dang-ky">Đăng ký</a></div><div class="menu-main">{c.menu()}</div><div class="container"><ol class="breadcrumb"><li><a href="/">Trang chủ</a></li><li><a href="/cs">Chính sách mới</a></li></ol>{asides(page.above, "<p>{}</p>".format)}
<div class="row"><div class="col-lg-8"><section class="news-content" id="news-content">{_h1(page, s, '<h1 class="title">{}</h1>')}<div class="news-time"><span class="news-date">{_one(page.of("date"), s, "{}")}</span></div>{_one(page.of("byline"), s, '<div class="news-author">{}</div>')}{_extras(page, s)}{middle(body(page, s), box)}</section>
<div class="disclaimer"><p>Nội dung nêu trên là phần giải đáp, tư vấn của chúng tôi dành cho khách hàng. Nếu quý khách còn vướng mắc, vui lòng gửi về Email info@vidu.vn hoặc gọi tổng đài 1900 0000.</p></div><div class="like"><span>12</span> lượt thích</div>{asides(page.below, "<p>{}</p>".format)}<div class="bai-lien-quan"><h3>Bài viết liên quan</h3>{c.links(5)}</div></div>
<div class="col-lg-4"><div class="sidebar-box"><h3>Hỏi đáp pháp luật</h3>{c.cards(4, "h4")}</div></div></div></div><div class="footer-bottom">{list_of(c.imprint())}</div></body></html>"""


def vnifonts(page: Page, c: Chrome) -> str:
    """A page in the fonts of VNI: Latin bytes that only look Vietnamese, no charset, tags in capitals."""
    s = style_for(c, p='<P ALIGN=JUSTIFY><FONT FACE="VNI-Times" SIZE=3>{}</FONT></P>'.format, caption='<CENTER><IMG SRC=a.gif><BR><FONT FACE="VNI-Helve" SIZE=1>{}</FONT></CENTER>'.format, inline=False, nbsp=0.0, byline='<P ALIGN=RIGHT><B><FONT FACE="VNI-Times">{}</FONT></B></P>'.format, letterhead="flat")  # fmt: skip
    return f"""<HTML><HEAD><TITLE>{escape(page.title)}</TITLE></HEAD><BODY><TABLE WIDTH=760><TR><TD COLSPAN=2><A HREF=index.htm>Trang chủ</A> | <A HREF=tin.htm>Tin tức</A> | <A HREF=lienhe.htm>Liên hệ</A></TD></TR><TR><TD VALIGN=TOP>{asides(page.above, "<P>{}</P>".format)}{_h1(page, s, '<H2><FONT FACE="VNI-Times">{}</FONT></H2>')}{_one(page.of("date"), s, "<P>{}</P>")}{_one(page.of("byline"), s, "<P>{}</P>")}{_extras(page, s)}{body(page, s)}
<HR><B>Các tin khác</B><UL>{"".join(f"<LI><A HREF=t.htm>{escape(x)}</A>" for x in c.headlines(4))}</UL>{asides(page.below, "<P>{}</P>".format)}</TD></TR></TABLE><CENTER>{"<BR>".join(map(escape, c.portal_imprint()))}</CENTER></BODY></HTML>"""


SHAPES = (
    ("microdata", microdata, "utf-8"),
    ("province", province, "utf-8"),
    ("paged", paged, "utf-16"),
    ("lawyer", lawyer, "utf-8"),
    ("vnifonts", vnifonts, "vni"),
)
