"""What one sentence says of a person's offices: taken up, given up, left for another; all of them, not only one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ...model import Mention
from ...text import bare, fold
from ..sentences.kinds import is_replaced, put_forward, vouched
from ..sentences.scenes import Scene
from .granted import apart, leads_to, planned
from .moves import MEMBER, Change, bare_unit, changes, left_behind, offices_in

_TAKES = re.compile(
    r"(?<!thôi )(?<!thôi không )(?<!đang )(?<!từng )(?<!nhiệm )(?<!\w)(?:"
    r"kiêm\snhiệm(?=\s(?:phó\s)?(?:giám\sđốc|trưởng|chánh|chủ\s(?:tịch|nhiệm)|viện\strưởng|cục\strưởng|vụ\strưởng|bí\sthư))|"
    r"(?:giữ|đảm nhiệm|đảm nhận|nhận|kiêm|kiêm nhiệm)\s(?:chức(?:\s(?:vụ|danh))?|nhiệm\svụ)"
    r"|(?:được\s)?bầu\s(?:bổ\ssung\s)?(?:làm|là)|(?:bổ\snhiệm|điều\sđộng|chỉ\sđịnh)\s(?:làm|giữ)"
    r"|(?:(?<!năm )(?<!tháng )làm(?!\sviệc)|phụ\strách(?:\sđiều\shành)?|điều\shành)(?=\s))"
    r"(?!\w)"
)
_GIVES_UP = re.compile(
    r"(?<!\w)(?:thôi\s(?:không\s)?(?:giữ|đảm\snhiệm|làm|kiêm(?:\snhiệm)?)(?:\scác)?(?:\schức(?:\s(?:vụ|danh))?)?"
    r"|(?:bãi|miễn)\snhiệm(?:\schức(?:\s(?:vụ|danh))?)?|cách\schức(?:\schức\svụ)?|rời\schức(?:\svụ)?)(?!\w)"
)
_APPOINTS = re.compile(
    r"(?<!\w)(?:bổ\snhiệm|điều\sđộng|luân\schuyển|bầu|phân\scông|chỉ\sđịnh|tiếp\snhận|giao|trúng\scử|giữ\schức|nhận\schức|nhận\snhiệm\svụ)(?!\w)"
)
_TO = re.compile(r"(?:đối\svới|cho)\s(?:\w+\s){0,3}$")
_PLAN = re.compile(r"(?<!\w)(?:đề nghị|giới thiệu|dự kiến|sẽ|trình|đề xuất|xem xét|không)\s[^,;]{0,60}$")
_PARTY = re.compile(r"(?<!\w)(?:tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang|chi bo|trung uong)(?!\w)")
_GIVEN = re.compile(
    r"(?<!\w)(?:được|giao|phân\scông|cử|tạm\sthời|tạm|sẽ)\s(?:[^.;]{0,60}?\s)?(?:phụ\strách|điều\shành)(?!\w)"
)
_SO_GIVEN = re.compile(r"(?<!\w)(?:được|giao|phân\scông|cử|nhận|tạm)(?!\w)")
_CHARGE = re.compile(r"^(?:phụ\strách|điều\shành)")


@dataclass(frozen=True, slots=True)
class Turn:
    """A person (mention index) takes up or leaves an office: `kind` is appointed or left_office."""

    kind: str
    person: int
    position: str
    unit: str | None
    tenure: str = "holding"


Placed = tuple[int, str, str | None]
_QUESTION = re.compile(r"(?<!\w)(?:ai|vì sao|liệu|khi nào|có phải)\s(?=[^.;]*\?)")
_ANNOUNCES = re.compile(
    r"(?:\s?,[^,;.]{0,70},?)?\s(?:đã\s|vừa\s)?(?:thừa ủy quyền\s[^,;.]{0,60}?)?"
    r"(?:công bố|trao|ký|đọc|trình bày|thông báo|chủ trì|chúc mừng|thông qua)(?!\w)"
)
"""Behind who only hands over, reads out or signs what gives others an office."""
_RETIRES = re.compile(
    r"(?<!\w)(?:nghỉ\s(?:hưu|chế\sđộ)|từ\strần|qua\sđời|về\shưu|nhận\s(?:nhiệm\svụ|công\stác)\s(?:mới|khác)|"
    r"chuyển\scông\stác\s(?:sang|về|đến|tới|lên))(?!\w)"
)
_NOT_YET = re.compile(r"(?<!\w)(?:sắp|chuẩn bị|đến tuổi|trước khi|sau khi|đã|tuổi)\s[^,;.]{0,20}$")


def turns(scene: Scene) -> Iterator[Turn]:
    """Yield every change of office that a sentence tells as done, in order."""
    if not vouched(scene.folded):
        return
    people = [(n, m) for n, m in scene.labelled("PERSON") if not _ANNOUNCES.match(scene.page.folded, m.end)]
    titles = [m.span for _, m in scene.labelled("POSITION")]
    yield from _retired(scene, people)
    verbs = sorted(
        [(m, "appointed") for m in _TAKES.finditer(scene.folded)]
        + [(m, "left_office") for m in _GIVES_UP.finditer(scene.folded)],
        key=lambda v: v[0].start(),
    )
    offices = list(offices_in(scene)) if verbs else []
    for n, (verb, kind) in enumerate(verbs):
        end = verbs[n + 1][0].start() if n + 1 < len(verbs) else len(scene.folded)
        clause = scene.folded.find(";", verb.end(), end)
        end = clause if clause >= 0 else end
        at = verb.start()
        start = scene.span.start
        if _PLAN.search(scene.folded, max(0, at - 70), at) or put_forward(scene.folded, at) or planned(scene, at):
            continue
        if (
            leads_to(scene, at)
            or _QUESTION.search(scene.folded, 0, at)
            or any(t.start < start + at < t.end for t in titles)
        ):
            continue
        after = [o for o in offices if verb.end() <= o[0] - start < end]
        person = _person(scene, people, (verb.start(), verb.end(), end))
        if person is None or apart(scene, person):
            continue
        yield from _turns_of(scene, verb, kind, (person, after, offices))


def offices_changed(scene: Scene, people: Iterable[int] | None = None) -> Iterator[Change]:
    """Yield every change of office that a sentence tells of these persons (mentions): what verb and office say first,
    of who is moved what he leaves, and of who is told nothing yet what the whole sentence says.
    """
    wanted = None if people is None else set(people)
    names = None if wanted is None else {scene.page.people[n] for n in wanted if n in scene.page.people}
    told: set[tuple[str, str]] = set()
    for change in (*changes(scene, wanted), *left_behind(scene)):
        if names is None or change.person in names:
            told.add((change.kind, change.person))
            yield change
    for turn in turns(scene):
        name = scene.page.people[turn.person]
        new = turn.kind == "appointed" and turn.unit and (turn.kind, name) not in told
        if new and (wanted is None or turn.person in wanted) and _vested(scene, turn):
            told.add((turn.kind, name))
            yield Change(turn.kind, name, turn.position, turn.unit)


def _vested(scene: Scene, turn: Turn) -> bool:
    """Say whether words of giving stand before the office: who "is in charge of" a thing need not be put there."""
    return turn.tenure != "in_charge" or _GIVEN.search(scene.folded) is not None


def _retired(scene: Scene, people: Sequence[tuple[int, Mention]]) -> Iterator[Turn]:
    """Yield that a person has left every office: the position is empty."""
    for verb in _RETIRES.finditer(scene.folded):
        if _NOT_YET.search(scene.folded, max(0, verb.start() - 40), verb.start()):
            continue
        person = _person(scene, people, (verb.start(), verb.end(), len(scene.folded)))
        if person is not None:
            yield Turn("left_office", person, "", None)


def _turns_of(
    scene: Scene, verb: re.Match[str], kind: str, found: tuple[int, list[Placed], list[Placed]]
) -> Iterator[Turn]:
    person, after, offices = found
    at = verb.end() + scene.span.start
    if kind == "left_office":
        for _, position, unit in _listed(scene, at, after):
            yield Turn(kind, person, position, unit)
        return
    if _CHARGE.match(verb[0]):
        end = scene.page.result.mentions[person].end
        before = scene.page.folded[end : scene.span.start + verb.start()]
        is_one = any(end <= o[0] < scene.span.start + verb.start() for o in offices)
        if is_one and before.endswith(", ") and not _SO_GIVEN.search(before):
            return  # "ông X, Phó Giám đốc, phụ trách Sở Y": what he is already
        near = [n for n, u in scene.labelled("UNIT") if 0 <= u.start - at <= 30][:1]
        own = bare_unit(scene, at)
        for name in scene.page.unit_names(near)[:1] or ([own] if own else []):
            yield Turn(kind, person, verb[0], name, "in_charge")
        return
    if not after or after[0][0] - at > 40:
        return
    new = after[0]
    yield Turn(kind, person, new[1], new[2])
    if _APPOINTS.search(scene.folded[: verb.end()]):
        for old in _before(scene, person, verb.start() + scene.span.start, offices):
            if _gives_way(old, new):
                yield Turn("left_office", person, old[1], old[2])


def _listed(scene: Scene, at: int, after: list[Placed]) -> Iterator[Placed]:
    """Yield the offices behind a verb as far as only names of units, commas and "và" stand between them."""
    last = at
    for office in after:
        between = fold(scene.page.result.document.text[last : office[0]])
        if office[0] - last > 90 or re.search(r"(?<!\w)(?:ông|bà|đồng chí|nhận|theo|để)(?!\w)", between):
            return
        yield office
        last = office[0]


def _person(scene: Scene, people: Sequence[tuple[int, Mention]], where: tuple[int, int, int]) -> int | None:
    """Return whose office it is: after "đối với", else the last named before the verb, else the first behind it."""
    start = scene.span.start
    begin, verb_end, end = where
    clause = max(scene.folded.rfind(";", 0, begin), 0)
    placed = [(n, scene.page.result.mentions[n].start - start) for n, _ in people]
    placed = [(n, at) for n, at in placed if at < begin or not is_replaced(scene.folded, at)]
    to = [n for n, at in placed if verb_end <= at < end and _TO.search(scene.folded, max(0, at - 30), at)]
    if to:
        return to[0]
    before = [n for n, at in placed if clause <= at < begin]
    if before:
        return before[-1]
    found = next((n for n, at in placed if verb_end <= at < end), None)
    return found if found is not None else _shared(scene, placed, verb_end)


def _shared(scene: Scene, placed: Sequence[tuple[int, int]], verb: int) -> int | None:
    """Return whose offices end in a row: "miễn nhiệm Chủ tịch A, cho thôi làm đại biểu B đối với ông X"."""
    stop = scene.folded.find(";", verb)
    near = next(((n, at) for n, at in placed if at >= verb and (stop < 0 or at < stop)), None)
    shares = near and _GIVES_UP.search(scene.folded, verb, near[1]) and _TO.search(scene.folded, verb, near[1])
    return near[0] if near and shares else None


def _before(scene: Scene, person: int, verb: int, offices: list[Placed]) -> list[Placed]:
    """Return the offices that a sentence gives a person beside the name: "ông X, Phó Giám đốc Sở Y, giữ chức …"."""
    mention = scene.page.result.mentions[person]
    text = scene.page.result.document.text
    behind = [o for o in offices if mention.end <= o[0] < verb]
    ahead = [
        o
        for o in offices
        if o[0] < mention.start
        and not re.search(r"[,;.]|(?<!\w)(?:tặng|trao|chúc)(?!\w)", text[o[0] : mention.start])
        and not _APPOINTS.search(
            scene.page.folded, o[0], mention.start
        )  # else another's: "… Chủ tịch A và bầu ông X …"
    ]
    return behind or ahead[-1:]


def _gives_way(old: Placed, new: Placed) -> bool:
    """Say whether an office ends with the new one: both are of the State; a Party office is held beside it."""
    if MEMBER.match(fold(old[1])) or fold(old[1]).startswith("nguyên "):
        return False
    differ = (bare(fold(old[1])), old[2]) != (bare(fold(new[1])), new[2])
    return differ and not any(_PARTY.search(bare(fold(f"{o[1]} {o[2] or ''}"))) for o in (old, new)) and bool(old[2])
