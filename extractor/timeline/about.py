"""Whether an article or a notice is about a directive that it cites in passing: its title speaks of the same matter."""

from __future__ import annotations

import re
from functools import lru_cache

from ..text import bare, key

_RUN = 4
"""Syllables in a row that two titles share when they speak of one matter: "bệnh án điện tử"."""
_WORD = re.compile(r"\w+")
_FRAME = (
    "ban hanh ke hoach chuong trinh trien khai thuc hien giai doan phe duyet quyet dinh nghi chi thi uy nhan dan "
    "tinh thanh pho ve viec tren dia cac cua va tai nam den huyen xa tang cuong day manh nang cao cong "
    "tac mot so dieu sua doi bo sung lanh dao su dang voi theo trong nhiem vu phap hoi dong ket luan "
    "thuong truc tiep tuc kiem tra to chuc cuc dai "
)
_IDLE = frozenset(_FRAME.split())
"""Syllables that make up the frame of a title, not its matter."""


def one_matter(title: str | None, other: str | None) -> bool:
    """Say whether two titles share a run of syllables that names their matter, not only the frame of official titles.

    "Phê duyệt Chương trình triển khai bệnh án điện tử" and "Kiểm tra bệnh án điện tử ở T" do; what is shared must hold
    three syllables at least that are no part of the frame.
    """
    if not title or not other:
        return False
    ours, theirs = _syllables(title), _syllables(other)
    runs = {theirs[n : n + _RUN] for n in range(len(theirs) - _RUN + 1)}
    return any(
        ours[n : n + _RUN] in runs and sum(w not in _IDLE and w.isalpha() for w in ours[n : n + _RUN]) > 2
        for n in range(len(ours) - _RUN + 1)
    )


@lru_cache(maxsize=8192)
def _syllables(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(bare(key(text))))
