"""Which figures are worth an event: results and targets, not asides, names, or how much there is to do."""

from __future__ import annotations

import re

from ...model import Measurement
from ...text import fold
from ..sentences.kinds import kind_of
from ..sentences.scenes import Page, Scene
from .acts import new_days

_RESULT = re.compile(
    r"(?<!\w)(?:đạt|chiếm|tăng(?! cường)|giảm|tỷ lệ|xếp (?:hạng|thứ|loại)|đứng thứ|chỉ số|"
    r"(?<!thí )(?<!thời )(?<!địa )(?<!quan )(?<!đặc )(?<!trọng )(?<!kiểm )điểm|"
    r"hoàn thành|giải quyết|đúng hạn|quá hạn|trước hạn|vượt|tích hợp|nộp trực tuyến|phát sinh|tiếp nhận)(?!\w)"
)
_RAISED = re.compile(r"(?<!\w)nâng\s(?:tổng )?số\s[^;.]{0,70}?\slên\s(?:thành\s|tới\s|là\s)?$")
"""Right before how many there are in all: "nâng tổng số bò đã cấp lên | 1.500 con"."""
_HAVING_DONE = re.compile(r"(?<!\w)đã\s(?!(?:từng|nêu|bàn)\s)(?:\w+\s){1,2}$")
"""Right before how much was done: "đã cấp | 1.204 giấy phép"."""
_ASIDE = re.compile(
    r"(?<!\w)(?:tặng|bằng khen|giấy khen|khen thưởng|tham dự|tham gia|"
    r"(?<!đoàn )(?<!hội )đại biểu(?! (?:quốc hội|hđnd|hội đồng))|điểm cầu|tập huấn|mở lớp|"
    r"(?:một|1) (?:vụ|trận) (?:cháy|nổ|hỏa hoạn|tai nạn|sạt lở|ngộ độc|lũ)|"
    r"(?:mở|tổ chức) hội nghị (?:phổ biến|học tập|quán triệt)|kết nối)(?!\w)"
)
_COMPARED = re.compile(
    r"(?<!\w)(?:vượt|chưa đạt|không đạt|hoàn thành|thấp hơn|cao hơn|so với|còn xa|cách|thay vì|hụt)\s(?:\w+\s){0,3}?"
    r"(?:mục tiêu|chỉ tiêu|kế hoạch|yêu cầu|mức)\s(?:[\w/]+\s){0,5}$"
)
REACHED = re.compile(r"(?<!\w)(?:đạt|chỉ còn|được|tăng|giảm)\s(?:\w+\s)?$")
_SAME_TIME = re.compile(r"(?<!\w)(?:cùng kỳ|cùng thời điểm)(?!\w)[^.;]{0,60}$")
"""What a figure is compared with is of a part of that year that the text does not date."""
_CALLED = re.compile(r"(?<!\w)(?:đề án|chương trình|dự án|phong trào|cuộc vận động|kế hoạch|chủ đề|đề tài)\s$")
_NUMBER_OF = re.compile(r"(?<!\w)(?:đề án|nghị quyết|chỉ thị|kế hoạch|quyết định|số)\s$")
"""Words whose number is a name: "Đề án 06 tỉnh" counts no provinces."""
_FROM = re.compile(r"(?<!\w)(?:từ|trên|dưới)\s$")
_UPWARDS = re.compile(r"\s(?:trở\s(?:lên|xuống)|đến dưới)(?!\w)")
_INSTEAD = re.compile(
    r"(?<!\w)điều chỉnh\s(?:\w+\s){0,2}(?:so với|từ)\s(?:\w+\s){0,4}$|(?<!\w)(?:thay vì|không phải|chứ không|"
    r"khác với|trái với)\s(?:\w+\s){0,3}$"
)
_CORRECTED = re.compile(r"[^,.;]{0,20}?(?:như|mà)\s(?:[\w]+\s){0,4}?(?:đã|từng)\s(?:công bố|báo cáo|đưa|nêu)")
_OF_AIM = re.compile(
    r"(?<!\w)(?<!đặt )(?<!đề ra )(?<!có )(?<!đưa ra )(?<!giao )(?<!với )(?<!là )(?:chỉ tiêu|mốc|ngưỡng)\s(?:trên\s)?$"
)
"""Before a figure that only names an aim spoken of: "chỉ tiêu | 60% gần như chắc chắn đạt"."""
_SENT_TO = re.compile(r"(?<!\w)gửi\s(?:[\w,]+\s){0,5}$")
_PAPERS = re.compile(r"(?:văn bản|thư|công văn|giấy|thông báo|phiếu|hồ sơ|báo cáo|đơn|tin nhắn)(?!\w)")
_POINTS = 20
"""A text has fewer points than this."""
_POINT = re.compile(
    r"(?:nhóm |đầu )?(?:nhiệm vụ|giải pháp|nội dung|vấn đề|yêu cầu|mục tiêu|quan điểm|nguyên tắc|nguyên nhân|bài học|"
    r"kiến nghị|phương án)(?!\w)"
)
_WORKED_ON = re.compile(
    r"(?<!\w)(?:rà soát|phân loại|kiểm tra|khảo sát|thống kê|tổng hợp|thẩm định|lập danh sách|đối chiếu)\s(?:\w+\s)?$"
)
"""Before all of what a task works on: "rà soát | 100% nhà trọ" aims at no share."""
_SHALL = re.compile(r"(?:(?!đã|được)[^.;:,]){0,60}(?<!\w)(?:sẽ\s)?(?:phải|cần)(?!\w)")
_FORECAST = re.compile(
    r"(?<!trung tâm )(?<!đài )(?<!công tác )(?<!bản tin )(?<!\w)"
    r"(?:(?:được |có )?dự báo|nhận định|kỳ vọng|có thể đạt)(?!\w)[^.;]*$"
)
"""What somebody expects of others is neither measured nor aimed at."""
_ALL = 100


