"""More sites as they are: notices in front of the article, styles named by a machine, views for print, pages kept by an
archive, pages that a program draws, widgets of portals."""
# ruff: noqa: E501 - lines of markup

from __future__ import annotations

import json
import re
from html import escape

from .chrome import Chrome
from .head import head
from .parts import asides, body, list_of, style_for
from .press import _extras, _h1, _one
from .roles import Page
from .sites import _pieces, _strewn

NOTICES = (
    "Thông báo tuyển sinh lớp bồi dưỡng kiến thức quản lý nhà nước ngạch chuyên viên năm 2024, nhận hồ sơ tại Phòng Tổ chức đến hết ngày 20/9/2024, học phí 2.500.000 đồng mỗi học viên.",
    "Thông báo lựa chọn tổ chức đấu giá quyền sử dụng đất tại khu dân cư số 4, phường Một; tổng diện tích 12.450 m2, gồm 86 lô; hạn nộp hồ sơ trước 17 giờ ngày 05/10/2024.",
    "Mời chào giá gói thầu mua sắm trang thiết bị văn phòng phục vụ công tác chuyên môn; dự toán 480 triệu đồng; báo giá gửi về Văn phòng trước ngày 12/9/2024.",
    "Thông báo lịch cắt điện tuần 36: các xã Bản Mẫu, Mường Thử từ 7 giờ 30 đến 11 giờ ngày 10/9/2024 để sửa chữa đường dây 22 kV lộ 471.",
)


def payload(page: Page, c: Chrome) -> str:
    """Drawn in the browser: the markup holds a menu and grey boxes, the article is in the page's data."""
    s = style_for(c, inline=False)
    html = _one(page.of("aside", "kicker"), s, "<p>{}</p>") + body(page, s)
    one = {
        "id": 120334,
        "title": page.title,
        "slug": "bai-viet",
        "content": html,
        "publishedAt": str(page.published or "") or None,
        "category": {"id": 4, "name": "Thời sự"},
        "author": {"name": ", ".join(page.authors)} if page.authors else None,
    }
    others = [{"id": n, "title": x, "sapo": c.summary()} for n, x in enumerate(c.headlines(6))]
    data = {"props": {"pageProps": {"article": one, "latest": others, "site": {"name": c.site}}}, "page": "/[slug]"}
    script = json.dumps(data, ensure_ascii=c.rng.random() < 0.5).replace("</", "<\\/")
    shown = _one(page.of("date"), s, "<div>{}</div>") + asides(page.above, "<div>{}</div>".format)
    return f"""<!DOCTYPE html><html lang="vi">{head(page, c, og=True)}<body><div id="__next"><header>{c.menu()}</header><main>{shown}<div class="skeleton"><span></span><span></span></div>{asides(page.below, "<div>{}</div>".format)}</main></div><script id="__NEXT_DATA__" type="application/json">{script}</script></body></html>"""


