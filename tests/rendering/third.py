"""Sites of today, written before the reader had seen them: players and teasers between the paragraphs, live reports,
several articles saved below one another, today's day above an old article, plug-ins of social sites, style names that
say nothing, attachments before a paper's text, a frame around an emptied menu."""
# ruff: noqa: E501 - lines of markup

from __future__ import annotations

from html import escape

from .chrome import Chrome
from .fresh import _story
from .head import head
from .parts import asides, body, list_of, style_for
from .press import _extras, _h1, _one
from .roles import Page
from .sites import _strewn


def govnews(page: Page, c: Chrome) -> str:
    """A government's paper: a player with voices above, related articles with their summaries in the text, a list of issues below."""
    s = style_for(
        c,
        lead='<h2 class="detail-sapo" data-role="sapo">{}</h2>'.format,
        caption='<figure class="VCSortableInPreviewMode alignCenter" type="Photo"><div><img src="a.webp"></div><figcaption class="PhotoCMS_Caption"><p data-placeholder="Nhập chú thích">{}</p></figcaption></figure>'.format,
        byline='<p class="detail-author" style="text-align: right;"><b>{}</b></p>'.format,
        heading='<h3><b>{}</b></h3>'.format,
    )  # fmt: skip
    player = '<div class="audio-box"><div class="voice"><span>Nghe đọc bài</span><span>04:32</span><div class="select"><a>Nữ miền Bắc</a><a>Nam miền Bắc</a><a>Nữ miền Nam</a></div><div class="speed">Tốc độ đọc: <b>1x</b></div></div></div>'
    related = f'<div class="VCSortableInPreviewMode" type="RelatedOneNews" data-style="align-right"><a class="VCObjectBoxRelatedNewsItemTitle" href="/b-2.htm">{escape(c.headline())}</a><p class="VCObjectBoxRelatedNewsItemSapo">{escape(c.summary())} Đọc ngay</p></div>'
    return f"""<!DOCTYPE html><html lang="vi">{head(page, c, og=True, meta=True)}<body><header class="header"><div class="header__top"><span>Thứ hai, ngày 23/11/2026</span><a href="/en">English</a><a href="/zh">中文</a></div>{c.menu(count=10)}</header><div class="main"><div class="detail__breadcrumb"><a href="/chinh-tri.htm">Chính trị</a><a href="/cd.htm">Chỉ đạo điều hành của Chính phủ</a></div>{asides(page.above, "<div>{}</div>".format)}{_h1(page, s, '<h1 class="detail-title" data-role="title">{}</h1>')}<div class="detail-time">{_one(page.of("date"), s, '<div data-role="publishdate">{}</div>')}</div>{_one(page.of("byline"), s, '<div class="detail-source">{}</div>')}{player}<div class="detail-social"><a>Chia sẻ</a><a>Lưu bài</a><a>Bình luận</a></div>{_extras(page, s)}<div class="detail-content afcbc-body" data-role="content">{_strewn(page, s, [related])}</div>
{asides(page.below, "<div>{}</div>".format)}<div class="detail-tags"><ul>{"".join(f"<li><a href=/t>{x}</a></li>" for x in c.tags())}</ul></div><div class="box-same"><h2>Tham khảo thêm</h2>{c.cards(4, "h3")}</div></div><footer>{list_of(c.imprint())}</footer></body></html>"""