def place_of(page: Page, metric: Measurement, scene: Scene | None = None) -> int:
    """Return where a figure stands, in `scene` if it is told there: a title and its lead may both tell it."""
    starts = [page.result.mentions[n].start for n in metric.mentions]
    here = [at for at in starts if scene and scene.span.start <= at < scene.span.end]
    return min(here or starts)


def words_before(page: Page, scene: Scene, metric: Measurement) -> str:
    at = place_of(page, metric, scene)
    return page.folded[max(scene.span.start, at - 70) : at]


def _part_of_a_task(scene: Scene, metric: Measurement) -> bool:
    """Say whether a count only says how much there is to do: "trả lời dứt điểm 37 hồ sơ"."""
    at = place_of(scene.page, metric, scene)
    words = scene.page.result.mentions[metric.mentions[0]].text
    return any(t.span.start <= at < t.span.end and words in t.action for t in scene.page.result.tasks)


def _retells_a_task(scene: Scene, metric: Measurement) -> bool:
    """Say whether an article's title only names the amount that its text tells somebody was asked for."""
    page, title = scene.page, scene.segment is not None and scene.segment.kind in ("title", "lead")
    if not (title and page.is_press) or metric.kind not in ("count", "money"):
        return False
    alike = [m for m in page.result.metrics if (m.kind, m.value, m.unit) == (metric.kind, metric.value, metric.unit)]
    starts = [page.result.mentions[n].start for m in alike for n in m.mentions]
    return any(t.span.start <= at < t.span.end for t in page.result.tasks for at in starts)


def _defines(scene: Scene, metric: Measurement) -> bool:
    """Say whether a figure only says which things are meant: "tàu cá dài từ 15 mét trở lên"."""
    found = [scene.page.result.mentions[n] for n in metric.mentions]
    folded = scene.page.folded
    return any(_FROM.search(folded, max(0, m.start - 8), m.start) and _UPWARDS.match(folded, m.end) for m in found)


