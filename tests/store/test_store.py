"""The store's promises: nothing twice, nothing half, nothing lost."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from made import made

from extractor.errors import NotFoundError, StoreError
from extractor.interchange import to_record
from extractor.model import Candidate, Link, Problem, Result, Signer, Span
from extractor.store import Store, judge, schema


def rich(path: str = "a.txt", words: str = "") -> Result:
    """A Result with a row for every table."""
    result = made(
        "Kiểm tra tại Sở\n⟦DATE|19/7|2024-07-19⟧, ⟦POSITION|Phó Bí thư⟧ ⟦UNIT|Tỉnh ủy Đồng Mây⟧ ⟦PERSON|Lê Văn Gạo⟧ "
        "kiểm tra ⟦UNIT|Sở Nội vụ tỉnh Đồng Mây⟧ về ⟦CITATION|Kế hoạch 57/KH-UBND⟧: "
        "⟦METRIC|552 thủ tục|552⟧. Yêu cầu Sở báo cáo." + words,
        path=path,
        published="2024-07-19T16:19+07:00",
        title="Kiểm tra tại Sở",
        authors=("Mây Ngàn",),
        signers=(Signer("Lê Văn Gạo", None), Signer("Hà Thị Lúa", "Chủ tịch")),
        bases=("30/2020/NĐ-CP",),
        articles=3,
        officials=[("Lê Văn Gạo", "Phó Bí thư", "Tỉnh ủy Đồng Mây", ("Lê Văn Gạo", "Phó Bí thư"))],
        units=[("Sở Nội vụ tỉnh Đồng Mây", "so-noi-vu:dong-may", "Sở Nội vụ tỉnh Đồng Mây")],
        citations=[("Kế hoạch", "57/KH-UBND", "2024-02-07", None, "về “số hóa”", "Kế hoạch 57/KH-UBND")],
        metrics=[("ratio", 552, 1883, "thủ tục", None, "up", True, "2024-06", "552 thủ tục")],
        relations=[("this", "implements", "57/KH-UBND", "Kế hoạch 57/KH-UBND")],
        tasks=[("Sở Nội vụ tỉnh Đồng Mây", "Yêu cầu Sở báo cáo.", "2024-09-30", "Lê Văn Gạo")],
    )
    link = Link(2, "Tỉnh ủy Đồng Mây", "tu:dong-may", (Candidate("tu:dong-may", "Tỉnh ủy", 0.9, "tên"),), "tên đầy đủ")
    problems = (Problem("parse", "no_lead", "không có sapo", Span(0, 4)), Problem("parse", "x", "y"))
    document = replace(result.document, warnings=("một dòng không đọc được",))
    return replace(result, document=document, links=(link, Link(3, "?")), problems=problems)


def counts(store: Store) -> dict[str, int]:
    tables = [r[0] for r in store.connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")]
    return {t: store.connection.execute(f'SELECT count(*) FROM "{t}"').fetchone()[0] for t in tables}


def sound(store: Store) -> bool:
    integrity = store.connection.execute("PRAGMA integrity_check").fetchone()[0]
    return integrity == "ok" and not store.connection.execute("PRAGMA foreign_key_check").fetchall()


def test_a_result_read_back_equals_the_result_saved(tmp_path: Path) -> None:
    """Result → SQLite → Result loses nothing, and so the interchange record is the same."""
    result = rich()
    with Store.open(tmp_path / "x.db") as store:
        store.save(result)
        (held,) = store.documents()
    assert held.result == result
    assert to_record(held.result) == to_record(result)


def test_saving_twice_is_saving_once(tmp_path: Path) -> None:
    """The second save of the same content adds no row anywhere."""
    with Store.open(tmp_path / "x.db") as store:
        assert store.save(rich()) == "ok"
        before = counts(store)
        assert store.save(rich()) == "duplicate"
        assert counts(store) == before
        assert all(before[t] for t in ("mention", "evidence", "task", "link", "entity", "problem"))
        assert sound(store)


def test_a_copy_under_another_name_adds_its_path(tmp_path: Path) -> None:
    """Same bytes, other path: one document with two paths."""
    with Store.open(tmp_path / "x.db") as store:
        store.save(rich("a.txt"))
        assert store.save(rich("b.txt")) == "duplicate"
        (held,) = store.documents()
    assert held.paths == ("a.txt", "b.txt")


def test_other_content_at_a_known_path_is_a_new_version(tmp_path: Path) -> None:
    """The newest version is current and linked to the old, which stays."""
    old, new = rich("a.txt"), rich("a.txt", " Bổ sung.")
    with Store.open(tmp_path / "x.db") as store:
        store.save(old)
        assert store.save(new) == "changed"
        (held,) = store.documents()
        assert (held.result, held.previous) == (new, old.document.id)
        assert [h.current for h in store.documents(all_versions=True)] == [False, True]
        assert [h.document for h in store.search("Đồng Mây")] == [new.document.id]


def test_a_version_that_returns_is_current_again(tmp_path: Path) -> None:
    """A → B → A at one path: A counts, and no third document appears."""
    old, new = rich("a.txt"), rich("a.txt", " Bổ sung.")
    with Store.open(tmp_path / "x.db") as store:
        assert [store.save(x) for x in (old, new, old)] == ["ok", "changed", "changed"]
        assert [h.result.document.id for h in store.documents()] == [old.document.id]


def test_a_document_stays_current_while_another_path_holds_it(tmp_path: Path) -> None:
    """Changing one copy does not take the other copy's content away."""
    with Store.open(tmp_path / "x.db") as store:
        store.save(rich("a.txt"))
        store.save(rich("b.txt"))
        store.save(rich("a.txt", " Bổ sung."))
        assert len(list(store.documents())) == 2


