"""Words that point back to a document: "Kế hoạch này", "Chỉ thị nêu trên", "Quyết định 57 nói trên".

One is bound only to an antecedent that was found: the document itself ("này" in a paper of that type), the citation
that carries its number, else the nearest citation of its type before it, provided that nothing else of that type
comes between. Everything else stays unresolved, with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ...model import Anaphor, AnaphorReason, Citation, Segment, Span
from ...text import fold
from ...values.doctype import LAST_SYLLABLES, WORD, type_name
from ..view import View

_HOOKS = ("này", "ấy", "đó", "trên", "vừa nêu", "vừa nói")
_BACK = re.compile(
    r"\s+(?P<back>này|ấy|đó|(?:đã\s+|được\s+|vừa\s+)?(?:nói|nêu|kể|dẫn|viện\s+dẫn)\s+(?:ở\s+|tại\s+)?trên"
    r"|vừa\s+(?:nói|nêu)|trên(?=\s*(?:[.,;:)\"”]|$|(?:của|được|đã|sẽ|và|phải|là|có|cũng|còn|vẫn|nhằm|để|do)(?!\w))))(?!\w)"
)
_TO_TRUNK = re.compile(r"\s+(?:(?:đã\s+|được\s+|vừa\s+)?(?:nói|nêu|kể|dẫn|viện\s+dẫn)\s+(?:ở\s+|tại\s+)?)?$")
_AFTER_NUMBER = re.compile(
    r"\s*(?:\([^()\n]{0,40}\)\s*)?(?:này|ấy|(?:đã\s+|được\s+|vừa\s+)?(?:nói|nêu|kể|dẫn)\s+(?:ở\s+|tại\s+)?trên)(?!\w)"
)
_PLURAL = re.compile(r"(?<!\w)(?:các|những|hai|ba|bốn|cả\s+hai|cả\s+ba|mấy|\d{1,2})\s+(?:loại\s+)?$")
_MAKING = re.compile(r"(?<!\w)(?:ban\s+hành|xây\s+dựng|lập|ra|ký|dự\s+thảo|trình|soạn\s+thảo|có|một|bản)\s+$")
_LIST = re.compile(r"(?:[\s,]*\(?ngày\s[^,;]{1,30})?(?:\s*của\s[^,;.]{1,60}?)?\s*(?:,|;|và|cùng)\s*(?:số\s*)?")
_ANY = frozenset({"Văn bản"})
"""Stands for a document of any type but a law."""
_LOOSE = frozenset(
    {
        "Quy định", "Hướng dẫn", "Báo cáo", "Kiến nghị", "Công bố", "Hợp đồng", "Dự án", "Quy hoạch", "Phương án",
        "Quy trình", "Kết luận", "Nội quy", "Văn bản", "Thông báo", "Chương trình", "Giấy phép", "Lệnh",
    }
)  # fmt: skip
"""Common nouns as well: worth a note only where an antecedent is found."""
_SILENT = frozenset({"boilerplate", "letterhead", "number_line", "recipients", "signature"})
_LONGEST_TYPE = 50
_REACH = 2500
"""Characters before the words in which the antecedent stands."""


def anaphora(view: View, records: Sequence[Citation]) -> tuple[Anaphor, ...]:
    """Return the words of `view` that point back to a document, in order; `records`: its citations."""
    homes = {m: n for n, record in enumerate(records) for m in record.mentions}
    return tuple(sorted([*_worded(view, records, homes), *_numbered(view, homes)], key=lambda a: a.span.start))


def _numbered(view: View, homes: Mapping[int, int]) -> Iterator[Anaphor]:
    """A cited number that "nói trên" follows: the record that its mention belongs to, where it was named before."""
    for index in view.indexes("CITATION"):
        mention = view.mentions[index]
        back = _AFTER_NUMBER.match(view.folded, mention.end)
        if back and view.citation(index).number:
            home = homes.get(index)
            named = any(other < index for other, at in homes.items() if at == home)
            kind = view.citation(index).type or ""
            span = Span(mention.start, back.end())
            yield _bound(view, span, kind, home if named else None, "number" if named else "none", (index,))


def _worded(view: View, records: Sequence[Citation], homes: Mapping[int, int]) -> Iterator[Anaphor]:
    cited = [(i, view.mentions[i].start, view.mentions[i].end) for i in view.indexes("CITATION") if i in homes]
    silent = [s for s in view.document.segments if s.kind in _SILENT]
    for word, back in _words(view.folded):
        if any(start <= word.start() < end for _, start, end in cited) or _in(silent, word.start()):
            continue
        kind = type_name(word[0]) or ""
        span = Span(word.start(), back.end())
        if _itself(view, kind, back["back"]):
            yield _bound(view, span, kind, None, "itself", ())
            continue
        before = [c for c in cited if c[2] <= word.start() and word.start() - c[1] <= _REACH]
        found, reason = _antecedent(view, records, homes, before, word, kind)
        if found is not None or kind not in _LOOSE:
            evidence = tuple(c[0] for c in before[-1:] if found == homes[c[0]]) if found is not None else ()
            yield _bound(view, span, kind, found, reason, evidence)


def _words(folded: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Type words with what points back behind them: the words that point are rare, so they are looked for first."""
    for hook in _HOOKS:
        at = folded.find(hook)
        while at >= 0:
            low = max(0, at - _LONGEST_TYPE)
            trunk = _TO_TRUNK.search(folded, low, at)
            back = _BACK.match(folded, trunk.start()) if trunk else None
            if trunk and back and folded[low : trunk.start()].endswith(LAST_SYLLABLES):
                yield from ((m, back) for m in WORD.finditer(folded, low, trunk.start()) if m.end() == trunk.start())
            at = folded.find(hook, at + 1)


