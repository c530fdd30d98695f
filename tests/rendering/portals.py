"""Portals of provinces, districts and ministries: Drupal, Joomla, Liferay, SharePoint, the portal of a telecom house."""
# ruff: noqa: E501 - lines of markup

from __future__ import annotations

from html import escape

from .chrome import LINKS, Chrome
from .head import head
from .parts import asides, body, list_of, style_for
from .press import _extras, _h1, _one
from .roles import Page


def drupal(page: Page, c: Chrome) -> str:
    """Fields and regions, the menus before the content."""
    s = style_for(c, caption='<div class="media media-element-container"><img></div><p class="rtecenter"><em>{}</em></p>'.format, byline='<p class="rteright"><strong>{}</strong></p>'.format,
                  aside='<div class="links-inline">{}</div>'.format)  # fmt: skip
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML+RDFa 1.0//EN"><html>{head(page, c, og=True)}<body class="html not-front one-sidebar page-node node-type-tin-tuc">
<div id="skip-link"><a href="#main-content" class="element-invisible">Nhảy đến nội dung</a></div><div id="page"><div class="region region-header"><div class="block block-block"><a href="/tin-1.html">Cổng thông tin điện tử tỉnh {c.province}</a></div></div>
<div class="region region-menu"><div class="block block-superfish">{c.menu(True)}</div></div>
<div class="region region-sidebar-first"><div class="block block-menu"><h2>Chuyên mục</h2><div class="content">{c.menu(True, 6)}</div></div><div class="block block-views"><h2>Văn bản mới</h2><div class="view-content">{"".join(f'<div class="views-row"><span class="field-content"><a href="/tin-1.html">{n}/QĐ-UBND</a></span><div>Về việc phê duyệt danh mục dự án thu hút đầu tư năm 2024</div></div>' for n in (1203, 88))}</div></div></div>
<div class="region region-content">{asides(page.above, "<div>{}</div>".format)}<div class="breadcrumb"><a href="/tin-1.html">Trang chủ</a> » <a href="/tin-1.html">Tin tức</a></div>{_h1(page, s, '<h1 class="title" id="page-title">{}</h1>')}
<div class="node node-tin-tuc clearfix">{_one(page.of("date"), s, '<div class="submitted"><span>{}</span></div>')}<div class="content"><div class="field field-name-body field-type-text-with-summary field-label-hidden"><div class="field-items"><div class="field-item even" property="content:encoded">{_extras(page, s)}{body(page, s)}</div></div></div>
{_one(page.of("byline"), s, '<div class="field field-name-field-tac-gia"><div class="field-items"><div class="field-item even">{}</div></div></div>')}
<div class="field field-name-field-tags"><div class="field-label">Từ khóa:&nbsp;</div><div class="field-items">{"".join(f'<div class="field-item"><a href="/tin-1.html">{x}</a></div>' for x in c.tags())}</div></div></div><ul class="links inline"><li><a href="/tin-1.html">Đăng nhập để gửi ý kiến</a></li></ul></div>
<div class="block block-views"><h2>Tin cùng loại</h2><div class="view-content">{"".join(f'<div class="views-row"><a href="/tin-1.html">{escape(x)}</a> (12/0{i}/2024)</div>' for i, x in enumerate(c.headlines(5), 1))}</div></div>{asides(page.below, "<div>{}</div>".format)}</div>
<div class="region region-footer"><div class="block">{list_of(c.portal_imprint())}</div><div class="block"><h2>Thống kê</h2>{list_of(c.counters()[1:], "div")}</div></div></div></body></html>"""


def joomla(page: Page, c: Chrome) -> str:
    """An article-info list above the text, modules beside it, pager below."""
    s = style_for(c, p='<p style="text-align: justify;"><span style="font-size: 12pt; font-family: \'times new roman\', times;">{}</span></p>'.format, caption='<p style="text-align: center;"><img src="a.jpg" /></p><p style="text-align: center;"><em>{}</em></p>'.format, named=True,
                  aside='<div class="custom">{}</div>'.format, byline='<p style="text-align: right;"><strong>{}</strong></p>'.format)  # fmt: skip
    return f"""<!DOCTYPE html><html>{head(page, c)}<body class="site com_content view-article"><div class="body"><header class="header"><a class="brand" href="/x.html">{c.site}</a><div class="header-search"><form><label>Tìm kiếm ...</label></form></div></header>
