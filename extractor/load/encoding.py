"""Bytes → str: which encoding a text is in, and what to do where it is in none."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from ..errors import BinaryError, EncodingError
from ..text import bare
from . import legacy
from .twice import decoded_once_more, encoded_twice

# Longest first: the UTF-32 mark begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAMPLE = 1 << 16
CONTROL_SHARE = 0.01
STRAY = 4
"""Of the first bytes, how many may be control characters (a share, and a number for short files) in a text."""
DAMAGE_SHARE = 0.05
"""Of the characters, how many may be unreadable before the file counts as being in another encoding."""
LEGACY_SHARE = 0.7
"""Of the words with letters beyond ASCII, how many must be Vietnamese for a legacy encoding to be believed."""
WINDOWS = "cp1258"
CLAIM_SHARE = 0.97
"""So many of the words must be Vietnamese in the encoding that a file claims for nothing else to be tried."""
OTHERS = ("cp1250", "cp1251", "cp1252", "koi8_r", "gb18030", "big5", "cp932", "euc_kr", "iso8859_2", "cp874")
COHERENCE = 30
"""How sure charset-normalizer must be that the text is in some language, in percent."""
CONTROLS = bytes([*range(9), *range(14, 27), *range(28, 32), 127])
BEYOND = re.compile(r"[^\x00-\x7f]")
WORD = re.compile(r"[^\W\d_]+")
SYLLABLE = re.compile(
    r"(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?", re.IGNORECASE
)
"""A Vietnamese syllable without its diacritics."""
NO_SYLLABLE = frozenset("ăâĂÂ")
"""Vowels that never stand alone: what a broken UTF-8 lead byte looks like in Windows-1258."""
PUNCTUATION = re.compile("[\xa0-\xbf–—‘’“”…•€™†‡‰‹›]")
NEXT_STEP = "save it as UTF-8 or put the right file in its place"


@dataclass(frozen=True, slots=True)
class Decoded:
    """`text` as the bytes say it, before normalisation; `warnings` say what of it could not be read."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Return the text of `data`, whose format claims the encoding `declared` (None where it claims none).

    The order of belief: byte order mark, UTF-8 that is valid, UTF-16 by its zeros, an encoding that gives Vietnamese
    (TCVN3, VNI, VISCII, VPS; the declared one, Windows-1258), UTF-8 with a few damaged bytes (each becomes U+FFFD and
    the text carries a warning).
    Raises BinaryError where the bytes are no text, EncodingError where no encoding fits.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _replacing(data, encoding)
    wide = _wide(data[:SAMPLE])
    if wide:
        return _replacing(data, wide)
    if _is_binary(data[:SAMPLE]):
        raise BinaryError(f"the bytes are no text and no known format; {NEXT_STEP}")
    try:
        text = data.decode("utf-8")
        return _twice(text) if encoded_twice(text) else Decoded(text, "utf-8")
    except UnicodeDecodeError:
        if _mostly_utf8(data[:SAMPLE]):
            return _replacing(data, "utf-8")
        return (
            _as_claimed(data, declared)
            or _font_encoded(data)
            or _legacy(data, declared)
            or _damaged(data)
            or _guessed(data)
        )


def _twice(text: str) -> Decoded:
    """Undo a second encoding, and say so."""
    return Decoded(
        decoded_once_more(text), "utf-8", ("the letters were encoded twice and are read as they were meant; compare",)
    )


def _is_binary(sample: bytes) -> bool:
    """Text may hold a stray control character, however short it is."""
    controls = len(sample) - len(sample.translate(None, CONTROLS))
    return controls > max(STRAY, CONTROL_SHARE * len(sample)) or controls > 0.1 * len(sample)


def _wide(sample: bytes) -> str | None:
    """Tell UTF-16 without a mark: most Vietnamese letters and all blanks have a zero byte, always on the same side."""
    half = len(sample) // 2
    if half < 2 or len(sample) % 2 or 0 not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _replacing(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, errors="replace")
    bad = text.count("\ufffd") - data.decode(encoding, errors="ignore").count("\ufffd")
    if not bad:
        return Decoded(text, encoding)
    if bad > DAMAGE_SHARE * len(text):
        raise EncodingError(f"{bad} of {len(text)} characters are not valid {encoding.upper()}; {NEXT_STEP}")
    name = encoding.upper().removesuffix("-SIG")
    return Decoded(
        text, encoding, (f"{bad} place(s) are not valid {name} and read as U+FFFD; compare with the original",)
    )


