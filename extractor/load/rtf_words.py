"""The control words of RTF 1.9.1 that bear on the text: destinations, characters, code pages."""

from __future__ import annotations

CHARACTERS = {
    b"line": "\n", b"lbr": "\n", b"softline": "\n", b"tab": "\t", b"emdash": "—", b"endash": "–", b"bullet": "•",
    b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”", b"emspace": "\u2003", b"enspace": "\u2002",
    b"qmspace": "\u2005",
}  # fmt: skip
SYMBOLS = {b"\\": "\\", b"{": "{", b"}": "}", b"~": "\xa0", b"_": "-", b"-": "\xad"}
"""What a backslash before a sign stands for. The optional hyphen is also how TCVN3's "ư" may be written."""
PARAGRAPH_ENDS = frozenset((b"par", b"page", b"sect", b"column"))
BREAKS = frozenset((b"\n", b"\r"))

FLOWS = {
    b"header": "header", b"headerl": "header", b"headerr": "header", b"headerf": "header",
    b"footer": "footer", b"footerl": "footer", b"footerr": "footer", b"footerf": "footer", b"footnote": "note",
}  # fmt: skip
"""Destinations whose text is the document's, but not part of its body."""
BOXES = frozenset((b"shptxt", b"dptxbxtext"))
"""Text boxes: body text that interrupts the paragraph to which they are anchored."""
STARRED = frozenset((b"shpinst", b"shptxt", b"dptxbxtext", b"footnote", b"do"))
"""Destinations that a reader may ignore, but this one knows."""
SKIPPED = frozenset(
    b"aftncn aftnsep aftnsepc annotation atnauthor atnid atrfend atrfstart author background bkmkend bkmkstart "
    b"category colortbl comment company creatim datafield do_props doccomm filetbl fldinst fontemb fontfile ftncn "
    b"ftnsep ftnsepc generator hlinkbase info keywords latentstyles listoverridetable listtable manager nonshppict "
    b"objclass objdata objname operator pict printim private revtbl rsidtbl rtf_props shprslt sn sp stylesheet "
    b"subject sv tc template themedata title txe upr userprops xe xmlnstbl".split()
)

CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp437",
}  # fmt: skip
"""Windows character sets of fonts; 0, 1 and 2 leave the document's code page."""
