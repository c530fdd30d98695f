"""What a person must know of a document's health: the measures that are worse than a sound page's, in words."""

from __future__ import annotations

from typing import Literal, NamedTuple

from ..model import Health

Language = Literal["vi", "en"]


class Bound(NamedTuple):
    """A measure, the share from which it is bad, and what that means; `below` where a low share is the bad one."""

    name: str
    share: float
    vi: str
    en: str
    below: bool = False


BOUNDS = (
    Bound("bare_words", 0.1, "số từ mất dấu", "of the words have lost their accents"),
    Bound("split_words", 0.05, "số từ bị tách rời", "of the words are broken apart"),
    Bound("unknown_characters", 0.01, "số ký tự không đọc được", "of the characters are unknown"),
    Bound("boilerplate", 0.9, "văn bản là phần phụ của trang", "of the text is the page's own, not the document's"),
    Bound("ocr_confidence", 0.8, "là độ tin cậy nhận dạng chữ", "is how far character recognition trusts itself", True),
)


def complaints(health: Health | None, language: Language = "en") -> tuple[str, ...]:
    """Return a sentence for each measure of `health` that is bad; none where all is well or nothing was measured."""
    found = ((bound, getattr(health, bound.name)) for bound in BOUNDS) if health else ()
    bad = ((b, share) for b, share in found if share is not None and (share < b.share if b.below else share >= b.share))
    return tuple(f"{share * 100:.3g} % {bound.vi if language == 'vi' else bound.en}" for bound, share in bad)