def _of_words(metric: Measurement) -> bool:
    """Say whether so many points of a text are counted: "yêu cầu hoàn thành 3 nhiệm vụ"."""
    return metric.value < _POINTS and _POINT.match(fold(metric.unit or "")) is not None


def _addresses(metric: Measurement, before: str) -> bool:
    """Say whether so many are written to: "gửi 12 sở"; not how many papers are sent: "đã gửi đủ 83 thư xin lỗi"."""
    return _SENT_TO.search(before) is not None and not _PAPERS.match(fold(metric.unit or ""))


def _of_demand(scene: Scene, metric: Measurement) -> bool:
    """Say whether a count only says how many shall do a thing: "5 thành phố sẽ phải hoàn thành …"."""
    if metric.target:
        return False
    ends = [scene.page.result.mentions[n].end for n in metric.mentions]
    return any(_SHALL.match(scene.page.folded, end) for end in ends if end < scene.span.end)


def _named_in(scene: Scene, metric: Measurement) -> bool:
    """Say whether a figure is part of a name in quotation marks: Đề án “Xây dựng ít nhất 1 triệu căn hộ …”."""
    text, start = scene.text, place_of(scene.page, metric, scene) - scene.span.start
    opened = max(text.rfind("“", 0, start), text.rfind('"', 0, start) if text.count('"', 0, start) % 2 else -1)
    return opened >= 0 and text.find("”", opened, start) < 0 and _CALLED.search(scene.folded, 0, opened) is not None


def _around(scene: Scene, metric: Measurement) -> str:
    at = place_of(scene.page, metric, scene)
    return scene.page.folded[max(scene.span.start, at - 50) : min(scene.span.end, at + 60)]


def _names_only(scene: Scene, metric: Measurement, before: str) -> bool:
    """Say whether a figure is only a name, an aim or a forecast spoken of, or what another one is compared with."""
    if _FORECAST.search(before) or _named_in(scene, metric):
        return True
    if scene.page.is_press and _OF_AIM.search(before):
        return True
    return any(p.search(before) for p in (_NUMBER_OF, _COMPARED, _INSTEAD))


def _worked_on(scene: Scene, metric: Measurement, before: str) -> bool:
    """Say whether a figure only says how much there is to do, who shall do it, or which things are meant."""
    if metric.kind == "count" and (_of_demand(scene, metric) or _of_words(metric) or _addresses(metric, before)):
        return True
    if metric.kind in ("count", "money"):
        known = _defines(scene, metric) or any(new_days(scene)) or _retells_a_task(scene, metric)
        return known or _part_of_a_task(scene, metric) and not REACHED.search(before)
    whole = metric.kind == "ratio" and metric.value == metric.total
    whole = whole or metric.kind == "percent" and metric.value == _ALL and _WORKED_ON.search(before) is not None
    return whole and not scene.own_day and _part_of_a_task(scene, metric)


def weighs(scene: Scene, metric: Measurement, near: bool) -> bool:
    """Say whether a figure is worth an event: a result or target, not an aside, nor an old one named again."""
    before = words_before(scene.page, scene, metric)
    if _ASIDE.search(scene.folded) and not metric.target:
        return False
    if _CORRECTED.match(scene.page.folded, place_of(scene.page, metric, scene), scene.span.end):
        return False
    if _SAME_TIME.search(before) and not metric.target:
        return False
    if _names_only(scene, metric, before) or _worked_on(scene, metric, before):
        return False
    if metric.target:
        return True
    if metric.kind == "count":
        done = _HAVING_DONE.search(before) or _RAISED.search(before)
        told = near and (done or _RESULT.search(_around(scene, metric)))
        return bool(metric.as_of) or bool(told)
    if kind_of(scene.folded, "topic") in ("inspected", "reviewed", "implemented"):
        return _RESULT.search(before) is not None or bool(metric.indicator)
    return True
