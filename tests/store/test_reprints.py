"""One story in several papers: found whatever a newsroom changes, in any order; two reports on one event are two."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace
from pathlib import Path

import pytest
from made import made

from extractor.model import Result
from extractor.store import Store

TALK = """
chiều nay đoàn công tác của tỉnh đã đến kiểm tra tiến độ xây dựng trường học bán trú tại xã vùng cao nơi có nhiều
hộ nghèo cùng đại diện sở ngành liên quan lãnh đạo huyện và đông đảo bà con nhân dân trong bản sau khi nghe báo cáo
của nhà thầu trưởng đoàn yêu cầu đẩy nhanh thi công bảo đảm chất lượng an toàn lao động vệ sinh môi trường
"""
WORDS = TALK.split()


def story(seed: int, paragraphs: int = 8, figures: str = "") -> list[str]:
    """Return paragraphs that nobody else writes."""
    rng = random.Random(seed)
    return [" ".join(rng.choices(WORDS, k=40)).capitalize() + f" {figures}." for _ in range(paragraphs)]


def paper(title: str, body: list[str], name: str, **fields: object) -> Result:
    return made("\n".join([title, *body]), path=f"{name}.txt", title=title, kinds={0: "title"}, **fields)


BODY = story(1)
ORIGINAL = paper("Kiểm tra tiến độ trường học", BODY, "a", published="2024-07-01")
REPRINTS = (
    paper("Tỉnh kiểm tra trường bán trú", BODY, "b", published="2024-07-02"),
    paper("Kiểm tra tiến độ trường học", [*BODY[:6], "Theo Báo Mây"], "c", published="2024-07-02"),
    paper("Tin vắn", ["Tòa soạn giới thiệu bài của đồng nghiệp.", *BODY, "Hà An"], "d"),
)
OTHER = paper("Trường bán trú: còn nhiều việc", [BODY[0], *story(2)], "e", published="2024-07-01")


def clusters(store: Store) -> set[frozenset[str]]:
    held = {h.key: h.path or "" for h in store.documents()}
    return {frozenset({path, *(x.path or "" for x in store.reprints(key))}) for key, path in held.items()}


def test_reprints_are_found_and_a_report_that_quotes_one_paragraph_is_another_story(tmp_path: Path) -> None:
    with Store.open(tmp_path / "x.db") as store:
        store.save_many([(x, None) for x in (ORIGINAL, *REPRINTS, OTHER)])
        assert clusters(store) == {frozenset({"a.txt", "b.txt", "c.txt", "d.txt"}), frozenset({"e.txt"})}
        (held,) = store.find("a.txt")
        first, *_ = store.reprints(held.key)
        assert (first.path, first.title, first.date) in {
            ("b.txt", "Tỉnh kiểm tra trường bán trú", "2024-07-02"),
            ("c.txt", "Kiểm tra tiến độ trường học", "2024-07-02"),
        }
        assert first.share is not None
        assert first.share > 0.9
        assert {hit.others for hit in store.search("trường", limit=9)} == {0, 3}


def test_clusters_do_not_depend_on_the_order(tmp_path: Path) -> None:
    """Every order, one by one and at once: the same clusters, the same content."""
    found = set()
    papers = (ORIGINAL, *REPRINTS, OTHER)
    orders = random.Random(3).sample(list(itertools.permutations(papers)), 6)
    for n, order in enumerate(orders):
        with Store.open(tmp_path / f"{n}.db") as store:
            if n % 2:
                store.save_many([(x, None) for x in order])
            else:
                for x in order:
                    store.save(x)
            found.add((frozenset(clusters(store)), store.content_hash()))
    assert len(found) == 1


def test_bulletins_that_differ_in_their_figures_are_not_one_story(tmp_path: Path) -> None:
    """Every word is the same, the prices are not."""
    days = [paper("Giá vàng", [f"{x} {n}{k}.500 đồng" for k, x in enumerate(story(4))], f"{n}") for n in (71, 72)]
    with Store.open(tmp_path / "x.db") as store:
        store.save_many([(x, None) for x in days])
        assert clusters(store) == {frozenset({"71.txt"}), frozenset({"72.txt"})}


def test_two_papers_of_different_number_are_two_however_alike(tmp_path: Path) -> None:
    body = story(5)
    numbers = {"1": "15/QĐ-UBND", "2": "16/QĐ-UBND", "3": "15/QĐ-UBND"}
    papers = [
        paper("Quyết định", [*body, f"Nơi nhận {n}"], n, kind="official_document", number=number, date="2024-07-01")
        for n, number in numbers.items()
    ]
    with Store.open(tmp_path / "x.db") as store:
        store.save_many([(x, None) for x in papers])
        assert clusters(store) == {frozenset({"1.txt", "3.txt"}), frozenset({"2.txt"})}


def test_what_is_cut_off_by_a_correction_leaves_the_cluster(tmp_path: Path) -> None:
    """A document that is extracted anew, or replaced, loses the pairs that no longer hold."""
    with Store.open(tmp_path / "x.db") as store:
        store.save_many([(x, None) for x in (ORIGINAL, REPRINTS[0])])
        store.save(paper("Tỉnh kiểm tra trường bán trú", story(7), "b"))
        assert clusters(store) == {frozenset({"a.txt"}), frozenset({"b.txt"})}
        aside = replace(ORIGINAL.document, segments=ORIGINAL.document.segments[:2])
        store.save(REPRINTS[1])
        store.save(replace(ORIGINAL, document=aside))
        assert frozenset({"c.txt"}) in clusters(store)


def test_the_versions_of_a_place_are_told_in_order(tmp_path: Path) -> None:
    with Store.open(tmp_path / "x.db") as store:
        for n in range(3):
            store.save(paper(f"Bản {n}", story(n), "a"))
        (held,) = store.find("a.txt")
        assert [(x.title, x.current) for x in store.versions(held.key)] == [
            ("Bản 0", False), ("Bản 1", False), ("Bản 2", True),
        ]  # fmt: skip


@pytest.mark.parametrize("words", [3, 25])
def test_a_notice_of_two_lines_is_like_no_other(tmp_path: Path, words: int) -> None:
    notice = " ".join(WORDS[:words])
    with Store.open(tmp_path / "x.db") as store:
        store.save_many([(paper("Thông báo", [notice + f" {n}"], str(n)), None) for n in range(3)])
        assert len(clusters(store)) == 3


def test_a_story_is_one_hit_that_says_how_many_others_there_are(tmp_path: Path) -> None:
    with Store.open(tmp_path / "x.db") as store:
        store.save_many([(x, None) for x in (ORIGINAL, *REPRINTS)])
        (hit,) = store.search("đoàn công tác")
        assert hit.others == 3


def test_copies_of_one_story_leave_room_for_other_stories(tmp_path: Path) -> None:
    """However many papers print the best story, as many hits are given as were asked for."""
    with Store.open(tmp_path / "x.db") as store:
        store.save_many([(x, None) for x in (ORIGINAL, *REPRINTS, OTHER)])
        assert len(store.search("đoàn công tác", limit=2)) == 2
