"""More systems that Vietnamese sites run on: NukeViet, DotNetNuke, a blog service, a gazette, a big news portal."""
# ruff: noqa: E501 - lines of markup

from __future__ import annotations

from html import escape

from .chrome import LINKS, Chrome
from .head import head
from .parts import asides, body, list_of, style_for
from .press import _extras, _h1, _one
from .roles import Page


def nukeviet(page: Page, c: Chrome) -> str:
    """A system of schools, districts and associations: panels, a rating, newer and older news below."""
    s = style_for(
        c,
        lead='<div class="hometext m-bottom" itemprop="description">{}</div>'.format,
        caption='<figure class="article center"><img src="a.jpg"><figcaption>{}</figcaption></figure>'.format,
        byline='<p style="text-align:right"><strong>{}</strong></p>'.format,
        aside='<div class="row margin-bottom-lg">{}</div>'.format,
    )
    newer = "".join(
        f'<li><em class="fa fa-angle-right">&nbsp;</em><h4><a href="/vi/news/{i}.html">{escape(x)}</a></h4><em>(0{i}/03/2024)</em></li>'
        for i, x in enumerate(c.headlines(4), 1)
    )
    return f"""<!DOCTYPE html><html lang="vi">{head(page, c, og=True, meta=True)}<body><div class="body-bg"><div class="wraper"><header><div class="container"><div id="header"><div class="logo"><a href="/"><img></a></div></div></div></header>
<nav class="second-nav" id="second-nav"><div class="container">{c.menu(True)}</div></nav><section><div class="container" id="body"><nav class="third-nav"><div class="breadcrumbs-wrap"><ul class="breadcrumbs"><li><a href="/"><span>Trang nhất</span></a></li><li><a href="/vi/news/"><span>Tin tức</span></a></li></ul></div><div class="headerSearch"><input placeholder="Tìm kiếm..."></div></nav>
<div class="row"><div class="col-sm-16 col-md-18">{asides(page.above, "<p>{}</p>".format)}<div class="news_column panel panel-default"><div class="panel-body">{_h1(page, s, '<h1 class="title margin-bottom-lg" itemprop="headline">{}</h1>')}
<div class="margin-bottom-lg"><span class="h5">{_one(page.of("date"), s, "{}")}</span></div>{_extras(page, s)}<div id="news-bodyhtml" class="bodytext margin-bottom-lg">{body(page, s)}</div>{_one(page.of("byline"), s, '<p class="h5 text-right"><strong>Tác giả: </strong>{}</p>')}</div></div>
<div class="news_column panel panel-default"><div class="panel-body"><div class="socialicon clearfix"><a class="zalo" href="/z">Chia sẻ</a></div><form id="form3B"><div class="h5 clearfix"><p>Tổng số điểm của bài viết là: 0 trong 0 đánh giá</p><div><input type="radio"> Click để đánh giá bài viết</div></div></form></div></div>
<div class="news_column panel panel-default"><div class="panel-body other-news"><p class="h3"><strong>Những tin mới hơn</strong></p><ul class="related">{newer}</ul><p class="h3"><strong>Những tin cũ hơn</strong></p>{c.links(3, True)}</div></div>{asides(page.below, "<div>{}</div>".format)}</div>
<div class="col-sm-8 col-md-6"><div class="panel panel-primary"><div class="panel-heading">Văn bản mới</div><div class="panel-body">{"".join(f'<h4><a href="/vb">{n}/KH-UBND</a></h4><p>Kế hoạch kiểm tra việc thực hiện chế độ, chính sách năm 2024</p><p>Lượt xem: {n} | Lượt tải: 3</p>' for n in (17, 204))}</div></div>
<div class="panel panel-default"><div class="panel-heading">Thống kê</div><div class="panel-body"><ul class="counter list-none"><li>Đang truy cập<span>{c.rng.randint(2, 50)}</span></li><li>Hôm nay<span>4,512</span></li></ul></div></div></div></div></div></section>
<footer id="footer"><div class="container">{list_of(c.portal_imprint())}<p>Mã nguồn NukeViet CMS</p></div></footer></div></div><div id="timeoutsess" class="chromeframe">Bạn đã không sử dụng Site, <a href="/x">Bấm vào đây để duy trì trạng thái đăng nhập</a>. Thời gian chờ: <span>60</span> giây</div></body></html>"""