<nav class="navigation">{c.menu(True)}</nav><div class="row-fluid"><div id="sidebar" class="span3"><div class="well"><h3>Tin mới nhất</h3>{c.links(5)}</div><div class="well"><h3>Liên kết website</h3><select>{"".join(f"<option>{x}</option>" for x in LINKS)}</select></div><div class="well"><h3>Thăm dò ý kiến</h3><p>Bạn đánh giá thế nào về giao diện trang?</p><label>Rất tốt</label><label>Bình thường</label></div></div>
<main id="content" class="span9">{asides(page.above, "<div>{}</div>".format)}<div class="item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header">{_h1(page, s, '<h2 itemprop="headline">{}</h2>')}</div>
<dl class="article-info muted"><dt class="article-info-term">Chi tiết</dt><dd class="createdby">Viết bởi <span>Ban Biên tập</span></dd>{_one(page.of("date"), s, '<dd class="published">{}</dd>')}<dd class="hits">Lượt xem: 1245</dd></dl>{_one(page.of("byline"), s, "<p><strong>{}</strong></p>")}{_extras(page, s)}
<div itemprop="articleBody">{body(page, s)}</div><ul class="pager pagenav"><li class="previous"><a href="/tin-1.html">Trước</a></li><li class="next"><a href="/tin-1.html">Tiếp theo</a></li></ul></div>{asides(page.below, "<div>{}</div>".format)}
<div class="moduletable"><h3>Các tin khác</h3>{c.links(4, True)}</div></main></div><footer class="footer">{list_of(c.portal_imprint())}{list_of(c.counters(), "div")}</footer></div></body></html>"""


def liferay(page: Page, c: Chrome) -> str:
    """Portlets, each with a title bar of its own; the article in a journal portlet between them."""
    s = style_for(c, p='<p style="text-align:justify">{}</p>'.format, caption='<table align="center" border="0"><tbody><tr><td><img src="a.jpg" /></td></tr><tr><td style="text-align:center"><em>{}</em></td></tr></tbody></table>'.format,
                  aside='<div class="taglib-social-bookmarks">{}</div>'.format, lead='<div class="summary"><p><strong>{}</strong></p></div>'.format, letterhead="columns")  # fmt: skip

    def portlet(title: str, inner: str) -> str:
        return f'<div class="portlet-boundary"><section class="portlet"><header class="portlet-topper"><h1 class="portlet-title"><span class="portlet-title-text">{title}</span></h1></header><div class="portlet-content"><div class="portlet-body">{inner}</div></div></section></div>'

    article = f"""<div class="taglib-header"><span class="header-back-to"><a href="/tin-1.html">« Quay lại</a></span></div>{_h1(page, s, '<h3 class="header-title"><span>{}</span></h3>')}
<div class="lfr-meta-actions asset-actions"><span>Xem với cỡ chữ</span> <a href="/tin-1.html">A-</a> <a href="/tin-1.html">A</a> <a href="/tin-1.html">A+</a></div><div class="asset-full-content">{_one(page.of("date"), s, '<div class="time">{}</div>')}<div class="journal-content-article">{_extras(page, s)}{body(page, s)}</div>{_one(page.of("byline"), s, '<div class="tacgia" style="text-align:right">{}</div>')}</div>
<div class="asset-metadata"><span>0 Bình luận</span> <span>Bình quân (0 Bình chọn)</span></div><div class="asset-links"><h2 class="asset-links-title">Tin liên quan:</h2>{c.links(3)}</div>"""
    return f"""<!DOCTYPE html><html class="ltr">{head(page, c)}<body class="yui3-skin-sam controls-visible guest-site signed-out public-page site"><div id="wrapper"><header id="banner" role="banner"><div id="heading"><h1 class="site-title"><a class="logo" href="/x.html"><span>Cổng TTĐT {c.province}</span></a></h1></div><nav id="navigation">{c.menu(True)}</nav></header>
<div id="content"><nav id="breadcrumbs"><ul class="breadcrumb"><li><a href="/tin-1.html">Trang chủ</a></li><li><a href="/tin-1.html">Chi tiết tin</a></li></ul></nav><div class="columns-2"><div class="portlet-layout row-fluid"><div class="portlet-column span8">{asides(page.above, "<div>{}</div>".format)}{portlet("Chi tiết tin tức", article)}{portlet("Tin mới hơn", c.links(3, True))}{portlet("Tin đã đưa", c.links(4, True))}{asides(page.below, "<div>{}</div>".format)}</div>
<div class="portlet-column span4">{portlet("Thông báo", c.cards(2, "h4"))}{portlet("Thống kê truy cập", list_of(c.counters()[1:], "div"))}{portlet("Thời tiết", "<p>Hà Nội 28°C</p><p>Độ ẩm 80%</p>")}</div></div></div></div>
<footer id="footer" role="contentinfo">{list_of(c.portal_imprint())}</footer></div><div class="aui-helper-hidden" style="display: none">{escape(c.summary())}</div></body></html>"""


def sharepoint(page: Page, c: Chrome) -> str:
    """The whole page in one form; text in spans and divs of ExternalClass; zero-width blanks."""
    s = style_for(c, p='<div style="text-align:justify"><font face="Arial" size="2"><span class="ms-rteThemeForeColor-2-0">{}</span></font></div>'.format, caption='<div style="text-align:center"><img src="a.jpg" alt=""><br><em>{}</em></div>'.format,
                  aside='<div class="toolbar-news">{}</div>'.format, byline='<div style="text-align:right"><strong>{}</strong>​</div>'.format, nbsp=0.06)  # fmt: skip
    return f"""<!DOCTYPE html><html dir="ltr">{head(page, c)}<body onload="javascript:_spBodyOnLoadWrapper();"><form method="post" action="detail.aspx" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="x"/><noscript><div class="noindex">Bạn có thể đang tìm cách truy nhập trang này từ trình duyệt bảo mật.</div></noscript>
