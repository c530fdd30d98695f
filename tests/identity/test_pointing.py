"""An article that calls a held paper by its bare number, or by its name, counts as one that cites it."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.collection import Timeline
from extractor.identity.graph import build
from extractor.identity.pointing import REASON, pointed
from extractor.load import read_bytes
from extractor.pipeline import process
from extractor.review.subjects import resolve, told
from extractor.store import Store

PAPER = """\
ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH {upper}\tĐộc lập - Tự do - Hạnh phúc
Số: {number}\t{place}, ngày 12 tháng 3 năm {year}

{kind}
{title}

Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
1. Sở Xây dựng công bố giá đất tái định cư trước ngày 30/9/{year}.

Nơi nhận:
- Như trên;

CHỦ TỊCH
Trần Văn Mẫu
"""
PRESS = """\
Kiểm tra giải phóng mặt bằng ở huyện {district}

Thứ Năm, 10/08/2023 - 15:20

Ngày 9/8, đoàn công tác của UBND tỉnh {place} kiểm tra việc thực hiện {cited} tại huyện {district}.

Ông Lê Văn Thử, Phó Chủ tịch UBND tỉnh, yêu cầu UBND huyện {district} chi trả xong tiền đền bù trước ngày 30/9/2023.
"""
ORDER = {"kind": "CHỈ THỊ", "number": "14/CT-UBND", "title": "Về việc đẩy nhanh giải phóng mặt bằng các dự án"}
PLAN = {"kind": "KẾ HOẠCH", "number": "77/KH-UBND", "title": "Giải phóng mặt bằng tại các dự án năm 2023"}


def paper(kind: dict[str, str], place: str = "Bình Phước", year: int = 2023) -> str:
    return PAPER.format(upper=place.upper(), place=place, year=year, **kind)


def press(cited: str, place: str = "Bình Phước") -> str:
    return PRESS.format(cited=cited, place=place, district=DISTRICTS[place])


def store_of(tmp_path: Path, *texts: str) -> Store:
    tmp_path.mkdir(exist_ok=True)
    store = Store.open(tmp_path / "a.db")
    for n, text in enumerate(texts):
        store.save(process(read_bytes(text.encode(), f"{n}.txt")))
    return store


def timeline(store: Store, query: str) -> Timeline:
    (found,) = resolve(store, query)
    return told(store, found)


DISTRICTS = {"Bình Phước": "Đồng Phú", "Phú Yên": "Đồng Xuân"}
CALLED = [
    (ORDER, "Chỉ thị 14 về giải phóng mặt bằng"),
    (ORDER, "Chỉ thị số 14"),
    (PLAN, "Kế hoạch giải phóng mặt bằng tại các dự án năm 2023 của UBND tỉnh"),
    (PLAN, "Kế hoạch giải phóng mặt bằng năm 2023"),
    (PLAN, "Kế hoạch số 77"),
]


@pytest.mark.parametrize(("kind", "cited"), CALLED)
def test_the_timeline_of_a_paper_takes_in_who_calls_it_so(tmp_path: Path, kind: dict[str, str], cited: str) -> None:
    with store_of(tmp_path, paper(kind), press(cited)) as store:
        events = timeline(store, kind["number"]).events
    found = {(e.kind, e.date) for e in events}
    assert {("inspected", "2023-08-09"), ("deadline", "2023-09-30")} <= found
    (visit,) = [e for e in events if e.kind == "inspected"]
    assert visit.documents == (kind["number"],)


@pytest.mark.parametrize(("kind", "cited"), CALLED)
def test_what_may_mean_two_papers_or_is_of_elsewhere_is_left(tmp_path: Path, kind: dict[str, str], cited: str) -> None:
    with store_of(tmp_path, paper(kind), press(cited, "Phú Yên"), paper(kind, year=2022)) as store:
        for found in resolve(store, kind["number"]):
            assert not [e for e in told(store, found).events if e.kind == "inspected"]
    with store_of(tmp_path / "b", paper(kind), press(cited), paper(kind, year=2022)) as store:
        meant = [f for f in resolve(store, kind["number"]) if "inspected" in {e.kind for e in told(store, f).events}]
        assert {s.date for s, _ in meant} <= {"2023-03-12"}  # a year in the name decides, a bare number does not
        assert not meant or "năm 2023" in cited


def test_a_paper_is_found_by_its_bare_number_with_what_it_may_not_mean_beside_it(tmp_path: Path) -> None:
    texts = paper(ORDER), press("Chỉ thị 14 về giải phóng mặt bằng"), press("Chỉ thị 14", "Phú Yên")
    with store_of(tmp_path, *texts) as store:
        found = resolve(store, "Chỉ thị 14")
    assert [(s.number, len(held)) for s, held in found] == [("14/CT-UBND", 2), ("14", 1)]


@pytest.mark.parametrize(("cited", "matched"), [("Quyết định 14 của UBND tỉnh", True), ("Quyết định 14", False)])
def test_who_issued_it_is_as_good_as_words_of_its_title(tmp_path: Path, cited: str, matched: bool) -> None:
    """Years later an article says nothing of its matter, but whose it is."""
    late = press(cited).replace("10/08/2023", "10/10/2024").replace("giải phóng mặt bằng", "dự án")
    order = {"kind": "QUYẾT ĐỊNH", "number": "14/QĐ-UBND", "title": "Về việc giao đất cho các trường"}
    with store_of(tmp_path, paper(order), late.replace("tiền đền bù", "lương")) as store:
        assert bool(pointed(store.documents())[1].result.citations[0].date) is matched


def test_a_matched_paper_is_no_red_link(tmp_path: Path) -> None:
    with store_of(tmp_path, paper(ORDER), press("Chỉ thị 14 về giải phóng mặt bằng")) as store:
        documents = tuple(store.documents())
    assert [r.node.number for r in build(documents).red_links()] == ["14"]
    assert not build(pointed(documents)).red_links()


def test_the_words_are_a_citation_for_whoever_reads_on_and_the_rest_stays(tmp_path: Path) -> None:
    with store_of(tmp_path, paper(PLAN), press("Kế hoạch giải phóng mặt bằng năm 2023")) as store:
        before = tuple(store.documents())
    _, article = pointed(before)
    mention = article.result.mentions[-1]
    assert (mention.label, mention.text, mention.reason) == (
        "CITATION",
        "Kế hoạch giải phóng mặt bằng năm 2023",
        REASON,
    )
    assert article.result.mentions[:-1] == before[1].result.mentions
    assert article.result.citations[-1].number == "77/KH-UBND"


def test_two_provinces_numbers_without_an_issuer_are_two(tmp_path: Path) -> None:
    texts = (press("Chỉ thị số 14/CT-UBND", place) for place in ("Bình Phước", "Phú Yên"))
    with store_of(tmp_path, *texts) as store:
        assert [len(held) for _, held in resolve(store, "14/CT-UBND")] == [1, 1]
