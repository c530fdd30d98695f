"""The body of official documents, State and Party: bases, chapters, articles, clauses, points, tables, foot, annexes.

`read` walks the lines once from the letterhead to the end. The two forms differ only in what their modules hand in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ...model import Document, Meta, Part, RawDocument
from ...text import fold
from ...values.date import parse_day
from ...values.validity import validity
from ..lines import LONG, UPPER, Line, Mark, joined, read_lines, to_segments
from ..outline import Outline, is_list_item
from ..wrap import rejoin
from .attributes import attributes, captioned, completed
from .enacted import enacted_title
from .foot import Foot, opens_foot, read_foot
from .handling import marks_of
from .headless import kinds_above
from .headwords import TYPE, WIRE, read_place_date
from .letterhead import Letterhead, read_letterhead
from .organisation import COUNCILS, find_council, level_of
from .parts import parts_of
from .tail import mark_attributes, mark_tail

HEADING = 4
"""An attached document is headed by at most so many lines in capitals."""
ABOVE = 4
"""So many lines above the letterhead may hold a stamp that a scan or a copy put there."""
_BASIS = re.compile(
    r"\W{0,4}(?:(?:căn cứ|xét|xem xét|theo đề nghị|theo tờ trình|trên cơ sở|thực hiện ý kiến)(?!\w)|"
    r"\d{1,2}\s?[.)/]\s?(?:căn cứ\s(?:luật|bộ luật|nghị|quyết|thông|chỉ thị|kế hoạch|công văn|pháp lệnh|"
    r"hiến pháp|điều lệ)|"
    r"(?:xét|theo)\s(?:đề nghị|tờ trình))(?!\w))"
)
"""Some offices number their bases."""
_LATE_BASIS = re.compile(r"căn cứ\s(?:luật|bộ luật|nghị|quyết|thông|pháp lệnh|hiến pháp)(?!\w)")
"""Below the sentences with which a consolidated text says what has changed it."""
_ENACTING = re.compile(
    r"(?:.{0,80}(?<!\w))?(?:quyết\s{0,3}định|quyết\s{0,3}nghị|chỉ\s{0,3}thị|thông\s{0,3}báo|ban hành|nghị quyết|"
    r"kết luận|yêu cầu|điện)\s*:?\s*\Z"
)
ENACTED = {"quyết định": "Quyết định", "quyết nghị": "Nghị quyết"}
"""What a document is whose type line a copy lost: the formula above its articles says it."""
_ADDRESSEE = re.compile(r"\W{0,3}(?:kính (?:gửi|trình|chuyển)|(?:.{0,80}\s)?điện\s?:)")
_ANNEX = re.compile(
    r"\W{0,3}(?:phụ lục|mẫu số \d|biểu số \d|\(?(?:ban hành )?(?:kèm )?theo (?:quyết định|nghị quyết|thông tư|"
    r"công văn|kế hoạch|nghị định|tờ trình))"
)
_ATTACHED = re.compile(
    r"\W{0,3}\((?:ban hành )?(?:kèm )?theo (?:quyết định|nghị quyết|thông tư|nghị định)(?! này)(?=[^;]{0,60}\d)"
)
"""Below the head of a regulation, the document that issues it, in brackets: no foot need stand above that."""
_CITES = re.compile(
    r"(?:ủy ban|ubnd|hđnd|hội đồng)[^,;.]{2,60}\s(?:đã |vừa )?(?:có|ban hành|gửi|ra) "
    r"(?:công văn|công điện|văn bản|quyết định|kế hoạch|thông báo)(?!\w)"
)
"""Whose paper a line tells of need not be the issuer of the one that tells."""
_ANNEX_LIST = re.compile(r"(?:danh sách|danh mục|phụ biểu|bảng)(?!\w)")
_AT_PLACE = re.compile(rf",\s(?:ngày\s[\d/.-]+,\s)?tại\s([{UPPER}]\w{{0,6}}(?:\s[{UPPER}]\w{{0,6}}){{0,3}}),")


@dataclass(slots=True)
class _Walk:
    """What the walk over one document has come to."""

    lines: Sequence[Line]
    head: Letterhead
    kinds: list[str]
    numbers: dict[int, str] = field(default_factory=dict)
    parts: dict[int, list[Mark]] = field(default_factory=dict)
    outline: Outline = field(default_factory=Outline)
    foots: list[Foot] = field(default_factory=list)
    articles: int = 0
    enacted: str | None = None
    basis_zone: bool = True
    annex: bool = False
    addressed: bool = False


def read(raw: RawDocument, lines: Sequence[Line] | None = None) -> Document:
    """Return `raw` as an official document."""
    rows = list(read_lines(raw) if lines is None else lines)
    head = read_letterhead(rows)
    rows[head.body :] = rejoin(rows[head.body :], raw.text)
    walk = _Walk(rows, head, ["paragraph"] * len(rows))
    above = kinds_above(rows[: head.first])
    at = head.body
    while at < len(rows):
        at += _step(walk, at)
    below = mark_attributes(rows, walk.kinds)
    mark_tail(rows, walk.kinds, head.body)
    marks = [Mark(kind, x.start, x.end) for kind, x in zip(above, rows, strict=False)] + _whole_rows(head, rows)
    for i in range(head.body, len(rows)):
        own = Mark(walk.kinds[i], rows[i].start, rows[i].end, walk.numbers.get(i))
        marks += walk.parts.get(i, [own]) if own.kind != "boilerplate" else [own]
    segments = to_segments(raw.text, marks)
    parts = parts_of(raw.text, segments)
    meta = _in_force(_meta(walk), raw.text, walk, parts)
    if meta.title is None and meta.number and head.body < len(rows):
        meta = replace(meta, title=enacted_title(raw.text, rows[head.body].start))
    meta = completed(completed(meta, attributes(rows[: head.first])), below)
    meta = captioned(meta, _unheaded(rows, head))
    return Document(raw.id, raw.source, "official_document", raw.text, segments, meta, raw.warnings, parts=parts)


def _unheaded(rows: Sequence[Line], head: Letterhead) -> Sequence[Line]:
    """The lines in which a site's headline may stand: above the letterhead, or where one would stand."""
    whole = head.number or head.place or head.found
    return rows[: head.first if whole else max(head.first, ABOVE)]