def test_the_same_path_spelled_otherwise_is_the_same_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Relative and absolute spelling of a path are one location."""
    monkeypatch.chdir(tmp_path)
    with Store.open("x.db") as store:
        store.save(rich("a.txt"))
        assert store.save(rich(str(tmp_path / "a.txt"), " Bổ sung.")) == "changed"


def test_a_web_address_is_a_place_but_a_bare_site_is_not(tmp_path: Path) -> None:
    """Pages that all call their site's front page their address do not become versions of each other."""
    with Store.open(tmp_path / "x.db") as store:
        for url, state in (("https://bao.example/", "ok"), ("https://bao.example/bai-1.html", "changed")):
            store.save(made(f"Bài một {url}", path=None, url=url))
            assert store.save(made(f"Bài hai {url}", path=None, url=url)) == state


def test_a_better_program_renews_the_rows_of_the_same_bytes(tmp_path: Path) -> None:
    """Machine rows are disposable: what a newer version finds replaces them, in the text index too."""
    result = rich()
    better = replace(result, officials=(), document=replace(result.document, text=result.document.text + " lúa chín"))
    with Store.open(tmp_path / "x.db") as store:
        store.save(result)
        assert store.save(better) == "duplicate"
        (held,) = store.documents()
        assert held.result == better
        assert store.search("lúa chín")
        assert sound(store)


def test_a_batch_is_all_or_nothing(tmp_path: Path) -> None:
    """An error in one document of a batch leaves none of the batch."""
    broken = replace(rich("b.txt", " x"), officials=(replace(rich().officials[0], mentions=(999,)),))
    with Store.open(tmp_path / "x.db") as store:
        with pytest.raises(sqlite3.IntegrityError):
            store.save_many([(rich(), None), (broken, None)])
        assert list(store.documents()) == []
        assert store.save_many([(rich(), to_record(rich())), (rich(), None)]) == ["ok", "duplicate"]


