"""A whole file of each format, and damaged copies: bytes flipped, stretches cut, doubled, blanked, ends torn off."""

from __future__ import annotations

import gzip
import io
import json
import mailbox
import random
import tempfile
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage
from functools import cache
from pathlib import Path

from .docx import make_docx
from .legacy import tcvn3
from .odf import make_odt
from .pdf import make_pdf
from .rtf import make_rtf

TEXT = """ỦY BAN NHÂN DÂN
TỈNH ĐỒNG MÂY
Số: 57/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đồng Mây, ngày 07 tháng 02 năm 2024
KẾ HOẠCH
Chuyển đổi số năm 2024
Căn cứ Quyết định số 12/QĐ-UBND ngày 05/01/2024 của UBND tỉnh;
1. Sở Nội vụ chủ trì, hoàn thành trước ngày 30/9/2024; đạt 552/1.883 thủ tục.
Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Hoàng Văn Thử
"""
SAMPLES = Path(__file__).parents[1] / "load" / "samples"


@cache
def originals() -> dict[str, bytes]:
    """Return suffix → a file of that format, whole."""
    html = "<html><head><title>Tin</title></head><body><article>" + "".join(
        f"<p>{line}</p>" for line in TEXT.splitlines()
    )
    rows = "".join(
        json.dumps({"title": f"Tin {n}", "content": TEXT, "url": f"https://example.org/{n}.html"}) + "\n"
        for n in range(3)
    )
    return {
        ".txt": TEXT.encode(),
        ".html": (html + "</article></body></html>").encode(),
        ".pdf": make_pdf(TEXT),
        ".docx": make_docx(TEXT),
        ".odt": make_odt(TEXT),
        ".doc": (SAMPLES / "letter-tcvn3.doc").read_bytes(),
        ".rtf": make_rtf(TEXT),
        ".xlsx": _workbook(),
        ".xls": _old_workbook(),
        ".jsonl": rows.encode(),
        ".warc.gz": _crawl(html),
        ".zip": _archive(),
        ".eml": _message().as_bytes(),
        ".mbox": _mailbox(),
        ".rss": _feed().encode(),
        ".tcvn3.txt": tcvn3(TEXT).encode("latin-1", "replace"),
    }


def mutants(data: bytes, count: int, seed: int) -> Iterator[bytes]:
    """Yield `count` damaged copies, the same for the same seed."""
    dice = random.Random(seed)
    for n in range(count):
        copy = bytearray(data)
        at = dice.randrange(len(copy))
        size = dice.randrange(1, max(2, len(copy) // 8))
        kind = n % 6
        if kind == 0:
            for _ in range(dice.randrange(1, 12)):
                copy[dice.randrange(len(copy))] ^= 1 << dice.randrange(8)
        elif kind == 1:
            del copy[at:]
        elif kind == 2:
            del copy[at : at + size]
        elif kind == 3:
            copy[at:at] = copy[at : at + size]
        elif kind == 4:
            copy[at : at + size] = bytes(min(size, len(copy) - at))
        else:
            copy[at : at + 4] = dice.randbytes(4)
        yield bytes(copy)


def _workbook() -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    for n, line in enumerate(TEXT.splitlines(), 1):
        book.active.append([n, line, n / 1000])
        book.active.cell(n, 3).number_format = '0.0%" đạt"'
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _old_workbook() -> bytes:
    import xlwt

    book = xlwt.Workbook()
    sheet = book.add_sheet("1")
    for n, line in enumerate(TEXT.splitlines()):
        sheet.write(n, 0, n)
        sheet.write(n, 1, line)
        sheet.write(n, 2, n / 1000, xlwt.easyxf(num_format_str='0.0%" đạt"'))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _crawl(html: str) -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    head = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
    for n in range(2):
        body = io.BytesIO(html.encode())
        writer.write_record(
            writer.create_warc_record(
                f"https://example.org/{n}",
                "response",
                payload=body,
                http_headers=head,
                warc_headers_dict={"WARC-Date": "2024-02-07T00:00:00Z"},
            )
        )
    return out.getvalue()


def _archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (
            ("a.txt", TEXT.encode()),
            ("thư/b.html", b"<p>" + TEXT.encode()),
            ("c.gz", gzip.compress(b"x")),
        ):
            archive.writestr(zipfile.ZipInfo(name, (2024, 2, 7, 0, 0, 0)), data)
    return out.getvalue()


def _message() -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Kế hoạch 57/KH-UBND"
    message["From"] = "Văn thư <van.thu@example.org>"
    message["Date"] = "Wed, 07 Feb 2024 08:00:00 +0700"
    message.set_content(TEXT)
    message.add_attachment(TEXT.encode(), maintype="text", subtype="plain", filename="ke-hoach.txt")
    message.set_boundary("ranh-gioi")
    return message


def _mailbox() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        box = mailbox.mbox(f"{folder}/a.mbox")
        for _ in range(2):
            note = mailbox.mboxMessage(_message())
            note.set_from("van.thu@example.org Wed Feb  7 01:00:00 2024")
            box.add(note)
        box.close()
        return Path(f"{folder}/a.mbox").read_bytes()


def _feed() -> str:
    body = "".join(f"<p>{line}</p>" for line in TEXT.splitlines() * 2)
    items = "".join(
        f"<item><title>Tin {n}</title><link>https://example.org/{n}</link>"
        f"<content:encoded><![CDATA[{body}]]></content:encoded></item>"
        for n in range(2)
    )
    names = 'version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    return f'<?xml version="1.0" encoding="utf-8"?><rss {names}><channel><title>Tin</title>{items}</channel></rss>'
