"""What is exported does not tell in which order it came in."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli.app import app

RAW = Path(__file__).parents[2] / "corpus" / "raw"


@pytest.mark.parametrize("form", ["jsonl", "xlsx", "ftm", "jsonld", "ics"])
def test_exports_are_byte_identical_in_whatever_order_documents_came_in(form: str, tmp_path: Path) -> None:
    files = [str(p) for p in sorted(RAW.glob("*.txt"))[:4]]
    written = []
    for name, order in (("a", files), ("b", files[::-1])):
        db, out = tmp_path / f"{name}.db", tmp_path / f"{name}.out"
        for path in order:
            assert CliRunner().invoke(app, ["ingest", path, "--db", str(db), "--jobs", "0"]).exit_code == 0
        assert CliRunner().invoke(app, ["export", "--db", str(db), "-f", form, "-o", str(out)]).exit_code == 0
        written.append(out.read_bytes())
    assert written[0] == written[1]
    assert written[0]


def test_one_official_document_is_written_as_akoma_ntoso(tmp_path: Path) -> None:
    db, out = tmp_path / "a.db", tmp_path / "a.xml"
    CliRunner().invoke(app, ["ingest", str(RAW), "--db", str(db), "--jobs", "0"])
    wanted = ["export", "--db", str(db), "-f", "akn", "-o", str(out)]
    assert CliRunner().invoke(app, wanted).exit_code == 2, "several documents do not fit into one"
    assert CliRunner().invoke(app, [*wanted, "--document", "31-CT/TU"]).exit_code == 0
    assert b'<act name="chi-thi">' in out.read_bytes()
