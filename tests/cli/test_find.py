"""search, show, timeline, export: what they print and how they end."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result as Run
from made import made
from typer.testing import CliRunner

from extractor.cli.app import app
from extractor.store import Store

ISSUERS = ("Ủy ban nhân dân tỉnh Đồng Mây", "Ủy ban nhân dân tỉnh Lâm Kha")
Command = Callable[..., Run]


@pytest.fixture
def command(tmp_path: Path) -> Command:
    """A database with two plans of one number, a visit and a namesake; returns what runs a command on it."""
    plans = [
        made(
            f"⟦CITATION|Số 57/KH-UBND⟧\n⟦UNIT|{issuer}⟧ lập kế hoạch chuyển đổi số.",
            path=f"ke-hoach-{n}.txt",
            kind="official_document",
            kinds={0: "number_line"},
            number="57/KH-UBND",
            type="Kế hoạch",
            issuer=issuer,
            date=f"2024-02-0{n}",
            units=[(issuer, issuer)],
        )
        for n, issuer in enumerate(ISSUERS, 1)
    ]
    visit = made(
        "Ngày ⟦DATE|19/7|2024-07-19⟧, bà ⟦PERSON|Hà Thị Lúa⟧ kiểm tra tại ⟦UNIT|Sở Thông tin và Truyền thông⟧.",
        path="bao.txt",
        published="2024-07-19T08:00",
        title="Kiểm tra =1+1",
        officials=[("Hà Thị Lúa", "Phó Bí thư", "Tỉnh ủy Đồng Mây", "Hà Thị Lúa")],
        units=[("Sở Thông tin và Truyền thông tỉnh Đồng Mây", "Sở Thông tin và Truyền thông")],
    )
    db = tmp_path / "x.db"
    with Store.open(db) as store:
        store.save_many([(r, None) for r in (*plans, visit)])

    def run(*arguments: str) -> Run:
        return CliRunner().invoke(app, [*arguments, "--db", str(db)], catch_exceptions=False)

    return run


def test_search_prints_hits_and_json(command: Command) -> None:
    """A line for people, offsets for programs; nothing found is no failure, nothing to look for is wrong usage."""
    run = command("search", "chuyen doi so")
    assert run.exit_code == 0
    assert "lập kế hoạch [chuyển đổi số]" in run.stdout
    record = json.loads(command("search", "57/KH-UBND", "--json").stdout)
    assert sorted(h["path"] for h in record["hits"]) == ["ke-hoach-1.txt", "ke-hoach-2.txt"]
    assert command("search", "không-có").exit_code == 0
    for nothing in ("", '"'):
        assert command("search", nothing).exit_code == 2


@pytest.mark.parametrize("name", ["bao.txt"])
def test_show_prints_what_a_document_says(command: Command, name: str) -> None:
    """Metadata, officials with their words, and the interchange record as JSON."""
    text = command("show", name).stdout
    assert "Hà Thị Lúa · Phó Bí thư · Tỉnh ủy Đồng Mây" in text
    assert "19/07/2024" in text
    assert json.loads(command("show", name, "--json").stdout)["officials"][0]["name"] == "Hà Thị Lúa"


def test_show_lists_what_it_cannot_decide(command: Command) -> None:
    """Two documents of one number, or none: exit status 2 and a word about it on standard error."""
    run = command("show", "57/KH-UBND")
    assert (run.exit_code, run.stdout) == (2, "")
    assert "ke-hoach-1.txt" in run.stderr
    assert "ke-hoach-2.txt" in run.stderr
    assert command("show", "99/KH-UBND").exit_code == 2


def test_an_ambiguous_number_is_asked_back(command: Command) -> None:
    """Two provinces' 57/KH-UBND are listed; --pick, --issuer and the issuer's name behind the number choose."""
    run = command("timeline", "57/KH-UBND")
    assert (run.exit_code, run.stdout) == (2, "")
    assert all(issuer in run.stderr for issuer in ISSUERS)
    ways = (("57/kh-ubnd", "--issuer", "lam kha"), ("kế hoạch số 57/KH-UBND tỉnh Lâm Kha",))
    for way in ways:
        told = json.loads(command("timeline", *way, "--json").stdout)
        assert told["subject"]["issuer"] == ISSUERS[1]
        assert told["events"][0]["kind"] == "issued"
    picked = json.loads(command("timeline", "57/KH-UBND", "--pick", "1", "--json").stdout)
    assert picked["subject"]["issuer"] in ISSUERS
    assert command("timeline", "57/KH-UBND", "--pick", "3").exit_code == 2
    assert command("timeline", "57/KH-UBND", "--issuer", "nơi khác").exit_code == 2


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("Sở TT&TT tỉnh Đồng Mây", "unit"),
        ("so tt&tt dong may", "unit"),
        ("Sở Thông tin và Truyền thông", "unit"),
        ("ha thi lua", "official"),
        ("Phó Bí thư Hà Thị Lúa", "official"),
    ],
)
def test_units_and_officials_are_found_as_people_write_them(command: Command, query: str, kind: str) -> None:
    """Abbreviations, no accents, the office before the name."""
    told = json.loads(command("timeline", query, "--json").stdout)
    assert told["subject"]["kind"] == kind
    assert [(e["date"], e["kind"]) for e in told["events"]] == [("2024-07-19", "inspected")]


def test_nothing_held_says_so(command: Command) -> None:
    """An unknown subject ends with 2 and names the next step."""
    run = command("timeline", "Sở Không Có")
    assert run.exit_code == 2
    assert "extractor search" in run.stderr


def test_a_timeline_is_written_as_page_and_csv(command: Command, tmp_path: Path) -> None:
    """--html writes a file; --csv prints cells with a byte order mark."""
    page = tmp_path / "t.html"
    run = command("timeline", "Hà Thị Lúa", "--html", str(page))
    assert (run.exit_code, run.stdout) == (0, "")
    assert "Hà Thị Lúa" in page.read_text(encoding="utf-8")
    text = command("timeline", "Hà Thị Lúa", "--csv", "--delimiter", ";").stdout
    assert text.startswith("\ufeffNgày;")
    assert "KIỂM TRA" in command("timeline", "Hà Thị Lúa").stdout


@pytest.mark.parametrize("table", ["documents", "officials", "units", "citations", "metrics", "relations", "tasks"])
def test_every_table_is_exported_in_both_formats(command: Command, tmp_path: Path, table: str) -> None:
    """JSON lines, CSV for programs and CSV for people hold the same rows in one order."""
    out = tmp_path / "x.csv"
    lines = [json.loads(x) for x in command("export", "--table", table).stdout.splitlines()]
    assert command("export", "--table", table, "--format", "csv", "--out", str(out)).exit_code == 0
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"), newline="")))
    assert len(rows) == len(lines)
    assert [r["Mã tài liệu"] for r in rows] == [r["document"] for r in lines]
    assert command("export", "--table", table, "--format", "csv", "--raw", "--out", str(out)).exit_code == 0
    plain = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8"), newline="")))
    assert [r["document"] for r in plain] == [r["document"] for r in lines]


def test_whole_records_are_exported_as_json_lines_only(command: Command) -> None:
    """One interchange record a document, in order of arrival; CSV of them is refused with 2."""
    paths = [json.loads(x)["source"]["path"] for x in command("export").stdout.splitlines()]
    assert paths == ["ke-hoach-1.txt", "ke-hoach-2.txt", "bao.txt"]
    assert command("export", "--format", "csv").exit_code == 2


def test_a_missing_database_is_one_clear_line(tmp_path: Path) -> None:
    """No traceback: an error that names the file and the command that makes one."""
    from extractor.errors import StoreError

    run = CliRunner().invoke(app, ["search", "x", "--db", str(tmp_path / "none.db")])
    assert isinstance(run.exception, StoreError)
    assert "extractor ingest" in str(run.exception)
