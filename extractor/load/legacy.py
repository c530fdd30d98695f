"""Vietnamese of before Unicode → Unicode: by the name of the font where there is one, else by what the words become.

Text that is Vietnamese already is never touched: a line is converted only where the words it has are no syllables and
those it would have are. Every decision is made once for a line or a run, never for a single character.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from ..text import nfc
from ..values.syllable import is_syllable
from .legacy_tables import TABLES, TCVN3, VISCII, VNI, VPS, Table

SAMPLE = 10_000
"""Characters of doubtful lines that are tried in every encoding; the rest only in those that these are in."""
ENOUGH = 0.8
"""Of the words beyond ASCII, how many must be syllables after a conversion."""
GAIN = 0.3
"""How much more that must be than before it."""
LEAST_WORDS = 3
"""Different syllables that a conversion must give: fewer may be chance."""
JUDGED = 8
"""Different words of a font that must be judged before they overrule its name."""
SUPPORT = 0.05
"""Of the lines' votes, how many an encoding needs to count beside another one in the same text."""
SUSPECT = re.compile(
    "[\x02\x05\x06\x14\x19\x1e\x80-\x9f\xa1-\xbf\xc4-\xc7\xcb\xce\xcf\xd1\xd6-\xd8\xdb\xdc\xde\xdf\xe4-\xe7\xeb\xee\xef\xf1\xf6-\xf8\xfb\xfc\xfe\xff"
    "ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]"
)
"""What Vietnamese in Unicode has no letter for. A line without any is doubtful only beside others that are."""
TOKEN = re.compile(r"[^\s!-/:-@\[-`{-~\xa0]*[^\s!-~\xa0][^\s!-/:-@\[-`{-~\xa0]*")
"""A stretch between blanks and ASCII punctuation that is not all ASCII."""
EDGES = "«»°·§©®™“”‘’‚„…–—•¹²³ªº"
MODERN = re.compile("[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")
"""Letters that only Unicode (or Windows-1258) has: what they stand in is not of a legacy font."""
ABBREVIATION = re.compile("[A-ZĐÐ]{2,}[0-9]*")
PRIVATE = {code: chr(code - 0xF000) for code in range(0xF020, 0xF100)}
"""Symbol fonts show their codes in the private use area."""
GLYPHS = re.compile("(?<=[^\\W\\d])[\u2212\u2219]|[\u2212\u2219](?=[^\\W\\d])")
"""What PDF programs give for 0xAD and 0xB7 of a TCVN3 font; between figures it is a minus sign."""
BULLET_FONT = re.compile(r"symbol\b|wingdings|webdings|zapf ?dingbats|monotype sorts", re.IGNORECASE)
SUBSET = re.compile(r"^[A-Z]{6}\+")
CAPITALS = re.compile(r"H(?:[ ,-]*(?:bold|italic|regular|normal)+)*$", re.IGNORECASE)
FONTS = (
    (
        re.compile(
            r"\.vn(?!i)[a-z]|(?:vns?)?tcvn|vn(?:time(?!s)|arial|avant|helve|courier|book|black|bodoni)", re.IGNORECASE
        ),
        TCVN3,
    ),
    (re.compile(r"\.?vni", re.IGNORECASE), VNI),
    (re.compile(r"vps", re.IGNORECASE), VPS),
    (re.compile(r"viscii|heo may|hoang yen|minh quan|phuong thao|ucsvi", re.IGNORECASE), VISCII),
)


@dataclass(frozen=True, slots=True)
class Font:
    """What the name of a font says: the encoding of its text, and whether it draws small letters as capitals.

    `bullets`: a font of signs, whose letters are none.
    """

    table: Table | None = None
    capitals: bool = False
    bullets: bool = False


@lru_cache(maxsize=1024)
def font_of(name: str) -> Font:
    """Return what the font `name` says of its text: ".VnTimeH" is TCVN3 in capitals, "VNI-Times" VNI."""
    plain = SUBSET.sub("", name.strip())
    if BULLET_FONT.match(plain):
        return Font(bullets=True)
    for pattern, table in FONTS:
        if pattern.match(plain):
            return Font(table, table is TCVN3 and CAPITALS.search(plain) is not None)
    return Font()


def font_for(name: str, sample: str) -> Font:
    """Return what to do with the text of the font `name`, of which `sample` is a part; what the words say goes first.

    Fonts are applied over text of another encoding, and legacy text stands in fonts that never were legacy.
    """
    font = font_of(name)
    if font.bullets or MODERN.search(sample):
        return font if font.bullets else Font()
    words = set(TOKEN.findall(sample.translate(PRIVATE)[:SAMPLE]))
    if sum(_verdict(word) >= 0 for word in words) < JUDGED:
        return font
    text = " ".join(sorted(words))
    shares = {table: _share(text, table) for table in TABLES}
    best = max(TABLES, key=lambda table: (shares[table], table is font.table))
    told = _share(text) if font.table is None else shares[font.table]
    if shares[best] >= ENOUGH and shares[best] >= told + GAIN:
        return Font(best, font.capitals and best is TCVN3)
    return font


