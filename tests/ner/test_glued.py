"""Words that a copy ran together: which are parted, where, and that what is found keeps the places of the text."""

from __future__ import annotations

import pytest

from extractor.load import read_bytes
from extractor.model import Result
from extractor.ner.glued import parted
from extractor.parsers import parse
from extractor.pipeline import process

KNOWN = "Các từ: kế hoạch và ban hành, bộ trưởng, sự tiến bộ, ngày, trần, giáo dục, thống nhất."


def read(text: str) -> str:
    document = parse(read_bytes(f"{text}\n{KNOWN}\n".encode(), "p.txt"))
    apart = parted(document)
    return (apart.document if apart else document).text.split("\n")[0]


def told(text: str) -> Result:
    return process(read_bytes(f"{text}\n".encode(), "p.txt"))


@pytest.mark.parametrize(
    ("glued", "words"),
    [
        ("UBNDtỉnh họp", "UBND tỉnh họp"),
        ("SởTài chính", "Sở Tài chính"),
        ("với ôngTrần Mẫu", "với ông Trần Mẫu"),
        ("thành viênBan Thường vụ", "thành viên Ban Thường vụ"),
        ("Kếhoạchvà đầu tư", "Kế hoạch và đầu tư"),
        ("BANHÀNH quy chế", "BAN HÀNH quy chế"),
        ("vì sựtiến bộ", "vì sự tiến bộ"),
        ("Bộtrưởng nêu", "Bộ trưởng nêu"),
        ("CTVNgày 3", "CTV Ngày 3"),
    ],
)
def test_words_run_together_are_read_apart(glued: str, words: str) -> None:
    assert read(glued) == words


@pytest.mark.parametrize(
    "text",
    [
        "người Êđê và người Xơđăng",
        "bà Néang Mẫu",
        "nghiêng nghiêng, khuỷu tay, ngoằn ngoèo",
        "VinFast, YouTube, VietNam, QĐ-TTg, HĐQTr",
        "Đắk Lắk, Krông Nô, Đăk Hà",
        "UBND tỉnh, thực hiện, ông Trần",
    ],
)
def test_names_and_syllables_stay_whole(text: str) -> None:
    assert read(text) == text


def test_what_is_found_has_the_places_of_the_text_itself() -> None:
    text = "Chiều 5/3/2024, UBNDtỉnh Nghệ An họp. Có ôngTrần Mẫu Thử, Chủ tịch UBNDtỉnh dự. SởTài chính giải trình."
    result = told(text)
    assert result.document.text.strip() == text
    assert all(m.text == result.document.quote(m.span) for m in result.mentions)
    assert [(o.name, o.position, o.unit) for o in result.officials] == [
        ("Trần Mẫu Thử", "Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An")
    ]
    assert [u.name for u in result.units] == ["Ủy ban nhân dân tỉnh Nghệ An", "Sở Tài chính tỉnh Nghệ An"]
    assert [m.text for m in result.mentions if m.label == "UNIT"][0] == "UBNDtỉnh Nghệ An"


def test_segments_and_tasks_stay_inside_the_text() -> None:
    result = told("Ngày 5/3/2024, UBNDtỉnh Nghệ An yêu cầu SởTài chính báo cáo trướcngày 30/4/2024.")
    end = len(result.document.text)
    assert all(s.span.end <= end for s in result.document.segments)
    assert all(t.span.end <= end for t in result.tasks)
    assert [t.deadline for t in result.tasks] == ["2024-04-30"]


def test_what_relating_completes_in_the_head_is_kept() -> None:
    text = (
        "ỦY BAN NHÂN DÂN TỈNH NGHỆ AN\nSố: 15/QĐ-UBND\nNghệ An, ngày 5 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\n"
        "Về việc giao nhiệmvụ\n\nCăn cứ Nghị định số 30/2020/NĐ-CP của Chínhphủ;\n\n"
        "QUYẾT ĐỊNH:\nĐiều 1. Giao SởTài chính."
    )
    document = told(text).document
    assert (document.meta.issuer, document.meta.bases) == ("Ủy ban nhân dân tỉnh Nghệ An", ("30/2020/NĐ-CP",))
    assert document.text.strip() == text