def dotnetnuke(page: Page, c: Chrome) -> str:
    """Panes in a table, spans named by their control, text without paragraphs."""
    s = style_for(
        c,
        p="<div>{}</div>".format,
        caption='<table width="100"><tbody><tr><td><img src="a.jpg"></td></tr><tr><td>{}</td></tr></tbody></table>'.format,
        aside='<div class="CommandButton">{}</div>'.format,
        letterhead="columns",
    )
    others = "<br>".join(
        f'<a class="OtherNews" href="/tabid/{i}">{escape(x)}</a><span class="DateOther"> (0{i}/02)</span>'
        for i, x in enumerate(c.headlines(5), 1)
    )
    return f"""<html>{head(page, c)}<body id="Body"><form name="Form" id="Form"><table class="pagemaster" align="center"><tr><td><table class="skinmaster"><tr><td id="dnn_ControlPanel" valign="top"></td></tr><tr><td class="skinheader"><a id="dnn_dnnLOGO_hypLogo" href="/"><img></a></td></tr>
<tr><td><span class="SkinObject">{" | ".join(f'<a class="SkinObject" href="/tabid/{i}">{x}</a>' for i, x in enumerate(("Trang chủ", "Giới thiệu", "Tin tức", "Văn bản", "Liên hệ")))}</span><span id="dnn_dnnCURRENTDATE" class="SelectedTab">Thứ Hai, 12 Tháng Tám 2024</span></td></tr>
<tr><td><table><tr><td id="dnn_LeftPane" class="leftpane" valign="top"><table><tr><td class="Head">Danh mục</td></tr><tr><td>{c.menu(True, 7)}</td></tr></table></td><td id="dnn_ContentPane" class="contentpane" valign="top">{asides(page.above, '<span class="Normal">{}</span><br>'.format)}
<div id="dnn_ctr453_ContentPane" class="DNNAligncenter"><div id="dnn_ctr453_ViewNews_pnlDetail">{_h1(page, s, '<span id="dnn_ctr453_ViewNews_lblHeadline" class="NewsHeadline">{}</span><br>')}{_one(page.of("date"), s, '<span id="dnn_ctr453_lblDate" class="NewsDate">{}</span><br>')}{_extras(page, s)}
<span id="dnn_ctr453_ViewNews_lblContent" class="NewsContent">{body(page, s)}</span>{_one(page.of("byline"), s, '<div align="right"><span class="NewsAuthor">{}</span></div>')}</div><a class="CommandButton" href="/print">In tin</a> <a class="CommandButton" href="/mail">Gửi tin</a><hr><span class="SubHead">Tin đã đưa</span><br>{others}</div>{asides(page.below, "<p>{}</p>".format)}</td>
<td id="dnn_RightPane" class="rightpane" valign="top"><table><tr><td class="Head">Tin đọc nhiều</td></tr><tr><td>{c.cards(2, "b", "div")}</td></tr><tr><td class="Head">Thời tiết</td></tr><tr><td>Hà Nội 27 - 34°C</td></tr></table></td></tr></table></td></tr>
<tr><td id="dnn_BottomPane"><span class="SkinObject">{"<br>".join(map(escape, c.portal_imprint()))}</span></td></tr></table></td></tr></table></form></body></html>"""


