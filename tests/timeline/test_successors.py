"""Who takes another's place and who leaves: "Bà A thay ông B nghỉ hưu" ends B's office, not A's."""

from __future__ import annotations

import pytest

from extractor import pipeline
from extractor.collection import Held, Sighting, Subject
from extractor.load import read_bytes
from extractor.timeline import build
from extractor.timeline.offices.occupancies import holdings

ARTICLE = """\
Lạng Sơn có tân Giám đốc Sở Công Thương

Thứ Sáu, 02/08/2024, 08:10

Chiều 1/8, UBND tỉnh Lạng Sơn công bố quyết định về công tác cán bộ.

Bà Hoàng Thị Mận, Phó Giám đốc Sở Công Thương được bổ nhiệm giữ chức Giám đốc Sở Công Thương từ ngày 1/8/2024. {}
"""


def told(sentence: str) -> tuple[dict[str, list[str]], dict[tuple[str, str], tuple[str | None, str | None]]]:
    """Return each person's changes of office, and each occupancy's bounds."""
    result = pipeline.process(read_bytes(ARTICLE.format(sentence).encode(), "a.txt"))
    held = [Held(1, result, ("a.txt",))]
    events = {}
    for official in {o.name: o for o in result.officials}.values():
        subject = Subject("official", "x", official.name, (Sighting(1, official.mentions),))
        kinds = ("appointed", "left_office")
        events[official.name] = [e.kind for e in build(subject, held).events if e.kind in kinds]
    return events, {(h.name, h.position): (h.since, h.until) for h in holdings(held)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Bà Mận thay ông Lý Văn Chiêng nghỉ hưu theo chế độ.",
        "Bà Mận thay ông Lý Văn Chiêng chuyển công tác.",
        "Bà Mận kế nhiệm ông Lý Văn Chiêng đã nhận nhiệm vụ khác.",
    ],
)
def test_the_one_who_leaves_is_the_one_replaced(sentence: str) -> None:
    events, offices = told(sentence)
    assert events == {"Hoàng Thị Mận": ["appointed"], "Lý Văn Chiêng": ["left_office"]}
    assert offices["Lý Văn Chiêng", "Giám đốc"] == (None, "2024-08-01")
    assert offices["Hoàng Thị Mận", "Giám đốc"] == ("2024-08-01", None)


@pytest.mark.parametrize(
    "sentence", ["Bà Mận thay ông Lý Văn Chiêng chủ trì cuộc họp giao ban.", "Ông Lý Văn Chiêng đến dự."]
)
def test_who_only_stands_in_for_somebody_takes_no_office(sentence: str) -> None:
    events, offices = told(sentence)
    assert events.get("Lý Văn Chiêng", []) == []
    assert ("Lý Văn Chiêng", "Giám đốc") not in offices


def test_what_the_one_replaced_took_up_is_dated_by_the_sentence_that_tells_of_it() -> None:
    """The article's day is not his: he was moved some days before another was elected in his place."""
    text = (
        "Phú Thọ có tân Phó Chủ tịch\n\n05/12/2024 16:40\n\nSáng 5/12, HĐND tỉnh Phú Thọ bầu bà Hoàng Thị Mận giữ chức "
        "Phó Chủ tịch UBND tỉnh thay ông Lý Văn Chiêng được điều động làm Bí thư Thành ủy Việt Trì.\n\nTrước đó, ngày "
        "2/12, Tỉnh ủy công bố quyết định điều động ông Lý Văn Chiêng, Phó Chủ tịch UBND tỉnh, giữ chức Bí thư Thành "
        "ủy Việt Trì.\n"
    )
    held = [Held(1, pipeline.process(read_bytes(text.encode(), "a.txt")))]
    (official, *_) = [o for o in held[0].result.officials if o.name == "Lý Văn Chiêng"]
    events = build(Subject("official", "x", official.name, (Sighting(1, official.mentions),)), held).events
    assert [e.date for e in events if e.kind == "appointed"] == ["2024-12-02"]
