"""Files, folders, patterns → inputs in a stable order, every name accounted for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from extractor.run import expand
from extractor.run.paths import without_database


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b.txt", "a.txt", "sub/c.html", "sub/.hidden.txt", ".git/x.txt", "đ/e.txt", "z.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def paths(*names: str) -> list[str]:
    return [item.path for item in expand(names) if item.error is None]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["b.txt", "a.txt"], ["b.txt", "a.txt"]),
        (["."], ["./a.txt", "./b.txt", "./sub/c.html", "./z.txt", "./đ/e.txt"]),
        (["*.txt"], ["a.txt", "b.txt", "z.txt"]),
        (["**/*.html"], ["sub/c.html"]),
        (["s*"], ["sub/c.html"]),
        (["sub", "sub/c.html", "sub"], ["sub/c.html"]),
        ([".git/x.txt"], [".git/x.txt"]),
    ],
)
def test_names_become_inputs(tree: Path, names: list[str], expected: list[str]) -> None:
    assert paths(*names) == expected


def test_the_folder_beside_a_saved_page_is_left_out_and_one_of_its_own_is_not(tmp_path: Path) -> None:
    for name in ("tin.htm", "tin_files/quang-cao.html", "anh_files/bai.html", "~$tin.docx", "Thumbs.db", "desktop.ini"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    assert paths(str(tmp_path)) == [str(tmp_path / "anh_files/bai.html"), str(tmp_path / "tin.htm")]


def test_loops_of_links_end_and_every_folder_is_entered_once(tree: Path) -> None:
    (tree / "sub" / "up").symlink_to("..")
    (tree / "sub" / "self").symlink_to(".")
    (tree / "again").symlink_to("sub")
    assert sorted(os.path.basename(p) for p in paths(".")) == ["a.txt", "b.txt", "c.html", "e.txt", "z.txt"]


def test_a_file_whose_name_holds_a_star_is_that_file(tree: Path) -> None:
    (tree / "[1]*.txt").write_text("x")
    assert paths("[1]*.txt") == ["[1]*.txt"]


@pytest.mark.parametrize(
    ("name", "words"), [("missing", "no such file"), ("*.pdf", "no file matches"), ("empty", "holds no file")]
)
def test_a_name_that_gives_no_input_stays_as_a_failure(tree: Path, name: str, words: str) -> None:
    (tree / "empty").mkdir()
    (found,) = expand([name])
    assert found.path == name
    assert words in str(found.error)


@pytest.mark.skipif(os.name != "posix" or os.getuid() != 0, reason="the child drops root's rights, which only root can")
def test_a_folder_without_rights_is_one_failure_and_the_rest_goes_on(tree: Path) -> None:
    """Root may read everything, so a child process gives its rights away first."""
    (tree / "locked").mkdir(mode=0o000)
    tree.chmod(0o755)
    code = (
        "import os, sys; sys.path[:] = eval(sys.argv[1]);"
        "import extractor.run as r; os.setgid(65534); os.setuid(65534);"
        "[print(f.path, f.error) for f in r.expand(['.'])]"
    )
    done = subprocess.run([sys.executable, "-c", code, repr(sys.path)], cwd=tree, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert [line for line in lines if "locked" in line] == [
        "./locked no permission to read it; give yourself read rights (chmod +r, and +x for folders)"
    ]
    assert len(lines) == 6


def test_the_database_in_the_folder_is_no_input_but_a_paper_of_a_like_name_is(tmp_path: Path) -> None:
    """Ingesting "." takes in neither the database nor what belongs to it, and loses no document beside it."""
    own = ("kho", "kho-wal", "kho-shm", "kho-journal", "kho.m0013.backup", "kho.learned/a.json")
    papers = ("kho.txt", "kho-bac.txt", "khoa-hoc.docx", "kho.learned-note.txt")
    for name in (*own, *papers):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", encoding="utf-8")
    kept = without_database(expand([tmp_path]), tmp_path / "kho")
    assert sorted(Path(item.path).name for item in kept) == sorted(papers)
