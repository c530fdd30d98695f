"""What a part of a sentence says by itself of work done, late or not done; each question is answered once."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise
from typing import cast

from ...model import DateValue, Span
from ...text import bare, fold
from ...values.keys import unit_loose_key
from ..events.acts import new_days
from ..sentences.kinds import kind_of
from ..sentences.matter import none_left, outcome
from ..sentences.places import seat
from ..sentences.scenes import Page, Scene
from ..sentences.wording import counts, telling_words

OPENING = 8
"""Words with which a sentence opens that has the thing asked for as its subject."""
_DONE = re.compile(
    r"(?<!\w)(?:đã|hoàn thành|hoàn tất|xong|kết thúc|khánh thành|thông xe|"
    r"được\s(?:[\w/]+\s){0,8}?(?:phê duyệt|thông qua|ban hành|công bố|nghiệm thu|bàn giao|thông xe|khánh thành)|"
    r"(?:đúng|trước|kịp) (?:thời )?hạn|(?<!chưa )(?<!không )vượt (?:kế hoạch|tiến độ)|"
    r"(?:chậm|muộn|trễ|sớm)\s(?:hơn\s)?(?:gần\s|khoảng\s|hơn\s)?(?:\d+|một|hai|ba|nửa)\s(?:ngày|tuần|tháng))(?!\w)"
)
_NAMED_NOT = r"\s(?:đúng hạn|(?:có )?(?:giấy )?phép|khí|gian|(?:dùng )?tiền mặt|dấu|giấy tờ)|[\"”]"
"""Behind a "không" of a name: "bến đò không phép", "tàu 3 không", "thanh toán không dùng tiền mặt"."""
_NOT_DONE = re.compile(
    rf"(?<!\w)(?:chưa|không(?!{_NAMED_NOT})|sẽ|(?<!theo )(?<!với )yêu cầu(?!\s(?:của|tại|đề ra|đặt ra|nêu))|"
    r"(?<!theo )(?<!với )đề nghị(?!\s(?:của|tại|nêu))|(?<!được )(?<!bàn )giao(?! thông)|phải|cần|phấn đấu|tiếp tục|"
    r"(?:chạy|vận hành|hoạt động|áp dụng) thử|mới\s(?:chỉ\s)?(?:[^\W\d]+\s){1,3}?(?:xong|được)\s\d|"
    rf"đang|dự kiến|đặt mục tiêu|cam kết|mong muốn|kỳ vọng|sắp)(?!\w)"
)
_STILL_NOT = re.compile(
    r"(?<!\w)(?:(?:vẫn |còn |hiện )?chưa(?! (?:đầy|kể|từng|tính|đến|ngày))|không hoàn thành|"
    r"chậm (?:tiến độ|hoàn thành|triển khai)|quá hạn)(?!\w)"
)
_FIRST_STEP = re.compile(
    r"(?<!\w)(?:đến nay|tới nay|hiện nay|hiện|đến (?:thời điểm|lúc) (?:này|thanh tra|kiểm tra)|bây giờ|mãi đến nay)"
    r"(?!\w)[^.;]{0,80}?(?<!\w)(?:mới(?: chỉ)?|chỉ mới)\s"
    r"(?:hoàn thành|hoàn tất|xong|thực hiện|triển khai|lập|trình|ký|phê duyệt|dừng|ở|đang|tổ chức|lựa chọn)(?!\w)"
)
"""Only a step or a part is done: "đến nay mới hoàn thành thủ tục lựa chọn nhà thầu"."""
_LAPSED = re.compile(
    r"(?<!\w)(?:không|ngừng|ngưng|tạm dừng|dừng|bỏ|gián đoạn|thiếu|quên)\s(?:việc\s|thực hiện\s|tổ chức\s)?(?:công bố|"
    r"báo cáo|gửi|nộp|họp|giao ban|kiểm tra|rà soát|cập nhật|đăng|công khai|tổng hợp|duy trì|thực hiện|theo dõi)(?!\w)"
)
"""What comes again each period and was left out: "không gửi báo cáo tháng 3"."""
_ASKS = re.compile(
    r"(?<!\w)(?:(?<!theo )(?<!với )(?<!vượt )(?<!đạt )(?<!so với )yêu cầu|(?<!theo )(?<!với )đề nghị|"
    r"(?<!được )(?<!bàn )giao(?! thông)|phải|cần)(?!\w)"
)
_IS_TOLD = re.compile(
    r"\s(?:cũng\s|còn\s|lại\s)?được\s(?:\w+\s){0,2}?giao(?!\s(?:đất|rừng|biên chế|vốn|bổ sung|quản lý))"
)
"""Behind a body: "huyện X được giao giải phóng mặt bằng" asks, "chỉ tiêu được giao" does not."""
_SINCE = re.compile(r"(?<!\w)(?:từ|kể từ)\s(?:hôm\s|ngày\s|sáng\s|chiều\s){0,2}$")
_IN_MONTH = re.compile(r"(?<!\w)(?:vào|trong|hồi)\s(?:đầu\s|giữa\s|cuối\s)?$")
_MONTH = len("2024-07")
_LATE = re.compile(r"(?<!\w)(?<!không )(?:(?:chậm|muộn|trễ)(?! nhất)|quá hạn|sau thời hạn|không đúng hạn)(?!\w)")
_IN_TIME = re.compile(
    r"(?<!\w)(?:(?:đúng|trước|kịp|quá|vượt)\s(?:thời\s)?hạn|(?:chậm|muộn|trễ|sớm)\s(?:hơn\s)?(?:gần\s|khoảng\s|hơn\s)?"
    r"(?:\d+|một|hai|ba|nửa)\s(?:ngày|tuần|tháng)|xong|mới\s(?:hoàn thành|hoàn tất)|(?<!chưa )hoàn (?:thành|tất))(?!\w)"
)
"""A sentence that sets what was done against its day, or says that it is finished, is about some task."""
_BEHIND = re.compile(
    r"(?<!\w)(?<!không )(?:chậm|muộn|trễ|quá hạn|sau hạn)\s(?:mất\s|tới\s|hơn\s|gần\s|khoảng\s|đúng\s){0,2}"
    r"(?P<n>\d{1,3}|một|hai|ba|bốn|năm|nửa)\s(?P<unit>ngày|tuần|tháng)(?!\w)"
)
_AHEAD = re.compile(
    r"(?<!\w)(?:sớm|trước hạn|vượt (?:tiến độ|kế hoạch))\s(?:hơn\s|gần\s|khoảng\s|trước\s){0,2}"
    r"(?P<n>\d{1,3}|một|hai|ba|bốn|năm|nửa)\s(?P<unit>ngày|tuần|tháng)(?!\w)"
)
_MUCH_LATER = re.compile(r"(?<!\w)(?:phải\s)?đến\s(?:tận\s)?(?:ngày\s)?$")
_ONLY_THEN = re.compile(r"[^.;]{0,20}(?<!\w)mới(?!\w)")
_SAYING = frozenset(
    {
        "moi", "da", "chua", "van", "con", "thi", "cung", "deu", "tre", "hon", "tuan", "gan", "khoang", "qua",
        "han", "dung", "kip", "lam", "thuc", "hien", "rieng", "toi", "tan", "vao", "bi", "tien", "do", "lai",
        "dat", "bao", "cao", "mot", "hai", "ba", "bon", "nua",
    }
)  # fmt: skip
"""Words of a sentence that says who finished when, and nothing of what."""
_BARE_LEVEL = re.compile(
    r"(huyện|quận|thị xã|thành phố|xã|phường|thị trấn)\s(?:này\s)?(?=đã|mới|còn|chưa|cũng|có|vừa|vẫn)"
)
_CUT = re.compile(r";\s|,\s(?=(?:nhưng|song|tuy nhiên|trong khi|còn)\s)")


class Said:
    """A part of a sentence, between ";" and before "nhưng", "còn": each reports on its own; `before`: the last one."""

    def __init__(self, scene: Scene, before: Said | None) -> None:
        self.scene = scene
        self.before = before

    @cached_property
    def outcome(self) -> str:
        return outcome(self.scene.folded)

    @cached_property
    def own_words(self) -> frozenset[str]:
        return telling_words(self.scene.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its telling words, with those of the part before where it leaves out what was done."""
        return self.own_words | (self.before.words if self.before and self._leaves_out else frozenset())

    @cached_property
    def opening(self) -> frozenset[str]:
        return telling_words(" ".join(self.scene.text.split()[:OPENING]))

    @cached_property
    def counts(self) -> frozenset[str]:
        return counts(self.scene.text)

    @cached_property
    def units(self) -> frozenset[str]:
        """The loose keys of the units that it names."""
        return frozenset(unit_loose_key(u.name) for u in self.scene.page.units_in(self.scene))

    @cached_property
    def seats(self) -> frozenset[tuple[str, str]]:
        """The places that it names, and those whose committee it names: the Party's tells what the place has done."""
        named = (m.text for _, m in self.scene.labelled("LOCATION"))
        return frozenset(s for n in (*named, *(u.name for u in self.scene.page.units_in(self.scene))) if (s := seat(n)))

    @cached_property
    def bare_seats(self) -> frozenset[tuple[str, str]] | None:
        """The places that "Huyện đã …" at its head may mean: those of the level that its document names; else None."""
        level = _BARE_LEVEL.match(self.scene.folded)
        return frozenset(s for s in self.scene.page.seats if s[0] == bare(level[1])) if level else None

    @cached_property
    def told_of(self) -> frozenset[str]:
        """The units of those who speak in it, or of the sentence before it in its paragraph, where it names none."""
        near = self.scene.page.scenes_before(self.scene, 1)
        if self.units:
            return frozenset()
        if speakers := frozenset(unit_loose_key(o.unit) for o in self.scene.page.officials_in(self.scene) if o.unit):
            return speakers
        if not near or near[0].segment != self.scene.segment:
            return frozenset()
        return frozenset(unit_loose_key(u.name) for u in self.scene.page.units_in(near[0]))

    @cached_property
    def moves(self) -> str | None:
        """The day to which it says that a deadline was moved."""
        return next(iter(new_days(self.scene)), None)

    @cached_property
    def tallies(self) -> tuple[tuple[str, bool], ...]:
        """For each tally its total as printed in a task, and whether it is full: "50/50 máy"."""
        ratios = (m for m in self.scene.page.metrics_in(self.scene) if m.kind == "ratio")
        return tuple((f"{m.total:g}", m.value >= m.total) for m in ratios if m.total is not None)

    @cached_property
    def shares(self) -> tuple[float, ...]:
        """The shares that it says were reached."""
        found = (m for m in self.scene.page.metrics_in(self.scene) if m.kind == "percent" and not m.target)
        return tuple(m.value for m in found)

    @cached_property
    def behind(self) -> re.Match[str] | None:
        return _BEHIND.search(self.scene.folded)

    @cached_property
    def ahead(self) -> re.Match[str] | None:
        return _AHEAD.search(self.scene.folded)

    @cached_property
    def is_behind(self) -> bool:
        return _BEHIND.search(self.outcome) is not None

    @cached_property
    def late(self) -> bool:
        return _LATE.search(self.outcome) is not None

    @cached_property
    def still_not(self) -> bool:
        return _STILL_NOT.search(self.outcome) is not None or _FIRST_STEP.search(self.outcome) is not None

    @cached_property
    def lapsed(self) -> bool:
        return _LAPSED.search(self.outcome) is not None

    @cached_property
    def asks(self) -> bool:
        return _ASKS.search(self.outcome) is not None

    @cached_property
    def in_time(self) -> bool:
        return _IN_TIME.search(self.scene.folded) is not None or self.still_not

    @cached_property
    def done_on(self) -> str | None:
        """The day on which something was done: that of "đến ngày 4/9 mới xong", the sentence's own, or since when."""
        return self._only_on or self.scene.day or self._since

    @cached_property
    def says_done(self) -> bool:
        scene = self.scene
        if _NOT_DONE.search(self.outcome) or self._is_told:
            return False
        report = fold(scene.page.result.document.meta.type or "") == "báo cáo"
        dated = bool(report and (scene.day or scene.paper_day) or self._since)
        if not (dated or _DONE.search(self.outcome) or none_left(scene.folded)):
            return False
        # who goes and looks has not finished looking
        return bool(_IN_TIME.search(scene.folded)) or kind_of(scene.folded, "directive") != "inspected"

    @cached_property
    def _is_told(self) -> bool:
        """Say whether it tells that a body it names was given the work."""
        scene = self.scene
        named = (m for name in ("UNIT", "LOCATION") for _, m in scene.labelled(name))
        return any(_IS_TOLD.match(scene.page.folded, m.end, scene.span.end) for m in named)

    @cached_property
    def _since(self) -> str | None:
        """The past day or month from which what it tells is so: "đã nhận đất từ ngày 12/11", "vào tháng 7/2024"."""
        scene = self.scene
        for _, mention in scene.labelled("DATE"):
            value = mention.value
            lead = scene.page.folded[max(scene.span.start, mention.start - 20) : mention.start]
            day = value.iso if isinstance(value, DateValue) and value.precision in ("day", "month") else None
            led = _SINCE.search(lead) or day and len(day) == _MONTH and _IN_MONTH.search(lead)
            if day and led and day <= (scene.page.published or "9999")[: len(day)]:
                return day
        return None

    @cached_property
    def _only_on(self) -> str | None:
        scene = self.scene
        for _, mention in scene.labelled("DATE"):
            lead = scene.page.folded[max(scene.span.start, mention.start - 20) : mention.start]
            is_day = isinstance(mention.value, DateValue) and mention.value.precision == "day"
            if is_day and _MUCH_LATER.search(lead) and _ONLY_THEN.match(scene.page.folded, mention.end, scene.span.end):
                return mention.value.iso if isinstance(mention.value, DateValue) else None
        return None

    @cached_property
    def _leaves_out(self) -> bool:
        """Say whether it names who did it, or did not, and leaves out what: "…; huyện Y đến ngày 15/8 mới xong"; or
        only names the work of the part before again: "…; việc rà soát hoàn thành trước hạn 3 ngày".
        """
        if self.scene.folded.startswith("việc ") and self.before and self.own_words <= self.before.words | _SAYING:
            return True
        named = [m for _, m in (*self.scene.labelled("UNIT"), *self.scene.labelled("LOCATION"))]
        if not named:
            return False
        start, words = self.scene.span.start, self.scene.folded
        for mention in named:
            words = words[: mention.start - start] + " " * len(mention.text) + words[mention.end - start :]
        return telling_words(words) <= _SAYING


