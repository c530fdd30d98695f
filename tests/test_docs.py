"""The documents are true: commands, settings, examples, figures, targets, versions."""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from extractor import __version__, load
from extractor.cli.app import COMMANDS, app
from extractor.config import SETTINGS

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", "CHANGELOG.md", "DEVELOPING.md", "corpus/README.md", "gazetteers/README.md")
README = (ROOT / "README.md").read_text(encoding="utf-8")
TOOL: dict[str, Any] = runpy.run_path(str(ROOT / "tools" / "readme.py"))
MAP: dict[str, Any] = runpy.run_path(str(ROOT / "tools" / "rooms.py"))
EXAMPLES = [pair for block in TOOL["BLOCK"].findall(README) for pair in TOOL["commands"](block)]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the README's commands run one after the other, as a reader would type them."""
    folder = tmp_path_factory.mktemp("checkout")
    TOOL["prepare"](folder)
    return folder


@pytest.fixture(scope="module")
def printed(checkout: Path) -> list[list[str]]:
    return [TOOL["run"](command, checkout) for command, _ in EXAMPLES]


@pytest.mark.parametrize("number", range(len(EXAMPLES)), ids=[command[:40] for command, _ in EXAMPLES])
def test_an_example_prints_what_the_readme_shows(printed: list[list[str]], number: int) -> None:
    """Out of date after a change of the pipeline? `python tools/readme.py` writes the output of today."""
    shown = EXAMPLES[number][1]
    assert shown, "an example without output shows nothing"
    assert TOOL["fitted"](shown, printed[number]) == shown


def test_the_python_example_runs(checkout: Path) -> None:
    for code in re.findall(r"```python\n(.*?)```", README, re.DOTALL):
        done = subprocess.run([sys.executable, "-c", code], cwd=checkout, capture_output=True, encoding="utf-8")
        assert done.returncode == 0, done.stderr
        assert "Nông Quốc Ấn Phó Chủ tịch Ủy ban nhân dân tỉnh Yên Bái" in done.stdout
        assert "('Sở Nội vụ tỉnh Yên Bái', 'UNIT')" in done.stdout


def test_the_example_input_is_in_the_corpus() -> None:
    """What the README quotes as input stands in the document whose output it shows."""
    document = load.read(ROOT / "corpus" / "raw" / "2024-03-21-kiem-tra-so-tttt.html")
    quoted = [line[2:].replace(" […]", "") for line in README.splitlines() if line.startswith("> ")]
    assert len(quoted) == 3
    for line in quoted:
        assert line in document.text


def test_the_figures_are_those_of_the_gate() -> None:
    assert TOOL["FIGURES"].search(README)[0] == TOOL["table"]()


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_has_help_and_stands_in_the_readme(command: str) -> None:
    done = CliRunner().invoke(app, [command, "--help"])
    assert done.exit_code == 0
    assert len(done.stdout.split()) > 20
    assert re.search(rf"^(?:\$ )?extractor {command}\b", README, re.MULTILINE)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_a_setting_stands_in_the_readme_with_its_default(setting: Any) -> None:
    assert f"| `{setting.variable}` | {setting.default:g} | {setting.help} |" in README


def test_every_reader_is_named_as_a_format_that_is_read() -> None:
    reads = README[README.index("## What it reads") : README.index("Not there yet")].lower()
    for reader in load.READERS:
        assert reader.__name__.rpartition(".")[2].rstrip("_") in reads


def test_every_package_stands_in_the_readme() -> None:
    """The table of folders is the pipeline; a folder that it lacks is a folder that nobody finds."""
    folders = {path.parent.name for path in (ROOT / "extractor").glob("*/__init__.py")}
    named = set(re.findall(r"`(\w+)/`", README[README.index("## How it works") : README.index("## Commands")]))
    assert folders <= named | {"cli", "gazetteer", "values"}
    assert named - {"extractor", "gazetteers", "corpus"} <= folders


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("page", PAGES)
def test_make_lines_name_targets_that_exist(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert set(re.findall(r"(?:^|`)make ([a-z]+)", text, re.MULTILINE)) <= targets()


def links() -> Iterator[tuple[str, str]]:
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#]+)\)", (ROOT / page).read_text(encoding="utf-8")):
            if "://" not in target:
                yield page, target


@pytest.mark.parametrize(("page", "target"), list(links()))
def test_a_link_leads_somewhere(page: str, target: str) -> None:
    assert ((ROOT / page).parent / target).exists()


@pytest.mark.parametrize("page", ["DEVELOPING.md", "README.md"])
def test_paths_in_the_text_exist(page: str) -> None:
    text = re.sub(r"```.*?```", "", (ROOT / page).read_text(encoding="utf-8"), flags=re.DOTALL)
    paths = re.findall(r"`((?:extractor|tests|tools|corpus|gazetteers)/[\w./-]+)`", text)
    assert paths
    missing = [path for path in paths if "NAME" not in path and not (ROOT / path).exists()]
    assert missing in ([], ["corpus/floors.json"]), "floors.json is made by the first `make eval UPDATE=--update`"


def test_the_changelog_has_the_current_version_and_names_each_command() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## [Unreleased]" in text
    assert re.search(rf"^## \[{re.escape(__version__)}\]", text, re.MULTILINE)
    assert all(f"`{command}`" in text for command in COMMANDS)


@pytest.mark.parametrize("page", PAGES)
def test_no_machine_path_is_in_the_documents(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert str(ROOT) not in text
    assert not re.search(r"(?<![\w.])/(?:home|root|tmp|work|usr)/", text)


def test_the_map_of_the_rooms_is_of_today() -> None:
    """Every module stands in docs/rooms.md with what it says of itself. Out of date? `python tools/rooms.py`."""
    assert (ROOT / "docs" / "rooms.md").read_text(encoding="utf-8") == MAP["page"]()


def test_every_room_and_module_says_what_it_is_for() -> None:
    silent = [
        str(path.relative_to(ROOT)) for path in (ROOT / "extractor").rglob("*.py") if not MAP["first_sentence"](path)
    ]
    assert silent == []


def test_the_corpus_page_counts_what_is_there() -> None:
    """corpus/README.md says how many articles and papers are annotated."""
    heads = [path.read_text(encoding="utf-8")[:200] for path in (ROOT / "corpus" / "gold" / "pages").glob("*.gold")]
    articles = sum("kind: press_article" in head for head in heads)
    told = f"{articles} articles and {len(heads) - articles} papers of our own"
    assert told in (ROOT / "corpus" / "README.md").read_text(encoding="utf-8")