def noticeboard(page: Page, c: Chrome) -> str:
    """A portal: a column of notices with paragraphs of their own stands before the article; the metadata name only the site."""
    s = style_for(c, lead='<p class="mota">{}</p>'.format)
    board = "".join(f"<p>{escape(x)}</p>" for x in c.rng.sample(NOTICES, 3))
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Trang thông tin điện tử tỉnh {c.province}</title></head><body><div class="top">{c.menu(True, 8)}</div><div class="row"><div class="col-sm-3"><div class="panel"><div class="panel-heading">Thông báo</div><div class="panel-body">{board}</div></div></div>
<div class="col-sm-6">{asides(page.above, "<div>{}</div>".format)}{_h1(page, s, '<h1 class="tieude">{}</h1>')}<div class="ngay">{_one(page.of("date"), s, "<span>{}</span>")} <a href="#">Nghe đọc bài</a></div>{_one(page.of("byline"), s, "<div class=tacgia>{}</div>")}{_extras(page, s)}<div class="noidung">{body(page, s)}</div>{asides(page.below, "<div>{}</div>".format)}</div>
<div class="col-sm-3"><div class="panel-heading">Thời tiết</div><p>{c.province}: 27°C, mưa rào và dông rải rác, độ ẩm 88%</p><div class="panel-heading">Thăm dò ý kiến</div><p>Ông (bà) đánh giá thế nào về thái độ phục vụ của công chức tại Bộ phận một cửa?</p><label>Hài lòng</label><label>Không hài lòng</label></div></div><footer>{list_of(c.portal_imprint())}</footer></body></html>"""


def hashed(page: Page, c: Chrome) -> str:
    """Classes that a machine made, the same for the article's parts and for everything else; no p, no h1."""
    names = [f"sc-{c.rng.randrange(16**6):06x} {c.rng.choice('abcdefgh')}{c.rng.randrange(99)}X" for _ in range(6)]
    text, box, line, card, bar, top = names
    s = style_for(
        c,
        p=f'<div class="{line}">{{}}</div>'.format,
        heading=f'<div class="{line}"><b>{{}}</b></div>'.format,
        caption=f'<div class="{card}"><img src="a.webp"><div class="{line}">{{}}</div></div>'.format,
        byline=f'<div class="{line}">{{}}</div>'.format,
        aside=f'<div class="{bar}"><a href="/q">{{}}</a></div>'.format,
    )
    cards = "".join(
        f'<a class="{card}" href="/{n}"><div class="{line}">{escape(x)}</div><div class="{line}">{escape(c.summary())}</div></a>'
        for n, x in enumerate(c.headlines(4))
    )
    return f"""<!DOCTYPE html><html lang="vi">{head(page, c, og=True)}<body><div id="root"><div class="{bar}">{"".join(f'<a class="{line}" href="/{n}">{x}</a>' for n, x in enumerate(("Trang chủ", "Thời sự", "Kinh tế", "Đời sống", "Pháp luật")))}</div><div class="{box}"><div class="{text}">{asides(page.above, f'<div class="{bar}">{{}}</div>'.format)}{_h1(page, s, f'<div class="{top}" role="heading">{{}}</div>')}{_one(page.of("date"), s, f'<div class="{bar}">{{}}</div>')}{_one(page.of("byline"), s, f'<div class="{bar}">{{}}</div>')}{_extras(page, s)}
{body(page, s)}</div><div class="{text}">{cards}</div></div>{asides(page.below, f'<div class="{bar}">{{}}</div>'.format)}<div class="{bar}">{"".join(f"<div class='{line}'>{escape(x)}</div>" for x in c.imprint())}</div></div></body></html>"""


def printed(page: Page, c: Chrome) -> str:
    """The view for print: the site's name, the headline in bold, the text, the address below."""
    s = style_for(
        c,
        inline=False,
        p="<p align='justify'>{}</p>".format,
        caption="<p align='center'><i>{}</i></p>".format,
        letterhead="columns",
    )
    title = _one(page.of("title"), s, "<p><b><font size='4'>{}</font></b></p>")
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>In tin bài</title></head><body onload="window.print();"><table width="640" align="center"><tr><td><b>{c.site}</b></td><td align="right"><a href="javascript:window.print()">In trang này</a> | <a href="javascript:window.close()">Đóng lại</a></td></tr><tr><td colspan="2"><hr></td></tr><tr><td colspan="2">{asides(page.above, "<div>{}</div>".format)}{title}{_one(page.of("date"), s, "<p><i>{}</i></p>")}{_one(page.of("byline"), s, "<p><b>{}</b></p>")}{_extras(page, s)}{body(page, s)}{asides(page.below, "<div>{}</div>".format)}</td></tr><tr><td colspan="2"><hr>Nguồn: http://vidu.vn/tin-tuc/bai-viet-{c.rng.randint(1000, 99999)}.html<br>Bản quyền thuộc về {c.site}</td></tr></table></body></html>"""