def convert(text: str, font: Font) -> str:
    """Return `text`, which stands in `font`, in Unicode; letters that only Unicode has prove it is there already."""
    if font.bullets:
        return re.sub(r"[^\s\d]", "•", text.translate(PRIVATE))
    if font.table is None or MODERN.search(text):
        return text
    text = text.translate(PRIVATE)
    if font.table is TCVN3:
        text = GLYPHS.sub(lambda m: "\xad" if m[0] == "\u2212" else "\xb7", text)
    converted = font.table.convert(text)
    return converted.upper() if font.capitals else converted


def convert_runs(runs: Iterable[tuple[str, Font]]) -> str:
    """Return the text of a paragraph's runs in Unicode. Runs of one font join first: VNI letters may be cut in two.

    A soft hyphen must still be in a TCVN3 run: it is the letter "ư". Letters that only Unicode has, in one run, say
    nothing of the runs beside it. Where a font of capitals is used, capitals are what it says they are.
    """
    joined = [(font, "".join(text for text, _ in group)) for font, group in groupby(runs, key=lambda run: run[1])]
    converted = "".join(convert(text, font) for font, text in joined)
    guess = any(f.table is TCVN3 for f, _ in joined) and not any(f.capitals for f, _ in joined)
    return mend_case(converted) if guess else converted


def from_bytes(data: bytes) -> tuple[str, str] | None:
    """Return the text of `data` and the encoding's name where it is Vietnamese in an encoding of one byte a letter.

    Windows-1258 is one of those that are weighed, but not one that is returned: its own codec reads it.
    """
    text = data.decode("latin-1")
    sample = _doubtful(text)
    tables = _supported(sample)
    if not tables:
        return None
    if _share(nfc(data[: 2 * SAMPLE].decode("cp1258", "replace"))) >= _share("\n".join(sample), tables[0]):
        return None
    if tables[0] in (TCVN3, VNI):  # their fonts keep the quotation marks and dashes of Windows-1252
        text = text.translate(_MARKS)
    return _rewrite(text, tables), tables[0].name


def windows_share(data: bytes) -> float:
    """Return the share of Vietnamese syllables among the words beyond ASCII that `data`, its beginning, has as
    Windows-1258; 0 where it is not that."""
    try:
        return _share(nfc(data[: 2 * SAMPLE].decode("cp1258")))
    except UnicodeDecodeError:
        return 0.0


def western(data: bytes) -> str:
    """Return `data` as Windows-1252 shows it; the five bytes that it lacks become control characters."""
    return data.decode("latin-1").translate(_MARKS)


