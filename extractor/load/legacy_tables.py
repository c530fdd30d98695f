"""The code charts of the encodings that Vietnamese was typed in before Unicode, as characters that Latin readers show.

TCVN 5712:1993 (fonts .VnTime, "ABC"), VNI for Windows (fonts VNI-Times), VISCII 1.1 (RFC 1456), VPS. Each was a font's
encoding: a program that does not know it shows byte 0xB5 as "µ", and so every table here reads what Windows-1252 shows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import product

from ..text import nfc

_TCVN3 = "ĂÂÊÔƠƯĐăâêôơưđẰ     àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
"""From 0xA1 on. Blank: the five combining marks of the standard, which fonts left as °, ±, ², ³ and ´."""
_VISCII = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđự"
    "òóôõỏọụùúũủýợỮ"
)
"""From 0x80 on, and some control characters below."""
_VISCII_LOW = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}
_VPS = (
    "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ  ỀỂỄỐỒỔỖýỷỵỚỜỞ ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕựầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ àáâã"
    "ảạă èéêẽìí ĩẴĐòóôõ Ơụùúủ ỶẼỳ"
)
_VPS_LOW = {
    0x02: "Ạ", 0x03: "Ậ", 0x04: "Ặ", 0x05: "Ẹ", 0x06: "Ệ", 0x10: "Ị", 0x11: "Ọ", 0x12: "Ộ", 0x13: "Ợ", 0x14: "Ụ",
    0x15: "Ự", 0x19: "Ỵ", 0x1C: "Ẫ", 0x1D: "Ữ",
}  # fmt: skip
_VNI_SINGLE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "í": "í", "ì": "ì"}
_VNI_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_CIRCUMFLEX = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_BREVE = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """One encoding: what a Latin reader shows → Unicode. Matched longest first; what it lacks stays as it is."""

    name: str
    pairs: Mapping[str, str] = field(repr=False)
    pattern: re.Pattern[str] = field(repr=False)

    def convert(self, text: str) -> str:
        """Return `text` in Unicode. Length may change."""
        return self.pattern.sub(lambda m: self.pairs[m[0]], text)


def _table(name: str, pairs: Mapping[str, str]) -> Table:
    changing = {legacy: letter for legacy, letter in pairs.items() if legacy != letter}
    longest = sorted(changing, key=len, reverse=True)
    if all(len(sequence) == 1 for sequence in longest):
        return Table(name, changing, re.compile(f"[{re.escape(''.join(longest))}]"))
    return Table(name, changing, re.compile("|".join(map(re.escape, longest))))


def _bytewise(name: str, start: int, chart: str, low: Mapping[int, str]) -> Table:
    """Build a table of one byte a letter, which may be shown as Latin-1 or as Windows-1252 does."""
    assert start + len(chart) == 0x100, f"the chart of {name} ends at {start + len(chart) - 1:#x}"
    letters = {code: letter for code, letter in enumerate(chart, start) if letter != " "} | dict(low)
    pairs = {chr(code): letter for code, letter in letters.items()}
    for code, letter in letters.items():
        shown = bytes([code]).decode("cp1252", "replace")
        if shown != "\ufffd":
            pairs[shown] = letter
    return _table(name, pairs)


def _vni() -> Table:
    pairs = dict(_VNI_SINGLE) | {letter.upper(): good.upper() for letter, good in _VNI_SINGLE.items()}
    bases = {"a": "a", "e": "e", "i": "i", "o": "o", "u": "u", "y": "y", "ô": "ơ", "ö": "ư"}
    bases |= {letter.upper(): good.upper() for letter, good in bases.items()}
    marks = [("aeo", "\u0302", _CIRCUMFLEX), ("a", "\u0306", _BREVE), ("aeiouyôö", "", _VNI_TONES)]
    for letters, shape, tones in marks:
        for letter, (mark, tone) in product(letters + letters.upper(), tones.items()):
            good = nfc(bases[letter] + shape + tone)
            pairs[letter + mark] = pairs[letter + mark.upper()] = good
    return _table("VNI", pairs)


TCVN3 = _bytewise("TCVN3", 0xA1, _TCVN3, {})
VISCII = _bytewise("VISCII", 0x80, _VISCII, _VISCII_LOW)
VPS = _bytewise("VPS", 0x80, _VPS, _VPS_LOW)
VNI = _vni()
TABLES = (TCVN3, VNI, VISCII, VPS)
