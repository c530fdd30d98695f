"""Databases of legal documents, and Word's own HTML."""
# ruff: noqa: E501 - lines of markup

from __future__ import annotations

import re
from html import escape

from .chrome import Chrome
from .head import head
from .parts import Style, asides, body, list_of, style_for
from .press import _extras, _h1, _one
from .roles import Page


def _date_title(page: Page, s: Style) -> str:
    return _one(page.of("date"), s, "<p>{}</p>") + _one(page.of("byline"), s, "<p>{}</p>")


def tvpl(page: Page, c: Chrome) -> str:
    """A law library: a table of attributes, tabs, the text in paragraphs with anchors, tables without borders."""
    s = style_for(c, p="<p>{}</p>".format, table='<table border="0" cellspacing="0" cellpadding="0">', caption="<p align=center><i>{}</i></p>".format,
                  aside='<div class="note">{}</div>'.format, inline=False, heading='<p align="center"><b>{}</b></p>'.format)  # fmt: skip
    text = re.sub(r"<p>(Điều (\d+))", r'<p><a name="dieu_\2"><b>\1</b></a>', body(page, s))
    return f"""<!DOCTYPE html><html>{head(page, c)}<body><div id="header"><a href="/tin-1.html">Thư viện Thử</a><div class="login"><a href="/tin-1.html">Đăng nhập</a> | <a href="/tin-1.html">Đăng ký</a></div>{c.menu()}</div>
<div class="timkiem"><form><input value="Nhập từ khóa"><label>Tìm trong tiêu đề</label><button>Tìm kiếm</button></form></div><div id="main"><div class="left-col"><div class="TieuDe">Thuộc tính</div>
<table class="attr"><tr><td>Lĩnh vực:</td><td>Bộ máy hành chính</td></tr><tr><td>Tình trạng:</td><td>Đã biết</td></tr></table></div>
<div class="content-main">{_h1(page, s, "<h1>{}</h1>")}<ul class="tabs"><li><a href="/tin-1.html">Tóm tắt</a></li><li><a href="/tin-1.html">Nội dung</a></li><li><a href="/tin-1.html">Tiếng Anh</a></li><li><a href="/tin-1.html">Lược đồ</a></li><li><a href="/tin-1.html">VB gốc</a></li><li><a href="/tin-1.html">Tải về</a></li></ul>{asides(page.above, "<div>{}</div>".format)}{_date_title(page, s)}{_extras(page, s)}
<div class="content1"><div><div class="cldivContentDocVN">{text}</div></div></div>{asides(page.below, "<div>{}</div>".format)}<div class="action"><a href="/tin-1.html">Lưu trữ</a> <a href="/tin-1.html">Ghi chú</a> <a href="/tin-1.html">Ý kiến</a> <a href="/tin-1.html">In</a></div></div>
<div class="right-col"><h3>Văn bản cùng lĩnh vực</h3>{"".join(f'<p class="nqTitle"><a href="/tin-2.html">Quyết định {n}/QĐ-UBND năm 2024 về công bố danh mục thủ tục hành chính tỉnh {c.province}</a></p><p>Ban hành: 0{i}/07/2024</p>' for i, n in enumerate((45, 1203, 77), 1))}</div></div>
<div id="footer">{list_of(c.imprint())}<p>Chủ quản: Công ty Ví Dụ. Mã số thuế: 0301234567</p></div></body></html>"""


def vbpl(page: Page, c: Chrome) -> str:
    """A state database: attributes on a line of their own, toanvan div, letterhead in a table, foot in a table."""
    s = style_for(c, p='<p style="text-align:justify">{}</p>'.format, table='<table cellpadding="1" cellspacing="1" style="width:100%;">', aside='<div class="vbInfo">{}</div>'.format, inline=False, nbsp=0.05)  # fmt: skip
    return f"""<html>{head(page, c)}<body><form id="aspnetForm"><div class="header-top"><h2>Cơ sở dữ liệu thử về văn bản</h2>{c.menu(True, 5)}</div><div class="box-tab-vb"><ul><li><a href="/tin-1.html">Toàn văn</a></li><li><a href="/tin-1.html">Thuộc tính</a></li><li><a href="/tin-1.html">Lịch sử</a></li><li><a href="/tin-1.html">VB liên quan</a></li></ul></div>
<div class="vbInfo"><ul><li><span>Hiệu lực:</span> Còn hiệu lực</li><li><span>Ngày có hiệu lực:</span> 01/07/2024</li></ul></div>{asides(page.above, "<div class='box-map'>{}</div>".format)}
<div class="box-content-01"><div class="fulltext">{_h1(page, s, "<h1>{}</h1>") if not page.official else ""}{_date_title(page, s)}{_extras(page, s)}<div id="toanvancontent">{body(page, s)}</div></div></div>{asides(page.below, "<div>{}</div>".format)}
<div class="list-vb"><h4>CÁC VĂN BẢN KHÁC</h4>{"".join(f"<div class='item'><a href='/vb.html'>Thông tư {n}/2024/TT-BTC</a><p>Quy định chi tiết một số điều về quản lý ngân sách</p></div>" for n in (12, 34))}</div><div class="footer-page">{list_of(c.portal_imprint())}</div></form></body></html>"""


_OPEN = "<span lang=VI style='font-size:14.0pt;font-family:\"Times New Roman\",serif;mso-ansi-language:VI'>"


def _runs(text: str) -> str:
    """Cut a Word paragraph into runs, also inside words, with the marks that Word leaves."""
    cut = len(text) // 2
    while 0 < cut < len(text) and (
        text[cut - 1] in "&;<>/" or "<" in text[max(0, cut - 60) : cut] or "&" in text[max(0, cut - 8) : cut]
    ):
        cut -= 1
    halves = [text[:cut], text[cut:]] if cut > 20 else [text]
    return "".join(f"{_OPEN}{half}</span>" for half in halves) + "<o:p></o:p>"


def word(page: Page, c: Chrome) -> str:
    """A document saved from Word as a web page: runs, smart tags, conditional comments, list marks in spans."""

    def p(text: str) -> str:
        wide = text.replace(" ", "\r\n", 1) if len(text) > 80 and "<" not in text else text
        return f"<p class=MsoNormal style='text-align:justify;text-indent:36.0pt'>{_runs(wide)}</p>\n"

    def item(text: str) -> str:
        mark, _, rest = text.partition(" ")
        return f"<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>{mark}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>{_runs(rest)}</p>"

    s = style_for(c, p=p, item=item, table="<table class=MsoNormalTable border=0 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>",
                  heading="<p class=MsoNormal align=center><b>{}</b></p>".format, caption="<p class=MsoNormal align=center><i>{}</i></p>".format, aside="<p class=MsoHeader>{}</p>".format, inline=False)  # fmt: skip
    return f"""<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15"><title>{escape(page.title[:20])}</title>
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>user</o:Author></o:DocumentProperties></xml><![endif]--><style><!-- p.MsoNormal {{margin:0}} --></style></head><body lang=VI><div class=WordSection1>{asides(page.above, "<p class=MsoNormal>{}</p>".format)}
{"" if page.official else _h1(page, s, "<p class=MsoTitle align=center><b>{}</b></p>")}{_date_title(page, s)}{_extras(page, s)}{body(page, s)}{asides(page.below, "<p class=MsoNormal>{}</p>".format)}<p class=MsoNormal><o:p>&nbsp;</o:p></p></div></body></html>"""


SHAPES = (("tvpl", tvpl, "utf-8"), ("vbpl", vbpl, "utf-8"), ("word", word, "utf-8"))