def blogger(page: Page, c: Chrome) -> str:
    """A blog service: widgets around a post, comments below."""
    s = style_for(
        c,
        p='<div style="text-align: justify;">{}</div>'.format,
        caption='<table class="tr-caption-container"><tbody><tr><td><img></td></tr><tr><td class="tr-caption">{}</td></tr></tbody></table>'.format,
        nbsp=0.05,
        letterhead="divs",
    )
    return f"""<!DOCTYPE html><html>{head(page, c, og=True)}<body class="item-view"><div class="content-outer"><div class="header-outer"><h1 class="title"><a href="/">{c.site}</a></h1><p class="description"><span>Ghi chép từ cơ sở</span></p></div><div class="tabs-outer">{c.menu(count=5)}</div>
<div class="main-outer"><div class="main section" id="main">{asides(page.above, "<div class='status-msg'>{}</div>".format)}<div class="widget Blog" id="Blog1"><div class="blog-posts hfeed">{_one(page.of("date"), s, '<h2 class="date-header"><span>{}</span></h2>')}<div class="post hentry">{_h1(page, s, '<h3 class="post-title entry-title">{}</h3>')}{_extras(page, s)}
<div class="post-body entry-content" id="post-body-1">{body(page, s)}<div style="clear: both;"></div></div>{_one(page.of("byline"), s, "<p><b>{}</b></p>")}<div class="post-footer"><div class="post-footer-line-1"><span class="post-author vcard">Đăng bởi <a href="/p">banbientap</a></span> <span class="post-timestamp">vào lúc 08:00</span></div><div class="post-footer-line-2"><span class="post-labels">Nhãn: <a href="/l">{c.tags()[0]}</a></span></div></div></div></div>
<div class="comments" id="comments"><h4>2 nhận xét:</h4><dl>{"".join(f'<dt class="comment-author"><a href="/u">{n}</a> nói...</dt><dd class="comment-body"><p>{t}</p></dd>' for n, t in c.comments(2))}</dl><p class="comment-footer"><a href="/c">Đăng nhận xét</a></p></div><div class="blog-pager"><a href="/n">Bài đăng Mới hơn</a><a href="/o">Bài đăng Cũ hơn</a></div></div></div>{asides(page.below, "<div>{}</div>".format)}
<div class="sidebar section"><div class="widget PopularPosts"><h2>Bài đăng phổ biến</h2>{c.cards(3, "div", "div")}</div><div class="widget BlogArchive"><h2>Lưu trữ Blog</h2><ul><li>2024 (120)</li><li>tháng 8 (12)</li></ul></div></div></div><div class="widget Attribution">Được tạo bởi Blogger.</div></div></body></html>"""


def gazette(page: Page, c: Chrome) -> str:
    """A page that shows a document in full below its attributes, with a list of those it concerns."""
    s = style_for(
        c,
        p='<p style="margin:6pt 0">{}</p>'.format,
        table='<table border="1" class="tblvb">',
        inline=False,
        aside="<div class='mt-2'>{}</div>".format,
    )
    rows = "".join(
        f"<tr><th>{a}</th><td>{b}</td></tr>"
        for a, b in (
            ("Số ký hiệu", "Đang cập nhật"),
            ("Ngày đăng công báo", "15/09/2024"),
            ("Phạm vi", "Toàn quốc"),
            ("Tài liệu đính kèm", '<a href="/f.pdf">toan-van.signed.pdf</a>'),
        )
    )
    return f"""<!DOCTYPE html><html>{head(page, c)}<body><div class="top-page"><a href="/">Công báo điện tử</a>{c.menu(True, 6)}</div><div class="container-fluid"><ol class="breadcrumb"><li><a href="/">Trang chủ</a></li><li>Văn bản</li></ol>{asides(page.above, "<div>{}</div>".format)}<div class="doc-detail">{_h1(page, s, '<h2 class="doc-name">{}</h2>') if page.official else _h1(page, s, "<h1>{}</h1>")}{_one(page.of("date"), s, "<p>{}</p>")}{_one(page.of("byline"), s, "<p>{}</p>")}{_extras(page, s)}
{f'<table class="table table-bordered thuoctinh">{rows}</table>' if page.official else ""}<div class="nav nav-tabs"><a href="/t1">Nội dung</a><a href="/t2">Văn bản liên quan</a><a href="/t3">Tải về</a></div><div class="tab-pane active">{body(page, s)}</div></div>{asides(page.below, "<div>{}</div>".format)}
<div class="doc-list"><h3>Văn bản mới ban hành</h3><ul>{"".join(f"<li><a href='/vb/{n}'>Nghị quyết {n}/NQ-HĐND về giao kế hoạch đầu tư công năm 2024 tỉnh {c.province}</a><p>Ngày ban hành: 12/07/2024</p></li>" for n in (8, 31, 55))}</ul><select>{"".join(f"<option>{x}</option>" for x in LINKS)}</select></div></div><div class="footer-cb">{list_of(c.portal_imprint(), "div")}</div></body></html>"""


