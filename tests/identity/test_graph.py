"""The graph of directives: edges with their words, red links, what a paper was worth on a day, dead bases."""

from __future__ import annotations

import pytest
from made import made
from papers import ISSUER, held, paper

from extractor.collection import Held
from extractor.identity.graph import Graph, build
from extractor.identity.standing import dead_bases, standing
from extractor.load import read_bytes
from extractor.pipeline import process


def _cited(number: str, date: str | None = None, kind: str = "Quyết định") -> tuple[object, ...]:
    return (kind, number, date, ISSUER, None, f"{kind} {number}")


DECREE = ("Nghị định", "61/2018/NĐ-CP", "2018-04-23", "Chính phủ", None, "Nghị định 61/2018/NĐ-CP")


@pytest.fixture(scope="module")
def graph() -> Graph:
    first = paper("15/2018/QĐ-UBND", "2018-06-05", "Ban hành Quy chế.", effective="2018-06-20")
    amends = paper(
        "22/2020/QĐ-UBND", "2020-09-14", "Sửa đổi, bổ sung Điều 3 ⟦CITATION|Quyết định 15/2018/QĐ-UBND⟧.",
        citations=[_cited("15/2018/QĐ-UBND")], effective="2020-09-25",
        relations=[("this", "amends", "15/2018/QĐ-UBND", "Quyết định 15/2018/QĐ-UBND")],
    )  # fmt: skip
    repeals = paper(
        "09/2023/QĐ-UBND", "2023-05-22",
        "Bãi bỏ các quyết định sau:\n"
        "1. ⟦CITATION|Quyết định 15/2018/QĐ-UBND⟧.\n2. ⟦CITATION|Quyết định 22/2020/QĐ-UBND⟧.",
        citations=[_cited("15/2018/QĐ-UBND"), _cited("22/2020/QĐ-UBND")], effective="2023-06-05",
    )  # fmt: skip
    late = paper(
        "318/QĐ-UBND", "2024-02-27",
        "Căn cứ ⟦CITATION|Quyết định 15/2018/QĐ-UBND⟧;\nCăn cứ ⟦CITATION|Nghị định 61/2018/NĐ-CP⟧;",
        citations=[_cited("15/2018/QĐ-UBND"), DECREE],
        relations=[
            ("this", "based_on", "15/2018/QĐ-UBND", "Quyết định 15/2018/QĐ-UBND"),
            ("this", "based_on", "61/2018/NĐ-CP", "Nghị định 61/2018/NĐ-CP"),
        ],
    )  # fmt: skip
    press = made(
        "Theo ⟦CITATION|Nghị định 61/2018/NĐ-CP⟧, tỉnh sẽ làm.", publisher="Báo Mây", published="2024-03-01",
        citations=[("Nghị định", "61/2018/NĐ-CP", None, "Chính phủ", None, "Nghị định 61/2018/NĐ-CP")], path="bao.txt",
    )  # fmt: skip
    return build(held(first, amends, repeals, late, press))


def _edges(graph: Graph) -> set[tuple[str | None, str, str | None]]:
    return {(graph.nodes[e.source].number, e.kind, graph.nodes[e.target].number) for e in graph.edges}


def test_edges_come_from_relations_and_from_lists(graph: Graph) -> None:
    """ "Bãi bỏ các quyết định sau:" reaches every item below it, though no relation was read there."""
    assert _edges(graph) == {
        ("22/2020/QĐ-UBND", "amends", "15/2018/QĐ-UBND"),
        ("09/2023/QĐ-UBND", "repeals", "15/2018/QĐ-UBND"),
        ("09/2023/QĐ-UBND", "repeals", "22/2020/QĐ-UBND"),
        ("318/QĐ-UBND", "based_on", "15/2018/QĐ-UBND"),
        ("318/QĐ-UBND", "based_on", "61/2018/NĐ-CP"),
    }  # fmt: skip


def test_an_edge_says_its_words_part_and_day(graph: Graph) -> None:
    """The trigger and the pinpoint are words of the document; the day is that from which it holds."""
    edge = next(e for e in graph.edges if e.kind == "amends")
    assert edge.trigger.casefold() in ("sửa đổi", "bổ sung")
    assert edge.pinpoint == "Điều 3"
    assert edge.since == "2020-09-25"
    assert "15/2018/QĐ-UBND" in edge.quote


def test_red_links_are_ranked_by_how_often_and_tell_by_whom(graph: Graph) -> None:
    """Only what no document held is; once for each citing document."""
    (red,) = graph.red_links()
    assert (red.node.number, red.count) == ("61/2018/NĐ-CP", 2)
    assert dict(red.by) == {ISSUER: 1, "Báo Mây": 1}


