"""What an article about a directive tells beside the sentence that cites it; and who is at one place on one day."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from extractor import pipeline
from extractor.collection import Event, Quote
from extractor.identity import names_it
from extractor.load import read_bytes
from extractor.model import Measurement, Span
from extractor.review.subjects import resolve
from extractor.store import Store
from extractor.text import fold
from extractor.timeline import build
from extractor.timeline.events.finished import accomplished
from extractor.timeline.merging.merge import settle
from extractor.timeline.subjects.about import one_matter
from extractor.timeline.subjects.topic_words import Asked

DIRECTIVE = """BỘ Y TẾ
-------
Số: 77/QĐ-BYT

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Hà Nội, ngày 12 tháng 6 năm 2024

QUYẾT ĐỊNH
Phê duyệt Chương trình tiêm chủng mở rộng vùng cao giai đoạn 2024 - 2026

BỘ TRƯỞNG BỘ Y TẾ

QUYẾT ĐỊNH:

Điều 1. Bệnh viện Nhi Trung ương tập huấn cho các tỉnh trước ngày 30/11/2024.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.

BỘ TRƯỞNG


Lò Anh Tuyến
"""
VISIT = """Bộ Y tế kiểm tra tiêm chủng mở rộng vùng cao ở Sơn La

21/11/2024 16:40

Ngày 20/11, đoàn công tác của Bộ Y tế do ông Lò Anh Tuyến làm trưởng đoàn đã kiểm tra tại Trung tâm Y tế huyện Sốp Cộp.

Giám đốc trung tâm lo khó kịp hạn nêu tại Quyết định 77/QĐ-BYT.

Bệnh viện Nhi Trung ương đã hoàn thành tập huấn cho Sơn La ngày 18/11/2024.
"""
PASSING = """Sơn La khánh thành trạm bơm ở Sốp Cộp

22/11/2024 08:10

Ngày 21/11, lãnh đạo huyện Sốp Cộp đã kiểm tra trạm bơm Nậm Lạnh. Nhân dịp này có người hỏi về Quyết định 77/QĐ-BYT.
"""


@pytest.mark.parametrize(
    ("title", "other", "one"),
    [
        ("Phê duyệt Chương trình bệnh án điện tử giai đoạn 2024 - 2026", "Kiểm tra bệnh án điện tử ở T", True),
        ("về tăng cường phòng cháy, chữa cháy rừng", "Mùa khô, lo phòng cháy chữa cháy rừng", True),
        ("về tăng cường phòng cháy, chữa cháy rừng", "Tăng cường công tác dân vận", False),
        ("Ban hành Kế hoạch cải cách hành chính năm 2024", "Ban hành Kế hoạch triển khai chợ phiên", False),
        ("Phê duyệt Đề án số 12 giai đoạn 2024 - 2026", "Đề án số 12 giai đoạn 2024", False),
        (None, "Kiểm tra bệnh án điện tử", False),
    ],
)
def test_two_titles_speak_of_one_matter_by_its_words(title: str | None, other: str, one: bool) -> None:
    assert one_matter(title, other) == one


@pytest.mark.parametrize(
    ("title", "headline", "one"),
    [
        ("Quản lý giết mổ gia súc trên địa bàn tỉnh", "Khởi công cơ sở giết mổ Mong Thọ", True),
        ("Về phòng, chống tảo hôn", "Sở mới lo ngăn tảo hôn", True),
        ("Về phòng, chống tảo hôn", "Cả tỉnh phòng, chống bão số 3", False),
        ("Tăng cường quản lý đất đai", "Tăng cường quản lý chợ đêm", False),
    ],
)
def test_a_headline_shares_two_syllables_of_the_matter_itself(title: str, headline: str, *, one: bool) -> None:
    assert one_matter(title, headline, 2) == one


def test_a_visit_about_the_directives_matter_is_in_its_timeline(tmp_path: Path) -> None:
    """Also what was finished on a day; an article about another matter that names the number tells neither."""
    with Store.open(tmp_path / "one.db") as store:
        for name, text in {"qd": DIRECTIVE, "visit": VISIT, "passing": PASSING}.items():
            store.save(pipeline.process(read_bytes(text.encode(), f"{name}.txt")))
        found = resolve(store, "77/QĐ-BYT")
        told = {(e.date, e.kind, s.path) for e in build(*found[0]).events for s in e.sources}
    assert ("2024-11-20", "inspected", "visit.txt") in told
    assert ("2024-11-18", "implemented", "visit.txt") in told
    assert not {(day, kind) for day, kind, path in told if path == "passing.txt"}


FEATURE = """Người lòng hồ

15/12/2024 08:00

Đến cuối tháng 11, huyện Sốp Cộp mới tiêm được 210/480 cháu {citing} Quyết định số 77/QĐ-BYT{rest}.

Ngày 14/12, Bộ trưởng Bộ Y tế Lò Anh Tuyến yêu cầu Trung tâm Y tế huyện Sốp Cộp tiêm xong trước ngày 31/1/2025.

