"""Sites as their makers left them: a news system of modules, articles cut in pieces, documents in pre or from Word,
layout tables in layout tables, pictures that load late, readers' sentences, an accelerated page with widgets."""
# ruff: noqa: E501 - lines of markup

from __future__ import annotations

import re
from html import escape

from .chrome import LINKS, WHAT, WHO, Chrome
from .head import head
from .parts import Style, asides, body, list_of, style_for
from .press import _extras, _h1, _one
from .roles import Page


def _pieces(page: Page, s: Style) -> list[str]:
    """The body in pieces that something may stand between: whole tables, whole lists, else one line each."""
    found: list[str] = []
    depth = 0
    for line in body(page, s).split("\n"):
        if depth:
            found[-1] += "\n" + line
        else:
            found.append(line)
        depth += len(re.findall(r"<(?:table|div|center|ul)\b", line)) - len(
            re.findall(r"</(?:table|div|center|ul)>", line)
        )
    return [piece for piece in found if piece]


def _strewn(page: Page, s: Style, between: list[str]) -> str:
    """The body with what the site puts between its paragraphs."""
    pieces = _pieces(page, s)
    step = max(2, len(pieces) // (len(between) + 1))
    for n, strange in enumerate(between, 1):
        if page.official or n * step >= len(pieces):
            break
        pieces.insert(n * step + n - 1, strange)
    return "\n".join(pieces)


def modules(page: Page, c: Chrome) -> str:
    """A system of numbered modules in columns: the date left of the buttons, "+" before the related, a voting bar."""
    s = style_for(c, lead='<p class="desc"><strong>{}</strong></p>'.format,
                  caption='<table class="image-table" align="center"><tbody><tr><td><img></td></tr><tr><td><em>{}</em></td></tr></tbody></table>'.format,
                  byline='<p class="article-author" style="text-align:right"><b>{}</b></p>'.format)  # fmt: skip
    related = (
        f'<ul class="list-inline-news">{"".join(f"<li>+ <a href=/a>{escape(x)}</a></li>" for x in c.headlines(3))}</ul>'
    )
    return f"""<!DOCTYPE html><html lang="vi">{head(page, c, og=True)}<body><div id="whole-page"><div id="page-header"><div id="module1" class="ModuleWrapper"><div class="logo"><a href="/"><img></a></div>{c.menu()}</div></div><div id="page-content"><div class="columns-widget columns9-3 container"><div class="row"><div class="col-left col-md-9">
<div id="module11" class="ModuleWrapper"><div class="pathway-category"><ol class="breadcrumb"><li><a href="/">Trang chủ</a></li><li><a href="/x">Thời sự</a></li></ol></div></div>{asides(page.above, "<div class='ModuleWrapper'>{}</div>".format)}
<div id="module17" class="ModuleWrapper"><article id="article17" class="news-detail-layout-type-2"><header class="clearfix">{_one(page.of("date"), s, '<span class="post-date left">{}</span>')}<div class="block_share right"><a href="#">A<sup>-</sup></a> <a href="#">A</a> <a href="#">A<sup>+</sup></a> <span class="drash">|</span> <a href="#">Chia sẻ</a></div></header>{_h1(page, s, '<h1 class="post-title main-title">{}</h1>')}{_extras(page, s)}{_one(page.of("byline"), s, '<p class="author-top">{}</p>')}
<div class="post-content article-body">{_strewn(page, s, [related])}</div><div class="bottom-article clearfix"><p><b>Theo dõi {c.site} trên <a href="https://news.google.com/x">Google News</a></b></p><div class="rate-bar"><span>Đánh giá bài viết</span><span>5</span><span>/5 (2 phiếu)</span></div><div class="tags-list"><span>Tags:</span>{" ".join(f"<a href=/t>{x}</a>" for x in c.tags())}</div></div></article></div>
<div id="module20" class="ModuleWrapper"><div class="widget-title"><h3>Cùng chuyên mục</h3></div>{c.cards(3, "h3", "div")}</div>{asides(page.below, "<div class='ModuleWrapper'>{}</div>".format)}</div><div class="col-right col-md-3"><div class="ModuleWrapper"><h4>Đọc nhiều</h4>{c.links(5)}</div></div></div></div></div><div id="page-footer">{list_of(c.imprint())}</div></div></body></html>"""


def holder(page: Page, c: Chrome) -> str:
    """An article in several content boxes, related boxes of the same class between them."""
    s = style_for(c, p="<p><span>{}</span></p>".format, lead='<div class="ArticleLead"><p><strong>{}</strong></p></div>'.format,
                  caption='<table class="ImageBox" align="center"><tbody><tr><td><img></td></tr><tr><td class="image_desc">{}</td></tr></tbody></table>'.format)  # fmt: skip
    pieces = _pieces(page, s)
    third = max(1, len(pieces) // 3)
    boxes = [pieces] if page.official else [pieces[:third], pieces[third : 2 * third], pieces[2 * third :]]
    advert = '<div class="ads-box"><script>show(12)</script><p>Quảng cáo</p></div>'
    between = f'<div class="ArticleContent article-relate"><ul>{"".join(f"<li><a href=/r>{escape(x)}</a></li>" for x in c.headlines(2))}</ul></div>'
    text = f"{advert}{between}".join(f'<div class="ArticleContent">{chr(10).join(box)}</div>' for box in boxes if box)
    return f"""<html>{head(page, c, og=True)}<body><div class="Header"><a href="/"><img></a>{c.menu()}</div><div class="ContainerMain"><div id="ArticleHolder"><div class="TopArticle"><a href="/c">Xã hội</a></div>{asides(page.above, "<div>{}</div>".format)}<div class="ArticleDetail">{_h1(page, s, '<h1 class="title">{}</h1>')}{_one(page.of("date"), s, '<div class="ArticleDateTime"><span class="ArticleDate right">{}</span></div>')}{_one(page.of("byline"), s, "<p>{}</p>")}{_extras(page, s)}{text}</div>
<div class="ArticleTools"><a href="/p">In bài viết</a><a href="/m">Gửi cho bạn bè</a></div><div id="BoxTag"><ul><li>Tags</li>{"".join(f"<li><a href=/t>{x}</a></li>" for x in c.tags())}</ul></div></div>{asides(page.below, "<div>{}</div>".format)}<div class="BoxStyle"><h3>TIN MỚI</h3>{c.links(6)}</div></div><div class="Footer">{list_of(c.imprint(), "div")}</div></body></html>"""


def theme(page: Page, c: Chrome) -> str:
    """A magazine theme: author, section, date and views in a row of icons, links in the text, a request to follow."""
    s = style_for(c, caption='<div class="wp-caption aligncenter"><img><p class="wp-caption-text">{}</p></div>'.format)
    see = f'<p><em>Xem thêm: <a href="/x">{escape(c.headline())}</a></em></p>'
    box = f'<div class="mh-related-inline"><p><strong>Có thể bạn quan tâm:</strong></p>{c.links(3)}</div>'
    return f"""<!DOCTYPE html><html lang="vi">{head(page, c, og=True)}<body class="post-template-default single"><div id="page" class="single"><div id="header"><h2 id="logo"><a href="/">{c.site}</a></h2>{c.menu()}</div><div class="content"><article class="article"><div id="content_box">{asides(page.above, "<p>{}</p>".format)}<div class="g post"><div class="single_post"><header>{_h1(page, s, '<h1 class="entry-title title single-title">{}</h1>')}<div class="single-postmeta">{_one(page.of("byline"), s, '<span class="vcard author"><i class="fa fa-user"></i><span class="fn"><a href="/u">{}</a></span></span>')}<span class="category"><i class="fa fa-bars"></i><a href="/c">Tin tức</a></span>{_one(page.of("date"), s, '<span class="time date updated"><i class="fa fa-calendar"></i>{}</span>')}<span class="views"><i class="fa fa-eye"></i>1.204 lượt xem</span></div></header>{_extras(page, s)}
<div id="ads-top"><ins class="adsbygoogle"></ins></div><div class="post-single-content box mark-links entry-content">{_strewn(page, s, [see, box])}<div class="like_box"><p><i class="fa fa-thumbs-o-up"></i>Theo dõi <strong>{c.site}</strong> trên Facebook để không bỏ lỡ những thông tin bổ ích.</p></div></div><div class="tags"><span class="tagtext">Từ khóa:</span>{" ".join(f"<a href=/t rel=tag>{x}</a>" for x in c.tags())}</div></div>
<div class="related-posts"><h4>Bài viết liên quan</h4>{c.cards(3, "h5", "div")}</div><div id="commentsAdd"><h4>Để lại một bình luận Hủy</h4><p>Email của bạn sẽ không được hiển thị công khai. Các trường bắt buộc được đánh dấu *</p></div></div></div></article>{asides(page.below, "<p>{}</p>".format)}<aside class="sidebar c-4-12">{c.links(5)}</aside></div><footer>{list_of(c.portal_imprint())}</footer></div></body></html>"""


def plaintext(page: Page, c: Chrome) -> str:
    """A document store: attributes in a table, the text as it was typed, in pre."""
    lines = [part.text for part in [*page.head, *page.body]]
    text = "\n\n".join(escape(re.sub(r"\s{2,}", " ", line)) for line in lines if line)
    rows = "".join(
        f"<tr><td>{a}</td><td>{b}</td></tr>"
        for a, b in (("Mã hồ sơ", "HS-2024-118"), ("Dung lượng", "42 KB"), ("Định dạng", "TXT"))
    )
    return f"""<html>{head(page, c)}<body><div class="top">{c.menu(True, 5)}</div><div class="viewer"><div class="path"><a href="/">Trang chủ</a> / <a href="/kho">Kho tài liệu</a></div>{asides(page.above, "<div>{}</div>".format)}<table class="thuoc-tinh">{rows}</table><pre class="noi-dung">{text}</pre>{asides(page.below, "<div>{}</div>".format)}<p><a href="/tai-ve/118">Tải về</a> | <a href="/in/118">In</a></p></div><div class="bottom">{list_of(c.portal_imprint(), "div")}</div></body></html>"""


def wordhtml(page: Page, c: Chrome) -> str:
    """A page saved from Word: its own classes, empty paragraphs, conditional comments, namespaced elements."""
    s = style_for(c, p="<p class=MsoNormal style='margin-bottom:6.0pt;text-align:justify'><span lang=VI style='font-size:14.0pt;font-family:\"Times New Roman\",serif'>{}<o:p></o:p></span></p>".format,
                  table="<table class=MsoNormalTable border=0 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>",
                  heading="<h2 style='text-align:center'><b><span lang=VI>{}<o:p></o:p></span></b></h2>".format,
                  caption="<p class=MsoCaption align=center><i>{}</i></p>".format, nbsp=0.04,
                  byline="<p class=MsoNormal align=right><b><span>{}</span></b></p>".format)  # fmt: skip
    empty = "<p class=MsoNormal><o:p>&nbsp;</o:p></p>"
    extra = page.head and _one(page.of("date"), s, "<p class=MsoNormal><i>{}</i></p>") + _one(
        page.of("byline"), s, "<p class=MsoNormal><b>{}</b></p>"
    )
    title = "" if page.official else _h1(page, s, "<h1 align=center>{}<o:p></o:p></h1>")
    return f"""<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 12 (filtered medium)"><title>{escape(page.title)}</title><!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]--><style><!-- p.MsoNormal {{margin:0cm}} --></style></head><body lang=VI link=blue><div class=WordSection1>{asides(page.above, "<p class=MsoHeader>{}</p>".format)}{title}{extra or ""}{_extras(page, s)}
{empty.join(_pieces(page, s))}<![if !supportLists]><![endif]>{asides(page.below, "<p class=MsoFooter>{}</p>".format)}</div></body></html>"""


def boxes(page: Page, c: Chrome) -> str:
    """A provincial site of the first decade: tables four deep, the headline in a table of its own, a row of news below."""
    s = style_for(c, p='<p align="justify"><font face="Arial" size="2">{}</font></p>'.format, table='<table border="1" cellspacing="0">',
                  caption='<table align="center" width="200"><tr><td><img src="a.jpg"></td></tr><tr><td align="center"><font size="1"><i>{}</i></font></td></tr></table>'.format,
                  byline='<p align="right"><font size="2"><b>{}</b></font></p>'.format, heading="<p><b>{}</b></p>".format)  # fmt: skip
    return f"""<HTML>{head(page, c)}<BODY leftmargin="0"><TABLE width="1003" align="center" cellpadding="0"><TR><TD><TABLE width="100%"><TR><TD colspan="2"><IMG src="banner.jpg"></TD></TR><TR bgcolor="#cc0000"><TD>{"".join(f"<a href=/{i}><font color=white>{x}</font></a>&nbsp;|&nbsp;" for i, x in enumerate(LINKS))}</TD><TD align="right"><font size="1">Thứ Hai, ngày 12 tháng 8 năm 2024</font></TD></TR></TABLE></TD></TR>
<TR><TD><TABLE width="100%"><TR><TD width="180" valign="top"><TABLE>{"".join(f"<TR><TD><img src=dot.gif>&nbsp;<a href=/x>{escape(x)}</a></TD></TR>" for x in WHAT[:8])}</TABLE></TD>
<TD valign="top"><TABLE width="100%"><TR><TD>{asides(page.above, "<div><font size=1>{}</font></div>".format)}<TABLE width="100%"><TR><TD>{_h1(page, s, '<font size="4" color="#003399"><b>{}</b></font>')}</TD></TR><TR><TD align="right">{_one(page.of("date"), s, '<font size="1"><i>{}</i></font>')}{_one(page.of("byline"), s, "<div>{}</div>")}{_extras(page, s)}</TD></TR></TABLE></TD></TR><TR><TD><TABLE width="98%" align="center"><TR><TD>{body(page, s)}</TD></TR></TABLE></TD></TR>
<TR><TD><hr><b>Các tin khác:</b><TABLE>{"".join(f"<TR><TD>- <a href=/n>{escape(x)}</a> <font size=1>(0{i}/08/2024)</font></TD></TR>" for i, x in enumerate(c.headlines(5), 1))}</TABLE></TD></TR><TR><TD>{asides(page.below, "<div>{}</div>".format)}</TD></TR></TABLE></TD><TD width="160" valign="top"><TABLE><TR><TD><b>LIÊN KẾT</b></TD></TR><TR><TD><select>{"".join(f"<option>{x}</option>" for x in LINKS)}</select></TD></TR><TR><TD>Bạn là người thứ: <b>1.204.331</b></TD></TR></TABLE></TD></TR></TABLE></TD></TR><TR><TD align="center"><font size="1">{"<br>".join(map(escape, c.portal_imprint()))}</font></TD></TR></TABLE></BODY></HTML>"""


def lazy(page: Page, c: Chrome) -> str:
    """Pictures that load late with their credits, a player above the text, adverts as empty boxes with one word."""
    s = style_for(c, lead='<h2 class="singular-sapo">{}</h2>'.format,
                  caption='<figure class="image align-center" contenteditable="false"><img src="data:image/gif;base64,R0" data-src="/a.jpg" alt="{0}"><noscript><img src="/a.jpg" alt="{0}"></noscript><figcaption><p>{0}</p></figcaption></figure>'.format)  # fmt: skip
    advert = '<div class="ads-wrap" data-ads="inread"><p class="ads-label">Quảng cáo</p><div></div></div>'
    return f"""<!DOCTYPE html><html lang="vi">{head(page, c, ld=True, og=True)}<body><header class="page-top"><a href="/" class="logo">{c.site}</a><nav>{c.menu()}</nav></header><main class="body container"><ul class="dt-breadcrumb"><li><a href="/xa-hoi">Xã hội</a></li></ul>{asides(page.above, "<div>{}</div>".format)}<article class="singular-container">{_h1(page, s, '<h1 class="title-page detail">{}</h1>')}<div class="author-wrap"><div class="author-avatar"><img data-src="/u.jpg" alt=""></div><div class="author-meta">{_one(page.of("byline"), s, '<div class="author-name"><a href="/tac-gia/x"><b>{}</b></a></div>')}{_one(page.of("date"), s, '<time class="author-time">{}</time>')}</div></div>{_extras(page, s)}<div class="e-audio"><button>Nghe</button><span>0:00</span><span>/</span><span>4:12</span><ul><li>Nam miền Bắc</li><li>Nữ miền Nam</li></ul></div>
<div class="singular-content">{_strewn(page, s, [advert, advert, advert])}</div><div class="dt-news__follow"><span>Theo dõi {c.site} trên Google News</span></div><div class="tags-wrap"><h4>Tag :</h4><ul>{"".join(f"<li><a href=/t>{x}</a></li>" for x in c.tags())}</ul></div></article>{asides(page.below, "<div>{}</div>".format)}<div class="article-related"><h3>Dòng sự kiện</h3>{c.cards(3, "h3", "div")}</div><div class="grid list">{c.cards(4, "h3", "div")}</div></main><footer>{list_of(c.imprint())}</footer></body></html>"""


def readers(page: Page, c: Chrome) -> str:
    """Readers who write as much as the paper, in boxes without a telling name, officials' names among their words."""
    s = style_for(c)
    said = "".join(
        f'<div class="box-yk"><div class="top-yk"><b>{name}</b><span>{n + 2} giờ trước</span></div><div class="nd-yk">{escape(text)} {escape(WHO[n])} cần trả lời trước dân về việc này, không thể để kéo dài từ năm 2019 đến nay.</div><div class="bot-yk"><a href="#y{n}">Thích</a> <a href="#t{n}">Trả lời</a></div></div>'
        for n, (name, text) in enumerate(c.comments(4))
    )
    return f"""<!DOCTYPE html><html>{head(page, c, og=True, meta=True)}<body><div class="site"><div class="head-menu"><a href="/">{c.site}</a>{c.menu()}</div><div class="wrap-main"><div class="path"><a href="/cs">Chính sách</a></div>{asides(page.above, "<div>{}</div>".format)}<div class="detail-page">{_h1(page, s, '<h1 class="tit">{}</h1>')}<div class="info">{_one(page.of("byline"), s, '<span class="tg">{}</span>')}{_one(page.of("date"), s, '<span class="ng">{}</span>')}</div>{_extras(page, s)}<div class="cont">{body(page, s)}</div></div>
<div class="yk"><div class="yk-t">Ý kiến bạn đọc (4)</div>{said}<div class="yk-f"><textarea>Ý kiến của bạn</textarea><button>Gửi</button></div></div>{asides(page.below, "<div>{}</div>".format)}<div class="other"><div class="other-t">Bài khác</div>{c.links(4)}</div></div><div class="foot">{list_of(c.imprint(), "div")}</div></div></body></html>"""


def commune(page: Page, c: Chrome) -> str:
    """A portal of communes built in one framework: everything a div, "Tin liên quan" in the middle of the text."""
    s = style_for(c, p='<div class="ng-star-inserted" style="text-align:justify">{}</div>'.format, heading="<div><strong>{}</strong></div>".format,
                  caption='<div class="image-wrap"><img><div class="image-note">{}</div></div>'.format, byline='<div style="text-align:right"><strong>{}</strong></div>'.format, nbsp=0.05)  # fmt: skip
    related = f'<div class="in-content-news"><div>Tin liên quan</div>{"".join(f"<div><a href=/tin/{n}>{escape(x)}</a></div>" for n, x in enumerate(c.headlines(3)))}</div>'
    return f"""<!DOCTYPE html><html lang="vi">{head(page, c)}<body><app-root><div class="portal"><div class="portal-banner"><div>TRANG THÔNG TIN ĐIỆN TỬ</div><div>XÃ {c.province.upper()}</div></div><div class="portal-nav">{"".join(f"<div><a href=/m>{x}</a></div>" for x in LINKS)}</div><div class="portal-main"><div class="col-8"><div class="crumb"><a href="/">Trang chủ</a><span>/</span><a href="/tt">Tin tức</a></div>{asides(page.above, "<div>{}</div>".format)}<div class="detail-title">{_h1(page, s, "<div>{}</div>")}</div><div class="detail-info">{_one(page.of("date"), s, "<div>{}</div>")}<div>Lượt xem: 118</div><div><a href="#">Đọc bài viết</a></div></div>{_one(page.of("byline"), s, "<div>{}</div>")}{_extras(page, s)}
<div class="detail-content">{_strewn(page, s, [related])}</div><div class="detail-foot"><div>Nguồn: {c.site}</div><div>Chia sẻ bài viết:</div></div>{asides(page.below, "<div>{}</div>".format)}<div class="newer"><div>Tin mới hơn</div>{"".join(f"<div><a href=/a>{escape(x)}</a><div>12/08/2024</div></div>" for x in c.headlines(3))}</div></div><div class="col-4"><div>Thông báo</div>{c.cards(2, "div", "div")}<div>Thống kê truy cập</div>{list_of(c.counters()[1:], "div")}</div></div><div class="portal-foot">{list_of(c.portal_imprint(), "div")}</div></div></app-root></body></html>"""


def printed(page: Page, c: Chrome) -> str:
    """A print version: the site's name in a table above, the address and the time of printing below."""
    s = style_for(c, caption='<div class="img-print"><img><br><i>{}</i></div>'.format)
    return f"""<!DOCTYPE html><html>{head(page, c)}<body class="print"><table class="print-top" width="100%"><tr><td><img src="logo.png"></td><td align="right"><b>{c.site}</b><br>https://vidu.vn</td></tr></table>{asides(page.above, "<p>{}</p>".format)}<h1>{escape(page.title)}</h1>{_one(page.of("date"), s, '<p class="d">{}</p>')}{_one(page.of("byline"), s, "<p>{}</p>")}{_extras(page, s)}<div class="print-body">{body(page, s)}</div>{asides(page.below, "<p>{}</p>".format)}<hr><p class="print-foot">Nguồn: https://vidu.vn/tin-tuc/bai-118.htm</p><p>In lúc 10:12:44 ngày 12/08/2024</p><button onclick="window.print()">In bài này</button></body></html>"""


def accelerated(page: Page, c: Chrome) -> str:
    """An accelerated page with a hidden sidebar, a carousel, an accordion of related articles and a consent bar."""
    s = style_for(c, caption='<figure><amp-img src="a.jpg" width="4" height="3" layout="responsive" alt=""></amp-img><figcaption>{}</figcaption></figure>'.format,
                  lead='<h2 class="amp-sapo">{}</h2>'.format)  # fmt: skip
    advert = '<amp-ad width="300" height="250" type="doubleclick"><div placeholder>Quảng cáo</div></amp-ad>'
    more = f'<amp-list class="inline-more" layout="fixed-height" height="60"><div><a href="/x">{escape(c.headline())}</a></div></amp-list>'
    return f"""<!doctype html><html amp lang="vi">{head(page, c, ld=True)}<body><amp-sidebar id="menu" layout="nodisplay" side="left">{c.menu()}</amp-sidebar><header class="amp-header"><button on="tap:menu.toggle">☰</button><a href="/">{c.site}</a></header><div class="amp-wp-article">{asides(page.above, "<div>{}</div>".format)}<header class="amp-wp-article-header">{_h1(page, s, '<h1 class="amp-wp-title">{}</h1>')}<div class="amp-wp-meta amp-wp-byline">{_one(page.of("byline"), s, '<span class="amp-wp-author author vcard">{}</span>')}</div>{_one(page.of("date"), s, '<div class="amp-wp-meta amp-wp-posted-on"><time>{}</time></div>')}</header>{_extras(page, s)}<div class="amp-wp-article-content">{_strewn(page, s, [advert, more, advert])}</div><div class="social"><amp-social-share type="facebook"></amp-social-share><amp-social-share type="zalo" class="zalo">Zalo</amp-social-share></div>
<amp-accordion><section expanded><h4>Tin cùng chuyên mục</h4><div>{c.cards(3, "h5", "p")}</div></section></amp-accordion><amp-carousel height="300" layout="fixed-height" type="carousel">{"".join(f"<div class=slide><a href=/s>{escape(x)}</a></div>" for x in c.headlines(4))}</amp-carousel></div>{asides(page.below, "<div>{}</div>".format)}<amp-user-notification layout="nodisplay" id="consent">Trang này dùng cookie để phục vụ bạn tốt hơn. <button on="tap:consent.dismiss">Đồng ý</button></amp-user-notification><footer class="amp-wp-footer">{list_of(c.imprint(), "div")}</footer></body></html>"""


def leaflet(page: Page, c: Chrome) -> str:
    """A department's page: a summary and tools, the whole text between two viewers of its files."""
    s = style_for(
        c, p='<p style="text-align: justify;"><span style="font-family:Times New Roman;">{}</span></p>'.format
    )
    files = '<div class="file-dinh-kem"><p>Tệp đính kèm:</p><ul><li><a href="/f/118.pdf">118.signed.pdf</a> (1.204 KB)</li><li><a href="/f/pl.xlsx">Phu luc.xlsx</a></li></ul></div>'
    viewer = '<iframe src="/pdf/web/viewer.html?file=118.pdf"></iframe><object data="118.pdf" type="application/pdf"><p>Trình duyệt không hỗ trợ xem PDF</p></object>'
    return f"""<!DOCTYPE html><html>{head(page, c)}<body><form id="aspnetForm" method="post"><div class="top-sngv"><a href="/">SỞ NGOẠI VỤ {c.province.upper()}</a>{c.menu(True, 6)}</div><div class="ms-webpart-zone"><div class="sitepath"><a href="/">Trang chủ</a> &gt; <a href="/tb">Thông báo</a></div>{asides(page.above, "<div>{}</div>".format)}<div class="chitiet">{_h1(page, s, '<div class="td-chitiet"><h3>{}</h3></div>')}{_one(page.of("date"), s, '<div class="ngay-chitiet">{}</div>')}{_one(page.of("byline"), s, "<div>{}</div>")}{_extras(page, s)}<div class="congcu"><a href="#">Lưu bài viết</a> <a href="#">In trang</a> <a href="#">A-</a> <a href="#">A+</a></div>{viewer}<div class="ms-rtestate-field nd-chitiet">{body(page, s)}</div>{files}</div>{asides(page.below, "<div>{}</div>".format)}
<div class="tinkhac-sngv"><div class="hd">Tin đã đưa</div>{c.links(5, True)}</div></div><div class="ms-right"><h4>VĂN BẢN MỚI</h4>{"".join(f"<div><a href=/vb>{n}/TB-SNgV</a><p>Về việc thông báo kết quả {escape(WHAT[n % 7])}</p></div>" for n in (12, 15, 31))}</div><div class="bottom">{list_of(c.portal_imprint(), "div")}</div></form></body></html>"""


SHAPES = (
    ("modules", modules, "utf-8"), ("holder", holder, "utf-8"), ("theme", theme, "utf-8"), ("plaintext", plaintext, "utf-8"),
    ("wordhtml", wordhtml, "utf-8"), ("boxes", boxes, "utf-8"), ("lazy", lazy, "utf-8"), ("readers", readers, "utf-8"),
    ("commune", commune, "utf-8"), ("printed", printed, "utf-8"), ("accelerated", accelerated, "utf-8"), ("leaflet", leaflet, "utf-8"),
)  # fmt: skip
