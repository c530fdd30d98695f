"""Sites made to measure with: what real ones do that the other shapes do not, or not together.

A lead inside the picture's table, sidebars with prose in front of the article, a second whole article below, sharing in
the middle of the text, class names that say nothing, polls and forms, authors at the right end.
"""
# ruff: noqa: E501 - lines of markup

from __future__ import annotations

import re
from html import escape

from .chrome import LINKS, Chrome
from .head import head
from .parts import asides, body, list_of, style_for
from .press import _extras, _h1, _one
from .roles import Page
from .sites import _strewn

STORY = (
    "Sáng 9/8, {who} đã {what}. Cùng dự có lãnh đạo các sở, ngành liên quan và đông đảo bà con nhân dân trên địa bàn.",
    "Phát biểu tại buổi làm việc, lãnh đạo đơn vị ghi nhận những cố gắng của cán bộ, nhân viên trong thời gian qua; đồng thời đề nghị khắc phục 3 hạn chế đã được chỉ ra, hoàn thành trước ngày 30/9.",
    "Theo báo cáo, từ đầu năm đến nay đơn vị đã tiếp nhận 2.314 lượt hồ sơ, giải quyết đúng hạn 98,2%, tăng 4,1% so với cùng kỳ.",
    "Ông Lường Văn Tên cho biết sẽ tiếp tục rà soát, bổ sung quy chế phối hợp để phục vụ người dân tốt hơn.",
)


def _story(c: Chrome, p: str = "<p>{}</p>") -> str:
    """The text of another article."""
    who, what = c.headline(), c.headline()
    return "".join(p.format(escape(line.format(who=who, what=what))) for line in STORY)


def scroller(page: Page, c: Chrome) -> str:
    """Two whole articles below one another, as pages are saved after scrolling; class names from a compiler."""
    s = style_for(
        c,
        p='<p class="sc-kgTSHT eZvlqa">{}</p>'.format,
        lead='<div class="sc-bczRLJ hLdDCm">{}</div>'.format,
        caption='<figure class="sc-gsnTZi"><img><figcaption class="sc-dkzDqf">{}</figcaption></figure>'.format,
        byline='<div class="sc-jqUVSM" style="text-align: right;"><b>{}</b></div>'.format,
        aside='<div class="sc-iBkjds"><a href="/x-2.html">{}</a></div>'.format,
    )
    tools = '<div class="sc-ksBlkl" role="toolbar"><button>Chia sẻ</button><button>Zalo</button><button>Sao chép liên kết</button><span>12</span></div>'
    second = f'<div class="sc-hKMtZM fTyyZb"><a href="/b-2.html" class="sc-cCsOjp">Xã hội</a><h1 class="sc-evZas">{escape(c.headline())}</h1><div class="sc-breuTD">12/08/2024 09:30</div><div class="sc-bczRLJ hLdDCm">{escape(c.summary())}</div>{_story(c, "<p class=sc-kgTSHT>{}</p>")}<div style="text-align: right;"><b>Lê Văn Bịa</b></div></div>'
    return f"""<!DOCTYPE html><html lang="vi">{head(page, c, og=True, meta=True)}<body><div id="__next"><div class="sc-aXZVg"><div class="sc-gEvEer"><a href="/">{c.site}</a>{c.menu(count=8)}</div><div class="sc-eqUAAy">{asides(page.above, "<div class='sc-fqkvVR'>{}</div>".format)}<div class="sc-hKMtZM fTyyZb"><a href="/b-1.html" class="sc-cCsOjp">Chính trị</a>{_h1(page, s, '<h1 class="sc-evZas">{}</h1>')}{_one(page.of("date"), s, '<div class="sc-breuTD">{}</div>')}{_one(page.of("byline"), s, '<div class="sc-ftTHYK">{}</div>')}{_extras(page, s)}{tools}{_strewn(page, s, [tools])}</div>
<div class="sc-pyfCe"><div class="sc-jrcTuL">Đọc tiếp</div></div>{second}{asides(page.below, "<div class='sc-bcXHqe'>{}</div>".format)}<div class="sc-gswNZR"><div>Xem nhiều</div>{c.cards(3, "div", "div")}</div></div><div class="sc-dcJsrY">{list_of(c.imprint(), "div")}</div></div></div></body></html>"""


