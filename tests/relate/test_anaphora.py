"""Words that point back to a document are bound to what was named before them, or stay unresolved with the reason."""

from __future__ import annotations

import pytest
from citing import view

from extractor.model import Anaphor, Link
from extractor.relate.papers.anaphora import anaphora
from extractor.relate.papers.citations import citations
from extractor.relate.tasks.actors import Directives
from extractor.relate.tasks.tasks import tasks


def pointing(text: str, **options: object) -> list[tuple[str, str | None, str]]:
    seen = view(text, **options)  # type: ignore[arg-type]
    records = citations(seen)
    found: tuple[Anaphor, ...] = anaphora(seen, records)
    assert all(a.text == seen.document.quote(a.span) for a in found)
    return [(a.text, None if a.citation is None else records[a.citation].number, a.reason) for a in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kế hoạch số 57/KH-UBND. Kế hoạch này nêu rõ", [("Kế hoạch này", "57/KH-UBND", "nearest")]),
        ("Chỉ thị số 24-CT/TU. Thực hiện chỉ thị nêu trên, các sở họp", [("chỉ thị nêu trên", "24-CT/TU", "nearest")]),
        ("Nghị quyết số 57-NQ/TW. Nghị quyết nói trên là", [("Nghị quyết nói trên", "57-NQ/TW", "nearest")]),
        ("Công văn số 12/UBND-NC. Thực hiện văn bản này", [("văn bản này", "12/UBND-NC", "nearest")]),
        ("Quyết định số 57/QĐ-UBND. Theo Quyết định 57 nói trên", [("Quyết định 57 nói trên", "57/QĐ-UBND", "number")]),
        ("Theo Quyết định 57 nói trên", [("Quyết định 57 nói trên", None, "none")]),
        ("Chỉ thị số 24-CT/TU. Kế hoạch này nêu rõ", [("Kế hoạch này", None, "none")]),
        (
            "Kế hoạch số 57/KH-UBND. Huyện đã xây dựng kế hoạch riêng. Kế hoạch này nêu rõ",
            [("Kế hoạch này", None, "none")],
        ),
        ("Nghị quyết 57-NQ/TW và Nghị quyết 59-NQ/TW. Nghị quyết này", [("Nghị quyết này", None, "several")]),
        ("Kế hoạch số 57/KH-UBND và Kế hoạch số 58/KH-UBND. Các kế hoạch này", [("kế hoạch này", None, "several")]),
        ("Luật Đất đai năm 2024. Luật này quy định", [("Luật này", None, "nearest")]),
        ("Quyết định số 1/QĐ-UBND trên cơ sở đề nghị; kế hoạch trên địa bàn; quy định này", []),
    ],
)
def test_words_that_point_back_mean_the_nearest_paper_of_their_type_or_none(
    text: str, found: list[tuple[str, str | None, str]]
) -> None:
    assert pointing(text) == found


def test_a_paper_of_the_type_points_to_itself_with_nay_alone() -> None:
    text = "Kế hoạch số 57/KH-UBND hết hạn. Kế hoạch này có hiệu lực. Kế hoạch nói trên đã xong"
    found = pointing(text, kind="official_document", type="Kế hoạch", number="15/KH-UBND")
    assert found == [("Kế hoạch này", None, "itself"), ("Kế hoạch nói trên", "57/KH-UBND", "nearest")]


def test_a_law_by_name_is_an_antecedent_too() -> None:
    seen = view("Luật Đất đai năm 2024. Luật này quy định")
    records = citations(seen)
    (back,) = anaphora(seen, records)
    assert back.citation is not None
    assert records[back.citation].title == "Luật Đất đai"


@pytest.mark.parametrize(
    ("text", "under"),
    [
        ("yêu cầu ⟦UNIT|Sở Nội vụ|Sở Nội vụ tỉnh Kẻ Mít⟧ thực hiện nghiêm Kế hoạch này", "57/KH-UBND"),
        ("yêu cầu ⟦UNIT|Sở Nội vụ|Sở Nội vụ tỉnh Kẻ Mít⟧ xây dựng trụ sở", None),
        ("Thực hiện kế hoạch nói trên, yêu cầu ⟦UNIT|Sở Nội vụ|Sở Nội vụ tỉnh Kẻ Mít⟧ rà soát", "57/KH-UBND"),
        ("Thực hiện nghị quyết nói trên, yêu cầu ⟦UNIT|Sở Nội vụ|Sở Nội vụ tỉnh Kẻ Mít⟧ rà soát", None),
    ],
)
def test_what_is_asked_for_a_document_that_is_pointed_at_is_under_it(text: str, under: str | None) -> None:
    seen = view(f"Tỉnh ban hành Kế hoạch số 57/KH-UBND.\nChủ tịch tỉnh {text}.")
    records = citations(seen)
    links = [Link(index, name) for index, name in seen.names.items()]
    (task,) = tasks(seen.document, seen.mentions, links, (), Directives(records, anaphora(seen, records)))
    assert task.under == under