def _bound(
    view: View, span: Span, kind: str, citation: int | None, reason: AnaphorReason, mentions: tuple[int, ...]
) -> Anaphor:
    return Anaphor(view.text[span.start : span.end], span, kind, citation, reason, mentions)


def _in(segments: Sequence[Segment], offset: int) -> bool:
    return any(s.span.start <= offset < s.span.end for s in segments)


def _itself(view: View, kind: str, back: str) -> bool:
    """ "Kế hoạch này" in a Kế hoạch is that paper; "nói trên" and "đó" are said of others."""
    own = view.document.meta.type if view.document.kind == "official_document" else None
    if own is None or back != "này":
        return False
    return fold(own).startswith(fold(kind)) or kind in _ANY


def _antecedent(
    view: View,
    records: Sequence[Citation],
    homes: Mapping[int, int],
    before: Sequence[tuple[int, int, int]],
    word: re.Match[str],
    kind: str,
) -> tuple[int | None, AnaphorReason]:
    """The nearest record before `word` that is of type `kind`, or why there is none."""
    if _PLURAL.search(view.folded, max(0, word.start() - 12), word.start()):
        return None, "several"
    fitting = [c for c in before if _is_of(records[homes[c[0]]], kind)]
    if not fitting:
        return None, "none"
    last = fitting[-1]
    if _introduced(view, kind, last[2], word.start()):
        return None, "none"
    earlier = next((c for c in reversed(fitting[:-1]) if homes[c[0]] != homes[last[0]]), None)
    if earlier and _LIST.fullmatch(view.folded, earlier[2], last[1]):
        return None, "several"
    return homes[last[0]], "nearest"


def _is_of(record: Citation, kind: str) -> bool:
    own = record.type or ""
    if kind in _ANY:
        return own not in ("Luật", "Bộ luật", "Hiến pháp", "Điều lệ", "Pháp lệnh", "Đề án")
    return own.startswith(kind) or kind.startswith(own) and own != ""


def _introduced(view: View, kind: str, start: int, end: int) -> bool:
    """Say whether another document of the type comes in between by its type alone ("ban hành kế hoạch riêng")."""
    if kind in _ANY:
        return False
    return any(
        type_name(m[0]) == kind and _MAKING.search(view.folded, max(start, m.start() - 14), m.start())
        for m in WORD.finditer(view.folded, start, end)
    )
