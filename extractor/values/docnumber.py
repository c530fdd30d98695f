"""Document numbers (số, ký hiệu): find them in running text, and their normal form. Pure: no Document, no gazetteer.

Three families, told apart by the separator after the number (rules: decrees 101/CP of 1997, 34/2016/NĐ-CP art. 58 and
30/2020/NĐ-CP for the State; guide 36-HD/VPTW of 2018 for the Party):
State `no/YYYY/TYPE-ORG`, `no/TYPE-ORG`, letters `no/ORG-UNIT`; Party `no-TYPE/ORG`; old `no/CP`, `no-SL`,
`999 - TC/QĐ/CĐKT`.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from ..text import fold
from .doctype import LAST_SYLLABLES, PARTY_TYPES, SHORT_WORD, TYPES, WORD

Family = Literal["state", "party", "old"]

LONE = frozenset({"CP", "HĐBT", "TTG", "SL", "NV", "CTN"})
"""Symbols of one part that need no type word before them."""

_TABLE = (
    {0xD0: "Đ", 0xF0: "đ", 0x189: "Đ", 0x256: "đ"}
    | {c: "-" for c in (0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212)}
    | {0x2044: "/", 0x2215: "/", 0xFF0F: "/", 0x5C: "/", 0xAD: "-", 0x5F: "-", 0x200B: " ", 0x2060: " ", 0xFEFF: " "}
)
_ODD = re.compile(f"[{re.escape(''.join(map(chr, _TABLE)))}]")
_UP = "A-ZĐĂÂÊÔƠƯ"
_NUM = r"\d{1,7}(?:\.\d{1,3})?[A-ZĐa-zđ]?"
_LONGEST = 6
"""Digits of a number whose symbol names no type; those of fines on printed forms are longer ("0087231/QĐ-XPVPHC")."""
_YEAR = r"(?:19|20)\d\d"
_TORN_MINISTRY = (
    r"B(?:\sGD\s?&?\s?ĐT|GD\s&?\s?ĐT|LĐ\sTB\s?&?\s?XH|LĐTB\s&?\s?XH|NN\s&?\s?PTNT|VHTT\s&?\s?DL"
    r"|TN\s&?\s?MT|KH\s&?\s?ĐT|TT\s&?\s?TT)"
)
"""A ministry's letters with a blank between them, as some copies print ("TT-BGD ĐT")."""
_SEG = (
    rf"(?:{_TORN_MINISTRY}|(?:UB|HĐ)\sND|(?:UBTV)?QH[\s-]\d{{1,2}}(?![\d/.])|BCĐ\s(?!(?:19|20)\d\d)\d{{2,4}}(?![\d/.])"
    rf"|[{_UP}][{_UP}0-9&.]*(?:[a-zđ]{{1,2}}(?![a-zà-ýăđĩũơư])[{_UP}0-9.&]*)?(?:\s?&\s?[{_UP}]{{1,6}})?)"
)
_STOPPED = r"(?:(?:QĐ|NQ|CT|KH|TB|BC|TTr)(?:\s\.\s?|\.\s)(?=UB|HĐND))?"
"""A type whose hyphen became a stop with a blank beside it ("NQ .HĐND", "QĐ. UBND")."""
_END = r"(?=[^\w]|$|ngày|của|về|ban|V/v)"

