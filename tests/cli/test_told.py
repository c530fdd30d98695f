"""tasks, series, contradictions, changes and a timeline that is cut: what they print and how they end."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
import stories
from click.testing import Result as Run
from typer.testing import CliRunner

from extractor import pipeline
from extractor.cli.app import app
from extractor.load import read_bytes
from extractor.store import Store

Command = Callable[..., Run]


@pytest.fixture(scope="module")
def command(tmp_path_factory: pytest.TempPathFactory) -> Command:
    """A database with two stories; returns what runs a command on it."""
    db = tmp_path_factory.mktemp("told") / "told.db"
    with Store.open(db) as store:
        for name, text in (stories.FIRE | stories.FIGURES).items():
            store.save(pipeline.process(read_bytes(text.encode(), name)))

    def run(*words: str) -> Run:
        return CliRunner().invoke(app, [*words, "--db", str(db)])

    return run


def test_tasks_are_printed_with_state_and_reason(command: Command) -> None:
    """By directive and state; JSON holds the quotation; an unknown state is refused."""
    done = command("tasks", "--directive", "18-CT/TU", "--state", "overdue", "--json")
    assert {t["deadline"] for t in json.loads(done.stdout)} >= {"2024-06-30"}
    assert all(t["state"] == "overdue" and t["sources"][0]["quote"] for t in json.loads(done.stdout))
    assert "QUÁ HẠN" in command("tasks", "--directive", "18-CT/TU").stdout
    assert command("tasks", "--state", "lost").exit_code == 2
    assert command("tasks", "--unit", "Sở Không Có").exit_code == 2


def test_a_series_is_listed_and_printed(command: Command) -> None:
    """The list counts documents; a series keeps to the place asked for; neither both nor none may be asked."""
    assert "giải ngân vốn đầu tư công" in command("series", "--list").stdout
    shown = command("series", "tỷ lệ giải ngân vốn đầu tư công tỉnh Hà Giang", "--json")
    (line,) = [s for s in json.loads(shown.stdout) if s["kind"] == "percent"]
    assert [p["metric"]["value"] for p in line["points"]] == [93.6, 21.4, 19.8, 95]
    assert command("series").exit_code == 2
    assert command("series", "tỷ lệ không ai biết").exit_code == 2


def test_contradictions_and_changes_quote_both_sides(command: Command) -> None:
    """The corrected figure is listed by both; what was replaced since a day stands in the digest."""
    (found,) = json.loads(command("contradictions", "--json").stdout)
    assert (found["kind"], len(found["sources"])) == ("revised", 2)
    news = json.loads(command("changes", "--since", "2025-01-01", "--json").stdout)
    assert [(e["kind"], e["number"]) for e in news["superseded"]] == [("replaced", "18-CT/TU")]
    assert command("changes", "--since", "soon").exit_code == 2
    assert command("changes", "--since", "1/1/2031").exit_code == 2  # no document reaches so far


def test_a_timeline_is_cut_by_options(command: Command) -> None:
    """Only inspections of one month; an unknown kind is refused."""
    shown = command("timeline", "18-CT/TU", "--kind", "inspected", "--since", "2024-06", "--until", "2024-06", "--json")
    assert [e["date"] for e in json.loads(shown.stdout)["events"]] == ["2024-06-11", "2024-06-11"]
    assert command("timeline", "18-CT/TU", "--kind", "eaten").exit_code == 2
