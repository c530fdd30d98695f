"""Offices in Party committees that the text leaves bare: whose "Đảng ủy", "Ban Thường vụ", "Thành ủy" is meant."""

from __future__ import annotations

import re

from ...text import fold
from .bodies import REACH
from .kinds import COMMITTEE, STANDING, party_of
from .offices import Office, Offices

_BY_LETTERS = re.compile(r"(?:uv|ủy viên)[ .]?(?:btv|bch)\Z")
_NO_PARTY = re.compile(
    r"(?:ban chỉ huy|bộ chỉ huy|ban chỉ đạo|(?:ban|tổ) bầu cử) "
    r"|hội đồng (?!nhân dân)|(?:hội đồng|ủy ban) nhân dân(?: \w+| thành phố| thị xã)?\Z"
)
"""Bodies whose name, or whose bare name, makes no name of a Party committee."""
_BOARDS = (
    (re.compile(r"hội đồng trường"), re.compile(r"trường |đại học |học viện ")),
    (re.compile(r"hội đồng (?:quản trị|thành viên)"), re.compile(r"(?:tổng )?công ty |tập đoàn |ngân hàng ")),
)
"""Boards that have no Party committee of their own, and what the house begins with whose boards they are."""
_ORGANISED = re.compile(r"đảng (?:bộ|ủy) (?!tỉnh |thành phố |huyện |quận |thị xã )\w")
_BARE_ORGAN = re.compile(r"(?:ban (?:thường vụ|chấp hành)|ủy ban kiểm tra)\Z")
_INSPECTION = re.compile(r"ủy ban kiểm tra \w")
_BARE_BRANCH = re.compile(r"ban (?:thường vụ|chấp hành) đảng bộ\Z")
_PARTY_HEAD = re.compile(
    r"(?:(?P<head>Tỉnh|Thành|Huyện|Quận|Thị) ủy|Đảng ủy(?= (?:xã|phường|thị trấn|đặc khu) )) (?P<place>.+)"
)
_BARE_GROUP = re.compile(r"(?:ban cán sự đảng|đảng đoàn)\Z")
_HAS_GROUP = re.compile(
    r"(?:ủy ban nhân dân|hội đồng nhân dân|ủy ban mặt trận tổ quốc|bộ|tòa án|viện kiểm sát|ngân hàng|hội|liên|tổng)\s"
)
"""A Party group, and the bodies that have one."""
_PARTY_IN = re.compile(r"(?:(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị) ủy|[Đđ]ảng ủy) \S.*\Z")
"""The committee inside the name of one of its organs: "Ban Nội chính Tỉnh ủy X"."""
_ANY_COMMITTEE = re.compile(r"(?:ban thường vụ |thường trực )?(?:(?:tỉnh|thành|huyện|quận|thị) ủy|đảng ủy)(?!\w)")
_ORGAN_OF_COMMITTEE = re.compile(
    r"(?:ban|văn phòng|ủy ban kiểm tra|trung tâm chính trị) .{0,40}?(?:(?:tỉnh|thành|huyện|quận|thị) ủy|đảng ủy) \w"
)
_TERRITORY = re.compile(
    r"(?:Ủy ban nhân dân|Hội đồng nhân dân|Ủy ban Mặt trận Tổ quốc(?: Việt Nam)?"
    r"|Ủy ban bầu cử(?: đại biểu Hội đồng nhân dân)?)\s+"
    r"(?=(?:xã|phường|thị trấn|đặc khu|tỉnh|huyện)\s)"
)
_UNION_OF = re.compile(
    r"(?:công đoàn|đoàn thanh niên)\s(?=(?:tổng )?công ty|tập đoàn|ngân hàng|trường|bệnh viện)", re.IGNORECASE
)
"""In front of the house whose Party committee a bare one is: "Phó Bí thư Đảng ủy, Chủ tịch | Công đoàn Công ty X"."""
_BARE_PARTY = re.compile(r"(?P<head>tỉnh|thành|huyện|quận|thị) ủy\Z")
_COUNCIL_HEADS = {"hđnd": "Hội đồng nhân dân", "ubnd": "Ủy ban nhân dân", "hội đồng": ""}
"""Councils behind an office whose place the text leaves to the reader."""
_PARTY_LEVELS = {"tỉnh": "tỉnh", "thành": "thành phố", "huyện": "huyện", "quận": "quận", "thị": "thị xã"}
_COUNCIL = re.compile(
    r"(?:ủy ban nhân dân|hội đồng nhân dân|ủy ban mặt trận tổ quốc(?: việt nam)?) "
    r"(?P<level>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (?P<place>.+)"
)


