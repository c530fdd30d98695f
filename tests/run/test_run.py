"""Many inputs: order, isolation, limits. The children are real; hostile.py gives them a reader that misbehaves."""

from __future__ import annotations

import json
import multiprocessing
import os
import time
from dataclasses import replace
from pathlib import Path

import hostile
import pytest

from extractor.errors import SetupError
from extractor.interchange import from_record, to_record
from extractor.run import Limits, expand, run
from extractor.run.pool import Pool

HASTY = Limits(read_seconds=1.5, cpu_seconds=60)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for n in range(12):
        (tmp_path / f"{n:02}.txt").write_text(f"Kế hoạch số {n}\nSở Nội vụ báo cáo trước ngày {n + 1}/7/2024.\n")
    return tmp_path


def deed(folder: Path, name: str, what: str) -> None:
    (folder / name).write_text(hostile.MARK + what)


def hostile_run(folder: Path, jobs: int = 1, limits: Limits = HASTY) -> dict[str, tuple[str, str | None, str | None]]:
    with Pool([item.path for item in expand([folder])], jobs, limits, hostile.serve) as pool:
        return {os.path.basename(o.path): (o.state, o.code, o.message) for o in pool.outcomes()}


@pytest.mark.parametrize("jobs", [0, 1, 3])
def test_records_come_in_input_order_whatever_the_number_of_workers(folder: Path, jobs: int) -> None:
    found = expand([folder])[::-1]
    outcomes = list(run(found, jobs))
    assert [o.path for o in outcomes] == [item.path for item in found]
    assert [o.line for o in outcomes] == [o.line for o in run(found, 0)]
    assert outcomes[0].record["text"].startswith("Kế hoạch số 11")
    assert json.loads(json.dumps(to_record(outcomes[0].result))) == outcomes[0].record
    assert from_record(outcomes[0].record) == outcomes[0].result


def test_failures_stay_in_their_places(folder: Path) -> None:
    (folder / "03.txt").write_bytes(b"")
    (folder / "05.txt").write_bytes(bytes(range(256)))
    outcomes = list(run(expand([folder / "missing", folder]), 2))
    codes = [o.code for o in outcomes]
    assert codes == ["unreadable", None, None, None, "empty", None, "binary", *[None] * 6]
    assert {o.state for o in outcomes if o.code} == {"failed"}
    assert {o.stage for o in outcomes if o.code} == {"load"}


SECRET = """TỈNH ỦY LÀO CAI
*
Số 12-CT/TU
MẬT
ĐẢNG CỘNG SẢN VIỆT NAM
Lào Cai, ngày 05 tháng 6 năm 2024
CHỈ THỊ
về công tác cơ yếu
Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy thực hiện.
"""


def test_a_document_marked_as_secret_is_refused_unless_that_is_allowed(tmp_path: Path) -> None:
    """The refusal names the mark and the switch, and nothing of the text."""
    (tmp_path / "a.txt").write_text(SECRET)
    (refused,) = run(expand([tmp_path]), 1)
    assert (refused.state, refused.code, refused.line) == ("failed", "refused", None)
    assert "MẬT" in str(refused.message)
    assert "EXTRACTOR_ALLOW_SECRET" in str(refused.message)
    assert "cơ yếu" not in str(refused.message)
    (allowed,) = run(expand([tmp_path]), 1, Limits(allow_secret=True))
    assert allowed.record["meta"]["security"] == "MẬT"


def test_a_reader_that_fails_costs_only_its_file(folder: Path) -> None:
    words = {
        "hang": "longer than 2 s of reading",
        "crash": "crashed",
        "exit": "ended by itself",
        "hog": "MB of memory",
        "raise": "KeyError",
    }
    for n, what in enumerate(words):
        deed(folder, f"{2 * n:02}.txt", what)
    ended = hostile_run(folder)
    for n, cause in enumerate(words.values()):
        state, code, message = ended.pop(f"{2 * n:02}.txt")
        assert (state, code) == ("failed", "reader_failed")
        assert cause in str(message)
    assert [state for state, *_ in ended.values()] == ["ok"] * 7


def test_a_reader_that_spins_is_stopped_by_its_processor_time(tmp_path: Path) -> None:
    deed(tmp_path, "04.txt", "spin")
    state, code, message = hostile_run(tmp_path, limits=replace(HASTY, read_seconds=60, cpu_seconds=1))["04.txt"]
    assert (state, code) == ("failed", "reader_failed")
    assert "processor time" in str(message)


def test_every_file_may_kill_its_worker(tmp_path: Path) -> None:
    for n in range(4):
        deed(tmp_path, f"{n:02}.txt", "exit" if n % 2 else "crash")
    ended = hostile_run(tmp_path, jobs=2)
    assert [code for _, code, _ in ended.values()] == ["reader_failed"] * 4


def test_what_a_native_library_prints_is_lost_and_disturbs_nothing(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    deed(folder, "04.txt", "chatter")
    assert hostile_run(folder)["04.txt"][0] == "ok"
    assert capfd.readouterr().out == ""


def test_workers_that_cannot_start_stop_the_run(folder: Path) -> None:
    with pytest.raises(SetupError, match="doctor"), Pool(["a"], 1, HASTY, hostile.refuse) as pool:
        list(pool.outcomes())


def test_no_child_outlives_a_run_that_is_given_up(folder: Path) -> None:
    outcomes = run(expand([folder]), 2)
    next(outcomes)
    assert multiprocessing.active_children()
    outcomes.close()
    assert multiprocessing.active_children() == []


def test_a_slow_consumer_does_not_make_workers_look_slow(folder: Path) -> None:
    """Deadlines count from what the parent has seen, so a parent that sleeps never kills an innocent worker."""
    states = []
    for outcome in run(expand([folder]), 1, HASTY):
        if not states:
            time.sleep(2)
        states.append(outcome.state)
    assert states == ["ok"] * 12


def test_damage_is_told_beside_the_record(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Sở Nội vụ tỉnh báo cáo kết quả".encode() + b"\xff")
    (outcome,) = run(expand([tmp_path]), 0)
    assert outcome.state == "ok"
    assert len(outcome.warnings) == 1
    assert outcome.record["warnings"][:1] == list(outcome.warnings)
    assert "không đọc được" in outcome.record["warnings"][1], "what it does to the health of the text is told too"
