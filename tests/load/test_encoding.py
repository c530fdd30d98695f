"""Bytes → text: which encoding is believed, and what becomes of bytes that fit none."""

from __future__ import annotations

import unicodedata

import pytest

from extractor.errors import BinaryError, EncodingError
from extractor.load import read_bytes
from extractor.load.encoding import decode

TEXT = "Ủy ban nhân dân tỉnh Quảng Ninh ban hành Quyết định số 12/QĐ-UBND về đường bộ, điều chỉnh ở xã Ẳng Cang."
MARKS_OF_A_LETTER = "\u0302\u0306\u031b"


def windows_1258(text: str) -> bytes:
    """Encode as Windows does: the letter in one byte, its tone in the next."""
    out = b""
    for letter in unicodedata.normalize("NFC", text):
        base, *marks = unicodedata.normalize("NFD", letter)
        kept = "".join(m for m in marks if m in MARKS_OF_A_LETTER)
        tone = "".join(m for m in marks if m not in MARKS_OF_A_LETTER)
        out += (unicodedata.normalize("NFC", base + kept) + tone).encode("cp1258")
    return out


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-32"), "utf-32"),
        (windows_1258(TEXT), "cp1258"),
        (unicodedata.normalize("NFD", TEXT).encode(), "utf-8"),
    ],
)
def test_every_encoding_of_one_text_gives_the_same_text(data: bytes, encoding: str) -> None:
    assert decode(data).encoding == encoding
    assert read_bytes(data).text == TEXT


def test_the_same_text_has_the_same_id_in_every_encoding_and_under_every_name() -> None:
    ids = {read_bytes(TEXT.encode(e), name).id for e, name in (("utf-8", "a.txt"), ("utf-16", "b/c.txt"))}
    assert len(ids) == 1


def test_a_short_name_in_windows_1258_is_read_as_vietnamese() -> None:
    assert read_bytes(windows_1258("Ủy ban")).text == "Ủy ban"


def test_a_declared_encoding_is_believed_where_it_gives_vietnamese() -> None:
    page = b'<html><head><meta charset="windows-1258"></head><body><p>' + windows_1258(TEXT) + b"</p></body></html>"
    assert read_bytes(page, "a.html").text == TEXT


def test_a_wrong_declaration_does_not_override_valid_utf8() -> None:
    page = f'<html><head><meta charset="iso-8859-1"></head><body><p>{TEXT}</p></body></html>'.encode()
    assert read_bytes(page).text == TEXT


def test_a_few_damaged_bytes_become_replacement_characters_and_a_warning() -> None:
    data = TEXT.encode().replace(b"ban h", b"ban\xff h")
    raw = read_bytes(data)
    assert raw.text == TEXT.replace("ban h", "ban\ufffd h")
    assert len(raw.warnings) == 1
    assert raw.warnings[0].startswith("1 place(s) are not valid UTF-8")


def test_a_file_cut_within_a_letter_keeps_the_rest() -> None:
    data = TEXT.encode()[: TEXT.encode().rindex("Ẳ".encode()) + 1]
    assert read_bytes(data).text == TEXT[: TEXT.rindex("Ẳ")] + "\ufffd"


def test_replacement_characters_of_the_file_itself_are_no_damage() -> None:
    assert read_bytes((TEXT + "\ufffd").encode()).warnings == ()


@pytest.mark.parametrize(
    "data",
    [b"\xc3\x28" * 50, b"abc\xff\xfe\xfa\x80\x81", "Chỉ thị số 5".encode() + b"\xc3\x28\xa0\xa1", b"\xff\xfe\xfa"],
)
def test_invalid_utf8_that_is_no_other_encoding_is_refused(data: bytes) -> None:
    with pytest.raises(EncodingError, match="not valid"):
        read_bytes(data)


@pytest.mark.parametrize("data", [bytes(range(256)), b"\x00" * 100, b"\x01\x02\x03abc", b"text" + b"\x00" * 7])
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(BinaryError):
        read_bytes(data)


def test_typographic_quotes_of_windows_do_not_make_a_file_unreadable() -> None:
    assert read_bytes(b"the \x93plan\x94 of 2024").text == "the “plan” of 2024"


def test_other_languages_are_read_where_the_letters_speak_for_them() -> None:
    text = "Привет, как дела? Это просто текст на русском языке, чтобы его прочитали. " * 3
    assert read_bytes(text.encode("cp1251")).text == text


def as_latin(data: bytes) -> str:
    """What a program makes of UTF-8 that it takes for Windows-1252; bytes that it has no character for stay."""
    return "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in data)


@pytest.mark.parametrize("damaged", [as_latin(TEXT.encode()), TEXT.encode().decode("latin-1")])
def test_text_encoded_twice_is_read_as_it_was_meant(damaged: str):
    """Whole, or a part of a text whose rest is sound; a warning says so."""
    assert unicodedata.normalize("NFC", decode(damaged.encode()).text) == TEXT
    half = decode(f"{TEXT}\n{damaged}".encode())
    assert half.text == f"{TEXT}\n{TEXT}"
    assert "encoded twice" in half.warnings[0]


def test_what_only_looks_like_a_second_encoding_stays():
    """A French quotation, a name with a tilde: a few such pairs in sound text."""
    text = f"«Hôtel á» ở Ãlava, «Café é» và {TEXT}"
    found = decode(text.encode())
    assert (found.text, found.warnings) == (text, ())


def test_letters_lost_between_two_encodings_are_marked():
    """Windows-1252 has no character for some bytes: the letter is U+FFFD, those around it are whole."""
    damaged = (TEXT * 2).encode().decode("cp1252", "replace")
    text = decode(damaged.encode()).text
    assert "\ufffd" in text
    assert "Quảng Ninh ban hành" in text


def test_a_wrong_claim_of_windows_1252_does_not_win():
    """It has most letters of Windows-1258: what gives more Vietnamese is right, whatever the page claims."""
    assert decode(windows_1258(TEXT * 4), "windows-1252").encoding == "cp1258"