def complete_committee(offices: Offices, office: Office, companion: str | None) -> None:
    """Name the Party committee of a bare "Bí thư Đảng ủy" after the unit of the person's other title."""
    companion = _house(offices, office, companion)
    if not office.unit and STANDING.match(office.head):
        office.unit = _standing(offices, office, companion)
    elif not office.unit and _BARE_PARTY.match(office.head):
        own = party_of(companion or "") or ""
        office.unit = own if fold(own).startswith(f"{office.head} ") else None
    elif not office.unit and COMMITTEE.match(office.head):
        if companion and not fold(companion).startswith(office.head) and not _NO_PARTY.match(fold(companion)):
            body = companion if _BARE_GROUP.match(office.head) else _TERRITORY.sub("", _UNION_OF.sub("", companion))
            office.unit = f"{office.head.capitalize()} {body}"
        else:
            near = offices.nearest(office.start, re.compile(rf"{office.head}(?!\w)"))
            office.unit = (
                _branch_told(offices, office)
                or near
                or _standing_over(offices, office)
                or _of_commune(offices, office.head)
            )
    elif companion and _HAS_GROUP.match(fold(companion)) and (group := _bare_group(offices, office)):
        office.unit = f"{group} {companion}"
    elif _BARE_ORGAN.match(fold(office.unit or "")):
        office.unit = _organ(offices, office, companion)
    elif _BARE_BRANCH.match(fold(office.unit or "")):
        where = _territory(offices, office, companion)
        office.unit = f"{office.unit} {where}" if where else office.unit
    elif _BY_LETTERS.match(office.key):
        office.unit = _organ_by_letters(offices, office, companion)
        if office.unit and office.key.startswith("ủy viên"):
            office.position = office.position[: len("Ủy viên")]
    elif not office.unit and office.head in _COUNCIL_HEADS:
        office.unit = _council(offices, office, companion)
    elif companion and len(office.evidence) > 1:
        _place_committee(offices, office, companion)


def seated_with(committee: str, council: str) -> bool:
    """Say whether committee and council are of one territory: "Tỉnh ủy" and "Ủy ban nhân dân tỉnh"."""
    head = _BARE_PARTY.match(fold(committee))
    level = _PARTY_LEVELS[head["head"]] if head else None
    return party_of(council) == committee if level is None else fold(council).endswith(f" nhân dân {level}")


def _organ(offices: Offices, office: Office, companion: str | None) -> str | None:
    """Name a bare organ after its committee; inspectors whom nothing else tells are of those named nearest."""
    inspects = fold(office.unit or "") == "ủy ban kiểm tra" and not _PARTY_IN.search(companion or "")
    if inspects and (told := offices.nearest(office.start, _INSPECTION)):
        return told
    whose = _committee_of(offices, office, companion)
    return f"{office.unit} {whose}" if whose else office.unit


def _council(offices: Offices, office: Office, companion: str | None) -> str | None:
    """Name the council of a bare head after the person's other office, or after the commune that the text is about."""
    head = _COUNCIL_HEADS[office.head]
    if not head:
        return companion
    where = _territory(offices, office, companion) or offices.commune(office.start)
    return f"{head} {where}" if where else None


def _territory(offices: Offices, office: Office, companion: str | None) -> str | None:
    """Return the place whose Party branch is meant: that of the next office's body, or of the committee last named."""
    council = _COUNCIL.match(fold(companion or ""))
    if council and companion:
        return companion[council.start("level") :]
    found = _PARTY_HEAD.search(_committee_of(offices, office, companion) or "")
    if not found:
        return None
    level = _PARTY_LEVELS[found["head"].lower()] if found["head"] else ""
    return f"{level} {found['place'].removeprefix(level).strip()}".strip()


def _house(offices: Offices, office: Office, companion: str | None) -> str | None:
    """Return the school or company for its board: "Bí thư Đảng ủy, Chủ tịch | Hội đồng trường"."""
    board = fold(companion or "")
    house = next((house for name, house in _BOARDS if name.match(board)), None)
    return offices.nearest(office.start, house) if house else companion


def _bare_group(offices: Offices, office: Office) -> str | None:
    """Return the Party group that the text prints without its body: "Bí thư | Đảng đoàn | , Chủ tịch Hội X"."""
    printed = offices.mentions[office.evidence[1]].text if office.unit and len(office.evidence) > 1 else ""
    return " ".join(printed.split()) if _BARE_GROUP.match(fold(printed)) else None


