"""identity, judge, undo, judgements, occupancies, unit, graph, status, redlinks, references: what they print."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result as Run
from made import made
from papers import ISSUER, paper
from typer.testing import CliRunner

from extractor.cli.app import app
from extractor.cli.graph import _lines, around, built
from extractor.load import read
from extractor.pipeline import process
from extractor.store import Store, actions
from extractor.store.reviewed import ReviewedStore

Command = Callable[..., Run]
NAME = "Lê Văn Gạo"


@pytest.fixture
def command(tmp_path: Path) -> Command:
    """A plan, a decision that replaces it, and two articles on namesakes in two units of one province."""
    plan = paper("57/KH-UBND", "2022-05-06", "Kế hoạch.", kind="Kế hoạch", title="Chuyển đổi số năm 2022")
    later = paper(
        "09/KH-UBND", "2024-01-22", "Thay thế ⟦CITATION|Kế hoạch 57/KH-UBND⟧.", kind="Kế hoạch",
        citations=[("Kế hoạch", "57/KH-UBND", None, ISSUER, None, "Kế hoạch 57/KH-UBND")],
        relations=[("this", "replaces", "57/KH-UBND", "Kế hoạch 57/KH-UBND")],
    )  # fmt: skip
    articles = [
        made(
            f"Ông ⟦PERSON|{NAME}⟧, ⟦POSITION|Giám đốc⟧ ⟦UNIT|{unit}⟧ nói. Theo ⟦CITATION|Quyết định {n}/QĐ-TTg⟧.",
            path=f"bao-{n}.txt", published=f"2023-0{n}-01", units=[(unit, unit)],
            officials=[(NAME, "Giám đốc", unit, NAME)],
            citations=[("Quyết định", f"{n}/QĐ-TTg", None, "Thủ tướng Chính phủ", None, f"Quyết định {n}/QĐ-TTg")],
        )
        for n, unit in enumerate(("Sở Y tế tỉnh Mây", "Sở Nội vụ tỉnh Mây"), 1)
    ]  # fmt: skip
    db = tmp_path / "x.db"
    with Store.open(db) as store:
        store.save_many([(r, None) for r in (plan, later, *articles)])

    def run(*arguments: str) -> Run:
        return CliRunner().invoke(app, [*arguments, "--db", str(db)], catch_exceptions=False)

    return run


def _clusters(command: Command) -> list[list[str]]:
    found = json.loads(command("identity", "officials", "--json").stdout)
    return sorted(sorted(a["handle"] for a in c) for c in found["clusters"])


def test_a_suggestion_is_judged_undone_and_never_asked_twice(command: Command) -> None:
    """Two namesakes in one province: asked about; joined by a person; as before after the undo."""
    before = _clusters(command)
    assert [len(c) for c in before] == [1, 1]
    (asked,) = json.loads(command("identity", "officials", "--suggest", "--json").stdout)["suggestions"]
    assert asked["features"]
    a, b = asked["a"]["handle"], asked["b"]["handle"]
    run = command("judge", "same", a, b, "--by", "chị Mơ")
    assert (run.exit_code, "chị Mơ" in run.stdout) == (0, True)
    assert [len(c) for c in _clusters(command)] == [2]
    command("undo", "1", "--by", "anh Lâm")
    assert _clusters(command) == before
    command("judge", "different", b, a, "--by", "anh Lâm")
    assert json.loads(command("identity", "officials", "--suggest", "--json").stdout)["suggestions"] == []
    log = command("judgements", "--all").stdout.splitlines()
    assert len(log) == 3
    assert len(command("judgements").stdout.splitlines()) == 1


def test_what_the_command_line_decides_stands_in_the_desks_log_and_is_undone_there(
    command: Command, tmp_path: Path
) -> None:
    """One log for both: a judgement from the shell is an action like any other, and its undo takes back the action."""
    (asked,) = json.loads(command("identity", "officials", "--suggest", "--json").stdout)["suggestions"]
    command("judge", "same", asked["a"]["handle"], asked["b"]["handle"], "--by", "chị Mơ")
    with ReviewedStore.open(tmp_path / "x.db") as store:
        (done,) = actions.log(store.connection)
        assert (done.kind, done.by, done.undone) == ("merge", "chị Mơ", False)
        store.take_back(done.id, "anh Lâm")
    assert command("judgements").stdout == ""
    command("undo", "2", "--by", "chị Mơ")
    assert len(command("judgements").stdout.splitlines()) == 1


def test_a_handle_that_names_nothing_is_a_wrong_use(command: Command) -> None:
    """Nothing is written."""
    assert command("judge", "same", "ffff@1", "eeee@2", "--by", "x").exit_code == 2
    assert command("judgements").stdout == ""


def test_graph_status_and_red_links(command: Command) -> None:
    """The plan was replaced by the later one; two decisions are cited and not held."""
    assert "← thay thế" in command("graph", "57/kh-ubnd").stdout
    assert "đã bị thay thế" in command("status", "57/KH-UBND", "--on", "1/2/2024").stdout
    (state,) = json.loads(command("status", "57/KH-UBND", "--on", "2024-02-01", "--json").stdout)
    assert (state["status"], state["since"]) == ("replaced", "2024-01-22")
    (state,) = json.loads(command("status", "57/KH-UBND", "--on", "2024-01-01", "--json").stdout)
    assert state["status"] == "in_force"
    assert {r["number"] for r in json.loads(command("redlinks", "--json").stdout)} == {"1/QĐ-TTg", "2/QĐ-TTg"}
    assert command("graph", "999/KH-UBND").exit_code == 2


def test_occupancies_by_unit_and_day(command: Command) -> None:
    """Only the unit asked for, in any spelling."""
    found = json.loads(command("occupancies", "--unit", "so y te tinh may", "--json").stdout)
    assert [(o["official"], o["position"], o["days"]) for o in found["occupancies"]] == [
        (NAME, "Giám đốc", ["2023-01-01"])
    ]
    assert found["clashes"] == []
    assert json.loads(command("occupancies", "--on", "2022-01-01", "--json").stdout)["occupancies"] == []


def test_a_unit_on_a_day_and_a_day_that_is_none(command: Command) -> None:
    """Its successor with the act; a date that is none ends with 2."""
    assert "202/2025/QH15" in command("unit", "UBND tỉnh Hà Giang", "--on", "2025-08-01").stdout
    assert command("unit", "UBND tỉnh Hà Giang", "--on", "2025-13-01").exit_code == 2


def test_references_are_listed_unmatched_too(command: Command) -> None:
    """These articles ask for nothing."""
    assert json.loads(command("references", "--json").stdout) == []


def test_a_name_that_no_list_knows_is_said_to_be_unknown(command: Command) -> None:
    """ "no change seen" of a body that does not exist would be an answer made up."""
    assert "danh mục không biết tên này" in command("unit", "Sở ABC").stdout
    assert "không thấy thay đổi" in command("unit", "Sở Y tế tỉnh Hà Tĩnh", "--on", "2024-01-01").stdout


def test_the_graph_around_a_number_is_that_part_of_the_whole(tmp_path: Path) -> None:
    """Only papers that have to do with the number are read, and each line is as in the graph of all."""
    db = tmp_path / "chain.db"
    folder = Path(__file__).parents[2] / "corpus" / "raw"
    with Store.open(db) as store:
        store.save_many((process(read(path)), None) for path in sorted(folder.glob("2023-*.txt")))
    whole = built(db)
    numbers = {n.number for n in whole.nodes if n.number}
    assert len(numbers) > 4
    for number in numbers:
        part = around(db, number)
        assert len(part.documents) <= len(whole.documents)
        ours, theirs = ([list(_lines(g, n)) for n in g.find(number)] for g in (part, whole))
        assert ours == theirs