def leadtable(page: Page, c: Chrome) -> str:
    """An old newsroom: layout tables, the lead in the cell beside the picture, captions as italics in cells, br for p."""
    s = style_for(
        c,
        p="{}<br><br>".format,
        lead='<table width="100%"><tr><td width="160"><img src="a.jpg" width="150"></td><td valign="top" class="tomtat"><b>{}</b></td></tr></table>'.format,
        caption='<table align="center" width="400"><tr><td><img src="b.jpg"></td></tr><tr><td align="center"><em>{}</em></td></tr></table>'.format,
        byline='<div align="right"><b>{}</b></div>'.format,
        heading="<b>{}</b><br><br>".format,
        letterhead="table",
    )
    poll = f'<table class="tham-do"><tr><td>Thăm dò ý kiến</td></tr><tr><td>Bạn đánh giá thế nào về trang tin?</td></tr><tr><td><input type="radio"> Rất tốt</td></tr><tr><td><input type="radio"> Tốt</td></tr><tr><td><input type="radio"> Bình thường</td></tr><tr><td>[ {c.rng.randint(100, 999)} phiếu ]</td></tr></table>'
    share = '<table align="right"><tr><td><a href="#"><img alt="In trang"></a> Bản in</td><td><a href="#">Gửi email</a></td><td>Lượt xem: 1.532</td></tr></table>'
    return f"""<html>{head(page, c)}<body><table width="1000" align="center"><tr><td colspan="3"><img src="banner.jpg"><marquee>Chào mừng bạn đến với trang thông tin điện tử {c.province}</marquee></td></tr><tr><td colspan="3">{c.menu(True, 8)}</td></tr><tr><td width="200" valign="top"><table><tr><td class="tieude">Tin nổi bật</td></tr>{"".join(f"<tr><td><a href=/x>{escape(x)}</a><br>{escape(c.summary())}</td></tr>" for x in c.headlines(3))}</table>{poll}</td>
<td valign="top"><table width="100%"><tr><td>{asides(page.above, "<div>{}</div>".format)}</td></tr><tr><td class="chitiet_tieude">{_h1(page, s, "<b><font size=4>{}</font></b>")}</td></tr><tr><td class="ngay">{_one(page.of("date"), s, "<font color=gray>{}</font>")}</td></tr><tr><td>{_one(page.of("byline"), s, "<i>{}</i>")}{_extras(page, s)}{share}</td></tr><tr><td class="noidung">{body(page, s)}</td></tr><tr><td>{asides(page.below, "<div>{}</div>".format)}</td></tr><tr><td><b>Các tin đã đưa:</b>{c.links(5, dated=True)}</td></tr></table></td><td width="180" valign="top"><b>Liên kết website</b><select>{"".join(f"<option>{x}</option>" for x in LINKS)}</select><br>{"<br>".join(c.counters())}</td></tr><tr><td colspan="3" align="center">{"<br>".join(map(escape, c.portal_imprint()))}</td></tr></table></body></html>"""


def sidefirst(page: Page, c: Chrome) -> str:
    """A commune's page whose sidebars, one with a greeting in prose, stand in front of the article."""
    s = style_for(
        c,
        p="<div>{}</div>".format,
        lead='<div class="description"><strong>{}</strong></div>'.format,
        caption='<div style="text-align: center;"><img src="a.jpg"><br><em><span style="font-size:13px">{}</span></em></div>'.format,
        byline='<div style="text-align: right;"><strong>{}</strong></div>'.format,
        letterhead="divs",
    )
    greeting = f"<p>{c.province} là đơn vị hành chính được thành lập ngày 01/7/2025 trên cơ sở nhập 3 xã, diện tích 85,4 km2, dân số 21.300 người.</p><p>Đảng bộ, chính quyền và nhân dân luôn đoàn kết xây dựng quê hương ngày càng phát triển.</p>"
    return f"""<!DOCTYPE html><html>{head(page, c)}<body class="nb"><form id="Form" method="post"><div class="banner"><h1><a href="/">Trang thông tin điện tử xã {c.province}</a></h1></div><div class="nav-x">{c.menu(True, 7)}</div><div class="row"><div class="col-3 left-col"><div class="panel"><div class="panel-heading">Giới thiệu chung</div><div class="panel-body">{greeting}</div></div><div class="panel"><div class="panel-heading">Thông báo mới</div>{c.links(4)}</div><div class="panel"><div class="panel-heading">Hỏi - đáp</div><p><b>Câu hỏi:</b> Tôi muốn làm thủ tục tách thửa thì cần những giấy tờ gì?</p><p>Trả lời: Ông (bà) liên hệ Trung tâm Phục vụ hành chính công xã để được hướng dẫn.</p></div></div>
<div class="col-6 mid-col"><div class="path">Trang chủ › Tin tức › Chi tiết</div>{asides(page.above, "<div>{}</div>".format)}<div class="chi-tiet">{_h1(page, s, '<h2 class="tieu-de">{}</h2>')}{_one(page.of("date"), s, '<div class="ngay-dang"><i class="icon-clock"></i> {}</div>')}{_one(page.of("byline"), s, "<div>{}</div>")}{_extras(page, s)}<div class="co-chu">Cỡ chữ: <a href="#">A-</a> <a href="#">A+</a> | <a href="#">Đọc bài viết</a> | <a href="#">Tương phản</a></div><div class="noi-dung">{body(page, s)}</div><div class="share-fb">Chia sẻ bài viết: <a href="#">Facebook</a> <a href="#">Zalo</a></div></div>{asides(page.below, "<div>{}</div>".format)}<div class="khac"><h4>Tin khác</h4>{c.links(6, dated=True)}</div></div><div class="col-3 right-col"><div class="panel">{list_of(c.counters(), "div")}</div><div class="panel"><div class="panel-heading">Video</div><div>{escape(c.headline())}</div></div></div></div><div class="ft">{list_of(c.portal_imprint(), "div")}</div></form></body></html>"""


