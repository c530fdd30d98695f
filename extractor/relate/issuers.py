"""Who issued a cited document: as the text says it, else as the symbol says it (annotation guide §2, citations)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ..gazetteer import Gazetteer
from ..model import CitationValue
from ..text import fold
from ..values.docnumber import DocumentNumber, find_numbers
from .dating import date_end
from .view import View

PRIME_MINISTER = "Thủ tướng Chính phủ"
_OF = re.compile(r"[\s,)]*(?:\((?:ngày[^)]*|gọi tắt[^)]*)?\)?)?[\s,]*(?:của\s?|do\s+|nêu\s+(?:kết\s+luận|ý\s+kiến)\s+của\s+)")
_BETWEEN = re.compile(r"\s*(?:,\s*)?(?:quyền\s+|tập thể\s+)?")
_SIGNED = re.compile(r"[^.;\n]{0,160}?(?<!\w)(?:ký|ban hành|phát hành|phát đi|gửi)(?!\w)")
_AT = re.compile(r"[\s,)]*(?:\([^()\n]{0,80}\))?\s*\(?\s*(?:nêu\s+|đề nghị\s+)?(?:tại\s+)?(?:các\s+)?$")
_PROPOSING = re.compile(r"(?:đề nghị|ý kiến|báo cáo|đề xuất)\s+của[^.;\n]{0,80}$")
_SUBJECT = re.compile(
    r"(?<!\w)(?:ký|ban hành|ra|có|gửi|phát hành|phát|công bố)(?:\s+(?:ban hành|phát hành|ra|bộ|đi|các|tiếp|thêm))*\s*$"
)
_LEADING = re.compile(r"(?<!\w)(?:tại|theo|bằng|qua|với)\s+$")
_ROLE_OF_STATE = {"thủ tướng": PRIME_MINISTER, "thủ tướng chính phủ": PRIME_MINISTER, "chủ tịch nước": "Chủ tịch nước"}
_LIST = re.compile(r"\s*(?:,|;|và|đến)\s*(?:và\s*)?(?:số\s*)?")
_UNCERTAIN = frozenset({"TW", "CT", "TCT", "VP", "BCT"})
"""Codes that name several issuers: only the text decides."""
_SMALL = re.compile(r"[a-zà-ỹđ.&\s]|\d+$")
_SKIPPED = frozenset({"và", "của", "các"})
_NEVER_INSIDE = frozenset({"UBND", "UB", "HĐND", "MTTQ"})


def issuer_of(view: View, index: int, known: dict[str, str]) -> str | None:
    """Return the canonical issuer of the document that mention `index` cites, None where nothing says it.

    `known`: issuers by symbol that the document itself has made plain (its own number's symbol to its letterhead).
    """
    value = view.citation(index)
    number = next(find_numbers(f"số {value.number}"), None) if value.number and value.family != "bare" else None
    if number is None and value.name and value.number is None:
        return _passed_by(view, index)
    code = number.org if number else ""
    return (
        _stated(view, index, value)
        or (central(view.gazetteer, number, view.document.meta.as_of) if number else None)
        or known.get(code)
        or (_by_code(view, index, code) if code else None)
        or _subject(view, index)
    )


def _passed_by(view: View, index: int) -> str | None:
    """A law by name has an issuer only where the text names it: "được Quốc hội thông qua"."""
    end = view.mentions[index].end
    match = re.match(r"\s*(?:của|được|do)\s+(?=\w)", view.folded[end : end + 12])
    unit = _unit_at(view, end + match.end()) if match else None
    return unit if unit in ("Quốc hội", "Ủy ban Thường vụ Quốc hội") else None


def _stated(view: View, index: int, value: CitationValue) -> str | None:
    """The text's own word: "… của X" behind the number and its date, "(của) X tại …" before it."""
    end = date_end(view, index)
    of = _OF.match(view.folded, end, min(len(view.text), end + 90))
    if of:
        if of[0].rstrip().endswith("do"):
            return _signer(view, of.end())
        found = _unit_at(view, of.end())
        if found:
            return found
    later = _next_in_list(view, index, end)
    if later is not None:
        return _stated(view, later, value)
    start = view.mentions[index].start
    for j in view.preceding(start, 130):
        mention = view.mentions[j]
        if mention.label == "UNIT" and _AT.fullmatch(view.folded, mention.end, start):
            told = _PROPOSING.search(view.folded, max(0, mention.start - 90), mention.start)
            return view.name(j) if told else None
        if mention.label == "CITATION":
            break
    return None


def _next_in_list(view: View, index: int, end: int) -> int | None:
    """The next member of a list that shares what follows its last ("số 217-QĐ/TW và số 218-QĐ/TW … của Bộ Chính trị")."""
    following = next(iter(view.following(end, 12)), None)
    if following is None or view.mentions[following].label != "CITATION":
        return None
    same = view.citation(following).type == view.citation(index).type
    return following if same and _LIST.fullmatch(view.folded, end, view.mentions[following].start) else None


def _unit_at(view: View, offset: int) -> str | None:
    """The unit that begins at `offset`, behind the office of who signs for it: "Chủ tịch | UBND huyện"."""
    at = offset
    for j in view.following(max(0, offset - 1), 60):
        mention = view.mentions[j]
        if mention.label not in ("POSITION", "UNIT") or not _BETWEEN.fullmatch(view.folded, at, max(at, mention.start)):
            return None
        role = _ROLE_OF_STATE.get(fold(mention.text))
        if role:
            return role
        if mention.label == "UNIT":
            return view.name(j)
        at = mention.end
    return None


def _signer(view: View, offset: int) -> str | None:
    """ "do ông X, Chánh | Thanh tra Bộ Y tế, ký": the last unit before the verb."""
    verb = _SIGNED.match(view.folded, offset)
    if not verb:
        return None
    return next((view.name(j) for j in view.preceding(verb.end(), verb.end() - offset) if view.mentions[j].label == "UNIT"), None)


def central(book: Gazetteer, number: DocumentNumber, on: str | None) -> str | None:
    """The one central body behind the symbol ("NĐ-CP" → Chính phủ, "QH15" → Quốc hội), None where it leaves a doubt."""
    for code in _codes(number):
        if code in _UNCERTAIN:
            continue
        day = f"{number.year}" if number.year else on
        rows = [r for r in book.org_code(code) if _holds(r.valid_from, r.valid_to, day)] or list(book.org_code(code))
        names = {r.issuer for r in rows}
        if len(names) == 1:
            name = names.pop()
            return name if _is_central(book, name) else None
    return None


def _codes(number: DocumentNumber) -> Iterator[str]:
    org = number.org
    yield org
    first = re.split(r"[-/]", org)[0]
    if first != org and not number.kind == "TTLT":
        yield first


def _holds(valid_from: str | None, valid_to: str | None, day: str | None) -> bool:
    if day is None:
        return True
    return not (valid_to and valid_to[: len(day)] <= day and valid_to <= day) and not (valid_from and valid_from[: len(day)] > day)


def _is_central(book: Gazetteer, name: str) -> bool:
    return name in (PRIME_MINISTER, "Chủ tịch nước") or any(b.level == "trung ương" for b in book.bodies_named(name))


def _by_code(view: View, index: int, code: str) -> str | None:
    """A unit of the text whose name the code abbreviates: in the same sentence first, then the nearest."""
    heads = {fold(r.issuer) for part in (code, re.split(r"[-/]", code)[0]) for r in view.gazetteer.org_code(part)}
    start = view.mentions[index].start
    low, high = view.sentence_start(start), view.sentence_end(view.mentions[index].end)
    ranked = []
    for j in view.indexes("UNIT"):
        name = view.name(j)
        if fits(code, name) or any(fold(name).startswith(h) for h in heads):
            at = view.mentions[j].start
            ranked.append((not low <= at <= high, abs(at - start), j))
    return view.name(min(ranked)[2]) if ranked else None


def fits(code: str, name: str) -> bool:
    """Say whether `code` abbreviates `name` ("STNMT": Sở Tài nguyên và Môi trường tỉnh …; "ATTP": Cục An toàn thực phẩm)."""
    wanted = _SMALL.sub("", re.split(r"[-/]", code)[0])
    if len(wanted) < 2:
        return False
    words = [w for w in re.findall(r"[^\W\d_]+", name) if w not in _SKIPPED]
    initials = "".join(_initial(w) for w in words)
    if initials.startswith(wanted):
        return True
    if wanted in ("TU", "HU", "QU", "ĐU"):
        return wanted in initials[:7]
    return len(wanted) >= 3 and wanted not in _NEVER_INSIDE and initials.startswith(wanted, 1) or initials.startswith(wanted, 2)


def _initial(word: str) -> str:
    first = word[0].upper()
    return first if first == "Đ" else unicodedata.normalize("NFD", first)[0]


def _subject(view: View, index: int) -> str | None:
    """Who issues it in the same clause: "UBND tỉnh X ban hành …", "Tại …, Cục Y đã …"."""
    start = view.mentions[index].start
    low = view.sentence_start(start)
    if _SUBJECT.search(view.folded, max(low, start - 30), start):
        for j in view.preceding(start, start - low + 1):
            mention = view.mentions[j]
            if mention.start < low or mention.label == "CITATION":
                break
            role = _ROLE_OF_STATE.get(fold(mention.text)) if mention.label == "POSITION" else None
            if role or mention.label == "UNIT":
                return role or view.name(j)
    if _LEADING.search(view.folded, max(low, start - 12), start):
        end = date_end(view, index)
        for j in view.following(end, 40):
            return _unit_at(view, view.mentions[j].start) if re.fullmatch(r"\s*,\s*", view.text[end : view.mentions[j].start]) else None
    return None
