"""RTF: fonts, code pages, what is hidden, tables, damage."""

from __future__ import annotations

import pytest
from making.rtf import make_rtf

from extractor.errors import BrokenError, TooLargeError
from extractor.load import Limits, read_bytes

FONTS = (
    r"{\fonttbl{\f0\froman\fcharset0 .VnTime;}{\f1\fnil .VnTimeH;}{\f2\fcharset0 Arial{\*\falt x};}"
    r"{\f3\fcharset2 Symbol;}{\f4 VNI-Times;}{\f5\fcharset163 Tahoma;}{\f6\fcharset238 Courier;}}"
)
LETTER = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
-------
Số: 15/2004/QĐ-UB | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lào Cai, ngày 5 tháng 3 năm 2004
QUYẾT ĐỊNH
Về việc giao đất ở xã Tả Phìn
Điều 1. Giao cho Sở Nội vụ những việc sau, kể từ ngày ký."""


def text(body: str, head: str = FONTS) -> str:
    return read_bytes((r"{\rtf1\ansi\ansicpg1252\deff2" + head + body + "}").encode("latin-1")).text


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (r"\f0 Uû ban nh\'a9n d\'a9n", "Uỷ ban nhân dân"),
        (r"{\f1 ñ}{\f0 y ban}", "Ủy ban"),
        (r"\f1 quy\'d5t \'ae\'denh", "QUYẾT ĐỊNH"),
        (r"\f0 n\-\'edc", "nước"),
        (r"{\f4 nha}{\b\f4 \'e2n da\'e2n}", "nhân dân"),
        (r"\f2 \u7841?n \u272\'d0\u7889 \uc2\u7841ab\uc0\u7841n", "ạn Đốạạn"),
        (r"\f5 Ti\'ea\'ecng Vi\'ea\'f2t", "Tiếng Việt"),
        (r"\f6 \'f8eka", "řeka"),
        (r"\f3\'b7\f2  mot", "• mot"),
        (r"a\'96b\ldblquote c\rdblquote\emdash\~d\_e\-f\{\\\}", "a–b“c”—\xa0d-ef{\\}"),
        (r"a{\v an}{\deleted bo}b\v c\v0 d", "abd"),
        (r"{\caps viet hoa} thuong", "VIET HOA thuong"),
        (r"a\line b\par c\tab d\page e", "a\nb\nc\td\ne"),
        (
            r"{\field{\*\fldinst HYPERLINK x}{\fldrslt link}} {\*\unknown x}{\pict\bin3 }{}z}{\object{\result y}}",
            "link y",
        ),
        (r"{\listtext 1.\tab}Mot\par{\pntext\f3\'b7\tab}Hai", "1.\tMot\n•\tHai"),
        (r"\u-10179?\u-8704?", "\U0001f600"),
    ],
)
def test_escaped_characters_and_list_texts_are_read_as_word_prints_them(body: str, expected: str) -> None:
    assert text(body) == expected


def test_tables_boxes_notes_and_page_heads() -> None:
    body = (
        r"{\header\pard dau trang\par}\pard truoc "
        r"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt\pard hop\par}}{\shprslt x}}sau{\footnote\pard chu thich}\par"
        r"\trowd\cellx1\cellx2\pard\intbl TRAI\par trai 2\cell PHAI\cell\row"
        r"\trowd\intbl 1\cell 2\cell 3\cell\row\trowd\intbl 4\cell 5\cell 6\cell\row\pard het{\footer\pard cuoi\par}"
    )
    raw = read_bytes((r"{\rtf1" + FONTS + body + "}").encode())
    assert raw.text.split("\n") == [
        *("dau trang", "hop", "truoc sau", "TRAI trai 2 | PHAI", "1 | 2 | 3", "4 | 5 | 6", "het", "chu thich", "cuoi")
    ]
    kinds = [block.kind for block in raw.blocks]
    assert kinds == ["chrome", "text", "text", "table", "table", "table", "text", "text", "chrome"]


def test_a_letterhead_is_read_column_by_column() -> None:
    lines = text(r"\trowd\intbl UBND TINH\par So: 5\cell CONG HOA\par Doc lap\cell\row\pard Dieu 1").split("\n")
    assert lines == ["UBND TINH", "So: 5", "CONG HOA", "Doc lap", "Dieu 1"]


@pytest.mark.parametrize("encoding", ["tcvn3", "vni", "unicode"])
def test_a_document_comes_back_in_every_encoding(encoding: str) -> None:
    read = read_bytes(make_rtf(LETTER, encoding)).text
    assert sorted("".join(read.split())) == sorted("".join(LETTER.replace("|", "").split()) + "1")


@pytest.mark.parametrize(
    "data",
    [
        b"{\\rtf1 mot",
        b"{\\rtf1 mot}}}}}{hai}",
        b"{\\rtf1\\f99 mot\\'zz\\",
        b"{\\rtf1\\ansicpg99999\\u99999999999 mot}",
        b"{\\rtf1\\cell\\row\\row\\cell mot}",
        b"{\\rtf1 mot\\bin9999999999 x}",
    ],
)
def test_broken_files_give_what_they_hold(data: bytes) -> None:
    assert "mot" in read_bytes(data).text


def test_a_file_that_is_cut_off_says_so() -> None:
    assert "ends before" in read_bytes(b"{\\rtf1 mot").warnings[0]


def test_groups_too_deep_and_texts_too_long_are_refused() -> None:
    with pytest.raises(BrokenError, match="deep"):
        read_bytes(b"{\\rtf1" + b"{" * 10_000 + b"x")
    with pytest.raises(TooLargeError, match="max_text_mchars"):
        read_bytes(b"{\\rtf1 " + b"ab \\par " * 300 + b"}", limits=Limits(text_chars=500))