def _marks() -> dict[int, str]:
    shown = {code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
    return {code: mark for code, mark in shown.items() if mark != "\ufffd"}


_MARKS = _marks()


def _doubtful(text: str) -> list[str]:
    """Return lines that may be in a legacy encoding: all of them, or about SAMPLE characters from all over the text."""
    lines = [line for line in text.split("\n") if SUSPECT.search(line) and not MODERN.search(line)]
    step = 1 + sum(map(len, lines)) // SAMPLE
    return [line[:SAMPLE] for line in lines[::step]]


def mend(text: str) -> str:
    """Return `text` with the lines in Unicode that show a legacy encoding's bytes as Latin letters.

    Returns `text` itself where there are none, or too few words to tell.
    """
    tables = _supported(_doubtful(text))
    return _rewrite(text, tables) if tables else text


def _rewrite(text: str, tables: Sequence[Table]) -> str:
    lines = text.split("\n")
    chosen = _choose(lines, tables)
    return "\n".join(_mend_line(line, table) if table else line for line, table in zip(lines, chosen))


def _mend_line(line: str, table: Table) -> str:
    return mend_case(table.convert(line)) if table is TCVN3 else table.convert(line)


def _supported(sample: Sequence[str]) -> list[Table]:
    """Return the encodings that lines of the sample are in, the most frequent first."""
    votes: Counter[str] = Counter()
    words: dict[str, set[str]] = {}
    for line in sample:
        before, _ = _count(line)
        counted = [(_count(line, table), table) for table in TABLES]
        ((good, bad), table) = max(counted, key=lambda item: (item[0][0], -item[0][1]))
        total = good + bad
        if good > before and good >= ENOUGH * total and good - before >= GAIN * total:
            votes[table.name] += good
            words.setdefault(table.name, set()).update(w for w in TOKEN.findall(line) if _gains(w, table))
    kept = [t for t in TABLES if votes[t.name] and votes[t.name] >= SUPPORT * votes.total()]
    return sorted((t for t in kept if len(words[t.name]) >= LEAST_WORDS), key=lambda table: -votes[table.name])


def _gains(token: str, table: Table) -> bool:
    return _verdict(token, table) == 1 and _verdict(token) != 1


def _choose(lines: Sequence[str], tables: Sequence[Table]) -> list[Table | None]:
    """Return the encoding of each line; one that says nothing goes with the line above, the first with the next."""
    chosen: list[Table | None] = []
    before: Table | None = tables[0]
    for line in lines:
        if line.isascii():
            chosen.append(None)
            continue
        before = None if MODERN.search(line) else _line_table(line, tables, before)
        chosen.append(before)
    return chosen


def _line_table(line: str, tables: Sequence[Table], before: Table | None) -> Table | None:
    """Return the encoding in which most words of the line are syllables, None for Unicode; `before` breaks a draw."""
    options: list[tuple[int, bool, Table | None]] = [(_count(line)[0], before is None, None)]
    options += [(_count(line, table)[0], before is table, table) for table in tables]
    return max(options, key=lambda option: option[:2])[2]


@lru_cache(maxsize=1 << 16)
def _verdict(token: str, table: Table | None = None) -> int:
    """Return 1 for what is a syllable when `table` has converted it, 0 for a word that is none, -1 where none is told.

    Signs that stand alone tell nothing: they are letters in every one of these encodings. Nor do abbreviations.
    """
    if not any(map(str.isalpha, token)):
        return -1
    word = nfc((table.convert(token) if table else token).strip(EDGES))
    if word.isascii() or ABBREVIATION.fullmatch(word):
        return -1
    return int(is_syllable(word) and not SUSPECT.search(word))


def _count(text: str, table: Table | None = None) -> tuple[int, int]:
    """Return how many words beyond ASCII are syllables when `table` has converted them, and how many are not."""
    verdicts = Counter(_verdict(token, table) for token in TOKEN.findall(text))
    return verdicts[1], verdicts[0]


def _share(text: str, table: Table | None = None) -> float:
    good, bad = _count(text, table)
    return good / (good + bad) if good + bad else 0.0


# ------------------------------------------------------------------ capitals that TCVN3 has no codes for

WORDS = re.compile(r"[^\W\d_]+")
_CAPITAL = "[A-ZĐĂÂÊÔƠƯ]"
_COMMITTEE = re.compile(
    r"(?<!\w)ủy(?=\s(?:ban|viên)\s(?i:nhân dân|mặt trận|mttq|kiểm tra|thường vụ|dân tộc|quốc gia|bầu cử|hội|đoàn|"
    r"an toàn|ban|btv|bch|trung ương|ubnd|ubkt|bộ|dự khuyết)(?!\w))"
)
_OF_NAME = re.compile(
    rf"(?<!\w)(?P<before>{_CAPITAL}[^\W\d_]{{0,6}}\s)(?:ái|út|ánh(?!\ssáng)|"
    rf"(?:ấn|ẩn|ảng|ổn|óc|ích|ý)(?=\s{_CAPITAL}|[,;.)]|\s*\Z))(?!\w)"
)
"""Words whose first letter, a vowel with a tone, has no capital in TCVN3: a committee's, and syllables of names that
stand behind a capital."""


def mend_case(line: str) -> str:
    """Return `line` with words in capitals that a heading font drew so: "CéNG" gives "CộNG", which was CỘNG.

    TCVN3 has no capitals with tones; a word whose plain letters are capitals, the first apart, is in capitals, and so
    is a doubtful one in a line of such words. In other lines the first letter of a name, or of a committee, is one.
    """
    words = [match[0] for match in WORDS.finditer(line)]
    shapes = Counter(map(_shape, words))
    heading = shapes["upper"] + shapes["mixed"] > 0 and not shapes["lower"]
    wanted = ("mixed", "first", "small") if heading else ("mixed",)
    mended = WORDS.sub(lambda m: m[0].upper() if _shape(m[0]) in wanted else m[0], line)
    if heading or mended.isascii():
        return mended
    mended = _COMMITTEE.sub("Ủy", mended)
    return _OF_NAME.sub(lambda m: m["before"] + m[0][m.end("before") - m.start() :].capitalize(), mended)


@lru_cache(maxsize=1 << 14)
def _shape(word: str) -> str:
    """Say how a word is cased: upper, lower (with a small ASCII letter), mixed (CộNG), first (Xã), small (ở), other."""
    if any("a" <= c <= "z" for c in word):
        return "lower"
    toned = [c for c in word if c.islower()]
    if not toned:
        return "upper" if len(word) > 1 and is_syllable(word) else "other"
    if len(word) == len(toned):
        return "small"
    return "mixed" if any(c.isupper() for c in word[1:]) else "first"