def test_the_ledger_holds_the_last_state_of_every_input(tmp_path: Path) -> None:
    """A failure is noted with stage, code and reason; a later success takes its place."""
    clock = iter(f"2024-01-0{n}T00:00:00Z" for n in range(1, 9))
    with Store.open(tmp_path / "x.db", now=lambda: next(clock)) as store:
        store.note_failure("a.txt", "load", "empty", "tệp rỗng")
        store.note_failure("b.txt", "load", "broken", "tệp hỏng")
        store.save(rich("a.txt"))
        a, b = store.ledger()
    assert (a.path, a.state, a.code) == ("a.txt", "ok", None)
    assert (b.state, b.stage, b.code, b.message, b.at) == (
        "failed", "load", "broken", "tệp hỏng", "2024-01-03T00:00:00Z",
    )  # fmt: skip


@pytest.mark.parametrize("name", ["a.txt", "57/kh-ubnd", "Kế hoạch số 57 / KH-UBND", "{id}", "{id:.8}"])
def test_a_document_is_found_by_path_number_or_id(tmp_path: Path, name: str) -> None:
    """`show` takes whatever a person has at hand."""
    result = rich("data/a.txt")
    result = replace(result, document=replace(result.document, meta=replace(result.document.meta, number="57/KH-UBND")))
    with Store.open(tmp_path / "x.db") as store:
        store.save(result)
        name = name.replace("{id:.8}", result.document.id[:8]).replace("{id}", result.document.id)
        assert [h.result for h in store.find(name)] == [result]
        assert store.find("58/KH-UBND") == ()


# ------------------------------------------------------------------ the file


def test_migrations_run_from_empty_and_only_once(tmp_path: Path) -> None:
    """Opening creates all tables; opening again changes nothing."""
    path = tmp_path / "x.db"
    with Store.open(path) as store:
        before = list(store.connection.execute("SELECT sql FROM sqlite_master ORDER BY name"))
        assert schema.applied(store.connection) == tuple(name for name, _ in schema.MIGRATIONS)
    with Store.open(path) as store:
        assert list(store.connection.execute("SELECT sql FROM sqlite_master ORDER BY name")) == before
        assert store.connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert store.connection.execute("PRAGMA foreign_keys").fetchone()[0] == 1
        tables = store.connection.execute("SELECT name, strict FROM pragma_table_list WHERE type = 'table'").fetchall()
        loose = {name for name, strict in tables if not strict and not name.startswith(("sqlite_", "search"))}
    assert loose == set()


def test_a_failing_migration_leaves_the_database_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A step that fails half-way is rolled back with its row, and stays pending."""

    def broken(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE half (x) ")
        raise RuntimeError("no")

    path = tmp_path / "x.db"
    Store.open(path).close()
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, ("9999_half", broken)))
    with pytest.raises(RuntimeError):
        Store.open(path)
    connection = sqlite3.connect(path)
    assert "half" not in {r[0] for r in connection.execute("SELECT name FROM sqlite_master")}
    assert schema.check(connection, "x") == ("9999_half",)
    with pytest.raises(RuntimeError):
        Store.open(path, readonly=True)


def test_a_newer_schema_is_refused(tmp_path: Path) -> None:
    """An old program does not write into a new program's tables."""
    path = tmp_path / "x.db"
    with Store.open(path) as store:
        store.connection.execute("INSERT INTO migration VALUES ('9999_future', '2099')")
    for readonly in (True, False):
        with pytest.raises(StoreError, match="newer version"):
            Store.open(path, readonly=readonly)


def test_what_is_no_database_of_ours_is_refused(tmp_path: Path) -> None:
    """Text, another program's SQLite file, a folder and a missing file each give one clear error and stay untouched."""
    text, other = tmp_path / "a.txt", tmp_path / "other.db"
    text.write_text("không phải cơ sở dữ liệu " * 50)
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    before = other.read_bytes()
    for path in (text, other, tmp_path):
        for readonly in (True, False):
            with pytest.raises(StoreError, match=path.name):
                Store.open(path, readonly=readonly)
    with pytest.raises(StoreError, match="extractor ingest"):
        Store.open(tmp_path / "none.db", readonly=True)
    assert other.read_bytes() == before
    assert not (tmp_path / "none.db").exists()


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    """readonly means it."""
    path = tmp_path / "x.db"
    Store.open(path).close()
    with Store.open(path, readonly=True) as store:
        with pytest.raises(StoreError):
            store.save(rich())
        assert list(store.documents()) == []


