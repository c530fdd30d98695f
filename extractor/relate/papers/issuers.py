"""Who issued a cited document: as the text says it, else as the symbol says it (annotation guide §2, citations)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...gazetteer import Gazetteer
from ...model import CitationValue
from ...text import fold
from ...values.docnumber import DocumentNumber, read_number
from ..view import View
from .committees import by_committee, committee_in, is_standing
from .dating import LONGEST_LIST, date_end, next_in_list
from .symbol_units import by_code, is_meant, of_level

PRIME_MINISTER = "Thủ tướng Chính phủ"
_OF = re.compile(
    r"[\s,)]*(?:\((?:ngày[^)]*|gọi tắt[^)]*)?\)?)?[\s,]*(?:của\s?|do\s+|nêu\s+(?:kết\s+luận|ý\s+kiến)\s+của\s+)"
)
_BETWEEN = re.compile(r"\s*(?:,\s*)?(?:quyền\s+|tập thể\s+)?")
_SIGNED = re.compile(r"[^.;\n]{0,160}?(?<!\w)(?:ký|ban hành|phát hành|phát đi|gửi)(?!\w)")
_AT = re.compile(r"[\s,)]*(?:\([^()\n]{0,80}\))?\s*\(?\s*(?:nêu\s+|đề nghị\s+)?(?:tại\s+)?(?:các\s+)?$")
_PROPOSING = re.compile(
    r"(?:(?:đề nghị|ý kiến|báo cáo|đề xuất|yêu cầu|kết luận|chỉ đạo|hướng dẫn|thông báo|quy định)"
    r"(?:\s+(?:thẩm\s+định|thẩm\s+tra|góp\s+ý|tham\s+gia)){0,2}\s+của"
    r"|(?:theo|xét)\s+đề nghị\s(?:chánh|giám đốc|trưởng|thủ trưởng|chủ tịch))[^.;\n]{0,80}$"
)
_BY = re.compile(r"(?:được|do)\s$")
_DECIDED = re.compile(
    r"\s(?:đã\s|vừa\s)?(?:cho phép|giao|phê duyệt|thông qua|quyết định|quy định|ban hành|thống nhất|chấp thuận|yêu cầu"
    r"|chỉ đạo|nêu|đề ra|công nhận)\s(?:tại|trong|theo|bằng|ở)\s(?:các\s)?"
)
"""Behind the unit, in "được Quốc hội cho phép tại Nghị quyết …"."""
_SUBJECT = re.compile(
    r"(?<!\w)(?:ký|ban hành|ra|có|gửi|phát hành|phát|công bố|trình bày)"
    r"(?:\s+(?:ban hành|phát hành|ra|bộ|đi|các|tiếp|thêm))*\s*$"
)
_ANNOUNCED = re.compile(r"(?<!\w)công bố\s(?:các\s)?$")
"""Who reads a paper out need not have issued it."""
_LEADING = re.compile(r"(?<!\w)(?:tại|theo|bằng|qua|với)\s+$")
_LEVEL_ACTS = re.compile(r"(?:tỉnh|thành phố|huyện|xã|phường)\s(?:đã|vừa|yêu cầu|chỉ đạo|giao|đề nghị)(?!\w)")
"""A bare level that acts, where its committee is meant ("tại Công văn số 3920/UBND-KTTH, tỉnh đã phê bình …")."""
_ROLE_OF_STATE = {"thủ tướng": PRIME_MINISTER, "thủ tướng chính phủ": PRIME_MINISTER, "chủ tịch nước": "Chủ tịch nước"}
_PLENUM = re.compile(r"Hội nghị (?:(?:lần )?thứ \S+ )?(?:Ban Chấp hành )?(?:Trung ương|T\.?Ư)")
_SITTING = re.compile(
    r"[\s,]{1,3}(?:tại )?hội nghị (?:(?:lần )?thứ \S{1,10} )?(?:ban chấp hành |bch )?(?:trung ương|t\.?ư)(?!\w)"
)
"""Behind a paper and its day: the plenum that has decided it, "của" left out."""
_COUNTED = re.compile(r"(?<!\w)(?:trung\s+ương|tw|t\.\s?ư)\.?\s+\d")
_PLENUM_BODY = "Ban Chấp hành Trung ương Đảng"
"""Who issues what a plenum has decided ("Nghị quyết số 18-NQ/TW của Hội nghị Trung ương 6")."""
_UNCERTAIN = frozenset(
    {
        "TW", "CT", "TCT", "VP", "BCT", "BTĐKT", "MTTQ", "MTTW", "MT", "UBMTTQ", "MTTQVN", "ĐTN", "TWĐTN", "CCB", "HND",
    }
)  # fmt: skip
"""Codes that name several issuers, or branches of one: only the text decides."""


@dataclass(frozen=True, slots=True)
class Told:
    """An issuer and how surely it is told: 3 by the text, 2 by the symbol, 1 by the units around."""

    name: str
    surety: int


def issuer_of(view: View, index: int, known: dict[str, str]) -> Told | None:
    """Return the canonical issuer of the document that mention `index` cites, None where nothing says it.

    `known`: issuers by symbol that the document itself has made plain (its own number's symbol to its letterhead).
    The text's own word wins over the symbol; a Party symbol of a type that only standing committees issue names the
    standing committee (regulation 66-QĐ/TW, art. 7 to 9). "Đề án 06" is the Government's everywhere: a body named
    behind it carries it out (annotation guide, section 3).
    """
    value = view.citation(index)
    number = read_number(value.number) if value.number and value.family != "bare" else None
    if number is None and value.name and value.number is None:
        return _told(_passed_by(view, index), 3)
    if value.type == "Đề án" and value.number and value.number.lstrip("0") == "6":
        stated = _stated(view, index, value)
        return Told(stated, 3) if stated and stated.startswith(("Chính phủ", "Thủ tướng")) else None
    sole = central(view.gazetteer, number, view.document.meta.as_of) if number else None
    if number is None and value.number and value.type == "Nghị định":
        return Told("Chính phủ", 2)  # nobody else issues them, whatever a reporter writes
    if number is None and value.number and of_plenum(view, index):
        return Told(_PLENUM_BODY, 2)
    return (
        _told(_inside(view, index) or _stated(view, index, value), 3)
        or _told(sole, 2)
        or _by_symbol(view, index, number, known)
    )


def _by_symbol(view: View, index: int, number: DocumentNumber | None, known: dict[str, str]) -> Told | None:
    """The unit of the text that the symbol abbreviates; an organ of a Party committee that is said to issue it wins."""
    code = number.org if number else ""
    start = view.mentions[index].start
    subject = _subject(view, index)
    if subject and is_standing(subject) and committee_in(subject, code):
        return Told(subject, 3)
    if said := _said_of_type(view, index, code):
        return Told(said, 2)
    announced = _ANNOUNCED.search(view.folded, max(0, start - 30), start)
    if subject and not announced and is_meant(view, code, subject):
        return Told(subject, 2)
    return (
        _told(by_committee(number, known.get(code)), 2)
        or (_told(by_committee(number, by_code(view, index, code)), 1) if code and code != "TW" else None)
        or _told(None if announced else subject, 1)
    )


def _said_of_type(view: View, index: int, code: str) -> str | None:
    """The organ of the committee whose papers of that type the text names ("quyết định của Ban Thường vụ")."""
    kind = fold(view.citation(index).type or "")
    if not kind or code.split("-")[0] not in ("TU", "HU", "QU", "ĐU", "ThU"):
        return None
    for j in view.indexes("UNIT"):
        start = view.mentions[j].start
        if view.folded[max(0, start - 40) : start].endswith(f"{kind} của ") and is_standing(view.name(j)):
            return view.name(j)
    return None


def _told(name: str | None, surety: int) -> Told | None:
    if name and name.endswith(" Trung ương Đoàn"):
        name += " TNCS Hồ Chí Minh"
    return Told(name, surety) if name else None


def _inside(view: View, index: int) -> str | None:
    """The issuer inside the citation itself: "Quyết định của Ban Bí thư số 91-QĐ/TW"."""
    match = re.search(r"\scủa\s+(?:bộ\s+trưởng\s+)?(.{3,60}?)\s+số", fold(view.mentions[index].text))
    bodies = view.gazetteer.bodies_named(match[1]) if match else ()
    return bodies[0].name if bodies else None


def _passed_by(view: View, index: int) -> str | None:
    """A law by name has an issuer only where the text names it: "được Quốc hội thông qua"."""
    end = view.mentions[index].end
    match = re.match(r"\s*(?:của|được|do)\s+(?=\w)", view.folded[end : end + 12])
    unit = _unit_at(view, end + match.end()) if match else None
    return unit if unit in ("Quốc hội", "Ủy ban Thường vụ Quốc hội") else None


def _stated(view: View, index: int, value: CitationValue, reach: int = LONGEST_LIST) -> str | None:
    """The text's own word: "… của X" behind the number and its date, "(của) X tại …" before it."""
    end = date_end(view, index)
    if _SITTING.match(view.folded, end):
        return _PLENUM_BODY
    of = _OF.match(view.folded, end, min(len(view.text), end + 90))
    if of:
        if of[0].rstrip().endswith("do"):
            return _signer(view, of.end())
        found = _unit_at(view, of.end()) or of_level(view, of.end(), _code_of(value))
        if found:
            return _PLENUM_BODY if _PLENUM.match(found) else found
    later = next_in_list(view, index, end, one_issuer=True)
    if later is not None and reach:
        return _stated(view, later, value, reach - 1)
    start = view.mentions[index].start
    for j in view.preceding(start, 130):
        mention = view.mentions[j]
        if mention.label == "UNIT" and _AT.fullmatch(view.folded, mention.end, start):
            told = _PROPOSING.search(view.folded, max(0, mention.start - 90), mention.start)
            if told and (sole := _office_of_heads(view, value)):
                return sole
            return (_organ_of(view, value, j) or _fitting(view, index, value) or view.name(j)) if told else None
        if mention.label == "UNIT" and _DECIDED.fullmatch(view.folded, mention.end, start):
            return view.name(j) if _BY.search(view.folded, max(0, mention.start - 5), mention.start) else None
        if mention.label == "CITATION":
            break
    return None


def _code_of(value: CitationValue) -> str:
    number = read_number(value.number) if value.number and value.family != "bare" else None
    return number.org if number else ""


def _organ_of(view: View, value: CitationValue, unit: int) -> str | None:
    """The unit where it is an organ of the Party committee that the symbol names."""
    number = read_number(value.number) if value.number else None
    return view.name(unit) if number and committee_in(view.name(unit), number.org) else None


def _office_of_heads(view: View, value: CitationValue) -> str | None:
    """The central office whose letters make known what its head has said ("chỉ đạo của Thủ tướng tại … /VPCP-KGXV")."""
    number = read_number(value.number) if value.number else None
    sole = central(view.gazetteer, number, view.document.meta.as_of) if number and number.org[:2] == "VP" else None
    return sole if sole and sole.startswith("Văn phòng") else None


def _fitting(view: View, index: int, value: CitationValue) -> str | None:
    """The unit of the sentence that the symbol abbreviates: it wins over one that only stands nearer."""
    number = read_number(value.number) if value.number else None
    return by_code(view, index, number.org, anywhere=False) if number and number.org else None


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
    return next(
        (view.name(j) for j in view.preceding(verb.end(), verb.end() - offset) if view.mentions[j].label == "UNIT"),
        None,
    )


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
    if first != org and number.kind != "TTLT":
        yield first


def _holds(valid_from: str | None, valid_to: str | None, day: str | None) -> bool:
    if day is None:
        return True
    return not (valid_to and valid_to[: len(day)] <= day and valid_to <= day) and not (
        valid_from and valid_from[: len(day)] > day
    )


def _is_central(book: Gazetteer, name: str) -> bool:
    return name in (PRIME_MINISTER, "Chủ tịch nước") or any(b.level == "trung ương" for b in book.bodies_named(name))


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
            if mention.label == "UNIT" and _of_head(view, j):
                return PRIME_MINISTER
            over = re.search(r"thuộc\s+$", view.folded[max(low, mention.start - 12) : mention.start])
            if role or mention.label == "UNIT" and not over:
                return role or view.name(j)
    if _LEADING.search(view.folded, max(low, start - 12), start):
        end = date_end(view, index)
        comma = re.match(r"\s*,\s*", view.text[end : end + 8])
        at = end + comma.end() if comma else end
        if comma and _LEVEL_ACTS.match(view.folded, at):
            return of_level(view, at, _code_of(view.citation(index)))
        return _unit_at(view, at) if comma else None
    return None


def _of_head(view: View, unit: int) -> bool:
    """Say whether the Government is named for its head or a deputy, who signs for him ("Thủ tướng | Chính phủ")."""
    before = view.mentions[unit - 1] if unit else None
    if before is None or view.name(unit) != "Chính phủ" or before.label != "POSITION":
        return False
    office, gap = fold(before.text), view.text[before.end : view.mentions[unit].start]
    return "thủ tướng" in office and gap.isspace()


def of_plenum(view: View, index: int) -> bool:
    """Say whether a mention counts plenums, not papers ("Nghị quyết Trung ương 6")."""
    return _COUNTED.search(fold(view.mentions[index].text)) is not None