def archived(page: Page, c: Chrome) -> str:
    """A page that an archive kept: its bar above, the site's own columns of 2009 below."""
    s = style_for(c, p="<div>{}</div>".format, lead="<div class='Lead'>{}</div>".format, table='<table border="1">',
                  caption='<table width="1" align="center"><tr><td><img></td></tr><tr><td class="Image">{}</td></tr></table>'.format)  # fmt: skip
    bar = f'<div id="wm-ipp-base"><div id="wm-ipp"><a href="https://web.archive.org">Wayback Machine</a><span>{c.rng.randint(2, 90)} captures</span><span>03 May 2009 - 12 Aug 2016</span><a href="#">About this capture</a><p>The Wayback Machine - https://web.archive.org/web/20090812031500/http://www.vidu.vn/</p></div></div>'
    news = "".join(
        f'<div class="folder-news"><a class="link-topnews" href="/GL/a">{escape(x)}</a><span> ({c.rng.randint(10, 28)}/8)</span></div>'
        for x in c.headlines(6)
    )
    return f"""<html>{head(page, c)}<body>{bar}<div class="main"><div class="header">{c.menu()}</div><div class="content"><div class="folder-title"><a href="/x">Xã hội</a></div>{_one(page.of("date"), s, '<div class="datetime">{}</div>')}{asides(page.above, "<div>{}</div>".format)}<div cpms_content="true">{_h1(page, s, '<p class="Title">{}</p>')}{_one(page.of("byline"), s, "<p class=Normal align=right>{}</p>")}{_extras(page, s)}{body(page, s)}</div><div class="tag"><a href="/s">Gửi cho bạn bè</a> <a href="/p">Bản in</a> <a href="/y">Ý kiến của bạn</a></div>{asides(page.below, "<div>{}</div>".format)}<div class="folder-header">Các bài mới</div>{news}<div class="folder-header">Các bài đã đăng</div>{news}</div></div><div class="footer">{list_of(c.imprint(), "div")}</div><div id="wm-foot">FILE ARCHIVED ON 03:15:00 Aug 12, 2009 AND RETRIEVED FROM THE INTERNET ARCHIVE ON 10:22:11 Nov 02, 2024.</div></body></html>"""


def widgets(page: Page, c: Chrome) -> str:
    """A portal of a province's own kit: size buttons, reader aloud, counters and ratings between head and text, forms in words."""
    s = style_for(c, p='<p style="text-align: justify;"><span style="font-size:14pt;">{}</span></p>'.format, named=True,
                  caption='<p style="text-align: center;"><img src="/documents/20181/a.jpg"></p><p style="text-align: center;"><em>{}</em></p>'.format,
                  byline='<p style="text-align: right;"><strong>{}</strong></p>'.format)  # fmt: skip
    tools = '<div class="tools"><span>Cỡ chữ</span><a href="#">A-</a><a href="#">A</a><a href="#">A+</a><span>Độ tương phản</span><span>Đọc bài viết</span><span>Giọng nữ miền Bắc</span><span>Giọng nam miền Nam</span></div>'
    rate = f'<div class="taglib-ratings stars"><div>Đánh giá của bạn</div><div>Trung bình ({c.rng.randint(0, 9)} Phiếu)</div></div>'
    form = "<div class='gop-y'><div>Gửi bình luận</div><div>Họ và tên *</div><div>Thư điện tử *</div><div>Nội dung bình luận (tối đa 1000 ký tự)</div><div>Bình luận của bạn sẽ được ban biên tập xem xét trước khi đăng lên trang thông tin điện tử này</div><div>Gửi đi</div><div>Hủy bỏ</div></div>"
    return f"""<!DOCTYPE html><html class="ltr" dir="ltr" lang="vi-VN">{head(page, c)}<body class="yui3-skin-sam signed-out public-page site"><header id="banner">{c.menu(True, 8)}</header><div id="content"><div class="portlet-boundary"><section class="portlet"><h2 class="portlet-title-text">Tin tức</h2><div class="asset-full-content">{asides(page.above, "<div>{}</div>".format)}{_h1(page, s, '<h3 class="header-title"><span>{}</span></h3>')}<div class="metadata-publish-date">{_one(page.of("date"), s, "{}")}</div>{tools}{rate}{_one(page.of("byline"), s, "<div>{}</div>")}{_extras(page, s)}<div class="journal-content-article">{body(page, s)}</div><div class="asset-view-count">{c.rng.randint(10, 900)} Lượt xem</div><div class="asset-links"><h4>Nội dung liên quan:</h4>{c.links(3)}</div>{form}</div></section></div>{asides(page.below, "<div>{}</div>".format)}<div class="portlet-boundary"><h2>Liên kết website</h2><select><option>Chọn liên kết</option></select><div>{"".join(f"<div>{x}</div>" for x in c.counters())}</div></div></div><footer>{list_of(c.portal_imprint(), "div")}</footer></body></html>"""


