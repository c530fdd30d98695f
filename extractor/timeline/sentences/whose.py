"""Of whom a figure is said: the place or unit before it in its sentence, else the document's own province."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from ...model import Measurement
from ...text import fold
from .places import RANKS, one_place, seat
from .scenes import Page, Scene

_WHOLE = re.compile(r"(?<!\w)(?:toàn|trên địa bàn|của|cả|trong)\s(tỉnh|thành phố|huyện|quận|thị xã|xã|phường)(?!\w)")
_TERRITORY = re.compile(r"([Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Pp]hường|[Xx]ã)\s(?:ủy\s)?([A-ZĐÀ-Ỹ].*)$")
_OF_PLACE = re.compile(r"[^,;.:()]{0,30}?\s(?:của|thuộc|trên địa bàn)\s")
_ACTOR = re.compile(r"(?:[-*+\d.]+\s)?(?:sở|cục|chi cục|đoàn|tổ|ban|công an|ngành|đơn vị|công ty|trung tâm)(?!\w)")
_SAYS = re.compile(r"(?<!\w)(?:theo|tại)\s(?:\w+\s){0,3}$")
_SPEAKER = re.compile(
    r"[^.;]{0,12}?(?<!\w)"
    r"(?:cho biết|cho hay|thông tin|báo cáo|công bố|nhận định|dự báo|đánh giá|ước tính|khẳng định)(?!\w)"
)
_OWN = re.compile(
    r"(?:^|[,:]\s|(?<!\w)(?:cho biết|cho hay|rằng|thông tin|đến nay|hiện nay|hiện|nay|thì|và|qua)\s)"
    r"(?P<word>đơn vị|cơ quan|toàn ngành|ngành|địa phương)(?:\s(?:mình|này|chúng tôi|ông|bà))?"
    r"(?=\s(?:đã|đang|hiện|cũng|mới|vẫn|còn|chỉ|có|đạt|được|tiếp nhận|giải quyết|xử lý|hoàn thành|thực hiện|thu|cấp|"
    r"tổ chức|triển khai|giải ngân|số hóa|xếp|phát|kiểm tra|xây dựng|hỗ trợ|đưa|lắp|rà soát|ghi nhận|trả|tăng|giảm)"
    r"(?!\w))"
)
"""A bare word by which a speaker means the body he speaks for: "Giám đốc Sở Y cho biết, đơn vị tiếp nhận …"."""
_BARE_HEAD = re.compile(
    r"(?<!\w)(?:cho biết|cho hay|rằng|thông tin|báo cáo|nói|khẳng định|phát biểu)[,:]?\s"
    r"(?P<word>sở|cục|chi cục|ban|công ty|viện)(?=\s(?:đã|đang|mới|vừa|cũng|chỉ|hiện|chưa)(?!\w))"
)
_INDEX_OF_LEVEL = re.compile(r"(?<!\w)chỉ số\s[^,;.]{2,60}?\scấp\s(tỉnh)(?!\w)")
_LEVEL_WORD = {
    "tỉnh": "tinh",
    "thành phố": "thanh pho",
    "huyện": "huyen",
    "quận": "quan",
    "thị xã": "thi xa",
    "xã": "xa",
    "phường": "phuong",
}


def whose(page: Page, scene: Scene, metric: Measurement) -> str | None:
    """Return the place or unit that a figure is said of, None where nothing tells.

    "theo Kho bạc Nhà nước tỉnh X" and "Sở Y cho biết" name who says it, not whose it is. "toàn tỉnh" is the province of
    the document.
    """
    mentions = page.result.mentions
    at = min(
        (mentions[n].start for n in metric.mentions if scene.span.start <= mentions[n].start < scene.span.end),
        default=None,
    )
    if at is None:
        at = min(mentions[n].start for n in metric.mentions)
        scene = page.scene_at(at) or scene
    own = _spoken_for(page, scene, at) or _speakers_body(page, scene, at)
    if own:
        return own
    named = [
        (m.start, (page.unit_names((n,)) or [m.text])[0])
        for n, m in (*scene.labelled("LOCATION"), *scene.labelled("UNIT"))
        if m.start < at and not _speaks(page, scene, m.start, m.end)
    ]
    whole = [m for p in (_WHOLE, _INDEX_OF_LEVEL) for m in p.finditer(page.folded, scene.span.start, at)]
    if whole and (not named or whole[-1].start() > max(named)[0]):
        found = _of_level(page, _LEVEL_WORD[whole[-1][1]])
        return _governed(found) if found else _home(page)
    if named:
        return _governed(min(named, key=lambda x: at - x[0])[1])
    return _behind(page, scene, metric) or _reporting(page, scene, at) or _home(page)


def _reporting(page: Page, scene: Scene, at: int) -> str | None:
    """Return the place whose own committee says it, where no other is named: "Theo UBND tỉnh X, đến nay mới có …"."""
    said = (page.unit_names((n,)) for n, m in scene.labelled("UNIT") if m.start < at)
    named = next((names[0] for names in said if names), "")
    return _governed(named) if named.startswith("Ủy ban nhân dân ") and seat(named) else None


def _behind(page: Page, scene: Scene, metric: Measurement) -> str | None:
    """Return the place that stands right behind a figure, where nobody is said to act there: "Việc tiêm phòng
    tại | 7 xã của huyện A hoàn thành".
    """
    if _ACTOR.match(page.folded, scene.span.start, scene.span.end):
        return None
    end = max(page.result.mentions[n].end for n in metric.mentions)
    places = (m for _, m in scene.labelled("LOCATION") if m.start > end and seat(m.text))
    return next((m.text for m in places if _OF_PLACE.fullmatch(page.folded, end, m.start)), None)


def _spoken_for(page: Page, scene: Scene, at: int) -> str | None:
    """Return the body that "đơn vị", "ngành", "địa phương" before a figure means: the last one named before."""
    said = [m for m in _OWN.finditer(page.folded, scene.span.start, at)]
    if not said:
        return None
    word, start = said[-1]["word"], said[-1].start("word")
    between = page.folded[start:at]
    nearer = [m for _, m in (*scene.labelled("LOCATION"), *scene.labelled("UNIT")) if start <= m.start < at]
    if nearer or ";" in between or _WHOLE.search(between):
        return None
    for near in (scene, *reversed(page.scenes_before(scene, 2))):
        names = [
            (page.unit_names((n,)) or [m.text])[0]
            for n, m in sorted((*near.labelled("LOCATION"), *near.labelled("UNIT")), key=lambda x: x[1].start)
            if m.start < start and (m.label == "UNIT" or word == "địa phương")
        ]
        governing = [n for n in names if seat(n)] if word == "địa phương" else names
        if governing:
            return _governed(governing[-1]) if word == "địa phương" else governing[-1]
    return None


def _speakers_body(page: Page, scene: Scene, at: int) -> str | None:
    """Return the body of the official before whose bare head means it: "Ông A (Giám đốc Sở Y) cho biết Sở đã mua …"."""
    said = [m for m in _BARE_HEAD.finditer(page.folded, scene.span.start, at)]
    named = [(m, page.people[n]) for n, m in scene.labelled("PERSON") if said and m.end <= said[-1].start()]
    if not named or any(said[-1].end() < m.start < at for _, m in scene.labelled("UNIT")):
        return None
    name, word = named[-1][1], said[-1]["word"]
    bodies = (o.unit for o in page.result.officials if o.name == name and o.unit)
    return next((unit for unit in bodies if fold(unit).startswith(f"{word} ")), None)


def _speaks(page: Page, scene: Scene, start: int, end: int) -> bool:
    before = page.folded[max(scene.span.start, start - 24) : start]
    return bool(_SAYS.search(before)) or bool(_SPEAKER.match(page.folded, end, scene.span.end))


def _of_level(page: Page, level: str) -> str | None:
    """Return the one place of a level that the document names most often before any other."""
    places = [m.text for m in page.result.mentions if m.label == "LOCATION" and (s := seat(m.text)) and s[0] == level]
    units = [u.name for u in page.result.units if (s := seat(u.name)) and s[0] == level]
    count = Counter([*places, *units])
    order = {name: n for n, name in enumerate(count)}
    return max(
        count,
        key=lambda n: (sum(m for o, m in count.items() if one_place(n, o)), not n.isupper(), -order[n]),
        default=None,
    )


def _home(page: Page) -> str | None:
    """Return the place that an article's title names, else the document's only province."""
    meta = page.result.document.meta
    if not page.is_press and meta.issuer:
        return _governed(meta.issuer)
    for scene in page.scenes:
        if scene.segment and scene.segment.kind in ("title", "lead"):
            for _, mention in scene.labelled("LOCATION"):
                return mention.text
    return page.provinces[0] if len(page.provinces) == 1 else None


def _governed(issuer: str) -> str:
    """Return the place that a body governs, else the body: the figures of "UBND tỉnh X" are those of "tỉnh X"."""
    match = _TERRITORY.search(issuer) if seat(issuer) else None
    return f"{match[1].lower()} {match[2]}" if match else issuer


def of_place(owner: str | None, place: str) -> bool:
    """Say whether a figure's owner is the place asked for; "Hà Giang" may mean the province, never a district of it."""
    if owner is None:
        return False
    mine, wanted = seat(owner), seat(place)
    if mine and wanted:
        return mine == wanted
    name = (mine or seat(f"tinh {owner}") or ("", ""))[1]
    asked = (wanted or seat(f"tinh {place}") or ("", ""))[1]
    wide = mine is None or RANKS.get(mine[0], 0) >= RANKS["tinh"]
    return name == asked and wide


def owners(page: Page, scene: Scene, metrics: Iterable[Measurement]) -> tuple[str, ...]:
    """Return the owners of these figures, each once."""
    return tuple(dict.fromkeys(w for m in metrics if (w := whose(page, scene, m))))