def _mostly_utf8(sample: bytes) -> bool:
    """Say whether valid sequences outnumber broken ones: in a legacy encoding hardly any pair of bytes is valid."""
    text = sample.decode("utf-8", errors="ignore")
    good = len(text) - len(text.encode("ascii", "ignore"))
    return good >= sample.decode("utf-8", errors="replace").count("\ufffd")


def _damaged(data: bytes) -> Decoded | None:
    try:
        return _replacing(data, "utf-8")
    except EncodingError:
        return None


def _vietnamese(text: str) -> float:
    """Return how much of what is beyond ASCII, common punctuation apart, stands in Vietnamese syllables."""
    composed = PUNCTUATION.sub(" ", unicodedata.normalize("NFC", text))
    foreign = [word for word in WORD.findall(composed) if not word.isascii()]
    strange = sum(not c.isalpha() for c in BEYOND.findall(composed))
    good = sum(word not in NO_SYLLABLE and SYLLABLE.fullmatch(bare(word)) is not None for word in foreign)
    return good / (len(foreign) + strange) if foreign or strange else 1.0


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def file_name(data: bytes) -> str | None:
    """Return the name of a file whose bytes say no encoding, None where they give no Vietnamese name.

    UTF-8 where it is valid, else what Windows in Vietnam wrote: letters of an old font, or Windows-1258.
    """
    text = _try(data, "utf-8")
    if text is not None:
        return text
    found = legacy.from_bytes(data)
    if found:
        return found[0]
    text = unicodedata.normalize("NFC", _try(data, "cp1258") or "")
    strange = PUNCTUATION.search(text) or any(unicodedata.combining(c) for c in text)
    return text if text and not strange and _vietnamese(text) == 1.0 else None


def _as_claimed(data: bytes, declared: str | None) -> Decoded | None:
    """Read as Windows-1258 where the file claims that and nearly every word bears it out: nothing else is weighed."""
    if _codec(declared) != WINDOWS or legacy.windows_share(data) < CLAIM_SHARE:
        return None
    text = _try(data, WINDOWS)
    return Decoded(text, WINDOWS) if text is not None else None


def _codec(name: str | None) -> str:
    """Return Python's own name of an encoding, "" where it knows none of that name."""
    try:
        return codecs.lookup(name).name if name else ""
    except LookupError:
        return ""


def _font_encoded(data: bytes) -> Decoded | None:
    """Read as an encoding that was a font's (nobody declares those) where the words become Vietnamese by that."""
    found = legacy.from_bytes(data)
    return Decoded(*found) if found else None


def _legacy(data: bytes, declared: str | None) -> Decoded | None:
    """Read as the declared encoding or Windows-1258, whichever gives more Vietnamese; UTF-8 with damage never does.

    Windows-1252 has most of the letters of Windows-1258 where that has them, so that a wrong claim looks nearly right.
    """
    best: tuple[float, str] = (0.0, "")
    for encoding in dict.fromkeys(filter(None, (_codec(declared), WINDOWS))):
        sample = _try(data[:SAMPLE], encoding)
        share = _vietnamese(sample) if sample is not None else 0.0
        if share >= LEGACY_SHARE and share > best[0]:
            best = (share, encoding)
    text = _try(data, best[1]) if best[1] else None
    return Decoded(text, best[1]) if text is not None else None


def _guessed(data: bytes) -> Decoded:
    """Ask charset-normalizer, the last resort (imported here: it is needed for one file in thousands).

    It always has an opinion, so only one that rests on the letter frequencies of a language counts.
    """
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE], threshold=0.1, cp_isolation=list(OTHERS)).best()
    text = _try(data, best.encoding) if best and best.percent_coherence >= COHERENCE else None
    if best is None or text is None:
        raise EncodingError(f"the bytes are not valid UTF-8 and no other encoding fits; {NEXT_STEP}")
    return Decoded(text, best.encoding)