Hoàng Mơ
"""


@pytest.mark.parametrize(
    ("citing", "rest", "told_of"),
    [
        ("theo", "", True),
        ("theo đúng yêu cầu của", "", True),
        ("như nêu tại báo cáo của tỉnh, cùng lúc với việc rà soát", "", False),
        ("theo", " và Quyết định số 90/QĐ-BYT", False),
    ],
)
def test_a_story_that_opens_on_how_far_a_directive_is_done_tells_its_demands(
    tmp_path: Path, citing: str, rest: str, *, told_of: bool
) -> None:
    """Its headline and its opening share no word with the directive's title."""
    with Store.open(tmp_path / "one.db") as store:
        for name, text in {"qd": DIRECTIVE, "bai": FEATURE.format(citing=citing, rest=rest)}.items():
            store.save(pipeline.process(read_bytes(text.encode(), f"{name}.txt")))
        told = {(e.date, e.kind) for e in build(*resolve(store, "77/QĐ-BYT")[0]).events}
    assert (("2025-01-31", "deadline") in told) == told_of


def event(document: str, summary: str, **more: object) -> Event:
    quote = Quote(document, f"{document}.txt", "2024-08-10", Span(0, len(summary)), summary)
    return replace(Event("2024-08-09", "day", "inspected", summary, (quote,), officials=("Lò Thị Ban",)), **more)


@pytest.mark.parametrize(
    ("places", "count"),
    [(("huyện Sốp Cộp", "huyện Sốp Cộp"), 1), (("huyện Sốp Cộp", "huyện Mai Sơn"), 2), (("tỉnh Sơn La",) * 2, 2)],
)
def test_one_person_at_one_place_on_one_day_is_one_visit(places: tuple[str, str], count: int) -> None:
    a = event("a", "Bà Ban dẫn đầu đoàn kiểm tra tiến độ trồng rừng", places=places[:1])
    b = event("b", "Tại buổi kiểm tra, bà Ban phê bình con số 187 ha", places=places[1:])
    assert len(settle([a, b])) == count


def test_a_share_and_the_counts_that_make_it_are_one_result_of_an_article() -> None:
    def figure(kind: str, value: float, total: float | None) -> Measurement:
        return Measurement(kind, value, total, "%" if kind == "percent" else "ha", None, None, False, None, ())

    def told(kind: str, value: float, total: float | None, start: int) -> Event:
        base = event("a", f"kết quả {value}", kind="measured", metrics=(figure(kind, value, total),), officials=())
        return replace(base, sources=(replace(base.sources[0], span=Span(start, start + 20)),))

    assert len(settle([told("percent", 45.4, None, 0), told("ratio", 187, 412, 90)])) == 1
    assert len(settle([told("percent", 47.1, None, 0), told("ratio", 187, 412, 90)])) == 2


@pytest.mark.parametrize(
    ("asked_for", "name", "one"),
    [
        ("nước sạch", "Tỷ lệ hộ dùng nước sạch", True),
        ("nuoc sach", "Tỷ lệ hộ dùng nước sạch", True),
        ("nước sạch", "Tổng thu ngân sách nhà nước trên địa bàn", False),
        ("nước sạch", "ty le ho dung nuoc sach", True),
        ("tỷ lệ hóa đơn điện tử", "tỷ lệ hoá đơn điện tử", True),
    ],
)
def test_a_name_with_accents_is_not_one_with_others(asked_for: str, name: str, one: bool) -> None:
    assert names_it(asked_for, name) == one


@pytest.mark.parametrize(
    ("asked_for", "sentence", "one"),
    [
        ("nước sạch", "Xã có 92% hộ dùng nước sạch.", True),
        ("nuoc sach", "Xã có 92% hộ dùng nước sạch.", True),
        ("sách nhà nước", "Thu ngân sách nhà nước đạt 92% dự toán.", True),
        ("sạch nhà nước", "Thu ngân sách nhà nước đạt 92% dự toán.", False),
        ("nước sạch", "Xa co 92% ho dung nuoc sach.", True),
    ],
)
def test_a_topic_with_accents_is_not_one_with_others(asked_for: str, sentence: str, one: bool) -> None:
    assert Asked(asked_for).stands_in(sentence) == one


@pytest.mark.parametrize(
    ("sentence", "done"),
    [
        ("Đề án được Sở Xây dựng trình UBND tỉnh ngày 28/6/2024, bảo đảm thời gian quy định.", True),
        ("Sở Xây dựng đã trình UBND tỉnh đề án.", True),
        ("Sở Xây dựng trình UBND tỉnh đề án trước ngày 30/6/2024.", False),
        ("Đề án được Sở Xây dựng trình UBND tỉnh.", False),
    ],
)
def test_what_was_handed_in_on_a_day_is_done(sentence: str, done: bool) -> None:
    assert accomplished(fold(sentence), press=False) == done
