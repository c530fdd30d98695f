"""Units over time, from the gazetteer and from sentences; what a name stands for on a day."""

from __future__ import annotations

import pytest
from made import made
from papers import held, paper

from extractor.gazetteer import load
from extractor.identity.history import as_of, recorded, told


@pytest.mark.parametrize(
    ("name", "on", "units"),
    [
        ("Sở Thông tin và Truyền thông tỉnh Sơn La", "2025-02-28", ["Sở Thông tin và Truyền thông tỉnh Sơn La"]),
        ("Sở Thông tin và Truyền thông tỉnh Sơn La", "2025-03-01", ["Sở Khoa học và Công nghệ tỉnh Sơn La"]),
        ("Sở Thông tin và Truyền thông tỉnh Thái Bình", "2025-07-01", ["Sở Khoa học và Công nghệ tỉnh Hưng Yên"]),
        ("Ủy ban nhân dân tỉnh Hà Giang", "2026-01-01", ["Ủy ban nhân dân tỉnh Tuyên Quang"]),
        ("Bộ Nông nghiệp và Môi trường", "2020-01-01",
         ["Bộ Nông nghiệp và Phát triển nông thôn", "Bộ Tài nguyên và Môi trường"]),
        ("Bộ Nội vụ", "2025-05-01", ["Bộ Nội vụ"]),
        ("Tỉnh ủy Bình Dương", "2025-08-01", ["Thành ủy Hồ Chí Minh"]),
        ("Ủy ban nhân dân huyện Tiền Hải", "2025-08-01", []),
    ],
)  # fmt: skip
def test_what_a_name_stands_for_on_a_day(name: str, on: str, units: list[str]) -> None:
    """Itself, through every change its successors, before it was formed its predecessors; it says which."""
    found = as_of(name, on, recorded(name, load()), load())
    assert sorted(found.units) == sorted(units)
    assert bool(found.changes) == (units != [name])


def test_changes_name_the_act() -> None:
    """The gazetteer's rows say by which document."""
    (change,) = (c for c in recorded("Ủy ban nhân dân tỉnh Hà Giang", load()) if c.old.endswith("Hà Giang"))
    assert (change.kind, change.on, change.act) == ("merged", "2025-07-01", "202/2025/QH15")


def _units(*names: str) -> list[tuple[str, str]]:
    return [(n, n) for n in names]


@pytest.mark.parametrize(
    ("sentence", "names", "expected"),
    [
        ("Đổi tên {0} thành {1} kể từ ngày ⟦DATE|01/6/2019|2019-06-01⟧.", ["Trung tâm Gió", "Trung tâm Mây"],
         [("renamed", "Trung tâm Gió", ("Trung tâm Mây",), "2019-06-01")]),
        ("Thành lập {0} trên cơ sở hợp nhất {1} và {2}.", ["Trung tâm Mưa", "Trung tâm Gió", "Trung tâm Mây"],
         [("merged", "Trung tâm Gió", ("Trung tâm Mưa",), "2019-05-20"),
          ("merged", "Trung tâm Mây", ("Trung tâm Mưa",), "2019-05-20")]),
        ("Sáp nhập {0} vào {1}.", ["Trung tâm Gió", "Trung tâm Mây"],
         [("merged", "Trung tâm Gió", ("Trung tâm Mây",), "2019-05-20")]),
        ("Giải thể {0}.", ["Trung tâm Gió"], [("abolished", "Trung tâm Gió", (), "2019-05-20")]),
        ("Dự kiến sẽ sáp nhập {0} vào {1}.", ["Trung tâm Gió", "Trung tâm Mây"], []),
        ("Chia {0} thành {1} và {2}.", ["Trung tâm Gió", "Trung tâm Mây", "Trung tâm Mưa"],
         [("divided", "Trung tâm Gió", ("Trung tâm Mây", "Trung tâm Mưa"), "2019-05-20")]),
    ],
)  # fmt: skip
def test_documents_tell_of_changes(sentence: str, names: list[str], expected: list[tuple[object, ...]]) -> None:
    """With day and act; what is only planned does not count."""
    text = sentence.format(*(f"⟦UNIT|{n}⟧" for n in names))
    decision = paper("1377/QĐ-UBND", "2019-05-20", text, units=_units(*names))
    found = told(held(decision), load())
    assert [(c.kind, c.old, c.new, c.on) for c in found] == expected
    assert all(c.act == "1377/QĐ-UBND" and c.quote for c in found)


def test_a_report_names_the_act_that_it_tells() -> None:
    """The resolution that the sentence cites is the act, not the article."""
    article = made(
        "⟦UNIT|Trung tâm Gió⟧ hợp nhất với ⟦UNIT|Trung tâm Mây⟧ theo ⟦CITATION|Nghị quyết 158/NQ-HĐND⟧ "
        "từ ngày ⟦DATE|1/3/2025|2025-03-01⟧.",
        units=_units("Trung tâm Gió", "Trung tâm Mây"), published="2025-03-03",
        citations=[("Nghị quyết", "158/NQ-HĐND", None, None, None, "Nghị quyết 158/NQ-HĐND")],
    )  # fmt: skip
    (change,) = told(held(article), load())
    assert (change.old, change.new, change.on, change.act) == (
        "Trung tâm Gió",
        ("Trung tâm Mây",),
        "2025-03-01",
        "158/NQ-HĐND",
    )


def test_a_name_that_another_body_bears_today_tells_nothing_of_the_one_that_bore_it_before() -> None:
    """The Bộ Nội vụ of 1975 became Bộ Công an; what was merged into the one of 2002 is not its history."""
    assert [(c.on, c.old) for c in recorded("Bộ Công an", load())] == [("1998-05-07", "Bộ Nội vụ")]


def test_a_province_that_was_divided_before_a_body_existed_did_not_divide_it() -> None:
    found = {(c.on, c.old) for c in recorded("Sở Thông tin và Truyền thông tỉnh Yên Bái", load())}
    assert ("2025-03-01", "Sở Thông tin và Truyền thông tỉnh Yên Bái") in found
    assert ("1991-10-01", "Sở Thông tin và Truyền thông tỉnh Hoàng Liên Sơn") not in found
    assert ("2025-07-01", "Sở Thông tin và Truyền thông tỉnh Yên Bái") not in found
