"""Unicode → the encodings of before: what the readers must undo. Letter by letter, not from the readers' tables."""

from __future__ import annotations

import unicodedata

TONES = "\u0300\u0301\u0309\u0303\u0323"
"""Huyền, sắc, hỏi, ngã, nặng."""
VNI_TONES = dict(zip(TONES, "øùûõï"))
VNI_CIRCUMFLEX = dict(zip(("", *TONES), "âàáåãä"))
VNI_BREVE = dict(zip(("", *TONES), "êèéúüë"))
VNI_LETTERS = {"ơ": "ô", "ư": "ö", "đ": "ñ"}
VNI_WHOLE = {"ì": "ì", "í": "í", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î"}
TCVN3_LETTERS = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ", 0xB5: "àảãáạ", 0xBB: "ằẳẵắ", 0xC6: "ặầẩẫấậè", 0xCE: "ẻẽéẹềểễếệìỉ", 0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù", 0xF1: "ủũúụừửữứựỳỷỹýỵ",
}  # fmt: skip
TCVN3 = {letter: chr(start + i) for start, letters in TCVN3_LETTERS.items() for i, letter in enumerate(letters)}


def vni(text: str) -> str:
    """Return `text` as a Latin reader shows it when it was typed in a VNI font."""
    return "".join(map(_vni, unicodedata.normalize("NFC", text)))


def _vni(letter: str) -> str:
    if letter.isascii():
        return letter
    small = letter.lower()
    shown = VNI_WHOLE.get(small) or VNI_LETTERS.get(small) or _composite(small)
    return shown.upper() if letter != small else shown


def _composite(letter: str) -> str:
    base, *marks = unicodedata.normalize("NFD", letter)
    tone = next((mark for mark in marks if mark in TONES), "")
    if "\u0302" in marks:
        return base + VNI_CIRCUMFLEX[tone]
    if "\u0306" in marks:
        return base + VNI_BREVE[tone]
    if "\u031b" in marks:
        return {"o": "ô", "u": "ö"}[base] + VNI_TONES[tone]
    return base + VNI_TONES[tone] if tone and base in "aeiouy" else letter


def tcvn3(text: str) -> str:
    """Return `text` as a Latin reader shows it in a .VnTime font: capitals with tones are small letters."""
    plain = unicodedata.normalize("NFC", text).replace("Ð", "Đ")
    return "".join(TCVN3.get(letter) or TCVN3.get(letter.lower(), letter) for letter in plain)


def windows_1258(text: str) -> bytes:
    """Return `text` in Windows-1258, where tones are characters of their own and Eth, Đ's double, is not."""
    return "".join(map(_parted, unicodedata.normalize("NFC", text).replace("Ð", "Đ"))).encode("cp1258", "replace")


def _parted(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    tones = "".join(mark for mark in parts if mark in TONES)
    return unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in TONES)) + tones
