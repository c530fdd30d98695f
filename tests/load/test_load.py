"""One file → RawDocument: normalisation, media types, limits, and errors that say what to do."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from extractor.errors import BrokenError, EmptyError, InputError, TooLargeError, UnreadableError, UnsupportedError
from extractor.load import Limits, read, read_bytes

SMALL = Limits(file_bytes=1000, line_chars=100, text_chars=500)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("một\r\nhai\rba\nbốn", "một\nhai\nba\nbốn"),
        ("một\fhai\x0bba\x85bốn\u2028năm", "một\nhai\nba\nbốn\nnăm"),
        ("\ufeffmột", "một"),
        ("mo\u0323\u0302t", "một"),
        ("Hà\xa0Nội\tlà", "Hà\xa0Nội\tlà"),
        ("  lùi  đầu  dòng \n\n", "  lùi  đầu  dòng \n\n"),
        ("a" * 200 + "\x1b[31mđỏ\x07", "a" * 200 + "[31mđỏ"),
        ("zero\u200bwidth", "zero\u200bwidth"),
        ("ﬁ ½ ①", "ﬁ ½ ①"),
    ],
)
def test_every_visible_character_is_kept_and_nothing_else_rewritten(given: str, expected: str) -> None:
    assert read_bytes(given.encode()).text == expected


def test_the_source_tells_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "văn bản.txt"
    path.write_bytes("Sở Nội vụ\r\n".encode())
    raw = read(path)
    assert raw.source.path == str(path)
    assert raw.source.media_type == "text/plain"
    assert raw.source.size == len("Sở Nội vụ\r\n".encode())
    assert raw.source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert raw.id == hashlib.sha256("Sở Nội vụ\n".encode()).hexdigest()[:32]


def test_a_file_name_that_is_no_utf8_can_be_read_and_printed(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/n\xe9.txt"
    with open(path, "w", encoding="utf-8") as file:
        file.write("Sở")
    source = read(os.fsdecode(path)).source.path
    assert source is not None
    assert source.endswith("/n\ufffd.txt")


@pytest.mark.parametrize(
    ("data", "name", "media_type"),
    [
        (b"<!DOCTYPE html><p>a</p>", None, "text/html"),
        (b"\xef\xbb\xbf \n<!-- x --><HTML><p>a", "a.txt", "text/html"),
        ("<html><p>ấ</p></html>".encode("utf-16"), None, "text/html"),
        (b"plain words, <b>bold</b> at the end", "a.html", "text/html"),
        (b"no tag at all\nsecond line", "a.html", "text/plain"),
        (b"5 < 6 and <b>", None, "text/plain"),
        (b"<p>a</p>", None, "text/html"),
    ],
)
def test_media_type_goes_by_content_then_name(data: bytes, name: str | None, media_type: str) -> None:
    assert read_bytes(data, name).source.media_type == media_type


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (b"", EmptyError, "empty"),
        (b" \r\n\t\n", EmptyError, "no visible text"),
        (b"<html><body><script>x</script></body></html>", EmptyError, "no visible text"),
        (b"%PDF-1.7\n%\xe2\xe3", BrokenError, "PDF"),
        (b"PK\x03\x04rest", UnsupportedError, "several documents"),
        (b"\x89PNG\r\n\x1a\n....", BrokenError, "picture"),
        (b"a b\n" * 300, TooLargeError, "max_file_mb"),
        (b"a" * 101, TooLargeError, "line 1 "),
        (b"short\n" + b"a" * 101, TooLargeError, "line 2 "),
        (b"<p>" + b"a b " * 200, TooLargeError, "max_text_mchars"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, error: type[InputError], words: str) -> None:
    with pytest.raises(error, match=words) as caught:
        read_bytes(data, limits=SMALL)
    assert ";" in str(caught.value), "a next step follows the cause"


def test_a_line_of_twenty_megabytes_is_refused_by_the_limits_as_they_are() -> None:
    with pytest.raises(TooLargeError, match="line 1 has 20 million characters"):
        read_bytes(b"x" * 20_000_000)


def test_paths_that_are_no_readable_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    for name in ("missing.txt", "pipe", ".", "loop"):
        with pytest.raises(UnreadableError):
            read(tmp_path / name)


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "sparse.txt"
    with path.open("wb") as file:
        file.truncate(10**12)
    with pytest.raises(TooLargeError, match="1000000 MB"):
        read(path)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("name", "data", "kind", "step"),
    [
        ("a.msg", OLE + "__substg1.0_0037001F".encode("utf-16-le"), "MSG", "EML"),
        ("a.odp", b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.presentation", "ODP", "PDF"),
        ("IMG_1203.HEIC", b"\0\0\0\x18ftypheic" + bytes(range(1, 200)), "HEIC", "JPG"),
        ("a.rar", b"Rar!\x1a\x07" + bytes(90), "RAR", "ZIP"),
        ("winmail.dat", b"x\x9f>\x22" + bytes(90), "winmail", "Outlook"),
        ("tin.url", b"[InternetShortcut]\r\nURL=https://vidu.vn/\r\n", "link", "the page itself"),
        ("sound.bin", b"RIFF\x10\0\0\0WAVEfmt " + bytes(range(1, 90)), "", ""),
    ],
)
def test_a_file_that_no_reader_takes_is_called_by_its_name_with_the_next_step(
    name: str, data: bytes, kind: str, step: str
) -> None:
    with pytest.raises(InputError) as caught:
        read_bytes(data, name)
    assert kind in str(caught.value)
    assert step in str(caught.value)
