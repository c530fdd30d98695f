"""Who takes part in what a sentence tells, and where it happened: not everyone whom the sentence names does."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...values.keys import unit_loose_key
from .places import rank
from .scenes import Page, Scene

_ISSUED_BY = re.compile(r"[^.;]{0,40}?(?<!\w)(?:của|do)\s+(?:\w+\s)?$")
_AT = re.compile(
    r"(?<!\w)(?:(?:tại|với|đến|tới|thăm|ở|xuống)\s+(?:\w+\s){0,2}|(?:về|lên)\s(?:(?:huyện|xã|phường)\s)?)$"
)
_AND = re.compile(r"\s*(?:,|;|và|cùng|,\s*và)\s*(?:\w+\s)?$")
_WITHIN = re.compile(r"\s*[,(]?\s*(?:thuộc\s|của\s)?")
_COMMUNE, _DISTRICT = 1, 2
_HOLDS = re.compile(r"\s*(?:thường trực\s+)?$")


def units_once(names: Iterable[str]) -> tuple[str, ...]:
    """Return each unit once, by its first name: "Sở X Hà Nội" after "Sở X thành phố Hà Nội" adds nothing.

    A name that only begins another one is that one, cut short: "Ban Chỉ đạo Y" beside "Ban Chỉ đạo Y, Z tỉnh X".
    """
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(unit_loose_key(name), name)
    return tuple(n for k, n in found.items() if not any(o != k and o.startswith((f"{k} ", f"{k}, ")) for o in found))


def units_of(scene: Scene) -> tuple[str, ...]:
    """Return the units that take part: not the issuer of a cited document, nor where a named official serves.

    Where only such are named, the offices' units stand for their holders.
    """
    page, mentions = scene.page, scene.page.result.mentions
    acting: list[str] = []
    serving: list[str] = []
    for n, mention in scene.labelled("UNIT"):
        if _issuer(scene, mention.start):
            continue
        office = any(m.end <= mention.start and _HOLDS.fullmatch(page.folded[m.end : mention.start])
                     for _, m in scene.labelled("POSITION"))  # fmt: skip
        (serving if office else acting).extend(page.unit_names((n,)))
    rest = [n for n in scene.mentions if mentions[n].label not in ("UNIT", "CITATION")]
    acting += [] if acting else page.unit_names([n for n in rest if mentions[n].label == "LOCATION"])
    return units_once(acting or serving)


def _issuer(scene: Scene, start: int) -> bool:
    """Say whether the unit at `start` only tells whose document was cited: "Chỉ thị số 15-CT/TU ngày … của Tỉnh ủy"."""
    before = [m.end for _, m in scene.labelled("CITATION") if m.end <= start]
    return bool(before) and _ISSUED_BY.fullmatch(scene.page.folded[max(before) : start]) is not None


def places_of(scene: Scene) -> tuple[str, ...]:
    """Return the units and places behind "tại", "với", "đến": "tại UBND huyện X và UBND xã Y" gives both.

    "tại xã A, huyện B" is one place, its name the whole.
    """
    page = scene.page
    found: list[str] = []
    last = -1
    for n, mention in sorted((*scene.labelled("UNIT"), *scene.labelled("LOCATION")), key=lambda x: x[1].start):
        before = page.folded[max(scene.span.start, mention.start - 24) : mention.start]
        gap = page.folded[last : mention.start] if last >= 0 else ""
        bracketed = bool(found) and gap.strip() == "(" and mention.label == "LOCATION"
        if not (_AT.search(before) or bracketed or gap and _AND.fullmatch(gap)) or _issuer(scene, mention.start):
            continue
        names = page.unit_names((n,)) or [mention.text]
        wider = mention.label == "LOCATION" and (rank(names[0]) > rank(found[-1]) if found else False)
        if found and (bracketed or wider and _WITHIN.fullmatch(gap)):
            found[-1] = f"{found[-1]}, {names[0]}"
        else:
            found += names
        last = mention.end
    return tuple(dict.fromkeys(found))


def visited(scene: Scene) -> tuple[str, ...]:
    """Return the places of a visit, a commune with the one district that the article's title names."""
    titled = titled_place(scene.page)
    found = places_of(scene)
    wider = titled and rank(titled[0]) == _DISTRICT
    return tuple(f"{p}, {titled[0]}" if wider and rank(p) == _COMMUNE else p for p in found) or titled


def titled_place(page: Page) -> tuple[str, ...]:
    """Return the one commune or district that an article's title names: where its visit was, if no sentence says."""
    scenes = [s for s in page.scenes if s.segment and s.segment.kind == "title"] if page.is_press else []
    found = {m.text for s in scenes for _, m in s.labelled("LOCATION") if rank(m.text) in (1, 2)}
    return tuple(found) if len(found) == 1 else ()


def body_keys(unit: str) -> tuple[str, ...]:
    """Return the keys by which documents name a body, or the one whose party group it is: "Ban cán sự đảng UBND X"."""
    words = unit_loose_key(unit).split()
    return tuple(" ".join(words[n:]) for n in range(max(1, len(words) - 3)))
