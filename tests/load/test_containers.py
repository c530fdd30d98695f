"""Files of several documents: what they yield, what a broken part costs, what is refused."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from making.legacy import windows_1258
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from extractor.errors import BrokenError, EmptyError, InputError, TooLargeError, UnsupportedError
from extractor.load import Item, Limits, opening, read_bytes
from extractor.load import record as fields
from extractor.model import RawDocument

PAGE = (
    "<html><head><title>Sở Y tế làm việc</title></head><body><article><h1>Sở Y tế làm việc</h1>"
    "<p>Sáng 5/3, Giám đốc Sở Y tế làm việc với huyện về tiến độ tiêm chủng mở rộng.</p></article></body></html>"
)


def flat(items: Iterable[Item]) -> Iterator[tuple[str, RawDocument | InputError]]:
    for item in items:
        try:
            loaded = item.load()
        except InputError as error:
            yield item.path, error
            continue
        if isinstance(loaded, RawDocument):
            yield item.path, loaded
        else:
            yield from flat(loaded)


DEFAULT = Limits()


def parts(path: Path, limits: Limits = DEFAULT) -> dict[str, RawDocument | InputError]:
    """Return what the container at `path` holds, by the name within it, read in all its chunks."""
    with opening(path, limits) as container:
        assert container is not None, "no container"
        found = [pair for chunk in container.chunks() for pair in flat(container.items(chunk))]
    names = [name for name, _ in found]
    assert len(set(names)) == len(names), "every document has a name of its own"
    return {name.removeprefix(str(path)): value for name, value in found}


def texts(found: dict[str, RawDocument | InputError]) -> dict[str, str]:
    return {name: v.text.strip() if isinstance(v, RawDocument) else v.code for name, v in found.items()}


def document(found: dict[str, RawDocument | InputError], name: str) -> RawDocument:
    value = found[name]
    assert isinstance(value, RawDocument)
    return value


# ------------------------------------------------------------------ ZIP


def archive(path: Path, members: dict[str, bytes | str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return path


def inner(members: dict[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return out.getvalue()


def test_members_of_an_archive_are_documents_and_each_fails_for_itself(tmp_path: Path) -> None:
    members: dict[str, bytes | str] = {
        "công văn/a.txt": "Sở Nội vụ",
        "b.html": PAGE,
        "bomb.txt": b"\0" * 5_000_000,
        "../evil.txt": "x",
        "/etc/evil.txt": "x",
        "C:\\evil.txt": "x",
        "empty.txt": "",
        ".hidden/a.txt": "x",
        "__MACOSX/a.txt": "x",
        "inner.zip": inner({"a.txt": "x"}),
    }
    found = parts(archive(tmp_path / "a.zip", members))
    assert texts(found) == {
        "!/công văn/a.txt": "Sở Nội vụ",
        "!/b.html": document(found, "!/b.html").text,
        "!/bomb.txt": "too_large",
        "!/../evil.txt": "unsupported",
        "!//etc/evil.txt": "unsupported",
        "!/C:\\evil.txt": "unsupported",
        "!/empty.txt": "empty",
        "!/inner.zip!/a.txt": "x",
    }
    assert document(found, "!/b.html").source.media_type == "text/html"
    assert document(found, "!/b.html").source.path == str(tmp_path / "a.zip!/b.html")


def test_names_that_occur_twice_and_links(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        packed.writestr("a.txt", "một")
        with pytest.warns(UserWarning, match="Duplicate"):
            packed.writestr("a.txt", "hai")
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        packed.writestr(link, "/etc/passwd")
    assert texts(parts(tmp_path / "a.zip")) == {"!/a.txt": "một", "!/a.txt (2)": "hai", "!/link.txt": "unsupported"}


def test_a_damaged_member_costs_only_itself(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {"a.txt": "Sở Nội vụ " * 50, "b.txt": "Sở Y tế"})
    data = bytearray(path.read_bytes())
    data[45:50] = b"XXXXX"
    path.write_bytes(data)
    assert texts(parts(path)) == {"!/a.txt": "broken", "!/b.txt": "Sở Y tế"}


def test_archives_that_are_refused_as_a_whole(tmp_path: Path) -> None:
    many = archive(tmp_path / "many.zip", {f"{n}.txt": "x" for n in range(2001)})
    with pytest.raises(TooLargeError, match="2001 members"):
        parts(many)
    data = bytearray(inner({"a.txt": "x" * 100, "b.txt": "y" * 100}))
    second = data.rindex(b"PK\x01\x02")
    data[second + 42 : second + 46] = (10).to_bytes(4, "little")
    (tmp_path / "overlap.zip").write_bytes(data)
    with pytest.raises(InputError, match="overlap|cannot be read"):
        parts(tmp_path / "overlap.zip")
    with pytest.raises(EmptyError):
        parts(archive(tmp_path / "none.zip", {".hidden": "x"}))


def test_archives_in_archives_are_read_until_they_are_too_deep(tmp_path: Path) -> None:
    data = inner({"sâu.txt": "Sở Y tế"})
    for _ in range(3):
        data = inner({"cạn.txt": "Sở Nội vụ", "trong.zip": data})
    found = texts(parts(archive(tmp_path / "a.zip", {"trong.zip": data})))
    below = "!/trong.zip"
    assert found == {
        f"{below}!/cạn.txt": "Sở Nội vụ",
        f"{below * 2}!/cạn.txt": "Sở Nội vụ",
        f"{below * 3}!/cạn.txt": "Sở Nội vụ",
        f"{below * 4}": "unsupported",
    }


def test_archives_in_an_archive_may_give_together_what_one_may_alone(tmp_path: Path) -> None:
    hundred = inner({f"{n}.txt": "Sở Y tế" for n in range(100)})
    path = archive(tmp_path / "a.zip", {"b.zip": inner({f"{n}.zip": hundred for n in range(30)}), "c.txt": "Sở Nội vụ"})
    found = texts(parts(path))
    assert 1900 < list(found.values()).count("Sở Y tế") <= 2000
    assert {value for value in found.values() if not value.startswith("Sở")} == {"too_large"}
    assert len(found) < 2005, "the rest of the archive is not asked for in vain"
    assert found["!/c.txt"] == "Sở Nội vụ"
    big = archive(tmp_path / "b.zip", {"b.zip": inner({f"{n}.txt": "Sở Y tế " * 5000 for n in range(9)})})
    sizes = texts(parts(big, Limits(container_bytes=700_000)))
    assert list(sizes.values())[-1] == "too_large"
    assert 2 <= len(sizes) <= 8


def test_a_mailbox_of_archives_in_an_archive(tmp_path: Path) -> None:
    message = mail()
    zipped = inner({"c.txt": "Sở Y tế", "d.eml": mail(e="Sở Tư pháp".encode()).as_bytes()})
    message.add_attachment(zipped, maintype="application", subtype="zip", filename="c.zip")
    found = texts(parts(archive(tmp_path / "a.zip", {"thư/1.eml": message.as_bytes()})))
    assert list(found) == [
        "!/thư/1.eml!/text",
        "!/thư/1.eml!/c.zip!/c.txt",
        "!/thư/1.eml!/c.zip!/d.eml!/text",
        "!/thư/1.eml!/c.zip!/d.eml!/e.txt",
    ]


def test_an_archive_is_not_one_document() -> None:
    with pytest.raises(UnsupportedError, match="several documents"):
        read_bytes(inner({"a.txt": "x"}))


# ------------------------------------------------------------------ mail


def mail(**attachments: bytes) -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Re: Fwd: Báo cáo quý I"
    message["From"] = "Lò Văn Mới <moi@vidu.vn>"
    message["Date"] = "Thu, 14 Mar 2024 01:30:00 +0000"
    message["Message-ID"] = "<1@vidu.vn>"
    message.set_content("Kính gửi Sở Y tế.")
    message.add_alternative("<p>Kính gửi <b>Sở Y tế</b>.</p><img src='cid:logo'>", subtype="html")
    for name, data in attachments.items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=f"{name}.txt")
    return message


def test_a_mail_is_its_text_and_its_attachments(tmp_path: Path) -> None:
    message = mail(báo_cáo="Sở Nội vụ báo cáo".encode(), hỏng=bytes(range(256)))
    message.add_attachment(inner({"c.txt": "Trong tệp nén"}), maintype="application", subtype="zip", filename="c.zip")
    (tmp_path / "m.eml").write_bytes(message.as_bytes())
    found = parts(tmp_path / "m.eml")
    assert texts(found) == {
        "!/text": "Kính gửi Sở Y tế.",
        "!/báo_cáo.txt": "Sở Nội vụ báo cáo",
        "!/hỏng.txt": "binary",
        "!/c.zip!/c.txt": "Trong tệp nén",
    }
    hints = document(found, "!/text").hints
    assert (hints.title, hints.published, hints.authors) == ("Báo cáo quý I", "2024-03-14T08:30+07:00", ("Lò Văn Mới",))


def test_a_mailbox_is_many_mails(tmp_path: Path) -> None:
    message = mail(a=b"mot")
    message.get_body(("plain",)).set_content("Dòng đầu\n\nFrom đây là chữ\n")  # type: ignore[union-attr]
    one = b"From moi@vidu.vn Thu Mar 14 08:30:00 2024\n" + mail(a=b"mot").as_bytes() + b"\n"
    (tmp_path / "box.mbox").write_bytes(one * 150)
    found = parts(tmp_path / "box.mbox")
    assert len(found) == 300
    assert list(found)[:3] == ["#1", "#1!/a.txt", "#2"]
    assert texts(found)["#150!/a.txt"] == "mot"


def test_a_saved_page_is_the_page(tmp_path: Path) -> None:
    head = b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://vidu.vn/a.html\r\nMIME-Version: 1.0\r\n"
    body = (
        b'Content-Type: multipart/related; type="text/html"; boundary="X"\r\n\r\n--X\r\nContent-Type: text/html\r\n\r\n'
        + PAGE.encode()
        + b"\r\n--X\r\nContent-Type: image/png\r\nContent-Location: https://vidu.vn/a.png\r\n\r\nPNG\r\n--X--\r\n"
    )
    (tmp_path / "a.mhtml").write_bytes(head + body)
    found = parts(tmp_path / "a.mhtml")
    assert list(found) == ["!/text"]
    assert document(found, "!/text").source.url == "https://vidu.vn/a.html"


def test_a_page_that_word_saved_in_one_file_is_the_page_whatever_it_is_called(tmp_path: Path) -> None:
    head = (
        b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="X"\n\nThis is a Single File Web Page.\n\n--X\n'
    )
    body = b"Content-Location: file:///C:/a.htm\nContent-Type: text/html\n\n" + PAGE.encode() + b"\n--X--\n"
    (tmp_path / "a.doc").write_bytes(head + body)
    assert list(parts(tmp_path / "a.doc")) == ["!/text"]


def test_what_a_saved_page_has_beside_it_is_no_document(tmp_path: Path) -> None:
    members: dict[str, bytes | str] = {"a/tin.htm": PAGE, "a/tin_files/quang-cao.html": PAGE, "b_files/c.html": PAGE}
    assert list(parts(archive(tmp_path / "a.zip", members))) == ["!/a/tin.htm", "!/b_files/c.html"]


# ------------------------------------------------------------------ JSON


def lines(path: Path, *records: Any) -> Path:
    path.write_text("\n".join(r if isinstance(r, str) else json.dumps(r, ensure_ascii=False) for r in records), "utf-8")
    return path


def test_records_of_a_scraper(tmp_path: Path) -> None:
    full = {
        "Title": "Tin mới", "content": "Sáng 5/3, Sở Y tế họp.\nDòng hai.", "URL": "https://vidu.vn/1.html",
        "publishedAt": "14/03/2024 08:30", "author": {"name": "Thu Hà"}, "source": "Báo Ví Dụ", "sapo": "Lời dẫn",
    }  # fmt: skip
    found = parts(
        lines(
            tmp_path / "a.jsonl",
            full,
            {"_source": {"tieu_de": "Hai", "noi_dung": ["Đoạn một", "Đoạn hai"], "ngay_dang": 1710379800}},
            {"html": PAGE, "link": "https://vidu.vn/3.html", "site": "https://vidu.vn"},
            {"title": "Bốn", "body": "<p>Thân &amp; bài</p><p>Hết</p>"},
            {"id": 5},
            "[1, 2]",
            "{hỏng",
            "",
            {"title": "Chín", "text": "Chín\nThân bài"},
            {"page_content": "Thân bài mười", "metadata": {"title": "Mười"}},
        )
    )
    assert texts(found) == {
        "#1": "Tin mới\nLời dẫn\nSáng 5/3, Sở Y tế họp.\nDòng hai.",
        "#2": "Hai\nĐoạn một\nĐoạn hai",
        "#3": document(found, "#3").text,
        "#4": "Bốn\nThân & bài\nHết",
        "#5": "empty",
        "#6": "broken",
        "#7": "broken",
        "#9": "Chín\nThân bài",
        "#10": "Mười\nThân bài mười",
    }
    first = document(found, "#1")
    assert first.source.url == "https://vidu.vn/1.html"
    assert first.hints.published == "2024-03-14T08:30+07:00"
    assert (first.hints.authors, first.hints.publisher) == (("Thu Hà",), "Báo Ví Dụ")
    assert first.blocks[0].kind == "title"
    assert document(found, "#2").hints.published == "2024-03-14T08:30+07:00"
    assert document(found, "#3").text.startswith("Sở Y tế làm việc\nSáng 5/3")
    assert document(found, "#3").hints.publisher is None


@pytest.mark.parametrize(
    "text",
    [
        '[{"title": "A", "text": "Một"}, {"title": "B", "text": "Hai"}]',
        '{"articles": [\n {"title": "A", "text": "Một"},\n {"title": "B", "text": "Hai"}\n]}',
        '\ufeff[\n{"title": "A", "text": "Một"},\n{"title": "B", "text": "Hai"}\n]',
    ],
)
def test_an_array_of_records(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.json").write_text(text, "utf-8")
    assert texts(parts(tmp_path / "a.json")) == {"#1": "A\nMột", "#2": "B\nHai"}


def test_records_inside_what_a_site_answers_and_lines_with_commas(tmp_path: Path) -> None:
    one, two = ({"title": f"Tin {n}", "content": f"Sở Y tế họp lần {n}."} for n in (1, 2))
    (tmp_path / "a.json").write_text(json.dumps({"status": 200, "data": {"total": 2, "items": [one, two]}}), "utf-8")
    assert list(parts(tmp_path / "a.json")) == ["#1", "#2"]
    (tmp_path / "b.jsonl").write_text(f"{json.dumps(one)},\n{json.dumps(two)},\n", "utf-8")
    assert list(texts(parts(tmp_path / "b.jsonl")).values()) == [f"Tin {n}\nSở Y tế họp lần {n}." for n in (1, 2)]


def test_a_long_file_of_records_is_cut_into_chunks_at_lines(tmp_path: Path) -> None:
    records = [{"title": f"Tin {n}", "text": f"Thân bài {n}"} for n in range(1, 501)]
    path = lines(tmp_path / "a.jsonl", *records)
    packed = tmp_path / "b.jsonl.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    for file in (path, packed):
        with opening(file) as container:
            assert container is not None
            assert len(list(container.chunks())) > 5
        found = texts(parts(file))
        assert found == {f"#{n}": f"Tin {n}\nThân bài {n}" for n in range(1, 501)}


def test_a_packed_file_that_is_cut_off_says_so(tmp_path: Path) -> None:
    data = gzip.compress(json.dumps({"title": "A", "text": "Một"}).encode() + b"\n" + bytes(range(32, 127)) * 900)
    (tmp_path / "a.jsonl.gz").write_bytes(data[: len(data) // 2])
    assert list(texts(parts(tmp_path / "a.jsonl.gz")).values())[-1] == "broken"


def test_a_line_over_the_limit_costs_only_itself(tmp_path: Path) -> None:
    path = lines(tmp_path / "a.jsonl", {"text": "một"}, {"text": "x" * 5000}, {"text": "ba"})
    assert texts(parts(path, Limits(file_bytes=2000))) == {"#1": "một", "#2": "too_large", "#3": "ba"}


# ------------------------------------------------------------------ WARC

ANSWERS = [
    ("text/html; charset=utf-8", PAGE.encode(), "200 OK", {}),
    ("image/png", b"png", "200 OK", {}),
    ("text/html", b"<p>gone</p>", "404 Not Found", {}),
    ("text/html", gzip.compress(PAGE.encode()), "200 OK", {"Content-Encoding": "gzip"}),
    ("text/html", b"8\r\n<p>mot</\r\n2\r\np>\r\n0\r\n\r\n", "200 OK", {"Transfer-Encoding": "chunked"}),
    ("text/html; charset=windows-1258", windows_1258("<p>Cộng hòa xã hội</p>"), "200 OK", {}),
    ("text/plain", "Sở Nội vụ ".encode() * 400, "200 OK", {}),
]


def crawl(packed: bool) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "test"}))
    for n, (kind, body, status, more) in enumerate(ANSWERS):
        head = StatusAndHeaders(status, [("Content-Type", kind), *more.items()], protocol="HTTP/1.1")
        url = f"https://vidu.vn/{n}.html"
        writer.write_record(writer.create_warc_record(url, "response", payload=io.BytesIO(body), http_headers=head))
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.warc", crawl(False)), ("a.warc.gz", crawl(True)), ("whole.warc.gz", gzip.compress(crawl(False)))],
)
def test_pages_of_a_crawl(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    found = [v for v in parts(tmp_path / name).values() if isinstance(v, RawDocument)]
    assert [v.source.url for v in found] == [f"https://vidu.vn/{n}.html" for n in (0, 3, 4, 5, 6)]
    assert found[0].text == found[1].text
    assert [v.text for v in found[2:4]] == ["mot", "Cộng hòa xã hội"]
    assert not any(v.warnings for v in found)


@pytest.mark.parametrize(("packed", "less"), [(True, 20), (False, 100), (True, 120)])
def test_a_crawl_that_is_cut_off_says_so(tmp_path: Path, packed: bool, less: int) -> None:
    (tmp_path / "a.warc").write_bytes(crawl(packed)[:-less])
    found = list(parts(tmp_path / "a.warc").values())
    last = found[-1]
    assert isinstance(last, InputError) or "cut off" in last.warnings[0]
    assert sum(isinstance(v, RawDocument) for v in found) >= 4


def test_a_record_that_inflates_without_end_costs_only_itself(tmp_path: Path) -> None:
    bomb = [("text/html", gzip.compress(b" " * 3_000_000), "200 OK", {"Content-Encoding": "gzip"})]
    before = ANSWERS[:]
    try:
        ANSWERS[1:1] = bomb
        (tmp_path / "a.warc.gz").write_bytes(crawl(True))
    finally:
        ANSWERS[:] = before
    found = list(texts(parts(tmp_path / "a.warc.gz", Limits(file_bytes=1_000_000))).values())
    assert found[1] == "too_large"
    assert len(found) == 6


# ------------------------------------------------------------------ feeds

ITEM = "<item><title>{}</title><link>https://vidu.vn/{}</link><pubDate>Thu, 14 Mar 2024 01:30:00 GMT</pubDate>{}</item>"
RSS = (
    '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Báo Ví Dụ</title>{}</channel></rss>'
)
FULL = "<p>Sở Y tế báo cáo kết quả.</p>" * 40


def test_items_with_a_full_text_are_documents(tmp_path: Path) -> None:
    first = ITEM.format(
        "Một", 1, f"<dc:creator>Thu Hà</dc:creator><content:encoded><![CDATA[{FULL}]]></content:encoded>"
    )
    second = ITEM.format("Hai", 2, "<description>Ngắn thôi &nbsp; &hellip;</description>")
    (tmp_path / "a.rss").write_text(RSS.format(first + second), "utf-8")
    found = parts(tmp_path / "a.rss")
    assert list(found) == ["#1"]
    one = document(found, "#1")
    assert one.text.startswith("Một\nSở Y tế báo cáo")
    assert one.source.url == "https://vidu.vn/1"
    hints = one.hints
    assert (hints.title, hints.published, hints.authors) == ("Một", "2024-03-14T08:30+07:00", ("Thu Hà",))
    assert hints.publisher == "Báo Ví Dụ"


def test_atom_with_xhtml(tmp_path: Path) -> None:
    entry = (
        '<entry><title>Một</title><link href="https://vidu.vn/1"/><updated>2024-03-14T01:30:00Z</updated>'
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{FULL}</div></content></entry>'
    )
    (tmp_path / "a.xml").write_text(
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>B</title>{entry}</feed>', "utf-8"
    )
    one = document(parts(tmp_path / "a.xml"), "#1")
    assert (one.source.url, one.hints.published) == ("https://vidu.vn/1", "2024-03-14T08:30+07:00")
    assert one.text.count("Sở Y tế") == 40


def test_a_feed_of_first_lines_and_one_with_entities(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(RSS.format(ITEM.format("Một", 1, "<description>Ngắn</description>")), "utf-8")
    with pytest.raises(EmptyError, match="first lines"):
        parts(tmp_path / "a.rss")
    laughs = '<!DOCTYPE rss [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;">]>' + RSS.format(
        ITEM.format("&b;", 1, f"<description>{FULL.replace('<', '&lt;')}</description>")
    ).removeprefix('<?xml version="1.0"?>')
    (tmp_path / "b.rss").write_text(laughs, "utf-8")
    assert "xxxx" not in document(parts(tmp_path / "b.rss"), "#1").text


# ------------------------------------------------------------------ one document, packed


def test_a_packed_document_is_unpacked(tmp_path: Path) -> None:
    assert read_bytes(gzip.compress(PAGE.encode()), "a.html.gz").source.media_type == "text/html"
    cut = read_bytes(gzip.compress("Sở Nội vụ báo cáo ".encode() * 500, 0)[:5000], "a.txt.gz")
    assert "cut off" in cut.warnings[0]
    with pytest.raises(TooLargeError, match="bomb"):
        read_bytes(gzip.compress(b"a" * 50_000_000), "a.txt.gz")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "Kính gửi: Sở Y tế\nSố: 5/CV\nNgày: 5/3/2024\n\nNội dung"),
        ("a.txt", "{Ghi chú} Sở Y tế\n{Hai}"),
        ("a.txt", "From Sở Y tế 2024\nKính gửi: x"),
        ("a.txt", "[Chú thích] một dòng"),
        ("a.md", "Subject: họp giao ban\nDate: 5/3\n\nNội dung"),
    ],
)
def test_plain_text_is_no_container(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    with opening(tmp_path / name) as container:
        assert container is None


def test_fields_of_records_can_be_named_where_the_guess_is_wrong() -> None:
    """A path leads through objects; a part that is not named, or leads nowhere, is guessed as before."""
    record = {"content": "Thanh công cụ", "tieu_de": "Mưa to", "data": {"vb": "Sở Nội vụ báo cáo ngày 5/6/2024."}}
    plain = fields.mapped(record, ())
    assert plain is record
    named = fields.mapped(record, (("body", "data.vb"), ("title", "khong.co")))
    assert fields.body_of(named) == "Sở Nội vụ báo cáo ngày 5/6/2024."
    assert fields.line_in(named, "title") == "Mưa to"


def torn_archive(compression: int, streamed: bool) -> bytes:
    """Three members, written whole or to a pipe (sizes behind the bytes), cut in the middle of the third."""

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return not streamed

        def seek(self, *_: Any) -> int:
            if streamed:
                raise OSError("a pipe")
            return super().seek(*_)

    target = Pipe()
    with zipfile.ZipFile(target, "w", compression) as archive:
        for n in range(3):
            archive.writestr(f"công văn {n}.txt", f"Sở Nội vụ báo cáo lần {n}.\n" * 40)
    data = target.getvalue()
    third = [m for m in range(len(data)) if data[m : m + 4] == b"PK\x03\x04"][2]
    return data[: third + 60]


@pytest.mark.parametrize(
    ("compression", "streamed"),
    [(zipfile.ZIP_DEFLATED, False), (zipfile.ZIP_DEFLATED, True), (zipfile.ZIP_STORED, False)],
)
def test_of_an_archive_that_was_cut_off_the_whole_members_are_read(
    tmp_path: Path, compression: int, streamed: bool
) -> None:
    """What is torn, and what is missing behind it, is said."""
    path = tmp_path / "a.zip"
    path.write_bytes(torn_archive(compression, streamed))
    texts, faults = [], []
    with opening(str(path), Limits()) as container:
        assert container is not None
        for item in container.items(next(iter(container.chunks()))):
            try:
                raw = item.load()
                assert isinstance(raw, RawDocument)
                texts.append(raw.text.splitlines()[0])
            except InputError as error:
                faults.append((item.path.rsplit("!/", 1)[1], error.code))
    assert texts == ["Sở Nội vụ báo cáo lần 0.", "Sở Nội vụ báo cáo lần 1."]
    assert faults == [("công văn 2.txt", "broken"), ("…", "broken")]


def test_a_file_that_only_begins_as_an_archive_is_damaged_and_its_bytes_are_no_name(tmp_path: Path) -> None:
    path = tmp_path / "hong.docx"
    path.write_bytes(b"PK\x03\x04" + bytes((i * 37 + 11) % 251 for i in range(3000)))
    with opening(str(path)) as opened:
        assert opened
        with pytest.raises(BrokenError, match="damaged"):
            list(opened.items())
