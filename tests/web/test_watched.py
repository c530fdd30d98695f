"""`serve --watched FOLDER`: what comes into it is taken in while people work, and the page says how it goes."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from serving import Served, serving

TEXT = "Kế hoạch số {n}/KH-UBND\nSở Nội vụ tỉnh Lào Cai báo cáo trước ngày {n}/7/2024.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "in"
    place.mkdir()
    return place


@pytest.fixture
def server(db: Path, folder: Path) -> Iterator[Served]:
    with serving(db, watched=folder, watch_seconds=0.1, jobs=1) as running:
        yield running


def until(server: Served, reached: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    deadline = time.monotonic() + 120
    while True:
        state: dict[str, Any] = server.json("GET", "/api/v1/watched")[1]
        if reached(state):
            return state
        assert time.monotonic() < deadline, state
        time.sleep(0.1)


def names(rows: list[dict[str, Any]]) -> dict[str, str]:
    return {Path(row["path"]).name: row["state"] for row in rows}


def test_new_changed_growing_and_broken_files(server: Served, folder: Path) -> None:
    (folder / "a.txt").write_text(TEXT.format(n=1))
    state = until(server, lambda s: "a.txt" in names(s["last"]))
    assert state["folder"] == str(folder)
    assert state["looked_at"]
    (folder / "empty.txt").touch()
    (folder / "a.txt").write_text(TEXT.format(n=1) + "Bổ sung.\n")
    with (folder / "slow.txt").open("w", buffering=1) as slow:
        for n in range(8):
            slow.write(TEXT.format(n=n + 10))
            time.sleep(0.05)
    state = until(server, lambda s: s["failed"] and names(s["last"]) == {"a.txt": "changed", "slow.txt": "ok"})
    (failed,) = state["failed"]
    assert (Path(failed["path"]).name, failed["state"]) == ("empty.txt", "failed")
    assert failed["cause"]
    found = server.json("GET", "/api/v1/search?q=17/KH-UBND")[1]["items"]
    assert any("slow.txt" in str(x["path"]) for x in found), "the last line that was written slowly is there"
    page = server.request("GET", "/watched", accept="text/html")[2].decode()
    assert "empty.txt" in page
    assert str(folder) in page
    assert "slow.txt" in page


def test_what_failed_is_read_again_when_asked(server: Served, folder: Path) -> None:
    bad = folder / "bad.txt"
    bad.touch()
    until(server, lambda s: "bad.txt" in names(s["failed"]))
    time.sleep(0.5)
    assert server.json("GET", "/api/v1/watched")[1]["job"]["total"] == 1, "a failed file is not tried for ever"
    status, job = server.json("POST", "/api/v1/watched/retry")
    assert status == 202
    assert job["total"] == 1
    bad.write_text(TEXT.format(n=3))
    until(server, lambda s: not s["failed"] and "bad.txt" in names(s["last"]))


def test_a_folder_that_is_not_there_is_told_and_found_when_it_comes(db: Path, tmp_path: Path) -> None:
    place = tmp_path / "later"
    with serving(db, watched=place, watch_seconds=0.1, jobs=1) as server:
        state = until(server, lambda s: s["error"])
        assert "no such file or folder" in state["error"]
        place.mkdir()
        (place / "a.txt").write_text(TEXT.format(n=4))
        state = until(server, lambda s: "a.txt" in names(s["last"]))
        assert state["error"] is None


def test_the_database_in_its_own_folder_is_no_document(db: Path) -> None:
    with serving(db, watched=db.parent, watch_seconds=0.1, jobs=1) as server:
        (db.parent / "a.txt").write_text(TEXT.format(n=5))
        state = until(server, lambda s: "a.txt" in names(s["last"]))
        assert [n for n in names(state["failed"]) if n.startswith(db.name)] == []
        assert not [p for p in state["growing"] if Path(p).name.startswith(db.name)]


def test_nobody_waits_for_the_folder_or_is_told_that_the_database_is_locked(server: Served, folder: Path) -> None:
    """Decisions and uploads while thirty files come in: each is answered, and all files arrive."""
    server.settled()
    for n in range(30):
        (folder / f"{n:02}.txt").write_text(TEXT.format(n=n + 1) * 20)
    item = server.json("GET", "/api/v1/queue?limit=1")[1]["items"][0]
    statuses: list[int] = []

    def decide() -> None:
        version = 0
        for n in range(25):
            verdict = ("accept", "reject")[n % 2]
            body = {"version": version, "changes": [{"target": item["target"], "verdict": verdict}]}
            status, data = server.json("POST", f"/api/v1/documents/{item['document']}/decisions", body)
            statuses.append(status)
            version = data.get("version", version)

    threads = [threading.Thread(target=decide)]
    threads[0].start()
    until(server, lambda s: len(s["last"]) == 30)
    threads[0].join()
    assert statuses == [201] * 25
    assert server.json("GET", "/api/v1/ledger?limit=1")[1]["states"].get("failed", 0) == 0


def test_without_a_folder_the_page_says_how_to_watch_one(db: Path) -> None:
    with serving(db) as server:
        assert server.json("GET", "/api/v1/watched") == (200, {"folder": None})
        assert "--watched" in server.request("GET", "/watched")[2].decode()
        assert server.json("POST", "/api/v1/watched/retry")[0] == 404
