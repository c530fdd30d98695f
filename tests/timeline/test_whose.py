"""Of whom a figure is said where a speaker means his own body by a bare word."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.collection import Held
from extractor.load import read_bytes
from extractor.timeline.sentences.scenes import Page
from extractor.timeline.sentences.whose import whose

ARTICLE = """\
Lạng Sơn đẩy mạnh giải quyết hồ sơ trực tuyến

Thứ Sáu, 02/08/2024, 08:10

Ngày 1/8, đoàn công tác của UBND tỉnh Lạng Sơn làm việc tại Sở Y tế về giải quyết hồ sơ trực tuyến.

{}
"""


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        (
            "Ông Lý Văn Chiêng, Giám đốc Sở Y tế cho biết, 7 tháng, đơn vị tiếp nhận 1.240 hồ sơ trực tuyến.",
            "Sở Y tế tỉnh Lạng Sơn",
        ),
        (
            "Theo ông Lý Văn Chiêng, Giám đốc Sở Y tế, đến nay ngành đã số hóa 1.240 hồ sơ.",
            "Sở Y tế tỉnh Lạng Sơn",
        ),
        (
            "Ông Lý Văn Chiêng, Chủ tịch UBND huyện Tràng Định cho biết, địa phương đã giải quyết 1.240 hồ sơ.",
            "huyện Tràng Định",
        ),
        ("Ông Lý Văn Chiêng, Giám đốc Sở Y tế cho biết, toàn tỉnh tiếp nhận 1.240 hồ sơ trực tuyến.", "tỉnh Lạng Sơn"),
        ("Theo UBND tỉnh Lạng Sơn, đến nay mới có 1.240 hồ sơ trực tuyến.", "tỉnh Lạng Sơn"),
        ("Theo UBND huyện Tràng Định, đến nay mới có 1.240 hồ sơ trực tuyến.", "huyện Tràng Định"),
        ("Theo UBND huyện Tràng Định, toàn tỉnh mới có 1.240 hồ sơ trực tuyến.", "tỉnh Lạng Sơn"),
        ("Theo Kho bạc Nhà nước tỉnh Lạng Sơn, đến nay mới có 1.240 hồ sơ trực tuyến.", "Lạng Sơn"),
        ("Ông Lý Văn Chiêng, Giám đốc Sở Y tế cho biết, các đơn vị tiếp nhận 1.240 hồ sơ trực tuyến.", "Lạng Sơn"),
    ],
)
def test_a_speaker_means_his_own_body(said: str, owner: str) -> None:
    page = Page(Held(1, pipeline.process(read_bytes(ARTICLE.format(said).encode(), "a.txt")), ("a.txt",)))
    (metric,) = [m for m in page.result.metrics if m.value == 1240]
    scene = page.scene_at(page.result.mentions[metric.mentions[0]].start)
    assert scene
    assert whose(page, scene, metric) == owner