def _committee_of(offices: Offices, office: Office, companion: str | None) -> str | None:
    """Return whose standing committee is meant: that of the next office, of the paper, or the last one named."""
    paper = offices.document.meta.issuer if offices.document.kind == "official_document" else None
    found = _PARTY_IN.search(companion or "") or _PARTY_IN.search(paper or "")
    if found or (paper and (commune := _of_commune(offices, "đảng ủy"))):
        return found[0] if found else commune
    if seat := party_of(companion or ""):
        return seat
    near = _PARTY_IN.search(offices.nearest(office.start, _ANY_COMMITTEE) or "")
    return near[0] if near else _of_commune(offices, "đảng ủy")


def _organ_by_letters(offices: Offices, office: Office, companion: str | None) -> str | None:
    """Name the organ of "UVBTV, Trưởng Ban Nội chính Tỉnh ủy X" after the committee of the next office or its place.

    "Ủy viên BTV, Phó Chủ tịch UBND huyện X" is of the committee of the same level, where the text names one.
    """
    committee = _PARTY_IN.search(companion or "") or _PARTY_IN.match(office.unit or "")
    seat = _COUNCIL.match(fold(companion or ""))
    level = next((head for head, full in _PARTY_LEVELS.items() if seat and full == seat["level"]), None)
    if committee is None and level:
        committee = _PARTY_IN.search(offices.nearest(office.start, re.compile(rf"(?:.*\s)?{level} ủy(?!\w)")) or "")
    organ = "Ban Thường vụ" if "btv" in office.key or "tv" in office.key else "Ban Chấp hành"
    return f"{organ} {committee[0]}" if committee else None


def _branch_told(offices: Offices, office: Office) -> str | None:
    """Return the committee of the branch that the same line names: "Đảng bộ Quốc hội có … A làm bí thư | Đảng ủy"."""
    if office.head != "đảng ủy":
        return None
    line = offices.document.text.rfind("\n", 0, office.start) + 1
    names = [offices.unit_name(i) for i, _ in offices.between(line, office.start)]
    found = next((name for name in reversed(names) if _ORGANISED.match(fold(name))), None)
    return f"Đảng ủy {found[len('Đảng bộ ') :]}" if found else None


def _standing_over(offices: Offices, office: Office) -> str | None:
    """Return the committee whose standing committee was named last: "Ban Thường vụ | Đảng ủy Sở X"."""
    near = offices.nearest(office.start, re.compile(rf"(?:ban thường vụ|ban chấp hành) {office.head}(?!\w)"))
    return re.sub(r"^(?i:Ban (?:Thường vụ|Chấp hành)) ", "", near) if near else None


def _standing(offices: Offices, office: Office, companion: str | None) -> str:
    """Name the committee of a bare "Ban Thường vụ" by the person's next office, else by the text before."""
    own = _PARTY_IN.search(companion or "")
    seat = None if own else party_of(companion or "")
    before = own or _PARTY_IN.search(offices.nearest(office.start, _ANY_COMMITTEE) or "")
    whose = seat or (before[0] if before else _over_organ(offices, office))
    return f"Ban Thường vụ {whose}" if whose else "Ban Thường vụ"


def _over_organ(offices: Offices, office: Office) -> str | None:
    """Return the committee whose organ was named last: "Ban Tổ chức | Huyện ủy X"."""
    found = _PARTY_IN.search(offices.nearest(office.start, _ORGAN_OF_COMMITTEE) or "")
    return found[0] if found else None


def _of_commune(offices: Offices, head: str) -> str | None:
    """Return the committee of the commune that the issuer or the units of the document belong to."""
    names = [offices.document.meta.issuer or "", *(offices.unit_name(i) for i, _ in offices.units[:REACH])]
    placed = (name for name in names if re.match(r"(?:xã|phường|thị trấn|đặc khu) ", _TERRITORY.sub("", name)))
    name = next(placed, None)
    return f"{head.capitalize()} {_TERRITORY.sub('', name)}" if name else None


def _place_committee(offices: Offices, office: Office, companion: str) -> None:
    """Give a bare "Thành ủy" the place that the person's other office prints ("HĐND thành phố Phúc Yên")."""
    printed = fold(offices.mentions[office.evidence[1]].text)
    bare, council = _BARE_PARTY.match(printed), _COUNCIL.match(fold(companion))
    if bare and council and _PARTY_LEVELS[bare["head"]] == council["level"]:
        near = (fold(m.text) for _, m in offices.between(office.end - 60, office.end + 60))
        if any(text.endswith(council["place"]) for text in near):
            office.unit = f"{printed.capitalize()} {companion[council.start('place') :]}"
