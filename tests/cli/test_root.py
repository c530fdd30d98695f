"""The root of the command line: help, version, exit status, weight."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor import __version__
from extractor.cli.app import COMMANDS, app
from extractor.cli.console import printable, printable_json
from extractor.cli.doctor import PACKAGES, REINSTALL, examine


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_stands_in_the_list(command: str) -> None:
    done = CliRunner().invoke(app, [command, "--help"])
    assert done.exit_code == 0
    summary = (getattr(import_module(f"extractor.cli.{command}"), command).__doc__ or "").split()[:3]
    assert " ".join(summary) in done.stdout
    assert f"  {command} " in CliRunner().invoke(app, ["--help"]).stdout


def test_an_unknown_command_is_wrong_usage() -> None:
    assert CliRunner().invoke(app, ["extrakt", "x"]).exit_code == 2


def test_version_and_bare_call() -> None:
    runner = CliRunner()
    assert runner.invoke(app, ["--version"]).stdout == f"extractor {__version__}\n"
    bare = runner.invoke(app, [])
    assert bare.exit_code == 2
    assert "Commands" in bare.output


def test_the_parent_process_loads_no_stage() -> None:
    """The stages and their libraries cost most of a start; only the children need them."""
    code = "import sys, extractor.cli.app, extractor.cli.extract; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    heavy = {
        "spacy",
        "underthesea",
        "extractor.pipeline",
        "extractor.ner",
        "bs4",
        "rapidfuzz",
        "charset_normalizer",
        "numpy",
        "sqlite_utils",
    }
    assert heavy.isdisjoint(loaded)


def test_extracting_loads_neither_spacy_nor_underthesea() -> None:
    code = "import sys, extractor.run.worker; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert {"spacy", "underthesea"}.isdisjoint(loaded)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Sở Nội vụ\xa0tỉnh", "Sở Nội vụ\xa0tỉnh"),
        ("a\x1b]0;title\x07b", "a\\x1b]0;title\\x07b"),
        ("a\nb\rc", "a\\x0ab\\x0dc"),
        ("\x9b31m\u202egnp\udce9", "\\x9b31m\\u202egnp\\udce9"),
    ],
)
def test_what_could_steer_a_terminal_is_spelt_out(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_json_keeps_its_meaning_when_made_printable() -> None:
    data = {"path": "a\x9b\u202e\u2028ế"}
    line = printable_json(json.dumps(data, ensure_ascii=False))
    assert json.loads(line) == data
    assert line.isprintable()


def test_doctor_checks_every_dependency_and_mends_what_is_missing() -> None:
    checks = {check.name: check for check in examine()}
    assert set(PACKAGES) <= set(checks)
    assert all(check.fix for check in checks.values() if check.status != "ok")
    assert checks["SQLite FTS5"].status == "ok"


def test_doctor_lists_what_pyproject_requires() -> None:
    from importlib.metadata import requires

    named = {
        line.split(">")[0].split("<")[0].split("=")[0].strip()
        for line in requires("extractor") or ()
        if "extra" not in line
    }
    assert named == set(PACKAGES)


def test_doctor_speaks_json() -> None:
    checks = json.loads(CliRunner().invoke(app, ["doctor", "--json"]).stdout)
    assert {"name", "status", "detail", "fix"} == set(checks[0])


def test_no_advice_installs_the_stranger_of_the_same_name_from_the_public_index() -> None:
    sources = Path(import_module("extractor").__file__ or "").parent.rglob("*.py")
    named = [line for file in sources for line in file.read_text("utf-8").splitlines() if "pip install" in line]
    assert named
    assert not [line for line in named if re.search(r"pip install[^()]*(?<![\w.])extractor(?![\w.])", line)]
    assert REINSTALL.endswith(" .")
