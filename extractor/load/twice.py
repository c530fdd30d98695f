"""Text that was encoded twice: UTF-8 taken for Windows-1252 or Latin-1 and saved as UTF-8 again ("á»¦y" for "Ủy").

Such damage is undone run by run, so a page of which only a part was damaged is whole afterwards. What was lost on the
way (bytes that Windows-1252 has no character for) stays lost and is U+FFFD.
"""

from __future__ import annotations

import re

LEAST = 4
"""So many letters that look encoded twice make it believable: "á»" may close a French quotation once."""
SIGNS = ("áº", "á»", "Æ°", "Ä\x91", "Ä‘")
"""What the commonest letters of Vietnamese look like: ạ–ỹ, ư, đ."""
_IMAGE = {chr(byte): byte for byte in range(0x80, 0x100)}
_IMAGE |= {character: byte for byte in range(0x80, 0xA0) if (character := bytes([byte]).decode("cp1252", "ignore"))}
_LOST = "\ufffd"
_RUN = re.compile("[" + "".join(map(re.escape, _IMAGE)) + _LOST + "]{2,}")


def encoded_twice(text: str) -> bool:
    """Say whether `text` holds enough of what double encoding makes of Vietnamese letters."""
    return sum(text.count(sign) for sign in SIGNS if sign[1] in text) >= LEAST


def decoded_once_more(text: str) -> str:
    """Return `text` with every run that is UTF-8 when its characters are taken for bytes read as that."""
    return _RUN.sub(_decoded, text)


def _decoded(match: re.Match[str]) -> str:
    run = match[0]
    data = bytes(_IMAGE.get(character, 0xFF) for character in run)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        found = data.decode("utf-8", errors="replace")
    return found if _LOST in run and found.strip(_LOST) else run