def _in_force(meta: Meta, text: str, walk: _Walk, parts: Sequence[Part]) -> Meta:
    """Add from when to when the document is in force: what its own text says, not that of a part."""
    start = walk.lines[walk.head.body].start if walk.head.body < len(walk.lines) else len(text)
    effective, expires = validity(text[start : parts[0].span.start if parts else None], meta.date)
    return replace(meta, effective=effective, expires=expires) if effective or expires else meta


def _whole_rows(head: Letterhead, rows: Sequence[Line]) -> list[Mark]:
    """Widen the marks of the letterhead to the whole of its lines: borders between cells go with the cell before."""
    marks = sorted(head.marks, key=lambda m: m.start)
    found: list[Mark] = []
    at = 0
    for line in rows[head.first : head.body]:
        own = []
        while at < len(marks) and marks[at].start < line.end:
            own.append(marks[at])
            at += 1
        if not own:
            found.append(Mark("letterhead", line.start, line.end))
        for k, mark in enumerate(own):
            start = line.start if k == 0 else mark.start
            end = own[k + 1].start if k + 1 < len(own) else line.end
            found.append(Mark(mark.kind, start, end, mark.number))
    return found


def _meta(walk: _Walk) -> Meta:
    head = walk.head
    signers = [s for foot in walk.foots for s in foot.signers]
    security, urgency = marks_of(walk.lines[max(0, head.first - ABOVE) : head.body])
    return Meta(
        title=head.title or _planned(walk),
        number=head.number,
        type=head.type or walk.enacted or ("Công văn" if head.number or head.subject or _is_letter(walk) else None),
        issuer=_issuer(walk),
        place=head.place or _place_in_text(walk),
        date=head.date or _date_in_text(walk),
        signers=tuple(dict.fromkeys(signers)),
        articles=walk.articles,
        recipients=sum(f.recipients for f in walk.foots),
        issuers=head.issuers,
        security=security,
        urgency=urgency,
    )


def _planned(walk: _Walk) -> str | None:
    """The kind of a timetable is half of its name: "LỊCH TIẾP CÔNG DÂN ĐỊNH KỲ / CỦA CHỦ TỊCH …" is its title."""
    head = walk.head
    if not head.type or not head.type.startswith("Lịch"):
        return None
    first, last = walk.lines[head.first].start, walk.lines[min(head.body, len(walk.lines)) - 1].end
    typed = [m for m in head.marks if m.kind == "doc_type" and first <= m.start < last]
    texts = [line.text for line in walk.lines[head.first : head.body] if any(m.start == line.start for m in typed)]
    return joined(texts) if len(texts) > 1 else None


def _is_letter(walk: _Walk) -> bool:
    """Say whether a document without type and number is a công văn: addressed, and above that dated or issued by an
    organisation. A citizen's form is addressed too, but neither."""
    return walk.addressed and (walk.head.date is not None or walk.head.issuer is not None)


def _issuer(walk: _Walk) -> str | None:
    """The letterhead's organisation; a council without its place, or none at all, is completed from the text below."""
    head = walk.head
    if head.issuer and fold(head.issuer) not in COUNCILS:
        return head.issuer
    lines = walk.lines[head.body : head.body + 12]
    below = [line.text for line in lines if not (_ADDRESSEE.match(line.fold) or _CITES.search(line.fold))]
    for text in [head.title or "", *below]:
        found = find_council(text, fold(head.issuer) if head.issuer else None)
        if found:
            return found
    level = level_of(head.place, [head.title or "", *below]) if head.issuer and head.place else None
    return f"{head.issuer} {level} {head.place}" if level else head.issuer


def _place_in_text(walk: _Walk) -> str | None:
    """Minutes without a place line say in their first sentence where the meeting was."""
    if not _is_minutes(walk):
        return None
    match = _AT_PLACE.search(walk.lines[walk.head.body].text)
    return match[1] if match else None


