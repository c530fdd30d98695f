"""How far the text of a document can be trusted: a page that was read badly is shown as bad, not read on in silence.

Each measure is a share in [0, 1] of what it counts, on the first `LOOKED_AT` characters; None where too little of that
stands to tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..model import Document, Health, Problem
from ..values.syllable import is_syllable, lacks_tone

LOOKED_AT = 40_000
FEW = 20
BARE = 0.30
SPLIT = 0.04
UNKNOWN = 0.005
BOILERPLATE = 0.90
UNSURE = 0.80
_WORD = re.compile(r"[^\W\d_]+")
_STOPS = ("c", "h", "p", "t")
_UNKNOWN = re.compile("[\ufffd\u25a1\ue000-\uf8ff\x80-\x9f]")
_BLANK = re.compile(r"\s")
_VOWEL = re.compile(r"[aeiouyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]")


def measure(document: Document) -> Health:
    """Return the Health of a parsed document."""
    text = document.text[:LOOKED_AT]
    words = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(text)]
    printed = len(text) - len(_BLANK.findall(text))
    return Health(
        bare_words=_bare([word for word, _, _ in words]),
        split_words=_split(words),
        unknown_characters=_share(len(_UNKNOWN.findall(text)), printed),
        boilerplate=_boilerplate(document),
        ocr_confidence=_ocr(document),
    )


def check_health(health: Health) -> Iterator[Problem]:
    """Yield a Problem of stage "parse" for each measure that is bad."""
    bad = (
        ("health-bare", health.bare_words, BARE, "{} số chữ mất dấu: văn bản bị mất dấu hoặc không phải tiếng Việt"),
        ("health-split", health.split_words, SPLIT, "{} số chữ bị tách rời: tên và số có thể bị sót"),
        (
            "health-unknown",
            health.unknown_characters,
            UNKNOWN,
            "{} số ký tự không đọc được: sai phông chữ hoặc bảng mã",
        ),
        (
            "health-boilerplate",
            health.boilerplate,
            BOILERPLATE,
            "{} văn bản là phần khung trang: có thể thiếu nội dung",
        ),
    )
    for code, share, limit, message in bad:
        if share is not None and share >= limit:
            yield Problem("parse", code, message.format(_percent(share)))
    if health.ocr_confidence is not None and health.ocr_confidence < UNSURE:
        sure = _percent(health.ocr_confidence)
        yield Problem("parse", "health-ocr", f"Bản quét khó đọc (độ tin cậy {sure}): cần đối chiếu với bản gốc")


def _bare(words: list[str]) -> float | None:
    """Of the words that end in c, ch, p, t, each must bear a tone: the share of those that do not."""
    ending = [w for w in words if w[-1] in _STOPS and (not w.isascii() or lacks_tone(w))]
    stopped = [w for w in ending if lacks_tone(w) or is_syllable(w)]
    return _share(sum(map(lacks_tone, stopped)), len(stopped)) if len(stopped) >= FEW else None


def _split(words: list[tuple[str, int, int]]) -> float | None:
    """The share of words that are pieces of one syllable: of two beside each other one is none, together they are."""
    if len(words) < FEW:
        return None
    pieces = 0
    for (first, _, end), (second, start, _) in pairwise(words):
        if start != end + 1 or len(first) + len(second) > 7:
            continue
        if not (_is_whole(first) and _is_whole(second)) and second.islower() and is_syllable(first + second):
            pieces += 2
    return min(1.0, pieces / len(words))


def _is_whole(word: str) -> bool:
    return is_syllable(word) and _VOWEL.search(word.lower()) is not None


def _boilerplate(document: Document) -> float | None:
    total = aside = 0
    for segment in document.segments:
        length = segment.span.end - segment.span.start
        total += length
        aside += length if segment.kind == "boilerplate" else 0
    return _share(aside, total)


def _ocr(document: Document) -> float | None:
    pages = [(p.confidence, p.span.end - p.span.start) for p in document.pages if p.confidence is not None]
    total = sum(length for _, length in pages)
    return round(sum(sure * length for sure, length in pages) / total, 3) if total else None


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _percent(share: float) -> str:
    return f"{100 * share:.0f}%" if share >= 0.1 else f"{100 * share:.1f}%".replace(".", ",")
