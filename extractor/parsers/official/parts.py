"""The documents within an official document: appendices, forms, regulations and plans issued with it.

Source: Nghị định 30/2020/NĐ-CP appendix I, part II (phụ lục, văn bản kèm theo). A part begins where the walk of the
body saw the head of an annex, and ends where the next begins or the document's own text does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from ...model import Part, Segment, Span
from ...text import fold
from ..lines import is_caps

_HEAD = re.compile(
    r"\W{0,3}(?P<word>phụ lục|phụ biểu|mẫu(?: số)?|biểu(?: số)?|danh sách|danh mục|bảng)(?!\w)"
    r"(?:\s(?:số\s)?(?P<number>[ivxlc]{1,6}|\d{1,3}[a-zđ]?|[a-zđ])(?![\w]))?[\s:.\-–/]{0,4}"
)
_NOTE = re.compile(
    r"\W{0,3}(?:ban hành )?(?:kèm )?theo (?:quyết định|nghị quyết|thông tư|công văn|kế hoạch|nghị|tờ|chỉ)"
)
_FORMS = ("mẫu", "mẫu số", "biểu", "biểu số", "phụ biểu")
_LISTS = ("danh sách", "danh mục", "bảng")
_SHORT = 250
_TITLE_LINES = 3
_TEXT = frozenset(("heading", "paragraph", "appendix"))
Kind = Literal["appendix", "form", "attached"]


def parts_of(text: str, segments: Sequence[Segment]) -> tuple[Part, ...]:
    """Return the parts in reading order; their spans do not overlap. `segments` are the parser's, in reading order."""
    heads = [i for i, s in enumerate(segments) if s.kind == "appendix" and s.span.end - s.span.start < _SHORT]
    starts = [i for k, i in enumerate(heads) if not _goes_with(text, segments, heads[k - 1] if k else None, i)]
    own = [s for s in segments if s.kind != "boilerplate"]
    found = []
    for k, i in enumerate(starts):
        end = segments[starts[k + 1] - 1].span.end if k + 1 < len(starts) else own[-1].span.end
        kind, number, title = _read(text, segments, i)
        found.append(Part(kind, Span(segments[i].span.start, end), number, title))
    return tuple(found)


def _goes_with(text: str, segments: Sequence[Segment], before: int | None, at: int) -> bool:
    """Say whether the line only adds to the head before it: "(Kèm theo Quyết định số …)", or a second line of it."""
    if before is None:
        return False
    between = segments[before + 1 : at]
    near = len(between) <= _TITLE_LINES and all(s.kind in _TEXT for s in between)
    line = fold(text[segments[at].span.start : segments[at].span.end])
    above = fold(text[segments[before].span.start : segments[before].span.end])
    if not between and (_NOTE.match(above) or (_is_list(line) and _HEAD.fullmatch(above))):
        return True
    return near and _NOTE.match(line) is not None


def _is_list(folded: str) -> bool:
    head = _HEAD.match(folded)
    return head is not None and head["word"] in _LISTS


def _read(text: str, segments: Sequence[Segment], at: int) -> tuple[Kind, str | None, str | None]:
    span = segments[at].span
    line = text[span.start : span.end]
    head = _HEAD.match(fold(line))
    if head is None:
        lines = [] if _NOTE.match(fold(line)) else [line]
        return "attached", None, _title([*lines, *_lines_below(text, segments, at)])
    number = line[head.start("number") : head.end("number")] if head["number"] else None
    rest = line[head.end() :].strip(" .:()")
    kind: Kind = "form" if head["word"] in _FORMS else "appendix"
    if head["word"] in _LISTS:
        rest = line
    return kind, number, _title([*([rest] if rest else []), *_lines_below(text, segments, at)])


def _lines_below(text: str, segments: Sequence[Segment], at: int) -> Iterator[str]:
    """Yield the lines of the title under the head: in capitals, or short and unclosed, up to the first other one."""
    for count, segment in enumerate(segments[at + 1 : at + 1 + _TITLE_LINES + 1]):
        line = " ".join(text[segment.span.start : segment.span.end].split())
        if segment.kind == "appendix" and _NOTE.match(fold(line)):
            continue
        short = len(line) < 160 and line[-1] not in ".;:" and "|" not in line
        if segment.kind not in _TEXT or segment.number or not (is_caps(line) or (short and count < 2)):
            return
        yield line


def _title(lines: Sequence[str]) -> str | None:
    return " ".join(" ".join(lines).split()) or None
