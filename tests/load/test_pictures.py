"""Scans pasted into files of word processors: they are not read, and the file says so."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document
from docx.shared import Cm
from making.odf import paragraph, text_file
from PIL import Image

from extractor.errors import BrokenError, EmptyError
from extractor.load import read_bytes
from extractor.load.pictures import centimetres

SLIP = "Văn phòng UBND huyện chuyển các phòng văn bản dưới đây."
SAID = ("1 large picture not read: if they are scans, save the file as PDF",)


def docx(text: str, *widths: float) -> bytes:
    """A Word file with a line and square pictures of these widths in centimetres."""
    document, picture, out = Document(), io.BytesIO(), io.BytesIO()
    Image.new("L", (40, 40)).save(picture, "PNG")
    if text:
        document.add_paragraph(text)
    for width in widths:
        document.add_picture(io.BytesIO(picture.getvalue()), width=Cm(width))
    document.save(out)
    return out.getvalue()


def odt(text: str, *widths: float) -> bytes:
    frame = '<draw:frame svg:width="{0}cm" svg:height="{0}cm"><draw:image/></draw:frame>'
    drawn = "".join(f"<text:p>{frame.format(width)}</text:p>" for width in widths)
    return text_file((paragraph(text) if text else "") + drawn)


def rtf(text: str, *widths: float) -> bytes:
    """The same as Word writes it: each picture once for new programs and once for old ones."""
    shown = "".join(f"\\u{ord(c)}?" if ord(c) > 126 else c for c in text)
    goal = "".join(
        f"{{\\*\\shppict{{\\pict{{\\*\\picprop{{\\sp{{\\sn a}}{{\\sv 1}}}}}}{size}\\pngblip 89504e47}}}}"
        f"{{\\nonshppict{{\\pict{size}\\wmetafile8 0100}}}}"
        for size in (f"\\picw900\\pich900\\picwgoal{round(w * 567)}\\pichgoal{round(w * 567)}" for w in widths)
    )
    return f"{{\\rtf1\\ansi {shown}\\par {goal}\\par}}".encode("ascii")


MAKERS = [(docx, "a.docx"), (odt, "a.odt"), (rtf, "a.rtf")]


@pytest.mark.parametrize(("make", "name"), MAKERS)
def test_a_large_picture_beside_text_is_said_not_to_be_read(make, name) -> None:  # type: ignore[no-untyped-def]
    raw = read_bytes(make(SLIP, 18), name)
    assert (raw.text.strip(), raw.warnings) == (SLIP, SAID)


@pytest.mark.parametrize(("make", "name"), MAKERS)
def test_emblems_and_photographs_are_no_scans(make, name) -> None:  # type: ignore[no-untyped-def]
    assert read_bytes(make(SLIP, 2, 4, 15), name).warnings == ()


@pytest.mark.parametrize(("make", "name"), MAKERS)
def test_a_file_of_pictures_alone_says_how_they_are_read(make, name) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(EmptyError, match="only pictures.*PDF"):
        read_bytes(make("", 18, 19), name)


def test_pictures_of_older_programs_count_too() -> None:
    """A DOC file saved as DOCX keeps its pictures in VML."""
    office = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    drawn = '<v:shape style="width:480pt;height:650.5pt;mso-wrap:x"><v:imagedata/></v:shape>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{office}" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>'
            f"<w:p><w:r><w:t>{SLIP}</w:t></w:r></w:p><w:p><w:r><w:pict>{drawn}</w:pict></w:r></w:p></w:body></w:document>",
        )
    assert read_bytes(out.getvalue(), "a.docx").warnings == SAID


@pytest.mark.parametrize(
    ("length", "expected"), [("16.5cm", 16.5), ("10mm", 1.0), ("1in", 2.54), ("72pt", 2.54), ("50%", 0.0), (None, 0.0)]
)
def test_lengths_of_style_sheets_in_centimetres(length: str | None, expected: float) -> None:
    assert centimetres(length) == pytest.approx(expected)


def test_a_file_that_lost_its_first_byte_is_damaged_not_harmful() -> None:
    """Transfers that rewrite line breaks leave such files; nobody made them to harm."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
        archive.writestr("word/styles.xml", "<w:styles/>")
    data = bytearray(out.getvalue())
    at = data.rindex(b"PK\x05\x06")
    data[at + 16 : at + 20] = (int.from_bytes(data[at + 16 : at + 20], "little") + 1).to_bytes(4, "little")
    with pytest.raises(BrokenError, match="lost its first bytes"):
        read_bytes(bytes(data), "a.docx")