def newsportal(page: Page, c: Chrome) -> str:
    """A big news site: teasers between the paragraphs, a box of suggestions with sentences, a subscription form."""
    s = style_for(
        c,
        lead='<h2 class="content-detail-sapo sm-sapo-mb-0">{}</h2>'.format,
        caption='<figure class="image vnn-content-image"><picture><img></picture><figcaption>{}</figcaption></figure>'.format,
        byline='<p style="text-align:right"><strong>{}</strong></p>'.format,
        aside='<article class="vnn-template-noneditable vnn-embed-article"><a href="/bai-lien-quan.html">{}</a></article>'.format,
    )
    teaser = f'<div class="insert-wiki-content-title"><article class="related-items-inline"><h4><a href="/x-1.html">{escape(c.headline())}</a></h4><p>{escape(c.summary())}</p></article></div>'
    return f"""<!DOCTYPE html><html lang="vi-VN">{head(page, c, ld=True, og=True, meta=True)}<body><div class="topbar-sticky"><a href="/">{c.site}</a><span>Thứ Hai, 12/08/2024</span></div><div class="header-menu">{c.menu()}</div><div class="container"><div class="container__left">{asides(page.above, "<div class='top-label'>{}</div>".format)}<div class="bread-crumb-detail"><ul><li><a href="/thoi-su">Thời sự</a></li></ul><div class="bread-crumb-detail__time">{_one(page.of("date"), s, "{}")}</div></div>
{_h1(page, s, '<h1 class="content-detail-title">{}</h1>')}<div class="article-detail-author-wrapper"><div class="article-detail-author">{_one(page.of("byline"), s, '<span class="name"><a href="/tac-gia/1">{}</a></span>')}</div></div>{_extras(page, s)}<div class="maincontent main-content" id="maincontent">{body(page, s)}{teaser}</div>
<div class="subscribe-box"><p>Nhận bản tin mỗi sáng qua thư điện tử, hoàn toàn miễn phí.</p><input placeholder="Email"><button>Đăng ký</button></div><div class="tag-cotnent"><h3>Chủ đề: </h3><ul>{"".join(f"<li><h3><a href='/tag'>{x}</a></h3></li>" for x in c.tags())}</ul></div>{asides(page.below, "<p>{}</p>".format)}
<div class="recommend-news"><div class="title-box">Gợi ý cho bạn</div>{c.cards(4, "h3", "div")}</div></div><div class="container__right"><div class="ads-zone">Quảng cáo</div><div>Nóng trong ngày</div>{c.cards(2, "h3")}</div></div><div class="ft-wrap">{list_of(c.imprint())}</div><div class="gdpr">Trang web dùng cookie. <a href="/gdpr">Tìm hiểu thêm</a></div></body></html>"""


SHAPES = (
    ("nukeviet", nukeviet, "utf-8"),
    ("dotnetnuke", dotnetnuke, "utf-8"),
    ("blogger", blogger, "utf-8"),
    ("gazette", gazette, "utf-8"),
    ("newsportal", newsportal, "utf-8"),
)
