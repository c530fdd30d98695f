"""`extractor judgements` names what was decided on as a person would, not as it is stored."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from extractor import pipeline
from extractor.cli.app import app
from extractor.load import read_bytes
from extractor.review import Change, Desk
from extractor.store.reviewed import ReviewedStore


def test_a_decision_of_the_desk_is_told_by_its_words_and_place(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    text = "Ông Lê Văn Gạo, Giám đốc Sở Nội vụ tỉnh Yên Bái, phát biểu.\n"
    with ReviewedStore.open(path) as store:
        store.save(pipeline.process(read_bytes(text.encode(), "tin.txt")))
        (held,) = store.documents()
        target = store.sheet(held.key).reviewed.states["officials", 0].target
        Desk(store, "chị Mơ").decide(held.key, [Change(target, "accept")], 10**6)
    (line,) = CliRunner().invoke(app, ["judgements", "--db", str(path)]).stdout.splitlines()
    assert "  chị Mơ  accept  officials  Lê Văn Gạo · Giám đốc · Sở Nội vụ tỉnh Yên Bái  " in line
    assert line.endswith(f"{held.result.document.id[:12]}@{text.index('Lê')}")
