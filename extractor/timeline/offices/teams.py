"""The team that somebody leads for a time: "Đoàn kiểm tra của tỉnh do bà A làm trưởng đoàn"; no record names it."""

from __future__ import annotations

import re

from ...text import fold
from ..sentences.scenes import Scene

LEADS_TEAM = re.compile(
    r"^(?:phó\s)*(?:trưởng\s(?P<after>đoàn|tổ|nhóm)|(?P<before>tổ|đoàn|nhóm)\s(?:trưởng|phó)"
    r"|thành viên\s(?P<of>đoàn|tổ))"
)
_KIND = (
    r"(?:(?:kiểm tra|giám sát|thanh tra|khảo sát|công tác|phúc tra|liên ngành|kiểm toán|đại biểu|xác minh|giúp việc|"
    r"thẩm định|tư vấn|biên tập|phản ứng nhanh|đề án)(?:\s(?:liên ngành|số\s\d{1,3}|\d{2,4}|chuyên đề|đặc biệt))?)"
)
_OWNER = re.compile(
    r"\s(?P<of>của|thuộc)\s(?:(?P<level>tỉnh|thành phố|huyện|quận|thị xã|Trung ương|xã|phường)(?!\w))?", re.I
)


def team_of(scene: Scene, position: str | None) -> str | None:
    """Return the team that "trưởng đoàn", "tổ trưởng" of a sentence lead, in its words; None for another office."""
    leads = LEADS_TEAM.match(fold(position or ""))
    if not leads:
        return None
    word = leads["after"] or leads["before"] or leads["of"]
    for near in (scene, *reversed(scene.page.scenes_before(scene, 2))):
        found = list(re.finditer(rf"(?<!\w){word}\s{_KIND}(?!\w)", near.folded))
        if found:
            return _named(near, found[-1])
    return None


def _named(scene: Scene, team: re.Match[str]) -> str:
    """Return a team's name with whose it is: "Đoàn giám sát của Hội đồng nhân dân tỉnh X"."""
    words = " ".join(scene.text[team.start() : team.end()].split())
    name = words[:1].upper() + words[1:]
    owner = _OWNER.match(scene.text, team.end())
    if not owner:
        return name
    if owner["level"]:
        home = scene.page.provinces if fold(owner["level"]) in ("tỉnh", "thành phố") else ()
        return " ".join((name, owner["of"], owner["level"], *(home if len(home) == 1 else ())))
    at = scene.span.start + owner.end()
    near = [n for n, u in scene.labelled("UNIT") if 0 <= u.start - at <= 1]
    whose = next(iter(scene.page.unit_names(near)), None)
    return f"{name} {owner['of']} {whose}" if whose else name