def frontpage(page: Page, c: Chrome) -> str:
    """Made with a desk program about 2004: open p elements, font, everything in one cell, the day in brackets below the title."""
    s = style_for(c, inline=False, p='<p align="justify"><font face="Times New Roman" size="3">{}</font>'.format, nbsp=0.05, letterhead="table",
                  table='<table border="0" cellpadding="0" cellspacing="0" width="100%">', heading='<p><b><font face="Times New Roman">{}</font></b>'.format,
                  caption='<p align="center"><img border="0" src="images/hinh1.jpg" width="300"><br><font size="2" color="#0000FF">{}</font>'.format,
                  byline='<p align="right"><b><font face="Times New Roman">{}</font></b>'.format)  # fmt: skip
    left = "".join(
        f'<tr><td><font face="Arial" size="2"><img src="bullet.gif"> <a href="{n}.htm">{escape(x)}</a></font></td></tr>'
        for n, x in enumerate(("Trang chủ", "Giới thiệu", "Tin tức", "Văn bản", "Thư viện ảnh", "Liên hệ"))
    )
    return f"""<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1258"><META NAME="GENERATOR" CONTENT="Microsoft FrontPage 5.0"><TITLE>New Page 1</TITLE></HEAD><BODY bgcolor="#FFFFFF"><MARQUEE>Chào mừng quý vị đến với Trang thông tin điện tử tỉnh {c.province}</MARQUEE><TABLE border="0" width="780"><TR><TD width="150" valign="top"><TABLE>{left}</TABLE></TD><TD width="630" valign="top">{asides(page.above, "<p><font size=2>{}</font>".format)}{_h1(page, s, '<p align="center"><b><font face="Times New Roman" size="4" color="#FF0000">{}</font></b>')}{_one(page.of("date"), s, '<p align="center"><font size="2"><i>{}</i></font>')}{_one(page.of("byline"), s, "<p><b>{}</b>")}{_extras(page, s)}{body(page, s)}<p align="center"><a href="#top">Về đầu trang</a></p>{asides(page.below, "<p>{}".format)}<HR><p align="center"><font size="1">{"<br>".join(map(escape, c.portal_imprint()))}</font></TD></TR></TABLE></BODY></HTML>"""


def pushed(page: Page, c: Chrome) -> str:
    """A big house's phone page: headlines of other articles above and between, an app's request, comments drawn with names and ages."""
    s = style_for(c, lead='<div class="sapo">{}</div>'.format, heading='<p><b>{}</b></p>'.format,
                  caption='<div class="media"><img data-src="a.jpg"><span class="cap">{}</span></div>'.format)  # fmt: skip
    push = f'<div class="push"><b>Nổi bật</b><ul>{"".join(f"<li><a href=/n>{escape(x)}</a></li>" for x in c.headlines(3))}</ul></div>'
    app = "<div class='app'>Đọc tin nhanh hơn trên ứng dụng. <a href='/app'>Tải ngay</a></div>"
    say = "".join(
        f"<li><div><b>{n}</b><i>{c.rng.randint(2, 20)} giờ trước</i></div><div>{t}</div><div><a href='#'>Thích {c.rng.randint(0, 40)}</a> <a href='#'>Trả lời</a></div></li>"
        for n, t in c.comments(3)
    )
    return f"""<!DOCTYPE html><html lang="vi">{head(page, c, ld=True, og=True)}<body class="mobile"><div class="hd"><a href="/">{c.site}</a><a href="/menu">Danh mục</a></div>{push}<div class="dt">{asides(page.above, "<div>{}</div>".format)}{_h1(page, s, '<div class="tt">{}</div>')}<div class="tm">{_one(page.of("date"), s, "{}")}</div>{_one(page.of("byline"), s, "<div class=au>{}</div>")}{_extras(page, s)}<div class="ct">{_strewn(page, s, [app, push])}</div></div>{asides(page.below, "<div>{}</div>".format)}<div class="cm"><b>Ý kiến ({c.rng.randint(3, 90)})</b><ul>{say}</ul><a href="#">Xem thêm ý kiến</a></div><div class="ls">{c.cards(4, "b", "span")}</div><div class="ft">{list_of(c.imprint(), "span")}</div></body></html>"""


def reader(page: Page, c: Chrome) -> str:
    """Kept by a reading list: nothing but the article under its address and how long it takes to read."""
    s = style_for(c)
    return f"""<!DOCTYPE html><html><head><meta charset="UTF-8"><title>{escape(page.title)}</title></head><body class="light serif"><div class="container"><div class="header reader-header"><a class="domain" href="https://vidu.vn/a">vidu.vn</a><div class="domain-border"></div>{_h1(page, s, '<h1 class="reader-title">{}</h1>')}<div class="credits reader-credits">{", ".join(page.authors)}</div><div class="meta-data"><div class="reader-estimated-time">{c.rng.randint(2, 5)}–{c.rng.randint(6, 9)} phút</div></div></div><hr><div class="content"><div class="moz-reader-content"><div id="readability-page-1" class="page">{asides(page.above, "<p>{}</p>".format)}{_one(page.of("date"), s, "<p>{}</p>")}{_extras(page, s)}{body(page, s)}{asides(page.below, "<p>{}</p>".format)}</div></div></div></div></body></html>"""


