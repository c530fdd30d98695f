"""Discipline and criminal cases are told of those to whom it was done, on their day, in their offices' units too."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.load import read_bytes
from extractor.pipeline import process
from extractor.review.subjects import subjects, told
from extractor.store import Store

OFFICE = "Phó Chủ tịch UBND huyện Đắk Song"


def article(words: str, day: str = "21/01/2025") -> str:
    return f"Chuyện trong tuần ở Đắk Nông\n\n{day} 19:25\n\n{words}\n\nHải Uyên\n"


def events(tmp_path: Path, kind: str, name: str, *texts: str) -> list[tuple[str | None, str, tuple[str, ...]]]:
    tmp_path.mkdir(exist_ok=True)
    with Store.open(tmp_path / "a.db") as store:
        for n, text in enumerate(texts):
            store.save(process(read_bytes(text.encode(), f"{n}.txt")))
        found = subjects(store, kind, name)
        assert found, name
        return [
            (e.date, e.kind, e.officials)
            for one in found
            for e in told(store, one).events
            if e.kind in ("prosecuted", "disciplined")
        ]


A, B = "Đoàn Kim Thuấn", "Lương Thế Nghiêm"
TOLD = [
    (f"Ngày 20/1, Công an tỉnh Đắk Nông khởi tố bị can, bắt tạm giam 4 tháng đối với ông {A}, {OFFICE}.", "prosecuted"),
    (f"Ngày 20/1, ông {A}, {OFFICE}, bị khởi tố và cấm đi khỏi nơi cư trú.", "prosecuted"),
    (f"Ngày 20/1, TAND tỉnh Đắk Nông tuyên phạt bị cáo {A} (cựu {OFFICE}) 5 năm tù.", "prosecuted"),
    (f"Ngày 20/1, bị cáo {A}, nguyên {OFFICE}, lĩnh 3 năm tù.", "prosecuted"),
    (f"Ngày 20/1, cơ quan điều tra ra lệnh bắt giam, khám xét nơi ở của {A}, {OFFICE}.", "prosecuted"),
    (f"Ngày 20/1, Viện Kiểm sát truy tố ông {A}, nguyên {OFFICE}.", "prosecuted"),
    (f"Ngày 20/1, Tỉnh ủy Đắk Nông thi hành kỷ luật khai trừ ra khỏi Đảng đối với ông {A}, {OFFICE}.", "disciplined"),
    (f"Ngày 20/1, Ủy ban Kiểm tra Tỉnh ủy Đắk Nông quyết định kỷ luật cảnh cáo ông {A}, {OFFICE}.", "disciplined"),
    (f"Ngày 20/1, ông {A}, {OFFICE}, bị kỷ luật khiển trách.", "disciplined"),
    (
        f"Ngày 20/1, UBND tỉnh Đắk Nông ra quyết định kỷ luật bằng hình thức xóa tư cách chức vụ {OFFICE} nhiệm kỳ "
        f"2016 - 2021 đối với ông {A}.",
        "disciplined",
    ),
]


@pytest.mark.parametrize(("words", "kind"), TOLD, ids=lambda x: x[9:60])
def test_a_measure_is_told_of_the_official_and_of_the_unit(tmp_path: Path, words: str, kind: str) -> None:
    text = article(words)
    assert events(tmp_path, "official", A, text) == [("2025-01-20", kind, (A,))]
    assert events(tmp_path / "u", "unit", "UBND huyện Đắk Song", text) == [("2025-01-20", kind, (A,))]


@pytest.mark.parametrize(
    "words",
    [
        f"Ngày 20/1, ông {A}, {OFFICE}, cho biết huyện đã phối hợp khởi tố bị can đối với 5 người phá rừng.",
        f"Ngày 20/1, Ủy ban Kiểm tra đề nghị Tỉnh ủy Đắk Nông thi hành kỷ luật ông {A}, {OFFICE}.",
        f"Ngày 20/1, ông {A}, {OFFICE}, chưa bị xử lý kỷ luật.",
        f"Ngày 20/1, ông {A}, {OFFICE}, ký quyết định kỷ luật cảnh cáo đối với bà {B}, Chủ tịch UBND xã Đắk Hòa.",
        f"Ngày 20/1, ông {A}, {OFFICE}, yêu cầu các xã siết chặt kỷ luật, kỷ cương hành chính.",
        f"Ngày 20/1, ông {A}, {OFFICE}, dự lễ phát lệnh khởi công; công an khởi tố vụ án hình sự phá rừng.",
    ],
)
def test_who_tells_signs_or_only_may_be_is_not_the_one(tmp_path: Path, words: str) -> None:
    assert events(tmp_path, "official", A, article(words)) == []


def test_the_list_behind_a_sentence_names_them(tmp_path: Path) -> None:
    lines = (
        "Ngày 20/1, Công an tỉnh Đắk Nông đã khởi tố bị can, bắt tạm giam đối với 2 bị can.\n\n"
        f"Các bị can gồm: {A} (SN 1970), {OFFICE}; {B} (SN 1975), nguyên Chủ tịch UBND xã Đắk Hòa.\n\n"
        "Ông Lê Văn Mẫu, Giám đốc Công an tỉnh Đắk Nông, cho biết vụ án đang được mở rộng."
    )
    assert events(tmp_path, "official", B, article(lines)) == [("2025-01-20", "prosecuted", (A, B))]
    assert events(tmp_path / "b", "official", "Lê Văn Mẫu", article(lines)) == []


def test_two_papers_of_one_arrest_are_one_event_and_the_verdict_another(tmp_path: Path) -> None:
    first = article(f"Ngày 20/1, Công an tỉnh Đắk Nông khởi tố, bắt tạm giam ông {A}, {OFFICE}.")
    second = article(f"Công an tỉnh Đắk Nông đã bắt tạm giam ông {A}, {OFFICE}.", "22/01/2025")
    verdict = article(f"Ngày 26/11, TAND tỉnh Đắk Nông tuyên phạt ông {A}, cựu {OFFICE}, 5 năm tù.", "27/11/2025")
    found = events(tmp_path, "official", A, first, second, verdict)
    assert found == [("2025-01-20", "prosecuted", (A,)), ("2025-11-26", "prosecuted", (A,))]
