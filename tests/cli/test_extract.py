"""`extractor extract` as a user runs it: a process, its two streams and its exit status."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import subprocess
import sys
import threading
from pathlib import Path

import pytest

RUN = [sys.executable, "-m", "extractor"]


def extractor(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*RUN, *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        timeout=120,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("inputs")
    for n, name in enumerate(("a.txt", "b.txt", "sub/ca.txt")):
        (path / name).parent.mkdir(exist_ok=True)
        text = f"Kế hoạch số {n}\n\nNgày {n + 1}/7/2024, Sở Nội vụ tỉnh Lào Cai kiểm tra theo Quyết định {n}/QĐ-UBND."
        (path / name).write_text(text, encoding="utf-8")
    (path / "d.html").write_text(
        "<html><body><h1>Kết luận</h1><p>Sở Nội vụ báo cáo.</p></body></html>", encoding="utf-8"
    )
    return path


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("broken")
    (path / "binary.dat").write_bytes(bytes(range(256)) * 20)
    (path / "empty.txt").touch()
    (path / "esc\x1b[31m\u202e.txt").touch()
    (path / "good.txt").write_text("Sở Nội vụ báo cáo kết quả.", encoding="utf-8")
    (path / "invalid.txt").write_bytes(b"\xc3\x28" * 60)
    (path / "line.txt").write_bytes(b"x" * 20_000_000)
    return path


@pytest.fixture(scope="module")
def lines(folder: Path) -> list[str]:
    """What extracting the folder prints."""
    done = extractor("extract", folder / "b.txt", folder, "--format", "jsonl", PYTHONHASHSEED="0", TZ="UTC")
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


@pytest.fixture(scope="module")
def failing(broken: Path) -> subprocess.CompletedProcess[str]:
    """The end of extracting a folder in which one file alone is good, and of a path that is not there."""
    return extractor("extract", broken, broken / "missing.txt")


def test_one_record_a_line_in_input_order(folder: Path, lines: list[str]) -> None:
    records = [json.loads(line) for line in lines]
    assert [os.path.relpath(r["source"]["path"], folder) for r in records] == ["b.txt", "a.txt", "d.html", "sub/ca.txt"]
    assert all(m["text"] == r["text"][m["start"] : m["end"]] for r in records for m in r["mentions"])


def test_an_array_holds_the_same_records(folder: Path, lines: list[str]) -> None:
    done = extractor("extract", folder / "b.txt", folder, "--format", "json", "-j", "1")
    assert json.loads(done.stdout) == [json.loads(line) for line in lines]


def test_an_array_of_nothing_is_an_array(broken: Path) -> None:
    done = extractor("extract", broken / "nothing", "-f", "json")
    assert (done.returncode, json.loads(done.stdout)) == (1, [])


def test_the_output_depends_on_nothing_but_the_input(folder: Path, lines: list[str]) -> None:
    """Hash seed, time zone, locale, number of workers, order of the files."""
    names = [json.loads(line)["source"]["path"] for line in lines]
    other = extractor(
        "extract", *names[::-1], "-j", "3", PYTHONHASHSEED="42", TZ="Asia/Ho_Chi_Minh", LC_ALL="C", PYTHONUTF8="0"
    )
    inside = extractor("extract", *names, "-j", "0", PYTHONHASHSEED="7")
    assert len(lines) == 4
    assert other.stdout.splitlines()[::-1] == lines
    assert inside.stdout.splitlines() == lines


def test_every_failure_is_one_clear_line_and_the_rest_is_processed(
    broken: Path, failing: subprocess.CompletedProcess[str]
) -> None:
    assert failing.returncode == 1
    assert [Path(json.loads(line)["source"]["path"]).name for line in failing.stdout.splitlines()] == ["good.txt"]
    lines = failing.stderr.splitlines()
    expected = ("binary", "empty", "empty", "encoding", "too_large", "unreadable")
    assert [line.rpartition("[")[2] for line in lines] == [f"{code}]" for code in expected]
    assert all(line.startswith(f"failed: {broken}/") and "; " in line for line in lines)


def test_names_from_files_cannot_steer_the_terminal(failing: subprocess.CompletedProcess[str]) -> None:
    assert "\x1b" not in failing.stderr + failing.stdout
    assert "\u202e" not in failing.stderr + failing.stdout
    assert "esc\\x1b[31m\\u202e.txt" in failing.stderr


def test_damage_is_told_and_counts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Sở Nội vụ tỉnh báo cáo kết quả".encode() + b"\xff")
    done = extractor("extract", tmp_path)
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr.startswith(f"damaged: {tmp_path}/a.txt: 1 place(s)")


@pytest.mark.parametrize(
    "arguments", [["extract"], ["extract", "x", "--format", "xml"], ["extract", "x", "--jobs", "-1"], ["nothing"]]
)
def test_wrong_usage_is_status_two_with_nothing_on_standard_output(arguments: list[str]) -> None:
    done = extractor(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Usage:" in done.stderr


def test_a_wrong_setting_is_one_line(folder: Path) -> None:
    done = extractor("extract", folder, EXTRACTOR_MAX_FILE_MB="large")
    assert done.returncode == 1
    assert done.stderr.startswith("extractor: EXTRACTOR_MAX_FILE_MB is 'large'; ")
    assert len(done.stderr.splitlines()) == 1


def test_limits_from_the_environment_hold(folder: Path) -> None:
    done = extractor("extract", folder / "a.txt", "-j", "0", EXTRACTOR_MAX_FILE_MB="0.00001")
    assert done.returncode == 1
    assert "max_file_mb [too_large]" in done.stderr


def test_a_closed_pipe_ends_the_run_quietly(folder: Path) -> None:
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m extractor extract {folder} {folder}/* | head -c 10"],
        capture_output=True,
        timeout=120,
    )
    assert done.stderr == b""
    assert len(done.stdout) == 10


def test_progress_is_shown_only_to_a_terminal(folder: Path) -> None:
    """Standard error is a terminal here, standard output is not: the bar must not reach the records."""
    ours, theirs = pty.openpty()
    shown: list[bytes] = []

    def drain() -> None:
        with contextlib.suppress(OSError):  # how a terminal says that nobody writes any more
            while True:
                shown.append(os.read(ours, 65536))

    reader = threading.Thread(target=drain)
    reader.start()
    done = subprocess.run([*RUN, "extract", str(folder)], stdout=subprocess.PIPE, stderr=theirs, timeout=120)
    os.close(theirs)
    reader.join()
    os.close(ours)
    assert b"extracting" in b"".join(shown)
    assert all(json.loads(line) for line in done.stdout.splitlines())