@pytest.mark.parametrize(
    ("number", "on", "state"),
    [
        ("15/2018/QĐ-UBND", "2018-06-10", "not_yet_effective"),
        ("15/2018/QĐ-UBND", "2018-06-20", "in_force"),
        ("15/2018/QĐ-UBND", "2020-09-24", "in_force"),
        ("15/2018/QĐ-UBND", "2020-09-25", "amended"),
        ("15/2018/QĐ-UBND", "2023-06-04", "amended"),
        ("15/2018/QĐ-UBND", "2023-06-05", "repealed"),
        ("22/2020/QĐ-UBND", "2024-01-01", "repealed"),
        ("09/2023/QĐ-UBND", "2024-01-01", "in_force"),
        ("61/2018/NĐ-CP", "2024-01-01", "in_force"),
    ],
)
def test_what_a_paper_was_worth_on_a_day(graph: Graph, number: str, on: str, state: str) -> None:
    """From the day on which the acting paper takes effect, not from its signature; reasons are given."""
    (node,) = graph.find(number)
    found = standing(graph, node, on)
    assert found.state == state
    assert found.reasons


def test_a_part_that_is_repealed_leaves_the_rest() -> None:
    """ "Bãi bỏ Điều 5 Quyết định …" amends it; without a part it is gone."""
    whole = paper("1/QĐ-UBND", "2020-01-01", "Ban hành.")
    part = paper(
        "2/QĐ-UBND", "2021-01-01", "Bãi bỏ Điều 5 ⟦CITATION|Quyết định 1/QĐ-UBND⟧.",
        citations=[_cited("1/QĐ-UBND", "2020-01-01")],
        relations=[("this", "repeals", "1/QĐ-UBND", "Quyết định 1/QĐ-UBND")],
    )  # fmt: skip
    graph = build(held(whole, part))
    (node,) = graph.find("1/QĐ-UBND")
    assert standing(graph, node, "2022-01-01").state == "amended"


def test_what_nobody_dates_is_unknown(graph: Graph) -> None:
    """A number cited once without a day: no state is made up."""
    graph = build(
        held(
            made(
                "Xem ⟦CITATION|Quyết định 7/QĐ-UBND⟧.",
                citations=[("Quyết định", "7/QĐ-UBND", None, None, None, "Quyết định 7/QĐ-UBND")],
            )
        )
    )
    (node,) = graph.find("7/qđ-ubnd")
    assert standing(graph, node, "2022-01-01").state == "unknown"


def test_a_paper_that_rests_on_a_dead_one_is_warned_of(graph: Graph) -> None:
    """The quyết định of 2024 rests on one repealed in 2023; its other basis lives."""
    (warning,) = dead_bases(graph)
    assert graph.nodes[warning.edge.source].number == "318/QĐ-UBND"
    assert graph.nodes[warning.edge.target].number == "15/2018/QĐ-UBND"
    assert warning.standing.since == "2023-06-05"


def test_the_graph_is_the_same_in_any_order(graph: Graph) -> None:
    """Edges do not depend on which document came first."""
    documents = [h.result for h in graph.documents.values()]
    assert _edges(build(held(*reversed(documents)))) == _edges(graph)


def test_a_part_and_a_later_day_are_of_the_change_alone() -> None:
    """A paper that changes one clause of its own basis from next month on rests on the whole of it from its own day."""
    text = (
        "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH BÌNH PHƯỚC\tĐộc lập - Tự do - Hạnh phúc\n"
        "Số: 1502/QĐ-UBND\tBình Phước, ngày 25 tháng 9 năm 2024\n\nQUYẾT ĐỊNH\nVề việc kiện toàn Tổ công tác\n\n"
        "Căn cứ Quyết định số 348/QĐ-UBND ngày 06/3/2024 của Chủ tịch Ủy ban nhân dân tỉnh;\n\nQUYẾT ĐỊNH:\n\n"
        "Điều 1. Bổ sung một Tổ phó.\nĐiều 2. Quyết định này sửa đổi khoản 3 Điều 1 Quyết định số 348/QĐ-UBND và có "
        "hiệu lực từ ngày 01/10/2024.\n\nNơi nhận:\n- Như trên;\n\nCHỦ TỊCH\nTrần Văn Mẫu\n"
    )
    document = Held(1, process(read_bytes(text.encode(), "a.txt")))
    told = {e.kind: (e.pinpoint, e.since) for e in build([document]).edges}
    assert told == {"amends": ("khoản 3 Điều 1", "2024-10-01"), "based_on": (None, "2024-09-25")}
