"""Words of failure that name the thing worked on are no state of the work; a thing left out is the one told before."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import pipeline
from extractor.collection import Held
from extractor.load import read_bytes
from extractor.review.subjects import resolve, told
from extractor.store import Store
from extractor.text import fold
from extractor.timeline.sentences.matter import outcome
from extractor.timeline.tasks.asked import tracked

ASKED = """\
Đắk Nông rà soát việc giải quyết hồ sơ đất đai

Thứ Sáu, 10/05/2024, 09:15

Sáng 10/5, Chủ tịch UBND tỉnh Đắk Nông Trần Văn Mẫu làm việc với các huyện về hồ sơ đất đai.

Ông Mẫu yêu cầu UBND huyện Đắk Song, UBND huyện Tuy Đức khắc phục tình trạng hồ sơ đất đai quá hạn trước ngày 30/6/2024.
"""
REPORT = "Kết quả giải quyết hồ sơ đất đai\n\nThứ Hai, 20/01/2025, 08:30\n\n{}\n"
BOTH = "UBND huyện Đắk Song đã khắc phục xong tình trạng hồ sơ đất đai quá hạn ngày 27/6/2024; {}."


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("đã khắc phục xong tình trạng hồ sơ quá hạn ngày 27/6", "quá hạn"),
        ("giải quyết dứt điểm 12 hồ sơ chậm trễ", "chậm trễ"),
        ("việc nợ đọng đã được thanh toán xong", "nợ đọng"),
        ("đã chấm dứt tình trạng bệnh án chưa số hóa", "chưa"),
        ("đến nay không còn hồ sơ trễ hẹn", "không còn"),
    ],
)
def test_a_fault_that_is_done_away_with_is_no_state(said: str, left: str) -> None:
    assert left not in outcome(fold(said))
    assert len(outcome(fold(said))) == len(said)


@pytest.mark.parametrize(
    "said",
    [
        "xử lý hồ sơ còn chậm tiến độ",
        "dự án chậm tiến độ, chưa hoàn thành",
        "hoàn thành nhiệm vụ quá hạn 5 ngày",
        "giải quyết việc làm chưa đạt",
    ],
)
def test_a_fault_of_the_work_stays(said: str) -> None:
    assert outcome(fold(said)) == fold(said)


@pytest.mark.parametrize(
    ("rest", "state"),
    [
        ("UBND huyện Tuy Đức đến ngày 15/8/2024 mới hoàn thành", "late"),
        ("UBND huyện Tuy Đức cũng đã xong ngày 28/6/2024", "done"),
        ("UBND huyện Tuy Đức thì chưa", "overdue"),
        ("UBND huyện Tuy Đức hoàn thành trồng 40 ha rừng ngày 28/6/2024", "overdue"),
    ],
)
def test_what_a_report_leaves_out_is_what_it_told_before(rest: str, state: str) -> None:
    """The second body is told of in the same sentence; of another work it says nothing of this one."""
    results = [pipeline.process(read_bytes(t.encode(), "x.txt")) for t in (ASKED, REPORT.format(BOTH.format(rest)))]
    found = tracked([Held(n, result, (str(n),)) for n, result in enumerate(results)], "2025-01-31")
    states = {t.task.assignee: t.state for t in found}
    assert states == {"Ủy ban nhân dân huyện Đắk Song": "done", "Ủy ban nhân dân huyện Tuy Đức": state}


def test_a_task_has_one_state_in_every_timeline(tmp_path: Path) -> None:
    """The report names neither the official who asked nor the meeting: his timeline tells the state all the same."""
    text = REPORT.format(BOTH.format("UBND huyện Tuy Đức đến ngày 15/8/2024 mới hoàn thành"))
    with Store.open(tmp_path / "x.db") as store:
        for name, paper in (("asked.txt", ASKED), ("report.txt", text)):
            store.save(pipeline.process(read_bytes(paper.encode(), name)))
        for name in ("Trần Văn Mẫu", "UBND huyện Tuy Đức", "UBND huyện Đắk Song"):
            (found,) = resolve(store, name)
            states = {(e.units[0], e.status) for e in told(store, found).events if e.kind == "deadline"}
            assert states, name
            assert states <= {("Ủy ban nhân dân huyện Đắk Song", "done"), ("Ủy ban nhân dân huyện Tuy Đức", "late")}
        (found,) = resolve(store, "Trần Văn Mẫu")
        assert {e.status for e in told(store, found, "2024-08-31").events if e.kind == "deadline"} == {"overdue"}
