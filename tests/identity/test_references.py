"""Press to paper by the bare number: "Chỉ thị 15" is the one paper held that place, time and matter allow."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.identity.references import Reference, references
from extractor.load import read_bytes
from extractor.pipeline import process
from extractor.store import Store

PAPER = """\
{issuer}\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH {province}\tĐộc lập - Tự do - Hạnh phúc
Số: 15/CT-UBND\t{place}, ngày 12 tháng 5 năm {year}

CHỈ THỊ
Về việc tăng cường chống khai thác hải sản bất hợp pháp

Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
1. Sở Nông nghiệp và Phát triển nông thôn lắp thiết bị giám sát tàu cá trước ngày 30/9/{year}.

Nơi nhận:
- Như trên;

CHỦ TỊCH
Trần Văn Mẫu
"""
PRESS = (
    "{title}\n\n10/08/2023 - 15:20\n\nUBND tỉnh Bạc Liêu kiểm tra việc thực hiện {cited} về chống khai thác hải sản.\n"
)


def paper(province: str = "BẠC LIÊU", place: str = "Bạc Liêu", year: int = 2023) -> str:
    return PAPER.format(issuer="ỦY BAN NHÂN DÂN", province=province, place=place, year=year)


def told(tmp_path: Path, *papers: str, cited: str = "Chỉ thị 15") -> list[Reference]:
    with Store.open(tmp_path / "a.db") as store:
        for n, text in enumerate(papers):
            store.save(process(read_bytes(text.encode(), f"paper-{n}.txt")))
        store.save(process(read_bytes(PRESS.format(title="Kiểm tra tàu cá", cited=cited).encode(), "bao.txt")))
        return [r for r in references(store.documents()) if r.kind == "bare_number"]


def test_the_paper_of_the_place_and_time_is_meant_with_reasons(tmp_path: Path) -> None:
    (found,) = told(tmp_path, paper(), paper("KIÊN GIANG", "Kiên Giang"))
    assert found.quote == "Chỉ thị 15"
    assert found.matched is not None
    assert {f.name for f in found.matched.features} == {"type and number", "provinces", "words of the title"}
    assert len(found.candidates) == 1


@pytest.mark.parametrize(
    "papers",
    [(), (paper("KIÊN GIANG", "Kiên Giang"),), (paper(year=2024),), (paper(year=2018),), (paper(), paper(year=2022))],
    ids=["none held", "another province", "younger than the article", "years before", "two that fit"],
)
def test_what_none_or_several_fit_is_listed_as_unmatched(tmp_path: Path, papers: tuple[str, ...]) -> None:
    (found,) = told(tmp_path, *papers)
    assert found.matched is None


def test_a_full_number_in_the_article_leaves_nothing_to_guess(tmp_path: Path) -> None:
    assert told(tmp_path, paper(), cited="Chỉ thị số 15/CT-UBND (Chỉ thị 15)") == []