def tabbed(page: Page, c: Chrome) -> str:
    """A portal with tabs, a slider of pictures with captions that are headlines, and "read next" before the text ends."""
    s = style_for(c, p="<p>{}</p>".format, byline='<p class="text-right"><em>{}</em></p>'.format)
    slides = "".join(
        f'<div class="slide"><img alt="{escape(x)}"><div class="slide-title">{escape(x)}</div><div class="slide-text">{escape(c.summary())}</div></div>'
        for x in c.headlines(3)
    )
    tabs = f'<ul class="tabs"><li><a href="#t1">Mới nhất</a></li><li><a href="#t2">Xem nhiều</a></li></ul><div id="t1">{c.links(4, dated=True)}</div><div id="t2">{c.links(4, dated=True)}</div>'
    return f"""<!DOCTYPE html><html lang="vi">{head(page, c, meta=True)}<body><nav>{c.menu(True, 8)}</nav><div class="slideshow">{slides}</div><div class="container"><div class="row"><div class="col-lg-8">{asides(page.above, "<div>{}</div>".format)}<div class="detail"><div class="detail__title">{_h1(page, s, "<h2>{}</h2>")}</div><div class="detail__info">{_one(page.of("date"), s, "<span>{}</span>")}{_one(page.of("byline"), s, "<span>{}</span>")}</div>{_extras(page, s)}<div class="detail__text">{body(page, s)}</div><div class="detail__next"><span>Tin tiếp theo</span><a href="/n">{escape(c.headline())}</a></div></div>{asides(page.below, "<div>{}</div>".format)}</div><div class="col-lg-4">{tabs}<div class="poster">{escape(c.rng.choice(NOTICES))}</div></div></div></div><footer>{list_of(c.portal_imprint())}</footer></body></html>"""


def wholepage(page: Page, c: Chrome) -> str:
    """An old newspaper's page of one form: everything in table cells, the text cut by br, sections' headlines under it with their leads."""
    pieces = [x if "<table" in x else re.sub(r"</?p[^>]*>", "", x) for x in _pieces(page, style_for(c))]
    text = "<br><br>".join(pieces)
    more = "".join(
        f"<tr><td class=tit><a href='?id={n}'>{escape(x)}</a></td></tr><tr><td class=lead>{escape(c.summary())}</td></tr>"
        for n, x in enumerate(c.headlines(4))
    )
    s = style_for(c)
    return f"""<html>{head(page, c)}<body><form name="aspnetForm" method="post"><input type="hidden" value="x"><table width="990"><tr><td colspan="3">{"".join(f"<a href=/{n}>{x}</a> " for n, x in enumerate(("Trang nhất", "Chính trị", "Kinh tế", "Văn hoá", "Bạn đọc")))}</td></tr><tr><td width="170"><table>{"".join(f"<tr><td><a href=/l>{x}</a></td></tr>" for x in ("Số báo in", "Tòa soạn", "Quảng cáo", "Liên hệ"))}</table></td><td>{asides(page.above, "<div>{}</div>".format)}<span class="date">{_one(page.of("date"), s, "{}")}</span><br><span class="title">{_h1(page, s, "{}")}</span><br>{_one(page.of("byline"), s, "<span>{}</span><br>")}{_extras(page, s)}{text}<br><br>{asides(page.below, "<div>{}</div>".format)}<table width="100%"><tr><td><b>Tin, bài khác</b></td></tr>{more}</table></td><td width="200"><table>{"".join(f"<tr><td><a href=/q>{escape(x)}</a></td></tr>" for x in c.headlines(5))}</table></td></tr><tr><td colspan="3" align="center">{"<br>".join(map(escape, c.imprint()))}</td></tr></table></form></body></html>"""


SHAPES = (
    ("payload", payload, "utf-8"),
    ("noticeboard", noticeboard, "utf-8"),
    ("hashed", hashed, "utf-8"),
    ("printed", printed, "utf-8"),
    ("archived", archived, "utf-8"),
    ("widgets", widgets, "utf-8"),
    ("frontpage", frontpage, "cp1258"),
    ("pushed", pushed, "utf-8"),
    ("reader", reader, "utf-8"),
    ("tabbed", tabbed, "utf-8"),
    ("wholepage", wholepage, "utf-8"),
)