_WRITER = """
import sys
sys.path[:0] = {path!r}
from made import made
from extractor.store import Store
with Store.open(sys.argv[1]) as store:
    for n in range(int(sys.argv[2]), int(sys.argv[3])):
        text = f"⟦UNIT|Sở Nội vụ⟧ báo cáo số {{n}}"
        state = store.save(made(text, path=f"{{n}}.txt", units=[("Sở Nội vụ", "Sở Nội vụ")]))
        print(n, state, flush=True)
"""


def writer(db: Path, first: int, last: int) -> subprocess.Popen[str]:
    code = _WRITER.format(path=[str(Path(__file__).parents[1])])
    command = [sys.executable, "-c", code, str(db), str(first), str(last)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_two_writers_at_once_never_meet_a_lock(tmp_path: Path) -> None:
    """Both create the file, both save overlapping documents; all are there once and neither fails."""
    db = tmp_path / "x.db"
    writers = [writer(db, 0, 120), writer(db, 60, 180)]
    for process in writers:
        _, errors = process.communicate(timeout=120)
        assert (process.returncode, errors) == (0, "")
    with Store.open(db) as store:
        assert len(list(store.documents())) == 180
        assert sound(store)


@pytest.mark.parametrize("acknowledged", [1, 7, 40])
def test_kill_9_loses_nothing_acknowledged_and_leaves_nothing_half(tmp_path: Path, acknowledged: int) -> None:
    """What was reported as saved is there after kill -9, whole; and the next run completes the rest."""
    db = tmp_path / "x.db"
    process = writer(db, 0, 100_000)
    assert process.stdout is not None
    seen = [process.stdout.readline() for _ in range(acknowledged)]
    time.sleep(0.003 * acknowledged % 0.05)
    os.kill(process.pid, signal.SIGKILL)
    seen += process.communicate()[0].splitlines()
    with Store.open(db) as store:
        assert sound(store)
        paths = {held.path for held in store.documents()}
        assert {f"{line.split()[0]}.txt" for line in seen} <= paths
        assert (
            counts(store)["mention"]
            == len(paths)
            == counts(store)["evidence"]
            == len(store.search("Nội vụ", limit=10**6))
        )
        state = store.save(made("⟦UNIT|Sở Nội vụ⟧ báo cáo số 0", path="0.txt", units=[("Sở Nội vụ", "Sở Nội vụ")]))
        assert state == "duplicate"


# ------------------------------------------------------------------ people's rows


def test_a_judgement_is_appended_undone_and_never_changed(tmp_path: Path) -> None:
    """Undo adds a row; undoing the undo brings the decision back; SQL cannot rewrite history."""
    with Store.open(tmp_path / "x.db") as store:
        first = store.decide("target", "edit", "lan", before="Sở", after="Sở Nội vụ")
        store.decide("other", "accept", "lan")
        undo = store.undo(first.id, "minh")
        assert [j.target for j in store.judgements()] == ["other"]
        with pytest.raises(NotFoundError):
            store.undo(first.id, "minh")
        store.undo(undo.id, "lan")
        assert store.judgements("target") == (first,)
        assert [j.verdict for j in store.judgements("target", all_rows=True)] == ["edit", "undo", "undo"]
        for statement in ("UPDATE judgement SET verdict = 'reject'", "DELETE FROM judgement"):
            with pytest.raises(sqlite3.IntegrityError, match="undo it"):
                store.connection.execute(statement)


def test_re_extraction_does_not_touch_judgements(tmp_path: Path) -> None:
    """A decision is anchored in content and outlives the machine's rows."""
    result = rich()
    target = judge.target_of(result.document, result.mentions[1])
    with Store.open(tmp_path / "x.db") as store:
        store.save(result)
        decision = store.decide(target, "reject", "lan")
        store.save(replace(result, officials=()))
        assert store.judgements(target) == (decision,)
        assert "Phó Bí thư" in target
