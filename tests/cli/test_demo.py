"""`extractor demo`: what a newcomer sees first."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from extractor.cli.app import app
from extractor.cli.demo import DIRECTIVE, samples

SAMPLES = samples().absolute()


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo") / "a folder"


@pytest.fixture(scope="module")
def shown(out: Path) -> str:
    """The demo's output, in a folder where an earlier demo and a user have left something."""
    out.mkdir()
    (out / "demo.db").write_text("what an earlier demo left must not matter")
    (out / "mine.txt").write_text("keep")
    done = CliRunner().invoke(app, ["demo", "--out", str(out)], catch_exceptions=False)
    assert done.exit_code == 0
    assert (out / "mine.txt").read_text() == "keep"
    return done.stdout


def test_every_sample_is_read_and_counted(shown: str) -> None:
    files = sorted(path.name for path in SAMPLES.iterdir())
    assert f"{len(files)} files: {len(files)} ok, 0 duplicate, 0 changed, 0 needs_ocr, 0 refused, 0 failed" in shown
    assert all(shown.count(name) >= 2 for name in files), "a line of the ledger and a row of the table each"
    total = next(line for line in shown.splitlines() if line.startswith(f"{len(files)} tài liệu"))
    assert all(int(count) > 10 for count in total.split()[3:])


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        ("15/08/2023", "Ban hành"),
        ("20/09/2023", "Triển khai thực hiện"),
        ("20/03/2024", "Kiểm tra, giám sát"),
        ("05/09/2024", "Kiểm tra, giám sát"),
        ("26/12/2024", "Sơ kết, tổng kết"),
        ("28/10/2025", "Thay thế"),
    ],
)
def test_the_timeline_tells_the_life_of_the_directive(shown: str, day: str, kind: str) -> None:
    assert any(line.startswith(day) and kind in line for line in shown.splitlines())


def test_the_page_is_written_and_whole(shown: str, out: Path) -> None:
    page = (out / "timeline-31-ct-tu.html").read_text(encoding="utf-8")
    assert f"Diễn biến: Chỉ thị số {DIRECTIVE}" in page
    assert page.rstrip().endswith("</html>")
    assert str(out / "timeline-31-ct-tu.html") in shown


def test_the_next_commands_work_as_printed(shown: str, invoke: Callable[[list[str]], Result]) -> None:
    """All but the one with the user's own folder; each prints or writes something."""
    told = [line.strip() for line in shown[shown.index("What to try next") :].splitlines()[2:]]
    commands = [shlex.split(line) for line in told if "YOUR_FOLDER" not in line]
    assert len(commands) == 5
    for command in commands:
        arguments = command[next(n for n, word in enumerate(command) if word.endswith("extractor")) + 1 :]
        done = invoke(arguments)
        assert done.exit_code == 0, command
        assert done.stdout or Path(arguments[arguments.index("--out") + 1]).stat().st_size


def test_the_unit_shown_next_joins_documents_before_and_after_the_reform(shown: str, out: Path) -> None:
    arguments = ["timeline", "Sở Thông tin và Truyền thông Yên Bái", "--db", str(out / "demo.db"), "--json"]
    told = json.loads(CliRunner().invoke(app, arguments).stdout)
    days = {event["date"][:4] for event in told["events"] if event["date"]}
    assert {"2023", "2024", "2025"} <= days


def test_a_folder_that_cannot_be_written_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = CliRunner().invoke(app, ["demo", "--out", str(tmp_path / "file" / "x")])
    assert "choose another folder with --out" in str(done.exception)


@pytest.fixture
def invoke() -> Callable[[list[str]], Result]:
    return lambda arguments: CliRunner().invoke(app, arguments, catch_exceptions=False)