def assets(page: Page, c: Chrome) -> str:
    """A portal of portlets: the article as one asset among publishers of others, ratings, a form for opinions."""
    s = style_for(
        c,
        p='<p style="text-align: justify;"><span style="font-family:Arial;"><span style="font-size:14px;">{}</span></span></p>'.format,
        lead='<p style="text-align: justify;"><strong>{}</strong></p>'.format,
        caption='<p style="text-align: center;"><img alt="" src="/documents/1.jpg"><br><i>{}</i></p>'.format,
        byline='<p style="text-align: right;"><strong>{}</strong></p>'.format,
        nbsp=0.06,
    )
    vote = "<div class='taglib-ratings'><div>Đánh giá trung bình (0 Bình chọn)</div><a>1 sao</a><a>2 sao</a><a>3 sao</a></div>"
    return f"""<!DOCTYPE html><html>{head(page, c)}<body class="controls-visible signed-out public-page site"><div id="wrapper"><div id="banner">{c.menu(True, 8)}</div><div id="content"><div class="portlet-layout row-fluid"><div class="portlet-column span8"><div class="portlet-dropzone"><section class="portlet" id="portlet_101_INSTANCE_a"><header class="portlet-topper"><h1 class="portlet-title"><span class="portlet-title-text">Xuất bản thông tin</span></h1></header><div class="portlet-content"><div class="portlet-body">{asides(page.above, "<div>{}</div>".format)}<div class="asset-full-content"><div class="tin-title">{_h1(page, s, '<div class="title-news">{}</div>')}</div><div class="lfr-meta-actions">{_one(page.of("date"), s, '<span class="metadata-entry">{}</span>')}<span class="metadata-entry">Lượt xem: 318</span></div>{_one(page.of("byline"), s, "<div>{}</div>")}{_extras(page, s)}<div class="journal-content-article">{body(page, s)}</div>{vote}</div>{asides(page.below, "<div>{}</div>".format)}<div class="y-kien"><label>Họ tên (*)</label><input><label>Nội dung góp ý (*)</label><textarea></textarea><button>Gửi đi</button></div></div></div></section><section class="portlet" id="portlet_101_INSTANCE_b"><header class="portlet-topper"><h1 class="portlet-title">Tin cùng chuyên mục</h1></header><div class="portlet-body">{"".join(f"<div class=asset-abstract><h3><a href=/w>{escape(x)}</a></h3><div class=asset-summary>{escape(c.summary())}</div></div>" for x in c.headlines(4))}</div></section></div></div><div class="portlet-column span4"><section class="portlet"><div class="portlet-body"><div class="web-content"><b>Thông báo</b>{c.links(5)}</div></div></section></div></div></div><footer id="footer">{list_of(c.portal_imprint(), "div")}{list_of(c.counters(), "div")}</footer></div></body></html>"""


