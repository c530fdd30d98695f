"""Runs over containers: order, chunks, and that a part that kills its reader costs only itself."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import hostile
import pytest

from extractor.load import Chunk
from extractor.run import Limits, expand, run
from extractor.run.outcome import Outcome
from extractor.run.pool import Pool
from extractor.run.tasks import Task, Tasks

HASTY = Limits(read_seconds=1.5, cpu_seconds=60)
LINE = "Sở Nội vụ báo cáo trước ngày {}/7/2024."


def archive(path: Path, members: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return path


def scrape(path: Path, count: int) -> Path:
    path.write_text("\n".join(json.dumps({"text": LINE.format(n % 28 + 1)}) for n in range(count)), "utf-8")
    return path


def hostile_run(folder: Path, jobs: int = 1, limits: Limits = HASTY) -> dict[str, tuple[str, str | None]]:
    with Pool([item.path for item in expand([folder])], jobs, limits, hostile.serve) as pool:
        return {o.path.removeprefix(f"{folder}/"): (o.state, o.code) for o in pool.outcomes()}


@pytest.mark.parametrize("jobs", [1, 3])
def test_documents_leave_in_order_whatever_the_number_of_workers(tmp_path: Path, jobs: int) -> None:
    archive(tmp_path / "a.zip", {"x.txt": "Sở Y tế", "y.bin": bytes(range(256))})
    scrape(tmp_path / "b.jsonl", 150)
    (tmp_path / "c.txt").write_text("Sở Nội vụ", "utf-8")
    (tmp_path / "d.zip").write_bytes(b"PK\x03\x04 broken")
    found = expand([tmp_path, tmp_path / "missing", tmp_path / "e.txt"])
    names = [o.path.removeprefix(f"{tmp_path}/") for o in run(found, jobs)]
    lines = [f"b.jsonl#{n}" for n in range(1, 151)]
    assert names == ["a.zip!/x.txt", "a.zip!/y.bin", *lines, "c.txt", "d.zip", "missing", "e.txt"]
    plain = list(run(found, 0))
    assert [o.line for o in plain] == [o.line for o in run(found, jobs)]
    assert [o.code for o in plain if o.code] == ["binary", "broken", "unreadable", "unreadable"]


def test_a_part_that_kills_its_reader_costs_only_itself(tmp_path: Path) -> None:
    mail = (
        b"From: a@vidu.vn\r\nTo: b@vidu.vn\r\nSubject: x\r\nMessage-ID: <1>\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="X"\r\n\r\n--X\r\n\r\nmot\r\n--X\r\n'
        b'Content-Disposition: attachment; filename="b.txt"\r\n\r\nHOSTILE exit\r\n--X\r\n'
        b'Content-Disposition: attachment; filename="c.txt"\r\n\r\nba\r\n--X--\r\n'
    )
    deeds = {f"{n}.txt": hostile.MARK + deed for n, deed in enumerate(["crash", "exit", "raise", "hang"])}
    archive(tmp_path / "a.zip", {"before.txt": "Sở Y tế", **deeds, "m.eml": mail, "after.txt": "Sở Nội vụ"})
    ended = hostile_run(tmp_path)
    failed = ("failed", "reader_failed")
    assert ended == {
        "a.zip!/before.txt": ("ok", None),
        **{f"a.zip!/{name}": failed for name in deeds},
        "a.zip!/m.eml!/text": ("ok", None),
        "a.zip!/m.eml!/b.txt": failed,
        "a.zip!/m.eml!/c.txt": ("ok", None),
        "a.zip!/after.txt": ("ok", None),
    }


def test_a_container_that_kills_every_worker_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.run.pool.DEATHS", 2)
    archive(tmp_path / "a.zip", {f"{n}.txt": hostile.MARK + "exit" for n in range(4)})
    ended = hostile_run(tmp_path)
    assert list(ended) == ["a.zip!/0.txt", "a.zip!/1.txt", "a.zip"]
    assert {state for state, _ in ended.values()} == {"failed"}


def test_the_clock_of_reading_starts_anew_with_every_document(tmp_path: Path) -> None:
    """A hundred documents may together take longer than one may."""
    archive(tmp_path / "a.zip", {f"{n}.txt": hostile.MARK + "nap" for n in range(4)})
    ended = hostile_run(tmp_path, limits=replace(HASTY, read_seconds=0.9))
    assert [state for state, _ in ended.values()] == ["ok"] * 4


def drain(tasks: Tasks) -> list[str]:
    return [outcome.path for outcome in tasks.ready()]


def test_tasks_leave_in_order_however_they_end() -> None:
    tasks = Tasks(["a", "b", "c"])
    whole, b, c = (given(tasks) for _ in range(3))
    assert tasks.next(True) is None
    for task in (c, b):
        task.finish(Outcome(task.path, "ok"))
        tasks.end(task)
    assert drain(tasks) == []
    tasks.add_chunk(whole, Chunk(0, 5))
    tasks.add_chunk(whole, Chunk(5, None))
    assert tasks.next(chunks=False) is None
    first, second = given(tasks), given(tasks)
    finished(tasks, second, "a#2")
    assert drain(tasks) == []
    finished(tasks, first, "a#1")
    assert drain(tasks) == ["a#1", "a#2"]
    assert not tasks.finished
    whole.finish(Outcome("a#end", "failed"))
    tasks.end(whole)
    assert drain(tasks) == ["a#end", "b", "c"]
    assert tasks.finished


def given(tasks: Tasks) -> Task:
    task = tasks.next(True)
    assert task is not None
    return task


def finished(tasks: Tasks, task: Task, name: str) -> None:
    task.begin(name[1:], 1)
    task.finish(Outcome(name, "ok"))
    tasks.end(task)


def test_the_window_bounds_what_waits_but_never_the_first() -> None:
    tasks = Tasks([str(n) for n in range(200)])
    begun = [task for _ in range(200) if (task := tasks.next(True))]
    assert len(begun) == 64
    begun[0].outcomes.append(Outcome("0", "ok"))
    tasks.give_back(begun[0])
    assert tasks.next(True) is begun[0]
    tasks.end(begun[0])
    assert drain(tasks) == ["0"]
    assert tasks.next(True) is not None