def said_in(page: Page) -> tuple[Said, ...]:
    """Return the parts of a document's sentences, in order; asked again for the next task, the same."""
    if "said" not in page.memo:
        page.memo["said"] = tuple(part for scene in page.scenes for part in _parts(scene))
    return cast(tuple[Said, ...], page.memo["said"])


def said_with(page: Page, words: frozenset[str], fewest: int) -> list[int]:
    """Return which parts of a document's sentences have so many of these words, in order: looked up, not walked."""
    if "said with" not in page.memo:
        index: dict[str, list[int]] = {}
        for n, said in enumerate(said_in(page)):
            for word in said.words:
                index.setdefault(word, []).append(n)
        page.memo["said with"] = index
    known = cast(dict[str, list[int]], page.memo["said with"])
    shared: dict[int, int] = {}
    for word in words:
        for n in known.get(word, ()):
            shared[n] = shared.get(n, 0) + 1
    return sorted(n for n, count in shared.items() if count >= fewest)


def moving_in(page: Page) -> tuple[Said, ...]:
    """Return the parts of a document's sentences that move a deadline, in order."""
    if "moving" not in page.memo:
        page.memo["moving"] = tuple(said for said in said_in(page) if said.moves)
    return cast(tuple[Said, ...], page.memo["moving"])


def _parts(scene: Scene) -> list[Said]:
    cuts = [0, *(m.end() for m in _CUT.finditer(scene.folded)), len(scene.folded)]
    if len(cuts) == 2:
        return [Said(scene, None)]
    mentions = scene.page.result.mentions
    found: list[Said] = []
    for start, end in pairwise(cuts):
        span = Span(scene.span.start + start, scene.span.start + end)
        inside = tuple(n for n in scene.mentions if span.start <= mentions[n].start < span.end)
        part = Scene(scene.page, span, scene.segment, inside)
        found.append(Said(part, found[-1] if found else None))
    return found