def richfield(page: Page, c: Chrome) -> str:
    """A portal on an office server: rich text fields, zones of web parts, an article whose pictures stand in cells."""
    s = style_for(
        c,
        p='<p class="ms-rteElement-P">​{}</p>'.format,
        lead='<div class="ms-rtestate-field tom-tat">{}</div>'.format,
        caption='<table class="ms-rteTable-0" style="width:100%"><tbody><tr><td class="ms-rteTable-0" style="text-align:center">​<img src="/PublishingImages/a.jpg"><br>{}</td></tr></tbody></table>'.format,
        byline='<p style="text-align:right"><em><strong>{}</strong></em></p>'.format,
        named=True,
    )
    opinions = "<div class='gop-y'><h3>Ý kiến bạn đọc</h3><span>Tiêu đề</span><input><span>Mã xác nhận</span><input><span>Nhập mã xác nhận như hình</span><button>Gửi</button><button>Làm lại</button></div>"
    table = f"<table class='ms-listviewtable'><tr><th>STT</th><th>Tiêu đề</th><th>Ngày đăng</th></tr>{''.join(f'<tr><td>{n}</td><td><a href=/Pages/a.aspx>{escape(x)}</a></td><td>0{n}/08/2024</td></tr>' for n, x in enumerate(c.headlines(5), 1))}</table>"
    return f"""<!DOCTYPE html><html dir="ltr">{head(page, c)}<body><form id="aspnetForm"><div id="s4-workspace"><div id="s4-bodyContainer"><div class="noindex"><a href="#">Bỏ qua nội dung chính</a><a href="#">Bật chế độ trợ năng</a></div><div id="DeltaTopNavigation">{c.menu(True, 9)}</div><div id="contentRow"><div id="DeltaPlaceHolderMain"><div class="ms-webpart-zone"><div class="ms-webpartzone-cell"><div id="ctl00_title">{asides(page.above, "<div>{}</div>".format)}{_h1(page, s, '<div class="tieude-tin">{}</div>')}</div><div class="thoigian">{_one(page.of("date"), s, "<span>{}</span>")}</div>{_one(page.of("byline"), s, "<div>{}</div>")}{_extras(page, s)}<div class="chucnang"><a>In bài viết</a> <a>Gửi bài viết</a> <a>Nghe đọc</a></div><div id="ctl00_PlaceHolderMain_Content__ControlWrapper_RichHtmlField" class="ms-rtestate-field"><div class="ExternalClass5F2D">{body(page, s)}</div></div></div>{asides(page.below, "<div>{}</div>".format)}{opinions}<div class="ms-webpartzone-cell"><h2 class="ms-webpart-titleText">Tin liên quan</h2>{table}</div></div></div><div class="ms-webpart-right"><h2 class="ms-webpart-titleText">Chỉ đạo điều hành</h2>{c.cards(3, "div", "div")}</div></div><div id="footer">{list_of(c.portal_imprint())}</div></div></div></form></body></html>"""


def longread(page: Page, c: Chrome) -> str:
    """A long story: full-width blocks, a list of contents, sharing and a subscription between paragraphs, quotes of the same text."""
    s = style_for(
        c,
        p='<div class="e-block e-text"><p>{}</p></div>'.format,
        lead='<div class="e-block e-cover"><p class="e-sapo">{}</p></div>'.format,
        caption='<div class="e-block e-photo"><picture><img data-src="a.jpg"></picture><div class="e-note">{}</div></div>'.format,
        byline='<div class="e-block e-credit"><p>{}</p></div>'.format,
        heading='<div class="e-block e-head"><h2>{}</h2></div>'.format,
        aside='<div class="e-block e-more"><a href="/m">{}</a></div>'.format,
    )
    share = '<div class="e-block e-share"><span>Chia sẻ câu chuyện này</span><a href="#">Facebook</a><a href="#">X</a><a href="#">Email</a></div>'
    letter = '<div class="e-block e-letter"><p>Đăng ký nhận bản tin để không bỏ lỡ những câu chuyện đáng đọc mỗi tuần.</p><input><button>Đăng ký ngay</button></div>'
    more = f'<div class="e-block e-box"><div>Có thể bạn quan tâm</div><a href="/q"><span>{escape(c.headline())}</span><span>{escape(c.summary())}</span></a></div>'
    text = re.sub(r"\n{2,}", "\n", _strewn(page, s, [share, more, letter]))
    return f"""<!DOCTYPE html><html lang="vi">{head(page, c, ld=True, og=True)}<body class="emag"><nav class="e-nav"><a href="/">{c.site}</a><span>Mục lục</span><ol><li><a href="#1">Mở đầu</a></li><li><a href="#2">Diễn biến</a></li><li><a href="#3">Kết quả</a></li></ol></nav><main class="e-main"><section class="e-hero">{asides(page.above, "<div>{}</div>".format)}{_h1(page, s, '<h1 class="e-title">{}</h1>')}<div class="e-meta">{_one(page.of("byline"), s, "<span class=who>{}</span>")}{_one(page.of("date"), s, "<span class=when>{}</span>")}<span class=long>8 phút đọc</span></div></section>{_extras(page, s)}<section class="e-body">{text}</section>{asides(page.below, "<div>{}</div>".format)}<section class="e-next"><h3>Câu chuyện khác</h3>{c.cards(3, "h4")}</section><section class="e-talk"><h3>Bình luận</h3>{"".join(f"<div><b>{n}</b><p>{t}</p><small>Trả lời · 3 giờ trước</small></div>" for n, t in c.comments())}</section></main><footer class="e-foot">{list_of(c.imprint())}</footer></body></html>"""


SHAPES = (
    ("scroller", scroller, "utf-8"),
    ("leadtable", leadtable, "utf-8"),
    ("sidefirst", sidefirst, "utf-8"),
    ("assets", assets, "utf-8"),
    ("richfield", richfield, "utf-8"),
    ("longread", longread, "utf-8"),
)
