"""Places in a list are of the level that opens it, whatever else bears their name."""

from __future__ import annotations

import pytest

from extractor.load import read_bytes
from extractor.pipeline import process


def places(text: str) -> dict[str, str]:
    result = process(read_bytes(text.encode(), "bai.txt"))
    mentions = result.mentions
    return {mentions[x.mention].text: x.name for x in result.links if mentions[x.mention].label == "LOCATION"}


@pytest.mark.parametrize(
    ("text", "printed", "name"),
    [
        ("Mưa ở các huyện Đông Hải, Hòa Bình và thành phố Bạc Liêu.", "Hòa Bình", "huyện Hòa Bình"),
        ("Mưa ở các quận Bình Thạnh, Tân Bình, huyện Hóc Môn.", "Tân Bình", "quận Tân Bình"),
        ("Mưa ở các tỉnh Sơn La, Hòa Bình, Phú Thọ.", "Hòa Bình", "tỉnh Hòa Bình"),
        ("Mưa ở huyện Đông Hải. Ông về Hòa Bình thăm mẹ.", "Hòa Bình", "tỉnh Hòa Bình"),
    ],
)
def test_the_level_that_opens_a_list_holds_for_all_of_it(text: str, printed: str, name: str) -> None:
    assert places(text)[printed] == name