def liveblog(page: Page, c: Chrome) -> str:
    """A live report: every paragraph an entry under its clock time with buttons to share it."""
    entry = '<li class="live-item" id="e{n}"><div class="live-time"><time>{h:02}:{m:02}</time></div><div class="live-content"><p>{{}}</p></div><div class="live-share"><a href="/f">Facebook</a><a href="/z">Zalo</a><a href="/l">Sao chép liên kết</a></div></li>'
    count = iter(range(10**6))

    def item(text: str) -> str:
        n = next(count)
        return entry.format(n=n, h=19 - n // 12 % 12, m=59 - n * 7 % 60).replace("{}", text)

    s = style_for(c, p=item, lead='<p class="sapo">{}</p>'.format, caption='<figure><img src="a.jpg"><figcaption>{}</figcaption></figure>'.format, heading='<h3>{}</h3>'.format, byline='<p class="author">{}</p>'.format)  # fmt: skip
    return f"""<!DOCTYPE html><html lang="vi">{head(page, c, ld=True, og=True)}<body><header>{c.menu()}</header><main>{asides(page.above, "<p>{}</p>".format)}<article class="live">{_h1(page, s, '<h1 class="live-title">{}</h1>')}<div class="live-meta">{_one(page.of("date"), s, '<span class="date">{}</span>')}{_one(page.of("byline"), s, '<span class="author">{}</span>')}<span class="live-badge">TRỰC TIẾP</span></div>{_extras(page, s)}<div class="live-bar"><button>Mới nhất trước</button><button>Cũ nhất trước</button><label><input type="checkbox"> Tự động cập nhật</label></div><ul class="live-list">{body(page, s)}</ul><a class="more" href="#">Xem thêm diễn biến</a></article>{asides(page.below, "<p>{}</p>".format)}<section class="topic"><h2>Theo dòng sự kiện</h2>{c.cards(3, "h3")}</section></main><footer>{list_of(c.imprint())}</footer></body></html>"""


def stacked(page: Page, c: Chrome) -> str:
    """Saved after scrolling: two more articles below, each in a wrapper with its own address, one longer than the first."""
    s = style_for(c, p='<p class="t-para">{}</p>'.format, lead='<p class="t-sapo"><strong>{}</strong></p>'.format, caption='<div class="t-photo"><img src="a.jpg"><p class="t-cap">{}</p></div>'.format, byline='<p class="t-author">{}</p>'.format)  # fmt: skip

    def other(times: int) -> str:
        text = "".join(_story(c, '<p class="t-para">{}</p>') for _ in range(times))
        return f'<div class="t-wrap" data-url="/b-{times}.html"><div class="t-cate"><a href="/x">Xã hội</a></div><h1 class="t-title">{escape(c.headline())}</h1><div class="t-info"><span class="t-date">21/08/2024 06:15 GMT+7</span></div><p class="t-sapo"><strong>{escape(c.summary())}</strong></p><div class="t-body">{text}</div><p class="t-author">Lê Văn Bịa</p></div>'

    return f"""<!DOCTYPE html><html lang="vi">{head(page, c, og=True, meta=True)}<body><div class="t-header"><a href="/">{c.site}</a>{c.menu(count=7)}</div><div class="t-scroll">{asides(page.above, "<div>{}</div>".format)}<div class="t-wrap" data-url="/b-0.html"><div class="t-cate"><a href="/x">Chính trị</a></div>{_h1(page, s, '<h1 class="t-title">{}</h1>')}<div class="t-info">{_one(page.of("date"), s, '<span class="t-date">{}</span>')}{_one(page.of("byline"), s, '<span class="t-by">{}</span>')}</div>{_extras(page, s)}<div class="t-body">{body(page, s)}</div></div>{asides(page.below, "<div>{}</div>".format)}{other(1)}{other(4)}</div><div class="t-footer">{list_of(c.imprint())}</div></body></html>"""


def dayhead(page: Page, c: Chrome) -> str:
    """A province's portal of Liferay 6 with today's day and the weather above, counters of views, the day again in the list below."""
    s = style_for(
        c,
        p='<div style="text-align: justify;"><span style="font-size:16px;">{}</span></div><div>&nbsp;</div>'.format,
        lead='<div class="news-lead"><strong>{}</strong></div>'.format,
        caption='<div style="text-align:center"><img src="/image/journal/article?img_id=1"></div><div style="text-align:center"><em>{}</em></div>'.format,
        byline='<div style="text-align: right;"><strong>{}</strong></div>'.format,
        letterhead="table",
        nbsp=0.08,
    )  # fmt: skip
    today = "<div class='today'><span>Thứ hai, ngày 23 tháng 11 năm 2026</span> <span>| 10:32:05 SA</span></div><div class='weather'><b>Mường Thử</b> 24°C <span>Độ ẩm: 81%</span></div>"
    return f"""<!DOCTYPE html><html class="aui ltr" lang="vi-VN">{head(page, c)}<body class="yui3-skin-sam">{today}<div class="banner"></div>{c.menu(True, 9)}<div class="columns-2"><div class="aui-column aui-w70"><div class="portlet-borderless-container"><div class="portlet-body"><div class="detail-page">{asides(page.above, "<div>{}</div>".format)}<div class="title-detail">{_h1(page, s, '<p class="news-title">{}</p>')}</div><div class="time-news">{_one(page.of("date"), s, '<span class="time">{}</span>')} <span class="view">Lượt xem: {c.rng.randint(10, 9000)}</span> <a href="#">In bài</a> <a href="#">Gửi email</a></div>{_one(page.of("byline"), s, "<div>{}</div>")}{_extras(page, s)}<div class="content-news">{body(page, s)}</div></div>{asides(page.below, "<div>{}</div>".format)}<div class="other-news"><div class="other-title">Tin tức khác</div><ul>{"".join(f"<li><a href=/w>{escape(x)}</a> <span>(23/11/2026 08:{n}0)</span></li>" for n, x in enumerate(c.headlines(5)))}</ul></div></div></div></div><div class="aui-column aui-w30"><div class="portlet">{list_of(c.counters(), "div")}</div></div></div><div class="footer-x">{list_of(c.portal_imprint(), "div")}</div></body></html>"""


def plugged(page: Page, c: Chrome) -> str:
    """An association's blog with a social site's plug-ins drawn out: who likes it, what was shared, comments of members."""
    s = style_for(c, p='<p style="text-align:justify">{}</p>'.format, caption='<p class="wp-caption-text">{}</p>'.format, byline='<p style="text-align:right"><em>{}</em></p>'.format)  # fmt: skip
    likes = f'<div class="fb-like fb_iframe_widget"><span><div>{c.rng.randint(3, 99)} người thích nội dung này. Hãy là người đầu tiên trong số bạn bè của bạn.</div><button>Thích</button><button>Chia sẻ</button></span></div>'
    said = "".join(
        f'<div class="_5v47"><div><a href="/u">{n}</a> <span>Fan cứng</span></div><div><span>{escape(t)}</span></div><div><a href="#">Thích</a> · <a href="#">Phản hồi</a> · 3 năm</div></div>'
        for n, t in c.comments()
    )
    page_box = f'<div class="fb-page"><blockquote><a href="/p">{c.site}</a></blockquote><div>12.845 lượt theo dõi</div><div>Theo dõi Trang · Chia sẻ</div><div>{escape(c.summary())} Xem thêm</div><div>2 giờ trước</div></div>'
    return f"""<!DOCTYPE html><html>{head(page, c, og=True)}<body><div id="fb-root"></div><div class="td-header">{c.menu(count=7)}</div><div class="td-main-content-wrap">{asides(page.above, "<p>{}</p>".format)}<div class="td-post-header">{_h1(page, s, '<h1 class="tdb-title-text">{}</h1>')}<div class="td-module-meta-info">{_one(page.of("byline"), s, '<div class="td-post-author-name"><a href="/author/a">{}</a></div>')}{_one(page.of("date"), s, '<span class="td-post-date"><time>{}</time></span>')}<div class="td-post-views">1204</div></div></div>{likes}{_extras(page, s)}<div class="td-post-content tagdiv-type">{body(page, s)}{likes}</div>{asides(page.below, "<p>{}</p>".format)}<div class="fb-comments"><div>{len(c.comments())} bình luận</div><div>Sắp xếp theo Cũ nhất</div>{said}<div>Plugin bình luận trên Facebook</div></div><div class="td-next-prev"><span>Bài viết trước</span><a href="/a">{escape(c.headline())}</a><span>Bài tiếp theo</span><a href="/b">{escape(c.headline())}</a></div></div><div class="td-sidebar">{page_box}{c.cards(2)}</div><div class="td-footer">{list_of(c.imprint())}</div></body></html>"""


def tailwind(page: Page, c: Chrome) -> str:
    """A commune's new page: utilities for class names, icons that speak, a chat window and a bar of accessibility."""
    s = style_for(c, p='<p class="mb-4 leading-7">{}</p>'.format, lead='<p class="font-semibold mb-4">{}</p>'.format, caption='<figure class="my-6"><img class="w-full rounded"><figcaption class="text-sm text-gray-500 mt-2 text-center">{}</figcaption></figure>'.format, byline='<p class="text-right font-bold">{}</p>'.format, heading='<h2 class="text-xl font-bold mt-6">{}</h2>'.format)  # fmt: skip
    chat = '<div class="fixed bottom-4 right-4"><div class="rounded-xl shadow"><p>Xin chào! Tôi là trợ lý ảo của Ủy ban nhân dân phường. Tôi có thể giúp gì cho ông/bà về thủ tục hành chính, giấy tờ hộ tịch và đất đai?</p><button>Đăng ký khai sinh</button><button>Tra cứu hồ sơ</button></div></div>'
    bar = '<div class="flex gap-2 text-xs"><button>A-</button><button>A+</button><button>Chế độ tương phản</button><button>Giọng đọc</button></div>'
    return f"""<!DOCTYPE html><html lang="vi">{head(page, c, og=True)}<body class="bg-gray-50"><div class="container mx-auto"><div class="flex justify-between">{c.menu(True, 7)}</div>{chat}<ol class="flex text-sm"><li><a href="/">Trang chủ</a></li><li>/</li><li><a href="/t">Tin tức</a></li><li>/</li><li>{escape(page.title)}</li></ol><div class="grid grid-cols-12 gap-6"><div class="col-span-8 bg-white p-6">{asides(page.above, "<div class='text-xs'>{}</div>".format)}{_h1(page, s, '<h1 class="text-2xl font-bold text-red-700">{}</h1>')}<div class="flex items-center gap-4 text-gray-500 text-sm">{_one(page.of("date"), s, "<span class='inline-flex'><svg></svg>{}</span>")}<span class="inline-flex"><svg></svg>{c.rng.randint(20, 999)} lượt xem</span></div>{_one(page.of("byline"), s, "<div class='text-sm'>{}</div>")}{bar}{_extras(page, s)}<div class="prose max-w-none mt-4">{body(page, s)}</div><div class="flex gap-2 mt-6"><button>Facebook</button><button>Zalo</button><button>In trang</button></div>{asides(page.below, "<div class='text-xs'>{}</div>".format)}</div><div class="col-span-4"><div class="bg-white p-4"><h3 class="font-bold">Bài viết mới</h3>{c.cards(4, "h4")}</div><div class="bg-white p-4"><h3>Văn bản mới ban hành</h3>{"".join(f"<a class=block href=/v><p>{n}/QĐ-UBND</p><p>Về việc {escape(x[:1].lower() + x[1:])}</p></a>" for n, x in enumerate(c.headlines(3), 120))}</div></div></div><div class="text-sm bg-red-800 text-white">{list_of(c.portal_imprint(), "div")}</div></div></body></html>"""


def attached(page: Page, c: Chrome) -> str:
    """A department's page of DNN: attributes and files of a paper above its text, or an article in the same frame."""
    s = style_for(c, p='<p class="MsoNormal" style="text-align:justify;margin:6pt 0"><span lang="VI">{}</span></p>'.format, table='<table class="MsoTableGrid" border="0">', caption='<p align="center"><em>{}</em></p>'.format, byline='<p align="right"><b>{}</b></p>'.format, named=True)  # fmt: skip
    files = f'<div class="tep"><b>Tệp đính kèm:</b> <a href="/p/1.pdf">Van-ban-{c.rng.randint(100, 999)}_signed.pdf</a> (1.2 MB) <a href="/p/1.docx">Phu-luc.docx</a> (64 KB)</div><div class="tep">Số lượt tải: {c.rng.randint(1, 500)}</div>'
    views = f'<table class="dnnGrid"><tr><th>Số ký hiệu</th><th>Trích yếu</th><th>Ngày BH</th></tr>{"".join(f"<tr><td><a href=/v>{n}/KH-SNV</a></td><td><a href=/v>{escape(x)}</a></td><td>1{n % 9}/06/2024</td></tr>" for n, x in enumerate(c.headlines(4), 31))}</table>'
    return f"""<!DOCTYPE html><html xml:lang="vi-VN">{head(page, c)}<body id="Body"><form name="Form" method="post" id="Form"><div id="dnn_wrapper"><div id="dnn_HeaderPane">{c.menu(True, 8)}</div><div id="dnn_ContentPane" class="contentPane"><div class="DnnModule DnnModule-684"><div class="c_head"><span class="Head">Chi tiết</span></div><div id="dnn_ctr684_ModuleContent">{asides(page.above, "<div>{}</div>".format)}<div class="post_title">{_h1(page, s, '<span id="dnn_ctr684_lblTitle" class="title">{}</span>')}</div><div class="post_date">{_one(page.of("date"), s, '<span id="dnn_ctr684_lblDate">{}</span>')}</div>{_one(page.of("byline"), s, "<div>{}</div>")}{_extras(page, s)}{files}<div id="dnn_ctr684_lblContent" class="Normal">{body(page, s)}</div>{asides(page.below, "<div>{}</div>".format)}<a id="dnn_ctr684_lnkBack" href="/">Quay lại</a></div></div><div class="DnnModule"><h3>Văn bản khác</h3>{views}</div></div><div id="dnn_RightPane">{c.links(5)}<select>{"".join(f"<option>{x}</option>" for x in ("Liên kết website", "Cổng TTĐT tỉnh"))}</select></div><div id="dnn_FooterPane">{list_of(c.portal_imprint(), "span")}</div></div></form></body></html>"""


def emptied(page: Page, c: Chrome) -> str:
    """A page kept by a crawler without scripts: words of hidden panels stay in plain boxes, requests to turn scripts on, a page's parts numbered."""
    s = style_for(c, p='<p>{}</p>'.format, lead='<div class="chapeau">{}</div>'.format, caption='<div class="wrap-img"><img><i class="i-note">{}</i></div>'.format, byline='<div class="tac-gia-bv">{}</div>'.format)  # fmt: skip
    panels = "<div>Trình duyệt của bạn đã tắt JavaScript. Hãy bật JavaScript để xem trang này đầy đủ.</div><div><div>Thông tin tài khoản</div><div>Đổi mật khẩu</div><div>Bài viết đã lưu</div><div>Thoát</div></div><div><div>Nhập từ khóa</div><div>Tất cả</div><div>Hôm nay</div><div>Tuần qua</div><div>Tháng qua</div></div>"
    gate = "<div class='x-gate'><div>Bạn cần đăng nhập để tiếp tục. Mỗi tháng bạn được đọc miễn phí 5 bài; đăng ký thành viên để đọc không giới hạn, nhận bản tin mỗi sáng và bình luận cùng tòa soạn.</div><div>Gói tháng 39.000 đồng</div><div>Gói năm 390.000 đồng</div></div>"
    return f"""<html lang="vi">{head(page, c, og=True, ld=True)}<body>{panels}<div class="x1">{"".join(f"<span><a href=/{n}>{x}</a></span>" for n, x in enumerate(("Trang nhất", "Thời sự", "Thế giới", "Kinh tế", "Đời sống", "Văn hóa")))}</div><div class="x2">{asides(page.above, "<div>{}</div>".format)}{_h1(page, s, "<h1>{}</h1>")}<div>{_one(page.of("date"), s, "<span>{}</span>")}</div>{_one(page.of("byline"), s, "<div>{}</div>")}{_extras(page, s)}<div class="x3">{body(page, s)}</div>{gate}<div class="x4">Trang <b>1</b> / 1 · <a href="#">Lên đầu trang</a></div>{asides(page.below, "<div>{}</div>".format)}<div class="x5">{"".join(f"<div><a href=/q><b>{escape(x)}</b></a><div>{escape(c.summary())}</div></div>" for x in c.headlines(3))}</div></div><div class="x6">{list_of(c.imprint(), "div")}</div></body></html>"""


SHAPES = (
    ("govnews", govnews, "utf-8"),
    ("liveblog", liveblog, "utf-8"),
    ("stacked", stacked, "utf-8"),
    ("dayhead", dayhead, "utf-8"),
    ("plugged", plugged, "utf-8"),
    ("tailwind", tailwind, "utf-8"),
    ("attached", attached, "utf-8"),
    ("emptied", emptied, "utf-8"),
)
