"""What was done to officials: discipline, the steps of a criminal case; told of those whom the sentence names, or the
list behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import cast

from ...collection import Event, Subject
from ...values.keys import name_key
from ..sentences.kinds import happened_at, office_verb, vouched
from ..sentences.scenes import Page, Scene
from ..sentences.when import when
from .told import event_at, telling

_STEPS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "prosecuted",
        re.compile(
            r"(?<!\w)(?:khởi tố(?! vụ án(?!\s*(?:,|và)\s*(?:\w+\s){0,6}?khởi tố))|bắt (?:tạm )?giam|"
            r"bắt (?:khẩn cấp|giữ|tạm giữ)|bắt\s(?:bị can|\d+\s\w+|ông|bà|đối với)|bị bắt(?! (?:buộc|đầu))|"
            r"tạm giữ hình sự|cấm đi khỏi nơi cư trú|(?:phát lệnh |ra lệnh |quyết định )truy nã|truy tố|"
            r"tuyên (?:phạt|án)|(?:lĩnh|lãnh|nhận|chịu|phạt)(?: mức)?(?: án)?\s(?:\w+\s){0,3}?(?:năm|tháng) tù|"
            r"án tù|tù chung thân|án treo|\d+\s(?:năm|tháng)(?:\s\d+\stháng)? tù|hầu tòa)(?!\w)"
        ),
    ),
    (
        "disciplined",
        re.compile(
            r"(?<!\w)(?:(?:thi hành|bị|nhận|ra quyết định|quyết định|án) kỷ luật|"
            r"kỷ luật (?:bằng hình thức|khiển trách|cảnh cáo|cách chức|khai trừ|giáng chức|ông|bà|đồng chí|đối với)|"
            r"khai trừ (?:ra )?khỏi đảng|(?:bị |hình thức |tư cách )(?:khiển trách|cảnh cáo|cách chức)|"
            r"(?:khiển trách|cảnh cáo)\s(?:đối với\s|với\s)?(?=ông|bà|đồng chí)|"
            r"cách\s(?:tất cả\s|hết\s|mọi\s)(?:các\s)?chức vụ|xóa tư cách|buộc thôi việc|giáng chức|"
            r"đến mức phải\s(?:\w+,?\s){0,4}?kỷ luật|"
            r"đình chỉ\s(?:sinh hoạt đảng|công tác|chức vụ|chức trách))(?!\w)"
        ),
    ),
)
_LIST = re.compile(r"(?<!\w)(?:bị can|bị cáo|đối tượng|cán bộ|cá nhân|trường hợp|người)(?!\w)")
_OPENS_LIST = re.compile(r"(?<!\w)(?:gồm|là|sau|cụ thể|đối với)\s*(?:có\s*)?:|(?<!\w)(?:gồm|đó là)(?!\w)")
_AT_HEAD = 24
"""Characters within which an item of a list names its person: "- Bị can Trần Văn A (SN 1970)"."""
_MOST_ITEMS = 12
_SAYS = re.compile(
    r"(?<!\w)(?:cho biết|cho hay|thông tin|xác nhận|chủ trì|khẳng định|nói|trả lời|trao đổi|đã ký|vừa ký|ký)(?!\w)"
)
_SUFFERS = re.compile(r"(?<!\w)bị(?:\s(?!can|cáo|hại|đơn)[\w,]+){0,12}?\s?$")
_BEARS = re.compile(r"(?:đến mức phải|bị|lĩnh|lãnh|nhận|chịu|hầu)(?!\w)")
"""A verb whose subject is the one to whom it is done."""
_ACCUSED = re.compile(r"(?<!\w)(?:bị can|bị cáo)\s(?:\w+\s){0,2}$")
_JOINED = re.compile(r",|(?<!\w)và(?!\w)")
Person = tuple[int, int, str]
"""Where a person stands in a sentence, and the full name."""
_BY = re.compile(
    r"(?<!\w)(?:do|bởi|vụ án của|liên quan đến(?: vụ án)?|sai phạm của|cùng với|cùng|thay)\s(?:\w+\s){0,2}$"
)
_ONCE_WAS = re.compile(r"(?<!\w)từng\s(?:bị|nhận|chịu|phải)(?!\w)")


@dataclass(frozen=True)
class Measure:
    """A step against persons (full names), as one sentence tells it; `sources`: it, and the list that names them."""

    kind: str
    scene: Scene
    people: tuple[str, ...]
    sources: tuple[Scene, ...]


def measures(page: Page) -> tuple[Measure, ...]:
    """Return what a document tells was done to persons, in order; asked again, the same."""
    if "measures" not in page.memo:
        page.memo["measures"] = tuple(_found(page))
    return cast("tuple[Measure, ...]", page.memo["measures"])


def taken(page: Page, subject: Subject, meant: Iterable[str]) -> Iterator[Event]:
    """Yield the events of measures against any of these persons (full names), each on its day.

    A sentence that dates nothing repeats what another of the document dates; of the past without a day nothing is told.
    """
    wanted = {name_key(name) for name in meant}
    told = [(m, day) for m in measures(page) if (day := when(m.scene, m.kind, (), subject))]
    dated = [(m.kind, {name_key(p) for p in m.people}) for m, day in told if not day.assumed]
    for measure, day in told:
        people = {name_key(p) for p in measure.people}
        if not wanted & people or day.assumed and _ONCE_WAS.search(measure.scene.folded):
            continue
        if day.assumed and any(kind == measure.kind and people & others for kind, others in dated):
            continue
        event = event_at(measure.scene, measure.kind, day.date)
        yield replace(
            event,
            officials=measure.people,
            units=_bodies(page, measure.people),
            places=(),
            sources=tuple(s.quote() for s in measure.sources),
            assumed=day.assumed,
            background=day.background,
        )


def _bodies(page: Page, people: Iterable[str]) -> tuple[str, ...]:
    """Return the units in which these persons hold or held an office."""
    keys = {name_key(p) for p in people}
    return tuple(dict.fromkeys(o.unit for o in page.result.officials if o.unit and name_key(o.name) in keys))


def _found(page: Page) -> Iterator[Measure]:
    scenes = telling(page, page.scenes)
    for number, scene in enumerate(scenes):
        step = _step(scene)
        if not step:
            continue
        kind, first, last = step
        people = _suffering(scene, kind, first, last)
        listed = [] if people else _listed(scenes[number + 1 : number + 1 + _MOST_ITEMS], scene)
        names = [*people, *(name for _, names in listed for name in names)]
        if names:
            sources = (scene, *dict.fromkeys(item for item, _ in listed))
            yield Measure(kind, scene, tuple(dict.fromkeys(names)), sources)


def _step(scene: Scene) -> tuple[str, int, int] | None:
    """Return which step a sentence tells, where its first words begin and its last ones end."""
    if not vouched(scene.folded):
        return None
    for kind, pattern in _STEPS:
        verbs = [m for m in pattern.finditer(scene.folded) if happened_at(scene.folded, m.start())]
        if verbs:
            return kind, verbs[0].start(), verbs[-1].end()
    return None


def _suffering(scene: Scene, kind: str, first: int, last: int) -> list[str]:
    """Return those to whom it is done: named behind the verb, or before it as "ông A bị …"; not who tells or signs."""
    start = scene.span.start
    people = [(m.start - start, m.end - start, scene.page.people[n]) for n, m in scene.labelled("PERSON")]
    found = [(at, name) for at, end, name in people if at >= first and not _aside(scene, at, end)]
    if not found:
        before = [one for one in people if one[0] < first]
        found = [(at, name) for at, end, name in _row(scene, before) if _suffers(scene, at, end, first)]
    if kind == "disciplined":  # who is removed from office by it leaves it: that is told as such
        found = [(at, name) for at, name in found if (office_verb(scene.folded, at) or ("",))[0] != "left_office"]
    return [name for _, name in found]


def _row(scene: Scene, people: list[Person]) -> list[Person]:
    """Return the last of these persons, with those before him that nothing but offices and "và" parts from him."""
    row: list[Person] = people[-1:]
    for one in reversed(people[:-1]):
        if _SAYS.search(scene.folded, one[1], row[0][0]) or not _JOINED.search(scene.folded, one[1], row[0][0]):
            break
        row.insert(0, one)
    return row


def _suffers(scene: Scene, start: int, end: int, first: int) -> bool:
    between = scene.folded[end:first]
    accused = _ACCUSED.search(scene.folded, max(0, start - 24), start)
    passive = _SUFFERS.search(between) or _BEARS.match(scene.folded, first)
    return bool(accused or passive) and not _SAYS.search(between)


def _aside(scene: Scene, start: int, end: int) -> bool:
    """Say whether a person behind the verb is only named in passing: who tells of it, or whose case it is."""
    tells = _SAYS.search(scene.folded, end, end + 60)
    return bool(_BY.search(scene.folded, max(0, start - 40), start)) or bool(
        tells and ";" not in scene.folded[end : tells.start()]
    )


def _listed(behind: list[Scene], scene: Scene) -> list[tuple[Scene, list[str]]]:
    """Return the sentences that list those of whom one tells: "5 bị can. Các bị can gồm: A …; B …"."""
    if not _LIST.search(scene.folded):
        return []
    found: list[tuple[Scene, list[str]]] = []
    opened = scene.folded.rstrip().endswith(":")
    for item in behind:
        people = [(m.start - item.span.start, item.page.people[n]) for n, m in item.labelled("PERSON")]
        opens = _OPENS_LIST.search(item.folded) and _LIST.search(item.folded)
        names = [name for at, name in people if not opens or at > opens.start()]
        heads = bool(people) and people[0][0] <= _AT_HEAD and opened and not _SAYS.search(item.folded)
        if opens or heads:
            opened = True
            found += [(item, names)] if names else []
        elif people or opened:
            break
    return found
