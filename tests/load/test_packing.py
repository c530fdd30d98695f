"""How pages of a crawl are packed, and how members of an archive are named: what is undone, what is refused."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import brotli
import pytest
from making.legacy import tcvn3, vni, windows_1258

from extractor.errors import InputError
from extractor.load import Limits, opening
from extractor.model import RawDocument

PAGE = (
    "<html><body><h1>Sở Y tế làm việc</h1><p>Sáng 5/3, Giám đốc Sở Y tế làm việc với huyện.</p></body></html>"
).encode()
TEXT = "Sở Y tế làm việc\nSáng 5/3, Giám đốc Sở Y tế làm việc với huyện."
OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"


def record(kind: str, number: int, http: str, body: bytes) -> bytes:
    payload = http.encode() + b"\r\n" + body
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: http://vidu.vn/{number}\r\n"
        "WARC-Date: 2024-08-12T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{number:032}>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(payload)}\r\n\r\n"
    )
    return head.encode() + payload + b"\r\n\r\n"


def read(path: Path, data: bytes, limits: Limits | None = None) -> list[tuple[str, tuple[str, ...]]]:
    """Return the text or the error's code of each document of the container `data`, with its warnings."""
    path.write_bytes(data)
    found: list[tuple[str, tuple[str, ...]]] = []
    with opening(path, limits or Limits()) as container:
        assert container is not None
        for item in container.items():
            try:
                loaded = item.load()
            except InputError as error:
                found.append((error.code, ()))
                continue
            assert isinstance(loaded, RawDocument)
            found.append((loaded.text, loaded.warnings))
    return found


def test_pages_packed_with_brotli_are_read(tmp_path: Path) -> None:
    """Also in chunks; a cut one gives what came, with a warning."""
    packed = brotli.compress(PAGE)
    chunk = b"%x\r\n%s\r\n0\r\n\r\n" % (len(packed), packed)
    data = (
        record("response", 1, f"{OK}Content-Encoding: br\r\n", packed)
        + record("response", 2, f"{OK}Content-Encoding: br\r\nTransfer-Encoding: chunked\r\n", chunk)
        + record("response", 3, f"{OK}Content-Encoding: br\r\n", packed[:-12])
    )
    found = read(tmp_path / "a.warc", data)
    assert found[:2] == [(TEXT, ()), (TEXT, ())]
    assert len(found[2][1]) == 1
    assert TEXT.startswith(found[2][0][:16])


def test_a_page_that_brotli_inflates_without_end_costs_only_itself(tmp_path: Path) -> None:
    bomb = brotli.compress(b"<p>" + b"a" * 50_000_000)
    assert len(bomb) < 1000
    data = record("response", 1, f"{OK}Content-Encoding: br\r\n", bomb) + record("response", 2, OK, PAGE)
    found = read(tmp_path / "a.warc", data, Limits(file_bytes=1_000_000))
    assert [text for text, _ in found] == ["too_large", TEXT]


def test_a_page_packed_as_nothing_here_unpacks_is_refused(tmp_path: Path) -> None:
    """Its bytes would be read as text."""
    data = record("response", 1, f"{OK}Content-Encoding: zstd\r\n", b"\x28\xb5\x2f\xfd" + b"x" * 40)
    assert read(tmp_path / "a.warc", data) == [("unsupported", ())]


def test_a_revisit_holds_no_page_and_the_same_address_may_come_twice(tmp_path: Path) -> None:
    later = PAGE.replace(b"5/3", b"6/3")
    data = record("response", 1, OK, PAGE) + record("revisit", 1, OK, b"") + record("response", 1, OK, later)
    assert [text for text, _ in read(tmp_path / "a.warc", data)] == [TEXT, TEXT.replace("5/3", "6/3")]


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("Kế hoạch số 57.txt".encode(), "Kế hoạch số 57.txt"),
        (windows_1258("Quyết định bổ nhiệm cán bộ.txt"), "Quyết định bổ nhiệm cán bộ.txt"),
        (tcvn3("báo cáo tổng kết.txt").encode("latin-1"), "báo cáo tổng kết.txt"),
        (vni("Báo cáo tổng kết.txt").encode("cp1252"), "Báo cáo tổng kết.txt"),
        ("rapport café.txt".encode("cp437"), "rapport café.txt"),
        (b"phu luc 2.txt", "phu luc 2.txt"),
    ],
)
def test_names_of_members_in_the_encodings_of_vietnam(tmp_path: Path, raw: bytes, name: str) -> None:
    """An archive that does not say UTF-8 may mean it, or what Windows wrote in Vietnam."""
    data = "Ông Lò Văn Mẫu kiểm tra.".encode()
    sizes = (zlib.crc32(data), len(data), len(data), len(raw))
    local = struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, 0, 0, 0, *sizes, 0) + raw + data
    listed = struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 0, 0, 0, *sizes, 0, 0, 0, 0, 0, 0) + raw
    path = tmp_path / "a.zip"
    path.write_bytes(local + listed + struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 1, 1, len(listed), len(local), 0))
    with opening(path) as container:
        assert container is not None
        assert [item.path for item in container.items()] == [f"{path}!/{name}"]
