"""Pages of the first decade: layout tables, fonts, line breaks instead of paragraphs, legacy encodings; print views."""
# ruff: noqa: E501 - lines of markup

from __future__ import annotations

from html import escape

from .chrome import LINKS, MENU, Chrome
from .head import head
from .parts import asides, body, style_for
from .press import _extras, _h1, _one
from .roles import Page


def tables(page: Page, c: Chrome) -> str:
    """Menus left, news in the middle, links right: a table in a table, in Windows-1258."""
    s = style_for(c, p='<P align=justify><FONT face="Times New Roman" size=3>{}</FONT></P>'.format, caption='<TABLE align=center><TR><TD><IMG src=a.gif></TD></TR><TR><TD align=center><FONT size=1 class=Image>{}</FONT></TD></TR></TABLE>'.format,
                  lead='<P><B>{}</B></P>'.format, heading="<P><B>{}</B></P>".format, byline="<P align=right><B>{}</B></P>".format, aside='<FONT size=1 color=gray>{}</FONT><BR>'.format, table="<TABLE border=0 width=100%>")  # fmt: skip
    menu = "".join(f'<TR><TD class=menuleft><A href="/tin-2.html">{x}</A></TD></TR>' for x in c.rng.sample(MENU, 9))
    return f"""<HTML>{head(page, c, charset="windows-1258")}<BODY bgcolor=#ffffff topmargin=0><TABLE width=780 align=center cellpadding=0><TR><TD colspan=3><IMG src=top.gif></TD></TR>
<TR><TD colspan=3 bgcolor=#003399><A href=/tin.asp>Trang chủ</A> | <A href=/tin.asp>Diễn đàn</A> | <A href=/tin.asp>Liên hệ</A> | <A href=/tin.asp>Sitemap</A></TD></TR><TR><TD width=150 valign=top><TABLE>{menu}</TABLE></TD>
<TD valign=top>{asides(page.above, "<FONT size=1>{}</FONT><BR>".format)}<TABLE width=100%><TR><TD>{_h1(page, s, "<FONT class=pTitle size=4><B>{}</B></FONT><BR>")}{_one(page.of("date"), s, "<FONT size=1>{}</FONT><BR>")}{_one(page.of("byline"), s, "<B>{}</B><BR>")}{_extras(page, s)}</TD></TR><TR><TD class=Normal>{body(page, s)}</TD></TR></TABLE>
<HR><B>Các tin đã đưa:</B><BR>{"".join(f"<A href=/tin.asp>{escape(x)}</A> <FONT size=1>(1{i}/05/2004)</FONT><BR>" for i, x in enumerate(c.headlines(5)))}{asides(page.below, "<FONT size=1>{}</FONT><BR>".format)}</TD>
<TD width=150 valign=top><B>Tỷ giá</B><TABLE><TR><TD>USD</TD><TD>15.750</TD></TR><TR><TD>EUR</TD><TD>19.230</TD></TR></TABLE><B>Liên kết web</B><SELECT>{"".join(f"<OPTION>{x}" for x in LINKS)}</SELECT></TD></TR>
<TR><TD colspan=3 align=center><FONT size=1>{"<BR>".join(map(escape, c.portal_imprint()))}</FONT></TD></TR></TABLE></BODY></HTML>"""


def breaks(page: Page, c: Chrome) -> str:
    """Text without paragraphs: lines end in one or two br, everything in one div."""
    s = style_for(c, p="{}<br /><br />\n".format, caption="<center><img src=a.jpg><br /><i>{}</i></center>".format, heading="<b>{}</b><br />".format, byline="<div align='right'><b>{}</b></div>".format,
                  aside="<div class='func'>{}</div>".format, named=True, letterhead="columns")  # fmt: skip
    return f"""<html>{head(page, c)}<body><div id="top"><div id="menu-top">{c.menu(True)}</div></div><div id="mainpage"><div id="cphLeft">{c.menu(True, 5)}</div>
<div id="cphMain"><div class="duongdan"><a href="/tin-1.html">Trang chủ</a> / <a href="/tin-1.html">Tin tức</a></div>{asides(page.above, "<div>{}</div>".format)}<div class="tieude">{_h1(page, s, "{}")}</div>{_one(page.of("date"), s, '<div class="ngay">{}</div>')}{_extras(page, s)}<div class="noidung">{body(page, s)}</div>{_one(page.of("byline"), s, '<div align="right"><i>{}</i></div>')}
<div class="tinlienquan"><b>Tin bài khác</b><br />{"<br />".join(f"- <a href='/tin-1.html'>{escape(x)}</a> (0{i}/06)" for i, x in enumerate(c.headlines(4), 1))}</div>{asides(page.below, "<div>{}</div>".format)}</div></div><div id="chantrang">{"<br />".join(map(escape, c.portal_imprint()))}<br />Số lượt truy cập: 1.234.567</div></body></html>"""


def print_view(page: Page, c: Chrome) -> str:
    """What the print button opens."""
    s = style_for(c, p="<p>{}</p>".format, caption="<p><i>{}</i></p>".format, aside="<div class='noprint'>{}</div>".format, byline="<p align=right><b>{}</b></p>".format)  # fmt: skip
    return f"""<html>{head(page, c)}<body onload="window.print()"><div class="print-header"><b>{c.site}</b> - vidu.vn</div>{asides(page.above, "<div>{}</div>".format)}{_h1(page, s, "<h1>{}</h1>") if not page.official else ""}{_one(page.of("date"), s, "<p><i>{}</i></p>")}{_one(page.of("byline"), s, "<p><b>{}</b></p>")}{_extras(page, s)}
<div id="content">{body(page, s)}</div><hr><div>Đường dẫn: https://vidu.vn/tin-tuc/bai-viet-123.html</div><div>{c.site} - Bản quyền thuộc tòa soạn</div>{asides(page.below, "<div>{}</div>".format)}<div><a href="javascript:window.print()">In trang</a> | <a href="javascript:window.close()">Đóng cửa sổ</a></div></body></html>"""


SHAPES = (("tables", tables, "cp1258"), ("breaks", breaks, "utf-8"), ("print", print_view, "utf-8"))