_STATE = re.compile(
    rf"(?P<no>{_NUM})(?P<gap>\s{{0,3}})/\s?(?:(?P<year>{_YEAR})(?:\s{{0,2}}[/-]\s{{0,2}}|\s?(?=(?:NĐ|QĐ|NQ|TT|CT|TTLT)-)))?"
    rf"(?P<symbol>{_STOPPED}{_SEG}(?:(?:\s{{0,2}}[-/]|[-/]\s{{0,2}}|\s{{1,2}}/\s{{1,2}}|(?P<wide>\s{{1,2}}-\s{{1,2}})){_SEG})*)(?P<internal>/nb)?{_END}"
)
_SMALL_KIND = r"(?:nq|qđ|qđi|qđns|ct|ctr|kl|qc|tt|ttr|hd|tb|tc|bc|kh|đa|cv|bb|gm)"
_SMALL = re.compile(
    rf"(?P<no>{_NUM})/(?:(?P<year>{_YEAR})/)?(?P<symbol>(?:nq|qđ|ct|tt|nđ|kh|tb|kl|bc|ttr|ttlt|cđ|hd|vbhn)-[a-zđ&]{{2,9}}\d{{0,2}}(?:-[a-zđ&]{{1,9}}\d{{0,2}}){{0,6}})(?!\w)"
)
_SMALL_LED = re.compile(
    rf"(?P<no>{_NUM})\s{{0,2}}/\s?(?:(?P<year>{_YEAR})\s?[/-]\s?)?"
    r"(?P<symbol>(?:l|[a-zđ]{2,9}\d{0,2}(?:\.[a-zđ]{2,4})?)(?:\s?[-/]\s?[a-zđ&]{2,9}\d{0,2}(?:\.[a-zđ&]{2,5})?){0,6})(?!\w)"
)
"""A symbol in small letters of any shape: only where "số" or a type word leads it."""
_SMALL_PARTY = re.compile(
    rf"(?P<no>{_NUM})(?P<sep>\s{{0,2}}-\s{{0,2}})(?P<kind>{_SMALL_KIND})\s?/\s?"
    rf"(?P<org>[a-zđ]{{2,9}}(?:-[a-zđ]{{2,9}})?)(?P<internal>/nb)?(?!\w)"
)
_PARTY = re.compile(
    rf"(?P<no>{_NUM})(?P<sep>\s{{0,2}}-\s{{0,2}}|\s?|\.)(?P<kind>L(?=\s?/)|[{_UP}][{_UP}a-zđ]{{1,5}}(?:-[{_UP}]{{2,10}})?)"
    rf"\s?/\s?(?P<org>{_SEG}(?:(?:[-/]\s?|\s/\s?|\s-){_SEG})*)(?P<internal>\s?/\s?nb)?{_END}"
)
_LOST = re.compile(rf"(?P<no>{_NUM})\s(?P<year>{_YEAR})/(?P<symbol>{_SEG}(?:[-/]{_SEG})+){_END}")
_PARTY_ORGAN = re.compile(r"(?:[A-ZĐ]{0,5}(?:TW|T\.Ư)|TU|HU|ĐU|QU|ThU|BTV|ĐTN)")
_DECREE = re.compile(
    r"(?P<no>\d{1,4}[A-Za-z]?)"
    rf"(?:[- ](?P<symbol>SL|NV|L-CTN)|\s?-\s?(?P<old>CP|HĐBT|TTg|CT|NQTW|KLTW|CTTW)(?!\s?[-/.]\w)){_END}"
)
_TYPE_GLUED = "|".join(
    f"(?<={word})" for name in ("Thông tư", "Nghị định", "Quyết định", "Nghị quyết") for word in (name, name.upper())
)
"""Types that copies print in one word with the number ("THÔNG TƯ15/2017/TT-BCT")."""
_BEFORE = re.compile(
    rf"(?:(?<=số)|(?<=SỐ)|{_TYPE_GLUED}|(?<![\w/-])(?<!\d[.,:]))(?:{_NUM})(?:\s{{0,2}}-\s{{0,2}}|\s?|\.)(?:[{_UP}][{_UP}a-zđ]{{0,5}}(?:-[{_UP}]{{2,10}})?|{_SMALL_KIND})?"
    r"\s{0,3}$"
)
_YEAR_BEFORE = re.compile(rf"(?<![\w/-]){_NUM}\s{_YEAR}$")
_TORN = re.compile(r"số\s*:?\s*(\d{1,3}\s)$", re.I)
_DAMAGED = re.compile(r"(?<![\w/-])(?=[lIOo]*\d)[\dlIOo]{1,5}$")
"""A number in which OCR took 1 for l or I, or 0 for O: read as digits only where "số" or a type word leads it."""
_MENDED = str.maketrans("lIOo", "1100")
_DOUBLED = re.compile(r"(?<=[QN])ĐĐ(?=[-/]|\Z)")
"""QĐĐ and NĐĐ are no types: OCR has read the bar of Đ as a letter more."""
_GLUED = re.compile(r"^(?!TTCP)(QĐ|CT|CĐ|TT|NQ|TTr|KH|NĐ|TB)\s?\.?\s?(?=UB|HĐND|B[A-Z]{2}|TW|TU|CP|TTg|VPCP)")
"""A type that has lost the hyphen behind it ("CTUB", "QĐ.UB", "NQ .HĐND")."""
_HYPHENED = re.compile(
    rf"(?<![\w/.,-])(?P<no>{_NUM})(?:\s?[-._]\s?|\s)(?P<kind>KH|QĐ|CT|CTr|NQ|TB|BC|TTr|KL|HD|CV|CĐ|TT|NĐ)\s?$"
)
_SWAPPED = ("-UBND", "-HĐND", "-TTg", "-CP", "-TU", "-TW")
_ORG = re.compile(rf"-(?P<org>{_SEG}){_END}")
_LEAD = re.compile(r"(?:s[ốoôổồ]|s[ốo]\s*:)\s*:?\s*$", re.I)
_STANDARD = re.compile(
    r"(?:TCVN|QCVN|TCXDVN|TCCS|ISO|IEC|TCN|QCĐP|km|Km|đường|nhà|ngõ|ngách|hẻm|kiệt|tổ|ô tô)\s*(?:số\s*)?[\d:.-]*$"
)


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A document number and its parts.

    `start`, `end` span the number as printed; `number` is its normal form; `kind` the type's abbreviation in the symbol
    in upper case (None in letters, `281/UBND-TH`), `org` what follows it; `led` says that "số" stands before it.
    """

    start: int
    end: int
    number: str
    family: Family
    serial: str
    year: int | None
    kind: str | None
    org: str
    led: bool = False

    @property
    def type(self) -> str | None:
        """The type word that the symbol names ("Kế hoạch" for KH), None if it names none."""
        return TYPES.get(self.kind or "")


def plain(text: str) -> str:
    """Return `text` with one form of Đ, hyphen and slash; same length."""
    return _ODD.sub(lambda m: _TABLE[ord(m[0])], text)


def normalise_number(surface: str) -> str:
    """Return the normal form of a document number as printed: no blanks, plain hyphen, Đ, upper-case symbol.

    The annotation guide §2: "57/KH - UBND" → "57/KH-UBND", "77/2014/tt-btc" → "77/2014/TT-BTC"; TTg, TTr, CTr and other
    small letters inside a symbol that is otherwise in capitals stay as printed, as does a leading zero.
    """
    number = _DOUBLED.sub("Đ", re.sub(r"\s+|\u200b", "", plain(surface)).rstrip(".,;:"))
    symbol = re.sub(r"^[\d./-]+[a-zđ]?(?=[-/\sA-ZĐ])", "", number)
    if symbol == symbol.lower():
        head = number[: len(number) - len(symbol)]
        number = head + symbol.upper()
    for shouted, usual in (("TTG", "TTg"), ("TTR-", "TTr-"), ("TTR/", "TTr/"), ("CTR/", "CTr/"), ("CTR-", "CTr-")):
        number = number.replace(shouted, usual) if not re.search(rf"\w{shouted}", number) else number
    return number


def find_numbers(text: str) -> Iterator[DocumentNumber]:
    """Yield the document numbers of `text` in order, without overlap.

    Hooks on "/", which every form but the decrees of 1945-60 holds, and looks at the few characters round it.
    """
    clean, folded = plain(text), fold(text)
    swapped = list(_swapped(clean, folded))
    found = _slashed(clean, folded)
    yield from heapq.merge(found, sorted(swapped, key=_start), key=_start) if swapped else found


@lru_cache(maxsize=4096)
def read_number(number: str) -> DocumentNumber | None:
    """Return the parts of a document number in its normal form, None where it is none ("06")."""
    return next(find_numbers(f"số {number}"), None)


def _start(number: DocumentNumber) -> int:
    return number.start


def _slashed(clean: str, folded: str) -> Iterator[DocumentNumber]:
    done = 0
    at = clean.find("/")
    while at >= 0:
        found = _at_slash(clean, folded, at, done)
        if found:
            yield found
            done = found.end
        at = clean.find("/", max(at + 1, done))


def find_decrees(text: str) -> Iterator[DocumentNumber]:
    """Yield numbers without slash ("43-SL", "61-CP"): only to be asked for where a type word stands before one."""
    clean, folded = plain(text), fold(text)
    for match in _DECREE.finditer(clean):
        low = max(0, match.start() - 24)
        led = bool(_LEAD.search(clean, low, match.start())) or _ends_with_type(folded[low : match.start()])
        if match["symbol"] or led:
            yield _build(match, "old", match["symbol"] or match["old"], match.end(), match.start(), led)


def _at_slash(clean: str, folded: str, at: int, floor: int) -> DocumentNumber | None:
    """Return the number whose first slash stands at `at` and that starts at or after `floor`."""
    low = max(floor, at - 30)
    before = _YEAR_BEFORE.search(clean, max(floor, at - 12), at) or _BEFORE.search(clean, low, at)
    if not before or before[0].strip().isalpha():
        return _damaged(clean, folded, at, floor)
    start = before.start()
    window = clean[max(0, start - 24) : start]
    led: bool | None = None
    for pattern, read in _FORMS:
        match = pattern.match(clean, start)
        if not match or match.end() <= at:
            continue
        if led is None:  # most slashes are those of dates and ratios: what stands before is looked at last
            if _STANDARD.search(window):
                return None
            led = bool(_LEAD.search(window)) or _ends_with_type(folded[max(0, start - 24) : start])
        if led or pattern is not _SMALL_LED:
            torn = None if led else _TORN.search(window)
            return read(match, led or bool(torn), start - len(torn[1]) if torn else start)
    return None


def _damaged(clean: str, folded: str, at: int, floor: int) -> DocumentNumber | None:
    """Return the number before the slash at `at` whose digits were misread as letters."""
    match = _DAMAGED.search(clean, max(floor, at - 6), at)
    if not match or match[0].isdigit():
        return None
    start = match.start()
    if not (_LEAD.search(clean[max(0, start - 12) : start]) or _ends_with_type(folded[max(0, start - 24) : start])):
        return None
    mended = clean[:start] + match[0].translate(_MENDED) + clean[match.end() : match.end() + 80]
    found = _STATE.match(mended, start)
    return _read_state(found, True, start) if found else None


def _swapped(clean: str, folded: str) -> Iterator[DocumentNumber]:
    """Yield the led numbers whose slash was lost to a hyphen ("Kế hoạch số 57-KH-UBND")."""
    for org in _SWAPPED:
        at = clean.find(org)
        while at >= 0:
            head = _HYPHENED.search(clean, max(0, at - 14), at)
            tail = _ORG.match(clean, at)
            if head and tail:
                start, end = head.start(), tail.end()
                window = max(0, start - 24)
                if _LEAD.search(clean[window:start]) or _ends_with_type(folded[window:start]):
                    yield _mended(clean, start, end, head, tail["org"])
            at = clean.find(org, at + 1)


def _mended(clean: str, start: int, end: int, head: re.Match[str], org: str) -> DocumentNumber:
    """The number whose first separator is not its own: a hyphen stays as printed, a blank or a stop becomes its own."""
    party, kind = org in ("TU", "TW"), head["kind"]
    first, second = "-/" if party else "/-"
    printed = re.search(rf"-\s?{kind}\s?$", head[0])
    number = normalise_number(clean[start:end] if printed else f"{head['no']}{first}{kind}{second}{org}")
    return DocumentNumber(start, end, number, "party" if party else "state", head["no"], None, kind.upper(), org, True)


def _ends_with_type(window: str) -> bool:
    tail = window.rstrip()
    if not tail.endswith(LAST_SYLLABLES):
        return False
    return any(m.end() == len(tail) for p in (WORD, SHORT_WORD) for m in p.finditer(tail))


def _read_state(match: re.Match[str], led: bool, start: int) -> DocumentNumber | None:
    symbol = match["symbol"].rstrip(".")
    groups = match.groupdict()
    if groups.get("wide") and not groups["gap"] and not _wide_is_fine(symbol):
        symbol = re.split(r"\s-\s", symbol)[0]
    parts = re.split(r"\s*[-/]\s*", symbol)
    if not _is_symbol(parts, bool(match["year"]), led):
        return None
    if len(match["no"]) > _LONGEST and _kind(parts) is None:
        return None
    family: Family = "old" if len(parts) == 1 and parts[0].upper() in LONE else "state"
    return _build(match, family, symbol, _end(match, "symbol", symbol), start, led)


def _end(match: re.Match[str], group: str, symbol: str) -> int:
    """Where the number ends: after `symbol`, or after the mark of internal papers behind it ("/nb")."""
    if match.groupdict().get("internal"):
        return match.end()
    return match.start(group) + len(symbol.rstrip("."))


def _wide_is_fine(symbol: str) -> bool:
    """A dash between blanks belongs to the number after the type or the issuer alone ("25/KH - UBND", "12/UBND - VX").

    Elsewhere it opens a remark: "12/KH-UBND - UBND tỉnh".
    """
    head, *others = re.split(r"\s{1,2}-\s{1,2}", symbol, maxsplit=1)
    rest = others[0] if others else ""
    joint = re.split(r"[-/]", head)[0].strip().upper() in ("TTLT", "TTLB", "TTLN")
    return (
        joint
        or head.strip().upper() in TYPES
        or not re.search(r"[-/]", head)
        and rest.upper() not in ("UBND", "HĐND", "TP")
    )


def _is_symbol(parts: list[str], dated: bool, led: bool) -> bool:
    """Say whether the parts can be a symbol; one part alone must be dated, led by "số" or an old central symbol."""
    head = parts[0]
    if len(head) < 2 and head not in ("L", "l"):
        return False
    if head == head.lower() and len(parts) == 1 and not dated:
        return head.upper() in LONE
    if dated or led or len(parts) == 1 and head.upper() in LONE:
        return True
    return len(parts) > 1 and len(parts[1]) > 1


def _read_party(match: re.Match[str], led: bool, start: int) -> DocumentNumber | None:
    kind = match["kind"].upper()
    hyphen = "-" in match["sep"]
    known = kind in PARTY_TYPES
    organ = bool(_PARTY_ORGAN.match(match["org"].upper()))
    if not (known or led) or not (hyphen or led or organ):
        return None
    party = known and (hyphen or organ) and match["org"].split("/")[0].upper() not in ("QĐ", "TT", "CT", "NQ")
    symbol = f"{match['kind']}/{match['org'].rstrip('.')}"
    return _build(match, "party" if party else "old", symbol, _end(match, "org", match["org"]), start, led)


def _build(match: re.Match[str], family: Family, symbol: str, end: int, start: int, led: bool) -> DocumentNumber:
    parts = re.split(r"\s*[-/]\s*", _GLUED.sub(r"\1-", _DOUBLED.sub("Đ", symbol)))
    kind = _kind(parts)
    org = re.sub(r"\s", "", "-".join(p for p in parts if p.upper() != kind))
    year = match.groupdict().get("year")
    surface = match.string[start:end]
    number = normalise_number(surface.replace(" ", "/", 1) if match.re is _LOST else surface)
    return DocumentNumber(start, end, number, family, match["no"], int(year) if year else None, kind, org, led)


def _kind(parts: list[str]) -> str | None:
    """The type's abbreviation: the first part that is one; before 1997 ministries could come first (TC/QĐ/CĐKT)."""
    upper = [p.rstrip(".").upper() for p in parts]
    if len(upper) > 2 and upper[0] in ("TC", "TM", "LĐ") and upper[1] in ("QĐ", "TT", "CT"):
        return upper[1]
    if upper[0] in TYPES:
        return upper[0]
    return next((p for p in upper[1:] if p in {"QĐ", "TTLT", "NQ", "CT", "TT", "KH", "TB"}), None)


_FORMS = (
    (_STATE, _read_state),
    (_SMALL, _read_state),
    (_LOST, _read_state),
    (_PARTY, _read_party),
    (_SMALL_PARTY, _read_party),
    (_SMALL_LED, _read_state),
)
