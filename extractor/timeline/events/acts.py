"""What prose says became of a directive where no relation was read: "… thay thế Chỉ thị số 18-CT/TU", lists of repealed
papers, "có hiệu lực sau 10 ngày kể từ ngày ký"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ...collection import Event, Subject
from ...model import Citation, DateValue
from ...values.keys import number_key
from ..sentences.days import shifted
from ..sentences.kinds import vouched
from ..sentences.precision import last_day
from ..sentences.prose import clip
from ..sentences.scenes import Page, Scene
from ..sentences.when import since
from .told import event_at

_EFFECT = re.compile(r"(?<!\w)có hiệu lực(?: thi hành)?(?: kể)?(?: từ| vào)?(?: khi| lúc)?(?!\w)")
_GAP = r"\s(?:(?:cho|toàn bộ|một phần|một số|các|điều|của|nội dung|tại|\d{1,3}|,|và|khoản|điểm|\w)\s){0,12}$"
_ENDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"(?<!\w)(?<!bị )(?<!được )(?:{verbs}){_GAP}"))
    for kind, verbs in (
        ("replaced", r"thay thế(?: cho)?|thay cho"),
        ("repealed", r"bãi bỏ|hủy bỏ|thu hồi"),
        ("amended", r"sửa đổi(?:, bổ sung)?|bổ sung|điều chỉnh"),
    )
)
_INSTEAD_OF_DAY = re.compile(
    r"(?<!\w)thay (?:thế |cho |vì )?(?:cho )?(?:thời hạn|thời gian|mốc|hạn)\s[^;()]{0,50}?(?:tại|theo|của|trong)\s$"
)
"""Before the paper whose deadline another one moves: "(thay cho thời hạn 30/6 tại Kế hoạch số …)"."""
_ENDED = re.compile(r"[^.;]{0,110}?(?<!\w)(?:bị|được|nay|đã)\s(?:\w+\s)?(thay thế|bãi bỏ|hủy bỏ|sửa đổi)(?!\w)")
_LAPSED = re.compile(r"[^.;]{0,110}?(?<!\w)(?:hết|chấm dứt|không còn|mất|ngưng|ngừng)\s(?:toàn bộ\s)?hiệu lực(?!\w)")
_BY_WORD = {"thay thế": "replaced", "bãi bỏ": "repealed", "hủy bỏ": "repealed", "sửa đổi": "amended"}
_LIST = re.compile(r"(?<!\w)(?:(bãi bỏ|hủy bỏ|thay thế)|(hết hiệu lực))(?!\w)[^:]{0,160}:$")
_NOT_YET = re.compile(
    r"(?<!\w)(?:đề nghị|kiến nghị|đề xuất|sẽ|dự kiến|chưa|không|cần|nên|yêu cầu|xem xét|dự thảo|trình|"
    r"phải|tham mưu|nghiên cứu|rà soát|(?<!bàn )giao)(?!\w)[^.;]{0,90}$"
)
_MOVED = re.compile(
    r"(?<!\w)(?:(?:điều chỉnh|sửa đổi|thay đổi|lùi|gia hạn|kéo dài|đổi|dời|rút ngắn)\s(?:\w+\s){0,3}?"
    r"(?:thời hạn|thời gian|thời điểm|hạn|tiến độ)|gia hạn"
    r"|(?:thời hạn|thời gian|hạn|tiến độ)\s(?:(?!được|lùi|chuyển)[\w/,]+\s){1,24}?(?:được\s)?"
    r"(?:lùi|gia hạn|kéo dài|dời|điều chỉnh|rút ngắn))(?!\w)[^.;]{0,260}?"
    r"(?<!\w)(?:thành|sang|đến|tới|là|xuống|về)\s(?:hết\s|trước\s|cuối\s)?(?:ngày\s)?$"
)
_MOVES = re.compile(r"(?<!\w)(?:điều chỉnh|sửa đổi|thay đổi|lùi|gia hạn|kéo dài|đổi|dời|rút ngắn)(?!\w)")
"""Words before the day to which a deadline was moved: "điều chỉnh thời hạn … từ ngày 30/6 thành ngày 31/10"."""
_ASKS_FOR_TIME = re.compile(r"(?<!\w)(?:xin|đề nghị|kiến nghị|đề xuất|cho phép|được)(?!\w)")
"""In a sentence that tells of more time asked for or had, and does not give it."""
_AFTER = re.compile(
    r"(?<!\w)có hiệu lực(?: thi hành)?\ssau\s(\d{1,3})\s(?:\([^)]{1,20}\)\s)?ngày,?\s(?:kể\s)?từ\s(?:khi|ngày)\s"
    r"(?:được\s)?(?:ký|ban hành|thông qua|công bố|hội đồng)"
)


def ends(subject: Subject, page: Page, scenes: Iterable[Scene], mentions: Iterable[int]) -> Iterator[Event]:
    """Yield that the directive was replaced, repealed or amended, as sentences with these mentions say it.

    The acting paper is the last one cited before the verb, else the document itself, else unknown.
    """
    wanted = set(mentions)
    for scene in scenes:
        at = page.mention_start(scene, wanted) - scene.span.start
        kind = _end_told(scene, at) or _listed(page, scene)
        if kind:
            yield _ended(subject, page, scene, kind, at)


def _end_told(scene: Scene, at: int) -> str | None:
    folded = scene.folded
    if _INSTEAD_OF_DAY.search(folded, max(0, at - 120), at) and vouched(folded):
        return "amended"
    if _NOT_YET.search(folded, 0, at) or not vouched(folded):
        return None
    kind = next((kind for kind, pattern in _ENDS if pattern.search(folded, max(0, at - 120), at)), None)
    ended = None if kind else _ENDED.match(folded, at)
    lapsed = not kind and not ended and _LAPSED.match(folded, at)
    return "repealed" if lapsed else _BY_WORD[ended[1]] if ended else kind


def _listed(page: Page, scene: Scene) -> str | None:
    """Return what the sentence that opens a list does to its items: "Bãi bỏ các nghị quyết sau:"."""
    if page.is_press or not scene.segment or scene.segment.kind not in ("clause", "point", "list_item"):
        return None
    before = [
        s for s in page.scenes if s.span.start < scene.span.start and s.segment and s.segment.kind != scene.segment.kind
    ]
    opener = _LIST.search(before[-1].folded) if before else None
    return _BY_WORD.get(opener[1] or "", "repealed") if opener else None


def _ended(subject: Subject, page: Page, scene: Scene, kind: str, at: int) -> Event:
    acting = _acting(subject, page, scene, at)
    meta = page.result.document.meta
    own = not page.is_press
    number = acting.number if acting else meta.number if own else None
    date = acting.date if acting else meta.date if own else None
    date = since(scene) if kind == "repealed" and not date else date
    issuer = acting.issuer if acting else meta.issuer if own else None
    event = event_at(scene, kind, date or scene.day or page.published)
    numbers = (n for n in (number, subject.number) if n)
    return replace(
        event,
        documents=tuple(dict.fromkeys(numbers)),
        units=(issuer,) if issuer else (),
        officials=(),
        places=(),
        assumed=not (date or scene.day),
        summary=clip(scene.summary()),
    )


def moved_deadlines(page: Page, scenes: Iterable[Scene], documents: tuple[str, ...]) -> Iterator[Event]:
    """Yield the new day by which something is due, as sentences say that a deadline was moved; no plan, no request."""
    meta = page.result.document.meta
    for scene in scenes:
        days = list(new_days(scene))
        for due in days:
            event = event_at(scene, "deadline", due, documents)
            yield replace(event, due=due, status="unknown")
        if days and meta.number and not page.is_press and not _ASKS_FOR_TIME.search(scene.folded):
            numbers = tuple(dict.fromkeys((meta.number, *documents)))
            event = event_at(scene, "amended", page.published, numbers)
            yield replace(event, units=(meta.issuer,) if meta.issuer else (), officials=(), places=())


def new_days(scene: Scene) -> Iterator[str]:
    """Yield the days to which a sentence says that a deadline was moved."""
    if not _MOVES.search(scene.folded):
        return
    for _, mention in scene.labelled("DATE"):
        value, at = mention.value, mention.start - scene.span.start
        found = _MOVED.search(scene.folded, 0, at) if isinstance(value, DateValue) and value.iso else None
        if found and not _NOT_YET.search(scene.folded, 0, found.start()) and vouched(scene.folded, moving=True):
            yield last_day(str(value.iso)) if isinstance(value, DateValue) else ""


def _acting(subject: Subject, page: Page, scene: Scene, at: int) -> Citation | None:
    """Return the paper that acts: cited before the subject in this sentence, or in those just before it."""
    place = page.scenes.index(scene)
    key = number_key(subject.number)
    for near in (scene, *reversed(page.scenes[max(0, place - 3) : place])):
        limit = scene.span.start + at
        for n, mention in reversed(near.labelled("CITATION")):
            record = next((c for c in page.result.citations if n in c.mentions), None)
            if record and record.number and number_key(record.number) != key and mention.start < limit:
                return record
        if not page.is_press:
            return None
    return None


def effective_after(scene: Scene, issued: str | None) -> str | None:
    """Return the day on which "có hiệu lực sau 10 ngày kể từ ngày ký" falls for a paper of the day `issued`."""
    match = _AFTER.search(scene.folded)
    return shifted(issued, int(match[1])) if match and issued and len(issued) == 10 else None


def in_force(page: Page, scenes: Iterable[Scene], subject: Subject, *, own: bool) -> Iterator[Event]:
    """Yield the day from which a document is in force: the sentence's, or counted from its own where that says so."""
    stated = page.result.document.meta.effective if own else None
    for scene in scenes:
        end = _effect_at(scene.folded)
        if end is None:
            continue
        signed = re.match(r"\s*(?:kể từ\s)?ngày\s+(?:ký|ban hành|thông qua)", scene.folded[end:])
        day = effective_after(scene, subject.date)
        day = day or (subject.date if signed else scene.day_after(scene.span.start + end))
        day = stated or day
        if day:
            event = event_at(scene, "effective", day, (subject.number,) if subject.number else ())
            yield replace(event, units=(subject.issuer,) if subject.issuer else (), officials=(), places=())
            return


def _effect_at(folded: str) -> int | None:
    """Return where the words "có hiệu lực từ" end in a folded sentence, None where they do not stand in it."""
    match = _EFFECT.search(folded)
    return match.end() if match else None
