"""Re-extraction: machine rows are renewed, people's stay, and what changed is told."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli.app import app
from extractor.model import Occupancy, Span
from extractor.run import expand, run
from extractor.run.again import Again, again
from extractor.run.differences import compare
from extractor.run.keeping import keep
from extractor.store import Store, judge

PLAN = "Ngày 10/7/2024, ông Lò Văn Thử, Giám đốc Sở Nội vụ tỉnh Lào Cai, kiểm tra việc thực hiện Kế hoạch 57/KH-UBND.\n"


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """Two documents as an older program left them: it saw one official too many and one date too few."""
    folder = tmp_path / "in"
    folder.mkdir()
    for n in range(2):
        (folder / f"{n}.txt").write_text(PLAN + f"Đợt {n}.\n")
    path = tmp_path / "x.db"
    with Store.open(path) as store:
        list(keep(store, expand([folder]), lambda found: run(found, 0)))
        for held in list(store.documents()):
            wrong = Occupancy("Kế Hoạch", None, None, (0,))
            mentions = tuple(m for m in held.result.mentions if m.label != "DATE")
            kept = {m: n for n, m in enumerate(mentions)}
            moved = {n: kept[m] for n, m in enumerate(held.result.mentions) if m in kept}
            store.renew(
                replace(
                    held.result,
                    mentions=mentions,
                    links=(),
                    dates=(),
                    officials=(wrong,),
                    units=(),
                    metrics=(),
                    tasks=(),
                    relations=(),
                    citations=tuple(
                        replace(c, mentions=tuple(moved[m] for m in c.mentions)) for c in held.result.citations
                    ),
                )
            )
    return path


def done(path: Path, *, dry: bool = False) -> list[Again]:
    with Store.open(path, readonly=dry) as store:
        return list(again(store, lambda found: run(found, 0), dry=dry))


def fresh(tmp_path: Path) -> str:
    with Store.open(tmp_path / "fresh.db") as store:
        list(keep(store, expand([tmp_path / "in"]), lambda found: run(found, 0)))
        return store.content_hash()


def test_rows_become_those_of_today_and_the_differences_are_told(db: Path, tmp_path: Path) -> None:
    items = done(db)
    assert [(x.state, x.origin) for x in items] == [("renewed", "file")] * 2
    told = {(d.change, d.kind, d.words) for d in items[0].differences}
    assert ("gained", "DATE", "10/7/2024") in {
        (c, k, w.removeprefix("Ngày ").removeprefix("ngày ")) for c, k, w in told
    }
    assert any(change == "lost" and kind == "officials" and "Kế Hoạch" in words for change, kind, words in told)
    assert any(change == "gained" and kind == "officials" and "Lò Văn Thử" in words for change, kind, words in told)
    with Store.open(db) as store:
        assert store.content_hash() == fresh(tmp_path)
    assert [x.state for x in done(db)] == ["same", "same"]


def test_a_dry_run_tells_the_same_and_writes_nothing(db: Path) -> None:
    before = db.read_bytes()
    dry = done(db, dry=True)
    assert db.read_bytes() == before
    assert [x.differences for x in dry] == [x.differences for x in done(db)]


def test_a_document_whose_file_is_gone_or_changed_is_read_from_the_text_held(db: Path, tmp_path: Path) -> None:
    """The ledger, the versions and the paths stay as they are."""
    (tmp_path / "in" / "0.txt").unlink()
    (tmp_path / "in" / "1.txt").write_text("Một văn bản khác hẳn.\n")
    with Store.open(db) as store:
        ledger, held = store.ledger(), [(h.paths, h.current) for h in store.documents(all_versions=True)]
    items = done(db)
    assert [(x.state, x.origin) for x in items] == [("renewed", "text")] * 2
    with Store.open(db) as store:
        assert store.ledger() == ledger
        assert [(h.paths, h.current) for h in store.documents(all_versions=True)] == held
        (official, *_) = next(store.documents()).result.officials
    assert (official.name, official.position) == ("Lò Văn Thử", "Giám đốc")


def test_decisions_are_not_touched(db: Path) -> None:
    with Store.open(db) as store:
        held = next(store.documents())
        decision = store.decide(judge.target_of(held.result.document, held.result.mentions[0]), "reject", "lan")
    done(db)
    with Store.open(db) as store:
        assert store.judgements(all_rows=True) == (decision,)


def test_nothing_is_new_where_the_rules_are_the_same(tmp_path: Path) -> None:
    """Of samples of every kind, from the files and then from the texts alone: the rows stay as they are."""
    samples = Path(__file__).parents[2] / "corpus" / "raw"
    inside = tmp_path / "in"
    shutil.copytree(samples, inside)
    db = tmp_path / "x.db"
    with Store.open(db) as store:
        list(keep(store, expand([inside]), lambda found: run(found, 0)))
        before = store.content_hash()
    assert {(x.state, x.differences) for x in done(db)} == {("same", ())}
    shutil.rmtree(inside)
    assert {(x.state, x.origin, x.differences) for x in done(db)} == {("same", "text", ())}
    with Store.open(db) as store:
        assert store.content_hash() == before


def test_what_stands_elsewhere_is_moved_neither_lost_nor_gained(tmp_path: Path, db: Path) -> None:
    with Store.open(db) as store:
        old = next(store.documents()).result
    shifted = replace(old, mentions=tuple(replace(m, span=Span(m.start + 1, m.end + 1)) for m in old.mentions))
    assert {d.change for d in compare(old, shifted)} == {"moved"}
    assert compare(old, old) == ()
    twice = replace(old, mentions=(*old.mentions, replace(old.mentions[0], span=Span(90, 95))))
    assert [(d.change, d.span) for d in compare(old, twice)] == [("gained", Span(90, 95))]
    assert [(d.change, d.span) for d in compare(twice, old)] == [("lost", Span(90, 95))]


def test_the_command_prints_signs_and_sums(db: Path) -> None:
    def call(*options: str) -> tuple[int, list[str]]:
        ended = CliRunner().invoke(app, ["reextract", "--db", str(db), "--jobs", "0", *options])
        assert ended.exception is None or isinstance(ended.exception, SystemExit), ended.exception
        return ended.exit_code, ended.stdout.splitlines()

    status, lines = call("--dry-run")
    assert status == 0
    assert any(line.startswith("  - officials") and "Kế Hoạch" in line for line in lines)
    assert any(line.startswith("  + DATE") for line in lines)
    assert lines[-1] == "2 documents: 0 same, 2 renewed, 0 changed, 0 failed; 0 from the text held, the file being gone"
    assert call("--brief")[1][-1] == lines[-1]
    assert call()[1] == [
        "2 documents: 2 same, 0 renewed, 0 changed, 0 failed; 0 from the text held, the file being gone"
    ]