def _date_in_text(walk: _Walk) -> str | None:
    """Minutes without a date line say in their first sentence when the meeting was."""
    return parse_day(walk.lines[walk.head.body].text) if _is_minutes(walk) else None


def _is_minutes(walk: _Walk) -> bool:
    """Say whether there is a text of minutes, of whatever they tell ("Biên bản", "Biên bản làm việc")."""
    return fold(walk.head.type or "").startswith("biên bản") and walk.head.body < len(walk.lines)


# ------------------------------------------------------------------ one step of the walk


def _step(walk: _Walk, at: int) -> int:
    """Give the line at `at`, or the block that begins there, its kind; return how many lines that were."""
    line = walk.lines[at]
    if line.block == "chrome":
        walk.kinds[at] = "boilerplate"
        return 1
    if opens_foot(walk.lines, at):
        return _take_foot(walk, at)
    if _takes_date(walk, at):
        return 1
    if line.is_rule:
        walk.kinds[at] = "table" if "|" in line.text else "paragraph"
        return 1
    attached = walk.articles > 0 and _ATTACHED.match(line.fold) is not None
    if attached or (walk.foots and (_ANNEX.match(line.fold) or _is_annex_type(line))):
        if attached and not walk.annex:
            _open_above(walk, at)
        walk.annex = True
        walk.outline = Outline()
        walk.kinds[at] = "appendix"
        return 1
    if _ADDRESSEE.match(line.fold) and walk.basis_zone and line.size < 400:
        return _take_addressees(walk, at)
    walk.kinds[at] = _kind(walk, at)
    return 1


def _takes_date(walk: _Walk, at: int) -> bool:
    """Take in the place and date above the signature: notices, invitations and minutes have them there."""
    line = walk.lines[at]
    found = read_place_date(line.text, line.fold) if walk.head.date is None and line.size < LONG else None
    if found is None or not found[0] or not found[1] or at + 1 >= len(walk.lines):
        return False
    if not opens_foot(walk.lines, at + 1):
        return False
    walk.head.place, walk.head.date = walk.head.place or found[0], found[1]
    walk.kinds[at] = "place_date"
    return True


def _open_above(walk: _Walk, at: int) -> None:
    """Let an attached document begin with its heading in capitals, above the line in brackets."""
    first = at
    while first > at - HEADING and walk.kinds[first - 1] == "heading" and walk.lines[first - 1].is_caps:
        if walk.lines[first - 1].fold.strip(" :") in ENACTED:
            break
        first -= 1
    walk.kinds[first] = "appendix"


def _is_annex_type(line: Line) -> bool:
    """The type line of an annexed regulation or list, in capitals."""
    match = TYPE.match(line.fold) if line.is_caps else None
    return (
        line.is_caps and _ANNEX_LIST.match(line.fold) is not None
        if match is None
        else not line.fold[match.end() :].strip(" :")
    )


def _kind(walk: _Walk, at: int) -> str:
    line = walk.lines[at]
    if (walk.basis_zone and _BASIS.match(line.fold)) or (
        walk.articles == 0 and _LATE_BASIS.match(line.fold) and line.tail.rstrip()[-1:] in (";", ",")
    ):
        return "legal_basis"
    part = walk.outline.read(line)
    if part:
        walk.basis_zone = False
        walk.numbers[at] = part.number
        if part.kind == "article":
            walk.annex = walk.annex or part.restarts
            walk.articles += part.follows or part.restarts
        return part.kind
    if line.size < 120 and _ENACTING.match(line.fold) and (line.is_caps or line.size < 16):
        walk.basis_zone = False
        walk.enacted = walk.enacted or ENACTED.get(line.fold.strip(" :"))
        return "heading"
    if _is_table_row(walk.lines, at):
        return "table"
    if is_list_item(line):
        return "list_item"
    if line.is_sentence:
        walk.basis_zone = False
    return "heading" if line.is_caps and line.size < 160 else "paragraph"


def _is_table_row(lines: Sequence[Line], at: int) -> bool:
    """A row holds cells; a cell alone in its line stands between lines that hold nothing but a border."""
    line = lines[at]
    if "|" in line.text or line.text.count("\t") > 1:
        return True
    around = [lines[i] for i in (at - 1, at + 1) if 0 <= i < len(lines)]
    return line.size < 200 and any(x.text == "|" for x in around)


def _take_addressees(walk: _Walk, at: int) -> int:
    """The addressee line and the dash items under it."""
    walk.addressed = True
    if WIRE.match(walk.lines[at].fold):
        walk.enacted = walk.enacted or "Công điện"
    end = at + 1
    while end < len(walk.lines) and walk.lines[end].text[0] in "-–+•" and walk.lines[end].size < 300:
        end += 1
    walk.kinds[at:end] = ["addressee"] * (end - at)
    return end - at


def _take_foot(walk: _Walk, at: int) -> int:
    foot = read_foot(walk.lines, at)
    for i, marks in foot.marks.items():
        walk.kinds[i] = marks[0].kind
        walk.parts[i] = marks
    if not walk.annex or not walk.foots:
        walk.foots.append(foot)
    walk.basis_zone = False
    return max(1, foot.last - at + 1)
