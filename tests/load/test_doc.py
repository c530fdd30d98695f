"""Word files of 1997 to 2003: the samples are texts of our own, saved by LibreOffice in fonts of before Unicode."""

from __future__ import annotations

import random
import struct
from pathlib import Path

import pytest

from extractor.errors import BrokenError, InputError
from extractor.load import read, read_bytes
from extractor.load.word97 import Piece, Run, _pieces, changed, each_property

SAMPLES = Path(__file__).parent / "samples"
TEXT = """1
ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
-------
Số: 15/2004/QĐ-UB
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lào Cai, ngày 5 tháng 3 năm 2004
QUYẾT ĐỊNH
Về việc giao đất ở xã Tả Phìn
Điều 1. Giao cho Sở Nội vụ những việc sau, kể từ ngày ký.
Điều 2. Chánh Văn phòng và Giám đốc Sở Nội vụ thi hành.
1 | Sở Nội vụ | tháng 5
2 | Sở Y tế | tháng 6
3 | Sở Tư pháp | tháng 7"""


@pytest.mark.parametrize("name", ["letter-tcvn3.doc", "letter-vni.doc"])
def test_a_letter_in_a_legacy_font(name: str) -> None:
    raw = read(SAMPLES / name)
    assert raw.text == TEXT
    assert raw.source.media_type == "application/msword"
    assert [b.kind for b in raw.blocks] == ["chrome", *["text"] * 11, *["table"] * 3]


def test_pieces_of_one_and_two_bytes_a_character() -> None:
    pieces = struct.pack("<3I", 0, 4, 6) + b"\0\0" + struct.pack("<I", 0x40000000 | 2 * 600) + b"\0\0"
    pieces += b"\0\0" + struct.pack("<I", 700) + b"\0\0"
    table = b"\1\3\0abc" + b"\2" + struct.pack("<I", len(pieces)) + pieces
    assert list(_pieces(table)) == [Piece(0, 4, 600, 1), Piece(4, 6, 700, 2)]


def test_properties_of_runs() -> None:
    plain = Run(3, 4)
    assert changed(plain, bytes.fromhex("4f4a0500 3c0801"), plain, {}) == Run(5, 4, hidden=True)
    assert changed(Run(3, 4, hidden=True), bytes.fromhex("3c0800"), plain, {}) == plain
    assert changed(Run(7, 7), bytes.fromhex("332a00"), plain, {}) == plain
    assert changed(plain, bytes.fromhex("096a0600b7f0"), plain, {}).symbol == "\uf0b7"
    assert list(each_property(bytes.fromhex("08d60300aabb 3c0801"))) == [(0xD608, b"\xaa\xbb"), (0x083C, b"\1")]


def test_damage_ends_in_a_text_or_a_typed_failure() -> None:
    data = (SAMPLES / "letter-tcvn3.doc").read_bytes()
    rng = random.Random(5)
    ends = {"ok": 0}
    for _ in range(150):
        broken = bytearray(data)
        for _ in range(rng.choice((1, 10, 60))):
            broken[rng.randrange(len(broken))] = rng.randrange(256)
        if rng.random() < 0.3:
            del broken[rng.randrange(512, len(broken)) :]
        try:
            read_bytes(bytes(broken), "a.doc")
            ends["ok"] += 1
        except InputError as error:
            ends[error.code] = ends.get(error.code, 0) + 1
    assert ends["ok"] > 50
    assert set(ends) <= {"ok", "broken", "empty", "protected", "unsupported", "binary"}


def test_what_is_no_word_file() -> None:
    with pytest.raises(BrokenError, match="DOCX"):
        read_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a.doc")