<div id="s4-workspace"><div id="s4-bodyContainer"><div class="banner-top"><img></div><div id="ctl00_menu" class="menu-ngang">{c.menu(True)}</div><div class="path"><span>Trang chủ</span> > <span>Tin tức</span></div>
<div id="DeltaPlaceHolderMain"><div class="left-col"><div class="bg-title-left">Lịch công tác</div>{c.menu(True, 4)}<div class="bg-title-left">Hình ảnh hoạt động</div></div>
<div class="main-col"><div id="print-area">{asides(page.above, "<div>{}</div>".format)}{_h1(page, s, '<div class="tieude-chitiet"><span id="ctl00_PlaceHolderMain_lblTitle" class="title-news">{}</span></div>')}{_one(page.of("date"), s, '<div class="ngaydang"><span id="ctl00_lblDate">{}</span></div>')}{_extras(page, s)}
<div class="noidung-chitiet"><div class="ms-rtestate-field" style="display:inline"><div class="ExternalClassF00D">{body(page, s)}<p>​</p></div></div></div>{_one(page.of("byline"), s, '<div class="tacgia"><span>{}</span></div>')}</div>
<div class="lienket-chitiet"><a href="/tin-1.html">Về trang trước</a> <a href="/tin-1.html">Gửi email</a> <a href="/tin-1.html">In trang</a></div><div class="tinkhac-title">Các tin khác</div><div class="tin-khac">{"".join(f'<div><a href="/tin-2.html">{escape(x)}</a> <span>(11/0{i}/2024 08:30)</span></div>' for i, x in enumerate(c.headlines(5), 1))}</div>{asides(page.below, "<div>{}</div>".format)}</div>
<div class="right-col"><div>Liên kết</div><select>{"".join(f"<option>{x}</option>" for x in LINKS)}</select><div class="thongke">{list_of(c.counters(), "span")}</div></div></div>
<div class="bottom-page">{"<br>".join(escape(x) for x in c.portal_imprint())}</div></div></div></form></body></html>"""


def vnptportal(page: Page, c: Chrome) -> str:
    """A portal product used by hundreds of communes: unspeaking class names, buttons between title and text."""
    s = style_for(c, p="<p>{}</p>".format, caption='<p align="center"><img src="a.jpg"></p><p align="center"><i>{}</i></p>'.format, aside='<div class="row">{}</div>'.format, letterhead="table", table='<table border="0" cellpadding="0" style="width:100%">')  # fmt: skip
    return f"""<!DOCTYPE html><html>{head(page, c, og=True)}<body><div class="wrap"><div class="row top"><div class="col-md-6">Thứ Hai, ngày 12 tháng 8 năm 2024</div><div class="col-md-6">{" ".join(f"<a href='/tin-1.html'>{x}</a>" for x in ("Sơ đồ cổng", "RSS", "English", "Đăng nhập"))}</div></div>
<div class="row"><div class="navbar-collapse collapse">{c.menu(True)}</div></div><div class="row"><div class="col-md-9"><div class="ct-head"><a href="/tin-1.html">Trang chủ</a> › <a href="/tin-1.html">Tin trong tỉnh</a></div>{asides(page.above, "<div>{}</div>".format)}
<div class="ct-wrap">{_h1(page, s, '<div class="ct-tit"><h3>{}</h3></div>')}<div class="ct-tool">{_one(page.of("date"), s, '<span class="d">{}</span>')} <span>Xem cỡ chữ</span> <span>Đọc bài viết</span> <span>Lượt xem: 345</span></div>{_extras(page, s)}<div class="ct-txt">{body(page, s)}</div>{_one(page.of("byline"), s, '<div class="ct-au"><b>{}</b></div>')}
<div class="ct-vote">Đánh giá bài viết: 0 điểm của 0 đánh giá. Click để đánh giá bài viết</div></div><div class="ct-oth"><h4>Tin liên quan</h4>{c.links(4, True)}</div>{asides(page.below, "<div>{}</div>".format)}</div>
<div class="col-md-3"><h4>Tin nổi bật</h4>{c.cards(3, "h5")}<h4>Thống kê</h4>{list_of(c.counters()[1:], "p")}</div></div><div class="row bot">{list_of(c.portal_imprint())}</div></div></body></html>"""


SHAPES = (
    ("drupal", drupal, "utf-8"),
    ("joomla", joomla, "utf-8"),
    ("liferay", liferay, "utf-8"),
    ("sharepoint", sharepoint, "utf-8-sig"),
    ("vnptportal", vnptportal, "utf-8"),
)
